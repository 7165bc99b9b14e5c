/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "facts-fixture.h"
#include "lotse-consultation-private.h"
#include "paper-fixture.h"

/* Assembles the rows of a table that fills the whole text; there must be @n_rows. */
static Fixture *
read_table (const char *text, guint n_rows)
{
  Fixture *table = fixture_new (text);
  g_autoptr (GArray) cells = _lotse_cells_new ();
  guint columns = 0;

  _lotse_consultation_read_cells (&table->a, 0, LOTSE_DATE_ORDER_GERMAN, cells, &columns);
  g_assert_cmpuint (_lotse_consultation_add_rows (&table->a, cells, columns, "consultation/test"), ==, n_rows);
  return table;
}

static const LotseConsultation *
assert_row (const Fixture *table, guint index, const char *date, const char *body, const char *role)
{
  const LotseConsultation *row = g_ptr_array_index (table->a.consultations, index);

  g_assert_cmpstr (row->date, ==, date);
  g_assert_cmpstr (row->body, ==, body);
  g_assert_cmpstr (row->role, ==, role);
  return row;
}

/* Rows of one line each, a body that wraps, and bodies, dates and roles one column after the other. */
static void
test_rows (void)
{
  static const char *const tables[] = {
    "Sozialausschuss 04.06.2031 Vorberatung\nGemeinderat 24.06.2031 Entscheidung\n",
    "Sozialausschuss\nGemeinderat\n04.06.2031\n24.06.2031\nVorberatung\nEntscheidung\n",
    /* Publicity in front of the date or the body. */
    "Ö\t04.06.2031\tSozialausschuss\tVorberatung\nN\t24.06.2031\tGemeinderat\tEntscheidung\n",
    "Ö\tSozialausschuss\t04.06.2031\tVorberatung\nN\tGemeinderat\t24.06.2031\tEntscheidung\n",
  };

  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      g_autoptr (Fixture) table = read_table (tables[i], 2);
      const LotseConsultation *row;

      row = assert_row (table, 0, "2031-06-04", "Sozialausschuss", "preliminary");
      /* Which date of a column is whose is concluded. */
      g_assert_cmpint (row->inferred != NULL, ==, i == 1);
      row = assert_row (table, 1, "2031-06-24", "Gemeinderat", "decision");
      if (i >= 2)
        g_assert_cmpstr (row->publicity, ==, "non-public");
    }
}

/* A date without a year has that of the next one, and says so. */
static void
test_year_of_next (void)
{
  g_autoptr (LotseOutline) outline
      = analyze_paper ("Beratungsfolge: HFA 03.05., Rat 12.05.2031\n\nBeschlussvorschlag:\nDer Rat beschließt den Umbau.\n");

  assert_n_consultations (outline, 2);
  assert_consultation (outline, 0, "2031-05-03", "HFA", NULL, NULL);
  g_assert_cmpstr (lotse_outline_item_get_reason (lotse_outline_get_item (outline, LOTSE_ITEM_CONSULTATION, 0)), ==, "year-of\t12.05.2031");
  assert_consultation (outline, 1, "2031-05-12", "Rat", NULL, NULL);
  g_assert_null (lotse_outline_item_get_reason (lotse_outline_get_item (outline, LOTSE_ITEM_CONSULTATION, 1)));
}

/* Cells one below the other that begin with the item of the agenda and the date. */
static void
test_date_first (void)
{
  g_autoptr (Fixture) table = read_table ("TOP: 3\nDatum\nGremium\nKompetenz\n04.06.2031\nSozialausschuss\nVorberatung\n"
                                          "24.06.2031\nGemeinderat\nEntscheidung\n",
                                          2);

  assert_row (table, 0, "2031-06-04", "Sozialausschuss", "preliminary");
  assert_row (table, 1, "2031-06-24", "Gemeinderat", "decision");
}

/* Short names below the heads and the dates. */
static void
test_short_names (void)
{
  g_autoptr (Fixture) table = fixture_new ("Datum\nGremium\nKompetenz\n04.06.2031\n24.06.2031\nUmA\nSchA\nVorberatung\nEntscheidung\n");
  g_autoptr (GArray) cells = _lotse_cells_new ();
  const LotseConsultation *row;
  guint columns = 0;

  _lotse_consultation_read_cells (&table->a, 0, LOTSE_DATE_ORDER_GERMAN, cells, &columns);
  g_assert_cmpuint (_lotse_consultation_add_rows (&table->a, cells, columns, "consultation/test"), ==, 2);
  row = g_ptr_array_index (table->a.consultations, 0);
  g_assert_cmpstr (row->body, ==, "UmA");
  g_assert_cmpstr (row->date, ==, "2031-06-04");
  row = g_ptr_array_index (table->a.consultations, 1);
  g_assert_cmpstr (row->body, ==, "SchA");
  g_assert_cmpstr (row->role, ==, "decision");
}

/* Fewer dates than bodies: nobody knows which is whose. */
static void
test_missing_date (void)
{
  g_autoptr (Fixture) table
      = read_table ("Sozialausschuss\nJugendausschuss\nGemeinderat\n04.06.2031\nVorberatung\nVorberatung\nEntscheidung\n", 3);

  assert_row (table, 0, NULL, "Sozialausschuss", "preliminary");
  assert_row (table, 1, NULL, "Jugendausschuss", "preliminary");
  assert_row (table, 2, NULL, "Gemeinderat", "decision");
}

/* A column that no list knows may hold the roles: beside the results they are none. */
static void
test_unknown_column (void)
{
  g_autoptr (Fixture) table = read_table ("Gremium\tTermin\tBeratungsvermerk\tErgebnis\nSozialausschuss\t04.06.2031\tVorberatung\tvertagt\n"
                                          "Gemeinderat\t24.06.2031\tEntscheidung\n",
                                          2);

  g_assert_cmpstr (assert_row (table, 0, "2031-06-04", "Sozialausschuss", "preliminary")->result, ==, "vertagt");
  g_assert_null (assert_row (table, 1, "2031-06-24", "Gemeinderat", "decision")->result);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/consultation-rows/rows", test_rows);
  g_test_add_func ("/analysis/consultation-rows/year-of-next", test_year_of_next);
  g_test_add_func ("/analysis/consultation-rows/missing-date", test_missing_date);
  g_test_add_func ("/analysis/consultation-rows/date-first", test_date_first);
  g_test_add_func ("/analysis/consultation-rows/short-names", test_short_names);
  g_test_add_func ("/analysis/consultation-rows/unknown-column", test_unknown_column);
  return g_test_run ();
}
