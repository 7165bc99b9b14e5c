/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* Pages of libadwaita scroll by a widget of their own, which takes the focus without a name: gives those below @widget one. */
void lotse_accessible_name_scrollers (GtkWidget *widget, const char *name);
/* Gives those of all status pages below @widget the titles of their pages. */
void lotse_accessible_name_status_pages (GtkWidget *widget);
/* Tells a screen reader the words of a status page whenever it comes into sight: where it has nothing that takes the keyboard, nothing else does. */
void lotse_accessible_tell_status_page (AdwStatusPage *page);
/* Whether the window of @widget has a dialog open, which has the keyboard then. */
gboolean lotse_accessible_has_dialog (GtkWidget *widget);
/* Gives the lists of rows below @widget, which take the focus too, a name; the rows in them that are written in say their titles once. */
void lotse_accessible_name_lists (GtkWidget *widget, const char *name);
/* Gives a widget of a dialog the keyboard as soon as the dialog is open. On a narrow window it comes from below, and libadwaita (1.7) gives the
 * keyboard to its first button, whatever its focus widget is. */
void lotse_accessible_focus_later (GtkWidget *widget);
/* Gives a label whose words may be cut off a tooltip with all of them, shown only where they are. */
void lotse_accessible_show_cut_words (GtkLabel *label);
/* A label for words that the row around it says already: a screen reader would tell them twice. @text may be NULL. */
GtkWidget *lotse_accessible_new_silent_label (const char *text);
/* Lets the words of all large round buttons below @widget go over several lines where there is no room for them in one. */
void lotse_accessible_wrap_buttons (GtkWidget *widget);
/* The same for the heading of an AdwAlertDialog, of which @widget is the child, which libadwaita (1.7) measures for less than it needs where the window is too narrow for it
 * in one line. */
void lotse_accessible_wrap_heading (GtkWidget *widget);
/* GTK (4.18) gives the items of a menu that are switched on and off the plain role, because it learns too late what they do. To be called with
 * the popover of a menu whose actions are known already, before it is in a window. */
void lotse_accessible_mark_checks (GtkWidget *popover);
/* GTK (4.18) labels the items of a menu by a widget that has no name: from now on each menu, also that of a text, names its items when it is
 * shown. To be called once, when there is a display. */
void lotse_accessible_name_menus (void);

G_END_DECLS
