/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-wrapped-lines-private.h"

#include "lotse-character.h"
#include "lotse-date.h"
#include "lotse-fold.h"
#include "lotse-heading-private.h"

#include <string.h>

/* What the words of two lines say about whether print made them of one. */

/* Whether a line begins with a date whose month is a word: "15. Februar 2031". */
static gboolean
begins_date (const GString *text, const LotseRawLine *line)
{
  gsize end;
  g_autofree char *iso = NULL;

  return g_ascii_isdigit (text->str[line->start]) && lotse_date_parse_at (text->str + line->start, line->end - line->start, 0, &end, &iso);
}

/* Whether a number or a letter stands in brackets: "(1)", "(iv)". Other brackets begin no item. */
static gboolean
is_bracketed (const char *p)
{
  gsize n = 0;

  if (*p == '(')
    while (n < 4 && g_ascii_isalnum (p[1 + n]))
      n++;
  return n > 0 && n < 4 && p[1 + n] == ')';
}

gboolean
_lotse_wrap_begins_item (const GString *text, const LotseRawLine *line)
{
  const char *p = text->str + line->start;
  const char *q = p;

  while (g_ascii_isdigit (*q))
    q++;
  if (q == p && g_ascii_isalpha (*p))
    q++;
  if (q > p && (*q == '.' || *q == ')') && (q[1] == ' ' || q[1] == '\t'))
    return !begins_date (text, line);
  return *p == '-' || is_bracketed (p) || lotse_starts_with (p, "•") || lotse_starts_with (p, "–") || lotse_starts_with (p, "§");
}

float
_lotse_wrap_first_word_width (const GString *text, const LotseRawLine *line)
{
  const char *start = text->str + line->start, *end = text->str + line->end;
  const char *blank = memchr (start, ' ', (gsize) (end - start));
  gsize n = 1 + lotse_count_characters (start, (gsize) ((blank ? blank : end) - start));
  gsize all = n - 1 + (blank ? lotse_count_characters (blank, (gsize) (end - blank)) : 0);

  return all > 0 ? (line->x2 - line->x1) * (float) n / (float) all : 0;
}

/* The longest word of German papers; longer ones are addresses of the web or lines to sign on. */
#define LONGEST_WORD 45

/* Byte where the last word of a line begins. */
static guint
last_word (const GString *text, const LotseRawLine *line)
{
  guint start = line->end;

  while (start > line->start && text->str[start - 1] != ' ')
    start--;
  return start;
}

gboolean
_lotse_wrap_ends_in_no_word (const GString *text, const LotseRawLine *line)
{
  const char *word = text->str + last_word (text, line), *end = text->str + line->end;
  gsize length = (gsize) (end - word);

  return length > LONGEST_WORD || end[-1] == '_' || (memchr (word, ':', length) && memmem (word, length, "://", 3))
         || (memchr (word, '.', length) && memmem (word, length, "www.", 4));
}

gboolean
_lotse_wrap_is_heading (const GString *text, const LotseRawLine *line, const LotseLexicon *lexicon)
{
  g_autofree char *folded = NULL;
  gsize length;

  if (line->end - line->start > 80 || !_lotse_heading_may_begin (lexicon, text->str + line->start, line->end - line->start))
    return FALSE;
  folded = lotse_fold (text->str + line->start, line->end - line->start);
  length = strlen (folded);
  while (length > 0 && strchr (": ", folded[length - 1]))
    folded[--length] = '\0';
  return lotse_lexicon_find (lexicon, "headings", folded) != NULL;
}

gboolean
_lotse_wrap_begins_words (const GString *text, const LotseRawLine *line, const LotseLexicon *lexicon)
{
  const char *start = text->str + line->start, *end = text->str + line->end;
  const char *first = memchr (start, ' ', (gsize) (end - start));
  const char *second = first ? memchr (first + 1, ' ', (gsize) (end - first - 1)) : NULL;
  g_autofree char *folded = NULL;

  if (!second || !_lotse_heading_may_begin (lexicon, start, (gsize) (end - start)))
    return FALSE;
  folded = lotse_fold (start, (gsize) (second - start));
  return lotse_lexicon_find (lexicon, "headings", folded) != NULL;
}

/* Bytes [from, end) that are colons. */
static guint
count_colons (const char *from, const char *end)
{
  guint n = 0;

  for (; (from = memchr (from, ':', (gsize) (end - from))); from++)
    n++;
  return n;
}

gboolean
_lotse_wrap_is_label_row (const GString *text, const LotseRawLine *line, const LotseRawLine *below)
{
  return text->str[line->end - 1] == ':' && text->str[below->end - 1] == ':'
         && count_colons (text->str + line->start, text->str + line->end) > 1
         && !memchr (text->str + below->start, ' ', below->end - below->start);
}

/* The longest of the words that join what follows. */
#define LINK_BYTES 5

gboolean
_lotse_wrap_surely_links (const GString *text, const LotseRawLine *line)
{
  static const LotseFoldEnd links[]
      = { LOTSE_FOLD_END ("und"),   LOTSE_FOLD_END ("oder"),  LOTSE_FOLD_END ("sowie"), LOTSE_FOLD_END ("für"),   LOTSE_FOLD_END ("der"),
          LOTSE_FOLD_END ("die"),   LOTSE_FOLD_END ("das"),   LOTSE_FOLD_END ("des"),   LOTSE_FOLD_END ("dem"),   LOTSE_FOLD_END ("den"),
          LOTSE_FOLD_END ("in"),    LOTSE_FOLD_END ("im"),    LOTSE_FOLD_END ("an"),    LOTSE_FOLD_END ("am"),    LOTSE_FOLD_END ("zu"),
          LOTSE_FOLD_END ("zum"),   LOTSE_FOLD_END ("zur"),   LOTSE_FOLD_END ("von"),   LOTSE_FOLD_END ("vom"),   LOTSE_FOLD_END ("mit"),
          LOTSE_FOLD_END ("bei"),   LOTSE_FOLD_END ("nach"),  LOTSE_FOLD_END ("über"),  LOTSE_FOLD_END ("auf"),   LOTSE_FOLD_END ("aus"),
          LOTSE_FOLD_END ("bis"),   LOTSE_FOLD_END ("ohne"),  LOTSE_FOLD_END ("durch"), LOTSE_FOLD_END ("gegen"), LOTSE_FOLD_END ("unter"),
          LOTSE_FOLD_END ("seit"),  LOTSE_FOLD_END ("als"),   LOTSE_FOLD_END ("dass"),  LOTSE_FOLD_END ("ein"),   LOTSE_FOLD_END ("eine"),
          LOTSE_FOLD_END ("einen"), LOTSE_FOLD_END ("einem"), LOTSE_FOLD_END ("einer"), LOTSE_FOLD_END ("eines") };
  guint start = last_word (text, line);

  if (text->str[line->end - 1] == ',' || (text->str[line->end - 1] == '/' && line->end - start > 1))
    return TRUE;
  if (line->end - start > LINK_BYTES)
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (links); i++)
    if (links[i].length == line->end - start && memcmp (text->str + start, links[i].text, line->end - start) == 0)
      return TRUE;
  return FALSE;
}

/* Bytes of the first word of a line where it has others and ends in a colon, or 0. */
static gsize
labels_itself (const GString *text, const LotseRawLine *line)
{
  const char *start = text->str + line->start, *end = text->str + line->end;
  const char *blank = memchr (start, ' ', (gsize) (end - start));

  return blank && blank > start && blank[-1] == ':' ? (gsize) (blank - start) : 0;
}

gboolean
_lotse_wrap_goes_on (const GString *text, const LotseRawLine *line, const LotseRawLine *below)
{
  char last = text->str[line->end - 1];

  if (strchr (".!?:;", last))
    return FALSE;
  if (g_unichar_islower (g_utf8_get_char (text->str + below->start)) && labels_itself (text, below) == 0)
    return TRUE;
  if (memchr (text->str + below->start, ':', below->end - below->start))
    return FALSE;
  return _lotse_wrap_surely_links (text, line) || g_unichar_islower (g_utf8_get_char (text->str + last_word (text, line)));
}

gboolean
_lotse_wrap_begins_label (const GString *text, const LotseRawLine *line)
{
  return labels_itself (text, line) > 3 && g_unichar_isupper (g_utf8_get_char (text->str + line->start));
}

gboolean
_lotse_wrap_leads_in (const GString *text, const LotseRawLine *line, const LotseRawLine *below)
{
  return text->str[line->end - 1] == ':' && text->str[below->end - 1] != ':';
}

gboolean
_lotse_wrap_surely_goes_on (const GString *text, const LotseRawLine *line, const LotseRawLine *below)
{
  return _lotse_wrap_goes_on (text, line, below)
         && (_lotse_wrap_surely_links (text, line) || g_unichar_islower (g_utf8_get_char (text->str + below->start)));
}

gboolean
_lotse_wrap_is_label (const GString *text, const LotseRawLine *line, const LotseLexicon *lexicon)
{
  g_autofree char *folded = NULL;

  if (line->end - line->start > 80 || !lotse_is_upper_at (text->str + line->start))
    return FALSE;
  folded = lotse_fold (text->str + line->start, line->end - line->start);
  return lotse_lexicon_find (lexicon, "labels", folded) != NULL;
}

gboolean
_lotse_wrap_holds_points (const GString *text, const LotseRawLine *line)
{
  for (guint i = line->start + 1; i + 1 < line->end; i++)
    if (text->str[i] == '.' && g_ascii_isdigit (text->str[i - 1]) && g_ascii_isdigit (text->str[i + 1]))
      return TRUE;
  return FALSE;
}
