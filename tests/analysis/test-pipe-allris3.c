/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "paper-fixture.h"

static void
test_anchors (void)
{
  g_autoptr (LotseOutline) outline = analyze_paper ("Vorlage - 2016/12\n"
                                                    "Betreff: Umbau\n"
                                                    "Status:öffentlichVorlage-Art:Mitteilungsvorlage\n"
                                                    "Federführend:Amt 65Bearbeiter/-in: Ohl, Eva\n"
                                                    "Beratungsfolge:\n"
                                                    "Rat der Stadt Alsenau Kenntnisnahme\n"
                                                    "\n"
                                                    "Finanzielle Auswirkungen\n"
                                                    "Beschlussvorschlag\n"
                                                    "Sachverhalt\n"
                                                    "Anlagen:\n"
                                                    "Plan.pdf\n"
                                                    "\n"
                                                    "Beschlussvorschlag:\n"
                                                    "Beschlussvorschlag:\n"
                                                    "Der Rat nimmt den Bericht zur Kenntnis.\n"
                                                    "\n"
                                                    "Sachverhalt:\n"
                                                    "Der Umbau ist fertig.\n"
                                                    "\n"
                                                    "Finanzielle Auswirkungen:\n"
                                                    "keine\n");

  g_assert_cmpstr (lotse_outline_get_pipe (outline), ==, "allris3");
  g_assert_cmpuint (count_sections (outline, "Beschlussvorschlag"), ==, 1);
  g_assert_cmpuint (count_sections (outline, "Sachverhalt"), ==, 1);
  g_assert_cmpuint (count_sections (outline, "Finanzielle Auswirkungen"), ==, 1);
  assert_key (outline, "lead_body", "Amt 65");
  assert_key (outline, "paper_type", "Mitteilungsvorlage");
  assert_key (outline, "number", "2016/12");
}

static void
test_original_and_present_value (void)
{
  g_autoptr (LotseOutline) outline = analyze_paper ("Drucksache - 815/V\n"
                                                    "Betreff: Mehr Bänke\n"
                                                    "Status:öffentlich\n"
                                                    "UrsprungaktuellInitiator:BezirksamtBezirksamt\n"
                                                    "Drucksache-Art:Große AnfrageBeantwortung der Anfrage\n"
                                                    "Beratungsfolge:\n"
                                                    "Bezirksverordnetenversammlung\n"
                                                    "\n"
                                                    "Die Antwort folgt.\n");

  assert_key (outline, "number", "815/V");
  assert_key (outline, "paper_type", "Beantwortung der Anfrage");
}

static void
test_extract (void)
{
  g_autoptr (LotseOutline) outline = analyze_paper ("Auszug - Mehr Bänke im Pa...\n"
                                                    "\n"
                                                    "5. öffentliche Sitzung des Umweltausschusses\n"
                                                    "TOP: Ö 4.2\n"
                                                    "Gremium: Umweltausschuss Beschlussart: vertagt\n"
                                                    "Datum: Di, 27.04.2010 Status: öffentlich\n"
                                                    "Zeit: 17:00 - 20:05 Anlass: ordentliche Sitzung\n"
                                                    "65/II Mehr Bänke im Park\n"
                                                    "\n"
                                                    "Wortprotokoll\n"
                                                    "Beschluss\n"
                                                    "\n"
                                                    "Der Antrag wird vertagt.\n");

  assert_key (outline, "title", "Mehr Bänke im Park");
  assert_key (outline, "number", "65/II");
  assert_key (outline, "date", "2010-04-27");
  assert_n_consultations (outline, 1);
  assert_consultation (outline, 0, "2010-04-27", "Umweltausschuss", NULL, "vertagt");
  g_assert_false (has_section (outline, "Beschluss"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/pipe-allris3/anchors", test_anchors);
  g_test_add_func ("/analysis/pipe-allris3/original-and-present-value", test_original_and_present_value);
  g_test_add_func ("/analysis/pipe-allris3/extract", test_extract);
  return g_test_run ();
}
