/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "decision-fixture.h"

#define POINTS "1. Der Rat beschließt den Ausbau der Lindenstraße.\n2. Die Verwaltung wird beauftragt, die Arbeiten auszuschreiben."
#define FOUND                                                                                                                              \
  "resolves proposed Rat: Der Rat beschließt den Ausbau der Lindenstraße.\n"                                                               \
  "commissions proposed Rat: Die Verwaltung wird beauftragt, die Arbeiten auszuschreiben.\n"

/* The boxes of the form go on right below the last point. */
static void
test_fields (void)
{
  assert_proposal (POINTS "\nHaushaltsmittel stehen zur Verfügung: ja\nProdukt: 54101", FOUND);
  assert_proposal (POINTS "\nGesamtkosten der Maßnahme: 120.000 €\nJährliche Folgekosten: keine", FOUND);
  assert_proposal ("Der Rat kauft das Haus am See.\nKosten: 12.000 €", "resolves proposed Rat: Der Rat kauft das Haus am See.\n");
}

/* What is set for whom belongs to the decision, and so does a field inside a list. */
static void
test_table (void)
{
  assert_proposal ("Der Rat beschließt die Gebühren wie folgt.\nKosten der Karte: 3,00 €",
                   "resolves proposed Rat: Der Rat beschließt die Gebühren wie folgt. Kosten der Karte: 3,00 €\n");
  assert_proposal ("1. Der Rat wählt Frau Muster zur Vorsitzenden.\nStellvertreter: Herr Beispiel",
                   "appoints proposed Rat: Der Rat wählt Frau Muster zur Vorsitzenden. Stellvertreter: Herr Beispiel\n");
  assert_proposal ("1. Der Rat kauft das Haus.\nKosten: 12.000 €\n2. Der Rat verkauft den Hof.",
                   "resolves proposed Rat: Der Rat kauft das Haus. Kosten: 12.000 €\nresolves proposed Rat: Der Rat verkauft den Hof.\n");
}

/* Who signs, where and when. */
static void
test_signed (void)
{
  assert_proposal (POINTS "\nNeustadt am See, den 12.03.2031\nIn Vertretung\nMuster\nStadtkämmerer", FOUND);
  assert_proposal (POINTS "\n(gez. Muster)\nErster Beigeordneter", FOUND);
  assert_decisions ("Beschlussvorschlag:\n" POINTS "\nMuster\nBürgermeister\n", NULL, FOUND);
  /* A day inside a sentence is none of it. */
  assert_proposal ("1. Der Rat lädt am Freitag,\nden 12. März 2031, zum Fest ein.",
                   "resolves proposed Rat: Der Rat lädt am Freitag, den 12. März 2031, zum Fest ein.\n");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/decision-below/fields", test_fields);
  g_test_add_func ("/analysis/decision-below/table", test_table);
  g_test_add_func ("/analysis/decision-below/signed", test_signed);
  return g_test_run ();
}
