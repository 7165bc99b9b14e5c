/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "body-fixture.h"

typedef struct
{
  guint regular, internal, external, optional, open;
} Sums;

/* Adds up the seats of a paper. */
static Sums
add_up (const Paper *paper)
{
  Sums sums = { 0 };

  for (guint i = 0; i < lotse_outline_get_n_items (paper->outline, LOTSE_ITEM_SEAT); i++)
    {
      const LotseOutlineItem *item = lotse_outline_get_item (paper->outline, LOTSE_ITEM_SEAT, i);
      const char *status = lotse_outline_item_get (item, "status"), *side = lotse_outline_item_get (item, "side");
      const char *count = lotse_outline_item_get (item, "count");
      guint n = count ? (guint) g_ascii_strtoull (count, NULL, 10) : 0;

      if (g_str_equal (status, "optional"))
        sums.optional++;
      else if (g_str_equal (status, "open"))
        sums.open++;
      else
        {
          sums.regular += n;
          sums.internal += g_strcmp0 (side, "internal") == 0 ? n : 0;
          sums.external += g_strcmp0 (side, "external") == 0 ? n : 0;
        }
    }
  return sums;
}

static void
test_list (void)
{
  g_autoptr (Paper) paper = paper_new (
      "Die Lenkungsgruppe Wohnen ist wie folgt vorgesehen:\n\nInterne Mitglieder:\n\n- 2 Vertreter_innen des Jugendamtes\n"
      "- eine Vertreterin des Bauamtes\n- 1 Vetreter_in des Jobcenters\n"
      "- Optional können beteiligt werden: Schulamt, Inklusionsamt\n\nExterne Mitglieder:\n\n"
      "- 3 Vertreter des Netzwerkes Integration\n- 1 Vertretung der Wirtschaft (Arbeitsagentur, Handwerkskammer, Gewerkschaften)\n");
  Sums sums = add_up (paper);

  g_assert_cmpuint (sums.internal, ==, 4);
  g_assert_cmpuint (sums.external, ==, 4);
  g_assert_cmpuint (sums.optional, ==, 2);
  assert_body (paper, "Jugendamt", "administration: member:2");
  assert_body (paper, "Gewerkschaften", "association: member:1");
  assert_body (paper, "Schulamt", "administration: member");
}

static void
test_seed_one (void)
{
  g_autoptr (Paper) paper = paper_new_seed ("001");
  Sums sums;

  if (!paper)
    return;
  sums = add_up (paper);
  g_assert_cmpuint (sums.regular, ==, 15);
  g_assert_cmpuint (sums.internal, ==, 8);
  g_assert_cmpuint (sums.external, ==, 7);
  g_assert_cmpuint (sums.optional, ==, 4);
  g_assert_cmpuint (sums.open, ==, 2);
}

/* Groups with the number of their seats; votes are none. */
static void
test_shares (void)
{
  g_autoptr (Paper) paper = paper_new ("Die Zahl der Beisitzerinnen und Beisitzer beträgt:\n\nGRÜNE: 2\nCDU: 1\n\nEs folgt die Wahl.\n");
  g_autoptr (Paper) votes = paper_new ("Die Mitglieder stimmten ab, Stimmen dafür:\n\nGRÜNE: 2\nCDU: 1\n");

  g_assert_cmpuint (add_up (paper).regular, ==, 3);
  assert_body (paper, "CDU", "party: member:1");
  g_assert_cmpuint (add_up (votes).regular, ==, 0);
}

static void
test_advising (void)
{
  g_autoptr (Paper) paper = paper_new ("Die Lenkungsgruppe Wohnen ist wie folgt vorgesehen:\n\nMitglieder:\n\n"
                                       "- 2 Vertreter des Jugendamtes\n- 1 Vertreterin des Bauamtes (beratend)\n");

  assert_body (paper, "Jugendamt", "administration: member:2");
  assert_body (paper, "Bauamt", "administration: advises");
}

/* As many from each; behind "und" only who is named in the genitive. */
static void
test_each (void)
{
  g_autoptr (Paper) paper = paper_new ("Die Lenkungsgruppe Wohnen ist wie folgt vorgesehen:\n\nMitglieder:\n\n"
                                       "- je zwei Vertreterinnen des Jugendamtes, des Sozialamtes und der Caritas\n"
                                       "- je ein Mitglied der SPD-Fraktion und als Gast das Bauamt\n");

  assert_body (paper, "Jugendamt", "administration: member:2");
  assert_body (paper, "Sozialamt", "administration: member:2");
  assert_body (paper, "Caritas", "association: member:2");
  assert_body (paper, "SPD-Fraktion", "party: member:1");
  assert_body (paper, "Bauamt", "administration: ");
}

static void
test_open (void)
{
  g_autoptr (Paper) paper
      = paper_new ("Beschlussvorschlag:\n\nDer Kulturausschuss benennt für die Lenkungsgruppe Theater\n\nHerrn/Frau ……… als Mitglied.\n\n"
                   "Sachverhalt:\n\nDie Gruppe wird neu gebildet.\n");

  g_assert_cmpuint (add_up (paper).open, ==, 1);
}

/* Places for names that no assembly is said to fill. */
static void
test_open_of_nobody (void)
{
  g_autoptr (Paper) paper = paper_new ("Betreff: Haus am See\n\nBeschlussvorschlag:\n\nZu Mitgliedern des Ausschusses werden gewählt:\n"
                                       "1. Herrn/Frau ……….\n2. Herrn/Frau ……….\n\nSachverhalt:\n\nEs fehlt ein Haus.\n");

  g_assert_cmpuint (add_up (paper).open, ==, 2);
  g_assert_null (lotse_outline_item_get (lotse_outline_get_item (paper->outline, LOTSE_ITEM_SEAT, 0), "body"));
}

/* An attribute, or the ending of a gender, between the number and who is sent. */
static void
test_between (void)
{
  g_autoptr (Paper) paper = paper_new ("Die Lenkungsgruppe Wohnen besteht aus:\n\n- 2 stimmberechtigten Mitgliedern des Jugendrates\n"
                                       "- 1 beratenden Mitglied der Polizei\n- eine/n Vertreter/in des Bauamtes\n"
                                       "- ein(e) Vertreter(in) des Sozialamtes\n- 3 neuen Räumen des Schulamtes\n\n"
                                       "Optional können beteiligt werden: Hauptamt, Ordnungsamt.\n");
  Sums sums = add_up (paper);

  assert_body (paper, "Jugendrat", "advisory: member:2");
  assert_body (paper, "Polizei", "authority: advises");
  assert_body (paper, "Bauamt", "administration: member:1");
  assert_body (paper, "Sozialamt", "administration: member:1");
  g_assert_cmpuint (sums.optional, ==, 2);
}

/* Who is named for a steering group, and for nothing else. */
static void
test_named (void)
{
  g_autoptr (Paper) paper
      = paper_new ("Beschlussvorschlag:\n\nDer Kulturausschuss benennt für die Lenkungsgruppe Theater Frau Dr. Maria Kern als Mitglied.\n\n"
                   "Sachverhalt:\n\nDie Gruppe wird neu gebildet. Das sagte Herr Weber.\n");
  g_autoptr (Paper) other = paper_new ("Beschlussvorschlag:\n\nDer Kulturausschuss beruft Frau Dr. Maria Kern als Leiterin.\n\n"
                                       "Sachverhalt:\n\nDie Lenkungsgruppe Theater wird neu gebildet.\n");
  const LotseOutlineItem *item = lotse_outline_get_item (paper->outline, LOTSE_ITEM_SEAT, 0);

  g_assert_cmpuint (lotse_outline_get_n_items (paper->outline, LOTSE_ITEM_SEAT), ==, 1);
  g_assert_cmpstr (lotse_outline_item_get (item, "status"), ==, "named");
  g_assert_cmpstr (lotse_outline_item_get (item, "person"), ==, "Frau Dr. Maria Kern als Mitglied");
  g_assert_cmpstr (lotse_outline_item_get (item, "group"), ==, "Lenkungsgruppe Theater");
  g_assert_cmpuint (lotse_outline_get_n_items (other->outline, LOTSE_ITEM_SEAT), ==, 0);
}

static void
test_no_group (void)
{
  g_autoptr (Paper) paper = paper_new ("Eine Vertreterin der Verwaltung berichtet. 3 Mitglieder fehlten.\n");

  g_assert_cmpuint (lotse_outline_get_n_items (paper->outline, LOTSE_ITEM_SEAT), ==, 0);
}

/* Each list is that of the group that is named above it. */
static void
test_two_groups (void)
{
  static const char *const groups[] = { "Lenkungsgruppe Wohnen", "Lenkungsgruppe Theater" };
  g_autoptr (Paper) paper
      = paper_new ("Die Lenkungsgruppe Wohnen ist wie folgt vorgesehen:\n\nMitglieder:\n\n- 2 Vertreter des Jugendamtes\n\n"
                   "Die Lenkungsgruppe Theater ist wie folgt vorgesehen:\n\nMitglieder:\n\n- 3 Vertreter des Kulturamtes\n");

  g_assert_cmpuint (lotse_outline_get_n_items (paper->outline, LOTSE_ITEM_SEAT), ==, G_N_ELEMENTS (groups));
  for (guint i = 0; i < G_N_ELEMENTS (groups); i++)
    g_assert_cmpstr (lotse_outline_item_get (lotse_outline_get_item (paper->outline, LOTSE_ITEM_SEAT, i), "group"), ==, groups[i]);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/seat/list", test_list);
  g_test_add_func ("/analysis/seat/seed-one", test_seed_one);
  g_test_add_func ("/analysis/seat/shares", test_shares);
  g_test_add_func ("/analysis/seat/advising", test_advising);
  g_test_add_func ("/analysis/seat/each", test_each);
  g_test_add_func ("/analysis/seat/open", test_open);
  g_test_add_func ("/analysis/seat/open-of-nobody", test_open_of_nobody);
  g_test_add_func ("/analysis/seat/between", test_between);
  g_test_add_func ("/analysis/seat/named", test_named);
  g_test_add_func ("/analysis/seat/no-group", test_no_group);
  g_test_add_func ("/analysis/seat/two-groups", test_two_groups);
  return g_test_run ();
}
