/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "decision-fixture.h"

static void
test_request (void)
{
  assert_decisions ("Betreff: Haus am See\n\nDer Stadtrat möge beschließen:\n\nDie Verwaltung baut ein Haus.\n\nBegründung:\n\nEs fehlt.\n",
                    NULL, "commissions proposed Stadtrat: Die Verwaltung baut ein Haus.\n");
}

static void
test_heading_body (void)
{
  assert_decisions (
      "Betreff: Haus am See\n\nBeschlussvorschlag für den Bauausschuss:\n\nDie Verwaltung wird ermächtigt, ein Haus zu bauen.\n", NULL,
      "commissions proposed Bauausschuss: Die Verwaltung wird ermächtigt, ein Haus zu bauen.\n");
}

static void
test_minutes (void)
{
  assert_decisions ("Niederschrift über die Sitzung\n\nBeschluss:\nDer Rat beschließt das Konzept.\n\nAbstimmungsergebnis: einstimmig\n\n"
                    "Beschluss:\nDer Rat beschließt die Satzung.\n\nAbstimmungsergebnis: mehrheitlich abgelehnt\n",
                    NULL,
                    "resolves earlier Rat: Der Rat beschließt das Konzept.\nresolves rejected Rat: Der Rat beschließt die Satzung.\n");
}

static void
test_question (void)
{
  assert_decisions ("Art\nAnfrage\nBetreff\nHaus am See\n\n1. Wann wird das Haus gebaut?\n2. Was kostet es?\n\nBegründung:\nEs fehlt.\n",
                    NULL, "");
}

/* A vote told below "Beschluss:" was taken; below a proposal nothing was. */
static void
test_vote_in_block (void)
{
  const char *told = "Frau Muster stellt die Ergebnisse vor.\n";
  const char *sentence = "Der Jugendhilfeausschuss empfiehlt dem Rat einstimmig, die Satzung zu beschließen.";
  static const char *const headings[][2] = { { "Beschluss", "earlier" }, { "Beschlussvorschlag", "proposed" } };

  for (guint i = 0; i < G_N_ELEMENTS (headings); i++)
    {
      g_autofree char *text = g_strdup_printf ("%s%s: %s\n", told, headings[i][0], sentence);
      g_autofree char *expected = g_strdup_printf ("recommends %s Jugendhilfeausschuss: %s\n", headings[i][1], sentence);

      assert_decisions (text, NULL, expected);
    }
}

/* The sessions that a portal lists below a heading of its own. */
static void
test_rows (void)
{
  assert_decisions ("Änderungsantrag - 2031/AN/3952\n\nReduzieren\n\nBeratungsfolge\n\nReduzieren\n\nBeschlussvorschlag:\n\n"
                    "Der Rat beschließt den Bau.\n\nReduzieren\n\nLoading...\n\nBeschlüsse\n\nErweitern\n\n"
                    "05.09.2031 - Rat - ungeändert beschlossen\n",
                    NULL, "resolves final Rat: Der Rat beschließt den Bau.\n");
}

/* "Alternative:" right below the proposal, if it reads like a decision. */
static void
test_alternative (void)
{
  assert_decisions (
      "Beschlussvorschlag:\n\nDer Rat beschließt den Bau.\n\nAlternative:\nDer Rat baut nicht und beschließt den Verkauf.\n", NULL,
      "resolves proposed Rat: Der Rat beschließt den Bau.\nother proposed Rat: Der Rat baut nicht und beschließt den Verkauf.\n");
  assert_decisions ("Beschlussvorschlag:\n\nDer Rat beschließt den Bau.\n\nAlternativen:\nDer Verkauf des Hauses wird geprüft.\n", NULL,
                    "resolves proposed Rat: Der Rat beschließt den Bau.\n");
  assert_decisions ("Beschlussvorschlag:\n\nDer Rat beschließt den Bau.\n\nBegründung:\n\nEs fehlt ein Haus.\n\nAlternativen:\nDer Rat "
                    "beschließt den Verkauf.\n",
                    NULL, "resolves proposed Rat: Der Rat beschließt den Bau.\n");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/decision/request", test_request);
  g_test_add_func ("/analysis/decision/heading-body", test_heading_body);
  g_test_add_func ("/analysis/decision/minutes", test_minutes);
  g_test_add_func ("/analysis/decision/question", test_question);
  g_test_add_func ("/analysis/decision/vote-in-block", test_vote_in_block);
  g_test_add_func ("/analysis/decision/rows", test_rows);
  g_test_add_func ("/analysis/decision/alternative", test_alternative);
  return g_test_run ();
}
