/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-date-private.h"

#include "lotse-fold.h"
#include "lotse-lexicon.h"

#include <stdlib.h>
#include <string.h>

/* How far a rule looks back from the number or month it stands on, in bytes. */
#define LOOK_BACK 40
#define FIRST_YEAR 1900
#define LAST_YEAR 2099
#define MAX_DAYS 6

typedef struct
{
  const char *text;
  gsize length;
} Source;

/* --- words -------------------------------------------------------------------------------------------------------------- */

/* "kind\tfolded term" → value */
static GHashTable *
get_words (void)
{
  static GHashTable *words;

  if (g_once_init_enter_pointer (&words))
    {
      GHashTable *table = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
      const GPtrArray *entries = lotse_lexicon_get_table (lotse_lexicon_get_default (), "months");

      for (guint i = 0; i < entries->len; i++)
        {
          const LotseLexiconEntry *entry = g_ptr_array_index (entries, i);

          g_hash_table_insert (table, g_strconcat (lotse_lexicon_entry_get (entry, 1), "\t", entry->folded, NULL),
                               (gpointer) lotse_lexicon_entry_get (entry, 2));
        }
      g_once_init_leave_pointer (&words, table);
    }
  return words;
}

const char *
_lotse_date_word (const char *word, gsize length, const char *kind)
{
  g_autoptr (GString) key = NULL;

  if (length == 0 || length > LOOK_BACK)
    return NULL;
  key = g_string_new (kind);
  g_string_append_c (key, '\t');
  lotse_fold_append (key, word, length);
  return g_hash_table_lookup (get_words (), key->str);
}

static guint
word_number (const char *word, gsize length, const char *kind)
{
  const char *value = _lotse_date_word (word, length, kind);

  return value ? (guint) atoi (value) : 0;
}

/* Months also in the genitive: "des Septembers". */
static guint
month_number (const char *word, gsize length)
{
  guint month = word_number (word, length, "month");

  if (month == 0 && length > 4 && word[length - 1] == 's')
    month = word_number (word, length - 1, "month");
  return month;
}

gboolean
_lotse_date_previous_word (const char *text, gsize at, const char *skip, gsize *ret_start, gsize *ret_end)
{
  gsize limit = at > LOOK_BACK ? at - LOOK_BACK : 0;
  gsize end = at, start;
  guint breaks = 0;

  while (end > limit && (text[end - 1] == ' ' || text[end - 1] == '\n' || strchr (skip, text[end - 1])))
    {
      if (text[end - 1] == '\n' && ++breaks > 1)
        return FALSE;
      end--;
    }
  start = end;
  while (start > limit && (g_ascii_isalnum (text[start - 1]) || (guchar) text[start - 1] >= 0x80))
    start--;
  /* A dash or quotation mark of several bytes is no letter. */
  while (start < end && (guchar) text[start] >= 0x80 && !g_unichar_isalpha (g_utf8_get_char (text + start)))
    {
      start++;
      while (start < end && ((guchar) text[start] & 0xc0) == 0x80)
        start++;
    }
  if (start == end)
    return FALSE;
  *ret_start = start;
  *ret_end = end;
  return TRUE;
}

/* --- bytes --------------------------------------------------------------------------------------------------------------- */

static char
byte_at (const Source *s, gsize at)
{
  return at < s->length ? s->text[at] : '\0';
}

static gboolean
digit_at (const Source *s, gsize at)
{
  return g_ascii_isdigit (byte_at (s, at));
}

static guint
count_digits (const Source *s, gsize at)
{
  guint n = 0;

  while (n < 12 && digit_at (s, at + n))
    n++;
  return n;
}

static guint
read_number (const Source *s, gsize at, guint n)
{
  guint value = 0;

  for (guint i = 0; i < n; i++)
    value = value * 10 + (guint) (s->text[at + i] - '0');
  return value;
}

/* Skips a few blanks and one line break, never a column or paragraph. */
static gsize
skip_blank (const Source *s, gsize at)
{
  guint breaks = 0, n = 0;

  while (n < 3 && (byte_at (s, at) == ' ' || byte_at (s, at) == '\n'))
    {
      if (byte_at (s, at) == '\n' && ++breaks > 1)
        return at;
      at++;
      n++;
    }
  return breaks > 1 ? at - 1 : at;
}

/* Length of a hyphen or dash at a byte, or 0. */
static guint
dash_at (const Source *s, gsize at)
{
  if (byte_at (s, at) == '-')
    return 1;
  if (at + 2 < s->length && (guchar) s->text[at] == 0xe2 && (guchar) s->text[at + 1] == 0x80
      && ((guchar) s->text[at + 2] >= 0x90 && (guchar) s->text[at + 2] <= 0x94))
    return 3;
  return 0;
}

/* Bytes of the word of letters at a byte, at most LOOK_BACK. */
static guint
word_length (const Source *s, gsize at)
{
  gsize end = at;

  while (end < s->length && end - at < LOOK_BACK)
    {
      if (g_ascii_isalpha (s->text[end]))
        end++;
      else if ((guchar) s->text[end] >= 0xc3 && (guchar) s->text[end] <= 0xc5 && end + 1 < s->length)
        end += 2;
      else
        break;
    }
  return (guint) (end - at);
}

static gboolean
is_valid_day (guint year, guint month, guint day)
{
  static const guint8 days[] = { 31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };

  if (month < 1 || month > 12 || day < 1 || day > days[month - 1])
    return FALSE;
  return month != 2 || day < 29 || year == 0 || (year % 4 == 0 && (year % 100 != 0 || year % 400 == 0));
}

static gboolean
is_year (guint year)
{
  return year >= FIRST_YEAR && year <= LAST_YEAR;
}

static gboolean
starts_number (const Source *s, gsize at)
{
  gsize before;

  if (at == 0)
    return TRUE;
  if (g_ascii_isalnum (s->text[at - 1]) || s->text[at - 1] == '_')
    return FALSE;
  /* A letter of two bytes; a dash or a quotation mark has three. */
  before = (gsize) (g_utf8_find_prev_char (s->text, s->text + at) - s->text);
  return (guchar) s->text[at - 1] < 0x80 || !g_unichar_isalnum (g_utf8_get_char (s->text + before));
}

/* Whether a digit or letter with one of . / - : ' and nothing else stands before the byte: the number goes on to the left. */
static gboolean
is_glued (const Source *s, gsize at)
{
  return at >= 2 && strchr ("./-:'+", s->text[at - 1]) && (g_ascii_isalnum (s->text[at - 2]) || (guchar) s->text[at - 2] >= 0x80);
}

/* --- weekdays --------------------------------------------------------------------------------------------------------------- */

/* Start of the weekday before a date: "Mittwoch, dem 9.", "Di, 28.", "Mo. 3."; else @at. */
static gsize
find_weekday (const Source *s, gsize at)
{
  gsize start, end;

  if (!_lotse_date_previous_word (s->text, at, ",.", &start, &end))
    return at;
  if (end - start == 3
      && (memcmp (s->text + start, "dem", 3) == 0 || memcmp (s->text + start, "den", 3) == 0 || memcmp (s->text + start, "der", 3) == 0))
    {
      gsize article = start;

      if (!_lotse_date_previous_word (s->text, article, ",.", &start, &end))
        return at;
    }
  if (!g_ascii_isupper (s->text[start]) || !_lotse_date_word (s->text + start, end - start, "weekday"))
    return at;
  return start;
}

/* --- days ------------------------------------------------------------------------------------------------------------------ */

/* The words between two days of one month: "12./13.", "12. und 13.", "12.-14.", "15. bis 20." Returns the byte of the next day or 0. */
static gsize
next_day (const Source *s, gsize at, gboolean dotted, gboolean *ret_span)
{
  gsize p = at, word;
  guint n;

  if (byte_at (s, p) == '/' || byte_at (s, p) == '+')
    p = skip_blank (s, p + 1);
  else
    {
      p = skip_blank (s, p);
      if ((n = dash_at (s, p)) > 0)
        {
          p = skip_blank (s, p + n);
          *ret_span = TRUE;
        }
      else if (dotted && byte_at (s, p) == '/')
        p = skip_blank (s, p + 1);
      else if (dotted && byte_at (s, p) == ',')
        p = skip_blank (s, p + 1);
      else
        {
          word = p;
          n = word_length (s, word);
          if (n == 3 && memcmp (s->text + word, "und", 3) == 0)
            p = skip_blank (s, word + 3);
          else if (n == 3 && memcmp (s->text + word, "bis", 3) == 0)
            {
              p = skip_blank (s, word + 3);
              if (word_length (s, p) == 3 && memcmp (s->text + p, "zum", 3) == 0)
                p = skip_blank (s, p + 3);
              *ret_span = TRUE;
            }
          else
            return 0;
          if (p == word + 3)
            return 0;
        }
    }
  return digit_at (s, p) ? p : 0;
}

/* Year of four or two digits after a month; 0 if there is none. @two: whether two digits will do. */
static guint
read_year (const Source *s, gsize at, gboolean two, gsize *ret_end)
{
  guint n = count_digits (s, at);
  guint year;

  if (n == 4)
    {
      year = read_number (s, at, 4);
      *ret_end = at + 4;
      return year >= 1500 && year <= LAST_YEAR ? year : 0;
    }
  if (n == 2 && two && !(byte_at (s, at + 2) == '.' && digit_at (s, at + 3)) && !(byte_at (s, at + 2) == '/' && digit_at (s, at + 3)))
    {
      year = read_number (s, at, 2);
      *ret_end = at + 2;
      return year < 70 ? 2000 + year : FIRST_YEAR + year;
    }
  return 0;
}

/* Whether the word before a number of the shape 11.06.01 says that it is no date: product and account numbers, clauses. */
static gboolean
is_after_code_word (const Source *s, gsize at)
{
  static const char *const words[]
      = { "produkt", "konto", "kostenst", "nummer", "ziffer", "nr", "top", "version", "abschnitt", "kapitel", "punkt", "tel" };
  gsize start, end;

  if (!_lotse_date_previous_word (s->text, at, ".:", &start, &end))
    return FALSE;
  {
    g_autofree char *word = lotse_fold (s->text + start, (gssize) (end - start));

    for (guint i = 0; i < G_N_ELEMENTS (words); i++)
      if (strlen (words[i]) < 4 ? g_str_equal (word, words[i]) : strstr (word, words[i]) != NULL)
        return TRUE;
  }
  return FALSE;
}

/* "11.06.01 – Förderung": the number of a product at the start of a line, with its name. */
static gboolean
is_before_name (const Source *s, gsize start, gsize end)
{
  gsize p = end;

  if (start > 0 && s->text[start - 1] != '\n' && s->text[start - 1] != '\t')
    return FALSE;
  while (byte_at (s, p) == ' ')
    p++;
  if (p == end || dash_at (s, p) == 0)
    return FALSE;
  p += dash_at (s, p);
  return byte_at (s, p) == ' ' && g_ascii_isupper (byte_at (s, p + 1));
}

static void
set_days (LotseDateAtom *atom, guint year, guint month, const guint *days, guint n_days)
{
  atom->from = (LotseDatePoint) { year, month, days[0] };
  if (n_days > 1)
    atom->to = (LotseDatePoint) { year, month, days[n_days - 1] };
}

static gboolean
has_cue (const Source *s, gsize at)
{
  gsize start, end;

  if (find_weekday (s, at) < at)
    return TRUE;
  return _lotse_date_previous_word (s->text, at, "", &start, &end) && _lotse_date_word (s->text + start, end - start, "cue");
}

/* The month after one or more days: "11.2021", "11." or "November 2021". @p stands behind the last day and its period. */
static gboolean
read_month_of_days (const Source *s, gsize p, gboolean dotted, const guint *days, guint n_days, LotseDateAtom *ret)
{
  gsize blank = skip_blank (s, p), end;
  guint month = 0, year, n = count_digits (s, blank);

  if (dotted && n >= 1 && n <= 2 && byte_at (s, blank + n) == '.')
    {
      month = read_number (s, blank, n);
      p = blank + n + 1;
      if (!is_valid_day (0, month, days[n_days - 1]))
        return FALSE;
      end = skip_blank (s, p);
      year = read_year (s, end, TRUE, &end);
      if (year > 0 && end - (end >= 2 ? 2 : 0) > 0 && !digit_at (s, end))
        {
          gboolean two = digit_at (s, end - 1) && !digit_at (s, end - 3);

          if (two && !(n == 2 && p - ret->start >= 6) && !has_cue (s, ret->start))
            return FALSE;
          if (two && (is_after_code_word (s, ret->start) || skip_blank (s, p) != p || is_before_name (s, ret->start, end)))
            return FALSE;
          ret->end = (guint) end;
          ret->rule = "date/numeric";
        }
      else
        {
          if (digit_at (s, p) || is_after_code_word (s, ret->start))
            return FALSE;
          year = 0;
          ret->end = (guint) p;
          ret->needs_cue = !has_cue (s, ret->start);
          ret->rule = "date/numeric-no-year";
        }
    }
  else if ((n = word_length (s, blank)) >= 3 && (month = month_number (s->text + blank, n)) > 0 && (dotted || blank > p))
    {
      if (!is_valid_day (0, month, days[n_days - 1]))
        return FALSE;
      p = blank + n;
      if (byte_at (s, p) == '.' && n <= 4)
        p++;
      end = skip_blank (s, p);
      year = read_year (s, end, FALSE, &end);
      if (year == 0 && !dotted)
        return FALSE;
      ret->end = (guint) (year > 0 ? end : p);
      ret->rule = year > 0 ? "date/day-month-year" : "date/day-month";
    }
  else
    return FALSE;
  if (year > 0 && !is_valid_day (year, month, days[n_days - 1]))
    return FALSE;
  set_days (ret, year, month, days, n_days);
  return TRUE;
}

static gboolean
read_days (const Source *s, gsize at, guint n, LotseDateAtom *ret)
{
  guint days[MAX_DAYS], n_days = 0;
  gsize p = at;
  gboolean span = FALSE;

  ret->start = ret->lead = (guint) at;
  for (;;)
    {
      gboolean dotted;
      gsize next;

      days[n_days] = read_number (s, p, n);
      if (days[n_days] < 1 || days[n_days] > 31 || (n_days > 0 && days[n_days] <= days[n_days - 1]))
        return FALSE;
      n_days++;
      p += n;
      dotted = byte_at (s, p) == '.';
      if (dotted)
        p++;
      if (read_month_of_days (s, p, dotted, days, n_days, ret))
        return TRUE;
      next = n_days < MAX_DAYS && (dotted || byte_at (s, p) == '/' || dash_at (s, p) > 0 || byte_at (s, p) == ' ')
                 ? next_day (s, p, dotted, &span)
                 : 0;
      if (next == 0)
        return FALSE;
      p = next;
      n = count_digits (s, p);
      if (n == 0 || n > 2)
        return FALSE;
    }
}

/* "07/2022" after "Stand", "ab" and the like: a month, not the number of a paper. */
static gboolean
read_month_slash_year (const Source *s, gsize at, LotseDateAtom *ret)
{
  guint month, year;
  gsize start, end;

  if (byte_at (s, at + 2) != '/' || count_digits (s, at + 3) != 4)
    return FALSE;
  month = read_number (s, at, 2);
  year = read_number (s, at + 3, 4);
  end = at + 7;
  if (month < 1 || month > 12 || !is_year (year) || byte_at (s, end) == '/' || byte_at (s, end) == '-'
      || g_ascii_isalnum (byte_at (s, end)))
    return FALSE;
  if (!_lotse_date_previous_word (s->text, at, "(:", &start, &end) || !_lotse_date_word (s->text + start, end - start, "month-cue"))
    return FALSE;
  ret->start = ret->lead = (guint) at;
  ret->end = (guint) at + 7;
  ret->from = (LotseDatePoint) { year, month, 0 };
  ret->rule = "date/month-slash-year";
  return TRUE;
}

/* "2021-11-17" */
static gboolean
read_iso (const Source *s, gsize at, LotseDateAtom *ret)
{
  guint year, month, day;

  if (byte_at (s, at + 4) != '-' || count_digits (s, at + 5) != 2 || byte_at (s, at + 7) != '-' || count_digits (s, at + 8) != 2)
    return FALSE;
  year = read_number (s, at, 4);
  month = read_number (s, at + 5, 2);
  day = read_number (s, at + 8, 2);
  if (!is_year (year) || !is_valid_day (year, month, day) || byte_at (s, at + 10) == '-' || byte_at (s, at + 10) == '/')
    return FALSE;
  ret->start = ret->lead = (guint) at;
  ret->end = (guint) at + 10;
  ret->from = (LotseDatePoint) { year, month, day };
  ret->rule = "date/iso";
  return TRUE;
}

/* --- months ------------------------------------------------------------------------------------------------------------------ */

/* Whether the two first bytes may begin the name of a month. */
static gboolean
may_be_month (const Source *s, gsize at)
{
  char b = byte_at (s, at + 1);

  switch (s->text[at])
    {
    case 'J':
      return b == 'a' || b == 'u' || b == '\xc3';
    case 'F':
    case 'S':
    case 'D':
      return b == 'e';
    case 'M':
      return b == 'a' || b == '\xc3' || b == 'r';
    case 'A':
      return b == 'p' || b == 'u';
    case 'O':
      return b == 'k';
    case 'N':
      return b == 'o';
    default:
      return FALSE;
    }
}

static gboolean
read_month (const Source *s, gsize at, LotseDateAtom *ret)
{
  guint n = word_length (s, at), month, year;
  gsize p, end, start, word_end;

  if (n < 3 || n > 12 || (month = month_number (s->text + at, n)) == 0)
    return FALSE;
  p = at + n;
  if (digit_at (s, p) || byte_at (s, p) == '-')
    return FALSE;
  if (byte_at (s, p) == '.' && n <= 4)
    p++;
  end = skip_blank (s, p);
  year = end > p || p > at + n ? read_year (s, end, FALSE, &end) : 0;
  /* The number of a paper or a count: "Mai 2021/0345". */
  if (year > 0 && (digit_at (s, end) || (byte_at (s, end) == '/' && digit_at (s, end + 1))))
    year = 0;
  if (year == 0 && p > at + n)
    p--;
  if (year == 0 && n < 4 && month != 5)
    return FALSE;
  ret->start = ret->lead = (guint) at;
  ret->end = (guint) (year > 0 ? end : p);
  ret->from = (LotseDatePoint) { year, month, 0 };
  ret->needs_cue = year == 0;
  ret->rule = year > 0 ? "date/month-year" : "date/month";
  if (_lotse_date_previous_word (s->text, at, "", &start, &word_end))
    {
      if (_lotse_date_word (s->text + start, word_end - start, "part") && g_ascii_isupper (s->text[start]))
        {
          ret->start = ret->lead = (guint) start;
          ret->needs_cue = FALSE;
        }
      else if (year == 0 && _lotse_date_word (s->text + start, word_end - start, "cue"))
        ret->needs_cue = FALSE;
    }
  return TRUE;
}

/* --- years ------------------------------------------------------------------------------------------------------------------- */

/* Whether the number after the year says that the pair is a period: 2023/2024, 2022/23, 2025/ 2026, 2020-2024. Returns its end or 0. */
static gsize
read_second_year (const Source *s, gsize at, guint year, guint *ret_second)
{
  gsize p = at;
  guint n, second;
  gboolean slash = byte_at (s, p) == '/', spaced;

  if (slash)
    p++;
  else
    {
      n = dash_at (s, p);
      if (n == 0)
        {
          p = skip_blank (s, p);
          n = p > at ? dash_at (s, p) : 0;
        }
      if (n == 0)
        return 0;
      p += n;
    }
  spaced = byte_at (s, p) == ' ';
  if (spaced)
    p++;
  n = count_digits (s, p);
  if (n == 4)
    second = read_number (s, p, 4);
  else if (n == 2 && slash && !spaced)
    second = year / 100 * 100 + read_number (s, p, 2) + (read_number (s, p, 2) < year % 100 ? 100 : 0);
  else
    return 0;
  if (!is_year (second) || second <= year || second > year + (n == 2 ? 3 : slash ? 5 : 60))
    return 0;
  p += n;
  if ((byte_at (s, p) == '/' || byte_at (s, p) == '-' || byte_at (s, p) == '.' || byte_at (s, p) == ',') && digit_at (s, p + 1))
    return 0;
  *ret_second = second;
  return p;
}

/* Number of the quarter or half whose word starts at @at: "3. Quartal", "I. Quartal", "ersten Halbjahr". */
static guint
find_ordinal (const Source *s, gsize at, gsize *ret_start)
{
  gsize start, end;
  guint value;

  if (!_lotse_date_previous_word (s->text, at, ".", &start, &end))
    return 0;
  *ret_start = start;
  if (end - start == 1 && g_ascii_isdigit (s->text[start]))
    value = (guint) (s->text[start] - '0');
  else
    value = word_number (s->text + start, end - start, "ordinal");
  return value;
}

/* Takes in the words before a year that narrow it: "Ende", "Anfang des Jahres", "3. Quartal", "Schuljahr". */
static void
read_year_parts (const Source *s, LotseDateAtom *atom)
{
  gsize at = atom->start, start, end, ordinal;
  const char *value;
  guint year = atom->from.year, second = atom->to.year;

  for (guint i = 0; i < 3; i++)
    {
      if (!_lotse_date_previous_word (s->text, at, i == 0 ? "/" : "", &start, &end))
        return;
      if (second > 0 && _lotse_date_word (s->text + start, end - start, "school"))
        {
          atom->start = (guint) start;
          atom->from.month = 8;
          atom->to.month = 7;
          atom->rule = "date/school-year";
          return;
        }
      if (second == 0 && (value = _lotse_date_word (s->text + start, end - start, "part")))
        {
          atom->start = (guint) start;
          /* "Beginn des Jahres" is as vague as the year itself. */
          if (i == 0)
            atom->from.month = g_str_equal (value, "begin") ? 1 : g_str_equal (value, "end") ? 12 : 6;
          else if (g_str_equal (value, "end"))
            atom->from.month = 12;
          atom->rule = "date/part-of-year";
          return;
        }
      if (second == 0 && (value = _lotse_date_word (s->text + start, end - start, "span")))
        {
          guint months = g_str_equal (value, "half") ? 6 : 3;
          guint n = find_ordinal (s, start, &ordinal);

          if (n < 1 || n > 12 / months)
            return;
          atom->start = (guint) ordinal;
          atom->from = (LotseDatePoint) { year, (n - 1) * months + 1, 0 };
          atom->to = (LotseDatePoint) { year, n * months, 0 };
          atom->rule = "date/part-of-year";
          return;
        }
      if (i == 0 && end - start == 2 && memcmp (s->text + start, "KW", 2) == 0)
        {
          /* A week is none of the periods that are understood. */
          atom->in_name = TRUE;
          return;
        }
      if (second == 0 && i == 0 && _lotse_date_word (s->text + start, end - start, "season"))
        {
          atom->start = (guint) start;
          atom->rule = "date/season";
          return;
        }
      if (!_lotse_date_word (s->text + start, end - start, "year"))
        return;
      at = start;
    }
}

/* Whether the noun that ends before a year makes it a part of a proper name; a name of a place may stand between: "ISEK Musterstadt 2030". */
static gboolean
is_in_name (const Source *s, gsize at)
{
  gsize start = at, end;

  for (guint i = 0; i < 2; i++)
    {
      GHashTableIter iter;
      gpointer key;
      g_autofree char *word = NULL;

      if (!_lotse_date_previous_word (s->text, start, "", &start, &end) || !g_ascii_isupper (s->text[start]))
        return FALSE;
      word = lotse_fold (s->text + start, (gssize) (end - start));
      g_hash_table_iter_init (&iter, get_words ());
      while (g_hash_table_iter_next (&iter, &key, NULL))
        if (g_str_has_prefix (key, "name\t") && g_str_has_suffix (word, (const char *) key + 5))
          return TRUE;
      if (_lotse_date_word (s->text + start, end - start, "year"))
        return FALSE;
    }
  return FALSE;
}

/* Whether the number is a count ("2000 Euro", "1.950") or belongs to a longer number. */
static gboolean
is_counted (const Source *s, gsize end)
{
  gsize p;
  guint n;

  if (g_ascii_isalnum (byte_at (s, end)) || byte_at (s, end) == '%' || byte_at (s, end) == '_' || byte_at (s, end) == '\'')
    return TRUE;
  if ((byte_at (s, end) == '.' || byte_at (s, end) == ',' || byte_at (s, end) == '/' || byte_at (s, end) == ':') && digit_at (s, end + 1))
    return TRUE;
  if (byte_at (s, end) == ',' && dash_at (s, end + 1) > 0)
    return TRUE;
  if (byte_at (s, end) == '-' && (digit_at (s, end + 1) || g_ascii_isupper (byte_at (s, end + 1))))
    return TRUE;
  p = byte_at (s, end) == ' ' ? end + 1 : end;
  if (p + 2 < s->length && memcmp (s->text + p, "\xe2\x82\xac", 3) == 0)
    return TRUE;
  n = word_length (s, p);
  if (p > end && n == 1 && s->text[p] == 'm' && p + 1 < s->length && (guchar) s->text[p + 1] == 0xc2)
    return TRUE;
  return p > end && n > 0 && _lotse_date_word (s->text + p, n, "unit") != NULL;
}

/* A year alone or with a second one. */
static gboolean
read_year_atom (const Source *s, gsize at, LotseDateAtom *ret)
{
  guint year = read_number (s, at, 4), second = 0;
  gsize end, start, word_end;

  if (is_glued (s, at))
    return FALSE;
  if (!is_year (year))
    {
      /* Older years only where a word says that it is one. */
      if (year < 1000 || year > LAST_YEAR || !_lotse_date_previous_word (s->text, at, "", &start, &word_end)
          || !_lotse_date_word (s->text + start, word_end - start, "year"))
        return FALSE;
    }
  ret->start = ret->lead = (guint) at;
  ret->from = (LotseDatePoint) { year, 0, 0 };
  ret->rule = "date/year";
  end = read_second_year (s, at + 4, year, &second);
  if (end > 0)
    {
      ret->to.year = second;
      ret->rule = "date/years";
    }
  else
    {
      end = at + 4;
      if (is_counted (s, end))
        return FALSE;
    }
  ret->end = (guint) end;
  if (is_after_code_word (s, at))
    return FALSE;
  if (second == 0 || s->text[at + 4] != '/')
    ret->in_name = is_in_name (s, at);
  read_year_parts (s, ret);
  ret->lead = ret->start;
  return TRUE;
}

/* --- the scanner --------------------------------------------------------------------------------------------------------------- */

/* Byte after a run of digits with the signs that join numbers. */
static gsize
skip_number (const Source *s, gsize at)
{
  while (at < s->length && (g_ascii_isdigit (s->text[at]) || (strchr (".,/:-", s->text[at]) && digit_at (s, at + 1))))
    at++;
  return at;
}

/* The date whose first digit stands at @at. */
static gboolean
read_at_digit (const Source *s, gsize at, gboolean full_only, LotseDateAtom *ret)
{
  guint n = count_digits (s, at);

  if (n == 4)
    {
      if (is_glued (s, at))
        return FALSE;
      return read_iso (s, at, ret) || (!full_only && read_year_atom (s, at, ret));
    }
  if (n < 1 || n > 2)
    return FALSE;
  if (at > 0 && is_glued (s, at) && s->text[at - 1] != '-' && s->text[at - 1] != '.' && s->text[at - 1] != '/')
    return FALSE;
  if (at >= 2 && (s->text[at - 1] == '.' || s->text[at - 1] == '/') && g_ascii_isdigit (s->text[at - 2]))
    return FALSE;
  if (!full_only && n == 2 && read_month_slash_year (s, at, ret))
    return TRUE;
  if (!read_days (s, at, n, ret))
    return FALSE;
  if (full_only && ret->from.year == 0)
    return FALSE;
  ret->lead = (guint) find_weekday (s, at);
  return TRUE;
}

gboolean
_lotse_date_atom_next (const char *text, gsize length, gsize at, gboolean full_only, LotseDateAtom *ret)
{
  Source s = { text, length };
  gsize p = at;

  while (p < length)
    {
      char c = text[p];

      if (g_ascii_isdigit (c))
        {
          memset (ret, 0, sizeof *ret);
          if (starts_number (&s, p))
            {
              if (read_at_digit (&s, p, full_only, ret))
                return TRUE;
            }
          else
            {
              p = skip_number (&s, p);
              continue;
            }
          p += MAX (1, count_digits (&s, p));
          /* The rest of 2021/0345 is no date of its own; that of 12.-14.05.2021 may be. */
          continue;
        }
      if (!full_only && g_ascii_isupper (c) && may_be_month (&s, p) && (p == 0 || !g_ascii_isalpha (text[p - 1])))
        {
          memset (ret, 0, sizeof *ret);
          if (read_month (&s, p, ret) && ret->end > p)
            return TRUE;
        }
      p++;
    }
  return FALSE;
}

/* --- public ------------------------------------------------------------------------------------------------------------------------ */

static void
format_point (GString *out, const LotseDatePoint *point)
{
  if (point->year > 0)
    g_string_append_printf (out, "%04u", point->year);
  else
    g_string_append (out, "-");
  if (point->month > 0)
    g_string_append_printf (out, "-%02u", point->month);
  if (point->day > 0)
    g_string_append_printf (out, "-%02u", point->day);
}

char *
_lotse_date_format (const LotseDatePoint *from, const LotseDatePoint *to)
{
  GString *out = g_string_new (NULL);

  format_point (out, from);
  if (to->year > 0 || to->month > 0 || to->day > 0)
    {
      g_string_append_c (out, '/');
      format_point (out, to);
    }
  return g_string_free (out, FALSE);
}

gboolean
lotse_date_parse_at (const char *text, gsize length, gsize at, gsize *ret_end, char **ret_iso)
{
  Source s = { text, length };
  LotseDateAtom atom = { 0 };
  gsize p = at, next;
  guint n = word_length (&s, at);

  if (n > 0)
    {
      if (!g_ascii_isupper (text[at]) || !_lotse_date_word (text + at, n, "weekday"))
        return FALSE;
      p = at + n;
      if (byte_at (&s, p) == '.')
        p++;
      if (byte_at (&s, p) == ',')
        p++;
      next = skip_blank (&s, p);
      if (word_length (&s, next) == 3 && text[next] == 'd' && text[next + 1] == 'e' && skip_blank (&s, next + 3) > next + 3)
        next = skip_blank (&s, next + 3);
      p = next;
    }
  if (!digit_at (&s, p) || !starts_number (&s, p) || !read_at_digit (&s, p, TRUE, &atom))
    return FALSE;
  if (ret_end)
    *ret_end = atom.end;
  if (ret_iso)
    *ret_iso = _lotse_date_format (&atom.from, &atom.to);
  return TRUE;
}

gboolean
lotse_date_scan (const char *text, gsize length, gsize from, gsize *ret_start, gsize *ret_end, char **ret_iso)
{
  LotseDateAtom atom;

  if (!_lotse_date_atom_next (text, length, from, TRUE, &atom))
    return FALSE;
  if (ret_start)
    *ret_start = MAX (atom.lead, from);
  if (ret_end)
    *ret_end = atom.end;
  if (ret_iso)
    *ret_iso = _lotse_date_format (&atom.from, &atom.to);
  return TRUE;
}
