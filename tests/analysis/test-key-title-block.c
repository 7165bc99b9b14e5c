/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "title-fixture.h"

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
  assert_title ("Niederschrift der 8. Sitzung des Gemeinderates Alsenau am 14.03.2031\n\n1. Bauanträge\na) Neubau, Lindenweg 4\n"
                "Der Gemeinderat erteilt das Einvernehmen. (12:0)\n",
                NULL);
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

/* The title alone between the table of consultations and the first section. */
static void
test_below_table (void)
{
  assert_key_of ("Amt Küstenland\nfür die Gemeinde Alsenau\nBeschlussvorlage\nVorlage-Nr: 12/2031\nDatum: 20.02.2031\nBeratungsfolge:\n"
                 "Gremium Zuständigkeit Datum\nBauausschuss Vorberatung 03.03.2031\nGemeindevertretung Alsenau Entscheidung 12.03.2031\n\n"
                 "Erneuerung der Beleuchtung\nim Dorfweg\n\nBeschlussvorschlag:\nDie Leuchten werden erneuert.\n",
                 "title", "Erneuerung der Beleuchtung im Dorfweg");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/key-title-block/other-lines", test_other_lines);
  g_test_add_func ("/analysis/key-title-block/text-below", test_text_below);
  g_test_add_func ("/analysis/key-title-block/none", test_none);
  g_test_add_func ("/analysis/key-title-block/below-table", test_below_table);
  return g_test_run ();
}
