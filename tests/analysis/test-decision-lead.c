/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "decision-fixture.h"

static void
test_taken (void)
{
  assert_decisions ("Drucksache - 12/V\nBetreff: Bänke\nDie Bezirksversammlung möge beschließen:\n\n"
                    "Die Bezirksversammlung hat in ihrer Sitzung am 03.05.2021 folgenden Beschluss gefasst:\n\n"
                    "Das Bezirksamt wird ersucht, Bänke aufzustellen.\n",
                    NULL, "commissions earlier Bezirksversammlung: Das Bezirksamt wird ersucht, Bänke aufzustellen.\n");
}

/* "folgende Besetzung:" leads to the object of the decision, "folgende Maßnahmen:" to decisions. */
static void
test_object_of_lead (void)
{
  assert_proposal ("Der Kreistag beschließt folgende Besetzung des Sozialausschusses:\n\nMitglied Vertretung Fraktion",
                   "resolves proposed Kreistag: Der Kreistag beschließt folgende Besetzung des Sozialausschusses: Mitglied Vertretung "
                   "Fraktion\n");
  assert_proposal ("Der Kreistag beschließt folgende Maßnahmen:\n\nDas Dach wird erneuert.",
                   "resolves proposed Kreistag: Das Dach wird erneuert.\n");
}

/* "in die nachstehenden Ausschüsse:" and the committees with numbers: one decision; "mit nachstehenden Aufträgen:" leads to several. */
static void
test_numbered_objects (void)
{
  assert_proposal ("Die Mitglieder werden in die nachstehenden Ausschüsse berufen:\n\n1. Finanzausschuss\n\nUta Muster\n\n"
                   "2. Bauausschuss\n\nUlf Muster",
                   "appoints proposed -: Die Mitglieder werden in die nachstehenden Ausschüsse berufen: 1. Finanzausschuss Uta Muster "
                   "2. Bauausschuss Ulf Muster\n");
  assert_proposal ("Der Rat fasst die nachstehenden Beschlüsse:\n\n1. Das Haus wird gebaut.\n\n2. Der Weg wird gebaut.",
                   "resolves proposed Rat: Das Haus wird gebaut.\nresolves proposed Rat: Der Weg wird gebaut.\n");
}

/* "… beantragen …, was folgt:" is no point itself. */
static void
test_what_follows (void)
{
  assert_decisions (
      "Antrag: Bänke am See\n\nSehr geehrte Frau Landrätin,\n\nwir beantragen zur Beratung und Beschlussfassung im Ausschuss "
      "für Planen und Bauen unter TOP 11 sowie daran anschließend im Kreistag was folgt:\n\nDie Verwaltung wird beauftragt, am "
      "See Bänke aufzustellen.\n\nBegründung:\nEs fehlen Bänke.\n",
      NULL, "commissions proposed -: Die Verwaltung wird beauftragt, am See Bänke aufzustellen.\n");
}

/* The wording that was brought up to date has a heading of its own. */
static void
test_updated_proposal (void)
{
  assert_decisions ("Betreff: Bänke\n\nBeschlussvorschlag:\n\nDer Rat beschließt, am See zehn Bänke aufzustellen.\n\n"
                    "Aktualisierter Beschlussvorschlag vom 17.06.2031:\n\nDer Rat beschließt, am See zwölf Bänke aufzustellen.\n\n"
                    "Sachverhalt:\n\nEs fehlen Bänke.\n",
                    NULL, "resolves proposed Rat: Der Rat beschließt, am See zwölf Bänke aufzustellen.\n");
}

/* What became of a motion stands below its words and leads to those of the next heading. */
static void
test_changed_motion (void)
{
  assert_decisions ("Drucksache - 12/V\nBetreff: Bänke\nDie Bezirksversammlung möge beschließen:\n\n"
                    "Das Bezirksamt wird gebeten, Bänke am See aufzustellen.\n\n"
                    "Der Antrag wurde am 03.05.2021 im Ausschuss für Grünflächen beraten und wie folgt geändert:\n",
                    NULL, "commissions proposed Bezirksversammlung: Das Bezirksamt wird gebeten, Bänke am See aufzustellen.\n");
}

/* A sentence that ends in "folgenden Beschluss:" only leads to one, however much it tells of the vote. */
static void
test_announced (void)
{
  assert_decisions (
      "Beschluss: ungeändert beschlossen\n\nDer Rat fasst mit den Stimmen der Linden, Ulmen und Pappeln gegen die Stimmen der "
      "Weiden bei Enthaltung der Erlen folgenden Beschluss:\n\nDer Erklärung wird zugestimmt.\n\nAb 20 Uhr übernimmt Uta "
      "Beispiel den Vorsitz.\n",
      NULL, "approves earlier Rat: Der Erklärung wird zugestimmt.\n");
}

/* "beschloss … mit folgender Änderung:" decides itself. */
static void
test_changed (void)
{
  assert_decisions (
      "Beschluss: beschlossen\n\nNach Beratung beschloss der Rat einstimmig den Entwurf der Satzung mit folgender Änderung:"
      "\n\nIn § 17 werden Grabmale nur als Platten zugelassen.\n",
      NULL,
      "resolves earlier Rat: Nach Beratung beschloss der Rat einstimmig den Entwurf der Satzung mit folgender Änderung: In § 17 "
      "werden Grabmale nur als Platten zugelassen.\n");
}

/* What a committee has recommended is one paragraph; then the session is told. "Ergebnis/Beschluss" was taken. */
static void
test_reported_once (void)
{
  assert_decisions (
      "Beschlussvorschlag:\n\nDer Verkehrsausschuss beschloss einstimmig, dem Kreistag folgende Beschlussfassung zu empfehlen:\n\n"
      "Die Vorschrift ist zu beschließen und bekannt zu machen.\n\nHerr Muster erläuterte den Sachverhalt.\n",
      NULL, "recommends earlier Verkehrsausschuss: Die Vorschrift ist zu beschließen und bekannt zu machen.\n");
  assert_decisions ("Ergebnis/Beschluss:\n\nDie Verwaltung wird beauftragt, den Weg zu bauen.\n", NULL,
                    "commissions earlier -: Die Verwaltung wird beauftragt, den Weg zu bauen.\n");
}

/* The verb is none that decides, but it is the council that does. */
static void
test_statement (void)
{
  assert_proposal ("Der Rat nimmt zum Entwurf wie folgt Stellung:\n\nDie Stadt begrüßt den Plan.",
                   "resolves proposed Rat: Der Rat nimmt zum Entwurf wie folgt Stellung: Die Stadt begrüßt den Plan.\n");
}

/* The lead and its decision in one line. */
static void
test_announced_in_line (void)
{
  assert_proposal ("Der Rat fasst folgenden Beschluss: „Die Stadt tritt dem Bündnis bei.“",
                   "resolves proposed Rat: Die Stadt tritt dem Bündnis bei.\n");
  assert_proposal ("Der Rat fasst folgenden Beschluss: Die Verwaltung wird beauftragt, einen Plan zu machen.",
                   "commissions proposed Rat: Die Verwaltung wird beauftragt, einen Plan zu machen.\n");
}

static void
test_announced_beyond (void)
{
  assert_decisions ("Betreff: Beitritt zum Verbund\n\nBeschlussvorschlag:\nDer Verkehrsausschuss empfiehlt dem Kreistag folgende "
                    "Beschlussfassung: Der Landkreis tritt dem Verbund bei. Der Landrat wird beauftragt, den Vertrag zu schließen.\n\n"
                    "Sachverhalt:\nDer Verbund ist alt.\n",
                    NULL,
                    "recommends proposed Verkehrsausschuss: Der Landkreis tritt dem Verbund bei.\n"
                    "recommends proposed Verkehrsausschuss: Der Landrat wird beauftragt, den Vertrag zu schließen.\n");
}

static void
test_to_pass (void)
{
  assert_decisions ("Beschluss:\n\nDer Kulturausschuss empfiehlt dem Kreisausschuss folgenden Beschluss zu fassen.\n\nDie Zuschüsse werden "
                    "entsprechend der Vorlage ausgezahlt.\n\nAbstimmungsergebnis: einstimmig\n",
                    NULL, "recommends earlier Kulturausschuss: Die Zuschüsse werden entsprechend der Vorlage ausgezahlt.\n");
  assert_proposal ("Der Rat beauftragt die Verwaltung, folgenden Beschluss zu fassen.",
                   "commissions proposed Rat: Der Rat beauftragt die Verwaltung, folgenden Beschluss zu fassen.\n");
}

/* What leads to the decision is no part of it, whatever sign begins the next line. */
static void
test_next_line (void)
{
  assert_proposal (
      "Die Gemeindevertretung beschließt:\n§ 4 Abs. 1 der Geschäftsordnung erhält folgende Fassung: „Der Beirat darf reden.“",
      "resolves proposed Gemeindevertretung: § 4 Abs. 1 der Geschäftsordnung erhält folgende Fassung: „Der Beirat darf reden.“\n");
  assert_decisions (
      "Änderungsantrag\n\nBetreff: Hafen\n\nBeschlussvorschlag:\n\nDer Beschlussvorschlag wird wie folgt ergänzt:\n\nDer Bürgermeister "
      "möge sich an das Land wenden.\n\nBegründung:\nDas Land hilft.\n",
      NULL, "commissions proposed -: Der Bürgermeister möge sich an das Land wenden.\n");
}

/* "zu beschließen:" below "Antrag": all down to the reasons is asked for. */
static void
test_to_resolve (void)
{
  assert_decisions (
      "Antrag Nr. 10/2031:\nAntrag der Fraktion Linde zur Halle\n\nAntrag\n\nzu beschließen:\n\nDie Verwaltung wird beauftragt, die Halle "
      "zu öffnen.\n\nDie Zeiten sollen durch das Sportamt festgelegt werden.\n\nBegründung\n\nDie Halle ist zu.\n",
      NULL,
      "commissions proposed -: Die Verwaltung wird beauftragt, die Halle zu öffnen.\n"
      "commissions proposed -: Die Zeiten sollen durch das Sportamt festgelegt werden.\n");
}

/* A line that only leads, and has lost its colon; not above the parts of its own sentence. */
static void
test_bare (void)
{
  assert_decisions ("Antrag Nr. 12/2031\n\nBetreff: Haus\n\nDer Rat beschließt\n\nDie Verwaltung wird beauftragt, das Haus zu öffnen.\n\n"
                    "Begründung:\n\nDas Haus ist leer.\n",
                    NULL, "commissions proposed Rat: Die Verwaltung wird beauftragt, das Haus zu öffnen.\n");
  assert_proposal ("Der Rat beschließt\n\n• dem Plan zuzustimmen,\n• den Weg zu bauen.",
                   "resolves proposed Rat: Der Rat beschließt • dem Plan zuzustimmen, • den Weg zu bauen.\n");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/decision-lead/numbered-objects", test_numbered_objects);
  g_test_add_func ("/analysis/decision-lead/what-follows", test_what_follows);
  g_test_add_func ("/analysis/decision-lead/updated-proposal", test_updated_proposal);
  g_test_add_func ("/analysis/decision-lead/changed-motion", test_changed_motion);
  g_test_add_func ("/analysis/decision-lead/taken", test_taken);
  g_test_add_func ("/analysis/decision-lead/object-of-lead", test_object_of_lead);
  g_test_add_func ("/analysis/decision-lead/announced", test_announced);
  g_test_add_func ("/analysis/decision-lead/changed", test_changed);
  g_test_add_func ("/analysis/decision-lead/reported-once", test_reported_once);
  g_test_add_func ("/analysis/decision-lead/statement", test_statement);
  g_test_add_func ("/analysis/decision-lead/announced-in-line", test_announced_in_line);
  g_test_add_func ("/analysis/decision-lead/announced-beyond", test_announced_beyond);
  g_test_add_func ("/analysis/decision-lead/to-pass", test_to_pass);
  g_test_add_func ("/analysis/decision-lead/next-line", test_next_line);
  g_test_add_func ("/analysis/decision-lead/to-resolve", test_to_resolve);
  g_test_add_func ("/analysis/decision-lead/bare", test_bare);
  return g_test_run ();
}
