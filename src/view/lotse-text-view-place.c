/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The place of a reader: page, caret, selection and highlight in the text are those of the state of the view, whichever of the two moves. */
#include "lotse-text-view-private.h"

#define REVEAL_MARK "lotse-reveal"

/* --- places ---------------------------------------------------------------------------------------------------------------- */

/* Puts a place a quarter below the top, at once: GTK's own way there is a movement, and what passes by would count as read. */
static void
scroll_to_iter (LotseTextView *self, const GtkTextIter *iter)
{
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroller));
  GdkRectangle place;

  gtk_text_view_get_iter_location (self->view, iter, &place);
  gtk_adjustment_set_value (adjustment, place.y + gtk_text_view_get_top_margin (self->view)
                                            - (gtk_adjustment_get_page_size (adjustment) - place.height) / 4);
}

static gboolean
scroll_again_cb (gpointer data)
{
  LotseTextView *self = data;
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->view);
  GtkTextMark *mark = gtk_text_buffer_get_mark (buffer, REVEAL_MARK);
  GtkTextIter iter;

  self->scroll_id = 0;
  if (mark != NULL)
    {
      gtk_text_buffer_get_iter_at_mark (buffer, &iter, mark);
      scroll_to_iter (self, &iter);
    }
  return G_SOURCE_REMOVE;
}

static void
scroll_to (LotseTextView *self, guint position)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->view);
  GtkTextMark *mark = gtk_text_buffer_get_mark (buffer, REVEAL_MARK);
  GtkTextIter iter;

  gtk_text_buffer_get_iter_at_offset (buffer, &iter, (int) position);
  if (mark == NULL)
    gtk_text_buffer_create_mark (buffer, REVEAL_MARK, &iter, TRUE);
  else
    gtk_text_buffer_move_mark (buffer, mark, &iter);
  /* At once, as well as the heights are known: a scroll that waits would happen while the frame is drawn. Exactly when they are. */
  scroll_to_iter (self, &iter);
  if (self->scroll_id == 0)
    self->scroll_id = g_idle_add_full (G_PRIORITY_LOW, scroll_again_cb, self, NULL);
}

static gboolean
is_hidden (LotseTextView *self, const LotseSpan *span)
{
  for (guint i = 0; self->hidden != NULL && i < self->hidden->len; i++)
    if (lotse_span_overlaps (&g_array_index (self->hidden, LotseSpan, i), span))
      return TRUE;
  return FALSE;
}

static void
reveal_cb (LotseTextView *self, guint page, guint start, guint length)
{
  LotseSpan span = { page, start, length };
  guint from;
  guint to;

  if (self->map == NULL || page == 0 || !self->active)
    return;
  if (lotse_text_map_from_span (self->map, &span, &from, &to))
    scroll_to (self, from);
  else if (!self->show_hidden && is_hidden (self, &span))
    {
      /* The place is among what is hidden: showing it is what was asked for. A long text shows it when it is there. */
      g_object_set (self, "show-hidden", TRUE, NULL);
      self->kept.page = 0;
      if (self->map != NULL && lotse_text_map_from_span (self->map, &span, &from, &to))
        scroll_to (self, from);
    }
}

static void
page_changed_cb (LotseTextView *self)
{
  if (self->following || self->map == NULL || !self->active)
    return;
  scroll_to (self, lotse_text_map_get_page_start (self->map, lotse_view_state_get_page (self->state) - 1));
}

static guint
find_page_at (LotseTextView *self, int y)
{
  GtkTextIter iter;

  gtk_text_view_get_line_at_y (self->view, &iter, y, NULL);
  return lotse_text_map_get_page (self->map, (guint) gtk_text_iter_get_offset (&iter)) + 1;
}

/* The page (from 1) of the words a third below the top. At the end of the text, where nothing scrolls further, a page below that stays the one
 * that is read. */
static guint
find_visible_page (LotseTextView *self)
{
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroller));
  gboolean at_end
      = gtk_adjustment_get_value (adjustment) + gtk_adjustment_get_page_size (adjustment) >= gtk_adjustment_get_upper (adjustment) - 1;
  guint read = lotse_view_state_get_page (self->state);
  GdkRectangle visible;
  guint page;

  gtk_text_view_get_visible_rect (self->view, &visible);
  page = find_page_at (self, visible.y + visible.height / 3);
  return at_end && read > page && read <= find_page_at (self, visible.y + visible.height) ? read : page;
}

/* A text whose lines were never seen learns its height when they are. By itself it (GTK 4.18) may learn it while it is drawn, and the scrollbar
 * that moves then is drawn without its place: it is to learn it before, with the layout. */
static void
settle_height (LotseTextView *self)
{
  if (self->active)
    gtk_widget_queue_allocate (GTK_WIDGET (self->view));
}

static void
scrolled_cb (LotseTextView *self)
{
  settle_height (self);
  if (self->map == NULL || self->following || !self->active || self->settle_id != 0 || self->tick_id != 0)
    return;
  self->following = TRUE;
  lotse_view_state_set_page (self->state, find_visible_page (self));
  self->following = FALSE;
}

/* --- selection ------------------------------------------------------------------------------------------------------------- */

/* The place in the document of a mark in the buffer; FALSE in a text without characters. What was put in between lines stands nowhere in the
 * document: then it is the end of the character before, or the next one. */
static gboolean
find_place (LotseTextView *self, GtkTextMark *mark, LotseSpan *ret_place)
{
  guint n = lotse_text_map_get_n_chars (self->map);
  GtkTextIter iter;
  guint position;

  gtk_text_buffer_get_iter_at_mark (gtk_text_view_get_buffer (self->view), &iter, mark);
  position = (guint) gtk_text_iter_get_offset (&iter);
  for (guint i = position; i <= n; i++)
    {
      g_autoptr (GArray) at = lotse_text_map_to_spans (self->map, i, MIN (i + 1, n));
      g_autoptr (GArray) before = NULL;

      if (at->len > 0)
        {
          *ret_place = g_array_index (at, LotseSpan, 0);
          return TRUE;
        }
      before = i > 0 ? lotse_text_map_to_spans (self->map, i - 1, i) : NULL;
      if (before != NULL && before->len > 0)
        {
          *ret_place = g_array_index (before, LotseSpan, before->len - 1);
          ret_place->start += ret_place->length;
          return TRUE;
        }
    }
  return FALSE;
}

/* Caret and selection of the text are those of the paper. */
static void
buffer_selection_cb (LotseTextView *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->view);
  gboolean selected = gtk_text_buffer_get_has_selection (buffer);
  LotseSpan bound;
  LotseSpan insert;

  settle_height (self);
  if (self->map == NULL || self->following || !self->active || !find_place (self, gtk_text_buffer_get_selection_bound (buffer), &bound)
      || !find_place (self, gtk_text_buffer_get_insert (buffer), &insert))
    return;
  self->following = TRUE;
  lotse_view_state_move_caret (self->state, bound, FALSE);
  if (selected)
    lotse_view_state_move_caret (self->state, insert, TRUE);
  self->following = FALSE;
}

void
_lotse_text_view_show_caret (LotseTextView *self)
{
  LotseSpan caret = lotse_view_state_get_caret (self->state);
  guint position;
  guint end;
  GtkTextIter iter;

  caret.length = 1;
  if (self->map == NULL || self->following || !self->active || !lotse_view_state_get_caret_mode (self->state)
      || lotse_view_state_get_selection (self->state)->len > 0 || !lotse_text_map_from_span (self->map, &caret, &position, &end))
    return;
  gtk_text_buffer_get_iter_at_offset (gtk_text_view_get_buffer (self->view), &iter, (int) position);
  self->following = TRUE;
  gtk_text_buffer_place_cursor (gtk_text_view_get_buffer (self->view), &iter);
  self->following = FALSE;
}

/* A caret that is switched on stands where a reader looks: at the highlighted words, else on the screen. */
static void
caret_mode_changed_cb (LotseTextView *self)
{
  const GArray *highlight = lotse_view_state_get_highlight (self->state);

  if (self->map == NULL || !self->active || !lotse_view_state_get_caret_mode (self->state)
      || lotse_view_state_get_selection (self->state)->len > 0)
    return;
  if (highlight->len > 0)
    lotse_view_state_move_caret (self->state, g_array_index (highlight, LotseSpan, lotse_view_state_get_current (self->state)), FALSE);
  gtk_text_view_place_cursor_onscreen (self->view);
}

void
_lotse_text_view_show_selection (LotseTextView *self)
{
  const GArray *selection = self->state != NULL ? lotse_view_state_get_selection (self->state) : NULL;
  guint first;
  guint last;
  guint end;
  GtkTextIter from;
  GtkTextIter to;

  if (self->map == NULL || self->following || selection == NULL || selection->len == 0)
    return;
  if (!lotse_text_map_from_span (self->map, &g_array_index (selection, LotseSpan, 0), &first, &end)
      || !lotse_text_map_from_span (self->map, &g_array_index (selection, LotseSpan, selection->len - 1), &last, &end))
    return;
  _lotse_text_view_get_range (self, first, end, &from, &to);
  self->following = TRUE;
  gtk_text_buffer_select_range (gtk_text_view_get_buffer (self->view), &to, &from);
  self->following = FALSE;
}

/* Remembers the words a quarter below the top, where scroll_to() puts a place. */
void
_lotse_text_view_keep_place (LotseTextView *self)
{
  guint n = lotse_text_map_get_n_chars (self->map);
  g_autoptr (GArray) spans = NULL;
  GdkRectangle visible;
  GtkTextIter iter;
  guint position;

  gtk_text_view_get_visible_rect (self->view, &visible);
  if (visible.y <= 0)
    return;
  gtk_text_view_get_iter_at_location (self->view, &iter, visible.x, visible.y + visible.height / 4);
  position = (guint) gtk_text_iter_get_offset (&iter);
  spans = lotse_text_map_to_spans (self->map, MIN (position, n), n);
  if (spans->len > 0)
    self->kept = g_array_index (spans, LotseSpan, 0);
}

/* Brings the place of a reader into view: where he was, else the highlight on the page that is read, else that page. */
static void
show_place (LotseTextView *self)
{
  const GArray *highlight = lotse_view_state_get_highlight (self->state);
  const LotseSpan *span = highlight->len > 0 ? &g_array_index (highlight, LotseSpan, lotse_view_state_get_current (self->state)) : NULL;
  guint from;
  guint to;

  if (self->kept.page != 0 && lotse_text_map_from_span (self->map, &self->kept, &from, &to))
    scroll_to (self, from);
  else if (span != NULL && span->page == lotse_view_state_get_page (self->state))
    reveal_cb (self, span->page, span->start, span->length);
  else if (lotse_view_state_get_page (self->state) != find_visible_page (self))
    page_changed_cb (self);
}

static gboolean
settle_cb (gpointer data)
{
  LotseTextView *self = data;

  self->settle_id = 0;
  if (self->map != NULL)
    show_place (self);
  self->kept.page = 0;
  return G_SOURCE_REMOVE;
}

static gboolean
settle_tick_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  LotseTextView *self = data;

  if (--self->frames_to_settle > 0)
    return G_SOURCE_CONTINUE;
  self->tick_id = 0;
  if (self->settle_id == 0)
    self->settle_id = g_idle_add_full (G_PRIORITY_LOW, settle_cb, self, NULL);
  return G_SOURCE_REMOVE;
}

/* A text has its place only when it has been laid out, which happens between two frames, and a long one goes on afterwards: the place is shown
 * then once more. A view that was never on the screen has no width yet, and every place would be a wrong one. */
void
_lotse_text_view_settle (LotseTextView *self)
{
  if (gtk_widget_get_width (GTK_WIDGET (self->view)) > 0)
    show_place (self);
  self->frames_to_settle = 2;
  if (self->tick_id == 0)
    self->tick_id = gtk_widget_add_tick_callback (GTK_WIDGET (self->view), settle_tick_cb, self, NULL);
}

void
_lotse_text_view_follow (LotseTextView *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->view);

  g_signal_connect_object (self->state, "notify::page", G_CALLBACK (page_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->state, "selection-changed", G_CALLBACK (_lotse_text_view_show_selection), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->state, "reveal", G_CALLBACK (reveal_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->state, "caret-moved", G_CALLBACK (_lotse_text_view_show_caret), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->state, "notify::caret-mode", G_CALLBACK (caret_mode_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (buffer, "notify::has-selection", G_CALLBACK (buffer_selection_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (buffer, "notify::cursor-position", G_CALLBACK (buffer_selection_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroller)), "value-changed",
                           G_CALLBACK (scrolled_cb), self, G_CONNECT_SWAPPED);
}

void
_lotse_text_view_stop_following (LotseTextView *self)
{
  g_clear_handle_id (&self->scroll_id, g_source_remove);
  g_clear_handle_id (&self->settle_id, g_source_remove);
  if (self->tick_id != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self->view), self->tick_id);
  self->tick_id = 0;
}
