/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "paper-fixture.h"

#define TAIL "\n\nUmbau des Rathauses\n\nBeschlussvorschlag:\nDer Rat beschließt den Umbau des Rathauses.\n"

/* The label of a value stands behind it. */
static void
test_values_before_labels (void)
{
  g_autoptr (LotseOutline) outline
      = analyze_paper ("Beschlussvorlage\n2031/118 Vorlagennummer\n65 Hochbauamt Federführung\nöffentlich Status\n04.03.2031 Datum" TAIL);

  assert_key (outline, "number", "2031/118");
  assert_key (outline, "lead_body", "65 Hochbauamt");
  assert_key (outline, "publicity", "public");
  assert_key (outline, "date", "2031-03-04");
  assert_key (outline, "title", "Umbau des Rathauses");
  /* One such line is none, nor is a value that its field cannot hold. */
  assert_key_of ("Beschlussvorlage\nNeubau am Datum" TAIL, "date", NULL);
  assert_key_of ("Beschlussvorlage\nWehr Vorlagennummer\nNeubau Datum" TAIL, "number", NULL);
}

static void
test_cells (void)
{
  g_autoptr (LotseOutline) outline = analyze_paper ("Stadt Alsenau\tVorlage 2031/077\nHochbauamt\tTel. 12-3\tnichtöffentlich" TAIL);

  assert_key (outline, "number", "2031/077");
  assert_key (outline, "publicity", "non-public");
  assert_key (outline, "title", "Umbau des Rathauses");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/key-cells/values-before-labels", test_values_before_labels);
  g_test_add_func ("/analysis/key-cells/cells", test_cells);
  return g_test_run ();
}
