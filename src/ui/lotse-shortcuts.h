/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* Shows the dialog that lists all keys, above the window of @parent. */
void lotse_shortcuts_present (GtkWidget *parent);

G_END_DECLS
