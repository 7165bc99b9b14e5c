/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "decision-fixture.h"

/* The sentence that leads to the points stands below them. */
static void
test_lead_below (void)
{
  assert_decisions ("Beschluss: einstimmig\n\nAbstimmung: Ja: 11\n\n1) Die Gebühr wird auf zehn Euro festgesetzt.\n\n"
                    "2) Die Verwaltung wird beauftragt, zu berichten.\n\nDer Werksausschuss beschließt einstimmig:\n",
                    NULL,
                    "resolves earlier Werksausschuss: Die Gebühr wird auf zehn Euro festgesetzt.\n"
                    "commissions earlier Werksausschuss: Die Verwaltung wird beauftragt, zu berichten.\n");
}

/* What the minutes tell of another committee does not make it the one that meets; speech is no part of a decision without an end mark. */
static void
test_committee_that_meets (void)
{
  assert_decisions (
      "Beschluss: einstimmig beschlossen\n\nFrau Muster verweist auf die Beratung im Jugendhilfeausschuss und erläutert den Plan."
      "\n\nSodann beschließt der Ausschuss einstimmig:\n\nDem Kreistag wird empfohlen, den Plan zu beschließen.\n",
      NULL, "recommends earlier Ausschuss: Dem Kreistag wird empfohlen, den Plan zu beschließen.\n");
  assert_decisions (
      "Beschluss: Mehrheitlich zugestimmt\n\nAbstimmung: Ja: 9, Nein: 5\n\nBeschlussvorschlag:\n\nBericht über die Arbeit des "
      "Landrates\n\nHerr Muster, Fraktion Die Linden, befürwortet den Antrag.\n",
      NULL, "resolves earlier -: Bericht über die Arbeit des Landrates\n");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/decision-session/lead-below", test_lead_below);
  g_test_add_func ("/analysis/decision-session/committee-that-meets", test_committee_that_meets);
  return g_test_run ();
}
