/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "body-fixture.h"

#include "lotse-body-relation-private.h"

static void
test_short_forms (void)
{
  g_autoptr (Paper) paper
      = paper_new ("Der Ausschuss für Soziales, Pflege und Senioren hat getagt. Der Ausschuss hat zugestimmt. Im Sozialausschuss "
                   "war man sich einig. Das Institut für Stadtforschung hilft. Das Institut hat Zeit. Ein Institut fehlt.\n");

  g_assert_cmpuint (lotse_outline_item_get_n_spans (paper_find_body (paper, "Ausschuss für Soziales, Pflege und Senioren")), ==, 3);
  g_assert_cmpuint (lotse_outline_item_get_n_spans (paper_find_body (paper, "Institut für Stadtforschung")), ==, 2);
  g_assert_null (paper_find_body (paper, "Sozialausschuss"));
}

/* The council of another town is another, and "der Rat" is the own one. */
static void
test_two_towns (void)
{
  g_autoptr (Paper) paper
      = paper_new ("Stadt Talheim\n\nBeschlussvorschlag:\n\nDer Rat der Stadt Talheim beschließt den Plan. Der Rat wählt.\n\n"
                   "Begründung:\n\nDer Rat der Stadt Hildenau hat am 03.03.2031 zugestimmt.\n");

  g_assert_nonnull (paper_find_body (paper, "Rat der Stadt Hildenau"));
  g_assert_cmpuint (lotse_outline_item_get_n_spans (paper_find_body (paper, "Rat der Stadt Talheim")), ==, 2);
}

/* A place as an adjective; companies of other legal forms are others. */
static void
test_places (void)
{
  g_autoptr (Paper) paper = paper_new ("Der Ortschaftsrat Talheim tagt. Dem Talheimer Ortschaftsrat gefällt es.\n\n"
                                       "Die Muster GmbH und ihre Tochtergesellschaft Muster Land AG bauen.\n");

  g_assert_cmpuint (lotse_outline_item_get_n_spans (paper_find_body (paper, "Ortschaftsrat Talheim")), ==, 2);
  g_assert_nonnull (paper_find_body (paper, "Muster GmbH"));
  g_assert_nonnull (paper_find_body (paper, "Muster Land AG"));
}

static void
test_spelling (void)
{
  g_autoptr (Paper) paper
      = paper_new ("Der Ausschuss für Schulen, Kultur, Wissenschaft und Sport tagt. Danach berät der Ausschuss für Schule, Kultur, "
                   "Wissenschaft und Sport noch einmal.\n");

  g_assert_cmpuint (lotse_outline_get_n_items (paper->outline, LOTSE_ITEM_BODY), ==, 1);
}

/* An entry of the words @name, with @head as its head. */
static LotseBodyEntry
entry_new (const char *name, const char *head)
{
  LotseBodyEntry entry = { .words = g_strsplit (name, " ", -1), .head = head };

  entry.n_words = g_strv_length (entry.words);
  return entry;
}

static void
test_words (void)
{
  static const struct
  {
    LotseBodyRelation relation;
    const char *name, *head, *other, *other_head;
    gboolean related;
  } cases[] = {
    { _lotse_body_is_prefix, "institut", "institut", "institut fuer stadtforschung", "institut", TRUE },
    { _lotse_body_is_prefix, "institut fuer stadtforschung", "institut", "institut", "institut", FALSE },
    { _lotse_body_is_compound_of, "sozialausschuss", "ausschuss", "ausschuss fuer soziales pflege", "ausschuss", TRUE },
    { _lotse_body_is_compound_of, "bauausschuss", "ausschuss", "ausschuss fuer soziales pflege", "ausschuss", FALSE },
    { _lotse_body_is_ministry_of, "justizministerium", "ministerium", "ministerium fuer justiz", "ministerium", FALSE },
    { _lotse_body_is_ministry_of, "innenministerium", "ministerium", "ministerium innern", "ministerium", TRUE },
    { _lotse_body_is_tail, "integrationszentrum", "zentrum", "kommunales integrationszentrum", "zentrum", TRUE },
    { _lotse_body_is_tail, "integrationszentrum", "zentrum", "integrationszentrum nord", "zentrum", FALSE },
    { _lotse_body_is_of_place, "talheimer ortschaftsrat", "rat", "ortschaftsrat talheim", "rat", TRUE },
    { _lotse_body_is_of_place, "talheimer ortschaftsrat", "rat", "ortschaftsrat hildenau", "rat", FALSE },
    { _lotse_body_is_variant, "ausschuss schule kultur sport umwelt", "ausschuss", "ausschuss schulen kultur sport umwelt", "ausschuss",
      TRUE },
    { _lotse_body_is_variant, "ausschuss schule kultur", "ausschuss", "ausschuss schulen kultur", "ausschuss", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      LotseBodyEntry one = entry_new (cases[i].name, cases[i].head), two = entry_new (cases[i].other, cases[i].other_head);

      g_assert_cmpint (cases[i].relation (&one, &two), ==, cases[i].related);
      g_strfreev (one.words);
      g_strfreev (two.words);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/body-relation/short-forms", test_short_forms);
  g_test_add_func ("/analysis/body-relation/two-towns", test_two_towns);
  g_test_add_func ("/analysis/body-relation/places", test_places);
  g_test_add_func ("/analysis/body-relation/spelling", test_spelling);
  g_test_add_func ("/analysis/body-relation/words", test_words);
  return g_test_run ();
}
