/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-key-private.h"

#include <string.h>

/* Headers that reach us as one line. */

/* Bytes of such a header. */
#define MIN_RUN_ON 90

/* "… Protokoll über die 37. öffentliche Sitzung des Rates am 29.10.2031 Beginn: …" in a line that runs on. */
static void
add_run_on_minutes (LotseAnalysis *a, const LotseLine *line)
{
  static const char *const words[] = { "Protokoll", "Niederschrift" };
  const char *text = a->reading->text->str;

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      const char *at = g_strstr_len (text + line->start, 300, words[i]);
      guint type = at ? (guint) (at - text) : 0, end = type + (guint) strlen (words[i]);
      LotseRange date;

      if (!at || !lotse_starts_with (text + end, " über die ") || !g_strstr_len (text + end, 60, "itzung"))
        continue;
      if (!_lotse_analysis_find_date (a, end, MIN (line->end, end + 160), &date, NULL))
        return;
      if (_lotse_key_is_missing (a, "paper_type"))
        _lotse_analysis_add_key_range (a, "paper_type", "key/run-on-minutes", (LotseRange) { type, end });
      if (_lotse_key_is_missing (a, "date"))
        _lotse_analysis_add_date (a, "key/run-on-minutes", date);
      return;
    }
}

/* Whether line @index begins with the label of the number and holds more than that. */
static gboolean
begins_with_number (const LotseAnalysis *a, guint index)
{
  const LotseLine *line = index < a->reading->lines->len ? lotse_reading_line (a->reading, index) : NULL;
  int found = line && line->end - line->start > MIN_RUN_ON ? _lotse_labels_find_line (a->labels, index) : -1;
  const LotseLabel *label = found >= 0 ? &g_array_index (a->labels, LotseLabel, found) : NULL;

  return label && label->field == LOTSE_FIELD_NUMBER && label->start == line->start;
}

void
_lotse_key_add_run_on (LotseAnalysis *a)
{
  guint index = 0;
  const LotseLine *line = lotse_reading_line (a->reading, 0), *fields;

  while (index < 2 && line->end - line->start < 40 && index + 1 < a->reading->lines->len && line[1].end - line[1].start > 300)
    line = lotse_reading_line (a->reading, ++index);
  /* "Stadt Alsenau Der Bürgermeister" above "Vorlage Nr. 12/2031 Fachbereich 50 Soziales Az. 50.3 Datum 12.03.2031" */
  fields = line->end - line->start < 40 && begins_with_number (a, index + 1) ? line + 1 : line;
  if (fields->end - fields->start > MIN_RUN_ON)
    _lotse_key_add_by_shape (a, fields->start, MIN (fields->end, fields->start + 1200));
  if (line->end - line->start > 60 && _lotse_key_is_missing (a, "title"))
    _lotse_key_add_run_on_motion (a);
  if (line->end - line->start > 300)
    add_run_on_minutes (a, line);
}
