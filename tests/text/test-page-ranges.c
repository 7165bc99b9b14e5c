/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-page-ranges.h"

static void
test_ranges (void)
{
  static const char *const pages[] = { "eins", " ", "", "\n", "fünf", "", "", NULL };
  g_autoptr (LotseDocumentText) text = lotse_document_text_new (LOTSE_SOURCE_PDF);
  g_autofree char *unread = NULL;
  g_autofree char *empty = NULL;

  for (guint i = 0; pages[i] != NULL; i++)
    lotse_document_text_add_page (text, pages[i], NULL);
  g_assert_null (lotse_page_ranges_dup_unread (text));
  empty = lotse_page_ranges_dup_empty (text);
  g_assert_cmpstr (empty, ==, "2–4, 6–7");
  g_free (g_steal_pointer (&empty));

  lotse_document_text_add_fact (text, LOTSE_FACT_UNREAD_PAGE, "3");
  lotse_document_text_add_fact (text, LOTSE_FACT_UNREAD_PAGE, "7");
  /* No such page. */
  lotse_document_text_add_fact (text, LOTSE_FACT_UNREAD_PAGE, "8");
  lotse_document_text_add_fact (text, LOTSE_FACT_UNREAD_PAGE, "x");
  unread = lotse_page_ranges_dup_unread (text);
  g_assert_cmpstr (unread, ==, "3, 7");
  empty = lotse_page_ranges_dup_empty (text);
  g_assert_cmpstr (empty, ==, "2, 4, 6");
  g_assert_cmpuint (lotse_page_ranges_get_plural ("17"), ==, 1);
  g_assert_cmpuint (lotse_page_ranges_get_plural ("3–5"), ==, 2);
  g_assert_cmpuint (lotse_page_ranges_get_plural (empty), ==, 2);
}

static void
test_all_read (void)
{
  g_autoptr (LotseDocumentText) text = lotse_document_text_new (LOTSE_SOURCE_PDF);

  lotse_document_text_add_page (text, "Vorlage", NULL);
  g_assert_null (lotse_page_ranges_dup_unread (text));
  g_assert_null (lotse_page_ranges_dup_empty (text));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/text/page-ranges/ranges", test_ranges);
  g_test_add_func ("/text/page-ranges/all-read", test_all_read);
  return g_test_run ();
}
