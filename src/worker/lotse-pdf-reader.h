/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "lotse-document-text.h"
#include "lotse-worker-error.h"

G_BEGIN_DECLS

/* A PDF, opened with Poppler. */
typedef struct _LotsePdfReader LotsePdfReader;

/* Holds what Poppler sets up for its first document and takes down with its last: its tables take longer to fill than most papers to open, and
 * files are read one after the other. Called once, before the first file. FALSE where it failed: then only time is lost. */
gboolean lotse_pdf_reader_prepare (void);

/* @bytes is kept. An empty or absent @password opens what has none. Errors: ENCRYPTED, WRONG_PASSWORD, DAMAGED, TOO_LARGE. */
LotsePdfReader *lotse_pdf_reader_new_for_bytes (GBytes *bytes, const char *password, GError **error);
/* For large files without a password: @fd is taken. */
LotsePdfReader *lotse_pdf_reader_new_for_fd (int fd, GError **error);
void lotse_pdf_reader_free (LotsePdfReader *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LotsePdfReader, lotse_pdf_reader_free)

/* At least 1, at most LOTSE_LIMIT_PAGES. */
guint lotse_pdf_reader_get_n_pages (LotsePdfReader *self);
/* Size of a page in points as it is shown, within the limits. */
void lotse_pdf_reader_get_page_size (LotsePdfReader *self, guint index, double *width, double *height);
/* Appends page @index with geometry and font runs. A page that cannot be read is appended empty. */
void lotse_pdf_reader_add_page (LotsePdfReader *self, guint index, LotseDocumentText *document);
/* Adds document information and bookmarks. */
void lotse_pdf_reader_add_facts (LotsePdfReader *self, LotseDocumentText *document);
/* Draws page @index on white, turned clockwise by @rotation degrees, to fill @width × @height pixels of 4 bytes. */
gboolean lotse_pdf_reader_render (LotsePdfReader *self, guint index, guint width, guint height, guint rotation, guint8 *pixels);

G_END_DECLS
