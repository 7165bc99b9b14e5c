/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "paper-fixture.h"

#define HEAD "Sitzungsvorlage Nr. 44/2031\n"
#define TAIL "\n\nErlass einer Marktordnung\n\nBeschlussvorschlag:\nDer Rat beschließt den Erlass einer Marktordnung.\n"

static void
test_lines (void)
{
  assert_key_of (HEAD "Öffentlicher Teil" TAIL, "publicity", "public");
  assert_key_of ("Beschlussvorlage, öffentlich" TAIL, "publicity", "public");
  assert_key_of ("Beschlussvorlage, öffentlich" TAIL, "paper_type", "Beschlussvorlage");
  assert_key_of (HEAD "Öffentliche Beratung" TAIL, "publicity", "public");
  assert_key_of (HEAD "für den nichtöffentlichen Sitzungsteil" TAIL, "publicity", "non-public");
  assert_key_of (HEAD "TOP 4 - nichtöffentlich -" TAIL, "publicity", "non-public");
  assert_key_of (HEAD "TOP 4 - öffentlich -" TAIL, "title", "Erlass einer Marktordnung");
  assert_key_of (HEAD "TOP 4 - Öffentliche Brunnen am Markt" TAIL, "publicity", NULL);
  assert_key_of (HEAD "TOP öffentlicher Raum" TAIL, "publicity", NULL);
  assert_key_of (HEAD "zur Behandlung im öffentlichen Teil" TAIL, "publicity", "public");
  assert_key_of (HEAD "zur Behandlung im öffentlichen Teil" TAIL, "title", "Erlass einer Marktordnung");
  assert_key_of (HEAD "zur öffentlichen Sitzung" TAIL, "publicity", "public");
  assert_key_of (HEAD "öffentlich: ja" TAIL, "publicity", "public");
  assert_key_of (HEAD "öffentlich am 24.10.2031" TAIL, "publicity", "public");
  assert_key_of (HEAD "- öffentlich nach § 48 Absatz 2 -" TAIL, "publicity", "public");
  assert_key_of (HEAD "- nichtöffentlich -" TAIL, "publicity", "non-public");
  assert_key_of (HEAD "Zur Beratung in öffentlicher Sitzung:" TAIL, "publicity", "public");
  assert_key_of ("Beschlussvorlage zur Behandlung in nichtöffentlicher Sitzung" TAIL, "publicity", "non-public");
  assert_key_of ("Beschlussvorlage zur Behandlung in nichtöffentlicher Sitzung" TAIL, "paper_type", "Beschlussvorlage");
}

/* The box before its word, or behind it where the line begins with a word. */
static void
test_boxes (void)
{
  assert_key_of (HEAD "☒ öffentlich   ☐ nichtöffentlich" TAIL, "publicity", "public");
  assert_key_of (HEAD "☐ öffentlich   ☒ nicht öffentlich" TAIL, "publicity", "non-public");
  assert_key_of (HEAD "[ ] öffentlich\t[X] nichtöffentlich" TAIL, "publicity", "non-public");
  assert_key_of (HEAD "öffentlich ☐ nichtöffentlich ☒" TAIL, "publicity", "non-public");
  assert_key_of (HEAD "(X) öffentlich\n( ) nicht öffentlich" TAIL, "publicity", "public");
  assert_key_of (HEAD "( ) öffentlich\n(x) nicht öffentlich" TAIL, "publicity", "non-public");
  assert_key_of (HEAD "öffentlich ●           nicht öffentlich ○" TAIL, "publicity", "public");
  assert_key_of (HEAD "○ öffentlich           ● nicht öffentlich" TAIL, "publicity", "non-public");
  /* None or both are ticked. */
  assert_key_of (HEAD "☐ öffentlich   ☐ nichtöffentlich" TAIL, "publicity", NULL);
  assert_key_of (HEAD "☒ öffentlich   ☒ nichtöffentlich" TAIL, "publicity", NULL);
  assert_key_of (HEAD "☐ öffentlich" TAIL, "publicity", NULL);
}

/* Labels that are repeated in the rows of a table say different things. */
static void
test_repeated_label (void)
{
#define ROWS "Gremium:\nHauptausschuss\nTermin:\n10.06.2031\nStatus:\nnicht öffentlich\n\nGremium:\nRat\nTermin:\n26.06.2031\nStatus:\n"
  assert_key_of ("Beschlussvorlage\n\nBeratungsfolge:\n\n" ROWS "öffentlich" TAIL, "publicity", NULL);
  assert_key_of ("Beschlussvorlage\n\nBeratungsfolge:\n\n" ROWS "nicht öffentlich" TAIL, "publicity", "non-public");
#undef ROWS
}

/* What the form asks, with more in the line; boxes of a row. */
static void
test_cells (void)
{
  assert_key_of (HEAD "Beratung in öffentlicher Sitzung:      Ja          Anzahl Anlagen: 1" TAIL, "publicity", "public");
  assert_key_of (HEAD "Beratung in öffentlicher Sitzung:      Nein        Anzahl Anlagen: 1" TAIL, "publicity", NULL);
  assert_key_of (HEAD "für die öffentliche Sitzung" TAIL, "publicity", "public");
  assert_key_of (HEAD "für die nichtöffentliche Sitzung" TAIL, "publicity", "non-public");
  assert_key_of (HEAD "für die öffentliche Versorgung" TAIL, "publicity", NULL);
  assert_key_of (HEAD "☒ Vorberatung    Bauausschuss   24.03.2031   ☐ öffentlich ☒ nichtöffentlich\n"
                      "☒ Beschluss      Gemeinderat    03.04.2031   ☒ öffentlich ☐ nichtöffentlich" TAIL,
                 "publicity", NULL);
  assert_key_of (HEAD "☐ öffentlich ☒ nichtöffentlich   Datum: 24.03.2031" TAIL, "publicity", "non-public");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/key-publicity/lines", test_lines);
  g_test_add_func ("/analysis/key-publicity/boxes", test_boxes);
  g_test_add_func ("/analysis/key-publicity/repeated-label", test_repeated_label);
  g_test_add_func ("/analysis/key-publicity/cells", test_cells);
  return g_test_run ();
}
