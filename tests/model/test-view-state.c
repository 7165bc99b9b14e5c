/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-view-state.h"

static LotsePaper *
make_paper (guint last_page)
{
  g_autoptr (LotsePaperRecord) record = lotse_paper_record_new ();

  record->uuid = g_strdup ("paper");
  record->n_pages = 3;
  record->last_page = last_page;
  return lotse_paper_new (record);
}

static LotsePaperContent *
make_content (void)
{
  g_autoptr (LotseDocumentText) text = lotse_document_text_new (LOTSE_SOURCE_TEXT);
  g_autoptr (LotseOutline) outline = lotse_outline_new ();

  lotse_document_text_add_page (text, "Über allem", NULL);
  lotse_document_text_add_page (text, "Zweite Seite", NULL);
  lotse_document_text_add_page (text, "Dritte", NULL);
  return lotse_paper_content_new (text, outline, NULL);
}

typedef struct
{
  guint n;
  guint page, start, length;
} Revealed;

static void
reveal_cb (LotseViewState *state, guint page, guint start, guint length, Revealed *revealed)
{
  *revealed = (Revealed) { revealed->n + 1, page, start, length };
}

static void
test_paper (void)
{
  g_autoptr (LotseViewState) state = lotse_view_state_new ();
  g_autoptr (LotsePaper) paper = make_paper (2);
  g_autoptr (LotsePaperContent) content = make_content ();

  lotse_view_state_set_paper (state, paper, NULL);
  g_assert_cmpuint (lotse_view_state_get_page (state), ==, 2);
  lotse_view_state_set_paper (state, paper, content);
  g_assert_cmpuint (lotse_view_state_get_page (state), ==, 2);
  g_assert_cmpuint (lotse_view_state_get_n_pages (state), ==, 3);
  lotse_view_state_set_page (state, 99);
  g_assert_cmpuint (lotse_view_state_get_page (state), ==, 3);
  lotse_view_state_set_page (state, 0);
  g_assert_cmpuint (lotse_view_state_get_page (state), ==, 1);
}

static void
count_changes_cb (GObject *object, GParamSpec *pspec, guint *count)
{
  (*count)++;
}

static void
test_scale (void)
{
  g_autoptr (LotseViewState) state = lotse_view_state_new ();
  guint n_changes = 0;
  lotse_view_state_set_fitted_scale (state, 1.7);
  g_assert_cmpint (lotse_view_state_get_fit_mode (state), ==, LOTSE_FIT_WIDTH);
  lotse_view_state_set_scale (state, 100);
  g_assert_cmpint (lotse_view_state_get_fit_mode (state), ==, LOTSE_FIT_NONE);
  g_assert_cmpfloat (lotse_view_state_get_scale (state), ==, LOTSE_SCALE_MAX);
  lotse_view_state_set_rotation (state, -90);
  g_assert_cmpint (lotse_view_state_get_rotation (state), ==, 270);
  lotse_view_state_set_rotation (state, 450);
  g_assert_cmpint (lotse_view_state_get_rotation (state), ==, 90);
  /* Views that set what they are told of would tell each other for ever. */
  g_signal_connect (state, "notify::scale", G_CALLBACK (count_changes_cb), &n_changes);
  for (guint i = 0; i < 3; i++)
    lotse_view_state_set_scale (state, 1.5);
  g_assert_cmpuint (n_changes, ==, 1);
}

static void
test_selection (void)
{
  g_autoptr (LotseViewState) state = lotse_view_state_new ();
  g_autoptr (LotsePaper) paper = make_paper (0);
  g_autoptr (LotsePaperContent) content = make_content ();
  const LotseSpan spans[] = { { 1, 5, 5 }, { 2, 0, 6 } };
  g_autofree char *text = NULL;

  lotse_view_state_set_paper (state, paper, content);
  g_assert_null (lotse_view_state_dup_selected_text (state));
  lotse_view_state_set_selection (state, spans, 2);
  text = lotse_view_state_dup_selected_text (state);
  g_assert_cmpstr (text, ==, "allem\nZweite");
}

/* The cells of a table follow one another without a blank. */
static void
test_selected_cells (void)
{
  g_autoptr (LotseViewState) state = lotse_view_state_new ();
  g_autoptr (LotsePaper) paper = make_paper (0);
  g_autoptr (LotseDocumentText) text = lotse_document_text_new (LOTSE_SOURCE_PDF);
  g_autoptr (LotseOutline) outline = lotse_outline_new ();
  g_autoptr (LotsePaperContent) content = NULL;
  const LotseSpan span = { 1, 0, 7 };
  LotseRect *rects = g_new (LotseRect, 7);
  g_autofree char *words = NULL;

  for (guint i = 0; i < 7; i++)
    {
      float x = 50 + 10 * (float) i + (i < 4 ? 0 : 30);

      rects[i] = (LotseRect) { x, 100, x + 10, 112 };
    }
  lotse_document_text_add_page (text, "2026Rat", rects);
  content = lotse_paper_content_new (text, outline, NULL);
  lotse_view_state_set_paper (state, paper, content);
  lotse_view_state_set_selection (state, &span, 1);
  words = lotse_view_state_dup_selected_text (state);
  g_assert_cmpstr (words, ==, "2026\tRat");
}

static void
test_highlight (void)
{
  g_autoptr (LotseViewState) state = lotse_view_state_new ();
  g_autoptr (LotsePaper) paper = make_paper (0);
  g_autoptr (LotsePaper) other = make_paper (0);
  g_autoptr (LotsePaperContent) content = make_content ();
  const LotseSpan spans[] = { { 1, 0, 4 }, { 2, 7, 5 }, { 3, 0, 1 } };
  Revealed revealed = { 0 };

  g_signal_connect (state, "reveal", G_CALLBACK (reveal_cb), &revealed);
  lotse_view_state_set_paper (state, paper, content);
  g_assert_false (lotse_view_state_step (state, 1));
  lotse_view_state_set_highlight (state, spans, 3, 1);
  g_assert_cmpuint (revealed.n, ==, 1);
  g_assert_cmpuint (revealed.page, ==, 2);
  g_assert_cmpuint (revealed.start, ==, 7);
  g_assert_cmpuint (lotse_view_state_get_page (state), ==, 2);
  g_assert_true (lotse_view_state_step (state, 1));
  g_assert_cmpuint (revealed.page, ==, 3);
  g_assert_true (lotse_view_state_step (state, 1));
  g_assert_cmpuint (lotse_view_state_get_current (state), ==, 0);
  g_assert_true (lotse_view_state_step (state, -1));
  g_assert_cmpuint (lotse_view_state_get_current (state), ==, 2);
  lotse_view_state_set_paper (state, other, content);
  g_assert_cmpuint (lotse_view_state_get_highlight (state)->len, ==, 0);
}

static void
count_cb (LotseViewState *state, guint *n)
{
  (*n)++;
}

static void
test_caret (void)
{
  g_autoptr (LotseViewState) state = lotse_view_state_new ();
  g_autoptr (LotsePaper) paper = make_paper (0);
  g_autoptr (LotsePaperContent) content = make_content ();
  g_autofree char *over_the_page = NULL;
  g_autofree char *back = NULL;
  guint moved = 0;

  lotse_view_state_set_paper (state, paper, content);
  g_assert_cmpuint (lotse_view_state_get_caret (state).page, ==, 0);
  g_signal_connect (state, "caret-moved", G_CALLBACK (count_cb), &moved);
  lotse_view_state_move_caret (state, (LotseSpan) { 1, 5, 0 }, FALSE);
  g_assert_cmpuint (moved, ==, 1);
  g_assert_cmpuint (lotse_view_state_get_selection (state)->len, ==, 0);

  lotse_view_state_move_caret (state, (LotseSpan) { 2, 6, 0 }, TRUE);
  over_the_page = lotse_view_state_dup_selected_text (state);
  g_assert_cmpstr (over_the_page, ==, "allem\nZweite");
  /* Past its own beginning, the selection goes the other way. */
  lotse_view_state_move_caret (state, (LotseSpan) { 1, 0, 0 }, TRUE);
  back = lotse_view_state_dup_selected_text (state);
  g_assert_cmpstr (back, ==, "Über ");
  g_assert_cmpuint (lotse_view_state_get_caret (state).start, ==, 0);

  lotse_view_state_move_caret (state, (LotseSpan) { 3, 2, 0 }, FALSE);
  g_assert_cmpuint (lotse_view_state_get_selection (state)->len, ==, 0);
  lotse_view_state_set_paper (state, NULL, NULL);
  g_assert_cmpuint (lotse_view_state_get_caret (state).page, ==, 0);
}

static void
test_caret_mode (void)
{
  g_autoptr (LotseViewState) state = lotse_view_state_new ();

  g_assert_false (lotse_view_state_get_caret_mode (state));
  lotse_view_state_set_caret_mode (state, TRUE);
  g_assert_true (lotse_view_state_get_caret_mode (state));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/view-state/paper", test_paper);
  g_test_add_func ("/model/view-state/scale", test_scale);
  g_test_add_func ("/model/view-state/selection", test_selection);
  g_test_add_func ("/model/view-state/selected-cells", test_selected_cells);
  g_test_add_func ("/model/view-state/highlight", test_highlight);
  g_test_add_func ("/model/view-state/caret", test_caret);
  g_test_add_func ("/model/view-state/caret-mode", test_caret_mode);
  return g_test_run ();
}
