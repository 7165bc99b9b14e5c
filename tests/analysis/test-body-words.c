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
  assert_words ("Stadtratsfraktion ABC", "party", "abc", FALSE);
}

static void
test_abbreviation (void)
{
  char *committee[] = { (char *) "verkehrsausschuss", NULL };
  char *two[] = { (char *) "haupt", (char *) "finanzausschuss", NULL };

  g_assert_true (_lotse_body_words_spell ("hfa", two));
  g_assert_false (_lotse_body_words_spell ("hva", two));
  g_assert_true (_lotse_body_is_clipped ("VerkA"));
  g_assert_false (_lotse_body_is_clipped ("VA"));
  g_assert_false (_lotse_body_is_clipped ("Verka"));
  g_assert_true (_lotse_body_words_clip_to ("verka", committee));
  g_assert_false (_lotse_body_words_clip_to ("bada", committee));
  g_assert_false (_lotse_body_words_clip_to ("haupta", two));
}

static void
test_initials (void)
{
  g_assert_true (_lotse_body_is_acronym ("HFA"));
  g_assert_false (_lotse_body_is_acronym ("AföB"));
  g_assert_true (_lotse_body_are_initials ("AföB", "Ausschuss für öffentliche Bauten"));
  g_assert_false (_lotse_body_are_initials ("AFÖB", "Ausschuss für öffentliche Bauten"));
  g_assert_false (_lotse_body_are_initials ("Afö", "Ausschuss für öffentliche Bauten"));
  g_assert_false (_lotse_body_are_initials ("AföBU", "Ausschuss für öffentliche Bauten"));
}

static void
test_town (void)
{
  char *town[] = { (char *) "stadt", (char *) "talheim", NULL };
  char *hanse[] = { (char *) "hansestadt", (char *) "talheim", NULL };
  char *both[] = { (char *) "universitaets", (char *) "hansestadt", (char *) "talheim", NULL };
  char *river[] = { (char *) "stadt", (char *) "talheim", (char *) "am", (char *) "main", NULL };
  char *other[] = { (char *) "landeshauptstadt", (char *) "hall", NULL };

  g_assert_true (_lotse_body_words_are_of_town (town, hanse));
  g_assert_true (_lotse_body_words_are_of_town (town, both));
  g_assert_true (_lotse_body_words_are_of_town (hanse, both));
  g_assert_true (_lotse_body_words_are_of_town (town, river));
  g_assert_false (_lotse_body_words_are_of_town (hanse, town));
  g_assert_false (_lotse_body_words_are_of_town (river, town));
  g_assert_false (_lotse_body_words_are_of_town (town, other));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/body-words/split", test_split);
  g_test_add_func ("/body-words/party", test_party);
  g_test_add_func ("/body-words/abbreviation", test_abbreviation);
  g_test_add_func ("/body-words/initials", test_initials);
  g_test_add_func ("/body-words/town", test_town);
  return g_test_run ();
}
