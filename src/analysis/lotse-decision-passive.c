/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is done by a paragraph of the proposal whose participle no table knows: "Der Weg wird für Kraftfahrzeuge gesperrt." */
#include "lotse-decision-reader-private.h"

/* Whether a word that ends a passive clause looks like a participle: "gesperrt", "angeboten", "erneuert", "saniert". An infinitive ends so only
 * without "ge" inside. */
static gboolean
looks_like_participle (const char *fold)
{
  static const char *const prefixes[]
      = { "ab",  "an",  "auf",  "aus",   "bei", "dar",   "durch", "ein", "fest",   "fort",   "frei", "heraus",  "her",
          "hin", "mit", "nach", "statt", "um",  "unter", "vor",   "weg", "weiter", "wieder", "zu",   "zurueck", "zusammen" };
  static const char *const infinitives[] = { "gestalten", "gewinnen", "gebrauchen", "geniessen", "gewaehren", "genehmigen", "gestatten" };
  gsize n = strlen (fold);
  guint skip = 0;

  if (n < 5)
    return FALSE;
  if (fold[n - 1] == 't')
    return TRUE;
  if (!g_str_has_suffix (fold, "en") || lotse_fold_is_one_of (fold, infinitives, G_N_ELEMENTS (infinitives)))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (prefixes); i++)
    if (g_str_has_prefix (fold, prefixes[i]) && g_str_has_prefix (fold + strlen (prefixes[i]), "ge"))
      skip = (guint) strlen (prefixes[i]);
  return g_str_has_prefix (fold + skip, "ge");
}

/* The last word of the clause whose verb stands at @verb: before a comma, "und" with a verb of its own, or the end. */
static guint
find_last_word (const LotseDecisionReader *r, guint verb, guint last)
{
  guint found = verb;

  for (guint i = verb + 1; i < last; i++)
    {
      if (_lotse_decision_token (r, i)->kind == LOTSE_TOKEN_WORD)
        found = i;
      else if (lotse_fold_is (_lotse_decision_fold (r, i), ",") && !(_lotse_decision_token (r, found)->flags & LOTSE_TOKEN_CAPITAL)
               && looks_like_participle (_lotse_decision_fold (r, found)))
        break;
    }
  return found;
}

/* Whether a comma stands in front of the verb at @verb: it may be that of a clause below the main one. */
static gboolean
is_below (const LotseDecisionReader *r, guint first, guint verb)
{
  for (guint i = first; i < verb; i++)
    if (lotse_fold_is (_lotse_decision_fold (r, i), ","))
      return TRUE;
  return FALSE;
}

gboolean
_lotse_decision_is_done (const LotseDecisionReader *r, LotseDecisionPiece sentence, const LotseClause *clause)
{
  /* What points to something else, and what only came about. */
  static const char *const openers[] = { "es", "dies", "dieses", "hierbei", "bisher", "dazu", "hierzu" };
  static const char *const tales[] = { "erreicht", "verstanden", "gesehen" };
  const char *verb, *participle;
  guint word;

  if (!_lotse_decision_is_later (r, sentence, clause) || r->block->status || !clause->passive || clause->action
      || clause->verb >= sentence.last || !_lotse_decision_ends_closed (r, sentence.last))
    return FALSE;
  verb = _lotse_decision_fold (r, clause->verb);
  if ((!lotse_fold_is (verb, "wird") && !lotse_fold_is (verb, "werden"))
      || lotse_fold_is_one_of (_lotse_decision_fold (r, sentence.first), openers, G_N_ELEMENTS (openers)))
    return FALSE;
  if (is_below (r, sentence.first, clause->verb) || _lotse_decision_tells_state (r, sentence))
    return FALSE;
  word = find_last_word (r, clause->verb, sentence.last);
  participle = _lotse_decision_fold (r, word);
  return word > clause->verb && !(_lotse_decision_token (r, word)->flags & LOTSE_TOKEN_CAPITAL) && looks_like_participle (participle)
         && !lotse_fold_is_one_of (participle, tales, G_N_ELEMENTS (tales));
}
