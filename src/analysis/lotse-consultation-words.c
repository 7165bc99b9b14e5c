/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-consultation-private.h"

#include "lotse-fold.h"

#include "lotse-date.h"
#include "lotse-prefix-set-private.h"

#include <stdio.h>
#include <string.h>

/* What single words of a table of consultations say. */

#define MAX_PHRASE 6
/* Words of a heading "Beratungsfolge Datum …" that name columns of no use. */
#define MAX_UNKNOWN 3
/* Bytes of two heads of columns in one word. */
#define MIN_GLUED 8

/* mm/dd/yyyy */
static char *
read_us_date (const char *text, guint at, guint limit, guint *ret_end)
{
  guint numbers[3] = { 0 }, p = at;

  for (guint i = 0; i < 3; i++)
    {
      for (; p < limit && g_ascii_isdigit (text[p]) && numbers[i] < 10000; p++)
        numbers[i] = numbers[i] * 10 + (guint) (text[p] - '0');
      if (i < 2 && (p >= limit || text[p++] != '/'))
        return NULL;
    }
  if (numbers[2] < 1900 || numbers[2] > 2199 || numbers[0] == 0 || numbers[0] > 12
      || !g_date_valid_dmy ((GDateDay) MIN (numbers[1], 99), (GDateMonth) numbers[0], (GDateYear) numbers[2]))
    return NULL;
  *ret_end = p;
  return g_strdup_printf ("%04u-%02u-%02u", numbers[2], numbers[0], numbers[1]);
}

/* "03.05." in a list whose next full date has the year: "HFA 03.05., Rat 12.05.2031". A later day and month belong to the year before. */
static char *
read_short_date (const char *text, guint at, guint limit, guint *ret_end)
{
  guint numbers[2] = { 0 }, p = at, year, month, day;

  for (guint i = 0; i < 2; i++)
    {
      guint first = p;

      for (; p < limit && p - first < 2 && g_ascii_isdigit (text[p]); p++)
        numbers[i] = numbers[i] * 10 + (guint) (text[p] - '0');
      if (p == first || p >= limit || text[p++] != '.')
        return NULL;
    }
  if ((p < limit && g_ascii_isdigit (text[p])) || !g_date_valid_dmy ((GDateDay) numbers[0], (GDateMonth) numbers[1], 2000))
    return NULL;
  *ret_end = p;
  for (; p < limit; p++)
    {
      g_autofree char *full = NULL;

      if (!g_ascii_isdigit (text[p]) || g_ascii_isdigit (text[p - 1]) || !lotse_date_parse_at (text, limit, p, NULL, &full))
        continue;
      if (sscanf (full, "%4u-%2u-%2u", &year, &month, &day) != 3)
        return NULL;
      return g_strdup_printf ("%04u-%02u-%02u", year - (numbers[1] * 32 + numbers[0] > month * 32 + day), numbers[1], numbers[0]);
    }
  return NULL;
}

/* "5.2.31": in a table a year of two digits needs no zeros before it. */
static char *
read_plain_date (const char *text, guint at, guint limit, guint *ret_end)
{
  guint numbers[3] = { 0 }, p = at;

  for (guint i = 0; i < 3; i++)
    {
      guint first = p;

      for (; p < limit && p - first < 2 && g_ascii_isdigit (text[p]); p++)
        numbers[i] = numbers[i] * 10 + (guint) (text[p] - '0');
      if (p == first || (i == 2 && p - first < 2) || (i < 2 && (p >= limit || text[p++] != '.')))
        return NULL;
    }
  if ((p < limit && (g_ascii_isdigit (text[p]) || (text[p] == '.' && p + 1 < limit && g_ascii_isdigit (text[p + 1]))))
      || !g_date_valid_dmy ((GDateDay) numbers[0], (GDateMonth) MIN (numbers[1], 13), (GDateYear) (2000 + numbers[2])))
    return NULL;
  *ret_end = p;
  return g_strdup_printf ("%04u-%02u-%02u", 2000 + numbers[2], numbers[1], numbers[0]);
}

char *
_lotse_consultation_read_date (const char *text, guint at, guint limit, LotseDateOrder order, guint *ret_end)
{
  static const char *const prefixes[] = { "am ", "den ", "dem ", "vom " };
  char *iso = NULL;
  gsize end = 0;

  for (guint i = 0; i < G_N_ELEMENTS (prefixes); i++)
    if (limit - at > 4 && g_ascii_strncasecmp (text + at, prefixes[i], strlen (prefixes[i])) == 0)
      {
        at += (guint) strlen (prefixes[i]);
        break;
      }
  if (order == LOTSE_DATE_ORDER_US && at < limit && g_ascii_isdigit (text[at]))
    {
      iso = read_us_date (text, at, limit, ret_end);
      if (iso)
        return iso;
    }
  if (at < limit && lotse_date_parse_at (text, limit, at, &end, &iso))
    *ret_end = (guint) end;
  /* "04/2021-2026. Sitzung": years count the session. */
  if (iso && strspn (iso, "0123456789/") == strlen (iso))
    g_clear_pointer (&iso, g_free);
  if (!iso && at < limit && g_ascii_isdigit (text[at]))
    iso = read_plain_date (text, at, limit, ret_end);
  if (!iso && order == LOTSE_DATE_ORDER_LIST && at < limit && g_ascii_isdigit (text[at]))
    iso = read_short_date (text, at, limit, ret_end);
  return iso;
}

gboolean
_lotse_consultation_is_on_line (const LotseAnalysis *a, guint index, guint line)
{
  return index < a->reading->tokens->len && lotse_reading_token (a->reading, index)->line == line;
}

/* How the terms that are looked for in tables of consultations begin. */
static gpointer
note_beginnings_cb (const LotseLexicon *lexicon)
{
  static const char *const tables[] = { "consultation-columns", "results", "roles" };
  LotsePrefixSet *beginnings = g_new0 (LotsePrefixSet, 1);

  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      const GPtrArray *table = lotse_lexicon_get_table (lexicon, tables[i]);

      for (guint k = 0; k < table->len; k++)
        lotse_prefix_set_add (beginnings, ((const LotseLexiconEntry *) g_ptr_array_index (table, k))->folded);
    }
  return beginnings;
}

/* Whether a term of these tables may begin with the folded word @fold; most words of a table begin none. */
static gboolean
may_begin_term (const LotseLexicon *lexicon, const char *fold)
{
  const LotsePrefixSet *beginnings = lotse_lexicon_get_derived (lexicon, LOTSE_DERIVED_CONSULTATION_BEGINNINGS, note_beginnings_cb, g_free);

  return fold[1] == '\0' || fold[2] == '\0' || lotse_prefix_set_may_have (beginnings, fold);
}

const LotseLexiconEntry *
_lotse_consultation_match (const LotseAnalysis *a, const char *table, guint token, guint *ret_next)
{
  guint line = lotse_reading_token (a->reading, token)->line;
  g_autoptr (GString) key = NULL;
  const LotseLexiconEntry *found = NULL;

  if (!may_begin_term (a->lexicon, _lotse_analysis_get_fold (a, token)))
    return NULL;
  key = g_string_new (NULL);
  for (guint n = 0; n < MAX_PHRASE && _lotse_consultation_is_on_line (a, token + n, line); n++)
    {
      const LotseToken *t = lotse_reading_token (a->reading, token + n);
      const LotseLexiconEntry *entry;

      if (n > 0 && lotse_reading_begins_cell (a->reading, token + n))
        break;
      /* "Anhörung/ Empfehlung" was broken in a narrow cell. */
      if (n > 0 && t->flags & LOTSE_TOKEN_SPACE_BEFORE && !(key->len > 1 && key->str[key->len - 1] == '/' && key->str[key->len - 2] != ' '))
        g_string_append_c (key, ' ');
      g_string_append (key, _lotse_analysis_get_fold (a, token + n));
      entry = lotse_lexicon_find (a->lexicon, table, key->str);
      if (entry)
        {
          found = entry;
          *ret_next = token + n + 1;
        }
    }
  return found;
}

guint
_lotse_consultation_column_flag (const char *word)
{
  static const struct
  {
    const char *word;
    guint flag;
  } flags[] = {
    { "title", LOTSE_COLUMN_TITLE },   { "body", LOTSE_COLUMN_BODY },           { "date", LOTSE_COLUMN_DATE },
    { "top", LOTSE_COLUMN_TOP },       { "publicity", LOTSE_COLUMN_PUBLICITY }, { "role", LOTSE_COLUMN_ROLE },
    { "result", LOTSE_COLUMN_RESULT }, { "votes", LOTSE_COLUMN_VOTES },
  };

  for (guint i = 0; i < G_N_ELEMENTS (flags); i++)
    if (g_str_equal (flags[i].word, word))
      return flags[i].flag;
  return 0;
}

/* The same for a word that print broke in a narrow cell without a hyphen: "Sitzungstermi n". */
static const LotseLexiconEntry *
match_broken (const LotseAnalysis *a, const char *table, guint token, guint *ret_next)
{
  guint line = lotse_reading_token (a->reading, token)->line;
  g_autofree char *key = NULL;
  const LotseLexiconEntry *entry;

  if (!_lotse_consultation_is_on_line (a, token + 1, line) || lotse_reading_begins_cell (a->reading, token + 1)
      || lotse_reading_token (a->reading, token + 1)->flags & LOTSE_TOKEN_CAPITAL)
    return NULL;
  key = g_strconcat (_lotse_analysis_get_fold (a, token), _lotse_analysis_get_fold (a, token + 1), NULL);
  entry = lotse_lexicon_find (a->lexicon, table, key);
  if (entry)
    *ret_next = token + 2;
  return entry;
}

/* Columns of heads that were printed without a blank between them, "TOPönöErgebnis", "BeratungsfolgeTermin"; 0 if the token is not made of such
 * words alone. */
static guint
read_glued_heads (const LotseAnalysis *a, guint token)
{
  const LotseToken *t = lotse_reading_token (a->reading, token);
  const char *text = a->reading->text->str;
  const GPtrArray *heads;
  guint flags = 0, inner = 0, flag = 0;

  if (t->kind != LOTSE_TOKEN_WORD || t->end - t->start < MIN_GLUED)
    return 0;
  /* Few words have a capital behind a small letter. */
  for (guint p = t->start + 3; p < t->end && inner == 0; p++)
    inner = g_ascii_isupper (text[p]) && !g_ascii_isupper (text[p - 1]) ? p : 0;
  heads = inner > 0 ? lotse_lexicon_get_table (a->lexicon, "consultation-columns") : NULL;
  for (guint p = t->start, best; heads && p < t->end; p += best)
    {
      best = 0;
      for (guint i = 0; i < heads->len; i++)
        {
          const LotseLexiconEntry *entry = g_ptr_array_index (heads, i);
          const char *term = lotse_lexicon_entry_get (entry, 0);
          guint n = (guint) strlen (term);

          if (n > best && p + n <= t->end && strncmp (text + p, term, n) == 0)
            {
              best = n;
              flag = _lotse_consultation_column_flag (lotse_lexicon_entry_get (entry, 1));
            }
        }
      if (best == 0 || best == t->end - t->start)
        return 0;
      flags |= flag;
    }
  return flags;
}

/* Whether an unknown word stands in a cell of its own behind a column for bodies and another one, or goes on in such a cell. */
static gboolean
names_columns (const LotseAnalysis *a, guint token, guint columns, gboolean in_cell)
{
  return columns & LOTSE_COLUMN_BODY && columns & ~(LOTSE_COLUMN_BODY | LOTSE_COLUMN_TITLE)
         && (in_cell || lotse_reading_begins_cell (a->reading, token));
}

guint
_lotse_consultation_get_ticked_head (const LotseAnalysis *a, guint token, guint *ret_next)
{
  const char *mark = _lotse_consultation_get_mark (a, token, ret_next);
  const LotseLexiconEntry *role;
  guint next;

  if (mark && (g_str_equal (mark, "public") || g_str_equal (mark, "non-public")))
    return LOTSE_COLUMN_PUBLICITY;
  /* "Beratung", "Beschluss" head a column of words. */
  role = _lotse_consultation_match (a, "consultation-columns", token, &next) ? NULL
                                                                             : _lotse_consultation_match (a, "roles", token, ret_next);
  return role && !g_str_equal (lotse_lexicon_entry_get (role, 1), "-") ? LOTSE_COLUMN_ROLE : 0;
}

/* Whether the only word in front of token @next is @first, and the head of a column of days follows in a cell of its own. */
static gboolean
heads_bodies_and_days (const LotseAnalysis *a, guint first, guint next)
{
  const LotseLexiconEntry *entry;
  guint end;

  if (next != first + 1 || !_lotse_consultation_is_on_line (a, next, lotse_reading_token (a->reading, first)->line)
      || !lotse_reading_begins_cell (a->reading, next))
    return FALSE;
  entry = _lotse_consultation_match (a, "consultation-columns", next, &end);
  return entry && g_str_equal (lotse_lexicon_entry_get (entry, 1), "date");
}

/* "Beratungsfolge: | Empfehlung | Entscheidung" above "Datum der Sitzung | Gremium": whether token @token begins a cell beside the title, and the
 * heads of bodies and days stand on the line below. */
static gboolean
is_above_days (const LotseAnalysis *a, guint token, guint line)
{
  const guint heads = LOTSE_COLUMN_BODY | LOTSE_COLUMN_DATE;

  return lotse_reading_begins_cell (a->reading, token) && line + 1 < a->reading->lines->len
         && (_lotse_consultation_get_columns (a, line + 1) & heads) == heads;
}

/* Columns of the words from @token to the end of their line; 0 if there is another word among them. @ret_next is the token after them. */
guint
_lotse_consultation_read_columns (const LotseAnalysis *a, guint token, guint *ret_next)
{
  guint line = lotse_reading_token (a->reading, token)->line, columns = 0, skipped = 0, unknown = 0, first = token, glued, ticked, next;
  gboolean in_cell = FALSE; /* of a column that no list knows */
  gboolean other = FALSE;   /* whether there was one */

  while (_lotse_consultation_is_on_line (a, token, line))
    {
      const LotseLexiconEntry *entry = _lotse_consultation_match (a, "consultation-columns", token, &token);

      if (!entry && columns)
        entry = match_broken (a, "consultation-columns", token, &token);
      if (entry)
        {
          const char *word = lotse_lexicon_entry_get (entry, 1);

          in_cell = FALSE;
          /* "Beratung | Datum | Behandlung": who deals with it. */
          if (columns == 0 && g_str_equal (entry->folded, "beratung") && heads_bodies_and_days (a, first, token))
            word = "body";
          columns |= _lotse_consultation_column_flag (word);
          skipped += g_str_equal (word, "skip");
        }
      else if (_lotse_analysis_get_fold (a, token)[0] == '(' && columns != 0)
        {
          /* "Beratungsfolge (voraussichtlich)" */
          while (_lotse_consultation_is_on_line (a, token, line) && _lotse_analysis_get_fold (a, token)[0] != ')')
            token++;
          token++;
        }
      else if (lotse_reading_token (a->reading, token)->kind == LOTSE_TOKEN_PUNCT
               && strchr (":/|.-*", _lotse_analysis_get_fold (a, token)[0]))
        token++;
      else if (columns & (LOTSE_COLUMN_TITLE | LOTSE_COLUMN_BODY) && (columns & LOTSE_COLUMN_DATE || is_above_days (a, token, line))
               && (ticked = _lotse_consultation_get_ticked_head (a, token, &next)) != 0)
        {
          columns |= ticked;
          token = next;
        }
      else if (((columns & LOTSE_COLUMN_TITLE && columns & ~LOTSE_COLUMN_TITLE) || (in_cell = names_columns (a, token, columns, in_cell)))
               && unknown++ < MAX_UNKNOWN && lotse_reading_token (a->reading, token)->kind == LOTSE_TOKEN_WORD)
        {
          other |= in_cell;
          token++;
        }
      else if ((glued = read_glued_heads (a, token)) != 0)
        {
          columns |= glued;
          token++;
        }
      else
        return 0;
    }
  *ret_next = token;
  if (other && columns & LOTSE_COLUMN_RESULT && !(columns & LOTSE_COLUMN_ROLE))
    columns |= LOTSE_COLUMN_OTHER;
  /* A lone "N" or "ö" is a value. */
  if (columns == LOTSE_COLUMN_PUBLICITY && token - first < 2 && strlen (_lotse_analysis_get_fold (a, first)) <= 3)
    return 0;
  return columns ? columns : (skipped > 0 ? LOTSE_COLUMN_TITLE : 0);
}

guint
_lotse_consultation_get_columns (const LotseAnalysis *a, guint line)
{
  guint token = lotse_reading_find_token (a->reading, lotse_reading_line (a->reading, line)->start), next;

  return _lotse_consultation_is_on_line (a, token, line) ? _lotse_consultation_read_columns (a, token, &next) : 0;
}

/* Words that do not stand before the head of a name. */
gboolean
_lotse_consultation_is_function_word (const char *fold)
{
  static const char *const words[] = { "der", "die", "das", "den", "dem", "des", "ein", "eine", "einen", "einem", "einer", "eines", "an",
                                       "am",  "im",  "in",  "ist", "hat", "auf", "mit", "nach", "vom",   "zur",   "zum",   "bei" };

  return lotse_fold_is_one_of (fold, words, G_N_ELEMENTS (words));
}

static gboolean
is_head (const LotseAnalysis *a, const char *fold)
{
  const GPtrArray *heads = lotse_lexicon_get_table (a->lexicon, "council-heads");

  for (guint i = 0; i < heads->len; i++)
    {
      const LotseLexiconEntry *entry = g_ptr_array_index (heads, i);
      gsize n = strlen (entry->folded);
      const char *at = strstr (fold, entry->folded);

      if (at == NULL)
        continue;
      if (at == fold && (fold[n] == '\0' || fold[n] == 's' || (fold[n] == 'e' && fold[n + 1] == 's')))
        return TRUE;
      if (!g_str_equal (lotse_lexicon_entry_get (entry, 1), "part") || strlen (fold) < n + 2)
        continue;
      /* The end of a compound, also in the genitive: "Bauausschusses". "Monat" and "Referat" are none. */
      for (; at; at = strstr (at + 1, entry->folded))
        if (at[n] == '\0' || g_str_equal (at + n, "s") || g_str_equal (at + n, "es"))
          return !g_str_has_suffix (fold, "referat") && !g_str_has_suffix (fold, "vorrat") && !g_str_has_suffix (fold, "quadrat")
                 && !g_str_has_suffix (fold, "monat");
    }
  return FALSE;
}

gboolean
_lotse_consultation_is_body (const LotseAnalysis *a, guint start, guint end)
{
  guint token = lotse_reading_find_token (a->reading, start);

  for (guint n = 0; n < 8 && token < a->reading->tokens->len; n++, token++)
    {
      const LotseToken *t = lotse_reading_token (a->reading, token);

      if (t->start >= end)
        break;
      if (t->kind != LOTSE_TOKEN_WORD)
        continue;
      if (is_head (a, _lotse_analysis_get_fold (a, token)))
        return TRUE;
      if (_lotse_consultation_is_function_word (_lotse_analysis_get_fold (a, token)))
        return FALSE;
    }
  return FALSE;
}

/* The publicity or "x" that a mark stands for, or NULL where the token is none. */
const char *
_lotse_consultation_get_mark (const LotseAnalysis *a, guint token, guint *ret_next)
{
  static const struct
  {
    const char *fold;
    const char *word;
  } marks[] = {
    { "oeffentlich", "public" },
    { "oeff", "public" },
    { "oeffentl", "public" },
    { "oe", "public" },
    { "nichtoeffentlich", "non-public" },
    { "nichtoeff", "non-public" },
    { "nichtoeffentl", "non-public" },
    { "noe", "non-public" },
    { "n", "non-public" },
    { "vertraulich", "non-public" },
    { "oeffentliche", "public" },
    { "nichtoeffentliche", "non-public" },
    { "x", "x" },
    { "☒", "x" },
    { "☑", "x" },
    { "✓", "x" },
    { "✗", "x" },
    { "☐", "empty" },
  };
  const char *fold = _lotse_analysis_get_fold (a, token);
  guint line = lotse_reading_token (a->reading, token)->line;

  *ret_next = token + 1;
  if ((lotse_fold_is (fold, "nicht") || lotse_fold_is (fold, "nicht-")) && _lotse_consultation_is_on_line (a, token + 1, line)
      && g_str_has_prefix (_lotse_analysis_get_fold (a, token + 1), "oeffentlich"))
    {
      *ret_next = token + 2;
      return "non-public";
    }
  /* "N.Ö." */
  if (lotse_fold_is (fold, "n") && _lotse_consultation_is_on_line (a, token + 2, line) && _lotse_analysis_get_fold (a, token + 1)[0] == '.'
      && lotse_fold_is (_lotse_analysis_get_fold (a, token + 2), "oe"))
    {
      *ret_next = token + 3;
      return "non-public";
    }
  /* "[x]", "[ ]" */
  if (fold[0] == '[' && _lotse_consultation_is_on_line (a, token + 1, line))
    {
      gboolean ticked = lotse_fold_is (_lotse_analysis_get_fold (a, token + 1), "x");
      guint close = token + 1 + ticked;

      if (!_lotse_consultation_is_on_line (a, close, line) || _lotse_analysis_get_fold (a, close)[0] != ']')
        return NULL;
      *ret_next = close + 1;
      return ticked ? "x" : "empty";
    }
  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    if (g_str_equal (fold, marks[i].fold))
      return marks[i].word;
  return NULL;
}

gboolean
_lotse_consultation_is_connective (const char *fold)
{
  static const char *const words[]
      = { "und", "fuer", "sowie", "oder", "/", ",", "der", "des", "die", "zur", "zum", "von", "mit", "bei", "im", "in", "&", "-", "am" };

  return lotse_fold_is_one_of (fold, words, G_N_ELEMENTS (words));
}
