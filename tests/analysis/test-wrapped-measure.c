/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "wrapped-fixture.h"

/* Full lines of sessions: those of one paragraph are 12 points apart, paragraphs 14, so that no word need say what goes on. */
static void
test_pitch (void)
{
  PageBuilder page = page_with_sizes ();

  place_sized (&page, 60, 100, 10, "Öffentliche Sitzung des Ausschusses für Grünflächen, Wege und Spielplätze im Rathaus Altrhede");
  place_sized (&page, 60, 112, 10, "Weinberg, Saal 2 vertagt");
  place_sized (&page, 60, 126, 10, "Öffentliche Sitzung des Ausschusses für Grünflächen, Wege und Spielplätze im Rathaus: vertagt");
  place_sized (&page, 60, 140, 10, "Hauptausschuss und die folgenden Ausschüsse");
  assert_begins (&page, "Öffentliche Sitzung des Ausschusses für Grünflächen, Wege und Spielplätze im Rathaus Altrhede Weinberg, Saal 2 "
                        "vertagt\nÖffentliche Sitzung des Ausschusses für Grünflächen, Wege und Spielplätze im Rathaus: vertagt\n"
                        "Hauptausschuss und die folgenden Ausschüsse\n");
}

/* A few lines that happen to be long, and end well before the right margin, do not tell where lines were wrapped. */
static void
test_few_long_lines (void)
{
  PageBuilder page = builder ();

  for (guint i = 0; i < 3; i++)
    place (&page, 60, 500 + 30 * (float) i, "Eine lange Zeile, die den rechten Rand der Seite doch nicht ganz erreicht und so endet");
  place (&page, 60, 100, "12. Sitzung des Ausschusses für Soziales und Gesundheit ungeändert beschlossen");
  place (&page, 60, 112, "Hauptausschuss Vorberatung");
  assert_begins (&page, "12. Sitzung des Ausschusses für Soziales und Gesundheit ungeändert beschlossen\nHauptausschuss Vorberatung");
}

/* Two lines of a title in large letters, the first as long as the page allows. */
static void
test_large (void)
{
  PageBuilder page = builder ();

  place_sized (&page, 60, 100, 15, "In den Ausschuss für Integration, Europa und Internationale");
  place_sized (&page, 60, 118, 15, "Kooperation");
  place_sized (&page, 60, 160, 10, "In den Sozialausschuss");
  place_sized (&page, 60, 174, 10, "In die Ratsversammlung");
  place_sized (&page, 60, 188, 10, "Nr. 1204/2031");
  assert_begins (&page, "In den Ausschuss für Integration, Europa und Internationale Kooperation\n");
}

/* Letters of a scan are of many sizes, which are meant to be one. */
static void
test_scan (void)
{
  PageBuilder page = builder ();

  for (guint i = 0; i < 24; i++)
    place_sized (&page, 60, 300 + 20 * (float) i, 10 + 0.03f * (float) (i * 7 % 24),
                 "Eine Zeile, die bis an den rechten Rand der Seite reicht und dort mit einem Punkt aufhört.");
  place_sized (&page, 60, 100, 10.4f, "Die Stadt fördert die Kurse der Vereine und die der Schulen, und sie fördert auch alle die");
  place_sized (&page, 60, 112, 10, "Kurse der Kirchen und die Beratung.");
  assert_begins (&page, "Die Stadt fördert die Kurse der Vereine und die der Schulen, und sie fördert auch alle die Kurse der");
}

/* On a short paper too, where there are fewer sizes than real papers may have. */
static void
test_short_scan (void)
{
  PageBuilder page = builder ();

  for (guint i = 0; i < 8; i++)
    place_sized (&page, 60, 300 + 20 * (float) i, 10 + 0.05f * (float) (i * 3 % 8),
                 "Eine Zeile, die bis an den rechten Rand der Seite reicht und dort mit einem Punkt aufhört.");
  place_sized (&page, 60, 100, 10.4f, "9. öffentliche Sitzung des Ausschusses für Nachbarschaft ohne Änderungen im Ausschuss und");
  place_sized (&page, 60, 112, 10, "beschlossen");
  assert_begins (&page, "9. öffentliche Sitzung des Ausschusses für Nachbarschaft ohne Änderungen im Ausschuss und beschlossen");
}

/* Where lines were printed that were too long, a line and the words that had no room in it take turns: such a word is no heading. */
static void
test_comb (void)
{
  PageBuilder page = typewriter ();
  float y = 100;

  place (&page, 60, y, "Der Rat der Stadt nimmt nach der Beratung im Ausschuss für Soziales den achten");
  place (&page, 60, y += 12, "Sachstandsbericht");
  place (&page, 60, y += 12, "zur Kenntnis.");
  for (guint i = 0; i < 3; i++)
    {
      place (&page, 60, y += 12,
             i % 2 ? "Eine Zeile, die länger war als der Raum, den sie hier hat, und die deshalb am Rand"
                   : "Eine Zeile, die länger war als der Platz, den sie hier hat, und die darum am Rand");
      place (&page, 60, y += 12, "umbrochen wurde");
      place (&page, 60, y += 12, "und hier zu Ende ist.");
    }
  assert_begins (&page, "Der Rat der Stadt nimmt nach der Beratung im Ausschuss für Soziales den achten Sachstandsbericht\n"
                        "zur Kenntnis.\nEine Zeile");
}

/* Where a program that prints text left no room for another letter, a single full line was cut. */
static void
test_cut_once (void)
{
  PageBuilder page = typewriter ();

  place (&page, 25, 100, "Der Rat der Stadt beschliesst, die Angebote zur Foerderung der Sprache in allen Stadtteilen und in allen Schu");
  place (&page, 25, 112, "len auszubauen.");
  for (guint i = 0; i < 6; i++)
    place (&page, 25, 136 + 24 * (float) i, "Die Kurse gehen weiter.");
  assert_begins (&page, "Der Rat der Stadt beschliesst, die Angebote zur Foerderung der Sprache in allen Stadtteilen und in allen Schulen "
                        "auszubauen.\n\nDie");
}

/* A text with line ends of its own has lines that are nearly full too. */
static void
test_cut_text_of_lines (void)
{
  PageBuilder page = typewriter ();

  for (guint i = 0; i < 4; i++)
    {
      place (&page, 25, 100 + 48 * (float) i,
             "Der Rat der Stadt beschliesst, die Angebote zur Foerderung der Sprache in allen Stadtteilen und in allen Schu");
      place (&page, 25, 112 + 48 * (float) i, "len auszubauen.");
    }
  for (guint i = 0; i < 5; i++)
    place (&page, 25, 300 + 12 * (float) i,
           "Die Stadt foerdert Angebote zur Sprache seit vielen Jahren in den Stadtteilen, in den Schulen und in Kitas");
  assert_begins (&page, "Der Rat der Stadt beschliesst, die Angebote zur Foerderung der Sprache in allen Stadtteilen und in allen "
                        "Schulen auszubauen.\n\nDer");
}

/* Margins like those of a letter are no sign of that: a line that happens to be full may end between words. */
static void
test_full_once (void)
{
  PageBuilder page = typewriter ();

  place (&page, 60, 100, "Der Rat der Stadt beschliesst, die Angebote zur Foerderung der Sprache in den Stadtteilen jetzt");
  place (&page, 60, 112, "auszubauen.");
  for (guint i = 0; i < 6; i++)
    place (&page, 60, 136 + 24 * (float) i, "Die Kurse gehen weiter.");
  assert_begins (&page,
                 "Der Rat der Stadt beschliesst, die Angebote zur Foerderung der Sprache in den Stadtteilen jetzt auszubauen.\n\nDie");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/wrapped-measure/pitch", test_pitch);
  g_test_add_func ("/analysis/wrapped-measure/few-long-lines", test_few_long_lines);
  g_test_add_func ("/analysis/wrapped-measure/large", test_large);
  g_test_add_func ("/analysis/wrapped-measure/scan", test_scan);
  g_test_add_func ("/analysis/wrapped-measure/short-scan", test_short_scan);
  g_test_add_func ("/analysis/wrapped-measure/comb", test_comb);
  g_test_add_func ("/analysis/wrapped-measure/cut-once", test_cut_once);
  g_test_add_func ("/analysis/wrapped-measure/cut-text-of-lines", test_cut_text_of_lines);
  g_test_add_func ("/analysis/wrapped-measure/full-once", test_full_once);
  return g_test_run ();
}
