/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Pages of ALLRIS 4 (domain guide 2.6): "<type> - <number>", a list of basic data, the table of consultations cell by cell. */
#include "lotse-key-private.h"

#include "lotse-fold.h"
#include "lotse-pipe-allris-private.h"

#include <string.h>

#define TOP_LINES 80

static double
score (const LotseSketch *sketch)
{
  gboolean basic = FALSE, reduce = FALSE, titled = FALSE, type = FALSE;

  for (guint i = 0; i < sketch->folds->len; i++)
    {
      const char *fold = _lotse_sketch_get (sketch, i);
      guint end;

      reduce |= lotse_fold_is (fold, "reduzieren") || lotse_fold_is (fold, "loading...");
      if (i >= TOP_LINES)
        continue;
      basic |= lotse_fold_is (fold, "grunddaten");
      type |= g_str_has_prefix (fold, "vorlageart:") || g_str_has_prefix (fold, "- vorlageart:");
      if (!titled && strstr (fold, " - "))
        {
          const LotseLine *line = lotse_reading_line (sketch->reading, i);

          titled = _lotse_type_match (sketch->reading, sketch->lexicon, line->start, line->end, &end) != NULL;
        }
    }
  return (basic ? 0.5 : 0) + (reduce ? 0.3 : 0) + (titled ? 0.2 : 0) + (type ? 0.2 : 0);
}

static void
drop_lines (const LotseSketch *sketch, guint8 *drop)
{
  /* "Reduzieren" stands between all blocks. */
  for (guint i = 0; i < sketch->folds->len; i++)
    if (_lotse_sketch_is_chrome (sketch, "allris4", i))
      drop[i] = LOTSE_DROP_CHROME;
  _lotse_pipe_allris_drop_doubled (sketch, drop);
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
  _lotse_pipe_allris_add_cells (a);
}

const LotsePipe _lotse_pipe_allris4 = {
  .name = "allris4",
  .score = score,
  .drop = drop_lines,
  .key_data = add_key_data,
  .consultations = add_consultations,
};
