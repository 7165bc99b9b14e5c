/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-caret-move.h"
#include "text-fixture.h"

static LotseDocumentText *
make_document (void)
{
  LotseDocumentText *document = lotse_document_text_new (LOTSE_SOURCE_PDF);

  add_typed_page (document, "Der Rat äußert sich.\nKurz\nUnd die dritte Zeile");
  add_typed_page (document, "");
  add_typed_page (document, "Letzte Seite");
  return document;
}

static void
assert_moves (LotseCaretStep step, int direction, LotseSpan from, LotseSpan to)
{
  g_autoptr (LotseDocumentText) document = make_document ();
  float column = LOTSE_CARET_NO_COLUMN;

  g_assert_true (lotse_caret_move (document, &from, step, direction, &column));
  g_assert_cmpuint (from.page, ==, to.page);
  g_assert_cmpuint (from.start, ==, to.start);
}

static void
test_characters (void)
{
  assert_moves (LOTSE_CARET_CHARACTER, 1, (LotseSpan) { 1, 7, 0 }, (LotseSpan) { 1, 8, 0 });
  assert_moves (LOTSE_CARET_CHARACTER, -1, (LotseSpan) { 1, 7, 0 }, (LotseSpan) { 1, 6, 0 });
  /* Over the end of a page, past one without text, and back. */
  assert_moves (LOTSE_CARET_CHARACTER, 1, (LotseSpan) { 1, 46, 0 }, (LotseSpan) { 3, 0, 0 });
  assert_moves (LOTSE_CARET_CHARACTER, -1, (LotseSpan) { 3, 0, 0 }, (LotseSpan) { 1, 46, 0 });
}

static void
test_accents_are_one_step (void)
{
  g_autoptr (LotseDocumentText) document = lotse_document_text_new (LOTSE_SOURCE_PDF);
  LotseSpan place = { 1, 1, 0 };
  float column = LOTSE_CARET_NO_COLUMN;

  add_typed_page (document, "fu\xcc\x88r");
  g_assert_true (lotse_caret_move (document, &place, LOTSE_CARET_CHARACTER, 1, &column));
  g_assert_cmpuint (place.start, ==, 3);
  g_assert_true (lotse_caret_move (document, &place, LOTSE_CARET_CHARACTER, -1, &column));
  g_assert_cmpuint (place.start, ==, 1);
}

static void
test_words (void)
{
  assert_moves (LOTSE_CARET_WORD, 1, (LotseSpan) { 1, 7, 0 }, (LotseSpan) { 1, 14, 0 });
  assert_moves (LOTSE_CARET_WORD, -1, (LotseSpan) { 1, 14, 0 }, (LotseSpan) { 1, 8, 0 });
  assert_moves (LOTSE_CARET_WORD, -1, (LotseSpan) { 1, 8, 0 }, (LotseSpan) { 1, 4, 0 });
}

static void
test_line_ends (void)
{
  assert_moves (LOTSE_CARET_LINE_END, 1, (LotseSpan) { 1, 7, 0 }, (LotseSpan) { 1, 20, 0 });
  assert_moves (LOTSE_CARET_LINE_END, -1, (LotseSpan) { 1, 24, 0 }, (LotseSpan) { 1, 21, 0 });
  /* The end of a line is part of it. */
  assert_moves (LOTSE_CARET_LINE_END, -1, (LotseSpan) { 1, 20, 0 }, (LotseSpan) { 1, 0, 0 });
}

static void
test_document_ends (void)
{
  assert_moves (LOTSE_CARET_DOCUMENT, 1, (LotseSpan) { 1, 7, 0 }, (LotseSpan) { 3, 12, 0 });
  assert_moves (LOTSE_CARET_DOCUMENT, -1, (LotseSpan) { 3, 5, 0 }, (LotseSpan) { 1, 0, 0 });
}

/* Past a short line, the caret comes back to the column it came from. */
static void
test_column_is_kept (void)
{
  g_autoptr (LotseDocumentText) document = make_document ();
  LotseSpan place = { 1, 10, 0 };
  float column = LOTSE_CARET_NO_COLUMN;

  g_assert_true (lotse_caret_move (document, &place, LOTSE_CARET_LINE, 1, &column));
  g_assert_cmpuint (place.start, ==, 25);
  g_assert_true (lotse_caret_move (document, &place, LOTSE_CARET_LINE, 1, &column));
  g_assert_cmpuint (place.start, ==, 36);
  g_assert_true (lotse_caret_move (document, &place, LOTSE_CARET_LINE, 1, &column));
  g_assert_cmpuint (place.page, ==, 3);
  g_assert_cmpuint (place.start, ==, 10);
  g_assert_false (lotse_caret_move (document, &place, LOTSE_CARET_LINE, 1, &column));
  g_assert_cmpuint (place.start, ==, 10);
  for (guint i = 0; i < 3; i++)
    g_assert_true (lotse_caret_move (document, &place, LOTSE_CARET_LINE, -1, &column));
  g_assert_cmpuint (place.page, ==, 1);
  g_assert_cmpuint (place.start, ==, 10);
  g_assert_false (lotse_caret_move (document, &place, LOTSE_CARET_LINE, -1, &column));
}

static void
test_box (void)
{
  g_autoptr (LotseDocumentText) document = make_document ();
  const LotsePageText *page = lotse_document_text_get_page (document, 0);
  LotseRect box;

  g_assert_true (lotse_caret_get_box (page, 4, &box));
  g_assert_cmpfloat (box.x1, ==, 90);
  g_assert_cmpfloat (box.x2, ==, 90);
  g_assert_cmpfloat (box.y1, ==, 100);
  /* Behind the last character of a line. */
  g_assert_true (lotse_caret_get_box (page, 20, &box));
  g_assert_cmpfloat (box.x1, ==, 250);
  g_assert_false (lotse_caret_get_box (lotse_document_text_get_page (document, 1), 0, &box));
}

static void
test_no_such_page (void)
{
  g_autoptr (LotseDocumentText) document = make_document ();
  LotseSpan place = { 9, 0, 0 };
  float column = LOTSE_CARET_NO_COLUMN;

  g_assert_false (lotse_caret_move (document, &place, LOTSE_CARET_LINE, 1, &column));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/view/caret-move/characters", test_characters);
  g_test_add_func ("/view/caret-move/accents", test_accents_are_one_step);
  g_test_add_func ("/view/caret-move/words", test_words);
  g_test_add_func ("/view/caret-move/line-ends", test_line_ends);
  g_test_add_func ("/view/caret-move/document-ends", test_document_ends);
  g_test_add_func ("/view/caret-move/column", test_column_is_kept);
  g_test_add_func ("/view/caret-move/box", test_box);
  g_test_add_func ("/view/caret-move/no-page", test_no_such_page);
  return g_test_run ();
}
