/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Cells of the header that need no label, and values that have it behind them. */
#include "lotse-key-private.h"

#include "lotse-fold.h"

#include <string.h>

/* Bytes of a line whose label stands behind its value, and words of that label. */
#define MAX_LINE 90
#define MAX_WORDS 3
/* So many lines are printed so, or none is. */
#define MIN_LINES 2
#define MAX_REFERENCE 40
/* Bytes of a line above its label. */
#define MAX_TURNED 160
/* Bytes of "nicht öffentlich". */
#define MAX_PUBLICITY 18

typedef struct
{
  LotseField field;
  LotseRange value;
} Value;

/* Whether a value is all that its field may hold. */
static gboolean
fits (const LotseAnalysis *a, LotseField field, LotseRange value)
{
  const char *text = a->reading->text->str;
  g_autofree char *fold = NULL;
  LotseRange found;
  guint end = 0;

  switch (field)
    {
    case LOTSE_FIELD_NUMBER:
      return _lotse_number_match (a->reading, value.start, value.end, &found) && found.start == value.start && found.end == value.end
             && !_lotse_analysis_find_date (a, value.start, value.end, NULL, NULL);
    case LOTSE_FIELD_DATE:
      return _lotse_analysis_find_date (a, value.start, value.end, &found, NULL) && found.start == value.start && found.end == value.end;
    case LOTSE_FIELD_PUBLICITY:
      fold = _lotse_key_fold_range (a, value);
      return _lotse_publicity_from_fold (fold) != NULL;
    case LOTSE_FIELD_PAPER_TYPE:
      return _lotse_type_match (a->reading, a->lexicon, value.start, value.end, &end) && end == value.end;
    case LOTSE_FIELD_FILE_REFERENCE:
      return value.end - value.start <= MAX_REFERENCE && strcspn (text + value.start, "0123456789") < value.end - value.start;
    case LOTSE_FIELD_LEAD:
    case LOTSE_FIELD_CLERK:
      return g_ascii_isdigit (text[value.start]) || g_unichar_isupper (g_utf8_get_char (text + value.start));
    default:
      return FALSE;
    }
}

/* "51 Jugendamt Federführung": the value before the label that ends line @index; the longest label. */
static gboolean
find_value (const LotseAnalysis *a, guint index, Value *ret)
{
  const LotseLine *line = lotse_reading_line (a->reading, index);
  const char *text = a->reading->text->str;
  gboolean found = FALSE;
  guint p = line->end;

  if (line->end - line->start > MAX_LINE || _lotse_key_line_is_label (a, index))
    return FALSE;
  for (guint i = 0; i < MAX_WORDS && p > line->start; i++)
    {
      LotseLabel label = { 0 };

      while (p > line->start && !strchr (" \t", text[p - 1]))
        p--;
      if (p == line->start)
        break;
      if (g_unichar_isupper (g_utf8_get_char (text + p)) && _lotse_label_match_bare (a->reading, a->lexicon, p, line->end, &label)
          && label.end == line->end)
        {
          *ret = (Value) { label.field, { line->start, _lotse_trim_end (a->reading, line->start, p) } };
          found = TRUE;
        }
      p = _lotse_trim_end (a->reading, line->start, p);
    }
  return found && fits (a, ret->field, ret->value);
}

/* Labels alone on their lines whose values stand above them, at least. */
#define MIN_TURNED 2

/* Whether label @index is alone on its line, between lines that are no labels. */
static gboolean
is_between_values (const LotseAnalysis *a, guint index)
{
  const LotseLabel *label = &g_array_index (a->labels, LotseLabel, index);
  const LotseLine *line = lotse_reading_line (a->reading, label->line);

  return label->line > 0 && label->start <= line->start + 2 && label->value >= line->end && line->blank_before == 0
         && line[-1].end - line[-1].start <= MAX_TURNED && _lotse_labels_find_line (a->labels, label->line - 1) < 0
         && (label->line + 1 >= a->reading->lines->len || _lotse_labels_find_line (a->labels, label->line + 1) < 0);
}

/* "12/2031" above "Vorlage Nr.", "öffentlich" above "Status": every label of the header stands below its value. It is known by those whose
 * values have a form, none of which may have its value below it. */
void
_lotse_key_turn_labels (LotseAnalysis *a)
{
  guint turned = 0, last = 0;

  for (guint i = 0; _lotse_key_get_header_label (a, i) && _lotse_key_get_header_label (a, i)->line < LOTSE_KEY_TOP_LINES; i++, last = i)
    {
      const LotseLabel *label = _lotse_key_get_header_label (a, i);
      const LotseLine *line = lotse_reading_line (a->reading, label->line);

      if (!is_between_values (a, i) || label->field == LOTSE_FIELD_FILE_REFERENCE || label->field == LOTSE_FIELD_LEAD
          || label->field == LOTSE_FIELD_CLERK)
        continue;
      if (label->line + 1 < a->reading->lines->len && fits (a, label->field, (LotseRange) { line[1].start, line[1].end }))
        return;
      turned += fits (a, label->field, (LotseRange) { line[-1].start, line[-1].end });
    }
  for (guint i = 0; turned >= MIN_TURNED && i < last; i++)
    {
      LotseLabel *label = &g_array_index (a->labels, LotseLabel, i);

      if (is_between_values (a, i))
        {
          label->value = lotse_reading_line (a->reading, label->line - 1)->start;
          label->value_end = lotse_reading_line (a->reading, label->line - 1)->end;
        }
    }
}

/* Labels below each other whose values follow below them in the same order, at least and at most. */
#define MIN_STACK 3
#define MAX_STACK 10

/* Whether labels [first, first + n) stand alone on lines that follow each other, and as many lines that are no labels below them hold their
 * values: all that have a form fit, two of them or more. */
static gboolean
is_stack (const LotseAnalysis *a, guint first, guint n)
{
  guint top = g_array_index (a->labels, LotseLabel, first).line, told = 0;

  if (top + 2 * n > a->reading->lines->len)
    return FALSE;
  for (guint i = 0; i < n; i++)
    {
      const LotseLabel *label = &g_array_index (a->labels, LotseLabel, first + i);
      const LotseLine *value = lotse_reading_line (a->reading, top + n + i);
      LotseRange range = { value->start, value->end };
      gboolean has_form = label->field == LOTSE_FIELD_NUMBER || label->field == LOTSE_FIELD_DATE || label->field == LOTSE_FIELD_PUBLICITY
                          || label->field == LOTSE_FIELD_PAPER_TYPE;

      if (_lotse_labels_find_line (a->labels, top + n + i) >= 0 || value->end - value->start > MAX_TURNED
          || (has_form && !fits (a, label->field, range)))
        return FALSE;
      told += has_form;
    }
  return told >= 2;
}

/* "Vorlage-Nr: / Status: / AZ: / Datum:" above "12/2031 / öffentlich / 50.2 / 12.03.2031": the labels take the values in their order. Labels
 * above them may be empty. */
void
_lotse_key_take_stacks (LotseAnalysis *a)
{
  for (guint first = 0, end; _lotse_key_get_header_label (a, first); first = end)
    {
      const LotseLabel *label = _lotse_key_get_header_label (a, first);

      /* The run of labels that stand alone below each other. */
      for (end = first; end < a->labels->len && end - first < MAX_STACK; end++)
        {
          const LotseLabel *next = &g_array_index (a->labels, LotseLabel, end);

          if (next->line != label->line + end - first || next->value < next->value_end)
            break;
        }
      for (guint from = first; end >= from + MIN_STACK; from++)
        if (is_stack (a, from, end - from))
          {
            guint top = g_array_index (a->labels, LotseLabel, from).line;

            for (guint i = from; i < end; i++)
              {
                LotseLabel *taken = &g_array_index (a->labels, LotseLabel, i);
                const LotseLine *value = lotse_reading_line (a->reading, top + (end - from) + (i - from));

                taken->value = value->start;
                taken->value_end = value->end;
              }
            break;
          }
      end = MAX (end, first + 1);
    }
}

static void
add_value (LotseAnalysis *a, const Value *value)
{
  switch (value->field)
    {
    case LOTSE_FIELD_NUMBER:
      if (_lotse_key_is_missing (a, "number"))
        _lotse_analysis_add_key_range (a, "number", "key/value-before-label", value->value);
      break;
    case LOTSE_FIELD_DATE:
      if (_lotse_key_is_missing (a, "date"))
        _lotse_analysis_add_date (a, "key/value-before-label", value->value);
      break;
    case LOTSE_FIELD_PUBLICITY:
      if (_lotse_key_is_missing (a, "publicity"))
        _lotse_analysis_add_publicity (a, "key/value-before-label", value->value);
      break;
    case LOTSE_FIELD_PAPER_TYPE:
      if (_lotse_key_is_missing (a, "paper_type"))
        _lotse_analysis_add_key_range (a, "paper_type", "key/value-before-label", value->value);
      break;
    case LOTSE_FIELD_FILE_REFERENCE:
      if (_lotse_key_is_missing (a, "file_reference"))
        _lotse_analysis_add_key_range (a, "file_reference", "key/value-before-label", value->value);
      break;
    case LOTSE_FIELD_LEAD:
      if (_lotse_key_is_missing (a, "lead_body"))
        _lotse_analysis_add_key_range (a, "lead_body", "key/value-before-label", value->value);
      break;
    default:
      break;
    }
}

void
_lotse_key_add_values_before_labels (LotseAnalysis *a)
{
  guint lines[LOTSE_KEY_TOP_LINES], n = 0;
  Value values[LOTSE_KEY_TOP_LINES];

  for (guint i = 0; i < MIN (a->reading->lines->len, LOTSE_KEY_TOP_LINES) && lotse_reading_line (a->reading, i)->start < a->header_end; i++)
    if (find_value (a, i, &values[n]))
      lines[n++] = i;
  for (guint i = 0; n >= MIN_LINES && i < n; i++)
    {
      const LotseLine *line = lotse_reading_line (a->reading, lines[i]);

      add_value (a, &values[i]);
      _lotse_analysis_set_zone (a, line->start, line->end, LOTSE_ZONE_HEADER);
    }
}

/* "Vorlage 2031/077": type and number that fill a cell. */
static void
add_type_cell (LotseAnalysis *a, LotseRange cell)
{
  LotseRange number;
  guint end = 0;

  /* "Verfasser: Beispiel | Nr. 12/2031" */
  if (lotse_starts_with (a->reading->text->str + cell.start, "Nr. ")
      && fits (a, LOTSE_FIELD_NUMBER, (LotseRange) { cell.start + (guint) strlen ("Nr. "), cell.end }))
    _lotse_analysis_add_key_range (a, "number", "key/cell", (LotseRange) { cell.start + (guint) strlen ("Nr. "), cell.end });
  if (!_lotse_type_match (a->reading, a->lexicon, cell.start, cell.end, &end) || !_lotse_number_match (a->reading, end, cell.end, &number)
      || number.end != cell.end || !memchr (a->reading->text->str + number.start, '/', number.end - number.start))
    return;
  _lotse_analysis_add_key_range (a, "number", "key/cell", number);
  /* "Der Oberbürgermeister | Vorlage 12/2031" above "Beschlussvorlage" */
  if (_lotse_key_is_missing (a, "paper_type")
      && !(end - cell.start == strlen ("Vorlage") && _lotse_key_has_better_type (a, lotse_reading_find_line (a->reading, cell.start))))
    _lotse_analysis_add_key_range (a, "paper_type", "key/cell", (LotseRange) { cell.start, end });
}

/* Bytes of a type that fills a cell, at least: "Antrag" may head a column. */
#define MIN_TYPE 12

/* "Beratungsvorlage zu TOP 4": where the paper is called up stands behind the type. Returns where the type ends that fills the cell, or 0. */
static guint
match_whole_type (const LotseAnalysis *a, LotseRange cell)
{
  static const char place[] = " zu TOP ";
  const char *text = a->reading->text->str;
  guint end = 0;

  if (!_lotse_type_match (a->reading, a->lexicon, cell.start, cell.end, &end))
    return 0;
  if (end == cell.end)
    return end;
  return lotse_starts_with (text + end, place) && strspn (text + end + strlen (place), "0123456789.") == cell.end - end - strlen (place)
             ? end
             : 0;
}

/* "Stadt Alsenau | Beschlussvorlage": a type that fills a cell above the table of consultations. */
static void
add_bare_type (LotseAnalysis *a, LotseRange cell, gboolean table)
{
  if (!table && cell.end >= cell.start + MIN_TYPE && _lotse_key_is_missing (a, "paper_type") && match_whole_type (a, cell) > 0)
    _lotse_analysis_add_key_range (a, "paper_type", "key/cell", (LotseRange) { cell.start, match_whole_type (a, cell) });
}

/* "Titel der Drucksache: | Drucksache | 0123/31": the number in the cell behind one that holds nothing but the word for the paper. */
static void
add_number_behind_word (LotseAnalysis *a, LotseRange word, LotseRange cell)
{
  LotseLabel label = { 0 };

  if (cell.start > word.end && _lotse_label_fits (a->reading, a->lexicon, LOTSE_FIELD_NUMBER, cell)
      && _lotse_label_match_bare (a->reading, a->lexicon, word.start, word.end, &label) && label.field == LOTSE_FIELD_NUMBER
      && label.value >= word.end)
    _lotse_analysis_add_key_range (a, "number", "key/cell", cell);
}

/* Bytes of a cell with the place and the day. */
#define MAX_PLACE 60
/* Bytes of the number of an office. */
#define MAX_OFFICE_NUMBER 8
/* Lines on top that may be the letterhead. */
#define LETTERHEAD_LINES 8

/* Whether the first cell of a line is a file, or an office, or who works on it: "Az.: 797.41 | 13.05.2031", "Sozialamt | 13.05.2031". */
static gboolean
follows_label (const LotseAnalysis *a, guint index)
{
  const LotseLine *line = lotse_reading_line (a->reading, index);
  const char *tab = memchr (a->reading->text->str + line->start, '\t', line->end - line->start);
  int label = _lotse_labels_find_line (a->labels, index);
  LotseField field = label < 0 ? LOTSE_FIELD_NONE : g_array_index (a->labels, LotseLabel, label).field;

  return field == LOTSE_FIELD_FILE_REFERENCE || field == LOTSE_FIELD_CLERK || field == LOTSE_FIELD_LEAD
         || (tab && _lotse_key_is_office (a, (LotseRange) { line->start, (guint) (tab - a->reading->text->str) }));
}

/* "Stadtrat", "Beigeordneter" */
static gboolean
is_function (const LotseAnalysis *a, LotseRange cell)
{
  g_autofree char *fold = _lotse_key_fold_range (a, cell);

  return lotse_lexicon_find (a->lexicon, "functions", fold) != NULL;
}

gboolean
_lotse_key_is_place_and_day (const LotseAnalysis *a, LotseRange cell)
{
  static const char *const joints[] = { ", ", ", den ", ", am " };
  const char *text = a->reading->text->str;
  LotseRange date;

  if (cell.end > cell.start + MAX_PLACE || !g_unichar_isupper (g_utf8_get_char (text + cell.start))
      || !_lotse_analysis_find_date (a, cell.start, cell.end, &date, NULL) || date.end != cell.end)
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (joints); i++)
    {
      guint n = (guint) strlen (joints[i]);

      if (date.start > cell.start + n && strncmp (text + date.start - n, joints[i], n) == 0)
        return strcspn (text + cell.start, ",0123456789:") == date.start - n - cell.start;
    }
  return FALSE;
}

/* "50.3 - Integration | 05.03.2031": an office with the number it has in the plan of offices, which begins a line of the letterhead. */
static gboolean
is_numbered_office (const LotseAnalysis *a, LotseRange cell)
{
  const char *text = a->reading->text->str;
  guint n = (guint) strspn (text + cell.start, "0123456789.");

  return n >= 2 && n <= MAX_OFFICE_NUMBER && cell.start + n + 4 < cell.end && g_ascii_isdigit (text[cell.start])
         && lotse_starts_with (text + cell.start + n, " - ") && g_unichar_isupper (g_utf8_get_char (text + cell.start + n + 3))
         && !_lotse_analysis_find_date (a, cell.start, cell.end, NULL, NULL);
}

static gboolean
names_both (const char *text, gsize length)
{
  const char *first = g_strstr_len (text, (gssize) length, "ffentlich");

  return first && g_strstr_len (first + 1, (gssize) (text + length - first - 1), "ffentlich");
}

/* "| Stadt Alsenau | Mitteilungsvorlage |": a type in the last cell of a table that was kept as text. */
static void
add_type_between_bars (LotseAnalysis *a, const LotseLine *line, gboolean table)
{
  const char *text = a->reading->text->str;
  guint end = line->end, start;

  while (end > line->start && strchr (" |", text[end - 1]))
    end--;
  for (start = end; start > line->start && text[start - 1] != '|'; start--)
    ;
  if (start > line->start + 2)
    add_bare_type (a, (LotseRange) { _lotse_trim_start (a->reading, start, end), end }, table);
}

/* "- öffentlich -" */
static LotseRange
trim_dashes (const char *text, LotseRange cell)
{
  while (cell.end > cell.start && strchr ("-( ", text[cell.start]))
    cell.start++;
  while (cell.end > cell.start && strchr ("-) ", text[cell.end - 1]))
    cell.end--;
  return cell;
}

/* Number and date below their labels. */
static void
add_labelled_cell (LotseAnalysis *a, LotseRange cell)
{
  if (_lotse_key_is_missing (a, "number") && _lotse_label_fits (a->reading, a->lexicon, LOTSE_FIELD_NUMBER, cell)
      && fits (a, LOTSE_FIELD_NUMBER, cell))
    _lotse_analysis_add_key_range (a, "number", "key/cell", cell);
  if (_lotse_key_is_missing (a, "date") && fits (a, LOTSE_FIELD_DATE, cell))
    _lotse_analysis_add_date (a, "key/cell", cell);
}

/* "Aktenzeichen: | 4321/2": whether a label of its own line says that the cell is a file reference. */
static gboolean
is_file_reference (const LotseAnalysis *a, guint index, LotseRange cell)
{
  int label = _lotse_labels_find_line (a->labels, index);

  for (guint i = label >= 0 ? (guint) label : a->labels->len; i < a->labels->len; i++)
    {
      const LotseLabel *l = &g_array_index (a->labels, LotseLabel, i);

      if (l->line != index)
        return FALSE;
      if (l->value == cell.start)
        return l->field == LOTSE_FIELD_FILE_REFERENCE;
    }
  return FALSE;
}

/* "öffentlich | Datum: 12.08.2031", "öffentlich | TOP 7": whether the cell behind byte @tab is a field of the header, so that the line is no row
 * of a session. */
static gboolean
is_before_field (const LotseAnalysis *a, guint tab, guint end)
{
  LotseLabel label = { 0 };

  return lotse_starts_with (a->reading->text->str + tab, "\tTOP ") || lotse_starts_with (a->reading->text->str + tab, "\tBeschluss-Nr")
         || (_lotse_label_match (a->reading, a->lexicon, _lotse_trim_start (a->reading, tab, end), end, &label) && label.colon);
}

static gboolean
may_hold_publicity (const LotseAnalysis *a, LotseRange cell)
{
  return cell.end - cell.start <= MAX_PUBLICITY && _lotse_key_is_missing (a, "publicity");
}

/* A line of cells, and what was asked of it once for all of them: a line may have any number. */
typedef struct
{
  LotseAnalysis *a;
  guint index;
  gboolean table;     /* the table of the sessions stands in this line or above */
  gboolean dated;     /* a day stands in it */
  gboolean both;      /* "öffentlich | nicht öffentlich": neither was ticked */
  gboolean labelled;  /* its first cell tells what the others may be */
  gboolean of_signer; /* "Stadtrat | Alsenau, 12.03.2031" below the table, too */
  gboolean of_office; /* "50.3 - Integration | 05.03.2031" */
} CellLine;

static void
look_at_line (LotseAnalysis *a, guint index, gboolean table, LotseRange first, CellLine *ret)
{
  const LotseLine *line = lotse_reading_line (a->reading, index);

  *ret = (CellLine) { .a = a, .index = index, .table = table };
  ret->dated = _lotse_analysis_find_date (a, line->start, line->end, NULL, NULL);
  ret->both = names_both (a->reading->text->str + line->start, line->end - line->start);
  ret->labelled = !table && (_lotse_key_is_missing (a, "number") || _lotse_key_is_missing (a, "date")) && follows_label (a, index);
  ret->of_signer = ret->dated && table && is_function (a, first);
  ret->of_office = ret->dated && !table && index < LETTERHEAD_LINES && is_numbered_office (a, first);
}

/* The day when the paper was written, in a cell of a line that holds one. */
static void
add_date_of_cell (const CellLine *self, LotseRange cell)
{
  if (!self->dated || (self->table && !self->of_signer) || !_lotse_key_is_missing (self->a, "date"))
    return;
  if (_lotse_key_is_place_and_day (self->a, cell) || (self->of_office && _lotse_analysis_is_date (self->a, cell.start, cell.end)))
    _lotse_analysis_add_date (self->a, "key/letterhead-date", cell);
}

/* "03.09.2031" above "öffentlich" in one cell: the day of the paper, and who may hear it. */
static gboolean
add_day_and_publicity (LotseAnalysis *a, LotseRange cell)
{
  LotseRange date, rest;

  if (!_lotse_analysis_find_date (a, cell.start, cell.end, &date, NULL) || date.start != cell.start)
    return FALSE;
  rest = (LotseRange) { _lotse_trim_start (a->reading, date.end, cell.end), cell.end };
  if (!_lotse_label_fits (a->reading, a->lexicon, LOTSE_FIELD_PUBLICITY, rest))
    return FALSE;
  if (_lotse_key_is_missing (a, "date"))
    _lotse_analysis_add_date (a, "key/cell", date);
  if (_lotse_key_is_missing (a, "publicity"))
    _lotse_analysis_add_publicity (a, "key/cell", rest);
  return TRUE;
}

/* Whether the line begins with the labelled day of the paper, "Datum: 12.03.2031", so that it is no row. */
static gboolean
is_day_of_paper (const CellLine *self, LotseRange cell)
{
  const LotseLabel *label = _lotse_key_label_of_line (self->a, self->index);

  return self->dated && label && label->field == LOTSE_FIELD_DATE && label->colon && label->start == cell.start && label->value < cell.end;
}

/* A cell behind the first one; @before: the one in front of it. */
static void
add_cell (const CellLine *self, LotseRange before, LotseRange cell)
{
  LotseAnalysis *a = self->a;

  if (_lotse_key_is_missing (a, "number"))
    add_type_cell (a, cell);
  if (!self->dated && !self->table && _lotse_key_is_missing (a, "number") && cell.end > cell.start)
    add_number_behind_word (a, before, cell);
  if (!self->dated)
    add_bare_type (a, cell, self->table);
  cell = trim_dashes (a->reading->text->str, cell);
  if (self->labelled && self->dated && add_day_and_publicity (a, cell))
    return;
  if (self->labelled && !is_file_reference (a, self->index, cell))
    add_labelled_cell (a, cell);
  add_date_of_cell (self, cell);
  /* In the row of a session it is said of that. */
  if (!self->table && (!self->dated || is_day_of_paper (self, before)) && !self->both && cell.end > cell.start + 2
      && may_hold_publicity (a, cell))
    _lotse_analysis_add_publicity (a, "key/cell", cell);
}

void
_lotse_key_add_cells (LotseAnalysis *a, guint index, gboolean table)
{
  const LotseLine *line = lotse_reading_line (a->reading, index);
  const char *text = a->reading->text->str;
  const char *tab = memchr (text + line->start, '\t', line->end - line->start);
  LotseRange before = { line->start, tab ? _lotse_trim_end (a->reading, line->start, (guint) (tab - text)) : line->end };
  CellLine cells;

  if (!tab)
    {
      if (lotse_starts_with (text + line->start, "| "))
        add_type_between_bars (a, line, table);
      return;
    }
  look_at_line (a, index, table, before, &cells);
  if (!table && !cells.both && may_hold_publicity (a, before) && is_before_field (a, (guint) (tab - text), line->end))
    _lotse_analysis_add_publicity (a, "key/cell", before);
  if (!cells.dated)
    add_bare_type (a, before, table);
  while (tab)
    {
      guint start = (guint) (tab + 1 - text);
      LotseRange cell;

      tab = memchr (text + start, '\t', line->end - start);
      cell.end = _lotse_trim_end (a->reading, start, tab ? (guint) (tab - text) : line->end);
      cell.start = _lotse_trim_start (a->reading, start, cell.end);
      add_cell (&cells, before, cell);
      before = cell;
    }
}
