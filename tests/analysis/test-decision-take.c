/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "decision-fixture.h"

/* What an assembly is, is not what it decides. */
static void
test_described (void)
{
  assert_proposal ("1. Es wird ein Beirat gebildet.\n2. Der Integrationsrat besteht aus zehn Mitgliedern.\n3. Die Verwaltung wird "
                   "beauftragt, ihn zu laden.",
                   "resolves proposed -: Es wird ein Beirat gebildet.\n"
                   "resolves proposed -: Der Integrationsrat besteht aus zehn Mitgliedern.\n"
                   "commissions proposed -: Die Verwaltung wird beauftragt, ihn zu laden.\n");
}

/* What is said of a body that does not decide is decided by the one that does. */
static void
test_said_of_another (void)
{
  assert_decisions ("Antrag\nBetreff: Beirat\nBeratungsfolge:\nRat der Stadt Alsenau 03.05.2021 Entscheidung\n\nBeschlussvorschlag:\n\n"
                    "1. Der Migrantenbeirat erhält einen neuen Namen.\n2. Die Wahlordnung wird zugrunde gelegt.\n",
                    NULL,
                    "resolves proposed Rat der Stadt Alsenau: Der Migrantenbeirat erhält einen neuen Namen.\n"
                    "resolves proposed Rat der Stadt Alsenau: Die Wahlordnung wird zugrunde gelegt.\n");
}

/* Whom the lead-in names decides, whatever a point says of another body. */
static void
test_led (void)
{
  assert_proposal ("Der Rat beschließt:\n1. Es wird eine Steuerungsgruppe gebildet.\n2. Der Bauausschuss bildet dazu einen Unterausschuss.",
                   "resolves proposed Rat: Es wird eine Steuerungsgruppe gebildet.\n"
                   "resolves proposed Rat: Der Bauausschuss bildet dazu einen Unterausschuss.\n");
}

/* To whom it is recommended does not recommend itself: its points say what they do. */
static void
test_recommended_to (void)
{
  assert_proposal (
      "Der Bauausschuss empfiehlt dem Rat folgende Beschlussfassung:\n1. Der Rat nimmt Kenntnis.\n2. Dem Plan wird zugestimmt.",
      "takes-note proposed Rat: Der Rat nimmt Kenntnis.\napproves proposed Rat: Dem Plan wird zugestimmt.\n");
  assert_proposal ("Der Bauausschuss empfiehlt dem Rat, wie folgt zu beschließen:\n\nDie Stadt Auental tritt dem Bündnis bei.",
                   "recommends proposed Bauausschuss: Die Stadt Auental tritt dem Bündnis bei.\n");
  assert_proposal ("Der Bauausschuss empfiehlt dem Rat:\n1. Der Platz wird gebaut.\n2. Dem Plan wird zugestimmt.",
                   "recommends proposed Bauausschuss: Der Platz wird gebaut.\n"
                   "recommends proposed Bauausschuss: Dem Plan wird zugestimmt.\n");
}

static void
test_condition (void)
{
  assert_decisions ("Beschlussvorschlag:\n\nDer Rat bewilligt die Mittel vorbehaltlich der Genehmigung des Haushalts.\n", "condition",
                    "resolves proposed Rat: Der Rat bewilligt die Mittel vorbehaltlich der Genehmigung des Haushalts. "
                    "[vorbehaltlich der Genehmigung des Haushalts]\n");
}

/* An office behind the verb is told to do something. */
static void
test_object (void)
{
  assert_proposal ("Der Rat beschließt den Plan und beauftragt das Bauamt, ihn auszulegen.",
                   "resolves proposed Rat: Der Rat beschließt den Plan und beauftragt das Bauamt, ihn auszulegen.\n");
}

/* Who decides may stand behind a passive verb. */
static void
test_agent (void)
{
  assert_proposal ("Der Entwurf wird vom Gemeinderat gebilligt.",
                   "approves proposed Gemeinderat: Der Entwurf wird vom Gemeinderat gebilligt.\n");
}

static void
test_favoured (void)
{
  assert_proposal ("Der Bauausschuss stimmt dem Antrag zu. Die Befreiung wird befürwortet.",
                   "approves proposed Bauausschuss: Der Bauausschuss stimmt dem Antrag zu.\n"
                   "recommends proposed Bauausschuss: Die Befreiung wird befürwortet.\n");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/decision-take/recommended-to", test_recommended_to);
  g_test_add_func ("/analysis/decision-take/described", test_described);
  g_test_add_func ("/analysis/decision-take/said-of-another", test_said_of_another);
  g_test_add_func ("/analysis/decision-take/led", test_led);
  g_test_add_func ("/analysis/decision-take/condition", test_condition);
  g_test_add_func ("/analysis/decision-take/object", test_object);
  g_test_add_func ("/analysis/decision-take/agent", test_agent);
  g_test_add_func ("/analysis/decision-take/favoured", test_favoured);
  return g_test_run ();
}
