/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "paper-fixture.h"

static void
test_lines (void)
{
  g_autoptr (LotseOutline) outline = analyze_paper ("Sitzungsvorlage Nr. 27/2031\n"
                                                    "\n"
                                                    "für den Ausschuss für Soziales und Sport am 21.02.2031    (öffentlich)\n"
                                                    "für den Stadtrat am Dienstag, den 11.03.2031    (nichtöffentlich)\n"
                                                    "\n"
                                                    "Bestellung einer Beauftragten\n"
                                                    "\n"
                                                    "Beschlussvorschlag:\n"
                                                    "Der Stadtrat bestellt Frau Beispiel.\n");

  assert_key (outline, "title", "Bestellung einer Beauftragten");
  assert_n_consultations (outline, 2);
  assert_consultation (outline, 0, "2031-02-21", "Ausschuss für Soziales und Sport", NULL, NULL);
  assert_consultation (outline, 1, "2031-03-11", "Stadtrat", NULL, NULL);
}

static void
test_wrapped (void)
{
  g_autoptr (LotseOutline) outline = analyze_paper ("Vorlage Nr. GV 12/2031\n"
                                                    "für die öffentliche Sitzung\n"
                                                    "der Gemeindevertretung Moordorf\n"
                                                    "am 16.09.2031 - TOP 8\n"
                                                    "\n"
                                                    "Zuschuss für den Sportverein\n"
                                                    "\n"
                                                    "Beschlussvorschlag:\n"
                                                    "Die Gemeindevertretung gewährt den Zuschuss.\n");

  assert_key (outline, "title", "Zuschuss für den Sportverein");
  assert_n_consultations (outline, 1);
  assert_consultation (outline, 0, "2031-09-16", "Gemeindevertretung Moordorf", NULL, NULL);
}

/* Labels and values take turns. */
static void
test_label_and_value (void)
{
  g_autoptr (LotseOutline) outline = analyze_paper ("Sitzungsvorlage Nr. 045/2031\n"
                                                    "\n"
                                                    "Gremium\n"
                                                    "Gemeinderat\n"
                                                    "Datum\n"
                                                    "24.05.2031\n"
                                                    "Status\n"
                                                    "öffentlich\n"
                                                    "\n"
                                                    "Elternbeiträge im Kindergarten\n"
                                                    "\n"
                                                    "Beschlussvorschlag:\n"
                                                    "Die Beiträge werden erhöht.\n");

  assert_key (outline, "date", NULL);
  assert_key (outline, "publicity", "public");
  assert_n_consultations (outline, 1);
  assert_consultation (outline, 0, "2031-05-24", "Gemeinderat", NULL, NULL);
}

/* A sentence that begins like one of these lines. */
static void
test_sentence (void)
{
  g_autoptr (LotseOutline) outline = analyze_paper ("Elternbeiträge im Kindergarten\n"
                                                    "\n"
                                                    "für die Anmeldung gilt der Stichtag am 24.05.2031\n"
                                                    "\n"
                                                    "Sachverhalt:\n"
                                                    "Die Beiträge steigen.\n");

  assert_n_consultations (outline, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/consultation-header/lines", test_lines);
  g_test_add_func ("/analysis/consultation-header/wrapped", test_wrapped);
  g_test_add_func ("/analysis/consultation-header/label-and-value", test_label_and_value);
  g_test_add_func ("/analysis/consultation-header/sentence", test_sentence);
  return g_test_run ();
}
