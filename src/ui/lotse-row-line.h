/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A layout for a line of a row: the first child has the words and all the width that the others, small marks at its end, leave. These have their
 * natural width unless the words would have next to none. Other than that of a box, it gives words of several lines the height that they
 * need beside marks that could be narrower. */
GtkLayoutManager *lotse_row_line_new_layout (void);

G_END_DECLS
