/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-vote-words-private.h"

static void
test_outcome (void)
{
  g_assert_cmpstr (_lotse_votes_find_outcome ("einstimmig beschlossen"), ==, "earlier");
  g_assert_cmpstr (_lotse_votes_find_outcome ("mehrheitlich abgelehnt"), ==, "rejected");
  g_assert_null (_lotse_votes_find_outcome ("der rat tagt"));
  g_assert_true (_lotse_votes_is_result ("einstimmig beschlossen"));
  g_assert_false (_lotse_votes_is_result ("einstimmig mehrheitlich beschlossen"));
  g_assert_false (_lotse_votes_is_result ("der rat hat beschlossen"));
}

static void
test_ratio (void)
{
  g_assert_cmpstr (_lotse_votes_read_ratio ("abstimmungsergebnis: 12 : 3"), ==, "earlier");
  g_assert_cmpstr (_lotse_votes_read_ratio ("beschluss 4:19:"), ==, "rejected");
  /* A time of the day. */
  g_assert_null (_lotse_votes_read_ratio ("beschluss 19:30 uhr"));
}

static void
test_label (void)
{
  gboolean alone = FALSE;

  g_assert_cmpstr (_lotse_votes_skip_label ("abstimmung: ja 3", &alone), ==, "ja 3");
  g_assert_false (alone);
  g_assert_cmpstr (_lotse_votes_skip_label ("beschluss:", &alone), ==, "");
  g_assert_true (alone);
  g_assert_null (_lotse_votes_skip_label ("beschlussvorschlag:", &alone));
}

static void
test_count (void)
{
  LotseVotes behind = { 0 }, before = { 0 };

  _lotse_votes_count ("ja: 11, nein: 2, enthaltungen: 0", &behind);
  g_assert_cmpuint (behind.yes, ==, 11);
  g_assert_cmpuint (behind.no, ==, 2);
  g_assert_cmpuint (behind.n, ==, 3);
  _lotse_votes_count ("14 ja 2 enthaltungen", &before);
  g_assert_cmpuint (before.yes, ==, 14);
  g_assert_cmpuint (before.no, ==, 0);
  g_assert_true (_lotse_votes_says ("ja: 11, nein: 0"));
  g_assert_false (_lotse_votes_says ("ja, das haus ist alt"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/vote-words/outcome", test_outcome);
  g_test_add_func ("/analysis/vote-words/ratio", test_ratio);
  g_test_add_func ("/analysis/vote-words/label", test_label);
  g_test_add_func ("/analysis/vote-words/count", test_count);
  return g_test_run ();
}
