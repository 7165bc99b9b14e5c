/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Any bytes as text. */
#include "fuzz.h"

#include "lotse-text-reader.h"

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autoptr (LotseDocumentText) document = lotse_text_reader_read (data, size);

  for (guint i = 0; document != NULL && i < lotse_document_text_get_n_pages (document); i++)
    g_assert_true (g_utf8_validate (lotse_document_text_get_page (document, i)->text, -1, NULL));
  return 0;
}

void
fuzz_add_samples (GPtrArray *samples)
{
  fuzz_add_texts (samples);
}
