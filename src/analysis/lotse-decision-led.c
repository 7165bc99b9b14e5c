/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The sentence of minutes that leads to what stands under the heading "Beschluss": "Ohne Aussprache fasst der Rat folgenden". It stands above
 * the heading, or, as some portals order their pages, below the text. */
#include "lotse-decision-private.h"

#include "lotse-fold.h"
#include "lotse-label-private.h"

#include <string.h>

/* Bytes of a line that leads to a decision. */
#define MAX_LEAD 700
/* Lines below a decision in which it may stand. */
#define MAX_BROKEN_LEAD 40

/* Whether the line ends in "folgenden", perhaps with a word about the text behind it: "folgenden geänderten". */
static gboolean
ends_in_following (LotseAnalysis *a, const LotseLine *line)
{
  static const char *const words[] = { "folgenden", "nachfolgenden", "nachstehenden" };
  guint last = lotse_reading_find_token (a->reading, line->end);

  if (last < 3 || lotse_reading_token (a->reading, last - 2)->start < line->start)
    return FALSE;
  if (!(lotse_reading_token (a->reading, last - 1)->flags & LOTSE_TOKEN_CAPITAL)
      && g_str_has_suffix (_lotse_analysis_get_fold (a, last - 1), "ten"))
    last--;
  return lotse_fold_is_one_of (_lotse_analysis_get_fold (a, last - 1), words, G_N_ELEMENTS (words));
}

/* "Nach kurzer Aussprache fasst der Rat folgenden Beschluss:" above the heading "Beschluss": a session is told. */
static gboolean
tells_session (const char *folded)
{
  static const char *const ends[] = { " folgenden beschluss:", " nachfolgenden beschluss:", " nachstehenden beschluss:" };
  static const char *const begins[]
      = { "nach ", "ohne ", "sodann ", "anschliessend ", "danach ", "im anschluss ", "daraufhin ", "abschliessend " };
  gboolean ended = FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (ends) && !ended; i++)
    ended = g_str_has_suffix (folded, ends[i]);
  for (guint i = 0; ended && i < G_N_ELEMENTS (begins); i++)
    if (g_str_has_prefix (folded, begins[i]))
      return TRUE;
  return ended && (strstr (folded, "einstimmig") || strstr (folded, "mehrheit") || strstr (folded, "-stimmen"));
}

static gboolean
is_broken_lead (LotseAnalysis *a, const LotseLine *line)
{
  g_autofree char *folded = NULL;

  if (line->end - line->start > MAX_LEAD || line->end == line->start)
    return FALSE;
  if (a->reading->text->str[line->end - 1] != ':' && !ends_in_following (a, line))
    return FALSE;
  folded = lotse_reading_dup_fold (a->reading, line->start, line->end);
  if (a->reading->text->str[line->end - 1] == ':' && !tells_session (folded))
    return FALSE;
  return strstr (folded, " fasst ") || strstr (folded, " fassen ") || strstr (folded, " fasste ");
}

static gboolean
stands_above (LotseAnalysis *a, const LotseSection *section)
{
  guint index = lotse_reading_find_line (a->reading, section->heading.start);

  return index > 0 && is_broken_lead (a, lotse_reading_line (a->reading, index - 1));
}

/* "Der Rat fasst mit 30 Ja-Stimmen folgenden" as the last line below a heading "Beschluss": the page shows the sentence behind what it leads to. */
static gboolean
stands_below (LotseAnalysis *a, const LotseSection *section)
{
  const LotseLine *line
      = section->end > section->start ? lotse_reading_line (a->reading, lotse_reading_find_line (a->reading, section->end - 1)) : NULL;

  return line && line->start > section->start && is_broken_lead (a, line);
}

/* "Ohne Aussprache fasst der Rat folgenden Beschluss:" above the heading "Beschluss": the assembly that decides. */
static gboolean
find_lead_body (LotseAnalysis *a, const LotseSection *section, LotseActor *ret)
{
  guint end = _lotse_trim_end (a->reading, 0, section->heading.start), first, last;
  LotseClause clause;
  gboolean broken;

  while (end > 0 && a->reading->text->str[end - 1] == '\n')
    end = _lotse_trim_end (a->reading, 0, end - 1);
  /* "… fasst der Rat nachstehenden": the verb waits for its object in the heading. */
  broken = stands_above (a, section);
  if (end == 0 || (a->reading->text->str[end - 1] != ':' && !broken))
    return FALSE;
  first = lotse_reading_find_token (a->reading, lotse_reading_line (a->reading, lotse_reading_find_line (a->reading, end - 1))->start);
  last = lotse_reading_find_token (a->reading, end);
  if (first >= last)
    return FALSE;
  _lotse_clause_read (a, first, last, &clause);
  if ((!clause.action && !broken) || !_lotse_actor_find_subject (a, first, last, clause.verb, ret))
    return FALSE;
  if (!_lotse_actor_is_assembly (ret))
    _lotse_actor_clear (ret);
  return ret->name != NULL;
}

static gboolean
ends_in (LotseAnalysis *a, const LotseLine *line, const char *end)
{
  gsize length = strlen (end);

  return line->end - line->start > length && strncmp (a->reading->text->str + line->end - length, end, length) == 0;
}

/* "Der Rat schließt sich dem an und fasst folgenden", "Der Kreistag beschloss wie folgt:" below the decision: the page of an item shows the heading "Beschluss" and its text in
 * front of the sentence that they end. The assembly that decides. */
static gboolean
find_broken_lead (LotseAnalysis *a, const LotseSection *section, LotseActor *ret)
{
  guint last_line = MIN (lotse_reading_find_line (a->reading, section->end - 1) + MAX_BROKEN_LEAD, a->reading->lines->len - 1);

  for (guint i = lotse_reading_find_line (a->reading, section->start) + 1; i <= last_line; i++)
    {
      const LotseLine *line = lotse_reading_line (a->reading, i);
      guint first, last;
      LotseClause clause;

      if (!ends_in_following (a, line) && !ends_in (a, line, " wie folgt:"))
        continue;
      first = lotse_reading_find_token (a->reading, line->start);
      last = lotse_reading_find_token (a->reading, line->end);
      _lotse_clause_read (a, first, last, &clause);
      if ((!clause.past || clause.reports) && _lotse_actor_find_subject (a, first, last, clause.verb, ret))
        {
          if (_lotse_actor_is_assembly (ret))
            return TRUE;
          _lotse_actor_clear (ret);
        }
    }
  return FALSE;
}

gboolean
_lotse_minutes_is_led (LotseAnalysis *a, const LotseSection *section)
{
  return stands_above (a, section) || stands_below (a, section);
}

gboolean
_lotse_minutes_find_leading_body (LotseAnalysis *a, const LotseSection *section, LotseActor *ret)
{
  return find_lead_body (a, section, ret) || find_broken_lead (a, section, ret);
}

/* Token behind the first paragraph of the text, which begins at @first. */
static guint
find_first_paragraph_end (LotseAnalysis *a, guint first, guint last)
{
  guint i = first + 1;

  while (i < last && !(lotse_reading_token (a->reading, i)->flags & LOTSE_TOKEN_PARA_START))
    i++;
  return i;
}

void
_lotse_minutes_read_above_lead (LotseAnalysis *a)
{
  const LotseRange *range = a->sentences->len > 1 ? &g_array_index (a->sentences, LotseRange, a->sentences->len - 1) : NULL;
  LotseBlock block = { .status = "earlier", .taken = TRUE, .headed = TRUE };
  LotseClause clause;
  guint first, last;
  g_auto (LotseActor) subject = { 0 };

  if (!range || a->reading->text->str[range->end - 1] != ':' || a->decisions->len > 1)
    return;
  first = lotse_reading_find_token (a->reading, range->start);
  last = lotse_reading_find_token (a->reading, range->end);
  _lotse_clause_read (a, first, last, &clause);
  if (!clause.action || clause.modal || clause.passive || !_lotse_actor_find_subject (a, first, last, clause.verb, &subject)
      || !_lotse_actor_is_assembly (&subject) || !_lotse_decisions_tells_vote (a, first, last))
    return;
  if (a->decisions->len == 1 && ((LotseDecision *) g_ptr_array_index (a->decisions, 0))->range.start < range->start)
    return;
  while (block.first < first
         && (lotse_reading_line (a->reading, lotse_reading_token (a->reading, block.first)->line)->zone != LOTSE_ZONE_BODY
             || _lotse_minutes_is_outcome (a, lotse_reading_token (a->reading, block.first)->line)))
    block.first++;
  if (block.first >= first || _lotse_minutes_is_speech (a, block.first))
    return;
  block.last = find_first_paragraph_end (a, block.first, first);
  block.heading_body = &subject;
  _lotse_clause_read (a, block.first, MIN (block.last, first), &clause);
  if (!clause.passive || clause.past)
    return;
  g_ptr_array_set_size (a->decisions, 0);
  if (_lotse_decisions_read_block (a, &block) > 0)
    _lotse_decisions_add_section (a, 0);
}
