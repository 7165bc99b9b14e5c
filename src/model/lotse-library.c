/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-library.h"

#include "lotse-analyzer.h"
#include "lotse-analyzer-version.h"
#include "lotse-paper-list-private.h"
#include "lotse-terms-private.h"

/* Papers that are there when the library opens: more than a window shows. */
#define FIRST_BATCH 64
/* Papers that follow at a time: reading and announcing them stays below the length of a frame. */
#define NEXT_BATCH 500
#define WATCH_SECONDS 1

struct _LotseLibrary
{
  GObject parent_instance;

  GFile *folder;
  LotseStore *store;
  LotsePaperList *papers;
  LotsePaperList *trash;
  GListStore *waiting; /* GTasks of refreshes that wait until all papers are loaded */
  gint64 revision;
  gint64 oldest;
  gboolean complete;
  gboolean refreshing;
  gboolean refresh_wanted;

  char *terms;
  char *terms_stamp; /* of the file that they are from */
  GQueue *new_terms; /* GTasks of own terms that are written, one after the other */
  GHashTable *passwords;

  GCancellable *cancellable; /* of all background work */
  guint watch;
  gboolean background;
  gboolean reading_again;
  gboolean reading_wanted;
};

G_DEFINE_FINAL_TYPE (LotseLibrary, lotse_library, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_COMPLETE,
  PROP_TERMS,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void load_next (LotseLibrary *self);
static void read_again (LotseLibrary *self);
static void refresh (LotseLibrary *self);

static void
lotse_library_dispose (GObject *object)
{
  LotseLibrary *self = LOTSE_LIBRARY (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_handle_id (&self->watch, g_source_remove);
  /* Whoever imports or reads again holds the library: nobody is at work here any more. */
  if (self->store)
    lotse_store_close (self->store);
  g_clear_object (&self->store);
  G_OBJECT_CLASS (lotse_library_parent_class)->dispose (object);
}

static void
lotse_library_finalize (GObject *object)
{
  LotseLibrary *self = LOTSE_LIBRARY (object);

  g_clear_object (&self->folder);
  g_clear_object (&self->papers);
  g_clear_object (&self->trash);
  g_clear_object (&self->waiting);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->passwords, g_hash_table_unref);
  g_free (self->terms);
  g_free (self->terms_stamp);
  /* Each task holds the library: none is left. */
  g_queue_free (self->new_terms);
  G_OBJECT_CLASS (lotse_library_parent_class)->finalize (object);
}

static void
lotse_library_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  switch (id)
    {
    case PROP_COMPLETE:
      g_value_set_boolean (value, LOTSE_LIBRARY (object)->complete);
      break;
    case PROP_TERMS:
      g_value_set_string (value, LOTSE_LIBRARY (object)->terms);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
lotse_library_class_init (LotseLibraryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = lotse_library_dispose;
  object_class->finalize = lotse_library_finalize;
  object_class->get_property = lotse_library_get_property;
  properties[PROP_COMPLETE] = g_param_spec_boolean ("complete", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_TERMS] = g_param_spec_string ("terms", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
lotse_library_init (LotseLibrary *self)
{
  self->papers = _lotse_paper_list_new (FALSE);
  self->trash = _lotse_paper_list_new (TRUE);
  self->waiting = g_list_store_new (G_TYPE_TASK);
  self->new_terms = g_queue_new ();
  self->cancellable = g_cancellable_new ();
  self->passwords = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
}

GFile *
lotse_library_dup_default_folder (void)
{
  g_autofree char *path = g_build_filename (g_get_user_data_dir (), "lotse", NULL);

  return g_file_new_for_path (path);
}

/* --- opening ----------------------------------------------------------------------------------------------------------- */

typedef struct
{
  GFile *folder;
  LotseStore *store;
  GPtrArray *first;
  gint64 revision;
  char *terms;
  char *terms_stamp;
} Opening;

static void
opening_free (gpointer data)
{
  Opening *opening = data;

  g_clear_object (&opening->folder);
  g_clear_object (&opening->store);
  g_clear_pointer (&opening->first, g_ptr_array_unref);
  g_free (opening->terms);
  g_free (opening->terms_stamp);
  g_free (opening);
}

static void
open_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  Opening *opening = task_data;
  GError *error = NULL;

  opening->store = lotse_store_open (opening->folder, &error);
  if (opening->store)
    opening->first = lotse_store_load_papers (opening->store, 0, 0, FIRST_BATCH, &opening->revision, &error);
  if (!opening->first)
    {
      g_task_return_error (task, error);
      return;
    }
  opening->terms_stamp = _lotse_terms_dup_stamp (opening->folder);
  opening->terms = _lotse_terms_read (opening->folder);
  g_task_return_boolean (task, TRUE);
}

void
lotse_library_open_async (GFile *folder, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  Opening *opening = g_new0 (Opening, 1);

  g_task_set_source_tag (task, lotse_library_open_async);
  opening->folder = folder ? g_object_ref (folder) : lotse_library_dup_default_folder ();
  g_task_set_task_data (task, opening, opening_free);
  g_task_run_in_thread (task, open_thread);
}

static void
take_batch (LotseLibrary *self, GPtrArray *records, guint limit)
{
  _lotse_paper_list_append (self->papers, records);
  _lotse_paper_list_append (self->trash, records);
  if (records->len > 0)
    self->oldest = ((LotsePaperRecord *) g_ptr_array_index (records, records->len - 1))->paper_id;
  if (records->len == limit)
    load_next (self);
  else
    {
      self->complete = TRUE;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_COMPLETE]);
      if (g_list_model_get_n_items (G_LIST_MODEL (self->waiting)) > 0)
        refresh (self);
      if (self->background)
        read_again (self);
    }
}

static void
next_loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (LotseLibrary) self = user_data;
  g_autoptr (GError) error = NULL;
  gint64 revision;
  g_autoptr (GPtrArray) records = lotse_store_load_papers_finish (LOTSE_STORE (source), result, &revision, &error);

  if (records)
    take_batch (self, records, NEXT_BATCH);
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_message ("The list of papers is not complete: %s", error->message);
}

static void
load_next (LotseLibrary *self)
{
  lotse_store_load_papers_async (self->store, 0, self->oldest, NEXT_BATCH, self->cancellable, next_loaded_cb, g_object_ref (self));
}

LotseLibrary *
lotse_library_open_finish (GAsyncResult *result, GError **error)
{
  Opening *opening = g_task_get_task_data (G_TASK (result));
  LotseLibrary *self;

  if (!g_task_propagate_boolean (G_TASK (result), error))
    return NULL;
  self = g_object_new (LOTSE_TYPE_LIBRARY, NULL);
  self->folder = g_steal_pointer (&opening->folder);
  self->store = g_steal_pointer (&opening->store);
  self->terms = g_steal_pointer (&opening->terms);
  self->terms_stamp = g_steal_pointer (&opening->terms_stamp);
  self->revision = opening->revision;
  take_batch (self, opening->first, FIRST_BATCH);
  return self;
}

/* --- changes ----------------------------------------------------------------------------------------------------------- */

static void
return_waiting (LotseLibrary *self, const GError *error)
{
  GListModel *waiting = G_LIST_MODEL (self->waiting);
  g_autoptr (GPtrArray) tasks = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (waiting); i++)
    g_ptr_array_add (tasks, g_list_model_get_item (waiting, i));
  g_list_store_remove_all (self->waiting);
  for (guint i = 0; i < tasks->len; i++)
    if (error)
      g_task_return_error (g_ptr_array_index (tasks, i), g_error_copy (error));
    else
      g_task_return_boolean (g_ptr_array_index (tasks, i), TRUE);
}

static void
refreshed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (LotseLibrary) self = user_data;
  g_autoptr (GError) error = NULL;
  gint64 revision = 0;
  g_autoptr (GPtrArray) records = lotse_store_load_papers_finish (LOTSE_STORE (source), result, &revision, &error);

  self->refreshing = FALSE;
  if (records && records->len > 0)
    {
      _lotse_paper_list_apply (self->papers, records, self->trash);
      _lotse_paper_list_apply (self->trash, records, self->papers);
      _lotse_paper_list_drop (self->papers, records);
      _lotse_paper_list_drop (self->trash, records);
    }
  if (records)
    self->revision = revision;
  if (!self->refresh_wanted || error)
    return_waiting (self, error);
  else
    refresh (self);
}

static void
refresh (LotseLibrary *self)
{
  if (!self->complete || self->refreshing || !self->store)
    return;
  self->refreshing = TRUE;
  self->refresh_wanted = FALSE;
  lotse_store_load_papers_async (self->store, self->revision, 0, 0, self->cancellable, refreshed_cb, g_object_ref (self));
}

void
lotse_library_refresh_async (LotseLibrary *self, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (LOTSE_IS_LIBRARY (self));
  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, lotse_library_refresh_async);
  g_list_store_append (self->waiting, task);
  /* One that is under way may have looked too early: its end starts another. */
  self->refresh_wanted = self->refreshing;
  refresh (self);
}

gboolean
lotse_library_refresh_finish (LotseLibrary *self, GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}

/* Own terms may also be written with an editor, and hold at once. */
static void
look_for_terms (LotseLibrary *self)
{
  g_autofree char *stamp = _lotse_terms_dup_stamp (self->folder);

  if (!g_set_str (&self->terms_stamp, stamp))
    return;
  g_free (self->terms);
  self->terms = _lotse_terms_read (self->folder);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TERMS]);
  read_again (self);
}

static gboolean
watch_cb (gpointer data)
{
  look_for_terms (data);
  refresh (data);
  return G_SOURCE_CONTINUE;
}

void
lotse_library_start_background (LotseLibrary *self)
{
  g_return_if_fail (LOTSE_IS_LIBRARY (self));
  if (self->background)
    return;
  self->background = TRUE;
  self->watch = g_timeout_add_seconds (WATCH_SECONDS, watch_cb, self);
  if (self->complete)
    read_again (self);
}

/* --- reading again ----------------------------------------------------------------------------------------------------- */

static gboolean
read_one_again (LotseStore *store,
                LotsePaperRecord *record,
                const LotseLexicon *lexicon,
                const char *fingerprint,
                GCancellable *cancellable,
                GError **error)
{
  g_autoptr (LotseDocumentText) text = NULL;
  g_autoptr (LotseOutline) old = NULL;
  g_autoptr (LotseOutline) outline = NULL;

  if (!lotse_store_load_content (store, record->uuid, &text, &old, error))
    return FALSE;
  outline = lotse_analyzer_run (text, lexicon, cancellable, error);
  if (!outline)
    return FALSE;
  lotse_paper_record_set_outline (record, outline);
  return lotse_store_replace_outline (store, record, outline, fingerprint, error);
}

static void
read_again_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  LotseStore *store = task_data;
  g_autofree char *fingerprint = NULL;
  g_autoptr (LotseLexicon) lexicon = _lotse_terms_load (lotse_store_get_folder (store), &fingerprint);
  gint64 before = 0;

  while (!g_cancellable_is_cancelled (cancellable))
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (LotsePaperRecord) record = lotse_store_find_outdated (store, LOTSE_ANALYZER_VERSION, fingerprint, before, &error);

      if (!record)
        break;
      before = record->paper_id;
      if (!read_one_again (store, record, lexicon, fingerprint, cancellable, &error)
          && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        g_message ("“%s” could not be read again: %s", record->source_name, error->message);
    }
  g_task_return_boolean (task, TRUE);
}

static void
read_again_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (LotseLibrary) self = user_data;

  self->reading_again = FALSE;
  if (self->reading_wanted)
    read_again (self);
  refresh (self);
}

static void
read_again (LotseLibrary *self)
{
  g_autoptr (GTask) task = NULL;

  self->reading_wanted = self->reading_again;
  if (self->reading_again || !self->store)
    return;
  self->reading_again = TRUE;
  /* Not its source: a thread that lets go its task last would end the library. */
  task = g_task_new (NULL, self->cancellable, read_again_cb, g_object_ref (self));
  g_task_set_source_tag (task, read_again);
  g_task_set_priority (task, G_PRIORITY_LOW);
  g_task_set_task_data (task, g_object_ref (self->store), g_object_unref);
  g_task_run_in_thread (task, read_again_thread);
}

/* --- what is there ----------------------------------------------------------------------------------------------------- */

LotseStore *
lotse_library_get_store (LotseLibrary *self)
{
  g_return_val_if_fail (LOTSE_IS_LIBRARY (self), NULL);
  return self->store;
}

GListModel *
lotse_library_get_papers (LotseLibrary *self)
{
  g_return_val_if_fail (LOTSE_IS_LIBRARY (self), NULL);
  return G_LIST_MODEL (self->papers);
}

GListModel *
lotse_library_get_trash (LotseLibrary *self)
{
  g_return_val_if_fail (LOTSE_IS_LIBRARY (self), NULL);
  return G_LIST_MODEL (self->trash);
}

gboolean
lotse_library_get_complete (LotseLibrary *self)
{
  g_return_val_if_fail (LOTSE_IS_LIBRARY (self), FALSE);
  return self->complete;
}

LotsePaper *
lotse_library_find_paper (LotseLibrary *self, const char *uuid)
{
  LotsePaper *paper;

  g_return_val_if_fail (LOTSE_IS_LIBRARY (self), NULL);
  paper = _lotse_paper_list_find (self->papers, uuid);
  return paper ? paper : _lotse_paper_list_find (self->trash, uuid);
}

LotsePaper *
lotse_library_find_newest (LotseLibrary *self, LotsePaper *paper)
{
  g_return_val_if_fail (LOTSE_IS_LIBRARY (self), NULL);
  return _lotse_paper_list_find_newest (self->papers, lotse_paper_get_record (paper));
}

/* --- passwords ----------------------------------------------------------------------------------------------------------- */

void
lotse_library_set_password (LotseLibrary *self, const char *hash, const char *password)
{
  g_return_if_fail (LOTSE_IS_LIBRARY (self));
  if (password)
    g_hash_table_replace (self->passwords, g_strdup (hash), g_strdup (password));
  else
    g_hash_table_remove (self->passwords, hash);
}

const char *
lotse_library_get_password (LotseLibrary *self, const char *hash)
{
  g_return_val_if_fail (LOTSE_IS_LIBRARY (self), NULL);
  return g_hash_table_lookup (self->passwords, hash);
}

/* --- own terms --------------------------------------------------------------------------------------------------------- */

const char *
lotse_library_get_terms (LotseLibrary *self)
{
  g_return_val_if_fail (LOTSE_IS_LIBRARY (self), NULL);
  return self->terms;
}

typedef struct
{
  GFile *folder;
  char *terms;
  char **unknown;
} NewTerms;

static void
new_terms_free (gpointer data)
{
  NewTerms *job = data;

  g_object_unref (job->folder);
  g_free (job->terms);
  g_strfreev (job->unknown);
  g_free (job);
}

static void
set_terms_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  NewTerms *job = task_data;
  g_autoptr (LotseLexicon) lexicon = lotse_lexicon_new (job->terms, &job->unknown);
  GError *error = NULL;

  if (_lotse_terms_write (job->folder, job->terms, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void write_new_terms (LotseLibrary *self);

static void
terms_set_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  LotseLibrary *self = LOTSE_LIBRARY (g_task_get_source_object (task));
  GError *error = NULL;

  g_queue_pop_head (self->new_terms);
  write_new_terms (self);
  if (g_task_propagate_boolean (G_TASK (result), &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/* Writes what is first in the queue: two threads at once might leave the older terms in the file. */
static void
write_new_terms (LotseLibrary *self)
{
  GTask *task = g_queue_peek_head (self->new_terms);
  g_autoptr (GTask) run = NULL;

  if (!task)
    return;
  /* As above: the library is let go by the other task. */
  run = g_task_new (NULL, g_task_get_cancellable (task), terms_set_cb, task);
  g_task_set_task_data (run, g_task_get_task_data (task), NULL);
  g_task_run_in_thread (run, set_terms_thread);
}

void
lotse_library_set_terms_async (
    LotseLibrary *self, const char *terms, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  GTask *task;
  NewTerms *job;

  g_return_if_fail (LOTSE_IS_LIBRARY (self));
  job = g_new0 (NewTerms, 1);
  job->folder = g_object_ref (self->folder);
  job->terms = g_strdup (terms);
  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, lotse_library_set_terms_async);
  g_task_set_task_data (task, job, new_terms_free);
  g_queue_push_tail (self->new_terms, task);
  if (g_queue_get_length (self->new_terms) == 1)
    write_new_terms (self);
}

gboolean
lotse_library_set_terms_finish (LotseLibrary *self, GAsyncResult *result, char ***ret_unknown, GError **error)
{
  NewTerms *job = g_task_get_task_data (G_TASK (result));

  if (!g_task_propagate_boolean (G_TASK (result), error))
    return FALSE;
  if (g_set_str (&self->terms, job->terms))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TERMS]);
  if (ret_unknown)
    *ret_unknown = g_steal_pointer (&job->unknown);
  if (self->background)
    read_again (self);
  return TRUE;
}
