/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-key-private.h"
#include "lotse-pipe-forms-private.h"

#include "lotse-fold.h"

#include <string.h>

/* The form of Köln (domain guide 2.9): the body that decides has a field of its own above the list of sessions. */

/* A motion: "Eingang beim Büro der Oberbürgermeisterin: 18.04.2016", "AN/0688/2016", "Antrag gem. § 3 der Geschäftsordnung des Rates". */
static void
add_motion (LotseAnalysis *a)
{
  static const char *const openings[]
      = { "Antrag gem. §", "Anfrage gem. §", "Antrag nach §", "Anfrage nach §", "Antrag auf Durchführung einer" };
  const char *text = a->reading->text->str;
  gboolean motion = FALSE;

  for (guint i = 0; i < MIN (a->reading->lines->len, 30); i++)
    {
      const LotseLine *line = lotse_reading_line (a->reading, i);
      guint end = 0;
      LotseRange number;

      if (lotse_starts_with (text + line->start, "AN/") && _lotse_number_match (a->reading, line->start, line->end, &number)
          && number.end == line->end)
        _lotse_analysis_add_key_range (a, "number", "key/form-number", number);
      if (lotse_starts_with (text + line->start, "Eingang beim ") && line->end - line->start < 100)
        _lotse_analysis_add_date (a, "key/form-date", (LotseRange) { line->start, line->end });
      for (guint k = 0; k < G_N_ELEMENTS (openings) && !motion; k++)
        if (lotse_starts_with (text + line->start, openings[k]) && _lotse_type_match (a->reading, a->lexicon, line->start, line->end, &end))
          {
            motion = TRUE;
            _lotse_analysis_add_key_range (a, "paper_type", "key/form-type", (LotseRange) { line->start, end });
            _lotse_analysis_set_zone (a, line->start, line->end, LOTSE_ZONE_HEADER);
          }
    }
}

/* The title of a motion stands between the table and the salutation. */
static void
add_title_of_motion (LotseAnalysis *a)
{
  int salutation = _lotse_forms_find (a, 0, LOTSE_FORM_LINES, "sehr geehrte", FALSE);
  guint first, last;

  if (salutation <= 0 || !_lotse_key_is_missing (a, "title"))
    return;
  last = (guint) salutation - 1;
  for (first = last; first > 0 && lotse_reading_line (a->reading, first)->blank_before == 0 && last - first < 4;)
    {
      if (lotse_reading_line (a->reading, first - 1)->zone != LOTSE_ZONE_BODY)
        break;
      first--;
    }
  if (lotse_reading_line (a->reading, first)->zone == LOTSE_ZONE_BODY)
    _lotse_key_add_title_lines (a, "key/title-above-salutation", first, last);
}

static void
key_data (LotseAnalysis *a)
{
  static const char *const lines[]
      = { "oeffentlicher teil", "zur behandlung in oeffentlicher", "nichtoeffentlicher teil", "zur behandlung in nichtoeffentlicher" };

  add_motion (a);
  if (!_lotse_key_is_missing (a, "paper_type"))
    add_title_of_motion (a);
  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      int found = _lotse_forms_find (a, 0, LOTSE_FORM_LINES, lines[i], FALSE);

      if (found >= 0)
        {
          const LotseLine *line = lotse_reading_line (a->reading, (guint) found);

          _lotse_analysis_add_key (a, "publicity", i < 2 ? "public" : "non-public", "key/form-publicity", line->start, line->end);
          _lotse_analysis_set_zone (a, line->start, line->end, LOTSE_ZONE_HEADER);
          return;
        }
    }
}

static void
consultations (LotseAnalysis *a)
{
  int organ = _lotse_forms_find (a, 0, LOTSE_FORM_LINES, "beschlussorgan", FALSE);
  int table = _lotse_forms_find (a, 0, LOTSE_FORM_LINES, "gremium", FALSE);
  const LotseLine *line;
  g_autofree char *name = NULL;
  LotseRange value;
  LotseConsultation *row = NULL;

  if (table >= 0)
    _lotse_consultation_read_table (a, (guint) table, LOTSE_DATE_ORDER_GERMAN, "consultation/table");
  if (organ < 0 || (guint) organ + 1 >= a->reading->lines->len)
    return;
  value = _lotse_forms_after (a, (guint) organ, "beschlussorgan");
  if (value.start >= value.end)
    {
      line = lotse_reading_line (a->reading, (guint) organ + 1);
      value = (LotseRange) { line->start, line->end };
    }
  if (!_lotse_consultation_is_body (a, value.start, value.end))
    return;
  name = _lotse_consultation_dup_body (a, value.start, value.end);
  for (guint i = 0; i < a->consultations->len; i++)
    {
      LotseConsultation *other = g_ptr_array_index (a->consultations, i);

      if (g_strcmp0 (other->body, name) == 0 && other->role == NULL)
        row = other;
    }
  if (row == NULL && a->consultations->len > 0)
    return;
  if (row == NULL)
    row = _lotse_forms_add_row (a, "consultation/deciding-body", value.start, value.end, NULL);
  row->role = "decision";
  row->role_text = g_strdup ("Beschlussorgan");
  line = lotse_reading_line (a->reading, (guint) organ);
  row->outcome_range = (LotseRange) { line->start, line->end };
}

const LotsePipe _lotse_pipe_koeln = { .name = "koeln", .key_data = key_data, .consultations = consultations };
