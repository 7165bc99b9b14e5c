/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "paper-fixture.h"

/* Minutes name their session in the heading. */
static void
test_minutes (void)
{
  g_autoptr (LotseOutline) outline
      = analyze_paper ("NIEDERSCHRIFT\n\nüber die öffentliche Sitzung des Bauausschusses Alsenau vom 23.03.2021\n\n"
                       "Anwesend:\n\nOhl, Anna\n");

  assert_n_consultations (outline, 1);
  assert_consultation (outline, 0, "2021-03-23", "Bauausschuss Alsenau", NULL, NULL);
}

/* A paper that has minutes approved is not of that session. */
static void
test_approval (void)
{
  g_autoptr (LotseOutline) outline = analyze_paper ("Genehmigung der Niederschrift über die Sitzung des Rates vom 23.03.2021\n\n"
                                                    "Beschlussvorschlag:\n\nDer Rat genehmigt die Niederschrift.\n");

  assert_n_consultations (outline, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/consultation-session/minutes", test_minutes);
  g_test_add_func ("/analysis/consultation-session/approval", test_approval);
  return g_test_run ();
}
