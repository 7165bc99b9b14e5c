/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define LOTSE_TYPE_SIDEBAR_HANDLE (lotse_sidebar_handle_get_type ())

/**
 * LotseSidebarHandle:
 *
 * The line between a sidebar and its content, which changes the width of the sidebar: by dragging, or with the arrow keys when it has the
 * focus. Put it at the end of the sidebar.
 */
G_DECLARE_FINAL_TYPE (LotseSidebarHandle, lotse_sidebar_handle, LOTSE, SIDEBAR_HANDLE, GtkWidget)

/* An AdwOverlaySplitView or AdwNavigationSplitView. One that is collapsed has no handle. */
void lotse_sidebar_handle_set_split_view (LotseSidebarHandle *self, GtkWidget *split_view);

G_END_DECLS
