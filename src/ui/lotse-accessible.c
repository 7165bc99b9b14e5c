/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-accessible.h"

/* What a tooltip has around its words, and the screen around the window. */
#define TOOLTIP_MARGIN 40

void
lotse_accessible_name_scrollers (GtkWidget *widget, const char *name)
{
  if (GTK_IS_SCROLLED_WINDOW (widget))
    {
      /* By itself it has a role that may have no name. */
      g_object_set (widget, "accessible-role", GTK_ACCESSIBLE_ROLE_GROUP, NULL);
      gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    lotse_accessible_name_scrollers (child, name);
}

void
lotse_accessible_name_status_pages (GtkWidget *widget)
{
  if (ADW_IS_STATUS_PAGE (widget))
    {
      const char *title = adw_status_page_get_title (ADW_STATUS_PAGE (widget));
      const char *description = adw_status_page_get_description (ADW_STATUS_PAGE (widget));

      lotse_accessible_name_scrollers (widget, title != NULL && *title != '\0' ? title : description);
      return;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    lotse_accessible_name_status_pages (child);
}

static gboolean
tell_status_page_cb (gpointer data)
{
  g_autofree char *words = NULL;
  const char *description = adw_status_page_get_description (data);
  GtkRoot *root = gtk_widget_get_root (data);

  if (root != NULL && gtk_widget_get_mapped (data) && description != NULL
      && pango_parse_markup (description, -1, 0, NULL, &words, NULL, NULL))
    gtk_accessible_announce (GTK_ACCESSIBLE (root), words, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
  return G_SOURCE_REMOVE;
}

/* Later than the keyboard, which what stood there before may have had, goes elsewhere: a screen reader breaks off for that. */
static void
status_page_mapped_cb (GtkWidget *page)
{
  g_idle_add_full (G_PRIORITY_LOW, tell_status_page_cb, g_object_ref (page), g_object_unref);
}

void
lotse_accessible_tell_status_page (AdwStatusPage *page)
{
  g_signal_connect (page, "map", G_CALLBACK (status_page_mapped_cb), NULL);
}

gboolean
lotse_accessible_has_dialog (GtkWidget *widget)
{
  GtkRoot *root = gtk_widget_get_root (widget);

  return ADW_IS_APPLICATION_WINDOW (root) && adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (root)) != NULL;
}

static GtkWidget *
find_label (GtkWidget *widget)
{
  GtkWidget *found = GTK_IS_LABEL (widget) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL; child = gtk_widget_get_next_sibling (child))
    found = find_label (child);
  return found;
}

void
lotse_accessible_name_lists (GtkWidget *widget, const char *name)
{
  if (GTK_IS_LIST_BOX (widget))
    {
      /* That of a group is labelled by a title, also where there is none. */
      gtk_accessible_reset_relation (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
      gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
    }
  if (ADW_IS_ENTRY_ROW (widget))
    {
      /* It is labelled by its title in both places where that stands. */
      gtk_accessible_update_relation (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_RELATION_LABELLED_BY, find_label (widget), NULL, -1);
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    lotse_accessible_name_lists (child, name);
}

static gboolean
focus_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer user_data)
{
  int *frames = user_data;

  /* The form of the dialog is chosen in the first frame, and the keyboard moves then. */
  if (++*frames < 3)
    return G_SOURCE_CONTINUE;
  gtk_widget_grab_focus (widget);
  return G_SOURCE_REMOVE;
}

void
lotse_accessible_focus_later (GtkWidget *widget)
{
  gtk_widget_add_tick_callback (widget, focus_cb, g_new0 (int, 1), g_free);
}

/* The tooltip of the toolkit is as wide as fifty letters, which may be more than a small screen has. */
static void
fit_words (GtkLabel *words, GtkWidget *window)
{
  PangoContext *context = gtk_widget_get_pango_context (window);
  PangoFontMetrics *metrics = pango_context_get_metrics (context, NULL, NULL);
  int letter = PANGO_PIXELS_CEIL (
      MAX (pango_font_metrics_get_approximate_char_width (metrics), pango_font_metrics_get_approximate_digit_width (metrics)));

  gtk_label_set_max_width_chars (words, CLAMP ((gtk_widget_get_width (window) - TOOLTIP_MARGIN) / MAX (letter, 1), 10, 50));
  pango_font_metrics_unref (metrics);
}

static gboolean
query_tooltip_cb (GtkLabel *label, int x, int y, gboolean keyboard, GtkTooltip *tooltip, GtkLabel *words)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (label));

  if (root == NULL || !pango_layout_is_ellipsized (gtk_label_get_layout (label)))
    return FALSE;
  gtk_label_set_text (words, gtk_label_get_text (label));
  fit_words (words, GTK_WIDGET (root));
  gtk_tooltip_set_custom (tooltip, GTK_WIDGET (words));
  return TRUE;
}

void
lotse_accessible_show_cut_words (GtkLabel *label)
{
  GtkLabel *words = g_object_ref_sink (GTK_LABEL (gtk_label_new (NULL)));

  gtk_label_set_wrap (words, TRUE);
  gtk_label_set_wrap_mode (words, PANGO_WRAP_WORD_CHAR);
  gtk_widget_set_has_tooltip (GTK_WIDGET (label), TRUE);
  g_object_set_data_full (G_OBJECT (label), "lotse-cut-words", words, g_object_unref);
  g_signal_connect (label, "query-tooltip", G_CALLBACK (query_tooltip_cb), words);
}

GtkWidget *
lotse_accessible_new_silent_label (const char *text)
{
  return g_object_new (GTK_TYPE_LABEL, "label", text, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
}

void
lotse_accessible_wrap_buttons (GtkWidget *widget)
{
  GtkWidget *label
      = GTK_IS_BUTTON (widget) && gtk_widget_has_css_class (widget, "pill") ? gtk_button_get_child (GTK_BUTTON (widget)) : NULL;

  if (GTK_IS_LABEL (label))
    {
      gtk_label_set_wrap (GTK_LABEL (label), TRUE);
      gtk_label_set_natural_wrap_mode (GTK_LABEL (label), GTK_NATURAL_WRAP_INHERIT);
      gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_CENTER);
      return;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    lotse_accessible_wrap_buttons (child);
}

void
lotse_accessible_wrap_heading (GtkWidget *widget)
{
  if (GTK_IS_LABEL (widget) && gtk_widget_has_css_class (widget, "title-2"))
    {
      gtk_label_set_wrap (GTK_LABEL (widget), TRUE);
      gtk_label_set_wrap_mode (GTK_LABEL (widget), PANGO_WRAP_WORD_CHAR);
      gtk_label_set_natural_wrap_mode (GTK_LABEL (widget), GTK_NATURAL_WRAP_NONE);
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    lotse_accessible_wrap_heading (child);
}

static void
name_items (GtkWidget *widget)
{
  GtkAccessibleRole role = gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (widget));

  /* It takes the focus, and has no name either. */
  if (GTK_IS_SCROLLED_WINDOW (widget))
    gtk_widget_set_focusable (widget, FALSE);
  if (role == GTK_ACCESSIBLE_ROLE_MENU_ITEM || role == GTK_ACCESSIBLE_ROLE_MENU_ITEM_CHECKBOX
      || role == GTK_ACCESSIBLE_ROLE_MENU_ITEM_RADIO)
    {
      GtkWidget *label = find_label (widget);

      gtk_accessible_reset_relation (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
      if (label != NULL)
        gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, gtk_label_get_text (GTK_LABEL (label)), -1);
      return;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    name_items (child);
}

/* What GTK's own item of a menu says of itself: 0 a command, 1 a check, 2 one of several. */
#define ROLE_CHECK 1

void
lotse_accessible_mark_checks (GtkWidget *popover)
{
  GParamSpec *role = g_object_class_find_property (G_OBJECT_GET_CLASS (popover), "role");
  int value = 0;

  if (role != NULL && G_IS_PARAM_SPEC_ENUM (role))
    g_object_get (popover, "role", &value, NULL);
  if (value == ROLE_CHECK)
    g_object_set (popover, "accessible-role", GTK_ACCESSIBLE_ROLE_MENU_ITEM_CHECKBOX, NULL);
  for (GtkWidget *child = gtk_widget_get_first_child (popover); child != NULL; child = gtk_widget_get_next_sibling (child))
    lotse_accessible_mark_checks (child);
}

static gboolean
mapped_cb (GSignalInvocationHint *hint, guint n_values, const GValue *values, gpointer user_data)
{
  GtkWidget *widget = g_value_get_object (&values[0]);

  if (GTK_IS_POPOVER_MENU (widget))
    name_items (widget);
  return TRUE;
}

void
lotse_accessible_name_menus (void)
{
  /* A class that was never used has no signals yet. */
  g_autoptr (GTypeClass) klass = g_type_class_ref (GTK_TYPE_WIDGET);

  g_signal_add_emission_hook (g_signal_lookup ("map", GTK_TYPE_WIDGET), 0, mapped_cb, NULL, NULL);
}
