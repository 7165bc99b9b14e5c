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

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/pipe-karlsruhe/newest", test_newest);
  g_test_add_func ("/analysis/pipe-karlsruhe/labels-first", test_labels_first);
  return g_test_run ();
}
