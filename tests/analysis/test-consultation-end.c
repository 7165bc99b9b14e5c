/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where the rows of a table of consultations end. */
#include "consultation-fixture.h"

static void
test_field (void)
{
  assert_rows ("Beratungsfolge      Termin        Status\nHauptausschuss      15.04.2031    N\nRat                 22.04.2031    Ö\n\n"
               "Berichterstatter:   Oberbürgermeister / Erster Stadtrat",
               "2031-04-15 Hauptausschuss: -, -, non-public\n2031-04-22 Rat: -, -, public\n");
}

static void
test_place_and_day (void)
{
  assert_rows (
      "Beratungsfolge:\n  03.04.2031   Hauptausschuss\n  24.04.2031   Stadtvertretung\n\nAuental, 12.03.2031\n\nWitt\nBürgermeister",
      "2031-04-03 Hauptausschuss: -, -, -\n2031-04-24 Stadtvertretung: -, -, -\n");
  /* A row that begins with its body goes on so. */
  assert_rows ("Beratungsfolge:\nHauptausschuss, 03.04.2031\n\nRat, 24.04.2031",
               "2031-04-03 Hauptausschuss: -, -, -\n2031-04-24 Rat: -, -, -\n");
}

static void
test_section (void)
{
  assert_rows ("Beratungsfolge:\nRat 24.04.2031\n\nBeschluss:\nDer Rat nimmt Kenntnis.", "2031-04-24 Rat: -, -, -\n");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/consultation-end/field", test_field);
  g_test_add_func ("/analysis/consultation-end/place-and-day", test_place_and_day);
  g_test_add_func ("/analysis/consultation-end/section", test_section);
  return g_test_run ();
}
