/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <pango/pangocairo.h>

/* The words of a page before they are drawn. A PDF says nothing about the order in which a page is read: programs draw tables column by
 * column, running titles last, or pieces in any order. */

typedef enum
{
  ORDER_NATURAL,
  ORDER_COLUMNS, /* cells of a table column by column, running titles last */
  ORDER_REVERSE, /* from the last piece to the first */
  ORDER_SCATTER, /* in no order */
} Order;

typedef struct _Page Page;

/* A page without words; @words draws every word on its own, without the blanks between them. */
Page *page_new (Order order, gboolean words);
void page_free (Page *self);

/* Puts a line of @layout at its base line. @table is the number of a table or 0, @column the column of the cell in it. */
void page_put (Page *self, PangoLayout *layout, int line, double x, double y, guint table, guint column);
/* Puts all lines of @layout below (@x, @y). */
void page_put_all (Page *self, PangoLayout *layout, double x, double y, guint table, guint column);
/* The lines put next are running titles, or are no longer. */
void page_set_running (Page *self, gboolean running);

/* Draws and forgets everything. */
void page_draw (Page *self, cairo_t *cr);
