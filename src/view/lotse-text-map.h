/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lotse-document-text.h"
#include "lotse-span.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * LotseTextMap:
 *
 * The text of a document reflowed for reading: lines of one paragraph joined, hyphenation at line ends resolved, blanks collapsed, passages
 * that are no part of the paper left out on demand; with the way from every character back to the document. The stored text is never
 * altered. Positions are characters of the reflowed text. Immutable.
 */
typedef struct _LotseTextMap LotseTextMap;

/* Reflows @text. Spans in @hidden (an array of LotseSpan sorted by place, or NULL) are left out unless @show_hidden. */
LotseTextMap *lotse_text_map_new (const LotseDocumentText *text, const GArray *hidden, gboolean show_hidden);
/* The same in a thread, for a long text. @callback gets no source object: a thread that lets go its task last must not end a widget. */
void lotse_text_map_new_async (LotseDocumentText *text,
                               GArray *hidden,
                               gboolean show_hidden,
                               GCancellable *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer user_data);
/* NULL where it was cancelled. */
LotseTextMap *lotse_text_map_new_finish (GAsyncResult *result, GError **error);
void lotse_text_map_free (LotseTextMap *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LotseTextMap, lotse_text_map_free)

/* The reflowed text: paragraphs end with a line feed. Borrowed. */
const char *lotse_text_map_get_text (const LotseTextMap *self);
guint lotse_text_map_get_n_chars (const LotseTextMap *self);
/* Where page @index (from 0) begins. */
guint lotse_text_map_get_page_start (const LotseTextMap *self, guint index);
/* Page (from 0) of a position. */
guint lotse_text_map_get_page (const LotseTextMap *self, guint position);

/* Range of a span; FALSE where nothing of it is shown. */
gboolean lotse_text_map_from_span (const LotseTextMap *self, const LotseSpan *span, guint *ret_start, guint *ret_end);
/* The document's spans of [start, end), one a page, from the first to the last character of each (element type LotseSpan). Free with
 * g_array_unref(). */
GArray *lotse_text_map_to_spans (const LotseTextMap *self, guint start, guint end);

G_END_DECLS
