/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define LOTSE_TYPE_GRADUAL_LIST (lotse_gradual_list_get_type ())

/**
 * LotseGradualList:
 *
 * A selection model for a list view over another one. A list view keeps some two hundred rows around the visible ones and makes all of them
 * at once where its list changes or jumps, which takes several frames. This one hands it only those at the place that is looked at, and then
 * more with each frame until it has them all. Positions here are called rows, those of the model below positions.
 */
G_DECLARE_FINAL_TYPE (LotseGradualList, lotse_gradual_list, LOTSE, GRADUAL_LIST, GObject)

/* Tells that what was asked for is ready. */
typedef void (*LotseGradualFunc) (LotseGradualList *self, gpointer user_data);

/* Takes @model. Where that changes much, the place looked at is that of its selected item, else the beginning. */
LotseGradualList *lotse_gradual_list_new (GtkSelectionModel *model);
/* Home and End in @list, which shows this model, go to a place where only few rows have to be made. */
void lotse_gradual_list_add_keys (LotseGradualList *self, GtkListView *list);
/* A key pressed in @widget while lotse_gradual_list_prepare() is not done ends that at once and then acts where the keyboard has gone. Keys in
 * the list itself do so already. */
void lotse_gradual_list_watch_keys (LotseGradualList *self, GtkWidget *widget);
/* Gives back, a few at a time, the rows that cannot be seen, and then calls @ready: the model may change then. A call before that replaces
 * the one before; with NULL nothing is given back or told any more. */
void lotse_gradual_list_prepare (LotseGradualList *self, LotseGradualFunc ready, gpointer user_data);
/* Tell it of each row that the list view makes and gives back. */
void lotse_gradual_list_bind (LotseGradualList *self, GtkListItem *item);
void lotse_gradual_list_unbind (LotseGradualList *self, GtkListItem *item);
/* Whether a position can be reached without giving back rows; if not, it takes less time at once after lotse_gradual_list_prepare(). */
gboolean lotse_gradual_list_is_near (LotseGradualList *self, guint position);
/* The row of a position, ready to be scrolled to: where it is far from what the list view has, the list begins anew around it. */
guint lotse_gradual_list_reach (LotseGradualList *self, guint position);
/* While this holds, changes are passed on as they are, however large: nobody loses his place. */
void lotse_gradual_list_set_passing (LotseGradualList *self, gboolean passing);
/* The position of a row. */
guint lotse_gradual_list_get_position (LotseGradualList *self, guint row);

G_END_DECLS
