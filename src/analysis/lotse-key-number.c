/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The number of the paper where no label announces it: alone on its line, beside the type, at the margin of a print. */
#include "lotse-consultation-private.h"
#include "lotse-key-private.h"

#include "lotse-fold.h"

#include <string.h>

/* Lines at the top where a coded number that nothing announces is the paper's own; further down it may be that of another. */
#define MAX_BARE_NUMBER 12
#define MAX_BARE_NUMBER_OF_MIRROR 26 /* with the fields of its page above the text */

/* A letter, a blank, the running number and the year. */
static gboolean
is_lettered_year (const char *text, LotseRange number)
{
  guint p = number.start + 2, digits = (guint) strspn (text + p, "0123456789");

  return number.end > p && text[p - 1] == ' ' && digits > 0 && digits <= 4 && text[p + digits] == '/'
         && number.end - p - digits == strlen ("/2031") && strspn (text + p + digits + 1, "0123456789") == 4 && text[p + digits + 1] == '2';
}

/* "V0417/31", "Ref.V/014/2031": a letter at the digits or a code of an office, the running number, and the year at the end. */
static gboolean
is_number_of_office (const char *text, LotseRange number)
{
  guint p = number.start, letters, digits, year;

  while (p < number.end && (g_ascii_isalpha (text[p]) || text[p] == '.'))
    p++;
  letters = p - number.start;
  p += letters > 1 && text[p] == '/';
  digits = (guint) strspn (text + p, "0123456789");
  /* "BAU/011/2031" may be the number of a session. */
  if (!g_ascii_isupper (text[number.start]) || letters > 8
      || (letters > 1 && (text[number.start + letters] != '/' || !memchr (text + number.start, '.', letters))) || digits < 3 || digits > 5
      || text[p + digits] != '/')
    return FALSE;
  p += digits + 1;
  year = number.end > p ? number.end - p : 0;
  return strspn (text + p, "0123456789") == year && ((year == 4 && lotse_starts_with (text + p, "20")) || (year == 2 && letters == 1));
}

/* "SV-10-0123", "GR/041/2019", "31/SVV/0412" as a line of its own: a code in capitals and two groups of digits; without the code three:
 * "14/098/01". */
static gboolean
is_coded_number (const LotseAnalysis *a, LotseRange number)
{
  const char *text = a->reading->text->str;
  guint letters = 0, groups = 0;

  while (number.start + letters < number.end && g_ascii_isupper (text[number.start + letters]))
    letters++;
  /* "V 411/2031" */
  if ((letters == 1 && is_lettered_year (text, number)) || is_number_of_office (text, number))
    return TRUE;
  /* One letter only before a slash: "V/0123/2031". */
  if (letters > 0 && (letters > 5 || !strchr (letters == 1 ? "/" : "/-", text[number.start + letters])))
    return FALSE;
  if (letters == 0 && !memchr (text + number.start, '/', number.end - number.start))
    return FALSE;
  for (guint p = number.start + letters; p < number.end; p++)
    {
      groups += g_ascii_isdigit (text[p]) && (p == number.start || !g_ascii_isdigit (text[p - 1]));
      letters += text[p] == '/' && g_ascii_isupper (text[p + 1]) && g_ascii_isupper (text[p + 2]);
    }
  return groups >= (letters > 0 ? 2 : 3);
}

/* Whether line @index goes on behind a word before it with "Drucksache", which the number in the next line belongs to. */
static gboolean
ends_in_cue (const LotseAnalysis *a, guint index)
{
  static const char *const cues[] = { " Drucksache", "-Drucksache", " Vorlage", "-Vorlage" };
  const LotseLine *line = lotse_reading_line (a->reading, index);

  for (guint i = 0; i < G_N_ELEMENTS (cues); i++)
    {
      guint n = (guint) strlen (cues[i]);

      if (line->end - line->start > n + 20 && strncmp (a->reading->text->str + line->end - n, cues[i], n) == 0)
        return TRUE;
    }
  return FALSE;
}

/* A day alone on the line below the number. */
static void
add_date_below_number (LotseAnalysis *a, guint index)
{
  const LotseLine *below = index + 1 < a->reading->lines->len ? lotse_reading_line (a->reading, index + 1) : NULL;
  LotseRange date;

  if (below && below->blank_before == 0 && _lotse_key_is_missing (a, "date")
      && _lotse_analysis_find_date (a, below->start, below->end, &date, NULL) && date.start == below->start && date.end == below->end)
    _lotse_analysis_add_date (a, "key/date-line", date);
}

/* "Antwort zur Anfrage Nr. 12/2031": whether a small word stands right before byte @p of a line, so that another paper is meant. */
static gboolean
is_behind_small_word (const char *text, guint start, guint p)
{
  guint word = p > start ? p - 1 : start;

  while (word > start && text[word - 1] != ' ')
    word--;
  return word < p && g_unichar_islower (g_utf8_get_char (text + word));
}

/* "Vorlage an den Kreistag Nr. 2031-064": whom the paper is for stands between the type and the number, which ends the line. */
static gboolean
add_number_behind_addressee (LotseAnalysis *a, const LotseLine *line)
{
  static const char cue[] = " Nr. ";
  static const char *const links[] = { " an den ", " an die ", " an das ", " für den ", " für die " };
  const char *text = a->reading->text->str;
  const char *at = g_strstr_len (text + line->start, (gssize) (line->end - line->start), cue);
  guint name = at ? (guint) (at - text) : 0, end = 0;
  LotseRange number;

  if (!at || !_lotse_type_match (a->reading, a->lexicon, line->start, line->end, &end)
      || !_lotse_number_match (a->reading, name + (guint) strlen (cue), line->end, &number) || number.start != name + strlen (cue)
      || number.end != line->end)
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (links); i++)
    if (lotse_starts_with (text + end, links[i]) && _lotse_consultation_is_body (a, end + (guint) strlen (links[i]), name))
      return _lotse_analysis_add_key_range (a, "number", "key/number-behind-type", number) != NULL;
  return FALSE;
}

/* "GEMEINDE ALSENAU SITZUNGSVORLAGE Nr. 2031/137 Sitzung am": sender, type and number in one line. */
static gboolean
add_number_behind_type (LotseAnalysis *a, const LotseLine *line)
{
  static const char cue[] = " Nr. ";
  const char *text = a->reading->text->str;
  const char *at = g_strstr_len (text + line->start, (gssize) (line->end - line->start), cue);
  guint end = at ? (guint) (at - text) : 0, start = end, type_end = 0;
  LotseRange number;

  if (add_number_behind_addressee (a, line))
    return TRUE;
  while (start > line->start && text[start - 1] != ' ')
    start--;
  if (start <= line->start || is_behind_small_word (text, line->start, start)
      || !_lotse_type_match (a->reading, a->lexicon, start, end, &type_end) || type_end != end
      || !_lotse_number_match (a->reading, end + (guint) strlen (cue), line->end, &number)
      || memchr (text + number.start, '/', number.end - number.start) == NULL)
    return FALSE;
  return _lotse_analysis_add_key_range (a, "number", "key/number-behind-type", number) != NULL;
}

/* "21-04170": year and running number. */
static gboolean
is_year_and_number (const char *text, LotseRange range)
{
  return range.end - range.start >= strlen ("21-0417") && text[range.start + 2] == '-' && g_ascii_isdigit (text[range.start])
         && g_ascii_isdigit (text[range.start + 1])
         && strspn (text + range.start + 3, "0123456789") == range.end - range.start - strlen ("21-");
}

/* Bytes of the kind of paper that ends a number, " BV" in "2031/1877 BV", or 0. */
static guint
measure_kind (const char *text, guint at, guint end)
{
  guint p = at + 1;

  if (p >= end || text[at] != ' ')
    return 0;
  while (p < end && g_ascii_isupper (text[p]))
    p++;
  return p == end && p <= at + 4 && p > at + 2 ? p - at : 0;
}

/* The number in the last cell of line @index. */
static gboolean
find_number_of_last_cell (LotseAnalysis *a, guint index, LotseRange *ret)
{
  const LotseLine *line = lotse_reading_line (a->reading, index);
  const char *text = a->reading->text->str, *tab;
  LotseRange cell = { line->start, line->end };

  while ((tab = memchr (text + cell.start, '\t', cell.end - cell.start)))
    cell.start = (guint) (tab + 1 - text);
  if (cell.end - cell.start > 30 || cell.end <= cell.start || !g_ascii_isdigit (text[cell.start])
      || !_lotse_number_match (a->reading, cell.start, cell.end, ret))
    return FALSE;
  ret->end += measure_kind (text, ret->end, cell.end);
  return ret->start == cell.start && ret->end == cell.end
         && (memchr (text + ret->start, '/', ret->end - ret->start) || (cell.start > line->start && is_year_and_number (text, *ret)))
         && !_lotse_analysis_find_date (a, cell.start, cell.end, NULL, NULL);
}

/* "2031/045" above "Beschlussvorlage", "Der Bürgermeister | 21-04170" above "| Beschlussvorlage", "Stadt Alsenau | 21-04170" above "Der
 * Bürgermeister | Beschlussvorlage": the number on the line above the type, or in its last cell. */
void
_lotse_key_add_number_above_type (LotseAnalysis *a, guint index)
{
  LotseRange number;

  if (!_lotse_key_is_missing (a, "number"))
    return;
  if ((index > 0 && find_number_of_last_cell (a, index - 1, &number))
      || (index == 2 && find_number_of_last_cell (a, 0, &number) && number.start > lotse_reading_line (a->reading, 0)->start))
    _lotse_analysis_add_key_range (a, "number", "key/number-above-type", number);
}

/* "Nr. M 2018/15 | 12.03.2018", "Nr. STV/0231/2031 | Alsenau, 17.02.2031": the date behind a gap, which is added. Returns where the number ends, or
 * the end of the line. */
static guint
cut_date (LotseAnalysis *a, const LotseLine *line)
{
  LotseRange number, date;

  if (!_lotse_number_match (a->reading, line->start, line->end, &number) || number.end >= line->end
      || a->reading->text->str[number.end] != '\t' || !_lotse_analysis_find_date (a, number.end, line->end, &date, NULL)
      || date.end != line->end
      || (_lotse_trim_start (a->reading, number.end, line->end) != date.start
          && !_lotse_key_is_place_and_day (a, (LotseRange) { _lotse_trim_start (a->reading, number.end, line->end), line->end })))
    return line->end;
  if (_lotse_key_is_missing (a, "date"))
    _lotse_analysis_add_date (a, "key/number-line", date);
  return number.end;
}

/* A label that asks for a colon may do without where nothing but a number with its marks follows. */
static gboolean
match_labelled_number (const LotseAnalysis *a, guint start, guint end, LotseRange *ret)
{
  LotseLabel label = { 0 };

  return _lotse_label_match_bare (a->reading, a->lexicon, start, end, &label) && label.field == LOTSE_FIELD_NUMBER
         && _lotse_number_match (a->reading, label.value, end, ret) && ret->start == label.value && ret->end == end
         && memchr (a->reading->text->str + ret->start, '/', ret->end - ret->start);
}

static guint
count_top_lines (const LotseAnalysis *a)
{
  return g_str_equal (a->pipe, "politik-bei-uns") ? MAX_BARE_NUMBER_OF_MIRROR : MAX_BARE_NUMBER;
}

/* Whether a number without a word before it, alone on line @index, is that of the paper: one with letters near the top, or the first line of
 * all ("21-0417"). */
static gboolean
is_bare_number (const LotseAnalysis *a, guint index, LotseRange number)
{
  const LotseLine *line = lotse_reading_line (a->reading, index);

  if (number.start != line->start || index >= count_top_lines (a))
    return FALSE;
  return is_coded_number (a, number)
         || (index == 0 && line->end - line->start < 24 && memchr (a->reading->text->str + line->start, '-', line->end - line->start)
             && !_lotse_analysis_find_date (a, line->start, line->end, NULL, NULL));
}

/* "IV/51/510" below "Dezernat, Dienststelle": the code of the office in charge has the form of a number. */
static gboolean
is_lead (const LotseAnalysis *a, LotseRange range)
{
  const char *lead = lotse_outline_get_key (a->outline, "lead_body");

  return lead && lotse_bytes_are (a->reading->text->str + range.start, range.end - range.start, lead);
}

static gboolean
is_type (const LotseAnalysis *a, LotseRange cell)
{
  guint end = 0;

  return _lotse_type_match (a->reading, a->lexicon, cell.start, cell.end, &end) && end == cell.end;
}

/* "Beschlussvorlage | Referat | VI" above line @index: nothing but the type in its first cell. */
static gboolean
is_below_type_cell (const LotseAnalysis *a, guint index)
{
  LotseRange cells[LOTSE_MAX_LINE_CELLS];

  return index > 0 && _lotse_line_cut_cells (a->reading, index - 1, cells) >= 2 && is_type (a, cells[0]);
}

/* "V0417/31 | öffentlich | Amt/Az.: VI/48", "VWT/0417/31 | Vorlage der Verwaltung", "V0417/31 | Amt | Sozialamt" below the type: a number with
 * letters in the first cell, beside who may hear the paper or beside or below its type. */
static gboolean
add_number_of_first_cell (LotseAnalysis *a, guint index)
{
  LotseRange cells[LOTSE_MAX_LINE_CELLS], number;
  guint n = _lotse_line_cut_cells (a->reading, index, cells);

  return n >= 2 && _lotse_number_match (a->reading, cells[0].start, cells[0].end, &number) && number.start == cells[0].start
         && number.end == cells[0].end && is_coded_number (a, number)
         && (_lotse_label_fits (a->reading, a->lexicon, LOTSE_FIELD_PUBLICITY, cells[1]) || is_type (a, cells[1])
             || is_below_type_cell (a, index))
         && _lotse_analysis_add_key_range (a, "number", "key/number-of-first-cell", number) != NULL;
}

/* "Stadt Auenfels | 50/077/2031", "[x] öffentlich | 31/SVV/0412": the number at the right margin of the letterhead. */
static gboolean
add_number_at_margin (LotseAnalysis *a, const LotseLine *line)
{
  const char *text = a->reading->text->str;
  LotseRange number;
  guint cell = line->end;

  while (cell > line->start && text[cell - 1] != '\t')
    cell--;
  return cell > line->start && line->end - cell <= 24 && _lotse_number_match (a->reading, cell, line->end, &number) && number.start == cell
         && number.end == line->end && is_coded_number (a, number) && !_lotse_consultation_is_session_number (text + cell, line->end - cell)
         && !_lotse_analysis_find_date (a, cell, line->end, NULL, NULL)
         && _lotse_analysis_add_key_range (a, "number", "key/number-at-margin", number);
}

/* "Nr. M 2018/15" as a line of its own, also with the date behind a gap; "DS 0123/19-24" and "SV-10-0123"; on some portals the number stands
 * alone above all else: "21-0417". */
static void
add_number_line (LotseAnalysis *a, guint index)
{
  const LotseLine *line = lotse_reading_line (a->reading, index);
  const char *text = a->reading->text->str + line->start;
  gboolean top = index < count_top_lines (a), named = lotse_starts_with (text, "Nr. ");
  LotseRange number;
  guint end;

  if (line->end - line->start > 60)
    {
      if (line->end - line->start < 120 && top && _lotse_key_is_missing (a, "number"))
        add_number_behind_type (a, line);
      return;
    }
  end = named ? cut_date (a, line) : line->end;
  if (!named && is_lead (a, (LotseRange) { line->start, end }))
    return;
  if (!_lotse_key_is_missing (a, "number") || !(named || g_ascii_isupper (*text) || (top && (g_ascii_isdigit (*text) || *text == '['))))
    return;
  /* "… siehe Drucksache" / "Nr. 14/005": the number of another paper. */
  if (named && index > 0 && line->blank_before == 0 && ends_in_cue (a, index - 1))
    return;
  if (match_labelled_number (a, line->start, end, &number))
    {
      _lotse_analysis_add_key_range (a, "number", "key/number-line", number);
      return;
    }
  if ((!named && top && (add_number_behind_type (a, line) || add_number_of_first_cell (a, index) || add_number_at_margin (a, line)))
      || end - line->start > 40 || !_lotse_number_match (a->reading, line->start, end, &number) || number.end < end)
    return;
  if (named || is_bare_number (a, index, number))
    {
      _lotse_analysis_add_key_range (a, "number", "key/number-line", number);
      add_date_below_number (a, index);
    }
}

/* "2026-31/DS-I(A)0417Ausgegeben am 18.02.2030": the number at the left margin of a print, the day of issue at the right one. */
static void
add_issue_line (LotseAnalysis *a, guint index)
{
  static const char cue[] = "Ausgegeben am ";
  const LotseLine *line = lotse_reading_line (a->reading, index), *number;
  const char *text = a->reading->text->str;
  const char *at = g_strstr_len (text + line->start, (gssize) MIN (line->end - line->start, 100), cue);
  guint issue = at ? (guint) (at - text) : 0, end;
  LotseRange date;
  gboolean digits = FALSE;

  if (!at || !_lotse_analysis_find_date (a, issue, line->end, &date, NULL) || date.start != issue + strlen (cue))
    return;
  /* The number stands before it, or in a line of its own above it. */
  number = issue == line->start && index > 0 && line->blank_before == 0 ? lotse_reading_line (a->reading, index - 1) : line;
  end = number == line ? _lotse_trim_end (a->reading, line->start, issue) : number->end;
  for (guint p = number->start; p < end; p++)
    {
      digits |= g_ascii_isdigit (text[p]) != 0;
      /* "2026 - 31/DS-I(A)0417" */
      if (strchr (" \t", text[p]) && text[p + 1] != '-' && (p == number->start || text[p - 1] != '-'))
        end = number->start;
    }
  if (digits && end > number->start + 4 && memchr (text + number->start, '/', end - number->start) && _lotse_key_is_missing (a, "number")
      && !_lotse_analysis_find_date (a, number->start, end, NULL, NULL))
    _lotse_analysis_add_key_range (a, "number", "key/number-of-issue", (LotseRange) { number->start, end });
  if (_lotse_key_is_missing (a, "date"))
    _lotse_analysis_add_date (a, "key/date-of-issue", date);
  _lotse_analysis_set_zone (a, line->start, line->end, LOTSE_ZONE_HEADER);
}

/* A number alone on its line, right below the type: two groups of digits, no date. */
static void
add_number_below_type (LotseAnalysis *a, guint index)
{
  const LotseLine *line = lotse_reading_line (a->reading, index);
  const char *text = a->reading->text->str;
  LotseRange number;
  guint groups = 0;

  if (index == 0 || line->end - line->start > 30 || _lotse_key_is_missing (a, "paper_type") || !_lotse_key_is_missing (a, "number")
      || lotse_reading_line (a->reading, index - 1)->zone != LOTSE_ZONE_HEADER
      || !_lotse_number_match (a->reading, line->start, line->end, &number) || number.start != line->start || number.end != line->end
      || _lotse_analysis_find_date (a, line->start, line->end, NULL, NULL))
    return;
  for (guint p = number.start; p < number.end; p++)
    groups += g_ascii_isdigit (text[p]) && (p == number.start || !g_ascii_isdigit (text[p - 1]));
  if (groups >= 2)
    _lotse_analysis_add_key_range (a, "number", "key/number-below-type", number);
}

void
_lotse_key_add_number_line (LotseAnalysis *a, guint index)
{
  add_number_line (a, index);
  add_issue_line (a, index);
  add_number_below_type (a, index);
}

gboolean
_lotse_key_is_below_bezug (const LotseAnalysis *a, guint index)
{
  g_autofree char *fold = index > 0 ? _lotse_key_fold_line (a, index - 1) : NULL;

  return fold && (g_str_equal (fold, "bezug") || g_str_equal (fold, "bezueglich"));
}

void
_lotse_key_add_number_at_foot (LotseAnalysis *a)
{
  for (guint i = 0; i < a->labels->len; i++)
    {
      const LotseLabel *label = &g_array_index (a->labels, LotseLabel, i);
      LotseRange value;

      if (label->field != LOTSE_FIELD_NUMBER || label->start < a->header_end || !label->colon || label->glued
          || !_lotse_label_get_value (a->reading, a->labels, i, 0, &value)
          || !_lotse_label_fits (a->reading, a->lexicon, LOTSE_FIELD_NUMBER, value))
        continue;
      _lotse_analysis_add_key_range (a, "number", "key/label-at-foot", value);
      if (_lotse_key_is_missing (a, "date") && i + 1 < a->labels->len && label[1].field == LOTSE_FIELD_DATE
          && label[1].line <= label->line + 2 && _lotse_label_get_value (a->reading, a->labels, i + 1, 0, &value))
        _lotse_analysis_add_date (a, "key/label-at-foot", _lotse_key_first_line (a, value));
      return;
    }
}
