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
gboolean _lotse_originals_prepare (const char *folder, GError **error);
/* Syncs the temporary files, gives them their names and syncs the folder. */
gboolean _lotse_originals_keep (const char *folder, GPtrArray *new_papers, GError **error);
/* SHA-256 of a file, or NULL. */
char *_lotse_originals_hash (const char *path, GCancellable *cancellable, GError **error);

G_END_DECLS
