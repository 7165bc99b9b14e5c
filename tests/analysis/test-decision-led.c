/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "decision-fixture.h"

/* The sentence that leads to the decision stands below it, without the heading that ends it. */
static void
test_broken_lead (void)
{
  assert_decisions ("Beschluss:\n\nDie Satzung wird beschlossen.\n\nDer Rat schließt sich dem Vorschlag an und fasst folgenden\n\n"
                    "Stimmabgabe: 24 Ja-Stimmen, 1 Nein-Stimme\n",
                    NULL, "resolves earlier Rat: Die Satzung wird beschlossen.\n");
  assert_decisions ("Beschluss: beschlossen\n\nBeschluss:\n\nDer Verwaltung wird aufgegeben, den Weg zu prüfen.\n\nWortprotokoll:\n\n"
                    "Herr Muster begründet den Antrag. Danach fasst der Gemeinderat folgenden\n",
                    NULL, "commissions earlier Gemeinderat: Der Verwaltung wird aufgegeben, den Weg zu prüfen.\n");
}

/* The sentence above the heading waits for it. */
static void
test_heading_ends_sentence (void)
{
  assert_decisions ("Ohne weitere Aussprache fasst der Sportausschuss einstimmig nachstehenden\n\nBeschluss:\n\nDer Plan wird gebilligt.\n",
                    NULL, "approves earlier Sportausschuss: Der Plan wird gebilligt.\n");
}

/* A session told in one sentence, and below it the heading again. */
static void
test_told_above_heading (void)
{
  assert_decisions ("Nach kurzer Aussprache fasst der Sportausschuss folgenden Beschluss:\n\nBeschluss:\n\n1. Der Platz wird gesperrt.\n\n"
                    "2. Der Plan wird gebilligt.\n",
                    NULL,
                    "resolves earlier Sportausschuss: Der Platz wird gesperrt.\n"
                    "approves earlier Sportausschuss: Der Plan wird gebilligt.\n");
  /* A motion asks for it. */
  assert_decisions ("Antrag\n\nDer Rat fasst folgenden Beschluss:\n\nBeschluss:\n\nDer Plan wird gebilligt.\n", NULL,
                    "approves proposed -: Der Plan wird gebilligt.\n");
}

/* A word about the text stands between. */
static void
test_word_behind (void)
{
  assert_decisions (
      "Beschluss:\n\nDer Preis wird auf 25 € festgesetzt.\n\nFBL Muster erläutert die Vorlage und teilt mit, die Flächen könnten "
      "verkauft werden.\n\nSodann fasst der Rat ohne weitere Aussprache folgenden geänderten\n",
      NULL, "resolves earlier Rat: Der Preis wird auf 25 € festgesetzt.\n");
}

/* The sentence that leads to the decision is the last of the page. */
static void
test_below (void)
{
  assert_decisions ("Die Verwaltung wird beauftragt, den Vertrag zu schließen.\n\n\nNach kurzer Erläuterung erfolgt die "
                    "Beschlussfassung.\n\n\nDer Samtgemeinderat beschließt einstimmig (24 Ja-Stimmen):\n",
                    NULL, "commissions earlier Samtgemeinderat: Die Verwaltung wird beauftragt, den Vertrag zu schließen.\n");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/decision-led/broken-lead", test_broken_lead);
  g_test_add_func ("/analysis/decision-led/heading-ends-sentence", test_heading_ends_sentence);
  g_test_add_func ("/analysis/decision-led/told-above-heading", test_told_above_heading);
  g_test_add_func ("/analysis/decision-led/word-behind", test_word_behind);
  g_test_add_func ("/analysis/decision-led/below", test_below);
  return g_test_run ();
}
