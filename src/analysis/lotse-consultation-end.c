/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where the rows of a table of consultations end: the next section, a field of the header, where and when the paper was written. */
#include "lotse-consultation-cells-private.h"

#include "lotse-heading-private.h"
#include "lotse-key-private.h"
#include "lotse-pipe-private.h"

#include <string.h>

/* Lines of a running title. */
#define MAX_RUNNING_LINES 3
/* Bytes of a line with the place and the day of a paper. */
#define MAX_PLACE 60

/* Whether a line is the heading of a section, apart from what stands above it. */
static gboolean
opens_section (const LotseAnalysis *a, guint line)
{
  int index = a->labels ? _lotse_labels_find_line (a->labels, line) : -1;
  const LotseLabel *label = index >= 0 ? &g_array_index (a->labels, LotseLabel, index) : NULL;

  return label && label->field == LOTSE_FIELD_STOP && label->colon && label->value >= label->value_end
         && lotse_reading_line (a->reading, line)->blank_before > 0;
}

/* Whether the heading of a section begins at a token, with its text beside it: "Beschlussvorschlag" and what the council decides by some day. */
static gboolean
heads_text_beside (const LotseAnalysis *a, guint token)
{
  guint line = lotse_reading_token (a->reading, token)->line;
  const LotseLine *l = lotse_reading_line (a->reading, line);
  LotseHeading heading;

  return l->blank_before > 0 && lotse_reading_token (a->reading, token)->start == l->start
         && _lotse_heading_read_cell (a->reading, a->lexicon, line, l->start, FALSE, &heading);
}

/* "Bericht:" apart from the rows, alone on its line: what the paper says begins, though no label does. Words that are roles and results as
 * well, "Mitteilung:", head a text where sentences follow. */
static gboolean
heads_text_below (const LotseAnalysis *a, guint token)
{
  const guint line = lotse_reading_token (a->reading, token)->line;
  const LotseLine *l = lotse_reading_line (a->reading, line);
  g_autofree char *fold = NULL;

  if (l->blank_before == 0 || lotse_reading_token (a->reading, token)->start != l->start || a->reading->text->str[l->end - 1] != ':'
      || l->end - l->start > MAX_PLACE)
    return FALSE;
  fold = lotse_reading_dup_fold (a->reading, l->start, l->end - 1);
  if (!lotse_lexicon_find (a->lexicon, "headings", fold))
    return FALSE;
  if (lotse_lexicon_find (a->lexicon, "roles", fold) || lotse_lexicon_find (a->lexicon, "results", fold)
      || lotse_lexicon_find (a->lexicon, "consultation-columns", fold))
    return line + 1 < a->reading->lines->len && _lotse_key_is_running_text (a, line + 1);
  return TRUE;
}

/* "Berichterstatter: | Oberbürgermeister" below the rows: what heads no column of bodies, with its value beside it, is a field. */
static gboolean
is_field_below (const LotseCellReader *r, guint token)
{
  guint line = lotse_reading_token (r->a->reading, token)->line, next;
  const LotseCell *last = _lotse_consultation_last_cell (r);
  const LotseLexiconEntry *entry
      = last && last->kind != LOTSE_CELL_LABEL ? _lotse_consultation_match (r->a, "consultation-columns", token, &next) : NULL;

  return entry && g_str_equal (lotse_lexicon_entry_get (entry, 1), "skip") && lotse_reading_line (r->a->reading, line)->blank_before > 0
         && _lotse_consultation_is_on_line (r->a, next + 1, line) && _lotse_analysis_get_fold (r->a, next)[0] == ':';
}

/* "Auental, 12.03.2031", "Auental, den 12.03.2031": where and when the paper was written, apart from rows that begin with their days, or a
 * place of one word, which is no body. */
static gboolean
is_place_and_day (const LotseCellReader *r, guint token)
{
  const LotseLine *l = lotse_reading_line (r->a->reading, lotse_reading_token (r->a->reading, token)->line);
  const char *text = r->a->reading->text->str;
  const char *comma = memchr (text + l->start, ',', l->end - l->start);
  guint first = r->cells->len - 1;
  LotseRange date;

  if (!comma || l->end - l->start > MAX_PLACE || !g_unichar_isupper (g_utf8_get_char (text + l->start))
      || !_lotse_analysis_find_date (r->a, l->start, l->end, &date, NULL) || date.end != l->end || date.start < l->start + 4
      || (text + date.start != comma + 2 && !(lotse_starts_with (comma, ", den ") && text + date.start == comma + strlen (", den "))))
    return FALSE;
  while (first > 0 && !g_array_index (r->cells, LotseCell, first).line_start)
    first--;
  if (l->blank_before > 0 && g_array_index (r->cells, LotseCell, first).kind == LOTSE_CELL_DATE)
    return TRUE;
  return !memchr (text + l->start, ' ', (gsize) (comma - text) - l->start)
         && !_lotse_consultation_is_body (r->a, l->start, (guint) (comma - text))
         && !_lotse_consultation_begins_short_name (text + l->start, (gsize) (comma - text) - l->start);
}

gboolean
_lotse_consultation_ends_rows (const LotseCellReader *r, guint token, guint columns)
{
  /* "Beschluss:" below the rows, apart from them: the section, no column of results. */
  if (columns == LOTSE_COLUMN_RESULT && opens_section (r->a, lotse_reading_token (r->a->reading, token)->line))
    return TRUE;
  return heads_text_beside (r->a, token) || heads_text_below (r->a, token) || is_field_below (r, token) || is_place_and_day (r, token);
}

guint
_lotse_consultation_skip_running_title (const LotseCellReader *r, guint token)
{
  const LotseReading *reading = r->a->reading;
  guint line = lotse_reading_token (reading, token)->line;

  if (line == 0 || r->cells->len == 0 || lotse_reading_line (reading, line)->page == lotse_reading_line (reading, line - 1)->page)
    return token;
  for (guint i = line + 1; i < MIN (reading->lines->len, line + 1 + MAX_RUNNING_LINES); i++)
    {
      guint first = lotse_reading_find_token (reading, lotse_reading_line (reading, i)->start), next;
      guint flags = _lotse_consultation_is_on_line (r->a, first, i) ? _lotse_consultation_read_columns (r->a, first, &next) : 0;

      if (flags & LOTSE_COLUMN_BODY && flags & LOTSE_COLUMN_DATE)
        return first;
    }
  return token;
}
