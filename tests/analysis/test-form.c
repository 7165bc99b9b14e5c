/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Printed text of forms: prompts go, values stay readable, running text is left alone. */
#include "paper-fixture.h"

#include <string.h>

static guint
count_hidden (LotseOutline *outline, const char *reason)
{
  guint n = 0;

  for (guint i = 0; i < lotse_outline_get_n_items (outline, LOTSE_ITEM_HIDDEN); i++)
    n += g_strcmp0 (lotse_outline_item_get (lotse_outline_get_item (outline, LOTSE_ITEM_HIDDEN, i), "reason"), reason) == 0;
  return n;
}

static void
test_box (void)
{
  g_autoptr (LotseOutline) outline
      = analyze_paper ("Beschluss:\nDer Rat beschließt den Plan.\n\nFinanzielle Auswirkungen\nJa ☒ Nein ☐\n☐ Investition\n"
                       "☒ Konsumtive Maßnahme\nGesamtkosten: 61.500 Euro\nGesamteinzahlung:\nGegenfinanzierung durch\n"
                       "Anhörung Ortschaftsrat (§ 70 Abs. 1 GemO) nein ja durchgeführt am\n\nErläuterungen\nText.\n");

  g_assert_cmpuint (count_hidden (outline, "form"), ==, 6);
  g_assert_cmpuint (lotse_outline_get_n_items (outline, LOTSE_ITEM_AMOUNT), ==, 1);
  g_assert_cmpuint (lotse_outline_get_n_items (outline, LOTSE_ITEM_REFERENCE), ==, 0);
  for (guint i = 0; i < lotse_outline_get_n_items (outline, LOTSE_ITEM_BODY); i++)
    g_assert_cmpstr (lotse_outline_item_get (lotse_outline_get_item (outline, LOTSE_ITEM_BODY, i), "name"), !=, "Ortschaftsrat");
}

/* The same with its parts side by side, as in the table that it is. */
static void
test_cells (void)
{
  g_autoptr (LotseOutline) outline
      = analyze_paper ("Beschluss:\nDer Rat beschließt den Plan.\n\nFinanzielle Auswirkungen\t☐ Investition\tGesamtkosten: 61.500 Euro\n"
                       "Finanzierung\tGegenfinanzierung durch\n☒ bereits vollständig budgetiert\t☐ Mehrerträge/-einzahlung\n"
                       "☐ teilweise budgetiert\t☐ Wegfall bestehender Aufgaben\nKonsumtive Maßnahme\tJahr\n"
                       "Anhörung Ortschaftsrat (§ 70 Abs. 1 GemO)\tNein ☒\tJa ☐ abgestimmt mit\n\nErläuterungen\nText.\n");

  g_assert_cmpuint (count_hidden (outline, "form"), ==, 4);
  g_assert_cmpuint (lotse_outline_get_n_items (outline, LOTSE_ITEM_AMOUNT), ==, 1);
  g_assert_cmpuint (lotse_outline_get_n_items (outline, LOTSE_ITEM_REFERENCE), ==, 0);
}

/* A table of costs has other cells as well. */
static void
test_table (void)
{
  g_autoptr (LotseOutline) outline
      = analyze_paper ("Begründung:\nDer Rat baut ein Haus.\n\nMaßnahme\tTräger\tFinanzierung\nInvestition\tStadt\t3.000 €\n"
                       "Finanzierung\tLand\t2.000 €\nMaßnahme\tStadt\t1.000 €\n\nDas Haus ist alt.\n");

  g_assert_cmpuint (count_hidden (outline, "form"), ==, 0);
  g_assert_cmpuint (lotse_outline_get_n_items (outline, LOTSE_ITEM_AMOUNT), ==, 3);
}

/* The line of a plan, whatever it is called. */
static void
test_relevance (void)
{
  g_autoptr (LotseOutline) outline = analyze_paper ("Beschluss:\nDer Rat beschließt den Plan.\n\nFinanzielle Auswirkungen\nGesamtkosten:\n"
                                                    "Gesamteinzahlung:\nLeitplan Talheim 2031 - relevant nein ☐ ja ☐ Handlungsfeld:\n"
                                                    "Abstimmung mit städtischen Gesellschaften nein ja\n\nErläuterungen\nText.\n");

  g_assert_cmpuint (count_hidden (outline, "form"), ==, 4);
}

/* A decision without a period ends where the form goes on. */
static void
test_below_decision (void)
{
  g_autoptr (LotseOutline) outline
      = analyze_paper ("Beschluss:\nDer Rat stimmt dem Plan zu\nFinanzielle\nAuswirkungen\nGesamtkosten:\nGesamteinzahlung:\n"
                       "durchgeführt am 15.06.2021\nabgestimmt mit\n\nErläuterungen\nText.\n");

  g_assert_cmpstr (lotse_outline_item_get (lotse_outline_get_item (outline, LOTSE_ITEM_DECISION, 0), "text"), ==,
                   "Der Rat stimmt dem Plan zu");
}

static void
test_running_text (void)
{
  g_autoptr (LotseOutline) outline
      = analyze_paper ("Begründung:\nDie Finanzierung ist offen.\n\nFinanzierung\nDie Mittel kommen vom Land.\n\nMaßnahme\n"
                       "Ein neuer Kurs beginnt im Herbst.\n");

  g_assert_cmpuint (count_hidden (outline, "form"), ==, 0);
}

static void
test_prompt (void)
{
  g_autoptr (LotseOutline) outline = analyze_paper ("Beschluss:\n(bitte auswählen)\nDer Rat beschließt den Plan.\n");

  g_assert_cmpuint (count_hidden (outline, "form"), ==, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/form/box", test_box);
  g_test_add_func ("/analysis/form/cells", test_cells);
  g_test_add_func ("/analysis/form/table", test_table);
  g_test_add_func ("/analysis/form/relevance", test_relevance);
  g_test_add_func ("/analysis/form/below-decision", test_below_decision);
  g_test_add_func ("/analysis/form/running-text", test_running_text);
  g_test_add_func ("/analysis/form/prompt", test_prompt);
  return g_test_run ();
}
