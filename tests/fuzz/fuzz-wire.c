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
}
