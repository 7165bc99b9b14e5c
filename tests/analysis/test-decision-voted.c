/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "decision-fixture.h"

static void
test_voted (void)
{
  g_autofree char *postponed = list_decisions ("Auf Antrag von Herrn Probe wird der Antrag einstimmig um einen Monat vertagt.\n", NULL);
  g_autofree char *accepted = list_decisions ("Frau Muster erläutert den Stand.\n\nAbstimmung:\nDie beantragte Änderung wird mit "
                                              "Stimmenmehrheit angenommen.\n",
                                              NULL);

  g_autofree char *counted = list_decisions ("Der Antrag wird mit 9 Gegenstimmen, 4 Ja-Stimmen und einer Enthaltung abgelehnt.\n", NULL);

  g_assert_cmpstr (counted, ==, "other rejected -: Der Antrag wird mit 9 Gegenstimmen, 4 Ja-Stimmen und einer Enthaltung abgelehnt.\n");
  g_assert_cmpstr (postponed, ==, "resolves postponed -: Auf Antrag von Herrn Probe wird der Antrag einstimmig um einen Monat vertagt.\n");
  g_assert_cmpstr (accepted, ==, "resolves earlier -: Die beantragte Änderung wird mit Stimmenmehrheit angenommen.\n");
}

/* What was, what should be, and what tells no vote. */
static void
test_told (void)
{
  static const char *const papers[] = { "Der Antrag soll einstimmig angenommen werden.\n", "Der Antrag wird nicht einstimmig beraten.\n",
                                        "Der Antrag wird erläutert.\n", "Dieser Antrag wird mit 9 Gegenstimmen abgelehnt.\n" };

  for (guint i = 0; i < G_N_ELEMENTS (papers); i++)
    {
      g_autofree char *found = list_decisions (papers[i], NULL);

      g_assert_cmpstr (found, ==, "");
    }
}

/* An assembly acts, or its members do; what happens next to the vote; and a passive of the past without a day. */
static void
test_acts (void)
{
  g_autofree char *members = list_decisions (
      "Die Ausschussmitglieder sprechen sich einstimmig für den Weg am Ufer aus.\n\nBis dahin wird der Antrag vertagt.\n", NULL);
  g_autofree char *council
      = list_decisions ("Die Mitglieder der Stadtvertretung sprechen sich mit 9 Ja-Stimmen für den Neubau aus.\n", NULL);
  g_autofree char *past
      = list_decisions ("Dieser Antrag wurde mehrheitlich abgelehnt.\n\nDie Tagesordnung wurde einstimmig beschlossen.\n", NULL);
  g_autofree char *waits = list_decisions ("Bis dahin wird der Antrag vertagt.\n", NULL);
  g_autofree char *person = list_decisions ("Frau Muster spricht sich einstimmig für den Neubau aus.\n", NULL);

  g_assert_cmpstr (members, ==,
                   "resolves earlier -: Die Ausschussmitglieder sprechen sich einstimmig für den Weg am Ufer aus.\n"
                   "resolves postponed -: Bis dahin wird der Antrag vertagt.\n");
  g_assert_cmpstr (
      council, ==,
      "resolves earlier Stadtvertretung: Die Mitglieder der Stadtvertretung sprechen sich mit 9 Ja-Stimmen für den Neubau aus.\n");
  g_assert_cmpstr (past, ==,
                   "other rejected -: Dieser Antrag wurde mehrheitlich abgelehnt.\n"
                   "resolves earlier -: Die Tagesordnung wurde einstimmig beschlossen.\n");
  g_assert_cmpstr (waits, ==, "");
  g_assert_cmpstr (person, ==, "");
}

/* The sentence that tells the vote may only lead to the next line. */
static void
test_led (void)
{
  assert_decisions ("Ratsfrau Muster lobt den Antrag. Der Rat beschließt sodann einstimmig:\nDie Verwaltung wird beauftragt, den Router zu "
                    "bauen.\nBürgermeister Beispiel berichtet vom Brand.\n",
                    NULL, "commissions earlier Rat: Die Verwaltung wird beauftragt, den Router zu bauen.\n");
}

static void
test_assent (void)
{
  assert_decisions ("TOP Ö 9.4: Antrag der Linden\n\nFrau Beispiel zieht den Antrag zurück.\n\nDies wird zur Kenntnis genommen.\n", NULL,
                    "takes-note proposed -: Dies wird zur Kenntnis genommen.\n");
  assert_decisions ("Auszug aus der Niederschrift vom 12.03.2031\n\nFrau Beispiel stellt die Planung vor. Dem Bau an der Ringstraße wird "
                    "zugestimmt. Herr Muster bittet um einen Bericht.\n",
                    NULL, "approves earlier -: Dem Bau an der Ringstraße wird zugestimmt.\n");
  /* What others agree to, what is weighed point by point, and what stands among reasons. */
  assert_decisions ("Bericht über die Straße\n\nDer Bau wird vom Landkreis genehmigt.\n", NULL, "");
  assert_decisions ("Bericht über die Straße\n\nDer Anregung wird gefolgt.\n\nDem Hinweis wird zugestimmt.\n", NULL, "");
  assert_decisions ("Bericht über die Straße\n\nDie Eltern sind froh. Ihre Wünsche sind bekannt. Dem Wunsch wird zugestimmt. Die Arbeiten "
                    "dauern an.\n",
                    NULL, "");
}

static void
test_noted_at_end (void)
{
  assert_decisions ("Straßen\n\nFrau Muster teilt mit, dass Vorschläge von Anwohnern kommen. Der Kulturausschuss nimmt die Antwort zur "
                    "Kenntnis.\n",
                    NULL, "takes-note earlier Kulturausschuss: Der Kulturausschuss nimmt die Antwort zur Kenntnis.\n");
  assert_decisions (
      "Straßen\n\nFrau Muster trägt vor. Der Kulturausschuss nimmt solche Berichte zur Kenntnis. Mehr ist dazu nicht vorgesehen.\n", NULL,
      "");
}

/* A paragraph of its own that asks to take note. */
static void
test_asked_to_note (void)
{
  assert_decisions ("Mitteilungsvorlage\n\nDer Entwurf wird im Herbst vorgelegt.\n\nUm Kenntnisnahme wird gebeten.\n", NULL,
                    "takes-note proposed -: Um Kenntnisnahme wird gebeten.\n");
}

/* What the administration was told to do in the paragraph of the vote. */
static void
test_order_behind_vote (void)
{
  assert_decisions ("Der Antrag der Linden-Fraktion wurde einstimmig zurückgestellt. Sollten Mittel bereitgestellt werden, wurde die "
                    "Verwaltung beauftragt, ihre Verteilung zu regeln.\n\nDie Verwaltung wurde im Mai beauftragt, den Weg zu planen.\n",
                    NULL,
                    "other postponed -: Der Antrag der Linden-Fraktion wurde einstimmig zurückgestellt.\n"
                    "commissions earlier -: Sollten Mittel bereitgestellt werden, wurde die Verwaltung beauftragt, ihre Verteilung zu "
                    "regeln.\n");
}

/* What becomes of the item is said in the last paragraph; among the reasons it is no decision. */
static void
test_course (void)
{
  assert_decisions ("Frau Muster führt aus, dass die Gebühren seit langem nicht geändert wurden.\n\nDie Vorlage wird zur Beratung in die "
                    "Fraktionen verwiesen.\n",
                    NULL, "other referred -: Die Vorlage wird zur Beratung in die Fraktionen verwiesen.\n");
  assert_decisions (
      "Frau Muster führt aus, dass der Plan alt ist. Die Vorlage wird oft in die Fraktionen verwiesen.\n\nHerr Kern dankt ihr.\n", NULL,
      "");
}

/* "Einstimmig wurde beschlossen, …": nobody is named who did. */
static void
test_unnamed (void)
{
  assert_decisions (
      "a) Antrag des Beirats\n\nHerr Muster verlas den Antrag.\n\nNach ausführlicher Diskussion wurde beschlossen, dass er eingereicht "
      "wird.\n\nb) Termine\n\nEinstimmig wurde beschlossen, donnerstags zu tagen.\n",
      NULL,
      "resolves earlier -: Nach ausführlicher Diskussion wurde beschlossen, dass er eingereicht wird.\n"
      "resolves earlier -: Einstimmig wurde beschlossen, donnerstags zu tagen.\n");
  /* A day makes it a report of another session, and of the law is told what the law says. */
  assert_decisions (
      "Betreff: Steg\n\nNach langer Planung wurde am 3. Mai 2020 beschlossen, den Steg zu bauen.\n\nDas Holz wurde festgelegt.\n", NULL,
      "");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/decision-voted/voted", test_voted);
  g_test_add_func ("/analysis/decision-voted/told", test_told);
  g_test_add_func ("/analysis/decision-voted/acts", test_acts);
  g_test_add_func ("/analysis/decision-voted/led", test_led);
  g_test_add_func ("/analysis/decision-voted/assent", test_assent);
  g_test_add_func ("/analysis/decision-voted/noted-at-end", test_noted_at_end);
  g_test_add_func ("/analysis/decision-voted/asked-to-note", test_asked_to_note);
  g_test_add_func ("/analysis/decision-voted/order-behind-vote", test_order_behind_vote);
  g_test_add_func ("/analysis/decision-voted/course", test_course);
  g_test_add_func ("/analysis/decision-voted/unnamed", test_unnamed);
  return g_test_run ();
}
