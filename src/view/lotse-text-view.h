/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lotse-view-state.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define LOTSE_TYPE_TEXT_VIEW (lotse_text_view_get_type ())

/**
 * LotseTextView:
 *
 * The text of a document reflowed for reading, at most 80 characters wide, scrolled by itself. Follows the view state like the page view:
 * the same highlights, the same selection, the same page.
 *
 * Properties: "text-scale" (1.0 is the user's font size), "line-height", "show-hidden" (passages that are no part of the paper), and
 * read-only "has-hidden".
 */
G_DECLARE_FINAL_TYPE (LotseTextView, lotse_text_view, LOTSE, TEXT_VIEW, GtkWidget)

GtkWidget *lotse_text_view_new (void);

/* The state to follow; set once. */
void lotse_text_view_set_state (LotseTextView *self, LotseViewState *state);
/* Takes from an outline what the text shows of it: what is hidden, headings, and words whose beginning was lost. Set before the content is
 * shown. */
void lotse_text_view_set_outline (LotseTextView *self, const LotseOutline *outline);
/* The same as spans: those that are hidden (array of LotseSpan, copied), headings, and words whose beginning was lost (likewise; they are
 * marked, never changed). Set before the content is shown. */
void lotse_text_view_set_structure (LotseTextView *self, const GArray *hidden, const GArray *headings, const GArray *lost);
/* Only an active view holds the text; what is not shown costs nothing. */
void lotse_text_view_set_active (LotseTextView *self, gboolean active);
gboolean lotse_text_view_get_has_hidden (LotseTextView *self);

G_END_DECLS
