/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The numbers in front of the items of a decision: "1.", "(2)", "III.", "Ziffer 4:". */
#include "lotse-decision-reader-private.h"

/* Bytes of a line that holds a whole list. */
#define MIN_RUN_ON 300
/* Words of a title above a list. */
#define MAX_LIST_TITLE 5

static gboolean
is_capital_number (const LotseDecisionReader *r, guint token)
{
  const LotseToken *t = _lotse_decision_token (r, token);

  return (t->flags & LOTSE_TOKEN_LINE_START) && (t->flags & LOTSE_TOKEN_CAPITAL) && t->kind == LOTSE_TOKEN_WORD && t->end - t->start == 1
         && *_lotse_decision_fold (r, token) >= 'a' && *_lotse_decision_fold (r, token) <= 'h' && token + 2 < r->a->reading->tokens->len
         && g_str_equal (_lotse_decision_fold (r, token + 1), ".") && _lotse_decision_token (r, token + 1)->start == t->end
         && (_lotse_decision_token (r, token + 2)->flags & LOTSE_TOKEN_CAPITAL);
}

/* Whether a point of a list may begin with this word: no noun, as in "2. Lesung", "1. Bauabschnitt". */
static gboolean
begins_point (const char *fold)
{
  static const char *const words[] = { "der", "die", "das", "dem", "den",  "im",  "in",    "zur", "zum",   "fuer",  "mit",
                                       "auf", "von", "vom", "bei", "nach", "aus", "unter", "als", "durch", "ueber", NULL };

  return g_strv_contains (words, fold);
}

/* "… zu schaffen 5. Der Rat …", "… wird zugestimmt 2. Im Vorgriff …", "… geschaffen, 3. Dem Plan …": a later number whose item begins as a
 * sentence does, behind one that has lost its full stop and ends with a verb. */
static gboolean
goes_on_without_stop (const LotseDecisionReader *r, guint token)
{
  static const char *const verbs[] = { "sein", "ist", "sind", "wird", "kann", "soll" };
  guint before = lotse_fold_is (_lotse_decision_fold (r, token - 1), ",") && token > r->block->first + 1 ? token - 2 : token - 1;
  const char *fold = _lotse_decision_fold (r, before);

  return g_ascii_strtoull (_lotse_decision_fold (r, token), NULL, 10) > 1 && begins_point (_lotse_decision_fold (r, token + 2))
         && _lotse_decision_token (r, before)->kind == LOTSE_TOKEN_WORD && !(_lotse_decision_token (r, before)->flags & LOTSE_TOKEN_CAPITAL)
         && ((strlen (fold) > 4 && (g_str_has_suffix (fold, "en") || g_str_has_suffix (fold, "t")))
             || lotse_fold_is_one_of (fold, verbs, G_N_ELEMENTS (verbs)));
}

/* "gebeten, 1. die Halle zu planen, 2. den Weg zu bauen und 3. im Mai zu berichten": whether the number at @token may be that of a point of a
 * list inside a sentence. */
static gboolean
counts_points (const LotseAnalysis *a, const LotseBlock *block, guint token)
{
  static const char *const joints[] = { "und", "sowie" };
  const LotseToken *t = lotse_reading_token (a->reading, token), *before, *next;

  if (t->kind != LOTSE_TOKEN_NUMBER || t->end - t->start > 2 || token <= block->first || token + 2 >= block->last
      || a->reading->text->str[lotse_reading_token (a->reading, token + 1)->start] != '.')
    return FALSE;
  before = lotse_reading_token (a->reading, token - 1);
  next = lotse_reading_token (a->reading, token + 2);
  return (strchr (",.:;", a->reading->text->str[before->start])
          || lotse_fold_is_one_of (lotse_reading_get_fold (a->reading, before), joints, G_N_ELEMENTS (joints)))
         && next->flags & LOTSE_TOKEN_SPACE_BEFORE && begins_point (lotse_reading_get_fold (a->reading, next));
}

/* "1. Der Rat nimmt … zur Kenntnis. 2. Der Rat beschließt …" in a short line: whether the number at @token, behind a full stop, begins a point as the
 * block began with one. */
static gboolean
follows_first_point (const LotseDecisionReader *r, guint token)
{
  return token > r->block->first + 2 && _lotse_decision_last_char (r, token) == '.'
         && _lotse_sentence_match_number (r->a->reading, r->block->first) > 0
         && lotse_fold_is (_lotse_decision_fold (r, r->block->first), "1") && begins_point (_lotse_decision_fold (r, token + 2));
}

/* "… beschließen: 1. Der Rat … auf. 2. Die Verwaltung …": value of the number of an item inside a line that runs on, or 0. */
static guint
read_inline_number (const LotseDecisionReader *r, guint token)
{
  const LotseToken *t = _lotse_decision_token (r, token), *next;
  const LotseLine *line;

  if (t->kind != LOTSE_TOKEN_NUMBER || t->end - t->start > 2 || (t->flags & LOTSE_TOKEN_LINE_START)
      || token + 2 >= r->a->reading->tokens->len || !g_str_equal (_lotse_decision_fold (r, token + 1), ".")
      || _lotse_decision_token (r, token + 1)->start != t->end)
    return 0;
  if (r->counted_list && counts_points (r->a, r->block, token))
    return (guint) g_ascii_strtoull (_lotse_decision_fold (r, token), NULL, 10);
  next = _lotse_decision_token (r, token + 2);
  line = lotse_reading_line (r->a->reading, t->line);
  if (next->kind != LOTSE_TOKEN_WORD || !(next->flags & LOTSE_TOKEN_CAPITAL) || !(next->flags & LOTSE_TOKEN_SPACE_BEFORE)
      || (line->end - line->start < MIN_RUN_ON && !r->wrapped_list && !follows_first_point (r, token))
      || _lotse_sentence_is_month (_lotse_decision_fold (r, token + 2))
      || (token > r->block->first && !strchr (".!?:;", _lotse_decision_last_char (r, token)) && !goes_on_without_stop (r, token)))
    return 0;
  return (guint) g_ascii_strtoull (_lotse_decision_fold (r, token), NULL, 10);
}

gboolean
_lotse_decision_is_choice (const LotseDecisionReader *r, guint token)
{
  static const char *const words[] = { "variante", "alternative" };

  return lotse_fold_is_one_of (_lotse_decision_fold (r, token), words, G_N_ELEMENTS (words));
}

/* "Ziffer 2:", "Ziff. 2:", "Variante B:" at the begin of a line, "Ziffer 2" alone in its line; tokens of it, or 0. "Ziffer 2 des Beschlusses wird
 * geändert" is a sentence. */
static guint
match_named_number (const LotseDecisionReader *r, guint token, guint *ret_value)
{
  static const char *const parts[] = { "satz", "absatz", "abs", "buchstabe", "nummer", "nr" };
  guint i = token + 1, end = r->a->reading->tokens->len;
  gboolean choice;
  const LotseToken *t, *next;

  if (!(_lotse_decision_token (r, token)->flags & LOTSE_TOKEN_LINE_START))
    return 0;
  choice = _lotse_decision_is_choice (r, token);
  if (!choice && !lotse_fold_is (_lotse_decision_fold (r, token), "ziffer") && !lotse_fold_is (_lotse_decision_fold (r, token), "ziff"))
    return 0;
  if (i < end && !choice && lotse_fold_is (_lotse_decision_fold (r, i), "."))
    i++;
  if (i + 1 >= end)
    return 0;
  t = _lotse_decision_token (r, i);
  if (t->kind == LOTSE_TOKEN_NUMBER)
    *ret_value = (guint) g_ascii_strtoull (_lotse_decision_fold (r, i), NULL, 10);
  else if (choice && t->kind == LOTSE_TOKEN_WORD && t->end - t->start == 1)
    *ret_value = (guint) (*_lotse_decision_fold (r, i) - 'a' + 1);
  else
    return 0;
  if (lotse_fold_is (_lotse_decision_fold (r, i + 1), ":"))
    return i + 2 - token;
  next = _lotse_decision_token (r, i + 1);
  return !choice && next->flags & LOTSE_TOKEN_LINE_START && next->flags & LOTSE_TOKEN_CAPITAL
                 && !lotse_fold_is_one_of (_lotse_decision_fold (r, i + 1), parts, G_N_ELEMENTS (parts))
             ? i + 1 - token
             : 0;
}

/* "Zu a)", "zu 1.:" in front of what is decided on a part of the title; tokens of it, or 0. @ret_letter: it counts in letters. */
static guint
match_part (const LotseDecisionReader *r, guint token, guint *ret_value, gboolean *ret_letter)
{
  guint end = r->a->reading->tokens->len;
  const LotseToken *t;
  const char *fold;

  if (token + 3 >= end || !lotse_fold_is (_lotse_decision_fold (r, token), "zu")
      || !(_lotse_decision_token (r, token)->flags & LOTSE_TOKEN_LINE_START
           || (token > r->block->first && strchr (".;:", _lotse_decision_last_char (r, token)))))
    return 0;
  t = _lotse_decision_token (r, token + 1);
  fold = _lotse_decision_fold (r, token + 1);
  *ret_letter = t->kind == LOTSE_TOKEN_WORD && t->end - t->start == 1;
  if (!*ret_letter && (t->kind != LOTSE_TOKEN_NUMBER || t->end - t->start > 2))
    return 0;
  if (!lotse_fold_is (_lotse_decision_fold (r, token + 2), ")")
      && !(lotse_fold_is (_lotse_decision_fold (r, token + 2), ".") && lotse_fold_is (_lotse_decision_fold (r, token + 3), ":")))
    return 0;
  *ret_value = *ret_letter ? (guint) (*fold - 'a' + 1) : (guint) g_ascii_strtoull (fold, NULL, 10);
  return 3 + lotse_fold_is (_lotse_decision_fold (r, token + 3), ":");
}

/* "a) Der Rat beschließt …. b) Der Rat ermächtigt …" in one line: value of the letter at @token, or 0. */
static guint
read_inline_letter (const LotseDecisionReader *r, guint token)
{
  const LotseToken *t = _lotse_decision_token (r, token);
  guint first = r->block->first;
  char letter = *_lotse_decision_fold (r, token);

  if (t->kind != LOTSE_TOKEN_WORD || t->end - t->start != 1 || letter < 'b' || letter > 'h'
      || t->flags & (LOTSE_TOKEN_CAPITAL | LOTSE_TOKEN_LINE_START) || token < first + 3 || token + 2 >= r->block->last
      || !lotse_fold_is (_lotse_decision_fold (r, token + 1), ")") || _lotse_decision_last_char (r, token) != '.'
      || !(_lotse_decision_token (r, token + 2)->flags & LOTSE_TOKEN_CAPITAL) || !begins_point (_lotse_decision_fold (r, token + 2)))
    return 0;
  return lotse_fold_is (_lotse_decision_fold (r, first), "a") && lotse_fold_is (_lotse_decision_fold (r, first + 1), ")")
             ? (guint) (letter - 'a' + 1)
             : 0;
}

/* "1. stellvertretender Bürgermeister Muster erläutert …": the number is that of an office. */
static gboolean
counts_office (const LotseDecisionReader *r, guint token)
{
  static const char *const offices[] = { "stellv", "buergermeister", "beigeordnete", "vorsitzende", "bgm", "ortsbuergermeister" };

  for (guint i = 0; token < r->a->reading->tokens->len && i < G_N_ELEMENTS (offices); i++)
    if (g_str_has_prefix (_lotse_decision_fold (r, token), offices[i]))
      return TRUE;
  return FALSE;
}

LotseNumberStyle
_lotse_decision_read_number (const LotseDecisionReader *r, guint token, guint *ret_n, guint *ret_value)
{
  guint n = _lotse_sentence_match_number (r->a->reading, token);
  guint at = token;
  const char *fold;
  gboolean bracket;

  *ret_n = n;
  if (n > 0 && counts_office (r, token + n))
    return LOTSE_NUMBER_NONE;
  if (n == 0 && (*ret_value = read_inline_letter (r, token)) > 0)
    {
      *ret_n = 2;
      return LOTSE_NUMBER_LETTER;
    }
  *ret_value = n == 0 ? read_inline_number (r, token) : 0;
  if (*ret_value > 0)
    {
      *ret_n = 2;
      return LOTSE_NUMBER_DIGIT;
    }
  if (n == 0 && (*ret_n = match_named_number (r, token, ret_value)) > 0)
    return LOTSE_NUMBER_DIGIT;
  if (n == 0 && (*ret_n = match_part (r, token, ret_value, &bracket)) > 0)
    return bracket ? LOTSE_NUMBER_PART : LOTSE_NUMBER_DIGIT;
  /* "A." may be an initial, so it takes a second one to make a list. */
  if (n == 0 && is_capital_number (r, token))
    {
      *ret_n = 2;
      *ret_value = (guint) (*_lotse_decision_fold (r, token) - 'a' + 1);
      return LOTSE_NUMBER_CAPITAL;
    }
  /* A list that has lost its numbers on the way into the page; a dash inside a sentence is none of it. */
  if (n == 0 && r->block->dashed && _lotse_sentence_is_bullet (r->a->reading, token)
      && (token == r->block->first || _lotse_decision_ends_closed (r, token) || _lotse_decision_last_char (r, token) == ':'))
    {
      *ret_n = 1;
      *ret_value = 1;
      return LOTSE_NUMBER_DASH;
    }
  if (n == 0 || !(_lotse_decision_token (r, token)->flags & LOTSE_TOKEN_LINE_START))
    return LOTSE_NUMBER_NONE;
  if (_lotse_decision_token (r, at)->kind == LOTSE_TOKEN_PUNCT)
    at++;
  fold = _lotse_decision_fold (r, at);
  bracket = _lotse_decision_last_char (r, token + n) == ')';
  if (g_ascii_isdigit (*fold))
    {
      if (strchr (fold, '.'))
        return LOTSE_NUMBER_NONE;
      *ret_value = (guint) g_ascii_strtoull (fold, NULL, 10);
      return bracket ? LOTSE_NUMBER_DIGIT_BRACKET : LOTSE_NUMBER_DIGIT;
    }
  if (_lotse_decision_token (r, at)->flags & LOTSE_TOKEN_CAPITAL && strspn (fold, "ivx") == strlen (fold))
    {
      static const char *const romans[] = { "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii" };

      for (guint i = 0; i < G_N_ELEMENTS (romans); i++)
        if (g_str_equal (romans[i], fold))
          *ret_value = i + 1;
      return LOTSE_NUMBER_ROMAN;
    }
  *ret_value = (guint) (*fold - 'a' + 1);
  return LOTSE_NUMBER_LETTER;
}

gboolean
_lotse_decision_begins_wrapped_list (const LotseAnalysis *a, const LotseBlock *block)
{
  const LotseToken *t = lotse_reading_token (a->reading, block->first);

  return block->first + 2 < block->last && !(t->flags & LOTSE_TOKEN_LINE_START) && t->kind == LOTSE_TOKEN_NUMBER
         && lotse_fold_is (lotse_reading_get_fold (a->reading, t), "1");
}

gboolean
_lotse_decision_counts_list (const LotseAnalysis *a, const LotseBlock *block)
{
  guint n = 0;

  for (guint i = block->first; i < block->last; i++)
    {
      const LotseToken *t = lotse_reading_token (a->reading, i);

      if (t->kind != LOTSE_TOKEN_NUMBER || t->end - t->start > 2)
        continue;
      /* A list of lines has its own numbers. */
      if (i > block->first && t->flags & LOTSE_TOKEN_LINE_START)
        return FALSE;
      if (g_ascii_strtoull (lotse_reading_get_fold (a->reading, t), NULL, 10) == n + 1
          && (i == block->first ? _lotse_sentence_match_number (a->reading, i) > 0 : counts_points (a, block, i)))
        n++;
    }
  return n > 1;
}

/* Whether the point behind the bullet at @token, up to @last, is a sentence that orders or decides something. */
static gboolean
is_order (const LotseDecisionReader *r, guint token, guint last)
{
  LotseClause clause;

  if (token + 3 >= last || !(_lotse_decision_token (r, token + 1)->flags & LOTSE_TOKEN_CAPITAL) || !_lotse_decision_ends_closed (r, last))
    return FALSE;
  _lotse_clause_read (r->a, token + 1, last, &clause);
  return clause.action && !clause.past && !clause.modal && !clause.negated;
}

gboolean
_lotse_decision_dashes_list (const LotseDecisionReader *r)
{
  guint item = 0, n = 0, n_orders = 0;

  for (guint i = r->block->first + 1; i < r->block->last; i++)
    {
      const gboolean bullet = _lotse_decision_token (r, i)->flags & LOTSE_TOKEN_LINE_START && _lotse_sentence_is_bullet (r->a->reading, i);

      if (item > 0 && _lotse_decision_begins_paragraph (r, i) && !bullet)
        {
          n_orders += is_order (r, item, i);
          item = 0;
          break;
        }
      if (!bullet)
        continue;
      /* The lead-in, or the sentence above, is complete. */
      if (n == 0 ? _lotse_decision_last_char (r, i) != ':' : !_lotse_decision_ends_closed (r, i))
        return FALSE;
      n_orders += item > 0 && is_order (r, item, i);
      item = i;
      n++;
    }
  n_orders += item > 0 && is_order (r, item, r->block->last);
  return n > 1 && 2 * n_orders >= n;
}

/* Whether the line of the block's first number is a title of a few words: "I. Sachentscheidung:". @ret_end is the token behind it. */
static gboolean
is_list_title (const LotseDecisionReader *r, guint n, guint *ret_end)
{
  guint first = r->block->first, end = first + n;
  LotseClause clause;

  while (end < r->block->last && !(_lotse_decision_token (r, end)->flags & LOTSE_TOKEN_LINE_START))
    end++;
  *ret_end = end;
  if (end == r->block->last || end > first + n + MAX_LIST_TITLE || _lotse_decision_last_char (r, end) != ':')
    return FALSE;
  _lotse_clause_read (r->a, first + n, end, &clause);
  return !clause.finite;
}

guint
_lotse_decision_skip_list_mark (const LotseDecisionReader *r)
{
  guint first = r->block->first, end, n, value;
  LotseNumberStyle style;

  if (first + 1 >= r->block->last)
    return first;
  /* „1. Der Plan …“ */
  if (_lotse_decision_token (r, first)->kind == LOTSE_TOKEN_PUNCT && lotse_fold_is (_lotse_decision_fold (r, first + 1), "1")
      && _lotse_decision_opens_quote (r->a, first))
    return first + 1;
  style = _lotse_decision_read_number (r, first, &n, &value);
  if (style == LOTSE_NUMBER_NONE || value != 1 || !is_list_title (r, n, &end))
    return first;
  if (_lotse_decision_read_number (r, end, &n, &value) == LOTSE_NUMBER_NONE || value != 1)
    return first;
  /* With a second title, each is a point of its own. */
  for (guint i = end; i < r->block->last; i++)
    if (_lotse_decision_token (r, i)->flags & LOTSE_TOKEN_LINE_START && _lotse_decision_read_number (r, i, &n, &value) == style)
      return first;
  return end;
}
