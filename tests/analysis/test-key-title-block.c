/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "paper-fixture.h"

#define HEAD "Stadt Alsenau\nBeschlussvorlage 12/2031\n"
#define TEXT "\n\nBeschlussvorschlag:\nDer Rat beschließt den Umbau des Rathauses.\n\nSachverhalt:\nDas Rathaus ist alt.\n"

static void
assert_title (const char *content, const char *title)
{
  assert_key_of (content, "title", title);
}

/* What the text is about is the title, not the frame of the page. */
static void
test_comes_again (void)
{
  assert_title (HEAD "öffentlich\nVorlage drucken\n\nUmbau des Rathauses\n\nSprache wechseln" TEXT, "Umbau des Rathauses");
  /* A sentence that is quoted, and a name that is. */
  assert_title ("Umbau des Rathauses\n\nDer Rat hat am 10.04.2031 folgendes beschlossen:\n„Die Verwaltung berichtet über den Umbau.“" TEXT,
                "Umbau des Rathauses");
  assert_title (HEAD "öffentlich\n\nZuschuss für die Initiative „Kurze Wege e.V.“" TEXT, "Zuschuss für die Initiative „Kurze Wege e.V.“");
  assert_title (HEAD "öffentlich\nKurzer Weg\n\nUmbau des Rathauses" TEXT, "Umbau des Rathauses");
  /* The period of "e. V." ends no sentence. */
  assert_title (HEAD "öffentlich\n\nZuschuss für das Jahr 2031 an den Verein der Freunde Muster e. V." TEXT,
                "Zuschuss für das Jahr 2031 an den Verein der Freunde Muster e. V.");
  /* Whose office writes, and the place on the agenda in front of a title like a field. */
  assert_title ("Kreisverwaltung\ndes Main-Rodau-Kreises\n\nVorlage\n\nTagesordnungspunkt 7:\n\nSportpark: Umbau der Halle" TEXT,
                "Sportpark: Umbau der Halle");
}

/* Fields that no table knows, rows of sessions, other papers. */
static void
test_other_lines (void)
{
  assert_title (HEAD "Sachgruppe: Bauen\nUmbau des Rathauses" TEXT, "Umbau des Rathauses");
  assert_title (HEAD "\nUmbau des Rathauses\nBauausschuss 05.02.2031\nRat 12.02.2031" TEXT, "Umbau des Rathauses");
  assert_title (HEAD "zur Vorlage 7/2031\n\nUmbau des Rathauses" TEXT, "Umbau des Rathauses");
  assert_title (HEAD "\nUmbau des Rathauses\n- Vergabe der Arbeiten\n- Kosten" TEXT, "Umbau des Rathauses - Vergabe der Arbeiten - Kosten");
  for (guint i = 0; i < 2; i++)
    {
      const char *dash = i == 0 ? "–" : "-";
      g_autofree char *title = g_strdup_printf ("Umbau des Rathauses %s Antrag der Fraktion Freie Liste vom 12.01.2031", dash);
      g_autofree char *text = g_strdup_printf (HEAD "\nUmbau des Rathauses\n%s Antrag der Fraktion Freie Liste vom 12.01.2031" TEXT, dash);

      assert_title (text, title);
    }
  assert_title (HEAD "\nSitzung des Rates am 12.02.2031\n\nTOP 5 Umbau des Rathauses" TEXT, "Umbau des Rathauses");
}

/* The text below the title: its paragraphs, its questions, its table, who sent it. */
static void
test_text_below (void)
{
  assert_title (HEAD "\nUmbau des Rathauses\n\nGremium Sitzung am TOP-Nr. ö nö\nRat 12.02.2031 4.1 x\n" TEXT, "Umbau des Rathauses");
  assert_title (HEAD "\nUmbau des Rathauses\n\nBauausschuss 05.02.2031 7.1 N Vorberatung\nRat 12.02.2031 3 Ö Entscheidung" TEXT,
                "Umbau des Rathauses");
  assert_title (HEAD "\nUmbau des Rathauses\n\n1. Welche Kosten hat der Umbau des Rathauses für die Stadt in den\nnächsten Jahren?\n\n"
                     "2. Welche Folgen hat der Umbau des Rathauses für die Mitarbeiter der\nVerwaltung?\n",
                "Umbau des Rathauses");
  assert_title (HEAD "\nUmbau des Rathauses\n\nDas Rathaus ist mehr als hundert Jahre alt und wurde seit dem Krieg nicht\n"
                     "erneuert. Der Umbau des Rathauses soll im Frühjahr beginnen und zwei Jahre\ndauern. Die Stadt trägt die Kosten.\n\n"
                     "Erika Beispiel\nHans Muster\n",
                "Umbau des Rathauses");
  assert_title (HEAD "\nUmbau des Rathauses\n\nHauptamt - Sitzungsdienst - 9. Oktober 2031" TEXT, "Umbau des Rathauses");
  /* Labels first, then their values, then the title. */
  assert_title (
      "Anfrage\nGremium:\nStadtrat\nSitzung am:\nVorlagen-Nummer\nTOP-Nr.:\nBerichterstatter:\n12.02.2031\n2031/0392\n34\nöffentlich\n"
      "Dez. 5\nUmbau des Rathauses\n\nDas Rathaus wird im Frühjahr umgebaut.\n",
      "Umbau des Rathauses");
  /* Below the table, where none stands above it. */
  assert_title (HEAD "\nBeratungsfolge:\nBauausschuss 05.02.2031 Vorberatung\nRat 12.02.2031 Entscheidung\n\nUmbau des Rathauses\n"
                     "hier: Kosten" TEXT,
                "Umbau des Rathauses hier: Kosten");
  assert_title (HEAD "eingegangen: 18.03.2031\n15. Plenarsitzung Stadtrat\nUmbau" TEXT, "Umbau");
}

static void
test_none (void)
{
  assert_title ("Stimmberechtigte: 12, Stimmen dafür: 12\n\nDer Rat beschließt den Umbau.\n", NULL);
  assert_title ("Niederschrift\n\n10.06.2031 Aufrufe\n\nDer Rat beschließt den Umbau.\n", NULL);
  assert_title ("Niederschrift\n\num 19:00 Uhr im Rathaus Alsenau\n\nDer Rat beschließt den Umbau.\n", NULL);
  assert_title ("(c) Erika Beispiel\nAnfrage:\n- Wann wird das Rathaus umgebaut?\n", NULL);
  assert_title (
      "Der Sozialausschuss beschloss einstimmig, dem Kreistag zu empfehlen:\n\nDie Beratung wird gefördert mit\n- dem Werk: 37.000 EUR,\n"
      "- dem\nSozialwerk Alsenau: 39.500 EUR,\n",
      NULL);
  assert_title ("Stadt Alsenau\nBeschlussvorlage 12/2031\nSachgruppe: Bauen" TEXT, NULL);
  /* The points of what was decided. */
  assert_title ("1.\nEinstimmig\nwird vom Gemeinderat der Umbau\nbeschlossen.\n2.\nEinstimmig\nwird die Satzung\nbeschlossen.\n", NULL);
  assert_title (
      "Antrag von Erika Beispiel, Hans Muster und Ute Probe vom 19.08.2031\n\nWir beantragen, dass der Rat sich mit dem Umbau des "
      "Rathauses befasst.\n",
      NULL);
}

/* A title of the form of a field, above the type on top of all. */
static void
test_above_type (void)
{
  assert_key_of (
      "Straßenbau: Beteiligung Ortsbeirat\nBericht\nDem Antrag kann der Magistrat nicht folgen. Der Ortsbeirat wird aber beim Straßenbau "
      "gehört, wie es die Geschäftsordnung sagt.\n",
      "title", "Straßenbau: Beteiligung Ortsbeirat");
}

/* The title alone between the table of consultations and the first section. */
static void
test_below_table (void)
{
  assert_key_of ("Amt Küstenland\nfür die Gemeinde Alsenau\nBeschlussvorlage\nVorlage-Nr: 12/2031\nDatum: 20.02.2031\nBeratungsfolge:\n"
                 "Gremium Zuständigkeit Datum\nBauausschuss Vorberatung 03.03.2031\nGemeindevertretung Alsenau Entscheidung 12.03.2031\n\n"
                 "Erneuerung der Beleuchtung\nim Dorfweg\n\nBeschlussvorschlag:\nDie Leuchten werden erneuert.\n",
                 "title", "Erneuerung der Beleuchtung im Dorfweg");
}

/* The same without blank lines, below the row of a session; who moved it is no title. */
static void
test_below_row (void)
{
  assert_key_of (
      "Bezirksversammlung Alsenau\nDrucksache 21-3599\nAntrag öffentlich\nder Fraktion Freie Liste\nDatum 10.11.2031\nBeratungsfolge\n"
      "Gremium\tDatum\nBezirksversammlung\t24.11.2031\nSicherer Schulweg am Deich\nSachverhalt:\nDer Weg ist eng. Es gab Unfälle.\n"
      "Petitum/Beschluss:\nDie Bezirksversammlung möge beschließen: Es wird ein Zebrastreifen angelegt.\n",
      "title", "Sicherer Schulweg am Deich");
}

/* The address of the sender on top is no title, and does not end the header. */
static void
test_address_of_sender (void)
{
  assert_key_of ("ABC-Fraktion im Rat der Stadt Alsenau · Rathausplatz 1 · 52399 Alsenau\n\nHerrn Bürgermeister\nTom Hügel\n\n"
                 "Antrag zur Sitzung des Sozialausschusses am 24.04.2031\nEine Anlaufstelle für neue Familien\n\n"
                 "Sehr geehrter Herr Bürgermeister,\n\nwir bitten, den Antrag auf die Tagesordnung zu setzen.\n",
                 "title", "Eine Anlaufstelle für neue Familien");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/key-title-block/comes-again", test_comes_again);
  g_test_add_func ("/analysis/key-title-block/other-lines", test_other_lines);
  g_test_add_func ("/analysis/key-title-block/text-below", test_text_below);
  g_test_add_func ("/analysis/key-title-block/none", test_none);
  g_test_add_func ("/analysis/key-title-block/above-type", test_above_type);
  g_test_add_func ("/analysis/key-title-block/below-table", test_below_table);
  g_test_add_func ("/analysis/key-title-block/below-row", test_below_row);
  g_test_add_func ("/analysis/key-title-block/address-of-sender", test_address_of_sender);
  return g_test_run ();
}
