/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "paper-fixture.h"

#define TAIL "\n\nBeschlussvorschlag:\nDer Stadtrat beschließt den Umbau.\n"

static void
test_motion (void)
{
  static const char motion[] = "Fraktion Bunte Liste\n\nAn den Bürgermeister\nder Stadt Alsenau\n\nAlsenau, 5. Mai 2020\n\n"
                               "Antrag: Mehr Bäume für den Schulhof\n\nDer Stadtrat möge beschließen:\nEs werden Bäume gepflanzt.\n";

  assert_key_of (motion, "title", "Mehr Bäume für den Schulhof");
  assert_key_of (motion, "paper_type", "Antrag");
  assert_key_of (motion, "date", "2020-05-05");
  assert_key_of (motion, "municipality", "Alsenau");
  /* No blank line parts the subject from the letter. */
  assert_key_of ("Alsenau, 5. Mai 2020\nAntrag: Mehr Bäume für den\nSchulhof am See\nSehr geehrte Damen und Herren,\nwir bitten Sie, den "
                 "Antrag auf die Tagesordnung zu setzen:" TAIL,
                 "title", "Mehr Bäume für den Schulhof am See");
}

/* The title says what the paper is behind the field of what is moved. */
static void
test_type_behind_colon (void)
{
  assert_key_of ("Stadt Alsenau\n12/2031\n\nHaushalt: Antrag auf Einrichtung einer Stelle" TAIL, "paper_type", "Antrag");
  assert_key_of ("Stadt Alsenau\n12/2031\n\nVerkehr: Anfrage zur Sperrung der Brücke" TAIL, "paper_type", "Anfrage");
  assert_key_of ("Stadt Alsenau\n12/2031\n\nHaushalt: Anträge der Vereine" TAIL, "paper_type", NULL);
}

/* The first line of a motion says what it is and when it was moved. */
static void
test_type_and_date (void)
{
  static const char dated[] = "Sprachkurse für alle\n\nAntrag vom 7. Oktober 2031" TAIL;
  static const char titled[] = "Antrag auf Umbenennung des Platzes\n\nDer Kreistag möge beschließen:\nDer Platz wird umbenannt.\n";

  assert_key_of (dated, "paper_type", "Antrag");
  assert_key_of (dated, "date", "2031-10-07");
  assert_key_of (dated, "title", "Sprachkurse für alle");
  assert_key_of ("Antrag der FWG-Fraktion vom 01.03.2031\nZeitplan der Stelle" TAIL, "date", "2031-03-01");
  assert_key_of ("Mehr Bänke\n\nÄnderungsantrag zur Stadtratssitzung am 7. Mai 2031" TAIL, "paper_type", "Änderungsantrag");
  assert_key_of (titled, "paper_type", "Antrag");
  assert_key_of (titled, "title", "Antrag auf Umbenennung des Platzes");
}

/* "Antrag der SPD-Fraktion: <title>": who moves stands between the type and the colon. */
static void
test_group_before_title (void)
{
  g_autoptr (LotseOutline) outline
      = analyze_paper ("SPD-Fraktion Neuhausen\nAntrag der SPD-Fraktion: Mehr Bänke im Stadtpark\n12.03.2031\n\nDer Rat möge beschließen:\n"
                       "Die Verwaltung wird beauftragt, fünf Bänke aufzustellen.\n");

  assert_key (outline, "paper_type", "Antrag");
  assert_key (outline, "title", "Mehr Bänke im Stadtpark");
  assert_key (outline, "date", "2031-03-12");
  /* Without a title behind it the colon changes nothing. */
  assert_key_of ("Stadt Neuhausen\nAntrag der SPD-Fraktion:\n\nMehr Bänke im Stadtpark\n\nDer Rat möge beschließen:\nEs werden Bänke "
                 "aufgestellt.\n",
                 "paper_type", "Antrag");
}

/* A line above has said the type already. */
static void
test_title_below_number (void)
{
#define REQUEST "\n\nDer Stadtrat möge beschließen:\nDer Treffpunkt wird gefördert.\n\nBegründung:\nDer Bedarf ist gestiegen.\n"
  assert_key_of ("Freie Liste Auental\n\nAntrag Nr. A/017/2031\n\nAntrag: Förderung des Treffpunkts International" REQUEST, "title",
                 "Förderung des Treffpunkts International");
  /* The request of another kind of paper. */
  assert_key_of ("Stadt Auental\nBeschlussvorlage Nr. 17/2031\n\nAntrag: Förderung des Treffpunkts International\n\nBegründung:\n"
                 "Der Bedarf ist gestiegen.\n",
                 "paper_type", "Beschlussvorlage");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/key-motion/title", test_motion);
  g_test_add_func ("/analysis/key-motion/type-behind-colon", test_type_behind_colon);
  g_test_add_func ("/analysis/key-motion/type-and-date", test_type_and_date);
  g_test_add_func ("/analysis/key-motion/group-before-title", test_group_before_title);
  g_test_add_func ("/analysis/key-motion/title-below-number", test_title_below_number);
  return g_test_run ();
}
