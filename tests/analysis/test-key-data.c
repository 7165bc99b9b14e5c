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
test_type (void)
{
  assert_key_of ("Stadt Alsenau\nMITTEILUNGSVORLAGE\nBetreff: Umbau" TAIL, "paper_type", "MITTEILUNGSVORLAGE");
  assert_key_of ("Drucksache-Art: AntragVorlage zur Kenntnisnahme" TAIL, "paper_type", "Vorlage zur Kenntnisnahme");
  assert_key_of ("Betreff: Antrag auf Umbau" TAIL, "paper_type", NULL);
  /* "Vorlage" says less than the line below. */
  assert_key_of ("Vorlage\nVorlage-Nr.: 7/2010\nBeschlussvorlage an den Stadtrat\nBetrifft: Umbau" TAIL, "paper_type", "Beschlussvorlage");
}

static void
test_lead (void)
{
  /* The office before the department that encloses it. */
  assert_key_of ("Verantwortlich: Dez. 4\nDienststelle: Hochbauamt" TAIL, "lead_body", "Hochbauamt");
  assert_key_of ("Dezernat: II\nFederführend: Amt 65" TAIL, "lead_body", "Amt 65");
  /* An office that breaks off goes on. */
  assert_key_of ("Amt/Abteilung: 17 / Wirtschaft und\nsoziale Planung\nBearbeiter/in: Eva Halm" TAIL, "lead_body",
                 "17 / Wirtschaft und soziale Planung");
}

static void
test_inferred_lead (void)
{
  g_autoptr (LotseOutline) outline = analyze_paper ("Beschlussvorlage Nr. 3/2019\nEinreicher: Fachbereich 5 Soziales" TAIL);
  LotseOutlineItem *item = lotse_outline_get_key_item (outline, "lead_body");

  g_assert_nonnull (item);
  g_assert_cmpstr (lotse_outline_item_get (item, "value"), ==, "Fachbereich 5 Soziales");
  g_assert_cmpint (lotse_outline_item_get_confidence (item), ==, LOTSE_CONFIDENCE_INFERRED);
  g_assert_cmpstr (lotse_outline_item_get_reason (item), ==, "submitter");
  /* In a header that runs on. */
  assert_key_of ("Vorlage Nr. VI-DS-017 Status: öffentlich Eingereicht von Dezernat Soziales" TAIL, "lead_body", "Dezernat Soziales");
  /* A faction is no office. */
  assert_key_of ("Beschlussvorlage Nr. 3/2019\nEinreicher: Fraktion Bunte Liste" TAIL, "lead_body", NULL);
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
  g_test_add_func ("/analysis/key-data/type", test_type);
  g_test_add_func ("/analysis/key-data/lead", test_lead);
  g_test_add_func ("/analysis/key-data/inferred-lead", test_inferred_lead);
  g_test_add_func ("/analysis/key-data/publicity", test_publicity);
  g_test_add_func ("/analysis/key-data/date", test_date);
  g_test_add_func ("/analysis/key-data/lost-syllable", test_lost_syllable);
  return g_test_run ();
}
