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

G_END_DECLS
