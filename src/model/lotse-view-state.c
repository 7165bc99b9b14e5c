/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-view-state.h"

struct _LotseViewState
{
  GObject parent_instance;

  LotsePaper *paper;
  LotsePaperContent *content;
  guint page;
  double scale;
  LotseFitMode fit_mode;
  int rotation;
  GArray *selection;
  GArray *highlight;
  guint current;
  gboolean caret_mode;
  LotseSpan caret;
  LotseSpan anchor; /* where the caret stood when selecting began */
};

G_DEFINE_FINAL_TYPE (LotseViewState, lotse_view_state, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_PAPER,
  PROP_CONTENT,
  PROP_PAGE,
  PROP_N_PAGES,
  PROP_SCALE,
  PROP_FIT_MODE,
  PROP_ROTATION,
  PROP_CARET_MODE,
  N_PROPS
};

enum
{
  SELECTION_CHANGED,
  HIGHLIGHT_CHANGED,
  CARET_MOVED,
  REVEAL,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static void
set_scale (LotseViewState *self, double scale)
{
  scale = CLAMP (scale, LOTSE_SCALE_MIN, LOTSE_SCALE_MAX);
  if (G_APPROX_VALUE (self->scale, scale, 1e-6))
    return;
  self->scale = scale;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SCALE]);
}

static void
reveal_current (LotseViewState *self)
{
  const LotseSpan *span = &g_array_index (self->highlight, LotseSpan, self->current);

  lotse_view_state_set_page (self, span->page);
  g_signal_emit (self, signals[REVEAL], 0, span->page, span->start, span->length);
}

static void
lotse_view_state_dispose (GObject *object)
{
  LotseViewState *self = LOTSE_VIEW_STATE (object);

  g_clear_object (&self->paper);
  g_clear_object (&self->content);
  G_OBJECT_CLASS (lotse_view_state_parent_class)->dispose (object);
}

static void
lotse_view_state_finalize (GObject *object)
{
  LotseViewState *self = LOTSE_VIEW_STATE (object);

  g_array_unref (self->selection);
  g_array_unref (self->highlight);
  G_OBJECT_CLASS (lotse_view_state_parent_class)->finalize (object);
}

static void
lotse_view_state_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  LotseViewState *self = LOTSE_VIEW_STATE (object);

  switch (id)
    {
    case PROP_PAPER:
      g_value_set_object (value, self->paper);
      break;
    case PROP_CONTENT:
      g_value_set_object (value, self->content);
      break;
    case PROP_PAGE:
      g_value_set_uint (value, self->page);
      break;
    case PROP_N_PAGES:
      g_value_set_uint (value, lotse_view_state_get_n_pages (self));
      break;
    case PROP_SCALE:
      g_value_set_double (value, self->scale);
      break;
    case PROP_FIT_MODE:
      g_value_set_int (value, (int) self->fit_mode);
      break;
    case PROP_ROTATION:
      g_value_set_int (value, self->rotation);
      break;
    case PROP_CARET_MODE:
      g_value_set_boolean (value, self->caret_mode);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
lotse_view_state_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  LotseViewState *self = LOTSE_VIEW_STATE (object);

  switch (id)
    {
    case PROP_PAGE:
      lotse_view_state_set_page (self, g_value_get_uint (value));
      break;
    case PROP_SCALE:
      lotse_view_state_set_scale (self, g_value_get_double (value));
      break;
    case PROP_FIT_MODE:
      lotse_view_state_set_fit_mode (self, (LotseFitMode) g_value_get_int (value));
      break;
    case PROP_ROTATION:
      lotse_view_state_set_rotation (self, g_value_get_int (value));
      break;
    case PROP_CARET_MODE:
      lotse_view_state_set_caret_mode (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
lotse_view_state_class_init (LotseViewStateClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags read = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;
  const GParamFlags write = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->dispose = lotse_view_state_dispose;
  object_class->finalize = lotse_view_state_finalize;
  object_class->get_property = lotse_view_state_get_property;
  object_class->set_property = lotse_view_state_set_property;
  properties[PROP_PAPER] = g_param_spec_object ("paper", NULL, NULL, LOTSE_TYPE_PAPER, read);
  properties[PROP_CONTENT] = g_param_spec_object ("content", NULL, NULL, LOTSE_TYPE_PAPER_CONTENT, read);
  properties[PROP_PAGE] = g_param_spec_uint ("page", NULL, NULL, 0, G_MAXUINT, 1, write);
  properties[PROP_N_PAGES] = g_param_spec_uint ("n-pages", NULL, NULL, 0, G_MAXUINT, 0, read);
  properties[PROP_SCALE] = g_param_spec_double ("scale", NULL, NULL, LOTSE_SCALE_MIN, LOTSE_SCALE_MAX, 1, write);
  properties[PROP_FIT_MODE] = g_param_spec_int ("fit-mode", NULL, NULL, LOTSE_FIT_NONE, LOTSE_FIT_PAGE, LOTSE_FIT_WIDTH, write);
  properties[PROP_ROTATION] = g_param_spec_int ("rotation", NULL, NULL, 0, 270, 0, write);
  properties[PROP_CARET_MODE] = g_param_spec_boolean ("caret-mode", NULL, NULL, FALSE, write);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[SELECTION_CHANGED]
      = g_signal_new ("selection-changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[HIGHLIGHT_CHANGED]
      = g_signal_new ("highlight-changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[CARET_MOVED] = g_signal_new ("caret-moved", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[REVEAL] = g_signal_new ("reveal", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 3, G_TYPE_UINT,
                                  G_TYPE_UINT, G_TYPE_UINT);
}

static void
lotse_view_state_init (LotseViewState *self)
{
  self->page = 1;
  self->scale = 1;
  self->fit_mode = LOTSE_FIT_WIDTH;
  self->selection = g_array_new (FALSE, FALSE, sizeof (LotseSpan));
  self->highlight = g_array_new (FALSE, FALSE, sizeof (LotseSpan));
}

LotseViewState *
lotse_view_state_new (void)
{
  return g_object_new (LOTSE_TYPE_VIEW_STATE, NULL);
}

void
lotse_view_state_set_paper (LotseViewState *self, LotsePaper *paper, LotsePaperContent *content)
{
  GObject *object = G_OBJECT (self);
  gboolean other;

  g_return_if_fail (LOTSE_IS_VIEW_STATE (self));
  g_object_freeze_notify (object);
  other = g_set_object (&self->paper, paper);
  if (other)
    g_object_notify_by_pspec (object, properties[PROP_PAPER]);
  if (g_set_object (&self->content, content))
    {
      g_object_notify_by_pspec (object, properties[PROP_CONTENT]);
      g_object_notify_by_pspec (object, properties[PROP_N_PAGES]);
    }
  if (other)
    {
      lotse_view_state_move_caret (self, (LotseSpan) { 0 }, FALSE);
      lotse_view_state_set_highlight (self, NULL, 0, 0);
      lotse_view_state_set_rotation (self, 0);
      lotse_view_state_set_page (self, paper ? MAX (lotse_paper_get_last_page (paper), 1) : 1);
    }
  else
    lotse_view_state_set_page (self, self->page);
  g_object_thaw_notify (object);
}

LotsePaperContent *
lotse_view_state_get_content (LotseViewState *self)
{
  g_return_val_if_fail (LOTSE_IS_VIEW_STATE (self), NULL);
  return self->content;
}

guint
lotse_view_state_get_n_pages (LotseViewState *self)
{
  g_return_val_if_fail (LOTSE_IS_VIEW_STATE (self), 0);
  if (self->content)
    return lotse_document_text_get_n_pages (lotse_paper_content_get_text (self->content));
  return self->paper ? lotse_paper_get_n_pages (self->paper) : 0;
}

void
lotse_view_state_set_page (LotseViewState *self, guint page)
{
  guint n_pages;

  g_return_if_fail (LOTSE_IS_VIEW_STATE (self));
  n_pages = lotse_view_state_get_n_pages (self);
  page = CLAMP (page, 1, MAX (n_pages, 1));
  if (self->page == page)
    return;
  self->page = page;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PAGE]);
}

guint
lotse_view_state_get_page (LotseViewState *self)
{
  g_return_val_if_fail (LOTSE_IS_VIEW_STATE (self), 1);
  return self->page;
}

void
lotse_view_state_set_scale (LotseViewState *self, double scale)
{
  g_return_if_fail (LOTSE_IS_VIEW_STATE (self));
  lotse_view_state_set_fit_mode (self, LOTSE_FIT_NONE);
  set_scale (self, scale);
}

double
lotse_view_state_get_scale (LotseViewState *self)
{
  g_return_val_if_fail (LOTSE_IS_VIEW_STATE (self), 1);
  return self->scale;
}

void
lotse_view_state_set_fitted_scale (LotseViewState *self, double scale)
{
  g_return_if_fail (LOTSE_IS_VIEW_STATE (self));
  set_scale (self, scale);
}

void
lotse_view_state_set_fit_mode (LotseViewState *self, LotseFitMode mode)
{
  g_return_if_fail (LOTSE_IS_VIEW_STATE (self));
  if (self->fit_mode == mode)
    return;
  self->fit_mode = mode;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FIT_MODE]);
}

LotseFitMode
lotse_view_state_get_fit_mode (LotseViewState *self)
{
  g_return_val_if_fail (LOTSE_IS_VIEW_STATE (self), LOTSE_FIT_NONE);
  return self->fit_mode;
}

void
lotse_view_state_set_rotation (LotseViewState *self, int degrees)
{
  g_return_if_fail (LOTSE_IS_VIEW_STATE (self));
  degrees = ((degrees % 360 + 360) % 360) / 90 * 90;
  if (self->rotation == degrees)
    return;
  self->rotation = degrees;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ROTATION]);
}

int
lotse_view_state_get_rotation (LotseViewState *self)
{
  g_return_val_if_fail (LOTSE_IS_VIEW_STATE (self), 0);
  return self->rotation;
}

void
lotse_view_state_set_selection (LotseViewState *self, const LotseSpan *spans, guint n_spans)
{
  g_return_if_fail (LOTSE_IS_VIEW_STATE (self));
  if (n_spans == 0 && self->selection->len == 0)
    return;
  g_array_set_size (self->selection, 0);
  if (n_spans > 0)
    g_array_append_vals (self->selection, spans, n_spans);
  g_signal_emit (self, signals[SELECTION_CHANGED], 0);
}

const GArray *
lotse_view_state_get_selection (LotseViewState *self)
{
  g_return_val_if_fail (LOTSE_IS_VIEW_STATE (self), NULL);
  return self->selection;
}

/* The cells of a table, which may follow one another without a blank, are kept apart. */
static void
append_words (GString *out, const LotsePageText *page, const LotseSpan *span)
{
  g_autofree char *words = lotse_page_text_dup_range (page, span->start, span->length);
  gunichar before = ' ';
  guint i = span->start;

  for (const char *p = words; *p != '\0'; p = g_utf8_next_char (p), i++)
    {
      gunichar c = g_utf8_get_char (p);

      if (!g_unichar_isspace (before) && !g_unichar_isspace (c) && lotse_page_text_has_gap (page, i))
        g_string_append_c (out, '\t');
      g_string_append_unichar (out, c);
      before = c;
    }
}

char *
lotse_view_state_dup_selected_text (LotseViewState *self)
{
  g_autoptr (GString) out = g_string_new (NULL);
  LotseDocumentText *text;

  g_return_val_if_fail (LOTSE_IS_VIEW_STATE (self), NULL);
  if (!self->content || self->selection->len == 0)
    return NULL;
  text = lotse_paper_content_get_text (self->content);
  for (guint i = 0; i < self->selection->len; i++)
    {
      const LotseSpan *span = &g_array_index (self->selection, LotseSpan, i);

      if (span->page < 1 || span->page > lotse_document_text_get_n_pages (text))
        continue;
      if (out->len > 0)
        g_string_append_c (out, '\n');
      append_words (out, lotse_document_text_get_page (text, span->page - 1), span);
    }
  return g_string_free_and_steal (g_steal_pointer (&out));
}

LotseSpan
lotse_view_state_get_caret (LotseViewState *self)
{
  g_return_val_if_fail (LOTSE_IS_VIEW_STATE (self), (LotseSpan) { 0 });
  return self->caret;
}

/* Selects what lies between two places, page by page. */
static void
select_between (LotseViewState *self, LotseSpan from, LotseSpan to)
{
  g_autoptr (GArray) spans = g_array_new (FALSE, FALSE, sizeof (LotseSpan));
  LotseDocumentText *text = self->content != NULL ? lotse_paper_content_get_text (self->content) : NULL;

  if (lotse_span_compare (&from, &to) > 0)
    {
      LotseSpan place = from;

      from = to;
      to = place;
    }
  for (guint page = MAX (from.page, 1); text != NULL && page <= MIN (to.page, lotse_document_text_get_n_pages (text)); page++)
    {
      guint start = page == from.page ? from.start : 0;
      guint end = page == to.page ? to.start : lotse_document_text_get_page (text, page - 1)->n_chars;
      LotseSpan span = { page, start, end > start ? end - start : 0 };

      if (span.length > 0)
        g_array_append_val (spans, span);
    }
  lotse_view_state_set_selection (self, (const LotseSpan *) (gpointer) spans->data, spans->len);
}

void
lotse_view_state_move_caret (LotseViewState *self, LotseSpan place, gboolean extend)
{
  g_return_if_fail (LOTSE_IS_VIEW_STATE (self));
  place.length = 0;
  if (!extend || self->anchor.page == 0)
    self->anchor = extend && self->caret.page > 0 ? self->caret : place;
  self->caret = place;
  if (extend)
    select_between (self, self->anchor, place);
  else
    lotse_view_state_set_selection (self, NULL, 0);
  g_signal_emit (self, signals[CARET_MOVED], 0);
}

void
lotse_view_state_set_caret_mode (LotseViewState *self, gboolean caret_mode)
{
  g_return_if_fail (LOTSE_IS_VIEW_STATE (self));
  if (self->caret_mode == !!caret_mode)
    return;
  self->caret_mode = !!caret_mode;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CARET_MODE]);
}

gboolean
lotse_view_state_get_caret_mode (LotseViewState *self)
{
  g_return_val_if_fail (LOTSE_IS_VIEW_STATE (self), FALSE);
  return self->caret_mode;
}

void
lotse_view_state_set_highlight (LotseViewState *self, const LotseSpan *spans, guint n_spans, guint current)
{
  g_return_if_fail (LOTSE_IS_VIEW_STATE (self));
  if (n_spans == 0 && self->highlight->len == 0)
    return;
  g_array_set_size (self->highlight, 0);
  if (n_spans > 0)
    g_array_append_vals (self->highlight, spans, n_spans);
  self->current = n_spans > 0 ? MIN (current, n_spans - 1) : 0;
  g_signal_emit (self, signals[HIGHLIGHT_CHANGED], 0);
  if (n_spans > 0)
    reveal_current (self);
}

const GArray *
lotse_view_state_get_highlight (LotseViewState *self)
{
  g_return_val_if_fail (LOTSE_IS_VIEW_STATE (self), NULL);
  return self->highlight;
}

guint
lotse_view_state_get_current (LotseViewState *self)
{
  g_return_val_if_fail (LOTSE_IS_VIEW_STATE (self), 0);
  return self->current;
}

gboolean
lotse_view_state_step (LotseViewState *self, int direction)
{
  guint n;

  g_return_val_if_fail (LOTSE_IS_VIEW_STATE (self), FALSE);
  n = self->highlight->len;
  if (n == 0)
    return FALSE;
  self->current = (self->current + (direction < 0 ? n - 1 : 1)) % n;
  g_signal_emit (self, signals[HIGHLIGHT_CHANGED], 0);
  reveal_current (self);
  return TRUE;
}
