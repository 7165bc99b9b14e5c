/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "page-fixture.h"

#include <string.h>

/* A page of the width of the fixture: columns of 26 letters at these places. */
static const float places[] = { 60, 220, 380 };

/* Three columns of running text that end at three heights; a heading in the second one moves its lines. */
static void
test_three (void)
{
  PageBuilder page = builder ();
  g_autofree char *text = NULL;

  place (&page, 60, 60, "Ein Titel, der über die ganze Seite reicht, und also kein Teil einer Spalte ist");
  for (guint c = 0; c < 3; c++)
    for (guint i = 0; i < 10 - c; i++)
      {
        static const char *const ends[] = { "der Stelle", "des Rates", "der Stadt" };
        g_autofree char *line = g_strdup_printf ("und %u geht so %s", i, ends[c]);

        place (&page, places[c], 100 + 12 * (float) i + (c == 1 && i > 4 ? 20 : 0), i == 0 ? "Die Spalte beginnt hier" : line);
      }
  place (&page, places[1], 163, "Kosten");
  text = read_page (&page);
  g_assert_nonnull (strstr (text, "und 9 geht so der Stelle"));
  g_assert_true (strstr (text, "und 9 geht so der Stelle") < strstr (text, "und 1 geht so des Rates"));
  g_assert_true (strstr (text, "und 4 geht so des Rates") < strstr (text, "Kosten"));
  g_assert_true (strstr (text, "Kosten") < strstr (text, "und 5 geht so des Rates"));
  g_assert_true (strstr (text, "und 8 geht so des Rates") < strstr (text, "und 1 geht so der Stadt"));
}

/* A table whose cells are sentences of several lines: its rows stay rows, whether lines or empty space divide them. */
static void
assert_table (float space)
{
  PageBuilder page = builder ();
  g_autofree char *text = NULL;

  for (guint row = 0; row < 3; row++)
    for (guint i = 0; i < 4; i++)
      for (guint c = 0; c < 3; c++)
        {
          g_autofree char *line = g_strdup_printf (i == 0 ? "Zelle %u in Spalte %u ist" : "und %u.%u geht so weiter", row, c);

          place (&page, places[c], 100 + (float) row * (48 + space) + 12 * (float) i, line);
        }
  text = read_page (&page);
  g_assert_nonnull (strstr (text, "Zelle 0 in Spalte 2"));
  g_assert_true (strstr (text, "Zelle 0 in Spalte 2") < strstr (text, "Zelle 1 in Spalte 0"));
  g_assert_true (strstr (text, "Zelle 1 in Spalte 2") < strstr (text, "Zelle 2 in Spalte 0"));
}

static void
test_table (void)
{
  assert_table (6);
  assert_table (10);
}

/* Names below heads are a table, of however many lines. */
static void
test_names (void)
{
  PageBuilder page = builder ();
  g_autofree char *text = NULL;

  for (guint i = 0; i < 8; i++)
    for (guint c = 0; c < 3; c++)
      {
        g_autofree char *cell = g_strdup_printf ("Amt für Wege, Zimmer %u", 10 * i + c);

        place (&page, places[c], 100 + 12 * (float) i, cell);
      }
  text = read_page (&page);
  g_assert_true (strstr (text, "Zimmer 2") < strstr (text, "Zimmer 10"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/page-newsprint/three", test_three);
  g_test_add_func ("/analysis/page-newsprint/table", test_table);
  g_test_add_func ("/analysis/page-newsprint/names", test_names);
  return g_test_run ();
}
