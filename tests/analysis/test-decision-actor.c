/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "decision-fixture.h"

static void
test_members (void)
{
  assert_proposal ("Die Mitglieder des Sozialausschusses nehmen den Bericht zur Kenntnis.",
                   "takes-note proposed Sozialausschuss: Die Mitglieder des Sozialausschusses nehmen den Bericht zur Kenntnis.\n");
}

static void
test_object (void)
{
  assert_proposal ("Der Rat beschließt das Konzept. Er ermächtigt die Verwaltung, ein Haus zu bauen.",
                   "resolves proposed Rat: Der Rat beschließt das Konzept.\n"
                   "commissions proposed Rat: Er ermächtigt die Verwaltung, ein Haus zu bauen.\n");
}

/* Of two assemblies in one sentence that which decides; one that only recommends stays where nobody else does. */
static void
test_two (void)
{
  assert_proposal ("Der Bauausschuss empfiehlt / der Rat beschließt:\n\n1. Der Plan wird aufgestellt.\n2. Der Weg wird gebaut.",
                   "resolves proposed Rat: Der Plan wird aufgestellt.\nresolves proposed Rat: Der Weg wird gebaut.\n");
  assert_proposal ("Der Bauausschuss berät vor, der Rat beschließt den Plan.",
                   "resolves proposed Rat: Der Bauausschuss berät vor, der Rat beschließt den Plan.\n");
  assert_proposal ("Der Bauausschuss empfiehlt und der Rat beschließt den Plan.",
                   "resolves proposed Rat: Der Bauausschuss empfiehlt und der Rat beschließt den Plan.\n");
  assert_proposal ("Der Bauausschuss empfiehlt dem Kreistag, der Kreistag stimmt dem Plan zu.",
                   "approves proposed Kreistag: Der Bauausschuss empfiehlt dem Kreistag, der Kreistag stimmt dem Plan zu.\n");
  assert_proposal ("Der Bauausschuss und der Schulausschuss empfehlen, der Rat beschließt:\n\nDer Plan wird aufgestellt.",
                   "resolves proposed Rat: Der Plan wird aufgestellt.\n");
  assert_proposal ("Bauausschuss und Schulausschuss beraten vor und empfehlen, der Rat beschließt den Plan.",
                   "resolves proposed Rat: Bauausschuss und Schulausschuss beraten vor und empfehlen, der Rat beschließt den Plan.\n");
  assert_proposal ("Der Vorstand, der Beirat und der Bauausschuss empfehlen, der Rat beschließt den Plan.",
                   "resolves proposed Rat: Der Vorstand, der Beirat und der Bauausschuss empfehlen, der Rat beschließt den Plan.\n");
  assert_proposal ("Der Bauausschuss empfiehlt: Der Rat beschließt den Plan.",
                   "resolves proposed Rat: Der Bauausschuss empfiehlt: Der Rat beschließt den Plan.\n");
  assert_proposal (
      "Der Bauausschuss und der Schulausschuss beschließen den Plan, der Rat stimmt ihm zu.",
      "resolves proposed Bauausschuss: Der Bauausschuss und der Schulausschuss beschließen den Plan, der Rat stimmt ihm zu.\n");
  assert_proposal ("Der Bauausschuss empfiehlt, der Rat möge zustimmen.",
                   "recommends proposed Bauausschuss: Der Bauausschuss empfiehlt, der Rat möge zustimmen.\n");
}

/* The object stands in front: only the article tells who acts. */
static void
test_turned (void)
{
  assert_proposal ("Die Verwaltung beauftragt der Rat mit einem Konzept.",
                   "commissions proposed Rat: Die Verwaltung beauftragt der Rat mit einem Konzept.\n");
}

static void
test_session (void)
{
  assert_decisions ("Sachverhalt:\n\nDer Plan wurde in der Sitzung des Kreistages am 3.5.2019 beschlossen.\n", "date",
                    "resolves earlier Kreistag: Der Plan wurde in der Sitzung des Kreistages am 3.5.2019 beschlossen. [2019-05-03]\n");
}

static void
test_adjective (void)
{
  assert_decisions ("Sachverhalt:\n\nDer zuständige Gemeinderat hat in der Sitzung am 03.05.2019 beschlossen, den Plan auszulegen.\n", NULL,
                    "resolves earlier Gemeinderat: Der zuständige Gemeinderat hat in der Sitzung am 03.05.2019 beschlossen, den Plan "
                    "auszulegen.\n");
}

static void
test_decider (void)
{
  assert_decisions (
      "Betreff: Haus am See\n\nBeratungsfolge:\nSozialausschuss\t12.05.2022\tVorberatung\nKreistag\t02.06.2022\tEntscheidung\n\n"
      "Beschlussvorschlag:\n\nDie Verwaltung wird beauftragt, ein Haus zu bauen.\n",
      NULL, "commissions proposed Kreistag: Die Verwaltung wird beauftragt, ein Haus zu bauen.\n");
}

static void
test_asked (void)
{
  assert_proposal (
      "Wir beantragen daher, die Bezirksversammlung möge beschließen:\n\nDie Amtsleiterin wird aufgefordert, dafür zu sorgen, dass "
      "neue Wege angelegt werden.",
      "commissions proposed Bezirksversammlung: Die Amtsleiterin wird aufgefordert, dafür zu sorgen, dass neue Wege angelegt "
      "werden.\n");
}

/* One asks the next: the last one decides. */
static void
test_asked_next (void)
{
  assert_proposal (
      "Der Sozialausschuss empfiehlt, der Kreistag möge beschließen:\n1. Der Weg wird gebaut.\n2. Die Mittel werden bereitgestellt.",
      "resolves proposed Kreistag: Der Weg wird gebaut.\nresolves proposed Kreistag: Die Mittel werden bereitgestellt.\n");
  assert_proposal ("Der Bauausschuss möge beschließen, der Rat möge beschließen:\n1. Der Weg wird gebaut.\n2. Der Zaun wird entfernt.",
                   "resolves proposed Rat: Der Weg wird gebaut.\nresolves proposed Rat: Der Zaun wird entfernt.\n");
  assert_proposal ("Die Fraktion beantragt, der Bauausschuss, der Hauptausschuss und der Rat mögen beschließen:\n1. Der Weg wird gebaut.",
                   "resolves proposed Bauausschuss: Der Weg wird gebaut.\n");
  assert_proposal ("Die Bezirksversammlung möge beschließen, die Bürgerschaft möge die Mittel bereitstellen.",
                   "resolves proposed Bezirksversammlung: die Bürgerschaft möge die Mittel bereitstellen.\n");
}

/* Committees that only prepare stand one behind the other. */
static void
test_chain (void)
{
  assert_proposal ("Der Bauausschuss empfiehlt dem Hauptausschuss, der Hauptausschuss empfiehlt dem Rat, der Rat beschließt den Plan.",
                   "resolves proposed Rat: Der Bauausschuss empfiehlt dem Hauptausschuss, der Hauptausschuss empfiehlt dem Rat, der Rat "
                   "beschließt den Plan.\n");
}

/* The office that lets the paper pass on does not decide it. */
static void
test_office_in_sequence (void)
{
  assert_decisions ("Betreff: Haus am See\n\nBeratungsfolge:\nDienstberatung des Bürgermeisters\t02.05.2022\tBestätigung\n"
                    "Verwaltungsausschuss\t12.05.2022\tBeschlussfassung\n\nBeschlussvorschlag:\n\nDas Haus wird gebaut.\n",
                    NULL, "resolves proposed Verwaltungsausschuss: Das Haus wird gebaut.\n");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/decision-actor/members", test_members);
  g_test_add_func ("/analysis/decision-actor/object", test_object);
  g_test_add_func ("/analysis/decision-actor/turned", test_turned);
  g_test_add_func ("/analysis/decision-actor/session", test_session);
  g_test_add_func ("/analysis/decision-actor/adjective", test_adjective);
  g_test_add_func ("/analysis/decision-actor/decider", test_decider);
  g_test_add_func ("/analysis/decision-actor/asked", test_asked);
  g_test_add_func ("/analysis/decision-actor/two", test_two);
  g_test_add_func ("/analysis/decision-actor/asked-next", test_asked_next);
  g_test_add_func ("/analysis/decision-actor/chain", test_chain);
  g_test_add_func ("/analysis/decision-actor/office-in-sequence", test_office_in_sequence);
  return g_test_run ();
}
