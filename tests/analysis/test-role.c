/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "body-fixture.h"

static void
test_decision (void)
{
  g_autoptr (Paper) paper
      = paper_new ("Beschlussvorschlag:\n\nDer Gemeinderat beschließt die Satzung nach Vorberatung im Kulturausschuss.\n\n"
                   "Sachverhalt:\n\nDie alte Satzung gilt nicht mehr.\n");

  assert_body (paper, "Gemeinderat", "council: decides");
  assert_body (paper, "Kulturausschuss", "committee: pre-advises");
}

static void
test_note (void)
{
  g_autoptr (Paper) paper
      = paper_new ("Beschlussvorschlag:\n\nDer Schulausschuss nimmt den Bericht zur Kenntnis.\n\nSachverhalt:\n\nEs folgt der Bericht.\n");

  assert_body (paper, "Schulausschuss", "committee: informed");
}

/* Several assemblies that decide together. */
static void
test_together (void)
{
  g_autoptr (Paper) paper = paper_new ("Beschlussvorschlag:\n\nDer Schulausschuss, der Integrationsrat und der Jugendhilfeausschuss nehmen "
                                       "den Bericht zum Kulturausschuss zur Kenntnis.\n\nSachverhalt:\n\nEs folgt der Bericht.\n");

  assert_body (paper, "Schulausschuss", "committee: informed");
  assert_body (paper, "Integrationsrat", "advisory: informed");
  assert_body (paper, "Jugendhilfeausschuss", "committee: informed");
  assert_body (paper, "Kulturausschuss", "committee: ");
}

/* Who advises, and who asks, in nouns. */
static void
test_said_in_nouns (void)
{
  g_autoptr (Paper) paper
      = paper_new ("Es folgt die Beratung durch den Gestaltungsbeirat. Antragsteller ist der Förderverein Altdorf e.V., "
                   "der Raum zur Beratung ist im Jugendamt.\n");

  assert_body (paper, "Gestaltungsbeirat", "advisory: advises");
  assert_body (paper, "Förderverein Altdorf e.V.", "association: applicant");
  assert_body (paper, "Jugendamt", "administration: ");
}

/* A committee that recommends in its own session, and one of which it is told. */
static void
test_recommendation (void)
{
  g_autoptr (Paper) minutes = paper_new (
      "Niederschrift\n\nBeschluss:\n\nDer Sportausschuss empfiehlt dem Rat, die Halle zu bauen.\n\nAbstimmungsergebnis: einstimmig\n");
  g_autoptr (Paper) told
      = paper_new ("Sachverhalt:\n\nDer Verkehrsausschuss empfiehlt der Gemeindevertretung folgenden Beschluss zu fassen.\n\n"
                   "Beschlussvorschlag:\n\nDie Gemeindevertretung beschließt die Satzung.\n");

  assert_body (minutes, "Sportausschuss", "committee: pre-advises");
  assert_body (told, "Verkehrsausschuss", "committee: pre-advises");
  assert_body (told, "Gemeindevertretung", "council: decides");
}

/* Who is asked to do something, and whose motions there are. */
static void
test_request (void)
{
  g_autoptr (Paper) paper
      = paper_new ("Sachverhalt:\n\nDer Beirat bittet die Verwaltung, eine Liste zu machen. Es folgt ein Änderungsantrag der "
                   "CDU-Fraktion. Auch die Anträge der SPD-Fraktion liegen vor.\n");

  assert_body (paper, "Verwaltung", "administration: commissioned");
  assert_body (paper, "CDU-Fraktion", "party: applicant");
  assert_body (paper, "SPD-Fraktion", "party: applicant");
}

/* What is announced is no report, and who is meant by "Bürgerschaft" here is no council. */
static void
test_no_role (void)
{
  g_autoptr (Paper) paper
      = paper_new ("Sachverhalt:\n\nDie Verwaltung wartet auf die vom Land für Mai angekündigten Mittel. Es erfolgt eine "
                   "Beteiligung der interessierten Bürgerschaft. Die Kooperationsvereinbarung mit der Diakonie folgt.\n");

  assert_body (paper, "Verwaltung", "administration: ");
  assert_body (paper, "Bürgerschaft", "none");
  assert_body (paper, "Diakonie", "association: partner");
  {
    g_autoptr (Paper) minutes
        = paper_new ("Niederschrift\n\nJana Muster, Ersten Stadtrat Bert Muster\n\nDer Vorsitzende stellt fest, dass zur heutigen "
                     "Sitzung des Verkehrsausschusses fristgemäß eingeladen wurde.\n");

    assert_body (minutes, "Verkehrsausschuss", "committee: ");
    assert_body (minutes, "Stadtrat", "none");
  }
}

/* The first word of a row behind one that ends with "beschlossen"; the town named with it takes no decision. */
static void
test_row_of_town (void)
{
  g_autoptr (Paper) paper = paper_new ("Beschlussvorlage\n\nBeratungsfolge:\nAusschuss für Soziales\tVorberatung\n"
                                       "21.04.2026\tSitzung des Ausschusses für Soziales\tungeändert beschlossen\n"
                                       "Bürgerschaft der Hansestadt Talheim\tEntscheidung\n07.05.2026\tSitzung\n");

  assert_body (paper, "Bürgerschaft", "council: decides");
  assert_body (paper, "Hansestadt Talheim", "other: ");
}

static void
test_motion (void)
{
  g_autoptr (Paper) paper
      = paper_new ("ANTRAG\nCDU-Gemeinderatsfraktion\nvom 3. Mai 2021\n\nMehr Bäume\n\nDie Verwaltung pflanzt Bäume.\n");

  assert_body (paper, "CDU-Gemeinderatsfraktion", "party: applicant");
}

/* Groups also ask; the letterhead of a group stands above the type, and a long list of movers ends at the first label. */
static void
test_movers (void)
{
  g_autoptr (Paper) question = paper_new ("FDP-Gemeinderatsfraktion, Marktplatz 1, 99999 Talheim\n\nANFRAGE\n\nStand des Umbaus\n\n"
                                          "Wann beginnt der Umbau?\n");
  g_autoptr (Paper) motion = paper_new ("GEMEINSAMER ANTRAG\n\nStadträtin Anna Muster (SPD)\nStadtrat Bert Muster (SPD)\n"
                                        "Stadträtin Carla Muster (SPD)\nStadtrat Dirk Muster (SPD)\nStadträtin Eva Muster (SPD)\n"
                                        "SPD-Gemeinderatsfraktion\nCDU-Gemeinderatsfraktion\n\nVorlage Nr.: 2031/0001\n\nMehr Bäume\n\n"
                                        "Die Verwaltung pflanzt Bäume.\n");

  assert_body (question, "FDP-Gemeinderatsfraktion", "party: applicant");
  assert_body (motion, "SPD-Gemeinderatsfraktion", "party: applicant");
  assert_body (motion, "CDU-Gemeinderatsfraktion", "party: applicant");
}

static void
test_initiator (void)
{
  g_autoptr (Paper) paper = paper_new ("Drucksache - 815/V\n\nBetreff: Mehr Bänke\nStatus:öffentlich\n Ursprungaktuell\n"
                                       "Initiator:LinksfraktionAusschuss für Soziales\nDrucksache-Art:AntragBeschlussempfehlung\n\n"
                                       "Die Antwort folgt.\n");

  assert_body (paper, "Linksfraktion", "party: applicant");
}

/* Groups that join a motion stand line by line behind the label, offices that were asked too; the list ends at the next label. */
static void
test_joined (void)
{
  g_autoptr (Paper) paper = paper_new ("Drucksache - 815/V\n\nBetreff: Mehr Bänke\nStatus:öffentlich\nInitiator:SPD-Fraktion\n"
                                       "Beteiligt:Fraktion DIE LINKE\n   CDU-Fraktion\nBeratungsfolge:\nSozialausschuss Entscheidung\n"
                                       "23.06.2031 \n\nDie Antwort folgt. Die AfD-Fraktion fehlte.\n");
  g_autoptr (Paper) offices = paper_new ("Beschlussvorlage\nBetreff: Mehr Bänke\nFederführend:Gartenbauamt\nBeteiligte Ämter:Jugendamt\n"
                                         "   Sozialamt\n\nSachverhalt:\nDas Hauptamt prüft.\n");

  assert_body (paper, "Fraktion DIE LINKE", "party: applicant");
  assert_body (paper, "CDU-Fraktion", "party: applicant");
  assert_body (paper, "AfD-Fraktion", "party: ");
  assert_body (offices, "Gartenbauamt", "administration: lead");
  assert_body (offices, "Jugendamt", "administration: participant");
  assert_body (offices, "Sozialamt", "administration: participant");
  assert_body (offices, "Hauptamt", "administration: ");
}

static void
test_steering (void)
{
  g_autoptr (Paper) paper = paper_new ("Eine Lenkungsgruppe Mobilität begleitet den Weg.\n");

  assert_body (paper, "Lenkungsgruppe Mobilität", "group: steering");
}

/* Who recommends what another decides has not decided it. */
static void
test_each (void)
{
  g_autoptr (Paper) paper = paper_new ("Beschlussvorschlag:\n\nDer Sozialausschuss empfiehlt, der Hauptausschuss empfiehlt, der Kreistag "
                                       "beschließt, dass der Park bleibt.\n");
  g_autoptr (Paper) second = paper_new ("Beschlussvorschlag:\n\nDer Seniorenbeirat folgt dem Vorschlag und empfiehlt dem Sozialausschuss, "
                                        "den Park zu erhalten.\n");

  assert_body (paper, "Sozialausschuss", "committee: pre-advises");
  assert_body (paper, "Hauptausschuss", "committee: pre-advises");
  assert_body (paper, "Kreistag", "council: decides");
  assert_body (second, "Seniorenbeirat", "advisory: pre-advises");
  {
    g_autoptr (Paper) third = paper_new ("Beschlussvorschlag:\n\nDer Sozialausschuss empfiehlt, der Kreistag beschließt, dass der Park "
                                         "bleibt.\n\nDer Turnverein Alsen e. V. wird gebeten, die Wege zu pflegen.\n");

    assert_body (third, "Sozialausschuss", "committee: pre-advises");
  }
}

/* Every label for who hands in a paper says so. */
static void
test_submitter (void)
{
  g_autoptr (Paper) paper = paper_new ("Vorlage 12/2031\nAntragsteller: CDU-Fraktion\n\nSachverhalt:\nDie Bänke sind alt.\n");

  assert_body (paper, "CDU-Fraktion", "party: applicant");
}

/* Who voted so has not asked for it. */
static void
test_votes (void)
{
  g_autoptr (Paper) paper = paper_new ("Beschluss: mehrheitlich abgelehnt\n\nBeschlussempfehlung an den Rat:\n\nWie Antrag\n\n"
                                       "dafür:           2  (2 CDU)\n\ndagegen:  13  (4 SPD, 2 FDP)\n");

  assert_body (paper, "CDU", "party: ");
  assert_body (paper, "SPD", "party: ");
}

/* Offices that take part are not in charge; the name of the one that is ends with its field. */
static void
test_offices_that_take_part (void)
{
  g_autoptr (Paper) paper
      = paper_new ("Vorlage\nFederführende Dienststelle:\nFachbereich Verwaltungsleitung\nBeteiligte Dienststelle/n:\n"
                   "Gebäudemanagement\nVorlage-Nr:\nFB 01/0335/WP17\n\nBeschlussvorschlag:\n\nDer Rat nimmt Kenntnis.\n");

  assert_body (paper, "Fachbereich Verwaltungsleitung", "administration: lead");
}

/* What a body does in a consultation gives it its role; nothing is made of a word that says nothing. */
/* It pays, and makes no rule. */
static void
test_grant (void)
{
#define PROPOSAL "Beschlussvorschlag:\n\nDer Rat beschließt den Umbau.\n\nSachverhalt:\n\n"
  g_autoptr (Paper) grant = paper_new (PROPOSAL "Das Ministerium für Soziales hat mit Bescheid vom 03.02.2031 Fördermittel bewilligt.\n");
  g_autoptr (Paper) rule = paper_new (PROPOSAL "Das Ministerium für Soziales hat am 03.02.2031 die neue Richtlinie beschlossen.\n");

  assert_body (grant, "Ministerium für Soziales", "ministry: funder");
  assert_body (rule, "Ministerium für Soziales", "ministry: regulator");
}

static void
test_of_consultation (void)
{
  g_assert_cmpstr (_lotse_role_of_consultation ("decision"), ==, "decides");
  g_assert_cmpstr (_lotse_role_of_consultation ("recommendation"), ==, "pre-advises");
  g_assert_null (_lotse_role_of_consultation ("other"));
  g_assert_null (_lotse_role_of_consultation (NULL));
}

/* A committee that recommends advises, also where the decision below is that of the council. */
static void
test_advice (void)
{
  g_autoptr (Paper) paper
      = paper_new ("Betreff: Weg am See\n\nBeschlussvorschlag:\n\nDer Bauausschuss empfiehlt, der Rat möge beschließen:\n"
                   "1. Der Weg wird gebaut.\n\nSachverhalt:\n\nEs fehlt ein Weg.\n");

  assert_body (paper, "Bauausschuss", "committee: pre-advises");
  assert_body (paper, "Rat", "council: decides");
}

/* A committee that is asked to ask the council advises it; one that shall tell the council something does not. */
static void
test_asked_in_turn (void)
{
  g_autoptr (Paper) paper
      = paper_new ("Betreff: Brunnen\n\nBeschlussvorschlag:\n\nDer Bauausschuss möge beschließen, der Kreistag möge beschließen:\n"
                   "Am Markt wird ein Brunnen gebaut.\n\nBegründung:\n\nEs ist heiß.\n");
  g_autoptr (Paper) told
      = paper_new ("Betreff: Brunnen\n\nBeschlussvorschlag:\n\nDer Bauausschuss möge beschließen, den Kreistag zu unterrichten.\n\n"
                   "Begründung:\n\nEs ist heiß.\n");

  assert_body (paper, "Bauausschuss", "committee: pre-advises");
  assert_body (paper, "Kreistag", "council: decides");
  assert_body (told, "Bauausschuss", "committee: decides");
}

/* The council that a committee recommends something to decides; whom it recommends to the council does not. */
static void
test_advised (void)
{
  g_autoptr (Paper) paper = paper_new ("Beschluss:\n\nDer Sozialausschuss empfiehlt dem Kreistag, das Budget der Fachstelle zu erhöhen.\n");
  g_autoptr (Paper) other = paper_new ("Beschluss:\n\nDer Sozialausschuss empfiehlt den Bericht des Kreistages zum Nachlesen.\n");

  assert_body (paper, "Sozialausschuss", "committee: pre-advises");
  assert_body (paper, "Kreistag", "council: decides");
  assert_body (other, "Kreistag", "council: ");
}

/* Who holds an office is a body only where a decision tells him to act. */
static void
test_office_holder (void)
{
  g_autoptr (Paper) passive = paper_new ("Beschlussvorschlag:\n\n1. Die Planung wird eingestellt.\n\n2. Der Bürgermeister wird beauftragt, "
                                         "den Vertrag zu kündigen.\n");
  g_autoptr (Paper) active = paper_new ("Beschlussvorschlag:\n\nDer Kreistag beauftragt die Landrätin, den Vertrag zu kündigen.\n");
  g_autoptr (Paper) other = paper_new ("Beschlussvorschlag:\n\nDer Kreistag beauftragt die Verwaltung, dem Landrat zu berichten. Der "
                                       "Bürgermeister wird gehört. Der Bürgermeister Muster wird beauftragt.\n");

  assert_body (passive, "Bürgermeister", "administration: commissioned");
  assert_body (active, "Landrätin", "administration: commissioned");
  assert_body (other, "Bürgermeister", "none");
  assert_body (other, "Landrat", "none");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/role/decision", test_decision);
  g_test_add_func ("/analysis/role/note", test_note);
  g_test_add_func ("/analysis/role/together", test_together);
  g_test_add_func ("/analysis/role/said-in-nouns", test_said_in_nouns);
  g_test_add_func ("/analysis/role/recommendation", test_recommendation);
  g_test_add_func ("/analysis/role/request", test_request);
  g_test_add_func ("/analysis/role/no-role", test_no_role);
  g_test_add_func ("/analysis/role/row-of-town", test_row_of_town);
  g_test_add_func ("/analysis/role/motion", test_motion);
  g_test_add_func ("/analysis/role/movers", test_movers);
  g_test_add_func ("/analysis/role/initiator", test_initiator);
  g_test_add_func ("/analysis/role/joined", test_joined);
  g_test_add_func ("/analysis/role/steering", test_steering);
  g_test_add_func ("/analysis/role/each", test_each);
  g_test_add_func ("/analysis/role/submitter", test_submitter);
  g_test_add_func ("/analysis/role/votes", test_votes);
  g_test_add_func ("/analysis/role/offices-that-take-part", test_offices_that_take_part);
  g_test_add_func ("/analysis/role/grant", test_grant);
  g_test_add_func ("/analysis/role/of-consultation", test_of_consultation);
  g_test_add_func ("/analysis/role/advice", test_advice);
  g_test_add_func ("/analysis/role/asked-in-turn", test_asked_in_turn);
  g_test_add_func ("/analysis/role/advised", test_advised);
  g_test_add_func ("/analysis/role/office-holder", test_office_holder);
  return g_test_run ();
}
