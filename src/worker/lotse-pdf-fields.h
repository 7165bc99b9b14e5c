/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <poppler.h>

#include "lotse-document-text.h"

G_BEGIN_DECLS

/**
 * LotsePdfField:
 * @at: first character of what was put in, in the text with all of it
 * @n_chars: characters, with the blanks beside them
 * @size: of the letters in points
 */
typedef struct
{
  guint at;
  guint n_chars;
  float size;
} LotsePdfField;

/* A form keeps what was filled in beside the text of its page, as does a page on which somebody typed where there is no field, and Poppler gives
 * the text without it. Puts the values of the fields of @page and what was typed on it (annotations of free text) into @text (UTF-8, of
 * @n_chars characters) and @rects (one per character, nullable where there is no text), each beside what is printed next to it, a box to tick
 * as ☒ or ☐, also on a page that is shown turned. Both are replaced where there is anything to put in. @height is that of the page in points. What
 * is hidden, secret or empty is left out, and what was typed on a page without text. Returns LotsePdfField in the order of the text, free with
 * g_array_unref(), or %NULL where nothing was put in. */
GArray *lotse_pdf_fields_insert (PopplerPage *page, double width, double height, char **text, guint n_chars, LotseRect **rects);

G_END_DECLS
