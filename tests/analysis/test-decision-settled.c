/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "decision-fixture.h"

typedef struct
{
  const char *rows;
  const char *proposal;
  const char *status;
} Case;

#define COUNCIL "Der Stadtrat beschließt den Bau des Hauses."
#define COMMITTEE "Der Bauausschuss empfiehlt dem Stadtrat, das Haus zu bauen."

static const Case cases[] = {
  /* Nothing is printed yet. */
  { "Bauausschuss\t05.03.2020\tVorberatung\nStadtrat\t12.03.2020\tEntscheidung\n", COUNCIL, "proposed" },
  /* "vorberaten" does not say what came out. */
  { "Bauausschuss\t05.03.2020\tVorberatung\tvorberaten\nStadtrat\t12.03.2020\tEntscheidung\n", COUNCIL, "proposed" },
  { "Bauausschuss\t05.03.2020\tVorberatung\teinstimmig beschlossen\nStadtrat\t12.03.2020\tEntscheidung\n", COUNCIL, "preliminary" },
  { "Bauausschuss\t05.03.2020\tVorberatung\teinstimmig empfohlen\nStadtrat\t12.03.2020\tEntscheidung\n", COMMITTEE, "preliminary" },
  { "Bauausschuss\t05.03.2020\tVorberatung\tabgelehnt\nStadtrat\t12.03.2020\tEntscheidung\n", COUNCIL, "proposed" },
  { "Bauausschuss\t05.03.2020\tVorberatung\teinstimmig empfohlen\nStadtrat\t12.03.2020\tEntscheidung\teinstimmig beschlossen\n", COUNCIL,
    "final" },
  { "Bauausschuss\t05.03.2020\tVorberatung\teinstimmig empfohlen\nStadtrat\t12.03.2020\tEntscheidung\teinstimmig beschlossen\n", COMMITTEE,
    "final" },
  /* What was passed is another text. */
  { "Stadtrat\t12.03.2020\tEntscheidung\tgeändert beschlossen\n", COUNCIL, "proposed" },
  { "Stadtrat\t12.03.2020\tEntscheidung\tmit Änderungen beschlossen\n", COUNCIL, "proposed" },
  { "Stadtrat\t12.03.2020\tEntscheidung\tungeändert beschlossen\n", COUNCIL, "final" },
  { "Stadtrat\t12.03.2020\tEntscheidung\tmehrheitlich abgelehnt\n", COUNCIL, "rejected" },
  { "Stadtrat\t12.03.2020\tEntscheidung\tvertagt\n", COUNCIL, "postponed" },
  /* It comes again. */
  { "Stadtrat\t12.03.2020\tEntscheidung\tvertagt\nStadtrat\t19.03.2020\tEntscheidung\n", COUNCIL, "proposed" },
};

static void
test_table (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = g_strdup_printf ("Betreff: Haus am See\n\nBeratungsfolge:\nGremium\tTermin\tZuständigkeit\tErgebnis\n%s\n"
                                               "Beschlussvorschlag:\n\n%s\n\nBegründung:\n\nEs fehlt ein Haus.\n",
                                               cases[i].rows, cases[i].proposal);
      g_autofree char *found = list_decisions (text, NULL);
      g_autofree char *expected = g_strdup_printf (" %s ", cases[i].status);

      g_test_message ("%s%s", text, found);
      g_assert_nonnull (strstr (found, expected));
    }
}

/* The votes below the text were for putting it off, as the head of the item says. */
static void
test_postponed_item (void)
{
  g_autofree char *found
      = list_decisions ("Rat der Stadt\n\nALLRIS - Auszug\n\n06.03.2029 - 5.1 Einrichtung einer Werkstatt\n\nBeschluss:\n"
                        "zurückgestellt\nReduzieren\n\nDer Rat wird gebeten zu beschließen:\n\n"
                        "Die Verwaltung wird gebeten, eine Werkstatt einzurichten.\n\n"
                        "Der Antrag wird zurückgestellt und im Mai neu in die Tagesordnung aufgenommen.\n\nReduzieren\n\n"
                        "Abstimmungsergebnis: 11 dafür   0 dagegen   0 Enthaltungen\n",
                        NULL);

  g_test_message ("%s", found);
  g_assert_nonnull (strstr (found, " postponed "));
  g_assert_null (strstr (found, " earlier "));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/decision-settled/table", test_table);
  g_test_add_func ("/analysis/decision-settled/postponed-item", test_postponed_item);
  return g_test_run ();
}
