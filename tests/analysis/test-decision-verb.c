/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "decision-fixture.h"

typedef struct
{
  const char *path;
  const char *proposal;
  const char *decisions;
} Case;

static const Case cases[] = {
  { "simple", "Der Rat beschließt das Konzept.", "resolves proposed Rat: Der Rat beschließt das Konzept.\n" },
  { "separable", "Der Rat stimmt dem Entwurf, der in der Anlage 2 steht, zu.",
    "approves proposed Rat: Der Rat stimmt dem Entwurf, der in der Anlage 2 steht, zu.\n" },
  { "light-noun", "Der Sozialausschuss nimmt den Bericht der Verwaltung zustimmend zur Kenntnis.",
    "takes-note proposed Sozialausschuss: Der Sozialausschuss nimmt den Bericht der Verwaltung zustimmend zur Kenntnis.\n" },
  { "no-decision-verb", "Der Sozialausschuss nimmt an der Begehung teil.",
    "resolves proposed -: Der Sozialausschuss nimmt an der Begehung teil.\n" },
  { "stronger", "Der Rat nimmt den Plan zur Kenntnis und stimmt der Umsetzung zu.",
    "approves proposed Rat: Der Rat nimmt den Plan zur Kenntnis und stimmt der Umsetzung zu.\n" },
  { "passive", "Die Verwaltung wird beauftragt, ein Haus zu bauen.",
    "commissions proposed -: Die Verwaltung wird beauftragt, ein Haus zu bauen.\n" },
  { "asked-for", "Um Kenntnisnahme wird gebeten.", "takes-note proposed -: Um Kenntnisnahme wird gebeten.\n" },
  { "turned", "Dazu entsendet der Jugendbeirat zwei Personen.",
    "delegates proposed Jugendbeirat: Dazu entsendet der Jugendbeirat zwei Personen.\n" },
  { "preface", "Auf Vorschlag des Hauptausschusses wählt der Kreistag Frau Muster.",
    "appoints proposed Kreistag: Auf Vorschlag des Hauptausschusses wählt der Kreistag Frau Muster.\n" },
  { "revoked-office", "Der Rat widerruft die Bestellung von Herrn Muster.",
    "appoints proposed Rat: Der Rat widerruft die Bestellung von Herrn Muster.\n" },
  { "revoked", "Der Rat widerruft die Zusage.", "resolves proposed Rat: Der Rat widerruft die Zusage.\n" },
  { "withdrawn", "Der Antrag wird zurückgezogen.", "other proposed -: Der Antrag wird zurückgezogen.\n" },
  { "to-be-done", "Der Jahresbericht ist zur Kenntnis zu nehmen.",
    "takes-note proposed -: Der Jahresbericht ist zur Kenntnis zu nehmen.\n" },
  { "to-be-agreed", "Dem Kreditantrag sei zuzustimmen.", "approves proposed -: Dem Kreditantrag sei zuzustimmen.\n" },
  { "to-be-rejected", "Der Antrag ist abzulehnen.", "other proposed -: Der Antrag ist abzulehnen.\n" },
  { "comparison", "Der Entwurf wie im Antrag vorgeschlagen, wird von der Verwaltung geprüft.",
    "resolves proposed -: Der Entwurf wie im Antrag vorgeschlagen, wird von der Verwaltung geprüft.\n" },
  { "to-recommend", "Der Rat beschließt, dem Kreistag zu empfehlen, den Plan anzunehmen.",
    "recommends proposed Rat: Der Rat beschließt, dem Kreistag zu empfehlen, den Plan anzunehmen.\n" },
  { "below", "Die Verwaltung wird gebeten, dafür zu sorgen, dass neue Wege angelegt werden.",
    "commissions proposed -: Die Verwaltung wird gebeten, dafür zu sorgen, dass neue Wege angelegt werden.\n" },
  { "dass", "Der Rat beschließt, dass die Stelle verlängert wird.",
    "resolves proposed Rat: Der Rat beschließt, dass die Stelle verlängert wird.\n" },
  { "nominal", "Kenntnisnahme", "takes-note proposed -: Kenntnisnahme\n" },
  { "several-bodies", "Der Schulausschuss und der Integrationsrat nehmen den Bericht zur Kenntnis.",
    "takes-note proposed Schulausschuss: Der Schulausschuss und der Integrationsrat nehmen den Bericht zur Kenntnis.\n" },
  { "discharge", "Der Abschluss wird festgestellt. Dem Bürgermeister wird Entlastung erteilt.",
    "resolves proposed -: Der Abschluss wird festgestellt.\napproves proposed -: Dem Bürgermeister wird Entlastung erteilt.\n" },
  { "attributive", "Der Plan wird durch das beauftragte Büro ausgelegt.",
    "resolves proposed -: Der Plan wird durch das beauftragte Büro ausgelegt.\n" },
  { "given-order", "Die Verwaltung erhält den Auftrag, einen Weg zu planen.",
    "commissions proposed -: Die Verwaltung erhält den Auftrag, einen Weg zu planen.\n" },
  { "given-assent", "Der Vorschlag erhält die Zustimmung. Der Rat beschließt den Plan.",
    "approves proposed Rat: Der Vorschlag erhält die Zustimmung.\nresolves proposed Rat: Der Rat beschließt den Plan.\n" },
  { "received", "Der Hauptausschuss nimmt den Bericht entgegen.",
    "takes-note proposed Hauptausschuss: Der Hauptausschuss nimmt den Bericht entgegen.\n" },
  { "against", "Der Rat nimmt entgegen der Empfehlung den Antrag an.",
    "resolves proposed Rat: Der Rat nimmt entgegen der Empfehlung den Antrag an.\n" },
  { "confirmed-plan", "Der Bauausschuss bestätigt den Entwurf als Grundlage der Planung.",
    "resolves proposed Bauausschuss: Der Bauausschuss bestätigt den Entwurf als Grundlage der Planung.\n" },
  { "confirmed-office", "Der Rat bestätigt Herrn Muster als Wehrführer.",
    "appoints proposed Rat: Der Rat bestätigt Herrn Muster als Wehrführer.\n" },
  { "department", "Die Verwaltung wird beauftragt, Ref. V zu beteiligen.",
    "commissions proposed -: Die Verwaltung wird beauftragt, Ref. V zu beteiligen.\n" },
  { "unknown-verb", "Der Rat kauft die Scheune.", "resolves proposed Rat: Der Rat kauft die Scheune.\n" },
  { "described", "Der Rat besteht aus 20 Mitgliedern.", "resolves proposed -: Der Rat besteht aus 20 Mitgliedern.\n" },
  { "handed-on", "Der Rat überweist den Antrag an den Bauausschuss.",
    "resolves proposed Rat: Der Rat überweist den Antrag an den Bauausschuss.\n" },
  { "put-off", "Der Rat stellt den Antrag bis zum Herbst zurück.",
    "resolves proposed Rat: Der Rat stellt den Antrag bis zum Herbst zurück.\n" },
  { "refused", "Der Rat versagt das Einvernehmen.", "other proposed Rat: Der Rat versagt das Einvernehmen.\n" },
  { "renamed", "Der Rat benennt den Markt in Lindenplatz um.", "resolves proposed Rat: Der Rat benennt den Markt in Lindenplatz um.\n" },
  { "followed", "Der Rat folgt der Empfehlung der Verwaltung.", "approves proposed Rat: Der Rat folgt der Empfehlung der Verwaltung.\n" },
  { "serves", "Diese Vorlage dient dem Rat zur Kenntnis.", "takes-note proposed -: Diese Vorlage dient dem Rat zur Kenntnis.\n" },
  { "agreed", "Der Rat ist mit dem Entwurf einverstanden.", "approves proposed Rat: Der Rat ist mit dem Entwurf einverstanden.\n" },
  { "if-so", "Sollten die Kosten steigen, wird die Verwaltung ermächtigt, neu auszuschreiben.",
    "commissions proposed -: Sollten die Kosten steigen, wird die Verwaltung ermächtigt, neu auszuschreiben.\n" },
  { "asked-to", "Der Rat wird gebeten, den Bericht zur Kenntnis zu nehmen.",
    "takes-note proposed Rat: Der Rat wird gebeten, den Bericht zur Kenntnis zu nehmen.\n" },
  { "office-asked", "Das Bauamt wird gebeten, den Bericht zur Kenntnis zu nehmen.",
    "commissions proposed -: Das Bauamt wird gebeten, den Bericht zur Kenntnis zu nehmen.\n" },
  { "asked-as-follows", "Der Stadtrat wird gebeten, wie folgt zu beschließen: Der Plan wird aufgestellt.",
    "resolves proposed Stadtrat: Der Stadtrat wird gebeten, wie folgt zu beschließen: Der Plan wird aufgestellt.\n" },
  { "wish", "Der Rat möge dem Entwurf zustimmen.", "approves proposed Rat: Der Rat möge dem Entwurf zustimmen.\n" },
  { "wish-of-office", "Die Verwaltung möge einen Plan erstellen.", "commissions proposed -: Die Verwaltung möge einen Plan erstellen.\n" },
  { "voters", "Der Rat entscheidet über die Befangenheit von Frau Muster.\n\nDer Rat beschließt den Plan.",
    "resolves proposed Rat: Der Rat beschließt den Plan.\n" },
  { "own-part", "Der Rat entscheidet über die persönliche Beteiligung eines Mitglieds. Der Rat beschließt den Plan.",
    "resolves proposed Rat: Der Rat beschließt den Plan.\n" },
  { "asked-office", "Der Rat bittet die Verwaltung, zu berichten.",
    "commissions proposed Rat: Der Rat bittet die Verwaltung, zu berichten.\n" },
  { "asked-council", "Der Bauausschuss bittet den Rat, die Verwaltung zu beauftragen.",
    "recommends proposed Bauausschuss: Der Bauausschuss bittet den Rat, die Verwaltung zu beauftragen.\n" },
  { "put-forward", "Der Rat schlägt Frau Muster als Mitglied des Landesbeirates vor.",
    "appoints proposed Rat: Der Rat schlägt Frau Muster als Mitglied des Landesbeirates vor.\n" },
  { "dealt-with", "Der Rat erklärt den Antrag für erledigt.", "other proposed Rat: Der Rat erklärt den Antrag für erledigt.\n" },
  { "infinitives", "1. den Bericht zur Kenntnis zu nehmen,\n2. dem Konzept zuzustimmen.",
    "takes-note proposed -: den Bericht zur Kenntnis zu nehmen,\napproves proposed -: dem Konzept zuzustimmen.\n" },
  { "infinitive", "dem Konzept der Stadt zuzustimmen.", "approves proposed -: dem Konzept der Stadt zuzustimmen.\n" },
  { "asked", "Der Rat wird um Zustimmung zu dem Entwurf gebeten.",
    "approves proposed Rat: Der Rat wird um Zustimmung zu dem Entwurf gebeten.\n" },
};

static void
test_verb (gconstpointer data)
{
  const Case *c = data;

  assert_proposal (c->proposal, c->decisions);
}

static void
test_referred_to (void)
{
  assert_proposal ("Der Rat beschließt, keinen Zuschuss zu gewähren.\n\nEs wird auf den Ratsbeschluss verwiesen, in dem das Verfahren "
                   "beschlossen wurde.",
                   "resolves proposed Rat: Der Rat beschließt, keinen Zuschuss zu gewähren.\n");
  assert_proposal ("Der Antrag wird auf die nächste Sitzung des Bauausschusses verwiesen.",
                   "other proposed -: Der Antrag wird auf die nächste Sitzung des Bauausschusses verwiesen.\n");
  assert_proposal ("Der Antrag wird auf Wunsch des Ortsrates in den Bauausschuss verwiesen.",
                   "resolves proposed -: Der Antrag wird auf Wunsch des Ortsrates in den Bauausschuss verwiesen.\n");
}

static void
test_agreed_with (void)
{
  assert_proposal ("Der Stadtrat ist einverstanden mit der Anpassung der Verträge.",
                   "approves proposed Stadtrat: Der Stadtrat ist einverstanden mit der Anpassung der Verträge.\n");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/analysis/decision-verb/", cases[i].path, NULL);

      g_test_add_data_func (path, &cases[i], test_verb);
    }
  g_test_add_func ("/analysis/decision-verb/referred-to", test_referred_to);
  g_test_add_func ("/analysis/decision-verb/agreed-with", test_agreed_with);
  return g_test_run ();
}
