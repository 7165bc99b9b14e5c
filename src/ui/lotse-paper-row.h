/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lotse-paper.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define LOTSE_TYPE_PAPER_ROW (lotse_paper_row_get_type ())

/**
 * LotsePaperRow:
 *
 * A paper in the list of the library: title, facts, state and next date. Property "paper".
 */
G_DECLARE_FINAL_TYPE (LotsePaperRow, lotse_paper_row, LOTSE, PAPER_ROW, GtkWidget)

GtkWidget *lotse_paper_row_new (void);
/* Shows a paper; NULL when the row is not used. */
void lotse_paper_row_set_paper (LotsePaperRow *self, LotsePaper *paper);
/* What a screen reader says of a paper. Free with g_free(). */
char *lotse_paper_row_dup_spoken (LotsePaper *paper);

G_END_DECLS
