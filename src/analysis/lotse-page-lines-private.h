/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lotse-reading.h"

G_BEGIN_DECLS

/**
 * LotseRawLine:
 * @start, @end: bytes in the text that is being collected
 * @blank_before: empty lines, or as much empty space, above
 *
 * A line of a page before furniture is taken out: normalised, blanks collapsed, wide gaps as tabs.
 */
typedef struct
{
  guint start;
  guint end;
  guint page; /* from 1 */
  guint blank_before;
  float x1, x2, y1, y2;
  float size;
  guint bold : 1;
  guint page_start : 1;
  guint page_end : 1;
  guint furniture : 1;
} LotseRawLine;

/* Cuts a page into lines in reading order and appends them: text to @text, source characters to @map, lines to @lines (LotseRawLine).
 * Uses the rectangles where there are some, line ends and runs of blanks otherwise. */
void _lotse_page_lines_append (const LotsePageText *page, guint number, GString *text, GArray *map, GArray *lines);

G_END_DECLS
