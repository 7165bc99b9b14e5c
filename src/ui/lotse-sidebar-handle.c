/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-sidebar-handle.h"

#include "lotse-config.h"

#include <glib/gi18n.h>

#define FRACTION_MIN 0.15
#define FRACTION_MAX 0.6
#define KEY_STEP 0.02

struct _LotseSidebarHandle
{
  GtkWidget parent_instance;

  GtkWidget *split_view; /* of any type that has these properties */
};

G_DEFINE_FINAL_TYPE (LotseSidebarHandle, lotse_sidebar_handle, GTK_TYPE_WIDGET)

static gboolean
is_rtl (LotseSidebarHandle *self)
{
  return gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
}

static double
get_fraction (LotseSidebarHandle *self)
{
  double fraction;

  g_object_get (self->split_view, "sidebar-width-fraction", &fraction, NULL);
  return fraction;
}

static void
update_value (LotseSidebarHandle *self)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_VALUE_NOW, get_fraction (self) * 100, -1);
}

static void
set_fraction (LotseSidebarHandle *self, double fraction)
{
  g_object_set (self->split_view, "sidebar-width-fraction", CLAMP (fraction, FRACTION_MIN, FRACTION_MAX), NULL);
  update_value (self);
}

static void
drag_update_cb (LotseSidebarHandle *self, double dx, double dy)
{
  int width = gtk_widget_get_width (self->split_view);

  /* The handle moves with the sidebar, so the offset is that since the last step. */
  if (width > 0)
    set_fraction (self, get_fraction (self) + (is_rtl (self) ? -dx : dx) / width);
}

static gboolean
move_key_cb (GtkWidget *widget, GVariant *arguments, gpointer user_data)
{
  LotseSidebarHandle *self = LOTSE_SIDEBAR_HANDLE (widget);
  int direction = g_variant_get_int32 (arguments);

  set_fraction (self, get_fraction (self) + (is_rtl (self) ? -direction : direction) * KEY_STEP);
  return GDK_EVENT_STOP;
}

static void
collapsed_cb (LotseSidebarHandle *self)
{
  gboolean collapsed;

  g_object_get (self->split_view, "collapsed", &collapsed, NULL);
  gtk_widget_set_visible (GTK_WIDGET (self), !collapsed);
}

void
lotse_sidebar_handle_set_split_view (LotseSidebarHandle *self, GtkWidget *split_view)
{
  self->split_view = split_view;
  g_object_add_weak_pointer (G_OBJECT (split_view), (gpointer *) &self->split_view);
  g_signal_connect_object (split_view, "notify::collapsed", G_CALLBACK (collapsed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (split_view, "notify::sidebar-width-fraction", G_CALLBACK (update_value), self, G_CONNECT_SWAPPED);
  collapsed_cb (self);
  update_value (self);
}

static void
lotse_sidebar_handle_measure (
    GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural, int *minimum_baseline, int *natural_baseline)
{
  *minimum = *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? 6 : 0;
}

static void
lotse_sidebar_handle_dispose (GObject *object)
{
  LotseSidebarHandle *self = LOTSE_SIDEBAR_HANDLE (object);

  g_clear_weak_pointer (&self->split_view);

  G_OBJECT_CLASS (lotse_sidebar_handle_parent_class)->dispose (object);
}

static void
lotse_sidebar_handle_class_init (LotseSidebarHandleClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lotse_sidebar_handle_dispose;
  widget_class->measure = lotse_sidebar_handle_measure;
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Left, 0, move_key_cb, "i", -1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Right, 0, move_key_cb, "i", 1);
  gtk_widget_class_set_css_name (widget_class, "lotse-handle");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_SEPARATOR);
}

static void
lotse_sidebar_handle_init (LotseSidebarHandle *self)
{
  GtkGesture *drag = gtk_gesture_drag_new ();

  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), "col-resize");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Width of the sidebar"),
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_MIN, FRACTION_MIN * 100, GTK_ACCESSIBLE_PROPERTY_VALUE_MAX,
                                  FRACTION_MAX * 100, -1);
  g_signal_connect_swapped (drag, "drag-update", G_CALLBACK (drag_update_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));
}
