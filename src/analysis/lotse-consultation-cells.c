/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-consultation-cells-private.h"

#include "lotse-fold.h"
#include "lotse-pipe-private.h"

#include <string.h>

/* A table row is read token by token. What a piece is says its shape, not its column: the columns are lost in most of the texts
 * (domain guide 2.7, 9.2). */

#define MAX_BODY_WORDS 16
#define MAX_CELLS 2000
/* Lines with nothing but heads of columns before a body or a day comes: a table that has more ends there, as each of them may be the first of
 * another. */
#define MAX_HEAD_LINES 40
/* Words that head columns on a long line. */
#define MAX_INLINE_HEADS 40
/* Bytes of a line that is one row. */
#define MAX_ROW_BYTES 160

static void
cell_clear (gpointer data)
{
  g_free (((LotseCell *) data)->iso);
}

GArray *
_lotse_cells_new (void)
{
  GArray *cells = g_array_new (FALSE, TRUE, sizeof (LotseCell));

  g_array_set_clear_func (cells, cell_clear);
  return cells;
}

LotseCell *
_lotse_consultation_add_cell (LotseCellReader *r, LotseCellKind kind, guint start, guint end, guint line, const char *word)
{
  LotseCell cell = { .kind = kind, .start = start, .end = end, .line = line, .word = word };

  cell.line_start = r->cells->len == 0 || g_array_index (r->cells, LotseCell, r->cells->len - 1).line != line;
  g_array_append_val (r->cells, cell);
  return &g_array_index (r->cells, LotseCell, r->cells->len - 1);
}

gboolean
_lotse_consultation_is_date (const LotseCellReader *r, guint token, guint line)
{
  const LotseToken *t = lotse_reading_token (r->a->reading, token);
  guint end;
  g_autofree char *iso
      = _lotse_consultation_read_date (r->a->reading->text->str, t->start, lotse_reading_line (r->a->reading, line)->end, r->order, &end);

  return iso != NULL;
}

/* "29. Sitzung Hauptausschuss", "Sitzung des Bauausschusses": the token after "Sitzung", or 0. */
static guint
match_session (const LotseAnalysis *a, guint token)
{
  guint line = lotse_reading_token (a->reading, token)->line;

  for (guint n = 0; n < 5 && _lotse_consultation_is_on_line (a, token, line); n++, token++)
    {
      const LotseToken *t = lotse_reading_token (a->reading, token);
      const char *fold = _lotse_analysis_get_fold (a, token);

      /* "Stiftungsratsitzung 13.04.2031": the session stands for the body itself. */
      if (t->kind == LOTSE_TOKEN_WORD && g_str_has_suffix (fold, "sitzung"))
        return _lotse_consultation_is_on_line (a, token + 1, line)
                       && lotse_reading_token (a->reading, token + 1)->kind != LOTSE_TOKEN_NUMBER
                   ? token + 1
                   : 0;
      if (t->kind == LOTSE_TOKEN_WORD && !g_str_has_suffix (fold, "liche") && !g_str_has_suffix (fold, "liche)")
          && !lotse_fold_is (fold, "gemeinsame") && !lotse_fold_is (fold, "nicht") && !lotse_fold_is (fold, "konstituierende"))
        return 0;
    }
  return 0;
}

/* Reads the session at @token: its body up to a result at the end of the line. Returns the token after it. */
static guint
read_session (LotseCellReader *r, guint token, guint body)
{
  const LotseAnalysis *a = r->a;
  guint line = lotse_reading_token (a->reading, token)->line, next = body, end = 0;
  LotseCellKind kind;
  const char *word;

  while (_lotse_consultation_is_on_line (a, next, line) && (next == body || !lotse_reading_begins_cell (a->reading, next)))
    {
      guint after;

      if (next > body
          && ((_lotse_consultation_match_outcome (r, next, &kind, &word, &after)
               && !_lotse_consultation_is_connective (_lotse_analysis_get_fold (a, next - 1)))
              || _lotse_consultation_is_date (r, next, line)))
        break;
      end = lotse_reading_token (a->reading, next++)->end;
    }
  _lotse_consultation_add_cell (r, LOTSE_CELL_SESSION, lotse_reading_token (a->reading, token)->start, end, line, NULL);
  return next;
}

/* One of the strokes of "Amtsausschuss // Kenntnisnahme", or the dash of "Bauausschuss - öffentlich". */
static gboolean
is_stroke (const LotseAnalysis *a, const LotseToken *token)
{
  const char *p = a->reading->text->str + token->start;

  if (lotse_fold_is (lotse_reading_get_fold (a->reading, token), "-"))
    return token->start > 0 && p[-1] == ' ' && a->reading->text->str[token->end] == ' ';
  return *p == '/' && (p[1] == '/' || (token->start > 0 && p[-1] == '/'));
}

/* "Kreisausschuss 21. 14.05.2031": the number of the session at @token, in front of its day. */
static gboolean
is_ordinal_of_session (const LotseCellReader *r, guint token, guint line)
{
  const LotseToken *t = lotse_reading_token (r->a->reading, token);

  return t->kind == LOTSE_TOKEN_NUMBER && t->end - t->start <= 3 && _lotse_consultation_is_on_line (r->a, token + 2, line)
         && _lotse_analysis_get_fold (r->a, token + 1)[0] == '.' && lotse_reading_token (r->a->reading, token + 1)->start == t->end
         && lotse_reading_token (r->a->reading, token + 2)->flags & LOTSE_TOKEN_SPACE_BEFORE
         && _lotse_consultation_is_date (r, token + 2, line);
}

/* Everything else up to the next cell is the name of a body, or part of one. */
static guint
read_body (LotseCellReader *r, guint token)
{
  const LotseAnalysis *a = r->a;
  const LotseToken *t = lotse_reading_token (a->reading, token);
  guint line = t->line, limit = lotse_reading_line (a->reading, line)->end, next = token, end = t->start, words = 0;

  while (_lotse_consultation_is_on_line (a, next, line) && (next == token || !lotse_reading_begins_cell (a->reading, next))
         && words < MAX_BODY_WORDS)
    {
      const LotseToken *n = lotse_reading_token (a->reading, next);
      guint after;
      LotseCellKind kind;
      const char *word;

      if (_lotse_consultation_is_item_behind_name (r, next, line))
        break;
      if (next > token)
        {
          g_autofree char *iso = NULL;
          gboolean tied = _lotse_consultation_is_connective (_lotse_analysis_get_fold (a, next - 1))
                          && !is_stroke (a, lotse_reading_token (a->reading, next - 1));

          iso = _lotse_consultation_read_date (a->reading->text->str, n->start, limit, r->order, &after);
          if (iso && n->kind != LOTSE_TOKEN_PUNCT)
            {
              guint last = next - 1;

              /* "Bauausschuss am 12.03.2031", "Bauausschuss am: 12.03.2031" */
              if (last > token && _lotse_analysis_get_fold (a, last)[0] == ':')
                last--;
              if (lotse_fold_is (_lotse_analysis_get_fold (a, last), "sitzung"))
                last++;
              if (last > token
                  && (lotse_fold_is (_lotse_analysis_get_fold (a, last), "am")
                      || lotse_fold_is (_lotse_analysis_get_fold (a, last), "vom")))
                end = _lotse_consultation_find_end_before_session (a, token, last);
              break;
            }
          after = is_ordinal_of_session (r, next, line) ? next + 2 : _lotse_consultation_skip_session_number (a, next, line);
          if (after > 0)
            {
              next = after;
              break;
            }
          if (!tied
              && (_lotse_consultation_match_outcome (r, next, &kind, &word, &after)
                  || _lotse_consultation_match_role_before_result (r, next, &word) > 0))
            break;
          if (!tied && _lotse_consultation_get_mark (a, next, &after)
              && (_lotse_consultation_is_boundary (r, after, line)
                  || (is_stroke (a, lotse_reading_peek (a->reading, next - 1)) && is_stroke (a, lotse_reading_peek (a->reading, after)))))
            break;
        }
      if (!is_stroke (a, n) && (n->kind != LOTSE_TOKEN_PUNCT || !strchr (",:;", _lotse_analysis_get_fold (a, next)[0])))
        end = n->end;
      words += n->kind == LOTSE_TOKEN_WORD;
      next++;
    }
  /* A number of the session that has its cell for itself names nobody. */
  if (end > t->start && !_lotse_consultation_is_session_number (a->reading->text->str + t->start, end - t->start))
    _lotse_consultation_add_cell (r, LOTSE_CELL_BODY, t->start, end, line, NULL);
  return MAX (next, token + 1);
}

/* Whether a line that could head a column holds a value of it, as "Beratung" does below the first row. */
static gboolean
is_value (const LotseCellReader *r, guint token)
{
  guint line = lotse_reading_token (r->a->reading, token)->line, next;

  if (_lotse_consultation_match (r->a, "roles", token, &next) == NULL || _lotse_consultation_is_on_line (r->a, next, line))
    return FALSE;
  for (guint i = 0; i < r->cells->len; i++)
    if (g_array_index (r->cells, LotseCell, i).kind != LOTSE_CELL_LABEL)
      return TRUE;
  return FALSE;
}

/* "25.01.2010 Sozialausschuss" below "12.01.2010" and "Bauausschuss" on two lines: dates stand first, and a body follows. */
static gboolean
begins_row_of_dates (const LotseCellReader *r, guint token)
{
  const LotseToken *t = lotse_reading_token (r->a->reading, token);
  const LotseCell *last = _lotse_consultation_last_cell (r);
  guint i = r->cells->len - 1;

  if (r->cells->len < 3 || last->kind != LOTSE_CELL_DATE || !last->line_start || !(t->flags & LOTSE_TOKEN_CAPITAL))
    return FALSE;
  while (i > 0
         && (g_array_index (r->cells, LotseCell, i - 1).kind == LOTSE_CELL_BODY
             || g_array_index (r->cells, LotseCell, i - 1).kind == LOTSE_CELL_MORE))
    i--;
  return i > 0 && i + 1 < r->cells->len && g_array_index (r->cells, LotseCell, i - 1).kind == LOTSE_CELL_DATE
         && _lotse_consultation_is_body (r->a, t->start, lotse_reading_line (r->a->reading, t->line)->end);
}

/* In a list on one line a comma or an arrow ends a row: "HFA 03.05.2031, Rat 12.05.2031". */
static gboolean
begins_row_of_list (const LotseCellReader *r, guint token)
{
  static const char *const dividers[] = { ",", ";", "→", "➔", ">" };
  gboolean divided = FALSE;

  for (guint i = 0; token > 0 && i < G_N_ELEMENTS (dividers); i++)
    divided |= g_str_equal (_lotse_analysis_get_fold (r->a, token - 1), dividers[i]);
  return r->order == LOTSE_DATE_ORDER_LIST && divided && lotse_reading_token (r->a->reading, token)->flags & LOTSE_TOKEN_CAPITAL;
}

/* Whether a small number at @token counts the rows: the name of a body follows. */
static gboolean
is_row_number (const LotseAnalysis *a, guint token)
{
  const LotseToken *t = lotse_reading_token (a->reading, token);
  const LotseToken *next = _lotse_consultation_is_on_line (a, token + 1, t->line) ? lotse_reading_token (a->reading, token + 1) : NULL;

  return t->kind == LOTSE_TOKEN_NUMBER && t->end - t->start <= 2 && next && next->flags & LOTSE_TOKEN_CAPITAL
         && next->flags & LOTSE_TOKEN_SPACE_BEFORE && match_session (a, token) == 0
         && _lotse_consultation_is_body (a, next->start, lotse_reading_line (a->reading, t->line)->end);
}

/* The head of a column that has a line, or what stands before a colon, for itself; the next token, or 0. */
static guint
read_label (LotseCellReader *r, guint token, guint line)
{
  const LotseAnalysis *a = r->a;
  guint next = token, end = 0;
  const LotseLexiconEntry *label = _lotse_consultation_match (a, "consultation-columns", token, &next);
  gboolean alone;

  if (!label || _lotse_consultation_get_mark (a, token, &end) != NULL)
    return 0;
  /* "Zuständigkeit*": what the figures mean stands below the table. */
  next += _lotse_consultation_is_on_line (a, next, line) && _lotse_analysis_get_fold (a, next)[0] == '*';
  alone = !_lotse_consultation_is_on_line (a, next, line);
  /* "Beratungsfolge | 12.03.2031 Bauausschuss": the first row stands beside the title. */
  if (!alone && r->cells->len == 0 && g_str_equal (lotse_lexicon_entry_get (label, 1), "title")
      && lotse_reading_begins_cell (a->reading, next))
    alone = TRUE;
  else if (alone ? _lotse_consultation_is_outcome_place (r, line) || is_value (r, token) : _lotse_analysis_get_fold (a, next)[0] != ':')
    return 0;
  _lotse_consultation_add_cell (r, LOTSE_CELL_LABEL, lotse_reading_token (a->reading, token)->start,
                                lotse_reading_token (a->reading, next - 1)->end, line, lotse_lexicon_entry_get (label, 1));
  r->columns |= _lotse_consultation_column_flag (lotse_lexicon_entry_get (label, 1));
  return alone ? next : next + 1;
}

/* The number of a row, "1. Sozialausschuss", "1 Sozialausschuss 05.03.2031"; the next token, or 0. */
static guint
skip_row_number (const LotseAnalysis *a, guint token, guint line)
{
  if (lotse_reading_token (a->reading, token)->kind == LOTSE_TOKEN_NUMBER && _lotse_consultation_is_on_line (a, token + 1, line)
      && _lotse_analysis_get_fold (a, token + 1)[0] == '.' && _lotse_consultation_is_on_line (a, token + 2, line)
      && lotse_reading_token (a->reading, token + 2)->flags & LOTSE_TOKEN_CAPITAL && match_session (a, token) == 0)
    return token + 2;
  return is_row_number (a, token) ? token + 1 : 0;
}

/* Whether a number follows token @token, perhaps behind a colon. */
static gboolean
has_number_behind (const LotseAnalysis *a, guint token, guint line)
{
  guint next = token + 1;

  if (_lotse_consultation_is_on_line (a, next, line) && _lotse_analysis_get_fold (a, next)[0] == ':')
    next++;
  return _lotse_consultation_is_on_line (a, next, line) && lotse_reading_token (a->reading, next)->kind == LOTSE_TOKEN_NUMBER;
}

/* What no column is needed for: signs, days, numbers, times, votes; the next token, or 0. */
static guint
read_sign (LotseCellReader *r, guint token, guint line, gboolean first)
{
  const LotseAnalysis *a = r->a;
  const LotseToken *t = lotse_reading_token (a->reading, token);
  gboolean behind = _lotse_consultation_last_cell (r) && _lotse_consultation_last_cell (r)->line == line;
  guint next = token, end = 0;
  char *iso;

  if (t->kind == LOTSE_TOKEN_PUNCT
      && (strchr ("()|-;,:.*/", _lotse_analysis_get_fold (a, token)[0]) || _lotse_consultation_get_mark (a, token, &next) == NULL))
    return token + 1;
  /* "05.02.2031 und 19.02.2031", and "Sitzung am 05.02.2031" in a cell of its own. */
  if (behind
      && lotse_fold_is (_lotse_analysis_get_fold (a, token), _lotse_consultation_last_cell (r)->kind == LOTSE_CELL_DATE ? "und" : "sitzung")
      && _lotse_consultation_is_on_line (a, token + 1, line) && _lotse_consultation_is_date (r, token + 1, line))
    return token + 1;
  iso = _lotse_consultation_read_date (a->reading->text->str, t->start, lotse_reading_line (a->reading, line)->end, r->order, &end);
  if (iso)
    {
      _lotse_consultation_add_cell (r, LOTSE_CELL_DATE, t->start, end, line, NULL)->iso = iso;
      return MAX (lotse_reading_find_token (a->reading, end), token + 1);
    }
  next = first ? skip_row_number (a, token, line) : 0;
  if (next == 0)
    next = _lotse_consultation_skip_time (a, token);
  if (next > 0)
    return next;
  if (behind && _lotse_consultation_is_named_top (r, token, line))
    return _lotse_consultation_read_top (r, token + 1);
  /* "am 05.02.2031 TOP": nobody knows the item yet. */
  if (behind && lotse_fold_is (_lotse_analysis_get_fold (a, token), "top") && _lotse_consultation_is_boundary (r, token + 1, line))
    return token + 1;
  if (behind && is_ordinal_of_session (r, token, line))
    return token + 2;
  /* "Abstimmungsergebnis: Ja 11, Nein 0", "Ja 11 / Nein 0" below the row. */
  if (_lotse_consultation_last_cell (r)
      && (behind ? _lotse_consultation_last_cell (r)->kind == LOTSE_CELL_LABEL : first && has_number_behind (a, token, line))
      && lotse_fold_is (_lotse_analysis_get_fold (a, token), "ja") && _lotse_consultation_is_on_line (a, token + 1, line))
    {
      _lotse_consultation_add_cell (r, LOTSE_CELL_VOTES, t->start, lotse_reading_line (a->reading, line)->end, line, NULL);
      while (_lotse_consultation_is_on_line (a, token, line))
        token++;
      return token;
    }
  next = _lotse_consultation_read_counts (r, token, line);
  if (next > 0)
    return next;
  if (!_lotse_consultation_is_vote (r, token))
    return 0;
  _lotse_consultation_add_cell (r, LOTSE_CELL_VOTES, t->start, t->end, line, NULL);
  return token + 1;
}

/* "Bauausschuss, 05.02.2031, Vorberatung Rat, 12.03.2031, Entscheidung", or with a comma: a role in a list on one line, in front of the next
 * body; the next token, or 0. */
static guint
read_role_of_list (LotseCellReader *r, guint token, guint line)
{
  const LotseAnalysis *a = r->a;
  const LotseToken *t = lotse_reading_token (a->reading, token), *body;
  guint next = token, after;
  const LotseLexiconEntry *role = r->order == LOTSE_DATE_ORDER_LIST ? _lotse_consultation_match (a, "roles", token, &next) : NULL;

  after = next;
  if (role && _lotse_consultation_is_on_line (a, next, line) && strchr (",;", _lotse_analysis_get_fold (a, next)[0]))
    after++;
  body = role && _lotse_consultation_is_on_line (a, after, line) ? lotse_reading_token (a->reading, after) : NULL;
  if (!body || !(body->flags & LOTSE_TOKEN_CAPITAL)
      || !_lotse_consultation_is_body (a, body->start, after > next ? lotse_reading_line (a->reading, line)->end : body->end))
    return 0;
  _lotse_consultation_add_cell (r, LOTSE_CELL_ROLE, t->start, lotse_reading_token (a->reading, next - 1)->end, line,
                                lotse_lexicon_entry_get (role, 1));
  return read_body (r, after);
}

/* A mark, a role or a result of the lexicon; the next token, or 0. */
static guint
read_known (LotseCellReader *r, guint token, guint line)
{
  const LotseAnalysis *a = r->a;
  gboolean behind = _lotse_consultation_last_cell (r) && _lotse_consultation_last_cell (r)->line == line;
  guint after_mark = token, next = token, end = 0;
  const char *mark = _lotse_consultation_get_mark (a, token, &after_mark), *word = mark, *outcome;
  LotseCellKind kind = LOTSE_CELL_MARK, other;

  if (mark
      && (_lotse_consultation_is_boundary (r, after_mark, line)
          || _lotse_consultation_match_outcome (r, after_mark, &other, &outcome, &end)))
    next = after_mark;
  else if (!_lotse_consultation_match_outcome (r, token, &kind, &word, &next))
    {
      kind = mark ? LOTSE_CELL_MARK : LOTSE_CELL_ROLE;
      word = mark;
      next = !behind ? 0 : mark ? after_mark : _lotse_consultation_match_role_before_result (r, token, &word);
    }
  if (next > 0)
    _lotse_consultation_add_cell (r, kind, lotse_reading_token (a->reading, token)->start, lotse_reading_token (a->reading, next - 1)->end,
                                  line, word);
  return next;
}

/* "am 05.05.2031 im Bauausschuss", "in der Gemeindevertretung": the token of the body behind the preposition, or @token. */
static guint
skip_preposition (const LotseCellReader *r, guint token, guint line)
{
  static const char *const words[] = { "im", "in", "beim" };
  const LotseCell *last = _lotse_consultation_last_cell (r);
  guint next = token;

  if (!last || last->kind != LOTSE_CELL_DATE || last->line != line
      || !lotse_fold_is_one_of (_lotse_analysis_get_fold (r->a, token), words, G_N_ELEMENTS (words)))
    return token;
  next++;
  if (_lotse_consultation_is_on_line (r->a, next, line)
      && (lotse_fold_is (_lotse_analysis_get_fold (r->a, next), "der") || lotse_fold_is (_lotse_analysis_get_fold (r->a, next), "dem")))
    next++;
  return _lotse_consultation_is_on_line (r->a, next, line)
                 && _lotse_consultation_is_body (r->a, lotse_reading_token (r->a->reading, next)->start,
                                                 lotse_reading_line (r->a->reading, line)->end)
             ? next
             : token;
}

/* Words of the row: a session, its number, what it is for, what came of it, who meets; the next token. */
static guint
read_words (LotseCellReader *r, guint token, guint line)
{
  guint next = match_session (r->a, token);

  if (next > 0)
    return read_session (r, token, next);
  if (_lotse_consultation_is_key_figure (r, token))
    {
      const LotseToken *t = lotse_reading_token (r->a->reading, token);

      _lotse_consultation_add_cell (r, LOTSE_CELL_OUTCOME, t->start, t->end, line, NULL);
      return token + 1;
    }
  if (_lotse_consultation_is_lettered_top (r, token))
    {
      _lotse_consultation_add_cell (r, LOTSE_CELL_TOP, lotse_reading_token (r->a->reading, token)->start,
                                    lotse_reading_token (r->a->reading, token + 1)->end, line, NULL);
      return token + 2;
    }
  if (_lotse_consultation_is_top (r, token))
    return _lotse_consultation_read_top (r, token);
  next = read_known (r, token, line);
  if (next > 0)
    return next;
  if (_lotse_consultation_is_result_cell (r, token, line))
    return _lotse_consultation_take_outcome (r, token);
  if (!_lotse_consultation_is_outcome_place (r, line))
    return read_body (r, skip_preposition (r, token, line));
  next = read_role_of_list (r, token, line);
  if (next > 0)
    return next;
  if (r->columns & LOTSE_COLUMN_ROLE && (next = _lotse_consultation_take_role (r, token)) > 0)
    return next;
  return begins_row_of_dates (r, token) || begins_row_of_list (r, token) ? read_body (r, token)
                                                                         : _lotse_consultation_take_outcome (r, token);
}

/* Whether the rows so far begin with a role, or there are none yet. */
static gboolean
may_begin_with_role (const LotseCellReader *r)
{
  for (guint i = 0; i < r->cells->len; i++)
    if (g_array_index (r->cells, LotseCell, i).kind != LOTSE_CELL_LABEL)
      return g_array_index (r->cells, LotseCell, i).kind == LOTSE_CELL_ROLE;
  return TRUE;
}

/* Whether a body begins at @token, and a date stands behind it in the line. */
static gboolean
begins_dated_body (const LotseAnalysis *a, guint token, guint line)
{
  const LotseToken *body = _lotse_consultation_is_on_line (a, token, line) ? lotse_reading_token (a->reading, token) : NULL;
  guint end = lotse_reading_line (a->reading, line)->end;

  return body && body->flags & LOTSE_TOKEN_CAPITAL && _lotse_consultation_is_body (a, body->start, end)
         && _lotse_analysis_find_date (a, body->start, end, NULL, NULL);
}

/* "Vorberatung Sozialausschuss 05.02.2031", "Beschluss: Rat, 12.03.2031": a role in front of its body, on a line that has a date. The next
 * token, or 0. */
static guint
read_role_in_front (LotseCellReader *r, guint token, guint line)
{
  const LotseAnalysis *a = r->a;
  const LotseToken *t = lotse_reading_token (a->reading, token);
  guint next = token, end = lotse_reading_line (a->reading, line)->end, last, after;
  const LotseLexiconEntry *role;

  if (!(t->flags & LOTSE_TOKEN_CAPITAL) || end - t->start > MAX_ROW_BYTES || !may_begin_with_role (r)
      || !(role = _lotse_consultation_match (a, "roles", token, &next)))
    return 0;
  last = next - 1;
  if (_lotse_consultation_is_on_line (a, next, line) && _lotse_analysis_get_fold (a, next)[0] == ':')
    next++;
  /* "Kenntnisnahme Beratung Rat" begins otherwise. */
  if (!begins_dated_body (a, next, line) || _lotse_consultation_match (a, "roles", next, &after))
    return 0;
  _lotse_consultation_add_cell (r, LOTSE_CELL_ROLE, t->start, lotse_reading_token (a->reading, last)->end, line,
                                lotse_lexicon_entry_get (role, 1));
  return next;
}

/* "Öffentlich Sozialausschuss 05.02.2031": the publicity in front of a body, on a line that has a date; the next token, or 0. */
static guint
read_mark_in_front (LotseCellReader *r, guint token, guint line)
{
  const LotseAnalysis *a = r->a;
  const LotseToken *t = lotse_reading_token (a->reading, token);
  guint next, end = lotse_reading_line (a->reading, line)->end;
  const char *mark = end - t->start <= MAX_ROW_BYTES ? _lotse_consultation_get_mark (a, token, &next) : NULL;

  if (!mark || (!g_str_equal (mark, "public") && !g_str_equal (mark, "non-public")) || !begins_dated_body (a, next, line))
    return 0;
  _lotse_consultation_add_cell (r, LOTSE_CELL_MARK, t->start, lotse_reading_token (a->reading, next - 1)->end, line, mark);
  return next;
}

/* "[x] Bauausschuss 12.03.2031 | [x] Hauptausschuss 16.03.2031 | [ ] Rat": a box that is not the first of its line, with a body behind it; the next
 * token, or 0. */
static guint
read_boxed_body (LotseCellReader *r, guint token, guint line)
{
  guint next = _lotse_consultation_skip_brackets (r->a, token, line);

  if (next == 0 || _lotse_analysis_get_fold (r->a, next - 1)[0] != ']')
    return next;
  return _lotse_consultation_is_on_line (r->a, next, line)
                 && _lotse_consultation_is_body (r->a, lotse_reading_token (r->a->reading, next)->start,
                                                 lotse_reading_line (r->a->reading, line)->end)
             ? read_body (r, next)
             : 0;
}

/* Cells of one line; the next token. */
static guint
read_line (LotseCellReader *r, guint token)
{
  const LotseAnalysis *a = r->a;
  guint line = lotse_reading_token (a->reading, token)->line, first = token;

  while (_lotse_consultation_is_on_line (a, token, line))
    {
      guint next = 0;

      next = token == first                                  ? _lotse_consultation_skip_box (a, token, line)
             : lotse_reading_begins_cell (a->reading, token) ? read_boxed_body (r, token, line)
                                                             : 0;
      if (next > 0)
        {
          token = next;
          continue;
        }
      /* The role of the row above, which a list wrapped. */
      if (token == first && r->cells->len > 0 && (next = read_role_of_list (r, token, line)) > 0)
        {
          token = next;
          continue;
        }
      if (token == first)
        next = (next = read_role_in_front (r, token, line)) > 0 ? next : read_mark_in_front (r, token, line);
      if (next == 0 && (token == first || lotse_reading_begins_cell (a->reading, token) || _lotse_consultation_is_outcome_place (r, line)))
        next = read_label (r, token, line);
      if (next == 0 && token > first)
        next = _lotse_consultation_take_boxes (r, token);
      if (next == 0)
        next = read_sign (r, token, line, token == first);
      token = next > 0 ? next : read_words (r, token, line);
    }
  return token;
}

void
_lotse_consultation_read_cells (const LotseAnalysis *a, guint line, LotseDateOrder order, GArray *cells, guint *columns)
{
  LotseCellReader r = { .a = a, .order = order, .cells = cells, .columns = *columns };
  guint token = line < a->reading->lines->len ? lotse_reading_find_token (a->reading, lotse_reading_line (a->reading, line)->start) : 0;
  guint heads = 0;

  while (lotse_reading_peek (a->reading, token) && cells->len < MAX_CELLS && heads < MAX_HEAD_LINES)
    {
      guint next, flags, first = cells->len;

      token = _lotse_consultation_skip_running_title (&r, token);
      flags = is_value (&r, token) ? 0 : _lotse_consultation_read_columns (a, token, &next);

      if (cells->len > 0 && _lotse_consultation_ends_rows (&r, token, flags))
        break;
      if (flags)
        {
          const LotseToken *t = lotse_reading_token (a->reading, token);
          const LotseLexiconEntry *entry = _lotse_consultation_match (a, "consultation-columns", token, &next);

          _lotse_consultation_add_cell (&r, LOTSE_CELL_LABEL, t->start, t->end, t->line, entry ? lotse_lexicon_entry_get (entry, 1) : NULL);
          r.columns |= flags;
          _lotse_consultation_read_columns (a, token, &token);
          heads++;
          continue;
        }
      token = read_line (&r, token);
      for (guint i = first; i < cells->len; i++)
        if (g_array_index (cells, LotseCell, i).kind == LOTSE_CELL_BODY || g_array_index (cells, LotseCell, i).kind == LOTSE_CELL_DATE)
          heads = 0;
      if (!_lotse_consultation_accept_line (&r, first))
        {
          g_array_set_size (cells, first);
          break;
        }
    }
  *columns = r.columns;
}

/* Whether a date follows within the words that a body may have. */
static gboolean
is_followed_by_date (const LotseCellReader *r, const LotseCell *body)
{
  guint line = body->line, token = lotse_reading_find_token (r->a->reading, body->end), end;
  g_autofree char *iso = NULL;

  while (_lotse_consultation_is_on_line (r->a, token, line) && lotse_reading_token (r->a->reading, token)->kind == LOTSE_TOKEN_PUNCT)
    token++;
  if (!_lotse_consultation_is_on_line (r->a, token, line))
    return FALSE;
  iso = _lotse_consultation_read_date (r->a->reading->text->str, lotse_reading_token (r->a->reading, token)->start,
                                       lotse_reading_line (r->a->reading, line)->end, r->order, &end);
  return iso != NULL;
}

void
_lotse_consultation_read_inline (const LotseAnalysis *a, guint token, GArray *cells)
{
  LotseCellReader r = { .a = a, .order = LOTSE_DATE_ORDER_GERMAN, .cells = cells };
  guint line, limit, heads = 0;

  if (token >= a->reading->tokens->len)
    return;
  line = lotse_reading_token (a->reading, token)->line;
  limit = lotse_reading_line (a->reading, line)->end;
  /* A line of nothing but column heads, however long, is no table. */
  while (_lotse_consultation_is_on_line (a, token, line) && cells->len < MAX_CELLS && heads < MAX_INLINE_HEADS)
    {
      const LotseToken *t = lotse_reading_token (a->reading, token);
      guint next = token, end = 0;
      LotseCellKind kind;
      const char *word;
      char *iso;

      if (t->kind == LOTSE_TOKEN_PUNCT && _lotse_consultation_get_mark (a, token, &next) == NULL)
        {
          token++;
          continue;
        }
      iso = _lotse_consultation_read_date (a->reading->text->str, t->start, limit, r.order, &end);
      if (iso)
        {
          _lotse_consultation_add_cell (&r, LOTSE_CELL_DATE, t->start, end, line, NULL)->iso = iso;
          token = MAX (lotse_reading_find_token (a->reading, end), token + 1);
          continue;
        }
      /* "Beratungsfolge Gremium Datum"; "Ausschuss" begins a name here. */
      if (cells->len == 0 && !g_str_has_prefix (_lotse_analysis_get_fold (a, token), "aussch")
          && _lotse_consultation_match (a, "consultation-columns", token, &next))
        {
          heads++;
          token = next;
          continue;
        }
      if (cells->len > 0 && _lotse_consultation_match (a, "roles", token, &next))
        {
          const LotseLexiconEntry *role = _lotse_consultation_match (a, "roles", token, &next);

          kind = LOTSE_CELL_ROLE;
          word = lotse_lexicon_entry_get (role, 1);
        }
      else if (cells->len > 0 && _lotse_consultation_match (a, "results", token, &next))
        {
          kind = LOTSE_CELL_RESULT;
          word = "result";
        }
      else if (cells->len > 0 && (word = _lotse_consultation_get_mark (a, token, &next)) != NULL)
        kind = LOTSE_CELL_MARK;
      else if (_lotse_consultation_is_top (&r, token))
        {
          token = _lotse_consultation_read_top (&r, token);
          continue;
        }
      else
        {
          token = read_body (&r, token);
          if (_lotse_consultation_last_cell (&r) && _lotse_consultation_last_cell (&r)->kind == LOTSE_CELL_BODY
              && is_followed_by_date (&r, _lotse_consultation_last_cell (&r))
              && (cells->len == 1
                  || _lotse_consultation_is_body (a, _lotse_consultation_last_cell (&r)->start, _lotse_consultation_last_cell (&r)->end)))
            continue;
          if (_lotse_consultation_last_cell (&r) && _lotse_consultation_last_cell (&r)->kind == LOTSE_CELL_BODY)
            g_array_set_size (cells, cells->len - 1);
          return;
        }
      _lotse_consultation_add_cell (&r, kind, t->start, lotse_reading_token (a->reading, next - 1)->end, line, word);
      token = next;
    }
}
