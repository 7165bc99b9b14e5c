/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What stands in the row of a table of consultations and is no cell: times, numbers of sessions, boxes. */
#include "lotse-consultation-cells-private.h"

#include "lotse-pipe-private.h"

#include "lotse-fold.h"

#include <string.h>

/* Bytes of the number of a session; longer ones are not looked at to their end. */
#define MAX_SESSION_NUMBER 48

guint
_lotse_consultation_skip_time (const LotseAnalysis *a, guint token)
{
  const LotseToken *t = lotse_reading_token (a->reading, token);
  gboolean colon;

  if ((lotse_fold_is (_lotse_analysis_get_fold (a, token), "um") || lotse_fold_is (_lotse_analysis_get_fold (a, token), "ab"))
      && _lotse_consultation_is_on_line (a, token + 1, t->line))
    t = lotse_reading_token (a->reading, ++token);
  colon = strchr (_lotse_analysis_get_fold (a, token), ':') != NULL;
  if (t->kind != LOTSE_TOKEN_NUMBER)
    return 0;
  if (_lotse_consultation_is_on_line (a, token + 1, t->line) && g_str_equal (_lotse_analysis_get_fold (a, token + 1), "uhr"))
    return token + 2;
  return colon ? token + 1 : 0;
}

guint
_lotse_consultation_find_end_before_session (const LotseAnalysis *a, guint token, guint last)
{
  if (last > token + 1 && lotse_fold_is (_lotse_analysis_get_fold (a, last - 1), "sitzung"))
    last--;
  if (last > token + 1 && _lotse_analysis_get_fold (a, last - 1)[0] == '(')
    last--;
  return lotse_reading_token (a->reading, last - 1)->end;
}

guint
_lotse_consultation_skip_session_number (const LotseAnalysis *a, guint token, guint line)
{
  const char *text = a->reading->text->str;
  guint start = lotse_reading_token (a->reading, token)->start, limit = lotse_reading_line (a->reading, line)->end, end = start;

  while (end < limit && end - start <= MAX_SESSION_NUMBER && !strchr (" \t", text[end]))
    end++;
  if (end == start || end - start > MAX_SESSION_NUMBER || !memchr (text + start, '/', end - start)
      || !_lotse_consultation_is_session_number (text + start, end - start))
    return 0;
  for (token++; _lotse_consultation_is_on_line (a, token, line) && lotse_reading_token (a->reading, token)->start < end; token++)
    ;
  return token;
}

guint
_lotse_consultation_skip_brackets (const LotseAnalysis *a, guint token, guint line)
{
  guint next = token, after;
  const char *mark = _lotse_analysis_get_fold (a, token)[0] == '[' ? _lotse_consultation_get_mark (a, token, &next) : NULL;

  /* "[x] öffentlich [ ] nichtöffentlich" */
  if (!mark || !_lotse_consultation_is_on_line (a, next, line) || _lotse_consultation_get_mark (a, next, &after)
      || _lotse_consultation_match (a, "roles", next, &after))
    return 0;
  /* "[ ] Bauausschuss": a body that is not asked. */
  while (g_str_equal (mark, "empty") && _lotse_consultation_is_on_line (a, next, line)
         && (!lotse_reading_begins_cell (a->reading, next) || _lotse_analysis_get_fold (a, next)[0] != '['))
    next++;
  return next;
}

guint
_lotse_consultation_skip_box (const LotseAnalysis *a, guint token, guint line)
{
  static const char *const boxes[] = { "☒", "☑", "✓", "☐" };
  const char *fold = _lotse_analysis_get_fold (a, token);
  guint end = lotse_reading_line (a->reading, line)->end, next = _lotse_consultation_skip_brackets (a, token, line);

  if (next > 0)
    return next;
  next = token + 1;
  if (!_lotse_consultation_is_on_line (a, next, line)
      || !_lotse_consultation_is_body (a, lotse_reading_token (a->reading, next)->start, end))
    return 0;
  /* "X Hauptausschuss 12.03.2031": a box that was ticked by hand. */
  if (lotse_fold_is (fold, "x"))
    return next;
  if (lotse_reading_token (a->reading, token)->kind != LOTSE_TOKEN_PUNCT)
    return 0;
  for (guint i = 0; i < G_N_ELEMENTS (boxes); i++)
    if (g_str_equal (fold, boxes[i]))
      {
        if (i + 1 == G_N_ELEMENTS (boxes) && !_lotse_analysis_find_date (a, lotse_reading_token (a->reading, next)->start, end, NULL, NULL))
          while (_lotse_consultation_is_on_line (a, next, line))
            next++;
        return next;
      }
  return 0;
}
