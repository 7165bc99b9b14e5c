/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The title in the right-hand cells of a letterhead, below its label there: "Beschlussvorlage | Betreff:" / "Drucksache Nr. | Umbau der Halle" /
 * "31/0517 | und des Platzes". */
#include "lotse-key-private.h"

#include "lotse-fold.h"

#include <string.h>

/* Lines of such a title at most, and bytes of its first one at least. */
#define MAX_LINES 4
#define MIN_TITLE 8

/* The last of two cells or more of line @index where it may be of the title. */
static gboolean
find_cell (const LotseAnalysis *a, guint index, LotseRange *ret)
{
  LotseRange cells[LOTSE_MAX_LINE_CELLS];
  LotseLabel label = { 0 };
  guint n;

  if (index >= a->reading->lines->len || lotse_reading_line (a->reading, index)->blank_before > 0
      || (n = _lotse_line_cut_cells (a->reading, index, cells)) < 2)
    return FALSE;
  *ret = cells[n - 1];
  return !(_lotse_label_match (a->reading, a->lexicon, ret->start, ret->end, &label) && label.colon)
         && !_lotse_analysis_is_date (a, ret->start, ret->end);
}

gboolean
_lotse_key_add_title_below_cell (LotseAnalysis *a, const LotseLabel *label)
{
  const char *text = a->reading->text->str;
  g_autoptr (GString) title = NULL;
  LotseOutlineItem *item = NULL;
  LotseRange first, cell;

  if (label->value < label->value_end || label->start == 0 || text[label->start - 1] != '\t'
      || label->end + label->colon < lotse_reading_line (a->reading, label->line)->end || !find_cell (a, label->line + 1, &first)
      || first.end < first.start + MIN_TITLE || !g_unichar_isupper (g_utf8_get_char (text + first.start)))
    return FALSE;
  title = g_string_new_len (text + first.start, first.end - first.start);
  for (guint i = 2; i <= MAX_LINES && find_cell (a, label->line + i, &cell); i++)
    {
      g_string_append_c (title, ' ');
      g_string_append_len (title, text + cell.start, cell.end - cell.start);
    }
  item = _lotse_analysis_add_key (a, "title", title->str, "key/title-below-cell", first.start, first.end);
  for (guint i = 2; item && i <= MAX_LINES && find_cell (a, label->line + i, &cell); i++)
    _lotse_analysis_add_spans (a, item, cell.start, cell.end);
  return item != NULL;
}
