/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store-fixture.h"

#include "lotse-analyzer-version.h"

static void
assert_same_item (const LotseOutlineItem *a, const LotseOutlineItem *b)
{
  guint n = lotse_outline_item_get_n_fields (a);

  g_assert_cmpstr (lotse_outline_item_get_rule (a), ==, lotse_outline_item_get_rule (b));
  g_assert_cmpint (lotse_outline_item_get_confidence (a), ==, lotse_outline_item_get_confidence (b));
  g_assert_cmpstr (lotse_outline_item_get_reason (a), ==, lotse_outline_item_get_reason (b));
  g_assert_cmpuint (n, ==, lotse_outline_item_get_n_fields (b));
  for (guint i = 0; i < n; i++)
    {
      const char *name = lotse_outline_item_get_field_name (a, i);

      g_assert_cmpstr (name, ==, lotse_outline_item_get_field_name (b, i));
      g_assert_cmpstr (lotse_outline_item_get (a, name), ==, lotse_outline_item_get (b, name));
    }
  g_assert_true (g_strv_equal (lotse_outline_item_get_list (a, "roles"), lotse_outline_item_get_list (b, "roles")));
  g_assert_true (g_strv_equal (lotse_outline_item_get_list (a, "mentions"), lotse_outline_item_get_list (b, "mentions")));
  g_assert_cmpuint (lotse_outline_item_get_n_spans (a), ==, lotse_outline_item_get_n_spans (b));
  for (guint i = 0; i < lotse_outline_item_get_n_spans (a); i++)
    g_assert_cmpint (lotse_span_compare (lotse_outline_item_get_span (a, i), lotse_outline_item_get_span (b, i)), ==, 0);
}

static void
test_round_trip (Fixture *fixture, gconstpointer data)
{
  LotseOutline *outline = make_full_outline ();
  g_autoptr (LotseNewPaper) paper = make_paper (fixture->store, LOTSE_SOURCE_TEXT, "Ein Blatt Papier\nmit zwei Zeilen", outline);
  g_autoptr (LotseDocumentText) text = NULL;
  g_autoptr (LotseOutline) back = NULL;
  g_autoptr (GFile) original = lotse_store_dup_original (fixture->store, paper->record->hash);
  g_autoptr (GError) error = NULL;

  store_paper (fixture->store, paper);
  g_assert_cmpint (paper->outcome, ==, LOTSE_NEW_PAPER_ADDED);
  g_assert_true (g_file_query_exists (original, NULL));
  g_assert_null (paper->temporary);
  g_assert_true (lotse_store_load_content (fixture->store, paper->record->uuid, &text, &back, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (lotse_document_text_get_page (text, 0)->text, ==, "Ein Blatt Papier\nmit zwei Zeilen");
  g_assert_cmpstr (lotse_outline_get_pipe (back), ==, "generic");
  g_assert_cmpfloat (lotse_outline_get_pipe_score (back), ==, 0.25);
  for (guint kind = 0; kind < LOTSE_N_ITEM_KINDS; kind++)
    {
      g_assert_cmpuint (lotse_outline_get_n_items (outline, (LotseItemKind) kind), ==,
                        lotse_outline_get_n_items (back, (LotseItemKind) kind));
      for (guint i = 0; i < lotse_outline_get_n_items (outline, (LotseItemKind) kind); i++)
        assert_same_item (lotse_outline_get_item (outline, (LotseItemKind) kind, i),
                          lotse_outline_get_item (back, (LotseItemKind) kind, i));
    }
}

/* What people entered survives reading again. */
static void
test_read_again (Fixture *fixture, gconstpointer data)
{
  g_autoptr (LotseNewPaper) paper = make_paper (fixture->store, LOTSE_SOURCE_TEXT, "y", make_full_outline ());
  g_autoptr (LotseOutline) next = make_outline ("Neuer Titel", "8", NULL, NULL);
  g_autoptr (LotsePaperRecord) outdated = NULL;
  g_autoptr (LotseDocumentText) text = NULL;
  g_autoptr (LotseOutline) back = NULL;
  g_autoptr (GPtrArray) found = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *path = g_build_filename (fixture->path, "library.db", NULL);

  store_paper (fixture->store, paper);
  g_assert_null (lotse_store_find_outdated (fixture->store, LOTSE_ANALYZER_VERSION, "", 0, &error));
  outdated = lotse_store_find_outdated (fixture->store, LOTSE_ANALYZER_VERSION, "other terms", 0, &error);
  g_assert_nonnull (outdated);
  /* One that cannot be read again is left behind, or it would be asked for again for ever. */
  g_assert_null (lotse_store_find_outdated (fixture->store, LOTSE_ANALYZER_VERSION, "other terms", outdated->paper_id, &error));
  {
    g_autoptr (LotseDb) db = lotse_db_open (path, NULL);

    g_assert_true (lotse_db_execute (db,
                                     "INSERT INTO outline_item (paper_id, kind, position, origin, rule, confidence, fields)"
                                     " VALUES (1, 'body', 0, 'user', '', 'by-hand', '{\"name\":\"Von Hand\"}')",
                                     &error));
  }
  lotse_paper_record_set_outline (outdated, next);
  g_assert_true (lotse_store_replace_outline (fixture->store, outdated, next, "other terms", &error));
  g_assert_null (lotse_store_find_outdated (fixture->store, LOTSE_ANALYZER_VERSION, "other terms", 0, &error));
  g_assert_true (lotse_store_load_content (fixture->store, paper->record->uuid, &text, &back, &error));
  g_assert_cmpuint (lotse_outline_get_n_items (back, LOTSE_ITEM_DECISION), ==, 0);
  g_assert_cmpuint (lotse_outline_get_n_items (back, LOTSE_ITEM_BODY), ==, 1);
  found = lotse_store_find_papers (fixture->store, "8", &error);
  g_assert_cmpuint (found->len, ==, 1);
  g_assert_cmpstr (((LotsePaperRecord *) g_ptr_array_index (found, 0))->title, ==, "Neuer Titel");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define ADD(path, func) g_test_add (path, Fixture, NULL, fixture_set_up, func, fixture_tear_down)
  ADD ("/store/store-outlines/round-trip", test_round_trip);
  ADD ("/store/store-outlines/read-again", test_read_again);
  return g_test_run ();
}
