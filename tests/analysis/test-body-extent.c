/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "body-fixture.h"

static void
test_list (void)
{
  assert_scan ("Der Ausschuss für Bauen, Umwelt und ländliche Räume hat beraten",
               "Ausschuss für Bauen, Umwelt und ländliche Räume|committee");
  assert_scan ("Der Ausschuss für Straßen, Wege, Klima beschließt, den Punkt zu vertagen", "Ausschuss für Straßen, Wege, Klima|committee");
  assert_scan ("Der Ausschuss für Fragen der Kultur, des Sports und der Jugend tagt",
               "Ausschuss für Fragen der Kultur, des Sports und der Jugend|committee");
  assert_scan ("vom Amt für Kultur und die Verwaltung", "Amt für Kultur|administration");
  assert_scan ("das Amt für Wohnen und Jugendamt", "Amt für Wohnen|administration");
  assert_scan ("im Ausschuss für Soziales am 3. Mai", "Ausschuss für Soziales|committee");
  assert_scan ("der Beirat für Menschen mit Demenz", "Beirat für Menschen mit Demenz|advisory");
  assert_scan ("das Ministerium des Innern, für Kommunen und Sport", "Ministerium des Innern, für Kommunen und Sport|ministry");
  assert_scan ("das Ministerium des Innern und für Heimat hat", "Ministerium des Innern und für Heimat|ministry");
  assert_scan ("das Ministerium des Innern, für Sport und Kommunen Hessen hat",
               "Ministerium des Innern, für Sport und Kommunen Hessen|ministry");
}

static void
test_patron (void)
{
  assert_scan ("die Kirchengemeinde St. Ulrich und Heilig Kreuz baut", "Kirchengemeinde St. Ulrich und Heilig Kreuz|association");
  assert_scan ("die Kirchengemeinde St. Ulrich u. Hl. Kreuz baut", "Kirchengemeinde St. Ulrich u. Hl. Kreuz|association");
  assert_scan ("die Kirchengemeinde St. Peter und Paul baut", "Kirchengemeinde St. Peter und Paul|association");
  assert_scan ("die Kirchengemeinde St. Ulrich und Caritas bauen", "Kirchengemeinde St. Ulrich|association");
  assert_scan ("der Rat der Stadt Musterau am Main tagt", "Rat der Stadt Musterau am Main|council");
  assert_scan ("der Rat der Stadt Musterau bei Berlin tagt", "Rat der Stadt Musterau bei Berlin|council");
  assert_scan ("der Rat der Stadt Musterau am Montag und bei Regen", "Rat der Stadt Musterau|council");
  assert_scan ("die Wohnbau Musterau am Main mbH baut", "Wohnbau Musterau am Main mbH|company");
  assert_scan ("der DRK-Ortsverein Musterau hilft", "DRK-Ortsverein Musterau|association");
  assert_scan ("der Kreisverband Musterau hilft", "Kreisverband Musterau|association");
  assert_scan ("im Planungsauschuss am 3. Mai", "Planungsauschuss|committee");
  assert_scan ("dem Stadtvorstand und dem Begleitgremium", "Stadtvorstand|administration");
  assert_scan ("Folgende Behörden wurden beteiligt", "none");
  assert_scan ("das Jobcenter Kreis Musterau zahlt", "Jobcenter Kreis Musterau|authority");
  assert_scan ("in der Kita „Regenbogen“ fehlen", "Kita „Regenbogen“|school");
  assert_scan ("sind in den Kindertageseinrichtungen Plätze frei", "none");
}

/* What tells towns of one name apart; and who is named, which is no more of a topic. */
static void
test_by_the_river (void)
{
  assert_scan ("der Rat der Stadt Altdorf an der Jagst tagt", "Rat der Stadt Altdorf an der Jagst|council");
  assert_scan ("der Rat der Stadt Altdorf am Dienstag", "Rat der Stadt Altdorf|council");
  assert_scan ("die Stadt Altdorf bei Berlin hilft", "Stadt Altdorf bei Berlin|other");
  assert_scan ("die Stadt Altdorf bei Bedarf", "Stadt Altdorf|other");
  assert_scan ("für die Lenkungsgruppe Theater Frau Dr. Kern", "Lenkungsgruppe Theater|group");
  assert_scan ("die Beratungsstelle Familie Frau und Beruf hilft", "Beratungsstelle Familie Frau und Beruf|administration");
  assert_scan ("der Kreisverband Talheim hilft", "Kreisverband Talheim|association");
  assert_scan ("der Ortsverein Talheim hilft", "Ortsverein Talheim|association");
  assert_scan ("die AG 78 tagt", "AG 78|group");
  assert_scan ("die AG 79 tagt", "none");
  assert_scan ("ein Haus des Caritasverbandes der Erzdiözese München und Freising hilft",
               "Caritasverband der Erzdiözese München und Freising|association");
  assert_scan ("ein Haus des Caritasverbandes der Stadt und der Diözese hilft", "Caritasverband|association");
  assert_scan ("weil Mittel des Landes SH fehlen", "Land SH|other");
  assert_scan ("das Haus der VHS Altdorfer Land hilft", "VHS Altdorfer Land|school");
  assert_scan ("eine Arbeitsgruppe des Beirates für Kunst und Kultur tagt", "Arbeitsgruppe des Beirates für Kunst und Kultur|group");
  assert_scan ("eine Arbeitsgruppe des Beirates für die Wahl tagt", "Arbeitsgruppe des Beirates|group");
  assert_scan ("der Fachbereich Personal und Organisation Vorlage-Nr: 12", "Fachbereich Personal und Organisation|administration");
  assert_scan ("3 Bericht aus dem Unterausschuss Jugendhilfeplanu...", "none");
}

static void
test_soft_line_break (void)
{
  assert_scan ("Heute tagte der Ausschuss für Bildung,\nSport und Kultur in der Aula.",
               "Ausschuss für Bildung, Sport und Kultur|committee");
  assert_scan ("Das Amt für Bildung und\nSport: Der Leiter", "Amt für Bildung und Sport|administration");
  /* The label of the next line. */
  assert_scan ("Stabsstelle Vielfalt\nStand: Mai 2020", "Stabsstelle Vielfalt|administration");
}

static void
test_description (void)
{
  assert_scan ("die Behörde für die Erteilung von Pässen", "none");
  assert_scan ("hat sich der Bauausschuss für die Variante 2 ausgesprochen", "Bauausschuss|committee");
  assert_scan ("die Bürgerschaft der Freien und Hansestadt Hamburg tagt", "Bürgerschaft der Freien und Hansestadt Hamburg|council");
  assert_scan ("ist ein Migrantenbeirat für die Vertreter*innen der Gruppe", "Migrantenbeirat|advisory");
  assert_scan ("der Seniorenbeirat für die VII. Wahlperiode", "Seniorenbeirat|advisory");
  assert_scan ("der Wahlausschuss für die Kommunalwahlen 2031", "Wahlausschuss|committee");
  assert_scan ("das Büro für die Beantragung der Mittel", "none");
  assert_scan ("der Integrationsbeirat für Hamburg tagt", "Integrationsbeirat|advisory");
  assert_scan ("der Beirat für die Stadt Talheim tagt", "Stadt Talheim|other");
  assert_scan ("der Beirat für Jugend und Sport tagt", "Beirat für Jugend und Sport|advisory");
  assert_scan ("die Kirchengemeinde St. Marien baut", "Kirchengemeinde St. Marien|association");
  assert_scan ("Bericht des Jugendbeirates für den Berichtszeitraum 2031", "Jugendbeirat|advisory");
}

/* Fields that a stroke joins, and what ends them. */
static void
test_topic (void)
{
  assert_scan ("Referat Schule/Kultur und Sport", "Referat Schule/Kultur und Sport|administration");
  assert_scan ("Dezernat Amt V", "none");
  /* A body that has its subject in its name takes no other. */
  assert_scan ("der Seniorenbeirat Familie und Schule tagt", "Seniorenbeirat|advisory");
  assert_scan ("der Stadtrat Bauen und Wohnen tagt", "Stadtrat|council");
  assert_scan ("Beteiligt: FB Soziales, Sport und Kultur; FD Ordnung", "FB Soziales, Sport und Kultur|administration");
  assert_scan ("beim FB geht es weiter", "none");
  assert_scan ("der AK Spielplätze tagt", "AK Spielplätze|group");
  assert_scan ("Fachbereich Kinder/Jugend/Sport/Kultur und Schule (Tel.",
               "Fachbereich Kinder/Jugend/Sport/Kultur und Schule|administration");
  assert_scan ("0100 Steuerungsdienst", "Steuerungsdienst|administration");
  assert_scan ("das Staatliche Schulamt für die Stadt Talheim prüft", "Staatliches Schulamt für die Stadt Talheim|administration");
  assert_scan ("das Schulamt für den Kreis Ruhrstein prüft", "Schulamt für den Kreis Ruhrstein|administration");
  assert_scan ("ein Ausschuss für den Kreis der Eltern", "Ausschuss für den Kreis|committee");
  assert_scan ("die Grundschule Am Markt wächst", "Grundschule Am Markt|school");
  assert_scan ("die Anna-Muster-Schule Am Markt wächst", "Anna-Muster-Schule|school");
  assert_scan ("der AWO Unterbezirk Alsen-Nord berät", "AWO Unterbezirk Alsen-Nord|association");
  assert_scan ("die VHS Talheim lehrt", "VHS Talheim|school");
  assert_scan ("der Rhein-Kreis Neuss hilft", "Rhein-Kreis Neuss|other");
  assert_scan ("das Büro der Bürgerschaft Bearbeiter/-in: Muster", "Büro der Bürgerschaft|administration");
  assert_scan ("der Koordinierungskreis Familie und Schule tagt", "Koordinierungskreis Familie und Schule|group");
  assert_scan ("Umwelt- und Werksausschuss Umwelt- und Werksausschuss-Sitzung 05.07.2031", "Umwelt- und Werksausschuss|committee");
  assert_scan ("der Ausschuss für Verkehr, Wirtschaftsförderung und Sport tagt",
               "Ausschuss für Verkehr, Wirtschaftsförderung und Sport|committee");
}

static void
test_place (void)
{
  assert_scan ("Die Bezirksregierung Arnsberg hat bewilligt", "Bezirksregierung Arnsberg|authority");
  assert_scan ("Die Bezirksregierung Fördermittel bewilligt", "Bezirksregierung|authority");
  assert_scan ("Der Ortsbeirat 10 stimmt zu", "Ortsbeirat 10|committee");
  assert_scan ("Der Ortsbeirat 10. Mai 2031", "Ortsbeirat|committee");
  assert_scan ("die Bezirksvertretung 2031 tagt", "Bezirksvertretung|committee");
  assert_scan ("die Handwerkskammer Bad Talheim", "Handwerkskammer Bad Talheim|other");
  assert_scan ("Es erhält das Bezirksamt Hinweise auf Lücken", "Bezirksamt|administration");
  assert_scan ("Bericht des Bezirksamtes IX-0815", "Bezirksamt|administration");
  assert_scan ("die Grundschule Nordwestlich der Talstraße", "none");
  assert_scan ("die Gemeinde Ostseebad Talheim baut", "Gemeinde Ostseebad Talheim|other");
  assert_scan ("das Vermessungsbüro Beispiel misst", "Vermessungsbüro Beispiel|company");
}

/* The town of the paper is a place, whatever it is called; so the name may go on in the next line. */
static void
test_own_town (void)
{
  g_autoptr (Paper) paper
      = paper_new ("Stadt Talheim\n\nBetreff: Umbau\n\nSachverhalt:\n\nBeteiligt ist neben anderen auch die Hochschule\n"
                   "Talheim – Technik und Gestaltung, die den Umbau begleitet.\n");

  g_assert_nonnull (paper_find_body (paper, "Hochschule Talheim"));
}

static void
test_stop (void)
{
  assert_scan ("das Amt für Bau und Planung, Stadt Talheim", "Amt für Bau und Planung|administration");
  assert_scan ("zwischen Jobcenter Stadt Talheim und", "Jobcenter Stadt Talheim|authority");
  assert_scan ("hat zur Kindertagesstätte Musterhof Stellung genommen", "Kindertagesstätte Musterhof|school");
  assert_scan ("der Regionalverband Mittlerer Oberrand hat", "Regionalverband Mittlerer Oberrand|authority");
  /* A closing quotation mark opens nothing. */
  assert_scan ("Presseamt“ bei der „Woche“ fehlt", "Presseamt|administration");
  assert_scan ("die Sparkasse Talheim im EG", "Sparkasse Talheim|company");
}

/* A word that announces a place may be there again and again: no more work for it. */
static void
test_repeated_announcement (void)
{
  g_autoptr (GString) text = g_string_new ("zwischen Jobcenter ");

  for (guint i = 0; i < 200; i++)
    g_string_append (text, "Stadt ");
  g_string_append (text, "Talheim und");
  assert_scan (text->str, "Jobcenter|authority");
  assert_scan ("der Sportbund Kreisverband Stadt Talheim hat", "Sportbund Kreisverband Stadt Talheim|association");
}

static void
test_topic_and_owner (void)
{
  assert_scan ("das Netzwerk Integration trifft sich", "Netzwerk Integration|group");
  assert_scan ("die Lenkungsgruppe „Offene Stadt“ tagt", "Lenkungsgruppe „Offene Stadt“|group");
  assert_scan ("der Arbeitskreis der Seniorenbeiräte", "Arbeitskreis der Seniorenbeiräte|group");
  assert_scan ("der Rat der Stadt Talheim hat", "Rat der Stadt Talheim|council");
  /* The owner is no part where the name says enough. */
  assert_scan ("der Integrationsrat der Stadt Talheim", "Integrationsrat|advisory");
}

/* The last field of a committee may be called like an office, and a field may have an adjective. */
static void
test_last_field (void)
{
  assert_scan ("der Ausschuss für Bau, Planung, Verkehr und Wirtschaftsförderung der Gemeinde",
               "Ausschuss für Bau, Planung, Verkehr und Wirtschaftsförderung|committee");
  assert_scan ("vom Referat Soziales und gesellschaftliche Teilhabe vorgelegt",
               "Referat Soziales und gesellschaftliche Teilhabe|administration");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/body-extent/list", test_list);
  g_test_add_func ("/analysis/body-extent/soft-line-break", test_soft_line_break);
  g_test_add_func ("/analysis/body-extent/by-the-river", test_by_the_river);
  g_test_add_func ("/analysis/body-extent/description", test_description);
  g_test_add_func ("/analysis/body-extent/topic", test_topic);
  g_test_add_func ("/analysis/body-extent/place", test_place);
  g_test_add_func ("/analysis/body-extent/own-town", test_own_town);
  g_test_add_func ("/analysis/body-extent/stop", test_stop);
  g_test_add_func ("/analysis/body-extent/repeated-announcement", test_repeated_announcement);
  g_test_add_func ("/analysis/body-extent/topic-and-owner", test_topic_and_owner);
  g_test_add_func ("/analysis/body-extent/last-field", test_last_field);
  g_test_add_func ("/analysis/body-extent/patron", test_patron);
  return g_test_run ();
}
