/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lotse-document-text.h"

G_BEGIN_DECLS

/**
 * LotsePageLayout:
 *
 * Where the pages of a document stand in a continuous view: pure arithmetic, no widget. Document space is points (1/72 inch) with the
 * origin at the top left of the unrotated page; view space is logical pixels. The scale is pixels per point, as in LotseViewState. Sizes are rounded
 * once, when the layout is computed, so that a texture has exactly the size of its widget.
 */
typedef struct _LotsePageLayout LotsePageLayout;

/* Box of a page in view space. */
typedef struct
{
  int x;
  int y;
  int width;
  int height;
} LotsePageBox;

/* Space round the column of pages and between two of them, in pixels. */
#define LOTSE_PAGE_MARGIN 12
/* Pixels per point at which a page has its size on paper. */
#define LOTSE_SCALE_NATURAL (96.0 / 72.0)

/* A layout of no pages. */
LotsePageLayout *lotse_page_layout_new (void);
void lotse_page_layout_free (LotsePageLayout *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LotsePageLayout, lotse_page_layout_free)

/* Appends a page of @width × @height points; a size that makes no sense becomes A4. */
void lotse_page_layout_add_page (LotsePageLayout *self, float width, float height);
guint lotse_page_layout_get_n_pages (const LotsePageLayout *self);

/* Places all pages for a scale, a rotation (0, 90, 180, 270 degrees clockwise) and the width of the viewport. */
void lotse_page_layout_update (LotsePageLayout *self, double scale, guint rotation, int viewport_width);
double lotse_page_layout_get_scale (const LotsePageLayout *self);
guint lotse_page_layout_get_rotation (const LotsePageLayout *self);
/* Size of the whole column with its margins. */
int lotse_page_layout_get_width (const LotsePageLayout *self);
int lotse_page_layout_get_height (const LotsePageLayout *self);
/* Box of page @index (from 0). */
LotsePageBox lotse_page_layout_get_box (const LotsePageLayout *self, guint index);

/* Scale at which the widest page fills a viewport of @viewport_width pixels. */
double lotse_page_layout_fit_width (const LotsePageLayout *self, guint rotation, int viewport_width);
/* First and last page (from 0) that touch [y, y + height); FALSE where there is no page at all. */
gboolean lotse_page_layout_find_range (const LotsePageLayout *self, double y, double height, guint *ret_first, guint *ret_last);
/* The page that a reader would say is open: the one that holds the point a third below @y. */
guint lotse_page_layout_find_current (const LotsePageLayout *self, double y, double height);

/* A box of document space in the space of its page widget, and a point of the widget in document space. */
LotseRect lotse_page_layout_to_view (const LotsePageLayout *self, guint index, LotseRect rect);
void lotse_page_layout_to_document (const LotsePageLayout *self, guint index, double x, double y, float *ret_x, float *ret_y);

/* Next scale of the zoom steps above or below @scale. */
double lotse_page_layout_zoom_in (double scale);
double lotse_page_layout_zoom_out (double scale);

G_END_DECLS
