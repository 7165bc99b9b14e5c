/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "lotse-document-text.h"
#include "lotse-extractor.h"

G_BEGIN_DECLS

/**
 * LotseExtractorDeadlines:
 *
 * Milliseconds that a request may take before the process is ended.
 */
typedef struct
{
  int open;
  int text_of_part;
  int text_of_page;
  int picture;
} LotseExtractorDeadlines;

extern const LotseExtractorDeadlines _lotse_extractor_default_deadlines;

/**
 * LotseExtractorProcess:
 *
 * One lotse-extractor. Started by the first request; ended by a crash, a missed deadline, a cancelled request or a wrong answer, and
 * started again by the next request. For one thread at a time.
 *
 * Errors are of %LOTSE_EXTRACT_ERROR with a detail instead of a sentence (see _lotse_extract_error_explain()), or
 * %G_IO_ERROR_CANCELLED.
 */
typedef struct _LotseExtractorProcess LotseExtractorProcess;

/* Where the extractor is: beside the uninstalled program in a build tree, else in libexecdir. Free with g_free(). */
char *_lotse_extractor_find_program (void);

LotseExtractorProcess *_lotse_extractor_process_new (const char *program);
/* Ends the process. */
void _lotse_extractor_process_free (LotseExtractorProcess *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LotseExtractorProcess, _lotse_extractor_process_free)

/* Starts the process if it does not run; one that ends, or says nothing, before it could be asked is started once more. */
gboolean _lotse_extractor_process_start (LotseExtractorProcess *self, GCancellable *cancellable, GError **error);
/* How long one start may take; only tests do not wait as long as a busy machine may need. */
void _lotse_extractor_process_set_start_deadline (LotseExtractorProcess *self, int milliseconds);
void _lotse_extractor_process_stop (LotseExtractorProcess *self);
gboolean _lotse_extractor_process_is_running (LotseExtractorProcess *self);
/* Files that were opened since the start. */
guint _lotse_extractor_process_get_n_opened (LotseExtractorProcess *self);

gboolean _lotse_extractor_process_open (LotseExtractorProcess *self,
                                        int fd,
                                        const char *name,
                                        const char *password,
                                        int deadline,
                                        LotseSourceKind *source,
                                        guint *n_pages,
                                        GCancellable *cancellable,
                                        GError **error);

/* The same and, in one step with it, the text of the first @count pages, or of all; of what is no PDF the whole text. */
LotseDocumentText *_lotse_extractor_process_open_text (LotseExtractorProcess *self,
                                                       int fd,
                                                       const char *name,
                                                       const char *password,
                                                       guint count,
                                                       int deadline,
                                                       guint *n_pages,
                                                       GCancellable *cancellable,
                                                       GError **error);

/* Appends pages [first, first + count) to @document. */
gboolean _lotse_extractor_process_add_text (LotseExtractorProcess *self,
                                            guint first,
                                            guint count,
                                            LotseDocumentText *document,
                                            int deadline,
                                            GCancellable *cancellable,
                                            GError **error);

/* Pairs of width and height in points, @n_pages of them. Free with g_free(). */
double *_lotse_extractor_process_get_page_sizes (
    LotseExtractorProcess *self, guint n_pages, int deadline, GCancellable *cancellable, GError **error);

/* Renders into @pixels, rows of @width 32-bit pixels. */
gboolean _lotse_extractor_process_render (LotseExtractorProcess *self,
                                          guint page,
                                          guint width,
                                          guint height,
                                          guint rotation,
                                          guint8 *pixels,
                                          int deadline,
                                          GCancellable *cancellable,
                                          GError **error);

/* Any method of the test extractor. */
gboolean _lotse_extractor_process_call (
    LotseExtractorProcess *self, const char *method, GVariant *parameters, int deadline, GCancellable *cancellable, GError **error);

/* A pool of another program with other deadlines, for tests. */
LotseExtractorPool *
_lotse_extractor_pool_new_for_program (guint n_processes, const char *program, const LotseExtractorDeadlines *deadlines);

G_END_DECLS
