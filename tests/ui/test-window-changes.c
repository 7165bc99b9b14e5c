/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-outline-entry.h"
#include "lotse-outline-groups.h"
#include "lotse-outline-sidebar.h"
#include "lotse-paper-row.h"
#include "window-fixture.h"

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
  GtkSelectionModel *selection;

  WAIT_FOR ((list = find_widget (GTK_WIDGET (self->window), GTK_TYPE_LIST_VIEW, NULL)) != NULL && count_papers (self) == 3);
  selection = gtk_list_view_get_model (GTK_LIST_VIEW (list));
  WAIT_FOR (g_list_model_get_n_items (G_LIST_MODEL (selection)) == 3);
  gtk_list_view_scroll_to (GTK_LIST_VIEW (list), 1, GTK_LIST_SCROLL_FOCUS | GTK_LIST_SCROLL_SELECT, NULL);
  gtk_widget_activate_action (list, "library.trash", NULL);
  WAIT_FOR (count_papers (self) == 2);
  g_assert_true (gtk_selection_model_is_selected (selection, 1));
  g_assert_true (get_selected (selection) == (gpointer) first);
}

/* Who types quickly and presses Enter at once comes to the paper that was meant, also where it is the last of a large library. */
static void
test_filter_quickly (Window *self, gconstpointer data)
{
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GFile) first = write_file (&self->base, "many/000.txt", PAPER);
  const guint n = LOTSE_SANITIZER ? 60 : 700;
  GtkWidget *entry;
  GtkWidget *list;
  GtkSelectionModel *selection;

  for (guint i = 1; i < n; i++)
    {
      g_autofree char *name = g_strdup_printf ("many/%04u.txt", i);
      g_autofree char *words = g_strdup_printf ("Stadt Auenstadt\nVorlage Nr. %u/2024\n\nBetreff: Ein Brunnen\n", i);
      g_autoptr (GFile) file = write_file (&self->base, name, words);
    }
  g_ptr_array_add (files, g_file_get_parent (first));
  lotse_window_open_files (self->window, files, NULL);
  WAIT_FOR (count_papers (self) == n && !g_main_context_pending (NULL));
  entry = find_widget (GTK_WIDGET (self->window), GTK_TYPE_SEARCH_ENTRY, NULL);
  list = find_widget (GTK_WIDGET (self->window), GTK_TYPE_LIST_VIEW, NULL);
  selection = gtk_list_view_get_model (GTK_LIST_VIEW (list));

  gtk_widget_grab_focus (entry);
  gtk_editable_set_text (GTK_EDITABLE (entry), "Scheune");
  g_signal_emit_by_name (entry, "activate");
  WAIT_FOR (gtk_widget_get_focus_child (list) != NULL);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (selection)), ==, 1);
  g_assert_cmpstr (lotse_paper_get_title (get_selected (selection)), ==, "Kauf einer Scheune");
  WAIT_FOR (!g_main_context_pending (NULL));
  g_assert_nonnull (gtk_widget_get_focus_child (list));
}

static gboolean
has_keyboard (Window *self, GtkWidget *widget)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self->window));

  return focus != NULL && gtk_widget_is_ancestor (focus, widget);
}

/* A file manager hands over a paper while a dialog is open: when that is closed, the keyboard is in the paper. */
static void
test_paper_below_dialog (Window *self, gconstpointer data)
{
  g_autoptr (LotsePaper) first = import_paper (self, "a.txt", PAPER);
  g_autoptr (GFile) file = write_file (&self->base, "b.txt", PAPER "Zweite");
  AdwDialog *dialog = ADW_DIALOG (adw_alert_dialog_new ("A question", NULL));
  GtkWidget *list;

  WAIT_FOR ((list = find_widget (GTK_WIDGET (self->window), GTK_TYPE_LIST_VIEW, NULL)) != NULL && has_keyboard (self, list));
  adw_dialog_present (dialog, GTK_WIDGET (self->window));
  WAIT_FOR (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (self->window)) == dialog);
  open_file (self, file);
  WAIT_FOR (wait_for_paper (self) != NULL && !g_main_context_pending (NULL));
  adw_dialog_close (dialog);
  WAIT_FOR (lotse_window_get_paper_page (self->window) != NULL
            && has_keyboard (self, GTK_WIDGET (lotse_window_get_paper_page (self->window))));
}

/* A paper is moved away, in another window perhaps, while a dialog stands above its row: the keyboard comes back to the list, not to the first
 * button of the window. */
static void
test_row_leaves_below_dialog (Window *self, gconstpointer data)
{
  g_autoptr (LotsePaper) first = import_paper (self, "a.txt", PAPER);
  g_autoptr (LotsePaper) second = import_paper (self, "b.txt", PAPER "Zweite");
  AdwDialog *dialog = ADW_DIALOG (adw_alert_dialog_new ("A question", NULL));
  GtkWidget *list;

  adw_alert_dialog_add_response (ADW_ALERT_DIALOG (dialog), "close", "Close");
  WAIT_FOR ((list = find_widget (GTK_WIDGET (self->window), GTK_TYPE_LIST_VIEW, NULL)) != NULL && gtk_widget_get_mapped (list));
  WAIT_FOR (g_list_model_get_n_items (G_LIST_MODEL (gtk_list_view_get_model (GTK_LIST_VIEW (list)))) == 2);
  gtk_list_view_scroll_to (GTK_LIST_VIEW (list), 0, GTK_LIST_SCROLL_FOCUS, NULL);
  WAIT_FOR (has_keyboard (self, list));
  adw_dialog_present (dialog, GTK_WIDGET (self->window));
  WAIT_FOR (has_keyboard (self, GTK_WIDGET (dialog)));
  gtk_widget_activate_action (GTK_WIDGET (self->window), "win.trash-paper", "s", lotse_paper_get_uuid (second));
  WAIT_FOR (count_papers (self) == 1);
  adw_dialog_close (dialog);
  WAIT_FOR (has_keyboard (self, list));
}

/* The paper whose row has the keyboard, or NULL. */
static LotsePaper *
get_focused_paper (Window *self)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self->window));
  GtkWidget *row = focus != NULL ? gtk_widget_get_first_child (focus) : NULL;
  LotsePaper *paper = NULL;

  if (row == NULL || !LOTSE_IS_PAPER_ROW (row))
    return NULL;
  g_object_get (row, "paper", &paper, NULL);
  g_object_unref (paper);
  return paper;
}

/* The row that has the keyboard is moved away also where nobody has chosen it yet; the keyboard that brings it back by the button of the message
 * is at the papers then. */
static void
test_trash_by_keyboard (Window *self, gconstpointer data)
{
  g_autoptr (LotsePaper) first = import_paper (self, "a.txt", PAPER);
  g_autoptr (LotsePaper) second = import_paper (self, "b.txt", PAPER "Zweite");
  GtkWidget *list;
  GtkWidget *undo;
  GtkSelectionModel *selection;

  WAIT_FOR ((list = find_widget (GTK_WIDGET (self->window), GTK_TYPE_LIST_VIEW, NULL)) != NULL && gtk_widget_get_mapped (list));
  selection = gtk_list_view_get_model (GTK_LIST_VIEW (list));
  WAIT_FOR (g_list_model_get_n_items (G_LIST_MODEL (selection)) == 2);
  gtk_list_view_scroll_to (GTK_LIST_VIEW (list), 1, GTK_LIST_SCROLL_FOCUS, NULL);
  WAIT_FOR (has_keyboard (self, list));
  g_assert_null (get_selected (selection));
  gtk_widget_activate_action (list, "library.trash", NULL);
  WAIT_FOR (count_papers (self) == 1);
  g_assert_true (get_selected (selection) == (gpointer) second);
  WAIT_FOR ((undo = find_widget (GTK_WIDGET (self->window), GTK_TYPE_BUTTON, "_Undo")) != NULL && gtk_widget_get_mapped (undo));
  g_assert_true (gtk_widget_grab_focus (undo));
  g_signal_emit_by_name (undo, "clicked");
  WAIT_FOR (count_papers (self) == 2 && has_keyboard (self, list));
  /* And at that one, not at the one that had taken its place; the same by key. */
  WAIT_FOR (get_selected (selection) == (gpointer) first && get_focused_paper (self) == first);
  gtk_widget_activate_action (list, "library.trash", NULL);
  WAIT_FOR (count_papers (self) == 1 && get_focused_paper (self) == second);
  gtk_widget_activate_action (GTK_WIDGET (self->window), "win.undo", NULL);
  WAIT_FOR (count_papers (self) == 2 && get_selected (selection) == (gpointer) first && get_focused_paper (self) == first);
}

static GtkWidget *
find_row (Window *self, LotsePaper *paper)
{
  g_autoptr (GQueue) queue = g_queue_new ();

  g_queue_push_tail (queue, self->window);
  for (GtkWidget *widget; (widget = g_queue_pop_head (queue)) != NULL;)
    {
      g_autoptr (LotsePaper) at = NULL;

      if (LOTSE_IS_PAPER_ROW (widget))
        {
          g_object_get (widget, "paper", &at, NULL);
          if (at == paper)
            return widget;
        }
      for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
        g_queue_push_tail (queue, child);
    }
  return NULL;
}

/* Whether the row of a paper shows these facts; what a screen reader is told of them is looked at from outside. */
static gboolean
row_says (Window *self, LotsePaper *paper, const char *facts)
{
  GtkWidget *row = find_row (self, paper);

  return row != NULL && find_widget (row, GTK_TYPE_LABEL, facts) != NULL;
}

/* Two versions of a paper do not look alike, also where the second comes while the first is on the screen; one that is open says that there is a
 * newer one. */
static void
test_versions (Window *self, gconstpointer data)
{
  g_autoptr (LotsePaper) first = import_paper (self, "a.txt", "Beschlussvorlage\n" PAPER);
  g_autoptr (LotsePaper) second = NULL;
  LotsePaperPage *page;

  WAIT_FOR (row_says (self, first, "12/2024 · Auenstadt"));
  page = open_paper (self, first);
  g_assert_null (find_widget (GTK_WIDGET (page), GTK_TYPE_LABEL, "Newer version"));
  second = import_paper (self, "b.txt", "Beschlussvorlage\n" PAPER "Das Dach ist neu.\n");
  WAIT_FOR (find_widget (GTK_WIDGET (page), GTK_TYPE_LABEL, "Newer version") != NULL);
  WAIT_FOR (row_says (self, first, "12/2024 · Version 1 of 2 · Auenstadt"));
  WAIT_FOR (row_says (self, second, "12/2024 · Version 2 of 2 · Auenstadt"));
  gtk_widget_activate_action (GTK_WIDGET (self->window), "win.trash-paper", "s", lotse_paper_get_uuid (second));
  WAIT_FOR (row_says (self, first, "12/2024 · Auenstadt"));
  page = open_paper (self, first);
  g_assert_null (find_widget (GTK_WIDGET (page), GTK_TYPE_LABEL, "Newer version"));
}

static LotseOutlineSidebar *
get_sidebar (LotsePaperPage *page)
{
  return LOTSE_OUTLINE_SIDEBAR (find_widget (GTK_WIDGET (page), LOTSE_TYPE_OUTLINE_SIDEBAR, NULL));
}

/* From an old version the newest is one button away, with the keyboard in its outline; back is the library. */
static void
test_open_newest (Window *self, gconstpointer data)
{
  g_autoptr (LotsePaper) first = import_paper (self, "a.txt", "Beschlussvorlage\n" PAPER);
  g_autoptr (LotsePaper) second = import_paper (self, "b.txt", "Beschlussvorlage\n" PAPER "Das Dach ist neu.\n");
  GtkWidget *button;

  open_paper (self, second);
  g_assert_null (find_widget (GTK_WIDGET (self->window), GTK_TYPE_BUTTON, "_Open Newest Version"));
  open_paper (self, first);
  WAIT_FOR ((button = find_mapped_button (self, "_Open Newest Version")) != NULL);
  g_assert_true (gtk_widget_grab_focus (button));
  g_signal_emit_by_name (button, "clicked");
  WAIT_FOR (lotse_paper_page_get_paper (lotse_window_get_paper_page (self->window)) == second);
  WAIT_FOR (gtk_window_get_focus (GTK_WINDOW (self->window)) != NULL
            && gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (self->window)), GTK_WIDGET (get_sidebar (wait_for_paper (self)))));
  gtk_widget_activate_action (GTK_WIDGET (self->window), "win.back", NULL);
  WAIT_FOR (lotse_window_get_paper_page (self->window) == NULL);
}

/* What must not be passed on says so in the list already. */
static void
test_not_public (Window *self, gconstpointer data)
{
  g_autoptr (LotsePaper) paper = import_paper (self, "a.txt", "Status: nichtöffentlich\n" PAPER);

  WAIT_FOR (row_says (self, paper, "12/2024 · Not public · Auenstadt"));
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
  WAIT_FOR (g_list_model_get_n_items (G_LIST_MODEL (gtk_list_view_get_model (GTK_LIST_VIEW (list)))) > position);
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

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_assert_nonnull (lotse_settings_get ());
#define ADD(path, func) g_test_add ("/ui/window-changes/" path, Window, NULL, set_up, func, tear_down)
  ADD ("filter-quickly", test_filter_quickly);
  ADD ("trash", test_trash);
  ADD ("versions", test_versions);
  ADD ("open-newest", test_open_newest);
  ADD ("not-public", test_not_public);
  ADD ("trash-goes-on", test_trash_goes_on);
  ADD ("paper-below-dialog", test_paper_below_dialog);
  ADD ("row-leaves-below-dialog", test_row_leaves_below_dialog);
  ADD ("trash-by-keyboard", test_trash_by_keyboard);
  ADD ("dismiss", test_dismiss);
  ADD ("remove-seat", test_remove_seat);
  ADD ("other-program", test_other_program);
  return g_test_run ();
}
