/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store-fixture.h"

#include <sys/stat.h>
#include <utime.h>

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

/* The name of a copy that was moved into its place is not the name of a later one: it is still to be removed. */
static void
test_names (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GHashTable) names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < 10000; i++)
    {
      char *path = NULL;
      g_autofd int fd = lotse_store_create_temporary (fixture->store, &path, NULL);

      g_assert_cmpint (fd, >=, 0);
      g_unlink (path);
      g_assert_true (g_hash_table_add (names, path));
    }
}

/* The folder of the library is moved away while it is open: it is named, not the copy that was to be made in it. */
static void
test_gone (Fixture *fixture, gconstpointer data)
{
  g_autofree char *originals = g_build_filename (fixture->path, "papers", NULL);
  g_autofree char *away = g_build_filename (fixture->path, "away", NULL);
  g_autofree char *path = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (g_rename (originals, away), ==, 0);
  g_assert_cmpint (lotse_store_create_temporary (fixture->store, &path, &error), <, 0);
  g_assert_error (error, LOTSE_STORE_ERROR, LOTSE_STORE_ERROR_READ_ONLY);
  g_assert_nonnull (strstr (error->message, originals));
  g_assert_null (strstr (error->message, ".import-"));
  g_assert_cmpint (g_rename (away, originals), ==, 0);
}

/* The copies of an import that goes on in another program are none of the matter of a check. */
static void
test_check_beside_import (Fixture *fixture, gconstpointer data)
{
  static const char *const names[] = { ".import-a", ".placing-a" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_build_filename (fixture->path, "papers", names[i], NULL);
      g_autoptr (GPtrArray) problems = NULL;

      g_assert_true (g_file_set_contents (path, "x", -1, NULL));
      problems = lotse_store_check (fixture->store, NULL, NULL);
      g_assert_cmpuint (problems->len, ==, 0);
      g_unlink (path);
    }
}

/* What a killed program left is removed: at once where no other program has the library open, else after a day. */
static void
test_leftovers (Fixture *fixture, gconstpointer data)
{
  g_autofree char *old = NULL;
  g_autofree char *young = NULL;
  g_autofd int first = lotse_store_create_temporary (fixture->store, &old, NULL);
  g_autofd int second = lotse_store_create_temporary (fixture->store, &young, NULL);
  const struct utimbuf long_ago = { 1000000000, 1000000000 };

  g_assert_cmpint (first, >=, 0);
  g_assert_cmpint (second, >=, 0);
  g_assert_cmpint (utime (old, &long_ago), ==, 0);
  {
    g_autoptr (LotseStore) other = lotse_store_open (fixture->folder, NULL);

    g_assert_nonnull (other);
    g_assert_false (g_file_test (old, G_FILE_TEST_EXISTS));
    g_assert_true (g_file_test (young, G_FILE_TEST_EXISTS));
  }
  g_clear_object (&fixture->store);
  fixture_open (fixture);
  g_assert_false (g_file_test (young, G_FILE_TEST_EXISTS));
}

/* Papers can be non-public: nobody else may look. */
static void
test_modes (Fixture *fixture, gconstpointer data)
{
  g_autoptr (LotseNewPaper) paper = make_paper (fixture->store, LOTSE_SOURCE_TEXT, "m", make_outline ("M", NULL, NULL, NULL));
  const char *names[] = { "papers", "library.db", NULL };
  g_autofree char *original = g_build_filename ("papers", paper->record->hash, NULL);

  store_paper (fixture->store, paper);
  names[2] = original;
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_build_filename (fixture->path, names[i], NULL);
      GStatBuf info;

      g_assert_cmpint (g_stat (path, &info), ==, 0);
      g_assert_cmpuint (info.st_mode & 077, ==, 0);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define ADD(path, func) g_test_add (path, Fixture, NULL, fixture_set_up, func, fixture_tear_down)
  ADD ("/store/store-originals/gone", test_gone);
  ADD ("/store/store-originals/check", test_check);
  ADD ("/store/store-originals/leftovers", test_leftovers);
  ADD ("/store/store-originals/check-beside-import", test_check_beside_import);
  ADD ("/store/store-originals/names", test_names);
  ADD ("/store/store-originals/modes", test_modes);
  return g_test_run ();
}
