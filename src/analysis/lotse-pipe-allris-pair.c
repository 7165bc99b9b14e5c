/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Pages of ALLRIS 3 with two columns, "Ursprung" and "aktuell" (domain guide 2.5): as text, both values of a row are glued together. */
#include "lotse-pipe-private.h"

#include <string.h>

#define TOP_LINES 60
/* Rows below the heads of the columns. */
#define PAIR_LINES 10
/* A value of fewer bytes on either side is part of a word. */
#define MIN_VALUE 3

/* Whether the present submitter begins at @p: they are mostly these. */
static gboolean
begins_submitter (const char *text, guint p, guint end)
{
  static const char *const names[] = { "Bezirksamt", "Bezirksverordnete", "Ausschuss", "Fraktion", "BVV", "Vorsteher", "Senat" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (end - p >= strlen (names[i]) && strncmp (text + p, names[i], strlen (names[i])) == 0)
      return TRUE;
  return FALSE;
}

/* Whether a word of five letters or more ends at @p, all small but the first: "Fraktion", not "Af". */
static gboolean
ends_value (const char *text, guint p)
{
  guint n = 0;

  while (n < 5 && n < p && (g_ascii_islower (text[p - 1 - n]) || (guchar) text[p - 1 - n] >= 0x80))
    n++;
  return n >= 4;
}

/* Byte where the second value begins, or 0: in the middle if both are equal, else at a capital inside a word. */
static guint
find_second (const char *text, guint start, guint end)
{
  guint length = end - start, found = 0;

  if (length < 2 * MIN_VALUE)
    return 0;
  if (length % 2 == 0 && strncmp (text + start, text + start + length / 2, length / 2) == 0)
    return start + length / 2;
  for (guint p = start + MIN_VALUE; p + MIN_VALUE <= end; p++)
    {
      gboolean small = g_ascii_islower (text[p - 1]) || (guchar) text[p - 1] >= 0x80;
      gboolean other = g_ascii_isupper (text[p - 1]) || strchr (".)", text[p - 1]);

      if (!g_ascii_isupper (text[p]) || !(small || other))
        continue;
      if (begins_submitter (text, p, end))
        return p;
      /* "AfDGrüne", "SPD-FraktionCDU-Fraktion", but not the letters of "AfD". */
      if (found == 0 && small && (g_ascii_islower (text[p + 1]) || (p + 2 < end && g_ascii_isupper (text[p + 1]) && ends_value (text, p))))
        found = p;
    }
  return found;
}

void
_lotse_layout_split_pairs (LotseReading *reading)
{
  static const char label[] = "Initiator:", heads[] = "Ursprung";
  GArray *lines = reading->lines;

  for (guint i = 0, rows = 0; i < lines->len && i < TOP_LINES && rows < PAIR_LINES; i++)
    {
      LotseLine *line = lotse_reading_line (reading, i), second;
      const char *text = reading->text->str + line->start;
      const char *at;
      guint value, p;

      /* All of the rows are below the heads of the columns. */
      if (rows == 0 && (strncmp (text, heads, strlen (heads)) != 0 || !g_strstr_len (text, line->end - line->start, "aktuell")))
        continue;
      rows++;
      at = g_strstr_len (text, line->end - line->start, label);
      if (!at)
        continue;
      value = (guint) (at - reading->text->str) + (guint) strlen (label);
      while (value < line->end && reading->text->str[value] == ' ')
        value++;
      p = value < line->end ? find_second (reading->text->str, value, line->end) : 0;
      if (p == 0)
        continue;
      second = *line;
      line->end = p;
      line->hyphenated = FALSE;
      second.start = p;
      second.blank_before = 0;
      second.page_start = FALSE;
      g_array_insert_val (lines, i + 1, second);
      return;
    }
}
