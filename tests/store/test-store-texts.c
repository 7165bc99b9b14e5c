/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store-fixture.h"

#include "lotse-wire.h"

/* Text, geometry, fonts and facts survive packing. */
static void
test_pack (void)
{
  g_autoptr (LotseDocumentText) text = lotse_document_text_new (LOTSE_SOURCE_PDF);
  LotseRect *rects = g_new (LotseRect, 4);
  g_autoptr (GBytes) packed = NULL;
  g_autoptr (GBytes) again = NULL;
  g_autoptr (LotseDocumentText) back = NULL;
  g_autoptr (GError) error = NULL;
  LotsePageText *page;
  const LotsePageText *other;

  for (guint i = 0; i < 4; i++)
    rects[i] = (LotseRect) { 10 * (float) i, 20, 10 * (float) i + 8, 32 };
  page = lotse_document_text_add_page (text, "Grün", rects);
  page->width = 595;
  page->height = 842;
  page->label = g_strdup ("iv");
  lotse_document_text_add_run (text, 0, 4, "Sans", 11, TRUE);
  lotse_document_text_add_fact (text, "pdf.title", "Titel");
  packed = lotse_store_pack_text (text);
  back = lotse_store_unpack_text (packed, &error);
  g_assert_no_error (error);
  other = lotse_document_text_get_page (back, 0);
  g_assert_cmpint (lotse_document_text_get_source (back), ==, LOTSE_SOURCE_PDF);
  g_assert_cmpstr (other->text, ==, "Grün");
  g_assert_cmpstr (other->label, ==, "iv");
  g_assert_cmpfloat_with_epsilon (other->rects[3].x2, 38, 0.05);
  g_assert_true (lotse_page_text_get_run (other, 2)->bold);
  g_assert_cmpstr (lotse_document_text_lookup_fact (back, "pdf.title"), ==, "Titel");
  again = lotse_store_pack_text (back);
  g_assert_true (g_bytes_equal (packed, again));
}

/* A long text needs more than one piece of the buffers. */
static void
test_long (void)
{
  g_autoptr (LotseDocumentText) text = lotse_document_text_new (LOTSE_SOURCE_TEXT);
  g_autoptr (GString) words = g_string_new (NULL);
  g_autoptr (GBytes) packed = NULL;
  g_autoptr (LotseDocumentText) back = NULL;

  for (guint i = 0; i < 100000; i++)
    g_string_append_printf (words, "%u ", i * 2654435761u);
  lotse_document_text_add_page (text, words->str, NULL);
  packed = lotse_store_pack_text (text);
  g_assert_cmpuint (g_bytes_get_size (packed), <, words->len);
  back = lotse_store_unpack_text (packed, NULL);
  g_assert_cmpstr (lotse_document_text_get_page (back, 0)->text, ==, words->str);
}

/* A PDF is kept as it is; what was compressed before comes back all the same. */
static void
test_compressed (void)
{
  g_autoptr (LotseDocumentText) text = make_text (LOTSE_SOURCE_PDF, "Grünflächen am Fluss.");
  g_autoptr (GBytes) packed = lotse_store_pack_text (text);
  g_autoptr (GConverter) converter = G_CONVERTER (g_zlib_compressor_new (G_ZLIB_COMPRESSOR_FORMAT_ZLIB, 1));
  g_autoptr (GBytes) wire = lotse_wire_to_bytes (text);
  g_autoptr (GBytes) compressed = g_converter_convert_bytes (converter, wire, NULL);
  g_autoptr (LotseDocumentText) back = lotse_store_unpack_text (compressed, NULL);

  g_assert_true (g_bytes_equal (packed, wire));
  g_assert_cmpstr (lotse_document_text_get_page (back, 0)->text, ==, "Grünflächen am Fluss.");
}

/* Damage gives an error, whichever byte it hits. */
static void
test_damaged (void)
{
  g_autoptr (LotseDocumentText) text = make_text (LOTSE_SOURCE_TEXT, "Ein Text, der beschädigt wird.");
  g_autoptr (GBytes) packed = lotse_store_pack_text (text);

  for (gsize cut = 0; cut < g_bytes_get_size (packed); cut += 5)
    {
      g_autoptr (GBytes) part = g_bytes_new_from_bytes (packed, 0, cut);
      g_autoptr (GError) error = NULL;

      g_assert_null (lotse_store_unpack_text (part, &error));
      g_assert_error (error, LOTSE_STORE_ERROR, LOTSE_STORE_ERROR_DAMAGED);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/store/store-texts/pack", test_pack);
  g_test_add_func ("/store/store-texts/long", test_long);
  g_test_add_func ("/store/store-texts/compressed", test_compressed);
  g_test_add_func ("/store/store-texts/damaged", test_damaged);
  return g_test_run ();
}
