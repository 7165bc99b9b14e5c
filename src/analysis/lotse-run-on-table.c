/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The table of consultations in a text without line ends (domain guide 2.3): its heads, bodies, dates and results, a line each. */
#include "lotse-run-on-private.h"

#include "lotse-consultation-private.h"
#include "lotse-pipe-private.h"

#include "lotse-date.h"
#include "lotse-fold.h"

#include <string.h>

/* Byte after the heads of the columns: "Sitzungstermin: Ergebnis:". */
static guint
skip_column_heads (const LotseReading *reading, const LotseLexicon *lexicon, guint from, guint end)
{
  guint p = from;
  LotseLabel label = { 0 };

  while (p < end && _lotse_label_match (reading, lexicon, p, MIN (end, p + 120), &label) && label.colon && label.field != LOTSE_FIELD_STOP
         && label.field != LOTSE_FIELD_TITLE)
    p = label.value;
  /* "TOP:__" is filled in by hand, "TOP: 2" in print. */
  while (p < end && reading->text->str[p] == '_')
    p++;
  if (p > from && label.field == LOTSE_FIELD_TOP && p < end && g_ascii_isdigit (reading->text->str[p]))
    {
      guint digits = (guint) strspn (reading->text->str + p, "0123456789.");

      p += reading->text->str[p + digits] == ' ' ? digits : 0;
    }
  return p > from && p < end && reading->text->str[p] == ' ' ? p + 1 : p;
}

/* Byte of the next label with a colon. */
static guint
find_table_end (const LotseReading *reading, const LotseLexicon *lexicon, guint p, guint end)
{
  for (guint i = p + 1; i < end; i++)
    {
      LotseLabel label = { 0 };

      if (reading->text->str[i - 1] == ' ' && g_unichar_isupper (g_utf8_get_char (reading->text->str + i))
          && _lotse_label_match (reading, lexicon, i, MIN (end, i + 120), &label) && label.colon && label.field != LOTSE_FIELD_TOP)
        return i;
    }
  return end;
}

/* Byte after a word of roles.tsv or results.tsv at @p, or @p. */
static guint
skip_outcome (const LotseReading *reading, const LotseLexicon *lexicon, guint p, guint end)
{
  g_autoptr (GString) fold = g_string_new (NULL);
  const char *text = reading->text->str;
  guint found = p, words = 0;

  for (guint q = p; q < end && words < 5; words++)
    {
      guint word = q;
      const char *slash;
      g_autofree char *first = NULL;

      while (q < end && text[q] != ' ' && text[q] != '\t')
        q++;
      lotse_fold_append (fold, text + word, q - word);
      /* "Anhörung/Empfehlung": the first of the two. */
      slash = words == 0 ? strchr (fold->str, '/') : NULL;
      if (slash)
        first = g_strndup (fold->str, (gsize) (slash - fold->str));
      if (lotse_lexicon_find (lexicon, "roles", fold->str) || lotse_lexicon_find (lexicon, "results", fold->str)
          || (first && lotse_lexicon_find (lexicon, "roles", first)))
        found = q;
      while (q < end && (text[q] == ' ' || text[q] == '\t'))
        q++;
      g_string_append_c (fold, ' ');
    }
  while (found > p && found < end && text[found] == ' ')
    found++;
  return found;
}

/* Byte after the item of the agenda behind the date of a row, "Zu TOP: 7 ", often left empty, or @p. */
static guint
skip_item (const LotseReading *reading, const LotseLexicon *lexicon, guint p, guint end)
{
  LotseLabel label = { 0 };

  if (!_lotse_label_match (reading, lexicon, p, MIN (end, p + 20), &label) || !label.colon || label.field != LOTSE_FIELD_TOP)
    return p;
  p = label.end;
  while (p < end && strchr (": .", reading->text->str[p]))
    p++;
  while (p < end && (g_ascii_isdigit (reading->text->str[p]) || reading->text->str[p] == '.'))
    p++;
  while (p < end && reading->text->str[p] == ' ')
    p++;
  return p;
}

/* Byte after the publicity behind the date of a row, "nicht öffentlich ", "Ö ", or @p. */
static guint
skip_publicity (const char *text, guint p, guint end)
{
  static const char *const marks[] = { "öffentlich ", "nichtöffentlich ", "nicht öffentlich ", "Ö ", "N ", "ö ", "nö " };

  guint mark = lotse_match_one_of (text + p, marks, G_N_ELEMENTS (marks));

  return p + mark < end ? p + mark : p;
}

/* Rows that run on: each ends with its date and what follows of role and result. Returns the start of the last line. */
static guint
split_table (LotseReading *reading, const LotseLexicon *lexicon, const LotseLine *line, GArray *lines, guint start, guint end)
{
  gsize from, to;
  guint p = start;

  while (p < end && lotse_date_scan (reading->text->str + p, end - p, 0, &from, &to, NULL))
    {
      guint next = p + (guint) to;

      while (next < end && reading->text->str[next] == ' ')
        next++;
      next = skip_publicity (reading->text->str, next, end);
      next = skip_outcome (reading, lexicon, next, end);
      next = skip_item (reading, lexicon, skip_publicity (reading->text->str, next, end), end);
      if (next >= end || !g_unichar_isupper (g_utf8_get_char (reading->text->str + next)) || reading->text->str[next - 1] != ' ')
        {
          p = MAX (next, p + 1);
          continue;
        }
      start = _lotse_run_on_break (reading, lines, line, start, next);
      p = next;
    }
  return start;
}

gboolean
_lotse_run_on_begins_body (const LotseReading *reading, const LotseLexicon *lexicon, guint p, guint end)
{
  const char *text = reading->text->str;
  guint to = p;
  g_autofree char *fold = NULL;
  const GPtrArray *heads = lotse_lexicon_get_table (lexicon, "council-heads");

  while (to < end && g_unichar_isalpha (g_utf8_get_char (text + to)))
    to = (guint) (g_utf8_next_char (text + to) - text);
  if (to == p || !g_unichar_isupper (g_utf8_get_char (text + p)))
    return FALSE;
  /* "Kinder- und Jugendausschuss" */
  if (to < end && lotse_starts_with (text + to, "- und ") && to + strlen ("- und ") < end)
    return _lotse_run_on_begins_body (reading, lexicon, to + (guint) strlen ("- und "), end);
  fold = lotse_fold (text + p, to - p);
  if (lotse_fold_is (fold, "fa") || lotse_fold_is (fold, "ausschuss"))
    return TRUE;
  for (guint i = 0; i < heads->len; i++)
    {
      const LotseLexiconEntry *entry = g_ptr_array_index (heads, i);

      if (g_str_equal (lotse_lexicon_entry_get (entry, 1), "word") ? g_str_equal (fold, entry->folded)
                                                                   : g_str_has_suffix (fold, entry->folded))
        return TRUE;
    }
  return FALSE;
}

/* Whether a name goes on behind byte @p: "Ausschuss für Schule und", "Kinder- und". */
static gboolean
goes_on_behind (const char *text, guint start, guint p)
{
  static const char *const open[] = { " für", " und", ",", " der", " des", " im", "-", " zum", " an den" };

  for (guint i = 0; i < G_N_ELEMENTS (open); i++)
    if (p >= start + strlen (open[i]) && strncmp (text + p - strlen (open[i]), open[i], strlen (open[i])) == 0)
      return TRUE;
  return FALSE;
}

/* Whether the word at @p is the short name of a body. */
static gboolean
is_short_name (const char *text, guint p, guint end)
{
  const char *blank = memchr (text + p, ' ', end - p);

  return _lotse_consultation_is_short_name (text + p, blank ? (gsize) (blank - text) - p : end - p);
}

static gboolean
has_date (const LotseReading *reading, guint start, guint end)
{
  return lotse_date_scan (reading->text->str + start, end - start, 0, NULL, NULL, NULL);
}

/* Whether the heads of a printed table stand between its cells: "Gremium <bodies> voraussichtlicher Sitzungstermin Zuständigkeit <dates>". */
static gboolean
is_column_run (const LotseReading *reading, guint start, guint end)
{
  return lotse_starts_with (reading->text->str + start, "Gremium ")
         && g_strstr_len (reading->text->str + start, end - start, "voraussichtlicher Sitzungstermin") != NULL;
}

/* Byte after the head of a column at @p, or @p. */
static guint
skip_head (const LotseReading *reading, const LotseLexicon *lexicon, guint p, guint end)
{
  LotseLabel label = { 0 };

  return _lotse_label_match_bare (reading, lexicon, p, end, &label)
                 && (label.field == LOTSE_FIELD_BODY || label.field == LOTSE_FIELD_SESSION || label.field == LOTSE_FIELD_ROLE)
             ? label.end
             : p;
}

/* A table whose columns run on one after another: the heads, all bodies, all dates, all roles. Every cell gets its line. Returns the start
 * of the last one. */
static guint
split_columns (LotseReading *reading, const LotseLexicon *lexicon, const LotseLine *line, GArray *lines, guint start, guint end)
{
  const char *text = reading->text->str;
  guint bodies = 0, roles = 0;

  /* As many roles as bodies: the table is over. */
  for (guint p = start; p < end && (bodies == 0 || roles < bodies);)
    {
      gsize date_end;
      guint next = skip_head (reading, lexicon, p, end);

      if (next == p && lotse_date_parse_at (text, end, p, &date_end, NULL))
        next = (guint) date_end;
      else if (next == p)
        {
          next = skip_outcome (reading, lexicon, p, end);
          roles += next > p;
        }
      if (next == p)
        {
          bodies++;
          /* A name goes on to the next one, or to a cell of another kind. */
          while (next < end && text[next] != ' ')
            next++;
          while (next < end && next + 1 < end
                 && (goes_on_behind (text, p, next) || !_lotse_run_on_begins_body (reading, lexicon, next + 1, end))
                 && !g_ascii_isdigit (text[next + 1]) && !is_short_name (text, next + 1, end)
                 && !lotse_starts_with (text + next + 1, "voraussichtlich") && skip_head (reading, lexicon, next + 1, end) == next + 1
                 && skip_outcome (reading, lexicon, next + 1, end) == next + 1)
            for (next++; next < end && text[next] != ' ';)
              next++;
        }
      while (next < end && text[next] == ' ')
        next++;
      if (next >= end)
        break;
      start = _lotse_run_on_break (reading, lines, line, start, next);
      p = next;
    }
  return start;
}

/* Whether the rows that begin with the date at byte @p begin so one and all: a name stands between the first date and the next. */
static gboolean
is_row_by_date (const LotseReading *reading, guint p, guint end)
{
  gsize first, next;

  return lotse_date_parse_at (reading->text->str, end, p, &first, NULL)
         && lotse_date_scan (reading->text->str, end, first, &next, NULL, NULL) && next > first + 1;
}

/* "Datum Gremium Zuständigkeit 05.12.2031": all heads, and then all dates, all bodies, all roles; the last head may stand behind them. Every head
 * gets its line; returns the start of the first date, or 0. */
static guint
split_heads_first (LotseReading *reading, const LotseLine *line, GArray *lines, guint start, guint end)
{
  static const char *const heads[] = { "Datum ", "Gremium ", "Zuständigkeit ", "Kompetenz " };
  const char *text = reading->text->str;
  guint p = start, found = 0;

  for (guint i = 0; i < G_N_ELEMENTS (heads); i++)
    if (lotse_starts_with (text + p, heads[i]))
      {
        p += (guint) strlen (heads[i]);
        found++;
      }
  if (found < 2 || !lotse_date_parse_at (text, end, p, NULL, NULL))
    return 0;
  for (guint i = 0; i < G_N_ELEMENTS (heads); i++)
    if (lotse_starts_with (text + start, heads[i]))
      start = _lotse_run_on_break (reading, lines, line, start, start + (guint) strlen (heads[i]));
  return start;
}

/* "Gremium Termin Ratsversammlung 19.11.2015 Zuständigkeit Beschlussfassung Eingereicht von … Betreff …": heads without colons, each above its
 * value. Every head, date and value gets its line. Returns the start of the last one. */
static guint
split_bare_heads (LotseReading *reading, const LotseLexicon *lexicon, const LotseLine *line, GArray *lines, guint start, guint end)
{
  static const char *const heads[] = { "Gremium", "Termin", "Zuständigkeit", "Eingereicht von", "Betreff" };
  const char *text = reading->text->str;

  for (guint p = start; p < end;)
    {
      guint next = p;
      gsize date_end;

      if (p == start || text[p - 1] == ' ' || text[p - 1] == '\n')
        {
          for (guint i = 0; i < G_N_ELEMENTS (heads) && next == p; i++)
            if (lotse_starts_with (text + p, heads[i]) && text[p + strlen (heads[i])] == ' ')
              next = p + (guint) strlen (heads[i]);
          if (next == p && lotse_date_parse_at (text, end, p, &date_end, NULL))
            next = (guint) date_end;
        }
      if (next == p)
        {
          p = (guint) (g_utf8_next_char (text + p) - text);
          continue;
        }
      if (p > start && text[p - 1] == ' ')
        start = _lotse_run_on_break (reading, lines, line, start, p);
      if (next + 1 < end && text[next] == ' ')
        start = _lotse_run_on_break (reading, lines, line, start, next + 1);
      /* Behind this head stands the title. */
      if (lotse_starts_with (text + p, "Betreff"))
        break;
      p = next + 1;
    }
  return start;
}

/* Names that follow one another without dates: "Hauptausschuss Rat". Returns the start of the last line. */
static guint
split_bodies (LotseReading *reading, const LotseLexicon *lexicon, const LotseLine *line, GArray *lines, guint start, guint end)
{
  const char *text = reading->text->str;
  guint limit = MIN (end, start + 200);

  for (guint p = start + 1; p < limit; p++)
    if (text[p - 1] == ' ' && _lotse_run_on_begins_body (reading, lexicon, p, limit) && !goes_on_behind (text, start, p - 1))
      {
        guint row = p;

        /* "1. Hauptausschuss 2. Rat" */
        if (p >= start + 3 && text[p - 2] == '.' && g_ascii_isdigit (text[p - 3]) && (p == start + 3 || text[p - 4] == ' '))
          row = p - 3;
        if (row > start)
          start = _lotse_run_on_break (reading, lines, line, start, row);
      }
  return start;
}

guint
_lotse_run_on_split_consultations (
    LotseReading *reading, const LotseLexicon *lexicon, const LotseLine *line, GArray *lines, guint start, guint value, guint *p)
{
  const char *text = reading->text->str;
  guint table = skip_column_heads (reading, lexicon, value, line->end);
  guint end = find_table_end (reading, lexicon, table, MIN (line->end, table + LOTSE_RUN_ON_HEADER)), first;

  if (table >= end || text[table - 1] != ' ')
    return start;
  start = _lotse_run_on_break (reading, lines, line, start, table);
  *p = MAX (*p, end - 1);
  first = split_heads_first (reading, line, lines, start, end);
  if (first > 0)
    /* Rows that begin with their dates are read where they stand. */
    return is_row_by_date (reading, first, end) ? first : split_columns (reading, lexicon, line, lines, first, end);
  if (is_column_run (reading, table, end))
    return split_columns (reading, lexicon, line, lines, start, end);
  if (lotse_starts_with (text + table, "Gremium Termin "))
    return split_bare_heads (reading, lexicon, line, lines, start, end);
  if (has_date (reading, table, end))
    return split_table (reading, lexicon, line, lines, start, end);
  return split_bodies (reading, lexicon, line, lines, start, end);
}
