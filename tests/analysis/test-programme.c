/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "reference-fixture.h"

static const ReferenceCase cases[] = {
  { "das Projekt „Nachbarn lesen vor“ läuft", "Nachbarn lesen vor" },
  { "ein Modellprojekt unter der Bezeichnung „Starke Straßen“", "Starke Straßen" },
  { "im Rahmen der Nationalen Klimaschutzinitiative und des Europäischen Sozialfonds Plus",
    "Nationalen Klimaschutzinitiative; Europäischen Sozialfonds Plus" },
  { "eine nationale Initiative für den europäischen Fonds", "" },
  { "aus dem Programm \"Offene Türen\"", "Offene Türen" },
  { "den „Leitfaden für gute Nachbarschaft“", "Leitfaden für gute Nachbarschaft" },
  { "die „Satzung über den Beirat der Stadt“", "Satzung über den Beirat der Stadt" },
  { "Das Projekt KoMi wächst", "KoMi" },
  { "im Landesprogramm Lesebrücken", "Landesprogramm Lesebrücken" },
  { "im Landesprogramm Kommunales Integrationsmanagement NRW", "Kommunales Integrationsmanagement NRW" },
  { "Ziel der Nachbarschaftsstrategie ist", "Nachbarschaftsstrategie" },
  { "des Neustädter Integrationsplans", "Integrationsplans" },
  { "Ziele des Klimaschutzkonzepts 2035 und", "Klimaschutzkonzepts 2035" },
  { "aus dem Kultur- und Integrationsfonds", "Kultur- und Integrationsfonds" },
  { "gefördert durch KOMM-AN NRW", "KOMM-AN NRW" },
  { "aus Mitteln des AMIF", "AMIF" },
  { "Griffbereit und Rucksack laufen", "Griffbereit; Rucksack" },
  { "ein Kind packt den Rucksack", "" },
  { "die Umsetzung des Pakts für Integration", "Pakts für Integration" },
  { "der Teilhabe- und Integrationsstrategie 2030", "Teilhabe- und Integrationsstrategie 2030" },
  { "der Teilhabe- und Integrationsstrategie 2035 gemäß", "Teilhabe- und Integrationsstrategie 2035" },
  { "mit der Teilhabe- und Integrationsstrategie", "Teilhabe- und Integrationsstrategie" },
  { "das Kommunale Integrationsmanagement NRW", "Kommunale Integrationsmanagement NRW" },
  { "ein Kommunales Integrationsmanagement", "" },
  { "eine Strategie und ein Aktionsplan", "" },
  { "im Haushaltsplan und im Bebauungsplan", "" },
  { "das „Handlungsprogramm Offene Höfe“", "Handlungsprogramm Offene Höfe" },
  { "das neue Förderprogramm LUPE wächst", "LUPE" },
  { "um das im Konzept vorgesehene Kleinförderprogramm LUPE umzusetzen", "LUPE" },
  { "die Umsetzung des Gesamtkonzepts Schule-Verein wird", "Gesamtkonzepts Schule-Verein" },
  { "den Nahverkehrsplan der Stadt beschließen", "Nahverkehrsplan" },
  { "ein Nahverkehrsplan ist aufzustellen", "" },
  { "des Gesamtkonzepts Sozialer Wohnungsbau folgt", "Gesamtkonzepts Sozialer Wohnungsbau" },
  { "im Landesprogramm Ehrenamt Muster", "Landesprogramm Ehrenamt" },
  { "zur „Rahmenrichtlinie zur Vergabe von Zuwendungen an Vereine“ (siehe", "Rahmenrichtlinie zur Vergabe von Zuwendungen an Vereine" },
  { "das Angebot „Wege zur Richtlinie“ der Stadt", "" },
  { "aus dem DigitalPakt Schule und", "DigitalPakt Schule" },
  { "DAS PROJEKT HALLENBAD", "" },
  { "im Programm SGB", "" },
  { "das „Gesetz zur Pflege der Archive und Sammlungen in den kreisfreien Städten und in den Kreisen des Landes sowie zur Anpassung und "
    "Aufhebung "
    "anderer landesrechtlicher Vorschriften“ gilt",
    "Gesetz zur Pflege der Archive und Sammlungen in den kreisfreien Städten und in den Kreisen des Landes sowie zur Anpassung und "
    "Aufhebung "
    "anderer landesrechtlicher Vorschriften" },
  { "aus dem „Investitionsprogramms Schulbau“", "Investitionsprogramms Schulbau" },
  { "das Investitionsprogramm der Stadt", "" },
  { "im Programm kinderstark – NRW schafft Chancen", "kinderstark – NRW schafft Chancen" },
  { "Projekte wie „Rote Insel“ und „Weg und Steg“ laufen", "Rote Insel; Weg und Steg" },
  { "das Haus „Rote Insel“ und „Weg und Steg“", "" },
  { "im Landesprogramm WIR, im Projekt WIR", "WIR" },
  /* A campaign is none, nor is what a concept or a list is about. */
  { "die Stadt tritt der Initiative „Wege für alle“ bei", "" },
  { "der Beitritt zur Kampagne „Mehr Licht jetzt“", "" },
  { "das Konzept der „Anlaufstelle Wohnen“", "" },
  { "die Projekte der sogenannten „Warteliste“", "Warteliste" },
  { "aus dem Projekt hervorgegangene „Kochbuch“", "" },
  { "im Bestand des Liegenschaftsfonds", "" },
  { "der „sogenannte“ Raum", "" },
  { "die Gruppe „Frauen im Quartier“ trifft sich", "" },
};

static void
test_table (void)
{
  reference_check_table (cases, G_N_ELEMENTS (cases), _lotse_programmes_find);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/programme/table", test_table);
  return g_test_run ();
}
