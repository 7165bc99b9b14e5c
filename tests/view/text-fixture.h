/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Pages whose characters have known places. */
#pragma once

#include "lotse-document-text.h"

/* Appends a page of monospaced characters, 10 points wide and 12 high, lines 20 apart; the first stands at (50, 100). */
static inline void
add_typed_page (LotseDocumentText *document, const char *text)
{
  glong n = g_utf8_strlen (text, -1);
  LotseRect *rects = g_new0 (LotseRect, MAX (n, 1));
  const char *p = text;
  float x = 50;
  float y = 100;

  for (glong i = 0; i < n; i++, p = g_utf8_next_char (p))
    {
      if (*p == '\n')
        {
          x = 50;
          y += 20;
          continue;
        }
      rects[i] = (LotseRect) { x, y, x + 10, y + 12 };
      x += 10;
    }
  lotse_document_text_add_page (document, text, rects);
}
