/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-pipe-forms-private.h"
#include "paper-fixture.h"

static void
test_frame (void)
{
  g_autoptr (LotseOutline) outline = analyze_paper ("Stadt Mühlbruck\n"
                                                    "Vorlage Nr. 88/2030\n"
                                                    "\n"
                                                    "Betreff: Sommerfest der Kulturen\n"
                                                    "\n"
                                                    "Finanzielle Auswirkungen\n"
                                                    "☐ Ja\n"
                                                    "☒ Nein\n"
                                                    "Wählen Sie ein Element aus.\n"
                                                    "\n"
                                                    "Beschlussvorschlag:\n"
                                                    "Der Rat beschließt das Sommerfest.\n");

  assert_key (outline, "number", "88/2030");
  assert_key (outline, "title", "Sommerfest der Kulturen");
  g_assert_cmpuint (lotse_outline_get_n_items (outline, LOTSE_ITEM_DECISION), ==, 1);
}

static void
test_type (void)
{
  static const char *const types[][2] = {
    { "STELLUNGNAHME ZUM ÄNDERUNGS-ANTRAG", "Stellungnahme zum Änderungsantrag" },
    { "STELLUNGNAHME zum Ergänzungs-antrag", "Stellungnahme zum Ergänzungsantrag" },
    { "Änderungs-/Ergänzungsantrag", "Änderungs-/Ergänzungsantrag" },
    { "ANTRAG", "Antrag" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    {
      g_autofree char *type = _lotse_forms_dup_type (types[i][0]);

      g_assert_cmpstr (type, ==, types[i][1]);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/pipe-forms/frame", test_frame);
  g_test_add_func ("/analysis/pipe-forms/type", test_type);
  return g_test_run ();
}
