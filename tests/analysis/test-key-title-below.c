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

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/key-title-below/above-request", test_above_request);
  return g_test_run ();
}
