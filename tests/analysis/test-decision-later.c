/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "decision-fixture.h"

/* Paragraphs behind the first decision that say what shall be, with verbs of no table. */
static void
test_later_paragraphs (void)
{
  assert_proposal ("Der Rat stimmt dem Plan zu.\n\nDie Ortsvorsteher werden in geeigneter Weise informiert.\n\nDie Verwaltung berichtet im "
                   "Herbst.\n\n§ 4 der Satzung erhält folgenden Wortlaut: „Das Haus dient allen.“",
                   "approves proposed Rat: Der Rat stimmt dem Plan zu.\n"
                   "resolves proposed Rat: Die Ortsvorsteher werden in geeigneter Weise informiert.\n"
                   "commissions proposed Rat: Die Verwaltung berichtet im Herbst.\n"
                   "resolves proposed Rat: § 4 der Satzung erhält folgenden Wortlaut: „Das Haus dient allen.“\n");
  assert_proposal ("Der Rat beschließt die Satzung.\n\nDie Satzung tritt am 1. Januar 2032 in Kraft.",
                   "resolves proposed Rat: Der Rat beschließt die Satzung.\n"
                   "resolves proposed Rat: Die Satzung tritt am 1. Januar 2032 in Kraft.\n");
}

/* What is so already, what follows from it and what others do is no decision. */
static void
test_states (void)
{
  assert_proposal (
      "Der Rat stimmt dem Plan zu.\n\nDie Kosten werden vom Ministerium getragen.\n\nDadurch werden Wege verkürzt.\n\nDie Zahlen werden in "
      "der Anlage erläutert.\n\nDie Verwaltung sieht darin einen Gewinn.\n\nIn dem Brief schreibt der Verein, warum auf den Saal "
      "gehofft wird.",
      "approves proposed Rat: Der Rat stimmt dem Plan zu.\n");
}

/* Reasons without a heading, behind what a motion asks for. */
static void
test_reasons (void)
{
  assert_decisions (
      "Antrag: Bücherei\n\nDer Rat möge beschließen:\n\nDie Verwaltung wird beauftragt, die Bücherei länger zu öffnen.\n\nViele Kinder "
      "haben zu Hause keinen Platz. Die Bücherei ist der einzige Ort, an dem sie lernen können.\n\nEva Beispiel\n",
      NULL, "commissions proposed Rat: Die Verwaltung wird beauftragt, die Bücherei länger zu öffnen.\n");
  /* One sentence, or one that orders, is a point. */
  assert_decisions ("Antrag: Bücherei\n\nDer Rat möge beschließen:\n\nDie Verwaltung wird beauftragt, die Bücherei länger zu "
                    "öffnen.\n\nDie Bücherei soll "
                    "auch sonntags öffnen. Die Kosten sind aus dem Etat zu decken.\n\nBegründung:\nKinder brauchen Platz.\n",
                    NULL,
                    "commissions proposed Rat: Die Verwaltung wird beauftragt, die Bücherei länger zu öffnen.\n"
                    "commissions proposed Rat: Die Bücherei soll auch sonntags öffnen. Die Kosten sind aus dem Etat zu decken.\n");
}

/* "wie folgt:" above "(7)": the paragraphs of the statute belong to the decision. */
static void
test_wording (void)
{
  assert_proposal (
      "Der Rat ändert § 22 der Hauptsatzung wie folgt:\n\n(7) Der Beirat wirkt an der Beratung mit.\n\nDarüber hinaus weist der Rat dem "
      "Beirat Mittel zu.\n\nDie Verwaltung wird beauftragt, die Satzung bekannt zu machen.",
      "resolves proposed Rat: Der Rat ändert § 22 der Hauptsatzung wie folgt: (7) Der Beirat wirkt an der Beratung mit. Darüber "
      "hinaus weist der Rat dem Beirat Mittel zu.\n"
      "commissions proposed Rat: Die Verwaltung wird beauftragt, die Satzung bekannt zu machen.\n");
  assert_proposal ("Der Rat fordert,\n\n- dass der Bus sonntags fährt;\n- dass ein Halt eingerichtet wird.",
                   "resolves proposed Rat: Der Rat fordert, - dass der Bus sonntags fährt; - dass ein Halt eingerichtet wird.\n");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/decision-later/paragraphs", test_later_paragraphs);
  g_test_add_func ("/analysis/decision-later/states", test_states);
  g_test_add_func ("/analysis/decision-later/reasons", test_reasons);
  g_test_add_func ("/analysis/decision-later/wording", test_wording);
  return g_test_run ();
}
