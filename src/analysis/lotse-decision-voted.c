/* SPDX-License-Identifier: GPL-3.0-or-later */
/* "Der Antrag wird einstimmig um einen Monat vertagt.": an item of an agenda whose text only tells the vote, without a heading. */
#include "lotse-decision-private.h"
#include "lotse-fold.h"

#include <string.h>

/* Sentences that are looked at, and tokens of one. */
#define MAX_SENTENCES 40
#define MAX_SENTENCE 80

/* Token that says how the vote went, or @last. Votes on what somebody has moved before ("Dieser Antrag wird …") are not those on the item. */
static guint
find_vote (LotseAnalysis *a, guint first, guint last)
{
  static const char *const words[] = { "einstimmig", "mehrheitlich", "stimmenmehrheit" };
  static const char *const counts[] = { "gegenstimmen", "gegenstimme", "ja-stimmen", "jastimmen" };
  gboolean other = g_str_has_prefix (lotse_reading_get_fold (a->reading, lotse_reading_token (a->reading, first)), "dies");

  for (guint i = first; i < last; i++)
    {
      const char *fold = lotse_reading_get_fold (a->reading, lotse_reading_token (a->reading, i));

      if (lotse_fold_is_one_of (fold, words, G_N_ELEMENTS (words))
          || (!other && lotse_fold_is_one_of (fold, counts, G_N_ELEMENTS (counts))))
        return i;
    }
  return last;
}

/* Whether a passive of the present begins before token @vote: "wird", and no "nicht" behind it. */
static gboolean
is_passive (LotseAnalysis *a, guint first, guint vote)
{
  gboolean passive = FALSE;

  for (guint i = first; i < vote; i++)
    {
      const char *fold = lotse_reading_get_fold (a->reading, lotse_reading_token (a->reading, i));

      passive |= lotse_fold_is (fold, "wird") || lotse_fold_is (fold, "werden");
      if (lotse_fold_is (fold, "nicht") || lotse_fold_is (fold, "soll") || lotse_fold_is (fold, "sollen"))
        return FALSE;
    }
  return passive;
}

static void
read_sentence (LotseAnalysis *a, guint first, guint last)
{
  guint vote = find_vote (a, first, last);
  LotseClause clause;
  g_auto (LotseActor) agent = { 0 };
  g_autofree char *tail = NULL;
  const char *outcome;
  LotseDecision *decision;

  if (vote == last || !is_passive (a, first, vote))
    return;
  _lotse_clause_read (a, first, last, &clause);
  tail
      = lotse_reading_dup_text (a->reading, lotse_reading_token (a->reading, vote)->start, lotse_reading_token (a->reading, last - 1)->end);
  outcome = _lotse_minutes_find_outcome (tail);
  if (!outcome)
    return;
  decision = _lotse_decisions_add (a, "decision/voted", first, last, clause.action && !clause.past ? clause.action : "other", outcome);
  if (decision && _lotse_actor_find_agent (a, first, last, &agent) && _lotse_actor_is_assembly (&agent))
    _lotse_decision_set_actor (decision, &agent);
}

static LotseZone
get_zone (const LotseAnalysis *a, guint token)
{
  return (LotseZone) lotse_reading_line (a->reading, lotse_reading_token (a->reading, token)->line)->zone;
}

void
_lotse_decisions_read_voted (LotseAnalysis *a)
{
  for (guint i = 0; i < a->sentences->len && i < MAX_SENTENCES; i++)
    {
      const LotseRange *range = &g_array_index (a->sentences, LotseRange, i);
      guint first = lotse_reading_find_token (a->reading, range->start), last = lotse_reading_find_token (a->reading, range->end);

      LotseZone zone;

      /* A heading without an end mark stands in front of the first sentence. */
      while (first < last && get_zone (a, first) == LOTSE_ZONE_HEADING)
        first++;
      zone = first < last ? get_zone (a, first) : LOTSE_ZONE_HEADER;
      /* What stands below "Abstimmung:" is part of the form. */
      if ((zone == LOTSE_ZONE_BODY || zone == LOTSE_ZONE_FORM) && last > first + 3 && last - first <= MAX_SENTENCE)
        read_sentence (a, first, last);
    }
}
