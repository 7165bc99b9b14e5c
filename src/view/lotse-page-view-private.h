/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lotse-page-keys.h"
#include "lotse-page-layout.h"
#include "lotse-page-textures.h"
#include "lotse-page-view.h"

G_BEGIN_DECLS

struct _LotsePageView
{
  GtkWidget parent_instance;

  LotseViewState *state;
  LotsePageSource *source;
  LotsePageTextures *textures;
  LotsePageLayout *layout;
  GHashTable *widgets; /* index → LotsePageWidget, the pages near the screen */
  GtkAdjustment *adjustments[2];
  GtkScrollablePolicy policies[2];

  gboolean laying_out; /* the adjustments are set by ourselves */
  gboolean following;  /* the page in the state is set by ourselves */
  /* What is to be brought into view at the next layout. */
  gboolean reveal_pending;
  LotseSpan reveal;
  gboolean focus_pending; /* the keyboard was to come here before there was a page */

  gboolean selecting; /* a selection is being drawn with the mouse */
  float column;       /* where in the line the caret stays while it goes up and down */
};

/* Where the view is scrolled to, in pixels. */
double _lotse_page_view_get_value (LotsePageView *self, GtkOrientation orientation);
void _lotse_page_view_set_value (LotsePageView *self, GtkOrientation orientation, double value);
/* The text of the paper, or NULL while there is none. Borrowed. */
LotseDocumentText *_lotse_page_view_get_text (LotsePageView *self);

/* Pointer, keys and caret (lotse-page-view-input.c). */
/* Selecting and zooming with the mouse. */
void _lotse_page_view_add_pointer (LotsePageView *self);
/* What the keys of lotse_page_keys_install() do. */
gboolean _lotse_page_view_key (GtkWidget *widget, GVariant *arguments, gpointer user_data);
/* Shows the caret on the pages that have a widget. */
void _lotse_page_view_update_caret (LotsePageView *self);
/* Follow the view state. */
void _lotse_page_view_caret_moved (LotsePageView *self);
void _lotse_page_view_caret_mode_changed (LotsePageView *self);

G_END_DECLS
