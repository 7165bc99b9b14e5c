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

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/key-shape/labels-first", test_labels_first);
  g_test_add_func ("/analysis/key-shape/interleaved", test_interleaved);
  g_test_add_func ("/analysis/key-shape/checked-box", test_checked_box);
  g_test_add_func ("/analysis/key-shape/two-words-without-box", test_two_words_without_box);
  return g_test_run ();
}
