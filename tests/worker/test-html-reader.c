/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-html-reader.h"

#include <string.h>

static const struct
{
  const char *name;
  const char *html;
  const char *text;
} cases[] = {
  { "blocks", "<html><body><h1>Vorlage  12</h1><p>Der  Rat\n tagt.</p><div>Eins</div><div>Zwei</div></body></html>",
    "Vorlage 12\n\nDer Rat tagt.\n\nEins\nZwei" },
  { "table", "<html><body><table><tr><td>Status:</td><td><p>offen</p></td></tr><tr><td></td><td>B</td></tr></table>",
    "Status:\toffen\n\tB" },
  { "inner-table",
    "<html><body><table><tr><td>Folge:</td><td><table><tr><td>Rat</td><td>Anhörung</td></tr></table></td></tr><tr><td>B</td></tr></table>",
    "Folge:\nRat\tAnhörung\nB" },
  { "inner-table-first", "<html><body><table><tr><td></td><td><table><tr><td>Rat</td><td>Anhörung</td></tr></table></td></tr></table>",
    "Rat\tAnhörung" },
  { "hidden item", "<html><body><ol><li hidden>Plan</li><li>Bau</li><li>Kauf</li></ol>", "1. Bau\n2. Kauf" },
  { "lists", "<html><body><ol><li>Bau</li><li>Kauf</li></ol><ul><li><p>Kind</p></li></ul>", "1. Bau\n2. Kauf\n\n\342\200\242 Kind" },
  { "inline", "<html><body><p>Amt <b>f</b>ür<br>Schule&nbsp;A</p>", "Amt für\nSchule\302\240A" },
  { "dropped",
    "<html><head><title>T</title><style>p{}</style></head><body><nav>Menü</nav><script>x()</script><p>Text</p>"
    "<div hidden>nie</div><div style='display:none'>auch</div><footer>Impressum</footer>",
    "Text" },
  { "broken", "<html><body><p>a<p>b<td>c</div></i>", "a\n\nb\n\nc" },
  { "empty", "<html></html>", "" },
};

static void
test_text (gconstpointer data)
{
  gsize i = GPOINTER_TO_SIZE (data);
  g_autoptr (LotseDocumentText) document = lotse_html_reader_read (cases[i].html, strlen (cases[i].html));

  g_assert_cmpuint (lotse_document_text_get_n_pages (document), ==, 1);
  g_assert_cmpuint (lotse_document_text_get_source (document), ==, LOTSE_SOURCE_HTML);
  g_assert_cmpstr (lotse_document_text_get_page (document, 0)->text, ==, cases[i].text);
}

static void
test_facts (void)
{
  const char *html = "<html><head><title> Vorlage 7 </title><meta name='Description' content='Bau'><meta property='og:title' content='V7'>"
                     "<link rel='canonical' href='https://rat.example/v7'></head><body>x</body></html>";
  g_autoptr (LotseDocumentText) document = lotse_html_reader_read (html, strlen (html));

  g_assert_cmpstr (lotse_document_text_lookup_fact (document, "html.title"), ==, "Vorlage 7");
  g_assert_cmpstr (lotse_document_text_lookup_fact (document, "html.meta.description"), ==, "Bau");
  g_assert_cmpstr (lotse_document_text_lookup_fact (document, "html.meta.og:title"), ==, "V7");
  g_assert_cmpstr (lotse_document_text_lookup_fact (document, "html.canonical"), ==, "https://rat.example/v7");
}

static void
test_detect (void)
{
  g_assert_true (lotse_html_reader_detect ("<!DOCTYPE HTML>\n<p>"));
  g_assert_true (lotse_html_reader_detect ("  <!-- saved --> <html lang='de'>"));
  g_assert_true (lotse_html_reader_detect ("<?xml version='1.0'?><html>"));
  g_assert_false (lotse_html_reader_detect ("<!-- never closed"));
  g_assert_false (lotse_html_reader_detect ("Der Rat <b>"));
  g_assert_false (lotse_html_reader_detect ("<header"));
  g_assert_false (lotse_html_reader_detect (""));
}

/* Neither the depth nor the length of a page costs more than its size. */
static void
test_depth (void)
{
  g_autoptr (GString) html = g_string_new ("<html><body>");

  for (guint i = 0; i < 50000; i++)
    g_string_append (html, "<div><ul><li>");
  g_string_append (html, "Ende");
  {
    g_autoptr (LotseDocumentText) document = lotse_html_reader_read (html->str, html->len);

    g_assert_cmpuint (lotse_document_text_get_n_pages (document), ==, 1);
    g_assert_true (g_str_has_suffix (lotse_document_text_get_page (document, 0)->text, "Ende"));
  }
}

/* Editors leave elements open, so that a page without any depth has thousands of levels. */
static void
test_left_open (void)
{
  g_autoptr (GString) html = g_string_new ("<html><body>");
  g_autoptr (LotseDocumentText) document = NULL;

  for (guint i = 0; i < 2000; i++)
    g_string_append_printf (html, "<font>Zeile %u<br>", i);
  document = lotse_html_reader_read (html->str, html->len);
  g_assert_nonnull (strstr (lotse_document_text_get_page (document, 0)->text, "Zeile 1\n"));
  g_assert_true (g_str_has_suffix (lotse_document_text_get_page (document, 0)->text, "\nZeile 1999"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/worker/html-reader/text/", cases[i].name, NULL);

      g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_text);
    }
  g_test_add_func ("/worker/html-reader/facts", test_facts);
  g_test_add_func ("/worker/html-reader/detect", test_detect);
  g_test_add_func ("/worker/html-reader/depth", test_depth);
  g_test_add_func ("/worker/html-reader/left-open", test_left_open);
  return g_test_run ();
}
