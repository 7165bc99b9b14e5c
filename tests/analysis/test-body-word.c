/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-body-scan-private.h"

#include <string.h>

static void
test_facts (void)
{
  static const struct
  {
    const char *text;
    guint facts;
    gboolean head, whole;
  } words[] = {
    { "Städtische", LOTSE_BODY_WORD_ADJECTIVE, FALSE, FALSE },
    { "Gemeinsamer", LOTSE_BODY_WORD_ADJECTIVE, FALSE, FALSE },
    { "Lindenauer", LOTSE_BODY_WORD_OF_PLACE, FALSE, FALSE },
    { "Preisträger", 0, FALSE, FALSE },
    { "Antragstellender", LOTSE_BODY_WORD_PART | LOTSE_BODY_WORD_ADJECTIVE, FALSE, FALSE },
    { "CDU-FDP-Gruppe", LOTSE_BODY_WORD_GROUP, FALSE, FALSE },
    { "Bauausschuss", 0, TRUE, FALSE },
    { "Ausschuss", 0, TRUE, TRUE },
    { "Amt", LOTSE_BODY_WORD_UNIT, TRUE, TRUE },
    { "A51", LOTSE_BODY_WORD_UNIT, FALSE, FALSE },
    { "Landkreises", LOTSE_BODY_WORD_TERRITORY, FALSE, FALSE },
    { "Mühl-Lind-Kreis", LOTSE_BODY_WORD_TERRITORY, FALSE, FALSE },
    { "Baum", 0, FALSE, FALSE },
  };
  const guint asked = LOTSE_BODY_WORD_UNIT | LOTSE_BODY_WORD_TERRITORY | LOTSE_BODY_WORD_ADJECTIVE | LOTSE_BODY_WORD_OF_PLACE
                      | LOTSE_BODY_WORD_PART | LOTSE_BODY_WORD_GROUP;

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      g_autoptr (LotseDocumentText) document = lotse_document_text_new (LOTSE_SOURCE_TEXT);
      g_autoptr (LotseReading) reading = NULL;
      g_autofree LotseBodyWord *memo_words = NULL;
      LotseBodyMemo memo = { 0 };
      LotseBodyScan scan = { .index = _lotse_body_index_get (lotse_lexicon_get_default ()), .end = 1, .memo = &memo };

      lotse_document_text_add_page (document, words[i].text, NULL);
      reading = lotse_reading_new (document, lotse_lexicon_get_default ());
      lotse_reading_tokenize (reading);
      memo_words = g_new0 (LotseBodyWord, reading->n_words);
      scan.reading = reading;
      g_assert_cmpuint (reading->tokens->len, ==, 1);
      /* The same without a memory, with an empty one, and with what stands there then. */
      for (guint round = 0; round < 3; round++)
        {
          LotseBodyWord word = _lotse_body_get_word (&scan, 0);
          gboolean whole = FALSE;

          g_test_message ("%s", words[i].text);
          g_assert_cmphex (word.facts & asked, ==, words[i].facts);
          g_assert_true (!words[i].head || word.facts & LOTSE_BODY_WORD_TAIL);
          g_assert_cmpint (_lotse_body_find_head (&scan, 0, &whole) != NULL, ==, words[i].head);
          g_assert_cmpint (whole, ==, words[i].whole);
          g_assert_cmpint (_lotse_body_is_adjective (&scan, 0), ==, (words[i].facts & LOTSE_BODY_WORD_ADJECTIVE) != 0);
          memo.words = memo_words;
        }
      g_assert_cmphex (_lotse_body_get_facts (&scan, 1), ==, 0);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/body-word/facts", test_facts);
  return g_test_run ();
}
