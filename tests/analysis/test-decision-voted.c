/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "decision-fixture.h"

static void
test_voted (void)
{
  g_autofree char *postponed = list_decisions ("Auf Antrag von Herrn Probe wird der Antrag einstimmig um einen Monat vertagt.\n", NULL);
  g_autofree char *accepted = list_decisions ("Frau Muster erläutert den Stand.\n\nAbstimmung:\nDie beantragte Änderung wird mit "
                                              "Stimmenmehrheit angenommen.\n",
                                              NULL);

  g_autofree char *counted = list_decisions ("Der Antrag wird mit 9 Gegenstimmen, 4 Ja-Stimmen und einer Enthaltung abgelehnt.\n", NULL);

  g_assert_cmpstr (counted, ==, "other rejected -: Der Antrag wird mit 9 Gegenstimmen, 4 Ja-Stimmen und einer Enthaltung abgelehnt.\n");
  g_assert_cmpstr (postponed, ==, "resolves postponed -: Auf Antrag von Herrn Probe wird der Antrag einstimmig um einen Monat vertagt.\n");
  g_assert_cmpstr (accepted, ==, "other earlier -: Die beantragte Änderung wird mit Stimmenmehrheit angenommen.\n");
}

/* What was, what should be, and what tells no vote. */
static void
test_told (void)
{
  static const char *const papers[] = { "Der Antrag soll einstimmig angenommen werden.\n", "Der Antrag wird nicht einstimmig beraten.\n",
                                        "Der Antrag wird erläutert.\n", "Dieser Antrag wird mit 9 Gegenstimmen abgelehnt.\n" };

  for (guint i = 0; i < G_N_ELEMENTS (papers); i++)
    {
      g_autofree char *found = list_decisions (papers[i], NULL);

      g_assert_cmpstr (found, ==, "");
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/decision-voted/voted", test_voted);
  g_test_add_func ("/analysis/decision-voted/told", test_told);
  return g_test_run ();
}
