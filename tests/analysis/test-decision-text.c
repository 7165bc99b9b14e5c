/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "decision-fixture.h"

static void
test_quoted (void)
{
  assert_proposal ("„Der Rat beschließt das Konzept.“", "resolves proposed Rat: Der Rat beschließt das Konzept.\n");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/decision-text/quoted", test_quoted);
  return g_test_run ();
}
