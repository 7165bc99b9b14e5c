/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tables that were printed and have lost their rows: all bodies, all dates, all roles. */
#include "lotse-pipe-allris-private.h"

#include "lotse-consultation-private.h"
#include "lotse-key-private.h"

#include "lotse-fold.h"

#include <string.h>

static gboolean
goes_on (const LotseAnalysis *a, const LotseRange *body, const LotseLine *line)
{
  static const char *const open[] = { " und", " sowie", " für", ",", "-", " der", " des", " in", " zur", "/" };
  const char *text = a->reading->text->str;

  if (g_unichar_islower (g_utf8_get_char (text + line->start)))
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (open); i++)
    {
      gsize n = strlen (open[i]);

      if (body->end - body->start > n && strncmp (text + body->end - n, open[i], n) == 0)
        return TRUE;
    }
  return FALSE;
}

/* A meeting of the administration, which needs no date. */
static gboolean
needs_no_date (const LotseConsultation *row)
{
  return g_str_has_prefix (row->body, "Dienstberatung") || g_str_has_prefix (row->body, "Verwaltungs")
         || g_str_has_prefix (row->body, "DB ");
}

typedef struct
{
  LotseRange range;
  char *iso; /* of a date */
} Cell;

static void
cell_clear (gpointer data)
{
  g_free (((Cell *) data)->iso);
}

static void
pair_cells (LotseAnalysis *a, const GArray *bodies, GArray *dates, const GArray *roles)
{
  guint undated = bodies->len > dates->len ? bodies->len - dates->len : 0;

  for (guint i = 0; i < bodies->len; i++)
    {
      LotseConsultation *row = _lotse_pipe_allris_add_row (a, "consultation/allris-pdf", g_array_index (bodies, Cell, i).range);

      if (roles->len == bodies->len)
        _lotse_pipe_allris_set_role (a, row, g_array_index (roles, Cell, i).range.start, g_array_index (roles, Cell, i).range.end);
    }
  /* With fewer dates than bodies it is not known whose they are, unless the first ones never have one. */
  for (guint i = 0; i < undated; i++)
    if (!needs_no_date (g_ptr_array_index (a->consultations, i)))
      return;
  for (guint i = undated; i < bodies->len && i - undated < dates->len; i++)
    {
      LotseConsultation *row = g_ptr_array_index (a->consultations, i);
      Cell *cell = &g_array_index (dates, Cell, i - undated);

      row->date = g_steal_pointer (&cell->iso);
      row->date_range = cell->range;
    }
}

guint
_lotse_pipe_allris_add_columns (LotseAnalysis *a)
{
  guint first = _lotse_pipe_allris_find_table (a), n = MIN (a->reading->lines->len, first + LOTSE_ALLRIS_TABLE_LINES), i;
  g_autoptr (GArray) bodies = g_array_new (FALSE, TRUE, sizeof (Cell)), dates = g_array_new (FALSE, TRUE, sizeof (Cell)),
                     roles = g_array_new (FALSE, TRUE, sizeof (Cell));

  g_array_set_clear_func (dates, cell_clear);
  for (i = first; i < n; i++)
    {
      const LotseLine *line = lotse_reading_line (a->reading, i);
      g_autofree char *fold = _lotse_key_fold_line (a, i);
      Cell cell = { { line->start, line->end }, NULL };

      /* "Beschlussfassung" is a heading too. */
      if (_lotse_pipe_allris_ends_table (a, i) && !(bodies->len > roles->len && _lotse_pipe_allris_is_role (a, fold)))
        break;
      if (_lotse_pipe_allris_is_column_head (a, i, fold) || line->end - line->start < 4)
        continue;
      if (line->end - line->start > 160)
        break;
      /* Every body has its role, and this is none. */
      if (bodies->len > 0 && roles->len == bodies->len && !_lotse_consultation_is_body (a, line->start, line->end)
          && !_lotse_analysis_find_date (a, line->start, line->end, NULL, NULL))
        break;
      if (_lotse_pipe_allris_read_date_line (a, i, &cell.range, &cell.iso))
        g_array_append_val (dates, cell);
      else if (_lotse_pipe_allris_is_role (a, fold)
               || (dates->len > 0 && g_unichar_islower (g_utf8_get_char (a->reading->text->str + line->start))))
        g_array_append_val (roles, cell);
      else if (bodies->len > 0 && dates->len == 0 && roles->len == 0
               && goes_on (a, &g_array_index (bodies, Cell, bodies->len - 1).range, line))
        g_array_index (bodies, Cell, bodies->len - 1).range.end = line->end;
      else if (_lotse_pipe_allris_find_role_start (a, line) < line->end
               || memchr (a->reading->text->str + line->start, '\t', line->end - line->start))
        return 0; /* rows, not columns */
      else
        g_array_append_val (bodies, cell);
    }
  if (bodies->len == 0 || dates->len > bodies->len)
    return 0;
  pair_cells (a, bodies, dates, roles);
  _lotse_analysis_set_zone (a, lotse_reading_line (a->reading, first - 1)->start, lotse_reading_line (a->reading, i - 1)->end,
                            LOTSE_ZONE_CONSULTATION);
  return a->consultations->len;
}
