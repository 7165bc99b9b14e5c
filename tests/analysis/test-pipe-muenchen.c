/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "paper-fixture.h"

static void
test_plenum (void)
{
  g_autoptr (LotseOutline) outline = analyze_paper ("Telefon: 0 233-55555\n"
                                                    "Referat für Bildung und Sport\n"
                                                    "\n"
                                                    "Lernpatenschaften an Mittelschulen\n"
                                                    "\n"
                                                    "Sitzungsvorlage Nr. 20-26 / V 04411\n"
                                                    "\n"
                                                    "Beschluss des Bildungsausschusses vom 12.01.2022 (VB)\n"
                                                    "Öffentliche Sitzung\n"
                                                    "\n"
                                                    "I. Vortrag des Referenten\n"
                                                    "Die Lernpatenschaften sind gefragt.\n"
                                                    "\n"
                                                    "II. Antrag des Referenten\n"
                                                    "1. Vom Vortrag wird Kenntnis genommen.\n"
                                                    "2. Der Ausweitung der Lernpatenschaften wird zugestimmt.\n"
                                                    "\n"
                                                    "III. Beschluss\n"
                                                    "nach Antrag.\n");

  g_assert_cmpstr (lotse_outline_get_pipe (outline), ==, "muenchen");
  assert_key (outline, "number", "20-26 / V 04411");
  assert_key (outline, "title", "Lernpatenschaften an Mittelschulen");
  assert_n_consultations (outline, 1);
  assert_consultation (outline, 0, "2022-01-12", "Bildungsausschuss", "preliminary", NULL);
  g_assert_cmpuint (lotse_outline_get_n_items (outline, LOTSE_ITEM_DECISION), ==, 2);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/pipe-muenchen/plenum", test_plenum);
  return g_test_run ();
}
