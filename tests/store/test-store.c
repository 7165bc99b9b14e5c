/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-store.h"

#include "store-fixture.h"

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
  ADD ("/store/store/damaged", test_damaged);
  ADD ("/store/store/two-programs", test_two_programs);
  ADD ("/store/store/all-or-none", test_all_or_none);
  return g_test_run ();
}
