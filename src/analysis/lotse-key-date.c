/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-key-private.h"

#include "lotse-fold.h"

#include <string.h>

/* The day of the paper on a line that no label announces. */

/* Lines on top in which the number and the day may stand in one. */
#define NUMBER_LINES 6

/* "… via E-Mail Neustadt, den 12.04.2031 Antrag zur Sitzung": a letterhead that runs on. */
static void
add_date_of_letterhead (LotseAnalysis *a, const LotseLine *line)
{
  static const char joint[] = ", den ";
  const char *text = a->reading->text->str;
  const char *den = g_strstr_len (text + line->start, (gssize) MIN (line->end - line->start, 400), joint);
  guint at = den ? (guint) (den - text) + (guint) strlen (joint) : line->end;
  LotseRange date;

  if (den && _lotse_analysis_find_date (a, at, line->end, &date, NULL) && date.start == at)
    _lotse_analysis_add_date (a, "key/letterhead-date", date);
}

/* "Sitzung des Ausschusses für Soziales vom 18.09.2031" on top of minutes. */
static gboolean
is_session_line (const LotseAnalysis *a, guint index, LotseRange *ret_date)
{
  const LotseLine *line = lotse_reading_line (a->reading, index);
  const char *text = a->reading->text->str;

  return index < 3 && (lotse_starts_with (text + line->start, "Sitzung de") || _lotse_key_goes_on_with_session (a, index))
         && _lotse_analysis_find_date (a, line->end - MIN (24, line->end - line->start), line->end, ret_date, NULL)
         && ret_date->end == line->end
         && (lotse_starts_with (text + ret_date->start - 5, " vom ") || lotse_starts_with (text + ret_date->start - 4, " am "));
}

/* "Hans Muster (Stand: 05.10.2031)" */
static gboolean
is_state_of_work (const LotseAnalysis *a, const LotseLine *line, LotseRange date)
{
  static const char state[] = "(Stand: ";
  const char *text = a->reading->text->str;

  return date.start > line->start + strlen (state) && date.end + 1 == line->end && text[date.end] == ')'
         && lotse_starts_with (text + date.start - strlen (state), state);
}

/* "Anfrage vom 08.11.2031 (Nr. 323/2031)" */
static gboolean
add_numbered_type (LotseAnalysis *a, guint index, LotseRange date)
{
  static const char opening[] = " (Nr. ";
  const LotseLine *line = lotse_reading_line (a->reading, index);
  const char *text = a->reading->text->str;

  if (!lotse_starts_with (text + date.end, opening) || text[line->end - 1] != ')' || !_lotse_key_add_type_and_date (a, index, date))
    return FALSE;
  if (_lotse_key_is_missing (a, "number"))
    _lotse_key_add_number (a, "key/number-line", (LotseRange) { date.end + (guint) strlen (opening), line->end - 1 });
  return TRUE;
}

/* "Ergänzung zur" above the number of another paper. */
static gboolean
leads_to_paper (const char *text, LotseLine line)
{
  static const char *const words[] = { " zu", " zur", " zum", " der", " Bezug" };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (line.end - line.start > strlen (words[i]) && strncmp (text + line.end - strlen (words[i]), words[i], strlen (words[i])) == 0)
      return TRUE;
  return FALSE;
}

/* "Drucksache 12/2031 vom 08.11.2031" on top of the paper. */
static gboolean
add_number_and_day (LotseAnalysis *a, guint index, LotseRange date)
{
  static const char joint[] = " vom ";
  const LotseLine *line = lotse_reading_line (a->reading, index);
  const char *text = a->reading->text->str;
  guint end = date.start - (guint) strlen (joint), type_end = 0;
  LotseRange number;

  if (index >= NUMBER_LINES || date.end != line->end || date.start < line->start + strlen (joint) + 2
      || !lotse_starts_with (text + end, joint) || !_lotse_key_is_missing (a, "number") || _lotse_key_is_below_bezug (a, index)
      || (index > 0 && leads_to_paper (text, line[-1])) || !_lotse_type_match (a->reading, a->lexicon, line->start, end, &type_end)
      || !_lotse_number_match (a->reading, _lotse_trim_start (a->reading, type_end, end), end, &number)
      || number.start != _lotse_trim_start (a->reading, type_end, end) || number.end != end)
    return FALSE;
  _lotse_key_add_number (a, "key/number-line", number);
  _lotse_analysis_add_date (a, "key/date-line", date);
  _lotse_analysis_set_zone (a, line->start, line->end, LOTSE_ZONE_HEADER);
  return TRUE;
}

/* Adds a date that ends its line, behind the name of the town or a word for it. */
static void
add_closing_date (LotseAnalysis *a, const LotseLine *line, LotseRange date)
{
  const char *text = a->reading->text->str;
  guint from = line->start;
  gboolean town;

  /* "12345 Neuenfels, 23.04.2031" */
  if (strspn (text + from, "0123456789") == 5 && text[from + 5] == ' ' && from + 6 < date.start)
    from += 6;
  town = g_unichar_isupper (g_utf8_get_char (text + from)) && memchr (text + from, ',', date.start - from);
  /* "Stadt Alsenau | 21. Mai 2031" */
  if (date.start > from && text[date.start - 1] == '\t')
    {
      g_autofree char *fold = lotse_fold (text + from, date.start - from);

      town = town || (_lotse_key_is_sender (a, fold) && !memchr (text + from, ':', date.start - from));
    }
  if (date.start == from || town || lotse_starts_with (text + from, "vom") || lotse_starts_with (text + from, "eingereicht am ")
      || lotse_starts_with (text + from, "den ") || lotse_starts_with (text + from, "Datum "))
    _lotse_analysis_add_date (a, town || date.start > from ? "key/letterhead-date" : "key/date-line",
                              (LotseRange) { line->start, line->end });
}

void
_lotse_key_add_date_line (LotseAnalysis *a, guint index)
{
  const LotseLine *line = lotse_reading_line (a->reading, index);
  LotseRange date;

  if (line->end - line->start > 120)
    {
      add_date_of_letterhead (a, line);
      return;
    }
  if (is_session_line (a, index, &date))
    {
      _lotse_analysis_add_date (a, "key/session", date);
      return;
    }
  if (!_lotse_analysis_find_date (a, line->start, line->end, &date, NULL))
    return;
  if (is_state_of_work (a, line, date))
    {
      _lotse_analysis_add_date (a, "key/date-line", date);
      return;
    }
  /* "Antrag von Erika Beispiel und Hans Muster vom 19.08.2031" */
  if (line->end - line->start > 60)
    {
      if (date.end == line->end && index < 12)
        _lotse_key_add_type_and_date (a, index, date);
      return;
    }
  if (add_numbered_type (a, index, date) || add_number_and_day (a, index, date))
    return;
  /* "Neuenfels, 3.3.2031 / Mu": who wrote it. */
  if (_lotse_trim_start (a->reading, date.end, line->end) < line->end
      && !(lotse_starts_with (a->reading->text->str + date.end, " / ") && line->end - date.end <= 7))
    return;
  if (!_lotse_key_add_type_and_date (a, index, date))
    add_closing_date (a, line, date);
}
