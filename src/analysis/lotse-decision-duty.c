/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Duties: what is to be done, though no verb of the sentence is operative. */
#include "lotse-decision-reader-private.h"

/* Last word of the main clause, behind which only a clause with a word of its own follows: "… ist zu prüfen, ob …". */
static guint
find_last_word (const LotseDecisionReader *r, LotseDecisionPiece sentence)
{
  static const char *const openers[] = { "dass", "welche", "welcher", "welches", "ob", "wie", "inwieweit", "wann", "wo", "wer" };
  guint last = sentence.last - 1;

  /* "… ist die Regelung aufzunehmen, dass …" */
  for (guint i = sentence.first + 1; i + 1 < sentence.last; i++)
    if (lotse_fold_is (_lotse_decision_fold (r, i), ",")
        && lotse_fold_is_one_of (_lotse_decision_fold (r, i + 1), openers, G_N_ELEMENTS (openers)))
      {
        last = i;
        break;
      }
  while (last > sentence.first && _lotse_decision_token (r, last)->kind == LOTSE_TOKEN_PUNCT)
    last--;
  return last;
}

/* "… bereitzustellen.", "… zu prüfen."; @last: the last word of the main clause. */
static gboolean
ends_in_duty (const LotseDecisionReader *r, LotseDecisionPiece sentence, guint last)
{
  const char *fold, *inner;

  /* "Es ist wichtig, die Wünsche zu kennen." */
  if (lotse_fold_is (_lotse_decision_fold (r, sentence.first), "es"))
    for (guint i = sentence.first + 1; i < last; i++)
      if (lotse_fold_is (_lotse_decision_fold (r, i), ","))
        return FALSE;
  fold = _lotse_decision_fold (r, last);
  if (lotse_fold_is (fold, "festzustellen") || lotse_fold_is (fold, "festzuhalten"))
    return FALSE;
  inner = strstr (fold + 1, "zu");
  if (!g_str_has_suffix (fold, "en") || (_lotse_decision_token (r, last)->flags & LOTSE_TOKEN_CAPITAL))
    return FALSE;
  return (inner && strlen (inner) > 5) || (last > sentence.first && lotse_fold_is (_lotse_decision_fold (r, last - 1), "zu"));
}

gboolean
_lotse_decision_is_duty (const LotseDecisionReader *r, LotseDecisionPiece sentence)
{
  return ends_in_duty (r, sentence, find_last_word (r, sentence));
}

/* What only an office can do. */
static gboolean
is_work (const char *fold)
{
  static const char *const verbs[]
      = { "pruefen",       "ueberpruefen", "untersuchen", "vorzulegen",    "vorlegen",     "unterbreiten", "erarbeiten", "berichten",
          "auszuarbeiten", "ausarbeiten",  "mitzuteilen", "vorzubereiten", "vorzustellen", "informieren",  "darzulegen", "einzuholen" };

  return lotse_fold_is_one_of (fold, verbs, G_N_ELEMENTS (verbs));
}

gboolean
_lotse_decision_orders_work (const LotseDecisionReader *r, LotseDecisionPiece sentence, const LotseClause *clause)
{
  return clause->modal && !clause->past && !clause->negated && clause->verb < sentence.last
         && is_work (_lotse_decision_fold (r, find_last_word (r, sentence)));
}

const char *
_lotse_decision_read_duty (const LotseDecisionReader *r, LotseDecisionPiece sentence, const LotseClause *clause, const LotseActor *subject)
{
  const char *verb;
  gboolean ordered;
  guint last;

  if (!r->block->headed || r->block->summary || r->block->reply || ((r->block->motion || r->lead) && !r->block->requested) || clause->past
      || clause->negated || !clause->modal || clause->verb >= sentence.last || !_lotse_decision_ends_closed (r, sentence.last))
    return NULL;
  /* Right below the heading it needs no blank line. */
  if (sentence.first != r->block->first && (r->n_added == 0 || !_lotse_decision_begins_paragraph (r, sentence.first)))
    return NULL;
  verb = _lotse_decision_fold (r, clause->verb);
  last = find_last_word (r, sentence);
  ordered = is_work (_lotse_decision_fold (r, last));
  if (lotse_fold_is (verb, "soll") || lotse_fold_is (verb, "sollen") || lotse_fold_is (verb, "moege") || lotse_fold_is (verb, "moegen"))
    return ordered || _lotse_decision_begins_paragraph (r, sentence.first)
                   || (subject->name && g_str_equal (subject->kind, "administration"))
               ? "commissions"
               : "resolves";
  if ((!lotse_fold_is (verb, "ist") && !lotse_fold_is (verb, "sind")) || !ends_in_duty (r, sentence, last))
    return NULL;
  return ordered ? "commissions" : "resolves";
}
