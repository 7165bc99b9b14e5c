/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "paper-fixture.h"

#define TAIL "\n\nBeschlussvorschlag:\nDer Stadtrat beschließt den Umbau.\n"

static void
test_title (void)
{
  assert_key_of ("Betreff: Umbau des Rathauses\nhier: zweiter Abschnitt" TAIL, "title", "Umbau des Rathauses hier: zweiter Abschnitt");
  assert_key_of ("Gegenstand der Vorlage\nUmbau des Rathauses und der\nNebengebäude\nDatum: 01.02.2020" TAIL, "title",
                 "Umbau des Rathauses und der Nebengebäude");
  /* Without a label the block that is nothing else. */
  assert_key_of ("Stadt Alsenau\nDer Bürgermeister\n\nBeschlussvorlage\nVorlage Nr.: 4/2020\n\nUmbau des Rathauses\n\nBeratungsfolge" TAIL,
                 "title", "Umbau des Rathauses");
  /* Running text is no title. */
  assert_key_of ("Der Vorsitzende begrüßt die Anwesenden." TAIL, "title", NULL);
}

static void
test_number (void)
{
  assert_key_of ("Beschlussvorlage - 2021/498" TAIL, "number", "2021/498");
  assert_key_of ("Sitzungsvorlage Nr. 12-3/A" TAIL, "number", "12-3/A");
  /* Labels first, then the values. */
  assert_key_of ("Vorlage Nr.:\nDatum:\n03.05.2013\n146/2013" TAIL, "number", "146/2013");
  /* Alone on its line, right below the type. */
  assert_key_of ("Beschlussvorlage\n2021/0098\nöffentlich" TAIL, "number", "2021/0098");
  assert_key_of ("MITTEILUNGSVORLAGE\nNr. M 2018/15" TAIL, "number", "M 2018/15");
  /* The letters are the label and a part of the number. */
  assert_key_of ("Stadt Alsenau\tGRDrs 12/2031\nAmt 33\tAlsenau, 20.01.2031\n\nUmbau" TAIL, "number", "GRDrs 12/2031");
  /* A date is no number. */
  assert_key_of ("Vorlage Nr.:\n03.05.2013\nUmbau" TAIL, "number", NULL);
}

static void
test_publicity (void)
{
  assert_key_of ("Status: nichtöffentlich" TAIL, "publicity", "non-public");
  assert_key_of ("Öffentliche Beschlussvorlage 4/2020" TAIL, "publicity", "public");
  assert_key_of ("Anfrage (öffentlich) - 23-1" TAIL, "publicity", "public");
  assert_key_of ("Beschlussvorlage öffentlich - VO/2031/093" TAIL, "publicity", "public");
  assert_key_of ("Betreff: Öffentliche Toiletten" TAIL, "publicity", NULL);
}

static void
test_date (void)
{
  assert_key_of ("Datum: 3. Mai 2020" TAIL, "date", "2020-05-03");
  /* The session's date only where the paper has none. */
  assert_key_of ("Letzte Beratung\nMontag, 4. Mai 2020\nDatum: 03.05.2020" TAIL, "date", "2020-05-03");
  /* The day of the paper below a word of the site, which is no head of a table; below such a head it is that of a session. */
  assert_key_of ("Kalender\nGremien\n\nBetreff:\nUmbau\nVorlage-Nr.:\n4/2020\nDatum:\n03.05.2020" TAIL, "date", "2020-05-03");
  assert_key_of ("Betreff: Umbau\n\nGremium\nDatum\n03.05.2020" TAIL, "date", NULL);
  assert_key_of ("Betreff: Umbau" TAIL, "date", NULL);
}

static void
test_lost_syllable (void)
{
  g_autoptr (LotseOutline) outline = analyze_paper ("Betreff: Umbau" TAIL "\nSachverhalt:\n\nr die Räume fehlt das Geld.\n");
  LotseOutlineItem *hint = NULL;

  for (guint i = 0; i < lotse_outline_get_n_items (outline, LOTSE_ITEM_HINT); i++)
    if (g_strcmp0 (lotse_outline_item_get (lotse_outline_get_item (outline, LOTSE_ITEM_HINT, i), "code"), "lost-syllable") == 0)
      hint = lotse_outline_get_item (outline, LOTSE_ITEM_HINT, i);
  g_assert_nonnull (hint);
  g_assert_cmpuint (lotse_outline_item_get_n_spans (hint), ==, 1);
  g_assert_cmpuint (lotse_outline_item_get_span (hint, 0)->length, ==, 1);
}

/* The session of minutes is the day of the paper; the list of those present ends the header. */
static void
test_minutes (void)
{
  g_autoptr (LotseOutline) outline
      = analyze_paper ("Niederschrift\n\n"
                       "über die öffentliche Sitzung des Kreistages des Landkreises Nordtal am 19. März 2031, 16.00 Uhr\n\n"
                       "Anwesend:\nHans Muster\n\nPunkt 1:\n\nEröffnung der Sitzung\n");

  assert_key (outline, "date", "2031-03-19");
  assert_key (outline, "publicity", "public");
  assert_key (outline, "title", NULL);
  assert_key_of ("PROTOKOLL\n\n32. Sitzung des Sozialausschusses am Montag, 21. September 2031,\nRathaus\n\nAnwesend:\nHans Muster\n",
                 "date", "2031-09-21");
  assert_key_of ("Protokoll\nüber die nichtöffentliche Sitzung des Rates der Gemeinde Talheim\nvom 19.03.2031.\n\nDer Rat beschließt.\n",
                 "date", "2031-03-19");
}

/* Shapes of numbers: a committee in mixed letters, a period of office with blanks. */
static void
test_shapes (void)
{
  assert_key_of ("Betreff\nUmbau\nVorlage\n0368-StR/2031\nArt\nBeschlussvorlage\n", "number", "0368-StR/2031");
  assert_key_of ("Betreff\nUmbau\nVorlage\n06 - 16 2042/2031\nArt\nBeschlussvorlage\n", "number", "06 - 16 2042/2031");
  assert_key_of ("Drucksache\n\n21. Wahlperiode\n\n21/3417 22.03.31\n\nBetreff: Umbau\n", "number", "21/3417");
}

/* What a site that holds files prints above them. */
static void
test_frame (void)
{
  assert_key_of (
      "Bau und mehr\n\nGröße: px\nDownload \"Bau und mehr\"\n\nTranskript\n\n1 Stadt Alsenau Sitzungsvorlage Nummer: 150/2031 Betreff: "
      "Umbau des Rathauses Beschlussvorschlag: Der Rat beschließt den Umbau des Rathauses.\n",
      "title", "Umbau des Rathauses");
}

/* Number and day in the foot of the page. */
static void
test_foot (void)
{
  g_autoptr (LotseOutline) outline = analyze_paper (
      "ÖFFENTLICHE BESCHLUSSVORLAGE\nAmt/Eigenbetrieb:\n69 Umweltamt\nBetreff:\nUmbau des Rathauses\nBeschlussvorschlag:\n"
      "Der Rat beschließt den Umbau.\nSachverhalt:\nDas Haus ist alt.\nDrucksachennummer:\n0456/2031\nDatum:\n13.05.2031\n");

  assert_key (outline, "number", "0456/2031");
  assert_key (outline, "date", "2031-05-13");
}

/* A day with a short year and a month of one figure, alone behind its label. */
static void
test_short_day (void)
{
#define SHORT(value) "Vorlage Nr. 12/2031     Datum: " value "\n\nUmbau der Wache\n\nBeschlussvorschlag:\nDer Rat beschließt den Umbau.\n"
  assert_key_of (SHORT ("12.3.31"), "date", "2031-03-12");
  assert_key_of (SHORT ("12.3.31.4"), "date", NULL);
  assert_key_of (SHORT ("12.13.31"), "date", NULL);
}

/* What stands beside a label and is the value of another field. */
static void
test_other_cells (void)
{
#define REQUEST "\n\nBeschlussvorschlag:\nDer Rat beschließt den Umbau der Wache.\n"
  assert_key_of ("Vorlage Nr. 12/2031\nAz.                      Auental, 12.03.2031\n\nUmbau der Wache" REQUEST, "file_reference", NULL);
  assert_key_of ("Vorlage Nr. 12/2031\nAz.                      Auental, 12.03.2031\n\nUmbau der Wache" REQUEST, "date", "2031-03-12");
  assert_key_of ("Vorlage Nr. 12/2031\nAz.: Auental 12\n\nUmbau der Wache" REQUEST, "file_reference", "Auental 12");
  assert_key_of ("Beschlussvorlage Titel der Drucksache:       Drucksache       0412/31\n\nUmbau der Wache" REQUEST, "title",
                 "Umbau der Wache");
  assert_key_of ("Landkreis Auental      KT-Drucks. Nr. 123/2031\n\nUmbau der Wache" REQUEST, "number", "123/2031");
}

/* "Az." in front of a figure, or behind an office in front of a code, without a colon. */
static void
test_file_reference_line (void)
{
  assert_key_of ("Stadt Alsenau\nAz. 023.22\nBeschlussvorlage 12/2031\n\nUmbau der Wache" REQUEST, "file_reference", "023.22");
  assert_key_of ("Stadt Alsenau\nAz 023.22\nBeschlussvorlage 12/2031\n\nUmbau der Wache" REQUEST, "file_reference", "023.22");
  assert_key_of ("Stadt Alsenau\nFachbereich III, Az. III-50\nBeschlussvorlage 12/2031\n\nUmbau der Wache" REQUEST, "file_reference",
                 "III-50");
  assert_key_of ("Stadt Alsenau\nAz. folgt\nBeschlussvorlage 12/2031\n\nUmbau der Wache" REQUEST, "file_reference", NULL);
  assert_key_of ("Stadt Alsenau\nWegen der Wache, Az. III-50\nBeschlussvorlage 12/2031\n\nUmbau der Wache" REQUEST, "file_reference", NULL);
}

/* What a browser printed names its address at the foot; what stands there in a paper is no more than a footer. */
static void
test_browser_address (void)
{
  static const struct
  {
    const char *head, *foot, *url;
  } cases[] = {
    { "30.11.31, 09:10        Vorlage - Stadt Alsenau", "https://rat.example/vo020?VOLFDNR=77        1/1",
      "https://rat.example/vo020?VOLFDNR=77" },
    { "Stadt Alsenau", "https://www.alsenau.example/rathaus", NULL },
    { "Stadt Alsenau", "1", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *page
          = g_strdup_printf ("%s\nBeschlussvorlage 12/2031\nBetreff: Wege\nEs gibt neue Wege.\n%s\n", cases[i].head, cases[i].foot);
      g_autoptr (LotseDocumentText) text = lotse_document_text_new (LOTSE_SOURCE_PDF);
      g_autoptr (LotseOutline) outline = NULL;

      add_grid_page (text, page);
      outline = analyze_document (text);
      assert_key (outline, "source_url", cases[i].url);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/key-data/title", test_title);
  g_test_add_func ("/analysis/key-data/number", test_number);
  g_test_add_func ("/analysis/key-data/publicity", test_publicity);
  g_test_add_func ("/analysis/key-data/date", test_date);
  g_test_add_func ("/analysis/key-data/lost-syllable", test_lost_syllable);
  g_test_add_func ("/analysis/key-data/minutes", test_minutes);
  g_test_add_func ("/analysis/key-data/shapes", test_shapes);
  g_test_add_func ("/analysis/key-data/frame", test_frame);
  g_test_add_func ("/analysis/key-data/foot", test_foot);
  g_test_add_func ("/analysis/key-data/short-day", test_short_day);
  g_test_add_func ("/analysis/key-data/file-reference-line", test_file_reference_line);
  g_test_add_func ("/analysis/key-data/other-cells", test_other_cells);
  g_test_add_func ("/analysis/key-data/browser-address", test_browser_address);
  return g_test_run ();
}
