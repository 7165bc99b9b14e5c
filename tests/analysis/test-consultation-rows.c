/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "facts-fixture.h"
#include "lotse-consultation-private.h"

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
      g_autoptr (Fixture) table = fixture_new (tables[i]);
      g_autoptr (GArray) cells = _lotse_cells_new ();
      const LotseConsultation *row;
      guint columns = 0;

      _lotse_consultation_read_cells (&table->a, 0, LOTSE_DATE_ORDER_GERMAN, cells, &columns);
      g_assert_cmpuint (_lotse_consultation_add_rows (&table->a, cells, columns, "consultation/test"), ==, 2);
      row = g_ptr_array_index (table->a.consultations, 0);
      g_assert_cmpstr (row->body, ==, "Sozialausschuss");
      g_assert_cmpstr (row->date, ==, "2031-06-04");
      g_assert_cmpstr (row->role, ==, "preliminary");
      row = g_ptr_array_index (table->a.consultations, 1);
      g_assert_cmpstr (row->body, ==, "Gemeinderat");
      g_assert_cmpstr (row->date, ==, "2031-06-24");
      g_assert_cmpstr (row->role, ==, "decision");
      if (i >= 2)
        g_assert_cmpstr (row->publicity, ==, "non-public");
    }
}

/* Cells one below the other that begin with the item of the agenda and the date. */
static void
test_date_first (void)
{
  g_autoptr (Fixture) table = fixture_new ("TOP: 3\nDatum\nGremium\nKompetenz\n04.06.2031\nSozialausschuss\nVorberatung\n"
                                           "24.06.2031\nGemeinderat\nEntscheidung\n");
  g_autoptr (GArray) cells = _lotse_cells_new ();
  const LotseConsultation *row;
  guint columns = 0;

  _lotse_consultation_read_cells (&table->a, 0, LOTSE_DATE_ORDER_GERMAN, cells, &columns);
  g_assert_cmpuint (_lotse_consultation_add_rows (&table->a, cells, columns, "consultation/test"), ==, 2);
  row = g_ptr_array_index (table->a.consultations, 0);
  g_assert_cmpstr (row->body, ==, "Sozialausschuss");
  g_assert_cmpstr (row->date, ==, "2031-06-04");
  row = g_ptr_array_index (table->a.consultations, 1);
  g_assert_cmpstr (row->body, ==, "Gemeinderat");
  g_assert_cmpstr (row->date, ==, "2031-06-24");
  g_assert_cmpstr (row->role, ==, "decision");
}

/* Fewer dates than bodies: nobody knows which is whose. */
static void
test_missing_date (void)
{
  g_autoptr (Fixture) table
      = fixture_new ("Sozialausschuss\nJugendausschuss\nGemeinderat\n04.06.2031\nVorberatung\nVorberatung\nEntscheidung\n");
  g_autoptr (GArray) cells = _lotse_cells_new ();
  guint columns = 0;

  _lotse_consultation_read_cells (&table->a, 0, LOTSE_DATE_ORDER_GERMAN, cells, &columns);
  g_assert_cmpuint (_lotse_consultation_add_rows (&table->a, cells, columns, "consultation/test"), ==, 3);
  for (guint i = 0; i < 3; i++)
    g_assert_null (((const LotseConsultation *) g_ptr_array_index (table->a.consultations, i))->date);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/consultation-rows/rows", test_rows);
  g_test_add_func ("/analysis/consultation-rows/missing-date", test_missing_date);
  g_test_add_func ("/analysis/consultation-rows/date-first", test_date_first);
  return g_test_run ();
}
