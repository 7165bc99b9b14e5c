/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "decision-fixture.h"

static void
test_unheaded (void)
{
  assert_decisions ("Betreff: Haus am See\n\nDer Jugendbeirat beschließt das Konzept. Dazu entsendet der Jugendbeirat zwei Personen.\n\n"
                    "Darstellung des Vorgangs:\nEs fehlt.\n",
                    NULL,
                    "resolves proposed Jugendbeirat: Der Jugendbeirat beschließt das Konzept.\n"
                    "delegates proposed Jugendbeirat: Dazu entsendet der Jugendbeirat zwei Personen.\n");
}

static void
test_bare (void)
{
  assert_decisions ("Betreff: Haus am See\n\nDer Bericht wird zur Kenntnis genommen.\n\nDas Haus steht seit 1950.\n", NULL,
                    "takes-note proposed -: Der Bericht wird zur Kenntnis genommen.\n");
}

/* The sentence in front of a list is none of its points. */
static void
test_lead_of_motion (void)
{
  assert_decisions ("Stelle für Sprache\n\nAntrag im Sozialausschuss am 31. März 2031:\n\nDer Sozialausschuss empfiehlt dem Stadtrat, zu "
                    "beschließen:\n\n1. Es wird eine Stelle eingerichtet.\n2. Die Stelle wird bezahlt.\n\nBegründung:\n\nSie fehlt.\n",
                    NULL,
                    "recommends proposed Sozialausschuss: Es wird eine Stelle eingerichtet.\n"
                    "recommends proposed Sozialausschuss: Die Stelle wird bezahlt.\n");
}

/* A paragraph that only explains stands between two numbered decisions. */
static void
test_unheaded_items (void)
{
  assert_decisions ("Betreff: Kitas im Jahr\n\nI. Der Jugendhilfeausschuss beschließt die Planung der Plätze.\n\nDas Amt kann sie noch "
                    "ändern.\n\nII. Der Jugendhilfeausschuss beschließt den Ausbau der Plätze.\n\nSachdarstellung:\n\nEs fehlen Plätze.\n",
                    NULL,
                    "resolves proposed Jugendhilfeausschuss: Der Jugendhilfeausschuss beschließt die Planung der Plätze. Das Amt kann sie "
                    "noch ändern.\n"
                    "resolves proposed Jugendhilfeausschuss: Der Jugendhilfeausschuss beschließt den Ausbau der Plätze.\n");
}

/* No type, no wish: the paragraph above the reasons orders something. */
static void
test_bare_motion (void)
{
  assert_decisions ("Brunnen am Markt\n\nDie Verwaltung wird beauftragt, den Brunnen am Markt noch vor dem Sommer zu erneuern.\n\n"
                    "Begründung:\n\nDer Brunnen ist trocken.\n",
                    NULL,
                    "commissions proposed -: Die Verwaltung wird beauftragt, den Brunnen am Markt noch vor dem Sommer zu erneuern.\n");
}

/* The boxes of a form below the header are no part of what is asked for. */
static void
test_boxes (void)
{
  assert_decisions ("Waldgruppe, Mühlstraße 21, 79999 Steinbach\n\n13.10.2027\n\nDOPPELHAUSHALT 2028/2029\nANTRAG\nDHH/2027/3122\n\n"
                    "Werbung für den Umzug aussetzen\n\nZuordnung im Haushaltsplan\nSeite im HH-Plan Teilhaushalt\n 158  3100\n"
                    "Sperrvermerk\n\nSonstige Änderungen\nKonzeption, Ziele, Maßnahmen, Kennzahlen\n"
                    "In Zeiten knapper Mittel soll die Werbung weiterhin ausgesetzt werden.\n\nBegründung:\n\nSie kostet zu viel.\n",
                    NULL, "commissions proposed -: In Zeiten knapper Mittel soll die Werbung weiterhin ausgesetzt werden.\n");
}

/* A short paragraph is what a motion asks for where it orders something; a name or a remark is not. */
static void
test_short_order (void)
{
  assert_decisions (
      "ANTRAG\n\nSPD-Fraktion\n\nBetreff: Pflaster am Markt\n\nDie Sache eilt.\n\nDer Tagesordnungspunkt 4 wird abgesetzt.\n\n"
      "Die Vorlage ist nicht reif, da sonst Vorschriften verletzt würden.\n\nBegründung:\n\nDie Fugen sind breit.\n",
      NULL, "resolves proposed -: Der Tagesordnungspunkt 4 wird abgesetzt.\n");
}

/* "Wir stellen den Antrag, dass …" among what explains it. */
static void
test_put_motion (void)
{
  assert_decisions ("ANTRAG\n\nSPD-Fraktion\n\nBetreff: Pflaster am Markt\n\nIm letzten Jahr wurde das Pflaster am Markt erneuert.\n\n"
                    "Wir stellen daher den Antrag, dass die Fugen gefüllt werden.\n\nBegründung:\n\nDie Fugen sind breit.\n",
                    NULL, "commissions proposed -: Wir stellen daher den Antrag, dass die Fugen gefüllt werden.\n");
}

/* Pages of an item that print nothing else of what became of it. */
static void
test_note (void)
{
  assert_decisions ("Die Mitteilung wurde von den Mitgliedern des Integrationsrates zur Kenntnis genommen.\n\nFrau Muster trug vor, dass "
                    "mehr Plätze fehlen.\n",
                    NULL,
                    "takes-note earlier Integrationsrat: Die Mitteilung wurde von den Mitgliedern des Integrationsrates zur Kenntnis "
                    "genommen.\n");
  assert_decisions ("Der Bericht wurde am 3. Mai 2031 zur Kenntnis genommen.\n", NULL, "");
}

/* A text without a header that opens with its decisions. */
static void
test_bare_points (void)
{
  assert_decisions (
      "I.\nDer Jugendhilfeausschuss beschließt als Planung für das Jahr 2032\n- die Zahl der Plätze sowie\n- die Miete\nund "
      "beauftragt die Verwaltung, die Mittel zu beantragen.\nII. Der Jugendhilfeausschuss beschließt, dass die Plätze zuerst "
      "an Kinder gehen.\nSachdarstellung:\nDer Bedarf ist gestiegen.\n",
      NULL,
      "resolves proposed Jugendhilfeausschuss: Der Jugendhilfeausschuss beschließt als Planung für das Jahr 2032 - die Zahl "
      "der Plätze sowie - die Miete und beauftragt die Verwaltung, die Mittel zu beantragen.\n"
      "resolves proposed Jugendhilfeausschuss: Der Jugendhilfeausschuss beschließt, dass die Plätze zuerst an Kinder gehen.\n");
}

/* Nothing but what shall be done, in the passive, stands between the header and the reasons. */
static void
test_passive (void)
{
  assert_decisions (
      "Vorlage Nr. 12/2031\n\nBetreff: Haushalt\n\nDer Haushaltsplan 2032 wird beschlossen.\n\nBegründung:\n\nEr ist fällig.\n", NULL,
      "resolves proposed -: Der Haushaltsplan 2032 wird beschlossen.\n");
  assert_decisions ("Vorlage Nr. 12/2031\n\nBetreff: Abschluss\n\nDer Jahresabschluss 2030 wird festgestellt. Dem Bürgermeister wird "
                    "Entlastung erteilt.\n\nSachverhalt:\n\nEr ist geprüft.\n",
                    NULL,
                    "resolves proposed -: Der Jahresabschluss 2030 wird festgestellt.\n"
                    "approves proposed -: Dem Bürgermeister wird Entlastung erteilt.\n");
}

/* What is done every year, by others, or told in a report is no decision; nor is it where more is told behind it. */
static void
test_passive_told (void)
{
  static const char *const texts[] = {
    "Die Beiträge werden jährlich festgesetzt.",
    "Nach dem Gesetz werden die Beiträge vom Rat festgesetzt.",
    "Die Mittel werden vom Ministerium für Bildung bewilligt.",
    "Der Haushaltsplan 2032 wird beschlossen. Danach ruht die Arbeit bis zum Sommer.",
    "Der Radweg wird derzeit gebaut.",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *paper
          = g_strconcat ("Vorlage Nr. 12/2031\n\nBetreff: Beiträge\n\n", texts[i], "\n\nSachverhalt:\n\nSie steigen.\n", NULL);

      g_test_message ("%s", texts[i]);
      assert_decisions (paper, NULL, "");
    }
  assert_decisions ("Mitteilungsvorlage\nVorlage Nr. 12/2031\n\nBetreff: Haushalt\n\nDer Haushaltsplan 2032 wird beschlossen.\n\n"
                    "Sachverhalt:\n\nEr ist fällig.\n",
                    NULL, "");
}

/* The first sentence of what is asked for commissions nobody. */
static void
test_motion_of_two (void)
{
  assert_decisions (
      "Sondersitzung zum Klima\n\nDie Vorlage wird zurückgestellt und in einer Sondersitzung beraten.\nDer Magistrat wird beauftragt, "
      "Beispiele vorzustellen.\n\nBegründung:\nDas Konzept ist wichtig.\n",
      NULL,
      "other proposed -: Die Vorlage wird zurückgestellt und in einer Sondersitzung beraten.\n"
      "commissions proposed -: Der Magistrat wird beauftragt, Beispiele vorzustellen.\n");
}

/* Where the lines are paragraphs, the reasons need no blank line. */
static void
test_reasons_on_next_line (void)
{
  assert_decisions (
      "Satzung über die Hunde\nDer Stadtrat beschließt die Satzung über die Hunde.\nAuf Grund eines Antrages sollen auch Hunde, die in "
      "einer Schule oder in einem Heim eingesetzt werden, weniger kosten. Der Verwaltung sind drei Fälle bekannt, so dass mit "
      "Mindereinnahmen von weniger als hundert Euro im Jahr zu rechnen ist.\n",
      NULL, "resolves proposed Stadtrat: Der Stadtrat beschließt die Satzung über die Hunde.\n");
}

/* A motion lies before the assembly: it is quoted, and what became of it is told below. */
static void
test_quoted_motion (void)
{
  assert_decisions (
      "Der Stadtverordnetenversammlung liegt folgender Antrag der Fraktion der Linden vor:\n\n„Der Magistrat wird gebeten zu prüfen\n\n"
      "1. ob am See Bänke stehen können. Die Wege sind zu beachten.\n\n2. welche Kosten entstehen.\n\n3. Über die Kosten ist zu "
      "berichten.“\n\nFrau Muster bringt den Antrag ein.\n",
      NULL,
      "commissions proposed -: ob am See Bänke stehen können. Die Wege sind zu beachten.\n"
      "commissions proposed -: welche Kosten entstehen.\n"
      "commissions proposed -: Über die Kosten ist zu berichten.\n");
}

/* Points that tell their vote, and nobody who decides. */
static void
test_points_voted (void)
{
  assert_decisions (
      "1.\nEinstimmig\nwird vom Gemeinderat festgelegt, dass der Weg\ngebaut wird.\n2.\nEinstimmig\nwerden die Satzungen beschlossen.\n",
      NULL,
      "resolves earlier Gemeinderat: Einstimmig wird vom Gemeinderat festgelegt, dass der Weg gebaut wird.\n"
      "resolves earlier Gemeinderat: Einstimmig werden die Satzungen beschlossen.\n");
}

/* In a motion whose lines are paragraphs the reasons begin with a long one that decides nothing. */
static void
test_motion_lines (void)
{
  assert_decisions (
      "Antrag auf Ausgabe\nDer Stadtrat beschließt die Ausgabe von 100 Euro. Die Deckung erfolgt aus den Rücklagen.\n"
      "Die Planung der Kosten für den Ortsteil am oberen Ende des langen Sees erfolgte im vergangenen Jahr in einem anderen "
      "Haushalt unter einer anderen Stelle, dies ist jedoch aus Gründen der Ordnung fehlerhaft.\n",
      NULL, "resolves proposed Stadtrat: Der Stadtrat beschließt die Ausgabe von 100 Euro. Die Deckung erfolgt aus den Rücklagen.\n");
}

/* "Der Rat beschließt:" announces all that stands above the reasons, whatever its verbs. */
static void
test_led_to_reasons (void)
{
  assert_decisions (
      "Bänke am See\n\nAntrag\n\nDer Gemeinderat beschließt:\n\nDie Bänke werden erneuert.\n\nDer Ansatz des Haushalts wird im "
      "Mai vollzogen.\n\nBegründung:\n\nEs gibt zu wenige Bänke.\n",
      NULL,
      "resolves proposed Gemeinderat: Die Bänke werden erneuert.\n"
      "resolves proposed Gemeinderat: Der Ansatz des Haushalts wird im Mai vollzogen.\n");
}

/* A passive point after a paragraph that only explains the one above it is still one of the list. */
static void
test_passive_point (void)
{
  assert_decisions ("1. Der Bauausschuss empfiehlt dem Stadtrat, den Weg zu bauen.\n\nDer Weg ist zügig zu bauen.\n\n"
                    "1. Dem Stadtrat wird empfohlen, die Brücke zu bauen.\n",
                    NULL,
                    "recommends proposed Bauausschuss: Der Bauausschuss empfiehlt dem Stadtrat, den Weg zu bauen. Der Weg ist zügig zu "
                    "bauen.\nrecommends proposed -: Dem Stadtrat wird empfohlen, die Brücke zu bauen.\n");
}

/* A title that ends in an abbreviation is no sentence. */
static void
test_abbreviated_title (void)
{
  assert_decisions ("Antrag: Namen für Straßen\n\nEin geregeltes Verfahren bei der Benennung von Straßen u.a.\n\nDie Verwaltung "
                    "entwickelt ein Verfahren, das bei neuen Straßen gilt.\n\nBegründung:\n\nEs gibt keines.\n",
                    NULL, "commissions proposed -: Die Verwaltung entwickelt ein Verfahren, das bei neuen Straßen gilt.\n");
}

/* "wird folgender Beschluss gefasst:" leads to what is ordered in the paragraph below it. */
static void
test_announced (void)
{
  assert_decisions ("Auf Vorschlag von Frau Muster wird folgender Beschluss gefasst:\n\nDie Verwaltung wird beauftragt, einen Weg zu "
                    "planen.\n\nEs fehlt ein Weg.\n",
                    NULL, "commissions proposed -: Die Verwaltung wird beauftragt, einen Weg zu planen.\n");
}

/* A motion that a line leads to, whatever its reasons tell of earlier decisions; what was asked before is only told. */
static void
test_led_by_motion (void)
{
  assert_decisions ("Die Bunten wollen mit folgendem Antrag die Beiträge prüfen\n(eingebracht in der Sitzung der Gemeindevertretung am "
                    "12.07.2031):\nDer Gemeindevorstand wird aufgefordert, eine Kalkulation vorzulegen.\nBegründung:\nDie "
                    "Gemeindevertretung hatte am 02.05.2030 beschlossen, die Beiträge zu prüfen.\n",
                    NULL,
                    "commissions proposed -: Der Gemeindevorstand wird aufgefordert, eine Kalkulation vorzulegen.\n"
                    "resolves earlier Gemeindevertretung: Die Gemeindevertretung hatte am 02.05.2030 beschlossen, die Beiträge zu "
                    "prüfen.\n");
  assert_decisions ("Die Bunten haben im Mai gefragt:\nDer Gemeindevorstand wird aufgefordert, eine Kalkulation vorzulegen.\n", NULL, "");
}

/* A motion that is put in the words of a letter. */
static void
test_letter (void)
{
  assert_decisions (
      "Antrag der Bürgerliste\n\nHiermit stellen wir den Antrag, am Bahnhof Fahrräder zu überdachen.\n\nBegründung\nEs regnet.\n", NULL,
      "commissions proposed -: Hiermit stellen wir den Antrag, am Bahnhof Fahrräder zu überdachen.\n");
  assert_decisions (
      "Antrag zum Freifunk\n\nSehr geehrter Herr Muster,\n\nder Verein möchte ein Netz einrichten. Die Fraktion unterstützt den "
      "Verein und beantragt einen Ratsbeschluss, dass die Verwaltung ihm hilft.\n",
      NULL,
      "resolves proposed -: Die Fraktion unterstützt den Verein und beantragt einen Ratsbeschluss, dass die Verwaltung ihm "
      "hilft.\n");
  assert_decisions ("Antrag zum Freifunk\n\nSehr geehrter Herr Muster,\n\nder Verein hilft uns und hat Geld beantragt.\n", NULL, "");
}

/* What an assembly asks for stands below its colon, in as many paragraphs as it takes. */
static void
test_wishes (void)
{
  static const char *const found = "commissions proposed Bezirksversammlung: Das Bezirksamt möge die Lindenstraße sperren.\n";

  assert_decisions ("Die Bezirksversammlung ersucht das Bezirksamt:\n\nDas Bezirksamt möge die Lindenstraße sperren.\n\nBegründung:\n"
                    "Viele Kinder.\n",
                    NULL, found);
  assert_decisions (
      "Antrag\nBetreff: Lindenstraße\n\nDie Bezirksversammlung ersucht das Bezirksamt:\n\nDas Bezirksamt möge die Lindenstraße "
      "sperren.\n\nZum Schutz der Kinder sollen Schwellen gebaut werden.\n\nDort spielen viele Kinder.\n",
      NULL,
      "commissions proposed Bezirksversammlung: Das Bezirksamt möge die Lindenstraße sperren.\n"
      "commissions proposed Bezirksversammlung: Zum Schutz der Kinder sollen Schwellen gebaut werden.\n");
}

/* What the administration thinks of it leaves open what is to be decided. */
static void
test_beside_recommendation (void)
{
  assert_decisions ("Vollmacht\nDer Bürgermeister wird durch den Stadtrat bevollmächtigt, den Auftrag zu vergeben.\nDie Zeit drängt. Daher "
                    "schlägt die Verwaltung vor, ihm die Vollmacht zu erteilen.\n",
                    NULL,
                    "commissions proposed Stadtrat: Der Bürgermeister wird durch den Stadtrat bevollmächtigt, den Auftrag zu vergeben.\n"
                    "recommends proposed Verwaltung: Daher schlägt die Verwaltung vor, ihm die Vollmacht zu erteilen.\n");
  assert_decisions ("Plan\nDie Verwaltung wird beauftragt, bis zur Beschlussfassung durch den Kreistag den Plan zu erstellen.\n", NULL,
                    "commissions proposed -: Die Verwaltung wird beauftragt, bis zur Beschlussfassung durch den Kreistag den Plan zu "
                    "erstellen.\n");
}

/* Place and day below a motion are not its header. */
static void
test_closing_day (void)
{
  assert_decisions (
      "Antrag der Linden betr. Räder\nDer Radverein hat die Wege geprüft.\nDie Bezirksversammlung beschließt:\nDer Vorsitzende der "
      "Bezirksversammlung wird gebeten, den Verein einzuladen.\nHamburg, am 18.03.2031\nErika Muster Max Beispiel\n",
      NULL, "commissions proposed Bezirksversammlung: Der Vorsitzende der Bezirksversammlung wird gebeten, den Verein einzuladen.\n");
}

/* Whom a motion wants to inform decides nothing. */
static void
test_purpose (void)
{
  assert_decisions (
      "Konzept für Wiesen\n\nSehr geehrter Herr Muster,\ndas Gesetz ist neu. Um den Gemeinderat sowie die Bürgerschaft zu "
      "informieren, beantragen wir, dass das Konzept im Mai vorgestellt wird.\n",
      NULL,
      "resolves proposed -: Um den Gemeinderat sowie die Bürgerschaft zu informieren, beantragen wir, dass das Konzept im Mai "
      "vorgestellt wird.\n");
  assert_decisions ("Konzept für Wiesen\n\nDas Gesetz ist neu. Mittel kann man beim Land beantragen.\n", NULL, "");
}

/* Above the heading stands to whom the motion goes. */
static void
test_moved_to (void)
{
  assert_decisions ("Antrag: Toiletten\n\nDie Fraktion stellt folgenden Antrag zur Beschlussfassung durch die "
                    "Stadtverordnetenversammlung:\n\nBeschlussempfehlung:\nDer Magistrat wird gebeten, Toiletten zu bauen.\n\nBegründung:\n"
                    "Sie fehlen.\n",
                    NULL, "commissions proposed Stadtverordnetenversammlung: Der Magistrat wird gebeten, Toiletten zu bauen.\n");
}

static void
test_group_moves (void)
{
  assert_decisions ("Wiesen am Bach\n\nZur Sitzung am 31.01.2031 reichte die Gruppe einen Antrag ein.\nDie Linden Fraktion beantragt die "
                    "Anlage von Blumenwiesen.\nAls Standorte bieten sich folgende Flächen an:\n1. Die Wiese am Bach\n2. Der "
                    "Mühlberg\n\nBegründung:\nBienen brauchen Blumen.\n",
                    NULL,
                    "resolves proposed -: Die Linden Fraktion beantragt die Anlage von Blumenwiesen. Als Standorte bieten sich folgende "
                    "Flächen an: 1. Die Wiese am Bach 2. Der Mühlberg\n");
  assert_decisions ("Die Linden-Fraktion stellt nachfolgenden Antrag zur Tagesordnung der nächsten Sitzung:\n\nDer Magistrat wird "
                    "beauftragt, einen Wettbewerb auszuschreiben.\n\nDie Mittel sind dem Haushalt zu entnehmen.\n\nBegründung:\nDas Dorf "
                    "soll schöner werden.\n",
                    NULL,
                    "commissions proposed -: Der Magistrat wird beauftragt, einen Wettbewerb auszuschreiben.\n"
                    "commissions proposed -: Die Mittel sind dem Haushalt zu entnehmen.\n");
  /* Within single quotes, too. */
  assert_decisions (
      "Frau Muster erklärte den Plan.\n\nDanach fasste der Bauausschuss folgenden einstimmigen Beschluss:\n\n‚Der Bauausschuss "
      "empfiehlt dem Verwaltungsausschuss, den Weg zu bauen.\n\nDem Rat wird empfohlen, die Mittel bereitzustellen.’\n",
      NULL,
      "recommends earlier Bauausschuss: Der Bauausschuss empfiehlt dem Verwaltungsausschuss, den Weg zu bauen.\n"
      "recommends proposed -: Dem Rat wird empfohlen, die Mittel bereitzustellen.\n");
}

static void
test_put_to_body (void)
{
  assert_decisions (
      "Antrag: Räder am Rathaus\n\nDie Fraktion der Linden bittet um Beratung und Beschlussfassung des folgenden Antrags:\nDie "
      "Verwaltung wird beauftragt, am Rathaus Bügel für Räder aufzustellen.\n\nBegründung:\nEs fehlen Bügel.\n",
      NULL, "commissions proposed -: Die Verwaltung wird beauftragt, am Rathaus Bügel für Räder aufzustellen.\n");
  assert_decisions (
      "Die Linden-Fraktion im Rat bittet Sie, den folgenden Antrag auf die Tagesordnung der nächsten Sitzung des Bauausschusses "
      "zu setzen:\n\nDie Verwaltung wird beauftragt, Bänke aufzustellen.\n\nBegründung:\nEs fehlen Bänke.\n",
      NULL, "commissions proposed Bauausschuss: Die Verwaltung wird beauftragt, Bänke aufzustellen.\n");
  /* What the reasons wish of the administration is none of its proposals. */
  assert_decisions (
      "Die Linden-Fraktion beantragt:\nDer Kreisel wird erhalten.\n\nBegründung:\nDer Kreisel ist gut. Die Verwaltung schlägt "
      "bald Varianten vor.\n",
      NULL, "resolves proposed -: Der Kreisel wird erhalten.\n");
  assert_decisions (
      "Der Rat der Stadt fasst folgenden Grundsatzbeschluss:\n\nI. Das Stadtbad wird erhalten und saniert.\n\nII. Die Verwaltung "
      "wird beauftragt,\na) die Planung auszuschreiben und\nb) einen Förderantrag zu stellen.\n\nBegründung\nDas Bad ist alt.\n",
      NULL,
      "resolves proposed Rat: Das Stadtbad wird erhalten und saniert.\n"
      "commissions proposed Rat: Die Verwaltung wird beauftragt, a) die Planung auszuschreiben und b) einen "
      "Förderantrag zu stellen.\n");
}

static void
test_passed_below_greeting (void)
{
  assert_decisions (
      "Sehr geehrter Herr Vorsteher,\n\ndie Linden-Fraktion beantragt, folgenden Beschluss zu fassen:\n\nDie Beratung wird auf die "
      "nächste Sitzung verschoben und soll dort vor dem Haushalt aufgerufen werden.\n\nBegründung:\nDer Plan ist neu.\n",
      NULL,
      "resolves proposed -: Die Beratung wird auf die nächste Sitzung verschoben und soll dort vor dem Haushalt aufgerufen "
      "werden.\n");
  assert_decisions ("Der Kreistag fasst gemäß § 30 Abs .2 der Geschäftsordnung folgende Beschlüsse:\n\n1. Der Landrat wird ermächtigt, die "
                    "Vorschrift zu erlassen.\n\n1. Die Verwaltung wird beauftragt, eine Satzung vorzubereiten.\n",
                    NULL,
                    "commissions proposed Kreistag: Der Landrat wird ermächtigt, die Vorschrift zu erlassen.\n"
                    "commissions proposed Kreistag: Die Verwaltung wird beauftragt, eine Satzung vorzubereiten.\n");
}

/* Lines without gaps: an assembly of two words, or with its town, begins a sentence on a line of its own. */
static void
test_lines_without_gaps (void)
{
  assert_decisions ("Der Haupt- und Werkausschuss bestätigt den Entwurf als Grundlage der Planung.\n"
                    "Der Haupt- und Werkausschuss beauftragt den Bürgermeister, den Plan einzureichen\n"
                    "Der Haupt- und Werkausschuss lehnt den Antrag ab.\n",
                    NULL,
                    "resolves proposed Haupt- und Werkausschuss: Der Haupt- und Werkausschuss bestätigt den Entwurf als Grundlage der "
                    "Planung.\n"
                    "commissions proposed Haupt- und Werkausschuss: Der Haupt- und Werkausschuss beauftragt den Bürgermeister, den Plan "
                    "einzureichen\n"
                    "other proposed Haupt- und Werkausschuss: Der Haupt- und Werkausschuss lehnt den Antrag ab.\n");
  assert_decisions ("Die Gebühren sind zu niedrig.\nEntwurf der Satzung\nDie Gemeindevertretung der Gemeinde Tannenrain beschließt die "
                    "Satzung.\n",
                    NULL, "resolves proposed Gemeindevertretung: Die Gemeindevertretung der Gemeinde Tannenrain beschließt die Satzung.\n");
}

/* The words of the proposal stand inside a line; the form for the vote behind it is not filled in. */
static void
test_proposal_inside_line (void)
{
  assert_decisions ("Sachverhalt: Nach § 15 des Gesetzes ist der\nPlan zu ändern, wenn sich das Ergebnis verschlechtert. Er ist dem\n"
                    "Magistrat vorzulegen. Beschlussvorschlag: Die Stadtverordnetenversammlung beschließt den\nNachtrag zum Plan 2031. "
                    "Abstimmungsergebnis: Zustimmung: Ablehnung: Enthaltung: Finanzielle Auswirkungen: keine\n",
                    NULL,
                    "resolves proposed Stadtverordnetenversammlung: Die Stadtverordnetenversammlung beschließt den Nachtrag zum Plan "
                    "2031.\n");
}

/* The list begins in front of the point that names the assembly. */
static void
test_first_point (void)
{
  assert_decisions (
      "Betreff: Satzung\n\nDie Satzung ist alt.\n\n1. Vom Sachvortrag wird Kenntnis genommen.\n\n2. Der Stadtrat beschließt die "
      "Satzung.\n",
      NULL,
      "takes-note proposed Stadtrat: Vom Sachvortrag wird Kenntnis genommen.\n"
      "resolves proposed Stadtrat: Der Stadtrat beschließt die Satzung.\n");
}

/* An assembly alone on a line, and its verbs in the points below. */
static void
test_actor_of_list (void)
{
  assert_decisions ("Betreff: Vertrag\n\nDer Kreistag\n\n1. stimmt dem Vertrag zu,\n2. beauftragt den Landrat, ihn zu "
                    "unterzeichnen.\n\nSachverhalt:\n\nEs fehlt ein Vertrag.\n",
                    NULL,
                    "approves proposed Kreistag: stimmt dem Vertrag zu,\n"
                    "commissions proposed Kreistag: beauftragt den Landrat, ihn zu unterzeichnen.\n");
}

/* A second paragraph that only at its end leads to what else is resolved. */
static void
test_lead_at_end (void)
{
  assert_decisions (
      "Resolution zur Unterbringung (12/2031)\n\nDer Rat der Stadt Birkau bekennt sich zum Schutz der Familien.\n\nNun ist zu "
      "handeln. Daher fordert und beschließt der Rat der Stadt Birkau:\n\n• Der Rat spricht sich für kleine Häuser aus.\n• Der Rat "
      "lehnt Zelte ab.\n",
      NULL,
      "resolves proposed Rat der Stadt Birkau: Der Rat der Stadt Birkau bekennt sich zum Schutz der Familien.\n"
      "resolves proposed Rat der Stadt Birkau: Der Rat spricht sich für kleine Häuser aus.\n"
      "other proposed Rat der Stadt Birkau: Der Rat lehnt Zelte ab.\n");
  /* A paragraph that ends otherwise begins the reasons. */
  assert_decisions (
      "Resolution zur Unterbringung (12/2031)\n\nDer Rat der Stadt Birkau bekennt sich zum Schutz der Familien.\n\nNun ist zu "
      "handeln. Dafür spricht vor allem:\n\n• Die Zelte sind kalt.\n• Die Häuser sind warm.\n",
      NULL, "resolves proposed Rat der Stadt Birkau: Der Rat der Stadt Birkau bekennt sich zum Schutz der Familien.\n");
}

/* Below an unknown heading: what is ordered in the passive down to the reasons. */
static void
test_orders_before_reasons (void)
{
  assert_decisions ("Antrag Nr. 12/2031\n\nBetreff: Haus\n\nUnser Wunsch\n\nDie Verwaltung wird beauftragt, das Haus zu öffnen.\n\nFür das "
                    "Haus werden 5.000 Euro bereitgestellt.\n\nBegründung:\n\nDas Haus ist leer. Es werden Mittel bewilligt.\n",
                    NULL,
                    "commissions proposed -: Die Verwaltung wird beauftragt, das Haus zu öffnen.\n"
                    "resolves proposed -: Für das Haus werden 5.000 Euro bereitgestellt.\n");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/decision-unheaded/passive", test_passive);
  g_test_add_func ("/analysis/decision-unheaded/passive-told", test_passive_told);
  g_test_add_func ("/analysis/decision-unheaded/unheaded", test_unheaded);
  g_test_add_func ("/analysis/decision-unheaded/bare", test_bare);
  g_test_add_func ("/analysis/decision-unheaded/lead-of-motion", test_lead_of_motion);
  g_test_add_func ("/analysis/decision-unheaded/unheaded-items", test_unheaded_items);
  g_test_add_func ("/analysis/decision-unheaded/bare-motion", test_bare_motion);
  g_test_add_func ("/analysis/decision-unheaded/boxes", test_boxes);
  g_test_add_func ("/analysis/decision-unheaded/short-order", test_short_order);
  g_test_add_func ("/analysis/decision-unheaded/put-motion", test_put_motion);
  g_test_add_func ("/analysis/decision-unheaded/note", test_note);
  g_test_add_func ("/analysis/decision-unheaded/bare-points", test_bare_points);
  g_test_add_func ("/analysis/decision-unheaded/motion-of-two", test_motion_of_two);
  g_test_add_func ("/analysis/decision-unheaded/reasons-on-next-line", test_reasons_on_next_line);
  g_test_add_func ("/analysis/decision-unheaded/quoted-motion", test_quoted_motion);
  g_test_add_func ("/analysis/decision-unheaded/points-voted", test_points_voted);
  g_test_add_func ("/analysis/decision-unheaded/motion-lines", test_motion_lines);
  g_test_add_func ("/analysis/decision-unheaded/led-to-reasons", test_led_to_reasons);
  g_test_add_func ("/analysis/decision-unheaded/passive-point", test_passive_point);
  g_test_add_func ("/analysis/decision-unheaded/abbreviated-title", test_abbreviated_title);
  g_test_add_func ("/analysis/decision-unheaded/announced", test_announced);
  g_test_add_func ("/analysis/decision-unheaded/led-by-motion", test_led_by_motion);
  g_test_add_func ("/analysis/decision-unheaded/letter", test_letter);
  g_test_add_func ("/analysis/decision-unheaded/wishes", test_wishes);
  g_test_add_func ("/analysis/decision-unheaded/beside-recommendation", test_beside_recommendation);
  g_test_add_func ("/analysis/decision-unheaded/closing-day", test_closing_day);
  g_test_add_func ("/analysis/decision-unheaded/purpose", test_purpose);
  g_test_add_func ("/analysis/decision-unheaded/moved-to", test_moved_to);
  g_test_add_func ("/analysis/decision-unheaded/group-moves", test_group_moves);
  g_test_add_func ("/analysis/decision-unheaded/put-to-body", test_put_to_body);
  g_test_add_func ("/analysis/decision-unheaded/passed-below-greeting", test_passed_below_greeting);
  g_test_add_func ("/analysis/decision-unheaded/lines-without-gaps", test_lines_without_gaps);
  g_test_add_func ("/analysis/decision-unheaded/proposal-inside-line", test_proposal_inside_line);
  g_test_add_func ("/analysis/decision-unheaded/first-point", test_first_point);
  g_test_add_func ("/analysis/decision-unheaded/actor-of-list", test_actor_of_list);
  g_test_add_func ("/analysis/decision-unheaded/lead-at-end", test_lead_at_end);
  g_test_add_func ("/analysis/decision-unheaded/orders-before-reasons", test_orders_before_reasons);
  return g_test_run ();
}
