/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-worker-error.h"

#include "lotse-protocol.h"

static void
test_names (void)
{
  g_autoptr (GError) encrypted = g_error_new_literal (LOTSE_WORKER_ERROR, LOTSE_WORKER_ERROR_ENCRYPTED, "");
  g_autoptr (GError) large = g_error_new_literal (LOTSE_WORKER_ERROR, LOTSE_WORKER_ERROR_TOO_LARGE, "");
  g_autoptr (GError) unknown = g_error_new_literal (LOTSE_WORKER_ERROR, 99, "");
  g_autoptr (GError) foreign = g_error_new_literal (G_FILE_ERROR, G_FILE_ERROR_NOENT, "");

  g_assert_cmpstr (lotse_worker_error_get_name (encrypted), ==, LOTSE_PROTOCOL_ERROR_ENCRYPTED);
  g_assert_cmpstr (lotse_worker_error_get_name (large), ==, LOTSE_PROTOCOL_ERROR_TOO_LARGE);
  g_assert_cmpstr (lotse_worker_error_get_name (unknown), ==, LOTSE_PROTOCOL_ERROR_FAILED);
  g_assert_cmpstr (lotse_worker_error_get_name (foreign), ==, LOTSE_PROTOCOL_ERROR_FAILED);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/worker/worker-error/names", test_names);
  return g_test_run ();
}
