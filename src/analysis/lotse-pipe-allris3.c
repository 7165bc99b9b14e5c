/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Pages of ALLRIS 3 (domain guide 2.5): glued labels and values, a list of anchors that look like headings, headings doubled. */
#include "lotse-consultation-private.h"
#include "lotse-key-private.h"
#include "lotse-pipe-allris-private.h"

#include <string.h>

/* Lines on top of an extract that say when and where the session was. */
#define EXTRACT_TOP 30
/* Lines of the site above it. */
#define SITE_LINES 16

#define TOP_LINES 80

/* The first words of the text above it have at least so many bytes, and stand at most so many lines above. */
#define MIN_TEASER 16
#define TEASER_LINES 3
#define MAX_TITLE_LINES 8

static double
score (const LotseSketch *sketch)
{
  double score = 0;

  for (guint i = 0; i < sketch->folds->len && i < TOP_LINES; i++)
    {
      const char *fold = _lotse_sketch_get (sketch, i);

      if (g_str_has_prefix (fold, "auszug - ") && i < SITE_LINES)
        score += 0.6;
      if (g_str_has_prefix (fold, "gremium:") && strstr (fold, "beschlussart:"))
        score += 0.3;
      if (g_str_has_prefix (fold, "vorlage - ") || g_str_has_prefix (fold, "drucksache - "))
        score += 0.3;
      if (strstr (fold, "vorlage-art:") || strstr (fold, "drucksache-art:"))
        score += 0.4;
      if (g_str_has_prefix (fold, "status:oe") || g_str_has_prefix (fold, "status:nicht"))
        score += 0.2;
      if (g_str_has_prefix (fold, "federfuehrend:") || g_str_has_prefix (fold, "verfasser:") || g_str_has_prefix (fold, "initiator:"))
        score += 0.1;
    }
  return MIN (score, 1.0);
}

/* Field of a line that holds nothing but one label; @colon: whether a colon follows. */
static LotseField
heading_field (const LotseSketch *sketch, guint index, GArray *labels)
{
  const LotseLine *line = lotse_reading_line (sketch->reading, index);
  const LotseLabel *label;

  if (line->end - line->start > 80)
    return LOTSE_FIELD_NONE;
  g_array_set_size (labels, 0);
  _lotse_label_scan_line (sketch->reading, sketch->lexicon, index, labels);
  if (labels->len != 1)
    return LOTSE_FIELD_NONE;
  label = &g_array_index (labels, LotseLabel, 0);
  return label->value == label->value_end ? label->field : LOTSE_FIELD_NONE;
}

static gboolean
ends_in_colon (const char *fold)
{
  gsize length = strlen (fold);

  return length > 0 && fold[length - 1] == ':';
}

/* Whether two folded lines are the same but for a colon. */
static gboolean
is_same_heading (const char *a, const char *b)
{
  gsize n = strlen (a) - ends_in_colon (a), m = strlen (b) - ends_in_colon (b);

  return n > 0 && n == m && strncmp (a, b, n) == 0;
}

static gboolean
recurs (const LotseSketch *sketch, guint index)
{
  for (guint i = index + 1; i < sketch->folds->len; i++)
    if (is_same_heading (_lotse_sketch_get (sketch, index), _lotse_sketch_get (sketch, i)))
      return TRUE;
  return FALSE;
}

/* Whether one of the first lines, below what the site says, says "Auszug - ". */
static gboolean
is_extract_page (const LotseSketch *sketch)
{
  for (guint i = 0; i < MIN (sketch->folds->len, SITE_LINES); i++)
    if (g_str_has_prefix (_lotse_sketch_get (sketch, i), "auszug - "))
      return TRUE;
  return FALSE;
}

/* What the site says above "Auszug - ". */
static void
drop_above_extract (const LotseSketch *sketch, guint8 *drop)
{
  for (guint i = 1; i < MIN (sketch->folds->len, SITE_LINES); i++)
    if (g_str_has_prefix (_lotse_sketch_get (sketch, i), "auszug - "))
      {
        memset (drop, LOTSE_DROP_CHROME, i);
        return;
      }
}

/* Drops the run of anchors [first, last] with the names of the files below it. */
static guint
drop_run (const LotseSketch *sketch, guint first, guint last, LotseField last_field, guint8 *drop)
{
  guint n = sketch->folds->len;

  for (guint i = first; i < last; i++)
    drop[i] = LOTSE_DROP_CHROME;
  if (last_field != LOTSE_FIELD_ATTACHMENT)
    {
      /* In extracts the text follows without a heading. */
      if (recurs (sketch, last) || (is_extract_page (sketch) && !ends_in_colon (_lotse_sketch_get (sketch, last))))
        drop[last] = LOTSE_DROP_CHROME;
      return last + 1;
    }
  drop[last] = LOTSE_DROP_CHROME;
  if (!ends_in_colon (_lotse_sketch_get (sketch, last)))
    return last + 1;
  for (last++; last < n && lotse_reading_line (sketch->reading, last)->blank_before == 0; last++)
    drop[last] = LOTSE_DROP_CHROME;
  return last;
}

/* The anchors repeat the headings above the text: two or more headings with nothing between them, the first without a colon. */
static void
drop_anchors (const LotseSketch *sketch, guint8 *drop)
{
  g_autoptr (GArray) labels = g_array_new (FALSE, TRUE, sizeof (LotseLabel));
  guint n = sketch->folds->len;

  for (guint i = 0; i + 1 < n;)
    {
      LotseField field = drop[i] ? LOTSE_FIELD_NONE : heading_field (sketch, i, labels), last_field = field;
      guint last = i;

      if (ends_in_colon (_lotse_sketch_get (sketch, i)) || (field != LOTSE_FIELD_STOP && field != LOTSE_FIELD_ATTACHMENT))
        {
          i++;
          continue;
        }
      while (last + 1 < n && lotse_reading_line (sketch->reading, last + 1)->blank_before == 0)
        {
          field = heading_field (sketch, last + 1, labels);
          if (field != LOTSE_FIELD_STOP && field != LOTSE_FIELD_ATTACHMENT && field != LOTSE_FIELD_RESULT)
            break;
          last_field = field;
          last++;
        }
      i = last > i ? drop_run (sketch, i, last, last_field, drop) : i + 1;
    }
}

void
_lotse_pipe_allris_drop_doubled (const LotseSketch *sketch, guint8 *drop)
{
  g_autoptr (GArray) labels = g_array_new (FALSE, TRUE, sizeof (LotseLabel));

  for (guint i = 0; i + 1 < sketch->folds->len; i++)
    if (!drop[i] && is_same_heading (_lotse_sketch_get (sketch, i), _lotse_sketch_get (sketch, i + 1))
        && heading_field (sketch, i, labels) != LOTSE_FIELD_NONE)
      drop[i] = LOTSE_DROP_CHROME;
}

/* Site chrome at the top and at the end. */
static void
drop_chrome (const LotseSketch *sketch, guint8 *drop)
{
  g_autofree guint8 *marked = g_new0 (guint8, sketch->folds->len + 1);
  guint n = sketch->folds->len;
  int cut = _lotse_sketch_drop_chrome (sketch, "allris3", marked);

  /* In the middle the same words are text. */
  for (guint i = 0; i < n; i++)
    if (marked[i] && (i < TOP_LINES || i + 40 >= n || (cut >= 0 && (int) i >= cut)))
      drop[i] = marked[i];
}

/* Above the text the page shows its first words up to the first full stop, even that of a date: they stand whole below. */
static void
drop_teaser (const LotseSketch *sketch, guint8 *drop)
{
  for (guint i = 1; i + 1 < sketch->folds->len && i < TOP_LINES; i++)
    {
      const char *fold = _lotse_sketch_get (sketch, i);
      gsize length = strlen (fold);

      if (drop[i] || length < MIN_TEASER || strchr (".:", fold[length - 1]) || lotse_reading_line (sketch->reading, i)->blank_before == 0)
        continue;
      for (guint k = i + 1; k <= i + TEASER_LINES; k++)
        if (g_str_has_prefix (_lotse_sketch_get (sketch, k), fold))
          {
            drop[i] = LOTSE_DROP_CHROME;
            return;
          }
    }
}

static void
drop_lines (const LotseSketch *sketch, guint8 *drop)
{
  drop_chrome (sketch, drop);
  drop_above_extract (sketch, drop);
  drop_anchors (sketch, drop);
  drop_teaser (sketch, drop);
  _lotse_pipe_allris_drop_doubled (sketch, drop);
}

/* --- extracts: an item of an agenda with the paper it was about --------------------------------------------------------------- */

#define EXTRACT "Auszug - "
/* Lines above the data of the session where nothing says "Auszug". */
#define SESSION_LINES 5

static gboolean
is_extract (const LotseAnalysis *a)
{
  const char *text = a->reading->text->str;

  if (g_str_has_prefix (text, EXTRACT))
    return TRUE;
  for (guint i = 0; i < MIN (a->reading->lines->len, SESSION_LINES); i++)
    {
      const LotseLine *line = lotse_reading_line (a->reading, i);

      if (lotse_starts_with (text + line->start, "Gremium:")
          && g_strstr_len (text + line->start, line->end - line->start, "Beschlussart:") != NULL)
        return TRUE;
    }
  return FALSE;
}

/* End of a value that begins on line @first: before the next label, and before a blank line unless @blank. */
static guint
find_value_end (const LotseAnalysis *a, guint first, gboolean blank)
{
  guint last = first;

  for (guint i = first + 1; i < a->reading->lines->len && i <= first + MAX_TITLE_LINES; i++)
    {
      int label = _lotse_key_line_is_label (a, i) ? _lotse_labels_find_line (a->labels, i) : -1;

      if (label >= 0 && g_array_index (a->labels, LotseLabel, label).field != LOTSE_FIELD_TITLE_MORE)
        return lotse_reading_line (a->reading, last)->end;
      if (!blank && lotse_reading_line (a->reading, i)->blank_before > 0)
        break;
      last = i;
    }
  /* Without a label below it is not known how far the value goes. */
  return lotse_reading_line (a->reading, blank ? first : last)->end;
}

/* "1265/II <title>": number and title of the paper, below the data of the session. */
static gboolean
add_paper_line (LotseAnalysis *a, guint index)
{
  const LotseLine *line = lotse_reading_line (a->reading, index);
  LotseRange number;
  guint title;

  if (!_lotse_number_match (a->reading, line->start, line->end, &number) || number.start != line->start
      || !memchr (a->reading->text->str + number.start, '/', number.end - number.start))
    return FALSE;
  title = _lotse_trim_start (a->reading, number.end, line->end);
  if (title >= line->end || title == number.end)
    return FALSE;
  _lotse_analysis_add_key_range (a, "number", "allris3/extract", number);
  _lotse_analysis_add_key_range (a, "title", "allris3/extract", (LotseRange) { title, find_value_end (a, index, FALSE) });
  return TRUE;
}

static void
add_extract (LotseAnalysis *a)
{
  const LotseLine *first = lotse_reading_line (a->reading, 0);

  for (guint i = 1; i < a->reading->lines->len && i < 25; i++)
    if (add_paper_line (a, i))
      break;
  /* The title on top may be cut short: "…" */
  if (_lotse_key_is_missing (a, "title") && g_str_has_prefix (a->reading->text->str, EXTRACT))
    _lotse_analysis_add_key_range (a, "title", "allris3/extract", (LotseRange) { first->start + (guint) strlen (EXTRACT), first->end });
  _lotse_analysis_set_zone (a, first->start, first->end, LOTSE_ZONE_HEADER);
}

static void
set_body (const LotseAnalysis *a, LotseConsultation *row, LotseRange body)
{
  g_free (row->body);
  row->body = lotse_reading_dup_text (a->reading, body.start, body.end);
  row->body_range = body;
}

/* Byte of the comma behind the first of several bodies, or the end: "Sportausschuss, Ausschuss für Bau, Verkehr und Umwelt". */
static guint
find_comma (const LotseAnalysis *a, guint start, guint end)
{
  const char *text = a->reading->text->str;

  for (guint p = start; p + 2 < end; p++)
    {
      guint next = p + 2, word = next;

      if (text[p] != ',' || text[p + 1] != ' ')
        continue;
      while (word < end && text[word] != ' ' && text[word] != ',')
        word++;
      /* "Ausschuss", "Jugendhilfeausschuss", not "Verkehr". */
      if (_lotse_consultation_is_body (a, next, word))
        return p;
    }
  return end;
}

/* Takes @row; a session of several bodies gives each its row. */
static void
add_joint (LotseAnalysis *a, LotseConsultation *row)
{
  LotseRange body = row->body_range;
  guint comma = row->body ? find_comma (a, body.start, body.end) : body.end;

  while (comma < body.end)
    {
      LotseConsultation *copy = _lotse_consultation_copy (row);

      set_body (a, copy, (LotseRange) { body.start, comma });
      g_ptr_array_add (a->consultations, copy);
      body.start = comma + 2;
      comma = find_comma (a, body.start, body.end);
    }
  if (row->body && body.start > row->body_range.start)
    set_body (a, row, body);
  g_ptr_array_add (a->consultations, row);
}

/* The session of the extract: "Gremium: … Beschlussart: …", "Datum: …". */
static void
add_extract_session (LotseAnalysis *a)
{
  LotseConsultation *row = _lotse_consultation_new ("consultation/extract");

  for (guint i = 0; i < a->labels->len; i++)
    {
      LotseField field = g_array_index (a->labels, LotseLabel, i).field;
      LotseRange value;

      if (g_array_index (a->labels, LotseLabel, i).line > 25 || !_lotse_label_get_value (a->reading, a->labels, i, 0, &value))
        continue;
      value = _lotse_key_first_line (a, value);
      if (field == LOTSE_FIELD_BODY && !row->body)
        set_body (a, row, value);
      /* "(offen)" */
      else if (field == LOTSE_FIELD_RESULT && !row->result && a->reading->text->str[value.start] != '(')
        row->result = lotse_reading_dup_text (a->reading, value.start, value.end);
      else if (field == LOTSE_FIELD_DATE && !row->date)
        _lotse_analysis_find_date (a, value.start, value.end, &row->date_range, &row->date);
      else if (field == LOTSE_FIELD_TOP && !row->top)
        {
          row->top = lotse_reading_dup_text (a->reading, value.start, value.end);
          /* "Ö 5.3", "N 2" */
          row->publicity = g_str_has_prefix (row->top, "Ö ") ? "public" : g_str_has_prefix (row->top, "N ") ? "non-public" : NULL;
        }
      else
        continue;
      if (row->row.end == 0)
        row->row.start = value.start;
      row->row.end = MAX (row->row.end, value.end);
    }
  if (row->body || row->date)
    {
      _lotse_analysis_set_zone (a, row->row.start, row->row.end, LOTSE_ZONE_HEADER);
      add_joint (a, row);
    }
  else
    _lotse_consultation_free (row);
}

/* The title goes on to the next label, over blank lines too. */
static void
add_title (LotseAnalysis *a)
{
  int index = _lotse_labels_find (a->labels, LOTSE_FIELD_TITLE, 0);
  const LotseLabel *label = index >= 0 ? &g_array_index (a->labels, LotseLabel, index) : NULL;

  if (!label || label->start >= a->header_end || label->value == label->value_end)
    return;
  if (label->value_end == lotse_reading_line (a->reading, label->line)->end)
    _lotse_analysis_add_key_range (a, "title", "allris3/title", (LotseRange) { label->value, find_value_end (a, label->line, TRUE) });
}

/* The type in the column "aktuell" of a page whose columns are kept. */
static void
add_present_type (LotseAnalysis *a)
{
  int index = _lotse_labels_find (a->labels, LOTSE_FIELD_PAPER_TYPE, 0);
  const LotseLabel *label = index >= 0 ? &g_array_index (a->labels, LotseLabel, index) : NULL;
  const char *text = a->reading->text->str;
  gboolean pair = FALSE;
  guint start;

  if (!label || label->start >= a->header_end || label->value == label->value_end)
    return;
  for (guint i = 0; i < label->line && !pair; i++)
    {
      const LotseLine *line = lotse_reading_line (a->reading, i);

      pair = g_strstr_len (text + line->start, line->end - line->start, "Ursprung\taktuell") != NULL;
    }
  for (start = label->value_end; pair && start > label->value && text[start - 1] != '\t'; start--)
    ;
  if (pair && start > label->value)
    _lotse_key_add_type (a, "allris3/present-type", (LotseRange) { start, label->value_end }, FALSE);
}

/* "Raum: Sitzungszimmer, Integrationsbüro", "Ort: Rathaus": where the session was names nobody who took part. */
static void
mark_place (LotseAnalysis *a)
{
  for (guint i = 0; i < MIN (a->reading->lines->len, EXTRACT_TOP); i++)
    {
      LotseLine *line = lotse_reading_line (a->reading, i);
      const char *text = a->reading->text->str + line->start;

      if (lotse_starts_with (text, "Raum:") || lotse_starts_with (text, "Ort:"))
        line->zone = LOTSE_ZONE_FORM;
    }
}

static void
add_key_data (LotseAnalysis *a)
{
  if (is_extract (a))
    {
      add_extract (a);
      mark_place (a);
      return;
    }
  add_title (a);
  add_present_type (a);
  for (guint i = 0; i < a->reading->lines->len && i < 20; i++)
    if (_lotse_key_add_type_line (a, i))
      break;
}

static void
add_consultations (LotseAnalysis *a)
{
  if (is_extract (a))
    add_extract_session (a);
  else
    _lotse_pipe_allris_add_sessions (a);
}

const LotsePipe _lotse_pipe_allris3 = {
  .name = "allris3",
  .score = score,
  .drop = drop_lines,
  .key_data = add_key_data,
  .consultations = add_consultations,
};
