/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Whether an own entry of @table, its columns divided by tabs with the term first, says a kind, field or action that the outline knows. Tables whose
 * second column is free text take every entry. Safe in all threads. */
gboolean _lotse_lexicon_check_entry (const char *table, const char *entry);

G_END_DECLS
