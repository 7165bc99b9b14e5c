/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-db.h"

#include "store-fixture.h"

typedef struct
{
  char *folder;
  char *path;
} Scratch;

static void
set_up (Scratch *scratch, gconstpointer data)
{
  scratch->folder = g_dir_make_tmp ("lotse-db-XXXXXX", NULL);
  scratch->path = g_build_filename (scratch->folder, "library.db", NULL);
}

static void
tear_down (Scratch *scratch, gconstpointer data)
{
  remove_tree (scratch->folder);
  g_free (scratch->folder);
  g_free (scratch->path);
}

static void
test_pragmas (Scratch *scratch, gconstpointer data)
{
  static const struct
  {
    const char *sql;
    gint64 value;
  } pragmas[] = { { "PRAGMA synchronous", 1 },
                  { "PRAGMA foreign_keys", 1 },
                  { "PRAGMA trusted_schema", 0 },
                  { "PRAGMA secure_delete", 1 },
                  { "PRAGMA busy_timeout", 5000 } };
  g_autoptr (GError) error = NULL;
  g_autoptr (LotseDb) db = lotse_db_open (scratch->path, &error);
  g_autoptr (LotseStatement) mode = NULL;
  gboolean row;

  g_assert_no_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (pragmas); i++)
    {
      gint64 value;

      g_assert_true (lotse_db_get_int (db, pragmas[i].sql, &value, NULL));
      g_assert_cmpint (value, ==, pragmas[i].value);
    }
  mode = lotse_db_prepare (db, "PRAGMA journal_mode", &error);
  g_assert_true (lotse_statement_step (mode, &row, &error) && row);
  g_assert_cmpstr (lotse_statement_get_text (mode, 0), ==, "wal");
}

/* Defensive mode: nobody edits the schema by hand. */
static void
test_defensive (Scratch *scratch, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LotseDb) db = lotse_db_open (scratch->path, NULL);

  g_assert_true (lotse_db_execute (db, "CREATE TABLE a (b TEXT); PRAGMA writable_schema = ON", NULL));
  g_assert_false (lotse_db_execute (db, "UPDATE sqlite_schema SET sql = 'x'", &error));
  g_assert_error (error, LOTSE_STORE_ERROR, LOTSE_STORE_ERROR_FAILED);
}

static void
test_values (Scratch *scratch, gconstpointer data)
{
  g_autoptr (LotseDb) db = lotse_db_open (scratch->path, NULL);
  g_autoptr (GBytes) bytes = g_bytes_new_static ("a\0b", 3);
  g_autoptr (GBytes) empty = g_bytes_new_static (NULL, 0);

  g_assert_true (lotse_db_execute (db, "CREATE TABLE v (i INTEGER, d REAL, t TEXT, b BLOB)", NULL));
  {
    g_autoptr (LotseStatement) insert = lotse_db_prepare (db, "INSERT INTO v VALUES (?1, ?2, ?3, ?4)", NULL);

    lotse_statement_bind_int (insert, 1, G_MAXINT64);
    lotse_statement_bind_double (insert, 2, 0.5);
    lotse_statement_bind_text (insert, 3, "Grün");
    lotse_statement_bind_bytes (insert, 4, bytes);
    g_assert_true (lotse_statement_run (insert, NULL));
    lotse_statement_bind_bytes (insert, 4, empty);
    g_assert_true (lotse_statement_run (insert, NULL));
  }
  {
    g_autoptr (LotseStatement) select = lotse_db_prepare (db, "SELECT * FROM v", NULL);
    g_autoptr (GBytes) back = NULL;
    gboolean row;

    g_assert_true (lotse_statement_step (select, &row, NULL) && row);
    g_assert_cmpint (lotse_statement_get_int (select, 0), ==, G_MAXINT64);
    g_assert_cmpfloat (lotse_statement_get_double (select, 1), ==, 0.5);
    g_assert_cmpstr (lotse_statement_get_text (select, 2), ==, "Grün");
    back = lotse_statement_dup_bytes (select, 3);
    g_assert_true (g_bytes_equal (back, bytes));
    g_assert_true (lotse_statement_step (select, &row, NULL) && row);
    g_assert_null (lotse_statement_get_text (select, 0));
    g_assert_true (lotse_statement_step (select, &row, NULL) && !row);
  }
}

/* A parameter that is not there comes out of the step. */
static void
test_bind_error (Scratch *scratch, gconstpointer data)
{
  g_autoptr (LotseDb) db = lotse_db_open (scratch->path, NULL);
  g_autoptr (LotseStatement) select = lotse_db_prepare (db, "SELECT ?1", NULL);
  g_autoptr (GError) error = NULL;
  gboolean row;

  lotse_statement_bind_int (select, 7, 1);
  g_assert_false (lotse_statement_step (select, &row, &error));
  g_assert_error (error, LOTSE_STORE_ERROR, LOTSE_STORE_ERROR_FAILED);
}

static void
test_foreign (Scratch *scratch, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  {
    g_autoptr (LotseDb) db = lotse_db_open (scratch->path, NULL);

    g_assert_true (lotse_db_execute (db, "PRAGMA application_id = 77; CREATE TABLE a (b TEXT)", NULL));
  }
  g_assert_null (lotse_db_open (scratch->path, &error));
  g_assert_error (error, LOTSE_STORE_ERROR, LOTSE_STORE_ERROR_NOT_A_LIBRARY);
}

static void
test_no_database (Scratch *scratch, gconstpointer data)
{
  g_autofree char *noise = g_strnfill (5000, 'x');
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (scratch->path, noise, -1, NULL));
  g_assert_null (lotse_db_open (scratch->path, &error));
  g_assert_error (error, LOTSE_STORE_ERROR, LOTSE_STORE_ERROR_NOT_A_LIBRARY);
}

static void
test_backup (Scratch *scratch, gconstpointer data)
{
  g_autoptr (LotseDb) db = lotse_db_open (scratch->path, NULL);
  g_autofree char *copy = g_build_filename (scratch->folder, "copy.db", NULL);
  gint64 value = 0;

  g_assert_true (lotse_db_execute (db, "CREATE TABLE a (b INTEGER); INSERT INTO a VALUES (42)", NULL));
  g_assert_true (lotse_db_backup (db, copy, NULL));
  {
    g_autoptr (LotseDb) other = lotse_db_open (copy, NULL);

    g_assert_null (other);
  }
  g_assert_true (lotse_db_execute (db, "PRAGMA application_id = 1280267347", NULL));
  g_assert_true (lotse_db_backup (db, copy, NULL));
  {
    g_autoptr (LotseDb) other = lotse_db_open (copy, NULL);

    g_assert_true (lotse_db_get_int (other, "SELECT b FROM a", &value, NULL));
  }
  g_assert_cmpint (value, ==, 42);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define ADD(path, func) g_test_add (path, Scratch, NULL, set_up, func, tear_down)
  ADD ("/store/db/pragmas", test_pragmas);
  ADD ("/store/db/defensive", test_defensive);
  ADD ("/store/db/values", test_values);
  ADD ("/store/db/bind-error", test_bind_error);
  ADD ("/store/db/foreign", test_foreign);
  ADD ("/store/db/no-database", test_no_database);
  ADD ("/store/db/backup", test_backup);
  return g_test_run ();
}
