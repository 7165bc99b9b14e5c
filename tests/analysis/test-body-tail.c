/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "body-fixture.h"

/* Clubs for a region and with a verb in their name, an office that is called after a person. */
static void
test_tails (void)
{
  g_autoptr (Paper) paper = paper_new (
      "Die Caritas schreibt. Es helfen der Caritasverband für die Diözese Talheim und der Verein "
      "Brücken bauen e. V. Es plant das Planungsbüro Dr. A. Stein & Partner. Ein Antrag der Kreisvolkshochschule liegt vor.\n");

  assert_body (paper, "Caritasverband für die Diözese Talheim", "association: ");
  assert_body (paper, "Brücken bauen e. V.", "association: ");
  assert_body (paper, "Planungsbüro Dr. A. Stein & Partner", "company: ");
  assert_body (paper, "Kreisvolkshochschule", "school: ");
}

/* Whose ministry it is, groups of religions, branches of known clubs; a word for what a company does is not in its name, and the committee of
 * the county is none for something that begins with its name. */
static void
test_owners (void)
{
  g_autoptr (Paper) paper = paper_new (
      "Es fördert das Ministerium für Kinder und Jugend des Landes Hessen. Der Runde Tisch der Religionen und das Bildungswerk der "
      "Erzdiözese helfen. Auch der DRK-Kreisverband, die Jüdische Kultusgemeinde und der Rotary Club Talheim helfen. Die "
      "Betreibergesellschaft Nordhaus GmbH hat gekündigt. Die Kosten trägt die Innere Mission Alsen e. V. mit Mitteln der Inneren Mission "
      "Alsen e. V. Es berät der Ausschuss für Bildung, Kreisentwicklung und Bau, danach der Kreisausschuss.\n");

  assert_body (paper, "Ministerium für Kinder und Jugend des Landes Hessen", "ministry: funder");
  assert_body (paper, "Land Hessen", "none");
  assert_body (paper, "Runder Tisch der Religionen", "group: ");
  assert_body (paper, "Bildungswerk der Erzdiözese", "association: ");
  assert_body (paper, "DRK-Kreisverband", "association: ");
  assert_body (paper, "Jüdische Kultusgemeinde", "association: ");
  assert_body (paper, "Rotary Club Talheim", "association: ");
  assert_body (paper, "Nordhaus GmbH", "company: ");
  assert_body (paper, "Inneren Mission Alsen e. V.", "none");
  assert_body (paper, "Kreisausschuss", "committee: ");
}

/* A school or a day nursery may be called after the spot where it stands; a time, a district, a market place says only where. */
static void
test_spots (void)
{
  g_autoptr (Paper) paper
      = paper_new ("Die Kita an der Bachstraße und die Realschule am Stadtpark bleiben. Die Schule am Vormittag besuchen "
                   "alle, die Hauptschule im Ortsteil Aue niemand. Die Grundschule Am Markt ist neu.\n");

  assert_body (paper, "Kita an der Bachstraße", "school: ");
  assert_body (paper, "Realschule am Stadtpark", "school: ");
  assert_body (paper, "Grundschule Am Markt", "school: ");
  g_assert_cmpuint (lotse_outline_get_n_items (paper->outline, LOTSE_ITEM_BODY), ==, 3);
}

/* Churches, hospitals and others by their heads; without a place or a role most of them are no body. */
static void
test_more_heads (void)
{
  g_autoptr (Paper) paper = paper_new ("Der Evangelische Kirchenkreis Birkental, das Erzbistum Talheim und das Kreiskrankenhaus Birkental "
                                       "laden ein. An den Berufsbildenden Schulen Birkental ist Platz. Im Krankenhaus und in der Pfarrei "
                                       "auch. Das Diakonische Werk des Kirchenkreises Alsen e. V. hilft.\n");

  assert_body (paper, "Evangelischer Kirchenkreis Birkental", "association: ");
  assert_body (paper, "Erzbistum Talheim", "association: ");
  assert_body (paper, "Kreiskrankenhaus Birkental", "company: ");
  assert_body (paper, "Berufsbildende Schulen Birkental", "school: ");
  assert_body (paper, "Diakonisches Werk des Kirchenkreises Alsen e. V.", "association: ");
  g_assert_cmpuint (lotse_outline_get_n_items (paper->outline, LOTSE_ITEM_BODY), ==, 5);
}

/* A word on both sides of a preposition is one name; a church is a body only where it does something. */
static void
test_twins_and_churches (void)
{
  g_autoptr (Paper) paper = paper_new ("Es hilft die Tür an Tür Projekte gGmbH. Der Vertrag mit der ev.-luth. Kirche gilt. Die Träger-GmbH "
                                       "zahlt. Das Rote Kreuz hilft.\n");
  g_autoptr (Paper) other = paper_new ("Die ev. Kirche am Markt ist alt.\n");

  assert_body (paper, "Tür an Tür Projekte gGmbH", "company: ");
  assert_body (paper, "Evangelisch-lutherische Kirche", "association: partner");
  assert_body (paper, "Rotes Kreuz", "association: ");
  g_assert_cmpuint (lotse_outline_get_n_items (paper->outline, LOTSE_ITEM_BODY), ==, 3);
  g_assert_cmpuint (lotse_outline_get_n_items (other->outline, LOTSE_ITEM_BODY), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/body-tail/tails", test_tails);
  g_test_add_func ("/analysis/body-tail/owners", test_owners);
  g_test_add_func ("/analysis/body-tail/spots", test_spots);
  g_test_add_func ("/analysis/body-tail/more-heads", test_more_heads);
  g_test_add_func ("/analysis/body-tail/twins-and-churches", test_twins_and_churches);
  return g_test_run ();
}
