/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "paper-fixture.h"

static void
test_lines (void)
{
  g_autoptr (LotseOutline) outline = analyze_paper ("Drucksache 21 / 10 417\n"
                                                    "Schriftliche Anfrage\n"
                                                    "21. Wahlperiode\n"
                                                    "\n"
                                                    "Schriftliche Anfrage\n"
                                                    "\n"
                                                    "der Abgeordneten Alma Winter (GRÜNE)\n"
                                                    "\n"
                                                    "vom 4. März 2031 (Eingang beim Abgeordnetenhaus am 5. März 2031)\n"
                                                    "\n"
                                                    "zum Thema:\n"
                                                    "Deutschkurse in den Häusern\n"
                                                    "der Jugend\n"
                                                    "\n"
                                                    "und Antwort vom 20. März 2031\n"
                                                    "\n"
                                                    "1. Wie viele Kurse gibt es?\n"
                                                    "Zu 1.: Es gibt zwölf Kurse.\n");

  g_assert_cmpstr (lotse_outline_get_pipe (outline), ==, "print");
  assert_key (outline, "number", "21/10417");
  assert_key (outline, "paper_type", "Schriftliche Anfrage");
  assert_key (outline, "date", "2031-03-04");
  assert_key (outline, "title", "Deutschkurse in den Häusern der Jugend");
  g_assert_cmpuint (lotse_outline_get_n_items (outline, LOTSE_ITEM_DECISION), ==, 0);
}

/* All in one line, the number without thousands, the title behind "Betr.:". */
static void
test_other_forms (void)
{
  g_autoptr (LotseOutline) one = analyze_paper (
      "Drucksache 20 / 11 903 Schriftliche Anfrage 20. Wahlperiode Schriftliche Anfrage des Abgeordneten Paul Anders (FDP) vom "
      "12. Mai 2029 (Eingang beim Abgeordnetenhaus am 14. Mai 2029) zum Thema: Plätze in den Kursen der Oberstufe und Antwort "
      "vom 2. Juni 2029 Im Namen des Senats beantworte ich Ihre Anfrage wie folgt: 1. Wie viele Plätze sind frei? Zu 1.: Es sind "
      "zwölf Plätze frei.");
  g_autoptr (LotseOutline) two = analyze_paper ("BÜRGERSCHAFT Drucksache 23/651\n"
                                                "23. Wahlperiode 11.01.2031\n"
                                                "\n"
                                                "Kleine Anfrage\n"
                                                "der Abgeordneten Alma Winter vom 03.01.2031\n"
                                                "\n"
                                                "Betr.: Neue Wege am Hafen\n"
                                                "\n"
                                                "Wer zahlt die Wege?\n");

  assert_key (one, "number", "20/11903");
  assert_key (one, "date", "2029-05-12");
  assert_key (one, "title", "Plätze in den Kursen der Oberstufe");
  assert_key (two, "number", "23/651");
  assert_key (two, "paper_type", "Kleine Anfrage");
  assert_key (two, "date", "2031-01-03");
  assert_key (two, "title", "Neue Wege am Hafen");
}

/* A paper of a town that has neither a term nor such a number. */
static void
test_none (void)
{
  g_autoptr (LotseOutline) outline = analyze_paper ("Drucksache 417/2031\n"
                                                    "Beschlussvorlage\n"
                                                    "\n"
                                                    "Betreff: Neue Wege am Hafen\n"
                                                    "\n"
                                                    "Beschlussvorschlag:\n"
                                                    "Der Rat beschließt den Bau.\n");

  g_assert_cmpstr (lotse_outline_get_pipe (outline), !=, "print");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/pipe-print/lines", test_lines);
  g_test_add_func ("/analysis/pipe-print/other-forms", test_other_forms);
  g_test_add_func ("/analysis/pipe-print/none", test_none);
  return g_test_run ();
}
