/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "decision-fixture.h"

/* A sentence that concludes decides, and the orders behind it in its paragraph belong to it. */
static void
test_concluding (void)
{
  assert_decisions ("Gemeinde Auenried\n\nDer Feldweg am Lohbach ist in schlechtem Zustand. Der Gemeinderat beschließt daher, den Feldweg "
                    "auszubauen. Die Kosten betragen 45.000 Euro. Die Verwaltung wird beauftragt, die Arbeiten auszuschreiben.\n\n"
                    "Die Straße wird vom Landkreis genehmigt.\n",
                    NULL,
                    "resolves proposed Gemeinderat: Der Gemeinderat beschließt daher, den Feldweg auszubauen.\n"
                    "commissions proposed Gemeinderat: Die Verwaltung wird beauftragt, die Arbeiten auszuschreiben.\n");
}

/* What an assembly may do, does every year or has not done is told only. */
static void
test_told (void)
{
  assert_decisions ("Gemeinde Auenried\n\nDie Gebühren sind alt. Der Gemeinderat beschließt jährlich über die Gebühren.\n", NULL, "");
  assert_decisions ("Gemeinde Auenried\n\nDie Gebühren sind alt. Der Gemeinderat soll daher neue Gebühren beschließen.\n", NULL, "");
  assert_decisions ("Gemeinde Auenried\n\nDie Gebühren sind alt. Das Bauamt genehmigt daher den Antrag.\n", NULL, "");
}

#define FORM                                                                                                                               \
  "ERLEDIGT Zum Beschluss TOP: Gebühren der Kindertagesstätten Kosten Haushaltsstelle Mittel stehen Beratungsergebnis Beratungsfolge "     \
  "Sitzungstermin einstimmig ja nein Enthaltung Sachbearbeitung Aktenzeichen Datum Protokollauszug erforderlich Beteiligte Stellen "

/* One line holds the form and the points. */
static void
test_points_in_line (void)
{
  assert_decisions (FORM
                    "1. Der Rat nimmt die Kalkulation der Firma Muster zur Kenntnis. 2. Der Rat beschließt die Satzung über die Gebühren "
                    "in der Fassung der Anlage. Begründung: Die Gebühren sind alt.\n",
                    NULL,
                    "takes-note proposed Rat: Der Rat nimmt die Kalkulation der Firma Muster zur Kenntnis.\n"
                    "resolves proposed Rat: Der Rat beschließt die Satzung über die Gebühren in der Fassung der Anlage.\n");
  assert_decisions (FORM "1. Der Rat der Stadt als Träger 2. Das Amt als Betreiber Begründung: Die Gebühren sind alt.\n", NULL, "");
}

static void
test_announced (void)
{
  assert_decisions (
      "Daten\n\nKommune\nKreis Musterland\nGröße\n11 kB\nDatum\n07.12.2031\nErstellt\n13.12.31, 11:44\nAktualisiert\n13.12.31, "
      "11:44\nBeschlusstext (Beitritt zum Verkehrsverbund)\n\nöffnen download melden Dateigröße: 11 kB\n\nInhalt der Datei\n\n"
      "BESCHLUSS über das Ergebnis der Sitzung des Kreisausschusses am 07.12.2031 im Sitzungssaal des Kreishauses TOP 6 Beitritt "
      "zum Verkehrsverbund Frau Muster fragt nach den Kosten des Beitritts und nach den Linien, die dazu kommen sollen. Herr "
      "Beispiel teilt mit, dass diese noch nicht feststünden. Der Kreisausschuss empfiehlt dem Kreistag folgende "
      "Beschlussfassung: Der Kreis Musterland tritt dem Verkehrsverbund bei. Die Verwaltung wird beauftragt, den Vertrag zu "
      "schließen. Abstimmungsergebnis: Einstimmig\n",
      NULL,
      "recommends earlier Kreisausschuss: Der Kreis Musterland tritt dem Verkehrsverbund bei.\n"
      "recommends earlier Kreisausschuss: Die Verwaltung wird beauftragt, den Vertrag zu schließen.\n");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/decision-inside/concluding", test_concluding);
  g_test_add_func ("/analysis/decision-inside/told", test_told);
  g_test_add_func ("/analysis/decision-inside/points-in-line", test_points_in_line);
  g_test_add_func ("/analysis/decision-inside/announced", test_announced);
  return g_test_run ();
}
