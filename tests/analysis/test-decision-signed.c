/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "decision-fixture.h"

/* Who moved it stands below, one after the other. */
static void
test_signed (void)
{
  assert_decisions ("Antrag\n\nDer Rat möge beschließen:\n\nDie Brücke wird gebaut.\n\nErika Beispiel und Fraktion der Linden\n\n"
                    "Max Muster und Fraktion der Eichen\n",
                    NULL, "resolves proposed Rat: Die Brücke wird gebaut.\n");
  assert_decisions ("Antrag\n\nWir beantragen:\n\nDie Brücke wird gebaut.\n\nErika Beispiel Dr. Max Muster\n", NULL,
                    "resolves proposed -: Die Brücke wird gebaut.\n");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/decision-signed/signed", test_signed);
  return g_test_run ();
}
