/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-decision-private.h"
#include "lotse-fold.h"
#include "lotse-sentence-private.h"

#include <string.h>

/* Shape of an item number: only equal shapes are items of one list. */
typedef enum
{
  STYLE_NONE,
  STYLE_DIGIT,         /* 1. */
  STYLE_DIGIT_BRACKET, /* 1) (1) */
  STYLE_ROMAN,         /* I. */
  STYLE_LETTER,        /* a) */
  STYLE_CAPITAL,       /* A. */
} Style;

/* A paragraph, a sentence or an item: tokens [first, last). */
typedef struct
{
  guint first;
  guint last;
} Piece;

/* What the sentences of a block share. */
typedef struct
{
  LotseAnalysis *a;
  const LotseBlock *block;
  LotseActor actor;   /* subject of the last operative sentence */
  LotseActor decider; /* what the heading or the consultations say */
  const char *lead;   /* action of the lead-in */
  guint lead_first;   /* its tokens */
  guint lead_last;
  const char *status;
  gboolean spoken; /* in a paragraph that tells what was said */
  guint n_added;
} Reader;

static const LotseToken *
token_at (const Reader *r, guint token)
{
  return lotse_reading_token (r->a->reading, token);
}

static const char *
fold_of (const Reader *r, guint token)
{
  return lotse_reading_get_fold (r->a->reading, token_at (r, token));
}

static char
last_char (const Reader *r, guint last)
{
  return r->a->reading->text->str[token_at (r, last - 1)->end - 1];
}

static gboolean
ends_closed (const Reader *r, guint last)
{
  const LotseToken *t = token_at (r, last - 1);
  gunichar c = g_utf8_get_char (r->a->reading->text->str + t->start);

  /* A closing quote or bracket after the period. */
  if (last > 1 && t->kind == LOTSE_TOKEN_PUNCT && (c == 0x201c || c == 0x201d || c == '"' || c == ')')
      && !strchr (".!?", last_char (r, last)))
    return strchr (".!?", last_char (r, last - 1)) != NULL;
  return t->kind == LOTSE_TOKEN_PUNCT && strchr (".!?", r->a->reading->text->str[t->start]) != NULL;
}

/* --- numbers ------------------------------------------------------------------------------------------------------------- */

static gboolean
is_capital_number (const Reader *r, guint token)
{
  const LotseToken *t = token_at (r, token);

  return (t->flags & LOTSE_TOKEN_LINE_START) && (t->flags & LOTSE_TOKEN_CAPITAL) && t->kind == LOTSE_TOKEN_WORD && t->end - t->start == 1
         && *fold_of (r, token) >= 'a' && *fold_of (r, token) <= 'h' && token + 2 < r->a->reading->tokens->len
         && g_str_equal (fold_of (r, token + 1), ".") && token_at (r, token + 1)->start == t->end
         && (token_at (r, token + 2)->flags & LOTSE_TOKEN_CAPITAL);
}

static Style
read_number (const Reader *r, guint token, guint *ret_n, guint *ret_value)
{
  guint n = _lotse_sentence_match_number (r->a->reading, token);
  guint at = token;
  const char *fold;
  gboolean bracket;

  *ret_n = n;
  *ret_value = 0;
  /* "A." may be an initial, so it takes a second one to make a list. */
  if (n == 0 && is_capital_number (r, token))
    {
      *ret_n = 2;
      *ret_value = (guint) (*fold_of (r, token) - 'a' + 1);
      return STYLE_CAPITAL;
    }
  if (n == 0 || !(token_at (r, token)->flags & LOTSE_TOKEN_LINE_START))
    return STYLE_NONE;
  if (token_at (r, at)->kind == LOTSE_TOKEN_PUNCT)
    at++;
  fold = fold_of (r, at);
  bracket = last_char (r, token + n) == ')';
  if (g_ascii_isdigit (*fold))
    {
      if (strchr (fold, '.'))
        return STYLE_NONE;
      *ret_value = (guint) g_ascii_strtoull (fold, NULL, 10);
      return bracket ? STYLE_DIGIT_BRACKET : STYLE_DIGIT;
    }
  if (token_at (r, at)->flags & LOTSE_TOKEN_CAPITAL && strspn (fold, "ivx") == strlen (fold))
    {
      static const char *const romans[] = { "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii" };

      for (guint i = 0; i < G_N_ELEMENTS (romans); i++)
        if (g_str_equal (romans[i], fold))
          *ret_value = i + 1;
      return STYLE_ROMAN;
    }
  *ret_value = (guint) (*fold - 'a' + 1);
  return STYLE_LETTER;
}

/* Starts of the top-level items of a block: tokens of their numbers. */
static GArray *
find_items (const Reader *r)
{
  GArray *starts = g_array_new (FALSE, FALSE, sizeof (guint));
  Style top = STYLE_NONE;
  guint previous = 0;

  for (guint i = r->block->first; i < r->block->last; i++)
    {
      guint n, value;
      Style style;

      if (!(token_at (r, i)->flags & LOTSE_TOKEN_LINE_START))
        continue;
      style = read_number (r, i, &n, &value);
      if (style == STYLE_NONE || (top != STYLE_NONE && style != top))
        continue;
      /* Ascending, or started again by a converter that has lost the list; a first number of a later page may stand for more. */
      if (top != STYLE_NONE && value != previous + 1 && value != 1 && value != previous)
        continue;
      if (top == STYLE_NONE && value > 2)
        continue;
      top = style;
      previous = value;
      g_array_append_val (starts, i);
    }
  /* One number alone is a list only where it is the first. */
  if (starts->len == 1 && (previous != 1 || top == STYLE_CAPITAL))
    g_array_set_size (starts, 0);
  return starts;
}

/* --- decisions ------------------------------------------------------------------------------------------------------------ */

static void
keep_actor (Reader *r, LotseActor *actor)
{
  _lotse_actor_clear (&r->actor);
  r->actor = *actor;
  *actor = (LotseActor) { 0 };
}

/* "vorbehaltlich …", "mit der Maßgabe, dass …": up to the end of the clause. */
static char *
find_condition (const Reader *r, guint first, guint last)
{
  static const char *const words[] = { "vorbehaltlich", "vorbehalt", "massgabe", "sofern", "soweit" };

  for (guint i = first; i < last; i++)
    for (guint w = 0; w < G_N_ELEMENTS (words); w++)
      if (g_str_equal (fold_of (r, i), words[w]))
        {
          guint from = i, to = i + 1;

          if (w == 1 || w == 2)
            while (from > first && i - from < 2 && token_at (r, from - 1)->kind == LOTSE_TOKEN_WORD)
              from--;
          while (to < last && !strchr (".;", r->a->reading->text->str[token_at (r, to)->start])
                 && (w == 2 || r->a->reading->text->str[token_at (r, to)->start] != ','))
            to++;
          /* "vorbehaltlich der Genehmigung abzuschließen": the verb is that of the sentence. */
          while (w < 2 && to > i + 2 && token_at (r, to - 1)->kind == LOTSE_TOKEN_WORD
                 && !(token_at (r, to - 1)->flags & LOTSE_TOKEN_CAPITAL))
            to--;
          return lotse_reading_dup_text (r->a->reading, token_at (r, from)->start, token_at (r, to - 1)->end);
        }
  return NULL;
}

/* "Der Beirat besteht aus …": that says what an assembly is, and nothing that it does. */
static gboolean
describes (const Reader *r, guint first, guint last)
{
  static const char *const verbs[]
      = { "besteht", "bestehen", "umfasst", "umfassen", "hat", "haben", "ist", "sind", "setzt", "tagt", "gehoert", "gehoeren" };

  for (guint i = first; i < last && token_at (r, i)->kind == LOTSE_TOKEN_WORD; i++)
    for (guint v = 0; v < G_N_ELEMENTS (verbs); v++)
      if (g_str_equal (fold_of (r, i), verbs[v]))
        return TRUE;
  return FALSE;
}

/* Adds the decision of tokens [first, last): @subject is its own one or empty. Takes the content of @subject. */
static LotseDecision *
add (Reader *r, const char *rule, guint first, guint last, const char *action, const LotseClause *clause, LotseActor *subject)
{
  LotseDecision *decision = _lotse_decisions_add (r->a, rule, first, last, action, r->status);
  /* "…und beauftragt die Verwaltung": an office behind the verb is the object. */
  gboolean object = subject && subject->name && subject->first > clause->verb && g_strcmp0 (clause->action, "commissions") == 0
                    && !(_lotse_actor_is_assembly (subject) && g_str_equal (fold_of (r, subject->first - 1), "der"));
  gboolean own
      = subject && subject->name && (!clause->passive || clause->asked)
        && !object
        /* What the assembly of the heading says about another one is still its own decision. */
        && ((_lotse_actor_is_assembly (subject) && (clause->action || !describes (r, subject->last, MIN (last, subject->last + 1)))
             && (clause->action || !(r->block->heading_body || (r->decider.name && !g_str_equal (r->decider.name, subject->name)))))
            || (clause->action && !r->block->motion && !g_str_equal (subject->kind, "other") && !g_str_equal (subject->kind, "party")));

  if (!decision)
    return NULL;
  decision->condition = find_condition (r, first, last);
  r->n_added++;
  /* What a committee has recommended is its own decision, though its words are those of the council. */
  if (r->block->status && g_strcmp0 (r->lead, "recommends") == 0)
    {
      decision->action = r->lead;
      if (r->actor.name)
        _lotse_decision_set_actor (decision, &r->actor);
    }
  else if (own)
    {
      _lotse_decision_set_actor (decision, subject);
      keep_actor (r, subject);
    }
  /* "Es wird empfohlen": by whoever writes. */
  else if (clause && clause->passive && g_strcmp0 (action, "recommends") == 0 && !r->lead)
    return decision;
  else if (r->actor.name)
    _lotse_decision_set_actor (decision, &r->actor);
  else if (r->decider.name)
    {
      _lotse_decision_set_actor (decision, &r->decider);
      decision->inferred = g_strdup (r->block->heading_body ? "body-of-heading" : "body-of-consultation");
    }
  return decision;
}

/* --- running text ---------------------------------------------------------------------------------------------------------- */

typedef struct
{
  LotseDecision *decision; /* the last one, still taking text */
  guint first;
  guint last;
  gboolean longer; /* its text is not yet that of its range */
} Open;

static void
extend (Reader *r, Open *open, guint last)
{
  open->last = last;
  open->decision->range.end = token_at (r, last - 1)->end;
  open->longer = TRUE;
}

/* To be called once a decision takes no more text: with each sentence that goes on with it the cost would be the square of its length. */
static void
finish (Reader *r, Open *open, LotseDecision *decision)
{
  if (!open->longer)
    return;
  g_free (decision->text);
  decision->text = lotse_reading_dup_text (r->a->reading, decision->range.start, decision->range.end);
  open->longer = FALSE;
}

/* Whether the decision has no end mark yet and the next piece is no clause with a subject of its own in front. */
static gboolean
is_unfinished (const Reader *r, const Open *open, const LotseClause *clause, const LotseActor *subject)
{
  if (ends_closed (r, open->last) || last_char (r, open->last) == ':')
    return FALSE;
  return !(clause->action && subject->name && subject->first < clause->verb) && !clause->passive;
}

static gboolean
begins_paragraph (const Reader *r, guint token)
{
  return (token_at (r, token)->flags & LOTSE_TOKEN_PARA_START) != 0;
}

static gboolean
is_same_paragraph (const Reader *r, guint first, guint token)
{
  for (guint i = first + 1; i <= token; i++)
    if (begins_paragraph (r, i))
      return FALSE;
  return TRUE;
}

/* Whether the text after the verb says no more than "folgendes:", so that what is decided comes after the colon. */
static gboolean
is_pure_lead (const Reader *r, const LotseClause *clause, guint last)
{
  static const char *const words[]
      = { "folgendes",     "folgende",      "folgenden", "beschluss", "daher",      "wie",     "folgt",      "hiermit",   "beschliessen",
          "moege",         "wolle",         "wir",       "im",        "rat",        "zu",      "fassen",     "wird",      "gebeten",
          "auf",           "der",           "die",       "grundlage", "dieser",     "vorlage", "einzelnen",  "antrag",    "deshalb",
          "nachfolgenden", "nachstehenden", "den",       "dem",       "empfehlung", "und",     "beauftragt", "verwaltung" };
  guint others = 0;

  /* Who is chosen stands in the list: it belongs to the sentence. */
  if (g_str_equal (clause->action, "appoints") || g_str_equal (clause->action, "delegates"))
    return FALSE;
  for (guint i = clause->verb + 1; i < last; i++)
    {
      gboolean known = token_at (r, i)->kind != LOTSE_TOKEN_WORD || _lotse_sentence_is_month (fold_of (r, i));
      guint m = _lotse_analysis_find_mention (r->a, token_at (r, i)->start);

      for (guint w = 0; w < G_N_ELEMENTS (words) && !known; w++)
        known = g_str_equal (fold_of (r, i), words[w]);
      known |= m < r->a->mentions->len && g_array_index (r->a->mentions, LotseMention, m).start <= token_at (r, i)->start;
      others += !known;
    }
  return others <= 3;
}

/* "Hierzu entsendet er drei Mitglieder.": the body of the last sentence acts again. */
static gboolean
has_pronoun (const Reader *r, const LotseClause *clause, guint first, guint last)
{
  static const char *const pronouns[] = { "er", "sie" };
  guint after = clause->verb + 1;

  for (guint i = 0; i < G_N_ELEMENTS (pronouns); i++)
    if ((after < last && g_str_equal (fold_of (r, after), pronouns[i]))
        || (clause->verb == first + 1 && g_str_equal (fold_of (r, first), pronouns[i])))
      return TRUE;
  return FALSE;
}

/* Whether a sentence takes a decision in this block. */
static gboolean
is_operative (const Reader *r, const LotseClause *clause, const LotseActor *subject)
{
  gboolean someone = subject->name && !g_str_equal (subject->kind, "other");

  /* Minutes tell in the past what was decided: "Die Tagesordnung wurde beschlossen." */
  if (!clause->action || (clause->past && !(r->block->status && clause->reports)) || (clause->modal && !r->block->motion))
    return FALSE;
  if (clause->passive)
    return !r->block->reply || clause->asked || g_str_equal (clause->action, "recommends");
  if (someone)
    return TRUE;
  /* "Der Landkreis erklärt sich bereit, …": a corporation speaks through whoever decides (domain guide 4.5). */
  return r->block->motion || (subject->name && !r->block->summary && !r->block->reply);
}

/* "Der Antrag Nr. 12/2031 der … ist damit bearbeitet.", "Die Fraktionsanträge … gelten als erledigt.": what becomes of a motion. */
static gboolean
settles_motion (const Reader *r, guint first, guint last)
{
  static const char *const ends[] = { "bearbeitet", "behandelt", "erledigt" };
  static const char *const verbs[] = { "ist", "sind", "gilt", "gelten" };
  gboolean motion = FALSE, verb = FALSE;
  guint end = last;

  while (end > first && token_at (r, end - 1)->kind == LOTSE_TOKEN_PUNCT)
    end--;
  if (end < first + 4 || end > first + 60)
    return FALSE;
  for (guint i = first; i < first + 3; i++)
    motion |= (token_at (r, i)->flags & LOTSE_TOKEN_CAPITAL)
              && (g_str_has_suffix (fold_of (r, i), "antrag") || g_str_has_suffix (fold_of (r, i), "antraege"));
  for (guint i = first; motion && i < end; i++)
    for (guint w = 0; w < G_N_ELEMENTS (verbs); w++)
      verb |= g_str_equal (fold_of (r, i), verbs[w]);
  for (guint w = 0; verb && w < G_N_ELEMENTS (ends); w++)
    if (g_str_equal (fold_of (r, end - 1), ends[w]))
      return TRUE;
  return FALSE;
}

gboolean
_lotse_decisions_settles_motion (LotseAnalysis *a, guint first, guint last)
{
  Reader r = { .a = a };

  return settles_motion (&r, first, last);
}

/* Whether a sentence of the block says that a motion is dealt with: then all its paragraphs were decided. */
static gboolean
has_settled_motion (const Reader *r)
{
  for (guint i = _lotse_sentences_find (r->a->sentences, token_at (r, r->block->first)->start); i < r->a->sentences->len; i++)
    {
      const LotseRange *range = &g_array_index (r->a->sentences, LotseRange, i);
      guint first = lotse_reading_find_token (r->a->reading, range->start);

      if (first >= r->block->last)
        return FALSE;
      if (settles_motion (r, first, MIN (r->block->last, lotse_reading_find_token (r->a->reading, range->end))))
        return TRUE;
    }
  return FALSE;
}

/* Whether a sentence that opens the block says what shall be, though none of its verbs is operative: "Der Kreis sieht … als Aufgabe an." */
static gboolean
opens_block (const Reader *r, guint first, const LotseClause *clause, const LotseActor *subject)
{
  /* Below "Ergebnis/Beschluss:" the first paragraph is decided, whatever it says. */
  if (r->block->status && r->block->taken && !r->block->summary)
    return r->n_added == 0 && first == r->block->first && !clause->past && !clause->negated && !r->lead
           && !_lotse_minutes_is_speech (r->a, first) && has_settled_motion (r);
  return r->n_added == 0 && first == r->block->first && !clause->past
         && (clause->finite || (subject->name && g_str_equal (subject->kind, "other"))) && !r->block->summary && !r->block->reply
         && !r->block->motion && !r->block->status;
}

/* Action of a point under a lead-in: its own, else that of the lead-in; what a body recommends to another is recommended. */
static const char *
choose_action (const Reader *r, const LotseClause *clause, const LotseActor *subject)
{
  if (r->lead && g_str_equal (r->lead, "recommends") && !(subject->name && _lotse_actor_is_assembly (subject)))
    return r->lead;
  if (clause->action && !clause->past)
    return clause->action;
  if (r->block->motion)
    return subject->name && _lotse_actor_is_assembly (subject) ? "resolves" : "commissions";
  return r->lead;
}

static gboolean
has_box (const Reader *r, guint first, guint last)
{
  for (guint i = first; i < last; i++)
    {
      gunichar c = g_utf8_get_char (r->a->reading->text->str + token_at (r, i)->start);

      if (c >= 0x2610 && c <= 0x2612)
        return TRUE;
    }
  return FALSE;
}

/* Reads one sentence of running text; @open is the decision that may go on. */
/* "Es wird folgender Beschluss gefasst:" */
static gboolean
announces_decision (const Reader *r, const Piece *sentence)
{
  guint most = sentence->last > sentence->first + 1 && lotse_fold_is (fold_of (r, sentence->last - 2), "gefasst") ? 25 : 9;

  if (last_char (r, sentence->last) != ':' || sentence->last - sentence->first > most)
    return FALSE;
  for (guint i = sentence->first; i + 1 < sentence->last; i++)
    if (lotse_fold_is (fold_of (r, i), "folgender") && lotse_fold_is (fold_of (r, i + 1), "beschluss"))
      return TRUE;
  return FALSE;
}

/* "… hat in der Sitzung folgenden Beschluss gefasst:", whoever it was. */
static gboolean
reports_decision (const Reader *r, const Piece *sentence)
{
  guint last = sentence->last - 1;
  gboolean has = FALSE;

  if (last_char (r, sentence->last) != ':' || last < sentence->first + 5 || !lotse_fold_is (fold_of (r, last - 1), "gefasst")
      || !lotse_fold_is (fold_of (r, last - 2), "beschluss") || !lotse_fold_is (fold_of (r, last - 3), "folgenden"))
    return FALSE;
  for (guint i = sentence->first; i < last && !has; i++)
    has = lotse_fold_is (fold_of (r, i), "hat") || lotse_fold_is (fold_of (r, i), "haben");
  return has;
}

/* Whether a sentence that only leads to a list says who decides, or needs not. */
static gboolean
leads (const Reader *r, const LotseClause *clause, const LotseActor *subject)
{
  return subject->name || r->block->motion || (clause->passive && g_str_equal (clause->action, "recommends"));
}

/* Whether a sentence only leads to what follows, which is kept in mind: who decides, what is done, and whether it was done already. */
static gboolean
read_lead (Reader *r, const Piece *sentence, const LotseClause *clause, LotseActor *subject, gboolean pure)
{
  gboolean assembly = subject->name && _lotse_actor_is_assembly (subject);

  /* "Der Rat hat am … folgenden Beschluss gefasst:": what follows was decided already. */
  if ((clause->past && clause->reports && last_char (r, sentence->last) == ':' && assembly) || reports_decision (r, sentence))
    {
      r->status = "earlier";
      r->lead = NULL;
      if (assembly)
        keep_actor (r, subject);
      return TRUE;
    }
  if (!pure || !assembly)
    {
      LotseActor asked = { 0 };

      if (_lotse_actor_find_asked (r->a, sentence->first, sentence->last, &asked))
        {
          r->lead = "resolves";
          keep_actor (r, &asked);
          return TRUE;
        }
    }
  if (!announces_decision (r, sentence) && !(pure && leads (r, clause, subject)))
    return FALSE;
  r->lead = clause->action ? clause->action : "resolves";
  if (assembly)
    keep_actor (r, subject);
  return TRUE;
}

static void
read_sentence (Reader *r, Piece sentence, Open *open)
{
  LotseClause clause;
  g_auto (LotseActor) subject = { 0 };
  const char *nominal;
  gboolean pure;

  _lotse_decision_trim_quotes (r->a, &sentence.first, &sentence.last);
  /* A box to be ticked is part of the form. */
  if (has_box (r, sentence.first, sentence.last))
    {
      open->decision = NULL;
      return;
    }
  _lotse_clause_read (r->a, sentence.first, sentence.last, &clause);
  _lotse_actor_find_subject (r->a, sentence.first, sentence.last, clause.verb, &subject);
  nominal = clause.finite || r->block->summary ? NULL : _lotse_clause_nominal (fold_of (r, sentence.first));
  pure = clause.action && last_char (r, sentence.last) == ':' && is_pure_lead (r, &clause, sentence.last);
  /* "Der Ausschuss:" and then the verbs */
  pure |= !clause.finite && last_char (r, sentence.last) == ':' && subject.name && _lotse_actor_is_assembly (&subject)
          && sentence.last - subject.last <= 1;
  if (read_lead (r, &sentence, &clause, &subject, pure))
    {
      open->decision = NULL;
      return;
    }
  /* In minutes the next paragraph may tell what was said. */
  if (r->block->status && open->decision && begins_paragraph (r, sentence.first) && ends_closed (r, open->last)
      && _lotse_minutes_is_speech (r->a, sentence.first))
    {
      open->decision = NULL;
      r->lead = NULL;
      r->spoken = TRUE;
    }
  r->spoken &= !begins_paragraph (r, sentence.first) || _lotse_minutes_is_speech (r->a, sentence.first);
  if (r->spoken)
    return;
  if (open->decision && is_unfinished (r, open, &clause, &subject))
    {
      open->decision->action = _lotse_clause_stronger (open->decision->action, clause.past ? NULL : clause.action);
      extend (r, open, sentence.last);
      return;
    }
  /* "Die Verwaltung stellt ein Konzept auf. Dafür werden 5.000 € bereitgestellt.": the first paragraph is one decision. */
  if (clause.passive && !subject.name && !r->lead && r->n_added == 0 && sentence.first > r->block->first && r->block->taken
      && is_same_paragraph (r, r->block->first, sentence.first))
    sentence.first = r->block->first;
  if (begins_paragraph (r, sentence.first) && settles_motion (r, sentence.first, sentence.last))
    {
      open->decision = add (r, "decision/motion-settled", sentence.first, sentence.last, "other", &clause, NULL);
      open->first = sentence.first;
      open->last = sentence.last;
      return;
    }
  if ((is_operative (r, &clause, &subject)
       || (clause.action && !clause.past && !clause.modal && r->actor.name && open->decision && !subject.name
           && has_pronoun (r, &clause, sentence.first, sentence.last)))
      && !(r->block->summary && clause.passive && !subject.name && !open->decision && !r->decider.name))
    {
      open->decision = add (r, "decision/sentence", sentence.first, sentence.last, clause.action, &clause, &subject);
      open->first = sentence.first;
      open->last = sentence.last;
      return;
    }
  if (nominal && !open->decision)
    {
      open->decision = add (r, "decision/nominal", sentence.first, sentence.last, nominal, &clause, NULL);
      open->first = sentence.first;
      open->last = sentence.last;
      return;
    }
  /* A paragraph of its own goes on only where the last one was left open: names, placeholders, a list. After a lead-in it is the next
   * point. */
  if (open->decision && begins_paragraph (r, sentence.first) && !_lotse_sentence_is_bullet (r->a->reading, sentence.first)
      && ends_closed (r, open->last) && (!r->lead || clause.finite))
    {
      open->decision = NULL;
      if (!r->lead)
        return;
    }
  if (!open->decision)
    {
      if (r->lead)
        {
          open->decision
              = add (r, "decision/after-lead", sentence.first, sentence.last, choose_action (r, &clause, &subject), &clause, &subject);
          open->first = sentence.first;
          open->last = sentence.last;
        }
      else if (opens_block (r, sentence.first, &clause, &subject))
        {
          open->decision = add (r, "decision/opening", sentence.first, sentence.last, "resolves", &clause, NULL);
          open->first = sentence.first;
          open->last = sentence.last;
        }
      return;
    }
  if (r->block->summary && ends_closed (r, open->last))
    {
      open->decision = NULL;
      return;
    }
  extend (r, open, sentence.last);
}

/* Sentences of the tokens [first, last), each with @cb. */
static guint
find_sentences (const Reader *r, guint first, guint last, GArray *pieces)
{
  guint i = _lotse_sentences_find (r->a->sentences, token_at (r, first)->start);
  guint end = token_at (r, last - 1)->end;

  for (; i < r->a->sentences->len; i++)
    {
      const LotseRange *range = &g_array_index (r->a->sentences, LotseRange, i);
      Piece piece;

      if (range->start >= end)
        break;
      piece.first = MAX (first, lotse_reading_find_token (r->a->reading, range->start));
      piece.last = MIN (last, lotse_reading_find_token (r->a->reading, range->end));
      if (piece.first < piece.last)
        g_array_append_val (pieces, piece);
    }
  return pieces->len;
}

static void
read_running (Reader *r, guint first, guint last)
{
  g_autoptr (GArray) sentences = g_array_new (FALSE, FALSE, sizeof (Piece));
  Open open = { 0 };

  if (last <= first)
    return;
  find_sentences (r, first, last, sentences);
  for (guint i = 0; i < sentences->len; i++)
    {
      LotseDecision *before = open.decision;

      read_sentence (r, g_array_index (sentences, Piece, i), &open);
      if (open.decision != before)
        finish (r, &open, before);
    }
  finish (r, &open, open.decision);
}

/* --- numbered items --------------------------------------------------------------------------------------------------------- */

/* The text before the first number: its subject and verb hold for every item. A sentence of its own is a decision of its own. Returns FALSE if
 * the items are parts of it. */
static gboolean
read_lead_in (Reader *r, guint first, guint last, gboolean lettered)
{
  g_autoptr (GArray) sentences = g_array_new (FALSE, FALSE, sizeof (Piece));
  Piece lead;
  LotseClause clause;
  g_auto (LotseActor) subject = { 0 };

  if (last <= first)
    return TRUE;
  find_sentences (r, first, last, sentences);
  lead = g_array_index (sentences, Piece, sentences->len - 1);
  if (ends_closed (r, lead.last))
    {
      read_running (r, first, last);
      return TRUE;
    }
  _lotse_clause_read (r->a, lead.first, lead.last, &clause);
  /* "wählt in den Beirat: a) … b) …": the letters are parts of one decision. */
  if (lettered && clause.action && !is_pure_lead (r, &clause, lead.last))
    return FALSE;
  if (lead.first > first)
    read_running (r, first, lead.first);
  if (!clause.past)
    r->lead = clause.action;
  if (clause.finite)
    {
      r->lead_first = lead.first;
      r->lead_last = lead.last;
    }
  if (_lotse_actor_find_subject (r->a, lead.first, lead.last, clause.verb, &subject) && _lotse_actor_is_assembly (&subject))
    keep_actor (r, &subject);
  return TRUE;
}

/* "Auf die Tagesordnung …", "z. d. A.": what the office does with the paper. */
static gboolean
is_procedure (const Reader *r, guint first, guint last)
{
  const GPtrArray *table = lotse_lexicon_get_table (r->a->lexicon, "prompts");
  guint start = token_at (r, first)->start;
  g_autofree char *folded = lotse_fold (r->a->reading->text->str + start, MIN (60, token_at (r, last - 1)->end - start));

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
find_item_end (const Reader *r, guint first, guint last, gboolean final)
{
  for (guint i = first + 1; i < last; i++)
    {
      guint n, value;

      /* "II. Auf die Tagesordnung …": the list of the office follows that of the decision. */
      if (token_at (r, i)->flags & LOTSE_TOKEN_LINE_START && read_number (r, i, &n, &value) != STYLE_NONE && i + n < last
          && is_procedure (r, i + n, last))
        return i;
      if (!final)
        continue;
      if (!begins_paragraph (r, i) || !ends_closed (r, i))
        continue;
      if (_lotse_sentence_is_bullet (r->a->reading, i) || read_number (r, i, &n, &value) != STYLE_NONE)
        continue;
      return i;
    }
  return last;
}

static void
read_item (Reader *r, guint number, guint last, gboolean final)
{
  guint n, value, first;
  LotseClause clause;
  LotseActor subject = { 0 };
  const char *action;
  GArray *sentences;

  read_number (r, number, &n, &value);
  first = number + n;
  last = find_item_end (r, first, last, final);
  if (first < last)
    _lotse_decision_trim_quotes (r->a, &first, &last);
  if (first >= last || is_procedure (r, first, last))
    return;
  if (!r->lead && r->lead_first < r->lead_last)
    {
      /* "stimmt 1. dem … zu": the particle stands in the item. */
      LotseClause joined;

      _lotse_clause_read (r->a, r->lead_first, last, &joined);
      if (joined.action && !joined.past && joined.verb < r->lead_last)
        r->lead = joined.action;
    }
  sentences = g_array_new (FALSE, FALSE, sizeof (Piece));
  if (find_sentences (r, first, last, sentences) > 0)
    {
      const Piece *piece = &g_array_index (sentences, Piece, 0);

      _lotse_clause_read (r->a, piece->first, piece->last, &clause);
      _lotse_actor_find_subject (r->a, piece->first, piece->last, clause.verb, &subject);
    }
  else
    _lotse_clause_read (r->a, first, last, &clause);
  g_array_unref (sentences);
  action = choose_action (r, &clause, &subject);
  if (!clause.finite && !r->lead && _lotse_clause_nominal (fold_of (r, first)))
    action = _lotse_clause_nominal (fold_of (r, first));
  if (!action && !r->block->summary)
    action = "resolves";
  if (action)
    add (r, "decision/numbered-item", first, last, action, &clause, &subject);
  _lotse_actor_clear (&subject);
}

/* --- the block --------------------------------------------------------------------------------------------------------------- */

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

guint
_lotse_decisions_read_block (LotseAnalysis *a, const LotseBlock *whole)
{
  LotseBlock cut = *whole;
  const LotseBlock *block = &cut;
  Reader r = { .a = a, .block = block, .status = block->status ? block->status : "proposed" };
  g_autoptr (GArray) items = NULL;

  if (block->first >= block->last)
    return 0;
  cut.last = _lotse_minutes_find_vote (a, block->first, _lotse_block_find_statute (a, whole), &cut.status);
  if (cut.last > cut.first)
    cut.last = find_form (a, cut.first, cut.last);
  if (cut.status)
    r.status = cut.status;
  if (_lotse_block_is_result (a, block) || _lotse_block_is_placeholder (a, block))
    return 0;
  if (block->heading_body)
    {
      r.decider = *block->heading_body;
      r.decider.name = g_strdup (block->heading_body->name);
    }
  else
    _lotse_decisions_find_decider (a, &r.decider);
  if (block->requested)
    r.lead = "resolves";
  items = find_items (&r);
  if (items->len > 0)
    {
      guint n, value, first = g_array_index (items, guint, 0);

      if (!read_lead_in (&r, block->first, first, read_number (&r, first, &n, &value) == STYLE_LETTER))
        g_array_set_size (items, 0);
    }
  if (items->len == 0)
    read_running (&r, block->first, block->last);
  for (guint i = 0; i < items->len; i++)
    {
      gboolean final = i + 1 == items->len;

      read_item (&r, g_array_index (items, guint, i), final ? block->last : g_array_index (items, guint, i + 1), final);
    }
  /* Under a heading of its own a text without a verb of the list is still the decision; in minutes it is what was said. */
  if (r.n_added == 0 && !block->summary && !block->motion
      && ((block->last - block->first > 2 && (!block->status || (block->taken && !_lotse_block_says_none (a, block))))
          || _lotse_clause_nominal (fold_of (&r, block->first))))
    {
      guint last = find_item_end (&r, block->first, block->last, TRUE);
      const char *action = _lotse_clause_nominal (fold_of (&r, block->first));
      LotseClause clause;
      g_auto (LotseActor) subject = { 0 };

      /* "Der Bericht dient zur Kenntnis." */
      _lotse_clause_read (a, block->first, last, &clause);
      if (!action && clause.action && !clause.past)
        action = clause.action;
      if (block->status && _lotse_actor_find_subject (a, block->first, last, clause.verb, &subject) && !_lotse_actor_is_assembly (&subject))
        _lotse_actor_clear (&subject);
      add (&r, "decision/whole-block", block->first, last, action ? action : "resolves", &clause, subject.name ? &subject : NULL);
    }
  _lotse_actor_clear (&r.actor);
  _lotse_actor_clear (&r.decider);
  return r.n_added;
}
