/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lotse-document-text.h"
#include "lotse-span.h"

G_BEGIN_DECLS

/* How far one step of the caret goes. */
typedef enum
{
  LOTSE_CARET_CHARACTER,
  LOTSE_CARET_WORD,     /* forward to the end of a word, back to its beginning */
  LOTSE_CARET_LINE,     /* up or down */
  LOTSE_CARET_LINE_END, /* to the end of the line, or to its beginning */
  LOTSE_CARET_DOCUMENT, /* to the end of the document, or to its beginning */
} LotseCaretStep;

/* The column of a caret that has not moved up or down yet. */
#define LOTSE_CARET_NO_COLUMN (-1.0f)

/* Moves @place, a place between two characters (its length is not looked at), one step in @direction (negative: back). Goes over page ends
 * and skips pages without text. @column (points, LOTSE_CARET_NO_COLUMN at first) keeps the place in the line while the caret goes up and down.
 * FALSE where there is no way to go; @place is unchanged then. */
gboolean lotse_caret_move (const LotseDocumentText *text, LotseSpan *place, LotseCaretStep step, int direction, float *column);

/* Where the caret stands on its page, in points: a box without width, as high as its character. FALSE on a page without geometry. */
gboolean lotse_caret_get_box (const LotsePageText *page, guint position, LotseRect *ret_box);

G_END_DECLS
