/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-pipe-forms-private.h"

#include <string.h>

/* Forms that the label grammar and the table parser read, but for a field or two (domain guide 2.10). */

/* --- Mannheim: "Dezernat III Az. 50.21.3", "Nr. V542/2015" ----------------------------------------------------------------- */

static void
mannheim_key_data (LotseAnalysis *a)
{
  for (guint i = 0; i < MIN (a->reading->lines->len, 20); i++)
    {
      g_autofree char *fold = _lotse_forms_fold_line (a, i);
      const LotseLine *line = lotse_reading_line (a->reading, i);
      const char *text = a->reading->text->str + line->start;
      const char *az = g_strstr_len (text, (gssize) (line->end - line->start), " Az. ");
      LotseRange value = _lotse_forms_after (a, i, "nr."), number;

      if (g_str_has_prefix (fold, "dezernat ") && az)
        {
          guint at = (guint) (az - a->reading->text->str);
          const char *date = g_strstr_len (az, (gssize) (line->end - at), " Datum");
          const char *nr = g_strstr_len (az, (gssize) (line->end - at), " Nr. ");
          guint end = date ? (guint) (date - a->reading->text->str) : line->end;

          _lotse_analysis_add_key_range (a, "lead_body", "key/form-lead", (LotseRange) { line->start, at });
          _lotse_analysis_add_key_range (a, "file_reference", "key/form-file-reference",
                                         (LotseRange) { at + (guint) strlen (" Az. "), end });
          /* All of the header may stand on one line. */
          if (nr && _lotse_number_match (a->reading, (guint) (nr - a->reading->text->str) + 5, line->end, &number))
            _lotse_analysis_add_key_range (a, "number", "key/form-number", number);
        }
      if (g_str_has_prefix (fold, "nr. ") && _lotse_number_match (a->reading, value.start, value.end, &number))
        _lotse_analysis_add_key_range (a, "number", "key/form-number", number);
    }
}

const LotsePipe _lotse_pipe_mannheim = { .name = "mannheim", .key_data = mannheim_key_data };

/* --- Kleve: "Beratungsart öffentlich", "Datum 19.08.2015" -------------------------------------------------------------------- */

static void
kleve_key_data (LotseAnalysis *a)
{
  int publicity = _lotse_forms_find (a, 0, LOTSE_FORM_LINES, "beratungsart", FALSE);
  int date = _lotse_forms_find (a, 0, LOTSE_FORM_LINES, "datum ", FALSE);
  int title = _lotse_forms_find (a, 0, LOTSE_FORM_LINES, "betreff", TRUE);

  if (publicity >= 0)
    _lotse_analysis_add_publicity (a, "key/form-publicity", _lotse_forms_after (a, (guint) publicity, "beratungsart"));
  if (date >= 0)
    _lotse_analysis_add_date (a, "key/form-date", _lotse_forms_after (a, (guint) date, "datum"));
  if (title >= 0)
    _lotse_forms_add_title (a, "key/form-title", (guint) title + 1, LOTSE_FORM_LINES);
}

/* Below each body there is room for "Beschluss:" and "Wortbeitrag:", which are no headings. */
static void
kleve_consultations (LotseAnalysis *a)
{
  int table = _lotse_forms_find (a, 0, LOTSE_FORM_LINES, "beratungsweg", FALSE);
  int last = table;

  if (table < 0)
    return;
  _lotse_consultation_read_table (a, (guint) table, LOTSE_DATE_ORDER_GERMAN, "consultation/table");
  for (int next = table; (next = _lotse_forms_find (a, (guint) last + 1, LOTSE_FORM_LINES, "wortbeitrag", FALSE)) >= 0;)
    last = next;
  for (int i = table; i <= last; i++)
    lotse_reading_line (a->reading, (guint) i)->zone = LOTSE_ZONE_CONSULTATION;
}

const LotsePipe _lotse_pipe_kleve = { .name = "kleve", .key_data = kleve_key_data, .consultations = kleve_consultations };

/* --- forms without fields of their own: they are named so that people see which grammar was used ------------------------------ */

const LotsePipe _lotse_pipe_kerpen = { .name = "kerpen" };
const LotsePipe _lotse_pipe_voerde = { .name = "voerde" };
const LotsePipe _lotse_pipe_leipzig = { .name = "leipzig" };
const LotsePipe _lotse_pipe_bamberg = { .name = "bamberg" };
const LotsePipe _lotse_pipe_coesfeld = { .name = "coesfeld" };
const LotsePipe _lotse_pipe_berlin = { .name = "berlin" };
