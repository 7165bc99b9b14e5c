/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whose session it was whose decisions a page prints. */
#include "lotse-decision-private.h"
#include "lotse-fold.h"
#include "lotse-pipe-private.h"

#include <string.h>

/* Sentences that are looked at. */
#define MAX_SENTENCES 400

/* Whether the text at @start was only put before the session of an extract: it stands below "Beschlussvorschlag", and whom that names need not
 * be who met. (Where an item has no day the paper's own body is the best that is known.) */
static gboolean
is_put_before (const LotseAnalysis *a, guint start)
{
  const LotseSection *section = _lotse_analysis_find_section (a, start);
  g_autofree char *fold = NULL;

  if (!section || section->heading.end <= section->heading.start)
    return FALSE;
  fold = lotse_reading_dup_fold (a->reading, section->heading.start, section->heading.end);
  return strstr (fold, "vorschlag") != NULL;
}

/* "Der Stadtrat beschloss einstimmig:", "Der Ausschuss beschließt, …": the only assembly that decides in paragraphs that are no decision
 * themselves. LOTSE_NO_BODY where there is none or more than one. */
static guint
find_speaking_assembly (LotseAnalysis *a, gboolean extract)
{
  guint body = LOTSE_NO_BODY;

  for (guint i = 0; i < MIN (a->sentences->len, MAX_SENTENCES); i++)
    {
      const LotseRange *range = &g_array_index (a->sentences, LotseRange, i);
      guint first = lotse_reading_find_token (a->reading, range->start), last = lotse_reading_find_token (a->reading, range->end);
      LotseClause clause;
      g_auto (LotseActor) subject = { 0 };

      if (first >= last || !(lotse_reading_token (a->reading, first)->flags & LOTSE_TOKEN_LINE_START)
          || (extract && is_put_before (a, range->start)))
        continue;
      _lotse_clause_read (a, first, last, &clause);
      if (!clause.action || clause.passive || clause.modal
          || (clause.past && a->reading->text->str[lotse_reading_token (a->reading, last - 1)->end - 1] != ':')
          || !_lotse_actor_find_subject (a, first, last, clause.verb, &subject) || !_lotse_actor_is_assembly (&subject)
          || subject.body == LOTSE_NO_BODY || _lotse_analysis_find_date (a, range->start, range->end, NULL, NULL))
        continue;
      if (body != LOTSE_NO_BODY && body != subject.body)
        return LOTSE_NO_BODY;
      body = subject.body;
    }
  return body;
}

/* What the item's decisions do not say, the sentence that leads to them does: "Der Werksausschuss beschließt einstimmig:" below them. */
static void
give_to_session (LotseAnalysis *a, guint body)
{
  for (guint i = 0; body != LOTSE_NO_BODY && i < a->decisions->len; i++)
    {
      LotseDecision *decision = g_ptr_array_index (a->decisions, i);

      if (g_str_equal (decision->status, "proposed") || decision->date || decision->body != LOTSE_NO_BODY || decision->body_name)
        continue;
      decision->body = body;
      g_free (decision->inferred);
      decision->inferred = g_strdup ("body-of-consultation");
    }
}

void
_lotse_minutes_name_session (LotseAnalysis *a)
{
  LotseConsultation *row = a->consultations->len == 1 ? g_ptr_array_index (a->consultations, 0) : NULL;
  guint body = LOTSE_NO_BODY;
  gboolean extract = row && g_str_equal (row->rule, "consultation/extract");

  if (!row || row->body || (!extract && !g_str_equal (row->rule, "consultation/item")))
    return;
  for (guint i = 0; i < a->decisions->len; i++)
    {
      const LotseDecision *decision = g_ptr_array_index (a->decisions, i);

      if (g_str_equal (decision->status, "proposed") || decision->date || decision->body == LOTSE_NO_BODY
          || (extract && g_strcmp0 (decision->action, "recommends") != 0 && is_put_before (a, decision->range.start)))
        continue;
      /* Who recommends to another body did meet. Two bodies: one of them was not in session here. */
      if (body != LOTSE_NO_BODY && body != decision->body)
        return;
      body = decision->body;
    }
  if (body == LOTSE_NO_BODY)
    {
      body = find_speaking_assembly (a, extract);
      give_to_session (a, body);
    }
  if (body == LOTSE_NO_BODY)
    return;
  row->body = g_strdup (((LotseBody *) g_ptr_array_index (a->bodies, body))->name);
  row->inferred = g_strdup ("body-of-decision");
}
