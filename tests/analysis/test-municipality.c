/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "town-fixture.h"

static void
test_text (void)
{
  assert_town (HEAD "Der Rat der Stadt Alsenau hat entschieden.\n", "Alsenau");
  assert_town (HEAD "In der Gemeinde Bad Rodeberg fehlt Platz.\n", "Bad Rodeberg");
  assert_town (HEAD "Die Stadt Neuburg an der Donau baut.\n", "Neuburg an der Donau");
  assert_town (HEAD "Im Gebiet des Kreises Hagelstein wird gebaut.\n", "Kreis Hagelstein");
  assert_town (HEAD "Der Ober-Lauter-Kreis baut.\n", "Ober-Lauter-Kreis");
  assert_town (HEAD "Die Stadt Verwaltung baut.\n", NULL);
  assert_town (HEAD "Der Rat der Stadt Neuburg in Holstein baut.\n", "Neuburg in Holstein");
  assert_town (HEAD "Die Stadt Rodeberg (Lausitz) baut. Die Stadt Rodeberg (Lausitz) plant.\n", "Rodeberg (Lausitz)");
  assert_town (HEAD "Die Bezirksverordnetenversammlung Nord-Süd von Berlin tagt.\n", "Berlin");
}

static void
test_most_frequent (void)
{
  assert_town (HEAD "Nach dem Vorbild der Stadt Rodeberg baut die Stadt Alsenau. Der Rat der Stadt Alsenau stimmt zu.\n", "Alsenau");
}

static void
test_letterhead (void)
{
  assert_town ("Stadt Alsenau am Erlenbach\n\n" HEAD "Text\n", "Alsenau am Erlenbach");
  assert_town ("Samtgemeinde Obere Alse\n\n" HEAD "Text\n", "Samtgemeinde Obere Alse");
  assert_town ("Stadt Alsenau\n\n" HEAD "Die Stadt Rodeberg baut auch, ebenso die Stadt Rodeberg.\n", "Alsenau");
}

static void
test_footer (void)
{
  assert_town (HEAD "Am Weiher wird gebaut.\n\nVorlage FB 5/0417/WP19 der Stadt Quellberg\nAusdruck vom: 21.05.2031\nSeite: 1/2\n",
               "Quellberg");
}

static void
test_host (void)
{
  assert_town (HEAD "Text\n\nQuelle: http://ratsinfo.wuerselen.de/bi/vo020.asp?VOLFDNR=1\n", "Würselen");
  assert_town (HEAD "In Oberläufen wird gebaut.\n\nQuelle: https://ris.oberlaeufen.de/vo0050.asp\n", "Oberläufen");
  assert_town (HEAD "Der Kreis Hagelstein baut.\n\nQuelle: https://gremieninfo.kreis-hagelstein.de/x\n", "Kreis Hagelstein");
  /* A page that a reason quotes. */
  /* "ue" between consonants is the umlaut, behind a vowel or before one it is not. */
  assert_town (HEAD "Es wird gebaut.\n\nQuelle: https://ratsinfo.grubmuehlen.de/vo0050.asp\n", "Grubmühlen");
  assert_town (HEAD "Es wird gebaut.\n\nQuelle: https://ratsinfo.grauenfels.de/vo0050.asp\n", "Grauenfels");
  assert_town (HEAD "Das Netzwerk stellt sich so vor.\n\nQuelle: https://www.wegenetz.eu/ueber-uns\n", NULL);
  assert_town (HEAD "In Oberläufen wird gebaut.\n\nQuelle: https://www.oberlaeufen.de/bauen\n", "Oberläufen");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/municipality/text", test_text);
  g_test_add_func ("/analysis/municipality/most-frequent", test_most_frequent);
  g_test_add_func ("/analysis/municipality/letterhead", test_letterhead);
  g_test_add_func ("/analysis/municipality/footer", test_footer);
  g_test_add_func ("/analysis/municipality/host", test_host);
  return g_test_run ();
}
