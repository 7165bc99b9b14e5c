/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-page-view-private.h"

#include "lotse-caret-move.h"
#include "lotse-page-widget.h"
#include "lotse-text-geometry.h"

#include <math.h>

/* Pages beyond the visible ones that have a widget and a picture. */
#define NEIGHBOURS 1
#define LINE_STEP 48.0

static void scrollable_init (GtkScrollableInterface *iface);
static void update_pages (LotsePageView *self);
static void update_marks (LotsePageView *self);

G_DEFINE_FINAL_TYPE_WITH_CODE (LotsePageView,
                               lotse_page_view,
                               GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_SCROLLABLE, scrollable_init))

enum
{
  PROP_0,
  PROP_HADJUSTMENT,
  PROP_VADJUSTMENT,
  PROP_HSCROLL_POLICY,
  PROP_VSCROLL_POLICY,
};

static void
scrollable_init (GtkScrollableInterface *iface)
{
}

double
_lotse_page_view_get_value (LotsePageView *self, GtkOrientation orientation)
{
  return self->adjustments[orientation] != NULL ? gtk_adjustment_get_value (self->adjustments[orientation]) : 0;
}

void
_lotse_page_view_set_value (LotsePageView *self, GtkOrientation orientation, double value)
{
  if (self->adjustments[orientation] != NULL)
    gtk_adjustment_set_value (self->adjustments[orientation], value);
}

LotseDocumentText *
_lotse_page_view_get_text (LotsePageView *self)
{
  LotsePaperContent *content = self->state != NULL ? lotse_view_state_get_content (self->state) : NULL;

  return content != NULL ? lotse_paper_content_get_text (content) : NULL;
}

/* --- the pages near the screen ---------------------------------------------------------------------------------------------- */

static void
remove_widget (gpointer data)
{
  gtk_widget_unparent (GTK_WIDGET (data));
}

static gboolean
has_focus_within (LotsePageView *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self));
}

static double
surface_scale (LotsePageView *self)
{
  GtkNative *native = gtk_widget_get_native (GTK_WIDGET (self));
  GdkSurface *surface = native != NULL ? gtk_native_get_surface (native) : NULL;

  return surface != NULL ? gdk_surface_get_scale (surface) : 1;
}

static void
update_picture (LotsePageView *self, guint index, gboolean visible)
{
  LotsePageWidget *widget = g_hash_table_lookup (self->widgets, GUINT_TO_POINTER (index));
  LotsePageBox box = lotse_page_layout_get_box (self->layout, index);
  double scale = surface_scale (self);

  lotse_page_textures_request (self->textures, index, (int) lround (box.width * scale), (int) lround (box.height * scale),
                               lotse_page_layout_get_rotation (self->layout),
                               visible ? LOTSE_PAGE_PRIORITY_VISIBLE : LOTSE_PAGE_PRIORITY_NEIGHBOUR);
  lotse_page_widget_set_texture (widget, lotse_page_textures_lookup (self->textures, index));
  lotse_page_widget_set_message (widget, lotse_page_textures_get_error (self->textures, index));
}

/* Page (from 0) of the caret where it is shown, else G_MAXUINT. */
static guint
get_caret_index (LotsePageView *self)
{
  if (self->state == NULL || !lotse_view_state_get_caret_mode (self->state) || lotse_view_state_get_caret (self->state).page == 0)
    return G_MAXUINT;
  return lotse_view_state_get_caret (self->state).page - 1;
}

/* The focus is where the caret is, else at the page that is read. */
static gboolean
focus_page (LotsePageView *self)
{
  double y = _lotse_page_view_get_value (self, GTK_ORIENTATION_VERTICAL);
  GtkWidget *page = NULL;

  if (get_caret_index (self) != G_MAXUINT)
    page = g_hash_table_lookup (self->widgets, GUINT_TO_POINTER (get_caret_index (self)));
  if (page == NULL)
    page = g_hash_table_lookup (
        self->widgets, GUINT_TO_POINTER (lotse_page_layout_find_current (self->layout, y, gtk_widget_get_height (GTK_WIDGET (self)))));
  return page != NULL && (gtk_widget_has_focus (page) || gtk_widget_grab_focus (page));
}

/* Gives every page near the screen a widget at its place, and takes those far away. */
static void
update_pages (LotsePageView *self)
{
  guint n = lotse_page_layout_get_n_pages (self->layout);
  double x = _lotse_page_view_get_value (self, GTK_ORIENTATION_HORIZONTAL);
  double y = _lotse_page_view_get_value (self, GTK_ORIENTATION_VERTICAL);
  guint visible_first;
  guint visible_last;
  guint first;
  guint last;
  GHashTableIter iter;
  gpointer key;
  gboolean focused = has_focus_within (self);
  gboolean made = FALSE;

  if (self->textures == NULL
      || !lotse_page_layout_find_range (self->layout, y, gtk_widget_get_height (GTK_WIDGET (self)), &visible_first, &visible_last))
    return;
  first = visible_first > NEIGHBOURS ? visible_first - NEIGHBOURS : 0;
  last = MIN (visible_last + NEIGHBOURS, n - 1);
  for (guint i = first; i <= last; i++)
    {
      LotsePageWidget *widget = g_hash_table_lookup (self->widgets, GUINT_TO_POINTER (i));
      LotsePageBox box = lotse_page_layout_get_box (self->layout, i);

      if (widget == NULL)
        {
          GtkWidget *next = NULL;

          widget = LOTSE_PAGE_WIDGET (lotse_page_widget_new ());
          for (guint k = i + 1; next == NULL && k <= last; k++)
            next = g_hash_table_lookup (self->widgets, GUINT_TO_POINTER (k));
          gtk_widget_insert_before (GTK_WIDGET (widget), GTK_WIDGET (self), next);
          g_hash_table_insert (self->widgets, GUINT_TO_POINTER (i), widget);
          made = TRUE;
        }
      lotse_page_widget_set_page (widget, self->layout, i, n, _lotse_page_view_get_text (self));
      gtk_widget_measure (GTK_WIDGET (widget), GTK_ORIENTATION_HORIZONTAL, -1, NULL, NULL, NULL, NULL);
      gtk_widget_size_allocate (GTK_WIDGET (widget),
                                &(GtkAllocation) { box.x - (int) lround (x), box.y - (int) lround (y), box.width, box.height }, -1);
    }
  /* Visible pages first: what is asked for while nothing is drawn is begun at once. */
  for (guint i = visible_first; i <= visible_last; i++)
    update_picture (self, i, TRUE);
  for (guint i = first; i <= last; i++)
    if (i < visible_first || i > visible_last)
      update_picture (self, i, FALSE);
  lotse_page_textures_set_range (self->textures, first, last);
  if (focused || self->focus_pending)
    focus_page (self);
  self->focus_pending = FALSE;
  g_hash_table_iter_init (&iter, self->widgets);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    if (GPOINTER_TO_UINT (key) < first || GPOINTER_TO_UINT (key) > last)
      g_hash_table_iter_remove (&iter);
  if (made)
    {
      update_marks (self);
      _lotse_page_view_update_caret (self);
    }
}

static void
update_marks (LotsePageView *self)
{
  g_autoptr (GArray) current = g_array_new (FALSE, FALSE, sizeof (LotseSpan));
  g_autoptr (GArray) others = g_array_new (FALSE, FALSE, sizeof (LotseSpan));
  const GArray *highlight;
  const GArray *selection;
  GHashTableIter iter;
  gpointer widget;

  if (self->state == NULL)
    return;
  highlight = lotse_view_state_get_highlight (self->state);
  selection = lotse_view_state_get_selection (self->state);
  for (guint i = 0; highlight != NULL && i < highlight->len; i++)
    g_array_append_val (i == lotse_view_state_get_current (self->state) ? current : others, g_array_index (highlight, LotseSpan, i));
  g_hash_table_iter_init (&iter, self->widgets);
  while (g_hash_table_iter_next (&iter, NULL, &widget))
    lotse_page_widget_set_marks (LOTSE_PAGE_WIDGET (widget), current, others, selection);
}

static void
picture_changed_cb (LotsePageView *self, guint index)
{
  LotsePageWidget *widget = g_hash_table_lookup (self->widgets, GUINT_TO_POINTER (index));

  if (widget == NULL)
    return;
  lotse_page_widget_set_texture (widget, lotse_page_textures_lookup (self->textures, index));
  lotse_page_widget_set_message (widget, lotse_page_textures_get_error (self->textures, index));
}

/* --- layout ------------------------------------------------------------------------------------------------------------------ */

static void
configure (LotsePageView *self, GtkOrientation orientation, double value, int upper, int page)
{
  if (self->adjustments[orientation] == NULL)
    return;
  upper = MAX (upper, page);
  gtk_adjustment_configure (self->adjustments[orientation], CLAMP (value, 0, upper - page), 0, upper, LINE_STEP, page * 0.9, page);
}

/* Where a place is to stand: its top in the upper third. FALSE if nothing of it is known. */
static gboolean
find_reveal (LotsePageView *self, double *ret_x, double *ret_y)
{
  LotseDocumentText *text = _lotse_page_view_get_text (self);
  guint index = self->reveal.page - 1;
  LotsePageBox box;
  g_autoptr (GArray) boxes = NULL;
  LotseRect rect;

  if (self->reveal.page == 0 || index >= lotse_page_layout_get_n_pages (self->layout))
    return FALSE;
  box = lotse_page_layout_get_box (self->layout, index);
  *ret_x = _lotse_page_view_get_value (self, GTK_ORIENTATION_HORIZONTAL);
  *ret_y = box.y - LOTSE_PAGE_MARGIN;
  if (text == NULL || index >= lotse_document_text_get_n_pages (text))
    return TRUE;
  boxes = lotse_text_geometry_get_boxes (lotse_document_text_get_page (text, index), self->reveal.start, self->reveal.length);
  if (boxes->len == 0)
    return TRUE;
  rect = lotse_page_layout_to_view (self->layout, index, g_array_index (boxes, LotseRect, 0));
  *ret_y = box.y + (double) rect.y1 - gtk_widget_get_height (GTK_WIDGET (self)) / 4.0;
  if (box.x + (double) rect.x1 < *ret_x || box.x + (double) rect.x1 > *ret_x + gtk_widget_get_width (GTK_WIDGET (self)))
    *ret_x = box.x + (double) rect.x1 - LOTSE_PAGE_MARGIN;
  return TRUE;
}

static void
lotse_page_view_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  LotsePageView *self = LOTSE_PAGE_VIEW (widget);
  double x = _lotse_page_view_get_value (self, GTK_ORIENTATION_HORIZONTAL);
  double y = _lotse_page_view_get_value (self, GTK_ORIENTATION_VERTICAL);
  int old_height = lotse_page_layout_get_height (self->layout);
  int old_width = lotse_page_layout_get_width (self->layout);
  double scale = self->state != NULL ? lotse_view_state_get_scale (self->state) : LOTSE_SCALE_NATURAL;
  guint rotation = self->state != NULL ? (guint) lotse_view_state_get_rotation (self->state) : 0;

  self->laying_out = TRUE;
  if (self->state != NULL && lotse_view_state_get_fit_mode (self->state) == LOTSE_FIT_WIDTH
      && lotse_page_layout_get_n_pages (self->layout) > 0)
    {
      scale = lotse_page_layout_fit_width (self->layout, rotation, width);
      lotse_view_state_set_fitted_scale (self->state, scale);
    }
  lotse_page_layout_update (self->layout, scale, rotation, width);
  if (self->reveal_pending && height > 1 && find_reveal (self, &x, &y))
    self->reveal_pending = FALSE;
  else if (old_height > 0 && lotse_page_layout_get_height (self->layout) != old_height)
    {
      /* What is at a third of the height stays there, and what is in the middle of the width. */
      y = (y + height / 3.0) * lotse_page_layout_get_height (self->layout) / old_height - height / 3.0;
      x = (x + width / 2.0) * lotse_page_layout_get_width (self->layout) / MAX (old_width, 1) - width / 2.0;
    }
  configure (self, GTK_ORIENTATION_HORIZONTAL, x, lotse_page_layout_get_width (self->layout), width);
  configure (self, GTK_ORIENTATION_VERTICAL, y, lotse_page_layout_get_height (self->layout), height);
  self->laying_out = FALSE;
  update_pages (self);
}

/* The page that is looked at follows the scroll position. */
static void
follow_scrolling (LotsePageView *self)
{
  guint page;

  if (self->state == NULL || self->reveal_pending || !gtk_widget_get_mapped (GTK_WIDGET (self))
      || lotse_page_layout_get_n_pages (self->layout) == 0)
    return;
  page = lotse_page_layout_find_current (self->layout, _lotse_page_view_get_value (self, GTK_ORIENTATION_VERTICAL),
                                         gtk_widget_get_height (GTK_WIDGET (self)));
  self->following = TRUE;
  lotse_view_state_set_page (self->state, page + 1);
  self->following = FALSE;
}

static void
scrolled_cb (LotsePageView *self)
{
  if (self->laying_out)
    return;
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  follow_scrolling (self);
}

static void
set_adjustment (LotsePageView *self, GtkOrientation orientation, GtkAdjustment *adjustment)
{
  if (self->adjustments[orientation] == adjustment && adjustment != NULL)
    return;
  if (self->adjustments[orientation] != NULL)
    g_signal_handlers_disconnect_by_func (self->adjustments[orientation], scrolled_cb, self);
  g_clear_object (&self->adjustments[orientation]);
  self->adjustments[orientation] = g_object_ref_sink (adjustment != NULL ? adjustment : gtk_adjustment_new (0, 0, 0, 0, 0, 0));
  g_signal_connect_swapped (self->adjustments[orientation], "value-changed", G_CALLBACK (scrolled_cb), self);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static void
lotse_page_view_measure (
    GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural, int *minimum_baseline, int *natural_baseline)
{
  *minimum = 0;
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? 600 : 800;
}

/* --- following the state ------------------------------------------------------------------------------------------------------ */

static void
reveal (LotsePageView *self, LotseSpan span)
{
  self->reveal = span;
  self->reveal_pending = TRUE;
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static void
reveal_cb (LotsePageView *self, guint page, guint start, guint length)
{
  reveal (self, (LotseSpan) { page, start, length });
}

static void
page_changed_cb (LotsePageView *self)
{
  if (!self->following)
    reveal (self, (LotseSpan) { lotse_view_state_get_page (self->state), 0, 0 });
}

static void
content_changed_cb (LotsePageView *self)
{
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  update_marks (self);
}

void
lotse_page_view_set_state (LotsePageView *self, LotseViewState *state)
{
  g_return_if_fail (self->state == NULL);

  self->state = g_object_ref (state);
  g_signal_connect_object (state, "notify::page", G_CALLBACK (page_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (state, "notify::scale", G_CALLBACK (gtk_widget_queue_allocate), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (state, "notify::fit-mode", G_CALLBACK (gtk_widget_queue_allocate), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (state, "notify::rotation", G_CALLBACK (gtk_widget_queue_allocate), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (state, "notify::content", G_CALLBACK (content_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (state, "highlight-changed", G_CALLBACK (update_marks), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (state, "selection-changed", G_CALLBACK (update_marks), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (state, "reveal", G_CALLBACK (reveal_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (state, "caret-moved", G_CALLBACK (_lotse_page_view_caret_moved), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (state, "notify::caret-mode", G_CALLBACK (_lotse_page_view_caret_mode_changed), self, G_CONNECT_SWAPPED);
}

void
lotse_page_view_set_source (LotsePageView *self, LotsePageSource *source)
{
  if (self->source == source)
    return;
  g_hash_table_remove_all (self->widgets);
  g_clear_object (&self->textures);
  g_clear_pointer (&self->layout, lotse_page_layout_free);
  self->layout = lotse_page_layout_new ();
  g_set_object (&self->source, source);
  if (source != NULL)
    {
      for (guint i = 0; i < lotse_page_source_get_n_pages (source); i++)
        {
          double width;
          double height;

          lotse_page_source_get_page_size (source, i, &width, &height);
          lotse_page_layout_add_page (self->layout, (float) width, (float) height);
        }
      self->textures = lotse_page_textures_new (source);
      g_signal_connect_object (self->textures, "changed", G_CALLBACK (picture_changed_cb), self, G_CONNECT_SWAPPED);
      if (!self->reveal_pending && self->state != NULL && lotse_view_state_get_page (self->state) > 1)
        reveal (self, (LotseSpan) { lotse_view_state_get_page (self->state), 0, 0 });
    }
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

gboolean
lotse_page_view_has_picture (LotsePageView *self)
{
  guint index = lotse_page_layout_find_current (self->layout, _lotse_page_view_get_value (self, GTK_ORIENTATION_VERTICAL),
                                                gtk_widget_get_height (GTK_WIDGET (self)));

  return self->textures != NULL && lotse_page_textures_lookup (self->textures, index) != NULL;
}

guint
lotse_page_view_get_room (LotsePageView *self)
{
  int width = gtk_widget_get_width (GTK_WIDGET (self)) - 2 * LOTSE_PAGE_MARGIN;

  if (self->source == NULL || self->state == NULL || lotse_view_state_get_fit_mode (self->state) != LOTSE_FIT_WIDTH || width <= 0)
    return 0;
  return (guint) lround (width * surface_scale (self));
}

void
lotse_page_view_zoom (LotsePageView *self, int direction)
{
  double scale = lotse_page_layout_get_scale (self->layout);

  if (self->state != NULL)
    lotse_view_state_set_scale (self->state, direction > 0 ? lotse_page_layout_zoom_in (scale) : lotse_page_layout_zoom_out (scale));
}

/* --- type --------------------------------------------------------------------------------------------------------------------- */

/* All pages together are one stop of the Tab key. */
static gboolean
lotse_page_view_focus (GtkWidget *widget, GtkDirectionType direction)
{
  LotsePageView *self = LOTSE_PAGE_VIEW (widget);

  return !has_focus_within (self) && focus_page (self);
}

/* Pages get their widgets with the next layout. */
static gboolean
lotse_page_view_grab_focus (GtkWidget *widget)
{
  LotsePageView *self = LOTSE_PAGE_VIEW (widget);

  self->focus_pending = self->textures != NULL && g_hash_table_size (self->widgets) == 0;
  return self->focus_pending || focus_page (self);
}

static void
surface_scale_cb (LotsePageView *self)
{
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static void
lotse_page_view_realize (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (lotse_page_view_parent_class)->realize (widget);
  g_signal_connect_object (gtk_native_get_surface (gtk_widget_get_native (widget)), "notify::scale", G_CALLBACK (surface_scale_cb), widget,
                           G_CONNECT_SWAPPED);
}

static void
lotse_page_view_unrealize (GtkWidget *widget)
{
  g_signal_handlers_disconnect_by_func (gtk_native_get_surface (gtk_widget_get_native (widget)), surface_scale_cb, widget);
  GTK_WIDGET_CLASS (lotse_page_view_parent_class)->unrealize (widget);
}

static void
lotse_page_view_dispose (GObject *object)
{
  LotsePageView *self = LOTSE_PAGE_VIEW (object);

  g_hash_table_remove_all (self->widgets);
  for (guint i = 0; i < 2; i++)
    {
      if (self->adjustments[i] != NULL)
        g_signal_handlers_disconnect_by_func (self->adjustments[i], scrolled_cb, self);
      g_clear_object (&self->adjustments[i]);
    }
  g_clear_object (&self->textures);
  g_clear_object (&self->source);
  g_clear_object (&self->state);

  G_OBJECT_CLASS (lotse_page_view_parent_class)->dispose (object);
}

static void
lotse_page_view_finalize (GObject *object)
{
  LotsePageView *self = LOTSE_PAGE_VIEW (object);

  g_hash_table_unref (self->widgets);
  lotse_page_layout_free (self->layout);

  G_OBJECT_CLASS (lotse_page_view_parent_class)->finalize (object);
}

static void
lotse_page_view_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  LotsePageView *self = LOTSE_PAGE_VIEW (object);

  switch (prop_id)
    {
    case PROP_HADJUSTMENT:
    case PROP_VADJUSTMENT:
      g_value_set_object (value, self->adjustments[prop_id == PROP_VADJUSTMENT]);
      break;
    case PROP_HSCROLL_POLICY:
    case PROP_VSCROLL_POLICY:
      g_value_set_enum (value, (int) self->policies[prop_id == PROP_VSCROLL_POLICY]);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lotse_page_view_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  LotsePageView *self = LOTSE_PAGE_VIEW (object);

  switch (prop_id)
    {
    case PROP_HADJUSTMENT:
    case PROP_VADJUSTMENT:
      set_adjustment (self, prop_id == PROP_VADJUSTMENT ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL,
                      g_value_get_object (value));
      break;
    case PROP_HSCROLL_POLICY:
    case PROP_VSCROLL_POLICY:
      self->policies[prop_id == PROP_VSCROLL_POLICY] = (GtkScrollablePolicy) g_value_get_enum (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lotse_page_view_class_init (LotsePageViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = lotse_page_view_dispose;
  object_class->finalize = lotse_page_view_finalize;
  object_class->get_property = lotse_page_view_get_property;
  object_class->set_property = lotse_page_view_set_property;
  widget_class->measure = lotse_page_view_measure;
  widget_class->size_allocate = lotse_page_view_size_allocate;
  widget_class->focus = lotse_page_view_focus;
  widget_class->grab_focus = lotse_page_view_grab_focus;
  widget_class->realize = lotse_page_view_realize;
  widget_class->unrealize = lotse_page_view_unrealize;

  g_object_class_override_property (object_class, PROP_HADJUSTMENT, "hadjustment");
  g_object_class_override_property (object_class, PROP_VADJUSTMENT, "vadjustment");
  g_object_class_override_property (object_class, PROP_HSCROLL_POLICY, "hscroll-policy");
  g_object_class_override_property (object_class, PROP_VSCROLL_POLICY, "vscroll-policy");

  lotse_page_keys_install (widget_class, _lotse_page_view_key);
  gtk_widget_class_set_css_name (widget_class, "lotse-pages");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
lotse_page_view_init (LotsePageView *self)
{
  self->column = LOTSE_CARET_NO_COLUMN;
  self->layout = lotse_page_layout_new ();
  self->widgets = g_hash_table_new_full (NULL, NULL, NULL, remove_widget);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  _lotse_page_view_add_pointer (self);
}
