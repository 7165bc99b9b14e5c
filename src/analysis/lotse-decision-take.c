/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One decision of a block: who decides it, and under which condition. */
#include "lotse-decision-reader-private.h"

void
_lotse_decision_keep_actor (LotseDecisionReader *r, LotseActor *actor)
{
  _lotse_actor_clear (&r->actor);
  r->actor = *actor;
  *actor = (LotseActor) { 0 };
}

/* "vorbehaltlich …", "mit der Maßgabe, dass …": up to the end of the clause. */
static char *
find_condition (const LotseDecisionReader *r, guint first, guint last)
{
  static const char *const words[] = { "vorbehaltlich", "vorbehalt", "massgabe", "sofern", "soweit" };

  for (guint i = first; i < last; i++)
    for (guint w = 0; w < G_N_ELEMENTS (words); w++)
      if (g_str_equal (_lotse_decision_fold (r, i), words[w]))
        {
          guint from = i, to = i + 1;

          if (w == 1 || w == 2)
            while (from > first && i - from < 2 && _lotse_decision_token (r, from - 1)->kind == LOTSE_TOKEN_WORD)
              from--;
          while (to < last && !strchr (".;", r->a->reading->text->str[_lotse_decision_token (r, to)->start])
                 && (w == 2 || r->a->reading->text->str[_lotse_decision_token (r, to)->start] != ','))
            to++;
          /* "vorbehaltlich der Genehmigung abzuschließen": the verb is that of the sentence. */
          while (w < 2 && to > i + 2 && _lotse_decision_token (r, to - 1)->kind == LOTSE_TOKEN_WORD
                 && !(_lotse_decision_token (r, to - 1)->flags & LOTSE_TOKEN_CAPITAL))
            to--;
          return lotse_reading_dup_text (r->a->reading, _lotse_decision_token (r, from)->start, _lotse_decision_token (r, to - 1)->end);
        }
  return NULL;
}

gboolean
_lotse_decision_describes (const LotseDecisionReader *r, guint verb)
{
  static const char *const verbs[]
      = { "besteht", "bestehen", "umfasst", "umfassen", "hat", "haben", "ist", "sind", "setzt", "tagt", "gehoert", "gehoeren", NULL };

  return g_strv_contains (verbs, _lotse_decision_fold (r, verb));
}

/* "wird vom Gemeinderat gebilligt", "wird durch den Stadtrat ermächtigt": who does it, if it is an assembly; not "wird dem vom Ausschuss vorgelegten
 * Entwurf zugestimmt". */
static void
set_agent (const LotseDecisionReader *r, LotseDecision *decision, guint verb, guint last)
{
  static const char *const articles[] = { "der", "die", "das", "dem", "den", "des", NULL };

  for (guint i = verb + 1; i + 1 < last; i++)
    {
      g_auto (LotseActor) agent = { 0 };
      guint name = i + 1;

      if (g_strv_contains (articles, _lotse_decision_fold (r, i - 1)))
        continue;
      /* Not "bis zur Beschlussfassung durch den Rat". */
      if (lotse_fold_is (_lotse_decision_fold (r, i), "durch") && g_strv_contains (articles, _lotse_decision_fold (r, name))
          && !g_str_has_suffix (_lotse_decision_fold (r, i - 1), "ung"))
        name++;
      else if (!lotse_fold_is (_lotse_decision_fold (r, i), "vom"))
        continue;
      if (name < last && _lotse_actor_at (r->a, name, last, &agent) && _lotse_actor_is_assembly (&agent))
        _lotse_decision_set_actor (decision, &agent);
      return;
    }
}

/* "…und beauftragt die Verwaltung": an office behind the verb is the object. */
static gboolean
is_commissioned (const LotseDecisionReader *r, const LotseClause *clause, const LotseActor *subject)
{
  return subject->first > clause->verb && g_strcmp0 (clause->action, "commissions") == 0
         && !(_lotse_actor_is_assembly (subject) && g_str_equal (_lotse_decision_fold (r, subject->first - 1), "der"));
}

/* "Der Rat beschließt: 1. Die Arbeitsgruppe bildet …": the lead-in says who decides. */
static gboolean
is_led (const LotseDecisionReader *r, guint first, const LotseActor *subject)
{
  return r->lead && r->lead_first < r->lead_last && first >= r->lead_last && r->actor.name && _lotse_actor_is_assembly (&r->actor)
         && !g_str_equal (subject->kind, "council");
}

/* Whether an assembly that is the subject of a clause decides it. What the assembly of the heading says about another one is still its own
 * decision. */
static gboolean
assembly_decides (const LotseDecisionReader *r, guint last, const LotseClause *clause, const LotseActor *subject)
{
  if (clause->action)
    return TRUE;
  return !(subject->last < last && _lotse_decision_describes (r, subject->last)) && !r->block->heading_body && !(r->lead && r->actor.name)
         && !(r->decider.name && !g_str_equal (r->decider.name, subject->name));
}

/* "Der Ausschuss möge beschließen, die Bürgerschaft möge die Mittel bereitstellen": whether an assembly other than that of the heading is to do
 * something else than to decide. */
static gboolean
is_wished_of (const LotseDecisionReader *r, guint last, const LotseClause *clause, const LotseActor *subject)
{
  if (!r->block->requested || !r->block->heading_body || !clause->modal || g_str_equal (subject->name, r->block->heading_body->name))
    return FALSE;
  for (guint i = subject->last; i < last; i++)
    if (lotse_fold_is (_lotse_decision_fold (r, i), "beschliessen"))
      return FALSE;
  return TRUE;
}

/* Whether the subject of a clause decides it: tokens [first, last). */
static gboolean
decides (const LotseDecisionReader *r, guint first, guint last, const LotseClause *clause, const LotseActor *subject)
{
  if (!subject || !subject->name || (clause->passive && !clause->asked) || is_commissioned (r, clause, subject)
      || is_led (r, first, subject) || is_wished_of (r, last, clause, subject))
    return FALSE;
  if (_lotse_actor_is_assembly (subject) && assembly_decides (r, last, clause, subject))
    return TRUE;
  return clause->action && !r->block->motion && !g_str_equal (subject->kind, "other") && !g_str_equal (subject->kind, "party");
}

static gboolean
favours (const LotseDecisionReader *r, guint first, guint last)
{
  for (guint i = first; i < last; i++)
    if (lotse_fold_is (_lotse_decision_fold (r, i), "befuerwortet"))
      return TRUE;
  return FALSE;
}

/* Sets who decides what does not say it itself: the subject of what stands above, the body of the heading, or who is named behind the verb. */
static void
set_decider (const LotseDecisionReader *r, LotseDecision *decision, guint last, const LotseClause *clause)
{
  gboolean passive = clause && clause->passive;

  /* "Es wird empfohlen": by whoever writes; "Die Befreiung wird befürwortet.": by who decides. */
  if (passive && g_strcmp0 (decision->action, "recommends") == 0 && !r->lead && !favours (r, clause->verb, last))
    return;
  if (r->actor.name)
    _lotse_decision_set_actor (decision, &r->actor);
  else if (r->decider.name)
    {
      _lotse_decision_set_actor (decision, &r->decider);
      decision->inferred = g_strdup (r->block->heading_body ? "body-of-heading" : "body-of-consultation");
      /* To whom "das Forum" recommends it does not recommend itself. */
      if (!r->block->heading_body && g_strcmp0 (decision->action, "recommends") == 0 && r->lead)
        decision->action = clause && clause->action ? clause->action : "resolves";
    }
  else if (passive)
    set_agent (r, decision, clause->verb, last);
}

LotseDecision *
_lotse_decision_take (
    LotseDecisionReader *r, const char *rule, guint first, guint last, const char *action, const LotseClause *clause, LotseActor *subject)
{
  LotseDecision *decision = _lotse_decisions_add (r->a, rule, first, last, action, r->status);

  if (!decision)
    return NULL;
  decision->condition = find_condition (r, first, last);
  r->n_added++;
  /* What a committee has recommended is its own decision, though its words are those of the council. */
  if (r->block->status && g_strcmp0 (r->lead, "recommends") == 0)
    {
      decision->action = r->lead;
      if (r->actor.name)
        _lotse_decision_set_actor (decision, &r->actor);
    }
  else if (decides (r, first, last, clause, subject))
    {
      _lotse_decision_set_actor (decision, subject);
      /* "Der Ausschuss empfiehlt dem Rat:" and the first point says "Der Rat …": so do those that name nobody. */
      if (g_strcmp0 (r->lead, "recommends") == 0 && g_strcmp0 (r->actor.name, subject->name) != 0)
        r->lead = "resolves";
      _lotse_decision_keep_actor (r, subject);
    }
  else
    set_decider (r, decision, last, clause);
  return decision;
}
