/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-shortcuts.h"

#include "lotse-accessible.h"
#include "lotse-config.h"

#include <glib/gi18n.h>

/* GtkShortcutsWindow is wider than a narrow window and deprecated since GTK 4.18; AdwShortcutsDialog comes with libadwaita 1.8, which is newer
 * than the baseline. This is how that looks. */

/* One line: a key, and another one or the last of a range. Without keys it is the title of the lines that follow. */
static const struct
{
  const char *title;
  const char *key;
  const char *other;
  gboolean range;
} lines[] = {
  { NC_ ("shortcuts", "General"), NULL, NULL, FALSE },
  { NC_ ("shortcuts", "Import papers"), "<Control>o", NULL, FALSE },
  { NC_ ("shortcuts", "Paste copied files or text"), "<Control>v", NULL, FALSE },
  { NC_ ("shortcuts", "Paste text as a paper"), "<Control><Shift>v", NULL, FALSE },
  { NC_ ("shortcuts", "Filter the library"), "<Control>f", NULL, FALSE },
  { NC_ ("shortcuts", "Preferences"), "<Control>comma", NULL, FALSE },
  { NC_ ("shortcuts", "Keyboard shortcuts"), "<Control>question", NULL, FALSE },
  { NC_ ("shortcuts", "Main menu"), "F10", NULL, FALSE },
  { NC_ ("shortcuts", "Full screen"), "F11", NULL, FALSE },
  { NC_ ("shortcuts", "Close the window"), "<Control>w", NULL, FALSE },
  { NC_ ("shortcuts", "Quit"), "<Control>q", NULL, FALSE },
  { NC_ ("shortcuts", "Library"), NULL, NULL, FALSE },
  { NC_ ("shortcuts", "Open the paper"), "Return", NULL, FALSE },
  { NC_ ("shortcuts", "Move to the trash"), "Delete", NULL, FALSE },
  { NC_ ("shortcuts", "Undo"), "<Control>z", NULL, FALSE },
  { NC_ ("shortcuts", "Menu of the paper"), "<Shift>F10", "Menu", FALSE },
  { NC_ ("shortcuts", "Paper"), NULL, NULL, FALSE },
  { NC_ ("shortcuts", "Back to the library"), "<Alt>Left", NULL, FALSE },
  { NC_ ("shortcuts", "Page or text"), "<Control>m", NULL, FALSE },
  { NC_ ("shortcuts", "Copy"), "<Control>c", NULL, FALSE },
  { NC_ ("shortcuts", "Text cursor"), "F7", NULL, FALSE },
  { NC_ ("shortcuts", "Select all"), "<Control>a", NULL, FALSE },
  { NC_ ("shortcuts", "Larger"), "<Control>plus", NULL, FALSE },
  { NC_ ("shortcuts", "Smaller"), "<Control>minus", NULL, FALSE },
  { NC_ ("shortcuts", "Original size"), "<Control>0", NULL, FALSE },
  { NC_ ("shortcuts", "Rotate"), "<Control>r", NULL, FALSE },
  { NC_ ("shortcuts", "One screen on or back"), "Page_Down", "Page_Up", FALSE },
  { NC_ ("shortcuts", "Beginning or end"), "Home", "End", FALSE },
  { NC_ ("shortcuts", "Outline"), NULL, NULL, FALSE },
  { NC_ ("shortcuts", "Show or hide the outline"), "F9", NULL, FALSE },
  { NC_ ("shortcuts", "Go to a group"), "<Control>1", "<Control>9", TRUE },
  { NC_ ("shortcuts", "Go to the place"), "Return", "space", FALSE },
  { NC_ ("shortcuts", "Next place"), "n", NULL, FALSE },
  { NC_ ("shortcuts", "Previous place"), "<Shift>n", NULL, FALSE },
  { NC_ ("shortcuts", "Dismiss a stumbling stone, remove a seat"), "Delete", NULL, FALSE },
};

static char *
dup_key (const char *accelerator)
{
  guint key = 0;
  GdkModifierType modifiers = 0;

  gtk_accelerator_parse (accelerator, &key, &modifiers);
  return gtk_accelerator_get_label (key, modifiers);
}

static void
add_label (GtkWidget *box, const char *words, const char *css_class)
{
  GtkWidget *label = lotse_accessible_new_silent_label (words);

  gtk_widget_add_css_class (label, css_class);
  gtk_box_append (GTK_BOX (box), label);
}

static GtkWidget *
new_row (guint line)
{
  GtkWidget *row = adw_preferences_row_new ();
  GtkWidget *wrap = adw_wrap_box_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label;
  const char *title = g_dpgettext2 (NULL, "shortcuts", lines[line].title);
  g_autofree char *key = dup_key (lines[line].key);
  g_autofree char *other = lines[line].other != NULL ? dup_key (lines[line].other) : NULL;
  const char *between = lines[line].range ? "–" : "/";
  g_autofree char *spoken = NULL;

  /* The keys stand below their title where there is no room beside it. */
  label = lotse_accessible_new_silent_label (title);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_set_margin_start (wrap, 12);
  gtk_widget_set_margin_end (wrap, 12);
  gtk_widget_set_margin_top (wrap, 9);
  gtk_widget_set_margin_bottom (wrap, 9);
  adw_wrap_box_set_child_spacing (ADW_WRAP_BOX (wrap), 12);
  adw_wrap_box_set_line_spacing (ADW_WRAP_BOX (wrap), 6);
  adw_wrap_box_append (ADW_WRAP_BOX (wrap), label);
  add_label (box, key, "lotse-key");
  if (other != NULL)
    {
      add_label (box, between, "dimmed");
      add_label (box, other, "lotse-key");
    }
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  gtk_widget_set_halign (box, GTK_ALIGN_START);
  adw_wrap_box_append (ADW_WRAP_BOX (wrap), box);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), wrap);
  spoken = other != NULL ? g_strdup_printf ("%s, %s %s %s", title, key, between, other) : g_strdup_printf ("%s, %s", title, key);
  /* By itself a row is named by its title alone. */
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  return row;
}

void
lotse_shortcuts_present (GtkWidget *parent)
{
  AdwDialog *dialog = adw_dialog_new ();
  GtkWidget *toolbar = adw_toolbar_view_new ();
  GtkWidget *header = adw_header_bar_new ();
  AdwPreferencesPage *page = ADW_PREFERENCES_PAGE (adw_preferences_page_new ());
  AdwPreferencesGroup *group = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      if (lines[i].key != NULL)
        {
          adw_preferences_group_add (group, new_row (i));
          continue;
        }
      group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
      adw_preferences_group_set_title (group, g_dpgettext2 (NULL, "shortcuts", lines[i].title));
      adw_preferences_page_add (page, group);
    }
  /* A long title of large letters has the room on the other side of the button. */
  adw_header_bar_set_centering_policy (ADW_HEADER_BAR (header), ADW_CENTERING_POLICY_LOOSE);
  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (toolbar), header);
  adw_toolbar_view_set_content (ADW_TOOLBAR_VIEW (toolbar), GTK_WIDGET (page));
  adw_dialog_set_title (dialog, _ ("Keyboard Shortcuts"));
  adw_dialog_set_content_width (dialog, 560);
  adw_dialog_set_content_height (dialog, 640);
  adw_dialog_set_child (dialog, toolbar);
  lotse_accessible_name_scrollers (GTK_WIDGET (page), _ ("Keyboard Shortcuts"));
  adw_dialog_present (dialog, parent);
}
