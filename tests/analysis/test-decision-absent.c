/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "decision-fixture.h"

#include <string.h>

static void
test_elsewhere (void)
{
  g_autoptr (LotseOutline) outline = analyze_paper ("Beschlussvorschlag:\n\nSiehe Anlage 2\n\nSachverhalt:\n\nText.\n");
  gboolean told = FALSE;

  g_assert_cmpuint (lotse_outline_get_n_items (outline, LOTSE_ITEM_DECISION), ==, 0);
  for (guint i = 0; i < lotse_outline_get_n_items (outline, LOTSE_ITEM_HINT); i++)
    told |= g_strcmp0 (lotse_outline_item_get (lotse_outline_get_item (outline, LOTSE_ITEM_HINT, i), "code"), "decision-elsewhere") == 0;
  g_assert_true (told);
}

static void
test_nothing (void)
{
  assert_proposal ("./.", "");
  assert_proposal ("Ohne Beschluss", "");
  assert_proposal ("Es wird kein Beschluss gefasst.", "");
  assert_proposal ("einstimmig beschlossen", "");
}

static void
test_statute (void)
{
  assert_proposal (
      "Der Rat beschließt folgende Satzung:\n\nSatzung über den Jugendbeirat der Stadt Ilsede\n\nInhalt\n\n§ 1 Name\nDer Beirat heißt "
      "Jugendbeirat.\n",
      "resolves proposed Rat: Der Rat beschließt folgende Satzung:\n");
  assert_proposal ("Der Rat beschließt die folgende Satzung:\n\n§ 1 Name\nDer Beirat heißt Jugendbeirat.\n\n§ 2 Aufgaben\n1. Er berät den "
                   "Rat.\n2. Er tagt öffentlich.",
                   "resolves proposed Rat: Der Rat beschließt die folgende Satzung:\n");
}

/* What the administration answers to a motion, on the same line, is none of it. */
static void
test_answer (void)
{
  assert_proposal (
      "Der Oberbürgermeister wird beauftragt, Wege zu prüfen. Zu diesem Vorschlag nimmt die Verwaltung Stellung: Der Antrag ist "
      "zulässig. Dem Antrag kann zugestimmt werden.",
      "commissions proposed -: Der Oberbürgermeister wird beauftragt, Wege zu prüfen.\n");
  assert_proposal ("Der Rat nimmt wie folgt Stellung: Der Bau wird abgelehnt.",
                   "resolves proposed -: Der Rat nimmt wie folgt Stellung: Der Bau wird abgelehnt.\n");
}

/* What papers without a proposal say is no decision: a statute of its own, a concept, an announcement, a list of people. */
static void
test_other_papers (void)
{
  static const char *const papers[] = {
    "Hauptsatzung\n\nAufgrund der §§ 19 und 20 ThürKO hat der Gemeinderat die folgende Hauptsatzung beschlossen:\n\n§ 1 Name\n\nDie "
    "Gemeinde "
    "heißt Talheim.\n\n§ 2 Begehren\n\n(1) Die Bürger können begehren.\n(2) Der Gemeinderat beschließt über die Zulässigkeit.\n(3) Der "
    "Bürgermeister wird ermächtigt, Geschäfte abzuschließen.\n",
    "Integrationskonzept\n\n1 Einleitung\n\nDer Stadtrat soll jährlich informiert werden. Die Verwaltung wird die Maßnahmen umsetzen. Der "
    "Rat "
    "entscheidet nach § 41 GO NRW.\n\nZiel: Alle sprechen Deutsch.\nMaßnahmen:\n- Die Kämmerei wird beauftragt, Mittel zu prüfen.\n",
    "Integrationsrat wurde gewählt\n\nAm heutigen Sonntag fanden in Talheim die Wahlen statt. Der Rat der Stadt hatte vorher sieben "
    "Mitglieder "
    "benannt.\n",
    "Teilnehmerliste\n\nHerr Probe, Amt 50\nFrau Muster, Jugendamt\n"
  };

  for (guint i = 0; i < G_N_ELEMENTS (papers); i++)
    {
      g_autofree char *found = list_decisions (papers[i], NULL);

      g_assert_false (g_str_has_prefix (found, "resolves proposed") || strstr (found, " proposed ") || strstr (found, " final "));
    }
}

/* "Beschluss:" in the head of an item prints its result behind one more label. */
static void
test_labelled_result (void)
{
  assert_decisions ("TOP Ö 4: Annahme einer Spende\n\nBeschluss: Abstimmungsergebnis: einstimmig beschlossen\n\n"
                    "Beschlussvorschlag:\n\nDie Spende wird angenommen.\n",
                    NULL, "resolves earlier -: Die Spende wird angenommen.\n");
}

/* What a statute says of itself in front of its first paragraph is none of the decision. */
static void
test_enactment (void)
{
  assert_decisions ("Beschlussvorschlag:\n\nDer Rat beschließt:\n\nDie Wegesatzung der Stadt Musterhausen für 2031 mit ihren Anlagen\n\n"
                    "Aufgrund der Gemeindeordnung hat der Rat mit Beschluss vom ____ folgende Wegesatzung erlassen:\n\n"
                    "§ 1\n\nDie Wege sind frei.\n",
                    NULL, "resolves proposed Rat: Die Wegesatzung der Stadt Musterhausen für 2031 mit ihren Anlagen\n");
}

/* What stands in place of a decision may be set between dashes, or be handed in later. */
static void
test_other_places (void)
{
  static const char *const places[] = { "- entfällt -", "wird in der Sitzung nachgereicht", "wird als Tischvorlage vorgelegt" };

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      g_autofree char *content = g_strdup_printf ("Beschlussvorschlag:\n\n%s\n\nSachverhalt:\n\nText.\n", places[i]);
      g_autoptr (LotseOutline) outline = analyze_paper (content);

      g_assert_cmpuint (lotse_outline_get_n_items (outline, LOTSE_ITEM_DECISION), ==, 0);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/decision-absent/elsewhere", test_elsewhere);
  g_test_add_func ("/analysis/decision-absent/nothing", test_nothing);
  g_test_add_func ("/analysis/decision-absent/statute", test_statute);
  g_test_add_func ("/analysis/decision-absent/other-papers", test_other_papers);
  g_test_add_func ("/analysis/decision-absent/answer", test_answer);
  g_test_add_func ("/analysis/decision-absent/labelled-result", test_labelled_result);
  g_test_add_func ("/analysis/decision-absent/enactment", test_enactment);
  g_test_add_func ("/analysis/decision-absent/other-places", test_other_places);
  return g_test_run ();
}
