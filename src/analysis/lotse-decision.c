/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-analysis-private.h"
#include "lotse-decision-private.h"
#include "lotse-decision-unheaded-private.h"
#include "lotse-fold.h"
#include "lotse-sentence-private.h"

#include <string.h>

/* --- kind of the paper ------------------------------------------------------------------------------------------------------ */

typedef enum
{
  PAPER_OTHER,
  PAPER_REPLY,
  PAPER_MOTION,
  PAPER_QUESTION,
  PAPER_MINUTES,
} Paper;

/* What the printed type says, or the top of the text where there is none. */
static Paper
get_paper (LotseAnalysis *a)
{
  static const struct
  {
    const char *part;
    Paper paper;
  } types[] = {
    { "stellungnahme", PAPER_REPLY }, { "anfrage", PAPER_QUESTION }, { "antwort", PAPER_QUESTION },      { "niederschrift", PAPER_MINUTES },
    { "protokoll", PAPER_MINUTES },   { "auszug", PAPER_MINUTES },   { "beschlusstext", PAPER_MINUTES }, { "beschlussantrag", PAPER_OTHER },
    { "antrag", PAPER_MOTION },       { "anregung", PAPER_MOTION },  { "initiative", PAPER_MOTION },
  };
  const char *type = lotse_outline_get_key (a->outline, "paper_type");
  g_autofree char *folded = NULL;

  if (_lotse_minutes_is_extract (a))
    return PAPER_MINUTES;
  if (!type)
    return _lotse_minutes_is_paper (a) ? PAPER_MINUTES : PAPER_OTHER;
  folded = lotse_fold (type, -1);
  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    if (strstr (folded, types[i].part))
      return types[i].paper;
  return PAPER_OTHER;
}

/* --- blocks under a heading -------------------------------------------------------------------------------------------------- */

/* "Beschlussantrag (Kurzfassung)" */
static gboolean
says_summary (LotseAnalysis *a, const LotseSection *section)
{
  g_autofree char *folded = lotse_reading_dup_fold (a->reading, section->heading.start, section->heading.end);

  return strstr (folded, "kurzfassung") != NULL;
}

static gboolean
is_summary (LotseAnalysis *a, const LotseSection *section)
{
  g_autofree char *folded = lotse_reading_dup_fold (a->reading, section->heading.start, section->heading.end);

  return g_str_has_prefix (folded, "kurzfassung") || g_str_has_prefix (folded, "information");
}

static gboolean
is_request (LotseAnalysis *a, const LotseSection *section)
{
  g_autofree char *folded = lotse_reading_dup_fold (a->reading, section->heading.start, section->heading.end);

  return strstr (folded, "beschliessen") || strstr (folded, "beantrag") || strstr (folded, "folgenden antrag")
         || g_str_has_suffix (folded, " wie folgt");
}

/* "Die Linden-Fraktion beantragt:" above what shall be decided: whether the paper is a motion, though it does not say so. */
static gboolean
has_mover (LotseAnalysis *a)
{
  for (guint i = 0; i < a->sections->len; i++)
    {
      const LotseSection *section = &g_array_index (a->sections, LotseSection, i);
      g_autofree char *folded = NULL;

      if (!g_str_equal (section->kind, "proposal"))
        continue;
      folded = lotse_reading_dup_fold (a->reading, section->heading.start, section->heading.end);
      if (strstr (folded, "beantrag"))
        return TRUE;
    }
  return FALSE;
}

/* "Antrag an den Gemeinderat", "Beschlussvorschlag des Kreisausschusses", "Der Ausschuss empfiehlt, der Kreistag möge beschließen:": the
 * assembly in a heading. */
static gboolean
find_heading_body (LotseAnalysis *a, const LotseSection *section, LotseActor *ret)
{
  guint first = lotse_reading_find_token (a->reading, section->heading.start),
        last = lotse_reading_find_token (a->reading, section->heading.end);

  if (last < a->reading->tokens->len && _lotse_actor_find_asked (a, first, last + 1, ret))
    return TRUE;
  for (guint i = first; i < last; i++)
    {
      LotseActor actor;

      if (!_lotse_actor_at (a, i, last, &actor))
        continue;
      if (_lotse_actor_is_assembly (&actor))
        {
          *ret = actor;
          return TRUE;
        }
      _lotse_actor_clear (&actor);
    }
  return FALSE;
}

/* Tokens of the sentence above a heading that says to whom the motion goes. */
#define MAX_MOVED 40

/* "Die Fraktion stellt folgenden Antrag zur Beschlussfassung durch den Rat:" right above the heading: the assembly that the motion goes to. */
static gboolean
find_moved_body (LotseAnalysis *a, const LotseSection *section, LotseActor *ret)
{
  static const char *const joints[] = { "durch", "an", "in", "fuer" };
  guint last = lotse_reading_find_token (a->reading, section->heading.start), first = last > MAX_MOVED ? last - MAX_MOVED : 0;
  gboolean moved = FALSE;

  if (last < 4 || a->reading->text->str[lotse_reading_token (a->reading, last - 1)->start] != ':')
    return FALSE;
  for (guint i = last - 1; i > first + 1; i--)
    {
      const char *fold = _lotse_analysis_get_fold (a, i - 1);

      if (lotse_fold_is (fold, ".") || lotse_fold_is (fold, ":"))
        break;
      moved |= g_str_has_suffix (fold, "antrag");
      if (!lotse_fold_is_one_of (_lotse_analysis_get_fold (a, i - 2), joints, G_N_ELEMENTS (joints)) || *fold != 'd'
          || !_lotse_actor_at (a, i, last, ret))
        continue;
      for (guint k = i - 1; k > first && !moved; k--)
        moved = g_str_has_suffix (_lotse_analysis_get_fold (a, k), "antrag");
      if (moved && _lotse_actor_is_assembly (ret))
        return TRUE;
      _lotse_actor_clear (ret);
    }
  return FALSE;
}

/* First token of a block that is no prompt of the form. */
static guint
skip_prompts (LotseAnalysis *a, guint first, guint last)
{
  const GPtrArray *table = lotse_lexicon_get_table (a->lexicon, "prompts");

  while (first < last)
    {
      const LotseLine *line = lotse_reading_line (a->reading, lotse_reading_token (a->reading, first)->line);
      g_autofree char *folded = lotse_fold (a->reading->text->str + line->start, MIN (80, line->end - line->start));
      gboolean prompt = FALSE;

      for (guint i = 0; i < table->len && !prompt; i++)
        {
          const LotseLexiconEntry *entry = g_ptr_array_index (table, i);

          prompt = g_str_equal (lotse_lexicon_entry_get (entry, 1), "prompt") && g_str_has_prefix (folded, entry->folded);
        }
      if (!prompt)
        break;
      first = lotse_reading_find_token (a->reading, line->end);
    }
  return first;
}

/* Whether a section only leads to the next one: "Der Beirat beschließt den Antrag:" above another heading "Beschluss". */
static gboolean
is_lead_in (LotseAnalysis *a, guint index, const LotseBlock *block)
{
  const LotseToken *end = lotse_reading_token (a->reading, block->last - 1);
  const LotseSection *next = NULL;

  for (guint i = index + 1; i < a->sections->len && (!next || next->end == next->start); i++)
    next = &g_array_index (a->sections, LotseSection, i);
  return next && g_str_equal (next->kind, "proposal") && next->end > next->start && a->reading->text->str[end->start] == ':'
         && _lotse_sentences_find (a->sentences, lotse_reading_token (a->reading, block->first)->start)
                == _lotse_sentences_find (a->sentences, end->start);
}

/* "Sehr geehrte Frau Bürgermeisterin, …" below a heading, where the letter says further down what it asks for under a heading of its own. */
static gboolean
is_letter (LotseAnalysis *a, guint index, guint first)
{
  if (first + 1 >= a->reading->tokens->len
      || !lotse_fold_is (lotse_reading_get_fold (a->reading, lotse_reading_token (a->reading, first)), "sehr")
      || !g_str_has_prefix (lotse_reading_get_fold (a->reading, lotse_reading_token (a->reading, first + 1)), "geehrte"))
    return FALSE;
  for (guint i = index + 1; i < a->sections->len; i++)
    {
      const LotseSection *section = &g_array_index (a->sections, LotseSection, i);

      if (g_str_equal (section->kind, "proposal") && is_request (a, section))
        return TRUE;
    }
  return FALSE;
}

/* "Antrag: Änderungsantrag der Fraktion … vom …" on the page of an item: what follows the word is the title. */
static gboolean
is_title (LotseAnalysis *a, const LotseBlock *block)
{
  const char *title = lotse_outline_get_key (a->outline, "title");
  guint start = lotse_reading_token (a->reading, block->first)->start, end = lotse_reading_token (a->reading, block->last - 1)->end;
  g_autofree char *text = NULL;

  if (!title || end - start > 2 * strlen (title) + 20)
    return FALSE;
  text = lotse_reading_dup_text (a->reading, start, end);
  return lotse_fold_equal (text, -1, title, -1) || (strlen (text) > 30 && lotse_starts_with (title, text));
}

/* "Änderungsantrag:" in minutes, and below it who put it: that is told, and no text of the motion. */
static gboolean
tells_amendment (LotseAnalysis *a, const LotseSection *section, const LotseBlock *block)
{
  static const char *const words[] = { "Änderungsantrag", "Ergänzungsantrag", "Zusatzantrag" };

  for (guint i = 0; !block->motion && i < G_N_ELEMENTS (words); i++)
    if (lotse_starts_with (a->reading->text->str + section->heading.start, words[i]))
      return _lotse_minutes_is_speech (a, block->first);
  return FALSE;
}

/* Whether a block holds the list of sessions that a portal prints below a heading of its own: "05.09.2031 - Rat - beschlossen". */
static gboolean
is_row (LotseAnalysis *a, guint first)
{
  const LotseToken *token = lotse_reading_token (a->reading, first);

  return (token->flags & LOTSE_TOKEN_LINE_START) && lotse_reading_line (a->reading, token->line)->zone == LOTSE_ZONE_CONSULTATION;
}

/* Whether the first sentence of a block says how the assembly voted that decides in it. */
static gboolean
tells_vote_first (LotseAnalysis *a, const LotseBlock *block)
{
  guint sentence = _lotse_sentences_find (a->sentences, lotse_reading_token (a->reading, block->first)->start), last;
  LotseClause clause;
  g_auto (LotseActor) subject = { 0 };

  if (sentence >= a->sentences->len)
    return FALSE;
  last = MIN (block->last, lotse_reading_find_token (a->reading, g_array_index (a->sentences, LotseRange, sentence).end));
  if (last <= block->first || !_lotse_decisions_tells_vote (a, block->first, last))
    return FALSE;
  _lotse_clause_read (a, block->first, last, &clause);
  return clause.action && !clause.modal && !clause.passive && _lotse_actor_find_subject (a, block->first, last, clause.verb, &subject)
         && _lotse_actor_is_assembly (&subject);
}

/* "Alternative:" right below the proposal: what may be decided instead, if an assembly decides it. Which of them is taken is still open. */
static void
read_alternative (LotseAnalysis *a, guint index)
{
  const LotseSection *section = &g_array_index (a->sections, LotseSection, index);
  LotseBlock block = { .first = lotse_reading_find_token (a->reading, section->start),
                       .last = lotse_reading_find_token (a->reading, section->end),
                       .headed = TRUE };
  guint from = a->decisions->len;

  if (index == 0 || !g_str_equal (section->kind, "alternatives") || section->end <= section->start
      || !g_str_equal (g_array_index (a->sections, LotseSection, index - 1).kind, "proposal")
      || !_lotse_unheaded_decides (a, block.first, block.last))
    return;
  _lotse_decisions_read_block (a, &block);
  for (guint i = from; i < a->decisions->len; i++)
    ((LotseDecision *) g_ptr_array_index (a->decisions, i))->action = "other";
}

/* Reads the sections with proposals; a text that the last one says again is kept only there. @requested: whatever they say is asked for.
 * Returns how many decisions there are. */
static guint
read_sections (LotseAnalysis *a, Paper paper, gboolean requested)
{
  guint previous = a->decisions->len, begin = previous;
  gboolean previous_summary = FALSE;
  g_autofree char *previous_body = NULL; /* who is named in the heading above */

  for (guint i = 0; i < a->sections->len; i++)
    {
      const LotseSection *section = &g_array_index (a->sections, LotseSection, i);
      LotseActor heading_body = { 0 };
      LotseBlock block;
      guint from = a->decisions->len, result;

      if (paper == PAPER_MINUTES && from > begin)
        _lotse_minutes_read_below_vote (a, i);
      if (paper == PAPER_OTHER && from > begin)
        read_alternative (a, i);
      if (!g_str_equal (section->kind, "proposal") || section->end <= section->start)
        continue;
      block = (LotseBlock) { .first = lotse_reading_find_token (a->reading, section->start),
                             .last = lotse_reading_find_token (a->reading, section->end),
                             .summary = is_summary (a, section),
                             .reply = paper == PAPER_REPLY,
                             .motion = paper == PAPER_MOTION,
                             .headed = TRUE,
                             .requested = requested || is_request (a, section) };
      block.status = _lotse_minutes_get_status (a, section, paper == PAPER_MINUTES, &block.taken);
      /* "Beschluss: Der Ausschuss empfiehlt dem Rat einstimmig, …" */
      if (!block.status && block.taken && tells_vote_first (a, &block))
        block.status = "earlier";
      block.motion |= block.requested;
      block.worded = lotse_starts_with (a->reading->text->str + section->heading.start, "Beschluss");
      block.first = skip_prompts (a, block.first, block.last);
      result = _lotse_minutes_skip_result (a, block.first, block.last);
      /* "Beschluss: 8 : 10" stands below what was decided. */
      if (result > block.first && g_ascii_isdigit (*_lotse_analysis_get_fold (a, block.first)))
        block.taken = FALSE;
      block.first = result;
      if (block.first >= block.last || is_row (a, block.first) || is_lead_in (a, i, &block) || is_letter (a, i, block.first)
          || is_title (a, &block) || tells_amendment (a, section, &block))
        continue;
      if (find_heading_body (a, section, &heading_body) || (!block.status && find_moved_body (a, section, &heading_body))
          || (block.status && _lotse_minutes_find_leading_body (a, section, &heading_body)))
        block.heading_body = &heading_body;
      if ((block.status ? _lotse_minutes_read_block (a, &block) : _lotse_decisions_read_block (a, &block)) > 0)
        {
          if (from > previous && paper != PAPER_MINUTES)
            _lotse_decisions_drop_doubled (a, previous, from, &block, previous_summary,
                                           previous_body && heading_body.name && !g_str_equal (previous_body, heading_body.name));
          previous = begin;
          previous_summary = says_summary (a, section);
          g_set_str (&previous_body, heading_body.name);
        }
      _lotse_actor_clear (&heading_body);
    }
  return a->decisions->len - begin;
}

/* --- all of them ---------------------------------------------------------------------------------------------------------------- */

/* Whether nothing is to be decided: what was decided earlier may be the reason for a motion, and so may what the administration thinks. */
static gboolean
only_reports (const LotseAnalysis *a)
{
  for (guint i = 0; i < a->decisions->len; i++)
    {
      const char *rule = ((const LotseDecision *) g_ptr_array_index (a->decisions, i))->rule;

      if (!g_str_has_prefix (rule, "decision/earlier") && !g_str_equal (rule, "decision/recommendation"))
        return FALSE;
    }
  return TRUE;
}

void
_lotse_decisions_parse (LotseAnalysis *a)
{
  Paper paper = get_paper (a);
  gboolean motion = paper == PAPER_MOTION, headed;

  /* What stands below "Antrag:" is what a motion wants, also where it has the words of a report: "Die Verwaltung erstellt einen Plan." */
  headed = paper != PAPER_QUESTION && (read_sections (a, paper, FALSE) > 0 || (motion && read_sections (a, paper, TRUE) > 0));
  if (paper != PAPER_QUESTION && !headed)
    {
      LotseRange region = _lotse_unheaded_find_region (a);

      motion |= paper == PAPER_OTHER && _lotse_unheaded_is_motion (a, region);
      if (motion)
        _lotse_unheaded_read_motion (a, region);
      else if (paper == PAPER_MINUTES)
        _lotse_minutes_read_text (a, (LotseRange) { region.start, a->reading->tokens->len });
      else
        _lotse_unheaded_read (a, region);
    }
  if (paper == PAPER_MINUTES)
    {
      if (headed)
        _lotse_minutes_read_rest (a);
      _lotse_minutes_read_findings (a);
    }
  if (paper == PAPER_MINUTES && a->decisions->len == 0)
    _lotse_unheaded_read_announced (a, a->reading->tokens->len, "earlier");
  if (paper != PAPER_QUESTION && a->decisions->len == 0)
    _lotse_decisions_read_voted (a);
  if (paper == PAPER_MINUTES || paper == PAPER_OTHER)
    _lotse_minutes_read_above_lead (a);
  if (paper == PAPER_OTHER && a->decisions->len == 0)
    _lotse_unheaded_read_inside (a, _lotse_unheaded_find_region (a).end);
  if ((paper == PAPER_MINUTES || paper == PAPER_OTHER) && a->decisions->len == 0)
    _lotse_decisions_read_assents (a, paper == PAPER_MINUTES);
  _lotse_decisions_read_reports (a, motion || has_mover (a));
  if (only_reports (a) && (paper == PAPER_MOTION || paper == PAPER_OTHER))
    _lotse_unheaded_read_asked (a);
  _lotse_decisions_trim_votes (a);
  _lotse_minutes_name_session (a);
  _lotse_decisions_name_head (a, paper == PAPER_MINUTES);
  _lotse_decisions_settle (a);
}

int
_lotse_decisions_compare_starts (gconstpointer one, gconstpointer two)
{
  const LotseDecision *a = *(LotseDecision *const *) one, *b = *(LotseDecision *const *) two;

  return a->range.start < b->range.start ? -1 : a->range.start > b->range.start;
}

void
_lotse_decisions_emit (LotseAnalysis *a)
{
  g_autoptr (GPtrArray) sorted = g_ptr_array_new ();

  for (guint i = 0; i < a->decisions->len; i++)
    g_ptr_array_add (sorted, g_ptr_array_index (a->decisions, i));
  g_ptr_array_sort (sorted, _lotse_decisions_compare_starts);
  for (guint i = 0; i < sorted->len; i++)
    {
      const LotseDecision *decision = g_ptr_array_index (sorted, i);
      LotseOutlineItem *item = lotse_outline_item_new (LOTSE_ITEM_DECISION, decision->rule);
      const char *body = decision->body_name;

      if (decision->body != LOTSE_NO_BODY)
        body = ((LotseBody *) g_ptr_array_index (a->bodies, decision->body))->name;
      lotse_outline_item_set (item, "text", decision->text);
      lotse_outline_item_set (item, "body", body);
      lotse_outline_item_set (item, "action", decision->action);
      lotse_outline_item_set (item, "status", decision->status);
      lotse_outline_item_set (item, "date", decision->date);
      lotse_outline_item_set (item, "paper", decision->paper);
      lotse_outline_item_set (item, "condition", decision->condition);
      if (decision->inferred)
        lotse_outline_item_set_inferred (item, decision->inferred);
      _lotse_analysis_add_spans (a, item, decision->range.start, decision->range.end);
      lotse_outline_take_item (a->outline, item);
    }
}
