/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Texts that a converter wrote with an empty line below every line. */
#include "lotse-page-lines-private.h"

#include <string.h>

/* Fewer lines tell nothing. */
#define MIN_GAPS 12

/* Whether a sentence runs on from line @above to line @below. */
static gboolean
runs_on (const GString *text, const LotseRawLine *above, const LotseRawLine *below)
{
  return above->end > above->start && below->end > below->start && !strchr (".:;!?", text->str[above->end - 1])
         && g_unichar_islower (g_utf8_get_char (text->str + below->start));
}

void
_lotse_page_leading_close (const GString *text, GArray *lines)
{
  guint gaps = 0, spaced = 0, inside = 0;

  for (guint i = 1; i < lines->len; i++)
    {
      const LotseRawLine *line = &g_array_index (lines, LotseRawLine, i);

      if (line->page_start || line->y2 > line->y1)
        continue;
      gaps++;
      if (line->blank_before == 0)
        continue;
      spaced++;
      inside += runs_on (text, line - 1, line);
    }
  /* A web page, too, has an empty line between all its paragraphs, but no sentence goes on below one. */
  if (gaps < MIN_GAPS || spaced * 10 < gaps * 9 || inside < 3 || inside * 10 < gaps)
    return;
  for (guint i = 1; i < lines->len; i++)
    {
      LotseRawLine *line = &g_array_index (lines, LotseRawLine, i);

      if (line->blank_before > 0 && line->y2 <= line->y1)
        line->blank_before--;
    }
}
