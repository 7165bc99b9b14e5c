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

#define LONG "Das wurde im Frühjahr bei einer Begehung der Räume besprochen. "

/* A full line of running text: the place of a body stands in the next. */
static void
test_place (void)
{
  assert_scan (LONG "Der Ortsbeirat\nAuental wurde am 29.04.2031 unterrichtet und hat dem Umbau der Halle zugestimmt.",
               "Ortsbeirat Auental|committee");
  assert_scan (LONG "Mit der Gemeinde\nAuental besteht ein Vertrag, der im Herbst des kommenden Jahres ausläuft und endet.",
               "Gemeinde Auental|other");
  /* A short line is none that goes on. */
  assert_scan ("Der Ortsbeirat\nAuental wurde am 29.04.2031 unterrichtet und hat dem Umbau der Halle zugestimmt.", "Ortsbeirat|committee");
  assert_scan (LONG "Dem folgt die Stadt\nMittel stehen im Haushalt bereit, und zwar schon seit dem Beginn des letzten Jahres.", "none");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/body-gap/lines", test_lines);
  g_test_add_func ("/analysis/body-gap/label", test_label);
  g_test_add_func ("/analysis/body-gap/place", test_place);
  return g_test_run ();
}
