/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "paper-fixture.h"

static void
test_sessions (void)
{
  g_autoptr (LotseOutline) outline
      = analyze_paper ("Vorlage - 2016/12\n"
                       "Betreff: Umbau\n"
                       "Status:öffentlichVorlage-Art:Beschlussvorlage\n"
                       "Beratungsfolge:\n"
                       "Ausschuss für Bau und Verkehr Vorberatung\n"
                       "05.07.2016\n"
                       "12. öffentliche Sitzung des Ausschusses für Bau und Verkehr geändert beschlossen (Beratungsfolge beendet)\n"
                       "06.09.2016\n"
                       "des Ausschusses für Bau und Verkehr\n"
                       "Rat der Stadt Alsenau Entscheidung\n"
                       "\n"
                       "Beschlussvorschlag:\n"
                       "Der Rat beschließt den Umbau.\n");

  assert_n_consultations (outline, 3);
  assert_consultation (outline, 0, "2016-07-05", "Ausschuss für Bau und Verkehr", "preliminary", "geändert beschlossen");
  /* A second session of the same body; nothing came out of it yet. */
  assert_consultation (outline, 1, "2016-09-06", "Ausschuss für Bau und Verkehr", "preliminary", NULL);
  assert_consultation (outline, 2, NULL, "Rat der Stadt Alsenau", "decision", NULL);
}

/* Words between the body and the result: whose it is, the room, remarks; sessions that have other names. */
static void
test_session_words (void)
{
  g_autoptr (LotseOutline) outline = analyze_paper (
      "Drucksache - 16/V\n"
      "Betreff: Umbau\n"
      "Status:öffentlichDrucksache-Art:Antrag\n"
      "Beratungsfolge:\n"
      "Bezirksverordnetenversammlung Vorberatung\n"
      "05.07.2016\n"
      "3. ordentliche Tagung der Bezirksverordnetenversammlung Alsenau von Berlin überwiesen\n"
      "FA Bau und Verkehr mitberatender Ausschuss\n"
      "06.09.2016   FA Bau und Verkehr - Videokonferenz\n"
      "13.09.2016   zur Kenntnis genommen\n"
      "Bezirksverordnetenversammlung Entscheidung\n"
      "20.09.2016\n"
      "Fortsetzung der 4. öffentlichen Sitzung der Bezirksverordnetenversammlung (Haushalt), Neues Rathaus, Am Markt 5 vertagt\n"
      "27.09.2016\n"
      "5. Bezirksverordnetenversammlung in der BVV abgelehnt\n"
      "\n"
      "Der Antrag liegt bei.\n");

  assert_n_consultations (outline, 5);
  assert_consultation (outline, 0, "2016-07-05", "Bezirksverordnetenversammlung", "preliminary", "überwiesen");
  assert_consultation (outline, 1, "2016-09-06", "FA Bau und Verkehr", "deliberation", NULL);
  assert_consultation (outline, 2, "2016-09-13", "FA Bau und Verkehr", "deliberation", "zur Kenntnis genommen");
  assert_consultation (outline, 3, "2016-09-20", "Bezirksverordnetenversammlung", "decision", "vertagt");
  assert_consultation (outline, 4, "2016-09-27", "Bezirksverordnetenversammlung", "decision", "in der BVV abgelehnt");
}

/* A printed page has the link to the agenda in a cell of its own. */
static void
test_agenda_link (void)
{
  g_autoptr (LotseOutline) outline
      = analyze_paper ("Vorlage - 2031/12\nBetreff:\tUmbau\nStatus:\töffentlich\tVorlage-Art:\tBeschlussvorlage\nBeratungsfolge:\n"
                       "Bauausschuss\tVorberatung\n05.02.2031\tSitzung des Bauausschusses\tungeändert beschlossen\tTO\n"
                       "Gemeinderat\tEntscheidung\n10.02.2031\tSitzung des Gemeinderates\tTO\n\nBeschlussvorschlag:\n"
                       "Der Gemeinderat beschließt den Umbau.\n");

  assert_n_consultations (outline, 2);
  assert_consultation (outline, 0, "2031-02-05", "Bauausschuss", "preliminary", "ungeändert beschlossen");
  assert_consultation (outline, 1, "2031-02-10", "Gemeinderat", "decision", NULL);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/pipe-allris-rows/sessions", test_sessions);
  g_test_add_func ("/analysis/pipe-allris-rows/session-words", test_session_words);
  g_test_add_func ("/analysis/pipe-allris-rows/agenda-link", test_agenda_link);
  return g_test_run ();
}
