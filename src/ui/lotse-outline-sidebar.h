/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lotse-outline-groups.h"
#include "lotse-view-state.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define LOTSE_TYPE_OUTLINE_SIDEBAR (lotse_outline_sidebar_get_type ())

/**
 * LotseOutlineSidebar:
 *
 * The outline of the paper in the view state. Choosing a line highlights and reveals its place through the view state. Signal "chosen" when
 * a person asked for a place (an overlay may close then). Signal "dismiss" with a LotseOutlineEntry when a person wants to set an item aside
 * or take it back.
 */
G_DECLARE_FINAL_TYPE (LotseOutlineSidebar, lotse_outline_sidebar, LOTSE, OUTLINE_SIDEBAR, GtkWidget)

/* The state to follow; set once. */
void lotse_outline_sidebar_set_state (LotseOutlineSidebar *self, LotseViewState *state);
/* A key pressed in @widget, around this one, acts where the keyboard goes by what was asked for before. */
void lotse_outline_sidebar_watch_keys (LotseOutlineSidebar *self, GtkWidget *widget);
/* Scrolls to a group and focuses its heading. */
void lotse_outline_sidebar_show_group (LotseOutlineSidebar *self, LotseOutlineGroup group);
/* Goes to the next or previous place of the current line; FALSE if it has no other. */
gboolean lotse_outline_sidebar_step (LotseOutlineSidebar *self, int direction);
/* The lines, a list of LotseOutlineEntry. Borrowed, may be NULL. */
GListModel *lotse_outline_sidebar_get_entries (LotseOutlineSidebar *self);
/* Whether a line, or one that is equal to it, is still there. */
gboolean lotse_outline_sidebar_has (LotseOutlineSidebar *self, LotseOutlineEntry *entry);
/* Chooses the line at a position of the list, as a click does. */
void lotse_outline_sidebar_choose (LotseOutlineSidebar *self, guint position);

G_END_DECLS
