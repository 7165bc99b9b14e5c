/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "paper-fixture.h"

static void
test_values_behind_labels (void)
{
  g_autoptr (LotseOutline) outline = analyze_paper ("öffentliche Vorlage Der Bürgermeister\n"
                                                    "Dienststelle\n"
                                                    "Aktenzeichen\n"
                                                    "Datum\n"
                                                    "Vorlagen-Nr.\n"
                                                    "DEZ III\n"
                                                    "40 12 07\n"
                                                    "09.09.2019\n"
                                                    "231/2019\n"
                                                    "\n"
                                                    "Betreff\n"
                                                    "Neue Räume für die Hausaufgabenhilfe\n"
                                                    "\n"
                                                    "Beratungsfolge\n"
                                                    "Schulausschuss 01.10.2019\n"
                                                    "Rat 14.10.2019\n"
                                                    "\n"
                                                    "Beschlussentwurf:\n"
                                                    "Der Rat beschließt, die Räume anzumieten.\n"
                                                    "\n"
                                                    "Erläuterungen:\n"
                                                    "Die alten Räume sind zu klein.\n");

  g_assert_cmpstr (lotse_outline_get_pipe (outline), ==, "bruehl");
  assert_key (outline, "number", "231/2019");
  assert_key (outline, "date", "2019-09-09");
  assert_key (outline, "title", "Neue Räume für die Hausaufgabenhilfe");
  assert_key (outline, "publicity", "public");
  assert_n_consultations (outline, 2);
  assert_consultation (outline, 0, "2019-10-01", "Schulausschuss", NULL, NULL);
  assert_consultation (outline, 1, "2019-10-14", "Rat", NULL, NULL);
  g_assert_true (has_section (outline, "Beschlussentwurf"));
  g_assert_true (has_section (outline, "Erläuterungen"));
  g_assert_cmpuint (lotse_outline_get_n_items (outline, LOTSE_ITEM_DECISION), ==, 1);
}

/* As many values as labels, one of them of no use. */
static void
test_values_in_order (void)
{
  g_autoptr (LotseOutline) outline = analyze_paper ("öffentliche Vorlage\n"
                                                    "Der Bürgermeister\n"
                                                    "Dienststelle\n"
                                                    "Sachbearbeiter/in\n"
                                                    "Aktenzeichen\n"
                                                    "Datum\n"
                                                    "Vorlagen-Nr.\n"
                                                    "40/1\n"
                                                    "Beispiel\n"
                                                    "40 20 05\n"
                                                    "21.09.2031\n"
                                                    "388/2031\n"
                                                    "\n"
                                                    "Betreff\n"
                                                    "Räume für Sprachkurse\n"
                                                    "\n"
                                                    "Beschlussentwurf:\n"
                                                    "Der Rat mietet zwei Räume an.\n");

  g_assert_cmpstr (lotse_outline_get_pipe (outline), ==, "bruehl");
  assert_key (outline, "number", "388/2031");
  assert_key (outline, "lead_body", "40/1");
  assert_key (outline, "file_reference", "40 20 05");
  assert_key (outline, "date", "2031-09-21");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/pipe-bruehl/values-behind-labels", test_values_behind_labels);
  g_test_add_func ("/analysis/pipe-bruehl/values-in-order", test_values_in_order);
  return g_test_run ();
}
