/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Any bytes as an OParl paper. */
#include "fuzz.h"

#include <string.h>

#include "lotse-oparl-reader.h"

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autofree char *text = g_utf8_make_valid ((const char *) data, (gssize) size);
  gboolean foreign;
  g_autoptr (LotseDocumentText) document = lotse_oparl_reader_read (text, strlen (text), &foreign);

  if (document != NULL)
    {
      g_assert_cmpuint (lotse_document_text_get_n_pages (document), >=, 1);
      for (guint i = 0; i < lotse_document_text_get_n_facts (document); i++)
        g_assert_true (g_utf8_validate (lotse_document_text_get_fact (document, i)->value, -1, NULL));
    }
  return 0;
}

void
fuzz_add_samples (GPtrArray *samples)
{
  fuzz_add_text (samples,
                 "{\"id\":\"https://rat.example/p/1\",\"type\":\"https://schema.oparl.org/1.1/Paper\",\"name\":\"Kita\",\"reference\":"
                 "\"2031/1\",\"consultation\":[{\"role\":\"Entscheidung\",\"authoritative\":true,\"agendaItem\":{\"number\":\"4\","
                 "\"resolutionText\":\"Zustimmung \\u00fc \\ud83c\\udf33\"}}],\"mainFile\":{\"type\":"
                 "\"https://schema.oparl.org/1.1/File\",\"size\":12,\"text\":\"Text\"},\"x\":[1.5,null,false,{}]}");
  fuzz_add_text (samples, "{\"type\":\"https://oparl.org/schema/1.0/Paper\",\"name\":7,\"consultation\":{\"role\":[[[[]]]]}}");
  fuzz_add_text (samples, "{\"type\":\"https://schema.oparl.org/1.0/Meeting\"}");
}
