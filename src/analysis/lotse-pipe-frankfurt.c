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

/* "Antrag vom 03.04.2014, NR 845": a date and behind it letters and digits, and nothing else. */
static double
score (const LotseSketch *sketch)
{
  for (guint i = 0; i < 10; i++)
    {
      const char *fold = _lotse_sketch_get (sketch, i);

      for (guint k = 0; k < G_N_ELEMENTS (openings); k++)
        {
          const char *p = fold + strlen (openings[k]);
          gsize letters, digits;

          if (!g_str_has_prefix (fold, openings[k]) || strspn (p, "0123456789.") != 10 || strncmp (p + 10, ", ", 2) != 0)
            continue;
          p += 12;
          letters = strspn (p, "abcdefghijklmnopqrstuvwxyz");
          digits = strspn (p + letters, " 0123456789/");
          if (letters > 0 && letters <= 3 && digits > 1 && p[letters + digits] == '\0')
            return 0.7;
        }
    }
  return 0;
}

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

const LotsePipe _lotse_pipe_frankfurt = { .name = "frankfurt", .score = score, .key_data = key_data };
