/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The forms that numbers of papers have. */
#include "lotse-paper-number-private.h"

#include "lotse-pipe-private.h"
#include "lotse-reference-private.h"

#include <stdlib.h>
#include <string.h>

/* Bytes of the longest number, and how many parts it may have (domain guide 6.1). */
#define MAX_NUMBER 40
#define MAX_PARTS 8

guint
_lotse_number_capital_at (const char *p)
{
  if (g_ascii_isupper (*p))
    return 1;
  return (guchar) p[0] == 0xc3 && ((guchar) p[1] == 0x84 || (guchar) p[1] == 0x96 || (guchar) p[1] == 0x9c) ? 2 : 0;
}

static gboolean
is_roman (const char *part, guint length)
{
  for (guint i = 0; i < length; i++)
    if (!strchr ("IVX", part[i]))
      return FALSE;
  return length > 0;
}

/* "/Düm/" in "2016/Düm/379": the short name of a place within a number. Bytes of it, or 0. */
static guint
skip_place_code (const char *text)
{
  guint n = 1, letters = 0;

  if (text[0] != '/' || _lotse_number_capital_at (text + 1) == 0)
    return 0;
  for (; letters < 5 && g_unichar_isalpha (g_utf8_get_char (text + n)); letters++)
    n = (guint) (g_utf8_next_char (text + n) - text);
  return letters > 1 && text[n] == '/' && g_ascii_isdigit (text[n + 1]) ? n : 0;
}

/* Bytes of what may follow within a number at @p, behind byte @at, or 0: a digit, a capital, a sign between two of them. */
static guint
measure_step (const char *text, guint at, guint p)
{
  guint n = _lotse_number_capital_at (text + p);

  if (g_ascii_isdigit (text[p]) || n > 0)
    return MAX (n, 1);
  if (p == at)
    return 0;
  /* "062a/2031": what came in addition to 062/2031. */
  if (text[p] >= 'a' && text[p] <= 'f' && g_ascii_isdigit (text[p - 1]) && text[p + 1] == '/' && strspn (text + p + 2, "0123456789") == 4)
    return 1;
  /* "2026-31/DS-I(A)0417": the part of the agenda in brackets. */
  if (text[p] == '(' && text[p - 1] == 'I' && g_ascii_isupper (text[p + 1]) && text[p + 2] == ')' && g_ascii_isdigit (text[p + 3]))
    return 3;
  if (g_ascii_isdigit (text[p - 1]) && (n = skip_place_code (text + p)) > 0)
    return n;
  /* "1210-043(VII)29": the period of the council in brackets. */
  n = text[p] == '(' && g_ascii_isdigit (text[p - 1]) ? (guint) strspn (text + p + 1, "IVX") : 0;
  if (n > 0 && text[p + 1 + n] == ')' && g_ascii_isdigit (text[p + 2 + n]))
    return n + 2;
  /* "BV-P-ö/07/0291": who may hear it, within the number. */
  if (text[p] == '-' && (n = _lotse_number_get_mark (text + p + 1)) > 0)
    return 1 + n;
  if (text[p] == '/' || text[p] == '-' || text[p] == '.')
    return g_ascii_isdigit (text[p + 1]) || (text[p] != '.' && _lotse_number_capital_at (text + p + 1) > 0) ? 1 : 0;
  return 0;
}

guint
_lotse_number_find_run_end (const char *text, guint at)
{
  guint p = at, n;

  while (p - at < MAX_NUMBER && (n = measure_step (text, at, p)) > 0)
    p += n;
  /* With small letters behind it, it is a word. */
  return g_ascii_islower (text[p]) || ((guchar) text[p] >= 0xc3 && (guchar) text[p] < 0xe0) ? at : p;
}

typedef struct
{
  const char *start;
  guint length;
  guint digits;
  guint letters;
} Part;

/* "2912077", "20292101": the year, with two digits or four, and five or four of the paper. */
static gboolean
is_serial (const char *text, guint length)
{
  return strspn (text, "0123456789") >= length && (length == 7 || (length == 8 && lotse_starts_with (text, "20")));
}

static guint
split_parts (const char *text, guint start, guint end, Part *parts)
{
  guint n = 0;
  const char *p = text + start, *stop = text + end;

  while (p < stop && n < MAX_PARTS)
    {
      Part part = { .start = p };

      for (; p < stop && !strchr ("/-.", *p); p++)
        {
          if (g_ascii_isdigit (*p))
            part.digits++;
          else if (*p != '(' && *p != ')')
            part.letters++;
        }
      part.length = (guint) (p - part.start);
      if (part.length == 0 || (part.digits > 5 && !is_serial (text + start, end - start)))
        return 0;
      parts[n++] = part;
      if (p < stop)
        p++;
    }
  return p >= stop ? n : 0;
}

static guint
value_of (const Part *part)
{
  g_autofree char *copy = g_strndup (part->start, part->length);

  return (guint) strtoul (copy, NULL, 10);
}

static gboolean
is_year_part (const Part *part)
{
  return part->letters == 0 && part->digits == 4 && value_of (part) >= 1980 && value_of (part) < 2100;
}

/* 2015/2016, 2021/22, 2014-2020: a period. */
static gboolean
is_year_pair (const Part *parts, guint n)
{
  guint first, second;

  if (n != 2 || !is_year_part (&parts[0]) || parts[1].letters > 0)
    return FALSE;
  first = value_of (&parts[0]);
  second = value_of (&parts[1]);
  if (parts[1].digits == 4)
    return second > first && second <= first + 15;
  return parts[1].digits == 2 && second > first % 100 && second <= first % 100 + 3;
}

guint
_lotse_number_count_digits (const char *text, guint at)
{
  guint n = 0;

  while (g_ascii_isdigit (text[at + n]))
    n++;
  return n;
}

gboolean
_lotse_number_is_code_of_year (const char *text, guint start, guint letters, guint end)
{
  static const char *const others[] = { "DIN", "ISO", "EN", "IEC", "VDE", "VDI", "HRB", "AZ", "EU", "EG" };
  guint p = start + letters + 1, digits = _lotse_number_count_digits (text, p);

  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    if (letters == strlen (others[i]) && lotse_starts_with (text + start, others[i]))
      return FALSE;
  return letters <= 4 && text[start + letters] == '-' && digits >= 3 && digits <= 4 && text[p + digits] == '/'
         && (lotse_starts_with (text + p + digits + 1, "19") || lotse_starts_with (text + p + digits + 1, "20"))
         && _lotse_number_count_digits (text, p + digits + 1) == 4 && end == p + digits + 5;
}

gboolean
_lotse_number_ends_nr (const char *text, guint at)
{
  return text[at] == '.' && at > 1 && text[at - 1] == 'r' && text[at - 2] == 'N' && g_ascii_isdigit (text[at + 1]);
}

guint
_lotse_number_skip_run (const char *text, guint length, guint at)
{
  static const guint8 goes_on[256] = {
    ['0' ... '9'] = 1, ['A' ... 'Z'] = 1, ['a' ... 'z'] = 1, [0x80 ... 0xff] = 1, ['/'] = 1, ['-'] = 1, ['.'] = 1, ['_'] = 1, ['='] = 1
  };

  while (at < length && goes_on[(guchar) text[at]])
    if (_lotse_number_ends_nr (text, at++))
      break;
  return at;
}

/* The parts of a run, and how many of its letters, digits and signs there are. */
typedef struct
{
  Part parts[MAX_PARTS];
  guint n;
  guint digits;
  guint letters;
  gboolean periods;
} Run;

/* FALSE for what is no number at all. */
static gboolean
read_run (const char *text, guint start, guint end, Run *run)
{
  run->n = split_parts (text, start, end, run->parts);
  run->digits = run->letters = 0;
  run->periods = memchr (text + start, '.', end - start) != NULL;
  for (guint i = 0; i < run->n; i++)
    {
      run->digits += run->parts[i].digits;
      run->letters += run->parts[i].letters;
      if (run->parts[i].letters > 5 && run->parts[i].digits > 0)
        return FALSE;
    }
  /* "0044…" calls another country, "0044/2031" is a paper. */
  if (run->n > 0 && text[start] == '0' && end - start > 1 && text[start + 1] == '0')
    return run->digits >= 3 && run->n > 1 && run->parts[0].digits == 4 && is_year_part (&run->parts[1]);
  return run->digits >= 3;
}

/* One part: five digits, the year and the number, or a code of letters in front of three, but no "A4". */
static LotseNumberShape
classify_single (const Run *run)
{
  if (run->letters == 0)
    return run->digits == 5 || run->digits > 6 ? LOTSE_NUMBER_PLAIN : LOTSE_NUMBER_NONE;
  return run->parts[0].start[0] != 'A' ? LOTSE_NUMBER_PLAIN : LOTSE_NUMBER_NONE;
}

/* "21-0177.01": the first supplement to a paper of a district. */
static gboolean
is_supplement (const Run *run)
{
  const Part *parts = run->parts;

  return run->n == 3 && run->letters == 0 && parts[0].digits == 2 && parts[1].digits == 4 && parts[2].digits == 2
         && parts[1].start[-1] == '-' && parts[2].start[-1] == '.';
}

/* "30.1/012/2031": an office with its part, a number and the year. */
static gboolean
is_of_part (const Run *run)
{
  const Part *parts = run->parts;

  if (run->n != 4 || run->letters > 0 || parts[1].start[-1] != '.' || parts[0].digits > 2 || parts[1].digits > 2
      || !is_year_part (&parts[3]))
    return FALSE;
  return parts[2].start[-1] == '/' && parts[3].start[-1] == '/';
}

/* A code in capitals before, or a Roman or capital mark behind: "IX/416", "1536/V", "VO/22/0594". */
static LotseNumberShape
classify_lettered (const Run *run)
{
  const Part *first = &run->parts[0];

  return first->letters > 0 && first->digits == 0 && (is_roman (first->start, first->length) || first->letters >= 2) ? LOTSE_NUMBER_PREFIX
                                                                                                                     : LOTSE_NUMBER_CLEAR;
}

static LotseNumberShape
classify_digits (const Run *run)
{
  const Part *parts = run->parts;
  guint n = run->n;

  /* A telephone number: area code with a leading zero and no year. */
  if (parts[0].digits >= 4 && parts[0].start[0] == '0' && !is_year_part (&parts[n - 1]) && !is_year_part (&parts[1]))
    return parts[0].digits == 4 && n == 2 && parts[1].digits <= 2 ? LOTSE_NUMBER_CLEAR : LOTSE_NUMBER_NONE;
  for (guint i = 0; i < n; i++)
    if (is_year_part (&parts[i]) && run->digits >= 6)
      return LOTSE_NUMBER_CLEAR;
  /* "19-09970", "19-09970-01": two digits of the year and five of the paper, and its supplement. */
  if ((n == 2 || (n == 3 && parts[2].digits == 2 && parts[2].start[-1] == '-')) && parts[1].start[-1] == '-' && parts[0].digits == 2
      && parts[1].digits == 5 && parts[0].start[0] <= '3')
    return LOTSE_NUMBER_CLEAR;
  return LOTSE_NUMBER_PLAIN;
}

/* "Antrag vom 09/26/2004": a day as it is written in America, which some servers print. */
static gboolean
is_day (const char *text, guint start, const Run *run)
{
  return run->n == 3 && run->letters == 0 && start > 4 && strncmp (text + start - 4, "vom ", 4) == 0 && run->parts[0].digits == 2
         && run->parts[1].digits == 2 && run->parts[2].digits == 4 && run->parts[1].start[-1] == '/' && run->parts[2].start[-1] == '/';
}

LotseNumberShape
_lotse_number_classify (const char *text, guint start, guint end)
{
  Run run;

  if (!read_run (text, start, end, &run) || is_day (text, start, &run))
    return LOTSE_NUMBER_NONE;
  if (run.n == 1)
    return classify_single (&run);
  if (run.periods)
    return is_supplement (&run) || is_of_part (&run) ? LOTSE_NUMBER_PLAIN : LOTSE_NUMBER_NONE;
  if (is_year_pair (run.parts, run.n))
    return run.parts[1].digits == 4 && run.parts[1].start[-1] == '/' ? LOTSE_NUMBER_PLAIN : LOTSE_NUMBER_NONE;
  return run.letters > 0 ? classify_lettered (&run) : classify_digits (&run);
}

gboolean
_lotse_number_is_blank (char c)
{
  return c == ' ' || c == '\n';
}

guint
_lotse_number_find_spaced_end (const char *text, guint start, guint end)
{
  guint p = end, n;
  g_autofree char *number = NULL;

  if (_lotse_number_count_digits (text, start) != end - start || end - start > 5)
    return 0;
  p += _lotse_number_is_blank (text[p]);
  if (text[p] != '/')
    return 0;
  p++;
  p += _lotse_number_is_blank (text[p]);
  n = _lotse_number_count_digits (text, p);
  if (p == end + 1 || n < 2 || n > 5 || g_ascii_isalnum (text[p + n]) || text[p + n] == '/' || text[p + n] == '-'
      || (text[p + n] == '.' && g_ascii_isdigit (text[p + n + 1])))
    return 0;
  number = g_strdup_printf ("%.*s/%.*s", (int) (end - start), text + start, (int) n, text + p);
  return _lotse_number_classify (number, 0, (guint) strlen (number)) == LOTSE_NUMBER_CLEAR ? p + n : 0;
}

char *
_lotse_paper_number_dup_base (const char *number)
{
  Part parts[MAX_PARTS];
  const char *blank = strchr (number, ' ');
  guint end = _lotse_number_find_run_end (number, 0);
  guint n;

  if (end == 0)
    return g_strdup (number);
  /* "0345/2021 1. Ergänzung", "15-2735/2018 S1" */
  if (blank && (guint) (blank - number) == end + (number[end] == ',') && end >= 5)
    return g_strndup (number, end);
  n = split_parts (number, 0, end, parts);
  if (n >= 3 && parts[n - 1].letters == 0 && parts[n - 1].digits <= 2 && parts[n - 2].digits >= 3 && parts[n - 2].letters == 0)
    return g_strndup (number, (gsize) (parts[n - 1].start - 1 - number));
  if (n >= 3 && parts[n - 1].letters > 0 && parts[n - 1].digits > 0 && parts[n - 1].length <= 3 && parts[n - 1].start[-1] == '-')
    return g_strndup (number, (gsize) (parts[n - 1].start - 1 - number));
  return g_strdup (number);
}
