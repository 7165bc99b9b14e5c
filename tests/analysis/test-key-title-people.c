/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Lines about people around a title. */
#include "title-fixture.h"

/* Who moved it, sent it or gets it; a sentence in a narrow column. */
static void
test_lines_of_others (void)
{
  static const char *const others[] = { "der Fraktion Freie Liste",
                                        "der Gruppe Freie Liste",
                                        "Nach\n§ 4 der Hauptsatzung",
                                        "Kreistagsfraktion\nFreie Liste",
                                        "Hauptamt - Sitzungsdienst - 9. Oktober 2031",
                                        "An den\nLandrat",
                                        "An\nBürgermeisterin Frau Kleine" };

  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    {
      g_autofree char *content = g_strconcat (HEAD "\n", others[i], "\n\nUmbau des Rathauses" TEXT, NULL);

      assert_title (content, "Umbau des Rathauses");
    }
}

/* The same without blank lines, below the row of a session; who moved it is no title. */
static void
test_below_row (void)
{
  assert_key_of (
      "Bezirksversammlung Alsenau\nDrucksache 21-3599\nAntrag öffentlich\nder Fraktion Freie Liste\nDatum 10.11.2031\nBeratungsfolge\n"
      "Gremium\tDatum\nBezirksversammlung\t24.11.2031\nSicherer Schulweg am Deich\nSachverhalt:\nDer Weg ist eng. Es gab Unfälle.\n"
      "Petitum/Beschluss:\nDie Bezirksversammlung möge beschließen: Es wird ein Zebrastreifen angelegt.\n",
      "title", "Sicherer Schulweg am Deich");
}

/* The address of the sender on top is no title, and does not end the header. */
static void
test_address_of_sender (void)
{
  assert_key_of ("ABC-Fraktion im Rat der Stadt Alsenau · Rathausplatz 1 · 52399 Alsenau\n\nHerrn Bürgermeister\nTom Hügel\n\n"
                 "Antrag zur Sitzung des Sozialausschusses am 24.04.2031\nEine Anlaufstelle für neue Familien\n\n"
                 "Sehr geehrter Herr Bürgermeister,\n\nwir bitten, den Antrag auf die Tagesordnung zu setzen.\n",
                 "title", "Eine Anlaufstelle für neue Familien");
}

/* A line of names below a title is that of who signs it; two of them, and streets with numbers, may be of the title. */
static void
test_list_of_names (void)
{
  assert_title (HEAD "\nUmbau der Halle\nErika Beispiel, Hans Muster, Ute Probe" TEXT, "Umbau der Halle");
  assert_title (HEAD "\nUmbau der Halle\nErika Beispiel, Hans Muster" TEXT, "Umbau der Halle Erika Beispiel, Hans Muster");
  assert_title (HEAD "\nUmbau der Halle\nMuster Straße 1, Beispiel Weg 2, Probe Platz 3" TEXT,
                "Umbau der Halle Muster Straße 1, Beispiel Weg 2, Probe Platz 3");
  assert_title (HEAD "\nUmbau der Halle\nHalle und Bad, Weg und Platz, Hof und Tor" TEXT,
                "Umbau der Halle Halle und Bad, Weg und Platz, Hof und Tor");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/key-title-people/lines-of-others", test_lines_of_others);
  g_test_add_func ("/analysis/key-title-people/below-row", test_below_row);
  g_test_add_func ("/analysis/key-title-people/address-of-sender", test_address_of_sender);
  g_test_add_func ("/analysis/key-title-people/list-of-names", test_list_of_names);
  return g_test_run ();
}
