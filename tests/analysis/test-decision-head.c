/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "decision-fixture.h"

#define ORDER "Die Verwaltung wird beauftragt, einen Weg zu bauen."
#define REASONS "\n\nBegründung:\n\nEr fehlt.\n"

/* What is asked for without saying of whom goes to whom the paper is addressed. */
static void
test_addressed (void)
{
  assert_decisions ("An die\nVorsitzende des Stadtrates\nErika Beispiel\n\nAntrag\n\nBeschlussvorschlag:\n\n" ORDER REASONS, "inferred",
                    "commissions proposed Stadtrat: " ORDER "\n");
  assert_decisions ("Vorlage an den Kreistag\n\nBeschlussvorschlag:\n\n" ORDER REASONS, NULL, "commissions proposed Kreistag: " ORDER "\n");
  assert_decisions ("Sitzungsvorlage\nFür die öffentliche Sitzung des Gemeinderats am 04.03.2031\n\nBeschlussvorschlag:\n\n" ORDER REASONS,
                    NULL, "commissions proposed Gemeinderat: " ORDER "\n");
  assert_decisions ("Antrag\n\nSehr geehrter Herr Stadtverordnetenvorsteher,\n\nBeschlussvorschlag:\n\n" ORDER REASONS, NULL,
                    "commissions proposed Stadtverordnetenversammlung: " ORDER "\n");
}

/* Those who move it sit in the assembly. */
static void
test_moved (void)
{
  assert_decisions ("Antrag der Linden-Fraktion im Kreistag Auental\n\nBeschlussvorschlag:\n\n" ORDER REASONS, NULL,
                    "commissions proposed Kreistag: " ORDER "\n");
}

/* The point of a list that names who decides tells it of the others; not where two do, or where one only recommends. */
static void
test_only_decider (void)
{
  assert_proposal ("1. Der Plan wird beschlossen.\n2. Der Rat beschließt die Satzung.",
                   "resolves proposed Rat: Der Plan wird beschlossen.\nresolves proposed Rat: Der Rat beschließt die Satzung.\n");
  assert_proposal ("1. Der Plan wird beschlossen.\n2. Der Rat beschließt die Satzung.\n3. Der Kreistag beschließt die Gebühr.",
                   "resolves proposed -: Der Plan wird beschlossen.\nresolves proposed Rat: Der Rat beschließt die Satzung.\n"
                   "resolves proposed Kreistag: Der Kreistag beschließt die Gebühr.\n");
}

/* A title or a sentence that speaks of an assembly addresses nothing to it, and a corporation is none. */
static void
test_not_addressed (void)
{
  assert_decisions ("Antrag\n\nZuschuss für den Integrationsrat\n\nBeschlussvorschlag:\n\n" ORDER REASONS, NULL,
                    "commissions proposed -: " ORDER "\n");
  assert_decisions ("Integrationsrat\n\nBeschlussvorschlag:\n\n" ORDER REASONS, NULL, "commissions proposed -: " ORDER "\n");
  assert_proposal ("Der Antrag an den Kreistag wird zurückgezogen.", "other proposed -: Der Antrag an den Kreistag wird zurückgezogen.\n");
}

/* The title of minutes names who met. */
static void
test_met (void)
{
  assert_decisions (
      "Kurzprotokoll\n\nSitzung des Bauausschusses\n\nBeschluss:\n\nDer Plan wird beschlossen.\n\nAbstimmungsergebnis: einstimmig\n", NULL,
      "resolves earlier Bauausschuss: Der Plan wird beschlossen.\n");
}

/* Who decides the other points recommends; who only writes does not say who he is. */
static void
test_recommended (void)
{
  assert_decisions ("Kurzprotokoll\n\nBeschluss:\n\nDer Familienausschuss stimmt dem Plan zu.\n\nDem Kreistag wird empfohlen, die Mittel "
                    "einzustellen.\n\n"
                    "Abstimmungsergebnis: einstimmig\n",
                    NULL,
                    "approves earlier Familienausschuss: Der Familienausschuss stimmt dem Plan zu.\n"
                    "recommends earlier Familienausschuss: Dem Kreistag wird empfohlen, die Mittel einzustellen.\n");
  assert_decisions ("Vorlage an den Kreistag\n\nBeschlussvorschlag:\n\nEs wird empfohlen, die Mittel einzustellen.\n", NULL,
                    "recommends proposed -: Es wird empfohlen, die Mittel einzustellen.\n");
}

/* Of several meetings none is that which decides. */
static void
test_several_meetings (void)
{
  assert_decisions (
      "Sehr geehrter Herr Landrat,\n\nzur nächsten Sitzung des Bauausschusses, des Kreisausschusses und des Kreistages übersenden "
      "wir folgenden\n\nBeschlussvorschlag:\n\nDie Verwaltung wird gebeten, einen Weg zu planen.\n\nBegründung:\n\nEr fehlt.\n",
      NULL, "commissions proposed -: Die Verwaltung wird gebeten, einen Weg zu planen.\n");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/decision-head/addressed", test_addressed);
  g_test_add_func ("/analysis/decision-head/moved", test_moved);
  g_test_add_func ("/analysis/decision-head/only-decider", test_only_decider);
  g_test_add_func ("/analysis/decision-head/not-addressed", test_not_addressed);
  g_test_add_func ("/analysis/decision-head/met", test_met);
  g_test_add_func ("/analysis/decision-head/recommended", test_recommended);
  g_test_add_func ("/analysis/decision-head/several-meetings", test_several_meetings);
  return g_test_run ();
}
