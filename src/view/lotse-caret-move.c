/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-caret-move.h"

#include "lotse-text-geometry.h"

#include <math.h>

static const LotsePageText *
get_page (const LotseDocumentText *text, guint page)
{
  return page >= 1 && page <= lotse_document_text_get_n_pages (text) ? lotse_document_text_get_page (text, page - 1) : NULL;
}

static gunichar
get_char (const LotsePageText *page, guint position)
{
  return g_utf8_get_char (page->text + lotse_page_text_to_byte (page, position));
}

static gboolean
is_word (gunichar c)
{
  return g_unichar_isalnum (c) || g_unichar_ismark (c);
}

/* To the near end of the next page in a direction that has text. */
static gboolean
turn_page (const LotseDocumentText *text, LotseSpan *place, int direction)
{
  guint page = place->page;

  for (;;)
    {
      const LotsePageText *found;

      page = direction < 0 ? page - 1 : page + 1;
      found = get_page (text, page);
      if (found == NULL)
        return FALSE;
      if (found->n_chars == 0)
        continue;
      *place = (LotseSpan) { page, direction < 0 ? found->n_chars : 0, 0 };
      return TRUE;
    }
}

static gboolean
move_character (const LotseDocumentText *text, LotseSpan *place, int direction)
{
  const LotsePageText *page = get_page (text, place->page);

  if (direction < 0 ? place->start == 0 : place->start >= page->n_chars)
    return turn_page (text, place, direction);
  /* A letter and its accents are one step. */
  do
    place->start = direction < 0 ? place->start - 1 : place->start + 1;
  while (place->start > 0 && place->start < page->n_chars && g_unichar_ismark (get_char (page, place->start)));
  return TRUE;
}

static gboolean
move_word (const LotseDocumentText *text, LotseSpan *place, int direction)
{
  const LotsePageText *page = get_page (text, place->page);
  gboolean inside = FALSE;

  if (direction < 0 ? place->start == 0 : place->start >= page->n_chars)
    return turn_page (text, place, direction);
  while (direction < 0 ? place->start > 0 : place->start < page->n_chars)
    {
      gboolean word = is_word (get_char (page, direction < 0 ? place->start - 1 : place->start));

      if (inside && !word)
        break;
      inside = word;
      place->start = direction < 0 ? place->start - 1 : place->start + 1;
    }
  return TRUE;
}

/* The line of a place without its line feed. */
static void
get_line (const LotsePageText *page, guint position, guint *ret_start, guint *ret_end)
{
  lotse_text_geometry_get_line (page, position, ret_start, ret_end);
  if (*ret_end > *ret_start && get_char (page, *ret_end - 1) == '\n')
    (*ret_end)--;
}

/* The place in a line that is nearest to a column; without geometry, as many characters from its beginning. */
static guint
find_column (const LotsePageText *page, guint start, guint end, float column)
{
  guint best = start;
  float distance = INFINITY;

  if (page->rects == NULL)
    return MIN (start + (guint) MAX (column, 0), end);
  for (guint i = start; i <= end; i++)
    {
      LotseRect box;

      if (lotse_caret_get_box (page, i, &box) && fabsf (box.x1 - column) < distance)
        {
          distance = fabsf (box.x1 - column);
          best = i;
        }
    }
  return best;
}

static gboolean
move_line (const LotseDocumentText *text, LotseSpan *place, int direction, float *column)
{
  const LotsePageText *page = get_page (text, place->page);
  guint start;
  guint end;
  LotseRect box;
  LotseSpan moved = *place;

  get_line (page, place->start, &start, &end);
  if (*column < 0)
    *column = lotse_caret_get_box (page, place->start, &box) ? box.x1 : (float) (place->start - start);
  if (direction < 0 ? start == 0 : end >= page->n_chars)
    {
      if (!turn_page (text, &moved, direction))
        return FALSE;
      page = get_page (text, moved.page);
    }
  else
    moved.start = direction < 0 ? start - 1 : end + 1;
  get_line (page, moved.start, &start, &end);
  place->page = moved.page;
  place->start = find_column (page, start, end, *column);
  return TRUE;
}

static gboolean
move_to_document_end (const LotseDocumentText *text, LotseSpan *place, int direction)
{
  LotseSpan end = { direction < 0 ? 0 : lotse_document_text_get_n_pages (text) + 1, 0, 0 };
  const LotsePageText *page;

  if (!turn_page (text, &end, -direction))
    return FALSE;
  page = get_page (text, end.page);
  *place = (LotseSpan) { end.page, direction < 0 ? 0 : page->n_chars, 0 };
  return TRUE;
}

gboolean
lotse_caret_move (const LotseDocumentText *text, LotseSpan *place, LotseCaretStep step, int direction, float *column)
{
  const LotsePageText *page = get_page (text, place->page);
  guint start;
  guint end;

  if (page == NULL)
    return FALSE;
  place->start = MIN (place->start, page->n_chars);
  if (step == LOTSE_CARET_LINE)
    return move_line (text, place, direction, column);
  *column = LOTSE_CARET_NO_COLUMN;
  switch (step)
    {
    case LOTSE_CARET_WORD:
      return move_word (text, place, direction);
    case LOTSE_CARET_LINE_END:
      get_line (page, place->start, &start, &end);
      place->start = direction < 0 ? start : end;
      return TRUE;
    case LOTSE_CARET_DOCUMENT:
      return move_to_document_end (text, place, direction);
    case LOTSE_CARET_CHARACTER:
    case LOTSE_CARET_LINE:
    default:
      return move_character (text, place, direction);
    }
}

/* Line feeds have no box of their own. */
static gboolean
has_box (const LotsePageText *page, guint character)
{
  return page->rects[character].y2 > page->rects[character].y1 && get_char (page, character) != '\n';
}

gboolean
lotse_caret_get_box (const LotsePageText *page, guint position, LotseRect *ret_box)
{
  LotseRect box;

  if (page->rects == NULL)
    return FALSE;
  if (position < page->n_chars && has_box (page, position))
    {
      box = page->rects[position];
      box.x2 = box.x1;
    }
  else if (position > 0 && position <= page->n_chars && has_box (page, position - 1))
    {
      box = page->rects[position - 1];
      box.x1 = box.x2;
    }
  else
    return FALSE;
  *ret_box = box;
  return TRUE;
}
