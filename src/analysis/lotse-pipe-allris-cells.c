/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tables of ALLRIS 4 (domain guide 2.6): a bullet, state, body, role or result, the date last, each in a cell. */
#include "lotse-pipe-allris-private.h"

#include "lotse-consultation-private.h"
#include "lotse-key-private.h"

#include "lotse-date.h"
#include "lotse-fold.h"

#include <string.h>

/* "Erledigt", "Geplant": the first cell of a row, behind its bullet. */
static gboolean
is_state (const char *fold)
{
  static const char *const states[] = { "erledigt", "geplant",        "offen",          "ausstehend", "anstehend", "abgesetzt",
                                        "vertagt",  "zurueckgezogen", "in bearbeitung", "bereit",     "gestoppt" };

  return lotse_fold_is_one_of (fold, states, G_N_ELEMENTS (states));
}

static const char *
skip_bullet (const char *fold)
{
  if (g_str_has_prefix (fold, "●") || g_str_has_prefix (fold, "•"))
    fold += 3;
  while (*fold == ' ')
    fold++;
  return fold;
}

gboolean
_lotse_pipe_allris_is_column_head (const LotseAnalysis *a, guint index, const char *fold)
{
  return _lotse_consultation_get_columns (a, index) != 0 || lotse_fold_is (fold, "na") || lotse_fold_is (fold, "status")
         || lotse_fold_is (fold, "beschluss") || g_str_has_prefix (fold, "status datum") || g_str_has_prefix (fold, "status | datum")
         || lotse_fold_is (fold, "voraussichtlicher");
}

/* What the cells of a table have given so far. */
typedef struct
{
  LotseAnalysis *a;
  LotseConsultation *row;
  gboolean marked; /* a bullet or a state begins the row */
  gboolean named;  /* the session of the day was named in the cell before, so that its result may follow */
  char *iso;       /* of a date that stands before its body */
  LotseRange date;
} Cells;

static void
set_date (LotseConsultation *row, LotseRange range, char *iso)
{
  row->date = iso;
  row->date_range = range;
  row->row.start = MIN (row->row.start, range.start);
  row->row.end = MAX (row->row.end, range.end);
}

/* "Sitzung des Sozialausschusses", "12. Sitzung des Rates", "NA": cells behind the day that name its session again, or its minutes. */
static gboolean
is_beside_day (const char *fold)
{
  const char *p = fold + strspn (fold, "0123456789. ");

  if (g_str_equal (fold, "na"))
    return TRUE;
  if (g_str_has_prefix (p, "oeffentliche "))
    p += strlen ("oeffentliche ");
  return g_str_has_prefix (p, "sitzung ");
}

/* The next session of the same body: "09.07.2031 | Sitzung des Rates" below one that was put off. */
static void
repeat_row (Cells *c)
{
  const LotseConsultation *old = c->row;

  c->row = _lotse_pipe_allris_add_row (c->a, old->rule, old->body_range);
  c->row->role = old->role;
  c->row->role_text = g_strdup (old->role_text);
  c->row->outcome_range = old->outcome_range;
  c->row->row = c->date;
  set_date (c->row, c->date, g_steal_pointer (&c->iso));
}

/* "Geplant 21.04.2031 Schulausschuss Entscheidung": a row whose cells stand so close that they are one. Where they end: of the state, the day,
 * the body and the role, which may be missing. Returns how many there are, or 0. */
static guint
split_flat_row (const LotseAnalysis *a, LotseRange cell, LotseRange cells[4])
{
  const char *text = a->reading->text->str, *blank = memchr (text + cell.start, ' ', cell.end - cell.start), *word = text + cell.end;
  g_autofree char *state = blank ? lotse_fold (text + cell.start, blank - text - cell.start) : NULL;
  g_autofree char *iso = NULL, *role = NULL;
  guint from, day;
  gsize end;

  if (!state || !is_state (state))
    return 0;
  day = (guint) (blank - text) + 1;
  if (!lotse_date_parse_at (text, cell.end, day, &end, &iso) || end >= cell.end || text[end] != ' ')
    return 0;
  from = (guint) end + 1;
  while (word > text + from && word[-1] != ' ')
    word--;
  role = lotse_fold (word, text + cell.end - word);
  cells[0] = (LotseRange) { cell.start, day - 1 };
  cells[1] = (LotseRange) { day, (guint) end };
  if (word == text + from || !_lotse_pipe_allris_is_role (a, role))
    {
      cells[2] = (LotseRange) { from, cell.end };
      return 3;
    }
  cells[2] = (LotseRange) { from, (guint) (word - text) - 1 };
  cells[3] = (LotseRange) { (guint) (word - text), cell.end };
  return 4;
}

/* Reads one cell; FALSE if it is none of a table. */
static gboolean
read_cell (Cells *c, LotseRange cell)
{
  LotseAnalysis *a = c->a;
  const char *text = a->reading->text->str;
  g_autofree char *full = lotse_fold (text + cell.start, MIN (cell.end - cell.start, 200)), *iso = NULL;
  const char *fold = skip_bullet (full);
  gsize end;

  /* "18.06.2031 | Sitzung des Rates | vertagt": what came out of the session. */
  if (fold != full || (is_state (fold) && !(c->named && !c->row->result)))
    {
      /* A bullet begins a row; a state alone does if the last one is complete. */
      if (fold != full || (c->row && c->row->date))
        {
          c->row = NULL;
          c->named = FALSE;
          g_clear_pointer (&c->iso, g_free);
        }
      c->marked = TRUE;
      if (!*fold || is_state (fold))
        return TRUE;
    }
  if (lotse_date_parse_at (text, cell.end, cell.start, &end, &iso) && _lotse_trim_start (a->reading, (guint) end, cell.end) >= cell.end)
    {
      c->named = FALSE;
      if (c->row && !c->row->date)
        set_date (c->row, cell, g_steal_pointer (&iso));
      else
        {
          g_free (c->iso);
          c->iso = g_steal_pointer (&iso);
          c->date = cell;
        }
      return TRUE;
    }
  if (c->row && c->row->date && is_beside_day (fold))
    {
      c->named = !g_str_equal (fold, "na");
      if (c->named && c->iso)
        repeat_row (c);
    }
  else if (c->row && _lotse_pipe_allris_is_role (a, fold) && !c->row->role_text)
    _lotse_pipe_allris_set_role (a, c->row, cell.start, cell.end);
  else if (c->row && !c->row->result && lotse_lexicon_find (a->lexicon, "results", fold))
    {
      c->row->result = lotse_reading_dup_text (a->reading, cell.start, cell.end);
      c->named = FALSE;
    }
  else if (!c->row || c->row->date)
    {
      /* Where the table is folded up the text follows at once. */
      if (!c->marked && !_lotse_consultation_is_body (a, cell.start, cell.end))
        return FALSE;
      c->marked = FALSE;
      c->row = _lotse_pipe_allris_add_row (a, "consultation/allris4", cell);
      if (c->iso)
        set_date (c->row, c->date, g_steal_pointer (&c->iso));
    }
  else if (!c->row->role_text && !_lotse_consultation_is_body (a, cell.start, cell.end))
    {
      /* A name over two lines. */
      g_free (c->row->body);
      c->row->body = lotse_reading_dup_text (a->reading, c->row->body_range.start, cell.end);
      c->row->body_range.end = cell.end;
    }
  if (c->row)
    c->row->row.end = MAX (c->row->row.end, cell.end);
  return TRUE;
}

/* Whether a cell holds nothing but the rules of a table that was kept as text: "---". */
static gboolean
is_rule (const char *text, LotseRange cell)
{
  return strspn (text + cell.start, "-") >= cell.end - cell.start;
}

/* The cells of a line, which columns or bars divide. */
static gboolean
read_cells_of_line (Cells *c, const LotseLine *line)
{
  const char *text = c->a->reading->text->str;

  for (guint p = line->start; p < line->end;)
    {
      guint end = MIN (line->end, p + (guint) strcspn (text + p, "\t|"));
      LotseRange cell = { _lotse_trim_start (c->a->reading, p, end), end }, flat[4];
      guint n;

      cell.end = _lotse_trim_end (c->a->reading, cell.start, end);
      n = cell.end > cell.start ? split_flat_row (c->a, cell, flat) : 0;
      for (guint i = 0; i < n; i++)
        if (!read_cell (c, flat[i]))
          return FALSE;
      if (n == 0 && cell.end > cell.start && !is_rule (text, cell) && !read_cell (c, cell))
        return FALSE;
      p = end + 1;
    }
  return TRUE;
}

guint
_lotse_pipe_allris_add_cells (LotseAnalysis *a)
{
  guint first = _lotse_pipe_allris_find_table (a), n = MIN (a->reading->lines->len, first + LOTSE_ALLRIS_TABLE_LINES), i;
  Cells cells = { .a = a };
  gboolean heads = TRUE;

  for (i = first; i < n; i++)
    {
      const LotseLine *line = lotse_reading_line (a->reading, i);
      g_autofree char *full = _lotse_key_fold_line (a, i);

      if (heads && _lotse_pipe_allris_is_column_head (a, i, skip_bullet (full)))
        continue;
      if (_lotse_pipe_allris_ends_table (a, i) || line->end - line->start > 200 || !read_cells_of_line (&cells, line))
        break;
      heads = FALSE;
    }
  g_free (cells.iso);
  if (a->consultations->len > 0)
    _lotse_analysis_set_zone (a, lotse_reading_line (a->reading, first - 1)->start, lotse_reading_line (a->reading, i - 1)->end,
                              LOTSE_ZONE_CONSULTATION);
  return a->consultations->len;
}
