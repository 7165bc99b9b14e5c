/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Answers requests on the connection LOTSE_PROTOCOL_FD (see lotse-protocol.h) until the parent closes it. Returns the exit code. */
int lotse_worker_run (void);

G_END_DECLS
