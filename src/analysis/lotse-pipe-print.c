/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Printed papers of an elected assembly of a state ("Drucksache 18 / 16 684", "18. Wahlperiode"): questions with their answer, motions. They
 * come as lines, or all in one. */
#include "lotse-pipe-forms-private.h"

#include "lotse-fold.h"

#include <string.h>

/* Bytes at the top that hold the head of the print. */
#define HEAD_BYTES 900
/* How far from the top its number stands, and from the type the day on which the paper was written. */
#define NUMBER_BYTES 200
#define DATE_BYTES 260
#define MAX_TITLE 400

static const char print_word[] = "Drucksache ";

/* "18 / 16 684", "21/6651" at @at: the term of the assembly and the number in it. Appends it without blanks; returns the byte after it, or 0. */
static guint
read_number (const char *text, guint at, guint limit, GString *number)
{
  guint p = at, n;

  for (n = 0; p < limit && g_ascii_isdigit (text[p]); n++)
    g_string_append_c (number, text[p++]);
  if (n < 1 || n > 2)
    return 0;
  while (p < limit && text[p] == ' ')
    p++;
  if (p >= limit || text[p] != '/')
    return 0;
  g_string_append_c (number, '/');
  for (p++; p < limit && text[p] == ' ';)
    p++;
  for (n = 0; p < limit && g_ascii_isdigit (text[p]); n++)
    g_string_append_c (number, text[p++]);
  if (n < 1 || n > 5)
    return 0;
  /* Thousands are set apart. */
  if (n < 3 && p + 3 < limit && text[p] == ' ' && strspn (text + p + 1, "0123456789") == 3)
    {
      g_string_append_len (number, text + p + 1, 3);
      p += 4;
    }
  return p;
}

static guint
find_word (const char *text, guint from, guint limit, const char *word)
{
  const char *found = from < limit ? g_strstr_len (text + from, (gssize) (limit - from), word) : NULL;

  return found ? (guint) (found - text) : limit;
}

static double
score (const LotseSketch *sketch)
{
  const GString *text = sketch->reading->text;
  guint limit = MIN ((guint) text->len, HEAD_BYTES);
  guint at = find_word (text->str, 0, MIN (limit, NUMBER_BYTES), print_word);
  g_autoptr (GString) number = g_string_new (NULL);

  if (at >= MIN (limit, NUMBER_BYTES) || find_word (text->str, 0, limit, ". Wahlperiode") == limit)
    return 0;
  return read_number (text->str, at + (guint) strlen (print_word), limit, number) > 0 ? 0.8 : 0;
}

/* The type of the print, which stands above or behind the term: its bytes, or an empty range. */
static LotseRange
find_type (const LotseAnalysis *a, guint from, guint limit)
{
  const char *text = a->reading->text->str;

  for (guint p = from; p < limit; p++)
    {
      guint end = 0;

      if ((p > 0 && text[p - 1] != ' ' && text[p - 1] != '\n') || !g_unichar_isupper (g_utf8_get_char (text + p)))
        continue;
      if (_lotse_type_match (a->reading, a->lexicon, p, limit, &end) && end > p && (text[end] == ' ' || text[end] == '\n')
          && !lotse_starts_with (text + p, print_word))
        return (LotseRange) { p, end };
    }
  return (LotseRange) { 0, 0 };
}

/* In a line that holds the whole paper: where the text begins behind the title, with a word that opens a sentence and would be small inside one
 * ("… Radverkehr 2018 Mit dem …"). Else @end. */
static guint
find_text (const char *text, guint start, guint end)
{
  static const char *const words[]
      = { "Mit ", "Im ",  "In ",  "Am ",  "An ",  "Seit ", "Nach ",  "Laut ",  "Aus ", "Bei ", "Auf ", "Der ",      "Die ",  "Das ",
          "Es ",  "Wir ", "Ich ", "Zum ", "Zur ", "Wie ",  "Durch ", "Unter ", "Für ", "Vor ", "Von ", "Aufgrund ", "Gemäß " };

  if (end - start <= MAX_TITLE)
    return end;
  for (guint p = start + 8; p < start + MAX_TITLE; p++)
    for (guint i = 0; text[p - 1] == ' ' && g_ascii_isalnum (text[p - 2]) && i < G_N_ELEMENTS (words); i++)
      if (lotse_starts_with (text + p, words[i]))
        return p;
  return end;
}

/* "Thema: <title> und Antwort vom …", "Betr.: <title>". */
static void
add_title (LotseAnalysis *a, guint from, guint limit)
{
  static const char *const labels[] = { "Thema:", "Betr.:", "Betreff:" };
  const char *text = a->reading->text->str;

  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    {
      guint at = find_word (text, from, limit, labels[i]), start, end;

      if (at == limit)
        continue;
      start = _lotse_trim_start (a->reading, at + (guint) strlen (labels[i]), (guint) a->reading->text->len);
      limit = MIN ((guint) a->reading->text->len, start + MAX_TITLE);
      end = find_word (text, start, limit, "und Antwort ");
      if (end == limit)
        end = find_word (text, start, limit, "und\nAntwort");
      if (end == limit)
        end = find_text (text, start, lotse_reading_line (a->reading, lotse_reading_find_line (a->reading, start))->end);
      _lotse_analysis_add_key_range (a, "title", "key/form-title", (LotseRange) { start, end });
      return;
    }
}

static void
key_data (LotseAnalysis *a)
{
  const char *text = a->reading->text->str;
  guint limit = MIN ((guint) a->reading->text->len, HEAD_BYTES);
  guint at = find_word (text, 0, limit, print_word), end, day;
  g_autoptr (GString) number = g_string_new (NULL);
  LotseRange type;

  if (at == limit)
    return;
  at += (guint) strlen (print_word);
  end = read_number (text, at, limit, number);
  if (end == 0)
    return;
  _lotse_analysis_add_key (a, "number", number->str, "key/form-number", at, end);
  type = find_type (a, end, limit);
  if (type.end > type.start)
    {
      _lotse_analysis_add_key_range (a, "paper_type", "key/form-type", type);
      day = find_word (text, type.end, MIN (limit, type.end + DATE_BYTES), "vom ");
      if (day < MIN (limit, type.end + DATE_BYTES))
        _lotse_analysis_add_date (a, "key/form-date", (LotseRange) { day, MIN (limit, day + 24) });
    }
  add_title (a, end, limit);
}

const LotsePipe _lotse_pipe_print = { .name = "print", .score = score, .key_data = key_data };
