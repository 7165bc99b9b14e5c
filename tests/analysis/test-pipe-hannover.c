/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "paper-fixture.h"

static void
test_addressees (void)
{
  g_autoptr (LotseOutline) outline = analyze_paper ("Landeshauptstadt Lindenau\n"
                                                    "Beschlussdrucksache\n"
                                                    "In den Schulausschuss\n"
                                                    "In die Ratsversammlung\n"
                                                    "An den Verwaltungsausschuss (zur Kenntnis)\n"
                                                    "\n"
                                                    "Nr. 0402/2021\n"
                                                    "Anzahl der Anlagen 0\n"
                                                    "Zu TOP\n"
                                                    "\n"
                                                    "Sprachlernklassen im Schuljahr 2021/2022\n"
                                                    "\n"
                                                    "Antrag,\n"
                                                    "der Einrichtung von vier Sprachlernklassen zuzustimmen.\n"
                                                    "\n"
                                                    "Begründung des Antrages\n"
                                                    "Die Zahl der Kinder steigt.\n"
                                                    "\n"
                                                    "40\n"
                                                    "Lindenau / 11.02.2021\n");

  g_assert_cmpstr (lotse_outline_get_pipe (outline), ==, "hannover");
  assert_key (outline, "number", "0402/2021");
  assert_key (outline, "title", "Sprachlernklassen im Schuljahr 2021/2022");
  assert_n_consultations (outline, 3);
  assert_consultation (outline, 0, NULL, "Schulausschuss", NULL, NULL);
  assert_consultation (outline, 1, NULL, "Ratsversammlung", NULL, NULL);
  assert_consultation (outline, 2, NULL, "Verwaltungsausschuss", "information", NULL);
  g_assert_true (has_section (outline, "Begründung des Antrages"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/pipe-hannover/addressees", test_addressees);
  return g_test_run ();
}
