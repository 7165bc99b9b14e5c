/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "body-fixture.h"

/* Groups that no list knows, by what stands before and behind them. */
static void
test_unknown (void)
{
  assert_scan ("Nun stimmt die Fraktion Auental Plus zu", "Fraktion Auental Plus|party");
  assert_scan ("ein Antrag der Fraktion Bürger für Auental vom Mai", "Fraktion Bürger für Auental|party");
  assert_scan ("ein Antrag der Fraktion Grüne Liste vom Mai", "Fraktion Grüne Liste|party");
  assert_scan ("für die Fraktion Die Unabhängigen spricht", "Fraktion Die Unabhängigen|party");
  assert_scan ("und die Ratsgruppe Neue Liste fragt", "Ratsgruppe Neue Liste|party");
  assert_scan ("Tagesordnung Drucksache\nFraktion Niederschrift Beschlüsse", "none");
}

static void
test_shouted (void)
{
  assert_scan ("durch die Gruppe DIE UNABHÄNGIGEN", "Gruppe DIE UNABHÄNGIGEN|party");
  assert_scan ("für die Gruppe A der Kita", "none");
  assert_scan ("für die Gruppe", "none");
}

static void
test_listed (void)
{
  g_autoptr (Paper) paper
      = paper_new ("Die CDU-, SPD- und FDP-Fraktion fragen. Anträge der Fraktionen CDU SPD BÜNDNIS 90/DIE GRÜNEN liegen vor. Auch mit der "
                   "ABL- sowie der XYZ-Fraktion wurde gesprochen.\n");

  assert_body (paper, "CDU-Fraktion", "party: applicant");
  assert_body (paper, "SPD-Fraktion", "party: applicant");
  assert_body (paper, "FDP-Fraktion", "party: ");
  assert_body (paper, "ABL-Fraktion", "party: ");
  assert_body (paper, "XYZ-Fraktion", "party: ");
  g_assert_nonnull (paper_find_body (paper, "Bündnis 90 / Die Grünen"));
}

static void
test_joint (void)
{
  assert_scan ("nur BLW/Die PARTEI stimmt dagegen", "BLW/Die PARTEI|party");
  assert_scan ("die CDU-FDP-Gruppe fragt", "CDU-FDP-Gruppe|party");
  assert_scan ("ein Antrag der Gruppe FDP/Die Unabhängigen vom Mai", "Gruppe FDP/Die Unabhängigen|party");
  assert_scan ("ein Antrag der Gruppe SPD/Bündnis 90/Die Grünen vom Mai", "Gruppe SPD/Bündnis 90/Die Grünen|party");
  assert_scan ("für die Fraktion FAMILIE/DIE LINKE spricht", "Fraktion FAMILIE/DIE LINKE|party");
}

/* The colour is no party. */
static void
test_colour (void)
{
  assert_scan ("das Thema „Meine Grüne Stadt“ wird geprüft", "none");
  assert_scan ("auf der Achse gilt die Grüne Welle", "none");
  assert_scan ("hierzu fragt die Grüne Ratsfraktion", "Grüne Ratsfraktion|party");
  assert_scan ("Antrag von Grüne, Linke", "Grüne|party");
  assert_scan ("hierzu fragt die Fraktion der Linken nach", "Fraktion der Linken|party");
  assert_scan ("gesprochen wurde mit den Grünen und anderen", "Grüne|party");
  assert_scan ("an den Grünen Hügeln und im Grünen, zur Linken auch", "none");
}

/* One party in many spellings. */
static void
test_spellings (void)
{
  assert_scan ("nun fragt B´90/Die Grünen nach", "B´90/Die Grünen|party");
  assert_scan ("die B90/Die Grünen-Ratsfraktion fragt", "B90/Die Grünen-Ratsfraktion|party");
  assert_scan ("die Fraktion B‘90/Die Grünen fragt", "Fraktion B‘90/Die Grünen|party");
  assert_scan ("die CDU Fraktion fragt", "CDU Fraktion|party");
  assert_scan ("ein Antrag der Stadtratsfraktion DIE LINKE liegt vor", "Stadtratsfraktion DIE LINKE|party");
  assert_scan ("auf Vorschlag der OR-Fraktion B 90/Die Grünen", "OR-Fraktion B 90/Die Grünen|party");
  assert_scan ("ein Antrag der Kreistagsfraktion liegt vor", "none");
  assert_scan ("ein Antrag der Gruppe RotGrün vom Mai", "Gruppe RotGrün|party");
  assert_scan ("ein Antrag der Gruppe Soziales und die Gruppe eGov", "none");
  assert_scan ("ein Antrag der Linksfraktion liegt vor", "Linksfraktion|party");
  assert_scan ("gezeichnet die Vorsitzende Fraktion Die Linke", "Fraktion Die Linke|party");
  assert_scan ("die Bündnis90/Die Grünen-Ratsfraktion fragt", "Bündnis90/Die Grünen-Ratsfraktion|party");
  assert_scan ("die CDU Ortschaftsratsfraktion Auental fragt", "CDU Ortschaftsratsfraktion|party");
  assert_scan ("der Antrag der Bündnis90/Die Grünen Ortschaftsratsfraktion Auental", "Bündnis90/Die Grünen Ortschaftsratsfraktion|party");
  assert_scan ("Anlage B 90 liegt bei", "none");
  {
    g_autoptr (Paper) paper
        = paper_new ("Bündnis 90/Die Grünen fragen. Die B'90/Die Grünen-Ratsfraktion und die Fraktion B90/Die Grünen auch.\n");

    assert_body (paper, "B'90/Die Grünen-Ratsfraktion", "party: ");
    g_assert_null (paper_find_body (paper, "Bündnis 90/Die Grünen"));
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/body-party/unknown", test_unknown);
  g_test_add_func ("/analysis/body-party/shouted", test_shouted);
  g_test_add_func ("/analysis/body-party/listed", test_listed);
  g_test_add_func ("/analysis/body-party/joint", test_joint);
  g_test_add_func ("/analysis/body-party/colour", test_colour);
  g_test_add_func ("/analysis/body-party/spellings", test_spellings);
  return g_test_run ();
}
