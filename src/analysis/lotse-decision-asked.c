/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A paper that asks an office for something in one of its sentences, without a heading above it. */
#include "lotse-decision-unheaded-private.h"

#include "lotse-decision-private.h"
#include "lotse-fold.h"

#include <string.h>

/* Sentences of a paper in which it may ask for something, without a heading: motions are short. */
#define MAX_ASKED_SENTENCES 40

/* Whether token @at is the word for an office that an assembly gives orders to, with its article in front. */
static gboolean
is_office (LotseAnalysis *a, guint at)
{
  static const char *const articles[] = { "der", "die", "das" };

  return at > 0 && lotse_fold_is_one_of (_lotse_analysis_get_fold (a, at - 1), articles, G_N_ELEMENTS (articles))
         && _lotse_decision_is_office (_lotse_analysis_get_fold (a, at));
}

/* "Daher wird der Magistrat gebeten, Bänke aufzustellen." Questions that it shall answer are none. */
static gboolean
asks_office (LotseAnalysis *a, guint first, guint last)
{
  LotseClause clause;

  _lotse_clause_read (a, first, last, &clause);
  if (!clause.passive || clause.past || clause.negated || clause.modal || g_strcmp0 (clause.action, "commissions") != 0)
    return FALSE;
  for (guint i = first; i < last; i++)
    if (g_str_has_prefix (_lotse_analysis_get_fold (a, i), "frage") || g_str_has_prefix (_lotse_analysis_get_fold (a, i), "beantwort"))
      return FALSE;
  return (clause.verb > first + 1 && is_office (a, clause.verb - 1)) || (clause.verb + 2 < last && is_office (a, clause.verb + 2));
}

/* "Um alle zu informieren, beantragen wir, dass …", "Wir beantragen …": whoever writes moves something. */
static gboolean
moves_itself (LotseAnalysis *a, guint first, guint last)
{
  static const char *const verbs[] = { "beantragen", "beantrage" }, *const writers[] = { "wir", "ich" };
  LotseClause clause;

  _lotse_clause_read (a, first, last, &clause);
  return clause.action && !clause.past && !clause.modal && !clause.negated && clause.verb + 1 < last
         && lotse_fold_is_one_of (_lotse_analysis_get_fold (a, clause.verb), verbs, G_N_ELEMENTS (verbs))
         && (lotse_fold_is_one_of (_lotse_analysis_get_fold (a, clause.verb + 1), writers, G_N_ELEMENTS (writers))
             || (clause.verb > first
                 && lotse_fold_is_one_of (_lotse_analysis_get_fold (a, clause.verb - 1), writers, G_N_ELEMENTS (writers))));
}

/* Tokens of the sentence that leads to what is quoted or asked. */
#define MAX_LEAD_TOKENS 40

/* "Wir wollen mit folgendem Antrag … (eingebracht am …):" in front of token @first: whether a motion begins there and is not only told. */
static gboolean
is_led_by_motion (LotseAnalysis *a, guint first)
{
  static const char *const words[] = { "folgendem", "folgenden", "nachfolgendem", "nachfolgenden", "nachstehendem", "nachstehenden" };

  for (guint i = first; i > 1 && first - i < MAX_LEAD_TOKENS; i--)
    if (lotse_fold_is (_lotse_analysis_get_fold (a, i - 1), "antrag")
        && lotse_fold_is_one_of (_lotse_analysis_get_fold (a, i - 2), words, G_N_ELEMENTS (words)))
      return TRUE;
  return FALSE;
}

/* Whether the printed type leaves it open that the paper asks for something. */
static gboolean
may_ask (LotseAnalysis *a)
{
  static const char *const others[]
      = { "vorlage", "bericht", "mitteilung", "information", "stellungnahme", "kenntnis", "antwort", "anfrage", "vortrag", "auskunft" };
  const char *type = lotse_outline_get_key (a->outline, "paper_type");
  g_autofree char *folded = type ? lotse_fold (type, -1) : NULL;

  return !folded || !lotse_fold_holds_one_of (folded, others, G_N_ELEMENTS (others));
}

void
_lotse_unheaded_read_asked (LotseAnalysis *a)
{
  guint n = may_ask (a) ? MIN (a->sentences->len, MAX_ASKED_SENTENCES) : 0;

  for (guint i = 0; i < n; i++)
    {
      LotseBlock block = {
        .first = _lotse_decision_sentence_first (a, i), .last = _lotse_decision_sentence_last (a, i), .motion = TRUE, .requested = TRUE
      };
      const LotseToken *token = lotse_reading_token (a->reading, block.first);
      guint from = a->decisions->len;

      /* What stands in quotes or behind a colon has been asked before, and is told here. */
      if (token->kind == LOTSE_TOKEN_PUNCT || lotse_reading_line (a->reading, token->line)->zone != LOTSE_ZONE_BODY
          || (block.first > 0 && a->reading->text->str[lotse_reading_token (a->reading, block.first - 1)->start] == ':'
              && !is_led_by_motion (a, block.first))
          || (!asks_office (a, block.first, block.last) && !moves_itself (a, block.first, block.last)))
        continue;
      if (_lotse_decisions_read_block (a, &block) > 0 && !_lotse_analysis_find_section (a, token->start))
        _lotse_decisions_add_section (a, from);
      return;
    }
}

gboolean
_lotse_unheaded_find_moved_to (LotseAnalysis *a, guint first, guint last, LotseActor *ret)
{
  gboolean moved = FALSE, found = FALSE;

  for (guint i = first; i < last; i++)
    {
      LotseActor actor = { 0 };

      moved |= g_str_has_suffix (_lotse_analysis_get_fold (a, i), "antrag");
      if (!moved || !_lotse_actor_at (a, i, last, &actor))
        continue;
      i = actor.last - 1;
      if (_lotse_actor_is_assembly (&actor))
        {
          _lotse_actor_clear (ret);
          *ret = actor;
          found = TRUE;
        }
      else
        _lotse_actor_clear (&actor);
    }
  return found;
}
