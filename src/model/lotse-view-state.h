/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lotse-paper-content.h"
#include "lotse-paper.h"
#include "lotse-span.h"

G_BEGIN_DECLS

typedef enum
{
  LOTSE_FIT_NONE,
  LOTSE_FIT_WIDTH,
  LOTSE_FIT_PAGE,
} LotseFitMode;

#define LOTSE_SCALE_MIN 0.1
#define LOTSE_SCALE_MAX 8.0

#define LOTSE_TYPE_VIEW_STATE (lotse_view_state_get_type ())

/**
 * LotseViewState:
 *
 * What view, sidebars and header share of an open paper; they talk through it and never to one another.
 *
 * Properties: "paper", "content", "page" (from 1), "n-pages", "scale", "fit-mode" (int), "rotation", "caret-mode" (whether the caret is shown
 * and moved by keys). Signals: "selection-changed", "highlight-changed" (spans or current one), "caret-moved", "reveal" (page, start, length:
 * bring this place into view).
 */
G_DECLARE_FINAL_TYPE (LotseViewState, lotse_view_state, LOTSE, VIEW_STATE, GObject)

LotseViewState *lotse_view_state_new (void);

/* Shows a paper: page, selection and highlight are reset, the page to its last one. @content may be NULL while it is loaded. */
void lotse_view_state_set_paper (LotseViewState *self, LotsePaper *paper, LotsePaperContent *content);
LotsePaperContent *lotse_view_state_get_content (LotseViewState *self);
guint lotse_view_state_get_n_pages (LotseViewState *self);

/* The page that is looked at, from 1; kept within the document. */
void lotse_view_state_set_page (LotseViewState *self, guint page);
guint lotse_view_state_get_page (LotseViewState *self);
/* Pixels per point, kept between LOTSE_SCALE_MIN and _MAX. Setting it by hand ends a fit mode. */
void lotse_view_state_set_scale (LotseViewState *self, double scale);
double lotse_view_state_get_scale (LotseViewState *self);
/* For the view only: the scale that a fit mode gives; leaves the mode. */
void lotse_view_state_set_fitted_scale (LotseViewState *self, double scale);
void lotse_view_state_set_fit_mode (LotseViewState *self, LotseFitMode mode);
LotseFitMode lotse_view_state_get_fit_mode (LotseViewState *self);
/* Degrees clockwise: 0, 90, 180 or 270; other values are taken modulo 360. */
void lotse_view_state_set_rotation (LotseViewState *self, int degrees);
int lotse_view_state_get_rotation (LotseViewState *self);

/* Selected text: one span per page it touches, in order. Spans are copied; @n_spans 0 selects nothing. */
void lotse_view_state_set_selection (LotseViewState *self, const LotseSpan *spans, guint n_spans);
/* Element type LotseSpan. Borrowed. */
const GArray *lotse_view_state_get_selection (LotseViewState *self);
/* The selected words as the pages have them, lines of different pages separated by a line feed, or NULL. Free with g_free(). */
char *lotse_view_state_dup_selected_text (LotseViewState *self);

/* Where the caret stands: a place of length 0, page 0 while it stands nowhere. */
LotseSpan lotse_view_state_get_caret (LotseViewState *self);
/* Moves the caret. With @extend the text from where the caret stood when selecting began is selected, else nothing is. Emits "caret-moved" and
 * "selection-changed". */
void lotse_view_state_move_caret (LotseViewState *self, LotseSpan place, gboolean extend);
void lotse_view_state_set_caret_mode (LotseViewState *self, gboolean caret_mode);
gboolean lotse_view_state_get_caret_mode (LotseViewState *self);

/* Highlights places, for instance those of an outline row; @current is the one to be revealed. Emits "highlight-changed" and "reveal". */
void lotse_view_state_set_highlight (LotseViewState *self, const LotseSpan *spans, guint n_spans, guint current);
const GArray *lotse_view_state_get_highlight (LotseViewState *self);
/* Index of the current place; 0 where nothing is highlighted. */
guint lotse_view_state_get_current (LotseViewState *self);
/* Moves to the next or previous place, round the end, and reveals it. Returns FALSE where nothing is highlighted. */
gboolean lotse_view_state_step (LotseViewState *self, int direction);

G_END_DECLS
