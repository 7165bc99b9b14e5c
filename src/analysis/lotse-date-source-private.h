/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lotse-date-private.h"
#include "lotse-bytes-private.h"

G_BEGIN_DECLS

/* How far a rule looks back from the number or month it stands on, in bytes. */
#define LOTSE_DATE_LOOK_BACK 40
#define LOTSE_DATE_FIRST_YEAR 1900
#define LOTSE_DATE_LAST_YEAR 2099

static inline guint
_lotse_date_count_digits (const LotseBytes *s, gsize at)
{
  guint n = 0;

  while (n < 12 && _lotse_bytes_is_digit (s, at + n))
    n++;
  return n;
}

static inline guint
_lotse_date_read_number (const LotseBytes *s, gsize at, guint n)
{
  guint value = 0;

  for (guint i = 0; i < n; i++)
    value = value * 10 + (guint) (s->text[at + i] - '0');
  return value;
}

/* Skips a few blanks and one line break, never a column or paragraph. */
static inline gsize
_lotse_date_skip_blank (const LotseBytes *s, gsize at)
{
  guint breaks = 0, n = 0;

  while (n < 3 && (_lotse_bytes_at (s, at) == ' ' || _lotse_bytes_at (s, at) == '\n'))
    {
      if (_lotse_bytes_at (s, at) == '\n' && ++breaks > 1)
        return at;
      at++;
      n++;
    }
  return breaks > 1 ? at - 1 : at;
}

/* Length of a hyphen or dash at a byte, or 0. */
static inline guint
_lotse_date_dash_at (const LotseBytes *s, gsize at)
{
  if (_lotse_bytes_at (s, at) == '-')
    return 1;
  if (at + 2 < s->length && (guchar) s->text[at] == 0xe2 && (guchar) s->text[at + 1] == 0x80
      && ((guchar) s->text[at + 2] >= 0x90 && (guchar) s->text[at + 2] <= 0x94))
    return 3;
  return 0;
}

/* Bytes of the word of letters at a byte, at most LOTSE_DATE_LOOK_BACK. */
static inline guint
_lotse_date_word_length (const LotseBytes *s, gsize at)
{
  gsize end = at;

  while (end < s->length && end - at < LOTSE_DATE_LOOK_BACK)
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

static inline gboolean
_lotse_date_is_valid_day (guint year, guint month, guint day)
{
  static const guint8 days[] = { 31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };

  if (month < 1 || month > 12 || day < 1 || day > days[month - 1])
    return FALSE;
  return month != 2 || day < 29 || year == 0 || (year % 4 == 0 && (year % 100 != 0 || year % 400 == 0));
}

static inline gboolean
_lotse_date_is_year (guint year)
{
  return year >= LOTSE_DATE_FIRST_YEAR && year <= LOTSE_DATE_LAST_YEAR;
}

static inline gboolean
_lotse_date_starts_number (const LotseBytes *s, gsize at)
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

/* Whether a digit or letter with one of . / - : ' and nothing else stands before the byte: the number goes on to the left. A colon behind a
 * letter ends a label: "Sitzung:27.11.2031". */
static inline gboolean
_lotse_date_is_glued (const LotseBytes *s, gsize at)
{
  if (at >= 2 && s->text[at - 1] == ':' && !g_ascii_isdigit (s->text[at - 2]))
    return FALSE;
  return at >= 2 && strchr ("./-:'+", s->text[at - 1]) && (g_ascii_isalnum (s->text[at - 2]) || (guchar) s->text[at - 2] >= 0x80);
}

/* Number of a month by its name, also in the genitive ("Septembers"); 0 if it is none. */
guint _lotse_date_month_number (const char *word, gsize length);
/* The value of a word of the months table as a number; 0 if it is not of that kind. */
guint _lotse_date_word_number (const char *word, gsize length, const char *kind);
/* Whether the folded noun has an ending that makes the year behind it part of a proper name ("masterplan"). */
gboolean _lotse_date_is_name (const char *folded);
/* Whether the word before byte @at says that a number is none of a date: product and account numbers, clauses. */
gboolean _lotse_date_is_after_code_word (const LotseBytes *s, gsize at);

/* Year of four digits, or of two where @two; 0 if there is none at @at. */
guint _lotse_date_read_year (const LotseBytes *s, gsize at, gboolean two, gsize *ret_end);
/* Whether the two bytes at @at may begin the name of a month. */
gboolean _lotse_date_may_be_month (const LotseBytes *s, gsize at);
/* "Mar 4, 2031", as systems print days whose reader's browser asks for English. */
gboolean _lotse_date_read_english (const LotseBytes *s, gsize at, LotseDateAtom *ret);
/* A month by name with what belongs to it. */
gboolean _lotse_date_read_month (const LotseBytes *s, gsize at, LotseDateAtom *ret);
/* "07/2022" after a word such as "Stand". */
gboolean _lotse_date_read_month_slash_year (const LotseBytes *s, gsize at, LotseDateAtom *ret);
/* A year alone, with a second one, or with the words before it that narrow it. */
gboolean _lotse_date_read_year_atom (const LotseBytes *s, gsize at, LotseDateAtom *ret);

G_END_DECLS
