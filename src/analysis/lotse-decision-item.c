/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The decisions of a block: its numbered items, or its running text. */
#include "lotse-decision-reader-private.h"

/* Tokens in brackets behind the last sentence of a decision. */
#define MAX_ASIDE 8
/* Tokens of a line that only says who decides. */
#define MAX_BARE_LEAD 6
/* Tokens of a line that only names a body. */
#define MAX_BODY_LINE 16

gboolean
_lotse_decision_ends_closed (const LotseDecisionReader *r, guint last)
{
  const LotseToken *t = _lotse_decision_token (r, last - 1);
  gunichar c = g_utf8_get_char (r->a->reading->text->str + t->start);

  /* "… zu beginnen. (Zuständigkeit: Rat)" */
  for (guint i = last - 1; c == ')' && i > 0 && last - i < MAX_ASIDE; i--)
    if (r->a->reading->text->str[_lotse_decision_token (r, i)->start] == '(' && strchr (".!?", _lotse_decision_last_char (r, i)))
      return TRUE;
  /* "wird wie folgt verteilt:" and below it the head of the first column. */
  if (c == '.' && last > 1 && lotse_fold_is (_lotse_decision_fold (r, last - 2), "nr"))
    return FALSE;
  /* A closing quote or bracket after the period. */
  if (last > 1 && t->kind == LOTSE_TOKEN_PUNCT && (c == 0x201c || c == 0x201d || c == '"' || c == ')')
      && !strchr (".!?", _lotse_decision_last_char (r, last)))
    return strchr (".!?", _lotse_decision_last_char (r, last - 1)) != NULL;
  return t->kind == LOTSE_TOKEN_PUNCT && strchr (".!?", r->a->reading->text->str[t->start]) != NULL;
}

/* --- lists --------------------------------------------------------------------------------------------------------------- */

/* "Der Kreisausschuss empfiehlt dem Kreistag:" between two lists: the token of the paragraph that leads from the item behind @first to the next
 * one at @last, or @last. */
static guint
find_next_lead (const LotseDecisionReader *r, guint first, guint last)
{
  LotseClause clause;
  g_auto (LotseActor) subject = { 0 };
  guint lead = last;

  if (r->a->reading->text->str[_lotse_decision_token (r, last - 1)->start] != ':')
    return last;
  for (guint i = last - 1; i > first && lead == last; i--)
    if (_lotse_decision_begins_paragraph (r, i))
      lead = i;
  if (lead == last || !_lotse_decision_ends_closed (r, lead) || _lotse_sentence_is_bullet (r->a->reading, lead))
    return last;
  _lotse_clause_read (r->a, lead, last, &clause);
  if (clause.past || clause.negated || !_lotse_actor_find_subject (r->a, lead, last, clause.verb, &subject)
      || !_lotse_actor_is_assembly (&subject))
    return last;
  /* "Der Rat:" is enough. */
  return clause.action || (!clause.finite && subject.first <= lead + 1 && last - subject.last <= 1) ? lead : last;
}

/* "… zu folgenden Punkten:" as a paragraph behind the last item, and below it "1.": another list begins, which nobody is said to decide. */
static gboolean
begins_other_list (const LotseDecisionReader *r, guint item, guint number)
{
  if (r->a->reading->text->str[_lotse_decision_token (r, number - 1)->start] != ':' || find_next_lead (r, item, number) < number)
    return FALSE;
  for (guint i = number - 1; i > item; i--)
    if (_lotse_decision_begins_paragraph (r, i) && _lotse_decision_ends_closed (r, i))
      return TRUE;
  return FALSE;
}

/* Starts of the top-level items of a block: tokens of their numbers. @capitals: "A." counts, too. */
static GArray *
collect_items (const LotseDecisionReader *r, gboolean capitals)
{
  GArray *starts = g_array_new (FALSE, FALSE, sizeof (guint));
  LotseNumberStyle top = LOTSE_NUMBER_NONE;
  guint previous = 0;
  gboolean inside = FALSE; /* one of them stands inside a line */

  for (guint i = r->block->first; i < r->block->last; i++)
    {
      guint n, value;
      LotseNumberStyle style;
      gboolean start;

      i = _lotse_decision_skip_wording (r->a, i, r->block->last);
      if (i >= r->block->last)
        break;
      start = (_lotse_decision_token (r, i)->flags & LOTSE_TOKEN_LINE_START) != 0;

      if (!start && _lotse_decision_token (r, i)->kind != LOTSE_TOKEN_NUMBER && !lotse_fold_is (_lotse_decision_fold (r, i), "zu")
          && !(top == LOTSE_NUMBER_LETTER && _lotse_decision_fold (r, i)[1] == '\0'))
        continue;
      style = _lotse_decision_read_number (r, i, &n, &value);
      if (style == LOTSE_NUMBER_NONE || (style == LOTSE_NUMBER_CAPITAL && !capitals) || (top != LOTSE_NUMBER_NONE && style != top))
        continue;
      /* Inside a line only a list that counts from one is sure. */
      if (!start && value != previous + 1)
        continue;
      /* "… um Beantwortung folgender Fragen:" */
      if (top == LOTSE_NUMBER_NONE && i > r->block->first + 1 && g_str_has_prefix (_lotse_decision_fold (r, i - 2), "frage"))
        break;
      inside |= !start;
      /* Ascending, or started again by a converter that has lost the list; a first number of a later page may stand for more. */
      if (top != LOTSE_NUMBER_NONE && value != previous + 1 && value != 1 && value != previous)
        continue;
      /* "a)" stands inside the line that leads to the list. */
      if (top == LOTSE_NUMBER_NONE && value > (style == LOTSE_NUMBER_LETTER ? 1 : 2))
        continue;
      if (top != LOTSE_NUMBER_NONE && value == 1 && begins_other_list (r, g_array_index (starts, guint, starts->len - 1), i))
        break;
      top = style;
      previous = value;
      g_array_append_val (starts, i);
    }
  /* One number alone is a list only where it is the first. */
  if (starts->len == 1 && (previous != 1 || top == LOTSE_NUMBER_CAPITAL || inside))
    g_array_set_size (starts, 0);
  return starts;
}

static GArray *
find_items (const LotseDecisionReader *r)
{
  GArray *starts = collect_items (r, TRUE);

  /* "A." alone was an initial or the title of one of several parts: the list that it has kept from being seen. */
  if (starts->len > 0)
    return starts;
  g_array_unref (starts);
  return collect_items (r, FALSE);
}

/* --- numbered items --------------------------------------------------------------------------------------------------------- */

/* "Die Fraktion beantragt, der Rat möge beschließen:" */
static gboolean
keep_asked (LotseDecisionReader *r, const LotseDecisionPiece *lead)
{
  LotseActor asked = { 0 };

  if (!_lotse_actor_find_asked (r->a, lead->first, lead->last, &asked))
    return FALSE;
  r->lead = "resolves";
  _lotse_decision_keep_actor (r, &asked);
  return TRUE;
}

/* "Der Rat stellt den Plan unter Beachtung", "1. der Anträge …", "2. der Wünsche …", "und sonst wie im Entwurf fest.": whether the sentence in front of
 * a list goes on behind it. */
static gboolean
goes_on_behind_list (const LotseDecisionReader *r, const LotseDecisionPiece *lead, guint item)
{
  guint n, value;

  static const char *const openers[] = { "dem", "der", "denen", "dass", "indem" };

  if (strchr (".:;,!?", _lotse_decision_last_char (r, lead->last)))
    return FALSE;
  /* "…, einen Weg zu bauen, in dem", "1. die Mittel bereitgestellt werden, …" */
  if (lotse_fold_is_one_of (_lotse_decision_fold (r, lead->last - 1), openers, G_N_ELEMENTS (openers)))
    return TRUE;
  for (guint i = item + 1; i + 1 < r->block->last; i++)
    {
      if ((_lotse_decision_token (r, i)->flags & LOTSE_TOKEN_LINE_START) && _lotse_decision_ends_closed (r, i))
        return FALSE;
      if (_lotse_decision_begins_paragraph (r, i) && _lotse_decision_read_number (r, i, &n, &value) == LOTSE_NUMBER_NONE
          && !_lotse_sentence_is_bullet (r->a->reading, i))
        return _lotse_decision_token (r, i)->kind == LOTSE_TOKEN_WORD && !(_lotse_decision_token (r, i)->flags & LOTSE_TOKEN_CAPITAL);
    }
  return FALSE;
}

/* "Der Rat beschließt folgende Festlegungen:", "1. Die Gebühr wird auf 3 Euro festgesetzt.": whether the first item is a sentence with a verb of
 * its own, so that it decides and is no mere part of the one before. */
static gboolean
is_sentence_item (const LotseDecisionReader *r, guint number)
{
  guint n, value, first, last;
  const LotseRange *range;
  LotseClause clause;

  _lotse_decision_read_number (r, number, &n, &value);
  first = number + n;
  if (first >= r->block->last)
    return FALSE;
  range = &g_array_index (r->a->sentences, LotseRange, _lotse_sentences_find (r->a->sentences, _lotse_decision_token (r, first)->start));
  last = MIN (r->block->last, lotse_reading_find_token (r->a->reading, range->end));
  if (last <= first || !_lotse_decision_ends_closed (r, last))
    return FALSE;
  _lotse_clause_read (r->a, first, last, &clause);
  return clause.passive && !clause.past && !clause.negated;
}

/* "Wir beantragen neue Wiesen. Dafür bieten sich folgende Flächen an:", "1. Die Wiese am Bach": whether a sentence behind the motion leads to a list
 * of what it is about. */
static gboolean
names_objects (const LotseDecisionReader *r, const LotseDecisionPiece *lead, guint number)
{
  const LotseClause clause = { .verb = lead->first };

  return !is_sentence_item (r, number) && _lotse_decision_last_char (r, lead->last) == ':'
         && _lotse_decision_announces_object (r, &clause, lead->last);
}

/* Tokens of the line that says as what somebody is chosen. */
#define MAX_CAPACITY 4

/* The text before the first number: its subject and verb hold for every item. A sentence of its own is a decision of its own. Returns FALSE if
 * the items are parts of it. */
static gboolean
read_lead_in (LotseDecisionReader *r, guint first, guint last, gboolean lettered)
{
  g_autoptr (GArray) sentences = g_array_new (FALSE, FALSE, sizeof (LotseDecisionPiece));
  LotseDecisionPiece lead;
  LotseClause clause;
  g_auto (LotseActor) subject = { 0 };

  if (last <= first)
    return TRUE;
  _lotse_decision_find_sentences (r, first, last, sentences);
  lead = g_array_index (sentences, LotseDecisionPiece, sentences->len - 1);
  /* "Der Rat wählt:" and below it "als Mitglieder" above the names. */
  if (sentences->len > 1 && lead.last - lead.first <= MAX_CAPACITY && lotse_fold_is (_lotse_decision_fold (r, lead.first), "als"))
    lead.first = g_array_index (sentences, LotseDecisionPiece, sentences->len - 2).first;
  if (_lotse_decision_ends_closed (r, lead.last))
    {
      _lotse_decision_read_running (r, first, last);
      return TRUE;
    }
  _lotse_clause_read (r->a, lead.first, lead.last, &clause);
  /* "wählt in den Beirat: a) … b) …", "an folgenden Plätzen Bänke aufzustellen: 1. … 2. …": parts of one decision. */
  if (clause.action
      && !(lettered ? _lotse_decision_is_pure_lead (r, &clause, lead.last) : !_lotse_decision_announces_object (r, &clause, lead.last)))
    {
      if (lettered || !is_sentence_item (r, last))
        {
          r->parts = g_str_equal (clause.action, "appoints") || g_str_equal (clause.action, "delegates");
          return FALSE;
        }
      /* "… die Kalkulation mit folgenden Festlegungen:" decides itself, too. */
      if (_lotse_decision_announces_terms (r, &clause, lead.last))
        {
          _lotse_decision_read_running (r, first, last);
          r->lead = clause.action;
          return TRUE;
        }
    }
  if ((clause.finite && goes_on_behind_list (r, &lead, last))
      || (!clause.action && lead.first > first && r->block->motion && !r->block->headed && names_objects (r, &lead, last)))
    {
      r->parts = TRUE;
      return FALSE;
    }
  if (lead.first > first)
    _lotse_decision_read_running (r, first, lead.first);
  if (!clause.past)
    r->lead = clause.action;
  if (clause.finite)
    {
      r->lead_first = lead.first;
      r->lead_last = lead.last;
    }
  if (!keep_asked (r, &lead) && _lotse_actor_find_subject (r->a, lead.first, lead.last, clause.verb, &subject)
      && _lotse_actor_resolves (r->a, &subject, &clause))
    _lotse_decision_keep_actor (r, &subject);
  return TRUE;
}

/* "Auf die Tagesordnung …", "z. d. A.": what the office does with the paper. */
static gboolean
is_procedure (const LotseDecisionReader *r, guint first, guint last)
{
  const GPtrArray *table = lotse_lexicon_get_table (r->a->lexicon, "prompts");
  guint start = _lotse_decision_token (r, first)->start;
  g_autofree char *folded = lotse_fold (r->a->reading->text->str + start, MIN (60, _lotse_decision_token (r, last - 1)->end - start));

  for (guint i = 0; i < table->len; i++)
    {
      const LotseLexiconEntry *entry = g_ptr_array_index (table, i);

      if (g_str_equal (lotse_lexicon_entry_get (entry, 1), "procedure") && g_str_has_prefix (folded, entry->folded))
        return TRUE;
    }
  return FALSE;
}

/* End of the last item: a paragraph that is complete closes it, unless points of a list follow. */
static guint
find_item_end (const LotseDecisionReader *r, guint first, guint last, gboolean final)
{
  for (guint i = first + 1; i < last; i++)
    {
      guint n, value;

      /* "II. Auf die Tagesordnung …": the list of the office follows that of the decision. */
      if (_lotse_decision_token (r, i)->flags & LOTSE_TOKEN_LINE_START
          && _lotse_decision_read_number (r, i, &n, &value) != LOTSE_NUMBER_NONE && i + n < last && is_procedure (r, i + n, last))
        return i;
      /* "Kurzbegründung:" below each point of a motion. */
      if (_lotse_decision_token (r, i)->flags & LOTSE_TOKEN_LINE_START && lotse_fold_is (_lotse_decision_fold (r, i), "kurzbegruendung"))
        return i;
      if (!final)
        continue;
      if (_lotse_decision_find_end (r, first, i, last) != LOTSE_DECISION_GOES_ON)
        return i;
      /* Below the bare words of an item minutes tell what was said of it. */
      if (r->block->status && _lotse_decision_begins_paragraph (r, i) && _lotse_minutes_is_speech (r->a, i))
        return i;
      if (!_lotse_decision_begins_paragraph (r, i) || !_lotse_decision_ends_closed (r, i))
        continue;
      if (_lotse_sentence_is_bullet (r->a->reading, i) || _lotse_decision_read_number (r, i, &n, &value) != LOTSE_NUMBER_NONE)
        continue;
      return i;
    }
  return last;
}

/* "Der Hauptausschuss fordert den Rat auf, …" below a list that was voted on: the committee adds that. Its first sentence ends at the token
 * returned; @first if it is none. */
static guint
read_added (LotseDecisionReader *r, guint first, guint last, const LotseClause *clause)
{
  g_autoptr (GArray) sentences = NULL;
  g_auto (LotseActor) subject = { 0 };
  guint end;

  if (!r->block->status || clause->passive || clause->modal || !_lotse_actor_find_subject (r->a, first, last, clause->verb, &subject)
      || !_lotse_actor_is_assembly (&subject) || subject.first > clause->verb)
    return first;
  sentences = g_array_new (FALSE, FALSE, sizeof (LotseDecisionPiece));
  end = _lotse_decision_find_sentences (r, first, last, sentences) > 0 ? g_array_index (sentences, LotseDecisionPiece, 0).last : last;
  _lotse_decision_take (r, "decision/below-list", first, end, clause->action, clause, &subject);
  return end;
}

/* Whether the reasons stand under a heading of their own, so that what is left of the proposal is none of them. */
static gboolean
has_reasons_apart (const LotseDecisionReader *r)
{
  guint start = _lotse_decision_token (r, r->block->first)->start;

  if (!r->block->headed || r->block->status || r->block->summary || r->block->reply)
    return FALSE;
  for (guint i = 0; i < r->a->sections->len; i++)
    {
      const LotseSection *section = &g_array_index (r->a->sections, LotseSection, i);

      if (section->start > start && g_str_equal (section->kind, "facts"))
        return TRUE;
    }
  return FALSE;
}

/* "Der Rat stellt 5.000 Euro bereit.", "Die Kosten sind aus dem Haushalt zu decken." as paragraph [first, end) below the list of a proposal whose
 * reasons stand apart. */
static void
read_further (LotseDecisionReader *r, guint first, guint end, const LotseClause *clause)
{
  LotseDecisionPiece paragraph = { first, end };
  g_auto (LotseActor) subject = { 0 };
  const char *action = clause->past || clause->negated || clause->modal ? NULL : clause->action;

  _lotse_actor_find_subject (r->a, first, end, clause->verb, &subject);
  if (action && !clause->passive && !(subject.name && _lotse_actor_is_assembly (&subject)))
    return;
  if (!action)
    action = _lotse_decision_read_duty (r, paragraph, clause, &subject);
  if (!action)
    action = _lotse_decision_read_later (r, paragraph, clause, &subject);
  if (!action && _lotse_decision_is_done (r, paragraph, clause))
    action = "resolves";
  if (action)
    _lotse_decision_take (r, "decision/below-list", first, end, action, clause, clause->passive ? NULL : &subject);
}

/* Below the list: "Das Amt wird beauftragt, den Entwurf auszulegen." Each paragraph that orders something is a decision of its
 * own; the first one that does not is the reasoning, unless that has a heading. Every token is looked at once. */
static void
read_tail (LotseDecisionReader *r, guint first, guint last)
{
  const char *lead = r->lead;
  gboolean apart = first < last && has_reasons_apart (r);

  r->lead = NULL;
  while (first < last)
    {
      guint end = first + 1;
      LotseClause clause;

      while (end < last && !_lotse_decision_begins_paragraph (r, end))
        end++;
      _lotse_clause_read (r->a, first, end, &clause);
      if (!_lotse_decision_ends_closed (r, end))
        break;
      if (apart)
        read_further (r, first, end, &clause);
      else if (!clause.action || clause.past || clause.negated)
        break;
      else if (read_added (r, first, end, &clause) == first)
        {
          if (!clause.passive || !g_str_equal (clause.action, "commissions"))
            break;
          _lotse_decision_take (r, "decision/below-list", first, end, clause.action, &clause, NULL);
        }
      first = end;
    }
  r->lead = lead;
}

/* "1. Für den Bauausschuss", "2. Rat:" on a line of its own: who is to decide what stands below and in the next points. Keeps that body and
 * returns the token behind the line; @first if it is none. */
static guint
skip_body_line (LotseDecisionReader *r, guint first, guint last)
{
  guint end = first, at = first, n, value;
  LotseActor actor = { 0 };

  /* Behind a lead-in such a line is what it speaks of: "bildet folgende Ausschüsse:". */
  if (_lotse_decision_read_number (r, r->block->first, &n, &value) == LOTSE_NUMBER_NONE)
    return first;
  while (end < last && end - first < MAX_BODY_LINE && (end == first || !(_lotse_decision_token (r, end)->flags & LOTSE_TOKEN_LINE_START)))
    end++;
  if (lotse_fold_is (_lotse_decision_fold (r, at), "fuer") || lotse_fold_is (_lotse_decision_fold (r, at), "im"))
    at++;
  if (at < end && *_lotse_decision_fold (r, at) == 'd' && strlen (_lotse_decision_fold (r, at)) == 3)
    at++;
  if (at >= end || !_lotse_actor_at (r->a, at, end, &actor))
    return first;
  if (!_lotse_actor_is_assembly (&actor)
      || actor.last + (r->a->reading->text->str[_lotse_decision_token (r, end - 1)->start] == ':') != end)
    {
      _lotse_actor_clear (&actor);
      return first;
    }
  _lotse_decision_keep_actor (r, &actor);
  return end;
}

/* "1. Der Rat hat die Anregungen geprüft. Er beschließt, …": puts the clause in @clause with which the assembly of the first sentence, which only
 * tells what it had done, decides. */
static void
find_present (const LotseDecisionReader *r, const LotseDecisionPiece *second, LotseClause *clause)
{
  LotseClause next;

  if (!lotse_fold_is (_lotse_decision_fold (r, second->first), "er") && !lotse_fold_is (_lotse_decision_fold (r, second->first), "sie"))
    return;
  _lotse_clause_read (r->a, second->first, second->last, &next);
  if (next.action && next.verb == second->first + 1 && !next.past && !next.modal && !next.negated)
    *clause = next;
}

/* Tokens of an item that names nothing but an office. */
#define MAX_ADDRESS 4

/* What the item of tokens [@first, @last) does whose number stands at @number; NULL where it decides nothing. */
static const char *
choose_item_action (
    const LotseDecisionReader *r, guint number, guint first, guint last, const LotseClause *clause, const LotseActor *subject)
{
  const char *action = _lotse_decision_choose_action (r, clause, subject);
  guint n, value;

  /* "zu prüfen, ob ein Saal gebaut werden kann": the verb that can be read is that of a clause below. */
  if (r->lead && lotse_fold_is (_lotse_decision_fold (r, first), "zu") && !(_lotse_decision_token (r, first)->flags & LOTSE_TOKEN_CAPITAL))
    action = r->lead;
  if (!clause->finite && !r->lead && _lotse_clause_nominal (_lotse_decision_fold (r, first)))
    action = _lotse_clause_nominal (_lotse_decision_fold (r, first));
  /* "1. Zum Vorsitzenden wurde gewählt: …" in minutes. */
  if (!action && r->block->status && clause->passive && clause->reports)
    action = clause->action;
  /* "Antrag," and below it "1. dem Konzept zuzustimmen,": the heading has no verb. */
  if (!action && !clause->finite)
    action = _lotse_clause_infinitive (r->a, first, last);
  if ((!action || g_str_equal (action, "resolves")) && !clause->action
      && _lotse_decision_orders_work (r, (LotseDecisionPiece) { first, last }, clause))
    action = "commissions";
  /* "II. Ref. V": where the paper goes. */
  if (!action && !r->block->summary
      && !(!r->lead && last - first <= MAX_ADDRESS && _lotse_decision_read_number (r, number, &n, &value) == LOTSE_NUMBER_ROMAN))
    action = "resolves";
  /* Which of them is meant is still to be decided (domain guide 4.3). */
  return action && _lotse_decision_is_choice (r, number) ? "other" : action;
}

static void
read_item (LotseDecisionReader *r, guint number, guint last, gboolean final)
{
  guint n, value, first, end = last, tail = last;
  LotseClause clause;
  LotseActor subject = { 0 };
  const char *action;
  GArray *sentences;

  _lotse_decision_read_number (r, number, &n, &value);
  first = number + n;
  last = find_item_end (r, first, last, final);
  if (final && last < end && !r->block->summary)
    tail = last;
  if (first < last)
    first = skip_body_line (r, first, last);
  if (first < last)
    _lotse_decision_trim_quotes (r->a, &first, &last);
  /* A question is asked, not decided. */
  if (first >= last || _lotse_decision_last_char (r, last) == '?' || is_procedure (r, first, last))
    return;
  if (!r->lead && r->lead_first < r->lead_last)
    {
      /* "stimmt 1. dem … zu": the particle stands in the item. */
      LotseClause joined;

      _lotse_clause_read (r->a, r->lead_first, last, &joined);
      if (joined.action && !joined.past && joined.verb < r->lead_last)
        r->lead = joined.action;
    }
  sentences = g_array_new (FALSE, FALSE, sizeof (LotseDecisionPiece));
  if (_lotse_decision_find_sentences (r, first, last, sentences) > 0)
    {
      const LotseDecisionPiece *piece = &g_array_index (sentences, LotseDecisionPiece, 0);

      _lotse_clause_read (r->a, piece->first, piece->last, &clause);
      _lotse_actor_find_subject (r->a, piece->first, piece->last, clause.verb, &subject);
      if (clause.past && sentences->len > 1)
        find_present (r, piece + 1, &clause);
    }
  else
    _lotse_clause_read (r->a, first, last, &clause);
  g_array_unref (sentences);
  action = choose_item_action (r, number, first, last, &clause, &subject);
  if (action)
    _lotse_decision_take (r, "decision/numbered-item", first, last, action, &clause, &subject);
  _lotse_actor_clear (&subject);
  read_tail (r, tail, end);
}

/* --- the block --------------------------------------------------------------------------------------------------------------- */

/* Where the sentence ends whose parts are the items of a list, the last of which begins at @first: at the next paragraph that begins like a
 * sentence. */
static guint
find_parts_end (const LotseDecisionReader *r, guint first, guint last)
{
  guint end = find_item_end (r, first, last, TRUE);

  for (guint i = first + 1; i < end; i++)
    if (_lotse_decision_begins_paragraph (r, i) && _lotse_decision_token (r, i)->flags & LOTSE_TOKEN_CAPITAL)
      return i;
  return end;
}

/* The printed form goes on below the decision: token of its first line in the block, or @last. */
static guint
find_form (const LotseAnalysis *a, guint first, guint last)
{
  guint line = lotse_reading_token (a->reading, first)->line;

  for (guint i = line + 1; i <= lotse_reading_token (a->reading, last - 1)->line; i++)
    if (lotse_reading_line (a->reading, i)->zone == LOTSE_ZONE_FORM)
      return CLAMP (lotse_reading_find_token (a->reading, lotse_reading_line (a->reading, i)->start), first + 1, last);
  return last;
}

/* Whether a block tells what was talked about: the head of the page says nothing of a result, and the text of nothing that was done. */
static gboolean
tells_talk (LotseAnalysis *a, const LotseBlock *block)
{
  LotseClause clause;

  if (!_lotse_minutes_is_open_item (a))
    return FALSE;
  _lotse_clause_read (a, block->first, block->last, &clause);
  return !clause.action;
}

/* Ends a block where the vote on it, what stands below it or the printed form begins. */
static void
cut_block (LotseAnalysis *a, LotseBlock *block)
{
  block->last = _lotse_minutes_find_vote (a, block->first, _lotse_block_find_end (a, block), &block->status);
  if (block->last > block->first)
    block->last = find_form (a, block->first, block->last);
}

static gboolean read_list (LotseDecisionReader *r);

/* "A. Der Magistrat beschließt:" / "1. …" / "2. …" / "B. Die Stadtverordnetenversammlung beschließt:" / "1. …": the item at @number, up to @last,
 * is a list of its own. Returns FALSE if it is none. */
static gboolean
read_nested (LotseDecisionReader *r, guint number, guint last)
{
  LotseBlock block = *r->block;
  LotseDecisionReader sub = *r;

  if (!_lotse_decision_find_nested (r, number, last, &block.first))
    return FALSE;
  block.last = last;
  sub.block = &block;
  sub.actor.name = g_strdup (r->actor.name);
  sub.lead_first = sub.lead_last = 0;
  if (!read_list (&sub))
    {
      _lotse_actor_clear (&sub.actor);
      return FALSE;
    }
  r->n_added = sub.n_added;
  /* "II. Der Landrat wird beauftragt, …": by the same. */
  _lotse_decision_keep_actor (r, &sub.actor);
  return TRUE;
}

/* The numbered items of a block with the sentences that lead to them. Returns FALSE if it has none that are decisions. */
static gboolean
read_list (LotseDecisionReader *r)
{
  g_autoptr (GArray) items = find_items (r);
  const guint *starts = (const guint *) (gconstpointer) items->data;
  guint n, value;

  if (items->len == 0)
    return FALSE;
  if (!read_lead_in (r, r->block->first, starts[0], _lotse_decision_read_number (r, starts[0], &n, &value) == LOTSE_NUMBER_LETTER))
    {
      if (r->parts)
        r->parts_last = find_parts_end (r, starts[items->len - 1], r->block->last);
      return FALSE;
    }
  for (guint i = 0; i < items->len; i++)
    {
      gboolean final = i + 1 == items->len;
      guint last = final ? r->block->last : starts[i + 1];
      guint lead = final ? last : find_next_lead (r, starts[i], last);

      if (!read_nested (r, starts[i], lead))
        read_item (r, starts[i], lead, final);
      if (lead < last)
        read_lead_in (r, lead, last, FALSE);
    }
  return TRUE;
}

/* "☐ wie Vorschlag ☐ abweichend: ____", "Abstimmung: __ gegen __ Stimmen": lines that wait for the vote. */
static gboolean
is_blank_form (LotseAnalysis *a, const LotseBlock *block)
{
  const LotseToken *first = lotse_reading_token (a->reading, block->first);
  const LotseLine *line = lotse_reading_line (a->reading, first->line);
  const char *text = a->reading->text->str;

  return lotse_starts_with (text + first->start, "☐") || lotse_starts_with (text + first->start, "☒")
         || g_strstr_len (text + first->start, (gssize) (line->end - first->start), "___") != NULL;
}

/* Whether a block without a verb of the list is a decision nevertheless: under a heading of its own it is; in minutes it is what was said.
 * @voted: its status was known before its text was read. */
static gboolean
is_decision (LotseAnalysis *a, const LotseBlock *block, gboolean voted)
{
  if (block->summary || block->motion || is_blank_form (a, block))
    return FALSE;
  if (_lotse_clause_nominal (lotse_reading_get_fold (a->reading, lotse_reading_token (a->reading, block->first))))
    return TRUE;
  if (block->last - block->first <= 2)
    return FALSE;
  /* "Beschlussvorschlag:" and behind its text the vote on it. */
  if (!block->status || (!voted && block->worded))
    return TRUE;
  return block->taken && !_lotse_block_says_none (a, block) && !tells_talk (a, block);
}

/* The first paragraph of a block as one decision. */
static void
read_whole (LotseDecisionReader *r)
{
  const LotseBlock *block = r->block;
  guint last = find_item_end (r, block->first, block->last, TRUE);
  const char *action = _lotse_clause_nominal (_lotse_decision_fold (r, block->first));
  g_auto (LotseActor) subject = { 0 };
  LotseClause clause;

  /* "Der Rat beschließt:" and nothing below it. */
  if (last - block->first <= MAX_BARE_LEAD && _lotse_decision_last_char (r, last) == ':')
    return;
  /* "Der Rat nahm Kenntnis und beschloss wie folgt:" */
  if (last > block->first + 2 && _lotse_decision_last_char (r, last) == ':'
      && (lotse_fold_is (_lotse_decision_fold (r, last - 2), "folgt") || lotse_fold_is (_lotse_decision_fold (r, last - 2), "folgendes")))
    return;
  /* "Der Bericht dient zur Kenntnis." */
  _lotse_clause_read (r->a, block->first, last, &clause);
  if (!action && !clause.past)
    action = clause.action;
  if (!action && !clause.finite)
    action = _lotse_clause_infinitive (r->a, block->first, last);
  _lotse_actor_find_subject (r->a, block->first, last, clause.verb, &subject);
  if (_lotse_decision_only_talks (r, &clause, &subject))
    return;
  if (subject.name && (!block->status || !_lotse_actor_is_assembly (&subject)))
    _lotse_actor_clear (&subject);
  _lotse_decision_take (r, "decision/whole-block", block->first, last, action ? action : "resolves", &clause,
                        subject.name ? &subject : NULL);
}

guint
_lotse_decisions_read_block (LotseAnalysis *a, const LotseBlock *whole)
{
  LotseBlock block = *whole;
  LotseDecisionReader r
      = { .a = a, .block = &block, .lead = block.requested ? "resolves" : NULL, .status = block.status ? block.status : "proposed" };

  if (block.first >= block.last)
    return 0;
  cut_block (a, &block);
  if (block.status)
    r.status = block.status;
  if (_lotse_block_is_result (a, &block) || _lotse_block_is_placeholder (a, &block))
    return 0;
  if (block.heading_body)
    {
      r.decider = *block.heading_body;
      r.decider.name = g_strdup (block.heading_body->name);
    }
  else
    _lotse_decisions_find_decider (a, &r.decider);
  block.first = _lotse_decision_skip_list_mark (&r);
  r.wrapped_list = block.wrapped || _lotse_decision_begins_wrapped_list (a, &block);
  r.counted_list = _lotse_decision_counts_list (a, &block);
  block.dashed |= _lotse_decision_dashes_list (&r);
  if (!read_list (&r))
    _lotse_decision_read_running (&r, block.first, block.last);
  if (r.n_added == 0 && is_decision (a, &block, whole->status != NULL))
    read_whole (&r);
  _lotse_actor_clear (&r.actor);
  _lotse_actor_clear (&r.decider);
  return r.n_added;
}
