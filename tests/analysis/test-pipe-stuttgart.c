/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "paper-fixture.h"

static void
test_us_dates (void)
{
  g_autoptr (LotseOutline) outline = analyze_paper ("Landeshauptstadt Weilburgen\n"
                                                    "Referat Kultur\n"
                                                    "Gz: KBS 0102-01\n"
                                                    "GRDrs 77/2006\n"
                                                    "Weilburgen, 02/17/2006\n"
                                                    "\n"
                                                    "Sprachförderung in Kindertagesstätten\n"
                                                    "\n"
                                                    "Beschlußvorlage\n"
                                                    "\n"
                                                    "Vorlage an\n"
                                                    "Schulbeirat\n"
                                                    "Gemeinderat\n"
                                                    "zur\n"
                                                    "Vorberatung\n"
                                                    "Beschlußfassung\n"
                                                    "Sitzungsart\n"
                                                    "öffentlich\n"
                                                    "öffentlich\n"
                                                    "Sitzungstermin\n"
                                                    "03/08/2006\n"
                                                    "03/30/2006\n"
                                                    "\n"
                                                    "Beschlußantrag:\n"
                                                    "Der Sprachförderung wird zugestimmt.\n"
                                                    "\n"
                                                    "Kurzfassung der Begründung:\n"
                                                    "Die Kinder lernen früh.\n");

  g_assert_cmpstr (lotse_outline_get_pipe (outline), ==, "stuttgart");
  assert_key (outline, "number", "GRDrs 77/2006");
  assert_key (outline, "date", "2006-02-17");
  assert_key (outline, "title", "Sprachförderung in Kindertagesstätten");
  assert_n_consultations (outline, 2);
  assert_consultation (outline, 0, "2006-03-08", "Schulbeirat", "preliminary", NULL);
  assert_consultation (outline, 1, "2006-03-30", "Gemeinderat", "decision", NULL);
  g_assert_cmpuint (lotse_outline_get_n_items (outline, LOTSE_ITEM_DECISION), ==, 1);
}

/* As the archive shows it: the heads of the table glued together, the date below the town. */
static void
test_glued (void)
{
  g_autoptr (LotseOutline) outline = analyze_paper ("Landeshauptstadt Weilburgen\n"
                                                    "Referat Soziales und Integration\n"
                                                    "Gz: SI\n"
                                                    "GRDrs 417/2031\n"
                                                    "Weilburgen,\n"
                                                    "07/10/2031\n"
                                                    "\n"
                                                    "\n"
                                                    "Fortsetzung der Sprachkurse im Westen\n"
                                                    "\n"
                                                    "Mitteilungsvorlage zum Haushaltsplan 2032/2033\n"
                                                    "\n"
                                                    "Vorlage anzurSitzungsartSitzungstermin\n"
                                                    "Sozialausschuss\n"
                                                    "Internationaler Ausschuss\n"
                                                    "Kenntnisnahme\n"
                                                    "Kenntnisnahme\n"
                                                    "öffentlich\n"
                                                    "öffentlich\n"
                                                    "22.07.2031\n"
                                                    "09.10.2031\n"
                                                    "\n"
                                                    "Bericht:\n"
                                                    "Die Kurse sind voll.\n");

  g_assert_cmpstr (lotse_outline_get_pipe (outline), ==, "stuttgart");
  assert_key (outline, "title", "Fortsetzung der Sprachkurse im Westen");
  assert_key (outline, "date", "2031-07-10");
  assert_key (outline, "paper_type", "Mitteilungsvorlage");
  assert_key (outline, "lead_body", "Referat Soziales und Integration");
  assert_n_consultations (outline, 2);
  assert_consultation (outline, 0, "2031-07-22", "Sozialausschuss", "information", NULL);
  assert_consultation (outline, 1, "2031-10-09", "Internationaler Ausschuss", "information", NULL);
}

static void
test_motion (void)
{
  g_autoptr (LotseOutline) outline = analyze_paper ("Antrag vom 04/10/2031\n"
                                                    "Nr. 108/2031\n"
                                                    "\n"
                                                    "Antrag\n"
                                                    "Stadträtinnen / Stadträte - Fraktionen\n"
                                                    "\n"
                                                    "FWG-Gemeinderatsfraktion\n"
                                                    "Betreff\n"
                                                    "\n"
                                                    "Patenschaft für das Archiv\n"
                                                    "\n"
                                                    "Wir beantragen, dass die Stadt die Patenschaft übernimmt.\n");

  g_assert_cmpstr (lotse_outline_get_pipe (outline), ==, "stuttgart");
  assert_key (outline, "number", "108/2031");
  assert_key (outline, "date", "2031-04-10");
  assert_key (outline, "paper_type", "Antrag");
  assert_key (outline, "title", "Patenschaft für das Archiv");
}

static void
test_minutes (void)
{
  g_autoptr (LotseOutline) outline = analyze_paper ("Protokoll: Verwaltungsausschuss des Gemeinderats der Landeshauptstadt "
                                                    "WeilburgenNiederschrift Nr.\n"
                                                    "TOP:\n"
                                                    "56\n"
                                                    "8\n"
                                                    "VerhandlungDrucksache:\n"
                                                    "83/2031\n"
                                                    "GZ:\n"
                                                    "RSO 0300\n"
                                                    "Sitzungstermin: 22.03.2031\n"
                                                    "Sitzungsart: öffentlich\n"
                                                    "Betreff: Änderung der Hauptsatzung\n"
                                                    "\n"
                                                    "Beratungsunterlage ist die Vorlage GRDrs 83/2031.\n");

  g_assert_cmpstr (lotse_outline_get_pipe (outline), ==, "stuttgart");
  assert_key (outline, "number", "83/2031");
  assert_key (outline, "paper_type", "Protokoll");
  assert_key (outline, "municipality", "Weilburgen");
  assert_n_consultations (outline, 1);
  assert_consultation (outline, 0, "2031-03-22", "Verwaltungsausschuss", NULL, NULL);
}

/* The number on the line below its word, and the kind of paper below the title. */
static void
test_cells_apart (void)
{
  g_autoptr (LotseOutline) outline = analyze_paper ("Landeshauptstadt Weilburgen\n"
                                                    "Referat Grün\n"
                                                    "Gz:\n"
                                                    "GR\n"
                                                    "GRDrs\n"
                                                    "418/2031\n"
                                                    "Weilburgen,\n"
                                                    "07/10/2031\n"
                                                    "Neue Bäume für den Westen\n"
                                                    "Beschlußvorlage\n"
                                                    "Vorlage an\n"
                                                    "zur\n"
                                                    "Sitzungsart\n"
                                                    "Sitzungstermin\n"
                                                    "Umweltausschuss\n"
                                                    "Beschlussfassung\n"
                                                    "öffentlich\n"
                                                    "22.07.2031\n"
                                                    "Beschlußantrag:\n"
                                                    "Die Bäume werden gepflanzt.\n");

  assert_key (outline, "number", "GRDrs 418/2031");
  assert_key (outline, "title", "Neue Bäume für den Westen");
  assert_key (outline, "paper_type", "Beschlußvorlage");
}

/* Minutes list the sessions that went before. */
static void
test_earlier_sessions (void)
{
  g_autoptr (LotseOutline) outline = analyze_paper ("Protokoll: Gemeinderat der Landeshauptstadt WeilburgenNiederschrift Nr.\n"
                                                    "TOP:\n"
                                                    "107\n"
                                                    "3\n"
                                                    "VerhandlungDrucksache:\n"
                                                    "83/2031\n"
                                                    "GZ:\n"
                                                    "OB\n"
                                                    "Sitzungstermin: 16.07.2031\n"
                                                    "Sitzungsart: öffentlich\n"
                                                    "Betreff: Umbau der Schulen\n"
                                                    "\n"
                                                    "Vorgang:\n"
                                                    "\n"
                                                    "Jugendausschuss vom 22.06.2031, öffentlich, Nr. 37\n"
                                                    "Verwaltungsausschuss vom 15.07.2031, öffentlich, Nr. 236\n"
                                                    "jeweiliges Ergebnis: einmütige Zustimmung\n"
                                                    "\n"
                                                    "Beratungsunterlage ist die Vorlage GRDrs 83/2031.\n");

  assert_n_consultations (outline, 3);
  assert_consultation (outline, 0, "2031-07-16", "Gemeinderat", NULL, NULL);
  assert_consultation (outline, 1, "2031-06-22", "Jugendausschuss", NULL, "einmütige Zustimmung");
  assert_consultation (outline, 2, "2031-07-15", "Verwaltungsausschuss", NULL, "einmütige Zustimmung");
}

/* The number stands in a cell beside the town. */
static void
test_number_beside (void)
{
  g_autoptr (LotseOutline) outline
      = analyze_paper ("Landeshauptstadt Weilburgen\tGRDrs\t77/2031\nReferat Kultur\nGZ: KBS 0102-01\tWeilburgen, 17.02.2031\n\n"
                       "Sprachförderung in Kindertagesstätten\n\nBeschlussvorlage\n\nVorlage an\tzur\tSitzungsart\tSitzungstermin\n"
                       "Gemeinderat\tBeschlussfassung\töffentlich\t30.03.2031\n\nBeschlussantrag:\nDer Sprachförderung wird "
                       "zugestimmt.\n\nKurzfassung der Begründung:\nDie Kinder lernen früh.\n");

  g_assert_cmpstr (lotse_outline_get_pipe (outline), ==, "stuttgart");
  assert_key (outline, "number", "GRDrs 77/2031");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/pipe-stuttgart/us-dates", test_us_dates);
  g_test_add_func ("/analysis/pipe-stuttgart/glued", test_glued);
  g_test_add_func ("/analysis/pipe-stuttgart/motion", test_motion);
  g_test_add_func ("/analysis/pipe-stuttgart/minutes", test_minutes);
  g_test_add_func ("/analysis/pipe-stuttgart/cells-apart", test_cells_apart);
  g_test_add_func ("/analysis/pipe-stuttgart/earlier-sessions", test_earlier_sessions);
  g_test_add_func ("/analysis/pipe-stuttgart/number-beside", test_number_beside);
  return g_test_run ();
}
