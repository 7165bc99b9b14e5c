/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-text-view.h"

#include "lotse-config.h"
#include "lotse-text-map.h"

#include <adwaita.h>
#include <glib/gi18n.h>
#include <string.h>

/* Widest line, in characters. */
#define LINE_CHARACTERS 80
#define REVEAL_MARK "lotse-reveal"
/* As much text as is put into the view at once without being noticed, in bytes. */
#define PIECE_SIZE ((gsize) 64 * 1024)

struct _LotseTextView
{
  GtkWidget parent_instance;

  GtkWidget *scroller;
  GtkWidget *clamp;
  GtkTextView *view;
  GtkTextTag *base_tag;
  GtkTextTag *heading_tag;
  GtkTextTag *current_tag;
  GtkTextTag *other_tag;
  GtkTextTag *lost_tag;

  LotseViewState *state;
  LotseTextMap *map;
  LotsePaperContent *shown; /* what the buffer holds now */
  GArray *hidden;
  GArray *headings;
  GArray *lost;

  /* A long text that is being put into the buffer; there is no map until it is whole. */
  GCancellable *filling;
  LotseTextMap *coming;
  gsize inserted;
  guint insert_id;

  gboolean active;
  gboolean show_hidden;
  double text_scale;
  double line_height;
  guint scroll_id;
  guint tick_id;
  guint settle_id; /* one of the two: a place is still to be shown; until then scrolling says nothing about the reader */
  guint frames_to_settle;
  LotseSpan kept;     /* where a reader was before the text was put in anew; page 0: nowhere */
  gboolean following; /* state and view are being brought in line by ourselves */
};

G_DEFINE_FINAL_TYPE (LotseTextView, lotse_text_view, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_TEXT_SCALE,
  PROP_LINE_HEIGHT,
  PROP_SHOW_HIDDEN,
  PROP_HAS_HIDDEN,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
get_range (LotseTextView *self, guint start, guint end, GtkTextIter *ret_start, GtkTextIter *ret_end)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->view);

  gtk_text_buffer_get_iter_at_offset (buffer, ret_start, (int) start);
  gtk_text_buffer_get_iter_at_offset (buffer, ret_end, (int) end);
}

static void
apply_tag (LotseTextView *self, GtkTextTag *tag, const LotseSpan *span)
{
  guint start;
  guint end;
  GtkTextIter from;
  GtkTextIter to;

  if (!lotse_text_map_from_span (self->map, span, &start, &end))
    return;
  get_range (self, start, end, &from, &to);
  gtk_text_buffer_apply_tag (gtk_text_view_get_buffer (self->view), tag, &from, &to);
}

static void
update_highlight (LotseTextView *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->view);
  const GArray *highlight;
  GtkTextIter start;
  GtkTextIter end;

  if (self->map == NULL)
    return;
  gtk_text_buffer_get_bounds (buffer, &start, &end);
  gtk_text_buffer_remove_tag (buffer, self->current_tag, &start, &end);
  gtk_text_buffer_remove_tag (buffer, self->other_tag, &start, &end);
  highlight = lotse_view_state_get_highlight (self->state);
  for (guint i = 0; highlight != NULL && i < highlight->len; i++)
    apply_tag (self, i == lotse_view_state_get_current (self->state) ? self->current_tag : self->other_tag,
               &g_array_index (highlight, LotseSpan, i));
}

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

static void
scrolled_cb (LotseTextView *self)
{
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

  if (self->map == NULL || self->following || !self->active || !find_place (self, gtk_text_buffer_get_selection_bound (buffer), &bound)
      || !find_place (self, gtk_text_buffer_get_insert (buffer), &insert))
    return;
  self->following = TRUE;
  lotse_view_state_move_caret (self->state, bound, FALSE);
  if (selected)
    lotse_view_state_move_caret (self->state, insert, TRUE);
  self->following = FALSE;
}

static void
caret_moved_cb (LotseTextView *self)
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

static void
state_selection_cb (LotseTextView *self)
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
  get_range (self, first, end, &from, &to);
  self->following = TRUE;
  gtk_text_buffer_select_range (gtk_text_view_get_buffer (self->view), &to, &from);
  self->following = FALSE;
}

/* --- content --------------------------------------------------------------------------------------------------------------- */

/* Remembers the words a quarter below the top, where scroll_to() puts a place. */
static void
keep_place (LotseTextView *self)
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
static void
show_place_and_settle (LotseTextView *self)
{
  if (gtk_widget_get_width (GTK_WIDGET (self->view)) > 0)
    show_place (self);
  self->frames_to_settle = 2;
  if (self->tick_id == 0)
    self->tick_id = gtk_widget_add_tick_callback (GTK_WIDGET (self->view), settle_tick_cb, self, NULL);
}

static void
cancel_filling (LotseTextView *self)
{
  if (self->filling != NULL)
    g_cancellable_cancel (self->filling);
  g_clear_object (&self->filling);
  g_clear_handle_id (&self->insert_id, g_source_remove);
  g_clear_pointer (&self->coming, lotse_text_map_free);
}

/* The whole text is there. */
static void
finish_filling (LotseTextView *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->view);
  GtkTextIter start;

  self->following = TRUE;
  self->map = g_steal_pointer (&self->coming);
  gtk_text_buffer_get_start_iter (buffer, &start);
  gtk_text_buffer_place_cursor (buffer, &start);
  for (guint i = 0; self->headings != NULL && i < self->headings->len; i++)
    apply_tag (self, self->heading_tag, &g_array_index (self->headings, LotseSpan, i));
  for (guint i = 0; self->lost != NULL && i < self->lost->len; i++)
    apply_tag (self, self->lost_tag, &g_array_index (self->lost, LotseSpan, i));
  self->following = FALSE;
  update_highlight (self);
  state_selection_cb (self);
  if (self->active)
    show_place_and_settle (self);
}

/* Puts the next piece into the buffer, whole lines; FALSE when there is nothing more. */
static gboolean
insert_piece (LotseTextView *self, gsize size)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->view);
  const char *text = lotse_text_map_get_text (self->coming) + self->inserted;
  const char *end = strlen (text) > size ? strchr (text + size, '\n') : NULL;
  gsize length = end != NULL ? (gsize) (end - text) + 1 : strlen (text);
  GtkTextIter iter;

  gtk_text_buffer_get_end_iter (buffer, &iter);
  self->following = TRUE;
  gtk_text_buffer_insert_with_tags (buffer, &iter, text, (int) length, self->base_tag, NULL);
  self->following = FALSE;
  self->inserted += length;
  return text[length] != '\0';
}

static gboolean
insert_cb (gpointer data)
{
  LotseTextView *self = data;

  if (insert_piece (self, PIECE_SIZE))
    return G_SOURCE_CONTINUE;
  self->insert_id = 0;
  finish_filling (self);
  return G_SOURCE_REMOVE;
}

static void
map_made_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (LotseTextView) self = user_data;
  LotseTextMap *map = lotse_text_map_new_finish (result, NULL);

  if (map == NULL)
    return;
  self->coming = map;
  self->insert_id = g_idle_add (insert_cb, self);
}

static gsize
get_size (LotseDocumentText *text)
{
  gsize size = 0;

  for (guint i = 0; i < lotse_document_text_get_n_pages (text); i++)
    size += lotse_document_text_get_page (text, i)->n_chars;
  return size;
}

/* Shows the text of the paper: at once where it is short, else reflowed by a thread and put in piece by piece. */
static void
fill (LotseTextView *self)
{
  LotsePaperContent *content = lotse_view_state_get_content (self->state);
  LotseDocumentText *text = content != NULL ? lotse_paper_content_get_text (content) : NULL;

  cancel_filling (self);
  self->following = TRUE;
  g_clear_pointer (&self->map, lotse_text_map_free);
  g_set_object (&self->shown, content);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->view), "", -1);
  self->following = FALSE;
  self->inserted = 0;
  if (text == NULL)
    return;
  if (get_size (text) <= PIECE_SIZE)
    {
      self->coming = lotse_text_map_new (text, self->hidden, self->show_hidden);
      insert_piece (self, G_MAXSIZE);
      finish_filling (self);
      return;
    }
  self->filling = g_cancellable_new ();
  lotse_text_map_new_async (text, self->hidden, self->show_hidden, self->filling, map_made_cb, g_object_ref (self));
}

static void
content_changed_cb (LotseTextView *self)
{
  if (self->active)
    fill (self);
}

void
lotse_text_view_set_state (LotseTextView *self, LotseViewState *state)
{
  g_return_if_fail (self->state == NULL);

  self->state = g_object_ref (state);
  g_signal_connect_object (state, "notify::page", G_CALLBACK (page_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (state, "notify::content", G_CALLBACK (content_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (state, "highlight-changed", G_CALLBACK (update_highlight), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (state, "selection-changed", G_CALLBACK (state_selection_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (state, "reveal", G_CALLBACK (reveal_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (state, "caret-moved", G_CALLBACK (caret_moved_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (state, "notify::caret-mode", G_CALLBACK (caret_mode_changed_cb), self, G_CONNECT_SWAPPED);
  g_object_bind_property (state, "caret-mode", self->view, "cursor-visible", G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL);
}

static int
compare_spans (gconstpointer a, gconstpointer b)
{
  return lotse_span_compare (a, b);
}

static GArray *
copy_spans (const GArray *spans)
{
  GArray *copy = g_array_new (FALSE, FALSE, sizeof (LotseSpan));

  if (spans != NULL)
    g_array_append_vals (copy, spans->data, spans->len);
  return copy;
}

void
lotse_text_view_set_structure (LotseTextView *self, const GArray *hidden, const GArray *headings, const GArray *lost)
{
  g_clear_pointer (&self->hidden, g_array_unref);
  g_clear_pointer (&self->headings, g_array_unref);
  self->hidden = copy_spans (hidden);
  self->headings = copy_spans (headings);
  g_clear_pointer (&self->lost, g_array_unref);
  self->lost = copy_spans (lost);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_HAS_HIDDEN]);
}

/* Places of all items of a kind, or of those with this code, in the order of the paper. */
static GArray *
collect_spans (const LotseOutline *outline, LotseItemKind kind, const char *code)
{
  GArray *spans = g_array_new (FALSE, FALSE, sizeof (LotseSpan));

  for (guint i = 0; i < lotse_outline_get_n_items (outline, kind); i++)
    {
      LotseOutlineItem *item = lotse_outline_get_item (outline, kind, i);

      if (code != NULL && g_strcmp0 (lotse_outline_item_get (item, "code"), code) != 0)
        continue;
      for (guint k = 0; k < lotse_outline_item_get_n_spans (item); k++)
        g_array_append_val (spans, *lotse_outline_item_get_span (item, k));
    }
  g_array_sort (spans, compare_spans);
  return spans;
}

void
lotse_text_view_set_outline (LotseTextView *self, const LotseOutline *outline)
{
  g_autoptr (GArray) hidden = collect_spans (outline, LOTSE_ITEM_HIDDEN, NULL);
  g_autoptr (GArray) headings = collect_spans (outline, LOTSE_ITEM_SECTION, NULL);
  g_autoptr (GArray) lost = collect_spans (outline, LOTSE_ITEM_HINT, "lost-syllable");

  lotse_text_view_set_structure (self, hidden, headings, lost);
}

void
lotse_text_view_set_active (LotseTextView *self, gboolean active)
{
  self->active = active;
  if (active && self->shown != lotse_view_state_get_content (self->state))
    fill (self);
  else if (active && self->map != NULL)
    {
      state_selection_cb (self);
      caret_moved_cb (self);
      show_place_and_settle (self);
    }
}

gboolean
lotse_text_view_get_has_hidden (LotseTextView *self)
{
  return self->hidden != NULL && self->hidden->len > 0;
}

/* --- type ------------------------------------------------------------------------------------------------------------------ */

/* The width of the column follows the font. The tag is left alone: each of its changes lays the whole text out anew. */
static void
update_metrics (LotseTextView *self)
{
  PangoContext *context = gtk_widget_get_pango_context (GTK_WIDGET (self->view));
  PangoFontMetrics *metrics = pango_context_get_metrics (context, NULL, NULL);
  double character = pango_font_metrics_get_approximate_char_width (metrics) * self->text_scale / PANGO_SCALE;

  pango_font_metrics_unref (metrics);
  adw_clamp_scrollable_set_maximum_size (ADW_CLAMP_SCROLLABLE (self->clamp), (int) (LINE_CHARACTERS * character) + 48);
}

static void
lotse_text_view_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (lotse_text_view_parent_class)->css_changed (widget, change);
  update_metrics (LOTSE_TEXT_VIEW (widget));
}

static void
lotse_text_view_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  LotseTextView *self = LOTSE_TEXT_VIEW (object);

  switch (prop_id)
    {
    case PROP_TEXT_SCALE:
      g_value_set_double (value, self->text_scale);
      break;
    case PROP_LINE_HEIGHT:
      g_value_set_double (value, self->line_height);
      break;
    case PROP_SHOW_HIDDEN:
      g_value_set_boolean (value, self->show_hidden);
      break;
    case PROP_HAS_HIDDEN:
      g_value_set_boolean (value, lotse_text_view_get_has_hidden (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
set_show_hidden (LotseTextView *self, gboolean show_hidden)
{
  if (self->show_hidden == show_hidden)
    return;
  self->show_hidden = show_hidden;
  if (self->active && self->shown != NULL)
    {
      if (self->map != NULL)
        keep_place (self);
      fill (self);
    }
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SHOW_HIDDEN]);
}

static void
lotse_text_view_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  LotseTextView *self = LOTSE_TEXT_VIEW (object);

  switch (prop_id)
    {
    case PROP_TEXT_SCALE:
      self->text_scale = g_value_get_double (value);
      g_object_set (self->base_tag, "scale", self->text_scale, NULL);
      update_metrics (self);
      break;
    case PROP_LINE_HEIGHT:
      self->line_height = g_value_get_double (value);
      g_object_set (self->base_tag, "line-height", (float) self->line_height, NULL);
      break;
    case PROP_SHOW_HIDDEN:
      set_show_hidden (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lotse_text_view_dispose (GObject *object)
{
  LotseTextView *self = LOTSE_TEXT_VIEW (object);

  g_clear_handle_id (&self->scroll_id, g_source_remove);
  g_clear_handle_id (&self->settle_id, g_source_remove);
  if (self->tick_id != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self->view), self->tick_id);
  self->tick_id = 0;
  cancel_filling (self);
  g_clear_pointer (&self->scroller, gtk_widget_unparent);
  g_clear_object (&self->state);
  g_clear_object (&self->shown);
  g_clear_pointer (&self->map, lotse_text_map_free);
  g_clear_pointer (&self->hidden, g_array_unref);
  g_clear_pointer (&self->headings, g_array_unref);
  g_clear_pointer (&self->lost, g_array_unref);

  G_OBJECT_CLASS (lotse_text_view_parent_class)->dispose (object);
}

static gboolean
lotse_text_view_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (LOTSE_TEXT_VIEW (widget)->view));
}

static void
lotse_text_view_class_init (LotseTextViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->dispose = lotse_text_view_dispose;
  object_class->get_property = lotse_text_view_get_property;
  object_class->set_property = lotse_text_view_set_property;
  widget_class->css_changed = lotse_text_view_css_changed;
  widget_class->grab_focus = lotse_text_view_grab_focus;

  properties[PROP_TEXT_SCALE] = g_param_spec_double ("text-scale", NULL, NULL, 0.5, 4, 1, G_PARAM_READWRITE | flags);
  properties[PROP_LINE_HEIGHT] = g_param_spec_double ("line-height", NULL, NULL, 1, 3, 1.5, G_PARAM_READWRITE | flags);
  properties[PROP_SHOW_HIDDEN] = g_param_spec_boolean ("show-hidden", NULL, NULL, FALSE, G_PARAM_READWRITE | flags);
  properties[PROP_HAS_HIDDEN] = g_param_spec_boolean ("has-hidden", NULL, NULL, FALSE, G_PARAM_READABLE | flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "lotse-text");
}

static void
init_tags (LotseTextView *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->view);
  const GdkRGBA current = { 1.0f, 0.80f, 0.0f, 0.42f };
  const GdkRGBA other = { 1.0f, 0.85f, 0.2f, 0.22f };

  /* The documents are German, whatever the language of the program is. */
  self->base_tag = gtk_text_buffer_create_tag (buffer, NULL, "language", "de", "scale", self->text_scale, "line-height",
                                               (float) self->line_height, NULL);
  self->heading_tag = gtk_text_buffer_create_tag (buffer, NULL, "weight", PANGO_WEIGHT_BOLD, NULL);
  self->lost_tag = gtk_text_buffer_create_tag (buffer, NULL, "underline", PANGO_UNDERLINE_ERROR, NULL);
  self->other_tag = gtk_text_buffer_create_tag (buffer, NULL, "background-rgba", &other, NULL);
  self->current_tag = gtk_text_buffer_create_tag (buffer, NULL, "background-rgba", &current, "underline", PANGO_UNDERLINE_SINGLE, NULL);
}

static void
lotse_text_view_init (LotseTextView *self)
{
  self->text_scale = 1;
  self->line_height = 1.5;
  self->view = GTK_TEXT_VIEW (gtk_text_view_new ());
  gtk_text_view_set_editable (self->view, FALSE);
  gtk_text_view_set_accepts_tab (self->view, FALSE);
  gtk_text_view_set_wrap_mode (self->view, GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_left_margin (self->view, 24);
  gtk_text_view_set_right_margin (self->view, 24);
  gtk_text_view_set_top_margin (self->view, 18);
  gtk_text_view_set_bottom_margin (self->view, 48);
  gtk_text_view_set_pixels_below_lines (self->view, 6);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Text of the paper"), -1);
  init_tags (self);

  self->clamp = adw_clamp_scrollable_new ();
  adw_clamp_scrollable_set_child (ADW_CLAMP_SCROLLABLE (self->clamp), GTK_WIDGET (self->view));
  adw_clamp_scrollable_set_tightening_threshold (ADW_CLAMP_SCROLLABLE (self->clamp), 400);
  self->scroller = gtk_scrolled_window_new ();
  gtk_widget_set_focusable (self->scroller, FALSE);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), self->clamp);
  gtk_widget_set_parent (self->scroller, GTK_WIDGET (self));

  g_signal_connect_object (gtk_text_view_get_buffer (self->view), "notify::has-selection", G_CALLBACK (buffer_selection_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (gtk_text_view_get_buffer (self->view), "notify::cursor-position", G_CALLBACK (buffer_selection_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroller)), "value-changed",
                           G_CALLBACK (scrolled_cb), self, G_CONNECT_SWAPPED);
}

GtkWidget *
lotse_text_view_new (void)
{
  return g_object_new (LOTSE_TYPE_TEXT_VIEW, NULL);
}
