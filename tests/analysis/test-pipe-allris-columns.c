/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "paper-fixture.h"

/* A table of which each column was copied by itself. */
#define COLUMNS_HEAD                                                                                                                       \
  "Vorlage Nr. 2020/1\nStatus: öffentlich\nEingereicht von\nDezernat Bildung\nBetreff:\nUmbau\nBeratungsfolge (Änderungen vorbehalten):\n" \
  "Gremium\nvoraussichtlicher Sitzungstermin\nZuständigkeit\n"
#define COLUMNS_TAIL "\nBeschlussvorschlag:\nDie Ratsversammlung beschließt den Umbau.\n"

static void
test_columns (void)
{
  g_autoptr (LotseOutline) outline = analyze_paper (COLUMNS_HEAD "Dienstberatung des Oberbürgermeisters\n"
                                                                 "Schulausschuss\n"
                                                                 "Ratsversammlung\n"
                                                                 "05.11.2020\n"
                                                                 "10.12.2020\n"
                                                                 "Bestätigung\n"
                                                                 "Vorberatung\n"
                                                                 "Beschlussfassung\n" COLUMNS_TAIL);

  assert_n_consultations (outline, 3);
  assert_consultation (outline, 0, NULL, "Dienstberatung des Oberbürgermeisters", "decision", NULL);
  assert_consultation (outline, 1, "2020-11-05", "Schulausschuss", "preliminary", NULL);
  assert_consultation (outline, 2, "2020-12-10", "Ratsversammlung", "decision", NULL);
}

static void
test_columns_with_dates_missing (void)
{
  g_autoptr (LotseOutline) outline = analyze_paper (COLUMNS_HEAD "Schulausschuss\n"
                                                                 "Ratsversammlung\n"
                                                                 "10.12.2020\n"
                                                                 "Vorberatung\n"
                                                                 "Beschlussfassung\n" COLUMNS_TAIL);

  /* It is not known whose date it is. */
  assert_n_consultations (outline, 2);
  assert_consultation (outline, 0, NULL, "Schulausschuss", "preliminary", NULL);
  assert_consultation (outline, 1, NULL, "Ratsversammlung", "decision", NULL);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/pipe-allris-columns/columns", test_columns);
  g_test_add_func ("/analysis/pipe-allris-columns/columns-with-dates-missing", test_columns_with_dates_missing);
  return g_test_run ();
}
