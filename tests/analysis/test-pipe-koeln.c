/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "paper-fixture.h"

static void
test_form (void)
{
  g_autoptr (LotseOutline) outline = analyze_paper ("Der Oberbürgermeister\n"
                                                    "\n"
                                                    "Dezernat, Dienststelle\n"
                                                    "IV/42/421\n"
                                                    "Vorlagen-Nummer\n"
                                                    "0921/2020\n"
                                                    "\n"
                                                    "Freigabedatum\n"
                                                    "03.06.2020\n"
                                                    "\n"
                                                    "Beschlussvorlage\n"
                                                    "zur Behandlung in öffentlicher Sitzung\n"
                                                    "\n"
                                                    "Betreff\n"
                                                    "Mehrsprachige Beratung in den Stadtbezirken\n"
                                                    "\n"
                                                    "Beschlussorgan\n"
                                                    "Rat\n"
                                                    "\n"
                                                    "Gremium\n"
                                                    "Datum\n"
                                                    "Integrationsrat\n"
                                                    "16.06.2020\n"
                                                    "Rat\n"
                                                    "18.06.2020\n"
                                                    "\n"
                                                    "Beschluss:\n"
                                                    "Der Rat beschließt, die mehrsprachige Beratung fortzusetzen.\n"
                                                    "\n"
                                                    "Begründung:\n"
                                                    "Die Beratung hat sich bewährt.\n");

  g_assert_cmpstr (lotse_outline_get_pipe (outline), ==, "koeln");
  assert_key (outline, "number", "0921/2020");
  assert_key (outline, "date", "2020-06-03");
  assert_key (outline, "title", "Mehrsprachige Beratung in den Stadtbezirken");
  assert_key (outline, "paper_type", "Beschlussvorlage");
  assert_key (outline, "publicity", "public");
  assert_n_consultations (outline, 2);
  assert_consultation (outline, 0, "2020-06-16", "Integrationsrat", NULL, NULL);
  assert_consultation (outline, 1, "2020-06-18", "Rat", "decision", NULL);
  g_assert_cmpuint (lotse_outline_get_n_items (outline, LOTSE_ITEM_DECISION), ==, 1);
}

/* A motion has no labels: number, session table, title, salutation. */
static void
test_motion (void)
{
  g_autoptr (LotseOutline) outline = analyze_paper ("Fraktion Bunte Liste\n"
                                                    "\n"
                                                    "Eingang beim Büro der Oberbürgermeisterin: 18.04.2031\n"
                                                    "AN/0688/2031\n"
                                                    "\n"
                                                    "Antrag gem. § 3 der Geschäftsordnung des Rates\n"
                                                    "\n"
                                                    "Gremium\n"
                                                    "Datum der Sitzung\n"
                                                    "Rat\n"
                                                    "10.05.2031\n"
                                                    "\n"
                                                    "Sprachmittler in den Ämtern und\n"
                                                    "im Klinikum\n"
                                                    "\n"
                                                    "Sehr geehrte Frau Oberbürgermeisterin,\n"
                                                    "\n"
                                                    "Beschluss:\n"
                                                    "Der Rat beauftragt die Verwaltung, Sprachmittler einzusetzen.\n");

  g_assert_cmpstr (lotse_outline_get_pipe (outline), ==, "koeln");
  assert_key (outline, "number", "AN/0688/2031");
  assert_key (outline, "date", "2031-04-18");
  assert_key (outline, "paper_type", "Antrag");
  assert_key (outline, "title", "Sprachmittler in den Ämtern und im Klinikum");
  assert_n_consultations (outline, 1);
  assert_consultation (outline, 0, "2031-05-10", "Rat", NULL, NULL);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/pipe-koeln/form", test_form);
  g_test_add_func ("/analysis/pipe-koeln/motion", test_motion);
  return g_test_run ();
}
