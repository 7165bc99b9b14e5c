/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "paper-fixture.h"

#define HEAD "Vorlage Nr.: 417/2031\n"
#define TAIL "\nBetreff: Umbau des Rathauses\n\nBeschlussvorschlag:\nDer Rat beschließt den Umbau des Rathauses.\n"
#define BARE "\nBeschlussvorschlag:\nDer Rat beschließt den Umbau des Rathauses.\n"

/* Labels that ask for a colon, before a column gap or a value whose form tells it. */
static void
test_gap (void)
{
  assert_key_of (HEAD "Amt\tHochbauamt" TAIL, "lead_body", "Hochbauamt");
  assert_key_of (HEAD "Geschäftsbereich\tBauen und Wohnen" TAIL, "lead_body", "Bauen und Wohnen");
  assert_key_of (HEAD "Az.\t65.2-44/Mu" TAIL, "file_reference", "65.2-44/Mu");
  assert_key_of (HEAD "Gz. 65.2-44/Mu" TAIL, "file_reference", "65.2-44/Mu");
  assert_key_of (HEAD "Stand 12.03.2031" TAIL, "date", "2031-03-12");
  assert_key_of (HEAD "Öffentlichkeit nichtöffentlich" TAIL, "publicity", "non-public");
  assert_key_of (HEAD "Art Informationsvorlage" TAIL, "paper_type", "Informationsvorlage");
  assert_key_of (HEAD "Thema\tUmbau des Rathauses" BARE, "title", "Umbau des Rathauses");
  /* The next head is no office. */
  assert_key_of (HEAD "Amt\tErgebnis" TAIL, "lead_body", NULL);
  assert_key_of (HEAD "Amt\tDatum" TAIL, "lead_body", NULL);
}

/* The same labels alone on their lines, above the value. */
static void
test_next_line (void)
{
  assert_key_of (HEAD "Az.\n65.2-44/Mu" TAIL, "file_reference", "65.2-44/Mu");
  assert_key_of (HEAD "Stand\n12.03.2031" TAIL, "date", "2031-03-12");
  assert_key_of ("Beschlussvorlage\nNr.\n417/2031" TAIL, "number", "417/2031");
  assert_key_of (HEAD "Fachamt\nAmt für Umwelt" TAIL, "lead_body", "Amt für Umwelt");
  assert_key_of (HEAD "Thema\nUmbau des Rathauses" BARE, "title", "Umbau des Rathauses");
  assert_key_of (HEAD "Abteilung\n12.03.2031" TAIL, "lead_body", NULL);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/label-shape/gap", test_gap);
  g_test_add_func ("/analysis/label-shape/next-line", test_next_line);
  return g_test_run ();
}
