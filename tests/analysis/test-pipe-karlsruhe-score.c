/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "paper-fixture.h"

#define TEXT                                                                                                                               \
  "\n"                                                                                                                                     \
  "Bänke in der Lindenallee\n"                                                                                                             \
  "\n"                                                                                                                                     \
  "1. Wie viele Bänke stehen in der Lindenallee?\n"                                                                                        \
  "\n"                                                                                                                                     \
  "2. Wann werden sie gestrichen?\n"

static void
assert_form (const char *labels)
{
  g_autofree char *text
      = g_strconcat ("STADT BRUNNTHAL\nDer Oberbürgermeister\n\nANFRAGE\n\nStadträtin Eva Halm (ABC)\n\nvom 2. März 2031\n", labels,
                     "8. Plenarsitzung Gemeinderat\n\n\n20.05.2031\n2031/0128\n23\n\nöffentlich\n" TEXT, NULL);
  g_autoptr (LotseOutline) outline = analyze_paper (text);

  g_assert_cmpstr (lotse_outline_get_pipe (outline), ==, "karlsruhe");
  assert_key (outline, "number", "2031/0128");
  assert_key (outline, "title", "Bänke in der Lindenallee");
  assert_key (outline, "publicity", "public");
  assert_n_consultations (outline, 1);
  assert_consultation (outline, 0, "2031-05-20", "Gemeinderat", NULL, NULL);
}

/* The labels one below the other make the form, whatever they are called. */
static void
test_words (void)
{
  assert_form ("Gremium:\n\n\nTermin:\nVorlage Nr.:\nTOP:\n");
  assert_form ("Gremium:\n\n\nTermin:\nDrucksache Nr.:\nTOP:\n");
  assert_form ("Ausschuss:\n\n\nSitzungsdatum:\nVorlagennummer:\nTOP:\n");
}

/* What is printed at the head of a page names the town first. */
static void
test_running_title (void)
{
  g_autoptr (LotseOutline) outline
      = analyze_paper ("Stadt Brunnthal – Vorlage 2031/0128\nBESCHLUSSVORLAGE\n\nGremium:\nTermin:\nVorlage Nr.:\nTOP:\n"
                       "Gemeinderat\n20.05.2031\n2031/0128\n23\n\nöffentlich\n" TEXT);

  g_assert_cmpstr (lotse_outline_get_pipe (outline), ==, "karlsruhe");
  assert_key (outline, "municipality", "Brunnthal");
}

/* Number and office above one line of columns. */
static void
test_columns (void)
{
  g_autoptr (LotseOutline) outline = analyze_paper ("Stellungnahme zum Ergänzungsantrag\n"
                                                    "Drucksachen-Nr.:\n"
                                                    "2031/0442\n"
                                                    "Federführung:\n"
                                                    "Dez. 5\n"
                                                    "Fachbereich:\n"
                                                    "Gartenbauamt\n"
                                                    "\n"
                                                    "Bänke in der Lindenallee\n"
                                                    "Ergänzungsantrag: ABC\n"
                                                    "Gremien Sitzungsdatum TOP Ö / N Zuständigkeit\n"
                                                    "\n"
                                                    "Gemeinderat 20.05.2031 17.2 Ö Entscheidung\n" TEXT);

  g_assert_cmpstr (lotse_outline_get_pipe (outline), ==, "karlsruhe");
  assert_key (outline, "number", "2031/0442");
  assert_key (outline, "lead_body", "Gartenbauamt");
  assert_key (outline, "title", "Bänke in der Lindenallee");
  assert_n_consultations (outline, 1);
  assert_consultation (outline, 0, "2031-05-20", "Gemeinderat", "decision", NULL);
}

/* Print may leave no blanks around the stroke; the column line is that of the form all the same, also where nothing else is. */
static void
test_tight_columns (void)
{
  g_autoptr (LotseOutline) outline = analyze_paper ("Anfrage\n"
                                                    "Vorlage Nr.: 2031/0442\n"
                                                    "Eingang: 02.05.2031\n"
                                                    "Bänke in der Lindenallee und ihre Pfle-\n"
                                                    "ge\n"
                                                    "Anfrage: ABC\n"
                                                    "Gremien Termin TOP Ö/N Zuständigkeit\n"
                                                    "Gemeinderat 20.05.2031 17.2 Ö Kenntnisnahme\n" TEXT);

  g_assert_cmpstr (lotse_outline_get_pipe (outline), ==, "karlsruhe");
  assert_key (outline, "title", "Bänke in der Lindenallee und ihre Pflege");
  assert_consultation (outline, 0, "2031-05-20", "Gemeinderat", "information", NULL);
}

/* A word of the title that is a label elsewhere stands first in its line. */
static void
test_label_in_title (void)
{
  g_autoptr (LotseOutline) outline = analyze_paper ("Beschlussvorlage\n"
                                                    "Vorlage Nr.: 2031/0443\n"
                                                    "Verantwortlich: Dez. 5\n"
                                                    "Dienststelle: Gartenbauamt\n"
                                                    "\n"
                                                    "Berufung sachkundiger Personen in Ausschüsse und\n"
                                                    "Gremien:\n"
                                                    "Änderung im Beirat für Gärten\n"
                                                    "Gremien Termin TOP Ö / N Zuständigkeit\n"
                                                    "Gemeinderat 20.05.2031 17.2 Ö Entscheidung\n" TEXT);

  assert_key (outline, "title", "Berufung sachkundiger Personen in Ausschüsse und Gremien: Änderung im Beirat für Gärten");
  assert_key (outline, "lead_body", "Gartenbauamt");
  assert_n_consultations (outline, 1);
}

/* With their values beside them, or as the heads of a table, they do not. */
static void
test_other_forms (void)
{
  g_autoptr (LotseOutline) beside = analyze_paper ("Gremium: Stadtrat\n"
                                                   "Sitzungstermin: 20.05.2031\n"
                                                   "Drucksache Nr.: 128/2031\n"
                                                   "TOP: 23\n" TEXT);
  g_autoptr (LotseOutline) heads = analyze_paper ("Gremium\n"
                                                  "Sitzungstermin\n"
                                                  "TOP\n"
                                                  "Stadtrat\n"
                                                  "20.05.2031\n"
                                                  "23\n" TEXT);

  g_assert_cmpstr (lotse_outline_get_pipe (beside), !=, "karlsruhe");
  g_assert_cmpstr (lotse_outline_get_pipe (heads), !=, "karlsruhe");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/pipe-karlsruhe-score/words", test_words);
  g_test_add_func ("/analysis/pipe-karlsruhe-score/columns", test_columns);
  g_test_add_func ("/analysis/pipe-karlsruhe-score/tight-columns", test_tight_columns);
  g_test_add_func ("/analysis/pipe-karlsruhe-score/label-in-title", test_label_in_title);
  g_test_add_func ("/analysis/pipe-karlsruhe-score/other-forms", test_other_forms);
  g_test_add_func ("/analysis/pipe-karlsruhe-score/running-title", test_running_title);
  return g_test_run ();
}
