/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-import-result.h"

static void
test_values (void)
{
  g_autoptr (GFile) file = g_file_new_for_path ("/a/b.pdf");
  g_autoptr (LotseImportResult) result = lotse_import_result_new (file, "b.pdf", LOTSE_IMPORT_NEW_VERSION, "New", "u-1");
  g_autofree char *name = NULL;
  int outcome;

  g_object_get (result, "display-name", &name, "outcome", &outcome, NULL);
  g_assert_cmpstr (name, ==, "b.pdf");
  g_assert_cmpint (outcome, ==, LOTSE_IMPORT_NEW_VERSION);
  g_assert_true (lotse_import_result_get_file (result) == file);
  g_assert_cmpstr (lotse_import_result_get_message (result), ==, "New");
  g_assert_cmpstr (lotse_import_result_get_uuid (result), ==, "u-1");
}

/* The words are part of what lotsectl prints. */
static void
test_words (void)
{
  static const char *const words[] = { "imported", "already-there", "new-version", "other-form", "needs-password", "failed" };

  for (int i = LOTSE_IMPORT_IMPORTED; i <= LOTSE_IMPORT_FAILED; i++)
    g_assert_cmpstr (lotse_import_outcome_to_word ((LotseImportOutcome) i), ==, words[i]);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/import-result/values", test_values);
  g_test_add_func ("/model/import-result/words", test_words);
  return g_test_run ();
}
