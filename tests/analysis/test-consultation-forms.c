/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Sequences of consultations as the forms of many towns print them: a header, and the rows that it must give. */
#include "consultation-fixture.h"

/* What stands between the body and its day, or in front of both. */
static void
test_between (void)
{
  assert_rows ("Beratungsfolge    Sitzung    Termin    Zuständigkeit\nSozialausschuss    12.    08.05.2031    Vorberatung\n"
               "Kreistag    9.    28.05.2031    Entscheidung",
               "2031-05-08 Sozialausschuss: preliminary, -, -\n2031-05-28 Kreistag: decision, -, -\n");
  assert_rows ("Beratungsfolge\nTOP Datum Gremium Ergebnis\n5.1 03.03.2031 Ortsbeirat Sandhof zugestimmt\n"
               "Ö 7 17.03.2031 Bauausschuss empfohlen\nN 3 24.03.2031 Hauptausschuss zur Kenntnis genommen\nÖ 9 31.03.2031 Rat",
               "2031-03-03 Ortsbeirat Sandhof: -, zugestimmt, -\n2031-03-17 Bauausschuss: -, empfohlen, public\n"
               "2031-03-24 Hauptausschuss: -, zur Kenntnis genommen, non-public\n2031-03-31 Rat: -, -, public\n");
  assert_rows ("Beratungsfolge:\nam 05.05.2031 im Bau- und Umweltausschuss - öffentlich - zur Vorberatung\n"
               "am 19.05.2031 in der Gemeindevertretung - nicht öffentlich - zur Entscheidung",
               "2031-05-05 Bau- und Umweltausschuss: preliminary, -, public\n"
               "2031-05-19 Gemeindevertretung: decision, -, non-public\n");
  /* A dash may stand in a name, too. */
  assert_rows ("Beratungsfolge:\nAusschuss Bauen - Verkehr - Umwelt 05.05.2031 Vorberatung\nRat 19.05.2031 Entscheidung",
               "2031-05-05 Ausschuss Bauen - Verkehr - Umwelt: preliminary, -, -\n2031-05-19 Rat: decision, -, -\n");
}

/* Columns for the time, the place and the votes. */
static void
test_other_columns (void)
{
  assert_rows ("Gremium Datum Uhrzeit Ort Status\nBetriebsausschuss 04.03.2031 17:00 Uhr Rathaus, Saal 1 öffentlich\n"
               "Rat 18.03.2031 18:00 Uhr Stadthalle nichtöffentlich",
               "2031-03-04 Betriebsausschuss: -, -, public\n2031-03-18 Rat: -, -, non-public\n");
  assert_rows ("Gremium Datum Abstimmung\nKulturausschuss 04.09.2031 Ja 5 Nein 2 Enthaltung 1\n"
               "Finanzausschuss 09.09.2031 einstimmig empfohlen Ja 9 Nein 0\nRat 25.09.2031",
               "2031-09-04 Kulturausschuss: -, -, -\n2031-09-09 Finanzausschuss: -, einstimmig empfohlen, -\n2031-09-25 Rat: -, -, -\n");
  assert_rows ("Gremium Termin öffentlich\nTechnischer Ausschuss nein 02.06.2031\nStadtrat ja 19.06.2031",
               "2031-06-02 Technischer Ausschuss: -, -, non-public\n2031-06-19 Stadtrat: -, -, public\n");
}

/* A box stands in front of each word, or behind it; a body may be called by what it is to do. */
static void
test_boxes_and_labels (void)
{
  assert_rows ("Beratungsfolge:\n☒ Verwaltungsausschuss am 03.11.2032 ☐ öffentlich ☒ nichtöffentlich\n"
               "☒ Gemeinderat am 17.11.2032 ☒ öffentlich ☐ nichtöffentlich",
               "2032-11-03 Verwaltungsausschuss: -, -, non-public\n2032-11-17 Gemeinderat: -, -, public\n");
  assert_rows ("Beratungsfolge:\nVerwaltungsausschuss 03.11.2032 öffentlich ☐ nichtöffentlich ☒\n"
               "Gemeinderat 17.11.2032 öffentlich ☒ nichtöffentlich ☐",
               "2032-11-03 Verwaltungsausschuss: -, -, non-public\n2032-11-17 Gemeinderat: -, -, public\n");
  /* The vote is still to be ticked, or is. */
  assert_rows ("Beratungsfolge:\nGremium:    Sitzungstermin:    Behandlung:    Zustimmung zur Beschlussempfehlung:\n"
               "Ausschuss für Soziales und    03.11.2032    Ö    ( ) ja ( ) nein ( ) ohne\nGesundheit\n"
               "Hauptausschuss    10.11.2032    N    ☐ ja ☐ nein\nGemeinderat    17.11.2032    Ö    (x) ja ( ) nein",
               "2032-11-03 Ausschuss für Soziales und Gesundheit: -, -, public\n2032-11-10 Hauptausschuss: -, -, non-public\n"
               "2032-11-17 Gemeinderat: -, ja, public\n");
  assert_rows ("Vorberatendes Gremium: Bauausschuss, 10.03.2032\nBeschließendes Gremium: Marktgemeinderat, 24.03.2032",
               "2032-03-10 Bauausschuss: preliminary, -, -\n2032-03-24 Marktgemeinderat: decision, -, -\n");
}

/* What came of it, and what did not. */
static void
test_results (void)
{
  assert_rows ("| Gremium | Sitzung am | Art | Votum |\n| Magistrat | 15.03.2032 | Vorberatung | Ablehnung |\n"
               "| Stadtverordnetenversammlung | 24.03.2032 | Entscheidung | |",
               "2032-03-15 Magistrat: preliminary, Ablehnung, -\n2032-03-24 Stadtverordnetenversammlung: decision, -, -\n");
  assert_rows ("Beratungsfolge    Datum    Zuständigkeit\nFinanzausschuss    10.03.2032    zur Mitwirkung\n"
               "Stadtrat    17.03.2032    zur Kenntnis genommen",
               "2032-03-10 Finanzausschuss: -, -, -\n2032-03-17 Stadtrat: -, zur Kenntnis genommen, -\n");
  assert_rows ("Gremium    Datum    TOP    Ergebnis\nSozialausschuss    04.06.2032    Ö 5    mehrheitlich\nbeschlossen\n"
               "Ja 9 / Nein 4\nRat    18.06.2032    Ö 11    einstimmig\nbeschlossen",
               "2032-06-04 Sozialausschuss: -, mehrheitlich beschlossen, public\n"
               "2032-06-18 Rat: -, einstimmig beschlossen, public\n");
}

/* Sessions that have no day yet, and those of which the table is told in two parts. */
static void
test_parts (void)
{
  assert_rows ("Beratungsfolge:\nGremium Datum Zuständigkeit\nUmweltausschuss 11.02.2031 Vorberatung\nRat noch offen Entscheidung",
               "2031-02-11 Umweltausschuss: preliminary, -, -\n- Rat: decision, -, -\n");
  assert_rows ("Bisherige Beratungsfolge:\nBauausschuss 13.01.2031 vertagt\n\nWeitere Beratungsfolge:\n"
               "Bauausschuss 10.02.2031 Vorberatung\nRat 27.02.2031 Entscheidung",
               "2031-01-13 Bauausschuss: -, vertagt, -\n2031-02-10 Bauausschuss: preliminary, -, -\n"
               "2031-02-27 Rat: decision, -, -\n");
}

/* The whole paper has one line. */
static void
test_one_line (void)
{
  assert_rows_of ("Stadt Auental Drucksache 18/2031 Beratungsfolge: Jugendhilfeausschuss 03.06.2031 öffentlich Vorberatung Finanzausschuss "
                  "11.06.2031 nicht öffentlich Vorberatung Rat 26.06.2031 Ö Entscheidung Betreff: Neue Beiträge für die Kitas "
                  "Beschlussvorschlag: Der Rat beschließt die neue Satzung zum 1. August 2031. Begründung: Die Kosten sind gestiegen. Die "
                  "letzte Anpassung liegt sechs Jahre zurück, und die Nachbarn haben ihre Beiträge im letzten Jahr erhöht.\n",
                  "2031-06-03 Jugendhilfeausschuss: preliminary, -, public\n2031-06-11 Finanzausschuss: preliminary, -, non-public\n"
                  "2031-06-26 Rat: decision, -, public\n");
}

/* The line of the session says whether it was public. */
static void
test_session_lines (void)
{
  assert_rows_of ("Vorlage - VO/2031/0144\nBetreff: Umbau der Schule\nStatus:öffentlichVorlage-Art:Beschlussvorlage\nBeratungsfolge:\n"
                  "Schulausschuss Vorberatung\n12.05.2031\n14. öffentliche Sitzung des Schulausschusses ungeändert beschlossen\n"
                  "Hauptausschuss Vorberatung\n19.05.2031\n16. nichtöffentliche Sitzung des Hauptausschusses zurückgestellt\n"
                  "Finanzausschuss Vorberatung\n20.05.2031\n3. öffentliche/nichtöffentliche Sitzung des Finanzausschusses vertagt\n"
                  "Rat Entscheidung\n\nBeschlussvorschlag:\nDer Rat beschließt den Umbau.\n",
                  "2031-05-12 Schulausschuss: preliminary, ungeändert beschlossen, public\n"
                  "2031-05-19 Hauptausschuss: preliminary, zurückgestellt, non-public\n"
                  "2031-05-20 Finanzausschuss: preliminary, vertagt, -\n- Rat: decision, -, -\n");
  assert_rows ("Beratungsfolge\n24.06.2032 öffentliche Sitzung der Stadtverordnetenversammlung Entscheidung\n"
               "17.06.2032 nichtöffentliche Sitzung des Haupt- und Finanzausschusses Vorberatung",
               "2032-06-24 Stadtverordnetenversammlung: decision, -, public\n"
               "2032-06-17 Haupt- und Finanzausschuss: preliminary, -, non-public\n");
  assert_rows ("Tischvorlage zur Sitzung des Technischen Ausschusses am 19.05.2031, TOP Ö 6",
               "2031-05-19 Technischer Ausschuss: -, -, public\n");
}

/* "Beschluss" is the last value of a row, or the heading below the table. */
static void
test_last_value (void)
{
#define HEADS "Beratungsfolge\n\nSitzungstermin\n\nZuständigkeit\n\nBauausschuss\n\n05.06.2031\n\nVorberatung\n\n"

  assert_rows (HEADS "Gemeinderat\n\n12.06.2031\n\nBeschluss",
               "2031-06-05 Bauausschuss: preliminary, -, -\n2031-06-12 Gemeinderat: decision, -, -\n");
  assert_rows (HEADS "Beschluss", "2031-06-05 Bauausschuss: preliminary, -, -\n");
  assert_rows ("Nr.\n12\n\n" HEADS, "2031-06-05 Bauausschuss: preliminary, -, -\n");
#undef HEADS
}

/* What the body does, or who may hear it, behind a dash. */
static void
test_dashes (void)
{
  assert_rows ("Beratungsfolge:\tTermin:\tAbstimmungsergebnis:\nBeirat für Integration - Begutachtung\t05.06.2031\t__ : __\n"
               "Sozialausschuss - Vorberatung\t12.06.2031\t__ : __\nRat - Entscheidung\t19.06.2031\t__ : __",
               "2031-06-05 Beirat für Integration: recommendation, -, -\n2031-06-12 Sozialausschuss: preliminary, -, -\n"
               "2031-06-19 Rat: decision, -, -\n");
  assert_rows ("Gremium\tTermin\tErgebnis\nSozialausschuss\t12.06.2031\tVorberatung\nRat\t19.06.2031\tEntscheidung",
               "2031-06-12 Sozialausschuss: -, Vorberatung, -\n2031-06-19 Rat: -, Entscheidung, -\n");
}

/* A field of the paper beside the table, in one of its rows; and what each row says of itself. */
static void
test_field_beside (void)
{
  assert_rows ("Beratungsfolge\nGremium\tTermin\tZuständigkeit\nKulturausschuss\t04.03.2031\tVorberatung\n"
               "Kreistag\t25.03.2031\tEntscheidung\tÖffentlichkeit öffentlich",
               "2031-03-04 Kulturausschuss: preliminary, -, -\n2031-03-25 Kreistag: decision, -, -\n");
  assert_rows (
      "Beratungsfolge\nGremium\tTermin\tZuständigkeit\nKulturausschuss\t04.03.2031\tVorberatung\tÖffentlichkeit: nicht öffentlich\n"
      "Kreistag\t25.03.2031\tEntscheidung\tÖffentlichkeit: öffentlich",
      "2031-03-04 Kulturausschuss: preliminary, -, non-public\n2031-03-25 Kreistag: decision, -, public\n");
}

/* Rows in points of a list, on pages of portals, and items with a letter. */
static void
test_portals (void)
{
  assert_rows (
      "• Dokumente\n• Beratungen\n\n• Vorlage (PDF, 212 KB)\n\nBeratungen\n\n• 08.04.2031\n• Ö 6\n• Sozialausschuss\n• Vorberatung\n"
      "• einstimmig empfohlen\n\n• 29.04.2031\n• Ö 11\n• Rat\n• Entscheidung\n• beschlossen\n\n• Beschlussvorlage Rat (pdf)",
      "2031-04-08 Sozialausschuss: preliminary, einstimmig empfohlen, public\n2031-04-29 Rat: decision, beschlossen, public\n");
  assert_rows ("Beratungsfolge\nDatum\tGremium\tTOP\tErgebnis\n27.03.2031\tSozialausschuss\tA 3\tBeschluss gemäß Antrag\n"
               "02.04.2031\tStadtrat\tB 12\twie empfohlen",
               "2031-03-27 Sozialausschuss: -, Beschluss gemäß Antrag, -\n2031-04-02 Stadtrat: -, wie empfohlen, -\n");
}

/* What is ticked below heads that stand beside the title of the table, and "ja" below what it answers. */
static void
test_answers (void)
{
  assert_rows ("Beratungsfolge:                          Empfehlung   Entscheidung\n"
               "Datum der Sitzung   Gremium\n"
               "29.04.2031          Sozialausschuss           X\n"
               "07.05.2031          Rat                                    X",
               "2031-04-29 Sozialausschuss: recommendation, -, -\n2031-05-07 Rat: decision, -, -\n");
  /* Right beside the end of its head, and between both. */
  assert_rows (
      "Beratungsfolge:                          Empfehlung   Entscheidung\n"
      "Datum der Sitzung   Gremium\n"
      "29.04.2031          Stadtverordnetenversammlung der Stadt Auental   X\n"
      "07.05.2031          Stadtverordnetenversammlung     X",
      "2031-04-29 Stadtverordnetenversammlung der Stadt Auental: decision, -, -\n2031-05-07 Stadtverordnetenversammlung: -, -, -\n");
  assert_rows ("Beratungsfolge           Sitzungsdatum     öffentlich\nBauausschuss             18.06.2031        ja\n"
               "Rat                      25.06.2031        nein",
               "2031-06-18 Bauausschuss: -, -, public\n2031-06-25 Rat: -, -, non-public\n");
}

/* Bodies that the header addresses. */
static void
test_addresses (void)
{
  assert_rows ("Anfrage gemäß § 17 der Geschäftsordnung für den Rat am 11.02.2031", "2031-02-11 Rat: -, -, -\n");
  assert_rows ("Sitzungsvorlage\nan den Hauptausschuss\tam 12.05.2031\tnichtöffentlich\nan den Stadtrat\tam 02.06.2031\töffentlich",
               "2031-05-12 Hauptausschuss: -, -, non-public\n2031-06-02 Stadtrat: -, -, public\n");
}

/* Boxes of brackets, more than one body in a line. */
static void
test_brackets (void)
{
  assert_rows (
      "Beratungsfolge:\n[x] Rathausspitze              12.03.2031     [ ] Wirtschaft, Bau und Verkehr\n"
      "[x] Haushalt und Finanzen      08.04.2031     [ ] Umwelt\n[x] Hauptausschuss 16.04.2031     [x] Rat 30.04.2031\n[ ] Ortsrat",
      "2031-03-12 Rathausspitze: -, -, -\n2031-04-08 Haushalt und Finanzen: -, -, -\n"
      "2031-04-16 Hauptausschuss: -, -, -\n2031-04-30 Rat: -, -, -\n");
  /* The boxes say who may hear it. */
  assert_rows ("Beratungsfolge:\nBauausschuss   12.03.2031   [ ] öffentlich   [x] nichtöffentlich\n"
               "Rat            19.03.2031   [x] öffentlich   [ ] nichtöffentlich",
               "2031-03-12 Bauausschuss: -, -, non-public\n2031-03-19 Rat: -, -, public\n");
}

/* The day first, and what heads the list is no word for it. */
static void
test_days_first (void)
{
  assert_rows ("Beratung im:\n  03.04.2031   Hauptausschuss\n  10.04.2031   Sozialausschuss\n  24.04.2031   Rat",
               "2031-04-03 Hauptausschuss: -, -, -\n2031-04-10 Sozialausschuss: -, -, -\n2031-04-24 Rat: -, -, -\n");
  assert_rows ("Gremium:\nSozialausschuss 20.03.2031\nRat 27.03.2031", "2031-03-20 Sozialausschuss: -, -, -\n2031-03-27 Rat: -, -, -\n");
  /* What happened on these days. */
  assert_rows ("Verlauf:\n03.04.2031   Eingang des Antrags\n10.04.2031   Gespräch mit dem Verein", "");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/consultation-forms/between", test_between);
  g_test_add_func ("/analysis/consultation-forms/other-columns", test_other_columns);
  g_test_add_func ("/analysis/consultation-forms/boxes-and-labels", test_boxes_and_labels);
  g_test_add_func ("/analysis/consultation-forms/results", test_results);
  g_test_add_func ("/analysis/consultation-forms/parts", test_parts);
  g_test_add_func ("/analysis/consultation-forms/one-line", test_one_line);
  g_test_add_func ("/analysis/consultation-forms/session-lines", test_session_lines);
  g_test_add_func ("/analysis/consultation-forms/last-value", test_last_value);
  g_test_add_func ("/analysis/consultation-forms/dashes", test_dashes);
  g_test_add_func ("/analysis/consultation-forms/field-beside", test_field_beside);
  g_test_add_func ("/analysis/consultation-forms/portals", test_portals);
  g_test_add_func ("/analysis/consultation-forms/addresses", test_addresses);
  g_test_add_func ("/analysis/consultation-forms/answers", test_answers);
  g_test_add_func ("/analysis/consultation-forms/brackets", test_brackets);
  g_test_add_func ("/analysis/consultation-forms/days-first", test_days_first);
  return g_test_run ();
}
