/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "body-fixture.h"

static void
test_codes (void)
{
  assert_scan ("Dez. III", "Dezernat III|administration");
  assert_scan ("beim Amt 51 nachgefragt", "Amt 51|administration");
  assert_scan ("A 46 - Kommunales Integrationszentrum", "Kommunales Integrationszentrum|administration");
  assert_scan ("FB 56 - Wohnen, Soziales und Integration", "FB 56 - Wohnen, Soziales und Integration|administration");
  assert_scan ("des Fachbereichs 5 – Schulen und Sport", "Fachbereich 5 – Schulen und Sport|administration");
  assert_scan ("des Fachbereichs 5 – Schulen, Fachbereichs 6 – Bauen", "Fachbereich 5 – Schulen|administration");
  assert_scan ("auf der A 5 staut es sich", "none");
  /* The number of a paper. */
  assert_scan ("siehe FB50/0230/31", "none");
}

static void
test_legal_forms (void)
{
  assert_scan ("die Vereine Brückenbauer e.V. und andere", "Brückenbauer e.V.|association");
  assert_scan ("für Beratung 45.000 EUR Offener Garten e.V. und", "Offener Garten e.V.|association");
  assert_scan ("der Sportverein Auental eV und andere", "Sportverein Auental eV|association");
  assert_scan ("der Verein zur Pflege alter Lieder e. V. singt", "Verein zur Pflege alter Lieder e. V.|association");
  assert_scan ("des Vereins für ländliche Kultur e. V. und", "Verein für ländliche Kultur e. V.|association");
  assert_scan ("vom Verein Singen am See e. V. und", "Singen am See e. V.|association");
  assert_scan ("im Kindergarten des Vereins für ländliche Kultur e. V.", "Verein für ländliche Kultur e. V.|association");
  assert_scan ("dem Diakonischen Werk des Kirchenkreises Alsen e. V. wird", "Diakonisches Werk des Kirchenkreises Alsen e. V.|association");
  assert_scan ("des Diakonischen Werkes des Ev.-luth. Kirchenkreises Alsen – Holm gGmbH",
               "Diakonisches Werk des Ev.-luth. Kirchenkreises Alsen – Holm gGmbH|company");
  assert_scan ("der Träger „Haus Sonnenblick“ Gemeinnützige GmbH", "„Haus Sonnenblick“ Gemeinnützige GmbH|company");
  assert_scan ("bei der Talheimer Wohnbau GmbH & Co. KG", "Talheimer Wohnbau GmbH & Co. KG|company");
  assert_scan ("die AG Spielplätze tagt", "AG Spielplätze|group");
  assert_scan ("die Gesellschaft für Freundschaft mit Talland e. V. lädt ein",
               "Gesellschaft für Freundschaft mit Talland e. V.|association");
  assert_scan ("der Verein „Leben am See“ e. V. hat", "„Leben am See“ e. V.|association");
  assert_scan ("der Förderverein „Leben am See“ e. V. hat", "Förderverein „Leben am See“ e. V.|association");
  assert_scan ("der TSV Talheim 1910 e.V. nutzt", "TSV Talheim 1910 e.V.|association");
  assert_scan ("die Talheimer Netze GmbH baut", "Talheimer Netze GmbH|company");
  assert_scan ("die Talheimer Sportstätten-Betriebs-GmbH baut", "Talheimer Sportstätten-Betriebs-GmbH|company");
  assert_scan ("die GmbH baut", "none");
  assert_scan ("die Alsener Gesellschaft für Kinder, Jugendliche und Familien gGmbH baut",
               "Alsener Gesellschaft für Kinder, Jugendliche und Familien gGmbH|company");
  assert_scan ("die Talheimer Kindertagesstätten und Horte gem. GmbH baut", "Talheimer Kindertagesstätten und Horte gem. GmbH|company");
  assert_scan ("Auskünfte der Alsischen Linie Fähren GmbH", "Alsische Linie Fähren GmbH|company");
  assert_scan ("Antrag des Männerchores Talheim e. V. vom", "Männerchor Talheim e. V.|association");
  assert_scan ("Antrag des Heimatvereins der Freunde aus Talland e.V. vom", "Heimatverein der Freunde aus Talland e.V.|association");
  assert_scan ("die Satzung des Enzkreises", "Enzkreis|other");
  assert_scan ("der Kriminalpräventionsrat Talheim fragt", "Kriminalpräventionsrat Talheim|advisory");
  assert_scan ("im Jahr 2031 Muster GmbH", "Muster GmbH|company");
  assert_scan ("die Zusammenarbeit mit Brückenbauer e. V. und", "Brückenbauer e. V.|association");
  assert_scan ("der Raum des Jugendorchesters Alsenau e. V. ist", "Jugendorchester Alsenau e. V.|association");
  assert_scan ("der Raum des Diakonissenhauses e. V. ist", "Diakonissenhaus e. V.|association");
  assert_scan ("die Alsenauer Bäder-, Wasser- und Netze GmbH zahlt", "Alsenauer Bäder-, Wasser- und Netze GmbH|company");
  assert_scan ("mit der Deutschen Bahn AG wird", "Deutsche Bahn AG|company");
}

static void
test_spelled_names (void)
{
  assert_scan ("die Alsenau Handel und Feste GmbH (AHF) plant", "Alsenau Handel und Feste GmbH|company");
  assert_scan ("der Handel und Alsenau Feste GmbH (AF) plant", "Alsenau Feste GmbH|company");
  assert_scan ("der Handel und Alsenau Feste GmbH (neu) plant", "Alsenau Feste GmbH|company");
}

static void
test_territories (void)
{
  assert_scan ("in der Stadt Talheim", "Stadt Talheim|other");
  assert_scan ("der Rat der Klingenstadt Solingen tagt", "Rat der Klingenstadt Solingen|council");
  assert_scan ("die schöne Gartenstadt Idee", "none");
  assert_scan ("die Richtlinien des Landes NRW", "Land NRW|other");
  assert_scan ("Gebiet des Rhein-Talheim-Kreises", "Rhein-Talheim-Kreis|other");
  assert_scan ("die Stadt Mittelbereitstellung", "none");
}

static void
test_legal_border (void)
{
  assert_scan ("Naturpark Talheim Mitte/Nord e.V. hat", "Naturpark Talheim Mitte/Nord e.V.|association");
  assert_scan ("die Fa. Muster GmbH & Co. KG liefert", "Muster GmbH & Co. KG|company");
  assert_scan ("Schulamt und Kulturkreis e.V. haben", "Schulamt|administration");
}

static void
test_genitive_of_legal (void)
{
  assert_scan ("der Antrag des Alsener Jugendtreffs e.V. liegt vor", "Alsener Jugendtreff e.V.|association");
  assert_scan ("der Antrag des Alsener Lotus e.V. liegt vor", "Alsener Lotus e.V.|association");
  assert_scan ("für den Verein Alsener Talents e.V. da", "Alsener Talents e.V.|association");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/body-form/codes", test_codes);
  g_test_add_func ("/analysis/body-form/legal-forms", test_legal_forms);
  g_test_add_func ("/analysis/body-form/spelled-names", test_spelled_names);
  g_test_add_func ("/analysis/body-form/territories", test_territories);
  g_test_add_func ("/analysis/body-form/legal-border", test_legal_border);
  g_test_add_func ("/analysis/body-form/genitive-of-legal", test_genitive_of_legal);
  return g_test_run ();
}
