/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-page-widget.h"

#include "lotse-caret-move.h"
#include "lotse-config.h"
#include "lotse-text-geometry.h"

#include <glib/gi18n.h>
#include <string.h>

/* Language of the documents, whatever the language of the program is. */
#define DOCUMENT_LANGUAGE "de"
#define CARET_WIDTH 2.0f

typedef enum
{
  MARK_OTHER,
  MARK_CURRENT,
  MARK_SELECTION,
  N_MARKS,
} Mark;

struct _LotsePageWidget
{
  GtkWidget parent_instance;

  const LotsePageLayout *layout;
  guint index;
  guint n_pages;
  LotseDocumentText *text;
  GdkTexture *texture;
  PangoLayout *message;
  GArray *boxes[N_MARKS]; /* LotseRect, document space */
  LotseSpan selection;    /* length 0: nothing */
  int caret;              /* -1: it stands on another page or nowhere */
  gboolean caret_visible;
};

static void accessible_text_init (GtkAccessibleTextInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (LotsePageWidget,
                               lotse_page_widget,
                               GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_ACCESSIBLE_TEXT, accessible_text_init))

static const LotsePageText *
get_page (LotsePageWidget *self)
{
  if (self->text == NULL || self->index >= lotse_document_text_get_n_pages (self->text))
    return NULL;
  return lotse_document_text_get_page (self->text, self->index);
}

/* --- accessible text ------------------------------------------------------------------------------------------------------- */

/* Characters [start, end) with the terminating NUL that the interface wants. */
static GBytes *
dup_contents (LotsePageWidget *self, guint start, guint end)
{
  const LotsePageText *page = get_page (self);
  char *text = page == NULL ? g_strdup ("") : lotse_page_text_dup_range (page, start, end > start ? end - start : 0);

  return g_bytes_new_take (text, strlen (text) + 1);
}

static GBytes *
get_contents (GtkAccessibleText *accessible, unsigned int start, unsigned int end)
{
  return dup_contents (LOTSE_PAGE_WIDGET (accessible), start, end);
}

static GBytes *
get_contents_at (GtkAccessibleText *accessible,
                 unsigned int offset,
                 GtkAccessibleTextGranularity granularity,
                 unsigned int *ret_start,
                 unsigned int *ret_end)
{
  LotsePageWidget *self = LOTSE_PAGE_WIDGET (accessible);
  const LotsePageText *page = get_page (self);
  guint start = 0;
  guint end = 0;

  if (page != NULL && page->n_chars > 0)
    {
      offset = MIN (offset, page->n_chars);
      switch (granularity)
        {
        case GTK_ACCESSIBLE_TEXT_GRANULARITY_CHARACTER:
          start = offset;
          end = MIN (offset + 1, page->n_chars);
          break;
        case GTK_ACCESSIBLE_TEXT_GRANULARITY_WORD:
          lotse_text_geometry_get_word (page, offset, &start, &end);
          break;
        case GTK_ACCESSIBLE_TEXT_GRANULARITY_SENTENCE:
          lotse_text_geometry_get_sentence (page, offset, &start, &end);
          break;
        case GTK_ACCESSIBLE_TEXT_GRANULARITY_LINE:
        case GTK_ACCESSIBLE_TEXT_GRANULARITY_PARAGRAPH:
        default:
          lotse_text_geometry_get_line (page, offset, &start, &end);
          break;
        }
    }
  *ret_start = start;
  *ret_end = end;
  return dup_contents (self, start, end);
}

static unsigned int
get_caret_position (GtkAccessibleText *accessible)
{
  LotsePageWidget *self = LOTSE_PAGE_WIDGET (accessible);

  return self->caret >= 0 ? (guint) self->caret : self->selection.start + self->selection.length;
}

static gboolean
get_selection (GtkAccessibleText *accessible, gsize *ret_n, GtkAccessibleTextRange **ret_ranges)
{
  LotsePageWidget *self = LOTSE_PAGE_WIDGET (accessible);

  if (self->selection.length == 0)
    return FALSE;
  *ret_n = 1;
  *ret_ranges = g_new (GtkAccessibleTextRange, 1);
  (*ret_ranges)[0].start = self->selection.start;
  (*ret_ranges)[0].length = self->selection.length;
  return TRUE;
}

static gboolean
get_attributes (GtkAccessibleText *accessible,
                unsigned int offset,
                gsize *ret_n,
                GtkAccessibleTextRange **ret_ranges,
                char ***ret_names,
                char ***ret_values)
{
  LotsePageWidget *self = LOTSE_PAGE_WIDGET (accessible);
  const LotsePageText *page = get_page (self);
  const LotseFontRun *run = page != NULL ? lotse_page_text_get_run (page, offset) : NULL;

  if (run == NULL)
    return FALSE;
  *ret_n = 1;
  *ret_ranges = g_new (GtkAccessibleTextRange, 1);
  (*ret_ranges)[0].start = run->start;
  (*ret_ranges)[0].length = run->length;
  *ret_names = g_new0 (char *, 2);
  *ret_values = g_new0 (char *, 2);
  (*ret_names)[0] = g_strdup (GTK_ACCESSIBLE_ATTRIBUTE_WEIGHT);
  (*ret_values)[0] = g_strdup (run->bold ? "700" : "400");
  return TRUE;
}

static void
get_default_attributes (GtkAccessibleText *accessible, char ***ret_names, char ***ret_values)
{
  *ret_names = g_new0 (char *, 2);
  *ret_values = g_new0 (char *, 2);
  (*ret_names)[0] = g_strdup ("language");
  (*ret_values)[0] = g_strdup (DOCUMENT_LANGUAGE);
}

static graphene_rect_t
to_widget (LotsePageWidget *self, LotseRect rect)
{
  LotseRect box = lotse_page_layout_to_view (self->layout, self->index, rect);

  return GRAPHENE_RECT_INIT (box.x1, box.y1, box.x2 - box.x1, box.y2 - box.y1);
}

static gboolean
get_extents (GtkAccessibleText *accessible, unsigned int start, unsigned int end, graphene_rect_t *extents)
{
  LotsePageWidget *self = LOTSE_PAGE_WIDGET (accessible);
  const LotsePageText *page = get_page (self);
  g_autoptr (GArray) boxes = NULL;

  if (page == NULL || end < start || self->layout == NULL)
    return FALSE;
  boxes = lotse_text_geometry_get_boxes (page, start, end - start);
  if (boxes->len == 0)
    return FALSE;
  *extents = to_widget (self, g_array_index (boxes, LotseRect, 0));
  for (guint i = 1; i < boxes->len; i++)
    {
      graphene_rect_t box = to_widget (self, g_array_index (boxes, LotseRect, i));

      graphene_rect_union (extents, &box, extents);
    }
  return TRUE;
}

static gboolean
get_offset (GtkAccessibleText *accessible, const graphene_point_t *point, unsigned int *offset)
{
  LotsePageWidget *self = LOTSE_PAGE_WIDGET (accessible);
  const LotsePageText *page = get_page (self);
  float x;
  float y;

  if (page == NULL || page->rects == NULL || self->layout == NULL)
    return FALSE;
  lotse_page_layout_to_document (self->layout, self->index, (double) point->x, (double) point->y, &x, &y);
  *offset = lotse_text_geometry_get_position (page, x, y);
  return TRUE;
}

static void
accessible_text_init (GtkAccessibleTextInterface *iface)
{
  iface->get_contents = get_contents;
  iface->get_contents_at = get_contents_at;
  iface->get_caret_position = get_caret_position;
  iface->get_selection = get_selection;
  iface->get_attributes = get_attributes;
  iface->get_default_attributes = get_default_attributes;
  iface->get_extents = get_extents;
  iface->get_offset = get_offset;
}

/* --- drawing --------------------------------------------------------------------------------------------------------------- */

/* Marks lie on white paper in every style of the desktop, so their colours are those of paper too. */
static const GdkRGBA fills[N_MARKS] = {
  [MARK_OTHER] = { 1.0f, 0.95f, 0.70f, 1.0f },
  [MARK_CURRENT] = { 1.0f, 0.86f, 0.35f, 1.0f },
  [MARK_SELECTION] = { 0.70f, 0.84f, 1.0f, 1.0f },
};
static const GdkRGBA outline_colour = { 0.60f, 0.38f, 0.0f, 1.0f };
static const GdkRGBA caret_colour = { 0.08f, 0.22f, 0.60f, 1.0f };

static void
snapshot_marks (LotsePageWidget *self, GtkSnapshot *snapshot, Mark mark)
{
  for (guint i = 0; self->boxes[mark] != NULL && i < self->boxes[mark]->len; i++)
    {
      graphene_rect_t box = to_widget (self, g_array_index (self->boxes[mark], LotseRect, i));

      if (mark != MARK_SELECTION)
        graphene_rect_inset (&box, -1.5f, -1);
      gtk_snapshot_append_color (snapshot, &fills[mark], &box);
      /* The line under the words tells the place without colour. */
      if (mark == MARK_CURRENT)
        gtk_snapshot_append_color (snapshot, &outline_colour,
                                   &GRAPHENE_RECT_INIT (box.origin.x, box.origin.y + box.size.height - 1, box.size.width, 2));
    }
}

static void
snapshot_caret (LotsePageWidget *self, GtkSnapshot *snapshot)
{
  const LotsePageText *page = get_page (self);
  LotseRect box;
  graphene_rect_t bounds;

  if (!self->caret_visible || self->caret < 0 || page == NULL || !lotse_caret_get_box (page, (guint) self->caret, &box))
    return;
  /* A box without width becomes a line, upright or lying as the page is turned. */
  bounds = to_widget (self, box);
  graphene_rect_inset (&bounds, -CARET_WIDTH / 2, -CARET_WIDTH / 2);
  gtk_snapshot_append_color (snapshot, &caret_colour, &bounds);
}

static void
lotse_page_widget_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  LotsePageWidget *self = LOTSE_PAGE_WIDGET (widget);
  float width = (float) gtk_widget_get_width (widget);
  float height = (float) gtk_widget_get_height (widget);
  const graphene_rect_t bounds = GRAPHENE_RECT_INIT (0, 0, width, height);
  const GdkRGBA white = { 1, 1, 1, 1 };
  const GdkRGBA grey = { 0.3f, 0.3f, 0.3f, 1 };

  if (self->texture != NULL && self->layout != NULL)
    {
      /* Marks are multiplied with the page, as a pen does: the letters under them stay black. */
      gboolean marked = self->boxes[MARK_OTHER] != NULL || self->boxes[MARK_CURRENT] != NULL || self->boxes[MARK_SELECTION] != NULL;

      if (marked)
        gtk_snapshot_push_blend (snapshot, GSK_BLEND_MODE_MULTIPLY);
      gtk_snapshot_append_texture (snapshot, self->texture, &bounds);
      if (!marked)
        {
          snapshot_caret (self, snapshot);
          return;
        }
      gtk_snapshot_pop (snapshot);
      gtk_snapshot_append_color (snapshot, &white, &bounds);
      for (Mark mark = 0; mark < N_MARKS; mark++)
        snapshot_marks (self, snapshot, mark);
      gtk_snapshot_pop (snapshot);
      snapshot_caret (self, snapshot);
      return;
    }
  gtk_snapshot_append_color (snapshot, &white, &bounds);
  if (self->message != NULL)
    {
      pango_layout_set_width (self->message, (int) MAX (1.0f, width - 48) * PANGO_SCALE);
      gtk_snapshot_save (snapshot);
      gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (24, height / 3));
      gtk_snapshot_append_layout (snapshot, self->message, &grey);
      gtk_snapshot_restore (snapshot);
    }
}

/* --- type ------------------------------------------------------------------------------------------------------------------ */

static void
lotse_page_widget_dispose (GObject *object)
{
  LotsePageWidget *self = LOTSE_PAGE_WIDGET (object);

  for (guint i = 0; i < N_MARKS; i++)
    g_clear_pointer (&self->boxes[i], g_array_unref);
  g_clear_object (&self->texture);
  g_clear_object (&self->message);
  g_clear_pointer (&self->text, lotse_document_text_unref);

  G_OBJECT_CLASS (lotse_page_widget_parent_class)->dispose (object);
}

static void
lotse_page_widget_class_init (LotsePageWidgetClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = lotse_page_widget_dispose;
  widget_class->snapshot = lotse_page_widget_snapshot;
  gtk_widget_class_set_css_name (widget_class, "lotse-page");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_DOCUMENT);
}

static void
lotse_page_widget_init (LotsePageWidget *self)
{
  self->caret = -1;
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

GtkWidget *
lotse_page_widget_new (void)
{
  return g_object_new (LOTSE_TYPE_PAGE_WIDGET, NULL);
}

static void
update_label (LotsePageWidget *self)
{
  const LotsePageText *page = get_page (self);
  g_autofree char *label = NULL;

  if (page != NULL && page->n_chars == 0)
    /* Translators: spoken for a scanned page; the first number is the page, the second the number of pages. */
    label = g_strdup_printf (_ ("Page %u of %u, no readable text"), self->index + 1, self->n_pages);
  else
    /* Translators: spoken for a page; the first number is the page, the second the number of pages. */
    label = g_strdup_printf (_ ("Page %u of %u"), self->index + 1, self->n_pages);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

void
lotse_page_widget_set_page (LotsePageWidget *self, const LotsePageLayout *layout, guint index, guint n_pages, LotseDocumentText *text)
{
  gboolean new_text = self->text != text || self->index != index;
  const LotsePageText *page;

  self->layout = layout;
  self->index = index;
  self->n_pages = n_pages;
  if (self->text != text)
    {
      g_clear_pointer (&self->text, lotse_document_text_unref);
      self->text = text != NULL ? lotse_document_text_ref (text) : NULL;
    }
  update_label (self);
  page = get_page (self);
  if (new_text && page != NULL && page->n_chars > 0)
    gtk_accessible_text_update_contents (GTK_ACCESSIBLE_TEXT (self), GTK_ACCESSIBLE_TEXT_CONTENT_CHANGE_INSERT, 0, page->n_chars);
}

void
lotse_page_widget_set_texture (LotsePageWidget *self, GdkTexture *texture)
{
  if (g_set_object (&self->texture, texture))
    gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
lotse_page_widget_set_message (LotsePageWidget *self, const char *message)
{
  g_clear_object (&self->message);
  if (message != NULL)
    {
      self->message = gtk_widget_create_pango_layout (GTK_WIDGET (self), message);
      pango_layout_set_wrap (self->message, PANGO_WRAP_WORD_CHAR);
      pango_layout_set_alignment (self->message, PANGO_ALIGN_CENTER);
    }
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
set_boxes (LotsePageWidget *self, Mark mark, const GArray *spans)
{
  const LotsePageText *page = get_page (self);

  g_clear_pointer (&self->boxes[mark], g_array_unref);
  for (guint i = 0; page != NULL && spans != NULL && i < spans->len; i++)
    {
      const LotseSpan *span = &g_array_index (spans, LotseSpan, i);
      g_autoptr (GArray) boxes = NULL;

      if (span->page != self->index + 1)
        continue;
      boxes = lotse_text_geometry_get_boxes (page, span->start, span->length);
      if (self->boxes[mark] == NULL)
        self->boxes[mark] = g_array_new (FALSE, FALSE, sizeof (LotseRect));
      g_array_append_vals (self->boxes[mark], boxes->data, boxes->len);
    }
}

void
lotse_page_widget_set_marks (LotsePageWidget *self, const GArray *current, const GArray *others, const GArray *selection)
{
  LotseSpan selected = { 0 };

  set_boxes (self, MARK_CURRENT, current);
  set_boxes (self, MARK_OTHER, others);
  set_boxes (self, MARK_SELECTION, selection);
  for (guint i = 0; selection != NULL && i < selection->len; i++)
    if (g_array_index (selection, LotseSpan, i).page == self->index + 1)
      selected = g_array_index (selection, LotseSpan, i);
  if (selected.start != self->selection.start || selected.length != self->selection.length)
    {
      self->selection = selected;
      gtk_accessible_text_update_selection_bound (GTK_ACCESSIBLE_TEXT (self));
      gtk_accessible_text_update_caret_position (GTK_ACCESSIBLE_TEXT (self));
    }
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
lotse_page_widget_set_caret (LotsePageWidget *self, int position, gboolean visible)
{
  if (self->caret == position && self->caret_visible == visible)
    return;
  self->caret = position;
  self->caret_visible = visible;
  if (position >= 0)
    gtk_accessible_text_update_caret_position (GTK_ACCESSIBLE_TEXT (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
