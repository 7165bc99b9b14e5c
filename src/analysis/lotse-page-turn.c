/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-page-geometry-private.h"

#include <math.h>

/* Pages whose text runs along their side, as wide tables do in a paper that stands upright, or upside down, as scanners leave it. */

/* So many places of a page are looked at, and fewer than FEWEST pairs of letters say nothing. */
#define PLACES 48
#define FEWEST 8

typedef enum
{
  RIGHT,
  DOWN,
  LEFT,
  UP,
  N_WAYS,
} Way;

static Way
get_way (const LotseRect *from, const LotseRect *to)
{
  float across = (to->x1 + to->x2) - (from->x1 + from->x2), along = (to->y1 + to->y2) - (from->y1 + from->y2);

  if (fabsf (across) >= fabsf (along))
    return across >= 0 ? RIGHT : LEFT;
  return along > 0 ? DOWN : UP;
}

/* The way that more than two of three pairs of letters go. */
static Way
find_way (const LotsePageText *page)
{
  guint step = MAX (1, page->n_chars / PLACES), pairs[N_WAYS] = { 0 }, n = 0;

  for (guint i = 0; i + 1 < page->n_chars; i += step)
    {
      const char *p = page->text + lotse_page_text_to_byte (page, i);

      if (g_ascii_isalpha (p[0]) && g_ascii_isalpha (p[1]))
        {
          pairs[get_way (&page->rects[i], &page->rects[i + 1])]++;
          n++;
        }
    }
  for (Way way = DOWN; n >= FEWEST && way < N_WAYS; way++)
    if (3 * pairs[way] > 2 * n)
      return way;
  return RIGHT;
}

/* The place of @r on a page of that size whose text goes @way, once that page was turned so that it goes to the right. */
static LotseRect
turn (const LotseRect *r, Way way, float width, float height)
{
  if (way == DOWN)
    return (LotseRect) { r->y1, width - r->x2, r->y2, width - r->x1 };
  if (way == UP)
    return (LotseRect) { height - r->y2, r->x1, height - r->y1, r->x2 };
  return (LotseRect) { width - r->x2, height - r->y2, width - r->x1, height - r->y1 };
}

LotseDocumentText *
_lotse_page_turn (const LotsePageText *page)
{
  Way way = page->width > 0 && page->height > 0 ? find_way (page) : RIGHT;
  LotseDocumentText *document;
  LotsePageText *turned;
  LotseRect *rects;

  if (way == RIGHT)
    return NULL;
  rects = g_new0 (LotseRect, page->n_chars);
  /* The ends of lines have no place. */
  for (guint i = 0; i < page->n_chars; i++)
    if (page->rects[i].x2 > page->rects[i].x1)
      rects[i] = turn (&page->rects[i], way, page->width, page->height);
  document = lotse_document_text_new (LOTSE_SOURCE_PDF);
  turned = lotse_document_text_add_page (document, page->text, rects);
  turned->width = way == LEFT ? page->width : page->height;
  turned->height = way == LEFT ? page->height : page->width;
  for (guint i = 0; i < page->n_runs; i++)
    lotse_document_text_add_run (document, page->runs[i].start, page->runs[i].length, page->runs[i].font, page->runs[i].size,
                                 page->runs[i].bold);
  return document;
}
