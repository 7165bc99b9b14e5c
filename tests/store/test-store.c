/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-store.h"

#include "store-fixture.h"

#include "lotse-config.h"

static GPtrArray *
load_all (LotseStore *store)
{
  g_autoptr (GError) error = NULL;
  gint64 revision;
  GPtrArray *papers = lotse_store_load_papers (store, 0, 0, 0, &revision, &error);

  g_assert_no_error (error);
  return papers;
}

/* An outline with every kind of item, field, list and span comes back as it was. */
static LotseOutline *
make_full_outline (void)
{
  LotseOutline *outline = make_outline ("Titel „mit“ \"Zeichen\"\\ \t und ü", "7/1", "Auenstadt", "Vorlage");

  for (guint kind = 0; kind < LOTSE_N_ITEM_KINDS; kind++)
    for (guint i = 0; i < 3; i++)
      {
        LotseOutlineItem *item = lotse_outline_item_new ((LotseItemKind) kind, "test/rule");

        lotse_outline_item_set (item, "text", i == 0 ? "" : "eins\nzwei\001");
        lotse_outline_item_set (item, "kind", "other");
        for (guint l = 0; l < i; l++)
          {
            g_autofree char *value = g_strdup_printf ("wert \"%u\"", l);

            lotse_outline_item_add (item, "roles", value);
            lotse_outline_item_add (item, "mentions", value);
            lotse_outline_item_add_span (item, (LotseSpan) { l + 1, l, 9 });
          }
        if (i == 1)
          lotse_outline_item_set_inferred (item, "year-of\t2018");
        if (i == 2)
          lotse_outline_item_set_confidence (item, LOTSE_CONFIDENCE_BY_HAND);
        lotse_outline_take_item (outline, item);
      }
  lotse_outline_set_pipe (outline, "generic", 0.25);
  return outline;
}

static void
assert_same_item (const LotseOutlineItem *a, const LotseOutlineItem *b)
{
  const GPtrArray *names = lotse_outline_item_get_names (a);

  g_assert_cmpstr (lotse_outline_item_get_rule (a), ==, lotse_outline_item_get_rule (b));
  g_assert_cmpint (lotse_outline_item_get_confidence (a), ==, lotse_outline_item_get_confidence (b));
  g_assert_cmpstr (lotse_outline_item_get_reason (a), ==, lotse_outline_item_get_reason (b));
  g_assert_cmpuint (names->len, ==, lotse_outline_item_get_names (b)->len);
  for (guint i = 0; i < names->len; i++)
    {
      g_assert_cmpstr (g_ptr_array_index (names, i), ==, g_ptr_array_index (lotse_outline_item_get_names (b), i));
      g_assert_cmpstr (lotse_outline_item_get (a, g_ptr_array_index (names, i)), ==,
                       lotse_outline_item_get (b, g_ptr_array_index (names, i)));
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

static void
test_same_bytes (Fixture *fixture, gconstpointer data)
{
  g_autoptr (LotseNewPaper) first = make_paper (fixture->store, LOTSE_SOURCE_TEXT, "gleich", make_outline ("Eins", NULL, NULL, NULL));
  g_autoptr (LotseNewPaper) second = make_paper (fixture->store, LOTSE_SOURCE_TEXT, "gleich", make_outline ("Eins", NULL, NULL, NULL));
  g_autoptr (GPtrArray) papers = NULL;

  store_paper (fixture->store, first);
  store_paper (fixture->store, second);
  g_assert_cmpint (second->outcome, ==, LOTSE_NEW_PAPER_THERE);
  g_assert_cmpstr (second->other_uuid, ==, first->record->uuid);
  papers = load_all (fixture->store);
  g_assert_cmpuint (papers->len, ==, 1);
}

/* Versions and forms: number, municipality and type present and equal, titles that agree. */
static void
test_versions (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    LotseSourceKind source;
    const char *title, *number, *municipality, *type;
    LotseNewPaperOutcome outcome;
    guint version;
  } cases[] = {
    { LOTSE_SOURCE_PDF, "Neue Bänke für den Park am See", "12/3", "Auenstadt", "Vorlage", LOTSE_NEW_PAPER_ADDED, 1 },
    /* The text of the PDF. */
    { LOTSE_SOURCE_TEXT, "Neue Bänke für den Park am See", "12/3", "Auenstadt", "Vorlage", LOTSE_NEW_PAPER_FORM, 1 },
    { LOTSE_SOURCE_PDF, "Neue Bänke für den Park am See", "12 / 3", "AUENSTADT", "vorlage", LOTSE_NEW_PAPER_VERSION, 2 },
    /* One word of eight differs: 14/16 agree. */
    { LOTSE_SOURCE_PDF, "Neue Bänke für einen Park am See", "12/3", "Auenstadt", "Vorlage", LOTSE_NEW_PAPER_VERSION, 3 },
    { LOTSE_SOURCE_PDF, "Sanierung der Turnhalle", "12/3", "Auenstadt", "Vorlage", LOTSE_NEW_PAPER_SAME_NUMBER, 1 },
    { LOTSE_SOURCE_PDF, "Neue Bänke für den Park am See", "12/3", "Auenstadt", NULL, LOTSE_NEW_PAPER_SAME_NUMBER, 1 },
    { LOTSE_SOURCE_PDF, "Neue Bänke für den Park am See", "12/3", NULL, "Vorlage", LOTSE_NEW_PAPER_SAME_NUMBER, 1 },
    { LOTSE_SOURCE_PDF, "Neue Bänke für den Park am See", "12/3", "Bergheide", "Vorlage", LOTSE_NEW_PAPER_SAME_NUMBER, 1 },
    { LOTSE_SOURCE_PDF, "Neue Bänke für den Park am See", NULL, "Auenstadt", "Vorlage", LOTSE_NEW_PAPER_ADDED, 1 },
    { LOTSE_SOURCE_PDF, NULL, "12/4", "Auenstadt", "Vorlage", LOTSE_NEW_PAPER_ADDED, 1 },
    { LOTSE_SOURCE_PDF, NULL, "12/4", "Auenstadt", "Vorlage", LOTSE_NEW_PAPER_SAME_NUMBER, 1 },
  };
  gint64 family = 0;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *words = g_strdup_printf ("Papier %u", i);
      g_autoptr (LotseNewPaper) paper = make_paper (fixture->store, cases[i].source, words,
                                                    make_outline (cases[i].title, cases[i].number, cases[i].municipality, cases[i].type));

      g_test_message ("case %u", i);
      store_paper (fixture->store, paper);
      /* Another town's number says nothing, but one without a town may be meant. */
      if (i == 7)
        g_assert_cmpstr (cases[i].municipality, ==, "Bergheide");
      g_assert_cmpint (paper->outcome, ==, cases[i].outcome);
      g_assert_cmpuint (paper->record->version, ==, cases[i].version);
      if (i == 0)
        family = paper->record->family_id;
      else if (cases[i].outcome == LOTSE_NEW_PAPER_VERSION || cases[i].outcome == LOTSE_NEW_PAPER_FORM)
        g_assert_cmpint (paper->record->family_id, ==, family);
      else
        g_assert_cmpint (paper->record->family_id, !=, family);
    }
}

static void
finished_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (lotse_store_change_finish (LOTSE_STORE (source), result, &error));
  g_assert_no_error (error);
  *(gboolean *) user_data = TRUE;
}

static void
wait_for (gboolean *done)
{
  while (!*done)
    g_main_context_iteration (NULL, TRUE);
}

static void
test_separate (Fixture *fixture, gconstpointer data)
{
  g_autoptr (LotseNewPaper) first = make_paper (fixture->store, LOTSE_SOURCE_PDF, "a", make_outline ("Der Titel", "1", "Ort", "Vorlage"));
  g_autoptr (LotseNewPaper) second = make_paper (fixture->store, LOTSE_SOURCE_PDF, "b", make_outline ("Der Titel", "1", "Ort", "Vorlage"));
  g_autoptr (LotseNewPaper) third = make_paper (fixture->store, LOTSE_SOURCE_PDF, "c", make_outline ("Der Titel", "1", "Ort", "Vorlage"));
  g_autoptr (GPtrArray) papers = NULL;
  gboolean done = FALSE;

  store_paper (fixture->store, first);
  store_paper (fixture->store, second);
  store_paper (fixture->store, third);
  g_assert_cmpint (third->record->family_id, ==, first->record->family_id);
  lotse_store_separate_async (fixture->store, first->record->uuid, NULL, finished_cb, &done);
  wait_for (&done);
  papers = load_all (fixture->store);
  for (guint i = 0; i < papers->len; i++)
    {
      const LotsePaperRecord *record = g_ptr_array_index (papers, i);

      g_assert_cmpint (record->family_id, ==,
                       g_str_equal (record->uuid, first->record->uuid) ? first->record->paper_id : second->record->paper_id);
    }
}

static void
test_trash_and_page (Fixture *fixture, gconstpointer data)
{
  g_autoptr (LotseNewPaper) paper = make_paper (fixture->store, LOTSE_SOURCE_TEXT, "x", make_outline ("Titel", "5", NULL, NULL));
  g_autoptr (LotseNewPaper) again = make_paper (fixture->store, LOTSE_SOURCE_TEXT, "x", make_outline ("Titel", "5", NULL, NULL));
  g_autoptr (GPtrArray) changed = NULL;
  g_autoptr (GPtrArray) found = NULL;
  g_autoptr (GError) error = NULL;
  gboolean done = FALSE;
  gint64 revision, next;

  store_paper (fixture->store, paper);
  revision = paper->record->revision;
  g_assert_true (lotse_store_set_trashed (fixture->store, paper->record->uuid, TRUE, &error));
  found = lotse_store_find_papers (fixture->store, "5", &error);
  g_assert_cmpuint (found->len, ==, 0);
  lotse_store_set_last_page_async (fixture->store, paper->record->uuid, 9, NULL, finished_cb, &done);
  wait_for (&done);
  changed = lotse_store_load_papers (fixture->store, revision, 0, 0, &next, &error);
  g_assert_cmpuint (changed->len, ==, 1);
  g_assert_cmpint (((LotsePaperRecord *) g_ptr_array_index (changed, 0))->trashed, !=, 0);
  g_assert_cmpuint (((LotsePaperRecord *) g_ptr_array_index (changed, 0))->last_page, ==, 9);
  g_assert_cmpint (next, >, revision);
  /* Importing it again takes it out. */
  store_paper (fixture->store, again);
  g_assert_cmpint (again->outcome, ==, LOTSE_NEW_PAPER_THERE);
  g_clear_pointer (&found, g_ptr_array_unref);
  found = lotse_store_find_papers (fixture->store, "5", &error);
  g_assert_cmpuint (found->len, ==, 1);
  g_assert_false (lotse_store_set_trashed (fixture->store, "nobody", TRUE, &error));
  g_assert_error (error, LOTSE_STORE_ERROR, LOTSE_STORE_ERROR_NOT_FOUND);
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

static void
test_check (Fixture *fixture, gconstpointer data)
{
  g_autoptr (LotseNewPaper) good = make_paper (fixture->store, LOTSE_SOURCE_TEXT, "gut", make_outline ("Gut", NULL, NULL, NULL));
  g_autoptr (LotseNewPaper) changed = make_paper (fixture->store, LOTSE_SOURCE_TEXT, "alt", make_outline ("Alt", NULL, NULL, NULL));
  g_autoptr (LotseNewPaper) lost = make_paper (fixture->store, LOTSE_SOURCE_TEXT, "weg", make_outline ("Weg", NULL, NULL, NULL));
  g_autofree char *changed_path = g_build_filename (fixture->path, "papers", changed->record->hash, NULL);
  g_autofree char *lost_path = g_build_filename (fixture->path, "papers", lost->record->hash, NULL);
  g_autofree char *orphan_path = g_build_filename (fixture->path, "papers", "orphan", NULL);
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (GError) error = NULL;

  store_paper (fixture->store, good);
  store_paper (fixture->store, changed);
  store_paper (fixture->store, lost);
  problems = lotse_store_check (fixture->store, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (problems->len, ==, 0);
  g_clear_pointer (&problems, g_ptr_array_unref);
  g_assert_true (g_file_set_contents (changed_path, "neu", -1, NULL));
  g_unlink (lost_path);
  g_assert_true (g_file_set_contents (orphan_path, "?", -1, NULL));
  problems = lotse_store_check (fixture->store, NULL, &error);
  g_assert_cmpuint (problems->len, ==, 3);
  g_assert_nonnull (strstr (g_ptr_array_index (problems, 0), lost->record->uuid));
  g_assert_nonnull (strstr (g_ptr_array_index (problems, 1), changed->record->uuid));
  g_assert_nonnull (strstr (g_ptr_array_index (problems, 2), "orphan"));
}

/* A page of the database is overwritten: a clear message, no crash. */
static void
test_damaged (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->path, "library.db", NULL);
  g_autofree char *bytes = NULL;
  g_autoptr (GPtrArray) papers = NULL;
  g_autoptr (GError) error = NULL;
  gsize length;

  for (guint i = 0; i < 40; i++)
    {
      g_autofree char *words = g_strdup_printf ("Nummer %u", i);
      g_autoptr (LotseNewPaper) paper = make_paper (fixture->store, LOTSE_SOURCE_TEXT, words, make_full_outline ());

      store_paper (fixture->store, paper);
    }
  g_clear_object (&fixture->store);
  g_assert_true (g_file_get_contents (path, &bytes, &length, NULL));
  memset (bytes + 4096, 0x5a, length - 4096);
  g_assert_true (g_file_set_contents (path, bytes, (gssize) length, NULL));
  fixture->store = lotse_store_open (fixture->folder, &error);
  if (fixture->store)
    {
      gint64 revision;

      papers = lotse_store_load_papers (fixture->store, 0, 0, 0, &revision, &error);
      g_assert_null (papers);
    }
  g_assert_error (error, LOTSE_STORE_ERROR, LOTSE_STORE_ERROR_DAMAGED);
}

/* Two connections, as two programs have them: each sees what the other did. */
static void
test_two_programs (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LotseStore) other = lotse_store_open (fixture->folder, &error);
  g_autoptr (GPtrArray) papers = NULL;

  g_assert_no_error (error);
  for (guint i = 0; i < 10; i++)
    {
      g_autofree char *words = g_strdup_printf ("Blatt %u", i);
      LotseStore *store = i % 2 == 0 ? fixture->store : other;
      g_autoptr (LotseNewPaper) paper = make_paper (store, LOTSE_SOURCE_TEXT, words, make_outline (words, NULL, NULL, NULL));

      store_paper (store, paper);
    }
  papers = load_all (other);
  g_assert_cmpuint (papers->len, ==, 10);
}

/* A transaction that fails leaves nothing: neither the paper before it nor the one after. */
static void
test_all_or_none (Fixture *fixture, gconstpointer data)
{
  g_autoptr (LotseNewPaper) good = make_paper (fixture->store, LOTSE_SOURCE_TEXT, "g", make_outline ("Gut", NULL, NULL, NULL));
  g_autoptr (LotseNewPaper) bad = make_paper (fixture->store, LOTSE_SOURCE_TEXT, "b", make_outline ("Schlecht", NULL, NULL, NULL));
  g_autoptr (GPtrArray) both = g_ptr_array_new ();
  g_autoptr (GPtrArray) papers = NULL;
  g_autoptr (GError) error = NULL;

  g_set_str (&bad->record->uuid, good->record->uuid);
  g_ptr_array_add (both, good);
  g_ptr_array_add (both, bad);
  g_assert_false (lotse_store_add_papers (fixture->store, both, &error));
  g_assert_nonnull (error);
  papers = load_all (fixture->store);
  g_assert_cmpuint (papers->len, ==, 0);
  /* One at a time works after all. */
  store_paper (fixture->store, good);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define ADD(path, func) g_test_add (path, Fixture, NULL, fixture_set_up, func, fixture_tear_down)
  ADD ("/store/store/round-trip", test_round_trip);
  ADD ("/store/store/same-bytes", test_same_bytes);
  ADD ("/store/store/versions", test_versions);
  ADD ("/store/store/separate", test_separate);
  ADD ("/store/store/trash-and-page", test_trash_and_page);
  ADD ("/store/store/read-again", test_read_again);
  ADD ("/store/store/check", test_check);
  ADD ("/store/store/damaged", test_damaged);
  ADD ("/store/store/two-programs", test_two_programs);
  ADD ("/store/store/all-or-none", test_all_or_none);
  return g_test_run ();
}
