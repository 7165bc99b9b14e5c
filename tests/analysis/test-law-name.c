/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How far the name of a law reaches: its state, its book, what it is about, whose it is. */
#include "reference-fixture.h"

static const ReferenceCase cases[] = {
  { "§ 3 Inkrafttreten\nDie Satzung tritt in Kraft", "" },
  { "Nach § 5 Abs.1 b) oder c) der Satzung", "§ 5 Abs.1 b) oder c) der Satzung" },
  { "laut § 13 der Satzung der Stadt Neustadt ist", "§ 13 der Satzung der Stadt Neustadt" },
  { "gem. § 3 der Geschäftsordnung des Rates stellt", "§ 3 der Geschäftsordnung des Rates" },
  { "§ 4 der Geschäftsordnung für den Jugendbeirat", "§ 4 der Geschäftsordnung für den Jugendbeirat" },
  { "§ 4 der Geschäftsordnung, die", "§ 4 der Geschäftsordnung" },
  { "§ 6 Abs. 4 der Gemeindeordnung Baden-Württemberg", "§ 6 Abs. 4 der Gemeindeordnung Baden-Württemberg" },
  { "§ 6 der Gemeindeordnung für Baden-Württemberg gilt", "§ 6 der Gemeindeordnung für Baden-Württemberg" },
  { "§ 5 Musterverfassungsgesetz des Landes Sachsen-Anhalt (MVG LSA) und", "§ 5 Musterverfassungsgesetz des Landes Sachsen-Anhalt" },
  { "§ 5 der Kreisordnung für das Land Nordrhein-Westfalen", "§ 5 der Kreisordnung für das Land Nordrhein-Westfalen" },
  { "§ 5 der Kreisordnung für das Land am See", "§ 5 der Kreisordnung" },
  { "§ 85 der Hessischen Gemeindeordnung", "§ 85 der Hessischen Gemeindeordnung" },
  { "§ 5 der Gemeindeordnung der Stadt Alsenau", "§ 5 der Gemeindeordnung der Stadt Alsenau" },
  /* Its short name is no law of its own, whatever the ending of the long one. */
  { "§ 34 des Baugesetzbuchs, so das BauGB", "§ 34 des Baugesetzbuchs" },
  { "nach § 9 Absatz 2 Gesetz gegen Musterbeschränkungen (GMB) und", "§ 9 Absatz 2 Gesetz gegen Musterbeschränkungen (GMB)" },
  { "nach § 9 Teilhabe- und Integrationsgesetz NRW", "§ 9 Teilhabe- und Integrationsgesetz NRW" },
  { "das Teilhabe- und Integrationsgesetz gilt", "Teilhabe- und Integrationsgesetz" },
  { "Satzung\n§ 1 Zweck", "" },
  { "Mit dem Gesetz zur besseren Pflege von Archiven (ArchivG) gilt", "Gesetz zur besseren Pflege von Archiven" },
  { "ein Gesetz zur Pflege von Archiven (Entwurf) gilt", "" },
  { "§ 7 der Gemeindeordnung für das Land Hessen in der Fassung", "§ 7 der Gemeindeordnung für das Land Hessen" },
  { "§ 7 der Gemeindeordnung für das Land gilt", "§ 7 der Gemeindeordnung" },
  { "des § 3 Abs. 2 des 1. Gesetzes zur Ausführung des Archivgesetzes vom",
    "§ 3 Abs. 2 des 1. Gesetzes zur Ausführung des Archivgesetzes" },
  { "ein Gesetz zur Pflege der Archive gilt", "" },
  { "hat das Gesetz zur Pflege der Archive und Sammlungen geändert", "Gesetz zur Pflege der Archive und Sammlungen" },
  { "nimmt das Gesetz zum Anlass der Beratung", "" },
  { "wird das Gesetz zur Abstimmung gestellt", "" },
  { "im Sächs. Gesetz zur Pflege, Lagerung und Nutzung von Archiven", "Sächs. Gesetz zur Pflege, Lagerung und Nutzung von Archiven" },
  { "das Gesetz zur Pflege von Menschen mit Demenz (Hess. Pflegegesetz – HPflG) gilt", "Gesetz zur Pflege von Menschen mit Demenz" },
  { "im Gesetz zur Pflege steht es", "" },
  { "trat das Gesetz über den Öffentlichen Wegebau des Landes Hessen (ÖWG Hessen) in Kraft",
    "Gesetz über den Öffentlichen Wegebau des Landes Hessen" },
  { "§ 7 des Gesetzes zur Pflege der Archive\nSachdarstellung:\nDas Archiv", "§ 7 des Gesetzes zur Pflege der Archive" },
  { "gemäß § 7 des „Gesetzes zur Pflege der Archive in NRW“ gilt", "§ 7 des „Gesetzes zur Pflege der Archive in NRW“" },
  { "Die Verordnung (EU) 2031/679 und die EU-Richtlinie 2031/24/EU gelten", "Verordnung (EU) 2031/679; EU-Richtlinie 2031/24/EU" },
  { "nach Artikel 6 der Verordnung (EG) Nr. 137/2031 ist", "Artikel 6 der Verordnung (EG) Nr. 137/2031" },
  { "§ 3a Abs. 2 VOB/A und § 5 AG KJHG", "§ 3a Abs. 2 VOB/A; § 5 AG KJHG" },
  { "Die Reform des Achten Buches Sozialgesetzbuch und das SGB VIII", "Achten Buches Sozialgesetzbuch; SGB VIII" },
  { "§ 18d Sozialgesetzbuch Zweites Buch und § 4 Sozialgesetzbuch", "§ 18d Sozialgesetzbuch Zweites Buch; § 4 Sozialgesetzbuch" },
  { "im Zweiten Buch des Sozialgesetzbuches und im guten Buch", "Zweiten Buch des Sozialgesetzbuches" },
  { "§ 5 der Satzung über die Erhebung von Gebühren haben Vereine", "§ 5 der Satzung über die Erhebung von Gebühren" },
  { "§ 5 der Satzung der Stadt Neustadt über die Benutzung der Hallen.",
    "§ 5 der Satzung der Stadt Neustadt über die Benutzung der Hallen" },
  { "§ 5 der Satzung über 12 Seiten, § 6 der Satzung über Gebühren in Verbindung mit", "§ 5 der Satzung; § 6 der Satzung über Gebühren" },
  { "das Gesetz zur Ordnung der Hilfe, Pflege und Betreuung älterer Menschen gilt",
    "Gesetz zur Ordnung der Hilfe, Pflege und Betreuung älterer Menschen" },
  { "das Gesetz zur Hilfe der Armen, die Satzung und das Recht gelten", "Gesetz zur Hilfe der Armen" },
};

static void
test_table (void)
{
  reference_check_table (cases, G_N_ELEMENTS (cases), _lotse_laws_find);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/law-name/table", test_table);
  return g_test_run ();
}
