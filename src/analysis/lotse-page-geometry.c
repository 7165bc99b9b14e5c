/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-page-continued-private.h"
#include "lotse-page-lines-private.h"

#include <math.h>
#include <string.h>

/* From rectangles to lines: characters become segments (lotse-page-segments.c), segments rows (pieces side by side), rows lines with tabs.
 * Pieces that stand in two columns of running text are read column by column instead. */

typedef struct
{
  LotsePageMeasures m;
  guint number;
  gboolean symbols; /* has a symbol font */
  GArray *marks;    /* of footnotes, or NULL */
  GString *text;
  GArray *map;
  GArray *lines;
  guint first_line;
  float last_y2;   /* bottom of the line written last, or < 0 */
  float last_size; /* of its letters, 0 if it has cells */
} Writer;

/* --- writing ----------------------------------------------------------------------------------------------------------- */

static void
append_separator (Writer *self, char c)
{
  guint32 at = g_array_index (self->map, guint32, self->map->len - 1);

  g_string_append_c (self->text, c);
  g_array_append_val (self->map, at);
}

static gboolean
append_words (Writer *self, const LotseSegment *s)
{
  gsize before = self->text->len;

  if (!_lotse_page_append_spaced (self->m.page, s, self->text, self->map))
    _lotse_page_lines_append_text (self->m.page, s->first, s->last, self->symbols, self->text, self->map);
  if (s->tight)
    _lotse_page_close_kerned (self->m.page, s, before, self->text, self->map);
  if (self->marks)
    _lotse_page_marks_remove (self->marks, before, self->text, self->map);
  return self->text->len > before;
}

/* Letters of a word that is cut for want of room, and of what is left of it for the next line. */
#define CUT_WORD 8
#define CUT_REST 3
/* Bytes of the longest of such words. */
#define LONGEST_WORD 64

/* Whether the cell before the blank at @blank, in a line that began at @begin, is one long word, and what follows is no word but the end of
 * that one: a column that is too narrow cuts it without a hyphen, "Beschlussfassu" / "ng". */
static gboolean
is_cut_word (const Writer *self, gsize begin, gsize blank)
{
  static const char *const small[]
      = { "ab",  "abs", "als", "alt", "am",  "an",  "art", "auf", "aus", "bei", "bis", "bzw", "ca",  "da",  "das", "dem",
          "den", "der", "des", "die", "ein", "er",  "es",  "etc", "gez", "ggf", "im",  "in",  "ist", "ja",  "je",  "lfd",
          "max", "min", "mit", "neu", "nr",  "ob",  "ok",  "pro", "rd",  "sie", "so",  "std", "tag", "tel", "top", "uhr",
          "um",  "und", "uns", "usw", "via", "vom", "von", "vor", "was", "wie", "wir", "wo",  "zu",  "zum", "zur", NULL };
  const char *text = self->text->str, *rest = text + blank + 1;
  gsize n = self->text->len - blank - 1, cell = blank;

  if (n == 0 || n > CUT_REST || strspn (rest, "abcdefghijklmnopqrstuvwxyz") != n || (n == 1 && !strchr ("ghmt", *rest))
      || g_strv_contains (small, rest) || !g_ascii_islower (text[blank - 1]))
    return FALSE;
  while (cell > begin && blank - cell < LONGEST_WORD && text[cell - 1] != ' ' && text[cell - 1] != '\t')
    cell--;
  if (blank - cell < CUT_WORD || (cell > begin && text[cell - 1] != '\t'))
    return FALSE;
  for (const char *p = text + cell; p < text + blank; p = g_utf8_next_char (p))
    if (!g_unichar_isalpha (g_utf8_get_char (p)))
      return FALSE;
  return TRUE;
}

/* Adds the text of a segment to the line that began at byte @begin: as the next cell, or as the next line of the same cell. */
static void
append_segment (Writer *self, const LotseSegment *s, gsize begin, char separator)
{
  gsize before = self->text->len;

  if (before > begin)
    {
      gboolean divided = separator == ' ' && self->text->str[before - 1] == '-';

      if (!divided)
        append_separator (self, separator);
      if (!append_words (self, s))
        {
          g_string_truncate (self->text, before);
          g_array_set_size (self->map, (guint) before);
        }
      else if (divided && before >= begin + 2 && g_unichar_islower (g_utf8_get_char (self->text->str + before))
               && g_unichar_islower (g_utf8_get_char (g_utf8_prev_char (self->text->str + before - 1))))
        {
          /* The word was divided inside the cell. */
          g_string_erase (self->text, (gssize) before - 1, 1);
          g_array_remove_index (self->map, (guint) before - 1);
        }
      else if (separator == ' ' && !divided && is_cut_word (self, begin, before))
        {
          g_string_erase (self->text, (gssize) before, 1);
          g_array_remove_index (self->map, (guint) before);
        }
      return;
    }
  append_words (self, s);
}

static void
widen (LotseRawLine *line, const LotseSegment *s)
{
  if (line->x2 <= line->x1)
    {
      line->x1 = s->x1;
      line->x2 = s->x2;
      line->y1 = s->y1;
      line->y2 = s->y2;
      line->size = s->size;
      line->bold = s->bold;
      return;
    }
  line->x1 = MIN (line->x1, s->x1);
  line->x2 = MAX (line->x2, s->x2);
  line->y1 = MIN (line->y1, s->y1);
  line->y2 = MAX (line->y2, s->y2);
  line->size = MAX (line->size, s->size);
}

/* Letters of a table below text that are so much smaller show that it is one, however close it is. */
#define TABLE_SIZE 0.87f
/* No number of an item has more bytes. */
#define ITEM_MARK 5

/* Whether a line has more than one cell: words behind the number of an item are none. */
static gboolean
has_cells (const Writer *self, const LotseRawLine *line)
{
  guint from = line->start + ITEM_MARK;

  return line->end > from && memchr (self->text->str + from, '\t', line->end - from) != NULL;
}

static void
end_line (Writer *self, LotseRawLine *line)
{
  gboolean cells;

  if (self->text->len == line->start)
    return;
  line->end = (guint) self->text->len;
  line->page = self->number;
  cells = has_cells (self, line);
  line->page_start = self->lines->len == self->first_line;
  if (self->last_y2 >= 0)
    {
      float gap = line->y1 - self->last_y2;

      /* Above the last line: the next column. */
      line->blank_before = gap < -self->m.height || gap > self->m.leading + 0.35f * self->m.height
                           || (cells && line->size > 0 && line->size < TABLE_SIZE * self->last_size);
    }
  self->last_y2 = line->y2;
  self->last_size = cells ? 0 : line->size;
  g_array_append_val (self->lines, *line);
}

/* --- tables --------------------------------------------------------------------------------------------------------------- */

/* Writes pieces as one line of words. */
static void
write_words (Writer *self, const LotseSegment *pieces, guint n)
{
  LotseRawLine line = { .start = (guint) self->text->len };

  for (guint i = 0; i < n; i++)
    {
      append_segment (self, &pieces[i], line.start, ' ');
      widen (&line, &pieces[i]);
    }
  end_line (self, &line);
}

/* Writes a row as one line; rows below that only go on with its cells are taken in. Returns the number of rows used. */
static guint
write_row (Writer *self, const LotseSegment *segments, GArray *rows, guint index, guint limit)
{
  guint cell_above_row = 0;
  guint above = g_array_index (rows, LotseRow, index).n == 1
                    ? _lotse_page_count_lines_above (&self->m, segments, rows, index, limit, &cell_above_row)
                    : 0;
  const LotseRow *row = &g_array_index (rows, LotseRow, index + above);
  LotseRawLine line = { .start = (guint) self->text->len };
  GPtrArray *cells[LOTSE_PAGE_MAX_CELLS];
  const LotseSegment *tails[LOTSE_PAGE_MAX_CELLS];
  guint n = MIN (row->n, LOTSE_PAGE_MAX_CELLS);
  guint used = 1 + above;
  float bottom = row->y2, right;

  /* Nearly all rows. */
  if (row->n == 1)
    {
      write_words (self, &segments[row->first], 1);
      return 1;
    }
  for (guint c = 0; c < n; c++)
    {
      cells[c] = g_ptr_array_new ();
      for (guint i = 0; c == cell_above_row && i < above; i++)
        g_ptr_array_add (cells[c], (gpointer) &segments[(row - above + i)->first]);
      tails[c] = &segments[row->first + c];
      g_ptr_array_add (cells[c], (gpointer) tails[c]);
    }
  right = _lotse_page_measure_value (&self->m, segments, rows, index + above);
  for (; row->n <= LOTSE_PAGE_MAX_CELLS && index + used < limit; used++)
    {
      const LotseRow *next = &g_array_index (rows, LotseRow, index + used);
      gboolean title = _lotse_page_continues_title (&self->m, segments, row, bottom, next);

      if (!title && !_lotse_page_continues_row (&self->m, segments, row, bottom, right, tails, next))
        break;
      for (guint i = 0; i < next->n; i++)
        {
          const LotseSegment *s = &segments[next->first + i];
          int cell = title ? _lotse_page_title_cell_above (segments, row, s) : _lotse_page_cell_above (segments, row, s);

          g_ptr_array_add (cells[cell], (gpointer) s);
          tails[cell] = s;
        }
      bottom = next->y2;
    }
  for (guint c = 0; c < n; c++)
    {
      if (c == 1 && _lotse_page_stands_apart (&self->m, &segments[row->first], &segments[row->first + 1]))
        {
          end_line (self, &line);
          line = (LotseRawLine) { .start = (guint) self->text->len };
        }
      for (guint i = 0; i < cells[c]->len; i++)
        {
          append_segment (self, g_ptr_array_index (cells[c], i), line.start, i == 0 ? '\t' : ' ');
          widen (&line, g_ptr_array_index (cells[c], i));
        }
      g_ptr_array_unref (cells[c]);
    }
  for (guint c = n; c < row->n; c++)
    {
      append_segment (self, &segments[row->first + c], line.start, '\t');
      widen (&line, &segments[row->first + c]);
    }
  end_line (self, &line);
  return used;
}

/* The first piece of row @index if it goes on with the cell of the first column above, which ends with @last: two rows share that cell. */
static const LotseSegment *
find_shared (const Writer *self, const LotseTable *table, GArray *segments, GArray *rows, guint index, const LotseSegment *last)
{
  const LotseRow *row = &g_array_index (rows, LotseRow, index);
  const LotseSegment *s = &g_array_index (segments, LotseSegment, row->first);

  return _lotse_table_get_column (table, s) == 0 && _lotse_page_words_go_on (&self->m, last, s) ? s : NULL;
}

/* Writes the rows of a table, each with the lines that go on with its cells. */
static void
write_table (Writer *self, const LotseTable *table, GArray *segments, GArray *rows)
{
  const LotseSegment *shared = NULL;

  for (guint from = table->first, to; from < table->end; from = to)
    {
      LotseRawLine line = { .start = (guint) self->text->len };
      const LotseSegment *written = shared, *head = NULL; /* last piece of the first column */

      for (to = from + 1; to < table->end && !g_array_index (table->starts, guint8, to - table->first);)
        to++;
      shared = NULL;
      for (guint column = 0; column < table->edges->len; column++)
        {
          char separator = '\t';

          for (guint i = from; i < to; i++)
            {
              const LotseRow *row = &g_array_index (rows, LotseRow, i);

              for (guint s = 0; s < row->n; s++)
                {
                  const LotseSegment *cell = &g_array_index (segments, LotseSegment, row->first + s);

                  if (_lotse_table_get_column (table, cell) != column || cell == written)
                    continue;
                  if (column > 0 && head && _lotse_page_stands_apart (&self->m, head, cell))
                    {
                      end_line (self, &line);
                      line = (LotseRawLine) { .start = (guint) self->text->len };
                    }
                  head = column == 0 ? cell : NULL;
                  append_segment (self, cell, line.start, separator);
                  widen (&line, cell);
                  separator = ' ';
                }
            }
          if (column == 0 && head && to < table->end)
            shared = find_shared (self, table, segments, rows, to, head);
          if (column == 0 && shared)
            append_segment (self, shared, line.start, separator);
        }
      end_line (self, &line);
    }
}

/* Writes fields that stand side by side, one column after the other. */
static void
write_fields (Writer *self, GArray *segments, GArray *rows, guint first, guint end)
{
  const LotseRow *head = &g_array_index (rows, LotseRow, first);

  for (guint c = 0; c < head->n; c++)
    {
      float from = c > 0 ? g_array_index (segments, LotseSegment, head->first + c).x1 - self->m.height / 2 : -G_MAXFLOAT;
      float to = c + 1 < head->n ? g_array_index (segments, LotseSegment, head->first + c + 1).x1 - self->m.height / 2 : G_MAXFLOAT;

      LotseRawLine line = { .start = (guint) self->text->len };
      const LotseSegment *last = NULL;

      for (guint i = first; i < end; i++)
        {
          const LotseRow *row = &g_array_index (rows, LotseRow, i);

          for (guint k = 0; k < row->n; k++)
            {
              const LotseSegment *piece = &g_array_index (segments, LotseSegment, row->first + k);

              if (piece->x1 < from || piece->x1 >= to)
                continue;
              if (last && !_lotse_page_goes_on_in_field (&self->m, last, piece, to))
                {
                  end_line (self, &line);
                  line = (LotseRawLine) { .start = (guint) self->text->len };
                }
              append_segment (self, piece, line.start, ' ');
              widen (&line, piece);
              last = piece;
            }
        }
      end_line (self, &line);
    }
}

/* Writes fields, a line of text or a table if one begins here and can be told, else the row. Returns the number of rows used. */
static guint
write_table_or_row (Writer *self, GArray *segments, GArray *rows, guint index, guint limit, guint *no_table_until)
{
  LotseTable table;
  guint end = _lotse_page_find_fields (self->m.page, segments, rows, index, limit, self->m.height);

  if (end > index)
    {
      write_fields (self, segments, rows, index, end);
      return end - index;
    }
  if (_lotse_page_ends_in_word (self->m.page, segments, rows, index, self->m.height))
    {
      write_words (self, &g_array_index (segments, LotseSegment, g_array_index (rows, LotseRow, index).first), 2);
      return 1;
    }
  if (index >= *no_table_until
      && (g_array_index (rows, LotseRow, index).n > 1 || _lotse_table_is_staggered (rows, index, limit, self->m.height))
      && _lotse_table_find (self->m.page, segments, rows, index, limit, self->m.height, self->m.leading, &table, no_table_until))
    {
      write_table (self, &table, segments, rows);
      _lotse_table_clear (&table);
      return table.end - index;
    }
  return write_row (self, (const LotseSegment *) segments->data, rows, index, limit);
}

/* Writes the rows of a page on which a text was printed in letters of one width, each as a line of it; @gap divides two cells. */
static void
write_grid (Writer *self, const LotseSegment *segments, GArray *rows, float gap)
{
  for (guint i = 0; i < rows->len; i++)
    {
      const LotseRow *row = &g_array_index (rows, LotseRow, i);
      LotseRawLine line = { .start = (guint) self->text->len, .printed = TRUE };

      for (guint k = 0; k < row->n; k++)
        {
          const LotseSegment *s = &segments[row->first + k];

          append_segment (self, s, line.start, k > 0 && s->x1 - (s - 1)->x2 < gap ? ' ' : '\t');
          widen (&line, s);
        }
      end_line (self, &line);
    }
}

/* --- columns of prose ------------------------------------------------------------------------------------------------------- */

/* The column that a piece stands in, by its middle. */
static guint
find_column (const LotseColumns *columns, const LotseSegment *piece)
{
  guint column = 0;

  while (column + 1 < columns->n && piece->x1 + piece->x2 > 2 * columns->gutters[column])
    column++;
  return column;
}

static void
write_column (Writer *self, const LotseSegment *segments, GArray *rows, const LotseColumns *columns, guint column)
{
  for (guint i = columns->first; i <= columns->last; i++)
    {
      const LotseRow *row = &g_array_index (rows, LotseRow, i);
      LotseRawLine line = { .start = (guint) self->text->len };

      for (guint s = 0; s < row->n; s++)
        {
          const LotseSegment *piece = &segments[row->first + s];

          if (find_column (columns, piece) != column)
            continue;
          /* Justified lines of a narrow column have wide gaps. */
          append_segment (self, piece, line.start, line.x2 > line.x1 && piece->x1 - line.x2 > 3 * self->m.height ? '\t' : ' ');
          widen (&line, piece);
        }
      end_line (self, &line);
    }
}

/* --- the page ---------------------------------------------------------------------------------------------------------------- */

/* The gap between two lines of a paragraph: a small one below lines of running text, or of all where there is no such text. Where paragraphs
 * have one line or two, the usual gap is the one between them. */
static float
measure_leading (GArray *rows, float height, float width)
{
  g_autofree float *all = g_new (float, rows->len);
  g_autofree float *prose = g_new (float, rows->len);
  float *gaps;
  guint n_all = 0, n_prose = 0, n;

  for (guint i = 1; i < rows->len; i++)
    {
      const LotseRow *above = &g_array_index (rows, LotseRow, i - 1);
      const LotseRow *row = &g_array_index (rows, LotseRow, i);
      float gap = row->y1 - above->y2;

      if (gap > 0.9f * height)
        continue;
      all[n_all++] = gap;
      if (above->n == 1 && row->n == 1 && above->x2 - above->x1 > 0.6f * width && fabsf (above->x1 - row->x1) < 2)
        prose[n_prose++] = gap;
    }
  gaps = n_prose >= 3 ? prose : all;
  n = n_prose >= 3 ? n_prose : n_all;
  _lotse_page_sort_floats (gaps, n);
  return n > 0 ? MAX (gaps[n / 4], 0) : 0;
}

/* Writes the lines of the next column at the side, from line @from on, if it begins above @y. Returns the line after it. */
static guint
write_side (Writer *self, GArray *side, guint from, float y)
{
  const LotseSegment *s = side ? (const LotseSegment *) side->data : NULL;
  guint i = from;

  if (!side || i >= side->len || s[i].y1 + 0.3f * self->m.height >= y)
    return from;
  do
    write_words (self, &s[i++], 1);
  while (i < side->len && s[i].y1 >= s[i - 1].y1 && s[i].y1 - s[i - 1].y2 < 4 * self->m.height);
  return i;
}

/* Letters that follow one another in the text of the page are one word. */
static void
write_watermark (Writer *self, GArray *rotated)
{
  LotseRawLine line = { .start = (guint) self->text->len, .furniture = TRUE };

  for (guint i = 0; i < rotated->len; i++)
    {
      const LotseSegment *s = &g_array_index (rotated, LotseSegment, i);

      if (i > 0 && s->first == (s - 1)->last)
        append_words (self, s);
      else
        append_segment (self, s, line.start, ' ');
    }
  if (rotated->len > 0)
    {
      self->last_y2 = -1;
      end_line (self, &line);
    }
}

/* The first of the places where a letterhead is taken apart behind row @index: no table reaches across one. */
static guint
find_bound (const guint bounds[2], guint index)
{
  return index < bounds[0] ? bounds[0] : index < bounds[1] ? bounds[1] : G_MAXUINT;
}

/* Takes what is no part of the text out of @pieces. Returns it. Free with g_array_unref(). */
static GArray *
take_rotated (GArray *pieces)
{
  GArray *rotated = g_array_new (FALSE, FALSE, sizeof (LotseSegment));
  guint kept = 0;

  for (guint i = 0; i < pieces->len; i++)
    {
      const LotseSegment *s = &g_array_index (pieces, LotseSegment, i);

      if (s->rotated)
        g_array_append_val (rotated, *s);
      else if (kept++ < i)
        g_array_index (pieces, LotseSegment, kept - 1) = *s;
    }
  g_array_set_size (pieces, kept);
  return rotated;
}

void
_lotse_page_geometry_append (const LotsePageText *page, guint number, GString *text, GArray *map, GArray *lines)
{
  Writer writer = { .m.page = page,
                    .number = number,
                    .symbols = _lotse_page_lines_has_symbols (page),
                    .marks = _lotse_page_marks_find (page),
                    .text = text,
                    .map = map,
                    .lines = lines,
                    .first_line = lines->len,
                    .last_y2 = -1 };
  g_autoptr (GArray) pieces = _lotse_page_segments_collect (page);
  g_autoptr (GArray) rotated = take_rotated (pieces);
  g_autoptr (GArray) segments = NULL;
  g_autoptr (GArray) rows = NULL;
  g_autoptr (GArray) side = NULL;
  float width = page->width > 0 ? page->width : 595, grid;
  guint next = 0, tables_until = 0, next_side = 0, bounds[2];
  gboolean head;

  writer.m.height = _lotse_page_segments_measure_height (pieces);
  grid = _lotse_page_find_grid (page, pieces);
  segments = grid > 0 ? g_array_ref (pieces) : _lotse_page_cells_split (page, pieces, writer.m.height);
  rows = _lotse_page_rows_collect (segments);
  side = grid > 0 ? NULL : _lotse_page_side_take (segments, rows, width, writer.m.height);
  if (side || (grid <= 0 && _lotse_page_labels_lift (page, segments, rows, writer.m.height)))
    {
      g_array_unref (rows);
      rows = _lotse_page_rows_collect (segments);
    }
  writer.m.leading = measure_leading (rows, writer.m.height, width);
  head = grid <= 0 && number == 1 && _lotse_page_head_divide (page, segments, rows, width, writer.m.height, &bounds[0], &bounds[1]);
  if (grid > 0)
    {
      write_grid (&writer, (const LotseSegment *) segments->data, rows, grid);
      next = rows->len;
    }
  while (next < rows->len)
    {
      const LotseSegment *data = (const LotseSegment *) segments->data;
      LotseColumns columns;
      gboolean found = _lotse_page_find_columns (page, segments, rows, next, width, writer.m.height, &columns);
      guint first = found ? columns.first : rows->len;

      while (next < first)
        {
          next_side = write_side (&writer, side, next_side, g_array_index (rows, LotseRow, next).y1);
          next += write_table_or_row (&writer, segments, rows, next, MIN (first, head ? find_bound (bounds, next) : first), &tables_until);
        }
      if (found)
        {
          for (guint c = 0; c < columns.n; c++)
            write_column (&writer, data, rows, &columns, c);
          next = columns.last + 1;
        }
    }
  while (side && next_side < side->len)
    next_side = write_side (&writer, side, next_side, G_MAXFLOAT);
  /* A watermark is no line of the page: what stands at the foot is still the last. */
  if (lines->len > writer.first_line)
    g_array_index (lines, LotseRawLine, lines->len - 1).page_end = TRUE;
  write_watermark (&writer, rotated);
  g_clear_pointer (&writer.marks, g_array_unref);
}
