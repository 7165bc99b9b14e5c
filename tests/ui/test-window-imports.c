/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-import-bar.h"
#include "lotse-paste-dialog.h"
#include "window-fixture.h"

#include <sqlite3.h>

/* --- importing -------------------------------------------------------------------------------------------------------------- */

static GtkDropTarget *
find_drop_target (Window *self)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (self->window));

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_DROP_TARGET (controller))
        return GTK_DROP_TARGET (controller);
    }
  return NULL;
}

/* Two hundred papers. */
static GPtrArray *
write_many (Window *self)
{
  GPtrArray *files = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < 200; i++)
    {
      g_autofree char *number = g_strdup_printf ("%u/2024", i);
      g_autofree char *name = g_strdup_printf ("%03u.txt", i);
      g_autofree char *words = make_words (number, number);

      g_ptr_array_add (files, write_file (&self->base, name, words));
    }
  return files;
}

/* A paper and a folder are dropped at once; the summary lists each file. */
static void
test_drop (Window *self, gconstpointer data)
{
  g_autofree char *second = make_words ("13/2024", "Ein Brunnen");
  g_autoptr (GFile) file = write_file (&self->base, "scheune.txt", PAPER);
  g_autoptr (GFile) inside = write_file (&self->base, "ordner/brunnen.txt", second);
  g_autoptr (GFile) empty = write_file (&self->base, "ordner/leer.txt", "");
  g_autoptr (GFile) folder = g_file_get_parent (inside);
  GFile *files[] = { file, folder };
  GdkFileList *list = gdk_file_list_new_from_array (files, G_N_ELEMENTS (files));
  GValue value = G_VALUE_INIT;
  GtkWidget *dialog;
  gboolean taken = FALSE;

  g_value_init (&value, GDK_TYPE_FILE_LIST);
  g_value_take_boxed (&value, list);
  g_signal_emit_by_name (find_drop_target (self), "drop", &value, 10.0, 10.0, &taken);
  g_value_unset (&value);
  g_assert_true (taken);
  WAIT_FOR (count_papers (self) == 2);
  WAIT_FOR (find_widget (GTK_WIDGET (self->window), GTK_TYPE_LABEL, "2 imported, 1 could not be read") != NULL);
  gtk_widget_activate_action (GTK_WIDGET (self->window), "win.import-details", NULL);
  WAIT_FOR ((dialog = GTK_WIDGET (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (self->window)))) != NULL);
  WAIT_FOR (find_widget (dialog, GTK_TYPE_LABEL, "scheune.txt") != NULL);
  g_assert_nonnull (find_widget (dialog, GTK_TYPE_LABEL, "brunnen.txt"));
  g_assert_nonnull (find_widget (dialog, GTK_TYPE_LABEL, "leer.txt"));
  /* It is as high as these need. */
  WAIT_FOR (gtk_widget_get_height (find_widget (dialog, GTK_TYPE_LIST_VIEW, NULL)) > 0);
  g_assert_cmpint (gtk_widget_get_height (find_widget (dialog, GTK_TYPE_LIST_VIEW, NULL)), <, 350);
}

static gboolean
drop_value (Window *self, const GValue *value)
{
  gboolean taken = FALSE;

  g_signal_emit_by_name (find_drop_target (self), "drop", value, 10.0, 10.0, &taken);
  return taken;
}

static char *dup_pasted (AdwDialog *dialog);

/* A text that is dropped is shown before it becomes a paper; nothing is put over a dialog, and a list without files is none. */
static void
test_drop_text (Window *self, gconstpointer data)
{
  AdwApplicationWindow *window = ADW_APPLICATION_WINDOW (self->window);
  g_autoptr (GdkContentFormats) offered = gdk_content_formats_new_for_gtype (G_TYPE_STRING);
  g_autofree char *shown = NULL;
  GValue text = G_VALUE_INIT;
  GValue none = G_VALUE_INIT;
  AdwDialog *dialog;

  g_assert_true (gdk_content_formats_match (gtk_drop_target_get_formats (find_drop_target (self)), offered));
  g_value_init (&text, G_TYPE_STRING);
  g_value_set_string (&text, PAPER);
  g_value_init (&none, GDK_TYPE_FILE_LIST);
  g_value_take_boxed (&none, gdk_file_list_new_from_array (NULL, 0));
  g_assert_false (drop_value (self, &none));
  g_assert_true (drop_value (self, &text));
  WAIT_FOR (LOTSE_IS_PASTE_DIALOG (dialog = adw_application_window_get_visible_dialog (window)));
  shown = dup_pasted (dialog);
  g_assert_cmpstr (shown, ==, PAPER);
  g_assert_false (drop_value (self, &text));
  g_assert_true (adw_application_window_get_visible_dialog (window) == dialog);
  g_signal_emit_by_name (find_widget (GTK_WIDGET (dialog), GTK_TYPE_BUTTON, "_Import"), "clicked");
  WAIT_FOR (count_papers (self) == 1);
  g_value_unset (&text);
  g_value_unset (&none);
}

/* Files that were copied are imported where they are pasted, and their names are no text of a paper. */
static void
test_paste_files (Window *self, gconstpointer data)
{
  GdkClipboard *clipboard = gtk_widget_get_clipboard (GTK_WIDGET (self->window));
  g_autoptr (GFile) file = write_file (&self->base, "scheune.txt", PAPER);
  GdkFileList *list = gdk_file_list_new_from_array (&file, 1);
  g_autofree char *path = g_file_get_path (file);
  GdkContentProvider *both[]
      = { gdk_content_provider_new_typed (GDK_TYPE_FILE_LIST, list), gdk_content_provider_new_typed (G_TYPE_STRING, path) };
  g_autoptr (GdkContentProvider) content = gdk_content_provider_new_union (both, G_N_ELEMENTS (both));
  g_autofree char *shown = NULL;
  AdwDialog *dialog;

  g_boxed_free (GDK_TYPE_FILE_LIST, list);
  gdk_clipboard_set_content (clipboard, content);
  gtk_widget_activate_action (GTK_WIDGET (self->window), "win.paste", NULL);
  WAIT_FOR (count_papers (self) == 1);
  gtk_widget_activate_action (GTK_WIDGET (self->window), "win.paste-text", NULL);
  WAIT_FOR (LOTSE_IS_PASTE_DIALOG (dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (self->window))));
  WAIT_FOR (!g_main_context_pending (NULL));
  shown = dup_pasted (dialog);
  g_assert_cmpstr (shown, ==, "");
  adw_dialog_force_close (dialog);
  /* A text comes to where it can be seen first. */
  gdk_clipboard_set_text (clipboard, PAPER);
  gtk_widget_activate_action (GTK_WIDGET (self->window), "win.paste", NULL);
  WAIT_FOR (LOTSE_IS_PASTE_DIALOG (dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (self->window))));
  WAIT_FOR (gtk_widget_get_sensitive (find_widget (GTK_WIDGET (dialog), GTK_TYPE_BUTTON, "_Import")));
  gdk_clipboard_set_content (clipboard, NULL);
}

static gint64
get_family (Window *self, guint position)
{
  g_autoptr (LotsePaper) paper = g_list_model_get_item (lotse_library_get_papers (self->base.library), position);
  gint64 family;

  g_object_get (paper, "family-id", &family, NULL);
  return family;
}

/* What the import took for a version of another paper is taken apart again, from the list of what was imported. */
static void
test_separate (Window *self, gconstpointer data)
{
  g_autoptr (LotsePaper) first = import_paper (self, "scheune.txt", "Beschlussvorlage\n" PAPER);
  g_autoptr (GFile) file = write_file (&self->base, "fassung.txt", "Beschlussvorlage\n" PAPER "Der Hof bleibt.\n");
  GtkWidget *button;
  GtkWidget *dialog;

  open_file (self, file);
  WAIT_FOR (count_papers (self) == 2);
  g_assert_cmpint (get_family (self, 0), ==, get_family (self, 1));
  WAIT_FOR (find_widget (GTK_WIDGET (self->window), GTK_TYPE_LABEL, "New version of “Kauf einer Scheune”.") != NULL);
  gtk_widget_activate_action (GTK_WIDGET (self->window), "win.import-details", NULL);
  WAIT_FOR ((button = find_mapped_button (self, "_Separate")) != NULL);
  dialog = GTK_WIDGET (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (self->window)));
  g_assert_nonnull (find_widget (dialog, GTK_TYPE_LABEL, "New version of “Kauf einer Scheune”."));
  g_signal_emit_by_name (button, "clicked");
  WAIT_FOR (get_family (self, 0) != get_family (self, 1));
  WAIT_FOR (find_widget (GTK_WIDGET (self->window), GTK_TYPE_LABEL, "Now a paper of its own") != NULL);
  g_assert_false (gtk_widget_get_sensitive (button));
}

/* Where text is large and the window narrow, what became of a file has the width of the window, and the button stands below it. */
static void
test_separate_narrow (Window *self, gconstpointer data)
{
  g_autoptr (LotsePaper) first = import_paper (self, "scheune.txt", "Beschlussvorlage\n" PAPER);
  g_autoptr (GFile) file = write_file (&self->base, "fassung-vom-dienstag.txt", "Beschlussvorlage\n" PAPER "Der Hof bleibt.\n");
  GtkWidget *button;
  GtkWidget *dialog;
  GtkWidget *name;
  graphene_rect_t bounds;
  int dpi;

  g_object_get (gtk_settings_get_default (), "gtk-xft-dpi", &dpi, NULL);
  open_file (self, file);
  WAIT_FOR (find_widget (GTK_WIDGET (self->window), GTK_TYPE_LABEL, "New version of “Kauf einer Scheune”.") != NULL);
  gtk_widget_activate_action (GTK_WIDGET (self->window), "win.import-details", NULL);
  WAIT_FOR ((button = find_mapped_button (self, "_Separate")) != NULL);
  dialog = GTK_WIDGET (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (self->window)));
  name = find_widget (dialog, GTK_TYPE_LABEL, "fassung-vom-dienstag.txt");
  WAIT_FOR (gtk_widget_compute_bounds (name, button, &bounds) && bounds.origin.x + bounds.size.width <= 0);

  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", 2 * 96 * 1024, NULL);
  gtk_window_set_default_size (GTK_WINDOW (self->window), 360, 640);
  WAIT_FOR (gtk_widget_get_width (GTK_WIDGET (self->window)) < 500);
  /* The dialog, which is a sheet now, has other rows. */
  WAIT_FOR ((button = find_mapped_button (self, "_Separate")) != NULL
            && (name = find_widget (gtk_widget_get_parent (button), GTK_TYPE_LABEL, NULL)) != NULL
            && gtk_widget_compute_bounds (name, button, &bounds) && bounds.origin.y + bounds.size.height <= 0);
  WAIT_FOR (gtk_widget_get_width (name) > 250);
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", dpi, NULL);
  gtk_window_set_default_size (GTK_WINDOW (self->window), 1100, 760);
}

/* In a narrow window, where the outline is put away, a paper gives its place to the next while it is still loading. */
static void
test_narrow_next (Window *self, gconstpointer data)
{
  gtk_window_set_default_size (GTK_WINDOW (self->window), 360, 640);
  WAIT_FOR (gtk_widget_get_width (GTK_WIDGET (self->window)) < 500);
  for (guint i = 0; i < 8; i++)
    {
      g_autofree char *number = g_strdup_printf ("%u/2024", i);
      g_autofree char *name = g_strdup_printf ("%u.txt", i);
      g_autofree char *words = make_words (number, number);
      g_autoptr (GFile) file = write_file (&self->base, name, words);

      open_file (self, file);
      WAIT_FOR (count_papers (self) == i + 1);
    }
  WAIT_FOR (wait_for_paper (self) != NULL && !g_main_context_pending (NULL));
  gtk_window_set_default_size (GTK_WINDOW (self->window), 1100, 760);
}

/* Thousands of files that are imported again keep nobody waiting when their results come to those of the time before. */
static void
test_many_again (Window *self, gconstpointer data)
{
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char *words = make_words ("12/2024", "Eine Scheune");
  g_autoptr (GFile) first = write_file (&self->base, "many/0000.txt", words);
  const guint n = LOTSE_SANITIZER ? 100 : 3000;

  for (guint i = 1; i < n; i++)
    {
      g_autofree char *name = g_strdup_printf ("many/%04u.txt", i);
      g_autoptr (GFile) file = write_file (&self->base, name, words);
    }
  g_ptr_array_add (files, g_file_get_parent (first));
  for (guint round = 0; round < 2; round++)
    {
      g_autofree char *summary
          = round == 0 ? g_strdup_printf ("1 imported, %u already there", n - 1) : g_strdup_printf ("%u already there", n);

      longest_turn = 0;
      lotse_window_open_files (self->window, files, NULL);
      WAIT_FOR (find_widget (GTK_WIDGET (self->window), GTK_TYPE_LABEL, summary) != NULL);
    }
  g_test_message ("longest turn: %.1f ms", longest_turn);
  g_assert_cmpfloat (longest_turn, <, LOTSE_SANITIZER ? 10000 : 100);
}

/* A paper that stands alone but has a number that is there already says so, though it is open at once. */
static void
test_same_number (Window *self, gconstpointer data)
{
  g_autoptr (LotsePaper) first = import_paper (self, "scheune.txt", PAPER);
  g_autoptr (GFile) file
      = write_file (&self->base, "brunnen.txt", "Stadt Auenstadt\nVorlage Nr. 12/2024\n\nBetreff: Ein Brunnen im Park\n");
  g_autoptr (GFile) other = write_file (&self->base, "bank.txt", "Stadt Auenstadt\nVorlage Nr. 14/2024\n\nBetreff: Eine Bank\n");

  open_file (self, file);
  WAIT_FOR (find_widget (GTK_WIDGET (self->window), GTK_TYPE_LABEL, "Same number as “Kauf einer Scheune”.") != NULL);
  g_assert_cmpint (get_family (self, 0), !=, get_family (self, 1));
  open_file (self, other);
  WAIT_FOR (count_papers (self) == 3 && wait_for_paper (self) != NULL && !g_main_context_pending (NULL));
  g_assert_null (find_widget (GTK_WIDGET (self->window), GTK_TYPE_LABEL, "1 imported"));
}

/* As another program that writes: an import reads on for a while, but nothing comes into the library before it is let go. */
static sqlite3 *
hold_library (Window *self)
{
  g_autofree char *path = g_build_filename (self->base.path, "library", "library.db", NULL);
  sqlite3 *db;

  g_assert_cmpint (sqlite3_open (path, &db), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (db, "BEGIN IMMEDIATE", NULL, NULL, NULL), ==, SQLITE_OK);
  return db;
}

static const char *
get_chosen (Window *self)
{
  LotsePaper *paper
      = get_selected (gtk_list_view_get_model (GTK_LIST_VIEW (find_widget (GTK_WIDGET (self->window), GTK_TYPE_LIST_VIEW, NULL))));

  return paper != NULL ? lotse_paper_get_title (paper) : NULL;
}

static void
import_into_library (Window *self, const char *name, const char *words)
{
  g_autoptr (GFile) file = write_file (&self->base, name, words);
  GValue value = G_VALUE_INIT;

  g_value_init (&value, GDK_TYPE_FILE_LIST);
  g_value_take_boxed (&value, gdk_file_list_new_from_array (&file, 1));
  g_assert_true (drop_value (self, &value));
  g_value_unset (&value);
}

/* Whoever imports one paper goes on at it, also where it was there already; whoever chose another one meanwhile stays there. */
static void
test_goes_to_paper (Window *self, gconstpointer data)
{
  g_autoptr (LotsePaper) first = import_paper (self, "scheune.txt", PAPER);
  g_autofree char *second = make_words ("13/2024", "Ein Brunnen");
  g_autofree char *third = make_words ("14/2024", "Eine Bank");
  GtkWidget *list = find_widget (GTK_WIDGET (self->window), GTK_TYPE_LIST_VIEW, NULL);
  sqlite3 *held;

  WAIT_FOR (gtk_widget_get_mapped (list));
  gtk_widget_grab_focus (list);
  gtk_selection_model_select_item (gtk_list_view_get_model (GTK_LIST_VIEW (list)), 0, TRUE);
  g_assert_cmpstr (get_chosen (self), ==, "Kauf einer Scheune");
  import_into_library (self, "brunnen.txt", second);
  WAIT_FOR (g_strcmp0 (get_chosen (self), "Ein Brunnen") == 0);
  WAIT_FOR (gtk_window_get_focus (GTK_WINDOW (self->window)) != NULL
            && gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (self->window)), list));
  import_into_library (self, "scheune.txt", PAPER);
  WAIT_FOR (g_strcmp0 (get_chosen (self), "Kauf einer Scheune") == 0);

  held = hold_library (self);
  import_into_library (self, "bank.txt", third);
  gtk_selection_model_select_item (gtk_list_view_get_model (GTK_LIST_VIEW (list)), 0, TRUE);
  g_assert_cmpstr (get_chosen (self), ==, "Ein Brunnen");
  sqlite3_close (held);
  WAIT_FOR (count_papers (self) == 3 && find_widget (GTK_WIDGET (self->window), GTK_TYPE_LABEL, "1 imported") != NULL);
  g_assert_cmpstr (get_chosen (self), ==, "Ein Brunnen");
}

/* Whoever imports several goes on at the one that stands on top: it would be out of sight above an older one that was chosen. Where all of
 * them were there already, nothing moves. */
static void
test_goes_to_newest (Window *self, gconstpointer data)
{
  g_autoptr (GPtrArray) many = write_many (self);
  g_autoptr (LotsePaper) first = import_paper (self, "scheune.txt", PAPER);
  GtkWidget *list = find_widget (GTK_WIDGET (self->window), GTK_TYPE_LIST_VIEW, NULL);
  GtkAdjustment *adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (list));

  WAIT_FOR (gtk_widget_get_mapped (list));
  gtk_widget_grab_focus (list);
  gtk_selection_model_select_item (gtk_list_view_get_model (GTK_LIST_VIEW (list)), 0, TRUE);
  g_assert_cmpstr (get_chosen (self), ==, "Kauf einer Scheune");
  lotse_window_open_files (self->window, many, NULL);
  WAIT_FOR (count_papers (self) == 201 && g_strcmp0 (get_chosen (self), "199/2024") == 0);
  WAIT_FOR (gtk_adjustment_get_upper (adjustment) > 2 * gtk_adjustment_get_page_size (adjustment)
            && gtk_adjustment_get_value (adjustment) < 40);

  gtk_selection_model_select_item (gtk_list_view_get_model (GTK_LIST_VIEW (list)), 3, TRUE);
  g_assert_cmpstr (get_chosen (self), ==, "196/2024");
  lotse_window_open_files (self->window, many, NULL);
  WAIT_FOR (find_widget (GTK_WIDGET (self->window), GTK_TYPE_LABEL, "200 already there") != NULL);
  g_assert_cmpstr (get_chosen (self), ==, "196/2024");
}

/* Cancelled before any file was read. */
static void
test_cancel_at_once (Window *self, gconstpointer data)
{
  g_autoptr (GPtrArray) files = write_many (self);
  GtkWidget *cancel;

  lotse_window_open_files (self->window, files, NULL);
  cancel = find_widget (GTK_WIDGET (self->window), GTK_TYPE_BUTTON, "_Cancel");
  if (cancel == NULL)
    cancel = find_widget (GTK_WIDGET (self->window), GTK_TYPE_BUTTON, "Cancel");
  g_assert_nonnull (cancel);
  g_signal_emit_by_name (cancel, "clicked");
  WAIT_FOR (find_widget (GTK_WIDGET (self->window), GTK_TYPE_LABEL, "The import was cancelled.") != NULL);
  g_assert_cmpuint (count_papers (self), ==, 0);
}

static void
test_cancel (Window *self, gconstpointer data)
{
  g_autoptr (GPtrArray) files = write_many (self);
  GtkWidget *bar = find_widget (GTK_WIDGET (self->window), LOTSE_TYPE_IMPORT_BAR, NULL);
  sqlite3 *held = hold_library (self);
  GtkWidget *progress = find_widget (bar, GTK_TYPE_PROGRESS_BAR, NULL);
  GtkWidget *cancel;

  /* More than an import has in its hands at once: they need no library, so that it comes on, and the papers after them cannot. */
  for (guint i = 0; i < 160; i++)
    {
      g_autofree char *name = g_strdup_printf ("leer-%03u.txt", i);

      g_ptr_array_insert (files, 0, write_file (&self->base, name, ""));
    }
  lotse_window_open_files (self->window, files, NULL);
  cancel = find_widget (GTK_WIDGET (self->window), GTK_TYPE_BUTTON, "Cancel");
  if (cancel == NULL)
    cancel = find_widget (GTK_WIDGET (self->window), GTK_TYPE_BUTTON, "_Cancel");
  g_assert_nonnull (cancel);
  WAIT_FOR (gtk_progress_bar_get_fraction (GTK_PROGRESS_BAR (progress)) > 0);
  g_signal_emit_by_name (cancel, "clicked");
  sqlite3_close (held);
  WAIT_FOR (find_widget (GTK_WIDGET (self->window), GTK_TYPE_LABEL, "Cancelled: ") != NULL);
  g_assert_cmpuint (count_papers (self), <, 200);
  /* What is there is whole. */
  for (guint i = 0; i < count_papers (self); i++)
    {
      g_autoptr (LotsePaper) paper = g_list_model_get_item (lotse_library_get_papers (self->base.library), i);

      g_assert_cmpstr (lotse_paper_get_municipality (paper), ==, "Auenstadt");
      g_assert_cmpstr (lotse_paper_get_decision_state (paper), ==, "proposed");
    }
}

/* A window that becomes narrow, which puts what it holds elsewhere, goes on with an import. */
static void
test_narrow_import (Window *self, gconstpointer data)
{
  g_autoptr (GPtrArray) files = write_many (self);
  GtkWidget *split = find_widget (GTK_WIDGET (self->window), ADW_TYPE_NAVIGATION_SPLIT_VIEW, NULL);
  gboolean collapsed = adw_navigation_split_view_get_collapsed (ADW_NAVIGATION_SPLIT_VIEW (split));

  lotse_window_open_files (self->window, files, NULL);
  adw_navigation_split_view_set_collapsed (ADW_NAVIGATION_SPLIT_VIEW (split), !collapsed);
  WAIT_FOR (count_papers (self) == 200 && find_widget (GTK_WIDGET (self->window), GTK_TYPE_LABEL, "200 imported") != NULL);
}

/* A window that is closed in the middle of an import ends it. */
static void
test_close (Window *self, gconstpointer data)
{
  g_autoptr (GPtrArray) files = write_many (self);
  GtkWidget *bar = find_widget (GTK_WIDGET (self->window), LOTSE_TYPE_IMPORT_BAR, NULL);
  GtkWidget *gone = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GPtrArray) problems = NULL;
  sqlite3 *held = hold_library (self);

  lotse_window_open_files (self->window, files, NULL);
  /* So that it is in the middle however fast it is and however late this sees it. */
  WAIT_FOR (find_widget (bar, GTK_TYPE_LABEL, "0 of 200 – ") != NULL);
  g_set_weak_pointer (&gone, bar);
  gtk_window_destroy (GTK_WINDOW (self->window));
  g_clear_object (&self->window);
  sqlite3_close (held);
  /* The run under way holds it. */
  WAIT_FOR (gone == NULL);
  lotse_library_refresh_async (self->base.library, NULL, result_cb, &result);
  wait_for (&result);
  g_assert_true (lotse_library_refresh_finish (self->base.library, result, NULL));
  g_assert_cmpuint (count_papers (self), <, 200);
  problems = lotse_store_check (lotse_library_get_store (self->base.library), NULL, NULL);
  g_assert_cmpuint (problems->len, ==, 0);
  self->window = g_object_ref (lotse_window_new (NULL));
}

/* --- pasted text ------------------------------------------------------------------------------------------------------------ */

static AdwDialog *
get_dialog (LotseWindow *window)
{
  return adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window));
}

static char *
dup_pasted (AdwDialog *dialog)
{
  GtkWidget *view = find_widget (GTK_WIDGET (dialog), GTK_TYPE_TEXT_VIEW, NULL);
  char *text;

  g_object_get (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), "text", &text, NULL);
  return text;
}

static AdwDialog *
paste (LotseWindow *window, const char *text)
{
  AdwDialog *dialog;

  gtk_widget_activate_action (GTK_WIDGET (window), "win.paste-text", NULL);
  WAIT_FOR (LOTSE_IS_PASTE_DIALOG (dialog = get_dialog (window)));
  lotse_paste_dialog_set_text (LOTSE_PASTE_DIALOG (dialog), text, "");
  return dialog;
}

static void
click_import (AdwDialog *dialog)
{
  g_signal_emit_by_name (find_widget (GTK_WIDGET (dialog), GTK_TYPE_BUTTON, "_Import"), "clicked");
}

/* Text that is pasted before the library is open becomes a paper when it is. */
static void
test_paste_early (Window *self, gconstpointer data)
{
  LotseWindow *early = g_object_ref (lotse_window_new (NULL));

  gtk_window_present (GTK_WINDOW (early));
  click_import (paste (early, PAPER));
  WAIT_FOR (get_dialog (early) == NULL);
  lotse_window_set_library (early, self->base.library);
  WAIT_FOR (count_papers (self) == 1);
  gtk_window_destroy (GTK_WINDOW (early));
  g_object_unref (early);
}

static gboolean
has_paper (Window *self, const char *title)
{
  for (guint i = 0; i < count_papers (self); i++)
    {
      g_autoptr (LotsePaper) paper = g_list_model_get_item (lotse_library_get_papers (self->base.library), i);

      if (g_strcmp0 (lotse_paper_get_title (paper), title) == 0)
        return TRUE;
    }
  return FALSE;
}

/* The library comes after somebody put a text away: that is not imported, what was given before and after it is. */
static void
test_left_early (Window *self, gconstpointer data)
{
  LotseWindow *early = g_object_ref (lotse_window_new (NULL));
  g_autoptr (GFile) first = write_file (&self->base, "b.txt", PAPER "Zweite");
  g_autoptr (GFile) second = write_file (&self->base, "c.txt", PAPER "Dritte");
  g_autoptr (GPtrArray) files = g_ptr_array_new ();

  g_ptr_array_add (files, first);
  g_ptr_array_add (files, second);
  gtk_window_present (GTK_WINDOW (early));
  click_import (paste (early, PAPER));
  WAIT_FOR (get_dialog (early) == NULL);
  adw_dialog_force_close (paste (early, "Stadt Auenstadt\nVorlage Nr. 13/2024\n\nBetreff: Abriss einer Scheune\n"));
  WAIT_FOR (get_dialog (early) == NULL && find_toast (GTK_WIDGET (early), "The text was not imported") != NULL);
  lotse_window_open_files (early, files, NULL);
  lotse_window_set_library (early, self->base.library);
  WAIT_FOR (count_papers (self) >= 3);
  g_assert_true (has_paper (self, "Kauf einer Scheune"));
  g_assert_false (has_paper (self, "Abriss einer Scheune"));
  gtk_window_destroy (GTK_WINDOW (early));
  g_object_unref (early);
}

/* Where the library cannot be opened the text stays, with the reason above it, whether that is known before or after. */
static void
test_paste_no_library (Window *self, gconstpointer data)
{
  for (guint i = 0; i < 3; i++)
    {
      LotseWindow *lost = g_object_ref (lotse_window_new (NULL));
      g_autofree char *kept = NULL;
      AdwDialog *dialog;

      gtk_window_present (GTK_WINDOW (lost));
      if (i == 0)
        lotse_window_show_library_error (lost, "The library is gone.");
      dialog = paste (lost, PAPER);
      if (i == 1)
        click_import (dialog);
      if (i > 0)
        lotse_window_show_library_error (lost, "The library is gone.");
      WAIT_FOR (LOTSE_IS_PASTE_DIALOG (dialog = get_dialog (lost)));
      WAIT_FOR (find_widget (GTK_WIDGET (dialog), GTK_TYPE_LABEL, "The library is gone.") != NULL);
      kept = dup_pasted (dialog);
      g_assert_cmpstr (kept, ==, PAPER);
      g_assert_false (gtk_widget_get_sensitive (find_widget (GTK_WIDGET (dialog), GTK_TYPE_BUTTON, "_Import")));
      gtk_window_destroy (GTK_WINDOW (lost));
      g_object_unref (lost);
    }
}

/* Files that are given while the library cannot be opened: the one that is open says why, others are told, and none is lost: with a library they
 * are imported, and the paper that was open is shown with its outline. */
static void
test_no_library (Window *self, gconstpointer data)
{
  LotseWindow *lost = g_object_ref (lotse_window_new (NULL));
  g_autoptr (GFile) first = write_pdf (self, "a.pdf", (const char *const[]) { PAPER, NULL }, NULL);
  g_autoptr (GFile) second = write_file (&self->base, "b.txt", PAPER "Zweite");
  g_autoptr (GFile) third = write_file (&self->base, "c.txt", PAPER "Dritte");
  g_autoptr (GPtrArray) one = g_ptr_array_new ();
  g_autoptr (GPtrArray) two = g_ptr_array_new ();
  GtkWidget *bottom;
  LotsePaperPage *page;

  g_ptr_array_add (one, first);
  g_ptr_array_add (two, second);
  g_ptr_array_add (two, third);
  gtk_window_present (GTK_WINDOW (lost));
  lotse_window_show_library_error (lost, "The library is gone.");
  g_assert_false (gtk_widget_get_sensitive (find_widget (GTK_WIDGET (lost), GTK_TYPE_SEARCH_ENTRY, NULL)));
  lotse_window_open_files (lost, two, NULL);
  /* The page behind the message says the same. */
  g_assert_nonnull (find_widget (GTK_WIDGET (lost), g_type_from_name ("AdwToastWidget"), NULL));
  lotse_window_open_files (lost, one, NULL);
  page = lotse_window_get_paper_page (lost);
  WAIT_FOR (find_widget (GTK_WIDGET (page), GTK_TYPE_LABEL, "The library is gone.") != NULL);
  /* Nothing is offered that needs a paper, also when its pages could be drawn by now. */
  WAIT_FOR (!lotse_paper_page_is_opening (page));
  bottom = find_by_icon (GTK_WIDGET (page), "zoom-in-symbolic");
  g_assert_false (gtk_widget_get_mapped (bottom));
  g_assert_nonnull (find_widget (GTK_WIDGET (page), GTK_TYPE_LABEL, "The library is gone."));
  /* It is there again. */
  lotse_window_set_library (lost, self->base.library);
  WAIT_FOR (count_papers (self) == 3);
  WAIT_FOR (lotse_view_state_get_content (lotse_paper_page_get_state (page)) != NULL && gtk_widget_get_mapped (bottom));
  WAIT_FOR (adw_overlay_split_view_get_show_sidebar (
      ADW_OVERLAY_SPLIT_VIEW (find_widget (GTK_WIDGET (page), ADW_TYPE_OVERLAY_SPLIT_VIEW, NULL))));
  gtk_window_destroy (GTK_WINDOW (lost));
  g_object_unref (lost);
}

/* A text that could not be stored says so, and is there again to be imported once more. */
static void
test_paste_fails (Window *self, gconstpointer data)
{
  g_autofree char *folder = g_file_get_path (self->base.folder);
  g_autofree char *originals = g_build_filename (folder, "papers", NULL);
  g_autofree char *away = g_build_filename (folder, "away", NULL);
  g_autofree char *kept = NULL;
  GtkWidget *button;
  AdwDialog *dialog;

  g_assert_cmpint (rename (originals, away), ==, 0);
  click_import (paste (self->window, PAPER));
  WAIT_FOR ((button = find_mapped_button (self, "_Show Text")) != NULL);
  g_assert_cmpint (rename (away, originals), ==, 0);
  g_signal_emit_by_name (button, "clicked");
  WAIT_FOR (LOTSE_IS_PASTE_DIALOG (dialog = get_dialog (self->window)));
  kept = dup_pasted (dialog);
  g_assert_cmpstr (kept, ==, PAPER);
  click_import (dialog);
  WAIT_FOR (count_papers (self) == 1);
  WAIT_FOR (get_dialog (self->window) == NULL);
  g_clear_pointer (&kept, g_free);
  gtk_widget_activate_action (GTK_WIDGET (self->window), "win.paste-text", NULL);
  WAIT_FOR (LOTSE_IS_PASTE_DIALOG (dialog = get_dialog (self->window)));
  kept = dup_pasted (dialog);
  g_assert_cmpstr (kept, ==, "");
}

/* A text that is put away can be taken up again as long as the message says so; one that is in the clipboard needs none. */
static void
test_text_left (Window *self, gconstpointer data)
{
  GtkWidget *window = GTK_WIDGET (self->window);
  AdwDialog *dialog;
  g_autofree char *shown = NULL;
  g_autofree char *later = NULL;

  gtk_widget_activate_action (window, "win.paste-text", NULL);
  WAIT_FOR (LOTSE_IS_PASTE_DIALOG (dialog = get_dialog (self->window)));
  lotse_paste_dialog_set_text (LOTSE_PASTE_DIALOG (dialog), PAPER, "Scheune");
  adw_dialog_force_close (dialog);
  WAIT_FOR (get_dialog (self->window) == NULL && find_mapped_button (self, "_Show Text") != NULL);
  g_signal_emit_by_name (find_mapped_button (self, "_Show Text"), "clicked");
  WAIT_FOR (LOTSE_IS_PASTE_DIALOG (dialog = get_dialog (self->window)));
  shown = dup_pasted (dialog);
  g_assert_cmpstr (shown, ==, PAPER);
  WAIT_FOR (find_toast (window, "The text was not imported") == NULL);
  adw_dialog_force_close (dialog);
  WAIT_FOR (find_toast (window, "The text was not imported") != NULL);
  adw_toast_dismiss (find_toast (window, "The text was not imported"));
  WAIT_FOR (find_toast (window, "The text was not imported") == NULL && get_dialog (self->window) == NULL);
  gtk_widget_activate_action (window, "win.paste-text", NULL);
  WAIT_FOR (LOTSE_IS_PASTE_DIALOG (dialog = get_dialog (self->window)));
  later = dup_pasted (dialog);
  g_assert_cmpstr (later, ==, "");
  adw_dialog_force_close (dialog);
  WAIT_FOR (get_dialog (self->window) == NULL);

  gdk_clipboard_set_text (gtk_widget_get_clipboard (window), PAPER);
  gtk_widget_activate_action (window, "win.paste-text", NULL);
  WAIT_FOR (LOTSE_IS_PASTE_DIALOG (dialog = get_dialog (self->window)));
  WAIT_FOR (gtk_widget_get_sensitive (find_widget (GTK_WIDGET (dialog), GTK_TYPE_BUTTON, "_Import")));
  adw_dialog_force_close (dialog);
  WAIT_FOR (get_dialog (self->window) == NULL);
  g_assert_null (find_toast (window, "The text was not imported"));
  gdk_clipboard_set_content (gtk_widget_get_clipboard (window), NULL);
}

/* What was pasted is nowhere else: a window that is closed still stores it, behind an import of files that it ends. */
static void
test_paste_and_close (Window *self, gconstpointer data)
{
  g_autoptr (GPtrArray) files = write_many (self);
  GtkWidget *bar = find_widget (GTK_WIDGET (self->window), LOTSE_TYPE_IMPORT_BAR, NULL);
  GtkWidget *gone = NULL;
  g_autoptr (GAsyncResult) result = NULL;

  lotse_window_open_files (self->window, files, NULL);
  click_import (paste (self->window, PAPER));
  g_set_weak_pointer (&gone, bar);
  gtk_window_destroy (GTK_WINDOW (self->window));
  g_clear_object (&self->window);
  WAIT_FOR (gone == NULL);
  lotse_library_refresh_async (self->base.library, NULL, result_cb, &result);
  wait_for (&result);
  g_assert_true (has_paper (self, "Kauf einer Scheune"));
  g_assert_cmpuint (count_papers (self), <, 201);
  self->window = g_object_ref (lotse_window_new (NULL));
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_assert_nonnull (lotse_settings_get ());
#define ADD(path, func) g_test_add ("/ui/window-imports/" path, Window, NULL, set_up, func, tear_down)
  ADD ("drop", test_drop);
  ADD ("drop-text", test_drop_text);
  ADD ("paste-files", test_paste_files);
  ADD ("separate", test_separate);
  ADD ("separate-narrow", test_separate_narrow);
  ADD ("narrow-next", test_narrow_next);
  ADD ("many-again", test_many_again);
  ADD ("same-number", test_same_number);
  ADD ("goes-to-paper", test_goes_to_paper);
  ADD ("goes-to-newest", test_goes_to_newest);
  ADD ("cancel", test_cancel);
  ADD ("cancel-at-once", test_cancel_at_once);
  ADD ("narrow-import", test_narrow_import);
  ADD ("close", test_close);
  ADD ("paste-early", test_paste_early);
  ADD ("left-early", test_left_early);
  ADD ("paste-no-library", test_paste_no_library);
  ADD ("paste-fails", test_paste_fails);
  ADD ("no-library", test_no_library);
  ADD ("text-left", test_text_left);
  ADD ("paste-and-close", test_paste_and_close);
  return g_test_run ();
}
