/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lotse-import-result.h"
#include "lotse-progress.h"
#include "lotse-store.h"

G_BEGIN_DECLS

/**
 * LotseImportSource:
 *
 * One thing to import: a file, or pasted text with a name.
 */
typedef struct
{
  GFile *file;
  GBytes *bytes;
  char *name;
} LotseImportSource;

LotseImportSource *_lotse_import_source_new (GFile *file, GBytes *bytes, const char *name);
void _lotse_import_source_free (LotseImportSource *self);

/**
 * LotseImportJob:
 * @sources: element type LotseImportSource*
 * @results: of the same length; NULL where a cancelled or failed run did not come to the file (element type LotseImportResult*)
 * @opened_hashes: hashes of the PDFs that @password has opened
 *
 * A whole run: what goes in and what comes out.
 */
typedef struct
{
  LotseStore *store;
  LotseProgress *progress;
  GPtrArray *sources;
  char *password;
  GPtrArray *results;
  GPtrArray *opened_hashes;
} LotseImportJob;

/* Files and, recursively, the files in folders, as sources, in the order given, files of a folder by name. Hidden files and folders behind
 * symbolic links are left out. Blocks. */
GPtrArray *_lotse_import_expand (GPtrArray *files, GCancellable *cancellable);

/* Imports all sources on several threads; blocks. Fails when cancelled or when the library can take no more papers. */
gboolean _lotse_import_run (LotseImportJob *job, GCancellable *cancellable, GError **error);

G_END_DECLS
