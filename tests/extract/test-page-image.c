/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-page-image-private.h"

#include <string.h>

static void
test_shape (void)
{
  guint8 *pixels;
  g_autoptr (LotsePageImage) image = _lotse_page_image_new (30, 20, &pixels);
  g_autoptr (LotsePageImage) copy = NULL;

  memset (pixels, 0x5a, 30 * 20 * 4);
  g_assert_cmpuint (image->stride, ==, 120);
  g_assert_cmpuint (g_bytes_get_size (image->pixels), ==, 2400);
  copy = lotse_page_image_copy (image);
  g_assert_true (copy->pixels == image->pixels);
  g_assert_cmpuint (copy->height, ==, 20);
  g_clear_pointer (&image, lotse_page_image_free);
  g_assert_cmpuint (((const guint8 *) g_bytes_get_data (copy->pixels, NULL))[2399], ==, 0x5a);
}

/* Memory of a picture that is gone serves the next of about the same size, but never one that is still there. */
static void
test_memory_is_used_again (void)
{
  guint8 *first, *second, *third;
  LotsePageImage *a = _lotse_page_image_new (500, 700, &first);
  LotsePageImage *b = _lotse_page_image_new (500, 700, &second);

  g_assert_true (first != second);
  lotse_page_image_free (a);
  a = _lotse_page_image_new (490, 700, &third);
  g_assert_true (third == first);
  lotse_page_image_free (a);
  lotse_page_image_free (b);
}

/* However many pictures come and go, only a few blocks are kept; the sanitizer build sees what is lost. */
static void
test_many (void)
{
  LotsePageImage *images[40];
  guint8 *pixels;

  for (guint round = 0; round < 3; round++)
    {
      for (guint i = 0; i < G_N_ELEMENTS (images); i++)
        {
          images[i] = _lotse_page_image_new (100 + 50 * i, 100, &pixels);
          memset (pixels, (int) i, g_bytes_get_size (images[i]->pixels));
        }
      for (guint i = 0; i < G_N_ELEMENTS (images); i++)
        {
          g_assert_cmpuint (*(const guint8 *) g_bytes_get_data (images[i]->pixels, NULL), ==, i);
          lotse_page_image_free (images[i]);
        }
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/extract/page-image/shape", test_shape);
  g_test_add_func ("/extract/page-image/memory-is-used-again", test_memory_is_used_again);
  g_test_add_func ("/extract/page-image/many", test_many);
  return g_test_run ();
}
