/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-page-layout.h"

static LotsePageLayout *
make_layout (guint n)
{
  LotsePageLayout *layout = lotse_page_layout_new ();

  for (guint i = 0; i < n; i++)
    lotse_page_layout_add_page (layout, 600, 800);
  return layout;
}

static void
test_boxes (void)
{
  g_autoptr (LotsePageLayout) layout = make_layout (3);

  lotse_page_layout_update (layout, 0.5, 0, 1000);
  for (guint i = 0; i < 3; i++)
    {
      LotsePageBox box = lotse_page_layout_get_box (layout, i);

      g_assert_cmpint (box.width, ==, 300);
      g_assert_cmpint (box.height, ==, 400);
      g_assert_cmpint (box.x, ==, 350);
      g_assert_cmpint (box.y, ==, LOTSE_PAGE_MARGIN + (int) i * (400 + LOTSE_PAGE_MARGIN));
    }
  g_assert_cmpint (lotse_page_layout_get_height (layout), ==, 3 * 400 + 4 * LOTSE_PAGE_MARGIN);
  g_assert_cmpint (lotse_page_layout_get_width (layout), ==, 1000);
}

static void
test_rotation_swaps_sides (void)
{
  g_autoptr (LotsePageLayout) layout = make_layout (1);
  LotsePageBox box;

  lotse_page_layout_update (layout, 1, 90, 100);
  box = lotse_page_layout_get_box (layout, 0);
  g_assert_cmpint (box.width, ==, 800);
  g_assert_cmpint (box.height, ==, 600);
  g_assert_cmpint (lotse_page_layout_get_width (layout), ==, 800 + 2 * LOTSE_PAGE_MARGIN);
}

static void
test_odd_sizes_become_a4 (void)
{
  g_autoptr (LotsePageLayout) layout = lotse_page_layout_new ();

  lotse_page_layout_add_page (layout, 0, 100);
  lotse_page_layout_add_page (layout, G_MAXFLOAT, 100);
  lotse_page_layout_update (layout, 1, 0, 0);
  g_assert_cmpint (lotse_page_layout_get_box (layout, 0).height, ==, 842);
  g_assert_cmpint (lotse_page_layout_get_box (layout, 1).width, ==, 595);
}

static void
test_fit_width (void)
{
  g_autoptr (LotsePageLayout) layout = make_layout (2);
  double scale = lotse_page_layout_fit_width (layout, 0, 624);

  g_assert_cmpfloat_with_epsilon (scale, 1, 1e-6);
  g_assert_cmpfloat_with_epsilon (lotse_page_layout_fit_width (layout, 90, 824), 1, 1e-6);
  /* What is fitted does not scroll sideways. */
  for (int width = 100; width < 2000; width += 37)
    {
      lotse_page_layout_update (layout, lotse_page_layout_fit_width (layout, 0, width), 0, width);
      g_assert_cmpint (lotse_page_layout_get_width (layout), <=, width + 1);
    }
}

static void
test_range (void)
{
  g_autoptr (LotsePageLayout) layout = make_layout (200);
  guint first;
  guint last;

  lotse_page_layout_update (layout, 1, 0, 700);
  g_assert_true (lotse_page_layout_find_range (layout, 0, 500, &first, &last));
  g_assert_cmpuint (first, ==, 0);
  g_assert_cmpuint (last, ==, 0);
  g_assert_true (lotse_page_layout_find_range (layout, 700, 500, &first, &last));
  g_assert_cmpuint (first, ==, 0);
  g_assert_cmpuint (last, ==, 1);
  g_assert_true (lotse_page_layout_find_range (layout, 1e9, 500, &first, &last));
  g_assert_cmpuint (first, ==, 199);
  g_assert_cmpuint (lotse_page_layout_find_current (layout, 820, 600), ==, 1);
}

static void
test_no_pages (void)
{
  g_autoptr (LotsePageLayout) layout = lotse_page_layout_new ();
  guint first;
  guint last;

  lotse_page_layout_update (layout, 1, 0, 300);
  g_assert_false (lotse_page_layout_find_range (layout, 0, 100, &first, &last));
  g_assert_cmpfloat (lotse_page_layout_fit_width (layout, 0, 300), >, 0);
}

/* A place turned to the view and back is the same place, for every rotation. */
static void
test_round_trip (void)
{
  g_autoptr (LotsePageLayout) layout = make_layout (1);

  for (guint rotation = 0; rotation < 360; rotation += 90)
    {
      LotseRect rect = { 100, 200, 130, 212 };
      LotseRect view;
      float x;
      float y;

      lotse_page_layout_update (layout, 1.7, rotation, 900);
      view = lotse_page_layout_to_view (layout, 0, rect);
      g_assert_cmpfloat (view.x1, <, view.x2);
      g_assert_cmpfloat (view.y1, <, view.y2);
      g_assert_cmpfloat (view.x1, >=, 0);
      g_assert_cmpfloat (view.x2, <=, lotse_page_layout_get_box (layout, 0).width);
      lotse_page_layout_to_document (layout, 0, (double) (view.x1 + view.x2) / 2, (double) (view.y1 + view.y2) / 2, &x, &y);
      g_assert_cmpfloat_with_epsilon (x, 115, 0.01);
      g_assert_cmpfloat_with_epsilon (y, 206, 0.01);
    }
}

static void
test_zoom_steps (void)
{
  double scale = LOTSE_SCALE_NATURAL;

  g_assert_cmpfloat (lotse_page_layout_zoom_in (scale), >, scale);
  g_assert_cmpfloat_with_epsilon (lotse_page_layout_zoom_out (lotse_page_layout_zoom_in (scale)), scale, 1e-9);
  for (guint i = 0; i < 50; i++)
    scale = lotse_page_layout_zoom_in (scale);
  g_assert_cmpfloat (scale, <=, 8);
  for (guint i = 0; i < 50; i++)
    scale = lotse_page_layout_zoom_out (scale);
  g_assert_cmpfloat (scale, >=, 0.1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/view/page-layout/boxes", test_boxes);
  g_test_add_func ("/view/page-layout/rotation-swaps-sides", test_rotation_swaps_sides);
  g_test_add_func ("/view/page-layout/odd-sizes-become-a4", test_odd_sizes_become_a4);
  g_test_add_func ("/view/page-layout/fit-width", test_fit_width);
  g_test_add_func ("/view/page-layout/range", test_range);
  g_test_add_func ("/view/page-layout/no-pages", test_no_pages);
  g_test_add_func ("/view/page-layout/round-trip", test_round_trip);
  g_test_add_func ("/view/page-layout/zoom-steps", test_zoom_steps);
  return g_test_run ();
}
