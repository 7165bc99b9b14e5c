/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lotse-document-text.h"
#include "lotse-lexicon.h"
#include "lotse-outline.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* Reads the outline of a document: a pure function of the text and the lexicon, the same input gives the same outline. Needs time linear
 * in the length of the text; may be called from any thread, from several at once. A document without readable text gives an outline with
 * no items and the notice "no-text"; pages that could not be read or have no text, and entries that were left out, are named in the notice. Returns
 * NULL only with G_IO_ERROR_CANCELLED. Free with lotse_outline_unref(). */
LotseOutline *lotse_analyzer_run (const LotseDocumentText *text, const LotseLexicon *lexicon, GCancellable *cancellable, GError **error);

G_END_DECLS
