/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lotse-pipe-private.h"

G_BEGIN_DECLS

/* The motion of a district that begins at byte @from, printed on one line: type, number and title. FALSE if there is none. */
gboolean _lotse_politik_add_motion (LotseAnalysis *a, guint from);
/* The bodies that dealt with it, with their dates. FALSE if there is none. */
gboolean _lotse_politik_add_motion_bodies (LotseAnalysis *a, guint from);

G_END_DECLS
