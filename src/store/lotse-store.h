/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lotse-db.h"
#include "lotse-paper-record.h"

G_BEGIN_DECLS

#define LOTSE_TYPE_STORE (lotse_store_get_type ())

/**
 * LotseStore:
 *
 * A library folder: library.db, papers/<sha256> and a thread each for writing and reading, with their own connections and first-come
 * order. Functions without _async block until their turn has come: they are for worker threads and for programs without a window.
 */
G_DECLARE_FINAL_TYPE (LotseStore, lotse_store, LOTSE, STORE, GObject)

/**
 * LotseNewPaper:
 * @record: row to be stored; its uuid, hash, source name, source, pages and outline fields are set
 * @outline: what was read from it
 * @text: the packed text (lotse_store_pack_text())
 * @terms: fingerprint of the user's own terms that the analysis used ("" for none)
 * @temporary: path of the copy of the original in the folder of the originals; renamed or, if the paper was there already, removed
 * @outcome: set by lotse_store_add_papers()
 * @other_uuid: the paper that was there already, or whose version or form it is, or that has the same number; set with @outcome
 * @other_title: its title
 *
 * One paper on its way into the store.
 */
typedef enum
{
  LOTSE_NEW_PAPER_ADDED,
  LOTSE_NEW_PAPER_THERE,
  LOTSE_NEW_PAPER_VERSION,
  LOTSE_NEW_PAPER_FORM,
  LOTSE_NEW_PAPER_SAME_NUMBER,
} LotseNewPaperOutcome;

typedef struct
{
  LotsePaperRecord *record;
  LotseOutline *outline;
  GBytes *text;
  char *terms;
  char *temporary;
  LotseNewPaperOutcome outcome;
  char *other_uuid;
  char *other_title;
} LotseNewPaper;

LotseNewPaper *lotse_new_paper_new (void);
/* Also removes the temporary file if it is still there. */
void lotse_new_paper_free (LotseNewPaper *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LotseNewPaper, lotse_new_paper_free)

/* Opens or creates the library in @folder: brings the schema up to date (after a backup copy) and starts the threads. Blocks. */
LotseStore *lotse_store_open (GFile *folder, GError **error);
/* Does what is waiting, closes the database and ends the threads; nothing may be asked of the store afterwards. The last reference does the
 * same, but perhaps later than the program ends. */
void lotse_store_close (LotseStore *self);
GFile *lotse_store_get_folder (LotseStore *self);
/* papers/<hash>. Whether it is there is another question. */
GFile *lotse_store_dup_original (LotseStore *self, const char *hash);
/* Creates a file with a temporary name beside the originals; returns its descriptor, or -1. */
int lotse_store_create_temporary (LotseStore *self, char **ret_path, GError **error);
/* Sets the error of such a file that could not be written; @code is that of the system. Returns FALSE. */
gboolean lotse_store_fail_to_write (LotseStore *self, int code, GError **error);

/* A document text in the form in which the database keeps it, and back. */
GBytes *lotse_store_pack_text (const LotseDocumentText *text);
LotseDocumentText *lotse_store_unpack_text (GBytes *packed, GError **error);

/* Stores papers in one transaction, after their originals were synced and have their final names; all of them or none. */
gboolean lotse_store_add_papers (LotseStore *self, GPtrArray *new_papers, GError **error);
/* The paper with this hash, also one in the trash, or NULL without error. */
LotsePaperRecord *lotse_store_find_hash (LotseStore *self, const char *hash, GError **error);
/* Papers with this identity or number (compared folded), newest first; not from the trash. Element type LotsePaperRecord*. */
GPtrArray *lotse_store_find_papers (LotseStore *self, const char *name, GError **error);

/* Papers that have changed since @known_revision (0: all), newest first, at most @limit (0: all); also those in the trash. Of all papers
 * only those older than @before_id (0: from the newest); it must be 0 when asking for changes. *ret_revision is the revision of the
 * library that the answer shows. */
GPtrArray *
lotse_store_load_papers (LotseStore *self, gint64 known_revision, gint64 before_id, guint limit, gint64 *ret_revision, GError **error);
void lotse_store_load_papers_async (LotseStore *self,
                                    gint64 known_revision,
                                    gint64 before_id,
                                    guint limit,
                                    GCancellable *cancellable,
                                    GAsyncReadyCallback callback,
                                    gpointer user_data);
GPtrArray *lotse_store_load_papers_finish (LotseStore *self, GAsyncResult *result, gint64 *ret_revision, GError **error);

/* Text and outline of a paper. */
gboolean
lotse_store_load_content (LotseStore *self, const char *uuid, LotseDocumentText **ret_text, LotseOutline **ret_outline, GError **error);
void lotse_store_load_content_async (
    LotseStore *self, const char *uuid, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
gboolean lotse_store_load_content_finish (
    LotseStore *self, GAsyncResult *result, LotseDocumentText **ret_text, LotseOutline **ret_outline, GError **error);

/* Moves to the trash or back. */
gboolean lotse_store_set_trashed (LotseStore *self, const char *uuid, gboolean trashed, GError **error);
void lotse_store_set_trashed_async (
    LotseStore *self, const char *uuid, gboolean trashed, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
/* Makes a paper the only one of its family. */
void lotse_store_separate_async (
    LotseStore *self, const char *uuid, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
/* Sets an item of the outline aside, for a reason ("" for none), or takes it back (@reason NULL). @position counts the items of its kind
 * from 0. The item stays what it was, and has the reason as its field "dismissed"; it stays set aside as long as it says the same. */
void lotse_store_set_dismissed_async (LotseStore *self,
                                      const char *uuid,
                                      LotseItemKind kind,
                                      guint position,
                                      const char *reason,
                                      GCancellable *cancellable,
                                      GAsyncReadyCallback callback,
                                      gpointer user_data);
/* Takes back what of a paper was set aside last, wherever the item stands by now: the paper may have been read again. */
void lotse_store_undo_dismissed_async (
    LotseStore *self, const char *uuid, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
/* Remembers the page at which reading stopped. */
void lotse_store_set_last_page_async (
    LotseStore *self, const char *uuid, guint page, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
/* Ends the five above. */
gboolean lotse_store_change_finish (LotseStore *self, GAsyncResult *result, GError **error);

/* The next paper, older than @before_id (0: the newest), that was analysed by other rules or terms than these, or NULL without error. */
LotsePaperRecord *lotse_store_find_outdated (LotseStore *self, guint analyzer_version, const char *terms, gint64 before_id, GError **error);
/* Replaces what the rules found before; rows that people made stay. @record has the new outline fields. */
gboolean
lotse_store_replace_outline (LotseStore *self, LotsePaperRecord *record, const LotseOutline *outline, const char *terms, GError **error);

/* Checks database and originals: integrity, hash of every original, files that belong to no paper. Returns sentences for people, in a
 * fixed order, empty if all is well (element type char*). */
GPtrArray *lotse_store_check (LotseStore *self, GCancellable *cancellable, GError **error);

G_END_DECLS
