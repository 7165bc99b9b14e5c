/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The sandbox is tried from inside, by the extractor itself. */
#include <gio/gio.h>

#include "lotse-config.h"
#include "lotse-protocol.h"

static char *
run (const char *argument, int *status)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocessLauncher) launcher = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_MERGE);
  g_autoptr (GSubprocess) process = NULL;
  char *output = NULL;

  /* The leak checker would have to trace the process, which does not let itself be traced. */
  if (LOTSE_SANITIZER)
    g_subprocess_launcher_setenv (launcher, "ASAN_OPTIONS", "detect_leaks=0", TRUE);
  process = g_subprocess_launcher_spawn (launcher, &error, EXTRACTOR, argument, NULL);
  g_assert_no_error (error);
  g_subprocess_communicate_utf8 (process, NULL, NULL, &output, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_get_if_exited (process));
  *status = g_subprocess_get_exit_status (process);
  return output;
}

static void
test_refusals (void)
{
  static const char *const deeds[]
      = { "write a file",      "make a memory file",          "open a socket",        "run a program",   "start a process",
          "signal the parent", "signal the parent by a pipe", "slow down the parent", "trace the parent" };
  int status;
  g_autofree char *output = run ("--self-test", &status);
  gboolean landlock = strstr (output, "no Landlock") == NULL;

  if (LOTSE_SANITIZER)
    {
      g_test_skip ("the sanitizer needs more than the sandbox allows; see the normal build");
      return;
    }
  g_test_message ("%s", output);
  g_assert_cmpint (status, ==, 0);
  for (guint i = 0; i < G_N_ELEMENTS (deeds); i++)
    {
      g_autofree char *line = g_strconcat (deeds[i], ": refused", NULL);

      g_assert_nonnull (strstr (output, line));
    }
  /* Landlock refuses this too, but not on every kernel. */
  g_assert_nonnull (strstr (output, "signal a thread of the parent: refused by signal"));
  /* A newer library asks for it, and does without. */
  g_assert_nonnull (strstr (output, "use a call of a later kernel: refused\n"));
  if (landlock)
    g_assert_nonnull (strstr (output, "open /etc/passwd: refused"));
  g_assert_null (strstr (output, ": done"));
}

static void
test_usage (void)
{
  int status;
  g_autofree char *output = run ("--help", &status);

  g_assert_cmpint (status, ==, LOTSE_EXIT_USAGE);
  g_assert_nonnull (strstr (output, "--self-test"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/worker/sandbox/refusals", test_refusals);
  g_test_add_func ("/worker/sandbox/usage", test_usage);
  return g_test_run ();
}
