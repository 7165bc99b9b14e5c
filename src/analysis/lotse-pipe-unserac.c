/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Pages of the mirror unserAC.de (domain guide 2.2): title, label and value lines, text, boilerplate, and after it the consultations. */
#include "lotse-consultation-private.h"
#include "lotse-key-private.h"

#include "lotse-fold.h"

#include <string.h>

/* The labels of the page may carry list dashes. */
static const char *
without_dash (const char *fold)
{
  return g_str_has_prefix (fold, "- ") ? fold + 2 : fold;
}

/* Consultations printed behind the boilerplate belong to the paper; the links behind them do not. */
static void
keep_consultations (const LotseSketch *sketch, guint from, guint8 *drop)
{
  for (guint i = from; i < sketch->folds->len; i++)
    {
      const char *fold = without_dash (_lotse_sketch_get (sketch, i));

      if (lotse_fold_is (fold, "details") || lotse_fold_is (fold, "tagesordnung") || _lotse_sketch_is_chrome (sketch, "unserac", i))
        break;
      drop[i] = 0;
    }
}

static void
drop_chrome (const LotseSketch *sketch, guint8 *drop)
{
  int after = _lotse_sketch_drop_chrome (sketch, "unserac", drop);
  int table = after >= 0 ? _lotse_sketch_find (sketch, (guint) after, "beratungsfolge", TRUE) : -1;

  if (table >= 0)
    keep_consultations (sketch, (guint) table, drop);
}

/* First line with one of the labels of the page. */
static int
find_page_label (const LotseAnalysis *a, LotseField field)
{
  int index = _lotse_labels_find (a->labels, field, 0);

  return index >= 0 && g_array_index (a->labels, LotseLabel, index).line < 30 ? index : -1;
}

static void
add_key_data (LotseAnalysis *a)
{
  static const LotseField fields[] = { LOTSE_FIELD_SESSION, LOTSE_FIELD_LEAD, LOTSE_FIELD_URL };
  guint first_label = G_MAXUINT, last = 0;

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      int index = find_page_label (a, fields[i]);
      LotseRange value;

      if (index < 0)
        continue;
      first_label = MIN (first_label, g_array_index (a->labels, LotseLabel, index).line);
      if (!_lotse_label_get_value (a->reading, a->labels, (guint) index, 2, &value))
        continue;
      last = MAX (last, value.end);
      if (fields[i] == LOTSE_FIELD_SESSION)
        {
          _lotse_analysis_add_date (a, "unserac/last-session", value);
          _lotse_key_add_bracket_publicity (a, "unserac/last-session", value);
        }
      else if (fields[i] == LOTSE_FIELD_LEAD)
        _lotse_analysis_add_key_range (a, "lead_body", "unserac/lead", value);
      else
        _lotse_key_add_url (a, "unserac/source", value);
    }
  /* What stands above the labels is the title, in one or two lines. */
  if (first_label > 0 && first_label != G_MAXUINT)
    {
      guint first = 0;

      while (first + 1 < first_label && lotse_reading_line (a->reading, first + 1)->blank_before > 1)
        first++;
      _lotse_key_add_title_lines (a, "unserac/title", first, first_label - 1);
    }
  if (last > 0)
    {
      _lotse_analysis_set_zone (a, 0, last, LOTSE_ZONE_HEADER);
      a->header_end = last;
    }
}

/* Value of the label @field in the lines [from, to). */
static gboolean
find_value (const LotseAnalysis *a, LotseField field, guint from, guint to, LotseRange *ret_range)
{
  for (guint line = from; line < to; line++)
    {
      int index = _lotse_labels_find_line (a->labels, line);

      if (index >= 0 && g_array_index (a->labels, LotseLabel, index).field == field)
        return _lotse_label_get_value (a->reading, a->labels, (guint) index, 2, ret_range);
    }
  return FALSE;
}

/* A block: "<date>Sitzung des …", then "Art" with the role and "Ausschuß" with the body in the nominative. */
static void
add_entry (LotseAnalysis *a, guint first, guint end)
{
  LotseConsultation *row = _lotse_consultation_new ("consultation/unserac");
  LotseRange value;

  row->row = (LotseRange) { lotse_reading_line (a->reading, first)->start, lotse_reading_line (a->reading, end - 1)->end };
  _lotse_analysis_find_date (a, row->row.start, lotse_reading_line (a->reading, first)->end, &row->date_range, &row->date);
  if (find_value (a, LOTSE_FIELD_PAPER_TYPE, first, end, &value))
    {
      g_autofree char *fold = _lotse_key_fold_range (a, value);

      row->role_text = lotse_reading_dup_text (a->reading, value.start, value.end);
      row->role = _lotse_role_from_fold (a->lexicon, fold);
    }
  if (find_value (a, LOTSE_FIELD_BODY, first, end, &value))
    {
      row->body = lotse_reading_dup_text (a->reading, value.start, value.end);
      row->body_range = value;
    }
  if (find_value (a, LOTSE_FIELD_RESULT, first, end, &value))
    row->result = lotse_reading_dup_text (a->reading, value.start, value.end);
  g_ptr_array_add (a->consultations, row);
  _lotse_analysis_set_zone (a, row->row.start, row->row.end, LOTSE_ZONE_CONSULTATION);
}

/* Whether a line begins an entry: a full date, perhaps with a weekday. */
static gboolean
begins_entry (const LotseAnalysis *a, guint index)
{
  const LotseLine *line = lotse_reading_line (a->reading, index);

  return lotse_date_parse_at (a->reading->text->str, line->end, line->start, NULL, NULL);
}

/* Without a list of consultations the page still names the last session. */
static void
add_last_session (LotseAnalysis *a)
{
  int index = find_page_label (a, LOTSE_FIELD_SESSION);
  LotseConsultation *row;
  LotseRange value;

  if (index < 0 || !_lotse_label_get_value (a->reading, a->labels, (guint) index, 2, &value)
      || !_lotse_analysis_find_date (a, value.start, value.end, NULL, NULL))
    return;
  row = _lotse_consultation_new ("consultation/last-session");
  row->row = value;
  _lotse_analysis_find_date (a, value.start, value.end, &row->date_range, &row->date);
  row->publicity
      = lotse_outline_get_key (a->outline, "publicity") ? g_intern_string (lotse_outline_get_key (a->outline, "publicity")) : NULL;
  g_ptr_array_add (a->consultations, row);
}

static void
add_consultations (LotseAnalysis *a)
{
  guint n = a->reading->lines->len, first = n, heading = n, table = n;

  for (guint i = 0; i < a->labels->len; i++)
    {
      const LotseLabel *label = &g_array_index (a->labels, LotseLabel, i);

      /* The list is the last thing on the page. */
      if (label->field != LOTSE_FIELD_CONSULTATION || label->line + 1 >= n)
        continue;
      if (begins_entry (a, label->line + 1))
        heading = label->line;
      else
        table = label->line;
    }
  for (guint i = heading + 1; i < n; i++)
    {
      if (!begins_entry (a, i))
        continue;
      if (first < n)
        add_entry (a, first, i);
      first = i;
    }
  if (first < n)
    add_entry (a, first, n);
  if (heading < n)
    {
      const LotseLine *line = lotse_reading_line (a->reading, heading);

      _lotse_analysis_set_zone (a, line->start, line->end, LOTSE_ZONE_CONSULTATION);
    }
  /* A printed page has a table instead. */
  if (heading == n && table < n)
    _lotse_consultation_read_table (a, table, LOTSE_DATE_ORDER_GERMAN, "consultation/unserac-table");
  if (a->consultations->len == 0)
    add_last_session (a);
}

const LotsePipe _lotse_pipe_unserac = {
  .name = "unserac",
  .mirror = TRUE,
  .drop = drop_chrome,
  .key_data = add_key_data,
  .consultations = add_consultations,
};
