/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "body-fixture.h"

static void
test_nominative (void)
{
  assert_scan ("die Sitzung des Hauptausschusses am Montag", "Hauptausschuss|committee");
  assert_scan ("nach Anhörung des Integrationsrates", "Integrationsrat|advisory");
  assert_scan ("eine Vorlage des Jugendamtes", "Jugendamt|administration");
  assert_scan ("im Auftrag des Gemeinderats", "Gemeinderat|council");
  assert_scan ("ein Raum des Kommunalen Integrationszentrums", "Kommunales Integrationszentrum|administration");
  assert_scan ("mit dem Deutschen Kinderschutzbund gesprochen", "Deutscher Kinderschutzbund|association");
  assert_scan ("durch die Pädagogische Hochschule", "Pädagogische Hochschule|institute");
}

static void
test_ellipsis (void)
{
  assert_scan ("das Schul- und Sportamt", "Schul- und Sportamt|administration");
  assert_scan ("beim Kultur-, Bildungs- und Sportamt der Gemeinde", "Kultur-, Bildungs- und Sportamt|administration");
  assert_scan ("im Haupt- und Finanzausschuss", "Haupt- und Finanzausschuss|committee");
  /* Kinds of schools are no school. */
  assert_scan ("eine Haupt- oder Realschule", "none");
}

static void
test_common_nouns (void)
{
  assert_scan ("Insgesamt kamen viele; das Ehrenamt lebt.", "none");
  assert_scan ("Die Zielgruppe wohnt an der Haltestelle.", "none");
  assert_scan ("mit seiner Selbstverwaltung", "none");
  assert_scan ("Ein Fachverband, ein Sportverein.", "none");
}

static void
test_known (void)
{
  assert_scan ("bei der Bundesagentur für Arbeit", "Bundesagentur für Arbeit|authority");
  assert_scan ("das BAMF teilt mit", "BAMF|authority");
  assert_scan ("mit dem Diakonischen Werk", "Diakonisches Werk|association");
  assert_scan ("Antrag der Freien Wähler", "Freie Wähler|party");
  assert_scan ("beim Caritasverband für die Region Alsen e.V.", "Caritasverband für die Region Alsen e.V.|association");
  assert_scan ("die Fraktion Die Linke.PDS fragt", "Fraktion Die Linke.PDS|party");
  assert_scan ("dort fragt Die Linke. PDS steht im Text", "Die Linke|party");
  assert_scan ("am Runden Tisch", "Runder Tisch|group");
}

static void
test_coined (void)
{
  assert_scan ("im BildungsNetz der Stadt", "BildungsNetz|group");
  assert_scan ("im Straßennetz der Stadt", "none");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/body-scan/nominative", test_nominative);
  g_test_add_func ("/analysis/body-scan/ellipsis", test_ellipsis);
  g_test_add_func ("/analysis/body-scan/common-nouns", test_common_nouns);
  g_test_add_func ("/analysis/body-scan/known", test_known);
  g_test_add_func ("/analysis/body-scan/coined", test_coined);
  return g_test_run ();
}
