/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-page-layout.h"

#include "lotse-bisect.h"

#include <math.h>

#define SCALE_MIN 0.1
#define SCALE_MAX 8.0
#define A4_WIDTH 595.0f
#define A4_HEIGHT 842.0f

typedef struct
{
  float width;
  float height;
  LotsePageBox box;
} Page;

struct _LotsePageLayout
{
  GArray *pages;
  double scale;
  guint rotation;
  int width;
  int height;
};

static const double zoom_steps[] = { 0.2, 0.25, 0.33, 0.5, 0.67, 0.8, 0.9, 1.0, 1.1, 1.25, 1.5, 1.75, 2.0, 2.5, 3.0, 4.0, 5.0 };

static const Page *
get_page (const LotsePageLayout *self, guint index)
{
  return &g_array_index (self->pages, Page, index);
}

static void
page_size (const Page *page, guint rotation, double *ret_width, double *ret_height)
{
  gboolean lying = rotation == 90 || rotation == 270;

  *ret_width = lying ? page->height : page->width;
  *ret_height = lying ? page->width : page->height;
}

LotsePageLayout *
lotse_page_layout_new (void)
{
  LotsePageLayout *self = g_new0 (LotsePageLayout, 1);

  self->pages = g_array_new (FALSE, TRUE, sizeof (Page));
  self->scale = LOTSE_SCALE_NATURAL;
  return self;
}

void
lotse_page_layout_free (LotsePageLayout *self)
{
  g_array_unref (self->pages);
  g_free (self);
}

void
lotse_page_layout_add_page (LotsePageLayout *self, float width, float height)
{
  Page page = { .width = width, .height = height };

  /* Negated, so that a NaN is caught too. */
  if (!(width >= 1 && width <= 20000 && height >= 1 && height <= 20000))
    {
      page.width = A4_WIDTH;
      page.height = A4_HEIGHT;
    }
  g_array_append_val (self->pages, page);
}

guint
lotse_page_layout_get_n_pages (const LotsePageLayout *self)
{
  return self->pages->len;
}

void
lotse_page_layout_update (LotsePageLayout *self, double scale, guint rotation, int viewport_width)
{
  int y = LOTSE_PAGE_MARGIN;
  int widest = 0;

  self->scale = CLAMP (scale, SCALE_MIN, SCALE_MAX);
  self->rotation = rotation % 360 / 90 * 90;
  for (guint i = 0; i < self->pages->len; i++)
    {
      Page *page = &g_array_index (self->pages, Page, i);
      double width;
      double height;

      page_size (page, self->rotation, &width, &height);
      page->box.width = MAX (1, (int) lround (width * self->scale));
      page->box.height = MAX (1, (int) lround (height * self->scale));
      page->box.y = y;
      y += page->box.height + LOTSE_PAGE_MARGIN;
      widest = MAX (widest, page->box.width);
    }
  self->width = MAX (widest + 2 * LOTSE_PAGE_MARGIN, viewport_width);
  self->height = y;
  for (guint i = 0; i < self->pages->len; i++)
    {
      Page *page = &g_array_index (self->pages, Page, i);

      page->box.x = (self->width - page->box.width) / 2;
    }
}

double
lotse_page_layout_get_scale (const LotsePageLayout *self)
{
  return self->scale;
}

guint
lotse_page_layout_get_rotation (const LotsePageLayout *self)
{
  return self->rotation;
}

int
lotse_page_layout_get_width (const LotsePageLayout *self)
{
  return self->width;
}

int
lotse_page_layout_get_height (const LotsePageLayout *self)
{
  return self->height;
}

LotsePageBox
lotse_page_layout_get_box (const LotsePageLayout *self, guint index)
{
  g_return_val_if_fail (index < self->pages->len, (LotsePageBox) { 0 });

  return get_page (self, index)->box;
}

double
lotse_page_layout_fit_width (const LotsePageLayout *self, guint rotation, int viewport_width)
{
  double widest = 0;

  for (guint i = 0; i < self->pages->len; i++)
    {
      double width;
      double height;

      page_size (get_page (self, i), rotation % 360 / 90 * 90, &width, &height);
      widest = MAX (widest, width);
    }
  if (widest <= 0)
    return LOTSE_SCALE_NATURAL;
  return CLAMP ((viewport_width - 2 * LOTSE_PAGE_MARGIN) / widest, SCALE_MIN, SCALE_MAX);
}

/* First page whose lower edge is below @y; may be the number of pages. */
static guint
find_first_below (const LotsePageLayout *self, double y)
{
  return LOTSE_BISECT (at, self->pages->len, get_page (self, at)->box.y + get_page (self, at)->box.height <= y);
}

gboolean
lotse_page_layout_find_range (const LotsePageLayout *self, double y, double height, guint *ret_first, guint *ret_last)
{
  guint first;
  guint last;

  if (self->pages->len == 0)
    return FALSE;
  first = MIN (find_first_below (self, y), self->pages->len - 1);
  last = first;
  while (last + 1 < self->pages->len && get_page (self, last + 1)->box.y < y + height)
    last++;
  *ret_first = first;
  *ret_last = last;
  return TRUE;
}

guint
lotse_page_layout_find_current (const LotsePageLayout *self, double y, double height)
{
  if (self->pages->len == 0)
    return 0;
  return MIN (find_first_below (self, y + height / 3), self->pages->len - 1);
}

LotseRect
lotse_page_layout_to_view (const LotsePageLayout *self, guint index, LotseRect rect)
{
  const Page *page = get_page (self, index);
  float factor = (float) self->scale;
  LotseRect turned = rect;

  switch (self->rotation)
    {
    case 90:
      turned = (LotseRect) { page->height - rect.y2, rect.x1, page->height - rect.y1, rect.x2 };
      break;
    case 180:
      turned = (LotseRect) { page->width - rect.x2, page->height - rect.y2, page->width - rect.x1, page->height - rect.y1 };
      break;
    case 270:
      turned = (LotseRect) { rect.y1, page->width - rect.x2, rect.y2, page->width - rect.x1 };
      break;
    default:
      break;
    }
  return (LotseRect) { turned.x1 * factor, turned.y1 * factor, turned.x2 * factor, turned.y2 * factor };
}

void
lotse_page_layout_to_document (const LotsePageLayout *self, guint index, double x, double y, float *ret_x, float *ret_y)
{
  const Page *page = get_page (self, index);
  float px = (float) (x / self->scale);
  float py = (float) (y / self->scale);

  switch (self->rotation)
    {
    case 90:
      *ret_x = py;
      *ret_y = page->height - px;
      break;
    case 180:
      *ret_x = page->width - px;
      *ret_y = page->height - py;
      break;
    case 270:
      *ret_x = page->width - py;
      *ret_y = px;
      break;
    default:
      *ret_x = px;
      *ret_y = py;
      break;
    }
}

double
lotse_page_layout_zoom_in (double scale)
{
  for (guint i = 0; i < G_N_ELEMENTS (zoom_steps); i++)
    if (zoom_steps[i] * LOTSE_SCALE_NATURAL > scale * 1.02)
      return zoom_steps[i] * LOTSE_SCALE_NATURAL;
  return zoom_steps[G_N_ELEMENTS (zoom_steps) - 1] * LOTSE_SCALE_NATURAL;
}

double
lotse_page_layout_zoom_out (double scale)
{
  for (guint i = G_N_ELEMENTS (zoom_steps); i > 0; i--)
    if (zoom_steps[i - 1] * LOTSE_SCALE_NATURAL < scale * 0.98)
      return zoom_steps[i - 1] * LOTSE_SCALE_NATURAL;
  return zoom_steps[0] * LOTSE_SCALE_NATURAL;
}
