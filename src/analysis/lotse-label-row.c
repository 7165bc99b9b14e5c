/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-label-private.h"

#include "lotse-fold.h"

#include <string.h>

/* A row of labels, divided by gaps, above the row of their values. */

/* Cells of a row of labels, at least. */
#define FEWEST_CELLS 2

/* Whether a cell heads the bodies of a table of consultations. */
static gboolean
heads_bodies (const LotseReading *reading, const LotseLexicon *lexicon, const LotseRange *cell)
{
  g_autofree char *fold = lotse_reading_dup_fold (reading, cell->start, cell->end);
  const LotseLexiconEntry *entry = lotse_lexicon_find (lexicon, "consultation-columns", fold);

  /* "Beratungsfolge Gremium", "Beratungsfolge (Beiräte, Ausschüsse)" */
  if (g_str_has_suffix (fold, " gremium") || g_str_has_prefix (fold, "beratungsfolge ("))
    return TRUE;
  return entry && (g_str_equal (lotse_lexicon_entry_get (entry, 1), "body") || g_str_equal (lotse_lexicon_entry_get (entry, 1), "title"));
}

void
_lotse_label_row_drop_heads (const LotseReading *reading, const LotseLexicon *lexicon, guint line, guint first, GArray *labels)
{
  const LotseLine *l = lotse_reading_line (reading, line);
  LotseRange cells[LOTSE_MAX_LINE_CELLS];
  gboolean bodies = FALSE;
  guint n;

  if (!memchr (reading->text->str + l->start, '\t', l->end - l->start))
    return;
  for (guint i = labels->len; i > first; i--)
    {
      const LotseLabel *label = &g_array_index (labels, LotseLabel, i - 1);

      if (label->field != LOTSE_FIELD_PAPER_TYPE || label->colon)
        continue;
      n = bodies ? 0 : _lotse_line_cut_cells (reading, line, cells);
      for (guint k = 0; n > FEWEST_CELLS && k < n && !bodies; k++)
        bodies = heads_bodies (reading, lexicon, &cells[k]);
      if (!bodies)
        return;
      g_array_remove_index (labels, i - 1);
    }
}

static gboolean
is_agenda_head (const LotseReading *reading, const LotseLexicon *lexicon, const LotseRange *head)
{
  LotseLabel label = { 0 };

  return _lotse_label_match_bare (reading, lexicon, head->start, head->end, &label) && label.field == LOTSE_FIELD_TOP;
}

/* "öffentlich" above "X" */
static gboolean
is_ticked (const LotseReading *reading, const LotseRange *head, const LotseRange *value)
{
  const char *text = reading->text->str;

  return value->end == value->start + 1 && (text[value->start] == 'X' || text[value->start] == 'x')
         && _lotse_label_fits (reading, NULL, LOTSE_FIELD_PUBLICITY, *head);
}

gboolean
_lotse_label_row_take_values (
    const LotseReading *reading, const LotseLexicon *lexicon, guint line, guint first, gboolean whole, GArray *labels)
{
  LotseRange heads[LOTSE_MAX_LINE_CELLS], values[LOTSE_MAX_LINE_CELLS];
  LotseLabel found[LOTSE_MAX_LINE_CELLS];
  guint n = _lotse_line_cut_cells (reading, line - 1, heads), n_values = _lotse_line_cut_cells (reading, line, values), n_found = 0;
  gboolean told = FALSE, number = FALSE;

  /* The place on the agenda, the last head, is not known yet. */
  if (n == n_values + 1 && n_values >= FEWEST_CELLS && is_agenda_head (reading, lexicon, &heads[n_values]))
    n = n_values;
  if (n < FEWEST_CELLS || n_values != n)
    return FALSE;
  for (guint i = 0; i < n; i++)
    {
      LotseLabel label = { 0 };

      if (n > FEWEST_CELLS && heads_bodies (reading, lexicon, &heads[i]))
        return FALSE;
      if (is_ticked (reading, &heads[i], &values[i]))
        {
          label = (LotseLabel) { .field = LOTSE_FIELD_PUBLICITY, .line = line - 1, .start = heads[i].start, .end = heads[i].end };
          label.value = heads[i].start;
          label.value_end = heads[i].end;
          found[n_found++] = label;
          continue;
        }
      if (!_lotse_label_match_bare (reading, lexicon, heads[i].start, heads[i].end, &label) || label.value < heads[i].end)
        continue;
      label.line = line - 1;
      label.value = values[i].start;
      label.value_end = values[i].end;
      found[n_found++] = label;
      if (label.field != LOTSE_FIELD_LEAD && _lotse_label_fits (reading, lexicon, label.field, values[i]))
        {
          told = TRUE;
          number |= label.field == LOTSE_FIELD_NUMBER;
        }
    }
  if (n_found + 1 < n || (whole && (!told || n_found < n))
      || (n == FEWEST_CELLS && !number && (!told || n_found < n || heads_bodies (reading, lexicon, &heads[0]))))
    return FALSE;
  g_array_set_size (labels, first);
  g_array_append_vals (labels, found, n_found);
  return TRUE;
}

/* A rule of dashes below the values. */
static gboolean
is_rule (const LotseReading *reading, guint line)
{
  const LotseLine *l = lotse_reading_line (reading, line);

  return strspn (reading->text->str + l->start, "-_ \t") >= l->end - l->start;
}

/* How many values of line @line say by their form that they are what the heads ask for. */
static guint
count_told (const LotseReading *reading, const LotseLexicon *lexicon, guint line, const LotseRange *heads, guint n)
{
  LotseRange values[LOTSE_MAX_LINE_CELLS];
  guint told = 0;

  if (line >= reading->lines->len || lotse_reading_line (reading, line)->blank_before > 0
      || _lotse_line_cut_cells (reading, line, values) != n)
    return 0;
  for (guint i = 0; i < n; i++)
    {
      LotseLabel label = { 0 };

      told += _lotse_label_match_bare (reading, lexicon, heads[i].start, heads[i].end, &label) && label.field != LOTSE_FIELD_LEAD
              && _lotse_label_fits (reading, lexicon, label.field, values[i]);
    }
  return told;
}

/* Whether the last row of labels before those from @first on, right above line @above, stands below its values. */
static gboolean
goes_on_below (const GArray *labels, guint first, guint above)
{
  const LotseLabel *last = first > 0 ? &g_array_index (labels, LotseLabel, first - 1) : NULL;

  return last && last->line + 1 == above && last->value < last->start;
}

/* As a rule the values stand below their labels: not above them, where a row of as many cells below says as much, or says more where only one
 * form would tell. */
static gboolean
stands_below_values (const LotseReading *reading, const LotseLexicon *lexicon, guint line, const LotseRange *heads, guint n, guint n_told)
{
  LotseRange below[LOTSE_MAX_LINE_CELLS];

  if (line + 1 >= reading->lines->len || lotse_reading_line (reading, line + 1)->blank_before > 0
      || _lotse_line_cut_cells (reading, line + 1, below) != n)
    return TRUE;
  return n_told >= 2 && count_told (reading, lexicon, line + 1, heads, n) == 0;
}

gboolean
_lotse_label_row_take_values_above (const LotseReading *reading, const LotseLexicon *lexicon, guint line, guint first, GArray *labels)
{
  LotseRange heads[LOTSE_MAX_LINE_CELLS], values[LOTSE_MAX_LINE_CELLS];
  LotseLabel found[LOTSE_MAX_LINE_CELLS];
  guint above = line, n = _lotse_line_cut_cells (reading, line, heads), n_told = 0, n_names = 0;
  gboolean numbered = FALSE, more;

  if (n < FEWEST_CELLS || labels->len - first > n)
    return FALSE;
  do
    above--;
  while (above > 0 && is_rule (reading, above));
  more = goes_on_below (labels, first, above);
  if (_lotse_line_cut_cells (reading, above, values) != n || lotse_reading_line (reading, line)->blank_before > 0
      || (first > 0 && g_array_index (labels, LotseLabel, first - 1).line >= above))
    return FALSE;
  /* The values of the labels above them. */
  if (!more && first > 0 && g_array_index (labels, LotseLabel, first - 1).value >= values[0].start)
    return FALSE;
  for (guint i = 0; i < n; i++)
    {
      LotseLabel label = { 0 };

      if (!_lotse_label_match_bare (reading, lexicon, heads[i].start, heads[i].end, &label) || label.value < heads[i].end || label.colon
          || values[i].start == values[i].end)
        return FALSE;
      label.line = line;
      label.value = values[i].start;
      label.value_end = values[i].end;
      found[i] = label;
      numbered |= label.field == LOTSE_FIELD_NUMBER || label.field == LOTSE_FIELD_DATE;
      /* A name says nothing. */
      n_names += label.field == LOTSE_FIELD_LEAD || label.field == LOTSE_FIELD_CLERK;
      n_told += label.field != LOTSE_FIELD_LEAD && _lotse_label_fits (reading, lexicon, label.field, values[i]);
    }
  if (!more && (!numbered || n_told < 2 || n_told + MAX (n_names, n > FEWEST_CELLS) < n))
    return FALSE;
  if (!more && !stands_below_values (reading, lexicon, line, heads, n, n_told))
    return FALSE;
  g_array_set_size (labels, first);
  g_array_append_vals (labels, found, n);
  return TRUE;
}

gboolean
_lotse_label_row_may_be_values (const LotseReading *reading, guint line, guint first, const GArray *labels)
{
  const LotseLine *l = lotse_reading_line (reading, line);

  for (guint i = first; i < labels->len; i++)
    if (g_array_index (labels, LotseLabel, i).colon || g_array_index (labels, LotseLabel, i).field != LOTSE_FIELD_LEAD)
      return FALSE;
  return memchr (reading->text->str + l->start, '\t', l->end - l->start) != NULL;
}
