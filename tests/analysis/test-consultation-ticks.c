/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "paper-fixture.h"

static void
assert_row (const LotseOutline *outline, guint index, const char *role, const char *publicity)
{
  LotseOutlineItem *item = lotse_outline_get_item (outline, LOTSE_ITEM_CONSULTATION, index);

  g_assert_cmpstr (lotse_outline_item_get (item, "role"), ==, role);
  g_assert_cmpstr (lotse_outline_item_get (item, "publicity"), ==, publicity);
}

/* Columns that are ticked for what the body is to do and for the public. */
static void
test_heads (void)
{
  g_autoptr (LotseDocumentText) text = lotse_document_text_new (LOTSE_SOURCE_PDF);
  g_autoptr (LotseOutline) outline = NULL;

  add_grid_page (text, "Gremium              Termin        öffentlich    nicht öffentlich    Vorberatung   Entscheidung\n"
                       "Hauptausschuss       21.06.2023                         x                x\n"
                       "Gemeinderat          25.07.2023        x                                               x\n"
                       "\n\nBeschluss:\nDer Gemeinderat genehmigt den Plan.\n");
  outline = analyze_document (text);
  assert_n_consultations (outline, 2);
  assert_row (outline, 0, "preliminary", "non-public");
  assert_row (outline, 1, "decision", "public");
}

/* A table that goes on, on the next page, with its heads again. */
static void
test_next_page (void)
{
  g_autoptr (LotseDocumentText) text = lotse_document_text_new (LOTSE_SOURCE_PDF);
  g_autoptr (LotseOutline) outline = NULL;

  add_grid_page (text, "Stadt Talheim\n\nBeschlussvorlage 17/2023\n\nNeubau der Halle am Markt\n\n\n"
                       "Gremium              Termin        TOP    ö      nö    Ergebnis\n"
                       "Hauptausschuss       21.06.2023    9             x     vorberaten\n");
  add_grid_page (text, "Gremium              Termin        TOP    ö      nö    Ergebnis\n"
                       "Gemeinderat          25.07.2023    12     x\n"
                       "\nBeschluss\nDer Gemeinderat genehmigt den Plan.\n");
  outline = analyze_document (text);
  assert_n_consultations (outline, 2);
  assert_row (outline, 0, NULL, "non-public");
  assert_row (outline, 1, NULL, "public");
}

/* Between two heads a mark says nothing, and a heading below the table is no head of it. */
static void
test_between (void)
{
  g_autoptr (LotseDocumentText) text = lotse_document_text_new (LOTSE_SOURCE_PDF);
  g_autoptr (LotseOutline) outline = NULL;

  add_grid_page (text, "Gremium              Termin        TOP    ö     nö    Ergebnis\n"
                       "Hauptausschuss       21.06.2023    9         x        vorberaten\n"
                       "Gemeinderat          25.07.2023    12           x\n"
                       "\nBeschluss\nDer Gemeinderat genehmigt den Plan.\n");
  outline = analyze_document (text);
  assert_n_consultations (outline, 2);
  assert_row (outline, 0, NULL, NULL);
  assert_row (outline, 1, NULL, "non-public");
}

/* Cells that begin at their left: the tick stands at the edge of its head, as far from the middle of that as from the head before. */
static void
test_left_edge (void)
{
  g_autoptr (LotseDocumentText) text = lotse_document_text_new (LOTSE_SOURCE_PDF);
  g_autoptr (LotseOutline) outline = NULL;

  add_grid_page (text, "Gremium              Termin        öffentlich  nicht öffentlich  Zuständigkeit\n"
                       "Hauptausschuss       21.06.2023                x                 Vorberatung\n"
                       "Gemeinderat          25.07.2023    x                             Entscheidung\n"
                       "Bauausschuss         20.06.2023              x                   Vorberatung\n"
                       "\n\nBeschluss:\nDer Gemeinderat genehmigt den Plan.\n");
  outline = analyze_document (text);
  assert_n_consultations (outline, 3);
  assert_row (outline, 0, "preliminary", "non-public");
  assert_row (outline, 1, "decision", "public");
  /* Left of the edge it says nothing. */
  assert_row (outline, 2, "preliminary", NULL);
}

/* Plain text whose columns are set with blanks; where they are not, a tick says nothing. */
static void
test_plain_text (void)
{
  g_autoptr (LotseOutline) set = analyze_paper ("Gemeinde Altdorf\nSitzungsvorlage Nr. 12/2031\nBetreff: Neubau der Halle\n\n"
                                                "Gremium                  Termin        vorberatend   beschließend\n"
                                                "Ortsrat Heidloh          04.03.2031    X\n"
                                                "Bauausschuss             05.03.2031         X\n"
                                                "Rat der Gemeinde Altdorf 20.03.2031                  X\n\n"
                                                "Beschlussvorschlag:\nDer Rat stimmt zu.\n");
  g_autoptr (LotseOutline) loose = analyze_paper ("Gemeinde Altdorf\nSitzungsvorlage Nr. 12/2031\nBetreff: Neubau der Halle\n\n"
                                                  "Gremium     Termin     vorberatend     beschließend\n"
                                                  "Ortsrat Heidloh     04.03.2031     X\n"
                                                  "Bauausschuss     05.03.2031     X\n"
                                                  "Rat der Gemeinde Altdorf     20.03.2031          X\n\n"
                                                  "Beschlussvorschlag:\nDer Rat stimmt zu.\n");

  assert_n_consultations (set, 3);
  assert_row (set, 0, "preliminary", NULL);
  assert_row (set, 1, "preliminary", NULL);
  assert_row (set, 2, "decision", NULL);
  assert_n_consultations (loose, 3);
  for (guint i = 0; i < 3; i++)
    assert_row (loose, i, NULL, NULL);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/consultation-ticks/heads", test_heads);
  g_test_add_func ("/analysis/consultation-ticks/next-page", test_next_page);
  g_test_add_func ("/analysis/consultation-ticks/between", test_between);
  g_test_add_func ("/analysis/consultation-ticks/left-edge", test_left_edge);
  g_test_add_func ("/analysis/consultation-ticks/plain-text", test_plain_text);
  return g_test_run ();
}
