/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lotse-pipe-private.h"

G_BEGIN_DECLS

/* What the web pages of ALLRIS 3 and 4 share: headings printed twice in a row. */
void _lotse_pipe_allris_drop_doubled (const LotseSketch *sketch, guint8 *drop);

/* Consultations below the heading "Beratungsfolge", appended to a->consultations; each returns how many there are.
 * Sessions (ALLRIS 3): "<body> <role>", then dates, each with a line "12. Sitzung des <body> <result>".
 * Cells (ALLRIS 4): state, body, role or result and date, each on a line of its own, the date last.
 * Columns (printed): all bodies, all dates, all roles; 0 if the lines are rows. */
guint _lotse_pipe_allris_add_sessions (LotseAnalysis *a);
guint _lotse_pipe_allris_add_cells (LotseAnalysis *a);
guint _lotse_pipe_allris_add_columns (LotseAnalysis *a);

/* A paper has at most so many lines of consultations. */
#define LOTSE_ALLRIS_TABLE_LINES 200

/* What the three forms of the table share. */

/* Line after the heading of the consultations, or the number of lines. */
guint _lotse_pipe_allris_find_table (const LotseAnalysis *a);
/* Whether the table is over: a heading of the text or of the attachments. */
gboolean _lotse_pipe_allris_ends_table (const LotseAnalysis *a, guint line);
/* Whether a line is one of the heads of the columns, which stand one a line or all on one; @fold: its folded words. */
gboolean _lotse_pipe_allris_is_column_head (const LotseAnalysis *a, guint index, const char *fold);
/* A line that is a date and nothing else, perhaps with a weekday. Free @ret_iso with g_free(). */
gboolean _lotse_pipe_allris_read_date_line (const LotseAnalysis *a, guint index, LotseRange *ret_range, char **ret_iso);
/* Byte where the role begins that ends the line, or the end of the line; the longest role wins. */
guint _lotse_pipe_allris_find_role_start (const LotseAnalysis *a, const LotseLine *line);
/* Whether folded words are a role, or begin with one and a slash. */
gboolean _lotse_pipe_allris_is_role (const LotseAnalysis *a, const char *fold);
/* Sets the role of a row to bytes [start, end). */
void _lotse_pipe_allris_set_role (const LotseAnalysis *a, LotseConsultation *row, guint start, guint end);
/* Adds a row with this body, without the blanks around it. Borrowed. */
LotseConsultation *_lotse_pipe_allris_add_row (LotseAnalysis *a, const char *rule, LotseRange body);

G_END_DECLS
