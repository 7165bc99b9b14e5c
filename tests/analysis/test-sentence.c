/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-sentence-private.h"

static LotseReading *
read_text (LotseDocumentText **ret_document, const char *text)
{
  LotseReading *reading;

  *ret_document = lotse_document_text_new (LOTSE_SOURCE_TEXT);
  lotse_document_text_add_page (*ret_document, text, NULL);
  reading = lotse_reading_new (*ret_document, lotse_lexicon_get_default ());
  lotse_reading_tokenize (reading);
  return reading;
}

/* The sentences of a text, joined by " | ". */
static char *
split (const char *text)
{
  g_autoptr (LotseDocumentText) document = NULL;
  g_autoptr (LotseReading) reading = read_text (&document, text);
  g_autoptr (GArray) sentences = g_array_new (FALSE, FALSE, sizeof (LotseRange));
  GString *out = g_string_new (NULL);
  guint last = 0;

  _lotse_sentences_split (reading, lotse_lexicon_get_default (), sentences);
  for (guint i = 0; i < sentences->len; i++)
    {
      const LotseRange *range = &g_array_index (sentences, LotseRange, i);
      g_autofree char *sentence = lotse_reading_dup_text (reading, range->start, range->end);

      g_assert_cmpuint (range->start, >=, last);
      g_assert_cmpuint (range->end, >, range->start);
      last = range->end;
      g_string_append_printf (out, "%s%s", i > 0 ? " | " : "", sentence);
    }
  return g_string_free (out, FALSE);
}

typedef struct
{
  const char *text;
  const char *sentences;
} Case;

static void
test_split (gconstpointer data)
{
  const Case *c = data;
  g_autofree char *found = split (c->text);

  g_assert_cmpstr (found, ==, c->sentences);
}

static const struct
{
  const char *path;
  Case c;
} cases[] = {
  { "gazette",
    { "nach dem Gesetz (GVBl. LSA S. 288) und dem Erlass (GV. NRW. S. 12) gilt. Der Rat tagt.",
      "nach dem Gesetz (GVBl. LSA S. 288) und dem Erlass (GV. NRW. S. 12) gilt. | Der Rat tagt." } },
  { "lone-vote",
    { "Der Beirat bittet um 500 €.\neinstimmig\nTOP 3: Verschiedenes",
      "Der Beirat bittet um 500 €. | einstimmig | TOP 3: Verschiedenes" } },
  { "vote-in-sentence",
    { "Der Beirat hat dem Plan des Amtes\neinstimmig zugestimmt.", "Der Beirat hat dem Plan des Amtes einstimmig zugestimmt." } },
  { "torn", { "Die Mittel für den Bau der\n\nFeuerwache werden bewilligt.", "Die Mittel für den Bau der Feuerwache werden bewilligt." } },
  { "not-torn", { "Der Rat stimmt dem zu\n\nFeuerwache und Haus", "Der Rat stimmt dem zu | Feuerwache und Haus" } },
  { "plain", { "Der Rat tagt. Die Sitzung ist lang.", "Der Rat tagt. | Die Sitzung ist lang." } },
  { "abbreviation",
    { "Die Mittel, d.h. der Zuschuss gem. Anlage, z. B. Miete, reichen.",
      "Die Mittel, d.h. der Zuschuss gem. Anlage, z. B. Miete, reichen." } },
  { "abbreviation-at-end", { "Stifte, Papier usw. Der Rest folgt.", "Stifte, Papier usw. | Der Rest folgt." } },
  { "date", { "Beginn am 17. November in Musterau. Ende am 3. Mai.", "Beginn am 17. November in Musterau. | Ende am 3. Mai." } },
  { "ordinal", { "Die 1. Änderung der Satzung und die 2. Lesung folgen.", "Die 1. Änderung der Satzung und die 2. Lesung folgen." } },
  { "year-at-end", { "Das galt bis 2019. Heute nicht.", "Das galt bis 2019. | Heute nicht." } },
  { "initial",
    { "Es zeichnen A. Muster und Dr. B. Beispiel. Beide sind da.", "Es zeichnen A. Muster und Dr. B. Beispiel. | Beide sind da." } },
  { "question", { "Wer zahlt? Die Stadt! Gut so.", "Wer zahlt? | Die Stadt! | Gut so." } },
  { "quotes", { "Er sagt: „Das geht.“ Danach ist Schluss.", "Er sagt: „Das geht.“ | Danach ist Schluss." } },
  { "paragraph", { "Beschluss\n\nDer Rat tagt", "Beschluss | Der Rat tagt" } },
  { "open-paragraph", { "Pläne, die nur auf\n\nden Ort passen. Ende.", "Pläne, die nur auf den Ort passen. | Ende." } },
  { "lost-syllable", { "Es gilt der Plan\n\nr die Jahre danach gilt er auch.", "Es gilt der Plan | r die Jahre danach gilt er auch." } },
  { "bullets", { "Dazu gehören:\n- Sport\n- Kultur", "Dazu gehören: | - Sport | - Kultur" } },
  { "numbered",
    { "Der Rat beschließt:\n1. Das Haus wird gebaut.\n2. Die Mittel stehen bereit.",
      "Der Rat beschließt: | 1. Das Haus wird gebaut. | 2. Die Mittel stehen bereit." } },
  { "number-after-preposition",
    { "Die Satzung gilt bis zum\n31. Dezember und danach.", "Die Satzung gilt bis zum 31. Dezember und danach." } },
};

static void
test_number (void)
{
  g_autoptr (LotseDocumentText) document = NULL;
  g_autoptr (LotseReading) reading = read_text (
      &document, "1. Haus\n2) Hof\n(3) Garten\na) Zaun\nIV. Tor\n1.2 Stall\n3. Mai\n4.5 Prozent mehr\nHaus 1. Stock\n3. 5.000 € zu geben\n"
                 "3. 5. 2031 tagt er\n3. 5.2031 auch");
  const guint expected[] = { 2, 2, 3, 2, 2, 1, 0, 1, 0, 2, 0, 0 };
  guint line = 0;

  for (guint i = 0; i < reading->tokens->len; i++)
    if (lotse_reading_token (reading, i)->flags & LOTSE_TOKEN_LINE_START)
      {
        g_assert_cmpuint (line, <, G_N_ELEMENTS (expected));
        g_assert_cmpuint (_lotse_sentence_match_number (reading, i), ==, expected[line]);
        line++;
      }
  g_assert_cmpuint (line, ==, G_N_ELEMENTS (expected));
}

/* "- Hauptamt - Sitzungsdienst -" is no item of a list. */
static void
test_bullet (void)
{
  g_autoptr (LotseDocumentText) document = NULL;
  g_autoptr (LotseReading) item = read_text (&document, "- Kauf eines Hauses");
  g_autoptr (LotseDocumentText) other = NULL;
  g_autoptr (LotseReading) framed = read_text (&other, "- Hauptamt - Sitzungsdienst -");

  g_assert_true (_lotse_sentence_is_bullet (item, 0));
  g_assert_false (_lotse_sentence_is_bullet (framed, 0));
}

static void
test_find (void)
{
  g_autoptr (GArray) sentences = g_array_new (FALSE, FALSE, sizeof (LotseRange));
  const LotseRange ranges[] = { { 0, 5 }, { 6, 10 } };

  g_array_append_vals (sentences, ranges, 2);
  g_assert_cmpuint (_lotse_sentences_find (sentences, 0), ==, 0);
  g_assert_cmpuint (_lotse_sentences_find (sentences, 5), ==, 1);
  g_assert_cmpuint (_lotse_sentences_find (sentences, 10), ==, 2);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/analysis/sentence/", cases[i].path, NULL);

      g_test_add_data_func (path, &cases[i].c, test_split);
    }
  g_test_add_func ("/analysis/sentence/number", test_number);
  g_test_add_func ("/analysis/sentence/find", test_find);
  g_test_add_func ("/analysis/sentence/bullet", test_bullet);
  return g_test_run ();
}
