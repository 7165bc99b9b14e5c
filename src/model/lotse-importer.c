/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-importer.h"

#include "lotse-import-run-private.h"

#include <glib/gi18n.h>
#include <string.h>

struct _LotseImporter
{
  GObject parent_instance;

  LotseLibrary *library;
  LotseProgress *progress;
  GListStore *results;
  gboolean used;
};

G_DEFINE_FINAL_TYPE (LotseImporter, lotse_importer, G_TYPE_OBJECT)

/* What the thread of a run works with. */
typedef struct
{
  LotseImportJob job;
  GPtrArray *files; /* or NULL: the sources are there already */
} Import;

static void
import_free (gpointer data)
{
  Import *import = data;

  g_object_unref (import->job.store);
  g_object_unref (import->job.progress);
  g_clear_pointer (&import->job.sources, g_ptr_array_unref);
  g_free (import->job.password);
  g_ptr_array_unref (import->job.results);
  g_ptr_array_unref (import->job.opened_hashes);
  g_clear_pointer (&import->files, g_ptr_array_unref);
  g_free (import);
}

static void
unref_result (gpointer data)
{
  g_clear_object (&data);
}

static void
lotse_importer_finalize (GObject *object)
{
  LotseImporter *self = LOTSE_IMPORTER (object);

  g_clear_object (&self->library);
  g_clear_object (&self->progress);
  g_clear_object (&self->results);
  G_OBJECT_CLASS (lotse_importer_parent_class)->finalize (object);
}

static void
lotse_importer_class_init (LotseImporterClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = lotse_importer_finalize;
}

static void
lotse_importer_init (LotseImporter *self)
{
  self->progress = lotse_progress_new ();
  self->results = g_list_store_new (LOTSE_TYPE_IMPORT_RESULT);
}

LotseImporter *
lotse_importer_new (LotseLibrary *library)
{
  LotseImporter *self;

  g_return_val_if_fail (LOTSE_IS_LIBRARY (library), NULL);
  self = g_object_new (LOTSE_TYPE_IMPORTER, NULL);
  self->library = g_object_ref (library);
  return self;
}

LotseProgress *
lotse_importer_get_progress (LotseImporter *self)
{
  g_return_val_if_fail (LOTSE_IS_IMPORTER (self), NULL);
  return self->progress;
}

GListModel *
lotse_importer_get_results (LotseImporter *self)
{
  g_return_val_if_fail (LOTSE_IS_IMPORTER (self), NULL);
  return G_LIST_MODEL (self->results);
}

static void
run_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  Import *import = task_data;
  GError *error = NULL;

  if (!import->job.sources)
    import->job.sources = _lotse_import_expand (import->files, cancellable);
  if (_lotse_import_run (&import->job, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
refreshed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = g_object_get_data (G_OBJECT (task), "error");

  lotse_library_refresh_finish (LOTSE_LIBRARY (source), result, NULL);
  if (error)
    g_task_return_error (task, g_error_copy (error));
  else
    g_task_return_boolean (task, TRUE);
}

/* Back on the main thread: the results, and the lists before anybody is told. */
static void
ran_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  GTask *task = user_data;
  LotseImporter *self = LOTSE_IMPORTER (g_task_get_source_object (task));
  Import *import = g_task_get_task_data (G_TASK (result));
  g_autoptr (GPtrArray) done = g_ptr_array_new ();
  GError *error = NULL;

  if (!g_task_propagate_boolean (G_TASK (result), &error))
    g_object_set_data_full (G_OBJECT (task), "error", error, (GDestroyNotify) g_error_free);
  for (guint i = 0; i < import->job.results->len; i++)
    if (g_ptr_array_index (import->job.results, i))
      g_ptr_array_add (done, g_ptr_array_index (import->job.results, i));
  g_list_store_splice (self->results, 0, 0, done->pdata, done->len);
  for (guint i = 0; i < import->job.opened_hashes->len; i++)
    lotse_library_set_password (self->library, g_ptr_array_index (import->job.opened_hashes, i), import->job.password);
  lotse_library_refresh_async (self->library, NULL, refreshed_cb, task);
}

static void
start (LotseImporter *self,
       GPtrArray *files,
       GPtrArray *sources,
       const char *password,
       GCancellable *cancellable,
       GAsyncReadyCallback callback,
       gpointer user_data)
{
  GTask *task = g_task_new (self, cancellable, callback, user_data);
  /* The last reference to a task of a thread may go in that thread, and with it its source: the importer and its library are let go in the
   * main thread, by the other task. */
  g_autoptr (GTask) run = g_task_new (NULL, cancellable, ran_cb, task);
  Import *import = g_new0 (Import, 1);

  g_task_set_source_tag (task, start);
  /* A cancelled run still hands over its results. */
  g_task_set_check_cancellable (task, FALSE);
  g_task_set_check_cancellable (run, FALSE);
  self->used = TRUE;
  import->job.store = g_object_ref (lotse_library_get_store (self->library));
  import->job.progress = g_object_ref (self->progress);
  import->job.sources = sources;
  import->job.password = g_strdup (password);
  import->job.results = g_ptr_array_new_with_free_func (unref_result);
  import->job.opened_hashes = g_ptr_array_new_with_free_func (g_free);
  import->files = files;
  g_task_set_task_data (run, import, import_free);
  g_task_run_in_thread (run, run_thread);
}

void
lotse_importer_import_async (LotseImporter *self,
                             GPtrArray *files,
                             const char *password,
                             GCancellable *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer user_data)
{
  GPtrArray *copy;

  g_return_if_fail (LOTSE_IS_IMPORTER (self) && !self->used);
  copy = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < files->len; i++)
    g_ptr_array_add (copy, g_object_ref (g_ptr_array_index (files, i)));
  start (self, copy, NULL, password, cancellable, callback, user_data);
}

void
lotse_importer_import_text_async (
    LotseImporter *self, const char *text, const char *title, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GBytes) bytes = NULL;
  GPtrArray *sources;

  g_return_if_fail (LOTSE_IS_IMPORTER (self) && !self->used);
  bytes = g_bytes_new (text, strlen (text));
  sources = g_ptr_array_new_with_free_func ((GDestroyNotify) _lotse_import_source_free);
  g_ptr_array_add (sources, _lotse_import_source_new (NULL, bytes, title && *title ? title : _ ("Pasted text")));
  start (self, NULL, sources, NULL, cancellable, callback, user_data);
}

gboolean
lotse_importer_import_finish (LotseImporter *self, GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}
