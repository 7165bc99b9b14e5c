/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lotse-outline-entry.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define LOTSE_TYPE_OUTLINE_ROW (lotse_outline_row_get_type ())

/**
 * LotseOutlineRow:
 *
 * One line of the outline. Property "entry"; signal "step" (direction) when another place of the entry is asked for.
 */
G_DECLARE_FINAL_TYPE (LotseOutlineRow, lotse_outline_row, LOTSE, OUTLINE_ROW, GtkWidget)

/* A row without an entry. */
GtkWidget *lotse_outline_row_new (void);
/* Shows an entry; NULL when the row is not used. */
void lotse_outline_row_set_entry (LotseOutlineRow *self, LotseOutlineEntry *entry);
/* The entry, or NULL. Borrowed. */
LotseOutlineEntry *lotse_outline_row_get_entry (LotseOutlineRow *self);
/* Whether the row is the current one: shows which of its places is looked at. */
void lotse_outline_row_set_current (LotseOutlineRow *self, gboolean current);

G_END_DECLS
