/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "body-fixture.h"

#define TABLE "Beratungsfolge\n\nGremium\tDatum\nFinanzausschuss\t09.05.2022\nAusschuss Wohnen und Pflege\t12.05.2022\n\n"

/* The table says what the head alone does not, in any case. */
static void
test_name_of_table (void)
{
  g_autoptr (Paper) paper
      = paper_new (TABLE "Beschluss:\n\nDer Ausschuss Wohnen und Pflege beschließt den Plan des Ausschusses Wohnen und Pflege.\n");
  const LotseOutlineItem *decision = lotse_outline_get_item (paper->outline, LOTSE_ITEM_DECISION, 0);

  g_assert_cmpstr (lotse_outline_item_get (decision, "body"), ==, "Ausschuss Wohnen und Pflege");
  g_assert_nonnull (paper_find_body (paper, "Finanzausschuss"));
}

/* The rest of a name stands in the next line of its cell. */
static void
test_wrapped_name (void)
{
  g_autoptr (Paper) paper = paper_new ("Beratungsfolge\n\nGremium                            Datum         Zuständigkeit\n"
                                       "Ausschuss für Soziales, Arbeit     22.05.2031    Vorberatung\nund Gleichstellung\n"
                                       "Stadtrat                           05.06.2031    Entscheidung\n\nBeschlussvorschlag\n\n"
                                       "Dem Ausschuss für Soziales, Arbeit und Gleichstellung wird berichtet.\n");

  g_assert_nonnull (paper_find_body (paper, "Ausschuss für Soziales, Arbeit und Gleichstellung"));
  g_assert_null (paper_find_body (paper, "Ausschuss für Soziales, Arbeit"));
}

/* The rest of a name that a hyphen broke off is no body of its own. */
static void
test_rest_of_name (void)
{
  g_autoptr (Paper) paper = paper_new ("Beratungsfolge\n\nGremium          Termin        Status   Behandlung\n"
                                       "Sozial- und      12.06.2031    Ö        Vorberatung\nGesundheitsausschuss\n"
                                       "Ratsversammlung  25.06.2031    Ö        Entscheidung\n\nBegründung:\n\nDer Bau ruht.\n");

  assert_body (paper, "Sozial- und Gesundheitsausschuss", "committee: pre-advises");
  g_assert_null (paper_find_body (paper, "Gesundheitsausschuss"));
}

/* A body that only the table names has its place there. */
static void
test_place_in_table (void)
{
  g_autoptr (Paper) paper = paper_new (TABLE "Begründung:\n\nDer Bau ruht.\n");

  for (guint i = 0; i < lotse_outline_get_n_items (paper->outline, LOTSE_ITEM_BODY); i++)
    g_assert_cmpuint (lotse_outline_item_get_n_spans (lotse_outline_get_item (paper->outline, LOTSE_ITEM_BODY, i)), >, 0);
  g_assert_nonnull (paper_find_body (paper, "Ausschuss Wohnen und Pflege"));
}

/* The row says what its body does, also where the text calls it by less. */
static void
test_role_of_row (void)
{
  g_autoptr (Paper) paper = paper_new ("Beschlussvorlage\n\nVorlage Nr.: 2031/0018\nVerantwortlich: Dez. 6\n\nBänke am Deich\n\n"
                                       "Gremien Termin TOP Ö / N Zuständigkeit\nDeichdorf Ausschuss II 04.03.2031 1 N Vorberatung\n"
                                       "Ortschaftsrat Deichdorf 13.03.2031 2 Ö Entscheidung\n\nErläuterungen\n\nDer Ausschuss tagt.\n");

  assert_body (paper, "Deichdorf Ausschuss II", "committee: pre-advises");
}

/* "KAV" is a body elsewhere; here it is introduced as something else, or cited. */
static void
test_other_abbreviation (void)
{
  g_autoptr (Paper) paper = paper_new ("Begründung:\n\nDie Höhe folgt der Kanalabgabenvorschrift (KAV). Die KAV gilt.\n");
  g_autoptr (Paper) cited = paper_new ("Begründung:\n\nDie Höhe folgt dem Vertrag (§ 3 Abs. 2 KAV). Er gilt.\n");
  g_autoptr (Paper) body = paper_new ("Begründung:\n\nDie KAV hat beraten.\n");

  g_assert_null (paper_find_body (paper, "KAV"));
  g_assert_null (paper_find_body (cited, "KAV"));
  g_assert_nonnull (paper_find_body (body, "KAV"));
}

/* An office of the state is an authority; citizens are no council. */
static void
test_kinds (void)
{
  g_autoptr (Paper) paper = paper_new ("Begründung:\n\nDas Landesjugendamt und das Jugendamt helfen. Die Bürgerschaft wünscht Bänke.\n");

  g_assert_cmpstr (lotse_outline_item_get (paper_find_body (paper, "Landesjugendamt"), "kind"), ==, "authority");
  g_assert_cmpstr (lotse_outline_item_get (paper_find_body (paper, "Jugendamt"), "kind"), ==, "administration");
  g_assert_null (paper_find_body (paper, "Bürgerschaft"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/body-table/name-of-table", test_name_of_table);
  g_test_add_func ("/analysis/body-table/wrapped-name", test_wrapped_name);
  g_test_add_func ("/analysis/body-table/rest-of-name", test_rest_of_name);
  g_test_add_func ("/analysis/body-table/place-in-table", test_place_in_table);
  g_test_add_func ("/analysis/body-table/role-of-row", test_role_of_row);
  g_test_add_func ("/analysis/body-table/other-abbreviation", test_other_abbreviation);
  g_test_add_func ("/analysis/body-table/kinds", test_kinds);
  return g_test_run ();
}
