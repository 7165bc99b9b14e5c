/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "page-fixture.h"

/* Web pages print a label in the middle of the left side of its value: between two lines, or beside the middle one where others do so. */
static void
test_centred (void)
{
  PageBuilder page = builder ();

  place (&page, 200, 100, "Neue Wege für die Sprachförderung in der");
  place (&page, 60, 105, "Betreff:");
  place (&page, 200, 111, "Weststadt");
  place (&page, 60, 125, "Status:");
  place (&page, 200, 125, "öffentlich");
  place (&page, 200, 139, "Rat");
  place (&page, 400, 139, "Entscheidung");
  place (&page, 60, 153, "Beratungsfolge:");
  place (&page, 210, 153, "04.03.2031");
  place (&page, 400, 153, "vertagt");
  place (&page, 210, 167, "08.04.2031");
  place (&page, 400, 167, "beschlossen");
  place (&page, 60, 190, "Das ist die Begründung.");
  assert_page (&page, "Betreff:\tNeue Wege für die Sprachförderung in der Weststadt\nStatus:\töffentlich\n"
                      "Beratungsfolge:\tRat\tEntscheidung\n04.03.2031\tvertagt\n08.04.2031\tbeschlossen\n\n"
                      "Das ist die Begründung.");
}

/* Labels beside the first lines of their values stay there, though as many lines stand above the second label as below it. */
static void
test_top (void)
{
  PageBuilder page = builder ();

  place (&page, 60, 100, "Betreff:");
  place (&page, 200, 100, "Neue Wege für die Sprachförderung");
  place (&page, 200, 111, "und die Schulen");
  place (&page, 60, 122, "Zusatz:");
  place (&page, 200, 122, "Bericht des Amtes für Jugend und");
  place (&page, 200, 133, "der Träger");
  assert_page (&page, "Betreff:\tNeue Wege für die Sprachförderung und die Schulen\nZusatz:\tBericht des Amtes für Jugend und der Träger");
}

/* A label whose words had no room in one line goes on below. */
static void
test_wrapped_label (void)
{
  PageBuilder page = builder ();

  place (&page, 60, 100, "Vorlage-Nr.:");
  place (&page, 140, 100, "0012/2031");
  place (&page, 60, 114, "Federführendes");
  place (&page, 140, 114, "Amt 51");
  place (&page, 60, 125, "Amt:");
  place (&page, 60, 139, "Status:");
  place (&page, 140, 139, "öffentlich");
  assert_page (&page, "Vorlage-Nr.:\t0012/2031\nFederführendes Amt:\tAmt 51\nStatus:\töffentlich");
  /* The heading below a sentence is none of its words. */
  page = builder ();
  place (&page, 60, 100, "Die Mittel der Stadt stehen nicht bereit.");
  place (&page, 280, 100, "Konto:");
  place (&page, 60, 111, "Erläuterungen:");
  place (&page, 60, 122, "Die Stadt hat neue Wege.");
  assert_page (&page, "Die Mittel der Stadt stehen nicht bereit.\tKonto:\nErläuterungen:\nDie Stadt hat neue Wege.");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/page-lift/centred", test_centred);
  g_test_add_func ("/analysis/page-lift/top", test_top);
  g_test_add_func ("/analysis/page-lift/wrapped-label", test_wrapped_label);
  return g_test_run ();
}
