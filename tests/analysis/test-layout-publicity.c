/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "paper-fixture.h"

/* "(öffentlich)" behind the number of a paper; in a title it stays. */
static void
test_behind_number (void)
{
#define PAPER(line) "Stadt Alsenau\n" line "\n\nBetreff: Umbau der Halle\n\nBeschlussvorschlag:\nDer Rat stimmt zu.\n"
  assert_key_of (PAPER ("Vorlage 112/2031 (öffentlich)"), "publicity", "public");
  assert_key_of (PAPER ("Vorlage 112/2031 (öffentlich)"), "number", "112/2031");
  assert_key_of (PAPER ("Vorlage Nr. 112/2031 - nichtöffentlich -"), "publicity", "non-public");
  assert_key_of ("Stadt Alsenau\nVorlage 112/2031\n\nBetreff: Plätze 2031 (öffentlich)\n\nBeschlussvorschlag:\nDer Rat stimmt zu.\n",
                 "title", "Plätze 2031 (öffentlich)");
#undef PAPER
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/layout-publicity/behind-number", test_behind_number);
  return g_test_run ();
}
