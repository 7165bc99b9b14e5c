/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-page-view-private.h"

#include "lotse-caret-move.h"
#include "lotse-page-widget.h"
#include "lotse-text-geometry.h"

#include <math.h>

#define LINE_STEP 48.0

/* --- selecting ---------------------------------------------------------------------------------------------------------------- */

/* Page (from 0) and point in document space under a point of the view. */
static gboolean
find_point (LotsePageView *self, double x, double y, guint *ret_index, float *ret_x, float *ret_y)
{
  guint first;
  guint last;
  double top = y + _lotse_page_view_get_value (self, GTK_ORIENTATION_VERTICAL);
  LotsePageBox box;

  if (!lotse_page_layout_find_range (self->layout, top, 1, &first, &last))
    return FALSE;
  box = lotse_page_layout_get_box (self->layout, first);
  lotse_page_layout_to_document (self->layout, first, x + _lotse_page_view_get_value (self, GTK_ORIENTATION_HORIZONTAL) - box.x,
                                 top - box.y, ret_x, ret_y);
  *ret_index = first;
  return TRUE;
}

static const LotsePageText *
get_page_text (LotsePageView *self, guint index)
{
  LotseDocumentText *text = _lotse_page_view_get_text (self);

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
    _lotse_page_view_set_value (self, GTK_ORIENTATION_VERTICAL,
                                _lotse_page_view_get_value (self, GTK_ORIENTATION_VERTICAL) + LINE_STEP / 4);
  else if (y + dy < 8)
    _lotse_page_view_set_value (self, GTK_ORIENTATION_VERTICAL,
                                _lotse_page_view_get_value (self, GTK_ORIENTATION_VERTICAL) - LINE_STEP / 4);
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

void
_lotse_page_view_add_pointer (LotsePageView *self)
{
  GtkGesture *click = gtk_gesture_click_new ();
  GtkGesture *drag = gtk_gesture_drag_new ();
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkEventController *scroll
      = gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_VERTICAL | GTK_EVENT_CONTROLLER_SCROLL_DISCRETE);

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

gboolean
lotse_page_view_get_caret_area (LotsePageView *self, GdkRectangle *ret_area)
{
  GdkRectangle seen = { 0, 0, gtk_widget_get_width (GTK_WIDGET (self)), gtk_widget_get_height (GTK_WIDGET (self)) };
  LotseRect box;

  if (self->state == NULL || !find_caret (self, lotse_view_state_get_caret (self->state), &box))
    return FALSE;
  *ret_area = (GdkRectangle) { (int) (box.x1 - _lotse_page_view_get_value (self, GTK_ORIENTATION_HORIZONTAL)),
                               (int) (box.y1 - _lotse_page_view_get_value (self, GTK_ORIENTATION_VERTICAL)),
                               MAX (1, (int) (box.x2 - box.x1)), MAX (1, (int) (box.y2 - box.y1)) };
  return gdk_rectangle_intersect (ret_area, &seen, ret_area);
}

void
_lotse_page_view_update_caret (LotsePageView *self)
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
      double value = _lotse_page_view_get_value (self, i);

      if (from - LOTSE_PAGE_MARGIN < value)
        _lotse_page_view_set_value (self, i, from - LOTSE_PAGE_MARGIN);
      else if (to + LOTSE_PAGE_MARGIN > value + sizes[i])
        _lotse_page_view_set_value (self, i, to + LOTSE_PAGE_MARGIN - sizes[i]);
    }
}

void
_lotse_page_view_caret_moved (LotsePageView *self)
{
  _lotse_page_view_update_caret (self);
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

void
_lotse_page_view_caret_mode_changed (LotsePageView *self)
{
  if (lotse_view_state_get_caret_mode (self->state) && gtk_widget_get_mapped (GTK_WIDGET (self))
      && lotse_view_state_get_caret (self->state).page != lotse_view_state_get_page (self->state))
    place_caret (self);
  _lotse_page_view_update_caret (self);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static void
move_caret (LotsePageView *self, LotsePageKey key)
{
  LotseDocumentText *text = _lotse_page_view_get_text (self);
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
gboolean
_lotse_page_view_key (GtkWidget *widget, GVariant *arguments, gpointer user_data)
{
  LotsePageView *self = LOTSE_PAGE_VIEW (widget);
  LotsePageKey key = lotse_page_keys_read (arguments);
  GtkAdjustment *adjustment = self->adjustments[key.sideways ? GTK_ORIENTATION_HORIZONTAL : GTK_ORIENTATION_VERTICAL];
  double step;

  if (self->state != NULL && lotse_view_state_get_caret_mode (self->state) && _lotse_page_view_get_text (self) != NULL
      && key.caret != LOTSE_PAGE_KEY_NONE)
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
