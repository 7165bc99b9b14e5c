/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "paper-fixture.h"

static void
test_paper (void)
{
  g_autoptr (LotseOutline) outline = analyze_paper ("Betreff\n"
                                                    "Umbau der Schulen\n"
                                                    "Vorlage\n"
                                                    "WP 14-20 SV 50/032\n"
                                                    "Aktenzeichen\n"
                                                    "Dez. III / 50 Oh\n"
                                                    "Art\n"
                                                    "Mitteilungsvorlage\n"
                                                    "\n"
                                                    "Beschlussvorschlag:\n"
                                                    "\n"
                                                    "Der Schulausschuss nimmt den Bericht zur Kenntnis.\n");

  g_assert_cmpstr (lotse_outline_get_pipe (outline), ==, "sessionnet");
  assert_key (outline, "title", "Umbau der Schulen");
  assert_key (outline, "number", "WP 14-20 SV 50/032");
  assert_key (outline, "file_reference", "Dez. III / 50 Oh");
  assert_key (outline, "paper_type", "Mitteilungsvorlage");
  assert_key (outline, "date", NULL);
  assert_n_consultations (outline, 0);
}

static void
test_item (void)
{
  g_autoptr (LotseOutline) outline = analyze_paper ("TOP N 3.1: Verkauf der Wiese\n"
                                                    "Beschluss: einstimmig beschlossen\n"
                                                    "Abstimmung: Ja: 16, Nein: 0, Enthaltungen: 0\n"
                                                    "\n"
                                                    "Der Rat beschließt den Verkauf.\n");

  assert_key (outline, "title", "Verkauf der Wiese");
  assert_key (outline, "publicity", "non-public");
}

/* The heading of the page says whose session it was. */
static void
test_session_of_heading (void)
{
  g_autoptr (LotseOutline) outline = analyze_paper ("Sitzung des Kreistages des Kreises Talheim\n"
                                                    "\n"
                                                    "Tagesordnungspunkt\n"
                                                    "\n"
                                                    "TOP Ö 21: Verkauf der Wiese\n"
                                                    "\n"
                                                    "Sitzung:14.12.2031   KT/117/2031\n"
                                                    "Beschluss:ungeändert beschlossen\n"
                                                    "Abstimmung: Ja: 54, Nein: 0, Enthaltungen: 0, Befangen: 0\n"
                                                    "\n"
                                                    "Beschluss:\n"
                                                    "\n"
                                                    "Der Kreistag verkauft die Wiese.\n");

  assert_n_consultations (outline, 1);
  assert_consultation (outline, 0, "2031-12-14", "Kreistag des Kreises Talheim", NULL, "ungeändert beschlossen");
}

static void
test_item_without_title (void)
{
  /* The session above the result is no title. */
  assert_key_of ("Sitzung: 06.07.2031 Bürgerschaft\nBeschluss: mehrheitlich abgelehnt\nDer Präsident lässt über den Antrag abstimmen.\n"
                 "Abstimmung: Mehrheitlich abgelehnt\n",
                 "title", NULL);
  g_autoptr (LotseOutline) outline = analyze_paper ("Beschluss: mehrheitlich angenommen\n"
                                                    "\n"
                                                    "Abstimmung: Ja: 22, Nein: 0, Enthaltungen: 11\n"
                                                    "\n"
                                                    "Frau Ohl informiert über den Stand der Beratungen.\n");

  g_assert_cmpstr (lotse_outline_get_pipe (outline), ==, "sessionnet");
  assert_key (outline, "title", NULL);
  g_assert_false (has_section (outline, "Beschluss"));
  /* The result is kept word for word. */
  assert_n_consultations (outline, 1);
  assert_consultation (outline, 0, NULL, NULL, NULL, "mehrheitlich angenommen");
  g_assert_cmpstr (lotse_outline_item_get (lotse_outline_get_item (outline, LOTSE_ITEM_CONSULTATION, 0), "votes"), ==,
                   "Ja: 22, Nein: 0, Enthaltungen: 11");
}

/* Whose session it was, follows from the decision. */
static void
test_session_of_item (void)
{
  g_autoptr (LotseOutline) outline = analyze_paper ("Beschluss: einstimmig beschlossen\n"
                                                    "\n"
                                                    "Der Bauausschuss empfiehlt dem Stadtrat, dem Plan zuzustimmen.\n");

  assert_n_consultations (outline, 1);
  assert_consultation (outline, 0, NULL, "Bauausschuss", NULL, "einstimmig beschlossen");
  assert_key (outline, "title", NULL);
}

/* Nothing but what was said: no title, no type, no result. */
static void
test_item_of_talk (void)
{
  g_autoptr (LotseOutline) outline = analyze_paper ("Protokoll:\n\nKreisdirektorin Ohl erläuterte die Vorlage.\n");

  assert_key (outline, "title", NULL);
  assert_key (outline, "paper_type", NULL);
  assert_n_consultations (outline, 0);
}

/* A line below the title that does not go on with it. */
static void
test_item_of_questions (void)
{
  g_autoptr (LotseOutline) outline = analyze_paper ("TOP Ö 7: Anfragen der Mitglieder\n\nWege\n\nFrau Ohl fragt nach den Wegen.\n");

  assert_key (outline, "title", "Anfragen der Mitglieder");
  assert_key (outline, "publicity", "public");
}

/* A title without its number above the result; a result in words of its own. */
static void
test_title_above_result (void)
{
  g_autoptr (LotseOutline) outline = analyze_paper ("Neue Wege nur noch nach Beratung\n"
                                                    "\n"
                                                    "Beschluss: zurück in die Fraktionen ohne erneute Beratung\n"
                                                    "\n"
                                                    "Beschluss:\n"
                                                    "\n"
                                                    "Die Vorlage wird zur Beratung in die Fraktionen verwiesen.\n"
                                                    "\n"
                                                    "Abstimmungsergebnis:\n"
                                                    "\n"
                                                    "einstimmig\n");

  g_assert_cmpstr (lotse_outline_get_pipe (outline), ==, "sessionnet");
  assert_key (outline, "title", "Neue Wege nur noch nach Beratung");
  assert_n_consultations (outline, 1);
  assert_consultation (outline, 0, NULL, NULL, NULL, "zurück in die Fraktionen ohne erneute Beratung");
}

/* A field that nobody has filled in is no result. */
static void
test_no_result (void)
{
  g_autoptr (LotseOutline) outline = analyze_paper (
      "Beschluss: noch nicht festgelegt\n\nAbstimmung: JA-Stimmen:0 NEIN-Stimmen:0 Enthaltungen:0\n\nFrau Ohl eröffnet die Sitzung.\n");

  assert_n_consultations (outline, 0);
  assert_key (outline, "title", NULL);
}

/* Who may hear it stands behind the type. */
static void
test_publicity_of_type (void)
{
  g_autoptr (LotseOutline) outline = analyze_paper ("Betreff\n"
                                                    "Umbau der Schulen\n"
                                                    "Vorlage\n"
                                                    "5/512\n"
                                                    "Art\n"
                                                    "Beratungsdrucksache öffentlich\n"
                                                    "\n"
                                                    "Beschlussvorschlag:\n"
                                                    "\n"
                                                    "Der Stadtrat beschließt den Umbau.\n");

  assert_key (outline, "number", "5/512");
  assert_key (outline, "publicity", "public");
}

/* Votes at the foot of a form that has a field for the title. */
static void
test_form_with_title (void)
{
  g_autoptr (LotseOutline) outline
      = analyze_paper ("Beschluss-Nr. 0145-28/2031\nder Gemeindevertretung der Gemeinde Seefeld\n\nBeschlussgegenstand: Umbau der Halle\n\n"
                       "Die Gemeindevertretung beschließt den Umbau.\n\nAbstimmungsergebnis:\nJa-Stimmen: 12   Nein-Stimmen: 0\n");

  assert_key (outline, "title", "Umbau der Halle");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/pipe-sessionnet/form-with-title", test_form_with_title);
  g_test_add_func ("/analysis/pipe-sessionnet/paper", test_paper);
  g_test_add_func ("/analysis/pipe-sessionnet/item", test_item);
  g_test_add_func ("/analysis/pipe-sessionnet/item-without-title", test_item_without_title);
  g_test_add_func ("/analysis/pipe-sessionnet/session-of-item", test_session_of_item);
  g_test_add_func ("/analysis/pipe-sessionnet/item-of-talk", test_item_of_talk);
  g_test_add_func ("/analysis/pipe-sessionnet/item-of-questions", test_item_of_questions);
  g_test_add_func ("/analysis/pipe-sessionnet/title-above-result", test_title_above_result);
  g_test_add_func ("/analysis/pipe-sessionnet/no-result", test_no_result);
  g_test_add_func ("/analysis/pipe-sessionnet/session-of-heading", test_session_of_heading);
  g_test_add_func ("/analysis/pipe-sessionnet/publicity-of-type", test_publicity_of_type);
  return g_test_run ();
}
