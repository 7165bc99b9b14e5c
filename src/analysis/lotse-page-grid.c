/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-page-geometry-private.h"

#include "lotse-fold.h"

#include <math.h>
#include <string.h>

/* Letters of one width, as a typewriter has them. A text that was printed in them keeps its columns by blanks, so that they can be counted:
 * what is a cell and what goes on below is told as in the text itself, and no line belongs to a cell of the line above. */

/* In widths of a letter: two blanks stand between words, three between cells, as in a text. */
#define FIXED_GAP 2.5f
/* The same: how far a letter may stand beside its place in the grid. */
#define TOLERANCE 0.12f
/* One piece in so many may stand elsewhere: a running title, what was written later. */
#define STRANGERS 8
#define FEWEST_PIECES 3

gboolean
_lotse_page_is_fixed_font (const char *name)
{
  static const char *const parts[] = { "Mono", "Courier", "Consol", "Typewriter", "Menlo", "Monaco", "LetterGothic", "CMTT" };

  /* They begin with few letters, which is seen sooner than where each of them might stand. */
  for (const char *p = name; *p; p++)
    for (guint i = 0; (*p == 'M' || *p == 'C' || *p == 'T' || *p == 'L') && i < G_N_ELEMENTS (parts); i++)
      if (lotse_starts_with (p, parts[i]))
        return TRUE;
  return FALSE;
}

float
_lotse_page_get_fixed_gap (const LotseRect *letter)
{
  return FIXED_GAP * (letter->x2 - letter->x1);
}

/* One look at each piece. */
float
_lotse_page_find_grid (const LotsePageText *page, const GArray *segments)
{
  float left = 0, width = 0;
  guint pieces = 0, on_grid = 0;

  for (guint i = 0; i < segments->len; i++)
    {
      const LotseSegment *s = &g_array_index (segments, LotseSegment, i);
      const LotseRect *letter = &page->rects[s->first];
      float place;

      if (s->rotated)
        continue;
      pieces++;
      if (!s->fixed)
        continue;
      if (width <= 0)
        {
          width = letter->x2 - letter->x1;
          left = s->x1;
        }
      place = (s->x1 - left) / width;
      if (fabsf (letter->x2 - letter->x1 - width) <= TOLERANCE * width && fabsf (place - roundf (place)) <= TOLERANCE)
        on_grid++;
    }
  return pieces >= FEWEST_PIECES && (pieces - on_grid) * STRANGERS <= pieces ? FIXED_GAP * width : 0;
}
