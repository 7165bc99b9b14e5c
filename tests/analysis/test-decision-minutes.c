/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "decision-fixture.h"

#define DECISION "Der Sozialausschuss beschließt den Bau des Hauses."

typedef struct
{
  const char *heading;
  const char *before; /* between heading and decision */
  const char *behind;
  const char *status;
} Case;

static const Case cases[] = {
  { "Beschluss:", "", "", "proposed" },
  { "Beschluss:", "", "Abstimmungsergebnis:\n\nEinstimmig zugestimmt", "earlier" },
  { "Beschluss:", "", "Mit Änderungen einstimmig beschlossen", "earlier" },
  { "Beschluss:", "", "Mehrheitlich beschlossen    14 Ja 2 Enthaltungen 10 Gegenstimmen.", "earlier" },
  { "Beschluss:", "", "Stimmen dafür 16  Stimmen dagegen 0  Enthaltungen 2", "earlier" },
  { "Beschluss:", "", "Ja-Stimme/n: 4    Nein-Stimme/n: 9   Enthaltung/en: 0", "rejected" },
  { "Beschluss:", "", "Abstimmung: 7 Ja, 7 Nein", "rejected" },
  { "Beschluss:", "", "Abstimmungsergebnis: vertagt", "postponed" },
  { "Beschlussempfehlung:", "", "Einstimmig beschlossen", "earlier" },
  /* Forms to fill in. */
  { "Beschluss:", "", "Abstimmungsergebnis:\nJa ___ Nein ___ Enthaltung ___", "proposed" },
  { "Beschluss:", "", "☐ einstimmig beschlossen  ☐ mehrheitlich beschlossen", "proposed" },
  { "Beschluss:", "", "einstimmig beschlossen\nmit Mehrheit beschlossen\nabgelehnt", "proposed" },
  /* Minutes quote what had been proposed. */
  { "Beschlussvorschlag:", "", "Einstimmig beschlossen", "proposed" },
  /* A result in the middle of a sentence is none. */
  { "Beschluss:", "Die Empfehlung wurde im Beirat gegen eine Stimme\nangenommen und lautet wie folgt:\n\n", "", "proposed" },
};

static void
test_table (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = g_strdup_printf ("Betreff: Haus am See\n\n%s\n\n%s" DECISION "\n\n%s\n\nBegründung:\n\nEs fehlt ein Haus.\n",
                                               cases[i].heading, cases[i].before, cases[i].behind);
      g_autofree char *found = list_decisions (text, NULL);
      g_autofree char *expected = g_strdup_printf ("resolves %s Sozialausschuss: " DECISION, cases[i].status);

      g_test_message ("%s", text);
      g_assert_nonnull (strstr (found, expected));
    }
}

/* The page of an agenda item prints the result first. */
static void
test_item_page (void)
{
  assert_decisions ("TOP Ö 6.1: Haus am See\n\nBeschluss: ungeändert beschlossen\n\nDer Beirat beschließt den Antrag:\n\nBeschluss:\n\n"
                    "Der Beirat stimmt dem Bau zu.\n",
                    NULL, "approves earlier Beirat: Der Beirat stimmt dem Bau zu.\n");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/decision-minutes/table", test_table);
  g_test_add_func ("/analysis/decision-minutes/item-page", test_item_page);
  return g_test_run ();
}
