/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "decision-fixture.h"

static void
test_numbered (void)
{
  assert_proposal ("Der Rat beschließt:\n1. Das Haus wird gebaut.\n2. Die Verwaltung wird beauftragt,\na) Angebote einzuholen und\n"
                   "b) zu berichten.\n3. den Bebauungsplan",
                   "resolves proposed Rat: Das Haus wird gebaut.\n"
                   "commissions proposed Rat: Die Verwaltung wird beauftragt, a) Angebote einzuholen und b) zu berichten.\n"
                   "resolves proposed Rat: den Bebauungsplan\n");
}

/* "Ziffer 1:" is a number; "Ziffer 1 der Satzung" is said of one. */
static void
test_named_numbers (void)
{
  assert_proposal ("Der Rat beschließt:\nZiffer 1: Das Haus wird gebaut.\nZiffer 2: Die Verwaltung wird beauftragt, zu berichten.",
                   "resolves proposed Rat: Das Haus wird gebaut.\n"
                   "commissions proposed Rat: Die Verwaltung wird beauftragt, zu berichten.\n");
  assert_proposal ("Der Rat beschließt:\n\nZiff. 1: Das Haus wird gebaut.\n\nZiff. 2: Der Plan wird geändert.",
                   "resolves proposed Rat: Das Haus wird gebaut.\nresolves proposed Rat: Der Plan wird geändert.\n");
  assert_proposal ("Der Rat beschließt:\nZiffer 1 der Satzung wird gestrichen.",
                   "resolves proposed Rat: Ziffer 1 der Satzung wird gestrichen.\n");
}

/* Questions that an office shall clear up are no points of the decision. */
static void
test_questions (void)
{
  assert_decisions ("Antrag: Namen der Straßen\n\nDer Gemeinderat möge beschließen:\nDie Verwaltung wird beauftragt, das Verfahren zu "
                    "erläutern. Dazu zählt die Klärung folgender Fragen:\n1. Wie lauten die Texte?\n2. Wie ist der Ablauf? Bitte mit "
                    "Fristen.\n\nBegründung:\nEs ist unklar.\n",
                    NULL,
                    "commissions proposed Gemeinderat: Die Verwaltung wird beauftragt, das Verfahren zu erläutern. Dazu zählt die Klärung "
                    "folgender Fragen: 1. Wie lauten die Texte? 2. Wie ist der Ablauf? Bitte mit Fristen.\n");
}

/* "A." alone is an initial. */
static void
test_capital_letters (void)
{
  assert_proposal ("Der Rat beschließt:\n\nA. Die Satzung wird geändert.\nB. In der Satzung wird „Tonne“ durch „Sack“ ersetzt.",
                   "resolves proposed Rat: Die Satzung wird geändert.\n"
                   "resolves proposed Rat: In der Satzung wird „Tonne“ durch „Sack“ ersetzt.\n");
  assert_proposal ("Der Kreistag wählt\nA. Muster in den Beirat.",
                   "appoints proposed Kreistag: Der Kreistag wählt A. Muster in den Beirat.\n");
}

static void
test_restarted (void)
{
  assert_proposal ("1. Der Plan wird beschlossen.\n\n1. Der Bericht wird zur Kenntnis genommen.",
                   "resolves proposed -: Der Plan wird beschlossen.\ntakes-note proposed -: Der Bericht wird zur Kenntnis genommen.\n");
}

static void
test_variants (void)
{
  assert_proposal ("a) Der Bauausschuss empfiehlt, den Beschluss zu b) zu fassen.\nb) Der Rat beschließt die Richtlinie.",
                   "recommends proposed Bauausschuss: Der Bauausschuss empfiehlt, den Beschluss zu b) zu fassen.\n"
                   "resolves proposed Rat: Der Rat beschließt die Richtlinie.\n");
}

static void
test_procedure (void)
{
  assert_proposal ("I. Der Rat beschließt das Konzept.\nII. Auf die Tagesordnung der Sitzung im Mai\nIII. z. d. A.",
                   "resolves proposed Rat: Der Rat beschließt das Konzept.\n");
  /* The list of the office begins behind that of the decision. */
  assert_proposal ("1. Der Rat beschließt das Konzept.\n2. Die Verwaltung wird beauftragt, es umzusetzen.\n"
                   "II. Auf die Tagesordnung der Sitzung im Mai",
                   "resolves proposed Rat: Der Rat beschließt das Konzept.\n"
                   "commissions proposed Rat: Die Verwaltung wird beauftragt, es umzusetzen.\n");
}

#define MOTION "Antrag\n\nBetreff: Bänke\n\nDer Rat möge beschließen:\n\n1. Am See werden Bänke aufgestellt.\n"
#define FIRST_POINT "resolves proposed Rat: Am See werden Bänke aufgestellt.\n"

/* The address of those who move it follows the last point; a number of five digits in a point is none. */
static void
test_address (void)
{
  assert_decisions (MOTION "2. Die Kosten trägt die Stadt.\nWir für Seefeld\nRathausplatz 1\n12345 Seefeld\n", NULL,
                    FIRST_POINT "commissions proposed Rat: Die Kosten trägt die Stadt.\n");
  assert_decisions (MOTION "2. Die Kosten trägt die Stadt.\nWir für Seefeld, Rathausplatz 1, 12345 Seefeld\n", NULL,
                    FIRST_POINT "commissions proposed Rat: Die Kosten trägt die Stadt.\n");
  assert_decisions (MOTION "2. Die Kosten trägt die Stadt.\nEs werden\n12345 Euro bereitgestellt.\n", NULL,
                    FIRST_POINT "commissions proposed Rat: Die Kosten trägt die Stadt. Es werden 12345 Euro bereitgestellt.\n");
}

/* Who is greeted is no part of what is asked for. */
static void
test_salutation (void)
{
  assert_decisions ("Antrag: Bänke am See\n\nSehr geehrter Herr Bürgermeister,\nsehr geehrte Damen und Herren,\n\n"
                    "die SPD-Fraktion beantragt, am See Bänke aufzustellen.\n\nBegründung:\n\nEs fehlen Bänke.\n",
                    NULL, "resolves proposed -: die SPD-Fraktion beantragt, am See Bänke aufzustellen.\n");
}

/* The name of an assembly on a line of its own says who decides what follows. */
static void
test_body_lines (void)
{
  assert_proposal ("1. Bauausschuss\nDer Ausschuss nimmt den Bericht zur Kenntnis.\n\n2. Für den Rat:\nDie Brücke wird gebaut.",
                   "takes-note proposed Bauausschuss: Der Ausschuss nimmt den Bericht zur Kenntnis.\n"
                   "resolves proposed Rat: Die Brücke wird gebaut.\n");
  assert_proposal ("1. Für den Bauausschuss\n1. Der Bauausschuss stimmt dem Plan zu.\n2. Die Verwaltung wird beauftragt, ihn auszulegen.\n"
                   "2. Für den Rat\n„Der Rat stimmt dem Plan zu.“",
                   "approves proposed Bauausschuss: Der Bauausschuss stimmt dem Plan zu.\n"
                   "commissions proposed Bauausschuss: Die Verwaltung wird beauftragt, ihn auszulegen.\n"
                   "approves proposed Rat: Der Rat stimmt dem Plan zu.\n");
}

/* A list of questions below the decisions counts from one again. */
static void
test_other_list (void)
{
  assert_proposal ("1. Der Plan wird beschlossen.\n2. Der Bericht wird zur Kenntnis genommen.\n\nUta Beispiel\n\n"
                   "Zu folgenden Punkten fehlen noch Erläuterungen:\n1. Darstellung der Kosten\n2. Lage der Wege",
                   "resolves proposed -: Der Plan wird beschlossen.\ntakes-note proposed -: Der Bericht wird zur Kenntnis genommen.\n");
}

/* Places, people and things in a list below a complete sentence are its object; each point of a motion may have its reasons. */
static void
test_list_of_objects (void)
{
  assert_proposal ("Die Verwaltung wird beauftragt, an folgenden Plätzen Bänke aufzustellen:\n1. Markt\n2. Anger",
                   "commissions proposed -: Die Verwaltung wird beauftragt, an folgenden Plätzen Bänke aufzustellen: 1. Markt 2. Anger\n");
  assert_decisions ("Antrag\nBetreff: Bänke\n\nDer Rat möge beschließen:\n\nA) „Der Magistrat wird beauftragt, Bänke zu "
                    "bauen.“\n\nKurzbegründung:\n\nBänke fehlen.\n\nB) „Der Magistrat wird beauftragt, Bäume zu "
                    "pflanzen.“\n\nKurzbegründung:\n\nBäume fehlen.\n",
                    NULL,
                    "commissions proposed Rat: Der Magistrat wird beauftragt, Bänke zu bauen.\n"
                    "commissions proposed Rat: Der Magistrat wird beauftragt, Bäume zu pflanzen.\n");
}

/* Whole sentences are points of their own, whatever leads to them; "mit folgenden" leads from a decision. */
static void
test_sentences_as_items (void)
{
  assert_proposal ("Der Rat beschließt den Tarif mit folgenden Festlegungen:\n\n1.\n\nDie Gebühr wird auf 3 Euro "
                   "festgesetzt.\n\n2.\n\nDer Überschuss bleibt stehen.",
                   "resolves proposed Rat: Der Rat beschließt den Tarif mit folgenden Festlegungen:\n"
                   "resolves proposed Rat: Die Gebühr wird auf 3 Euro festgesetzt.\n"
                   "resolves proposed Rat: Der Überschuss bleibt stehen.\n");
  assert_proposal ("Der Rat beschließt folgende Eckwerte:\n1. Die Gebühr wird auf 3 Euro festgesetzt.\n2. Der Überschuss bleibt stehen.",
                   "resolves proposed Rat: Die Gebühr wird auf 3 Euro festgesetzt.\n"
                   "resolves proposed Rat: Der Überschuss bleibt stehen.\n");
  /* Whatever the verb is. */
  assert_proposal ("Der Rat beschließt folgende Eckwerte:\n1. Für 2031 wird die Zahl der Hunde zu Grunde gelegt.\n2. Der Überschuss bleibt "
                   "stehen.",
                   "resolves proposed Rat: Für 2031 wird die Zahl der Hunde zu Grunde gelegt.\n"
                   "resolves proposed Rat: Der Überschuss bleibt stehen.\n");
}

/* Below the list a committee adds what it asks of the council. */
static void
test_added (void)
{
  assert_decisions ("Beschluss: einstimmig beschlossen\n\nBeschluss:\n\n1. Der Plan wird beschlossen.\n2. Der Bericht wird zur Kenntnis "
                    "genommen.\n\nDer Bauausschuss fordert den Rat auf, die Wege zu bauen. Der Beirat ist zu hören.\n\n"
                    "Abstimmungsergebnis: einstimmig beschlossen\n",
                    NULL,
                    "resolves earlier Bauausschuss: Der Plan wird beschlossen.\ntakes-note earlier Bauausschuss: Der Bericht wird zur "
                    "Kenntnis genommen.\n"
                    "resolves earlier Bauausschuss: Der Bauausschuss fordert den Rat auf, die Wege zu bauen.\n");
}

/* The sentence goes on behind its list. */
static void
test_around_list (void)
{
  assert_proposal (
      "Der Rat empfiehlt dem Kreistag den Plan unter Beachtung\n\n1. der Anträge der Verwaltung und\n2. der Wünsche der Vereine\n\n"
      "und sonst wie im Entwurf zu beschließen.",
      "recommends proposed Rat: Der Rat empfiehlt dem Kreistag den Plan unter Beachtung 1. der Anträge der Verwaltung und 2. der "
      "Wünsche der Vereine und sonst wie im Entwurf zu beschließen.\n");
}

/* Three digits and no mark. */
static void
test_padded_numbers (void)
{
  assert_proposal ("Der Stadtrat beschließt:\n001 Für die Zeit der Sitzungen wird eine Betreuung angeboten.\n002 Die Sitzungen finden "
                   "nicht in den Ferien statt.",
                   "resolves proposed Stadtrat: Für die Zeit der Sitzungen wird eine Betreuung angeboten.\n"
                   "resolves proposed Stadtrat: Die Sitzungen finden nicht in den Ferien statt.\n");
}

/* "Der Rat:" leads to a list of its own; a point may begin with its verb. */
static void
test_bare_lead (void)
{
  assert_proposal ("Der Bauausschuss:\n\n1. nimmt den Plan zur Kenntnis.\n\n2. formuliert seine Wünsche für den Rat.\n\nDer Rat:\n\n"
                   "1. nimmt den Plan zur Kenntnis.\n\n2. Beauftragt die Verwaltung, den Plan umzusetzen.",
                   "takes-note proposed Bauausschuss: nimmt den Plan zur Kenntnis.\n"
                   "resolves proposed Bauausschuss: formuliert seine Wünsche für den Rat.\n"
                   "takes-note proposed Rat: nimmt den Plan zur Kenntnis.\n"
                   "commissions proposed Rat: Beauftragt die Verwaltung, den Plan umzusetzen.\n");
}

/* The page of an item without a result, and below "Beschluss" what was talked about. */
static void
test_talk (void)
{
  assert_decisions (
      "Auszug - Fragen aus dem Publikum\n\nSitzung des Beirates\nTOP: Ö 4\nGremium: Beirat Beschlussart: (offen)\n"
      "Datum: Di, 28.07.2031\nZeit: 15:00 - 17:45 Anlass: Sitzung\n\nBeschluss\n\nDie Frage bezieht sich auf das Leitbild der Stadt.\n",
      NULL, "");
}

/* The points are parts of the clause in front of them; a bracket behind the full stop ends a point. */
static void
test_open_lead (void)
{
  assert_proposal (
      "Die Verwaltung wird beauftragt, auf Fl. Nr. 2846 einen Bau voranzubringen, in dem\n\n1. die Untersuchungen gemacht werden,\n\n"
      "2. die Fläche gefüllt wird\n\nDie Verwaltung wird weiter beauftragt, zu berichten.",
      "commissions proposed -: Die Verwaltung wird beauftragt, auf Fl. Nr. 2846 einen Bau voranzubringen, in dem 1. die Untersuchungen "
      "gemacht werden, 2. die Fläche gefüllt wird\n"
      "commissions proposed -: Die Verwaltung wird weiter beauftragt, zu berichten.\n");
  assert_proposal (
      "1. Der Rat beschließt den Bau. (Zuständigkeit Rat)\n\n2. Der Rat beschließt den Plan. (Zuständigkeit Rat)\n\nVerfahren\n\n"
      "Beteiligte Bereiche",
      "resolves proposed Rat: Der Rat beschließt den Bau. (Zuständigkeit Rat)\n"
      "resolves proposed Rat: Der Rat beschließt den Plan. (Zuständigkeit Rat)\n");
}

/* "Nr." above the first column of a table ends no decision. */
static void
test_table (void)
{
  assert_proposal ("Die Mittel werden wie folgt verteilt:\n\nNr.\n\nOrt\n\n1\n\nWaldau\n\n13.350 €",
                   "resolves proposed -: Die Mittel werden wie folgt verteilt: Nr. Ort 1 Waldau 13.350 €\n");
}

/* "Zu a)" counts the parts of the title, at the begin of a line or inside it. */
static void
test_parts_of_title (void)
{
  assert_proposal (
      "Zu A) Der Bauausschuss empfiehlt dem Rat die Aufstellung des Plans. Zu B) Der Rat beschließt die Aufstellung des Plans.",
      "recommends proposed Bauausschuss: Der Bauausschuss empfiehlt dem Rat die Aufstellung des Plans.\n"
      "resolves proposed Rat: Der Rat beschließt die Aufstellung des Plans.\n");
  assert_proposal ("Zu 1.: Der Bericht wird zur Kenntnis genommen.\nZu 2.: Die Verwaltung wird beauftragt, weiter zu berichten.",
                   "takes-note proposed -: Der Bericht wird zur Kenntnis genommen.\n"
                   "commissions proposed -: Die Verwaltung wird beauftragt, weiter zu berichten.\n");
  assert_proposal ("Der Rat stimmt den Punkten zu a) und zu b) des Antrags zu.",
                   "approves proposed Rat: Der Rat stimmt den Punkten zu a) und zu b) des Antrags zu.\n");
}

/* A point may have lost its full stop behind any verb; a number that is only spoken of is none. */
static void
test_run_on_verbs (void)
{
  assert_decisions (
      "Petitum: Die Bezirksversammlung möge beschließen: 1. Die Verwaltung wird gebeten, im Ausschuss für Verkehr darzustellen, für "
      "welche Straßen im Bezirk die Pflicht besteht, den Radweg zu benutzen. Grundlage dafür können die Ergebnisse des letzten "
      "Jahres sein 2. Die Verwaltung wird um Prüfung gebeten, wo die Pflicht aufgehoben werden kann. 3. Für die unter 1. und 2. "
      "genannten Straßen soll geprüft werden, ob Streifen möglich sind.\n",
      NULL,
      "commissions proposed Bezirksversammlung: Die Verwaltung wird gebeten, im Ausschuss für Verkehr darzustellen, für welche "
      "Straßen im Bezirk die Pflicht besteht, den Radweg zu benutzen. Grundlage dafür können die Ergebnisse des letzten Jahres "
      "sein\n"
      "commissions proposed Bezirksversammlung: Die Verwaltung wird um Prüfung gebeten, wo die Pflicht aufgehoben werden kann.\n"
      "commissions proposed Bezirksversammlung: Für die unter 1. und 2. genannten Straßen soll geprüft werden, ob Streifen "
      "möglich sind.\n");
}

/* A short line may hold all points, if the first one begins it. */
static void
test_points_in_short_line (void)
{
  assert_proposal ("1. Der Rat nimmt den Bericht zur Kenntnis. 2. Die Verwaltung wird beauftragt, weiter zu berichten.",
                   "takes-note proposed Rat: Der Rat nimmt den Bericht zur Kenntnis.\n"
                   "commissions proposed Rat: Die Verwaltung wird beauftragt, weiter zu berichten.\n");
  assert_proposal ("Der Rat genehmigt den Tausch von Flurstück 1. 2. Die Zufahrt bleibt frei.",
                   "approves proposed Rat: Der Rat genehmigt den Tausch von Flurstück 1. 2. Die Zufahrt bleibt frei.\n");
}

/* The votes on single points stand behind the last one, in its line. */
static void
test_votes_on_points (void)
{
  assert_decisions ("Beschlussvorschlag:\n1. Der Magistrat wird beauftragt, den Weg zu bauen.\n2. Der Plan ist dem Ausschuss vorzulegen. "
                    "Abstimmungsergebnis zu Ziffer 1: mehrheitlich abgelehnt\nZustimmung: Linden (3)\n",
                    NULL,
                    "commissions rejected -: Der Magistrat wird beauftragt, den Weg zu bauen.\n"
                    "commissions rejected -: Der Plan ist dem Ausschuss vorzulegen.\n");
}

/* Under letters or Roman numbers one list for each assembly; a form that waits for the vote, and where the paper goes, are no decisions. */
static void
test_lists_of_assemblies (void)
{
  assert_proposal ("A. Der Magistrat beschließt:\n\n1. Der Plan wird der Stadtverordnetenversammlung vorgelegt.\n\n"
                   "B. Die Stadtverordnetenversammlung beschließt:\n\n1. Der Plan wird beschlossen.\n\n"
                   "2. Der Magistrat wird beauftragt, zu berichten.",
                   "resolves proposed Magistrat: Der Plan wird der Stadtverordnetenversammlung vorgelegt.\n"
                   "resolves proposed Stadtverordnetenversammlung: Der Plan wird beschlossen.\n"
                   "commissions proposed Stadtverordnetenversammlung: Der Magistrat wird beauftragt, zu berichten.\n");
  assert_proposal ("I. Der Rat stimmt dem Konzept zu.\n\nII. Ref. V", "approves proposed Rat: Der Rat stimmt dem Konzept zu.\n");
  assert_decisions ("Beschlussvorlage\n\nBeschlussvorschlag:\nDer Rat stimmt dem Konzept zu.\n\nBeschluss:\n"
                    "☐ wie Vorschlag ☐ abweichend: ______\n\nNeuenfels, den 05.05.2031\n",
                    NULL, "approves proposed Rat: Der Rat stimmt dem Konzept zu.\n");
}

static void
test_capacity (void)
{
  assert_proposal ("Der Kreistag wählt in die Versammlung:\n\nals Vertreter\na) Herrn Peter Muster\nb) Frau Ina Beispiel\n\nals "
                   "Stellvertreter\na) Herrn Olaf Probe\nb) N. N.",
                   "appoints proposed Kreistag: Der Kreistag wählt in die Versammlung: als Vertreter a) Herrn Peter Muster b) Frau Ina "
                   "Beispiel als Stellvertreter a) Herrn Olaf Probe b) N. N.\n");
}

/* Minutes tell in the past who was chosen. */
static void
test_chosen (void)
{
  assert_decisions ("Beschluss: einstimmig\n\nBeschluss:\n\n1. Zur Vorsitzenden wurde gewählt:\nFrau Muster\n\n2. Zum Stellvertreter wurde "
                    "gewählt:\nHerr Kern\n\nSachverhalt:\n\nDie Wahl steht an.\n",
                    NULL,
                    "appoints earlier -: Zur Vorsitzenden wurde gewählt: Frau Muster\n"
                    "appoints earlier -: Zum Stellvertreter wurde gewählt: Herr Kern\n");
}

/* "A." without "B." does not hide the list below it. */
static void
test_letter_keeps_no_list (void)
{
  assert_proposal (
      "Der Kulturausschuss schließt sich dem Beschluss an.\n\nA.\n\nDie Verwaltung wird beauftragt,\n\n1. den Saal zu öffnen,\n\n"
      "2. im Mai zu berichten.",
      "resolves proposed Kulturausschuss: Der Kulturausschuss schließt sich dem Beschluss an.\n"
      "commissions proposed Kulturausschuss: den Saal zu öffnen,\ncommissions proposed Kulturausschuss: im Mai zu berichten.\n");
}

/* What stands below a list, where the reasons have a heading of their own; without one only what is ordered. */
static void
test_below_list (void)
{
#define LIST "Beschlussvorschlag:\n\n1. Ein Weg wird gebaut.\n2. Ein Steg wird gebaut.\n\n"
#define TAIL                                                                                                                               \
  "Die Kosten sind aus dem Haushalt zu decken.\n\nDer Rat stellt 500 Euro bereit.\n\nDas Bauamt berichtet dem Rat jährlich.\n\nDer Weg "   \
  "ist schön.\n\nDer Platz wird saniert.\n\n"
#define POINTS "resolves proposed -: Ein Weg wird gebaut.\nresolves proposed -: Ein Steg wird gebaut.\n"
  assert_decisions (LIST TAIL "Begründung:\n\nEs fehlt ein Weg.\n", NULL,
                    "resolves proposed Rat: Ein Weg wird gebaut.\nresolves proposed Rat: Ein Steg wird gebaut.\n"
                    "resolves proposed Rat: Die Kosten sind aus dem Haushalt zu decken.\n"
                    "resolves proposed Rat: Der Rat stellt 500 Euro bereit.\ncommissions proposed Rat: Das Bauamt berichtet dem Rat "
                    "jährlich.\nresolves proposed Rat: Der Platz wird saniert.\n");
  assert_decisions (LIST TAIL, NULL, POINTS);
  assert_decisions (LIST "Das Bauamt wird beauftragt, den Plan auszulegen.\n\n" TAIL, NULL,
                    POINTS "commissions proposed -: Das Bauamt wird beauftragt, den Plan auszulegen.\n");
#undef LIST
#undef TAIL
#undef POINTS
}

/* The verb of a clause below the infinitive says nothing of what the point does. */
static void
test_infinitive_with_clause (void)
{
  assert_decisions (
      "Antrag: Haushalt\n\nDer Rat möge beschließen:\n\nDie Verwaltung wird beauftragt\n\n1. zu prüfen, ob ein Fonds eingerichtet "
      "werden kann.\n\n2. im Mai zu berichten.\n\nBegründung:\nEs fehlt Geld.\n",
      NULL,
      "commissions proposed Rat: zu prüfen, ob ein Fonds eingerichtet werden kann.\n"
      "commissions proposed Rat: im Mai zu berichten.\n");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/decision-item/below-list", test_below_list);
  g_test_add_func ("/analysis/decision-item/questions", test_questions);
  g_test_add_func ("/analysis/decision-item/numbered", test_numbered);
  g_test_add_func ("/analysis/decision-item/capital-letters", test_capital_letters);
  g_test_add_func ("/analysis/decision-item/named-numbers", test_named_numbers);
  g_test_add_func ("/analysis/decision-item/restarted", test_restarted);
  g_test_add_func ("/analysis/decision-item/variants", test_variants);
  g_test_add_func ("/analysis/decision-item/procedure", test_procedure);
  g_test_add_func ("/analysis/decision-item/address", test_address);
  g_test_add_func ("/analysis/decision-item/salutation", test_salutation);
  g_test_add_func ("/analysis/decision-item/body-lines", test_body_lines);
  g_test_add_func ("/analysis/decision-item/other-list", test_other_list);
  g_test_add_func ("/analysis/decision-item/added", test_added);
  g_test_add_func ("/analysis/decision-item/list-of-objects", test_list_of_objects);
  g_test_add_func ("/analysis/decision-item/around-list", test_around_list);
  g_test_add_func ("/analysis/decision-item/padded-numbers", test_padded_numbers);
  g_test_add_func ("/analysis/decision-item/bare-lead", test_bare_lead);
  g_test_add_func ("/analysis/decision-item/sentences-as-items", test_sentences_as_items);
  g_test_add_func ("/analysis/decision-item/talk", test_talk);
  g_test_add_func ("/analysis/decision-item/open-lead", test_open_lead);
  g_test_add_func ("/analysis/decision-item/table", test_table);
  g_test_add_func ("/analysis/decision-item/parts-of-title", test_parts_of_title);
  g_test_add_func ("/analysis/decision-item/run-on-verbs", test_run_on_verbs);
  g_test_add_func ("/analysis/decision-item/votes-on-points", test_votes_on_points);
  g_test_add_func ("/analysis/decision-item/points-in-short-line", test_points_in_short_line);
  g_test_add_func ("/analysis/decision-item/lists-of-assemblies", test_lists_of_assemblies);
  g_test_add_func ("/analysis/decision-item/capacity", test_capacity);
  g_test_add_func ("/analysis/decision-item/chosen", test_chosen);
  g_test_add_func ("/analysis/decision-item/letter-keeps-no-list", test_letter_keeps_no_list);
  g_test_add_func ("/analysis/decision-item/infinitive-with-clause", test_infinitive_with_clause);
  return g_test_run ();
}
