/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What became of a proposal, where the paper's own list of consultations prints it (domain guide 2.5 to 2.7): the vote of a committee is
 * preliminary, that of the body that decides is final. */
#include "lotse-decision-private.h"
#include "lotse-fold.h"

#include <string.h>

static LotseConsultation *
row_at (LotseAnalysis *a, guint index)
{
  return g_ptr_array_index (a->consultations, index);
}

static const char *
get_outcome (const LotseConsultation *row)
{
  return row && row->result ? _lotse_minutes_find_outcome (row->result) : NULL;
}

/* "geändert beschlossen": the text here is not the one that was passed. */
static gboolean
is_changed (const LotseConsultation *row)
{
  g_autofree char *folded = lotse_fold (row->result, -1);

  return g_str_has_prefix (folded, "geaendert") || strstr (folded, " geaendert") || g_str_has_prefix (folded, "abweichend")
         || strstr (folded, "mit aenderung");
}

/* Whether what was passed is given with the row: the page of an item, and OParl with its wording of the resolution. */
static gboolean
gives_passed (LotseAnalysis *a, const LotseConsultation *row)
{
  return g_strcmp0 (a->pipe, "oparl") == 0 || g_str_equal (row->rule, "consultation/item")
         || g_str_equal (row->rule, "consultation/extract");
}

/* "Rat der Stadt Auendorf" in one place, "Rat" in the other. */
static gboolean
is_same_body (const char *name, const char *other)
{
  g_autofree char *one = lotse_fold (name, -1), *two = lotse_fold (other, -1);
  gsize n = MIN (strlen (one), strlen (two));

  return strncmp (one, two, n) == 0 && (one[n] == '\0' || one[n] == ' ') && (two[n] == '\0' || two[n] == ' ');
}

static const char *
get_body (LotseAnalysis *a, const LotseDecision *decision)
{
  return decision->body != LOTSE_NO_BODY ? ((LotseBody *) g_ptr_array_index (a->bodies, decision->body))->name : decision->body_name;
}

/* Of two rows the later session. */
static LotseConsultation *
choose_later (LotseConsultation *one, LotseConsultation *two)
{
  return !one || g_strcmp0 (two->date, one->date) >= 0 ? two : one;
}

static LotseConsultation *
find_row_of (LotseAnalysis *a, const char *body)
{
  LotseConsultation *found = NULL;

  for (guint i = 0; body && i < a->consultations->len; i++)
    if (row_at (a, i)->body && is_same_body (body, row_at (a, i)->body))
      found = choose_later (found, row_at (a, i));
  return found;
}

/* The last session of the body that decides; without roles that is the main assembly, or the only body. */
static LotseConsultation *
find_deciding_row (LotseAnalysis *a)
{
  LotseConsultation *found = NULL;
  g_auto (LotseActor) decider = { 0 };

  for (guint i = 0; i < a->consultations->len; i++)
    if (g_strcmp0 (row_at (a, i)->role, "decision") == 0)
      found = choose_later (found, row_at (a, i));
  if (!found && _lotse_decisions_find_decider (a, &decider))
    found = find_row_of (a, decider.name);
  /* The main assembly that deliberates, and nobody decides after it. */
  if (found && g_strcmp0 (found->role, "deliberation") == 0 && g_strcmp0 (decider.kind, "council") == 0)
    return found;
  return found && found->role && !g_str_equal (found->role, "decision") ? NULL : found;
}

/* The last body that has advised in favour. */
static LotseConsultation *
find_advice (LotseAnalysis *a)
{
  LotseConsultation *found = NULL;

  for (guint i = 0; i < a->consultations->len; i++)
    {
      const char *role = row_at (a, i)->role;

      if (role && (g_str_equal (role, "preliminary") || g_str_equal (role, "recommendation"))
          && g_strcmp0 (get_outcome (row_at (a, i)), "earlier") == 0)
        found = choose_later (found, row_at (a, i));
    }
  return found;
}

static gboolean
has_decision_of (LotseAnalysis *a, const LotseConsultation *row)
{
  for (guint i = 0; row->body && i < a->decisions->len; i++)
    {
      const char *body = get_body (a, g_ptr_array_index (a->decisions, i));

      if (body && is_same_body (body, row->body))
        return TRUE;
    }
  return FALSE;
}

static const char *
find_status (LotseAnalysis *a, const LotseDecision *decision)
{
  LotseConsultation *deciding = find_deciding_row (a);
  LotseConsultation *own = find_row_of (a, get_body (a, decision));
  const char *outcome;

  /* What a committee recommends is settled by the body that decides, unless that one has its own words here. */
  if (!own || (own != deciding && deciding && get_outcome (deciding) && !has_decision_of (a, deciding)))
    own = deciding;
  outcome = get_outcome (own);
  if (own && own == deciding && outcome && g_str_equal (outcome, "earlier") && is_changed (own) && !gives_passed (a, own))
    return NULL;
  if (own && own == deciding && outcome)
    return g_str_equal (outcome, "earlier") ? "final" : outcome;
  /* Before that a vote in favour is all that counts: the others may still decide otherwise. */
  return g_strcmp0 (outcome, "earlier") == 0 || find_advice (a) ? "preliminary" : NULL;
}

/* What became of the item of an agenda that the paper is, where that is not what its text asks for: "rejected", "postponed"; or NULL. */
static const char *
find_item_status (LotseAnalysis *a)
{
  const LotseConsultation *row = a->consultations->len == 1 ? row_at (a, 0) : NULL;
  const char *outcome = row && g_str_equal (row->rule, "consultation/extract") ? get_outcome (row) : NULL;

  return g_strcmp0 (outcome, "rejected") == 0 || g_strcmp0 (outcome, "postponed") == 0 ? outcome : NULL;
}

void
_lotse_decisions_settle (LotseAnalysis *a)
{
  if (a->consultations->len == 0)
    return;
  for (guint i = 0; i < a->decisions->len; i++)
    {
      LotseDecision *decision = g_ptr_array_index (a->decisions, i);
      const char *status = NULL;

      if (g_str_equal (decision->status, "proposed") && !g_str_equal (decision->rule, "decision/recommendation"))
        status = find_status (a, decision);
      /* "Beschluss: abgelehnt" on top of an item: the text below was put to the vote, and lost; "zurückgestellt": it waits, and the votes
       * below were for that. */
      else if (g_str_equal (decision->status, "earlier") && !g_str_equal (decision->rule, "decision/earlier"))
        status = find_item_status (a);
      if (status)
        decision->status = status;
    }
}

void
_lotse_decision_set_own_status (LotseAnalysis *a, LotseDecision *decision)
{
  static const struct
  {
    const char *word;
    const char *status;
  } words[] = { { "vertagt", "postponed" },  { "zurueckgestellt", "postponed" }, { "abgesetzt", "postponed" },
                { "verwiesen", "referred" }, { "ueberwiesen", "referred" },      { "abgelehnt", "rejected" } };
  guint last = lotse_reading_find_token (a->reading, decision->range.end);
  guint first = lotse_reading_find_token (a->reading, decision->range.start);

  for (guint i = first; i < last; i++)
    for (guint w = 0; w < G_N_ELEMENTS (words); w++)
      /* The participle ends its clause. */
      if (g_str_equal (_lotse_analysis_get_fold (a, i), words[w].word)
          && (i + 1 >= last || lotse_reading_token (a->reading, i + 1)->kind != LOTSE_TOKEN_WORD
              || g_str_equal (_lotse_analysis_get_fold (a, i + 1), "werden")))
        decision->status = words[w].status;
}
