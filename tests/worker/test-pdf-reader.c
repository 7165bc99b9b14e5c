/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-pdf-reader.h"

#include "pdf-maker.h"

#include <string.h>

static const char *const pages[] = { "#Vorlage 12\nDer Rat stimmt zu.", "Zweite Seite", NULL };

static LotsePdfReader *
open_sample (void)
{
  g_autoptr (GBytes) bytes = pdf_maker_new (pages, NULL);
  g_autoptr (GError) error = NULL;
  LotsePdfReader *reader = lotse_pdf_reader_new_for_bytes (bytes, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (lotse_pdf_reader_get_n_pages (reader), ==, 2);
  return reader;
}

/* Whatever comes later, Poppler is set up once. */
static void
test_prepare (void)
{
  g_assert_true (lotse_pdf_reader_prepare ());
}

static void
test_text (void)
{
  g_autoptr (LotsePdfReader) reader = open_sample ();
  g_autoptr (LotseDocumentText) document = lotse_document_text_new (LOTSE_SOURCE_PDF);
  const LotsePageText *page;

  lotse_pdf_reader_add_page (reader, 0, document);
  page = lotse_document_text_get_page (document, 0);
  g_assert_cmpstr (page->text, ==, "Vorlage 12\nDer Rat stimmt zu.");
  g_assert_cmpfloat (page->width, ==, 595);
  g_assert_cmpfloat (page->height, ==, 842);
  g_assert_cmpstr (page->label, ==, "A-1");
  g_assert_cmpuint (page->n_runs, ==, 2);
  g_assert_cmpstr (page->runs[0].font, ==, "Helvetica-Bold");
  g_assert_true (page->runs[0].bold);
  g_assert_cmpfloat (page->runs[0].size, ==, 12);
  g_assert_false (page->runs[1].bold);
  g_assert_nonnull (page->rects);
  /* The first line stands at 770 points from below, the second 20 points lower; V is the first character of the line. */
  g_assert_cmpfloat_with_epsilon (page->rects[0].x1, 72, 1);
  g_assert_cmpfloat (page->rects[0].y1, <, 842 - 770);
  g_assert_cmpfloat (page->rects[0].y2, >, 842 - 770);
  g_assert_cmpfloat (page->rects[11].y1, >, page->rects[0].y1 + 15);
  g_assert_cmpfloat (page->rects[1].x1, >=, page->rects[0].x1);
}

/* "/S /D" counts in digits, "/S /a" in letters, one more for each 26 pages: of a number that is only claimed they fill pages. */
static void
test_long_label (void)
{
  g_autoptr (GBytes) bytes = pdf_maker_new (pages, NULL);
  g_autofree char *text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  char *label = strstr (text, "/S /D /P <412d>");
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) changed = NULL;
  g_autoptr (LotsePdfReader) reader = NULL;
  g_autoptr (LotseDocumentText) document = lotse_document_text_new (LOTSE_SOURCE_PDF);

  g_assert_nonnull (label);
  memcpy (label, "/S /a /St 98765", strlen ("/S /D /P <412d>"));
  changed = g_bytes_new (text, g_bytes_get_size (bytes));
  reader = lotse_pdf_reader_new_for_bytes (changed, NULL, &error);
  g_assert_no_error (error);
  lotse_pdf_reader_add_page (reader, 0, document);
  g_assert_null (lotse_document_text_get_page (document, 0)->label);
  g_assert_cmpuint (lotse_document_text_get_page (document, 0)->n_chars, >, 0);
}

static void
test_facts (void)
{
  g_autoptr (LotsePdfReader) reader = open_sample ();
  g_autoptr (LotseDocumentText) document = lotse_document_text_new (LOTSE_SOURCE_PDF);

  lotse_pdf_reader_add_facts (reader, document);
  g_assert_cmpstr (lotse_document_text_lookup_fact (document, "pdf.title"), ==, "Paper of Musterstadt");
  g_assert_cmpstr (lotse_document_text_lookup_fact (document, "bookmark.0.title"), ==, "Section");
  g_assert_cmpstr (lotse_document_text_lookup_fact (document, "bookmark.1.page"), ==, "2");
  g_assert_cmpstr (lotse_document_text_lookup_fact (document, "bookmark.1.level"), ==, "0");
  g_assert_null (lotse_document_text_lookup_fact (document, "bookmark.2.title"));
}

static gboolean
has_ink (const guint8 *pixels, guint width, guint left, guint top, guint right, guint bottom)
{
  for (guint y = top; y < bottom; y++)
    for (guint x = left; x < right; x++)
      if (pixels[4 * ((gsize) y * width + x)] < 128)
        return TRUE;
  return FALSE;
}

/* The text is at the upper left of the page; turning it clockwise moves it to the upper right, and so on. */
static void
test_rotation (void)
{
  g_autoptr (LotsePdfReader) reader = open_sample ();
  g_autofree guint8 *pixels = g_malloc (4 * 595 * 842);

  g_assert_true (lotse_pdf_reader_render (reader, 0, 595, 842, 0, pixels));
  g_assert_true (has_ink (pixels, 595, 60, 55, 200, 110));
  g_assert_false (has_ink (pixels, 595, 300, 400, 595, 842));
  g_assert_true (lotse_pdf_reader_render (reader, 0, 842, 595, 90, pixels));
  g_assert_true (has_ink (pixels, 842, 842 - 110, 60, 842 - 55, 200));
  g_assert_false (has_ink (pixels, 842, 0, 0, 400, 595));
  g_assert_true (lotse_pdf_reader_render (reader, 0, 595, 842, 180, pixels));
  g_assert_true (has_ink (pixels, 595, 595 - 200, 842 - 110, 595 - 60, 842 - 55));
  g_assert_true (lotse_pdf_reader_render (reader, 0, 842, 595, 270, pixels));
  g_assert_true (has_ink (pixels, 842, 55, 595 - 200, 110, 595 - 60));
}

static void
test_errors (void)
{
  static const char *const one[] = { "geheim", NULL };
  g_autoptr (GBytes) encrypted = pdf_maker_new (one, "losung");
  g_autoptr (GBytes) damaged = g_bytes_new_static ("%PDF-1.4\nnothing more", 21);
  g_autoptr (GError) error = NULL;
  g_autoptr (LotsePdfReader) reader = NULL;
  g_autoptr (LotseDocumentText) document = lotse_document_text_new (LOTSE_SOURCE_PDF);

  g_assert_null (lotse_pdf_reader_new_for_bytes (encrypted, NULL, &error));
  g_assert_error (error, LOTSE_WORKER_ERROR, LOTSE_WORKER_ERROR_ENCRYPTED);
  g_clear_error (&error);
  g_assert_null (lotse_pdf_reader_new_for_bytes (encrypted, "falsch", &error));
  g_assert_error (error, LOTSE_WORKER_ERROR, LOTSE_WORKER_ERROR_WRONG_PASSWORD);
  g_clear_error (&error);
  g_assert_null (lotse_pdf_reader_new_for_bytes (damaged, NULL, &error));
  g_assert_error (error, LOTSE_WORKER_ERROR, LOTSE_WORKER_ERROR_DAMAGED);
  g_clear_error (&error);
  reader = lotse_pdf_reader_new_for_bytes (encrypted, "losung", &error);
  g_assert_no_error (error);
  lotse_pdf_reader_add_page (reader, 0, document);
  g_assert_cmpstr (lotse_document_text_get_page (document, 0)->text, ==, "geheim");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/worker/pdf-reader/prepare", test_prepare);
  g_test_add_func ("/worker/pdf-reader/text", test_text);
  g_test_add_func ("/worker/pdf-reader/long-label", test_long_label);
  g_test_add_func ("/worker/pdf-reader/facts", test_facts);
  g_test_add_func ("/worker/pdf-reader/rotation", test_rotation);
  g_test_add_func ("/worker/pdf-reader/errors", test_errors);
  return g_test_run ();
}
