/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "page-fixture.h"

#include "lotse-page-geometry-private.h"

/* Lines of a cell may be closer than their letters are high: each is a row. */
static void
test_close_lines (void)
{
  PageBuilder page = builder ();

  place (&page, 60, 100, "Ausschuss für Planung und");
  place (&page, 60, 109, "Verkehr");
  place (&page, 260, 104.5f, "03.02.2031");
  place (&page, 330, 104.5f, "12");
  place (&page, 360, 104.5f, "X");
  place (&page, 400, 104.5f, "vorberaten");
  assert_page (&page, "Ausschuss für Planung und Verkehr\t03.02.2031\t12\tX\tvorberaten");
}

/* What overlaps in height stands side by side, from left to right, in whatever order it comes. */
static void
test_order (void)
{
  g_autoptr (GArray) segments = g_array_new (FALSE, FALSE, sizeof (LotseSegment));
  g_autoptr (GArray) rows = NULL;
  const LotseSegment pieces[] = {
    { .first = 0, .last = 5, .x1 = 300, .x2 = 340, .y1 = 121, .y2 = 131 },
    { .first = 6, .last = 9, .x1 = 60, .x2 = 90, .y1 = 120, .y2 = 130 },
    { .first = 10, .last = 14, .x1 = 60, .x2 = 100, .y1 = 100, .y2 = 110 },
  };

  g_array_append_vals (segments, pieces, G_N_ELEMENTS (pieces));
  rows = _lotse_page_rows_collect (segments);
  g_assert_cmpuint (rows->len, ==, 2);
  g_assert_cmpuint (g_array_index (rows, LotseRow, 0).n, ==, 1);
  g_assert_cmpuint (g_array_index (rows, LotseRow, 1).n, ==, 2);
  g_assert_cmpuint (g_array_index (segments, LotseSegment, 0).first, ==, 10);
  g_assert_cmpuint (g_array_index (segments, LotseSegment, 1).first, ==, 6);
  g_assert_cmpuint (g_array_index (segments, LotseSegment, 2).first, ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/page-rows/close-lines", test_close_lines);
  g_test_add_func ("/analysis/page-rows/order", test_order);
  return g_test_run ();
}
