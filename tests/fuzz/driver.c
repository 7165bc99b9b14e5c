/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Runs a fuzz target without a fuzzer: over its samples, and over mutations of them by a fixed seed. As an ordinary test it finds again
 * what was found once; linked with -fsanitize=fuzzer instead of this file the target looks for more.
 *
 * fuzz-NAME [ROUNDS [FILE…]]: files are run once each. */
#include "fuzz.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define SEED 20310224
#define LARGEST 65536

static const char paper[]
    = "Stadt Musterstadt\n\nBeschlussvorlage\nVorlage Nr. 2031/0815\nöffentlich\nFachbereich Soziales\t24.02.2031\n\n"
      "Betreff:\nNeubau der Kindertages-\nstätte am Lindenhof\n\nBeratungsfolge:\nSozialausschuss\t03.03.2031\tVorberatung\n"
      "Rat der Stadt\t17.03.2031\tEntscheidung\n\nBeschlussvorschlag:\nDer Rat der Stadt beschließt:\n"
      "1. Dem Neubau wird zugestimmt.\n2. Die Verwaltung wird beauftragt, 1.250.000 € in den Haushalt 2032 einzustellen.\n\n"
      "Sachverhalt:\nNach § 41 GO NRW und dem Kinderbildungsgesetz ist der Bedarf zu decken (Vorlage 2030/0107).\n"
      "Frau Beispiel vom Jugendamt erläutert das Leitziel 1: Teilhabe.\n";

void
fuzz_add_text (GPtrArray *samples, const char *text)
{
  g_ptr_array_add (samples, g_bytes_new (text, strlen (text)));
}

void
fuzz_add_texts (GPtrArray *samples)
{
  g_autofree char *latin = g_convert (paper, -1, "WINDOWS-1252", "UTF-8", NULL, NULL, NULL);
  gsize size;
  char *wide = g_convert (paper, -1, "UTF-16LE", "UTF-8", NULL, &size, NULL);

  fuzz_add_text (samples, paper);
  fuzz_add_text (samples, latin);
  g_ptr_array_add (samples, g_bytes_new_take (wide, size));
  fuzz_add_text (samples, "");
  fuzz_add_text (samples, "\f\f\f");
  fuzz_add_text (samples, "1. a) (1) - • § 1 Abs. 2 S. 3 12.13.2031 1.234.567,89 Euro B e s c h l u s s");
}

static void
change_byte (GByteArray *bytes, GRand *rand)
{
  static const guint8 interesting[]
      = { 0, 1, '\n', '\t', ' ', '-', '.', ':', '<', '>', '"', '{', '[', 0x7f, 0x80, 0xc3, 0xed, 0xf4, 0xfe, 0xff };
  guint8 *byte = &bytes->data[g_rand_int_range (rand, 0, (gint32) bytes->len)];

  switch (g_rand_int_range (rand, 0, 3))
    {
    case 0:
      *byte ^= (guint8) (1 << g_rand_int_range (rand, 0, 8));
      break;
    case 1:
      *byte = interesting[g_rand_int_range (rand, 0, G_N_ELEMENTS (interesting))];
      break;
    default:
      *byte = (guint8) g_rand_int_range (rand, 0, 256);
      break;
    }
}

/* Copies a piece of @from to some place in @bytes, one or several times. */
static void
insert_piece (GByteArray *bytes, GBytes *from, GRand *rand)
{
  gsize size, length, start, at;
  const guint8 *data = g_bytes_get_data (from, &size);
  int times = g_rand_int_range (rand, 0, 10) == 0 ? g_rand_int_range (rand, 2, 200) : 1;
  g_autofree guint8 *tail = NULL;
  gsize tail_size;

  if (size == 0)
    return;
  start = (gsize) g_rand_int_range (rand, 0, (gint32) size);
  length = (gsize) g_rand_int_range (rand, 1, (gint32) MIN (size - start, 200) + 1);
  if (bytes->len + length * (gsize) times > LARGEST)
    return;
  at = (gsize) g_rand_int_range (rand, 0, (gint32) bytes->len + 1);
  tail_size = bytes->len - at;
  tail = g_memdup2 (bytes->data + at, tail_size);
  g_byte_array_set_size (bytes, (guint) at);
  for (int i = 0; i < times; i++)
    g_byte_array_append (bytes, data + start, (guint) length);
  if (tail_size > 0)
    g_byte_array_append (bytes, tail, (guint) tail_size);
}

static GByteArray *
mutate (GPtrArray *samples, GRand *rand)
{
  GBytes *sample = g_ptr_array_index (samples, g_rand_int_range (rand, 0, (gint32) samples->len));
  GByteArray *bytes = g_byte_array_new ();
  gsize size;
  const guint8 *data = g_bytes_get_data (sample, &size);

  g_byte_array_append (bytes, data, (guint) size);
  for (int i = g_rand_int_range (rand, 1, 9); i > 0; i--)
    {
      int kind = g_rand_int_range (rand, 0, 6);

      if (kind == 0)
        insert_piece (bytes, g_ptr_array_index (samples, g_rand_int_range (rand, 0, (gint32) samples->len)), rand);
      else if (bytes->len == 0)
        continue;
      else if (kind == 1)
        {
          guint start = (guint) g_rand_int_range (rand, 0, (gint32) bytes->len);

          g_byte_array_remove_range (bytes, start, (guint) g_rand_int_range (rand, 1, (gint32) MIN (bytes->len - start, 100) + 1));
        }
      else if (kind == 2 && i == 1)
        g_byte_array_set_size (bytes, (guint) g_rand_int_range (rand, 0, (gint32) bytes->len));
      else
        change_byte (bytes, rand);
    }
  return bytes;
}

/* Each input has its own block, so that reading beyond it is seen. */
static void
run (const guint8 *data, gsize size)
{
  g_autofree guint8 *copy = g_malloc (MAX (size, 1));

  if (size > 0)
    memcpy (copy, data, size);
  LLVMFuzzerTestOneInput (copy, size);
}

int
main (int argc, char **argv)
{
  g_autoptr (GPtrArray) samples = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);
  g_autoptr (GRand) rand = g_rand_new_with_seed (SEED);
  guint rounds = argc > 1 ? (guint) g_ascii_strtoull (argv[1], NULL, 10) : 10000;

  for (int i = 2; i < argc; i++)
    {
      g_autoptr (GError) error = NULL;
      char *data;
      gsize size;

      if (!g_file_get_contents (argv[i], &data, &size, &error))
        {
          fprintf (stderr, "%s\n", error->message);
          return 1;
        }
      g_ptr_array_add (samples, g_bytes_new_take (data, size));
    }
  if (samples->len == 0)
    fuzz_add_samples (samples);
  for (guint i = 0; i < samples->len; i++)
    {
      gsize size;
      const guint8 *data = g_bytes_get_data (g_ptr_array_index (samples, i), &size);

      run (data, size);
    }
  for (guint i = 0; i < rounds; i++)
    {
      g_autoptr (GByteArray) bytes = mutate (samples, rand);

      run (bytes->data, bytes->len);
    }
  printf ("%u samples, %u mutations\n", samples->len, rounds);
  return 0;
}
