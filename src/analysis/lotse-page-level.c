/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-page-geometry-private.h"

#include "lotse-character.h"

#include <math.h>

/* Pages that lay askew in the scanner: text recognition puts each word where the picture has it, so that the lines fall or rise, and Poppler
 * takes the pieces of one line for several. */

/* So many places of a page are looked at, the first of them enough to know most pages, and fewer lines than FEWEST say nothing. */
#define PLACES 48
#define FIRST_PLACES 16
#define FEWEST 8
/* Characters from one to another that stand in one line, mostly, and those of a line at most. */
#define STEP 12
#define LONGEST_LINE 160
/* Points that a part of a line is long from which the slant is taken, and how far a page slants: less does no harm, more has no scanner. */
#define SHORTEST 60.0f
#define LEAST_SLANT 0.002f
#define MOST_SLANT 0.06f
/* Of the height of the letters: how far apart two words of a line stand in height, the gap inside a word, and the blank that divides two words
 * and no cells. */
#define SAME_LINE 0.45f
#define NO_GAP 0.12f
#define BLANK 1.0f
/* Of the box of a letter, what is above the base line. */
#define ABOVE_BASE 0.8f

/* The last character of the line and the font of character @i, up to @n further on. */
static guint
find_end_of_line (const LotsePageText *page, guint i, guint n)
{
  const LotseFontRun *run = lotse_page_text_get_run (page, i);
  guint end = MIN (i + n, run ? run->start + run->length : page->n_chars), last = i;

  for (guint k = i + 1; k < MIN (end, page->n_chars); k++)
    {
      const LotseRect *r = &page->rects[k], *before = &page->rects[last];

      if (!(r->x2 > r->x1))
        continue;
      if (r->x1 < before->x1 || fabsf (r->y2 - before->y2) > (before->y2 - before->y1) / 2)
        break;
      last = k;
    }
  return last;
}

/* Points that the lines of a page fall for each that they go to the right. 0 where they do not, which a look at a few places says. */
static float
measure_slant (const LotsePageText *page)
{
  guint step = MAX (1, page->n_chars / PLACES), places = (page->n_chars + step - 1) / step, n = 0, uneven = 0, falling = 0;
  float across = 0, down = 0, slant;

  for (guint i = 0; i < page->n_chars; i += step, n++)
    {
      const LotseRect *first = &page->rects[i], *last = &page->rects[find_end_of_line (page, i, STEP)];

      uneven += fabsf (last->y2 - first->y2) > 0;
      /* Too few of them, whatever the places left say. */
      if ((n == FIRST_PLACES && uneven == 0) || 3 * (uneven + places - n - 1) < places)
        return 0;
    }
  if (n < FEWEST)
    return 0;
  n = 0;
  for (guint i = 0; i < page->n_chars; i += step)
    {
      const LotseRect *first = &page->rects[i], *last = &page->rects[find_end_of_line (page, i, LONGEST_LINE)];

      if (last->x1 - first->x1 < SHORTEST)
        continue;
      across += last->x1 - first->x1;
      down += last->y2 - first->y2;
      falling += last->y2 > first->y2;
      n++;
    }
  slant = across > 0 ? down / across : 0;
  /* Letters of several sizes in a line stand uneven, but not all in the same way. */
  if (n < FEWEST || 5 * (slant > 0 ? falling : n - falling) < 4 * n)
    return 0;
  return fabsf (slant) > LEAST_SLANT && fabsf (slant) < MOST_SLANT ? slant : 0;
}

/* Characters without a blank or a gap between them. */
typedef struct
{
  const char *text;
  guint first, last; /* the characters [first, last) */
  float x1, x2, base, height;
  gboolean flat; /* its letters stand on one height, however the line falls */
} Word;

static Word
read_word (const LotsePageText *page, const char *text, guint first, float slant)
{
  const LotseRect *begin = &page->rects[first], *end = begin;
  Word word = { .text = text, .first = first, .last = first + 1, .height = begin->y2 - begin->y1 };
  float rise, middle;

  for (const char *p = g_utf8_next_char (text); word.last < page->n_chars && !lotse_is_space_at (p); p = g_utf8_next_char (p), word.last++)
    {
      const LotseRect *r = &page->rects[word.last];

      if (r->x1 < end->x1 || r->x1 - end->x2 > word.height / 2 || fabsf (r->y2 - end->y2) > word.height / 2)
        break;
      end = r;
    }
  word.x1 = begin->x1;
  word.x2 = end->x2;
  rise = slant * (end->x1 - begin->x1);
  word.flat = fabsf (end->y2 - begin->y2) < fabsf (rise) / 2;
  middle = (begin->y1 + end->y1) / 2;
  word.base = middle + ABOVE_BASE * word.height - slant * (word.x1 + word.x2) / 2;
  return word;
}

static GArray *
collect_words (const LotsePageText *page, float slant)
{
  GArray *words = g_array_new (FALSE, FALSE, sizeof (Word));
  const char *p = page->text;

  for (guint i = 0; i < page->n_chars;)
    {
      Word word;

      if (lotse_is_space_at (p) || !(page->rects[i].x2 > page->rects[i].x1))
        {
          p = g_utf8_next_char (p);
          i++;
          continue;
        }
      word = read_word (page, p, i, slant);
      g_array_append_val (words, word);
      for (; i < word.last; i++)
        p = g_utf8_next_char (p);
    }
  return words;
}

static int
compare_bases (gconstpointer a, gconstpointer b)
{
  const Word *x = a, *y = b;

  return x->base < y->base ? -1 : x->base > y->base;
}

static int
compare_places (gconstpointer a, gconstpointer b)
{
  const Word *x = a, *y = b;

  return x->x1 < y->x1 ? -1 : x->x1 > y->x1;
}

typedef struct
{
  const LotsePageText *page;
  float slant;
  GString *text;
  GArray *rects; /* LotseRect */
  GArray *order; /* guint32: the character of the page */
} Level;

static void
put (Level *self, const char *p, guint character, LotseRect rect)
{
  guint32 at = character;

  g_string_append_len (self->text, p, g_utf8_next_char (p) - p);
  g_array_append_val (self->rects, rect);
  g_array_append_val (self->order, at);
}

static void
put_word (Level *self, const Word *word)
{
  const char *p = word->text;

  for (guint i = word->first; i < word->last; i++, p = g_utf8_next_char (p))
    {
      LotseRect r = self->page->rects[i];
      float up = self->slant * (word->flat ? word->x1 + word->x2 : r.x1 + r.x2) / 2;

      if (r.x2 > r.x1)
        {
          r.y1 -= up;
          r.y2 -= up;
        }
      put (self, p, i, r);
    }
}

/* The words of one line, which stand in @words from @first on, in their order. */
static void
put_line (Level *self, GArray *words, guint first, guint end)
{
  const Word *before = NULL;

  qsort (&g_array_index (words, Word, first), end - first, sizeof (Word), compare_places);
  for (guint i = first; i < end; i++)
    {
      const Word *word = &g_array_index (words, Word, i);

      if (before)
        {
          float gap = word->x1 - before->x2, height = MIN (word->height, before->height);
          gboolean blank = self->page->text[lotse_page_text_to_byte (self->page, before->last)] == ' ';
          const LotseRect *last = &g_array_index (self->rects, LotseRect, self->rects->len - 1);

          if (gap < BLANK * height && (blank || gap > NO_GAP * height))
            put (self, " ", before->last - 1, (LotseRect) { last->x2, last->y1, MAX (last->x2, word->x1), last->y2 });
        }
      put_word (self, word);
      before = word;
    }
  if (before)
    {
      const LotseRect *last = &g_array_index (self->rects, LotseRect, self->rects->len - 1);

      put (self, "\n", before->last - 1, (LotseRect) { last->x2, last->y2, last->x2, last->y2 });
    }
}

static void
add_runs (const Level *self, LotseDocumentText *document)
{
  const LotseFontRun *last = NULL;
  guint start = 0;

  for (guint i = 0; i <= self->order->len; i++)
    {
      const LotseFontRun *run = i < self->order->len ? lotse_page_text_get_run (self->page, g_array_index (self->order, guint32, i)) : NULL;

      if (run == last && i < self->order->len)
        continue;
      if (last && i > start)
        lotse_document_text_add_run (document, start, i - start, last->font, last->size, last->bold);
      last = run;
      start = i;
    }
}

LotseDocumentText *
_lotse_page_level (const LotsePageText *page, GArray **ret_order)
{
  float slant = measure_slant (page);
  Level level = { .page = page, .slant = slant };
  g_autoptr (GArray) words = NULL;
  LotseDocumentText *document;
  LotsePageText *levelled;

  *ret_order = NULL;
  if (!(fabsf (slant) > 0))
    return NULL;
  words = collect_words (page, slant);
  level.text = g_string_sized_new (page->n_chars);
  level.rects = g_array_sized_new (FALSE, FALSE, sizeof (LotseRect), page->n_chars);
  level.order = g_array_sized_new (FALSE, FALSE, sizeof (guint32), page->n_chars);
  g_array_sort (words, compare_bases);
  for (guint first = 0, i = 1; i <= words->len; i++)
    {
      const Word *begin = &g_array_index (words, Word, first), *word = begin + (i - first);

      if (i < words->len && word->base - begin->base < SAME_LINE * MIN (word->height, begin->height))
        continue;
      put_line (&level, words, first, i);
      first = i;
    }
  document = lotse_document_text_new (LOTSE_SOURCE_PDF);
  levelled = lotse_document_text_add_page (document, level.text->str, (LotseRect *) g_array_free (level.rects, FALSE));
  levelled->width = page->width;
  levelled->height = page->height;
  add_runs (&level, document);
  g_string_free (level.text, TRUE);
  *ret_order = level.order;
  return document;
}
