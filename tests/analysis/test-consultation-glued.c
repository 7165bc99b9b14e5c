/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "paper-fixture.h"

static const char content[] = "Bänke am Deich\n\nBeratungTOPStatusZuständigBeschlussAbstimmung\n"
                              "28.11.2031 Bezirksvertretung 1 (Altdorf)8.3öffentlichVorberatung (Fachausschuss)\n"
                              "12.12.2031 Rat10.2nicht öffentlichEntscheidungungeändert beschlossen\nDokumenttypBezeichnungAktionen\n\n"
                              "Beschluss:\n\nDer Rat beschließt den Bau von drei Bänken.\n";

static void
test_rows (void)
{
  g_autoptr (LotseOutline) outline = analyze_paper (content);

  assert_n_consultations (outline, 2);
  assert_consultation (outline, 0, "2031-11-28", "Bezirksvertretung 1 (Altdorf)", "preliminary", NULL);
  assert_consultation (outline, 1, "2031-12-12", "Rat", "decision", "ungeändert beschlossen");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/consultation-glued/rows", test_rows);
  return g_test_run ();
}
