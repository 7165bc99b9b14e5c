/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Goals that are told in sentences: "Ziel des Vorhabens ist es, …", "Ziele sind:" with a list, "verfolgt das Ziel, …", "mit dem Ziel, …", "soll
 * erreicht werden, dass …". */
#include "lotse-goal-private.h"

#include "lotse-fold.h"
#include "lotse-sentence-private.h"

#include <string.h>

/* Words before the noun at the beginning of a sentence ("Das wesentliche Ziel"), between it and its verb, and between a verb and "das Ziel". */
#define MAX_BEFORE 3
#define MAX_BETWEEN 14
#define MAX_VERB_REACH 8
/* A shorter text says no goal, a longer one is none. */
#define MIN_TEXT 20
#define MAX_TEXT 2000
/* Tokens of a clause until its verb. */
#define MAX_CLAUSE 150
/* Sentences of one list below "Ziele sind:". */
#define MAX_LIST 60
/* Words of the verb that may stand behind the last comma: "…, weiter entwickelt werden." */
#define MAX_TAIL 3

typedef struct
{
  const LotseReading *reading;
  const LotseAnalysis *a;
  guint sentence;    /* index in a->sentences */
  guint first, last; /* tokens of the sentence */
} Scan;

static gboolean
is (const Scan *s, guint i, const char *fold)
{
  return lotse_fold_is (lotse_reading_peek_fold (s->reading, i), fold);
}

static gboolean
is_capital (const Scan *s, guint i)
{
  const LotseToken *token = lotse_reading_peek (s->reading, i);

  return token && token->kind == LOTSE_TOKEN_WORD && token->flags & LOTSE_TOKEN_CAPITAL;
}

static gboolean
is_verb (const Scan *s, guint i)
{
  static const char *const verbs[] = { "ist", "sind", "bleibt", "bleiben", NULL };

  return lotse_reading_is_any (s->reading, i, verbs);
}

/* "Ziel des Gesetzgebers": the goal of somebody above, not one of the paper. */
static gboolean
is_of_legislator (const Scan *s, guint from, guint to)
{
  for (guint i = from; i < to; i++)
    {
      const char *fold = lotse_reading_peek_fold (s->reading, i);
      const LotseToken *token = lotse_reading_token (s->reading, i);
      guint at;

      if (*fold == 'g' && g_str_has_prefix (fold, "gesetzgeber"))
        return TRUE;
      if (!(token->flags & LOTSE_TOKEN_CAPITAL))
        continue;
      at = _lotse_analysis_find_mention (s->a, token->start);
      if (at < s->a->mentions->len && g_array_index (s->a->mentions, LotseMention, at).start == token->start
          && g_str_equal (((LotseBody *) g_ptr_array_index (s->a->bodies, g_array_index (s->a->mentions, LotseMention, at).body))->kind,
                          "ministry"))
        return TRUE;
    }
  return FALSE;
}

/* Whether a noun phrase begins at token @i: "die Stärkung", "mehr Bäume", "gemeinsame Regeln". */
static gboolean
begins_noun_phrase (const Scan *s, guint i)
{
  static const char *const articles[] = { "der", "die", "das", "ein", "eine", "mehr", "weniger", "keine", NULL };
  const char *fold = lotse_reading_peek_fold (s->reading, i);
  gsize n = strlen (fold);

  if (lotse_reading_is_any (s->reading, i, articles) || is_capital (s, i))
    return TRUE;
  return n > 4 && (fold[n - 1] == 'e' || g_str_has_suffix (fold, "er") || g_str_has_suffix (fold, "es")) && is_capital (s, i + 1);
}

/* Whether somebody reaches for the goal that "das" at token @i begins: "Die Stadt verfolgt damit das Ziel". */
static gboolean
is_pursued (const Scan *s, guint i, guint noun)
{
  static const char *const has[] = { "hat", "haben", "hatte", "hatten", NULL };

  for (guint k = i; k-- > s->first && k + MAX_VERB_REACH > i && !is (s, k, ",");)
    if (g_str_has_prefix (lotse_reading_peek_fold (s->reading, k), "verfolg")
        || (lotse_reading_is_any (s->reading, k, has) && (k + 1 == i || k + 2 == i)))
      return TRUE;
  /* "Es wird das Ziel verfolgt, …" */
  return is (s, noun + 1, "verfolgt");
}

/* Whether an infinitive with "zu" or a "dass" stands in the tokens: what is behind the comma says the goal. */
static gboolean
says_what_to_do (const Scan *s, guint from, guint to)
{
  if (is (s, from, "dass"))
    return TRUE;
  /* A sentence may hold the word any number of times. */
  for (guint i = from; i < to && i < from + MAX_CLAUSE; i++)
    {
      const char *fold = lotse_reading_peek_fold (s->reading, i);

      if (lotse_fold_is (fold, "zu")
          || (!is_capital (s, i) && strlen (fold) > 6 && strstr (fold + 1, "zu") && g_str_has_suffix (fold, "n")))
        return TRUE;
    }
  return FALSE;
}

/* Without the verb of the sentence behind the clause: "…, die Wege zu sichern, überarbeitet werden." Returns the token after the clause. */
static guint
find_clause_end (const Scan *s, guint from)
{
  guint comma = s->last;

  for (guint i = s->last, n = 0; i-- > from && n < MAX_TAIL + 2; n++)
    if (is (s, i, ","))
      {
        comma = i;
        break;
      }
  for (guint i = comma + 1; i < s->last; i++)
    if (is_capital (s, i) || is (s, i, "zu") || is (s, i, "um") || is (s, i, "und"))
      return s->last;
  return comma;
}

/* Whether only an article, an attribute, a number or a bullet stands between the begin of the sentence and token @i: "Das", "Wesentliches". */
static gboolean
is_first_noun (const Scan *s, guint i)
{
  static const char *const articles[] = { "das", "die", "unser", "ein", NULL };

  if (i > s->first + MAX_BEFORE || is (s, s->first, "kein") || is (s, s->first, "mit"))
    return FALSE;
  for (guint k = s->first; k < i; k++)
    {
      const char *fold = lotse_reading_peek_fold (s->reading, k);
      gsize n = strlen (fold);

      if (lotse_reading_token (s->reading, k)->kind == LOTSE_TOKEN_WORD && !lotse_reading_is_any (s->reading, k, articles)
          && !(n > 4 && (fold[n - 1] == 's' || fold[n - 1] == 'e')))
        return FALSE;
    }
  return TRUE;
}

/* "Ziel … ist es, …" with the noun at token @i: the token that the goal begins with, or 0. */
static guint
read_subject (const Scan *s, guint i)
{
  static const char *const fillers[] = { "es",    "dabei", "hier", "hierbei", "naemlich", "auch",         "daher", "damit",     "deshalb",
                                         "dabei", "somit", "vor",  "allem",   "dann",     "insbesondere", "also",  "zunaechst", NULL };
  guint verb = i + 1, k;
  gboolean said = FALSE;

  if (!is_first_noun (s, i))
    return 0;
  while (verb < s->last && verb <= i + MAX_BETWEEN && !is_verb (s, verb) && !is (s, verb, ",") && !is (s, verb, ":"))
    verb++;
  if (verb >= s->last || !is_verb (s, verb) || is_of_legislator (s, i + 1, verb))
    return 0;
  for (k = verb + 1; k < s->last && lotse_reading_is_any (s->reading, k, fillers); k++)
    said |= is (s, k, "es");
  if (k < s->last && (is (s, k, ",") || is (s, k, ":")))
    return is (s, k, ":") || says_what_to_do (s, k + 1, s->last) ? k + 1 : 0;
  if (is (s, k, "nicht") || is (s, k, "kein"))
    return 0;
  /* A comma is forgotten often enough: "Ziel ist es die Wege zu sichern". */
  if (said)
    return says_what_to_do (s, k, s->last) ? k : 0;
  return begins_noun_phrase (s, k) ? k : 0;
}

/* "gegründet", "überarbeitet", "sondiert": a word that may stand between "Ziel" and its comma. */
static gboolean
is_participle (const Scan *s, guint i)
{
  const char *fold = lotse_reading_peek_fold (s->reading, i);

  return !is_capital (s, i) && strlen (fold) > 5 && (g_str_has_suffix (fold, "t") || g_str_has_suffix (fold, "en")) && is (s, i + 1, ",");
}

/* "mit dem Ziel der Stärkung der Ortskerne": whether a genitive that says what is to be done begins at token @i; another one says whose goal
 * it is: "mit dem Ziel der Planung". */
static gboolean
begins_aim (const Scan *s, guint i)
{
  static const char *const articles[] = { "der", "des", "einer", "eines", NULL };
  static const LotseFoldEnd whose[]
      = { LOTSE_FOLD_END ("planung"),    LOTSE_FOLD_END ("regierung"), LOTSE_FOLD_END ("verwaltung"), LOTSE_FOLD_END ("foerderung"),
          LOTSE_FOLD_END ("verordnung"), LOTSE_FOLD_END ("satzung"),   LOTSE_FOLD_END ("leitung") };
  static const LotseFoldEnd acts[] = { LOTSE_FOLD_END ("ung"),    LOTSE_FOLD_END ("ungs"), LOTSE_FOLD_END ("ion"),
                                       LOTSE_FOLD_END ("abbaus"), LOTSE_FOLD_END ("baus"), LOTSE_FOLD_END ("erhalts"),
                                       LOTSE_FOLD_END ("nahme"),  LOTSE_FOLD_END ("kehr"), LOTSE_FOLD_END ("heit"),
                                       LOTSE_FOLD_END ("keit") };
  guint noun = i + 1;

  if (!lotse_reading_is_any (s->reading, i, articles))
    return FALSE;
  /* "einer besseren Verzahnung" */
  while (noun < i + 4 && noun < s->last && !is_capital (s, noun))
    noun++;
  if (noun >= s->last || !is_capital (s, noun)
      || !lotse_fold_ends_in (lotse_reading_peek_fold (s->reading, noun), acts, G_N_ELEMENTS (acts)))
    return FALSE;
  return lotse_reading_is_any (s->reading, i, (const char *const[]) { "einer", "eines", NULL }) || noun > i + 1
         || !lotse_fold_ends_in (lotse_reading_peek_fold (s->reading, noun), whose, G_N_ELEMENTS (whose));
}

/* "verfolgt das Ziel, …", "mit dem Ziel, …", "mit dem Ziel der Stärkung …" with the noun at token @i: the token that the goal begins with, or 0. */
static guint
read_object (const Scan *s, guint i)
{
  guint comma = i + 1, before;

  if (i < s->first + 2 || (!is (s, i - 1, "das") && !is (s, i - 1, "dem")))
    return 0;
  before = i - 2;
  if (is (s, before, "nicht") || !(is (s, i - 1, "das") ? is_pursued (s, i - 1, i) : is (s, before, "mit")))
    return 0;
  if (is (s, i - 1, "dem") && begins_aim (s, comma) && !is_of_legislator (s, MAX (s->first + MAX_BETWEEN, i) - MAX_BETWEEN, i))
    return comma;
  /* "mit dem Ziel gegründet, …" */
  if (is (s, comma, "verfolgt") || (is (s, i - 1, "dem") && is_participle (s, comma)))
    comma++;
  if (comma + 2 >= s->last || !is (s, comma, ",") || is_of_legislator (s, MAX (s->first + MAX_BETWEEN, i) - MAX_BETWEEN, i))
    return 0;
  return says_what_to_do (s, comma + 1, s->last) ? comma + 1 : 0;
}

/* "Damit soll erreicht werden, dass …" with the participle at token @i: the token that the goal begins with, or 0. */
static guint
read_reached (const Scan *s, guint i)
{
  static const char *const modals[] = { "soll", "sollen", "sollte", NULL };

  if (!is (s, i + 1, "werden") || !is (s, i + 2, ",") || !is (s, i + 3, "dass") || i + 4 >= s->last)
    return 0;
  for (guint k = i; k-- > s->first && k + MAX_VERB_REACH > i;)
    if (lotse_reading_is_any (s->reading, k, modals))
      return i + 3;
  return 0;
}

/* The token after a genitive that begins at @begin: the verb of the sentence and what follows a comma do not belong to it. */
static guint
find_aim_end (const Scan *s, guint begin)
{
  static const char *const verbs[]
      = { "ist",         "sind",       "wird", "werden", "wurde", "wurden", "hat",    "haben",   "soll",  "sollen", "hatte",
          "beschliesst", "beauftragt", ",",    ";",      ".",     ")",      "sollte", "moechte", "plant", NULL };
  guint end = begin;

  while (end < s->last && !lotse_reading_is_any (s->reading, end, verbs))
    end++;
  while (end > begin && !is_capital (s, end - 1) && lotse_reading_token (s->reading, end - 1)->kind == LOTSE_TOKEN_WORD)
    end--;
  return end;
}

/* The end of the list that begins after the sentence with the colon: its entries are sentences that begin with a mark. */
static guint
find_list_end (const Scan *s)
{
  guint end = lotse_reading_token (s->reading, s->last - 1)->end;

  for (guint n = 1; n <= MAX_LIST && s->sentence + n < s->a->sentences->len; n++)
    {
      const LotseRange *next = &g_array_index (s->a->sentences, LotseRange, s->sentence + n);
      guint token = lotse_reading_find_token (s->reading, next->start);

      if (!_lotse_sentence_is_bullet (s->reading, token) && _lotse_sentence_match_number (s->reading, token) == 0
          && (n == 1 || lotse_reading_token (s->reading, token)->flags & LOTSE_TOKEN_LINE_START))
        break;
      end = next->end;
    }
  return end;
}

static void
add_found (const Scan *s, guint begin, gboolean subject, GArray *found)
{
  LotseStatedGoal goal = { .in_passing = !subject };
  guint last = subject ? s->last : is (s, begin - 1, ",") ? find_clause_end (s, begin) : find_aim_end (s, begin);

  if (begin == s->last && is (s, begin - 1, ":"))
    {
      goal.start = lotse_reading_token (s->reading, begin - 1)->end;
      goal.end = find_list_end (s);
      goal.list = goal.end > goal.start;
      if (goal.list)
        g_array_append_val (found, goal);
      return;
    }
  if (begin >= last || is (s, s->last - 1, "?"))
    return;
  goal.start = lotse_reading_token (s->reading, begin)->start;
  goal.end = lotse_reading_token (s->reading, last - 1)->end;
  goal.list = is (s, begin - 1, ":");
  if (goal.end - goal.start >= MIN_TEXT && goal.end - goal.start <= MAX_TEXT)
    g_array_append_val (found, goal);
}

void
_lotse_goals_find_stated (const LotseAnalysis *a, GArray *found)
{
  static const char *const words[] = { "ziel", "ziele", "zielsetzung", "erreicht" };
  g_autofree guint8 *wanted = NULL; /* by the number of a word: its place in @words, from 1 */
  Scan s = { .a = a, .reading = a->reading };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      guint number = lotse_reading_find_word (a->reading, words[i]);

      if (number == G_MAXUINT)
        continue;
      if (!wanted)
        wanted = g_new0 (guint8, a->reading->n_words);
      wanted[number] = (guint8) (i + 1);
    }
  for (guint i = 0; wanted && i < a->reading->tokens->len; i++)
    {
      const LotseToken *token = lotse_reading_token (a->reading, i);
      gboolean reached = wanted[token->word] == G_N_ELEMENTS (words);
      LotseZone zone;
      guint begin = 0;

      if (!wanted[token->word])
        continue;
      zone = (LotseZone) lotse_reading_line (a->reading, token->line)->zone;
      s.sentence = _lotse_sentences_find (a->sentences, token->start);
      if (zone == LOTSE_ZONE_FORM || zone == LOTSE_ZONE_HEADER || zone == LOTSE_ZONE_CONSULTATION || s.sentence >= a->sentences->len)
        continue;
      s.first = lotse_reading_find_token (a->reading, g_array_index (a->sentences, LotseRange, s.sentence).start);
      s.last = lotse_reading_find_token (a->reading, g_array_index (a->sentences, LotseRange, s.sentence).end);
      if (reached)
        begin = read_reached (&s, i);
      else if (is_capital (&s, i))
        begin = read_subject (&s, i);
      if (begin > 0)
        add_found (&s, begin, TRUE, found);
      else if (!reached && is_capital (&s, i) && (begin = read_object (&s, i)) > 0)
        add_found (&s, begin, FALSE, found);
    }
}
