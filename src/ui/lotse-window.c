/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-window.h"

#include "lotse-config.h"
#include "lotse-import-dialog.h"
#include "lotse-library-page.h"
#include "lotse-password-dialog.h"
#include "lotse-paste-dialog.h"
#include "lotse-settings.h"

#include <glib/gi18n.h>

/* An undo stays long enough to be reached with any input device. */
#define UNDO_SECONDS 15

struct _LotseWindow
{
  AdwApplicationWindow parent_instance;

  AdwToastOverlay *toasts;
  AdwNavigationView *navigation;
  LotseLibraryPage *library_page;

  LotseLibrary *library;
  GPtrArray *waiting;      /* GFile, to be imported when there is a library */
  GListModel *results;     /* of the last import */
  GPtrArray *previews;     /* LotsePaperPage: pages that show files which are imported now, oldest first */
  const char *undo_action; /* undoes what was done last, or NULL */
  GVariant *undo_target;
  AdwToast *undo_toast; /* weak */
};

G_DEFINE_FINAL_TYPE (LotseWindow, lotse_window, ADW_TYPE_APPLICATION_WINDOW)

static void
say (LotseWindow *self, AdwToast *toast)
{
  gtk_accessible_announce (GTK_ACCESSIBLE (self), adw_toast_get_title (toast), GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
  adw_toast_overlay_add_toast (self->toasts, toast);
}

static AdwToast *
new_toast (const char *message)
{
  AdwToast *toast = adw_toast_new (message);

  adw_toast_set_use_markup (toast, FALSE);
  return toast;
}

/* What answers a person comes at once; a message that is being shown goes on afterwards. */
static void
answer (LotseWindow *self, AdwToast *toast)
{
  adw_toast_set_priority (toast, ADW_TOAST_PRIORITY_HIGH);
  say (self, toast);
}

/* --- papers ----------------------------------------------------------------------------------------------------------------------- */

static LotsePaperPage *
push_paper_page (LotseWindow *self)
{
  LotsePaperPage *page = lotse_paper_page_new ();

  adw_navigation_view_pop_to_tag (self->navigation, "library");
  adw_navigation_view_push (self->navigation, ADW_NAVIGATION_PAGE (page));
  return page;
}

LotsePaperPage *
lotse_window_get_paper_page (LotseWindow *self)
{
  AdwNavigationPage *page = adw_navigation_view_get_visible_page (self->navigation);

  return LOTSE_IS_PAPER_PAGE (page) ? LOTSE_PAPER_PAGE (page) : NULL;
}

static LotsePaper *
find_paper (LotseWindow *self, const char *uuid)
{
  return self->library != NULL ? lotse_library_find_paper (self->library, uuid) : NULL;
}

static void
open_paper_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  LotseWindow *self = LOTSE_WINDOW (widget);
  g_autoptr (LotsePaper) paper = find_paper (self, g_variant_get_string (parameter, NULL));

  if (paper != NULL)
    lotse_paper_page_show_paper (push_paper_page (self), self->library, paper);
}

/* Offers to undo what was done: in a toast, and with Ctrl+Z as long as nothing else is done. */
static void
offer_undo (LotseWindow *self, const char *message, const char *action, GVariant *target)
{
  AdwToast *toast = new_toast (message);

  self->undo_action = action;
  g_clear_pointer (&self->undo_target, g_variant_unref);
  self->undo_target = g_variant_ref_sink (target);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.undo", TRUE);
  adw_toast_set_button_label (toast, _ ("_Undo"));
  adw_toast_set_action_name (toast, action);
  adw_toast_set_action_target_value (toast, target);
  adw_toast_set_timeout (toast, UNDO_SECONDS);
  g_set_weak_pointer (&self->undo_toast, toast);
  answer (self, toast);
}

/* What was offered is being done, or was done in another way. */
static void
end_undo (LotseWindow *self)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.undo", FALSE);
  if (self->undo_toast != NULL)
    adw_toast_dismiss (self->undo_toast);
}

/* A change that a person asked for, and what undoes it. */
typedef struct
{
  LotseWindow *window;
  const char *message; /* when it is done */
  const char *undo;    /* action, or NULL */
  GVariant *target;
} Change;

static Change *
change_new (LotseWindow *self, const char *message, const char *undo, GVariant *target)
{
  Change *change = g_new0 (Change, 1);

  change->window = g_object_ref (self);
  change->message = message;
  change->undo = undo;
  change->target = target != NULL ? g_variant_ref_sink (target) : NULL;
  return change;
}

static void
change_free (Change *change)
{
  g_clear_pointer (&change->target, g_variant_unref);
  g_object_unref (change->window);
  g_free (change);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Change, change_free)

static void
tell_change (Change *change, const GError *error)
{
  if (error != NULL)
    answer (change->window, new_toast (error->message));
  else if (change->undo != NULL)
    offer_undo (change->window, change->message, change->undo, change->target);
  else
    answer (change->window, new_toast (change->message));
}

static void
trashed_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Change) change = user_data;
  g_autoptr (GError) error = NULL;

  lotse_library_trash_finish (LOTSE_LIBRARY (object), result, &error);
  tell_change (change, error);
}

static void
trash_paper_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  LotseWindow *self = LOTSE_WINDOW (widget);
  g_autoptr (LotsePaper) paper = find_paper (self, g_variant_get_string (parameter, NULL));

  if (paper == NULL)
    return;
  if (lotse_window_get_paper_page (self) != NULL)
    adw_navigation_view_pop_to_tag (self->navigation, "library");
  lotse_library_trash_async (self->library, paper, NULL, trashed_cb,
                             change_new (self, _ ("Moved to the trash"), "win.restore-paper", parameter));
}

static void
restored_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Change) change = user_data;
  g_autoptr (GError) error = NULL;

  lotse_library_restore_finish (LOTSE_LIBRARY (object), result, &error);
  tell_change (change, error);
}

static void
restore_paper_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  LotseWindow *self = LOTSE_WINDOW (widget);
  g_autoptr (LotsePaper) paper = find_paper (self, g_variant_get_string (parameter, NULL));

  if (paper == NULL)
    return;
  end_undo (self);
  lotse_library_restore_async (self->library, paper, NULL, restored_cb, change_new (self, _ ("Restored from the trash"), NULL, NULL));
}

static void
dismissed_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Change) change = user_data;
  g_autoptr (GError) error = NULL;

  lotse_library_dismiss_finish (LOTSE_LIBRARY (object), result, &error);
  tell_change (change, error);
}

static void
dismiss_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  LotseWindow *self = LOTSE_WINDOW (widget);
  g_autoptr (LotsePaper) paper = NULL;
  const char *uuid;
  const char *reason;
  guint kind;
  guint position;

  g_variant_get (parameter, "(&suu&s)", &uuid, &kind, &position, &reason);
  paper = find_paper (self, uuid);
  if (paper != NULL)
    lotse_library_dismiss_async (self->library, paper, (LotseItemKind) kind, position, reason, NULL, dismissed_cb,
                                 change_new (self, kind == LOTSE_ITEM_SEAT ? _ ("Seat removed") : _ ("Stumbling stone dismissed"),
                                             "win.undo-dismiss", g_variant_new_string (uuid)));
}

static void
take_back_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  LotseWindow *self = LOTSE_WINDOW (widget);
  g_autoptr (LotsePaper) paper = NULL;
  const char *uuid;
  guint kind;
  guint position;

  g_variant_get (parameter, "(&suu)", &uuid, &kind, &position);
  paper = find_paper (self, uuid);
  if (paper == NULL)
    return;
  end_undo (self);
  lotse_library_dismiss_async (self->library, paper, (LotseItemKind) kind, position, NULL, NULL, dismissed_cb,
                               /* Translators: what was dismissed or removed is in the list again. */
                               change_new (self, _ ("Taken back"), NULL, NULL));
}

/* The item is not named by its position: the paper may have been read again meanwhile. */
static void
undo_dismiss_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  LotseWindow *self = LOTSE_WINDOW (widget);
  g_autoptr (LotsePaper) paper = find_paper (self, g_variant_get_string (parameter, NULL));

  if (paper == NULL)
    return;
  end_undo (self);
  lotse_library_undo_dismiss_async (self->library, paper, NULL, dismissed_cb, change_new (self, _ ("Taken back"), NULL, NULL));
}

static void
undo_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  LotseWindow *self = LOTSE_WINDOW (widget);
  g_autoptr (GVariant) target = g_steal_pointer (&self->undo_target);

  if (target != NULL)
    gtk_widget_activate_action_variant (widget, self->undo_action, target);
}

/* --- importing --------------------------------------------------------------------------------------------------------------------- */

static void
import_files (LotseWindow *self, GPtrArray *files, const char *password)
{
  if (self->library != NULL)
    {
      lotse_import_bar_import (lotse_library_page_get_import_bar (self->library_page), self->library, files, password);
      return;
    }
  for (guint i = 0; i < files->len; i++)
    g_ptr_array_add (self->waiting, g_object_ref (g_ptr_array_index (files, i)));
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

/* Asks for the password of files. Where it is not given, a page that shows one of them goes on offering to ask. @message: why a single file
 * is asked for, or NULL. */
static void
ask_password (LotseWindow *self, GPtrArray *files, const char *message)
{
  AdwDialog *dialog = ADW_DIALOG (lotse_password_dialog_new (files));

  if (message != NULL && files->len == 1)
    adw_alert_dialog_set_body (ADW_ALERT_DIALOG (dialog), message);
  g_signal_connect_object (dialog, "given", G_CALLBACK (password_given_cb), self, G_CONNECT_SWAPPED);
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

/* A page that was left no longer waits for its password; the list goes on at its paper, however that was opened. */
static void
popped_cb (LotseWindow *self, AdwNavigationPage *page)
{
  LotsePaper *paper = LOTSE_IS_PAPER_PAGE (page) ? lotse_paper_page_get_paper (LOTSE_PAPER_PAGE (page)) : NULL;

  if (LOTSE_IS_PAPER_PAGE (page) && lotse_paper_page_get_locked (LOTSE_PAPER_PAGE (page)))
    g_ptr_array_remove (self->previews, page);
  if (paper != NULL)
    lotse_library_page_select_paper (self->library_page, paper);
}

static void
import_finished_cb (LotseWindow *self, GListModel *results, gboolean cancelled, const char *message)
{
  guint n = g_list_model_get_n_items (results);
  g_autofree char *summary = message != NULL ? g_strdup (message) : lotse_import_dialog_dup_summary (results);
  g_autofree char *text = NULL;
  LotsePaperPage *visible = NULL;
  LotsePaperPage *importing;
  AdwToast *toast;

  g_set_object (&self->results, results);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (LotseImportResult) result = g_list_model_get_item (results, i);

      visible = settle_preview (self, result);
    }
  /* An import that came to nothing was that of the file that waits longest. */
  importing = find_importing (self);
  if (importing != NULL && (cancelled || (message != NULL && n == 0)))
    fail_preview (self, importing, message != NULL ? message : _ ("The import was cancelled."));
  /* A single paper that stands open already says enough. */
  else if (n == 1 && visible != NULL && find_preview (self, g_object_get_qdata (G_OBJECT (visible), file_quark ())) == NULL)
    return;
  /* Translators: %s says what an import did before it was cancelled: "3 imported". */
  text = cancelled ? g_strdup_printf (_ ("Cancelled: %s"), summary) : g_strdup (summary);
  toast = new_toast (text);
  if (n > 0)
    {
      adw_toast_set_button_label (toast, _ ("_Details"));
      adw_toast_set_action_name (toast, "win.import-details");
      adw_toast_set_timeout (toast, 10);
    }
  say (self, toast);
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

static void
show_library (LotseWindow *self)
{
  adw_navigation_view_pop_to_tag (self->navigation, "library");
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
  show_library (self);
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
  show_library (self);
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
  g_autoptr (GFile) folder = g_file_new_for_path (lotse_settings_is_build_tree () ? LOTSE_BUILD_ROOT "/data/samples" : LOTSE_SAMPLESDIR);
  g_autoptr (GPtrArray) files = g_ptr_array_new ();

  g_ptr_array_add (files, folder);
  show_library (self);
  import_files (self, files, NULL);
}

static void
text_pasted_cb (LotseWindow *self, const char *text, const char *title)
{
  if (self->library == NULL)
    return;
  show_library (self);
  lotse_import_bar_import_text (lotse_library_page_get_import_bar (self->library_page), self->library, text, title);
}

static void
paste_text_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  LotsePasteDialog *dialog = lotse_paste_dialog_new ();

  g_signal_connect_object (dialog, "import", G_CALLBACK (text_pasted_cb), widget, G_CONNECT_SWAPPED);
  adw_dialog_present (ADW_DIALOG (dialog), widget);
}

void
lotse_window_open_files (LotseWindow *self, GPtrArray *files, LotsePageSource *source)
{
  GFile *file = files->len == 1 ? g_ptr_array_index (files, 0) : NULL;

  if (file != NULL && g_file_query_file_type (file, G_FILE_QUERY_INFO_NONE, NULL) != G_FILE_TYPE_DIRECTORY)
    {
      LotsePaperPage *page = push_paper_page (self);

      lotse_paper_page_show_file (page, file, source);
      g_object_set_qdata_full (G_OBJECT (page), file_quark (), g_object_ref (file), g_object_unref);
      g_ptr_array_add (self->previews, g_object_ref (page));
    }
  else
    show_library (self);
  import_files (self, files, NULL);
}

static gboolean
drop_cb (LotseWindow *self, const GValue *value)
{
  g_autoptr (GPtrArray) files = g_ptr_array_new ();

  gtk_widget_remove_css_class (GTK_WIDGET (self->toasts), "lotse-drop");
  for (GSList *l = g_value_get_boxed (value); l != NULL; l = l->next)
    g_ptr_array_add (files, l->data);
  if (files->len == 0)
    return FALSE;
  show_library (self);
  import_files (self, files, NULL);
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

/* --- other actions ------------------------------------------------------------------------------------------------------------------ */

static void
filter_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  lotse_library_page_start_filter (LOTSE_WINDOW (widget)->library_page);
}

static void
back_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  adw_navigation_view_pop (LOTSE_WINDOW (widget)->navigation);
}

static void
fullscreen_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  gboolean full = gtk_window_is_fullscreen (GTK_WINDOW (widget));

  g_object_set (widget, "fullscreened", !full, NULL);
}

static void
page_changed_cb (LotseWindow *self)
{
  gboolean paper = lotse_window_get_paper_page (self) != NULL;

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.filter", !paper);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.back", paper);
}

/* --- library -------------------------------------------------------------------------------------------------------------------------- */

static gboolean
start_background_cb (gpointer data)
{
  LotseWindow *self = data;

  if (self->library != NULL)
    lotse_library_start_background (self->library);
  return G_SOURCE_REMOVE;
}

void
lotse_window_set_library (LotseWindow *self, LotseLibrary *library)
{
  g_autoptr (GPtrArray) waiting = g_steal_pointer (&self->waiting);

  self->waiting = g_ptr_array_new_with_free_func (g_object_unref);
  g_set_object (&self->library, library);
  lotse_library_page_set_library (self->library_page, library);
  if (waiting->len > 0)
    import_files (self, waiting, NULL);
  g_idle_add_full (G_PRIORITY_LOW, start_background_cb, g_object_ref (self), g_object_unref);
}

void
lotse_window_show_library_error (LotseWindow *self, const char *message)
{
  lotse_library_page_show_error (self->library_page, message);
  for (guint i = 0; i < self->previews->len; i++)
    lotse_paper_page_show_error (g_ptr_array_index (self->previews, i), message);
}

LotseLibrary *
lotse_window_get_library (LotseWindow *self)
{
  return self->library;
}

/* --- type ------------------------------------------------------------------------------------------------------------------------------ */

static void
lotse_window_dispose (GObject *object)
{
  LotseWindow *self = LOTSE_WINDOW (object);

  if (self->library_page != NULL)
    lotse_import_bar_close (lotse_library_page_get_import_bar (self->library_page));
  gtk_widget_dispose_template (GTK_WIDGET (self), LOTSE_TYPE_WINDOW);
  g_clear_object (&self->library);
  g_clear_pointer (&self->waiting, g_ptr_array_unref);
  g_clear_object (&self->results);
  g_clear_pointer (&self->previews, g_ptr_array_unref);
  g_clear_pointer (&self->undo_target, g_variant_unref);
  g_clear_weak_pointer (&self->undo_toast);

  G_OBJECT_CLASS (lotse_window_parent_class)->dispose (object);
}

static void
lotse_window_class_init (LotseWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lotse_window_dispose;
  g_type_ensure (LOTSE_TYPE_LIBRARY_PAGE);

  gtk_widget_class_install_action (widget_class, "win.import", NULL, import_action);
  gtk_widget_class_install_action (widget_class, "win.import-folder", NULL, import_folder_action);
  gtk_widget_class_install_action (widget_class, "win.import-samples", NULL, import_samples_action);
  gtk_widget_class_install_action (widget_class, "win.import-details", NULL, import_details_action);
  gtk_widget_class_install_action (widget_class, "win.paste-text", NULL, paste_text_action);
  gtk_widget_class_install_action (widget_class, "win.open-paper", "s", open_paper_action);
  gtk_widget_class_install_action (widget_class, "win.trash-paper", "s", trash_paper_action);
  gtk_widget_class_install_action (widget_class, "win.restore-paper", "s", restore_paper_action);
  gtk_widget_class_install_action (widget_class, "win.dismiss", "(suus)", dismiss_action);
  gtk_widget_class_install_action (widget_class, "win.take-back", "(suu)", take_back_action);
  gtk_widget_class_install_action (widget_class, "win.undo-dismiss", "s", undo_dismiss_action);
  gtk_widget_class_install_action (widget_class, "win.undo", NULL, undo_action);
  gtk_widget_class_install_action (widget_class, "win.enter-password", NULL, enter_password_action);
  gtk_widget_class_install_action (widget_class, "win.filter", NULL, filter_action);
  gtk_widget_class_install_action (widget_class, "win.back", NULL, back_action);
  gtk_widget_class_install_action (widget_class, "win.fullscreen", NULL, fullscreen_action);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/lotse/Lotse/ui/lotse-window.ui");
  gtk_widget_class_bind_template_child (widget_class, LotseWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, LotseWindow, navigation);
  gtk_widget_class_bind_template_child (widget_class, LotseWindow, library_page);
  gtk_widget_class_bind_template_callback (widget_class, page_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, popped_cb);
}

static void
lotse_window_init (LotseWindow *self)
{
  GSettings *settings = lotse_settings_get ();
  GtkDropTarget *drop = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

  self->waiting = g_ptr_array_new_with_free_func (g_object_unref);
  self->previews = g_ptr_array_new_with_free_func (g_object_unref);
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.undo", FALSE);
  page_changed_cb (self);
  if (settings != NULL)
    {
      g_settings_bind (settings, "window-width", self, "default-width", G_SETTINGS_BIND_DEFAULT);
      g_settings_bind (settings, "window-height", self, "default-height", G_SETTINGS_BIND_DEFAULT);
      g_settings_bind (settings, "window-maximized", self, "maximized", G_SETTINGS_BIND_DEFAULT);
    }
  g_signal_connect_swapped (drop, "drop", G_CALLBACK (drop_cb), self);
  g_signal_connect_swapped (drop, "enter", G_CALLBACK (drop_enter_cb), self);
  g_signal_connect_swapped (drop, "leave", G_CALLBACK (drop_leave_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drop));
  g_signal_connect_object (lotse_library_page_get_import_bar (self->library_page), "finished", G_CALLBACK (import_finished_cb), self,
                           G_CONNECT_SWAPPED);
}

LotseWindow *
lotse_window_new (GtkApplication *application)
{
  return g_object_new (LOTSE_TYPE_WINDOW, "application", application, NULL);
}
