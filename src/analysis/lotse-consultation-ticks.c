/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Columns of a table of consultations that are ticked: what an "x" says tells the head that it stands below, on pages with geometry, and in plain
 * text whose columns are set with blanks. */
#include "lotse-consultation-private.h"

#include <string.h>

/* Points by which a tick may stand beside the left edge of its head where the cells of a table begin at their left. */
#define SAME_LEFT 1.5f
/* Characters that a tick may stand beside the end of its head in plain text. */
#define BESIDE 3

/* The box of the character at a byte, in points; NULL without geometry. */
static const LotseRect *
get_box (const LotseAnalysis *a, guint byte)
{
  const LotseLine *line = lotse_reading_line (a->reading, lotse_reading_find_line (a->reading, byte));
  const LotsePageText *page;
  guint character = g_array_index (a->reading->map, guint32, byte);

  if (line->x2 <= line->x1 || line->page == 0 || line->page > lotse_document_text_get_n_pages (a->text))
    return NULL;
  page = lotse_document_text_get_page (a->text, line->page - 1);
  return page->rects && character < page->n_chars ? &page->rects[character] : NULL;
}

/* The column, from 1, of the character at a byte of plain text, and whether two blanks or more stand before it; 0 on a page with geometry and
 * behind a tab. */
static guint
get_text_column (const LotseAnalysis *a, guint byte, gboolean *ret_gap)
{
  const LotseLine *line = lotse_reading_line (a->reading, lotse_reading_find_line (a->reading, byte));
  const LotsePageText *page;
  gsize at, start;

  if (line->page == 0 || line->page > lotse_document_text_get_n_pages (a->text))
    return 0;
  page = lotse_document_text_get_page (a->text, line->page - 1);
  if (page->rects || g_array_index (a->reading->map, guint32, byte) >= page->n_chars)
    return 0;
  at = lotse_page_text_to_byte (page, g_array_index (a->reading->map, guint32, byte));
  for (start = at; start > 0 && page->text[start - 1] != '\n'; start--)
    if (page->text[start - 1] == '\t')
      return 0;
  *ret_gap = at >= start + 2 && page->text[at - 1] == ' ' && page->text[at - 2] == ' ';
  return 1 + (guint) g_utf8_pointer_to_offset (page->text + start, page->text + at);
}

float
_lotse_consultation_get_x (const LotseAnalysis *a, guint byte)
{
  const LotseRect *box = get_box (a, byte);
  gboolean gap = FALSE;
  guint column;

  if (box)
    return (box->x1 + box->x2) / 2;
  column = get_text_column (a, byte, &gap);
  return gap ? (float) column : 0;
}

/* Characters of a head, less one. */
static float
get_width (const LotseAnalysis *a, guint start, guint end)
{
  return (float) g_utf8_strlen (a->reading->text->str + start, (gssize) (end - start)) - 1;
}

/* The head whose left edge is that of a tick, or G_MAXUINT. */
static guint
find_left (const LotseAnalysis *a, const LotseTicks *ticks, guint byte)
{
  const LotseRect *box = get_box (a, byte);

  for (guint i = 0; box && i < ticks->n; i++)
    {
      const LotseRect *head = get_box (a, ticks->heads[i].start);

      if (head && ABS (head->x1 - box->x1) <= SAME_LEFT)
        return i;
    }
  return G_MAXUINT;
}

void
_lotse_consultation_find_ticks (const LotseAnalysis *a, guint line, LotseTicks *ticks)
{
  const LotseReading *r = a->reading;
  guint token = lotse_reading_find_token (r, lotse_reading_line (r, line)->start), next;
  /* Beside other heads a role is one; alone it is a value, or the next heading. The other heads may stand below the title of the table. */
  const guint columns = _lotse_consultation_get_columns (a, line);
  const gboolean roles
      = columns & LOTSE_COLUMN_DATE
        || (columns & LOTSE_COLUMN_TITLE && line + 1 < r->lines->len && _lotse_consultation_get_columns (a, line + 1) & LOTSE_COLUMN_DATE);

  for (; ticks->n < LOTSE_MAX_TICKS && _lotse_consultation_is_on_line (a, token, line); token = next)
    {
      guint flag = _lotse_consultation_get_ticked_head (a, token, &next), start = lotse_reading_token (r, token)->start, end;
      const char *mark;

      /* "Öff. | N.Ö. | Empfehlung | Beschluss": beside other ticked heads "Beschluss" is one. */
      if (flag == 0 && ticks->n > 1 && _lotse_consultation_match (a, "roles", token, &next))
        flag = LOTSE_COLUMN_ROLE;
      if (flag == 0 || (flag == LOTSE_COLUMN_ROLE && !roles))
        {
          next = token + 1;
          continue;
        }
      end = lotse_reading_token (r, next - 1)->end;
      mark = flag == LOTSE_COLUMN_PUBLICITY ? _lotse_consultation_get_mark (a, token, &next)
                                            : lotse_lexicon_entry_get (_lotse_consultation_match (a, "roles", token, &next), 1);
      ticks->heads[ticks->n].x = _lotse_consultation_get_x (a, start);
      if (get_box (a, start))
        ticks->heads[ticks->n].x = (ticks->heads[ticks->n].x + _lotse_consultation_get_x (a, end - 1)) / 2;
      else if (ticks->heads[ticks->n].x > 0)
        {
          ticks->heads[ticks->n].x += get_width (a, start, end) / 2;
          ticks->in_text = TRUE;
        }
      ticks->heads[ticks->n].mark = mark;
      ticks->heads[ticks->n].is_role = flag == LOTSE_COLUMN_ROLE;
      ticks->heads[ticks->n].start = start;
      ticks->heads[ticks->n].end = end;
      ticks->n += ticks->heads[ticks->n].x > 0;
    }
}

gboolean
_lotse_consultation_is_set_in_columns (const LotseAnalysis *a, const GArray *cells)
{
  guint column = 0;
  gboolean gap;

  for (guint i = 0; i < cells->len; i++)
    {
      const LotseCell *cell = &g_array_index (cells, LotseCell, i);
      guint here;

      if (cell->kind != LOTSE_CELL_DATE)
        continue;
      here = get_text_column (a, cell->start, &gap);
      if (here == 0 || (column > 0 && here != column))
        return FALSE;
      column = here;
    }
  return column > 0;
}

/* Whether heads @one and @other are the same, printed on two pages. */
static gboolean
is_repeated (const LotseAnalysis *a, const LotseTicks *ticks, guint one, guint other)
{
  const char *text = a->reading->text->str;
  guint n = ticks->heads[one].end - ticks->heads[one].start;

  return n == ticks->heads[other].end - ticks->heads[other].start
         && memcmp (text + ticks->heads[one].start, text + ticks->heads[other].start, n) == 0;
}

/* Whether a tick that stands @least characters from the middle of the head next to it, and @second from that of the next, is below that head. */
static gboolean
is_below (const LotseAnalysis *a, guint start, guint end, float least, float second)
{
  float half = get_width (a, start, end) / 2;

  return least <= half + 1 || (least <= half + BESIDE && 2 * (least - half) < second - least);
}

void
_lotse_consultation_read_tick (const LotseAnalysis *a, const LotseTicks *ticks, const LotseCell *mark, LotseConsultation *row)
{
  float x = _lotse_consultation_get_x (a, mark->start), least = G_MAXFLOAT, second = G_MAXFLOAT;
  guint found = 0, left = find_left (a, ticks, mark->start);

  for (guint i = 0; i < ticks->n; i++)
    if (ABS (x - ticks->heads[i].x) < least)
      {
        least = ABS (x - ticks->heads[i].x);
        found = i;
      }
  for (guint i = 0; i < ticks->n; i++)
    if (!is_repeated (a, ticks, i, found))
      second = MIN (second, ABS (x - ticks->heads[i].x));
  /* In plain text a tick stands right below its head, or not far beside its end and far from all others. */
  if (ticks->in_text && (ticks->n == 0 || !is_below (a, ticks->heads[found].start, ticks->heads[found].end, least, second)))
    return;
  if (x <= 0 || ticks->n < 2 || (!ticks->in_text && 2 * least >= second && left == G_MAXUINT))
    return;
  found = left < ticks->n ? left : found;
  if (!ticks->heads[found].is_role)
    row->publicity = row->publicity ? row->publicity : ticks->heads[found].mark;
  else if (!row->role_text)
    {
      row->role = ticks->heads[found].mark;
      row->role_text = lotse_reading_dup_text (a->reading, ticks->heads[found].start, ticks->heads[found].end);
      row->outcome_range = (LotseRange) { ticks->heads[found].start, ticks->heads[found].end };
    }
}

static const LotseCell *
get_mark (const GArray *cells, guint index, guint line)
{
  const LotseCell *cell = index < cells->len ? &g_array_index (cells, LotseCell, index) : NULL;

  return cell && cell->kind == LOTSE_CELL_MARK && cell->line == line ? cell : NULL;
}

static gboolean
is_word (const LotseCell *cell)
{
  return g_str_has_suffix (cell->word, "public");
}

gboolean
_lotse_consultation_is_boxed_out (const GArray *cells, guint index)
{
  const guint line = g_array_index (cells, LotseCell, index).line;
  const LotseCell *box;
  guint first = index;

  if (!is_word (&g_array_index (cells, LotseCell, index)))
    return FALSE;
  while (first > 0 && get_mark (cells, first - 1, line))
    first--;
  /* Boxes stand all in front of their words, or all behind them. */
  box = get_mark (cells, is_word (&g_array_index (cells, LotseCell, first)) ? index + 1 : index - 1, line);
  return box && g_str_equal (box->word, "empty");
}

/* The box of cell @index, or NULL: a mark of a box and no word. */
static const LotseCell *
get_box_cell (const GArray *cells, guint index, guint line)
{
  const LotseCell *cell = get_mark (cells, index, line);

  return cell && !is_word (cell) ? cell : NULL;
}

gboolean
_lotse_consultation_is_role_boxed_out (const GArray *cells, guint index)
{
  const guint line = g_array_index (cells, LotseCell, index).line;
  guint first = index, checked = 0;
  const LotseCell *box;

  while (first > 0 && g_array_index (cells, LotseCell, first - 1).line == line
         && (get_box_cell (cells, first - 1, line) || g_array_index (cells, LotseCell, first - 1).kind == LOTSE_CELL_ROLE))
    first--;
  box = get_box_cell (cells, get_box_cell (cells, first, line) ? index - 1 : index + 1, line);
  if (!box || !g_str_equal (box->word, "empty"))
    return FALSE;
  /* Where nothing is checked, the form was left as it is. */
  for (guint i = first; i < cells->len && g_array_index (cells, LotseCell, i).line == line; i++)
    checked += get_box_cell (cells, i, line) && g_str_equal (g_array_index (cells, LotseCell, i).word, "x");
  return checked > 0;
}
