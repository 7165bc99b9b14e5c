/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-outline-entry.h"
#include "lotse-outline-groups.h"
#include "lotse-outline-sidebar.h"
#include "lotse-preferences.h"
#include "lotse-window-private.h"
#include "lotse-page-view.h"
#include "window-fixture.h"

#include <malloc.h>
#include <unistd.h>

static LotseOutlineSidebar *
get_sidebar (LotsePaperPage *page)
{
  return LOTSE_OUTLINE_SIDEBAR (find_widget (GTK_WIDGET (page), LOTSE_TYPE_OUTLINE_SIDEBAR, NULL));
}

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

/* The file of a paper was removed from the library: it is still read as text, and why there are no pages is said. */
static void
test_no_original (Window *self, gconstpointer data)
{
  const char *pages[] = { "Stadt Auenstadt\nVorlage Nr. 12/2024", NULL };
  g_autoptr (GFile) file = write_pdf (self, "eine.pdf", pages, NULL);
  g_autoptr (LotseImportResult) result = import_one (&self->base, file);
  g_autoptr (LotsePaper) paper = NULL;
  g_autofree char *original = NULL;
  GtkWidget *toggles;
  GtkWidget *page;

  WAIT_FOR (count_papers (self) > 0);
  paper = lotse_library_find_paper (self->base.library, lotse_import_result_get_uuid (result));
  original = g_build_filename (self->base.path, "library", "papers", lotse_paper_get_hash (paper), NULL);
  g_assert_cmpint (unlink (original), ==, 0);
  page = GTK_WIDGET (open_paper (self, paper));
  WAIT_FOR (find_widget (page, GTK_TYPE_LABEL, "The original is missing from the library; import it again") != NULL);
  toggles = find_widget (page, ADW_TYPE_TOGGLE_GROUP, NULL);
  g_assert_cmpstr (adw_toggle_group_get_active_name (ADW_TOGGLE_GROUP (toggles)), ==, "text");
  adw_toggle_group_set_active_name (ADW_TOGGLE_GROUP (toggles), "page");
  WAIT_FOR (gtk_widget_get_mapped (find_widget (page, GTK_TYPE_LABEL, "The original is missing from the library. Import the file again")));
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

  /* What is removed by mistake is put back, and goes on being found. */
  g_signal_emit_by_name (find_by_icon (GTK_WIDGET (preferences), "user-trash-symbolic"), "clicked");
  WAIT_FOR (!has_entry (page, "Quasselstrippe"));
  g_assert_nonnull (find_widget (GTK_WIDGET (preferences), GTK_TYPE_LABEL, "No own terms yet"));
  g_signal_emit_by_name (find_mapped_button (self, "_Undo"), "clicked");
  WAIT_FOR (has_entry (page, "Quasselstrippe"));
  g_assert_null (find_widget (GTK_WIDGET (preferences), GTK_TYPE_LABEL, "No own terms yet"));
}

/* What an own term stands for is told beside it, also where the file leaves it open. */
static void
test_own_terms_told (Window *self, gconstpointer data)
{
  g_autoptr (GAsyncResult) result = NULL;
  AdwDialog *preferences;

  lotse_library_set_terms_async (self->base.library, "body-names\tQuasselstrippe\tgroup\nbody-names\tPlauderrunde\n", NULL, result_cb,
                                 &result);
  wait_for (&result);
  g_assert_true (lotse_library_set_terms_finish (self->base.library, result, NULL, NULL));
  preferences = ADW_DIALOG (lotse_preferences_new (self->base.library));
  adw_dialog_present (preferences, GTK_WIDGET (self->window));
  WAIT_FOR (find_widget (GTK_WIDGET (preferences), GTK_TYPE_LABEL, "Quasselstrippe") != NULL);
  g_assert_nonnull (find_widget (GTK_WIDGET (preferences), GTK_TYPE_LABEL, "Group"));
  g_assert_nonnull (find_widget (GTK_WIDGET (preferences), GTK_TYPE_LABEL, "Other"));
  /* Somebody writes the file with an editor in the meantime: nothing of it is lost when a term is removed here. */
  g_object_unref (write_file (&self->base, "library/lexicon.tsv", "body-names\tKaffeeklatsch\tgroup\nbody-names\tPlauderrunde\n"));
  WAIT_FOR (find_widget (GTK_WIDGET (preferences), GTK_TYPE_LABEL, "Kaffeeklatsch") != NULL);
  g_assert_null (find_widget (GTK_WIDGET (preferences), GTK_TYPE_LABEL, "Quasselstrippe"));
  g_signal_emit_by_name (find_by_icon (GTK_WIDGET (preferences), "user-trash-symbolic"), "clicked");
  WAIT_FOR (g_str_equal (lotse_library_get_terms (self->base.library), "body-names\tPlauderrunde\n"));
  g_assert_null (find_widget (GTK_WIDGET (preferences), GTK_TYPE_LABEL, "Kaffeeklatsch"));
}

/* The next paper comes while the one before it still slides in or out of sight: a person who opens several in a row does not wait. Other tests
 * run without movements, as gtk_test_init() has it. */
static void
test_one_after_the_other (Window *self, gconstpointer data)
{
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", TRUE, NULL);
  for (guint i = 0; i < 6; i++)
    {
      g_autofree char *name = g_strdup_printf ("vorlage-%u.txt", i);
      g_autofree char *words = g_strdup_printf ("Stadt Auenstadt\nVorlage Nr. %u/2024\nBetreff: Kauf einer Scheune\n", i + 1);
      LotsePaper *paper = import_paper (self, name, words);
      LotsePaperPage *page = open_paper (self, paper);

      g_assert_true (lotse_paper_page_get_paper (page) == paper);
      g_object_unref (paper);
    }
  WAIT_FOR (!g_main_context_pending (NULL));
  g_assert_nonnull (lotse_window_get_paper_page (self->window));
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
}

/* The menu of the keyboard opens where the caret is, if that can be seen. */
static void
test_caret_area (Window *self, gconstpointer data)
{
  const char *pages[] = { "Stadt Auenstadt\nVorlage Nr. 12/2024\nBetreff: Kauf einer Scheune", "Zweite Seite", "Letzte Seite", NULL };
  g_autoptr (GFile) file = write_pdf (self, "a.pdf", pages, NULL);
  GdkRectangle first;
  GdkRectangle later;
  LotsePageView *view;
  LotsePaperPage *page;

  open_file (self, file);
  page = wait_for_paper (self);
  view = LOTSE_PAGE_VIEW (find_widget (GTK_WIDGET (page), LOTSE_TYPE_PAGE_VIEW, NULL));
  WAIT_FOR (lotse_page_view_has_picture (view));
  lotse_view_state_move_caret (lotse_paper_page_get_state (page), (LotseSpan) { 1, 0, 0 }, FALSE);
  WAIT_FOR (lotse_page_view_get_caret_area (view, &first));
  lotse_view_state_move_caret (lotse_paper_page_get_state (page), (LotseSpan) { 1, 22, 0 }, TRUE);
  g_assert_true (lotse_page_view_get_caret_area (view, &later));
  g_assert_cmpint (later.x, >, first.x);
  g_assert_cmpint (later.y, >, first.y);
  g_assert_cmpint (later.y + later.height, <=, gtk_widget_get_height (GTK_WIDGET (view)));
  lotse_view_state_move_caret (lotse_paper_page_get_state (page), (LotseSpan) { 3, 0, 0 }, FALSE);
  g_assert_false (lotse_page_view_get_caret_area (view, &later));
}

/* The keyboard is in the outline as soon as it is there, whatever stood there while the paper was read. */
static void
test_outline_has_keyboard (Window *self, gconstpointer data)
{
  const char *pages[] = { "Stadt Auenstadt\nVorlage Nr. 13/2024\nBetreff: Kauf einer Wiese", NULL };
  g_autoptr (LotsePaper) paper = import_paper (self, "a.txt", PAPER);
  g_autoptr (GFile) file = write_pdf (self, "a.pdf", pages, NULL);
  GtkWidget *list = find_widget (GTK_WIDGET (self->window), GTK_TYPE_LIST_VIEW, NULL);
  GtkSelectionModel *selection = gtk_list_view_get_model (GTK_LIST_VIEW (list));

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
      WAIT_FOR (get_selected (selection) == (gpointer) shown);
    }
}

/* A person stays longer than a few frames. */
static void
read_on (void)
{
  gint64 end = g_get_monotonic_time () + G_USEC_PER_SEC / 10;

  while (g_get_monotonic_time () < end)
    turn ();
}

/* Two keys in a row, the second before the list has gone where the first one sends it. */
static void
test_next_key_wins (Window *self, gconstpointer data)
{
  g_autoptr (LotsePaper) paper = import_paper (self, "a.txt", PAPER);
  LotsePaperPage *page = open_paper (self, paper);
  GtkListView *list = GTK_LIST_VIEW (find_widget (GTK_WIDGET (get_sidebar (page)), GTK_TYPE_LIST_VIEW, NULL));
  GtkWidget *focus;

  WAIT_FOR ((focus = gtk_window_get_focus (GTK_WINDOW (self->window))) != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (list)));
  lotse_outline_sidebar_show_group (get_sidebar (page), LOTSE_GROUP_SECTIONS);
  gtk_list_view_scroll_to (list, g_list_model_get_n_items (G_LIST_MODEL (gtk_list_view_get_model (list))) - 1,
                           GTK_LIST_SCROLL_FOCUS | GTK_LIST_SCROLL_SELECT, NULL);
  read_on ();
  focus = gtk_window_get_focus (GTK_WINDOW (self->window));
  g_assert_true (gtk_widget_get_state_flags (focus) & GTK_STATE_FLAG_SELECTED);
}

static void
open_and_leave (Window *self, LotsePaper *paper, guint times)
{
  for (guint i = 0; i < times; i++)
    {
      gpointer page = open_paper (self, paper);

      g_object_add_weak_pointer (page, &page);
      WAIT_FOR (!lotse_paper_page_is_opening (page));
      read_on ();
      gtk_widget_activate_action (GTK_WIDGET (self->window), "win.back", NULL);
      WAIT_FOR (page == NULL);
    }
}

/* Also one that is left while it still slides in. */
static void
test_left_at_once (Window *self, gconstpointer data)
{
  g_autoptr (LotsePaper) paper = import_paper (self, "a.txt", PAPER);

  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", TRUE, NULL);
  open_and_leave (self, paper, 6);
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
}

static void
hide_outline_cb (GdkFrameClock *clock, GtkWidget *page)
{
  g_signal_handlers_disconnect_by_func (clock, hide_outline_cb, page);
  gtk_widget_activate_action (page, "paper.toggle-outline", NULL);
}

/* The outline is hidden before the page had its first size, as by a key that was typed while the paper was found. */
static void
test_hidden_at_once (Window *self, gconstpointer data)
{
  g_autoptr (LotsePaper) paper = import_paper (self, "a.txt", PAPER);
  LotsePaperPage *page;
  AdwOverlaySplitView *split;

  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", TRUE, NULL);
  gtk_widget_activate_action (GTK_WIDGET (self->window), "win.open-paper", "s", lotse_paper_get_uuid (paper));
  page = lotse_window_get_paper_page (self->window);
  g_assert_nonnull (page);
  split = ADW_OVERLAY_SPLIT_VIEW (find_widget (GTK_WIDGET (page), ADW_TYPE_OVERLAY_SPLIT_VIEW, NULL));
  g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (split)), ==, 0);
  g_signal_connect (gtk_widget_get_frame_clock (GTK_WIDGET (page)), "before-paint", G_CALLBACK (hide_outline_cb), page);
  WAIT_FOR (!adw_overlay_split_view_get_show_sidebar (split) && gtk_widget_get_width (GTK_WIDGET (split)) > 0);
  WAIT_FOR (!lotse_paper_page_is_opening (page) && !g_main_context_pending (NULL));
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
}

/* A paper that was left takes its memory with it: whoever opens hundreds a day does not feel it. */
static void
test_no_growth (Window *self, gconstpointer data)
{
  g_autoptr (LotsePaper) paper = import_paper (self, "a.txt", PAPER);
  gssize growth = G_MAXSSIZE;

  /* The caches of the toolkit. */
  open_and_leave (self, paper, 20);
  /* What is lost is lost each time; what only happens to be there when it is counted, of a picture or a thread, is not. */
  for (guint round = 0; round < 3 && growth > 40 * 4000; round++)
    {
      size_t before = mallinfo2 ().uordblks;

      open_and_leave (self, paper, 40);
      growth = MIN (growth, (gssize) (mallinfo2 ().uordblks - before));
      g_test_message ("grown by %zd bytes", growth);
    }
  /* With a sanitizer this allocator is not used, and both are 0. */
  g_assert_cmpint (growth, <=, 40 * 4000);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_assert_nonnull (lotse_settings_get ());
#define ADD(path, func) g_test_add ("/ui/window/" path, Window, NULL, set_up, func, tear_down)
  ADD ("pages", test_pages);
  ADD ("no-original", test_no_original);
  ADD ("zoom", test_zoom);
  ADD ("own-terms", test_own_terms);
  ADD ("own-terms-told", test_own_terms_told);
  ADD ("one-after-the-other", test_one_after_the_other);
  ADD ("caret-area", test_caret_area);
  ADD ("outline-has-keyboard", test_outline_has_keyboard);
  ADD ("next-key-wins", test_next_key_wins);
  ADD ("left-at-once", test_left_at_once);
  ADD ("hidden-at-once", test_hidden_at_once);
  ADD ("no-growth", test_no_growth);
  return g_test_run ();
}
