/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "paper-fixture.h"

static void
test_submitter (void)
{
  g_autoptr (LotseOutline) outline = analyze_paper ("Vorlage Nr. VII-DS-00123\n"
                                                    "Status: öffentlich\n"
                                                    "Eingereicht von\n"
                                                    "Dezernat Bildung\n"
                                                    "Betreff:\n"
                                                    "Umbau der Schulen\n"
                                                    "Beratungsfolge (Änderungen vorbehalten):\n"
                                                    "Gremium\n"
                                                    "voraussichtlicher Sitzungstermin\n"
                                                    "Zuständigkeit\n"
                                                    "Ratsversammlung\n"
                                                    "05.11.2020\n"
                                                    "Beschlussfassung\n"
                                                    "\n"
                                                    "Beschlussvorschlag:\n"
                                                    "Die Ratsversammlung beschließt den Umbau.\n");

  g_assert_cmpstr (lotse_outline_get_pipe (outline), ==, "allris-pdf");
  assert_key (outline, "lead_body", "Dezernat Bildung");
  assert_key (outline, "number", "VII-DS-00123");
  assert_key (outline, "title", "Umbau der Schulen");
  assert_n_consultations (outline, 1);
  assert_consultation (outline, 0, "2020-11-05", "Ratsversammlung", "decision", NULL);
}

static void
test_faction (void)
{
  g_autoptr (LotseOutline) outline = analyze_paper ("Antrag Nr. VII-A-00124\n"
                                                    "Status: öffentlich\n"
                                                    "18\n"
                                                    "Eingereicht von\n"
                                                    "Fraktion Bunte Liste\n"
                                                    "Betreff:\n"
                                                    "Mehr Bäume\n"
                                                    "Beratungsfolge (Änderungen vorbehalten):\n"
                                                    "Gremium\n"
                                                    "voraussichtlicher Sitzungstermin\n"
                                                    "Zuständigkeit\n"
                                                    "\n"
                                                    "Beschlussvorschlag:\n"
                                                    "Der Oberbürgermeister wird beauftragt, Bäume zu pflanzen.\n");

  assert_key (outline, "lead_body", NULL);
  assert_key (outline, "title", "Mehr Bäume");
  assert_key (outline, "paper_type", "Antrag");
  assert_n_consultations (outline, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/pipe-allris-pdf/submitter", test_submitter);
  g_test_add_func ("/analysis/pipe-allris-pdf/faction", test_faction);
  return g_test_run ();
}
