/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-span.h"

static void
test_compare (void)
{
  static const LotseSpan ordered[] = { { 1, 0, 1 }, { 1, 0, 2 }, { 1, 5, 1 }, { 2, 0, 0 }, { 2, 0, G_MAXUINT } };

  for (guint i = 0; i < G_N_ELEMENTS (ordered); i++)
    for (guint k = 0; k < G_N_ELEMENTS (ordered); k++)
      g_assert_cmpint (lotse_span_compare (&ordered[i], &ordered[k]), ==, i < k ? -1 : i > k);
}

static void
test_overlaps (void)
{
  static const struct
  {
    LotseSpan a, b;
    gboolean overlaps;
  } cases[] = {
    { { 1, 0, 5 }, { 1, 4, 1 }, TRUE },
    { { 1, 0, 5 }, { 1, 5, 1 }, FALSE },
    { { 1, 0, 5 }, { 2, 0, 5 }, FALSE },
    { { 1, 3, 2 }, { 1, 0, 10 }, TRUE },
    { { 1, 3, 0 }, { 1, 3, 2 }, FALSE },
    /* The end does not wrap around. */
    { { 1, G_MAXUINT - 1, 10 }, { 1, 0, 2 }, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_assert_cmpint (lotse_span_overlaps (&cases[i].a, &cases[i].b), ==, cases[i].overlaps);
      g_assert_cmpint (lotse_span_overlaps (&cases[i].b, &cases[i].a), ==, cases[i].overlaps);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/base/span/compare", test_compare);
  g_test_add_func ("/base/span/overlaps", test_overlaps);
  return g_test_run ();
}
