/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tables that print the bodies of each purpose in columns of their own: "Zur Vorberatung | am | Zur Beschlussfassung | am"; and those whose columns
 * are the sessions: "Bauausschuss | Rat" above "12.03.2031 | 20.03.2031". */
#include "lotse-consultation-private.h"
#include "lotse-fold.h"
#include "lotse-pipe-private.h"

#include <string.h>

/* Lines on top that may head such a table, its rows, and its pairs of columns. */
#define TOP_LINES 60
#define MAX_ROWS 12
#define MAX_PAIRS (LOTSE_MAX_LINE_CELLS / 2)
/* Lines below the bodies that head columns, in which their days and roles stand. */
#define MAX_BELOW 3

typedef struct
{
  const LotseLexiconEntry *role;
  LotseRange said;
} Pair;

/* "Zur Vorberatung": what the bodies below are to do, and nothing else. */
static const LotseLexiconEntry *
match_role (const LotseAnalysis *a, LotseRange cell)
{
  guint token = lotse_reading_find_token (a->reading, cell.start), next = token;
  const LotseLexiconEntry *role = _lotse_consultation_match (a, "roles", token, &next);

  if (!role && token + 1 < a->reading->tokens->len)
    role = _lotse_consultation_match (a, "roles", token + 1, &next);
  return role && lotse_reading_token (a->reading, next - 1)->end == cell.end ? role : NULL;
}

/* The heads of a table on line @index: a role and a word for the day in turns; how many pairs, 0 if it is none. */
static guint
read_heads (const LotseAnalysis *a, guint index, Pair *pairs)
{
  LotseRange cells[LOTSE_MAX_LINE_CELLS];
  const LotseLine *line = lotse_reading_line (a->reading, index);
  guint n
      = memchr (a->reading->text->str + line->start, '\t', line->end - line->start) ? _lotse_line_cut_cells (a->reading, index, cells) : 0;

  if (n < 4 || n % 2 != 0)
    return 0;
  for (guint i = 0; i < n; i += 2)
    {
      g_autofree char *day = lotse_fold (a->reading->text->str + cells[i + 1].start, cells[i + 1].end - cells[i + 1].start);
      const LotseLexiconEntry *column = lotse_lexicon_find (a->lexicon, "consultation-columns", day);

      if (!column || !g_str_equal (lotse_lexicon_entry_get (column, 1), "date"))
        return 0;
      pairs[i / 2] = (Pair) { match_role (a, cells[i]), cells[i] };
      if (!pairs[i / 2].role)
        return 0;
    }
  return n / 2;
}

/* The pair of columns in which a body at byte @start stands: the last one whose head begins not far behind it. */
static guint
find_pair (const LotseAnalysis *a, const Pair *pairs, guint n, guint start)
{
  const float x = _lotse_consultation_get_x (a, start);
  guint found = 0;

  for (guint i = 1; i < n; i++)
    if (x > 0 && _lotse_consultation_get_x (a, pairs[i].said.start) <= x + 3)
      found = i;
  return found;
}

static void
add_row (LotseAnalysis *a, const Pair *pair, LotseRange body, LotseRange date)
{
  LotseConsultation *row = _lotse_consultation_new ("consultation/table");

  row->body = _lotse_consultation_dup_body (a, body.start, body.end);
  row->body_range = body;
  _lotse_analysis_find_date (a, date.start, date.end, &row->date_range, &row->date);
  if (pair->role)
    {
      row->role = g_str_equal (lotse_lexicon_entry_get (pair->role, 1), "-") ? NULL : lotse_lexicon_entry_get (pair->role, 1);
      row->role_text = lotse_reading_dup_text (a->reading, pair->said.start, pair->said.end);
      row->outcome_range = pair->said;
    }
  row->row = (LotseRange) { body.start, date.end };
  g_ptr_array_add (a->consultations, row);
}

/* Adds the bodies of pair @wanted that stand on line @index, or counts all where @wanted is G_MAXUINT; 0 where the line is no row. */
static guint
read_row (LotseAnalysis *a, guint index, const Pair *pairs, guint n, guint wanted)
{
  LotseRange cells[LOTSE_MAX_LINE_CELLS];
  guint n_cells = _lotse_line_cut_cells (a->reading, index, cells), found = 0;

  for (guint i = 0; i < n_cells; i += 2, found++)
    {
      guint pair = n_cells == 2 * n ? i / 2 : find_pair (a, pairs, n, cells[i].start);

      if (i + 1 >= n_cells || !_lotse_analysis_is_date (a, cells[i + 1].start, cells[i + 1].end)
          || !_lotse_consultation_is_body (a, cells[i].start, cells[i].end))
        return 0;
      if (pair == wanted)
        add_row (a, &pairs[pair], cells[i], cells[i + 1]);
    }
  return found;
}

/* The cells of line @index that hold what @fits asks for, without the head of the line in front of them; how many, 0 if one does not. */
static guint
read_values (const LotseAnalysis *a, guint index, gboolean (*fits) (const LotseAnalysis *, LotseRange), LotseRange *ret)
{
  LotseRange cells[LOTSE_MAX_LINE_CELLS];
  const LotseLine *line = lotse_reading_line (a->reading, index);
  guint n
      = memchr (a->reading->text->str + line->start, '\t', line->end - line->start) ? _lotse_line_cut_cells (a->reading, index, cells) : 0;
  guint first = n > 0 && !fits (a, cells[0]);

  for (guint i = first; i < n; i++)
    {
      if (!fits (a, cells[i]))
        return 0;
      ret[i - first] = cells[i];
    }
  return n - first;
}

/* "KT", "VFA": a body by its short name, which the days below say. */
static gboolean
is_short_name (const char *text, LotseRange cell)
{
  for (guint i = cell.start; i < cell.end; i++)
    if (!g_ascii_isupper (text[i]))
      return FALSE;
  return cell.end >= cell.start + 2 && cell.end <= cell.start + 5;
}

static gboolean
is_body (const LotseAnalysis *a, LotseRange cell)
{
  return (is_short_name (a->reading->text->str, cell) || _lotse_consultation_is_body (a, cell.start, cell.end))
         && !_lotse_analysis_find_date (a, cell.start, cell.end, NULL, NULL) && !match_role (a, cell);
}

static gboolean
is_day (const LotseAnalysis *a, LotseRange cell)
{
  return _lotse_analysis_is_date (a, cell.start, cell.end);
}

static gboolean
is_role (const LotseAnalysis *a, LotseRange cell)
{
  return match_role (a, cell) != NULL;
}

/* "Bauausschuss | Rat" above "12.03.2031 | 20.03.2031", also with a line of roles: one row from each column. Returns the last line, 0 if line
 * @index heads no such table. */
static guint
add_columns (LotseAnalysis *a, guint index)
{
  LotseRange bodies[LOTSE_MAX_LINE_CELLS], days[LOTSE_MAX_LINE_CELLS], roles[LOTSE_MAX_LINE_CELLS];
  guint n = read_values (a, index, is_body, bodies), last = 0;
  gboolean told = FALSE;

  for (guint i = index + 1; n >= 2 && i <= index + MAX_BELOW && i < a->reading->lines->len; i++)
    {
      LotseRange found[LOTSE_MAX_LINE_CELLS];

      if (lotse_reading_line (a->reading, i)->blank_before > 0)
        break;
      if (last == 0 && read_values (a, i, is_day, found) == n)
        {
          memcpy (days, found, n * sizeof *found);
          last = i;
        }
      else if (!told && read_values (a, i, is_role, found) == n)
        {
          memcpy (roles, found, n * sizeof *found);
          told = TRUE;
          last = last > 0 ? i : 0;
        }
    }
  for (guint i = 0; last > 0 && i < n; i++)
    {
      Pair pair = { told ? match_role (a, roles[i]) : NULL, told ? roles[i] : (LotseRange) { 0, 0 } };

      add_row (a, &pair, bodies[i], days[i]);
    }
  return last;
}

/* The first table of the header whose columns are sessions. */
static gboolean
read_columns (LotseAnalysis *a)
{
  for (guint i = 0; i + 1 < MIN (a->reading->lines->len, TOP_LINES) && lotse_reading_line (a->reading, i)->start < a->header_end; i++)
    {
      guint last = add_columns (a, i);

      if (last == 0)
        continue;
      _lotse_analysis_set_zone (a, lotse_reading_line (a->reading, i)->start, lotse_reading_line (a->reading, last)->end,
                                LOTSE_ZONE_CONSULTATION);
      return TRUE;
    }
  return FALSE;
}

gboolean
_lotse_consultation_read_pairs (LotseAnalysis *a)
{
  Pair pairs[MAX_PAIRS];

  for (guint i = 0; i + 1 < MIN (a->reading->lines->len, TOP_LINES); i++)
    {
      guint n = read_heads (a, i, pairs), last = i;

      while (n > 0 && last + 1 < MIN (a->reading->lines->len, i + MAX_ROWS) && read_row (a, last + 1, pairs, n, G_MAXUINT) > 0)
        last++;
      if (last == i)
        continue;
      for (guint k = 0; k < n; k++)
        for (guint row = i + 1; row <= last; row++)
          read_row (a, row, pairs, n, k);
      _lotse_analysis_set_zone (a, lotse_reading_line (a->reading, i)->start, lotse_reading_line (a->reading, last)->end,
                                LOTSE_ZONE_CONSULTATION);
      return TRUE;
    }
  return read_columns (a);
}
