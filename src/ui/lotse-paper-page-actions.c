/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a person does on the page of a paper by menu, button or key. */
#include "lotse-paper-page-private.h"

#include "lotse-accessible.h"
#include "lotse-config.h"
#include "lotse-page-layout.h"
#include "lotse-settings.h"

#include <glib/gi18n.h>

static void
zoom_text (LotsePaperPage *self, double factor)
{
  GSettings *settings = lotse_settings_get ();
  double scale;

  g_object_get (self->text_view, "text-scale", &scale, NULL);
  scale = factor == 0 ? 1 : CLAMP (scale * factor, 0.5, 4);
  g_object_set (self->text_view, "text-scale", scale, NULL);
  if (settings != NULL)
    g_settings_set_double (settings, "text-scale", scale);
  _lotse_paper_page_update_zoom (self);
}

static void
zoom_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  LotsePaperPage *self = LOTSE_PAPER_PAGE (widget);
  int direction = g_str_has_suffix (name, "in") ? 1 : g_str_has_suffix (name, "out") ? -1 : 0;

  if (_lotse_paper_page_in_text_mode (self))
    zoom_text (self, direction == 0 ? 0 : direction > 0 ? 1.1 : 1 / 1.1);
  else if (direction == 0)
    lotse_view_state_set_scale (self->state, LOTSE_SCALE_NATURAL);
  else
    lotse_page_view_zoom (self->page_view, direction);
}

static void
fit_width_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  lotse_view_state_set_fit_mode (LOTSE_PAPER_PAGE (widget)->state, LOTSE_FIT_WIDTH);
}

static void
rotate_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  LotsePaperPage *self = LOTSE_PAPER_PAGE (widget);

  lotse_view_state_set_rotation (self->state, lotse_view_state_get_rotation (self->state) + 90);
}

/* The pages do this themselves. */
static gboolean
wheel_cb (LotsePaperPage *self, double dx, double dy, GtkEventController *controller)
{
  if ((gtk_event_controller_get_current_event_state (controller) & GDK_CONTROL_MASK) == 0 || dy == 0)
    return GDK_EVENT_PROPAGATE;
  gtk_widget_activate_action (GTK_WIDGET (self), dy < 0 ? "paper.zoom-in" : "paper.zoom-out", NULL);
  return GDK_EVENT_STOP;
}

void
_lotse_paper_page_add_wheel (LotsePaperPage *self)
{
  GtkEventController *wheel = gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_VERTICAL | GTK_EVENT_CONTROLLER_SCROLL_DISCRETE);

  gtk_event_controller_set_propagation_phase (wheel, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (wheel, "scroll", G_CALLBACK (wheel_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->text_view), wheel);
}

static void
copy_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  LotsePaperPage *self = LOTSE_PAPER_PAGE (widget);
  g_autofree char *text = lotse_view_state_dup_selected_text (self->state);

  if (text != NULL)
    gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), text);
}

static void
select_all_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  LotsePaperPage *self = LOTSE_PAPER_PAGE (widget);
  LotsePaperContent *content = lotse_view_state_get_content (self->state);
  LotseDocumentText *text = content != NULL ? lotse_paper_content_get_text (content) : NULL;
  g_autoptr (GArray) spans = g_array_new (FALSE, FALSE, sizeof (LotseSpan));

  for (guint i = 0; text != NULL && i < lotse_document_text_get_n_pages (text); i++)
    {
      LotseSpan span = { i + 1, 0, lotse_document_text_get_page (text, i)->n_chars };

      if (span.length > 0)
        g_array_append_val (spans, span);
    }
  lotse_view_state_set_selection (self->state, (const LotseSpan *) (gpointer) spans->data, spans->len);
}

static gboolean
outline_due_cb (GtkWidget *split, GdkFrameClock *clock, gpointer user_data)
{
  LotsePaperPage *self = user_data;

  if (gtk_widget_get_width (split) == 0)
    return G_SOURCE_CONTINUE;
  self->outline_tick_id = 0;
  adw_overlay_split_view_set_show_sidebar (self->split, self->outline_due);
  return G_SOURCE_REMOVE;
}

void
_lotse_paper_page_show_outline (LotsePaperPage *self, gboolean shown)
{
  GtkWidget *split = GTK_WIDGET (self->split);

  /* Also for one that waits: the last word counts. */
  self->outline_due = shown;
  /* One that is seen but has no size yet would divide by it to know how fast its sidebar moves. */
  if (gtk_widget_get_width (split) > 0 || !gtk_widget_get_mapped (split))
    {
      adw_overlay_split_view_set_show_sidebar (self->split, shown);
      return;
    }
  if (self->outline_tick_id == 0)
    self->outline_tick_id = gtk_widget_add_tick_callback (split, outline_due_cb, self, NULL);
}

static void
toggle_outline_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  LotsePaperPage *self = LOTSE_PAPER_PAGE (widget);
  gboolean show = !(self->outline_tick_id > 0 ? self->outline_due : adw_overlay_split_view_get_show_sidebar (self->split));

  _lotse_paper_page_show_outline (self, show);
  if (show)
    gtk_widget_grab_focus (GTK_WIDGET (self->outline));
}

static void
show_group_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  LotsePaperPage *self = LOTSE_PAPER_PAGE (widget);

  _lotse_paper_page_show_outline (self, TRUE);
  lotse_outline_sidebar_show_group (self->outline, (LotseOutlineGroup) g_variant_get_int32 (parameter));
}

static void
toggle_mode_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  LotsePaperPage *self = LOTSE_PAPER_PAGE (widget);
  gboolean text = !_lotse_paper_page_in_text_mode (self);

  if (!gtk_widget_get_visible (GTK_WIDGET (self->mode)))
    return;
  adw_toggle_group_set_active_name (self->mode, text ? "text" : "page");
  /* The keyboard stays where it is, so nothing else says that the view is another. */
  gtk_accessible_announce (GTK_ACCESSIBLE (self), text ? _ ("Text view") : _ ("Page view"), GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

static void
trash_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  LotsePaperPage *self = LOTSE_PAPER_PAGE (widget);

  if (self->paper != NULL)
    gtk_widget_activate_action (widget, "win.trash-paper", "s", lotse_paper_get_uuid (self->paper));
}

/* This page goes when the other paper comes. */
static void
open_newest_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_autoptr (LotsePaperPage) self = g_object_ref (LOTSE_PAPER_PAGE (widget));
  g_autoptr (LotsePaper) newest = self->paper != NULL ? lotse_library_find_newest (self->library, self->paper) : NULL;

  if (newest != NULL)
    gtk_widget_activate_action (widget, "win.open-paper", "s", lotse_paper_get_uuid (newest));
}

void
_lotse_paper_page_install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "paper.zoom-in", NULL, zoom_action);
  gtk_widget_class_install_action (widget_class, "paper.zoom-out", NULL, zoom_action);
  gtk_widget_class_install_action (widget_class, "paper.zoom-reset", NULL, zoom_action);
  gtk_widget_class_install_action (widget_class, "paper.fit-width", NULL, fit_width_action);
  gtk_widget_class_install_action (widget_class, "paper.rotate", NULL, rotate_action);
  gtk_widget_class_install_action (widget_class, "paper.copy", NULL, copy_action);
  gtk_widget_class_install_action (widget_class, "paper.select-all", NULL, select_all_action);
  gtk_widget_class_install_property_action (widget_class, "paper.caret-mode", "caret-mode");
  gtk_widget_class_install_action (widget_class, "paper.toggle-outline", NULL, toggle_outline_action);
  gtk_widget_class_install_action (widget_class, "paper.show-group", "i", show_group_action);
  gtk_widget_class_install_property_action (widget_class, "paper.show-hidden", "show-hidden");
  gtk_widget_class_install_action (widget_class, "paper.toggle-mode", NULL, toggle_mode_action);
  gtk_widget_class_install_action (widget_class, "paper.trash", NULL, trash_action);
  gtk_widget_class_install_action (widget_class, "paper.open-newest", NULL, open_newest_action);

  /* A menu shows the last key of each. */
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Add, GDK_CONTROL_MASK, "paper.zoom-in", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_equal, GDK_CONTROL_MASK, "paper.zoom-in", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_plus, GDK_CONTROL_MASK, "paper.zoom-in", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Subtract, GDK_CONTROL_MASK, "paper.zoom-out", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_minus, GDK_CONTROL_MASK, "paper.zoom-out", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_0, GDK_CONTROL_MASK, "paper.zoom-reset", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_c, GDK_CONTROL_MASK, "paper.copy", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_a, GDK_CONTROL_MASK, "paper.select-all", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_v, GDK_CONTROL_MASK, "win.paste", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_r, GDK_CONTROL_MASK, "paper.rotate", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_m, GDK_CONTROL_MASK, "paper.toggle-mode", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F9, 0, "paper.toggle-outline", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F7, 0, "paper.caret-mode", NULL);
  for (int i = LOTSE_GROUP_KEY; i <= LOTSE_GROUP_SECTIONS; i++)
    gtk_widget_class_add_binding_action (widget_class, GDK_KEY_0 + (guint) i, GDK_CONTROL_MASK, "paper.show-group", "i", i);
}

/* One menu for all pages: GtkBuilder (4.18) leaks the items of every menu that it reads. */
static GMenuModel *
get_menu (void)
{
  static GMenuModel *menu;

  if (menu == NULL)
    {
      g_autoptr (GtkBuilder) builder = gtk_builder_new_from_resource ("/org/lotse/Lotse/ui/lotse-paper-menu.ui");

      menu = g_object_ref (G_MENU_MODEL (gtk_builder_get_object (builder, "paper_menu")));
    }
  return menu;
}

/* The menu is made when it is first opened. */
static void
make_menu_cb (GtkMenuButton *button, gpointer user_data)
{
  if (gtk_menu_button_get_menu_model (button) != NULL)
    return;
  gtk_menu_button_set_menu_model (button, get_menu ());
  lotse_accessible_mark_checks (GTK_WIDGET (gtk_menu_button_get_popover (button)));
}

void
_lotse_paper_page_add_menu (LotsePaperPage *self)
{
  gtk_menu_button_set_create_popup_func (self->menu_button, make_menu_cb, NULL, NULL);
}

void
_lotse_paper_page_update_title (LotsePaperPage *self)
{
  g_autoptr (GString) subtitle = g_string_new (NULL);
  const char *parts[] = { lotse_paper_get_number (self->paper), lotse_paper_get_municipality (self->paper) };

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (parts[i] != NULL)
      g_string_append_printf (subtitle, "%s%s", subtitle->len > 0 ? " · " : "", parts[i]);
  adw_window_title_set_title (self->title, lotse_paper_get_title (self->paper));
  adw_window_title_set_subtitle (self->title, subtitle->str);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->title), lotse_paper_get_title (self->paper));
  adw_navigation_page_set_title (ADW_NAVIGATION_PAGE (self), lotse_paper_get_title (self->paper));
}
