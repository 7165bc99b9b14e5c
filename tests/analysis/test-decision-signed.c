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

/* Who moved it stands below it in lines that are no part of it. */
static void
test_movers (void)
{
  assert_decisions ("Antrag\nBetreff: Weg\n\nWir beantragen, der Ortsbeirat möge beschließen:\nDer Magistrat wird gebeten, den Weg zu "
                    "bauen.\nAntragstellerinnen:\nBerta Muster\nKarla Beispiel\n",
                    NULL, "commissions proposed Ortsbeirat: Der Magistrat wird gebeten, den Weg zu bauen.\n");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/decision-signed/signed", test_signed);
  g_test_add_func ("/analysis/decision-signed/movers", test_movers);
  return g_test_run ();
}
