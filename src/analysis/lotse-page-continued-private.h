/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Between the file that writes the rows of a page and the one that tells which of them belong together. */
#pragma once

#include "lotse-page-geometry-private.h"

G_BEGIN_DECLS

/* A row with more pieces is written as it stands. */
#define LOTSE_PAGE_MAX_CELLS 16

/**
 * LotsePageMeasures:
 * @leading: usual gap between two lines of a paragraph
 * @height: usual height of a character
 *
 * A page and what is usual on it.
 */
typedef struct
{
  const LotsePageText *page;
  float leading;
  float height;
} LotsePageMeasures;

/* The cell of the table row @row under which segment @s stands, or -1: it begins where the cell begins, or is centred below it, and does
 * not reach into the next one. */
int _lotse_page_cell_above (const LotseSegment *segments, const LotseRow *row, const LotseSegment *s);
/* The same where a title and what stands beside it, which may be aligned at the right, are the two cells. */
int _lotse_page_title_cell_above (const LotseSegment *segments, const LotseRow *row, const LotseSegment *s);
/* Whether the cell that begins with @cell is no part of the row of the one before it, which begins with @before. */
gboolean _lotse_page_stands_apart (const LotsePageMeasures *m, const LotseSegment *before, const LotseSegment *cell);
/* Whether the row below goes on with a title and with what stands beside it: each piece under one of the two, in letters like its own. */
gboolean _lotse_page_continues_title (
    const LotsePageMeasures *m, const LotseSegment *segments, const LotseRow *row, float bottom, const LotseRow *next);
/* Whether the row below goes on with cells of the row above, whose last pieces are @tails: each piece stands under a cell, close to it, and
 * either the words say so (a comma, a hyphen, a small letter) or it is a single piece below another cell than the first; two of them are
 * another session of a body. A row of as many pieces needs the words in each of them. @right: where the last cell ends. */
gboolean _lotse_page_continues_row (const LotsePageMeasures *m,
                                    const LotseSegment *segments,
                                    const LotseRow *row,
                                    float bottom,
                                    float right,
                                    const LotseSegment *const *tails,
                                    const LotseRow *next);
/* Where the lines beside a label or the mark of an item end, by the rows near by; G_MAXFLOAT for any other row. */
float _lotse_page_measure_value (const LotsePageMeasures *m, const LotseSegment *segments, GArray *rows, guint index);
/* Cells may be aligned at their feet: a line alone above a row begins one of its cells then, which goes on below it. Returns the number of such
 * lines from row @index on, and the cell. */
guint _lotse_page_count_lines_above (
    const LotsePageMeasures *m, const LotseSegment *segments, GArray *rows, guint index, guint limit, guint *ret_cell);
/* Whether a piece is the next line of the value above it: the words say so, or its first word had no room before @limit. */
gboolean _lotse_page_goes_on_in_field (const LotsePageMeasures *m, const LotseSegment *above, const LotseSegment *piece, float limit);
/* Whether the words of two pieces say that the second goes on with the first: the one ends open, the other begins with a small letter. */
gboolean _lotse_page_words_go_on (const LotsePageMeasures *m, const LotseSegment *above, const LotseSegment *below);

G_END_DECLS
