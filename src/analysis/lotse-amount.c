/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-amount-private.h"

#include "lotse-fold.h"

typedef struct
{
  gsize start;
  gsize end;
  gint64 cents;
  const char *rule;
} Amount;

static void
add (GArray *amounts, gsize start, gsize end, gint64 cents, const char *rule)
{
  Amount amount = { start, end, cents, rule };

  g_array_append_val (amounts, amount);
}

static void
add_number (GArray *amounts, gsize start, gsize end, const LotseAmountNumber *number, gint64 factor, const char *rule)
{
  gint64 cents;

  if (_lotse_amount_to_cents (number, factor, &cents))
    add (amounts, start, end, cents, rule);
}

/* --- forms ------------------------------------------------------------------------------------------------------------------- */

/* "… und 50 Cent" after an amount of whole units. */
static gsize
read_cents (const LotseBytes *s, gsize at, gint64 *cents)
{
  gsize p = _lotse_amount_skip_blank (s, at), end;
  gint64 factor;
  LotseAmountNumber number;

  if (_lotse_bytes_has (s, p, "und "))
    p = _lotse_amount_skip_blank (s, p + 4);
  if (p == at || !_lotse_amount_read_number (s, p, FALSE, &number) || number.hundredths >= 10000)
    return at;
  if (!_lotse_amount_read_unit (s, _lotse_amount_skip_blank (s, number.end), &end, &factor) || factor != 0)
    return at;
  *cents += number.hundredths / 100;
  return end;
}

/* Words that make a number a round one. */
static const char *const about[] = { "ca. ", "rd. ", "rund ", "etwa ", "maximal ", "max. ", "mindestens " };

/* "zwischen 2 …", "zwischen ca. 2 …" */
static gboolean
is_between (const LotseBytes *s, gsize at)
{
  static const char word[] = "wischen ";

  for (guint i = 0; i < G_N_ELEMENTS (about); i++)
    if (at >= strlen (about[i]) && memcmp (s->text + at - strlen (about[i]), about[i], strlen (about[i])) == 0)
      at -= strlen (about[i]);
  return at >= strlen (word) && memcmp (s->text + at - strlen (word), word, strlen (word)) == 0;
}

/* Numbers that one unit closes, at most: "2.000, 3.000 und 4.500 Euro". */
#define MAX_SHARED 6

/* The words that join a number to the next one, whose unit is its own as well: "30.000 – 35.000 €", "zwischen 2 und 3 Mio. Euro", "5 bzw. 10
 * Mio. Euro". Returns the byte of that number, or 0. @ret_list: whether both are only named one after the other. */
static gsize
find_next_number (const LotseBytes *s, const LotseAmountNumber *number, gboolean *ret_list)
{
  static const struct
  {
    const char *word;
    gboolean list;
  } joints[] = { { "bis zu ", FALSE }, { "bis ", FALSE }, { "und ", TRUE }, { "oder ", TRUE }, { "bzw. ", TRUE }, { "sowie ", TRUE } };
  gsize p = _lotse_amount_skip_blank (s, number->end);
  guint n = _lotse_amount_dash (s, p);

  *ret_list = FALSE;
  if (n > 0)
    p = _lotse_amount_skip_blank (s, p + n);
  else if (_lotse_bytes_at (s, number->end) == ',')
    {
      *ret_list = TRUE;
      p = _lotse_amount_skip_blank (s, number->end + 1);
    }
  else if (_lotse_bytes_has (s, p, "auf ") && number->start >= 4 && memcmp (s->text + number->start - 3, "on ", 3) == 0)
    p += strlen ("auf ");
  else
    {
      guint i = 0;

      while (i < G_N_ELEMENTS (joints) && !_lotse_bytes_has (s, p, joints[i].word))
        i++;
      if (i == G_N_ELEMENTS (joints))
        return 0;
      p += strlen (joints[i].word);
      *ret_list = joints[i].list && !is_between (s, number->start);
    }
  for (n = 0; n < G_N_ELEMENTS (about) && !_lotse_bytes_has (s, p, about[n]); n++)
    ;
  if (n < G_N_ELEMENTS (about))
    p += strlen (about[n]);
  return _lotse_bytes_is_digit (s, p) ? p : 0;
}

static gboolean
looks_like_year (const LotseAmountNumber *number)
{
  return !number->grouped && !number->decimals && number->hundredths >= 190000 && number->hundredths < 210000;
}

/* Bytes of the sign that stands right before a number. */
static gsize
find_sign (const LotseBytes *s, gsize at)
{
  gsize n = at > 0 && s->text[at - 1] == '-' ? 1 : 0, p;

  if (n == 0 && at >= 3 && _lotse_amount_dash (s, at - 3) == 3)
    n = 3;
  if (n == 0 || (at > n && !strchr (" \t\n(", s->text[at - n - 1])))
    return 0;
  p = at - n;
  while (n == 3 && p > 0 && s->text[p - 1] == ' ')
    p--;
  return n == 3 && p > 0 && _lotse_bytes_is_digit (s, p - 1) ? 0 : n;
}

/* Bytes of the minus right before the number at @at, or 0: "-60.000", "–7.500", "./. 500", but not "2.000 –7.500". */
static gsize
find_minus (const LotseBytes *s, gsize at)
{
  static const char minus[] = "./. ";

  if (at >= strlen (minus) && memcmp (s->text + at - strlen (minus), minus, strlen (minus)) == 0)
    return strlen (minus);
  return find_sign (s, at);
}

/* A number without a unit that those behind it have. Returns the byte of the next one, or 0. */
static gsize
read_shared (const LotseBytes *s, gsize at, const LotseAmountNumber *first, GArray *amounts)
{
  LotseAmountNumber number = *first, second;
  gsize next = 0, p, end;
  gint64 factor = 0;
  gboolean list;

  for (guint i = 0; i < MAX_SHARED; i++)
    {
      if (looks_like_year (&number) || (p = find_next_number (s, &number, &list)) == 0 || !_lotse_amount_read_number (s, p, FALSE, &second))
        return 0;
      next = next > 0 ? next : p;
      if (_lotse_amount_read_unit (s, _lotse_amount_skip_blank (s, second.end), &end, &factor))
        break;
      if (!list)
        return 0;
      number = second;
    }
  /* A range goes up; what is only listed beside an amount must look like money as well: "Haus 3 und 500 Euro", "Haus 3, 5 Mio. Euro". */
  if (factor <= 0 || ((!list || factor > 1) && second.hundredths <= first->hundredths))
    return 0;
  if (list
      && (factor > 1 ? first->grouped != second.grouped || _lotse_bytes_at (s, first->end) == ',' : !first->grouped && !first->decimals))
    return 0;
  add_number (amounts, at, first->end, first, factor, "amount/range");
  return next;
}

/* An amount at a digit. Returns the byte to go on at, or 0 if the number is no amount. */
static gsize
read_amount (const LotseBytes *s, gsize at, GArray *amounts)
{
  LotseAmountNumber number;
  gsize end, start = at;
  gint64 factor, cents;

  if (!_lotse_amount_read_number (s, at, TRUE, &number))
    return 0;
  start = at - find_minus (s, at);
  number.negative = start < at;
  if (_lotse_amount_read_unit (s, _lotse_amount_skip_blank (s, number.end), &end, &factor))
    {
      if (!_lotse_amount_to_cents (&number, factor, &cents))
        return end;
      if (factor >= 1 && !number.decimals && !number.negative)
        end = read_cents (s, end, &cents);
      add (amounts, start, end, cents, factor > 1 ? "amount/scaled" : "amount/unit");
      return end;
    }
  /* With blanks as thousands two columns may have been taken for one number. */
  if (!_lotse_amount_read_number (s, at, FALSE, &number))
    return 0;
  if (_lotse_amount_read_unit (s, _lotse_amount_skip_blank (s, number.end), &end, &factor))
    {
      number.negative = start < at;
      add_number (amounts, start, end, &number, factor, "amount/unit");
      return end;
    }
  if (number.dashed && (number.grouped || number.hundredths >= 1000))
    {
      add (amounts, at, number.end, number.hundredths, "amount/dash");
      return number.end;
    }
  return read_shared (s, at, &number, amounts);
}

/* "EUR 5.000", "€ 500.000", "EUR 2,5 Mio.": the unit before the number. */
static gsize
read_prefixed (const LotseBytes *s, gsize at, GArray *amounts)
{
  static const char *const words[] = { "EUR", "€", "CHF", "Euro", "TEUR", "T€" };
  LotseAmountNumber number;
  gsize p, end;
  gint64 factor;

  if (at > 0 && (g_ascii_isalnum (s->text[at - 1]) || s->text[at - 1] == '-'))
    return 0;
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      if (!_lotse_bytes_has (s, at, words[i]))
        continue;
      p = _lotse_amount_skip_blank (s, at + strlen (words[i]));
      if (_lotse_bytes_at (s, p) == '\n' || !_lotse_bytes_is_digit (s, p) || !_lotse_amount_read_number (s, p, FALSE, &number))
        return 0;
      /* "Euro 2023" and "in € 1. Jahr" are no amounts. */
      if (_lotse_amount_read_scale (s, _lotse_amount_skip_blank (s, number.end), &end) == 0
          && (looks_like_year (&number) || (!number.grouped && !number.decimals && !number.dashed && i == 3)))
        return 0;
      if (_lotse_amount_is_letter (s, number.end) || _lotse_bytes_at (s, number.end) == '.' || _lotse_bytes_at (s, number.end) == '%')
        if (!(_lotse_bytes_at (s, number.end) == '.' && !_lotse_bytes_is_digit (s, number.end + 1) && number.grouped))
          return 0;
      if (_lotse_amount_read_unit (s, _lotse_amount_skip_blank (s, number.end), &end, &factor) && i != 0 && i != 2)
        return 0;
      factor = words[i][0] == 'T' ? 0 : _lotse_amount_read_scale (s, _lotse_amount_skip_blank (s, number.end), &end);
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

static const struct
{
  const char *word;
  guint halves;
} numerals[] = { { "halbe", 1 },       { "halben", 1 }, { "anderthalb", 3 }, { "eineinhalb", 3 }, { "zweieinhalb", 5 },
                 { "dreieinhalb", 7 }, { "eine", 2 },   { "einer", 2 },      { "zwei", 4 },       { "drei", 6 },
                 { "vier", 8 },        { "fünf", 10 },  { "sechs", 12 },     { "sieben", 14 },    { "acht", 16 },
                 { "neun", 18 },       { "zehn", 20 },  { "elf", 22 },       { "zwölf", 24 } };

/* "fünftausend Euro": the number stands in the word before the unit at @at. */
static gsize
read_spelled (const LotseBytes *s, gsize at, GArray *amounts)
{
  gsize end, start;
  gint64 factor, value;

  if (at == 0 || !g_ascii_isspace (s->text[at - 1]) || !_lotse_bytes_has (s, at, "Eu") || !_lotse_amount_read_unit (s, at, &end, &factor))
    return 0;
  value = _lotse_amount_read_word (s, at, &start);
  if (value == 0)
    return 0;
  add (amounts, start, end, value * factor * 100, "amount/written");
  return end;
}

/* "zwei Millionen Euro", "eine halbe Million Euro": the numeral stands before the scale word at @at. */
static gsize
read_written (const LotseBytes *s, gsize at, GArray *amounts)
{
  gsize end;
  gint64 factor;

  if (!_lotse_bytes_has (s, at, "Milli") || at < 5 || s->text[at - 1] != ' ' || !_lotse_amount_read_unit (s, at, &end, &factor)
      || factor < 1000)
    return 0;
  for (guint i = 0; i < G_N_ELEMENTS (numerals); i++)
    {
      static const char *const articles[] = { "eine ", "einer " };
      gsize n = strlen (numerals[i].word);
      gsize start = at - 1 - MIN (at - 1, n);

      if (at - 1 < n || g_ascii_strncasecmp (s->text + start, numerals[i].word, n) != 0
          || (start > 0 && _lotse_amount_is_letter (s, start - 1)))
        continue;
      for (guint k = 0; numerals[i].halves == 1 && k < G_N_ELEMENTS (articles); k++)
        if (start >= strlen (articles[k])
            && g_ascii_strncasecmp (s->text + start - strlen (articles[k]), articles[k], strlen (articles[k])) == 0)
          {
            start -= strlen (articles[k]);
            break;
          }
      add (amounts, start, end, factor * 50 * numerals[i].halves, "amount/written");
      return end;
    }
  return 0;
}

static void
scan (const LotseBytes *s, GArray *amounts)
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
          if (_lotse_amount_starts_number (s, p))
            next = read_amount (s, p, amounts);
          if (next == 0)
            next = p + MAX (1, _lotse_amount_count_digits (s, p));
        }
      else if (c == 'E' || c == 'C' || c == 'T' || c == '\xe2')
        {
          next = read_prefixed (s, p, amounts);
          if (next == 0 && c == 'E')
            next = read_spelled (s, p, amounts);
        }
      else if (c == 'M')
        next = read_written (s, p, amounts);
      p = next > p ? next : p + 1;
    }
}

/* --- tables whose header has the unit ---------------------------------------------------------------------------------------- */

static const char *const unit_words[] = { "€", "EUR", "Euro" };

/* Whether a unit of money stands in a line. @next: where each was found last, behind all lines that were asked for before; begins with 0. */
static gboolean
has_unit_word (const LotseBytes *s, const LotseLine *line, gsize *next)
{
  gboolean any = FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (unit_words); i++)
    {
      if (next[i] < line->start || next[i] == 0)
        next[i] = _lotse_bytes_find (s, line->start, unit_words[i]);
      any |= next[i] < line->end;
    }
  return any;
}

/* Whether the unit of a header stands in a line at all. */
static gboolean
names_unit (const LotseBytes *s, const LotseLine *line)
{
  for (guint i = 0; i < G_N_ELEMENTS (unit_words); i++)
    if (memmem (s->text + line->start, line->end - line->start, unit_words[i], strlen (unit_words[i])))
      return TRUE;
  return FALSE;
}

/* Scale of a header such as "Aufwand in EUR", "(in T€)", "Angaben in Euro"; 0 if the line is no such header. */
static gint64
header_factor (const LotseBytes *s, const LotseLine *line)
{
  static const char *const words[]
      = { "in T€", "in TEUR", "(T€)", "[T€]", "(TEUR)", "in Tsd. €", "in €", "in EUR", "in Euro", "(€)", "[€]", "(EUR)", "[EUR]" };

  const char *text = s->text + line->start;
  gsize length = line->end - line->start;
  gboolean bracket;

  if (length > 160 || !names_unit (s, line))
    return 0;
  bracket = memchr (text, '(', length) || memchr (text, '[', length);
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      const char *found = bracket || words[i][0] == 'i' ? memmem (text, length, words[i], strlen (words[i])) : NULL;

      if (found)
        {
          gsize end = (gsize) (found - s->text) + strlen (words[i]);

          /* "in Euro pro Stunde" within a sentence is no header. */
          if (_lotse_amount_is_letter (s, end) || (end < line->end && s->text[line->end - 1] == '.'))
            return 0;
          return i < 6 ? 1000 : 1;
        }
    }
  return 0;
}

static gboolean
ends_cell (const LotseBytes *s, gsize at, gsize line_end)
{
  gsize p = at;

  while (p < line_end && (s->text[p] == ' ' || s->text[p] == '\t'))
    p++;
  return p >= line_end || (p > at && (_lotse_bytes_is_digit (s, p) || _lotse_amount_dash (s, p) > 0 || s->text[p] == '('));
}

/* Amounts of one row: numbers with thousands or cents set apart and no unit of their own. Returns whether there was any. */
static gboolean
read_row (const LotseBytes *s, const LotseLine *line, gint64 factor, GArray *amounts)
{
  gboolean any = FALSE;
  gsize p = line->start;

  while (p < line->end)
    {
      LotseAmountNumber number;

      if (!_lotse_bytes_is_digit (s, p) || !_lotse_amount_starts_number (s, p) || !_lotse_amount_read_number (s, p, FALSE, &number)
          || number.end > line->end)
        {
          p += MAX (1, _lotse_amount_count_digits (s, p));
          continue;
        }
      /* What goes on with a word counts something else: "1.540 Personen". */
      if ((number.grouped || number.decimals) && ends_cell (s, number.end, line->end))
        {
          gsize minus = find_minus (s, p);

          number.negative = minus > 0;
          add_number (amounts, p - minus, number.end, &number, factor, "amount/table");
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
scan_tables (const LotseReading *reading, const LotseBytes *s, GArray *amounts)
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

/* --- the stage ------------------------------------------------------------------------------------------------------------------ */

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

void
_lotse_amounts_parse (LotseAnalysis *a)
{
  const LotseReading *reading = a->reading;
  LotseBytes s = { reading->text->str, reading->text->len };
  g_autoptr (GArray) amounts = g_array_new (FALSE, FALSE, sizeof (Amount));
  g_autoptr (GArray) codes = _lotse_amount_find_codes (reading);
  g_autoptr (GHashTable) seen = g_hash_table_new_full (lotse_text_hash, g_str_equal, g_free, NULL);
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
      while (code < codes->len && g_array_index (codes, LotseAmountCode, code).word < start)
        code++;
      /* Each sum once, with its first place; the zero of an empty column is none. */
      if (amount->cents == 0 || _lotse_amount_is_inside_code (codes, code, amount->start) || !g_hash_table_add (seen, g_strdup (cents)))
        continue;
      item = lotse_outline_item_new (LOTSE_ITEM_AMOUNT, amount->rule);
      lotse_outline_item_take (item, "text", lotse_reading_dup_text (reading, (guint) amount->start, (guint) amount->end));
      lotse_outline_item_set (item, "cents", cents);
      _lotse_amount_set_codes (item, s.text, codes, code, end);
      _lotse_analysis_add_spans (a, item, (guint) amount->start, (guint) amount->end);
      lotse_outline_take_item (a->outline, item);
    }
}
