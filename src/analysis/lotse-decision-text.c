/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The text of a decision as it stands in the paper, without the marks around it. */
#include "lotse-decision-private.h"
#include "lotse-sentence-private.h"

static gboolean
is_opening_quote (gunichar c)
{
  return c == 0x201e || c == '"' || c == 0x201c || c == 0xbb || c == 0x201a;
}

static gboolean
is_closing_quote (gunichar c)
{
  return c == 0x201c || c == '"' || c == 0x201d || c == 0xab || c == 0x2018 || c == 0x2019;
}

static gunichar
char_at (LotseAnalysis *a, guint token)
{
  return g_utf8_get_char (a->reading->text->str + lotse_reading_token (a->reading, token)->start);
}

gboolean
_lotse_decision_opens_quote (LotseAnalysis *a, guint token)
{
  return is_opening_quote (char_at (a, token));
}

gboolean
_lotse_decision_is_quote_open (LotseAnalysis *a, guint first, guint last)
{
  gunichar open = char_at (a, first);

  if (open != 0x201e && open != 0x201a && open != 0xbb)
    return FALSE;
  for (guint i = first + 1; i < last; i++)
    {
      gunichar c = char_at (a, i);

      /* A closing mark of another kind belongs to words quoted inside. */
      if (open == 0x201a ? c == 0x2018 || c == 0x2019 : open == 0xbb ? c == 0xab : c == 0x201c || c == 0x201d || c == '"')
        return FALSE;
    }
  return TRUE;
}

guint
_lotse_decision_skip_wording (LotseAnalysis *a, guint token, guint last)
{
  static const char *const leads[]
      = { "fassung", "wortlaut", "formulierung", "geaendert", "gefasst", "ersetzt", "ergaenzt", "eingefuegt", "angefuegt" };
  gunichar open = char_at (a, token);
  guint depth = 0;

  if (!is_opening_quote (open) || token < 2 || token + 1 >= last || char_at (a, token - 1) != ':'
      || !(char_at (a, token + 1) == 0xa7 || lotse_fold_is_one_of (_lotse_analysis_get_fold (a, token - 2), leads, G_N_ELEMENTS (leads))))
    return token;
  for (guint i = token + 1; i < last; i++)
    if (open == '"' ? char_at (a, i) == '"' : depth == 0 && is_closing_quote (char_at (a, i)))
      return i + 1;
    /* „… nach „Rat“ …“ */
    else if (open != '"')
      depth = depth + (char_at (a, i) == 0x201e) - (depth > 0 && is_closing_quote (char_at (a, i)));
  return token;
}

void
_lotse_decision_trim_quotes (LotseAnalysis *a, guint *first, guint *last)
{
  gboolean opened, closed;
  guint n_quotes = 0;

  if (*last < *first + 2)
    return;
  opened = is_opening_quote (char_at (a, *first));
  closed = is_closing_quote (char_at (a, *last - 1));
  for (guint i = *first; i < *last; i++)
    n_quotes += is_opening_quote (char_at (a, i)) || is_closing_quote (char_at (a, i));
  if (opened && (closed || n_quotes == 1))
    (*first)++;
  if (closed && (opened || n_quotes == 1))
    (*last)--;
}

/* Whether the greeting goes on at a token: ", sehr geehrte Damen und Herren,". */
static gboolean
is_salutation_joined (LotseAnalysis *a, guint token, guint last)
{
  return token < last && lotse_fold_is (lotse_reading_get_fold (a->reading, lotse_reading_token (a->reading, token)), "sehr");
}

/* "Sehr geehrter Herr Bürgermeister," in front of what is asked for. */
static guint
skip_salutation (LotseAnalysis *a, guint first, guint last)
{
  guint i = first + 2;

  if (last < first + 5 || !lotse_fold_is (lotse_reading_get_fold (a->reading, lotse_reading_token (a->reading, first)), "sehr")
      || !g_str_has_prefix (lotse_reading_get_fold (a->reading, lotse_reading_token (a->reading, first + 1)), "geehrte"))
    return first;
  /* Several are greeted one after the other, each with a line or a comma. */
  while (i < MIN (last, first + 40) && !(char_at (a, i) == ',' && !is_salutation_joined (a, i + 1, last)))
    i++;
  return i + 1 < last && char_at (a, i) == ',' ? i + 1 : first;
}

LotseDecision *
_lotse_decisions_add (LotseAnalysis *a, const char *rule, guint first, guint last, const char *action, const char *status)
{
  LotseDecision *decision;
  const LotseToken *from, *to;

  _lotse_decision_trim_quotes (a, &first, &last);
  first = skip_salutation (a, first, last);
  /* "Der Rat möge beschließen" as a heading leaves ", dass …". */
  while (last > first && lotse_reading_token (a->reading, first)->kind == LOTSE_TOKEN_PUNCT
         && (_lotse_sentence_is_bullet (a->reading, first) || char_at (a, first) == ','))
    first++;
  /* "2. Der Rat …" behind the vote on the first point. */
  if (first < last && first + _lotse_sentence_match_number (a->reading, first) < last)
    first += _lotse_sentence_match_number (a->reading, first);
  if (last <= first)
    return NULL;
  from = lotse_reading_token (a->reading, first);
  to = lotse_reading_token (a->reading, last - 1);
  decision = _lotse_decision_new (rule);
  decision->range = (LotseRange) { from->start, to->end };
  decision->text = lotse_reading_dup_text (a->reading, from->start, to->end);
  decision->action = action;
  decision->status = status;
  g_ptr_array_add (a->decisions, decision);
  return decision;
}

void
_lotse_decision_set_actor (LotseDecision *self, const LotseActor *actor)
{
  g_clear_pointer (&self->body_name, g_free);
  self->body = actor->body;
  if (actor->body == LOTSE_NO_BODY)
    self->body_name = g_strdup (actor->name);
}
