/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "page-fixture.h"

#include "lotse-page-geometry-private.h"

/* Two blanks stand between words, three between cells, as in a text. */
static void
test_blanks (void)
{
  PageBuilder page = typewriter ();

  place_words (&page, 60, 100, "Der", 85.0, "Rat", 110.0, "stimmt", 150.0, "zu.", 0.0);
  place_words (&page, 60, 112, "Status:", 110.0, "vertagt", 0.0);
  place (&page, 60, 124, "Der Rat stimmt zu.");
  assert_page (&page, "Der Rat stimmt zu.\nStatus:\tvertagt\nDer Rat stimmt zu.");
}

/* A line of the text is a line, whatever stands above it: only tables have cells of several lines. */
static void
test_rows (void)
{
  PageBuilder page = typewriter ();

  place_words (&page, 60, 100, "Ausschuss für", 160.0, "04.03.2031", 0.0);
  place (&page, 60, 112, "der Schulen");
  place_words (&page, 60, 124, "Rat", 160.0, "11.03.2031", 0.0);
  assert_page (&page, "Ausschuss für\t04.03.2031\nder Schulen\nRat\t11.03.2031");
}

/* In a table of a word processor the cells stand where the columns are. */
static void
test_table (void)
{
  PageBuilder page = typewriter ();

  place_words (&page, 60, 100, "Ausschuss für", 162.0, "04.03.2031", 0.0);
  place (&page, 60, 112, "der Schulen");
  place_words (&page, 60, 124, "Rat", 162.0, "11.03.2031", 0.0);
  assert_page (&page, "Ausschuss für der Schulen\t04.03.2031\nRat\t11.03.2031");
}

static void
test_names (void)
{
  g_assert_true (_lotse_page_is_fixed_font ("Courier-Bold"));
  g_assert_true (_lotse_page_is_fixed_font ("DejaVuSansMono"));
  g_assert_false (_lotse_page_is_fixed_font ("Arial"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/page-grid/blanks", test_blanks);
  g_test_add_func ("/analysis/page-grid/rows", test_rows);
  g_test_add_func ("/analysis/page-grid/table", test_table);
  g_test_add_func ("/analysis/page-grid/names", test_names);
  return g_test_run ();
}
