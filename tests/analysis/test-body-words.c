/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-body-alias-private.h"

static void
assert_words (const char *name, const char *kind, const char *expected, gboolean expected_own)
{
  gboolean own = FALSE;
  g_auto (GStrv) words = _lotse_body_words_split (lotse_lexicon_get_default (), "alsenau", name, kind, &own);
  g_autofree char *joined = g_strjoinv (" ", words);

  g_assert_cmpstr (joined, ==, expected);
  g_assert_cmpint (own, ==, expected_own);
}

static void
test_split (void)
{
  assert_words ("Beirat für Migration", "advisory", "beirat fuer migration", FALSE);
  assert_words ("Integrationsrat Alsenau", "advisory", "integrationsrat", TRUE);
  assert_words ("Verein „Lichtblick“ e. V.", "association", "verein lichtblick", FALSE);
  assert_words ("Migrant_innen-Rat", "advisory", "migrantenrat", FALSE);
  /* The name of a territory is its own. */
  assert_words ("Stadt Alsenau", "other", "stadt alsenau", FALSE);
  assert_words ("Handwerkskammer Alsenau", "other", "handwerkskammer", TRUE);
}

static void
test_party (void)
{
  assert_words ("ABC-Gemeinderatsfraktion", "party", "abc", FALSE);
  assert_words ("Fraktion der ABC", "party", "abc", FALSE);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/body-words/split", test_split);
  g_test_add_func ("/body-words/party", test_party);
  return g_test_run ();
}
