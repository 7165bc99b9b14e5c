/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-outline-entry.h"
#include "lotse-outline-groups.h"
#include "lotse-outline-sidebar.h"
#include "lotse-preferences.h"
#include "lotse-window-private.h"
#include "lotse-page-view.h"
#include "lotse-page-widget.h"
#include "window-fixture.h"

#include <malloc.h>

static LotseOutlineSidebar *
get_sidebar (LotsePaperPage *page)
{
  return LOTSE_OUTLINE_SIDEBAR (find_widget (GTK_WIDGET (page), LOTSE_TYPE_OUTLINE_SIDEBAR, NULL));
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

static guint
count_widgets (GtkWidget *widget, GType type)
{
  guint n = G_TYPE_CHECK_INSTANCE_TYPE (widget, type) ? 1 : 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    n += count_widgets (child, type);
  return n;
}

/* Whoever reads in the middle stays there when the window gets narrower and the pages smaller with it, and only pages near by have a widget. */
static void
test_resize (Window *self, gconstpointer data)
{
  const char *pages[41] = { NULL };
  g_autoptr (GFile) file = NULL;
  LotsePaperPage *page;
  LotseViewState *state;
  GtkAdjustment *adjustment;
  double scale, place;
  guint n_widgets;

  for (guint i = 0; i < 40; i++)
    pages[i] = "Stadt Auenstadt\nVorlage Nr. 12/2024";
  file = write_pdf (self, "viele.pdf", pages, NULL);
  open_file (self, file);
  page = wait_for_paper (self);
  state = lotse_paper_page_get_state (page);
  WAIT_FOR (!lotse_paper_page_is_opening (page));
  adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (find_widget (GTK_WIDGET (page), LOTSE_TYPE_PAGE_VIEW, NULL)));
  lotse_view_state_set_page (state, 30);
  WAIT_FOR (gtk_adjustment_get_value (adjustment) > 0 && !g_main_context_pending (NULL));
  scale = lotse_view_state_get_scale (state);
  place = gtk_adjustment_get_value (adjustment) / gtk_adjustment_get_upper (adjustment);
  gtk_window_set_default_size (GTK_WINDOW (self->window), gtk_widget_get_width (GTK_WIDGET (self->window)) - 140, 600);
  WAIT_FOR (lotse_view_state_get_scale (state) < 0.95 * scale && !g_main_context_pending (NULL));
  g_assert_cmpuint (lotse_view_state_get_page (state), ==, 30);
  g_assert_cmpfloat_with_epsilon (gtk_adjustment_get_value (adjustment) / gtk_adjustment_get_upper (adjustment), place, 0.01);
  lotse_view_state_set_page (state, 1);
  WAIT_FOR (gtk_adjustment_get_value (adjustment) < 1 && !g_main_context_pending (NULL));
  n_widgets = count_widgets (GTK_WIDGET (page), LOTSE_TYPE_PAGE_WIDGET);
  for (guint i = 0; i < 2; i++)
    {
      lotse_view_state_set_page (state, i == 0 ? 30 : 1);
      WAIT_FOR ((gtk_adjustment_get_value (adjustment) < 1) == (i == 1) && !g_main_context_pending (NULL));
    }
  g_assert_cmpuint (count_widgets (GTK_WIDGET (page), LOTSE_TYPE_PAGE_WIDGET), ==, n_widgets);
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

static GtkTextView *
find_text_view (Window *self)
{
  return GTK_TEXT_VIEW (find_widget (GTK_WIDGET (lotse_window_get_paper_page (self->window)), GTK_TYPE_TEXT_VIEW, NULL));
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

/* The words that are highlighted on the page stand in the text as soon as it is chosen for the first time. With movements, which must not take
 * what passes by for what is read. */
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

  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", TRUE, NULL);
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
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
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

/* --- what is remembered -------------------------------------------------------------------------------------------------------- */

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

/* On a narrow window the outline is put away: the keyboard is in the document then, not at the button that goes back. */
static void
test_narrow_keyboard (Window *self, gconstpointer data)
{
  const char *pages[] = { "Stadt Auenstadt\nVorlage Nr. 13/2024\nBetreff: Kauf einer Wiese", NULL };
  g_autoptr (LotsePaper) paper = import_paper (self, "a.txt", PAPER);
  g_autoptr (GFile) file = write_pdf (self, "a.pdf", pages, NULL);

  gtk_window_set_default_size (GTK_WINDOW (self->window), 360, 640);
  WAIT_FOR (gtk_widget_get_width (GTK_WIDGET (self->window)) < 500);
  for (guint i = 0; i < 3; i++)
    {
      LotsePaperPage *page;
      GtkWidget *stack;
      GtkWidget *focus;

      if (i == 1)
        open_file (self, file);
      else
        open_paper (self, paper);
      page = wait_for_paper (self);
      stack = gtk_widget_get_ancestor (find_widget (GTK_WIDGET (page), GTK_TYPE_TEXT_VIEW, NULL), GTK_TYPE_STACK);
      WAIT_FOR ((focus = gtk_window_get_focus (GTK_WINDOW (self->window))) != NULL && gtk_widget_is_ancestor (focus, stack));
      if (i == 1)
        {
          g_clear_object (&paper);
          paper = g_object_ref (lotse_paper_page_get_paper (page));
        }
      gtk_widget_activate_action (GTK_WIDGET (self->window), "win.back", NULL);
    }
}

/* A message is never cut off, and never makes the window wider than a narrow one. */
static void
test_long_message (Window *self, gconstpointer data)
{
  static const char message[]
      = "There is no space left for the library, and whatever stands at the end of this message is what a person has to do now.";
  int minimum;

  gtk_window_set_default_size (GTK_WINDOW (self->window), 360, 640);
  WAIT_FOR (gtk_widget_get_width (GTK_WIDGET (self->window)) < 500);
  _lotse_window_say (self->window, lotse_toast_new (message));
  WAIT_FOR (find_toast (GTK_WIDGET (self->window), message) != NULL);
  WAIT_FOR (gtk_widget_get_mapped (find_widget (GTK_WIDGET (self->window), GTK_TYPE_LABEL, message)));
  g_assert_false (
      pango_layout_is_ellipsized (gtk_label_get_layout (GTK_LABEL (find_widget (GTK_WIDGET (self->window), GTK_TYPE_LABEL, message)))));
  gtk_widget_measure (GTK_WIDGET (self->window), GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, 372);
}

/* Whether a widget can be seen wholly. */
static gboolean
is_within (GtkWidget *widget, GtkWidget *around)
{
  graphene_rect_t inner;
  graphene_rect_t outer = GRAPHENE_RECT_INIT (0, 0, (float) gtk_widget_get_width (around), (float) gtk_widget_get_height (around));

  return gtk_widget_get_mapped (widget) && gtk_widget_compute_bounds (widget, around, &inner)
         && graphene_rect_contains_rect (&outer, &inner);
}

/* With text of twice the size in the narrowest window a toast shows its words and its button, and a dialog its title and its buttons. */
static void
test_large_text (Window *self, gconstpointer data)
{
  static const char message[] = "12 imported, 1 already there, 1 could not be read";
  GtkWidget *window = GTK_WIDGET (self->window);
  AdwToast *toast = lotse_toast_new (message);
  GtkWidget *widget;
  GtkWidget *around;
  AdwDialog *dialog;
  int dpi;

  g_object_get (gtk_settings_get_default (), "gtk-xft-dpi", &dpi, NULL);
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", 2 * 96 * 1024, NULL);
  gtk_window_set_default_size (GTK_WINDOW (self->window), 360, 640);
  WAIT_FOR (gtk_widget_get_width (window) < 500);
  lotse_toast_add_button (toast, "_Details", "win.paste-text", NULL);
  _lotse_window_say (self->window, toast);
  WAIT_FOR ((widget = find_mapped_button (self, "_Details")) != NULL);
  around = gtk_widget_get_ancestor (widget, ADW_TYPE_CLAMP);
  WAIT_FOR (is_within (widget, around) && is_within (find_widget (window, GTK_TYPE_LABEL, message), around));
  g_assert_false (pango_layout_is_ellipsized (gtk_label_get_layout (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (widget))))));

  /* The button does what it says, and goes. */
  g_signal_emit_by_name (widget, "clicked");
  WAIT_FOR (find_mapped_button (self, "_Details") == NULL);
  WAIT_FOR ((widget = find_mapped_button (self, "_Import")) != NULL);
  dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (self->window));
  around = adw_dialog_get_child (dialog);
  WAIT_FOR (is_within (widget, around) && gtk_widget_get_width (around) <= 372);
  g_assert_false (pango_layout_is_ellipsized (gtk_label_get_layout (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (widget))))));
  /* The header has no room for the title, which stands below it. */
  widget = gtk_widget_get_last_child (gtk_widget_get_parent (find_widget (around, ADW_TYPE_HEADER_BAR, NULL)));
  g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (widget)), ==, "Paste Text");
  WAIT_FOR (is_within (widget, around));
  adw_dialog_force_close (dialog);
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", dpi, NULL);
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

static void
opened_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  gboolean *opened = user_data;

  g_assert_true (lotse_page_source_open_finish (LOTSE_PAGE_SOURCE (object), result, NULL));
  *opened = TRUE;
}

/* What is drawn before there is a window, by the width of the pages shown last, is the picture that the window asks for. */
static void
test_page_width_remembered (Window *self, gconstpointer data)
{
  const char *pages[] = { "Stadt Auenstadt\nVorlage Nr. 12/2024", NULL };
  g_autoptr (GFile) file = write_pdf (self, "eine.pdf", pages, NULL);
  g_autoptr (LotsePageSource) source = lotse_page_source_new ();
  g_autoptr (LotsePageImage) picture = NULL;
  gboolean opened = FALSE;
  LotsePaperPage *page;
  GtkWidget *drawn;
  int width;
  int height;

  gtk_window_set_default_size (GTK_WINDOW (self->window), 931, 640);
  open_file (self, file);
  page = wait_for_paper (self);
  WAIT_FOR (!lotse_paper_page_is_opening (page));
  drawn = find_widget (GTK_WIDGET (page), LOTSE_TYPE_PAGE_WIDGET, NULL);
  width = gtk_widget_get_width (drawn);
  height = gtk_widget_get_height (drawn);
  gtk_widget_activate_action (GTK_WIDGET (self->window), "win.back", NULL);
  WAIT_FOR (g_settings_get_int (lotse_settings_get (), "page-width") == width);

  lotse_page_source_prepare (source, file, (guint) g_settings_get_int (lotse_settings_get (), "page-width"));
  lotse_page_source_open_async (source, file, NULL, NULL, opened_cb, &opened);
  WAIT_FOR (opened);
  picture = lotse_page_source_take_picture (source, 0, (guint) width, (guint) height);
  g_assert_nonnull (picture);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_assert_nonnull (lotse_settings_get ());
#define ADD(path, func) g_test_add ("/ui/window/" path, Window, NULL, set_up, func, tear_down)
  ADD ("pages", test_pages);
  ADD ("zoom", test_zoom);
  ADD ("resize", test_resize);
  ADD ("own-terms", test_own_terms);
  ADD ("own-terms-told", test_own_terms_told);
  ADD ("one-after-the-other", test_one_after_the_other);
  ADD ("same-place", test_same_place);
  ADD ("hidden", test_hidden);
  ADD ("hidden-keeps-place", test_hidden_keeps_place);
  ADD ("never-blocks", test_never_blocks);
  ADD ("caret-area", test_caret_area);
  ADD ("outline-has-keyboard", test_outline_has_keyboard);
  ADD ("next-key-wins", test_next_key_wins);
  ADD ("left-at-once", test_left_at_once);
  ADD ("hidden-at-once", test_hidden_at_once);
  ADD ("no-growth", test_no_growth);
  ADD ("narrow-keyboard", test_narrow_keyboard);
  ADD ("long-message", test_long_message);
  ADD ("large-text", test_large_text);
  ADD ("remembered", test_remembered);
  ADD ("page-width-remembered", test_page_width_remembered);
  return g_test_run ();
}
