/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "decision-fixture.h"

/* A suggestion that asks an office for something, and has no heading but that of its reasons. */
static void
test_asked_office (void)
{
  assert_decisions ("Bänke am See\nBegründung\nAm See fehlen Bänke, so dass viele stehen. Daher wird der Magistrat gebeten, am See Bänke "
                    "aufzustellen. Es ist nicht weit.\n",
                    NULL, "commissions proposed -: Daher wird der Magistrat gebeten, am See Bänke aufzustellen.\n");
  assert_decisions ("Bänke am See\nAnregung\nDer Magistrat wird gebeten, am See Bänke aufzustellen.\n", NULL,
                    "commissions proposed -: Der Magistrat wird gebeten, am See Bänke aufzustellen.\n");
}

/* Questions, a report and what is only quoted ask for nothing; nor are the people who live there told what to do by an assembly. */
static void
test_nobody_asked (void)
{
  assert_decisions ("Bänke am See\nAm See fehlen Bänke. Die Verwaltung wird gebeten, folgende Fragen zu beantworten.\n", NULL, "");
  assert_decisions ("Art der Vorlage: Bericht\nBetreff: Bänke am See\n\nSachverhalt:\n\nIm Haus heißt es oft, die Bänke fehlen. Die "
                    "Verwaltung wird gebeten, Bänke aufzustellen.\n",
                    NULL, "");
  assert_decisions ("Bänke am See\nIm Schreiben stand:\n„Die Verwaltung wird gebeten, Bänke aufzustellen.“\n", NULL, "");
  assert_decisions ("Bänke am See\nAm See fehlen Bänke. Die Anwohner werden gebeten, Bänke aufzustellen.\n", NULL, "");
}

/* The name of the assembly may be long, and the colon be left out. */
static void
test_wish_of_long_name (void)
{
  assert_decisions ("Antrag: Gebühren\n\nDie Stadtverordnetenversammlung der Kreisstadt Tannenrain möge beschließen\n\nDer Magistrat wird "
                    "gebeten, die Satzung zu ändern.\n\nBegründung:\nSie ist alt.\n",
                    NULL, "commissions proposed Stadtverordnetenversammlung: Der Magistrat wird gebeten, die Satzung zu ändern.\n");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/decision-asked/office", test_asked_office);
  g_test_add_func ("/analysis/decision-asked/nobody", test_nobody_asked);
  g_test_add_func ("/analysis/decision-asked/wish-of-long-name", test_wish_of_long_name);
  return g_test_run ();
}
