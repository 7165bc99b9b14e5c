/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "body-fixture.h"

#include "lotse-body-alias-private.h"

static void
test_bracket (void)
{
  g_autoptr (Paper) paper = paper_new ("BfI berichtet.\n\nDas Büro für Integration (BfI) hat einen Plan. Der Plan des BfI ist gut.\n");
  const LotseOutlineItem *item = paper_find_body (paper, "Büro für Integration");

  g_assert_nonnull (item);
  g_assert_true (g_strv_contains (lotse_outline_item_get_list (item, "mentions"), "BfI"));
  g_assert_cmpuint (lotse_outline_item_get_n_spans (item), ==, 4);
  g_assert_null (paper_find_body (paper, "BfI"));
}

/* Two that the paper names on their own are no third one where they share their end. */
static void
test_shared_end (void)
{
  g_autoptr (Paper) both
      = paper_new ("Der Sozialausschuss und der Bauausschuss beraten. Der Sozial- und Bauausschuss empfehlen den Plan.\n");
  g_autoptr (Paper) one = paper_new ("Der Sozial- und Bauausschuss empfiehlt den Plan.\n");

  g_assert_nonnull (paper_find_body (both, "Sozialausschuss"));
  g_assert_nonnull (paper_find_body (both, "Bauausschuss"));
  g_assert_null (paper_find_body (both, "Sozial- und Bauausschuss"));
  g_assert_nonnull (paper_find_body (one, "Sozial- und Bauausschuss"));
}

static void
test_code (void)
{
  g_autoptr (Paper) paper
      = paper_new ("Das Amt für Kultur, Sport und Bildung (A 41) plant. Das Kultur-, Sport- und Bildungsamt (A41) ist gefragt, "
                   "ebenso die Kollegin im Amt 41.\n");
  const LotseOutlineItem *item = paper_find_body (paper, "Amt für Kultur, Sport und Bildung");

  g_assert_nonnull (item);
  g_assert_cmpuint (lotse_outline_item_get_n_spans (item), ==, 3);
  g_assert_cmpstr (lotse_outline_item_get (item, "code"), ==, "A 41");
}

/* Letters stand for the head that is printed in full later. */
static void
test_department (void)
{
  g_autoptr (Paper) paper
      = paper_new ("Der FB Soziales zahlt die Mittel aus. Der FD Ordnung nimmt den Antrag an. Der Fachbereich berichtet im "
                   "Herbst. Der Fachdienst berichtet im Winter.\n");

  g_assert_cmpuint (lotse_outline_item_get_n_spans (paper_find_body (paper, "FB Soziales")), ==, 2);
  g_assert_cmpuint (lotse_outline_item_get_n_spans (paper_find_body (paper, "FD Ordnung")), ==, 2);
}

/* Abbreviations that nothing introduces. */
static void
test_spelt (void)
{
  g_autoptr (Paper) paper = paper_new (
      "Der HFA tagt. Der Haupt- und Finanzausschuss berät vor. Der JHA und der Jugendhilfeausschuss stimmen zu. Das BAMF zahlt, "
      "das Bundesamt für Migration und Flüchtlinge berät. DRK und Deutscher Kinderschutzbund sind zwei.\n");

  g_assert_cmpuint (lotse_outline_item_get_n_spans (paper_find_body (paper, "Haupt- und Finanzausschuss")), ==, 2);
  g_assert_cmpuint (lotse_outline_item_get_n_spans (paper_find_body (paper, "Jugendhilfeausschuss")), ==, 2);
  g_assert_cmpuint (lotse_outline_item_get_n_spans (paper_find_body (paper, "Bundesamt für Migration und Flüchtlinge")), ==, 2);
  g_assert_nonnull (paper_find_body (paper, "DRK"));
}

static void
test_renamed (void)
{
  g_autoptr (Paper) paper = paper_new ("Der Seniorenbeirat (vormals Altenbeirat) tagt. Der Altenbeirat hieß so.\n");

  g_assert_nonnull (paper_find_body (paper, "Seniorenbeirat"));
  g_assert_null (paper_find_body (paper, "Altenbeirat"));
}

static void
test_parties (void)
{
  g_autoptr (Paper) paper = paper_new ("Die SPD-Gemeinderatsfraktion fragt. Die SPD-Fraktion dankt. Stadtrat Max Muster (SPD) fehlt.\n");

  g_assert_cmpuint (lotse_outline_get_n_items (paper->outline, LOTSE_ITEM_BODY), ==, 1);
  assert_body (paper, "SPD-Gemeinderatsfraktion", "party: ");
}

static void
test_abbreviations (void)
{
  g_assert_true (_lotse_body_is_abbreviation ("KI", "Kommunales Integrationszentrum"));
  g_assert_true (_lotse_body_is_abbreviation ("SJB", "Sozial- und Jugendbehörde"));
  g_assert_false (_lotse_body_is_abbreviation ("XY", "Kommunales Integrationszentrum"));
  g_assert_false (_lotse_body_is_abbreviation ("", "Kommunales Integrationszentrum"));
}

/* The full name is shown, also where a table has the abbreviation. */
static void
test_clipped (void)
{
  g_autoptr (Paper) paper = paper_new ("Stadt Talheim\n\nBeratungsfolge:\nVerkA 03.05.2031 Entscheidung\n\nBeschlussvorschlag:\n"
                                       "Der Verkehrsausschuss beschließt den Umbau.\n");

  assert_body (paper, "Verkehrsausschuss", "committee: decides");
  g_assert_null (paper_find_body (paper, "VerkA"));
}

/* The short head of an office goes with the full one of the same place. */
static void
test_short_head (void)
{
  g_autoptr (Paper) paper = paper_new ("Beschlussvorlage\n\nVorlage Nr.: 2031/0018\nVerantwortlich: Dez. 1\nDienststelle: OV Musterdorf\n\n"
                                       "Bänke am Deich\n\nGremien Termin TOP Ö / N Zuständigkeit\nOrtschaftsrat Musterdorf 04.03.2031 1 Ö "
                                       "Entscheidung\n\nErläuterungen\n\nDie Ortsverwaltung Musterdorf baut mit der Ortsverwaltung "
                                       "Talheim Bänke.\n");

  assert_body (paper, "Ortsverwaltung Musterdorf", "administration: lead");
  g_assert_nonnull (paper_find_body (paper, "Ortsverwaltung Talheim"));
  g_assert_null (paper_find_body (paper, "OV Musterdorf"));
}

/* Where a village has one council, "der Rat" is that. */
static void
test_council (void)
{
  g_autoptr (Paper) paper = paper_new ("Der Marktgemeinderat tagt. Der Rat dankt allen.\n");
  g_autoptr (Paper) two = paper_new ("Der Ortsgemeinderat und der Gemeinderat tagen. Der Rat dankt allen.\n");

  g_assert_nonnull (paper_find_body (paper, "Marktgemeinderat"));
  g_assert_null (paper_find_body (paper, "Rat"));
  g_assert_nonnull (paper_find_body (two, "Gemeinderat"));
  g_assert_nonnull (paper_find_body (two, "Ortsgemeinderat"));
}

static void
test_towns (void)
{
  g_autoptr (Paper) paper = paper_new ("Sachverhalt:\n\nDie Hansestadt Talheim baut. In der Stadt Talheim fehlen Wege, nicht in der "
                                       "Stadt Alsen.\n");

  g_assert_nonnull (paper_find_body (paper, "Hansestadt Talheim"));
  g_assert_null (paper_find_body (paper, "Stadt Talheim"));
  g_assert_nonnull (paper_find_body (paper, "Stadt Alsen"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/body-alias/bracket", test_bracket);
  g_test_add_func ("/analysis/body-alias/shared-end", test_shared_end);
  g_test_add_func ("/analysis/body-alias/code", test_code);
  g_test_add_func ("/analysis/body-alias/department", test_department);
  g_test_add_func ("/analysis/body-alias/spelt", test_spelt);
  g_test_add_func ("/analysis/body-alias/renamed", test_renamed);
  g_test_add_func ("/analysis/body-alias/parties", test_parties);
  g_test_add_func ("/analysis/body-alias/abbreviations", test_abbreviations);
  g_test_add_func ("/analysis/body-alias/clipped", test_clipped);
  g_test_add_func ("/analysis/body-alias/short-head", test_short_head);
  g_test_add_func ("/analysis/body-alias/council", test_council);
  g_test_add_func ("/analysis/body-alias/towns", test_towns);
  return g_test_run ();
}
