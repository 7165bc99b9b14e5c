/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-page-menu.h"

#include "lotse-config.h"

#include <glib/gi18n.h>

#define KEY "lotse-page-menu"

static GtkWidget *
ensure_popover (GtkWidget *pages)
{
  GtkWidget *popover = g_object_get_data (G_OBJECT (pages), KEY);
  g_autoptr (GMenu) menu = NULL;

  if (popover != NULL)
    return popover;
  menu = g_menu_new ();
  g_menu_append (menu, _ ("_Copy"), "paper.copy");
  g_menu_append (menu, _ ("_Select All"), "paper.select-all");
  popover = gtk_popover_menu_new_from_model (G_MENU_MODEL (menu));
  gtk_popover_set_has_arrow (GTK_POPOVER (popover), FALSE);
  gtk_widget_set_halign (popover, GTK_ALIGN_START);
  gtk_widget_set_parent (popover, pages);
  g_object_set_data (G_OBJECT (pages), KEY, popover);
  return popover;
}

static void
show_at (GtkWidget *pages, double x, double y)
{
  GtkWidget *popover = ensure_popover (pages);

  gtk_popover_set_pointing_to (GTK_POPOVER (popover), &(GdkRectangle) { (int) x, (int) y, 1, 1 });
  gtk_popover_popup (GTK_POPOVER (popover));
}

static void
pressed_cb (GtkWidget *pages, int n_press, double x, double y)
{
  show_at (pages, x, y);
}

static gboolean
key_cb (GtkWidget *pages, GVariant *arguments, gpointer user_data)
{
  GdkRectangle area;

  /* Below what was selected. */
  if (lotse_page_view_get_caret_area (LOTSE_PAGE_VIEW (pages), &area))
    show_at (pages, area.x, area.y + area.height);
  else
    show_at (pages, gtk_widget_get_width (pages) / 2.0, gtk_widget_get_height (pages) / 3.0);
  return GDK_EVENT_STOP;
}

static void
destroy_cb (GtkWidget *pages)
{
  GtkWidget *popover = g_object_steal_data (G_OBJECT (pages), KEY);

  g_clear_pointer (&popover, gtk_widget_unparent);
}

void
lotse_page_menu_attach (LotsePageView *view)
{
  GtkWidget *pages = GTK_WIDGET (view);
  GtkGesture *click = gtk_gesture_click_new ();
  GtkEventController *keys = gtk_shortcut_controller_new ();
  GtkShortcutTrigger *trigger
      = gtk_alternative_trigger_new (gtk_keyval_trigger_new (GDK_KEY_Menu, 0), gtk_keyval_trigger_new (GDK_KEY_F10, GDK_SHIFT_MASK));

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_SECONDARY);
  g_signal_connect_swapped (click, "pressed", G_CALLBACK (pressed_cb), pages);
  gtk_widget_add_controller (pages, GTK_EVENT_CONTROLLER (click));
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (keys),
                                        gtk_shortcut_new (trigger, gtk_callback_action_new (key_cb, NULL, NULL)));
  gtk_widget_add_controller (pages, keys);
  g_signal_connect (pages, "destroy", G_CALLBACK (destroy_cb), NULL);
}
