/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-pipe-forms-private.h"

#include <string.h>

/* PARLIS of Frankfurt (domain guide 2.10): "Vortrag des Magistrats vom 11.05.2012, M 98" holds type, date and number. */

static const char *const openings[] = { "vortrag des magistrats vom ",
                                        "bericht des magistrats vom ",
                                        "stellungnahme des magistrats vom ",
                                        "antrag vom ",
                                        "anregung vom ",
                                        "anfrage vom ",
                                        "etatantrag vom ",
                                        "auskunftsersuchen vom ",
                                        "initiative vom " };

static void
key_data (LotseAnalysis *a)
{
  for (guint i = 0; i < MIN (a->reading->lines->len, 15); i++)
    {
      g_autofree char *fold = _lotse_forms_fold_line (a, i);
      const LotseLine *line = lotse_reading_line (a->reading, i);

      for (guint k = 0; k < G_N_ELEMENTS (openings); k++)
        {
          LotseRange date;
          guint at = line->start + (guint) strlen (openings[k]);

          if (!g_str_has_prefix (fold, openings[k]) || !_lotse_analysis_find_date (a, line->start, line->end, &date, NULL)
              || date.start != at)
            continue;
          _lotse_analysis_add_key_range (a, "paper_type", "key/form-type", (LotseRange) { line->start, at - (guint) strlen (" vom ") });
          _lotse_analysis_add_date (a, "key/form-date", date);
          if (date.end < line->end && a->reading->text->str[date.end] == ',')
            _lotse_analysis_add_key_range (a, "number", "key/form-number", (LotseRange) { date.end + 1, line->end });
          return;
        }
    }
}

const LotsePipe _lotse_pipe_frankfurt = { .name = "frankfurt", .key_data = key_data };
