/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The list of consultations of a text without line ends whose sessions are not yet known: "Beratungsfolge Bauausschuss beratend Rat
 * beschließend", "Beratungsfolge Schulausschuss Rat". */
#include "lotse-consultation-private.h"
#include "lotse-pipe-private.h"

#include "lotse-date.h"
#include "lotse-fold.h"

#include <string.h>

/* Bytes of a body that stands without a date behind "Beratungsfolge". */
#define MAX_UNDATED 100
#define MAX_UNDATED_WORDS 10

/* Words of the heads of the columns, and unknown ones in a row among them. */
#define MAX_HEADS 16
#define MAX_UNKNOWN 2
/* Words of the name of a body. */
#define MAX_NAME_WORDS 16

static void
add_cell (GArray *cells, LotseCellKind kind, const LotseAnalysis *a, guint first, guint next, const char *word)
{
  LotseCell cell = { .kind = kind,
                     .start = lotse_reading_token (a->reading, first)->start,
                     .end = lotse_reading_token (a->reading, next - 1)->end,
                     .line = lotse_reading_token (a->reading, first)->line,
                     .word = word };

  g_array_append_val (cells, cell);
}

static gboolean
is_lone_body (const LotseAnalysis *a, guint token)
{
  const LotseToken *t = lotse_reading_token (a->reading, token);

  return t->flags & LOTSE_TOKEN_CAPITAL && _lotse_consultation_is_body (a, t->start, t->end);
}

/* The token behind the name of a body at @token, where what it is to do follows; 0 if there is none. */
static guint
find_name_end (const LotseAnalysis *a, guint token)
{
  const LotseToken *first = lotse_reading_token (a->reading, token);
  guint next;

  if (!(first->flags & LOTSE_TOKEN_CAPITAL))
    return 0;
  for (guint i = token + 1; i < token + MAX_NAME_WORDS && _lotse_consultation_is_on_line (a, i, first->line); i++)
    {
      const LotseToken *t = lotse_reading_token (a->reading, i);
      guint end = lotse_reading_token (a->reading, i - 1)->end;

      /* A date is no part of a name; the number of a district is. */
      if ((t->kind == LOTSE_TOKEN_PUNCT && strchr (":;.", _lotse_consultation_get_fold (a, i)[0]))
          || (t->kind == LOTSE_TOKEN_NUMBER && t->end - t->start > 2))
        return 0;
      if (_lotse_consultation_is_connective (_lotse_consultation_get_fold (a, i - 1))
          || (!_lotse_consultation_match (a, "roles", i, &next) && !_lotse_consultation_get_mark (a, i, &next)))
        continue;
      if (_lotse_consultation_is_body (a, first->start, end)
          || (i == token + 1 && _lotse_consultation_is_short_name (a->reading->text->str + first->start, end - first->start)))
        return i;
      return 0;
    }
  return 0;
}

guint
_lotse_consultation_skip_heads (const LotseAnalysis *a, guint token, guint *columns)
{
  guint line = lotse_reading_token (a->reading, token)->line, found = token, unknown = 0;

  for (guint i = token, next; i < token + MAX_HEADS && unknown <= MAX_UNKNOWN && _lotse_consultation_is_on_line (a, i, line); i = next)
    {
      const LotseLexiconEntry *entry = _lotse_consultation_match (a, "consultation-columns", i, &next);

      /* "Ausschuss" begins a name here. */
      if (is_lone_body (a, i) || (!entry && find_name_end (a, i) > 0))
        break;
      if (entry)
        {
          *columns |= _lotse_consultation_column_flag (lotse_lexicon_entry_get (entry, 1));
          found = next;
          unknown = 0;
          continue;
        }
      next = i + 1;
      unknown += lotse_reading_token (a->reading, i)->kind == LOTSE_TOKEN_WORD;
    }
  return found;
}

/* The token behind what a body is to do and whether in public at @token: "nicht öffentlich beratend"; adds the cells. */
static guint
read_outcomes (const LotseAnalysis *a, guint token, GArray *cells)
{
  guint line = lotse_reading_token (a->reading, token)->line, next;

  while (_lotse_consultation_is_on_line (a, token, line))
    {
      const LotseLexiconEntry *role = _lotse_consultation_match (a, "roles", token, &next);
      const char *mark = role ? NULL : _lotse_consultation_get_mark (a, token, &next);

      if (!role && !mark)
        break;
      add_cell (cells, role ? LOTSE_CELL_ROLE : LOTSE_CELL_MARK, a, token, next, role ? lotse_lexicon_entry_get (role, 1) : mark);
      token = next;
    }
  return token;
}

/* "(Betriebsausschuss)" behind the publicity: the token behind it. */
static guint
skip_brackets (const LotseAnalysis *a, guint token)
{
  guint line, end = token;

  if (token >= a->reading->tokens->len || _lotse_consultation_get_fold (a, token)[0] != '(')
    return token;
  line = lotse_reading_token (a->reading, token)->line;
  while (end < token + MAX_NAME_WORDS && _lotse_consultation_is_on_line (a, end, line))
    if (_lotse_consultation_get_fold (a, end++)[0] == ')')
      return end;
  return token;
}

/* "Bauausschuss X 01.06.2031 Bemerkungen 20.06.2031": behind the box and the day of the paper, which belong to cells beside the table, the day of the
 * one session. Adds its cell where byte @at begins so. */
static gboolean
add_day_of_form (const LotseAnalysis *a, guint at, GArray *cells)
{
  static const char label[] = " Bemerkungen ";
  const char *text = a->reading->text->str;
  guint limit = (guint) a->reading->text->len;
  LotseCell cell = { .kind = LOTSE_CELL_DATE };
  gsize end;

  if (!lotse_date_parse_at (text, limit, at, &end, NULL) || !lotse_starts_with (text + end, label))
    return FALSE;
  cell.start = (guint) end + (guint) strlen (label);
  if (!lotse_date_parse_at (text, limit, cell.start, &end, &cell.iso))
    return FALSE;
  cell.end = (guint) end;
  cell.line = lotse_reading_find_line (a->reading, cell.start);
  g_array_append_val (cells, cell);
  return TRUE;
}

/* Rows of a body and what it is to do. One alone is a row where the heads of the columns stand before it. */
static gboolean
add_rows (LotseAnalysis *a, guint token)
{
  g_autoptr (GArray) cells = _lotse_cells_new ();
  guint columns = 0, n_rows = 0, line = lotse_reading_token (a->reading, token)->line, end;

  token = _lotse_consultation_skip_heads (a, token, &columns);
  while (_lotse_consultation_is_on_line (a, token, line) && (end = find_name_end (a, token)) > 0)
    {
      add_cell (cells, LOTSE_CELL_BODY, a, token, end, NULL);
      token = skip_brackets (a, read_outcomes (a, end, cells));
      n_rows++;
    }
  if (n_rows == 0
      || (n_rows == 1 && !(columns & LOTSE_COLUMN_BODY)
          && !(_lotse_consultation_is_on_line (a, token, line)
               && add_day_of_form (a, lotse_reading_token (a->reading, token)->start, cells))))
    return FALSE;
  return _lotse_consultation_add_rows (a, cells, columns | LOTSE_COLUMN_TITLE, "consultation/inline") > 0;
}

/* Byte where a heading of two words begins behind token @token ("Finanzielle Auswirkungen"), or the end of its line. */
static guint
find_next_heading (const LotseAnalysis *a, guint token)
{
  guint line = lotse_reading_token (a->reading, token)->line;

  for (guint i = token + 1; i < token + MAX_UNDATED_WORDS && _lotse_consultation_is_on_line (a, i + 1, line); i++)
    {
      g_autofree char *fold = g_strconcat (_lotse_consultation_get_fold (a, i), " ", _lotse_consultation_get_fold (a, i + 1), NULL);

      if ((lotse_reading_token (a->reading, i)->flags & LOTSE_TOKEN_CAPITAL) && lotse_lexicon_find (a->lexicon, "headings", fold))
        return _lotse_trim_end (a->reading, lotse_reading_token (a->reading, token)->start, lotse_reading_token (a->reading, i)->start);
    }
  return lotse_reading_line (a->reading, line)->end;
}

/* Where the next of several names begins behind the one at byte @start: "Schulausschuss Rat"; else @end. */
static guint
find_next_body (const LotseAnalysis *a, guint start, guint end)
{
  guint first = lotse_reading_find_token (a->reading, start);

  for (guint i = first + 1; i < a->reading->tokens->len && lotse_reading_token (a->reading, i)->start < end; i++)
    {
      const LotseToken *before = lotse_reading_token (a->reading, i - 1), *token = lotse_reading_token (a->reading, i);

      if (!(token->flags & LOTSE_TOKEN_CAPITAL) || !_lotse_consultation_is_body (a, token->start, end))
        continue;
      if (_lotse_consultation_is_body (a, before->start, before->end)
          || (_lotse_consultation_is_body (a, token->start, token->end) && _lotse_consultation_is_body (a, start, before->end)
              && !_lotse_consultation_is_connective (_lotse_consultation_get_fold (a, i - 1))))
        return token->start;
    }
  return end;
}

/* "… Beratungsfolge Schulausschuss Rat" before the next heading: bodies whose sessions are not yet known. */
static gboolean
add_names (LotseAnalysis *a, guint token)
{
  const LotseToken *first = lotse_reading_token (a->reading, token);
  guint end = find_next_heading (a, token);
  LotseConsultation *row;

  if (end - first->start > MAX_UNDATED || !(first->flags & LOTSE_TOKEN_CAPITAL) || !_lotse_consultation_is_body (a, first->start, end))
    return FALSE;
  for (guint p = first->start; p < end; p++)
    if (g_ascii_isdigit (a->reading->text->str[p]) || strchr (":;.", a->reading->text->str[p]))
      return FALSE;
  for (guint start = first->start, next; start < end; start = next)
    {
      next = find_next_body (a, start, end);
      row = _lotse_consultation_new ("consultation/inline");
      row->row = row->body_range = (LotseRange) { start, _lotse_trim_end (a->reading, start, next) };
      row->body = _lotse_consultation_dup_body (a, start, row->row.end);
      if (start == first->start && next == end)
        _lotse_consultation_add_date_behind (a, row, end);
      g_ptr_array_add (a->consultations, row);
    }
  return TRUE;
}

gboolean
_lotse_consultation_read_undated (LotseAnalysis *a, guint token)
{
  return add_rows (a, token) || add_names (a, token);
}
