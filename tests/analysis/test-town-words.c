/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-town-private.h"
#include "town-fixture.h"

/* A folded word and its bytes. */
#define WORD(fold) fold, strlen (fold)

static void
test_heads (void)
{
  g_assert_true (_lotse_town_is_seat_of_authority ("bezirksregierung"));
  g_assert_false (_lotse_town_is_seat_of_authority ("stadtwerke"));
  g_assert_true (_lotse_town_is_body_or_street (WORD ("sozialausschuss")));
  g_assert_false (_lotse_town_is_body_or_street (WORD ("alsenau")));
  g_assert_true (_lotse_town_is_body_or_street (WORD ("marktplatz")));
  g_assert_false (_lotse_town_is_body_or_street (WORD ("platzau")));
  g_assert_true (_lotse_town_is_organ ("kreistages"));
  g_assert_false (_lotse_town_is_organ ("alsenau"));
  g_assert_true (_lotse_town_is_no_name ("au", 0));
  g_assert_false (_lotse_town_is_no_name ("ilsede", 0));
  g_assert_true (_lotse_town_is_no_name ("vorlage", LOTSE_TOWN_LABEL));
  g_assert_true (_lotse_town_is_no_bare_name (WORD ("ober-roden"), 0));
}

/* With a hyphen any name, in one word only one of the table: it may be a circle of people. */
static void
test_district (void)
{
  g_autoptr (LotseDocumentText) text = lotse_document_text_new (LOTSE_SOURCE_TEXT);
  LotseAnalysis a = { .text = text, .lexicon = lotse_lexicon_get_default () };
  const LotseTownCount c = { .a = &a };

  g_assert_true (_lotse_town_is_district_name (&c, WORD ("alsen-ilse-kreis")));
  g_assert_true (_lotse_town_is_district_name (&c, WORD ("alsen-ilse-kreises")));
  g_assert_false (_lotse_town_is_district_name (&c, WORD ("arbeits-kreis")));
  g_assert_false (_lotse_town_is_district_name (&c, WORD ("a-kreis")));
  g_assert_true (_lotse_town_is_district_name (&c, WORD ("enzkreis")));
  g_assert_false (_lotse_town_is_district_name (&c, WORD ("personenkreises")));
  assert_town (HEAD "Der Haushalt des Enzkreises steht.\n", "Enzkreis");
  assert_town (HEAD "Der Haushalt des Enzkreises steht. Der Enzkreis spart.\n", "Enzkreis");
}

/* Common nouns, authorities and bodies stand where towns do. */
static void
test_no_town (void)
{
  assert_inferred_town (HEAD "Die Kinder Alsens lernen. Kinder dürfen das.\n", NULL);
  assert_inferred_town (HEAD "Die Bezirksregierung Rodeloh bewilligt.\n", NULL);
  assert_inferred_town ("Niederschrift\nBürgersaal, Rathaus Marktplatz\n\n" HEAD "Der Bericht liegt vor.\n", NULL);
  assert_inferred_town (HEAD "Das Polizeirevier Nord war mit dem Polizeirevier Süd dort.\n", NULL);
  assert_inferred_town (HEAD "Mittel für Neubauten fehlen. Für Neubauten wird geworben, auch für Neubauten am Rand.\n", NULL);
  assert_inferred_town (HEAD "Beratung\n\nSozialausschuss, 06.09.2031\n\nDer Bericht liegt vor.\n", NULL);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/town-words/heads", test_heads);
  g_test_add_func ("/analysis/town-words/district", test_district);
  g_test_add_func ("/analysis/town-words/no-town", test_no_town);
  return g_test_run ();
}
