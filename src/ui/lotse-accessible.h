/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* Pages of libadwaita scroll by a widget of their own, which takes the focus without a name: gives those below @widget one. */
void lotse_accessible_name_scrollers (GtkWidget *widget, const char *name);
/* Gives those of all status pages below @widget the titles of their pages. */
void lotse_accessible_name_status_pages (GtkWidget *widget);
/* Gives the lists of rows below @widget, which take the focus too, a name. */
void lotse_accessible_name_lists (GtkWidget *widget, const char *name);

G_END_DECLS
