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

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/decision-duty/below-heading", test_below_heading);
  return g_test_run ();
}
