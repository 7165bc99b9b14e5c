/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-store-private.h"

#include "lotse-db-thread-private.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <string.h>

struct _LotseStore
{
  GObject parent_instance;

  GFile *folder;
  char *path;
  LotseDbThread *writer;
  LotseDbThread *reader;
  int lock; /* on the folder of the originals */
};

G_DEFINE_FINAL_TYPE (LotseStore, lotse_store, G_TYPE_OBJECT)

/* Arguments and results of every kind of work; each uses what it needs. */
typedef struct
{
  LotseStore *store;
  char *uuid;
  char *text;
  gint64 known_revision;
  gint64 before_id;
  guint number;
  LotseItemKind kind;
  gboolean flag;
  GPtrArray *papers;
  gint64 revision;
  LotsePaperRecord *record;
  const LotseOutline *input;
  LotseOutline *outline;
  LotseDocumentText *document;
  GBytes *bytes;
} Work;

static void
work_clear (Work *work)
{
  g_free (work->uuid);
  g_free (work->text);
  g_clear_pointer (&work->papers, g_ptr_array_unref);
  g_clear_pointer (&work->record, lotse_paper_record_unref);
  g_clear_pointer (&work->outline, lotse_outline_unref);
  g_clear_pointer (&work->document, lotse_document_text_unref);
  g_clear_pointer (&work->bytes, g_bytes_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Work, work_clear)

static void
work_free (gpointer data)
{
  work_clear (data);
  g_free (data);
}

static void
push (LotseStore *self,
      LotseDbThread *thread,
      LotseDbFunc func,
      const Work *work,
      gpointer tag,
      GCancellable *cancellable,
      GAsyncReadyCallback callback,
      gpointer user_data)
{
  GTask *task = g_task_new (self, cancellable, callback, user_data);

  g_task_set_source_tag (task, tag);
  g_task_set_task_data (task, g_memdup2 (work, sizeof *work), work_free);
  _lotse_db_thread_push (thread, func, task);
}

static void
lotse_store_finalize (GObject *object)
{
  LotseStore *self = LOTSE_STORE (object);

  lotse_store_close (self);
  g_clear_object (&self->folder);
  g_free (self->path);
  G_OBJECT_CLASS (lotse_store_parent_class)->finalize (object);
}

static void
lotse_store_class_init (LotseStoreClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = lotse_store_finalize;
}

static void
lotse_store_init (LotseStore *self)
{
  self->lock = -1;
}

LotseNewPaper *
lotse_new_paper_new (void)
{
  return g_new0 (LotseNewPaper, 1);
}

void
lotse_new_paper_free (LotseNewPaper *self)
{
  if (self->temporary)
    g_unlink (self->temporary);
  g_free (self->temporary);
  g_clear_pointer (&self->record, lotse_paper_record_unref);
  g_clear_pointer (&self->outline, lotse_outline_unref);
  g_clear_pointer (&self->text, g_bytes_unref);
  g_free (self->terms);
  g_free (self->other_uuid);
  g_free (self->other_title);
  g_free (self);
}

static gboolean
recover_func (LotseDb *db, gpointer data, GCancellable *cancellable, GError **error)
{
  _lotse_placing_recover (db, ((LotseStore *) data)->path);
  return TRUE;
}

LotseStore *
lotse_store_open (GFile *folder, GError **error)
{
  g_autoptr (LotseStore) self = g_object_new (LOTSE_TYPE_STORE, NULL);
  g_autofree char *database = NULL;
  gboolean unfinished = FALSE;

  self->folder = g_object_ref (folder);
  self->path = g_file_get_path (folder);
  if (!self->path)
    {
      g_set_error_literal (error, LOTSE_STORE_ERROR, LOTSE_STORE_ERROR_NOT_A_LIBRARY, _ ("A library must be a folder of this computer."));
      return NULL;
    }
  self->lock = _lotse_originals_prepare (self->path, &unfinished, error);
  if (self->lock < 0)
    return NULL;
  database = g_build_filename (self->path, "library.db", NULL);
  /* SQLite takes over the mode of a file that is there: the library is for its owner only. */
  {
    g_autofd int fd = g_open (database, O_RDWR | O_CREAT | O_CLOEXEC, 0600);

    if (fd < 0)
      g_debug ("%s: %s", database, g_strerror (errno));
  }
  self->writer = _lotse_db_thread_new ("lotse-writer", database, TRUE, error);
  if (!self->writer)
    return NULL;
  if (unfinished)
    _lotse_db_thread_call (self->writer, recover_func, self, NULL, NULL);
  self->reader = _lotse_db_thread_new ("lotse-reader", database, FALSE, error);
  return self->reader ? g_steal_pointer (&self) : NULL;
}

void
lotse_store_close (LotseStore *self)
{
  g_return_if_fail (LOTSE_IS_STORE (self));
  g_clear_pointer (&self->reader, _lotse_db_thread_free);
  g_clear_pointer (&self->writer, _lotse_db_thread_free);
  g_clear_fd (&self->lock, NULL);
}

GFile *
lotse_store_get_folder (LotseStore *self)
{
  g_return_val_if_fail (LOTSE_IS_STORE (self), NULL);
  return self->folder;
}

GFile *
lotse_store_dup_original (LotseStore *self, const char *hash)
{
  g_autofree char *path = NULL;

  g_return_val_if_fail (LOTSE_IS_STORE (self), NULL);
  path = g_build_filename (self->path, "papers", hash, NULL);
  return g_file_new_for_path (path);
}

/* --- adding ------------------------------------------------------------------------------------------------------------ */

static gboolean
add_one (LotseDb *db, LotseNewPaper *new_paper, gint64 revision, GError **error)
{
  if (!_lotse_papers_insert (db, new_paper, revision, error))
    return FALSE;
  return new_paper->outcome == LOTSE_NEW_PAPER_THERE
         || (_lotse_texts_write (db, new_paper->record->paper_id, new_paper->text, error)
             && _lotse_outlines_write (db, new_paper->record->paper_id, new_paper->outline, error));
}

static gboolean
add_all (LotseDb *db, GPtrArray *papers, GError **error)
{
  gint64 revision;

  if (!_lotse_papers_next_revision (db, &revision, error))
    return FALSE;
  for (guint i = 0; i < papers->len; i++)
    if (!add_one (db, g_ptr_array_index (papers, i), revision, error))
      return FALSE;
  return TRUE;
}

static gboolean
add_func (LotseDb *db, gpointer data, GCancellable *cancellable, GError **error)
{
  Work *work = data;
  g_autofree char *journal = NULL;

  if (!_lotse_originals_sync (work->papers, error) || !lotse_db_begin (db, TRUE, error))
    return FALSE;
  if (_lotse_placing_start (work->store->path, work->papers, &journal, error) && add_all (db, work->papers, error)
      && lotse_db_commit (db, error))
    {
      _lotse_placing_finish (journal, work->papers);
      return TRUE;
    }
  lotse_db_rollback (db);
  _lotse_placing_undo (db, work->store->path, journal, work->papers);
  return FALSE;
}

gboolean
lotse_store_add_papers (LotseStore *self, GPtrArray *new_papers, GError **error)
{
  g_auto (Work) work = { .store = self, .papers = g_ptr_array_ref (new_papers) };

  g_return_val_if_fail (LOTSE_IS_STORE (self), FALSE);
  return _lotse_db_thread_call (self->writer, add_func, &work, NULL, error);
}

/* --- finding and loading ----------------------------------------------------------------------------------------------- */

static gboolean
find_hash_func (LotseDb *db, gpointer data, GCancellable *cancellable, GError **error)
{
  Work *work = data;
  g_autoptr (GError) local = NULL;

  work->record = _lotse_papers_find_hash (db, work->text, &local);
  if (!local)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
}

LotsePaperRecord *
lotse_store_find_hash (LotseStore *self, const char *hash, GError **error)
{
  g_auto (Work) work = { .text = g_strdup (hash) };

  g_return_val_if_fail (LOTSE_IS_STORE (self), NULL);
  return _lotse_db_thread_call (self->reader, find_hash_func, &work, NULL, error) ? g_steal_pointer (&work.record) : NULL;
}

static gboolean
find_papers_func (LotseDb *db, gpointer data, GCancellable *cancellable, GError **error)
{
  Work *work = data;
  g_autoptr (GError) local = NULL;
  LotsePaperRecord *record = _lotse_papers_find_uuid (db, work->text, &local);

  if (local)
    {
      g_propagate_error (error, g_steal_pointer (&local));
      return FALSE;
    }
  if (record)
    {
      work->papers = g_ptr_array_new_with_free_func ((GDestroyNotify) lotse_paper_record_unref);
      g_ptr_array_add (work->papers, record);
    }
  else
    work->papers = _lotse_papers_find_number (db, work->text, error);
  return work->papers != NULL;
}

GPtrArray *
lotse_store_find_papers (LotseStore *self, const char *name, GError **error)
{
  g_auto (Work) work = { .text = g_strdup (name) };

  g_return_val_if_fail (LOTSE_IS_STORE (self), NULL);
  return _lotse_db_thread_call (self->reader, find_papers_func, &work, NULL, error) ? g_steal_pointer (&work.papers) : NULL;
}

/* Both reads see one state of the database. */
static gboolean
load_papers_func (LotseDb *db, gpointer data, GCancellable *cancellable, GError **error)
{
  Work *work = data;

  if (!lotse_db_begin (db, FALSE, error))
    return FALSE;
  work->papers = _lotse_papers_load (db, work->known_revision, work->before_id, work->number, &work->revision, error);
  lotse_db_rollback (db);
  return work->papers != NULL;
}

GPtrArray *
lotse_store_load_papers (LotseStore *self, gint64 known_revision, gint64 before_id, guint limit, gint64 *ret_revision, GError **error)
{
  g_auto (Work) work = { .known_revision = known_revision, .before_id = before_id, .number = limit };

  g_return_val_if_fail (LOTSE_IS_STORE (self), NULL);
  if (!_lotse_db_thread_call (self->reader, load_papers_func, &work, NULL, error))
    return NULL;
  *ret_revision = work.revision;
  return g_steal_pointer (&work.papers);
}

void
lotse_store_load_papers_async (LotseStore *self,
                               gint64 known_revision,
                               gint64 before_id,
                               guint limit,
                               GCancellable *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer user_data)
{
  Work work = { .known_revision = known_revision, .before_id = before_id, .number = limit };

  g_return_if_fail (LOTSE_IS_STORE (self));
  push (self, self->reader, load_papers_func, &work, lotse_store_load_papers_async, cancellable, callback, user_data);
}

GPtrArray *
lotse_store_load_papers_finish (LotseStore *self, GAsyncResult *result, gint64 *ret_revision, GError **error)
{
  Work *work = g_task_get_task_data (G_TASK (result));

  if (!g_task_propagate_boolean (G_TASK (result), error))
    return NULL;
  *ret_revision = work->revision;
  return g_steal_pointer (&work->papers);
}

static gboolean
load_content_func (LotseDb *db, gpointer data, GCancellable *cancellable, GError **error)
{
  Work *work = data;
  g_autoptr (GError) local = NULL;

  if (!lotse_db_begin (db, FALSE, error))
    return FALSE;
  work->record = _lotse_papers_find_uuid (db, work->uuid, &local);
  if (work->record)
    {
      work->bytes = _lotse_texts_read (db, work->record->paper_id, &local);
      work->outline = work->bytes ? _lotse_outlines_read (db, work->record->paper_id, &local) : NULL;
    }
  else if (!local)
    local = g_error_new_literal (LOTSE_STORE_ERROR, LOTSE_STORE_ERROR_NOT_FOUND, _ ("This paper is not in the library."));
  lotse_db_rollback (db);
  if (!local)
    work->document = lotse_store_unpack_text (work->bytes, &local);
  if (!local)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
}

gboolean
lotse_store_load_content (LotseStore *self, const char *uuid, LotseDocumentText **ret_text, LotseOutline **ret_outline, GError **error)
{
  g_auto (Work) work = { .uuid = g_strdup (uuid) };

  g_return_val_if_fail (LOTSE_IS_STORE (self), FALSE);
  if (!_lotse_db_thread_call (self->reader, load_content_func, &work, NULL, error))
    return FALSE;
  *ret_text = g_steal_pointer (&work.document);
  *ret_outline = g_steal_pointer (&work.outline);
  return TRUE;
}

void
lotse_store_load_content_async (
    LotseStore *self, const char *uuid, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  Work work = { .uuid = g_strdup (uuid) };

  g_return_if_fail (LOTSE_IS_STORE (self));
  push (self, self->reader, load_content_func, &work, lotse_store_load_content_async, cancellable, callback, user_data);
}

gboolean
lotse_store_load_content_finish (
    LotseStore *self, GAsyncResult *result, LotseDocumentText **ret_text, LotseOutline **ret_outline, GError **error)
{
  Work *work = g_task_get_task_data (G_TASK (result));

  if (!g_task_propagate_boolean (G_TASK (result), error))
    return FALSE;
  *ret_text = g_steal_pointer (&work->document);
  *ret_outline = g_steal_pointer (&work->outline);
  return TRUE;
}

/* --- changing ---------------------------------------------------------------------------------------------------------- */

typedef gboolean (*ChangeFunc) (LotseDb *db, Work *work, gint64 revision, GError **error);

static gboolean
run_change (LotseDb *db, Work *work, ChangeFunc change, GError **error)
{
  gint64 revision;

  if (!lotse_db_begin (db, TRUE, error))
    return FALSE;
  if (_lotse_papers_next_revision (db, &revision, error) && change (db, work, revision, error) && lotse_db_commit (db, error))
    return TRUE;
  lotse_db_rollback (db);
  return FALSE;
}

static gboolean
change_trashed (LotseDb *db, Work *work, gint64 revision, GError **error)
{
  return _lotse_papers_set_trashed (db, work->uuid, work->flag ? g_get_real_time () / G_USEC_PER_SEC : 0, revision, error);
}

static gboolean
trashed_func (LotseDb *db, gpointer data, GCancellable *cancellable, GError **error)
{
  return run_change (db, data, change_trashed, error);
}

gboolean
lotse_store_set_trashed (LotseStore *self, const char *uuid, gboolean trashed, GError **error)
{
  g_auto (Work) work = { .uuid = g_strdup (uuid), .flag = trashed };

  g_return_val_if_fail (LOTSE_IS_STORE (self), FALSE);
  return _lotse_db_thread_call (self->writer, trashed_func, &work, NULL, error);
}

void
lotse_store_set_trashed_async (
    LotseStore *self, const char *uuid, gboolean trashed, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  Work work = { .uuid = g_strdup (uuid), .flag = trashed };

  g_return_if_fail (LOTSE_IS_STORE (self));
  push (self, self->writer, trashed_func, &work, lotse_store_set_trashed_async, cancellable, callback, user_data);
}

static gboolean
change_family (LotseDb *db, Work *work, gint64 revision, GError **error)
{
  return _lotse_papers_separate (db, work->uuid, revision, error);
}

static gboolean
separate_func (LotseDb *db, gpointer data, GCancellable *cancellable, GError **error)
{
  return run_change (db, data, change_family, error);
}

void
lotse_store_separate_async (LotseStore *self, const char *uuid, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  Work work = { .uuid = g_strdup (uuid) };

  g_return_if_fail (LOTSE_IS_STORE (self));
  push (self, self->writer, separate_func, &work, lotse_store_separate_async, cancellable, callback, user_data);
}

static gboolean
change_dismissed (LotseDb *db, Work *work, gint64 revision, GError **error)
{
  return _lotse_dismissals_set (db, work->uuid, work->kind, work->number, work->text, revision, error);
}

static gboolean
dismissed_func (LotseDb *db, gpointer data, GCancellable *cancellable, GError **error)
{
  return run_change (db, data, change_dismissed, error);
}

void
lotse_store_set_dismissed_async (LotseStore *self,
                                 const char *uuid,
                                 LotseItemKind kind,
                                 guint position,
                                 const char *reason,
                                 GCancellable *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer user_data)
{
  Work work = { .uuid = g_strdup (uuid), .kind = kind, .number = position, .text = g_strdup (reason) };

  g_return_if_fail (LOTSE_IS_STORE (self));
  push (self, self->writer, dismissed_func, &work, lotse_store_set_dismissed_async, cancellable, callback, user_data);
}

static gboolean
change_last_dismissed (LotseDb *db, Work *work, gint64 revision, GError **error)
{
  return _lotse_dismissals_undo (db, work->uuid, revision, error);
}

static gboolean
undo_dismissed_func (LotseDb *db, gpointer data, GCancellable *cancellable, GError **error)
{
  return run_change (db, data, change_last_dismissed, error);
}

void
lotse_store_undo_dismissed_async (
    LotseStore *self, const char *uuid, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  Work work = { .uuid = g_strdup (uuid) };

  g_return_if_fail (LOTSE_IS_STORE (self));
  push (self, self->writer, undo_dismissed_func, &work, lotse_store_undo_dismissed_async, cancellable, callback, user_data);
}

static gboolean
change_last_page (LotseDb *db, Work *work, gint64 revision, GError **error)
{
  return _lotse_papers_set_last_page (db, work->uuid, work->number, revision, error);
}

static gboolean
last_page_func (LotseDb *db, gpointer data, GCancellable *cancellable, GError **error)
{
  return run_change (db, data, change_last_page, error);
}

void
lotse_store_set_last_page_async (
    LotseStore *self, const char *uuid, guint page, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  Work work = { .uuid = g_strdup (uuid), .number = page };

  g_return_if_fail (LOTSE_IS_STORE (self));
  push (self, self->writer, last_page_func, &work, lotse_store_set_last_page_async, cancellable, callback, user_data);
}

gboolean
lotse_store_change_finish (LotseStore *self, GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}

/* --- reading again ----------------------------------------------------------------------------------------------------- */

static gboolean
find_outdated_func (LotseDb *db, gpointer data, GCancellable *cancellable, GError **error)
{
  Work *work = data;
  g_autoptr (GError) local = NULL;

  work->record = _lotse_papers_find_outdated (db, work->number, work->text, work->before_id, &local);
  if (!local)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
}

LotsePaperRecord *
lotse_store_find_outdated (LotseStore *self, guint analyzer_version, const char *terms, gint64 before_id, GError **error)
{
  g_auto (Work) work = { .number = analyzer_version, .text = g_strdup (terms), .before_id = before_id };

  g_return_val_if_fail (LOTSE_IS_STORE (self), NULL);
  return _lotse_db_thread_call (self->reader, find_outdated_func, &work, NULL, error) ? g_steal_pointer (&work.record) : NULL;
}

static gboolean
change_outline (LotseDb *db, Work *work, gint64 revision, GError **error)
{
  return _lotse_papers_update (db, work->record, work->input, work->text, revision, error)
         && _lotse_outlines_write (db, work->record->paper_id, work->input, error);
}

static gboolean
replace_outline_func (LotseDb *db, gpointer data, GCancellable *cancellable, GError **error)
{
  return run_change (db, data, change_outline, error);
}

gboolean
lotse_store_replace_outline (LotseStore *self, LotsePaperRecord *record, const LotseOutline *outline, const char *terms, GError **error)
{
  g_auto (Work) work = { .record = lotse_paper_record_ref (record), .input = outline, .text = g_strdup (terms) };

  g_return_val_if_fail (LOTSE_IS_STORE (self), FALSE);
  return _lotse_db_thread_call (self->writer, replace_outline_func, &work, NULL, error);
}

/* --- checking ---------------------------------------------------------------------------------------------------------- */

static gboolean
integrity_func (LotseDb *db, gpointer data, GCancellable *cancellable, GError **error)
{
  Work *work = data;
  g_autoptr (LotseStatement) check = lotse_db_prepare (db, "PRAGMA integrity_check(20)", error);
  g_autoptr (LotseStatement) keys = check ? lotse_db_prepare (db, "PRAGMA foreign_key_check", error) : NULL;
  gboolean more = TRUE;

  if (!keys)
    return FALSE;
  while (more)
    {
      if (!lotse_statement_step (check, &more, error))
        return FALSE;
      if (more && g_strcmp0 (lotse_statement_get_text (check, 0), "ok") != 0)
        g_ptr_array_add (work->papers, lotse_statement_dup_text (check, 0));
    }
  if (!lotse_statement_step (keys, &more, error))
    return FALSE;
  if (more)
    g_ptr_array_add (
        work->papers,
        /* Translators: %s is the name of a table of the database */
        g_strdup_printf (_ ("Rows of the table “%s” point to papers that are not there."), lotse_statement_get_text (keys, 0)));
  return TRUE;
}

static void
check_original (LotseStore *self, const LotsePaperRecord *record, GPtrArray *problems, GCancellable *cancellable)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = g_build_filename (self->path, "papers", record->hash, NULL);
  g_autofree char *hash = _lotse_originals_hash (path, cancellable, &error);

  if (!hash && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_ptr_array_add (problems,
                     /* Translators: the first %s is the name of a file, the second an identity number */
                     g_strdup_printf (_ ("The original of “%s” (%s) is missing or cannot be read."), record->source_name, record->uuid));
  else if (hash && !g_str_equal (hash, record->hash))
    /* Translators: the first %s is the name of a file, the second an identity number */
    g_ptr_array_add (problems, g_strdup_printf (_ ("The original of “%s” (%s) was changed."), record->source_name, record->uuid));
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

static void
check_orphans (LotseStore *self, GPtrArray *records, GPtrArray *problems)
{
  g_autoptr (GHashTable) known = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GPtrArray) orphans = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *path = g_build_filename (self->path, "papers", NULL);
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  for (guint i = 0; i < records->len; i++)
    g_hash_table_add (known, ((LotsePaperRecord *) g_ptr_array_index (records, i))->hash);
  while (dir && (name = g_dir_read_name (dir)))
    /* What another program is importing is none of the matter. */
    if (!g_hash_table_contains (known, name) && !g_str_has_prefix (name, LOTSE_TEMPORARY_PREFIX)
        && !g_str_has_prefix (name, LOTSE_PLACING_PREFIX))
      g_ptr_array_add (orphans, g_strdup (name));
  g_ptr_array_sort (orphans, compare_names);
  for (guint i = 0; i < orphans->len; i++)
    /* Translators: %s is the name of a file */
    g_ptr_array_add (problems, g_strdup_printf (_ ("The file papers/%s belongs to no paper."), (char *) g_ptr_array_index (orphans, i)));
}

GPtrArray *
lotse_store_check (LotseStore *self, GCancellable *cancellable, GError **error)
{
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) records = NULL;
  g_auto (Work) work = { .papers = g_ptr_array_ref (problems) };
  gint64 revision;

  g_return_val_if_fail (LOTSE_IS_STORE (self), NULL);
  if (!_lotse_db_thread_call (self->reader, integrity_func, &work, cancellable, error))
    return NULL;
  records = lotse_store_load_papers (self, 0, 0, 0, &revision, error);
  if (!records)
    return NULL;
  for (guint i = 0; i < records->len; i++)
    check_original (self, g_ptr_array_index (records, i), problems, cancellable);
  check_orphans (self, records, problems);
  return g_cancellable_set_error_if_cancelled (cancellable, error) ? NULL : g_steal_pointer (&problems);
}
