/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-text-view-private.h"

#include "lotse-config.h"

#include <adwaita.h>
#include <glib/gi18n.h>
#include <string.h>

/* Widest line, in characters. */
#define LINE_CHARACTERS 80
/* As much text as is put into the view at once without being noticed, in bytes. */
#define PIECE_SIZE ((gsize) 64 * 1024)

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

void
_lotse_text_view_get_range (LotseTextView *self, guint start, guint end, GtkTextIter *ret_start, GtkTextIter *ret_end)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->view);

  gtk_text_buffer_get_iter_at_offset (buffer, ret_start, (int) start);
  gtk_text_buffer_get_iter_at_offset (buffer, ret_end, (int) end);
}

/* @colon: with the colon that follows the words. */
static void
apply (LotseTextView *self, GtkTextTag *tag, const LotseSpan *span, gboolean colon)
{
  guint start;
  guint end;
  GtkTextIter from;
  GtkTextIter to;

  if (!lotse_text_map_from_span (self->map, span, &start, &end))
    return;
  _lotse_text_view_get_range (self, start, end, &from, &to);
  if (colon && gtk_text_iter_get_char (&to) == ':')
    gtk_text_iter_forward_char (&to);
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
    apply (self, i == lotse_view_state_get_current (self->state) ? self->current_tag : self->other_tag,
           &g_array_index (highlight, LotseSpan, i), FALSE);
}

/* --- content --------------------------------------------------------------------------------------------------------------- */

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
    apply (self, self->heading_tag, &g_array_index (self->headings, LotseSpan, i), TRUE);
  for (guint i = 0; self->lost != NULL && i < self->lost->len; i++)
    apply (self, self->lost_tag, &g_array_index (self->lost, LotseSpan, i), FALSE);
  self->following = FALSE;
  update_highlight (self);
  _lotse_text_view_show_selection (self);
  if (self->active)
    _lotse_text_view_settle (self);
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
  g_signal_connect_object (state, "notify::content", G_CALLBACK (content_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (state, "highlight-changed", G_CALLBACK (update_highlight), self, G_CONNECT_SWAPPED);
  _lotse_text_view_follow (self);
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

/* Places of items of a kind, in the order of the paper: of all, of those with a value for @key, or of those with this @value for it. */
static GArray *
collect_spans (const LotseOutline *outline, LotseItemKind kind, const char *key, const char *value)
{
  GArray *spans = g_array_new (FALSE, FALSE, sizeof (LotseSpan));

  for (guint i = 0; i < lotse_outline_get_n_items (outline, kind); i++)
    {
      LotseOutlineItem *item = lotse_outline_get_item (outline, kind, i);
      const char *found = key != NULL ? lotse_outline_item_get (item, key) : NULL;

      if (key != NULL && (value != NULL ? g_strcmp0 (found, value) != 0 : found == NULL || *found == '\0'))
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
  g_autoptr (GArray) hidden = collect_spans (outline, LOTSE_ITEM_HIDDEN, NULL, NULL);
  /* A section that has none is its text. */
  g_autoptr (GArray) headings = collect_spans (outline, LOTSE_ITEM_SECTION, "heading", NULL);
  g_autoptr (GArray) lost = collect_spans (outline, LOTSE_ITEM_HINT, "code", "lost-syllable");

  lotse_text_view_set_structure (self, hidden, headings, lost);
}

/* The width of the column follows the font. The tag is left alone: each of its changes lays the whole text out anew. A font is measured when
 * the text is looked at, which it is not while a paper opens with its pages. */
static void
update_metrics (LotseTextView *self)
{
  PangoFontMetrics *metrics;
  double character;

  if (!self->active)
    return;
  metrics = pango_context_get_metrics (gtk_widget_get_pango_context (GTK_WIDGET (self->view)), NULL, NULL);
  character = pango_font_metrics_get_approximate_char_width (metrics) * self->text_scale / PANGO_SCALE;
  pango_font_metrics_unref (metrics);
  adw_clamp_scrollable_set_maximum_size (ADW_CLAMP_SCROLLABLE (self->clamp), (int) (LINE_CHARACTERS * character) + 48);
}

void
lotse_text_view_set_active (LotseTextView *self, gboolean active)
{
  self->active = active;
  update_metrics (self);
  if (active && self->shown != lotse_view_state_get_content (self->state))
    fill (self);
  else if (active && self->map != NULL)
    {
      _lotse_text_view_show_selection (self);
      _lotse_text_view_show_caret (self);
      _lotse_text_view_settle (self);
    }
}

gboolean
lotse_text_view_get_has_hidden (LotseTextView *self)
{
  return self->hidden != NULL && self->hidden->len > 0;
}

/* --- type ------------------------------------------------------------------------------------------------------------------ */

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
        _lotse_text_view_keep_place (self);
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

  _lotse_text_view_stop_following (self);
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
}

GtkWidget *
lotse_text_view_new (void)
{
  return g_object_new (LOTSE_TYPE_TEXT_VIEW, NULL);
}
