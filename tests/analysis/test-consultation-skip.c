/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-consultation-cells-private.h"
#include "facts-fixture.h"

static void
test_time (void)
{
  static const struct
  {
    const char *text;
    guint next;
  } cases[] = { { "17 Uhr\n", 2 }, { "um 17 Uhr\n", 3 }, { "um den Markt\n", 0 }, { "17 Stühle\n", 0 } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (Fixture) f = fixture_new (cases[i].text);

      g_assert_cmpuint (_lotse_consultation_skip_time (&f->a, 0), ==, cases[i].next);
    }
}

static void
test_session_number (void)
{
  g_autoptr (Fixture) number = fixture_new ("BVV/018/IX überwiesen\n"), name = fixture_new ("Sozial/Kultur Rat\n");
  g_autoptr (Fixture) longer = fixture_new ("ABCDEFGHIJKLMNOP/018/QRSTUVWXYZABCDEFGHIJKLMNOPQRSTUVWXYZ überwiesen\n");

  g_assert_cmpuint (_lotse_consultation_skip_session_number (&number->a, 0, 0), ==, number->a.reading->tokens->len - 1);
  g_assert_cmpuint (_lotse_consultation_skip_session_number (&name->a, 0, 0), ==, 0);
  g_assert_cmpuint (_lotse_consultation_skip_session_number (&longer->a, 0, 0), ==, 0);
}

static void
test_box (void)
{
  g_autoptr (Fixture) table = fixture_new ("☒ Sozialausschuss 05.02.2031\n☐ Bauausschuss\n☒ Lageplan\n");

  for (guint line = 0; line < 3; line++)
    {
      guint token = lotse_reading_find_token (table->a.reading, lotse_reading_line (table->a.reading, line)->start);

      g_assert_cmpuint (_lotse_consultation_skip_box (&table->a, token, line), ==, line == 0 ? token + 1 : line == 1 ? token + 2 : 0);
    }
}

static void
test_brackets (void)
{
  g_autoptr (Fixture) f
      = fixture_new ("[x] Soziales 05.02.2031\t[ ] Umwelt und Verkehr\t[x] Rat\n[x] öffentlich\n[ ] Vorberatung\n[1] Rat\n");

  g_assert_cmpuint (_lotse_consultation_skip_brackets (&f->a, 0, 0), ==, 3);
  for (guint line = 1; line < 4; line++)
    g_assert_cmpuint (_lotse_consultation_skip_brackets (
                          &f->a, lotse_reading_find_token (f->a.reading, lotse_reading_line (f->a.reading, line)->start), line),
                      ==, 0);
}

static void
test_session (void)
{
  g_autoptr (Fixture) f = fixture_new ("Bauausschuss (Sitzung am 05.02.2031)\n");

  g_assert_cmpuint (_lotse_consultation_find_end_before_session (&f->a, 0, 3), ==, strlen ("Bauausschuss"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/consultation-skip/time", test_time);
  g_test_add_func ("/analysis/consultation-skip/session-number", test_session_number);
  g_test_add_func ("/analysis/consultation-skip/box", test_box);
  g_test_add_func ("/analysis/consultation-skip/brackets", test_brackets);
  g_test_add_func ("/analysis/consultation-skip/session", test_session);
  return g_test_run ();
}
