/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-consultation-private.h"
#include "lotse-key-private.h"

#include "lotse-fold.h"

#include <string.h>

/* How far below its label a value may be when only its shape tells it. */
#define MAX_SHAPE_LINES 10

/* Bytes of a line before a label that stands in the text of a sentence. */
#define FAR_IN_LINE 80

/* Bytes of a field that holds type and publicity. */
#define MAX_TYPE 60
/* Hidden pieces of the first page among which the address of a printed page is looked for. */
#define MAX_HIDDEN 40

gboolean
_lotse_key_is_missing (const LotseAnalysis *a, const char *key)
{
  return lotse_outline_get_key_item (a->outline, key) == NULL;
}

char *
_lotse_key_fold_range (const LotseAnalysis *a, LotseRange range)
{
  return lotse_reading_dup_fold (a->reading, range.start, range.end);
}

static const LotseLabel *
get_label (const LotseAnalysis *a, guint index)
{
  return &g_array_index (a->labels, LotseLabel, index);
}

const LotseLabel *
_lotse_key_get_header_label (const LotseAnalysis *a, guint index)
{
  return index < a->labels->len && get_label (a, index)->start < a->header_end ? get_label (a, index) : NULL;
}

gboolean
_lotse_key_line_is_label (const LotseAnalysis *a, guint line)
{
  int index = _lotse_labels_find_line (a->labels, line);
  const LotseLine *l = lotse_reading_line (a->reading, line);

  return index >= 0 && get_label (a, (guint) index)->start <= l->start + 6;
}

/* --- values ------------------------------------------------------------------------------------------------------------------ */

LotseRange
_lotse_key_first_line (const LotseAnalysis *a, LotseRange range)
{
  const char *text = a->reading->text->str;
  const char *stop;

  range.start = _lotse_trim_start (a->reading, range.start, range.end);
  stop = memchr (text + range.start, '\n', range.end - range.start);
  if (stop)
    range.end = (guint) (stop - text);
  stop = memchr (text + range.start, '\t', range.end - range.start);
  if (stop)
    range.end = (guint) (stop - text);
  range.end = _lotse_trim_end (a->reading, range.start, range.end);
  return range;
}

/* Whether a value is a placeholder of the form: "-", "…", "./.", "keine". */
gboolean
_lotse_key_is_empty_value (const LotseAnalysis *a, LotseRange range)
{
  for (guint i = range.start; i < range.end; i++)
    if (g_ascii_isalnum (a->reading->text->str[i]) || (guchar) a->reading->text->str[i] >= 0xc3)
      return FALSE;
  return TRUE;
}

/* A number in the value; the value may go on behind it only with a bracket or an addition ("64 1. Ergänzung"). */
gboolean
_lotse_key_add_number (LotseAnalysis *a, const char *rule, LotseRange value)
{
  LotseRange range;
  gboolean dated;
  gsize date_start;

  value = _lotse_key_first_line (a, value);
  if (!_lotse_number_match (a->reading, value.start, value.end, &range))
    return FALSE;
  dated = _lotse_analysis_find_date (a, range.start, value.end, NULL, NULL)
          && lotse_date_scan (a->reading->text->str, value.end, range.start, &date_start, NULL, NULL) && date_start == range.start;
  /* "Drucksache" / "21. Wahlperiode" */
  if (dated || lotse_starts_with (a->reading->text->str + range.end, ". Wahlperiode"))
    return FALSE;
  /* "GRDrs 12/2031": this label is a part of the number. */
  if (range.start >= strlen ("GRDrs ") && lotse_starts_with (a->reading->text->str + range.start - strlen ("GRDrs "), "GRDrs "))
    range.start -= (guint) strlen ("GRDrs ");
  return _lotse_analysis_add_key_range (a, "number", rule, range) != NULL;
}

/* A cell of a line that holds nothing but a number with a slash, "öffentlich | 12/2031". */
static gboolean
find_number_cell (const LotseAnalysis *a, const LotseLine *line, LotseRange *number)
{
  const char *text = a->reading->text->str;
  const char *tab = memchr (text + line->start, '\t', line->end - line->start);

  while (tab)
    {
      guint start = (guint) (tab + 1 - text), end;

      tab = memchr (text + start, '\t', line->end - start);
      end = _lotse_trim_end (a->reading, start, tab ? (guint) (tab - text) : line->end);
      if (_lotse_label_fits (a->reading, a->lexicon, LOTSE_FIELD_NUMBER, (LotseRange) { start, end })
          && !_lotse_analysis_find_date (a, start, end, NULL, NULL))
        {
          *number = (LotseRange) { start, end };
          return TRUE;
        }
    }
  return FALSE;
}

/* A line below an empty number label that holds nothing but a number ("2018/0470", "171"). */
static gboolean
add_number_by_shape (LotseAnalysis *a, const LotseLabel *label)
{
  LotseRange weak = { 0, 0 };
  guint others = 0;

  for (guint i = label->line + 1; i < a->reading->lines->len && i <= label->line + MAX_SHAPE_LINES; i++)
    {
      const LotseLine *line = lotse_reading_line (a->reading, i);
      LotseRange value = { line->start, line->end }, range, date;
      guint digits = 0;
      gboolean dated;

      if (_lotse_key_line_is_label (a, i))
        continue;
      if (line->start >= a->header_end || others > 6)
        break;
      others++;
      if (i == label->line + 1 && find_number_cell (a, line, &range))
        return _lotse_analysis_add_key_range (a, "number", "key/number-by-shape", range) != NULL;
      if (!_lotse_number_match (a->reading, value.start, value.end, &range))
        continue;
      /* "21/3417 22.03.31" */
      dated = _lotse_analysis_find_date (a, value.start, value.end, &date, NULL);
      if (dated && date.start == range.end + 1 && date.end == value.end
          && memchr (a->reading->text->str + range.start, '/', range.end - range.start))
        {
          if (_lotse_key_is_missing (a, "date"))
            _lotse_analysis_add_date (a, "key/number-line", date);
        }
      else if (dated || range.end != _lotse_trim_end (a->reading, value.start, value.end))
        continue;
      if (memchr (a->reading->text->str + range.start, '/', range.end - range.start)
          || memchr (a->reading->text->str + range.start, '-', range.end - range.start))
        return _lotse_analysis_add_key_range (a, "number", "key/number-by-shape", range) != NULL;
      for (guint p = range.start; p < range.end; p++)
        digits += g_ascii_isdigit (a->reading->text->str[p]);
      /* A bare number could be the item of the agenda too: the longest wins. */
      if (digits >= 2 && digits == range.end - range.start && range.end - range.start > weak.end - weak.start)
        weak = range;
    }
  return weak.end > weak.start && _lotse_analysis_add_key_range (a, "number", "key/number-by-shape", weak) != NULL;
}

/* In a run-on line the value ends before the next label or type. */
guint
_lotse_key_cut_run_on (const LotseAnalysis *a, LotseRange value)
{
  const char *text = a->reading->text->str;

  const LotseLine *line = lotse_reading_line (a->reading, lotse_reading_find_line (a->reading, value.start));

  if (line->end - line->start < 100)
    return value.end;
  for (guint p = value.start + 1; p < value.end; p++)
    {
      LotseLabel label = { 0 };
      guint end;

      if (text[p - 1] == ' ' && (lotse_starts_with (text + p, "öffentlich") || lotse_starts_with (text + p, "nichtöffentlich")))
        return _lotse_trim_end (a->reading, value.start, p);
      if (text[p - 1] != ' ' || !g_unichar_isupper (g_utf8_get_char (text + p)))
        continue;
      if (_lotse_type_match (a->reading, a->lexicon, p, value.end, &end)
          || (_lotse_label_match_bare (a->reading, a->lexicon, p, value.end, &label) && label.end - label.start > 8))
        return _lotse_trim_end (a->reading, value.start, p);
    }
  return value.end;
}

/* --- one label after another ----------------------------------------------------------------------------------------------------- */

/* The first URL of a range. */
gboolean
_lotse_key_add_url (LotseAnalysis *a, const char *rule, LotseRange range)
{
  const char *text = a->reading->text->str;
  const char *at = g_strstr_len (text + range.start, range.end - range.start, "http");
  guint from, to;

  if (!at || (!lotse_starts_with (at, "http://") && !lotse_starts_with (at, "https://")))
    return FALSE;
  from = to = (guint) (at - text);
  while (to < range.end && !strchr (" \t\n)>\"", text[to]))
    to++;
  while (to > from && strchr (".,;:", text[to - 1]))
    to--;
  return _lotse_analysis_add_key_range (a, "source_url", rule, (LotseRange) { from, to }) != NULL;
}

/* "Beratung" / "Datum" / "TOP-Nr." on lines of their own: whether label @index heads a column beside that of the items. */
static gboolean
is_above_top (const LotseAnalysis *a, guint index)
{
  const LotseLabel *label = get_label (a, index);

  return label->field == LOTSE_FIELD_DATE && !label->colon && index + 1 < a->labels->len
         && get_label (a, index + 1)->field == LOTSE_FIELD_TOP && !get_label (a, index + 1)->colon
         && get_label (a, index + 1)->line == label->line + 1;
}

/* "Beratung | Datum | Behandlung | Ziel": whether a line holds the heads of bodies and days, and words for nothing else. */
static gboolean
heads_rows (const LotseAnalysis *a, guint line)
{
  const guint heads = LOTSE_COLUMN_BODY | LOTSE_COLUMN_DATE;

  return (_lotse_consultation_get_columns (a, line) & heads) == heads;
}

/* Whether a label "Datum" without a value on its line stands under or beside the head of a table of consultations. */
static gboolean
heads_column (const LotseAnalysis *a, guint index)
{
  const LotseLabel *label = get_label (a, index);

  /* What stands on its own line is its value; what was found below all the heads of a list may be the first row. */
  if (label->value < label->value_end && label->value < lotse_reading_line (a->reading, label->line)->end)
    return FALSE;
  if (is_above_top (a, index) || (!label->colon && heads_rows (a, label->line)))
    return TRUE;
  for (guint i = index; i > 0 && label->line - get_label (a, i - 1)->line <= 12; i--)
    {
      LotseField field = get_label (a, i - 1)->field;

      if (field == LOTSE_FIELD_CONSULTATION || field == LOTSE_FIELD_BODY)
        return TRUE;
      /* What asks for the title or the number of the paper is no head: "Gremien" above was but a word of the site. */
      if (field == LOTSE_FIELD_TITLE || field == LOTSE_FIELD_NUMBER)
        return FALSE;
    }
  return FALSE;
}

/* Whether a label stands behind the bracket of a line that begins with other words. */
static gboolean
is_in_brackets (const LotseAnalysis *a, const LotseLabel *label)
{
  guint line = lotse_reading_line (a->reading, label->line)->start;

  /* "… hat dem Antrag zugestimmt ( TOP 2 / Vorlage Nr.: 266/2031 )" */
  if (label->glued && label->start > line + FAR_IN_LINE)
    return memchr (a->reading->text->str + label->start - 14, '(', 14) != NULL;
  return label->start > line + 10 && g_ascii_isdigit (a->reading->text->str[line])
         && memchr (a->reading->text->str + label->start - 6, '(', 6) != NULL;
}

/* The word behind a type that says who may hear it, the last one of the field. */
static void
add_publicity_of_type (LotseAnalysis *a, LotseRange value)
{
  const char *text = a->reading->text->str;
  guint p = value.end;

  while (p > value.start && text[p - 1] != ' ')
    p--;
  if (p > value.start && value.end - value.start < MAX_TYPE)
    _lotse_analysis_add_publicity (a, "key/label", (LotseRange) { p, value.end });
}

/* "42 - Soziales": a number of an office, a dash and its name. */
static gboolean
is_numbered_office (const char *text, LotseRange value)
{
  guint digits = (guint) strspn (text + value.start, "0123456789."), name = value.start + digits + (guint) strlen (" - ");

  return digits > 0 && digits <= 4 && name + 3 < value.end && lotse_starts_with (text + value.start + digits, " - ")
         && g_unichar_isupper (g_utf8_get_char (text + name)) && g_ascii_islower (text[name + 2]);
}

/* "Amt/Aktenzeichen: 20-Finanzen / 20/Mu": the office stands before the file. Returns what is left of the value. */
static LotseRange
take_office (LotseAnalysis *a, const LotseLabel *label, LotseRange value)
{
  const char *text = a->reading->text->str;
  const char *slash = g_strstr_len (text + value.start, (gssize) (value.end - value.start), " / ");
  const char *narrow = slash ? NULL : g_strstr_len (text + value.start, (gssize) (value.end - value.start), "/ ");

  /* "20-Finanzen, Steuern/ 20.1" */
  if (narrow && g_ascii_isdigit (narrow[2]) && memchr (text + label->start, '/', label->end - label->start))
    {
      if (_lotse_key_is_missing (a, "lead_body"))
        _lotse_analysis_add_key_range (a, "lead_body", "key/label", (LotseRange) { value.start, (guint) (narrow - text) });
      return (LotseRange) { (guint) (narrow - text) + 2, value.end };
    }
  /* "Fachbereich/Aktenzeichen: 42 - Soziales": the office stands for both. */
  if (memchr (text + label->start, '/', label->end - label->start) && is_numbered_office (text, value))
    {
      if (_lotse_key_is_missing (a, "lead_body"))
        _lotse_analysis_add_key_range (a, "lead_body", "key/label", value);
      return (LotseRange) { value.end, value.end };
    }
  if (!slash || memchr (text + label->start, '/', label->end - label->start) == NULL)
    return value;
  /* "Aktenzeichen/Telefon: 05.2 / 1234" */
  if (lotse_starts_with (text + label->start, "Aktenzeichen"))
    return (LotseRange) { value.start, (guint) (slash - text) };
  if (_lotse_key_is_missing (a, "lead_body"))
    _lotse_analysis_add_key_range (a, "lead_body", "key/label", (LotseRange) { value.start, (guint) (slash - text) });
  return (LotseRange) { (guint) (slash - text) + (guint) strlen (" / "), value.end };
}

/* "Dokumenttyp | BezeichnungAktionen": the heads of a list of files, whose words may have run into each other. */
static gboolean
is_head_of_column (const LotseAnalysis *a, LotseRange value)
{
  const char *text = a->reading->text->str;
  guint end = value.start;

  while (end < value.end && g_unichar_islower (g_utf8_get_char (g_utf8_next_char (text + end))))
    end = (guint) (g_utf8_next_char (text + end) - text);
  end = end < value.end ? (guint) (g_utf8_next_char (text + end) - text) : end;
  if (end == value.start || (end < value.end && !g_unichar_isupper (g_utf8_get_char (text + end))))
    return FALSE;
  return _lotse_label_match_bare (a->reading, a->lexicon, value.start, end, &(LotseLabel) { 0 });
}

/* "lhr" of a scanned "Ihr Zeichen": no file is one word in small letters, nor "Ihr" of "Mein Zeichen: Ihr Zeichen:". */
static gboolean
is_small_word (const LotseAnalysis *a, LotseRange value)
{
  if (value.end == value.start + 3 && lotse_starts_with (a->reading->text->str + value.start, "Ihr"))
    return TRUE;
  for (guint i = value.start; i < value.end; i++)
    if (!g_ascii_islower (a->reading->text->str[i]))
      return FALSE;
  return TRUE;
}

/* "12.3.31": in text it may number a section; behind the label of the day, and alone, it is one. */
static void
add_short_day (LotseAnalysis *a, LotseRange value)
{
  guint end = 0;
  g_autofree char *iso = _lotse_key_is_missing (a, "date")
                             ? _lotse_consultation_read_date (a->reading->text->str, value.start, value.end, LOTSE_DATE_ORDER_GERMAN, &end)
                             : NULL;

  if (iso && end == value.end && strlen (iso) == strlen ("2031-03-12"))
    _lotse_analysis_add_key (a, "date", iso, "key/label", value.start, end);
}

/* "Datum | 05.05.2031 | 12.05.2031": the days of several meetings beside their head. */
static gboolean
stands_beside_days (const LotseAnalysis *a, const LotseLabel *label)
{
  LotseRange cells[LOTSE_MAX_LINE_CELLS];
  guint n = _lotse_line_cut_cells (a->reading, label->line, cells), days = 0;

  for (guint i = 0; i < n; i++)
    days += _lotse_analysis_is_date (a, cells[i].start, cells[i].end);
  return !label->colon && days >= 2;
}

static void
add_field (LotseAnalysis *a, guint index, LotseRange value)
{
  switch (get_label (a, index)->field)
    {
    case LOTSE_FIELD_NUMBER:
      /* "7. Berufung einer Wahlleiterin (DS-Nr.: 117/2031)": another paper. */
      if (_lotse_key_is_missing (a, "number") && !is_in_brackets (a, get_label (a, index))
          && !_lotse_key_is_below_bezug (a, get_label (a, index)->line))
        _lotse_key_add_number (a, "key/label", value);
      break;
    case LOTSE_FIELD_FILE_REFERENCE:
      value = take_office (a, get_label (a, index), _lotse_key_first_line (a, value));
      value.end = _lotse_key_cut_run_on (a, value);
      if (_lotse_key_is_missing (a, "file_reference") && !_lotse_key_is_empty_value (a, value) && value.end - value.start <= 80
          && !is_small_word (a, value)
          && !_lotse_analysis_is_date (a, value.start, value.end)
          /* "Az.: | Neustadt, 12.03.2031": the file is missing. */
          && !_lotse_key_is_place_and_day (a, value))
        _lotse_analysis_add_key_range (a, "file_reference", "key/label", value);
      break;
    case LOTSE_FIELD_PAPER_TYPE:
      if (_lotse_key_is_missing (a, "paper_type") && !is_head_of_column (a, value))
        _lotse_key_add_type (a, "key/label", value, FALSE);
      /* "Art: Beratungsdrucksache öffentlich" */
      if (_lotse_key_is_missing (a, "publicity"))
        add_publicity_of_type (a, _lotse_key_first_line (a, value));
      break;
    case LOTSE_FIELD_PUBLICITY:
      if (_lotse_key_is_missing (a, "publicity") && !_lotse_key_is_contradicted (a, index, _lotse_key_first_line (a, value)))
        _lotse_analysis_add_publicity (a, "key/label", value);
      break;
    case LOTSE_FIELD_DATE:
      if (_lotse_key_is_missing (a, "date") && !heads_column (a, index) && !stands_beside_days (a, get_label (a, index)))
        {
          _lotse_analysis_add_date (a, "key/label", _lotse_key_first_line (a, value));
          add_short_day (a, _lotse_key_first_line (a, value));
        }
      break;
    default:
      break;
    }
}

/* "Vorlagen-Nummer | 12.03.2031" above "0123/2031": the day of the paper stands beside the label, its number below. */
static gboolean
is_followed_by_day (LotseAnalysis *a, const LotseLabel *label)
{
  LotseRange value = { label->value, label->value_end }, date;

  if (value.end <= value.start || !_lotse_analysis_find_date (a, value.start, value.end, &date, NULL) || date.start != value.start
      || date.end != value.end)
    return FALSE;
  if (_lotse_key_is_missing (a, "date"))
    _lotse_analysis_add_date (a, "key/label", date);
  return TRUE;
}

static void
add_labelled (LotseAnalysis *a)
{
  const LotseLabel *label;

  for (guint i = 0; i < a->labels->len; i++)
    {
      LotseRange value;

      label = get_label (a, i);
      if (label->field == LOTSE_FIELD_URL && _lotse_key_is_missing (a, "source_url")
          && _lotse_label_get_value (a->reading, a->labels, i, LOTSE_KEY_MAX_BLANK, &value))
        _lotse_key_add_url (a, "key/label", value);
      if (!_lotse_key_get_header_label (a, i))
        continue;
      if (_lotse_label_get_value (a->reading, a->labels, i, LOTSE_KEY_MAX_BLANK, &value) || _lotse_key_find_type_below (a, label, &value))
        add_field (a, i, value);
    }
  _lotse_key_add_lead (a);
  for (guint i = 0; (label = _lotse_key_get_header_label (a, i)) != NULL && _lotse_key_is_missing (a, "number"); i++)
    if (label->field == LOTSE_FIELD_NUMBER && (label->value == label->value_end || is_followed_by_day (a, label)))
      add_number_by_shape (a, label);
}

/* --- what no label announces ------------------------------------------------------------------------------------------------- */

/* "Az. 023.2" as a line of its own: without a colon only before a figure. */
static void
add_file_reference_line (LotseAnalysis *a, guint index)
{
  const LotseLine *line = lotse_reading_line (a->reading, index);
  const char *text = a->reading->text->str + line->start;
  const char *behind = line->end - line->start < 60 ? g_strstr_len (text, (gssize) (line->end - line->start), ", Az. ") : NULL;

  /* "Fachbereich III, Az. III-50" */
  if (behind && memchr (behind + 6, '-', (gsize) (text + (line->end - line->start) - behind - 6))
      && _lotse_key_is_office (a, (LotseRange) { line->start, line->start + (guint) (behind - text) }))
    _lotse_analysis_add_key_range (a, "file_reference", "key/file-reference-line",
                                   (LotseRange) { line->start + (guint) (behind - text) + (guint) strlen (", Az. "), line->end });
  if (line->end - line->start < 40
      && (lotse_starts_with (text, "Az. ") || lotse_starts_with (text, "AZ ") || lotse_starts_with (text, "Az "))
      && g_ascii_isdigit (strchr (text, ' ')[1]))
    _lotse_analysis_add_key_range (a, "file_reference", "key/file-reference-line",
                                   (LotseRange) { line->start + (guint) (strchr (text, ' ') + 1 - text), line->end });
}

/* Whether a line is one role: "Kenntnisnahme" in a table of consultations is no type. */
static gboolean
is_role (const LotseAnalysis *a, guint index)
{
  const LotseLine *line = lotse_reading_line (a->reading, index);
  g_autofree char *fold = _lotse_key_fold_range (a, (LotseRange) { line->start, line->end });

  return lotse_lexicon_find (a->lexicon, "roles", fold) != NULL;
}

/* "Gremium:" among other labels whose values follow below: a field, not the head of a table. */
static gboolean
is_empty_field (const LotseAnalysis *a, guint index)
{
  const LotseLabel *label = get_label (a, index), *next = index + 1 < a->labels->len ? label + 1 : NULL;

  return label->colon && next && next->colon && next->line > label->line && next->line <= label->line + 2
         && (next->field == LOTSE_FIELD_SESSION || next->field == LOTSE_FIELD_TOP || next->field == LOTSE_FIELD_NUMBER);
}

/* "Bezugsdrucksache" above "19/045", "BEZUG" above "Vorlage 19/045": the number of another paper. */
static gboolean
is_below_parent (const LotseAnalysis *a, guint index)
{
  int label = index > 0 ? _lotse_labels_find_line (a->labels, index - 1) : -1;

  /* The label asks for a colon where a value follows it in its line. */
  if (index > 0 && label < 0)
    return _lotse_key_is_below_bezug (a, index);
  return label >= 0 && get_label (a, (guint) label)->field == LOTSE_FIELD_PARENT
         && get_label (a, (guint) label)->value >= get_label (a, (guint) label)->value_end;
}

static void
add_from_top (LotseAnalysis *a)
{
  guint n = MIN (a->reading->lines->len, LOTSE_KEY_TOP_LINES);
  gboolean table = FALSE;

  for (guint i = 0; i < n && lotse_reading_line (a->reading, i)->start < a->header_end; i++)
    {
      int label = _lotse_labels_find_line (a->labels, i);

      if (label >= 0)
        {
          const LotseLabel *l = get_label (a, (guint) label);

          /* Dates and words under a table of consultations belong to its rows. */
          table |= l->field == LOTSE_FIELD_CONSULTATION || is_above_top (a, (guint) label)
                   || (l->field == LOTSE_FIELD_BODY && l->value == l->value_end && !is_empty_field (a, (guint) label));
        }
      if (_lotse_key_is_missing (a, "paper_type") || _lotse_key_is_missing (a, "number"))
        {
          gboolean parent = is_below_parent (a, i);

          /* The papers of München print no type: "Antrag Nr. …" names a motion that they deal with. */
          if (!parent && !g_str_equal (a->pipe, "muenchen") && !(table && is_role (a, i)) && _lotse_key_add_type_line (a, i))
            _lotse_key_add_number_above_type (a, i);
          if (!parent)
            _lotse_key_add_number_line (a, i);
          _lotse_key_add_type_and_title (a, i);
          if (_lotse_key_is_missing (a, "paper_type"))
            _lotse_key_add_type_and_session (a, i);
        }
      else
        _lotse_key_add_type_and_title (a, i);
      if (_lotse_key_is_missing (a, "file_reference"))
        add_file_reference_line (a, i);
      /* Below a table of consultations it is one of several. */
      if (!table)
        _lotse_key_add_session_of_minutes (a, i);
      if (_lotse_key_is_missing (a, "publicity"))
        _lotse_key_add_publicity_line (a, i, table);
      _lotse_key_add_cells (a, i, table);
      if (!table && _lotse_key_is_missing (a, "date"))
        _lotse_key_add_date_line (a, i);
    }
}

void
_lotse_key_add_bracket_publicity (LotseAnalysis *a, const char *rule, LotseRange value)
{
  const char *text = a->reading->text->str;
  const char *open = memchr (text + value.start, '(', value.end - value.start);
  const char *close = open ? memchr (open, ')', (size_t) (text + value.end - open)) : NULL;

  if (close && _lotse_key_is_missing (a, "publicity"))
    _lotse_analysis_add_publicity (a, rule, (LotseRange) { (guint) (open + 1 - text), (guint) (close - text) });
}

/* ALLRIS loses the first syllable of a paragraph that begins with "Für": what is left is "r die …" (domain guide 2.0). The text stays as it
 * is; the place gets a remark. */
static void
mark_lost_syllables (LotseAnalysis *a)
{
  static const char *const followers[] = { "die ", "das ", "den ", "eine", "ein ", "alle", "dies", "jede", "wei", "unser", "ihre" };
  const char *text = a->reading->text->str;

  for (guint i = 0; i < a->reading->lines->len; i++)
    {
      const LotseLine *line = lotse_reading_line (a->reading, i);
      LotseOutlineItem *item;
      gboolean found = FALSE;

      if (line->end - line->start < 8 || text[line->start] != 'r' || text[line->start + 1] != ' '
          || (i > 0 && lotse_reading_line (a->reading, i - 1)->hyphenated))
        continue;
      for (guint k = 0; k < G_N_ELEMENTS (followers) && !found; k++)
        found = lotse_starts_with (text + line->start + 2, followers[k]);
      if (!found)
        continue;
      item = lotse_outline_item_new (LOTSE_ITEM_HINT, "layout/lost-syllable");
      lotse_outline_item_set (item, "code", "lost-syllable");
      lotse_outline_item_set (item, "detail", "Für");
      _lotse_analysis_add_spans (a, item, line->start, line->start + 1);
      lotse_outline_take_item (a->outline, item);
    }
}

/* "https://ratsinfo.example/vo020?VOLFDNR=77   1/2" below the first page, which is not read: a browser printed the page of that address. */
static void
add_browser_address (LotseAnalysis *a)
{
  guint last = MIN (a->reading->hidden->len, MAX_HIDDEN);
  gboolean stamped = FALSE;

  for (guint i = 0; i < last; i++)
    {
      const LotseHidden *hidden = &g_array_index (a->reading->hidden, LotseHidden, i);
      g_autofree char *line = NULL;
      LotseSpan span = hidden->span;
      gsize length;

      if (span.page > 1 || !g_str_equal (hidden->reason, "furniture"))
        continue;
      line = lotse_page_text_dup_range (lotse_document_text_get_page (a->reading->document, 0), span.start, span.length);
      /* The time of printing stands above it, or the number of pages behind it. */
      stamped = stamped || g_str_has_prefix (line + strcspn (line, ","), ", ") || strstr (line, "1/");
      length = strcspn (line, " \t\n");
      if (!stamped || !(lotse_starts_with (line, "https://") || lotse_starts_with (line, "http://")) || !memchr (line + 8, '/', length - 8))
        continue;
      line[length] = '\0';
      span.length = (guint) length;
      lotse_outline_item_add_span (_lotse_analysis_add_key (a, "source_url", line, "key/browser-foot", 0, 0), span);
      return;
    }
}

void
_lotse_key_data_parse (LotseAnalysis *a)
{
  const LotsePipe *pipe = _lotse_pipe_find (a->pipe), *inner = _lotse_pipe_find (a->inner_pipe);

  /* What a file says as data needs no line of text; all other pipes look at the first. */
  if (pipe && pipe->key_data && (a->reading->lines->len > 0 || lotse_document_text_get_source (a->text) == LOTSE_SOURCE_OPARL))
    pipe->key_data (a);
  if (a->reading->lines->len == 0)
    return;
  _lotse_key_turn_labels (a);
  _lotse_key_take_stacks (a);
  if (inner && inner->key_data)
    inner->key_data (a);
  _lotse_key_add_run_on (a);
  _lotse_key_add_letterhead (a);
  add_labelled (a);
  _lotse_key_add_values_before_labels (a);
  add_from_top (a);
  if (_lotse_key_is_missing (a, "number"))
    _lotse_key_add_number_at_foot (a);
  if (_lotse_key_is_missing (a, "lead_body"))
    _lotse_key_add_office_before_label (a);
  if (_lotse_key_is_missing (a, "lead_body"))
    _lotse_key_infer_lead (a);
  _lotse_key_title_parse (a);
  if (_lotse_key_is_missing (a, "paper_type"))
    _lotse_key_infer_type_from_title (a);
  if (_lotse_key_is_missing (a, "paper_type"))
    _lotse_key_infer_type_from_letter (a);
  if (_lotse_key_is_missing (a, "paper_type") && !g_str_equal (a->pipe, "muenchen"))
    _lotse_key_infer_type_from_number (a);
  /* Where and when it was signed says more than the session it is for. */
  if (_lotse_key_is_missing (a, "date"))
    _lotse_key_add_date_above_name (a);
  _lotse_key_add_session (a);
  if (_lotse_key_is_missing (a, "source_url") && lotse_document_text_get_source (a->text) == LOTSE_SOURCE_PDF)
    add_browser_address (a);
  _lotse_key_municipality_parse (a);
  mark_lost_syllables (a);
}
