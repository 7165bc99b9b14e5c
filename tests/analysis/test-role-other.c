/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "body-fixture.h"

/* What is asked for or hoped for is not done yet; a noun is no verb. */
static void
test_infinitives (void)
{
  g_autoptr (Paper) paper = paper_new ("Die Verwaltung wird gebeten, im Mai zu berichten. Das Jugendamt wird im Mai berichten. Die Caritas "
                                       "Eichtal hofft, das Haus betreiben zu können. Die Diakonie Alsen betreibt es.\n");

  assert_body (paper, "Verwaltung", "administration: commissioned");
  assert_body (paper, "Jugendamt", "administration: reports");
  assert_body (paper, "Caritas Eichtal", "association: ");
  assert_body (paper, "Diakonie Alsen", "association: implements");
}

/* Who bears the rest of the costs pays; who advises as a member only advises. */
static void
test_rest (void)
{
  g_autoptr (Paper) paper
      = paper_new ("Die Stiftung Lebenswege übernimmt den Rest. Der Seniorenbeirat ist beratendes Mitglied. Das Jobcenter "
                   "ist Mitglied.\n");

  assert_body (paper, "Stiftung Lebenswege", "association: funder");
  assert_body (paper, "Seniorenbeirat", "advisory: advises");
  assert_body (paper, "Jobcenter", "authority: member");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/role-other/infinitives", test_infinitives);
  g_test_add_func ("/analysis/role-other/rest", test_rest);
  return g_test_run ();
}
