/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-analysis-private.h"
#include "lotse-date-private.h"
#include "lotse-label-private.h"

#include <string.h>

/* Labels that the head of a mirror page may have. */
#define PAGE_LABELS 24

/* Bytes that may stand between the two ends of a period: "bis einschließlich". */
#define MAX_JOINER 28
/* How near a year must stand to give its year to a date without one, in bytes. */
#define NEAR_YEAR 120

typedef enum
{
  JOIN_NONE,
  JOIN_TO, /* bis, a dash */
  JOIN_DASH,
  JOIN_AND, /* und, sowie, a comma: only years or months that follow one another */
  JOIN_SLASH,
} Join;

typedef struct
{
  LotseDateAtom atom;
  gboolean deadline;
  gboolean used; /* part of the period before it */
  char *reason;
} Entry;

static void
entry_clear (gpointer data)
{
  Entry *entry = data;

  g_free (entry->reason);
}

/* --- putting pieces together ---------------------------------------------------------------------------------------------- */

static gboolean
is_point (const LotseDateAtom *atom)
{
  return atom->to.year == 0 && atom->to.month == 0 && atom->to.day == 0;
}

static guint
precision (const LotseDatePoint *point)
{
  return point->day > 0 ? 3 : point->month > 0 ? 2 : 1;
}

/* The words between two pieces. */
static Join
read_joiner (const char *text, gsize from, gsize to)
{
  static const char *const to_words[] = { "bis",     "bis zum",       "bis einschließlich", "bis inklusive", "bis einschl.", "bis zu",
                                          "bis zur", "bis Schuljahr", "bis zum Schuljahr",  "bis zum Ende",  "bis heute" };
  g_autofree char *between = NULL;

  if (to < from || to - from > MAX_JOINER || memchr (text + from, '\t', to - from))
    return JOIN_NONE;
  between = g_strndup (text + from, to - from);
  if (strstr (between, "\n\n"))
    return JOIN_NONE;
  g_strdelimit (between, "\n", ' ');
  g_strstrip (between);
  for (guint i = 0; i < G_N_ELEMENTS (to_words); i++)
    if (g_str_equal (between, to_words[i]))
      return JOIN_TO;
  if (g_str_equal (between, "-") || g_str_equal (between, "–") || g_str_equal (between, "—"))
    return JOIN_DASH;
  if (g_str_equal (between, "/"))
    return JOIN_SLASH;
  if (g_str_equal (between, "und") || g_str_equal (between, ",") || g_str_equal (between, "sowie") || g_str_equal (between, "u."))
    return JOIN_AND;
  return JOIN_NONE;
}

static gboolean
has_word_before (const char *text, gsize at, const char *word)
{
  gsize start, end;

  return _lotse_date_previous_word (text, at, "", &start, &end) && end - start == strlen (word)
         && memcmp (text + start, word, end - start) == 0;
}

static int
compare_points (const LotseDatePoint *a, const LotseDatePoint *b)
{
  if (a->year != b->year)
    return a->year < b->year ? -1 : 1;
  if (a->month != b->month)
    return a->month < b->month ? -1 : 1;
  return a->day == b->day ? 0 : a->day < b->day ? -1 : 1;
}

/* Gives a point without a year that of the other end of its period. */
static void
share_year (LotseDatePoint *from, LotseDatePoint *to)
{
  if (from->year == 0 && to->year > 0)
    {
      from->year = to->year;
      if (from->month > 0 && to->month > 0 && compare_points (from, to) > 0)
        from->year--;
    }
  else if (to->year == 0 && from->year > 0 && to->month > 0)
    {
      to->year = from->year;
      if (compare_points (from, to) > 0)
        to->year++;
    }
}

static gboolean
may_join (const LotseDateAtom *a, const LotseDateAtom *b, Join join, gboolean between)
{
  LotseDatePoint from = a->from, to = is_point (b) ? b->from : b->to;

  if (a->in_name || (b->from.year == 0 && b->needs_cue && a->needs_cue && join != JOIN_DASH && join != JOIN_TO))
    return FALSE;
  share_year (&from, &to);
  switch (join)
    {
    case JOIN_TO:
      /* "2031 bis 30. Mai 2034": the day is worth a date of its own. */
      return compare_points (&from, &to) < 0 && (precision (&a->from) > 1 || b->from.day == 0);
    case JOIN_DASH:
      return precision (&a->from) == precision (&b->from) && is_point (a) == is_point (b) && compare_points (&from, &to) < 0;
    case JOIN_SLASH:
      return is_point (a) && is_point (b) && precision (&a->from) == precision (&b->from) && precision (&a->from) > 1
             && compare_points (&from, &to) < 0;
    case JOIN_AND:
      if (!is_point (b) || precision (&a->from) != precision (&b->from) || precision (&b->from) == 3 || compare_points (&from, &to) >= 0)
        return FALSE;
      if (between)
        return is_point (a);
      if (precision (&a->from) == 2)
        return is_point (a) && to.year * 12 + to.month == from.year * 12 + from.month + 1;
      return to.year == (is_point (a) ? a->from.year : a->to.year) + 1 && (is_point (a) || a->to.month == 0);
    case JOIN_NONE:
    default:
      return FALSE;
    }
}

/* Joins the pieces of @entries to periods. */
static void
join_entries (const char *text, GArray *entries)
{
  for (guint i = 0; i < entries->len; i++)
    {
      Entry *a = &g_array_index (entries, Entry, i);
      gboolean between = has_word_before (text, a->atom.start, "zwischen") || has_word_before (text, a->atom.lead, "Zwischen");
      gboolean listed = FALSE;
      /* "2012, 2016, 2017": a list of single years is no period. */
      gboolean single = i > 0 && !g_array_index (entries, Entry, i - 1).used
                        && read_joiner (text, g_array_index (entries, Entry, i - 1).atom.end, a->atom.lead) == JOIN_AND;

      for (guint k = i + 1; k < entries->len; k++)
        {
          Entry *b = &g_array_index (entries, Entry, k);
          Join join = read_joiner (text, a->atom.end, b->atom.lead);
          LotseDatePoint last = is_point (&b->atom) ? b->atom.from : b->atom.to;

          if (join == JOIN_NONE)
            break;
          if (!may_join (&a->atom, &b->atom, join, between) || (listed && join != JOIN_AND) || (single && join == JOIN_AND))
            {
              /* "am 12.03. und 14.03.2023": the year belongs to both. */
              if (a->atom.from.year == 0 && b->atom.from.year > 0 && is_point (&a->atom) && precision (&a->atom.from) >= 2)
                {
                  a->atom.from.year = b->atom.from.year;
                  a->atom.needs_cue = FALSE;
                  a->atom.rule = "date/shared-year";
                }
              /* "Schuljahre 2031/32 und 2032/33" */
              if (join == JOIN_AND && g_str_equal (a->atom.rule, "date/school-year") && g_str_equal (b->atom.rule, "date/years"))
                {
                  b->atom.from.month = a->atom.from.month;
                  b->atom.to.month = a->atom.to.month;
                  b->atom.rule = a->atom.rule;
                }
              break;
            }
          share_year (&a->atom.from, &last);
          /* "Schuljahre 2031/32 bis 2033/34" */
          if (a->atom.from.month > 0 && a->atom.to.month > 0 && last.month == 0 && !is_point (&b->atom))
            last.month = a->atom.to.month;
          a->atom.to = last;
          a->atom.end = b->atom.end;
          a->atom.rule = "date/period";
          a->atom.needs_cue = FALSE;
          b->used = TRUE;
          i = k;
          listed = join == JOIN_AND;
          if (!listed || precision (&a->atom.from) != 1)
            break;
        }
    }
}

/* --- years that are not printed ---------------------------------------------------------------------------------------------- */

static int
month_count (const LotseDatePoint *point)
{
  return (int) (point->year * 12 + (point->month > 0 ? point->month : 6));
}

/* Year in which @point comes nearest to @anchor; a year alone gives itself. */
static guint
nearest_year (const LotseDatePoint *point, const LotseDatePoint *anchor)
{
  guint best = anchor->year;
  int distance = G_MAXINT;

  if (anchor->month == 0)
    return anchor->year;
  for (guint year = anchor->year - 1; year <= anchor->year + 1; year++)
    {
      LotseDatePoint candidate = { year, point->month, point->day };
      int d = ABS (month_count (&candidate) - month_count (anchor));

      /* Half a year before or after it: texts go forward. */
      if (d <= distance)
        {
          distance = d;
          best = year;
        }
    }
  return best;
}

/* Nearest piece with a month before or after entry @index (domain guide 6.5: the nearest full date before it, else the next), or with
 * only a year if it stands close by. */
static const Entry *
find_anchor (const GArray *entries, guint index, const guint *before, const guint *after)
{
  const Entry *self = &g_array_index (entries, Entry, index);

  if (index > 0)
    {
      const Entry *previous = &g_array_index (entries, Entry, index - 1);

      if (previous->atom.from.year > 0 && !previous->used && !previous->atom.in_name && self->atom.start - previous->atom.end < NEAR_YEAR)
        return previous;
    }
  if (before[index] != G_MAXUINT)
    return &g_array_index (entries, Entry, before[index]);
  if (after[index] != G_MAXUINT)
    return &g_array_index (entries, Entry, after[index]);
  return NULL;
}

static gboolean
is_anchor (const Entry *entry)
{
  return !entry->used && entry->atom.from.year > 0 && entry->atom.from.month > 0;
}

/* "Mitte Oktober eines Jahres", "zum 31.12. jeden Jahres": no certain year is meant. */
static gboolean
is_recurring (const char *text, gsize length, gsize end)
{
  static const char *const words[] = { " eines", " jeden", " jedes", " jährlich" };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      gsize n = strlen (words[i]);

      if (length - end > n && memcmp (text + end, words[i], n) == 0)
        return TRUE;
    }
  return FALSE;
}

/* "im März dieses Jahres": the year of the paper, or that before it. Returns whether the words behind byte @end say so. */
static gboolean
names_year (const char *text, gsize length, gsize end, guint *ret_back)
{
  static const struct
  {
    const char *words;
    guint back;
  } years[] = { { " dieses Jahres", 0 },  { " diesen Jahres", 0 },      { " des laufenden Jahres", 0 },
                { " d. J.", 0 },          { " letzten Jahres", 1 },     { " vergangenen Jahres", 1 },
                { " vorigen Jahres", 1 }, { " des letzten Jahres", 1 }, { " des vergangenen Jahres", 1 } };

  for (guint i = 0; i < G_N_ELEMENTS (years); i++)
    {
      gsize n = strlen (years[i].words);

      if (length - end >= n && memcmp (text + end, years[i].words, n) == 0)
        {
          *ret_back = years[i].back;
          return TRUE;
        }
    }
  return FALSE;
}

/* Bytes behind "ab Mitte Mai" in which a verb may say that it is over. */
#define AHEAD_REACH 100

/* "Der Antrag war bis Ende Februar zu stellen": a time that is over, said in the same sentence before byte @at. */
static gboolean
was_due (const char *text, gsize at)
{
  static const char *const verbs[] = { " war ", " waren ", " musste ", " mussten " };
  gsize from = at > AHEAD_REACH ? at - AHEAD_REACH : 0;
  g_autofree char *front = g_strndup (text + from, at - from);
  const char *sentence = g_strrstr (front, ". ");

  for (guint i = 0; i < G_N_ELEMENTS (verbs); i++)
    if (strstr (sentence ? sentence : front, verbs[i]))
      return TRUE;
  return FALSE;
}

/* "ab Mitte September", "bis Ende Mai" where no verb of the past follows: what is still to come. */
static gboolean
is_ahead (const char *text, gsize length, const Entry *entry)
{
  static const char *const past[] = { " wurde", " war", " hat", " konnte", " kam", " fand", " gab", " musste", " worden s", " worden i" };
  static const char *const ahead[] = { "ab", "bis", "spätestens", "Ab", "Bis", "Spätestens" };
  gsize start, end, stop = MIN (length, (gsize) entry->atom.end + AHEAD_REACH);
  g_autofree char *rest = NULL;
  char *dot;
  gboolean found = FALSE;

  if (!_lotse_date_previous_word (text, entry->atom.start, "", &start, &end))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (ahead) && !found; i++)
    found = strlen (ahead[i]) == end - start && memcmp (text + start, ahead[i], end - start) == 0;
  if (!found || was_due (text, start))
    return FALSE;
  rest = g_strndup (text + entry->atom.end, stop - entry->atom.end);
  dot = strchr (rest, '.');
  if (dot)
    *dot = 0;
  for (guint i = 0; i < G_N_ELEMENTS (past); i++)
    if (strstr (rest, past[i]))
      return FALSE;
  return TRUE;
}

static void
infer_years (const char *text, gsize length, GArray *entries)
{
  g_autofree guint *before = g_new (guint, entries->len + 1);
  g_autofree guint *after = g_new (guint, entries->len + 1);
  guint last = G_MAXUINT, first, back = 0;

  for (guint i = 0; i < entries->len; i++)
    {
      before[i] = last;
      if (is_anchor (&g_array_index (entries, Entry, i)))
        last = i;
    }
  last = G_MAXUINT;
  for (guint i = entries->len; i-- > 0;)
    {
      after[i] = last;
      if (is_anchor (&g_array_index (entries, Entry, i)))
        last = i;
    }
  first = entries->len > 0 && is_anchor (&g_array_index (entries, Entry, 0)) ? 0 : entries->len > 0 ? after[0] : G_MAXUINT;
  for (guint i = 0; i < entries->len; i++)
    {
      Entry *entry = &g_array_index (entries, Entry, i);
      const Entry *anchor;
      g_autofree char *words = NULL;

      if (entry->used || entry->atom.needs_cue || entry->atom.from.year > 0)
        continue;
      if (is_recurring (text, length, entry->atom.end))
        {
          entry->atom.needs_cue = TRUE;
          continue;
        }
      anchor = find_anchor (entries, i, before, after);
      if (!anchor)
        continue;
      if (first != G_MAXUINT && first < i && names_year (text, length, entry->atom.end, &back))
        {
          /* The first full date of a paper is that of its session. */
          anchor = &g_array_index (entries, Entry, first);
          entry->atom.from.year = anchor->atom.from.year - back;
        }
      else
        {
          entry->atom.from.year = nearest_year (&entry->atom.from, &anchor->atom.from);
          if (anchor < entry && anchor->atom.from.month > 0 && month_count (&entry->atom.from) < month_count (&anchor->atom.from)
              && is_ahead (text, length, entry))
            entry->atom.from.year++;
        }
      if (!is_point (&entry->atom))
        {
          entry->atom.to.year = entry->atom.from.year;
          if (compare_points (&entry->atom.from, &entry->atom.to) > 0)
            entry->atom.to.year++;
        }
      words = g_strndup (text + anchor->atom.start, anchor->atom.end - anchor->atom.start);
      g_strdelimit (words, "\n\t", ' ');
      entry->reason = g_strconcat ("year-of\t", words, NULL);
    }
}

/* --- the stage ----------------------------------------------------------------------------------------------------------------- */

/* "4.05 bis 19.05.2033", "2031 bis Ende 2033": what comes before @at is the begin of a range. */
static gboolean
ends_in_digit (const char *text, gsize at)
{
  while (at > 0 && g_ascii_isspace (text[at - 1]))
    at--;
  return at > 0 && g_ascii_isdigit (text[at - 1]);
}

/* "bis 2030", "bis zum 31.03.2023", "spätestens im Mai 2024", "befristet bis Ende 2025" */
static gboolean
is_deadline (const char *text, gsize at)
{
  gsize start = at, end;

  for (guint i = 0; i < 3; i++)
    {
      gsize length;

      if (!_lotse_date_previous_word (text, start, i == 0 ? "(" : ":", &start, &end))
        return FALSE;
      length = end - start;
      if (length == 3 && memcmp (text + start, "bis", 3) == 0)
        return !ends_in_digit (text, start);
      if (_lotse_date_word (text + start, length, "deadline"))
        return TRUE;
      /* Articles and the like may stand between. */
      if (length > 13 || !_lotse_date_word (text + start, length, "between"))
        return FALSE;
    }
  return FALSE;
}

/* Whether a day is the time stamp of a mirror page ("Erstellt", "Aktualisiert"), which says nothing of the paper. */
static gboolean
is_time_stamp (const LotseAnalysis *a, guint start)
{
  const char *text = a->reading->text->str;

  if (!a->labels || !g_str_equal (a->pipe, "politik-bei-uns"))
    return FALSE;
  for (guint i = 0; i < MIN (a->labels->len, PAGE_LABELS); i++)
    {
      const LotseLabel *label = &g_array_index (a->labels, LotseLabel, i);
      LotseRange value;

      if (label->start > start)
        return FALSE;
      if (label->field == LOTSE_FIELD_SKIP
          && (lotse_starts_with (text + label->start, "Erstellt") || lotse_starts_with (text + label->start, "Aktualisiert"))
          && _lotse_label_get_value (a->reading, a->labels, i, 1, &value) && value.start <= start && start < value.end)
        return TRUE;
    }
  return FALSE;
}

void
_lotse_dates_parse (LotseAnalysis *a)
{
  const char *text = a->reading->text->str;
  gsize length = a->reading->text->len, at = 0;
  g_autoptr (GArray) entries = g_array_new (FALSE, TRUE, sizeof (Entry));

  g_array_set_clear_func (entries, entry_clear);
  for (;;)
    {
      Entry entry = { 0 };

      if (!_lotse_date_atom_next (text, length, at, FALSE, &entry.atom))
        break;
      at = entry.atom.end;
      g_array_append_val (entries, entry);
    }
  join_entries (text, entries);
  infer_years (text, length, entries);
  for (guint i = 0; i < entries->len; i++)
    {
      Entry *entry = &g_array_index (entries, Entry, i);
      LotseDate date = { .start = entry->atom.start, .end = entry->atom.end, .rule = entry->atom.rule };

      if (entry->used || entry->atom.needs_cue)
        continue;
      date.iso = _lotse_date_format (&entry->atom.from, &entry->atom.to);
      date.deadline = is_point (&entry->atom) && is_deadline (text, entry->atom.lead);
      /* "bis 2030" is a date even where the number also stands in a name. */
      date.listed = (!entry->atom.in_name || date.deadline) && !is_time_stamp (a, date.start);
      date.inferred = g_steal_pointer (&entry->reason);
      g_array_append_val (a->dates, date);
    }
}

void
_lotse_dates_insert (LotseAnalysis *a, guint start, guint end, const char *iso, const char *rule)
{
  LotseDate date = { .start = start, .end = end, .iso = g_strdup (iso), .listed = TRUE, .rule = rule };
  guint i = a->dates->len;

  while (i > 0 && g_array_index (a->dates, LotseDate, i - 1).start > start)
    i--;
  g_array_insert_val (a->dates, i, date);
}

/* More days than that are read in the list of dates. */
#define MAX_OTHER_DATES 12

/* Beside the date of the paper the other days that stand in it: whoever doubts the one sees the others. */
static void
add_other_dates (LotseAnalysis *a)
{
  LotseOutlineItem *key = lotse_outline_get_key_item (a->outline, "date");
  guint n = 0;

  for (guint i = 0; key && n < MAX_OTHER_DATES && i < lotse_outline_get_n_items (a->outline, LOTSE_ITEM_DATE); i++)
    {
      const char *iso = lotse_outline_item_get (lotse_outline_get_item (a->outline, LOTSE_ITEM_DATE, i), "iso");

      if (strlen (iso) != strlen ("2021-11-17") || g_strcmp0 (lotse_outline_item_get (key, "value"), iso) == 0
          || g_strv_contains (lotse_outline_item_get_list (key, "alternatives"), iso))
        continue;
      lotse_outline_item_add (key, "alternatives", iso);
      n++;
    }
}

void
_lotse_dates_emit (LotseAnalysis *a)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (lotse_text_hash, g_str_equal);
  g_autoptr (GHashTable) deadlines = g_hash_table_new (lotse_text_hash, g_str_equal);

  for (guint i = 0; i < a->dates->len; i++)
    {
      const LotseDate *date = &g_array_index (a->dates, LotseDate, i);

      if (date->deadline)
        g_hash_table_add (deadlines, date->iso);
    }
  /* Each day once, as in the answers people expect, with its first place. */
  for (guint i = 0; i < a->dates->len; i++)
    {
      const LotseDate *date = &g_array_index (a->dates, LotseDate, i);
      LotseOutlineItem *item;

      if (!date->listed || !g_hash_table_add (seen, date->iso))
        continue;
      item = lotse_outline_item_new (LOTSE_ITEM_DATE, date->rule);
      lotse_outline_item_take (item, "text", lotse_reading_dup_text (a->reading, date->start, date->end));
      lotse_outline_item_set (item, "iso", date->iso);
      if (g_hash_table_contains (deadlines, date->iso))
        lotse_outline_item_set (item, "deadline", "yes");
      if (date->inferred)
        lotse_outline_item_set_inferred (item, date->inferred);
      _lotse_analysis_add_spans (a, item, date->start, date->end);
      lotse_outline_take_item (a->outline, item);
    }
  add_other_dates (a);
}
