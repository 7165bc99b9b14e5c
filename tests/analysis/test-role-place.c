/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "body-fixture.h"

/* All members of a list are what its clause speaks of, the first one's article says so. */
static void
test_list (void)
{
  g_autoptr (Paper) paper
      = paper_new ("Die CDU-Fraktion sowie die SPD-Fraktion und der Stadtsportverband Alsen e. V. beantragen eine Halle.\n");

  assert_body (paper, "CDU-Fraktion", "party: applicant");
  assert_body (paper, "SPD-Fraktion", "party: applicant");
  assert_body (paper, "Stadtsportverband Alsen e. V.", "association: applicant");
}

/* A genitive is no member of it. */
static void
test_genitive (void)
{
  g_autoptr (Paper) paper = paper_new ("Der Vorschlag der CDU-Fraktion sowie der SPD-Fraktion beantragt nichts.\n");

  assert_body (paper, "CDU-Fraktion", "party: ");
  assert_body (paper, "SPD-Fraktion", "party: ");
}

/* A club whose head names none by itself is a subject too; the period of "St." ends no sentence. */
static void
test_masculine (void)
{
  g_autoptr (Paper) paper
      = paper_new ("Der Ruderverein Alsen e. V. hat einen Antrag eingereicht.\n\nDie Kirchengemeinde St. Ulrich hat einen "
                   "Antrag eingereicht. Der Tafel Alsen e. V. wurde ein Antrag eingereicht.\n");

  assert_body (paper, "Ruderverein Alsen e. V.", "association: applicant");
  assert_body (paper, "Kirchengemeinde St. Ulrich", "association: applicant");
  assert_body (paper, "Tafel Alsen e. V.", "association: ");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/role-place/list", test_list);
  g_test_add_func ("/analysis/role-place/genitive", test_genitive);
  g_test_add_func ("/analysis/role-place/masculine", test_masculine);
  return g_test_run ();
}
