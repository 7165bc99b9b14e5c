/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "lotse-document-text.h"
#include "lotse-extract-error.h"

G_BEGIN_DECLS

/**
 * LotseExtractorPool:
 *
 * A few sandboxed lotse-extractor processes that turn files into text. Processes are started when first needed, live long and work on
 * one file each at a time. All functions may be called from any thread and block; call them from a worker thread.
 */
typedef struct _LotseExtractorPool LotseExtractorPool;

/* A pool of at most @n_processes; 0 for one per processor (at most 4). Starts nothing yet. Free with lotse_extractor_pool_free(). */
LotseExtractorPool *lotse_extractor_pool_new (guint n_processes);
/* Ends the processes; nobody may be waiting for one. */
void lotse_extractor_pool_free (LotseExtractorPool *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LotseExtractorPool, lotse_extractor_pool_free)

/* How many files the pool works on at once. */
guint lotse_extractor_pool_get_n_processes (LotseExtractorPool *self);

/**
 * lotse_extractor_pool_get_text:
 * @file: a PDF, plain text, HTML page or OParl paper (JSON); never opened for writing, and never waited for (pipes are refused)
 * @password: (nullable): opens an encrypted PDF
 *
 * Text, geometry and facts of a file. Waits for a free process. A process that crashes or misses its deadline is started again once.
 *
 * Returns: (transfer full): the text, also where it has no characters (a scan), or %NULL with an error of %LOTSE_EXTRACT_ERROR or
 * %G_IO_ERROR_CANCELLED. Cancelling ends the process that works on the file; the next request starts another.
 */
LotseDocumentText *
lotse_extractor_pool_get_text (LotseExtractorPool *self, GFile *file, const char *password, GCancellable *cancellable, GError **error);

/* The same for an open file: @fd is only read, by offset, and stays the caller's, who may write to it: the extractor cannot. @name (UTF-8)
 * stands in messages and is a hint for the format. */
LotseDocumentText *lotse_extractor_pool_get_text_for_fd (
    LotseExtractorPool *self, int fd, const char *name, const char *password, GCancellable *cancellable, GError **error);

/* The same for bytes in memory: pasted text, or a file that was read already. */
LotseDocumentText *lotse_extractor_pool_get_text_for_bytes (
    LotseExtractorPool *self, GBytes *bytes, const char *name, const char *password, GCancellable *cancellable, GError **error);

/* Opens @file for reading without ever blocking on it and says its size. Returns -1 and an error of %LOTSE_EXTRACT_ERROR where it is no
 * regular file, empty, too large, not readable, or has no path. Close the descriptor with close(). */
int lotse_extract_open_file (GFile *file, guint64 *size, GError **error);

G_END_DECLS
