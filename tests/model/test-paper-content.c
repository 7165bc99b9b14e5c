/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-paper-content.h"

/* The content holds what it was given. */
static void
test_references (void)
{
  LotseDocumentText *text = lotse_document_text_new (LOTSE_SOURCE_TEXT);
  LotseOutline *outline = lotse_outline_new ();
  GFile *original = g_file_new_for_path ("/nowhere");
  g_autoptr (LotsePaperContent) content = lotse_paper_content_new (text, outline, original);
  g_autoptr (LotsePaperContent) without = lotse_paper_content_new (text, outline, NULL);

  lotse_document_text_unref (text);
  lotse_outline_unref (outline);
  g_object_unref (original);
  g_assert_true (lotse_paper_content_get_text (content) == text);
  g_assert_true (lotse_paper_content_get_outline (content) == outline);
  g_assert_true (lotse_paper_content_get_original (content) == original);
  g_assert_null (lotse_paper_content_get_original (without));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/paper-content/references", test_references);
  return g_test_run ();
}
