/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-page-geometry-private.h"

#include "lotse-fold.h"

#include <math.h>
#include <string.h>

/* Which lines of a ruled table are one row of it. The rules themselves are drawn and not written, so what tells is where the words stand: the
 * lines of a cell are as close as those of a paragraph while the rows are farther apart; and where there is no such difference, each row
 * has one date. Without one of the two there is no answer here. */

/* Points by which the left edges of the cells of a column differ. */
#define TOLERANCE 3.0f
#define MAX_COLUMNS 12
/* Points by which the middles of centred cells differ. */
#define MIDDLE 1.0f
/* In heights of a character: a table ends at a gap that is wider. */
#define TABLE_GAP 1.6f
/* In letters so much larger than the others no row of a table is written. */
#define TITLE_SIZE 1.3f

/* --- columns ----------------------------------------------------------------------------------------------------------- */

/* A column by the left edge of its cells and, where these are centred, the middle of them. */
typedef struct
{
  float x1, middle;
} Column;

static float
middle_of (const LotseSegment *s)
{
  return (s->x1 + s->x2) / 2;
}

/* The column that a cell begins in, or in whose middle it stands; -1 if there is none. */
static int
find_edge (GArray *edges, const LotseSegment *s)
{
  for (guint i = 0; i < edges->len; i++)
    if (fabsf (g_array_index (edges, Column, i).x1 - s->x1) <= TOLERANCE)
      return (int) i;
  for (guint i = 0; i < edges->len; i++)
    if (fabsf (g_array_index (edges, Column, i).middle - middle_of (s)) <= MIDDLE)
      return (int) i;
  return -1;
}

static void
add_edge (GArray *edges, const LotseSegment *s)
{
  Column column = { s->x1, middle_of (s) };
  int known = find_edge (edges, s);
  guint at = 0;

  if (known >= 0)
    {
      Column *c = &g_array_index (edges, Column, known);

      /* The longest of centred cells begins where the column does. */
      if (fabsf (c->middle - column.middle) <= MIDDLE && (known == 0 || g_array_index (edges, Column, known - 1).x1 < s->x1))
        c->x1 = MIN (c->x1, s->x1);
      return;
    }
  if (edges->len >= MAX_COLUMNS)
    return;
  while (at < edges->len && g_array_index (edges, Column, at).x1 < s->x1)
    at++;
  g_array_insert_val (edges, at, column);
}

guint
_lotse_table_get_column (const LotseTable *table, const LotseSegment *segment)
{
  guint column = 0;

  while (column + 1 < table->edges->len && g_array_index (table->edges, Column, column + 1).x1 <= segment->x1 + TOLERANCE)
    column++;
  return column;
}

/* Whether the row stands in the columns so far: most of its pieces begin where a column begins, and none runs across one. */
static gboolean
fits (GArray *edges, const LotseSegment *cells, guint n)
{
  guint aligned = 0;

  for (guint i = 0; i < n; i++)
    {
      int edge = find_edge (edges, &cells[i]);

      if (edge < 0)
        continue;
      if (i + 1 == n && (guint) edge + 1 < edges->len && cells[i].x2 > g_array_index (edges, Column, edge + 1).x1 - 1)
        return FALSE;
      aligned++;
    }
  return n == 1 ? aligned == 1 : 2 * aligned >= n;
}

/* Whether two rows or more have a cell in one of the later columns: pieces of a single row are no table. */
static gboolean
has_columns (GArray *segments, GArray *rows, const LotseTable *table)
{
  guint counts[MAX_COLUMNS] = { 0 };

  for (guint i = table->first; i < table->end; i++)
    {
      const LotseRow *row = &g_array_index (rows, LotseRow, i);

      for (guint k = 0; row->n > 1 && k < row->n; k++)
        {
          int edge = find_edge (table->edges, &g_array_index (segments, LotseSegment, row->first + k));

          if (edge > 0 && ++counts[edge] >= 2)
            return TRUE;
        }
    }
  return FALSE;
}

/* Lines of a row of centred cells that are looked at for its columns. */
#define MOST_STAGGERED 24
/* Part of the height of a character by which lines of different cells overlap where cells are centred; those of a paragraph overlap less. */
#define STAGGERED 0.25f

gboolean
_lotse_table_is_staggered (GArray *rows, guint index, guint limit, float height)
{
  return index + 1 < limit && g_array_index (rows, LotseRow, index + 1).y1 < g_array_index (rows, LotseRow, index).y2 - STAGGERED * height;
}

/* Whether row @index is in letters so much smaller than the first row that this is a title, with what stands beside it. */
static gboolean
is_below_title (GArray *segments, GArray *rows, guint first, guint index)
{
  const LotseSegment *title = &g_array_index (segments, LotseSegment, g_array_index (rows, LotseRow, first).first);
  const LotseSegment *cell = &g_array_index (segments, LotseSegment, g_array_index (rows, LotseRow, index).first);

  return cell->size > 0 && title->size > TITLE_SIZE * cell->size;
}

/* Ends where a row does not fit, or where the gap is too wide. The first lines of centred cells are followed by those of the other columns. */
static guint
find_end (GArray *segments, GArray *rows, guint first, guint limit, float height, GArray *edges)
{
  guint end = first;

  for (guint i = first; i < first + MOST_STAGGERED && _lotse_table_is_staggered (rows, i, limit, height); i++)
    for (guint j = i == first ? i : i + 1; j <= i + 1; j++)
      {
        const LotseRow *row = &g_array_index (rows, LotseRow, j);

        for (guint k = 0; k < row->n; k++)
          add_edge (edges, &g_array_index (segments, LotseSegment, row->first + k));
      }
  for (guint i = first; i < limit; i++)
    {
      const LotseRow *row = &g_array_index (rows, LotseRow, i);
      const LotseSegment *cells = &g_array_index (segments, LotseSegment, row->first);

      if (i > first
          && (row->y1 - (row - 1)->y2 > TABLE_GAP * height || !fits (edges, cells, row->n) || is_below_title (segments, rows, first, i)
              || _lotse_page_begins_fields (segments, rows, i, limit, height)))
        break;
      for (guint k = 0; row->n > 1 && k < row->n; k++)
        add_edge (edges, &cells[k]);
      end = i + 1;
    }
  return end;
}

/* --- what a row says ----------------------------------------------------------------------------------------------------- */

typedef struct
{
  guint columns; /* a bit for each that is filled */
  guint dates;   /* a bit for each that holds a date */
  guint n;
  float gap;      /* above */
  float pitch;    /* the same to the row before that one, where this is the next line of a cell that it begins, else G_MAXFLOAT */
  gboolean apart; /* bold or in letters of another size than the row above, or a label */
} Line;

/* Whether a date like 03.02.2031 or 3.2.31 stands in the piece. */
static gboolean
holds_date (const LotsePageText *page, const LotseSegment *s)
{
  const char *p = page->text + lotse_page_text_to_byte (page, s->first);
  const char *end = page->text + lotse_page_text_to_byte (page, s->last);

  for (; p < end; p++)
    {
      const char *q = p;
      guint parts = 0;

      for (; q < end && parts < 3; parts++)
        {
          guint digits = 0;

          for (; q < end && g_ascii_isdigit (*q); q++)
            digits++;
          if (digits == 0 || digits > (parts < 2 ? 2 : 4) || (parts == 2 && digits != 2 && digits != 4))
            break;
          if (parts < 2 && (q >= end || *q++ != '.'))
            break;
        }
      if (parts == 3)
        return TRUE;
      while (p + 1 < end && g_ascii_isdigit (*p) && g_ascii_isdigit (p[1]))
        p++;
    }
  return FALSE;
}

/* Whether a label that stands alone in its row ends one that begins above: in the next row, which a hyphen says, or, where cells are centred,
 * two rows further up: "Vorlage-", the values beside it, "Art:". */
static gboolean
ends_label_above (const LotsePageText *page, GArray *segments, GArray *rows, guint first, guint index, float height)
{
  const LotseSegment *label = &g_array_index (segments, LotseSegment, g_array_index (rows, LotseRow, index).first);

  for (guint up = 1; up <= 2 && index >= first + up; up++)
    {
      const LotseRow *above = &g_array_index (rows, LotseRow, index - up);

      for (guint i = 0; i < MIN (above->n, MAX_COLUMNS); i++)
        {
          const LotseSegment *s = &g_array_index (segments, LotseSegment, above->first + i);

          if (fabsf (s->x1 - label->x1) <= TOLERANCE)
            return label->y1 - s->y2 < height / 2 && !_lotse_page_ends_in_colon (page, s)
                   && (up == 2 || page->text[lotse_page_text_to_byte (page, s->last) - 1] == '-');
        }
      if (!_lotse_table_is_staggered (rows, index - up, index + 1, height))
        break;
    }
  return FALSE;
}

/* Points by which letters of one row differ in their size: more, in parts of the size, on a page that was read from a scan, whose letters have
 * as many sizes as words. */
#define SAME_SIZE 0.5f
#define SCANNED_SIZE 0.2f

static float
measure_sizes (const LotseSegment *cells, guint n)
{
  for (guint i = 1; i < n; i++)
    if (fabsf (cells[i].size - cells[i - 1].size) > 0.1f && fabsf (cells[i].size - cells[i - 1].size) < SCANNED_SIZE * cells[i].size)
      return SCANNED_SIZE * cells[i].size;
  return SAME_SIZE;
}

/* "Der Bürgermeister" below "Stadt Weidenau": a line of the letterhead, never the rest of a cell. */
static gboolean
is_office_holder (const LotsePageText *page, const LotseSegment *s)
{
  static const char *const articles[] = { "Der ", "Die " };
  static const char *const offices[] = { "ürgermeister", "Landr", "Magistrat", "Gemeindevorstand", "Kreisausschuss", "Regionspräsident" };
  const char *text = page->text + lotse_page_text_to_byte (page, s->first);
  gssize length = page->text + lotse_page_text_to_byte (page, s->last) - text;

  if (length > 40 || !lotse_starts_with_one_of (text, articles, G_N_ELEMENTS (articles)))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (offices); i++)
    if (g_strstr_len (text, length, offices[i]))
      return TRUE;
  return FALSE;
}

static Line
look_at (const LotsePageText *page, GArray *segments, GArray *rows, guint index, const LotseTable *table, float height, float same_size)
{
  const LotseRow *row = &g_array_index (rows, LotseRow, index);
  const LotseSegment *cells = &g_array_index (segments, LotseSegment, row->first);
  Line line = { .n = row->n, .pitch = G_MAXFLOAT };

  for (guint i = 0; i < row->n; i++)
    {
      guint bit = 1u << _lotse_table_get_column (table, &cells[i]);

      line.columns |= bit;
      if (holds_date (page, &cells[i]))
        line.dates |= bit;
    }
  if (index > table->first)
    {
      const LotseSegment *above = &g_array_index (segments, LotseSegment, (row - 1)->first);

      line.gap = row->y1 - (row - 1)->y2;
      if (index > table->first + 1 && line.gap <= -STAGGERED * height && (row - 1)->y1 < (row - 2)->y2 - STAGGERED * height)
        line.pitch = row->y1 - (row - 2)->y2;
      /* A label with its value begins a row; where cells are centred, it may stand below the first line of its value. */
      line.apart
          = above->bold != cells->bold || fabsf (above->size - cells->size) > same_size
            || (_lotse_page_ends_in_colon (page, cells)
                && (row->n > 1 ? line.gap > -STAGGERED * height : !ends_label_above (page, segments, rows, table->first, index, height)));
      line.apart |= is_office_holder (page, cells);
      /* What begins with a small letter goes on, whatever its letters look like. */
      line.apart &= !g_unichar_islower (g_utf8_get_char (page->text + lotse_page_text_to_byte (page, cells->first)));
    }
  return line;
}

static guint
count_bits (guint bits)
{
  guint n = 0;

  for (; bits; bits &= bits - 1)
    n++;
  return n;
}

/* --- rows by their gaps ----------------------------------------------------------------------------------------------------- */

/* The gap that divides the rows, or FALSE where all gaps are about the same. Lines of centred cells overlap, and tell nothing. */
static gboolean
find_row_gap (const Line *lines, guint n, float height, float leading, float *ret_gap)
{
  float smallest = G_MAXFLOAT, largest = -G_MAXFLOAT;

  /* What stands in the first column alone, below all others, need not belong to the table. */
  while (n > 1 && lines[n - 1].n == 1 && lines[n - 1].columns == 1)
    n--;
  for (guint i = 1; i < n; i++)
    {
      smallest = MIN (smallest, lines[i].gap > -STAGGERED * height ? MAX (lines[i].gap, -0.2f * height) : MIN (leading, lines[i].pitch));
      largest = MAX (largest, lines[i].gap);
    }
  *ret_gap = smallest + MAX (1.5f, 0.12f * height);
  return smallest <= MAX (leading, 0.15f * height) + 0.12f * height && largest > *ret_gap;
}

/* Whether lines [from, to) can be one row: at most one of them fills the columns, and no column holds two dates. */
static gboolean
is_one_row (const Line *lines, guint from, guint to, guint n_columns)
{
  guint full = 0, dates = 0;

  for (guint i = from; i < to; i++)
    {
      if (lines[i].columns && count_bits (lines[i].columns) >= (n_columns > 3 ? n_columns - 1 : n_columns))
        full++;
      if (lines[i].dates & dates)
        return FALSE;
      dates |= lines[i].dates;
    }
  return full <= 1;
}

static gboolean
mark_by_gaps (const Line *lines, guint n, guint n_columns, float height, float leading, guint8 *starts)
{
  float gap;
  gboolean any = FALSE;

  if (n_columns < 3 || !find_row_gap (lines, n, height, leading, &gap))
    return FALSE;
  for (guint from = 0, to; from < n; from = to)
    {
      to = from + 1;
      while (to < n && lines[to].gap <= gap && !lines[to].apart)
        to++;
      for (guint i = from; i < to; i++)
        starts[i] = i == from || !is_one_row (lines, from, to, n_columns);
      any |= to > from + 1 && !starts[from + 1];
    }
  return any;
}

/* --- rows by their dates ----------------------------------------------------------------------------------------------------- */

/* The column in which two rows or more have a date, or -1. */
static int
find_date_column (const Line *lines, guint n, guint n_columns)
{
  for (guint c = 0; c < n_columns; c++)
    {
      guint dates = 0;

      for (guint i = 0; i < n; i++)
        dates += (lines[i].dates >> c) & 1;
      if (dates >= 2)
        return (int) c;
    }
  return -1;
}

/* The lines of a body's name stand in the first column alone, below the line with the date. */
static gboolean
mark_by_dates (const Line *lines, guint n, guint n_columns, float height, float leading, guint8 *starts)
{
  int column = find_date_column (lines, n, n_columns);
  gboolean any = FALSE, dated = FALSE;

  if (column < 0)
    return FALSE;
  for (guint i = 0; i < n; i++)
    {
      gboolean has_date = (lines[i].dates >> column) & 1;
      /* A row above that does not begin with its date leaves no way to tell. */
      gboolean wraps
          = dated && !has_date && !lines[i].apart && lines[i].gap <= leading + 0.3f * height && lines[i].columns == 1 && column > 0;

      starts[i] = !wraps;
      any |= wraps;
      if (has_date)
        dated = TRUE;
      else if (!wraps)
        dated = FALSE;
    }
  return any;
}

/* --- the table ------------------------------------------------------------------------------------------------------------- */

gboolean
_lotse_table_find (const LotsePageText *page,
                   GArray *segments,
                   GArray *rows,
                   guint first,
                   guint limit,
                   float height,
                   float leading,
                   LotseTable *table,
                   guint *ret_end)
{
  g_autofree Line *lines = NULL;
  float same_size;
  guint n;
  gboolean known;

  *table = (LotseTable) { first, first, g_array_new (FALSE, FALSE, sizeof (Column)), g_array_new (FALSE, TRUE, 1) };
  table->end = find_end (segments, rows, first, limit, height, table->edges);
  /* The first line of centred cells may begin a table of its own. */
  *ret_end = table->end - (_lotse_table_is_staggered (rows, table->end - 1, limit, height) ? 1 : 0);
  n = table->end - first;
  if (n < 2 || table->edges->len < 2 || !has_columns (segments, rows, table))
    {
      _lotse_table_clear (table);
      return FALSE;
    }
  lines = g_new (Line, n);
  same_size = measure_sizes (&g_array_index (segments, LotseSegment, g_array_index (rows, LotseRow, first).first),
                             g_array_index (rows, LotseRow, first).n);
  for (guint i = 0; i < n; i++)
    lines[i] = look_at (page, segments, rows, first + i, table, height, same_size);
  g_array_set_size (table->starts, n);
  known = mark_by_gaps (lines, n, table->edges->len, height, leading, (guint8 *) table->starts->data)
          || mark_by_dates (lines, n, table->edges->len, height, leading, (guint8 *) table->starts->data);
  if (!known)
    _lotse_table_clear (table);
  return known;
}

void
_lotse_table_clear (LotseTable *table)
{
  g_clear_pointer (&table->edges, g_array_unref);
  g_clear_pointer (&table->starts, g_array_unref);
}
