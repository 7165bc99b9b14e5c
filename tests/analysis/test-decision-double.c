/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "decision-fixture.h"

static void
test_repeated (void)
{
  assert_decisions (
      "Betreff: Haus am See\n\nKurzfassung\nDer Gemeinderat stimmt dem Bau des Hauses am See zu.\n\nErläuterungen\nEs fehlt ein Haus.\n\n"
      "Beschluss:\n\nAntrag an den Gemeinderat\n\nDer Gemeinderat stimmt nach Vorberatung dem Bau des Hauses am See zu.\n",
      NULL, "approves proposed Gemeinderat: Der Gemeinderat stimmt nach Vorberatung dem Bau des Hauses am See zu.\n");
}

/* To take note of the same thing in other words. */
static void
test_noted_twice (void)
{
  assert_decisions (
      "Betreff: Haus am See\n\nBeschluss:\n\nDer Bauausschuss nimmt das Ergebnis des Wettbewerbs zur Kenntnis.\n\nErläuterungen\nEs "
      "fehlt ein Haus.\n\nBeschluss:\n\nAntrag an den Bauausschuss\n\nDer Bauausschuss nimmt von dem Sachstand Kenntnis.\n",
      NULL, "takes-note proposed Bauausschuss: Der Bauausschuss nimmt von dem Sachstand Kenntnis.\n");
}

static void
test_different (void)
{
  assert_decisions ("Betreff: Haus am See\n\nBeschlussvorschlag für den Bauausschuss:\nDer Bauausschuss nimmt den Bericht zur Kenntnis.\n\n"
                    "Beschlussvorschlag für den Gemeinderat:\nDer Gemeinderat stimmt der Satzung über die Gebühren zu.\n",
                    NULL,
                    "takes-note proposed Bauausschuss: Der Bauausschuss nimmt den Bericht zur Kenntnis.\n"
                    "approves proposed Gemeinderat: Der Gemeinderat stimmt der Satzung über die Gebühren zu.\n");
}

/* The committee recommends in the words in which the council decides. */
static void
test_recommended (void)
{
  assert_decisions (
      "Betreff: Haus am See\n\nBeschlussvorschlag für den Bauausschuss:\nDer Bauausschuss empfiehlt dem Gemeinderat, die Satzung "
      "über die Gebühren zu beschließen.\n\nBeschlussvorschlag für den Gemeinderat:\nDer Gemeinderat beschließt auf "
      "Empfehlung des Bauausschusses die Satzung über die Gebühren.\n",
      NULL,
      "recommends proposed Bauausschuss: Der Bauausschuss empfiehlt dem Gemeinderat, die Satzung über die Gebühren zu "
      "beschließen.\n"
      "resolves proposed Gemeinderat: Der Gemeinderat beschließt auf Empfehlung des Bauausschusses die Satzung über die "
      "Gebühren.\n");
}

static void
test_alone (void)
{
  assert_decisions (
      "Betreff: Haus am See\n\nKurzfassung\nDas Haus ist alt. Der Gemeinderat nimmt den Bericht zur Kenntnis. Es wird erneuert.\n\n"
      "Erläuterungen\nEs fehlt ein Haus.\n",
      NULL, "takes-note proposed Gemeinderat: Der Gemeinderat nimmt den Bericht zur Kenntnis.\n");
}

static void
test_two_headings (void)
{
  assert_decisions ("Betreff: Haus am See\n\nBeschlussvorschlag Hauptausschuss:\nDem Bau des Hauses am See wird zugestimmt.\n\n"
                    "Beschlussvorschlag Rat:\nDem Bau des Hauses am See wird zugestimmt.\n\nSachverhalt:\nEs fehlt ein Haus.\n",
                    NULL,
                    "approves proposed Hauptausschuss: Dem Bau des Hauses am See wird zugestimmt.\n"
                    "approves proposed Rat: Dem Bau des Hauses am See wird zugestimmt.\n");
  /* The same body says it twice. */
  assert_decisions ("Betreff: Haus am See\n\nAntrag an den Gemeinderat:\nDem Bau des Hauses am See wird zugestimmt.\n\n"
                    "Sachverhalt:\nEs fehlt ein Haus.\n\nAntrag an den Gemeinderat:\nDem Bau des Hauses am See wird "
                    "zugestimmt.\n",
                    NULL, "approves proposed Gemeinderat: Dem Bau des Hauses am See wird zugestimmt.\n");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/decision-double/repeated", test_repeated);
  g_test_add_func ("/analysis/decision-double/noted-twice", test_noted_twice);
  g_test_add_func ("/analysis/decision-double/different", test_different);
  g_test_add_func ("/analysis/decision-double/recommended", test_recommended);
  g_test_add_func ("/analysis/decision-double/alone", test_alone);
  g_test_add_func ("/analysis/decision-double/two-headings", test_two_headings);
  return g_test_run ();
}
