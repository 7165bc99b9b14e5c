/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The whole analysis over any text, and the bound on its time: what is eight times as long may take five times as long per byte at
 * most, however a text repeats itself (eight times would be quadratic; some is lost to the caches). */
#include "fuzz.h"

#include <string.h>
#include <time.h>

#include "lotse-analyzer.h"
#include "lotse-text-reader.h"

static double
seconds (void)
{
  struct timespec now;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &now);
  return (double) now.tv_sec + 1e-9 * (double) now.tv_nsec;
}

static void
analyze (const LotseDocumentText *document)
{
  g_autoptr (LotseOutline) outline = lotse_analyzer_run (document, lotse_lexicon_get_default (), NULL, NULL);

  g_assert_nonnull (outline);
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autoptr (LotseDocumentText) document = lotse_text_reader_read (data, size);

  if (document != NULL)
    analyze (document);
  return 0;
}

static double
time_repeated (const char *piece, gsize size)
{
  g_autoptr (GString) text = g_string_sized_new (size + 256);
  g_autoptr (LotseDocumentText) document = NULL;
  double best = G_MAXDOUBLE;

  while (text->len < size)
    g_string_append (text, piece);
  document = lotse_text_reader_read ((const guint8 *) text->str, text->len);
  for (guint i = 0; i < 3; i++)
    {
      double start = seconds ();

      analyze (document);
      best = MIN (best, seconds () - start);
    }
  return best / (double) text->len;
}

static void
check_time (const char *piece)
{
  /* The short text is long enough that what is done once per paper does not count. */
  double short_time = time_repeated (piece, 64 << 10);
  double long_time = time_repeated (piece, 512 << 10);

  if (long_time > 5 * short_time && long_time > 2e-6)
    g_error ("not linear: %.0f ns per byte, then %.0f, for \"%.40s\"", 1e9 * short_time, 1e9 * long_time, piece);
}

void
fuzz_add_samples (GPtrArray *samples)
{
  static const char *const pieces[] = { "Der Rat beschließt:\n1. Dem Neubau wird zugestimmt.\n",
                                        "Beratungsfolge\tDatum\nBauausschuss\t03.03.2031\n",
                                        "1.",
                                        "12.03.2031 ",
                                        "a-",
                                        "§ 1 Abs. 2 ",
                                        "Amt für Schule und ",
                                        "1.000 € ",
                                        "Leitziel 1: ",
                                        "\"",
                                        "(",
                                        "B e s c h l u s s ",
                                        "\n",
                                        "\t",
                                        "Vorlage 2031/0815, ",
                                        "der Stadt ",
                                        "A",
                                        "http://rat.example/ ",
                                        "- Punkt\n",
                                        "Beschlussvorschlag:\n" };

  for (guint i = 0; i < G_N_ELEMENTS (pieces); i++)
    check_time (pieces[i]);
  fuzz_add_texts (samples);
}
