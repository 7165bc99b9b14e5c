/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "page-fixture.h"

/* Puts a raised @mark behind @word, both on a line that @rest ends. */
static void
place_mark (PageBuilder *page, float y, const char *word, const char *mark, const char *rest)
{
  float x = 60 + 5 * (float) g_utf8_strlen (word, -1);

  place_sized (page, 60, y, 10, word);
  g_string_truncate (page->text, page->text->len - 1);
  g_array_set_size (page->rects, page->rects->len - 1);
  place_sized (page, x, y, 6, mark);
  g_string_truncate (page->text, page->text->len - 1);
  g_array_set_size (page->rects, page->rects->len - 1);
  place_sized (page, x + 3 * (float) strlen (mark), y, 10, rest);
}

static void
test_word (void)
{
  PageBuilder page = builder ();

  place_mark (&page, 100, "das Konzept", "1", " wird fortgeschrieben.");
  place_mark (&page, 112, "angekommen.", "12 ", "Die Stadt hilft");
  place_mark (&page, 124, "bis 2031", "3,4", ".");
  assert_page (&page, "das Konzept wird fortgeschrieben.\nangekommen. Die Stadt hilft\nbis 2031.");
}

/* A power is no mark, nor is a number that begins a line. */
static void
test_others (void)
{
  PageBuilder page = builder ();

  place_mark (&page, 100, "120 m", "2", " Fläche");
  place_sized (&page, 60, 124, 6, "1");
  place_sized (&page, 70, 124, 8, "Vgl. die Vorlage");
  assert_page (&page, "120 m2 Fläche\n\n1\tVgl. die Vorlage");
}

/* Small letters that stand on the line are none either. */
static void
test_foot (void)
{
  PageBuilder page = builder ();

  place_sized (&page, 60, 100, 10, "Der Ausstoß von CO");
  g_string_truncate (page.text, page.text->len - 1);
  g_array_set_size (page.rects, page.rects->len - 1);
  place_sized (&page, 150, 105, 6, "2");
  assert_page (&page, "Der Ausstoß von CO2");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/page-marks/word", test_word);
  g_test_add_func ("/analysis/page-marks/others", test_others);
  g_test_add_func ("/analysis/page-marks/foot", test_foot);
  return g_test_run ();
}
