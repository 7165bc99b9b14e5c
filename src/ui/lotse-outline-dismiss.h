/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lotse-outline-sidebar.h"

G_BEGIN_DECLS

/* Sets an entry of the outline of a paper aside, or takes it back, through the actions of the window; first asks for the reason where there has
 * to be one. */
void lotse_outline_dismiss (LotseOutlineSidebar *outline, LotseOutlineEntry *entry, const char *uuid);

G_END_DECLS
