/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lotse-paper.h"

G_BEGIN_DECLS

#define LOTSE_TYPE_PAPER_LIST (lotse_paper_list_get_type ())

/**
 * LotsePaperList:
 *
 * List of LotsePaper, newest first, over rows: the objects are made when somebody asks for them.
 */
G_DECLARE_FINAL_TYPE (LotsePaperList, lotse_paper_list, LOTSE, PAPER_LIST, GObject)

/* A list of the papers that are in the trash, or of those that are not. */
LotsePaperList *_lotse_paper_list_new (gboolean trash);
/* Appends rows that are older than all that are there, newest first; leaves out those of the other list. */
void _lotse_paper_list_append (LotsePaperList *self, GPtrArray *records);
/* Brings in rows that are new or have changed, newest first. @other: the list from which papers move here, or NULL; call it for both
 * lists before _lotse_paper_list_drop(). */
void _lotse_paper_list_apply (LotsePaperList *self, GPtrArray *records, LotsePaperList *other);
/* Takes out rows that belong to the other list now. */
void _lotse_paper_list_drop (LotsePaperList *self, GPtrArray *records);
/* The paper with this identity, or NULL. (transfer full) */
LotsePaper *_lotse_paper_list_find (LotsePaperList *self, const char *uuid);
/* Where a paper is, which is in this list or the other. */
gboolean _lotse_paper_list_find_position (LotsePaperList *self, LotsePaper *paper, guint *ret_position);
/* As lotse_paper_matches(), for the paper at a position, which is not made for that. */
gboolean _lotse_paper_list_matches (LotsePaperList *self, guint position, const char *folded_words);
/* The newest version in the family of @record, as PDF or text as that is where there are both; or NULL. (transfer full) */
LotsePaper *_lotse_paper_list_find_newest (LotsePaperList *self, const LotsePaperRecord *record);

G_END_DECLS
