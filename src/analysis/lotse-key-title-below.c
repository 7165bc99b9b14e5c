/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A title that stands below the table of consultations, right above what is asked of an assembly, above the first section, or above the text. */
#include "lotse-consultation-private.h"
#include "lotse-key-private.h"
#include "lotse-key-title-end-private.h"

#include <string.h>

/* Lines of a table that may follow the last label. */
#define MOST_ROWS 8

/* Lines of a title below the table, and its bytes at least. */
#define MAX_BELOW 4
#define MIN_BELOW 12

/* Bytes of a line that asks an assembly. */
#define MAX_REQUEST 200

gboolean
_lotse_key_is_above_request (const LotseAnalysis *a, guint index)
{
  static const char *const requests[] = { " moege beschliessen", " wolle beschliessen", " moege folgendes beschliessen" };
  const LotseLine *line = lotse_reading_line (a->reading, index);

  /* "BVV/027/VII": the number of a session. */
  if (!memchr (a->reading->text->str + line->start, ' ', line->end - line->start))
    return FALSE;
  for (guint i = index + 1; i < MIN (a->reading->lines->len, index + 3); i++)
    {
      const LotseLine *below = lotse_reading_line (a->reading, i);
      g_autofree char *fold = NULL;

      if (below->end - below->start > MAX_REQUEST || !lotse_starts_with (a->reading->text->str + below->start, "D"))
        continue;
      fold = _lotse_key_fold_line (a, i);
      for (guint k = 0; k < G_N_ELEMENTS (requests); k++)
        if ((g_str_has_prefix (fold, "der ") || g_str_has_prefix (fold, "die ")) && strstr (fold, requests[k]))
          return TRUE;
    }
  return FALSE;
}

gboolean
_lotse_key_awaits_request (const LotseAnalysis *a, guint index)
{
  if (_lotse_key_is_above_request (a, index))
    return FALSE;
  for (guint i = index + 1; i < MIN (a->reading->lines->len, index + MOST_ROWS); i++)
    if (_lotse_key_is_above_request (a, i))
      return TRUE;
  return FALSE;
}

/* Whether a line below the table may be of the title that stands alone there. */
static gboolean
may_stand_below (const LotseAnalysis *a, guint index)
{
  const LotseLine *line = lotse_reading_line (a->reading, index);

  return _lotse_key_may_be_title (a, index) && !_lotse_key_is_session_row (a, index) && !_lotse_key_looks_like_field (a, index)
         && (a->reading->text->str[line->end - 1] != '.' || _lotse_key_ends_in_association (a, line))
         && !memchr (a->reading->text->str + line->start, '\t', line->end - line->start)
         && !_lotse_analysis_find_date (a, line->start, line->end, NULL, NULL) && !_lotse_consultation_is_body (a, line->start, line->end);
}

/* Below the table of consultations, between blank lines right above the first section: where nothing above the table is the title. */
static void
add_above_section (LotseAnalysis *a)
{
  int table = _lotse_labels_find (a->labels, LOTSE_FIELD_CONSULTATION, 0);
  guint end = lotse_reading_find_line (a->reading, MIN (a->header_end, a->reading->text->len - 1)), first = end;

  if (table < 0 || end == 0 || end >= MIN (a->reading->lines->len, LOTSE_TITLE_TOP_LINES)
      || lotse_reading_line (a->reading, end)->start != a->header_end)
    return;
  while (first > g_array_index (a->labels, LotseLabel, table).line + 1 && end - first < MAX_BELOW && may_stand_below (a, first - 1))
    {
      first--;
      if (lotse_reading_line (a->reading, first)->blank_before > 0)
        break;
    }
  /* Without blank lines only right below the row of a session. */
  if (first < end
      && (lotse_reading_line (a->reading, end)->blank_before > 0 ? lotse_reading_line (a->reading, first)->blank_before > 0
                                                                 : end - first <= 2 && _lotse_key_is_session_row (a, first - 1))
      && lotse_reading_line (a->reading, end - 1)->end - lotse_reading_line (a->reading, first)->start >= MIN_BELOW
      && g_unichar_isupper (g_utf8_get_char (a->reading->text->str + lotse_reading_line (a->reading, first)->start)))
    _lotse_key_add_title_lines (a, "key/title-below-table", first, end - 1);
}

/* Between blank lines right below the last row of the table, where the text begins without a heading: a line of several words or two. */
static void
add_below_rows (LotseAnalysis *a)
{
  int table = _lotse_labels_find (a->labels, LOTSE_FIELD_CONSULTATION, 0);
  guint first = table < 0 ? LOTSE_TITLE_TOP_LINES : g_array_index (a->labels, LotseLabel, table).line + 1, last;
  const LotseLine *line;

  while (first < MIN (a->reading->lines->len, LOTSE_TITLE_TOP_LINES)
         && (!_lotse_key_is_session_row (a, first - 1) || lotse_reading_line (a->reading, first)->blank_before == 0))
    first++;
  if (first >= MIN (a->reading->lines->len, LOTSE_TITLE_TOP_LINES) || lotse_reading_line (a->reading, first)->start >= a->header_end)
    return;
  for (last = first; last + 1 < a->reading->lines->len && lotse_reading_line (a->reading, last + 1)->blank_before == 0; last++)
    if (last - first + 1 == MAX_BELOW)
      return;
  for (guint i = first; i <= last; i++)
    if (!may_stand_below (a, i))
      return;
  line = lotse_reading_line (a->reading, first);
  if (last + 1 < a->reading->lines->len && _lotse_key_is_running_text (a, last + 1)
      && g_unichar_isupper (g_utf8_get_char (a->reading->text->str + line->start))
      && memchr (a->reading->text->str + line->start, ' ', line->end - line->start)
      && memchr (a->reading->text->str + line->start, ' ', line->end - line->start)
             != memrchr (a->reading->text->str + line->start, ' ', line->end - line->start))
    _lotse_key_add_title_lines (a, "key/title-below-table", first, last);
}

void
_lotse_key_add_title_below_table (LotseAnalysis *a)
{
  add_above_section (a);
  if (_lotse_key_is_missing (a, "title"))
    add_below_rows (a);
}
