/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "page-fixture.h"

/* Adds a line of a page at the given height; with 0, one without geometry. */
static void
add_line (GString *text, GArray *lines, guint page, float y, const char *words)
{
  LotseRawLine line = { .start = (guint) text->len, .page = page, .y1 = y, .y2 = y + 10 };
  LotseRawLine *before = lines->len > 0 ? &g_array_index (lines, LotseRawLine, lines->len - 1) : NULL;

  g_string_append (text, words);
  line.end = (guint) text->len;
  line.page_start = !before || before->page != page;
  line.page_end = TRUE;
  if (y > 0)
    {
      line.x1 = 60;
      line.x2 = 60 + 5 * (float) (line.end - line.start);
    }
  if (before && before->page == page)
    before->page_end = FALSE;
  g_array_append_val (lines, line);
}

/* The lines that are furniture, one letter per line: f, or a dot. */
static char *
mark (GString *text, GArray *lines, guint n_pages)
{
  GString *out = g_string_new (NULL);

  _lotse_page_furniture_mark (text, lines, n_pages, lotse_lexicon_get_default ());
  for (guint i = 0; i < lines->len; i++)
    g_string_append_c (out, g_array_index (lines, LotseRawLine, i).furniture ? 'f' : '.');
  return g_string_free (out, FALSE);
}

static void
add_page (GString *text, GArray *lines, guint page, gboolean placed)
{
  g_autofree char *number = g_strdup_printf ("Seite %u", page);
  float unit = placed ? 1 : 0;

  add_line (text, lines, page, 40 * unit, "Drucksache 117/2031 der Stadt Talbach");
  for (guint i = 0; i < 8; i++)
    {
      static const char *const words[] = { "Die", "Parks", "der", "Stadt", "haben", "neue", "Wege", "und" };
      g_autofree char *line = g_strdup_printf ("%s %s %s", words[(i + page) % 8], words[(2 * i + 3 * page) % 8], words[i]);

      add_line (text, lines, page, (float) (100 + 12 * i) * unit, line);
    }
  add_line (text, lines, page, 760 * unit, "Rathausplatz 1");
  add_line (text, lines, page, 780 * unit, number);
}

/* Two pages that have the same words at the same place; the top of the first may be the title. */
static void
test_two_pages (void)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GArray) lines = g_array_new (FALSE, FALSE, sizeof (LotseRawLine));
  g_autofree char *marks = NULL;

  add_page (text, lines, 1, TRUE);
  add_page (text, lines, 2, TRUE);
  marks = mark (text, lines, 2);
  g_assert_cmpstr (marks, ==, ".........fff........ff");
}

/* Days alone in their lines are alike without their digits; those of one page are the items of a list. */
static void
test_days (void)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GArray) lines = g_array_new (FALSE, FALSE, sizeof (LotseRawLine));
  g_autofree char *marks = NULL;

  add_line (text, lines, 1, 100, "Der Beirat tagte an diesen Tagen:");
  for (guint i = 0; i < 4; i++)
    add_line (text, lines, 1, 112 + 12 * (float) i, "Die Sitzungen waren öffentlich.");
  for (guint i = 0; i < 3; i++)
    {
      g_autofree char *day = g_strdup_printf ("- %02u.06.203%u", 10 + i, i);

      add_line (text, lines, 2, 60 + 12 * (float) i, day);
    }
  add_line (text, lines, 2, 100, "Alle Mitglieder waren da.");
  marks = mark (text, lines, 2);
  g_assert_cmpstr (marks, ==, ".........");
}

/* Without a place it takes more pages. */
static void
test_text (void)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GArray) lines = g_array_new (FALSE, FALSE, sizeof (LotseRawLine));
  g_autofree char *two = NULL;
  g_autofree char *three = NULL;

  add_page (text, lines, 1, FALSE);
  add_page (text, lines, 2, FALSE);
  two = mark (text, lines, 2);
  g_assert_cmpstr (two, ==, "..........f..........f");
  add_page (text, lines, 3, FALSE);
  three = mark (text, lines, 3);
  g_assert_cmpstr (three, ==, "..........ff........fff........ff");
}

/* An odd file may have letters farther away than any number of points that a page has. */
static void
test_far_away (void)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GArray) lines = g_array_new (FALSE, FALSE, sizeof (LotseRawLine));
  g_autofree char *marks = NULL;

  for (guint page = 1; page <= 2; page++)
    {
      add_line (text, lines, page, 100, "Drucksache 117/2031 der Stadt Talbach");
      g_array_index (lines, LotseRawLine, page - 1).x1 = -3e38f;
      g_array_index (lines, LotseRawLine, page - 1).y1 = 3e38f;
    }
  marks = mark (text, lines, 2);
  g_assert_cmpstr (marks, ==, "ff");
}

/* The number of the only page stands far below all else; one that follows the text is part of it. */
static void
test_only_page (void)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GArray) lines = g_array_new (FALSE, FALSE, sizeof (LotseRawLine));
  g_autofree char *marks = NULL, *marks_near = NULL;

  add_line (text, lines, 1, 100, "Anzahl der Anlagen:");
  add_line (text, lines, 1, 112, "1");
  marks_near = mark (text, lines, 1);
  g_assert_cmpstr (marks_near, ==, "..");
  add_line (text, lines, 1, 780, "1");
  marks = mark (text, lines, 1);
  g_assert_cmpstr (marks, ==, "..f");
}

/* Marks a page that a browser printed, of @head, a line of text and @foot. */
static void
assert_browser (const char *head, const char *foot, const char *expected)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GArray) lines = g_array_new (FALSE, FALSE, sizeof (LotseRawLine));
  g_autofree char *marks = NULL;

  add_line (text, lines, 1, 15, head);
  add_line (text, lines, 1, 100, "Die Stadt hat neue Wege.");
  add_line (text, lines, 1, 112, "Es gibt zwei.");
  add_line (text, lines, 1, 124, foot);
  marks = mark (text, lines, 1);
  g_assert_cmpstr (marks, ==, expected);
}

static void
test_browser (void)
{
  assert_browser ("28.11.31, 20:31\tVorlage 12/2031", "https://rat.example.org/vo0050.php?id=12\t1/2", "f..f");
  assert_browser ("11/28/31, 8:31 PM\tVorlage 12/2031", "file:///ablage/vorlage.html\t1/1", "f..f");
  assert_browser ("Vorlage 12/2031\thttps://rat.example.org/vo0050.php", "1 von 2\t28.11.2031, 20:31", "f..f");
  /* Without its foot, a day and a time are words of the paper; so is an address without the number of the page. */
  assert_browser ("28.11.31, 20:31\tVorlage 12/2031", "Es gibt drei.", "....");
  assert_browser ("Vorlage 12/2031", "https://rat.example.org/vo0050.php?id=12", "....");
  assert_browser ("Vorlage 12/2031", "https://rat.example.org/vo0050.php 3/4", "....");
  assert_browser ("Vorlage 12/2031", "1 von 2 Stellen ist besetzt", "....");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/page-furniture/two-pages", test_two_pages);
  g_test_add_func ("/analysis/page-furniture/days", test_days);
  g_test_add_func ("/analysis/page-furniture/text", test_text);
  g_test_add_func ("/analysis/page-furniture/far-away", test_far_away);
  g_test_add_func ("/analysis/page-furniture/only-page", test_only_page);
  g_test_add_func ("/analysis/page-furniture/browser", test_browser);
  return g_test_run ();
}
