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

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/pipe-politik/page", test_page);
  g_test_add_func ("/analysis/pipe-politik/without-title", test_without_title);
  g_test_add_func ("/analysis/pipe-politik/extract", test_extract);
  return g_test_run ();
}
