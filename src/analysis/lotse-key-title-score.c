/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What speaks for and against lines of the header as the title. */
#include "lotse-key-title-block-private.h"
#include "lotse-key-title-end-private.h"

#include "lotse-consultation-private.h"
#include "lotse-fold.h"

#include <string.h>

/* Words of a candidate and of the text that are compared. */
#define MAX_NOUNS 40
#define MAX_TEXT_TOKENS 400

/* Bytes of a title of one line that stands close above another, at least. */
#define MIN_BELOW 12

/* 2 if the nouns of a candidate come again in the text below byte @below, 1 if one of them does: a title says what the text is about, a
 * letterhead or the frame of a page does not. */
static int
comes_again (const LotseAnalysis *a, const LotseTitleLines *c, guint below)
{
  const LotseReading *r = a->reading;
  guint first = lotse_reading_find_token (r, lotse_reading_line (r, c->first)->start);
  guint end = lotse_reading_find_token (r, lotse_reading_line (r, c->last)->end);
  guint from = lotse_reading_find_token (r, below), to = MIN (r->tokens->len, from + MAX_TEXT_TOKENS);
  guint nouns = 0, again = 0;

  for (guint i = first; i < MIN (end, first + MAX_NOUNS); i++)
    {
      const LotseToken *token = lotse_reading_token (r, i);
      guint k = from;

      if (token->kind != LOTSE_TOKEN_WORD || !(token->flags & LOTSE_TOKEN_CAPITAL) || token->end - token->start < 5)
        continue;
      while (k < to && lotse_reading_token (r, k)->word != token->word)
        k++;
      nouns++;
      again += k < to;
    }
  return again >= 2 && 4 * again >= nouns ? 2 : again > 0 ? 1 : 0;
}

/* Whether a quote that opens at @text is closed before @end. */
static gboolean
closes_quote (const char *text, const char *end)
{
  static const char *const marks[] = { "“", "”", "\"" };

  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    if (g_strstr_len (text, (gssize) (end - text), marks[i]))
      return TRUE;
  return FALSE;
}

/* '… folgendes beschlossen: „Der Senat berichtet."': a sentence that ends with another one, which it quotes. */
static gboolean
ends_in_quoted_sentence (const char *text, guint start, guint end)
{
  static const char *const marks[] = { ".“", ".”", ".\"" };

  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    {
      guint n = (guint) strlen (marks[i]);

      /* "e.V.“" ends a name. */
      if (end > start + n + 2 && strncmp (text + end - n, marks[i], n) == 0 && g_ascii_islower (text[end - n - 1])
          && g_ascii_islower (text[end - n - 2]))
        return TRUE;
    }
  return FALSE;
}

/* Whether line @index is nothing but a type. */
static gboolean
is_type (const LotseAnalysis *a, guint index)
{
  const LotseLine *line = index < a->reading->lines->len ? lotse_reading_line (a->reading, index) : NULL;
  guint end = 0;

  return line && _lotse_type_match (a->reading, a->lexicon, line->start, line->end, &end) && end == line->end;
}

/* Whether "TOP 7:" stands above line @index and nothing else. */
static gboolean
is_below_item (const LotseAnalysis *a, guint index)
{
  g_autofree char *fold = index > 0 ? _lotse_key_fold_line (a, index - 1) : NULL;

  return fold && _lotse_key_is_agenda_place (fold);
}

int
_lotse_key_score_title (const LotseAnalysis *a, const LotseTitleLines *c, guint below)
{
  const LotseLine *first = lotse_reading_line (a->reading, c->first), *last = lotse_reading_line (a->reading, c->last);
  const char *text = a->reading->text->str;
  int score = below > 0 ? comes_again (a, c, below) : 0;

  /* A sentence is no title. */
  if ((text[last->end - 1] == '.' && !_lotse_key_ends_in_association (a, last)) || ends_in_quoted_sentence (text, first->start, last->end))
    score -= 6;
  /* "Straßenbau: Beteiligung des Ortsbeirats" above the type, on top of all, or below its place on the agenda. */
  if (c->first == c->last && _lotse_key_looks_like_field (a, c->first) && !(c->first == 0 && is_type (a, 1))
      && !is_below_item (a, c->first))
    score -= 4;
  /* "( nur Text )" */
  if (text[first->start] == '(' && text[last->end - 1] == ')' && !memchr (text + first->start, ')', last->end - 1 - first->start))
    score -= 4;
  if (c->first == c->last && !memchr (text + first->start, ' ', first->end - first->start))
    score -= _lotse_consultation_is_body (a, first->start, first->end) ? 3 : 1;
  /* "Nach" / "§ 4 der Hauptsatzung …": a sentence in a narrow column. */
  if (c->first == c->last && last->end - first->start < MIN_BELOW && c->last + 1 < a->reading->lines->len && last[1].blank_before == 0
      && lotse_starts_with (text + last[1].start, "§ "))
    score -= 4;
  if (g_unichar_islower (g_utf8_get_char (text + first->start)))
    score -= 2;
  /* "der Fraktion Freie Liste": who moved it. */
  if (lotse_starts_with (text + first->start, "der Fraktion ") || lotse_starts_with (text + first->start, "der Gruppe "))
    score -= 6;
  /* "Amt Küstenland" / "für die Gemeinde Alsenau": for whom the office writes. */
  if (lotse_starts_with (text + first->start, "für die Gemeinde ") || lotse_starts_with (text + first->start, "für die Stadt "))
    score -= 6;
  /* "Hauptamt - Sitzungsdienst - 9. Oktober 2031": who sent it. */
  if (c->first == c->last && g_strstr_len (text + first->start, (gssize) (first->end - first->start), " -")
      && _lotse_key_is_office (a, (LotseRange) { first->start, first->end }))
    score -= 4;
  /* „Der Magistrat wird gebeten, …: what is quoted goes on below. */
  if (lotse_starts_with (text + first->start, "„") && !closes_quote (text + first->start, text + last->end))
    score -= 4;
  return score;
}
