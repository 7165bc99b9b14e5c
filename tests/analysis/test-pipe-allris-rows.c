/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "paper-fixture.h"

/* A page of ALLRIS 4 with one cell in each line. */
#define CELLS_HEAD                                                                                                                         \
  "Beschlussvorlage - 2021/734\nGrunddaten\n- Betreff:\n- Umbau der Schulen\n- Status:\n- öffentlich (Vorlage freigegeben)\nReduzieren\n"  \
  "Beratungsfolge\n"
#define CELLS_TAIL "Reduzieren\nBeschlussvorschlag\nDer Rat beschließt den Umbau.\n"

/* A table of which each column was copied by itself. */
#define COLUMNS_HEAD                                                                                                                       \
  "Vorlage Nr. 2020/1\nStatus: öffentlich\nEingereicht von\nDezernat Bildung\nBetreff:\nUmbau\nBeratungsfolge (Änderungen vorbehalten):\n" \
  "Gremium\nvoraussichtlicher Sitzungstermin\nZuständigkeit\n"
#define COLUMNS_TAIL "\nBeschlussvorschlag:\nDie Ratsversammlung beschließt den Umbau.\n"

static void
test_sessions (void)
{
  g_autoptr (LotseOutline) outline
      = analyze_paper ("Vorlage - 2016/12\n"
                       "Betreff: Umbau\n"
                       "Status:öffentlichVorlage-Art:Beschlussvorlage\n"
                       "Beratungsfolge:\n"
                       "Ausschuss für Bau und Verkehr Vorberatung\n"
                       "05.07.2016\n"
                       "12. öffentliche Sitzung des Ausschusses für Bau und Verkehr geändert beschlossen (Beratungsfolge beendet)\n"
                       "06.09.2016\n"
                       "des Ausschusses für Bau und Verkehr\n"
                       "Rat der Stadt Alsenau Entscheidung\n"
                       "\n"
                       "Beschlussvorschlag:\n"
                       "Der Rat beschließt den Umbau.\n");

  assert_n_consultations (outline, 3);
  assert_consultation (outline, 0, "2016-07-05", "Ausschuss für Bau und Verkehr", "preliminary", "geändert beschlossen");
  /* A second session of the same body; nothing came out of it yet. */
  assert_consultation (outline, 1, "2016-09-06", "Ausschuss für Bau und Verkehr", "preliminary", NULL);
  assert_consultation (outline, 2, NULL, "Rat der Stadt Alsenau", "decision", NULL);
}

/* Words between the body and the result: whose it is, the room, remarks; sessions that have other names. */
static void
test_session_words (void)
{
  g_autoptr (LotseOutline) outline = analyze_paper (
      "Drucksache - 16/V\n"
      "Betreff: Umbau\n"
      "Status:öffentlichDrucksache-Art:Antrag\n"
      "Beratungsfolge:\n"
      "Bezirksverordnetenversammlung Vorberatung\n"
      "05.07.2016\n"
      "3. ordentliche Tagung der Bezirksverordnetenversammlung Alsenau von Berlin überwiesen\n"
      "FA Bau und Verkehr mitberatender Ausschuss\n"
      "06.09.2016   FA Bau und Verkehr - Videokonferenz\n"
      "13.09.2016   zur Kenntnis genommen\n"
      "Bezirksverordnetenversammlung Entscheidung\n"
      "20.09.2016\n"
      "Fortsetzung der 4. öffentlichen Sitzung der Bezirksverordnetenversammlung (Haushalt), Neues Rathaus, Am Markt 5 vertagt\n"
      "27.09.2016\n"
      "5. Bezirksverordnetenversammlung in der BVV abgelehnt\n"
      "\n"
      "Der Antrag liegt bei.\n");

  assert_n_consultations (outline, 5);
  assert_consultation (outline, 0, "2016-07-05", "Bezirksverordnetenversammlung", "preliminary", "überwiesen");
  assert_consultation (outline, 1, "2016-09-06", "FA Bau und Verkehr", "deliberation", NULL);
  assert_consultation (outline, 2, "2016-09-13", "FA Bau und Verkehr", "deliberation", "zur Kenntnis genommen");
  assert_consultation (outline, 3, "2016-09-20", "Bezirksverordnetenversammlung", "decision", "vertagt");
  assert_consultation (outline, 4, "2016-09-27", "Bezirksverordnetenversammlung", "decision", "in der BVV abgelehnt");
}

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
  g_test_add_func ("/analysis/pipe-allris-rows/sessions", test_sessions);
  g_test_add_func ("/analysis/pipe-allris-rows/session-words", test_session_words);
  g_test_add_func ("/analysis/pipe-allris-rows/cells", test_cells);
  g_test_add_func ("/analysis/pipe-allris-rows/cell-over-two-lines", test_cell_over_two_lines);
  g_test_add_func ("/analysis/pipe-allris-rows/columns", test_columns);
  g_test_add_func ("/analysis/pipe-allris-rows/columns-with-dates-missing", test_columns_with_dates_missing);
  return g_test_run ();
}
