/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-migration.h"

#include "store-fixture.h"

#include <glib/gstdio.h>

static void
test_fresh (void)
{
  g_autofree char *folder = g_dir_make_tmp ("lotse-migration-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "library.db", NULL);
  g_autoptr (GError) error = NULL;

  {
    g_autoptr (LotseDb) db = lotse_db_open (path, NULL);
    gint64 value;

    g_assert_true (lotse_migration_run (db, LOTSE_SCHEMA_VERSION, &error));
    g_assert_no_error (error);
    g_assert_true (lotse_db_get_int (db, "PRAGMA user_version", &value, NULL));
    g_assert_cmpint (value, ==, LOTSE_SCHEMA_VERSION);
    g_assert_true (lotse_db_get_int (db, "PRAGMA application_id", &value, NULL));
    g_assert_cmpint (value, ==, LOTSE_DB_APPLICATION_ID);
    /* Again is nothing. */
    g_assert_true (lotse_migration_run (db, LOTSE_SCHEMA_VERSION, &error));
    g_assert_true (lotse_db_get_int (db, "SELECT count(*) FROM library", &value, NULL));
    g_assert_cmpint (value, ==, 1);
  }
  remove_tree (folder);
}

/* The library is refused as it is: nothing in it is changed. */
static void
test_newer (void)
{
  g_autofree char *folder = g_dir_make_tmp ("lotse-migration-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "library.db", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (folder);
  g_autoptr (GError) error = NULL;

  {
    g_autoptr (LotseDb) db = lotse_db_open (path, NULL);

    g_assert_true (lotse_migration_run (db, LOTSE_SCHEMA_VERSION, NULL));
    g_assert_true (lotse_db_execute (db, "PRAGMA user_version = 99", NULL));
  }
  g_assert_null (lotse_store_open (file, &error));
  g_assert_error (error, LOTSE_STORE_ERROR, LOTSE_STORE_ERROR_TOO_NEW);
  g_assert_nonnull (strstr (error->message, path));
  remove_tree (folder);
}

/* A library of each released schema opens, with what it holds. */
static void
test_archived (void)
{
  g_autofree char *folder = g_dir_make_tmp ("lotse-migration-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "library.db", NULL);
  g_autofree char *backup = g_build_filename (folder, "library-schema-1.db", NULL);
  g_autofree char *archived = g_test_build_filename (G_TEST_DIST, "data", "db", "schema-1.db", NULL);
  g_autofree char *bytes = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (archived, &bytes, &length, NULL));
  g_assert_true (g_file_set_contents (path, bytes, (gssize) length, NULL));
  {
    g_autoptr (GFile) file = g_file_new_for_path (folder);
    g_autoptr (GError) error = NULL;
    g_autoptr (LotseStore) store = lotse_store_open (file, &error);
    g_autoptr (GPtrArray) papers = NULL;
    g_autoptr (LotseDocumentText) text = NULL;
    g_autoptr (LotseOutline) outline = NULL;
    const LotsePaperRecord *record;
    GStatBuf status;

    g_assert_no_error (error);
    papers = lotse_store_find_papers (store, "2024/17", &error);
    g_assert_no_error (error);
    g_assert_cmpuint (papers->len, ==, 1);
    record = g_ptr_array_index (papers, 0);
    g_assert_cmpstr (record->title, ==, "Neue Bänke für den Stadtpark");
    g_assert_cmpuint (record->last_page, ==, 1);
    g_assert_true (lotse_store_load_content (store, record->uuid, &text, &outline, &error));
    g_assert_cmpuint (lotse_document_text_get_n_pages (text), ==, 1);
    g_assert_cmpstr (lotse_outline_get_key (outline, "number"), ==, "2024/17");
    g_assert_cmpint (g_stat (backup, &status), ==, 0);
    /* The copy is for its owner only, like the library. */
    g_assert_cmpint (status.st_mode & 0777, ==, 0600);
  }
  remove_tree (folder);
}

#define OPENERS 6

static gpointer
open_and_migrate (gpointer path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LotseDb) db = lotse_db_open (path, &error);

  if (db)
    lotse_migration_run (db, LOTSE_SCHEMA_VERSION, &error);
  g_assert_no_error (error);
  return NULL;
}

/* Programs that meet at a library that is new, or of an earlier schema, wait for one another; only the latter is backed up. */
static void
test_at_once (gconstpointer data)
{
  const char *archived = data;

  for (guint round = 0; round < 20; round++)
    {
      g_autofree char *folder = g_dir_make_tmp ("lotse-migration-XXXXXX", NULL);
      g_autofree char *path = g_build_filename (folder, "library.db", NULL);
      g_autofree char *backup = g_build_filename (folder, "library-schema-1.db", NULL);
      GThread *threads[OPENERS];

      if (archived)
        {
          g_autofree char *from = g_test_build_filename (G_TEST_DIST, "data", "db", archived, NULL);
          g_autofree char *bytes = NULL;
          gsize length;

          g_assert_true (g_file_get_contents (from, &bytes, &length, NULL));
          g_assert_true (g_file_set_contents (path, bytes, (gssize) length, NULL));
        }
      for (guint i = 0; i < OPENERS; i++)
        threads[i] = g_thread_new ("opener", open_and_migrate, path);
      for (guint i = 0; i < OPENERS; i++)
        g_thread_join (threads[i]);
      g_assert_cmpint (g_file_test (backup, G_FILE_TEST_EXISTS), ==, archived != NULL);
      if (archived)
        {
          g_autoptr (LotseDb) db = lotse_db_open (backup, NULL);
          gint64 version;

          g_assert_true (lotse_db_get_int (db, "PRAGMA user_version", &version, NULL));
          g_assert_cmpint (version, ==, 1);
        }
      remove_tree (folder);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/store/migration/fresh", test_fresh);
  g_test_add_func ("/store/migration/newer", test_newer);
  g_test_add_func ("/store/migration/archived", test_archived);
  g_test_add_data_func ("/store/migration/new-at-once", NULL, test_at_once);
  g_test_add_data_func ("/store/migration/archived-at-once", "schema-1.db", test_at_once);
  return g_test_run ();
}
