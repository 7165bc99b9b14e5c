/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-window-private.h"

#include "lotse-build-tree.h"
#include "lotse-config.h"
#include "lotse-import-dialog.h"
#include "lotse-password-dialog.h"

#include <glib/gi18n.h>

/* --- importing --------------------------------------------------------------------------------------------------------------------- */

/* What waits for a library that cannot be opened says so; it goes on waiting, because a person may try again. */
static void
tell_no_library (LotseWindow *self)
{
  for (guint i = 0; i < self->previews->len; i++)
    lotse_paper_page_show_error (g_ptr_array_index (self->previews, i), self->library_error);
}

static void
import_files (LotseWindow *self, GPtrArray *files, const char *password)
{
  if (self->library != NULL)
    {
      lotse_library_page_await_paper (self->library_page);
      lotse_import_bar_import (lotse_library_page_get_import_bar (self->library_page), self->library, files, password);
      return;
    }
  for (guint i = 0; i < files->len; i++)
    g_ptr_array_add (self->waiting, g_object_ref (g_ptr_array_index (files, i)));
  if (self->library_error == NULL)
    return;
  tell_no_library (self);
  /* The library says so itself, but not that something was given to it now. */
  if (lotse_window_get_paper_page (self) == NULL)
    _lotse_window_answer (self, lotse_toast_new (self->library_error));
}

static void
refreshed_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (LotsePaperPage) page = user_data;
  const char *uuid = g_object_get_data (G_OBJECT (page), "lotse-uuid");
  g_autoptr (LotsePaper) paper = NULL;

  lotse_library_refresh_finish (LOTSE_LIBRARY (object), result, NULL);
  paper = lotse_library_find_paper (LOTSE_LIBRARY (object), uuid);
  if (paper != NULL)
    lotse_paper_page_show_paper (page, LOTSE_LIBRARY (object), paper);
  else
    lotse_paper_page_show_error (page, _ ("The paper is not in the library."));
}

static GQuark
file_quark (void)
{
  return g_quark_from_static_string ("lotse-file");
}

/* The page that shows a file, or NULL. */
static LotsePaperPage *
find_preview (LotseWindow *self, GFile *file)
{
  for (guint i = 0; file != NULL && i < self->previews->len; i++)
    if (g_file_equal (g_object_get_qdata (g_ptr_array_index (self->previews, i), file_quark ()), file))
      return g_ptr_array_index (self->previews, i);
  return NULL;
}

static void
fail_preview (LotseWindow *self, LotsePaperPage *page, const char *message)
{
  lotse_paper_page_show_error (page, message);
  g_ptr_array_remove (self->previews, page);
}

/* The page that showed a file gets the paper it has become. Returns it where a person is looking at it. */
static LotsePaperPage *
settle_preview (LotseWindow *self, LotseImportResult *result)
{
  LotsePaperPage *page = find_preview (self, lotse_import_result_get_file (result));
  LotsePaperPage *visible = page != NULL && page == lotse_window_get_paper_page (self) ? page : NULL;
  const char *uuid = lotse_import_result_get_uuid (result);

  if (page == NULL)
    return NULL;
  if (lotse_import_result_get_outcome (result) == LOTSE_IMPORT_NEEDS_PASSWORD)
    lotse_paper_page_set_locked (page, TRUE);
  else if (uuid == NULL)
    fail_preview (self, page, lotse_import_result_get_message (result));
  else
    {
      g_object_set_data_full (G_OBJECT (page), "lotse-uuid", g_strdup (uuid), g_free);
      lotse_library_refresh_async (self->library, NULL, refreshed_cb, g_object_ref (page));
      g_ptr_array_remove (self->previews, page);
    }
  return visible;
}

/* The first page, in the order of the imports, whose file is being imported. */
static LotsePaperPage *
find_importing (LotseWindow *self)
{
  for (guint i = 0; i < self->previews->len; i++)
    if (!lotse_paper_page_get_locked (g_ptr_array_index (self->previews, i)))
      return g_ptr_array_index (self->previews, i);
  return NULL;
}

static void
password_given_cb (LotseWindow *self, GPtrArray *files, const char *password)
{
  for (guint i = 0; i < files->len; i++)
    {
      LotsePaperPage *page = find_preview (self, g_ptr_array_index (files, i));

      if (page == NULL)
        continue;
      lotse_paper_page_set_locked (page, FALSE);
      g_ptr_array_add (self->previews, g_object_ref (page));
      g_ptr_array_remove (self->previews, page);
    }
  import_files (self, files, password);
}

/* Says what an import did. */
static void
tell_import (LotseWindow *self, const char *text, gboolean details)
{
  AdwToast *toast = lotse_toast_new (text);

  /* What was told of an earlier import is no longer so. */
  if (self->import_toast != NULL)
    _lotse_window_end_toast (self, self->import_toast);
  g_set_weak_pointer (&self->import_toast, toast);
  if (details)
    {
      lotse_toast_add_button (toast, _ ("_Details"), "win.import-details", NULL);
      adw_toast_set_timeout (toast, 10);
    }
  _lotse_window_say (self, toast);
}

/* What became of several files was told beneath the question, and is gone where somebody thought about it for a while. */
static void
password_refused_cb (LotseWindow *self)
{
  g_autofree char *summary = NULL;

  if (self->import_toast != NULL || self->results == NULL || g_list_model_get_n_items (self->results) < 2)
    return;
  summary = lotse_import_dialog_dup_summary (self->results);
  tell_import (self, summary, TRUE);
}

/* Asks for the password of files. Where it is not given, a page that shows one of them goes on offering to ask. @message: why a single file
 * is asked for, or NULL. */
static void
ask_password (LotseWindow *self, GPtrArray *files, const char *message)
{
  AdwDialog *dialog = ADW_DIALOG (lotse_password_dialog_new (files));

  if (message != NULL && files->len == 1)
    adw_alert_dialog_set_body (ADW_ALERT_DIALOG (dialog), message);
  g_signal_connect_object (dialog, "given", G_CALLBACK (password_given_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (dialog, "response::cancel", G_CALLBACK (password_refused_cb), self, G_CONNECT_SWAPPED);
  adw_dialog_present (dialog, GTK_WIDGET (self));
}

static void
enter_password_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  LotsePaperPage *page = lotse_window_get_paper_page (LOTSE_WINDOW (widget));
  GFile *file = page != NULL && lotse_paper_page_get_locked (page) ? g_object_get_qdata (G_OBJECT (page), file_quark ()) : NULL;
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);

  if (file == NULL)
    return;
  g_ptr_array_add (files, g_object_ref (file));
  ask_password (LOTSE_WINDOW (widget), files, NULL);
}

/* From the list of what became of the files, which is another when the password is given. */
static void
unlock_file_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  AdwDialog *dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (widget));
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);

  if (LOTSE_IS_IMPORT_DIALOG (dialog))
    adw_dialog_force_close (dialog);
  g_ptr_array_add (files, g_file_new_for_uri (g_variant_get_string (parameter, NULL)));
  ask_password (LOTSE_WINDOW (widget), files, NULL);
}

static void
ask_for_results (LotseWindow *self, GListModel *results)
{
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);
  const char *message = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (results); i++)
    {
      g_autoptr (LotseImportResult) result = g_list_model_get_item (results, i);

      if (lotse_import_result_get_outcome (result) != LOTSE_IMPORT_NEEDS_PASSWORD || lotse_import_result_get_file (result) == NULL)
        continue;
      g_ptr_array_add (files, g_object_ref (lotse_import_result_get_file (result)));
      message = lotse_import_result_get_message (result);
    }
  if (files->len > 0)
    ask_password (self, files, message);
}

void
_lotse_window_forget_preview (LotseWindow *self, LotsePaperPage *page)
{
  /* It no longer waits for its password. */
  if (lotse_paper_page_get_locked (page))
    g_ptr_array_remove (self->previews, page);
}

static gboolean
has_stored (GListModel *results)
{
  g_autoptr (LotseImportResult) result = g_list_model_get_item (results, 0);

  return result != NULL && lotse_import_result_get_uuid (result) != NULL;
}

/* Files whose password was given take their places among the results of the import that asked for it; any other import has results of its own.
 * A folder may have brought thousands of either. */
static GListModel *
merge_results (GListModel *before, GListModel *results)
{
  g_autoptr (GListStore) merged = g_list_store_new (LOTSE_TYPE_IMPORT_RESULT);
  g_autoptr (GHashTable) given = g_hash_table_new_full (g_file_hash, (GEqualFunc) g_file_equal, NULL, g_object_unref);
  guint n_taken = 0;

  for (guint i = 0; i < g_list_model_get_n_items (results); i++)
    {
      LotseImportResult *result = g_list_model_get_item (results, i);

      if (lotse_import_result_get_file (result) != NULL)
        g_hash_table_replace (given, lotse_import_result_get_file (result), result);
      else
        g_object_unref (result);
    }
  for (guint i = 0; before != NULL && i < g_list_model_get_n_items (before); i++)
    {
      g_autoptr (LotseImportResult) result = g_list_model_get_item (before, i);
      GFile *file = lotse_import_result_get_file (result);
      LotseImportResult *later = file != NULL ? g_hash_table_lookup (given, file) : NULL;

      if (later != NULL && lotse_import_result_get_outcome (result) == LOTSE_IMPORT_NEEDS_PASSWORD)
        {
          g_set_object (&result, later);
          n_taken++;
        }
      g_list_store_append (merged, result);
    }
  return n_taken > 0 && n_taken == g_list_model_get_n_items (results) ? G_LIST_MODEL (g_steal_pointer (&merged)) : g_object_ref (results);
}

/* "New version of …", "Same number as …": where a single file has to do with a paper of the library, else NULL. Free with g_free(). */
static char *
dup_joined (LotseWindow *self, GListModel *results)
{
  g_autoptr (LotseImportResult) result = g_list_model_get_n_items (results) == 1 ? g_list_model_get_item (results, 0) : NULL;
  const char *uuid = result != NULL ? lotse_import_result_get_uuid (result) : NULL;
  g_autoptr (LotsePaper) paper = uuid != NULL ? lotse_library_find_paper (self->library, uuid) : NULL;
  gboolean joined;

  if (paper == NULL)
    return NULL;
  switch (lotse_import_result_get_outcome (result))
    {
    case LOTSE_IMPORT_NEW_VERSION:
    case LOTSE_IMPORT_OTHER_FORM:
      joined = TRUE;
      break;
    case LOTSE_IMPORT_IMPORTED:
      /* What is to be said of the paper itself stands above it. */
      joined = lotse_paper_get_notice (paper) == NULL && *lotse_import_result_get_message (result) != '\0';
      break;
    default:
      joined = FALSE;
    }
  return joined ? g_strdup (lotse_import_result_get_message (result)) : NULL;
}

/* Whoever imported a paper goes on at it; of several, at the one that stands highest in the list, where the newest are. */
static void
go_to_imported (LotseWindow *self, GListModel *results)
{
  guint n = g_list_model_get_n_items (results);

  for (guint i = n; i-- > 0;)
    {
      g_autoptr (LotseImportResult) result = g_list_model_get_item (results, i);
      const char *uuid = lotse_import_result_get_uuid (result);
      g_autoptr (LotsePaper) paper = uuid != NULL ? lotse_library_find_paper (self->library, uuid) : NULL;

      if (paper == NULL || (n > 1 && lotse_import_result_get_outcome (result) == LOTSE_IMPORT_ALREADY_THERE))
        continue;
      lotse_library_page_take_paper (self->library_page, paper);
      return;
    }
}

static void
import_finished_cb (LotseWindow *self, GListModel *results, gboolean cancelled, const char *message, const char *pasted)
{
  guint n = g_list_model_get_n_items (results);
  g_autoptr (GListModel) merged = NULL;
  g_autofree char *joined = dup_joined (self, results);
  g_autofree char *summary = NULL;
  g_autofree char *text = NULL;
  LotsePaperPage *visible = NULL;
  LotsePaperPage *importing;

  if (pasted != NULL)
    {
      _lotse_window_settle_draft (self, pasted, has_stored (results));
      if (!has_stored (results))
        {
          _lotse_window_tell_draft_kept (self, results, message);
          return;
        }
    }
  merged = merge_results (self->results, results);
  g_set_object (&self->results, merged);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.import-details", g_list_model_get_n_items (merged) > 0);
  if (message != NULL)
    summary = g_strdup (message);
  else
    summary = joined != NULL ? g_strdup (joined) : lotse_import_dialog_dup_summary (merged);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (LotseImportResult) result = g_list_model_get_item (results, i);

      visible = settle_preview (self, result);
    }
  go_to_imported (self, results);
  /* An import that came to nothing was that of the file that waits longest. */
  importing = pasted == NULL ? find_importing (self) : NULL;
  if (importing != NULL && (cancelled || (message != NULL && n == 0)))
    fail_preview (self, importing, message != NULL ? message : _ ("The import was cancelled."));
  /* A single paper that stands open already says enough, unless it was joined to another, which a person may want to take apart. */
  else if (n == 1 && joined == NULL && visible != NULL
           && find_preview (self, g_object_get_qdata (G_OBJECT (visible), file_quark ())) == NULL)
    return;
  if (cancelled && message == NULL && joined == NULL && g_list_model_get_n_items (merged) == 0)
    text = g_strdup (_ ("The import was cancelled."));
  else if (cancelled)
    /* Translators: %s says what an import did before it was cancelled: "3 imported". */
    text = g_strdup_printf (_ ("Cancelled: %s"), summary);
  else
    text = g_strdup (summary);
  tell_import (self, text, n > 0);
  if (!cancelled)
    ask_for_results (self, results);
}

static void
import_details_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  LotseWindow *self = LOTSE_WINDOW (widget);

  if (self->results != NULL)
    adw_dialog_present (ADW_DIALOG (lotse_import_dialog_new (self->results)), widget);
}

static GPtrArray *
collect_files (GListModel *model)
{
  GPtrArray *files = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    g_ptr_array_add (files, g_list_model_get_item (model, i));
  return files;
}

static void
files_chosen_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (LotseWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GListModel) model = gtk_file_dialog_open_multiple_finish (GTK_FILE_DIALOG (object), result, &error);
  g_autoptr (GPtrArray) files = NULL;

  if (model == NULL)
    return;
  files = collect_files (model);
  _lotse_window_show_library (self);
  import_files (self, files, NULL);
}

static GListModel *
new_filters (void)
{
  GListStore *filters = g_list_store_new (GTK_TYPE_FILE_FILTER);
  g_autoptr (GtkFileFilter) papers = gtk_file_filter_new ();
  g_autoptr (GtkFileFilter) all = gtk_file_filter_new ();
  static const char *const suffixes[] = { "pdf", "txt", "text", "md", "html", "htm", "json" };

  gtk_file_filter_set_name (papers, _ ("Papers"));
  for (guint i = 0; i < G_N_ELEMENTS (suffixes); i++)
    gtk_file_filter_add_suffix (papers, suffixes[i]);
  gtk_file_filter_set_name (all, _ ("All Files"));
  gtk_file_filter_add_pattern (all, "*");
  g_list_store_append (filters, papers);
  g_list_store_append (filters, all);
  return G_LIST_MODEL (filters);
}

static void
import_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autoptr (GListModel) filters = new_filters ();

  gtk_file_dialog_set_title (dialog, _ ("Import Papers"));
  gtk_file_dialog_set_accept_label (dialog, _ ("_Import"));
  gtk_file_dialog_set_filters (dialog, filters);
  gtk_file_dialog_open_multiple (dialog, GTK_WINDOW (widget), NULL, files_chosen_cb, g_object_ref (widget));
}

static void
folder_chosen_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (LotseWindow) self = user_data;
  g_autoptr (GFile) folder = gtk_file_dialog_select_folder_finish (GTK_FILE_DIALOG (object), result, NULL);
  g_autoptr (GPtrArray) files = g_ptr_array_new ();

  if (folder == NULL)
    return;
  g_ptr_array_add (files, folder);
  _lotse_window_show_library (self);
  import_files (self, files, NULL);
}

static void
import_folder_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();

  gtk_file_dialog_set_title (dialog, _ ("Import Folder"));
  gtk_file_dialog_set_accept_label (dialog, _ ("_Import"));
  gtk_file_dialog_select_folder (dialog, GTK_WINDOW (widget), NULL, folder_chosen_cb, g_object_ref (widget));
}

static void
import_samples_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  LotseWindow *self = LOTSE_WINDOW (widget);
  g_autoptr (GFile) folder = g_file_new_for_path (lotse_build_tree_holds_program () ? LOTSE_BUILD_ROOT "/data/samples" : LOTSE_SAMPLESDIR);
  g_autoptr (GPtrArray) files = g_ptr_array_new ();

  g_ptr_array_add (files, folder);
  _lotse_window_show_library (self);
  import_files (self, files, NULL);
}

/* --- opening and dropping ------------------------------------------------------------------------------------------------------------ */

void
lotse_window_open_files (LotseWindow *self, GPtrArray *files, LotsePageSource *source)
{
  GFile *file = files->len == 1 ? g_ptr_array_index (files, 0) : NULL;

  if (file != NULL && g_file_query_file_type (file, G_FILE_QUERY_INFO_NONE, NULL) != G_FILE_TYPE_DIRECTORY)
    {
      LotsePaperPage *page = _lotse_window_push_paper_page (self);

      lotse_paper_page_show_file (page, file, source);
      g_object_set_qdata_full (G_OBJECT (page), file_quark (), g_object_ref (file), g_object_unref);
      g_ptr_array_add (self->previews, g_object_ref (page));
    }
  else
    _lotse_window_show_library (self);
  import_files (self, files, NULL);
}

/* Files that were dropped, or copied in a file manager. */
static gboolean
take_files (LotseWindow *self, GSList *list)
{
  g_autoptr (GPtrArray) files = g_ptr_array_new ();

  for (GSList *l = list; l != NULL; l = l->next)
    g_ptr_array_add (files, l->data);
  if (files->len == 0)
    return FALSE;
  _lotse_window_show_library (self);
  import_files (self, files, NULL);
  return TRUE;
}

static void
files_pasted_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (LotseWindow) self = user_data;
  const GValue *value = gdk_clipboard_read_value_finish (GDK_CLIPBOARD (object), result, NULL);

  if (value != NULL && !gtk_widget_in_destruction (GTK_WIDGET (self)))
    take_files (self, g_value_get_boxed (value));
}

/* What was copied elsewhere: files, or else a text. */
static void
paste_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  GdkClipboard *clipboard = gtk_widget_get_clipboard (widget);
  GdkContentFormats *formats = gdk_clipboard_get_formats (clipboard);

  if (gdk_content_formats_contain_gtype (formats, GDK_TYPE_FILE_LIST))
    gdk_clipboard_read_value_async (clipboard, GDK_TYPE_FILE_LIST, G_PRIORITY_DEFAULT, NULL, files_pasted_cb, g_object_ref (widget));
  else if (gdk_content_formats_contain_gtype (formats, G_TYPE_STRING))
    gtk_widget_activate_action (widget, "win.paste-text", NULL);
  else
    gtk_widget_error_bell (widget);
}

/* A text of this window that is dragged about is no paper. */
static gboolean
drop_accept_cb (LotseWindow *self, GdkDrop *drop, GtkDropTarget *target)
{
  return gdk_drop_get_drag (drop) == NULL && (gdk_drop_get_actions (drop) & GDK_ACTION_COPY) != 0
         && gdk_content_formats_match (gtk_drop_target_get_formats (target), gdk_drop_get_formats (drop));
}

static gboolean
drop_cb (LotseWindow *self, const GValue *value)
{
  gtk_widget_remove_css_class (GTK_WIDGET (self->toasts), "lotse-drop");
  if (G_VALUE_HOLDS (value, GDK_TYPE_FILE_LIST))
    return take_files (self, g_value_get_boxed (value));
  /* Another dialog is not to be covered. */
  if (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (self)) != NULL)
    return FALSE;
  _lotse_window_show_text (self, g_value_get_string (value), "");
  return TRUE;
}

static GdkDragAction
drop_enter_cb (LotseWindow *self)
{
  gtk_widget_add_css_class (GTK_WIDGET (self->toasts), "lotse-drop");
  return GDK_ACTION_COPY;
}

static void
drop_leave_cb (LotseWindow *self)
{
  gtk_widget_remove_css_class (GTK_WIDGET (self->toasts), "lotse-drop");
}

/* --- the window ---------------------------------------------------------------------------------------------------------------------- */

void
_lotse_window_continue_imports (LotseWindow *self)
{
  g_autoptr (GPtrArray) waiting = NULL;

  _lotse_window_continue_drafts (self);
  if (self->library == NULL)
    {
      tell_no_library (self);
      return;
    }
  waiting = g_steal_pointer (&self->waiting);
  self->waiting = g_ptr_array_new_with_free_func (g_object_unref);
  if (waiting->len > 0)
    import_files (self, waiting, NULL);
}

void
_lotse_window_init_imports (LotseWindow *self)
{
  GtkDropTarget *drop = gtk_drop_target_new (G_TYPE_INVALID, GDK_ACTION_COPY);
  /* What is offered as files is offered as their names too. */
  GType types[] = { GDK_TYPE_FILE_LIST, G_TYPE_STRING };

  self->waiting = g_ptr_array_new_with_free_func (g_object_unref);
  self->previews = g_ptr_array_new_with_free_func (g_object_unref);
  _lotse_window_init_drafts (self);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.import-details", FALSE);
  gtk_drop_target_set_gtypes (drop, types, G_N_ELEMENTS (types));
  g_signal_connect_swapped (drop, "accept", G_CALLBACK (drop_accept_cb), self);
  g_signal_connect_swapped (drop, "drop", G_CALLBACK (drop_cb), self);
  g_signal_connect_swapped (drop, "enter", G_CALLBACK (drop_enter_cb), self);
  g_signal_connect_swapped (drop, "leave", G_CALLBACK (drop_leave_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drop));
  g_signal_connect_object (lotse_library_page_get_import_bar (self->library_page), "finished", G_CALLBACK (import_finished_cb), self,
                           G_CONNECT_SWAPPED);
}

void
_lotse_window_clear_imports (LotseWindow *self)
{
  g_clear_pointer (&self->waiting, g_ptr_array_unref);
  _lotse_window_clear_drafts (self);
  g_clear_object (&self->results);
  g_clear_weak_pointer (&self->import_toast);
  g_clear_pointer (&self->previews, g_ptr_array_unref);
}

void
_lotse_window_install_imports (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.import", NULL, import_action);
  gtk_widget_class_install_action (widget_class, "win.import-folder", NULL, import_folder_action);
  gtk_widget_class_install_action (widget_class, "win.import-samples", NULL, import_samples_action);
  gtk_widget_class_install_action (widget_class, "win.import-details", NULL, import_details_action);
  _lotse_window_install_drafts (widget_class);
  gtk_widget_class_install_action (widget_class, "win.paste", NULL, paste_action);
  gtk_widget_class_install_action (widget_class, "win.enter-password", NULL, enter_password_action);
  gtk_widget_class_install_action (widget_class, "win.unlock-file", "s", unlock_file_action);
}
