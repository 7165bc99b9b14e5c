/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-key-private.h"
#include "lotse-pipe-forms-private.h"

#include "lotse-date.h"
#include "lotse-fold.h"

#include <string.h>

/* The form of Bielefeld (domain guide 2.8): office, date and telephone share a field, and earlier treatments have one of their own. */

/* "2424/2014-2020", alone on its line: serial number and term of the council, with "/1" for a supplement. The line of the office begins
 * with a number too. */
static gboolean
is_term_number (const char *text, guint length)
{
  static const char *const shape = "/####-####";
  guint i = 0;

  while (i < length && g_ascii_isdigit (text[i]))
    i++;
  if (i == 0 || length - i < strlen (shape))
    return FALSE;
  for (guint k = 0; shape[k]; k++, i++)
    if (shape[k] == '#' ? !g_ascii_isdigit (text[i]) : text[i] != shape[k])
      return FALSE;
  return i == length || (text[i] == '/' && length - i <= 3);
}

/* "…, 51-52 47 2424/2014-2020": the number as last word of the line of the office. */
static void
add_number_behind (LotseAnalysis *a, guint start, guint end)
{
  const char *blank = g_strrstr_len (a->reading->text->str + start, (gssize) (end - start), " ");
  guint word = blank ? (guint) (blank + 1 - a->reading->text->str) : end;

  if (word < end && is_term_number (a->reading->text->str + word, end - word))
    _lotse_analysis_add_key_range (a, "number", "key/form-number", (LotseRange) { word, end });
}

/* "095 Stab Dezernat 5, 24.11.2015, 51-52 47" */
static void
add_office (LotseAnalysis *a)
{
  int label = _lotse_forms_find (a, 0, LOTSE_FORM_LINES, "amt, datum, telefon", FALSE);

  /* The values may stand above the labels too. */
  for (guint i = label < 0 ? G_MAXUINT : (guint) MAX (label - 2, 0); i < a->reading->lines->len && i < (guint) label + 6; i++)
    {
      const LotseLine *line = lotse_reading_line (a->reading, i);
      LotseRange date;
      guint end;

      if (!_lotse_analysis_find_date (a, line->start, line->end, &date, NULL))
        continue;
      end = date.start;
      while (end > line->start && strchr (", \t", a->reading->text->str[end - 1]))
        end--;
      if (end == date.start || date.start - line->start > 80)
        continue;
      if (end > line->start)
        _lotse_analysis_add_key_range (a, "lead_body", "key/office-date-telephone", (LotseRange) { line->start, end });
      _lotse_analysis_add_date (a, "key/office-date-telephone", date);
      if (_lotse_key_is_missing (a, "number"))
        add_number_behind (a, date.end, line->end);
      return;
    }
}

static void
add_number (LotseAnalysis *a)
{
  for (guint i = 0; i < MIN (a->reading->lines->len, LOTSE_FORM_LINES); i++)
    {
      const LotseLine *line = lotse_reading_line (a->reading, i);

      if (is_term_number (a->reading->text->str + line->start, line->end - line->start))
        {
          _lotse_analysis_add_key_range (a, "number", "key/form-number", (LotseRange) { line->start, line->end });
          return;
        }
    }
}

static void
key_data (LotseAnalysis *a)
{
  add_number (a);
  add_office (a);
}

static char *
dup_number (const LotseAnalysis *a, guint start, guint end)
{
  const char *text = a->reading->text->str;
  LotseRange number;

  /* "Drucksachen-Nr. 2279/2014-2020": the number after the label. */
  for (guint p = start; p + 3 < end; p++)
    if (g_ascii_strncasecmp (text + p, "Nr.", 3) == 0)
      {
        p = _lotse_trim_start (a->reading, p + 3, end);
        if (_lotse_number_match (a->reading, p, end, &number))
          return lotse_reading_dup_text (a->reading, number.start, number.end);
      }
  return NULL;
}

/* "Integrationsrat, 11.11.2015, TOP 5, Drucksachen-Nr. 2279/2014-2020" */
static gboolean
add_earlier (LotseAnalysis *a, guint start, guint end)
{
  LotseRange date;
  g_autofree char *iso = NULL;
  LotseDecision *decision;

  if (!_lotse_analysis_find_date (a, start, end, &date, &iso))
    return FALSE;
  decision = _lotse_decision_new ("decision/earlier-treatment");
  decision->text = lotse_reading_dup_text (a->reading, start, end);
  decision->range = (LotseRange) { start, end };
  decision->body_name = _lotse_consultation_dup_body (a, start, date.start);
  decision->action = "other";
  decision->status = "earlier";
  decision->date = g_steal_pointer (&iso);
  decision->paper = dup_number (a, date.end, end);
  g_ptr_array_add (a->decisions, decision);
  return TRUE;
}

static void
consultations (LotseAnalysis *a)
{
  int label = _lotse_forms_find (a, 0, LOTSE_FORM_LINES, "ggf. fruehere behandlung", FALSE);
  int table = -1;

  for (guint i = 0; i < MIN (a->reading->lines->len, LOTSE_FORM_LINES) && table < 0; i++)
    if (_lotse_consultation_get_columns (a, i) & LOTSE_COLUMN_BODY)
      table = (int) i;
  if (table >= 0)
    _lotse_consultation_read_table (a, (guint) table, LOTSE_DATE_ORDER_GERMAN, "consultation/table");
  for (guint i = label < 0 ? G_MAXUINT : (guint) label + 1; i < a->reading->lines->len && i < (guint) label + 12; i++)
    {
      const LotseLine *line = lotse_reading_line (a->reading, i);
      guint start = line->start;

      if (_lotse_labels_find_line (a->labels, i) >= 0)
        break;
      /* Several treatments on one line are divided by semicolons. */
      for (guint p = line->start; p <= line->end; p++)
        if (p == line->end || a->reading->text->str[p] == ';')
          {
            add_earlier (a, _lotse_trim_start (a->reading, start, p), p);
            start = p + 1;
          }
      line = lotse_reading_line (a->reading, i);
      _lotse_analysis_set_zone (a, line->start, line->end, LOTSE_ZONE_HEADER);
    }
}

const LotsePipe _lotse_pipe_bielefeld = { .name = "bielefeld", .key_data = key_data, .consultations = consultations };
