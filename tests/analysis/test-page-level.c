/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-page-geometry-private.h"
#include "page-fixture.h"

#include <string.h>

/* How far the lines fall, as of a sheet that was laid carelessly. */
#define SLANT 0.02f

static const char *const lines[] = {
  "Die Beratung wird seit drei Jahren an zwei Orten der",  "Gemeinde angeboten und von vielen Menschen besucht,",
  "die aus anderen Orten zugezogen sind. Der Verein hat",  "gebeten, sie an einem dritten Ort fortzusetzen, weil",
  "die Wege dorthin weit sind und der Bus nicht an allen", "Tagen fährt. Die Kosten dafür sind gering, und der",
  "Kreis hat seine Hilfe zugesagt. Der Ortsrat hat dem",   "Vorhaben in seiner Sitzung ohne Gegenstimme zugestimmt",
  "und darum gebeten, ihm nach einem Jahr zu berichten.",
};

/* Places a piece of a line; each word stands on a height of its own, as text recognition puts it, or each letter. */
static void
place_slanted (PageBuilder *page, float x, float y, const char *text, gboolean letters, float slant)
{
  guint first = page->rects->len, n = (guint) g_utf8_strlen (text, -1);

  place (page, x, y, text);
  for (guint i = 0, end; i < n; i = end)
    {
      for (end = i + 1; !letters && end < n && *g_utf8_offset_to_pointer (text, end - 1) != ' ';)
        end++;
      for (guint k = i; k < end; k++)
        {
          LotseRect *r = &g_array_index (page->rects, LotseRect, first + k);
          float down = slant * (x + 5 * (float) (i + end) / 2);

          r->y1 += down;
          r->y2 += down;
        }
    }
}

/* The rest of each line comes after a line below, and one is cut inside a word. */
static void
place_page (PageBuilder *page, gboolean letters, float slant)
{
  g_autofree char *rest = NULL;
  float rest_y = 0;

  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      g_autofree char *begin = g_utf8_substring (lines[i], 0, 31);
      float y = 60 + 14 * (float) i;

      place_slanted (page, 60, y, begin, letters, slant);
      if (rest)
        place_slanted (page, 60 + 5 * 31, rest_y, rest, letters, slant);
      g_free (rest);
      rest = g_utf8_substring (lines[i], 31, -1);
      rest_y = y;
    }
  place_slanted (page, 60 + 5 * 31, rest_y, rest, letters, slant);
  place_slanted (page, 60, 220, "Gremium", letters, slant);
  place_slanted (page, 300, 220, "Datum", letters, slant);
  place_slanted (page, 60, 240, "Rat", letters, slant);
  place_slanted (page, 300, 240, "18.03.2031", letters, slant);
}

static void
test_lines (void)
{
  g_autofree char *text = g_strjoinv (
      "\n", (char **) (const char *[]) { lines[0], lines[1], lines[2], lines[3], lines[4], lines[5], lines[6], lines[7], lines[8], NULL });
  g_autofree char *expected = g_strconcat (text, "\n\nGremium\tDatum\n\nRat\t18.03.2031", NULL);

  for (guint i = 0; i < 4; i++)
    {
      PageBuilder page = builder ();

      place_page (&page, i & 1, i & 2 ? -SLANT : SLANT);
      assert_page (&page, expected);
    }
}

/* What was read points to where it stands on the page. */
static void
test_places (void)
{
  PageBuilder builder_of_page = builder ();
  g_autoptr (LotseDocumentText) document = lotse_document_text_new (LOTSE_SOURCE_PDF);
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GArray) map = g_array_new (FALSE, FALSE, sizeof (guint32));
  g_autoptr (GArray) raw = g_array_new (FALSE, FALSE, sizeof (LotseRawLine));
  LotsePageText *page;

  place_page (&builder_of_page, FALSE, SLANT);
  page = add_built_page (&builder_of_page, document);
  _lotse_page_lines_append (page, 1, text, map, raw);
  g_assert_cmpuint (map->len, ==, text->len);
  for (guint i = 0; i < text->len; i++)
    {
      const char *p = page->text + lotse_page_text_to_byte (page, g_array_index (map, guint32, i));

      if (g_ascii_isalnum (text->str[i]))
        g_assert_cmpint (*p, ==, text->str[i]);
    }
}

/* An upright page, letters that stand high and low, and too few lines. */
static void
test_level (void)
{
  for (guint kind = 0; kind < 3; kind++)
    {
      PageBuilder page = builder ();
      g_autoptr (LotseDocumentText) document = lotse_document_text_new (LOTSE_SOURCE_PDF);
      g_autoptr (GArray) order = NULL;

      if (kind == 2)
        place_slanted (&page, 60, 60, "Der Rat", FALSE, SLANT);
      else
        place_page (&page, FALSE, 0);
      for (guint i = 0; kind == 1 && i < page.rects->len; i++)
        g_array_index (page.rects, LotseRect, i).y2 += (float) ((i * 2654435761u >> 16) % 5);
      g_assert_null (_lotse_page_level (add_built_page (&page, document), &order));
      g_assert_null (order);
    }
}

/* Letters keep their fonts. */
static void
test_runs (void)
{
  PageBuilder page = builder ();
  g_autoptr (LotseDocumentText) document = lotse_document_text_new (LOTSE_SOURCE_PDF);
  g_autoptr (LotseDocumentText) levelled = NULL;
  g_autoptr (GArray) order = NULL;
  const LotsePageText *result;
  LotsePageText *built;

  page.size = 10;
  place_page (&page, FALSE, SLANT);
  built = add_built_page (&page, document);
  levelled = _lotse_page_level (built, &order);
  g_assert_nonnull (levelled);
  result = lotse_document_text_get_page (levelled, 0);
  g_assert_cmpuint (order->len, ==, result->n_chars);
  g_assert_cmpuint (result->n_runs, ==, 1);
  g_assert_cmpfloat (result->runs[0].size, ==, 10);
  g_assert_cmpfloat (result->width, ==, built->width);
  g_assert_true (g_str_has_prefix (result->text, lines[0]));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/page-level/lines", test_lines);
  g_test_add_func ("/analysis/page-level/places", test_places);
  g_test_add_func ("/analysis/page-level/level", test_level);
  g_test_add_func ("/analysis/page-level/runs", test_runs);
  return g_test_run ();
}
