/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-analysis-private.h"

#include "lotse-fold.h"

#include <string.h>

/* Amounts above this many units of money are taken for a run of digits, not for money. */
#define MAX_UNITS 100000000000000LL
#define MAX_DIGITS 18
/* More account and product numbers of one sentence are not looked at: a bound for texts without any sentence. */
#define MAX_CODES 32

typedef struct
{
  const char *text;
  gsize length;
} Source;

/* A number as printed: "16.666,67" is 1666667 hundredths. */
typedef struct
{
  gsize start;
  gsize end;
  gint64 hundredths;
  gboolean grouped;  /* thousands set apart */
  gboolean decimals; /* two digits after the comma */
  gboolean dashed;   /* ",--": money without a unit */
  gboolean negative;
} Number;

typedef struct
{
  gsize start;
  gsize end;
  gint64 cents;
  const char *rule;
} Amount;

/* A number of an account or a product. */
typedef struct
{
  gsize word;
  gsize start;
  gsize end;
  gboolean account;
} Code;

/* --- bytes -------------------------------------------------------------------------------------------------------------- */

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

static gboolean
has_at (const Source *s, gsize at, const char *word)
{
  gsize n;

  /* Nearly always the first byte is another. */
  if (at >= s->length || s->text[at] != word[0])
    return FALSE;
  n = strlen (word);
  return at + n <= s->length && memcmp (s->text + at, word, n) == 0;
}

static gboolean
is_letter_at (const Source *s, gsize at)
{
  return at < s->length && (g_ascii_isalpha (s->text[at]) || ((guchar) s->text[at] >= 0xc3 && (guchar) s->text[at] <= 0xc9));
}

static gsize
skip_blank (const Source *s, gsize at)
{
  guint breaks = 0;

  for (guint n = 0; n < 3; n++, at++)
    {
      char c = byte_at (s, at);

      if (c == '\n' && ++breaks > 1)
        return at;
      if (c != ' ' && c != '\n' && c != '\t')
        return at;
    }
  return at;
}

static guint
dash_at (const Source *s, gsize at)
{
  if (byte_at (s, at) == '-')
    return 1;
  return has_at (s, at, "–") || has_at (s, at, "—") || has_at (s, at, "−") ? 3 : 0;
}

/* --- numbers -------------------------------------------------------------------------------------------------------------- */

static guint
count_digits (const Source *s, gsize at)
{
  guint n = 0;

  while (n <= MAX_DIGITS && digit_at (s, at + n))
    n++;
  return n;
}

/* Reads the number at a digit. A period, an apostrophe or a blank before three digits sets thousands apart, a comma begins decimals (domain
 * guide 6.4); blanks only where @blanks, because they also separate columns. */
static gboolean
read_number (const Source *s, gsize at, gboolean blanks, Number *ret)
{
  guint n = count_digits (s, at), used = 0;
  gint64 value = 0;
  gsize p = at;

  *ret = (Number) { .start = at };
  if (n == 0 || n > MAX_DIGITS)
    return FALSE;
  for (guint i = 0; i < n; i++)
    value = value * 10 + (s->text[p++] - '0');
  used = n;
  while (n <= 3 && (byte_at (s, p) == '.' || byte_at (s, p) == '\'' || (blanks && byte_at (s, p) == ' ')) && count_digits (s, p + 1) == 3)
    {
      used += 3;
      if (used > MAX_DIGITS - 3)
        return FALSE;
      p++;
      for (guint i = 0; i < 3; i++)
        value = value * 10 + (s->text[p++] - '0');
      ret->grouped = TRUE;
    }
  if (used > MAX_DIGITS - 3)
    return FALSE;
  ret->hundredths = value * 100;
  if (byte_at (s, p) == ',' && (n = count_digits (s, p + 1)) >= 1)
    {
      gint64 part = s->text[p + 1] - '0';

      part = part * 10 + (n > 1 ? s->text[p + 2] - '0' : 0);
      ret->hundredths += part;
      ret->decimals = n == 2;
      p += 1 + n;
    }
  else if ((byte_at (s, p) == ',' || byte_at (s, p) == '.') && dash_at (s, p + 1) > 0 && byte_at (s, p + 1 + dash_at (s, p + 1)) != ' ')
    {
      /* ",--" ",-" ",–": no cents */
      ret->dashed = byte_at (s, p) == ',';
      p += 1 + dash_at (s, p + 1);
      p += dash_at (s, p);
    }
  else if (byte_at (s, p) == ',' && dash_at (s, p + 1) > 0)
    {
      ret->dashed = TRUE;
      p += 1 + dash_at (s, p + 1);
    }
  else if (byte_at (s, p) == '.' && !ret->grouped && (n = count_digits (s, p + 1)) >= 1 && n <= 2)
    {
      /* "2.7 Mio.": a slip that only a scale word makes good. */
      gint64 part = s->text[p + 1] - '0';

      part = part * 10 + (n > 1 ? s->text[p + 2] - '0' : 0);
      if (!has_at (s, skip_blank (s, p + 1 + n), "Mi") && !has_at (s, skip_blank (s, p + 1 + n), "Mrd"))
        return FALSE;
      ret->hundredths += part;
      p += 1 + n;
    }
  ret->end = p;
  return TRUE;
}

/* Whether a number may begin here: not inside a word or a longer number. */
static gboolean
starts_number (const Source *s, gsize at)
{
  char before = at > 0 ? s->text[at - 1] : ' ';

  if (g_ascii_isalnum (before) || before == '_' || (at >= 2 && strchr (".,/:'", before) && g_ascii_isalnum (s->text[at - 2])))
    return FALSE;
  if ((guchar) before >= 0x80)
    return !g_unichar_isalpha (g_utf8_get_char (g_utf8_find_prev_char (s->text, s->text + at)));
  return TRUE;
}

/* --- units ------------------------------------------------------------------------------------------------------------------ */

typedef struct
{
  const char *word;
  gint64 factor; /* of units; 0: hundredths of a unit */
} Unit;

/* Longer words first. */
static const Unit units[] = {
  { "TEuro", 1000 }, { "TEUR", 1000 }, { "Teuro", 1000 }, { "T-Euro", 1000 }, { "Tsd €", 1000 },
  { "T€", 1000 },    { "T €", 1000 },  { "Euro", 1 },     { "EURO", 1 },      { "EUR", 1 },
  { "Eur", 1 },      { "€", 1 },       { "CHF", 1 },      { "Cent", 0 },      { "DM", 1 },
};

typedef struct
{
  const char *word;
  gint64 factor;
} Scale;

static const Scale scales[] = {
  { "Milliarden", 1000000000 },
  { "Milliarde", 1000000000 },
  { "Mrd.", 1000000000 },
  { "Mrd", 1000000000 },
  { "Millionen", 1000000 },
  { "Million", 1000000 },
  { "Mio.", 1000000 },
  { "Mio", 1000000 },
  { "Tausend", 1000 },
  { "tausend", 1000 },
  { "Tsd.", 1000 },
  { "Tsd", 1000 },
  { "TSD", 1000 },
};

/* "Mio." at a byte: what to multiply by, or 0. @ret_end: byte after it. */
static gint64
read_scale (const Source *s, gsize at, gsize *ret_end)
{
  for (guint i = 0; i < G_N_ELEMENTS (scales); i++)
    if (has_at (s, at, scales[i].word) && !is_letter_at (s, at + strlen (scales[i].word)))
      {
        *ret_end = at + strlen (scales[i].word);
        return scales[i].factor;
      }
  return 0;
}

/* The unit of money at a byte, with a scale word before it. @ret_factor: what to multiply by, 0 for cents. */
static gboolean
read_unit (const Source *s, gsize at, gsize *ret_end, gint64 *ret_factor)
{
  gsize p = at;
  gint64 factor = read_scale (s, at, &p);

  if (factor > 0)
    p = skip_blank (s, p);
  else
    factor = 1;
  for (guint i = 0; i < G_N_ELEMENTS (units); i++)
    {
      gsize end;

      if (!has_at (s, p, units[i].word))
        continue;
      end = p + strlen (units[i].word);
      if (g_ascii_isalpha (s->text[end - 1]) && (is_letter_at (s, end) || digit_at (s, end)))
        continue;
      /* "500-Euro-Gutschein" names a thing. */
      if (byte_at (s, end) == '-' && is_letter_at (s, end + 1))
        return FALSE;
      *ret_end = end;
      *ret_factor = factor * units[i].factor;
      return units[i].factor > 0 || factor == 1;
    }
  return FALSE;
}

/* Value of a number with a unit in cents; FALSE if it is beyond all sense. */
static gboolean
to_cents (const Number *number, gint64 factor, gint64 *ret_cents)
{
  if (factor > 0 && number->hundredths > MAX_UNITS * 100 / factor)
    return FALSE;
  *ret_cents = factor == 0 ? number->hundredths / 100 : number->hundredths * factor;
  if (number->negative)
    *ret_cents = -*ret_cents;
  return TRUE;
}

static void
add (GArray *amounts, gsize start, gsize end, gint64 cents, const char *rule)
{
  Amount amount = { start, end, cents, rule };

  g_array_append_val (amounts, amount);
}

static void
add_number (GArray *amounts, gsize start, gsize end, const Number *number, gint64 factor, const char *rule)
{
  gint64 cents;

  if (to_cents (number, factor, &cents))
    add (amounts, start, end, cents, rule);
}

/* --- forms ------------------------------------------------------------------------------------------------------------------- */

/* "… und 50 Cent" after an amount of whole units. */
static gsize
read_cents (const Source *s, gsize at, gint64 *cents)
{
  gsize p = skip_blank (s, at), end;
  gint64 factor;
  Number number;

  if (has_at (s, p, "und "))
    p = skip_blank (s, p + 4);
  if (p == at || !read_number (s, p, FALSE, &number) || number.hundredths >= 10000)
    return at;
  if (!read_unit (s, skip_blank (s, number.end), &end, &factor) || factor != 0)
    return at;
  *cents += number.hundredths / 100;
  return end;
}

/* A number whose unit comes only after the second of a range: "30.000 – 35.000 €", "zwischen 2 und 3 Mio. Euro". Returns the byte of the
 * second number, or 0. */
static gsize
find_range_end (const Source *s, const Number *number)
{
  gsize p = skip_blank (s, number->end);
  guint n = dash_at (s, p);

  if (n > 0)
    p = skip_blank (s, p + n);
  else if (has_at (s, p, "bis zu "))
    p += strlen ("bis zu ");
  else if (has_at (s, p, "bis "))
    p += strlen ("bis ");
  else if (has_at (s, p, "und ") && number->start >= 9 && memcmp (s->text + number->start - 9, "zwischen ", 9) == 0)
    p += strlen ("und ");
  else
    return 0;
  return digit_at (s, p) ? p : 0;
}

static gboolean
looks_like_year (const Number *number)
{
  return !number->grouped && !number->decimals && number->hundredths >= 190000 && number->hundredths < 210000;
}

/* An amount at a digit. Returns the byte to go on at, or 0 if the number is no amount. */
static gsize
read_amount (const Source *s, gsize at, GArray *amounts)
{
  Number number, second;
  gsize end, p, start = at;
  gint64 factor, cents;

  if (!read_number (s, at, TRUE, &number))
    return 0;
  if (at > 0 && dash_at (s, at - 1) == 1 && (at == 1 || strchr (" \t\n(", s->text[at - 2])))
    {
      number.negative = TRUE;
      start = at - 1;
    }
  if (read_unit (s, skip_blank (s, number.end), &end, &factor))
    {
      if (!to_cents (&number, factor, &cents))
        return end;
      if (factor >= 1 && !number.decimals && !number.negative)
        end = read_cents (s, end, &cents);
      add (amounts, start, end, cents, factor > 1 ? "amount/scaled" : "amount/unit");
      return end;
    }
  /* With blanks as thousands two columns may have been taken for one number. */
  if (!read_number (s, at, FALSE, &number))
    return 0;
  if (read_unit (s, skip_blank (s, number.end), &end, &factor))
    {
      add_number (amounts, at, end, &number, factor, "amount/unit");
      return end;
    }
  if (number.dashed && (number.grouped || number.hundredths >= 1000))
    {
      add (amounts, at, number.end, number.hundredths, "amount/dash");
      return number.end;
    }
  p = looks_like_year (&number) ? 0 : find_range_end (s, &number);
  if (p > 0 && read_number (s, p, FALSE, &second) && read_unit (s, skip_blank (s, second.end), &end, &factor) && factor > 0
      && second.hundredths > number.hundredths)
    {
      add_number (amounts, at, number.end, &number, factor, "amount/range");
      return p;
    }
  return 0;
}

/* "EUR 5.000", "€ 500.000", "EUR 2,5 Mio.": the unit before the number. */
static gsize
read_prefixed (const Source *s, gsize at, GArray *amounts)
{
  static const char *const words[] = { "EUR", "€", "CHF", "Euro", "TEUR", "T€" };
  Number number;
  gsize p, end;
  gint64 factor;

  if (at > 0 && (g_ascii_isalnum (s->text[at - 1]) || s->text[at - 1] == '-'))
    return 0;
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      if (!has_at (s, at, words[i]))
        continue;
      p = skip_blank (s, at + strlen (words[i]));
      if (byte_at (s, p) == '\n' || !digit_at (s, p) || !read_number (s, p, FALSE, &number))
        return 0;
      /* "Euro 2023" and "in € 1. Jahr" are no amounts. */
      if (read_scale (s, skip_blank (s, number.end), &end) == 0
          && (looks_like_year (&number) || (!number.grouped && !number.decimals && !number.dashed && i == 3)))
        return 0;
      if (is_letter_at (s, number.end) || byte_at (s, number.end) == '.' || byte_at (s, number.end) == '%')
        if (!(byte_at (s, number.end) == '.' && !digit_at (s, number.end + 1) && number.grouped))
          return 0;
      if (read_unit (s, skip_blank (s, number.end), &end, &factor) && i != 0 && i != 2)
        return 0;
      factor = words[i][0] == 'T' ? 0 : read_scale (s, skip_blank (s, number.end), &end);
      if (factor > 0)
        {
          add_number (amounts, at, end, &number, factor, "amount/prefixed");
          return end;
        }
      add_number (amounts, at, number.end, &number, words[i][0] == 'T' ? 1000 : 1, "amount/prefixed");
      return number.end;
    }
  return 0;
}

static const char *const numerals[]
    = { "halbe", "eine", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn", "elf", "zwölf" };

/* "zwei Millionen Euro", "eine halbe Million Euro": the numeral stands before the scale word at @at. */
static gsize
read_written (const Source *s, gsize at, GArray *amounts)
{
  gsize end;
  gint64 factor;

  if (!has_at (s, at, "Milli") || at < 5 || s->text[at - 1] != ' ' || !read_unit (s, at, &end, &factor) || factor < 1000)
    return 0;
  for (guint i = 0; i < G_N_ELEMENTS (numerals); i++)
    {
      gsize n = strlen (numerals[i]);
      gsize start = at - 1 - MIN (at - 1, n);

      if (at - 1 < n || memcmp (s->text + start, numerals[i], n) != 0 || (start > 0 && is_letter_at (s, start - 1)))
        continue;
      if (i == 0 && start >= 5 && memcmp (s->text + start - 5, "eine ", 5) == 0)
        start -= 5;
      add (amounts, start, end, i == 0 ? factor * 50 : factor * 100 * i, "amount/written");
      return end;
    }
  return 0;
}

static void
scan (const Source *s, GArray *amounts)
{
  gsize p = 0;

  while (p < s->length)
    {
      gsize next = 0;
      char c;

      /* Nearly all bytes begin no amount. */
      p += strcspn (s->text + p, "0123456789ECTM\xe2");
      if (p >= s->length)
        break;
      c = s->text[p];
      if (g_ascii_isdigit (c))
        {
          if (starts_number (s, p))
            next = read_amount (s, p, amounts);
          if (next == 0)
            next = p + MAX (1, count_digits (s, p));
        }
      else if (c == 'E' || c == 'C' || c == 'T' || c == '\xe2')
        next = read_prefixed (s, p, amounts);
      else if (c == 'M')
        next = read_written (s, p, amounts);
      p = next > p ? next : p + 1;
    }
}

/* --- tables whose header has the unit ---------------------------------------------------------------------------------------- */

static const char *const unit_words[] = { "€", "EUR", "Euro" };

/* Whether a unit of money stands in a line. @next: where each was found last, behind all lines that were asked for before; begins with 0. */
static gboolean
has_unit_word (const Source *s, const LotseLine *line, gsize *next)
{
  gboolean any = FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (unit_words); i++)
    {
      if (next[i] < line->start || next[i] == 0)
        {
          const char *found = memmem (s->text + line->start, s->length - line->start, unit_words[i], strlen (unit_words[i]));

          next[i] = found ? (gsize) (found - s->text) : s->length;
        }
      any |= next[i] < line->end;
    }
  return any;
}

/* Scale of a header such as "Aufwand in EUR", "(in T€)", "Angaben in Euro"; 0 if the line is no such header. */
static gint64
header_factor (const Source *s, const LotseLine *line)
{
  static const char *const words[]
      = { "in T€", "in TEUR", "(T€)", "[T€]", "(TEUR)", "in Tsd. €", "in €", "in EUR", "in Euro", "(€)", "[€]", "(EUR)", "[EUR]" };

  if (line->end - line->start > 160)
    return 0;
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      const char *found = g_strstr_len (s->text + line->start, line->end - line->start, words[i]);

      if (found)
        {
          gsize end = (gsize) (found - s->text) + strlen (words[i]);

          /* "in Euro pro Stunde" within a sentence is no header. */
          if (is_letter_at (s, end) || (end < line->end && s->text[line->end - 1] == '.'))
            return 0;
          return i < 6 ? 1000 : 1;
        }
    }
  return 0;
}

static gboolean
ends_cell (const Source *s, gsize at, gsize line_end)
{
  gsize p = at;

  while (p < line_end && (s->text[p] == ' ' || s->text[p] == '\t'))
    p++;
  return p >= line_end || (p > at && (digit_at (s, p) || dash_at (s, p) > 0 || s->text[p] == '('));
}

/* Amounts of one row: numbers with thousands or cents set apart and no unit of their own. Returns whether there was any. */
static gboolean
read_row (const Source *s, const LotseLine *line, gint64 factor, GArray *amounts)
{
  gboolean any = FALSE;
  gsize p = line->start;

  while (p < line->end)
    {
      Number number;

      if (!digit_at (s, p) || !starts_number (s, p) || !read_number (s, p, FALSE, &number) || number.end > line->end)
        {
          p += MAX (1, count_digits (s, p));
          continue;
        }
      /* What goes on with a word counts something else: "1.540 Personen". */
      if ((number.grouped || number.decimals) && ends_cell (s, number.end, line->end))
        {
          add_number (amounts, p, number.end, &number, factor, "amount/table");
          any = TRUE;
        }
      p = number.end;
    }
  return any;
}

static int
compare_amounts (gconstpointer a, gconstpointer b)
{
  const Amount *x = a, *y = b;

  return x->start < y->start ? -1 : x->start > y->start;
}

static void
scan_tables (const LotseReading *reading, const Source *s, GArray *amounts)
{
  gint64 factor = 0;
  guint misses = 0;
  guint n = amounts->len;
  gsize next[G_N_ELEMENTS (unit_words)] = { 0 };

  for (guint i = 0; i < reading->lines->len; i++)
    {
      const LotseLine *line = lotse_reading_line (reading, i);
      gint64 header = has_unit_word (s, line, next) ? header_factor (s, line) : 0;

      if (header > 0)
        {
          factor = header;
          misses = 0;
          continue;
        }
      if (factor == 0)
        continue;
      /* Running text ends the table. */
      if (line->end - line->start > 160 || (!read_row (s, line, factor, amounts) && ++misses > 3))
        factor = 0;
    }
  if (amounts->len > n)
    g_array_sort (amounts, compare_amounts);
}

/* --- accounts and products --------------------------------------------------------------------------------------------------- */

static gboolean
is_code_word (const char *fold, gboolean *ret_account)
{
  if (g_str_has_suffix (fold, "konto") || lotse_fold_is (fold, "kostenart") || lotse_fold_is (fold, "kontenart")
      || lotse_fold_is (fold, "haushaltsstelle") || lotse_fold_is (fold, "hhst") || lotse_fold_is (fold, "finanzposition")
      || lotse_fold_is (fold, "sachkonten"))
    {
      *ret_account = TRUE;
      return TRUE;
    }
  *ret_account = FALSE;
  return g_str_has_suffix (fold, "produkt") || g_str_has_suffix (fold, "produkte") || g_str_has_suffix (fold, "produkten")
         || g_str_has_suffix (fold, "produkts") || lotse_fold_is (fold, "produktgruppe") || lotse_fold_is (fold, "psp-element")
         || lotse_fold_is (fold, "kostenstelle") || lotse_fold_is (fold, "leistung");
}

static gboolean
is_followed_by_unit (const LotseReading *reading, guint index)
{
  Source s = { reading->text->str, reading->text->len };
  gsize end;
  gint64 factor;

  return read_unit (&s, skip_blank (&s, lotse_reading_token (reading, index)->end), &end, &factor);
}

/* How many tokens after the word its numbers may stand. */
#define CODE_REACH 24

/* Numbers after account and product words: the first one within three tokens, then those of the same length in the sentence. */
static GArray *
find_codes (const LotseReading *reading)
{
  GArray *codes = g_array_new (FALSE, FALSE, sizeof (Code));

  for (guint i = 0; i < reading->tokens->len; i++)
    {
      const LotseToken *token = lotse_reading_token (reading, i);
      guint length = 0;
      gboolean account;

      if (token->kind != LOTSE_TOKEN_WORD || !(token->flags & LOTSE_TOKEN_CAPITAL)
          || !is_code_word (lotse_reading_get_fold (reading, token), &account))
        continue;
      for (guint k = i + 1; k < MIN (i + CODE_REACH, reading->tokens->len); k++)
        {
          const LotseToken *next = lotse_reading_token (reading, k);
          Code code = { token->start, next->start, next->end, account };

          if (next->flags & LOTSE_TOKEN_PARA_START || (length == 0 && k > i + 4) || next->end - next->start > 40)
            break;
          if (next->kind != LOTSE_TOKEN_NUMBER || next->end - next->start < 4 || is_followed_by_unit (reading, k))
            continue;
          if (length > 0 && next->end - next->start != length)
            break;
          length = next->end - next->start;
          g_array_append_val (codes, code);
        }
      if (length == 0)
        {
          /* The word alone ("in beiden Teilprodukten") points back to those named before. */
          Code code = { token->start, token->start, token->start, account };

          g_array_append_val (codes, code);
        }
    }
  return codes;
}

static void
append_code (GString *out, const char *text, const Code *code)
{
  g_autofree char *number = g_strndup (text + code->start, code->end - code->start);

  if (strstr (out->str, number))
    return;
  if (out->len > 0)
    g_string_append (out, ", ");
  g_string_append (out, number);
}

/* Codes named last before index @before, all of one word. */
static void
append_last (GString *out, const char *text, const GArray *codes, guint before, gboolean account)
{
  for (guint i = before; i-- > 0 && before - i < 16;)
    {
      const Code *code = &g_array_index (codes, Code, i);

      if (code->account != account || code->end == code->start)
        continue;
      while (i > 0 && g_array_index (codes, Code, i - 1).word == code->word)
        code = &g_array_index (codes, Code, --i);
      for (gsize word = code->word; i < before && g_array_index (codes, Code, i).word == word; i++)
        append_code (out, text, &g_array_index (codes, Code, i));
      return;
    }
}

/* Bytes of the sentence around @at; sentences before *@index are passed. Without one, the paragraph within 400 bytes. */
static void
find_context (const LotseAnalysis *a, gsize at, guint *index, gsize *ret_start, gsize *ret_end)
{
  const char *text = a->reading->text->str;
  gsize start = at, end = at;

  while (*index < a->sentences->len && g_array_index (a->sentences, LotseRange, *index).end <= at)
    (*index)++;
  if (*index < a->sentences->len && g_array_index (a->sentences, LotseRange, *index).start <= at)
    {
      *ret_start = g_array_index (a->sentences, LotseRange, *index).start;
      *ret_end = g_array_index (a->sentences, LotseRange, *index).end;
      return;
    }
  while (start > 0 && at - start < 400 && !(text[start - 1] == '\n' && start > 1 && text[start - 2] == '\n'))
    start--;
  while (text[end] && end - at < 400 && !(text[end] == '\n' && text[end + 1] == '\n'))
    end++;
  *ret_start = start;
  *ret_end = end;
}

static void
set_codes (LotseOutlineItem *item, const char *text, const GArray *codes, guint first, gsize end)
{
  g_autoptr (GString) accounts = g_string_new (NULL), products = g_string_new (NULL);

  for (guint i = first; i < MIN (codes->len, first + MAX_CODES) && g_array_index (codes, Code, i).word < end; i++)
    {
      const Code *code = &g_array_index (codes, Code, i);
      GString *out = code->account ? accounts : products;

      if (code->end > code->start)
        append_code (out, text, code);
      else if (out->len == 0)
        append_last (out, text, codes, i, code->account);
    }
  if (accounts->len > 0)
    lotse_outline_item_set (item, "account", accounts->str);
  if (products->len > 0)
    lotse_outline_item_set (item, "product", products->str);
}

/* --- the stage ------------------------------------------------------------------------------------------------------------------ */

static gboolean
is_inside_code (const GArray *codes, guint first, const Amount *amount)
{
  for (guint i = first; i < MIN (codes->len, first + MAX_CODES) && g_array_index (codes, Code, i).start <= amount->start; i++)
    if (g_array_index (codes, Code, i).end > amount->start)
      return TRUE;
  return FALSE;
}

void
_lotse_amounts_parse (LotseAnalysis *a)
{
  const LotseReading *reading = a->reading;
  Source s = { reading->text->str, reading->text->len };
  g_autoptr (GArray) amounts = g_array_new (FALSE, FALSE, sizeof (Amount));
  g_autoptr (GArray) codes = find_codes (reading);
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  guint sentence = 0, code = 0;

  scan (&s, amounts);
  scan_tables (reading, &s, amounts);
  for (guint i = 0; i < amounts->len; i++)
    {
      const Amount *amount = &g_array_index (amounts, Amount, i);
      g_autofree char *cents = g_strdup_printf ("%" G_GINT64_FORMAT, amount->cents);
      LotseOutlineItem *item;
      gsize start, end;

      find_context (a, amount->start, &sentence, &start, &end);
      while (code < codes->len && g_array_index (codes, Code, code).word < start)
        code++;
      /* Each sum once, with its first place; the zero of an empty column is none. */
      if (amount->cents == 0 || is_inside_code (codes, code, amount) || !g_hash_table_add (seen, g_strdup (cents)))
        continue;
      item = lotse_outline_item_new (LOTSE_ITEM_AMOUNT, amount->rule);
      lotse_outline_item_take (item, "text", lotse_reading_dup_text (reading, (guint) amount->start, (guint) amount->end));
      lotse_outline_item_set (item, "cents", cents);
      set_codes (item, s.text, codes, code, end);
      _lotse_analysis_add_spans (a, item, (guint) amount->start, (guint) amount->end);
      lotse_outline_take_item (a->outline, item);
    }
}
