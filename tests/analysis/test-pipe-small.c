/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "paper-fixture.h"

static void
test_mannheim (void)
{
  g_autoptr (LotseOutline) outline = analyze_paper ("INFORMATIONSVORLAGE\n"
                                                    "Dezernat II Az. 50.1 Datum: 11.05.2017 Nr. V288/2017\n"
                                                    "\n"
                                                    "Betrifft Antrag/Anfrage\n"
                                                    "\n"
                                                    "Stand der Sprachkurse\n"
                                                    "\n"
                                                    "Beratungsfolge Sitzungstermin Öffentlichkeitsstatus Zuständigkeit TOP\n"
                                                    "1. Ausschuss für Bildung 30.05.2017 öffentlich Kenntnisnahme 4\n"
                                                    "\n"
                                                    "Sachverhalt\n"
                                                    "Die Kurse sind gut besucht.\n");

  assert_key (outline, "number", "V288/2017");
  assert_key (outline, "date", "2017-05-11");
  assert_n_consultations (outline, 1);
  assert_consultation (outline, 0, "2017-05-30", "Ausschuss für Bildung", "information", NULL);
  g_assert_true (has_section (outline, "Sachverhalt"));
}

static void
test_kleve (void)
{
  g_autoptr (LotseOutline) outline = analyze_paper ("Beratungsart öffentlich\n"
                                                    "Drucksache Nr.: 104/XI\n"
                                                    "Bericht über das Begegnungscafé\n"
                                                    "\n"
                                                    "Beratungsweg:\n"
                                                    "Sozialausschuss, 12.09.2019\n"
                                                    "\n"
                                                    "Beschluss:\n"
                                                    "Der Ausschuss nimmt den Bericht zur Kenntnis.\n");

  assert_key (outline, "publicity", "public");
  assert_n_consultations (outline, 1);
  assert_consultation (outline, 0, "2019-09-12", "Sozialausschuss", NULL, NULL);
}

/* The title runs on into the proposal. */
static void
test_voerde (void)
{
  g_autoptr (LotseOutline) outline = analyze_paper (
      "Stadt Altrhede\n"
      "1. Ergänzung zur\n"
      "Drucksache Nr.: 64\n"
      "Öffentliche Sitzung\n"
      "Beratungsfolge\n"
      "Beratungstermine\n"
      "Zuständigkeit\n"
      "Sozialausschuss\n"
      "26.02.2031\n"
      "Kenntnisnahme\n"
      "Stadtrat\n"
      "24.03.2031\n"
      "Kenntnisnahme\n"
      "Tagesordnungspunkt Wohnraum für Zugewanderte hier: 2. Bericht zum Beschluss des Stadtrates vom 17.12.2030 Beschlussvorschlag Der 2. "
      "Bericht zum Beschluss des Stadtrates vom 17.12.2030 über den Wohnraum wird zur Kenntnis genommen. "
      "Sachverhalt/Rechtslage/Begründung\n"
      "\n"
      "1. Ausgangslage Es fehlt Wohnraum.\n");

  assert_key (outline, "title", "Wohnraum für Zugewanderte hier: 2. Bericht zum Beschluss des Stadtrates vom 17.12.2030");
  assert_key (outline, "paper_type", NULL);
  assert_n_consultations (outline, 2);
  assert_consultation (outline, 1, "2031-03-24", "Stadtrat", "information", NULL);
  g_assert_true (has_section (outline, "Beschlussvorschlag"));
  g_assert_true (has_section (outline, "Sachverhalt/Rechtslage/Begründung"));
}

static void
test_berlin_report (void)
{
  g_autoptr (LotseOutline) outline = analyze_paper ("Bezirksamt Havelhöhe von Berlin\n"
                                                    "Abt. Soziales\n"
                                                    "Datum: 14.05.2031\n"
                                                    "\n"
                                                    "Bezirksverordnetenversammlung\n"
                                                    "Havelhöhe von Berlin\n"
                                                    "Drucksache Nr. 0877/V\n"
                                                    "\n"
                                                    "Vorlage - zur Kenntnisnahme -\n"
                                                    "\n"
                                                    "über mehrsprachige Wegweiser im Rathaus\n"
                                                    "\n"
                                                    "Wir bitten, zur Kenntnis zu nehmen:\n"
                                                    "\n"
                                                    "Die Wegweiser hängen.\n");

  assert_key (outline, "title", "mehrsprachige Wegweiser im Rathaus");
  assert_key (outline, "number", "0877/V");
  assert_key (outline, "lead_body", "Bezirksamt Havelhöhe von Berlin");
  assert_key (outline, "date", "2031-05-14");
}

static void
test_komuna (void)
{
  g_autoptr (LotseOutline) outline
      = analyze_paper ("4. / pl/3/4/31. Bericht zur Teilhabe\n"
                       "\n"
                       "Daten angezeigt aus Sitzung:  3. Sitzung des Stadtrates, 28.02.2031\n"
                       "\n"
                       "Beratungsreihenfolge\n"
                       "Gremium Sitzung Sitzungsdatum ö / nö Beratungstyp TOP-Nr.\n"
                       "Bauausschuss (Stadt Altrhede) 2. Sitzung des Bauausschusses 20.02.2031 nö vorberatend 3\n"
                       "Stadtrat 03/2026-2031. Sitzung des Stadtrates 28.02.2031 ö beschließend 4\n"
                       "\n"
                       "Sachverhalt\n"
                       "\n"
                       "Der Bericht liegt vor.\n");

  g_assert_cmpstr (lotse_outline_get_pipe (outline), ==, "komuna");
  assert_key (outline, "title", "Bericht zur Teilhabe");
  assert_key (outline, "number", "pl/3/4/31");
  assert_key (outline, "municipality", "Altrhede");
  assert_n_consultations (outline, 2);
  assert_consultation (outline, 0, "2031-02-20", "Bauausschuss", "preliminary", NULL);
  assert_consultation (outline, 1, "2031-02-28", "Stadtrat", "decision", NULL);
}

static void
test_budget (void)
{
  g_autoptr (LotseOutline) motion = analyze_paper ("FDP-Gruppe, Marktplatz 1, 99999 Talheim\n"
                                                   "\n"
                                                   "13.10.2031\n"
                                                   "\n"
                                                   "DOPPELHAUSHALT 2032/2033\n"
                                                   "ANTRAG\n"
                                                   "DHH/2031/3122\n"
                                                   "\n"
                                                   "Zuschuss für das Freibad\n"
                                                   "\n"
                                                   "Zuordnung im Haushaltsplan\n"
                                                   "Seite im HH-Plan Teilhaushalt\n"
                                                   "158 3100\n"
                                                   "Sonstige Änderungen\n"
                                                   "Konzeption, Ziele, Maßnahmen, Kennzahlen\n"
                                                   "\n"
                                                   "Sachverhalt | Begründung\n"
                                                   "Das Freibad ist alt.\n");
  g_autoptr (LotseOutline) reply = analyze_paper ("HAUSHALT 2032/2033\n"
                                                  "\n"
                                                  "STELLUNGNAHME zu Antrag\n"
                                                  "DHH/2031/3122\n"
                                                  "\n"
                                                  "Zuschuss für das Freibad\n"
                                                  "Antrag: FDP-Gruppe\n"
                                                  "\n"
                                                  "Seite HH-Plan Produktgruppe Kontierungsobjekt\n"
                                                  "158 5610-310\n"
                                                  "\n"
                                                  "Die Verwaltung empfiehlt, den Antrag abzulehnen.\n");
  g_autoptr (LotseOutline) joined = analyze_paper ("FDP-Gruppe, Marktplatz 1, 99999 Talheim\n"
                                                   "\n"
                                                   "DOPPELHAUSHALT 2032/2033\n"
                                                   "ANTRAG DHH/2031/3123\n"
                                                   "\n"
                                                   "Zuschuss für das Heimatmuseum\n"
                                                   "\n"
                                                   "Zuordnung im Haushaltsplan\n"
                                                   "Seite im HH-Plan Teilhaushalt\n"
                                                   "158 3100\n");

  assert_key (joined, "paper_type", "Antrag");
  assert_key (joined, "number", "DHH/2031/3123");
  assert_key (joined, "title", "Zuschuss für das Heimatmuseum");
  g_assert_cmpstr (lotse_outline_get_pipe (motion), ==, "budget");
  assert_key (motion, "paper_type", "Antrag");
  assert_key (motion, "number", "DHH/2031/3122");
  assert_key (motion, "title", "Zuschuss für das Freibad");
  assert_key (motion, "date", "2031-10-13");
  assert_key (reply, "paper_type", "Stellungnahme zu Antrag");
  assert_key (reply, "title", "Zuschuss für das Freibad");
  {
    g_autoptr (LotseOutline) marked
        = analyze_paper ("BLS im Gemeinderat, Marktplatz 1, 99999 Talheim\n\n20.11.2031\n\nHAUSHALT 2032/2033\n\n"
                         "Antrag zum Thema DHH/2031/3203\nWeniger Stellen beim Fuhrpark\n\n"
                         "► Zuordnung im Haushaltsplan\nSeite im HH-Plan Teilhaushalt\n1200\nSonstige Änderungen\n"
                         "☒ Konzeption, Ziele, Maßnahmen, Kennzahlen\nDie Stellen werden gestrichen.\n\n"
                         "► Sachverhalt | Begründung\nDer Fuhrpark ist klein.\n");

    assert_key (marked, "paper_type", "Antrag");
    assert_key (marked, "number", "DHH/2031/3203");
    assert_key (marked, "title", "Weniger Stellen beim Fuhrpark");
  }
}

/* The same in cells. */
static void
test_mannheim_cells (void)
{
  g_autoptr (LotseOutline) outline = analyze_paper (
      "BESCHLUSSVORLAGE\nDezernat II\tAz. 50.1\tDatum: 03.07.2031\tNr. V556/2031\nBetreff:\nStand der Sprachkurse\n"
      "Beratungsfolge\tSitzungstermin\tÖffentlichkeitsstatus\tZuständigkeit\tTOP\n1.\tRat\t12.07.2031\tÖ\tEntscheidung\t6\n");

  g_assert_cmpstr (lotse_outline_get_pipe (outline), ==, "mannheim");
  assert_key (outline, "number", "V556/2031");
  assert_key (outline, "lead_body", "Dezernat II");
  assert_key (outline, "file_reference", "50.1");
  assert_key (outline, "date", "2031-07-03");
}

/* A page whose fields lost the blank behind their labels. */
static void
test_glued_fields (void)
{
  g_autoptr (LotseOutline) outline
      = analyze_paper ("Inhalt\n\n1235/X. - Umsetzung der Beschlüsse des Rates im Jahr 2031\n\nVorlagennummer1235/X.\n"
                       "Beratungsartöffentlich\nDrucksache und Anlagen:\nBeschlussvorschlag:\n\n"
                       "Der Rat der Stadt Alsenau nimmt die Aufstellung zur Kenntnis.\n");

  g_assert_true (g_str_has_prefix (lotse_outline_get_key (outline, "number"), "1235/X"));
  assert_key (outline, "title", "Umsetzung der Beschlüsse des Rates im Jahr 2031");
  assert_key (outline, "publicity", "public");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/pipe-small/mannheim", test_mannheim);
  g_test_add_func ("/analysis/pipe-small/kleve", test_kleve);
  g_test_add_func ("/analysis/pipe-small/voerde", test_voerde);
  g_test_add_func ("/analysis/pipe-small/berlin-report", test_berlin_report);
  g_test_add_func ("/analysis/pipe-small/komuna", test_komuna);
  g_test_add_func ("/analysis/pipe-small/budget", test_budget);
  g_test_add_func ("/analysis/pipe-small/mannheim-cells", test_mannheim_cells);
  g_test_add_func ("/analysis/pipe-small/glued-fields", test_glued_fields);
  return g_test_run ();
}
