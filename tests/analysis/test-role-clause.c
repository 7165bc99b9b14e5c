/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "body-fixture.h"

#include "lotse-role-phrase-private.h"

/* A verb and its part, which ends the clause; a preposition in the middle is none. */
static void
test_parted_verbs (void)
{
  g_autoptr (Paper) paper = paper_new (
      "Der Caritasverband Talheim führt das Projekt durch. Die Diakonie bietet eine Beratung an und sucht Räume. Der Turnverein "
      "Aue e. V. bietet Plätze an der Halle. Die Verwaltung teilt mit, dass alles belegt ist. Das Sozialamt weist auf die Mieten "
      "der Volkshochschule hin. Das Jobcenter wirkt an der Planung mit.\n");

  assert_body (paper, "Caritasverband Talheim", "association: implements");
  assert_body (paper, "Diakonie", "association: implements");
  assert_body (paper, "Turnverein Aue e. V.", "association: ");
  assert_body (paper, "Verwaltung", "administration: reports");
  assert_body (paper, "Sozialamt", "administration: reports");
  assert_body (paper, "Volkshochschule", "school: ");
  assert_body (paper, "Jobcenter", "authority: participant");
}

/* What is done is a noun: by whom stands behind "durch". */
static void
test_nouns (void)
{
  g_autoptr (Paper) paper = paper_new (
      "Die Koordination erfolgt durch das Jugendamt. Die Förderung erfolgt durch die Bezirksregierung Arnsberg. Die Durchführung "
      "erfolgt nicht durch die Diakonie. Die fachliche Begleitung übernimmt das Institut für Sozialforschung. Der Vertrag mit dem "
      "Förderkreis Asyl e. V. läuft weiter. Ein Vertrag zwischen der Stadt Alsen und der Volkshochschule fehlt.\n");

  assert_body (paper, "Jugendamt", "administration: responsible");
  assert_body (paper, "Bezirksregierung Arnsberg", "authority: funder");
  assert_body (paper, "Diakonie", "association: ");
  assert_body (paper, "Institut für Sozialforschung", "institute: advises");
  assert_body (paper, "Förderkreis Asyl e. V.", "association: partner");
}

/* Who is asked to act is the object of the verb, whatever small words or its own errand stand between. */
static void
test_objects (void)
{
  g_autoptr (Paper) paper = paper_new (
      "Die Fraktionen von CDU und SPD bitten deshalb die Verwaltung um einen Bericht. Im Mai hat der Kreis den Verein Brücken "
      "bauen e. V. mit der Beratung beauftragt. Der Ortsrat hatte das Gartenbauamt gebeten, Bänke zu stellen. Dem Sozialamt wird "
      "empfohlen, den Bedarf zu melden. Die Stelle wird in der Ausländerbehörde empfohlen.\n");

  assert_body (paper, "CDU", "party: applicant");
  assert_body (paper, "SPD", "party: applicant");
  assert_body (paper, "Verwaltung", "administration: commissioned");
  assert_body (paper, "Brücken bauen e. V.", "association: commissioned");
  assert_body (paper, "Gartenbauamt", "administration: commissioned");
  assert_body (paper, "Sozialamt", "administration: commissioned");
  assert_body (paper, "Ausländerbehörde", "authority: ");
}

/* Who says something, and the next genitive, which does not. */
static void
test_said (void)
{
  g_autoptr (Paper) paper = paper_new (
      "Nach Auskunft des Jugendamtes fehlen Plätze. Laut Mitteilung des Turnvereins Aue e. V. vom Sportamt ist die Halle zu. Die "
      "Stellungnahme des Seniorenbeirates liegt vor. Eine Stellungnahme der Verwaltung folgt. Es gibt Stellungnahmen der "
      "Naturschutzverbände.\n");

  assert_body (paper, "Jugendamt", "administration: reports");
  assert_body (paper, "Sportamt", "administration: ");
  assert_body (paper, "Seniorenbeirat", "advisory: heard");
  assert_body (paper, "Verwaltung", "administration: ");
  assert_body (paper, "Naturschutzverbände", "none");
}

/* A committee that recommends, and the council that it tells. */
static void
test_advice (void)
{
  g_autoptr (Paper) paper = paper_new (
      "Der Hauptausschuss empfiehlt dem Kreistag, den Richtlinien zuzustimmen. Der Seniorenbeirat empfiehlt der Verwaltung "
      "eine Prüfung. Nach der Beratung im Schulausschuss wurde gekürzt, ebenso die Beratung im Frauenhaus Alsen. Der Talheimer "
      "Stadtrat hat den Beschluss gefasst. Die Landesregierung hat ein Gesetz beschlossen.\n");

  assert_body (paper, "Hauptausschuss", "committee: pre-advises");
  assert_body (paper, "Kreistag", "council: decides");
  assert_body (paper, "Seniorenbeirat", "advisory: pre-advises");
  assert_body (paper, "Verwaltung", "administration: ");
  assert_body (paper, "Schulausschuss", "committee: advises");
  assert_body (paper, "Landesregierung", "ministry: ");
}

/* A county or a state without its name is told only where it does something, and not if it is any of them. */
static void
test_territories (void)
{
  g_autoptr (Paper) paper
      = paper_new ("Die Stelle wird aus Zuschüssen des Landes und des Landkreises finanziert. Im Kreis der Familie entstehen Kosten.\n");
  g_autoptr (Paper) other = paper_new ("Der Freistaat fördert die Schule. Vom abgebenden Kreis wird ein Zuschuss gewährt.\n");
  g_autoptr (Paper) named = paper_new ("Der Landkreis Talheim baut. Vom Landkreis wird ein Zuschuss gewährt.\n");

  assert_body (paper, "Land", "other: funder");
  assert_body (paper, "Landkreis", "other: funder");
  assert_body (paper, "Kreis", "none");
  assert_body (other, "Freistaat", "other: funder");
  assert_body (other, "Kreis", "none");
  assert_body (named, "Landkreis Talheim", "other: funder");
  assert_body (named, "Landkreis", "none");
}

/* A committee that is told to decide does so, one that is told something else does not; to advise against is to advise. */
static void
test_told_to_decide (void)
{
  g_autoptr (Paper) paper = paper_new (
      "Der Sozialausschuss empfiehlt dem Verwaltungsausschuss zu beschließen: Der Platz wird gebaut. Der Schulausschuss empfiehlt "
      "dem Bauausschuss Geduld. Der Umweltausschuss hat sich mit dem Antrag befasst.\n");
  g_autoptr (Paper) order
      = paper_new ("Es ist vorgesehen, das Jugendamt mit der Prüfung zu beauftragen. Die Verwaltung wird gebeten, die Polizei "
                   "einzuladen. Die Bewilligung erfolgt durch den Sozialausschuss.\n");

  assert_body (paper, "Sozialausschuss", "committee: pre-advises");
  assert_body (paper, "Verwaltungsausschuss", "committee: decides");
  assert_body (paper, "Bauausschuss", "committee: ");
  assert_body (paper, "Umweltausschuss", "committee: advises");
  assert_body (order, "Jugendamt", "administration: commissioned");
  assert_body (order, "Verwaltung", "administration: commissioned");
  assert_body (order, "Sozialausschuss", "committee: decides");
}

/* A club is paid, a foundation pays; words may stand between who works together and the verb. */
static void
test_paid (void)
{
  g_autoptr (Paper) paper = paper_new (
      "Mit dem Zuschuss wird die Arbeit des Kreissportbundes unterstützt. Der Rest ist ein Zuschuss der Bürgerstiftung Alsen. "
      "Kooperationspartner vor Ort sind die Diakonie Alsen und das Jobcenter. Träger der Arbeit ist der Caritasverband Talheim.\n");

  assert_body (paper, "Kreissportbund", "association: ");
  assert_body (paper, "Bürgerstiftung Alsen", "association: funder");
  assert_body (paper, "Diakonie Alsen", "association: partner");
  assert_body (paper, "Jobcenter", "authority: partner");
  assert_body (paper, "Caritasverband Talheim", "association: responsible");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/role-clause/parted-verbs", test_parted_verbs);
  g_test_add_func ("/analysis/role-clause/nouns", test_nouns);
  g_test_add_func ("/analysis/role-clause/objects", test_objects);
  g_test_add_func ("/analysis/role-clause/said", test_said);
  g_test_add_func ("/analysis/role-clause/advice", test_advice);
  g_test_add_func ("/analysis/role-clause/territories", test_territories);
  g_test_add_func ("/analysis/role-clause/told-to-decide", test_told_to_decide);
  g_test_add_func ("/analysis/role-clause/paid", test_paid);
  return g_test_run ();
}
