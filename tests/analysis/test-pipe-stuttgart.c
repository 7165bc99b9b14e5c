/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "paper-fixture.h"

static void
test_us_dates (void)
{
  g_autoptr (LotseOutline) outline = analyze_paper ("Landeshauptstadt Weilburgen\n"
                                                    "Referat Kultur\n"
                                                    "Gz: KBS 0102-01\n"
                                                    "GRDrs 77/2006\n"
                                                    "Weilburgen, 02/17/2006\n"
                                                    "\n"
                                                    "Sprachförderung in Kindertagesstätten\n"
                                                    "\n"
                                                    "Beschlußvorlage\n"
                                                    "\n"
                                                    "Vorlage an\n"
                                                    "Schulbeirat\n"
                                                    "Gemeinderat\n"
                                                    "zur\n"
                                                    "Vorberatung\n"
                                                    "Beschlußfassung\n"
                                                    "Sitzungsart\n"
                                                    "öffentlich\n"
                                                    "öffentlich\n"
                                                    "Sitzungstermin\n"
                                                    "03/08/2006\n"
                                                    "03/30/2006\n"
                                                    "\n"
                                                    "Beschlußantrag:\n"
                                                    "Der Sprachförderung wird zugestimmt.\n"
                                                    "\n"
                                                    "Kurzfassung der Begründung:\n"
                                                    "Die Kinder lernen früh.\n");

  g_assert_cmpstr (lotse_outline_get_pipe (outline), ==, "stuttgart");
  assert_key (outline, "number", "GRDrs 77/2006");
  assert_key (outline, "date", "2006-02-17");
  assert_key (outline, "title", "Sprachförderung in Kindertagesstätten");
  assert_n_consultations (outline, 2);
  assert_consultation (outline, 0, "2006-03-08", "Schulbeirat", "preliminary", NULL);
  assert_consultation (outline, 1, "2006-03-30", "Gemeinderat", "decision", NULL);
  g_assert_cmpuint (lotse_outline_get_n_items (outline, LOTSE_ITEM_DECISION), ==, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/pipe-stuttgart/us-dates", test_us_dates);
  return g_test_run ();
}
