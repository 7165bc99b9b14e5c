/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A window with a library of its own, as a person uses it, in one process. */
#include "../model/model-fixture.h"
#include "lotse-config.h"
#include "lotse-import-bar.h"
#include "lotse-outline-entry.h"
#include "lotse-outline-groups.h"
#include "lotse-outline-sidebar.h"
#include "lotse-preferences.h"
#include "lotse-settings.h"
#include "lotse-window.h"
#include "pdf-maker.h"

#include <adwaita.h>
#include <time.h>

#define PAPER "Stadt Auenstadt\nVorlage Nr. 12/2024\n\nBetreff: Kauf einer Scheune\n\nBeschlussvorschlag\nDer Rat kauft die Scheune.\n"
#define PASSWORD "geheim"

typedef struct
{
  Fixture base;
  LotseWindow *window;
} Window;

/* The longest turn of the main loop, in milliseconds of its thread. */
static double longest_turn;

static double
get_thread_time (void)
{
  struct timespec time;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &time);
  return (double) time.tv_sec * 1e3 + (double) time.tv_nsec / 1e6;
}

static void
turn (void)
{
  double begin = get_thread_time ();

  g_main_context_iteration (NULL, FALSE);
  longest_turn = MAX (longest_turn, get_thread_time () - begin);
}

/* Turns the main loop until a condition holds, at most for some seconds. It is asked no more once it held: work that comes up by itself, such
 * as the next frame, would make it fail. */
#define WAIT_FOR(condition)                                                                                                                \
  G_STMT_START                                                                                                                             \
  {                                                                                                                                        \
    gint64 end_ = g_get_monotonic_time () + 30 * G_USEC_PER_SEC;                                                                           \
    gboolean met_;                                                                                                                         \
    while (!(met_ = (condition)) && g_get_monotonic_time () < end_)                                                                        \
      turn ();                                                                                                                             \
    if (!met_)                                                                                                                             \
      g_assertion_message_expr (G_LOG_DOMAIN, __FILE__, __LINE__, G_STRFUNC, #condition);                                                  \
  }                                                                                                                                        \
  G_STMT_END

static void
set_up (Window *self, gconstpointer data)
{
  fixture_set_up (&self->base, data);
  self->window = lotse_window_new (NULL);
  g_object_ref (self->window);
  gtk_window_present (GTK_WINDOW (self->window));
  lotse_window_set_library (self->window, self->base.library);
  WAIT_FOR (gtk_widget_get_mapped (GTK_WIDGET (self->window)));
}

static void
tear_down (Window *self, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (self->window));
  g_object_unref (self->window);
  fixture_tear_down (&self->base, data);
}

/* The first widget of a type below @widget, with these words on it (NULL: any); those of a label may go on. */
static GtkWidget *
find_widget (GtkWidget *widget, GType type, const char *words)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type))
    {
      const char *text = GTK_IS_BUTTON (widget)     ? gtk_button_get_label (GTK_BUTTON (widget))
                         : GTK_IS_LABEL (widget)    ? gtk_label_get_text (GTK_LABEL (widget))
                         : GTK_IS_EDITABLE (widget) ? gtk_editable_get_text (GTK_EDITABLE (widget))
                                                    : NULL;

      if (words == NULL || g_strcmp0 (text, words) == 0 || (GTK_IS_LABEL (widget) && g_str_has_prefix (text, words)))
        return widget;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_widget (child, type, words);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static GtkWidget *
find_by_icon (GtkWidget *widget, const char *icon)
{
  GtkWidget *found = NULL;

  if (GTK_IS_BUTTON (widget) && g_strcmp0 (gtk_button_get_icon_name (GTK_BUTTON (widget)), icon) == 0)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); found == NULL && child != NULL; child = gtk_widget_get_next_sibling (child))
    found = find_by_icon (child, icon);
  return found;
}

static guint
count_papers (Window *self)
{
  return g_list_model_get_n_items (lotse_library_get_papers (self->base.library));
}

static GFile *
write_pdf (Window *self, const char *name, const char *const *pages, const char *password)
{
  g_autoptr (GBytes) bytes = pdf_maker_new (pages, password);
  g_autofree char *path = g_build_filename (self->base.path, name, NULL);

  g_assert_true (g_file_set_contents (path, g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes), NULL));
  return g_file_new_for_path (path);
}

static void
open_file (Window *self, GFile *file)
{
  g_autoptr (GPtrArray) files = g_ptr_array_new ();

  g_ptr_array_add (files, file);
  lotse_window_open_files (self->window, files, NULL);
}

/* Waits for an open paper with its outline. */
static LotsePaperPage *
wait_for_paper (Window *self)
{
  WAIT_FOR (lotse_window_get_paper_page (self->window) != NULL
            && lotse_view_state_get_content (lotse_paper_page_get_state (lotse_window_get_paper_page (self->window))) != NULL);
  return lotse_window_get_paper_page (self->window);
}

static LotsePaper *
import_paper (Window *self, const char *name, const char *words)
{
  g_autoptr (GFile) file = write_file (&self->base, name, words);
  g_autoptr (LotseImportResult) result = import_one (&self->base, file);

  WAIT_FOR (count_papers (self) > 0);
  return lotse_library_find_paper (self->base.library, lotse_import_result_get_uuid (result));
}

/* Opens a paper as its row in the list does. */
static LotsePaperPage *
open_paper (Window *self, LotsePaper *paper)
{
  gtk_widget_activate_action (GTK_WIDGET (self->window), "win.open-paper", "s", lotse_paper_get_uuid (paper));
  return wait_for_paper (self);
}

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
}

static void
test_cancel (Window *self, gconstpointer data)
{
  g_autoptr (GPtrArray) files = write_many (self);
  GtkWidget *cancel;
  GtkWidget *bar;

  lotse_window_open_files (self->window, files, NULL);
  cancel = find_widget (GTK_WIDGET (self->window), GTK_TYPE_BUTTON, "Cancel");
  if (cancel == NULL)
    cancel = find_widget (GTK_WIDGET (self->window), GTK_TYPE_BUTTON, "_Cancel");
  g_assert_nonnull (cancel);
  bar = find_widget (GTK_WIDGET (self->window), GTK_TYPE_PROGRESS_BAR, NULL);
  WAIT_FOR (gtk_progress_bar_get_fraction (GTK_PROGRESS_BAR (bar)) > 0);
  g_signal_emit_by_name (cancel, "clicked");
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
  GtkWidget *progress = find_widget (GTK_WIDGET (self->window), GTK_TYPE_PROGRESS_BAR, NULL);
  GtkWidget *gone = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GPtrArray) problems = NULL;

  lotse_window_open_files (self->window, files, NULL);
  WAIT_FOR (gtk_progress_bar_get_fraction (GTK_PROGRESS_BAR (progress)) > 0);
  g_set_weak_pointer (&gone, bar);
  gtk_window_destroy (GTK_WINDOW (self->window));
  g_clear_object (&self->window);
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

/* --- passwords -------------------------------------------------------------------------------------------------------------- */

static void
answer_password (Window *self, const char *password)
{
  AdwDialog *dialog;

  WAIT_FOR ((dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (self->window))) != NULL);
  if (password != NULL)
    gtk_editable_set_text (GTK_EDITABLE (find_widget (GTK_WIDGET (dialog), ADW_TYPE_PASSWORD_ENTRY_ROW, NULL)), password);
  g_signal_emit_by_name (find_widget (GTK_WIDGET (dialog), GTK_TYPE_BUTTON, password != NULL ? "_Open" : "_Cancel"), "clicked");
  WAIT_FOR (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (self->window)) != dialog);
}

/* A button with these words that can be seen, or NULL. */
static GtkWidget *
find_mapped_button (Window *self, const char *words)
{
  g_autoptr (GQueue) queue = g_queue_new ();

  g_queue_push_tail (queue, self->window);
  for (GtkWidget *widget; (widget = g_queue_pop_head (queue)) != NULL;)
    {
      if (GTK_IS_BUTTON (widget) && gtk_widget_get_mapped (widget) && g_strcmp0 (gtk_button_get_label (GTK_BUTTON (widget)), words) == 0)
        return widget;
      for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
        g_queue_push_tail (queue, child);
    }
  return NULL;
}

/* An encrypted file asks for its password, again after a wrong one, and is a paper then. Opened again, it does not ask: the program knows. */
static void
test_password (Window *self, gconstpointer data)
{
  const char *pages[] = { "Stadt Auenstadt\nVorlage Nr. 12/2024\nBetreff: Kauf einer Scheune", NULL };
  g_autoptr (GFile) file = write_pdf (self, "geheim.pdf", pages, PASSWORD);
  LotsePaperPage *page;
  g_autoptr (LotsePaper) paper = NULL;

  open_file (self, file);
  answer_password (self, "falsch");
  WAIT_FOR (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (self->window)) != NULL);
  g_assert_nonnull (find_widget (GTK_WIDGET (self->window), GTK_TYPE_LABEL, "The password does not open “geheim.pdf”."));
  answer_password (self, PASSWORD);
  page = wait_for_paper (self);
  paper = g_object_ref (lotse_paper_page_get_paper (page));
  g_assert_cmpstr (lotse_paper_get_number (paper), ==, "12/2024");
  g_assert_true (lotse_paper_get_encrypted (paper));
  WAIT_FOR (!lotse_paper_page_is_opening (page));
  gtk_widget_activate_action (GTK_WIDGET (self->window), "win.back", NULL);
  page = open_paper (self, paper);
  WAIT_FOR (!lotse_paper_page_is_opening (page));
  g_assert_null (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (self->window)));
}

/* After a new start the pages ask for the password; outline and text are there without it. */
static void
test_password_later (Window *self, gconstpointer data)
{
  const char *pages[] = { "Stadt Auenstadt\nVorlage Nr. 12/2024\nBetreff: Kauf einer Scheune", NULL };
  g_autoptr (GFile) file = write_pdf (self, "geheim.pdf", pages, PASSWORD);
  g_autoptr (LotsePaper) paper = NULL;
  LotsePaperPage *page;
  GtkWidget *button;

  open_file (self, file);
  answer_password (self, PASSWORD);
  paper = g_object_ref (lotse_paper_page_get_paper (wait_for_paper (self)));
  lotse_library_set_password (self->base.library, lotse_paper_get_hash (paper), NULL);
  gtk_widget_activate_action (GTK_WIDGET (self->window), "win.back", NULL);
  page = open_paper (self, paper);
  WAIT_FOR ((button = find_mapped_button (self, "Enter _Password…")) != NULL);
  g_signal_emit_by_name (button, "clicked");
  answer_password (self, PASSWORD);
  WAIT_FOR (!gtk_widget_get_mapped (button) && !lotse_paper_page_is_opening (page));
}

/* Whoever cancels the question is asked again by the button of the page, or by opening the file again. */
static void
test_password_refused (Window *self, gconstpointer data)
{
  const char *pages[] = { "Stadt Auenstadt\nVorlage Nr. 12/2024\nBetreff: Kauf einer Scheune", NULL };
  g_autoptr (GFile) file = write_pdf (self, "geheim.pdf", pages, PASSWORD);
  GtkWidget *button;

  open_file (self, file);
  answer_password (self, NULL);
  WAIT_FOR ((button = find_mapped_button (self, "Enter _Password…")) != NULL);
  g_signal_emit_by_name (button, "clicked");
  answer_password (self, NULL);
  g_assert_cmpuint (count_papers (self), ==, 0);
  gtk_widget_activate_action (GTK_WIDGET (self->window), "win.back", NULL);
  open_file (self, file);
  answer_password (self, NULL);
  WAIT_FOR ((button = find_mapped_button (self, "Enter _Password…")) != NULL);
  g_signal_emit_by_name (button, "clicked");
  answer_password (self, "falsch");
  answer_password (self, PASSWORD);
  g_assert_cmpstr (lotse_paper_get_number (lotse_paper_page_get_paper (wait_for_paper (self))), ==, "12/2024");
}

/* Behind the question the page says that the file is encrypted; another file that is opened meanwhile is shown, and the first one is
 * a paper when its password is given. */
static void
test_password_waits (Window *self, gconstpointer data)
{
  const char *pages[] = { "Stadt Auenstadt\nVorlage Nr. 12/2024\nBetreff: Kauf einer Scheune", NULL };
  const char *others[] = { "Stadt Auenstadt\nVorlage Nr. 13/2024\nBetreff: Verkauf einer Scheune", NULL };
  g_autoptr (GFile) file = write_pdf (self, "geheim.pdf", pages, PASSWORD);
  g_autoptr (GFile) other = write_pdf (self, "offen.pdf", others, NULL);
  GtkWidget *title;

  open_file (self, file);
  WAIT_FOR (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (self->window)) != NULL);
  title = find_widget (GTK_WIDGET (self->window), GTK_TYPE_LABEL, "Encrypted Paper");
  g_assert_true (title != NULL && gtk_widget_get_mapped (title));
  open_file (self, other);
  g_assert_cmpstr (lotse_paper_get_number (lotse_paper_page_get_paper (wait_for_paper (self))), ==, "13/2024");
  answer_password (self, PASSWORD);
  WAIT_FOR (count_papers (self) == 2);
  g_assert_cmpstr (lotse_paper_get_number (lotse_paper_page_get_paper (wait_for_paper (self))), ==, "13/2024");
}

/* --- reading ---------------------------------------------------------------------------------------------------------------- */

/* A page is entered by its name or its number, and the paper opens there again. */
static void
test_pages (Window *self, gconstpointer data)
{
  const char *pages[] = { "Stadt Auenstadt\nVorlage Nr. 12/2024", "Zweite Seite", "Dritte Seite", "Vierte Seite", NULL };
  g_autoptr (GFile) file = write_pdf (self, "vier.pdf", pages, NULL);
  g_autoptr (LotsePaper) paper = NULL;
  LotsePaperPage *page;
  LotseViewState *state;
  GtkWidget *entry;

  open_file (self, file);
  page = wait_for_paper (self);
  state = lotse_paper_page_get_state (page);
  paper = g_object_ref (lotse_paper_page_get_paper (page));
  entry = find_widget (GTK_WIDGET (page), GTK_TYPE_ENTRY, "A-1");
  g_assert_nonnull (entry);
  g_assert_nonnull (find_widget (GTK_WIDGET (page), GTK_TYPE_LABEL, "(1 of 4)"));
  WAIT_FOR (!lotse_paper_page_is_opening (page));
  gtk_editable_set_text (GTK_EDITABLE (entry), "A-3");
  g_signal_emit_by_name (entry, "activate");
  g_assert_cmpuint (lotse_view_state_get_page (state), ==, 3);
  gtk_editable_set_text (GTK_EDITABLE (entry), "2");
  g_signal_emit_by_name (entry, "activate");
  g_assert_cmpuint (lotse_view_state_get_page (state), ==, 2);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "A-2");
  gtk_editable_set_text (GTK_EDITABLE (entry), "nirgends");
  g_signal_emit_by_name (entry, "activate");
  g_assert_cmpuint (lotse_view_state_get_page (state), ==, 2);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "A-2");

  gtk_widget_activate_action (GTK_WIDGET (self->window), "win.back", NULL);
  WAIT_FOR (lotse_paper_get_last_page (paper) == 2);
  page = open_paper (self, paper);
  g_assert_cmpuint (lotse_view_state_get_page (lotse_paper_page_get_state (page)), ==, 2);
}

static void
test_zoom (Window *self, gconstpointer data)
{
  const char *pages[] = { "Stadt Auenstadt\nVorlage Nr. 12/2024", NULL };
  g_autoptr (GFile) file = write_pdf (self, "eine.pdf", pages, NULL);
  LotsePaperPage *page;
  LotseViewState *state;
  double fitted;

  open_file (self, file);
  page = wait_for_paper (self);
  state = lotse_paper_page_get_state (page);
  WAIT_FOR (!lotse_paper_page_is_opening (page));
  fitted = lotse_view_state_get_scale (state);
  g_assert_cmpint (lotse_view_state_get_fit_mode (state), ==, LOTSE_FIT_WIDTH);
  gtk_widget_activate_action (GTK_WIDGET (page), "paper.zoom-in", NULL);
  g_assert_cmpfloat (lotse_view_state_get_scale (state), >, fitted);
  gtk_widget_activate_action (GTK_WIDGET (page), "paper.zoom-reset", NULL);
  g_assert_cmpfloat_with_epsilon (lotse_view_state_get_scale (state), 96.0 / 72.0, 1e-6);
  gtk_widget_activate_action (GTK_WIDGET (page), "paper.zoom-out", NULL);
  g_assert_cmpfloat (lotse_view_state_get_scale (state), <, 96.0 / 72.0);
  gtk_widget_activate_action (GTK_WIDGET (page), "paper.fit-width", NULL);
  WAIT_FOR (G_APPROX_VALUE (lotse_view_state_get_scale (state), fitted, 1e-6));
}

static gboolean
has_entry (LotsePaperPage *page, const char *title)
{
  LotsePaperContent *content = lotse_view_state_get_content (lotse_paper_page_get_state (page));
  g_autoptr (GListStore) entries = lotse_outline_groups_build (lotse_paper_content_get_outline (content), NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (entries)); i++)
    {
      g_autoptr (LotseOutlineEntry) entry = g_list_model_get_item (G_LIST_MODEL (entries), i);

      if (g_strcmp0 (lotse_outline_entry_get_title (entry), title) == 0)
        return TRUE;
    }
  return FALSE;
}

/* A body that nobody else knows is found in the open paper as soon as it is an own term. */
static void
test_own_terms (Window *self, gconstpointer data)
{
  g_autoptr (LotsePaper) paper = import_paper (self, "a.txt", PAPER "\nDie Quasselstrippe hat den Kauf angeregt.\n");
  LotsePaperPage *page = open_paper (self, paper);

  AdwDialog *preferences = ADW_DIALOG (lotse_preferences_new (self->base.library));
  AdwDialog *dialog;

  g_assert_false (has_entry (page, "Quasselstrippe"));
  adw_dialog_present (preferences, GTK_WIDGET (self->window));
  g_signal_emit_by_name (find_by_icon (GTK_WIDGET (preferences), "list-add-symbolic"), "clicked");
  WAIT_FOR ((dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (self->window))) != preferences);
  gtk_editable_set_text (GTK_EDITABLE (find_widget (GTK_WIDGET (dialog), ADW_TYPE_ENTRY_ROW, NULL)), "Quasselstrippe");
  g_signal_emit_by_name (find_widget (GTK_WIDGET (dialog), GTK_TYPE_BUTTON, "_Add"), "clicked");
  WAIT_FOR (has_entry (page, "Quasselstrippe"));
}

static GtkTextView *
find_text_view (Window *self)
{
  return GTK_TEXT_VIEW (find_widget (GTK_WIDGET (lotse_window_get_paper_page (self->window)), GTK_TYPE_TEXT_VIEW, NULL));
}

/* The words that are highlighted on the page stand in the text as soon as it is chosen for the first time. */
static void
test_same_place (Window *self, gconstpointer data)
{
  GString *first = g_string_new ("Stadt Auenstadt\nVorlage Nr. 12/2024\nBetreff: Scheune\nFederfuehrung: Amt fuer Wohnen\n");
  g_autofree char *words = NULL;
  g_autoptr (GFile) file = NULL;
  LotsePaperPage *page;
  GtkTextView *view;
  GtkAdjustment *adjustment;
  GdkRectangle visible;
  GtkTextIter iter;
  int y = 0;

  for (guint i = 0; i < 60; i++)
    g_string_append_printf (first, "Der Rat und das Amt fuer Wohnen beraten ueber diese lange Zeile mit der Nummer %u.\n", i);
  words = g_string_free (first, FALSE);
  file = write_pdf (self, "lang.pdf", (const char *[]) { words, "Ende", NULL }, NULL);
  open_file (self, file);
  page = wait_for_paper (self);
  WAIT_FOR (!lotse_paper_page_is_opening (page));
  lotse_view_state_set_highlight (lotse_paper_page_get_state (page), &(LotseSpan) { 1, 16, 7 }, 1, 0);
  gtk_widget_activate_action (GTK_WIDGET (page), "paper.toggle-mode", NULL);
  view = find_text_view (self);
  WAIT_FOR (gtk_widget_get_width (GTK_WIDGET (view)) > 0 && !g_main_context_pending (NULL));
  gtk_text_buffer_get_iter_at_offset (gtk_text_view_get_buffer (view), &iter, 20);
  WAIT_FOR ((gtk_text_view_get_visible_rect (view, &visible), gtk_text_view_get_line_yrange (view, &iter, &y, NULL), y >= visible.y)
            && y < visible.y + visible.height);
  g_assert_cmpuint (lotse_view_state_get_page (lotse_paper_page_get_state (page)), ==, 1);
  /* A last page that is too short to be scrolled to the top is the page that is read all the same. */
  lotse_view_state_set_page (lotse_paper_page_get_state (page), 2);
  adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (view));
  WAIT_FOR (gtk_adjustment_get_value (adjustment) > 0 && !g_main_context_pending (NULL));
  g_assert_cmpuint (lotse_view_state_get_page (lotse_paper_page_get_state (page)), ==, 2);
  /* Scrolling counts as soon as the place was shown. */
  WAIT_FOR ((gtk_adjustment_set_value (adjustment, 1), gtk_adjustment_set_value (adjustment, 0),
             lotse_view_state_get_page (lotse_paper_page_get_state (page)) == 1));
}

/* What a portal put round a paper is one click away. */
static void
test_hidden (Window *self, gconstpointer data)
{
  g_autoptr (LotsePaper) paper = import_paper (self, "a.txt",
                                               "Hauptnavigation\n\nVorlage - BV/26/0077\n\nBetreff: Bänke\nVorlage-Art: Beschlussvorlage\n"
                                               "Federführend: 50 Amt für Soziales\nBearbeiter/-in: Petersen, Maike\n\nBeschlussvorschlag:\n"
                                               "Der Rat kauft Bänke.\n\nSeite teilen\nDrucken\n");
  LotsePaperPage *page = open_paper (self, paper);
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (find_text_view (self));
  GtkWidget *button = find_by_icon (GTK_WIDGET (page), "view-reveal-symbolic");
  g_autofree char *without = NULL;
  g_autofree char *with = NULL;

  g_assert_true (gtk_widget_get_visible (button));
  g_object_get (buffer, "text", &without, NULL);
  g_assert_null (strstr (without, "Drucken"));
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), TRUE);
  g_object_get (buffer, "text", &with, NULL);
  g_assert_nonnull (strstr (with, "Drucken"));
}

static gboolean
is_visible (GtkTextView *view, const char *words)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (view);
  GdkRectangle visible;
  GtkTextIter start;
  int y;

  gtk_text_buffer_get_start_iter (buffer, &start);
  if (!gtk_text_iter_forward_search (&start, words, GTK_TEXT_SEARCH_TEXT_ONLY, &start, NULL, NULL))
    return FALSE;
  gtk_text_view_get_visible_rect (view, &visible);
  gtk_text_view_get_line_yrange (view, &start, &y, NULL);
  return y >= visible.y && y < visible.y + visible.height;
}

/* Whoever reads in the middle stays there when what a portal put round the paper is shown or hidden. */
static void
test_hidden_keeps_place (Window *self, gconstpointer data)
{
  GString *words = g_string_new ("Hauptnavigation\n\nVorlage - BV/26/0077\n\nBetreff: Bänke\nVorlage-Art: Beschlussvorlage\n"
                                 "Federführend: 50 Amt für Soziales\nBearbeiter/-in: Petersen, Maike\n\nBeschlussvorschlag:\nDer Rat "
                                 "kauft Bänke.\n\nSachverhalt:\n");
  g_autofree char *text = NULL;
  g_autoptr (LotsePaper) paper = NULL;
  GtkAdjustment *adjustment;
  GtkTextView *view;
  GtkWidget *button;
  LotsePaperPage *page;

  for (guint i = 0; i < 80; i++)
    g_string_append_printf (words, "Die Bank mit der Nummer %u steht im Park.\n\n", i + 100);
  g_string_append (words, "Seite teilen\nDrucken\n");
  text = g_string_free (words, FALSE);
  paper = import_paper (self, "a.txt", text);
  page = open_paper (self, paper);
  view = find_text_view (self);
  button = find_by_icon (GTK_WIDGET (page), "view-reveal-symbolic");
  adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (view));
  WAIT_FOR (gtk_adjustment_get_upper (adjustment) > 2000 && !g_main_context_pending (NULL));
  for (guint i = 0; i < 2; i++)
    {
      WAIT_FOR ((gtk_adjustment_set_value (adjustment, gtk_adjustment_get_upper (adjustment) / 2), is_visible (view, "Nummer 145")));
      gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), i == 0);
      WAIT_FOR (is_visible (view, "Nummer 145") && !g_main_context_pending (NULL));
      g_assert_cmpfloat (gtk_adjustment_get_value (adjustment), >, 0);
    }
}

/* A long paper with a decision that does not end is opened, reflowed and highlighted, and no turn of the main loop takes long. Asked for are
 * 8 ms; the bound leaves room for a slow machine. */
static void
test_never_blocks (Window *self, gconstpointer data)
{
  g_autoptr (GPtrArray) pages = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GFile) file = NULL;
  LotsePaperPage *page;
  LotseViewState *state;
  GtkTextBuffer *buffer;

  for (guint i = 0; i < 60; i++)
    {
      GString *text = g_string_new (i == 0 ? "Stadt Auenstadt\nVorlage Nr. 12/2024\nBetreff: Haushalt\nBeschlussvorschlag\n" : "");

      for (guint k = 0; k < 40; k++)
        g_string_append_printf (text, "Der Rat und das Amt fuer Wohnen beraten am 12.%02u.2024 ueber %u.000 Euro je Jahr, Zeile %u.\n",
                                k % 12 + 1, k + 1, i * 40 + k);
      g_ptr_array_add (pages, g_string_free (text, FALSE));
    }
  g_ptr_array_add (pages, NULL);
  file = write_pdf (self, "lang.pdf", (const char *const *) pages->pdata, NULL);
  WAIT_FOR (!g_main_context_pending (NULL));
  longest_turn = 0;
  open_file (self, file);
  page = wait_for_paper (self);
  state = lotse_paper_page_get_state (page);
  WAIT_FOR (!lotse_paper_page_is_opening (page));
  gtk_widget_activate_action (GTK_WIDGET (page), "paper.toggle-mode", NULL);
  buffer = gtk_text_view_get_buffer (find_text_view (self));
  WAIT_FOR (gtk_text_buffer_get_char_count (buffer) > 150000);
  lotse_view_state_set_highlight (state, &(LotseSpan) { 50, 10, 30 }, 1, 0);
  WAIT_FOR (lotse_view_state_get_page (state) == 50);
  WAIT_FOR (!g_main_context_pending (NULL));
  g_test_message ("longest turn: %.1f ms", longest_turn);
  /* The sanitizers take their time for every piece of memory. */
  g_assert_cmpfloat (longest_turn, <, LOTSE_SANITIZER ? 10000 : 100);
}

/* --- library ---------------------------------------------------------------------------------------------------------------- */

/* The widget of a toast has it as a property. */
static AdwToast *
find_toast (GtkWidget *widget, const char *title)
{
  GtkWidget *label = find_widget (widget, GTK_TYPE_LABEL, title);

  for (GtkWidget *parent = label; parent != NULL; parent = gtk_widget_get_parent (parent))
    if (g_object_class_find_property (G_OBJECT_GET_CLASS (parent), "toast") != NULL)
      {
        g_autoptr (AdwToast) toast = NULL;

        g_object_get (parent, "toast", &toast, NULL);
        return toast;
      }
  return NULL;
}

/* Undo stands on the screen for at least ten seconds. */
static void
test_trash (Window *self, gconstpointer data)
{
  g_autoptr (LotsePaper) paper = import_paper (self, "a.txt", PAPER);
  AdwToast *toast;

  gtk_widget_activate_action (GTK_WIDGET (self->window), "win.trash-paper", "s", lotse_paper_get_uuid (paper));
  WAIT_FOR (count_papers (self) == 0);
  WAIT_FOR (find_widget (GTK_WIDGET (self->window), GTK_TYPE_LABEL, "Moved to the trash") != NULL);
  toast = find_toast (GTK_WIDGET (self->window), "Moved to the trash");
  g_assert_nonnull (toast);
  g_assert_cmpuint (adw_toast_get_timeout (toast), >=, 10);
  g_signal_emit_by_name (find_widget (GTK_WIDGET (self->window), GTK_TYPE_BUTTON, "_Undo"), "clicked");
  WAIT_FOR (count_papers (self) == 1);
}

/* Where a paper was moved away, the keyboard goes on at the next one. */
static void
test_trash_goes_on (Window *self, gconstpointer data)
{
  g_autoptr (LotsePaper) first = import_paper (self, "a.txt", PAPER);
  g_autoptr (LotsePaper) second = import_paper (self, "b.txt", PAPER "Zweite");
  g_autoptr (LotsePaper) third = import_paper (self, "c.txt", PAPER "Dritte");
  GtkWidget *list;
  GtkSingleSelection *selection;

  WAIT_FOR ((list = find_widget (GTK_WIDGET (self->window), GTK_TYPE_LIST_VIEW, NULL)) != NULL && count_papers (self) == 3);
  selection = GTK_SINGLE_SELECTION (gtk_list_view_get_model (GTK_LIST_VIEW (list)));
  WAIT_FOR (g_list_model_get_n_items (G_LIST_MODEL (selection)) == 3);
  gtk_single_selection_set_selected (selection, 1);
  gtk_widget_activate_action (list, "library.trash", NULL);
  WAIT_FOR (count_papers (self) == 2);
  g_assert_cmpuint (gtk_single_selection_get_selected (selection), ==, 1);
  g_assert_true (gtk_single_selection_get_selected_item (selection) == (gpointer) first);
}

static LotseOutlineSidebar *
get_sidebar (LotsePaperPage *page)
{
  return LOTSE_OUTLINE_SIDEBAR (find_widget (GTK_WIDGET (page), LOTSE_TYPE_OUTLINE_SIDEBAR, NULL));
}

/* Place of the only line that can be set aside in this way, or G_MAXUINT. */
static guint
find_dismissal (LotsePaperPage *page, LotseDismissal dismissal)
{
  GListModel *entries = lotse_outline_sidebar_get_entries (get_sidebar (page));

  for (guint i = 0; i < g_list_model_get_n_items (entries); i++)
    {
      g_autoptr (LotseOutlineEntry) entry = g_list_model_get_item (entries, i);

      if (lotse_outline_entry_get_dismissal (entry) == dismissal)
        return i;
    }
  return G_MAXUINT;
}

/* A stumbling stone is dismissed with a reason, without one it is not; Ctrl+Z takes it back. */
static void
test_dismiss (Window *self, gconstpointer data)
{
  g_autoptr (LotsePaper) paper = import_paper (self, "a.txt",
                                               "Stadt Auenstadt\nBeschlussvorlage Nr. 12/2024\n\nBetreff: Bericht über die Scheune\n\n"
                                               "Beschlussvorschlag\nDer Rat nimmt den Bericht zur Kenntnis.\n");
  LotsePaperPage *page = open_paper (self, paper);
  g_autofree char *reading = g_strdup (lotse_paper_get_reading (paper));
  AdwDialog *dialog;
  GtkWidget *button;

  WAIT_FOR (find_dismissal (page, LOTSE_DISMISSAL_WITH_REASON) != G_MAXUINT);
  lotse_outline_sidebar_choose (get_sidebar (page), find_dismissal (page, LOTSE_DISMISSAL_WITH_REASON));
  WAIT_FOR ((button = find_widget (GTK_WIDGET (page), GTK_TYPE_BUTTON, "_Dismiss…")) != NULL && gtk_widget_get_mapped (button));
  g_signal_emit_by_name (button, "clicked");
  WAIT_FOR ((dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (self->window))) != NULL);
  g_assert_false (adw_alert_dialog_get_response_enabled (ADW_ALERT_DIALOG (dialog), "dismiss"));
  gtk_editable_set_text (GTK_EDITABLE (find_widget (GTK_WIDGET (dialog), ADW_TYPE_ENTRY_ROW, NULL)), "so gewollt");
  g_assert_true (adw_alert_dialog_get_response_enabled (ADW_ALERT_DIALOG (dialog), "dismiss"));
  g_signal_emit_by_name (find_widget (GTK_WIDGET (dialog), GTK_TYPE_BUTTON, "_Dismiss"), "clicked");
  WAIT_FOR (find_dismissal (page, LOTSE_DISMISSAL_DONE) != G_MAXUINT);
  g_assert_cmpstr (lotse_paper_get_reading (paper), !=, reading);
  WAIT_FOR (find_toast (GTK_WIDGET (self->window), "Stumbling stone dismissed") != NULL);
  gtk_widget_activate_action (GTK_WIDGET (self->window), "win.undo", NULL);
  WAIT_FOR (find_dismissal (page, LOTSE_DISMISSAL_WITH_REASON) != G_MAXUINT);
  g_assert_cmpuint (find_dismissal (page, LOTSE_DISMISSAL_DONE), ==, G_MAXUINT);
  WAIT_FOR (find_toast (GTK_WIDGET (self->window), "Taken back") != NULL);
}

static const LotseSpan *
get_highlight (LotsePaperPage *page)
{
  const GArray *highlight = lotse_view_state_get_highlight (lotse_paper_page_get_state (page));

  return highlight->len > 0 ? &g_array_index (highlight, LotseSpan, 0) : NULL;
}

/* The place of a seat that is taken out is no longer shown: that of the next one is where the outline is being read, else none. */
static void
test_remove_seat (Window *self, gconstpointer data)
{
  g_autoptr (LotsePaper) paper = import_paper (self, "a.txt",
                                               "Stadt Auenstadt\nBeschlussvorlage Nr. 12/2024\n\nBetreff: Beirat für die Scheune\n\n"
                                               "Beschlussvorschlag\nDer Rat bildet einen Beirat.\n\n"
                                               "Dem Beirat gehören an:\n- 2 Mitglieder des Schulamtes\n- 1 Mitglied des Jobcenters\n");
  LotsePaperPage *page = open_paper (self, paper);
  GtkWidget *list = find_widget (GTK_WIDGET (get_sidebar (page)), GTK_TYPE_LIST_VIEW, NULL);
  LotseSpan first;
  guint position;

  WAIT_FOR ((position = find_dismissal (page, LOTSE_DISMISSAL_AT_ONCE)) != G_MAXUINT);
  lotse_outline_sidebar_choose (get_sidebar (page), position);
  first = *get_highlight (page);
  gtk_list_view_scroll_to (GTK_LIST_VIEW (list), position, GTK_LIST_SCROLL_FOCUS, NULL);
  gtk_widget_grab_focus (list);
  gtk_widget_activate (find_mapped_button (self, "_Remove"));
  WAIT_FOR (find_dismissal (page, LOTSE_DISMISSAL_DONE) != G_MAXUINT);
  g_assert_cmpuint (find_dismissal (page, LOTSE_DISMISSAL_AT_ONCE), ==, position);
  g_assert_nonnull (get_highlight (page));
  g_assert_cmpuint (get_highlight (page)->start, >, first.start);
  gtk_root_set_focus (GTK_ROOT (self->window), NULL);
  gtk_widget_activate (find_mapped_button (self, "_Remove"));
  WAIT_FOR (find_dismissal (page, LOTSE_DISMISSAL_AT_ONCE) == G_MAXUINT);
  g_assert_null (get_highlight (page));
}

/* Another program imports: the window shows it within two seconds. */
static void
test_other_program (Window *self, gconstpointer data)
{
  g_autoptr (GFile) file = write_file (&self->base, "a.txt", PAPER);
  g_autofree char *path = g_file_get_path (file);
  g_autofree char *folder = g_file_get_path (self->base.folder);
  g_autofree char *program = g_test_build_filename (G_TEST_BUILT, "..", "src", "cli", "lotsectl", NULL);
  const char *argv[] = { program, "--library", folder, "import", path, NULL };
  g_autoptr (GError) error = NULL;
  gint64 since;
  int status;

  g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_STDOUT_TO_DEV_NULL, NULL, NULL, NULL, NULL, &status, &error);
  g_assert_no_error (error);
  g_assert_true (g_spawn_check_wait_status (status, NULL));
  since = g_get_monotonic_time ();
  WAIT_FOR (find_widget (GTK_WIDGET (self->window), GTK_TYPE_LABEL, "Kauf einer Scheune") != NULL);
  g_assert_cmpint (g_get_monotonic_time () - since, <, 2 * G_USEC_PER_SEC);
}

/* --- what is remembered -------------------------------------------------------------------------------------------------------- */

/* The keyboard is in the outline as soon as it is there, whatever stood there while the paper was read. */
static void
test_outline_has_keyboard (Window *self, gconstpointer data)
{
  const char *pages[] = { "Stadt Auenstadt\nVorlage Nr. 13/2024\nBetreff: Kauf einer Wiese", NULL };
  g_autoptr (LotsePaper) paper = import_paper (self, "a.txt", PAPER);
  g_autoptr (GFile) file = write_pdf (self, "a.pdf", pages, NULL);
  GtkWidget *list = find_widget (GTK_WIDGET (self->window), GTK_TYPE_LIST_VIEW, NULL);
  GtkSingleSelection *selection = GTK_SINGLE_SELECTION (gtk_list_view_get_model (GTK_LIST_VIEW (list)));

  for (guint i = 0; i < 2; i++)
    {
      LotsePaperPage *page;
      GtkWidget *focus;
      g_autoptr (LotsePaper) shown = NULL;

      if (i == 0)
        page = open_paper (self, paper);
      else
        {
          open_file (self, file);
          page = wait_for_paper (self);
        }
      WAIT_FOR ((focus = gtk_window_get_focus (GTK_WINDOW (self->window))) != NULL
                && gtk_widget_is_ancestor (focus, GTK_WIDGET (get_sidebar (page))));
      shown = g_object_ref (lotse_paper_page_get_paper (page));
      WAIT_FOR (g_list_model_get_n_items (G_LIST_MODEL (selection)) == i + 1);
      gtk_widget_activate_action (GTK_WIDGET (self->window), "win.back", NULL);
      /* The list goes on at it, so that the next key is meant for this paper. */
      WAIT_FOR (gtk_single_selection_get_selected_item (selection) == (gpointer) shown);
    }
}

static void
test_remembered (Window *self, gconstpointer data)
{
  g_autoptr (LotsePaper) paper = import_paper (self, "a.txt", PAPER);
  LotsePaperPage *page = open_paper (self, paper);
  LotseWindow *second;
  double fraction;
  int width;

  gtk_window_set_default_size (GTK_WINDOW (self->window), 1000, 640);
  g_object_set (find_widget (GTK_WIDGET (self->window), ADW_TYPE_NAVIGATION_SPLIT_VIEW, NULL), "sidebar-width-fraction", 0.31, NULL);
  g_object_set (find_widget (GTK_WIDGET (page), ADW_TYPE_OVERLAY_SPLIT_VIEW, NULL), "sidebar-width-fraction", 0.42, NULL);

  second = g_object_ref (lotse_window_new (NULL));
  lotse_window_set_library (second, self->base.library);
  gtk_window_present (GTK_WINDOW (second));
  gtk_window_get_default_size (GTK_WINDOW (second), &width, NULL);
  g_assert_cmpint (width, ==, 1000);
  g_object_get (find_widget (GTK_WIDGET (second), ADW_TYPE_NAVIGATION_SPLIT_VIEW, NULL), "sidebar-width-fraction", &fraction, NULL);
  g_assert_cmpfloat_with_epsilon (fraction, 0.31, 1e-6);
  gtk_widget_activate_action (GTK_WIDGET (second), "win.open-paper", "s", lotse_paper_get_uuid (paper));
  WAIT_FOR (lotse_window_get_paper_page (second) != NULL);
  g_object_get (find_widget (GTK_WIDGET (lotse_window_get_paper_page (second)), ADW_TYPE_OVERLAY_SPLIT_VIEW, NULL),
                "sidebar-width-fraction", &fraction, NULL);
  g_assert_cmpfloat_with_epsilon (fraction, 0.42, 1e-6);
  gtk_window_destroy (GTK_WINDOW (second));
  g_object_unref (second);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_assert_nonnull (lotse_settings_get ());
#define ADD(path, func) g_test_add ("/ui/window/" path, Window, NULL, set_up, func, tear_down)
  ADD ("drop", test_drop);
  ADD ("cancel", test_cancel);
  ADD ("narrow-import", test_narrow_import);
  ADD ("close", test_close);
  ADD ("password", test_password);
  ADD ("password-later", test_password_later);
  ADD ("password-refused", test_password_refused);
  ADD ("password-waits", test_password_waits);
  ADD ("pages", test_pages);
  ADD ("zoom", test_zoom);
  ADD ("own-terms", test_own_terms);
  ADD ("same-place", test_same_place);
  ADD ("hidden", test_hidden);
  ADD ("hidden-keeps-place", test_hidden_keeps_place);
  ADD ("never-blocks", test_never_blocks);
  ADD ("trash", test_trash);
  ADD ("trash-goes-on", test_trash_goes_on);
  ADD ("dismiss", test_dismiss);
  ADD ("remove-seat", test_remove_seat);
  ADD ("other-program", test_other_program);
  ADD ("outline-has-keyboard", test_outline_has_keyboard);
  ADD ("remembered", test_remembered);
  return g_test_run ();
}
