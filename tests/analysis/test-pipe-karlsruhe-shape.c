/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <lotse-pipe-karlsruhe-private.h>

static void
test_numbers (void)
{
  g_assert_true (_lotse_karlsruhe_is_paper_number ("2031/0518"));
  g_assert_true (_lotse_karlsruhe_is_paper_number ("2031/1088/2"));
  g_assert_false (_lotse_karlsruhe_is_paper_number ("17/2"));
  g_assert_false (_lotse_karlsruhe_is_paper_number ("/20310"));
  g_assert_true (_lotse_karlsruhe_is_paper_number ("46/plana"));
  g_assert_false (_lotse_karlsruhe_is_paper_number ("46/a"));
  g_assert_false (_lotse_karlsruhe_is_paper_number ("46/plana 3"));
  g_assert_false (_lotse_karlsruhe_is_paper_number ("bv/2031/0518"));
  g_assert_true (_lotse_karlsruhe_is_item_number ("16"));
  g_assert_true (_lotse_karlsruhe_is_item_number ("17.2"));
  g_assert_true (_lotse_karlsruhe_is_item_number ("5 b"));
  g_assert_false (_lotse_karlsruhe_is_item_number ("5 baeume"));
  g_assert_true (_lotse_karlsruhe_is_plain_number ("171"));
  g_assert_false (_lotse_karlsruhe_is_plain_number ("17.1"));
}

static void
test_senders (void)
{
  g_assert_true (_lotse_karlsruhe_is_department ("dez. 4"));
  g_assert_false (_lotse_karlsruhe_is_department ("dezernat fuer soziales"));
  g_assert_true (_lotse_karlsruhe_is_issuer ("stadt alsenau"));
  g_assert_false (_lotse_karlsruhe_is_issuer ("stadtbahn"));
  g_assert_true (_lotse_karlsruhe_is_submitter ("gruene-gemeinderatsfraktion"));
  g_assert_true (_lotse_karlsruhe_is_submitter ("stadtraetin erika beispiel (freie liste)"));
  g_assert_false (_lotse_karlsruhe_is_submitter ("stadtraetin erika beispiel"));
  g_assert_true (_lotse_karlsruhe_is_junk ("______"));
  g_assert_false (_lotse_karlsruhe_is_junk ("umbau"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/pipe-karlsruhe-shape/numbers", test_numbers);
  g_test_add_func ("/analysis/pipe-karlsruhe-shape/senders", test_senders);
  return g_test_run ();
}
