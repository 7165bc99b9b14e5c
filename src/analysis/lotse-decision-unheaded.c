/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where no heading says what is to be decided, the first sentences have to say so by their own words. */
#include "lotse-decision-unheaded-private.h"
#include "lotse-decision-private.h"
#include "lotse-fold.h"
#include "lotse-pipe-private.h"
#include "lotse-sentence-private.h"

#include <string.h>

/* Sentences at the begin of the text that may open a decision without a heading. */
#define MAX_LEAD_SENTENCES 12
/* Bytes of a line that no page has room for. */
#define PARAGRAPH_BYTES 180
/* Tokens at the begin of a sentence in which it says that it puts a motion. */
#define MOTION_REACH 12

/* Start of the last line of running text that ends like a sentence in front of byte @end: what looks like the header below it, place and day of a
 * letter, is none. */
static guint
find_last_text (LotseAnalysis *a, guint end)
{
  for (guint i = a->reading->lines->len; i > 0; i--)
    {
      const LotseLine *line = lotse_reading_line (a->reading, i - 1);

      if (line->start < end && line->zone == LOTSE_ZONE_BODY && line->end > line->start
          && strchr (".:;!?", a->reading->text->str[line->end - 1]))
        return line->start;
    }
  return end;
}

LotseRange
_lotse_unheaded_find_region (LotseAnalysis *a)
{
  LotseRange region = { 0, (guint) a->reading->text->len };
  gboolean in_body = FALSE;
  guint last_text;

  for (guint i = 0; i < a->sections->len; i++)
    {
      const LotseSection *section = &g_array_index (a->sections, LotseSection, i);

      if (section->visible)
        {
          region.end = section->heading.start;
          break;
        }
    }
  last_text = find_last_text (a, region.end);
  for (guint i = 0; i < a->reading->lines->len; i++)
    {
      const LotseLine *line = lotse_reading_line (a->reading, i);

      if (line->start >= region.end || line->start > last_text)
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

gboolean
_lotse_unheaded_decides (LotseAnalysis *a, guint first, guint last)
{
  LotseClause clause;
  g_auto (LotseActor) subject = { 0 };

  _lotse_clause_read (a, first, last, &clause);
  return clause.action && !clause.past && !clause.passive && !clause.modal
         && _lotse_actor_find_subject (a, first, last, clause.verb, &subject) && _lotse_actor_resolves (a, &subject, &clause);
}

/* "Das Gremium fasst somit folgenden Beschluss:", "Die Fraktion beantragt, der Rat möge beschließen:" */
static gboolean
announces (LotseAnalysis *a, guint first, guint last)
{
  static const char *const words[] = { "folgenden", "nachfolgenden", "folgende", "folgender", "nachfolgender" };
  g_auto (LotseActor) asked = { 0 };

  if (_lotse_actor_find_asked (a, first, last, &asked) || _lotse_unheaded_asks_to_resolve (a, first, last))
    return TRUE;
  if (last < first + 5 || a->reading->text->str[lotse_reading_token (a->reading, last - 1)->start] != ':')
    return FALSE;
  /* "Auf Vorschlag von Frau Muster wird folgender Beschluss gefasst:", "Wir beantragen, folgenden Beschluss zu fassen:" */
  last -= lotse_fold_is (_lotse_analysis_get_fold (a, last - 2), "gefasst");
  if (lotse_fold_is (_lotse_analysis_get_fold (a, last - 2), "fassen") && lotse_fold_is (_lotse_analysis_get_fold (a, last - 3), "zu"))
    last -= 2;
  if (!g_str_has_prefix (_lotse_analysis_get_fold (a, last - 2), "beschl")
      && !g_str_has_prefix (_lotse_analysis_get_fold (a, last - 2), "grundsatzbeschl"))
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
  /* "… bittet um Aufnahme des Antrages zur nächsten Sitzung:" and behind it „Der Rat beauftragt …“ */
  for (guint i = first; last < a->reading->tokens->len && _lotse_decision_opens_quote (a, last) && i < last; i++)
    if (g_str_has_prefix (_lotse_analysis_get_fold (a, i), "antrag"))
      return TRUE;
  for (guint i = first; i + 1 < last; i++)
    if (lotse_fold_is_one_of (_lotse_analysis_get_fold (a, i), words, G_N_ELEMENTS (words))
        && g_str_has_suffix (_lotse_analysis_get_fold (a, i + 1), "antrag"))
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

/* "Der Punkt wird abgesetzt." */
static gboolean
orders (LotseAnalysis *a, guint first, guint last)
{
  LotseClause clause;

  _lotse_clause_read (a, first, last, &clause);
  return clause.action && clause.passive && !clause.past && !clause.modal && !clause.negated;
}

/* Whether a sentence says in the passive what shall be done once, by nobody or by an assembly: "Der Haushaltsplan 2031 wird beschlossen.", but
 * not "Die Beiträge werden jährlich festgesetzt." */
static gboolean
orders_once (LotseAnalysis *a, guint first, guint last)
{
  static const char *const openers[] = { "der", "die", "das", "dem", "den", "des", "fuer", "es", "folgende", "folgender" };
  static const char *const habits[] = { "jaehrlich", "regelmaessig", "derzeit", "zurzeit", "aktuell", "momentan",       "gegenwaertig",
                                        "bereits",   "seit",         "stets",   "immer",   "meist",   "ueblicherweise", "grundsaetzlich",
                                        "jeweils",   "gesetzlich",   "oft",     "schon",   "noch",    "laufend" };
  LotseClause clause;
  g_auto (LotseActor) agent = { 0 };

  _lotse_clause_read (a, first, last, &clause);
  if (!clause.action || !clause.passive || clause.past || clause.modal || clause.verb >= last
      || !lotse_fold_is_one_of (_lotse_analysis_get_fold (a, first), openers, G_N_ELEMENTS (openers)))
    return FALSE;
  for (guint i = first; i < last; i++)
    if (lotse_fold_is_one_of (_lotse_analysis_get_fold (a, i), habits, G_N_ELEMENTS (habits)))
      return FALSE;
  return !_lotse_actor_find_agent (a, first, last, &agent) || _lotse_actor_is_assembly (&agent);
}

/* Whether all that stands from sentence @index down to the heading of the reasons orders something in the passive, and the paper does not call
 * itself a report. */
static gboolean
is_passive_to_end (LotseAnalysis *a, guint index, guint end)
{
  static const char *const reports[] = { "mitteilung", "information", "bericht", "kenntnis", "anfrage", "antwort", "stellungnahme" };
  const char *type = lotse_outline_get_key (a->outline, "paper_type");
  g_autofree char *folded = type ? lotse_fold (type, -1) : NULL;

  if (folded && lotse_fold_holds_one_of (folded, reports, G_N_ELEMENTS (reports)))
    return FALSE;
  if (end >= a->reading->tokens->len || (!lotse_outline_get_key (a->outline, "title") && !lotse_outline_get_key (a->outline, "number")))
    return FALSE;
  for (guint i = index; i < a->sentences->len && i < index + MAX_LEAD_SENTENCES; i++)
    {
      guint first = _lotse_decision_sentence_first (a, i);

      if (first >= end)
        return i > index;
      if (!orders_once (a, first, MIN (end, _lotse_decision_sentence_last (a, i))))
        return FALSE;
    }
  return FALSE;
}

/* "Für das Haus werden 5.000 € bereitgestellt." between the first decision and the heading of the reasons: what else is to be decided. */
static gboolean
orders_before_reasons (LotseAnalysis *a, guint first, guint last, guint end)
{
  if (end >= a->reading->tokens->len || last > end)
    return FALSE;
  for (guint i = 0; i < a->sections->len; i++)
    {
      const LotseSection *section = &g_array_index (a->sections, LotseSection, i);

      if (section->heading.start >= lotse_reading_token (a->reading, end)->start)
        return g_str_equal (section->kind, "facts") && orders_once (a, first, last);
    }
  return FALSE;
}

/* Whether another numbered decision of an assembly follows in the region: what stands before it belongs to the list. */
static gboolean
has_later_item (LotseAnalysis *a, guint sentence, guint end)
{
  for (guint i = sentence, n = 0; i < a->sentences->len && n < MAX_LEAD_SENTENCES; i++, n++)
    {
      guint first = _lotse_decision_sentence_first (a, i);

      if (first >= end)
        return FALSE;
      if (_lotse_sentence_match_number (a->reading, first) > 0
          && (_lotse_unheaded_decides (a, first, _lotse_decision_sentence_last (a, i))
              || orders (a, first, _lotse_decision_sentence_last (a, i))))
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

/* "Das Amt möge den Weg sperren.", "Dafür sollen Pfosten gesetzt werden." */
static gboolean
is_wish (LotseAnalysis *a, guint first, guint last)
{
  static const char *const verbs[] = { "moege", "moegen", "soll", "sollen" };
  LotseClause clause;

  _lotse_clause_read (a, first, last, &clause);
  return clause.verb < last && !clause.negated
         && lotse_fold_is_one_of (_lotse_analysis_get_fold (a, clause.verb), verbs, G_N_ELEMENTS (verbs));
}

/* "Es wird folgender Beschluss gefasst:" and below it "Die Verwaltung wird beauftragt, …", "Die Bezirksversammlung ersucht das Amt:" and below it
 * "Das Amt möge …". */
static gboolean
is_announced (LotseAnalysis *a, guint first, guint last)
{
  return first > 0 && a->reading->text->str[lotse_reading_token (a->reading, first - 1)->start] == ':'
         && (orders (a, first, last) || is_wish (a, first, last));
}

/* „Der Ausschuss empfiehlt, …“ in quotes, the last paragraph of which is "Dem Rat wird empfohlen, …": whether tokens [first, last) order something
 * inside the quote that begins at @quote. */
static gboolean
goes_on_in_quote (LotseAnalysis *a, guint quote, guint first, guint last)
{
  LotseClause clause;

  if (!_lotse_decision_is_quote_open (a, quote, first))
    return FALSE;
  _lotse_clause_read (a, first, last, &clause);
  return clause.passive && !clause.past && !clause.modal
         && (g_strcmp0 (clause.action, "commissions") == 0 || g_strcmp0 (clause.action, "recommends") == 0);
}

/* What is known of the decision with which a paper begins. */
typedef struct
{
  LotseBlock block;
  gboolean note, numbered, announced; /* how its first sentence begins */
  gboolean led;                       /* and that it ends in a colon */
} Lead;

/* "Dies erfordert Maßnahmen. Daher fordert und beschließt der Rat:": whether an assembly leads on at the end of the paragraph that begins with
 * sentence @i. */
static gboolean
leads_at_end (LotseAnalysis *a, guint i, guint end)
{
  for (guint k = i + 1; k < a->sentences->len && k < i + MAX_LEAD_SENTENCES; k++)
    {
      guint first = _lotse_decision_sentence_first (a, k), last = MIN (end, _lotse_decision_sentence_last (a, k));

      if (first >= end || lotse_reading_token (a->reading, first)->flags & LOTSE_TOKEN_PARA_START)
        return FALSE;
      if (a->reading->text->str[lotse_reading_token (a->reading, last - 1)->start] == ':')
        return _lotse_unheaded_decides (a, first, last);
    }
  return FALSE;
}

/* Whether sentence @i, of tokens [first, last), is a new paragraph that decides nothing: the begin of the reasoning, where the one before is
 * complete. */
static gboolean
ends_lead (LotseAnalysis *a, const Lead *lead, guint i, guint first, guint last, guint end)
{
  const LotseToken *token = lotse_reading_token (a->reading, first);

  if (!begins_paragraph (a, first, last, lead->block.status != NULL) || !ends_complete (a, first)
      || ((!lead->note || lead->numbered) && token->kind != LOTSE_TOKEN_WORD))
    return FALSE;
  if (_lotse_unheaded_decides (a, first, last) || _lotse_decisions_settles_motion (a, first, last) || is_announced (a, first, last)
      || leads_at_end (a, i, end) || (!lead->block.status && orders_before_reasons (a, first, last, end)))
    return FALSE;
  /* "Der Rat beschließt:", "Das Gebiet liegt im Norden.", "Der Entwurf wird gebilligt." */
  if (lead->led && (a->reading->text->str[lotse_reading_token (a->reading, first - 1)->start] == ':' || orders (a, first, last)))
    return FALSE;
  return !(lead->numbered && has_later_item (a, i, end)) && !goes_on_in_quote (a, lead->block.first, first, last)
         && !(lead->announced && _lotse_sentence_match_number (a->reading, first) > 0);
}

/* Tokens of a point of a list. */
#define MAX_POINT 80

/* "1. Vom Bericht wird Kenntnis genommen." in front of "2. Der Rat beschließt …": the token of the first number of the list whose second point
 * begins at @token, or @token. */
static guint
find_list_begin (LotseAnalysis *a, guint token, guint first)
{
  if (_lotse_sentence_match_number (a->reading, token) == 0 || !lotse_fold_is (_lotse_analysis_get_fold (a, token), "2"))
    return token;
  for (guint i = token; i > first && token - i < MAX_POINT; i--)
    if ((lotse_reading_token (a->reading, i - 1)->flags & LOTSE_TOKEN_LINE_START) && _lotse_sentence_match_number (a->reading, i - 1) > 0)
      return lotse_fold_is (_lotse_analysis_get_fold (a, i - 1), "1") ? i - 1 : token;
  return token;
}

/* "Der Kreistag" and below it "1. stimmt dem Vertrag zu,": whether a line names the assembly whose verbs stand in the points of a list. */
static gboolean
names_actor_of_list (LotseAnalysis *a, guint first, guint last)
{
  g_auto (LotseActor) actor = { 0 };
  guint n = last < a->reading->tokens->len ? _lotse_sentence_match_number (a->reading, last) : 0;

  return n > 0 && last + n < a->reading->tokens->len && first + 1 < last && _lotse_decisions_find_verb (a, last + n)
         && lotse_fold_is (_lotse_analysis_get_fold (a, last), "1") && _lotse_actor_at (a, first + 1, last, &actor) && actor.last == last
         && _lotse_actor_is_assembly (&actor);
}

/* A paper that begins with its decision (domain guide 4.1, no. 2). */
static void
read_lead (LotseAnalysis *a, LotseRange region)
{
  guint from = a->decisions->len, looked = 0;
  Lead lead = { 0 };
  LotseBlock *block = &lead.block;
  const LotseBlock whole = { .first = region.start, .last = region.end };

  if (region.start >= region.end)
    return;
  /* What a statute says is in force, not proposed. */
  region.end = _lotse_block_find_end (a, &whole);
  for (guint i = _lotse_sentences_find (a->sentences, lotse_reading_token (a->reading, region.start)->start); i < a->sentences->len; i++)
    {
      guint first = _lotse_decision_sentence_first (a, i), last = _lotse_decision_sentence_last (a, i);
      gboolean starts = (lotse_reading_token (a->reading, first)->flags & LOTSE_TOKEN_LINE_START) != 0;

      if (first >= region.end)
        break;
      if (block->last == 0)
        {
          if (looked++ >= MAX_LEAD_SENTENCES)
            return;
          lead.note = looked == 1 && is_note (a, first, last);
          if (starts && is_list_of_paper (a, first))
            {
              block->first = first;
              block->last = region.end;
              block->dashed = _lotse_sentence_is_bullet (a->reading, first);
              block->wrapped = !block->dashed;
              break;
            }
          if (starts && ((looked == 1 && is_passive_to_end (a, i, region.end)) || names_actor_of_list (a, first, last)))
            {
              block->first = first;
              block->last = region.end;
              break;
            }
          lead.numbered = _lotse_sentence_match_number (a->reading, first) > 0;
          block->motion = block->requested = starts && quotes_motion (a, first, last);
          if (!starts
              || !(_lotse_unheaded_decides (a, first, last) || lead.note || block->motion || announces (a, first, last)
                   || (lead.numbered && tells_passive_vote (a, first, last))))
            continue;
          block->first = block->motion ? MIN (last, region.end) : find_list_begin (a, first, region.start);
          lead.announced = announces (a, first, last);
          lead.led = last < region.end && a->reading->text->str[lotse_reading_token (a->reading, last - 1)->start] == ':';
          /* "Der Rat beschließt einstimmig, …" */
          block->status = _lotse_decisions_tells_vote (a, first, last) ? "earlier" : NULL;
        }
      else if (ends_lead (a, &lead, i, first, last, region.end))
        break;
      block->last = MIN (last, region.end);
    }
  if (block->last > block->first && _lotse_decisions_read_block (a, block) > 0)
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
  first = MAX (region.start, _lotse_decision_sentence_first (a, sentence));
  last = MIN (_lotse_decision_sentence_last (a, sentence), region.end);
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

void
_lotse_unheaded_read (LotseAnalysis *a, LotseRange region)
{
  guint from = a->decisions->len;

  read_lead (a, region);
  if (a->decisions->len == from)
    read_note (a, region);
}

/* "… bei der Benennung von Straßen u.a.": the period is that of an abbreviation. */
static gboolean
ends_in_letter (LotseAnalysis *a, guint last)
{
  const LotseToken *token = last > 1 ? lotse_reading_token (a->reading, last - 2) : NULL;

  return token && token->kind == LOTSE_TOKEN_WORD && token->end - token->start == 1;
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
      if (a->reading->text->str[lotse_reading_token (a->reading, block.last - 1)->start] != '.' || ends_in_letter (a, block.last)
          || (block.last - block.first < 8 && !orders (a, block.first, block.last)))
        block.last = block.first;
    }
  return block;
}

/* "Die Fraktion unterstützt den Verein und beantragt einen Beschluss": what else those do whose verb stands at @verb. */
static gboolean
moves_as_well (LotseAnalysis *a, guint verb, guint last)
{
  for (guint i = verb + 1; i + 1 < last; i++)
    if (lotse_fold_is (_lotse_analysis_get_fold (a, i - 1), "und")
        && (lotse_fold_is (_lotse_analysis_get_fold (a, i), "beantragt") || lotse_fold_is (_lotse_analysis_get_fold (a, i), "beantragen")))
      return TRUE;
  return FALSE;
}

/* Whether a sentence of a motion asks for something: "wir beantragen", "wird beauftragt", or a decision of an assembly. */
static gboolean
asks (LotseAnalysis *a, guint first, guint last, const LotseClause *clause)
{
  static const char *const verbs[] = { "beantrag", "bitte", "forder" };

  for (guint i = 0; clause->verb < last && i < G_N_ELEMENTS (verbs); i++)
    if (g_str_has_prefix (lotse_reading_get_fold (a->reading, lotse_reading_token (a->reading, clause->verb)), verbs[i]))
      return TRUE;
  if (moves_as_well (a, clause->verb, last))
    return TRUE;
  return g_str_equal (clause->action, "commissions") || _lotse_unheaded_decides (a, first, last);
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

/* "Der Rat beschließt:" and further down "Begründung": all between them is moved. */
static gboolean
leads_to_reasons (LotseAnalysis *a, guint last, guint end)
{
  return end < a->reading->tokens->len && a->reading->text->str[lotse_reading_token (a->reading, last - 1)->start] == ':'
         && lotse_fold_is (_lotse_analysis_get_fold (a, end), "begruendung");
}

/* The token with which the first numbered line of a region begins; its end if there is none. */
static guint
find_numbered_line (const LotseAnalysis *a, LotseRange region)
{
  for (guint i = region.start; i < region.end; i++)
    if ((lotse_reading_token (a->reading, i)->flags & LOTSE_TOKEN_LINE_START) && _lotse_sentence_match_number (a->reading, i) > 0)
      return i;
  return region.end;
}

void
_lotse_unheaded_read_motion (LotseAnalysis *a, LotseRange region)
{
  LotseBlock block = { .motion = TRUE };
  g_auto (LotseActor) moved_to = { 0 };
  guint from = a->decisions->len, number, order = region.end;
  gboolean led = FALSE, announced = FALSE; /* all that follows was announced, or was so with a colon */

  if (region.start >= region.end)
    return;
  number = find_numbered_line (a, region);
  for (guint i = _lotse_sentences_find (a->sentences, lotse_reading_token (a->reading, region.start)->start); i < a->sentences->len; i++)
    {
      guint first = MAX (region.start, _lotse_decision_sentence_first (a, i)),
            last = MIN (_lotse_decision_sentence_last (a, i), region.end);
      LotseClause clause;

      if (first >= region.end)
        break;
      if (block.last > 0)
        {
          gboolean paragraph = begins_paragraph (a, first, last, FALSE);
          char end = a->reading->text->str[lotse_reading_token (a->reading, block.last - 1)->end - 1];

          if (paragraph && !led && strchr (".!?", end) && !_lotse_unheaded_decides (a, first, last)
              && !(announced && is_wish (a, first, last)) && !orders_before_reasons (a, first, last, region.end))
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
      block.requested = puts_motion (a, first, last) || announces (a, first, last) || quotes_motion (a, first, last);
      if (block.requested || (clause.action && !clause.past && !clause.negated && asks (a, first, last, &clause)))
        {
          /* "Die Vorlage wird zurückgestellt. Der Magistrat wird beauftragt, …" */
          block.first = block.requested ? first : MIN (first, order);
          if (quotes_motion (a, first, last) && last < region.end)
            {
              block.first = last;
              if (_lotse_unheaded_find_moved_to (a, first, last, &moved_to))
                block.heading_body = &moved_to;
            }
          block.last = number < region.end ? region.end : last;
          led = leads_to_reasons (a, block.last, region.end);
          announced = a->reading->text->str[lotse_reading_token (a->reading, last - 1)->start] == ':';
          if (number < region.end)
            break;
        }
    }
  if (block.last <= block.first)
    block = find_first_paragraph (a, region);
  if (block.last > block.first && _lotse_decisions_read_block (a, &block) > 0)
    _lotse_decisions_add_section (a, from);
}

/* "Die Linden-Fraktion beantragt den Bau eines Weges." on a line of its own: whether a group moves something there. */
static gboolean
moves_on_line (LotseAnalysis *a, LotseRange region)
{
  guint n = 0;

  for (guint i = _lotse_sentences_find (a->sentences, lotse_reading_token (a->reading, region.start)->start);
       i < a->sentences->len && n < MAX_LEAD_SENTENCES; i++, n++)
    {
      guint first = _lotse_decision_sentence_first (a, i), last = MIN (region.end, _lotse_decision_sentence_last (a, i));
      LotseClause clause;

      if (first >= region.end)
        return FALSE;
      /* The greeting of a letter stands in front of its first sentence. */
      if (lotse_fold_is (_lotse_analysis_get_fold (a, first), "sehr"))
        while (first + 1 < last
               && !(lotse_reading_token (a->reading, first)->flags & LOTSE_TOKEN_LINE_START
                    && lotse_fold_is (_lotse_analysis_get_fold (a, first), "die")))
          first++;
      if (!(lotse_reading_token (a->reading, first)->flags & LOTSE_TOKEN_LINE_START)
          || !lotse_fold_is (_lotse_analysis_get_fold (a, first), "die"))
        continue;
      _lotse_clause_read (a, first, last, &clause);
      if (clause.verb < MIN (last, first + MOTION_REACH) && !clause.past && !clause.negated
          && g_str_has_prefix (_lotse_analysis_get_fold (a, clause.verb), "beantrag"))
        for (guint k = first + 1; k < clause.verb; k++)
          if (strstr (_lotse_analysis_get_fold (a, k), "fraktion"))
            return TRUE;
    }
  return FALSE;
}

gboolean
_lotse_unheaded_is_motion (LotseAnalysis *a, LotseRange region)
{
  LotseBlock block;
  LotseClause clause;

  if (region.start >= region.end || region.end >= a->reading->tokens->len
      || !g_str_equal (lotse_reading_get_fold (a->reading, lotse_reading_token (a->reading, region.end)), "begruendung"))
    return FALSE;
  if (moves_on_line (a, region))
    return TRUE;
  block = find_first_paragraph (a, region);
  if (block.last <= block.first || lotse_reading_token (a->reading, block.first)->kind != LOTSE_TOKEN_WORD)
    return FALSE;
  for (guint i = _lotse_sentences_find (a->sentences, lotse_reading_token (a->reading, block.first)->start); i < a->sentences->len; i++)
    {
      guint first = MAX (block.first, _lotse_decision_sentence_first (a, i)), last = MIN (block.last, _lotse_decision_sentence_last (a, i));

      if (first >= block.last)
        return FALSE;
      _lotse_clause_read (a, first, last, &clause);
      if (puts_motion (a, first, last) || (clause.action && !clause.past && !clause.negated && asks (a, first, last, &clause)))
        return TRUE;
    }
  return FALSE;
}
