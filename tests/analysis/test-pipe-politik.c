/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "paper-fixture.h"

static void
test_page (void)
{
  g_autoptr (LotseOutline) outline = analyze_paper ("Politik bei uns wird eingestellt.\n"
                                                    "\n"
                                                    "Antrag (Mehr Bäume (und Bänke) im\n"
                                                    "Park)\n"
                                                    "\n"
                                                    "Daten\n"
                                                    "\n"
                                                    "Kommune\n"
                                                    "Alsenau\n"
                                                    "Größe\n"
                                                    "10 kB\n"
                                                    "Datum\n"
                                                    "03.09.2014\n"
                                                    "Erstellt\n"
                                                    "21.08.14, 15:06\n"
                                                    "Aktualisiert\n"
                                                    "22.08.14, 15:06\n"
                                                    "\n"
                                                    "öffnen download melden Dateigröße: 10 kB\n"
                                                    "\n"
                                                    "Inhalt der Datei\n"
                                                    "\n"
                                                    "Antrag:\n"
                                                    "Der Bürgermeister wird beauftragt, Bäume zu pflanzen.\n");

  g_assert_cmpstr (lotse_outline_get_pipe (outline), ==, "politik-bei-uns");
  assert_key (outline, "title", "Mehr Bäume (und Bänke) im Park");
  assert_key (outline, "paper_type", "Antrag");
  /* Never the time stamps of the mirror. */
  assert_key (outline, "date", "2014-09-03");
  assert_key (outline, "municipality", "Alsenau");
}

static void
test_without_title (void)
{
  g_autoptr (LotseOutline) outline = analyze_paper ("Daten\n"
                                                    "Kommune\n"
                                                    "Alsenau\n"
                                                    "Dateiname\n"
                                                    "1.pdf\n"
                                                    "Erstellt\n"
                                                    "30.05.18, 12:00\n"
                                                    "Inhalt der Datei\n"
                                                    "Anfrage Nr. VI-F-0594\n"
                                                    "Status: öffentlich\n"
                                                    "Betreff:\n"
                                                    "Zustand der Bänke\n"
                                                    "Sachverhalt:\n"
                                                    "Die Bänke sind alt.\n");

  assert_key (outline, "title", "Zustand der Bänke");
  assert_key (outline, "paper_type", "Anfrage");
  assert_key (outline, "number", "VI-F-0594");
  assert_key (outline, "date", NULL);
}

static void
test_extract (void)
{
  g_autoptr (LotseOutline) outline
      = analyze_paper ("Beschlusstext (Mehr Bänke)\n"
                       "\n"
                       "Daten\n"
                       "\n"
                       "Kommune\n"
                       "Alsenau\n"
                       "Datum\n"
                       "08.10.2014\n"
                       "\n"
                       "Inhalt der Datei\n"
                       "\n"
                       "Alsenau, den 14.10.2014 Beschluss aus der Sitzung des Umweltausschusses am 08.10.2014 Öffentliche Sitzung 4 Mehr "
                       "Bänke 211/2014 Beschluss: Der Umweltausschuss stimmt zu.\n");

  assert_n_consultations (outline, 1);
  assert_consultation (outline, 0, "2014-10-08", "Umweltausschuss", NULL, NULL);
  assert_key (outline, "date", "2014-10-08");
}

#define PAGE(type) type "\n\nDaten\n\nKommune\nAlsenau\nDatum\n08.10.2014\n\nInhalt der Datei\n\n"

/* What an extract prints between its session and its text. */
static void
test_item_of_extract (void)
{
  g_autoptr (LotseOutline) outline
      = analyze_paper (PAGE ("Beschlusstext (Mehr Bänke)") "Alsenau, den 14.10.2014 Beschluss aus der Sitzung des Umweltausschusses am "
                                                           "08.10.2014 Öffentliche Sitzung 4 Mehr Bänke 211/2014 Herr Muster dankt.\n");

  assert_key (outline, "number", "211/2014");
  assert_key (outline, "publicity", "public");
}

/* The session of the minutes that are to be approved is not that of the paper; the one of the minutes themselves is. */
static void
test_session_of_minutes (void)
{
  g_autoptr (LotseOutline) approval
      = analyze_paper (PAGE ("Vorlage (Niederschrift)") "Genehmigung der Niederschrift über die Sitzung des Rates der\nStadt Alsenau vom "
                                                        "12.07.2014\nBeschlussvorschlag:\n"
                                                        "Der Rat genehmigt die Niederschrift.\n");
  g_autoptr (LotseOutline) minutes
      = analyze_paper (PAGE ("Niederschrift (Rat)") "NIEDERSCHRIFT\nüber die 26. Sitzung des Rates der Gemeinde Alsenau\nvom 09.07.2014\n");

  assert_n_consultations (approval, 0);
  assert_n_consultations (minutes, 1);
  assert_consultation (minutes, 0, "2014-07-09", "Rat der Gemeinde Alsenau", NULL, NULL);
}

/* The foot of a page inside the dump is no text. */
static void
test_page_foot (void)
{
  g_autoptr (LotseOutline) outline = analyze_paper (
      PAGE ("Vorlage (Park)") "Vorlage-Nr: FB 61/0431/WP17 Betreff: Park Beschlussvorschlag: Der Bauausschuss genehmigt den Umbau "
                              "des Parks. Vorlage FB 61/0431/WP17 der Stadt Alsenau Ausdruck vom: 15.08.2018 Seite: 1/2 "
                              "Begründung: Der Park ist alt. Die Wege sind schmal, die Bänke morsch und die Beete leer.\n");
  LotseOutlineItem *decision = lotse_outline_get_item (outline, LOTSE_ITEM_DECISION, 0);

  g_assert_nonnull (decision);
  g_assert_cmpstr (lotse_outline_item_get (decision, "text"), ==, "Der Bauausschuss genehmigt den Umbau des Parks.");
}

/* A short form that no list knows stands between its date and its role. */
static void
test_unknown_short_form (void)
{
  g_autoptr (LotseOutline) outline = analyze_paper (
      PAGE ("Vorlage (Park)") "Vorlage-Nr:\nFB 61/0431/WP17\nBeratungsfolge:\nTOP:_ 6 _\nDatum\nGremium\nKompetenz\n28.05.2013\n"
                              "QwA\nKenntnisnahme\nBeschlussvorschlag:\nDer Ausschuss nimmt Kenntnis.\n");

  assert_n_consultations (outline, 1);
  assert_consultation (outline, 0, "2013-05-28", "QwA", "information", NULL);
}

/* The page has the day of the session, the paper in one line the one it was written. */
static void
test_day_of_paper (void)
{
  assert_key_of (
      PAGE ("Vorlage (Park)") "STADT ALSENAU Vorlagen-Nr.: 51/2014 Der Bürgermeister Sachbearbeiter/in: Datum: Erika Muster 29.09.2014 "
                              "X öffentlich nichtöffentlich Betreff: Park Beschlussentwurf: Der Rat stimmt zu.\n",
      "date", "2014-09-29");
  assert_key_of (
      PAGE ("Vorlage (Park)") "Stadt Alsenau Alsenau, den 29.09.2014 - Der Bürgermeister Az: 50-52-40 Beratungsfolge Termin Rat 08.10.2014 "
                              "Bezeichnung: Park Der Rat stimmt dem Umbau des Parks zu.\n",
      "date", "2014-09-29");
  /* A later day is another one. */
  assert_key_of (
      PAGE ("Vorlage (Park)") "Der Umbau beginnt in Alsenau, den 29.12.2014 endet er. Der Rat stimmt dem Umbau des Parks am See zu.\n",
      "date", "2014-10-08");
}

/* The body of a list whose session is not known yet ends at the next heading. */
static void
test_undated (void)
{
  g_autoptr (LotseOutline) outline
      = analyze_paper (PAGE ("Bericht.pdf") "Stadt Alsenau öffentliche Vorlage Der Bürgermeister Dienststelle "
                                            "Aktenzeichen Datum Vorlagen-Nr. 10.02.2031 63/2031 Betreff Sprachkurse im Haus am Wehr "
                                            "Beratungsfolge Integrationsrat Finanzielle Auswirkungen Ja X Nein Beschlussentwurf: "
                                            "Der Integrationsrat nimmt den Bericht des Bürgermeisters zur Kenntnis. Erläuterungen: "
                                            "Im Haus am Wehr lernen viele Menschen gemeinsam die Sprache.\n");

  assert_key (outline, "title", "Sprachkurse im Haus am Wehr");
  assert_key (outline, "publicity", "public");
  assert_key (outline, "number", "63/2031");
  assert_n_consultations (outline, 1);
  assert_consultation (outline, 0, NULL, "Integrationsrat", NULL, NULL);
}

/* The page names the file only; its first words say what it is. */
static void
test_type_of_minutes (void)
{
  g_autoptr (LotseOutline) outline = analyze_paper (PAGE (
      "Datei 4711.pdf") "Stadt Alsenau Niederschrift über die 4. Sitzung des Hauptausschusses am Dienstag, dem 22.09.2015 im Rathaus\n");

  assert_key (outline, "paper_type", "Niederschrift");
  assert_n_consultations (outline, 1);
  assert_consultation (outline, 0, "2015-09-22", "Hauptausschuss", NULL, NULL);
}

/* A number behind its label between the session and the item. */
static void
test_number_above_item (void)
{
  g_autoptr (LotseOutline) outline = analyze_paper (PAGE ("Auszug (Umbau)") "AUSZUG\naus der 26. Sitzung des Stadtrates\nvom 08.10.2014\n"
                                                                            "Drucksachen-Nummer: 328.14\nTOP 7.6\nUmbau der Schulen\n"
                                                                            "Der Rat beschließt den Umbau.\n");

  assert_key (outline, "number", "328.14");
}

/* The label of the number stands between that of the day and the day. */
static void
test_date_behind_number (void)
{
#define DATED_PAGE(contents)                                                                                                               \
  "Politik bei uns wird eingestellt.\n\nVorlage (Umbau der Wache)\n\nDaten\n\nKommune\nAlsenau\nGröße\n10 kB\nDatum\n10.09.2031\n"         \
  "Erstellt\n30.08.31, 10:42\n\nInhalt der Datei\n\nStadt Alsenau\nDienststelle\n13\nAktenzeichen\n" contents                              \
  "\nBetreff\nUmbau der Wache\n\nBeschlussentwurf:\nDer Rat beschließt den Umbau.\n"
  assert_key_of (DATED_PAGE ("Datum\nVorlagen-Nr.\n27.08.2031\n289/2031"), "date", "2031-08-27");
  /* That of a later day is none of the paper. */
  assert_key_of (DATED_PAGE ("Datum\nVorlagen-Nr.\n27.10.2031\n289/2031"), "date", "2031-09-10");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/pipe-politik/page", test_page);
  g_test_add_func ("/analysis/pipe-politik/without-title", test_without_title);
  g_test_add_func ("/analysis/pipe-politik/undated", test_undated);
  g_test_add_func ("/analysis/pipe-politik/day-of-paper", test_day_of_paper);
  g_test_add_func ("/analysis/pipe-politik/extract", test_extract);
  g_test_add_func ("/analysis/pipe-politik/item-of-extract", test_item_of_extract);
  g_test_add_func ("/analysis/pipe-politik/session-of-minutes", test_session_of_minutes);
  g_test_add_func ("/analysis/pipe-politik/page-foot", test_page_foot);
  g_test_add_func ("/analysis/pipe-politik/unknown-short-form", test_unknown_short_form);
  g_test_add_func ("/analysis/pipe-politik/type-of-minutes", test_type_of_minutes);
  g_test_add_func ("/analysis/pipe-politik/number-above-item", test_number_above_item);
  g_test_add_func ("/analysis/pipe-politik/date-behind-number", test_date_behind_number);
  return g_test_run ();
}
