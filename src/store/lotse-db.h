/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * LotseStoreError:
 * @LOTSE_STORE_ERROR_TOO_NEW: a newer Lotse made this library; the person is asked to update the program
 * @LOTSE_STORE_ERROR_NOT_A_LIBRARY: the file is a database of another program, or none
 * @LOTSE_STORE_ERROR_DAMAGED: the database is damaged; the message names the backup copy if there is one
 * @LOTSE_STORE_ERROR_BUSY: another program held the library for more than 5 s; trying again helps
 * @LOTSE_STORE_ERROR_FULL: no space is left
 * @LOTSE_STORE_ERROR_READ_ONLY: the folder cannot be written
 * @LOTSE_STORE_ERROR_NOT_FOUND: the paper is not in the library
 * @LOTSE_STORE_ERROR_FAILED: anything else; the message has the words of SQLite
 */
typedef enum
{
  LOTSE_STORE_ERROR_TOO_NEW,
  LOTSE_STORE_ERROR_NOT_A_LIBRARY,
  LOTSE_STORE_ERROR_DAMAGED,
  LOTSE_STORE_ERROR_BUSY,
  LOTSE_STORE_ERROR_FULL,
  LOTSE_STORE_ERROR_READ_ONLY,
  LOTSE_STORE_ERROR_NOT_FOUND,
  LOTSE_STORE_ERROR_FAILED,
} LotseStoreError;

#define LOTSE_STORE_ERROR (lotse_store_error_quark ())
GQuark lotse_store_error_quark (void);

/* "LOTS": marks a database as ours (PRAGMA application_id). */
#define LOTSE_DB_APPLICATION_ID 0x4c4f5453

/**
 * LotseDb:
 *
 * One connection. It belongs to the thread that opened it, and every function asserts that.
 */
typedef struct _LotseDb LotseDb;

/**
 * LotseStatement:
 *
 * A prepared statement on its way: bind (parameters from 1), then step. Errors of the bind functions come out of the next step.
 */
typedef struct _LotseStatement LotseStatement;

/* Opens or creates the file and sets and checks the pragmas: WAL, synchronous NORMAL, foreign keys, no trusted schema, defensive mode,
 * secure delete, busy timeout 5 s. A file with another application id is refused with LOTSE_STORE_ERROR_NOT_A_LIBRARY. */
LotseDb *lotse_db_open (const char *path, GError **error);
void lotse_db_close (LotseDb *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LotseDb, lotse_db_close)

/* Path of the file. */
const char *lotse_db_get_path (LotseDb *self);
/* Runs one or more statements without parameters and rows: fixed text only. */
gboolean lotse_db_execute (LotseDb *self, const char *sql, GError **error);
/* A statement for @sql, which must be a string constant: prepared once and kept. Free the handle with lotse_statement_free() before the
 * same statement is asked for again. */
LotseStatement *lotse_db_prepare (LotseDb *self, const char *sql, GError **error);
/* Sets %LOTSE_STORE_ERROR_DAMAGED and returns %FALSE. */
gboolean lotse_db_fail_damaged (LotseDb *self, GError **error);
/* First column of the first row of a statement without parameters. */
gboolean lotse_db_get_int (LotseDb *self, const char *sql, gint64 *ret_value, GError **error);
gint64 lotse_db_get_last_rowid (LotseDb *self);
guint lotse_db_get_n_changes (LotseDb *self);

/* BEGIN IMMEDIATE (for writing) or BEGIN (one state for several reads), COMMIT, ROLLBACK; the last one never fails. */
gboolean lotse_db_begin (LotseDb *self, gboolean write, GError **error);
gboolean lotse_db_commit (LotseDb *self, GError **error);
void lotse_db_rollback (LotseDb *self);
/* Copies what is committed to @path with the backup API, complete and synced; also while a transaction of @self is open. */
gboolean lotse_db_backup (LotseDb *self, const char *path, GError **error);

void lotse_statement_free (LotseStatement *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LotseStatement, lotse_statement_free)

/* Values of the parameter @index. */
void lotse_statement_bind_int (LotseStatement *self, int index, gint64 value);
/* The same for a real number. */
void lotse_statement_bind_double (LotseStatement *self, int index, double value);
/* @text (borrowed until the next step or reset) may be NULL for NULL. */
void lotse_statement_bind_text (LotseStatement *self, int index, const char *text);
/* @bytes is borrowed until the statement is reset. */
void lotse_statement_bind_bytes (LotseStatement *self, int index, GBytes *bytes);
/* Goes to the next row: FALSE on error, else *ret_row says whether there is one. */
gboolean lotse_statement_step (LotseStatement *self, gboolean *ret_row, GError **error);
/* Runs a statement to its end and makes it ready for other values. */
gboolean lotse_statement_run (LotseStatement *self, GError **error);

/* Columns of the current row, from 0. Texts and bytes are borrowed until the next step; a text is NULL for NULL. */
gint64 lotse_statement_get_int (LotseStatement *self, int column);
double lotse_statement_get_double (LotseStatement *self, int column);
const char *lotse_statement_get_text (LotseStatement *self, int column);
char *lotse_statement_dup_text (LotseStatement *self, int column);
/* A copy. */
GBytes *lotse_statement_dup_bytes (LotseStatement *self, int column);

G_END_DECLS
