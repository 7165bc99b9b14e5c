/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lotse-page-source.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define LOTSE_TYPE_PAGE_TEXTURES (lotse_page_textures_get_type ())

/**
 * LotsePageTextures:
 *
 * The pictures of the pages near the reader. Keeps the old picture of a page until the one of a new size has come, and never more bytes
 * than its budget except for what is on screen. For the main thread.
 *
 * Signals: "changed" (index): there is a new picture, or the page failed.
 */
G_DECLARE_FINAL_TYPE (LotsePageTextures, lotse_page_textures, LOTSE, PAGE_TEXTURES, GObject)

LotsePageTextures *lotse_page_textures_new (LotsePageSource *source);

/* The newest picture of a page, perhaps of another size than was asked for last, or NULL. Borrowed. */
GdkTexture *lotse_page_textures_lookup (LotsePageTextures *self, guint index);
/* Why a page cannot be shown, or NULL. Borrowed. */
const char *lotse_page_textures_get_error (LotsePageTextures *self, guint index);
/* Asks for a page of @width × @height device pixels; nothing happens if it is there or on its way. */
void lotse_page_textures_request (LotsePageTextures *self, guint index, int width, int height, guint rotation, LotsePagePriority priority);
/* Pages outside @first … @last are no longer near: their jobs are cancelled, their pictures dropped when the budget is used up. */
void lotse_page_textures_set_range (LotsePageTextures *self, guint first, guint last);

G_END_DECLS
