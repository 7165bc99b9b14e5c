/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-page-geometry-private.h"
#include "lotse-page-lines-private.h"

#include "lotse-character.h"

#include <math.h>
#include <string.h>

/* From rectangles to lines: characters become segments (lotse-page-segments.c), segments rows (pieces side by side), rows lines with tabs.
 * Pieces that stand in two columns of running text are read column by column instead. */

typedef struct
{
  const LotsePageText *page;
  guint number;
  gboolean symbols; /* has a symbol font */
  GArray *marks;    /* of footnotes, or NULL */
  GString *text;
  GArray *map;
  GArray *lines;
  guint first_line;
  float last_y2;   /* bottom of the line written last, or < 0 */
  float last_size; /* of its letters, 0 if it has cells */
  float leading;   /* usual gap between two lines of a paragraph */
  float height;    /* usual height of a character */
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

  if (!_lotse_page_append_spaced (self->page, s, self->text, self->map))
    _lotse_page_lines_append_text (self->page, s->first, s->last, self->symbols, self->text, self->map);
  if (s->tight)
    _lotse_page_close_kerned (self->page, s, before, self->text, self->map);
  if (self->marks)
    _lotse_page_marks_remove (self->marks, before, self->text, self->map);
  return self->text->len > before;
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
      line->blank_before = gap < -self->height || gap > self->leading + 0.35f * self->height
                           || (cells && line->size > 0 && line->size < TABLE_SIZE * self->last_size);
    }
  self->last_y2 = line->y2;
  self->last_size = cells ? 0 : line->size;
  g_array_append_val (self->lines, *line);
}

/* --- tables --------------------------------------------------------------------------------------------------------------- */

/* The cell of the table row @row under which segment @s stands, or -1: it begins where the cell begins, or is centred below it, and does
 * not reach into the next one. */
static int
cell_above (const LotseSegment *segments, const LotseRow *row, const LotseSegment *s)
{
  for (guint c = 0; c < row->n; c++)
    {
      const LotseSegment *cell = &segments[row->first + c];
      float next = c + 1 < row->n ? segments[row->first + c + 1].x1 : G_MAXFLOAT;

      if (fabsf (s->x1 - cell->x1) < 3 && s->x2 < next)
        return (int) c;
    }
  return -1;
}

static gboolean
ends_open (const Writer *self, const LotseSegment *s)
{
  static const char *const words[] = { " und", " für", " der", " des", " von", " zur", " zum", " im", " sowie" };
  g_autofree char *text = lotse_page_text_dup_range (self->page, s->first, s->last - s->first);
  gsize n = strlen (text);

  if (n > 0 && (strchr (",-/", text[n - 1]) || g_str_has_suffix (text, "\xc2\xad") || g_str_has_suffix (text, " –")))
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_str_has_suffix (text, words[i]))
      return TRUE;
  return FALSE;
}

static gboolean
begins_lower (const Writer *self, const LotseSegment *s)
{
  return g_unichar_islower (g_utf8_get_char (self->page->text + lotse_page_text_to_byte (self->page, s->first)));
}

/* Width of the first word of a piece. */
static float
first_word_width (const Writer *self, const LotseSegment *s)
{
  const char *p = self->page->text + lotse_page_text_to_byte (self->page, s->first);
  guint i = s->first;

  for (; i + 1 < s->last && !lotse_is_space_at (g_utf8_next_char (p)); i++)
    p = g_utf8_next_char (p);
  return self->page->rects[i].x2 - s->x1;
}

/* Whether the first word of a piece is a label with its colon: "Status: öffentlich". */
static gboolean
begins_label (const Writer *self, const LotseSegment *s)
{
  const char *p = self->page->text + lotse_page_text_to_byte (self->page, s->first);

  if (!lotse_is_upper_at (p))
    return FALSE;
  for (guint i = s->first; i < s->last && !lotse_is_space_at (p); i++, p = g_utf8_next_char (p))
    if (*p == ':')
      return i > s->first + 2;
  return FALSE;
}

/* Whether a piece is the number or letter of an item of a list ("1.", "IV.", "b)"), whose words hang beside it. */
static gboolean
is_item_mark (const Writer *self, const LotseSegment *s)
{
  const char *p = self->page->text + lotse_page_text_to_byte (self->page, s->first);

  return _lotse_page_is_item_mark (p, s->last - s->first);
}

/* Whether the first word of the piece below had room behind the last one of a cell, which ends before @limit: print divided no words there.
 * Lines of a cell whose end is not known may have been divided anywhere. */
static gboolean
had_room (const Writer *self, const LotseSegment *tail, const LotseSegment *below, float limit)
{
  return limit < G_MAXFLOAT && tail->x2 + first_word_width (self, below) + 2 * self->height < limit;
}

/* The first line of a label has no more characters. */
#define LABEL_CHARACTERS 24

/* Whether a piece is the second line of a label that ends before @limit: "Federführendes" / "Amt:". A sentence is none. */
static gboolean
ends_label (const Writer *self, const LotseSegment *label, const LotseSegment *below, float limit)
{
  return label->last - label->first <= LABEL_CHARACTERS && _lotse_page_ends_in_colon (self->page, below)
         && !_lotse_page_ends_in_colon (self->page, label) && fabsf (label->size - below->size) < 0.3f && label->bold == below->bold
         && label->x2 + first_word_width (self, below) + self->height / 2 > limit;
}

/* Whether a piece is the rest of a label that was divided at a hyphen: "Vorlage-" / "Art:". */
static gboolean
ends_divided_label (const Writer *self, const LotseSegment *label, const LotseSegment *below)
{
  return label->last - label->first <= LABEL_CHARACTERS && _lotse_page_ends_in_colon (self->page, below)
         && self->page->text[lotse_page_text_to_byte (self->page, label->last) - 1] == '-';
}

/* Rows above and below that show how far the lines of a column reach. */
#define COLUMN_ROWS 12

/* Where the lines beside a label or the mark of an item end, by the rows near by; G_MAXFLOAT for any other row. */
static float
measure_value (const Writer *self, const LotseSegment *segments, GArray *rows, guint index)
{
  const LotseRow *row = &g_array_index (rows, LotseRow, index);
  const LotseSegment *value = &segments[row->first + 1];
  float right = value->x2;

  if (row->n != 2 || !(is_item_mark (self, &segments[row->first]) || _lotse_page_ends_in_colon (self->page, &segments[row->first])))
    return G_MAXFLOAT;
  for (guint i = index > COLUMN_ROWS ? index - COLUMN_ROWS : 0; i < MIN (index + COLUMN_ROWS, rows->len); i++)
    {
      const LotseRow *other = &g_array_index (rows, LotseRow, i);
      const LotseSegment *last = &segments[other->first + other->n - 1];

      if (fabsf (last->x1 - value->x1) < 3)
        right = MAX (right, last->x2);
    }
  return right;
}

/* Letters to the left are so much larger than those of the next cell where the two are no cells of a row: a title with what stands beside it,
 * in bold letters and in others. */
#define TITLE_SIZE 1.08f
#define PLAIN_TITLE_SIZE 1.4f

/* Whether the cell that begins with @cell is no part of the row of the one before it, which begins with @before. */
static gboolean
stands_apart (const Writer *self, const LotseSegment *before, const LotseSegment *cell)
{
  return cell->size > 0 && before->size > (before->bold && !cell->bold ? TITLE_SIZE : PLAIN_TITLE_SIZE) * cell->size
         && cell->x1 - before->x2 > 2 * self->height && !_lotse_page_ends_in_colon (self->page, before);
}

/* The same where a title and what stands beside it, which may be aligned at the right, are the two cells. */
static int
title_cell_above (const LotseSegment *segments, const LotseRow *row, const LotseSegment *s)
{
  return fabsf (s->x2 - segments[row->first + 1].x2) < 3 ? 1 : cell_above (segments, row, s);
}

/* Whether the row below goes on with a title and with what stands beside it: each piece under one of the two, in letters like its own. */
static gboolean
continues_title (const Writer *self, const LotseSegment *segments, const LotseRow *row, float bottom, const LotseRow *next)
{
  if (row->n != 2 || next->n > 2 || !stands_apart (self, &segments[row->first], &segments[row->first + 1])
      || next->y1 - bottom > self->leading + 0.5f * self->height)
    return FALSE;
  for (guint i = 0; i < next->n; i++)
    {
      const LotseSegment *s = &segments[next->first + i];
      int cell = title_cell_above (segments, row, s);

      if (cell < 0 || segments[row->first + (guint) cell].bold != s->bold
          || fabsf (segments[row->first + (guint) cell].size - s->size) > 0.3f)
        return FALSE;
    }
  return TRUE;
}

/* Whether the row below goes on with cells of the row above: each piece stands under a cell, close to it, and either the words say so (a
 * comma, a hyphen, a small letter) or it is a single piece below another cell than the first; two of them are another session of a body. A
 * row of as many pieces needs the words in each of them. */
static gboolean
continues_row (const Writer *self,
               const LotseSegment *segments,
               const LotseRow *row,
               float bottom,
               float right,
               const LotseSegment *const *tails,
               const LotseRow *next)
{
  guint open = 0;

  if (next->n > row->n || next->y1 - bottom > self->leading + 0.3f * self->height)
    return FALSE;
  for (guint i = 0; i < next->n; i++)
    {
      const LotseSegment *s = &segments[next->first + i];
      int cell = cell_above (segments, row, s);

      if (cell < 0)
        return FALSE;
      if (cell > 0 && !ends_divided_label (self, tails[cell], s)
          && (begins_label (self, s) || (_lotse_page_ends_in_colon (self->page, s) && _lotse_page_ends_in_colon (self->page, tails[cell]))))
        return FALSE;
      if (!ends_open (self, tails[cell])
          && had_room (self, tails[cell], s, (guint) cell + 1 < row->n ? segments[row->first + (guint) cell + 1].x1 : right))
        return FALSE;
      /* A row that fills the first cell anew is a row of its own, however many of the others are empty, unless a label goes on in it. */
      if (cell == 0 && next->n == 1 && row->n > 1 && ends_label (self, tails[0], s, segments[row->first + 1].x1))
        return TRUE;
      if (cell == 0 && !ends_open (self, tails[0]) && !begins_lower (self, s))
        return FALSE;
      open += ends_open (self, tails[cell]) || begins_lower (self, s) || (cell > 0 && next->n == 1);
    }
  return open > 0 && (next->n < row->n || open == next->n);
}

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

#define MAX_CELLS 16
/* Lines of a cell that may stand above the row that it belongs to. */
#define LINES_ABOVE 3

/* Cells may be aligned at their feet: a line alone above a row begins one of its cells then, which goes on below it. Returns the number of such
 * lines from row @index on, and the cell. */
static guint
count_lines_above (const Writer *self, const LotseSegment *segments, GArray *rows, guint index, guint limit, guint *ret_cell)
{
  const LotseSegment *first = &segments[g_array_index (rows, LotseRow, index).first];

  for (guint i = index + 1; i < MIN (limit, index + LINES_ABOVE + 1); i++)
    {
      const LotseRow *row = &g_array_index (rows, LotseRow, i);
      const LotseSegment *above = &segments[(row - 1)->first];
      int cell = 0;

      if (row->y1 - (row - 1)->y2 > self->leading + 0.3f * self->height)
        return 0;
      if (row->n == 1 && fabsf (segments[row->first].x1 - first->x1) < 3)
        continue;
      cell = row->n > 1 && row->n <= MAX_CELLS ? cell_above (segments, row, above) : -1;
      if (cell <= 0 || !(ends_open (self, above) || begins_lower (self, &segments[row->first + (guint) cell])))
        return 0;
      *ret_cell = (guint) cell;
      return i - index;
    }
  return 0;
}

/* Writes a row as one line; rows below that only go on with its cells are taken in. Returns the number of rows used. */
static guint
write_row (Writer *self, const LotseSegment *segments, GArray *rows, guint index, guint limit)
{
  guint cell_above_row = 0;
  guint above = g_array_index (rows, LotseRow, index).n == 1 ? count_lines_above (self, segments, rows, index, limit, &cell_above_row) : 0;
  const LotseRow *row = &g_array_index (rows, LotseRow, index + above);
  LotseRawLine line = { .start = (guint) self->text->len };
  GPtrArray *cells[MAX_CELLS];
  const LotseSegment *tails[MAX_CELLS];
  guint n = MIN (row->n, MAX_CELLS);
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
  right = measure_value (self, segments, rows, index + above);
  for (; row->n <= MAX_CELLS && index + used < limit; used++)
    {
      const LotseRow *next = &g_array_index (rows, LotseRow, index + used);
      gboolean title = continues_title (self, segments, row, bottom, next);

      if (!title && !continues_row (self, segments, row, bottom, right, tails, next))
        break;
      for (guint i = 0; i < next->n; i++)
        {
          const LotseSegment *s = &segments[next->first + i];
          int cell = title ? title_cell_above (segments, row, s) : cell_above (segments, row, s);

          g_ptr_array_add (cells[cell], (gpointer) s);
          tails[cell] = s;
        }
      bottom = next->y2;
    }
  for (guint c = 0; c < n; c++)
    {
      if (c == 1 && stands_apart (self, &segments[row->first], &segments[row->first + 1]))
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

  return _lotse_table_get_column (table, s) == 0 && begins_lower (self, s) && ends_open (self, last) ? s : NULL;
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
                  if (column > 0 && head && stands_apart (self, head, cell))
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

/* Whether a piece is the next line of the value above it: the words say so, or its first word had no room before @limit. */
static gboolean
goes_on_in_field (const Writer *self, const LotseSegment *above, const LotseSegment *piece, float limit)
{
  return fabsf (piece->size - above->size) < 0.3f && piece->bold == above->bold
         && piece->y1 - above->y2 < self->leading + 0.3f * self->height
         && (ends_open (self, above) || begins_lower (self, piece) || (limit < G_MAXFLOAT && !had_room (self, above, piece, limit)));
}

/* Writes fields that stand side by side, one column after the other. */
static void
write_fields (Writer *self, GArray *segments, GArray *rows, guint first, guint end)
{
  const LotseRow *head = &g_array_index (rows, LotseRow, first);

  for (guint c = 0; c < head->n; c++)
    {
      float from = c > 0 ? g_array_index (segments, LotseSegment, head->first + c).x1 - self->height / 2 : -G_MAXFLOAT;
      float to = c + 1 < head->n ? g_array_index (segments, LotseSegment, head->first + c + 1).x1 - self->height / 2 : G_MAXFLOAT;

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
              if (last && !goes_on_in_field (self, last, piece, to))
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
  guint end = _lotse_page_find_fields (self->page, segments, rows, index, limit, self->height);

  if (end > index)
    {
      write_fields (self, segments, rows, index, end);
      return end - index;
    }
  if (_lotse_page_ends_in_word (self->page, segments, rows, index, self->height))
    {
      write_words (self, &g_array_index (segments, LotseSegment, g_array_index (rows, LotseRow, index).first), 2);
      return 1;
    }
  if (index >= *no_table_until
      && (g_array_index (rows, LotseRow, index).n > 1 || _lotse_table_is_staggered (rows, index, limit, self->height))
      && _lotse_table_find (self->page, segments, rows, index, limit, self->height, self->leading, &table, no_table_until))
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

static void
write_column (Writer *self, const LotseSegment *segments, GArray *rows, const LotseColumns *columns, gboolean right)
{
  for (guint i = columns->first; i <= columns->last; i++)
    {
      const LotseRow *row = &g_array_index (rows, LotseRow, i);
      LotseRawLine line = { .start = (guint) self->text->len };

      for (guint s = 0; s < row->n; s++)
        {
          const LotseSegment *piece = &segments[row->first + s];

          if ((piece->x1 + piece->x2 > 2 * columns->gutter) != right)
            continue;
          /* Justified lines of a narrow column have wide gaps. */
          append_segment (self, piece, line.start, line.x2 > line.x1 && piece->x1 - line.x2 > 3 * self->height ? '\t' : ' ');
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

  if (!side || i >= side->len || s[i].y1 + 0.3f * self->height >= y)
    return from;
  do
    write_words (self, &s[i++], 1);
  while (i < side->len && s[i].y1 >= s[i - 1].y1 && s[i].y1 - s[i - 1].y2 < 4 * self->height);
  return i;
}

static void
write_watermark (Writer *self, GArray *rotated)
{
  LotseRawLine line = { .start = (guint) self->text->len, .furniture = TRUE };

  for (guint i = 0; i < rotated->len; i++)
    append_segment (self, &g_array_index (rotated, LotseSegment, i), line.start, ' ');
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

void
_lotse_page_geometry_append (const LotsePageText *page, guint number, GString *text, GArray *map, GArray *lines)
{
  Writer writer = { .page = page,
                    .number = number,
                    .symbols = _lotse_page_lines_has_symbols (page),
                    .marks = _lotse_page_marks_find (page),
                    .text = text,
                    .map = map,
                    .lines = lines,
                    .first_line = lines->len,
                    .last_y2 = -1 };
  g_autoptr (GArray) all = _lotse_page_segments_collect (page);
  g_autoptr (GArray) pieces = g_array_sized_new (FALSE, FALSE, sizeof (LotseSegment), all->len);
  g_autoptr (GArray) segments = NULL;
  g_autoptr (GArray) rotated = g_array_new (FALSE, FALSE, sizeof (LotseSegment));
  g_autoptr (GArray) rows = NULL;
  g_autoptr (GArray) side = NULL;
  float width = page->width > 0 ? page->width : 595, grid;
  guint next = 0, tables_until = 0, next_side = 0, bounds[2];
  gboolean head;

  for (guint i = 0; i < all->len; i++)
    {
      const LotseSegment *s = &g_array_index (all, LotseSegment, i);

      g_array_append_val (s->rotated ? rotated : pieces, *s);
    }
  writer.height = _lotse_page_segments_measure_height (pieces);
  grid = _lotse_page_find_grid (page, pieces);
  segments = grid > 0 ? g_array_ref (pieces) : _lotse_page_cells_split (page, pieces, writer.height);
  rows = _lotse_page_rows_collect (segments);
  side = grid > 0 ? NULL : _lotse_page_side_take (segments, rows, width, writer.height);
  if (side || (grid <= 0 && _lotse_page_labels_lift (page, segments, rows, writer.height)))
    {
      g_array_unref (rows);
      rows = _lotse_page_rows_collect (segments);
    }
  writer.leading = measure_leading (rows, writer.height, width);
  head = grid <= 0 && number == 1 && _lotse_page_head_divide (page, segments, rows, width, writer.height, &bounds[0], &bounds[1]);
  if (grid > 0)
    {
      write_grid (&writer, (const LotseSegment *) segments->data, rows, grid);
      next = rows->len;
    }
  while (next < rows->len)
    {
      const LotseSegment *data = (const LotseSegment *) segments->data;
      LotseColumns columns;
      gboolean found = _lotse_page_find_columns (page, segments, rows, next, width, writer.height, &columns);
      guint first = found ? columns.first : rows->len;

      while (next < first)
        {
          next_side = write_side (&writer, side, next_side, g_array_index (rows, LotseRow, next).y1);
          next += write_table_or_row (&writer, segments, rows, next, MIN (first, head ? find_bound (bounds, next) : first), &tables_until);
        }
      if (found)
        {
          write_column (&writer, data, rows, &columns, FALSE);
          write_column (&writer, data, rows, &columns, TRUE);
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
