/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lotse-document-text.h"

G_BEGIN_DECLS

/**
 * LotseSegment:
 * @first, @last: characters of the page
 * @size: of the largest letter, 0 if unknown
 * @rotated: part of a watermark, a turned note or a number at the margin, not of the text
 * @fixed: in letters of one width
 * @tight: has a blank so narrow that it may be none
 * @breaks: a line end of the text stands before it
 *
 * A piece of a line without a wide gap. Coordinates are points from the top left corner of the page.
 */
typedef struct
{
  guint first;
  guint last;
  float x1, x2, y1, y2;
  float size;
  gboolean bold;
  gboolean rotated;
  gboolean fixed;
  gboolean tight;
  gboolean breaks;
} LotseSegment;

/* Where the letters of a piece stand, by the height of those of usual fonts. */
static inline float
_lotse_segment_find_baseline (const LotseSegment *self)
{
  return self->y2 - 0.2f * (self->y2 - self->y1);
}

/**
 * LotseRow:
 * @first: index in the sorted segments
 *
 * Pieces side by side, from left to right.
 */
typedef struct
{
  guint first;
  guint n;
  float x1, x2, y1, y2;
} LotseRow;

/* A page whose text goes down, up or to the left, turned so that it goes to the right, as the one page of a document of its own: characters
 * and runs stay, their places and the size change. %NULL for a page that need not be turned. Free with unref. */
LotseDocumentText *_lotse_page_turn (const LotsePageText *page);

/* A page whose lines slant, because it lay askew in the scanner, as the one page of a document of its own: its words stand level and in the
 * order of the lines. @ret_order (guint32) says for each of its characters which of @page it is, or is behind; free with g_array_unref(). %NULL
 * for a page that does not slant. Free with unref. */
LotseDocumentText *_lotse_page_level (const LotsePageText *page, GArray **ret_order);

/* The pieces of a page (LotseSegment), in the order of its text, with what is no part of the text marked as @rotated. Free with
 * g_array_unref(). */
GArray *_lotse_page_segments_collect (const LotsePageText *page);
/* The usual height of a character. */
float _lotse_page_segments_measure_height (GArray *segments);

/* Whether all letters of a font are equally wide, by its name. */
gboolean _lotse_page_is_fixed_font (const char *name);
/* Width of a gap that divides two cells in letters as wide as this one. */
float _lotse_page_get_fixed_gap (const LotseRect *letter);
/* The same for a page whose pieces all stand in the columns of such letters, as a text does that was printed line by line; 0 for others. */
float _lotse_page_find_grid (const LotsePageText *page, const GArray *segments);

/* Whether the @n characters at @p are the number or letter of an item of a list: "1.", "IV.", "b)". */
gboolean _lotse_page_is_item_mark (const char *p, guint n);

/* Whether a colon is the last character of a piece, as of a label. */
gboolean _lotse_page_ends_in_colon (const LotsePageText *page, const LotseSegment *s);

/* Cuts pieces where a column begins: two words closer to one another than cells usually are belong to two cells if the second begins where
 * a cell of a row near by begins. @height is the usual height of a character. Returns the segments anew, sorted from top to bottom. */
GArray *_lotse_page_cells_split (const LotsePageText *page, GArray *segments, float height);

/* Appends a piece whose letters are set apart, without the blanks inside its words. Returns FALSE, and appends nothing, if it is none. */
gboolean _lotse_page_append_spaced (const LotsePageText *page, const LotseSegment *segment, GString *text, GArray *map);

/* A gap between two letters may be as wide as this part of their size where they are kerned; no blank is as narrow. */
#define LOTSE_PAGE_KERN_GAP 0.06f

/* Takes the blanks out of the text of a @tight piece from byte @from on that stand between two letters only kerned apart. */
void _lotse_page_close_kerned (const LotsePageText *page, const LotseSegment *segment, gsize from, GString *text, GArray *map);

/* The characters of the page that are marks of footnotes, in their order (guint32), or NULL where there are none. Free with g_array_unref(). */
GArray *_lotse_page_marks_find (const LotsePageText *page);
/* Takes the marks out of @text from byte @start on, and out of its @map. */
void _lotse_page_marks_remove (const GArray *marks, gsize start, GString *text, GArray *map);

/* Sorts segments from top to bottom, and groups them into rows: a segment joins the row whose middle line it covers. */
GArray *_lotse_page_rows_collect (GArray *segments);

/* Whether the second of the two pieces of row @index is but the last word of a line of running text behind a wide blank: it is short, not far
 * behind a long piece, a full line below goes on with a small letter, and no cell of a row near by begins at its place. */
gboolean _lotse_page_ends_in_word (const LotsePageText *page, GArray *segments, GArray *rows, guint index, float height);

/* Takes columns of small letters at the right, whose lines stand beside larger ones at heights of their own, out of @segments. Returns them,
 * each from top to bottom, or NULL where there are none; else the rows have to be collected anew. Free with g_array_unref(). */
GArray *_lotse_page_side_take (GArray *segments, GArray *rows, float width, float height);

/* Takes a letterhead apart whose title stands at the left of a block with lines at heights of their own: the @rows of the title come first then,
 * those of the block, [*ret_from, *ret_to), after them. Returns FALSE, and changes nothing, if the page has none. */
gboolean _lotse_page_head_divide (
    const LotsePageText *page, const GArray *segments, GArray *rows, float width, float height, guint *ret_from, guint *ret_to);

/* Puts labels that stand in the middle of the left side of a value of several lines beside its first line. Returns whether there were any: the
 * rows have to be collected anew then. */
gboolean _lotse_page_labels_lift (const LotsePageText *page, GArray *segments, GArray *rows, float height);

/* Marks the numbers of lines at the left margin, which count on in equal steps, as no part of the text: @rotated. */
void _lotse_page_mark_line_numbers (const LotsePageText *page, GArray *segments);

/* A page has no more columns of running text. */
#define LOTSE_PAGE_MOST_COLUMNS 4

/**
 * LotseColumns:
 * @first, @last: rows
 * @gutters: an x between each two columns
 * @n: number of columns
 *
 * Rows that stand in columns of running text.
 */
typedef struct
{
  guint first;
  guint last;
  float gutters[LOTSE_PAGE_MOST_COLUMNS - 1];
  guint n;
} LotseColumns;

/* Finds three columns or more from row @from on, whose lines need not stand side by side. */
gboolean _lotse_page_find_newsprint (
    const LotsePageText *page, const LotseSegment *segments, GArray *rows, guint from, float width, float height, LotseColumns *ret);

/* Finds the next columns from row @from on. */
gboolean _lotse_page_find_columns (
    const LotsePageText *page, GArray *segments, GArray *rows, guint from, float width, float height, LotseColumns *ret);

/* Whether two labels of row @row or more stand above values in larger letters. */
gboolean _lotse_page_begins_fields (GArray *segments, GArray *rows, guint row, guint limit, float height);

/* Looks for fields that stand side by side from row @first on, each below its label in smaller letters. They are read column by column.
 * Returns the row after the last one, or @first if there are none. */
guint _lotse_page_find_fields (const LotsePageText *page, GArray *segments, GArray *rows, guint first, guint limit, float height);

/**
 * LotseTable:
 * @end: row after the last one
 * @edges: the columns, from left to right
 * @starts: per row from @first on, whether it begins a row of the table; the others go on with the cells of the row above
 *
 * Rows of a page that stand in the same columns.
 */
typedef struct
{
  guint first;
  guint end;
  GArray *edges;
  GArray *starts; /* guint8 */
} LotseTable;

/* Looks for a table that begins with row @first, which has two pieces or more or is staggered, and decides which rows are rows of it. @leading is the usual
 * gap between two lines of a paragraph. Returns FALSE if no table begins there or if nothing tells its rows apart; @ret_end is the row up to
 * which there is no need to ask again. Clear @table with _lotse_table_clear(). */
gboolean _lotse_table_find (const LotsePageText *page,
                            GArray *segments,
                            GArray *rows,
                            guint first,
                            guint limit,
                            float height,
                            float leading,
                            LotseTable *table,
                            guint *ret_end);
/* Whether the next row begins so far above the end of row @index that the two hold lines of centred cells. */
gboolean _lotse_table_is_staggered (GArray *rows, guint index, guint limit, float height);
/* The column that a piece stands in. */
guint _lotse_table_get_column (const LotseTable *table, const LotseSegment *segment);
void _lotse_table_clear (LotseTable *table);

G_END_DECLS
