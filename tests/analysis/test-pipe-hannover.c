/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "paper-fixture.h"

static void
test_addressees (void)
{
  g_autoptr (LotseOutline) outline = analyze_paper ("Landeshauptstadt Lindenau\n"
                                                    "Beschlussdrucksache\n"
                                                    "In den Schulausschuss\n"
                                                    "In die Ratsversammlung\n"
                                                    "An den Verwaltungsausschuss (zur Kenntnis)\n"
                                                    "\n"
                                                    "Nr. 0402/2021\n"
                                                    "Anzahl der Anlagen 0\n"
                                                    "Zu TOP\n"
                                                    "\n"
                                                    "Sprachlernklassen im Schuljahr 2021/2022\n"
                                                    "\n"
                                                    "Antrag,\n"
                                                    "der Einrichtung von vier Sprachlernklassen zuzustimmen.\n"
                                                    "\n"
                                                    "Begründung des Antrages\n"
                                                    "Die Zahl der Kinder steigt.\n"
                                                    "\n"
                                                    "40\n"
                                                    "Lindenau / 11.02.2021\n");

  g_assert_cmpstr (lotse_outline_get_pipe (outline), ==, "hannover");
  assert_key (outline, "number", "0402/2021");
  assert_key (outline, "title", "Sprachlernklassen im Schuljahr 2021/2022");
  assert_n_consultations (outline, 3);
  assert_consultation (outline, 0, NULL, "Schulausschuss", NULL, NULL);
  assert_consultation (outline, 1, NULL, "Ratsversammlung", NULL, NULL);
  assert_consultation (outline, 2, NULL, "Verwaltungsausschuss", "information", NULL);
  g_assert_true (has_section (outline, "Begründung des Antrages"));
}

/* Who is named further down, in the text, is none of those whom the paper goes to. */
static void
test_addressees_end (void)
{
  g_autoptr (LotseOutline) outline = analyze_paper ("Landeshauptstadt Lindenau\n"
                                                    "Informationsdrucksache\n"
                                                    "In den Schulausschuss\n"
                                                    "\n"
                                                    "Nr. 0403/2021\n"
                                                    "Anzahl der Anlagen 0\n"
                                                    "Zu TOP\n"
                                                    "\n"
                                                    "Sprachlernklassen\n"
                                                    "\n"
                                                    "Die Berichte gehen\n"
                                                    "In den Jugendhilfeausschuss\n"
                                                    "jeweils im Herbst.\n");

  assert_n_consultations (outline, 1);
  assert_consultation (outline, 0, NULL, "Schulausschuss", NULL, NULL);
}

/* The page of the portal: labels before values, cells glued together, what the sessions said above. */
static void
test_portal (void)
{
  g_autoptr (LotseOutline) outline
      = analyze_paper ("Drucksache Nr. 0411/2031 E1:\n"
                       "Sprachlernklassen an den Grundschulen\n"
                       "\n"
                       "Informationen:\n"
                       "\n"
                       "verwandte Drucksachen:\n"
                       "\n"
                       "0411/2031 (Originalvorlage)\n"
                       "\n"
                       "Beratungsverlauf:\n"
                       "\n"
                       "• 11.03.2031: Schulausschuss: Einstimmig empfohlen\n"
                       "• 13.03.2031: Ausschuss für Arbeit- Markt- und Stadtplanung: Es wurde lange über die Orte der "
                       "Klassen gesprochen und dann noch über die Wege dorthin\n"
                       "\n"
                       "Inhalt der Drucksache:\n"
                       "\n"
                       "Bitte beachten Sie, dass Formate abweichen können.\n"
                       "Landeshauptstadt LindenauBeschlussdrucksache-ZeichenBeschlussdrucksache\n"
                       "In den Schulausschuss\n"
                       "An den Ausschuss für Arbeit, Markt und Stadtplanung (zur Kenntnis)\n"
                       "In die Ratsversammlung\n"
                       "\n"
                       "Nr.\n"
                       "Anzahl der Anlagen\n"
                       "Zu TOP\n"
                       "1. Ergänzung\n"
                       "0411/2031 E1\n"
                       "1\n"
                       "\n"
                       "Sprachlernklassen an den Grundschulen\n"
                       "\n"
                       "Antrag,\n"
                       "die Einrichtung von sechs Sprachlernklassen zu beschließen.\n"
                       "\n"
                       "Kostentabelle\n"
                       "Es entstehen keine Kosten.\n");

  g_assert_cmpstr (lotse_outline_get_pipe (outline), ==, "hannover");
  assert_key (outline, "number", "0411/2031 E1");
  assert_key (outline, "title", "Sprachlernklassen an den Grundschulen");
  assert_key (outline, "paper_type", "Beschlussdrucksache");
  assert_key (outline, "municipality", "Lindenau");
  assert_n_consultations (outline, 3);
  assert_consultation (outline, 0, "2031-03-11", "Schulausschuss", NULL, "Einstimmig empfohlen");
  assert_consultation (outline, 1, "2031-03-13", "Ausschuss für Arbeit- Markt- und Stadtplanung", "information", NULL);
  assert_consultation (outline, 2, NULL, "Ratsversammlung", NULL, NULL);
  g_assert_true (has_section (outline, "Antrag"));
  g_assert_true (has_section (outline, "Kostentabelle"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/pipe-hannover/addressees", test_addressees);
  g_test_add_func ("/analysis/pipe-hannover/addressees-end", test_addressees_end);
  g_test_add_func ("/analysis/pipe-hannover/portal", test_portal);
  return g_test_run ();
}
