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

G_END_DECLS
