/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "paper-fixture.h"

#define TAIL "\n\nBeschlussvorlage 17/2031\n\nUmbau des Rathauses\n\nBeschlussvorschlag:\nDer Gemeinderat beschließt den Umbau.\n"

/* Its parts are divided by dots, bars or dashes. */
static void
test_one_line (void)
{
  g_autoptr (LotseOutline) dots
      = analyze_paper ("Gemeinde Talheim · Bauamt · Az.: 022.31 · Bearbeiter: Herr Muster · Datum: 03.03.2031" TAIL);
  g_autoptr (LotseOutline) bars
      = analyze_paper ("Stadt Neuenfels | Fachbereich 3 - Bauen | Aktenzeichen: 66-12 | Neuenfels, den 3. März 2031" TAIL);
  g_autoptr (LotseOutline) dashes = analyze_paper ("Landkreis Nordtal - Amt für Umwelt - AZ: 67.1-33 - 12.05.2032" TAIL);

  assert_key (dots, "lead_body", "Bauamt");
  assert_key (dots, "file_reference", "022.31");
  assert_key (dots, "date", "2031-03-03");
  assert_key (dots, "municipality", "Talheim");
  assert_key (dots, "title", "Umbau des Rathauses");
  assert_key (bars, "lead_body", "Fachbereich 3 - Bauen");
  assert_key (bars, "file_reference", "66-12");
  assert_key (bars, "date", "2031-03-03");
  assert_key (dashes, "lead_body", "Amt für Umwelt");
  assert_key (dashes, "file_reference", "67.1-33");
  assert_key (dashes, "date", "2032-05-12");
}

/* A title with dashes is no letterhead. */
static void
test_no_letterhead (void)
{
  assert_key_of ("Beschlussvorlage 17/2031\n\nUmbau des Rathauses - Bauabschnitt 2 - Vergabe\n\nBeschlussvorschlag:\nDer Rat beschließt.\n",
                 "title", "Umbau des Rathauses - Bauabschnitt 2 - Vergabe");
}

/* The office stands on the line of the first label. */
static void
test_before_label (void)
{
  g_autoptr (LotseOutline) outline = analyze_paper ("Amt für Verkehr und Straßenbau Datum: 17.07.2031\n"
                                                    "Vorlagen-Nr.: 26/0417 Status: öffentlich\n\n"
                                                    "Umbau der Brücke am Mühlgraben\n\n"
                                                    "Beschlussvorschlag:\nDer Rat beschließt den Umbau.\n");

  assert_key (outline, "lead_body", "Amt für Verkehr und Straßenbau");
  assert_key (outline, "date", "2031-07-17");
  assert_key (outline, "number", "26/0417");
  assert_key (outline, "title", "Umbau der Brücke am Mühlgraben");
  assert_key_of ("Stadtplanungsamt Vorlagen-Nr:\n26/0417\n\nöffentlich\n\nUmbau der Brücke\n\nBeschlussvorschlag:\nDer Rat beschließt.\n",
                 "lead_body", "Stadtplanungsamt");
}

/* The day in front of the office is that of the paper, unless a label gives another one. */
static void
test_day_before_label (void)
{
  assert_key_of ("29.03.2031 Amt für Bauen und Wege Vorlagen-Nr: 31/0417 öffentlich\n\nUmbau der Brücke\n\nBeschlussvorschlag:\nDer Rat "
                 "beschließt.\n",
                 "date", "2031-03-29");
  assert_key_of ("Datum: 30.03.2031\n29.03.2031 Amt für Bauen und Wege Vorlagen-Nr: 31/0417 öffentlich\n\nUmbau der Brücke\n\n"
                 "Beschlussvorschlag:\nDer Rat beschließt.\n",
                 "date", "2031-03-30");
}

/* Below the text, above who signs; a day of the header or of a letter in the text goes before or is none. */
static void
test_day_above_name (void)
{
#define TEXT "Vorlage 12/2031\n\nUmbau der Brücke\n\nBeschlussvorschlag:\nDer Rat beschließt den Umbau.\n\n"
  assert_key_of (TEXT "Neuenfels, 30.04.2031\n\nErika Muster\nBürgermeisterin\n", "date", "2031-04-30");
  assert_key_of (TEXT "Neuenfels, den 3. Mai 2031\n\ngez. Muster\n\nLandrat\n", "date", "2031-05-03");
  assert_key_of ("Datum: 02.04.2031\n" TEXT "Neuenfels, 30.04.2031\n\nErika Muster\nBürgermeisterin\n", "date", "2031-04-02");
  assert_key_of (TEXT "Anlage: Schreiben aus Neuenfels, 30.04.2029\n", "date", NULL);
  assert_key_of (TEXT "Schreiben aus Neuenfels, 30.04.2029\n", "date", NULL);
  assert_key_of (TEXT "Bad Neuenfels, 30.04.2031\n", "date", "2031-04-30");
  assert_key_of (TEXT "Konzept, Fassung vom 30.04.2029\n\nErika Muster\nBürgermeisterin\n", "date", NULL);
#undef TEXT
}

/* The place and the day of signing with the name of who signs, and nothing below. */
static void
test_signed (void)
{
#define UNSIGNED                                                                                                                           \
  "Landkreis Auental\nBeschlussvorlage\n\nUmbau der Wache\n\nBeschlussvorschlag:\nDer Kreistag beschließt den Umbau der Wache.\n\n"
  assert_key_of (UNSIGNED "Luckenau, den 05.03.2031\n\nErika Muster", "date", "2031-03-05");
  assert_key_of (UNSIGNED "Luckenau, 05.03.2031\n\nMuster", "date", "2031-03-05");
  assert_key_of (UNSIGNED "Luckenau, den 05.03.2031\n\nDer Vertrag beginnt später.", "date", NULL);
  assert_key_of (UNSIGNED "Luckenau, den 05.03.2031\n\nErika Muster\n\nAnlage: Plan", "date", NULL);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/key-letterhead/one-line", test_one_line);
  g_test_add_func ("/analysis/key-letterhead/no-letterhead", test_no_letterhead);
  g_test_add_func ("/analysis/key-letterhead/before-label", test_before_label);
  g_test_add_func ("/analysis/key-letterhead/day-before-label", test_day_before_label);
  g_test_add_func ("/analysis/key-letterhead/day-above-name", test_day_above_name);
  g_test_add_func ("/analysis/key-letterhead/signed", test_signed);
  return g_test_run ();
}
