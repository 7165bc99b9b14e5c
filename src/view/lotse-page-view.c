/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-page-view.h"

#include "lotse-caret-move.h"
#include "lotse-page-keys.h"
#include "lotse-page-layout.h"
#include "lotse-page-textures.h"
#include "lotse-page-widget.h"
#include "lotse-text-geometry.h"

#include <math.h>

/* Pages beyond the visible ones that have a widget and a picture. */
#define NEIGHBOURS 1
#define LINE_STEP 48.0

struct _LotsePageView
{
  GtkWidget parent_instance;

  LotseViewState *state;
  LotsePageSource *source;
  LotsePageTextures *textures;
  LotsePageLayout *layout;
  GHashTable *widgets; /* index → LotsePageWidget, the pages near the screen */
  GtkAdjustment *adjustments[2];
  GtkScrollablePolicy policies[2];

  gboolean laying_out; /* the adjustments are set by ourselves */
  gboolean following;  /* the page in the state is set by ourselves */
  /* What is to be brought into view at the next layout. */
  gboolean reveal_pending;
  LotseSpan reveal;

  gboolean selecting; /* a selection is being drawn with the mouse */
  float column;       /* where in the line the caret stays while it goes up and down */
};

static void scrollable_init (GtkScrollableInterface *iface);
static void update_pages (LotsePageView *self);
static void update_marks (LotsePageView *self);
static void update_caret (LotsePageView *self);
static void caret_moved_cb (LotsePageView *self);
static void caret_mode_changed_cb (LotsePageView *self);

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

static double
get_value (LotsePageView *self, GtkOrientation orientation)
{
  return self->adjustments[orientation] != NULL ? gtk_adjustment_get_value (self->adjustments[orientation]) : 0;
}

static void
set_value (LotsePageView *self, GtkOrientation orientation, double value)
{
  if (self->adjustments[orientation] != NULL)
    gtk_adjustment_set_value (self->adjustments[orientation], value);
}

static LotseDocumentText *
get_text (LotsePageView *self)
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
  double y = get_value (self, GTK_ORIENTATION_VERTICAL);
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
  double x = get_value (self, GTK_ORIENTATION_HORIZONTAL);
  double y = get_value (self, GTK_ORIENTATION_VERTICAL);
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
      lotse_page_widget_set_page (widget, self->layout, i, n, get_text (self));
      gtk_widget_measure (GTK_WIDGET (widget), GTK_ORIENTATION_HORIZONTAL, -1, NULL, NULL, NULL, NULL);
      gtk_widget_size_allocate (GTK_WIDGET (widget),
                                &(GtkAllocation) { box.x - (int) lround (x), box.y - (int) lround (y), box.width, box.height }, -1);
    }
  /* Visible pages are asked for last, so that they come first among equals. */
  for (guint i = first; i <= last; i++)
    if (i < visible_first || i > visible_last)
      update_picture (self, i, FALSE);
  for (guint i = visible_last + 1; i > visible_first; i--)
    update_picture (self, i - 1, TRUE);
  lotse_page_textures_set_range (self->textures, first, last);
  if (focused)
    focus_page (self);
  g_hash_table_iter_init (&iter, self->widgets);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    if (GPOINTER_TO_UINT (key) < first || GPOINTER_TO_UINT (key) > last)
      g_hash_table_iter_remove (&iter);
  if (made)
    {
      update_marks (self);
      update_caret (self);
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
  LotseDocumentText *text = get_text (self);
  guint index = self->reveal.page - 1;
  LotsePageBox box;
  g_autoptr (GArray) boxes = NULL;
  LotseRect rect;

  if (self->reveal.page == 0 || index >= lotse_page_layout_get_n_pages (self->layout))
    return FALSE;
  box = lotse_page_layout_get_box (self->layout, index);
  *ret_x = get_value (self, GTK_ORIENTATION_HORIZONTAL);
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
  double x = get_value (self, GTK_ORIENTATION_HORIZONTAL);
  double y = get_value (self, GTK_ORIENTATION_VERTICAL);
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
  page = lotse_page_layout_find_current (self->layout, get_value (self, GTK_ORIENTATION_VERTICAL),
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
  g_signal_connect_object (state, "caret-moved", G_CALLBACK (caret_moved_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (state, "notify::caret-mode", G_CALLBACK (caret_mode_changed_cb), self, G_CONNECT_SWAPPED);
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
  guint index = lotse_page_layout_find_current (self->layout, get_value (self, GTK_ORIENTATION_VERTICAL),
                                                gtk_widget_get_height (GTK_WIDGET (self)));

  return self->textures != NULL && lotse_page_textures_lookup (self->textures, index) != NULL;
}

void
lotse_page_view_zoom (LotsePageView *self, int direction)
{
  double scale = lotse_page_layout_get_scale (self->layout);

  if (self->state != NULL)
    lotse_view_state_set_scale (self->state, direction > 0 ? lotse_page_layout_zoom_in (scale) : lotse_page_layout_zoom_out (scale));
}

/* --- selecting ---------------------------------------------------------------------------------------------------------------- */

/* Page (from 0) and point in document space under a point of the view. */
static gboolean
find_point (LotsePageView *self, double x, double y, guint *ret_index, float *ret_x, float *ret_y)
{
  guint first;
  guint last;
  double top = y + get_value (self, GTK_ORIENTATION_VERTICAL);
  LotsePageBox box;

  if (!lotse_page_layout_find_range (self->layout, top, 1, &first, &last))
    return FALSE;
  box = lotse_page_layout_get_box (self->layout, first);
  lotse_page_layout_to_document (self->layout, first, x + get_value (self, GTK_ORIENTATION_HORIZONTAL) - box.x, top - box.y, ret_x, ret_y);
  *ret_index = first;
  return TRUE;
}

static const LotsePageText *
get_page_text (LotsePageView *self, guint index)
{
  LotseDocumentText *text = get_text (self);

  return text != NULL && index < lotse_document_text_get_n_pages (text) ? lotse_document_text_get_page (text, index) : NULL;
}

/* Character under a point as a span of length 0; FALSE where there is no text at all. */
static gboolean
find_character (LotsePageView *self, double x, double y, LotseSpan *ret_place)
{
  guint index;
  float px;
  float py;
  const LotsePageText *page;

  if (!find_point (self, x, y, &index, &px, &py))
    return FALSE;
  page = get_page_text (self, index);
  if (page == NULL || page->rects == NULL || page->n_chars == 0)
    return FALSE;
  *ret_place = (LotseSpan) { index + 1, lotse_text_geometry_get_position (page, px, py), 0 };
  return TRUE;
}

static void
drag_begin_cb (LotsePageView *self, double x, double y)
{
  LotseSpan place;

  self->selecting = self->state != NULL && find_character (self, x, y, &place);
}

static void
drag_end_cb (LotsePageView *self)
{
  self->selecting = FALSE;
}

static void
drag_update_cb (LotsePageView *self, double dx, double dy, GtkGestureDrag *gesture)
{
  double x;
  double y;
  LotseSpan place;

  if (!self->selecting || fabs (dx) + fabs (dy) < 3 || !gtk_gesture_drag_get_start_point (gesture, &x, &y))
    return;
  if (y + dy > gtk_widget_get_height (GTK_WIDGET (self)) - 8)
    set_value (self, GTK_ORIENTATION_VERTICAL, get_value (self, GTK_ORIENTATION_VERTICAL) + LINE_STEP / 4);
  else if (y + dy < 8)
    set_value (self, GTK_ORIENTATION_VERTICAL, get_value (self, GTK_ORIENTATION_VERTICAL) - LINE_STEP / 4);
  if (find_character (self, x + dx, y + dy, &place))
    lotse_view_state_move_caret (self->state, place, TRUE);
}

static void
pressed_cb (LotsePageView *self, int n_press, double x, double y, GtkGesture *gesture)
{
  LotseSpan place;
  const LotsePageText *page;
  guint start;
  guint end;
  guint index;
  float px;
  float py;
  GtkWidget *widget;

  if (self->state == NULL || !find_point (self, x, y, &index, &px, &py))
    return;
  widget = g_hash_table_lookup (self->widgets, GUINT_TO_POINTER (index));
  if (widget != NULL)
    gtk_widget_grab_focus (widget);
  self->column = LOTSE_CARET_NO_COLUMN;
  if (!find_character (self, x, y, &place))
    {
      lotse_view_state_set_selection (self->state, NULL, 0);
      return;
    }
  if (n_press == 1)
    {
      GdkModifierType modifiers = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (gesture));

      lotse_view_state_move_caret (self->state, place, (modifiers & GDK_SHIFT_MASK) != 0);
      return;
    }
  page = get_page_text (self, index);
  if (n_press == 2)
    lotse_text_geometry_get_word (page, place.start, &start, &end);
  else
    lotse_text_geometry_get_line (page, place.start, &start, &end);
  lotse_view_state_move_caret (self->state, (LotseSpan) { index + 1, start, 0 }, FALSE);
  lotse_view_state_move_caret (self->state, (LotseSpan) { index + 1, end, 0 }, TRUE);
}

static void
motion_cb (LotsePageView *self, double x, double y)
{
  guint index;
  float px;
  float py;
  const LotsePageText *page = NULL;

  if (find_point (self, x, y, &index, &px, &py))
    page = get_page_text (self, index);
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), page != NULL && lotse_text_geometry_is_on_text (page, px, py) ? "text" : NULL);
}

static gboolean
zoom_scroll_cb (LotsePageView *self, double dx, double dy, GtkEventControllerScroll *controller)
{
  if ((gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (controller)) & GDK_CONTROL_MASK) == 0 || dy == 0)
    return GDK_EVENT_PROPAGATE;
  lotse_page_view_zoom (self, dy < 0 ? 1 : -1);
  return GDK_EVENT_STOP;
}

/* --- keys and caret ----------------------------------------------------------------------------------------------------------- */

/* Top of the caret in the column of pages; FALSE where it stands nowhere. */
static gboolean
find_caret (LotsePageView *self, LotseSpan place, LotseRect *ret_box)
{
  const LotsePageText *page = place.page > 0 ? get_page_text (self, place.page - 1) : NULL;
  LotsePageBox box;
  LotseRect caret;

  if (page == NULL || place.page > lotse_page_layout_get_n_pages (self->layout))
    return FALSE;
  box = lotse_page_layout_get_box (self->layout, place.page - 1);
  caret = lotse_caret_get_box (page, place.start, ret_box) ? lotse_page_layout_to_view (self->layout, place.page - 1, *ret_box)
                                                           : (LotseRect) { 0 };
  *ret_box = (LotseRect) { caret.x1 + (float) box.x, caret.y1 + (float) box.y, caret.x2 + (float) box.x, caret.y2 + (float) box.y };
  return TRUE;
}

static void
update_caret (LotsePageView *self)
{
  LotseSpan caret = self->state != NULL ? lotse_view_state_get_caret (self->state) : (LotseSpan) { 0 };
  gboolean visible = self->state != NULL && lotse_view_state_get_caret_mode (self->state);
  GHashTableIter iter;
  gpointer index;
  gpointer widget;

  g_hash_table_iter_init (&iter, self->widgets);
  while (g_hash_table_iter_next (&iter, &index, &widget))
    lotse_page_widget_set_caret (LOTSE_PAGE_WIDGET (widget), GPOINTER_TO_UINT (index) + 1 == caret.page ? (int) caret.start : -1, visible);
}

/* The view follows the caret no further than it must. */
static void
follow_caret (LotsePageView *self)
{
  LotseRect box;
  double sizes[2] = { gtk_widget_get_width (GTK_WIDGET (self)), gtk_widget_get_height (GTK_WIDGET (self)) };

  if (!find_caret (self, lotse_view_state_get_caret (self->state), &box))
    return;
  for (guint i = 0; i < 2; i++)
    {
      double from = i == GTK_ORIENTATION_HORIZONTAL ? box.x1 : box.y1;
      double to = i == GTK_ORIENTATION_HORIZONTAL ? box.x2 : box.y2;
      double value = get_value (self, i);

      if (from - LOTSE_PAGE_MARGIN < value)
        set_value (self, i, from - LOTSE_PAGE_MARGIN);
      else if (to + LOTSE_PAGE_MARGIN > value + sizes[i])
        set_value (self, i, to + LOTSE_PAGE_MARGIN - sizes[i]);
    }
}

static void
caret_moved_cb (LotsePageView *self)
{
  update_caret (self);
  if (!self->selecting && gtk_widget_get_mapped (GTK_WIDGET (self)) && lotse_view_state_get_caret_mode (self->state))
    follow_caret (self);
}

/* A caret begins at the words that are looked at: those highlighted, else the first on the screen. */
static void
place_caret (LotsePageView *self)
{
  const GArray *highlight = lotse_view_state_get_highlight (self->state);
  guint page = lotse_view_state_get_page (self->state);
  const LotseSpan *span = highlight->len > 0 ? &g_array_index (highlight, LotseSpan, lotse_view_state_get_current (self->state)) : NULL;
  LotseSpan caret;

  if (span != NULL && span->page == page)
    caret = *span;
  else if (!find_character (self, 0, 0, &caret) || caret.page != page)
    caret = (LotseSpan) { page, 0, 0 };
  lotse_view_state_move_caret (self->state, caret, FALSE);
}

static void
caret_mode_changed_cb (LotsePageView *self)
{
  if (lotse_view_state_get_caret_mode (self->state) && gtk_widget_get_mapped (GTK_WIDGET (self))
      && lotse_view_state_get_caret (self->state).page != lotse_view_state_get_page (self->state))
    place_caret (self);
  update_caret (self);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static void
move_caret (LotsePageView *self, LotsePageKey key)
{
  LotseDocumentText *text = get_text (self);
  LotseSpan place = lotse_view_state_get_caret (self->state);
  LotseRect box = { 0 };
  double distance = 0;
  float from;

  if (key.caret != LOTSE_PAGE_KEY_SCREEN)
    {
      lotse_caret_move (text, &place, (LotseCaretStep) key.caret, key.direction, &self->column);
      lotse_view_state_move_caret (self->state, place, key.extend);
      return;
    }
  /* As many lines as the screen holds. */
  find_caret (self, place, &box);
  for (from = box.y1; distance < 0.9 * gtk_widget_get_height (GTK_WIDGET (self)); distance = fabs ((double) (box.y1 - from)))
    if (!lotse_caret_move (text, &place, LOTSE_CARET_LINE, key.direction, &self->column) || !find_caret (self, place, &box))
      break;
  lotse_view_state_move_caret (self->state, place, key.extend);
}

/* With the caret shown, keys move it; else they scroll. */
static gboolean
key_cb (GtkWidget *widget, GVariant *arguments, gpointer user_data)
{
  LotsePageView *self = LOTSE_PAGE_VIEW (widget);
  LotsePageKey key = lotse_page_keys_read (arguments);
  GtkAdjustment *adjustment = self->adjustments[key.sideways ? GTK_ORIENTATION_HORIZONTAL : GTK_ORIENTATION_VERTICAL];
  double step;

  if (self->state != NULL && lotse_view_state_get_caret_mode (self->state) && get_text (self) != NULL && key.caret != LOTSE_PAGE_KEY_NONE)
    {
      if (lotse_view_state_get_caret (self->state).page == 0)
        place_caret (self);
      move_caret (self, key);
      return GDK_EVENT_STOP;
    }
  if (adjustment == NULL || key.scroll == LOTSE_PAGE_KEY_NONE)
    return GDK_EVENT_PROPAGATE;
  step = key.scroll == LOTSE_PAGE_KEY_STEP     ? LINE_STEP
         : key.scroll == LOTSE_PAGE_KEY_SCREEN ? gtk_adjustment_get_page_increment (adjustment)
                                               : gtk_adjustment_get_upper (adjustment);
  gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment) + key.direction * step);
  return GDK_EVENT_STOP;
}

/* --- type --------------------------------------------------------------------------------------------------------------------- */

/* All pages together are one stop of the Tab key. */
static gboolean
lotse_page_view_focus (GtkWidget *widget, GtkDirectionType direction)
{
  LotsePageView *self = LOTSE_PAGE_VIEW (widget);

  return !has_focus_within (self) && focus_page (self);
}

static gboolean
lotse_page_view_grab_focus (GtkWidget *widget)
{
  return focus_page (LOTSE_PAGE_VIEW (widget));
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

  lotse_page_keys_install (widget_class, key_cb);
  gtk_widget_class_set_css_name (widget_class, "lotse-pages");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
lotse_page_view_init (LotsePageView *self)
{
  GtkGesture *click = gtk_gesture_click_new ();
  GtkGesture *drag = gtk_gesture_drag_new ();
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkEventController *scroll
      = gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_VERTICAL | GTK_EVENT_CONTROLLER_SCROLL_DISCRETE);

  self->column = LOTSE_CARET_NO_COLUMN;
  self->layout = lotse_page_layout_new ();
  self->widgets = g_hash_table_new_full (NULL, NULL, NULL, remove_widget);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  g_signal_connect_swapped (click, "pressed", G_CALLBACK (pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  g_signal_connect_swapped (drag, "drag-begin", G_CALLBACK (drag_begin_cb), self);
  g_signal_connect_swapped (drag, "drag-update", G_CALLBACK (drag_update_cb), self);
  g_signal_connect_swapped (drag, "drag-end", G_CALLBACK (drag_end_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));
  gtk_gesture_group (click, drag);
  g_signal_connect_swapped (motion, "motion", G_CALLBACK (motion_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
  gtk_event_controller_set_propagation_phase (scroll, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (scroll, "scroll", G_CALLBACK (zoom_scroll_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), scroll);
}

GtkWidget *
lotse_page_view_new (void)
{
  return g_object_new (LOTSE_TYPE_PAGE_VIEW, NULL);
}
