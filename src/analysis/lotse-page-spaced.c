/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-page-geometry-private.h"
#include "lotse-page-lines-private.h"

#include "lotse-character.h"

#include <string.h>

/* Headings whose letters are set apart ("B e s c h l u s s"). A PDF has no blanks there, only gaps; what was made of them may be blanks
 * anywhere ("B e sc h lu ss"). The width of the letters with their gaps says that they stand apart, the wider gaps where a word ends. */

#define FEWEST_LETTERS 5
#define MOST_LETTERS 80
/* Width that a letter takes, in parts of its size: usual letters take half of it, capitals three quarters. */
#define WIDE_ADVANCE 0.78f
/* The same for narrow letters where each stands so far from the next, in parts of its size, as letters of a word never do. */
#define NARROW_ADVANCE 0.6f
#define LETTER_GAP 0.18f
/* A gap that ends a word, in smallest gaps. */
#define WORD_GAP 1.7f
/* A blank is wider than so many gaps of letters that are kerned apart. */
#define KERNED_BLANK 3

typedef struct
{
  guint letters;
  guint words;
  float smallest; /* gap at a blank */
  float nearest;  /* gap between two letters */
} Look;

/* Counts letters and gaps. Returns FALSE where there is anything but letters, or more than @most of them that are near each other. */
static gboolean
look_at (const LotsePageText *page, const LotseSegment *s, guint most, Look *look)
{
  const char *p = page->text + lotse_page_text_to_byte (page, s->first);
  guint letter = G_MAXUINT; /* the one before */

  *look = (Look) { .smallest = G_MAXFLOAT, .nearest = G_MAXFLOAT };
  for (guint i = s->first; i < s->last; i++, p = g_utf8_next_char (p))
    {
      if (!lotse_is_alpha_at (p) && !(*p == ':' && i + 1 == s->last))
        {
          if (lotse_is_space_at (p))
            continue;
          return FALSE;
        }
      if (letter != G_MAXUINT)
        look->nearest = MIN (look->nearest, page->rects[i].x1 - page->rects[letter].x2);
      if (look->letters >= most && look->nearest < LETTER_GAP * s->size)
        return FALSE;
      if (letter == G_MAXUINT || letter + 1 < i)
        {
          look->words++;
          if (look->letters > 0)
            look->smallest = MIN (look->smallest, page->rects[i].x1 - page->rects[letter].x2);
        }
      look->letters++;
      letter = i;
    }
  return TRUE;
}

/* A quick look: whether there are more than @most signs of ASCII. Of these all but a colon have to be letters. */
static gboolean
has_more_signs (const LotsePageText *page, const LotseSegment *s, guint most)
{
  const char *p = page->text + lotse_page_text_to_byte (page, s->first);
  const char *end = p + (s->last - s->first); /* or further on, where some take more bytes than one */
  guint8 n = 0;                               /* wide enough, as no piece that is looked at has more */

  G_STATIC_ASSERT (2 * MOST_LETTERS <= G_MAXUINT8);
  for (; p < end; p++)
    n += (guchar) *p > ' ' && (guchar) *p < 0x80;
  return n > most;
}

static gboolean
is_spaced (const LotsePageText *page, const LotseSegment *s, Look *look)
{
  guint n = s->last - s->first, most;

  if (n < 2 * FEWEST_LETTERS - 4 || n > 2 * MOST_LETTERS || !(s->size > 0) || s->x2 - s->x1 < NARROW_ADVANCE * s->size * FEWEST_LETTERS)
    return FALSE;
  /* Nearly all pieces have more letters than would find room if they stood apart. */
  most = (guint) MIN ((s->x2 - s->x1) / (WIDE_ADVANCE * s->size), 2 * MOST_LETTERS);
  if (has_more_signs (page, s, (guint) MIN ((s->x2 - s->x1) / (NARROW_ADVANCE * s->size), 2 * MOST_LETTERS) + 1)
      || !look_at (page, s, most, look) || look->letters < FEWEST_LETTERS || look->words < 2)
    return FALSE;
  /* "B eschluss": of the gaps between letters that all stand apart only one was made a blank. */
  if (look->words < 3 || look->letters > 4 * look->words)
    {
      look->smallest = look->nearest;
      return look->nearest >= LETTER_GAP * s->size;
    }
  return (s->x2 - s->x1 > WIDE_ADVANCE * s->size * (float) look->letters || look->nearest >= LETTER_GAP * s->size) && look->smallest > 0;
}

gboolean
_lotse_page_append_spaced (const LotsePageText *page, const LotseSegment *s, GString *text, GArray *map)
{
  const char *p;
  guint from = s->first, last = s->first; /* the letters since the last blank */
  gsize before = text->len;
  gboolean blank = FALSE;
  Look look;

  if (!is_spaced (page, s, &look))
    return FALSE;
  p = page->text + lotse_page_text_to_byte (page, s->first);
  for (guint i = s->first; i < s->last; i++, p = g_utf8_next_char (p))
    {
      if (lotse_is_space_at (p))
        {
          blank = TRUE;
          continue;
        }
      if (blank)
        {
          _lotse_page_lines_append_text (page, from, last + 1, FALSE, text, map);
          if (page->rects[i].x1 - page->rects[last].x2 > WORD_GAP * look.smallest)
            {
              guint32 at = last;

              g_string_append_c (text, ' ');
              g_array_append_val (map, at);
            }
          from = i;
        }
      last = i;
      blank = FALSE;
    }
  _lotse_page_lines_append_text (page, from, last + 1, FALSE, text, map);
  return text->len > before;
}

/* --- letters that are kerned apart ------------------------------------------------------------------------------------- */

/* "For tschreibung": a program that draws kerned letters one by one leaves a gap where a pair of them is set apart, and what reads the PDF
 * may take it for a blank. It is far narrower than the blanks of the line, and a small letter or the sign behind the word follows. */

static inline float
gap_at (const LotsePageText *page, guint i)
{
  return i > 0 && i + 1 < page->n_chars ? page->rects[i + 1].x1 - page->rects[i - 1].x2 : G_MAXFLOAT;
}

void
_lotse_page_close_kerned (const LotsePageText *page, const LotseSegment *s, gsize from, GString *text, GArray *map)
{
  const guint32 *places = (const guint32 *) map->data;
  float least = G_MAXFLOAT, kern = LOTSE_PAGE_KERN_GAP * s->size;
  gsize out = from;

  for (gsize i = from; i < text->len; i++)
    if (text->str[i] == ' ' && gap_at (page, places[i]) >= kern)
      least = MIN (least, gap_at (page, places[i]));
  for (gsize i = from; i < text->len; i++)
    {
      if (text->str[i] == ' ' && i > from && i + 1 < text->len)
        {
          float gap = gap_at (page, places[i]);
          const char *next = text->str + i + 1;

          if (gap > 0 && gap < kern && gap * KERNED_BLANK < least && lotse_is_alpha_at (g_utf8_prev_char (text->str + i))
              && ((lotse_is_alpha_at (next) && !lotse_is_upper_at (next)) || strchr (".,;:", *next)))
            continue;
        }
      text->str[out] = text->str[i];
      g_array_index (map, guint32, out++) = places[i];
    }
  g_string_truncate (text, out);
  g_array_set_size (map, (guint) out);
}
