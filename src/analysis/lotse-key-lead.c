/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-key-private.h"

#include "lotse-fold.h"

#include <string.h>

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

/* "Frau Beispiel": who works on the paper. */
static gboolean
is_person (const LotseAnalysis *a, LotseRange value)
{
  return lotse_starts_with (a->reading->text->str + value.start, "Frau ")
         || lotse_starts_with (a->reading->text->str + value.start, "Herr ");
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

      if (label->field != LOTSE_FIELD_LEAD || !_lotse_label_get_value (a->reading, a->labels, i, LOTSE_KEY_MAX_BLANK, &value))
        continue;
      value = _lotse_key_first_line (a, value);
      rank = lead_rank (a, label);
      if (_lotse_key_is_empty_value (a, value) || value.end - value.start > 160 || is_person (a, value)
          || _lotse_analysis_find_date (a, value.start, value.start + 1, NULL, NULL))
        continue;
      value = join_broken_line (a, value);
      value.end = _lotse_key_cut_run_on (a, value);
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
  LotseOutlineItem *item;

  if (!_lotse_key_is_office (a, value))
    return FALSE;
  item = _lotse_analysis_add_key_range (a, "lead_body", "key/submitter", value);
  if (item)
    lotse_outline_item_set_inferred (item, "submitter");
  return TRUE;
}

/* The submitter if it is an office, else an office in the letterhead; both are inferred. */
void
_lotse_key_infer_lead (LotseAnalysis *a)
{
  guint n = MIN (a->reading->lines->len, 14);
  LotseRange run_on;
  const LotseLabel *label;

  for (guint i = 0; (label = _lotse_key_get_header_label (a, i)) != NULL; i++)
    {
      LotseRange value;

      if (label->field != LOTSE_FIELD_SUBMITTER || !_lotse_label_get_value (a->reading, a->labels, i, LOTSE_KEY_MAX_BLANK, &value))
        continue;
      if (add_submitter (a, _lotse_key_first_line (a, value)))
        return;
    }
  if (find_run_on_submitter (a, &run_on) && add_submitter (a, run_on))
    return;
  if (!g_str_equal (a->pipe, "generic"))
    return;
  for (guint i = 0; i < n && lotse_reading_line (a->reading, i)->start < a->header_end; i++)
    {
      const LotseLine *line = lotse_reading_line (a->reading, i);
      LotseRange value = _lotse_key_first_line (a, (LotseRange) { line->start, line->end });
      LotseOutlineItem *item;

      if (line->zone != LOTSE_ZONE_BODY || line->end - line->start > 120 || value.end - value.start > 80 || _lotse_key_line_is_label (a, i)
          || !_lotse_key_is_office (a, value) || a->reading->text->str[value.end - 1] == '.')
        continue;
      /* "Amt für Soziales, Az. 50/3" */
      {
        const char *az = g_strstr_len (a->reading->text->str + value.start, value.end - value.start, " Az.");

        if (az)
          value.end = (guint) (az - a->reading->text->str);
      }
      item = _lotse_analysis_add_key_range (a, "lead_body", "key/letterhead", value);
      if (item)
        lotse_outline_item_set_inferred (item, "letterhead");
      return;
    }
}
