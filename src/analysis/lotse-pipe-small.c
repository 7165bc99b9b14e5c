/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-key-private.h"
#include "lotse-pipe-forms-private.h"

#include "lotse-fold.h"

#include <string.h>

/* Forms that the label grammar and the table parser read, but for a field or two (domain guide 2.10). */

/* --- Mannheim: "Dezernat III Az. 50.21.3", "Nr. V542/2015" ----------------------------------------------------------------- */

/* Where a word stands behind a blank, or between two cells, in the text [text, end); NULL if it does not. */
static const char *
find_behind_blank (const char *text, const char *end, const char *word)
{
  const char *p = text;

  while ((p = g_strstr_len (p + 1, end - p - 1, word)))
    if (g_ascii_isspace (p[-1]))
      return p;
  return NULL;
}

static void
mannheim_key_data (LotseAnalysis *a)
{
  for (guint i = 0; i < MIN (a->reading->lines->len, 20); i++)
    {
      g_autofree char *fold = _lotse_forms_fold_line (a, i);
      const LotseLine *line = lotse_reading_line (a->reading, i);
      const char *text = a->reading->text->str + line->start;
      const char *az = find_behind_blank (text, a->reading->text->str + line->end, "Az. ");
      LotseRange value = _lotse_forms_after (a, i, "nr."), number;

      if (g_str_has_prefix (fold, "dezernat ") && az)
        {
          guint at = (guint) (az - a->reading->text->str);
          const char *date = find_behind_blank (az, a->reading->text->str + line->end, "Datum");
          const char *nr = find_behind_blank (az, a->reading->text->str + line->end, "Nr. ");
          guint end = date ? (guint) (date - a->reading->text->str) - 1 : line->end;

          _lotse_analysis_add_key_range (a, "lead_body", "key/form-lead", (LotseRange) { line->start, at - 1 });
          _lotse_analysis_add_key_range (a, "file_reference", "key/form-file-reference",
                                         (LotseRange) { at + (guint) strlen ("Az. "), end });
          /* All of the header may stand on one line. */
          if (nr && _lotse_number_match (a->reading, (guint) (nr - a->reading->text->str) + 4, line->end, &number))
            _lotse_analysis_add_key_range (a, "number", "key/form-number", number);
        }
      if (g_str_has_prefix (fold, "nr. ") && _lotse_number_match (a->reading, value.start, value.end, &number))
        _lotse_analysis_add_key_range (a, "number", "key/form-number", number);
    }
}

const LotsePipe _lotse_pipe_mannheim = { .name = "mannheim", .key_data = mannheim_key_data };

/* --- Kleve: "Beratungsart öffentlich", "Datum 19.08.2015" -------------------------------------------------------------------- */

static void
kleve_drop (const LotseSketch *sketch, guint8 *drop)
{
  _lotse_sketch_drop_chrome (sketch, "kleve", drop);
}

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
  /* The page of an item of the agenda begins with its title; print begins with the town. */
  else if (publicity > 0 && publicity < 6 && !_lotse_key_line_is_label (a, 0)
           && (*a->reading->text->str == '-' || _lotse_key_may_be_title (a, 0)))
    {
      const LotseLine *line = lotse_reading_line (a->reading, 0);
      guint start = line->start;
      LotseRange number;

      while (start < line->end && strchr ("- ", a->reading->text->str[start]))
        start++;
      /* "1235/X. - Umbau der Halle" */
      if (_lotse_number_match (a->reading, start, line->end, &number) && number.start == start)
        {
          number.end += a->reading->text->str[number.end] == '.';
          if (lotse_starts_with (a->reading->text->str + number.end, " - "))
            start = number.end + (guint) strlen (" - ");
        }
      _lotse_analysis_add_key_range (a, "title", "key/form-title", (LotseRange) { start, line->end });
    }
}

/* "Integrationsrat, 19.06.2019" as a line of its own: the bytes of the body. */
static gboolean
match_kleve_row (const LotseAnalysis *a, guint index, LotseRange *ret_body, LotseRange *ret_date, char **ret_iso)
{
  const LotseLine *line = lotse_reading_line (a->reading, index);
  const char *text = a->reading->text->str;

  if (line->end - line->start > 120 || !_lotse_analysis_find_date (a, line->start, line->end, ret_date, ret_iso))
    return FALSE;
  *ret_body = (LotseRange) { line->start, _lotse_trim_end (a->reading, line->start, ret_date->start) };
  if (ret_date->end == line->end && ret_body->end > ret_body->start + 3 && text[ret_body->end - 1] == ',')
    {
      ret_body->end--;
      return _lotse_consultation_is_body (a, ret_body->start, ret_body->end);
    }
  g_clear_pointer (ret_iso, g_free);
  return FALSE;
}

/* "Einstimmig empfohlen." on the line below "Beschluss:", and nothing else. */
static gboolean
opens_result (const LotseAnalysis *a, guint index)
{
  const LotseLine *line = lotse_reading_line (a->reading, index);
  g_autofree char *fold = _lotse_forms_fold_line (a, index);
  gsize n = strlen (fold);

  if (n > 0 && fold[n - 1] == '.')
    fold[n - 1] = '\0';
  return line->end - line->start < 60 && lotse_lexicon_find (a->lexicon, "results", fold) != NULL;
}

/* Below each body there is room for "Beschluss:" and "Wortbeitrag:", which are no headings; what was said may follow. */
static void
kleve_consultations (LotseAnalysis *a)
{
  int table = _lotse_forms_find (a, 0, LOTSE_FORM_LINES, "beratungsweg", FALSE);

  if (table < 0)
    table = _lotse_forms_find (a, 0, LOTSE_FORM_LINES, "beratungsart", FALSE);
  for (guint i = table < 0 ? a->reading->lines->len : (guint) table + 1; i < a->reading->lines->len; i++)
    {
      g_autofree char *iso = NULL;
      LotseConsultation *row;
      LotseRange body, date;

      if (!match_kleve_row (a, i, &body, &date, &iso))
        continue;
      row = _lotse_forms_add_row (a, "consultation/form-row", body.start, body.end, iso);
      row->date_range = date;
      row->row = (LotseRange) { body.start, date.end };
      _lotse_analysis_set_zone (a, body.start, date.end, LOTSE_ZONE_CONSULTATION);
      for (guint k = i + 1; k < MIN (i + 3, a->reading->lines->len); k++)
        {
          const LotseLine *line = lotse_reading_line (a->reading, k);
          LotseRange value = _lotse_forms_after (a, k, "beschluss");

          if (lotse_starts_with (a->reading->text->str + line->start, "Beschluss:"))
            {
              row->result = value.end > value.start ? lotse_reading_dup_text (a->reading, value.start, value.end) : NULL;
              row->outcome_range = value;
            }
          else if (k == i + 2 && !row->result && opens_result (a, k))
            {
              row->result = lotse_reading_dup_text (a->reading, line->start, line->end - (a->reading->text->str[line->end - 1] == '.'));
              row->outcome_range = (LotseRange) { line->start, line->end };
            }
          else if (!lotse_starts_with (a->reading->text->str + line->start, "Wortbeitrag"))
            break;
          _lotse_analysis_set_zone (a, line->start, line->end, LOTSE_ZONE_CONSULTATION);
        }
    }
}

const LotsePipe _lotse_pipe_kleve
    = { .name = "kleve", .drop = kleve_drop, .key_data = kleve_key_data, .consultations = kleve_consultations };

/* --- Kerpen: the value of "Datum" may stand among the cells of the table below it ------------------------------------------- */

/* Line of the date of the paper where the table was read column by column: the last one above the head of the last column. */
static int
find_kerpen_date (const LotseAnalysis *a)
{
  /* The page of a mirror has a date of its own further up. */
  int number = _lotse_forms_find (a, 0, LOTSE_FORM_LINES, "drs.-nr.", FALSE);
  int label = number < 0 ? -1 : _lotse_forms_find (a, (guint) number, (guint) number + 4, "datum", TRUE);
  int table = label < 0 ? -1 : _lotse_forms_find (a, (guint) label + 1, (guint) label + 3, "beratungsfolge", TRUE);
  int remarks = table < 0 ? -1 : _lotse_forms_find (a, (guint) table + 1, (guint) table + 12, "bemerkungen", TRUE);
  const LotseLine *line;
  LotseRange date;

  if (remarks < 0 || (guint) remarks + 1 >= a->reading->lines->len)
    return -1;
  line = lotse_reading_line (a->reading, (guint) remarks - 1);
  if (!_lotse_analysis_find_date (a, line->start, line->end, &date, NULL) || date.start != line->start || date.end != line->end)
    return -1;
  /* The sessions follow it. */
  line = lotse_reading_line (a->reading, (guint) remarks + 1);
  return _lotse_analysis_find_date (a, line->start, line->end, &date, NULL) && date.start == line->start ? remarks - 1 : -1;
}

static void
kerpen_date (LotseAnalysis *a)
{
  int date = find_kerpen_date (a);
  const LotseLine *line = date < 0 ? NULL : lotse_reading_line (a->reading, (guint) date);

  if (line)
    _lotse_analysis_add_date (a, "key/form-date", (LotseRange) { line->start, line->end });
}

/* The title stands below the boxes of publicity, and the boxes of the money below it. */
static void
kerpen_key_data (LotseAnalysis *a)
{
  int box = _lotse_forms_find (a, 0, LOTSE_FORM_LINES, "nichtoeffentlicher teil", TRUE), last = box;

  if (_lotse_key_is_missing (a, "date"))
    kerpen_date (a);
  if (box < 0)
    return;
  while ((guint) last + 1 < MIN (a->reading->lines->len, LOTSE_FORM_LINES) && last < box + 5)
    {
      const LotseLine *line = lotse_reading_line (a->reading, (guint) last + 1);
      g_autofree char *fold = _lotse_forms_fold_line (a, (guint) last + 1);

      int label = _lotse_labels_find_line (a->labels, (guint) last + 1);

      /* "hier: Anfrage der Fraktion" goes on with the title. */
      if (_lotse_key_is_table_head (fold) || line->end - line->start < 4 || line->zone == LOTSE_ZONE_FORM
          || (label >= 0 && (last == box || g_array_index (a->labels, LotseLabel, label).field != LOTSE_FIELD_TITLE_MORE)))
        break;
      last++;
    }
  if (last > box)
    _lotse_key_add_title_lines (a, "key/form-title", (guint) box + 1, (guint) last);
}

static void
kerpen_consultations (LotseAnalysis *a)
{
  int date = find_kerpen_date (a);
  int table = date < 0 ? -1 : _lotse_forms_find (a, 0, LOTSE_FORM_LINES, "beratungsfolge", TRUE);

  if (table < 0)
    return;
  _lotse_consultation_read_table (a, (guint) table, LOTSE_DATE_ORDER_GERMAN, "consultation/table");
  for (guint i = a->consultations->len; i > 0; i--)
    {
      const LotseConsultation *row = g_ptr_array_index (a->consultations, i - 1);

      if (row->date_range.end > row->date_range.start && lotse_reading_find_line (a->reading, row->date_range.start) == (guint) date
          && a->consultations->len > 1)
        g_ptr_array_remove_index (a->consultations, i - 1);
    }
}

const LotsePipe _lotse_pipe_kerpen
    = { .name = "kerpen", .key_data = kerpen_key_data, .date = kerpen_date, .consultations = kerpen_consultations };

/* --- Voerde: "Tagesordnungspunkt <title>" below the table -------------------------------------------------------------------- */

/* "Dezernat", "Fachbereich", "Datum" below each other, then their values: the office ends at the date, and goes on behind it where the page
 * was read row by row ("Schulen und" / "17.02.2031" / "Jugend Verfasser"). */
static void
voerde_lead (LotseAnalysis *a)
{
  int label = _lotse_forms_find (a, 0, 20, "fachbereich", TRUE);
  guint first = (guint) label + 3, i;
  g_autoptr (GString) office = g_string_new (NULL);
  const LotseLine *line = NULL;
  LotseRange more = { 0, 0 };
  LotseOutlineItem *item;

  if (label < 1 || _lotse_forms_find (a, (guint) label + 1, (guint) label + 2, "datum", TRUE) < 0)
    return;
  for (i = first; i < MIN (a->reading->lines->len, first + 4); i++)
    {
      g_autofree char *text = NULL;

      line = lotse_reading_line (a->reading, i);
      if (_lotse_analysis_find_date (a, line->start, line->end, NULL, NULL))
        break;
      text = lotse_reading_dup_text (a->reading, line->start, line->end);
      g_string_append_printf (office, "%s%s", office->len > 0 ? " " : "", text);
    }
  if (office->len == 0 || i >= MIN (a->reading->lines->len, first + 4))
    return;
  if (g_str_has_suffix (office->str, " und") && i + 1 < a->reading->lines->len)
    {
      const LotseLine *rest = lotse_reading_line (a->reading, i + 1);
      g_autofree char *text = lotse_reading_dup_text (a->reading, rest->start, rest->end);

      more = (LotseRange) { rest->start, rest->start + (guint) strcspn (text, " ") };
      g_string_append_printf (office, " %.*s", (int) (more.end - more.start), text);
    }
  item = _lotse_analysis_add_key (a, "lead_body", office->str, "key/form-lead", lotse_reading_line (a->reading, first)->start,
                                  lotse_reading_line (a->reading, i - 1)->end);
  if (more.end > more.start && g_strcmp0 (lotse_outline_item_get (item, "value"), office->str) == 0)
    _lotse_analysis_add_spans (a, item, more.start, more.end);
}

static void
voerde_key_data (LotseAnalysis *a)
{
  int line = _lotse_forms_find (a, 0, LOTSE_FORM_LINES, "tagesordnungspunkt", FALSE);
  LotseRange value;

  voerde_lead (a);
  if (line < 0)
    return;
  value = _lotse_forms_after (a, (guint) line, "tagesordnungspunkt");
  if (value.end > value.start)
    _lotse_analysis_add_key_range (a, "title", "key/form-title", value);
  else
    _lotse_forms_add_title (a, "key/form-title", (guint) line + 1, LOTSE_FORM_LINES);
}

const LotsePipe _lotse_pipe_voerde = { .name = "voerde", .key_data = voerde_key_data };

/* --- the agenda items of komuna: "Gremium Sitzung Sitzungsdatum ö / nö Beratungstyp TOP-Nr." -------------------------------- */

#define KOMUNA_HEAD "gremium sitzung sitzungsdatum"
/* Lines at the top that may name the session. */
#define KOMUNA_TOP_LINES 8
#define KOMUNA_SHOWN "Daten angezeigt aus Sitzung:"

/* "4. / pl/3/4/16. Bericht …": item of the agenda and number before the title. */
static guint
komuna_skip_number (LotseAnalysis *a, guint line)
{
  const LotseLine *l = lotse_reading_line (a->reading, line);
  const char *text = a->reading->text->str;
  guint p = l->start;
  const char *end;

  while (p < l->end && g_ascii_isdigit (text[p]))
    p++;
  if (p == l->start || p + 2 >= l->end || text[p] != '.')
    return l->start;
  p = _lotse_trim_start (a->reading, p + 1, l->end);
  if (text[p] != '/')
    return p;
  p = _lotse_trim_start (a->reading, p + 1, l->end);
  end = g_strstr_len (text + p, (gssize) (l->end - p), ". ");
  if (!end || memchr (text + p, ' ', (gsize) (end - text) - p))
    return l->start;
  _lotse_analysis_add_key_range (a, "number", "key/form-number", (LotseRange) { p, (guint) (end - text) });
  return (guint) (end - text) + 2;
}

/* "Daten angezeigt aus Sitzung: Sitzung des Gemeinderates, 01.06.2031", or below that "53. Sitzung des Bauausschusses, 11.02.2031": what is
 * left where the table is folded away. Returns the line, or -1; @body begins at the words of the session. */
static int
komuna_find_session (const LotseAnalysis *a, guint *body, LotseRange *date, char **iso)
{
  for (guint i = 0; i < MIN (a->reading->lines->len, KOMUNA_TOP_LINES); i++)
    {
      const LotseLine *line = lotse_reading_line (a->reading, i);
      guint start = line->start;
      gboolean labelled = lotse_starts_with (a->reading->text->str + start, KOMUNA_SHOWN);

      if (labelled)
        start = _lotse_trim_start (a->reading, start + (guint) strlen (KOMUNA_SHOWN), line->end);
      *body = start;
      start += (guint) strspn (a->reading->text->str + start, "0123456789. ");
      if (start < line->end && (labelled || (start > *body && lotse_starts_with (a->reading->text->str + start, "Sitzung d")))
          && _lotse_analysis_find_date (a, start, line->end, date, iso) && date->end == line->end)
        {
          *body = start;
          return (int) i;
        }
    }
  return -1;
}

static void
komuna_key_data (LotseAnalysis *a)
{
  int head = _lotse_forms_find (a, 0, LOTSE_FORM_LINES, KOMUNA_HEAD, FALSE);
  gboolean titled = _lotse_key_may_be_title (a, 0);
  guint first = 0, last = 0;

  if (head < 0)
    {
      g_autofree char *iso = NULL;
      LotseRange date;
      guint body;

      head = komuna_find_session (a, &body, &date, &iso);
      if (head >= 0)
        _lotse_analysis_set_zone (a, 0, lotse_reading_line (a->reading, (guint) head)->end, LOTSE_ZONE_HEADER);
      if (head >= 0)
        _lotse_analysis_add_date (a, "key/form-date", date);
    }

  /* The title is the first paragraph. */
  while (last + 1 < (guint) MAX (head, 0) && last < 6 && lotse_reading_line (a->reading, last + 1)->blank_before == 0
         && _lotse_labels_find_line (a->labels, last + 1) < 0)
    last++;
  /* The page of a whole session begins with its fields, print with the town; where the title is lost, with the words above the session. */
  if (head > 0 && titled && !lotse_starts_with (a->reading->text->str, KOMUNA_SHOWN))
    {
      first = komuna_skip_number (a, 0);
      _lotse_analysis_add_key_range (a, "title", "key/form-title", (LotseRange) { first, lotse_reading_line (a->reading, last)->end });
    }
}

/* "(Markt Sonnenhausen)" behind the body: whose body it is. */
static void
komuna_add_municipality (LotseAnalysis *a, guint start, guint end)
{
  static const char *const openings[] = { "(Stadt ", "(Markt ", "(Gemeinde " };
  const char *text = a->reading->text->str;
  const char *close = memchr (text + start, ')', end - start);
  guint opening = close ? lotse_match_one_of (text + start, openings, G_N_ELEMENTS (openings)) : 0;

  if (opening > 0)
    _lotse_analysis_add_key_range (a, "municipality", "key/form-municipality", (LotseRange) { start + opening, (guint) (close - text) });
}

static void
komuna_add_session (LotseAnalysis *a)
{
  g_autofree char *iso = NULL;
  LotseRange date;
  guint start;
  int index = komuna_find_session (a, &start, &date, &iso);
  const LotseLine *line = index >= 0 ? lotse_reading_line (a->reading, (guint) index) : NULL;
  LotseConsultation *row;

  if (!line)
    return;
  row = _lotse_consultation_new ("consultation/extract");
  row->date = g_steal_pointer (&iso);
  row->date_range = date;
  row->body = _lotse_consultation_dup_body (a, start, date.start);
  row->body_range = (LotseRange) { start, _lotse_trim_end (a->reading, start, date.start) };
  row->row = (LotseRange) { line->start, line->end };
  g_ptr_array_add (a->consultations, row);
}

/* "Stadtrat (Plenum) 3. Sitzung des Stadtrates (Plenum) 29.02.2016 ö Beschließend 1": the body ends at the bracket or at its session. */
static void
komuna_consultations (LotseAnalysis *a)
{
  int head = _lotse_forms_find (a, 0, LOTSE_FORM_LINES, KOMUNA_HEAD, FALSE);

  if (head < 0)
    komuna_add_session (a);
  for (guint i = head < 0 ? a->reading->lines->len : (guint) head + 1; i < a->reading->lines->len; i++)
    {
      const LotseLine *line = lotse_reading_line (a->reading, i);
      const char *text = a->reading->text->str;
      const char *bracket, *sitting;
      g_autofree char *iso = NULL;
      g_autofree char *rest = NULL, *printed = NULL;
      LotseConsultation *row;
      LotseRange date;
      guint end;
      const char *role;

      if (line->blank_before > 0 || !_lotse_analysis_find_date (a, line->start, line->end, &date, &iso))
        break;
      bracket = g_strstr_len (text + line->start, (gssize) (date.start - line->start), " (");
      sitting = g_strstr_len (text + line->start, (gssize) (date.start - line->start), " Sitzung");
      if (bracket)
        komuna_add_municipality (a, (guint) (bracket - text) + 1, line->end);
      end = bracket ? (guint) (bracket - text) : sitting ? (guint) (sitting - text) : date.start;
      /* "3. Sitzung", "04/2021-2026. Sitzung", or but "3" in the column of the session */
      while (!bracket && end > line->start && strchr (" .0123456789/-", text[end - 1]))
        end--;
      row = _lotse_forms_add_row (a, "consultation/table", line->start, end, iso);
      row->date_range = date;
      row->row = (LotseRange) { line->start, line->end };
      rest = lotse_fold (text + date.end, (gssize) (line->end - date.end));
      g_strstrip (rest);
      row->publicity = g_str_has_prefix (rest, "noe") ? "non-public" : g_str_has_prefix (rest, "oe") ? "public" : NULL;
      printed = lotse_reading_dup_text (a->reading, date.end, line->end);
      role = strchr (printed, ' ');
      if (row->publicity && role && strcspn (role + 1, " 0123456789") > 0)
        {
          g_autofree char *fold = NULL;

          row->role_text = g_strndup (role + 1, strcspn (role + 1, " 0123456789"));
          fold = lotse_fold (row->role_text, -1);
          row->role = _lotse_role_from_fold (a->lexicon, fold);
        }
      _lotse_analysis_set_zone (a, line->start, line->end, LOTSE_ZONE_CONSULTATION);
    }
}

static void
komuna_drop (const LotseSketch *sketch, guint8 *drop)
{
  _lotse_sketch_drop_chrome (sketch, "komuna", drop);
}

const LotsePipe _lotse_pipe_komuna
    = { .name = "komuna", .drop = komuna_drop, .key_data = komuna_key_data, .consultations = komuna_consultations };

/* --- motions for the budget, and the replies to them: type, number and title stand below each other, then the boxes of the plan -------- */

/* Line in which the boxes begin, or -1. */
static int
find_budget_boxes (const LotseAnalysis *a)
{
  static const char *const begins[] = { "zuordnung im haushaltsplan", "► zuordnung im haushaltsplan", "seite hh-plan" };
  int boxes = -1;

  for (guint i = 0; i < G_N_ELEMENTS (begins) && boxes < 0; i++)
    boxes = _lotse_forms_find (a, 0, LOTSE_FORM_LINES, begins[i], FALSE);
  return boxes;
}

/* Line in which they end, before what is to be changed, or -1. */
static int
find_budget_boxes_end (const LotseAnalysis *a)
{
  int end = _lotse_forms_find (a, 0, LOTSE_FORM_LINES, "konzeption, ziele", FALSE);

  /* A box may be ticked before it. */
  if (end < 0)
    end = _lotse_forms_find (a, 0, LOTSE_FORM_LINES, "☒ konzeption, ziele", FALSE);
  return end;
}

/* Whether the range says what the paper is ("STELLUNGNAHME zu Antrag"); that is the type, then. */
static gboolean
add_budget_type (LotseAnalysis *a, LotseRange range)
{
  g_autofree char *printed = g_strstrip (lotse_reading_dup_text (a->reading, range.start, range.end));
  g_autofree char *fold = NULL;
  g_autofree char *lowered = NULL;

  /* "Antrag zum Thema DHH/2027/3122" */
  if (g_str_has_suffix (printed, " zum Thema"))
    printed[strlen (printed) - strlen (" zum Thema")] = '\0';
  fold = lotse_fold (printed, -1);

  if (strlen (fold) > 60 || (!strstr (fold, "antrag") && !strstr (fold, "anfrage")))
    return FALSE;
  lowered = _lotse_forms_dup_type (printed);
  _lotse_analysis_add_key (a, "paper_type", lowered, "key/form-type", range.start, range.start + (guint) strlen (printed));
  return TRUE;
}

static void
budget_key_data (LotseAnalysis *a)
{
  int boxes = find_budget_boxes (a);
  int end = find_budget_boxes_end (a);
  LotseRange number;

  for (int i = 1; i + 1 < boxes; i++)
    {
      const LotseLine *line = lotse_reading_line (a->reading, (guint) i);
      LotseRange type = { line->start, line->end };
      guint word = line->end;

      while (word > line->start && !strchr (" \t", a->reading->text->str[word - 1]))
        word--;
      if (!_lotse_number_match (a->reading, word, line->end, &number) || number.end < line->end)
        continue;
      if (number.start > line->start) /* "ANTRAG DHH/2027/3122" */
        type.end = number.start;
      else
        type = (LotseRange) { lotse_reading_line (a->reading, (guint) i - 1)->start, lotse_reading_line (a->reading, (guint) i - 1)->end };
      if (!add_budget_type (a, type))
        continue;
      _lotse_analysis_add_key_range (a, "number", "key/form-number", number);
      {
        int mover = _lotse_forms_find (a, (guint) i + 1, (guint) boxes, "antrag:", FALSE);

        _lotse_forms_add_title (a, "key/form-title", (guint) i + 1, (guint) (mover > 0 ? mover : boxes));
      }
      break;
    }
  for (int i = boxes; i >= 0 && i <= end; i++)
    lotse_reading_line (a->reading, (guint) i)->zone = LOTSE_ZONE_FORM;
}

const LotsePipe _lotse_pipe_budget = { .name = "budget", .key_data = budget_key_data };

/* --- Berlin: "Vorlage - zur Kenntnisnahme -" and below it "über <title>" ------------------------------------------------------- */

static void
berlin_key_data (LotseAnalysis *a)
{
  for (guint i = 0; i < MIN (a->reading->lines->len, 4); i++)
    {
      const LotseLine *line = lotse_reading_line (a->reading, i);

      if (lotse_starts_with (a->reading->text->str + line->start, "Bezirksamt ") && line->end - line->start < 60)
        _lotse_analysis_add_key_range (a, "lead_body", "key/letterhead", (LotseRange) { line->start, line->end });
    }
  for (guint i = 0; i < MIN (a->reading->lines->len, 30); i++)
    {
      g_autofree char *fold = _lotse_forms_fold_line (a, i);
      guint first = i + 1, last;

      if (!g_str_has_prefix (fold, "vorlage - zur ") && !g_str_has_prefix (fold, "vorlage zur "))
        continue;
      if (first >= a->reading->lines->len
          || !lotse_starts_with (a->reading->text->str + lotse_reading_line (a->reading, first)->start, "über "))
        continue;
      for (last = first;
           last + 1 < a->reading->lines->len && last < first + 4 && lotse_reading_line (a->reading, last + 1)->blank_before == 0;)
        last++;
      _lotse_analysis_add_key_range (a, "title", "key/form-title",
                                     (LotseRange) { lotse_reading_line (a->reading, first)->start + (guint) strlen ("über "),
                                                    lotse_reading_line (a->reading, last)->end });
      return;
    }
}

const LotsePipe _lotse_pipe_berlin = { .name = "berlin", .key_data = berlin_key_data };

/* --- forms without fields of their own: they are named so that people see which grammar was used ------------------------------ */

const LotsePipe _lotse_pipe_leipzig = { .name = "leipzig" };
const LotsePipe _lotse_pipe_bamberg = { .name = "bamberg" };
const LotsePipe _lotse_pipe_coesfeld = { .name = "coesfeld" };
