/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "facts-fixture.h"

typedef struct
{
  const char *text;
  const char *goals; /* "level=text", joined by "; " */
} Case;

static const Case cases[] = {
  { "Ziel ist es, die Wege im Park zu sichern.", "goal=die Wege im Park zu sichern." },
  { "Ziel des Vorhabens ist es, dass alle Kinder schwimmen lernen.", "goal=dass alle Kinder schwimmen lernen." },
  { "Das wesentliche Ziel der Förderung ist, die Vereine zu entlasten.", "goal=die Vereine zu entlasten." },
  { "Ziel des Antrags ist eine bessere Beleuchtung der Wege.", "goal=eine bessere Beleuchtung der Wege." },
  { "Ziele sind:\n- mehr Bäume in der Stadt\n- weniger Lärm am Markt\n\nDie Kosten trägt der Bund.",
    "goal=mehr Bäume in der Stadt; goal=weniger Lärm am Markt" },
  { "Die Stadt verfolgt damit das Ziel, den Verkehr zu beruhigen.", "goal=den Verkehr zu beruhigen." },
  { "Es wird das Ziel verfolgt, den Verkehr zu beruhigen.", "goal=den Verkehr zu beruhigen." },
  { "Der Plan wird mit dem Ziel, die Wege am See zu sichern, überarbeitet.", "goal=die Wege am See zu sichern" },
  { "Damit soll erreicht werden, dass die Wege sicher bleiben.", "goal=dass die Wege sicher bleiben." },
  { "Ziel ist es, die Wege zu sichern.\n\nZiel ist es, die Wege zu sichern.", "goal=die Wege zu sichern." },
  { "Der Plan wird mit dem Ziel überarbeitet, die Wege am See zu sichern.", "goal=die Wege am See zu sichern." },
  { "Der Plan wird mit dem Ziel der Stärkung der Wege am See überarbeitet.", "goal=der Stärkung der Wege am See" },
  { "Die Stelle entstand mit dem Ziel einer besseren Verzahnung der Ämter, die zuvor fehlte.", "goal=einer besseren Verzahnung der Ämter" },
  { "Die Träger (mit dem Ziel einer stufenweisen Aufstockung auf Vollzeit) nennen ihre Wünsche.",
    "goal=einer stufenweisen Aufstockung auf Vollzeit" },
  { "Mit dem Ziel der Stärkung der Wege am See wird der Plan überarbeitet.", "goal=der Stärkung der Wege am See" },
  /* No goals of the paper. */
  { "Mit dem Ziel der Verwaltungsleitung der Stadt ist der Rat einverstanden.", "" },
  { "Der Rat ist mit dem Ziel der Landesregierung im Grunde einverstanden.", "" },
  { "Ziel ist es nicht, die Wege im Park zu sperren.", "" },
  { "Ziel des Gesetzgebers ist es, die Wege im Park zu sichern.", "" },
  { "Das Ziel ist bereits vor zwei Jahren erreicht worden.", "" },
  { "Ist es das Ziel, die Wege im Park zu sperren?", "" },
  { "Die Ziele der Planung werden im Ausschuss vorgestellt.", "" },
  { "Mit dem Ziel der Planung ist der Rat einverstanden gewesen.", "" },
  { "Reichen die Schritte für das Ziel nicht, ist das Geld zurückzuzahlen.", "" },
  { "Ziele sind:", "" },
  { "Ziel", "" },
};

static void
test_table (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (Fixture) f = fixture_new (cases[i].text);
      g_autofree char *found = NULL;

      g_test_message ("%s", cases[i].text);
      _lotse_sentences_parse (&f->a);
      _lotse_goals_parse (&f->a);
      found = fixture_describe (f, LOTSE_ITEM_GOAL, "level", "text");
      g_assert_cmpstr (found, ==, cases[i].goals);
      for (guint k = 0; k < lotse_outline_get_n_items (f->a.outline, LOTSE_ITEM_GOAL); k++)
        g_assert_cmpstr (lotse_outline_item_get_reason (lotse_outline_get_item (f->a.outline, LOTSE_ITEM_GOAL, k)), ==, "running-text");
    }
}

static void
test_hostile (void)
{
  static const char *const pieces[]
      = { "Ziel ", "Ziel ist ", "Ziele sind:\n- a\n", "mit dem Ziel, ", "soll erreicht werden, dass ", "Ziel ist es, zu " };

  for (guint i = 0; i < G_N_ELEMENTS (pieces); i++)
    {
      g_autoptr (Fixture) f = fixture_new_repeated ("", pieces[i], 200000);

      _lotse_sentences_parse (&f->a);
      _lotse_goals_parse (&f->a);
      g_assert_cmpuint (lotse_outline_get_n_items (f->a.outline, LOTSE_ITEM_GOAL), <, 200000);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/goal-stated/table", test_table);
  g_test_add_func ("/analysis/goal-stated/hostile", test_hostile);
  return g_test_run ();
}
