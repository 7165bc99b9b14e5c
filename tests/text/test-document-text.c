/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-document-text.h"

#include <string.h>

/* Characters and bytes agree in both directions, also past the steps of the table. */
static void
test_offsets (void)
{
  g_autoptr (LotseDocumentText) text = lotse_document_text_new (LOTSE_SOURCE_TEXT);
  g_autoptr (GString) mixed = g_string_new (NULL);
  const LotsePageText *page;
  guint character = 0;

  for (guint i = 0; i < 500; i++)
    g_string_append (mixed, i % 3 == 0 ? "ä" : i % 7 == 0 ? "€" : "x");
  page = lotse_document_text_add_page (text, mixed->str, NULL);
  g_assert_cmpuint (page->n_chars, ==, 500);
  for (const char *p = page->text; *p; p = g_utf8_next_char (p), character++)
    {
      gsize byte = (gsize) (p - page->text);

      g_assert_cmpuint (lotse_page_text_to_byte (page, character), ==, byte);
      for (const char *q = p; q < g_utf8_next_char (p); q++)
        g_assert_cmpuint (lotse_page_text_to_character (page, (gsize) (q - page->text)), ==, character);
    }
  g_assert_cmpuint (lotse_page_text_to_byte (page, 500), ==, mixed->len);
  g_assert_cmpuint (lotse_page_text_to_byte (page, 9999), ==, mixed->len);
}

static void
test_empty_page (void)
{
  g_autoptr (LotseDocumentText) text = lotse_document_text_new (LOTSE_SOURCE_PDF);
  const LotsePageText *page = lotse_document_text_add_page (text, "", NULL);
  g_autofree char *range = lotse_page_text_dup_range (page, 0, 10);

  g_assert_cmpuint (page->n_chars, ==, 0);
  g_assert_cmpuint (lotse_page_text_to_byte (page, 0), ==, 0);
  g_assert_cmpstr (range, ==, "");
  g_assert_false (lotse_document_text_has_text (text));
}

static void
test_has_text (void)
{
  g_autoptr (LotseDocumentText) text = lotse_document_text_new (LOTSE_SOURCE_PDF);

  lotse_document_text_add_page (text, " \u00a0\n\f\ufeff\ufffd", NULL);
  g_assert_false (lotse_document_text_has_text (text));
  lotse_document_text_add_page (text, " a", NULL);
  g_assert_true (lotse_document_text_has_text (text));
}

/* A PDF whose fonts do not tell which letters they show; a table of figures; the same signs in a text file, where they are what they are. */
static void
test_gibberish (void)
{
  static const char signs[] = "!\"#$%&'()*+,-./ 0 !\"#$%&'()*+,-./ 12 ;: !\"#$%&'()*+,-./A ",
                    figures[] = "12,50 - 3,00 ; 4.711,00 / 0,5 *\n";
  g_autoptr (LotseDocumentText) pdf = lotse_document_text_new (LOTSE_SOURCE_PDF), table = lotse_document_text_new (LOTSE_SOURCE_PDF);
  g_autoptr (LotseDocumentText) text = lotse_document_text_new (LOTSE_SOURCE_TEXT);

  for (guint i = 0; i < 8; i++)
    {
      lotse_document_text_add_page (pdf, signs, NULL);
      lotse_document_text_add_page (text, signs, NULL);
      lotse_document_text_add_page (table, figures, NULL);
    }
  g_assert_false (lotse_document_text_has_text (pdf));
  g_assert_true (lotse_document_text_has_text (text));
  g_assert_true (lotse_document_text_has_text (table));
  /* Some pages of words after it. */
  for (guint i = 0; i < 8; i++)
    lotse_document_text_add_page (pdf, "Der Rat stimmt der Vorlage zu.", NULL);
  g_assert_true (lotse_document_text_has_text (pdf));
}

static void
test_ranges (void)
{
  g_autoptr (LotseDocumentText) text = lotse_document_text_new (LOTSE_SOURCE_TEXT);
  const LotsePageText *page = lotse_document_text_add_page (text, "für Äpfel", NULL);
  g_autofree char *whole = lotse_page_text_dup_range (page, 4, 5);
  g_autofree char *clipped = lotse_page_text_dup_range (page, 4, G_MAXUINT);
  g_autofree char *beyond = lotse_page_text_dup_range (page, 9, 1);

  g_assert_cmpstr (whole, ==, "Äpfel");
  g_assert_cmpstr (clipped, ==, "Äpfel");
  g_assert_cmpstr (beyond, ==, "");
}

static void
test_runs_and_facts (void)
{
  g_autoptr (LotseDocumentText) text = lotse_document_text_new (LOTSE_SOURCE_PDF);
  const LotsePageText *page = lotse_document_text_add_page (text, "Beschluss folgt", NULL);

  lotse_document_text_add_run (text, 0, 9, "Muster Sans", 12, TRUE);
  lotse_document_text_add_run (text, 10, 5, "Muster Sans", 10, FALSE);
  lotse_document_text_add_fact (text, "pdf.title", "Vorlage");
  lotse_document_text_add_fact (text, "pdf.title", "zweiter");
  g_assert_true (lotse_page_text_get_run (page, 0)->bold);
  g_assert_true (lotse_page_text_get_run (page, 8)->bold);
  g_assert_null (lotse_page_text_get_run (page, 9));
  g_assert_cmpfloat (lotse_page_text_get_run (page, 14)->size, ==, 10);
  g_assert_null (lotse_page_text_get_run (page, 15));
  g_assert_cmpstr (lotse_document_text_lookup_fact (text, "pdf.title"), ==, "Vorlage");
  g_assert_null (lotse_document_text_lookup_fact (text, "pdf.author"));
  g_assert_cmpuint (lotse_document_text_get_n_facts (text), ==, 2);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/text/document-text/offsets", test_offsets);
  g_test_add_func ("/text/document-text/empty-page", test_empty_page);
  g_test_add_func ("/text/document-text/has-text", test_has_text);
  g_test_add_func ("/text/document-text/gibberish", test_gibberish);
  g_test_add_func ("/text/document-text/ranges", test_ranges);
  g_test_add_func ("/text/document-text/runs-and-facts", test_runs_and_facts);
  return g_test_run ();
}
