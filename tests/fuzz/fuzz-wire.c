/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The wire form of a document text: what is accepted can be encoded again. */
#include "fuzz.h"

#include "lotse-wire.h"

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (data, size);
  g_autoptr (LotseDocumentText) document = lotse_wire_from_bytes (bytes, NULL);

  if (document != NULL)
    {
      g_autoptr (GBytes) again = lotse_wire_to_bytes (document);
      g_autoptr (LotseDocumentText) back = lotse_wire_from_bytes (again, NULL);

      g_assert_nonnull (back);
      g_assert_cmpuint (lotse_document_text_get_n_pages (back), ==, lotse_document_text_get_n_pages (document));
    }
  return 0;
}

void
fuzz_add_samples (GPtrArray *samples)
{
  for (guint i = 0; i < 3; i++)
    {
      g_autoptr (LotseDocumentText) document = lotse_document_text_new (i == 0 ? LOTSE_SOURCE_TEXT : LOTSE_SOURCE_PDF);

      lotse_document_text_add_fact (document, "pdf.title", "Vorlage");
      for (guint p = 0; p < i * 2; p++)
        {
          LotseRect *rects = g_new (LotseRect, 10);

          for (guint k = 0; k < 10; k++)
            rects[k] = (LotseRect) { 70.f + 5.f * (float) k, 70, 75.f + 5.f * (float) k, 82 };
          lotse_document_text_add_page (document, "Rat tagt ü", rects)->label = g_strdup ("iv");
          lotse_document_text_add_run (document, 0, 3, "Sans-Bold", 12, TRUE);
          lotse_document_text_add_run (document, 4, 6, "Sans", 11, FALSE);
        }
      g_ptr_array_add (samples, lotse_wire_to_bytes (document));
    }
  /* Libraries hold texts in the form that came before. */
  {
    g_autoptr (GVariant) old = g_variant_parse (
        G_VARIANT_TYPE ("(yya(ss)asa(smsdd(ddi)a(uqq)ata(uuuqq)))"),
        "(byte 1, byte 1, [('pdf.title', 'Vorlage')], ['Sans'], [('Rat', @ms 'iv', 595.0, 842.0, (70.0, 70.0, 1), [(uint32 0, uint16 0, "
        "uint16 20), (2, 30, 50)], [uint64 1125899907039234, 262144], [(uint32 0, uint32 2, uint32 0, uint16 1100, uint16 1)])])",
        NULL, NULL, NULL);

    g_ptr_array_add (samples, g_variant_get_data_as_bytes (old));
  }
}
