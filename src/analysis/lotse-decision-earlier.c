/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-decision-private.h"

#include "lotse-bisect.h"
#include "lotse-fold.h"
#include "lotse-sentence-private.h"

#include <string.h>

/* A line of more bytes is the dump of a page. */
#define DUMP_LINE 500
/* How many decisions back a report may repeat one. */
#define REPEAT_WINDOW 20
/* Sentences with more tokens are tables. */
#define MAX_SENTENCE 300
/* Lines at the top that may be the title. */
#define TITLE_LINES 3
/* A sentence of fewer tokens that ends in a colon is no report. */
#define MIN_REPORT 9

static LotseZone
get_zone (LotseAnalysis *a, guint token)
{
  const LotseLine *line = lotse_reading_line (a->reading, lotse_reading_token (a->reading, token)->line);

  /* Only the begin of a dumped page is its header. */
  return line->zone == LOTSE_ZONE_HEADER && line->end - line->start > DUMP_LINE ? LOTSE_ZONE_BODY : (LotseZone) line->zone;
}

/* What a sentence must hold to be read at all: saves looking at the rest. */
typedef struct
{
  gboolean verb;     /* an auxiliary of the past or a verb of the past */
  gboolean proposes; /* empfiehlt, schlägt vor */
  guint noun;        /* token of a word that ends in "beschluss", or G_MAXUINT */
} Signs;

static Signs
find_signs (LotseAnalysis *a, guint first, guint last)
{
  static const LotseFoldEnd nouns[] = { LOTSE_FOLD_END ("beschluss"), LOTSE_FOLD_END ("beschlusses"), LOTSE_FOLD_END ("beschlusse"),
                                        LOTSE_FOLD_END ("beschluesse"), LOTSE_FOLD_END ("beschluss-nr") };
  Signs signs = { .noun = G_MAXUINT };

  for (guint i = first; i < last; i++)
    {
      const LotseToken *token = lotse_reading_token (a->reading, i);
      guint classes = lotse_reading_get_classes (a->reading, token);

      signs.verb |= (classes & LOTSE_WORD_PAST) != 0;
      signs.proposes |= (classes & LOTSE_WORD_PROPOSES) != 0;
      if (signs.noun == G_MAXUINT && token->flags & LOTSE_TOKEN_CAPITAL
          && lotse_fold_ends_in (lotse_reading_get_fold (a->reading, token), nouns, G_N_ELEMENTS (nouns)))
        signs.noun = i;
    }
  return signs;
}

/* "folgende Satzung beschlossen": how a statute says that it was enacted. */
static gboolean
is_enactment (LotseAnalysis *a, guint first, guint last)
{
  for (guint i = first; i + 1 < last; i++)
    if (g_str_has_prefix (_lotse_analysis_get_fold (a, i), "folgende") && strstr (_lotse_analysis_get_fold (a, i + 1), "satzung"))
      return TRUE;
  return FALSE;
}

/* "Der Antrag der Fraktion vom 11.01.2031 wurde am …": whether the date at byte @date belongs to a paper that is spoken of before it. */
static gboolean
is_of_paper (const LotseAnalysis *a, guint start, guint date)
{
  static const char *const papers[] = { "antrag", "anfrage", "schreiben", "satzung", "fassung", "entwurf" };
  const char *text = a->reading->text->str;
  g_autofree char *fold = NULL;

  if (date < start + strlen ("vom ") || !lotse_starts_with (text + date - strlen ("vom "), "vom "))
    return FALSE;
  fold = lotse_reading_dup_fold (a->reading, start, date);
  if (strstr (fold, "beschluss") || strstr (fold, "beschlossen") || strstr (fold, "sitzung"))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (papers); i++)
    if (strstr (fold, papers[i]))
      return TRUE;
  return FALSE;
}

/* The day of a decision: the first full date of the sentence; the next one with "am" where that is the day of a paper. */
static char *
find_date (LotseAnalysis *a, guint start, guint end)
{
  const LotseDate *found = NULL;

  for (guint i = LOTSE_BISECT (at, a->dates->len, g_array_index (a->dates, LotseDate, at).start < start); i < a->dates->len; i++)
    {
      const LotseDate *date = &g_array_index (a->dates, LotseDate, i);

      if (date->start >= end)
        break;
      if (!date->iso || strlen (date->iso) != 10)
        continue;
      if (!found)
        found = date;
      else if (lotse_starts_with (a->reading->text->str + date->start - strlen ("am "), "am "))
        return g_strdup (date->iso);
      if (found == date && !is_of_paper (a, start, date->start))
        break;
    }
  return found ? g_strdup (found->iso) : NULL;
}

/* Number of the paper that a decision was taken on: "(Vorlage 2019/1124)", "Drucksachen-Nr. 2279/2014-2020". */
static char *
find_paper (LotseAnalysis *a, guint first, guint last)
{
  gboolean named = FALSE;

  for (guint i = first; i < last; i++)
    {
      const LotseToken *token = lotse_reading_token (a->reading, i);
      const char *fold = _lotse_analysis_get_fold (a, i);

      if (token->kind == LOTSE_TOKEN_WORD)
        named |= strstr (fold, "vorlage") || g_str_has_prefix (fold, "drucksache") || lotse_fold_is (fold, "ds")
                 || lotse_fold_is (fold, "grdrs") || lotse_fold_is (fold, "drs");
      else if (named && token->kind == LOTSE_TOKEN_NUMBER && strchr (fold, '/'))
        return g_strndup (a->reading->text->str + token->start, token->end - token->start);
    }
  return NULL;
}

/* "Landtag", "Hessischer Landtag": who makes laws for a whole state. */
static gboolean
is_legislator (const LotseActor *actor)
{
  static const char *const legislators[] = { "Landtag", "Bundestag", "Bundesrat", "Bundesregierung", "Landesregierung" };

  for (guint i = 0; i < G_N_ELEMENTS (legislators); i++)
    {
      const char *at = strstr (actor->name, legislators[i]);

      if (at && (at == actor->name || at[-1] == ' '))
        return TRUE;
    }
  return FALSE;
}

/* Bodies whose decisions are told: not clubs and companies, nor legislators. */
static gboolean
is_authority (const LotseActor *actor)
{
  if (is_legislator (actor))
    return FALSE;
  return _lotse_actor_is_assembly (actor) || g_str_equal (actor->kind, "ministry") || g_str_equal (actor->kind, "authority")
         || g_str_equal (actor->kind, "administration");
}

/* Whether a sentence ends in a colon and says no more than that something was decided: it is short, or names "folgenden Beschluss". */
static gboolean
leads_on (LotseAnalysis *a, guint first, guint last)
{
  if (a->reading->text->str[lotse_reading_token (a->reading, last - 1)->start] != ':')
    return FALSE;
  if (last - first < MIN_REPORT)
    return TRUE;
  for (guint i = last - MIN (5, last - first); i < last; i++)
    if (g_str_has_prefix (_lotse_analysis_get_fold (a, i), "folgend"))
      return TRUE;
  return FALSE;
}

/* Token of the quote that closes the one before @first, or @last. */
static guint
find_closing_quote (LotseAnalysis *a, guint first, guint last)
{
  for (guint i = first; i < last; i++)
    {
      gunichar c = g_utf8_get_char (a->reading->text->str + lotse_reading_token (a->reading, i)->start);

      if (c == 0x201c || c == 0x201d || c == 0xab || c == '"')
        return i;
    }
  return last;
}

/* The wording that begins at @token, behind a lead-in: in quotes, or a paragraph that asks or decides. Its tokens, and what it does if it says
 * so. */
static gboolean
find_wording (LotseAnalysis *a, guint token, guint *first, guint *last, const char **action)
{
  const LotseRange *range;
  LotseClause clause;
  gunichar c;
  gboolean quoted;

  if (token >= a->reading->tokens->len)
    return FALSE;
  c = g_utf8_get_char (a->reading->text->str + lotse_reading_token (a->reading, token)->start);
  quoted = c == 0x201e || c == 0x201c || c == 0xbb || c == '"';
  if (!quoted && !(lotse_reading_token (a->reading, token)->flags & LOTSE_TOKEN_PARA_START))
    return FALSE;
  range = &g_array_index (a->sentences, LotseRange, _lotse_sentences_find (a->sentences, lotse_reading_token (a->reading, token)->start));
  *first = token;
  *last = lotse_reading_find_token (a->reading, range->end);
  if (*last <= *first + 4)
    return FALSE;
  /* What the wording does, not that it was decided. */
  _lotse_clause_read (a, *first + quoted, *last, &clause);
  if (clause.action && !clause.past)
    *action = clause.action;
  return quoted || (clause.action && !clause.past && !clause.modal && !clause.negated);
}

/* The token behind the number @n at the beginning of a line at token @i, or 0. */
static guint
skip_number (LotseAnalysis *a, guint i, guint n)
{
  const LotseToken *token = lotse_reading_token (a->reading, i);
  guint tokens
      = (token->flags & LOTSE_TOKEN_LINE_START) && token->kind == LOTSE_TOKEN_NUMBER ? _lotse_sentence_match_number (a->reading, i) : 0;

  return tokens > 0 && g_ascii_strtoull (_lotse_analysis_get_fold (a, i), NULL, 10) == n ? i + tokens : 0;
}

/* The points "1. …", "2. …" below a lead-in that ends before token @first: each was decided, by @actor on @date. Returns how many. */
static guint
add_points (LotseAnalysis *a, const char *rule, guint first, const char *date, const LotseActor *actor)
{
  guint n_tokens = a->reading->tokens->len, n = 0;

  for (guint i = first, start; i < n_tokens && (start = skip_number (a, i, n + 1)) > 0; n++)
    {
      LotseDecision *decision;
      LotseClause clause;
      guint end = start;

      while (end < n_tokens && end < start + MAX_SENTENCE && skip_number (a, end, n + 2) == 0
             && !((lotse_reading_token (a->reading, end)->flags & LOTSE_TOKEN_PARA_START) && end > start))
        end++;
      if (end <= start)
        break;
      _lotse_clause_read (a, start, end, &clause);
      decision = _lotse_decisions_add (a, rule, start, end, clause.action && !clause.past ? clause.action : "resolves", "earlier");
      if (!decision)
        break;
      _lotse_decision_set_actor (decision, actor);
      decision->date = g_strdup (date);
      i = end;
    }
  return n;
}

/* The decision that was taken from the wording at tokens [first, last) already, or NULL. */
static LotseDecision *
find_taken (LotseAnalysis *a, guint first, guint last)
{
  guint start = lotse_reading_token (a->reading, first)->start, end = lotse_reading_token (a->reading, last - 1)->end;

  for (guint i = 0; i < a->decisions->len; i++)
    {
      LotseDecision *decision = g_ptr_array_index (a->decisions, i);

      if (decision->range.start < end && decision->range.end > start)
        return decision;
    }
  return NULL;
}

static void
add_report (LotseAnalysis *a, const char *rule, guint first, guint last, const char *action, const LotseActor *actor)
{
  LotseDecision *decision;

  if (leads_on (a, first, last) && last < a->reading->tokens->len && skip_number (a, last, 1) > 0)
    {
      g_autofree char *date
          = find_date (a, lotse_reading_token (a->reading, first)->start, lotse_reading_token (a->reading, last - 1)->end);

      add_points (a, rule, last, date, actor);
      return;
    }
  /* "Der Rat beschloss einstimmig:" only leads to a decision, which may follow. */
  if (leads_on (a, first, last))
    {
      if (!find_wording (a, last, &first, &last, &action))
        return;
      /* It stood there as if it was proposed only. */
      decision = find_taken (a, first, last);
      if (decision)
        {
          decision->status = "earlier";
          return;
        }
    }
  decision = _lotse_decisions_add (a, rule, first, last, action, "earlier");
  if (!decision)
    return;
  if (actor)
    _lotse_decision_set_actor (decision, actor);
  decision->date = find_date (a, decision->range.start, decision->range.end);
  decision->paper = find_paper (a, first, last);
}

static gboolean
says_decided (LotseAnalysis *a, guint first, guint last)
{
  static const char *const words[] = { "entschieden", "beschlossen", "entschied", "beschloss", "gefasst" };

  for (guint i = first; i < last; i++)
    if (lotse_fold_is_one_of (_lotse_analysis_get_fold (a, i), words, G_N_ELEMENTS (words)))
      return TRUE;
  return FALSE;
}

/* "Der Rat fasste den Beschluss, …. Die Verwaltung wurde mit … beauftragt.": the assembly of the sentence before it in the paragraph. */
static gboolean
find_told_before (LotseAnalysis *a, guint first, LotseActor *ret)
{
  const LotseDecision *before = a->decisions->len > 0 ? g_ptr_array_index (a->decisions, a->decisions->len - 1) : NULL;
  const LotseBody *body;

  if (!before || !g_str_equal (before->rule, "decision/earlier") || before->date || before->body == LOTSE_NO_BODY || first == 0
      || (lotse_reading_token (a->reading, first)->flags & LOTSE_TOKEN_PARA_START)
      || before->range.end != lotse_reading_token (a->reading, first - 1)->end)
    return FALSE;
  body = g_ptr_array_index (a->bodies, before->body);
  *ret = (LotseActor) { .body = before->body, .name = g_strdup (body->name), .kind = body->kind };
  return TRUE;
}

/* "Das Gremium beauftragte die Verwaltung, …": the assembly that has been spoken of, without its name. */
static gboolean
begins_with_assembly (LotseAnalysis *a, guint first, guint verb)
{
  return verb == first + 2 && lotse_fold_is (_lotse_analysis_get_fold (a, first), "das")
         && lotse_fold_is (_lotse_analysis_get_fold (a, first + 1), "gremium");
}

/* "Der Rat hat … beschlossen", "wurde vom Rat … gewählt", "beschloss". */
static gboolean
read_past (LotseAnalysis *a, guint first, guint last)
{
  LotseClause clause;
  g_auto (LotseActor) actor = { 0 };

  _lotse_clause_read (a, first, last, &clause);
  if (!clause.action || !clause.past || !clause.reports || clause.negated || clause.modal || is_enactment (a, first, last))
    return FALSE;
  if (!clause.passive && begins_with_assembly (a, first, clause.verb))
    {
      add_report (a, "decision/earlier", first, last, clause.action, NULL);
      return TRUE;
    }
  if (clause.passive ? !_lotse_actor_find_agent (a, first, last, &actor) && !_lotse_decisions_find_session (a, first, last, &actor)
                           && !find_told_before (a, first, &actor)
                     : !_lotse_actor_find_subject (a, first, last, clause.verb, &actor))
    return FALSE;
  if (!is_authority (&actor))
    return FALSE;
  /* Offices and ministries act all day long: only what is called a decision, and not the rules that a ministry has set. */
  if (!_lotse_actor_is_assembly (&actor) && (clause.passive || (!g_str_equal (actor.kind, "ministry") && !says_decided (a, first, last))))
    return FALSE;
  add_report (a, clause.passive ? "decision/earlier-passive" : "decision/earlier", first, last, clause.action, &actor);
  return TRUE;
}

/* "Es sei darauf hingewiesen, dass der Rat in seiner Sitzung am … beschlossen hat, …", "Nachdem der Rat am … zugestimmt hat, …": the clause below
 * the main one tells of it, with its day. */
static gboolean
read_subordinate (LotseAnalysis *a, guint first, guint last)
{
  static const char *const openers[] = { "dass", "nachdem", "da", "weil", "obwohl" };
  static const char *const auxiliaries[] = { "hat", "hatte", "haben", "hatten" };

  for (guint i = first; i + 5 < last; i++)
    {
      g_auto (LotseActor) actor = { 0 };
      g_autofree char *date = NULL;
      LotseClause clause;
      guint end = i + 3;

      if (!lotse_fold_is_one_of (_lotse_analysis_get_fold (a, i), openers, G_N_ELEMENTS (openers))
          || *_lotse_analysis_get_fold (a, i + 1) != 'd' || !_lotse_actor_at (a, i + 2, last, &actor) || !_lotse_actor_is_assembly (&actor)
          || is_legislator (&actor))
        continue;
      while (end < last && !lotse_fold_is_one_of (_lotse_analysis_get_fold (a, end), auxiliaries, G_N_ELEMENTS (auxiliaries)))
        end++;
      if (end == last)
        return FALSE;
      _lotse_clause_read (a, i + 1, end + 1, &clause);
      date = find_date (a, lotse_reading_token (a->reading, i)->start, lotse_reading_token (a->reading, end)->start);
      if (!date || clause.verb != end || !clause.action || !clause.reports || clause.negated)
        continue;
      add_report (a, "decision/earlier-subordinate", first, last, clause.action, &actor);
      return TRUE;
    }
  return FALSE;
}

/* "… wie folgt Stellung:" */
static gboolean
answers_below (LotseAnalysis *a, guint first, guint last)
{
  for (guint i = first + 1; i < last; i++)
    if (a->reading->text->str[lotse_reading_token (a->reading, i)->start] == ':'
        && (lotse_fold_is (_lotse_analysis_get_fold (a, i - 1), "stellung") || lotse_fold_is (_lotse_analysis_get_fold (a, i - 1), "mit")))
      return TRUE;
  return FALSE;
}

/* Tokens of the number of a decision. */
#define MAX_NUMBER 10

/* "Beschluss des Rates Nr. RBV-57/09 vom …", "mit Beschluss 114/2029 vom …": token behind the number at @token; @token if there is none. */
static guint
skip_decision_number (LotseAnalysis *a, guint token, guint last)
{
  gboolean digits = FALSE;

  for (guint i = token; i < MIN (last, token + MAX_NUMBER); i++)
    {
      const LotseToken *t = lotse_reading_token (a->reading, i);
      const char *fold = lotse_reading_get_fold (a->reading, t);

      if (digits && lotse_fold_is (fold, "vom"))
        return i;
      if (lotse_fold_is (fold, ",") || (t->kind == LOTSE_TOKEN_WORD && !(t->flags & LOTSE_TOKEN_CAPITAL)))
        break;
      digits |= strpbrk (fold, "0123456789") != NULL;
    }
  return token;
}

/* "… befasst", "… informiert": nothing was decided by that. */
static gboolean
tells_talk (LotseAnalysis *a, guint first, guint last)
{
  static const char *const talks[] = { "befasst", "beraten", "gebeten", "informiert", "verstaendigt", "vorgestellt", "vorgelegt" };

  for (guint i = first; i < last; i++)
    if (lotse_fold_is_one_of (_lotse_analysis_get_fold (a, i), talks, G_N_ELEMENTS (talks)))
      return TRUE;
  return FALSE;
}

/* "Der Rat hat mit Beschluss vom … die Beiträge angepasst.", "Der Rat hat am … (Beschluss Nr. 12/31) einen Beirat eingerichtet.": whatever an
 * assembly has done by decision, it decided. @noun: "Beschluss". */
static gboolean
find_decider_by_decision (LotseAnalysis *a, guint first, guint last, guint noun, const LotseClause *clause, LotseActor *ret)
{
  if (noun == first || !clause->past || clause->passive || clause->verb > noun
      || !(lotse_fold_is (_lotse_analysis_get_fold (a, noun - 1), "mit") || lotse_fold_is (_lotse_analysis_get_fold (a, noun - 1), "(")))
    return FALSE;
  return !tells_talk (a, noun, last) && _lotse_actor_find_subject (a, first, last, clause->verb, ret);
}

/* Whether the decision of a day itself has been told; @name: whose it is, or NULL. */
static gboolean
is_told_before (const LotseAnalysis *a, const char *date, const char *name)
{
  for (guint i = 0; i < a->decisions->len; i++)
    {
      const LotseDecision *other = g_ptr_array_index (a->decisions, i);

      if (g_strcmp0 (other->status, "earlier") == 0 && g_strcmp0 (other->date, date) == 0 && other->body != LOTSE_NO_BODY
          && (!name || g_str_has_prefix (((const LotseBody *) g_ptr_array_index (a->bodies, other->body))->name, name)))
        return TRUE;
    }
  return FALSE;
}

/* Who took the decision that the noun at @noun tells of, and the token behind both, where "vom" and the day may stand. Without a name only "Mit
 * Beschluss vom … wurde die Verwaltung beauftragt" counts; then @ret stays empty. Returns FALSE if it is no decision of anybody. */
static gboolean
find_decider_of_noun (LotseAnalysis *a, guint first, guint last, guint noun, const LotseClause *clause, LotseActor *ret, guint *ret_next)
{
  if (noun + 2 < last && g_str_has_prefix (_lotse_analysis_get_fold (a, noun + 1), "de") && _lotse_actor_at (a, noun + 2, last, ret))
    {
      *ret_next = skip_decision_number (a, ret->last, last);
      return _lotse_actor_is_assembly (ret) && !g_str_has_prefix (ret->name, "Bundes");
    }
  _lotse_actor_clear (ret);
  *ret_next = skip_decision_number (a, noun + 1, last);
  if (_lotse_actor_find_in_compound (a, noun, "beschlu", ret) || find_decider_by_decision (a, first, last, noun, clause, ret))
    return _lotse_actor_is_assembly (ret) && !g_str_has_prefix (ret->name, "Bundes");
  return noun > first && lotse_fold_is (_lotse_analysis_get_fold (a, noun - 1), "mit") && clause->passive && clause->past && clause->reports
         && clause->action;
}

/* "gemäß Beschluss des Rates vom 3. Mai 2021", "der Gemeinderatsbeschluss vom …". */
static gboolean
read_noun (LotseAnalysis *a, guint first, guint last, guint noun)
{
  g_auto (LotseActor) actor = { 0 };
  g_autofree char *date = NULL;
  guint end = lotse_reading_token (a->reading, last - 1)->end;
  guint vom;
  gboolean bracketed = noun > first && lotse_fold_is (_lotse_analysis_get_fold (a, noun - 1), "("), dated;
  LotseClause clause;

  _lotse_clause_read (a, first, last, &clause);
  /* "Beschluss des Rates vom 3. Mai 2031" on top is what the paper is called. */
  if (!clause.finite && noun == first && lotse_reading_token (a->reading, first)->line < TITLE_LINES)
    return FALSE;
  if (!find_decider_of_noun (a, first, last, noun, &clause, &actor, &vom))
    return FALSE;
  /* "Mit Beschluss des Rates RB/12 wurde am … der Plan bestätigt." */
  bracketed |= noun == first + 1 && lotse_fold_is (_lotse_analysis_get_fold (a, first), "mit") && clause.past && clause.passive
               && !tells_talk (a, noun, last);
  /* "hat am … (Beschluss Nr. 12/31) … eingerichtet": the day may stand in front. */
  dated = vom < last && lotse_fold_is (_lotse_analysis_get_fold (a, vom), "vom");
  bracketed &= !dated;
  /* "… nimmt zum Beschluss vom … wie folgt Stellung:" answers it. */
  if ((!bracketed && !dated) || answers_below (a, first, last))
    return FALSE;
  date = find_date (a, bracketed ? lotse_reading_token (a->reading, first)->start : lotse_reading_token (a->reading, vom)->end, end);
  if (!date || clause.negated || is_told_before (a, date, actor.name))
    return FALSE;
  add_report (a, "decision/earlier-noun", first, last, clause.past && clause.action && clause.reports ? clause.action : "resolves",
              actor.name ? &actor : NULL);
  return TRUE;
}

/* "Wir empfehlen, den Antrag abzulehnen.": in a reply to a motion the administration speaks of itself. */
static gboolean
speaks_for_administration (LotseAnalysis *a, guint first)
{
  const char *type = lotse_fold_is (_lotse_analysis_get_fold (a, first), "wir") ? lotse_outline_get_key (a->outline, "paper_type") : NULL;

  return type && g_ascii_strncasecmp (type, "Stellungnahme", strlen ("Stellungnahme")) == 0;
}

/* "Die Verwaltung empfiehlt, …": a proposal of the administration in the reasoning. */
static gboolean
read_proposal (LotseAnalysis *a, guint first, guint last)
{
  LotseClause clause;
  LotseDecision *decision;
  g_auto (LotseActor) actor = { 0 };

  _lotse_clause_read (a, first, last, &clause);
  if (g_strcmp0 (clause.action, "recommends") != 0 || clause.past || clause.modal || clause.passive)
    return FALSE;
  if (speaks_for_administration (a, first))
    {
      actor.name = g_strdup ("Verwaltung");
      actor.kind = "administration";
      actor.body = LOTSE_NO_BODY;
      for (guint i = 0; i < a->bodies->len && actor.body == LOTSE_NO_BODY; i++)
        if (g_str_equal (((LotseBody *) g_ptr_array_index (a->bodies, i))->name, actor.name))
          actor.body = i;
    }
  else if (!_lotse_actor_find_subject (a, first, last, clause.verb, &actor) || !g_str_equal (actor.kind, "administration"))
    return FALSE;
  decision = _lotse_decisions_add (a, "decision/recommendation", first, last, "recommends", "proposed");
  if (decision)
    _lotse_decision_set_actor (decision, &actor);
  return decision != NULL;
}

/* Whether the paragraph before token @first was read as such a decision: the next one may be another. */
static gboolean
follows_quoted (LotseAnalysis *a, guint first)
{
  const LotseDecision *before = a->decisions->len > 0 ? g_ptr_array_index (a->decisions, a->decisions->len - 1) : NULL;

  return before && g_str_equal (before->rule, "decision/after-colon")
         && before->range.end == lotse_reading_token (a->reading, first - 1)->end;
}

/* A paragraph after a colon that reads like a decision: the wording that a reply to a motion offers. */
static gboolean
read_quoted (LotseAnalysis *a, guint first, guint last)
{
  LotseClause clause;
  const LotseSection *section;
  LotseDecision *decision;
  const char *status;
  g_auto (LotseActor) actor = { 0 };

  if (first == 0 || !(lotse_reading_token (a->reading, first)->flags & LOTSE_TOKEN_LINE_START)
      || (a->reading->text->str[lotse_reading_token (a->reading, first - 1)->start] != ':' && !follows_quoted (a, first)))
    return FALSE;
  /* The colon of "Sachverhalt:" leads to nothing. */
  if (get_zone (a, first - 1) == LOTSE_ZONE_HEADING)
    return FALSE;
  /* It leads to a list itself. */
  if (a->reading->text->str[lotse_reading_token (a->reading, last - 1)->start] == ':')
    return FALSE;
  section = _lotse_analysis_find_section (a, lotse_reading_token (a->reading, first)->start);
  if (section && g_str_equal (section->kind, "proposal"))
    return FALSE;
  _lotse_clause_read (a, first, last, &clause);
  if (!clause.action || clause.past || clause.modal || clause.passive || !_lotse_actor_find_subject (a, first, last, clause.verb, &actor)
      || !_lotse_actor_is_assembly (&actor))
    return FALSE;
  /* The line of votes below it says that it was taken. */
  status = last < a->reading->tokens->len ? _lotse_minutes_read_result (a, lotse_reading_token (a->reading, last)->line) : NULL;
  /* "Ergebnis:" at the end of what was said. */
  if (!status && first > 1 && lotse_fold_is (_lotse_analysis_get_fold (a, first - 2), "ergebnis"))
    status = "earlier";
  decision = _lotse_decisions_add (a, "decision/after-colon", first, last, clause.action, status ? status : "proposed");
  if (decision)
    _lotse_decision_set_actor (decision, &actor);
  return decision != NULL;
}

/* "In Erledigung des am … angenommenen Ersuchens der …" and then "Das Amt wird ersucht, …": a report to the assembly repeats what was asked
 * for. @sentence: the one that asks, tokens [first, last). */
static gboolean
read_answered (LotseAnalysis *a, guint sentence, guint first, guint last)
{
  LotseClause clause;
  g_auto (LotseActor) actor = { 0 };
  gboolean answers = FALSE;
  guint from, to;

  if (sentence == 0)
    return FALSE;
  from = lotse_reading_find_token (a->reading, g_array_index (a->sentences, LotseRange, sentence - 1).start);
  to = lotse_reading_find_token (a->reading, g_array_index (a->sentences, LotseRange, sentence - 1).end);
  for (guint i = from; i < to && !answers; i++)
    answers = *_lotse_analysis_get_fold (a, i) == 'e'
              && (g_str_has_prefix (_lotse_analysis_get_fold (a, i), "ersuchen")
                  || lotse_fold_is (_lotse_analysis_get_fold (a, i), "erledigung"));
  if (!answers)
    return FALSE;
  /* What was asked for may be quoted. */
  if (lotse_reading_token (a->reading, first)->kind == LOTSE_TOKEN_PUNCT && first + 1 < last)
    {
      first++;
      last = find_closing_quote (a, first, last);
    }
  _lotse_clause_read (a, first, last, &clause);
  if (!clause.passive || clause.past || g_strcmp0 (clause.action, "commissions") != 0)
    return FALSE;
  for (guint i = from; i < to && !actor.name; i++)
    if (_lotse_actor_at (a, i, to, &actor) && !_lotse_actor_is_assembly (&actor))
      _lotse_actor_clear (&actor);
  if (!actor.name)
    return FALSE;
  add_report (a, "decision/answered", first, last, clause.action, &actor);
  return TRUE;
}

/* "Begründung: Der Rat hat am … beschlossen, …": the heading on the line of its text is no part of the sentence. */
static guint
skip_heading (LotseAnalysis *a, guint first, guint last)
{
  guint start = lotse_reading_token (a->reading, first)->start;
  const LotseSection *section = _lotse_analysis_find_section (a, lotse_reading_token (a->reading, last - 1)->start);

  return section && section->heading.start == start && section->start > start
             ? MIN (lotse_reading_find_token (a->reading, section->start), last - 1)
             : first;
}

/* Whether token @first stands among the reasons: "Die Verwaltung schlägt Varianten vor." is what a motion wishes. */
static gboolean
is_in_reasons (LotseAnalysis *a, guint first)
{
  const LotseSection *section = _lotse_analysis_find_section (a, lotse_reading_token (a->reading, first)->start);

  return section && lotse_starts_with (a->reading->text->str + section->heading.start, "Begründung");
}

void
_lotse_decisions_read_reports (LotseAnalysis *a, gboolean motion)
{
  g_autoptr (GPtrArray) taken = g_ptr_array_new ();
  /* Few papers have the words that read_answered() looks for. */
  gboolean answers = lotse_reading_has_part (a->reading, "ersuchen") || lotse_reading_find_word (a->reading, "erledigung") != G_MAXUINT;
  guint next = 0;

  for (guint i = 0; i < a->decisions->len; i++)
    g_ptr_array_add (taken, g_ptr_array_index (a->decisions, i));
  g_ptr_array_sort (taken, _lotse_decisions_compare_starts);
  for (guint i = 0; i < a->sentences->len; i++)
    {
      const LotseRange *range = &g_array_index (a->sentences, LotseRange, i);
      guint first, last, n_before = a->decisions->len;
      Signs signs;

      while (next < taken->len && ((LotseDecision *) g_ptr_array_index (taken, next))->range.end <= range->start)
        next++;
      if (next < taken->len && ((LotseDecision *) g_ptr_array_index (taken, next))->range.start < range->end)
        continue;
      first = lotse_reading_find_token (a->reading, range->start);
      last = lotse_reading_find_token (a->reading, range->end);
      /* A heading without an end mark stands in front of the first sentence. */
      while (first < last && get_zone (a, first) == LOTSE_ZONE_HEADING)
        first++;
      if (first >= last || get_zone (a, first) != LOTSE_ZONE_BODY)
        continue;
      if (last - first < 4 || last - first > MAX_SENTENCE)
        continue;
      first = skip_heading (a, first, last);
      if (_lotse_sentence_is_bullet (a->reading, first))
        first++;
      /* "Wie wurde umgesetzt, was der Rat am … beschlossen hat?" asks for something else. */
      if (a->reading->text->str[range->end - 1] == '?')
        continue;
      signs = find_signs (a, first, last);
      if (!(signs.verb && read_past (a, first, last)) && !(signs.noun != G_MAXUINT && read_noun (a, first, last, signs.noun))
          && !(signs.verb && read_subordinate (a, first, last))
          && !(signs.proposes && !(motion && is_in_reasons (a, first)) && read_proposal (a, first, last))
          && !(answers && read_answered (a, i, first, last)))
        read_quoted (a, first, last);
      if (a->decisions->len > n_before && _lotse_decisions_is_repeated (a, n_before > REPEAT_WINDOW ? n_before - REPEAT_WINDOW : 0))
        g_ptr_array_remove_index (a->decisions, a->decisions->len - 1);
    }
}
