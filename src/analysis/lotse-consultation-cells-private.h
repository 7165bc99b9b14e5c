/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Between the two files that read a table of consultations line by line. */
#pragma once

#include "lotse-consultation-private.h"

G_BEGIN_DECLS

/**
 * LotseCellReader:
 * @cells: (element-type LotseCell): what was read so far
 * @columns: LOTSE_COLUMN_ flags that the headings so far have named
 */
typedef struct
{
  const LotseAnalysis *a;
  LotseDateOrder order;
  GArray *cells;
  guint columns;
} LotseCellReader;

/* Whether the cells of one line, from cell @first on, belong to the table. A first cell that is the end of the one above becomes
 * LOTSE_CELL_MORE. */
gboolean _lotse_consultation_accept_line (LotseCellReader *r, guint first);

/* The time of a session at token @token, "17:00 Uhr", "17 Uhr" or "um 17 Uhr": the token after it, or 0. */
guint _lotse_consultation_skip_time (const LotseAnalysis *a, guint token);
/* Byte where the name from token @token on ends before "am" at token @last: "Bauausschuss am", "Bauausschuss (Sitzung am". */
guint _lotse_consultation_find_end_before_session (const LotseAnalysis *a, guint token, guint last);
/* The token behind the number of a session at token @token of line @line, "BVV/018/IX", or 0. */
guint _lotse_consultation_skip_session_number (const LotseAnalysis *a, guint token, guint line);
/* "☒ Sozialausschuss 05.02.2031", "☐ Bauausschuss": a box at token @token that says whether the body takes part. The token behind the box, behind line
 * @line where it is empty and no day stands there, or 0. */
guint _lotse_consultation_skip_box (const LotseAnalysis *a, guint token, guint line);

G_END_DECLS
