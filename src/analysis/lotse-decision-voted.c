/* SPDX-License-Identifier: GPL-3.0-or-later */
/* "Der Antrag wird einstimmig um einen Monat vertagt.": an item of an agenda whose text only tells the vote, without a heading. */
#include "lotse-decision-private.h"
#include "lotse-fold.h"
#include "lotse-pipe-private.h"
#include "lotse-vote-words-private.h"

#include <string.h>

/* Sentences that are looked at, and tokens of one. */
#define MAX_SENTENCES 40
#define MAX_SENTENCE 80

/* "mit 9 zu 4 Stimmen", "mit 10 gegen 3 Stimmen": whether the word at @token is that behind the numbers. */
static gboolean
counts_votes (LotseAnalysis *a, guint token, guint first)
{
  return token >= first + 4 && lotse_fold_is (_lotse_analysis_get_fold (a, token), "stimmen")
         && lotse_reading_token (a->reading, token - 1)->kind == LOTSE_TOKEN_NUMBER
         && lotse_reading_token (a->reading, token - 3)->kind == LOTSE_TOKEN_NUMBER
         && (lotse_fold_is (_lotse_analysis_get_fold (a, token - 2), "zu")
             || lotse_fold_is (_lotse_analysis_get_fold (a, token - 2), "gegen"));
}

/* Token that says how the vote went, or @last. Votes on what somebody has moved before ("Dieser Antrag wird …") are not those on the item. */
static guint
find_vote (LotseAnalysis *a, guint first, guint last)
{
  static const char *const words[] = { "einstimmig", "mehrheitlich", "stimmenmehrheit", "einvernehmlich" };
  static const char *const counts[] = { "gegenstimmen", "gegenstimme", "ja-stimmen", "jastimmen", "nein-stimmen", "neinstimmen" };
  gboolean other = g_str_has_prefix (lotse_reading_get_fold (a->reading, lotse_reading_token (a->reading, first)), "dies");

  for (guint i = first; i < last; i++)
    {
      const char *fold = lotse_reading_get_fold (a->reading, lotse_reading_token (a->reading, i));

      if (lotse_fold_is_one_of (fold, words, G_N_ELEMENTS (words))
          || (!other && (lotse_fold_is_one_of (fold, counts, G_N_ELEMENTS (counts)) || counts_votes (a, i, first))))
        return i;
    }
  return last;
}

gboolean
_lotse_decisions_tells_vote (LotseAnalysis *a, guint first, guint last)
{
  return find_vote (a, first, last) < last;
}

/* Whether a passive begins before token @last that tells what is done: "wird", or "wurde" where no day says that it was another session; and
 * no "nicht" behind it. */
static gboolean
is_passive (LotseAnalysis *a, guint first, guint last)
{
  static const char *const nots[] = { "nicht", "soll", "sollen" };
  gboolean present = FALSE, past = FALSE;

  for (guint i = first; i < last; i++)
    {
      const char *fold = lotse_reading_get_fold (a->reading, lotse_reading_token (a->reading, i));

      present |= lotse_fold_is (fold, "wird") || lotse_fold_is (fold, "werden");
      past |= lotse_fold_is (fold, "wurde") || lotse_fold_is (fold, "wurden");
      if (lotse_fold_is_one_of (fold, nots, G_N_ELEMENTS (nots)))
        return FALSE;
    }
  return present
         || (past
             && !_lotse_analysis_find_date (a, lotse_reading_token (a->reading, first)->start,
                                            lotse_reading_token (a->reading, last - 1)->end, NULL, NULL));
}

/* "Die Ausschussmitglieder sprechen sich …", "Das Gremium lehnt … ab", before or right behind the verb: the assembly, which has no name here. */
static gboolean
names_members (LotseAnalysis *a, guint first, guint last, guint verb)
{
  static const char *const members[] = { "ausschussmitglieder", "ratsmitglieder", "mitglieder", "anwesenden", "gremium", "plenum" };

  for (guint i = first + 1; i < MIN (last, verb + 4); i++)
    if ((lotse_fold_is (_lotse_analysis_get_fold (a, i - 1), "die") || lotse_fold_is (_lotse_analysis_get_fold (a, i - 1), "das"))
        && lotse_fold_is_one_of (_lotse_analysis_get_fold (a, i), members, G_N_ELEMENTS (members)))
      return TRUE;
  return FALSE;
}

/* "Der Rat beschließt einstimmig:" and on the next line what it decides: the lines down to the next one behind a full stop. FALSE if no decision
 * stands there. */
static gboolean
read_led (LotseAnalysis *a, guint last, const LotseActor *actor)
{
  LotseBlock block = { .first = last, .last = last + 1, .heading_body = actor, .taken = TRUE, .headed = TRUE, .status = "earlier" };

  if (last + 3 >= a->reading->tokens->len || a->reading->text->str[lotse_reading_token (a->reading, last - 1)->start] != ':'
      || !(lotse_reading_token (a->reading, last)->flags & LOTSE_TOKEN_LINE_START))
    return FALSE;
  while (block.last < a->reading->tokens->len
         && !(lotse_reading_token (a->reading, block.last)->flags & LOTSE_TOKEN_LINE_START
              && a->reading->text->str[lotse_reading_token (a->reading, block.last - 1)->start] == '.'))
    block.last++;
  return _lotse_decisions_read_block (a, &block) > 0;
}

/* "Der Ausschuss spricht sich einstimmig dafür aus, …": an assembly does it, and the vote is told. */
static gboolean
read_act (LotseAnalysis *a, guint first, guint last, const LotseClause *clause)
{
  LotseDecision *decision;
  g_auto (LotseActor) subject = { 0 };
  gboolean named;

  if (!clause->action || clause->passive || clause->past || clause->modal || clause->negated
      || lotse_reading_token (a->reading, last - 1)->kind != LOTSE_TOKEN_PUNCT)
    return FALSE;
  named = _lotse_actor_find_subject (a, first, last, clause->verb, &subject) && _lotse_actor_is_assembly (&subject);
  if (!named && !names_members (a, first, last, clause->verb))
    return FALSE;
  if (named && read_led (a, last, &subject))
    return TRUE;
  decision = _lotse_decisions_add (a, "decision/voted", first, last, clause->action, "earlier");
  if (decision && named)
    _lotse_decision_set_actor (decision, &subject);
  return decision != NULL;
}

/* "Bis dahin wird der Antrag vertagt.", next to a sentence that tells a vote. */
static gboolean
is_settled (const char *outcome)
{
  return outcome && (g_str_equal (outcome, "postponed") || g_str_equal (outcome, "referred") || g_str_equal (outcome, "rejected"));
}

/* "Der Antrag wurde einstimmig zurückgestellt. Die Verwaltung wurde beauftragt, …": whether a sentence orders something in the paragraph of the
 * vote before it. */
static gboolean
orders_behind_vote (LotseAnalysis *a, guint first, const LotseClause *clause)
{
  const LotseDecision *before = g_ptr_array_index (a->decisions, a->decisions->len - 1);

  return first > 0 && clause->passive && clause->past && clause->reports && !clause->negated
         && g_strcmp0 (clause->action, "commissions") == 0 && g_str_equal (before->rule, "decision/voted")
         && !(lotse_reading_token (a->reading, first)->flags & LOTSE_TOKEN_PARA_START)
         && before->range.end == lotse_reading_token (a->reading, first - 1)->end;
}

/* "Einstimmig wurde beschlossen, dass …", "Nach ausführlicher Aussprache wurde vereinbart, den Ort zu ändern.": what was decided stands in the clause
 * that follows; nobody is named who did so, and no day. */
static gboolean
tells_unnamed (LotseAnalysis *a, guint first, guint last, const LotseClause *clause)
{
  static const char *const openers[] = { "einstimmig", "mehrheitlich", "einvernehmlich", "es", "nach", "anschliessend", "abschliessend" };
  static const char *const participles[] = { "beschlossen", "vereinbart", "festgelegt" };

  if (!clause->passive || clause->negated || clause->modal || clause->verb + 3 >= last
      || !g_str_has_prefix (_lotse_analysis_get_fold (a, clause->verb), "wurde")
      || !lotse_fold_is_one_of (_lotse_analysis_get_fold (a, first), openers, G_N_ELEMENTS (openers))
      || _lotse_analysis_find_date (a, lotse_reading_token (a->reading, first)->start, lotse_reading_token (a->reading, last - 1)->end,
                                    NULL, NULL))
    return FALSE;
  for (guint i = clause->verb + 1; i + 1 < MIN (last, clause->verb + 4); i++)
    if (lotse_fold_is_one_of (_lotse_analysis_get_fold (a, i), participles, G_N_ELEMENTS (participles)))
      return lotse_fold_is (_lotse_analysis_get_fold (a, i + 1), ",");
  return FALSE;
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

  _lotse_clause_read (a, first, last, &clause);
  if (tells_unnamed (a, first, last, &clause))
    {
      _lotse_decisions_add (a, "decision/voted", first, last, "resolves", "earlier");
      return;
    }
  if (vote == last && a->decisions->len == 0)
    return;
  if (!is_passive (a, first, vote))
    {
      if (vote < last)
        read_act (a, first, last, &clause);
      return;
    }
  if (vote == last && orders_behind_vote (a, first, &clause))
    {
      _lotse_decisions_add (a, "decision/voted", first, last, clause.action, "earlier");
      return;
    }
  tail = lotse_reading_dup_text (a->reading, lotse_reading_token (a->reading, vote == last ? first : vote)->start,
                                 lotse_reading_token (a->reading, last - 1)->end);
  outcome = _lotse_minutes_find_outcome (tail);
  if (!outcome || (vote == last && (!is_settled (outcome) || !clause.action || clause.past)))
    return;
  decision = _lotse_decisions_add (a, "decision/voted", first, last,
                                   clause.action && (!clause.past || clause.reports) ? clause.action : "other", outcome);
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

static gboolean
is_own_paragraph (LotseAnalysis *a, guint first, guint last)
{
  return lotse_reading_token (a->reading, first)->flags & LOTSE_TOKEN_PARA_START
         && (last >= a->reading->tokens->len || lotse_reading_token (a->reading, last)->flags & LOTSE_TOKEN_PARA_START);
}

/* "Der Ausschuss nimmt die Antwort zur Kenntnis." at the end of what was said. */
static gboolean
notes_at_end (LotseAnalysis *a, guint first, guint last, LotseClause *clause, LotseActor *ret)
{
  if (last < a->reading->tokens->len && !(lotse_reading_token (a->reading, last)->flags & LOTSE_TOKEN_PARA_START))
    return FALSE;
  _lotse_clause_read (a, first, last, clause);
  return (g_strcmp0 (clause->action, "takes-note") == 0 || g_strcmp0 (clause->action, "approves") == 0) && !clause->passive && !clause->past
         && !clause->modal && !clause->negated && _lotse_actor_find_subject (a, first, last, clause->verb, ret)
         && _lotse_actor_is_assembly (ret) && ret->first <= first + 1;
}

/* "Dem Bau wird zugestimmt.", "Dies wird zur Kenntnis genommen.": nobody is named who does it, or an assembly. */
static gboolean
tells_assent (LotseAnalysis *a, guint first, guint last, LotseClause *clause)
{
  static const char *const openers[] = { "der", "die", "das", "dem", "den", "dies", "diesem", "von", "vom", "um" };
  static const char *const others[] = { "von", "vom", "durch", "seitens" };
  g_auto (LotseActor) agent = { 0 };

  if (!lotse_fold_is_one_of (_lotse_analysis_get_fold (a, first), openers, G_N_ELEMENTS (openers)))
    return FALSE;
  _lotse_clause_read (a, first, last, clause);
  if (!clause->action || !clause->passive || clause->past || clause->modal || clause->negated
      || a->reading->text->str[lotse_reading_token (a->reading, last - 1)->start] != '.'
      || !(g_str_equal (clause->action, "approves") || g_str_equal (clause->action, "takes-note")))
    return FALSE;
  if (_lotse_actor_find_agent (a, first, last, &agent))
    return _lotse_actor_is_assembly (&agent);
  for (guint i = clause->verb + 1; i < last; i++)
    if (lotse_fold_is_one_of (_lotse_analysis_get_fold (a, i), others, G_N_ELEMENTS (others)))
      return FALSE;
  return TRUE;
}

/* "Die Vorlage wird in die Fraktionen verwiesen." as a paragraph at the end: what becomes of the item, or NULL. */
static const char *
find_course (LotseAnalysis *a, guint first, guint last)
{
  static const char *const items[] = { "vorlage", "antrag", "tagesordnungspunkt", "angelegenheit", "beschlussvorlage" };
  LotseClause clause;
  g_autofree char *text = NULL;
  const char *outcome;

  if (last < a->reading->tokens->len || !is_own_paragraph (a, first, last)
      || !lotse_fold_is_one_of (_lotse_analysis_get_fold (a, first + 1), items, G_N_ELEMENTS (items)))
    return NULL;
  _lotse_clause_read (a, first, last, &clause);
  if (!clause.action || !clause.passive || clause.past || clause.modal || clause.negated)
    return NULL;
  text = lotse_reading_dup_text (a->reading, lotse_reading_token (a->reading, first)->start,
                                 lotse_reading_token (a->reading, last - 1)->end);
  outcome = _lotse_minutes_find_outcome (text);
  return is_settled (outcome) && !g_str_equal (outcome, "rejected") ? outcome : NULL;
}

/* How many tokens in front of a sentence the number of its paragraph of a statute is looked for. */
#define STATUTE_REACH 80

/* "§ 4 Ausschüsse" and below it "Der Ausschuss genehmigt Dienstreisen.": what a statute says. */
static gboolean
is_in_statute (LotseAnalysis *a, guint token)
{
  for (guint i = token; i > 0 && token - i < STATUTE_REACH; i--)
    if ((lotse_reading_token (a->reading, i - 1)->flags & LOTSE_TOKEN_LINE_START)
        && lotse_starts_with (a->reading->text->str + lotse_reading_token (a->reading, i - 1)->start, "§"))
      return TRUE;
  return FALSE;
}

/* "Berichtsvorlage": what the assembly is to note it has not noted yet. */
static gboolean
is_before_session (const LotseAnalysis *a)
{
  const char *type = lotse_outline_get_key (a->outline, "paper_type");
  g_autofree char *fold = type ? lotse_fold (type, strlen (type)) : NULL;

  return fold && g_str_has_suffix (fold, "vorlage");
}

void
_lotse_decisions_read_assents (LotseAnalysis *a, gboolean minutes)
{
  guint from = a->decisions->len;

  for (guint i = 0; i < a->sentences->len && i < MAX_SENTENCES; i++)
    {
      guint first = _lotse_decision_sentence_first (a, i), last = _lotse_decision_sentence_last (a, i);
      LotseClause clause;
      LotseDecision *decision;
      g_auto (LotseActor) agent = { 0 };

      gboolean noted;
      const char *course;

      if (last < first + 4 || last - first > MAX_SENTENCE || get_zone (a, first) != LOTSE_ZONE_BODY)
        continue;
      course = a->decisions->len == from && first > 0 ? find_course (a, first, last) : NULL;
      if (course)
        {
          _lotse_decisions_add (a, "decision/assent", first, last, "other", course);
          continue;
        }
      noted = notes_at_end (a, first, last, &clause, &agent);
      if (!noted)
        {
          _lotse_actor_clear (&agent);
          if (!tells_assent (a, first, last, &clause) || !(minutes || is_own_paragraph (a, first, last)))
            continue;
          /* "Der Sozialausschuss wird um Kenntnisnahme gebeten." */
          if (!_lotse_actor_find_agent (a, first, last, &agent) && clause.asked)
            _lotse_actor_find_subject (a, first, last, clause.verb, &agent);
        }
      if (is_in_statute (a, first))
        continue;
      decision = _lotse_decisions_add (a, "decision/assent", first, last, clause.action,
                                       minutes || (noted && !is_before_session (a)) ? "earlier" : "proposed");
      if (decision && agent.name)
        _lotse_decision_set_actor (decision, &agent);
    }
  /* Several of them weigh what others have written. */
  if (!minutes && a->decisions->len > from + 1)
    g_ptr_array_set_size (a->decisions, (gint) from);
}

/* Bytes of a vote in brackets. */
#define MAX_BRACKET 80

/* "12:0", "3 : 9" in brackets: @ret_lost whether it was turned down. */
static gboolean
is_ratio (const char *text, gboolean *ret_lost)
{
  char *end;
  guint64 yes = g_ascii_strtoull (text, &end, 10), no;

  while (*end == ' ')
    end++;
  if (end == text || *end != ':')
    return FALSE;
  text = end + 1;
  no = g_ascii_strtoull (text, &end, 10);
  *ret_lost = yes < no;
  return end > text && *end == '\0';
}

void
_lotse_decisions_trim_votes (LotseAnalysis *a)
{
  for (guint i = 0; i < a->decisions->len; i++)
    {
      LotseDecision *decision = g_ptr_array_index (a->decisions, i);
      const char *text = a->reading->text->str;
      guint end = decision->range.end, open = end;
      g_autofree char *inner = NULL;
      gboolean lost = FALSE;

      if (end <= decision->range.start + 2 || text[end - 1] != ')')
        continue;
      while (open > decision->range.start && end - open < MAX_BRACKET && text[open] != '(')
        open--;
      if (text[open] != '(' || open <= decision->range.start)
        continue;
      inner = lotse_fold (text + open + 1, (gssize) (end - open - 2));
      while (open > decision->range.start && strchr (" \n", text[open - 1]))
        open--;
      if (open <= decision->range.start + 1 || text[open - 1] != '.'
          || !(is_ratio (inner, &lost) || _lotse_votes_says (inner) || g_str_has_prefix (inner, "einstimmig")))
        continue;
      decision->range.end = open;
      if (lost && g_str_equal (decision->status, "earlier"))
        decision->status = "rejected";
      g_free (decision->text);
      decision->text = lotse_reading_dup_text (a->reading, decision->range.start, open);
    }
}
