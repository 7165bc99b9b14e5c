/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "lotse-extract-error.h"
#include "lotse-page-image.h"

G_BEGIN_DECLS

/**
 * LotsePageSource:
 *
 * Renders the pages of one PDF in a sandboxed process of its own. The process is started as soon as the object is made, so make it
 * early. To be used from the main thread; nothing here blocks. Requests hold a reference: cancel what is not wanted any more. When the
 * last reference is dropped the process ends.
 */
#define LOTSE_TYPE_PAGE_SOURCE (lotse_page_source_get_type ())
G_DECLARE_FINAL_TYPE (LotsePageSource, lotse_page_source, LOTSE, PAGE_SOURCE, GObject)

LotsePageSource *lotse_page_source_new (void);

/* Opens @file before anybody waits for it, and draws its first page as it is when the widest page is @room device pixels wide (0: draws nothing):
 * lotse_page_source_open_async() of the same file without a password and lotse_page_source_take_picture() then have nothing left to do. What fails
 * here fails there. */
void lotse_page_source_prepare (LotsePageSource *self, GFile *file, guint room);

/* Opens @file (a PDF), replacing what was open; @password may be %NULL. Errors: %LOTSE_EXTRACT_ERROR, %G_IO_ERROR_CANCELLED. */
void lotse_page_source_open_async (
    LotsePageSource *self, GFile *file, const char *password, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
gboolean lotse_page_source_open_finish (LotsePageSource *self, GAsyncResult *result, GError **error);

/* Pages of the open document; 0 before it is open. */
guint lotse_page_source_get_n_pages (LotsePageSource *self);
/* Size of page @index (from 0) in points, as it is shown unrotated. */
void lotse_page_source_get_page_size (LotsePageSource *self, guint index, double *width, double *height);

/**
 * LotsePagePriority:
 * @LOTSE_PAGE_PRIORITY_VISIBLE: on screen now
 * @LOTSE_PAGE_PRIORITY_NEIGHBOUR: next to what is on screen
 * @LOTSE_PAGE_PRIORITY_IDLE: thumbnails and whatever nobody waits for
 */
typedef enum
{
  LOTSE_PAGE_PRIORITY_VISIBLE,
  LOTSE_PAGE_PRIORITY_NEIGHBOUR,
  LOTSE_PAGE_PRIORITY_IDLE,
} LotsePagePriority;

/**
 * lotse_page_source_render_page_async:
 * @index: page, from 0
 * @width: of the picture in device pixels
 * @height: of the picture in device pixels
 * @rotation: clockwise, in degrees: 0, 90, 180 or 270; @width and @height are those after the rotation
 *
 * Renders a page to fill @width × @height. One page is rendered at a time, the most urgent first, among equals the one asked for first;
 * a job that is cancelled before its turn costs nothing. Errors: %LOTSE_EXTRACT_ERROR (TOO_LARGE for too many pixels; CRASHED and
 * TIMED_OUT after one more try: the other pages can still be rendered), %G_IO_ERROR_CANCELLED.
 */
void lotse_page_source_render_page_async (LotsePageSource *self,
                                          guint index,
                                          guint width,
                                          guint height,
                                          guint rotation,
                                          LotsePagePriority priority,
                                          GCancellable *cancellable,
                                          GAsyncReadyCallback callback,
                                          gpointer user_data);
/* Returns: (transfer full): the picture, or %NULL with an error. */
LotsePageImage *lotse_page_source_render_page_finish (LotsePageSource *self, GAsyncResult *result, GError **error);

/* The unrotated picture of page @index (from 0) that was drawn ahead, once, if it has just this size in device pixels; asking for another size gives
 * it up. Returns: (transfer full) (nullable): the picture */
LotsePageImage *lotse_page_source_take_picture (LotsePageSource *self, guint index, guint width, guint height);

G_END_DECLS
