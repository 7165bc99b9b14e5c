/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who moved it, below the last point of a motion. */
#include "lotse-decision-reader-private.h"

/* Tokens of a line that says who signs. */
#define SIGNATURE_TOKENS 14

/* "Erika Beispiel Dr. Max Muster": nothing but names, two words at least. */
static gboolean
is_names (const LotseDecisionReader *r, const LotseDecisionPiece *sentence)
{
  guint words = 0;

  for (guint i = sentence->first; i < sentence->last; i++)
    {
      const LotseToken *t = _lotse_decision_token (r, i);

      if (t->kind == LOTSE_TOKEN_PUNCT && strchr (",.", r->a->reading->text->str[t->start]))
        continue;
      if (t->kind != LOTSE_TOKEN_WORD || !(t->flags & LOTSE_TOKEN_CAPITAL) || t->flags & LOTSE_TOKEN_ALL_CAPS
          || g_str_has_suffix (_lotse_decision_fold (r, i), "ung"))
        return FALSE;
      words++;
    }
  return words > 1;
}

gboolean
_lotse_decision_signs (const LotseDecisionReader *r, guint before, const LotseDecisionPiece *sentence)
{
  /* "Antragstellerinnen:" and then their names. */
  if (_lotse_decision_token (r, sentence->first)->flags & LOTSE_TOKEN_LINE_START && _lotse_decision_ends_closed (r, before)
      && (g_str_has_prefix (_lotse_decision_fold (r, sentence->first), "antragstell")
          || g_str_has_prefix (_lotse_decision_fold (r, sentence->first), "antragsstell"))
      && sentence->first + 1 < sentence->last && lotse_fold_is (_lotse_decision_fold (r, sentence->first + 1), ":"))
    return TRUE;
  if (!_lotse_decision_begins_paragraph (r, sentence->first) || !_lotse_decision_ends_closed (r, before)
      || _lotse_decision_ends_closed (r, sentence->last) || sentence->last - sentence->first > SIGNATURE_TOKENS)
    return FALSE;
  for (guint i = sentence->first; i < sentence->last; i++)
    if (g_str_has_suffix (_lotse_decision_fold (r, i), "fraktion"))
      return TRUE;
  return r->block->motion && is_names (r, sentence);
}
