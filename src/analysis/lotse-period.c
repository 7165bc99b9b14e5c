/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-insight-private.h"

#include "lotse-fold.h"

#include <stdlib.h>
#include <string.h>

/* Longest cycle that is believed, in years. */
#define MAX_CYCLE 10
/* Longest sentence that is looked at, in bytes. */
#define MAX_SENTENCE 1200
/* Words between "jährlich" and the sum or share. */
#define RATE_WORDS 4
/* Words between "endet" and its day, and between a day and the verb behind it. */
#define END_WORDS 8
#define END_WORDS_BEHIND 3
/* So many letters two words share at their beginning that speak of one thing: "Konzept", "Konzeptes". */
#define TOPIC_LETTERS 7

typedef struct
{
  guint start;
  guint end;
  guint years; /* 0: more often than once in a year */
} Cycle;

static LotseOutlineItem *
new_item (LotseAnalysis *a, const char *type, const char *rule, guint start, guint end, const char *iso, const char *precision)
{
  LotseOutlineItem *item = lotse_outline_item_new (LOTSE_ITEM_PERIOD, rule);

  lotse_outline_item_take (item, "text", lotse_reading_dup_text (a->reading, start, end));
  lotse_outline_item_set (item, "iso", iso);
  lotse_outline_item_set (item, "type", type);
  lotse_outline_item_set (item, "precision", precision);
  _lotse_analysis_add_spans (a, item, start, end);
  return item;
}

/* --- cycles ------------------------------------------------------------------------------------------------------------------ */

static guint
read_count (const char *fold)
{
  static const char *const words[] = { "ein", "zwei", "drei", "vier", "fuenf", "sechs", "sieben", "acht", "neun", "zehn" };
  guint n = (guint) atoi (fold);

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (lotse_fold_is (fold, words[i]))
      return i + 1;
  return n <= MAX_CYCLE ? n : 0;
}

/* "einmal im Jahr", "zweimal pro Jahr" at token @i. */
static gboolean
read_times (const LotseReading *reading, guint i, gboolean once, Cycle *ret)
{
  static const char *const joints[] = { "im", "pro" };

  if (i + 2 >= reading->tokens->len
      || !lotse_fold_is_one_of (lotse_reading_get_fold (reading, lotse_reading_token (reading, i + 1)), joints, G_N_ELEMENTS (joints))
      || !lotse_fold_is (lotse_reading_get_fold (reading, lotse_reading_token (reading, i + 2)), "jahr"))
    return FALSE;
  ret->years = once ? 1 : 0;
  ret->end = lotse_reading_token (reading, i + 2)->end;
  return TRUE;
}

/* "alle zwei Jahre", "jährlich", "zweijährlich", "halbjährlich" at token @i. */
static gboolean
read_cycle (const LotseReading *reading, guint i, Cycle *ret)
{
  const LotseToken *token = lotse_reading_token (reading, i);
  const char *fold = lotse_reading_get_fold (reading, token);

  if (!(lotse_reading_get_classes (reading, token) & LOTSE_WORD_CYCLE) && !(*fold == 'z' && lotse_starts_with (fold, "zweij"))
      && !(*fold == 'd' && lotse_starts_with (fold, "dreij")))
    return FALSE;
  *ret = (Cycle) { token->start, token->end, 0 };
  if (lotse_fold_is (fold, "alle") && i + 2 < reading->tokens->len)
    {
      const LotseToken *unit = lotse_reading_token (reading, i + 2);

      if (!g_str_equal (lotse_reading_get_fold (reading, unit), "jahre"))
        return FALSE;
      ret->years = read_count (lotse_reading_get_fold (reading, lotse_reading_token (reading, i + 1)));
      ret->end = unit->end;
      return ret->years > 0;
    }
  /* "im Rhythmus von zwei Jahren", "im Turnus von 3 Jahren" */
  if ((lotse_fold_is (fold, "rhythmus") || lotse_fold_is (fold, "turnus")) && i + 3 < reading->tokens->len)
    {
      const LotseToken *unit = lotse_reading_token (reading, i + 3);

      if (!g_str_equal (lotse_reading_get_fold (reading, unit), "jahren"))
        return FALSE;
      ret->years = read_count (lotse_reading_get_fold (reading, lotse_reading_token (reading, i + 2)));
      ret->end = unit->end;
      return ret->years > 0;
    }
  if (lotse_fold_is (fold, "einmal") || lotse_fold_is (fold, "zweimal"))
    return read_times (reading, i, lotse_fold_is (fold, "einmal"), ret);
  if (g_str_has_prefix (fold, "zweijaehrlich") || g_str_has_prefix (fold, "zweijahres"))
    ret->years = 2;
  else if (g_str_has_prefix (fold, "dreijaehrlich"))
    ret->years = 3;
  else if (lotse_fold_is (fold, "jaehrlich"))
    ret->years = 1;
  else if (!lotse_fold_is (fold, "halbjaehrlich") && !lotse_fold_is (fold, "vierteljaehrlich"))
    return FALSE;
  return TRUE;
}

/* Whether a token is a unit of money or a share. */
static gboolean
is_unit (const LotseReading *reading, guint token)
{
  static const char *const units[] = { "€", "euro", "eur", "t€", "teur", "prozent", "%", "mio", "tsd", "millionen" };
  const char *fold = token < reading->tokens->len ? lotse_reading_get_fold (reading, lotse_reading_token (reading, token)) : "";

  return lotse_fold_is_one_of (fold, units, G_N_ELEMENTS (units));
}

/* "jährlich 3.000 €", "jährlich um 3 Prozent", "200 € jährlich": what is paid or grows in a year is a rate. */
static gboolean
is_rate (const LotseReading *reading, guint first, guint end)
{
  guint number = lotse_reading_find_token (reading, end), last = MIN (number + RATE_WORDS, reading->tokens->len);

  if (first > 0 && is_unit (reading, first - 1))
    return TRUE;
  while (number < last && lotse_reading_token (reading, number)->kind != LOTSE_TOKEN_NUMBER)
    number++;
  return number < last && (is_unit (reading, number + 1) || is_unit (reading, number + 2));
}

/* Adds the cycles, each length once; returns the longest one of two years or more. */
static Cycle
add_cycles (LotseAnalysis *a)
{
  Cycle longest = { 0 };
  guint seen = 0;

  /* Most papers have no such word. */
  if (!(a->reading->any_class & LOTSE_WORD_CYCLE) && !lotse_reading_has_part (a->reading, "zweij")
      && !lotse_reading_has_part (a->reading, "dreij"))
    return longest;
  for (guint i = 0; i < a->reading->tokens->len; i++)
    {
      Cycle cycle;

      if (lotse_reading_token (a->reading, i)->kind != LOTSE_TOKEN_WORD || !read_cycle (a->reading, i, &cycle))
        continue;
      if (_lotse_analysis_get_zone (a, cycle.start) == LOTSE_ZONE_FORM || is_rate (a->reading, i, cycle.end))
        continue;
      if (!(seen & (1u << cycle.years)))
        {
          seen |= 1u << cycle.years;
          lotse_outline_take_item (
              a->outline, new_item (a, "cycle", "period/cycle", cycle.start, cycle.end, NULL, cycle.years > 0 ? "year" : "part-of-year"));
        }
      if (cycle.years >= 2 && cycle.years > longest.years)
        longest = cycle;
    }
  return longest;
}

/* --- dates -------------------------------------------------------------------------------------------------------------------- */

static const char *
get_precision (const LotseDate *date)
{
  const char *end = strchr (date->iso, '/');
  gsize length = end ? (gsize) (end - date->iso) : strlen (date->iso);

  if (g_str_equal (date->rule, "date/part-of-year"))
    return "part-of-year";
  return length >= 10 ? "day" : g_str_has_prefix (date->iso, "--") ? "day" : length >= 7 ? "month" : "year";
}

/* Whether a sentence only tells what was: it has a verb of the past tense and none that asks for something. */
static gboolean
only_tells (const LotseAnalysis *a, LotseRange sentence)
{
  static const char *const asks[]
      = { "soll", "sollen", "sollte", "sollten", "muss", "muessen", "kann", "koennen", "wird", "werden", "ist", "sind", "zu" };
  gboolean tells = FALSE;

  for (guint i = lotse_reading_find_token (a->reading, sentence.start); i < a->reading->tokens->len; i++)
    {
      const LotseToken *token = lotse_reading_token (a->reading, i);
      const char *fold = lotse_reading_get_fold (a->reading, token);

      if (token->start >= sentence.end)
        break;
      tells = tells || lotse_reading_get_classes (a->reading, token) & LOTSE_WORD_TELLS;
      for (guint k = 0; k < G_N_ELEMENTS (asks); k++)
        if (lotse_fold_is (fold, asks[k]))
          return FALSE;
    }
  return tells;
}

/* "steigerte sich bis 2015": an end that was over when the paper was written or decided on, or in a sentence that only tells what was. */
static gboolean
tells_past (const LotseAnalysis *a, const LotseDate *date)
{
  const char *decided = _lotse_insight_get_decision_date (a);
  g_autofree char *last = _lotse_insight_dup_last_day (date->iso);
  LotseRange sentence;

  if (g_str_has_prefix (date->iso, "--"))
    return FALSE;
  if (decided && strlen (decided) >= 10)
    return strncmp (last, decided, 10) < 0;
  sentence = _lotse_insight_find_sentence (a, date->start);
  return sentence.end - sentence.start <= MAX_SENTENCE && only_tells (a, sentence);
}

/* "endet am 31.12.2032", "läuft zum 31.12.2032 aus", "die am 31.12.2032 auslaufende …": the clause says that something ends on the day. */
static gboolean
is_end (const LotseAnalysis *a, const LotseDate *date)
{
  static const char *const ends[] = { "endet", "enden", "endende", "endenden", "auslaeuft", "auslaufen", "auslaufende", "auslaufenden" };
  guint first = lotse_reading_find_token (a->reading, date->start), behind = lotse_reading_find_token (a->reading, date->end);
  gboolean runs = FALSE;

  for (guint i = first; i > 0 && first - i < END_WORDS; i--)
    {
      const char *fold = lotse_reading_get_fold (a->reading, lotse_reading_token (a->reading, i - 1));

      if (lotse_fold_is (fold, ",") || lotse_fold_is (fold, ".") || lotse_fold_is (fold, ";"))
        break;
      if (lotse_fold_is (fold, "endet") || lotse_fold_is (fold, "enden"))
        return TRUE;
      runs = runs || lotse_fold_is (fold, "laeuft") || lotse_fold_is (fold, "laufen");
    }
  for (guint i = behind; i < MIN (behind + END_WORDS_BEHIND, a->reading->tokens->len); i++)
    {
      const char *fold = lotse_reading_get_fold (a->reading, lotse_reading_token (a->reading, i));

      /* "beginnt am … und endet" */
      if (lotse_fold_is (fold, "und") || lotse_fold_is (fold, ","))
        break;
      /* "die 2033 enden würde": it does not. */
      if (lotse_fold_is_one_of (fold, ends, G_N_ELEMENTS (ends)))
        return i + 1 == a->reading->tokens->len
               || !g_str_has_prefix (lotse_reading_get_fold (a->reading, lotse_reading_token (a->reading, i + 1)), "wuerde");
      if (runs && lotse_fold_is (fold, "aus"))
        return i + 1 == a->reading->tokens->len || lotse_reading_token (a->reading, i + 1)->kind != LOTSE_TOKEN_WORD;
      /* "Die Frist läuft am … ab."; "ab 10 Uhr" says when something begins. */
      if (runs && lotse_fold_is (fold, "ab"))
        return i + 1 == a->reading->tokens->len
               || lotse_fold_is (lotse_reading_get_fold (a->reading, lotse_reading_token (a->reading, i + 1)), ".");
    }
  return FALSE;
}

/* Type of the entry a date gives, or NULL: dates of the header and years in the reasons are no entries. */
static const char *
get_type (const LotseAnalysis *a, const LotseDate *date)
{
  static const char *const event_words[] = { "findet",        "finden",  "stattfind", "auftakt",   "konstituier", "workshop",
                                             "veranstaltung", "sitzung", "zusage",    "zuweisung", "bewilligung", "zuwendungsbescheid",
                                             "inkrafttreten", "tritt",   NULL };
  LotseRange sentence;

  if (date->deadline || (!strchr (date->iso, '/') && is_end (a, date)))
    return tells_past (a, date) ? NULL : "deadline";
  if (strchr (date->iso, '/'))
    return "period";
  if (strlen (date->iso) < 7)
    return NULL;
  sentence = _lotse_insight_find_sentence (a, date->start);
  /* Events are looked for only where a sentence has the length of one. */
  if (sentence.end - sentence.start > MAX_SENTENCE)
    return NULL;
  return _lotse_insight_has_word (a, sentence.start, sentence.end, event_words) ? "event" : NULL;
}

static void
add_dates (LotseAnalysis *a)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (lotse_text_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < a->dates->len; i++)
    {
      const LotseDate *date = &g_array_index (a->dates, LotseDate, i);
      LotseZone zone = _lotse_analysis_get_zone (a, date->start);
      const char *type;
      LotseOutlineItem *item;

      if (!date->listed || !date->iso || zone == LOTSE_ZONE_FORM || zone == LOTSE_ZONE_CONSULTATION || zone == LOTSE_ZONE_SIGNATURE)
        continue;
      type = get_type (a, date);
      if (!type || (zone == LOTSE_ZONE_HEADER && !g_str_equal (type, "period"))
          || !g_hash_table_add (seen, g_strconcat (type, "\t", date->iso, NULL)))
        continue;
      item = new_item (a, type, "period/date", date->start, date->end, date->iso, get_precision (date));
      if (date->inferred)
        lotse_outline_item_set_inferred (item, date->inferred);
      lotse_outline_take_item (a->outline, item);
    }
}

/* --- what follows --------------------------------------------------------------------------------------------------------------- */

static gboolean
is_topic_word (const LotseAnalysis *a, guint i)
{
  const LotseToken *token = lotse_reading_token (a->reading, i);

  return token->kind == LOTSE_TOKEN_WORD && token->flags & LOTSE_TOKEN_CAPITAL
         && strlen (lotse_reading_get_fold (a->reading, token)) >= TOPIC_LETTERS;
}

/* Whether a sentence names something that @topic names as well: a word with a capital that begins alike. */
static gboolean
speaks_of (const LotseAnalysis *a, LotseRange sentence, LotseRange topic)
{
  static const char *const pronouns[] = { "er", "sie", "es", "dieser", "diese", "dieses" };
  guint first = lotse_reading_find_token (a->reading, topic.start), last = lotse_reading_find_token (a->reading, topic.end);
  guint begin = lotse_reading_find_token (a->reading, sentence.start);
  g_autoptr (GHashTable) begins = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  if (sentence.end - sentence.start > MAX_SENTENCE)
    return FALSE;
  if (topic.start <= sentence.start && sentence.start < topic.end)
    return TRUE;
  /* "Sie werden alle zwei Jahre neu gesetzt." */
  if (begin < a->reading->tokens->len
      && lotse_fold_is_one_of (lotse_reading_get_fold (a->reading, lotse_reading_token (a->reading, begin)), pronouns,
                               G_N_ELEMENTS (pronouns)))
    return TRUE;
  for (guint i = first; i < last; i++)
    if (is_topic_word (a, i))
      g_hash_table_add (begins, g_strndup (lotse_reading_get_fold (a->reading, lotse_reading_token (a->reading, i)), TOPIC_LETTERS));
  last = lotse_reading_find_token (a->reading, sentence.end);
  for (guint i = begin; i < last; i++)
    if (is_topic_word (a, i))
      {
        g_autofree char *key = g_strndup (lotse_reading_get_fold (a->reading, lotse_reading_token (a->reading, i)), TOPIC_LETTERS);

        if (g_hash_table_contains (begins, key))
          return TRUE;
      }
  return FALSE;
}

/* Last year of a period of years that stands in what is proposed and has the length of a cycle of the same thing; 0 if there is none. */
static guint
find_current_period (const LotseAnalysis *a, const Cycle *cycle, const LotseDate **ret_date)
{
  LotseRange sentence = _lotse_insight_find_sentence (a, cycle->start);
  guint last = 0;

  for (guint i = 0; i < a->dates->len; i++)
    {
      const LotseDate *date = &g_array_index (a->dates, LotseDate, i);
      const char *slash = date->iso ? strchr (date->iso, '/') : NULL;
      gboolean decided = FALSE;
      guint from, to;

      if (!date->listed || !slash || slash - date->iso != 4 || strlen (slash + 1) != 4)
        continue;
      from = (guint) atoi (date->iso);
      to = (guint) atoi (slash + 1);
      /* The period has the length of the cycle. */
      if (to < from || to - from + 1 != cycle->years || to <= last)
        continue;
      for (guint k = 0; k < a->decisions->len && !decided; k++)
        {
          const LotseDecision *decision = g_ptr_array_index (a->decisions, k);

          decided = g_strcmp0 (decision->status, "earlier") != 0 && decision->range.start <= date->start
                    && date->start < decision->range.end && speaks_of (a, sentence, decision->range);
        }
      if (!decided)
        continue;
      last = to;
      *ret_date = date;
    }
  return last;
}

/* The period that comes next where a paper decides for one and says how often: never certain, never a reminder by itself. */
static void
add_suggestion (LotseAnalysis *a, const Cycle *cycle)
{
  const LotseDate *date = NULL;
  guint last = cycle->years > 0 ? find_current_period (a, cycle, &date) : 0;
  g_autofree char *iso = NULL;
  g_autofree char *period = NULL;
  g_autofree char *words = NULL;
  g_autofree char *reason = NULL;
  LotseOutlineItem *item;

  if (last == 0)
    return;
  iso = g_strdup_printf ("%04u/%04u", last + 1, last + cycle->years);
  period = lotse_reading_dup_text (a->reading, date->start, date->end);
  words = lotse_reading_dup_text (a->reading, cycle->start, cycle->end);
  reason = g_strconcat ("next-period\t", period, "\t", words, NULL);
  item = lotse_outline_item_new (LOTSE_ITEM_PERIOD, "period/suggestion");
  lotse_outline_item_set (item, "text", iso);
  lotse_outline_item_set (item, "iso", iso);
  lotse_outline_item_set (item, "type", "suggestion");
  lotse_outline_item_set (item, "precision", "year");
  lotse_outline_item_set_inferred (item, reason);
  _lotse_analysis_add_spans (a, item, date->start, date->end);
  _lotse_analysis_add_spans (a, item, cycle->start, cycle->end);
  lotse_outline_take_item (a->outline, item);
}

void
_lotse_periods_parse (LotseAnalysis *a)
{
  Cycle cycle;

  add_dates (a);
  cycle = add_cycles (a);
  add_suggestion (a, &cycle);
}
