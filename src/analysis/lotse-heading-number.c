/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the begin of a line says of a heading: its number, or that somebody signs for another. */
#include "lotse-heading-private.h"

#include <string.h>

/* The longest line in bytes that is a signature and nothing else. */
#define SIGNED_BYTES 60
/* Lines in which the second of lettered headings must stand behind the first. */
#define MAX_TO_SECOND 120

/* The number before the heading at byte @start of its line, "3." or "III."; 0 if there is none. @ret_roman: in which form. */
static guint
read_number (const LotseReading *reading, guint line, guint start, gboolean *ret_roman)
{
  static const char *const romans[] = { "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X" };
  const char *p = reading->text->str + lotse_reading_line (reading, line)->start;
  const char *end = reading->text->str + start;
  gsize length = 0, digits = 0;

  *ret_roman = FALSE;
  /* No farther than the heading: the next period may be at the end of the text. */
  while (p + length < end && !strchr (".)", p[length]))
    length++;
  if (p + length >= end)
    return 0;
  digits = strspn (p, "0123456789");
  *ret_roman = digits == 0;
  if (digits > 0)
    return digits == length && length < 3 ? (guint) g_ascii_strtoull (p, NULL, 10) : 0;
  for (guint i = 0; i < G_N_ELEMENTS (romans); i++)
    if (strlen (romans[i]) == length && strncmp (p, romans[i], length) == 0)
      return i + 1;
  return 0;
}

gboolean
_lotse_heading_counts_on (const LotseReading *reading, guint line, guint start, const GArray *headings)
{
  const LotseHeading *last = headings->len > 0 ? &g_array_index (headings, LotseHeading, headings->len - 1) : NULL;
  gboolean roman, last_roman;
  guint number = read_number (reading, line, start, &roman);

  if (number < 2 || !last || read_number (reading, lotse_reading_find_line (reading, last->start), last->start, &last_roman) + 1 != number
      || roman != last_roman)
    return FALSE;
  return last->flags & LOTSE_HEADING_COUNTED || (number == 2 && (headings->len == 1 || g_str_equal (last->kind, "proposal")));
}

gboolean
_lotse_heading_opens_letters (const LotseReading *reading, guint line, guint start)
{
  static const char first[] = "A. ", second[] = "B. ";
  const char *text = reading->text->str;
  guint last = MIN (reading->lines->len, line + MAX_TO_SECOND);

  if (start != lotse_reading_line (reading, line)->start + strlen (first) || !lotse_starts_with (text + start - strlen (first), first))
    return FALSE;
  for (guint i = line + 1; i < last; i++)
    {
      const LotseLine *l = lotse_reading_line (reading, i);

      if (l->blank_before > 0 && l->end - l->start < LOTSE_HEADING_MAX && lotse_starts_with (text + l->start, second))
        return TRUE;
    }
  return FALSE;
}

gboolean
_lotse_heading_numbers_decision (const LotseReading *reading, guint line, const LotseHeading *heading)
{
  static const char word[] = "Beschluss ";
  static const char *const openers[] = { "Der ", "Die ", "Das ", "Dem ", "Den ", "Es " };
  const char *text = reading->text->str, *below;

  if (heading->end - heading->start != strlen (word) + 1 || !lotse_starts_with (text + heading->start, word)
      || heading->start != lotse_reading_line (reading, line)->start || line + 1 >= reading->lines->len)
    return FALSE;
  below = text + lotse_reading_line (reading, line + 1)->start;
  for (guint i = 0; i < G_N_ELEMENTS (openers); i++)
    if (lotse_starts_with (below, openers[i]))
      return g_ascii_isdigit (text[heading->end - 1]);
  return FALSE;
}

gboolean
_lotse_heading_signs_for_another (const char *text, const LotseLine *line)
{
  const char *p = text + line->start, *end = text + line->end;

  if (line->end - line->start > SIGNED_BYTES || !lotse_starts_with (p, "i."))
    return FALSE;
  p += strlen ("i.");
  p += *p == ' ';
  if (!(lotse_starts_with (p, "V.") || lotse_starts_with (p, "A.")) || end[-1] == ':')
    return FALSE;
  p += strlen ("V.");
  p += p < end && *p == ' ';
  return p == end || (g_unichar_isupper (g_utf8_get_char (p)) && !memchr (p, '.', (gsize) (end - p)));
}
