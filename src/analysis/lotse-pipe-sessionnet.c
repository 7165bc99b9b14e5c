/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Pages of SessionNet (domain guide 2.4): a paper with label and value lines (vo0050), or an item of an agenda with the decision that was
 * made (to0050, vo0053). */
#include "lotse-consultation-private.h"
#include "lotse-key-private.h"

#include "lotse-fold.h"

#include <string.h>

/* Labels and values on lines of their own, without colons. */
static double
score (const LotseSketch *sketch)
{
  int title = _lotse_sketch_find (sketch, 0, "betreff", TRUE);
  int paper = title >= 0 && title < 40 ? _lotse_sketch_find (sketch, (guint) title, "vorlage", TRUE) : -1;
  int type = paper >= 0 ? _lotse_sketch_find (sketch, (guint) paper, "art", TRUE) : -1;
  int item = _lotse_sketch_find (sketch, 0, "top ", FALSE);
  double score = 0;

  if (type >= 0 && type - title < 30)
    score += 0.8;
  else if (paper >= 0 && paper - title < 12)
    score += 0.5;
  if (item >= 0 && item < 30
      && (_lotse_sketch_find (sketch, (guint) item, "abstimmung: ja", FALSE) >= 0
          || _lotse_sketch_find (sketch, (guint) item, "zusatz:", FALSE) >= 0
          || _lotse_sketch_find (sketch, (guint) item, "beratungsergebnis:", FALSE) >= 0))
    score += 0.6;
  /* The item without its title. */
  if (g_str_has_prefix (_lotse_sketch_get (sketch, 0), "beschluss: ")
      || g_str_has_prefix (_lotse_sketch_get (sketch, 0), "beratungsergebnis: "))
    score += 0.6;
  return score;
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
static void
mark_result_lines (LotseAnalysis *a)
{
  for (guint i = 0; i < a->reading->lines->len && i < 12; i++)
    {
      LotseLine *line = lotse_reading_line (a->reading, i);
      g_autofree char *fold = lotse_fold (a->reading->text->str + line->start, MIN (line->end - line->start, 100));

      if (line->end - line->start < 100
          && (g_str_has_prefix (fold, "beschluss: ") || g_str_has_prefix (fold, "abstimmung: ") || g_str_has_prefix (fold, "zusatz:")
              || g_str_has_prefix (fold, "beratungsergebnis:")))
        line->zone = LOTSE_ZONE_HEADER;
    }
}

static void
add_key_data (LotseAnalysis *a)
{
  mark_result_lines (a);
  for (guint i = 0; i < a->reading->lines->len && i < 30; i++)
    if (add_item_line (a, i))
      {
        a->header_end = MAX (a->header_end, lotse_reading_line (a->reading, i)->end);
        break;
      }
}

const LotsePipe _lotse_pipe_sessionnet = {
  .name = "sessionnet",
  .score = score,
  .drop = drop_chrome,
  .key_data = add_key_data,
};
