/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lotse-document-text.h"
#include "lotse-outline.h"

#include <gio/gio.h>

G_BEGIN_DECLS

#define LOTSE_TYPE_PAPER_CONTENT (lotse_paper_content_get_type ())

/**
 * LotsePaperContent:
 *
 * What opening a paper needs: the text with its geometry, the outline, the original. Immutable.
 */
G_DECLARE_FINAL_TYPE (LotsePaperContent, lotse_paper_content, LOTSE, PAPER_CONTENT, GObject)

/* @original may be NULL. Takes references. */
LotsePaperContent *lotse_paper_content_new (LotseDocumentText *text, LotseOutline *outline, GFile *original);
/* Borrowed; never NULL. */
LotseDocumentText *lotse_paper_content_get_text (LotsePaperContent *self);
LotseOutline *lotse_paper_content_get_outline (LotsePaperContent *self);
/* The library's copy of the file, to be given to the extractor for its pages, or NULL where it is missing. Borrowed. */
GFile *lotse_paper_content_get_original (LotsePaperContent *self);

G_END_DECLS
