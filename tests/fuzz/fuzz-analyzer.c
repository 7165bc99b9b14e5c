/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The whole analysis over any text, and the bound on its time: what is eight times or sixty-four times as long may take three times as long
 * per byte at most, however a text repeats itself (eight times would be quadratic; some is lost to the caches). And no text may take much
 * longer per byte than a list of points does. */
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

/* More than this in seconds per byte is too much; less may be the noise of a busy machine. */
#define NOISE 3e-7

/* How often as long per byte as a list of points a text may take. */
#define WORST 16

/* Seconds per byte of a text of @size bytes behind @start: the best of @rounds, or the first that is not more than @enough. */
static double
time_repeated (const char *start, const char *piece, gsize size, guint rounds, double enough)
{
  g_autoptr (GString) text = g_string_new (start);
  g_autoptr (LotseDocumentText) document = NULL;
  double best = G_MAXDOUBLE;

  while (text->len < size)
    g_string_append (text, piece);
  document = lotse_text_reader_read ((const guint8 *) text->str, text->len);
  for (guint i = 0; i < rounds && best > enough; i++)
    {
      double begin = seconds ();

      analyze (document);
      best = MIN (best, (seconds () - begin) / (double) text->len);
    }
  return best;
}

static void
check_time (const char *start, const char *piece, gsize size)
{
  static double points = 0;

  /* The short text is long enough that what is done once per paper does not count. */
  double short_time = time_repeated (start, piece, 64 << 10, 3, 0);
  double enough = MAX (3 * short_time, NOISE);
  double long_time = time_repeated (start, piece, size, 3, enough);

  if (long_time > enough)
    g_error ("not linear: %.0f ns per byte, then %.0f, for \"%.40s\" behind \"%.40s\"", 1e9 * short_time, 1e9 * long_time, piece, start);
  if (points == 0)
    points = time_repeated ("", "1. Der Rat stimmt zu.\n", 64 << 10, 3, 0);
  if (long_time > WORST * points)
    g_error ("slow: %.0f ns per byte, a list of points %.0f, for \"%.40s\"", 1e9 * long_time, 1e9 * points, piece);
}

void
fuzz_add_samples (GPtrArray *samples)
{
  static const char *const pieces[]
      = { "Der Rat beschließt:\n1. Dem Neubau wird zugestimmt.\n",
          "Beratungsfolge\tDatum\nBauausschuss\t03.03.2031\n",
          "Bauausschuss\t03.03.2031\tVorberatung\n",
          "Beratungsfolge ",
          "Beratungsfolge\n",
          "B e s c h l u s s - 1 -\n- ",
          "Zusammensetzung der Lenkungsgruppe:\nSozialamt | 2\n",
          "1.",
          "1. Der Rat stimmt zu. 2. Der Rat lehnt ab. ",
          "12.03.2031 ",
          "im Jahr 2031 ",
          "a-",
          "a-\n",
          "§ 1 Abs. 2 ",
          "Amt für Schule und ",
          "Jugend- und Sportausschuss ",
          "Bauausschuss, Sozialausschuss, Rat, ",
          "1.000 € ",
          "EUR 1.000,00 ",
          "in EUR\n1.000\t2.000\n",
          "Leitziel 1: ",
          "Leitziel:\n- A\n- B\n",
          "\"",
          "„Projekt“ ",
          "(",
          "[",
          "(SPD) ",
          "B e s c h l u s s ",
          "\n",
          "\t",
          "\f",
          "Muster\f",
          "Vorlage 2031/0815, ",
          "der Stadt ",
          "Stadt ",
          "Kreisverband ",
          "in Alsenau ",
          "A",
          "aaaaaaaaaaaaaaaa",
          "http://rat.example/ ",
          "- Punkt\n",
          "Beschlussvorschlag:\n",
          "Beschluss:\nJa 1 Nein 2\n",
          "Die Verwaltung wird beauftragt, ",
          "Der Rat möge beschließen, dass ",
          "Der Ausschuss hat am 12.03.2031 beschlossen. ",
          "öffentliche Vorlage Betreff Bericht Beschlussentwurf: Der Ausschuss nimmt den Bericht zur Kenntnis. Erläuterungen: Es ist so.\n",
          "ja\n",
          "☐ ja ☐ nein\n",
          "Ja: 12, Nein: 3\n",
          "TOP 1\nBauausschuss\n",
          "Anlage 1\n",
          "gez. ",
          "e.V. ",
          "Amt 51 ",
          "besteht aus Mitgliedern der ",
          "entsendet einen Vertreter in die Steuerungsgruppe. ",
          "0",
          "IV. ",
          ". ",
          " - " };
  /* What only a certain start makes a value of. */
  static const char *const values[][2] = { { "Stadt Alsenau\nSachbearbeiter: ", "Erika, " },
                                           { "Stadt Alsenau\nNummer:\n", "x\t12/2031 " },
                                           { "Beratungsfolge: Datum Gremium Zuständigkeit ", "05.12.2031 Rat " } };
  /* One line of five megabytes, or a million labels. */
  static const char *const longest[] = { "A",
                                         "Datum: 01.02.2031\n",
                                         "Bauausschuss\t03.03.2031\n",
                                         "1. Der Rat stimmt zu. ",
                                         "Amt für Schule und ",
                                         "12.03.2031 ",
                                         "1.000 € ",
                                         "§ 1 Abs. 2 ",
                                         "\"",
                                         "Baukommission verantwortlich: des Ausschusses des ",
                                         "(" };

  for (guint i = 0; i < G_N_ELEMENTS (pieces); i++)
    check_time ("", pieces[i], 512 << 10);
  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    check_time (values[i][0], values[i][1], 512 << 10);
  for (guint i = 0; i < G_N_ELEMENTS (longest); i++)
    check_time ("", longest[i], 5 << 20);
  check_time ("", "Betreff:\n", 9000000);
  fuzz_add_texts (samples);
}
