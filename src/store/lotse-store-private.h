/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lotse-store.h"

G_BEGIN_DECLS

/* The table groups: functions on a connection, called in the thread that owns it. They know no threads and no transactions of their own
 * unless they say so. */

/* Papers. */
/* A fresh revision for this transaction. */
gboolean _lotse_papers_next_revision (LotseDb *db, gint64 *ret_revision, GError **error);
/* Finds what @new_paper is (the outcome), and writes its row unless it is there already. A paper in the trash is taken out of it. */
gboolean _lotse_papers_insert (LotseDb *db, LotseNewPaper *new_paper, gint64 revision, GError **error);
/* Writes what the outline says about the paper as a whole. */
gboolean _lotse_papers_update (
    LotseDb *db, const LotsePaperRecord *record, const LotseOutline *outline, const char *terms, gint64 revision, GError **error);
LotsePaperRecord *_lotse_papers_find_hash (LotseDb *db, const char *hash, GError **error);
LotsePaperRecord *_lotse_papers_find_uuid (LotseDb *db, const char *uuid, GError **error);
LotsePaperRecord *_lotse_papers_find_outdated (LotseDb *db, guint analyzer_version, const char *terms, gint64 before_id, GError **error);
GPtrArray *_lotse_papers_find_number (LotseDb *db, const char *number, GError **error);
GPtrArray *_lotse_papers_load (LotseDb *db, gint64 known_revision, gint64 before_id, guint limit, gint64 *ret_revision, GError **error);
gboolean _lotse_papers_set_trashed (LotseDb *db, const char *uuid, gint64 when, gint64 revision, GError **error);
gboolean _lotse_papers_separate (LotseDb *db, const char *uuid, gint64 revision, GError **error);
gboolean _lotse_papers_set_last_page (LotseDb *db, const char *uuid, guint page, gint64 revision, GError **error);

/* Outlines. Writing replaces what rules found before; what people entered stays. */
gboolean _lotse_outlines_write (LotseDb *db, gint64 paper_id, const LotseOutline *outline, GError **error);
LotseOutline *_lotse_outlines_read (LotseDb *db, gint64 paper_id, GError **error);

/* What people have set aside: @reason NULL takes an item back. @position counts the items of its kind. */
gboolean _lotse_dismissals_set (
    LotseDb *db, const char *uuid, LotseItemKind kind, guint position, const char *reason, gint64 revision, GError **error);
/* Takes back what of a paper was set aside last. */
gboolean _lotse_dismissals_undo (LotseDb *db, const char *uuid, gint64 revision, GError **error);
/* Gives the items of an outline that was read their field "dismissed", the reason. */
gboolean _lotse_dismissals_mark (LotseDb *db, gint64 paper_id, LotseOutline *outline, GError **error);

/* Document texts. */
gboolean _lotse_texts_write (LotseDb *db, gint64 paper_id, GBytes *packed, GError **error);
/* The packed text, or NULL. */
GBytes *_lotse_texts_read (LotseDb *db, gint64 paper_id, GError **error);

/* Originals: no database. */
/* Copies of originals that are not in place yet, and lists of those that are being put there. */
#define LOTSE_TEMPORARY_PREFIX ".import-"
#define LOTSE_PLACING_PREFIX ".placing-"
/* Makes the folder and removes what a killed program left in it. Returns a descriptor to be closed with the store, which tells other programs
 * that it is open, or -1. @ret_unfinished: set to TRUE if there is something for _lotse_placing_recover(). */
int _lotse_originals_prepare (const char *folder, gboolean *ret_unfinished, GError **error);
/* Syncs the temporary files. */
gboolean _lotse_originals_sync (GPtrArray *new_papers, GError **error);
/* Gives the temporary files their names, the first of several that are the same, and syncs the folder. */
gboolean _lotse_originals_place (const char *folder, GPtrArray *new_papers, GError **error);
/* What the system said about a file, in words; FALSE. */
gboolean _lotse_originals_set_error (const char *path, int code, GError **error);
/* SHA-256 of a file, or NULL. */
char *_lotse_originals_hash (const char *path, GCancellable *cancellable, GError **error);

/* Originals and database together: files are put in place inside the transaction that adds their papers, and a list beside them says which.
 * A list that is there while nobody else writes is that of a program that was killed. Other files are never touched. */
/* Writes the list and puts the files in place. @ret_journal: path of the list, also where that failed. */
gboolean _lotse_placing_start (const char *folder, GPtrArray *new_papers, char **ret_journal, GError **error);
/* The papers are committed. */
void _lotse_placing_finish (const char *journal, GPtrArray *new_papers);
/* They are not, and rolled back: files that no paper has become temporary again; those that stay lose their temporary name. */
void _lotse_placing_undo (LotseDb *db, const char *folder, const char *journal, GPtrArray *new_papers);
/* Removes what killed programs put in place for papers that were never committed. */
void _lotse_placing_recover (LotseDb *db, const char *folder);

G_END_DECLS
