/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Papers printed by ALLRIS (domain guide 2.6): "Vorlage Nr. …", "Status: öffentlich", "Eingereicht von", the cells of the consultations
 * column by column. */
#include "lotse-key-private.h"
#include "lotse-pipe-allris-private.h"

#include <string.h>

static void
add_key_data (LotseAnalysis *a)
{
  /* Watermarks leave scraps of a few letters in the header; a title never begins with one. */
  for (guint i = 0; i < a->reading->lines->len && i < 60; i++)
    {
      LotseLine *line = lotse_reading_line (a->reading, i);

      if (line->start >= a->header_end)
        break;
      if (line->end - line->start < 4 && !g_ascii_isdigit (a->reading->text->str[line->start]))
        line->zone = LOTSE_ZONE_HEADER;
    }
  /* The submitter of a paper of the administration is the office in charge. */
  for (guint i = 0; i < a->labels->len; i++)
    {
      const LotseLabel *label = &g_array_index (a->labels, LotseLabel, i);
      LotseRange value;

      if (label->start >= a->header_end)
        break;
      if (label->field != LOTSE_FIELD_SUBMITTER || _lotse_labels_find (a->labels, LOTSE_FIELD_LEAD, 0) >= 0
          || !_lotse_label_get_value (a->reading, a->labels, i, 2, &value))
        continue;
      value = _lotse_key_first_line (a, value);
      if (g_str_has_prefix (a->reading->text->str + value.start, "Dezernat")
          || g_str_has_prefix (a->reading->text->str + value.start, "Amt")
          || g_str_has_prefix (a->reading->text->str + value.start, "Fachbereich"))
        _lotse_analysis_add_key_range (a, "lead_body", "allris-pdf/submitter", value);
    }
}

static void
add_consultations (LotseAnalysis *a)
{
  _lotse_pipe_allris_add_columns (a);
}

const LotsePipe _lotse_pipe_allris_pdf = { .name = "allris-pdf", .key_data = add_key_data, .consultations = add_consultations };
