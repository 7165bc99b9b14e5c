/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "decision-fixture.h"

#define HEAD "Beschluss: einstimmig beschlossen\n\nAbstimmung: Ja: 11, Nein: 0, Enthaltungen: 0\n\n"

/* The page of an item without headings: what was decided among what was said. */
static void
test_page (void)
{
  assert_decisions (HEAD "Der Bauausschuss empfiehlt dem Stadtrat, dem Antrag zuzustimmen.\n", NULL,
                    "recommends earlier Bauausschuss: Der Bauausschuss empfiehlt dem Stadtrat, dem Antrag zuzustimmen.\n");
  assert_decisions (HEAD "Die Tagesordnung wurde einstimmig beschlossen.\n\n\nFrau Ohl eröffnet die Sitzung und begrüßt die Gäste.\n", NULL,
                    "resolves earlier -: Die Tagesordnung wurde einstimmig beschlossen.\n");
  assert_decisions (HEAD "Der Vorsitzende ruft den Punkt auf und erklärt die Lage. Es gibt keine Fragen.\n", NULL, "");
  /* What was decided on another day is reported. */
  assert_decisions (HEAD "Der Stadtrat hat am 3. Mai 2019 den Bau beschlossen.\n", "date",
                    "resolves earlier Stadtrat: Der Stadtrat hat am 3. Mai 2019 den Bau beschlossen. [2019-05-03]\n");
}

static void
test_lead_in (void)
{
  assert_decisions (HEAD "Nach Vorberatung im Bauausschuss fasst der Stadtrat folgenden Beschluss:\n\n \n\n"
                         "Die Folgen des Anbaus sind neu zu bewerten.\n\n \n\nHerr Muster dankt.\n",
                    NULL, "resolves earlier Stadtrat: Die Folgen des Anbaus sind neu zu bewerten.\n");
  assert_decisions (HEAD "Dem Stadtrat wird empfohlen, folgenden Beschluss zu fassen:\n\nDer Plan wird gebilligt.\n", NULL,
                    "recommends earlier -: Der Plan wird gebilligt.\n");
}

/* Two texts under one heading, each with its own vote; a committee's advice is its own, though the council's words stand there. */
static void
test_pieces (void)
{
  assert_decisions ("Beschluss:\n\nDer Kreisausschuss empfiehlt dem Kreistag folgenden Beschluss:\n\nDer Kreistag beschließt den Plan.\n\n"
                    "Landrätin Ohl erläutert den Antrag. Sie lässt abstimmen.\n\nDer Kreistag billigt die Satzung.\n\n"
                    "Form der Abstimmung:    offen\n\n13 Ja-Stimmen, 4 Nein-Stimmen\n",
                    NULL,
                    "recommends earlier Kreisausschuss: Der Kreistag beschließt den Plan.\n"
                    "approves earlier Kreistag: Der Kreistag billigt die Satzung.\n");
}

/* An order to an officer is none of what was said. */
static void
test_order (void)
{
  assert_decisions ("Beschluss:\n\nDer Rat begrüßt den Antrag.\n\nDer Landrat wird weiter beauftragt, Hilfe anzubieten.\n\n"
                    "Der Landrat dankt allen.\n\nAbstimmungsergebnis:\n\neinstimmig beschlossen\n",
                    NULL,
                    "resolves earlier Rat: Der Rat begrüßt den Antrag.\n"
                    "commissions earlier Rat: Der Landrat wird weiter beauftragt, Hilfe anzubieten.\n");
}

/* Motions that are voted on one after another. */
static void
test_motions (void)
{
  assert_decisions ("Beschluss:\n\nEs erfolgt keine Beschlussempfehlung.\n\nProtokoll:\n\nHerr Muster erläutert den Antrag.\n\n"
                    "Beschlussvorschlag:\n\nIm Stellenplan ist eine Stelle für die Bücherei einzurichten.\n\nAbstimmungsergebnis:\n\n"
                    "mehrheitlich abgelehnt\n\n4 Ja  /  14 Nein  /  0 Enthaltungen\n",
                    NULL, "resolves rejected -: Im Stellenplan ist eine Stelle für die Bücherei einzurichten.\n");
}

/* How many have voted stands in front of the votes, each of which has its number behind it; or each has its number in front. */
static void
test_present_in_front (void)
{
  static const char text[] = "Beschlussvorschlag:\n\nDer Plan wird als Satzung beschlossen.\n\n\nWortprotokoll:\n\n"
                             "Der Vorsitzende lässt im Block abstimmen.\n\n\n";
  g_autofree char *taken = g_strconcat (text, "Abstimmung: 18      Dafür:  18     Dagegen: 0     Enthaltungen: 0\n", NULL);
  g_autofree char *lost = g_strconcat (text, "Abstimmung: 18      Dafür:  5     Dagegen: 13     Enthaltungen: 0\n", NULL);
  g_autofree char *in_front = g_strconcat (text, "Abstimmung: 14 Ja 2 Nein 1 Enthaltung\n", NULL);

  assert_decisions (taken, NULL, "resolves earlier -: Der Plan wird als Satzung beschlossen.\n");
  assert_decisions (lost, NULL, "resolves rejected -: Der Plan wird als Satzung beschlossen.\n");
  assert_decisions (in_front, NULL, "resolves earlier -: Der Plan wird als Satzung beschlossen.\n");
}

/* The votes stand in the sentence that leads to the decision. */
static void
test_votes_in_sentence (void)
{
  assert_decisions (
      "Den Verschiebungen stimmt der Stadtrat zu.\n\n\nBei zwei Nein-Stimmen (Grüne) und 47 Ja-Stimmen (SPD, CDU) fasste der Rat "
      "den folgenden Beschluss mehrheitlich:\n",
      NULL, "approves earlier Stadtrat: Den Verschiebungen stimmt der Stadtrat zu.\n");
}

/* Without a printed result the words of the decision tell it. */
static void
test_own_status (void)
{
  assert_decisions ("Protokoll:\n\nDie Beratung wurde auf die nächste Sitzung vertagt.\n", NULL,
                    "resolves postponed -: Die Beratung wurde auf die nächste Sitzung vertagt.\n");
  assert_decisions ("Protokoll:\n\nDer Tagesordnungspunkt 4 wird abgesetzt.\n", NULL,
                    "resolves postponed -: Der Tagesordnungspunkt 4 wird abgesetzt.\n");
}

/* What was voted on is a decision whatever its verb; quotes and reports need no assembly. */
static void
test_voted (void)
{
  assert_decisions (HEAD "Einstimmig spricht sich der Ortschaftsrat gegen die Änderung der Satzung aus die Ortschaften abzuschaffen.\n",
                    NULL,
                    "resolves earlier Ortschaftsrat: Einstimmig spricht sich der Ortschaftsrat gegen die Änderung der Satzung aus die "
                    "Ortschaften abzuschaffen.\n");
  assert_decisions (
      HEAD "„Der Jugendhilfeausschuss empfiehlt dem Kreistag, den Entwurf zu beschließen.“\n", NULL,
      "recommends earlier Jugendhilfeausschuss: Der Jugendhilfeausschuss empfiehlt dem Kreistag, den Entwurf zu beschließen.\n");
  assert_decisions ("Beschluss: zur Kenntnis genommen\n\nErgebnis/Beschluss:\n\nDer Bericht der Verwaltung dient zur Kenntnis.\n\n"
                    "Protokollvermerk:\n\nDer Vorsitzende erklärt den Bericht.\n",
                    NULL, "takes-note noted -: Der Bericht der Verwaltung dient zur Kenntnis.\n");
  assert_decisions ("Beschluss: endgültig abgelehnt\n\nBeschluss:\n\nDer Rat beauftragt die Verwaltung, ein Konzept zu erarbeiten.\n", NULL,
                    "commissions rejected Rat: Der Rat beauftragt die Verwaltung, ein Konzept zu erarbeiten.\n");
}

/* The assembly stands in the sentence above the heading. */
static void
test_lead_above_heading (void)
{
  assert_decisions (HEAD "Ohne Aussprache fasst der Rat folgenden Beschluss:\n\n\nBeschluss:\n\n"
                         "Die Anregung wird an den Hauptausschuss verwiesen.\n",
                    NULL, "resolves earlier Rat: Die Anregung wird an den Hauptausschuss verwiesen.\n");
}

/* A lead-in that ends in a comma, and points as paragraphs. */
static void
test_points (void)
{
  assert_decisions ("Beschluss: einstimmig beschlossen\n\nDer Kreistag beschließt,\n\n1. die Wahl offen durchzuführen,\n\n"
                    "2. als Mitglied zu wählen:\n\nUta Beispiel\n\nAbstimmungsergebnis: einstimmig\n\nDie Gewählte nimmt an.\n",
                    NULL,
                    "resolves earlier Kreistag: die Wahl offen durchzuführen,\n"
                    "resolves earlier Kreistag: als Mitglied zu wählen: Uta Beispiel\n");
}

/* What somebody suggests is no decision, and who brings an amendment is no text of it. */
static void
test_told (void)
{
  assert_decisions (HEAD "Anschließend wird vorgeschlagen, dass die Satzung bald geändert werden soll.\n\n"
                         "Der Rat beschließt den Bau.\n",
                    NULL, "resolves earlier Rat: Der Rat beschließt den Bau.\n");
  assert_decisions (HEAD "Änderungsantrag:\n\nHerr Muster bringt für die Linden einen Antrag ein.\n\nBeschluss:\n\n"
                         "Der Rat beschließt den Bau.\n",
                    NULL, "resolves earlier Rat: Der Rat beschließt den Bau.\n");
  assert_decisions (HEAD "Änderungsantrag der Linden:\n\nDie Verwaltung wird beauftragt, Bänke zu bauen.\n\n"
                         "Abstimmungsergebnis: mehrheitlich abgelehnt\n\nBeschluss:\n\nDer Rat beschließt den Bau.\n",
                    NULL,
                    "commissions rejected Rat: Die Verwaltung wird beauftragt, Bänke zu bauen.\n"
                    "resolves earlier Rat: Der Rat beschließt den Bau.\n");
}

/* The points before the first one that has a known verb were decided, too; what is said in reported speech was not. */
static void
test_points_before (void)
{
  assert_decisions (HEAD "1) Die Gebühren der Ruhestätten bleiben.\n\n2) Die Verwaltung wird beauftragt, zu berichten.\n\n"
                         "Der Ansatz müsse um zwei Prozent reduziert werden.\n\n"
                         "Die Vorlage wurde mit 9 Ja-Stimmen und 1 Nein-Stimme beschlossen.\n",
                    NULL,
                    "resolves earlier -: Die Gebühren der Ruhestätten bleiben.\n"
                    "commissions earlier -: Die Verwaltung wird beauftragt, zu berichten.\n");
}

/* What the recommendation wishes besides is a point of it, too. */
static void
test_wish (void)
{
  assert_decisions (
      "Beschluss: einstimmig beschlossen\n\nAbstimmung: Ja: 11, Nein: 0, Enthaltungen: 0\n\nHerr Muster erläutert den Antrag.\n\n"
      "Der Hauptausschuss empfiehlt der Stadtverordnetenversammlung zur Beschlussfassung:\n\nDer Magistrat beschließt, die Bäume zu "
      "zählen.\n\n"
      "Den Bürgern soll vorab die Möglichkeit gegeben werden, nicht gezählte Bäume zu melden.\n",
      NULL,
      "recommends earlier Hauptausschuss: Der Magistrat beschließt, die Bäume zu zählen.\n"
      "recommends earlier Hauptausschuss: Den Bürgern soll vorab die Möglichkeit gegeben werden, nicht gezählte Bäume zu melden.\n");
}

/* Each point has a vote of its own below it, with a label or without. */
static void
test_votes_per_point (void)
{
  static const char *const labels[] = { "Abstimmungsergebnis: ", "" };

  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    {
      g_autofree char *text
          = g_strdup_printf ("Niederschrift über die Sitzung des Bauausschusses am 12.03.2031\n\nTOP 3 Haus am See\n\nBeschluss:\n\n"
                             "1. Der Ausschuss stimmt dem Plan zu.\n\n%sJa 5, Nein 3\n\n2. Der Ausbau wird beschlossen.\n\n"
                             "%sJa 2, Nein 6\n\n3. Die Verwaltung wird beauftragt, zu berichten.\n\n%sJa 8, Nein 0\n",
                             labels[i], labels[i], labels[i]);

      assert_decisions (text, NULL,
                        "approves earlier Bauausschuss: Der Ausschuss stimmt dem Plan zu.\n"
                        "resolves rejected Bauausschuss: Der Ausbau wird beschlossen.\n"
                        "commissions earlier Bauausschuss: Die Verwaltung wird beauftragt, zu berichten.\n");
    }
}

/* Below the vote on one point a title may lead to the next one, on which was voted, too. */
static void
test_titled_points (void)
{
  assert_decisions ("Beschluss: einstimmig beschlossen\n\nBeschlüsse:\n\nFeststellung der Rechnung\n\nDer Rat stellt die Rechnung "
                    "fest.\n\nAbstimmungsergebnis: einstimmig beschlossen\n\nEntlastung\n\nDer Rat erteilt dem Bürgermeister "
                    "Entlastung.\n\nAbstimmungsergebnis: einstimmig beschlossen\n\nSachverhalt:\n\nEs fehlt ein Haus.\n",
                    NULL,
                    "resolves earlier Rat: Der Rat stellt die Rechnung fest.\n"
                    "approves earlier Rat: Der Rat erteilt dem Bürgermeister Entlastung.\n");
}

/* What was passed is wished for only. */
static void
test_wish_below_result (void)
{
  assert_decisions ("Beschluss: einstimmig beschlossen\n\nAbstimmung: Ja: 9, Nein: 0, Anwesend: 9\n\nDie Planung des Weges soll mit dem "
                    "Landkreis weiterverfolgt werden.\n",
                    NULL, "commissions earlier -: Die Planung des Weges soll mit dem Landkreis weiterverfolgt werden.\n");
}

/* The last sentence above a vote is decided. */
static void
test_last_voted (void)
{
  assert_decisions ("Niederschrift über die Sitzung des Gemeinderates Auendorf vom 16.11.2031\n\nAuf Nachfrage gibt es keine "
                    "Änderungswünsche.\n\nEs wird beantragt, den Abschluss eines Vertrages in die Tagesordnung aufzunehmen. Dem stimmt der "
                    "Gemeinderat zu.\n\n13 : 0\n\nDieser Punkt wird nach dem ersten behandelt.\n",
                    NULL, "approves earlier Gemeinderat: Dem stimmt der Gemeinderat zu.\n");
}

/* An executive that resolves for itself. */
static void
test_executive (void)
{
  assert_decisions (
      "Auszug aus dem Protokoll der Sitzung des Magistrats\n\nDer Magistrat beschließt:\n1. Der Auftrag wird an die Firma Holm vergeben.\n"
      "2. Die Mittel werden freigegeben.\n\neinstimmig\n",
      NULL,
      "resolves earlier Magistrat: Der Auftrag wird an die Firma Holm vergeben.\n"
      "approves earlier Magistrat: Die Mittel werden freigegeben.\n");
}

/* Whatever verb it has, what stands right below the result was passed; how the item was treated was not. */
static void
test_act_below_result (void)
{
  assert_decisions ("Beschluss: einstimmig beschlossen\n\nAbstimmung: Ja: 9, Nein: 0\n\nDer Weg am Bach wird gebaut.\n", NULL,
                    "resolves earlier -: Der Weg am Bach wird gebaut.\n");
  assert_decisions ("Beschluss: einstimmig beschlossen\n\nAbstimmung: Ja: 9, Nein: 0\n\nDer Plan wird von Herrn Muster vorgestellt.\n",
                    NULL, "");
  assert_decisions ("TOP 4: Zaun\n\nEinstimmig beschlossen\n\nDem Antrag auf einen neuen Zaun wird entsprochen.\n", NULL,
                    "approves earlier -: Dem Antrag auf einen neuen Zaun wird entsprochen.\n");
}

/* Nobody is named who resolves it. */
static void
test_unnamed_lead (void)
{
  const char *head
      = "Niederschrift über die Sitzung des Bauausschusses am 12.05.2031\n\nTOP 3 Radweg\n\nHerr Muster stellt den Plan vor.\n\n";
  static const char *const leads[] = { "Einstimmig wird beschlossen:", "Es wird einstimmig beschlossen:" };

  for (guint i = 0; i < G_N_ELEMENTS (leads); i++)
    {
      g_autofree char *text = g_strconcat (head, leads[i], "\n\nDer Weg am Bach wird gebaut.\n\nTOP 4 Verschiedenes\n", NULL);

      assert_decisions (text, NULL, "resolves earlier Bauausschuss: Der Weg am Bach wird gebaut.\n");
    }
}

/* The title of what comes next is no part of what was decided before. */
static void
test_title_between (void)
{
  assert_decisions (
      "Sitzung des Marktgemeinderates Tannenrain vom 12.05.2031\nBeschluss:\nMit der Niederschrift vom 14.04.2031 besteht "
      "Einverständnis.\nEinstimmig beschlossen Ja 17 Nein 0\nBekanntgabe von Beschlüssen\nVergabe der Leitung im Jahr 2031\n"
      "Der Marktgemeinderat hat beschlossen, die Leitung an die Firma Holm zu vergeben.\nVergabe der Arbeiten am Markt 2\nDer "
      "Marktgemeinderat hat beschlossen, die Arbeiten an die Zimmerei Kern zu vergeben.\n",
      NULL,
      "approves earlier Marktgemeinderat Tannenrain: Mit der Niederschrift vom 14.04.2031 besteht Einverständnis.\n"
      "resolves earlier Marktgemeinderat: Der Marktgemeinderat hat beschlossen, die Leitung an die Firma Holm zu vergeben.\n"
      "resolves earlier Marktgemeinderat: Der Marktgemeinderat hat beschlossen, die Arbeiten an die Zimmerei Kern zu "
      "vergeben.\n");
}

/* "Beschluss 1" alone on its line; the vote on each stands below. */
static void
test_counted_headings (void)
{
  assert_decisions ("Sitzung des Stadtrates, 11.05.2031\nSachverhalt\nDer Entwurf wurde besprochen.\nBeschluss 1\nDer Stadtrat beschließt, "
                    "die Summe zu ändern.\nAbstimmungsergebnis\nDafür: 5, Dagegen: 20\nBeschluss 2\nDer Stadtrat beschließt die "
                    "Geschäftsordnung.\nAbstimmungsergebnis\nDafür: 20, Dagegen: 5\n",
                    NULL,
                    "resolves rejected Stadtrat: Der Stadtrat beschließt, die Summe zu ändern.\n"
                    "resolves earlier Stadtrat: Der Stadtrat beschließt die Geschäftsordnung.\n");
}

/* A list of decisions, each with a number above it and its votes below; and an item whose result stands at its end. */
static void
test_votes_without_head (void)
{
  assert_decisions (
      "72/12/2031\nDer Gemeinderat der Gemeinde Auendorf beschließt den Erwerb der Wiese. Der Bürgermeister wird mit dem "
      "Weiteren beauftragt.\n\nAbstimmungsergebnis:\nGesetzliche Anzahl der Mitglieder: 18 + 1\nAnwesend: 16 + 1/ Ja-Stimmen: "
      "16 + 1\n\n71/12/2031\nDer Gemeinderat der Gemeinde Auendorf beschließt den Bau des Weges.\n\nAbstimmungsergebnis:\n"
      "Gesetzliche Anzahl der Mitglieder: 18 + 1\nAnwesend: 16 + 1/ Ja-Stimmen: 16 + 1\n",
      NULL,
      "resolves earlier Gemeinderat: Der Gemeinderat der Gemeinde Auendorf beschließt den Erwerb der Wiese.\n"
      "commissions earlier Gemeinderat: Der Bürgermeister wird mit dem Weiteren beauftragt.\n"
      "resolves earlier Gemeinderat: Der Gemeinderat der Gemeinde Auendorf beschließt den Bau des Weges.\n");
  assert_decisions (
      "Beschluss: Das Gremium beschließt ungeändert.\n\nDer als Anlage beigefügte Plan wird beschlossen.\n\nBeratungsgang:\n\n"
      "Frau Muster erklärt, dass der Bedarf steigt.\n\nBeratungsergebnis:\n\nEinstimmig ohne Enthaltungen\n",
      NULL, "resolves earlier -: Der als Anlage beigefügte Plan wird beschlossen.\n");
  assert_decisions ("Beschluss: Annahme\n\nAbstimmung: Ja: 51, Nein: 13\n\n§ 8 der Geschäftsordnung wird durch § 8 des Musters ersetzt.\n",
                    NULL, "resolves earlier -: § 8 der Geschäftsordnung wird durch § 8 des Musters ersetzt.\n");
}

/* The points of a list go on behind the dashes of one of them. */
static void
test_dashes_in_point (void)
{
  assert_decisions (
      "Beschluss: mehrheitlich beschlossen\n\nAbstimmung: Ja: 18, Nein: 1\n\nDer Stadtrat beschließt:\n\n1. Der Weg am Bach wird "
      "eingetragen.\n\n2. Es werden eingetragen:\n\n- Lindenplatz\n\n- Mühlweg\n\n3. Der Weg am See wird eingezogen.\n",
      NULL,
      "resolves earlier Stadtrat: Der Weg am Bach wird eingetragen.\n"
      "resolves earlier Stadtrat: Es werden eingetragen: - Lindenplatz - Mühlweg\n"
      "resolves earlier Stadtrat: Der Weg am See wird eingezogen.\n");
}

#define MINUTES "Niederschrift über die 3. Sitzung des Rates am 03.05.2031\n\n"

/* Not every item of long minutes has a heading; what is said, what the law says and the result of what stands above are no decisions. */
static void
test_rest (void)
{
  assert_decisions (MINUTES "TOP 3 Markt\n\nBeschluss:\nDer Rat beschließt die Satzung.\nAbstimmungsergebnis: einstimmig\n\nTOP 4 Wald\n\n"
                            "Herr Muster erläutert den Plan.\n\nDer Rat stimmt dem Forstplan zu.\n\nTOP 5 Bad\n\nDem Umbau wird mit 9 zu 4 "
                            "Stimmen zugestimmt.\n",
                    NULL,
                    "resolves earlier Rat: Der Rat beschließt die Satzung.\napproves earlier Rat: Der Rat stimmt dem Forstplan zu.\n"
                    "approves earlier Rat: Dem Umbau wird mit 9 zu 4 Stimmen zugestimmt.\n");
  assert_decisions (MINUTES
                    "TOP 3 Markt\n\nBeschluss:\nDer Rat beschließt die Satzung.\nAbstimmungsergebnis: einstimmig\n\nTOP 4 Bericht\n\nDer "
                    "Bürgermeister berichtet, der "
                    "Kreistag beschließe im Mai. Die Verwaltung wird im Juni berichten.\n\nNach der Gemeindeordnung wählt der Rat die "
                    "Vertreter.\n\nDer Vorschlag wird einstimmig angenommen.\n",
                    NULL, "resolves earlier Rat: Der Rat beschließt die Satzung.\n");
}

/* The title of an item right above what was decided is no part of it, nor is the vote in brackets. */
static void
test_item_titles (void)
{
  assert_decisions (MINUTES
                    "2. Bauanträge\n\n2.1 Neubau eines Hauses, Lindenweg 4\nDas Einvernehmen wird erteilt.\nAbstimmungsergebnis: 7 : "
                    "0\n\n3. Feuerwehr\na) Kauf eines Fahrzeugs\nDer Rat stimmt dem Kauf zu. (12:0)\nb) Umbau der Halle\nDer Rat stimmt "
                    "dem Umbau zu. (3:9)\n",
                    NULL,
                    "approves earlier Rat: Das Einvernehmen wird erteilt.\napproves earlier Rat: Der Rat stimmt dem Kauf zu.\n"
                    "approves rejected Rat: Der Rat stimmt dem Umbau zu.\n");
}

/* Behind what somebody said on the same line, with the vote; a lead-in in the past; who acts again in the next paragraph; a drawn line. */
static void
test_inside_paragraphs (void)
{
  assert_decisions (MINUTES
                    "TOP 4 Straßen\n\nHerr Muster stellt die Namen vor. Der Rat beschließt einstimmig, die Straße Am Anger zu nennen.\n",
                    NULL, "resolves earlier Rat: Der Rat beschließt einstimmig, die Straße Am Anger zu nennen.\n");
  assert_decisions (MINUTES
                    "TOP 9 Radwege\n\nDer Rat fasste nach Aussprache folgenden Beschluss:\n\nDer Radweg wird gebaut.\n\nTOP 10 Anfragen\n",
                    NULL, "resolves earlier Rat: Der Radweg wird gebaut.\n");
  assert_decisions (MINUTES "TOP 2 Bericht\n\nDer Rat nimmt den Bericht zur Kenntnis.\n\nEr bittet die Verwaltung, erneut zu berichten.\n",
                    NULL,
                    "takes-note earlier Rat: Der Rat nimmt den Bericht zur Kenntnis.\n"
                    "commissions earlier Rat: Er bittet die Verwaltung, erneut zu berichten.\n");
  assert_decisions (MINUTES "TOP 3 Markt\n----------\nBeschluss: Der Rat beschließt die Satzung.\n----------\neinstimmig beschlossen\n",
                    NULL, "resolves earlier Rat: Der Rat beschließt die Satzung.\n");
}

/* The vote in front of what was decided; a result below each; points that have lost their numbers; an order as a paragraph. What is only found to
 * be in order is no decision, nor that one was taken. */
static void
test_short_forms (void)
{
  assert_decisions (MINUTES "TOP 2 Lindenweg 4\n\nEinstimmig: Dem Antrag wird zugestimmt.\n\nTOP 3 Ende\n", NULL,
                    "approves earlier Rat: Dem Antrag wird zugestimmt.\n");
  assert_decisions (MINUTES
                    "12. Straßen\n\nDer Rat vergibt den Auftrag an die Firma Muster.\nAbstimmungsergebnis: 14:0\n\n13. Maler\n\nDer "
                    "Auftrag wird an die Firma Probe vergeben.\nAbstimmungsergebnis: 14:0\n",
                    NULL,
                    "resolves earlier Rat: Der Rat vergibt den Auftrag an die Firma Muster.\n"
                    "resolves earlier Rat: Der Auftrag wird an die Firma Probe vergeben.\n");
  assert_decisions (HEAD "  1. Eine Rücklage wird geschaffen.\n\n  1. Der Rat beschließt die Satzung.\n", NULL,
                    "resolves earlier Rat: Eine Rücklage wird geschaffen.\nresolves earlier Rat: Der Rat beschließt die Satzung.\n");
  assert_decisions (MINUTES
                    "TOP 2\n\nDie Ladung und Beschlussfähigkeit werden festgestellt.\n\nTOP 7\n\nDer Beschluss wird einstimmig gefasst.\n",
                    NULL, "");
}

/* Who puts it to the vote, and who speaks next on a line of its own. */
static void
test_put_to_vote (void)
{
  assert_decisions (
      "Niederschrift über die Sitzung des Jugendhilfeausschusses am 12.03.2031\n\nTOP 2 Stelle\n\nDer Vorschlag wird um eine Stelle "
      "ergänzt "
      "und der Landrat lässt darüber abstimmen.\n\nDer Jugendhilfeausschuss stimmt der Stelle zu.\nDie Vorsitzende teilt mit, dass "
      "Frau Muster fehlt.\n",
      NULL, "approves earlier Jugendhilfeausschuss: Der Jugendhilfeausschuss stimmt der Stelle zu.\n");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/decision-said/page", test_page);
  g_test_add_func ("/analysis/decision-said/lead-in", test_lead_in);
  g_test_add_func ("/analysis/decision-said/pieces", test_pieces);
  g_test_add_func ("/analysis/decision-said/order", test_order);
  g_test_add_func ("/analysis/decision-said/motions", test_motions);
  g_test_add_func ("/analysis/decision-said/own-status", test_own_status);
  g_test_add_func ("/analysis/decision-said/voted", test_voted);
  g_test_add_func ("/analysis/decision-said/lead-above-heading", test_lead_above_heading);
  g_test_add_func ("/analysis/decision-said/present-in-front", test_present_in_front);
  g_test_add_func ("/analysis/decision-said/votes-in-sentence", test_votes_in_sentence);
  g_test_add_func ("/analysis/decision-said/points", test_points);
  g_test_add_func ("/analysis/decision-said/told", test_told);
  g_test_add_func ("/analysis/decision-said/points-before", test_points_before);
  g_test_add_func ("/analysis/decision-said/wish", test_wish);
  g_test_add_func ("/analysis/decision-said/votes-per-point", test_votes_per_point);
  g_test_add_func ("/analysis/decision-said/titled-points", test_titled_points);
  g_test_add_func ("/analysis/decision-said/wish-below-result", test_wish_below_result);
  g_test_add_func ("/analysis/decision-said/last-voted", test_last_voted);
  g_test_add_func ("/analysis/decision-said/executive", test_executive);
  g_test_add_func ("/analysis/decision-said/act-below-result", test_act_below_result);
  g_test_add_func ("/analysis/decision-said/unnamed-lead", test_unnamed_lead);
  g_test_add_func ("/analysis/decision-said/title-between", test_title_between);
  g_test_add_func ("/analysis/decision-said/counted-headings", test_counted_headings);
  g_test_add_func ("/analysis/decision-said/votes-without-head", test_votes_without_head);
  g_test_add_func ("/analysis/decision-said/dashes-in-point", test_dashes_in_point);
  g_test_add_func ("/analysis/decision-said/rest", test_rest);
  g_test_add_func ("/analysis/decision-said/item-titles", test_item_titles);
  g_test_add_func ("/analysis/decision-said/inside-paragraphs", test_inside_paragraphs);
  g_test_add_func ("/analysis/decision-said/short-forms", test_short_forms);
  g_test_add_func ("/analysis/decision-said/put-to-vote", test_put_to_vote);
  return g_test_run ();
}
