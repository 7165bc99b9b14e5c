/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "paper-fixture.h"

#define TAIL "\n\nBeschlussvorschlag:\nDer Stadtrat beschließt den Umbau.\n"

static void
test_labelled (void)
{
  /* The office before the department that encloses it. */
  assert_key_of ("Verantwortlich: Dez. 4\nDienststelle: Hochbauamt" TAIL, "lead_body", "Hochbauamt");
  assert_key_of ("Dezernat: II\nFederführend: Amt 65" TAIL, "lead_body", "Amt 65");
  assert_key_of ("Federführung: Dez. 3\nFachbereich: Hochbau" TAIL, "lead_body", "Hochbau");
  /* Who works on it is not asked for. */
  assert_key_of ("Zuständig: Hochbauamt, Frau Halm" TAIL, "lead_body", "Hochbauamt");
  assert_key_of ("Zuständig: Eva Halm, ☎ 012-34" TAIL, "lead_body", NULL);
  /* A dash alone stands for nobody where the title follows. */
  assert_key_of ("Vorlage Nr.: 2031/0123\nVerantwortlich:\n-\nNeubau der Halle am See" TAIL, "lead_body", NULL);
  assert_key_of ("Vorlage Nr.: 2031/0123\nVerantwortlich:\n-\nHochbauamt" TAIL, "lead_body", "Hochbauamt");
  /* The office in the cell behind its number; another field is none. */
  assert_key_of ("Vorlage Nr.: 2031/0123\nAmt/Eigenbetrieb:\n65    Fachbereich Hochbau" TAIL, "lead_body", "Fachbereich Hochbau");
  assert_key_of ("Vorlage Nr.: 2031/0123\nAmt:  65    Anlagen: 3" TAIL, "lead_body", "65");
  assert_key_of ("Vorlage Nr.: 2031/0123\nFachbereich/Aktenzeichen: 65 - Hochbau" TAIL, "lead_body", "65 - Hochbau");
  assert_key_of ("Vorlage Nr.: 2031/0123\nFachbereich/Aktenzeichen: 65 - Hb" TAIL, "lead_body", NULL);
  /* The head of the next column. */
  assert_key_of ("Vorlage Nr.: 2031/0123\nDezernat/Fachbereich/AZ     zur Sitzung" TAIL, "lead_body", NULL);
  /* An office that breaks off goes on. */
  assert_key_of ("Amt/Abteilung: 17 / Wirtschaft und\nsoziale Planung\nBearbeiter/in: Eva Halm" TAIL, "lead_body",
                 "17 / Wirtschaft und soziale Planung");
}

static void
test_inferred (void)
{
  /* The day behind the office is that of the paper. */
  assert_key_of ("Stadt Alsenau\nHauptamt - Sitzungsdienst - 9. Oktober 2031\n\nBeschlussvorlage Nr. 12/2031" TAIL, "lead_body",
                 "Hauptamt - Sitzungsdienst");
  assert_key_of ("Stadt Alsenau\nHauptamt - Sitzungsdienst - 9. Oktober 2031\n\nBeschlussvorlage Nr. 12/2031" TAIL, "date", "2031-10-09");
  g_autoptr (LotseOutline) outline = analyze_paper ("Beschlussvorlage Nr. 3/2019\nEinreicher: Fachbereich 5 Soziales" TAIL);
  LotseOutlineItem *item = lotse_outline_get_key_item (outline, "lead_body");

  g_assert_nonnull (item);
  g_assert_cmpstr (lotse_outline_item_get (item, "value"), ==, "Fachbereich 5 Soziales");
  g_assert_cmpint (lotse_outline_item_get_confidence (item), ==, LOTSE_CONFIDENCE_INFERRED);
  g_assert_cmpstr (lotse_outline_item_get_reason (item), ==, "submitter");
  /* In a header that runs on. */
  assert_key_of ("Vorlage Nr. VI-DS-017 Status: öffentlich Eingereicht von Dezernat Soziales" TAIL, "lead_body", "Dezernat Soziales");
  assert_key_of ("Beschlussvorlage Nr. 3/2019\nVerfasser: Fachbereich 5 Soziales" TAIL, "lead_body", "Fachbereich 5 Soziales");
  /* The office below the department that encloses it. */
  assert_key_of ("Stadt Alsenau\nDezernat III\nAmt für Verkehr\nBeschlussvorlage Nr. 3/2019" TAIL, "lead_body", "Amt für Verkehr");
  assert_key_of ("Stadt Alsenau\nRessort 4\nStadtdienst Verkehr\nBeschlussvorlage Nr. 3/2019" TAIL, "lead_body", "Stadtdienst Verkehr");
  assert_key_of ("Stadt Alsenau\nRessort 4\nBeschlussvorlage Nr. 3/2019" TAIL, "lead_body", "Ressort 4");
  assert_key_of ("Beschlussvorlage\n601 - Fachbereich Planung\nNr. 3/2019" TAIL, "lead_body", "601 - Fachbereich Planung");
  assert_key_of ("Stadt Alsenau\nFachbereich Stadtplanung, Umwelt, Klimaschutz und nachhaltige Mobilität\nBeschlussvorlage Nr. 3/2019" TAIL,
                 "lead_body", "Fachbereich Stadtplanung, Umwelt, Klimaschutz und nachhaltige Mobilität");
  assert_key_of ("Beschlussvorlage Nr. 3/2019\nEinreicher: Bürgermeister / Fachbereich Bildung" TAIL, "lead_body", "Fachbereich Bildung");
  assert_key_of ("Beschlussvorlage Nr. 3/2019\nEinbringer: Bauverwaltung" TAIL, "lead_body", "Bauverwaltung");
  assert_key_of ("Landratsamt Alsenau\nAmt für Verkehr\n\nSitzungsvorlage Nr. 3/2019" TAIL, "lead_body", "Amt für Verkehr");
  assert_key_of ("Die Senatorin für Soziales\n\nBeschlussvorlage Nr. 3/2019" TAIL, "lead_body", "Die Senatorin für Soziales");
  assert_key_of ("Beschlussvorlage Nr. 3/2019\nVerfasser:\nMuster, Hans, Amt für Schule und Sport" TAIL, "lead_body",
                 "Amt für Schule und Sport");
  assert_key_of ("Beschlussvorlage Nr. 3/2019\nerarbeitet von: Kulturamt, Frau Muster" TAIL, "lead_body", "Kulturamt");
  /* A faction is no office. */
  assert_key_of ("Beschlussvorlage Nr. 3/2019\nEinreicher: Fraktion Bunte Liste" TAIL, "lead_body", NULL);
}

/* Labels that ask for two things, and values that hold more than the office. */
static void
test_compound (void)
{
  /* An Amt that villages share is no office; for one of them it is the one that writes. */
  assert_key_of ("Amt Hügelland\nDer Amtsvorsteher\nBeschlussvorlage Nr. 3/2031" TAIL, "lead_body", NULL);
  assert_key_of ("Amt Hügelland\nDer Amtsvorsteher\nfür die Gemeinde Roddow\nBeschlussvorlage Nr. 3/2031" TAIL, "lead_body",
                 "Amt Hügelland");
  assert_key_of ("Beschlussvorlage Nr. 3/2019\nFachbereich/Sachbearbeiter: Hochbauamt / Muster" TAIL, "lead_body", "Hochbauamt");
  assert_key_of ("Beschlussvorlage Nr. 3/2019\nAmt/Sachbearbeiter/in: Hochbauamt / Frau Muster" TAIL, "lead_body", "Hochbauamt");
  assert_key_of ("Beschlussvorlage Nr. 3/2019\nStadtamt: 51 Jugendamt" TAIL, "lead_body", "51 Jugendamt");
  assert_key_of ("Beschlussvorlage Nr. 3/2019\nOrg.-Einheit: 3.2 Ordnung" TAIL, "lead_body", "3.2 Ordnung");
  assert_key_of ("Beschlussvorlage Nr. 3/2019\nDezernat(e)\tVI/51" TAIL, "lead_body", "VI/51");
  assert_key_of ("Beschlussvorlage Nr. 3/2019\nGeschäftsbereich / Fachbereich\tDatum\nGeschäftsbereich 6A\t04.03.2031" TAIL, "lead_body",
                 "Geschäftsbereich 6A");
  assert_key_of ("Beschlussvorlage Nr. 3/2019\nFachbereich/Sachbearbeiter:\tDatum:\nHochbauamt / Frau Muster\t02.03.2031" TAIL, "date",
                 "2031-03-02");
  assert_key_of ("Beschlussvorlage Nr. 3/2019\nAmt/Aktenzeichen\tDatum\n20-Finanzen / 20/Mu\t08.06.2031" TAIL, "lead_body", "20-Finanzen");
  assert_key_of ("Beschlussvorlage Nr. 3/2019\nAmt/Aktenzeichen\tDatum\n20-Finanzen / 20/Mu\t08.06.2031" TAIL, "file_reference", "20/Mu");
  assert_key_of ("Beschlussvorlage Nr. 3/2019\nfederführend\nII, gez. Muster" TAIL, "lead_body", NULL);
  assert_key_of ("Beschlussvorlage Nr. 3/2019\nAmt: 660 Hochbauamt, 24.11.2031, 51-52 47" TAIL, "lead_body", "660 Hochbauamt");
}

/* The head of an empty column stands above bodies of the council. */
static void
test_empty_column (void)
{
  assert_key_of ("Beratungsfolge\nSitzungstermin\nfederführend\nOrtsbeirat Nord\nOrtsbeirat Süd\n19.12.2031" TAIL, "lead_body", NULL);
  assert_key_of ("Federführend:\nGeschäftsstelle Ortsbeiräte" TAIL, "lead_body", "Geschäftsstelle Ortsbeiräte");
}

/* The centre of a district for integration heads its papers as an office does. */
static void
test_centre (void)
{
  assert_key_of ("Rhein-Auen-Kreis\nDER LANDRAT\n\n16 - Kommunales Integrationszentrum                   12.03.2031\n\nVorlage\n\n"
                 "Umbau der Wache\n\nBeschlussvorschlag:\nDer Kreistag beschließt den Umbau der Wache.\n",
                 "lead_body", "16 - Kommunales Integrationszentrum");
  assert_key_of ("Rhein-Auen-Kreis\nDER LANDRAT\n\nVorlage\n\nNeues Integrationszentrum\n\n"
                 "Beschlussvorschlag:\nDer Kreistag beschließt den Umbau der Wache.\n",
                 "lead_body", NULL);
}

/* The office behind the town on one line of the letterhead; a day there is none. */
static void
test_behind_town (void)
{
  assert_key_of (
      "Stadt Alsenau, Amt für Soziales und Sport\nVorlage Nr. 112/2031\n\nBetreff: Umbau\n\nBeschlussvorschlag:\nDer Rat stimmt zu.\n",
      "lead_body", "Amt für Soziales und Sport");
  assert_key_of ("Stadt Alsenau, 12.03.2031\nVorlage Nr. 112/2031\n\nBetreff: Umbau\n\nBeschlussvorschlag:\nDer Rat stimmt zu.\n",
                 "lead_body", NULL);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/key-lead/behind-town", test_behind_town);
  g_test_add_func ("/analysis/key-lead/labelled", test_labelled);
  g_test_add_func ("/analysis/key-lead/inferred", test_inferred);
  g_test_add_func ("/analysis/key-lead/compound", test_compound);
  g_test_add_func ("/analysis/key-lead/empty-column", test_empty_column);
  g_test_add_func ("/analysis/key-lead/centre", test_centre);
  return g_test_run ();
}
