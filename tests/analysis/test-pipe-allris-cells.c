/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "paper-fixture.h"

/* A page of ALLRIS 4 with one cell in each line. */
#define CELLS_HEAD                                                                                                                         \
  "Beschlussvorlage - 2021/734\nGrunddaten\n- Betreff:\n- Umbau der Schulen\n- Status:\n- öffentlich (Vorlage freigegeben)\nReduzieren\n"  \
  "Beratungsfolge\n"
#define CELLS_TAIL "Reduzieren\nBeschlussvorschlag\nDer Rat beschließt den Umbau.\n"

static void
test_cells (void)
{
  g_autoptr (LotseOutline) outline = analyze_paper (CELLS_HEAD "Status\n"
                                                               "Datum\n"
                                                               "Gremium\n"
                                                               "●\n"
                                                               "Erledigt\n"
                                                               "Schulausschuss\n"
                                                               "Vorberatung\n"
                                                               "02.03.2022\n"
                                                               "Geplant\n"
                                                               "Rat der Stadt Alsenau\n"
                                                               "Entscheidung\n"
                                                               "24.03.2022\n" CELLS_TAIL);

  assert_n_consultations (outline, 2);
  assert_consultation (outline, 0, "2022-03-02", "Schulausschuss", "preliminary", NULL);
  assert_consultation (outline, 1, "2022-03-24", "Rat der Stadt Alsenau", "decision", NULL);
}

/* Cells so close that a row is one of them. */
static void
test_flat_rows (void)
{
  g_autoptr (LotseOutline) outline = analyze_paper (CELLS_HEAD "Status Datum Gremium Beschluss\n"
                                                               "Geplant 02.03.2022 Schulausschuss Vorberatung\n"
                                                               "Geplant 24.03.2022 Rat der Stadt Alsenau\n" CELLS_TAIL);

  assert_n_consultations (outline, 2);
  assert_consultation (outline, 0, "2022-03-02", "Schulausschuss", "preliminary", NULL);
  assert_consultation (outline, 1, "2022-03-24", "Rat der Stadt Alsenau", NULL, NULL);
}

static void
test_cell_over_two_lines (void)
{
  g_autoptr (LotseOutline) outline = analyze_paper (CELLS_HEAD "● Offen\n"
                                                               "Ausschuss für Schule, Sport\n"
                                                               "und Kultur\n"
                                                               "Anhörung\n"
                                                               "02.03.2022\n" CELLS_TAIL);

  assert_n_consultations (outline, 1);
  assert_consultation (outline, 0, "2022-03-02", "Ausschuss für Schule, Sport und Kultur", "hearing", NULL);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/pipe-allris-cells/cells", test_cells);
  g_test_add_func ("/analysis/pipe-allris-cells/flat-rows", test_flat_rows);
  g_test_add_func ("/analysis/pipe-allris-cells/cell-over-two-lines", test_cell_over_two_lines);
  return g_test_run ();
}
