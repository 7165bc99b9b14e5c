/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-toast.h"

AdwToast *
lotse_toast_new (const char *message)
{
  AdwToast *toast = adw_toast_new ("");
  GtkWidget *box = adw_wrap_box_new ();
  GtkWidget *label = gtk_label_new (message);

  /* A title of its own would be cut off, and so would be a button beside a long one. */
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_natural_wrap_mode (GTK_LABEL (label), GTK_NATURAL_WRAP_WORD);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_add_css_class (label, "heading");
  adw_wrap_box_set_child_spacing (ADW_WRAP_BOX (box), 12);
  adw_wrap_box_set_line_spacing (ADW_WRAP_BOX (box), 6);
  adw_wrap_box_append (ADW_WRAP_BOX (box), label);
  adw_toast_set_custom_title (toast, box);
  return toast;
}

const char *
lotse_toast_get_message (AdwToast *toast)
{
  return gtk_label_get_text (GTK_LABEL (gtk_widget_get_first_child (adw_toast_get_custom_title (toast))));
}

static gboolean
dismiss_cb (gpointer data)
{
  adw_toast_dismiss (data);
  return G_SOURCE_REMOVE;
}

static void
clicked_cb (GtkWidget *button, AdwToast *toast)
{
  gtk_widget_set_sensitive (button, FALSE);
  g_signal_emit_by_name (toast, "button-clicked");
  /* The button, whose signal this is, goes with the toast. */
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, dismiss_cb, g_object_ref (toast), g_object_unref);
}

void
lotse_toast_add_button (AdwToast *toast, const char *label, const char *action_name, GVariant *target)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  gtk_widget_set_halign (button, GTK_ALIGN_END);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_actionable_set_action_target_value (GTK_ACTIONABLE (button), target);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action_name);
  g_signal_connect_object (button, "clicked", G_CALLBACK (clicked_cb), toast, G_CONNECT_DEFAULT);
  adw_wrap_box_append (ADW_WRAP_BOX (adw_toast_get_custom_title (toast)), button);
}
