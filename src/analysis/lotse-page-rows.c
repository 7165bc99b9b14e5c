/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-page-geometry-private.h"

#include <stdlib.h>

/* Pieces into rows: those that stand side by side. */

static int
compare_segments (const void *a, const void *b)
{
  const LotseSegment *x = a, *y = b;
  float cx = x->y1 + x->y2, cy = y->y1 + y->y2;

  if (cx != cy)
    return cx < cy ? -1 : 1;
  if (x->x1 != y->x1)
    return x->x1 < y->x1 ? -1 : 1;
  return (x->first > y->first) - (x->first < y->first);
}

static int
compare_x (const void *a, const void *b)
{
  const LotseSegment *x = a, *y = b;

  if (x->x1 != y->x1)
    return x->x1 < y->x1 ? -1 : 1;
  return compare_segments (a, b);
}

/* Most are in order already: pages are written from top to bottom and from left to right. */
static void
sort_segments (LotseSegment *segments, guint n, int (*compare) (const void *, const void *))
{
  for (guint i = 1; i < n; i++)
    if (compare (&segments[i - 1], &segments[i]) > 0)
      {
        qsort (segments, n, sizeof (LotseSegment), compare);
        return;
      }
}

/* Pieces of a row that are looked at to see whether one more stands under them. */
#define MOST_BESIDE 12

/* Whether a piece stands under one of the last pieces of a row, which its letters overlap: lines of a paragraph may be closer than their letters
 * are high. What is written beside another is not. */
static gboolean
stands_under (const LotseSegment *pieces, guint n, const LotseSegment *s)
{
  for (guint i = n > MOST_BESIDE ? n - MOST_BESIDE : 0; i < n; i++)
    {
      float overlap = MIN (pieces[i].x2, s->x2) - MAX (pieces[i].x1, s->x1);

      if (overlap > 0.5f * MIN (pieces[i].x2 - pieces[i].x1, s->x2 - s->x1) && s->y1 - pieces[i].y1 > 0.5f * (s->y2 - s->y1))
        return TRUE;
    }
  return FALSE;
}

GArray *
_lotse_page_rows_collect (GArray *segments)
{
  GArray *rows = g_array_sized_new (FALSE, FALSE, sizeof (LotseRow), segments->len);
  LotseRow *row = NULL;

  g_array_set_size (rows, segments->len);
  sort_segments ((LotseSegment *) segments->data, segments->len, compare_segments);
  for (guint i = 0; i < segments->len; i++)
    {
      const LotseSegment *s = &g_array_index (segments, LotseSegment, i);

      if (row)
        {
          float overlap = MIN (row->y2, s->y2) - MAX (row->y1, s->y1);

          if (overlap > 0.5f * MIN (row->y2 - row->y1, s->y2 - s->y1) && !stands_under (s - row->n, row->n, s))
            {
              row->n++;
              row->x1 = MIN (row->x1, s->x1);
              row->x2 = MAX (row->x2, s->x2);
              /* The row keeps the band of its first piece, so that a chain of pieces cannot swallow the page. */
              row->y1 = MIN (row->y1, MAX (s->y1, row->y1 - 2));
              row->y2 = MAX (row->y2, MIN (s->y2, row->y2 + 2));
              continue;
            }
        }
      row = row ? row + 1 : (LotseRow *) rows->data;
      *row = (LotseRow) { i, 1, s->x1, s->x2, s->y1, s->y2 };
    }
  g_array_set_size (rows, row ? (guint) (row - (LotseRow *) rows->data) + 1 : 0);
  for (guint i = 0; i < rows->len; i++)
    {
      row = &g_array_index (rows, LotseRow, i);
      if (row->n > 1)
        sort_segments (&g_array_index (segments, LotseSegment, row->first), row->n, compare_x);
    }
  return rows;
}
