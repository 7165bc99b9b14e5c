/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "facts-fixture.h"
#include "lotse-consultation-private.h"

/* Line of the last cell of the table that begins the text; -1 where there is none. */
static int
find_last_line (const char *content)
{
  g_autoptr (Fixture) table = fixture_new (content);
  g_autoptr (GArray) cells = _lotse_cells_new ();
  guint columns = 0;

  _lotse_consultation_read_cells (&table->a, 0, LOTSE_DATE_ORDER_GERMAN, cells, &columns);
  return cells->len > 0 ? (int) g_array_index (cells, LotseCell, cells->len - 1).line : -1;
}

static void
test_last_line (void)
{
  static const struct
  {
    const char *content;
    int last;
  } cases[] = {
    { "Gemeinderat 24.06.2031\n\nBeschlussvorschlag:\nDer Gemeinderat beschließt am 01.07.2031 den Plan.\n", 0 },
    { "Bauausschuss 24.06.2031\nGemeinderat\nSachverhalt\n", 1 },
    { "Bauausschuss 24.06.2031\nDer Plan wurde am 01.03.2031 ausgelegt.\n", 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (find_last_line (cases[i].content), ==, cases[i].last);
}

/* The second line of a name is the rest of a cell, not a row. */
static void
test_end_of_cell (void)
{
  g_autoptr (Fixture) table = fixture_new ("Ausschuss für Umwelt und\nVerkehr 24.06.2031\nGemeinderat 01.07.2031 zur\nKenntnis\n");
  g_autoptr (GArray) cells = _lotse_cells_new ();
  guint columns = 0;

  _lotse_consultation_read_cells (&table->a, 0, LOTSE_DATE_ORDER_GERMAN, cells, &columns);
  g_assert_cmpuint (cells->len, >=, 4);
  g_assert_cmpint (g_array_index (cells, LotseCell, cells->len - 1).kind, !=, LOTSE_CELL_BODY);
}

/* The rest of a name stands below its date and its role. */
static void
test_below_other_cells (void)
{
  g_autoptr (Fixture) table
      = fixture_new ("Ausschuss für Umwelt und\t24.06.2031\tVorberatung\nVerkehr\nGemeinderat\t01.07.2031\tEntscheidung\n");
  g_autoptr (GArray) cells = _lotse_cells_new ();
  guint columns = 0;

  _lotse_consultation_read_cells (&table->a, 0, LOTSE_DATE_ORDER_GERMAN, cells, &columns);
  g_assert_cmpuint (cells->len, ==, 7);
  g_assert_cmpint (g_array_index (cells, LotseCell, 3).kind, ==, LOTSE_CELL_MORE);
}

/* A word that is cut in the last cell takes what stands below the first: the rows behind it stay. */
static void
test_cut_in_last_cell (void)
{
  g_assert_cmpint (find_last_line ("Ausschuss für Familie,\t06.05.2031\töffentlich\tBeschluss-\n"
                                   "Jugend und Gleichstellung\tempfehlung\n"
                                   "Kreistag\t02.06.2031\töffentlich\tEntscheidung\n"),
                   ==, 3);
}

/* A name may be wrapped between two words with capitals: before the place that it asks for, or where the next line shows that the table goes on. A
 * heading or a title below the table is no name. */
static void
test_wrapped_between_nouns (void)
{
  static const struct
  {
    const char *content;
    int last;
    guint n_more;
  } cases[] = {
    { "Ortschaftsrat\t24.06.2031\t5\tÖ\nAuental\n\nIm Auental wird gebaut.\n", 1, 1 },
    { "Ortschaftsrat\t24.06.2031\t5\tÖ\nBad Auental\nGemeinderat\t01.07.2031\t6\tÖ\n", 2, 1 },
    { "Ausschuss Umwelt\t24.06.2031\t5\tÖ\nKlima Verkehr\nGemeinderat\t01.07.2031\t6\tÖ\n", 2, 1 },
    { "Ortschaftsrat\t24.06.2031\t5\tÖ\nWeiden-\nthal\nErgebnis und Umsetzung\nIm Auental wird gebaut.\n", 1, 1 },
    { "Gemeinderat\t24.06.2031\t5\tÖ\nKlimaschutz Auental\n\nIm Auental wird gebaut.\n", 0, 0 },
    { "Ortschaftsrat\t24.06.2031\t5\tÖ\n\nHochwasserschutz Auental\n\nIm Auental wird gebaut.\n", 0, 0 },
    { "Ortschaftsrat\t24.06.2031\t5\tÖ\nBau einer Halle\nIm Auental wird gebaut.\n", 0, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (Fixture) table = fixture_new (cases[i].content);
      g_autoptr (GArray) cells = _lotse_cells_new ();
      guint columns = 0, n_more = 0;

      _lotse_consultation_read_cells (&table->a, 0, LOTSE_DATE_ORDER_GERMAN, cells, &columns);
      for (guint k = 0; k < cells->len; k++)
        n_more += g_array_index (cells, LotseCell, k).kind == LOTSE_CELL_MORE;
      g_assert_cmpint (g_array_index (cells, LotseCell, cells->len - 1).line, ==, cases[i].last);
      g_assert_cmpuint (n_more, ==, cases[i].n_more);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/consultation-accept/last-line", test_last_line);
  g_test_add_func ("/analysis/consultation-accept/end-of-cell", test_end_of_cell);
  g_test_add_func ("/analysis/consultation-accept/below-other-cells", test_below_other_cells);
  g_test_add_func ("/analysis/consultation-accept/cut-in-last-cell", test_cut_in_last_cell);
  g_test_add_func ("/analysis/consultation-accept/wrapped-between-nouns", test_wrapped_between_nouns);
  return g_test_run ();
}
