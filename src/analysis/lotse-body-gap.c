/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where a name may go on: what stands between two words, and whether a line break is only the end of a full line. */
#include "lotse-body-scan-private.h"

#include <math.h>

/* Bytes that a full line of running text may stay behind the next: letters are not equally wide. */
#define ROOM_MAX 8

/* Whether a line stands in other letters than the one above, or below the title or a heading: whatever the space between, no name goes on. */
static gboolean
is_set_apart (const LotseReading *reading, guint line)
{
  const LotseLine *here = lotse_reading_line (reading, line), *above;

  if (line == 0)
    return FALSE;
  above = here - 1;
  return here->bold != above->bold || fabsf (here->size - above->size) > 0.5f
         || (here->zone == LOTSE_ZONE_BODY && (above->zone == LOTSE_ZONE_HEADING || above->zone == LOTSE_ZONE_HEADER));
}

LotseGap
_lotse_body_gap (const LotseReading *reading, guint token)
{
  const LotseToken *t = lotse_reading_token (reading, token);

  if (t->flags & LOTSE_TOKEN_PARA_START)
    return LOTSE_GAP_PARAGRAPH;
  if (t->flags & LOTSE_TOKEN_LINE_START)
    return is_set_apart (reading, t->line) ? LOTSE_GAP_PARAGRAPH : LOTSE_GAP_LINE;
  if (!(t->flags & LOTSE_TOKEN_SPACE_BEFORE) || token == 0)
    return LOTSE_GAP_NONE;
  for (guint i = lotse_reading_token (reading, token - 1)->end; i < t->start; i++)
    if (reading->text->str[i] == '\t')
      return LOTSE_GAP_COLUMN;
  return LOTSE_GAP_BLANK;
}

/* "Stand: März 2026" below a name that is complete: the label of the next line, and no part of the name. */
static gboolean
begins_label (const LotseBodyScan *s, guint token)
{
  const LotseToken *t = lotse_reading_token (s->reading, token);

  return t->flags & LOTSE_TOKEN_LINE_START && t->kind == LOTSE_TOKEN_WORD && s->reading->text->str[t->end] == ':' && token > 0
         && lotse_reading_token (s->reading, token - 1)->flags & LOTSE_TOKEN_CAPITAL
         && !(lotse_reading_token (s->reading, token - 1)->flags & LOTSE_TOKEN_HYPHEN_END);
}

/* Place on its page of the character at a byte of a line, or NULL where none is known. */
static const LotseRect *
get_rect (const LotseReading *reading, const LotseLine *line, guint byte)
{
  const LotsePageText *page = lotse_document_text_get_page (reading->document, line->page - 1);

  return page->rects ? &page->rects[g_array_index (reading->map, guint32, byte)] : NULL;
}

/* Bytes that are still free in the line above a token, as long as the token's own line is, when its first word is put there; less than 0
 * where it was full. */
static int
get_room_above (const LotseBodyScan *s, guint token)
{
  const LotseToken *t = lotse_reading_token (s->reading, token);
  const LotseLine *here = lotse_reading_line (s->reading, t->line), *above = here - 1;
  const LotseRect *last;
  int room;

  if (t->line == 0)
    return -1;
  room = (int) (here->end - here->start) - (int) (above->end - above->start + 1 + (t->end - t->start));
  last = room >= 0 ? get_rect (s->reading, above, above->end - 1) : NULL;
  if (last && here->x2 > here->x1)
    {
      /* A line of print may hold a whole paragraph: there the place where its last word ends tells. */
      float word = get_rect (s->reading, here, t->end - 1)->x2 - get_rect (s->reading, here, t->start)->x1;
      float letter = word / (float) (t->end - t->start);

      if (letter > 0)
        room = MIN (room, (int) floorf ((MAX (here->x2, above->x2) - last->x2 - word) / letter - 1));
    }
  return room;
}

gboolean
_lotse_body_set_below (const LotseBodyScan *s, guint token)
{
  return _lotse_body_gap (s->reading, token) == LOTSE_GAP_LINE && get_room_above (s, token) >= 0;
}

/* Whether the word at @token is an article; it may begin the sentence. */
static gboolean
is_article (const LotseBodyScan *s, guint token)
{
  static const char *const articles[] = { "der", "die", "das", "dem", "den", "des", NULL };

  return _lotse_body_is_any (s, token, articles);
}

gboolean
_lotse_body_flows (const LotseBodyScan *s, guint token, guint from)
{
  const LotseToken *t, *before;

  if (from == 0 || token >= s->end || _lotse_body_gap (s->reading, token) != LOTSE_GAP_LINE || begins_label (s, token))
    return FALSE;
  t = lotse_reading_token (s->reading, token);
  /* "Der Ortsbeirat" / "Auental": the article with the capital of a sentence was taken for part of the name. */
  if (from + 1 < token && is_article (s, from))
    from++;
  before = lotse_reading_token (s->reading, from - 1);
  return before->kind == LOTSE_TOKEN_WORD && (!(before->flags & LOTSE_TOKEN_CAPITAL) || is_article (s, from - 1))
         && before->line + 1 == t->line && lotse_reading_token (s->reading, from)->line == before->line
         && get_room_above (s, token) < ROOM_MAX && lotse_reading_line (s->reading, t->line)->zone == LOTSE_ZONE_BODY
         && lotse_reading_line (s->reading, before->line)->zone == LOTSE_ZONE_BODY;
}

gboolean
_lotse_body_joined (const LotseBodyScan *s, guint token)
{
  return token < s->end && _lotse_body_gap (s->reading, token) <= LOTSE_GAP_LINE && !begins_label (s, token);
}

gboolean
_lotse_body_is_joined_capital (const LotseBodyScan *s, guint token)
{
  return _lotse_body_joined (s, token) && _lotse_body_is_capital (s, token);
}
