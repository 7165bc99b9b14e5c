/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-label-private.h"

#include <string.h>

/* Where the value of a label stands. */

/* "Federführend: | Aktenzeichen:" above "Bauamt | Datum: 12.03.2031": the line below holds the value of the label to the left, and a label of its
 * own. */
static gboolean
stands_above_other_column (const GArray *labels, guint index)
{
  const LotseLabel *label = &g_array_index (labels, LotseLabel, index), *before = index > 0 ? label - 1 : NULL;

  return before && before->line == label->line && before->value >= before->value_end && before->colon && label->colon
         && index + 1 < labels->len && label[1].line == label->line + 1 && label[1].colon;
}

/* "Landeshauptstadt | Drucksache Nr." above "Havelsand | öffentlich | 31/SVV/0419": the last cell below a label that is the last cell of its
 * line. */
static LotseRange
take_last_cell (const LotseReading *reading, const LotseLabel *label, LotseRange below)
{
  const char *text = reading->text->str;
  const LotseLine *line = lotse_reading_line (reading, label->line);
  const char *tab = g_strrstr_len (text + below.start, below.end - below.start, "\t");

  if (tab && (label->colon || label->field == LOTSE_FIELD_NUMBER) && label->value >= line->end && label->start > line->start
      && text[label->start - 1] == '\t')
    below.start = (guint) (tab + 1 - text);
  return below;
}

/* "Federführend: | Berichterst.:" above "Sozialamt | Frau Berg", or above "Sozialamt" alone: two empty labels share a line that nothing stands
 * before, and the line right below holds the value of the left one in its first cell. */
static gboolean
take_first_cell (const LotseReading *reading, const GArray *labels, guint index, LotseRange *ret_range)
{
  const LotseLabel *label = &g_array_index (labels, LotseLabel, index), *beside = label + 1;
  const LotseLine *line = lotse_reading_line (reading, label->line), *below = line + 1;
  const char *text = reading->text->str, *tab;

  if (index + 1 >= labels->len || beside->line != label->line || !label->colon || !beside->colon || beside->value < beside->value_end
      || label->start != line->start || text[beside->start - 1] != '\t' || label->line + 1 >= reading->lines->len
      || (index + 2 < labels->len && beside[1].line <= label->line + 1) || below->blank_before > 0)
    return FALSE;
  tab = memchr (text + below->start, '\t', below->end - below->start);
  *ret_range = (LotseRange) { below->start, tab ? (guint) (tab - text) : below->end };
  return TRUE;
}

gboolean
_lotse_label_get_value (const LotseReading *reading, const GArray *labels, guint index, guint max_blank, LotseRange *ret_range)
{
  const LotseLabel *label = &g_array_index (labels, LotseLabel, index);
  const LotseLabel *next = index + 1 < labels->len ? &g_array_index (labels, LotseLabel, index + 1) : NULL;
  const LotseLine *line;

  if (label->value < label->value_end)
    {
      *ret_range = (LotseRange) { label->value, label->value_end };
      /* "Amt: - 40": a dash where a second value would stand. */
      if (label->value + 2 < label->value_end && lotse_starts_with (reading->text->str + label->value, "- "))
        ret_range->start += 2;
      return TRUE;
    }
  if (take_first_cell (reading, labels, index, ret_range))
    return TRUE;
  /* Another label follows on this line or is the next line: this one is empty. */
  if (label->line + 1 >= reading->lines->len || (next && next->line == label->line) || stands_above_other_column (labels, index))
    return FALSE;
  line = lotse_reading_line (reading, label->line + 1);
  /* The dash of a list on a line of its own. */
  if (line->end == line->start + 1 && reading->text->str[line->start] == '-' && label->line + 2 < reading->lines->len
      && line[1].blank_before == 0 && !(next && next->line <= label->line + 2))
    line++;
  if (line->blank_before > max_blank || (next && next->line == label->line + 1 && !next->glued && next->start <= line->start + 6))
    return FALSE;
  *ret_range = (LotseRange) { line->start, line->end };
  if (next && next->line == label->line + 1)
    ret_range->end = _lotse_trim_end (reading, line->start, next->start);
  *ret_range = take_last_cell (reading, label, *ret_range);
  /* A list dash before the value. */
  if (!g_ascii_isalnum (reading->text->str[ret_range->start]))
    ret_range->start
        = (guint) (_lotse_skip_numbering (reading->text->str + ret_range->start, reading->text->str + ret_range->end) - reading->text->str);
  return ret_range->start < ret_range->end;
}
