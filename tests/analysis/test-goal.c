/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "facts-fixture.h"

static void
check (const char *text, const char *goals, const char *sections)
{
  g_autoptr (Fixture) f = fixture_new (text);
  g_autofree char *found = NULL;
  g_autoptr (GString) headings = g_string_new (NULL);

  _lotse_goals_parse (&f->a);
  found = fixture_describe (f, LOTSE_ITEM_GOAL, "level", "text");
  g_assert_cmpstr (found, ==, goals);
  for (guint i = 0; i < f->a.sections->len; i++)
    {
      const LotseSection *section = &g_array_index (f->a.sections, LotseSection, i);
      g_autofree char *heading = lotse_reading_dup_text (f->a.reading, section->heading.start, section->heading.end);

      g_assert_cmpstr (section->kind, ==, "goals");
      g_assert_cmpuint (section->start, <=, section->end);
      g_string_append_printf (headings, "%s%s", i > 0 ? "|" : "", heading);
    }
  g_assert_cmpstr (headings->str, ==, sections);
  for (guint i = 0; i < lotse_outline_get_n_items (f->a.outline, LOTSE_ITEM_GOAL); i++)
    {
      const LotseOutlineItem *item = lotse_outline_get_item (f->a.outline, LOTSE_ITEM_GOAL, i);
      g_autofree char *quote = fixture_quote (f, item);

      g_assert_cmpstr (quote, ==, lotse_outline_item_get (item, "text"));
    }
}

/* A whole concept in one line, with page numbers between the words. */
static void
test_run_on (void)
{
  check (
      "1.) Grün in der Stadt Oberziel: Die Stadt wird in den kommenden Jahren grüner, damit alle Menschen gern hier wohnen und sich "
      "treffen "
      "können, auch im Sommer. Teilziele: 1. Es gibt mehr Bäume in den Straßen. 2. Es gibt mehr Bänke (auch im Schatten.) 1 Maßnahmen: "
      "• Bäume pflanzen • Bänke aufstellen 2 2.) Wasser 2.1.) Wasser im Park Oberziel: Der Park bekommt Wasser. Teilziele: 1. Der Teich "
      "wird "
      "gefüllt. Maßnahmen: • Pumpe kaufen • Rohre legen 3",
      "goal=Die Stadt wird in den kommenden Jahren grüner, damit alle Menschen gern hier wohnen und sich treffen können, auch im Sommer.; "
      "subgoal=Es gibt mehr Bäume in den Straßen.; subgoal=Es gibt mehr Bänke (auch im Schatten.); measure=Bäume pflanzen; "
      "measure=Bänke aufstellen; goal=Der Park bekommt Wasser.; subgoal=Der Teich wird gefüllt.; measure=Pumpe kaufen; measure=Rohre legen",
      "Grün in der Stadt|Wasser|Wasser im Park");
}

/* A number or a dash for the colon; in running text, and before small letters, neither is a label. */
static void
test_numbered (void)
{
  check ("Handlungsfeld 1 – Sprache\nZiel 1.1 Alle lernen Deutsch.\nMaßnahme 1.1.1 Kurse anbieten\nMaßnahme 1.1.2 Lotsen schulen\n"
         "Handlungsfeld 2 – Arbeit\nZiel 2.1 Alle finden Arbeit.\nMaßnahme 2.1.1 Praktika vermitteln",
         "goal=Alle lernen Deutsch.; measure=Kurse anbieten; measure=Lotsen schulen; goal=Alle finden Arbeit.; measure=Praktika vermitteln",
         "Sprache|Arbeit");
  check ("Handlungsfeld 1 – Sprache\nZiel 1.1 wird erreicht.\nIn Ziel 1.1 Alle lernen Deutsch.", "", "");
}

/* A chapter's heading does not belong to the list above it; the last entry of a list with numbers does. */
static void
test_headings_between (void)
{
  check (
      "1. Grün\nZiel: Die Stadt wird grüner.\nTeilziele:\n- Mehr Bäume\nMaßnahmen:\n- Bäume pflanzen\n- Bänke aufstellen\n"
      "2. Wasser im Park\nZiel: Der Park bekommt Wasser.\nTeilziele:\n1. Ein Teich\nMaßnahmen:\n1. Pumpe kaufen\n2. Rohre legen\n"
      "Ziel: Das Wasser bleibt sauber.\nMaßnahmen:\n- Proben nehmen",
      "goal=Die Stadt wird grüner.; subgoal=Mehr Bäume; measure=Bäume pflanzen; measure=Bänke aufstellen; goal=Der Park bekommt Wasser.; "
      "subgoal=Ein Teich; measure=Pumpe kaufen; measure=Rohre legen; goal=Das Wasser bleibt sauber.; measure=Proben nehmen",
      "Grün|Wasser im Park");
}

static void
test_lines (void)
{
  check ("3. Grün in der Stadt\nOberziel:\nDie Stadt wird grüner.\n\nTeilziele:\n1. Mehr Bäume.\n2. Mehr Bänke.\n\nMaßnahmen:\n- Bäume "
         "pflanzen\n- "
         "Bänke aufstellen",
         "goal=Die Stadt wird grüner.; subgoal=Mehr Bäume.; subgoal=Mehr Bänke.; measure=Bäume pflanzen; measure=Bänke aufstellen",
         "Grün in der Stadt");
}

static void
test_blocks (void)
{
  check ("Zieldimension I: Ankommen\n\nText dazu.\n\nZieldimension II: Bleiben\n\nText dazu.\n\nZieldimension\n\nStrategie "
         "2040:\n\nBleiben\n\n"
         "Zielbezug:\n\nOffene Ämter\n\nZiel:\n\nDie Ämter sind bis 2041 offen. Alle helfen mit.\n\nBegründung:\n\nDas ist nötig.",
         "goal=Ankommen; goal=Bleiben; subgoal=Die Ämter sind bis 2041 offen. Alle helfen mit.",
         "Zieldimension I: Ankommen|Zieldimension II: Bleiben|Offene Ämter");
}

/* Labels of a common paper make no concept. */
static void
test_no_concept (void)
{
  check ("Ziel:\nMehr Bäume.\n\nKosten:\n500 Euro", "", "");
  check ("Sachverhalt:\nFolgende Maßnahmen: Bäume.", "", "");
  check ("Maßnahmen:\n- Bäume\n- Bänke", "", "");
  check ("", "", "");
}

/* One dimension with its aim is a concept; the subject above it is no heading of it. */
static void
test_one_dimension (void)
{
  g_autoptr (Fixture) f = fixture_new ("Zieldimension I: Ankommen\n\nZiel:\nDie Wege sind kurz.\n\nBegründung:\nSie sind lang.");
  g_autofree char *goals = NULL;

  _lotse_goals_parse (&f->a);
  goals = fixture_describe (f, LOTSE_ITEM_GOAL, "level", "text");
  g_assert_cmpstr (goals, ==, "goal=Ankommen; subgoal=Die Wege sind kurz.");
}

static void
test_note (void)
{
  g_autoptr (Fixture) f = fixture_new ("Oberziel:\nDie Stadt wird grüner.\n\nMaßnahmen:\n- Bäume pflanzen\n- Bänke aufstellen");
  g_autofree char *hints = NULL;

  _lotse_goals_parse (&f->a);
  hints = fixture_describe (f, LOTSE_ITEM_HINT, "code", NULL);
  g_assert_cmpstr (hints, ==, "concept");
}

static void
test_hostile (void)
{
  static const char *const pieces[]
      = { "1.) A ", "Oberziel: a ", "Maßnahmen: • ", "Ziel:\n", "Zieldimension\n\n", "• ", "Teilziele: 1. A " };

  for (guint i = 0; i < G_N_ELEMENTS (pieces); i++)
    {
      g_autoptr (Fixture) f = fixture_new_repeated ("Oberziel: A Maßnahmen: • B ", pieces[i], 300000);

      _lotse_goals_parse (&f->a);
      g_assert_cmpuint (f->a.sections->len, <, 300000);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/goal/run-on", test_run_on);
  g_test_add_func ("/analysis/goal/headings-between", test_headings_between);
  g_test_add_func ("/analysis/goal/lines", test_lines);
  g_test_add_func ("/analysis/goal/blocks", test_blocks);
  g_test_add_func ("/analysis/goal/no-concept", test_no_concept);
  g_test_add_func ("/analysis/goal/one-dimension", test_one_dimension);
  g_test_add_func ("/analysis/goal/note", test_note);
  g_test_add_func ("/analysis/goal/hostile", test_hostile);
  g_test_add_func ("/analysis/goal/numbered", test_numbered);
  return g_test_run ();
}
