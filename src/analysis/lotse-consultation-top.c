/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The item of the agenda in the row of a table of consultations. */
#include "lotse-consultation-cells-private.h"

#include "lotse-fold.h"

#include <string.h>

gboolean
_lotse_consultation_is_item_behind_name (const LotseCellReader *r, guint token, guint line)
{
  const LotseToken *t = lotse_reading_token (r->a->reading, token);

  return r->columns & LOTSE_COLUMN_TOP && t->kind == LOTSE_TOKEN_NUMBER && t->end - t->start <= 3
         && _lotse_consultation_is_on_line (r->a, token + 1, line) && lotse_reading_begins_cell (r->a->reading, token + 1)
         && _lotse_consultation_is_date (r, token + 1, line);
}

gboolean
_lotse_consultation_is_named_top (const LotseCellReader *r, guint token, guint line)
{
  return lotse_fold_is (_lotse_analysis_get_fold (r->a, token), "top") && _lotse_consultation_is_on_line (r->a, token + 1, line)
         && lotse_reading_token (r->a->reading, token + 1)->kind == LOTSE_TOKEN_NUMBER;
}

gboolean
_lotse_consultation_is_top (const LotseCellReader *r, guint token)
{
  const LotseAnalysis *a = r->a;
  const LotseToken *t = lotse_reading_token (a->reading, token);
  const LotseCell *last = _lotse_consultation_last_cell (r);
  LotseCellKind kind;
  const char *word;
  guint next;

  /* "1. Lesung" */
  if (t->kind != LOTSE_TOKEN_NUMBER || t->end - t->start > 9 || _lotse_consultation_match_outcome (r, token, &kind, &word, &next))
    return FALSE;
  if (last && last->line == t->line)
    return last->kind == LOTSE_CELL_DATE || last->kind == LOTSE_CELL_MARK || last->kind == LOTSE_CELL_ROLE
           || last->kind == LOTSE_CELL_RESULT || last->kind == LOTSE_CELL_LABEL
           || (last->kind == LOTSE_CELL_BODY
               && (lotse_reading_begins_cell (a->reading, token) ? _lotse_consultation_is_boundary (r, token + 1, t->line)
                                                                 : _lotse_consultation_is_item_behind_name (r, token, t->line)));
  return last != NULL && _lotse_consultation_is_boundary (r, token + 1, t->line);
}

guint
_lotse_consultation_read_top (LotseCellReader *r, guint token)
{
  const LotseAnalysis *a = r->a;
  const LotseToken *t = lotse_reading_token (a->reading, token);
  guint end = t->end, next = token + 1;

  /* "5 b", "7.1." */
  if (_lotse_consultation_is_on_line (a, next, t->line) && !lotse_reading_begins_cell (a->reading, next))
    {
      const LotseToken *n = lotse_reading_token (a->reading, next);
      const char *fold = _lotse_analysis_get_fold (a, next);

      if ((n->kind == LOTSE_TOKEN_WORD && strlen (fold) == 1 && fold[0] >= 'a' && fold[0] <= 'h') || (fold[0] == '.' && n->start == end))
        {
          end = n->kind == LOTSE_TOKEN_WORD ? n->end : end;
          next++;
        }
    }
  _lotse_consultation_add_cell (r, LOTSE_CELL_TOP, t->start, end, t->line, NULL);
  return next;
}

gboolean
_lotse_consultation_is_lettered_top (const LotseCellReader *r, guint token)
{
  const LotseAnalysis *a = r->a;
  const LotseToken *t = lotse_reading_token (a->reading, token);
  const LotseCell *last = _lotse_consultation_last_cell (r);

  return r->columns & LOTSE_COLUMN_TOP && t->end - t->start == 1 && t->flags & LOTSE_TOKEN_CAPITAL && last && last->line == t->line
         && last->kind == LOTSE_CELL_BODY && lotse_reading_begins_cell (a->reading, token)
         && _lotse_consultation_is_on_line (a, token + 1, t->line) && !lotse_reading_begins_cell (a->reading, token + 1)
         && lotse_reading_token (a->reading, token + 1)->kind == LOTSE_TOKEN_NUMBER
         && (!_lotse_consultation_is_on_line (a, token + 2, t->line) || lotse_reading_begins_cell (a->reading, token + 2));
}
