/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-bisect.h"

/* Of every length, every place: in front of all, between two, at one of several that are equal, behind all. */
static void
test_places (void)
{
  static const guint values[] = { 1, 3, 3, 3, 5, 8, 13 };

  for (guint n = 0; n <= G_N_ELEMENTS (values); n++)
    for (guint value = 0; value < 15; value++)
      {
        guint expected = 0;

        while (expected < n && values[expected] < value)
          expected++;
        g_assert_cmpuint (LOTSE_BISECT (at, n, values[at] < value), ==, expected);
      }
}

/* Nobody can look at each of two thousand millions. */
static void
test_steps (void)
{
  guint asked = 0;

  g_assert_cmpuint (LOTSE_BISECT (at, (guint) G_MAXINT, (asked++, at < 2000000000u)), ==, 2000000000u);
  g_assert_cmpuint (asked, <=, 32);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/base/bisect/places", test_places);
  g_test_add_func ("/base/bisect/steps", test_steps);
  return g_test_run ();
}
