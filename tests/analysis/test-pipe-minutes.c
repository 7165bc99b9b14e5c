/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "paper-fixture.h"

static void
test_extract (void)
{
  g_autoptr (LotseOutline) outline = analyze_paper ("Niederschrift 12. Plenarsitzung des Gemeinderates\n"
                                                    "4. Juni 2031, 15:30 Uhr\n"
                                                    "öffentlich\n"
                                                    "Großer Saal\n"
                                                    "Vorsitz: Oberbürgermeisterin Dr. Muster\n"
                                                    "\n"
                                                    "Punkt 7 der Tagesordnung: Neue Bänke für den\n"
                                                    "Stadtpark\n"
                                                    "Vorlage: 2031/0442\n"
                                                    "\n"
                                                    "Beschluss:\n"
                                                    "Der Gemeinderat beschließt die Anschaffung von zehn Bänken.\n"
                                                    "\n"
                                                    "Abstimmungsergebnis:\n"
                                                    "Mehrheitlich angenommen (30 Ja, 8 Nein)\n"
                                                    "\n"
                                                    "Der Vorsitzende ruft den Punkt auf.\n");
  LotseOutlineItem *decision;

  g_assert_cmpstr (lotse_outline_get_pipe (outline), ==, "minutes");
  assert_key (outline, "paper_type", "Niederschrift");
  assert_key (outline, "title", "Neue Bänke für den Stadtpark");
  assert_key (outline, "number", "2031/0442");
  assert_key (outline, "publicity", "public");
  assert_n_consultations (outline, 1);
  assert_consultation (outline, 0, "2031-06-04", "Gemeinderat", NULL, "Mehrheitlich angenommen (30 Ja, 8 Nein)");
  decision = lotse_outline_get_item (outline, LOTSE_ITEM_DECISION, 0);
  g_assert_nonnull (decision);
  g_assert_cmpstr (lotse_outline_item_get (decision, "status"), ==, "earlier");
}

/* What the chair says follows at once. */
static void
test_result_before_chair (void)
{
  g_autoptr (LotseOutline) outline = analyze_paper ("Niederschrift 12. Plenarsitzung des Gemeinderates\n"
                                                    "4. Juni 2031, 15:30 Uhr\n"
                                                    "öffentlich\n"
                                                    "\n"
                                                    "Punkt 7 der Tagesordnung: Neue Bänke\n"
                                                    "Ergänzungsantrag: ABC\n"
                                                    "Vorlage: 2031/0442\n"
                                                    "\n"
                                                    "Beschluss:\n"
                                                    "Kenntnisnahme\n"
                                                    "\n"
                                                    "Abstimmungsergebnis:\n"
                                                    "Keine Abstimmung\n"
                                                    "Die Vorsitzende ruft den Punkt 7 auf.\n");

  /* Nor is who moves it part of the title. */
  assert_key (outline, "title", "Neue Bänke");
  assert_n_consultations (outline, 1);
  assert_consultation (outline, 0, "2031-06-04", "Gemeinderat", NULL, "Keine Abstimmung");
}

/* Two motions were voted on: neither result is that of the item. */
static void
test_several_results (void)
{
  g_autoptr (LotseOutline) outline = analyze_paper ("Niederschrift 3. Sitzung des Kulturausschusses\n"
                                                    "5. Juni 2031, 17:00 Uhr\n"
                                                    "\n"
                                                    "Tagesordnungspunkt 2.1: Stadtfest\n"
                                                    "\n"
                                                    "Abstimmungsergebnis:\n"
                                                    "Antrag 1: mehrheitlich abgelehnt\n"
                                                    "Antrag 2: einstimmig angenommen\n");

  assert_key (outline, "title", "Stadtfest");
  assert_n_consultations (outline, 1);
  assert_consultation (outline, 0, "2031-06-05", "Kulturausschuss", NULL, NULL);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/pipe-minutes/extract", test_extract);
  g_test_add_func ("/analysis/pipe-minutes/result-before-chair", test_result_before_chair);
  g_test_add_func ("/analysis/pipe-minutes/several-results", test_several_results);
  return g_test_run ();
}
