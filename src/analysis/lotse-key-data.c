/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-key-private.h"

#include "lotse-fold.h"

#include <string.h>

/* How far a value may be below its label: blank lines, and lines when only its shape tells it. */
#define MAX_BLANK 3
#define MAX_SHAPE_LINES 10

/* Lines at the top of the paper that may hold letterhead, type and number. */
#define TOP_LINES 40

gboolean
_lotse_key_is_missing (const LotseAnalysis *a, const char *key)
{
  return lotse_outline_get_key_item (a->outline, key) == NULL;
}

char *
_lotse_key_fold_range (const LotseAnalysis *a, LotseRange range)
{
  return lotse_fold (a->reading->text->str + range.start, range.end - range.start);
}

static const LotseLabel *
get_label (const LotseAnalysis *a, guint index)
{
  return &g_array_index (a->labels, LotseLabel, index);
}

static gboolean
is_in_header (const LotseAnalysis *a, const LotseLabel *label)
{
  return label->start < a->header_end;
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
static gboolean
is_empty_value (const LotseAnalysis *a, LotseRange range)
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
  if (dated)
    return FALSE;
  return _lotse_analysis_add_key_range (a, "number", rule, range) != NULL;
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
      LotseRange value = { line->start, line->end }, range;
      guint digits = 0;

      if (_lotse_key_line_is_label (a, i))
        continue;
      if (line->start >= a->header_end || others > 6)
        break;
      others++;
      if (!_lotse_number_match (a->reading, value.start, value.end, &range)
          || range.end != _lotse_trim_end (a->reading, value.start, value.end)
          || _lotse_analysis_find_date (a, value.start, value.end, NULL, NULL))
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

/* A type that fills the value, or with which it begins; of "AntragVorlage zur Kenntnisnahme" (first and present value glued together) the
 * second. */
gboolean
_lotse_key_add_type (LotseAnalysis *a, const char *rule, LotseRange value, gboolean must_be_known)
{
  guint end = 0;

  value = _lotse_key_first_line (a, value);
  if (value.start >= value.end || value.end - value.start > 120)
    return FALSE;
  /* "Mündliche AnfragenMündliche Anfragen": the same in both columns. */
  {
    guint half = (value.end - value.start) / 2;
    const char *text = a->reading->text->str + value.start;

    if (half > 4 && value.end - value.start == 2 * half && strncmp (text, text + half, half) == 0)
      value.start += half;
  }
  for (guint p = value.start + 1; p < value.end; p++)
    {
      guint here;
      const char *c = a->reading->text->str + p;

      if (!g_ascii_isupper (*c) || !g_ascii_islower (c[-1]))
        continue;
      if (_lotse_type_match (a->reading, a->lexicon, p, value.end, &here) && (here == value.end || a->reading->text->str[here] == ' '))
        return _lotse_analysis_add_key_range (a, "paper_type", rule, (LotseRange) { p, value.end }) != NULL;
    }
  if (_lotse_type_match (a->reading, a->lexicon, value.start, value.end, &end))
    {
      /* "Beschlussvorlage (öffentlich)", "Antrag, interfraktionell" stay whole only as far as they are known. */
      const char *rest = a->reading->text->str + end;

      if (end < value.end && *rest != ' ' && *rest != '(' && *rest != ',' && must_be_known)
        return FALSE;
      return _lotse_analysis_add_key_range (a, "paper_type", rule, (LotseRange) { value.start, MAX (end, must_be_known ? end : value.end) })
             != NULL;
    }
  /* Unknown words glued together: German has no capitals inside words. */
  for (guint p = value.end - 1; !must_be_known && p > value.start; p--)
    {
      const char *c = a->reading->text->str + p;

      if (g_ascii_isupper (*c) && g_ascii_islower (c[-1]) && g_ascii_islower (c[1]) && value.end - p > 4)
        return _lotse_analysis_add_key_range (a, "paper_type", rule, (LotseRange) { p, value.end }) != NULL;
    }
  return !must_be_known && _lotse_analysis_add_key_range (a, "paper_type", rule, value) != NULL;
}

/* In a run-on line the value ends before the next label or type. */
static guint
cut_run_on (const LotseAnalysis *a, LotseRange value)
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

/* 1 for the office in charge, higher for what only encloses it; column 4 of labels.tsv. */
static guint
lead_rank (const LotseAnalysis *a, const LotseLabel *label)
{
  static const char *const by_rank[]
      = { "federfuehr", "amt", "dienststelle", "fach", "abteilung", "organisation", "zustaendig", "verantwortlich" };
  g_autofree char *fold = _lotse_key_fold_range (a, (LotseRange) { label->start, label->end });

  for (guint i = 0; i < G_N_ELEMENTS (by_rank); i++)
    if (g_str_has_prefix (fold, by_rank[i]))
      return i == 0 ? 1 : i < G_N_ELEMENTS (by_rank) - 1 ? 2 : 3;
  return strstr (fold, "amt") || strstr (fold, "dienststelle") ? 2 : 4;
}

/* "Frau Beispiel": who works on the paper. */
static gboolean
is_person (const LotseAnalysis *a, LotseRange value)
{
  return lotse_starts_with (a->reading->text->str + value.start, "Frau ")
         || lotse_starts_with (a->reading->text->str + value.start, "Herr ");
}

/* "17 / Wirtschaftsförderung und" above "strategische Planung": an office that breaks off goes on in the next line. */
static LotseRange
join_broken_line (const LotseAnalysis *a, LotseRange value)
{
  static const char *const tails[] = { " und", ",", " für", " sowie", " /", " &" };
  guint line = lotse_reading_find_line (a->reading, value.start);
  const LotseLine *next = line + 1 < a->reading->lines->len ? lotse_reading_line (a->reading, line + 1) : NULL;

  if (!next || value.end != lotse_reading_line (a->reading, line)->end || next->blank_before > 0 || next->end - next->start > 60
      || _lotse_key_line_is_label (a, line + 1))
    return value;
  for (guint i = 0; i < G_N_ELEMENTS (tails); i++)
    {
      guint n = (guint) strlen (tails[i]);

      if (value.end - value.start > n && strncmp (a->reading->text->str + value.end - n, tails[i], n) == 0)
        return (LotseRange) { value.start, next->end };
    }
  return value;
}

static void
add_lead (LotseAnalysis *a)
{
  guint best_rank = G_MAXUINT;
  LotseRange best = { 0, 0 };

  for (guint i = 0; i < a->labels->len && is_in_header (a, get_label (a, i)); i++)
    {
      LotseRange value;
      guint rank;

      if (get_label (a, i)->field != LOTSE_FIELD_LEAD || !_lotse_label_get_value (a->reading, a->labels, i, MAX_BLANK, &value))
        continue;
      value = _lotse_key_first_line (a, value);
      rank = lead_rank (a, get_label (a, i));
      if (is_empty_value (a, value) || value.end - value.start > 160 || is_person (a, value)
          || _lotse_analysis_find_date (a, value.start, value.start + 1, NULL, NULL))
        continue;
      value = join_broken_line (a, value);
      value.end = cut_run_on (a, value);
      if (rank < best_rank)
        {
          best_rank = rank;
          best = value;
        }
    }
  if (best.end > best.start)
    _lotse_analysis_add_key_range (a, "lead_body", "key/label", best);
}

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

/* Whether a label "Datum" without a value on its line stands under or beside the head of a table of consultations. */
static gboolean
heads_column (const LotseAnalysis *a, guint index)
{
  const LotseLabel *label = get_label (a, index);

  if (label->value < label->value_end)
    return FALSE;
  for (guint i = index; i > 0 && label->line - get_label (a, i - 1)->line <= 12; i--)
    if (get_label (a, i - 1)->field == LOTSE_FIELD_CONSULTATION || get_label (a, i - 1)->field == LOTSE_FIELD_BODY)
      return TRUE;
  return FALSE;
}

static void
add_field (LotseAnalysis *a, guint index, LotseRange value)
{
  switch (get_label (a, index)->field)
    {
    case LOTSE_FIELD_NUMBER:
      if (_lotse_key_is_missing (a, "number"))
        _lotse_key_add_number (a, "key/label", value);
      break;
    case LOTSE_FIELD_FILE_REFERENCE:
      value = _lotse_key_first_line (a, value);
      value.end = cut_run_on (a, value);
      if (_lotse_key_is_missing (a, "file_reference") && !is_empty_value (a, value) && value.end - value.start <= 80)
        _lotse_analysis_add_key_range (a, "file_reference", "key/label", value);
      break;
    case LOTSE_FIELD_PAPER_TYPE:
      if (_lotse_key_is_missing (a, "paper_type"))
        _lotse_key_add_type (a, "key/label", value, FALSE);
      break;
    case LOTSE_FIELD_PUBLICITY:
      if (_lotse_key_is_missing (a, "publicity"))
        _lotse_analysis_add_publicity (a, "key/label", value);
      break;
    case LOTSE_FIELD_DATE:
      if (_lotse_key_is_missing (a, "date") && !heads_column (a, index))
        _lotse_analysis_add_date (a, "key/label", _lotse_key_first_line (a, value));
      break;
    default:
      break;
    }
}

static void
add_labelled (LotseAnalysis *a)
{
  for (guint i = 0; i < a->labels->len; i++)
    {
      const LotseLabel *label = get_label (a, i);
      LotseRange value;

      if (label->field == LOTSE_FIELD_URL && _lotse_key_is_missing (a, "source_url")
          && _lotse_label_get_value (a->reading, a->labels, i, MAX_BLANK, &value))
        _lotse_key_add_url (a, "key/label", value);
      if (!is_in_header (a, label))
        continue;
      if (_lotse_label_get_value (a->reading, a->labels, i, MAX_BLANK, &value))
        add_field (a, i, value);
    }
  add_lead (a);
  for (guint i = 0; i < a->labels->len && is_in_header (a, get_label (a, i)) && _lotse_key_is_missing (a, "number"); i++)
    if (get_label (a, i)->field == LOTSE_FIELD_NUMBER && get_label (a, i)->value == get_label (a, i)->value_end)
      add_number_by_shape (a, get_label (a, i));
}

/* --- what no label announces ------------------------------------------------------------------------------------------------- */

/* "(öffentlich)" at @p. */
static guint
skip_bracket (const LotseAnalysis *a, guint p, guint end, gboolean *ret_publicity)
{
  const char *text = a->reading->text->str;
  const char *close;
  g_autofree char *fold = NULL;

  if (p >= end || text[p] != '(')
    return p;
  close = memchr (text + p, ')', end - p);
  if (!close || close - text - p > 60)
    return p;
  fold = lotse_fold (text + p + 1, close - text - p - 1);
  if (_lotse_publicity_from_fold (fold))
    {
      if (_lotse_key_is_missing (a, "publicity"))
        *ret_publicity = TRUE;
    }
  return (guint) (close + 1 - text);
}

/* The addressee behind a type: "Beschlussvorlage an den Rat". */
static gboolean
is_addressee (const char *text, guint p, guint end)
{
  static const char *const words[] = { "an den ", "an die ", "an das ", "für den ", "für die ", "für das ", "zur Sitzung" };

  if (end - p > 60 || text[end - 1] == '.')
    return FALSE;
  /* "Antrag der SPD-Fraktion" */
  if ((lotse_starts_with (text + p, "der ") || lotse_starts_with (text + p, "von ")) && g_strstr_len (text + p, end - p, "raktion"))
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (lotse_starts_with (text + p, words[i]))
      return TRUE;
  return FALSE;
}

/* Whether one of the lines below begins with a type that says more than "Vorlage". */
static gboolean
has_better_type (const LotseAnalysis *a, guint index)
{
  for (guint i = index + 1; i < a->reading->lines->len && i < index + 25; i++)
    {
      const LotseLine *line = lotse_reading_line (a->reading, i);
      guint end = 0, p;

      if (line->start >= a->header_end || line->end - line->start > 120)
        continue;
      if (!_lotse_type_match (a->reading, a->lexicon, line->start, line->end, &end) || end - line->start < 10)
        continue;
      p = _lotse_trim_start (a->reading, end, line->end);
      if (p == line->end || is_addressee (a->reading->text->str, p, line->end))
        return TRUE;
    }
  return FALSE;
}

/* Whether nothing but a label follows behind the number of a type line. */
static gboolean
ends_type_line (const LotseAnalysis *a, guint p, guint end)
{
  LotseLabel label = { 0 };

  p = _lotse_trim_start (a->reading, p, end);
  return p >= end || (_lotse_label_match (a->reading, a->lexicon, p, end, &label) && label.colon);
}

/* Whether the word that says who may hear it ends the line: "Mitteilungsdrucksache öffentlich". */
static gboolean
is_publicity (const char *text, guint p, guint end)
{
  static const char *const words[] = { "öffentlich", "nichtöffentlich", "nicht öffentlich" };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (end - p == strlen (words[i]) && lotse_starts_with (text + p, words[i]))
      return TRUE;
  return FALSE;
}

/* "1056/IV (neu)": the revision belongs to the number. */
static guint
skip_revision (const char *text, guint p, guint end)
{
  const char *close = p + 2 < end && lotse_starts_with (text + p, " (neu") ? memchr (text + p, ')', MIN (end - p, 16)) : NULL;

  return close ? (guint) (close + 1 - text) : p;
}

/* A line that begins with the type: alone, with a bracket, or with the number behind it ("Beschlussvorlage - 2021/498", "Öffentliche
 * Beschlussvorlage 12/2020"). */
gboolean
_lotse_key_add_type_line (LotseAnalysis *a, guint index)
{
  const LotseLine *line = lotse_reading_line (a->reading, index);
  const char *text = a->reading->text->str;
  guint end = MIN (line->end, line->start + 200), type_end = 0, start = line->start, p;
  LotseRange number = { 0, 0 };
  gboolean publicity = FALSE;
  g_autofree char *fold = lotse_fold (text + start, end - start), *type_fold = NULL;
  const char *adjective = g_str_has_prefix (fold, "oeffentliche ")        ? "oeffentliche "
                          : g_str_has_prefix (fold, "nichtoeffentliche ") ? "nichtoeffentliche "
                                                                          : NULL;

  if (adjective)
    {
      const char *blank = memchr (text + start, ' ', end - start);

      start = (guint) (blank + 1 - text);
    }
  if (!_lotse_type_match (a->reading, a->lexicon, start, end, &type_end))
    return FALSE;
  p = type_end;
  while (p < end && strchr (" \t", text[p]))
    p++;
  p = skip_bracket (a, p, end, &publicity);
  while (p < end && strchr (" \t:-", text[p]))
    p++;
  if (p + 3 <= end && (lotse_starts_with (text + p, "–") || lotse_starts_with (text + p, "—")))
    p += 3;
  p = _lotse_trim_start (a->reading, p, end);
  if (p < end && is_publicity (text, p, end))
    type_end = end;
  else if (p < end && !is_addressee (text, p, line->end))
    {
      if (!_lotse_number_match (a->reading, p, end, &number))
        return FALSE;
      number.end = skip_revision (text, number.end, end);
      if (!ends_type_line (a, number.end, end))
        return FALSE;
      if (!g_ascii_isdigit (text[number.end - 1]) && number.end - number.start < 4)
        return FALSE;
    }
  type_fold = _lotse_key_fold_range (a, (LotseRange) { start, type_end });
  if (adjective && _lotse_key_is_missing (a, "publicity"))
    _lotse_analysis_add_publicity (a, "key/type-line", (LotseRange) { line->start, start });
  /* "Beschlussvorlage öffentlich - VO/2021/093": printed with the type. */
  for (guint i = start + 1; i < type_end && _lotse_key_is_missing (a, "publicity"); i++)
    if (text[i - 1] == ' ')
      _lotse_analysis_add_publicity (a, "key/type-line", (LotseRange) { i, type_end });
  if (publicity)
    {
      const char *open = memchr (text + type_end, '(', end - type_end);

      _lotse_analysis_add_publicity (a, "key/type-line", (LotseRange) { (guint) (open + 1 - text), end });
    }
  if (_lotse_key_is_missing (a, "paper_type"))
    {
      /* "Vorlage - 12/2020" names no type of its own, nor does "Vorlage" where a better one follows. */
      if ((!g_str_equal (type_fold, "vorlage") && !g_str_equal (type_fold, "drucksache") && !g_str_equal (type_fold, "sitzungsvorlage"))
          || (number.end == 0 && !has_better_type (a, index)))
        _lotse_analysis_add_key_range (a, "paper_type", "key/type-line", (LotseRange) { start, type_end });
    }
  if (number.end > 0 && _lotse_key_is_missing (a, "number"))
    _lotse_analysis_add_key_range (a, "number", "key/type-line", number);
  _lotse_analysis_set_zone (a, line->start, line->end, LOTSE_ZONE_HEADER);
  return TRUE;
}

/* "Öffentlicher Teil", "öffentliche Sitzung", "nichtöffentlich" as a line of its own. */
static void
add_publicity_line (LotseAnalysis *a, guint index)
{
  const LotseLine *line = lotse_reading_line (a->reading, index);
  g_autofree char *fold = NULL;

  if (line->end - line->start > 40)
    return;
  fold = lotse_fold (a->reading->text->str + line->start, line->end - line->start);
  if (strstr (fold, "oeffentlich") && _lotse_publicity_from_fold (fold) && !strchr (fold, ':')
      && (strcspn (fold, " ") == strlen (fold) || strstr (fold, "teil") || strstr (fold, "sitzung") || strstr (fold, "vorlage")
          || strchr (fold, '(')))
    _lotse_analysis_add_publicity (a, "key/publicity-line", (LotseRange) { line->start, line->end });
}

/* "Musterstadt, 12.03.2020", "Musterstadt, den 3. Mai 2020", "12.03.2020", "vom: 04.02.2014". */
static void
add_date_line (LotseAnalysis *a, guint index)
{
  const LotseLine *line = lotse_reading_line (a->reading, index);
  const char *text = a->reading->text->str;
  LotseRange date;
  guint from = line->start;
  gboolean town;

  if (line->end - line->start > 120)
    {
      /* "… via E-Mail Neustadt, den 12.04.2031 Antrag zur Sitzung": a letterhead that runs on. */
      const char *den = g_strstr_len (text + line->start, (gssize) MIN (line->end - line->start, 400), ", den ");
      guint at = den ? (guint) (den - text) + (guint) strlen (", den ") : line->end;

      if (den && _lotse_analysis_find_date (a, at, line->end, &date, NULL) && date.start == at)
        _lotse_analysis_add_date (a, "key/letterhead-date", date);
      return;
    }
  /* "Sitzung des Ausschusses für Soziales vom 18.09.2031" on top of minutes. */
  if (index < 3 && lotse_starts_with (text + from, "Sitzung de")
      && _lotse_analysis_find_date (a, line->end - MIN (24, line->end - from), line->end, &date, NULL) && date.end == line->end
      && (lotse_starts_with (text + date.start - 5, " vom ") || lotse_starts_with (text + date.start - 4, " am ")))
    {
      _lotse_analysis_add_date (a, "key/session", date);
      return;
    }
  if (line->end - line->start > 60 || !_lotse_analysis_find_date (a, line->start, line->end, &date, NULL))
    return;
  if (_lotse_trim_start (a->reading, date.end, line->end) < line->end)
    return;
  if (_lotse_key_add_type_and_date (a, index, date))
    return;
  town = g_unichar_isupper (g_utf8_get_char (text + from)) && memchr (text + from, ',', date.start - from);
  if (date.start == from || town || lotse_starts_with (text + from, "vom") || lotse_starts_with (text + from, "den ")
      || lotse_starts_with (text + from, "Datum "))
    _lotse_analysis_add_date (a, town || date.start > from ? "key/letterhead-date" : "key/date-line",
                              (LotseRange) { line->start, line->end });
}

/* "Nr. M 2018/15" as a line of its own; on some portals the number stands alone above all else: "21-0417". */
static void
add_number_line (LotseAnalysis *a, guint index)
{
  const LotseLine *line = lotse_reading_line (a->reading, index);
  const char *text = a->reading->text->str;
  LotseRange number;

  if (index == 0 && line->end - line->start < 24 && memchr (text + line->start, '-', line->end - line->start)
      && _lotse_key_is_missing (a, "number") && _lotse_number_match (a->reading, line->start, line->end, &number)
      && number.start == line->start && number.end == line->end && !_lotse_analysis_find_date (a, line->start, line->end, NULL, NULL))
    _lotse_analysis_add_key_range (a, "number", "key/number-line", number);

  if (line->end - line->start < 40 && lotse_starts_with (a->reading->text->str + line->start, "Nr. ") && _lotse_key_is_missing (a, "number")
      && _lotse_number_match (a->reading, line->start, line->end, &number) && number.end == line->end)
    _lotse_analysis_add_key_range (a, "number", "key/number-line", number);
}

/* A number alone on its line, right below the type: two groups of digits, no date. */
static void
add_number_below_type (LotseAnalysis *a, guint index)
{
  const LotseLine *line = lotse_reading_line (a->reading, index);
  const char *text = a->reading->text->str;
  LotseRange number;
  guint groups = 0;

  if (index == 0 || line->end - line->start > 30 || _lotse_key_is_missing (a, "paper_type") || !_lotse_key_is_missing (a, "number")
      || lotse_reading_line (a->reading, index - 1)->zone != LOTSE_ZONE_HEADER
      || !_lotse_number_match (a->reading, line->start, line->end, &number) || number.start != line->start || number.end != line->end
      || _lotse_analysis_find_date (a, line->start, line->end, NULL, NULL))
    return;
  for (guint p = number.start; p < number.end; p++)
    groups += g_ascii_isdigit (text[p]) && (p == number.start || !g_ascii_isdigit (text[p - 1]));
  if (groups >= 2)
    _lotse_analysis_add_key_range (a, "number", "key/number-below-type", number);
}

/* --- the office in charge, where no label names it ------------------------------------------------------------------------- */

/* Whether a range begins with the name of a unit of the administration. */
static gboolean
is_office (const LotseAnalysis *a, LotseRange range)
{
  static const char *const heads[]
      = { "amt ",         "fachbereich ", "fachdienst ",        "fachamt ", "dezernat ", "referat ", "abteilung ", "sachgebiet ",
          "stabsstelle ", "ressort ",     "geschaeftsbereich ", "fb ",      "fd ",       "dez. ",    "stadtamt ",  "buero " };
  g_autofree char *fold = _lotse_key_fold_range (a, range);
  gsize word = strcspn (fold, " ,/-");

  for (guint i = 0; i < G_N_ELEMENTS (heads); i++)
    if (g_str_has_prefix (fold, heads[i]))
      return TRUE;
  return word >= 6 && strncmp (fold + word - 3, "amt", 3) == 0 && !g_str_has_prefix (fold, "gesamt")
         && !g_str_has_prefix (fold, "insgesamt");
}

/* "… Status: öffentlich Eingereicht von Dezernat Soziales": the submitter in a header that runs on. */
static gboolean
find_run_on_submitter (const LotseAnalysis *a, LotseRange *ret_value)
{
  static const char label[] = " Eingereicht von ";

  for (guint i = 0; i < MIN (a->reading->lines->len, TOP_LINES) && lotse_reading_line (a->reading, i)->start < a->header_end; i++)
    {
      const LotseLine *line = lotse_reading_line (a->reading, i);
      const char *text = a->reading->text->str;
      const char *at = g_strstr_len (text + line->start, (gssize) MIN (line->end - line->start, 300), label);

      if (!at)
        continue;
      *ret_value = (LotseRange) { (guint) (at - text) + (guint) strlen (label), line->end };
      ret_value->end = cut_run_on (a, *ret_value);
      return ret_value->end > ret_value->start && ret_value->end - ret_value->start < 90;
    }
  return FALSE;
}

static gboolean
add_submitter (LotseAnalysis *a, LotseRange value)
{
  LotseOutlineItem *item;

  if (!is_office (a, value))
    return FALSE;
  item = _lotse_analysis_add_key_range (a, "lead_body", "key/submitter", value);
  if (item)
    lotse_outline_item_set_inferred (item, "submitter");
  return TRUE;
}

/* The submitter if it is an office, else an office in the letterhead; both are inferred. */
static void
infer_lead (LotseAnalysis *a)
{
  guint n = MIN (a->reading->lines->len, 14);
  LotseRange run_on;

  for (guint i = 0; i < a->labels->len && is_in_header (a, get_label (a, i)); i++)
    {
      LotseRange value;

      if (get_label (a, i)->field != LOTSE_FIELD_SUBMITTER || !_lotse_label_get_value (a->reading, a->labels, i, MAX_BLANK, &value))
        continue;
      if (add_submitter (a, _lotse_key_first_line (a, value)))
        return;
    }
  if (find_run_on_submitter (a, &run_on) && add_submitter (a, run_on))
    return;
  if (!g_str_equal (a->pipe, "generic"))
    return;
  for (guint i = 0; i < n && lotse_reading_line (a->reading, i)->start < a->header_end; i++)
    {
      const LotseLine *line = lotse_reading_line (a->reading, i);
      LotseRange value = _lotse_key_first_line (a, (LotseRange) { line->start, line->end });
      LotseOutlineItem *item;

      if (line->zone != LOTSE_ZONE_BODY || line->end - line->start > 120 || value.end - value.start > 80 || _lotse_key_line_is_label (a, i)
          || !is_office (a, value) || a->reading->text->str[value.end - 1] == '.')
        continue;
      /* "Amt für Soziales, Az. 50/3" */
      {
        const char *az = g_strstr_len (a->reading->text->str + value.start, value.end - value.start, " Az.");

        if (az)
          value.end = (guint) (az - a->reading->text->str);
      }
      item = _lotse_analysis_add_key_range (a, "lead_body", "key/letterhead", value);
      if (item)
        lotse_outline_item_set_inferred (item, "letterhead");
      return;
    }
}

/* Whether a line is one role: "Kenntnisnahme" in a table of consultations is no type. */
static gboolean
is_role (const LotseAnalysis *a, guint index)
{
  const LotseLine *line = lotse_reading_line (a->reading, index);
  g_autofree char *fold = _lotse_key_fold_range (a, (LotseRange) { line->start, line->end });

  return lotse_lexicon_find (a->lexicon, "roles", fold) != NULL;
}

static void
add_from_top (LotseAnalysis *a)
{
  guint n = MIN (a->reading->lines->len, TOP_LINES);
  gboolean table = FALSE;

  for (guint i = 0; i < n && lotse_reading_line (a->reading, i)->start < a->header_end; i++)
    {
      int label = _lotse_labels_find_line (a->labels, i);

      if (label >= 0)
        {
          const LotseLabel *l = get_label (a, (guint) label);

          /* Dates and words under a table of consultations belong to its rows. */
          table |= l->field == LOTSE_FIELD_CONSULTATION || (l->field == LOTSE_FIELD_BODY && l->value == l->value_end);
        }
      if (_lotse_key_is_missing (a, "paper_type") || _lotse_key_is_missing (a, "number"))
        {
          /* The papers of München print no type: "Antrag Nr. …" names a motion that they deal with. */
          if (!g_str_equal (a->pipe, "muenchen") && !(table && is_role (a, i)))
            _lotse_key_add_type_line (a, i);
          add_number_line (a, i);
          add_number_below_type (a, i);
          _lotse_key_add_type_and_title (a, i);
          if (_lotse_key_is_missing (a, "paper_type"))
            _lotse_key_add_type_and_session (a, i);
        }
      if (!table && _lotse_key_is_missing (a, "publicity"))
        add_publicity_line (a, i);
      if (!table && _lotse_key_is_missing (a, "date"))
        add_date_line (a, i);
    }
}

/* "Beratungsfolge:" and right below it "Sitzungstermin:": the head of a column; its first date is that of one session among several. */
static gboolean
is_session_column (const LotseAnalysis *a, guint index)
{
  for (guint i = index; i > 0 && get_label (a, index)->line - get_label (a, i - 1)->line <= 3; i--)
    if (get_label (a, i - 1)->field == LOTSE_FIELD_CONSULTATION)
      return TRUE;
  return FALSE;
}

/* The session's date where the paper has none of its own, with its publicity in brackets. */
static void
add_session (LotseAnalysis *a)
{
  for (guint i = 0; i < a->labels->len && is_in_header (a, get_label (a, i)); i++)
    {
      LotseRange value;

      if (get_label (a, i)->field != LOTSE_FIELD_SESSION || !_lotse_label_get_value (a->reading, a->labels, i, MAX_BLANK, &value))
        continue;
      if (_lotse_key_is_missing (a, "date") && !is_session_column (a, i))
        _lotse_analysis_add_date (a, "key/session", value);
      _lotse_key_add_bracket_publicity (a, "key/session", value);
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

/* A header that was printed as a table and reaches us as one line. */
static void
add_run_on (LotseAnalysis *a)
{
  const LotseLine *line = lotse_reading_line (a->reading, 0);

  if (line->end - line->start > 120)
    _lotse_key_add_by_shape (a, line->start, MIN (line->end, line->start + 1200));
}

void
_lotse_key_data_parse (LotseAnalysis *a)
{
  const LotsePipe *pipe = _lotse_pipe_find (a->pipe), *inner = _lotse_pipe_find (a->inner_pipe);

  if (a->reading->lines->len == 0)
    return;
  if (pipe && pipe->key_data)
    pipe->key_data (a);
  if (inner && inner->key_data)
    inner->key_data (a);
  add_run_on (a);
  add_labelled (a);
  add_from_top (a);
  if (_lotse_key_is_missing (a, "lead_body"))
    infer_lead (a);
  _lotse_key_title_parse (a);
  if (_lotse_key_is_missing (a, "paper_type"))
    _lotse_key_infer_type_from_title (a);
  add_session (a);
  _lotse_key_municipality_parse (a);
  mark_lost_syllables (a);
}
