/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "paper-fixture.h"

static char *
list_sections (const LotseOutline *outline)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < lotse_outline_get_n_items (outline, LOTSE_ITEM_SECTION); i++)
    {
      LotseOutlineItem *item = lotse_outline_get_item (outline, LOTSE_ITEM_SECTION, i);

      g_assert_cmpuint (lotse_outline_item_get_n_spans (item), >, 0);
      g_string_append_printf (out, "%s%s=%s", i > 0 ? " | " : "", lotse_outline_item_get (item, "kind"),
                              lotse_outline_item_get (item, "heading"));
    }
  return g_string_free (out, FALSE);
}

static void
assert_sections (const char *text, const char *expected)
{
  g_autoptr (LotseOutline) outline = analyze_paper (text);
  g_autofree char *found = list_sections (outline);

  g_assert_cmpstr (found, ==, expected);
}

static void
test_order (void)
{
  assert_sections ("Beschlussvorschlag:\nDer Rat baut ein Haus.\n\nSachlage:\nEs fehlt ein Haus.\n\nRechtslage:\nDas Baurecht gilt.\n\n"
                   "Im Auftrag:\ngez. Muster\n",
                   "proposal=Beschlussvorschlag | facts=Sachlage | legal=Rechtslage | signature=Im Auftrag");
}

/* "Antrag:" before a title of two lines is the type of a letter and no heading, nor what the letter says first. */
static void
test_title_of_motion (void)
{
  assert_sections (
      "An den Bürgermeister\nTalheim\n\n05.06.2031\n\nAntrag: Neue Bänke und ein kleiner Spielplatz für die Kinder am\nDeich und am "
      "Hafen\n\nSehr geehrte Damen und Herren,\n\nwir bitten Sie um Folgendes.\n\nBeschlussvorschlag:\nDer Rat baut "
      "einen Spielplatz.\n\nBegründung:\nEs gibt keinen.\n",
      "proposal=Beschlussvorschlag | facts=Begründung");
}

/* What the reasoning counts up is no second proposal; one without a number, or where there was none before, is. */
static void
test_chapter_of_reasoning (void)
{
  assert_sections ("Beschlussantrag:\nDer Rat baut ein Haus.\n\nBegründung:\n1. Anlass\nEs fehlt ein Haus.\n\n"
                   "2. Vorschlag der Verwaltung\nGebaut wird am Deich.\n\na) Beschlüsse\nBeschluss vom 03.05.2030.\n",
                   "proposal=Beschlussantrag | facts=Begründung");
  assert_sections ("Begründung:\n1. Anlass\nEs fehlt ein Haus.\n\n2. Vorschlag der Verwaltung\nDer Rat baut ein Haus.\n",
                   "facts=Begründung | proposal=Vorschlag der Verwaltung");
  assert_sections ("Beschlussantrag:\nDer Rat baut ein Haus.\n\nBegründung:\nEs fehlt ein Haus.\n\n"
                   "Vorschlag der Verwaltung:\nDer Rat baut zwei Häuser.\n",
                   "proposal=Beschlussantrag | facts=Begründung | proposal=Vorschlag der Verwaltung");
}

/* A row of a printed box with its value stays form text: the law in it is none of the paper. */
static void
test_row_of_box (void)
{
  g_autoptr (LotseOutline) outline = analyze_paper (
      "Beschlussvorlage\n\nVorlage Nr.: 2031/0018\n\nBänke am Deich\n\nGremium Termin TOP ö nö\nGemeinderat "
      "04.03.2031 3 x\n\nAntrag an den Gemeinderat\n\nDer Gemeinderat "
      "beschließt die Bänke.\n\nFinanzielle Auswirkungen nein ja\n\nHaushaltsmittel stehen nicht zur Verfügung.\n\n"
      "Anhörung Ortschaftsrat (§ 70 Abs. 1 GemO) nein ja durchgeführt am 17.06.31\n\n"
      "Abstimmung mit städtischen Gesellschaften\n\nnein ja abgestimmt mit\n\nErgänzende Erläuterungen\n\nEs folgt mehr.\n");

  g_assert_cmpuint (lotse_outline_get_n_items (outline, LOTSE_ITEM_REFERENCE), ==, 0);
  g_assert_cmpuint (lotse_outline_get_n_items (outline, LOTSE_ITEM_CONSULTATION), ==, 1);
}

static void
test_shared (void)
{
  assert_sections ("Beschluss:\n\nAntrag an den Gemeinderat\n\nDer Gemeinderat baut ein Haus.\n", "proposal=Beschluss");
}

static void
test_contents (void)
{
  assert_sections ("Beschlussvorschlag\nSachverhalt\n\nBeschlussvorschlag\nDer Rat baut ein Haus.\n\nSachverhalt\nEs fehlt ein Haus.\n",
                   "proposal=Beschlussvorschlag | facts=Sachverhalt");
}

static void
test_sub (void)
{
  assert_sections ("Sachverhalt:\nEs fehlt ein Haus.\n\nFazit\nEin Haus ist gut.\n", "facts=Sachverhalt");
  assert_sections ("Vorlage 3/2021\nHaus am See\n\nHintergrund\nEs fehlt ein Haus.\n\nWeiteres Vorgehen\nEs wird gebaut.\n",
                   "facts=Hintergrund | facts=Weiteres Vorgehen");
  assert_sections ("Vorlage 3/2021\nHaus am See\n\n1. Beschlussvorschlag\n\nDer Rat baut.\n\n2. Sachverhalt\n\nEs fehlt ein Haus.\n\n"
                   "3. Kosten\n\nHoch.\n",
                   "proposal=Beschlussvorschlag | facts=Sachverhalt | finance=Kosten");
}

static void
test_goal_block (void)
{
  assert_sections ("Sachverhalt:\nZwei Ziele.\n\nZiel:\nEin Haus steht.\n\nBegründung:\nEs fehlt.\n\nRechtslage:\nFrei.\n",
                   "facts=Sachverhalt | legal=Rechtslage");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/section/chapter-of-reasoning", test_chapter_of_reasoning);
  g_test_add_func ("/analysis/section/order", test_order);
  g_test_add_func ("/analysis/section/title-of-motion", test_title_of_motion);
  g_test_add_func ("/analysis/section/row-of-box", test_row_of_box);
  g_test_add_func ("/analysis/section/shared-text", test_shared);
  g_test_add_func ("/analysis/section/contents", test_contents);
  g_test_add_func ("/analysis/section/sub", test_sub);
  g_test_add_func ("/analysis/section/goal-block", test_goal_block);
  return g_test_run ();
}
