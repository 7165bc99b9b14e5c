/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Headings in the left column of a form, with what they stand for beside them and no colon between the two. */
#include "lotse-heading-private.h"

#include "lotse-character.h"
#include "lotse-fold.h"

#include <string.h>

/* Bytes of a sentence in one cell, and of text that need not end like one. Cells of tables are shorter. */
#define LEAST_SENTENCE 25
#define LEAST_TEXT 60
/* Bytes of the second line of a heading. */
#define LONGEST_REST 40

/* The bytes of the number that a list begins with, and of the tab behind it: "1.\t", "a)\t". */
static guint
skip_mark (const char *p, const char *end)
{
  const char *tab = memchr (p, '\t', MIN ((gsize) (end - p), 5));

  return tab && tab - p >= 2 && strchr (".)", tab[-1]) ? (guint) (tab + 1 - p) : 0;
}

/* Whether bytes [start, end) are the text of one cell, and no cells of a table, no page of a table of contents and, unless there is @more, no
 * short answer. */
static gboolean
is_text (const char *text, guint start, guint end, gboolean more)
{
  guint first = start + skip_mark (text + start, text + end);

  if (memchr (text + first, '\t', end - first) || !(g_unichar_isupper (g_utf8_get_char (text + first)) || g_ascii_isdigit (text[start])))
    return FALSE;
  return more || end - start >= LEAST_TEXT || first > start || (end - start >= LEAST_SENTENCE && text[end - 1] == '.');
}

/* Whether a heading stands in two lines of its cell: the first of them, and what the next line begins with. */
static gboolean
look_up_two_lines (const LotseReading *reading, const LotseLexicon *lexicon, guint line, LotseHeading *ret)
{
  const LotseLine *next = line + 1 < reading->lines->len ? lotse_reading_line (reading, line + 1) : NULL;
  const char *text = reading->text->str;
  const char *tab = next ? memchr (text + next->start, '\t', next->end - next->start) : NULL;
  guint rest = next ? (tab ? (guint) (tab - text) : next->end) - next->start : 0;
  g_autofree char *words = NULL, *folded = NULL;
  const LotseLexiconEntry *entry;

  if (!next || rest > LONGEST_REST || !_lotse_heading_may_begin (lexicon, text + ret->start, ret->end - ret->start))
    return FALSE;
  words = g_strdup_printf ("%.*s %.*s", (int) (ret->end - ret->start), text + ret->start, (int) rest, text + next->start);
  folded = _lotse_heading_dup_folded (words, strlen (words));
  entry = lotse_lexicon_find (lexicon, "headings", folded);
  if (!entry || !strstr (lotse_lexicon_entry_get (entry, 2), "inline"))
    return FALSE;
  ret->kind = lotse_lexicon_entry_get (entry, 1);
  ret->rest = next->start;
  ret->rest_end = next->start + rest;
  return TRUE;
}

gboolean
_lotse_heading_read_cell (
    const LotseReading *reading, const LotseLexicon *lexicon, guint line, guint start, gboolean more, LotseHeading *ret)
{
  const guint no = LOTSE_HEADING_COLON | LOTSE_HEADING_SUB | LOTSE_HEADING_FORM | LOTSE_HEADING_BLOCK | LOTSE_HEADING_OFFICE;
  const LotseLine *l = lotse_reading_line (reading, line);
  const char *text = reading->text->str;
  const char *tab = start < l->end ? memchr (text + start, '\t', MIN (l->end - start, LOTSE_HEADING_MAX_LABEL)) : NULL;
  guint end = tab ? (guint) (tab - text) : 0, after = end + 1;

  if (!tab || after >= l->end)
    return FALSE;
  *ret = (LotseHeading) { .start = start, .end = end, .text = after };
  if (!is_text (text, after, l->end, more) && !lotse_is_check_box (g_utf8_get_char (text + after)))
    return FALSE;
  ret->kind = _lotse_heading_look_up (reading, lexicon, start, end, FALSE, &ret->flags);
  if (ret->kind ? !(ret->flags & LOTSE_HEADING_INLINE) || (ret->flags & no) : !look_up_two_lines (reading, lexicon, line, ret))
    return FALSE;
  ret->flags |= LOTSE_HEADING_CELL;
  return TRUE;
}
