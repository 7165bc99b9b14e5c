/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "page-fixture.h"

/* Number and date at the right stand at heights of their own: the title is read first. */
static void
test_block (void)
{
  PageBuilder page = builder ();

  place_bold (&page, 60, 60, 14, "Beschlussvorlage");
  place_sized (&page, 320, 64, 10, "Vorlage Nr.");
  place_sized (&page, 410, 64, 10, "0715/2031");
  place_sized (&page, 60, 77, 10, "Nichtöffentliche Sitzung");
  place_sized (&page, 320, 82, 10, "Datum");
  place_sized (&page, 410, 82, 10, "07.03.2031");
  place_sized (&page, 60, 130, 10, "Der Rat beschließt den Plan.");
  assert_page (&page, "Beschlussvorlage\nNichtöffentliche Sitzung\n\nVorlage Nr.\t0715/2031\n\nDatum\t07.03.2031\n\n"
                      "Der Rat beschließt den Plan.");
}

/* A label in small letters above the number says the same where the lines happen to meet. */
static void
test_label (void)
{
  PageBuilder page = builder ();

  place_bold (&page, 60, 60, 12, "Versammlung des Bezirks Seeheide");
  place_sized (&page, 380, 63, 8, "Drucksache-Nr.");
  place_sized (&page, 60, 74, 10, "IV. Wahlperiode");
  place_sized (&page, 380, 74, 10, "0371/IV");
  place_sized (&page, 60, 130, 10, "Antrag");
  assert_page (&page, "Versammlung des Bezirks Seeheide\nIV. Wahlperiode\n\nDrucksache-Nr.\n0371/IV\n\nAntrag");
}

/* Cells of a table below a large title stand on the same lines. */
static void
test_table (void)
{
  PageBuilder page = builder ();

  place_bold (&page, 60, 60, 14, "Vorlage");
  place_sized (&page, 400, 60, 10, "öffentlich");
  for (guint i = 0; i < 3; i++)
    {
      place_sized (&page, 60, 80 + 14 * (float) i, 10, "Hauptausschuss");
      place_sized (&page, 400, 80 + 14 * (float) i, 10, "03.02.2031");
    }
  assert_page (&page, "Vorlage\n\nöffentlich\n\nHauptausschuss\t03.02.2031\nHauptausschuss\t03.02.2031\nHauptausschuss\t03.02.2031");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/page-head/block", test_block);
  g_test_add_func ("/analysis/page-head/label", test_label);
  g_test_add_func ("/analysis/page-head/table", test_table);
  return g_test_run ();
}
