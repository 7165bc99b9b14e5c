/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "page-fixture.h"

/* A full cell ends 8 points before the next one: closer than two columns of text, wider than a blank. Another two rows show the column. */
static void
test_narrow_gap (void)
{
  PageBuilder page = builder ();

  place (&page, 60, 100, "Gremium");
  place (&page, 213, 100, "Zuständigkeit");
  place (&page, 60, 115, "Rat");
  place (&page, 213, 115, "Entscheidung");
  /* The text of the page has nothing but a blank between the two. */
  place_words (&page, 60, 130, "Ausschuss für Soziales, Bauen", 213.0, "Vorberatung", 0.0);
  assert_page (&page, "Gremium\tZuständigkeit\nRat\tEntscheidung\nAusschuss für Soziales, Bauen\tVorberatung");
}

/* The blanks of a justified cell are wider than the gap to the next cell, which is another one than they are. */
static void
test_justified_cell (void)
{
  PageBuilder page = builder ();

  place (&page, 60, 100, "Gremium");
  place (&page, 213, 100, "Zuständigkeit");
  place (&page, 60, 115, "Rat");
  place (&page, 213, 115, "Entscheidung");
  place_words (&page, 62, 130, "Ausschuss", 115.0, "der", 138.0, "Museen", 176.0, "Altrod", 213.0, "Vorberatung", 0.0);
  assert_page (&page, "Gremium\tZuständigkeit\nRat\tEntscheidung\nAusschuss der Museen Altrod\tVorberatung");
}

/* A full cell ends as near the next one as a word does: a cut word, a label, or the place of the column itself tells the two apart. */
static void
test_no_gap (void)
{
  PageBuilder page = builder ();

  place (&page, 60, 100, "Gremium");
  place (&page, 213, 100, "Zuständigkeit");
  for (guint i = 1; i < 4; i++)
    {
      place (&page, 60, 100 + 15 * (float) i, "Rat");
      place (&page, 213, 100 + 15 * (float) i, "Entscheidung");
    }
  place_words (&page, 61, 160, "Ausschuss für Stadtentwick-", 213.0, "Vorberatung", 0.0);
  assert_page (&page, "Gremium\tZuständigkeit\nRat\tEntscheidung\nRat\tEntscheidung\nRat\tEntscheidung\n"
                      "Ausschuss für Stadtentwick-\tVorberatung");
  page = builder ();
  place (&page, 60, 100, "Datum:");
  place (&page, 157, 100, "03.02.2031");
  place (&page, 60, 112, "Status:");
  place (&page, 157, 112, "öffentlich");
  place (&page, 61, 124, "Federführendes Amt:");
  place (&page, 157, 124, "Amt 51");
  assert_page (&page, "Datum:\t03.02.2031\nStatus:\töffentlich\nFederführendes Amt:\tAmt 51");
  page = builder ();
  for (guint i = 0; i < 3; i++)
    {
      place (&page, 60, 100 + 15 * (float) i, "04.03.2031");
      place (&page, 120, 100 + 15 * (float) i, "12. Sitzung des Rates");
      place (&page, 290, 100 + 15 * (float) i, "vertagt");
    }
  place (&page, 60, 145, "08.04.2031");
  place_words (&page, 120, 145, "13. Sitzung des Sozialausschusses", 290.0, "geändert beschlossen", 0.0);
  /* Alone in its row it is a line of text. */
  place_words (&page, 120, 175, "Es war die Sitzung des Ausschuss.", 290.0, "Vertagt wurde sie", 0.0);
  assert_page (&page, "04.03.2031\t12. Sitzung des Rates\tvertagt\n04.03.2031\t12. Sitzung des Rates\tvertagt\n"
                      "04.03.2031\t12. Sitzung des Rates\tvertagt\n08.04.2031\t13. Sitzung des Sozialausschusses\tgeändert beschlossen\n\n"
                      "Es war die Sitzung des Ausschuss. Vertagt wurde sie");
}

/* Cells two points apart, no further than two words: a label in the middle of its rows, and dates before what other rows begin with. */
static void
test_unstyled (void)
{
  PageBuilder page = builder ();

  place (&page, 120, 85, "Schulausschuss");
  place (&page, 300, 85, "Vorberatung");
  place_words (&page, 36, 100, "Beratungsfolge:", 120.0, "Integrationsrat", 300.0, "Anhörung", 0.0);
  place (&page, 120, 115, "Rat der Stadt");
  place (&page, 300, 115, "Entscheidung");
  assert_page (&page, "Schulausschuss\tVorberatung\nBeratungsfolge:\tIntegrationsrat\tAnhörung\nRat der Stadt\tEntscheidung");
  page = builder ();
  place_words (&page, 60, 100, "06.05.2031", 113.0, "Jugendhilfeausschuss", 0.0);
  place (&page, 300, 100, "Vorberatung");
  place_words (&page, 60, 115, "27.05.2031", 113.0, "Ausschuss für Bauen, Wege und Umwelt", 300.0, "Vorberatung", 0.0);
  place (&page, 113, 130, "Rat der Stadt");
  place (&page, 300, 130, "Entscheidung");
  assert_page (&page, "06.05.2031\tJugendhilfeausschuss\tVorberatung\n27.05.2031\tAusschuss für Bauen, Wege und Umwelt\tVorberatung\n"
                      "Rat der Stadt\tEntscheidung");
  /* Nothing else begins behind the dates: lines of text. */
  page = builder ();
  place (&page, 60, 85, "Termin");
  place (&page, 300, 85, "Ort");
  place_words (&page, 60, 100, "06.05.2031", 113.0, "Der Rat tagte", 0.0);
  place_words (&page, 60, 115, "27.05.2031", 113.0, "Er tagte wieder", 0.0);
  place_words (&page, 60, 130, "28.05.2031", 113.0, "Er ging heim", 0.0);
  assert_page (&page, "Termin\tOrt\n06.05.2031 Der Rat tagte\n27.05.2031 Er tagte wieder\n28.05.2031 Er ging heim");
}

/* All cells of the head are full, so that it has no blank but the gaps between them. */
static void
test_full_cells (void)
{
  PageBuilder page = builder ();

  page.size = 10;
  place_words (&page, 60, 100, "Gremium", 200.0, "Sitzungstermin", 275.0, "Zuständigkeit", 345.0, "Ergebnis", 0.0);
  for (guint i = 1; i < 4; i++)
    {
      place (&page, 60, 100 + 14 * (float) i, "Rat");
      place (&page, 200, 100 + 14 * (float) i, "04.03.2031");
      place (&page, 275, 100 + 14 * (float) i, "Anhörung");
      place (&page, 345, 100 + 14 * (float) i, "vertagt");
    }
  assert_page (&page, "Gremium\tSitzungstermin\tZuständigkeit\tErgebnis\nRat\t04.03.2031\tAnhörung\tvertagt\n"
                      "Rat\t04.03.2031\tAnhörung\tvertagt\nRat\t04.03.2031\tAnhörung\tvertagt");
}

/* One row alone may be anything: its columns divide no line of text. */
static void
test_one_row (void)
{
  PageBuilder page = builder ();

  place (&page, 60, 100, "Gremium");
  place (&page, 213, 100, "Zuständigkeit");
  place_words (&page, 60, 115, "Der Sozialausschuss hat heute", 213.0, "zugestimmt.", 0.0);
  assert_page (&page, "Gremium\tZuständigkeit\nDer Sozialausschuss hat heute zugestimmt.");
}

/* Words of a justified line stand far apart, and all of them equally far. */
static void
test_justified (void)
{
  PageBuilder page = builder ();

  place (&page, 60, 100, "Das ist eine lange Zeile eines Absatzes in Blocksatz, ganz gefüllt");
  place_words (&page, 60, 112, "Die", 91.0, "Arbeitsgemeinschaft", 202.0, "der", 233.0, "Wohlfahrtsverbände", 339.0, "schlägt", 0.0);
  place (&page, 60, 124, "vor.");
  assert_page (&page, "Das ist eine lange Zeile eines Absatzes in Blocksatz, ganz gefüllt\n"
                      "Die Arbeitsgemeinschaft der Wohlfahrtsverbände schlägt\nvor.");
}

/* A wide blank before the last word of a line makes no column of it; a cell has others above or below. */
static void
test_last_word (void)
{
  PageBuilder page = builder ();

  place_words (&page, 60, 100, "Der Rat ermächtigt die Verwaltung, alle Unterlagen für den Beitritt der Altrod GmbH", 487.0, "in", 0.0);
  place (&page, 60, 112, "die Gesellschaft für Wege und Brücken der Stadt Altrod mit beschränkter Haftung zu");
  place (&page, 60, 124, "erstellen.");
  assert_page (&page, "Der Rat ermächtigt die Verwaltung, alle Unterlagen für den Beitritt der Altrod GmbH in\n"
                      "die Gesellschaft für Wege und Brücken der Stadt Altrod mit beschränkter Haftung zu\nerstellen.");
  page = builder ();
  place_words (&page, 60, 88, "Kosten der Wege und Brücken", 487.0, "nein", 0.0);
  place_words (&page, 60, 100, "Erträge aus dem Verkauf der Flächen für Wege und Brücken, der Anlagen an der Altrod", 487.0, "ja", 0.0);
  place (&page, 60, 112, "und der übrigen Flächen, die für die Wege und die Brücken nicht mehr gebraucht sind");
  assert_page (&page, "Kosten der Wege und Brücken\tnein\n"
                      "Erträge aus dem Verkauf der Flächen für Wege und Brücken, der Anlagen an der Altrod "
                      "und der übrigen Flächen, die für die Wege und die Brücken nicht mehr gebraucht sind\tja");
}

/* Dates that end at the right leave but a wide blank before the next cell, in each row. */
static void
test_right_aligned (void)
{
  PageBuilder page = builder ();

  place (&page, 60, 100, "Gremium");
  place_words (&page, 230, 100, "Datum", 261.0, "Behandlung", 0.0);
  place (&page, 60, 115, "Hauptausschuss");
  place_words (&page, 205, 115, "05.03.2031", 261.0, "öffentlich", 0.0);
  place (&page, 60, 130, "Stadtrat");
  place_words (&page, 205, 130, "19.03.2031", 261.0, "öffentlich", 0.0);
  assert_page (&page, "Gremium\tDatum\tBehandlung\nHauptausschuss\t05.03.2031\töffentlich\nStadtrat\t19.03.2031\töffentlich");
}

/* A value begins where its label above does, after a gap that is far wider than a blank. */
static void
test_below_label (void)
{
  PageBuilder page = builder ();

  place (&page, 60, 100, "Amt, Datum, Telefon");
  place (&page, 357, 100, "Nr.");
  place_words (&page, 60, 112, "512", 78.0, "Jugendamt,", 131.0, "03.02.2031,", 189.0, "Telefon", 227.0, "55555/48-111-10,", 310.0,
               "Zi. 1234", 357.0, "12/31", 0.0);
  assert_page (&page, "Amt, Datum, Telefon\tNr.\n512 Jugendamt, 03.02.2031, Telefon 55555/48-111-10, Zi. 1234\t12/31");
}

/* The first part of a divided word is no cell of its own, wherever it begins. */
static void
test_cut_word (void)
{
  PageBuilder page = builder ();

  for (guint i = 0; i < 3; i++)
    {
      place (&page, 60, 60 + 14 * (float) i, "Rat");
      place (&page, 233, 60 + 14 * (float) i, "Entscheidung");
    }
  place (&page, 60, 106, "Ergebnis");
  place_words (&page, 160, 106, "mit", 178.0, "Mehrheit", 221.0, "so", 233.0, "be-", 0.0);
  place (&page, 400, 106, "öffentlich");
  place (&page, 160, 117, "schlossen");
  assert_page (&page, "Rat\tEntscheidung\nRat\tEntscheidung\nRat\tEntscheidung\n\nErgebnis\tmit Mehrheit so beschlossen\töffentlich");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/page-cells/narrow-gap", test_narrow_gap);
  g_test_add_func ("/analysis/page-cells/justified-cell", test_justified_cell);
  g_test_add_func ("/analysis/page-cells/no-gap", test_no_gap);
  g_test_add_func ("/analysis/page-cells/unstyled", test_unstyled);
  g_test_add_func ("/analysis/page-cells/full-cells", test_full_cells);
  g_test_add_func ("/analysis/page-cells/one-row", test_one_row);
  g_test_add_func ("/analysis/page-cells/justified", test_justified);
  g_test_add_func ("/analysis/page-cells/last-word", test_last_word);
  g_test_add_func ("/analysis/page-cells/right-aligned", test_right_aligned);
  g_test_add_func ("/analysis/page-cells/below-label", test_below_label);
  g_test_add_func ("/analysis/page-cells/cut-word", test_cut_word);
  return g_test_run ();
}
