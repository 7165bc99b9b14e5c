/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "decision-fixture.h"

typedef struct
{
  const char *path;
  const char *reasoning;
  const char *decisions;
} Case;

static const Case cases[] = {
  { "perfect", "Der Rat hat in seiner Sitzung am 03.02.2021 den Plan beschlossen.",
    "resolves earlier Rat: Der Rat hat in seiner Sitzung am 03.02.2021 den Plan beschlossen. [2021-02-03]\n" },
  { "turned", "In der Sitzung vom 4. Mai 2020 hat der Sozialausschuss dem Konzept zugestimmt.",
    "approves earlier Sozialausschuss: In der Sitzung vom 4. Mai 2020 hat der Sozialausschuss dem Konzept zugestimmt. [2020-05-04]\n" },
  { "preterite", "Der Kreistag beauftragte am 5. Mai 2020 die Verwaltung, Angebote einzuholen.",
    "commissions earlier Kreistag: Der Kreistag beauftragte am 5. Mai 2020 die Verwaltung, Angebote einzuholen. [2020-05-05]\n" },
  { "passive", "Das Konzept wurde vom Sozialausschuss am 6. Juni 2019 genehmigt.",
    "approves earlier Sozialausschuss: Das Konzept wurde vom Sozialausschuss am 6. Juni 2019 genehmigt. [2019-06-06]\n" },
  { "noun", "Gemäß Beschluss des Kreistages vom 7. Juli 2018 ist jährlich zu berichten.",
    "resolves earlier Kreistag: Gemäß Beschluss des Kreistages vom 7. Juli 2018 ist jährlich zu berichten. [2018-07-07]\n" },
  { "day-of-motion",
    "Der Antrag der Fraktion vom 11.01.2031 wurde im Sozialausschuss am 28.02.2031 beraten und an die Verwaltung verwiesen.",
    "resolves earlier Sozialausschuss: Der Antrag der Fraktion vom 11.01.2031 wurde im Sozialausschuss am 28.02.2031 beraten und an die "
    "Verwaltung verwiesen. [2031-02-28]\n" },
  { "day-of-statute", "Der Rat hat am 03.05.2030 die Satzung vom 04.06.2020 aufgehoben.",
    "resolves earlier Rat: Der Rat hat am 03.05.2030 die Satzung vom 04.06.2020 aufgehoben. [2030-05-03]\n" },
  { "blank-in-date", "Der Rat hat in seiner Sitzung vom 04.09. 2014 den Plan zustimmend zur Kenntnis genommen.",
    "takes-note earlier Rat: Der Rat hat in seiner Sitzung vom 04.09. 2014 den Plan zustimmend zur Kenntnis genommen. [2014-09-04]\n" },
  { "quoted", "Am 3. Mai 2021 fasste der Rat folgenden Beschluss: „Die Verwaltung wird beauftragt, ein Haus zu bauen.“",
    "resolves earlier Rat: Am 3. Mai 2021 fasste der Rat folgenden Beschluss: „Die Verwaltung wird beauftragt, ein Haus zu bauen.“ "
    "[2021-05-03]\n" },
  { "next-paragraph",
    "Der Rat hat in seiner Sitzung am 03.05.2021 Folgendes beschlossen:\n\nDie Verwaltung wird ersucht, ein Haus zu bauen.",
    "commissions earlier Rat: Die Verwaltung wird ersucht, ein Haus zu bauen.\n" },
  { "answered",
    "Wir bitten zur Kenntnis zu nehmen:\n\nIn Erledigung des in der 4. Sitzung am 03.05.2021 angenommenen Ersuchens der "
    "Bezirksversammlung\n\n"
    "„Die Verwaltung wird ersucht, ein Haus zu bauen.“",
    "commissions earlier Bezirksversammlung: Die Verwaltung wird ersucht, ein Haus zu bauen.\n" },
  { "noun-again",
    "Der Rat hat am 7. Juli 2018 den Bau beschlossen. Das Bauamt hat auf den Ratsbeschluss vom 7. Juli 2018 hin mitgeteilt, dass "
    "es prüft.",
    "resolves earlier Rat: Der Rat hat am 7. Juli 2018 den Bau beschlossen. [2018-07-07]\n" },
  { "two-verbs", "Der Rat hat sich für den Bau entschieden und die Vergabe befürwortet.",
    "resolves earlier Rat: Der Rat hat sich für den Bau entschieden und die Vergabe befürwortet.\n" },
  { "anonymous", "Mit Beschluss vom 7. Juli 2018 wurde die Verwaltung beauftragt, einen Plan vorzulegen.",
    "commissions earlier -: Mit Beschluss vom 7. Juli 2018 wurde die Verwaltung beauftragt, einen Plan vorzulegen. [2018-07-07]\n" },
  { "anonymous-event", "Mit Schreiben vom 7. Juli 2018 wurde die Verwaltung beauftragt. Der Beschluss vom 3. Mai 2018 gilt.", "" },
  { "set-up", "Der Rat setzte am 3. Mai 2021 einen Beirat ein.",
    "resolves earlier Rat: Der Rat setzte am 3. Mai 2021 einen Beirat ein. [2021-05-03]\n" },
  { "lifted", "Der Rat hob den Beschluss am 3. Mai 2021 auf.",
    "resolves earlier Rat: Der Rat hob den Beschluss am 3. Mai 2021 auf. [2021-05-03]\n" },
  { "sent", "Der Rat entsandte am 3. Mai 2021 zwei Mitglieder in den Kulturbeirat.",
    "delegates earlier Rat: Der Rat entsandte am 3. Mai 2021 zwei Mitglieder in den Kulturbeirat. [2021-05-03]\n" },
  { "favoured", "Der Seniorenbeirat befürwortete den Bau in seiner Sitzung vom 3. Mai 2021.",
    "recommends earlier Seniorenbeirat: Der Seniorenbeirat befürwortete den Bau in seiner Sitzung vom 3. Mai 2021. [2021-05-03]\n" },
  { "followed", "Der Rat ist in seiner Sitzung am 03.02.2021 dem Antrag der Linden gefolgt.",
    "approves earlier Rat: Der Rat ist in seiner Sitzung am 03.02.2021 dem Antrag der Linden gefolgt. [2021-02-03]\n" },
  { "empowered", "Der Rat ermächtigte am 3. Mai 2021 den Bürgermeister, den Vertrag zu schließen.",
    "commissions earlier Rat: Der Rat ermächtigte am 3. Mai 2021 den Bürgermeister, den Vertrag zu schließen. [2021-05-03]\n" },
  { "came-behind", "Auf den Bericht im Rat ist am 03.02.2021 eine Aussprache gefolgt. Der Rat ist am 03.02.2021 dem Antrag nicht gefolgt.",
    "" },
  { "question", "Wie wurde umgesetzt, was der Rat am 3. Mai 2021 beschlossen hat?", "" },
  { "question-of-list", "1. Was wurde auf den Beschluss des Rates vom 3. Mai 2021 hin getan, mit dem er den Bau beschlossen hat?", "" },
  { "set-forth", "Der Rat setzte am 3. Mai 2021 seine Beratung fort.", "" },
  { "competent", "Der Rat entscheidet nach § 41 GO über die Satzung.", "" },
  { "event", "Der Sozialausschuss hat sich am 4. März 2022 mit dem Bau befasst. Am 5. März 2022 wurde er im Rat vorgestellt.", "" },
  { "negated", "Der Rat hat die Satzung nicht beschlossen.", "" },
  { "future", "Der Rat wird im Mai über die Satzung entscheiden.", "" },
  { "duty", "Der Rat soll die Satzung beschließen.", "" },
  { "competence", "Über die Vergabe entscheidet der Bauausschuss.", "" },
  { "enactment", "Der Rat hat am 3. Mai 2011 folgende Satzung beschlossen.", "" },
  { "lead-in", "Der Rat beschloss einstimmig:", "" },
  { "club", "Der Sportverein Talheim e.V. hat den Bau beschlossen.", "" },
  { "recommendation", "Die Verwaltung empfiehlt, den Antrag abzulehnen.",
    "recommends proposed Verwaltung: Die Verwaltung empfiehlt, den Antrag abzulehnen.\n" },
};

static void
test_report (gconstpointer data)
{
  const Case *c = data;
  g_autofree char *text = g_strconcat ("Betreff: Haus am See\n\nSachverhalt:\n\nEs fehlt ein Haus. ", c->reasoning, "\n", NULL);

  assert_decisions (text, "date", c->decisions);
}

static void
test_paper (void)
{
  assert_decisions ("Sachverhalt:\n\nDer Rat hat am 3. Mai 2021 (Vorlage 2021/0017) den Plan beschlossen.\n", "paper",
                    "resolves earlier Rat: Der Rat hat am 3. Mai 2021 (Vorlage 2021/0017) den Plan beschlossen. [2021/0017]\n");
}

static void
test_reply (void)
{
  assert_decisions ("Stellungnahme zum Antrag\n\nErläuterungen\n\nDie Mittel fehlen. Wir empfehlen, den Antrag abzulehnen.\n", "reply",
                    "recommends proposed Verwaltung: Wir empfehlen, den Antrag abzulehnen.\n");
  assert_decisions ("Antrag\n\nErläuterungen\n\nDie Mittel fehlen. Wir empfehlen, den Weg zu bauen.\n", "motion", "");
}

/* The line of votes below the wording says that it was taken. */
static void
test_voted_wording (void)
{
  assert_decisions ("Stellungnahme zum Antrag\n\nErläuterungen\n\nDer Ausschuss fasst folgenden Beschluss:\n\n"
                    "Der Ausschuss empfiehlt dem Rat, den Weg zu bauen.\nAbstimmungsergebnis: einstimmig\n",
                    "reply", "recommends earlier Ausschuss: Der Ausschuss empfiehlt dem Rat, den Weg zu bauen.\n");
}

/* The assembly that was spoken of before has no name in the sentence. */
static void
test_nameless (void)
{
  assert_decisions ("Sachverhalt:\n\nDie Planung wurde im Mai vorgestellt. Das Gremium beauftragte die Verwaltung, den Weg zu bauen.\n",
                    "paper", "commissions earlier -: Das Gremium beauftragte die Verwaltung, den Weg zu bauen.\n");
  assert_decisions ("Sachverhalt:\n\nDas Gremium besuchte die Baustelle. Dem Gremium wurde berichtet.\n", "paper", "");
}

#define REASON "Betreff: Haus am See\n\nBegründung:\n\n"

/* What an assembly has done "mit Beschluss vom …" it decided, whatever the verb; the number of the decision may stand before its day. */
static void
test_by_decision (void)
{
  assert_decisions (REASON "Der Gemeinderat hat zuletzt mit Beschluss vom 05.08.2031 die Entgelte angepasst.\n", NULL,
                    "resolves earlier Gemeinderat: Der Gemeinderat hat zuletzt mit Beschluss vom 05.08.2031 die Entgelte angepasst.\n");
  assert_decisions (REASON "Laut Beschluss der Stadtverordnetenversammlung Nr. RBV-57/09 vom 3. Mai 2031 ist das Haus zu bauen.\n", NULL,
                    "resolves earlier Stadtverordnetenversammlung: Laut Beschluss der Stadtverordnetenversammlung Nr. RBV-57/09 vom "
                    "3. Mai 2031 ist das Haus zu bauen.\n");
  assert_decisions (REASON "Der Gemeinderat hat mit Beschluss vom 05.08.2031 um einen Bericht gebeten.\n", NULL, "");
  assert_decisions (REASON "Der Gemeinderat hat im August die Entgelte angepasst.\n", NULL, "");
}

/* The number of the decision in brackets says as much, wherever the day stands; that of a law does not. */
static void
test_number_in_brackets (void)
{
  assert_decisions (REASON "Der Stadtrat hat am 15.02.2031 (Beschlüsse Nr. 48/31 und Nr. 49/31) drei Stellen eingerichtet.\n", NULL,
                    "resolves earlier Stadtrat: Der Stadtrat hat am 15.02.2031 (Beschlüsse Nr. 48/31 und Nr. 49/31) drei Stellen "
                    "eingerichtet.\n");
  assert_decisions (REASON "Der Stadtrat hat am 15.02.2031 (Gesetz Nr. 48/31) drei Stellen eingerichtet.\n", NULL, "");
  assert_decisions (REASON "Der Stadtrat hat am 15.02.2031 (Beschluss Nr. 48/31) über drei Stellen beraten.\n", NULL, "");
}

/* A clause below the main one tells of it, with its day; what is meant to be decided is none. */
static void
test_subordinate (void)
{
  assert_decisions (
      REASON "Es sei darauf hingewiesen, dass die Stadtverordneten-Versammlung in ihrer Sitzung am 17. 11. 2030 beschlossen hat, die "
             "Beiräte zu beteiligen.\n",
      NULL,
      "resolves earlier Stadtverordnetenversammlung: Es sei darauf hingewiesen, dass die Stadtverordneten-Versammlung in ihrer "
      "Sitzung am 17. 11. 2030 beschlossen hat, die Beiräte zu beteiligen.\n");
  assert_decisions (REASON "Nachdem der Rat am 03.05.2031 dem Plan zugestimmt hat, beginnt der Bau.\n", NULL,
                    "approves earlier Rat: Nachdem der Rat am 03.05.2031 dem Plan zugestimmt hat, beginnt der Bau.\n");
  assert_decisions (REASON "Nachdem der Landtag am 03.05.2031 dem Gesetz zugestimmt hat, beginnt der Bau.\n", NULL, "");
  assert_decisions (REASON "Nachdem der Rat am 03.05.2031 über den Plan beraten hat, beginnt der Bau.\n", NULL, "");
  assert_decisions (REASON "Da der Rat am 03.05.2031 den Plan nicht beschlossen hat, ruht der Bau.\n", NULL, "");
  assert_decisions (REASON "Es ist gut, dass der Rat den Plan beschlossen hat.\n", NULL, "");
}

/* What a sentence leads to was decided, and is found only once. */
static void
test_wording_once (void)
{
  assert_decisions (
      "Frau Muster erklärte die Varianten.\n\nNach kurzer Diskussion fasste der Ausschuss für Finanzen folgenden einstimmigen "
      "Beschluss:\n\nDer Ausschuss für Finanzen empfiehlt dem Rat, die Variante B zu bauen.\n",
      NULL, "recommends earlier Ausschuss für Finanzen: Der Ausschuss für Finanzen empfiehlt dem Rat, die Variante B zu bauen.\n");
}

static void
test_number_in_front (void)
{
  assert_decisions (REASON "Der Rat hat mit Beschluss Nr. 114/2029 vom 12.03.2029 den Bedarfsplan bestätigt.\n", NULL,
                    "resolves earlier Rat: Der Rat hat mit Beschluss Nr. 114/2029 vom 12.03.2029 den Bedarfsplan bestätigt.\n");
  assert_decisions (REASON "Die Richtlinie wurde mit Beschluss 0456/24 vom 12.06.2024 erlassen.\n", NULL,
                    "resolves earlier -: Die Richtlinie wurde mit Beschluss 0456/24 vom 12.06.2024 erlassen.\n");
  assert_decisions (REASON "Mit Beschluss der Gemeindevertretung GV/0474/2010 wurde am 26.01.2011 der Schulplan bestätigt.\n", NULL,
                    "resolves earlier Gemeindevertretung: Mit Beschluss der Gemeindevertretung GV/0474/2010 wurde am 26.01.2011 der "
                    "Schulplan bestätigt.\n");
  assert_decisions (REASON "Der Beschluss Nr. 114/2029 liegt seit dem Bescheid vom 12.03.2029 vor.\n", NULL, "");
  assert_decisions (REASON "Die Frage ist geklärt (Beschluss des Bundesrates 85/17 vom 10.03.2017).\n", NULL, "");
}

/* Whose session or number it was tells who decided, in whatever order. */
static void
test_sessions (void)
{
  assert_decisions ("Sachverhalt:\n\nLaut Beschluss Nr. 12/31 der Gemeindevertretung wurde der Ankauf beschlossen.\n\n"
                    "Im Rahmen der Bauausschusssitzung vom 03.03.2031 wurde der Entwurf gebilligt.\n\n"
                    "In der Gemeindevertretersitzung vom 07.06.2031 wurde die Verwaltung beauftragt, Angebote einzuholen.\n\n"
                    "Die Ordnung ist in der Sitzung des Kreistages vom 04.02.2030 beschlossen worden.\n\n"
                    "Die Satzung wurde mit Beschluss vom 04.03.2028 des Stadtrates aufgehoben.\n\n"
                    "Seitens des Kreistages wurde am 05.03.2027 der Plan abgelehnt.\n",
                    NULL,
                    "resolves earlier Gemeindevertretung: Laut Beschluss Nr. 12/31 der Gemeindevertretung wurde der Ankauf beschlossen.\n"
                    "approves earlier Bauausschuss: Im Rahmen der Bauausschusssitzung vom 03.03.2031 wurde der Entwurf gebilligt.\n"
                    "commissions earlier Gemeindevertretung: In der Gemeindevertretersitzung vom 07.06.2031 wurde die Verwaltung "
                    "beauftragt, Angebote einzuholen.\n"
                    "resolves earlier Kreistag: Die Ordnung ist in der Sitzung des Kreistages vom 04.02.2030 beschlossen worden.\n"
                    "resolves earlier Stadtrat: Die Satzung wurde mit Beschluss vom 04.03.2028 des Stadtrates aufgehoben.\n"
                    "other earlier Kreistag: Seitens des Kreistages wurde am 05.03.2027 der Plan abgelehnt.\n");
}

/* "Ergebnis:" at the end of what was said. */
static void
test_result_at_end (void)
{
  assert_decisions ("Auszug - Namen der Wege\nFrau Muster meint, dass alles geklärt sei.\nErgebnis:\nDer Kulturausschuss nimmt Kenntnis.\n",
                    NULL, "takes-note earlier Kulturausschuss: Der Kulturausschuss nimmt Kenntnis.\n");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/analysis/decision-earlier/", cases[i].path, NULL);

      g_test_add_data_func (path, &cases[i], test_report);
    }
  g_test_add_func ("/analysis/decision-earlier/paper", test_paper);
  g_test_add_func ("/analysis/decision-earlier/by-decision", test_by_decision);
  g_test_add_func ("/analysis/decision-earlier/reply", test_reply);
  g_test_add_func ("/analysis/decision-earlier/voted-wording", test_voted_wording);
  g_test_add_func ("/analysis/decision-earlier/nameless", test_nameless);
  g_test_add_func ("/analysis/decision-earlier/number-in-brackets", test_number_in_brackets);
  g_test_add_func ("/analysis/decision-earlier/subordinate", test_subordinate);
  g_test_add_func ("/analysis/decision-earlier/wording-once", test_wording_once);
  g_test_add_func ("/analysis/decision-earlier/number-in-front", test_number_in_front);
  g_test_add_func ("/analysis/decision-earlier/sessions", test_sessions);
  g_test_add_func ("/analysis/decision-earlier/result-at-end", test_result_at_end);
  return g_test_run ();
}
