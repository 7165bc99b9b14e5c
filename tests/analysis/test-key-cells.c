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

/* Every label stands alone below its value. */
static void
test_values_above_labels (void)
{
  g_autoptr (LotseOutline) outline = analyze_paper (
      "Stadt Alsenau\n\n2031/118\nVorlage Nr.\nBeschlussvorlage\nArt\nHochbauamt\nFederführend\n65.2-44/Mu\nAktenzeichen\n04.03.2031\n"
      "Datum\nöffentlich\nStatus\nUmbau des Rathauses\nBetreff\n\nBeschlussvorschlag:\nDer Rat beschließt den Umbau des Rathauses.\n");

  assert_key (outline, "number", "2031/118");
  assert_key (outline, "paper_type", "Beschlussvorlage");
  assert_key (outline, "lead_body", "Hochbauamt");
  assert_key (outline, "file_reference", "65.2-44/Mu");
  assert_key (outline, "date", "2031-03-04");
  assert_key (outline, "publicity", "public");
  assert_key (outline, "title", "Umbau des Rathauses");
  /* One value that fits below its label says that the others stand there too. */
  assert_key_of ("2031/118\nVorlage Nr.\n2031/119\nDatum\n04.03.2031\nHochbauamt" TAIL, "number", "2031/119");
}

static void
test_cells (void)
{
  g_autoptr (LotseOutline) outline = analyze_paper ("Stadt Alsenau\tVorlage 2031/077\nHochbauamt\tTel. 12-3\tnichtöffentlich" TAIL);

  assert_key (outline, "number", "2031/077");
  assert_key (outline, "publicity", "non-public");
  assert_key_of ("Beschlussvorlage\nAz.: 797.41\t13.05.2031" TAIL, "date", "2031-05-13");
  assert_key_of ("Beschlussvorlage\nStadtrat\töffentlich\tnicht öffentlich" TAIL, "publicity", NULL);
  assert_key (outline, "title", "Umbau des Rathauses");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/key-cells/values-before-labels", test_values_before_labels);
  g_test_add_func ("/analysis/key-cells/values-above-labels", test_values_above_labels);
  g_test_add_func ("/analysis/key-cells/cells", test_cells);
  return g_test_run ();
}
