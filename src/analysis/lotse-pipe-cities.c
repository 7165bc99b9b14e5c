/* SPDX-License-Identifier: GPL-3.0-or-later */
/* More printed forms of single cities: tables whose cells are followed by boxes and empty columns. */
#include "lotse-key-private.h"
#include "lotse-pipe-forms-private.h"

#include "lotse-fold.h"

#include <string.h>

/* Adds the row "<body> <date> …" or "<date> <body> …" of a line; what stands behind @stop, a word of the form, is no part of it. Returns the
 * row or NULL. */
static LotseConsultation *
add_row (LotseAnalysis *a, guint index, const char *stop)
{
  const LotseLine *line = lotse_reading_line (a->reading, index);
  const char *text = a->reading->text->str;
  const char *found = stop ? g_strstr_len (text + line->start, (gssize) (line->end - line->start), stop) : NULL;
  guint limit = found ? (guint) (found - text) : line->end, start = line->start, end;
  g_autofree char *iso = NULL;
  LotseConsultation *row;
  LotseRange date;

  if (line->end - line->start > 200 || !_lotse_analysis_find_date (a, line->start, limit, &date, &iso))
    return NULL;
  if (date.start == line->start)
    {
      const char *gap;

      start = _lotse_trim_start (a->reading, date.end, limit);
      gap = memchr (text + start, '\t', limit - start);
      end = gap ? (guint) (gap - text) : limit;
    }
  else
    {
      /* "1. Migrationsausschuss" */
      start = (guint) (_lotse_skip_numbering (text + line->start, text + line->end) - text);
      end = date.start;
    }
  end = _lotse_trim_end (a->reading, start, end);
  if (end < start + 2)
    return NULL;
  row = _lotse_forms_add_row (a, "consultation/form-row", start, end, iso);
  row->date_range = date;
  row->row = (LotseRange) { line->start, line->end };
  _lotse_analysis_set_zone (a, line->start, line->end, LOTSE_ZONE_CONSULTATION);
  return row;
}

/* --- Heidelberg: known by its heads; the general readers read the rest, boxes for the vote among them ----------------------------- */

const LotsePipe _lotse_pipe_heidelberg = { .name = "heidelberg" };

/* --- Koblenz: below each body the printed results to be ticked ------------------------------------------------------------------- */

static gboolean
is_koblenz_result (const char *fold)
{
  return g_str_has_prefix (fold, "abgelehnt kenntnis abgesetzt") || g_str_has_prefix (fold, "verwiesen vertagt geaendert");
}

static void
koblenz_drop (const LotseSketch *sketch, guint8 *drop)
{
  for (guint i = 0; i < MIN (sketch->folds->len, LOTSE_FORM_LINES); i++)
    if (is_koblenz_result (_lotse_sketch_get (sketch, i)))
      drop[i] = LOTSE_DROP_FORM;
}

static void
koblenz_consultations (LotseAnalysis *a)
{
  int head = _lotse_forms_find (a, 0, LOTSE_FORM_LINES, "gremienweg", FALSE);
  LotseConsultation *row = NULL;

  for (guint i = head < 0 ? a->reading->lines->len : (guint) head + 1; i < MIN (a->reading->lines->len, LOTSE_FORM_LINES); i++)
    {
      const LotseLine *line = lotse_reading_line (a->reading, i);
      g_autofree char *fold = _lotse_forms_fold_line (a, i);

      if (row && g_str_has_prefix (fold, "top "))
        {
          row->publicity = g_str_has_prefix (fold, "top nicht") ? "non-public" : strstr (fold, "oeffentlich") ? "public" : NULL;
          _lotse_analysis_set_zone (a, line->start, line->end, LOTSE_ZONE_CONSULTATION);
          row = NULL;
        }
      else if (!(row = add_row (a, i, " einstimmig mehrheitl")))
        break;
    }
}

const LotsePipe _lotse_pipe_koblenz = { .name = "koblenz", .drop = koblenz_drop, .consultations = koblenz_consultations };

/* --- Magdeburg: the heads of the table take five lines, its cells are crosses --------------------------------------------------- */

static void
magdeburg_drop (const LotseSketch *sketch, guint8 *drop)
{
  static const char *const heads[] = { "sitzung behandlung", "oe n", "oen", "tag", "angenommen abgelehnt geaendert" };

  for (guint i = 0; i < MIN (sketch->folds->len, LOTSE_FORM_LINES); i++)
    {
      const char *fold = _lotse_sketch_get (sketch, i);

      for (guint k = 0; k < G_N_ELEMENTS (heads); k++)
        if (g_str_equal (fold, heads[k]))
          drop[i] = LOTSE_DROP_FORM;
      if (g_str_equal (fold, "beschlussvorschlag") && g_str_has_prefix (_lotse_sketch_get (sketch, i + 1), "angenommen"))
        drop[i] = LOTSE_DROP_FORM;
    }
}

static void
magdeburg_consultations (LotseAnalysis *a)
{
  int head = _lotse_forms_find (a, 0, LOTSE_FORM_LINES, "beratungsfolge", FALSE);

  for (guint i = head < 0 ? a->reading->lines->len : (guint) head + 1; i < a->reading->lines->len; i++)
    if (!add_row (a, i, NULL))
      break;
}

static void
magdeburg_key_data (LotseAnalysis *a)
{
  int title = _lotse_forms_find (a, 0, LOTSE_FORM_LINES, "kurztitel", TRUE);

  if (title >= 0)
    _lotse_forms_add_title (a, "key/form-title", (guint) title + 1, LOTSE_FORM_LINES);
}

const LotsePipe _lotse_pipe_magdeburg = {
  .name = "magdeburg",
  .drop = magdeburg_drop,
  .key_data = magdeburg_key_data,
  .consultations = magdeburg_consultations,
};

/* --- Ulm: "Vorberatung Fachbereichsausschuss … Sitzung am 11.03.2020 TOP", "Beschlussorgan Gemeinderat Sitzung am …" ------------- */

static void
ulm_key_data (LotseAnalysis *a)
{
  int office = _lotse_forms_find (a, 0, 12, "sachbearbeitung ", FALSE);
  int date = _lotse_forms_find (a, 0, 12, "datum ", FALSE);
  int reference = _lotse_forms_find (a, 0, 12, "geschaeftszeichen ", FALSE);
  int treatment = _lotse_forms_find (a, 0, 20, "behandlung ", FALSE);

  if (office >= 0)
    _lotse_analysis_add_key_range (a, "lead_body", "key/form-lead", _lotse_forms_after (a, (guint) office, "sachbearbeitung"));
  if (date >= 0)
    _lotse_analysis_add_date (a, "key/form-date", _lotse_forms_after (a, (guint) date, "datum"));
  if (reference >= 0)
    _lotse_analysis_add_key_range (a, "file_reference", "key/form-file-reference",
                                   _lotse_forms_after (a, (guint) reference, "geschaeftszeichen"));
  if (treatment >= 0)
    {
      LotseRange value = _lotse_forms_after (a, (guint) treatment, "behandlung");
      const char *text = a->reading->text->str;
      const char *number = g_strstr_len (text + value.start, (gssize) (value.end - value.start), "GD ");
      guint end = number ? (guint) (number - text) : value.end;

      _lotse_analysis_add_publicity (a, "key/form-publicity", (LotseRange) { value.start, end });
      if (number)
        _lotse_analysis_add_key_range (a, "number", "key/form-number", (LotseRange) { end, value.end });
    }
}

/* "Fachbereichsausschuss Bildung | Sitzung am …" / "und Soziales": the rest of the name below the row. */
static void
ulm_add_rest (LotseAnalysis *a, LotseConsultation *row, guint index)
{
  const LotseLine *line = index < a->reading->lines->len ? lotse_reading_line (a->reading, index) : NULL;
  g_autofree char *rest = NULL, *name = NULL;

  if (!line || line->blank_before > 0 || line->end - line->start > 60 || !lotse_starts_with (a->reading->text->str + line->start, "und "))
    return;
  name = g_steal_pointer (&row->body);
  rest = lotse_reading_dup_text (a->reading, line->start, line->end);
  row->body = g_strconcat (name, " ", rest, NULL);
  row->row.end = line->end;
  _lotse_analysis_set_zone (a, line->start, line->end, LOTSE_ZONE_CONSULTATION);
}

static void
ulm_consultations (LotseAnalysis *a)
{
  static const struct
  {
    const char *label;
    const char *role;
  } steps[] = { { "Vorberatung", "preliminary" }, { "Beschlussorgan", "decision" }, { "Kenntnisnahme", "information" } };
  const char *text = a->reading->text->str;

  for (guint i = 0; i < MIN (a->reading->lines->len, 20); i++)
    {
      const LotseLine *line = lotse_reading_line (a->reading, i);
      const char *session = g_strstr_len (text + line->start, (gssize) (line->end - line->start), "Sitzung am ");

      for (guint k = 0; session && k < G_N_ELEMENTS (steps); k++)
        if (lotse_starts_with (text + line->start, steps[k].label))
          {
            g_autofree char *iso = NULL;
            guint start = line->start + (guint) strlen (steps[k].label),
                  end = _lotse_trim_end (a->reading, start, (guint) (session - text));
            LotseConsultation *row;
            LotseRange date;

            /* The cells stand apart, or have run together. */
            if (!strchr (" \t", text[start]) || !strchr (" \t", session[-1]) || ++start >= end
                || !_lotse_analysis_find_date (a, end, line->end, &date, &iso))
              continue;
            row = _lotse_forms_add_row (a, "consultation/form-row", start, end, iso);
            row->date_range = date;
            row->row = (LotseRange) { line->start, line->end };
            row->role = steps[k].role;
            row->role_text = g_strdup (steps[k].label);
            row->publicity = lotse_outline_get_key (a->outline, "publicity");
            _lotse_analysis_set_zone (a, line->start, line->end, LOTSE_ZONE_CONSULTATION);
            ulm_add_rest (a, row, i + 1);
          }
    }
}

const LotsePipe _lotse_pipe_ulm = { .name = "ulm", .key_data = ulm_key_data, .consultations = ulm_consultations };

/* --- Erlangen: the labels on one line, their values on the next: "V/50/WM020 T.2249 Amt für Soziales 50/112/2021" ---------------- */

static void
erlangen_key_data (LotseAnalysis *a)
{
  int labels = _lotse_forms_find (a, 0, 15, "geschaeftszeichen: verantwortliche", FALSE);
  const LotseLine *line;
  const char *text = a->reading->text->str;
  guint start, last, office;

  if (labels < 0 || (guint) labels + 1 >= a->reading->lines->len)
    return;
  line = lotse_reading_line (a->reading, (guint) labels + 1);
  last = line->end;
  while (last > line->start && text[last - 1] != ' ' && text[last - 1] != '\t')
    last--;
  start = line->start;
  while (start < last && text[start] != ' ' && text[start] != '\t')
    start++;
  /* "T.2249": the telephone of the clerk. */
  office = _lotse_trim_start (a->reading, start, last);
  if (text[office] == 'T' && text[office + 1] == '.')
    office += (guint) strcspn (text + office, " \t");
  _lotse_analysis_add_key_range (a, "number", "key/form-number", (LotseRange) { last, line->end });
  _lotse_analysis_add_key_range (a, "file_reference", "key/form-file-reference", (LotseRange) { line->start, start });
  _lotse_analysis_add_key_range (a, "lead_body", "key/form-lead", (LotseRange) { office, last });
  _lotse_forms_add_title (a, "key/form-title", (guint) labels + 2, LOTSE_FORM_LINES);
}

const LotsePipe _lotse_pipe_erlangen = { .name = "erlangen", .key_data = erlangen_key_data };

/* --- Freiburg: "1. Migrationsausschuss 25.06.2019 X X", columns for publicity and task that only hold crosses --------------------- */

static void
freiburg_consultations (LotseAnalysis *a)
{
  int head = _lotse_forms_find (a, 0, LOTSE_FORM_LINES, "beratungsfolge sitzungstermin oeff", FALSE);

  LotseTicks ticks = { 0 };

  if (head >= 0)
    _lotse_consultation_find_ticks (a, (guint) head, &ticks);
  for (guint i = head < 0 ? a->reading->lines->len : (guint) head + 1; i < a->reading->lines->len; i++)
    {
      LotseConsultation *row = add_row (a, i, NULL);

      if (!row)
        break;
      for (guint t = lotse_reading_find_token (a->reading, row->date_range.end); ticks.n > 0 && _lotse_consultation_is_on_line (a, t, i);
           t++)
        if (lotse_fold_is (_lotse_analysis_get_fold (a, t), "x"))
          _lotse_consultation_read_tick (
              a, &ticks,
              &(LotseCell) { .start = lotse_reading_token (a->reading, t)->start, .end = lotse_reading_token (a->reading, t)->end }, row);
    }
}

const LotsePipe _lotse_pipe_freiburg = { .name = "freiburg", .consultations = freiburg_consultations };
