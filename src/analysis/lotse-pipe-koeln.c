/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-pipe-forms-private.h"

#include <string.h>

/* The form of Köln (domain guide 2.9): the body that decides has a field of its own above the list of sessions. */

static void
key_data (LotseAnalysis *a)
{
  static const char *const lines[]
      = { "oeffentlicher teil", "zur behandlung in oeffentlicher", "nichtoeffentlicher teil", "zur behandlung in nichtoeffentlicher" };

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
