/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a paper without headings decides inside its paragraphs, where no line begins with it. */
#include "lotse-decision-unheaded-private.h"
#include "lotse-decision-private.h"
#include "lotse-fold.h"
#include "lotse-sentence-private.h"

/* Sentences of a paper that are looked at. */
#define MAX_SENTENCES 40
/* Bytes of a line that holds a whole page. */
#define DUMP_LINE 300

/* "… Kosten Mittel 1. Der Rat nimmt … zur Kenntnis. 2. Der Rat beschließt …" in one line with the form: the first token of the list before @end, or
 * @end. */
static guint
find_points (LotseAnalysis *a, guint end)
{
  static const char *const articles[] = { "der", "die", "das" };

  for (guint i = 1; i + 5 < end; i++)
    {
      const LotseToken *token = lotse_reading_token (a->reading, i);
      const LotseLine *line;
      g_auto (LotseActor) actor = { 0 };

      if (token->kind != LOTSE_TOKEN_NUMBER || token->end - token->start != 1 || !lotse_fold_is (_lotse_analysis_get_fold (a, i), "1")
          || !lotse_fold_is (_lotse_analysis_get_fold (a, i + 1), ".") || (token->flags & LOTSE_TOKEN_LINE_START)
          || !(lotse_reading_token (a->reading, i + 2)->flags & LOTSE_TOKEN_CAPITAL)
          || !lotse_fold_is_one_of (_lotse_analysis_get_fold (a, i + 2), articles, G_N_ELEMENTS (articles)))
        continue;
      line = lotse_reading_line (a->reading, token->line);
      if (line->end - line->start >= DUMP_LINE && _lotse_actor_at (a, i + 3, end, &actor) && _lotse_actor_is_assembly (&actor)
          && actor.last < end && _lotse_decisions_find_verb (a, actor.last))
        return i;
    }
  return end;
}

/* Whether a sentence draws the conclusion from those before it: "Der Gemeinderat beschließt daher, …", "Dem Plan wird somit zugestimmt." */
static gboolean
concludes (LotseAnalysis *a, guint first, guint last, guint verb)
{
  static const char *const words[] = { "daher", "deshalb", "somit", "hiermit", "nunmehr", "deswegen", "folglich", "demnach" };

  for (guint i = first; i < MIN (last, verb + 4); i++)
    if (lotse_fold_is_one_of (_lotse_analysis_get_fold (a, i), words, G_N_ELEMENTS (words)))
      return TRUE;
  return FALSE;
}

/* Reads the sentence of tokens [first, last) as a decision if it is one that an assembly takes, or if it goes on with such a one: "Das Amt wird
 * beauftragt, …" @actor: who has decided before, or nobody yet. */
static void
read_sentence (LotseAnalysis *a, guint first, guint last, LotseActor *actor)
{
  LotseBlock block = { .first = first, .last = last, .heading_body = actor->name ? actor : NULL };
  LotseClause clause;

  _lotse_clause_read (a, first, last, &clause);
  if (!clause.action || clause.past || clause.modal || clause.negated || clause.verb >= last)
    return;
  if (!actor->name)
    {
      if (clause.passive || !concludes (a, first, last, clause.verb) || !_lotse_actor_find_subject (a, first, last, clause.verb, actor))
        return;
      if (!_lotse_actor_is_assembly (actor))
        {
          _lotse_actor_clear (actor);
          return;
        }
    }
  else if (!clause.passive && !_lotse_unheaded_decides (a, first, last))
    return;
  _lotse_decisions_read_block (a, &block);
}

/* Tokens of a sentence in which it leads to what is decided. */
#define LEAD_TOKENS 40

/* "Der Kreisausschuss empfiehlt dem Kreistag folgende Beschlussfassung: …" in a line that holds the whole page: whether the sentence of tokens
 * [first, last) leads to what an assembly decides. */
static gboolean
announces (LotseAnalysis *a, guint first, guint last)
{
  static const char *const words[] = { "folgenden", "folgende", "nachfolgenden", "nachstehenden" };
  const LotseLine *line = lotse_reading_line (a->reading, lotse_reading_token (a->reading, first)->line);
  LotseClause clause;
  g_auto (LotseActor) subject = { 0 };

  if (line->end - line->start < DUMP_LINE)
    return FALSE;
  for (guint i = first + 4; i + 1 < MIN (last, first + LEAD_TOKENS); i++)
    if (a->reading->text->str[lotse_reading_token (a->reading, i)->start] == ':')
      {
        if (!g_str_has_prefix (_lotse_analysis_get_fold (a, i - 1), "beschlu")
            || !lotse_fold_is_one_of (_lotse_analysis_get_fold (a, i - 2), words, G_N_ELEMENTS (words)))
          return FALSE;
        _lotse_clause_read (a, first, i + 1, &clause);
        return clause.action && !clause.past && !clause.modal && !clause.negated
               && _lotse_actor_find_subject (a, first, i + 1, clause.verb, &subject) && _lotse_actor_is_assembly (&subject);
      }
  return FALSE;
}

void
_lotse_unheaded_read_announced (LotseAnalysis *a, guint end, const char *status)
{
  guint from = a->decisions->len, n = MIN (a->sentences->len, MAX_SENTENCES);

  for (guint i = 0; i < n && a->decisions->len == from; i++)
    {
      LotseBlock block = { .first = _lotse_decision_sentence_first (a, i), .last = end, .status = status };

      if (block.first >= end)
        return;
      if (!announces (a, block.first, MIN (end, _lotse_decision_sentence_last (a, i))))
        continue;
      block.last = _lotse_minutes_find_vote (a, block.first, end, &block.status);
      if (!block.status)
        block.status = status;
      _lotse_decisions_read_block (a, &block);
    }
  if (a->decisions->len > from)
    _lotse_decisions_add_section (a, from);
}

void
_lotse_unheaded_read_inside (LotseAnalysis *a, guint end)
{
  guint from = a->decisions->len, n = MIN (a->sentences->len, MAX_SENTENCES);
  LotseBlock block = { .first = find_points (a, end), .last = end, .wrapped = TRUE };
  g_auto (LotseActor) actor = { 0 };

  if (block.first < end)
    _lotse_decisions_read_block (a, &block);
  for (guint i = 0; a->decisions->len == from || actor.name; i++)
    {
      guint first = i < n ? _lotse_decision_sentence_first (a, i) : end;

      if (first >= end || (actor.name && lotse_reading_token (a->reading, first)->flags & LOTSE_TOKEN_PARA_START))
        break;
      if (lotse_reading_line (a->reading, lotse_reading_token (a->reading, first)->line)->zone == LOTSE_ZONE_BODY)
        read_sentence (a, first, MIN (end, _lotse_decision_sentence_last (a, i)), &actor);
    }
  if (a->decisions->len > from)
    _lotse_decisions_add_section (a, from);
}
