/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "paper-fixture.h"

#define TAIL "\n\nUmbau des Rathauses\n\nDer Rat möge beschließen:\nDas Rathaus wird umgebaut.\n"

/* A paper without a date of its own has that of the session for which it is. */
static void
test_of_paper (void)
{
  assert_key_of ("Antrag der Fraktion Freie Liste zur Kreistagssitzung am 12.02.2031" TAIL, "date", "2031-02-12");
  assert_key_of ("Antrag zur Sitzung des Rates am 12.02.2031" TAIL, "date", "2031-02-12");
  assert_key_of ("Gemeinderat\nam 12.02.2031" TAIL, "date", "2031-02-12");
  assert_key_of ("Antrag im Kreistag am 12.02.2031" TAIL, "date", "2031-02-12");
  assert_key_of ("Alsenau, den 3. Januar 2031\nAntrag zur Sitzung des Rates am 12.02.2031" TAIL, "date", "2031-01-03");
  assert_key_of ("Beschlussvorlage\ndes Jugendhilfeausschusses am 12.02.2031" TAIL, "date", "2031-02-12");
  assert_key_of ("Beschlussauszug\naus der Sitzung des Rates vom 12.02.2031" TAIL, "date", "2031-02-12");
  assert_key_of ("Feuerschutzausschuss\nMittwoch, 12. Februar 2031 , 19:00 Uhr" TAIL, "date", "2031-02-12");
  assert_key_of ("Umbau des Rathauses\n\nAnfrage zur Stadtratsberatung am 12.02.2031\n", "date", "2031-02-12");
  /* Of two sessions none, nor of a column of them. */
  assert_key_of ("Beschlussvorlage\nöffentlich\n\nGremium\nBauausschuss\nRat\nSitzungstermin\n12.02.2031\n19.02.2031\nZuständigkeit\n"
                 "Vorberatung\nEntscheidung" TAIL,
                 "date", NULL);
  assert_key_of ("Antrag zur Sitzung des Rates am 12.02.2031\nzur Sitzung des Ausschusses am 05.02.2031" TAIL, "date", NULL);
}

static void
test_of_minutes (void)
{
  static const char minutes[] = "Niederschrift 16. Sitzung der Stadtverordnetenversammlung 10.04.2031\nSchriftführer:\nHans Muster\n";

  assert_key_of (minutes, "date", "2031-04-10");
  assert_key_of (minutes, "paper_type", "Niederschrift");
  assert_key_of (minutes, "title", NULL);
}

/* Who was let in, and the day in the line below. */
static void
test_parts_of_minutes (void)
{
  static const char part[]
      = "Niederschrift\nüber den nichtöffentlichen Teil der 11. Sitzung\nder Gemeindevertretung Alsenau\nam Mittwoch, 10. April 2031\n"
        "Sitzungsort: Haus am Markt\n";

  assert_key_of (part, "publicity", "non-public");
  assert_key_of (part, "date", "2031-04-10");
  assert_key_of (part, "title", NULL);
  assert_key_of ("Protokoll\nüber die 11. öffentliche Sitzung des Rates am 10.04.2031 in Alsenau\n", "publicity", "public");
  assert_key_of ("Protokoll\nüber die öffentliche und nichtöffentliche Sitzung des Rates am 10.04.2031\n", "publicity", NULL);
  assert_key_of ("über die Sitzung des Rates der Gemeinde Alsenau, am Donnerstag, dem 10.04.2031, um 19:00 Uhr\nDer Rat tagt.\n", "date",
                 "2031-04-10");
  assert_key_of (
      "Niederschrift über die Sitzung des Rates am 10.04.2031\n\n1.\n\nUmbau des Rathauses\n\nBeschluss:\nDer Rat beschließt den Umbau.\n",
      "title", NULL);
  assert_key_of ("Protokoll\n\nder 26. Sitzung des Rates vom 10.04.2031\n", "date", "2031-04-10");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/key-session/of-paper", test_of_paper);
  g_test_add_func ("/analysis/key-session/of-minutes", test_of_minutes);
  g_test_add_func ("/analysis/key-session/parts-of-minutes", test_parts_of_minutes);
  return g_test_run ();
}
