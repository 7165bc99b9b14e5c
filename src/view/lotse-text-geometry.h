/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lotse-document-text.h"
#include "lotse-span.h"

G_BEGIN_DECLS

/* Boxes of characters [start, start + length) of a page, in points: one box a line, the union of its characters, in text order (element
 * type LotseRect). Empty for a page without geometry. Free with g_array_unref(). */
GArray *lotse_text_geometry_get_boxes (const LotsePageText *page, guint start, guint length);

/* Character position (0 … n_chars) nearest to a point in points: what a click selects from. */
guint lotse_text_geometry_get_position (const LotsePageText *page, float x, float y);

/* Whether @x, @y lies on a character. */
gboolean lotse_text_geometry_is_on_text (const LotsePageText *page, float x, float y);

/* Range of the word, or of the line of the text, that holds a character. White space is a word of its own. */
void lotse_text_geometry_get_word (const LotsePageText *page, guint character, guint *ret_start, guint *ret_end);
void lotse_text_geometry_get_line (const LotsePageText *page, guint character, guint *ret_start, guint *ret_end);
/* Range of the sentence: ends after . ! ? before a blank, or at an empty line. */
void lotse_text_geometry_get_sentence (const LotsePageText *page, guint character, guint *ret_start, guint *ret_end);

G_END_DECLS
