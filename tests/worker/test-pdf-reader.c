/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-pdf-reader.h"

#include "lotse-config.h"
#include "lotse-page-ranges.h"
#include "pdf-maker.h"

#include <string.h>

#if LOTSE_SANITIZER
#include <sanitizer/lsan_interface.h>
#endif

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

/* A form of one page, A4: two labels in one line with a field beside each, boxes to tick, a field of several lines, a field that stands
 * alone; one that is hidden, one that is secret, one that is empty. @page and @text are put into the page and its content. */
static LotseDocumentText *
read_form (const char *page, const char *text)
{
  static const char fields[]
      = "20 0 obj<</FT/Tx/T(a)/V(BV 7)/DA(/F1 11 Tf)/Type/Annot/Subtype/Widget/F 4/Rect[130 765 250 783]>>endobj\n"
        "21 0 obj<</FT/Tx/T(b)/V(Bauamt)/DA(/F1 0 Tf)/Type/Annot/Subtype/Widget/F 4/Rect[345 765 500 783]>>endobj\n"
        "22 0 obj<</FT/Btn/T(c)/V/Yes/AS/Yes/Type/Annot/Subtype/Widget/F 4/Rect[72 745 82 755]/AP<</N<</Yes 30 0 R/Off 30 0 R>>>>>>endobj\n"
        "23 0 obj<</FT/Btn/T(d)/V/Off/AS/Off/Type/Annot/Subtype/Widget/F 4/Rect[172 745 182 755]/AP<</N<</Yes 30 0 R/Off 30 0 "
        "R>>>>>>endobj\n"
        "24 0 obj<</FT/Tx/Ff 4096/T(e)/V(eins zwei drei vier\\rzum Schluss)/DA(/F1 10 Tf)/Type/Annot/Subtype/Widget/F 4"
        "/Rect[72 640 144 700]>>endobj\n"
        "25 0 obj<</FT/Tx/T(f)/V(versteckt)/DA(/F1 10 Tf)/Type/Annot/Subtype/Widget/F 2/Rect[72 600 244 620]>>endobj\n"
        "26 0 obj<</FT/Tx/Ff 8192/T(g)/V(geheim)/DA(/F1 10 Tf)/Type/Annot/Subtype/Widget/F 4/Rect[72 560 244 580]>>endobj\n"
        "27 0 obj<</FT/Tx/T(h)/V(  )/DA(/F1 10 Tf)/Type/Annot/Subtype/Widget/F 4/Rect[72 520 244 540]>>endobj\n"
        "28 0 obj<</FT/Ch/T(i)/Opt[(rot)(gelb)]/V(gelb)/DA(/F1 10 Tf)/Type/Annot/Subtype/Widget/F 4/Rect[72 30 244 50]>>endobj\n"
        "30 0 obj<</Type/XObject/Subtype/Form/BBox[0 0 10 10]/Length 0>>stream\n\nendstream endobj\n";
  g_autofree char *pdf = g_strdup_printf (
      "%%PDF-1.5\n1 0 obj<</Type/Catalog/Pages 2 0 R/AcroForm<</DR<</Font<</F1 5 0 R>>>>/Fields[20 0 R 21 0 R 22 0 R 23 0 R 24 0 R 25 0 R "
      "26 0 R 27 0 R 28 0 R]>>>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
      "3 0 obj<</Type/Page/Parent 2 0 R%s/MediaBox[0 0 595 842]/Resources<</Font<</F1 5 0 R>>>>/Contents 4 0 R"
      "/Annots[20 0 R 21 0 R 22 0 R 23 0 R 24 0 R 25 0 R 26 0 R 27 0 R 28 0 R]>>endobj\n"
      "4 0 obj<</Length %zu>>stream\n%s\nendstream endobj\n5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj\n%s"
      "trailer<</Root 1 0 R>>\n%%%%EOF\n",
      page, strlen (text), text, fields);
  g_autoptr (GBytes) bytes = g_bytes_new (pdf, strlen (pdf));
  g_autoptr (GError) error = NULL;
  g_autoptr (LotsePdfReader) reader = lotse_pdf_reader_new_for_bytes (bytes, NULL, &error);
  LotseDocumentText *document = lotse_document_text_new (LOTSE_SOURCE_PDF);

  g_assert_no_error (error);
  lotse_pdf_reader_add_page (reader, 0, document);
  return document;
}

static void
test_fields (void)
{
  g_autoptr (LotseDocumentText) document
      = read_form ("", "BT /F1 12 Tf 72 770 Td (Nummer:) Tj 220 0 Td (Dienst:) Tj ET BT /F1 12 Tf 86 746 Td (ja) Tj 100 0 Td (nein) Tj ET "
                       "BT /F1 12 Tf 72 710 Td (Betrifft) Tj ET");
  const LotsePageText *page = lotse_document_text_get_page (document, 0);
  const char *number = strstr (page->text, "BV 7");
  guint end = 0;

  /* Poppler takes the two halves for columns. */
  g_assert_cmpstr (page->text, ==,
                   "Nummer: BV 7\n\342\230\222 ja\nBetrifft\neins zwei\ndrei vier\nzum Schluss\ngelb\nDienst: Bauamt\n\342\230\220 nein");
  g_assert_cmpuint (page->n_chars, ==, (guint) g_utf8_strlen (page->text, -1));
  g_assert_nonnull (number);
  for (guint i = (guint) (number - page->text); i < (guint) (number - page->text) + 4; i++)
    {
      const LotseRect *rect = &page->rects[i];

      g_assert_true (rect->x1 >= 130 && rect->x2 <= 250 && rect->y1 >= 842 - 783 && rect->y2 <= 842 - 765 && rect->x2 > rect->x1);
    }
  /* The rectangles of what stands behind are still its own: the box of "nein" is left of it. */
  g_assert_cmpfloat_with_epsilon (page->rects[page->n_chars - 4].x1, 186, 1);
  for (guint i = 0; i < page->n_runs; i++)
    {
      g_assert_cmpuint (page->runs[i].start, >=, end);
      g_assert_cmpuint (page->runs[i].length, >, 0);
      end = page->runs[i].start + page->runs[i].length;
    }
  g_assert_cmpuint (end, <=, page->n_chars);
  g_assert_cmpstr (page->runs[0].font, ==, "Helvetica");
  g_assert_cmpuint (page->runs[0].length, ==, strlen ("Nummer:"));
  g_assert_cmpstr (page->runs[1].font, ==, "");
  g_assert_cmpfloat (page->runs[1].size, ==, 11);
}

/* A box that covers the first letters of its label does not part them. */
static void
test_fields_overlap (void)
{
  g_autoptr (LotseDocumentText) document = read_form ("", "BT /F1 12 Tf 72 746 Td (jawohl) Tj ET");

  g_assert_nonnull (strstr (lotse_document_text_get_page (document, 0)->text, "\342\230\222 jawohl"));
}

/* Nothing is printed on the page. */
static void
test_fields_alone (void)
{
  g_autoptr (LotseDocumentText) document = read_form ("", "");

  g_assert_cmpstr (lotse_document_text_get_page (document, 0)->text, ==,
                   "BV 7\nBauamt\n\342\230\222\n\342\230\220\neins zwei\ndrei vier\nzum Schluss\ngelb");
  g_assert_nonnull (lotse_document_text_get_page (document, 0)->rects);
}

/* Pages that are shown turned: a letter that lies on its side, and one that was made lying and is shown upright. */
static void
test_fields_turned (void)
{
  static const char *const sides[] = { "/Rotate 90", "/Rotate 180", "/Rotate 270" };
  g_autoptr (LotseDocumentText) made = read_form ("/Rotate 90", "BT /F1 12 Tf 0 1 -1 0 140 700 Tm (Nummer:) Tj ET");
  const LotsePageText *shown = lotse_document_text_get_page (made, 0);
  const char *value = strstr (shown->text, "BV 7");

  for (guint i = 0; i < G_N_ELEMENTS (sides); i++)
    {
      g_autoptr (LotseDocumentText) turned = read_form (sides[i], "BT /F1 12 Tf 72 770 Td (Nummer:) Tj ET");
      const LotsePageText *page = lotse_document_text_get_page (turned, 0);
      const char *number = strstr (page->text, "Nummer: BV 7");
      const LotseRect *rect = &page->rects[number ? g_utf8_pointer_to_offset (page->text, number) + 8 : 0];

      g_test_message ("%s", page->text);
      g_assert_nonnull (number);
      g_assert_null (strstr (page->text, "versteckt"));
      /* 132 points from the left and 774 from the bottom of the page as it was made. */
      g_assert_cmpfloat_with_epsilon ((rect->x1 + rect->x2) / 2, i == 0 ? 774 : i == 1 ? 595 - 134 : 842 - 774, 4);
      g_assert_cmpfloat_with_epsilon ((rect->y1 + rect->y2) / 2, i == 0 ? 134 : i == 1 ? 774 : 595 - 134, 4);
    }
  g_test_message ("%s", shown->text);
  g_assert_nonnull (value);
  for (const char *p = value; p < value + 4; p++)
    {
      const LotseRect *rect = &shown->rects[g_utf8_pointer_to_offset (shown->text, p)];

      g_assert_true (rect->x1 >= 765 && rect->x2 <= 783 && rect->y1 >= 130 && rect->y2 <= 250);
    }
}

/* A page of @content without fields on which somebody typed, with a note that is shown only when it is opened and something hidden. */
static LotseDocumentText *
read_typed (const char *content)
{
  g_autofree char *pdf = g_strdup_printf (
      "%%PDF-1.5\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
      "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 5 0 R>>>>/Contents 4 0 R/Annots[6 0 R 7 0 R 8 0 "
      "R]>>endobj\n"
      "4 0 obj<</Length %zu>>stream\n%s\nendstream endobj\n5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj\n"
      "6 0 obj<</Type/Annot/Subtype/FreeText/F 4/DA(/F1 9 Tf)/Contents(12/2031 neu)/Rect[130 765 200 783]>>endobj\n"
      "7 0 obj<</Type/Annot/Subtype/FreeText/F 2/DA(/F1 11 Tf)/Contents(versteckt)/Rect[300 765 400 783]>>endobj\n"
      "8 0 obj<</Type/Annot/Subtype/Text/F 4/Contents(Notiz)/Rect[420 765 440 783]>>endobj\n"
      "trailer<</Root 1 0 R>>\n%%%%EOF\n",
      strlen (content), content);
  g_autoptr (GBytes) bytes = g_bytes_new (pdf, strlen (pdf));
  g_autoptr (GError) error = NULL;
  g_autoptr (LotsePdfReader) reader = lotse_pdf_reader_new_for_bytes (bytes, NULL, &error);
  LotseDocumentText *document = lotse_document_text_new (LOTSE_SOURCE_PDF);

  g_assert_no_error (error);
#if LOTSE_SANITIZER
  /* Poppler forgets the font of each annotation of free text. */
  __lsan_disable ();
#endif
  lotse_pdf_reader_add_page (reader, 0, document);
#if LOTSE_SANITIZER
  __lsan_enable ();
#endif
  return document;
}

/* What was typed is of the page, but does not make a scan a text. */
static void
test_typed (void)
{
  g_autoptr (LotseDocumentText) document = read_typed ("BT /F1 12 Tf 72 770 Td (Nummer:) Tj 0 -20 Td (Betrifft: Umbau) Tj ET");
  g_autoptr (LotseDocumentText) scan = read_typed ("");
  const LotsePageText *page = lotse_document_text_get_page (document, 0);

  g_assert_cmpstr (page->text, ==, "Nummer: 12/2031 neu\nBetrifft: Umbau");
  g_assert_cmpfloat (page->rects[strlen ("Nummer: ")].x1, >=, 130);
  g_assert_cmpuint (page->n_runs, >, 1);
  g_assert_cmpfloat (page->runs[1].size, ==, 9);
  g_assert_cmpstr (lotse_document_text_get_page (scan, 0)->text, ==, "");
}

/* Two pages, of which Poppler cannot make the broken one, nor any behind it. */
static LotsePdfReader *
open_broken (guint broken, GError **error)
{
  g_autofree char *pdf
      = g_strdup_printf ("%%PDF-1.5\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R 4 0 R]/Count 2>>endobj\n"
                         "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 5 0 R/Resources<</Font<</F1 6 0 R>>>>%s>>endobj\n"
                         "4 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 5 0 R/Resources<</Font<</F1 6 0 R>>>>%s>>endobj\n"
                         "5 0 obj<</Length 45>>stream\nBT /F1 12 Tf 72 770 Td (Der Rat tagt.) Tj ET  \nendstream endobj\n"
                         "6 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj\ntrailer<</Root 1 0 R>>\n%%%%EOF\n",
                         broken == 1 ? "/Annots(no list)" : "", broken == 2 ? "/Annots(no list)" : "");
  g_autoptr (GBytes) bytes = g_bytes_new (pdf, strlen (pdf));

  return lotse_pdf_reader_new_for_bytes (bytes, NULL, error);
}

/* A page that cannot be had is not one without text: it is named, and a file with nothing else is no scan. */
static void
test_broken_pages (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LotsePdfReader) reader = open_broken (2, &error);
  g_autoptr (LotseDocumentText) document = lotse_document_text_new (LOTSE_SOURCE_PDF);
  g_autofree char *unread = NULL;

  g_assert_no_error (error);
  lotse_pdf_reader_add_page (reader, 0, document);
  lotse_pdf_reader_add_page (reader, 1, document);
  g_assert_cmpstr (lotse_document_text_get_page (document, 0)->text, ==, "Der Rat tagt.");
  g_assert_cmpstr (lotse_document_text_get_page (document, 1)->text, ==, "");
  unread = lotse_page_ranges_dup_unread (document);
  g_assert_cmpstr (unread, ==, "2");

  g_assert_null (open_broken (1, &error));
  g_assert_error (error, LOTSE_WORKER_ERROR, LOTSE_WORKER_ERROR_DAMAGED);
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
  g_test_add_func ("/worker/pdf-reader/fields", test_fields);
  g_test_add_func ("/worker/pdf-reader/fields-overlap", test_fields_overlap);
  g_test_add_func ("/worker/pdf-reader/fields-alone", test_fields_alone);
  g_test_add_func ("/worker/pdf-reader/fields-turned", test_fields_turned);
  g_test_add_func ("/worker/pdf-reader/typed", test_typed);
  g_test_add_func ("/worker/pdf-reader/broken-pages", test_broken_pages);
  g_test_add_func ("/worker/pdf-reader/errors", test_errors);
  return g_test_run ();
}
