/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * lotse_build_tree_holds_program:
 *
 * Whether the program that runs lies in the build folder it was made in. Such a program finds its parts there, an installed one
 * where it was installed to; no variable decides it.
 */
gboolean lotse_build_tree_holds_program (void);

G_END_DECLS
