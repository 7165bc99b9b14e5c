/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A title that stands below the table of consultations, right above what is asked of an assembly. */
#include "lotse-key-private.h"

#include <string.h>

/* Lines of a table that may follow the last label. */
#define MOST_ROWS 8

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
