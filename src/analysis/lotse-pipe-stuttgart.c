/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-pipe-forms-private.h"

#include <string.h>

/* The archived papers of Stuttgart (domain guide 2.10): dates with slashes are month/day/year, the table runs down its columns. */

static void
key_data (LotseAnalysis *a)
{
  int number = _lotse_forms_find (a, 0, LOTSE_FORM_LINES, "grdrs", FALSE);
  int table = _lotse_forms_find (a, 0, LOTSE_FORM_LINES, "vorlage an", TRUE);
  guint limit = table < 0 ? MIN (a->reading->lines->len, LOTSE_FORM_LINES) : (guint) table;

  if (number >= 0)
    {
      const LotseLine *line = lotse_reading_line (a->reading, (guint) number);

      _lotse_analysis_add_key_range (a, "number", "key/form-number", (LotseRange) { line->start, line->end });
    }
  for (guint i = 0; i < limit; i++)
    {
      const LotseLine *line = lotse_reading_line (a->reading, i);
      const char *comma = memchr (a->reading->text->str + line->start, ',', line->end - line->start);
      guint at = comma ? _lotse_trim_start (a->reading, (guint) (comma - a->reading->text->str) + 1, line->end) : line->end, end = 0;
      g_autofree char *iso = NULL;

      /* "<Town>, 11/05/2004" */
      if (at >= line->end)
        continue;
      iso = _lotse_consultation_read_date (a->reading->text->str, at, line->end, LOTSE_DATE_ORDER_US, &end);
      if (iso == NULL || end != line->end)
        continue;
      _lotse_analysis_add_key (a, "date", iso, "key/form-date", at, end);
      _lotse_analysis_set_zone (a, line->start, line->end, LOTSE_ZONE_HEADER);
      _lotse_forms_add_title (a, "key/title-below-date", i + 1, limit);
      break;
    }
}

static void
consultations (LotseAnalysis *a)
{
  int table = _lotse_forms_find (a, 0, LOTSE_FORM_LINES, "vorlage an", FALSE);

  if (table >= 0)
    _lotse_consultation_read_table (a, (guint) table, LOTSE_DATE_ORDER_US, "consultation/table");
}

const LotsePipe _lotse_pipe_stuttgart = { .name = "stuttgart", .key_data = key_data, .consultations = consultations };
