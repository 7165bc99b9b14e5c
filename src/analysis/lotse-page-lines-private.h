/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lotse-reading.h"

G_BEGIN_DECLS

/**
 * LotseRawLine:
 * @start, @end: bytes in the text that is being collected
 * @blank_before: empty lines, or as much empty space, above
 * @furniture: not part of the running text whatever it says (a watermark)
 * @printed: of a text that was printed line by line in letters of one width
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
  guint printed : 1;
} LotseRawLine;

/* Cuts a page into lines in reading order and appends them: text to @text, source characters to @map (guint32 per byte), lines to @lines
 * (LotseRawLine). Uses the rectangles where there are some, line ends and runs of blanks otherwise. */
void _lotse_page_lines_append (const LotsePageText *page, guint number, GString *text, GArray *map, GArray *lines);

/* Takes one empty line away above each line of a text without rectangles where nearly every line has one above it and sentences run on over these:
 * some converters write them. @text and @lines as above. */
void _lotse_page_leading_close (const GString *text, GArray *lines);

/* How a line is part of the line before. */
enum
{
  LOTSE_LINE_RUN_ON = 1,      /* print wrapped it between two words */
  LOTSE_LINE_RUN_ON_PAGE = 2, /* the same, and that line is on the page before */
  LOTSE_LINE_CUT = 3,         /* print cut a word */
};

/* Sets @run_on for each line that is part of the line before, which print wrapped: where a line ends because the next word had no room
 * in it, and in blocks of full lines without structure; see above. Footnotes between the two are moved
 * behind the paragraph. Pages without rectangles have none. @text and @lines as above. */
void _lotse_wrapped_lines_mark (
    const LotseDocumentText *document, const GString *text, GArray *lines, const LotseLexicon *lexicon, guint8 *run_on);

/* Marks numbers of pages and running titles as furniture: what the lexicon knows, what the border of several pages repeats, and what two pages
 * have at the same place. @text and @lines as above. */
void _lotse_page_furniture_mark (const GString *text, GArray *lines, guint n_pages, const LotseLexicon *lexicon);

/* The part for pages with rectangles: rows of a table become one line with tabs, columns of prose are read one after the other. */
void _lotse_page_geometry_append (const LotsePageText *page, guint number, GString *text, GArray *map, GArray *lines);

/* Appends the characters [first, last) of a page as text of a line: normalised, trimmed, single blanks, three or more blanks as a tab,
 * spaced-out letters joined; a soft hyphen at the end becomes a hyphen. @symbols: _lotse_page_lines_has_symbols(). Returns FALSE if nothing
 * is left. */
gboolean _lotse_page_lines_append_text (const LotsePageText *page, guint first, guint last, gboolean symbols, GString *text, GArray *map);
/* Whether a symbol font is used on a page. */
gboolean _lotse_page_lines_has_symbols (const LotsePageText *page);

/* Sorts @n numbers, the smallest first, in a time of n log n. Many are sorted already; qsort() calls a function per comparison, which was 1.5 % of
 * the whole analysis. */
void _lotse_page_sort_floats (float *values, gsize n);
/* The one that stands in the middle when they are sorted, @fallback if there is none. May sort them. */
float _lotse_page_median (float *values, gsize n, float fallback);

G_END_DECLS
