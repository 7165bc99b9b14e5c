/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Pages of SessionNet (domain guide 2.4): a paper with label and value lines (vo0050), or an item of an agenda with the decision that was
 * made (to0050, vo0053). */
#include "lotse-consultation-private.h"
#include "lotse-decision-private.h"
#include "lotse-key-private.h"

#include "lotse-fold.h"

#include <string.h>

/* Lines at the top that may hold the result of an item, and how long such a line is. */
#define TOP_LINES 12
#define RESULT_BYTES 100
/* How long a note on the item may be that stands there. */
#define NOTE_BYTES 400
/* The longest word for a role on a line of its own. */
/* Lines at the top among which a heading may name the session. */
#define HEADING_LINES 5
#define ROLE_BYTES 40
#define RESULT_LABEL "Abstimmungsergebnis:"

/* Whether a line below @from begins with one of the words that stand on the page of an item only. */
static gboolean
has_item_words (const LotseSketch *sketch, guint from)
{
  static const char *const words[] = { "abstimmung:", "abstimmungsergebnis", "beratungsergebnis:",   "zusatz:",
                                       "protokoll:",  "wortprotokoll:",      "form der abstimmung:", "ja-stimmen:" };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (_lotse_sketch_find (sketch, from, words[i], FALSE) >= 0)
      return TRUE;
  return FALSE;
}

/* "top oe 5: …" */
static gboolean
is_item_line (const char *fold)
{
  const char *p = fold + 4;

  if (!g_str_has_prefix (fold, "top "))
    return FALSE;
  p += strcspn (p, " ");
  return (p == fold + 4 + 1 || p == fold + 4 + 2) && *p == ' ' && g_ascii_isdigit (p[1]) && strchr (p, ':');
}

/* "beschluss: endgueltig abgelehnt" */
static gboolean
is_result (const char *fold)
{
  static const char *const words[]
      = { "beschlossen", "abgelehnt", "angenommen", "kenntnis", "vertagt", "zurueck", "empfohlen", "verwiesen", "zugestimmt", "abgesetzt" };

  if (!g_str_has_prefix (fold, "beschluss:") || !fold[strlen ("beschluss:")] || strlen (fold) > RESULT_BYTES)
    return FALSE;
  return lotse_fold_holds_one_of (fold, words, G_N_ELEMENTS (words));
}

/* Line of the result below a title without its number, or 0. */
static guint
find_result_below (const LotseSketch *sketch)
{
  /* "Nachtrag: 03.02.2031" may stand there instead of the title. */
  gboolean note = g_str_has_prefix (_lotse_sketch_get (sketch, 0), "nachtrag: ");

  for (guint i = 1; i < 4; i++)
    if (is_result (_lotse_sketch_get (sketch, i)) && (note || has_item_words (sketch, i + 1)))
      return i;
  return 0;
}

/* A text that begins with a sentence, without any field above it, and ends with what came out of the vote. */
static gboolean
is_voted_text (const LotseSketch *sketch, const char *first)
{
  static const char *const begins[] = { "der", "die", "das", "dem", "den", "es" };
  gsize word = strcspn (first, " ");
  gboolean sentence = FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (begins) && !sentence; i++)
    sentence = word == strlen (begins[i]) && g_str_has_prefix (first, begins[i]);
  for (guint i = 0; sentence && i < MIN (sketch->folds->len, TOP_LINES); i++)
    sentence = !g_str_has_prefix (_lotse_sketch_get (sketch, i), "vorlage")
               && !g_str_has_prefix (_lotse_sketch_get (sketch, i), "drucksache")
               && !g_str_has_prefix (_lotse_sketch_get (sketch, i), "betreff");
  return sentence && _lotse_sketch_find (sketch, 1, "abstimmungsergebnis", FALSE) > 0;
}

/* The page of an item of an agenda; without its title it begins with the result or with the text. */
static gboolean
is_item (const LotseSketch *sketch)
{
  const char *first = _lotse_sketch_get (sketch, 0);
  int item = _lotse_sketch_find (sketch, 0, "top ", FALSE), votes = _lotse_sketch_find (sketch, 0, "ja-stimmen:", FALSE);

  /* A printed form names its type above the item of the agenda. */
  for (int i = 0; i < MIN (item, 30); i++)
    if (g_str_equal (_lotse_sketch_get (sketch, (guint) i), "beschlussvorlage")
        || g_str_equal (_lotse_sketch_get (sketch, (guint) i), "sitzungsvorlage"))
      return FALSE;
  /* Minutes have many items. */
  if (item >= 0 && _lotse_sketch_find (sketch, (guint) item + 1, "top ", FALSE) >= 0)
    return FALSE;
  if (item >= 0 && item < 30
      && (has_item_words (sketch, (guint) item) || (item < 3 && is_item_line (_lotse_sketch_get (sketch, (guint) item)))))
    return TRUE;
  if (g_str_has_prefix (first, "beschluss: ") || g_str_has_prefix (first, "beratungsergebnis: ") || g_str_equal (first, "protokoll:"))
    return TRUE;
  if (find_result_below (sketch) > 0 || is_voted_text (sketch, first))
    return TRUE;
  /* A form with a field for the title is none. */
  if (votes >= 0 && votes < TOP_LINES && _lotse_sketch_find (sketch, 0, "betreff", FALSE) < 0
      && _lotse_sketch_find (sketch, 0, "beschlussgegenstand", FALSE) < 0 && _lotse_sketch_find (sketch, 0, "gegenstand", FALSE) < 0)
    return TRUE;
  return (g_str_has_prefix (first, "beschluss:") || g_str_has_prefix (first, "beschlussvorschlag:")
          || g_str_has_prefix (first, "beschlussempfehlung"))
         && has_item_words (sketch, 1);
}

/* Labels and values on lines of their own, without colons. */
/* A line of a table with the label in the first column: "Vorlage\t11/2044". */
static int
find_row (const LotseSketch *sketch, guint from, const char *label)
{
  for (guint i = from; i < sketch->folds->len && i < from + 30; i++)
    {
      const LotseLine *line = lotse_reading_line (sketch->reading, i);
      gsize n = strlen (label);

      if (g_str_has_prefix (_lotse_sketch_get (sketch, i), label) && line->end - line->start > n
          && sketch->reading->text->str[line->start + n] == '\t')
        return (int) i;
    }
  return -1;
}

static double
score (const LotseSketch *sketch)
{
  int title = _lotse_sketch_find (sketch, 0, "betreff", TRUE);
  int paper = title >= 0 && title < 40 ? _lotse_sketch_find (sketch, (guint) title, "vorlage", TRUE) : -1;
  int type = paper >= 0 ? _lotse_sketch_find (sketch, (guint) paper, "art", TRUE) : -1;
  double score = 0;

  if (title < 0 && (title = find_row (sketch, 0, "betreff")) >= 0)
    {
      paper = find_row (sketch, (guint) title, "vorlage");
      type = paper >= 0 ? find_row (sketch, (guint) paper, "art") : -1;
    }
  if (type >= 0 && type - title < 30)
    score += 0.8;
  else if (paper >= 0 && paper - title < 12)
    score += 0.5;
  return score + (is_item (sketch) ? 0.6 : 0);
}

static void
drop_chrome (const LotseSketch *sketch, guint8 *drop)
{
  guint n = MIN (sketch->folds->len, 60);

  for (guint i = 0; i < sketch->folds->len; i++)
    if ((i < n || i + 30 >= sketch->folds->len) && _lotse_sketch_is_chrome (sketch, "sessionnet", i))
      drop[i] = LOTSE_DROP_CHROME;
}

/* "TOP Ö 5: <title>", "TOP N 3.1 <title>": title and publicity of the item. */
static gboolean
add_item_line (LotseAnalysis *a, guint index)
{
  const LotseLine *line = lotse_reading_line (a->reading, index);
  const char *text = a->reading->text->str;
  guint p = line->start;
  LotseRange mark;

  if (line->end - p < 8 || !lotse_starts_with (text + p, "TOP "))
    return FALSE;
  p += 4;
  mark.start = p;
  while (p < line->end && !strchr (" \t", text[p]) && !g_ascii_isdigit (text[p]))
    p++;
  mark.end = p;
  p = _lotse_trim_start (a->reading, p, line->end);
  if (p >= line->end || !g_ascii_isdigit (text[p]))
    return FALSE;
  while (p < line->end && (g_ascii_isdigit (text[p]) || text[p] == '.'))
    p++;
  while (p < line->end && strchr (" \t:", text[p]))
    p++;
  if (mark.end > mark.start)
    _lotse_analysis_add_publicity (a, "sessionnet/item", mark);
  if (p < line->end)
    {
      guint last = _lotse_key_find_title_end (a, index);

      _lotse_analysis_add_key_range (a, "title", "sessionnet/item", (LotseRange) { p, lotse_reading_line (a->reading, last)->end });
    }
  return TRUE;
}

/* "Beschluss: einstimmig beschlossen", "Abstimmung: Ja: 16, Nein: 0": what came out, above the text. */
static gboolean
is_result_line (const LotseAnalysis *a, guint index)
{
  static const char *const labels[] = { "beschluss:", "abstimmung:", "zusatz:", "beratungsergebnis:", "nachtrag:" };
  const LotseLine *line = lotse_reading_line (a->reading, index);
  g_autofree char *fold = lotse_fold (a->reading->text->str + line->start, MIN (line->end - line->start, RESULT_BYTES));

  /* A note on the item may be a sentence. */
  if (line->end - line->start >= RESULT_BYTES)
    return g_str_has_prefix (fold, "zusatz: ") && line->end - line->start < NOTE_BYTES;
  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    if (g_str_has_prefix (fold, labels[i]))
      /* "Beschluss:" alone is a heading. */
      return i >= 2 && i <= 3 ? TRUE : fold[strlen (labels[i])] != '\0';
  return FALSE;
}

/* "Beschluss" in the first column and "mehrheitlich beschlossen" beside it, which is read as a line below: the bytes of that, or an empty
 * range. */
static LotseRange
find_result_in_cell (LotseAnalysis *a, guint index)
{
  const LotseLine *line = lotse_reading_line (a->reading, index), *below = line + 1;
  LotseRange none = { line->end, line->end };

  if (index + 1 >= a->reading->lines->len || below->blank_before > 0 || below->end - below->start >= RESULT_BYTES
      || strcspn (a->reading->text->str + line->start, ":\n") != strlen ("Beschluss")
      || !lotse_starts_with (a->reading->text->str + line->start, "Beschluss") || !_lotse_minutes_is_result (a, below->start, below->end))
    return none;
  return (LotseRange) { below->start, below->end };
}

/* What stands beside a label in the first column, "Gremium\tSozialausschuss". */
static LotseRange
find_in_cell (const LotseAnalysis *a, const char *label)
{
  for (guint i = 0; i < a->reading->lines->len && i < TOP_LINES; i++)
    {
      const LotseLine *line = lotse_reading_line (a->reading, i);
      const char *text = a->reading->text->str + line->start;
      gsize n = strlen (label);

      if (!lotse_starts_with (text, label))
        continue;
      n += text[n] == ':';
      if (text[n] == '\t')
        return (LotseRange) { line->start + (guint) n + 1, line->end };
    }
  return (LotseRange) { 0, 0 };
}

static gboolean
has_label (const LotseAnalysis *a, const char *word)
{
  for (guint i = 0; i < a->labels->len && i < 4; i++)
    {
      const LotseLabel *label = &g_array_index (a->labels, LotseLabel, i);

      if (lotse_fold_equal (a->reading->text->str + label->start, label->end - label->start, word, -1))
        return TRUE;
    }
  return FALSE;
}

/* "Vorlage: 0471/2031" right below the result at line @last: still the head of the item. */
static void
extend_header (LotseAnalysis *a, guint last)
{
  int index = last + 1 < a->reading->lines->len ? _lotse_labels_find_line (a->labels, last + 1) : -1;

  if (index >= 0 && g_array_index (a->labels, LotseLabel, index).field == LOTSE_FIELD_NUMBER)
    a->header_end = MAX (a->header_end, lotse_reading_line (a->reading, last + 1)->end);
}

static void
add_key_data (LotseAnalysis *a)
{
  guint last = G_MAXUINT, first = G_MAXUINT;

  for (guint i = 0; i < a->reading->lines->len && i < TOP_LINES; i++)
    if (is_result_line (a, i))
      {
        lotse_reading_line (a->reading, i)->zone = LOTSE_ZONE_HEADER;
        last = i;
        first = MIN (first, i);
      }
    else if (find_result_in_cell (a, i).end > find_result_in_cell (a, i).start)
      lotse_reading_line (a->reading, i)->zone = lotse_reading_line (a->reading, i + 1)->zone = LOTSE_ZONE_HEADER;
  for (guint i = 0; i < a->reading->lines->len && i < 30; i++)
    if (add_item_line (a, i))
      {
        a->header_end = MAX (a->header_end, lotse_reading_line (a->reading, i)->end);
        return;
      }
  /* Without its title the item has no header but the result. */
  if (has_label (a, "betreff") || has_label (a, "vorlage"))
    {
      /* The title of the page above its fields. */
      _lotse_analysis_set_zone (a, 0, g_array_index (a->labels, LotseLabel, 0).start, LOTSE_ZONE_HEADER);
      if (last != G_MAXUINT)
        extend_header (a, last);
      return;
    }
  /* "Sitzung: 06.07.2031 Bürgerschaft" */
  if (first > 0 && first < 4 && lotse_starts_with (a->reading->text->str + lotse_reading_line (a->reading, first - 1)->start, "Sitzung: "))
    first--;
  if (first > 0 && first < 4)
    _lotse_key_add_title_lines (a, "sessionnet/item", 0, first - 1);
  else
    a->header_end = last == G_MAXUINT ? 0 : lotse_reading_line (a->reading, last)->end;
}

/* "Das Gremium nimmt Kenntnis.": a result that is a sentence. */
static gboolean
is_notice (const LotseAnalysis *a, guint start, guint end)
{
  g_autofree char *fold = lotse_fold (a->reading->text->str + start, MIN (end - start, RESULT_BYTES));

  return g_str_has_prefix (fold, "das gremium nimmt") && strstr (fold, "kenntnis");
}

/* "Sitzung des Kreistages des Kreises X" above the page: whose session it was. */
static void
add_body_of_heading (const LotseAnalysis *a, LotseConsultation *row)
{
  static const char *const headings[] = { "Sitzung des ", "Sitzung der " };

  for (guint i = 0; i < MIN (a->reading->lines->len, HEADING_LINES); i++)
    {
      const LotseLine *line = lotse_reading_line (a->reading, i);

      for (guint h = 0; h < G_N_ELEMENTS (headings); h++)
        {
          guint body = line->start + (guint) strlen (headings[h]);

          if (body >= line->end || !lotse_starts_with (a->reading->text->str + line->start, headings[h])
              || !_lotse_consultation_is_body (a, body, line->end) || _lotse_analysis_find_date (a, body, line->end, NULL, NULL))
            continue;
          row->body = _lotse_consultation_dup_body (a, line->start, line->end);
          row->body_range = (LotseRange) { body, line->end };
          return;
        }
    }
}

/* "Sitzung: 27.11.2012 Sozialausschuss", or with the number of the session: when it was, and perhaps whose. */
static void
add_session (const LotseAnalysis *a, LotseConsultation *row)
{
  static const char label[] = "Sitzung:";

  for (guint i = 0; i < a->reading->lines->len && i < TOP_LINES; i++)
    {
      const LotseLine *line = lotse_reading_line (a->reading, i);
      guint body, end;

      if (line->end - line->start <= strlen (label) || !lotse_starts_with (a->reading->text->str + line->start, label)
          || !_lotse_analysis_find_date (a, line->start, line->end, &row->date_range, &row->date))
        continue;
      body = _lotse_trim_start (a->reading, row->date_range.end, line->end);
      for (end = body; end < line->end && a->reading->text->str[end] != '('; end++)
        ;
      end = _lotse_trim_end (a->reading, body, end);
      if (end > body && _lotse_consultation_is_body (a, body, end))
        {
          row->body = _lotse_consultation_dup_body (a, body, end);
          row->body_range = (LotseRange) { body, end };
        }
      else if (!row->body)
        add_body_of_heading (a, row);
      return;
    }
}

/* "Vorberatung" on a line of its own and below it "3. Bauausschuss am 12.03.2031, TOP 7ö": sessions before this one. */
static void
add_former_sessions (LotseAnalysis *a)
{
  for (guint i = 0; i + 1 < a->reading->lines->len && i < TOP_LINES; i++)
    {
      const LotseLine *line = lotse_reading_line (a->reading, i);
      g_autofree char *fold = NULL;
      const char *role;
      guint from = a->consultations->len;
      g_autofree char *iso = NULL;
      LotseRange date;

      if (line->end - line->start > ROLE_BYTES || !_lotse_analysis_find_date (a, line[1].start, line[1].end, &date, &iso)
          || !_lotse_consultation_is_body (a, line[1].start, date.start))
        continue;
      fold = lotse_reading_dup_fold (a->reading, line->start, line->end);
      role = _lotse_role_from_fold (a->lexicon, g_strdelimit (fold, ":", '\0'));
      if (!role || _lotse_consultation_read_table (a, i + 1, LOTSE_DATE_ORDER_GERMAN, "consultation/former") == 0)
        continue;
      for (; from < a->consultations->len; from++)
        {
          LotseConsultation *row = g_ptr_array_index (a->consultations, from);

          row->role = row->role ? row->role : role;
        }
      return;
    }
}

/* The result of an item whose fields are the cells of a table. */
static LotseConsultation *
new_row_of_cells (LotseAnalysis *a)
{
  LotseConsultation *row = NULL;
  LotseRange result = { 0, 0 }, body = find_in_cell (a, "Gremium"), day = find_in_cell (a, "Datum"), votes = find_in_cell (a, "Abstimmung");

  for (guint i = 0; i < a->reading->lines->len && i < TOP_LINES && result.end == result.start; i++)
    result = find_result_in_cell (a, i);
  if (result.end == result.start)
    return NULL;
  row = _lotse_consultation_new ("consultation/item");
  row->row = result;
  row->result = lotse_reading_dup_text (a->reading, result.start, result.end);
  row->publicity = lotse_outline_get_key (a->outline, "publicity");
  if (body.end > body.start && _lotse_consultation_is_body (a, body.start, body.end))
    {
      row->body = _lotse_consultation_dup_body (a, body.start, body.end);
      row->body_range = body;
    }
  if (day.end > day.start)
    _lotse_analysis_find_date (a, day.start, day.end, &row->date_range, &row->date);
  if (votes.end > votes.start)
    row->votes = lotse_reading_dup_text (a->reading, votes.start, votes.end);
  return row;
}

/* The result of the item, with its votes; most pages do not say here whose session it was. */
static void
add_consultations (LotseAnalysis *a)
{
  LotseConsultation *row = NULL;

  for (guint i = 0; i < a->reading->lines->len && i < TOP_LINES; i++)
    {
      const LotseLine *line = lotse_reading_line (a->reading, i);
      const char *text = a->reading->text->str;
      const char *colon = is_result_line (a, i) ? memchr (text + line->start, ':', line->end - line->start) : NULL;
      guint start = colon ? _lotse_trim_start (a->reading, (guint) (colon + 1 - text), line->end) : line->end;

      /* "Beschluss: Abstimmungsergebnis: mehrheitlich abgelehnt" */
      if (start < line->end && lotse_starts_with (text + start, RESULT_LABEL))
        start = _lotse_trim_start (a->reading, start + (guint) strlen (RESULT_LABEL), line->end);
      if (start >= line->end)
        continue;
      if (!row && text[line->start] == 'B' && (_lotse_minutes_is_result (a, start, line->end) || is_notice (a, start, line->end)))
        {
          row = _lotse_consultation_new ("consultation/item");
          row->row = (LotseRange) { line->start, line->end };
          row->result = lotse_reading_dup_text (a->reading, start, line->end);
          row->publicity = lotse_outline_get_key (a->outline, "publicity");
        }
      else if (row && !row->votes && strncmp (text + line->start, "Abstimmung", strlen ("Abstimmung")) == 0)
        {
          row->votes = lotse_reading_dup_text (a->reading, start, line->end);
          row->row.end = line->end;
        }
    }
  if (!row)
    row = new_row_of_cells (a);
  if (!row)
    return;
  if (!row->date)
    add_session (a, row);
  g_ptr_array_add (a->consultations, row);
  add_former_sessions (a);
}

const LotsePipe _lotse_pipe_sessionnet = {
  .name = "sessionnet",
  .score = score,
  .drop = drop_chrome,
  .key_data = add_key_data,
  .consultations = add_consultations,
};
