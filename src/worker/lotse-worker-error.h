/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Why a file is not read, inside the extractor; each becomes a D-Bus error of lotse-protocol.h. The message of TOO_LARGE is the name of
 * the limit. People see the parent's messages, not these. */
typedef enum
{
  LOTSE_WORKER_ERROR_ENCRYPTED,
  LOTSE_WORKER_ERROR_WRONG_PASSWORD,
  LOTSE_WORKER_ERROR_DAMAGED,
  LOTSE_WORKER_ERROR_NOT_SUPPORTED,
  LOTSE_WORKER_ERROR_TOO_LARGE,
  LOTSE_WORKER_ERROR_FAILED,
} LotseWorkerError;

#define LOTSE_WORKER_ERROR (lotse_worker_error_quark ())
GQuark lotse_worker_error_quark (void);
/* The D-Bus name of an error of this domain. */
const char *lotse_worker_error_get_name (const GError *error);

G_END_DECLS
