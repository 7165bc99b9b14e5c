/* SPDX-License-Identifier: GPL-3.0-or-later */
/* analyze FILE…: prints the CPU seconds that the analysis of the files takes, without their extraction. */
#include "lotse-analyzer.h"
#include "lotse-extractor.h"

#include <stdio.h>
#include <time.h>

static double
cpu_seconds (void)
{
  struct timespec now;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &now);
  return (double) now.tv_sec + (double) now.tv_nsec / 1e9;
}

int
main (int argc, char **argv)
{
  g_autoptr (LotseExtractorPool) pool = lotse_extractor_pool_new (1);
  const LotseLexicon *lexicon = lotse_lexicon_get_default ();
  gsize bytes = 0;
  guint pages = 0;
  double total = 0, longest = 0;

  for (int i = 1; i < argc; i++)
    {
      g_autoptr (GFile) file = g_file_new_for_commandline_arg (argv[i]);
      g_autoptr (GError) error = NULL;
      g_autoptr (LotseDocumentText) text = lotse_extractor_pool_get_text (pool, file, NULL, NULL, &error);
      g_autoptr (LotseOutline) outline = NULL;
      double start, took;

      if (!text)
        {
          g_printerr ("%s: %s\n", argv[i], error->message);
          return 1;
        }
      pages += lotse_document_text_get_n_pages (text);
      for (guint p = 0; p < lotse_document_text_get_n_pages (text); p++)
        bytes += lotse_page_text_to_byte (lotse_document_text_get_page (text, p), G_MAXUINT);
      start = cpu_seconds ();
      outline = lotse_analyzer_run (text, lexicon, NULL, NULL);
      took = cpu_seconds () - start;
      total += took;
      longest = MAX (longest, took);
    }
  printf ("%d files, %u pages, %.1f MB of text: analysis %.2f s, longest %.3f s, %.1f MB/s\n", argc - 1, pages, (double) bytes / 1e6, total,
          longest, (double) bytes / 1e6 / total);
  return 0;
}
