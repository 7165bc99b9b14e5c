/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "body-fixture.h"

#include "page-fixture.h"

static void
test_nominative (void)
{
  assert_scan ("die Sitzung des Hauptausschusses am Montag", "Hauptausschuss|committee");
  assert_scan ("nach Anhörung des Integrationsrates", "Integrationsrat|advisory");
  assert_scan ("eine Vorlage des Jugendamtes", "Jugendamt|administration");
  assert_scan ("im Auftrag des Gemeinderats", "Gemeinderat|council");
  assert_scan ("ein Raum des Kommunalen Integrationszentrums", "Kommunales Integrationszentrum|administration");
  assert_scan ("mit dem Deutschen Kinderschutzbund gesprochen", "Deutscher Kinderschutzbund|association");
  assert_scan ("durch die Pädagogische Hochschule", "Pädagogische Hochschule|institute");
}

static void
test_ellipsis (void)
{
  assert_scan ("das Schul- und Sportamt", "Schul- und Sportamt|administration");
  assert_scan ("der Haupt – und Werksausschuss tagt", "Haupt- und Werksausschuss|committee");
  assert_scan ("beim Kultur-, Bildungs- und Sportamt der Gemeinde", "Kultur-, Bildungs- und Sportamt|administration");
  assert_scan ("im Haupt- und Finanzausschuss", "Haupt- und Finanzausschuss|committee");
  /* Kinds of schools are no school. */
  assert_scan ("eine Haupt- oder Realschule", "none");
}

/* An article makes them two. */
static void
test_two (void)
{
  g_autoptr (Paper) paper = paper_new ("Man sprach mit der Bundes- und der Landesregierung.\n");

  assert_body (paper, "Bundesregierung", "ministry: ");
  assert_body (paper, "Landesregierung", "ministry: ");
}

static void
test_common_nouns (void)
{
  assert_scan ("Insgesamt kamen viele; das Ehrenamt lebt.", "none");
  assert_scan ("Die Zielgruppe wohnt an der Haltestelle.", "none");
  assert_scan ("mit seiner Selbstverwaltung", "none");
  assert_scan ("Ein Fachverband, ein Sportverein.", "none");
}

static void
test_known (void)
{
  assert_scan ("bei der Bundesagentur für Arbeit", "Bundesagentur für Arbeit|authority");
  assert_scan ("das BAMF teilt mit", "BAMF|authority");
  assert_scan ("mit dem Diakonischen Werk", "Diakonisches Werk|association");
  assert_scan ("Antrag der Freien Wähler", "Freie Wähler|party");
  assert_scan ("beim Caritasverband für die Region Alsen e.V.", "Caritasverband für die Region Alsen e.V.|association");
  assert_scan ("die Fraktion Die Linke.PDS fragt", "Fraktion Die Linke.PDS|party");
  assert_scan ("dort fragt Die Linke. PDS steht im Text", "Die Linke|party");
  assert_scan ("am Runden Tisch", "Runder Tisch|group");
}

static void
test_coined (void)
{
  assert_scan ("im BildungsNetz der Stadt", "BildungsNetz|group");
  assert_scan ("im Straßennetz der Stadt", "none");
}

/* Below a title a name does not go on with who moved the paper. */
static void
test_below_title (void)
{
  g_autoptr (Paper) paper = paper_new (
      "Die Stadtverordnetenversammlung der Stadt\n\nAlsenau\n\nDrucksachen-Abteilung I (A) Ausgegeben am 09.01.2033\n\nNr. 512\n\n\n"
      "Geschäftsstelle Klimabeirat\nAntrag SPD vom 08.01.2032, DS I (A) 512\n\n\nDie Stadtverordnetenversammlung möge "
      "beschließen:\n\nDer Magistrat wird beauftragt, einen Raum zu suchen.\n");

  g_assert_nonnull (paper_find_body (paper, "Geschäftsstelle Klimabeirat"));
}

/* An abbreviation before a weak head makes no name that is kept without a role. */
static void
test_abbreviation_before_head (void)
{
  g_autoptr (Paper) paper = paper_new ("Der Bericht über das ILO-Netzwerk und das ILO-Bündnis liegt vor.\n");
  g_autoptr (Paper) acting = paper_new ("Begründung\n\nDas ILO-Bündnis koordiniert die Angebote.\n");

  g_assert_nonnull (paper_find_body (paper, "ILO-Netzwerk"));
  g_assert_null (paper_find_body (paper, "ILO-Bündnis"));
  g_assert_nonnull (paper_find_body (acting, "ILO-Bündnis"));
}

/* The line below is a whole paragraph, which is longer than any line of print; its words say nothing about the room above, their places do. */
static void
test_print (void)
{
  g_autoptr (LotseDocumentText) document = lotse_document_text_new (LOTSE_SOURCE_PDF);
  g_autoptr (LotseOutline) outline = NULL;
  PageBuilder page = builder ();
  gboolean found = FALSE;

  for (guint i = 0; i < 6; i++)
    place (&page, 60, 500 + 30 * (float) i, "Eine Zeile, die bis an den rechten Rand der Seite reicht und dort mit einem Punkt aufhört.");
  place (&page, 60, 40, "Beschlussvorlage 17/2031");
  place (&page, 60, 60, "Betreff: Vergabe der Arbeiten");
  place (&page, 60, 80, "Begründung:");
  place (&page, 60, 100, "Die Firma wird nach ihren Referenzen als fachkundig eingeschätzt, um die Arbeiten alle");
  place (&page, 60, 112, "termingemäß auszuführen. Das Tiefbauamt schlägt deshalb vor, das gute Angebot der Lahn");
  place (&page, 62, 124, "Carbon GmbH als das wirtschaftlichste anzunehmen und hierauf den Zuschlag zu erteilen, weil");
  place (&page, 62, 136, "sie die Arbeiten zu dem Preis anbietet, der im Haushalt der Stadt dafür vorgesehen ist.");
  add_built_page (&page, document);
  outline = lotse_analyzer_run (document, lotse_lexicon_get_default (), NULL, NULL);
  for (guint i = 0; i < lotse_outline_get_n_items (outline, LOTSE_ITEM_BODY); i++)
    {
      const char *name = lotse_outline_item_get (lotse_outline_get_item (outline, LOTSE_ITEM_BODY, i), "name");

      g_assert_cmpstr (name, !=, "Carbon GmbH");
      found |= g_strcmp0 (name, "Lahn Carbon GmbH") == 0;
    }
  g_assert_true (found);
}

/* Letters before a topic are a group, behind a name a company, before a town a court. */
static void
test_working_group (void)
{
  assert_scan ("die AG Radverkehr tagt", "AG Radverkehr|group");
  assert_scan ("(AG Kita-Ausbau)", "AG Kita-Ausbau|group");
  assert_scan ("die Muster AG baut", "Muster AG|company");
  assert_scan ("das AG Hamburg hat geurteilt", "none");
  assert_scan ("die AG tagt", "none");
}

/* An office of a council or of a department is one body. */
static void
test_office_of (void)
{
  assert_scan ("die Geschäftsstelle des Migrationsrates lädt ein", "Geschäftsstelle des Migrationsrates|administration");
  assert_scan ("Auskunft gibt das Büro Dezernat III gern", "Büro Dezernat III|administration");
}

static void
test_firm (void)
{
  assert_scan ("wird von der Fa. Velker betrieben", "Velker|company");
  assert_scan ("die Firma Lanz & Söhne liefert", "Lanz & Söhne|company");
  assert_scan ("die Firma Muster GmbH baut", "Muster GmbH|company");
  assert_scan ("man gab der Firma Gelegenheit dazu", "none");
  assert_scan ("mit der Firma im Gewerbegebiet", "none");
}

/* The school that a club helps belongs to its name; several do not. */
static void
test_helped_school (void)
{
  assert_scan ("durch den Förderverein der Grundschule Talheim und", "Förderverein der Grundschule Talheim|association");
  assert_scan ("der Förderverein der Schule hat", "none");
  assert_scan ("mit den Stadtwerken Talheim", "Stadtwerke Talheim|company");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/body-scan/nominative", test_nominative);
  g_test_add_func ("/analysis/body-scan/ellipsis", test_ellipsis);
  g_test_add_func ("/analysis/body-scan/common-nouns", test_common_nouns);
  g_test_add_func ("/analysis/body-scan/known", test_known);
  g_test_add_func ("/analysis/body-scan/coined", test_coined);
  g_test_add_func ("/analysis/body-scan/abbreviation-before-head", test_abbreviation_before_head);
  g_test_add_func ("/analysis/body-scan/below-title", test_below_title);
  g_test_add_func ("/analysis/body-scan/print", test_print);
  g_test_add_func ("/analysis/body-scan/working-group", test_working_group);
  g_test_add_func ("/analysis/body-scan/two", test_two);
  g_test_add_func ("/analysis/body-scan/office-of", test_office_of);
  g_test_add_func ("/analysis/body-scan/firm", test_firm);
  g_test_add_func ("/analysis/body-scan/helped-school", test_helped_school);
  return g_test_run ();
}
