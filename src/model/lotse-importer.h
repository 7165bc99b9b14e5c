/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lotse-import-result.h"
#include "lotse-library.h"
#include "lotse-progress.h"

G_BEGIN_DECLS

#define LOTSE_TYPE_IMPORTER (lotse_importer_get_type ())

/**
 * LotseImporter:
 *
 * One run of importing: files are hashed, copied, read by extractor processes, analysed and stored, several at a time, off the main
 * thread. Make a new one for each run.
 */
G_DECLARE_FINAL_TYPE (LotseImporter, lotse_importer, LOTSE, IMPORTER, GObject)

LotseImporter *lotse_importer_new (LotseLibrary *library);
/* Progress over the files of this run. Borrowed. */
LotseProgress *lotse_importer_get_progress (LotseImporter *self);
/* List of LotseImportResult in the order of the files; filled when the run has ended, also when it was cancelled. Borrowed. */
GListModel *lotse_importer_get_results (LotseImporter *self);

/* Imports files and, recursively, the files in folders (sorted by name, hidden ones left out). @files: array of GFile, not kept.
 * @password is used for encrypted PDFs, NULL for none; a file that needs another one ends with LOTSE_IMPORT_NEEDS_PASSWORD, and a new run
 * may try again. Files are never altered. A cancelled run leaves whole papers only and fails with G_IO_ERROR_CANCELLED; what could not be
 * read is no error of the run but stands in the results. */
void lotse_importer_import_async (LotseImporter *self,
                                  GPtrArray *files,
                                  const char *password,
                                  GCancellable *cancellable,
                                  GAsyncReadyCallback callback,
                                  gpointer user_data);
/* Imports pasted text; @title names it where the text has no title of its own. */
void lotse_importer_import_text_async (
    LotseImporter *self, const char *text, const char *title, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
/* Ends both. */
gboolean lotse_importer_import_finish (LotseImporter *self, GAsyncResult *result, GError **error);

G_END_DECLS
