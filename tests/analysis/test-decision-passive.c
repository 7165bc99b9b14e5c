/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "decision-fixture.h"

#define PROPOSAL "Beschlussvorschlag:\n\nDer Rat stimmt dem Plan zu.\n\n"
#define APPROVED "approves proposed Rat: Der Rat stimmt dem Plan zu.\n"

/* Participles that no table knows, with and without a prefix. */
static void
test_done (void)
{
  static const char *const sentences[] = { "Die Halle wird bis Ende Mai gesperrt.", "Den Vereinen wird eine andere Halle angeboten.",
                                           "Der Platz wird saniert.", "Die Brücken werden erneuert, sobald der Frost vorüber ist." };

  for (guint i = 0; i < G_N_ELEMENTS (sentences); i++)
    {
      g_autofree char *text = g_strconcat (PROPOSAL, sentences[i], "\n", NULL);
      g_autofree char *expected = g_strconcat (APPROVED "resolves proposed Rat: ", sentences[i], "\n", NULL);

      assert_decisions (text, NULL, expected);
    }
}

/* What is expected or costs, what somebody will do, what was done, and a sentence inside a paragraph decide nothing of their own. */
static void
test_told (void)
{
  static const char *const sentences[]
      = { "Die Kosten werden auf 4.000 Euro geschätzt.", "Es wird mit Einnahmen gerechnet.", "Das Bauamt wird den Platz gestalten.",
          "Die Halle wurde bis Ende Mai gesperrt.", "Dabei wird der Platz saniert." };

  for (guint i = 0; i < G_N_ELEMENTS (sentences); i++)
    {
      g_autofree char *text = g_strconcat (PROPOSAL, sentences[i], "\n", NULL);

      assert_decisions (text, NULL, APPROVED);
    }
  assert_decisions ("Beschlussvorschlag:\n\nDer Rat stimmt dem Plan zu. Der Platz wird saniert.\n", NULL,
                    "approves proposed Rat: Der Rat stimmt dem Plan zu. Der Platz wird saniert.\n");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/decision-passive/done", test_done);
  g_test_add_func ("/analysis/decision-passive/told", test_told);
  return g_test_run ();
}
