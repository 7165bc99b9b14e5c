/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "body-fixture.h"

static void
test_person (void)
{
  g_autoptr (Paper) paper = paper_new ("Es antwortet Stadtrat Paul Beispiel auf die Frage. Rat und Tat sind gefragt.\n");

  g_assert_cmpuint (lotse_outline_get_n_items (paper->outline, LOTSE_ITEM_BODY), ==, 0);
}

/* A member, civil servants and one club of many are no bodies; the council of the village is. */
static void
test_false_friends (void)
{
  g_autoptr (Paper) paper = paper_new ("Ortschaftsrat Paul Beispiel hat den Vorsitz abgegeben. Die Standesbeamten und Ehrenbeamten helfen "
                                       "einem Tischtennisverein.\n\nGefragt wurde der Ortschaftsrat Talheim Mitte.\n");

  assert_body (paper, "Ortschaftsrat Talheim", "committee: ");
  g_assert_cmpuint (lotse_outline_get_n_items (paper->outline, LOTSE_ITEM_BODY), ==, 1);
}

/* "Beschlussvorlage der Verwaltung" says what the paper is; and those in brackets behind a name are the parties of people. */
static void
test_said_in_passing (void)
{
  g_autoptr (Paper) paper = paper_new ("Beschlussvorlage der Verwaltung\n\nFrau Beispiel (90/GRÜNE) fragt das Bauamt.\n");
  g_autoptr (Paper) dated = paper_new ("Antrag Nr. 12/2031 vom 03.05.2031 (SPD)\n\nFrau Beispiel (CDU) fragt das Bauamt.\n");

  g_assert_nonnull (paper_find_body (dated, "SPD"));
  g_assert_null (paper_find_body (dated, "CDU"));

  assert_body (paper, "Bauamt", "administration: ");
  g_assert_cmpuint (lotse_outline_get_n_items (paper->outline, LOTSE_ITEM_BODY), ==, 1);
}

/* The letters inside the number of a paper are no assembly. */
static void
test_number (void)
{
  g_autoptr (Paper) paper = paper_new ("Antrag - 31/SVV/0417\n\nBegründung:\nDie SVV/BVV hat beraten, siehe 31/SVV/0418.\n");
  g_autoptr (Paper) other = paper_new ("Antrag - 31/SVV/0417\n\nBegründung:\nDie Bänke sind alt.\n");

  g_assert_nonnull (paper_find_body (paper, "Stadtverordnetenversammlung"));
  g_assert_cmpuint (lotse_outline_get_n_items (other->outline, LOTSE_ITEM_BODY), ==, 0);
}

/* The state whose law it is; elsewhere it is a body. */
static void
test_part_of_law (void)
{
  g_autoptr (Paper) paper = paper_new ("Begründung:\nNach § 7 der Gemeindeordnung für das Land Hessen gilt dies.\n");
  g_autoptr (Paper) other = paper_new ("Begründung:\nDie Anmeldung für das Land Hessen liegt vor.\n");

  g_assert_cmpuint (lotse_outline_get_n_items (paper->outline, LOTSE_ITEM_BODY), ==, 0);
  assert_body (other, "Land Hessen", "other: ");
}

/* The label behind the office has lost its blank. */
static void
test_glued_label (void)
{
  g_autoptr (Paper) paper
      = paper_new ("Vorlage - VI-DS-08417-DS-02  \n\nBetreff: Neue Bänke\nStatus:öffentlichVorlage-Art:Beschlussvorlage\n"
                   "Einreicher:Dezernat Jugend, Soziales und SchuleBezüglich:\nVI-DS-08417\nBeratungsfolge:\n"
                   "Ratsversammlung Beschlussfassung\n26.02.2031 \nRatsversammlung      \n\nBeschlussvorschlag\n");

  assert_body (paper, "Dezernat Jugend, Soziales und Schule", "administration: lead");
}

/* Groups that only this town has, in a list with one that is known. */
static void
test_listed_groups (void)
{
  g_autoptr (Paper) paper = paper_new ("Interfraktioneller Antrag\n\nVorlage Nr.: 2031/0191\n\nNeue Wege\nInterfraktioneller Antrag: "
                                       "GRÜNE, SPD, QXL, Neue Liste\n\nDie Verwaltung baut Wege.\n");
  g_autoptr (Paper) other = paper_new ("Antrag\n\nAntrag: Wege, Bänke und Bäume\n\nDie Verwaltung baut Wege.\n");

  assert_body (paper, "QXL", "party: applicant");
  assert_body (paper, "Neue Liste", "party: applicant");
  g_assert_null (paper_find_body (other, "Wege"));
}

/* The party in brackets tells a member from the council of a village. */
static void
test_member (void)
{
  g_autoptr (Paper) paper = paper_new ("Heute fragt Ortschaftsrat Muster (CDU) nach dem Weg. Herr Ortschaftsrat Weber dankt. Später tagt "
                                       "der Ortschaftsrat Talheim (Beginn 18 Uhr).\n");

  g_assert_null (paper_find_body (paper, "Ortschaftsrat Muster"));
  g_assert_null (paper_find_body (paper, "Ortschaftsrat Weber"));
  assert_body (paper, "Ortschaftsrat Talheim", "committee: ");
}

/* Who signs has his function below his name; a council that takes a decision on a line of its own is one. */
static void
test_signed (void)
{
  g_autoptr (Paper) signed_by = paper_new ("Sachverhalt:\nDer Platz wird gebaut.\n\ngez. Weber\nStadtrat\n");
  g_autoptr (Paper) named = paper_new ("Sachverhalt:\nLaut Stadtratsbeschluss vom 03.05.2031 wird gebaut.\n");

  g_assert_null (paper_find_body (signed_by, "Stadtrat"));
  g_assert_null (paper_find_body (signed_by, "Weber Stadtrat"));
  assert_body (named, "Stadtrat", "council: decides");
}

/* The number of an office behind a stroke or in a bracket, and a text that ends within either. */
static void
test_behind_name (void)
{
  static const char *const numbers[] = { "Es plant das Bauamt/A 63 mit Fleiß.\n", "Es plant das Bauamt (A 63).\n" };
  static const char *const ends[]
      = { "Es plant das Bauamt/", "Es plant das Bauamt (", "Es plant das Bauamt (A", "Es plant das Bauamt (jetzt" };

  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      g_autoptr (Paper) paper = paper_new (numbers[i]);

      g_assert_cmpstr (lotse_outline_item_get (paper_find_body (paper, "Bauamt"), "code"), ==, "A 63");
    }
  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    {
      g_autoptr (Paper) paper = paper_new (ends[i]);

      g_assert_null (lotse_outline_item_get (paper_find_body (paper, "Bauamt"), "code"));
    }
}

/* Towns behind one word for all of them; a list that has only one begins something else. */
static void
test_towns (void)
{
  g_autoptr (Paper) paper
      = paper_new ("Die Städte Bergheim, Kerpen und Hürth sowie die Landkreise Gifhorn und Peine zahlen. Die Gemeinden Ulm "
                   "tagen, und die Städte bauen.\n");

  assert_body (paper, "Stadt Bergheim", "other: ");
  assert_body (paper, "Stadt Kerpen", "other: ");
  assert_body (paper, "Stadt Hürth", "other: ");
  assert_body (paper, "Landkreis Gifhorn", "other: ");
  assert_body (paper, "Landkreis Peine", "other: ");
  assert_body (paper, "Gemeinde Ulm", "none");
}

/* What a club does stands before its name; how a working group is called by whom it joins, and where. */
static void
test_clubs (void)
{
  g_autoptr (Paper) paper = paper_new (
      "Der Träger der freien Jugendhilfe Haus am See e. V. kommt. Der Verein für Jugendhilfe Alsen e. V. kommt. Die "
      "Arbeitsgemeinschaft der Spitzenverbände der freien Wohlfahrtspflege tagt. Der Arbeitskreis der Integrationsräte im Kreis "
      "Borken tagt.\n");

  assert_body (paper, "Haus am See e. V.", "association: ");
  assert_body (paper, "Verein für Jugendhilfe Alsen e. V.", "association: ");
  assert_body (paper, "Arbeitsgemeinschaft der Spitzenverbände der freien Wohlfahrtspflege", "association: ");
  assert_body (paper, "Arbeitskreis der Integrationsräte im Kreis Borken", "group: ");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/body-find/person", test_person);
  g_test_add_func ("/analysis/body-find/false-friends", test_false_friends);
  g_test_add_func ("/analysis/body-find/said-in-passing", test_said_in_passing);
  g_test_add_func ("/analysis/body-find/listed-groups", test_listed_groups);
  g_test_add_func ("/analysis/body-find/member", test_member);
  g_test_add_func ("/analysis/body-find/behind-name", test_behind_name);
  g_test_add_func ("/analysis/body-find/number", test_number);
  g_test_add_func ("/analysis/body-find/part-of-law", test_part_of_law);
  g_test_add_func ("/analysis/body-find/glued-label", test_glued_label);
  g_test_add_func ("/analysis/body-find/signed", test_signed);
  g_test_add_func ("/analysis/body-find/towns", test_towns);
  g_test_add_func ("/analysis/body-find/clubs", test_clubs);
  return g_test_run ();
}
