/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-decision-private.h"

#include "lotse-fold.h"

#include <string.h>

/* Tokens of a clause that are looked at; longer ones are tables. */
#define MAX_CLAUSE 400
/* Tokens of a comparison without a comma before it. */
#define COMPARISON_MAX 10
/* Tokens of a condition in front of the main clause. */
#define MAX_CONDITION 40

/* Strongest first (domain guide 4.2). */
static const char *const actions[]
    = { "resolves", "approves", "commissions", "delegates", "appoints", "recommends", "takes-note", "other" };

static guint
rank (const char *action)
{
  for (guint i = 0; action && i < G_N_ELEMENTS (actions); i++)
    if (g_str_equal (actions[i], action))
      return i;
  return G_N_ELEMENTS (actions);
}

const char *
_lotse_clause_stronger (const char *one, const char *two)
{
  return rank (two) < rank (one) ? two : one;
}

const char *
_lotse_clause_nominal (const char *fold)
{
  static const struct
  {
    const char *fold;
    const char *action;
  } nouns[] = {
    { "kenntnisnahme", "takes-note" }, { "kenntnis", "takes-note" },      { "zustimmung", "approves" },   { "genehmigung", "approves" },
    { "billigung", "approves" },       { "erteilung", "approves" },       { "wahl", "appoints" },         { "bestellung", "appoints" },
    { "benennung", "appoints" },       { "berufung", "appoints" },        { "wiederwahl", "appoints" },   { "nachwahl", "appoints" },
    { "entsendung", "delegates" },     { "beauftragung", "commissions" }, { "empfehlung", "recommends" }, { "ablehnung", "other" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (nouns); i++)
    if (lotse_fold_is (nouns[i].fold, fold))
      return nouns[i].action;
  return NULL;
}

#define IS_ONE_OF(fold, words) lotse_fold_is_one_of (fold, words, G_N_ELEMENTS (words))

static const char *const auxiliaries_passive[] = { "wird", "werden" };
static const char *const auxiliaries_perfect[] = { "hat", "haben", "wurde", "wurden", "hatte", "hatten" };
/* Among them "ist", "sind": a state, not an act. */
static const char *const modals[]
    = { "ist",     "sind",     "sei",    "seien",   "soll",     "sollen",  "moege",  "moegen",  "wolle",   "wollen",
        "moechte", "moechten", "kann",   "koennen", "muss",     "muessen", "sollte", "sollten", "koennte", "wuerde",
        "darf",    "solle",    "muesse", "muesste", "muessten", "koenne",  "duerfe", "duerfen" };
static const char *const states[] = { "ist", "sind", "sei", "seien" };
/* What forms its perfect with them: "Der Rat ist dem Antrag gefolgt." */
static const char *const moved[] = { "gefolgt", "beigetreten", "nachgekommen", "worden" };
static const char *const negations[] = { "nicht", "kein", "keine", "keinen", "keiner", "keinem", "keines", "nie", "weder", "noch nicht" };
/* Words that open a clause whose verb is not that of the sentence. */
static const char *const subordinators[]
    = { "dass",    "weil",    "da",      "wenn",  "sofern", "soweit",  "nachdem",  "damit",   "ob",    "um",     "welche",
        "welcher", "welches", "welchen", "deren", "dessen", "denen",   "wobei",    "wodurch", "womit", "wonach", "sodass",
        "indem",   "bevor",   "bis",     "falls", "obwohl", "solange", "waehrend", "wie",     "wo",    "worin",  "als" };

/* The main clause: its tokens in order, without brackets, quoted names and subordinate clauses. */
typedef struct
{
  guint tokens[MAX_CLAUSE];
  guint n;
} Main;

static gunichar
char_of (LotseAnalysis *a, guint token)
{
  const LotseToken *t = lotse_reading_token (a->reading, token);

  return t->kind == LOTSE_TOKEN_PUNCT ? g_utf8_get_char (a->reading->text->str + t->start) : 0;
}

static gboolean
is_lower (LotseAnalysis *a, guint token)
{
  const LotseToken *t = lotse_reading_token (a->reading, token);

  return t->kind == LOTSE_TOKEN_WORD && !(t->flags & LOTSE_TOKEN_CAPITAL);
}

/* Token after the closing mark of the bracket or quote at @token, or the token itself if none closes within reach. */
static guint
skip_enclosed (LotseAnalysis *a, guint token, guint last)
{
  gunichar open = char_of (a, token);
  guint limit = MIN (last, token + 60), depth = 1;

  for (guint i = token + 1; i < limit; i++)
    {
      gunichar c = char_of (a, i);

      if (open == '(' && c == '(')
        depth++;
      else if (open == '('      ? c == ')' && --depth == 0
               : open == 0x201e ? c == 0x201c || c == 0x201d || c == '"' || c == 0x201e
                                : c == open || c == 0x201d)
        return i + 1;
    }
  return token;
}

/* Whether ", der" opens a relative clause rather than the next member of a list: a lower-case word follows. */
static gboolean
is_relative (LotseAnalysis *a, guint token, guint last)
{
  static const char *const pronouns[] = { "der", "die", "das", "dem", "den" };

  if (!IS_ONE_OF (_lotse_analysis_get_fold (a, token), pronouns) || token + 1 >= last)
    return FALSE;
  return is_lower (a, token + 1) && !g_str_has_suffix (_lotse_analysis_get_fold (a, token + 1), "en")
         && !g_str_has_suffix (_lotse_analysis_get_fold (a, token + 1), "e");
}

/* Whether ", in dem sie", ", mit der er" opens a relative clause. */
static gboolean
is_relative_behind_preposition (LotseAnalysis *a, guint token, guint last)
{
  static const char *const prepositions[]
      = { "in", "mit", "an", "auf", "durch", "von", "bei", "aus", "ueber", "unter", "nach", "zu", "fuer" };
  static const char *const pronouns[] = { "dem", "der", "den", "die", "das", "denen" };
  static const char *const subjects[] = { "er", "sie", "es", "man", "wir", "sich" };

  return token + 2 < last && IS_ONE_OF (_lotse_analysis_get_fold (a, token), prepositions)
         && IS_ONE_OF (_lotse_analysis_get_fold (a, token + 1), pronouns) && IS_ONE_OF (_lotse_analysis_get_fold (a, token + 2), subjects);
}

/* Whether a condition stands in front without a word that opens it: "Sollten die Kosten steigen, …", and then the finite verb of the sentence. */
static gboolean
begins_condition (LotseAnalysis *a, guint first, guint last)
{
  if (!lotse_fold_is (_lotse_analysis_get_fold (a, first), "sollte") && !lotse_fold_is (_lotse_analysis_get_fold (a, first), "sollten"))
    return FALSE;
  for (guint i = first + 2; i + 1 < MIN (last, first + MAX_CONDITION); i++)
    if (char_of (a, i) == ',' && is_lower (a, i + 1)
        && (IS_ONE_OF (_lotse_analysis_get_fold (a, i + 1), auxiliaries_passive)
            || IS_ONE_OF (_lotse_analysis_get_fold (a, i + 1), auxiliaries_perfect)
            || IS_ONE_OF (_lotse_analysis_get_fold (a, i + 1), modals) || _lotse_decisions_find_verb (a, i + 1)))
      return TRUE;
  return FALSE;
}

/* "Wenn …", "Sollte der Zuschuss ausbleiben, wird …" */
static gboolean
opens_with_subclause (LotseAnalysis *a, guint first, guint last)
{
  const char *fold;

  if (first >= last)
    return FALSE;
  if (begins_condition (a, first, last))
    return TRUE;
  fold = _lotse_analysis_get_fold (a, first);
  if (!IS_ONE_OF (fold, subordinators) || g_str_equal (fold, "bis") || g_str_equal (fold, "als"))
    return FALSE;
  /* "Um Zustimmung wird gebeten." */
  return first + 2 >= last || !g_str_equal (fold, "um") || !IS_ONE_OF (_lotse_analysis_get_fold (a, first + 2), auxiliaries_passive);
}

/* Whether what begins behind a comma is no part of the main clause. */
static gboolean
begins_subclause (LotseAnalysis *a, guint at, guint last)
{
  if (at >= last)
    return FALSE;
  if (IS_ONE_OF (_lotse_analysis_get_fold (a, at), subordinators)
      && !(at + 1 < last && lotse_fold_is (_lotse_analysis_get_fold (a, at + 1), "folgt")))
    return TRUE;
  return is_relative (a, at, last) || is_relative_behind_preposition (a, at, last);
}

/* "Eine Erweiterung wie im Antrag vorgeschlagen, wird …" */
static gboolean
begins_comparison (LotseAnalysis *a, guint at, guint last)
{
  static const char *const places[] = { "im", "in", "vom", "von", "oben", "dort", "bereits", "am", "unter" };

  if (!lotse_fold_is (_lotse_analysis_get_fold (a, at), "wie") || at + 1 >= last
      || !IS_ONE_OF (_lotse_analysis_get_fold (a, at + 1), places))
    return FALSE;
  for (guint i = at + 2; i < MIN (last, at + COMPARISON_MAX); i++)
    if (char_of (a, i) == ',')
      return TRUE;
  return FALSE;
}

static void
collect (LotseAnalysis *a, guint first, guint last, Main *ret)
{
  gboolean sub = opens_with_subclause (a, first, last);

  ret->n = 0;
  for (guint i = first; i < last && ret->n < MAX_CLAUSE; i++)
    {
      gunichar c = char_of (a, i);

      if (c == '(' || c == 0x201e || c == '"' || c == 0xbb || c == 0x201c)
        {
          guint next = skip_enclosed (a, i, last);

          if (next > i)
            {
              i = next - 1;
              continue;
            }
        }
      if (c == ',')
        sub = begins_subclause (a, i + 1, last);
      else if (c == ';' || c == ':')
        sub = FALSE;
      if (!sub && i > first)
        sub = begins_comparison (a, i, last);
      if (!sub || c)
        ret->tokens[ret->n++] = i;
    }
}

static gboolean
ends_clause (LotseAnalysis *a, const Main *m, guint at)
{
  static const char *const joints[] = { "und", "oder", "sowie", "bzw" };

  return at + 1 >= m->n || char_of (a, m->tokens[at + 1]) != 0 || IS_ONE_OF (_lotse_analysis_get_fold (a, m->tokens[at + 1]), joints)
         || m->tokens[at + 1] > m->tokens[at] + 1;
}

static const char *const particles[]
    = { "zu", "ab", "fest", "aus", "vor", "an", "auf", "ein", "bei", "bereit", "frei", "zurueck", "um", "entgegen" };

/* Whether the words of a partner ("zur kenntnis") stand in the clause; a single particle only at the end of a clause. */
static gboolean
has_partner (LotseAnalysis *a, const Main *m, guint from, guint to, const char *partner, gsize length)
{
  gboolean particle = FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (particles) && !particle; i++)
    particle = strlen (particles[i]) == length && strncmp (particles[i], partner, length) == 0;

  for (guint i = from; i < to; i++)
    {
      const char *p = partner;
      guint k = i;

      for (; p < partner + length && k < to; k++)
        {
          gsize n = MIN (strcspn (p, " "), (gsize) (partner + length - p));
          const char *fold = _lotse_analysis_get_fold (a, m->tokens[k]);

          if (*p == '*' ? strlen (fold) + 1 < n || strncmp (fold + strlen (fold) - (n - 1), p + 1, n - 1) != 0
                        : strlen (fold) != n || strncmp (fold, p, n) != 0)
            break;
          p += n;
          if (p < partner + length)
            p++;
        }
      if (p >= partner + length && (!particle || !is_lower (a, m->tokens[i]) || ends_clause (a, m, i)))
        return TRUE;
    }
  return FALSE;
}

static const char *
find_action (const char *word, gsize length)
{
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    if (strlen (actions[i]) == length && strncmp (actions[i], word, length) == 0)
      return actions[i];
  return NULL;
}

/* Chooses the action of an entry: a word, or "partner=action" pairs. NULL where no pair fits. */
static const char *
choose (LotseAnalysis *a, const Main *m, guint from, guint to, const char *spec)
{
  for (const char *p = spec; *p;)
    {
      gsize n = strcspn (p, ";");
      const char *equals = memchr (p, '=', n);
      const char *action = equals ? equals + 1 : p;

      if (!equals || equals == p || has_partner (a, m, from, to, p, (gsize) (equals - p)))
        return find_action (action, (gsize) (p + n - action));
      p += n;
      p += *p == ';';
    }
  return NULL;
}

/* Action of a verb in the infinitive, whose particle has @length letters of the word: "zu-stimmen"; NULL where the entry has no such pair. */
static const char *
choose_compound (LotseAnalysis *a, const char *fold, gsize length, const char *infinitive)
{
  const LotseLexiconEntry *entry = lotse_lexicon_find (a->lexicon, "verbs", infinitive);
  g_auto (GStrv) pairs = g_strsplit (entry ? lotse_lexicon_entry_get (entry, 1) : "", ";", -1);
  g_autofree char *particle = g_strdup_printf ("%.*s=", (int) length, fold);

  for (guint k = 0; pairs[k]; k++)
    if (g_str_has_prefix (pairs[k], particle))
      return find_action (pairs[k] + strlen (particle), strlen (pairs[k]) - strlen (particle));
  return NULL;
}

/* The same with "zu" between them: "zuzustimmen", "abzulehnen". */
static const char *
choose_inner (LotseAnalysis *a, const char *fold, const char *zu)
{
  return choose_compound (a, fold, (gsize) (zu - fold), zu + strlen ("zu"));
}

/* "möge zustimmen", "soll ablehnen" */
static const char *
choose_joined (LotseAnalysis *a, const char *fold)
{
  const char *action = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (particles) && !action; i++)
    if (g_str_has_prefix (fold, particles[i]))
      action = choose_compound (a, fold, strlen (particles[i]), fold + strlen (particles[i]));
  return action;
}

static gboolean
is_infinitive (LotseAnalysis *a, const Main *m, guint at)
{
  return at > 0 && g_str_equal (_lotse_analysis_get_fold (a, m->tokens[at - 1]), "zu") && m->tokens[at - 1] + 1 == m->tokens[at];
}

static gboolean
is_preterite (const char *fold)
{
  static const char *const strong[]
      = { "beschloss", "entschied", "traf",      "hob",       "erliess",   "sprach", "sprachen", "verwies", "uebertrug",
          "schloss",   "nahm",      "gab",       "empfahl",   "empfahlen", "schlug", "schlugen", "bat",     "berief",
          "ernannte",  "benannte",  "entsandte", "widerrief", "wies",      "zog",    "trat" };

  return g_str_has_suffix (fold, "te") || IS_ONE_OF (fold, strong);
}

/* "Der Rat entscheidet über die Befangenheit von …": who may vote is none of the matter itself. */
static gboolean
is_about_voter (LotseAnalysis *a, const Main *m)
{
  for (guint i = 0; i < m->n; i++)
    {
      const char *fold = _lotse_analysis_get_fold (a, m->tokens[i]);

      if (lotse_fold_is (fold, "befangenheit") || lotse_fold_is (fold, "mitwirkungsverbot")
          || (lotse_fold_is (fold, "beteiligung") && i > 0
              && g_str_has_prefix (_lotse_analysis_get_fold (a, m->tokens[i - 1]), "persoenliche")))
        return TRUE;
    }
  return FALSE;
}

/* "2. Beauftragt die Verwaltung, …": a point that begins with its verb, as below "Der Rat:". */
static gboolean
opens_with_verb (LotseAnalysis *a, const Main *m, guint at)
{
  static const char *const articles[] = { "die", "den", "das", "dem" };

  return at == 0 && m->n > 1 && g_str_has_suffix (_lotse_analysis_get_fold (a, m->tokens[0]), "t")
         && IS_ONE_OF (_lotse_analysis_get_fold (a, m->tokens[1]), articles) && _lotse_decisions_find_verb (a, m->tokens[0]);
}

/* "Es dient zur Kenntnis, dass …": whatever the clause tells was done, here it is only taken note of. */
static gboolean
serves_notice (LotseAnalysis *a, const LotseClause *clause)
{
  static const char *const verbs[] = { "dient", "dienen" };

  return clause->finite && g_strcmp0 (clause->action, "takes-note") == 0 && IS_ONE_OF (_lotse_analysis_get_fold (a, clause->verb), verbs);
}

gboolean
_lotse_decision_is_office (const char *fold)
{
  static const char *const heads[] = { "magistrat", "gemeindevorstand", "senat", "landrat", "landraetin", "bezirksamt" };

  return IS_ONE_OF (fold, heads) || g_str_has_suffix (fold, "verwaltung") || g_str_has_suffix (fold, "buergermeister")
         || g_str_has_suffix (fold, "buergermeisterin");
}

/* "bittet die Verwaltung, …": an office that is asked right behind the verb is told to do it. */
static gboolean
asks_office (LotseAnalysis *a, const Main *m, guint at)
{
  static const char *const verbs[] = { "bittet", "bitten", "bat" };
  static const char *const articles[] = { "die", "den", "das" };

  return at + 2 < m->n && IS_ONE_OF (_lotse_analysis_get_fold (a, m->tokens[at]), verbs)
         && IS_ONE_OF (_lotse_analysis_get_fold (a, m->tokens[at + 1]), articles)
         && _lotse_decision_is_office (_lotse_analysis_get_fold (a, m->tokens[at + 2]));
}

/* "durch das beauftragte Büro": between an article and its noun the word says of what kind something is. */
static gboolean
is_attributive (LotseAnalysis *a, guint token)
{
  static const char *const articles[]
      = { "der", "die", "das", "dem", "den", "des", "ein", "eine", "einen", "einem", "einer", "eines", "vom", "beim", "im" };
  const LotseToken *next;

  if (token == 0 || token + 1 >= a->reading->tokens->len || !g_str_has_suffix (_lotse_analysis_get_fold (a, token), "te"))
    return FALSE;
  next = lotse_reading_token (a->reading, token + 1);
  return next->kind == LOTSE_TOKEN_WORD && (next->flags & LOTSE_TOKEN_CAPITAL)
         && IS_ONE_OF (_lotse_analysis_get_fold (a, token - 1), articles);
}

/* Finite verbs of the table; the last infinitive of a modal is none. */
static void
read_finite (LotseAnalysis *a, const Main *m, LotseClause *ret)
{
  static const char *const impersonal[] = { "dient", "dienen", "erhaelt", "besteht" };

  for (guint i = 0; i < m->n; i++)
    {
      const LotseLexiconEntry *entry;
      const char *fold = _lotse_analysis_get_fold (a, m->tokens[i]), *action;
      gboolean infinitive = is_infinitive (a, m, i);

      if ((!is_lower (a, m->tokens[i]) && !opens_with_verb (a, m, i)) || infinitive || is_attributive (a, m->tokens[i]))
        continue;
      entry = _lotse_decisions_find_verb (a, m->tokens[i]);
      if (!entry)
        {
          if (ret->finite && ret->modal && g_str_has_suffix (fold, "en") && ends_clause (a, m, i))
            ret->action = _lotse_clause_stronger (ret->action, choose_joined (a, fold));
          continue;
        }
      /* After "wird", "soll" and the like the plural form is the infinitive, and "beantragt" a participle. */
      if (ret->finite && (ret->modal || ret->passive || ret->past) && (g_str_has_suffix (fold, "en") || g_str_has_suffix (fold, "t"))
          && ends_clause (a, m, i))
        {
          if (ret->modal && g_str_has_suffix (fold, "en"))
            ret->action = _lotse_clause_stronger (ret->action, choose (a, m, 0, m->n, lotse_lexicon_entry_get (entry, 1)));
          continue;
        }
      action = choose (a, m, i + 1, m->n, lotse_lexicon_entry_get (entry, 1));
      if (g_strcmp0 (action, "recommends") == 0 && asks_office (a, m, i))
        action = "commissions";
      /* "Als Ort empfiehlt sich der Park." */
      if (i + 1 < m->n && g_str_has_prefix (fold, "empf") && lotse_fold_is (_lotse_analysis_get_fold (a, m->tokens[i + 1]), "sich"))
        action = NULL;
      ret->aside |= g_str_has_prefix (fold, "entsch") && is_about_voter (a, m);
      action = ret->aside ? NULL : action;
      /* "Es dient zur Kenntnis, dass …", "Das Amt erhält den Auftrag, …": nobody is named who does so. */
      ret->passive |= action && m->tokens[i] == ret->verb && IS_ONE_OF (fold, impersonal);
      if (!ret->finite)
        {
          ret->verb = m->tokens[i];
          ret->finite = TRUE;
        }
      if (action && is_preterite (fold))
        ret->past = ret->reports = TRUE;
      ret->action = _lotse_clause_stronger (ret->action, action);
    }
}

/* "beschloss, dem Kreistag zu empfehlen": what is resolved is a recommendation. */
static gboolean
resolves_to_recommend (LotseAnalysis *a, const Main *m, const LotseClause *clause)
{
  if (g_strcmp0 (clause->action, "resolves") != 0 || clause->passive
      || !g_str_has_prefix (_lotse_analysis_get_fold (a, clause->verb), "beschl"))
    return FALSE;
  for (guint i = 0; i < m->n; i++)
    if (m->tokens[i] > clause->verb && lotse_fold_is (_lotse_analysis_get_fold (a, m->tokens[i]), "empfehlen") && is_infinitive (a, m, i))
      return TRUE;
  return FALSE;
}

/* Action of the infinitive in "ist zur Kenntnis zu nehmen", "sei zuzustimmen": what ought to be done, or NULL. @any: also what no duty is. */
static const char *
read_duty (LotseAnalysis *a, const Main *m, gboolean any)
{
  for (guint i = 0; i < m->n; i++)
    {
      const char *fold = _lotse_analysis_get_fold (a, m->tokens[i]), *inner;
      const char *action = NULL;

      if (!is_lower (a, m->tokens[i]) || !g_str_has_suffix (fold, "en") || !ends_clause (a, m, i))
        continue;
      if (is_infinitive (a, m, i))
        {
          const LotseLexiconEntry *entry = _lotse_decisions_find_verb (a, m->tokens[i]);

          action = entry ? choose (a, m, 0, i, lotse_lexicon_entry_get (entry, 1)) : NULL;
        }
      else if ((inner = strstr (fold + 1, "zu")) != NULL)
        action = choose_inner (a, fold, inner);
      /* "ist in den Beratungen zu entscheiden" is a duty, no decision. */
      if (action && (any || rank (action) == rank ("approves") || rank (action) >= rank ("takes-note")))
        return action;
    }
  return NULL;
}

const char *
_lotse_clause_infinitive (LotseAnalysis *a, guint first, guint last)
{
  Main m;

  collect (a, first, MIN (last, first + 2 * MAX_CLAUSE), &m);
  return read_duty (a, &m, TRUE);
}

/* "ist mit dem Entwurf einverstanden" at the end of the clause, "ist einverstanden mit dem Entwurf". */
static gboolean
agrees (LotseAnalysis *a, const Main *m)
{
  for (guint i = 1; i < m->n; i++)
    if (lotse_fold_is (_lotse_analysis_get_fold (a, m->tokens[i]), "einverstanden"))
      return (ends_clause (a, m, i) || lotse_fold_is (_lotse_analysis_get_fold (a, m->tokens[i] + 1), "mit"))
             && !lotse_fold_is (_lotse_analysis_get_fold (a, m->tokens[i - 1]), "nicht");
  return FALSE;
}

/* "…, dass Gespräche aufgenommen werden": the verb at the end is that of a clause below the main one. */
static gboolean
is_subordinate (LotseAnalysis *a, const Main *m, guint at)
{
  return at > 0 && at + 1 < m->n && m->tokens[at + 1] == m->tokens[at] + 1
         && IS_ONE_OF (_lotse_analysis_get_fold (a, m->tokens[at + 1]), auxiliaries_passive);
}

/* "Es wird auf den Beschluss verwiesen, mit dem … beschlossen wurde.": that refers to what has been decided, whatever it was. A session is what
 * something is put off to. */
static gboolean
refers_to (LotseAnalysis *a, const Main *m, guint verb)
{
  static const char *const articles[] = { "den", "die", "das" };
  gboolean told = FALSE;

  if (verb + 4 >= a->reading->tokens->len || !lotse_fold_is (_lotse_analysis_get_fold (a, verb), "wird")
      || !lotse_fold_is (_lotse_analysis_get_fold (a, verb + 1), "auf")
      || !lotse_fold_is_one_of (_lotse_analysis_get_fold (a, verb + 2), articles, G_N_ELEMENTS (articles)))
    return FALSE;
  for (guint i = 0; i < m->n; i++)
    {
      const char *fold = _lotse_analysis_get_fold (a, m->tokens[i]);

      if (g_str_has_suffix (fold, "sitzung"))
        return FALSE;
      told |= lotse_fold_is (fold, "verwiesen") || lotse_fold_is (fold, "hingewiesen");
    }
  return told;
}

static void
read_participles (LotseAnalysis *a, const Main *m, LotseClause *ret)
{
  const char *below = NULL; /* what only a clause below the main one says */

  if (refers_to (a, m, ret->verb))
    return;

  for (guint i = 0; i < m->n; i++)
    {
      const LotseLexiconEntry *entry;
      const char *action;

      /* "Zugestimmt wird dem Plan." */
      if ((!is_lower (a, m->tokens[i]) && i > 0) || m->tokens[i] == ret->verb || is_infinitive (a, m, i))
        continue;
      entry = _lotse_decisions_find_participle (a, m->tokens[i]);
      if (!entry)
        continue;
      action = choose (a, m, 0, m->n, lotse_lexicon_entry_get (entry, 1));
      ret->aside |= action && g_str_has_prefix (_lotse_analysis_get_fold (a, m->tokens[i]), "entsch") && is_about_voter (a, m);
      if (!action || ret->aside)
        continue;
      ret->asked |= g_str_equal (lotse_lexicon_entry_get (entry, 0), "gebeten") && !g_str_equal (action, "commissions");
      if (ret->past && !g_str_equal (lotse_lexicon_entry_get (entry, 2), "decision"))
        continue;
      ret->reports |= ret->past;
      if (ret->passive && is_subordinate (a, m, i))
        below = _lotse_clause_stronger (below, action);
      else
        ret->action = _lotse_clause_stronger (ret->action, action);
    }
  if (!ret->action)
    ret->action = below;
}

/* "Der Rat wird gebeten, den Bericht zur Kenntnis zu nehmen.": an assembly is not commissioned, it is to decide. */
static void
read_request (LotseAnalysis *a, guint first, guint last, const Main *m, LotseClause *ret)
{
  g_auto (LotseActor) subject = { 0 };
  gboolean asked = FALSE;
  const char *action;

  for (guint i = 0; i < m->n && !asked; i++)
    asked = lotse_fold_is (_lotse_analysis_get_fold (a, m->tokens[i]), "gebeten");
  action = asked ? read_duty (a, m, TRUE) : NULL;
  if (!action || !_lotse_actor_find_subject (a, first, last, ret->verb, &subject) || !_lotse_actor_is_assembly (&subject))
    return;
  ret->action = action;
  ret->asked = TRUE;
}

/* "ist am 3. Mai dem Antrag gefolgt", "ist im Rat beschlossen worden": an act, and no state. */
static gboolean
is_perfect_of_state (LotseAnalysis *a, const Main *m, guint at, gboolean *ret_passive)
{
  if (!IS_ONE_OF (_lotse_analysis_get_fold (a, m->tokens[at]), states))
    return FALSE;
  for (guint i = at + 1; i < m->n; i++)
    if (IS_ONE_OF (_lotse_analysis_get_fold (a, m->tokens[i]), moved))
      {
        *ret_passive = lotse_fold_is (_lotse_analysis_get_fold (a, m->tokens[i]), "worden");
        return ends_clause (a, m, i);
      }
  return FALSE;
}

/* A clause with "ist" and the like, which has no verb of the table: a duty, or an assent. */
static void
read_state (LotseAnalysis *a, const Main *m, LotseClause *ret)
{
  ret->action = read_duty (a, m, FALSE);
  ret->passive = ret->action != NULL;
  /* "Der Rat ist damit einverstanden." */
  if (!ret->action && agrees (a, m))
    {
      ret->action = "approves";
      ret->negated = FALSE;
    }
  ret->modal = !ret->action;
}

void
_lotse_clause_read (LotseAnalysis *a, guint first, guint last, LotseClause *ret)
{
  Main m;

  *ret = (LotseClause) { .verb = last };
  collect (a, first, MIN (last, first + 2 * MAX_CLAUSE), &m);
  for (guint i = 0; i < m.n; i++)
    {
      const char *fold = _lotse_analysis_get_fold (a, m.tokens[i]);
      gboolean passive, perfect, modal, done = FALSE;

      if (!is_lower (a, m.tokens[i]) && m.tokens[i] != first)
        continue;
      passive = IS_ONE_OF (fold, auxiliaries_passive);
      perfect = !passive && (IS_ONE_OF (fold, auxiliaries_perfect) || is_perfect_of_state (a, &m, i, &done));
      modal = !passive && !perfect && IS_ONE_OF (fold, modals);
      ret->negated |= IS_ONE_OF (fold, negations);
      if (!passive && !perfect && !modal)
        {
          /* A verb of the table that stands before every auxiliary is the finite one. */
          if (!ret->finite && (is_lower (a, m.tokens[i]) || opens_with_verb (a, &m, i)) && _lotse_decisions_find_verb (a, m.tokens[i])
              && !is_infinitive (a, &m, i) && !is_attributive (a, m.tokens[i]))
            {
              ret->finite = TRUE;
              ret->verb = m.tokens[i];
            }
          continue;
        }
      if (ret->finite)
        continue;
      ret->finite = TRUE;
      ret->verb = m.tokens[i];
      ret->passive = passive || done || g_str_has_prefix (fold, "wurde");
      ret->past = perfect;
      ret->modal = modal;
    }
  read_finite (a, &m, ret);
  if (ret->finite && resolves_to_recommend (a, &m, ret))
    ret->action = "recommends";
  if ((ret->passive || ret->past) && !serves_notice (a, ret))
    read_participles (a, &m, ret);
  else if (ret->modal && !ret->action && ret->verb < last && IS_ONE_OF (_lotse_analysis_get_fold (a, ret->verb), states))
    read_state (a, &m, ret);
  if (ret->passive && !ret->past && !ret->asked && g_strcmp0 (ret->action, "commissions") == 0)
    read_request (a, first, last, &m, ret);
  /* "wird nicht gefolgt" */
  if (ret->negated && g_strcmp0 (ret->action, "approves") == 0)
    ret->action = "other";
}
