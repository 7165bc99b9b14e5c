/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "decision-fixture.h"

static void
test_no_item_number (void)
{
  assert_proposal (
      "Der Rat beschließt die Satzung zum\n1. Januar 2031 nach § 7 Abs. 1 und die\n2. Änderung der Gebühren.",
      "resolves proposed Rat: Der Rat beschließt die Satzung zum 1. Januar 2031 nach § 7 Abs. 1 und die 2. Änderung der Gebühren.\n");
}

static void
test_paragraphs (void)
{
  assert_proposal ("Der Rat beschließt das Konzept. Es gilt ab sofort.\n\nDer Rat beauftragt die Verwaltung, es umzusetzen.",
                   "resolves proposed Rat: Der Rat beschließt das Konzept. Es gilt ab sofort.\n"
                   "commissions proposed Rat: Der Rat beauftragt die Verwaltung, es umzusetzen.\n");
}

/* "er" is the council. */
static void
test_pronoun (void)
{
  assert_proposal ("Der Rat beschließt, einen Beirat zu bilden. Hierzu entsendet er drei Mitglieder.",
                   "resolves proposed Rat: Der Rat beschließt, einen Beirat zu bilden.\n"
                   "delegates proposed Rat: Hierzu entsendet er drei Mitglieder.\n");
}

/* What becomes of a motion. */
static void
test_settled_motion (void)
{
  assert_proposal ("Der Antrag wird als erledigt betrachtet.", "other proposed -: Der Antrag wird als erledigt betrachtet.\n");
  assert_proposal ("Der Ergänzungsantrag wird, wie vorgeschlagen, in den Kulturausschuss verwiesen.",
                   "resolves proposed -: Der Ergänzungsantrag wird, wie vorgeschlagen, in den Kulturausschuss verwiesen.\n");
  assert_proposal ("Die Anträge sind bearbeitet.", "other proposed -: Die Anträge sind bearbeitet.\n");
}

static void
test_placeholders (void)
{
  assert_proposal ("Der Kreistag wählt\n\nHerrn/Frau ______ als Mitglied und\n\nN. N. als Stellvertretung.",
                   "appoints proposed Kreistag: Der Kreistag wählt Herrn/Frau ______ als Mitglied und N. N. als Stellvertretung.\n");
  assert_proposal ("Der Rat beschließt das Konzept.\n\nAls Mitglieder der Jury werden benannt:\n\nHerr/Frau …….\n\nHerr/Frau …….",
                   "resolves proposed Rat: Der Rat beschließt das Konzept.\n"
                   "appoints proposed Rat: Als Mitglieder der Jury werden benannt: Herr/Frau ……. Herr/Frau …….\n");
  assert_proposal ("entfällt", "");
  assert_proposal ("Wählen Sie ein Element aus.\nDer Rat beschließt das Konzept.",
                   "resolves proposed Rat: Der Rat beschließt das Konzept.\n");
}

static void
test_corporation (void)
{
  assert_proposal ("Der Landkreis Birkental möchte die Beratung weiterhin fördern.\n\nZu diesem Zweck erklärt sich der Landkreis Birkental "
                   "bereit, ein Zehntel der Kosten zu tragen.",
                   "resolves proposed -: Der Landkreis Birkental möchte die Beratung weiterhin fördern.\n"
                   "resolves proposed -: Zu diesem Zweck erklärt sich der Landkreis Birkental bereit, ein Zehntel der Kosten zu tragen.\n");
  assert_proposal ("Die Stadt Birkental sieht in der Sprachförderung eine dauerhafte Aufgabe.\n\nDer Rat beschließt das Konzept.",
                   "resolves proposed -: Die Stadt Birkental sieht in der Sprachförderung eine dauerhafte Aufgabe.\n"
                   "resolves proposed Rat: Der Rat beschließt das Konzept.\n");
}

/* What the points of a motion are called together is none of them. */
static void
test_title_of_list (void)
{
  assert_decisions ("Antrag\nBetreff: Schulen\n\nDer Rat möge beschließen:\n\nResolution\n\nDer Rat fordert das Land auf, Lehrkräfte "
                    "einzustellen.\n\nDer Rat erklärt sich mit den Schulen einig.\n",
                    NULL,
                    "resolves proposed Rat: Der Rat fordert das Land auf, Lehrkräfte einzustellen.\n"
                    "resolves proposed Rat: Der Rat erklärt sich mit den Schulen einig.\n");
}

/* What a committee recommends is recommended, though the words are those of the council. */
static void
test_recommended_passive (void)
{
  assert_proposal ("Der Bauausschuss empfiehlt dem Rat:\n\nDie Satzung wird wie in der Anlage beschlossen.",
                   "recommends proposed Bauausschuss: Die Satzung wird wie in der Anlage beschlossen.\n");
}

/* What a motion wants to be there is resolved; what the administration is to do is commissioned. */
static void
test_passive_motion (void)
{
  assert_decisions ("Antrag\nBetreff: Bänke\n\nDer Rat möge beschließen:\n\nAm See wird ein Ruheplatz geschaffen.\n\n"
                    "Die Verwaltung erstellt einen Plan.\n",
                    NULL,
                    "resolves proposed Rat: Am See wird ein Ruheplatz geschaffen.\n"
                    "commissions proposed Rat: Die Verwaltung erstellt einen Plan.\n");
}

/* A duty whose content stands in a clause behind it. */
static void
test_duty_with_clause (void)
{
  assert_proposal ("Der Rat stimmt der Aufteilung zu.\n\nIn die Verträge ist die Regelung aufzunehmen, dass in drei Jahren gebaut wird.",
                   "approves proposed Rat: Der Rat stimmt der Aufteilung zu.\n"
                   "resolves proposed Rat: In die Verträge ist die Regelung aufzunehmen, dass in drei Jahren gebaut wird.\n");
}

/* What somebody reports after "teilt Folgendes mit:" may fill many paragraphs. */
static void
test_told_at_length (void)
{
  assert_decisions (
      "Beschluss:\n\nDer Bauausschuss empfiehlt, dass die Planer beauftragt werden.\n\nDer Vorsitzende teilt Folgendes mit:\n\n"
      "Es ist festzustellen, dass die Halle bezahlt werden kann.\n\nDer Plan wurde vom Innenministerium genehmigt.\n\n"
      "Ja-Stimmen: 4\n\nNein-Stimmen: 0\n",
      NULL, "recommends earlier Bauausschuss: Der Bauausschuss empfiehlt, dass die Planer beauftragt werden.\n");
}

/* Another authority has approved it; a thought is no duty. */
static void
test_no_act (void)
{
  assert_decisions (
      "Beschluss:\n\nDer Rat stellt fest, dass Flächen fehlen.\n\nEs ist damit wichtig, die Wünsche der Betriebe zu kennen.\n\n"
      "Der Plan wurde vom Innenministerium genehmigt.\n\nJa-Stimmen: 4\n\nNein-Stimmen: 0\n",
      NULL, "resolves earlier Rat: Der Rat stellt fest, dass Flächen fehlen.\n");
  assert_proposal ("Der Rat beschließt den Bau.\n\nDem Ausschuss ist im Mai eine Übersicht zu geben, welche Wege noch fehlen.",
                   "resolves proposed Rat: Der Rat beschließt den Bau.\n"
                   "resolves proposed Rat: Dem Ausschuss ist im Mai eine Übersicht zu geben, welche Wege noch fehlen.\n");
}

/* The assembly stands alone, and each line below it has a verb. */
static void
test_listed_verbs (void)
{
  assert_proposal ("Der Rat\n- nimmt den Bericht zur Kenntnis,\n- beauftragt die Verwaltung mit dem Bau.",
                   "commissions proposed Rat: Der Rat - nimmt den Bericht zur Kenntnis, - beauftragt die Verwaltung mit dem Bau.\n");
}

/* To talk of a paper is not to decide, and what is refused is nothing approved. */
static void
test_talk_and_refusal (void)
{
  assert_proposal ("Der Bauausschuss berät die Vorlage.\n\nDer Gemeinderat beschließt den Bau des Stegs.",
                   "resolves proposed Gemeinderat: Der Gemeinderat beschließt den Bau des Stegs.\n");
  assert_proposal ("Der Bauausschuss berät die Vorlage vor.", "");
  assert_proposal ("Der Finanzausschuss berät über den Entwurf und empfiehlt dem Rat, ihn zu beschließen.",
                   "recommends proposed Finanzausschuss: Der Finanzausschuss berät über den Entwurf und empfiehlt dem Rat, ihn zu "
                   "beschließen.\n");
  assert_proposal ("Der Anregung zu Punkt 4 wird nicht entsprochen.",
                   "other proposed -: Der Anregung zu Punkt 4 wird nicht entsprochen.\n");
  assert_proposal ("Der Anregung zu Punkt 4 wird entsprochen.", "approves proposed -: Der Anregung zu Punkt 4 wird entsprochen.\n");
}

/* Dots for a name that is still to be found end no sentence: what stands below goes on with it. */
static void
test_open_place (void)
{
  assert_proposal ("Der Rat entsendet in den Beirat\n\nFrau Berta Muster\nHerrn/Frau ……..\n\nals Mitglied und\n\nHerrn Karl "
                   "Muster\n\nals Stellvertretung.",
                   "delegates proposed Rat: Der Rat entsendet in den Beirat Frau Berta Muster Herrn/Frau …….. als Mitglied und Herrn "
                   "Karl Muster als Stellvertretung.\n");
}

/* "Der Rat möge beschließen, dass …": the participle at the end says what is done. */
static void
test_wish_in_clause (void)
{
  assert_decisions ("Antrag\n\nDer Rat möge beschließen, dass ein Digitalausschuss eingerichtet wird.\n\nBegründung:\nEr fehlt.\n", NULL,
                    "resolves proposed Rat: dass ein Digitalausschuss eingerichtet wird.\n");
  assert_decisions ("Antrag\n\nDer Rat möge beschließen, dass die Verwaltung beauftragt wird.\n\nBegründung:\nEs eilt.\n", NULL,
                    "commissions proposed Rat: dass die Verwaltung beauftragt wird.\n");
}

/* "Inhalt des Antrages:" is the heading of what is moved. */
static void
test_content_of_motion (void)
{
  assert_decisions (
      "Ortsräte\n\nInhalt des Antrages:\n\nDie Verwaltung wird gebeten, den Entwurf zu erarbeiten.\n\nDie Wahl von Ortsräten soll "
      "bis Mai geregelt sein.\n\nBegründung:\n\nSie fehlen.\n",
      NULL,
      "commissions proposed -: Die Verwaltung wird gebeten, den Entwurf zu erarbeiten.\n"
      "commissions proposed -: Die Wahl von Ortsräten soll bis Mai geregelt sein.\n");
}

/* Words without a verb name what is decided; who is to act is told to. */
static void
test_object_alone (void)
{
  assert_proposal ("Der Rat möge beschließen:\n\nDie Satzung für den Beirat gemäß Anlage 1.",
                   "resolves proposed Rat: Die Satzung für den Beirat gemäß Anlage 1.\n");
  assert_proposal ("Der Rat möge beschließen:\n\nDie Verwaltung ordnet die Akten gemäß Anlage 1.",
                   "commissions proposed Rat: Die Verwaltung ordnet die Akten gemäß Anlage 1.\n");
}

/* Nobody is told to do what takes effect. */
static void
test_takes_effect (void)
{
  assert_proposal ("Der Rat möge beschließen:\n\nDie Satzung tritt zum 1. August 2031 in Kraft.",
                   "resolves proposed Rat: Die Satzung tritt zum 1. August 2031 in Kraft.\n");
}

/* What was weighed is told, what the assembly resolves then is decided. */
static void
test_pronoun_behind_told (void)
{
  assert_proposal ("Der Rat hat die Anregungen geprüft und abgewogen. Er beschließt den Plan.",
                   "resolves proposed Rat: Er beschließt den Plan.\n");
  assert_proposal ("1. Der Rat hat die Anregungen geprüft. Er beauftragt die Verwaltung, zu antworten.\n2. Dem Plan wird zugestimmt.",
                   "commissions proposed Rat: Der Rat hat die Anregungen geprüft. Er beauftragt die Verwaltung, zu antworten.\n"
                   "approves proposed Rat: Dem Plan wird zugestimmt.\n");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/decision-running/no-item-number", test_no_item_number);
  g_test_add_func ("/analysis/decision-running/paragraphs", test_paragraphs);
  g_test_add_func ("/analysis/decision-running/pronoun", test_pronoun);
  g_test_add_func ("/analysis/decision-running/settled-motion", test_settled_motion);
  g_test_add_func ("/analysis/decision-running/placeholders", test_placeholders);
  g_test_add_func ("/analysis/decision-running/open-place", test_open_place);
  g_test_add_func ("/analysis/decision-running/corporation", test_corporation);
  g_test_add_func ("/analysis/decision-running/title-of-list", test_title_of_list);
  g_test_add_func ("/analysis/decision-running/recommended-passive", test_recommended_passive);
  g_test_add_func ("/analysis/decision-running/passive-motion", test_passive_motion);
  g_test_add_func ("/analysis/decision-running/duty-with-clause", test_duty_with_clause);
  g_test_add_func ("/analysis/decision-running/told-at-length", test_told_at_length);
  g_test_add_func ("/analysis/decision-running/no-act", test_no_act);
  g_test_add_func ("/analysis/decision-running/listed-verbs", test_listed_verbs);
  g_test_add_func ("/analysis/decision-running/talk-and-refusal", test_talk_and_refusal);
  g_test_add_func ("/analysis/decision-running/wish-in-clause", test_wish_in_clause);
  g_test_add_func ("/analysis/decision-running/content-of-motion", test_content_of_motion);
  g_test_add_func ("/analysis/decision-running/object-alone", test_object_alone);
  g_test_add_func ("/analysis/decision-running/takes-effect", test_takes_effect);
  g_test_add_func ("/analysis/decision-running/pronoun-behind-told", test_pronoun_behind_told);
  return g_test_run ();
}
