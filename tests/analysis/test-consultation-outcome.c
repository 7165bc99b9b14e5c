/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "facts-fixture.h"
#include "lotse-consultation-cells-private.h"

#include <string.h>

static LotseCellReader
reader_new (const Fixture *table, guint columns)
{
  return (LotseCellReader) { .a = &table->a, .order = LOTSE_DATE_ORDER_GERMAN, .cells = _lotse_cells_new (), .columns = columns };
}

/* A word that fills its cell; "(Vorberatung)" is a role whatever the columns are. */
static void
test_match (void)
{
  static const struct
  {
    const char *content;
    guint token;
    guint columns;
    int kind; /* -1 for none */
  } cases[] = {
    { "Vorberatung\n", 0, 0, LOTSE_CELL_ROLE },
    { "vertagt\n", 0, 0, LOTSE_CELL_RESULT },
    { "Vorberatung der Satzung\n", 0, 0, -1 },
    { "Kenntnisnahme 03.02.2031\n", 0, 0, LOTSE_CELL_ROLE },
    { "Sozialausschuss (Vorberatung)\n", 2, LOTSE_COLUMN_RESULT, LOTSE_CELL_ROLE },
    { "Brunnen\n", 0, 0, -1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (Fixture) table = fixture_new (cases[i].content);
      LotseCellReader r = reader_new (table, cases[i].columns);
      LotseCellKind kind = LOTSE_CELL_BODY;
      const char *word = NULL;
      guint next = 0;
      gboolean found = _lotse_consultation_match_outcome (&r, cases[i].token, &kind, &word, &next);

      g_assert_cmpint (found ? (int) kind : -1, ==, cases[i].kind);
      if (found)
        g_assert_cmpuint (next, ==, cases[i].token + 1);
      g_array_unref (r.cells);
    }
}

/* In a table whose one column is for results the two words are one. */
static void
test_role_before_result (void)
{
  g_autoptr (Fixture) table = fixture_new ("Vorberatung vertagt\n");
  LotseCellReader both = reader_new (table, 0), results = reader_new (table, LOTSE_COLUMN_RESULT);
  const char *role = NULL;

  g_assert_cmpuint (_lotse_consultation_match_role_before_result (&both, 0, &role), ==, 1);
  g_assert_nonnull (role);
  g_assert_cmpuint (_lotse_consultation_match_role_before_result (&results, 0, &role), ==, 0);
  g_array_unref (both.cells);
  g_array_unref (results.cells);
}

/* Behind body and date stands what came of it, known or not. */
static void
test_place (void)
{
  g_autoptr (Fixture) table = fixture_new ("Rat 03.02.2031 Vom Brunnen berichtet\n");
  LotseCellReader r = reader_new (table, 0);

  g_assert_false (_lotse_consultation_is_outcome_place (&r, 0));
  _lotse_consultation_add_cell (&r, LOTSE_CELL_BODY, 0, (guint) strlen ("Rat"), 0, NULL);
  _lotse_consultation_add_cell (&r, LOTSE_CELL_DATE, (guint) strlen ("Rat "), (guint) strlen ("Rat 03.02.2031"), 0, NULL);
  g_assert_true (_lotse_consultation_is_outcome_place (&r, 0));
  _lotse_consultation_take_outcome (&r, lotse_reading_find_token (table->a.reading, (guint) strlen ("Rat 03.02.2031 ")));
  g_assert_cmpint (_lotse_consultation_last_cell (&r)->kind, ==, LOTSE_CELL_OUTCOME);
  g_assert_cmpuint (_lotse_consultation_last_cell (&r)->end, ==, strlen ("Rat 03.02.2031 Vom Brunnen berichtet"));
  g_array_unref (r.cells);
}

/* "zur Vorberatung einstimmig empfohlen": a role goes on with its result, not with what is consulted. */
static void
test_role (void)
{
  g_autoptr (Fixture) result = fixture_new ("Vorberatung einstimmig empfohlen\n"), alone = fixture_new ("Vorberatung\n");
  LotseCellReader r = reader_new (result, 0), last = reader_new (alone, 0);

  g_assert_cmpuint (_lotse_consultation_take_role (&r, 0), ==, 1);
  g_assert_cmpint (_lotse_consultation_last_cell (&r)->kind, ==, LOTSE_CELL_ROLE);
  g_assert_cmpuint (_lotse_consultation_take_role (&last, 0), ==, 0);
  g_array_unref (r.cells);
  g_array_unref (last.cells);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/consultation-outcome/match", test_match);
  g_test_add_func ("/analysis/consultation-outcome/role-before-result", test_role_before_result);
  g_test_add_func ("/analysis/consultation-outcome/place", test_place);
  g_test_add_func ("/analysis/consultation-outcome/role", test_role);
  return g_test_run ();
}
