/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-date-source-private.h"

#include "lotse-fold.h"

/* Year of four or two digits after a month; 0 if there is none. @two: whether two digits will do. */
guint
_lotse_date_read_year (const LotseBytes *s, gsize at, gboolean two, gsize *ret_end)
{
  guint n = _lotse_date_count_digits (s, at);
  guint year;

  if (n == 4)
    {
      year = _lotse_date_read_number (s, at, 4);
      *ret_end = at + 4;
      return year >= 1500 && year <= LOTSE_DATE_LAST_YEAR ? year : 0;
    }
  if (n == 2 && two && !(_lotse_bytes_at (s, at + 2) == '.' && _lotse_bytes_is_digit (s, at + 3))
      && !(_lotse_bytes_at (s, at + 2) == '/' && _lotse_bytes_is_digit (s, at + 3)))
    {
      year = _lotse_date_read_number (s, at, 2);
      *ret_end = at + 2;
      return year < 70 ? 2000 + year : LOTSE_DATE_FIRST_YEAR + year;
    }
  return 0;
}

/* --- months ------------------------------------------------------------------------------------------------------------------ */

/* Whether the two first bytes may begin the name of a month. */
gboolean
_lotse_date_may_be_month (const LotseBytes *s, gsize at)
{
  char b = _lotse_bytes_at (s, at + 1);

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
      return b == 'k' || b == 'c';
    case 'N':
      return b == 'o';
    default:
      return FALSE;
    }
}

gboolean
_lotse_date_read_english (const LotseBytes *s, gsize at, LotseDateAtom *ret)
{
  guint n = _lotse_date_word_length (s, at), day, month, year, digits;
  gsize p = _lotse_date_skip_blank (s, at + n), end;

  digits = n >= 3 && n <= 9 && p > at + n ? _lotse_date_count_digits (s, p) : 0;
  if (digits < 1 || digits > 2 || _lotse_bytes_at (s, p + digits) != ',')
    return FALSE;
  month = _lotse_date_word_number (s->text + at, n, "english");
  day = _lotse_date_read_number (s, p, digits);
  end = _lotse_date_skip_blank (s, p + digits + 1);
  year = month > 0 && _lotse_date_count_digits (s, end) == 4 ? _lotse_date_read_number (s, end, 4) : 0;
  if (!_lotse_date_is_year (year) || !_lotse_date_is_valid_day (year, month, day))
    return FALSE;
  ret->start = ret->lead = (guint) at;
  ret->end = (guint) end + 4;
  ret->from = (LotseDatePoint) { year, month, day };
  ret->rule = "date/english";
  return TRUE;
}

gboolean
_lotse_date_read_month (const LotseBytes *s, gsize at, LotseDateAtom *ret)
{
  guint n = _lotse_date_word_length (s, at), month, year;
  gsize p, end, start, word_end;

  if (_lotse_date_read_english (s, at, ret))
    return TRUE;
  if (n < 3 || n > 12 || (month = _lotse_date_month_number (s->text + at, n)) == 0)
    return FALSE;
  p = at + n;
  if (_lotse_bytes_is_digit (s, p) || _lotse_bytes_at (s, p) == '-')
    return FALSE;
  if (_lotse_bytes_at (s, p) == '.' && n <= 4)
    p++;
  end = _lotse_date_skip_blank (s, p);
  year = end > p || p > at + n ? _lotse_date_read_year (s, end, FALSE, &end) : 0;
  /* The number of a paper or a count: "Mai 2021/0345". */
  if (year > 0 && (_lotse_bytes_is_digit (s, end) || (_lotse_bytes_at (s, end) == '/' && _lotse_bytes_is_digit (s, end + 1))))
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

/* "07/2022" after "Stand", "ab" and the like: a month, not the number of a paper. */
gboolean
_lotse_date_read_month_slash_year (const LotseBytes *s, gsize at, LotseDateAtom *ret)
{
  guint month, year;
  gsize start, end;

  if (_lotse_bytes_at (s, at + 2) != '/' || _lotse_date_count_digits (s, at + 3) != 4)
    return FALSE;
  month = _lotse_date_read_number (s, at, 2);
  year = _lotse_date_read_number (s, at + 3, 4);
  end = at + 7;
  if (month < 1 || month > 12 || !_lotse_date_is_year (year) || _lotse_bytes_at (s, end) == '/' || _lotse_bytes_at (s, end) == '-'
      || g_ascii_isalnum (_lotse_bytes_at (s, end)))
    return FALSE;
  if (!_lotse_date_previous_word (s->text, at, "(:", &start, &end) || !_lotse_date_word (s->text + start, end - start, "month-cue"))
    return FALSE;
  ret->start = ret->lead = (guint) at;
  ret->end = (guint) at + 7;
  ret->from = (LotseDatePoint) { year, month, 0 };
  ret->rule = "date/month-slash-year";
  return TRUE;
}

/* --- years ------------------------------------------------------------------------------------------------------------------- */

/* Whether the number after the year says that the pair is a period: 2023/2024, 2022/23, 2025/ 2026, 2020-2024. Returns its end or 0. */
static gsize
read_second_year (const LotseBytes *s, gsize at, guint year, guint *ret_second)
{
  gsize p = at;
  guint n, second;
  gboolean slash, spaced;

  /* "2030 / 2031" */
  if (_lotse_bytes_at (s, p) == ' ' && _lotse_bytes_at (s, p + 1) == '/' && _lotse_bytes_at (s, p + 2) == ' ')
    p++;
  slash = _lotse_bytes_at (s, p) == '/';
  if (slash)
    p++;
  else
    {
      n = _lotse_date_dash_at (s, p);
      if (n == 0)
        {
          p = _lotse_date_skip_blank (s, p);
          n = p > at ? _lotse_date_dash_at (s, p) : 0;
        }
      if (n == 0)
        return 0;
      p += n;
    }
  spaced = _lotse_bytes_at (s, p) == ' ';
  if (spaced)
    p++;
  n = _lotse_date_count_digits (s, p);
  if (n == 4)
    second = _lotse_date_read_number (s, p, 4);
  else if (n == 2 && slash && !spaced)
    second = year / 100 * 100 + _lotse_date_read_number (s, p, 2) + (_lotse_date_read_number (s, p, 2) < year % 100 ? 100 : 0);
  else
    return 0;
  if (!_lotse_date_is_year (second) || second <= year || second > year + (n == 2 ? 3 : slash ? 5 : 60))
    return 0;
  p += n;
  if ((_lotse_bytes_at (s, p) == '/' || _lotse_bytes_at (s, p) == '-' || _lotse_bytes_at (s, p) == '.' || _lotse_bytes_at (s, p) == ',')
      && _lotse_bytes_is_digit (s, p + 1))
    return 0;
  *ret_second = second;
  return p;
}

/* Number of the quarter or half whose word starts at @at: "3. Quartal", "I. Quartal", "ersten Halbjahr". */
static guint
find_ordinal (const LotseBytes *s, gsize at, gsize *ret_start)
{
  gsize start, end;
  guint value;

  if (!_lotse_date_previous_word (s->text, at, ".", &start, &end))
    return 0;
  *ret_start = start;
  if (end - start == 1 && g_ascii_isdigit (s->text[start]))
    value = (guint) (s->text[start] - '0');
  else
    value = _lotse_date_word_number (s->text + start, end - start, "ordinal");
  return value;
}

static void
set_span (LotseDateAtom *atom, gsize start, guint year, guint months, guint n)
{
  atom->start = (guint) start;
  atom->from = (LotseDatePoint) { year, (n - 1) * months + 1, 0 };
  atom->to = (LotseDatePoint) { year, n * months, 0 };
  atom->rule = "date/part-of-year";
}

/* "III. und IV. Quartal 2031", "1./2. Halbjahr 2031": the part @n of the year that was read follows another. */
static void
widen_span (const LotseBytes *s, LotseDateAtom *atom, guint months, guint n)
{
  gsize start, end, first = 0, at = atom->start;
  guint before;

  if (!_lotse_date_previous_word (s->text, at, "/-.", &start, &end))
    return;
  /* Only a joint may stand between the two. */
  if (end - start == 3 && (memcmp (s->text + start, "und", 3) == 0 || memcmp (s->text + start, "bis", 3) == 0))
    at = start;
  else if (!memchr (s->text + end, '/', at - end) && !memchr (s->text + end, '-', at - end))
    return;
  before = at == start ? find_ordinal (s, at, &first) : find_ordinal (s, at - 1, &first);
  if (before == 0 || before >= n)
    return;
  atom->start = (guint) first;
  atom->from.month = (before - 1) * months + 1;
}

/* Takes in the words before a year that narrow it: "Ende", "Anfang des Jahres", "3. Quartal", "Schuljahr". */
static void
read_year_parts (const LotseBytes *s, LotseDateAtom *atom)
{
  gsize at = atom->start, start, end, ordinal;
  const char *value;
  guint year = atom->from.year, second = atom->to.year;

  for (guint i = 0; i < 3; i++)
    {
      if (!_lotse_date_previous_word (s->text, at, i == 0 ? "/" : "", &start, &end))
        return;
      if (i == 0 && end - start == 2 && s->text[start] == 'Q' && second == 0 && s->text[start + 1] >= '1' && s->text[start + 1] <= '4')
        {
          set_span (atom, start, year, 3, (guint) (s->text[start + 1] - '0'));
          return;
        }
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
          set_span (atom, ordinal, year, months, n);
          widen_span (s, atom, months, n);
          return;
        }
      if (i == 0 && _lotse_date_word (s->text + start, end - start, "week"))
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

/* Whether a year ends a short quotation of words with capitals: „Wohnen am Fluss 2030“. */
static gboolean
ends_quoted_name (const LotseBytes *s, gsize at)
{
  static const char *const opening[] = { "\"", "„", "“", "»" };
  static const char *const closing[] = { "\"", "“", "”", "«" };
  gsize after = at + 4, p = at;
  gboolean closed = FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (closing); i++)
    closed |= _lotse_bytes_has (s, after, closing[i]);
  if (!closed || at == 0 || s->text[at - 1] != ' ' || !g_ascii_isalpha (_lotse_bytes_at (s, at - 2)))
    return FALSE;
  for (; p > 0 && at - p < 50 && !strchr (".;:\n", s->text[p]); p--)
    for (guint i = 0; i < G_N_ELEMENTS (opening); i++)
      {
        gsize n = strlen (opening[i]);

        if (p >= n && memcmp (s->text + p - n, opening[i], n) == 0)
          return g_ascii_isupper (s->text[p]);
      }
  return FALSE;
}

/* Whether the noun that ends before a year makes it a part of a proper name; a name of a place may stand between: "ISEK Musterstadt 2030". */
static gboolean
is_in_name (const LotseBytes *s, gsize at)
{
  gsize start = at, end;

  if (ends_quoted_name (s, at))
    return TRUE;
  for (guint i = 0; i < 2; i++)
    {
      g_autofree char *word = NULL;

      if (!_lotse_date_previous_word (s->text, start, "", &start, &end) || !g_ascii_isupper (s->text[start]))
        return FALSE;
      word = lotse_fold (s->text + start, (gssize) (end - start));
      if (_lotse_date_is_name (word))
        return TRUE;
      if (_lotse_date_word (s->text + start, end - start, "year"))
        return FALSE;
    }
  return FALSE;
}

/* Whether the number is a count ("2000 Euro", "1.950") or belongs to a longer number. */
static gboolean
is_counted (const LotseBytes *s, gsize end)
{
  char sign = _lotse_bytes_at (s, end), next = _lotse_bytes_at (s, end + 1);
  gsize p;
  guint n;

  if (g_ascii_isalnum (sign) || sign == '%' || sign == '_' || sign == '\'')
    return TRUE;
  if ((sign == '.' || sign == ',' || sign == '/' || sign == ':') && g_ascii_isdigit (next))
    return TRUE;
  /* "2031/AN/0417" */
  if (sign == '/' && g_ascii_isupper (next) && g_ascii_isupper (_lotse_bytes_at (s, end + 2)))
    return TRUE;
  /* "2016/Düm/379" */
  if (sign == '/' && (p = end + 1 + _lotse_date_word_length (s, end + 1)) > end + 2 && _lotse_bytes_at (s, p) == '/'
      && _lotse_bytes_is_digit (s, p + 1))
    return TRUE;
  if (sign == ',' && _lotse_date_dash_at (s, end + 1) > 0)
    return TRUE;
  if (sign == '-' && (g_ascii_isdigit (next) || g_ascii_isupper (next)))
    return TRUE;
  p = sign == ' ' ? end + 1 : end;
  if (p + 2 < s->length && memcmp (s->text + p, "\xe2\x82\xac", 3) == 0)
    return TRUE;
  n = _lotse_date_word_length (s, p);
  if (p > end && n == 1 && s->text[p] == 'm' && p + 1 < s->length && (guchar) s->text[p + 1] == 0xc2)
    return TRUE;
  return p > end && n > 0 && _lotse_date_word (s->text + p, n, "unit") != NULL;
}

/* "5 / XVI / 2031": the last part of a number with blanks around its strokes; the part before it is in Roman numerals. */
static gboolean
ends_number (const LotseBytes *s, gsize at)
{
  gsize p = at;

  if (p < 5 || strncmp (s->text + p - 3, " / ", 3) != 0)
    return FALSE;
  for (p -= 3; p > 0 && strchr ("IVX", s->text[p - 1]);)
    p--;
  return p + 3 < at && p >= 3 && strncmp (s->text + p - 3, " / ", 3) == 0;
}

/* "DE02 1203 0000 0000 2031 51": one of the groups of the number of a bank account. */
static gboolean
is_in_account (const LotseBytes *s, gsize at)
{
  for (gsize p = at; p >= 5 && s->text[p - 1] == ' '; p -= 5)
    {
      gboolean country = g_ascii_isupper (s->text[p - 5]) && g_ascii_isupper (s->text[p - 4]);

      if (!g_ascii_isdigit (s->text[p - 2]) || !g_ascii_isdigit (s->text[p - 3]))
        return FALSE;
      if (country || !g_ascii_isdigit (s->text[p - 4]) || !g_ascii_isdigit (s->text[p - 5]))
        return country && (p == 5 || !g_ascii_isalnum (s->text[p - 6]));
    }
  return FALSE;
}

/* A year alone or with a second one. */
gboolean
_lotse_date_read_year_atom (const LotseBytes *s, gsize at, LotseDateAtom *ret)
{
  guint year = _lotse_date_read_number (s, at, 4), second = 0;
  gsize end, start, word_end;

  if (_lotse_date_is_glued (s, at) || ends_number (s, at) || is_in_account (s, at))
    return FALSE;
  if (!_lotse_date_is_year (year))
    {
      /* Older years only where a word says that it is one. */
      if (year < 1000 || year > LOTSE_DATE_LAST_YEAR || !_lotse_date_previous_word (s->text, at, "", &start, &word_end)
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
  if (_lotse_date_is_after_code_word (s, at))
    return FALSE;
  if (second == 0 || s->text[at + 4] != '/')
    ret->in_name = is_in_name (s, at);
  read_year_parts (s, ret);
  ret->lead = ret->start;
  return TRUE;
}
