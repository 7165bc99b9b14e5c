/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-key-private.h"

#include "lotse-fold.h"
#include "lotse-label-private.h"

#include <string.h>

/* Bytes of an office with the sign of its clerk, "FB II - Gl.". */
#define MAX_CODE 16

/* Bytes of a value that names an office. */
#define MAX_LEAD 160

/* Lines at the top that may hold the letterhead. */
#define MAX_LETTERHEAD 14

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

/* "Dez. 3", "Dezernat IV": it encloses the offices. */
static gboolean
is_department (const LotseAnalysis *a, LotseRange value)
{
  return lotse_starts_with (a->reading->text->str + value.start, "Dez. ")
         || lotse_starts_with (a->reading->text->str + value.start, "Dezernat ");
}

/* "Frau Beispiel", "Erika Beispiel, ☎ 0123-456": who works on the paper. */
static gboolean
is_person (const LotseAnalysis *a, LotseRange value)
{
  const char *text = a->reading->text->str + value.start;

  return lotse_starts_with (text, "Frau ") || lotse_starts_with (text, "Herr ")
         || (g_strstr_len (text, (gssize) (value.end - value.start), "☎") && !_lotse_key_is_office (a, value));
}

/* "II, gez. Muster" */
static gboolean
is_signature (const LotseAnalysis *a, LotseRange value)
{
  return g_strstr_len (a->reading->text->str + value.start, (gssize) (value.end - value.start), "gez. ") != NULL;
}

/* "Bauamt, Frau Beispiel", "Bauamt / Herr Beispiel", "Bauamt, 12.03.2031, 51-52": the office without the clerk, the day and what follows it. */
static LotseRange
cut_clerk (const LotseAnalysis *a, LotseRange value)
{
  static const char *const clerks[]
      = { ", Frau ", ", Herr ", " / Frau ", " / Herr ", "/Frau ", "/Herr ", " - Frau ", " - Herr ", " (Frau ", " (Herr " };
  const char *text = a->reading->text->str + value.start;
  LotseRange date;

  for (guint i = 0; i < G_N_ELEMENTS (clerks); i++)
    {
      const char *at = g_strstr_len (text, (gssize) (value.end - value.start), clerks[i]);

      if (at)
        value.end = value.start + (guint) (at - text);
    }
  if (_lotse_analysis_find_date (a, value.start, value.end, &date, NULL) && date.start > value.start + 4
      && strncmp (a->reading->text->str + date.start - 2, ", ", 2) == 0)
    value.end = date.start - 2;
  return value;
}

/* "Bauamt / Beispiel" where the label asks for both, "Amt/Sachbearbeiter". */
static LotseRange
cut_name (const LotseAnalysis *a, const LotseLabel *label, LotseRange value)
{
  const char *text = a->reading->text->str;
  const char *slash = g_strstr_len (text + value.start, (gssize) (value.end - value.start), " / ");

  if (slash && g_strstr_len (text + label->start, (gssize) (label->end - label->start), "achbearbeite"))
    value.end = (guint) (slash - text);
  return value;
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

/* "Federführend: | Vorlage-Nr.: 12/2031" above "Bauamt | Status: öffentlich": the office in the cell below the label; without another cell beside
 * it, it is known by its words. */
static gboolean
find_below_in_cell (const LotseAnalysis *a, guint index, LotseRange *ret)
{
  const LotseLabel *label = &g_array_index (a->labels, LotseLabel, index);
  const LotseLine *line = lotse_reading_line (a->reading, label->line), *below = line + 1;
  const char *text = a->reading->text->str, *tab;

  if (label->start != line->start || label->value < label->value_end || label->line + 1 >= a->reading->lines->len || below->blank_before > 0
      || !memchr (text + line->start, '\t', line->end - line->start) || _lotse_key_line_is_label (a, label->line + 1))
    return FALSE;
  tab = memchr (text + below->start, '\t', below->end - below->start);
  *ret = (LotseRange) { below->start, tab ? _lotse_trim_end (a->reading, below->start, (guint) (tab - text)) : below->end };
  return ret->end > ret->start + 2 && g_unichar_isupper (g_utf8_get_char (text + ret->start)) && (tab || _lotse_key_is_office (a, *ret));
}

/* "56 | Fachbereich Integration": the office in the cell behind its number. */
static LotseRange
skip_number_cell (const LotseAnalysis *a, LotseRange value)
{
  const char *text = a->reading->text->str;
  LotseRange next = { value.end + 1, lotse_reading_line (a->reading, lotse_reading_find_line (a->reading, value.start))->end };

  if (text[value.end] != '\t' || value.end - value.start > strlen ("56.1")
      || strspn (text + value.start, "0123456789.") < value.end - value.start)
    return value;
  next = _lotse_key_first_line (a, next);
  return _lotse_key_is_office (a, next) ? next : value;
}

/* "Stadtamt" alone on its line: what the form asks for. */
static gboolean
is_bare_label (const LotseAnalysis *a, LotseRange value)
{
  LotseLabel label = { 0 };

  return _lotse_label_match_bare (a->reading, a->lexicon, value.start, value.end, &label) && label.end == value.end;
}

/* "Verantwortlich:" above "-" on a line of its own and the title: the dash is the value, unless an office stands below it. */
static gboolean
is_behind_lone_dash (const LotseAnalysis *a, const LotseLabel *label, LotseRange value)
{
  const LotseLine *line;

  if (lotse_reading_find_line (a->reading, value.start) != label->line + 2)
    return FALSE;
  line = lotse_reading_line (a->reading, label->line + 1);
  return line->end == line->start + 1 && a->reading->text->str[line->start] == '-' && !_lotse_key_is_office (a, value)
         && !is_department (a, value);
}

/* "federführend" above "Ortsbeirat Nord": the head of a column whose cells are empty; the bodies of the next one follow. */
static gboolean
is_body_of_council (const LotseAnalysis *a, const LotseLabel *label, LotseRange value)
{
  gsize n = strcspn (a->reading->text->str + value.start, " \n\t");
  g_autofree char *fold = lotse_fold (a->reading->text->str + value.start, MIN (n, value.end - value.start));

  return value.start > lotse_reading_line (a->reading, label->line)->end
         && (g_str_has_suffix (fold, "beirat") || g_str_has_suffix (fold, "ausschuss"));
}

/* Adds the office of a line of the letterhead that begins with "Dezernat" and the numeral @code, and says more. */
static gboolean
add_fuller_office (LotseAnalysis *a, LotseRange code)
{
  static const char word[] = "Dezernat ";
  const char *text = a->reading->text->str;
  guint n = code.end - code.start;

  for (guint i = 0; i < MIN (a->reading->lines->len, MAX_LETTERHEAD); i++)
    {
      LotseRange cell = { lotse_reading_line (a->reading, i)->start, lotse_reading_line (a->reading, i)->end };
      guint behind = cell.start + (guint) strlen (word) + n;
      LotseOutlineItem *item;

      if (cell.end < behind + 4 || !lotse_starts_with (text + cell.start, word) || cell.start == code.start
          || strncmp (text + behind - n, text + code.start, n) != 0 || !lotse_starts_with (text + behind, " - "))
        continue;
      cell = _lotse_key_first_line (a, cell);
      item = cell.end - cell.start < MAX_LEAD && _lotse_key_is_office (a, cell)
                 ? _lotse_analysis_add_key_range (a, "lead_body", "key/letterhead", cell)
                 : NULL;
      if (item)
        lotse_outline_item_set_inferred (item, "letterhead");
      return item != NULL;
    }
  return FALSE;
}

void
_lotse_key_add_lead (LotseAnalysis *a)
{
  guint best_rank = G_MAXUINT;
  LotseRange best = { 0, 0 };
  const LotseLabel *label;

  for (guint i = 0; (label = _lotse_key_get_header_label (a, i)) != NULL; i++)
    {
      LotseRange value;
      guint rank;

      if (label->field != LOTSE_FIELD_LEAD
          || (!_lotse_label_get_value (a->reading, a->labels, i, LOTSE_KEY_MAX_BLANK, &value) && !find_below_in_cell (a, i, &value)))
        continue;
      value = cut_clerk (a, skip_number_cell (a, _lotse_key_first_line (a, value)));
      rank = lead_rank (a, label);
      if (is_department (a, value))
        rank = MAX (rank, 3);
      /* "Erstellt durch Dienststelle: | Datum" */
      if (_lotse_key_is_empty_value (a, value) || is_bare_label (a, value) || _lotse_label_is_day (a->reading->text->str, value)
          || value.end - value.start > MAX_LEAD || is_person (a, value) || is_signature (a, value)
          || _lotse_analysis_find_date (a, value.start, value.start + 1, NULL, NULL))
        continue;
      /* "Dezernat/AZ | zur Sitzung": the head of the next column. */
      if (is_behind_lone_dash (a, label, value) || is_body_of_council (a, label, value)
          || (value.start == label->value && lotse_starts_with (a->reading->text->str + value.start, "zur ")))
        continue;
      value = cut_name (a, label, join_broken_line (a, value));
      value.end = _lotse_key_cut_run_on (a, value);
      /* "Dezernat/e VI" beside "Dezernat VI - Amt für Soziale Arbeit" in the letterhead. */
      if (strspn (a->reading->text->str + value.start, "IVX") >= value.end - value.start && add_fuller_office (a, value))
        return;
      if (rank < best_rank)
        {
          best_rank = rank;
          best = value;
        }
    }
  if (best.end > best.start)
    _lotse_analysis_add_key_range (a, "lead_body", "key/label", best);
}

/* --- the office in charge, where no label names it ------------------------------------------------------------------------- */

/* "… Status: öffentlich Eingereicht von Dezernat Soziales": the submitter in a header that runs on. */
static gboolean
find_run_on_submitter (const LotseAnalysis *a, LotseRange *ret_value)
{
  static const char label[] = " Eingereicht von ";

  for (guint i = 0; i < MIN (a->reading->lines->len, LOTSE_KEY_TOP_LINES) && lotse_reading_line (a->reading, i)->start < a->header_end; i++)
    {
      const LotseLine *line = lotse_reading_line (a->reading, i);
      const char *text = a->reading->text->str;
      const char *at = g_strstr_len (text + line->start, (gssize) MIN (line->end - line->start, 300), label);

      if (!at)
        continue;
      *ret_value = (LotseRange) { (guint) (at - text) + (guint) strlen (label), line->end };
      ret_value->end = _lotse_key_cut_run_on (a, *ret_value);
      return ret_value->end > ret_value->start && ret_value->end - ret_value->start < 90;
    }
  return FALSE;
}

static gboolean
add_submitter (LotseAnalysis *a, LotseRange value)
{
  const char *slash = g_strstr_len (a->reading->text->str + value.start, (gssize) (value.end - value.start), " / ");
  LotseOutlineItem *item;

  /* "Bürgermeister / Fachbereich Soziales" */
  if (slash && !_lotse_key_is_office (a, value))
    value.start = (guint) (slash + strlen (" / ") - a->reading->text->str);
  if (!_lotse_key_is_office (a, value))
    return FALSE;
  value = cut_clerk (a, value);
  item = _lotse_analysis_add_key_range (a, "lead_body", "key/submitter", value);
  if (item)
    lotse_outline_item_set_inferred (item, "submitter");
  return TRUE;
}

/* "Fachbereich Bildung", "Beispiel, Erika, Amt für Schule und Sport": the office, or the part of the value that is one. */
static gboolean
add_office_of_clerk (LotseAnalysis *a, LotseRange value)
{
  const char *text = a->reading->text->str;

  if (value.end - value.start > MAX_LEAD)
    return FALSE;
  while (!add_submitter (a, value))
    {
      const char *comma = g_strstr_len (text + value.start, (gssize) (value.end - value.start), ", ");

      if (!comma)
        return FALSE;
      value.start = (guint) (comma + strlen (", ") - text);
    }
  return TRUE;
}

/* "Amt Geestland" above "Fachbereich I": in the north and in Brandenburg villages share an Amt, which has offices. Above "Der Amtsvorsteher" it
 * writes for itself where the header names none of the villages. */
static gboolean
is_amt_of_villages (const LotseAnalysis *a, guint index, LotseRange value)
{
  static const char *const below[] = { "Fachbereich", "Fachdienst", "FB ", "FD " }, *const heads[]
                                                                                    = { "Der Amtsvorsteher", "Die Amtsvorsteherin",
                                                                                        "Der Amtsdirektor", "Die Amtsdirektorin" };
  const char *text = a->reading->text->str, *next;
  const LotseLine *line = lotse_reading_line (a->reading, index);

  if (!lotse_starts_with (text + value.start, "Amt ") || !g_unichar_isupper (g_utf8_get_char (text + value.start + strlen ("Amt ")))
      || index + 1 >= a->reading->lines->len || line[1].blank_before > 0)
    return FALSE;
  next = text + line[1].start;
  if (lotse_starts_with_one_of (next, below, G_N_ELEMENTS (below)))
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (heads); i++)
    if (lotse_starts_with (next, heads[i]))
      return !g_strstr_len (text, (gssize) MIN (a->header_end, a->reading->text->len), "emeinde");
  return FALSE;
}

/* The part of a line of the letterhead that may name an office: its first cell, without dashes around it, "- Fachdienst Planung -"; where that
 * is the town or the head of the administration, what is behind it, "Der Bürgermeister | Amt 65", "Stadt Alsenau, Bauamt". */
static LotseRange
find_office_of_line (const LotseAnalysis *a, guint index)
{
  static const char *const dividers[] = { " | ", ", ", " - ", " – ", " / " };
  const LotseLine *line = lotse_reading_line (a->reading, index);
  const char *text = a->reading->text->str, *bar = NULL;
  guint divider = 0;
  LotseRange first = _lotse_key_first_line (a, (LotseRange) { line->start, line->end }), next;
  g_autofree char *fold = NULL;

  while (first.end > first.start + 4 && lotse_starts_with (text + first.start, "- ") && lotse_starts_with (text + first.end - 2, " -"))
    first = (LotseRange) { first.start + 2, first.end - 2 };
  for (; divider < G_N_ELEMENTS (dividers) && !bar; divider++)
    bar = g_strstr_len (text + first.start, (gssize) (first.end - first.start), dividers[divider]);
  next.start = bar ? (guint) (bar - text) + (guint) strlen (dividers[divider - 1]) : first.end + 1;
  if (next.start >= line->end || _lotse_key_is_office (a, first))
    return first;
  fold = _lotse_key_fold_range (a, bar ? (LotseRange) { first.start, (guint) (bar - text) } : first);
  next = _lotse_key_first_line (a, (LotseRange) { next.start, line->end });
  return _lotse_key_is_sender (a, fold) && _lotse_key_is_office (a, next) ? next : first;
}

/* "Dezernat" and, in the next cell or alone on the next line, its code: "CO", "III". */
static gboolean
find_department_code (const LotseAnalysis *a, guint index, LotseRange *ret)
{
  static const char word[] = "Dezernat";
  const LotseLine *line = lotse_reading_line (a->reading, index), *holder = line;
  const char *text = a->reading->text->str;
  guint start = line->start + (guint) strlen (word), p;

  if (line->end < start || !lotse_starts_with (text + line->start, word))
    return FALSE;
  if (line->end > start && text[start] == '\t')
    start++;
  else if (line->end == start && index + 1 < a->reading->lines->len && line[1].blank_before == 0)
    start = (++holder)->start;
  else
    return FALSE;
  for (p = start; p < holder->end && g_ascii_isupper (text[p]); p++)
    ;
  *ret = (LotseRange) { line->start, p };
  return p > start && p <= start + 4 && (p == holder->end || text[p] == '\t');
}

/* The submitter, if a label names an office as such. */
static gboolean
add_labelled (LotseAnalysis *a)
{
  LotseRange run_on;
  const LotseLabel *label;

  for (guint i = 0; (label = _lotse_key_get_header_label (a, i)) != NULL; i++)
    {
      LotseRange value;

      if (label->field != LOTSE_FIELD_SUBMITTER || !_lotse_label_get_value (a->reading, a->labels, i, LOTSE_KEY_MAX_BLANK, &value))
        continue;
      if (add_submitter (a, _lotse_key_first_line (a, value)))
        return TRUE;
    }
  /* "Verfasser: Fachbereich Bildung" */
  for (guint i = 0; (label = _lotse_key_get_header_label (a, i)) != NULL; i++)
    {
      LotseRange value;

      if (label->field == LOTSE_FIELD_CLERK && label->colon && _lotse_label_get_value (a->reading, a->labels, i, 0, &value)
          && add_office_of_clerk (a, _lotse_key_first_line (a, value)))
        return TRUE;
    }
  return find_run_on_submitter (a, &run_on) && add_submitter (a, run_on);
}

/* "Hauptamt - Sitzungsdienst - 9. Oktober 2031": the day behind the office is that of the paper. */
static void
cut_day (LotseAnalysis *a, LotseRange *value)
{
  const char *text = a->reading->text->str;
  guint end;
  LotseRange date;

  if (!_lotse_analysis_find_date (a, value->start, value->end, &date, NULL) || date.end != value->end)
    return;
  end = date.start;
  while (end > value->start && strchr (" ,-", text[end - 1]))
    end--;
  if (end == value->start || end + 2 > date.start)
    return;
  if (_lotse_key_is_missing (a, "date"))
    _lotse_analysis_add_date (a, "key/letterhead-date", date);
  value->end = end;
}

static void
add_letterhead (LotseAnalysis *a, LotseRange value)
{
  LotseOutlineItem *item;

  cut_day (a, &value);
  item = _lotse_analysis_add_key_range (a, "lead_body", "key/letterhead", value);
  if (item)
    lotse_outline_item_set_inferred (item, "letterhead");
}

/* "Ressort 2": a unit that has no name of its own. */
static gboolean
is_bare_unit (const LotseAnalysis *a, LotseRange value)
{
  static const char *const words[] = { "Ressort ", "Geschäftsbereich ", "Fachbereich " };
  const char *text = a->reading->text->str;

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      guint number = value.start + (guint) strlen (words[i]);

      if (number < value.end && value.end - number < 4 && lotse_starts_with (text + value.start, words[i])
          && strspn (text + number, "0123456789IVX") >= value.end - number)
        return TRUE;
    }
  return FALSE;
}

/* Whether @value, of line @i of a letterhead of @n lines, is the office that writes. */
static gboolean
is_writing_office (LotseAnalysis *a, guint i, guint n, LotseRange value)
{
  const LotseLine *line = lotse_reading_line (a->reading, i);
  const char *text = a->reading->text->str;

  if ((line->zone != LOTSE_ZONE_BODY && value.end == line->end) || line->end - line->start > 120 || value.end - value.start > 80
      || _lotse_key_line_is_label (a, i) || is_bare_label (a, value) || !_lotse_key_is_office (a, value)
      || (text[value.end - 1] == '.' && value.end - value.start > MAX_CODE) || is_amt_of_villages (a, i, value))
    return FALSE;
  /* "Dezernat III", "Ressort 2", "Landratsamt Alsenau" above "Amt für Verkehr" */
  return !((is_department (a, value) || is_bare_unit (a, value) || lotse_starts_with (text + value.start, "Landratsamt ")) && i + 1 < n
           && line[1].blank_before == 0 && line[1].end - line[1].start < 80
           && _lotse_key_is_office (a, (LotseRange) { line[1].start, line[1].end }));
}

void
_lotse_key_infer_lead (LotseAnalysis *a)
{
  /* The page of a mirror has its own fields above the text. */
  gboolean mirror = g_str_equal (a->pipe, "politik-bei-uns");
  guint n = MIN (a->reading->lines->len, mirror ? 28 : 14);

  if (add_labelled (a) || (!g_str_equal (a->pipe, "generic") && !mirror))
    return;
  for (guint i = 0; i < n && lotse_reading_line (a->reading, i)->start < a->header_end; i++)
    {
      LotseRange value = find_office_of_line (a, i), code;
      const char *az;

      if (find_department_code (a, i, &code))
        {
          guint last = lotse_reading_find_line (a->reading, code.end - 1) + 1;

          if (last < n && _lotse_key_is_office (a, find_office_of_line (a, last)))
            continue;
          add_letterhead (a, code);
          return;
        }
      /* "Amt für Soziales, Az. 50/3" */
      az = g_strstr_len (a->reading->text->str + value.start, value.end - value.start, " Az.");
      if (az)
        value.end = _lotse_trim_end (a->reading, value.start, (guint) (az - a->reading->text->str));
      if (is_writing_office (a, i, n, value))
        {
          add_letterhead (a, cut_clerk (a, join_broken_line (a, value)));
          return;
        }
    }
}
