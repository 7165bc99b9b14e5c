/* SPDX-License-Identifier: GPL-3.0-or-later */
/* "Vorlage Nr. 112/2031 (öffentlich)": who may hear a paper, behind its number on one line. */
#include "lotse-pipe-private.h"

#include <string.h>

/* Lines at the top that are looked at, and bytes of one. */
#define TOP_LINES 14
#define MAX_LINE 90

/* Whether a line begins with a word for a paper. */
static gboolean
begins_with_paper (const char *text, gsize length)
{
  static const char *const papers[] = { "orlage", "rucksache", "Antrag", "Anfrage" };
  gsize word = MIN (strcspn (text, " "), length);

  for (guint i = 0; i < G_N_ELEMENTS (papers); i++)
    if (memmem (text, word, papers[i], strlen (papers[i])))
      return TRUE;
  return FALSE;
}

/* Byte where the words for the publicity begin that end a line, or its end. */
static guint
find_publicity (const char *text, const LotseLine *line)
{
  static const char *const words[]
      = { "(öffentlich)", "(nichtöffentlich)", "(nicht öffentlich)", "- öffentlich -", "- nichtöffentlich -", "- nicht öffentlich -" };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      guint n = (guint) strlen (words[i]);

      if (line->end - line->start > n + 1 && strncmp (text + line->end - n, words[i], n) == 0 && text[line->end - n - 1] == ' ')
        return line->end - n;
    }
  return line->end;
}

void
_lotse_layout_split_publicity (LotseReading *reading)
{
  const char *text = reading->text->str;

  for (guint i = 0; i < MIN (reading->lines->len, TOP_LINES); i++)
    {
      LotseLine *line = lotse_reading_line (reading, i), second;
      gsize length = line->end - line->start;
      guint at;

      if (length > MAX_LINE || strcspn (text + line->start, "0123456789") >= length || !begins_with_paper (text + line->start, length)
          || (at = find_publicity (text, line)) == line->end)
        continue;
      second = *line;
      second.start = at;
      second.blank_before = 0;
      second.page_start = FALSE;
      line->end = _lotse_trim_end (reading, line->start, at);
      line->hyphenated = FALSE;
      g_array_insert_val (reading->lines, i + 1, second);
      return;
    }
}
