/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "paper-fixture.h"

/* Whether the submitters of a page are read as two bodies. */
static void
assert_pair (const char *value, const char *first, const char *second)
{
  g_autofree char *text = g_strconcat ("Drucksache - 815/V\n"
                                       "Betreff: Mehr Bänke\n"
                                       "Status:öffentlich\n"
                                       " Ursprungaktuell\n"
                                       "Initiator:",
                                       value,
                                       "\n"
                                       "Drucksache-Art:AntragBeschluss\n"
                                       "Beratungsfolge:\n"
                                       "Bezirksverordnetenversammlung\n"
                                       "\n"
                                       "Die Antwort folgt.\n",
                                       NULL);
  g_autoptr (LotseOutline) outline = analyze_paper (text);

  assert_key (outline, "paper_type", "Beschluss");
  g_assert_true (has_body (outline, first));
  g_assert_true (has_body (outline, second));
  g_assert_false (has_body (outline, value));
}

static void
test_pairs (void)
{
  assert_pair ("SPD-FraktionSPD-Fraktion", "SPD-Fraktion", "SPD-Fraktion");
  assert_pair ("LinksfraktionBezirksamt", "Linksfraktion", "Bezirksamt");
  assert_pair ("Fraktion der CDUBezirksamt", "Fraktion der CDU", "Bezirksamt");
  assert_pair ("überfraktionellAusschuss für Integration", "Ausschuss für Integration", "Ausschuss für Integration");
}

static void
test_one_value (void)
{
  g_autoptr (LotseOutline) outline = analyze_paper ("Drucksache - 815/V\n"
                                                    "Betreff: Mehr Bänke\n"
                                                    "Status:öffentlich\n"
                                                    " Ursprungaktuell\n"
                                                    "Initiator:Fraktion Bündnis 90/Die Grünen \n"
                                                    "Drucksache-Art:AntragAntrag\n"
                                                    "Beratungsfolge:\n"
                                                    "Bezirksverordnetenversammlung\n"
                                                    "\n"
                                                    "Die Antwort folgt.\n");

  g_assert_true (has_body (outline, "Fraktion Bündnis 90/Die Grünen"));
  assert_key (outline, "lead_body", NULL);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/pipe-allris-pair/pairs", test_pairs);
  g_test_add_func ("/analysis/pipe-allris-pair/one-value", test_one_value);
  return g_test_run ();
}
