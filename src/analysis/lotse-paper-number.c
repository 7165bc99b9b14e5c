/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-bytes-private.h"
#include "lotse-date-private.h"
#include "lotse-fold.h"
#include "lotse-paper-number-private.h"
#include "lotse-reference-private.h"

#include <string.h>

/* How far to the left of a number its word may stand (domain guide 6.1). */
#define LOOK_BACK 36

typedef enum
{
  CUE_NONE,
  CUE_WEAK,
  CUE_STRONG,
  CUE_NOT,
} Cue;

typedef struct
{
  const char *text;
  guint length;
  const LotseLexicon *lexicon;
  const char *own;      /* the paper's own number, or NULL */
  const char *own_form; /* dup_form() of it, or NULL */
} Scan;

static const LotseLexiconEntry *
find_kind (const Scan *s, const char *folded, const char *kind)
{
  return lotse_term_find_kind (lotse_lexicon_find_term (s->lexicon, folded), "reference-cues", kind);
}

/* --- codes ----------------------------------------------------------------------------------------------------------------- */

/* "VI-DS-01629", "VII-A-04714": the period of the council in Roman numerals, a code, and four digits or more. */
static gboolean
has_period_code (const Scan *s, guint start, guint end)
{
  gsize roman = strspn (s->text + start, "IVX"), letters = 0, digits = 0;
  const char *p = s->text + start + roman;

  if (roman == 0 || *p++ != '-')
    return FALSE;
  while (g_ascii_isalpha (p[letters]))
    letters++;
  if (letters == 0 || letters > 5 || p[letters] != '-')
    return FALSE;
  p += letters + 1;
  while (g_ascii_isdigit (p[digits]))
    digits++;
  return digits >= 4 && p + digits <= s->text + end;
}

/* "0417/31": four digits, a slash and two digits of the year, up to @end. */
static gboolean
is_serial_of_year (const Scan *s, guint at, guint end)
{
  return _lotse_number_count_digits (s->text, at) == 4 && s->text[at + 4] == '/' && _lotse_number_count_digits (s->text, at + 5) == 2
         && end == at + 7;
}

/* "31/SVV/0417": the code of an assembly between the year and the number. */
static gboolean
has_inner_code (const Scan *s, guint start, guint end)
{
  guint n = _lotse_number_count_digits (s->text, start), code = start + n + 1, letters = 0;
  g_autofree char *folded = NULL;

  if (n != 2 || s->text[start + n] != '/')
    return FALSE;
  while (g_ascii_isupper (s->text[code + letters]))
    letters++;
  if (letters < 3 || s->text[code + letters] != '/' || code + letters + 1 + _lotse_number_count_digits (s->text, code + letters + 1) != end)
    return FALSE;
  folded = lotse_fold (s->text + code, (gssize) letters);
  return find_kind (s, folded, "code") != NULL;
}

/* Whether the number begins with a letter code that only papers have: "AN/1459/2014", "DS0417/31". */
static gboolean
has_paper_code (const Scan *s, guint start, guint end)
{
  guint n = 0;
  g_autofree char *folded = NULL;

  if (has_period_code (s, start, end))
    return TRUE;
  /* "61/0650/WP17": the period of the council behind it. */
  if (end - start > 6)
    for (guint p = end; p > start + 4 && n < 4; p--, n++)
      if (lotse_starts_with (s->text + p - 3, "/WP") && g_ascii_isdigit (s->text[p]))
        return TRUE;
  n = 0;

  while (start + n < end && n < 8 && g_ascii_isalpha (s->text[start + n]))
    n++;
  if (n == 0)
    return has_inner_code (s, start, end);
  if (n < 2 || (!strchr ("/-", s->text[start + n]) && !is_serial_of_year (s, start + n, end)))
    return FALSE;
  folded = lotse_fold (s->text + start, (gssize) n);
  return find_kind (s, folded, "code") != NULL || _lotse_number_is_code_of_year (s->text, start, n, end);
}

/* The form of a number: digits as 9, letters as A, the period of the council, "VIII/2029/07112", as R however long it is. Free with g_free(). */
static char *
dup_form (const char *number, gsize length)
{
  gsize roman = MIN (strspn (number, "IVX"), length);
  gboolean period = roman > 0 && roman < length && number[roman] == '/';
  char *form = period ? g_strdup_printf ("R%.*s", (int) (length - roman), number + roman) : g_strndup (number, length);

  for (char *p = form + period; *p; p++)
    *p = g_ascii_isdigit (*p) ? '9' : g_ascii_isalpha (*p) ? 'A' : *p;
  return form;
}

/* "(0381/2009)", "ABC/0381/2009", "611/205/2013", "B-084/2030": of the same form as the paper's own number, and alone in brackets, with a code
 * of letters or of three parts. */
static gboolean
is_like_own (const Scan *s, guint start, guint end)
{
  g_autofree char *form = NULL;

  if (!s->own_form || start == 0)
    return FALSE;
  form = dup_form (s->text + start, end - start);
  /* "(A0188/31)" beside "DS0231/31": only the letters differ. */
  if (s->text[start - 1] == '(' && s->text[end] == ')' && *form == 'A' && *s->own_form == 'A' && strchr (form, '/')
      && g_str_equal (form + strspn (form, "A"), s->own_form + strspn (s->own_form, "A")))
    return TRUE;
  if (!lotse_starts_with (s->own_form, "AA") && !lotse_starts_with (s->own_form, "A-999/9999")
      && (s->text[start - 1] != '(' || s->text[end] != ')') && strchr (s->own_form, '/') == strrchr (s->own_form, '/'))
    return FALSE;
  return g_str_equal (form, s->own_form);
}

/* --- cue ------------------------------------------------------------------------------------------------------------------- */

static Cue
cue_of_word (const Scan *s, const char *folded)
{
  const GPtrArray *cues = lotse_lexicon_get_table (s->lexicon, "reference-cues");

  if (find_kind (s, folded, "not"))
    return CUE_NOT;
  if (find_kind (s, folded, "weak"))
    return CUE_WEAK;
  /* "des Antrages", "des Beschlusses" */
  if (g_str_has_suffix (folded, "s") && strlen (folded) > 5)
    {
      gsize n = strlen (folded) - (g_str_has_suffix (folded, "es") ? 2 : 1);
      g_autofree char *stem = g_strndup (folded, n);

      if (find_kind (s, stem, "weak"))
        return CUE_WEAK;
    }
  for (guint i = 0; i < cues->len; i++)
    {
      const LotseLexiconEntry *entry = g_ptr_array_index (cues, i);
      const char *term = entry->folded;

      if (!g_str_equal (lotse_lexicon_entry_get (entry, 1), "strong"))
        continue;
      if (strlen (term) > 5 ? strstr (folded, term) != NULL : g_str_equal (folded, term))
        return CUE_STRONG;
    }
  return CUE_NONE;
}

/* "Ö 3.1 - 21-0177": the paper behind the number of its item, at the beginning of a line. */
static gboolean
is_item_of_agenda (const Scan *s, guint at)
{
  guint p = at;

  if (p < 5 || strncmp (s->text + p - 3, " - ", 3) != 0)
    return FALSE;
  for (p -= 3; p > 0 && (g_ascii_isdigit (s->text[p - 1]) || s->text[p - 1] == '.'); p--)
    ;
  if (p < 2 || s->text[p - 1] != ' ' || !g_ascii_isdigit (s->text[p]))
    return FALSE;
  if (s->text[p - 2] == 'N')
    return p == 2 || s->text[p - 3] == '\n';
  return p >= 3 && strncmp (s->text + p - 3, "Ö", 2) == 0 && (p == 3 || s->text[p - 4] == '\n');
}

/* Bytes of the name of a court, "Verwaltungsgerichts", at most. */
#define MAX_COURT 40

/* "Vorlage im Hauptausschuss 2023/0860", "Antrag der SPD-Fraktion (2023/0860)": the word stands in front of the body of bytes [body, …). */
static Cue
find_cue_before_body (const Scan *s, gsize body, guint limit, gboolean with_year)
{
  static const char *const small[] = { "im", "in", "an", "der", "des", "den", "dem", "fuer", "vom", "von", "zum", NULL };
  static const char court[] = "gerichts";
  gsize start = body, end, word = 0;

  /* "SPD-Fraktion" */
  while (start > 0 && s->text[start - 1] == '-' && _lotse_date_previous_word (s->text, start - 1, "", &start, &end))
    ;
  while (start + word < s->length && word < MAX_COURT && !strchr (" .,;:(", s->text[start + word]))
    word++;
  /* "Beschluss des Amtsgerichts" */
  if (_lotse_number_capital_at (s->text + start) == 0
      || (word > strlen (court) && lotse_starts_with (s->text + start + word - strlen (court), court)))
    return CUE_NONE;
  for (guint i = 0; i < 3; i++)
    {
      g_autofree char *folded = NULL;

      if (!_lotse_date_previous_word (s->text, start, "", &start, &end) || end < limit)
        return CUE_NONE;
      folded = lotse_fold (s->text + start, (gssize) (end - start));
      if (g_strv_contains (small, folded) || g_str_has_prefix (folded, "fraktion"))
        continue;
      /* "Antrag Schwarz 236/2031": who moved it, and a number with its year. */
      if (i == 0)
        return with_year && _lotse_number_capital_at (s->text + start) > 0 && cue_of_word (s, folded) == CUE_WEAK && strlen (folded) > 5
                   ? CUE_WEAK
                   : CUE_NONE;
      return _lotse_number_capital_at (s->text + start) > 0
                     && (cue_of_word (s, folded) == CUE_STRONG || cue_of_word (s, folded) == CUE_WEAK)
                 ? CUE_WEAK
                 : CUE_NONE;
    }
  return CUE_NONE;
}

/* "236/2031": digits, a slash and a year, and nothing more. */
static gboolean
has_year (const Scan *s, guint at)
{
  guint n = _lotse_number_count_digits (s->text, at);
  const char *year = s->text + at + n + 1;

  return n >= 1 && n <= 4 && s->text[at + n] == '/' && _lotse_number_count_digits (s->text, at + n + 1) == 4
         && (lotse_starts_with (year, "20") || lotse_starts_with (year, "19")) && year[4] != '/' && year[4] != '-';
}

/* "Beschluss vom 4.5.2031 (Nr. 87/2031)": where the word for the paper ends, in front of the day; 0 without one. */
static guint
find_day_lead (const Scan *s, guint at)
{
  static const char lead[] = " (Nr. ", from[] = " vom ";
  guint p;

  if (at < sizeof lead || !lotse_starts_with (s->text + at - (sizeof lead - 1), lead))
    return 0;
  for (p = at - (guint) sizeof lead; p > sizeof from && at - p < LOOK_BACK && s->text[p] != '\n'; p--)
    if (s->text[p] == ' ' && lotse_starts_with (s->text + p, from))
      return g_ascii_isdigit (s->text[p + sizeof from - 1]) ? p : 0;
  return 0;
}

/* "zu TOP 4: 0345/2031/1": whether bytes [@start, @end) are the number of an item and its colon stands before the number at @at. */
static gboolean
is_item_number (const Scan *s, gsize start, gsize end, guint at)
{
  return strspn (s->text + start, "0123456789.") >= end - start && s->text[end] == ':' && end + 2 == at;
}

/* The word that makes a number one of a paper, looking back over "Nr.", brackets and colons. */
static Cue
find_cue (const Scan *s, guint at)
{
  guint day = find_day_lead (s, at);
  gsize start = day > 0 ? day : at, end;
  guint limit = start > LOOK_BACK ? (guint) start - LOOK_BACK : 0;

  if (is_item_of_agenda (s, at))
    return CUE_STRONG;
  for (guint i = 0; i < 3; i++)
    {
      g_autofree char *folded = NULL;
      Cue cue;

      /* "EU-VO 2021/1060" is a law of the Union. */
      if (start >= 6 && strncmp (s->text + start - 6, "EU-VO ", 6) == 0)
        return CUE_NOT;

      if (!_lotse_date_previous_word (s->text, start, i == 0 ? ".:(-\"/#" : ".:(-", &start, &end) || end < limit)
        return CUE_NONE;
      folded = lotse_fold (s->text + start, (gssize) (end - start));
      cue = cue_of_word (s, folded);
      /* "BV-Nr. 12/31", "Beschl.-Nr. 12-3/2031" */
      if (i > 0 && cue == CUE_WEAK && strncmp (s->text + end + (s->text[end] == '.'), "-N", 2) == 0 && !g_str_equal (folded, "top"))
        return CUE_STRONG;
      if (cue != CUE_NONE)
        return cue;
      /* "V.Nr. 12/2031" */
      if (i > 0 && find_kind (s, folded, "numbered"))
        return CUE_WEAK;
      if (!find_kind (s, folded, "between") && !(i == 0 && is_item_number (s, start, end, at)))
        return i < 2 ? find_cue_before_body (s, start, limit, i == 0 && has_year (s, at)) : CUE_NONE;
    }
  return CUE_NONE;
}

/* Whether only "und", a comma and the like stand between two numbers that share one word. */
static gboolean
is_shared (const Scan *s, guint from, guint to)
{
  g_autofree char *between = NULL;

  if (to <= from || to - from > 11)
    return FALSE;
  between = g_strndup (s->text + from, to - from);
  g_strdelimit (between, "\n", ' ');
  g_strstrip (between);
  /* "Nr. 12/2031 und Nr. 13/2031" */
  if (g_str_has_suffix (between, " Nr."))
    between[strlen (between) - strlen (" Nr.")] = '\0';
  return g_str_equal (between, "und") || g_str_equal (between, ",") || g_str_equal (between, "sowie") || g_str_equal (between, "oder")
         || g_str_equal (between, "bis") || g_str_equal (between, "u.");
}

/* --- what belongs to the number --------------------------------------------------------------------------------------------- */

/* "14-20 / V 03024", "15-2735/2018 S1", "0345/2021 1. Ergänzung": what follows after a blank, or a comma. */
static guint
extend_right (const Scan *s, guint end)
{
  guint n;

  if (strncmp (s->text + end, " / ", 3) == 0 && _lotse_number_capital_at (s->text + end + 3) == 1 && s->text[end + 4] == ' '
      && (n = _lotse_number_count_digits (s->text, end + 5)) == 5)
    return end + 5 + n;
  /* "288 /WP25": the period of the council. */
  if (strncmp (s->text + end, " /WP", 4) == 0 && (n = _lotse_number_count_digits (s->text, end + 4)) > 0)
    return end + 4 + n;
  if (s->text[end] == ' ' && (s->text[end + 1] == 'S' || s->text[end + 1] == 'E')
      && (n = _lotse_number_count_digits (s->text, end + 2)) == 1 && !g_ascii_isalnum (s->text[end + 2 + n]))
    return end + 2 + n;
  n = end + (s->text[end] == ',');
  if (s->text[n] == ' ' && _lotse_number_count_digits (s->text, n + 1) == 1
      && strncmp (s->text + n + 2, ". Ergänzung", strlen (". Ergänzung")) == 0)
    return n + 2 + (guint) strlen (". Ergänzung");
  return end;
}

/* "WP 26-31 SV 50/417": the years of the council before the code at @at. Where they begin, or @at. */
static guint
skip_council_years (const Scan *s, guint at)
{
  const char *p = s->text + at - 9;

  return at >= 9 && strncmp (p, "WP ", 3) == 0 && _lotse_number_count_digits (p, 3) == 2 && p[5] == '-'
                 && _lotse_number_count_digits (p, 6) == 2 && p[8] == ' ' && (at == 9 || !g_ascii_isalnum (p[-1]))
             ? at - 9
             : at;
}

/* Whether the @n capitals at byte @at are the code that the paper's own number begins with: "FD 50/0121/2031". */
static gboolean
is_own_code (const Scan *s, guint at, guint n)
{
  return s->own && n > 1 && strncmp (s->own, s->text + at, n) == 0 && s->own[n] == ' ' && g_ascii_isdigit (s->own[n + 1]);
}

/* A letter code before the number: "FB 56/0076/WP18", "GRDrs 915/2004", "V 03024", or that of the paper itself. */
static guint
extend_left (const Scan *s, guint start)
{
  static const char *const codes[]
      = { "GRDrs", "FB", "SV", "V", "VO", "NR", "OF", "OM", "OA", "ST", "EA", "OIB", "AN", "BA", "AT", "AF", "GD", "KT" };

  for (guint i = 0; i < G_N_ELEMENTS (codes); i++)
    {
      guint n = (guint) strlen (codes[i]);

      if (start > n && (s->text[start - 1] == ' ' || s->text[start - 1] == '\n') && strncmp (s->text + start - 1 - n, codes[i], n) == 0
          && (start == n + 1 || !g_ascii_isalnum (s->text[start - 2 - n])))
        return skip_council_years (s, start - 1 - n);
    }
  if (start > 1 && _lotse_number_is_blank (s->text[start - 1]))
    {
      guint code = start - 1;

      while (code > 0 && g_ascii_isupper (s->text[code - 1]))
        code--;
      if (is_own_code (s, code, start - 1 - code) && (code == 0 || !g_ascii_isalnum (s->text[code - 1])))
        return code;
    }
  return start;
}

/* "NR 1307/25", "OM 6952/25": code, number and two digits of the year, as the motions of Hessian assemblies have them. */
static gboolean
is_coded_year (const Scan *s, guint start, guint p, guint end)
{
  static const char *const codes[] = { "NR ", "OF ", "OM ", "OA ", "ST ", "EA ", "OIB ", "GD " };
  guint n = _lotse_number_count_digits (s->text, p);

  guint second = n >= 1 && n <= 4 && s->text[p + n] == '/' ? _lotse_number_count_digits (s->text, p + n + 1) : 0;

  /* Behind "OF" the number of the district may stand instead of the year. */
  if (second < 1 || second > 2 || end != p + n + 1 + second || (second == 1 && strncmp (s->text + start, "OF ", 3) != 0))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (codes); i++)
    if (p - start == strlen (codes[i]) && strncmp (s->text + start, codes[i], p - start) == 0)
      return TRUE;
  return FALSE;
}

/* --- the scanner ------------------------------------------------------------------------------------------------------------- */

static gboolean
is_accepted (LotseNumberShape shape, Cue cue, gboolean shared)
{
  switch (shape)
    {
    case LOTSE_NUMBER_PREFIX:
      return cue == CUE_STRONG || cue == CUE_WEAK || shared;
    case LOTSE_NUMBER_CLEAR:
      return cue == CUE_STRONG || cue == CUE_WEAK || shared;
    case LOTSE_NUMBER_PLAIN:
      return cue == CUE_STRONG || shared;
    case LOTSE_NUMBER_NONE:
    default:
      return FALSE;
    }
}

/* Whether a folded text ends in a word for a paper and "Nr. ": one of its own for all, or one that means other things as well (@ret_other). */
static gboolean
ends_in_paper (const char *before, gboolean *ret_other)
{
  static const char *const papers[] = { "vorlage nr. ", "vorlagen nr. ", "drucksache nr. ", "drucksachen nr. ", " vo nr. " };
  static const char *const others[] = { "antrag nr. ", "anfrage nr. ", "beschluss nr. " };

  *ret_other = FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (papers); i++)
    if (g_str_has_suffix (before, papers[i]))
      return TRUE;
  *ret_other = TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    if (g_str_has_suffix (before, others[i]))
      return !g_str_has_suffix (before, "bauantrag nr. ");
  return FALSE;
}

/* "Gemeinderatsvorlage Nr. 1377", "Vorlagen Nr. 1377 vom … und Nr. 1074 vom …": three or four digits are a number only where it is said; fewer,
 * and those of a motion or a decision, only with the day behind them: "Beschluss Nr. 45 vom 3.5.2031". */
static gboolean
is_short_number (const Scan *s, guint start, guint end)
{
  g_autofree char *before = NULL;
  guint from = start > 60 ? start - 60 : 0, digits = _lotse_number_count_digits (s->text, start);
  gboolean dated = strncmp (s->text + end, " vom ", 5) == 0 && g_ascii_isdigit (s->text[end + 5]), other;

  if (start + digits != end || digits < 1 || digits > 4 || g_ascii_isalnum (s->text[end]) || s->text[end] == '/')
    return FALSE;
  if (start < 2 || s->text[start - 2] != '.' || !g_ascii_isspace (s->text[start - 1]))
    return FALSE;
  /* Not in the middle of a letter. */
  while (from < start && ((guchar) s->text[from] & 0xc0) == 0x80)
    from++;
  before = lotse_fold (s->text + from, (gssize) (start - from));
  g_strdelimit (before, "\n\t", ' ');
  /* "(Vorlage Nr. 97)" */
  if (ends_in_paper (before, &other))
    return dated || (!other && (digits > 2 || s->text[end] == ')'));
  return digits > 2 && g_str_has_suffix (before, " und nr. ") && strstr (before, "vorlagen nr. ") != NULL;
}

/* "Antrag Nr. 6/2031": a number of one digit and its year, behind a word for a paper and "Nr.". */
static gboolean
is_numbered_year (const Scan *s, guint at, guint end)
{
  gsize start, stop;
  g_autofree char *folded = NULL;

  if (!has_year (s, at) || end != at + 6 || at < 4 || strncmp (s->text + at - 4, "Nr.", 3) != 0
      || !_lotse_date_previous_word (s->text, at - 4, "", &start, &stop))
    return FALSE;
  folded = lotse_fold (s->text + start, (gssize) (stop - start));
  return strlen (folded) > 5 && cue_of_word (s, folded) == CUE_WEAK;
}

/* "Vorlage 2031 0417", "BV 2031 0417/2": year and number with nothing but a blank between them. End of it, or 0. */
static guint
find_blank_end (const Scan *s, guint run, guint end)
{
  const char *p = s->text + run;
  guint n;

  if (end != run + 4 || (!lotse_starts_with (p, "20") && !lotse_starts_with (p, "19")) || p[4] != ' ' || p[5] != '0'
      || _lotse_number_count_digits (p, 5) != 4)
    return 0;
  n = p[9] == '/' ? _lotse_number_count_digits (p, 10) : 0;
  end = n > 0 && n < 3 ? run + 10 + n : run + 9;
  return g_ascii_isalnum (s->text[end]) || (s->text[end] == '/' && g_ascii_isdigit (s->text[end + 1])) ? 0 : end;
}

/* "Antrag III/A 217": the period of the council, a letter for the kind of paper and its number, behind a word for one. Where the code begins, or
 * @p. */
static guint
find_period_letter (const Scan *s, guint p, guint end)
{
  guint digits = _lotse_number_count_digits (s->text, p), start = p >= 3 ? p - 3 : 0, roman;
  gsize before, stop;
  g_autofree char *folded = NULL;

  if (digits < 1 || digits > 5 || p + digits != end || p < 8 || s->text[p - 1] != ' ' || !g_ascii_isupper (s->text[p - 2])
      || s->text[start] != '/')
    return p;
  for (roman = start; roman > 0 && strchr ("IVX", s->text[roman - 1]); roman--)
    ;
  if (roman == start || !_lotse_number_is_blank (s->text[roman - 1]) || !_lotse_date_previous_word (s->text, roman, "", &before, &stop))
    return p;
  folded = lotse_fold (s->text + before, (gssize) (stop - before));
  return cue_of_word (s, folded) == CUE_STRONG || (cue_of_word (s, folded) == CUE_WEAK && strlen (folded) > 5) ? roman : p;
}

/* "Vortrag M 132", "Bericht B 216": the word that goes with a letter. */
static gboolean
is_word_of_letter (const char *folded, char letter)
{
  return (letter == 'M' && g_str_has_prefix (folded, "vortrag")) || (letter == 'B' && lotse_fold_is (folded, "bericht"));
}

/* Whether a day and a comma, the number of a minute and a bracket, or a word for a paper stand before the code at byte @at. @certain: the code is
 * nothing else. */
static gboolean
has_code_lead (const Scan *s, guint at, gboolean certain)
{
  gsize start, end;
  g_autofree char *folded = NULL;

  if (at < 8)
    return FALSE;
  if (strncmp (s->text + at - 2, ", ", 2) == 0)
    return g_ascii_isdigit (s->text[at - 3]) && g_ascii_isdigit (s->text[at - 6]) && s->text[at - 7] == '.';
  /* "§ 4252 (M 69)" */
  if (s->text[at - 1] == '(')
    {
      guint p = at - 1;

      if (!_lotse_number_is_blank (s->text[p - 1]))
        return FALSE;
      for (p--; p > 0 && g_ascii_isdigit (s->text[p - 1]); p--)
        ;
      return p > 3 && g_ascii_isdigit (s->text[p]) && _lotse_number_is_blank (s->text[p - 1]) && strncmp (s->text + p - 3, "§", 2) == 0;
    }
  if (!_lotse_number_is_blank (s->text[at - 1]) || !_lotse_date_previous_word (s->text, at, "", &start, &end))
    return FALSE;
  folded = lotse_fold (s->text + start, (gssize) (end - start));
  /* "Vortrag des Magistrats M 132", "Antrag NR 1925"; "Antrag B 27" speaks of a road. */
  return cue_of_word (s, folded) == CUE_STRONG || lotse_fold_is (folded, "magistrats") || is_word_of_letter (folded, s->text[at])
         || (certain && strlen (folded) > 5 && cue_of_word (s, folded) == CUE_WEAK);
}

/* "Anregung vom 11.09.2025, OM 7363", "Vorlage B 275": the code of a paper and its number behind the day it was written or the word for
 * it. Where the code begins, or @p. */
static guint
find_led_code (const Scan *s, guint p, guint end)
{
  static const char *const codes[] = { "NR", "OF", "OM", "OA", "ST", "EA", "OIB", "B", "M", "E", "V", "A", "K", "Ö" };
  guint digits = _lotse_number_count_digits (s->text, p);

  if (digits < 1 || digits > 4 || p < 3 || !_lotse_number_is_blank (s->text[p - 1])
      || (!g_ascii_isupper (s->text[p - 2]) && _lotse_number_capital_at (s->text + p - 3) != 2))
    return p;
  /* "OF 927/9": with the number of its district. */
  if (p + digits != end
      && (s->text[p + digits] != '/' || _lotse_number_count_digits (s->text, p + digits + 1) > 2
          || p + digits + 1 + _lotse_number_count_digits (s->text, p + digits + 1) != end))
    return p;
  for (guint i = 0; i < G_N_ELEMENTS (codes); i++)
    {
      guint n = (guint) strlen (codes[i]) + 1;

      if (p >= n && strncmp (s->text + p - n, codes[i], n - 1) == 0 && has_code_lead (s, p - n, n > 2 && g_ascii_isalpha (codes[i][0])))
        return p - n;
    }
  return p;
}

/* Whether a run that begins at @at may be a number: not inside a word, an address or a longer number. */
static gboolean
may_start (const Scan *s, guint at)
{
  char before = at > 0 ? s->text[at - 1] : ' ';

  return !g_ascii_isalnum (before) && (!strchr ("/-._=&?@%", before) || (at > 0 && _lotse_number_ends_nr (s->text, at - 1)))
         && !((guchar) before >= 0x80 && (guchar) before < 0xc0 && at > 1 && (guchar) s->text[at - 2] == 0xc3);
}

/* "DrS/2015/112": bytes of a letter code with a small letter in it, up to the slash before a year, or 0. */
static guint
match_mixed_code (const Scan *s, guint p)
{
  const char *text = s->text + p;

  return g_ascii_isupper (text[0]) && g_ascii_islower (text[1]) && g_ascii_isupper (text[2]) && text[3] == '/'
                 && _lotse_number_count_digits (s->text, p + 4) == 4 && text[8] == '/' && g_ascii_isdigit (text[9])
             ? 3
             : 0;
}

/* A run of letters and digits that may be the number of a paper. */
typedef struct
{
  guint run;   /* its first byte */
  guint start; /* the first byte with the code before it */
  guint end;
  LotseNumberShape shape;
  gboolean mixed; /* "DrS/2015/112" */
  gboolean said;  /* known by the word or the day before it */
  gboolean sure;  /* "26-31 / V 00417": nothing else has this form */
} Number;

/* The next run at byte @p or behind it that may be a number; FALSE behind the last one. */
static gboolean
find_run (const Scan *s, guint p, Number *ret)
{
  while (p < s->length)
    {
      guint n, mixed;

      /* Nearly all bytes: neither a digit nor a capital; Ä, Ö and Ü are no ASCII. */
      p = (guint) _lotse_bytes_find_digit_or_capital (s->text, p, s->length, TRUE);
      if (p == s->length)
        break;
      n = _lotse_number_capital_at (s->text + p);
      if (n == 0 && !g_ascii_isdigit (s->text[p]))
        {
          p++;
          continue;
        }
      /* Of these nearly all begin a word with a capital. */
      mixed = g_ascii_islower (s->text[p + 1]) ? match_mixed_code (s, p) : 0;
      if ((!g_ascii_islower (s->text[p + 1]) || mixed > 0) && may_start (s, p))
        {
          guint end = _lotse_number_find_run_end (s->text, p + (mixed > 0 ? mixed + 1 : 0));

          if (end > p)
            {
              *ret = (Number) { .run = p, .start = p, .end = end, .mixed = mixed > 0 };
              return TRUE;
            }
        }
      p = _lotse_number_skip_run (s->text, s->length, p + MAX (n, 1));
    }
  return FALSE;
}

/* What kind of number a run is, with a blank inside it and the code in front of it. Returns FALSE if it is none. */
static gboolean
read_shape (const Scan *s, Number *self)
{
  guint spaced;

  self->shape = self->mixed ? LOTSE_NUMBER_PREFIX : _lotse_number_classify (s->text, self->run, self->end);
  /* "101.20.402" beside "101.20.733": what would be a part of a text is a number in the papers of this town. */
  if (self->shape == LOTSE_NUMBER_NONE && s->own && strchr (s->own, '.') && self->end - self->run == strlen (s->own))
    {
      g_autofree char *form = dup_form (s->text + self->run, self->end - self->run);

      if (g_str_equal (form, s->own_form))
        self->shape = LOTSE_NUMBER_PLAIN;
    }
  spaced = _lotse_number_find_spaced_end (s->text, self->run, self->end);
  if (spaced > 0 && find_cue (s, self->run) == CUE_STRONG)
    {
      self->shape = LOTSE_NUMBER_CLEAR;
      self->end = spaced;
    }
  /* "14-20 / A 00489" */
  if (self->shape == LOTSE_NUMBER_PLAIN && strncmp (s->text + self->end, " / ", 3) == 0 && extend_right (s, self->end) > self->end)
    {
      self->shape = LOTSE_NUMBER_CLEAR;
      self->sure = TRUE;
    }
  spaced = find_blank_end (s, self->run, self->end);
  if (spaced > 0 && find_cue (s, self->run) > CUE_NONE && find_cue (s, self->run) != CUE_NOT)
    {
      self->shape = LOTSE_NUMBER_CLEAR;
      self->end = spaced;
    }
  self->start = find_led_code (s, self->run, self->end);
  if (self->start == self->run)
    self->start = find_period_letter (s, self->run, self->end);
  self->said = self->start < self->run || (self->shape == LOTSE_NUMBER_NONE && is_short_number (s, self->run, self->end));
  if (self->said)
    self->shape = LOTSE_NUMBER_PLAIN;
  if (self->start == self->run && self->shape != LOTSE_NUMBER_NONE)
    self->start = extend_left (s, self->run);
  return self->shape != LOTSE_NUMBER_NONE;
}

/* What the words before a number, its code and the number of this paper say of it. */
static Cue
judge_cue (const Scan *s, const Number *n)
{
  Cue cue = n->said ? CUE_STRONG : find_cue (s, n->start);

  if (n->start < n->run && cue == CUE_NONE)
    cue = lotse_starts_with (s->text + n->start, "GRDrs") ? CUE_STRONG : find_cue (s, n->run);
  if (cue == CUE_WEAK && (n->start < n->run || is_numbered_year (s, n->run, n->end)))
    cue = CUE_STRONG;
  if (cue == CUE_NONE
      && (n->mixed || n->sure || has_paper_code (s, n->run, n->end) || is_coded_year (s, n->start, n->run, n->end)
          || is_like_own (s, n->run, n->end) || (n->start < n->run && is_like_own (s, n->start, n->end))
          || _lotse_paper_is_noted (s->text, s->length, s->own, n->run, n->end)))
    cue = CUE_STRONG;
  return cue;
}

void
_lotse_paper_numbers_find (LotseAnalysis *a, GArray *references)
{
  const char *own = lotse_outline_get_key (a->outline, "number");
  g_autofree char *own_form = own ? dup_form (own, strlen (own)) : NULL;
  Scan s = { a->reading->text->str, (guint) a->reading->text->len, a->lexicon, own, own_form };
  guint p = 0, last = 0;
  Number number;

  while (find_run (&s, p, &number))
    {
      LotseReference *reference;
      Cue cue;

      p = number.end;
      if (!read_shape (&s, &number))
        {
          p = _lotse_number_skip_run (s.text, s.length, p);
          continue;
        }
      p = number.end;
      cue = judge_cue (&s, &number);
      if (cue == CUE_NOT || !is_accepted (number.shape, cue, last > 0 && is_shared (&s, last, number.run)))
        continue;
      last = p = extend_right (&s, number.end);
      reference = _lotse_reference_add (references, a, "paper", number.start, p, "reference/paper-number");
      reference->base = _lotse_paper_number_dup_base (reference->text);
      if (g_str_equal (reference->base, reference->text))
        g_clear_pointer (&reference->base, g_free);
    }
}
