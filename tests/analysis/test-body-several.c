/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "body-fixture.h"

/* Towns and offices that share one word: one place that is known speaks for the others, numbers name each office. */
static void
test_several (void)
{
  g_autoptr (Paper) paper = paper_new (
      "Die Gemeinden Kerpen, Alsenau und Moorbach, Städte Bergheim und Talheim schreiben. Die Fachbereiche 3 und 4 sowie die Dezernate II "
      "und III antworten. Die Ämter 40 und 51 schweigen.\n");

  assert_body (paper, "Gemeinde Kerpen", "other: ");
  assert_body (paper, "Gemeinde Alsenau", "other: ");
  assert_body (paper, "Gemeinde Moorbach", "other: ");
  assert_body (paper, "Stadt Bergheim", "other: ");
  assert_body (paper, "Gemeinde Städte", "none");
  assert_body (paper, "Fachbereich 3", "administration: ");
  assert_body (paper, "Fachbereich 4", "administration: ");
  assert_body (paper, "Dezernat II", "administration: ");
  assert_body (paper, "Dezernat III", "administration: ");
  assert_body (paper, "Amt 40", "administration: ");
  assert_body (paper, "Amt 51", "administration: ");
}

/* What towns get or have is no town, and a number of something none of an office. */
static void
test_others (void)
{
  g_autoptr (Paper) paper = paper_new ("Den Gemeinden Zuschüsse und Darlehen zu geben, ist möglich. In den Städten Wohnungen und Arbeit zu "
                                       "finden, ist schwer. In den Fachbereichen 20 Stellen zu sparen, ist schwer.\n");

  g_assert_cmpuint (lotse_outline_get_n_items (paper->outline, LOTSE_ITEM_BODY), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/body-several/several", test_several);
  g_test_add_func ("/analysis/body-several/others", test_others);
  return g_test_run ();
}
