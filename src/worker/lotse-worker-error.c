/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-worker-error.h"

#include "lotse-protocol.h"

GQuark
lotse_worker_error_quark (void)
{
  return g_quark_from_static_string ("lotse-worker-error-quark");
}

const char *
lotse_worker_error_get_name (const GError *error)
{
  static const char *const names[] = {
    [LOTSE_WORKER_ERROR_ENCRYPTED] = LOTSE_PROTOCOL_ERROR_ENCRYPTED,
    [LOTSE_WORKER_ERROR_WRONG_PASSWORD] = LOTSE_PROTOCOL_ERROR_WRONG_PASSWORD,
    [LOTSE_WORKER_ERROR_DAMAGED] = LOTSE_PROTOCOL_ERROR_DAMAGED,
    [LOTSE_WORKER_ERROR_NOT_SUPPORTED] = LOTSE_PROTOCOL_ERROR_NOT_SUPPORTED,
    [LOTSE_WORKER_ERROR_TOO_LARGE] = LOTSE_PROTOCOL_ERROR_TOO_LARGE,
    [LOTSE_WORKER_ERROR_FAILED] = LOTSE_PROTOCOL_ERROR_FAILED,
  };

  if (error->domain != LOTSE_WORKER_ERROR || error->code < 0 || error->code >= (int) G_N_ELEMENTS (names))
    return LOTSE_PROTOCOL_ERROR_FAILED;
  return names[error->code];
}
