/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lotse-view-state.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define LOTSE_TYPE_PAGE_ENTRY (lotse_page_entry_get_type ())

/**
 * LotsePageEntry:
 *
 * The page that is read, by its name or number, and how many there are; another one can be typed. Nothing where there is one page.
 */
G_DECLARE_FINAL_TYPE (LotsePageEntry, lotse_page_entry, LOTSE, PAGE_ENTRY, GtkWidget)

/* Follows a state, and turns its pages. Once. */
void lotse_page_entry_set_state (LotsePageEntry *self, LotseViewState *state);

G_END_DECLS
