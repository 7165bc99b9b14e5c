/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * LotsePageImage:
 * @pixels: rows of 32-bit pixels in the byte order of the machine, premultiplied ARGB as cairo has it (GDK_MEMORY_DEFAULT), opaque
 * @width: in pixels, as asked for
 * @height: in pixels, as asked for
 * @stride: bytes from row to row
 *
 * A rendered page. Immutable. The memory goes back to a pool when the last reference to @pixels is gone, because memory that is touched
 * for the first time costs more than the page.
 */
typedef struct
{
  GBytes *pixels;
  guint width;
  guint height;
  gsize stride;
} LotsePageImage;

#define LOTSE_TYPE_PAGE_IMAGE (lotse_page_image_get_type ())
GType lotse_page_image_get_type (void);
/* A second handle on the same pixels; free with lotse_page_image_free(). */
LotsePageImage *lotse_page_image_copy (const LotsePageImage *self);
void lotse_page_image_free (LotsePageImage *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LotsePageImage, lotse_page_image_free)

G_END_DECLS
