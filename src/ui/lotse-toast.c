/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-toast.h"

/* What an overlay and a toast put round the words: margins, padding and the button that closes. */
#define FRAME_WIDTH 96

static GtkWidget *
get_box (AdwToast *toast)
{
  return adw_clamp_get_child (ADW_CLAMP (adw_toast_get_custom_title (toast)));
}

/* An overlay (libadwaita 1.7) gives a toast the height of its natural width, also where it has no room for that: the width must be one that
 * there is. */
static void
fit_cb (GtkWidget *clamp)
{
  GtkWidget *overlay = gtk_widget_get_ancestor (clamp, ADW_TYPE_TOAST_OVERLAY);
  GtkRoot *root = gtk_widget_get_root (clamp);
  int width = overlay != NULL ? gtk_widget_get_width (overlay) : 0;
  int window_width = 0;

  if (GTK_IS_WINDOW (root))
    gtk_window_get_default_size (GTK_WINDOW (root), &window_width, NULL);
  /* An overlay that was not drawn yet has no width. */
  if (width <= 0 || (window_width > 0 && window_width < width))
    width = window_width;
  width = MAX (width - FRAME_WIDTH, 60);
  adw_clamp_set_tightening_threshold (ADW_CLAMP (clamp), width);
  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), width);
}

static const char *
get_words (GtkWidget *clamp)
{
  return gtk_label_get_text (GTK_LABEL (gtk_widget_get_first_child (adw_clamp_get_child (ADW_CLAMP (clamp)))));
}

/* A screen reader breaks off what it says for what is new. An overlay that shows a toast of its own says only that there is one, so the words
 * come after that. */
static gboolean
tell_cb (gpointer data)
{
  GtkRoot *root = gtk_widget_get_root (data);

  if (root != NULL)
    gtk_accessible_announce (GTK_ACCESSIBLE (root), get_words (data), GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
  return G_SOURCE_REMOVE;
}

static void
map_cb (GtkWidget *clamp)
{
  fit_cb (clamp);
  /* One that was put off and comes again is not told twice. */
  if (g_object_steal_data (G_OBJECT (clamp), "lotse-untold") != NULL)
    g_idle_add_full (G_PRIORITY_HIGH, tell_cb, g_object_ref (clamp), g_object_unref);
  /* A window that a person makes narrower while the toast is shown. */
  g_signal_connect_object (gtk_widget_get_root (clamp), "notify::default-width", G_CALLBACK (fit_cb), clamp, G_CONNECT_SWAPPED);
}

AdwToast *
lotse_toast_new (const char *message)
{
  AdwToast *toast = adw_toast_new ("");
  GtkWidget *clamp = adw_clamp_new ();
  GtkWidget *box = adw_wrap_box_new ();
  GtkWidget *label = gtk_label_new (message);

  /* A title of its own would be cut off, and so would be a button beside a long one. */
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_natural_wrap_mode (GTK_LABEL (label), GTK_NATURAL_WRAP_WORD);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_add_css_class (label, "heading");
  /* The button that closes is higher than one line. */
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  adw_wrap_box_set_child_spacing (ADW_WRAP_BOX (box), 12);
  adw_wrap_box_set_line_spacing (ADW_WRAP_BOX (box), 6);
  adw_wrap_box_append (ADW_WRAP_BOX (box), label);
  adw_clamp_set_unit (ADW_CLAMP (clamp), ADW_LENGTH_UNIT_PX);
  adw_clamp_set_child (ADW_CLAMP (clamp), box);
  g_object_set_data (G_OBJECT (clamp), "lotse-untold", clamp);
  g_signal_connect (clamp, "map", G_CALLBACK (map_cb), NULL);
  adw_toast_set_custom_title (toast, clamp);
  return toast;
}

const char *
lotse_toast_get_message (AdwToast *toast)
{
  return get_words (adw_toast_get_custom_title (toast));
}

typedef struct
{
  AdwToast *toast;
  GtkWidget *button;
} Click;

static void
click_free (gpointer data)
{
  Click *click = data;

  g_object_unref (click->toast);
  g_object_unref (click->button);
  g_free (click);
}

/* The button does its work once. It is switched off last: the keyboard leaves it then for the first button of the window, and whoever follows the
 * toast has to see before that where it was. */
static gboolean
dismiss_cb (gpointer data)
{
  Click *click = data;

  adw_toast_dismiss (click->toast);
  gtk_widget_set_sensitive (click->button, FALSE);
  return G_SOURCE_REMOVE;
}

static void
clicked_cb (GtkWidget *button, AdwToast *toast)
{
  Click *click = g_new0 (Click, 1);

  click->toast = g_object_ref (toast);
  click->button = g_object_ref (button);
  g_signal_emit_by_name (toast, "button-clicked");
  /* The button, whose signal this is, goes with the toast. */
  g_idle_add_full (G_PRIORITY_HIGH, dismiss_cb, click, click_free);
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
  adw_wrap_box_append (ADW_WRAP_BOX (get_box (toast)), button);
}
