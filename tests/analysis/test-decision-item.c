/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "decision-fixture.h"

static void
test_numbered (void)
{
  assert_proposal ("Der Rat beschließt:\n1. Das Haus wird gebaut.\n2. Die Verwaltung wird beauftragt,\na) Angebote einzuholen und\n"
                   "b) zu berichten.\n3. den Bebauungsplan",
                   "resolves proposed Rat: Das Haus wird gebaut.\n"
                   "commissions proposed Rat: Die Verwaltung wird beauftragt, a) Angebote einzuholen und b) zu berichten.\n"
                   "resolves proposed Rat: den Bebauungsplan\n");
}

/* "A." alone is an initial. */
static void
test_capital_letters (void)
{
  assert_proposal ("Der Rat beschließt:\n\nA. Die Satzung wird geändert.\nB. In der Satzung wird „Tonne“ durch „Sack“ ersetzt.",
                   "resolves proposed Rat: Die Satzung wird geändert.\n"
                   "resolves proposed Rat: In der Satzung wird „Tonne“ durch „Sack“ ersetzt.\n");
  assert_proposal ("Der Kreistag wählt\nA. Muster in den Beirat.",
                   "appoints proposed Kreistag: Der Kreistag wählt A. Muster in den Beirat.\n");
}

static void
test_restarted (void)
{
  assert_proposal ("1. Der Plan wird beschlossen.\n\n1. Der Bericht wird zur Kenntnis genommen.",
                   "resolves proposed -: Der Plan wird beschlossen.\ntakes-note proposed -: Der Bericht wird zur Kenntnis genommen.\n");
}

static void
test_no_item_number (void)
{
  assert_proposal (
      "Der Rat beschließt die Satzung zum\n1. Januar 2031 nach § 7 Abs. 1 und die\n2. Änderung der Gebühren.",
      "resolves proposed Rat: Der Rat beschließt die Satzung zum 1. Januar 2031 nach § 7 Abs. 1 und die 2. Änderung der Gebühren.\n");
}

static void
test_paragraphs (void)
{
  assert_proposal ("Der Rat beschließt das Konzept. Es gilt ab sofort.\n\nDer Rat beauftragt die Verwaltung, es umzusetzen.",
                   "resolves proposed Rat: Der Rat beschließt das Konzept. Es gilt ab sofort.\n"
                   "commissions proposed Rat: Der Rat beauftragt die Verwaltung, es umzusetzen.\n");
}

/* "er" is the council. */
static void
test_pronoun (void)
{
  assert_proposal ("Der Rat beschließt, einen Beirat zu bilden. Hierzu entsendet er drei Mitglieder.",
                   "resolves proposed Rat: Der Rat beschließt, einen Beirat zu bilden.\n"
                   "delegates proposed Rat: Hierzu entsendet er drei Mitglieder.\n");
}

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

static void
test_placeholders (void)
{
  assert_proposal ("Der Kreistag wählt\n\nHerrn/Frau ______ als Mitglied und\n\nN. N. als Stellvertretung.",
                   "appoints proposed Kreistag: Der Kreistag wählt Herrn/Frau ______ als Mitglied und N. N. als Stellvertretung.\n");
  assert_proposal ("entfällt", "");
  assert_proposal ("Wählen Sie ein Element aus.\nDer Rat beschließt das Konzept.",
                   "resolves proposed Rat: Der Rat beschließt das Konzept.\n");
}

static void
test_variants (void)
{
  assert_proposal ("a) Der Bauausschuss empfiehlt, den Beschluss zu b) zu fassen.\nb) Der Rat beschließt die Richtlinie.",
                   "recommends proposed Bauausschuss: Der Bauausschuss empfiehlt, den Beschluss zu b) zu fassen.\n"
                   "resolves proposed Rat: Der Rat beschließt die Richtlinie.\n");
}

static void
test_corporation (void)
{
  assert_proposal ("Der Landkreis Birkental möchte die Beratung weiterhin fördern.\n\nZu diesem Zweck erklärt sich der Landkreis Birkental "
                   "bereit, ein Zehntel der Kosten zu tragen.",
                   "resolves proposed -: Der Landkreis Birkental möchte die Beratung weiterhin fördern.\n"
                   "resolves proposed -: Zu diesem Zweck erklärt sich der Landkreis Birkental bereit, ein Zehntel der Kosten zu tragen.\n");
  assert_proposal ("Die Stadt Birkental sieht in der Sprachförderung eine dauerhafte Aufgabe.\n\nDer Rat beschließt das Konzept.",
                   "resolves proposed -: Die Stadt Birkental sieht in der Sprachförderung eine dauerhafte Aufgabe.\n"
                   "resolves proposed Rat: Der Rat beschließt das Konzept.\n");
}

static void
test_procedure (void)
{
  assert_proposal ("I. Der Rat beschließt das Konzept.\nII. Auf die Tagesordnung der Sitzung im Mai\nIII. z. d. A.",
                   "resolves proposed Rat: Der Rat beschließt das Konzept.\n");
  /* The list of the office begins behind that of the decision. */
  assert_proposal ("1. Der Rat beschließt das Konzept.\n2. Die Verwaltung wird beauftragt, es umzusetzen.\n"
                   "II. Auf die Tagesordnung der Sitzung im Mai",
                   "resolves proposed Rat: Der Rat beschließt das Konzept.\n"
                   "commissions proposed Rat: Die Verwaltung wird beauftragt, es umzusetzen.\n");
}

static void
test_taken (void)
{
  assert_decisions ("Drucksache - 12/V\nBetreff: Bänke\nDie Bezirksversammlung möge beschließen:\n\n"
                    "Die Bezirksversammlung hat in ihrer Sitzung am 03.05.2021 folgenden Beschluss gefasst:\n\n"
                    "Das Bezirksamt wird ersucht, Bänke aufzustellen.\n",
                    NULL, "commissions earlier Bezirksversammlung: Das Bezirksamt wird ersucht, Bänke aufzustellen.\n");
}

/* What is said of a body that does not decide is decided by the one that does. */
static void
test_said_of_another (void)
{
  assert_decisions ("Antrag\nBetreff: Beirat\nBeratungsfolge:\nRat der Stadt Alsenau 03.05.2021 Entscheidung\n\nBeschlussvorschlag:\n\n"
                    "1. Der Migrantenbeirat erhält einen neuen Namen.\n2. Die Wahlordnung wird zugrunde gelegt.\n",
                    NULL,
                    "resolves proposed Rat der Stadt Alsenau: Der Migrantenbeirat erhält einen neuen Namen.\n"
                    "commissions proposed Rat der Stadt Alsenau: Die Wahlordnung wird zugrunde gelegt.\n");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/decision-item/numbered", test_numbered);
  g_test_add_func ("/analysis/decision-item/capital-letters", test_capital_letters);
  g_test_add_func ("/analysis/decision-item/restarted", test_restarted);
  g_test_add_func ("/analysis/decision-item/no-item-number", test_no_item_number);
  g_test_add_func ("/analysis/decision-item/paragraphs", test_paragraphs);
  g_test_add_func ("/analysis/decision-item/pronoun", test_pronoun);
  g_test_add_func ("/analysis/decision-item/described", test_described);
  g_test_add_func ("/analysis/decision-item/placeholders", test_placeholders);
  g_test_add_func ("/analysis/decision-item/variants", test_variants);
  g_test_add_func ("/analysis/decision-item/corporation", test_corporation);
  g_test_add_func ("/analysis/decision-item/procedure", test_procedure);
  g_test_add_func ("/analysis/decision-item/taken", test_taken);
  g_test_add_func ("/analysis/decision-item/said-of-another", test_said_of_another);
  return g_test_run ();
}
