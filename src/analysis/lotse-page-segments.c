/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-page-geometry-private.h"
#include "lotse-page-lines-private.h"

#include "lotse-character.h"

#include <math.h>
#include <string.h>

/* Characters into segments, and which of these are no part of the text. */

/* A gap wider than this many heights of a character divides two cells. Justified text stays below it. */
#define CELL_GAP 1.0f

static gboolean
same_line (const LotseSegment *s, const LotseRect *r)
{
  float top = MAX (s->y1, r->y1), bottom = MIN (s->y2, r->y2);
  float lower = MIN (s->y2 - s->y1, r->y2 - r->y1);

  return bottom - top > 0.4f * lower;
}

static void
finish_segment (GArray *segments, LotseSegment *open)
{
  if (open->last > open->first)
    g_array_append_val (segments, *open);
  *open = (LotseSegment) { 0 };
}

static inline gunichar
character_at (const char *p)
{
  return (guchar) *p < 0x80 ? (gunichar) *p : g_utf8_get_char (p);
}

static inline gboolean
is_blank (gunichar c)
{
  return c < 0x80 ? c == ' ' || c == '\t' || c == '\v' : g_unichar_isspace (c);
}

/* The bits that a number is written with: that they are the same is quicker to see than that two numbers are equal. */
static inline guint32
get_bits (const float *number)
{
  guint32 bits;

  memcpy (&bits, number, sizeof bits);
  return bits;
}

/* A gap wider than this many heights behind a bullet, or the number of an item, stands for a blank, also where the text has none. */
#define BULLET_GAP 0.25f
/* The same for any words whose letters are closer to each other. */
#define GLUED_GAP 0.5f

/* Takes the characters from @i on into the open segment as long as they stand at the height of the one before, @before, neither far behind
 * the end of the segment nor before its begin, with a blank in a gap: nearly all do. What is no number, or beyond all numbers, fails a comparison. Moves @p along and
 * returns the first character that needs a closer look, or @end. */
static guint
take_plain (const LotsePageText *page, guint i, guint end, const char **p, const LotseRect **before, LotseSegment *open)
{
  const LotseRect *last = *before, *r = &page->rects[i], *stop = &page->rects[end];
  const char *q = *p;
  guint32 y1 = get_bits (&last->y1), y2 = get_bits (&last->y2), edge = get_bits (&open->x2);
  float x1 = open->x1, x2 = open->x2;
  float gap = open->fixed ? _lotse_page_get_fixed_gap (last) : CELL_GAP * (open->y2 - open->y1);
  float glued = BULLET_GAP * (open->y2 - open->y1), tight = LOTSE_PAGE_KERN_GAP * open->size;

  for (; r < stop; r++)
    {
      const LotseRect *word = r;
      guchar c;

      /* Letters of a word, where each begins at the end of the one before. */
      for (; r < stop && (guchar) *q > ' ' && (guchar) *q < 0x80 && get_bits (&r->y1) == y1 && get_bits (&r->y2) == y2
             && get_bits (&r->x1) == edge && r->x2 > r->x1;
           r++, q++)
        edge = get_bits (&r->x2);
      if (r > word)
        {
          last = r - 1;
          x2 = last->x2;
          if (r == stop)
            break;
        }
      c = (guchar) *q;
      if (c == ' ')
        {
          open->tight |= r->x2 - r->x1 < tight;
          q++;
          continue;
        }
      if (get_bits (&r->y1) != y1 || get_bits (&r->y2) != y2 || !(r->x1 >= x1) || !(r->x2 > r->x1)
          || (!(r->x1 - x2 <= glued) && (r == last + 1 || !(r->x1 - x2 <= gap))))
        break;
      if (c <= ' ' || (c >= 0x80 && is_blank (g_utf8_get_char (q))))
        break;
      q = g_utf8_next_char (q);
      x2 = MAX (x2, r->x2);
      edge = get_bits (&x2);
      last = r;
    }
  open->last = (guint) (last - page->rects) + 1;
  open->x2 = x2;
  *before = last;
  *p = q;
  return (guint) (r - page->rects);
}

/* No mark of an item has more characters. */
#define MARK_CHARACTERS 5

gboolean
_lotse_page_is_item_mark (const char *p, guint n)
{
  guint digits = 0, letters = 0;

  if (n < 2 || n > MARK_CHARACTERS || (p[n - 1] != '.' && p[n - 1] != ')'))
    return FALSE;
  while (digits < n - 1 && g_ascii_isdigit (p[digits]))
    digits++;
  while (letters < n - 1 && strchr ("IVX", p[letters]))
    letters++;
  return digits == n - 1 || letters == n - 1 || (n == 2 && g_ascii_isalpha (*p));
}

gboolean
_lotse_page_ends_in_colon (const LotsePageText *page, const LotseSegment *s)
{
  return s->last > s->first && page->text[lotse_page_text_to_byte (page, s->last) - 1] == ':';
}

/* Whether the segment is a bullet or the number of an item, and character @i, which stands at @p, the first of the words behind it: symbol
 * fonts and tab stops leave no blank between them. */
static gboolean
ends_mark (const LotsePageText *page, const LotseSegment *open, guint i, const char *p)
{
  guint n = open->last - open->first;
  const char *sign;

  if (n > MARK_CHARACTERS || i != open->last || page->rects[i].x1 - open->x2 <= BULLET_GAP * (open->y2 - open->y1)
      || !lotse_is_alnum_at (p))
    return FALSE;
  sign = g_utf8_prev_char (p);
  if (n == 1)
    return !lotse_is_alnum_at (sign) && !g_ascii_ispunct (*sign);
  return (*sign == '.' || *sign == ')') && (gsize) (p - page->text) >= n && _lotse_page_is_item_mark (p - n, n);
}

/* Whether character @i is the first of another cell or word, though the text has no blank before it: the letters before it are closer to each
 * other, so it is not set apart from them as they are. */
static gboolean
begins_glued (const LotsePageText *page, const LotseSegment *open, guint i, float height)
{
  const LotseRect *before = &page->rects[open->last - 1];

  return i == open->last && open->last > open->first + 1 && page->rects[i].x1 - open->x2 > GLUED_GAP * height
         && before->x1 - (before - 1)->x2 < BULLET_GAP * height;
}

/* Letters of a watermark are far larger than the line that they happen to stand in. */
static gboolean
is_foreign_size (float size, float other)
{
  return size > 0 && other > 0 && MAX (size, other) > 2 * MIN (size, other);
}

/* Letters of a cell beside those of another are so much larger, and stand so many points higher. */
#define OTHER_SIZE 1.25f
#define OTHER_FOOT 1.5f

/* Whether character @i, behind a blank, is in letters of another size and on another line than the open segment: two cells that nearly meet. */
static gboolean
stands_beside (const LotseSegment *open, const LotseRect *r, guint i, float size)
{
  return i > open->last && size > 0 && open->size > OTHER_SIZE * size
         && fabsf (r->y2 - 0.2f * (r->y2 - r->y1) - open->y2 + 0.2f * (open->y2 - open->y1)) > OTHER_FOOT;
}

/* How wide a gap behind the open segment, whose last letter is @before, divides two cells. */
static float
cell_gap (const LotseSegment *open, const LotseRect *before, const LotseRect *r)
{
  return open->fixed ? _lotse_page_get_fixed_gap (before) : CELL_GAP * MAX (r->y2 - r->y1, open->y2 - open->y1);
}

/* White space ends no piece, a line end, a jump or a wide gap does. */
static GArray *
collect_segments (const LotsePageText *page)
{
  GArray *segments = g_array_sized_new (FALSE, FALSE, sizeof (LotseSegment), 64);
  LotseSegment open = { 0 };
  const LotseRect *before = NULL; /* of the last character of the open segment */
  const char *p = page->text;
  guint run = 0, run_end = 0; /* up to @run_end the font is the one that the segment has already */
  const char *font = NULL;    /* the one last seen, whose letters are @fixed */
  gboolean fixed = FALSE;
  gboolean breaks = FALSE; /* since the last letter */

  for (guint i = 0; i < page->n_chars; i++, p = g_utf8_next_char (p))
    {
      const LotseRect *r;
      float height, size;
      gunichar c;

      if (before && i < run_end)
        i = take_plain (page, i, MIN (run_end, page->n_chars), &p, &before, &open);
      if (i == page->n_chars)
        break;
      if (before && ends_mark (page, &open, i, p))
        {
          finish_segment (segments, &open);
          before = NULL;
        }
      r = &page->rects[i];
      c = character_at (p);
      height = r->y2 - r->y1;
      if (c == '\n' || c == '\r' || c == '\f')
        {
          finish_segment (segments, &open);
          before = NULL;
          breaks = TRUE;
          continue;
        }
      if (is_blank (c))
        continue;
      /* A comparison with something that is no number is false. */
      if (!(r->x2 > r->x1) || !(height > 0) || !(fabsf (r->x1) < G_MAXFLOAT) || !(fabsf (r->y1) < G_MAXFLOAT))
        continue;
      while (run < page->n_runs && page->runs[run].start + page->runs[run].length <= i)
        run++;
      size = run < page->n_runs && page->runs[run].start <= i ? page->runs[run].size : 0;
      if (open.last > open.first
          && (!same_line (&open, r) || is_foreign_size (open.size, size) || stands_beside (&open, r, i, size)
              || r->x1 - open.x2 > cell_gap (&open, before, r) || begins_glued (page, &open, i, height) || r->x1 < open.x1 - height))
        finish_segment (segments, &open);
      if (open.last == open.first)
        {
          open = (LotseSegment) { i, i + 1, r->x1, r->x2, r->y1, r->y2, 0, FALSE, FALSE, FALSE, FALSE, breaks };
          breaks = FALSE;
        }
      else
        {
          open.last = i + 1;
          open.x1 = MIN (open.x1, r->x1);
          open.x2 = MAX (open.x2, r->x2);
          open.y1 = MIN (open.y1, r->y1);
          open.y2 = MAX (open.y2, r->y2);
        }
      if (run < page->n_runs && page->runs[run].start <= i)
        {
          open.size = MAX (open.size, size);
          open.bold |= page->runs[run].bold;
          /* Names are interned. */
          if (page->runs[run].font != font)
            {
              font = page->runs[run].font;
              fixed = _lotse_page_is_fixed_font (font);
            }
          open.fixed = fixed;
          run_end = page->runs[run].start + page->runs[run].length;
        }
      else
        run_end = run < page->n_runs ? page->runs[run].start : page->n_chars;
      before = r;
    }
  finish_segment (segments, &open);
  return segments;
}

static float
median_size (GArray *segments)
{
  g_autofree float *sizes = g_new (float, segments->len);
  guint n = 0;

  for (guint i = 0; i < segments->len; i++)
    {
      const LotseSegment *s = &g_array_index (segments, LotseSegment, i);

      if (s->size > 0 && s->last - s->first > 3)
        sizes[n++] = s->size;
    }
  return _lotse_page_median (sizes, n, 0);
}

/* Turned letters are lower than letters of their size: what stands upright is higher than its size. Short pieces like that in letters far
 * larger than those of the text, and the others of their size, are a watermark. */
static void
mark_large (GArray *segments)
{
  float usual = median_size (segments);
  float size = 0;

  for (guint i = 0; i < segments->len; i++)
    {
      const LotseSegment *s = &g_array_index (segments, LotseSegment, i);

      if (usual > 0 && s->last - s->first <= 3 && s->size > 1.8f * usual && s->y2 - s->y1 < 0.65f * s->size)
        size = s->size;
    }
  for (guint i = 0; i < segments->len && size > 0; i++)
    {
      LotseSegment *s = &g_array_index (segments, LotseSegment, i);

      s->rotated |= s->last - s->first <= 3 && fabsf (s->size - size) < 0.05f * size;
    }
}

/* In usual sizes: letters of a watermark that slants less than half a right angle. No more pieces than MOST_LARGE make one. */
#define LARGE 3
#define FEWEST_LARGE 3
#define MOST_LARGE 24

/* Short pieces far larger than the text, wherever they stand in it, of which each stands higher, or each lower, than all left of it: they are
 * never a line. */
static void
mark_rising (GArray *segments)
{
  LotseSegment *large[MOST_LARGE];
  float usual = median_size (segments);
  guint n = 0, rising = 0, falling = 0;

  for (guint i = 0; i < segments->len && usual > 0; i++)
    {
      LotseSegment *s = &g_array_index (segments, LotseSegment, i);

      if (s->last - s->first > 3 || s->size <= LARGE * usual)
        continue;
      if (n == MOST_LARGE || (n > 0 && fabsf (s->size - large[0]->size) > 0.05f * s->size))
        return;
      large[n++] = s;
    }
  for (guint i = 0; i < n; i++)
    for (guint k = 0; k < i; k++)
      {
        float dx = large[i]->x1 - large[k]->x1, dy = large[i]->y1 - large[k]->y1;

        if (fabsf (dy) < 0.1f * large[i]->size)
          return;
        rising += dx * dy < 0;
        falling += dx * dy > 0;
      }
  if (n >= FEWEST_LARGE && (rising == 0 || falling == 0))
    for (guint i = 0; i < n; i++)
      large[i]->rotated = TRUE;
}

/* Whether two small pieces stand as letters of a slanted text do: each higher or lower than the one before. */
static gboolean
is_slanted (const LotseSegment *before, const LotseSegment *s)
{
  float height = s->y2 - s->y1, dx = fabsf (s->x1 - before->x1), dy = fabsf (s->y1 - before->y1);

  return dy > 0.2f * height && dy < 3 * height && dx > 0.2f * height && dx < 3 * height;
}

/* Whether they stand as letters of a text do that runs up or down a margin: one line of the text, each above or below the one before and
 * as wide as that, nearly touching it. */
static gboolean
is_upright (const LotseSegment *before, const LotseSegment *s)
{
  float width = s->x2 - s->x1, gap = MAX (s->y1 - before->y2, before->y1 - s->y2);

  return !s->breaks && fabsf (s->x1 - before->x1) < 0.2f * width && fabsf (s->x2 - before->x2) < 0.2f * width && gap > -0.2f * width
         && gap < 0.5f * width;
}

/* Letters of a slanted or upright text come one by one: four such pieces in a row are a watermark or a note in the margin. */
static void
mark_rotated (GArray *segments)
{
  guint run = 0;

  for (guint i = 0; i <= segments->len; i++)
    {
      LotseSegment *s = i < segments->len ? &g_array_index (segments, LotseSegment, i) : NULL;
      LotseSegment *before = i > 0 ? &g_array_index (segments, LotseSegment, i - 1) : NULL;
      gboolean small = s && s->last - s->first <= 2;

      if (small && (run == 0 || is_slanted (before, s) || is_upright (before, s)))
        {
          run++;
          continue;
        }
      if (run >= 4)
        for (guint k = i - run; k < i; k++)
          g_array_index (segments, LotseSegment, k).rotated = TRUE;
      run = small ? 1 : 0;
    }
}

GArray *
_lotse_page_segments_collect (const LotsePageText *page)
{
  GArray *segments = collect_segments (page);

  mark_rotated (segments);
  mark_large (segments);
  mark_rising (segments);
  _lotse_page_mark_line_numbers (page, segments);
  return segments;
}

float
_lotse_page_segments_measure_height (GArray *segments)
{
  g_autofree float *heights = g_new (float, segments->len);
  guint n = 0;

  for (guint i = 0; i < segments->len; i++)
    {
      const LotseSegment *s = &g_array_index (segments, LotseSegment, i);

      if (s->last - s->first > 3)
        heights[n++] = s->y2 - s->y1;
    }
  return _lotse_page_median (heights, n, 10);
}
