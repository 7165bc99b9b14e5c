/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "body-fixture.h"

static void
assert_head (const char *fold, const char *head, guint cut, gboolean plural)
{
  gboolean whole = FALSE;
  const LotseHeadForm *form = _lotse_body_index_find_head (_lotse_body_index_get (lotse_lexicon_get_default ()), fold, &whole);

  g_assert_nonnull (form);
  g_assert_cmpstr (form->head->fold, ==, head);
  g_assert_cmpuint (form->cut, ==, cut);
  g_assert_cmpint (form->plural, ==, plural);
}

static void
test_forms (void)
{
  assert_head ("bauausschusses", "ausschuss", 2, FALSE);
  assert_head ("bauausschuss", "ausschuss", 0, FALSE);
  assert_head ("bauaemtern", "amt", 1, TRUE);
  assert_head ("seniorenbeirats", "beirat", 1, FALSE);
  /* With one letter missing, as it is often written. */
  assert_head ("planungsauschuss", "auschuss", 0, FALSE);
}

static void
test_stopped (void)
{
  const LotseBodyIndex *index = _lotse_body_index_get (lotse_lexicon_get_default ());
  gboolean whole;

  g_assert_null (_lotse_body_index_find_head (index, "insgesamt", &whole));
  g_assert_null (_lotse_body_index_find_head (index, "ehrenamtes", &whole));
  g_assert_null (_lotse_body_index_find_head (index, "", &whole));
}

static void
test_stems (void)
{
  static const char *const same[][2] = { { "deutsches", "deutschen" }, { "rote", "roten" }, { "bundes", "bund" }, { "kreuzes", "kreuz" } };

  for (guint i = 0; i < G_N_ELEMENTS (same); i++)
    {
      char a[64], b[64];

      _lotse_body_stem (same[i][0], a, sizeof a);
      _lotse_body_stem (same[i][1], b, sizeof b);
      g_assert_cmpstr (a, ==, b);
    }
}

static void
test_tables (void)
{
  static const char *const kinds[] = { "council", "committee", "advisory", "administration", "ministry", "authority", "association",
                                       "company", "institute", "group",    "party",          "school",   "other",     NULL };
  static const char *const tables[] = { "body-heads", "body-names" };

  for (guint t = 0; t < G_N_ELEMENTS (tables); t++)
    {
      const GPtrArray *table = lotse_lexicon_get_table (lotse_lexicon_get_default (), tables[t]);

      g_assert_cmpuint (table->len, >, 50);
      for (guint i = 0; i < table->len; i++)
        g_assert_true (g_strv_contains (kinds, lotse_lexicon_entry_get (g_ptr_array_index (table, i), 1)));
    }
}

/* Words at which names end, and what a territory is called. */
static void
test_limits (void)
{
  const LotseBodyIndex *index = _lotse_body_index_get (lotse_lexicon_get_default ());
  const LotseBodyTerritory *county = _lotse_body_index_find_territory (index, "kreises");
  const LotseBodyTerritory *union_of_states = _lotse_body_index_find_territory (index, "bundes");

  g_assert_true (_lotse_body_index_get_limits (index, "aktenzeichen") & LOTSE_BODY_LIMIT_LABEL);
  g_assert_false (_lotse_body_index_get_limits (index, "aktenzeichen") & LOTSE_BODY_LIMIT_LEGAL);
  g_assert_cmpuint (_lotse_body_index_get_limits (index, "integration"), ==, 0);
  g_assert_cmpstr (county->name, ==, "Kreis");
  g_assert_true (county->owns && !county->strict);
  g_assert_null (union_of_states->name);
  g_assert_null (_lotse_body_index_find_territory (index, "rat"));
}

/* Words before the number of a unit, alone or with the number behind them. */
static void
test_units (void)
{
  const LotseBodyIndex *index = _lotse_body_index_get (lotse_lexicon_get_default ());
  const LotseBodyUnit *unit = _lotse_body_index_find_unit (index, "dezernates");

  g_assert_cmpstr (unit->key, ==, "dez");
  g_assert_cmpstr (unit->name, ==, "Dezernat");
  g_assert_true (unit->roman);
  g_assert_true (_lotse_body_index_find_unit (index, "fb31") == _lotse_body_index_find_unit (index, "fb"));
  /* A bare number names nothing. */
  g_assert_null (_lotse_body_index_find_unit (index, "bereich")->name);
  g_assert_false (_lotse_body_index_find_unit (index, "ressort")->roman);
  g_assert_null (_lotse_body_index_find_unit (index, "31"));
  g_assert_null (_lotse_body_index_find_unit (index, "rat"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/body-head/forms", test_forms);
  g_test_add_func ("/analysis/body-head/stopped", test_stopped);
  g_test_add_func ("/analysis/body-head/stems", test_stems);
  g_test_add_func ("/analysis/body-head/tables", test_tables);
  g_test_add_func ("/analysis/body-head/limits", test_limits);
  g_test_add_func ("/analysis/body-head/units", test_units);
  return g_test_run ();
}
