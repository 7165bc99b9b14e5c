/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "paper-fixture.h"

#define TAIL "\n\nBeschlussvorschlag:\nDer Stadtrat beschließt den Umbau.\n"

static void
test_type (void)
{
  assert_key_of ("Stadt Alsenau\nMITTEILUNGSVORLAGE\nBetreff: Umbau" TAIL, "paper_type", "MITTEILUNGSVORLAGE");
  assert_key_of ("Drucksache-Art: AntragVorlage zur Kenntnisnahme" TAIL, "paper_type", "Vorlage zur Kenntnisnahme");
  assert_key_of ("Drucksache-Art: Mündliche Anfragen Mündliche Anfragen" TAIL, "paper_type", "Mündliche Anfragen");
  assert_key_of ("Betreff: Antrag auf Umbau" TAIL, "paper_type", NULL);
  assert_key_of ("Stadt Alsenau Sitzungsvorlage Vorlage-Nr.: BV/0291/2031 Amt: Bauamt" TAIL, "paper_type", "Sitzungsvorlage");
  assert_key_of ("Stadt Alsenau Bauamt Vorlage-Nr.: BV/0291/2031 Datum: 02.03.2031" TAIL, "paper_type", NULL);
  assert_key_of ("Vorlage für die Sitzung des Ortsgemeinderates Oberneuenfels am 11.11.2031\n\nBetreff: Umbau" TAIL, "paper_type",
                 "Vorlage");
  assert_key_of ("Vorlage 12/2031\n\nBeschlussvorlage der hauptamtlichen Kreisbeigeordneten\n\nBetreff: Umbau" TAIL, "paper_type",
                 "Beschlussvorlage");
  assert_key_of ("Stadt Alsenau\n\n- Entscheidungsvorlage -\n\nBetreff: Umbau" TAIL, "paper_type", "Entscheidungsvorlage");
  assert_key_of ("Stadt Alsenau\n\n- Antrag auf Umbau -\n\nBetreff: Umbau" TAIL, "paper_type", NULL);
  /* "Vorlage" says less than the line below. */
  assert_key_of ("Vorlage\nVorlage-Nr.: 7/2010\nBeschlussvorlage an den Stadtrat\nBetrifft: Umbau" TAIL, "paper_type", "Beschlussvorlage");
}

/* Words that head a section too are a type with a number only; without a type of its own a paper has the word before its number. */
static void
test_numbered (void)
{
  /* Where the paper is dealt with stands behind the number. */
  assert_key_of ("Drucksache - 23-1874 - Nordstadt\n\nBetreff: Radwege" TAIL, "number", "23-1874");
  assert_key_of ("Drucksache - 23-1874 - Umbau der Halle\n\nBetreff: Radwege" TAIL, "number", NULL);
  assert_key_of ("Stadt Alsenau\nBeschlussantrag Nr. 12/2031\nUmbau" TAIL, "paper_type", "Beschlussantrag");
  assert_key_of ("Stadt Alsenau\n1. Nachtrag zur Vorlage Nr. 12/2031\nUmbau" TAIL, "number", "12/2031");
  assert_key_of ("Stadt Alsenau\nVorlage 12/2031\nNachtrag: 21.12.2031\nUmbau" TAIL, "paper_type", NULL);
  assert_key_of ("Stadt Alsenau\nSitzungsvorlage Nummer: 150/2031\nBetreff: Umbau" TAIL, "paper_type", "Sitzungsvorlage");
  assert_key_of ("GEMEINDE ALSENAU SITZUNGSVORLAGE Nr. 2031/137 Sitzung am\nBetreff: Umbau" TAIL, "number", "2031/137");
  assert_key_of ("Drucksache Nr. 150/2031\nBetreff: Umbau" TAIL, "paper_type", NULL);
  assert_key_of ("Stadt Alsenau\n\nBeschlussvorlage-Nr.\tDatum\nBV/2031/0388\t11.03.2031\n\nBetreff: Umbau" TAIL, "paper_type",
                 "Beschlussvorlage");
  assert_key_of ("Stadt Alsenau\n\nVorlage-Nr.\tDatum\nBV/2031/0388\t11.03.2031\n\nBetreff: Umbau" TAIL, "paper_type", NULL);
  assert_key_of ("Vorlage | Beschlussvorlage\nBetreff: Umbau" TAIL, "paper_type", "Beschlussvorlage");
}

/* "Drucksache" on top is no type where a better one follows. */
static void
test_better_type (void)
{
  assert_key_of ("Drucksache\nder Stadtverordnetenversammlung Alsenau\nVorlage zur Kenntnisnahme § 13 GO\nBetreff: Umbau" TAIL,
                 "paper_type", "Vorlage zur Kenntnisnahme");
  assert_key_of ("Drucksache\nder Stadtverordnetenversammlung Alsenau\nAntrag\nFraktion Freie Liste\nBetreff: Umbau" TAIL, "paper_type",
                 "Antrag");
}

/* Who moves it belongs to the type; but where the line goes on with what is moved, all of it is the title. */
static void
test_mover_and_title (void)
{
  assert_key_of ("Antrag der Linden-Fraktion betr. Radwege\n\nDer Rat beschließt den Bau.\n", "title",
                 "Antrag der Linden-Fraktion betr. Radwege");
  assert_key_of ("Antrag der Linden-Fraktion betr. Zwischenbericht über die Radwege am Fluss\n\nDer Rat beschließt den Bau.\n", "title",
                 "Antrag der Linden-Fraktion betr. Zwischenbericht über die Radwege am Fluss");
  assert_key_of ("Antrag der Linden-Fraktion\nbetr. Radwege am Fluss\n\nBeschlussvorschlag:\nDer Rat beschließt den Bau.\n", "title",
                 "Radwege am Fluss");
}

/* A label in the next cell. */
static void
test_cell (void)
{
  assert_key_of ("Beschlussvorlage\tAlsenau, 10.09.2031" TAIL, "paper_type", "Beschlussvorlage");
  assert_key_of ("Stadt Alsenau\nBeschlussvorlage\tDatum: 10.03.2031\nBetreff: Umbau" TAIL, "paper_type", "Beschlussvorlage");
  assert_key_of ("Stadt Alsenau\nBeschlussvorlage\tVorlagen-Nr.: SR 23/20\nBetreff: Umbau" TAIL, "paper_type", "Beschlussvorlage");
}

/* What a motion rests on stands behind its type. */
static void
test_rule (void)
{
  assert_key_of ("Anfrage gemäß § 24 GeschO\n\nUmbau des Rathauses\n\nBeschlussvorschlag:\nDer Rat beschließt.\n", "paper_type", "Anfrage");
  assert_key_of ("Antrag nach§ 15 Geschäftsordnung; Umbau des Rathauses\n\nSehr geehrter Herr Bürgermeister,\n\nwir bitten um den Umbau.\n",
                 "paper_type", "Antrag");
}

/* Who may hear the paper, behind the type, and more behind that. */
static void
test_publicity (void)
{
  assert_key_of ("Stadt Alsenau\nBeschlussvorlage, nichtöffentlich\nBetreff: Umbau" TAIL, "publicity", "non-public");
  assert_key_of ("Stadt Alsenau\nBeschlussvorlage 12/2031 öffentlich\nBetreff: Umbau" TAIL, "publicity", "public");
  assert_key_of ("Stadt Alsenau\nBeschlussvorlage (nichtöffentlich)\nBetreff: Umbau" TAIL, "publicity", "non-public");
  assert_key_of ("Stadt Alsenau\nBeschlussvorlage (öffentlich) öffentlich\nBetreff: Umbau" TAIL, "publicity", "public");
  assert_key_of ("Stadt Alsenau\nAntrag (öffentlich) des Jugendbeirats - VO/7185/2031\nBetreff: Umbau" TAIL, "publicity", "public");
  assert_key_of ("Stadt Alsenau\nAntrag (öffentlich) des Jugendbeirats - VO/7185/2031\nBetreff: Umbau" TAIL, "number", "VO/7185/2031");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/key-type/mover-and-title", test_mover_and_title);
  g_test_add_func ("/analysis/key-type/type", test_type);
  g_test_add_func ("/analysis/key-type/numbered", test_numbered);
  g_test_add_func ("/analysis/key-type/better-type", test_better_type);
  g_test_add_func ("/analysis/key-type/cell", test_cell);
  g_test_add_func ("/analysis/key-type/rule", test_rule);
  g_test_add_func ("/analysis/key-type/publicity", test_publicity);
  return g_test_run ();
}
