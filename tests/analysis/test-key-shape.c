/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "paper-fixture.h"

static void
test_labels_first (void)
{
  g_autoptr (LotseOutline) outline = analyze_paper ("Dienststelle Sachbearbeiter/in Aktenzeichen Datum Vorlagen-Nr. DEZ III Frau Ohl "
                                                    "21.05.2013 188/2013 und noch viele Worte mehr in einer Zeile\n"
                                                    "\n"
                                                    "Beschlussvorschlag:\n"
                                                    "Der Rat beschließt den Umbau.\n");

  assert_key (outline, "number", "188/2013");
  assert_key (outline, "date", "2013-05-21");
  assert_key (outline, "lead_body", "DEZ III");
}

static void
test_interleaved (void)
{
  g_autoptr (LotseOutline) outline = analyze_paper ("Dienststelle Aktenzeichen DEZ II 50-Ohl/Ke Datum Vorlagen-Nr. 03.05.2014 9-0412 und "
                                                    "noch viele Worte mehr in dieser einen langen Zeile\n"
                                                    "\n"
                                                    "Beschlussvorschlag:\n"
                                                    "Der Rat beschließt den Umbau.\n");

  assert_key (outline, "number", "9-0412");
  assert_key (outline, "date", "2014-05-03");
}

static void
test_checked_box (void)
{
  g_autoptr (LotseOutline) outline = analyze_paper ("Vorlagen-Nr.: 70/2016 Die Bürgermeisterin Sachbearbeiter/in: Datum: Frau Ohl "
                                                    "19.04.2016 öffentlich X nichtöffentlich Gremium Rat am Abend\n"
                                                    "\n"
                                                    "Beschlussvorschlag:\n"
                                                    "Der Rat beschließt den Umbau.\n");

  assert_key (outline, "publicity", "non-public");
  assert_key (outline, "number", "70/2016");
}

static void
test_two_words_without_box (void)
{
  g_autoptr (LotseOutline) outline = analyze_paper ("Vorlagen-Nr.: 70/2016 Die Bürgermeisterin Sachbearbeiter/in: Datum: Frau Ohl "
                                                    "19.04.2016 öffentlich nichtöffentlich Gremium Rat am Abend\n"
                                                    "\n"
                                                    "Beschlussvorschlag:\n"
                                                    "Der Rat beschließt den Umbau.\n");

  /* It cannot be known which of the two is meant. */
  assert_key (outline, "publicity", NULL);
}

static void
test_file_reference (void)
{
  g_autoptr (LotseOutline) outline
      = analyze_paper ("Stadt Birkental Birkental, den 05.11.2031 - Der Bürgermeister Az: 50-52-40 Nr. der Ratsdrucksache: 219-X/Z-9 "
                       "und noch viele Worte mehr in dieser einen langen Zeile\n"
                       "\n"
                       "Beschlussvorschlag:\n"
                       "Der Rat beschließt den Umbau.\n");

  assert_key (outline, "file_reference", "50-52-40");
  assert_key (outline, "number", "219-X/Z-9");
}

/* Values before and behind their labels in one line; the number begins with its office, the title has no label. */
static void
test_number_with_office (void)
{
  g_autoptr (LotseOutline) outline = analyze_paper (
      "Der Bürgermeister Vorlage Federführende Dienststelle: Fachbereich Grünflächen Beteiligte Dienststelle/n: Vorlage-Nr: "
      "Status: AZ: Datum: Verfasser: FB 61/0431/WP17 öffentlich 14.04.2016 FB 61/010 // Dez. III Umbau des Parks an der Aue\n"
      "Beratungsfolge:\n"
      "Beschlussvorschlag: Der Bauausschuss nimmt Kenntnis.\n");

  assert_key (outline, "number", "FB 61/0431/WP17");
  assert_key (outline, "date", "2016-04-14");
  assert_key (outline, "publicity", "public");
  assert_key (outline, "lead_body", "Fachbereich Grünflächen");
  assert_key (outline, "title", "Umbau des Parks an der Aue");
}

/* The office behind two labels that follow each other. */
static void
test_lead_behind_labels (void)
{
  g_autoptr (LotseOutline) outline
      = analyze_paper ("Sitzungsvorlage Nr.: 51/2016 Federführender Bereich Beteiligte Bereiche Stadtplanung Vorlage für Ausschuss für "
                       "Verkehr Betrifft: Umbau des Bahnhofs und seines Platzes\n"
                       "\n"
                       "Beschlussentwurf:\n"
                       "Der Ausschuss für Verkehr beschließt den Umbau.\n");

  assert_key (outline, "number", "51/2016");
  assert_key (outline, "lead_body", "Stadtplanung");
}

/* The title stands between the last field and the list of consultations; the day may stand before the office. */
static void
test_run_on_title (void)
{
  g_autoptr (LotseOutline) outline
      = analyze_paper ("Ausdruck vom: 22.04.2031 Seite: 1/2 29.03.2031 Amt für Bauen und Wege Vorlagen-Nr: 31/0417 öffentlich Umbau der "
                       "Brücke am Mühlgraben - Bericht Beratungsfolge: Bauausschuss am: 04.05.2031 Rat am: 30.05.2031 Bericht: In den "
                       "Monaten März und April wurde die Brücke geprüft.\n");

  assert_key (outline, "title", "Umbau der Brücke am Mühlgraben - Bericht");
  assert_key (outline, "number", "31/0417");
  assert_key (outline, "date", "2031-03-29");
  assert_key (outline, "lead_body", "Amt für Bauen und Wege");
  assert_key (outline, "publicity", "public");
  assert_key_of (
      "BRS Alsenau\n\n\nStadtverwaltung Alsenau Büro der Stadtvertretung Beschlüsse zur Drucksachennummer 01417/2031 Wege am "
      "Mühlgraben sichern Beschlüsse: 28.01.2031 Stadtvertretung 040/StV/2031 40. öffentliche Sitzung der Stadtvertretung "
      "Bemerkungen: 1. Der Antrag wurde von der Fraktion eingebracht und in der Sitzung ausführlich begründet. 2. Er wurde danach "
      "in den Ausschuss überwiesen, der ihn im Februar beraten wird.\n",
      "title", "Wege am Mühlgraben sichern");
}

/* A label that has lost its colon and its line. */
static void
test_bare_label (void)
{
  assert_key_of (
      "Anfrage Nr. VI-F-417 Status: öffentlich Beratungsfolge: Gremium Termin Stadtrat 28.10.2031 Zuständigkeit mündliche Beantwortung "
      "Eingereicht von Fraktion Freie Liste Betreff Räume in Alsenau: Zahlen und Aussichten Prüfung der Übereinstimmung mit den "
      "strategischen Zielen: Anfrage Auch für die Stadt Alsenau ist die Zahl der Räume eine Herausforderung, die wir meistern wollen.\n",
      "title", "Räume in Alsenau: Zahlen und Aussichten");
}

/* The code of an office right behind its label is no number; type and publicity stand in one phrase. */
static void
test_treatment (void)
{
  g_autoptr (LotseOutline) outline = analyze_paper (
      "Der Oberbürgermeister Dezernat, Dienststelle V/50/502 Vorlagen-Nummer 0345/2031 Freigabedatum 12.03.2031 Beschlussvorlage zur "
      "Behandlung in öffentlicher Sitzung Betreff Umbau des Rathauses Beschlussorgan Rat Gremium Datum Bauausschuss 18.03.2031 Rat "
      "23.03.2031 Beschluss: Der Rat beschließt den Umbau des Rathauses. Begründung: Das Haus ist alt und soll wieder allen offen "
      "stehen.\n");

  assert_key (outline, "lead_body", "V/50/502");
  assert_key (outline, "number", "0345/2031");
  assert_key (outline, "date", "2031-03-12");
  assert_key (outline, "paper_type", "Beschlussvorlage");
  assert_key (outline, "publicity", "public");
  assert_key (outline, "title", "Umbau des Rathauses");
}

/* "… soll öffentlich tagen" is a sentence, and says nothing of the paper. */
static void
test_word_in_sentence (void)
{
  assert_key_of (
      "Beschlussentwurf:\nDer Stadtrat möge beschließen: Die geplante Arbeitsgruppe soll öffentlich tagen, und die Termine werden bekannt "
      "gemacht.\n",
      "publicity", NULL);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/key-shape/labels-first", test_labels_first);
  g_test_add_func ("/analysis/key-shape/interleaved", test_interleaved);
  g_test_add_func ("/analysis/key-shape/checked-box", test_checked_box);
  g_test_add_func ("/analysis/key-shape/two-words-without-box", test_two_words_without_box);
  g_test_add_func ("/analysis/key-shape/file-reference", test_file_reference);
  g_test_add_func ("/analysis/key-shape/number-with-office", test_number_with_office);
  g_test_add_func ("/analysis/key-shape/lead-behind-labels", test_lead_behind_labels);
  g_test_add_func ("/analysis/key-shape/run-on-title", test_run_on_title);
  g_test_add_func ("/analysis/key-shape/bare-label", test_bare_label);
  g_test_add_func ("/analysis/key-shape/treatment", test_treatment);
  g_test_add_func ("/analysis/key-shape/word-in-sentence", test_word_in_sentence);
  return g_test_run ();
}
