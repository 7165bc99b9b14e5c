/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Words of two languages in one line: German papers in windows that run from right to left. */

/* Appends @part to @text behind " · ", unless one of them is empty. In a window from right to left each part is isolated, so that a date or
 * a number does not change places with its neighbours. */
void lotse_bidi_join (GString *text, const char *part);
/* The same with a part that is made from a format. */
void lotse_bidi_join_format (GString *text, const char *format, ...) G_GNUC_PRINTF (2, 3);
/* Whether a paragraph runs from left to right in a window of the other @direction; numbers alone run as the window does. */
gboolean lotse_bidi_runs_against (PangoLayout *layout, GtkTextDirection direction);

G_END_DECLS
