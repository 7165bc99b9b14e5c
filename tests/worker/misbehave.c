/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the extractor of the tests does beside its work: fail on demand, and on files whose name and pages whose text ask for it. */
#include "lotse-misbehave.h"

#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>

void
lotse_misbehave_on (const char *text)
{
  if (strstr (text, "Absturz") != NULL)
    abort ();
  if (strstr (text, "Stillstand") != NULL)
    for (volatile guint i = 0;; i++)
      ;
}

void
lotse_misbehave_with_file (const char *name, int fd)
{
  char *bytes;

  if (strstr (name, "Schreiben") == NULL)
    return;
  /* What no limit on the size of files and no list of system calls keeps from writing. */
  bytes = mmap (NULL, 1, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
  if (bytes == MAP_FAILED)
    return;
  *bytes = '!';
  munmap (bytes, 1);
}

GVariant *
lotse_misbehave (const char *method, GVariant *parameters, GError **error)
{
  const char *what;

  if (!g_str_equal (method, "Misbehave"))
    return NULL;
  g_variant_get (parameters, "(&s)", &what);
  if (g_str_equal (what, "crash"))
    abort ();
  else if (g_str_equal (what, "hang"))
    for (volatile guint i = 0;; i++)
      ;
  else if (g_str_equal (what, "memory"))
    for (;;)
      {
        /* Without touching it: it is the address space that is limited. */
        char *block = malloc (64 << 20);

        if (block == NULL)
          exit (1);
        *(volatile char *) block = 1;
      }
  return g_variant_new ("()");
}
