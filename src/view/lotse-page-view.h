/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lotse-page-source.h"
#include "lotse-view-state.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define LOTSE_TYPE_PAGE_VIEW (lotse_page_view_get_type ())

/**
 * LotsePageView:
 *
 * The pages of a document one below the other, for a GtkScrolledWindow. Makes widgets only for the pages near the screen. Follows the
 * view state (page, scale, rotation, selection, highlight, reveal) and writes back the page that is looked at and what is selected.
 */
G_DECLARE_FINAL_TYPE (LotsePageView, lotse_page_view, LOTSE, PAGE_VIEW, GtkWidget)

/* The state to follow; set once. */
void lotse_page_view_set_state (LotsePageView *self, LotseViewState *state);
/* An opened source of pictures, or NULL: then nothing is shown. Text and marks come from the content of the view state, also later. */
void lotse_page_view_set_source (LotsePageView *self, LotsePageSource *source);
/* Whether the page that is looked at has its picture. */
gboolean lotse_page_view_has_picture (LotsePageView *self);
/* Width that the widest page is fitted to, in device pixels; 0 where pages are not fitted to the width. */
guint lotse_page_view_get_room (LotsePageView *self);
/* Where the caret is, at the end of what was selected, in the widget; FALSE where that cannot be seen. */
gboolean lotse_page_view_get_caret_area (LotsePageView *self, GdkRectangle *ret_area);
/* Larger, smaller. */
void lotse_page_view_zoom (LotsePageView *self, int direction);

G_END_DECLS
