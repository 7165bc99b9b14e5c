/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "decision-fixture.h"

static void
test_elsewhere (void)
{
  g_autoptr (LotseDocumentText) document = lotse_document_text_new (LOTSE_SOURCE_TEXT);
  g_autoptr (LotseOutline) outline = NULL;
  gboolean told = FALSE;

  lotse_document_text_add_page (document, "Beschlussvorschlag:\n\nSiehe Anlage 2\n\nSachverhalt:\n\nText.\n", NULL);
  outline = lotse_analyzer_run (document, lotse_lexicon_get_default (), NULL, NULL);
  g_assert_cmpuint (lotse_outline_get_n_items (outline, LOTSE_ITEM_DECISION), ==, 0);
  for (guint i = 0; i < lotse_outline_get_n_items (outline, LOTSE_ITEM_HINT); i++)
    told |= g_strcmp0 (lotse_outline_item_get (lotse_outline_get_item (outline, LOTSE_ITEM_HINT, i), "code"), "decision-elsewhere") == 0;
  g_assert_true (told);
}

static void
test_nothing (void)
{
  assert_proposal ("./.", "");
  assert_proposal ("einstimmig beschlossen", "");
}

static void
test_statute (void)
{
  assert_proposal ("Der Rat beschließt die folgende Satzung:\n\n§ 1 Name\nDer Beirat heißt Jugendbeirat.\n\n§ 2 Aufgaben\n1. Er berät den "
                   "Rat.\n2. Er tagt öffentlich.",
                   "resolves proposed Rat: Der Rat beschließt die folgende Satzung:\n");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/decision-absent/elsewhere", test_elsewhere);
  g_test_add_func ("/analysis/decision-absent/nothing", test_nothing);
  g_test_add_func ("/analysis/decision-absent/statute", test_statute);
  return g_test_run ();
}
