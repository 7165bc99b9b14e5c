/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "body-fixture.h"

/* A name goes on behind a full line, and not behind a gap of columns or a blank line. */
static void
test_lines (void)
{
  assert_scan ("Gefragt wurde auch das Büro für\nIntegration und Teilhabe.", "Büro für Integration und Teilhabe|administration");
  assert_scan ("der Integrationsrat\n\nSonstiges", "Integrationsrat|advisory");
  assert_scan ("die Lenkungsgruppe\tWohnen", "Lenkungsgruppe|group");
}

/* "Stand:" begins the next field. */
static void
test_label (void)
{
  assert_scan ("Amt für Jugend und Soziales\nStand: März 2031", "Amt für Jugend und Soziales|administration");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/body-gap/lines", test_lines);
  g_test_add_func ("/analysis/body-gap/label", test_label);
  return g_test_run ();
}
