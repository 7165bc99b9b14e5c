/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lotse-paper-content.h"
#include "lotse-paper.h"
#include "lotse-store.h"

G_BEGIN_DECLS

#define LOTSE_TYPE_LIBRARY (lotse_library_get_type ())

/**
 * LotseLibrary:
 *
 * The papers of one folder: a database, the originals beside it and the user's own terms. Several programs may have the same library open.
 * All functions are for the thread that opened it; nothing here blocks it.
 */
G_DECLARE_FINAL_TYPE (LotseLibrary, lotse_library, LOTSE, LIBRARY, GObject)

/* The folder of the user's library: $XDG_DATA_HOME/lotse. */
GFile *lotse_library_dup_default_folder (void);

/* Opens the library in @folder (NULL for the default), which is created where missing. It is ready when the newest papers are in the list;
 * older ones are appended in batches. Errors: LOTSE_STORE_ERROR with a message for people. */
void lotse_library_open_async (GFile *folder, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
LotseLibrary *lotse_library_open_finish (GAsyncResult *result, GError **error);
/* Starts the work that only a window needs: another program's changes are shown within 2 s, papers that were read by older rules or with
 * other terms are read again in the background. */
void lotse_library_start_background (LotseLibrary *self);

/* The store below. Borrowed. */
LotseStore *lotse_library_get_store (LotseLibrary *self);
/* List of LotsePaper, newest first, without those in the trash; items are made when they are asked for. Borrowed. */
GListModel *lotse_library_get_papers (LotseLibrary *self);
/* List of LotsePaper in the trash, newest first. Borrowed. */
GListModel *lotse_library_get_trash (LotseLibrary *self);
/* Whether all papers are in the list. Property "complete". */
gboolean lotse_library_get_complete (LotseLibrary *self);
/* The paper with this identity, in the list or in the trash, or NULL. (transfer full) */
LotsePaper *lotse_library_find_paper (LotseLibrary *self, const char *uuid);
/* The newest version of a paper outside the trash, or NULL. (transfer full) */
LotsePaper *lotse_library_find_newest (LotseLibrary *self, LotsePaper *paper);

/* Reads text, outline and original of a paper. */
void lotse_library_load_content_async (
    LotseLibrary *self, LotsePaper *paper, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
LotsePaperContent *lotse_library_load_content_finish (LotseLibrary *self, GAsyncResult *result, GError **error);

/* Moves a paper to the trash, and back. */
void lotse_library_trash_async (
    LotseLibrary *self, LotsePaper *paper, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
gboolean lotse_library_trash_finish (LotseLibrary *self, GAsyncResult *result, GError **error);
void lotse_library_restore_async (
    LotseLibrary *self, LotsePaper *paper, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
gboolean lotse_library_restore_finish (LotseLibrary *self, GAsyncResult *result, GError **error);

/* Takes a paper out of its family: it stands alone again. Undoes what the import did with a version or form. */
void lotse_library_separate_async (
    LotseLibrary *self, LotsePaper *paper, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
gboolean lotse_library_separate_finish (LotseLibrary *self, GAsyncResult *result, GError **error);

/* Sets an item of a paper's outline aside for a reason that a person gives ("" for none), or takes it back (@reason NULL); @position counts
 * the items of its kind from 0. The paper's data stays as it is; its outline has to be loaded again, and "reading" of the paper says so. */
void lotse_library_dismiss_async (LotseLibrary *self,
                                  LotsePaper *paper,
                                  LotseItemKind kind,
                                  guint position,
                                  const char *reason,
                                  GCancellable *cancellable,
                                  GAsyncReadyCallback callback,
                                  gpointer user_data);
/* Takes back what of a paper was set aside last, wherever the item stands by now. */
void lotse_library_undo_dismiss_async (
    LotseLibrary *self, LotsePaper *paper, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
/* Ends the two above. */
gboolean lotse_library_dismiss_finish (LotseLibrary *self, GAsyncResult *result, GError **error);

/* Remembers where reading stopped; written in the background, an error is only logged. @page is counted from 1. */
void lotse_library_remember_page (LotseLibrary *self, LotsePaper *paper, guint page);

/* The password for the original of a paper, as long as the program runs: kept in memory only. NULL removes or says unknown. Borrowed. */
void lotse_library_set_password (LotseLibrary *self, const char *hash, const char *password);
const char *lotse_library_get_password (LotseLibrary *self, const char *hash);

/* The user's own terms, the text of lexicon.tsv in the folder, "" where there is none. Borrowed. Property "terms": it is also notified where
 * an editor has changed the file. */
const char *lotse_library_get_terms (LotseLibrary *self);
/* Writes own terms, after those that were handed over before: lines "TABLE<tab>TERM<tab>…" (see data/lexicon). They are used at once for what
 * is imported from now on; with lotse_library_start_background() papers are read again. Lines that were not understood are handed back by the
 * finish function in @ret_unknown, each behind its number and a tab (may be NULL; free with g_strfreev()). */
void lotse_library_set_terms_async (
    LotseLibrary *self, const char *terms, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
gboolean lotse_library_set_terms_finish (LotseLibrary *self, GAsyncResult *result, char ***ret_unknown, GError **error);

/* Looks now for changes, of this program or another; the callback (may be NULL) comes when the list is up to date. */
void lotse_library_refresh_async (LotseLibrary *self, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
gboolean lotse_library_refresh_finish (LotseLibrary *self, GAsyncResult *result, GError **error);

G_END_DECLS
