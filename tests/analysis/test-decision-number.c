/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "decision-fixture.h"

/* Points that count from one inside their lines; ordinals of nouns, and numbers in a sentence, are none. */
static void
test_counted (void)
{
  assert_proposal ("1. Der Rat beschließt den Bau. 2. Die Verwaltung wird beauftragt, ihn zu planen.",
                   "resolves proposed Rat: Der Rat beschließt den Bau.\n"
                   "commissions proposed Rat: Die Verwaltung wird beauftragt, ihn zu planen.\n");
  assert_proposal ("Der Magistrat wird gebeten, 1. die Halle zu planen, 2. den Weg zu bauen und 3. im Mai zu berichten.",
                   "commissions proposed -: die Halle zu planen,\ncommissions proposed -: den Weg zu bauen und\n"
                   "commissions proposed -: im Mai zu berichten.\n");
  assert_proposal ("Der Rat beschließt den Ausbau: 1. Bauabschnitt Nord, 2. Bauabschnitt Süd.",
                   "resolves proposed Rat: Der Rat beschließt den Ausbau: 1. Bauabschnitt Nord, 2. Bauabschnitt Süd.\n");
  assert_proposal ("1. Der Rat beschließt den Ausbau im Abschnitt 1. 2. Lesung ist im Mai.\n2. Die Mittel werden bereitgestellt.",
                   "resolves proposed Rat: Der Rat beschließt den Ausbau im Abschnitt 1. 2. Lesung ist im Mai.\n"
                   "resolves proposed Rat: Die Mittel werden bereitgestellt.\n");
  assert_proposal ("Der Rat beschließt die Satzung zum 1. des Monats, der auf die 2. der Lesungen folgt.",
                   "resolves proposed Rat: Der Rat beschließt die Satzung zum 1. des Monats, der auf die 2. der Lesungen folgt.\n");
}

/* "Ziffer 1" on a line of its own is the number, not the text. */
static void
test_named_lines (void)
{
  assert_proposal ("Ziffer 1\nDer Rat beschließt den Bau.\nZiffer 2\nDie Verwaltung wird beauftragt, ihn zu planen.",
                   "resolves proposed Rat: Der Rat beschließt den Bau.\n"
                   "commissions proposed Rat: Die Verwaltung wird beauftragt, ihn zu planen.\n");
  assert_proposal ("Ziffer 1\nSatz 2 der Satzung wird geändert.", "resolves proposed -: Ziffer 1 Satz 2 der Satzung wird geändert.\n");
}

/* Of several to choose from none is decided yet. */
static void
test_choices (void)
{
  assert_proposal ("Variante 1: Der Rat beschließt den Neubau.\nVariante 2: Der Rat beschließt die Sanierung.",
                   "other proposed Rat: Der Rat beschließt den Neubau.\nother proposed Rat: Der Rat beschließt die Sanierung.\n");
  assert_proposal ("Variante A: Der Rat beschließt den Neubau.\nVariante B: Der Rat beschließt die Sanierung.",
                   "other proposed Rat: Der Rat beschließt den Neubau.\nother proposed Rat: Der Rat beschließt die Sanierung.\n");
  assert_proposal ("Der Rat beschließt den Neubau nach Variante 2.",
                   "resolves proposed Rat: Der Rat beschließt den Neubau nach Variante 2.\n");
}

/* A title with a number of its own above the list, and a quote around it, are no part of the points; with a second title both are points. */
static void
test_list_marks (void)
{
  assert_proposal ("I. Sachentscheidung:\n\n1. Der Rat beschließt den Bau.\n2. Die Verwaltung wird beauftragt, ihn zu planen.",
                   "resolves proposed Rat: Der Rat beschließt den Bau.\n"
                   "commissions proposed Rat: Die Verwaltung wird beauftragt, ihn zu planen.\n");
  assert_proposal ("„1. Der Rat beschließt den Bau.\n2. Die Verwaltung wird beauftragt, ihn zu planen.“",
                   "resolves proposed Rat: Der Rat beschließt den Bau.\n"
                   "commissions proposed Rat: Die Verwaltung wird beauftragt, ihn zu planen.\n");
  assert_proposal ("I. Der Rat beschließt:\n1. den Bau\n2. den Weg\nII. Die Verwaltung wird beauftragt, beides zu planen.",
                   "resolves proposed Rat: den Bau\nresolves proposed Rat: den Weg\n"
                   "commissions proposed Rat: Die Verwaltung wird beauftragt, beides zu planen.\n");
}

/* "01" apart from its text counts; in front of a word on its line it is the code of an office. */
static void
test_padded (void)
{
  assert_proposal ("01\nDer Rat beschließt den Bau.\n\n02\nDie Verwaltung wird beauftragt, ihn zu planen.",
                   "resolves proposed Rat: Der Rat beschließt den Bau.\n"
                   "commissions proposed Rat: Die Verwaltung wird beauftragt, ihn zu planen.\n");
  assert_proposal ("Der Rat beauftragt die Ämter\n01 Hauptamt und\n02 Ordnungsamt, den Bau zu planen.",
                   "commissions proposed Rat: Der Rat beauftragt die Ämter 01 Hauptamt und 02 Ordnungsamt, den Bau zu planen.\n");
}

static void
test_letters_in_line (void)
{
  assert_decisions (
      "a) Der Rat beschließt den Umbau des Platzes. Die Verwaltung wird beauftragt, die Arbeiten zu planen. b) Der Rat ermächtigt "
      "den Bürgermeister, den Auftrag zu erteilen.\n",
      NULL,
      "resolves proposed Rat: Der Rat beschließt den Umbau des Platzes. Die Verwaltung wird beauftragt, die Arbeiten zu planen.\n"
      "commissions proposed Rat: Der Rat ermächtigt den Bürgermeister, den Auftrag zu erteilen.\n");
  /* "a)" stands inside the sentence that leads to the list, and "1." before an office. */
  assert_proposal ("Die Gemeindevertretung stimmt der Satzung mit folgender Änderung zu:\nDie Steuer beträgt: a) für den 1. Hund 80 Euro\n"
                   "b) für den 2. Hund 160 Euro\nc) für jeden weiteren Hund 200 Euro",
                   "approves proposed Gemeindevertretung: Die Gemeindevertretung stimmt der Satzung mit folgender Änderung zu: Die Steuer "
                   "beträgt: a) für den 1. Hund 80 Euro b) für den 2. Hund 160 Euro c) für jeden weiteren Hund 200 Euro\n");
  assert_decisions ("Beschluss:\n\nDie Gemeindevertretung beschließt den Plan.\n\n1. stellvertretender Bürgermeister Muster erläutert das "
                    "Verfahren.\n",
                    NULL, "resolves proposed Gemeindevertretung: Die Gemeindevertretung beschließt den Plan.\n");
}

/* Behind a lead-in each line with a dash is a decision where these are sentences that order something; else they are parts of one. */
static void
test_dashes_below_lead (void)
{
  assert_proposal ("Der Rat beschließt:\n- Der Bau wird genehmigt.\n- Die Verwaltung wird beauftragt, einen Träger zu suchen.",
                   "approves proposed Rat: Der Bau wird genehmigt.\n"
                   "commissions proposed Rat: Die Verwaltung wird beauftragt, einen Träger zu suchen.\n");
  assert_proposal ("Der Rat beauftragt die Verwaltung,\n- einen Träger zu suchen,\n- im Herbst zu berichten.",
                   "commissions proposed Rat: Der Rat beauftragt die Verwaltung, - einen Träger zu suchen, - im Herbst zu berichten.\n");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/decision-number/counted", test_counted);
  g_test_add_func ("/analysis/decision-number/named-lines", test_named_lines);
  g_test_add_func ("/analysis/decision-number/choices", test_choices);
  g_test_add_func ("/analysis/decision-number/list-marks", test_list_marks);
  g_test_add_func ("/analysis/decision-number/padded", test_padded);
  g_test_add_func ("/analysis/decision-number/letters-in-line", test_letters_in_line);
  g_test_add_func ("/analysis/decision-number/dashes-below-lead", test_dashes_below_lead);
  return g_test_run ();
}
