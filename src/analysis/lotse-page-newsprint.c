/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-page-geometry-private.h"

#include <math.h>

/* Three columns of running text and more, as on a page in landscape. Their lines need not stand side by side: a column is a place where many
 * lines begin, no line of it reaches the next one, and its lines go on with small letters. Tables have such columns too, but their cells begin
 * anew all at once. */

/* In parts of the width of the page: lines of a column are no shorter, but for the last ones of paragraphs, and no longer. */
#define LEAST_WIDTH 0.16f
#define MOST_WIDTH 0.36f
/* Places looked at where lines begin. */
#define MOST_STARTS 12
/* Points by which the left edges of lines of a column differ. */
#define TOLERANCE 2.0f
/* Lines that a column has at least, all of them together, and the part of these that goes on with a small letter: one of each column does. */
#define LEAST_LINES 3
#define LEAST_ALL 12
#define SMALL_PART 5
/* In heights of a character: no line of a column comes closer to the next one; empty space in all columns ends them, and a little of it stands
 * between the rows of a table. */
#define GUTTER 0.4f
#define PAUSE 3
#define LINE_GAP 0.6f
/* Rows in which all columns have a line, and the part of them in which all of these begin a sentence or a name: more are rows of a table. So are
 * fewer with empty space above all of them. */
#define LEAST_FULL 4
#define TABLE_PART 3
#define TABLE_ROWS 2

typedef struct
{
  float x1;
  guint lines;
  guint small;
  guint last; /* row */
} Start;

static gboolean
begins_small (const LotsePageText *page, const LotseSegment *s)
{
  return g_unichar_islower (g_utf8_get_char (page->text + lotse_page_text_to_byte (page, s->first)));
}

static int
compare_starts (gconstpointer a, gconstpointer b)
{
  float x = ((const Start *) a)->x1, y = ((const Start *) b)->x1;

  return (x > y) - (x < y);
}

/* Counts the lines that begin at the same place from row @from on, and keeps the places that may be columns, from left to right. */
static guint
find_starts (const LotsePageText *page, const LotseSegment *segments, GArray *rows, guint from, float width, Start *starts)
{
  guint n = 0, kept = 0;

  for (guint i = from; i < rows->len; i++)
    {
      const LotseRow *row = &g_array_index (rows, LotseRow, i);

      for (guint k = 0; k < row->n; k++)
        {
          const LotseSegment *s = &segments[row->first + k];
          guint at = 0;

          if (s->x2 - s->x1 < LEAST_WIDTH * width || s->x2 - s->x1 > MOST_WIDTH * width)
            continue;
          while (at < n && fabsf (starts[at].x1 - s->x1) > TOLERANCE)
            at++;
          if (at == MOST_STARTS)
            continue;
          if (at == n)
            starts[n++] = (Start) { .x1 = s->x1 };
          starts[at].lines++;
          starts[at].small += begins_small (page, s);
          starts[at].last = i;
        }
    }
  for (guint i = 0; i < n; i++)
    if (starts[i].lines >= LEAST_LINES && starts[i].small > 0)
      starts[kept++] = starts[i];
  qsort (starts, kept, sizeof (Start), compare_starts);
  return kept;
}

/* The column that a piece stands in, or -1 if it reaches from one into the next or stands before the first. */
static int
find_column (const Start *starts, guint n, const LotseSegment *s, float height)
{
  int column = -1;

  while (column + 1 < (int) n && s->x1 >= starts[column + 1].x1 - TOLERANCE)
    column++;
  if (column < 0 || (column + 1 < (int) n && s->x2 > starts[column + 1].x1 - GUTTER * height))
    return -1;
  return column;
}

/* Whether all pieces of a row stand in columns; @ret_starts: whether each begins where its column does, @ret_anew: and with a capital. */
static gboolean
fits (const LotsePageText *page,
      const LotseSegment *segments,
      const LotseRow *row,
      const Start *starts,
      guint n,
      float height,
      gboolean *ret_starts,
      gboolean *ret_anew)
{
  *ret_starts = *ret_anew = TRUE;
  for (guint k = 0; k < row->n; k++)
    {
      const LotseSegment *s = &segments[row->first + k];
      int column = find_column (starts, n, s, height);

      if (column < 0)
        return FALSE;
      *ret_starts &= fabsf (s->x1 - starts[column].x1) <= TOLERANCE;
      *ret_anew &= !begins_small (page, s);
    }
  return TRUE;
}

/* The part of one page is looked at once for where lines begin, and once for whether they stand apart. */
gboolean
_lotse_page_find_newsprint (
    const LotsePageText *page, const LotseSegment *segments, GArray *rows, guint from, float width, float height, LotseColumns *ret)
{
  Start starts[MOST_STARTS];
  guint n = find_starts (page, segments, rows, from, width, starts), last = 0, first, full = 0, anew = 0, apart = 0, lines = 0, small = 0;
  gboolean below = FALSE; /* the row below begins anew in all columns */

  if (n < 3 || n > LOTSE_PAGE_MOST_COLUMNS)
    return FALSE;
  for (guint i = 0; i < n; i++)
    {
      last = MAX (last, starts[i].last);
      lines += starts[i].lines;
      small += starts[i].small;
    }
  if (lines < LEAST_ALL || SMALL_PART * small < lines)
    return FALSE;
  first = last + 1;
  for (guint i = last + 1; i > from; i--)
    {
      const LotseRow *row = &g_array_index (rows, LotseRow, i - 1);
      gboolean at_starts, begin;

      if (!fits (page, segments, row, starts, n, height, &at_starts, &begin) || (i <= last && (row + 1)->y1 - row->y2 > PAUSE * height))
        break;
      apart += below && (row + 1)->y1 - row->y2 > LINE_GAP * height;
      below = row->n == n && at_starts && begin;
      if (at_starts)
        first = i - 1;
      full += row->n == n;
      anew += row->n == n && begin;
    }
  for (guint i = 0; i < n; i++)
    if (starts[i].last < first)
      return FALSE;
  if (apart >= TABLE_ROWS || (full >= LEAST_FULL && TABLE_PART * anew > full))
    return FALSE;
  *ret = (LotseColumns) { .first = first, .last = last, .n = n };
  for (guint i = 0; i + 1 < n; i++)
    ret->gutters[i] = starts[i + 1].x1 - GUTTER * height;
  return TRUE;
}
