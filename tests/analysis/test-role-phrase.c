/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "body-fixture.h"

static void
test_partners (void)
{
  g_autoptr (Paper) paper
      = paper_new ("Das Projekt läuft in Zusammenarbeit mit dem Jobcenter, der Handwerkskammer Talheim und dem Gesundheitsamt.\n");

  assert_body (paper, "Jobcenter", "authority: partner");
  assert_body (paper, "Handwerkskammer Talheim", "other: partner");
  assert_body (paper, "Gesundheitsamt", "administration: partner");
}

static void
test_agreed (void)
{
  g_autoptr (Paper) paper = paper_new ("Die Verwaltung stimmt sich mit dem Jobcenter ab.\n");

  assert_body (paper, "Jobcenter", "authority: partner");
}

/* What a body has resolved, told by an attribute; and a chamber answers for something, a town does not. */
static void
test_resolved (void)
{
  g_autoptr (Paper) paper = paper_new ("Das von der Landesregierung beschlossene Konzept gilt. Für die Beratung zeichnet vor allem die "
                                       "Handwerkskammer Talheim verantwortlich.\n");

  assert_body (paper, "Landesregierung", "ministry: decides");
  assert_body (paper, "Handwerkskammer Talheim", "other: responsible");
}

/* The periods of "e. V." end no list. */
static void
test_long_list (void)
{
  g_autoptr (Paper) paper
      = paper_new ("In Kooperation mit dem Förderkreis Alsen e. V. und dem Jobcenter entstand ein Angebot. Das Sozialamt "
                   "koordiniert es. Das Gesundheitsamt wurde mit der Umsetzung betraut.\n");

  assert_body (paper, "Jobcenter", "authority: partner");
  assert_body (paper, "Sozialamt", "administration: responsible");
  assert_body (paper, "Gesundheitsamt", "administration: commissioned");
}

/* A label of the header and its value in the next cell are no wording; a cell of a table further down is. */
static void
test_cells (void)
{
  g_autoptr (Paper) paper = paper_new ("Beschlussvorlage\nVorlage-Nr.\t12/2031\nFederführung\tGesundheitsamt\nBetreff\tBänke am Fluss\n\n"
                                       "Sachverhalt:\nDas Haus am See steht leer.\nHaus am See, in Trägerschaft\tHafenverein e. V.\n");

  assert_body (paper, "Gesundheitsamt", "administration: lead");
  assert_body (paper, "Hafenverein e. V.", "association: responsible");
}

/* Who is told stands in the dative or the accusative, who tells does not. */
static void
test_told (void)
{
  g_autoptr (Paper) paper = paper_new ("Das Jugendamt berichtet dem Sozialausschuss. Dort berichtet der Kulturausschuss. Auf Vorschlag des "
                                       "Bauausschusses bleibt der Weg. Nach Anhörung des Ortschaftsrates Talheim wird gebaut.\n");

  assert_body (paper, "Sozialausschuss", "committee: informed");
  assert_body (paper, "Kulturausschuss", "committee: ");
  assert_body (paper, "Bauausschuss", "committee: pre-advises");
  assert_body (paper, "Ortschaftsrat Talheim", "committee: heard");
}

/* Who gets money gives none, and whose proposal is discussed does not discuss it. */
static void
test_receiver (void)
{
  g_autoptr (Paper) paper
      = paper_new ("Im Jahr 2031 gewährt dem Alsener Treff e. V. die Stadt Alsen einen Zuschuss. Seit Jahren fördert die "
                   "Diakonie Alsen niemand. Den Rest erstattet das Jugendministerium. Der Vorschlag der Stadtwerke Alsen "
                   "wurde lange diskutiert. Im Bauausschuss wurde er auch diskutiert.\n");

  assert_body (paper, "Alsener Treff e. V.", "association: ");
  assert_body (paper, "Diakonie Alsen", "association: ");
  assert_body (paper, "Jugendministerium", "ministry: funder");
  assert_body (paper, "Stadtwerke Alsen", "company: ");
  assert_body (paper, "Bauausschuss", "committee: advises");
}

/* A committee that is to pass something on advises; one that is to decide does not, nor does the council. */
static void
test_passed_on (void)
{
  g_autoptr (Paper) paper
      = paper_new ("Dem Kreisausschuss wird empfohlen, dem Kreistag folgenden Beschluss zu unterbreiten. Dem Bauausschuss "
                   "wird empfohlen, den Antrag abzulehnen.\n");

  assert_body (paper, "Kreisausschuss", "committee: pre-advises");
  assert_body (paper, "Bauausschuss", "committee: ");
  assert_body (paper, "Kreistag", "council: ");
}

typedef struct
{
  const char *text;
  const char *body;
  const char *roles;
} Case;

static const Case cases[] = {
  { "Der Seniorenbeirat wurde angehört.", "Seniorenbeirat", "advisory: heard" },
  { "Der Seniorenbeirat ist zu hören.", "Seniorenbeirat", "advisory: heard" },
  { "Der Seniorenbeirat wurde nicht angehört.", "Seniorenbeirat", "advisory: " },
  { "Die Anhörung des Seniorenbeirates fand nicht statt.", "Seniorenbeirat", "advisory: " },
  { "Die Anhörung des Seniorenbeirates fand im Mai statt.", "Seniorenbeirat", "advisory: heard" },
  { "Das Landratsamt wurde um Stellungnahme gebeten.", "Landratsamt", "authority: heard" },
  { "Das Landratsamt wurde um Hilfe gebeten.", "Landratsamt", "authority: commissioned" },
  { "Der Seniorenbeirat hat Stellung genommen.", "Seniorenbeirat", "advisory: heard" },
  { "Im Gremium nimmt der Seniorenbeirat mit beratender Stimme teil.", "Seniorenbeirat", "advisory: advises" },
  { "Der Seniorenbeirat ist beratendes Mitglied.", "Seniorenbeirat", "advisory: advises" },
  { "Das Jugendamt hat Stellung genommen.", "Jugendamt", "administration: " },
  { "Dem Sozialausschuss wird jährlich berichtet.", "Sozialausschuss", "committee: informed" },
  { "Im Sozialausschuss wird jährlich berichtet.", "Sozialausschuss", "committee: " },
  { "Die Caritas wird durch das Land Hessen bezuschusst.", "Caritas", "association: " },
  { "Die Caritas wird durch das Land Hessen bezuschusst.", "Land Hessen", "other: funder" },
  { "Im Mai wurde das Netzwerk Asyl vom Sozialamt koordiniert.", "Netzwerk Asyl", "group: " },
  { "Das Sozialamt koordiniert Kurse, die gut besucht werden.", "Sozialamt", "administration: responsible" },
  { "Am Bau beteiligen sich folgende Ämter: Jugendamt, Bauamt und das Schulamt.", "Schulamt", "administration: participant" },
  { "Es werden folgende Partner einbezogen: das Jobcenter, die Handwerkskammer Talheim.", "Handwerkskammer Talheim", "other: participant" },
  { "Kooperationspartner sind: Jobcenter, Gesundheitsamt.", "Gesundheitsamt", "administration: partner" },
  { "Beteiligt wurde die Caritas mit dem Ergebnis: Das Jugendamt baut um.", "Jugendamt", "administration: " },
  { "In der Kommunalen Gesundheitskonferenz (KGK) sind viele vertreten.", "Kommunale Gesundheitskonferenz", "group: " },
  { "Jährlich wird im Sozialausschuss ein Sachstandsbericht vorgelegt.", "Sozialausschuss", "committee: informed" },
  { "Der Antrag wird in den Bauausschuss verwiesen.", "Bauausschuss", "committee: advises" },
  { "Auf die Vorlage des Bauausschusses wird verwiesen.", "Bauausschuss", "committee: " },
  { "Die Leute werden in die Volkshochschule Talheim verwiesen.", "Volkshochschule Talheim", "school: " },
  { "Es gilt der Runderlass des Ministeriums für Inneres.", "Ministerium für Inneres", "ministry: regulator" },
  { "Das Sozialministerium stellt dafür 50.000 € bereit.", "Sozialministerium", "ministry: funder" },
  { "Die Caritas stellt dafür Räume bereit.", "Caritas", "association: " },
  { "Der Kreis Hohenfels beteiligt sich mit 4.000 Euro.", "Kreis Hohenfels", "other: funder" },
  { "Der Kreis Hohenfels beteiligt sich an der Planung.", "Kreis Hohenfels", "other: " },
  { "Der Antrag wird an den Bauausschuss überwiesen.", "Bauausschuss", "committee: advises" },
  { "Das Geld wurde an die Caritas überwiesen.", "Caritas", "association: " },
  { "Auf Anregung des Seniorenrates wurde der Weg beleuchtet.", "Seniorenrat", "advisory: applicant" },
  { "Die Koordination liegt in den Händen des Bauamtes.", "Bauamt", "administration: responsible" },
  { "Das Projekt wird getragen von der Caritas.", "Caritas", "association: responsible" },
  { "Die Kosten werden getragen von der Caritas.", "Caritas", "association: funder" },
  { "Das Jugendamt steht mit der Caritas in engem Austausch.", "Caritas", "association: partner" },
  { "Den Zuschlag erhielt die Planwerk GmbH.", "Planwerk GmbH", "company: commissioned" },
  { "Die Stadt hat die Planwerk GmbH mit dem Bau betraut.", "Planwerk GmbH", "company: commissioned" },
  { "Der Seniorenrat hat Bedenken geäußert.", "Seniorenrat", "advisory: heard" },
  { "Der Bericht geht dem Kreistag zur Kenntnis zu.", "Kreistag", "council: informed" },
  { "Wegen der Beteiligung an dem vom Land Hessen geplanten Weg wird gebaut.", "Land Hessen", "other: " },
  { "Er wird auf Vorschlag des Sozialausschusses vom Kreistag bestellt.", "Kreistag", "council: decides" },
  { "Er wird auf Vorschlag des Sozialausschusses vom Kreistag bestellt.", "Sozialausschuss", "committee: pre-advises" },
  { "Das Haus wurde durch das Jugendamt gewählt.", "Jugendamt", "administration: " },
  { "Im Rahmen des Gesundheitsamtes entsteht ein Netz, in dem auch Vereine eingebunden werden.", "Gesundheitsamt", "administration: " },
  { "Das Gesundheitsamt wird, in der nächsten Woche, eingebunden.", "Gesundheitsamt", "administration: participant" },
  { "Am 3. Mai 2031 beantragt der „Hafenverein e. V.“ einen Zuschuss.", "Hafenverein e. V.", "association: applicant" },
  { "Antrag\n\ndie Verwaltung wird beauftragt, den Weg zu bauen.", "Verwaltung", "administration: commissioned" },
  { "Der Seniorenrat ist vor der Wahl anzuhören.", "Seniorenrat", "advisory: heard" },
  { "Die Planung liegt in der Verantwortung des Bauamtes.", "Bauamt", "administration: responsible" },
  { "Die Geschäftsführung übernimmt das Bauamt.", "Bauamt", "administration: responsible" },
  { "Die Auswertung erfolgt durch die Hochschule Talheim.", "Hochschule Talheim", "institute: implements" },
  { "Der Verein Brücken bauen e. V. hat einen Antrag gestellt.", "Brücken bauen e. V.", "association: applicant" },
  { "Die Räume der Vereine Lesewelt e. V. und anderer haben den Antrag gestellt.", "Lesewelt e. V.", "association: " },
  { "Der Kreisverband der Arbeiterwohlfahrt hat einen Zuschuss beantragt.", "Arbeiterwohlfahrt", "association: applicant" },
  { "In der Steuerungsgruppe arbeiten Vertreterinnen des Bauamtes mit.", "Bauamt", "administration: member" },
  { "Stadt Talheim\n\nDie Verwaltung wird beauftragt, mit dem Jobcenter Gespräche zu führen.", "Jobcenter", "authority: partner" },
  { "Die Umsetzung obliegt dem Sozialamt.", "Sozialamt", "administration: responsible" },
  { "Das Netzwerk wird vom Jugendamt geleitet.", "Jugendamt", "administration: responsible" },
  { "Der Landkreis Birkental trägt die Kosten.", "Landkreis Birkental", "other: funder" },
  { "Die Landesregierung stellt Mittel bereit.", "Landesregierung", "ministry: funder" },
  { "Ein Antrag durch den Arbeitskreis Asyl wird gestellt.", "Arbeitskreis Asyl", "group: applicant" },
  { "Es gab ein Treffen mit Vertretern der Handwerkskammer Talheim.", "Handwerkskammer Talheim", "other: participant" },
  { "Bis zum Mai beantragt der Turnverein Alsen e. V. einen Zuschuss.", "Turnverein Alsen e. V.", "association: applicant" },
  { "Beantragt wird, der Seniorenbeirat möge zustimmen.", "Seniorenbeirat", "advisory: " },
  { "Die SPD-Fraktion hat im Mai folgenden Antrag gestellt:", "SPD-Fraktion", "party: applicant" },
  { "Die Personalkosten trägt das Land Hessen.", "Land Hessen", "other: funder" },
  { "Das Land Hessen übernimmt die Hälfte der Sachkosten.", "Land Hessen", "other: funder" },
  { "Das Jugendamt hat über den Platz (Thema „nicht allein“) berichtet.", "Jugendamt", "administration: reports" },
  { "Die Kosten trägt nicht das Land Hessen.", "Land Hessen", "other: " },
  { "Verantwortlich für den Ablauf ist das Gesundheitsamt.", "Gesundheitsamt", "administration: responsible" },
  { "Die Koordination übernimmt die Stabsstelle Inklusion.", "Stabsstelle Inklusion", "administration: responsible" },
  { "Beteiligt wurden das Jobcenter, der Seniorenbeirat und das Gesundheitsamt.", "Gesundheitsamt", "administration: participant" },
  { "Es kamen Vertreterinnen und Vertreter des Jobcenters und der Handwerkskammer Talheim.", "Jobcenter", "authority: participant" },
  { "Im Mai beschloss der Sozialausschuss einen Plan.", "Sozialausschuss", "committee: decides" },
  { "Danach beschließt der Rat die Ordnung des Seniorenbeirates.", "Seniorenbeirat", "advisory: " },
  { "Es gab ein Treffen mit Vertretern des Gesundheitsamtes.", "Gesundheitsamt", "administration: participant" },
  /* Labels within the text. */
  { "Der Sachverhalt folgt.\n\nAntragsteller: Turnverein Alsen e. V.", "Turnverein Alsen e. V.", "association: applicant" },
  { "Der Sachverhalt folgt.\n\nKooperationspartner: Jobcenter, Gesundheitsamt", "Gesundheitsamt", "administration: partner" },
  { "Die Stadt arbeitet zusammen mit allen: Das Jobcenter hilft.", "Jobcenter", "authority: " },
  /* Money. */
  { "Die Landesregierung hat einen Zuschuss bewilligt.", "Landesregierung", "ministry: funder" },
  { "Der Bewilligungsbescheid des Jobcenters liegt vor.", "Jobcenter", "authority: funder" },
  { "Eine Förderung wurde beim Landratsamt beantragt.", "Landratsamt", "authority: funder" },
  { "Die Genehmigung wurde beim Landratsamt beantragt.", "Landratsamt", "authority: " },
  { "Eine Förderung beantragt das Landratsamt.", "Landratsamt", "authority: " },
  { "Das Land Hessen stellt Fördermittel zur Verfügung.", "Land Hessen", "other: funder" },
  { "Der Kreis Birkental fördert seit Jahren die Musikschule.", "Kreis Birkental", "other: funder" },
  /* Who is told. */
  { "Der Bericht wird dem Sozialausschuss vorgelegt.", "Sozialausschuss", "committee: informed" },
  { "Der Bericht wird dem Sozialausschuss zur Beschlussfassung vorgelegt.", "Sozialausschuss", "committee: decides" },
  { "Der Bericht des Sozialausschusses wird vorgelegt.", "Sozialausschuss", "committee: " },
  { "Der Antrag wird dem Landratsamt zur Entscheidung vorgelegt.", "Landratsamt", "authority: regulator" },
  { "Der Entwurf wurde im Sozialausschuss vorgestellt.", "Sozialausschuss", "committee: informed" },
  { "Der Entwurf des Seniorenbeirates wurde vorgestellt.", "Seniorenbeirat", "advisory: " },
  { "In der Sitzung des Sozialausschusses wurde der Plan beraten.", "Sozialausschuss", "committee: advises" },
  { "Nach der Sitzung des Sozialausschusses wurde der Plan beraten.", "Sozialausschuss", "committee: " },
  { "Der Sozialausschuss und der Seniorenbeirat nehmen den Bericht zur Kenntnis.", "Seniorenbeirat", "advisory: informed" },
  { "Der Seniorenbeirat ist regelmäßig zu unterrichten.", "Seniorenbeirat", "advisory: informed" },
  { "An dem Plan ist das Jobcenter zu beteiligen.", "Jobcenter", "authority: participant" },
  /* Tasks. */
  { "Die Leitung wird dem Turnverein Alsen e. V. übertragen.", "Turnverein Alsen e. V.", "association: commissioned" },
  { "Der Turnverein Alsen e. V. hat die Leitung übertragen.", "Turnverein Alsen e. V.", "association: " },
  { "Der Auftrag wird an die Firma Muster Bau GmbH erteilt.", "Muster Bau GmbH", "company: commissioned" },
  { "Der Auftrag der Muster Bau GmbH wird erteilt.", "Muster Bau GmbH", "company: " },
  { "Die Verwaltung wird gebeten, nicht nur zu prüfen.", "Verwaltung", "administration: commissioned" },
  { "Der Sozialausschuss empfiehlt dem Kreistag folgenden Beschluss zu fassen.", "Kreistag", "council: decides" },
  { "Der TSV Alsen 1920 e. V. hat einen Antrag gestellt.", "TSV Alsen 1920 e. V.", "association: applicant" },
  { "Dem Gesundheitsamt obliegt die Aufsicht.", "Gesundheitsamt", "administration: responsible" },
  { "Der Auftrag an die Firma Muster Bau GmbH wird erteilt.", "Muster Bau GmbH", "company: commissioned" },
  { "Die Firma Muster Bau GmbH erhält den Zuschlag.", "Muster Bau GmbH", "company: commissioned" },
  /* Decisions and reports. */
  { "Der Plan sei vom Sozialausschuss beschlossen worden.", "Sozialausschuss", "committee: decides" },
  { "Der Plan wurde vom Gesundheitsamt beschlossen.", "Gesundheitsamt", "administration: " },
  { "Nach Beschluss durch den Sozialausschuss wird gebaut.", "Sozialausschuss", "committee: decides" },
  { "Das Gesundheitsamt hat im Mai mitgeteilt, dass es hilft.", "Gesundheitsamt", "administration: reports" },
  { "Dem Gesundheitsamt wurde mitgeteilt, dass es hilft.", "Gesundheitsamt", "administration: " },
  { "Das Gesundheitsamt wird gebeten, im Mai zu berichten.", "Gesundheitsamt", "administration: commissioned" },
  { "Das Gesundheitsamt wird um einen Bericht gebeten.", "Gesundheitsamt", "administration: commissioned" },
  { "Der Ortsrat Talheim hat beantragt, eine Bank aufzustellen.", "Ortsrat Talheim", "committee: applicant" },
  { "Der Sozialausschuss hat beantragt, eine Bank aufzustellen.", "Sozialausschuss", "committee: " },
  { "Die Kurse werden von den Schulen durchgeführt.", "Schulen", "none" },
  { "Der Turnverein Alsen e. V. erhalte vom Kreis Birkental einen Zuschuss.", "Kreis Birkental", "other: funder" },
  { "Die Gäste erhalten durch die Ausländerbehörde eine Einladung.", "Ausländerbehörde", "authority: " },
  { "Der Haushalt gilt nach Genehmigung des Plans 2031 durch die Bezirksregierung Köln.", "Bezirksregierung Köln", "authority: regulator" },
  { "Er schlägt vor, Vertreter des Jobcenters einzuladen.", "Jobcenter", "authority: participant" },
  { "Die Fraktion DIE LINKE bittet um Beratung des folgenden Antrags.", "Fraktion DIE LINKE", "party: applicant" },
  { "Die Mittel für die Förderung von Moscheevereinen steigen.", "Moscheeverein", "none" },
  { "Die Beratung von Frauen helfen Frauen e.V. ist gefragt.", "Frauen helfen Frauen e.V.", "association: " },
  /* Lists behind one "von", one "mit", one label. */
  { "Die Kurse werden von der Volkshochschule, dem Kreissportbund und der Arbeiterwohlfahrt durchgeführt.", "Kreissportbund",
    "association: implements" },
  { "Die Kurse werden von der Volkshochschule und dem Kreissportbund durchgeführt.", "Volkshochschule", "school: implements" },
  { "Die Kurse werden vom Jugendamt bezahlt und die Arbeiterwohlfahrt hat sie angeboten.", "Arbeiterwohlfahrt", "association: " },
  { "Mit dem Jobcenter, der IHK Talheim und dem Jugendamt besteht eine Vereinbarung.", "Jugendamt", "administration: partner" },
  { "Das Jobcenter arbeitet mit dem Turnverein Alsen e. V. zusammen.", "Turnverein Alsen e. V.", "association: partner" },
  { "Einzuladen sind das Jobcenter und die Polizeiinspektion.", "Polizeiinspektion", "authority: participant" },
  { "Der Sachverhalt folgt.\n\nMitzeichnung: Amt 20 – Kämmerei, Amt 51 – Jugendamt", "Jugendamt", "administration: participant" },
  { "Sachverhalt:\nEin Plan liegt vor. Es wirkten mit: Jobcenter, Jugendamt.", "Jugendamt", "administration: participant" },
  { "Das Jobcenter prüft, ob das Jugendamt eingeladen werden kann.", "Jobcenter", "authority: " },
  { "Beteiligung:\n\nIntegrationsbeirat – Anhörung\nJugendhilfeausschuss – Vorberatung", "Jugendhilfeausschuss", "committee: " },
  { "Das Land Hessen zahlt die Hälfte, den Rest übernimmt der Kreis Birkental.", "Kreis Birkental", "other: funder" },
  { "Die Studie wurde im Auftrag des Kreises von der Hochschule Talheim erstellt.", "Hochschule Talheim", "institute: commissioned" },
  { "Die Stelle wurde durch die SPD-Fraktion beantragt.", "SPD-Fraktion", "party: applicant" },
  { "Nachdem die CDU-Fraktion einen Bericht beantragt hat, wurde geprüft.", "CDU-Fraktion", "party: applicant" },
  { "Der Kreistag soll über die Stelle entscheiden.", "Kreistag", "council: decides" },
  { "Die Sparkasse Alsen soll über den Kredit entscheiden.", "Sparkasse Alsen", "company: " },
  { "Die Verwaltung hat über den Antrag zu entscheiden.", "Verwaltung", "administration: " },
  { "Die Entscheidung trifft der Sozialausschuss.", "Sozialausschuss", "committee: decides" },
  { "Der Bericht wird dem Sozialausschuss zur Kenntnis gegeben.", "Sozialausschuss", "committee: informed" },
  { "Die Verwaltung wird im Herbst berichten.", "Verwaltung", "administration: reports" },
  { "Die Verwaltung wird gebeten, im Herbst zu berichten.", "Verwaltung", "administration: commissioned" },
  { "Frau Muster vom Jugendamt berichtet über die Lage.", "Jugendamt", "administration: reports" },
  { "Aus den Zahlen vom Jugendamt, so berichtet die Zeitung, folgt nichts.", "Jugendamt", "administration: " },
  { "Die Angebote werden vom Jugendamt koordiniert.", "Jugendamt", "administration: responsible" },
  { "Die Verwaltung möge prüfen, ob ein Zaun nötig ist.", "Verwaltung", "administration: commissioned" },
  { "Die Diakonie Alsen betreibt die Unterkunft.", "Diakonie Alsen", "association: implements" },
  { "Die Diakonie Alsen bittet darum, die Unterkunft betreiben zu können.", "Diakonie Alsen", "association: " },
  { "Die Diakonie Alsen übernimmt die Beratung.", "Diakonie Alsen", "association: implements" },
  { "Die Diakonie Alsen leitet das Haus, die Küche übernimmt ein Dritter.", "Diakonie Alsen", "association: " },
  { "Die Stiftung Lebenswege übernimmt den Rest.", "Stiftung Lebenswege", "association: funder" },
  { "Partner des Projekts ist auch die Diakonie Alsen.", "Diakonie Alsen", "association: partner" },
  { "Das Jobcenter ist Partner des Projekts.", "Jobcenter", "authority: partner" },
  { "An der Sitzung nahmen Vertreterinnen des Jobcenters teil.", "Jobcenter", "authority: participant" },
  { "Es entsteht unter Beteiligung der Träger (z. B. Jobcenter, Kreissportbund).", "Kreissportbund", "association: participant" },
  { "Es entsteht unter Beteiligung der Eltern (Anfrage beim Jobcenter läuft).", "Jobcenter", "authority: " },
  { "Das Ergebnis wird dem Sozialausschuss mitgeteilt.", "Sozialausschuss", "committee: informed" },
  { "Dazu möge die Verwaltung Kontakt aufnehmen.", "Verwaltung", "administration: commissioned" },
  { "Das Jobcenter beantragt, der Kreistag möge zustimmen.", "Jobcenter", "authority: " },
  { "Der Kreisausschuss wird gebeten zu berichten.", "Kreisausschuss", "committee: commissioned" },
  { "Beschlussvorschlag:\n\nDer Kreistag beschließt den Plan.\n\nBegründung:\n\nDie Mitglieder des Seniorenbeirates beantragen eine Bank.",
    "Seniorenbeirat", "advisory: applicant" },
  { "Beschlussvorschlag:\n\nDer Kreistag beschließt den Plan.\n\nBegründung:\n\nFür die Mitglieder des Seniorenbeirates beantragen wir "
    "eine Bank.",
    "Seniorenbeirat", "advisory: " },
  { "Hierfür bediene er sich der Muster GmbH, die sich des Kreises bedient.", "Muster GmbH", "company: " },
  { "Betreuung leiste der Kreis, der sich hierfür der Muster GmbH bediene.", "Muster GmbH", "company: commissioned" },
  { "Frau Muster stellt dem Kreistag ihre Arbeit vor.", "Kreistag", "council: informed" },
  { "Die Landesregierung hat die Richtlinie im Mai veröffentlicht.", "Landesregierung", "ministry: regulator" },
  { "Das Haus hat sich mit den örtlichen Trägern (Kreissportbund, Jobcenter) vernetzt.", "Jobcenter", "authority: partner" },
  { "Das Haus hat sich mit allen (auch das Jobcenter kam) vernetzt.", "Jobcenter", "authority: " },
  { "Es sind Verhandlungen mit dem Jobcenter nötig.", "Jobcenter", "authority: partner" },
  { "Zwischen dem Kreissportbund und dem Jobcenter wurde eine Vereinbarung geschlossen.", "Jobcenter", "authority: partner" },
  { "Das Jobcenter baut zwischen zwei Straßen und hat eine Vereinbarung geschlossen.", "Jobcenter", "authority: " },
  { "Eine Kooperation mit dem Jobcenter besteht noch nicht.", "Jobcenter", "authority: " },
  { "Eine Kooperation mit dem Jobcenter besteht nicht nur im Mai.", "Jobcenter", "authority: partner" },
  { "Dem Seniorenbeirat wurde Gelegenheit zur Stellungnahme gegeben.", "Seniorenbeirat", "advisory: heard" },
  { "Eine Vertreterin des Seniorenbeirates nimmt beratend teil.", "Seniorenbeirat", "advisory: advises" },
  { "Beschlussvorschlag:\n\nDer Kreistag beschließt den Plan.\n\nBegründung:\n\nDer Sozialausschuss spricht sich für den Entwurf aus.",
    "Sozialausschuss", "committee: pre-advises" },
  { "Beschlussvorschlag:\n\nDer Kreistag beschließt den Plan.\n\nBegründung:\n\nDer Sozialausschuss spricht aus Erfahrung.",
    "Sozialausschuss", "committee: " },
  { "Mitglied im Beirat ist auch das Jobcenter.", "Jobcenter", "authority: member" },
  { "Beschlussvorlage\nBetreff: Kurse\n\nSachverhalt:\nKurse gibt "
    "es.\n\nKooperationspartner:\nKreissportbund\nJobcenter\nBeteiligte:\nJugendamt",
    "Jobcenter", "authority: partner" },
  { "Beschlussvorlage\nBetreff: Kurse\n\nSachverhalt:\nKurse gibt "
    "es.\n\nKooperationspartner:\nKreissportbund\nJobcenter\nBeteiligte:\nJugendamt",
    "Jugendamt", "administration: participant" },
  { "Kurse gibt es.\n\nDie Beteiligten:\nDas Jobcenter ist umgezogen.", "Jobcenter", "authority: " },
};

/* Clubs in general are no body, whatever they do. */
static void
test_all_of_a_kind (void)
{
  g_autoptr (Paper) paper = paper_new ("Einige Vereine haben Kurse organisiert. Auch die Kirchengemeinden bieten Kurse an.\n");

  g_assert_cmpuint (lotse_outline_get_n_items (paper->outline, LOTSE_ITEM_BODY), ==, 0);
}

static void
test_table (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (Paper) paper = paper_new (cases[i].text);

      g_test_message ("%s", cases[i].text);
      assert_body (paper, cases[i].body, cases[i].roles);
    }
}

/* Who was told in the passive does not report. */
static void
test_told_passive (void)
{
  g_autoptr (Paper) paper = paper_new ("Das Jobcenter wurde informiert. Das Jugendamt informiert die Familien.\n");

  assert_body (paper, "Jobcenter", "authority: ");
  assert_body (paper, "Jugendamt", "administration: reports");
}

static void
test_accusative (void)
{
  g_autoptr (Paper) paper = paper_new ("Wir binden in Absprache mit den Nachbarn die Musikschule ein.\n");

  assert_body (paper, "Musikschule", "school: ");
}

static void
test_funders (void)
{
  g_autoptr (Paper) paper = paper_new ("Das Vorhaben wird vom Bundesministerium für Bildung gefördert. Zuwendungen für Sprachkurse der "
                                       "Bezirksregierung Detmold decken den Rest.\n");

  assert_body (paper, "Bundesministerium für Bildung", "ministry: funder");
  assert_body (paper, "Bezirksregierung Detmold", "authority: funder");
}

static void
test_orders (void)
{
  g_autoptr (Paper) paper = paper_new ("Später wird die Verwaltung beauftragt, einen Plan vorzulegen.\n");

  assert_body (paper, "Verwaltung", "administration: commissioned");
}

/* Who is to do something for another is commissioned, the other is not; an attribute says nothing of the subject. */
static void
test_purpose (void)
{
  g_autoptr (Paper) paper
      = paper_new ("Die Verwaltung wird beauftragt, für den Betrieb eines Kommunalen Integrationszentrums einen Antrag zu "
                   "stellen. Das Jobcenter leitet die Vorlagen den zuständigen Gremien zu.\n");

  assert_body (paper, "Verwaltung", "administration: commissioned");
  assert_body (paper, "Kommunales Integrationszentrum", "administration: ");
  assert_body (paper, "Jobcenter", "authority: ");
}

/* Who is entrusted stands behind the verb, who was heard before it; who heard somebody is not heard. */
static void
test_entrusted (void)
{
  g_autoptr (Paper) paper = paper_new ("Mit der Umsetzung betraut ist die Caritas Eichtal. Der Seniorenbeirat wurde gehört.\n");
  g_autoptr (Paper) other = paper_new ("Der Seniorenbeirat hat die Caritas Eichtal gehört.\n");

  assert_body (paper, "Caritas Eichtal", "association: commissioned");
  assert_body (paper, "Seniorenbeirat", "advisory: heard");
  assert_body (other, "Seniorenbeirat", "advisory: ");
}

/* Who bears costs funds, who takes part "in" something is a participant; where nobody does, nobody is. */
static void
test_costs (void)
{
  g_autoptr (Paper) paper = paper_new ("Die Kosten werden zur Hälfte vom Landratsamt Eichtal übernommen. Es nahmen das Jobcenter und die "
                                       "Caritas Eichtal teil.\n");
  g_autoptr (Paper) other = paper_new ("Die Kosten werden vom Landratsamt Eichtal nicht übernommen. Die Aufgaben werden vom Jobcenter "
                                       "übernommen.\n");

  assert_body (paper, "Landratsamt Eichtal", "authority: funder");
  assert_body (paper, "Jobcenter", "authority: participant");
  assert_body (paper, "Caritas Eichtal", "association: participant");
  assert_body (other, "Landratsamt Eichtal", "authority: ");
  assert_body (other, "Jobcenter", "authority: ");
}

static void
test_negation (void)
{
  g_autoptr (Paper) paper
      = paper_new ("Es gab keine Zusammenarbeit mit dem Jobcenter. Eine Vorberatung im Integrationsrat war nicht möglich.\n");

  assert_body (paper, "Jobcenter", "authority: ");
  assert_body (paper, "Integrationsrat", "advisory: ");
  {
    g_autoptr (Paper) later = paper_new ("Eine Beteiligung des Seniorenbeirates fand nicht statt.\n");

    assert_body (later, "Seniorenbeirat", "advisory: ");
  }
}

static void
test_kinds (void)
{
  /* A council is no partner and no contractor. */
  g_autoptr (Paper) paper = paper_new ("Das geschieht in Abstimmung mit dem Gemeinderat. Nach den Vorgaben des Landes NRW gilt das.\n");

  assert_body (paper, "Gemeinderat", "council: ");
  assert_body (paper, "Land NRW", "other: regulator");
}

/* Orders go to whom they name, not to where something is to be filed. */
static void
test_not_commissioned (void)
{
  g_autoptr (Paper) paper = paper_new (
      "Beschlussvorschlag:\n\nDer Jugendhilfeausschuss beauftragt die Verwaltung, die Anträge beim Landesjugendamt zu stellen.\n");

  assert_body (paper, "Verwaltung", "administration: commissioned");
  assert_body (paper, "Landesjugendamt", "authority: ");
}

/* With whom something was agreed, and on whom a task was laid; a property that changes its owner is no task. */
static void
test_with_and_upon (void)
{
  g_autoptr (Paper) paper = paper_new (
      "Der Plan wurde mit dem Jobcenter und der Handwerkskammer Talheim abgestimmt. Die Betreuung wird auf den Alsener Treff e. V. "
      "übertragen. Das Grundstück geht über; es wird auf die Stadtwerke Alsen GmbH übertragen. Die Gemeinde hatte bisher die "
      "Diakonie Alsen beauftragt.\n");

  assert_body (paper, "Jobcenter", "authority: partner");
  assert_body (paper, "Handwerkskammer Talheim", "other: partner");
  assert_body (paper, "Alsener Treff e. V.", "association: commissioned");
  assert_body (paper, "Stadtwerke Alsen GmbH", "company: ");
  assert_body (paper, "Diakonie Alsen", "association: commissioned");
}

/* A sentence that ends in a colon says what the bodies of the list below it do; what follows the list is no part of it. */
static void
test_list_below (void)
{
  g_autoptr (Paper) paper = paper_new ("Sachverhalt:\n\nZum Runden Tisch sollen eingeladen werden:\n\n- die Grundschule Talheim\n- das "
                                       "Jobcenter\n- Vertreter der Polizeiinspektion Alsen\n\nDas Gesundheitsamt hat geschrieben.\n");

  assert_body (paper, "Grundschule Talheim", "school: participant");
  assert_body (paper, "Jobcenter", "authority: participant");
  assert_body (paper, "Polizeiinspektion Alsen", "authority: participant");
  assert_body (paper, "Gesundheitsamt", "administration: ");
}

/* "nehmen … teil" stands around the list; where somebody goes does not take part. */
static void
test_taking_part (void)
{
  g_autoptr (Paper) paper = paper_new (
      "Daran nehmen das Jobcenter, der Kreissportverband und die Polizeiinspektion Alsen teil. Die Leiterin nimmt an der Sitzung des "
      "Seniorenbeirates teil. Im Lenkungskreis sind das Gesundheitsamt und die Handwerkskammer Talheim vertreten. Die Stadt ist vor "
      "dem Amtsgericht Alsen durch das Rechtsamt vertreten.\n");

  assert_body (paper, "Jobcenter", "authority: participant");
  assert_body (paper, "Kreissportverband", "association: participant");
  assert_body (paper, "Polizeiinspektion Alsen", "authority: participant");
  assert_body (paper, "Seniorenbeirat", "advisory: ");
  assert_body (paper, "Gesundheitsamt", "administration: member");
  assert_body (paper, "Handwerkskammer Talheim", "other: member");
  assert_body (paper, "Rechtsamt", "administration: ");
}

/* A heading is no genitive: "Beschlussempfehlung", then who decides. */
static void
test_heading_before (void)
{
  g_autoptr (Paper) paper
      = paper_new ("Beschlussempfehlung\n\nDer Kreistag beschließt den Plan.\n\nBegründung:\n\nDer Beschlussempfehlung des "
                   "Schulausschusses wird gefolgt. So berichtet das Gesundheitsamt: Es gibt keine Bänke.\n");

  assert_body (paper, "Kreistag", "council: decides");
  assert_body (paper, "Schulausschuss", "committee: pre-advises");
  assert_body (paper, "Gesundheitsamt", "administration: reports");
}

/* Another town that pays is said to; the own town is named everywhere. Who runs a day nursery, and what is run. */
static void
test_towns_pay (void)
{
  g_autoptr (Paper) paper = paper_new (
      "Der Landkreis Alsen hatte das Projekt gefördert. Träger der Kita Regenbogen ist die Diakonie Alsen. Die Mittel sind in der "
      "Stadt Talheim noch nicht verbraucht. Die Stadt Bergdorf fördert das Projekt.\n");

  assert_body (paper, "Landkreis Alsen", "other: funder");
  assert_body (paper, "Kita Regenbogen", "school: ");
  assert_body (paper, "Diakonie Alsen", "association: responsible");
  assert_body (paper, "Stadt Talheim", "other: ");
  assert_body (paper, "Stadt Bergdorf", "other: funder");
}

/* Who decides: by a word that names the decision, by what needs consent, by what is laid before it; offices and companies do not. */
static void
test_deciders (void)
{
  g_autoptr (Paper) paper = paper_new (
      "Laut Kreistagsbeschluss vom 03.05.2031 wird gebaut. Über den Antrag entscheidet der Sozialausschuss. Über Kredite entscheidet "
      "die Sparkasse Alsen. Ein Beschluss der Verwaltung fehlt. Der Beschluss des Bauausschusses gilt. Beschluss der Sitzung des "
      "Schulausschusses: keiner. Es wurde beschlossen, der "
      "Gemeindevertretung den Kauf zu empfehlen.\n");

  assert_body (paper, "Kreistag", "council: decides");
  assert_body (paper, "Sozialausschuss", "committee: decides");
  assert_body (paper, "Sparkasse Alsen", "company: ");
  assert_body (paper, "Verwaltung", "administration: ");
  assert_body (paper, "Bauausschuss", "committee: decides");
  assert_body (paper, "Schulausschuss", "committee: ");
  assert_body (paper, "Gemeindevertretung", "council: decides");
}

/* An order given to one names others that are not told to act. */
static void
test_order_names (void)
{
  g_autoptr (Paper) paper
      = paper_new ("Beschlussvorschlag:\n\nDer Kreistag beauftragt das Gesundheitsamt, die Ausländerbehörde umzubauen.\n\n"
                   "Sachverhalt:\n\nBeauftragt wurde das Ingenieurbüro H. P. Krause, Talheim.\n");

  assert_body (paper, "Gesundheitsamt", "administration: commissioned");
  assert_body (paper, "Ausländerbehörde", "authority: ");
  assert_body (paper, "Ingenieurbüro H. P. Krause", "company: commissioned");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/role-phrase/partners", test_partners);
  g_test_add_func ("/analysis/role-phrase/agreed", test_agreed);
  g_test_add_func ("/analysis/role-phrase/resolved", test_resolved);
  g_test_add_func ("/analysis/role-phrase/long-list", test_long_list);
  g_test_add_func ("/analysis/role-phrase/cells", test_cells);
  g_test_add_func ("/analysis/role-phrase/told", test_told);
  g_test_add_func ("/analysis/role-phrase/told-passive", test_told_passive);
  g_test_add_func ("/analysis/role-phrase/accusative", test_accusative);
  g_test_add_func ("/analysis/role-phrase/funders", test_funders);
  g_test_add_func ("/analysis/role-phrase/orders", test_orders);
  g_test_add_func ("/analysis/role-phrase/entrusted", test_entrusted);
  g_test_add_func ("/analysis/role-phrase/costs", test_costs);
  g_test_add_func ("/analysis/role-phrase/negation", test_negation);
  g_test_add_func ("/analysis/role-phrase/purpose", test_purpose);
  g_test_add_func ("/analysis/role-phrase/kinds", test_kinds);
  g_test_add_func ("/analysis/role-phrase/not-commissioned", test_not_commissioned);
  g_test_add_func ("/analysis/role-phrase/table", test_table);
  g_test_add_func ("/analysis/role-phrase/all-of-a-kind", test_all_of_a_kind);
  g_test_add_func ("/analysis/role-phrase/passed-on", test_passed_on);
  g_test_add_func ("/analysis/role-phrase/receiver", test_receiver);
  g_test_add_func ("/analysis/role-phrase/with-and-upon", test_with_and_upon);
  g_test_add_func ("/analysis/role-phrase/list-below", test_list_below);
  g_test_add_func ("/analysis/role-phrase/taking-part", test_taking_part);
  g_test_add_func ("/analysis/role-phrase/heading-before", test_heading_before);
  g_test_add_func ("/analysis/role-phrase/towns-pay", test_towns_pay);
  g_test_add_func ("/analysis/role-phrase/deciders", test_deciders);
  g_test_add_func ("/analysis/role-phrase/order-names", test_order_names);
  return g_test_run ();
}
