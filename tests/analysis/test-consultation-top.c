/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "consultation-fixture.h"

/* Items of the agenda that say nothing of the body beside them, and none of its results. */
static void
test_items (void)
{
  assert_rows ("Beratungsfolge    TOP    Sitzungstermin\nMigrationsbeirat    3    09.04.2031\n"
               "Ausschuss für Bildung und Gesundheit 5    18.04.2031\nGemeinderat    7.1.    07.05.2031",
               "2031-04-09 Migrationsbeirat: -, -, -\n2031-04-18 Ausschuss für Bildung und Gesundheit: -, -, -\n"
               "2031-05-07 Gemeinderat: -, -, -\n");
  assert_rows ("Beratungsfolge\nBauausschuss    12.03.2031    TOP 7    Vorberatung\nRat    19.03.2031    TOP 5 b    Entscheidung",
               "2031-03-12 Bauausschuss: preliminary, -, -\n2031-03-19 Rat: decision, -, -\n");
  /* The item is not known yet. */
  assert_rows ("Beratungsfolge\nKreisausschuss    am 22.04.2031    TOP\nKreistag    am 06.05.2031    TOP",
               "2031-04-22 Kreisausschuss: -, -, -\n2031-05-06 Kreistag: -, -, -\n");
  /* A number of a body stays with it where no column is for items. */
  assert_rows ("Gremium    Termin\nBezirksvertretung 5    18.04.2031\nRat    07.05.2031",
               "2031-04-18 Bezirksvertretung 5: -, -, -\n2031-05-07 Rat: -, -, -\n");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/consultation-top/items", test_items);
  return g_test_run ();
}
