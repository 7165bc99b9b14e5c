/* SPDX-License-Identifier: GPL-3.0-or-later */
/* An import that fails or is killed in the middle leaves nothing behind, and takes nothing away. */
#include "lotse-store-private.h"
#include "store-fixture.h"

#include <signal.h>
#include <sys/resource.h>

/* More than a text, once packed, may write. */
#define LIMIT (256 * 1024)

/* Words that cannot be packed well. */
static char *
make_noise (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (7);
  GString *words = g_string_new (NULL);

  while (words->len < 8 * LIMIT)
    g_string_append_printf (words, "%08x ", g_rand_int (random));
  return g_string_free (words, FALSE);
}

static guint
count_files (const char *path)
{
  g_autofree char *originals = g_build_filename (path, "papers", NULL);
  g_autoptr (GDir) dir = g_dir_open (originals, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (dir))
    n++;
  return n;
}

static void
assert_whole (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) problems = lotse_store_check (fixture->store, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (problems->len, ==, 0);
}

static LotseNewPaper *
make_large (LotseStore *store)
{
  g_autofree char *words = make_noise ();

  return make_paper (store, LOTSE_SOURCE_TEXT, words, make_outline ("Groß", NULL, NULL, NULL));
}

/* One paper of a lot cannot be added: all originals are where they were before, and the others can be added after all. */
static void
test_fails (Fixture *fixture, gconstpointer data)
{
  g_autoptr (LotseNewPaper) there = make_paper (fixture->store, LOTSE_SOURCE_TEXT, "da", make_outline ("Da", NULL, NULL, NULL));
  g_autoptr (LotseNewPaper) good = make_paper (fixture->store, LOTSE_SOURCE_TEXT, "gut", make_outline ("Gut", NULL, NULL, NULL));
  g_autoptr (LotseNewPaper) bad = make_paper (fixture->store, LOTSE_SOURCE_TEXT, "arg", make_outline ("Arg", NULL, NULL, NULL));
  g_autoptr (LotseNewPaper) again = make_paper (fixture->store, LOTSE_SOURCE_TEXT, "da", make_outline ("Da", NULL, NULL, NULL));
  g_autoptr (GPtrArray) papers = g_ptr_array_new ();
  g_autofree char *known = g_build_filename (fixture->path, "papers", there->record->hash, NULL);
  g_autofree char *unknown = g_build_filename (fixture->path, "papers", bad->record->hash, NULL);

  store_paper (fixture->store, there);
  /* No two papers have one identity. */
  g_set_str (&bad->record->uuid, there->record->uuid);
  g_ptr_array_add (papers, again);
  g_ptr_array_add (papers, good);
  g_ptr_array_add (papers, bad);
  g_assert_false (lotse_store_add_papers (fixture->store, papers, NULL));
  g_assert_true (g_file_test (known, G_FILE_TEST_EXISTS));
  g_assert_false (g_file_test (unknown, G_FILE_TEST_EXISTS));
  g_assert_nonnull (good->temporary);
  g_assert_true (g_file_test (good->temporary, G_FILE_TEST_EXISTS));
  store_paper (fixture->store, good);
  g_clear_pointer (&bad, lotse_new_paper_free);
  g_assert_cmpuint (count_files (fixture->path), ==, 2);
  assert_whole (fixture);
}

/* The disk is full in the middle of writing the database. */
static void
test_full (Fixture *fixture, gconstpointer data)
{
  g_autoptr (LotseNewPaper) there = make_paper (fixture->store, LOTSE_SOURCE_TEXT, "da", make_outline ("Da", NULL, NULL, NULL));
  g_autoptr (LotseNewPaper) large = make_large (fixture->store);
  g_autoptr (GPtrArray) papers = g_ptr_array_new ();
  struct rlimit before;
  struct rlimit limit;

  store_paper (fixture->store, there);
  g_ptr_array_add (papers, large);
  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &before), ==, 0);
  limit = (struct rlimit) { LIMIT, before.rlim_max };
  signal (SIGXFSZ, SIG_IGN);
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &limit), ==, 0);
  g_assert_false (lotse_store_add_papers (fixture->store, papers, NULL));
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &before), ==, 0);
  signal (SIGXFSZ, SIG_DFL);
  g_assert_nonnull (large->temporary);
  g_assert_cmpuint (count_files (fixture->path), ==, 2);
  assert_whole (fixture);
  /* There is room again. */
  store_paper (fixture->store, large);
  assert_whole (fixture);
}

/* Another program that began just when this one had to try again took the original for a leftover: it keeps its name, so that the next attempt
 * does not add its paper without it. */
static void
test_lost (Fixture *fixture, gconstpointer data)
{
  g_autoptr (LotseNewPaper) lost = make_paper (fixture->store, LOTSE_SOURCE_TEXT, "weg", make_outline ("Weg", NULL, NULL, NULL));
  g_autoptr (GPtrArray) papers = g_ptr_array_new ();
  g_autoptr (GPtrArray) all = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *path = g_build_filename (fixture->path, "library.db", NULL);
  g_autoptr (LotseDb) db = lotse_db_open (path, &error);

  g_assert_no_error (error);
  unlink (lost->temporary);
  g_ptr_array_add (papers, lost);
  _lotse_placing_undo (db, fixture->path, NULL, papers);
  g_assert_false (lotse_store_add_papers (fixture->store, papers, &error));
  g_assert_error (error, LOTSE_STORE_ERROR, LOTSE_STORE_ERROR_READ_ONLY);
  all = load_all (fixture->store);
  g_assert_cmpuint (all->len, ==, 0);
  g_assert_cmpuint (count_files (fixture->path), ==, 0);
}

/* The program is killed there. The next one that opens the library cleans up, and touches no other file. */
static void
test_killed (Fixture *fixture, gconstpointer data)
{
  const char *path = g_getenv ("LOTSE_TEST_LIBRARY");
  g_autoptr (LotseNewPaper) there = NULL;
  g_autofree char *other = g_build_filename (fixture->path, "papers", "notes.txt", NULL);
  g_autoptr (GPtrArray) problems = NULL;

  if (g_test_subprocess ())
    {
      g_autoptr (GFile) folder = g_file_new_for_path (path);
      g_autoptr (LotseStore) store = lotse_store_open (folder, NULL);
      g_autoptr (LotseNewPaper) large = make_large (store);
      g_autoptr (GPtrArray) papers = g_ptr_array_new ();
      const struct rlimit limit = { LIMIT, RLIM_INFINITY };

      g_ptr_array_add (papers, large);
      g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &limit), ==, 0);
      signal (SIGXFSZ, SIG_DFL);
      lotse_store_add_papers (store, papers, NULL);
      return;
    }
  there = make_paper (fixture->store, LOTSE_SOURCE_TEXT, "da", make_outline ("Da", NULL, NULL, NULL));
  store_paper (fixture->store, there);
  g_assert_true (g_file_set_contents (other, "?", -1, NULL));
  g_clear_object (&fixture->store);
  g_setenv ("LOTSE_TEST_LIBRARY", fixture->path, TRUE);
  g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_DEFAULT);
  g_test_trap_assert_failed ();
  /* The original that was put in place, and the list that says so. */
  g_assert_cmpuint (count_files (fixture->path), ==, 4);
  fixture_open (fixture);
  g_assert_cmpuint (count_files (fixture->path), ==, 2);
  problems = lotse_store_check (fixture->store, NULL, NULL);
  g_assert_cmpuint (problems->len, ==, 1);
  g_assert_nonnull (strstr (g_ptr_array_index (problems, 0), "notes.txt"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define ADD(path, func) g_test_add (path, Fixture, NULL, fixture_set_up, func, fixture_tear_down)
  ADD ("/store/store-placing/fails", test_fails);
  ADD ("/store/store-placing/full", test_full);
  ADD ("/store/store-placing/lost", test_lost);
  ADD ("/store/store-placing/killed", test_killed);
  return g_test_run ();
}
