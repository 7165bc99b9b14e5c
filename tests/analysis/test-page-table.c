/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "page-fixture.h"

/* Cells that wrap without a comma or a small letter: the gap between the rows of the table says which lines belong together. */
static void
test_gaps (void)
{
  PageBuilder page = builder ();

  place (&page, 60, 100, "Gremium");
  place (&page, 250, 100, "Termin");
  place (&page, 350, 100, "Zuständigkeit");
  place (&page, 60, 116, "Ausschuss Planung");
  place (&page, 250, 116, "03.02.2031");
  place (&page, 350, 116, "Empfehlung an");
  place (&page, 60, 127, "Verkehr");
  place (&page, 350, 127, "den Rat");
  place (&page, 60, 138, "Umwelt");
  place (&page, 60, 154, "Rat");
  place (&page, 250, 154, "17.02.2031");
  place (&page, 350, 154, "Entscheidung");
  assert_page (&page, "Gremium\tTermin\tZuständigkeit\n\n"
                      "Ausschuss Planung Verkehr Umwelt\t03.02.2031\tEmpfehlung an den Rat\n\n"
                      "Rat\t17.02.2031\tEntscheidung");
}

/* Cells set in the middle of a high row: the date stands between the lines of the name. */
static void
test_centred (void)
{
  PageBuilder page = builder ();

  place (&page, 60, 100, "Gremium");
  place (&page, 250, 100, "Termin");
  place (&page, 350, 100, "Zuständigkeit");
  place (&page, 60, 116, "Ausschuss Planung");
  place (&page, 60, 127, "Verkehr");
  place (&page, 250, 122, "03.02.2031");
  place (&page, 350, 122, "Vorberatung");
  place (&page, 60, 143, "Rat");
  place (&page, 250, 143, "17.02.2031");
  place (&page, 350, 143, "Entscheidung");
  assert_page (&page, "Gremium\tTermin\tZuständigkeit\n\n"
                      "Ausschuss Planung Verkehr\t03.02.2031\tVorberatung\n\n"
                      "Rat\t17.02.2031\tEntscheidung");
}

/* Labels with their values below the name of the town and the type of the paper, which stand in larger letters: each label begins a row,
 * though the lines are close and the columns more than two. */
static void
test_label_rows (void)
{
  PageBuilder page = builder ();

  place_sized (&page, 60, 88, 14, "Stadt Altrod");
  place_sized (&page, 400, 88, 14, "Beschlussvorlage");
  place_sized (&page, 60, 104, 10, "Der Bürgermeister");
  place_sized (&page, 60, 116, 10, "Vorlage-Nr.:");
  place_sized (&page, 180, 116, 10, "0012/2031");
  place_sized (&page, 60, 127, 10, "Datum:");
  place_sized (&page, 180, 127, 10, "03.02.2031");
  place_sized (&page, 60, 138, 10, "Status:");
  place_sized (&page, 180, 138, 10, "öffentlich");
  place_sized (&page, 400, 138, 10, "(neu)");
  assert_page (&page, "Stadt Altrod\tBeschlussvorlage\nDer Bürgermeister\nVorlage-Nr.:\t0012/2031\n"
                      "Datum:\t03.02.2031\nStatus:\töffentlich\t(neu)");
  page = builder ();
  place (&page, 60, 100, "Vorlage-Nr.:");
  place (&page, 180, 100, "0012/2031");
  place (&page, 300, 100, "Entwurf");
  place (&page, 60, 111, "Datum:");
  place (&page, 180, 111, "03.02.2031");
  place (&page, 60, 127, "Status:");
  place (&page, 180, 127, "öffentlich");
  place (&page, 300, 127, "(neu)");
  assert_page (&page, "Vorlage-Nr.:\t0012/2031\tEntwurf\nDatum:\t03.02.2031\n\nStatus:\töffentlich\t(neu)");
}

/* The line that begins a centred cell may be the first of the table. */
static void
test_centred_first (void)
{
  PageBuilder page = builder ();

  place (&page, 350, 100, "Zuständig-");
  place (&page, 60, 106, "Gremium");
  place (&page, 250, 106, "Termin");
  place (&page, 350, 112, "keit");
  place (&page, 60, 131, "Ausschuss Planung");
  place (&page, 350, 131, "Beratung in");
  place (&page, 250, 137, "03.02.2031");
  place (&page, 60, 143, "Verkehr");
  place (&page, 350, 143, "erster Lesung");
  place (&page, 60, 162, "Rat");
  place (&page, 250, 162, "17.02.2031");
  place (&page, 350, 162, "Entscheidung");
  assert_page (&page, "Gremium\tTermin\tZuständigkeit\n\n"
                      "Ausschuss Planung Verkehr\t03.02.2031\tBeratung in erster Lesung\n\n"
                      "Rat\t17.02.2031\tEntscheidung");
}

/* What was read from a scan has letters of as many sizes as words. */
static void
test_scan (void)
{
  PageBuilder page = builder ();

  place_sized (&page, 60, 100, 10, "Gremium");
  place_sized (&page, 250, 100.4f, 9.4f, "Termin");
  place_sized (&page, 350, 100.2f, 10.6f, "Zuständigkeit");
  place_sized (&page, 60, 118, 10.8f, "Ausschuss Planung");
  place_sized (&page, 250, 118.3f, 9.6f, "03.02.2031");
  place_sized (&page, 350, 118, 10, "Vorberatung");
  place_sized (&page, 60, 129.5f, 9.8f, "Verkehr");
  place_sized (&page, 60, 148, 10, "Rat");
  place_sized (&page, 250, 148.4f, 10.2f, "17.02.2031");
  place_sized (&page, 350, 148.1f, 9.9f, "Entscheidung");
  assert_page (&page, "Gremium\tTermin\tZuständigkeit\n\n"
                      "Ausschuss Planung Verkehr\t03.02.2031\tVorberatung\n\n"
                      "Rat\t17.02.2031\tEntscheidung");
}

/* No space between the rows: each has one date, so the lines without one go on with the name above. */
static void
test_dates (void)
{
  PageBuilder page = builder ();

  place (&page, 60, 100, "Ausschuss Planung");
  place (&page, 250, 100, "03.02.2031");
  place (&page, 60, 111, "Verkehr");
  place (&page, 60, 122, "Rat");
  place (&page, 250, 122, "17.02.2031");
  place (&page, 60, 133, "Anlagen:");
  assert_page (&page, "Ausschuss Planung Verkehr\t03.02.2031\nRat\t17.02.2031\nAnlagen:");
}

/* Labels and values in four columns are no row that wraps, however close the lines are. */
static void
test_labels (void)
{
  PageBuilder page = builder ();

  place (&page, 60, 100, "Vorlage:");
  place (&page, 150, 100, "2031/17");
  place (&page, 250, 100, "Datum:");
  place (&page, 350, 100, "03.02.2031");
  place (&page, 60, 111, "Amt:");
  place (&page, 150, 111, "50");
  place (&page, 250, 111, "Zeichen:");
  place (&page, 350, 111, "50.1");
  place (&page, 60, 130, "Betreff:");
  place (&page, 150, 130, "Radweg");
  assert_page (&page, "Vorlage:\t2031/17\tDatum:\t03.02.2031\nAmt:\t50\tZeichen:\t50.1\n\nBetreff:\tRadweg");
}

/* A heading below two rows, with more space above it, does not make one row of them. */
static void
test_heading_below (void)
{
  PageBuilder page = builder ();

  place (&page, 60, 100, "Jugendhilfeausschuss");
  place (&page, 200, 100, "12.05.2031");
  place (&page, 300, 100, "Vorberatung");
  place_words (&page, 60, 111, "Rat der Stadt", 130.0, "02.06.2031", 0.0);
  place (&page, 300, 111, "Entscheidung");
  place (&page, 60, 136, "Beschlussvorschlag:");
  assert_page (&page, "Jugendhilfeausschuss\t12.05.2031\tVorberatung\nRat der Stadt 02.06.2031\tEntscheidung\n\nBeschlussvorschlag:");
}

/* Labels of two lines beside values in the middle of their cells: both columns begin with the label. */
static void
test_centred_labels (void)
{
  PageBuilder page = builder ();

  place (&page, 60, 100, "Drucksache-");
  place (&page, 320, 100, "Drucksache-");
  place (&page, 160, 106, "0012/2031");
  place (&page, 410, 106, "Bericht");
  place (&page, 60, 112, "Nr.:");
  place (&page, 320, 112, "Art:");
  place (&page, 60, 129, "Status:");
  place (&page, 160, 129, "öffentlich");
  place (&page, 320, 129, "Datum:");
  place (&page, 410, 129, "03.02.2031");
  assert_page (&page, "Drucksache-Nr.:\t0012/2031\tDrucksache-Art:\tBericht\n\nStatus:\töffentlich\tDatum:\t03.02.2031");
}

/* A label that is divided below its values. */
static void
test_divided_label (void)
{
  PageBuilder page = builder ();

  place (&page, 60, 100, "Betreff:");
  place (&page, 140, 100, "Neue Wege in den Parks");
  place (&page, 60, 116, "Status:");
  place (&page, 140, 116, "öffentlich");
  place (&page, 320, 116, "Vorlage-");
  place (&page, 410, 116, "Bericht");
  place (&page, 320, 127, "Art:");
  place (&page, 60, 143, "Verfasser:");
  place (&page, 140, 143, "Frau Nolte");
  assert_page (&page, "Betreff:\tNeue Wege in den Parks\n\nStatus:\töffentlich\tVorlage-Art:\tBericht\n\nVerfasser:\tFrau Nolte");
}

/* Cells that are centred in their columns begin nowhere alike. */
static void
test_centred_columns (void)
{
  PageBuilder page = builder ();

  place (&page, 60, 100, "Ausschuss für Planung");
  place (&page, 450, 100, "einstimmig");
  place (&page, 260, 106, "03.02.2031");
  place (&page, 350, 106, "Anhörung");
  place (&page, 60, 112, "Verkehr");
  place (&page, 447.5f, 112, "beschlossen");
  place (&page, 60, 134, "Rat der Stadt");
  place (&page, 452.5f, 128, "mit Mehr-");
  place (&page, 260, 134, "17.02.2031");
  place (&page, 340, 134, "Entscheidung");
  place (&page, 457.5f, 140, "heit ab");
  assert_page (&page, "Ausschuss für Planung Verkehr\t03.02.2031\tAnhörung\teinstimmig beschlossen\n\n"
                      "Rat der Stadt\t17.02.2031\tEntscheidung\tmit Mehrheit ab");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/page-table/gaps", test_gaps);
  g_test_add_func ("/analysis/page-table/centred", test_centred);
  g_test_add_func ("/analysis/page-table/label-rows", test_label_rows);
  g_test_add_func ("/analysis/page-table/centred-first", test_centred_first);
  g_test_add_func ("/analysis/page-table/scan", test_scan);
  g_test_add_func ("/analysis/page-table/dates", test_dates);
  g_test_add_func ("/analysis/page-table/labels", test_labels);
  g_test_add_func ("/analysis/page-table/heading-below", test_heading_below);
  g_test_add_func ("/analysis/page-table/centred-labels", test_centred_labels);
  g_test_add_func ("/analysis/page-table/divided-label", test_divided_label);
  g_test_add_func ("/analysis/page-table/centred-columns", test_centred_columns);
  return g_test_run ();
}
