/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "paper-fixture.h"

/* A title below the table of consultations, above what is asked of the assembly, where no label follows. */
static void
test_above_request (void)
{
  assert_key_of ("Drucksache\nder Bezirksverordnetenversammlung Alsenau\nAntrag\nFraktion Freie Liste\nDrucksache-Nr.:\nVII-0123\n"
                 "Beratungsfolge:\n26.11.2031\nBVV\nBVV/027/VII\nSanierung der Spielplätze am Wehr\nDie BVV möge beschließen:\n"
                 "Das Bezirksamt wird ersucht, die Spielplätze zu sanieren.\nBegründung:\nSie sind alt.\n",
                 "title", "Sanierung der Spielplätze am Wehr");
}

/* Below the rows, and the text begins without a heading. */
static void
test_below_rows (void)
{
#define ROWS                                                                                                                               \
  "Bezirksversammlung Nord\n21. Wahlperiode\n\nMitteilungsdrucksache\n\nBeratungsfolge\nGremium   Datum\nHauptausschuss   07.04.2031\n\n"
#define TEXT                                                                                                                               \
  "\n\nDie Behörde für Soziales nimmt zu dem Beschluss der Bezirksversammlung mit Schreiben vom 3. März 2031 wie folgt Stellung und "      \
  "weist "                                                                                                                                 \
  "auf die Frist hin.\n\nPetitum/Beschluss:\nUm Kenntnisnahme wird gebeten.\n"
  assert_key_of (ROWS "Folgeunterbringung am Standort Wiesenweg\nStellungnahme der Behörde" TEXT, "title",
                 "Folgeunterbringung am Standort Wiesenweg Stellungnahme der Behörde");
  /* A name, and what is no title at all. */
  assert_key_of (ROWS "Erika Muster" TEXT, "title", NULL);
  assert_key_of (ROWS "Der Hauptausschuss hat darüber beraten." TEXT, "title", NULL);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/key-title-below/above-request", test_above_request);
  g_test_add_func ("/analysis/key-title-below/below-rows", test_below_rows);
  return g_test_run ();
}
