/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-page-geometry-private.h"

#include "lotse-fold.h"

#include <math.h>
#include <string.h>

/* Pieces of a page that are read otherwise than from left to right: letterheads whose fields stand side by side, each with its label in
 * small or bold letters above it, and the numbers of lines at the margin. */

/* Points by which the left edges of a column differ. */
#define TOLERANCE 3.0f
#define MOST_COLUMNS 6
#define MOST_ROWS 40
/* A label is so much smaller than the value below it. */
#define SMALLER 0.87f
/* In heights of a character: between a label and its value, and between two fields. */
#define VALUE_GAP 0.6f
#define FIELD_GAP 1.0f
/* Between two rows of a table with wide margins; and the lines of a cell but its first one, at most. */
#define TABLE_GAP 2.5f
#define MOST_LINES 4
/* Between two lines of a value. */
#define LINE_GAP 0.2f
/* Numbers of lines on a page that are no chance, and how many are none where they count by fives, as on the last page. */
#define FEWEST_NUMBERS 3
#define FEWEST_FIVES 2

/* --- fields of a letterhead -------------------------------------------------------------------------------------------- */

static const LotseSegment *
piece_at (GArray *segments, GArray *rows, guint row, guint n)
{
  return &g_array_index (segments, LotseSegment, g_array_index (rows, LotseRow, row).first + n);
}

/* The column that a piece stands in, or -1: it begins in none of them, or reaches into the next one. */
static int
find_column (const float *edges, guint n, const LotseSegment *s)
{
  for (guint c = 0; c < n; c++)
    if (fabsf (s->x1 - edges[c]) <= TOLERANCE)
      return c + 1 < n && s->x2 > edges[c + 1] - 1 ? -1 : (int) c;
  return -1;
}

static gboolean
is_label_of (const LotseSegment *label, const LotseSegment *value, float height)
{
  return label->size > 0 && label->size <= SMALLER * value->size && value->y1 - label->y2 < VALUE_GAP * height;
}

gboolean
_lotse_page_begins_fields (GArray *segments, GArray *rows, guint row, guint limit, float height)
{
  guint n = g_array_index (rows, LotseRow, row).n, labels = 0;

  if (n < 2 || row + 1 >= limit || g_array_index (rows, LotseRow, row + 1).n < 2)
    return FALSE;
  for (guint i = 0; i < n && i < g_array_index (rows, LotseRow, row + 1).n; i++)
    labels += is_label_of (piece_at (segments, rows, row, i), piece_at (segments, rows, row + 1, i), height);
  return labels >= 2;
}

/* Whether a piece begins like the head of a table of consultations, whose rows may be a single one. */
static gboolean
is_table_head (const LotsePageText *page, const LotseSegment *s)
{
  static const char *const words[] = { "gremi", "beratung", "ausschu", "sitzung", "termin", "zustandig", "top" };
  g_autofree char *text = lotse_page_text_dup_range (page, s->first, s->last - s->first);
  g_autofree char *folded = lotse_fold (text, (gsize) strlen (text));

  return lotse_starts_with_one_of (folded, words, G_N_ELEMENTS (words));
}

/* What has been seen of the columns so far; @label_size is that of all of them. */
typedef struct
{
  const LotseSegment *last[MOST_COLUMNS]; /* piece seen last */
  gboolean labelled[MOST_COLUMNS];        /* whether that is a value below its label */
  guint fields[MOST_COLUMNS];
  float label_size;
} Columns;

/* Takes a row of several pieces, or one, into the columns. Returns FALSE if a piece stands in none of them; @ret_strange tells whether one
 * is neither a label nor a value. */
static gboolean
take_row (Columns *columns,
          GArray *segments,
          GArray *rows,
          guint row,
          gboolean first,
          const float *edges,
          guint n,
          float height,
          gboolean *ret_strange)
{
  guint pieces = g_array_index (rows, LotseRow, row).n;
  const Columns before = *columns;

  *ret_strange = FALSE;
  for (guint i = 0; i < pieces; i++)
    {
      const LotseSegment *s = piece_at (segments, rows, row, i);
      int c = find_column (edges, n, s);

      if (c < 0)
        return FALSE;
      columns->labelled[c] = before.last[c] && is_label_of (before.last[c], s, height);
      if (columns->labelled[c])
        {
          columns->fields[c]++;
          columns->label_size = MAX (columns->label_size, before.last[c]->size);
        }
      /* A value of several lines goes on alone. */
      else if (!first && before.labelled[c] && pieces == 1 && fabsf (s->size - before.last[c]->size) < 0.3f
               && s->y1 - before.last[c]->y2 < VALUE_GAP * height)
        columns->labelled[c] = TRUE;
      else if (!first && !(columns->label_size > 0 && s->size <= 1.05f * columns->label_size))
        *ret_strange = TRUE;
      columns->last[c] = s;
    }
  return TRUE;
}

/* Whether row @row looks like the one above: as many pieces in letters of the same size. */
static gboolean
repeats (GArray *segments, GArray *rows, guint row)
{
  const LotseRow *r = &g_array_index (rows, LotseRow, row);

  if (r->n < 2 || r->n > (r - 1)->n)
    return FALSE;
  for (guint i = 0; i < r->n; i++)
    if (fabsf (piece_at (segments, rows, row, i)->size - piece_at (segments, rows, row - 1, i)->size) > 0.3f)
      return FALSE;
  return TRUE;
}

/* Follows the columns from row @first on; where @strict, no further than pieces are labels and values. Returns the row after the last one. */
static guint
follow (Columns *columns, GArray *segments, GArray *rows, guint first, guint limit, const float *edges, float height, gboolean strict)
{
  guint n = g_array_index (rows, LotseRow, first).n, end = first;

  for (; end < limit; end++)
    {
      const LotseRow *row = &g_array_index (rows, LotseRow, end);
      gboolean strange;

      if (end > first && row->y1 - (row - 1)->y2 > FIELD_GAP * height)
        break;
      /* A value that is wider than its column leaves the block together with its label. */
      if (!take_row (columns, segments, rows, end, end == first, edges, n, height, &strange))
        return end > first + 1 && (row - 1)->n == 1
                       && is_label_of (piece_at (segments, rows, end - 1, 0), piece_at (segments, rows, end, 0), height)
                   ? end - 1
                   : end;
      if (strict && strange)
        /* Another row of a table whose head is small. */
        return end > first && repeats (segments, rows, end) ? first : end;
    }
  return end;
}

/* Whether row @row is one of labels that bold letters alone tell from the values of the next one, which has as many. */
static gboolean
is_bold_head (GArray *segments, GArray *rows, guint row, guint limit, float height)
{
  const LotseRow *r = &g_array_index (rows, LotseRow, row), *below = r + 1;

  if (row + 1 >= limit || below->n != r->n || below->y1 - r->y2 > VALUE_GAP * height)
    return FALSE;
  for (guint i = 0; i < r->n; i++)
    {
      const LotseSegment *label = piece_at (segments, rows, row, i), *value = piece_at (segments, rows, row + 1, i);

      if (!label->bold || value->bold || fabsf (label->size - value->size) > 0.3f || fabsf (label->x1 - value->x1) > TOLERANCE)
        return FALSE;
    }
  return TRUE;
}

/* Whether the pieces of row @row, in light letters, stand below some of row @first. */
static gboolean
stands_below (GArray *segments, GArray *rows, guint first, guint row)
{
  guint n = g_array_index (rows, LotseRow, first).n, column = 0;

  for (guint i = 0; i < g_array_index (rows, LotseRow, row).n; i++)
    {
      const LotseSegment *s = piece_at (segments, rows, row, i);

      while (column < n && fabsf (piece_at (segments, rows, first, column)->x1 - s->x1) > TOLERANCE)
        column++;
      if (s->bold || column == n)
        return FALSE;
    }
  return TRUE;
}

/* Whether another row of the table with the head @first comes at row @row, or after the last lines of the cells above it. */
static gboolean
is_table_below (GArray *segments, GArray *rows, guint first, guint row, guint limit, float height)
{
  limit = MIN (limit, row + MOST_LINES);
  for (; row < limit && stands_below (segments, rows, first, row); row++)
    {
      const LotseRow *r = &g_array_index (rows, LotseRow, row);

      if (r->y1 - (r - 1)->y2 > TABLE_GAP * height)
        return FALSE;
      if (r->n == g_array_index (rows, LotseRow, first).n)
        return TRUE;
    }
  return FALSE;
}

/* The row after labels in bold letters, their values, and the lines that go on with these; @first if more values follow, as in a table. */
static guint
find_bold_fields (GArray *segments, GArray *rows, guint first, guint limit, float height)
{
  guint n = g_array_index (rows, LotseRow, first).n, end = first;

  while (end < limit && g_array_index (rows, LotseRow, end).n == n && is_bold_head (segments, rows, end, limit, height))
    {
      float gap;

      for (end += 2; end < limit && g_array_index (rows, LotseRow, end).n == 1; end++)
        {
          const LotseRow *row = &g_array_index (rows, LotseRow, end);
          gboolean under = FALSE;

          for (guint i = 0; i < n; i++)
            under |= fabsf (piece_at (segments, rows, end, 0)->x1 - piece_at (segments, rows, first, i)->x1) <= TOLERANCE;
          if (!under || piece_at (segments, rows, end, 0)->bold || row->y1 - (row - 1)->y2 > LINE_GAP * height)
            break;
        }
      gap = end < limit ? g_array_index (rows, LotseRow, end).y1 - g_array_index (rows, LotseRow, end - 1).y2 : G_MAXFLOAT;
      if (gap <= FIELD_GAP * height && g_array_index (rows, LotseRow, end).n > 1 && !is_bold_head (segments, rows, end, limit, height))
        return first;
      if (is_table_below (segments, rows, first, end, limit, height))
        return first;
    }
  return end;
}

guint
_lotse_page_find_fields (const LotsePageText *page, GArray *segments, GArray *rows, guint first, guint limit, float height)
{
  guint n = g_array_index (rows, LotseRow, first).n, end, with_fields = 0;
  float edges[MOST_COLUMNS];
  Columns columns = { 0 };

  if (n < 2 || n > MOST_COLUMNS)
    return first;
  for (guint c = 0; c < n; c++)
    {
      edges[c] = piece_at (segments, rows, first, c)->x1;
      if (is_table_head (page, piece_at (segments, rows, first, c)))
        return first;
    }
  limit = MIN (limit, first + MOST_ROWS);
  end = find_bold_fields (segments, rows, first, limit, height);
  if (end > first)
    return end;
  follow (&columns, segments, rows, first, limit, edges, height, FALSE);
  columns = (Columns) { .label_size = columns.label_size };
  end = follow (&columns, segments, rows, first, limit, edges, height, TRUE);
  for (guint c = 0; c < n; c++)
    with_fields += columns.fields[c] > 0;
  return with_fields >= 2 ? end : first;
}

/* --- numbers of lines ---------------------------------------------------------------------------------------------------- */

/* The number that a piece is, or 0. */
static guint
read_number (const LotsePageText *page, const LotseSegment *s)
{
  const char *p;
  guint value = 0;

  if (s->last - s->first > 4)
    return 0;
  p = page->text + lotse_page_text_to_byte (page, s->first);
  for (guint i = s->first; i < s->last; i++, p++)
    {
      if (!g_ascii_isdigit (*p))
        return 0;
      value = 10 * value + (guint) (*p - '0');
    }
  return value;
}

static int
compare_tops (const void *a, const void *b)
{
  const LotseSegment *x = *(const LotseSegment *const *) a, *y = *(const LotseSegment *const *) b;

  return (x->y1 > y->y1) - (x->y1 < y->y1);
}

void
_lotse_page_mark_line_numbers (const LotsePageText *page, GArray *segments)
{
  g_autoptr (GPtrArray) numbers = g_ptr_array_new ();
  float left = G_MAXFLOAT;
  guint step;

  for (guint i = 0; i < segments->len; i++)
    {
      const LotseSegment *s = &g_array_index (segments, LotseSegment, i);

      if (!s->rotated && read_number (page, s) == 0)
        left = MIN (left, s->x1);
    }
  /* All else on the page stands to the right of them. */
  for (guint i = 0; i < segments->len; i++)
    {
      LotseSegment *s = &g_array_index (segments, LotseSegment, i);

      if (!s->rotated && s->x2 <= left - 4 && read_number (page, s) > 0)
        g_ptr_array_add (numbers, s);
    }
  if (numbers->len < FEWEST_FIVES)
    return;
  g_ptr_array_sort (numbers, compare_tops);
  step = read_number (page, numbers->pdata[1]) - read_number (page, numbers->pdata[0]);
  if (step == 0 || step > 10 || (numbers->len < FEWEST_NUMBERS && (step != 5 || read_number (page, numbers->pdata[0]) % 5 != 0)))
    return;
  for (guint i = 1; i < numbers->len; i++)
    if (read_number (page, numbers->pdata[i]) - read_number (page, numbers->pdata[i - 1]) != step)
      return;
  for (guint i = 0; i < numbers->len; i++)
    ((LotseSegment *) numbers->pdata[i])->rotated = TRUE;
}
