/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-db.h"

#include <fcntl.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <sqlite3.h>
#include <sys/stat.h>

/* How long one program waits for another, in milliseconds. */
#define BUSY_TIMEOUT 5000
/* Between two attempts where SQLite does not wait itself, in microseconds. */
#define WAL_PAUSE (5 * G_TIME_SPAN_MILLISECOND)

struct _LotseDb
{
  sqlite3 *handle;
  char *path;
  GThread *owner;
  GHashTable *statements; /* SQL → LotseStatement, prepared once */
};

struct _LotseStatement
{
  LotseDb *db;
  sqlite3_stmt *stmt;
  int bind_result;
  gboolean in_use;
};

G_DEFINE_QUARK (lotse - store - error - quark, lotse_store_error)

static void
statement_finalize (gpointer data)
{
  LotseStatement *self = data;

  sqlite3_finalize (self->stmt);
  g_free (self);
}

gboolean
lotse_db_fail_damaged (LotseDb *self, GError **error)
{
  g_set_error (error, LOTSE_STORE_ERROR, LOTSE_STORE_ERROR_DAMAGED,
               /* Translators: both %s are paths of files */
               _ ("The library “%s” is damaged. Restore it from a backup, or move it away to begin a new one; the papers in “%s” are "
                  "not touched."),
               self->path, "papers/");
  return FALSE;
}

static gboolean
set_error (LotseDb *self, int result, GError **error)
{
  const char *message = self->handle ? sqlite3_errmsg (self->handle) : sqlite3_errstr (result);

  switch (result & 0xff)
    {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      g_set_error_literal (error, LOTSE_STORE_ERROR, LOTSE_STORE_ERROR_BUSY,
                           _ ("Another program is using the library just now. Try again in a moment."));
      break;
    case SQLITE_NOTADB:
      /* Translators: %s is the path of a file */
      g_set_error (error, LOTSE_STORE_ERROR, LOTSE_STORE_ERROR_NOT_A_LIBRARY, _ ("“%s” is not a library of Lotse."), self->path);
      break;
    case SQLITE_CORRUPT:
      return lotse_db_fail_damaged (self, error);
    case SQLITE_FULL:
      g_set_error_literal (error, LOTSE_STORE_ERROR, LOTSE_STORE_ERROR_FULL, _ ("There is no space left for the library."));
      break;
    case SQLITE_READONLY:
    case SQLITE_CANTOPEN:
    case SQLITE_PERM:
      g_set_error (error, LOTSE_STORE_ERROR, LOTSE_STORE_ERROR_READ_ONLY,
                   /* Translators: %s is the path of a file */
                   _ ("The library “%s” cannot be opened for writing. Check the permissions of its folder."), self->path);
      break;
    default:
      /* Translators: %s is a technical message */
      g_set_error (error, LOTSE_STORE_ERROR, LOTSE_STORE_ERROR_FAILED, _ ("The library reports an error: %s"), message);
    }
  return FALSE;
}

/* Asks a pragma and compares its answer: a pragma that is not understood is silent. */
static gboolean
check_pragma (LotseDb *self, const char *set, const char *get, const char *expected, GError **error)
{
  g_autoptr (LotseStatement) statement = NULL;
  gboolean row = FALSE;

  if (set && !lotse_db_execute (self, set, error))
    return FALSE;
  statement = lotse_db_prepare (self, get, error);
  if (!statement || !lotse_statement_step (statement, &row, error))
    return FALSE;
  if (row && g_strcmp0 (lotse_statement_get_text (statement, 0), expected) == 0)
    return TRUE;
  /* Translators: %s is a technical word */
  g_set_error (error, LOTSE_STORE_ERROR, LOTSE_STORE_ERROR_FAILED, _ ("The library reports an error: %s"), get);
  return FALSE;
}

/* SQLite does not wait where a database is brought to WAL, which needs it alone: two programs that make a library would wait for each other
 * for ever. One of them comes through when the other has given way. */
static gboolean
set_wal (LotseDb *self, GError **error)
{
  gint64 until = g_get_monotonic_time () + BUSY_TIMEOUT * G_TIME_SPAN_MILLISECOND;

  for (;;)
    {
      g_autoptr (GError) local = NULL;

      if (check_pragma (self, NULL, "PRAGMA journal_mode = WAL", "wal", &local))
        return TRUE;
      if (!g_error_matches (local, LOTSE_STORE_ERROR, LOTSE_STORE_ERROR_BUSY) || g_get_monotonic_time () > until)
        {
          g_propagate_error (error, g_steal_pointer (&local));
          return FALSE;
        }
      g_usleep (WAL_PAUSE);
    }
}

static gboolean
check_application_id (LotseDb *self, GError **error)
{
  gint64 id, tables;

  /* In this order: another program that makes the library just now writes both at once, and perhaps between these two questions. */
  if (!lotse_db_get_int (self, "SELECT count(*) FROM sqlite_schema", &tables, error)
      || !lotse_db_get_int (self, "PRAGMA application_id", &id, error))
    return FALSE;
  if (id == LOTSE_DB_APPLICATION_ID || (id == 0 && tables == 0))
    return TRUE;
  /* Translators: %s is the path of a file */
  g_set_error (error, LOTSE_STORE_ERROR, LOTSE_STORE_ERROR_NOT_A_LIBRARY, _ ("“%s” is not a library of Lotse."), self->path);
  return FALSE;
}

/* The texts of papers are long: pages of this size take a third of the writes. Only a library that is made just now gets it. */
static const char page_size[] = "PRAGMA page_size = 16384";

static gboolean
set_up (LotseDb *self, GError **error)
{
  int on = 0;

  sqlite3_extended_result_codes (self->handle, 1);
  sqlite3_busy_timeout (self->handle, BUSY_TIMEOUT);
  sqlite3_db_config (self->handle, SQLITE_DBCONFIG_DEFENSIVE, 1, &on);
  if (!on)
    return set_error (self, SQLITE_ERROR, error);
  return check_application_id (self, error) && lotse_db_execute (self, page_size, error) && set_wal (self, error)
         && check_pragma (self, "PRAGMA synchronous = NORMAL", "PRAGMA synchronous", "1", error)
         && check_pragma (self, "PRAGMA foreign_keys = ON", "PRAGMA foreign_keys", "1", error)
         && check_pragma (self, "PRAGMA trusted_schema = OFF", "PRAGMA trusted_schema", "0", error)
         && check_pragma (self, NULL, "PRAGMA secure_delete = ON", "1", error);
}

LotseDb *
lotse_db_open (const char *path, GError **error)
{
  g_autoptr (LotseDb) self = g_new0 (LotseDb, 1);
  int result;

  self->path = g_strdup (path);
  self->owner = g_thread_self ();
  self->statements = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, statement_finalize);
  result = sqlite3_open_v2 (path, &self->handle, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX, NULL);
  if (result != SQLITE_OK)
    {
      set_error (self, result, error);
      return NULL;
    }
  if (!set_up (self, error))
    return NULL;
  return g_steal_pointer (&self);
}

void
lotse_db_close (LotseDb *self)
{
  g_assert (self->owner == g_thread_self ());
  g_hash_table_unref (self->statements);
  sqlite3_close (self->handle);
  g_free (self->path);
  g_free (self);
}

const char *
lotse_db_get_path (LotseDb *self)
{
  return self->path;
}

gboolean
lotse_db_execute (LotseDb *self, const char *sql, GError **error)
{
  int result;

  g_assert (self->owner == g_thread_self ());
  result = sqlite3_exec (self->handle, sql, NULL, NULL, NULL);
  return result == SQLITE_OK || set_error (self, result, error);
}

LotseStatement *
lotse_db_prepare (LotseDb *self, const char *sql, GError **error)
{
  LotseStatement *statement;

  g_assert (self->owner == g_thread_self ());
  statement = g_hash_table_lookup (self->statements, sql);
  if (!statement)
    {
      sqlite3_stmt *stmt;
      int result = sqlite3_prepare_v3 (self->handle, sql, -1, SQLITE_PREPARE_PERSISTENT, &stmt, NULL);

      if (result != SQLITE_OK)
        {
          set_error (self, result, error);
          return NULL;
        }
      statement = g_new0 (LotseStatement, 1);
      statement->db = self;
      statement->stmt = stmt;
      g_hash_table_insert (self->statements, (gpointer) sql, statement);
    }
  g_assert (!statement->in_use);
  statement->in_use = TRUE;
  return statement;
}

gboolean
lotse_db_get_int (LotseDb *self, const char *sql, gint64 *ret_value, GError **error)
{
  g_autoptr (LotseStatement) statement = lotse_db_prepare (self, sql, error);
  gboolean row;

  if (!statement || !lotse_statement_step (statement, &row, error))
    return FALSE;
  *ret_value = row ? lotse_statement_get_int (statement, 0) : 0;
  return TRUE;
}

gint64
lotse_db_get_last_rowid (LotseDb *self)
{
  return sqlite3_last_insert_rowid (self->handle);
}

guint
lotse_db_get_n_changes (LotseDb *self)
{
  return (guint) sqlite3_changes (self->handle);
}

gboolean
lotse_db_begin (LotseDb *self, gboolean write, GError **error)
{
  return lotse_db_execute (self, write ? "BEGIN IMMEDIATE" : "BEGIN", error);
}

gboolean
lotse_db_commit (LotseDb *self, GError **error)
{
  return lotse_db_execute (self, "COMMIT", error);
}

void
lotse_db_rollback (LotseDb *self)
{
  if (!sqlite3_get_autocommit (self->handle))
    lotse_db_execute (self, "ROLLBACK", NULL);
}

/* A copy holds what the library holds, which is for its owner only; SQLite would make the file for everybody to read. */
static gboolean
make_private (const char *path)
{
  g_autofd int fd = g_open (path, O_RDWR | O_CREAT | O_CLOEXEC, 0600);

  return fd >= 0 && fchmod (fd, 0600) == 0;
}

gboolean
lotse_db_backup (LotseDb *self, const char *path, GError **error)
{
  sqlite3 *source = NULL, *target = NULL;
  sqlite3_backup *backup = NULL;
  int result;

  g_assert (self->owner == g_thread_self ());
  if (!make_private (path))
    return set_error (self, SQLITE_CANTOPEN, error);
  /* A connection that writes cannot be copied from, but another one sees what was committed before. */
  result = sqlite3_open_v2 (self->path, &source, SQLITE_OPEN_READWRITE, NULL);
  if (result == SQLITE_OK)
    result = sqlite3_open_v2 (path, &target, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, NULL);
  if (result == SQLITE_OK)
    {
      backup = sqlite3_backup_init (target, "main", source, "main");
      result = backup ? sqlite3_backup_step (backup, -1) : sqlite3_errcode (target);
      if (backup)
        sqlite3_backup_finish (backup);
    }
  sqlite3_close (target);
  sqlite3_close (source);
  return result == SQLITE_DONE || set_error (self, result, error);
}

/* Makes the statement ready for other values. */
static void
reset (LotseStatement *self)
{
  sqlite3_reset (self->stmt);
  sqlite3_clear_bindings (self->stmt);
  self->bind_result = SQLITE_OK;
}

void
lotse_statement_free (LotseStatement *self)
{
  reset (self);
  self->in_use = FALSE;
}

static void
note_bind (LotseStatement *self, int result)
{
  if (self->bind_result == SQLITE_OK)
    self->bind_result = result;
}

void
lotse_statement_bind_int (LotseStatement *self, int index, gint64 value)
{
  note_bind (self, sqlite3_bind_int64 (self->stmt, index, value));
}

void
lotse_statement_bind_double (LotseStatement *self, int index, double value)
{
  note_bind (self, sqlite3_bind_double (self->stmt, index, value));
}

void
lotse_statement_bind_text (LotseStatement *self, int index, const char *text)
{
  note_bind (self, sqlite3_bind_text (self->stmt, index, text, -1, SQLITE_STATIC));
}

void
lotse_statement_bind_bytes (LotseStatement *self, int index, GBytes *bytes)
{
  gsize size;
  const void *data = g_bytes_get_data (bytes, &size);

  note_bind (self, sqlite3_bind_blob64 (self->stmt, index, data ? data : "", size, SQLITE_STATIC));
}

gboolean
lotse_statement_step (LotseStatement *self, gboolean *ret_row, GError **error)
{
  int result;

  g_assert (self->db->owner == g_thread_self ());
  result = self->bind_result == SQLITE_OK ? sqlite3_step (self->stmt) : self->bind_result;
  if (result != SQLITE_ROW && result != SQLITE_DONE)
    return set_error (self->db, result, error);
  *ret_row = result == SQLITE_ROW;
  return TRUE;
}

gboolean
lotse_statement_run (LotseStatement *self, GError **error)
{
  gboolean row = TRUE;
  gboolean ok = TRUE;

  while (ok && row)
    ok = lotse_statement_step (self, &row, error);
  reset (self);
  return ok;
}

gint64
lotse_statement_get_int (LotseStatement *self, int column)
{
  return sqlite3_column_int64 (self->stmt, column);
}

double
lotse_statement_get_double (LotseStatement *self, int column)
{
  return sqlite3_column_double (self->stmt, column);
}

const char *
lotse_statement_get_text (LotseStatement *self, int column)
{
  return (const char *) sqlite3_column_text (self->stmt, column);
}

char *
lotse_statement_dup_text (LotseStatement *self, int column)
{
  return g_strdup (lotse_statement_get_text (self, column));
}

GBytes *
lotse_statement_dup_bytes (LotseStatement *self, int column)
{
  const void *data = sqlite3_column_blob (self->stmt, column);

  return g_bytes_new (data, (gsize) sqlite3_column_bytes (self->stmt, column));
}
