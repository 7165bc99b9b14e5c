/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "decision-fixture.h"

/* Right below the heading, without a blank line, as well. */
static void
test_below_heading (void)
{
  assert_decisions ("Beschlussvorschlag:\nDer Bau eines Weges ist zu prüfen.\n", NULL,
                    "commissions proposed -: Der Bau eines Weges ist zu prüfen.\n");
  assert_decisions ("Beschlussvorschlag:\nDie Verwaltung soll im Herbst einen Bericht vorlegen.\n", NULL,
                    "commissions proposed -: Die Verwaltung soll im Herbst einen Bericht vorlegen.\n");
  assert_decisions ("Beschlussvorschlag:\nDie Grundsätze sollen künftig angewendet werden.\n", NULL,
                    "resolves proposed -: Die Grundsätze sollen künftig angewendet werden.\n");
  /* What is ordered stands in front of the clause that says about what. */
  assert_decisions ("Beschlussvorschlag:\nEs ist zu prüfen, ob ein Weg gebaut werden kann.\n", NULL,
                    "commissions proposed -: Es ist zu prüfen, ob ein Weg gebaut werden kann.\n");
  assert_decisions ("Beschlussvorschlag:\nDie Stadtwerke sollen bis Mai ein Konzept vorlegen.\n", NULL,
                    "commissions proposed -: Die Stadtwerke sollen bis Mai ein Konzept vorlegen.\n");
}

/* A point that only an office can do is an order. */
static void
test_points_of_work (void)
{
  assert_proposal (
      "1. Der Rat stimmt dem Plan zu.\n2. Es ist zu prüfen, ob ein Saal frei ist.\n3. Die Verwaltung soll im Mai ein Konzept vorlegen.\n"
      "4. Der Saal soll blau werden.",
      "approves proposed Rat: Der Rat stimmt dem Plan zu.\ncommissions proposed Rat: Es ist zu prüfen, ob ein Saal frei ist.\n"
      "commissions proposed Rat: Die Verwaltung soll im Mai ein Konzept vorlegen.\nresolves proposed Rat: Der Saal soll blau "
      "werden.\n");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/decision-duty/below-heading", test_below_heading);
  g_test_add_func ("/analysis/decision-duty/points-of-work", test_points_of_work);
  return g_test_run ();
}
