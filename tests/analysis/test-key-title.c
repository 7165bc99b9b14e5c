/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "page-fixture.h"
#include "paper-fixture.h"

static void
test_over_lines (void)
{
  g_autoptr (LotseOutline) outline = analyze_paper ("Betreff\n"
                                                    "Umbau des Rathauses,\n"
                                                    "der Bücherei und\n"
                                                    "des Bauhofes\n"
                                                    "Vorlage\n"
                                                    "12/2020\n"
                                                    "\n"
                                                    "Beschlussvorschlag:\n"
                                                    "Der Rat beschließt den Umbau.\n");
  assert_key (outline, "title", "Umbau des Rathauses, der Bücherei und des Bauhofes");
}

static void
test_site (void)
{
  assert_key_of (
      "Skip to main content\nKOLPINGSTADT ALSENAU\n\nUmbau des Rathauses\n\nBeschlussvorschlag:\nDer Rat beschließt den Umbau.\n", "title",
      "Umbau des Rathauses");
}

/* Who moved it, and when, stands below the title. */
static void
test_moved (void)
{
  assert_key_of ("Mehr Bänke im Park\nAntrag SPD vom 08.01.2032\n\nBeschlussvorschlag:\nDer Rat beschließt den Umbau.\n", "title",
                 "Mehr Bänke im Park");
  assert_key_of ("Betreff: Mehr Bänke im Park\nhier: Kosten\nAntrag Magistratsvorlage Nr. 2031-178 (Dez. IV) vom 15.05.2031\n\n"
                 "Beschlussvorschlag:\nDer Rat beschließt den Umbau.\n",
                 "title", "Mehr Bänke im Park hier: Kosten");
  assert_key_of ("Mehr Bänke im Park\nAntrag zur Sitzung des Rates\n\nBeschlussvorschlag:\nDer Rat beschließt den Umbau.\n", "title",
                 "Mehr Bänke im Park");
}

static void
test_continued (void)
{
  g_autoptr (LotseOutline) outline = analyze_paper ("Betreff: Umbau des Rathauses\n"
                                                    "\n"
                                                    "hier: Fenster\n"
                                                    "\n"
                                                    "Beschlussvorschlag:\n"
                                                    "Der Rat beschließt den Umbau.\n");
  assert_key (outline, "title", "Umbau des Rathauses hier: Fenster");
}

/* Neither points of a list nor a heading over two lines are a title. */
static void
test_none (void)
{
  g_autoptr (LotseOutline) list
      = analyze_paper ("Beratungsergebnis: einstimmig beschlossen\n\n- Mitglieder der Gruppe\n\n- Kosten des Umbaus\n");
  g_autoptr (LotseOutline) heading = analyze_paper (
      "Beschlussvorschlag des\nKreisausschusses:\n1. Die Verwaltung wird beauftragt, das Rathaus im Jahr 2031 umzubauen.\n");

  g_autoptr (LotseOutline) table
      = analyze_paper ("Produkt 36.01\tAnsatz 2022\tAnsatz 2023\nPersonal\t120.000\t130.000\nSachen\t45.000\t46.500\n");

  assert_key (table, "title", NULL);
  assert_key (list, "title", NULL);
  assert_key (heading, "title", NULL);
}

/* The last line of a title may break inside a word, and "zu TOP 4" is no part of it. */
static void
test_broken_word (void)
{
  g_autoptr (LotseOutline) outline = analyze_paper ("Planungsverband Alsenau\n"
                                                    "Vorlage 7/2031\n"
                                                    "zu TOP 4\n"
                                                    "Klarstellung zum Teilplan Solarflächen\n"
                                                    "und Entscheidung über die Aus-\n"
                                                    "legung nach § 5 des Gesetzes\n"
                                                    "I. Hintergrund\n"
                                                    "Der Teilplan enthält keine Festlegung zu den Rändern.\n");

  assert_key (outline, "title", "Klarstellung zum Teilplan Solarflächen und Entscheidung über die Auslegung nach § 5 des Gesetzes");
}

static void
test_block (void)
{
  g_autoptr (LotseOutline) outline = analyze_paper ("Stadt Alsenau\n"
                                                    "Der Bürgermeister\n"
                                                    "Beschlussvorlage\n"
                                                    "Vorlage Nr.: 3/2021\n"
                                                    "\n"
                                                    "Umbau des Rathauses und\n"
                                                    "der Bücherei\n"
                                                    "\n"
                                                    "Gremium Termin TOP\n"
                                                    "Rat 01.02.2021 3\n"
                                                    "\n"
                                                    "Beschlussvorschlag:\n"
                                                    "Der Rat beschließt den Umbau.\n");
  assert_key (outline, "title", "Umbau des Rathauses und der Bücherei");
}

static void
test_sentence (void)
{
  g_autoptr (LotseOutline) outline = analyze_paper ("Die Vorsitzende begrüßt alle Gäste.\n"
                                                    "\n"
                                                    "Beschlussvorschlag:\n"
                                                    "Der Rat beschließt den Umbau.\n");
  assert_key (outline, "title", NULL);
}

/* The title ends where the wish begins, and what the motion rests on is none. */
static void
test_motion (void)
{
  g_autoptr (LotseOutline) outline = analyze_paper ("In die nächste Ratsversammlung\n"
                                                    "\n"
                                                    "gemäß § 12 der Geschäftsordnung des Rates der Stadt Alsenau\n"
                                                    "\n"
                                                    "Bilanz der Sprachkurse\n"
                                                    "Inhalt:\n"
                                                    "Der Rat möge beschließen, die Satzung wie folgt zu ändern:\n"
                                                    "„Der Rat bildet einen Beirat.“\n"
                                                    "Begründung:\n"
                                                    "Die Kurse wachsen.\n");

  assert_key (outline, "title", "Bilanz der Sprachkurse");
}

static void
test_number_before_title (void)
{
  g_autoptr (LotseOutline) outline = analyze_paper ("DS 117/2031 Denkmal am Markt\n\nDer Stadtrat beschließt:\nDas Denkmal wird gebaut.\n");

  assert_key (outline, "title", "Denkmal am Markt");
  assert_key (outline, "number", "117/2031");
}

/* The line of a portal that has the number which a label repeats. */
static void
test_behind_number (void)
{
  g_autoptr (LotseOutline) outline = analyze_paper ("Inhalt\n417/IX. - Umbau der Halle\nhier: Vergabe\nVorlagennummer: 417/IX.\n"
                                                    "Beratungsart: öffentlich\n\nBeschlussvorschlag:\nDer Rat beschließt den Umbau.\n");

  assert_key (outline, "title", "Umbau der Halle hier: Vergabe");
}

/* Who moved it stands below the title. */
static void
test_mover (void)
{
  g_autoptr (LotseOutline) outline = analyze_paper ("Mehr Bänke am Fluss\nAntrag von Stadträtin Erika Beispiel vom 7.4.2031\n"
                                                    "\nDer Rat möge beschließen:\nBänke werden aufgestellt.\n");

  assert_key (outline, "title", "Mehr Bänke am Fluss");
}

static void
test_names_and_bracket (void)
{
  g_autoptr (LotseOutline) named = analyze_paper ("Mehr Bänke am Fluss\n\nErika Beispiel, Hans Muster, Ute Probe\n"
                                                  "\nDer Rat möge beschließen:\nBänke werden aufgestellt.\n");
  g_autoptr (LotseOutline) marked = analyze_paper ("Bericht über die Bänke am Fluss (öffentlich)\n\nSachverhalt:\nEs gibt Bänke.\n");

  assert_key (named, "title", "Mehr Bänke am Fluss");
  assert_key (marked, "title", "Bericht über die Bänke am Fluss");
  assert_key (marked, "publicity", "public");
}

static void
test_span (void)
{
  g_autoptr (LotseOutline) outline = analyze_paper ("Betreff: Umbau des Rathauses\n"
                                                    "\n"
                                                    "Beschlussvorschlag:\n"
                                                    "Der Rat beschließt den Umbau.\n");

  g_assert_cmpuint (lotse_outline_item_get_span (lotse_outline_get_key_item (outline, "title"), 0)->start, ==, 9);
  g_assert_cmpuint (lotse_outline_item_get_span (lotse_outline_get_key_item (outline, "title"), 0)->length, ==, 19);
}

/* No blank line stands behind the title, but its last line had room for the next word. */
static void
test_broken_off (void)
{
  g_autoptr (LotseOutline) outline
      = analyze_paper ("Betreff\n"
                       "Aufnahme, Unterbringung und Versorgung von jungen Menschen ohne ihre Eltern\n"
                       "in Alsenau\n"
                       "Im nächsten Jahr soll die Verteilung von jungen Menschen ohne ihre Eltern im ganzen Land neu\n"
                       "geregelt werden. Auch in Alsenau wird sich ihre Zahl deutlich erhöhen.\n"
                       "Wir bitten um die Antwort auf diese Fragen.\n");
  g_autoptr (LotseOutline) short_lines = analyze_paper ("Betreff\n"
                                                        "Bebauungsplan Nr. 4 für das Gebiet an der langen Aue im Osten\n"
                                                        "Satzung\n"
                                                        "\n"
                                                        "Beschlussvorschlag:\n"
                                                        "Der Rat beschließt den Plan.\n");

  assert_key (outline, "title", "Aufnahme, Unterbringung und Versorgung von jungen Menschen ohne ihre Eltern in Alsenau");
  assert_key (short_lines, "title", "Bebauungsplan Nr. 4 für das Gebiet an der langen Aue im Osten Satzung");
}

/* The clerk above the title is none of it; a line that begins like a letterhead goes on with it; contents end it. */
static void
test_lines_around (void)
{
  g_autoptr (LotseOutline) outline = analyze_paper ("Vorlage-Nr:\n12/0191\nS 69, Frau Muster\n"
                                                    "Genehmigung der Niederschrift über die Sitzung des Rates der\n"
                                                    "Stadt vom Juli\n"
                                                    "Beschlussvorschlag:\n"
                                                    "Der Rat genehmigt die Niederschrift.\n");
  g_autoptr (LotseOutline) concept
      = analyze_paper ("Konzept für die Betreuung von\nKindern in der Stadt Alsenau\nInhalt\nI.\nZiele\nII.\nAusblick\n"
                       "Einleitung\nDie Stadt Alsenau wächst seit Jahren.\n");

  assert_key (outline, "title", "Genehmigung der Niederschrift über die Sitzung des Rates der Stadt vom Juli");
  assert_key (concept, "title", "Konzept für die Betreuung von Kindern in der Stadt Alsenau");
}

/* What a motion asks for, or a question, is no part of its subject. */
static void
test_request (void)
{
  assert_key_of ("Änderungsantrag der Freien Liste zur Kreistagssitzung am 11. Juli 2031\n\nBetr.: Nahverkehrsplan: Der Kreistag möge "
                 "beschließen:\nDer Kreistag begrüßt, dass der Plan früh beraten wird.\n",
                 "title", "Nahverkehrsplan");
  assert_key_of ("Anfrage in der Fragestunde der Fraktion Freie Liste\nTempo 30 am Mühlgraben\nWir fragen den Senat:\n1. Ist dem Senat "
                 "bekannt, dass dort zu schnell gefahren wird?\n",
                 "title", "Tempo 30 am Mühlgraben");
}

/* The place on the agenda before it, and who moved the matter behind it. */
static void
test_agenda (void)
{
  static const char *const openings[]
      = { "Tagesordnungspunkt 5: ", "TOP 7: ",         "TOP 7 ö\n", "TOP Ö 5\n", "TOP Ö 7.1 – ", "TOP N 7 ", "Ö 7.1 ",
          "Kurztitel:\n",           "Beratungspunkt: " };

  for (guint i = 0; i < G_N_ELEMENTS (openings); i++)
    {
      g_autofree char *content = g_strdup_printf (
          "Stadt Neuenfels\nBeschlussvorlage 17/2031\n\n%sUmbau des Rathauses\n\nBeschlussvorschlag:\nDer Rat beschließt.\n", openings[i]);

      assert_key_of (content, "title", "Umbau des Rathauses");
    }
  assert_key_of ("Beschlussvorlage 17/2031\n\nUmbau des Rathauses\n– Antrag der Fraktion Freie Liste vom 12.01.2031\n\n"
                 "Beschlussvorschlag:\nDer Rat beschließt.\n",
                 "title", "Umbau des Rathauses – Antrag der Fraktion Freie Liste vom 12.01.2031");
}

/* The place on the agenda in minutes that count their sections; a field that no table knows below a labelled title. */
static void
test_frame (void)
{
  assert_key_of ("Beschlussvorlage 3/2031\nTOP: Umbau des Rathauses\n\nSachverhalt:\nDas Rathaus ist alt.\n", "title",
                 "Umbau des Rathauses");
  assert_key_of ("§ 246 - Umbau des Rathauses (öffentlich)\n\nSachvortrag:\nDas Rathaus ist alt.\n", "title", "Umbau des Rathauses");
  assert_key_of (
      "Beschlussvorlage 3/2031\nBetreff:\tUmbau des Rathauses\nBezug XY:\tMasterplan Bauen\n\nSachverhalt:\nDas Rathaus ist alt.\n",
      "title", "Umbau des Rathauses");
}

static void
assert_large_title (const char *first, const char *second, const char *title)
{
  g_autoptr (LotseDocumentText) document = lotse_document_text_new (LOTSE_SOURCE_PDF);
  g_autoptr (LotseOutline) outline = NULL;
  PageBuilder page = builder ();

  place_sized (&page, 60, 100, 18, first);
  place_sized (&page, 60, 120, 18, second);
  place_sized (&page, 60, 160, 10, "Vorlagennummer:");
  place_sized (&page, 160, 160, 10, "2031/0596");
  place_sized (&page, 60, 175, 10, "Vorlageart:");
  place_sized (&page, 160, 175, 10, "Mitteilungsvorlage");
  place_sized (&page, 60, 210, 10, "Die Verwaltung berichtet dem Ausschuss über die Verträge mit den freien Trägern.");
  place_sized (&page, 60, 225, 10, "Die Verträge gelten bis zum Ende des Jahres und sollen verlängert werden.");
  add_built_page (&page, document);
  outline = analyze_document (document);
  assert_key (outline, "title", title);
}

/* Lines in the same large letters are one title, also where a colon ends the first of them or a dash begins the second. */
static void
test_large_lines (void)
{
  assert_large_title ("Förderung der Sprache in der Weststadt:", "Verlängerung der Verträge mit den Trägern",
                      "Förderung der Sprache in der Weststadt: Verlängerung der Verträge mit den Trägern");
  assert_large_title ("Barrierefreier Umbau des Rathauses,", "– Vergabe der Planungsleistungen",
                      "Barrierefreier Umbau des Rathauses, – Vergabe der Planungsleistungen");
  assert_large_title ("Betreff:", "Verlängerung der Verträge mit den Trägern", "Verlängerung der Verträge mit den Trägern");
}

/* A place on the agenda, the values of a table and who reports are no title. */
static void
test_beside_title (void)
{
#define TAIL "\n\nBeschlussvorschlag:\nDer Rat beschließt den Umbau.\n"
  assert_key_of ("Markt Auental\nTagesordnungspunkt: 6 öffentlich\nBetreff: Anmietung eines Hauses" TAIL, "title",
                 "Anmietung eines Hauses");
  assert_key_of ("Markt Auental\nTagesordnungspunkt: 6 öffentlich\nBetreff: Anmietung eines Hauses" TAIL, "publicity", "public");
  assert_key_of ("Tagesordnungspunkt:\n7\nZuständigkeit:\nBauamt" TAIL, "title", NULL);
  assert_key_of ("Tagesordnungspunkt: 7 neue Bänke im Park" TAIL, "title", "7 neue Bänke im Park");
  assert_key_of ("Betreff: Umbau des Rathauses (Referent: Herr Muster)" TAIL, "title", "Umbau des Rathauses");
  assert_key_of ("Betreff: Umbau des Rathauses (Referat und Archiv)" TAIL, "title", "Umbau des Rathauses (Referat und Archiv)");
  assert_key_of ("Stadt Auental\nBeschlussvorlage\n\nMagistrat\nVorberatung\n\nUmbau des Rathauses" TAIL, "title", "Umbau des Rathauses");
#undef TAIL
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/key-title/over-lines", test_over_lines);
  g_test_add_func ("/analysis/key-title/continued", test_continued);
  g_test_add_func ("/analysis/key-title/site", test_site);
  g_test_add_func ("/analysis/key-title/moved", test_moved);
  g_test_add_func ("/analysis/key-title/block", test_block);
  g_test_add_func ("/analysis/key-title/broken-word", test_broken_word);
  g_test_add_func ("/analysis/key-title/none", test_none);
  g_test_add_func ("/analysis/key-title/sentence", test_sentence);
  g_test_add_func ("/analysis/key-title/motion", test_motion);
  g_test_add_func ("/analysis/key-title/number-before-title", test_number_before_title);
  g_test_add_func ("/analysis/key-title/mover", test_mover);
  g_test_add_func ("/analysis/key-title/names-and-bracket", test_names_and_bracket);
  g_test_add_func ("/analysis/key-title/span", test_span);
  g_test_add_func ("/analysis/key-title/broken-off", test_broken_off);
  g_test_add_func ("/analysis/key-title/lines-around", test_lines_around);
  g_test_add_func ("/analysis/key-title/behind-number", test_behind_number);
  g_test_add_func ("/analysis/key-title/request", test_request);
  g_test_add_func ("/analysis/key-title/agenda", test_agenda);
  g_test_add_func ("/analysis/key-title/frame", test_frame);
  g_test_add_func ("/analysis/key-title/large-lines", test_large_lines);
  g_test_add_func ("/analysis/key-title/beside-title", test_beside_title);
  return g_test_run ();
}
