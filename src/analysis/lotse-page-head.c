/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-page-geometry-private.h"

#include <math.h>

/* A letterhead whose title stands at the left and whose number, date and office in a block of their own at the right: lines of the two stand at
 * heights of their own, so that they are no cells of a table. The title is read first, then the block. */

/* In parts of the page: how far down it reaches, and where the block begins at the left, at least. */
#define HEAD_PART 0.4f
#define BLOCK_FROM 0.4f
/* No letterhead has more rows. */
#define MOST_ROWS 24
/* In heights of a character: a wider gap in the block ends it, and a smaller one divides no two blocks. */
#define HEAD_GAP 2.5f
#define LEAST_GAP 0.3f
/* Points by which the left edges of the block differ, and by which letters of one line stand higher or lower than others. */
#define TOLERANCE 2.0f
#define LOOSE 1.5f
/* Part of the height of a line by which one beside it overlaps it. */
#define OVERLAP 0.2f
/* How much larger than all letters of the block those of the title are. */
#define TITLE_SIZE 1.08f
/* The same of a title in whose line a label stands, and the size of such a label in parts of that of its value. */
#define LABEL_TITLE 1.25f
#define LABEL_SIZE 0.87f
/* Lines of a title that may stand on the height of one in the block by chance. */
#define MOST_ALIKE 1

static const LotseSegment *
piece_at (const GArray *segments, const LotseRow *row, guint n)
{
  return &g_array_index (segments, LotseSegment, row->first + n);
}

/* The number of pieces of a row that stand to the left of the block, which begins at @edge; G_MAXUINT if one reaches into it. */
static guint
count_left (const GArray *segments, const LotseRow *row, float edge, float height)
{
  guint n = 0;

  while (n < row->n && piece_at (segments, row, n)->x1 < edge - TOLERANCE)
    if (piece_at (segments, row, n++)->x2 > edge - LEAST_GAP * height)
      return G_MAXUINT;
  return n;
}

/* The number of pieces of a row before one that stands apart in the right part of the page and may begin a block, or G_MAXUINT. */
static guint
find_block (const GArray *segments, const LotseRow *row, float width, float height)
{
  for (guint i = 0; i < row->n; i++)
    {
      const LotseSegment *s = piece_at (segments, row, i);

      if (s->x1 >= BLOCK_FROM * width)
        return i == 0 || s->x1 - (s - 1)->x2 >= LEAST_GAP * height ? i : G_MAXUINT;
    }
  return G_MAXUINT;
}

/* How a line of the title stands to those of the block, in its own row or the next one. */
typedef enum
{
  BESIDE_NONE,
  BESIDE_LOOSE, /* their letters overlap, but stand on another line */
  BESIDE_ALIKE,
} Beside;

static Beside
look_beside (const GArray *segments, const LotseRow *rows, guint from, guint to, float edge, const LotseSegment *title)
{
  Beside beside = BESIDE_NONE;

  for (guint i = from; i < to; i++)
    for (guint k = 0; k < rows[i].n; k++)
      {
        const LotseSegment *s = piece_at (segments, &rows[i], k);

        if (s->x1 < edge - TOLERANCE)
          continue;
        if (fabsf (_lotse_segment_find_baseline (s) - _lotse_segment_find_baseline (title)) <= LOOSE)
          return BESIDE_ALIKE;
        if (MIN (s->y2, title->y2) - MAX (s->y1, title->y1) > OVERLAP * (title->y2 - title->y1))
          beside = BESIDE_LOOSE;
      }
  return beside;
}

/* Whether rows [from, to) are the lines of a title with as many beside it: each of the two is one thing, and is written so. */
static gboolean
is_pair (const GArray *segments, const LotseRow *rows, guint from, guint to)
{
  for (guint i = from; i < to; i++)
    for (guint k = 0; k < 2; k++)
      if (rows[i].n != 2 || fabsf (piece_at (segments, &rows[i], k)->size - piece_at (segments, &rows[from], k)->size) > 0.3f)
        return FALSE;
  return TRUE;
}

/* Whether a piece of the block is a label in small letters above its value in row @below. */
static gboolean
is_label (const GArray *segments, const LotseRow *below, const LotseSegment *label, float height)
{
  for (guint i = 0; i < below->n; i++)
    {
      const LotseSegment *s = piece_at (segments, below, i);

      if (fabsf (s->x1 - label->x1) <= TOLERANCE)
        return label->size > 0 && label->size <= LABEL_SIZE * s->size && s->y1 - label->y2 < height;
    }
  return FALSE;
}

/* Whether rows [from, to) are a title and a block beside it: lines that stand apart, and the letters or a label say so. */
static gboolean
is_head (const GArray *segments, const LotseRow *rows, guint from, guint to, float edge, float height)
{
  guint loose = 0, alike = 0, lines = 0, labels = 0, titles = 0;
  float title = 0, block = 0;

  for (guint i = from; i < to; i++)
    {
      guint n = count_left (segments, &rows[i], edge, height);

      lines += n < rows[i].n;
      for (guint k = 0; k < rows[i].n; k++)
        if (k < n)
          title = MAX (title, piece_at (segments, &rows[i], k)->size);
        else
          block = MAX (block, piece_at (segments, &rows[i], k)->size);
      if (n < rows[i].n && i + 1 < to)
        {
          const LotseSegment *s = piece_at (segments, &rows[i], n);
          gboolean label = is_label (segments, &rows[i + 1], s, height)
                           || (i + 2 < to && count_left (segments, &rows[i + 1], edge, height) == rows[i + 1].n
                               && is_label (segments, &rows[i + 2], s, height));

          labels += label;
          titles += label && n > 0 && piece_at (segments, &rows[i], 0)->size > LABEL_TITLE * s->size;
        }
      if (n == 0)
        continue;
      switch (look_beside (segments, rows, i > from ? i - 1 : i, MIN (i + 2, to), edge, piece_at (segments, &rows[i], 0)))
        {
        case BESIDE_ALIKE:
          alike++;
          break;
        case BESIDE_LOOSE:
          loose++;
          break;
        default:
          break;
        }
    }
  if (lines < 2 || !(block > 0) || is_pair (segments, rows, from, to))
    return FALSE;
  if (labels > 0 && titles > 0 && alike <= MOST_ALIKE + 1)
    return TRUE;
  return loose > 0 && alike <= MOST_ALIKE && (labels > 0 || title > TITLE_SIZE * block);
}

static LotseRow
bound (const GArray *segments, guint first, guint n)
{
  const LotseSegment *s = &g_array_index (segments, LotseSegment, first);
  LotseRow row = { first, n, s->x1, s->x2, s->y1, s->y2 };

  for (guint i = 1; i < n; i++)
    {
      row.x2 = MAX (row.x2, s[i].x2);
      row.y1 = MIN (row.y1, s[i].y1);
      row.y2 = MAX (row.y2, s[i].y2);
    }
  return row;
}

/* Puts the parts of rows [from, to) at the left before those at the right. Returns the row that the block begins with. */
static guint
divide (const GArray *segments, GArray *rows, guint from, guint to, float edge, float height)
{
  LotseRow left[MOST_ROWS], right[MOST_ROWS];
  guint n_left = 0, n_right = 0;

  for (guint i = from; i < to; i++)
    {
      const LotseRow *row = &g_array_index (rows, LotseRow, i);
      guint n = count_left (segments, row, edge, height);

      if (n > 0)
        left[n_left++] = bound (segments, row->first, n);
      if (n < row->n)
        right[n_right++] = bound (segments, row->first + n, row->n - n);
    }
  g_array_remove_range (rows, from, to - from);
  g_array_insert_vals (rows, from, right, n_right);
  g_array_insert_vals (rows, from, left, n_left);
  return from + n_left;
}

/* The first rows are looked at once for where a block begins, and once more for where it ends. */
gboolean
_lotse_page_head_divide (
    const LotsePageText *page, const GArray *segments, GArray *rows, float width, float height, guint *ret_from, guint *ret_to)
{
  const LotseRow *data = (const LotseRow *) rows->data;
  guint limit = MIN (rows->len, MOST_ROWS);

  for (guint i = 0, to; i < limit; i = MAX (to, i + 1))
    {
      guint before = find_block (segments, &data[i], width, height), n;
      float edge, bottom = data[i].y2;
      guint seen = i + 1;

      to = i;
      if (before == G_MAXUINT)
        continue;
      edge = piece_at (segments, &data[i], before)->x1;
      for (to = seen; seen < limit && data[seen].y1 - bottom <= HEAD_GAP * height && data[seen].y2 <= HEAD_PART * page->height; seen++)
        {
          n = count_left (segments, &data[seen], edge, height);
          if (n == G_MAXUINT)
            break;
          /* What follows below the block stands there anyway. */
          if (n == data[seen].n)
            continue;
          to = seen + 1;
          bottom = MAX (bottom, data[seen].y2);
        }
      if (count_left (segments, &data[i], edge, height) == G_MAXUINT || !is_head (segments, data, i, to, edge, height))
        continue;
      *ret_from = divide (segments, rows, i, to, edge, height);
      for (*ret_to = *ret_from;
           *ret_to < rows->len && *ret_to - *ret_from < MOST_ROWS && g_array_index (rows, LotseRow, *ret_to).x1 >= edge - TOLERANCE;)
        ++*ret_to;
      return TRUE;
    }
  return FALSE;
}
