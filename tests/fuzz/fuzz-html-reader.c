/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Any bytes as the page of a portal. */
#include "fuzz.h"

#include <string.h>

#include "lotse-html-reader.h"

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autofree char *text = g_utf8_make_valid ((const char *) data, (gssize) size);
  g_autoptr (LotseDocumentText) document = NULL;

  lotse_html_reader_detect (text);
  document = lotse_html_reader_read (text, strlen (text));
  g_assert_true (g_utf8_validate (lotse_document_text_get_page (document, 0)->text, -1, NULL));
  return 0;
}

void
fuzz_add_samples (GPtrArray *samples)
{
  fuzz_add_text (samples, "<!DOCTYPE html><html><head><title>Vorlage 7</title><meta name=author content=Amt><link rel=canonical href=x>"
                          "<style>p{}</style></head><body><nav><ul><li>Menü</ul></nav><h1>Vorlage&nbsp;7</h1><table><tr><td>Status<td><p>"
                          "öffentlich</table><ol><li>Eins<li>Zwei</ol><pre>a\n b</pre><div hidden>x</div><script>1</script></body></html>");
  fuzz_add_text (samples, "<html><svg><title>x</title></svg><frameset><p>&#0;&#xd800;&#x110000;&auml<![CDATA[x]]><!-- --><?p?>");
  fuzz_add_text (samples, "<td><td><li><li><tr></td></table><br><br><br><hr>");
  fuzz_add_texts (samples);
}
