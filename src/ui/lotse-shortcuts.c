/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-shortcuts.h"

/* GtkShortcutsWindow is deprecated since GTK 4.18, but what replaces it comes with libadwaita 1.8, which is newer than the baseline. The
 * guards stay in this one file. */
G_GNUC_BEGIN_IGNORE_DEPRECATIONS

void
lotse_shortcuts_present (GtkWindow *parent)
{
  g_autoptr (GtkBuilder) builder = gtk_builder_new_from_resource ("/org/lotse/Lotse/ui/lotse-shortcuts.ui");
  GtkWindow *window = GTK_WINDOW (gtk_builder_get_object (builder, "shortcuts"));

  gtk_window_set_transient_for (window, parent);
  gtk_window_set_destroy_with_parent (window, TRUE);
  gtk_window_present (window);
}

G_GNUC_END_IGNORE_DEPRECATIONS
