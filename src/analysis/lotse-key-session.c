/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The session as key data: that of minutes is their date, and that of a paper which has no date of its own. */
#include "lotse-consultation-private.h"
#include "lotse-key-private.h"

#include "lotse-fold.h"

#include <string.h>

/* "Auszug aus der Niederschrift über die Sitzung" / "des Rates am 12.03.2031": the second of these lines. */
gboolean
_lotse_key_goes_on_with_session (const LotseAnalysis *a, guint index)
{
  static const char end[] = " Sitzung";
  const LotseLine *line = lotse_reading_line (a->reading, index), *above = line - 1;
  const char *text = a->reading->text->str;

  return index > 0 && line->blank_before == 0 && above->end > above->start + strlen (end) && lotse_starts_with (text + line->start, "de")
         && lotse_starts_with (text + above->end - strlen (end), end);
}

/* Whether a line begins "über die … Sitzung", "Sitzung des …", "32. Sitzung …", "5. öffentliche Sitzung …". */
static gboolean
names_session (const char *line, const char *end)
{
  static const char *const kinds[] = { "aus der Niederschrift ", "aus dem Protokoll " };
  const char *p;

  /* "Auszug" / "aus der Niederschrift über die 14. Sitzung …" */
  line = p = line + lotse_match_one_of (line, kinds, G_N_ELEMENTS (kinds));
  /* "der 26. Sitzung" */
  if (lotse_starts_with (p, "der "))
    line = p = p + strlen ("der ");
  while (p < end && g_ascii_isdigit (*p))
    p++;
  if (p > line && p + 2 < end && p[0] == '.' && p[1] == ' ')
    return g_strstr_len (p, MIN (end - p, 40), "itzung") != NULL;
  return lotse_starts_with (line, "Sitzung ")
         || (lotse_starts_with (line, "über de") && g_strstr_len (line, MIN (end - line, 120), "itzung"))
         || (lotse_starts_with (line, "über di") && g_strstr_len (line, end - line, "itzung"));
}

/* "die 11. öffentliche Sitzung", "den nichtöffentlichen Teil": the word that says who was let in; nothing where both parts are told of. */
static gboolean
find_publicity (const char *text, guint start, guint end, LotseRange *ret)
{
  static const char word[] = "öffentlich";
  const char *at = g_strstr_len (text + start, (gssize) (end - start), word);
  guint from = at ? (guint) (at - text) : 0;

  if (!at || g_strstr_len (at + strlen (word), (gssize) (text + end - at) - (gssize) strlen (word), word))
    return FALSE;
  while (from > start && text[from - 1] != ' ')
    from--;
  if (from >= start + strlen ("nicht ") && lotse_starts_with (text + from - strlen ("nicht "), "nicht "))
    from -= (guint) strlen ("nicht ");
  *ret = (LotseRange) { from, end };
  return TRUE;
}

/* "über die öffentliche Sitzung des Rates der Stadt X vom 18.09.2031", also "… am Montag, dem 18. September 2031, in …": the session of minutes.
 * The date may stand in the next line. */
void
_lotse_key_add_session_of_minutes (LotseAnalysis *a, guint index)
{
  const LotseLine *line = lotse_reading_line (a->reading, index);
  const char *text = a->reading->text->str, *type = lotse_outline_get_key (a->outline, "paper_type");
  g_autofree char *fold = type ? lotse_fold (type, -1) : NULL;
  const LotseLexiconEntry *entry = fold ? lotse_lexicon_find (a->lexicon, "types", fold) : NULL;
  guint end = MIN (line->end, line->start + 300), start = line->start, day = start, type_end = 0, last = 0;
  LotseRange date, publicity;

  /* "Niederschrift 16. Sitzung des Rates 10.04.2031" */
  if (!type && (entry = _lotse_type_match (a->reading, a->lexicon, start, end, &type_end)) != NULL && type_end + 1 < end)
    start = _lotse_trim_start (a->reading, type_end, end);
  /* "über die Sitzung des Rates, am Montag, dem 08.09.2031": the type above it is lost. */
  if (!type && !entry && index < 2 && lotse_starts_with (text + start, "über die ") && names_session (text + start, text + end))
    {
      if (_lotse_key_is_missing (a, "date") && _lotse_analysis_find_date (a, start, end, &date, NULL))
        _lotse_analysis_add_date (a, "key/session", date);
      return;
    }
  if (!entry || !g_str_equal (lotse_lexicon_entry_get (entry, 1), "minutes") || !names_session (text + start, text + end))
    return;
  if (!type)
    _lotse_analysis_add_key_range (a, "paper_type", "key/session", (LotseRange) { line->start, type_end });
  if (_lotse_key_is_missing (a, "publicity") && find_publicity (text, start, MIN (end, start + 60), &publicity))
    _lotse_analysis_add_publicity (a, "key/session", publicity);
  day = _lotse_consultation_skip_election (a, start, end);
  if (!_lotse_analysis_find_date (a, day, end, &date, NULL) && index + 1 < a->reading->lines->len && line[1].blank_before <= 2)
    {
      end = MIN (line[1].end, line[1].start + 100);
      /* "über die 11. Sitzung" / "der Gemeindevertretung Alsenau" / "am Mittwoch, 10. April 2031" */
      if (line[1].blank_before == 0 && lotse_starts_with (text + line[1].start, "de"))
        {
          last = 1;
          if (!_lotse_analysis_find_date (a, line[1].start, end, NULL, NULL) && index + 2 < a->reading->lines->len
              && line[2].blank_before == 0)
            end = MIN (line[2].end, line[2].start + 100);
        }
    }
  if (_lotse_key_is_missing (a, "date") && _lotse_analysis_find_date (a, day, end, &date, NULL))
    _lotse_analysis_add_date (a, "key/session", date);
  _lotse_analysis_set_zone (a, line->start, line[last].end, LOTSE_ZONE_HEADER);
}

/* "Beratungsfolge:" and right below it "Sitzungstermin:": the head of a column; its first date is that of one session among several. */
static gboolean
is_session_column (const LotseAnalysis *a, guint index)
{
  const LotseReading *r = a->reading;
  guint line = g_array_index (a->labels, LotseLabel, index).line;

  for (guint i = index; i > 0 && line - g_array_index (a->labels, LotseLabel, i - 1).line <= 3; i--)
    if (g_array_index (a->labels, LotseLabel, i - 1).field == LOTSE_FIELD_CONSULTATION)
      return TRUE;
  /* "Sitzungstermin" / "12.03.2031" / "19.03.2031": one below the other. */
  for (guint i = line + 1; i <= line + 2; i++)
    if (i >= r->lines->len || !_lotse_analysis_is_date (a, lotse_reading_line (r, i)->start, lotse_reading_line (r, i)->end))
      return FALSE;
  return TRUE;
}

/* "Antrag im Kreistag am 23.09.2031": the type, the body, the day. */
static gboolean
names_session_of_motion (const LotseAnalysis *a, const LotseLine *line, LotseRange date)
{
  static const char *const links[] = { " im ", " in der ", " an den ", " an die ", " zum ", " zur " };
  const char *text = a->reading->text->str;
  guint end = 0, link;

  if (!_lotse_type_match (a->reading, a->lexicon, line->start, line->end, &end) || date.start < end + 8
      || !lotse_starts_with (text + date.start - 4, " am "))
    return FALSE;
  link = lotse_match_one_of (text + end, links, G_N_ELEMENTS (links));
  return link > 0 && _lotse_consultation_is_body (a, end + link, date.start - 4);
}

/* "Montag, 28. September 2031, 19:00 Uhr" */
static gboolean
names_day_and_hour (const LotseAnalysis *a, const LotseLine *line, LotseRange *ret_date)
{
  const char *text = a->reading->text->str;

  return line->end - line->start < 60 && line->end > line->start + 20 && lotse_starts_with (text + line->end - strlen ("Uhr"), "Uhr")
         && _lotse_analysis_find_date (a, line->start, line->end, ret_date, NULL)
         && ret_date->start <= line->start + strlen ("Donnerstag, ") && line->end - ret_date->end <= strlen (" , 19:00 Uhr");
}

/* "des Jugendhilfeausschusses am 21.11.2031" below the type, "aus der Sitzung des Rates vom 12.10.2031". */
static gboolean
names_session_of_body (const LotseAnalysis *a, const LotseLine *line, LotseRange date)
{
  const char *text = a->reading->text->str;
  gboolean on = date.start > line->start + 10 && lotse_starts_with (text + date.start - 4, " am ");

  if (lotse_starts_with (text + line->start, "aus der Sitzung "))
    return on || lotse_starts_with (text + date.start - 5, " vom ");
  return on && (lotse_starts_with (text + line->start, "des ") || lotse_starts_with (text + line->start, "der "))
         && _lotse_consultation_is_body (a, line->start + 4, date.start - 4);
}

gboolean
_lotse_key_find_session_of_line (const LotseAnalysis *a, guint index, LotseRange *ret_date, guint *ret_last)
{
  const LotseLine *line = lotse_reading_line (a->reading, index);
  const char *text = a->reading->text->str;
  const char *word;
  LotseRange body;

  *ret_last = index;
  if (_lotse_consultation_find_session (a, index, &body, ret_date, ret_last))
    return TRUE;
  if (names_day_and_hour (a, line, ret_date))
    return index > 0;
  if (line->end - line->start > 160 || !_lotse_analysis_find_date (a, line->start, line->end, ret_date, NULL) || ret_date->end != line->end)
    return FALSE;
  if (lotse_starts_with (text + line->start, "am ") && line->end - line->start < 40)
    return index > 0;
  /* "Antrag im Kreistag am 23.09.2031" */
  if (names_session_of_motion (a, line, *ret_date) || names_session_of_body (a, line, *ret_date))
    return TRUE;
  /* "Anfrage zur Stadtratsberatung am 5. November 2031" */
  if (g_strstr_len (text + line->start, (gssize) (ret_date->start - line->start), "sberatung am "))
    return index > 0;
  word = g_strstr_len (text + line->start, (gssize) (ret_date->start - line->start), "itzung ");
  return word && (word == text + line->start + 1 ? line->start == 0 || index < 12 : word[-1] == 's' || word[-1] == 'S')
         && (lotse_starts_with (text + ret_date->start - 4, " am ")
             || g_strstr_len (word, (gssize) (text + ret_date->start - word), " am "));
}

/* The day of the only session that the lines of the header name. */
static void
add_session_of_lines (LotseAnalysis *a)
{
  LotseRange found = { 0, 0 };
  g_autofree char *iso = NULL;

  for (guint i = 0; i < MIN (a->reading->lines->len, LOTSE_KEY_TOP_LINES) && lotse_reading_line (a->reading, i)->start < a->header_end; i++)
    {
      g_autofree char *here = NULL;
      LotseRange date;
      guint last;

      if (!_lotse_key_find_session_of_line (a, i, &date, &last) || !_lotse_analysis_find_date (a, date.start, date.end, NULL, &here))
        continue;
      if (iso && !g_str_equal (iso, here))
        return;
      if (!iso)
        {
          iso = g_steal_pointer (&here);
          found = date;
        }
    }
  if (iso)
    _lotse_analysis_add_date (a, "key/session-line", found);
}

/* "Letzte Beratung: 12.03.2031 Hauptausschuss Ö 4.1": the row of a session, with its body and the item of its agenda. */
static gboolean
is_row_of_session (const LotseAnalysis *a, LotseRange value)
{
  static const char *const items[] = { " Ö ", " N ", " TOP " };
  const char *text = a->reading->text->str;
  LotseRange date;

  value = _lotse_key_first_line (a, value);
  if (!_lotse_analysis_find_date (a, value.start, value.end, &date, NULL) || date.start != value.start || date.end + 4 >= value.end
      || text[date.end] != ' ' || !g_unichar_isupper (g_utf8_get_char (text + date.end + 1)))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (items); i++)
    {
      const char *at = g_strstr_len (text + date.end, (gssize) (value.end - date.end), items[i]);

      if (at && at > text + date.end && g_ascii_isdigit (at[strlen (items[i])]))
        return TRUE;
    }
  return FALSE;
}

/* The session's date where the paper has none of its own, with its publicity in brackets. */
void
_lotse_key_add_session (LotseAnalysis *a)
{
  const LotseLabel *label;

  for (guint i = 0; (label = _lotse_key_get_header_label (a, i)) != NULL; i++)
    {
      LotseRange value;

      if (label->field != LOTSE_FIELD_SESSION || !_lotse_label_get_value (a->reading, a->labels, i, LOTSE_KEY_MAX_BLANK, &value))
        continue;
      if (_lotse_key_is_missing (a, "date") && !is_session_column (a, i) && !is_row_of_session (a, value))
        _lotse_analysis_add_date (a, "key/session", value);
      _lotse_key_add_bracket_publicity (a, "key/session", value);
    }
  if (_lotse_key_is_missing (a, "date"))
    add_session_of_lines (a);
}
