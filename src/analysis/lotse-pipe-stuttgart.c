/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-key-private.h"
#include "lotse-pipe-forms-private.h"

#include "lotse-fold.h"

#include <string.h>

/* The archived papers of Stuttgart (domain guide 2.10): dates with slashes are month/day/year, the table runs down its columns. */

/* Lines on top of minutes that say when the session was. */
#define SESSION_LINES 24
/* Earlier sessions that minutes list. */
#define MAX_EARLIER 12

/* "Antrag vom 04/10/2003": only here dates have slashes. */
static double
score (const LotseSketch *sketch)
{
  /* "Protokoll: <body>", "Niederschrift Nr.": an item of the minutes, with each label on its line or glued to the one before. */
  if (g_str_has_prefix (_lotse_sketch_get (sketch, 0), "protokoll:"))
    for (guint i = 0; i < 4; i++)
      if (g_str_has_suffix (_lotse_sketch_get (sketch, i), "niederschrift nr."))
        return 0.5;
  for (guint i = 0; i < 12; i++)
    {
      const char *fold = _lotse_sketch_get (sketch, i);
      const char *comma = strstr (fold, ", ");
      const char *date = g_str_has_prefix (fold, "antrag vom ")    ? fold + strlen ("antrag vom ")
                         : g_str_has_prefix (fold, "anfrage vom ") ? fold + strlen ("anfrage vom ")
                         : comma                                   ? comma + 2
                                                                   : fold;

      if (strlen (date) == 10 && strspn (date, "0123456789/") == 10 && date[2] == '/' && date[5] == '/')
        return 0.4;
    }
  return 0;
}

/* Byte of the date with slashes that ends a line of the letterhead ("<Town>, 11/05/2004", "Antrag vom 04/10/2003", or alone below
 * "<Town>,"), or 0. */
static guint
find_date (const LotseAnalysis *a, guint index, char **ret_iso)
{
  static const char *const openings[] = { "antrag vom ", "anfrage vom " };
  const LotseLine *line = lotse_reading_line (a->reading, index);
  const char *text = a->reading->text->str;
  const char *comma = memchr (text + line->start, ',', line->end - line->start);
  g_autofree char *fold = _lotse_forms_fold_line (a, index);
  guint at = line->end, end = 0;

  if (comma)
    at = _lotse_trim_start (a->reading, (guint) (comma - text) + 1, line->end);
  else if (index > 0 && text[lotse_reading_line (a->reading, index - 1)->end - 1] == ',')
    at = line->start;
  for (guint i = 0; i < G_N_ELEMENTS (openings); i++)
    if (g_str_has_prefix (fold, openings[i]))
      at = line->start + (guint) strlen (openings[i]);
  if (at >= line->end)
    return 0;
  *ret_iso = _lotse_consultation_read_date (text, at, line->end, LOTSE_DATE_ORDER_US, &end);
  if (*ret_iso && end != line->end)
    g_clear_pointer (ret_iso, g_free);
  return *ret_iso ? at : 0;
}

/* "Mitteilungsvorlage zum Haushaltsplan 2020/2021", "Referat Soziales und …": type and office, as lines of their own. */
static void
add_type_and_office (LotseAnalysis *a, guint limit)
{
  for (guint i = 0; i < limit; i++)
    {
      const LotseLine *line = lotse_reading_line (a->reading, i);
      guint end = 0;

      if (_lotse_type_match (a->reading, a->lexicon, line->start, line->end, &end) && end - line->start > 9
          && lotse_starts_with (a->reading->text->str + end, " zum Haushalt"))
        {
          _lotse_analysis_add_key_range (a, "paper_type", "key/form-type", (LotseRange) { line->start, end });
          _lotse_analysis_set_zone (a, line->start, line->end, LOTSE_ZONE_HEADER);
        }
      if (i > 0 && i < 5 && lotse_starts_with (a->reading->text->str + line->start, "Referat ") && line->end - line->start < 100)
        _lotse_analysis_add_key_range (a, "lead_body", "key/letterhead", (LotseRange) { line->start, line->end });
    }
}

/* "Protokoll: Verwaltungsausschuss des Gemeinderats der Landeshauptstadt …", the body perhaps a line below: bytes of the body that met, or an
 * empty range. */
static LotseRange
find_meeting (const LotseAnalysis *a)
{
  const LotseLine *line = lotse_reading_line (a->reading, 0);
  const char *text = a->reading->text->str;
  LotseRange body = { line->start, line->start };
  const char *owner;

  if (!lotse_starts_with (text + line->start, "Protokoll:") || _lotse_forms_find (a, 0, SESSION_LINES, "sitzungstermin", FALSE) < 0)
    return body;
  body = _lotse_forms_after (a, 0, "protokoll:");
  if (body.start >= body.end)
    body = (LotseRange) { lotse_reading_line (a->reading, 1)->start, lotse_reading_line (a->reading, 1)->end };
  owner = g_strstr_len (text + body.start, (gssize) (body.end - body.start), " des Gemeinderats ");
  if (!owner)
    owner = g_strstr_len (text + body.start, (gssize) (body.end - body.start), " der Landeshauptstadt ");
  if (owner)
    body.end = (guint) (owner - text);
  return body;
}

/* Day of the session behind "Sitzungstermin:" or below it, with dots or with slashes; free with g_free(). @ret_slashes: the month stands
 * first. */
static char *
find_session_date (const LotseAnalysis *a, LotseRange *ret, gboolean *ret_slashes)
{
  int index = _lotse_forms_find (a, 0, SESSION_LINES, "sitzungstermin", FALSE);
  char *iso = NULL;

  *ret_slashes = FALSE;
  for (int i = index; index >= 0 && !iso && i < index + 2 && i < (int) a->reading->lines->len; i++)
    {
      const LotseLine *line = lotse_reading_line (a->reading, (guint) i);
      LotseRange value = i == index ? _lotse_forms_after (a, (guint) i, "sitzungstermin:") : (LotseRange) { line->start, line->end };

      if (value.start >= value.end || _lotse_analysis_find_date (a, value.start, value.end, ret, &iso))
        continue;
      iso = _lotse_consultation_read_date (a->reading->text->str, value.start, value.end, LOTSE_DATE_ORDER_US, &ret->end);
      ret->start = value.start;
      *ret_slashes = iso != NULL;
    }
  return iso;
}

/* "Unterlage für die 1. Lesung des Verwaltungsausschusses zur nichtöffentlichen Behandlung am 26.11.2031": line of it below line @from, or @from.
 * Fills in the bytes of the body and of the words from "nichtöffentlichen" on. */
static guint
find_reading (const LotseAnalysis *a, guint from, LotseRange *ret_body, LotseRange *ret_way)
{
  for (guint i = from + 1; i < MIN (a->reading->lines->len, from + 12); i++)
    {
      const LotseLine *line = lotse_reading_line (a->reading, i);
      const char *text = a->reading->text->str + line->start;
      gssize length = (gssize) (line->end - line->start);
      const char *way, *body;

      if (!lotse_starts_with (text, "Unterlage für ") || !(way = g_strstr_len (text, length, " zur ")))
        continue;
      body = g_strrstr_len (text, way - text, " des ");
      if (!body)
        body = g_strrstr_len (text, way - text, " der ");
      if (!body)
        continue;
      if (ret_body)
        *ret_body = (LotseRange) { line->start + (guint) (body - text) + (guint) strlen (" des "), line->start + (guint) (way - text) };
      if (ret_way)
        *ret_way = (LotseRange) { line->start + (guint) (way - text) + (guint) strlen (" zur "), line->end };
      return i;
    }
  return from;
}

/* "Landeshauptstadt X", "GRDrs 12/2031": the number in a cell beside the town. */
static void
add_number_beside (LotseAnalysis *a)
{
  for (guint i = 0; i < MIN (a->reading->lines->len, LOTSE_FORM_LINES); i++)
    {
      const LotseLine *line = lotse_reading_line (a->reading, i);
      const char *text = a->reading->text->str, *at = g_strstr_len (text + line->start, line->end - line->start, "\tGRDrs");
      LotseRange range;

      if (at && _lotse_number_match (a->reading, (guint) (at - text) + (guint) strlen ("\tGRDrs "), line->end, &range))
        {
          _lotse_analysis_add_key_range (a, "number", "key/form-number", (LotseRange) { (guint) (at - text) + 1, range.end });
          return;
        }
    }
}

static void
key_data (LotseAnalysis *a)
{
  int number = _lotse_forms_find (a, 0, LOTSE_FORM_LINES, "grdrs", FALSE);
  int table = _lotse_forms_find (a, 0, LOTSE_FORM_LINES, "vorlage an", FALSE);
  gboolean labelled = _lotse_forms_find (a, 0, LOTSE_FORM_LINES, "betreff", FALSE) >= 0;
  guint limit = table < 0 ? MIN (a->reading->lines->len, LOTSE_FORM_LINES) : (guint) table;
  LotseRange meeting = find_meeting (a), way;

  if (number < 0 && !labelled)
    add_number_beside (a);
  else if (number >= 0 && !labelled)
    {
      const LotseLine *line = lotse_reading_line (a->reading, (guint) number), *below = line + 1;
      LotseRange value = { line->start, line->end }, range;

      /* "GRDrs" alone, and the number on the line below. */
      if (line->end - line->start == strlen ("GRDrs") && (guint) number + 1 < a->reading->lines->len
          && _lotse_number_match (a->reading, below->start, below->end, &range) && range.end == below->end)
        value.end = range.end;
      _lotse_analysis_add_key_range (a, "number", "key/form-number", value);
    }
  if (meeting.end > meeting.start)
    {
      g_autofree char *day = NULL;
      LotseRange range;
      gboolean slashes;

      _lotse_analysis_add_key_range (a, "paper_type", "key/form-type",
                                     (LotseRange) { 0, lotse_reading_line (a->reading, 0)->start + (guint) strlen ("Protokoll") });
      day = find_session_date (a, &range, &slashes);
      if (day && slashes)
        {
          _lotse_analysis_add_key (a, "date", day, "key/form-date", range.start, range.end);
          _lotse_dates_insert (a, range.start, range.end, day, "date/month-first");
        }
    }
  for (guint i = 0; i < limit; i++)
    {
      const LotseLine *line = lotse_reading_line (a->reading, i);
      g_autofree char *iso = NULL;
      guint at = find_date (a, i, &iso);

      if (at == 0 && !iso)
        continue;
      _lotse_analysis_add_key (a, "date", iso, "key/form-date", at, line->end);
      _lotse_dates_insert (a, at, line->end, iso, "date/month-first");
      if (at > line->start)
        _lotse_key_add_type (a, "key/form-type", (LotseRange) { line->start, at }, TRUE);
      _lotse_analysis_set_zone (a, line->start, line->end, LOTSE_ZONE_HEADER);
      if (!labelled)
        _lotse_forms_add_title (a, "key/title-below-date", find_reading (a, i, NULL, NULL) + 1, limit);
      break;
    }
  /* Without the line of town and day the title stands below the number. */
  if (number >= 0 && table > number && !labelled && _lotse_key_is_missing (a, "title") && _lotse_key_is_missing (a, "date")
      && _lotse_key_may_be_title (a, (guint) number + 1))
    _lotse_forms_add_title (a, "key/title-below-number", (guint) number + 1, limit);
  if (find_reading (a, 0, NULL, &way) > 0)
    _lotse_analysis_add_publicity (a, "key/form-publicity", way);
  add_type_and_office (a, limit);
}

/* "Ergebnis: einmütige Zustimmung" of the row above, "jeweiliges Ergebnis: …" of all rows from @first on. */
static gboolean
add_earlier_result (LotseAnalysis *a, guint index, guint first)
{
  const LotseLine *line = lotse_reading_line (a->reading, index);
  gboolean each = lotse_starts_with (a->reading->text->str + line->start, "jeweiliges Ergebnis:");
  LotseRange value = _lotse_forms_after (a, index, each ? "jeweiliges ergebnis:" : "ergebnis:");

  if ((!each && !lotse_starts_with (a->reading->text->str + line->start, "Ergebnis:")) || value.start >= value.end)
    return FALSE;
  for (guint i = each ? first : MAX (first, a->consultations->len - 1); i < a->consultations->len; i++)
    {
      LotseConsultation *row = g_ptr_array_index (a->consultations, i);

      row->result = lotse_reading_dup_text (a->reading, value.start, value.end);
      row->outcome_range = value;
    }
  return TRUE;
}

/* The sessions before this one, a list below "Vorgang:" in minutes: "Jugendausschuss vom 22.06.2031, öffentlich, Nr. 37". What stands on the
 * line of the label is its value, another paper. */
static void
add_earlier_sessions (LotseAnalysis *a)
{
  int heading = _lotse_forms_find (a, 0, LOTSE_FORM_LINES, "vorgang", TRUE);
  guint from = heading < 0 ? a->reading->lines->len : (guint) heading + 1, first = a->consultations->len;

  for (guint i = from; i < MIN (a->reading->lines->len, from + MAX_EARLIER); i++)
    {
      const LotseLine *line = lotse_reading_line (a->reading, i);
      const char *text = a->reading->text->str;
      guint start = line->start;
      const char *day = g_strstr_len (text + start, (gssize) (line->end - start), " vom ");
      g_autofree char *iso = NULL;
      LotseConsultation *row;
      LotseRange date;
      guint end;

      if (lotse_starts_with (text + line->start, "Beratungsunterlage"))
        return;
      if (!day)
        {
          if (a->consultations->len > first && add_earlier_result (a, i, first))
            continue;
          return;
        }
      end = (guint) (day - text);
      if (!_lotse_consultation_is_body (a, start, end) || !_lotse_analysis_find_date (a, end, line->end, &date, &iso)
          || date.start != end + strlen (" vom "))
        return;
      row = _lotse_forms_add_row (a, "consultation/form-session", start, end, iso);
      row->date_range = date;
      row->row = (LotseRange) { start, line->end };
    }
}

static void
consultations (LotseAnalysis *a)
{
  int table = _lotse_forms_find (a, 0, LOTSE_FORM_LINES, "vorlage an", FALSE);
  LotseRange meeting = find_meeting (a), date, way;
  g_autofree char *iso = NULL;
  guint line;

  if (table >= 0)
    {
      g_autofree char *fold = _lotse_forms_fold_line (a, (guint) table);

      /* The heads of the first two columns without a border between them. */
      _lotse_consultation_read_table (a, (guint) table + (g_str_equal (fold, "vorlage anzur") ? 1 : 0), LOTSE_DATE_ORDER_US,
                                      "consultation/table");
    }
  else if (meeting.end > meeting.start)
    {
      LotseConsultation *row;
      gboolean slashes;

      iso = find_session_date (a, &date, &slashes);
      if (!iso)
        return;
      row = _lotse_forms_add_row (a, "consultation/form-session", meeting.start, meeting.end, iso);
      row->date_range = date;
      add_earlier_sessions (a);
    }
  else if ((line = find_reading (a, 0, &meeting, &way)) > 0 && _lotse_analysis_find_date (a, way.start, way.end, &date, &iso))
    {
      LotseConsultation *row = _lotse_forms_add_row (a, "consultation/form-session", meeting.start, meeting.end, iso);

      _lotse_consultation_to_nominative (row->body);
      row->date_range = date;
    }
}

const LotsePipe _lotse_pipe_stuttgart = { .name = "stuttgart", .score = score, .key_data = key_data, .consultations = consultations };
