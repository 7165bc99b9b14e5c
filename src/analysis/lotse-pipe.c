/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-pipe-private.h"

#include "lotse-date.h"
#include "lotse-fold.h"

#include <string.h>

/* Bytes of "Donnerstag, dem 12. September 2031". */
#define LONGEST_DATE 40

void
_lotse_analysis_set_zone (LotseAnalysis *a, guint start, guint end, LotseZone zone)
{
  if (start >= end || a->reading->lines->len == 0)
    return;
  for (guint i = lotse_reading_find_line (a->reading, start); i < a->reading->lines->len; i++)
    {
      LotseLine *line = lotse_reading_line (a->reading, i);

      if (line->start >= end)
        break;
      line->zone = zone;
    }
}

/* A value that runs over a whole one-line dump does not make that line a header. */
static void
set_header_zone (LotseAnalysis *a, guint start, guint end)
{
  const LotseLine *line = lotse_reading_line (a->reading, lotse_reading_find_line (a->reading, start));

  if (line->end - line->start < 250 || 2 * (end - start) > line->end - line->start)
    _lotse_analysis_set_zone (a, start, end, LOTSE_ZONE_HEADER);
}

LotseOutlineItem *
_lotse_analysis_add_key_range (LotseAnalysis *a, const char *key, const char *rule, LotseRange range)
{
  g_autofree char *value = NULL;

  range.start = _lotse_trim_start (a->reading, range.start, range.end);
  range.end = _lotse_trim_end (a->reading, range.start, range.end);
  while (range.end > range.start && strchr (":,; \t\n", a->reading->text->str[range.end - 1]))
    range.end--;
  if (range.start >= range.end)
    return NULL;
  value = lotse_reading_dup_text (a->reading, range.start, range.end);
  set_header_zone (a, range.start, range.end);
  return _lotse_analysis_add_key (a, key, value, rule, range.start, range.end);
}

const char *
_lotse_publicity_from_fold (const char *folded)
{
  static const struct
  {
    const char *prefix;
    const char *word;
  } words[] = {
    { "nichtoeffentlich", "non-public" },    { "nicht oeffentlich", "non-public" }, { "nicht-oeffentlich", "non-public" },
    { "nicht - oeffentlich", "non-public" }, { "vertraulich", "non-public" },       { "oeffentlich", "public" },
  };
  static const char *const non_public[] = { "n", "noe", "n.oe.", "nichtoeff.", "nicht oeff.", "nicht-oeff." };
  static const char *const public[] = { "oe", "oeff.", "o", "oeff" };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_str_has_prefix (folded, words[i].prefix))
      return words[i].word;
  for (guint i = 0; i < G_N_ELEMENTS (non_public); i++)
    if (g_str_equal (folded, non_public[i]))
      return "non-public";
  for (guint i = 0; i < G_N_ELEMENTS (public); i++)
    if (g_str_equal (folded, public[i]))
      return "public";
  return NULL;
}

LotseOutlineItem *
_lotse_analysis_add_publicity (LotseAnalysis *a, const char *rule, LotseRange range)
{
  g_autofree char *folded = NULL;
  const char *word;

  range.start = _lotse_trim_start (a->reading, range.start, range.end);
  range.end = _lotse_trim_end (a->reading, range.start, range.end);
  folded = lotse_reading_dup_fold (a->reading, range.start, range.end);
  word = _lotse_publicity_from_fold (folded);
  if (!word)
    return NULL;
  set_header_zone (a, range.start, range.end);
  return _lotse_analysis_add_key (a, "publicity", word, rule, range.start, range.end);
}

gboolean
_lotse_analysis_find_date (const LotseAnalysis *a, guint start, guint end, LotseRange *ret_range, char **ret_iso)
{
  gsize from, to;
  g_autofree char *iso = NULL;

  /* What stands before the range does not matter: "Datum:19.01.2011". */
  if (start >= end || !lotse_date_scan (a->reading->text->str + start, end - start, 0, &from, &to, &iso))
    return FALSE;
  if (ret_range)
    *ret_range = (LotseRange) { start + (guint) from, start + (guint) to };
  if (ret_iso)
    *ret_iso = g_steal_pointer (&iso);
  return TRUE;
}

gboolean
_lotse_analysis_is_date (const LotseAnalysis *a, guint start, guint end)
{
  gsize to;

  return start < end && end - start <= LONGEST_DATE && lotse_date_parse_at (a->reading->text->str, end, start, &to, NULL) && to == end;
}

LotseOutlineItem *
_lotse_analysis_add_date (LotseAnalysis *a, const char *rule, LotseRange range)
{
  g_autofree char *iso = NULL;
  LotseRange found;

  if (!_lotse_analysis_find_date (a, range.start, range.end, &found, &iso))
    return NULL;
  /* Of several days the first. */
  if (strlen (iso) > 10)
    iso[10] = '\0';
  set_header_zone (a, range.start, range.end);
  return _lotse_analysis_add_key (a, "date", iso, rule, found.start, found.end);
}

/* Longest term of @table that stands folded at the start of a range and ends at a word border. */
static const LotseLexiconEntry *
match_table (const LotseReading *reading, const LotseLexicon *lexicon, const char *table, guint start, guint end, guint *ret_end)
{
  g_autoptr (GString) key = g_string_new (NULL);
  const char *text = reading->text->str;
  const LotseLexiconEntry *found = NULL;
  guint p = start, words = 0;

  while (p < end && p - start < 120 && words < 8)
    {
      guint word = p;
      const LotseLexiconEntry *entry;

      while (p < end && (g_unichar_isalnum (g_utf8_get_char (text + p)) || text[p] == '-'))
        p = (guint) (g_utf8_next_char (text + p) - text);
      if (p == word)
        break;
      words++;
      lotse_fold_append (key, text + word, p - word);
      entry = lotse_lexicon_find (lexicon, table, key->str);
      if (entry)
        {
          found = entry;
          *ret_end = p;
        }
      word = p;
      while (p < end && strchr (" \t/.,()", text[p]))
        p++;
      for (; word < p; word++)
        if (text[word] != ' ' && text[word] != '\t')
          g_string_append_c (key, text[word]);
        else if (key->len > 0 && key->str[key->len - 1] != ' ')
          g_string_append_c (key, ' ');
    }
  return found;
}

const LotseLexiconEntry *
_lotse_type_match (const LotseReading *reading, const LotseLexicon *lexicon, guint start, guint end, guint *ret_end)
{
  return match_table (reading, lexicon, "types", start, end, ret_end);
}

gboolean
_lotse_type_match_request (const LotseReading *reading, const LotseLexicon *lexicon, guint start, guint end, guint *ret_end)
{
  const LotseLexiconEntry *type = _lotse_type_match (reading, lexicon, start, end, ret_end);
  const char *kind = type ? lotse_lexicon_entry_get (type, 1) : "";

  return g_str_equal (kind, "motion") || g_str_equal (kind, "question");
}

const char *
_lotse_role_from_fold (const LotseLexicon *lexicon, const char *folded)
{
  const LotseLexiconEntry *entry = lotse_lexicon_find (lexicon, "roles", folded);
  const char *word = entry ? lotse_lexicon_entry_get (entry, 1) : NULL;

  return word && *word && *word != '-' ? word : NULL;
}

/* Up to six letters of a prefix ("VO", "FB", "GRDrs", "WP"), Roman numerals too. */
static guint
skip_letters (const char *text, guint p, guint end)
{
  guint from = p, n = 0;

  while (p < end && g_unichar_isalpha (g_utf8_get_char (text + p)) && n < 6)
    {
      p = (guint) (g_utf8_next_char (text + p) - text);
      n++;
    }
  return p < end && g_unichar_isalpha (g_utf8_get_char (text + p)) ? from : p;
}

static gboolean
is_upper (const char *text, guint from, guint to)
{
  for (const char *p = text + from; p < text + to; p = g_utf8_next_char (p))
    if (!g_unichar_isupper (g_utf8_get_char (p)))
      return FALSE;
  return TRUE;
}

guint
_lotse_number_get_mark (const char *p)
{
  guint n = *p == 'n';

  return lotse_starts_with (p + n, "ö/") ? n + 2 : 0;
}

/* " - 14/": the second year of a period of office, with blanks around its dash, and the slash before the number proper. */
static gboolean
is_spaced_period (const char *text, guint p, guint end)
{
  return p + 6 < end && strncmp (text + p, " - ", 3) == 0 && g_ascii_isdigit (text[p + 3]) && g_ascii_isdigit (text[p + 4])
         && text[p + 5] == '/';
}

/* " - 16 2042/2031" at @p. */
static gboolean
is_period_before_number (const char *text, guint p, guint end)
{
  guint q = p + 6;

  if (p + 12 > end || strncmp (text + p, " - ", 3) != 0 || !g_ascii_isdigit (text[p + 3]) || !g_ascii_isdigit (text[p + 4])
      || text[p + 5] != ' ')
    return FALSE;
  while (q < end && g_ascii_isdigit (text[q]))
    q++;
  return q > p + 7 && q < p + 12 && q + 4 < end && text[q] == '/' && g_ascii_isdigit (text[q + 1]) && g_ascii_isdigit (text[q + 4]);
}

/* "Nr. 12", "Nummer: 12": the word before a number. */
static guint
skip_number_word (const char *text, guint p, guint end)
{
  g_autofree char *fold = lotse_fold (text + p, MIN (end - p, 9));
  guint n = g_str_has_prefix (fold, "nummer") ? 6 : g_str_has_prefix (fold, "nr") && !g_ascii_isalpha (fold[2]) ? 2 : 0;

  if (n > 0)
    for (p += n; p < end && strchr (".: \t", text[p]);)
      p++;
  return p;
}

/* "WiF", "StR" at the end of a number: a short code that begins with a capital and has another one. */
static gboolean
is_mixed_code (const char *text, guint p, guint q, guint end)
{
  guint capitals = 0;

  if (q < p + 3 || q > p + 4 || !g_ascii_isupper (text[p]) || (q < end && !strchr (" \t\n", text[q])))
    return FALSE;
  for (guint i = p; i < q; i++)
    capitals += g_ascii_isupper (text[i]) != 0;
  return capitals > 1;
}

/* A run of digits, or of letters that belong to a number: before the first digit they begin with a capital (VO, GRDrs), behind it they are
 * capitals of a supplement. Returns where it ends, @p where there is none. */
static guint
skip_part (const char *text, guint p, guint end, gboolean digits)
{
  guint q = p;

  while (q < end && g_ascii_isdigit (text[q]))
    q++;
  if (q > p)
    return q;
  q = skip_letters (text, p, end);
  /* Also "0368-StR/2031", "0368-JhA-2031", and at the end "2031/1759-WiF" */
  if (digits)
    return is_upper (text, p, q) || is_mixed_code (text, p, q, end)
                   || (q >= p + 2 && q <= p + 4 && is_upper (text, p, p + 1) && strchr ("/-", text[q]) && q + 1 < end
                       && g_ascii_isdigit (text[q + 1]))
               ? q
               : p;
  return g_unichar_isupper (g_utf8_get_char (text + p)) || _lotse_number_get_mark (text + p) != 0 ? q : p;
}

/* "FB 56/0076", "14-20 / V 03024": a slash behind a blank, with the blanks around it. */
static guint
get_spaced_slash (const char *text, guint p, guint end)
{
  guint n = 2;

  while (p + n < end && text[p + n] == ' ')
    n++;
  return n;
}

/* "17-2345.1E": one capital behind the last digit at @p, the mark of a supplement; short numbers have none. */
static gboolean
ends_in_letter (const char *text, guint first, guint p, guint end)
{
  return p >= first + 6 && g_ascii_isdigit (text[p - 1]) && g_ascii_isupper (text[p]) && (p + 1 == end || strchr (" \t\n", text[p + 1]));
}

/* "IV - S 12/2031": a code of capitals behind a dash with blanks, and then the number proper. */
static gboolean
is_dashed_code (const char *text, guint p, guint end)
{
  guint letters = 0, digits;

  if (p + 6 > end || strncmp (text + p, " - ", 3) != 0)
    return FALSE;
  while (letters < 3 && g_ascii_isupper (text[p + 3 + letters]))
    letters++;
  digits = (guint) strspn (text + p + 4 + letters, "0123456789");
  return letters > 0 && text[p + 3 + letters] == ' ' && digits > 0 && p + 5 + letters + digits < end
         && text[p + 4 + letters + digits] == '/' && g_ascii_isdigit (text[p + 5 + letters + digits]);
}

/* "1061 /IX.L.": the period of an abbreviation that ends the number belongs to it, as the one before does. */
static gboolean
is_last_period (const char *text, guint first, guint p, guint end)
{
  return p > first + 2 && p < end && text[p] == '.' && (p + 1 == end || strchr (" \t\n", text[p + 1])) && g_ascii_isupper (text[p - 1])
         && text[p - 2] == '.';
}

/* Whether capitals of the Roman numbers stand behind the blank at @p, between a slash with the capitals of a code and a slash before digits. */
static gboolean
is_roman_part (const char *text, guint p, guint end)
{
  const guint n = (guint) strspn (text + p + 1, "IVX");
  guint code = p;

  while (code > 0 && g_ascii_isupper (text[code - 1]))
    code--;
  return n > 0 && n <= 4 && code < p && code > 0 && text[code - 1] == '/' && p + n + 2 < end && text[p + 1 + n] == '/'
         && g_ascii_isdigit (text[p + 2 + n]);
}

/* The length of what stands between the parts of a number before and behind @p, 0 where it ends. @digits: whether a digit was read before. */
static guint
get_joint (const char *text, guint p, guint end, gboolean digits)
{
  char next = p + 1 < end ? text[p + 1] : '\0';

  if (strchr ("/-._", text[p]))
    return next != '\0' && g_unichar_isalnum (g_utf8_get_char (text + p + 1)) ? 1 : 0;
  if (text[p] != ' ')
    return 0;
  if (next == '/')
    return get_spaced_slash (text, p, end);
  /* "GRDrs 915/2004", "FB VO 12" */
  if (!digits && (g_ascii_isdigit (next) || (p + 2 < end && g_ascii_isupper (next))))
    return 1;
  if (!digits && is_dashed_code (text, p, end))
    return 3;
  /* "10 - 14/20.1" */
  if (is_spaced_period (text, p, end))
    return 3;
  /* "06 - 16 2042/2031": the two years of a period of office, and behind them a number of its own */
  if (is_period_before_number (text, p, end))
    return 3;
  if (p >= 7 && is_period_before_number (text, p - 5, end) && g_ascii_isdigit (text[p - 6]))
    return 1;
  if (!digits)
    return 0;
  /* A supplement: "15-2735/2018 S1". */
  if (p + 2 < end && g_ascii_isupper (next) && g_ascii_isdigit (text[p + 2]) && (p + 3 >= end || !g_ascii_isalnum (text[p + 3])))
    return 1;
  /* "14-20 / V 03024" */
  if (g_ascii_isalpha (text[p - 1]) && g_ascii_isdigit (next))
    return 1;
  /* "2031/FB II/2551": a department of a Roman number between two slashes */
  if (is_roman_part (text, p, end))
    return 1;
  /* "WP 14-20 SV 50/032" */
  return p + 3 < end && g_ascii_isupper (next) && g_ascii_isupper (text[p + 2]) && text[p + 3] == ' ' && g_ascii_isdigit (text[p + 4]) ? 1
                                                                                                                                       : 0;
}

/* "VO/04GV/2031-123", "062a/2031": the letters of a body behind its figure, or the small letter of what came in addition, before a slash and a
 * year. Returns their bytes, or 0. */
static guint
skip_unit_code (const char *text, guint p, guint end)
{
  guint n = 0;

  while (p + n < end && n < 4 && g_ascii_isupper (text[p + n]))
    n++;
  if (n == 0 && p + 1 < end && text[p] >= 'a' && text[p] <= 'f')
    n = 1;
  return n > 0 && p + n + 4 < end && g_ascii_isdigit (text[p - 1]) && text[p + n] == '/' && strspn (text + p + n + 1, "0123456789") >= 4
             ? n
             : 0;
}

gboolean
_lotse_number_match (const LotseReading *reading, guint start, guint end, LotseRange *ret_range)
{
  const char *text = reading->text->str;
  guint first = skip_number_word (text, _lotse_trim_start (reading, start, end), end);
  guint last = first, joint = 0;
  gboolean digits = FALSE;

  for (guint p = first; p < end; p += joint)
    {
      guint from = p;

      p = skip_part (text, from, end, digits);
      if (p == from)
        break;
      digits = digits || g_ascii_isdigit (text[from]);
      if (digits)
        last = p;
      if (p >= end)
        break;
      p += skip_unit_code (text, p, end);
      last = digits ? p : last;
      if (p < end && ends_in_letter (text, first, p, end))
        {
          last = p + 1;
          break;
        }
      /* "WP18", "V542" */
      joint = g_ascii_isdigit (text[p]) ? 0 : get_joint (text, p, end, digits);
      if (joint == 0 && !g_ascii_isdigit (text[p]))
        break;
    }
  if (!digits || last <= first)
    return FALSE;
  if (is_last_period (text, first, last, end))
    last++;
  *ret_range = (LotseRange) { first, last };
  return TRUE;
}
