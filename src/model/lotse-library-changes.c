/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is done with one paper of the library: its content is loaded, and what is changed of it is told when the lists show it. */
#include "lotse-library.h"

static void
content_loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  LotseStore *store = LOTSE_STORE (source);
  LotsePaper *paper = g_task_get_task_data (task);
  g_autoptr (LotseDocumentText) text = NULL;
  g_autoptr (LotseOutline) outline = NULL;
  g_autoptr (GFile) original = lotse_store_dup_original (store, lotse_paper_get_hash (paper));
  GError *error = NULL;

  if (lotse_store_load_content_finish (store, result, &text, &outline, &error))
    g_task_return_pointer (task, lotse_paper_content_new (text, outline, g_file_query_exists (original, NULL) ? original : NULL),
                           g_object_unref);
  else
    g_task_return_error (task, error);
}

void
lotse_library_load_content_async (
    LotseLibrary *self, LotsePaper *paper, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  GTask *task;

  g_return_if_fail (LOTSE_IS_LIBRARY (self) && LOTSE_IS_PAPER (paper));
  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, lotse_library_load_content_async);
  g_task_set_task_data (task, g_object_ref (paper), g_object_unref);
  lotse_store_load_content_async (lotse_library_get_store (self), lotse_paper_get_uuid (paper), cancellable, content_loaded_cb, task);
}

LotsePaperContent *
lotse_library_load_content_finish (LotseLibrary *self, GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

static void
change_refreshed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;

  if (lotse_library_refresh_finish (LOTSE_LIBRARY (source), result, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/* The change is stored; it is told when the lists show it. */
static void
changed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  LotseLibrary *self = g_task_get_source_object (task);
  GError *error = NULL;

  if (lotse_store_change_finish (LOTSE_STORE (source), result, &error))
    lotse_library_refresh_async (self, g_task_get_cancellable (task), change_refreshed_cb, g_object_ref (task));
  else
    g_task_return_error (task, error);
}

static GTask *
new_change (LotseLibrary *self, gpointer tag, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  GTask *task = g_task_new (self, cancellable, callback, user_data);

  g_task_set_source_tag (task, tag);
  return task;
}

void
lotse_library_trash_async (
    LotseLibrary *self, LotsePaper *paper, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  g_return_if_fail (LOTSE_IS_LIBRARY (self) && LOTSE_IS_PAPER (paper));
  lotse_store_set_trashed_async (lotse_library_get_store (self), lotse_paper_get_uuid (paper), TRUE, cancellable, changed_cb,
                                 new_change (self, lotse_library_trash_async, cancellable, callback, user_data));
}

gboolean
lotse_library_trash_finish (LotseLibrary *self, GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}

void
lotse_library_restore_async (
    LotseLibrary *self, LotsePaper *paper, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  g_return_if_fail (LOTSE_IS_LIBRARY (self) && LOTSE_IS_PAPER (paper));
  lotse_store_set_trashed_async (lotse_library_get_store (self), lotse_paper_get_uuid (paper), FALSE, cancellable, changed_cb,
                                 new_change (self, lotse_library_restore_async, cancellable, callback, user_data));
}

gboolean
lotse_library_restore_finish (LotseLibrary *self, GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}

void
lotse_library_separate_async (
    LotseLibrary *self, LotsePaper *paper, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  g_return_if_fail (LOTSE_IS_LIBRARY (self) && LOTSE_IS_PAPER (paper));
  lotse_store_separate_async (lotse_library_get_store (self), lotse_paper_get_uuid (paper), cancellable, changed_cb,
                              new_change (self, lotse_library_separate_async, cancellable, callback, user_data));
}

gboolean
lotse_library_separate_finish (LotseLibrary *self, GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}

void
lotse_library_dismiss_async (LotseLibrary *self,
                             LotsePaper *paper,
                             LotseItemKind kind,
                             guint position,
                             const char *reason,
                             GCancellable *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer user_data)
{
  g_return_if_fail (LOTSE_IS_LIBRARY (self) && LOTSE_IS_PAPER (paper));
  lotse_store_set_dismissed_async (lotse_library_get_store (self), lotse_paper_get_uuid (paper), kind, position, reason, cancellable,
                                   changed_cb, new_change (self, lotse_library_dismiss_async, cancellable, callback, user_data));
}

void
lotse_library_undo_dismiss_async (
    LotseLibrary *self, LotsePaper *paper, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  g_return_if_fail (LOTSE_IS_LIBRARY (self) && LOTSE_IS_PAPER (paper));
  lotse_store_undo_dismissed_async (lotse_library_get_store (self), lotse_paper_get_uuid (paper), cancellable, changed_cb,
                                    new_change (self, lotse_library_undo_dismiss_async, cancellable, callback, user_data));
}

gboolean
lotse_library_dismiss_finish (LotseLibrary *self, GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}

static void
page_remembered_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;

  if (!lotse_store_change_finish (LOTSE_STORE (source), result, &error))
    g_message ("The page could not be remembered: %s", error->message);
}

void
lotse_library_remember_page (LotseLibrary *self, LotsePaper *paper, guint page)
{
  g_return_if_fail (LOTSE_IS_LIBRARY (self) && LOTSE_IS_PAPER (paper));
  if (lotse_paper_get_last_page (paper) == page)
    return;
  lotse_store_set_last_page_async (lotse_library_get_store (self), lotse_paper_get_uuid (paper), page, NULL, page_remembered_cb, NULL);
}
