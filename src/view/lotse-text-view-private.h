/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lotse-text-map.h"
#include "lotse-text-view.h"

G_BEGIN_DECLS

/* The view is one type in two files: the text that it shows (lotse-text-view.c), and where in it a reader is (lotse-text-view-place.c). */
struct _LotseTextView
{
  GtkWidget parent_instance;

  GtkWidget *scroller;
  GtkWidget *clamp;
  GtkTextView *view;
  GtkTextTag *base_tag;
  GtkTextTag *heading_tag;
  GtkTextTag *current_tag;
  GtkTextTag *other_tag;
  GtkTextTag *lost_tag;

  LotseViewState *state;
  LotseTextMap *map;
  LotsePaperContent *shown; /* what the buffer holds now */
  GArray *hidden;
  GArray *headings;
  GArray *lost;

  /* A long text that is being put into the buffer; there is no map until it is whole. */
  GCancellable *filling;
  LotseTextMap *coming;
  gsize inserted;
  guint insert_id;

  gboolean active;
  gboolean show_hidden;
  double text_scale;
  double line_height;
  guint scroll_id;
  guint tick_id;
  guint settle_id; /* one of the two: a place is still to be shown; until then scrolling says nothing about the reader */
  guint frames_to_settle;
  LotseSpan kept;     /* where a reader was before the text was put in anew; page 0: nowhere */
  gboolean following; /* state and view are being brought in line by ourselves */
};

/* Places in the buffer of two positions in the reflowed text. */
void _lotse_text_view_get_range (LotseTextView *self, guint start, guint end, GtkTextIter *ret_start, GtkTextIter *ret_end);

/* Brings view and state in line from now on, until they are let go. */
void _lotse_text_view_follow (LotseTextView *self);
void _lotse_text_view_stop_following (LotseTextView *self);
/* Shows the selection, or the caret, of the state. */
void _lotse_text_view_show_selection (LotseTextView *self);
void _lotse_text_view_show_caret (LotseTextView *self);
/* Remembers the words that a reader looks at, before the text is put in anew. */
void _lotse_text_view_keep_place (LotseTextView *self);
/* Shows the place of a reader: at once where the text was laid out, and again when it is. */
void _lotse_text_view_settle (LotseTextView *self);

G_END_DECLS
