/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "paper-fixture.h"

static void
test_magistrate (void)
{
  g_autoptr (LotseOutline) outline = analyze_paper ("Vortrag des Magistrats vom 08.03.2013, M 41\n"
                                                    "\n"
                                                    "Betreff:\n"
                                                    "Beratungsstellen für Zugewanderte\n"
                                                    "\n"
                                                    "Vorgang:\n"
                                                    "Beschl. d. Stv.-V. vom 26.01.2012, § 1204\n"
                                                    "\n"
                                                    "I. Die Beratungsstellen werden bis 2015 gefördert.\n"
                                                    "II. Der Magistrat wird beauftragt, den Bericht vorzulegen.\n"
                                                    "\n"
                                                    "Begründung:\n"
                                                    "Die Beratungsstellen sind gut besucht.\n");

  g_assert_cmpstr (lotse_outline_get_pipe (outline), ==, "frankfurt");
  assert_key (outline, "number", "M 41");
  assert_key (outline, "title", "Beratungsstellen für Zugewanderte");
  assert_key (outline, "date", "2013-03-08");
  g_assert_true (has_section (outline, "Begründung"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/pipe-frankfurt/magistrate", test_magistrate);
  return g_test_run ();
}
