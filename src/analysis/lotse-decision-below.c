/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is printed below the last words of a decision and is no part of it: the address of who moved it, boxes of the form, place and day, names. */
#include "lotse-decision-reader-private.h"

/* Lines of an address below the last point of a motion. */
#define ADDRESS_LINES 4
/* Tokens of a line with a place and a day, of the words in front of a colon, and of the value behind it. */
#define DAY_TOKENS 11
#define LABEL_TOKENS 9
#define VALUE_TOKENS 8
/* Words of a name. */
#define NAME_WORDS 5
/* Signs of a line that is drawn. */
#define RULE_BYTES 5
/* Bytes of a line that is the dump of a page. */
#define DUMP_LINE 500

/* Token behind the line that begins at @token. */
static guint
find_line_end (const LotseDecisionReader *r, guint token, guint last)
{
  guint end = token + 1;

  while (end < last && !(_lotse_decision_token (r, end)->flags & LOTSE_TOKEN_LINE_START))
    end++;
  return end;
}

/* Whether the line that begins at @token is the first of an address: a few lines without end marks down to one that begins with a postcode. */
static gboolean
begins_address (const LotseDecisionReader *r, guint token, guint last)
{
  guint line = _lotse_decision_token (r, token)->line;
  gboolean found = FALSE;

  for (guint i = token; i < last && _lotse_decision_token (r, i)->line <= line + ADDRESS_LINES; i++)
    {
      const LotseToken *t = _lotse_decision_token (r, i);

      if (t->kind == LOTSE_TOKEN_PUNCT && strchr (".:;!?", r->a->reading->text->str[t->start])
          && (i + 1 >= last || _lotse_decision_token (r, i + 1)->flags & LOTSE_TOKEN_LINE_START))
        return FALSE;
      if (t->kind == LOTSE_TOKEN_NUMBER && t->end - t->start == 5 && i + 1 < last
          && _lotse_decision_token (r, i + 1)->flags & LOTSE_TOKEN_CAPITAL
          && (t->flags & LOTSE_TOKEN_LINE_START || g_str_equal (_lotse_decision_fold (r, i - 1), ",")))
        found = TRUE;
      /* Its line has no end mark either. */
      if (found && (i + 1 >= last || _lotse_decision_token (r, i + 1)->flags & LOTSE_TOKEN_LINE_START))
        return TRUE;
    }
  return FALSE;
}

/* "gez. Muster", "(gez. Muster)" */
static gboolean
is_typed_signature (const LotseDecisionReader *r, guint first, guint end)
{
  guint at = first + lotse_fold_is (_lotse_decision_fold (r, first), "(");

  return at + 2 < end && lotse_fold_is (_lotse_decision_fold (r, at), "gez") && lotse_fold_is (_lotse_decision_fold (r, at + 1), ".");
}

/* "Neustadt am See, den 12. März 2031" */
static gboolean
is_place_and_day (const LotseDecisionReader *r, guint first, guint end)
{
  static const char *const words[] = { "den", "am", "im" };
  const LotseToken *year;
  guint comma = first;

  if (end < first + 3 || end - first > DAY_TOKENS || !(_lotse_decision_token (r, first)->flags & LOTSE_TOKEN_CAPITAL))
    return FALSE;
  while (comma < end && !lotse_fold_is (_lotse_decision_fold (r, comma), ","))
    if (_lotse_decision_token (r, comma++)->kind != LOTSE_TOKEN_WORD)
      return FALSE;
  year = _lotse_decision_token (r, end - 1);
  if (comma + 1 >= end || year->kind != LOTSE_TOKEN_NUMBER || year->end - year->start < 4)
    return FALSE;
  return lotse_fold_is_one_of (_lotse_decision_fold (r, comma + 1), words, G_N_ELEMENTS (words))
         || _lotse_decision_token (r, comma + 1)->kind == LOTSE_TOKEN_NUMBER;
}

/* Whether a word names money or where it is kept, as the labels of a form do: "Gesamtkosten", "Haushaltsstelle". */
static gboolean
names_money (const char *fold)
{
  static const char *const parts[]
      = { "kosten",  "haushalt", "produkt",   "mittel",   "anteil",   "foerder", "zuschu",  "deckung", "konto", "investition",
          "auswirk", "aufwand",  "aufwendun", "auszahlu", "einzahlu", "ertrag",  "ertraeg", "budget",  "finanz" };

  return lotse_fold_holds_one_of (fold, parts, G_N_ELEMENTS (parts));
}

/* "Haushaltsmittel stehen zur Verfügung: ja", "Gesamtkosten der Maßnahme: 120.000 €", "Produkt: 54101": a label of the form with a number, a tick
 * or "keine" behind its colon. */
static gboolean
is_money_field (const LotseDecisionReader *r, guint first, guint end)
{
  static const char *const answers[] = { "ja", "nein", "keine", "entfaellt", "siehe", "s", "nicht", "rund", "ca", "einmalig", "jaehrlich" };
  gboolean money = FALSE;
  guint colon = first;
  const LotseToken *value;

  for (; colon < end && !lotse_fold_is (_lotse_decision_fold (r, colon), ":"); colon++)
    money |= _lotse_decision_token (r, colon)->flags & LOTSE_TOKEN_CAPITAL && names_money (_lotse_decision_fold (r, colon));
  if (!money || colon == end || colon - first > LABEL_TOKENS || end - colon > VALUE_TOKENS
      || (strchr (".;,", _lotse_decision_last_char (r, end)) && end > colon + 1))
    return FALSE;
  if (colon + 1 == end)
    return TRUE;
  value = _lotse_decision_token (r, colon + 1);
  return value->kind == LOTSE_TOKEN_NUMBER || (guchar) r->a->reading->text->str[value->start] >= 0xe2
         || lotse_fold_is_one_of (_lotse_decision_fold (r, colon + 1), answers, G_N_ELEMENTS (answers));
}

/* "Muster" above "Bürgermeister": nothing but the words of a name down to the lines of who signs. */
static gboolean
is_name_above_office (const LotseDecisionReader *r, guint first, guint end)
{
  guint words = 0;

  if (end >= r->a->reading->tokens->len)
    return FALSE;
  for (guint i = first; i < end; i++)
    {
      const LotseToken *t = _lotse_decision_token (r, i);

      if (t->kind == LOTSE_TOKEN_PUNCT && strchr (".-,", r->a->reading->text->str[t->start]))
        continue;
      if (t->kind != LOTSE_TOKEN_WORD || !(t->flags & LOTSE_TOKEN_CAPITAL) || ++words > NAME_WORDS)
        return FALSE;
    }
  for (guint i = 0; words > 0 && i < r->a->sections->len; i++)
    {
      const LotseSection *section = &g_array_index (r->a->sections, LotseSection, i);

      if (section->heading.start == _lotse_decision_token (r, end)->start)
        return g_str_equal (section->kind, "signature");
    }
  return FALSE;
}

/* "Die Gebühr wird wie folgt festgesetzt." and below it what it is for whom. */
static gboolean
announces_more (const LotseDecisionReader *r, guint first, guint token)
{
  for (guint i = first; i < token; i++)
    if (g_str_has_prefix (_lotse_decision_fold (r, i), "folg") || g_str_has_prefix (_lotse_decision_fold (r, i), "nachfolg")
        || g_str_has_prefix (_lotse_decision_fold (r, i), "nachsteh"))
      return TRUE;
  return FALSE;
}

/* "--------", "=======": a line that is drawn across the page. */
static gboolean
is_rule (const LotseDecisionReader *r, guint token)
{
  const LotseLine *line = lotse_reading_line (r->a->reading, _lotse_decision_token (r, token)->line);
  const char *text = r->a->reading->text->str + line->start;
  gsize length = line->end - line->start;

  return length >= RULE_BYTES && strchr ("-=*", *text) && strspn (text, (const char[]) { *text, '\0' }) >= length;
}

LotseDecisionEnd
_lotse_decision_find_end (const LotseDecisionReader *r, guint first, guint token, guint last)
{
  guint end;

  if (!(_lotse_decision_token (r, token)->flags & LOTSE_TOKEN_LINE_START))
    return LOTSE_DECISION_GOES_ON;
  end = find_line_end (r, token, last);
  if (is_rule (r, token) || _lotse_sentence_is_lone_vote (r->a->reading, _lotse_decision_token (r, token)->line))
    return LOTSE_DECISION_ABOVE_FORM;
  if (is_typed_signature (r, token, end))
    return LOTSE_DECISION_SIGNED;
  if (!_lotse_decision_ends_closed (r, token))
    return LOTSE_DECISION_GOES_ON;
  if (r->block->motion && begins_address (r, token, last))
    return LOTSE_DECISION_SIGNED;
  if (is_place_and_day (r, token, end) || is_name_above_office (r, token, end))
    return LOTSE_DECISION_SIGNED;
  return is_money_field (r, token, end) && !announces_more (r, first, token) ? LOTSE_DECISION_ABOVE_FORM : LOTSE_DECISION_GOES_ON;
}

/* „Der Rat beschließt den Plan.“ and behind it "(siehe Anlage)": the quote that was opened in front of the decision is closed. */
static gboolean
is_quote_closed (const LotseDecisionReader *r, LotseDecisionPiece taken, guint next)
{
  static const char *const closing[] = { "“", "”", "\"", "«" };

  if (taken.first == 0 || taken.last >= next || !_lotse_decision_opens_quote (r->a, taken.first - 1)
      || _lotse_decision_opens_quote (r->a, next))
    return FALSE;
  return lotse_starts_with_one_of (r->a->reading->text->str + _lotse_decision_token (r, taken.last)->start, closing,
                                   G_N_ELEMENTS (closing));
}

/* "ist bis Mai zu ziehen", "sind aufzufordern": whether a sentence says what is to be done. */
static gboolean
asks_for_act (const LotseDecisionReader *r, const LotseDecisionPiece *sentence)
{
  for (guint i = sentence->first + 1; i < sentence->last; i++)
    {
      const char *fold = _lotse_decision_fold (r, i);

      if (!(_lotse_decision_token (r, i)->flags & LOTSE_TOKEN_CAPITAL) && g_str_has_suffix (fold, "n")
          && (strstr (fold + 1, "zu") || lotse_fold_is (_lotse_decision_fold (r, i - 1), "zu")))
        return TRUE;
    }
  return FALSE;
}

/* "Der Weg ist seit langem schlecht.", "Er wurde 1970 gebaut." in the dump of a page, which has no paragraphs: what is told there of how things are
 * or were is the reasoning. */
static gboolean
gives_reasons (const LotseDecisionReader *r, LotseDecisionPiece taken, const LotseDecisionPiece *sentence, const LotseClause *clause)
{
  static const char *const states[] = { "ist", "sind" };
  const LotseLine *line = lotse_reading_line (r->a->reading, _lotse_decision_token (r, sentence->first)->line);

  if (!clause->finite || clause->action || !_lotse_decision_ends_closed (r, taken.last))
    return FALSE;
  /* On a line of its own what was; in minutes also what is: such a line tells what happened next. */
  if (_lotse_decision_token (r, sentence->first)->flags & LOTSE_TOKEN_LINE_START)
    return (clause->past || (r->block->status && !clause->passive && !clause->modal)) && !announces_more (r, taken.first, sentence->first)
           && !memchr (r->a->reading->text->str + _lotse_decision_token (r, taken.first)->start, ':',
                       _lotse_decision_token (r, taken.last - 1)->end - _lotse_decision_token (r, taken.first)->start);
  if (line->end - line->start < DUMP_LINE
      || _lotse_decision_token (r, taken.first)->line != _lotse_decision_token (r, sentence->first)->line)
    return FALSE;
  return clause->past
         || (lotse_fold_is_one_of (_lotse_decision_fold (r, clause->verb), states, G_N_ELEMENTS (states)) && !asks_for_act (r, sentence));
}

/* "Die Abstimmung erfolgte geheim.", "Damit hat sich der Antrag der Fraktion erledigt." in minutes: what is told of the vote. */
static gboolean
tells_of_vote (const LotseDecisionReader *r, const LotseDecisionPiece *sentence)
{
  guint last = sentence->last - (_lotse_decision_token (r, sentence->last - 1)->kind == LOTSE_TOKEN_PUNCT);

  if (!r->block->status || last < sentence->first + 4)
    return FALSE;
  return (lotse_fold_is (_lotse_decision_fold (r, sentence->first), "die")
          && lotse_fold_is (_lotse_decision_fold (r, sentence->first + 1), "abstimmung"))
         || ((lotse_fold_is (_lotse_decision_fold (r, sentence->first), "damit")
              || lotse_fold_is (_lotse_decision_fold (r, sentence->first), "somit"))
             && lotse_fold_is (_lotse_decision_fold (r, last - 1), "erledigt"));
}

gboolean
_lotse_decision_is_over (const LotseDecisionReader *r,
                         LotseDecisionPiece taken,
                         const LotseDecisionPiece *sentence,
                         const LotseClause *clause)
{
  return is_quote_closed (r, taken, sentence->first) || tells_of_vote (r, sentence) || gives_reasons (r, taken, sentence, clause);
}
