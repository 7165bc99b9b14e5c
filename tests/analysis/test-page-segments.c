/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "page-fixture.h"

/* A tab stop leaves no blank behind a bullet, only room. */
static void
test_bullet (void)
{
  PageBuilder page = builder ();

  place_words (&page, 60, 100, "•", 72.0, "Anlage 1", 0.0);
  g_string_erase (page.text, 3, 1);
  g_array_remove_index (page.rects, 1);
  assert_page (&page, "•\tAnlage 1");
}

/* Takes the line end after the first @n characters out, as where the text has no blank between two pieces. */
static void
glue (PageBuilder *page, guint n)
{
  const char *end = g_utf8_offset_to_pointer (page->text->str, n);

  g_string_erase (page->text, end - page->text->str, 1);
  g_array_remove_index (page->rects, n);
}

/* The number of an item stands apart from its words, though the text has no blank there. */
static void
test_glued_item (void)
{
  PageBuilder page = builder ();

  place (&page, 60, 100, "2.");
  place (&page, 75, 100, "Die Wege werden gebaut.");
  glue (&page, 2);
  assert_page (&page, "2.\tDie Wege werden gebaut.");
}

/* So do the words of two narrow cells; letters that are set apart stay together. */
static void
test_glued_cells (void)
{
  PageBuilder page = builder ();
  PageBuilder apart = builder ();

  place (&page, 60, 100, "Hauptausschuss");
  place (&page, 136, 100, "03.02.2031");
  glue (&page, 14);
  assert_page (&page, "Hauptausschuss\t03.02.2031");
  for (guint i = 0; i < 7; i++)
    {
      const char letter[] = { "Antrag:"[i], 0 };

      place (&apart, 60 + 11 * (float) i, 100, letter);
      if (i > 0)
        glue (&apart, i);
    }
  assert_page (&apart, "Antrag:");
}

static void
test_watermark (void)
{
  PageBuilder page = builder ();
  static const char *const letters[] = { "E", "n", "t", "w", "u", "r", "f" };

  place (&page, 60, 100, "Der Stadtrat nimmt den Bericht");
  for (guint i = 0; i < G_N_ELEMENTS (letters); i++)
    place (&page, 300 + 8 * (float) i, 400 - 8 * (float) i, letters[i]);
  place (&page, 60, 112, "zur Kenntnis.");
  assert_page (&page, "Der Stadtrat nimmt den Bericht\nzur Kenntnis.\n(hidden) E n t w u r f");
}

/* The same in large letters that slant less, so that the text stands between them. */
static void
test_rising (void)
{
  PageBuilder page = builder ();

  place_sized (&page, 60, 100, 10, "Der Stadtrat nimmt den Bericht");
  place_sized (&page, 270, 60, 80, "f");
  place_sized (&page, 60, 112, 10, "des Amtes zur Kenntnis.");
  place_sized (&page, 210, 110, 80, "wu");
  place_sized (&page, 60, 124, 10, "Der Ausschuss berichtet.");
  place_sized (&page, 160, 160, 80, "E");
  assert_page (&page, "Der Stadtrat nimmt den Bericht\ndes Amtes zur Kenntnis.\nDer Ausschuss berichtet.\n(hidden) f wu E");
}

/* Large letters side by side are a line. */
static void
test_large_line (void)
{
  PageBuilder page = builder ();

  place_sized (&page, 60, 40, 36, "TOP");
  place_sized (&page, 200, 40, 36, "4");
  place_sized (&page, 300, 40, 36, "neu");
  place_sized (&page, 60, 100, 10, "Der Stadtrat nimmt den Bericht");
  place_sized (&page, 60, 112, 10, "des Amtes zur Kenntnis.");
  assert_page (&page, "TOP\t4\tneu\n\nDer Stadtrat nimmt den Bericht\ndes Amtes zur Kenntnis.");
}

/* A note that runs up the margin beside the text: its letters lie on their side, as wide as lines are high. */
static void
place_upright (PageBuilder *page, float x, float y, const char *text)
{
  guint first = page->rects->len;

  place (page, x, y, text);
  for (guint i = first; i + 1 < page->rects->len; i++)
    g_array_index (page->rects, LotseRect, i) = (LotseRect) { x, y - 5 * (float) (i - first), x + 10, y + 5 - 5 * (float) (i - first) };
}

static void
test_upright_note (void)
{
  PageBuilder page = builder ();

  place (&page, 60, 100, "Der Stadtrat nimmt den Bericht");
  place (&page, 60, 112, "des Amtes zur Kenntnis.");
  place_upright (&page, 20, 118, "Bitte beide Seiten lesen");
  place (&page, 60, 124, "Der Ausschuss berichtet.");
  assert_page (&page, "Der Stadtrat nimmt den Bericht\ndes Amtes zur Kenntnis.\nDer Ausschuss berichtet.\n"
                      "(hidden) Bitte beide Seiten lesen");
}

/* A column of ticks is none: each is a line of the text. */
static void
test_upright_ticks (void)
{
  PageBuilder page = builder ();

  for (guint i = 0; i < 5; i++)
    place (&page, 60, 100 + 10 * (float) i, "Punkt");
  for (guint i = 0; i < 5; i++)
    place (&page, 120, 100 + 10 * (float) i, "x");
  assert_page (&page, "Punkt\tx\nPunkt\tx\nPunkt\tx\nPunkt\tx\nPunkt\tx");
}

/* Broken rectangles lose no line break and crash nothing. */
static void
test_broken (void)
{
  PageBuilder page = builder ();

  place (&page, 60, 100, "gut");
  for (guint i = 0; i < page.rects->len; i++)
    g_array_index (page.rects, LotseRect, i).x2 = i == 1 ? -1 : 80;
  assert_page (&page, "gut");
}

/* A label in small letters that nearly touches a title beside it. */
static void
test_beside (void)
{
  static const char title[] = "Versammlung von Seeheide";
  PageBuilder page = builder ();

  place_bold (&page, 120, 60, 12, title);
  /* One line of the text. */
  page.text->str[strlen (title)] = ' ';
  place_sized (&page, 268, 67, 8, "Nummer");
  place_sized (&page, 268, 76, 12, "371/4");
  assert_page (&page, "Versammlung von Seeheide\nNummer\n371/4");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/page-segments/bullet", test_bullet);
  g_test_add_func ("/analysis/page-segments/glued-item", test_glued_item);
  g_test_add_func ("/analysis/page-segments/glued-cells", test_glued_cells);
  g_test_add_func ("/analysis/page-segments/watermark", test_watermark);
  g_test_add_func ("/analysis/page-segments/rising", test_rising);
  g_test_add_func ("/analysis/page-segments/large-line", test_large_line);
  g_test_add_func ("/analysis/page-segments/upright-note", test_upright_note);
  g_test_add_func ("/analysis/page-segments/upright-ticks", test_upright_ticks);
  g_test_add_func ("/analysis/page-segments/broken", test_broken);
  g_test_add_func ("/analysis/page-segments/beside", test_beside);
  return g_test_run ();
}
