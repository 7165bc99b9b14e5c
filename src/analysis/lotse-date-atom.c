/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-date-source-private.h"

#define MAX_DAYS 6

/* --- weekdays --------------------------------------------------------------------------------------------------------------- */

/* Start of the weekday before a date: "Mittwoch, dem 9.", "Di, 28.", "Mo. 3."; else @at. */
static gsize
find_weekday (const LotseBytes *s, gsize at)
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
next_day (const LotseBytes *s, gsize at, gboolean dotted, gboolean *ret_span)
{
  gsize p = at, word;
  guint n;

  if (_lotse_bytes_at (s, p) == '/' || _lotse_bytes_at (s, p) == '+')
    p = _lotse_date_skip_blank (s, p + 1);
  else
    {
      p = _lotse_date_skip_blank (s, p);
      if ((n = _lotse_date_dash_at (s, p)) > 0)
        {
          p = _lotse_date_skip_blank (s, p + n);
          *ret_span = TRUE;
        }
      else if (dotted && _lotse_bytes_at (s, p) == '/')
        p = _lotse_date_skip_blank (s, p + 1);
      else if (dotted && _lotse_bytes_at (s, p) == ',')
        p = _lotse_date_skip_blank (s, p + 1);
      else
        {
          word = p;
          n = _lotse_date_word_length (s, word);
          if (n == 3 && memcmp (s->text + word, "und", 3) == 0)
            p = _lotse_date_skip_blank (s, word + 3);
          else if (n == 3 && memcmp (s->text + word, "bis", 3) == 0)
            {
              p = _lotse_date_skip_blank (s, word + 3);
              if (_lotse_date_word_length (s, p) == 3 && memcmp (s->text + p, "zum", 3) == 0)
                p = _lotse_date_skip_blank (s, p + 3);
              *ret_span = TRUE;
            }
          else
            return 0;
          if (p == word + 3)
            return 0;
        }
    }
  return _lotse_bytes_is_digit (s, p) ? p : 0;
}

/* "11.06.01 – Förderung": the number of a product at the start of a line, with its name. */
static gboolean
is_before_name (const LotseBytes *s, gsize start, gsize end)
{
  gsize p = end;

  if (start > 0 && s->text[start - 1] != '\n' && s->text[start - 1] != '\t')
    return FALSE;
  while (_lotse_bytes_at (s, p) == ' ')
    p++;
  if (p == end || _lotse_date_dash_at (s, p) == 0)
    return FALSE;
  p += _lotse_date_dash_at (s, p);
  return _lotse_bytes_at (s, p) == ' ' && g_ascii_isupper (_lotse_bytes_at (s, p + 1));
}

static void
set_days (LotseDateAtom *atom, guint year, guint month, const guint *days, guint n_days)
{
  atom->from = (LotseDatePoint) { year, month, days[0] };
  if (n_days > 1)
    atom->to = (LotseDatePoint) { year, month, days[n_days - 1] };
}

static gboolean
has_cue (const LotseBytes *s, gsize at)
{
  gsize start, end;

  if (find_weekday (s, at) < at)
    return TRUE;
  return _lotse_date_previous_word (s->text, at, "", &start, &end) && _lotse_date_word (s->text + start, end - start, "cue");
}

/* One or more days before their month. */
typedef struct
{
  const guint *days;
  guint n;
  gboolean dotted; /* a period stands behind the last one */
} Days;

/* "11.2021", "11.21", "11.": the month with @n digits at @at behind days, and its year. */
static gboolean
read_numeric_month (const LotseBytes *s, gsize at, guint n, const Days *days, LotseDateAtom *ret)
{
  guint month = _lotse_date_read_number (s, at, n), last = days->days[days->n - 1], year;
  gsize p = at + n + 1, end;
  gboolean two;

  if (!_lotse_date_is_valid_day (0, month, last))
    return FALSE;
  end = _lotse_date_skip_blank (s, p);
  year = _lotse_date_read_year (s, end, TRUE, &end);
  if (year == 0 || end - (end >= 2 ? 2 : 0) == 0 || _lotse_bytes_is_digit (s, end))
    {
      if (_lotse_bytes_is_digit (s, p) || _lotse_date_is_after_code_word (s, ret->start))
        return FALSE;
      ret->end = (guint) p;
      ret->needs_cue = !has_cue (s, ret->start);
      ret->rule = "date/numeric-no-year";
      set_days (ret, 0, month, days->days, days->n);
      return TRUE;
    }
  two = _lotse_bytes_is_digit (s, end - 1) && !_lotse_bytes_is_digit (s, end - 3);
  if (two && !(n == 2 && p - ret->start >= 6) && !has_cue (s, ret->start))
    return FALSE;
  if (two && (_lotse_date_is_after_code_word (s, ret->start) || _lotse_date_skip_blank (s, p) != p || is_before_name (s, ret->start, end)))
    return FALSE;
  if (!_lotse_date_is_valid_day (year, month, last))
    return FALSE;
  ret->end = (guint) end;
  ret->rule = "date/numeric";
  set_days (ret, year, month, days->days, days->n);
  return TRUE;
}

/* "November 2021", "Nov. 2021", "November": the month whose name of @n bytes stands at @at behind days, and its year. */
static gboolean
read_named_month (const LotseBytes *s, gsize at, guint n, const Days *days, LotseDateAtom *ret)
{
  guint month = _lotse_date_month_number (s->text + at, n), last = days->days[days->n - 1], year;
  gsize p = at + n, end;

  if (month == 0 || !_lotse_date_is_valid_day (0, month, last))
    return FALSE;
  if (_lotse_bytes_at (s, p) == '.' && n <= 4)
    p++;
  end = _lotse_date_skip_blank (s, p);
  year = _lotse_date_read_year (s, end, FALSE, &end);
  if (year == 0 ? !days->dotted : !_lotse_date_is_valid_day (year, month, last))
    return FALSE;
  ret->end = (guint) (year > 0 ? end : p);
  ret->rule = year > 0 ? "date/day-month-year" : "date/day-month";
  set_days (ret, year, month, days->days, days->n);
  return TRUE;
}

/* The month after one or more days: "11.2021", "11." or "November 2021". @p stands behind the last day and its period. */
static gboolean
read_month_of_days (const LotseBytes *s, gsize p, gboolean dotted, const guint *days, guint n_days, LotseDateAtom *ret)
{
  const Days before = { days, n_days, dotted };
  gsize blank = _lotse_date_skip_blank (s, p);
  guint n = _lotse_date_count_digits (s, blank);

  if (dotted && n >= 1 && n <= 2 && _lotse_bytes_at (s, blank + n) == '.')
    return read_numeric_month (s, blank, n, &before, ret);
  n = _lotse_date_word_length (s, blank);
  return n >= 3 && (dotted || blank > p) && read_named_month (s, blank, n, &before, ret);
}

/* "14 .02.2031": a blank before the period of the day, where month and year follow. */
static gboolean
has_stray_blank (const LotseBytes *s, gsize p)
{
  guint n;

  if (_lotse_bytes_at (s, p) != ' ' || _lotse_bytes_at (s, p + 1) != '.')
    return FALSE;
  n = _lotse_date_count_digits (s, p + 2);
  return (n == 1 || n == 2) && _lotse_bytes_at (s, p + 2 + n) == '.' && _lotse_date_count_digits (s, p + 3 + n) == 4;
}

static gboolean
read_days (const LotseBytes *s, gsize at, guint n, LotseDateAtom *ret)
{
  guint days[MAX_DAYS], n_days = 0;
  gsize p = at;
  gboolean span = FALSE;

  ret->start = ret->lead = (guint) at;
  for (;;)
    {
      gboolean dotted;
      gsize next;

      days[n_days] = _lotse_date_read_number (s, p, n);
      if (days[n_days] < 1 || days[n_days] > 31 || (n_days > 0 && days[n_days] <= days[n_days - 1]))
        return FALSE;
      n_days++;
      p += n;
      p += has_stray_blank (s, p);
      dotted = _lotse_bytes_at (s, p) == '.';
      if (dotted)
        p++;
      if (read_month_of_days (s, p, dotted, days, n_days, ret))
        return TRUE;
      next = n_days < MAX_DAYS
                     && (dotted || _lotse_bytes_at (s, p) == '/' || _lotse_date_dash_at (s, p) > 0 || _lotse_bytes_at (s, p) == ' ')
                 ? next_day (s, p, dotted, &span)
                 : 0;
      if (next == 0)
        return FALSE;
      p = next;
      n = _lotse_date_count_digits (s, p);
      if (n == 0 || n > 2)
        return FALSE;
    }
}

/* "2021-11-17" */
static gboolean
read_iso (const LotseBytes *s, gsize at, LotseDateAtom *ret)
{
  guint year, month, day;

  if (_lotse_bytes_at (s, at + 4) != '-' || _lotse_date_count_digits (s, at + 5) != 2 || _lotse_bytes_at (s, at + 7) != '-'
      || _lotse_date_count_digits (s, at + 8) != 2)
    return FALSE;
  year = _lotse_date_read_number (s, at, 4);
  month = _lotse_date_read_number (s, at + 5, 2);
  day = _lotse_date_read_number (s, at + 8, 2);
  if (!_lotse_date_is_year (year) || !_lotse_date_is_valid_day (year, month, day) || _lotse_bytes_at (s, at + 10) == '-'
      || _lotse_bytes_at (s, at + 10) == '/')
    return FALSE;
  ret->start = ret->lead = (guint) at;
  ret->end = (guint) at + 10;
  ret->from = (LotseDatePoint) { year, month, day };
  ret->rule = "date/iso";
  return TRUE;
}

/* --- the scanner --------------------------------------------------------------------------------------------------------------- */

/* Byte after a run of digits with the signs that join numbers. */
static gsize
skip_number (const LotseBytes *s, gsize at)
{
  while (at < s->length && (g_ascii_isdigit (s->text[at]) || (strchr (".,/:-", s->text[at]) && _lotse_bytes_is_digit (s, at + 1))))
    at++;
  return at;
}

/* The date whose first digit stands at @at. */
static gboolean
read_at_digit (const LotseBytes *s, gsize at, gboolean full_only, LotseDateAtom *ret)
{
  guint n = _lotse_date_count_digits (s, at);

  if (n == 4)
    {
      if (_lotse_date_is_glued (s, at))
        return FALSE;
      return read_iso (s, at, ret) || (!full_only && _lotse_date_read_year_atom (s, at, ret));
    }
  if (n < 1 || n > 2)
    return FALSE;
  if (at > 0 && _lotse_date_is_glued (s, at) && s->text[at - 1] != '-' && s->text[at - 1] != '.' && s->text[at - 1] != '/')
    return FALSE;
  if (at >= 2 && (s->text[at - 1] == '.' || s->text[at - 1] == '/') && g_ascii_isdigit (s->text[at - 2]))
    return FALSE;
  if (!full_only && n == 2 && _lotse_date_read_month_slash_year (s, at, ret))
    return TRUE;
  if (!read_days (s, at, n, ret))
    return FALSE;
  if (full_only && ret->from.year == 0)
    return FALSE;
  ret->lead = (guint) find_weekday (s, at);
  return TRUE;
}

/* What a byte may begin: a digit, or the first letter of a month, see _lotse_date_may_be_month(). */
#define BEGINS_NUMBER 1
#define BEGINS_MONTH 2
static const guint8 begins[256]
    = { ['0' ... '9'] = BEGINS_NUMBER, ['A'] = BEGINS_MONTH, ['D'] = BEGINS_MONTH, ['F'] = BEGINS_MONTH, ['J'] = BEGINS_MONTH,
        ['M'] = BEGINS_MONTH,          ['N'] = BEGINS_MONTH, ['O'] = BEGINS_MONTH, ['S'] = BEGINS_MONTH };

gboolean
_lotse_date_atom_next (const char *text, gsize length, gsize at, gboolean full_only, LotseDateAtom *ret)
{
  LotseBytes s = { text, length };
  guint wanted = full_only ? BEGINS_NUMBER : BEGINS_NUMBER | BEGINS_MONTH;
  gsize p = at;

  while (p < length)
    {
      char c;

      /* Nearly all bytes begin no date. */
      p = _lotse_bytes_find_digit_or_capital (text, p, length, FALSE);
      while (p < length && !(begins[(guchar) text[p]] & wanted))
        p = _lotse_bytes_find_digit_or_capital (text, p + 1, length, FALSE);
      if (p == length)
        break;
      c = text[p];
      if (g_ascii_isdigit (c))
        {
          memset (ret, 0, sizeof *ret);
          if (_lotse_date_starts_number (&s, p))
            {
              if (read_at_digit (&s, p, full_only, ret))
                return TRUE;
            }
          else
            {
              p = skip_number (&s, p);
              continue;
            }
          p += MAX (1, _lotse_date_count_digits (&s, p));
          /* The rest of 2021/0345 is no date of its own; that of 12.-14.05.2021 may be. */
          continue;
        }
      if (!full_only && g_ascii_isupper (c) && _lotse_date_may_be_month (&s, p) && (p == 0 || !g_ascii_isalpha (text[p - 1])))
        {
          memset (ret, 0, sizeof *ret);
          if (_lotse_date_read_month (&s, p, ret) && ret->end > p)
            return TRUE;
        }
      p++;
    }
  return FALSE;
}

/* --- public ------------------------------------------------------------------------------------------------------------------------ */

/* Years have four digits, months and days two. */
static void
append_digits (GString *out, guint value, guint width)
{
  for (guint power = width == 4 ? 1000 : 10; power > 0; power /= 10)
    g_string_append_c (out, (char) ('0' + value / power % 10));
}

static void
format_point (GString *out, const LotseDatePoint *point)
{
  if (point->year > 0)
    append_digits (out, point->year, 4);
  else
    g_string_append_c (out, '-');
  if (point->month > 0)
    {
      g_string_append_c (out, '-');
      append_digits (out, point->month, 2);
    }
  if (point->day > 0)
    {
      g_string_append_c (out, '-');
      append_digits (out, point->day, 2);
    }
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
  LotseBytes s = { text, length };
  LotseDateAtom atom = { 0 };
  gsize p = at, next;
  guint n = _lotse_date_word_length (&s, at);

  if (n > 0 && g_ascii_isupper (text[at]) && _lotse_date_read_english (&s, at, &atom))
    p = at;
  else if (n > 0)
    {
      if (!g_ascii_isupper (text[at]) || !_lotse_date_word (text + at, n, "weekday"))
        return FALSE;
      p = at + n;
      if (_lotse_bytes_at (&s, p) == '.')
        p++;
      if (_lotse_bytes_at (&s, p) == ',')
        p++;
      next = _lotse_date_skip_blank (&s, p);
      if (_lotse_date_word_length (&s, next) == 3 && text[next] == 'd' && text[next + 1] == 'e'
          && _lotse_date_skip_blank (&s, next + 3) > next + 3)
        next = _lotse_date_skip_blank (&s, next + 3);
      p = next;
    }
  if (atom.end == 0 && (!_lotse_bytes_is_digit (&s, p) || !_lotse_date_starts_number (&s, p) || !read_at_digit (&s, p, TRUE, &atom)))
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
