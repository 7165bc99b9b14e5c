/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store-fixture.h"

#include <time.h>

/* Adds a remark; returns nothing: the outline has it. */
static void
add_hint (LotseOutline *outline, const char *code, guint start)
{
  LotseOutlineItem *item = lotse_outline_item_new (LOTSE_ITEM_HINT, "test/rule");

  lotse_outline_item_set (item, "code", code);
  lotse_outline_item_add_span (item, (LotseSpan) { 1, start, 1 });
  lotse_outline_take_item (outline, item);
}

static LotseOutline *
set_dismissed (Fixture *fixture, const char *uuid, guint position, const char *reason)
{
  g_autoptr (LotseDocumentText) text = NULL;
  g_autoptr (GError) error = NULL;
  LotseOutline *outline = NULL;
  gboolean done = FALSE;

  lotse_store_set_dismissed_async (fixture->store, uuid, LOTSE_ITEM_HINT, position, reason, NULL, finished_cb, &done);
  wait_for (&done);
  g_assert_true (lotse_store_load_content (fixture->store, uuid, &text, &outline, &error));
  g_assert_no_error (error);
  return outline;
}

static const char *
dismissed (LotseOutline *outline, guint position)
{
  return lotse_outline_item_get (lotse_outline_get_item (outline, LOTSE_ITEM_HINT, position), "dismissed");
}

/* A remark that was set aside stays so when the paper is read again and says the same, and comes back when it is taken back. */
static void
test_dismissed (Fixture *fixture, gconstpointer data)
{
  LotseOutline *outline = make_outline ("Titel", "9", NULL, NULL);
  g_autoptr (LotseOutline) aside = NULL;
  g_autoptr (LotseOutline) next = make_outline ("Titel", "9", NULL, NULL);
  g_autoptr (LotseOutline) again = NULL;
  g_autoptr (LotseOutline) back = NULL;
  g_autoptr (LotseNewPaper) paper = NULL;
  g_autoptr (LotseDocumentText) text = NULL;
  g_autoptr (LotsePaperRecord) before = NULL;
  g_autoptr (LotsePaperRecord) after = NULL;
  g_autoptr (GError) error = NULL;
  const char *uuid;

  add_hint (outline, "stone:open-placeholder", 1);
  add_hint (outline, "stone:open-placeholder", 7);
  add_hint (outline, "concept", 9);
  paper = make_paper (fixture->store, LOTSE_SOURCE_TEXT, "z", outline);
  store_paper (fixture->store, paper);
  uuid = paper->record->uuid;
  before = lotse_store_find_hash (fixture->store, paper->record->hash, &error);
  aside = set_dismissed (fixture, uuid, 1, "steht so im Formular");
  after = lotse_store_find_hash (fixture->store, paper->record->hash, &error);
  g_assert_cmpstr (before->reading, !=, after->reading);
  g_assert_cmpint (before->revision, <, after->revision);
  g_assert_null (dismissed (aside, 0));
  g_assert_cmpstr (dismissed (aside, 1), ==, "steht so im Formular");
  g_assert_null (dismissed (aside, 2));

  /* The rules find one more remark before them, and the places have moved. */
  add_hint (next, "lost-syllable", 0);
  add_hint (next, "stone:open-placeholder", 3);
  add_hint (next, "stone:open-placeholder", 11);
  g_assert_true (lotse_store_replace_outline (fixture->store, after, next, "", &error));
  g_assert_true (lotse_store_load_content (fixture->store, uuid, &text, &again, &error));
  g_assert_null (dismissed (again, 0));
  g_assert_null (dismissed (again, 1));
  g_assert_cmpstr (dismissed (again, 2), ==, "steht so im Formular");
  back = set_dismissed (fixture, uuid, 2, NULL);
  g_assert_null (dismissed (back, 2));
}

/* What was set aside last is taken back, also where its place has moved since. */
static void
test_undo (Fixture *fixture, gconstpointer data)
{
  LotseOutline *outline = make_outline ("Titel", "9", NULL, NULL);
  g_autoptr (LotseOutline) first = NULL;
  g_autoptr (LotseOutline) second = NULL;
  g_autoptr (LotseOutline) next = make_outline ("Titel", "9", NULL, NULL);
  g_autoptr (LotseOutline) after = NULL;
  g_autoptr (LotseNewPaper) paper = NULL;
  g_autoptr (LotsePaperRecord) record = NULL;
  g_autoptr (LotseDocumentText) text = NULL;
  g_autoptr (GError) error = NULL;
  gboolean done = FALSE;

  add_hint (outline, "concept", 1);
  add_hint (outline, "stone:open-placeholder", 3);
  paper = make_paper (fixture->store, LOTSE_SOURCE_TEXT, "u", outline);
  store_paper (fixture->store, paper);
  first = set_dismissed (fixture, paper->record->uuid, 0, "eins");
  second = set_dismissed (fixture, paper->record->uuid, 1, "zwei");
  record = lotse_store_find_hash (fixture->store, paper->record->hash, &error);
  add_hint (next, "stone:open-placeholder", 3);
  add_hint (next, "concept", 5);
  g_assert_true (lotse_store_replace_outline (fixture->store, record, next, "", &error));
  lotse_store_undo_dismissed_async (fixture->store, paper->record->uuid, NULL, finished_cb, &done);
  wait_for (&done);
  g_assert_true (lotse_store_load_content (fixture->store, paper->record->uuid, &text, &after, &error));
  g_assert_null (dismissed (after, 0));
  g_assert_cmpstr (dismissed (after, 1), ==, "eins");
}

static char *
dup_reading (Fixture *fixture, const char *hash)
{
  g_autoptr (LotsePaperRecord) record = lotse_store_find_hash (fixture->store, hash, NULL);

  return g_strdup (record->reading);
}

/* Whoever shows the outline sees by "reading" that another reason was given, and each different set of what is set aside. */
static void
test_reading (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  LotseOutline *outline = make_outline ("Titel", "9", NULL, NULL);
  g_autoptr (LotseNewPaper) paper = NULL;
  static const struct
  {
    guint position;
    const char *reason;
  } steps[] = { { 0, "a" }, { 0, "b" }, { 1, "c" }, { 2, "d" }, { 0, NULL }, { 1, NULL }, { 0, "e" }, { 2, NULL } };

  for (guint i = 0; i < 3; i++)
    add_hint (outline, "stone:open-placeholder", 2 * i);
  paper = make_paper (fixture->store, LOTSE_SOURCE_TEXT, "y", outline);
  store_paper (fixture->store, paper);
  g_hash_table_add (seen, dup_reading (fixture, paper->record->hash));
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      g_autoptr (LotseOutline) now = set_dismissed (fixture, paper->record->uuid, steps[i].position, steps[i].reason);

      g_assert_cmpstr (dismissed (now, steps[i].position), ==, steps[i].reason);
      g_assert_true (g_hash_table_add (seen, dup_reading (fixture, paper->record->hash)));
    }
}

/* Seconds of work that loading a paper of @n remarks takes, one of them set aside. */
static double
measure_loading (Fixture *fixture, guint n)
{
  LotseOutline *outline = make_outline ("Titel", NULL, NULL, NULL);
  g_autoptr (LotseNewPaper) paper = NULL;
  g_autofree char *words = g_strdup_printf ("Text %u", n);
  double best = G_MAXDOUBLE;

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *code = g_strdup_printf ("stone:%u", i);

      add_hint (outline, code, 0);
    }
  paper = make_paper (fixture->store, LOTSE_SOURCE_TEXT, words, outline);
  store_paper (fixture->store, paper);
  lotse_outline_unref (set_dismissed (fixture, paper->record->uuid, n / 2, "so"));
  for (guint i = 0; i < 3; i++)
    {
      g_autoptr (LotseDocumentText) text = NULL;
      g_autoptr (LotseOutline) loaded = NULL;
      clock_t before = clock ();

      g_assert_true (lotse_store_load_content (fixture->store, paper->record->uuid, &text, &loaded, NULL));
      best = MIN (best, (double) (clock () - before) / CLOCKS_PER_SEC);
      g_assert_cmpstr (dismissed (loaded, n / 2), ==, "so");
    }
  return best;
}

/* Four times the remarks take four times as long, not sixteen times. */
static void
test_linear (Fixture *fixture, gconstpointer data)
{
  double few = measure_loading (fixture, 4000), many = measure_loading (fixture, 16000);

  g_test_message ("%.3f s, %.3f s", few, many);
  g_assert_cmpfloat (many, <, 8 * MAX (few, 0.01));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/store/store-dismissals/set-aside", Fixture, NULL, fixture_set_up, test_dismissed, fixture_tear_down);
  g_test_add ("/store/store-dismissals/undo", Fixture, NULL, fixture_set_up, test_undo, fixture_tear_down);
  g_test_add ("/store/store-dismissals/reading", Fixture, NULL, fixture_set_up, test_reading, fixture_tear_down);
  g_test_add ("/store/store-dismissals/linear", Fixture, NULL, fixture_set_up, test_linear, fixture_tear_down);
  return g_test_run ();
}
