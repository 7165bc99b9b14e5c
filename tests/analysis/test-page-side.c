/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "page-fixture.h"

/* The address at the right of a letter, in small letters, meets lines of the letter by chance. */
static void
test_letter (void)
{
  PageBuilder page = builder ();

  place_sized (&page, 60, 60, 11, "Herrn Bürgermeister Paul Sander");
  place_sized (&page, 430, 95, 8, "Fraktion im Rat");
  place_sized (&page, 60, 100, 11, "Anfrage: Wartezeiten in der Behörde");
  place_sized (&page, 430, 105, 8, "Zimmer 7");
  place_sized (&page, 60, 113, 11, "Wir bitten um Antwort auf diese Frage:");
  place_sized (&page, 430, 115, 8, "55555 Quellbach");
  place_sized (&page, 60, 126, 11, "Wie lange warten alle auf Termine?");
  assert_page (&page, "Herrn Bürgermeister Paul Sander\n\nFraktion im Rat\nZimmer 7\n55555 Quellbach\n\n"
                      "Anfrage: Wartezeiten in der Behörde\nWir bitten um Antwort auf diese Frage:\nWie lange warten alle auf Termine?");
}

/* Smaller letters that stand on the lines of the text are cells. */
static void
test_table (void)
{
  PageBuilder page = builder ();

  place_sized (&page, 60, 60, 11, "Die Beratung nimmt diesen Weg:");
  for (guint i = 0; i < 4; i++)
    {
      place_sized (&page, 60, 100 + 15 * (float) i, 11, "Hauptausschuss");
      place_sized (&page, 430, 102.2f + 15 * (float) i, 8.8f, "03.02.2031");
    }
  assert_page (&page, "Die Beratung nimmt diesen Weg:\n\nHauptausschuss\t03.02.2031\nHauptausschuss\t03.02.2031\n"
                      "Hauptausschuss\t03.02.2031\nHauptausschuss\t03.02.2031");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/page-side/letter", test_letter);
  g_test_add_func ("/analysis/page-side/table", test_table);
  return g_test_run ();
}
