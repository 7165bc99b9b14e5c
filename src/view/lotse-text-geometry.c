/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-text-geometry.h"

#include <math.h>

static gboolean
is_empty (const LotseRect *rect)
{
  return !(rect->x2 > rect->x1 && rect->y2 > rect->y1);
}

/* Same line: the two overlap by at least half the height of the lower one. */
static gboolean
same_line (const LotseRect *a, const LotseRect *b)
{
  float overlap = MIN (a->y2, b->y2) - MAX (a->y1, b->y1);
  float height = MIN (a->y2 - a->y1, b->y2 - b->y1);

  return overlap >= height / 2;
}

/* Same line of text that runs up or down: the two overlap by at least half the width of the narrower one, and follow one another. */
static gboolean
same_turned_line (const LotseRect *a, const LotseRect *b)
{
  float overlap = MIN (a->x2, b->x2) - MAX (a->x1, b->x1);
  float width = MIN (a->x2 - a->x1, b->x2 - b->x1);
  float gap = MAX (a->y1, b->y1) - MIN (a->y2, b->y2);

  return overlap >= width / 2 && gap <= width;
}

/* How the characters of a box follow one another. */
typedef enum
{
  RUN_ALONE,
  RUN_ACROSS,
  RUN_TURNED,
} Run;

/* Whether a character belongs to a box whose last one is @before; @broken: there was a line break between them. */
static Run
go_on (const LotseRect *box, Run run, const LotseRect *before, const LotseRect *rect, gboolean broken)
{
  float size = rect->y2 - rect->y1;

  /* A character left of the line's end by more than its own size begins another line or column, unless it stands beside the one before: a
   * page on its head. */
  if (run != RUN_TURNED && same_line (box, rect)
      && (rect->x1 >= box->x1 - size || (!broken && rect->x2 <= before->x2 && before->x1 - rect->x2 <= size)))
    return RUN_ACROSS;
  if (run != RUN_ACROSS && !broken && same_turned_line (before, rect))
    return RUN_TURNED;
  return RUN_ALONE;
}

GArray *
lotse_text_geometry_get_boxes (const LotsePageText *page, guint start, guint length)
{
  GArray *boxes = g_array_new (FALSE, FALSE, sizeof (LotseRect));
  const LotseRect *before = NULL;
  gboolean broken = FALSE;
  Run run = RUN_ALONE;
  const char *p;
  guint end;

  if (page->rects == NULL || start >= page->n_chars)
    return boxes;
  end = start + MIN (length, page->n_chars - start);
  p = page->text + lotse_page_text_to_byte (page, start);
  for (guint i = start; i < end; i++, p = g_utf8_next_char (p))
    {
      const LotseRect *rect = &page->rects[i];
      LotseRect *last = boxes->len > 0 ? &g_array_index (boxes, LotseRect, boxes->len - 1) : NULL;

      broken = broken || *p == '\n';
      if (is_empty (rect) || g_unichar_isspace (g_utf8_get_char (p)))
        continue;
      run = last != NULL ? go_on (last, run, before, rect, broken) : RUN_ALONE;
      if (run == RUN_ALONE)
        g_array_append_val (boxes, *rect);
      else
        {
          last->x1 = MIN (last->x1, rect->x1);
          last->y1 = MIN (last->y1, rect->y1);
          last->x2 = MAX (last->x2, rect->x2);
          last->y2 = MAX (last->y2, rect->y2);
        }
      before = rect;
      broken = FALSE;
    }
  return boxes;
}

guint
lotse_text_geometry_get_position (const LotsePageText *page, float x, float y)
{
  float best = G_MAXFLOAT;
  guint position = 0;

  if (page->rects == NULL)
    return 0;
  for (guint i = 0; i < page->n_chars; i++)
    {
      const LotseRect *rect = &page->rects[i];
      float dx;
      float dy;
      float distance;

      if (is_empty (rect))
        continue;
      dx = x < rect->x1 ? rect->x1 - x : x > rect->x2 ? x - rect->x2 : 0;
      dy = y < rect->y1 ? rect->y1 - y : y > rect->y2 ? y - rect->y2 : 0;
      /* Lines first: being beside a line is nearer than being above it. */
      distance = dx + 8 * dy;
      if (distance < best)
        {
          best = distance;
          position = x > (rect->x1 + rect->x2) / 2 ? i + 1 : i;
        }
    }
  return position;
}

gboolean
lotse_text_geometry_is_on_text (const LotsePageText *page, float x, float y)
{
  if (page->rects == NULL)
    return FALSE;
  for (guint i = 0; i < page->n_chars; i++)
    {
      const LotseRect *rect = &page->rects[i];

      if (x >= rect->x1 && x <= rect->x2 && y >= rect->y1 && y <= rect->y2)
        return TRUE;
    }
  return FALSE;
}

typedef enum
{
  CLASS_SPACE,
  CLASS_WORD,
  CLASS_OTHER,
} CharClass;

static CharClass
char_class (gunichar c)
{
  if (g_unichar_isspace (c))
    return CLASS_SPACE;
  return g_unichar_isalnum (c) || g_unichar_ismark (c) || c == '_' ? CLASS_WORD : CLASS_OTHER;
}

void
lotse_text_geometry_get_word (const LotsePageText *page, guint character, guint *ret_start, guint *ret_end)
{
  const char *p;
  const char *forward;
  guint start;
  guint end;
  CharClass type;

  if (page->n_chars == 0)
    {
      *ret_start = *ret_end = 0;
      return;
    }
  character = MIN (character, page->n_chars - 1);
  p = page->text + lotse_page_text_to_byte (page, character);
  type = char_class (g_utf8_get_char (p));
  forward = p;
  for (start = character; start > 0; start--)
    {
      const char *before = g_utf8_prev_char (p);

      if (char_class (g_utf8_get_char (before)) != type || lotse_page_text_has_gap (page, start))
        break;
      p = before;
    }
  for (end = character; end < page->n_chars && char_class (g_utf8_get_char (forward)) == type; end++)
    {
      if (end > character && lotse_page_text_has_gap (page, end))
        break;
      forward = g_utf8_next_char (forward);
    }
  *ret_start = start;
  *ret_end = end;
}

void
lotse_text_geometry_get_line (const LotsePageText *page, guint character, guint *ret_start, guint *ret_end)
{
  gsize byte = lotse_page_text_to_byte (page, MIN (character, page->n_chars));
  const char *begin = page->text + byte;
  const char *end = strchr (begin, '\n');

  while (begin > page->text && begin[-1] != '\n')
    begin--;
  *ret_start = lotse_page_text_to_character (page, (gsize) (begin - page->text));
  *ret_end = end == NULL ? page->n_chars : lotse_page_text_to_character (page, (gsize) (end - page->text)) + 1;
}

static gboolean
ends_sentence (const char *p, const char *next)
{
  return (*p == '.' || *p == '!' || *p == '?') && (*next == ' ' || *next == '\n' || *next == '\0');
}

void
lotse_text_geometry_get_sentence (const LotsePageText *page, guint character, guint *ret_start, guint *ret_end)
{
  const char *at = page->text + lotse_page_text_to_byte (page, MIN (character, page->n_chars));
  const char *begin = at;
  const char *end = at;

  while (begin > page->text && !(begin < at && ends_sentence (begin - 1, begin)) && !(begin[-1] == '\n' && *begin == '\n'))
    begin--;
  while (begin < at && g_ascii_isspace (*begin))
    begin++;
  while (*end != '\0' && !ends_sentence (end, end + 1) && !(end[0] == '\n' && end[1] == '\n'))
    end++;
  while (*end != '\0' && (ends_sentence (end, end + 1) || g_ascii_isspace (*end)))
    end++;
  *ret_start = lotse_page_text_to_character (page, (gsize) (begin - page->text));
  *ret_end = *end == '\0' ? page->n_chars : lotse_page_text_to_character (page, (gsize) (end - page->text));
}
