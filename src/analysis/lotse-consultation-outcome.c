/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a session is for and what came of it, as the cells of a table print it: the same words may be the one or the other. */
#include "lotse-consultation-cells-private.h"

#include "lotse-fold.h"

#include <string.h>

gboolean
_lotse_consultation_is_boundary (const LotseCellReader *r, guint token, guint line)
{
  guint next;
  const LotseToken *t;

  if (!_lotse_consultation_is_on_line (r->a, token, line) || lotse_reading_begins_cell (r->a->reading, token))
    return TRUE;
  t = lotse_reading_token (r->a->reading, token);
  if (t->kind == LOTSE_TOKEN_NUMBER || _lotse_consultation_get_mark (r->a, token, &next)
      || strchr ("()|;", _lotse_analysis_get_fold (r->a, token)[0]))
    return TRUE;
  return _lotse_consultation_is_date (r, token, line);
}

gboolean
_lotse_consultation_match_outcome (const LotseCellReader *r, guint token, LotseCellKind *ret_kind, const char **ret_word, guint *ret_next)
{
  const LotseToken *t = lotse_reading_token (r->a->reading, token);
  guint next_role = token, next_result = token;
  const LotseLexiconEntry *role, *result;

  if (t->kind != LOTSE_TOKEN_WORD && t->kind != LOTSE_TOKEN_NUMBER)
    return FALSE;
  role = _lotse_consultation_match (r->a, "roles", token, &next_role);
  result = _lotse_consultation_match (r->a, "results", token, &next_result);
  if (role == NULL && result == NULL)
    return FALSE;
  *ret_next = MAX (next_role, next_result);
  if (!_lotse_consultation_is_boundary (r, *ret_next, t->line))
    return FALSE;
  /* "Sozialausschuss (Vorberatung)": what the body is to do, whatever the columns are. */
  if (role && next_role >= next_result && token > 0 && _lotse_analysis_get_fold (r->a, token - 1)[0] == '(')
    result = NULL;
  if (result
      && (role == NULL || next_result > next_role
          || (r->columns & LOTSE_COLUMN_RESULT && !(r->columns & (LOTSE_COLUMN_ROLE | LOTSE_COLUMN_OTHER)))))
    {
      *ret_kind = LOTSE_CELL_RESULT;
      *ret_word = lotse_lexicon_entry_get (result, 1);
      return TRUE;
    }
  *ret_kind = LOTSE_CELL_ROLE;
  *ret_word = role ? lotse_lexicon_entry_get (role, 1) : NULL;
  return role != NULL;
}

gboolean
_lotse_consultation_is_beside_name (const LotseAnalysis *a, const LotseCell *cell)
{
  const char *before = a->reading->text->str + cell->start;

  return (cell->start > 0 && before[-1] == '(') || (cell->start >= 3 && strncmp (before - 3, " - ", 3) == 0);
}

guint
_lotse_consultation_match_role_before_result (const LotseCellReader *r, guint token, const char **ret_role)
{
  guint next = token, end;
  const LotseLexiconEntry *role;
  LotseCellKind kind;
  const char *word;

  if (!(lotse_reading_token (r->a->reading, token)->flags & LOTSE_TOKEN_CAPITAL)
      || (r->columns & LOTSE_COLUMN_RESULT && !(r->columns & LOTSE_COLUMN_ROLE)))
    return 0;
  role = _lotse_consultation_match (r->a, "roles", token, &next);
  if (role == NULL || !_lotse_consultation_is_on_line (r->a, next, lotse_reading_token (r->a->reading, token)->line)
      || !_lotse_consultation_match_outcome (r, next, &kind, &word, &end) || kind != LOTSE_CELL_RESULT)
    return 0;
  *ret_role = lotse_lexicon_entry_get (role, 1);
  return next;
}

gboolean
_lotse_consultation_is_outcome_place (const LotseCellReader *r, guint line)
{
  const LotseCell *body;
  guint i = r->cells->len;

  while (i > 0 && g_array_index (r->cells, LotseCell, i - 1).line == line
         && g_array_index (r->cells, LotseCell, i - 1).kind != LOTSE_CELL_DATE)
    i--;
  if (i < 2 || g_array_index (r->cells, LotseCell, i - 1).kind != LOTSE_CELL_DATE
      || g_array_index (r->cells, LotseCell, i - 1).line != line)
    return FALSE;
  body = &g_array_index (r->cells, LotseCell, i - 2);
  /* Where dates stand first, the body of the row above stands behind a date too. */
  return body->kind == LOTSE_CELL_BODY
         && (i < 3 || g_array_index (r->cells, LotseCell, i - 3).line != body->line
             || g_array_index (r->cells, LotseCell, i - 3).kind != LOTSE_CELL_DATE);
}

gboolean
_lotse_consultation_is_result_cell (const LotseCellReader *r, guint token, guint line)
{
  guint i = r->cells->len;
  gboolean body = FALSE;

  if (!(r->columns & LOTSE_COLUMN_RESULT) || r->columns & LOTSE_COLUMN_ROLE || !lotse_reading_begins_cell (r->a->reading, token))
    return FALSE;
  for (; i > 0 && g_array_index (r->cells, LotseCell, i - 1).line == line; i--)
    {
      LotseCellKind kind = g_array_index (r->cells, LotseCell, i - 1).kind;

      if (kind == LOTSE_CELL_DATE)
        return body && i < r->cells->len;
      if (kind != LOTSE_CELL_BODY && kind != LOTSE_CELL_TOP && kind != LOTSE_CELL_MARK)
        return FALSE;
      body |= kind == LOTSE_CELL_BODY;
    }
  return FALSE;
}

guint
_lotse_consultation_take_role (LotseCellReader *r, guint token)
{
  const LotseAnalysis *a = r->a;
  const LotseToken *t = lotse_reading_token (a->reading, token);
  guint next = token;
  const LotseLexiconEntry *role = _lotse_consultation_match (a, "roles", token, &next);

  if (role == NULL || !_lotse_consultation_is_on_line (a, next, t->line) || lotse_reading_token (a->reading, next)->kind != LOTSE_TOKEN_WORD
      || _lotse_consultation_is_connective (_lotse_analysis_get_fold (a, next)))
    return 0;
  _lotse_consultation_add_cell (r, LOTSE_CELL_ROLE, t->start, lotse_reading_token (a->reading, next - 1)->end, t->line,
                                lotse_lexicon_entry_get (role, 1));
  return next;
}

guint
_lotse_consultation_take_outcome (LotseCellReader *r, guint token)
{
  const LotseAnalysis *a = r->a;
  guint line = lotse_reading_token (a->reading, token)->line, next = token, end = 0;
  LotseCellKind kind = LOTSE_CELL_OUTCOME, known;

  while (_lotse_consultation_is_on_line (a, next, line) && (next == token || !lotse_reading_begins_cell (a->reading, next)))
    {
      const char *word;
      guint after;

      /* The rule between two cells. */
      if (next > token && _lotse_analysis_get_fold (a, next)[0] == '|')
        break;
      /* "Rathaus, Saal 1 öffentlich" */
      if (next > token && (word = _lotse_consultation_get_mark (a, next, &after)) && g_str_has_suffix (word, "public")
          && _lotse_consultation_is_boundary (r, after, line))
        break;
      if (_lotse_consultation_match_outcome (r, next, &known, &word, &after) && known == LOTSE_CELL_RESULT)
        kind = LOTSE_CELL_RESULT;
      end = lotse_reading_token (a->reading, next++)->end;
    }
  _lotse_consultation_add_cell (r, kind, lotse_reading_token (a->reading, token)->start, end, line, NULL);
  return next;
}

/* The box "( )", "(x)", "☐" or "☒" at @token, which belongs to the word behind it: the token of that word, or 0. */
static guint
read_box (const LotseAnalysis *a, guint token, guint line, gboolean *ret_ticked)
{
  guint next, other;
  const char *mark = _lotse_consultation_get_mark (a, token, &next);

  if (!mark && _lotse_analysis_get_fold (a, token)[0] == '(')
    {
      mark = lotse_fold_is (_lotse_analysis_get_fold (a, token + 1), "x") ? "x" : "empty";
      next = token + 1 + g_str_equal (mark, "x");
      if (!_lotse_consultation_is_on_line (a, next, line) || _lotse_analysis_get_fold (a, next++)[0] != ')')
        return 0;
    }
  if (!mark || !_lotse_consultation_is_on_line (a, next, line) || lotse_reading_token (a->reading, next)->kind != LOTSE_TOKEN_WORD
      || _lotse_consultation_get_mark (a, next, &other) || _lotse_consultation_match (a, "roles", next, &other))
    return 0;
  *ret_ticked = g_str_equal (mark, "x");
  return *ret_ticked || g_str_equal (mark, "empty") ? next : 0;
}

guint
_lotse_consultation_take_boxes (LotseCellReader *r, guint token)
{
  const LotseAnalysis *a = r->a;
  guint line = lotse_reading_token (a->reading, token)->line, boxes = 0, ticked = 0, word;
  gboolean is_ticked = FALSE;

  for (; _lotse_consultation_is_on_line (a, token, line) && (word = read_box (a, token, line, &is_ticked)) > 0; token = word + 1, boxes++)
    if (is_ticked)
      ticked = word;
  if (boxes < 2)
    return 0;
  if (ticked > 0)
    _lotse_consultation_add_cell (r, LOTSE_CELL_RESULT, lotse_reading_token (a->reading, ticked)->start,
                                  lotse_reading_token (a->reading, ticked)->end, line, NULL);
  return token;
}

gboolean
_lotse_consultation_is_key_figure (const LotseCellReader *r, guint token)
{
  const LotseToken *t = lotse_reading_token (r->a->reading, token);
  const LotseCell *last = _lotse_consultation_last_cell (r);

  return t->kind == LOTSE_TOKEN_NUMBER && t->end == t->start + 1 && last && last->line == t->line
         && (last->kind == LOTSE_CELL_BODY || last->kind == LOTSE_CELL_DATE)
         && (r->columns & (LOTSE_COLUMN_ROLE | LOTSE_COLUMN_TOP)) == LOTSE_COLUMN_ROLE && lotse_reading_begins_cell (r->a->reading, token)
         && _lotse_consultation_is_boundary (r, token + 1, t->line);
}

gboolean
_lotse_consultation_is_vote (const LotseCellReader *r, guint token)
{
  const LotseToken *t = lotse_reading_token (r->a->reading, token);
  const LotseCell *last = _lotse_consultation_last_cell (r);

  if (!(r->columns & LOTSE_COLUMN_VOTES) || t->kind != LOTSE_TOKEN_NUMBER || t->end - t->start > 3 || last == NULL || last->line != t->line)
    return FALSE;
  return last->kind == LOTSE_CELL_TOP || last->kind == LOTSE_CELL_VOTES
         || (last->kind == LOTSE_CELL_DATE && !(r->columns & LOTSE_COLUMN_TOP));
}

guint
_lotse_consultation_read_counts (LotseCellReader *r, guint token, guint line)
{
  const LotseAnalysis *a = r->a;
  guint n = 0, next = token;

  if (!(r->columns & (LOTSE_COLUMN_RESULT | LOTSE_COLUMN_VOTES)) || lotse_reading_token (a->reading, token)->kind != LOTSE_TOKEN_NUMBER)
    return 0;
  for (; _lotse_consultation_is_on_line (a, next, line); next++, n++)
    if (n % 2 == 0 ? lotse_reading_token (a->reading, next)->kind != LOTSE_TOKEN_NUMBER
                         || lotse_reading_token (a->reading, next)->end - lotse_reading_token (a->reading, next)->start > 3
                   : _lotse_analysis_get_fold (a, next)[0] != '/')
      break;
  if (n != 5 || _lotse_consultation_is_on_line (a, next, line))
    return 0;
  for (n = 0; n < 5; n += 2)
    _lotse_consultation_add_cell (r, LOTSE_CELL_VOTES, lotse_reading_token (a->reading, token + n)->start,
                                  lotse_reading_token (a->reading, token + n)->end, line, NULL);
  return next;
}
