/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-pipe-forms-private.h"

#include <string.h>

/* The form of Hannover (domain guide 2.1, 2.10): the bodies stand as addressees, "In den …ausschuss (zur Kenntnis)". */

static const char *const addresses[] = { "in den ", "in die ", "in das ", "an den ", "an die ", "an das " };

/* Length of "In den " at the start of a line, or 0. */
static guint
match_address (const char *fold)
{
  for (guint i = 0; i < G_N_ELEMENTS (addresses); i++)
    if (g_str_has_prefix (fold, addresses[i]))
      return (guint) strlen (addresses[i]);
  return 0;
}

static void
key_data (LotseAnalysis *a)
{
  guint n = MIN (a->reading->lines->len, LOTSE_FORM_LINES);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *fold = _lotse_forms_fold_line (a, i);
      const LotseLine *line = lotse_reading_line (a->reading, i);
      LotseRange value = _lotse_forms_after (a, i, "nr."), number;

      if (g_str_has_prefix (fold, "nr. ") && _lotse_number_match (a->reading, value.start, value.end, &number))
        {
          /* "15-2735/2018 S1": the addition belongs to the number. */
          _lotse_analysis_add_key_range (a, "number", "key/form-number", value.end - value.start < 24 ? value : number);
          break;
        }
      if (g_str_has_suffix (fold, "drucksache") && strlen (fold) < 40)
        _lotse_analysis_add_key_range (a, "paper_type", "key/form-type", (LotseRange) { line->start, line->end });
    }
  {
    int top = _lotse_forms_find (a, 0, LOTSE_FORM_LINES, "zu top", FALSE);

    if (top >= 0)
      _lotse_forms_add_title (a, "key/title-below-top", (guint) top + 1, LOTSE_FORM_LINES);
  }
  /* "<Town> / 02.05.2019" below the text. */
  for (guint i = a->reading->lines->len; i > 0 && i + 15 > a->reading->lines->len; i--)
    {
      const LotseLine *line = lotse_reading_line (a->reading, i - 1);
      const char *slash = g_strstr_len (a->reading->text->str + line->start, (gssize) (line->end - line->start), " / ");
      LotseRange date;

      if (slash && line->end - line->start < 50 && _lotse_analysis_find_date (a, line->start, line->end, &date, NULL)
          && date.end == line->end)
        {
          _lotse_analysis_add_date (a, "key/date-below-text", date);
          break;
        }
    }
}

static void
consultations (LotseAnalysis *a)
{
  guint n = MIN (a->reading->lines->len, LOTSE_FORM_LINES), found = 0, last = 0;

  for (guint i = 0; i < n && (found == 0 || i <= last + 2); i++)
    {
      g_autofree char *fold = _lotse_forms_fold_line (a, i);
      const LotseLine *line = lotse_reading_line (a->reading, i);
      guint skip = match_address (fold), end = line->end;
      const char *bracket;
      LotseConsultation *row;

      if (skip == 0 || line->end - line->start > 160 || !_lotse_consultation_is_body (a, line->start + skip, line->end))
        continue;
      bracket = g_strstr_len (a->reading->text->str + line->start, (gssize) (line->end - line->start), "(zur ");
      if (bracket)
        end = (guint) (bracket - a->reading->text->str);
      row = _lotse_forms_add_row (a, "consultation/addressee", line->start + skip, end, NULL);
      if (bracket && strstr (fold, "kenntnis"))
        {
          row->role = "information";
          row->role_text = g_strdup ("zur Kenntnis");
        }
      row->row.end = line->end;
      last = i;
      found++;
    }
}

const LotsePipe _lotse_pipe_hannover = { .name = "hannover", .key_data = key_data, .consultations = consultations };
