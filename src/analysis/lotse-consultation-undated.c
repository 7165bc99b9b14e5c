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
/* Words of a column of names. */
#define MAX_COLUMN 60
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
      if ((t->kind == LOTSE_TOKEN_PUNCT && strchr (":;.", _lotse_analysis_get_fold (a, i)[0]))
          || (t->kind == LOTSE_TOKEN_NUMBER && t->end - t->start > 2))
        return 0;
      if (_lotse_consultation_is_connective (_lotse_analysis_get_fold (a, i - 1))
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

  if (token >= a->reading->tokens->len || _lotse_analysis_get_fold (a, token)[0] != '(')
    return token;
  line = lotse_reading_token (a->reading, token)->line;
  while (end < token + MAX_NAME_WORDS && _lotse_consultation_is_on_line (a, end, line))
    if (_lotse_analysis_get_fold (a, end++)[0] == ')')
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
      g_autofree char *fold = g_strconcat (_lotse_analysis_get_fold (a, i), " ", _lotse_analysis_get_fold (a, i + 1), NULL);

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
              && !_lotse_consultation_is_connective (_lotse_analysis_get_fold (a, i - 1))))
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

/* Days that follow one another from token @token on; the token behind them. */
static guint
read_days (const LotseAnalysis *a, guint token, GArray *days)
{
  const char *text = a->reading->text->str;
  guint end = (guint) a->reading->text->len;
  gsize behind;

  while (token < a->reading->tokens->len)
    {
      LotseCell cell = { .kind = LOTSE_CELL_DATE, .start = lotse_reading_token (a->reading, token)->start };

      if (!lotse_date_parse_at (text, end, cell.start, &behind, &cell.iso))
        break;
      cell.end = (guint) behind;
      g_array_append_val (days, cell);
      token = MAX (token + 1, lotse_reading_find_token (a->reading, cell.end));
    }
  return token;
}

/* Token of the first day behind a run of names from @token on, below the head of its column or, where that stood with the other heads, at once;
 * 0 where none follows. @ret_end: the byte where the names end. */
static guint
find_days (const LotseAnalysis *a, guint token, guint *ret_end)
{
  guint line = lotse_reading_token (a->reading, token - 1)->line, next = 0;

  for (guint i = token; i < token + MAX_COLUMN && _lotse_consultation_is_on_line (a, i, line); i++)
    {
      const LotseToken *t = lotse_reading_token (a->reading, i);
      const LotseLexiconEntry *head;

      *ret_end = t->start;
      if (t->kind == LOTSE_TOKEN_NUMBER)
        return i;
      head = _lotse_consultation_match (a, "consultation-columns", i, &next);
      if (head && g_str_equal (lotse_lexicon_entry_get (head, 1), "date"))
        return t->flags & LOTSE_TOKEN_CAPITAL ? next : 0;
    }
  return 0;
}

gboolean
_lotse_consultation_read_column_run (LotseAnalysis *a, guint token)
{
  const LotseToken *first = lotse_reading_token (a->reading, token);
  g_autoptr (GArray) days = _lotse_cells_new (), roles = _lotse_cells_new ();
  const LotseLexiconEntry *head = NULL;
  guint i, next, end, n = 0;

  if (!is_lone_body (a, token) && !_lotse_consultation_is_body (a, first->start, lotse_reading_line (a->reading, first->line)->end))
    return FALSE;
  next = find_days (a, token + 1, &end);
  if (next == 0)
    return FALSE;
  end = _lotse_trim_end (a->reading, first->start, end);
  for (guint start = first->start; start < end; start = _lotse_trim_start (a->reading, find_next_body (a, start, end), end))
    n++;
  i = read_days (a, next, days);
  if (n < 2 || days->len != n)
    return FALSE;
  head = i < a->reading->tokens->len ? _lotse_consultation_match (a, "consultation-columns", i, &next) : NULL;
  if (head && g_str_equal (lotse_lexicon_entry_get (head, 1), "role"))
    for (i = next; i < a->reading->tokens->len && roles->len < n && _lotse_consultation_match (a, "roles", i, &next); i = next)
      add_cell (roles, LOTSE_CELL_ROLE, a, i, next, lotse_lexicon_entry_get (_lotse_consultation_match (a, "roles", i, &next), 1));
  n = 0;
  for (guint start = first->start, stop; start < end; start = _lotse_trim_start (a->reading, stop, end), n++)
    {
      LotseConsultation *row = _lotse_consultation_new ("consultation/inline");
      LotseCell *day = &g_array_index (days, LotseCell, n);

      stop = find_next_body (a, start, end);
      row->row = row->body_range = (LotseRange) { start, _lotse_trim_end (a->reading, start, stop) };
      row->body = _lotse_consultation_dup_body (a, start, row->row.end);
      row->date = g_strdup (day->iso);
      row->date_range = (LotseRange) { day->start, day->end };
      row->inferred = g_strdup ("table-by-columns");
      if (roles->len == days->len)
        {
          const LotseCell *role = &g_array_index (roles, LotseCell, n);

          row->role = g_str_equal (role->word, "-") ? NULL : role->word;
          row->role_text = lotse_reading_dup_text (a->reading, role->start, role->end);
          row->outcome_range = (LotseRange) { role->start, role->end };
        }
      g_ptr_array_add (a->consultations, row);
    }
  return TRUE;
}

/* Byte of the next sign that divides names in [start, end), or @end. */
static guint
find_divider (const char *text, guint start, guint end)
{
  static const char *const dividers[] = { ",", ";", "→", "➔", "=>", "->", " > " };
  guint found = end;

  for (guint i = 0; i < G_N_ELEMENTS (dividers); i++)
    {
      const char *at = g_strstr_len (text + start, (gssize) (found - start), dividers[i]);

      found = at ? (guint) (at - text) : found;
    }
  return found;
}

gboolean
_lotse_consultation_read_names (LotseAnalysis *a, guint start, guint end)
{
  const char *text = a->reading->text->str;
  g_autoptr (GArray) names = g_array_new (FALSE, FALSE, sizeof (LotseRange));

  for (guint p = start, next; p < end; p = next)
    {
      guint stop = find_divider (text, p, end);
      LotseRange name;

      next = stop < end ? (guint) (g_utf8_next_char (text + stop) - text) + (strchr ("=- ", text[stop]) != NULL) : end;
      name = (LotseRange) { _lotse_trim_start (a->reading, p, stop), _lotse_trim_end (a->reading, p, stop) };
      if (name.end <= name.start)
        continue;
      for (guint i = name.start; i < name.end; i++)
        if (g_ascii_isdigit (text[i]) || strchr (":.", text[i]))
          return FALSE;
      if (g_unichar_isupper (g_utf8_get_char (text + name.start)) && _lotse_consultation_is_body (a, name.start, name.end))
        g_array_append_val (names, name);
      /* "Ausschuss für Soziales, Gesundheit und Sport, Rat" */
      else if (names->len > 0)
        g_array_index (names, LotseRange, names->len - 1).end = name.end;
      else
        return FALSE;
      if (g_array_index (names, LotseRange, names->len - 1).end - g_array_index (names, LotseRange, names->len - 1).start > MAX_UNDATED)
        return FALSE;
    }
  if (names->len < 2)
    return FALSE;
  for (guint i = 0; i < names->len; i++)
    {
      LotseConsultation *row = _lotse_consultation_new ("consultation/list");

      row->row = row->body_range = g_array_index (names, LotseRange, i);
      row->body = _lotse_consultation_dup_body (a, row->row.start, row->row.end);
      g_ptr_array_add (a->consultations, row);
    }
  return TRUE;
}

gboolean
_lotse_consultation_read_undated (LotseAnalysis *a, guint token)
{
  return add_rows (a, token) || add_names (a, token);
}
