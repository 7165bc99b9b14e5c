/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-page-geometry-private.h"
#include "page-fixture.h"

typedef enum
{
  DOWN,
  UP,
  LEFT,
} Way;

/* Turns what was placed on a page of 842 by 595 points, or of 595 by 842 where it is to stand on its head. */
static void
turn (PageBuilder *page, guint first, Way way)
{
  for (guint i = first; i < page->rects->len; i++)
    {
      LotseRect *r = &g_array_index (page->rects, LotseRect, i);

      if (r->x2 <= r->x1)
        continue;
      if (way == DOWN)
        *r = (LotseRect) { 595 - r->y2, r->x1, 595 - r->y1, r->x2 };
      else if (way == UP)
        *r = (LotseRect) { r->y1, 842 - r->x2, r->y2, 842 - r->x1 };
      else
        *r = (LotseRect) { 595 - r->x2, 842 - r->y2, 595 - r->x1, 842 - r->y1 };
    }
}

static void
place_table (PageBuilder *page)
{
  place (page, 60, 60, "Beratungsfolge");
  place_words (page, 60, 100, "Gremium", 260.0, "Datum", 400.0, "Zuständigkeit", 0.0);
  place_words (page, 60, 120, "Sozialausschuss", 260.0, "04.03.2031", 400.0, "Vorberatung", 0.0);
  place_words (page, 60, 140, "Rat", 260.0, "18.03.2031", 400.0, "Entscheidung", 0.0);
}

#define TABLE "Beratungsfolge\n\nGremium\tDatum\tZuständigkeit\n\nSozialausschuss\t04.03.2031\tVorberatung\n\nRat\t18.03.2031\tEntscheidung"

/* A page gives the same lines whichever way it lies. */
static void
test_ways (void)
{
  PageBuilder upright = builder ();
  g_autofree char *expected = NULL;

  place_table (&upright);
  expected = read_page (&upright);
  g_assert_cmpstr (expected, ==, TABLE);
  for (Way way = DOWN; way <= LEFT; way++)
    {
      PageBuilder page = builder ();

      place_table (&page);
      turn (&page, 0, way);
      assert_page (&page, expected);
    }
}

/* A note at the margin of a page does not turn the page. */
static void
test_note (void)
{
  PageBuilder page = builder ();
  guint first;
  g_autofree char *text = NULL;

  place (&page, 60, 60, "Der Rat nimmt den Bericht der Verwaltung zur Kenntnis.");
  place (&page, 60, 73, "Die Mittel stehen im Haushalt bereit.");
  first = page.rects->len;
  place (&page, 60, 5, "Gedruckt auf Papier");
  turn (&page, first, UP);
  text = read_page (&page);
  g_assert_true (g_str_has_prefix (text, "Der Rat nimmt den Bericht der Verwaltung zur Kenntnis.\nDie Mittel stehen im Haushalt bereit."));
}

/* Two pairs of letters say nothing. */
static void
test_few (void)
{
  PageBuilder page = builder ();
  g_autoptr (LotseDocumentText) document = lotse_document_text_new (LOTSE_SOURCE_PDF);
  g_autoptr (LotseDocumentText) turned = NULL;

  place (&page, 60, 60, "Rat");
  turn (&page, 0, DOWN);
  turned = _lotse_page_turn (add_built_page (&page, document));
  g_assert_null (turned);
}

/* Characters keep their fonts, and the page its area. */
static void
test_runs (void)
{
  PageBuilder page = builder ();
  g_autoptr (LotseDocumentText) document = lotse_document_text_new (LOTSE_SOURCE_PDF);
  g_autoptr (LotseDocumentText) turned = NULL;
  const LotsePageText *result;

  place_bold (&page, 60, 60, 12, "Beschlussvorschlag");
  place_sized (&page, 60, 80, 10, "Der Kreistag stimmt zu.");
  turn (&page, 0, DOWN);
  turned = _lotse_page_turn (add_built_page (&page, document));
  g_assert_nonnull (turned);
  result = lotse_document_text_get_page (turned, 0);
  g_assert_cmpfloat (result->width, ==, 842);
  g_assert_cmpfloat (result->height, ==, 595);
  g_assert_cmpuint (result->n_runs, ==, 2);
  g_assert_true (result->runs[0].bold);
  g_assert_cmpfloat (result->runs[1].size, ==, 10);
  g_assert_cmpfloat (result->rects[0].x1, ==, 60);
  g_assert_cmpfloat (result->rects[0].y1, ==, 60);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/page-turn/ways", test_ways);
  g_test_add_func ("/analysis/page-turn/note", test_note);
  g_test_add_func ("/analysis/page-turn/few", test_few);
  g_test_add_func ("/analysis/page-turn/runs", test_runs);
  return g_test_run ();
}
