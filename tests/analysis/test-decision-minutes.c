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

/* How the vote went, told in every shape: what it means for the decision above. */
static void
test_votes (void)
{
  static const struct
  {
    const char *votes;
    const char *status;
  } shapes[] = {
    { "Stimmabgabe: 24 Ja-Stimmen, 1 Nein-Stimme", "earlier" },
    { "Abstimmung: 3 Ja-Stimmen, 9 Nein-Stimmen", "rejected" },
    { "Ja-Stimmen: 6\n\nNein-Stimmen: 12\n\nEnthaltungen: 0", "rejected" },
    { "Ja-Stimmen: 12\n\nNein-Stimmen: 6\n\nEnthaltungen: 0", "earlier" },
    { "Ja-Stimmen: 8\n\nNein-Stimmen: -\n\nEnthaltungen: 2", "earlier" },
    { "Abstimmungsergebnis:\n\nMehrheitlich mit den Stimmen der Fraktionen Die Linden, Ulmen und Pappeln bei Stimmenthaltung der Gruppe "
      "Weiden zugestimmt.",
      "earlier" },
    { "Abstimmungsergebnis:\n\nMehrheitlich gegen die Stimmen der Fraktionen Die Linden, Ulmen und Pappeln sowie der Gruppe Weiden im "
      "Seefelder Rat abgelehnt.",
      "rejected" },
    /* A form that is not filled in says nothing. */
    { "Abstimmungsergebnis:\n\nEinstimmig / mit Stimmenmehrheit", "proposed" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (shapes); i++)
    {
      g_autofree char *text = g_strdup_printf ("Betreff: Haus am See\n\nBeschluss:\n\n" DECISION "\n\n%s\n", shapes[i].votes);
      g_autofree char *expected = g_strdup_printf ("resolves %s Sozialausschuss: " DECISION "\n", shapes[i].status);

      g_test_message ("%s", shapes[i].votes);
      assert_decisions (text, NULL, expected);
    }
}

/* An extract among the attachments does not make minutes of the paper. */
static void
test_attached_extract (void)
{
  assert_decisions ("Betreff: Haus am See\n\nAnlagen:\n1. Auszug aus der Niederschrift vom Mai\n\nBeschluss:\n\n" DECISION "\n", NULL,
                    "resolves proposed Sozialausschuss: " DECISION "\n");
}

/* A part with a Roman number has votes of its own. */
static void
test_parts (void)
{
  assert_decisions ("Beschluss: geändert beschlossen\n\nI. Beschluss gemäß Änderungsantrag der Linden:\n\n"
                    "Die Verwaltung wird beauftragt, den Weg zu teilen.\n\nAbstimmungsergebnis:\nMehrheitlich abgelehnt.\n\n"
                    "II. Beschluss über die Vorlage\n\nDer Rat beschließt den Bau.\n\nAbstimmungsergebnis:\nEinstimmig zugestimmt.\n",
                    NULL,
                    "commissions rejected Rat: Die Verwaltung wird beauftragt, den Weg zu teilen.\n"
                    "resolves earlier Rat: Der Rat beschließt den Bau.\n");
}

/* The words of a table stand above its numbers. */
static void
test_columns_of_votes (void)
{
  assert_decisions ("Beschluss:\n\nDer Bauausschuss stimmt dem Plan zu.\n\nAnwesend\n\nFür\n\nGegen\n\nden Beschluss\n\n9\n\n9\n\n-\n",
                    NULL, "approves earlier Bauausschuss: Der Bauausschuss stimmt dem Plan zu.\n");
  assert_decisions ("Beschluss:\n\nDer Rat:\n\n1. nimmt den Plan zur Kenntnis.\n\nAnwesend\n\nJa\n\nNein\n\nStimmen\n\n9\n\n4\n\n5\n", NULL,
                    "takes-note rejected Rat: nimmt den Plan zur Kenntnis.\n");
}

/* How many were against it is told of what was carried. */
static void
test_votes_against (void)
{
  assert_decisions ("Niederschrift über die Sitzung des Gemeinderates\n\nBeschlussantrag:\n\nDer Gemeinderat beschließt bei 3 Gegenstimmen "
                    "mehrheitlich den Bau.\n\n"
                    "Der Gemeinderat lehnt den Antrag auf Vertagung bei 1 Ja-Stimme ab.\n",
                    NULL,
                    "resolves earlier Gemeinderat: Der Gemeinderat beschließt bei 3 Gegenstimmen mehrheitlich den Bau.\n"
                    "other earlier Gemeinderat: Der Gemeinderat lehnt den Antrag auf Vertagung bei 1 Ja-Stimme ab.\n");
}

/* What the law asks an assembly to do is none of its decisions. */
static void
test_duty_told (void)
{
  assert_decisions ("Beschluss: zur Kenntnis genommen\n\nSachverhalt:\n\nNach der Prüfung ist die Rechnung vom Gemeinderat festzustellen "
                    "und die Entlastung zu erteilen.\n",
                    NULL, "");
}

/* Each decision of an item may have a heading with its number, and be a changed one. */
static void
test_numbered_headings (void)
{
  assert_decisions ("Niederschrift über die Sitzung des Rates am 15.11.2031\n\nBeschluss 1:\nDer Rat beschließt den "
                    "Bau.\nAbstimmungsergebnis: einstimmig\n\nBeschluss 2:\nDie Verwaltung wird beauftragt, einen Weg zu "
                    "planen.\nAbstimmungsergebnis: einstimmig\n",
                    NULL,
                    "resolves earlier Rat: Der Rat beschließt den Bau.\n"
                    "commissions earlier Rat: Die Verwaltung wird beauftragt, einen Weg zu planen.\n");
  assert_decisions ("Uta Beispiel trägt vor.\nGeänderter Beschluss:\nDer Weg wird gebaut.\nAbstimmungsergebnis:\neinstimmig\n", NULL,
                    "resolves earlier -: Der Weg wird gebaut.\n");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/decision-minutes/table", test_table);
  g_test_add_func ("/analysis/decision-minutes/item-page", test_item_page);
  g_test_add_func ("/analysis/decision-minutes/votes", test_votes);
  g_test_add_func ("/analysis/decision-minutes/attached-extract", test_attached_extract);
  g_test_add_func ("/analysis/decision-minutes/parts", test_parts);
  g_test_add_func ("/analysis/decision-minutes/columns-of-votes", test_columns_of_votes);
  g_test_add_func ("/analysis/decision-minutes/votes-against", test_votes_against);
  g_test_add_func ("/analysis/decision-minutes/duty-told", test_duty_told);
  g_test_add_func ("/analysis/decision-minutes/numbered-headings", test_numbered_headings);
  return g_test_run ();
}
