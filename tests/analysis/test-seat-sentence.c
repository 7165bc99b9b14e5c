/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "body-fixture.h"

/* Number of seats of a body with a status. */
static guint
count_seats (const Paper *paper, const char *body, const char *status)
{
  guint n = 0;

  for (guint i = 0; i < lotse_outline_get_n_items (paper->outline, LOTSE_ITEM_SEAT); i++)
    {
      const LotseOutlineItem *item = lotse_outline_get_item (paper->outline, LOTSE_ITEM_SEAT, i);

      if ((!body || g_strcmp0 (lotse_outline_item_get (item, "body"), body) == 0)
          && g_str_equal (lotse_outline_item_get (item, "status"), status))
        n++;
    }
  return n;
}

static void
test_consists (void)
{
  g_autoptr (Paper) paper
      = paper_new ("Die Steuerungsgruppe Klima begleitet das Vorhaben. Sie besteht aus den Leitungen von Umweltamt und Bauamt, den "
                   "Teamleitungen Energie, Wasser und Boden sowie zwei Vertretern des Gesundheitsamtes.\n");

  g_assert_cmpuint (count_seats (paper, NULL, "existing"), ==, 5);
  g_assert_cmpuint (count_seats (paper, "Team Energie", "existing"), ==, 1);
  assert_body (paper, "Gesundheitsamt", "administration: member:2");
}

static void
test_joins (void)
{
  g_autoptr (Paper) paper
      = paper_new ("Die Steuerungsgruppe Klima soll um Kooperationspartner erweitert werden. Dazu gehören der Verein Grünes Tal e.V. "
                   "und der Seniorenbeirat.\n");

  g_assert_cmpuint (count_seats (paper, NULL, "planned"), ==, 2);
  assert_body (paper, "Seniorenbeirat", "advisory: member");
}

/* A group that is founded "mit folgenden Mitgliedern:"; what the members of a parliamentary group think is no list. */
static void
test_founded (void)
{
  g_autoptr (Paper) paper
      = paper_new ("Es wurde eine Arbeitsgruppe Spielplätze gebildet mit folgenden Teilnehmern:\n\n● Bauamt\n\n● Vertreter des "
                   "Seniorenbeirates\n\nDas Umweltamt war nicht dabei.\n");
  g_autoptr (Paper) other = paper_new ("Die Arbeitsgruppe Spielplätze hat getagt. Den Mitgliedern der SPD-Fraktion sind das Bauamt und der "
                                       "Seniorenbeirat bekannt.\n");

  assert_body (paper, "Bauamt", "administration: member");
  assert_body (paper, "Seniorenbeirat", "advisory: member");
  assert_body (paper, "Umweltamt", "administration: ");
  assert_body (other, "Bauamt", "administration: ");
}

/* A group in the dative, to which others belong; where it is the subject nobody does. */
static void
test_belongs (void)
{
  g_autoptr (Paper) paper = paper_new ("Der Arbeitsgruppe Spielplätze gehören das Bauamt und zwei Vertreter des Seniorenbeirates an.\n");
  g_autoptr (Paper) other = paper_new ("Die Arbeitsgruppe Spielplätze gehört zum Bauamt.\n");

  assert_body (paper, "Bauamt", "administration: member");
  assert_body (paper, "Seniorenbeirat", "advisory: member:2");
  assert_body (other, "Bauamt", "administration: ");
}

/* The seats of a list below such a sentence are those of the list, not twice; they are the group's. */
static void
test_belongs_list (void)
{
  g_autoptr (Paper) paper
      = paper_new ("Der Arbeitsgruppe Spielplätze gehören an:\n- 2 Mitglieder des Bauamtes\n- 1 Mitglied des Seniorenbeirates\n");

  g_assert_cmpuint (count_seats (paper, NULL, "existing"), ==, 2);
  assert_body (paper, "Bauamt", "administration: member:2");
  assert_body (paper, "Seniorenbeirat", "advisory: member:1");
}

/* So many from each, and who may join them. */
static void
test_shared_count (void)
{
  g_autoptr (Paper) paper
      = paper_new ("Die Arbeitsgruppe Spielplätze besteht aus je einem Vertreter des Jugendamtes, des Sozialamtes und des "
                   "Seniorenbeirates. Optional: Bauamt, Schulamt.\n");

  assert_body (paper, "Jugendamt", "administration: member:1");
  assert_body (paper, "Sozialamt", "administration: member:1");
  assert_body (paper, "Seniorenbeirat", "advisory: member:1");
  g_assert_cmpuint (count_seats (paper, NULL, "optional"), ==, 2);
}

/* A group without a name: only who sends a number of people sits in it, and a thing has no members. */
static void
test_unnamed_group (void)
{
  g_autoptr (Paper) paper
      = paper_new ("Der Arbeitskreis setzt sich zusammen aus je einem Mitglied des Jugendamtes und des Sozialamtes sowie "
                   "zwei Vertretern des Seniorenbeirates. Er tagt im Bauamt.\n");
  g_autoptr (Paper) dative = paper_new ("Dem Gremium gehören das Bauamt und zwei Vertreter des Seniorenbeirates an.\n");
  g_autoptr (Paper) thing
      = paper_new ("Der Antrag besteht aus je einem Formular des Jugendamtes und des Sozialamtes. Dem Bauamt gehören Wege "
                   "des Seniorenbeirates an der Aue.\n");

  assert_body (paper, "Jugendamt", "administration: member:1");
  assert_body (paper, "Sozialamt", "administration: member:1");
  assert_body (paper, "Seniorenbeirat", "advisory: member:2");
  assert_body (paper, "Bauamt", "administration: ");
  assert_body (dative, "Bauamt", "administration: member");
  assert_body (dative, "Seniorenbeirat", "advisory: member:2");
  assert_body (thing, "Jugendamt", "administration: ");
  assert_body (thing, "Seniorenbeirat", "advisory: ");
}

/* Into an advisory board somebody is sent as well; who only names it sends nobody. */
static void
test_sends_to_board (void)
{
  g_autoptr (Paper) paper = paper_new ("Die SPD-Fraktion entsendet zwei Mitglieder in den Seniorenbeirat.\n");
  g_autoptr (Paper) other = paper_new ("Die SPD-Fraktion dankt zwei Mitgliedern im Seniorenbeirat.\n");

  assert_body (paper, "SPD-Fraktion", "party: delegates member:2");
  assert_body (other, "SPD-Fraktion", "party: ");
}

/* A group that has no name of its own, right before the verb. */
static void
test_nameless (void)
{
  g_autoptr (Paper) paper = paper_new ("Die Projektgruppe besteht aktuell aus den Amtsleitungen von Sozialamt und Jugendamt. "
                                       "Die Mauer besteht aus Steinen des Bauamtes.\n");

  assert_body (paper, "Sozialamt", "administration: member");
  assert_body (paper, "Jugendamt", "administration: member");
  assert_body (paper, "Bauamt", "administration: ");
}

/* The members may stand before the verb, or behind a colon; money consists of something else, and a building stock of nobody. */
static void
test_other_frames (void)
{
  g_autoptr (Paper) last
      = paper_new ("Die Projektgruppe Ufer soll aus zwei Vertretern des Bauamtes und drei Mitgliedern des Seniorenrates bestehen.\n");
  g_autoptr (Paper) colon
      = paper_new ("Die Arbeitsgruppe setzt sich wie folgt zusammen: ein Mitglied des Seniorenrates, zwei Vertreter des "
                   "Bauamtes.\n");
  g_autoptr (Paper) under
      = paper_new ("Der Unterausschuss Schule setzt sich aus Vertretern des Seniorenrates und von Schulen unter Beteiligung des Bauamtes "
                   "zusammen. Der Beirat besteht aus je einem Vertreter der Fraktionen des Kreistages.\n");
  g_autoptr (Paper) whole = paper_new ("Die Lenkungsgruppe umfasst Vertreter des Bauamtes und des Seniorenrates.\n");
  g_autoptr (Paper) heading = paper_new ("Zusammensetzung der Lenkungsgruppe:\n- Bauamt\n- Seniorenrat\n");
  g_autoptr (Paper) other = paper_new (
      "Die Lenkungsgruppe tagt. Die Mittel bestehen aus Zuschüssen des Bauamtes. Der Bestand aus Akten des Bauamtes wächst. Das "
      "Grundstück umfasst den Hof des Bauamtes. Aus diesem Grund wird ein Rat gebildet.\n");

  assert_body (last, "Bauamt", "administration: member:2");
  assert_body (last, "Seniorenrat", "advisory: member:3");
  assert_body (colon, "Bauamt", "administration: member:2");
  assert_body (colon, "Seniorenrat", "advisory: member:1");
  assert_body (under, "Seniorenrat", "advisory: member");
  assert_body (under, "Bauamt", "administration: participant");
  assert_body (under, "Kreistag", "council: ");
  g_assert_null (paper_find_body (under, "Schulen"));
  assert_body (whole, "Bauamt", "administration: member");
  assert_body (whole, "Seniorenrat", "advisory: member");
  assert_body (heading, "Bauamt", "administration: member");
  assert_body (heading, "Seniorenrat", "advisory: member");
  assert_body (other, "Bauamt", "administration: ");
}

/* Several may send somebody, and the verb may say that they name them; who gives rooms sends nobody. */
static void
test_several_send (void)
{
  g_autoptr (Paper) paper = paper_new (
      "In den Beirat für Teilhabe entsenden die Caritas und der Kreisjugendring je eine Vertretung. Der Seniorenrat benennt drei "
      "Vertreter für die Lenkungsgruppe. Der Jugendrat entsendet jemanden in den Gemeinderat. Das Bauamt stellt der Lenkungsgruppe "
      "Räume.\n");

  assert_body (paper, "Beirat für Teilhabe", "advisory: ");
  assert_body (paper, "Caritas", "association: delegates member:1");
  assert_body (paper, "Kreisjugendring", "association: delegates member:1");
  assert_body (paper, "Seniorenrat", "advisory: delegates member:3");
  assert_body (paper, "Jugendrat", "advisory: delegates");
  assert_body (paper, "Bauamt", "administration: ");
}

static void
test_sends (void)
{
  g_autoptr (Paper) paper
      = paper_new ("Beschlussvorschlag:\n\nDer Seniorenbeirat entsendet ein Mitglied (und eine Stellvertretung) in die Steuerungsgruppe "
                   "Klima.\n");

  g_assert_cmpuint (count_seats (paper, "Seniorenbeirat", "planned"), ==, 2);
}

static void
test_seed_zero (void)
{
  g_autoptr (Paper) paper = paper_new_seed ("000");

  if (!paper)
    return;
  /* Four partners, and the seat of the Integrationsrat with its deputy. */
  g_assert_cmpuint (count_seats (paper, NULL, "planned"), ==, 4 + 2);
  g_assert_cmpuint (count_seats (paper, "Integrationsrat", "planned"), ==, 3);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/seat-sentence/consists", test_consists);
  g_test_add_func ("/analysis/seat-sentence/joins", test_joins);
  g_test_add_func ("/analysis/seat-sentence/belongs", test_belongs);
  g_test_add_func ("/analysis/seat-sentence/belongs-list", test_belongs_list);
  g_test_add_func ("/analysis/seat-sentence/shared-count", test_shared_count);
  g_test_add_func ("/analysis/seat-sentence/unnamed-group", test_unnamed_group);
  g_test_add_func ("/analysis/seat-sentence/sends-to-board", test_sends_to_board);
  g_test_add_func ("/analysis/seat-sentence/nameless", test_nameless);
  g_test_add_func ("/analysis/seat-sentence/other-frames", test_other_frames);
  g_test_add_func ("/analysis/seat-sentence/several-send", test_several_send);
  g_test_add_func ("/analysis/seat-sentence/sends", test_sends);
  g_test_add_func ("/analysis/seat-sentence/seed-zero", test_seed_zero);
  g_test_add_func ("/analysis/seat-sentence/founded", test_founded);
  return g_test_run ();
}
