/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "page-fixture.h"

/* A tab stop leaves no blank behind a bullet, only room. */
static void
test_bullet (void)
{
  PageBuilder page = builder ();

  place_words (&page, 60, 100, "•", 72.0, "Anlage 1", 0.0);
  g_string_erase (page.text, 3, 1);
  g_array_remove_index (page.rects, 1);
  assert_page (&page, "•\tAnlage 1");
}

static void
test_watermark (void)
{
  PageBuilder page = builder ();
  static const char *const letters[] = { "E", "n", "t", "w", "u", "r", "f" };

  place (&page, 60, 100, "Der Stadtrat nimmt den Bericht");
  for (guint i = 0; i < G_N_ELEMENTS (letters); i++)
    place (&page, 300 + 8 * (float) i, 400 - 8 * (float) i, letters[i]);
  place (&page, 60, 112, "zur Kenntnis.");
  assert_page (&page, "Der Stadtrat nimmt den Bericht\nzur Kenntnis.\n(hidden) E n t w u r f");
}

/* Broken rectangles lose no line break and crash nothing. */
static void
test_broken (void)
{
  PageBuilder page = builder ();

  place (&page, 60, 100, "gut");
  for (guint i = 0; i < page.rects->len; i++)
    g_array_index (page.rects, LotseRect, i).x2 = i == 1 ? -1 : 80;
  assert_page (&page, "gut");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/page-segments/bullet", test_bullet);
  g_test_add_func ("/analysis/page-segments/watermark", test_watermark);
  g_test_add_func ("/analysis/page-segments/broken", test_broken);
  return g_test_run ();
}
