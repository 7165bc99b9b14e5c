/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-character.h"

#include <string.h>

/* Each character is what the tables of Unicode say, also where they are not asked. */
static void
test_like_tables (void)
{
  for (gunichar c = 1; c < 0x3000; c++)
    {
      char text[8] = { 0 };

      g_unichar_to_utf8 (c, text);
      g_assert_cmpint (lotse_is_alnum_at (text) != 0, ==, g_unichar_isalnum (c) != 0);
      g_assert_cmpint (lotse_is_alpha_at (text) != 0, ==, g_unichar_isalpha (c) != 0);
      g_assert_cmpint (lotse_is_lower_at (text) != 0, ==, g_unichar_islower (c) != 0);
      g_assert_cmpint (lotse_is_upper_at (text) != 0, ==, g_unichar_isupper (c) != 0);
      if (c != '\v')
        g_assert_cmpint (lotse_is_space_at (text) != 0, ==, g_unichar_isspace (c) != 0);
    }
}

static void
test_count (void)
{
  g_assert_cmpuint (lotse_count_characters ("Größe – 1 €", strlen ("Größe – 1 €")), ==, 11);
  g_assert_cmpuint (lotse_count_characters ("", 0), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/text/character/like-tables", test_like_tables);
  g_test_add_func ("/text/character/count", test_count);
  return g_test_run ();
}
