/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-page-geometry-private.h"

#include <math.h>

/* Columns of running text, which are read one after the other. */

/* Part of the page width from which on a piece counts as running text of a column. */
#define PROSE_WIDTH 0.26f
/* Lines that must agree before a page is taken to have two columns, and how many do where both columns say that their lines go on. */
#define PROSE_LINES 5
#define SURE_LINES 3

/* Rows without a pair after which the columns are over. */
#define COLUMN_PAUSE 12

/* Where the right one of two columns may begin, in parts of the width of the page. */
#define RIGHT_FROM 0.42f
#define RIGHT_TO 0.62f
/* In heights of a character: no line of a column comes closer to the next one. */
#define GUTTER 0.4f
/* Lines that each of the columns has at least where they do not stand side by side. */
#define UNEVEN_LINES 4

/* Whether @row consists of two wide pieces, and the gap between them. */
static gboolean
is_prose_pair (const LotseSegment *segments, const LotseRow *row, float width, float *ret_left, float *ret_right)
{
  const LotseSegment *a, *b;

  if (row->n != 2)
    return FALSE;
  a = &segments[row->first];
  b = a + 1;
  if (a->x2 - a->x1 < PROSE_WIDTH * width || b->x2 - b->x1 < PROSE_WIDTH * width)
    return FALSE;
  *ret_left = a->x2;
  *ret_right = b->x1;
  return TRUE;
}

/* Whether piece @n of a row goes on with that of the row above: in the same column, with a small letter. */
static gboolean
goes_on_above (const LotsePageText *page, const LotseSegment *segments, const LotseRow *row, guint n)
{
  const LotseSegment *s = &segments[row->first + n], *above = &segments[(row - 1)->first + n];

  return fabsf (s->x1 - above->x1) < 3 && g_unichar_islower (g_utf8_get_char (page->text + lotse_page_text_to_byte (page, s->first)));
}

/* Finds the next run of rows, from row @from on, that stand in two columns. */
static gboolean
find_pairs (const LotsePageText *page, const LotseSegment *segments, GArray *rows, guint from, float width, LotseColumns *ret)
{
  for (guint i = from; i < rows->len; i++)
    {
      float left, right, l, r;
      guint pairs = 0, last = i, sure_left = 0, sure_right = 0;

      if (!is_prose_pair (segments, &g_array_index (rows, LotseRow, i), width, &left, &right))
        continue;
      for (guint k = i; k < rows->len; k++)
        {
          const LotseRow *row = &g_array_index (rows, LotseRow, k);
          gboolean crosses = FALSE;

          if (is_prose_pair (segments, row, width, &l, &r) && MAX (left, l) < MIN (right, r))
            {
              left = MAX (left, l);
              right = MIN (right, r);
              pairs++;
              if (k > i && last + 1 == k)
                {
                  sure_left += goes_on_above (page, segments, row, 0);
                  sure_right += goes_on_above (page, segments, row, 1);
                }
              last = k;
              continue;
            }
          for (guint s = 0; s < row->n && !crosses; s++)
            {
              const LotseSegment *piece = &segments[row->first + s];

              crosses = piece->x1 < left && piece->x2 > right;
            }
          if (crosses || k - last > COLUMN_PAUSE)
            break;
          /* A row with one short end of a paragraph belongs to the columns; other rows only if the columns go on below. */
        }
      if (pairs >= PROSE_LINES || (pairs >= SURE_LINES && sure_left > 0 && sure_right > 0))
        {
          *ret = (LotseColumns) { i, last, { (left + right) / 2 }, 2 };
          return TRUE;
        }
      i = last;
    }
  return FALSE;
}

/* --- columns whose lines do not stand side by side ------------------------------------------------------------------------ */

/* One of the columns: its wide pieces, and how many of them go on with a small letter. */
typedef struct
{
  float x1;
  guint wide;
  guint aligned;
  guint sure;
} Column;

static void
take_piece (Column *column, const LotsePageText *page, const LotseSegment *s, float width)
{
  if (s->x2 - s->x1 < PROSE_WIDTH * width)
    return;
  if (column->wide++ == 0)
    column->x1 = s->x1;
  column->aligned += fabsf (s->x1 - column->x1) < 2;
  column->sure += g_unichar_islower (g_utf8_get_char (page->text + lotse_page_text_to_byte (page, s->first)));
}

static gboolean
is_prose (const Column *column)
{
  return column->wide >= UNEVEN_LINES && 4 * column->aligned >= 3 * column->wide && 4 * column->sure >= column->wide;
}

/* The place where most wide pieces in the middle of the page begin; FALSE if there are too few. The pieces reach from row @ret_first to
 * row @ret_last. */
static gboolean
find_right_column (const LotseSegment *segments, GArray *rows, guint from, float width, float *ret_x, guint *ret_first, guint *ret_last)
{
  guint n = 0, others = 0;

  for (guint i = from; i < rows->len; i++)
    {
      const LotseRow *row = &g_array_index (rows, LotseRow, i);
      const LotseSegment *s = &segments[row->first + row->n - 1];

      if (s->x1 < RIGHT_FROM * width || s->x1 > RIGHT_TO * width || s->x2 - s->x1 < PROSE_WIDTH * width)
        continue;
      if (n == 0)
        {
          *ret_x = s->x1;
          *ret_first = i;
        }
      if (fabsf (s->x1 - *ret_x) < 2)
        {
          n++;
          *ret_last = i;
        }
      else
        others++;
    }
  return n >= UNEVEN_LINES && 4 * others < n;
}

/* Follows the left column below the right one, which is shorter: as long as no row crosses the gutter. Returns the last row where some lines
 * reach the gutter, so that it is a column and no short lines of a page; else @last. */
static guint
extend_left (const LotsePageText *page,
             const LotseSegment *segments,
             GArray *rows,
             guint last,
             Column *left,
             float gutter,
             float width,
             float height)
{
  guint end = last, full = 0;

  for (guint i = last + 1; i < rows->len; i++)
    {
      const LotseRow *row = &g_array_index (rows, LotseRow, i);
      const LotseSegment *s = &segments[row->first];

      /* The last line of the right column may be short. */
      if (row->n > 2 || (row->n == 2 && (i > last + 1 || fabsf (s[1].x1 - gutter - GUTTER * height) > 2)) || s->x2 > gutter
          || (left->wide > 0 && s->x1 < left->x1 - 2) || row->y1 - (row - 1)->y2 > 3 * height)
        break;
      /* The number of the page, or another running title. */
      if (i + 1 == rows->len && s->x2 - s->x1 < PROSE_WIDTH * width / 2 && fabsf (s->size - segments[(row - 1)->first].size) > 0.5f)
        break;
      take_piece (left, page, s, width);
      full += left->wide > 0 && s->x2 - s->x1 > 0.8f * (gutter - left->x1);
      end = i;
    }
  return full >= 2 ? end : last;
}

static gboolean
find_uneven (
    const LotsePageText *page, const LotseSegment *segments, GArray *rows, guint from, float width, float height, LotseColumns *ret)
{
  Column left = { 0 }, right = { 0 };
  float x = 0;
  guint first = 0, last = 0, several = 0;

  if (!find_right_column (segments, rows, from, width, &x, &first, &last))
    return FALSE;
  for (guint i = first; i <= last; i++)
    {
      const LotseRow *row = &g_array_index (rows, LotseRow, i);
      guint n_left = 0;

      for (guint k = 0; k < row->n; k++)
        {
          const LotseSegment *s = &segments[row->first + k];
          gboolean is_right = s->x1 > x - 2;

          if (!is_right && s->x2 > x - GUTTER * height)
            return FALSE;
          n_left += !is_right;
          take_piece (is_right ? &right : &left, page, s, width);
        }
      several += n_left > 1 || row->n - n_left > 1;
    }
  if (!is_prose (&right) || 4 * several > last - first + 1)
    return FALSE;
  *ret = (LotseColumns) { first, last, { x - GUTTER * height }, 2 };
  ret->last = extend_left (page, segments, rows, last, &left, ret->gutters[0], width, height);
  return is_prose (&left);
}

/* In heights of a character: a wider gap ends the columns above their first pair of lines. */
#define ABOVE_GAP 1.5f

/* The first row of the columns, from row @from on: above the first pair of long lines they may have items of lists, or short lines. Only rows
 * that begin where the columns begin count, so that no table above is taken in. */
static guint
extend_up (const LotseSegment *segments, GArray *rows, guint from, const LotseColumns *columns, float height)
{
  const LotseRow *pair = &g_array_index (rows, LotseRow, columns->first);
  float left = segments[pair->first].x1, right = segments[pair->first + pair->n - 1].x1;
  guint first = columns->first;

  if (pair->n != 2)
    return first;
  for (guint i = columns->first; i > from; i--)
    {
      const LotseRow *row = &g_array_index (rows, LotseRow, i - 1);
      gboolean begins = TRUE, seen_left = FALSE, seen_right = FALSE;

      if ((row + 1)->y1 - row->y2 > ABOVE_GAP * height)
        break;
      for (guint k = 0; k < row->n; k++)
        {
          const LotseSegment *s = &segments[row->first + k];
          gboolean is_right = s->x1 > columns->gutters[0];

          if (!is_right && s->x2 > columns->gutters[0])
            return first;
          if (!(is_right ? seen_right : seen_left))
            begins &= fabsf (s->x1 - (is_right ? right : left)) < 2;
          seen_left |= !is_right;
          seen_right |= is_right;
        }
      if (!begins)
        break;
      if (seen_right)
        first = i - 1;
    }
  return first;
}

/* In parts of the width of a column: a full line of running text. */
#define FULL_LINE 0.8f
/* In heights of a character: a wider gap ends the columns below their last pair of lines, and a smaller one stands between lines of a
 * paragraph. */
#define BELOW_GAP 3
#define LINE_GAP 0.6f

/* Follows two columns below the last pair of lines that stand side by side: one of them may hold a heading, so that the others stand at heights
 * of their own. Full lines show that a column goes on, and what stands close below one is the end of its paragraph. A heading of what goes across
 * the page below stands nearer to that. */
static guint
extend_down (const LotseSegment *segments, GArray *rows, const LotseColumns *columns, float height)
{
  float starts[2] = { G_MAXFLOAT, G_MAXFLOAT }, ends[2] = { 0 }, bottoms[2] = { 0 }, above = 0; /* the last row that goes on */
  guint end = columns->last, before = end;

  for (guint i = columns->first; i <= columns->last; i++)
    {
      const LotseRow *row = &g_array_index (rows, LotseRow, i);

      for (guint k = 0; k < row->n; k++)
        {
          const LotseSegment *s = &segments[row->first + k];
          guint column = s->x1 > columns->gutters[0];

          starts[column] = MIN (starts[column], s->x1);
          ends[column] = MAX (ends[column], s->x2);
          bottoms[column] = MAX (bottoms[column], s->y2);
        }
    }
  for (guint i = columns->last + 1; i < rows->len; i++)
    {
      const LotseRow *row = &g_array_index (rows, LotseRow, i);
      float gap = row->y1 - MAX (bottoms[0], bottoms[1]);
      gboolean goes_on = FALSE;

      if (gap > BELOW_GAP * height)
        break;
      for (guint k = 0; k < row->n; k++)
        {
          const LotseSegment *s = &segments[row->first + k];
          guint column = s->x1 > columns->gutters[0];

          if (s->x1 < starts[column] - 2 || (column == 0 && s->x2 > columns->gutters[0]))
            return end + 1 == i && gap < above - 1 ? before : end;
          goes_on |= s->x2 - starts[column] > FULL_LINE * (ends[column] - starts[column])
                     || (end + 1 == i && s->y1 - bottoms[column] < LINE_GAP * height);
          bottoms[column] = MAX (bottoms[column], s->y2);
        }
      if (!goes_on)
        continue;
      before = end;
      end = i;
      above = gap;
    }
  return end;
}

gboolean
_lotse_page_find_columns (
    const LotsePageText *page, GArray *segments, GArray *rows, guint from, float width, float height, LotseColumns *ret)
{
  const LotseSegment *data = (const LotseSegment *) segments->data;

  if (_lotse_page_find_newsprint (page, data, rows, from, width, height, ret))
    return TRUE;
  if (!(from == 0 && find_uneven (page, data, rows, from, width, height, ret)) && !find_pairs (page, data, rows, from, width, ret))
    return FALSE;
  ret->last = extend_down (data, rows, ret, height);
  ret->first = extend_up (data, rows, from, ret, height);
  return TRUE;
}
