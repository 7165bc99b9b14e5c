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

/* An extract of a dump in one line. */
static void
test_extract (void)
{
  g_autoptr (LotseOutline) outline = analyze_paper (
      "Beschlusstext (Bänke am Deich)\n\nDaten\n\nKommune\nMoordorf\nGröße\n82 kB\nDatum\n02.06.2031\n\nInhalt der Datei\n\n"
      "Gemeinde Moordorf Moordorf, den 09.06.2031 Beschlussauszug aus der 5. Sitzung des Ausschusses für Bau und Verkehr der "
      "Gemeinde Moordorf am Dienstag, dem 02.06.2031, 18:00 Uhr. 5. Bänke am Deich Der Vorsitzende erläutert die Lage.\n");

  assert_n_consultations (outline, 1);
  assert_consultation (outline, 0, "2031-06-02", "Ausschuss für Bau und Verkehr der Gemeinde Moordorf", NULL, NULL);
}

/* "Beschluss über die 6. Sitzung": the session is only numbered. */
static void
test_numbered (void)
{
  g_autoptr (LotseOutline) outline = analyze_paper (
      "Beschlusstext (Bänke am Deich)\n\nDaten\n\nKommune\nMoordorf\nGröße\n82 kB\nDatum\n02.06.2031\n\nInhalt der Datei\n\n"
      "Gemeinde Moordorf Moordorf, 9. Juni 2031 Der Bürgermeister Beschluss über die 6. Sitzung des Rates am 02.06.2031 im "
      "Rathaus TOP: 5. Bänke am Deich Der Vorsitzende erläutert die Lage.\n");

  assert_n_consultations (outline, 1);
  assert_consultation (outline, 0, "2031-06-02", "Rat", NULL, NULL);
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
  g_test_add_func ("/analysis/consultation-session/numbered", test_numbered);
  g_test_add_func ("/analysis/consultation-session/approval", test_approval);
  g_test_add_func ("/analysis/consultation-session/extract", test_extract);
  return g_test_run ();
}
