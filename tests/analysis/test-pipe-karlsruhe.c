/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "paper-fixture.h"

static void
test_newest (void)
{
  g_autoptr (LotseOutline) outline = analyze_paper ("Beschlussvorlage\n"
                                                    "Vorlage Nr.: 2031/0442\n"
                                                    "Verantwortlich: Dez. 3\n"
                                                    "Dienststelle: SJB\n"
                                                    "\n"
                                                    "Treffpunkt für Familien in der Nordstadt\n"
                                                    "Gremien Termin TOP Ö / N Zuständigkeit\n"
                                                    "Sozialausschuss 04.06.2031 3 N Vorberatung\n"
                                                    "Gemeinderat 24.06.2031 11 Ö Entscheidung\n"
                                                    "\n"
                                                    "Beschlussantrag (Kurzfassung)\n"
                                                    "Der Gemeinderat stimmt der Einrichtung des Treffpunkts zu.\n"
                                                    "\n"
                                                    "Finanzielle Auswirkungen\n"
                                                    "Ja ☒ Nein ☐\n"
                                                    "Korridorthema:\n"
                                                    "Anhörung Ortschaftsrat (§ 70 Abs. 1 GemO)\n"
                                                    "Nein ☒ Ja ☐\n"
                                                    "\n"
                                                    "Ergänzende Erläuterungen\n"
                                                    "Der Treffpunkt liegt zentral.\n"
                                                    "\n"
                                                    "Beschluss:\n"
                                                    "Antrag an den Gemeinderat\n"
                                                    "Der Gemeinderat stimmt der Einrichtung des Treffpunkts zu.\n");

  g_assert_cmpstr (lotse_outline_get_pipe (outline), ==, "karlsruhe");
  assert_key (outline, "number", "2031/0442");
  assert_key (outline, "lead_body", "SJB");
  assert_key (outline, "paper_type", "Beschlussvorlage");
  assert_key (outline, "title", "Treffpunkt für Familien in der Nordstadt");
  assert_n_consultations (outline, 2);
  assert_consultation (outline, 0, "2031-06-04", "Sozialausschuss", "preliminary", NULL);
  assert_consultation (outline, 1, "2031-06-24", "Gemeinderat", "decision", NULL);
  /* Given twice, listed once; the form's own law is none of the paper. */
  g_assert_cmpuint (lotse_outline_get_n_items (outline, LOTSE_ITEM_DECISION), ==, 1);
  g_assert_cmpuint (lotse_outline_get_n_items (outline, LOTSE_ITEM_REFERENCE), ==, 0);
}

/* A title may go on with "Hier: …". */
/* The place of an office and the second word of a type stand in lines of their own, without a gap before what follows. */
static void
test_set_below (void)
{
  g_autoptr (LotseOutline) office
      = analyze_paper ("Stellungnahme zum Antrag\nVorlage Nr.: 2031/0442\nEingang: 10.03.2031 / Antrag der BLS\n"
                       "Verantwortlich: Dez. 1\nDienststelle: Ortsverwaltung\nMusterdorf\n"
                       "Räder zum Leihen in Musterdorf\nGremien Termin TOP Ö / N Zuständigkeit\n"
                       "Ortschaftsrat Musterdorf 22.04.2031 Ö Entscheidung\nKurzfassung\nEs fehlt Geld.\n");
  g_autoptr (LotseOutline) type = analyze_paper ("STADT ALSENAU\nDer Oberbürgermeister\n\nINTERFRAKTIONELLER\nÄNDERUNGSANTRAG\n\n"
                                                 "CDU-Gemeinderatsfraktion\nSPD-Gemeinderatsfraktion\nvom 14. März 2031\nGremium:\n\n"
                                                 "Termin:\nVorlage Nr.:\nTOP:\n6. Plenarsitzung Gemeinderat\n\n15.04.2031\n229\n25\n"
                                                 "öffentlich\n\nEintritt im Freibad\n\nDer Gemeinderat führt eine Karte ein.\n");

  assert_key (office, "lead_body", "Ortsverwaltung Musterdorf");
  assert_key (office, "title", "Räder zum Leihen in Musterdorf");
  assert_key (type, "paper_type", "Interfraktioneller Änderungsantrag");
  assert_key (type, "title", "Eintritt im Freibad");
}

static void
test_longer_title (void)
{
  g_autoptr (LotseOutline) outline = analyze_paper ("Beschlussvorlage\n\nVorlage Nr.: 2031/0442/1\n\nVerantwortlich: Dez. 6\n"
                                                    "Dienststelle: Dez.6 / StPlA\n\n"
                                                    "Grundsatzbeschluss der Stadt Brunnthal zum Ausbau des Heizwerkes am Hafen\n"
                                                    "Hier: Planung einer Gasturbine mit Kraft-Wärme-Kopp-\nlung (HW9)\n\n"
                                                    "Gremien Termin TOP Ö / N Zuständigkeit\n"
                                                    "Planungsausschuss 04.06.2031 3 N Vorberatung\n"
                                                    "Gemeinderat 24.06.2031 11 Ö Entscheidung\n\n"
                                                    "Kurzfassung:\nDer Gemeinderat unterstützt den Ausbau.\n");

  assert_key (outline, "title",
              "Grundsatzbeschluss der Stadt Brunnthal zum Ausbau des Heizwerkes am Hafen Hier: Planung einer Gasturbine mit "
              "Kraft-Wärme-Kopplung (HW9)");
}

/* The motion of a group in a form without an office in charge: who moved it is no part of the title. */
static void
test_motion_with_status (void)
{
  g_autoptr (LotseOutline) outline = analyze_paper ("Antrag\n\nVorlage Nr.: 2031/1121\n\nEingang: 26.09.2031\n\n"
                                                    "Zusatz „Weinort“ auf den Ortsschildern im Stadtteil Talbach\n"
                                                    "Antrag der CDU/FW-Ortschaftsratsfraktion Westerbach\n\n"
                                                    "Gremium Termin  Öffentlichkeitsstatus Zuständigkeit\n"
                                                    "Ortschaftsrat Westerbach 07.11.2031 öffentlich Kenntnisnahme\n\n"
                                                    "Der Ortschaftsrat Westerbach beauftragt die Verwaltung, den Zusatz zu beantragen.\n\n"
                                                    "Begründung:\nDer Ort hat alte Reben.\n");

  g_assert_cmpstr (lotse_outline_get_pipe (outline), ==, "karlsruhe");
  assert_key (outline, "title", "Zusatz „Weinort“ auf den Ortsschildern im Stadtteil Talbach");
  assert_key (outline, "date", "2031-09-26");
  assert_n_consultations (outline, 1);
  assert_consultation (outline, 0, "2031-11-07", "Ortschaftsrat Westerbach", "information", NULL);
}

static void
test_labels_first (void)
{
  g_autoptr (LotseOutline) outline = analyze_paper ("BESCHLUSSVORLAGE\n"
                                                    "STADT BRUNNTHAL\n"
                                                    "Der Oberbürgermeister\n"
                                                    "\n"
                                                    "Gremium:\n"
                                                    "Termin:\n"
                                                    "Vorlage Nr.:\n"
                                                    "TOP:\n"
                                                    "Verantwortlich:\n"
                                                    "Gemeinderat\n"
                                                    "21.02.2012\n"
                                                    "822\n"
                                                    "7\n"
                                                    "öffentlich\n"
                                                    "Dez. 5\n"
                                                    "\n"
                                                    "Neue Bänke im Stadtpark\n"
                                                    "\n"
                                                    "Antrag an den Gemeinderat\n"
                                                    "Der Gemeinderat nimmt den Bericht zur Kenntnis.\n");

  g_assert_cmpstr (lotse_outline_get_pipe (outline), ==, "karlsruhe");
  assert_key (outline, "number", "822");
  assert_key (outline, "title", "Neue Bänke im Stadtpark");
  assert_key (outline, "lead_body", "Dez. 5");
  assert_key (outline, "publicity", "public");
  assert_n_consultations (outline, 1);
  assert_consultation (outline, 0, "2012-02-21", "Gemeinderat", NULL, NULL);
  g_assert_cmpuint (lotse_outline_get_n_items (outline, LOTSE_ITEM_DECISION), ==, 1);
}

/* The session's body is cut inside a word, and the town's own works are in charge. */
static void
test_cut_values (void)
{
  g_autoptr (LotseOutline) outline = analyze_paper ("BESCHLUSSVORLAGE\n"
                                                    "STADT BRUNNTHAL\n"
                                                    "Der Oberbürgermeister\n"
                                                    "\n"
                                                    "Gremium:\n"
                                                    "45. Plenarsitzung des Gemein-\n"
                                                    "derates\n"
                                                    "Termin:\n"
                                                    "Vorlage Nr.:\n"
                                                    "TOP:\n"
                                                    "Verantwortlich:\n"
                                                    "21.02.2012\n"
                                                    "822\n"
                                                    "7\n"
                                                    "öffentlich\n"
                                                    "Verkehrsbetriebe\n"
                                                    "\n"
                                                    "Neue Bänke an den Haltestellen\n"
                                                    "\n"
                                                    "Antrag an den Gemeinderat\n"
                                                    "Der Gemeinderat nimmt den Bericht zur Kenntnis.\n");

  assert_key (outline, "lead_body", "Verkehrsbetriebe");
  assert_n_consultations (outline, 1);
  assert_consultation (outline, 0, "2012-02-21", "Gemeinderat", NULL, NULL);
}

/* The office below the department takes the next line, whatever its label is. */
static void
test_wrapped_office (void)
{
  static const char *const fields[] = { "Federführung: Dez. 6\nFederführendes Amt: Schul- und\nSportamt\n",
                                        "Verantwortlich: Dez. 6\nDienststelle:\nSchul- und\nSportamt\n",
                                        "Verantwortlich: Dez. 6\nOrganisationseinheit:\nSchul- und Sportamt\n",
                                        "Zuständig: Dez. 6\nFachbereich: Schul- und Sportamt\n", "Amt: Schul- und Sportamt\n" };

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      g_autofree char *text = g_strconcat ("Beschlussvorlage\nVorlage Nr.: 2031/0442\n", fields[i],
                                           "\nTreffpunkt in der Nordstadt\n\nGremien Termin TOP Ö / N Zuständigkeit\n"
                                           "Gemeinderat 24.06.2031 11 Ö Entscheidung\n\nKurzfassung\n"
                                           "Der Gemeinderat stimmt der Einrichtung des Treffpunkts zu.\n",
                                           NULL);
      g_autoptr (LotseOutline) outline = analyze_paper (text);

      g_assert_cmpstr (lotse_outline_get_pipe (outline), ==, "karlsruhe");
      assert_key (outline, "lead_body", "Schul- und Sportamt");
      assert_key (outline, "title", "Treffpunkt in der Nordstadt");
    }
}

/* A motion names its subject, and what it wants has the words of a report. */
static void
test_subject (void)
{
  g_autoptr (LotseOutline) outline = analyze_paper ("ANTRAG\n"
                                                    "ABC-OR-Fraktion\n"
                                                    "vom: 09.10.2010\n"
                                                    "Gremium:\n"
                                                    "Termin:\n"
                                                    "TOP:\n"
                                                    "Verantwortlich:\n"
                                                    "Ortschaftsrat\n"
                                                    "10.11.10\n"
                                                    "4\n"
                                                    "öffentlich\n"
                                                    "Ordnungs- und Bürgeramt\n"
                                                    "\n"
                                                    "Thema: Poller am Markt\n"
                                                    "\n"
                                                    "In anderen Gemeinden haben sich Poller sehr bewährt.\n"
                                                    "\n"
                                                    "Antrag:\n"
                                                    "Die Stadtverwaltung erstellt eine Planung für Poller am Markt.\n");
  LotseOutlineItem *decision;

  assert_key (outline, "title", "Poller am Markt");
  assert_key (outline, "date", "2010-10-09");
  assert_key (outline, "lead_body", "Ordnungs- und Bürgeramt");
  assert_n_consultations (outline, 1);
  assert_consultation (outline, 0, "2010-11-10", "Ortschaftsrat", NULL, NULL);
  g_assert_cmpuint (lotse_outline_get_n_items (outline, LOTSE_ITEM_DECISION), ==, 1);
  decision = lotse_outline_get_item (outline, LOTSE_ITEM_DECISION, 0);
  g_assert_cmpstr (lotse_outline_item_get (decision, "text"), ==, "Die Stadtverwaltung erstellt eine Planung für Poller am Markt.");
}

/* The session on a line of its own, with or without the number of the session. */
static void
test_session_line (void)
{
  g_autoptr (LotseOutline) place = analyze_paper ("Stadt Alsenau\n"
                                                  "Ortsverwaltung Rodeloh\n"
                                                  "\n"
                                                  "Ortschaftsrat am:    16. September 2008\n"
                                                  "\n"
                                                  "Vorlage Nr.:     178\n"
                                                  "\n"
                                                  "Tagesordnungspunkt:    4 öffentliche Sitzung\n"
                                                  "_____________________________\n"
                                                  "\n"
                                                  "Nutzung des Hallenbads\n"
                                                  "Anfrage der ABC/DEF-Fraktion vom\n"
                                                  "21.08.2008\n"
                                                  "_____________________________\n"
                                                  "\n"
                                                  "1. Kann das Bad offen bleiben?\n");
  g_autoptr (LotseOutline) council = analyze_paper ("Anfrage\n"
                                                    "Stadträtin Eva Muster (ABC)\n"
                                                    "\n"
                                                    "vom:   21.08.2006\n"
                                                    "eingegangen:  21.08.2006\n"
                                                    "27. Sitzung des Gemeinderates am 26.09.2006\n"
                                                    "TOP 33\n"
                                                    "\n"
                                                    "Vorlage Nr. 814\n"
                                                    "Öffentlich    Nichtöffentlich\n"
                                                    "verantwortlich:   Dez. 3\n"
                                                    "\n"
                                                    "Betreuung von Zuwanderern\n"
                                                    "\n"
                                                    "Stellungnahme des Bürgermeisteramtes:\n"
                                                    "Sie wird angeboten.\n");

  assert_key (place, "title", "Nutzung des Hallenbads");
  assert_key (place, "paper_type", "Anfrage");
  assert_key (place, "number", "178");
  assert_n_consultations (place, 1);
  assert_consultation (place, 0, "2008-09-16", "Ortschaftsrat", NULL, NULL);
  assert_key (council, "title", "Betreuung von Zuwanderern");
  assert_key (council, "lead_body", "Dez. 3");
  assert_key (council, "number", "814");
  assert_n_consultations (council, 1);
  assert_consultation (council, 0, "2006-09-26", "Gemeinderat", NULL, NULL);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/pipe-karlsruhe/newest", test_newest);
  g_test_add_func ("/analysis/pipe-karlsruhe/set-below", test_set_below);
  g_test_add_func ("/analysis/pipe-karlsruhe/longer-title", test_longer_title);
  g_test_add_func ("/analysis/pipe-karlsruhe/motion-with-status", test_motion_with_status);
  g_test_add_func ("/analysis/pipe-karlsruhe/labels-first", test_labels_first);
  g_test_add_func ("/analysis/pipe-karlsruhe/cut-values", test_cut_values);
  g_test_add_func ("/analysis/pipe-karlsruhe/wrapped-office", test_wrapped_office);
  g_test_add_func ("/analysis/pipe-karlsruhe/subject", test_subject);
  g_test_add_func ("/analysis/pipe-karlsruhe/session-line", test_session_line);
  return g_test_run ();
}
