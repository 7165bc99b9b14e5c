/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "town-fixture.h"

/* Towns that stand in no list. */
static void
test_named (void)
{
  assert_inferred_town (HEAD "In Alsenrück fehlen Wohnungen. Die Alsenrücker Schulen melden Bedarf.\n", "Alsenrück");
  assert_inferred_town (HEAD "In Alsenhausen fehlen Wohnungen.\n", "Alsenhausen");
  assert_inferred_town ("Ratsversammlung Rodeloh\n\n" HEAD "Im Bericht steht mehr.\n", "Rodeloh");
  assert_inferred_town (HEAD "Im Klärwerk Rodeloh wird gebaut.\n", "Rodeloh");
  assert_inferred_town (HEAD "Der Ausbau beginnt.\n\nRodeloh, den 3. Mai 2020\n", "Rodeloh");
  /* A quotation mark between the article and the adjective; the name of a company is none. */
  assert_inferred_town (HEAD "Das steht in den „Alsenrücker Leitlinien“.\n", "Alsenrück");
  assert_inferred_town (HEAD "Die Verträge der Beispieler GmbH und der Beispieler Service GmbH werden geändert.\n", NULL);
  /* Two towns side by side are there for comparison. */
  assert_inferred_town (HEAD "Die Erfahrungen in Rodenau und Alsenfels sind im Land bekannt. Sie gelten in Tannenstein.\n", "Tannenstein");
  assert_inferred_town (HEAD "Anders als in Hamburg und Bremen fehlen in Köln noch Bänke.\n", "Köln");
}

/* A district, a person, a road or a common noun is no town. */
static void
test_no_town (void)
{
  assert_inferred_town (HEAD "Der Ortschaftsrat Alsenau berät. In Alsenau fehlen Wohnungen, in Alsenau auch Wege, in Alsenau Bäume.\n",
                        NULL);
  assert_inferred_town (HEAD "Es ist daher von großem öffentlichen\nInteresse, den aktuellen Stand zu kennen.\n", NULL);
  assert_inferred_town (HEAD "Herr Alsenberg fragt nach. Herr Alsenberg dankt.\n", NULL);
  assert_inferred_town (HEAD "An der Alsenauer Straße fehlt ein Baum.\n", NULL);
  /* The seat of an office of the state. */
  assert_inferred_town (
      HEAD "Beteiligt wurden:\n1. Landratsamt Starnberg, Kreisbauamt\n2. Staatliches Bauamt Köln\n3. Wasserwirtschaftsamt Bremen\n", NULL);
  assert_inferred_town (HEAD "Das städtische Bauamt Köln hat zugestimmt.\n", "Köln");
  assert_inferred_town (HEAD "Die Handwerkskammer Auental und das Theater Auental stimmen zu.\n", NULL);
  assert_inferred_town (HEAD "Die Satzung tritt in Kraft. Sie ist in Kraft, und sie bleibt in Kraft.\n", NULL);
  assert_inferred_town (HEAD "Sieht die Stadt Hinderungsgründe? Darf die Gemeinde Kriterien aufstellen?\n", NULL);
}

/* A letterhead in capitals names the town as it writes itself elsewhere. */
static void
test_capitals (void)
{
  assert_town ("STADT RODELOH\n\n" HEAD "Die Wege sind zu schmal.\n", "Rodeloh");
  assert_town ("STADT NEURODEN AM SEE\n\n" HEAD "Die Wege sind zu schmal.\n", "Neuroden am See");
  assert_town ("STADT OBER-RODEN\n\n" HEAD "Die Wege sind zu schmal.\n", "Ober-Roden");
  assert_town ("STADT RODELOH\n\n" HEAD "Der Rat der Stadt RodeLoh hat zugestimmt.\n", "RodeLoh");
}

static void
test_town_and_district (void)
{
  assert_town (HEAD "Im Stadt- und Landkreis Alsenau gibt es zwei Plätze.\n", "Alsenau");
  assert_town ("STADT ALSENAU\n\n" HEAD "Hier wird gebaut.\n", "Alsenau");
  assert_town ("STADT BAD ALSENAU AN DER ELBE\n\n" HEAD "Hier wird gebaut.\n", "Bad Alsenau an der Elbe");
  assert_town (HEAD "Der Stadtrat der Stadt\nAlsenau berät.\n", "Alsenau");
}

/* A letterhead: a town with the name it gives itself, a district in one word above its office. */
static void
test_own_names (void)
{
  assert_town ("Der Magistrat der Brüder-Muster-Stadt Alsenau\n\nZusammenarbeit mit dem Main-Rodau-Kreis\n\nDer Main-Rodau-Kreis hilft.\n",
               "Alsenau");
  assert_town ("Wetterkreis\nDer Kreisausschuss\n\nBericht\n\nRodenfels, 12.05.2031\n", "Wetterkreis");
  assert_town ("Rhein-Kreis Alsenau\n\nSozialamt\n\nBericht des Rhein-Kreises Alsenau\n", "Rhein-Kreis Alsenau");
  assert_town ("Rhein-Rodau-Kreis\n\nBericht\n\nDer Rhein-Rodau-Kreis Beratung anbieten lassen.\n", "Rhein-Rodau-Kreis");
  assert_town ("Mohnauischer Kreis        Drucksache Nr. 12/2031\nDer Landrat\n\nBericht über Mohnau\n", "Mohnauischer Kreis");
  assert_town ("Rodeloh\n\nDer Bürgermeister\n\nBericht\n\nDer Verein Rodeloh hilft.\n", "Rodeloh");
  assert_inferred_town ("Rathaus\n\nDer Bürgermeister\n\nBericht\n\nDas Rathaus ist alt.\n", NULL);
  assert_inferred_town ("Bericht\n\nDer Bürgermeister\n\nUmbau\n\nDer Bericht liegt vor.\n", NULL);
  assert_inferred_town ("Helferkreis\nDer Vorstand\n\nBericht\n", NULL);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/town/capitals", test_capitals);
  g_test_add_func ("/analysis/town/named", test_named);
  g_test_add_func ("/analysis/town/no-town", test_no_town);
  g_test_add_func ("/analysis/town/town-and-district", test_town_and_district);
  g_test_add_func ("/analysis/town/own-names", test_own_names);
  return g_test_run ();
}
