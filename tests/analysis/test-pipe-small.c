/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "paper-fixture.h"

static void
test_mannheim (void)
{
  g_autoptr (LotseOutline) outline = analyze_paper ("INFORMATIONSVORLAGE\n"
                                                    "Dezernat II Az. 50.1 Datum: 11.05.2017 Nr. V288/2017\n"
                                                    "\n"
                                                    "Betrifft Antrag/Anfrage\n"
                                                    "\n"
                                                    "Stand der Sprachkurse\n"
                                                    "\n"
                                                    "Beratungsfolge Sitzungstermin Öffentlichkeitsstatus Zuständigkeit TOP\n"
                                                    "1. Ausschuss für Bildung 30.05.2017 öffentlich Kenntnisnahme 4\n"
                                                    "\n"
                                                    "Sachverhalt\n"
                                                    "Die Kurse sind gut besucht.\n");

  assert_key (outline, "number", "V288/2017");
  assert_key (outline, "date", "2017-05-11");
  assert_n_consultations (outline, 1);
  assert_consultation (outline, 0, "2017-05-30", "Ausschuss für Bildung", "information", NULL);
  g_assert_true (has_section (outline, "Sachverhalt"));
}

static void
test_kleve (void)
{
  g_autoptr (LotseOutline) outline = analyze_paper ("Beratungsart öffentlich\n"
                                                    "Drucksache Nr.: 104/XI\n"
                                                    "Bericht über das Begegnungscafé\n"
                                                    "\n"
                                                    "Beratungsweg:\n"
                                                    "Sozialausschuss, 12.09.2019\n"
                                                    "\n"
                                                    "Beschluss:\n"
                                                    "Der Ausschuss nimmt den Bericht zur Kenntnis.\n");

  assert_key (outline, "publicity", "public");
  assert_n_consultations (outline, 1);
  assert_consultation (outline, 0, "2019-09-12", "Sozialausschuss", NULL, NULL);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/pipe-small/mannheim", test_mannheim);
  g_test_add_func ("/analysis/pipe-small/kleve", test_kleve);
  return g_test_run ();
}
