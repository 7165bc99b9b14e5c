/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "body-fixture.h"

/* Clubs for a region and with a verb in their name, an office that is called after a person. */
static void
test_tails (void)
{
  g_autoptr (Paper) paper = paper_new (
      "Die Caritas schreibt. Es helfen der Caritasverband für die Diözese Talheim und der Verein "
      "Brücken bauen e. V. Es plant das Planungsbüro Dr. A. Stein & Partner. Ein Antrag der Kreisvolkshochschule liegt vor.\n");

  assert_body (paper, "Caritasverband für die Diözese Talheim", "association: ");
  assert_body (paper, "Brücken bauen e. V.", "association: ");
  assert_body (paper, "Planungsbüro Dr. A. Stein & Partner", "company: ");
  assert_body (paper, "Kreisvolkshochschule", "school: ");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/body-tail/tails", test_tails);
  return g_test_run ();
}
