/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "paper-fixture.h"

/* Minutes name their session in the heading. */
static void
test_minutes (void)
{
  g_autoptr (LotseOutline) outline
      = analyze_paper ("NIEDERSCHRIFT\n\nüber die öffentliche Sitzung des Bauausschusses Alsenau vom 23.03.2021\n\n"
                       "Anwesend:\n\nOhl, Anna\n");

  assert_n_consultations (outline, 1);
  assert_consultation (outline, 0, "2021-03-23", "Bauausschuss Alsenau", NULL, NULL);
}

/* An extract of a dump in one line. */
static void
test_extract (void)
{
  g_autoptr (LotseOutline) outline = analyze_paper (
      "Beschlusstext (Bänke am Deich)\n\nDaten\n\nKommune\nMoordorf\nGröße\n82 kB\nDatum\n02.06.2031\n\nInhalt der Datei\n\n"
      "Gemeinde Moordorf Moordorf, den 09.06.2031 Beschlussauszug aus der 5. Sitzung des Ausschusses für Bau und Verkehr der "
      "Gemeinde Moordorf am Dienstag, dem 02.06.2031, 18:00 Uhr. 5. Bänke am Deich Der Vorsitzende erläutert die Lage.\n");

  assert_n_consultations (outline, 1);
  assert_consultation (outline, 0, "2031-06-02", "Ausschuss für Bau und Verkehr der Gemeinde Moordorf", NULL, NULL);
}

/* "Beschluss über die 6. Sitzung": the session is only numbered. */
static void
test_numbered (void)
{
  g_autoptr (LotseOutline) outline = analyze_paper (
      "Beschlusstext (Bänke am Deich)\n\nDaten\n\nKommune\nMoordorf\nGröße\n82 kB\nDatum\n02.06.2031\n\nInhalt der Datei\n\n"
      "Gemeinde Moordorf Moordorf, 9. Juni 2031 Der Bürgermeister Beschluss über die 6. Sitzung des Rates am 02.06.2031 im "
      "Rathaus TOP: 5. Bänke am Deich Der Vorsitzende erläutert die Lage.\n");

  assert_n_consultations (outline, 1);
  assert_consultation (outline, 0, "2031-06-02", "Rat", NULL, NULL);
}

/* A paper that has minutes approved is not of that session. */
static void
test_approval (void)
{
  g_autoptr (LotseOutline) outline = analyze_paper ("Genehmigung der Niederschrift über die Sitzung des Rates vom 23.03.2021\n\n"
                                                    "Beschlussvorschlag:\n\nDer Rat genehmigt die Niederschrift.\n");

  assert_n_consultations (outline, 0);
}

/* The heading of minutes: the session stands below it, and its day with the name of the weekday, or behind a gap. */
static void
test_heading_of_minutes (void)
{
  static const char *const contents[] = {
    "Landeshauptstadt Auental\n\nDatum 24.06.2031\n\nPROTOKOLL\n\n32. Sitzung des Sozialausschusses am Montag, 23. Juni 2031,\n"
    "Rathaus, Saal 2\n\nAnwesend:\n\nRatsfrau Ohl\n",
    "Niederschrift (öffentlich)\n\nüber die 14. Sitzung des Sozialausschusses\n\n\nam 23.06.2031\nSaal 2, Rathaus\n\nAnwesend:\n\nOhl\n",
  };

  for (guint i = 0; i < G_N_ELEMENTS (contents); i++)
    {
      g_autoptr (LotseOutline) outline = analyze_paper (contents[i]);

      assert_n_consultations (outline, 1);
      assert_consultation (outline, 0, "2031-06-23", "Sozialausschuss", NULL, NULL);
    }
}

/* A list of decisions in one line names each session with its number. */
static void
test_listed (void)
{
  g_autoptr (LotseOutline) outline = analyze_paper (
      "Stadtverwaltung Moordorf Büro der Stadtvertretung Beschlüsse zur Drucksachennummer 01471/2031 Bänke am Deich Beschlüsse: 18.06.2031 "
      "Stadtvertretung 035/StV/2031 35. öffentliche Sitzung der Stadtvertretung Bemerkungen: Der Antrag vom 02.06.2031 liegt vor. "
      "Beschluss: "
      "Der Oberbürgermeister wird beauftragt, am Deich drei Bänke aufzustellen. Abstimmungsergebnis: einstimmig beschlossen\n");

  assert_n_consultations (outline, 1);
  assert_consultation (outline, 0, "2031-06-18", "Stadtvertretung", NULL, NULL);
}

/* What was told in a session, at the top of a text in one line. */
static void
test_told (void)
{
  g_autoptr (LotseOutline) outline
      = analyze_paper ("Moordorf, den 16.05.2031 Stadt Moordorf Mitteilung aus der Sitzung des Hauptausschusses der Stadt Moordorf am "
                       "16.04.2031 Öffentliche "
                       "Sitzung Mitteilungen 4.2 Wohnungen Frau Ohl berichtet, dass die Stadt zurzeit 52 Wohnungen vermietet.\n");

  assert_n_consultations (outline, 1);
  assert_consultation (outline, 0, "2031-04-16", "Hauptausschuss der Stadt Moordorf", NULL, NULL);
}

/* The heading of minutes inside a text without line ends, below lines of a portal, or lost. */
static void
test_minutes_below (void)
{
  static const struct
  {
    const char *content;
    const char *body;
  } cases[] = {
    { "Anlagen\n\nDaten\n\nKommune\nMoordorf\nGröße\n82 kB\n\nInhalt der Datei\n\nStadt Moordorf V. Wahlperiode Moordorf, 10.11.2031 "
      "NIEDERSCHRIFT "
      "Ratsversammlung am 23.06.2031 Teil 1: Beschlüsse Sitzungsbeginn: 14:00 Uhr Anwesende Mitglieder Herr Ohl Frau Kamp Herr Brink\n",
      "Ratsversammlung" },
    { "Stadt Moordorf. Der Bürgermeister NIEDERSCHRIFT zum öffentlichen Teil der 9. Sitzung des Ortsbeirates Altdorf (OBR Alt/009/2031) am "
      "Montag, "
      "23. Juni 2031, 17:30 Uhr im Rathaus\nBeginn der Sitzung: 17:30 Uhr\n",
      "Ortsbeirat Altdorf" },
    { "Gremium:Ratsversammlung\nOrt:Rathaus\n\n24.06.2031\n\nNIEDERSCHRIFT\nder Sitzung der Ratsversammlung\nvom Montag, dem 23.06.2031, "
      "14.00 "
      "Uhr\n\nBeschluss Nr.: RBV-1441/31\n1. Am Deich werden Bänke aufgestellt.\n",
      "Ratsversammlung" },
    { "Volltext\n\n(1)\n\nüber die Sitzung des Bauausschusses am 23.06.2031 im Rathaus.\n\nBeginn der Sitzung: 18.00 "
      "Uhr\n\nTagesordnung:\n",
      "Bauausschuss" },
    { "Protokoll vom 23.06.2031\n\nGemeindevertretung vom 23.06.2031\n\nTagesordnung\n\n1. Begrüßung\n\nDer Bürgermeister eröffnet die "
      "Sitzung.\n",
      "Gemeindevertretung" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (LotseOutline) outline = analyze_paper (cases[i].content);

      g_test_message ("%s", cases[i].content);
      assert_n_consultations (outline, 1);
      assert_consultation (outline, 0, "2031-06-23", cases[i].body, NULL, NULL);
    }
}

/* What the name of a session says of the public, also where it is the first word. */
static void
test_publicity (void)
{
  static const char *const cases[][2] = { { "4. öffentliche Sitzung", "public" },           { "Öffentliche Sitzung", "public" },
                                          { "Öffentliche Sondersitzung", "public" },        { "Nichtöffentliche Sitzung", "non-public" },
                                          { "Öffentliche/nichtöffentliche Sitzung", NULL }, { "4. Sitzung", NULL } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *content
          = g_strdup_printf ("Drucksache - 0774/IX\n\nBetreff: Wege am Deich\nStatus:öffentlich\n Ursprungaktuell\n"
                             "Drucksache-Art:AntragBeschluss\nBeratungsfolge:\nVerkehrsausschuss Vorberatung\n22.09.2032 \n"
                             "%s des Verkehrsausschusses vertagt   \n\nSachverhalt\nAnlagen:\nAntrag\n\n"
                             "Der Weg am Deich wird geteert.\n",
                             cases[i][0]);
      g_autoptr (LotseOutline) outline = analyze_paper (content);

      assert_n_consultations (outline, 1);
      g_assert_cmpstr (lotse_outline_item_get (lotse_outline_get_item (outline, LOTSE_ITEM_CONSULTATION, 0), "publicity"), ==, cases[i][1]);
    }
}

/* The item of the agenda of an extract says whether it was taken in public, whatever the whole meeting was. */
static void
test_item_of_extract (void)
{
  static const char *const cases[][2] = { { "Ö 5.3", "public" }, { "N 2", "non-public" }, { "5.3", NULL } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *content
          = g_strdup_printf ("Auszug - Bänke am Deich  \n\n \n \nÖffentliche/nichtöffentliche Sitzung des Bauausschusses\n"
                             "TOP: %s\nGremium: Bauausschuss Beschlussart: vertagt\nDatum: Do, 28.09.2023 Status: "
                             "öffentlich/nichtöffentlich\nZeit: 17:15 - 19:06 Anlass: Sitzung\n \nWortprotokoll\n\n"
                             "Frau Ohl stellt die Vorlage vor.\n",
                             cases[i][0]);
      g_autoptr (LotseOutline) outline = analyze_paper (content);

      assert_n_consultations (outline, 1);
      g_assert_cmpstr (lotse_outline_item_get (lotse_outline_get_item (outline, LOTSE_ITEM_CONSULTATION, 0), "publicity"), ==, cases[i][1]);
    }
}

/* A body that says on which day it was elected: that is not the day of its session. */
static void
test_elected (void)
{
  static const char *const papers[][2] = {
    { "Stadt Neuhausen\nNiederschrift\nüber die 3. Sitzung der am 14.03.2031 gewählten Stadtverordnetenversammlung der Stadt Neuhausen\n"
      "am Donnerstag, 17.06.2031, 19:00 Uhr\n\nTOP 1 Eröffnung\nDie Vorsitzende eröffnet die Sitzung.\n",
      "Stadtverordnetenversammlung der Stadt Neuhausen" },
    { "Gemeinde Altdorf\n\nNiederschrift über die Sitzung des am 14. März 2031 neu gewählten Ortsbeirates am "
      "17.06.2031\n\nTagesordnung\n1. Eröffnung\n",
      "Ortsbeirat" },
    /* Who was elected on which day, behind the session, changes nothing. */
    { "Gemeinde Altdorf\n\nNiederschrift über die Sitzung des Ortsbeirates am 17.06.2031 mit den am 14.03.2031 gewählten Mitgliedern\n\n"
      "Tagesordnung\n1. Eröffnung\n",
      "Ortsbeirat" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (papers); i++)
    {
      g_autoptr (LotseOutline) outline = analyze_paper (papers[i][0]);

      assert_key (outline, "date", "2031-06-17");
      assert_n_consultations (outline, 1);
      assert_consultation (outline, 0, "2031-06-17", papers[i][1], NULL, NULL);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/consultation-session/minutes", test_minutes);
  g_test_add_func ("/analysis/consultation-session/numbered", test_numbered);
  g_test_add_func ("/analysis/consultation-session/approval", test_approval);
  g_test_add_func ("/analysis/consultation-session/extract", test_extract);
  g_test_add_func ("/analysis/consultation-session/heading-of-minutes", test_heading_of_minutes);
  g_test_add_func ("/analysis/consultation-session/listed", test_listed);
  g_test_add_func ("/analysis/consultation-session/told", test_told);
  g_test_add_func ("/analysis/consultation-session/publicity", test_publicity);
  g_test_add_func ("/analysis/consultation-session/item-of-extract", test_item_of_extract);
  g_test_add_func ("/analysis/consultation-session/minutes-below", test_minutes_below);
  g_test_add_func ("/analysis/consultation-session/elected", test_elected);
  return g_test_run ();
}
