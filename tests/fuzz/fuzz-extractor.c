/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Broken PDFs through the real extractor: each ends with a text or with one of the errors that a file can have. */
#include "fuzz.h"

#include <string.h>

#include "lotse-extractor.h"
#include "pdf-maker.h"

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  static LotseExtractorPool *pool;
  g_autoptr (GBytes) bytes = g_bytes_new_static (data, size);
  g_autoptr (GError) error = NULL;
  g_autoptr (LotseDocumentText) document = NULL;

  if (pool == NULL)
    pool = lotse_extractor_pool_new (1);
  document = lotse_extractor_pool_get_text_for_bytes (pool, bytes, "broken.pdf", NULL, NULL, &error);
  if (document != NULL)
    return 0;
  g_assert_cmpuint (error->domain, ==, LOTSE_EXTRACT_ERROR);
  g_assert_cmpint (error->code, !=, LOTSE_EXTRACT_ERROR_UNAVAILABLE);
  g_assert_nonnull (strstr (error->message, "broken.pdf"));
  return 0;
}

void
fuzz_add_samples (GPtrArray *samples)
{
  static const char *const pages[] = { "#Vorlage 12\nDer Rat stimmt zu.", "Zweite Seite\nEnde", "", NULL };

  g_ptr_array_add (samples, pdf_maker_new (pages, NULL));
  g_ptr_array_add (samples, pdf_maker_new (pages, ""));
  g_ptr_array_add (samples, pdf_maker_new (pages, "losung"));
}
