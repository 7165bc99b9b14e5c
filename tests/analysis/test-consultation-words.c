/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "facts-fixture.h"
#include "lotse-consultation-private.h"

#include <string.h>

static void
test_dates (void)
{
  static const char *const text = "am 04.06.2031 und 11/17/2004";
  guint end = 0, years = 0;
  g_autofree char *german = _lotse_consultation_read_date (text, 0, (guint) strlen (text), LOTSE_DATE_ORDER_GERMAN, &end);
  g_autofree char *slashes = _lotse_consultation_read_date (text, 18, (guint) strlen (text), LOTSE_DATE_ORDER_GERMAN, &end);
  g_autofree char *american = _lotse_consultation_read_date (text, 18, (guint) strlen (text), LOTSE_DATE_ORDER_US, &end);

  g_assert_null (_lotse_consultation_read_date ("2031-2036. Sitzung", 0, 18, LOTSE_DATE_ORDER_GERMAN, &years));
  g_assert_cmpstr (german, ==, "2031-06-04");
  g_assert_null (slashes);
  g_assert_cmpstr (american, ==, "2004-11-17");
  g_assert_cmpuint (end, ==, strlen (text));
}

static void
test_columns (void)
{
  g_autoptr (Fixture) table = fixture_new ("Gremium Termin TOP ö nö Ergebnis\nDer Rat tagt am Montag.\nGremium\n");

  g_assert_true (_lotse_consultation_get_columns (&table->a, 0) & LOTSE_COLUMN_BODY);
  g_assert_true (_lotse_consultation_get_columns (&table->a, 0) & LOTSE_COLUMN_DATE);
  g_assert_true (_lotse_consultation_get_columns (&table->a, 0) & LOTSE_COLUMN_RESULT);
  g_assert_cmpuint (_lotse_consultation_get_columns (&table->a, 1), ==, 0);
  g_assert_cmpuint (_lotse_consultation_get_columns (&table->a, 2), ==, LOTSE_COLUMN_BODY);
}

/* A role that a narrow cell broke behind its stroke. */
static void
test_broken_role (void)
{
  g_autoptr (Fixture) table = fixture_new ("Anhörung/ Empfehlung\n");
  guint next = 0;

  g_assert_nonnull (_lotse_consultation_match (&table->a, "roles", 0, &next));
  g_assert_cmpuint (next, ==, table->a.reading->tokens->len);
}

/* Heads without a blank between them. */
static void
test_glued_columns (void)
{
  g_autoptr (Fixture) table = fixture_new ("TOPönöErgebnis\nTOPönöErgebnisse\n");

  g_assert_cmpuint (_lotse_consultation_get_columns (&table->a, 0), ==, LOTSE_COLUMN_TOP | LOTSE_COLUMN_PUBLICITY | LOTSE_COLUMN_RESULT);
  g_assert_cmpuint (_lotse_consultation_get_columns (&table->a, 1), ==, 0);
}

/* Columns that no list knows, and words that a narrow cell broke. */
static void
test_unknown_columns (void)
{
  g_autoptr (Fixture) table = fixture_new ("Gremium\tSitzungstermi n\tZuständigkeit\tInterne Bemerkung\tErgebnis\n"
                                           "Gremium\tTermin\tLaufende Kennung\tErgebnis\nGremium Termin und Ort\n");

  g_assert_cmpuint (_lotse_consultation_get_columns (&table->a, 0), ==,
                    LOTSE_COLUMN_BODY | LOTSE_COLUMN_DATE | LOTSE_COLUMN_ROLE | LOTSE_COLUMN_RESULT);
  g_assert_cmpuint (_lotse_consultation_get_columns (&table->a, 1), ==,
                    LOTSE_COLUMN_BODY | LOTSE_COLUMN_DATE | LOTSE_COLUMN_RESULT | LOTSE_COLUMN_OTHER);
  g_assert_cmpuint (_lotse_consultation_get_columns (&table->a, 2), ==, 0);
}

/* The longest entry of a table wins, and it does not leave its line. */
static void
test_match (void)
{
  g_autoptr (Fixture) table = fixture_new ("zur Kenntnis genommen\neinstimmig\nbeschlossen\n");
  guint next = 0;
  const LotseLexiconEntry *entry = _lotse_consultation_match (&table->a, "results", 0, &next);

  g_assert_nonnull (entry);
  g_assert_cmpstr (entry->folded, ==, "zur kenntnis genommen");
  g_assert_cmpuint (next, ==, 3);
  entry = _lotse_consultation_match (&table->a, "results", 3, &next);
  g_assert_nonnull (entry);
  g_assert_cmpuint (next, ==, 4);
}

static void
test_is_body (void)
{
  static const char *const names[]
      = { "Sozialausschuss", "Ausschuss für Bildung und Sport", "Rat der Stadt Mühlbruck", "Ortschaftsrat Neudorf" };
  static const char *const others[] = { "Neubau der Turnhalle", "siehe Anlage", "12.03.2031" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (Fixture) table = fixture_new (names[i]);

      g_assert_true (_lotse_consultation_is_body (&table->a, 0, (guint) strlen (names[i])));
    }
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    {
      g_autoptr (Fixture) table = fixture_new (others[i]);

      g_assert_false (_lotse_consultation_is_body (&table->a, 0, (guint) strlen (others[i])));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/consultation-words/dates", test_dates);
  g_test_add_func ("/analysis/consultation-words/columns", test_columns);
  g_test_add_func ("/analysis/consultation-words/broken-role", test_broken_role);
  g_test_add_func ("/analysis/consultation-words/glued-columns", test_glued_columns);
  g_test_add_func ("/analysis/consultation-words/unknown-columns", test_unknown_columns);
  g_test_add_func ("/analysis/consultation-words/match", test_match);
  g_test_add_func ("/analysis/consultation-words/is-body", test_is_body);
  return g_test_run ();
}
