/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which pieces go on with a cell of the row above them, and which begin anew: where no rule tells the rows of a table apart, the place of the
 * pieces and their words do. */
#include "lotse-page-continued-private.h"

#include "lotse-character.h"

#include <math.h>
#include <string.h>

int
_lotse_page_cell_above (const LotseSegment *segments, const LotseRow *row, const LotseSegment *s)
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
ends_open (const LotsePageMeasures *m, const LotseSegment *s)
{
  static const char *const words[] = { " und", " für", " der", " des", " von", " zur", " zum", " im", " sowie" };
  g_autofree char *text = lotse_page_text_dup_range (m->page, s->first, s->last - s->first);
  gsize n = strlen (text);

  if (n > 0 && (strchr (",-/", text[n - 1]) || g_str_has_suffix (text, "\xc2\xad") || g_str_has_suffix (text, " –")))
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_str_has_suffix (text, words[i]))
      return TRUE;
  return FALSE;
}

static gboolean
begins_lower (const LotsePageMeasures *m, const LotseSegment *s)
{
  return g_unichar_islower (g_utf8_get_char (m->page->text + lotse_page_text_to_byte (m->page, s->first)));
}

/* Width of the first word of a piece. */
static float
first_word_width (const LotsePageMeasures *m, const LotseSegment *s)
{
  const char *p = m->page->text + lotse_page_text_to_byte (m->page, s->first);
  guint i = s->first;

  for (; i + 1 < s->last && !lotse_is_space_at (g_utf8_next_char (p)); i++)
    p = g_utf8_next_char (p);
  return m->page->rects[i].x2 - s->x1;
}

/* Whether the first word of a piece is a label with its colon: "Status: öffentlich". */
static gboolean
begins_label (const LotsePageMeasures *m, const LotseSegment *s)
{
  const char *p = m->page->text + lotse_page_text_to_byte (m->page, s->first);

  if (!lotse_is_upper_at (p))
    return FALSE;
  for (guint i = s->first; i < s->last && !lotse_is_space_at (p); i++, p = g_utf8_next_char (p))
    if (*p == ':')
      return i > s->first + 2;
  return FALSE;
}

/* Whether a piece is the number or letter of an item of a list ("1.", "IV.", "b)"), whose words hang beside it. */
static gboolean
is_item_mark (const LotsePageMeasures *m, const LotseSegment *s)
{
  const char *p = m->page->text + lotse_page_text_to_byte (m->page, s->first);

  return _lotse_page_is_item_mark (p, s->last - s->first);
}

/* Whether the first word of the piece below had room behind the last one of a cell, which ends before @limit: print divided no words there.
 * Lines of a cell whose end is not known may have been divided anywhere. */
static gboolean
had_room (const LotsePageMeasures *m, const LotseSegment *tail, const LotseSegment *below, float limit)
{
  return limit < G_MAXFLOAT && tail->x2 + first_word_width (m, below) + 2 * m->height < limit;
}

/* The first line of a label has no more characters. */
#define LABEL_CHARACTERS 24

/* Whether a piece is the second line of a label that ends before @limit: "Federführendes" / "Amt:". A sentence is none. */
static gboolean
ends_label (const LotsePageMeasures *m, const LotseSegment *label, const LotseSegment *below, float limit)
{
  return label->last - label->first <= LABEL_CHARACTERS && _lotse_page_ends_in_colon (m->page, below)
         && !_lotse_page_ends_in_colon (m->page, label) && fabsf (label->size - below->size) < 0.3f && label->bold == below->bold
         && label->x2 + first_word_width (m, below) + m->height / 2 > limit;
}

/* Whether a piece is the rest of a label that was divided at a hyphen: "Vorlage-" / "Art:". */
static gboolean
ends_divided_label (const LotsePageMeasures *m, const LotseSegment *label, const LotseSegment *below)
{
  return label->last - label->first <= LABEL_CHARACTERS && _lotse_page_ends_in_colon (m->page, below)
         && m->page->text[lotse_page_text_to_byte (m->page, label->last) - 1] == '-';
}

/* Rows above and below that show how far the lines of a column reach. */
#define COLUMN_ROWS 12

float
_lotse_page_measure_value (const LotsePageMeasures *m, const LotseSegment *segments, GArray *rows, guint index)
{
  const LotseRow *row = &g_array_index (rows, LotseRow, index);
  const LotseSegment *value = &segments[row->first + 1];
  float right = value->x2;

  if (row->n != 2 || !(is_item_mark (m, &segments[row->first]) || _lotse_page_ends_in_colon (m->page, &segments[row->first])))
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

gboolean
_lotse_page_stands_apart (const LotsePageMeasures *m, const LotseSegment *before, const LotseSegment *cell)
{
  return cell->size > 0 && before->size > (before->bold && !cell->bold ? TITLE_SIZE : PLAIN_TITLE_SIZE) * cell->size
         && cell->x1 - before->x2 > 2 * m->height && !_lotse_page_ends_in_colon (m->page, before);
}

int
_lotse_page_title_cell_above (const LotseSegment *segments, const LotseRow *row, const LotseSegment *s)
{
  return fabsf (s->x2 - segments[row->first + 1].x2) < 3 ? 1 : _lotse_page_cell_above (segments, row, s);
}

gboolean
_lotse_page_continues_title (
    const LotsePageMeasures *m, const LotseSegment *segments, const LotseRow *row, float bottom, const LotseRow *next)
{
  if (row->n != 2 || next->n > 2 || !_lotse_page_stands_apart (m, &segments[row->first], &segments[row->first + 1])
      || next->y1 - bottom > m->leading + 0.5f * m->height)
    return FALSE;
  for (guint i = 0; i < next->n; i++)
    {
      const LotseSegment *s = &segments[next->first + i];
      int cell = _lotse_page_title_cell_above (segments, row, s);

      if (cell < 0 || segments[row->first + (guint) cell].bold != s->bold
          || fabsf (segments[row->first + (guint) cell].size - s->size) > 0.3f)
        return FALSE;
    }
  return TRUE;
}

gboolean
_lotse_page_continues_row (const LotsePageMeasures *m,
                           const LotseSegment *segments,
                           const LotseRow *row,
                           float bottom,
                           float right,
                           const LotseSegment *const *tails,
                           const LotseRow *next)
{
  guint open = 0;

  if (next->n > row->n || next->y1 - bottom > m->leading + 0.3f * m->height)
    return FALSE;
  for (guint i = 0; i < next->n; i++)
    {
      const LotseSegment *s = &segments[next->first + i];
      int cell = _lotse_page_cell_above (segments, row, s);

      if (cell < 0)
        return FALSE;
      if (cell > 0 && !ends_divided_label (m, tails[cell], s)
          && (begins_label (m, s) || (_lotse_page_ends_in_colon (m->page, s) && _lotse_page_ends_in_colon (m->page, tails[cell]))))
        return FALSE;
      if (!ends_open (m, tails[cell])
          && had_room (m, tails[cell], s, (guint) cell + 1 < row->n ? segments[row->first + (guint) cell + 1].x1 : right))
        return FALSE;
      /* A row that fills the first cell anew is a row of its own, however many of the others are empty, unless a label goes on in it. */
      if (cell == 0 && next->n == 1 && row->n > 1 && ends_label (m, tails[0], s, segments[row->first + 1].x1))
        return TRUE;
      if (cell == 0 && !ends_open (m, tails[0]) && !begins_lower (m, s))
        return FALSE;
      open += ends_open (m, tails[cell]) || begins_lower (m, s) || (cell > 0 && next->n == 1);
    }
  return open > 0 && (next->n < row->n || open == next->n);
}

/* Lines of a cell that may stand above the row that it belongs to. */
#define LINES_ABOVE 3

guint
_lotse_page_count_lines_above (
    const LotsePageMeasures *m, const LotseSegment *segments, GArray *rows, guint index, guint limit, guint *ret_cell)
{
  const LotseSegment *first = &segments[g_array_index (rows, LotseRow, index).first];

  for (guint i = index + 1; i < MIN (limit, index + LINES_ABOVE + 1); i++)
    {
      const LotseRow *row = &g_array_index (rows, LotseRow, i);
      const LotseSegment *above = &segments[(row - 1)->first];
      int cell = 0;

      if (row->y1 - (row - 1)->y2 > m->leading + 0.3f * m->height)
        return 0;
      if (row->n == 1 && fabsf (segments[row->first].x1 - first->x1) < 3)
        continue;
      cell = row->n > 1 && row->n <= LOTSE_PAGE_MAX_CELLS ? _lotse_page_cell_above (segments, row, above) : -1;
      if (cell <= 0 || !(ends_open (m, above) || begins_lower (m, &segments[row->first + (guint) cell])))
        return 0;
      *ret_cell = (guint) cell;
      return i - index;
    }
  return 0;
}

gboolean
_lotse_page_goes_on_in_field (const LotsePageMeasures *m, const LotseSegment *above, const LotseSegment *piece, float limit)
{
  return fabsf (piece->size - above->size) < 0.3f && piece->bold == above->bold && piece->y1 - above->y2 < m->leading + 0.3f * m->height
         && (ends_open (m, above) || begins_lower (m, piece) || (limit < G_MAXFLOAT && !had_room (m, above, piece, limit)));
}

gboolean
_lotse_page_words_go_on (const LotsePageMeasures *m, const LotseSegment *above, const LotseSegment *below)
{
  return begins_lower (m, below) && ends_open (m, above);
}
