/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lotse-paper.h"

G_BEGIN_DECLS

#define LOTSE_TYPE_PAPER_FILTER (lotse_paper_filter_get_type ())

/**
 * LotsePaperFilter:
 *
 * List of LotsePaper: those of a library's list that hold all of some words. It looks for them a slice at a time, between other work, and
 * changes once, when all were looked at, and only from the first paper that differs to the last; papers that nobody asks for are not made.
 * The signal "found" comes before it changes: who returns TRUE gets ready and calls lotse_paper_filter_take() soon. All functions are for
 * the thread of the library.
 */
G_DECLARE_FINAL_TYPE (LotsePaperFilter, lotse_paper_filter, LOTSE, PAPER_FILTER, GObject)

LotsePaperFilter *lotse_paper_filter_new (void);
/* The papers to choose from: a list that lotse_library_get_papers() or lotse_library_get_trash() gave, or NULL. */
void lotse_paper_filter_set_papers (LotsePaperFilter *self, GListModel *papers);
/* Folded words with spaces between (lotse_fold()), or NULL: all papers. */
void lotse_paper_filter_set_words (LotsePaperFilter *self, const char *words);
/* Whether papers are being looked for; until then the list is the one for the words before. Property "pending". */
gboolean lotse_paper_filter_get_pending (LotsePaperFilter *self);
/* Changes the list to what was found, if that waits. */
void lotse_paper_filter_take (LotsePaperFilter *self);
/* Where in this list a paper is. */
gboolean lotse_paper_filter_find (LotsePaperFilter *self, LotsePaper *paper, guint *ret_position);

G_END_DECLS
