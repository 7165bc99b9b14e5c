/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Decisions in running text: sentence by sentence, each of which takes one, goes on with the last one or leads to the next. */
#include "lotse-decision-reader-private.h"

#include "lotse-character.h"

/* Tokens of a title above the points of a motion. */
#define TITLE_TOKENS 8

typedef struct
{
  LotseDecision *decision; /* the last one, still taking text */
  guint first;
  guint last;
  guint title;     /* where the line begins that was taken last and looks like a title; 0 if none does */
  gboolean longer; /* its text is not yet that of its range */
} Open;

static void
extend (LotseDecisionReader *r, Open *open, guint last)
{
  open->last = last;
  open->decision->range.end = _lotse_decision_token (r, last - 1)->end;
  open->longer = TRUE;
}

/* "Vergabe der Dachdeckerarbeiten" below a decision of minutes whose blank lines are lost: the title of what the assembly decides next. */
static guint
find_title (const LotseDecisionReader *r, const Open *open, const LotseDecisionPiece *sentence, const LotseClause *clause)
{
  if (!r->block->status || clause->finite || !(_lotse_decision_token (r, sentence->first)->flags & LOTSE_TOKEN_LINE_START)
      || _lotse_sentence_is_bullet (r->a->reading, sentence->first) || sentence->last < sentence->first + 3
      || !_lotse_decision_ends_closed (r, open->last) || _lotse_decision_ends_closed (r, sentence->last))
    return 0;
  for (guint i = sentence->first; i < sentence->last; i++)
    if (lotse_fold_is (_lotse_decision_fold (r, i), ":"))
      return 0;
  return sentence->first;
}

/* To be called once a decision takes no more text: with each sentence that goes on with it the cost would be the square of its length. */
static void
finish (LotseDecisionReader *r, Open *open, LotseDecision *decision)
{
  if (!open->longer)
    return;
  g_free (decision->text);
  decision->text = lotse_reading_dup_text (r->a->reading, decision->range.start, decision->range.end);
  open->longer = FALSE;
}

/* Whether the decision has no end mark yet and the next piece is no clause with a subject of its own in front. */
static gboolean
is_unfinished (const LotseDecisionReader *r,
               const Open *open,
               const LotseDecisionPiece *sentence,
               const LotseClause *clause,
               const LotseActor *subject)
{
  if (_lotse_decision_ends_closed (r, open->last) || _lotse_decision_last_char (r, open->last) == ':')
    return FALSE;
  /* "Der Rat fordert," / "- dass der Bus fährt;" / "- dass ein Halt eingerichtet wird." */
  if (sentence->first + 1 < sentence->last && _lotse_sentence_is_bullet (r->a->reading, sentence->first)
      && lotse_fold_is (_lotse_decision_fold (r, sentence->first + 1), "dass"))
    return TRUE;
  return !(clause->action && subject->name && subject->first < clause->verb) && !clause->passive;
}

static gboolean
is_same_paragraph (const LotseDecisionReader *r, guint first, guint token)
{
  for (guint i = first + 1; i <= token; i++)
    if (_lotse_decision_begins_paragraph (r, i))
      return FALSE;
  return TRUE;
}

/* "Hierzu entsendet er drei Mitglieder.": the body of the last sentence acts again. */
static gboolean
has_pronoun (const LotseDecisionReader *r, const LotseClause *clause, guint first, guint last)
{
  static const char *const pronouns[] = { "er", "sie" };
  guint after = clause->verb + 1;

  for (guint i = 0; i < G_N_ELEMENTS (pronouns); i++)
    if ((after < last && g_str_equal (_lotse_decision_fold (r, after), pronouns[i]))
        || (clause->verb == first + 1 && g_str_equal (_lotse_decision_fold (r, first), pronouns[i])))
      return TRUE;
  return FALSE;
}

/* "Der Rat möge dem Entwurf zustimmen." */
static gboolean
is_wish (const LotseDecisionReader *r, const LotseClause *clause, const LotseActor *subject)
{
  static const char *const wishes[] = { "moege", "moegen", "wolle", "wollen", NULL };

  return subject->name && _lotse_actor_is_assembly (subject) && g_strv_contains (wishes, _lotse_decision_fold (r, clause->verb));
}

static gboolean
is_state (const LotseDecisionReader *r, guint verb)
{
  return lotse_fold_is (_lotse_decision_fold (r, verb), "ist") || lotse_fold_is (_lotse_decision_fold (r, verb), "sind");
}

/* Whether a sentence takes a decision in this block. */
static gboolean
is_operative (const LotseDecisionReader *r, const LotseClause *clause, const LotseActor *subject)
{
  gboolean someone = subject->name && !g_str_equal (subject->kind, "other");

  /* Minutes tell in the past what was decided: "Die Tagesordnung wurde beschlossen." */
  if (!clause->action || (clause->past && !(r->block->status && clause->reports))
      || (clause->modal && !r->block->motion && !is_wish (r, clause, subject)))
    return FALSE;
  /* "Die Fraktion beantragt, …" in minutes is what was said. */
  if (r->block->status && subject->name && g_str_equal (subject->kind, "party"))
    return FALSE;
  /* "Die Rechnung ist vom Rat festzustellen." tells what the law asks for, unless a heading stands above. */
  if (clause->passive && !r->block->headed && !r->block->motion && is_state (r, clause->verb))
    return FALSE;
  if (clause->passive)
    return !r->block->reply || clause->asked || g_str_equal (clause->action, "recommends");
  if (someone)
    return TRUE;
  /* "Der Landkreis erklärt sich bereit, …": a corporation speaks through whoever decides (domain guide 4.5). */
  return r->block->motion || (subject->name && !r->block->summary && !r->block->reply);
}

/* "Der Antrag Nr. 12/2031 der … ist damit bearbeitet.", "Die Fraktionsanträge … gelten als erledigt.", "Der Antrag wird als erledigt
 * betrachtet.", "… wird in den Ausschuss für … verwiesen.": what becomes of a motion. */
gboolean
_lotse_decisions_settles_motion (LotseAnalysis *a, guint first, guint last)
{
  static const char *const ends[] = { "bearbeitet", "behandelt", "erledigt", NULL };
  static const char *const states[] = { "ist", "sind", "gilt", "gelten", NULL };
  static const char *const acts[] = { "wird", "werden", NULL };
  static const char *const held[] = { "betrachtet", "angesehen" };
  const LotseReading *reading = a->reading;
  gboolean motion = FALSE, verb = FALSE, sent, is_held;
  guint end = last;

  while (end > first && lotse_reading_token (reading, end - 1)->kind == LOTSE_TOKEN_PUNCT)
    end--;
  if (end < first + 4 || end > first + 60)
    return FALSE;
  sent = lotse_fold_is (_lotse_analysis_get_fold (a, end - 1), "verwiesen");
  is_held = lotse_fold_is_one_of (_lotse_analysis_get_fold (a, end - 1), held, G_N_ELEMENTS (held));
  end -= is_held;
  for (guint i = first; i < first + 3; i++)
    {
      const LotseToken *token = lotse_reading_token (reading, i);
      const char *fold = lotse_reading_get_fold (reading, token);

      motion |= (token->flags & LOTSE_TOKEN_CAPITAL) && (g_str_has_suffix (fold, "antrag") || g_str_has_suffix (fold, "antraege"));
    }
  for (guint i = first; motion && i < end && !verb; i++)
    verb = g_strv_contains (sent || is_held ? acts : states, lotse_reading_get_fold (reading, lotse_reading_token (reading, i)));
  return verb && (sent || g_strv_contains (ends, _lotse_analysis_get_fold (a, end - 1)));
}

/* Whether a sentence of the block says that a motion is dealt with: then all its paragraphs were decided. */
static gboolean
has_settled_motion (const LotseDecisionReader *r)
{
  for (guint i = _lotse_sentences_find (r->a->sentences, _lotse_decision_token (r, r->block->first)->start); i < r->a->sentences->len; i++)
    {
      const LotseRange *range = &g_array_index (r->a->sentences, LotseRange, i);
      guint first = lotse_reading_find_token (r->a->reading, range->start);

      if (first >= r->block->last)
        return FALSE;
      if (_lotse_decisions_settles_motion (r->a, first, MIN (r->block->last, lotse_reading_find_token (r->a->reading, range->end))))
        return TRUE;
    }
  return FALSE;
}

/* "Der Rat kauft die Scheune.": an assembly does what no table of verbs knows. */
static gboolean
acts (const LotseDecisionReader *r, guint first, guint last, const LotseActor *subject)
{
  const char *fold;

  if (!subject->name || !_lotse_actor_is_assembly (subject) || subject->first > first + 1 || subject->last >= last)
    return FALSE;
  fold = _lotse_decision_fold (r, subject->last);
  return _lotse_decision_token (r, subject->last)->kind == LOTSE_TOKEN_WORD
         && !(_lotse_decision_token (r, subject->last)->flags & LOTSE_TOKEN_CAPITAL) && strchr ("nt", fold[strlen (fold) - 1])
         && !_lotse_decisions_find_verb (r->a, subject->last);
}

gboolean
_lotse_decision_only_talks (const LotseDecisionReader *r, const LotseClause *clause, const LotseActor *subject)
{
  static const char *const verbs[] = { "beraet", "beraten", "eroertert", "eroertern", "diskutiert", "diskutieren", "befasst", "befassen" };
  guint verb = clause->finite || !subject->name ? clause->verb : subject->last;

  return !clause->action && subject->name && _lotse_actor_is_assembly (subject) && verb < r->block->last
         && lotse_fold_is_one_of (_lotse_decision_fold (r, verb), verbs, G_N_ELEMENTS (verbs));
}

/* Whether a sentence that opens the block says what shall be, though none of its verbs is operative: "Der Kreis sieht … als Aufgabe an." */
static gboolean
opens_block (const LotseDecisionReader *r, guint first, const LotseClause *clause, const LotseActor *subject)
{
  /* Below "Ergebnis/Beschluss:" the first paragraph is decided, whatever it says. */
  if (r->block->status && r->block->taken && !r->block->summary)
    return r->n_added == 0 && first == r->block->first && !clause->past && !clause->negated && !r->lead
           && !_lotse_minutes_is_speech (r->a, first) && has_settled_motion (r);
  return r->n_added == 0 && first == r->block->first && !clause->past && !_lotse_decision_only_talks (r, clause, subject)
         && (clause->finite || (subject->name && (g_str_equal (subject->kind, "other") || acts (r, first, r->block->last, subject))))
         && !r->block->summary && !r->block->reply && (!r->block->motion || r->block->worded) && !r->block->status;
}

const char *
_lotse_decision_choose_action (const LotseDecisionReader *r, const LotseClause *clause, const LotseActor *subject)
{
  if (r->lead && g_str_equal (r->lead, "recommends") && !(subject->name && _lotse_actor_is_assembly (subject)))
    return r->lead;
  if (clause->action && !clause->past)
    return clause->action;
  if (r->block->motion && !(r->block->status && r->lead))
    {
      /* "Am See wird ein Spielplatz geschaffen.": nobody is told to do it; not "…, dass er geschaffen wird, und …". */
      if (clause->passive && !clause->past && clause->verb + 1 < r->block->last
          && _lotse_decision_token (r, clause->verb + 1)->kind == LOTSE_TOKEN_WORD
          && !(subject->name && g_str_equal (subject->kind, "administration")))
        return "resolves";
      /* "Die Satzung tritt in Kraft.": nobody is told to do it. */
      if (clause->verb < r->block->last
          && (lotse_fold_is (_lotse_decision_fold (r, clause->verb), "tritt")
              || lotse_fold_is (_lotse_decision_fold (r, clause->verb), "treten")))
        return "resolves";
      return subject->name && (_lotse_actor_is_assembly (subject) || g_str_equal (subject->kind, "other")) ? "resolves" : "commissions";
    }
  return r->lead;
}

static gboolean
has_box (const LotseDecisionReader *r, guint first, guint last)
{
  for (guint i = first; i < last; i++)
    if (lotse_is_check_box (g_utf8_get_char (r->a->reading->text->str + _lotse_decision_token (r, i)->start)))
      return TRUE;
  return FALSE;
}

/* "Resolution" below "Der Rat möge beschließen:": what the paragraphs with an assembly of their own are called, and no point itself. */
static gboolean
is_title_of_list (const LotseDecisionReader *r, const LotseDecisionPiece *sentence, const LotseClause *clause)
{
  LotseClause next;
  g_auto (LotseActor) subject = { 0 };
  guint last;

  if (r->n_added > 0 || clause->finite || sentence->last - sentence->first > TITLE_TOKENS || _lotse_decision_ends_closed (r, sentence->last)
      || sentence->last >= r->block->last || !(_lotse_decision_token (r, sentence->last)->flags & LOTSE_TOKEN_LINE_START))
    return FALSE;
  last = lotse_reading_find_token (
      r->a->reading,
      g_array_index (r->a->sentences, LotseRange, _lotse_sentences_find (r->a->sentences, _lotse_decision_token (r, sentence->last)->start))
          .end);
  last = MIN (last, r->block->last);
  _lotse_clause_read (r->a, sentence->last, last, &next);
  return next.action && !next.past && _lotse_actor_find_subject (r->a, sentence->last, last, next.verb, &subject)
         && _lotse_actor_is_assembly (&subject);
}

/* Takes a decision with the words of @sentence; the sentences that follow may go on with it. */
static void
begin (LotseDecisionReader *r,
       Open *open,
       const LotseDecisionPiece *sentence,
       const char *rule,
       const char *action,
       const LotseClause *clause,
       LotseActor *subject)
{
  if (open->decision && open->title > 0 && subject && subject->name && _lotse_actor_is_assembly (subject)
      && subject->first <= sentence->first + 1)
    open->decision->range.end = _lotse_decision_token (r, open->title - 1)->end;
  open->title = 0;
  open->decision = _lotse_decision_take (r, rule, sentence->first, sentence->last, action, clause, subject);
  if (r->once)
    r->lead = NULL;
  r->once = FALSE;
  open->first = sentence->first;
  open->last = sentence->last;
  for (guint i = sentence->first + 2; i < sentence->last; i++)
    if (_lotse_decision_skip_wording (r->a, i, r->block->last) > i)
      {
        r->parts_last = _lotse_decision_skip_wording (r->a, i, r->block->last);
        i = r->parts_last;
      }
  r->parts_last = MAX (r->parts_last, _lotse_decision_find_wording_end (r, *sentence));
}

/* Whether in minutes the next paragraph tells what was said, or, behind the points that were announced, what happened next: "Ab 20:02 Uhr
 * übernimmt Frau Muster den Vorsitz." */
static gboolean
goes_on_with_session (LotseDecisionReader *r, const LotseDecisionPiece *sentence, const LotseClause *clause, const Open *open)
{
  if (!r->block->status || !_lotse_decision_ends_closed (r, open->last))
    return FALSE;
  /* Where the blank lines are lost, a line that begins with who spoke is as good as a paragraph. */
  if (!_lotse_decision_begins_paragraph (r, sentence->first) && !_lotse_minutes_names_speaker (r->a, sentence->first))
    return FALSE;
  r->spoken |= _lotse_minutes_is_speech (r->a, sentence->first);
  return r->spoken
         || (r->lead && !clause->finite && _lotse_decision_ends_closed (r, sentence->last)
             && _lotse_decision_token (r, sentence->first)->flags & LOTSE_TOKEN_CAPITAL);
}

/* "… und teilt Folgendes mit:": all that follows is what somebody said. */
static gboolean
opens_quote (const LotseDecisionReader *r, const LotseDecisionPiece *sentence)
{
  static const char *const particles[] = { "mit", "aus", "hin", "vor", "dar", "an" };

  if (sentence->last <= sentence->first + 2 || _lotse_decision_last_char (r, sentence->last) != ':'
      || !lotse_fold_is_one_of (_lotse_decision_fold (r, sentence->last - 2), particles, G_N_ELEMENTS (particles)))
    return FALSE;
  for (guint i = sentence->first; i < sentence->last; i++)
    if (lotse_fold_is (_lotse_decision_fold (r, i), "folgendes"))
      return TRUE;
  return FALSE;
}

/* Whether minutes tell with this sentence what was said or done in the session. */
static gboolean
is_told (LotseDecisionReader *r, const LotseDecisionPiece *sentence, const LotseClause *clause, const LotseActor *subject, Open *open)
{
  /* On a line of its own an assembly ends what was said. */
  gboolean acting = clause->action && subject->name && _lotse_actor_is_assembly (subject) && subject->first <= sentence->first + 1
                    && (_lotse_decision_token (r, sentence->first)->flags & LOTSE_TOKEN_LINE_START);

  if (open->decision && goes_on_with_session (r, sentence, clause, open))
    {
      open->decision = NULL;
      r->lead = NULL;
      if (!r->spoken)
        return TRUE;
    }
  /* "Beschluss:" and below it "Frau Muster erläutert …" */
  if (r->block->status && sentence->first == r->block->first && !clause->action)
    r->spoken |= _lotse_minutes_is_speech (r->a, sentence->first);
  r->spoken &= !acting
               && (r->quoted || !_lotse_decision_begins_paragraph (r, sentence->first) || _lotse_minutes_is_speech (r->a, sentence->first));
  r->quoted = r->spoken && (r->quoted || opens_quote (r, sentence));
  return r->spoken;
}

/* "Der Plan wurde vom Ministerium genehmigt.": that was no assembly. */
static gboolean
is_act_of_other (const LotseDecisionReader *r, const LotseDecisionPiece *sentence)
{
  g_auto (LotseActor) agent = { 0 };

  return _lotse_actor_find_agent (r->a, sentence->first, sentence->last, &agent) && g_str_equal (agent.kind, "ministry");
}

/* "Der Rat hat die Anregungen abgewogen. Er beschließt, …": the assembly of a sentence that only told what it had done. */
static gboolean
is_of_assembly_before (LotseDecisionReader *r, const LotseDecisionPiece *sentence, const LotseClause *clause)
{
  guint index = _lotse_sentences_find (r->a->sentences, _lotse_decision_token (r, sentence->first)->start), first;
  LotseActor subject = { 0 };
  LotseClause told;

  if (index == 0 || clause->verb != sentence->first + 1 || _lotse_decision_begins_paragraph (r, sentence->first))
    return FALSE;
  first = MAX (r->block->first, _lotse_decision_sentence_first (r->a, index - 1));
  if (first >= sentence->first)
    return FALSE;
  _lotse_clause_read (r->a, first, sentence->first, &told);
  if (!told.past || told.passive || !_lotse_actor_find_subject (r->a, first, sentence->first, told.verb, &subject))
    return FALSE;
  if (!_lotse_actor_is_assembly (&subject))
    {
      _lotse_actor_clear (&subject);
      return FALSE;
    }
  _lotse_decision_keep_actor (r, &subject);
  return TRUE;
}

/* Whether the verb of a sentence decides in this block, be it that the body of the sentence before acts again. */
static gboolean
decides (LotseDecisionReader *r, const LotseDecisionPiece *sentence, const LotseClause *clause, const LotseActor *subject, const Open *open)
{
  if (clause->past && clause->passive && is_act_of_other (r, sentence))
    return FALSE;
  if (!is_operative (r, clause, subject)
      && !(clause->action && !clause->past && !clause->modal && !subject->name && has_pronoun (r, clause, sentence->first, sentence->last)
           && (open->decision ? r->actor.name != NULL : is_of_assembly_before (r, sentence, clause))))
    return FALSE;
  return !(r->block->summary && clause->passive && !subject->name && !open->decision && !r->decider.name);
}

/* "Der Rat verzichtet auf …": a paragraph of its own below the heading, in which an assembly does what no table of verbs knows. */
static gboolean
acts_alone (const LotseDecisionReader *r, const LotseDecisionPiece *sentence, const LotseClause *clause, const LotseActor *subject)
{
  if (!r->block->headed || r->block->summary || r->block->reply || clause->action || clause->past || clause->modal || clause->negated)
    return FALSE;
  return _lotse_decision_begins_paragraph (r, sentence->first) && _lotse_decision_ends_closed (r, sentence->last)
         && acts (r, sentence->first, sentence->last, subject) && !_lotse_decision_describes (r, subject->last);
}

/* Takes a sentence that decides by its own words, or passes over one that only leads to such; FALSE if it does neither. */
static gboolean
take_worded (LotseDecisionReader *r, const LotseDecisionPiece *sentence, const LotseClause *clause, LotseActor *subject, Open *open)
{
  const char *duty, *nominal;

  if (_lotse_decision_begins_paragraph (r, sentence->first) && _lotse_decisions_settles_motion (r->a, sentence->first, sentence->last))
    {
      begin (r, open, sentence, "decision/motion-settled", clause->passive && clause->action ? clause->action : "other", clause, NULL);
      return TRUE;
    }
  if (decides (r, sentence, clause, subject, open))
    {
      /* "Der Ausschuss empfiehlt dem Rat:" and then the words of the council. */
      const char *action
          = (clause->passive || (subject->name && g_str_equal (subject->kind, "other"))) && g_strcmp0 (r->lead, "recommends") == 0
                ? _lotse_decision_choose_action (r, clause, subject)
                : clause->action;

      begin (r, open, sentence, "decision/sentence", action, clause, subject);
      return TRUE;
    }
  if (acts_alone (r, sentence, clause, subject))
    {
      begin (r, open, sentence, "decision/act", "resolves", clause, subject);
      return TRUE;
    }
  duty = clause->action ? NULL : _lotse_decision_read_duty (r, *sentence, clause, subject);
  if (!duty && !clause->action)
    duty = _lotse_decision_read_later (r, *sentence, clause, subject);
  if (duty)
    {
      begin (r, open, sentence, "decision/duty", duty, clause, NULL);
      return TRUE;
    }
  if (_lotse_decision_is_done (r, *sentence, clause))
    {
      begin (r, open, sentence, "decision/passive", "resolves", clause, NULL);
      return TRUE;
    }
  nominal
      = open->decision || clause->finite || r->block->summary ? NULL : _lotse_clause_nominal (_lotse_decision_fold (r, sentence->first));
  if (!nominal)
    return FALSE;
  /* "Empfehlung an den Rat:" leads to what is recommended. */
  if (!g_str_equal (nominal, "recommends") || _lotse_decision_last_char (r, sentence->last) != ':')
    begin (r, open, sentence, "decision/nominal", nominal, clause, NULL);
  return TRUE;
}

/* Whether a sentence is nothing but a title of a person and dots, or ends so. */
static gboolean
is_open_place (const LotseDecisionReader *r, guint first, guint last)
{
  static const char *const titles[] = { "herr", "herrn", "frau" };
  guint dots = 0, at = last;

  for (; at > first; at--)
    {
      const char *fold = _lotse_analysis_get_fold (r->a, at - 1);

      if (!g_str_equal (fold, ".") && !g_str_equal (fold, "…") && !g_str_equal (fold, "_"))
        break;
      dots += *fold == '.' ? 1 : 3;
    }
  for (guint i = 0; dots >= 3 && at > first && i < G_N_ELEMENTS (titles); i++)
    if (g_str_equal (_lotse_analysis_get_fold (r->a, at - 1), titles[i]))
      return TRUE;
  return FALSE;
}

/* Whether a paragraph begins something new: it goes on only where the last one was left open: names, placeholders, a list. After a lead-in it
 * is the next point. */
static gboolean
stands_alone (const LotseDecisionReader *r, const LotseDecisionPiece *sentence, const LotseClause *clause, const Open *open)
{
  return _lotse_decision_begins_paragraph (r, sentence->first) && !_lotse_sentence_is_bullet (r->a->reading, sentence->first)
         && _lotse_decision_ends_closed (r, open->last) && (clause->finite || !is_open_place (r, open->first, open->last))
         && (!r->lead || clause->finite || _lotse_decision_ends_closed (r, sentence->last));
}

/* "Der Rat" above "- nimmt …, - beschließt …": the action of the first verb below an assembly that stands alone, or NULL. */
static const char *
find_listed_action (const LotseDecisionReader *r, const LotseDecisionPiece *sentence, const LotseClause *clause, const LotseActor *subject)
{
  LotseClause next;
  guint last = sentence->last + 1;

  if (!r->block->headed || r->block->summary || r->block->reply || r->block->status || clause->finite || !subject->name
      || !_lotse_actor_is_assembly (subject) || subject->last != sentence->last || last >= r->block->last
      || !_lotse_sentence_is_bullet (r->a->reading, sentence->last))
    return NULL;
  while (last < r->block->last && !(_lotse_decision_token (r, last)->flags & LOTSE_TOKEN_LINE_START))
    last++;
  _lotse_clause_read (r->a, sentence->last + 1, last, &next);
  return next.verb == sentence->last + 1 && !next.past && !next.passive && !next.modal ? next.action : NULL;
}

/* "Der Antrag wurde im Ausschuss beraten und wie folgt geändert:" below the wording of a motion tells what became of it. */
static gboolean
tells_of_change (const LotseDecisionReader *r, const LotseDecisionPiece *sentence, const LotseClause *clause)
{
  return clause->past && !r->block->status && _lotse_decision_last_char (r, sentence->last) == ':';
}

/* "Die Satzung des Beirates gemäß Anlage 1." below "Der Rat möge beschließen:": whether a sentence without a verb only names what is decided. */
static gboolean
names_object (const LotseDecisionReader *r, const LotseDecisionPiece *sentence, const LotseClause *clause, const LotseActor *subject)
{
  guint last = sentence->last;

  if (clause->finite || clause->action || (subject->name && g_str_equal (subject->kind, "administration")))
    return FALSE;
  while (last > sentence->first + 1 && (_lotse_decision_token (r, last - 1)->kind != LOTSE_TOKEN_WORD))
    last--;
  return g_str_has_prefix (_lotse_decision_fold (r, last - 1), "anlage") && g_str_equal (r->lead, "resolves");
}

/* "Das Gebiet liegt am Rand der Stadt." between the lead-in and what is decided: it only says what the matter is, as long as a sentence that orders
 * something follows. */
static gboolean
only_describes (const LotseDecisionReader *r, const LotseDecisionPiece *sentence, const LotseClause *clause)
{
  static const char *const verbs[]
      = { "liegt", "liegen", "befindet", "befinden", "grenzt", "grenzen", "umfasst", "umfassen", "erstreckt", "erstrecken" };

  guint at = sentence->first + 1;

  if (clause->action || clause->passive || !_lotse_decision_ends_closed (r, sentence->last))
    return FALSE;
  while (at < sentence->last && !lotse_fold_is_one_of (_lotse_decision_fold (r, at), verbs, G_N_ELEMENTS (verbs)))
    at++;
  if (at == sentence->last || (clause->modal && clause->verb < at))
    return FALSE;
  for (guint i = _lotse_sentences_find (r->a->sentences, _lotse_decision_token (r, sentence->last - 1)->start) + 1;
       i < r->a->sentences->len; i++)
    {
      guint first = _lotse_decision_sentence_first (r->a, i);
      LotseClause next;

      if (first >= r->block->last)
        return FALSE;
      _lotse_clause_read (r->a, first, MIN (r->block->last, _lotse_decision_sentence_last (r->a, i)), &next);
      if (next.action && !next.past && !next.modal)
        return TRUE;
    }
  return FALSE;
}

/* „Mehr Bäume für die Stadt“ below "Der Rat möge beschließen:": what the motion is called. */
static gboolean
is_quoted_title (const LotseDecisionReader *r, const LotseDecisionPiece *sentence, const LotseClause *clause)
{
  return !clause->finite && !clause->action && r->n_added == 0 && sentence->first > 0 && sentence->last - sentence->first <= TITLE_TOKENS
         && _lotse_decision_opens_quote (r->a, sentence->first - 1) && !_lotse_decision_ends_closed (r, sentence->last)
         && !_lotse_clause_nominal (_lotse_decision_fold (r, sentence->first));
}

/* Takes a sentence for what a lead-in announced, or for the one that the block was written for. */
static void
take_announced (LotseDecisionReader *r, const LotseDecisionPiece *sentence, const LotseClause *clause, LotseActor *subject, Open *open)
{
  const char *listed = r->lead ? NULL : find_listed_action (r, sentence, clause, subject);

  if (r->lead && _lotse_decision_begins_reasons (r, sentence->first))
    {
      r->signed_off = TRUE;
      return;
    }
  if (r->lead)
    {
      const char *wish = r->block->motion ? _lotse_decision_read_wish (r, *sentence) : NULL;

      if (!wish && names_object (r, sentence, clause, subject))
        wish = r->lead;
      if (!is_title_of_list (r, sentence, clause) && !tells_of_change (r, sentence, clause) && !only_describes (r, sentence, clause)
          && !is_quoted_title (r, sentence, clause))
        begin (r, open, sentence, "decision/after-lead", wish ? wish : _lotse_decision_choose_action (r, clause, subject), clause, subject);
    }
  else if (listed)
    begin (r, open, sentence, "decision/listed-verbs", listed, clause, subject);
  else if (opens_block (r, sentence->first, clause, subject))
    begin (r, open, sentence, "decision/opening", clause->action && !clause->past && !clause->modal ? clause->action : "resolves", clause,
           acts (r, sentence->first, sentence->last, subject)
                   || (_lotse_decision_last_char (r, sentence->last) == ':' && subject->name && _lotse_actor_is_assembly (subject))
               ? subject
               : NULL);
}

/* Reads one sentence of running text; @open is the decision that may go on. */
static void
read_sentence (LotseDecisionReader *r, LotseDecisionPiece sentence, Open *open)
{
  LotseClause clause;
  LotseDecisionEnd end;
  g_auto (LotseActor) subject = { 0 };

  if (open->decision && sentence.last <= r->parts_last)
    {
      extend (r, open, sentence.last);
      return;
    }
  end = open->decision ? _lotse_decision_find_end (r, open->first, sentence.first, r->block->last) : LOTSE_DECISION_GOES_ON;
  if (end != LOTSE_DECISION_GOES_ON)
    {
      open->decision = NULL;
      r->signed_off = end == LOTSE_DECISION_SIGNED && !r->block->status;
      return;
    }
  _lotse_decision_trim_quotes (r->a, &sentence.first, &sentence.last);
  _lotse_clause_read (r->a, sentence.first, sentence.last, &clause);
  /* A box to be ticked is part of the form. */
  if (clause.aside || has_box (r, sentence.first, sentence.last))
    {
      open->decision = NULL;
      return;
    }
  _lotse_actor_find_subject (r->a, sentence.first, sentence.last, clause.verb, &subject);
  if (_lotse_decision_read_lead (r, &sentence, &clause, &subject))
    {
      open->decision = NULL;
      return;
    }
  if (is_told (r, &sentence, &clause, &subject, open))
    return;
  if (open->decision && is_unfinished (r, open, &sentence, &clause, &subject))
    {
      open->decision->action = _lotse_clause_stronger (open->decision->action, clause.past ? NULL : clause.action);
      extend (r, open, sentence.last);
      return;
    }
  /* "Die Verwaltung stellt ein Konzept auf. Dafür werden 5.000 € bereitgestellt.": the first paragraph is one decision. */
  if (clause.passive && !subject.name && !r->lead && r->n_added == 0 && sentence.first > r->block->first && r->block->taken
      && is_same_paragraph (r, r->block->first, sentence.first))
    sentence.first = r->block->first;
  if (take_worded (r, &sentence, &clause, &subject, open))
    return;
  if (open->decision && !clause.finite && _lotse_decision_signs (r, open->last, &sentence))
    {
      open->decision = NULL;
      r->signed_off = TRUE;
      return;
    }
  /* "Herr/Frau …….": a place for a name that is still to be found. */
  if (!clause.finite && is_open_place (r, sentence.first, sentence.last))
    {
      if (open->decision)
        extend (r, open, sentence.last);
      return;
    }
  if (open->decision && stands_alone (r, &sentence, &clause, open))
    {
      open->decision = NULL;
      if (!r->lead)
        return;
    }
  if (!open->decision)
    take_announced (r, &sentence, &clause, &subject, open);
  else if ((r->block->summary && _lotse_decision_ends_closed (r, open->last))
           || _lotse_decision_is_over (r, (LotseDecisionPiece) { open->first, open->last }, &sentence, &clause))
    open->decision = NULL;
  else
    {
      open->title = find_title (r, open, &sentence, &clause);
      extend (r, open, sentence.last);
    }
}

guint
_lotse_decision_find_sentences (const LotseDecisionReader *r, guint first, guint last, GArray *pieces)
{
  guint i = _lotse_sentences_find (r->a->sentences, _lotse_decision_token (r, first)->start);
  guint end = _lotse_decision_token (r, last - 1)->end;

  for (; i < r->a->sentences->len; i++)
    {
      const LotseRange *range = &g_array_index (r->a->sentences, LotseRange, i);
      LotseDecisionPiece piece;

      if (range->start >= end)
        break;
      piece.first = MAX (first, lotse_reading_find_token (r->a->reading, range->start));
      piece.last = MIN (last, lotse_reading_find_token (r->a->reading, range->end));
      if (piece.first < piece.last)
        g_array_append_val (pieces, piece);
    }
  return pieces->len;
}

void
_lotse_decision_read_running (LotseDecisionReader *r, guint first, guint last)
{
  g_autoptr (GArray) sentences = g_array_new (FALSE, FALSE, sizeof (LotseDecisionPiece));
  Open open = { 0 };

  if (last <= first)
    return;
  _lotse_decision_find_sentences (r, first, last, sentences);
  for (guint i = 0; i < sentences->len && !r->signed_off; i++)
    {
      LotseDecision *before = open.decision;
      LotseDecisionPiece sentence = g_array_index (sentences, LotseDecisionPiece, i);
      guint announced = _lotse_decision_find_announced (r, &sentence);

      if (announced > sentence.first)
        {
          read_sentence (r, (LotseDecisionPiece) { sentence.first, announced }, &open);
          /* What is recommended to another may be more than one sentence. */
          r->once = r->lead && !g_str_equal (r->lead, "recommends");
          sentence.first = announced;
        }
      read_sentence (r, sentence, &open);
      if (open.decision != before)
        finish (r, &open, before);
    }
  finish (r, &open, open.decision);
}
