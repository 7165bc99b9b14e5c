/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "reference-fixture.h"

static const ReferenceCase cases[] = {
  { "nach § 14b Teilhabe u. IntegrationsG NRW wird", "§ 14b Teilhabe u. IntegrationsG NRW" },
  { "gemäß § 7 Abs. 2 Satz 1 Nr. 3 AufenthG.", "§ 7 Abs. 2 Satz 1 Nr. 3 AufenthG" },
  { "(§ 12 Abs. 4 S. 1 SGB XII)", "§ 12 Abs. 4 S. 1 SGB XII" },
  { "in den §§ 12 – 14 des Musteraufnahmegesetzes", "§§ 12 – 14 des Musteraufnahmegesetzes" },
  { "§62 Abs. 1 Asylgesetz", "§62 Abs. 1 Asylgesetz" },
  { "nach § 2 Abs. 1 Satz 1 in Verbindung mit § 5 der Wahlordnung", "§ 2 Abs. 1 Satz 1 in Verbindung mit § 5 der Wahlordnung" },
  { "nach § 2 Abs. 1 in Verbindung mit der Wahlordnung", "" },
  { "§ 2 und § 5 der Wahlordnung", "§ 2 und § 5 der Wahlordnung" },
  { "§ 28 GO NRW", "§ 28 GO NRW" },
  { "nach § 27 II Musterschulgesetz (MSchulG) und § 3 IV SGB II gilt", "§ 27 II Musterschulgesetz; § 3 IV SGB II" },
  { "Art. 4 GG schützt", "Art. 4 GG" },
  { "gemäß Artikel 12 DSVO wird", "Artikel 12 DSVO" },
  { "nach Paragraf 12 StGB verfolgt", "Paragraf 12 StGB" },
  { "nach § 17 Absatz 1 GWB erteilt", "§ 17 Absatz 1 GWB" },
  { "im Artikel der Zeitung", "" },
  { "dem Asylverfahrensgesetz folgend", "Asylverfahrensgesetz" },
  { "nach dem SGB II", "SGB II" },
  { "nach der DeuFöV und dem BayIntG", "DeuFöV; BayIntG" },
  { "die UN-Behindertenrechtskonvention", "UN-Behindertenrechtskonvention" },
  { "ein Gesetz und eine Verordnung", "" },
  { "§ 5 ohne weiteres", "" },
  { "die Tagesordnung und die Größenordnung", "" },
  { "§ 8782 des Hauses", "" },
  { "Kommunalverfassung M-V § 22 Absatz 3 Nr. 8, Hauptsatzung § 5", "Kommunalverfassung M-V § 22 Absatz 3 Nr. 8; Hauptsatzung § 5" },
  { "nach der Hauptsatzung § 5 Abs. 1 GO NRW", "§ 5 Abs. 1 GO NRW" },
  { "nach Maßgabe des Gesetzes über Orte für Kinder", "" },
  { "die Verordnung 2031/679 und die Richtlinie 12/2031", "" },
  { "§ 5 AG und Gäste", "§ 5 AG" },
  { "im Sinne des Paragraphen 24 GO gilt", "Paragraphen 24 GO" },
  { "nach §§ 3 bis 4 BauGB, § 3 Abs. 1 bis § 4 Abs. 2 BauGB", "§§ 3 bis 4 BauGB; § 3 Abs. 1 bis § 4 Abs. 2 BauGB" },
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
  g_test_add_func ("/analysis/law/table", test_table);
  return g_test_run ();
}
