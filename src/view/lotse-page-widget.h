/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lotse-document-text.h"
#include "lotse-page-layout.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define LOTSE_TYPE_PAGE_WIDGET (lotse_page_widget_get_type ())

/**
 * LotsePageWidget:
 *
 * One page: its picture, marks on it, and its text for assistive technology (GtkAccessibleText, offsets in characters of the page text).
 * Knows nothing of the document; the page view tells it everything.
 */
G_DECLARE_FINAL_TYPE (LotsePageWidget, lotse_page_widget, LOTSE, PAGE_WIDGET, GtkWidget)

GtkWidget *lotse_page_widget_new (void);

/* Shows page @index (from 0) of @n_pages. @layout must outlive the widget; @text may be NULL while it is not known. */
void lotse_page_widget_set_page (LotsePageWidget *self, const LotsePageLayout *layout, guint index, guint n_pages, LotseDocumentText *text);
/* The picture, drawn over the whole widget, or NULL. */
void lotse_page_widget_set_texture (LotsePageWidget *self, GdkTexture *texture);
/* A message in place of the picture, or NULL. */
void lotse_page_widget_set_message (LotsePageWidget *self, const char *message);
/* Spans of this page (arrays of LotseSpan, perhaps of other pages too, or NULL): the place that is shown now, other places of the same
 * thing, and the selection. */
void lotse_page_widget_set_marks (LotsePageWidget *self, const GArray *current, const GArray *others, const GArray *selection);
/* The caret, before character @position, or nowhere (-1). It is drawn where @visible. */
void lotse_page_widget_set_caret (LotsePageWidget *self, int position, gboolean visible);

G_END_DECLS
