/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "paper-fixture.h"

static void
test_plenum (void)
{
  g_autoptr (LotseOutline) outline = analyze_paper ("Telefon: 0 233-55555\n"
                                                    "Referat für Bildung und Sport\n"
                                                    "\n"
                                                    "Lernpatenschaften an Mittelschulen\n"
                                                    "\n"
                                                    "Sitzungsvorlage Nr. 20-26 / V 04411\n"
                                                    "\n"
                                                    "Beschluss des Bildungsausschusses vom 12.01.2022 (VB)\n"
                                                    "Öffentliche Sitzung\n"
                                                    "\n"
                                                    "I. Vortrag des Referenten\n"
                                                    "Die Lernpatenschaften sind gefragt.\n"
                                                    "\n"
                                                    "II. Antrag des Referenten\n"
                                                    "1. Vom Vortrag wird Kenntnis genommen.\n"
                                                    "2. Der Ausweitung der Lernpatenschaften wird zugestimmt.\n"
                                                    "\n"
                                                    "III. Beschluss\n"
                                                    "nach Antrag.\n");

  g_assert_cmpstr (lotse_outline_get_pipe (outline), ==, "muenchen");
  assert_key (outline, "number", "20-26 / V 04411");
  assert_key (outline, "title", "Lernpatenschaften an Mittelschulen");
  assert_n_consultations (outline, 1);
  assert_consultation (outline, 0, "2022-01-12", "Bildungsausschuss", "preliminary", NULL);
  g_assert_cmpuint (lotse_outline_get_n_items (outline, LOTSE_ITEM_DECISION), ==, 2);
}

/* Two bodies met together; neither blank lines nor a plain number help. */
static void
test_joint_session (void)
{
  g_autoptr (LotseOutline) outline
      = analyze_paper ("Telefon: 0 233-67104\n"
                       "Seite\n"
                       "1 von 2\n"
                       "Sozialreferat\n"
                       "Stelle für Sprache\n"
                       "S-III-MI/SP\n"
                       "Gesamtplan Sprache\n"
                       "Ziele und Zeitplan\n"
                       "Ergänzung\n"
                       "Kurse für alle\n"
                       "Antrag Nr. 20-26 / A 01831\n"
                       "von Herrn Stadtrat Muster vom 24.02.2031\n"
                       "Sitzungsvorlage Nr. 20-26 / V 16291   7 Anlagen\n"
                       "Beschluss des Bildungsausschusses und des Sozialausschusses in der gemeinsamen Sitzung vom "
                       "03.12.2031 (VB) Öffentliche Sitzung\n"
                       "I. Vortrag der Referentin\n"
                       "Der Plan ist fertig.\n");

  g_assert_cmpstr (lotse_outline_get_pipe (outline), ==, "muenchen");
  assert_key (outline, "number", "20-26 / V 16291");
  assert_key (outline, "title", "Gesamtplan Sprache Ziele und Zeitplan");
  assert_key (outline, "publicity", "public");
  assert_key (outline, "paper_type", NULL);
  assert_key (outline, "lead_body", "Sozialreferat");
  assert_n_consultations (outline, 2);
  assert_consultation (outline, 0, "2031-12-03", "Bildungsausschuss", "preliminary", NULL);
  assert_consultation (outline, 1, "2031-12-03", "Sozialausschuss", "preliminary", NULL);
}

static void
test_run_on (void)
{
  g_autoptr (LotseOutline) outline = analyze_paper (
      "Telefon: 233 - 60400 Baureferat Brunnen am Markt Sitzungsvorlage Nr. 20-26 / V 07087 Anlagen - Liste Beschluss des Bauausschusses "
      "vom "
      "04.10.2031 (SB) Öffentliche Sitzung I. Vortrag der Referentin Der Brunnen ist trocken und soll wieder Wasser geben, damit der Platz "
      "im Sommer kühl bleibt. II. Antrag der Referentin 1. Vom Vortrag wird Kenntnis genommen. 2. Dem Umbau wird zugestimmt.\n");

  assert_key (outline, "number", "20-26 / V 07087");
  assert_n_consultations (outline, 1);
  assert_consultation (outline, 0, "2031-10-04", "Bauausschuss", "decision", NULL);
  g_assert_true (has_section (outline, "Vortrag der Referentin"));
  g_assert_true (has_section (outline, "Antrag der Referentin"));
}

/* The department stands in the cell beside the telephone. */
static void
test_department_cell (void)
{
  assert_key_of ("Telefon: 0 233-49500\tSozialreferat\nTelefax: 0 233-49501\tStadtjugendamt\n\nUmbau des Brunnens\n\n"
                 "Sitzungsvorlage Nr. 14-20 / V 03024\n\nBeschluss des Bauausschusses vom 18.06.2031 (SB)\nÖffentliche Sitzung\n\n"
                 "I. Vortrag der Referentin\nDer Brunnen ist trocken.\n\nII. Antrag der Referentin\n1. Dem Umbau wird zugestimmt.\n",
                 "lead_body", "Sozialreferat");
}

/* A dump without line ends: office and title stand behind the numbers of its telephone. */
static void
test_run_on_letterhead (void)
{
  g_autoptr (LotseOutline) outline = analyze_paper (
      "Telefon: 233 - 60400 Telefax: 233 - 60305 Baureferat Gartenbau Seite 1 Bänke in öffentlichen Parks Folgebeschluss Sitzungsvorlage "
      "Nr. "
      "14-20 / V 07187 Anlagen - Tabelle 1 Beschluss des Bauausschusses vom 04.10.2016 (SB) Öffentliche Sitzung I. Vortrag der Referentin "
      "Am "
      "22.09.2015 hat das Baureferat dem Stadtrat über die Bänke in den Parks berichtet. In vielen Parks fehlen Bänke mit Lehnen. Der "
      "Bauausschuss hat das Baureferat beauftragt, hierzu einen Vorschlag vorzulegen. Seite 2 Der Vorschlag liegt nun vor.\n");

  assert_key (outline, "title", "Bänke in öffentlichen Parks Folgebeschluss");
  assert_key (outline, "lead_body", "Baureferat Gartenbau");
  assert_key (outline, "number", "14-20 / V 07187");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/pipe-muenchen/plenum", test_plenum);
  g_test_add_func ("/analysis/pipe-muenchen/joint-session", test_joint_session);
  g_test_add_func ("/analysis/pipe-muenchen/run-on", test_run_on);
  g_test_add_func ("/analysis/pipe-muenchen/department-cell", test_department_cell);
  g_test_add_func ("/analysis/pipe-muenchen/run-on-letterhead", test_run_on_letterhead);
  return g_test_run ();
}
