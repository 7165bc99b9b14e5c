/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-page-geometry-private.h"

#include "lotse-character.h"

#include <string.h>

/* Marks of footnotes: a small raised number behind a word belongs neither to the word nor to a number before it. */

/* Size of a mark in parts of that of the word, and how far its foot is above that of the word, in sizes of the word. Small letters on the same
 * line have theirs a tenth above. */
#define SMALLER 0.8f
#define RAISED 0.2f
/* Gap between the word and its mark, in sizes of the word. */
#define MARK_GAP 0.35f
#define MOST_DIGITS 3

/* Whether the run of @n characters at @p is a number as marks are, perhaps with a bracket or a comma; blanks at its end do not count. Sets
 * @ret_length to the characters of the mark. */
static gboolean
is_number (const char *p, guint n, guint *ret_length)
{
  guint digits = 0, length = 0;

  while (digits < n && g_ascii_isdigit (p[digits]))
    digits++;
  length = digits;
  while (length < n && (g_ascii_isdigit (p[length]) || strchr (",)", p[length])))
    length++;
  *ret_length = length;
  while (length < n && p[length] == ' ')
    length++;
  return digits > 0 && digits <= MOST_DIGITS && *ret_length <= 2 * MOST_DIGITS && length == n;
}

/* Whether the word that ends before @p takes a power: a unit of length, or ten. */
static gboolean
takes_power (const char *text, const char *p)
{
  static const char *const words[] = { "m", "km", "cm", "mm", "dm", "qm", "10" };
  const char *end = p;
  gsize n;

  /* None is longer; a word with a mark behind each letter is not to cost more. */
  while (p > text && end - p <= 2 && g_ascii_isalnum (p[-1]))
    p--;
  n = (gsize) (end - p);
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (strlen (words[i]) == n && strncmp (words[i], p, n) == 0)
      return TRUE;
  return FALSE;
}

static gboolean
is_mark (const LotsePageText *page, const LotseFontRun *run, const LotseFontRun *before, guint *ret_length)
{
  const LotseRect *mark = &page->rects[run->start], *letter;
  guint last = before->start + before->length;
  const char *p;

  if (!(run->size > 0) || !(before->size > 0) || run->size > SMALLER * before->size || last != run->start)
    return FALSE;
  p = page->text + lotse_page_text_to_byte (page, run->start);
  if (!is_number (p, run->length, ret_length) || p == page->text)
    return FALSE;
  for (; last > before->start && p[-1] == ' '; last--)
    p--;
  if (last == before->start || strchr ("\n\r\f\t", p[-1]))
    return FALSE;
  letter = &page->rects[last - 1];
  return letter->y2 - mark->y2 > RAISED * before->size && mark->y2 > letter->y1 && mark->x1 - letter->x2 > -MARK_GAP * before->size
         && mark->x1 - letter->x2 < MARK_GAP * before->size && !takes_power (page->text, p);
}

GArray *
_lotse_page_marks_find (const LotsePageText *page)
{
  GArray *marks = NULL;

  for (guint i = 1; i < page->n_runs; i++)
    {
      guint length;

      /* Few runs are that short. */
      if (page->runs[i].length > 2 * MOST_DIGITS + 2 || !is_mark (page, &page->runs[i], &page->runs[i - 1], &length))
        continue;
      if (!marks)
        marks = g_array_new (FALSE, FALSE, sizeof (guint32));
      for (guint32 k = 0; k < length; k++)
        {
          guint32 character = page->runs[i].start + k;

          g_array_append_val (marks, character);
        }
    }
  return marks;
}

static gboolean
is_marked (const GArray *marks, guint32 character)
{
  guint from = 0, to = marks->len;

  while (from < to)
    {
      guint middle = (from + to) / 2;

      if (g_array_index (marks, guint32, middle) < character)
        from = middle + 1;
      else
        to = middle;
    }
  return from < marks->len && g_array_index (marks, guint32, from) == character;
}

void
_lotse_page_marks_remove (const GArray *marks, gsize start, GString *text, GArray *map)
{
  gsize out = start;
  gboolean gone = FALSE;

  for (gsize i = start; i < text->len; i++)
    {
      gboolean like_mark = g_ascii_isdigit (text->str[i]) || text->str[i] == ',' || text->str[i] == ')';

      if (like_mark && is_marked (marks, g_array_index (map, guint32, i)))
        {
          gone = TRUE;
          continue;
        }
      /* The blank before a mark goes with it where another one, or a sign, follows. */
      if (gone && out > start && text->str[out - 1] == ' ' && strchr (" .,;:)", text->str[i]))
        out--;
      gone = FALSE;
      text->str[out] = text->str[i];
      g_array_index (map, guint32, out) = g_array_index (map, guint32, i);
      out++;
    }
  while (gone && out > start && text->str[out - 1] == ' ')
    out--;
  g_string_truncate (text, out);
  g_array_set_size (map, (guint) out);
}
