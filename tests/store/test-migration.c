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

/* A number that the tables do not have is damage, told as such, and nothing is changed. */
static void
test_wrong_number (void)
{
  static const char *const numbers[] = { "PRAGMA user_version = 0", "PRAGMA user_version = 1", "PRAGMA user_version = -1" };

  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      g_autofree char *folder = g_dir_make_tmp ("lotse-migration-XXXXXX", NULL);
      g_autofree char *path = g_build_filename (folder, "library.db", NULL);
      g_autoptr (GFile) file = g_file_new_for_path (folder);
      g_autoptr (GError) error = NULL;

      {
        g_autoptr (LotseDb) db = lotse_db_open (path, NULL);

        g_assert_true (lotse_migration_run (db, LOTSE_SCHEMA_VERSION, NULL));
        g_assert_true (lotse_db_execute (db, numbers[i], NULL));
      }
      g_test_message ("%s", numbers[i]);
      g_assert_null (lotse_store_open (file, &error));
      g_assert_error (error, LOTSE_STORE_ERROR, LOTSE_STORE_ERROR_DAMAGED);
      g_assert_nonnull (strstr (error->message, path));
      {
        g_autoptr (LotseDb) db = lotse_db_open (path, NULL);
        gint64 rows;

        g_assert_true (lotse_db_get_int (db, "SELECT count(*) FROM library", &rows, NULL));
        g_assert_cmpint (rows, ==, 1);
      }
      remove_tree (folder);
    }
}

typedef struct
{
  guint schema;
  const char *name;
  const char *backup;
  const char *dismissed; /* why the amount was set aside */
} Archived;

static const Archived schema_1 = { 1, "schema-1.db", "library-schema-1.db", NULL };
static const Archived schema_2 = { 2, "schema-2.db", "library-schema-2.db", "Nur zur Probe" };

/* All that the outline of the archived paper says, with its spans: the steps move it. */
static void
check_outline (LotseOutline *outline, const Archived *archive)
{
  static const guint n_items[LOTSE_N_ITEM_KINDS]
      = { [LOTSE_ITEM_KEY] = 3,  [LOTSE_ITEM_CONSULTATION] = 2, [LOTSE_ITEM_SECTION] = 2, [LOTSE_ITEM_DECISION] = 1,
          [LOTSE_ITEM_BODY] = 3, [LOTSE_ITEM_AMOUNT] = 1,       [LOTSE_ITEM_DATE] = 2 };
  LotseOutlineItem *amount;
  guint n_spans = 0;

  g_assert_cmpstr (lotse_outline_get_key (outline, "number"), ==, "2024/17");
  for (guint kind = 0; kind < LOTSE_N_ITEM_KINDS; kind++)
    {
      g_assert_cmpuint (lotse_outline_get_n_items (outline, (LotseItemKind) kind), ==, n_items[kind]);
      for (guint i = 0; i < n_items[kind]; i++)
        n_spans += lotse_outline_item_get_n_spans (lotse_outline_get_item (outline, (LotseItemKind) kind, i));
    }
  g_assert_cmpuint (n_spans, ==, 14);
  amount = lotse_outline_get_item (outline, LOTSE_ITEM_AMOUNT, 0);
  g_assert_cmpstr (lotse_outline_item_get (amount, "cents"), ==, "480000");
  g_assert_cmpstr (lotse_outline_item_get (amount, "dismissed"), ==, archive->dismissed);
}

/* Rows are checked as before, and go with those that they belong to. */
static void
check_constraints (const char *path)
{
  static const char *const refused[] = {
    "UPDATE outline_item SET confidence = 'perhaps'",
    "UPDATE outline_item SET origin = 'nobody'",
    "UPDATE outline_item SET paper_id = 99",
    "UPDATE outline_span SET outline_item_id = 99 WHERE outline_item_id = 1",
    "UPDATE outline_span SET page = 0",
  };
  g_autoptr (GError) error = NULL;
  g_autoptr (LotseDb) db = lotse_db_open (path, &error);
  gint64 value;

  g_assert_no_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    g_assert_false (lotse_db_execute (db, refused[i], NULL));
  g_assert_true (lotse_db_execute (db, "UPDATE outline_item SET confidence = 'by-hand', origin = 'user'", &error));
  g_assert_true (lotse_db_get_int (db, "SELECT count(*) FROM outline_span", &value, NULL));
  g_assert_cmpint (value, ==, 14);
  g_assert_true (lotse_db_execute (db, "DELETE FROM paper", &error));
  g_assert_true (lotse_db_get_int (db, "SELECT count(*) FROM outline_span", &value, NULL));
  g_assert_cmpint (value, ==, 0);
}

/* A library of each released schema opens, with what it holds. */
static void
test_archived (gconstpointer data)
{
  const Archived *archive = data;
  g_autofree char *folder = g_dir_make_tmp ("lotse-migration-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "library.db", NULL);
  g_autofree char *backup = g_build_filename (folder, archive->backup, NULL);
  g_autofree char *archived = g_test_build_filename (G_TEST_DIST, "data", "db", archive->name, NULL);
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
    check_outline (outline, archive);
    g_assert_cmpint (g_stat (backup, &status), ==, 0);
    /* The copy is for its owner only, like the library. */
    g_assert_cmpint (status.st_mode & 0777, ==, 0600);
  }
  check_constraints (path);
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
  const Archived *archive = data;

  for (guint round = 0; round < 20; round++)
    {
      g_autofree char *folder = g_dir_make_tmp ("lotse-migration-XXXXXX", NULL);
      g_autofree char *path = g_build_filename (folder, "library.db", NULL);
      g_autofree char *backup = g_build_filename (folder, archive ? archive->backup : "none", NULL);
      GThread *threads[OPENERS];

      if (archive)
        {
          g_autofree char *from = g_test_build_filename (G_TEST_DIST, "data", "db", archive->name, NULL);
          g_autofree char *bytes = NULL;
          gsize length;

          g_assert_true (g_file_get_contents (from, &bytes, &length, NULL));
          g_assert_true (g_file_set_contents (path, bytes, (gssize) length, NULL));
        }
      for (guint i = 0; i < OPENERS; i++)
        threads[i] = g_thread_new ("opener", open_and_migrate, path);
      for (guint i = 0; i < OPENERS; i++)
        g_thread_join (threads[i]);
      g_assert_cmpint (g_file_test (backup, G_FILE_TEST_EXISTS), ==, archive != NULL);
      if (archive)
        {
          g_autoptr (LotseDb) db = lotse_db_open (backup, NULL);
          gint64 version;

          g_assert_true (lotse_db_get_int (db, "PRAGMA user_version", &version, NULL));
          g_assert_cmpint (version, ==, archive->schema);
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
  g_test_add_func ("/store/migration/wrong-number", test_wrong_number);
  g_test_add_data_func ("/store/migration/archived-1", &schema_1, test_archived);
  g_test_add_data_func ("/store/migration/archived-2", &schema_2, test_archived);
  g_test_add_data_func ("/store/migration/new-at-once", NULL, test_at_once);
  g_test_add_data_func ("/store/migration/archived-at-once", &schema_2, test_at_once);
  return g_test_run ();
}
