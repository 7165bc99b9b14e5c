/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "body-fixture.h"

static void
test_lead (void)
{
  g_autoptr (Paper) paper
      = paper_new ("Beschlussvorlage\n\nVorlage Nr.: 2024/0815\nVerantwortlich: Dez. 3\nDienststelle: QXB\n\nNeue Bänke\n\n"
                   "Erläuterungen\nDie Bänke sind alt.\n");

  assert_body (paper, "Dezernat 3", "administration: lead");
  assert_body (paper, "QXB", "administration: lead");
}

/* An office that no list knows, with its number; an abbreviation with one is something else. */
static void
test_numbered_lead (void)
{
  static const char text[] = "Vorlage 12/2031\nFederführend:%s\nBeteiligt:Hauptamt\n\nSachverhalt:\nDie Bänke sind alt.\n";
  g_autofree char *known = g_strdup_printf (text, "Direktionsbereich 2"), *other = g_strdup_printf (text, "S 69");
  g_autofree char *parts = g_strdup_printf (text, "4.052.1 Finanzielle Hilfen im Alter");
  g_autoptr (Paper) third = paper_new (parts);
  g_autoptr (Paper) paper = paper_new (known);
  g_autoptr (Paper) second = paper_new (other);

  assert_body (paper, "Direktionsbereich 2", "administration: lead");
  g_assert_null (paper_find_body (second, "S 69"));
  assert_body (third, "4.052.1 Finanzielle Hilfen im Alter", "administration: lead");
}

/* An office that is called after its fields. */
static void
test_fields (void)
{
  g_autoptr (Paper) paper
      = paper_new ("Drucksache - DrS/2031/110\nGrunddaten\n- Betreff:\n-\nNeue Bänke\n- Federführend:\n"
                   "- Gremien, Presse und Protokoll\n- Bearbeitung:\n- Jana Muster\nSachverhalt\nDie Bänke sind alt.\n");

  assert_body (paper, "Gremien, Presse und Protokoll", "administration: lead");
}

/* A name that no list knows, on two lines. */
static void
test_wrapped_lead (void)
{
  g_autoptr (Paper) paper = paper_new ("Beschlussvorlage\n\nVorlage Nr.: 2024/0815\nVerantwortlich: Dez. 3\nDienststelle: Umwelt- und\n"
                                       "Arbeitsschutz\n\nNeue Bänke im Park\n\nGremien Termin TOP Ö / N Zuständigkeit\n"
                                       "Gemeinderat 16.12.2025 1 Ö Entscheidung\n\nErläuterungen\nDie Bänke sind alt.\n");

  assert_body (paper, "Umwelt- und Arbeitsschutz", "administration: lead");
  g_assert_null (paper_find_body (paper, "Umwelt- und"));
}

/* Old forms print the offices in charge as values in a block of their own, and a district that is a town is called after the town. */
static void
test_lead_values (void)
{
  g_autoptr (Paper) paper = paper_new ("BESCHLUSSVORLAGE\nGremium:\nTermin:\nVorlage Nr.:\nTOP:\nVerantwortlich:\nGemeinderat\n21.02.2012\n"
                                       "822\n7\nöffentlich\nSozialamt/\nJugendamt\n\nNeue Bänke im Stadtkreis Alsenau\n\n"
                                       "Antrag an den Gemeinderat\nDer Gemeinderat dankt dem Tiefbauamt.\n");

  assert_body (paper, "Sozialamt", "administration: lead");
  assert_body (paper, "Jugendamt", "administration: lead");
  assert_body (paper, "Stadt Alsenau", "other: ");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/body-lead/lead", test_lead);
  g_test_add_func ("/analysis/body-lead/numbered-lead", test_numbered_lead);
  g_test_add_func ("/analysis/body-lead/fields", test_fields);
  g_test_add_func ("/analysis/body-lead/wrapped", test_wrapped_lead);
  g_test_add_func ("/analysis/body-lead/lead-values", test_lead_values);
  return g_test_run ();
}
