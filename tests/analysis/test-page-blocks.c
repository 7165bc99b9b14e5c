/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "page-fixture.h"

/* Fields of a letterhead side by side, each below its label in small letters: one column is read after the other. */
static void
test_fields (void)
{
  PageBuilder page = builder ();

  place_sized (&page, 60, 100, 7, "Fachbereich");
  place_sized (&page, 360, 100, 7, "Vorlage-Nr.");
  place_sized (&page, 60, 109, 11, "Soziales und Wohnen");
  place_sized (&page, 360, 109, 11, "0118/2031");
  place_sized (&page, 60, 125, 7, "Aktenzeichen");
  place_sized (&page, 360, 125, 7, "Datum");
  place_sized (&page, 360, 134, 11, "12.03.2031");
  place_sized (&page, 60, 160, 14, "Beschlussvorlage");
  assert_page (&page, "Fachbereich\nSoziales und Wohnen\nAktenzeichen\n\nVorlage-Nr.\n0118/2031\nDatum\n12.03.2031\n\nBeschlussvorlage");
}

/* The columns need not be at one height. */
static void
test_uneven_fields (void)
{
  PageBuilder page = builder ();

  place_sized (&page, 60, 100, 11, "Der Bürgermeister");
  place_sized (&page, 360, 100, 8, "Vorlagen-Nummer");
  place_sized (&page, 360, 109, 14, "0345/2031");
  place_sized (&page, 60, 114, 8, "Dienststelle");
  place_sized (&page, 60, 124, 11, "V/50/502");
  place_sized (&page, 360, 125, 8, "Freigabedatum");
  place_sized (&page, 360, 134, 11, "27.05.2031");
  place_sized (&page, 60, 160, 11, "Betreff:");
  assert_page (&page, "Der Bürgermeister\nDienststelle\nV/50/502\n\nVorlagen-Nummer\n0345/2031\nFreigabedatum\n27.05.2031\n\nBetreff:");
}

/* A value that is wider than its column stands below its label still. */
static void
test_wide_value (void)
{
  PageBuilder page = builder ();

  place_sized (&page, 60, 100, 7, "Amt");
  place_sized (&page, 360, 100, 7, "Datum");
  place_sized (&page, 60, 109, 11, "Bauamt");
  place_sized (&page, 360, 109, 11, "12.03.2031");
  place_sized (&page, 60, 123, 7, "Betreff");
  place_sized (&page, 60, 132, 11, "Neue Wege in den Parks der Stadt und Bänke an den Ufern des Flusses");
  assert_page (&page, "Amt\nBauamt\n\nDatum\n12.03.2031\nBetreff\nNeue Wege in den Parks der Stadt und Bänke an den Ufern des Flusses");
}

/* A value goes on in the next line of its field where the words say so, or where there was no room for the next one. The letterhead above is no
 * table that the fields belong to. */
static void
test_wrapped_value (void)
{
  PageBuilder page = builder ();

  place_sized (&page, 60, 80, 14, "Stadt Altrod");
  place_sized (&page, 400, 80, 14, "Beschlussvorlage");
  place_sized (&page, 60, 100, 7, "Fachbereich");
  place_sized (&page, 160, 100, 7, "Auskunft");
  place_sized (&page, 60, 108, 10, "Amt für Teilhabe");
  place_sized (&page, 160, 108, 10, "Frau Halm");
  place_sized (&page, 60, 119, 10, "und Wohnen");
  assert_page (&page, "Stadt Altrod\tBeschlussvorlage\n\nFachbereich\nAmt für Teilhabe und Wohnen\n\nAuskunft\nFrau Halm");
}

/* Labels may be told from their values by bold letters alone; a value may go on below. */
static void
test_bold_fields (void)
{
  PageBuilder page = builder ();

  place_bold (&page, 60, 100, 10, "Amt");
  place_bold (&page, 240, 100, 10, "Aktenzeichen");
  place_bold (&page, 400, 100, 10, "Datum");
  place_sized (&page, 60, 114, 10, "Amt für Teilhabe und");
  place_sized (&page, 240, 114, 10, "61-20-04");
  place_sized (&page, 400, 114, 10, "11.11.2031");
  place_sized (&page, 60, 125, 10, "Wohnen");
  place_sized (&page, 60, 150, 10, "Die Kosten stehen fest.");
  assert_page (&page, "Amt\nAmt für Teilhabe und Wohnen\n\nAktenzeichen\n61-20-04\n\nDatum\n11.11.2031\n\nDie Kosten stehen fest.");
}

/* More rows below them make a table of them. */
static void
test_bold_head (void)
{
  PageBuilder page = builder ();

  place_bold (&page, 60, 100, 10, "Jahr");
  place_bold (&page, 240, 100, 10, "Ertrag");
  for (guint i = 0; i < 2; i++)
    {
      place_sized (&page, 60, 114 + 14 * (float) i, 10, "2031");
      place_sized (&page, 240, 114 + 14 * (float) i, 10, "500 Euro");
    }
  assert_page (&page, "Jahr\tErtrag\n2031\t500 Euro\n2031\t500 Euro");
}

/* The same in a table with wide margins whose first row has a cell of two lines. */
static void
test_bold_head_of_wrapped_rows (void)
{
  PageBuilder page = builder ();

  place_bold (&page, 60, 100, 10, "Jahr");
  place_bold (&page, 240, 100, 10, "Ertrag");
  for (guint i = 0; i < 2; i++)
    {
      place_sized (&page, 60, 114 + 46 * (float) i, 10, "2031");
      place_sized (&page, 240, 114 + 46 * (float) i, 10, "500 Euro aus Mieten und");
      place_sized (&page, 240, 128 + 46 * (float) i, 10, "Pachten");
    }
  assert_page (&page, "Jahr\tErtrag\n2031\t500 Euro aus Mieten und Pachten\n\n2031\t500 Euro aus Mieten und Pachten");
}

/* What stands below a field in other columns is none of its rows. */
static void
test_bold_fields_above_others (void)
{
  PageBuilder page = builder ();

  place_bold (&page, 60, 100, 10, "Jahr");
  place_bold (&page, 240, 100, 10, "Ertrag");
  place_sized (&page, 60, 114, 10, "2031");
  place_sized (&page, 240, 114, 10, "500 Euro aus Mieten");
  place_sized (&page, 60, 142, 10, "Rat");
  place_sized (&page, 300, 142, 10, "zwei Stimmen");
  assert_page (&page, "Jahr\n2031\n\nErtrag\n500 Euro aus Mieten\n\nRat\tzwei Stimmen");
}

/* A table of consultations may have a single row. */
static void
test_bold_consultation (void)
{
  PageBuilder page = builder ();

  place_bold (&page, 60, 100, 10, "Ausschuss");
  place_bold (&page, 240, 100, 10, "Datum");
  place_sized (&page, 60, 114, 10, "Stadtrat");
  place_sized (&page, 240, 114, 10, "11.11.2031");
  assert_page (&page, "Ausschuss\tDatum\nStadtrat\t11.11.2031");
}

/* The head of a table may be small too; its rows stay rows. */
static void
test_small_head (void)
{
  PageBuilder page = builder ();

  place_sized (&page, 60, 100, 8, "Name");
  place_sized (&page, 260, 100, 8, "Sitz");
  place_sized (&page, 60, 110, 11, "Krome");
  place_sized (&page, 260, 110, 11, "Rat");
  place_sized (&page, 60, 123, 11, "Rosin");
  place_sized (&page, 260, 123, 11, "Beirat");
  assert_page (&page, "Name\tSitz\nKrome\tRat\nRosin\tBeirat");
  page = builder ();
  place_sized (&page, 60, 100, 8, "Gremium");
  place_sized (&page, 260, 100, 8, "Termin");
  place_sized (&page, 60, 110, 11, "Rat der Stadt");
  place_sized (&page, 260, 110, 11, "27.05.2031");
  assert_page (&page, "Gremium\tTermin\nRat der Stadt\t27.05.2031");
}

/* Numbers of every fifth line at the margin. */
static void
test_line_numbers (void)
{
  PageBuilder page = builder ();

  for (guint i = 1; i <= 15; i++)
    {
      g_autofree char *number = g_strdup_printf ("%u", i);

      if (i % 5 == 0)
        place_sized (&page, 40, 100 + 12 * (float) i, 10, number);
      place_sized (&page, 70, 100 + 12 * (float) i, 10, i == 6 ? "und die Wege" : "Die Parks");
    }
  assert_page (&page, "Die Parks\nDie Parks\nDie Parks\nDie Parks\nDie Parks\nund die Wege\nDie Parks\nDie Parks\nDie Parks\nDie Parks\n"
                      "Die Parks\nDie Parks\nDie Parks\nDie Parks\nDie Parks\n(hidden) 5 10 15");
}

/* A table whose rows are numbered begins where the text begins. */
static void
test_numbered_rows (void)
{
  PageBuilder page = builder ();

  place_sized (&page, 40, 88, 10, "Es gibt drei Standorte:");
  for (guint i = 1; i <= 3; i++)
    {
      g_autofree char *number = g_strdup_printf ("%u", i);

      place_sized (&page, 40, 88 + 12 * (float) i, 10, number);
      place_sized (&page, 70, 88 + 12 * (float) i, 10, "Park");
    }
  assert_page (&page, "Es gibt drei Standorte:\n1\tPark\n2\tPark\n3\tPark");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/page-blocks/fields", test_fields);
  g_test_add_func ("/analysis/page-blocks/uneven-fields", test_uneven_fields);
  g_test_add_func ("/analysis/page-blocks/wide-value", test_wide_value);
  g_test_add_func ("/analysis/page-blocks/wrapped-value", test_wrapped_value);
  g_test_add_func ("/analysis/page-blocks/bold-fields", test_bold_fields);
  g_test_add_func ("/analysis/page-blocks/bold-head", test_bold_head);
  g_test_add_func ("/analysis/page-blocks/bold-head-of-wrapped-rows", test_bold_head_of_wrapped_rows);
  g_test_add_func ("/analysis/page-blocks/bold-fields-above-others", test_bold_fields_above_others);
  g_test_add_func ("/analysis/page-blocks/bold-consultation", test_bold_consultation);
  g_test_add_func ("/analysis/page-blocks/small-head", test_small_head);
  g_test_add_func ("/analysis/page-blocks/line-numbers", test_line_numbers);
  g_test_add_func ("/analysis/page-blocks/numbered-rows", test_numbered_rows);
  return g_test_run ();
}
