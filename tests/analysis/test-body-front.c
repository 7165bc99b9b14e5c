/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "body-fixture.h"

/* Attributes in small letters that belong to a name, and those that do not. */
static void
test_attributes (void)
{
  g_autoptr (Paper) paper
      = paper_new ("Es besteht eine Absprache mit dem staatlichen Schulamt. Das örtliche Gesundheitsamt prüft. Die unteren "
                   "Landschaftsbehörden fehlen, die untere Wasserbehörde nicht. Die evangelische Kirchengemeinde hat geschrieben.\n");

  assert_body (paper, "Staatliches Schulamt", "administration: partner");
  assert_body (paper, "Gesundheitsamt", "administration: ");
  assert_body (paper, "Untere Wasserbehörde", "authority: ");
  assert_body (paper, "Evangelische Kirchengemeinde", "association: ");
}

/* A parish with a name needs no attribute, and many are none in particular. */
static void
test_parishes (void)
{
  g_autoptr (Paper) paper = paper_new ("Die katholische Kirchengemeinde St. Anna baut. Die evangelischen Kirchengemeinden bauen.\n");
  g_autoptr (Paper) shortened = paper_new ("Die Ev.-luth. Kirchengemeinde baut. Die kath. Kirchengemeinde wartet.\n");

  assert_body (paper, "Kirchengemeinde St. Anna", "association: ");
  assert_body (paper, "Evangelische Kirchengemeinde", "none");
  assert_body (paper, "Katholische Kirchengemeinde", "none");
  assert_body (shortened, "Evangelisch-lutherische Kirchengemeinde", "association: ");
  assert_body (shortened, "Katholische Kirchengemeinde", "association: ");
}

/* The doctor that a school is called after. */
static void
test_doctors (void)
{
  g_autoptr (Paper) paper = paper_new ("Die Dr. Krause-Schule und die Dr.-Max-Muster-Schule tauschen.\n");

  assert_body (paper, "Dr. Krause-Schule", "school: ");
  assert_body (paper, "Dr.-Max-Muster-Schule", "school: ");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/body-front/attributes", test_attributes);
  g_test_add_func ("/analysis/body-front/parishes", test_parishes);
  g_test_add_func ("/analysis/body-front/doctors", test_doctors);
  return g_test_run ();
}
