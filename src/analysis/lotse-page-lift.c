/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-page-geometry-private.h"

#include <math.h>

/* Labels that stand in the middle of the left side of a value of several lines, as tables of web pages have them when they are printed: they
 * are put beside its first line, where all else looks for them. */

/* In heights of a character: how far the middle of a value may be from that of its label, and how far a line beside a label is from it at least
 * where the label stands between two lines. */
#define SAME_MIDDLE 0.3f
#define BETWEEN 0.25f
/* Lines of a value in the middle of which a label does not stand by chance. */
#define MANY_LINES 7

static float
middle (const LotseSegment *s)
{
  return (s->y1 + s->y2) / 2;
}

/* What of a row stands beside the label, to its right, from top to bottom. */
typedef struct
{
  const LotseSegment *first; /* or NULL */
  float y1, y2;
  gboolean left; /* whether anything but the label stands further to the left */
} Beside;

static Beside
look_beside (GArray *segments, GArray *rows, guint index, const LotseSegment *label)
{
  const LotseRow *row = &g_array_index (rows, LotseRow, index);
  Beside beside = { 0 };

  for (guint i = 0; i < row->n; i++)
    {
      const LotseSegment *s = &g_array_index (segments, LotseSegment, row->first + i);

      if (s == label)
        continue;
      if (s->x1 < label->x2)
        {
          beside.left = TRUE;
          continue;
        }
      beside.y1 = beside.first ? MIN (beside.y1, s->y1) : s->y1;
      beside.y2 = beside.first ? MAX (beside.y2, s->y2) : s->y2;
      beside.first = beside.first ? beside.first : s;
    }
  return beside;
}

/* The first line of the value whose middle row @index stands in with its label, or NULL: a line above the label that no label above has, from
 * row @from on, which is as far above as another line is below. Sets @ret_end to the row after the value, and @ret_between where the label
 * stands between two lines. Looks at the rows down to the next one that has something at the left. */
static const LotseSegment *
find_top (
    GArray *segments, GArray *rows, guint from, guint index, const LotseSegment *label, float height, guint *ret_end, gboolean *ret_between)
{
  guint top = index;
  Beside first, line;

  *ret_between = TRUE;
  while (top > from && !look_beside (segments, rows, top - 1, label).left)
    top--;
  first = look_beside (segments, rows, top, label);
  if (top == index || !first.first || first.y1 > label->y1 - BETWEEN * height)
    return NULL;
  for (guint i = top; i < rows->len; i++)
    {
      line = look_beside (segments, rows, i, label);
      if (line.left)
        return NULL;
      if (!line.first)
        continue;
      *ret_between &= fabsf (middle (line.first) - middle (label)) > BETWEEN * height;
      if (i >= index && fabsf (first.y1 + line.y2 - 2 * middle (label)) <= 2 * SAME_MIDDLE * height)
        {
          *ret_end = i + 1;
          return first.first;
        }
      if (line.y2 > 2 * middle (label) - first.y1 + height)
        return NULL;
    }
  return NULL;
}

/* Whether row @index begins with a label in a cell of its own. */
static gboolean
has_label (const LotsePageText *page, GArray *segments, GArray *rows, guint index)
{
  const LotseRow *row = &g_array_index (rows, LotseRow, index);

  return _lotse_page_ends_in_colon (page, &g_array_index (segments, LotseSegment, row->first));
}

/* Moves the labels; without @lift, only looks whether one of them stands between two lines, which says that cells are centred here. A row is
 * looked at for the label above it and for the one below. */
static gboolean
walk (const LotsePageText *page, GArray *segments, GArray *rows, float height, gboolean centred, gboolean lift)
{
  gboolean any = FALSE;
  guint from = 0, last = G_MAXUINT;

  for (guint i = 0; i < rows->len; i++)
    {
      LotseSegment *label;
      const LotseSegment *top;
      gboolean between;
      guint end = i + 1;

      if (!has_label (page, segments, rows, i))
        continue;
      label = &g_array_index (segments, LotseSegment, g_array_index (rows, LotseRow, i).first);
      /* A label goes no further up than to the row after the one before it. */
      top = find_top (segments, rows, last == G_MAXUINT ? from : MAX (from, last + 1), i, label, height, &end, &between);
      last = i;
      from = end;
      if (!top || !(between || (lift && (centred || end > i + MANY_LINES / 2))))
        continue;
      any = TRUE;
      if (!lift)
        return TRUE;
      {
        float up = middle (label) - middle (top);

        label->y1 -= up;
        label->y2 -= up;
      }
    }
  return any;
}

gboolean
_lotse_page_labels_lift (const LotsePageText *page, GArray *segments, GArray *rows, float height)
{
  guint label = 0;

  /* Most pages have none. */
  while (label < rows->len && !has_label (page, segments, rows, label))
    label++;
  return label < rows->len && walk (page, segments, rows, height, walk (page, segments, rows, height, FALSE, FALSE), TRUE);
}
