/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Pages of ALLRIS 3 (domain guide 2.5): glued labels and values, a list of anchors that look like headings, headings doubled. */
#include "lotse-key-private.h"
#include "lotse-pipe-allris-private.h"

#include <string.h>

#define TOP_LINES 80

static double
score (const LotseSketch *sketch)
{
  double score = 0;

  for (guint i = 0; i < sketch->folds->len && i < TOP_LINES; i++)
    {
      const char *fold = _lotse_sketch_get (sketch, i);

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

/* The anchors repeat the headings above the text: a heading without a colon right before another heading is one; of two equal headings in
 * a row the first. */
void
_lotse_pipe_allris_drop_anchors (const LotseSketch *sketch, guint8 *drop)
{
  g_autoptr (GArray) labels = g_array_new (FALSE, TRUE, sizeof (LotseLabel));

  for (guint i = 0; i + 1 < sketch->folds->len; i++)
    {
      const char *fold = _lotse_sketch_get (sketch, i), *next = _lotse_sketch_get (sketch, i + 1);
      gsize length = strlen (fold), next_length = strlen (next);
      gboolean colon = length > 0 && fold[length - 1] == ':';
      gsize n = length - colon;
      LotseField field;

      if (drop[i] || length == 0 || length > 80)
        continue;
      field = heading_field (sketch, i, labels);
      if (field != LOTSE_FIELD_STOP && field != LOTSE_FIELD_ATTACHMENT)
        continue;
      /* Doubled: the second may have the colon. */
      if (next_length >= n && next_length <= n + 1 && strncmp (fold, next, n) == 0 && (next[n] == '\0' || next[n] == ':'))
        drop[i] = LOTSE_DROP_CHROME;
      else if (!colon)
        {
          LotseField after = heading_field (sketch, i + 1, labels);

          if (after == LOTSE_FIELD_STOP || after == LOTSE_FIELD_ATTACHMENT)
            drop[i] = LOTSE_DROP_CHROME;
        }
    }
}

void
_lotse_pipe_allris_drop_chrome (const LotseSketch *sketch, const char *pipe, guint8 *drop)
{
  g_autofree guint8 *marked = g_new0 (guint8, sketch->folds->len + 1);
  guint n = sketch->folds->len;
  int cut = _lotse_sketch_drop_chrome (sketch, pipe, marked);

  /* In the middle the same words are text. */
  for (guint i = 0; i < n; i++)
    if (marked[i] && (i < TOP_LINES || i + 40 >= n || (cut >= 0 && (int) i >= cut)))
      drop[i] = marked[i];
}

static void
drop_lines (const LotseSketch *sketch, guint8 *drop)
{
  _lotse_pipe_allris_drop_chrome (sketch, "allris3", drop);
  _lotse_pipe_allris_drop_anchors (sketch, drop);
}

static void
add_key_data (LotseAnalysis *a)
{
  for (guint i = 0; i < a->reading->lines->len && i < 20; i++)
    if (_lotse_key_add_type_line (a, i))
      break;
}

static void
add_consultations (LotseAnalysis *a)
{
  _lotse_pipe_allris_add_sessions (a);
}

const LotsePipe _lotse_pipe_allris3 = {
  .name = "allris3",
  .score = score,
  .drop = drop_lines,
  .key_data = add_key_data,
  .consultations = add_consultations,
};
