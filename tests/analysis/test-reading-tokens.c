/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-reading.h"

static LotseReading *
read_tokens (LotseDocumentText *text, const char *page)
{
  LotseReading *reading;

  lotse_document_text_add_page (text, page, NULL);
  reading = lotse_reading_new (text, lotse_lexicon_get_default ());
  lotse_reading_tokenize (reading);
  return reading;
}

static void
test_tokens (void)
{
  g_autoptr (LotseDocumentText) text = lotse_document_text_new (LOTSE_SOURCE_TEXT);
  g_autoptr (LotseReading) reading
      = read_tokens (text, "Die 2 Vertreter_innen der Jugend-, Sport-\nverwaltung (A 46) am 17.11.2021:\n\nHaupt- und § 14a");
  static const char *const expected[]
      = { "die",        "2", "vertreter_innen", "der", "jugend-", ",",  "sportverwaltung", "(", "a", "46", ")", "am",
          "17.11.2021", ":", "haupt-",          "und", "§",       "14a" };

  g_assert_cmpuint (reading->tokens->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      const LotseToken *token = lotse_reading_token (reading, i);

      g_assert_cmpstr (lotse_reading_get_fold (reading, token), ==, expected[i]);
      g_assert_cmpuint (lotse_reading_find_token (reading, token->start), ==, i);
    }
  g_assert_true (lotse_reading_token (reading, 4)->flags & LOTSE_TOKEN_HYPHEN_END);
  g_assert_true (lotse_reading_token (reading, 14)->flags & LOTSE_TOKEN_PARA_START);
  g_assert_false (lotse_reading_token (reading, 15)->flags & LOTSE_TOKEN_LINE_START);
}

/* Words that fold to the same have one number, all others another. */
static void
test_numbers (void)
{
  g_autoptr (LotseDocumentText) text = lotse_document_text_new (LOTSE_SOURCE_TEXT);
  g_autoptr (LotseReading) reading = NULL;
  g_autoptr (GString) page = g_string_new ("Straße STRASSE straße Strasse, Straßen,");

  for (guint i = 0; i < 3000; i++)
    g_string_append_printf (page, " w%u", i % 2000);
  reading = read_tokens (text, page->str);
  g_assert_cmpuint (reading->tokens->len, ==, 7 + 3000);
  g_assert_cmpuint (reading->n_words, ==, 3 + 2000);
  for (guint i = 0; i < reading->tokens->len; i++)
    {
      const LotseToken *a = lotse_reading_token (reading, i);

      g_assert_cmpuint (a->word, <, reading->n_words);
      for (guint k = 0; k < 7; k++)
        {
          const LotseToken *b = lotse_reading_token (reading, k);
          gboolean same = g_str_equal (lotse_reading_get_fold (reading, a), lotse_reading_get_fold (reading, b));

          g_assert_true ((a->word == b->word) == same);
          g_assert_true ((a->fold == b->fold) == same);
        }
    }
  for (guint i = 0; i < 1000; i++)
    g_assert_cmpuint (lotse_reading_token (reading, 7 + i)->word, ==, lotse_reading_token (reading, 2007 + i)->word);
}

/* A word is found by its folded text, however long it is; other texts are not. */
static void
test_find_word (void)
{
  g_autoptr (LotseDocumentText) text = lotse_document_text_new (LOTSE_SOURCE_TEXT);
  g_autoptr (LotseReading) reading = read_tokens (text, "Straße, Sechzehn_Zeichen Ausländerbeiratswahlordnung a-b");
  static const char *const others[] = { "", "strass", "strassen", "auslaenderbeiratswahlordnungen", "auslaenderbeirats" };

  for (guint i = 0; i < reading->tokens->len; i++)
    {
      const LotseToken *token = lotse_reading_token (reading, i);

      g_assert_cmpuint (lotse_reading_find_word (reading, lotse_reading_get_fold (reading, token)), ==, token->word);
    }
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    g_assert_cmpuint (lotse_reading_find_word (reading, others[i]), ==, G_MAXUINT);
  g_assert_true (lotse_reading_has_part (reading, "beirats"));
  g_assert_true (lotse_reading_has_part (reading, "a-b"));
  g_assert_false (lotse_reading_has_part (reading, "beiraete"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/reading-tokens/tokens", test_tokens);
  g_test_add_func ("/analysis/reading-tokens/numbers", test_numbers);
  g_test_add_func ("/analysis/reading-tokens/find-word", test_find_word);
  return g_test_run ();
}
