/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-page-geometry-private.h"

#include <math.h>

/* The column of small letters at the right of a letterhead: who writes, from where, and how to reach them. Its lines stand at heights of their
 * own, so that they happen to meet lines of the letter, which they are no cells of. */

/* Letters of the column, and of the text beside it, in parts of the size of most letters. */
#define SMALL 0.9f
#define USUAL 0.97f
/* In parts of the width of the page: where it begins at the left, at least. */
#define SIDE_FROM 0.5f
/* Points by which the edges of its lines differ, and lines that it has at least. */
#define TOLERANCE 2.0f
#define FEWEST_LINES 3
/* In heights of a character: a wider gap ends it. */
#define SIDE_GAP 4
/* Points by which letters of one line stand higher or lower than others. */
#define LOOSE 1.5f
#define MOST_SIZES 8

/* The size of most letters, or 0. */
static float
find_usual_size (GArray *segments)
{
  float sizes[MOST_SIZES], usual = 0;
  guint counts[MOST_SIZES] = { 0 }, n = 0, most = 0;

  for (guint i = 0; i < segments->len; i++)
    {
      const LotseSegment *s = &g_array_index (segments, LotseSegment, i);
      guint k = 0;

      while (k < n && fabsf (sizes[k] - s->size) > 0.1f)
        k++;
      if (k == MOST_SIZES || !(s->size > 0))
        continue;
      if (k == n)
        sizes[n++] = s->size;
      counts[k] += s->last - s->first;
      if (counts[k] > most)
        {
          most = counts[k];
          usual = sizes[k];
        }
    }
  return usual;
}

/* The lines seen so far: rows whose last piece is one. */
typedef struct
{
  float x1, x2, y2;
  guint first_row, last_row;
  guint lines;
  guint loose; /* those that stand higher or lower than the larger letters to the left */
} Side;

static gboolean
is_aligned (const Side *side, const LotseSegment *s)
{
  return fabsf (s->x1 - side->x1) <= TOLERANCE || fabsf (s->x2 - side->x2) <= TOLERANCE;
}

/* Copies the lines of the column to @side, and leaves them empty in their rows. */
static void
take_out (GArray *segments, GArray *rows, const Side *found, float usual, GArray *side)
{
  for (guint i = found->first_row; i <= found->last_row; i++)
    {
      const LotseRow *row = &g_array_index (rows, LotseRow, i);
      LotseSegment *s = &g_array_index (segments, LotseSegment, row->first + row->n - 1);

      if (s->size > SMALL * usual || !is_aligned (found, s))
        continue;
      g_array_append_val (side, *s);
      s->last = s->first;
    }
}

static gboolean
is_side (const Side *side)
{
  return side->lines >= FEWEST_LINES && side->loose > 0;
}

/* Takes a row into the column or leaves it beside. Returns FALSE where the row ends it. */
static gboolean
take_row (Side *side, const LotseSegment *pieces, const LotseRow *row, guint index, float usual, float height)
{
  const LotseSegment *s = &pieces[row->n - 1];

  if (row->y1 - side->y2 > SIDE_GAP * height || (!is_aligned (side, s) && s->x2 > side->x1))
    return FALSE;
  if (!is_aligned (side, s))
    return TRUE;
  if (s->size > SMALL * usual)
    return FALSE;
  for (guint k = 0; k + 1 < row->n; k++)
    if (pieces[k].size < USUAL * usual)
      return FALSE;
  side->y2 = MAX (side->y2, s->y2);
  side->last_row = index;
  side->lines++;
  side->loose += row->n > 1 && fabsf (_lotse_segment_find_baseline (s) - _lotse_segment_find_baseline (s - 1)) > LOOSE;
  return TRUE;
}

/* Takes the empty pieces out. */
static void
pack (GArray *segments)
{
  LotseSegment *s = (LotseSegment *) segments->data;
  guint n = 0;

  for (guint i = 0; i < segments->len; i++)
    if (s[i].last > s[i].first)
      s[n++] = s[i];
  g_array_set_size (segments, n);
}

/* Each row is looked at once, or twice where it ends a column and may begin another. */
GArray *
_lotse_page_side_take (GArray *segments, GArray *rows, float width, float height)
{
  float usual = find_usual_size (segments);
  GArray *out = NULL;
  Side side = { 0 };

  for (guint i = 0; i <= rows->len && usual > 0; i++)
    {
      const LotseRow *row = i < rows->len ? &g_array_index (rows, LotseRow, i) : NULL;
      const LotseSegment *pieces = row ? &g_array_index (segments, LotseSegment, row->first) : NULL;

      if (side.lines > 0 && row && take_row (&side, pieces, row, i, usual, height))
        continue;
      if (is_side (&side))
        {
          if (!out)
            out = g_array_new (FALSE, FALSE, sizeof (LotseSegment));
          take_out (segments, rows, &side, usual, out);
        }
      side = (Side) { 0 };
      if (row && pieces[row->n - 1].x1 > SIDE_FROM * width && pieces[row->n - 1].size > 0 && pieces[row->n - 1].size <= SMALL * usual)
        {
          const LotseSegment *s = &pieces[row->n - 1];

          side = (Side) { s->x1, s->x2, s->y2, i, i, 0, 0 };
          if (!take_row (&side, pieces, row, i, usual, height))
            side = (Side) { 0 };
        }
    }
  if (out)
    pack (segments);
  return out;
}
