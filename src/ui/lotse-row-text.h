/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define LOTSE_TYPE_ROW_TEXT (lotse_row_text_get_type ())

/**
 * LotseRowText:
 *
 * Words in a row of a long list: plain text that takes the width it is given and as many lines as it needs there. A label that wraps lays its
 * text out four times, once with a line for each letter, before it is drawn; this one does it once, at the width of the list.
 * Its CSS node is "label".
 */
G_DECLARE_FINAL_TYPE (LotseRowText, lotse_row_text, LOTSE, ROW_TEXT, GtkWidget)

/* No words yet. */
GtkWidget *lotse_row_text_new (void);
/* Shows other words; they begin at the side where the lines of the window begin, whatever their script. */
void lotse_row_text_set_text (LotseRowText *self, const char *text);
/* What is shown, never NULL. Borrowed. */
const char *lotse_row_text_get_text (LotseRowText *self);
/* Shows no more than these lines, the last with an ellipsis where words are left out; 0 for all. */
void lotse_row_text_set_lines (LotseRowText *self, guint n_lines);
/* Whether words are left out at the width that it has. */
gboolean lotse_row_text_get_cut (LotseRowText *self);

G_END_DECLS
