/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-text-geometry.h"
#include "text-fixture.h"

static LotseDocumentText *
make_text (const char *text)
{
  LotseDocumentText *document = lotse_document_text_new (LOTSE_SOURCE_PDF);

  add_typed_page (document, text);
  return document;
}

static void
test_one_box_a_line (void)
{
  g_autoptr (LotseDocumentText) document = make_text ("Der Rat äußert\nsich heute");
  const LotsePageText *page = lotse_document_text_get_page (document, 0);
  g_autoptr (GArray) boxes = lotse_text_geometry_get_boxes (page, 8, 11);

  g_assert_cmpuint (boxes->len, ==, 2);
  g_assert_cmpfloat (g_array_index (boxes, LotseRect, 0).x1, ==, 130);
  g_assert_cmpfloat (g_array_index (boxes, LotseRect, 0).x2, ==, 190);
  g_assert_cmpfloat (g_array_index (boxes, LotseRect, 1).x1, ==, 50);
  g_assert_cmpfloat (g_array_index (boxes, LotseRect, 1).x2, ==, 90);
  g_assert_cmpfloat (g_array_index (boxes, LotseRect, 1).y1, ==, 120);
}

/* On a page that was turned the lines run down, up or to the left. */
static void
test_turned (void)
{
  for (guint quarters = 1; quarters < 4; quarters++)
    {
      g_autoptr (LotseDocumentText) document = make_text ("Der Rat\ntagt heute\n.");
      const LotsePageText *page = lotse_document_text_get_page (document, 0);
      g_autoptr (GArray) boxes = NULL;

      for (guint i = 0; i < page->n_chars; i++)
        for (guint turns = 0; turns < quarters; turns++)
          {
            LotseRect *rect = &page->rects[i];

            *rect = (LotseRect) { 600 - rect->y2, rect->x1, 600 - rect->y1, rect->x2 };
          }
      boxes = lotse_text_geometry_get_boxes (page, 0, page->n_chars);
      g_assert_cmpuint (boxes->len, ==, 3);
      for (guint i = 0; i < 2; i++)
        {
          const LotseRect *box = &g_array_index (boxes, LotseRect, i);

          g_assert_cmpfloat (quarters == 2 ? box->x2 - box->x1 : box->y2 - box->y1, ==, i == 0 ? 70 : 100);
          g_assert_cmpfloat (quarters == 2 ? box->y2 - box->y1 : box->x2 - box->x1, ==, 12);
        }
    }
}

/* Numbers that stand below one another are lines of their own. */
static void
test_column (void)
{
  g_autoptr (LotseDocumentText) document = make_text ("1\n2\n3");
  g_autoptr (GArray) boxes = lotse_text_geometry_get_boxes (lotse_document_text_get_page (document, 0), 0, 5);

  g_assert_cmpuint (boxes->len, ==, 3);
}

static void
test_clipped (void)
{
  g_autoptr (LotseDocumentText) document = make_text ("kurz");
  const LotsePageText *page = lotse_document_text_get_page (document, 0);
  g_autoptr (GArray) beyond = lotse_text_geometry_get_boxes (page, 10, 5);
  g_autoptr (GArray) over = lotse_text_geometry_get_boxes (page, 2, G_MAXUINT);

  g_assert_cmpuint (beyond->len, ==, 0);
  g_assert_cmpuint (over->len, ==, 1);
}

static void
test_position (void)
{
  g_autoptr (LotseDocumentText) document = make_text ("abc\ndef");
  const LotsePageText *page = lotse_document_text_get_page (document, 0);

  g_assert_cmpuint (lotse_text_geometry_get_position (page, 51, 105), ==, 0);
  g_assert_cmpuint (lotse_text_geometry_get_position (page, 58, 105), ==, 1);
  g_assert_cmpuint (lotse_text_geometry_get_position (page, 900, 105), ==, 3);
  g_assert_cmpuint (lotse_text_geometry_get_position (page, 61, 500), ==, 5);
  g_assert_true (lotse_text_geometry_is_on_text (page, 55, 105));
  g_assert_false (lotse_text_geometry_is_on_text (page, 55, 117));
}

static void
test_units (void)
{
  g_autoptr (LotseDocumentText) document = make_text ("Der Rät tagt. Er\nbeschließt viel.");
  const LotsePageText *page = lotse_document_text_get_page (document, 0);
  guint start;
  guint end;

  lotse_text_geometry_get_word (page, 5, &start, &end);
  g_assert_cmpuint (start, ==, 4);
  g_assert_cmpuint (end, ==, 7);
  lotse_text_geometry_get_line (page, 20, &start, &end);
  g_assert_cmpuint (start, ==, 17);
  g_assert_cmpuint (end, ==, page->n_chars);
  lotse_text_geometry_get_sentence (page, 20, &start, &end);
  g_assert_cmpuint (start, ==, 14);
  g_assert_cmpuint (end, ==, page->n_chars);
  lotse_text_geometry_get_sentence (page, 2, &start, &end);
  g_assert_cmpuint (start, ==, 0);
  g_assert_cmpuint (end, ==, 14);
}

/* The cells of a table follow one another without a space. */
static void
test_cells (void)
{
  g_autoptr (LotseDocumentText) document = make_text ("2026Rat");
  const LotsePageText *page = lotse_document_text_get_page (document, 0);
  guint start;
  guint end;

  for (guint i = 4; i < page->n_chars; i++)
    {
      page->rects[i].x1 += 20;
      page->rects[i].x2 += 20;
    }
  lotse_text_geometry_get_word (page, 2, &start, &end);
  g_assert_cmpuint (start, ==, 0);
  g_assert_cmpuint (end, ==, 4);
  lotse_text_geometry_get_word (page, 5, &start, &end);
  g_assert_cmpuint (start, ==, 4);
  g_assert_cmpuint (end, ==, 7);
}

static void
test_empty_page (void)
{
  g_autoptr (LotseDocumentText) document = lotse_document_text_new (LOTSE_SOURCE_PDF);
  const LotsePageText *page = lotse_document_text_add_page (document, "", NULL);
  guint start;
  guint end;

  lotse_text_geometry_get_word (page, 0, &start, &end);
  g_assert_cmpuint (end, ==, 0);
  lotse_text_geometry_get_line (page, 3, &start, &end);
  g_assert_cmpuint (end, ==, 0);
  lotse_text_geometry_get_sentence (page, 0, &start, &end);
  g_assert_cmpuint (end, ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/view/text-geometry/one-box-a-line", test_one_box_a_line);
  g_test_add_func ("/view/text-geometry/turned", test_turned);
  g_test_add_func ("/view/text-geometry/column", test_column);
  g_test_add_func ("/view/text-geometry/clipped", test_clipped);
  g_test_add_func ("/view/text-geometry/position", test_position);
  g_test_add_func ("/view/text-geometry/units", test_units);
  g_test_add_func ("/view/text-geometry/cells", test_cells);
  g_test_add_func ("/view/text-geometry/empty-page", test_empty_page);
  return g_test_run ();
}
