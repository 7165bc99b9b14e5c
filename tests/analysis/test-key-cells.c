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
  assert_key_of ("Beschlussvorlage\n2031/118 Vorlagennummer\n65.2-44 Aktenzeichen\n04.03.2031 Datum" TAIL, "file_reference", "65.2-44");
  assert_key_of ("Stadt Alsenau\n2031/118 Vorlagennummer\nMitteilung Vorlagenart\n04.03.2031 Datum" TAIL, "paper_type", "Mitteilung");
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

/* Labels below each other, then their values in the same order. */
static void
test_stack (void)
{
  g_autoptr (LotseOutline) outline = analyze_paper (
      "Federführende Dienststelle:\nHochbauamt\nBeteiligte Dienststelle/n:\nVorlage-Nr:\nStatus:\nAZ:\nDatum:\nVerfasser:\n"
      "HB 61/0373/P17\nöffentlich\n35014-2031\n25.05.2031\nFrau Muster\nUmbau des Rathauses\nBeratungsfolge:\nDatum\nGremium\n"
      "29.06.2031\nStadtrat\n\nBeschlussvorschlag:\nDer Rat beschließt den Umbau des Rathauses.\n");

  assert_key (outline, "lead_body", "Hochbauamt");
  assert_key (outline, "number", "HB 61/0373/P17");
  assert_key (outline, "publicity", "public");
  assert_key (outline, "file_reference", "35014-2031");
  assert_key (outline, "date", "2031-05-25");
}

static void
test_cells (void)
{
  /* The day beside the office with its number; a number alone is none. */
  assert_key_of ("Kreis Alsenau\n50.3 - Integration\t05.03.2031" TAIL, "date", "2031-03-05");
  assert_key_of ("Kreis Alsenau\n50 Exemplare\t05.03.2031" TAIL, "date", NULL);
  assert_key_of ("Kreis Alsenau\nöffentlich\tTOP 7" TAIL, "publicity", "public");
  assert_key_of ("Stadt Alsenau\tDrucksachen-Nr.: VIII/0312\nöffentlich\tBeschluss-Nr.:" TAIL, "publicity", "public");
  /* "Vorlage" beside the sender names only the number where the type stands below. */
  assert_key_of ("Stadt Alsenau\tVorlage 31/123\n\nBeschlussvorlage\n- öffentlich -" TAIL, "paper_type", "Beschlussvorlage");
  g_autoptr (LotseOutline) outline = analyze_paper ("Stadt Alsenau\tVorlage 2031/077\nHochbauamt\tTel. 12-3\tnichtöffentlich" TAIL);

  assert_key (outline, "number", "2031/077");
  assert_key (outline, "publicity", "non-public");
  /* A type beside a label, and a number beside a word. */
  assert_key_of ("Beschlussvorlage\tDrucksache Nr.\nöffentlich\t0567/2031\nAmt/Aktenzeichen\tDatum\tTOP\n51/51 06\t15.04.2031" TAIL,
                 "number", "0567/2031");
  assert_key_of ("Beschlussvorlage\tDrucksache Nr.\nöffentlich\t0567/2031\nAmt/Aktenzeichen\tDatum\tTOP\n51/51 06\t15.04.2031" TAIL, "date",
                 "2031-04-15");
  assert_key_of ("16 Amt für Umwelt\tGz.: 50-3\t20/045/01\t07.05.2031\nMitteilungsvorlage\nBezugsdrucksache\n19/045/01" TAIL, "number",
                 "20/045/01");
  assert_key_of ("Gremium\tVorlagennummer\nRat\tVO/2031/6123" TAIL, "number", "VO/2031/6123");
  assert_key_of ("Stadt Alsenau\tBeschlussvorlage\t- öffentlich -" TAIL, "paper_type", "Beschlussvorlage");
  assert_key_of ("Stadt Alsenau\tBeschlussvorlage\t- öffentlich -" TAIL, "publicity", "public");
  assert_key_of ("Beschlussvorlage\nVerfasser: Muster\tNr. 12/2031" TAIL, "number", "12/2031");
  assert_key_of ("Beschlussvorlage\nSozialamt\t12.05.2031" TAIL, "date", "2031-05-12");
  assert_key_of ("Beschlussvorlage\nAz.: 797.41\t13.05.2031" TAIL, "date", "2031-05-13");
  assert_key_of ("Beschlussvorlage\nStadtrat\töffentlich\tnicht öffentlich" TAIL, "publicity", NULL);
  assert_key (outline, "title", "Umbau des Rathauses");
}

/* The day and who may hear the paper, one below the other in the last cell of a letterhead. */
static void
test_day_and_publicity (void)
{
#define LETTERHEAD(cell)                                                                                                                   \
  "Gemeinde Auenrode\tSitzungsvorlage\nAmt für Soziales und Integration\t" cell "\n\nUmbau der Wache\n\n"                                  \
  "Beschlussvorschlag:\nDer Rat beschließt den Umbau der Wache.\n"
  assert_key_of (LETTERHEAD ("03.09.2031 öffentlich"), "date", "2031-09-03");
  assert_key_of (LETTERHEAD ("03.09.2031 nichtöffentlich"), "publicity", "non-public");
  assert_key_of (LETTERHEAD ("03.09.2031 öffentliche Auslegung"), "publicity", NULL);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/key-cells/values-before-labels", test_values_before_labels);
  g_test_add_func ("/analysis/key-cells/values-above-labels", test_values_above_labels);
  g_test_add_func ("/analysis/key-cells/stack", test_stack);
  g_test_add_func ("/analysis/key-cells/cells", test_cells);
  g_test_add_func ("/analysis/key-cells/day-and-publicity", test_day_and_publicity);
  return g_test_run ();
}
