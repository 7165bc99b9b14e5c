/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A paper as text: at the place of the page, with what a portal put round it, and never waited for. */
#include "lotse-window-private.h"
#include "window-fixture.h"

static GtkTextView *
find_text_view (Window *self)
{
  return GTK_TEXT_VIEW (find_widget (GTK_WIDGET (lotse_window_get_paper_page (self->window)), GTK_TYPE_TEXT_VIEW, NULL));
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

static gboolean
is_bold (const GtkTextIter *iter)
{
  g_autoptr (GSList) tags = gtk_text_iter_get_tags (iter);
  gboolean bold = FALSE;

  for (GSList *l = tags; l != NULL; l = l->next)
    {
      int weight;

      g_object_get (l->data, "weight", &weight, NULL);
      bold |= weight == PANGO_WEIGHT_BOLD;
    }
  return bold;
}

/* A heading is bold to its end, with the colon after it and no further. */
static void
test_heading (Window *self, gconstpointer data)
{
  g_autoptr (LotsePaper) paper = import_paper (
      self, "a.txt",
      "Stadt Auenstadt\nVorlage Nr. 12/2024\n\nBetreff: Bänke\n\nBeschlussvorschlag:\nDer Rat kauft Bänke.\n\ngez. Petra Mai\n");
  GtkTextBuffer *buffer;
  GtkTextIter start;
  GtkTextIter end;

  open_paper (self, paper);
  buffer = gtk_text_view_get_buffer (find_text_view (self));
  gtk_text_buffer_get_start_iter (buffer, &start);
  WAIT_FOR ((gtk_text_buffer_get_start_iter (buffer, &start),
             gtk_text_iter_forward_search (&start, "Beschlussvorschlag", 0, &start, &end, NULL)));
  g_assert_true (is_bold (&start));
  g_assert_cmpuint (gtk_text_iter_get_char (&end), ==, ':');
  g_assert_true (is_bold (&end));
  g_assert_true (gtk_text_iter_forward_char (&end));
  g_assert_false (is_bold (&end));
  /* What was signed is a section without a heading. */
  g_assert_true (gtk_text_iter_forward_search (&end, "gez.", 0, &start, &end, NULL));
  g_assert_false (is_bold (&start));
}

static void
turn_page_cb (GdkFrameClock *clock, GtkTextView *view)
{
  g_signal_emit_by_name (view, "move-cursor", GTK_MOVEMENT_PAGES, 1, FALSE);
  gdk_frame_clock_request_phase (clock, GDK_FRAME_CLOCK_PHASE_FLUSH_EVENTS | GDK_FRAME_CLOCK_PHASE_PAINT);
}

static void
count_frame_cb (GdkFrameClock *clock, guint *n_frames)
{
  ++*n_frames;
}

/* Whoever turns pages faster than they are drawn, with the text cursor, comes to lines that were never laid out: their heights move the scrollbar,
 * which must not be drawn before it has its new place (a warning would end this). */
static void
test_turn_pages (Window *self, gconstpointer data)
{
  GString *words = g_string_new (PAPER "\nSachverhalt\n");
  g_autofree char *text = NULL;
  g_autoptr (LotsePaper) paper = NULL;
  GdkFrameClock *clock;
  GtkTextView *view;
  guint n_frames = 0;

  /* It is always seen. */
  g_object_set (gtk_settings_get_default (), "gtk-overlay-scrolling", FALSE, NULL);
  for (guint i = 0; i < 3000; i++)
    {
      g_string_append_printf (words, "%u. Zeile", i);
      for (guint k = 0; k < i % 7; k++)
        g_string_append (words, " mit Worten, die umbrochen werden, wo das Fenster zu schmal ist,");
      g_string_append_c (words, '\n');
    }
  text = g_string_free (words, FALSE);
  paper = import_paper (self, "a.txt", text);
  open_paper (self, paper);
  view = find_text_view (self);
  WAIT_FOR (gtk_text_buffer_get_line_count (gtk_text_view_get_buffer (view)) > 3000 && gtk_widget_get_height (GTK_WIDGET (view)) > 0);
  gtk_widget_grab_focus (GTK_WIDGET (view));
  gtk_widget_activate_action (GTK_WIDGET (view), "paper.caret-mode", NULL);
  clock = gtk_widget_get_frame_clock (GTK_WIDGET (view));
  g_signal_connect (clock, "flush-events", G_CALLBACK (turn_page_cb), view);
  g_signal_connect (clock, "after-paint", G_CALLBACK (count_frame_cb), &n_frames);
  gdk_frame_clock_request_phase (clock, GDK_FRAME_CLOCK_PHASE_FLUSH_EVENTS | GDK_FRAME_CLOCK_PHASE_PAINT);
  WAIT_FOR (n_frames > 60);
  g_signal_handlers_disconnect_by_func (clock, turn_page_cb, view);
  g_signal_handlers_disconnect_by_func (clock, count_frame_cb, &n_frames);
  gtk_widget_activate_action (GTK_WIDGET (view), "paper.caret-mode", NULL);
  g_object_set (gtk_settings_get_default (), "gtk-overlay-scrolling", TRUE, NULL);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_assert_nonnull (lotse_settings_get ());
#define ADD(path, func) g_test_add ("/ui/window-text/" path, Window, NULL, set_up, func, tear_down)
  ADD ("same-place", test_same_place);
  ADD ("hidden", test_hidden);
  ADD ("hidden-keeps-place", test_hidden_keeps_place);
  ADD ("heading", test_heading);
  ADD ("turn-pages", test_turn_pages);
  ADD ("never-blocks", test_never_blocks);
  return g_test_run ();
}
