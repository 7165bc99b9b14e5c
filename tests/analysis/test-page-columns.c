/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "page-fixture.h"

/* The left column begins with a large title, so that its lines are not beside those of the right one, and is longer. */
static void
test_uneven (void)
{
  PageBuilder page = builder ();
  g_autofree char *text = NULL;

  for (guint i = 0; i < 6; i++)
    place (&page, 310, 60 + 12 * (float) i, i == 0 ? "Rechts steht, womit der Bericht aufhört" : "und rechts geht es noch weiter im Text");
  place (&page, 60, 60, "Bericht");
  for (guint i = 0; i < 12; i++)
    place (&page, 60, 79 + 12 * (float) i,
           i == 0 ? "Links beginnt der Bericht und reicht weit" : "und links geht es noch weiter bis hierher");
  text = read_page (&page);
  g_assert_true (g_str_has_prefix (text, "Bericht\n\nLinks"));
  g_assert_true (strstr (text, "Links beginnt") < strstr (text, "Rechts steht"));
  g_assert_null (strstr (strstr (text, "Rechts steht"), "und links"));
}

/* Cells of a table in the middle of the page are no column of text. */
static void
test_table (void)
{
  PageBuilder page = builder ();
  g_autofree char *text = NULL;

  for (guint i = 0; i < 4; i++)
    {
      place (&page, 60, 60 + 20 * (float) i, "Ausschuss für Umwelt und für Soziales");
      place (&page, 310, 60 + 20 * (float) i, "Vorberatung in öffentlicher Sitzung");
    }
  text = read_page (&page);
  g_assert_true (g_str_has_prefix (text, "Ausschuss für Umwelt und für Soziales\tVorberatung in öffentlicher Sitzung\n\nAusschuss"));
}

/* Lines that begin in the middle of the page, from its top on, with nothing beside them: no column, and the page ends. */
static void
test_right_alone (void)
{
  PageBuilder page = builder ();
  g_autofree char *text = NULL;

  for (guint i = 0; i < 6; i++)
    place (&page, 310, 60 + 12 * (float) i, i == 0 ? "Rechts steht, womit der Bericht aufhört" : "und rechts geht es noch weiter im Text");
  text = read_page (&page);
  g_assert_true (g_str_has_prefix (text, "Rechts steht"));
}

/* Above their first pair of long lines columns may have items of a list. */
static void
test_items_above (void)
{
  PageBuilder page = builder ();
  g_autoptr (GString) expected = g_string_new ("Ein Bericht der Stadt\n1. Anlass");

  place (&page, 60, 76, "Ein Bericht der Stadt");
  place (&page, 60, 88, "1. Anlass");
  place (&page, 320, 88, "•");
  place (&page, 335, 88, "Beratung am Bahnhof");
  for (guint i = 0; i < 6; i++)
    {
      g_autofree char *left = g_strdup_printf ("links steht ein langer Satz, Zeile %u", i);
      g_autofree char *right = g_strdup_printf ("rechts steht ein anderer Satz, Zeile %u", i);

      place (&page, 60, 100 + 12 * (float) i, left);
      place (&page, 320, 100 + 12 * (float) i, right);
    }
  for (guint i = 0; i < 6; i++)
    g_string_append_printf (expected, "\nlinks steht ein langer Satz, Zeile %u", i);
  g_string_append (expected, "\n\n• Beratung am Bahnhof");
  for (guint i = 0; i < 6; i++)
    g_string_append_printf (expected, "\nrechts steht ein anderer Satz, Zeile %u", i);
  assert_page (&page, expected->str);
}

/* Two columns of @n lines side by side. */
static void
place_pairs (PageBuilder *page, guint n)
{
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *left = g_strdup_printf ("links steht ein langer Satz, Zeile %u", i);
      g_autofree char *right = g_strdup_printf ("rechts steht ein anderer Satz, Zeile %u", i);

      place (page, 60, 100 + 12 * (float) i, left);
      place (page, 320, 100 + 12 * (float) i, right);
    }
}

/* Below a heading the lines of one column stand at other heights than those of the other one. */
static void
test_heading_below (void)
{
  PageBuilder page = builder ();
  g_autofree char *text = NULL;

  place_pairs (&page, 6);
  place (&page, 60, 178, "Kosten der Brücke");
  place (&page, 320, 172, "rechts geht der Satz weiter und ist lang");
  place (&page, 60, 196, "unter dem Titel steht ein langer Satz");
  place (&page, 320, 184, "rechts geht er noch weiter und hört auf");
  place (&page, 60, 208, "und hört auf.");
  place (&page, 320, 196, "mit dem Ende.");
  text = read_page (&page);
  g_assert_true (strstr (text, "und hört auf.") < strstr (text, "rechts steht"));
  g_assert_nonnull (strstr (text, "hört auf\nmit dem Ende."));
  g_assert_nonnull (strstr (text, "\nKosten der Brücke\n"));
  g_assert_true (strstr (text, "Kosten der Brücke") < strstr (text, "unter dem Titel"));
}

/* The heading of what goes across the page below them is no part of the columns, however long it is. */
static void
test_heading_across (void)
{
  PageBuilder page = builder ();
  g_autofree char *text = NULL;

  place_pairs (&page, 6);
  place (&page, 60, 182, "Finanzielle Auswirkungen des Vorhabens");
  place (&page, 60, 196, "Die Kosten trägt die Stadt, und das Land gibt für die Jahre, in denen gebaut wird, etwas dazu.");
  text = read_page (&page);
  g_assert_nonnull (strstr (text, "rechts steht ein anderer Satz, Zeile 5\n\nFinanzielle Auswirkungen des Vorhabens\nDie Kosten"));
}

/* A label and its value above the columns are a row, though the label begins where the left one does. */
static void
test_row_above (void)
{
  PageBuilder page = builder ();
  g_autofree char *text = NULL;

  place_pairs (&page, 6);
  place (&page, 60, 86, "Zeichen");
  place (&page, 350, 86, "12/31");
  text = read_page (&page);
  g_assert_true (g_str_has_prefix (text, "Zeichen\t12/31\n"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/page-columns/uneven", test_uneven);
  g_test_add_func ("/analysis/page-columns/table", test_table);
  g_test_add_func ("/analysis/page-columns/right-alone", test_right_alone);
  g_test_add_func ("/analysis/page-columns/items-above", test_items_above);
  g_test_add_func ("/analysis/page-columns/heading-below", test_heading_below);
  g_test_add_func ("/analysis/page-columns/heading-across", test_heading_across);
  g_test_add_func ("/analysis/page-columns/row-above", test_row_above);
  return g_test_run ();
}
