/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "consultation-fixture.h"

static void
test_pairs (void)
{
  assert_rows ("Zur Vorberatung              am            Zur Beschlussfassung        am\n"
               "Sozialausschuss              24.03.2031    Gemeinderat                 07.04.2031\n"
               "Integrationsbeirat           26.03.2031\n"
               "                                           Verwaltungsausschuss        09.04.2031",
               "2031-03-24 Sozialausschuss: preliminary, -, -\n2031-03-26 Integrationsbeirat: preliminary, -, -\n"
               "2031-04-07 Gemeinderat: decision, -, -\n2031-04-09 Verwaltungsausschuss: decision, -, -\n");
  /* Not yet known. */
  assert_rows ("Zur Vorberatung              am            Zur Beschlussfassung        am\nwird noch festgelegt", "");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/consultation-pairs/pairs", test_pairs);
  return g_test_run ();
}
