/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "paper-fixture.h"

static void
test_number_below_office (void)
{
  g_autoptr (LotseOutline) outline = analyze_paper ("Amt, Datum, Telefon\n"
                                                    "Drucksachen-Nr.\n"
                                                    "041 Stab Dezernat 2, 17.03.2021, 44-10 20\n"
                                                    "1822/2020-2025\n"
                                                    "Beschlussvorlage der Verwaltung\n"
                                                    "Gremium\n"
                                                    "Sitzung am\n"
                                                    "Beratung\n"
                                                    "Integrationsrat\n"
                                                    "14.04.2021\n"
                                                    "öffentlich\n"
                                                    "Rat der Stadt Hallenfeld\n"
                                                    "29.04.2021\n"
                                                    "öffentlich\n"
                                                    "Beratungsgegenstand (Bezeichnung des Tagesordnungspunktes)\n"
                                                    "Lernorte für junge Geflüchtete in der Stadt\n"
                                                    "Hallenfeld\n"
                                                    "Beschlussvorschlag:\n"
                                                    "Der Rat der Stadt Hallenfeld beschließt die Einrichtung von drei Lernorten.\n"
                                                    "Begründung:\n"
                                                    "Die Nachfrage ist gestiegen.\n");

  g_assert_cmpstr (lotse_outline_get_pipe (outline), ==, "bielefeld");
  assert_key (outline, "number", "1822/2020-2025");
  assert_key (outline, "title", "Lernorte für junge Geflüchtete in der Stadt Hallenfeld");
  assert_key (outline, "date", "2021-03-17");
  assert_n_consultations (outline, 2);
  assert_consultation (outline, 0, "2021-04-14", "Integrationsrat", NULL, NULL);
  assert_consultation (outline, 1, "2021-04-29", "Rat der Stadt Hallenfeld", NULL, NULL);
  g_assert_cmpuint (lotse_outline_get_n_items (outline, LOTSE_ITEM_DECISION), ==, 1);
}

static void
test_number_first (void)
{
  g_autoptr (LotseOutline) outline = analyze_paper ("Drucksachen-Nr.\n"
                                                    "Amt, Datum, Telefon\n"
                                                    "0877/2014-2020\n"
                                                    "500 Amt für Soziales, 02.02.2016, 51-20 11\n"
                                                    "Informationsvorlage der Verwaltung\n"
                                                    "Gremium\n"
                                                    "Sitzung am\n"
                                                    "Beratung\n"
                                                    "Sozialausschuss\n"
                                                    "23.02.2016\n"
                                                    "nichtöffentlich\n"
                                                    "Beratungsgegenstand (Bezeichnung des Tagesordnungspunktes)\n"
                                                    "Bericht über die Sprachkurse\n"
                                                    "Begründung:\n"
                                                    "Die Kurse laufen gut.\n");

  g_assert_cmpstr (lotse_outline_get_pipe (outline), ==, "bielefeld");
  assert_key (outline, "number", "0877/2014-2020");
  assert_key (outline, "title", "Bericht über die Sprachkurse");
  assert_n_consultations (outline, 1);
  assert_consultation (outline, 0, "2016-02-23", "Sozialausschuss", NULL, NULL);
  g_assert_cmpuint (lotse_outline_get_n_items (outline, LOTSE_ITEM_DECISION), ==, 0);
}

/* Two labels on one line, and all values on the next. */
static void
test_one_line (void)
{
  g_autoptr (LotseOutline) outline = analyze_paper (
      "Amt, Datum, Telefon Drucksachen-Nr.\n660 Amt für Verkehr, 24.11.2031, 51-52 47 2424/2014-2020\n\nInformationsvorlage der "
      "Verwaltung\n\n"
      "Gremium Sitzung am Beratung\nBezirksvertretung Alsenau 03.12.2031 öffentlich\n"
      "Beratungsgegenstand (Bezeichnung des Tagesordnungspunktes)\nUmbau des Kirchplatzes\nSachverhalt:\nDer Platz ist alt.\n");

  assert_key (outline, "lead_body", "660 Amt für Verkehr");
  assert_key (outline, "date", "2031-11-24");
  assert_key (outline, "number", "2424/2014-2020");
  assert_key (outline, "title", "Umbau des Kirchplatzes");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/pipe-bielefeld/number-below-office", test_number_below_office);
  g_test_add_func ("/analysis/pipe-bielefeld/number-first", test_number_first);
  g_test_add_func ("/analysis/pipe-bielefeld/one-line", test_one_line);
  return g_test_run ();
}
