/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "paper-fixture.h"

#define TAIL "\n\nBeschlussvorschlag:\nDer Stadtrat beschließt den Umbau.\n"

static void
test_title (void)
{
  assert_key_of ("Betreff: Umbau des Rathauses\nhier: zweiter Abschnitt" TAIL, "title", "Umbau des Rathauses hier: zweiter Abschnitt");
  assert_key_of ("Gegenstand der Vorlage\nUmbau des Rathauses und der\nNebengebäude\nDatum: 01.02.2020" TAIL, "title",
                 "Umbau des Rathauses und der Nebengebäude");
  /* Without a label the block that is nothing else. */
  assert_key_of ("Stadt Alsenau\nDer Bürgermeister\n\nBeschlussvorlage\nVorlage Nr.: 4/2020\n\nUmbau des Rathauses\n\nBeratungsfolge" TAIL,
                 "title", "Umbau des Rathauses");
  /* Running text is no title. */
  assert_key_of ("Der Vorsitzende begrüßt die Anwesenden." TAIL, "title", NULL);
}

static void
test_number (void)
{
  assert_key_of ("Beschlussvorlage - 2021/498" TAIL, "number", "2021/498");
  assert_key_of ("Sitzungsvorlage Nr. 12-3/A" TAIL, "number", "12-3/A");
  /* Labels first, then the values. */
  assert_key_of ("Vorlage Nr.:\nDatum:\n03.05.2013\n146/2013" TAIL, "number", "146/2013");
  /* Alone on its line, right below the type. */
  assert_key_of ("Beschlussvorlage\n2021/0098\nöffentlich" TAIL, "number", "2021/0098");
  assert_key_of ("MITTEILUNGSVORLAGE\nNr. M 2018/15" TAIL, "number", "M 2018/15");
  /* A date is no number. */
  assert_key_of ("Vorlage Nr.:\n03.05.2013\nUmbau" TAIL, "number", NULL);
}

static void
test_publicity (void)
{
  assert_key_of ("Status: nichtöffentlich" TAIL, "publicity", "non-public");
  assert_key_of ("Öffentliche Beschlussvorlage 4/2020" TAIL, "publicity", "public");
  assert_key_of ("Anfrage (öffentlich) - 23-1" TAIL, "publicity", "public");
  assert_key_of ("Beschlussvorlage öffentlich - VO/2031/093" TAIL, "publicity", "public");
  assert_key_of ("Betreff: Öffentliche Toiletten" TAIL, "publicity", NULL);
}

static void
test_date (void)
{
  assert_key_of ("Datum: 3. Mai 2020" TAIL, "date", "2020-05-03");
  assert_key_of ("Alsenau, den 03.05.2020\nBetreff: Umbau" TAIL, "date", "2020-05-03");
  /* The session's date only where the paper has none. */
  assert_key_of ("Letzte Beratung\nMontag, 4. Mai 2020\nDatum: 03.05.2020" TAIL, "date", "2020-05-03");
  assert_key_of ("Betreff: Umbau" TAIL, "date", NULL);
}

static void
test_lost_syllable (void)
{
  g_autoptr (LotseOutline) outline = analyze_paper ("Betreff: Umbau" TAIL "\nSachverhalt:\n\nr die Räume fehlt das Geld.\n");
  LotseOutlineItem *hint = NULL;

  for (guint i = 0; i < lotse_outline_get_n_items (outline, LOTSE_ITEM_HINT); i++)
    if (g_strcmp0 (lotse_outline_item_get (lotse_outline_get_item (outline, LOTSE_ITEM_HINT, i), "code"), "lost-syllable") == 0)
      hint = lotse_outline_get_item (outline, LOTSE_ITEM_HINT, i);
  g_assert_nonnull (hint);
  g_assert_cmpuint (lotse_outline_item_get_n_spans (hint), ==, 1);
  g_assert_cmpuint (lotse_outline_item_get_span (hint, 0)->length, ==, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/key-data/title", test_title);
  g_test_add_func ("/analysis/key-data/number", test_number);
  g_test_add_func ("/analysis/key-data/publicity", test_publicity);
  g_test_add_func ("/analysis/key-data/date", test_date);
  g_test_add_func ("/analysis/key-data/lost-syllable", test_lost_syllable);
  return g_test_run ();
}
