/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-analysis-private.h"
#include "lotse-decision-private.h"
#include "lotse-fold.h"
#include "lotse-label-private.h"
#include "lotse-pipe-private.h"
#include "lotse-sentence-private.h"

#include <string.h>

/* Sentences at the begin of the text that may open a decision without a heading. */
#define MAX_LEAD_SENTENCES 12
/* Bytes of a line that no page has room for. */
#define PARAGRAPH_BYTES 180
/* Tokens at the begin of a sentence in which it says that it puts a motion. */
#define MOTION_REACH 12

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
  g_autofree char *folded = lotse_fold (a->reading->text->str + section->heading.start, section->heading.end - section->heading.start);

  return strstr (folded, "kurzfassung") != NULL;
}

static gboolean
is_summary (LotseAnalysis *a, const LotseSection *section)
{
  g_autofree char *folded = lotse_fold (a->reading->text->str + section->heading.start, section->heading.end - section->heading.start);

  return g_str_has_prefix (folded, "kurzfassung") || g_str_has_prefix (folded, "information");
}

static gboolean
is_request (LotseAnalysis *a, const LotseSection *section)
{
  g_autofree char *folded = lotse_fold (a->reading->text->str + section->heading.start, section->heading.end - section->heading.start);

  return strstr (folded, "beschliessen") || strstr (folded, "beantrag") || strstr (folded, "folgenden antrag")
         || g_str_has_suffix (folded, " wie folgt");
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

/* Reads the sections with proposals; a text that the last one says again is kept only there. @requested: whatever they say is asked for.
 * Returns how many decisions there are. */
static guint
read_sections (LotseAnalysis *a, Paper paper, gboolean requested)
{
  guint previous = a->decisions->len, begin = previous;
  gboolean previous_summary = FALSE;

  for (guint i = 0; i < a->sections->len; i++)
    {
      const LotseSection *section = &g_array_index (a->sections, LotseSection, i);
      LotseActor heading_body = { 0 };
      LotseBlock block;
      guint from = a->decisions->len, result;

      if (paper == PAPER_MINUTES && from > begin)
        _lotse_minutes_read_below_vote (a, i);
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
      if (result > block.first && g_ascii_isdigit (*_lotse_decisions_get_fold (a, block.first)))
        block.taken = FALSE;
      block.first = result;
      if (block.first >= block.last || is_row (a, block.first) || is_lead_in (a, i, &block) || is_letter (a, i, block.first)
          || is_title (a, &block) || tells_amendment (a, section, &block))
        continue;
      if (find_heading_body (a, section, &heading_body) || (block.status && _lotse_minutes_find_leading_body (a, section, &heading_body)))
        block.heading_body = &heading_body;
      if ((block.status ? _lotse_minutes_read_block (a, &block) : _lotse_decisions_read_block (a, &block)) > 0)
        {
          if (from > previous && paper != PAPER_MINUTES)
            _lotse_decisions_drop_doubled (a, previous, from, &block, previous_summary);
          previous = begin;
          previous_summary = says_summary (a, section);
        }
      _lotse_actor_clear (&heading_body);
    }
  return a->decisions->len - begin;
}

/* --- no heading ----------------------------------------------------------------------------------------------------------------- */

/* The running text between the header and the first heading: tokens [first, last). */
static LotseRange
find_lead_region (LotseAnalysis *a)
{
  LotseRange region = { 0, (guint) a->reading->text->len };
  gboolean in_body = FALSE;

  for (guint i = 0; i < a->sections->len; i++)
    {
      const LotseSection *section = &g_array_index (a->sections, LotseSection, i);

      if (section->visible)
        {
          region.end = section->heading.start;
          break;
        }
    }
  for (guint i = 0; i < a->reading->lines->len; i++)
    {
      const LotseLine *line = lotse_reading_line (a->reading, i);

      if (line->start >= region.end)
        break;
      in_body |= line->zone == LOTSE_ZONE_BODY && line->start >= region.start;
      /* The boxes of a form right below the header are a part of it. */
      if (line->zone == LOTSE_ZONE_HEADER || line->zone == LOTSE_ZONE_CONSULTATION || (line->zone == LOTSE_ZONE_FORM && !in_body))
        {
          region.start = line->end;
          in_body = FALSE;
        }
    }
  region.start = lotse_reading_find_token (a->reading, region.start);
  region.end = lotse_reading_find_token (a->reading, region.end);
  return region;
}

void
_lotse_decisions_add_section (LotseAnalysis *a, guint from)
{
  const LotseDecision *first = g_ptr_array_index (a->decisions, from);
  const LotseDecision *last = g_ptr_array_index (a->decisions, a->decisions->len - 1);
  LotseSection section = { .kind = "proposal",
                           .heading = { first->range.start, first->range.start },
                           .start = first->range.start,
                           .end = last->range.end,
                           .visible = TRUE };
  guint at = 0;

  while (at < a->sections->len && g_array_index (a->sections, LotseSection, at).heading.start < section.start)
    at++;
  g_array_insert_val (a->sections, at, section);
}

static guint
first_token (LotseAnalysis *a, guint sentence)
{
  return lotse_reading_find_token (a->reading, g_array_index (a->sentences, LotseRange, sentence).start);
}

static guint
last_token (LotseAnalysis *a, guint sentence)
{
  return lotse_reading_find_token (a->reading, g_array_index (a->sentences, LotseRange, sentence).end);
}

/* Whether a sentence is a decision of an assembly by its own words. */
static gboolean
is_decision_of_assembly (LotseAnalysis *a, guint first, guint last)
{
  LotseClause clause;
  g_auto (LotseActor) subject = { 0 };

  _lotse_clause_read (a, first, last, &clause);
  return clause.action && !clause.past && !clause.passive && !clause.modal
         && _lotse_actor_find_subject (a, first, last, clause.verb, &subject) && _lotse_actor_is_assembly (&subject);
}

/* "Das Gremium fasst somit folgenden Beschluss:", "Die Fraktion beantragt, der Rat möge beschließen:" */
static gboolean
announces (LotseAnalysis *a, guint first, guint last)
{
  static const char *const words[] = { "folgenden", "nachfolgenden", "folgende" };
  g_auto (LotseActor) asked = { 0 };

  if (_lotse_actor_find_asked (a, first, last, &asked))
    return TRUE;

  if (last < first + 4 || a->reading->text->str[lotse_reading_token (a->reading, last - 1)->start] != ':'
      || !g_str_has_prefix (lotse_reading_get_fold (a->reading, lotse_reading_token (a->reading, last - 2)), "beschl"))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (lotse_fold_is (lotse_reading_get_fold (a->reading, lotse_reading_token (a->reading, last - 3)), words[i]))
      return TRUE;
  return FALSE;
}

/* "Der Versammlung liegt folgender Antrag vor:", "Die Fraktion hat den folgenden Antrag gestellt:": a motion follows. */
static gboolean
quotes_motion (LotseAnalysis *a, guint first, guint last)
{
  static const char *const words[] = { "folgender", "folgenden", "nachfolgender", "nachfolgenden", "nachstehender", "nachstehenden" };

  if (last < first + 4 || a->reading->text->str[lotse_reading_token (a->reading, last - 1)->start] != ':')
    return FALSE;
  for (guint i = first; i + 1 < last; i++)
    if (lotse_fold_is_one_of (_lotse_decisions_get_fold (a, i), words, G_N_ELEMENTS (words))
        && g_str_has_suffix (_lotse_decisions_get_fold (a, i + 1), "antrag"))
      return TRUE;
  return FALSE;
}

/* "Einstimmig wird der Plan beschlossen.": nobody is named who does it. */
static gboolean
tells_passive_vote (LotseAnalysis *a, guint first, guint last)
{
  LotseClause clause;

  if (!_lotse_decisions_tells_vote (a, first, last))
    return FALSE;
  _lotse_clause_read (a, first, last, &clause);
  return clause.passive && clause.action && !clause.past && !clause.negated;
}

/* "Der Bericht wird zur Kenntnis genommen.": what a paper of a portal asks for directly below its fields, without a heading or an
 * assembly. */
static gboolean
is_note (LotseAnalysis *a, guint first, guint last)
{
  const gboolean headed = lotse_outline_get_key (a->outline, "title") != NULL || lotse_outline_get_key (a->outline, "number") != NULL;
  LotseClause clause;

  _lotse_clause_read (a, first, last, &clause);
  if (!clause.action || clause.past || clause.modal || clause.negated || !(clause.passive || g_str_equal (clause.action, "takes-note")))
    return FALSE;
  if (clause.passive && (g_str_equal (clause.action, "takes-note") || g_str_equal (clause.action, "approves")))
    return TRUE;
  return headed && (g_str_equal (clause.action, "takes-note") || g_str_equal (a->pipe, "sessionnet"));
}

/* Whether another numbered decision of an assembly follows in the region: what stands before it belongs to the list. */
static gboolean
has_later_item (LotseAnalysis *a, guint sentence, guint end)
{
  for (guint i = sentence, n = 0; i < a->sentences->len && n < MAX_LEAD_SENTENCES; i++, n++)
    {
      guint first = first_token (a, i);

      if (first >= end)
        return FALSE;
      if (_lotse_sentence_match_number (a->reading, first) > 0 && is_decision_of_assembly (a, first, last_token (a, i)))
        return TRUE;
    }
  return FALSE;
}

/* Whether a full stop or a colon, perhaps in quotes, stands before token @first. */
static gboolean
ends_complete (LotseAnalysis *a, guint first)
{
  const char *text = a->reading->text->str;
  guint end = first > 0 ? lotse_reading_token (a->reading, first - 1)->end : 0;

  return end == 0 || strchr (".:;!?", text[end - 1]) || lotse_reading_token (a->reading, first - 1)->kind == LOTSE_TOKEN_PUNCT;
}

/* "1. Dem Bau wird zugestimmt.", "- Es dient zur Kenntnis, …" right below the header of a paper of the Magistrat: all of it is to be decided,
 * down to the reasons (domain guide 2.10). */
static gboolean
is_list_of_paper (LotseAnalysis *a, guint first)
{
  const char *type = g_str_equal (a->pipe, "frankfurt") ? lotse_outline_get_key (a->outline, "paper_type") : NULL;

  return type && g_str_has_prefix (type, "Vortrag")
         && (_lotse_sentence_match_number (a->reading, first) > 0 || _lotse_sentence_is_bullet (a->reading, first));
}

/* Whether a paragraph begins with a sentence: behind a blank line, or, where it decides nothing at all, on a line so long that the lines are
 * paragraphs. */
static gboolean
begins_paragraph (LotseAnalysis *a, guint first, guint last, gboolean minutes)
{
  const LotseToken *token = lotse_reading_token (a->reading, first);
  const LotseLine *line = lotse_reading_line (a->reading, token->line);
  LotseClause clause;

  if (token->flags & LOTSE_TOKEN_PARA_START)
    return TRUE;
  if (minutes || !(token->flags & LOTSE_TOKEN_LINE_START) || line->end - line->start <= PARAGRAPH_BYTES)
    return FALSE;
  _lotse_clause_read (a, first, last, &clause);
  return clause.finite && !clause.action;
}

/* A paper that begins with its decision (domain guide 4.1, no. 2). */
static void
read_unheaded (LotseAnalysis *a, LotseRange region)
{
  guint from = a->decisions->len, looked = 0;
  LotseBlock block = { 0 };
  gboolean note = FALSE, numbered = FALSE;
  const LotseBlock whole = { .first = region.start, .last = region.end };

  if (region.start >= region.end)
    return;
  /* What a statute says is in force, not proposed. */
  region.end = _lotse_block_find_end (a, &whole);
  for (guint i = _lotse_sentences_find (a->sentences, lotse_reading_token (a->reading, region.start)->start); i < a->sentences->len; i++)
    {
      guint first = first_token (a, i), last = last_token (a, i);
      gboolean starts = (lotse_reading_token (a->reading, first)->flags & LOTSE_TOKEN_LINE_START) != 0;

      if (first >= region.end)
        break;
      if (block.last == 0)
        {
          if (looked++ >= MAX_LEAD_SENTENCES)
            return;
          note = looked == 1 && is_note (a, first, last);
          if (starts && is_list_of_paper (a, first))
            {
              block.first = first;
              block.last = region.end;
              block.dashed = _lotse_sentence_is_bullet (a->reading, first);
              block.wrapped = !block.dashed;
              break;
            }
          numbered = _lotse_sentence_match_number (a->reading, first) > 0;
          block.motion = block.requested = starts && quotes_motion (a, first, last);
          if (!starts
              || !(is_decision_of_assembly (a, first, last) || note || block.motion || announces (a, first, last)
                   || (numbered && tells_passive_vote (a, first, last))))
            continue;
          block.first = block.motion ? MIN (last, region.end) : first;
          /* "Der Rat beschließt einstimmig, …" */
          block.status = _lotse_decisions_tells_vote (a, first, last) ? "earlier" : NULL;
        }
      /* A new paragraph that decides nothing is the begin of the reasoning, where the one before is complete. */
      else if (begins_paragraph (a, first, last, block.status != NULL) && ends_complete (a, first)
               && ((note && !numbered) || lotse_reading_token (a->reading, first)->kind == LOTSE_TOKEN_WORD)
               && !is_decision_of_assembly (a, first, last) && !_lotse_decisions_settles_motion (a, first, last)
               && !(numbered && has_later_item (a, i, region.end)))
        break;
      block.last = MIN (last, region.end);
    }
  if (block.last > block.first && _lotse_decisions_read_block (a, &block) > 0)
    _lotse_decisions_add_section (a, from);
}

/* "Die Mitteilung wurde vom Beirat zur Kenntnis genommen.": a text that begins so says no more of what was decided. */
static void
read_note (LotseAnalysis *a, LotseRange region)
{
  LotseClause clause;
  g_auto (LotseActor) agent = { 0 };
  LotseDecision *decision;
  guint from = a->decisions->len, sentence, first, last;

  if (region.start >= region.end)
    return;
  sentence = _lotse_sentences_find (a->sentences, lotse_reading_token (a->reading, region.start)->start);
  if (sentence >= a->sentences->len)
    return;
  first = MAX (region.start, first_token (a, sentence));
  last = MIN (last_token (a, sentence), region.end);
  if (first >= last)
    return;
  _lotse_clause_read (a, first, last, &clause);
  if (!clause.passive || clause.negated || clause.modal || g_strcmp0 (clause.action, "takes-note") != 0
      || _lotse_analysis_find_date (a, lotse_reading_token (a->reading, first)->start, lotse_reading_token (a->reading, last - 1)->end,
                                    NULL, NULL))
    return;
  decision = _lotse_decisions_add (a, "decision/note", first, last, clause.action, clause.past ? "earlier" : "proposed");
  if (!decision)
    return;
  if (_lotse_actor_find_agent (a, first, last, &agent) && _lotse_actor_is_assembly (&agent))
    _lotse_decision_set_actor (decision, &agent);
  _lotse_decisions_add_section (a, from);
}

/* "Der Punkt wird abgesetzt." */
static gboolean
orders (LotseAnalysis *a, guint first, guint last)
{
  LotseClause clause;

  _lotse_clause_read (a, first, last, &clause);
  return clause.action && clause.passive && !clause.past && !clause.modal && !clause.negated;
}

/* The first paragraph of a motion that only says what is to be done, where reasons follow under a heading. */
static LotseBlock
find_first_paragraph (LotseAnalysis *a, LotseRange region)
{
  LotseBlock block = { .first = region.end, .motion = TRUE, .requested = TRUE };

  if (region.end >= a->reading->tokens->len)
    return block;
  for (guint i = region.start; i < region.end; i++)
    {
      const LotseToken *token = lotse_reading_token (a->reading, i);

      /* Right below the header it needs no blank line. */
      if (!(token->flags & LOTSE_TOKEN_PARA_START) && !(i == region.start && (token->flags & LOTSE_TOKEN_LINE_START)))
        continue;
      if (block.last > block.first)
        break;
      /* A paragraph, not a name or a heading: it ends like a sentence. */
      block.first = i;
      for (block.last = i + 1; block.last < region.end; block.last++)
        if (lotse_reading_token (a->reading, block.last)->flags & LOTSE_TOKEN_PARA_START)
          break;
      if (a->reading->text->str[lotse_reading_token (a->reading, block.last - 1)->start] != '.'
          || (block.last - block.first < 8 && !orders (a, block.first, block.last)))
        block.last = block.first;
    }
  return block;
}

/* Whether a sentence of a motion asks for something: "wir beantragen", "wird beauftragt", or a decision of an assembly. */
static gboolean
asks (LotseAnalysis *a, guint first, guint last, const LotseClause *clause)
{
  static const char *const verbs[] = { "beantrag", "bitte", "forder" };

  for (guint i = 0; clause->verb < last && i < G_N_ELEMENTS (verbs); i++)
    if (g_str_has_prefix (lotse_reading_get_fold (a->reading, lotse_reading_token (a->reading, clause->verb)), verbs[i]))
      return TRUE;
  return g_str_equal (clause->action, "commissions") || is_decision_of_assembly (a, first, last);
}

/* "Wir stellen deshalb den Antrag, dass …": what is asked for stands in the clause that follows. */
static gboolean
puts_motion (LotseAnalysis *a, guint first, guint last)
{
  static const char *const verbs[] = { "stelle", "stellen", "stellt" };

  for (guint i = first; i < MIN (last, first + MOTION_REACH); i++)
    for (guint v = 0; v < G_N_ELEMENTS (verbs); v++)
      if (lotse_fold_is (lotse_reading_get_fold (a->reading, lotse_reading_token (a->reading, i)), verbs[v]))
        for (guint k = i + 1; k + 2 < MIN (last, i + MOTION_REACH); k++)
          if (lotse_fold_is (lotse_reading_get_fold (a->reading, lotse_reading_token (a->reading, k)), "antrag")
              && lotse_fold_is (lotse_reading_get_fold (a->reading, lotse_reading_token (a->reading, k + 1)), ",")
              && lotse_fold_is (lotse_reading_get_fold (a->reading, lotse_reading_token (a->reading, k - 1)), "den"))
            return TRUE;
  return FALSE;
}

/* A motion: from its first numbered point, or from the sentence that asks ("Wir beantragen: …"). */
static void
read_motion (LotseAnalysis *a, LotseRange region)
{
  LotseBlock block = { .motion = TRUE };
  guint from = a->decisions->len, number = region.end, order = region.end;

  if (region.start >= region.end)
    return;
  for (guint i = region.start; i < region.end && number == region.end; i++)
    if ((lotse_reading_token (a->reading, i)->flags & LOTSE_TOKEN_LINE_START) && _lotse_sentence_match_number (a->reading, i) > 0)
      number = i;
  for (guint i = _lotse_sentences_find (a->sentences, lotse_reading_token (a->reading, region.start)->start); i < a->sentences->len; i++)
    {
      guint first = MAX (region.start, first_token (a, i)), last = MIN (last_token (a, i), region.end);
      LotseClause clause;

      if (first >= region.end)
        break;
      if (block.last > 0)
        {
          gboolean paragraph = begins_paragraph (a, first, last, FALSE);
          char end = a->reading->text->str[lotse_reading_token (a->reading, block.last - 1)->end - 1];

          if (paragraph && strchr (".!?", end) && !is_decision_of_assembly (a, first, last))
            break;
          block.last = last;
          continue;
        }
      if (first >= number)
        {
          block.first = first;
          block.last = region.end;
          break;
        }
      _lotse_clause_read (a, first, last, &clause);
      if (lotse_reading_token (a->reading, first)->flags & LOTSE_TOKEN_PARA_START)
        order = region.end;
      if (order == region.end && clause.action && clause.passive && !clause.past && !clause.negated)
        order = first;
      block.requested = puts_motion (a, first, last);
      if (block.requested || (clause.action && !clause.past && !clause.negated && asks (a, first, last, &clause)))
        {
          /* "Die Vorlage wird zurückgestellt. Der Magistrat wird beauftragt, …" */
          block.first = block.requested ? first : MIN (first, order);
          block.last = number < region.end ? region.end : last;
          if (number < region.end)
            break;
        }
    }
  if (block.last <= block.first)
    block = find_first_paragraph (a, region);
  if (block.last > block.first && _lotse_decisions_read_block (a, &block) > 0)
    _lotse_decisions_add_section (a, from);
}

/* A motion that does not say so: its first paragraph orders something, and the reasons follow under their heading. */
static gboolean
is_bare_motion (LotseAnalysis *a, LotseRange region)
{
  LotseBlock block;
  LotseClause clause;

  if (region.start >= region.end || region.end >= a->reading->tokens->len
      || !g_str_equal (lotse_reading_get_fold (a->reading, lotse_reading_token (a->reading, region.end)), "begruendung"))
    return FALSE;
  block = find_first_paragraph (a, region);
  if (block.last <= block.first || lotse_reading_token (a->reading, block.first)->kind != LOTSE_TOKEN_WORD)
    return FALSE;
  for (guint i = _lotse_sentences_find (a->sentences, lotse_reading_token (a->reading, block.first)->start); i < a->sentences->len; i++)
    {
      guint first = MAX (block.first, first_token (a, i)), last = MIN (block.last, last_token (a, i));

      if (first >= block.last)
        return FALSE;
      _lotse_clause_read (a, first, last, &clause);
      if (clause.action && !clause.past && !clause.negated && asks (a, first, last, &clause))
        return TRUE;
    }
  return FALSE;
}

void
_lotse_decisions_parse (LotseAnalysis *a)
{
  Paper paper = get_paper (a);

  /* What stands below "Antrag:" is what a motion wants, also where it has the words of a report: "Die Verwaltung erstellt einen Plan." */
  if (paper != PAPER_QUESTION && read_sections (a, paper, FALSE) == 0 && (paper != PAPER_MOTION || read_sections (a, paper, TRUE) == 0))
    {
      LotseRange region = find_lead_region (a);

      if (paper == PAPER_MOTION || (paper == PAPER_OTHER && is_bare_motion (a, region)))
        read_motion (a, region);
      else if (paper == PAPER_MINUTES)
        _lotse_minutes_read_text (a, (LotseRange) { region.start, a->reading->tokens->len });
      else
        {
          guint from = a->decisions->len;

          read_unheaded (a, region);
          if (a->decisions->len == from)
            read_note (a, region);
        }
    }
  if (paper == PAPER_MINUTES)
    _lotse_minutes_read_findings (a);
  if (paper != PAPER_QUESTION && a->decisions->len == 0)
    _lotse_decisions_read_voted (a);
  _lotse_decisions_read_reports (a);
  _lotse_minutes_name_session (a);
  _lotse_decisions_settle (a);
}

static int
compare_starts (gconstpointer one, gconstpointer two)
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
  g_ptr_array_sort (sorted, compare_starts);
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
