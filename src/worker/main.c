/* SPDX-License-Identifier: GPL-3.0-or-later */
/* lotse-extractor: reads the files that nobody vouches for, in a sandbox. Started by Lotse, not by people. */
#include <malloc.h>
#include <stdio.h>
#include <string.h>

#include "lotse-config.h"
#include "lotse-protocol.h"
#include "lotse-sandbox.h"
#include "lotse-worker.h"

#if LOTSE_SANITIZER
/* Looking for leaks stops all threads from outside, which no sandbox allows; the readers are looked at in the tests. */
const char *__asan_default_options (void);
const char *
__asan_default_options (void)
{
  return "detect_leaks=0";
}
#endif

int
main (int argc, char **argv)
{
  const char *failed;

  if (argc == 2 && strcmp (argv[1], "--self-test") == 0)
    return lotse_sandbox_self_test ();
  failed = lotse_sandbox_enter ();
  if (failed != NULL)
    {
      fprintf (stderr, "lotse-extractor: the sandbox cannot be set up: %s: %m\n", failed);
      return LOTSE_EXIT_NO_SANDBOX;
    }
  if (argc != 1)
    {
      fprintf (stderr, "lotse-extractor is started by Lotse. lotse-extractor --self-test tries its sandbox.\n");
      return LOTSE_EXIT_USAGE;
    }
  /* Memory that was touched once is kept: the first touch of a page costs far more than its use. One arena, because one thread works. */
  mallopt (M_ARENA_MAX, 1);
  mallopt (M_MMAP_THRESHOLD, 32 << 20);
  mallopt (M_TRIM_THRESHOLD, 128 << 20);
  return lotse_worker_run ();
}
