/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "decision-fixture.h"

#define POINTS "1. Der Rat beschließt den Ausbau der Lindenstraße.\n2. Die Verwaltung wird beauftragt, die Arbeiten auszuschreiben."
#define FOUND                                                                                                                              \
  "resolves proposed Rat: Der Rat beschließt den Ausbau der Lindenstraße.\n"                                                               \
  "commissions proposed Rat: Die Verwaltung wird beauftragt, die Arbeiten auszuschreiben.\n"

/* The boxes of the form go on right below the last point. */
static void
test_fields (void)
{
  assert_proposal (POINTS "\nHaushaltsmittel stehen zur Verfügung: ja\nProdukt: 54101", FOUND);
  assert_proposal (POINTS "\nGesamtkosten der Maßnahme: 120.000 €\nJährliche Folgekosten: keine", FOUND);
  assert_proposal ("Der Rat kauft das Haus am See.\nKosten: 12.000 €", "resolves proposed Rat: Der Rat kauft das Haus am See.\n");
}

/* What is set for whom belongs to the decision, and so does a field inside a list. */
static void
test_table (void)
{
  assert_proposal ("Der Rat beschließt die Gebühren wie folgt.\nKosten der Karte: 3,00 €",
                   "resolves proposed Rat: Der Rat beschließt die Gebühren wie folgt. Kosten der Karte: 3,00 €\n");
  assert_proposal ("1. Der Rat wählt Frau Muster zur Vorsitzenden.\nStellvertreter: Herr Beispiel",
                   "appoints proposed Rat: Der Rat wählt Frau Muster zur Vorsitzenden. Stellvertreter: Herr Beispiel\n");
  assert_proposal ("1. Der Rat kauft das Haus.\nKosten: 12.000 €\n2. Der Rat verkauft den Hof.",
                   "resolves proposed Rat: Der Rat kauft das Haus. Kosten: 12.000 €\nresolves proposed Rat: Der Rat verkauft den Hof.\n");
}

/* Who signs, where and when. */
static void
test_signed (void)
{
  assert_proposal (POINTS "\nNeustadt am See, den 12.03.2031\nIn Vertretung\nMuster\nStadtkämmerer", FOUND);
  assert_proposal (POINTS "\n(gez. Muster)\nErster Beigeordneter", FOUND);
  assert_decisions ("Beschlussvorschlag:\n" POINTS "\nMuster\nBürgermeister\n", NULL, FOUND);
  /* A day inside a sentence is none of it. */
  assert_proposal ("1. Der Rat lädt am Freitag,\nden 12. März 2031, zum Fest ein.",
                   "resolves proposed Rat: Der Rat lädt am Freitag, den 12. März 2031, zum Fest ein.\n");
}

/* Behind the closing quote nothing of the decision is left. */
static void
test_closed_quote (void)
{
  assert_proposal ("„Der Rat beschließt den Plan der Stadt Tannenrain.“\n(siehe Anlage)",
                   "resolves proposed Rat: Der Rat beschließt den Plan der Stadt Tannenrain.\n");
  assert_proposal ("„Der Rat beschließt den Plan. Die Kosten trägt die Stadt.“ (siehe Anlage)",
                   "resolves proposed Rat: Der Rat beschließt den Plan. Die Kosten trägt die Stadt.\n");
}

/* A dump has no paragraphs: what is told of how things are is no longer the decision, what is to be done is. */
static void
test_dump (void)
{
  const char *head = "Stadt Tannenrain Der Bürgermeister Vorlage 12/2031 öffentlich Betreff: Radweg am Bach Beschlussvorschlag: Der Rat "
                     "beschließt den Bau des Weges am Bach. Die Kosten trägt die Stadt.";
  const char *tail
      = " Er ist drei Kilometer lang und nur zwei Meter breit, was für so viele Kinder zu schmal ist. Er führt von der Brücke bis zum "
        "Sportplatz und dient vor allem den Kindern, die dort zur Schule gehen. Er führt auch "
        "vom Sportplatz bis zum Bahnhof und weiter bis an den Rand der Stadt, wo er in den Weg der Gemeinde Auendorf übergeht, "
        "der schon vor Jahren ausgebaut wurde und seither gern genutzt wird. Muster Bürgermeister Anlagen: Plan";
  g_autofree char *state = g_strconcat (head, " Der Weg am Bach ist seit langem schlecht.", tail, NULL);
  g_autofree char *duty = g_strconcat (head, " Der Plan ist bis zum Mai vorzulegen. Der Weg ist alt.", tail, NULL);

  assert_decisions (state, NULL, "resolves proposed Rat: Der Rat beschließt den Bau des Weges am Bach. Die Kosten trägt die Stadt.\n");
  assert_decisions (duty, NULL,
                    "resolves proposed Rat: Der Rat beschließt den Bau des Weges am Bach. Die Kosten trägt die Stadt. Der Plan ist bis zum "
                    "Mai vorzulegen.\n");
}

/* What was, on a line of its own below the decision, is the reasoning; in minutes also what is: it tells what happened next. */
static void
test_next_line (void)
{
  assert_proposal ("Der Rat stimmt der Vergabe zu.\nDie Firma hat das beste Angebot gegeben. Es gingen vier Angebote ein.",
                   "approves proposed Rat: Der Rat stimmt der Vergabe zu.\n");
  assert_decisions (
      "Niederschrift über die 3. Sitzung des Rates am 03.05.2031\n\nDer Rat stimmt der Tagesordnung zu.\nEs gibt keine Fragen.\n"
      "Der Rat nimmt den Bericht zur Kenntnis.\n",
      NULL,
      "approves earlier Rat: Der Rat stimmt der Tagesordnung zu.\n"
      "takes-note earlier Rat: Der Rat nimmt den Bericht zur Kenntnis.\n");
}

/* What is told of the vote in the same paragraph is no part of the decision. */
static void
test_vote_told (void)
{
  assert_decisions (
      "Niederschrift über die Sitzung des Bauausschusses am 12.03.2031\n\nBeschluss:\nDer Bauausschuss empfiehlt dem Rat, den Weg zu "
      "bauen. Die Abstimmung erfolgte geheim.\n\nBeschluss:\nDer Bauausschuss lehnt den Steg ab. Damit hat sich der Antrag der "
      "Fraktion Linde erledigt.\n\neinstimmig\n",
      NULL,
      "recommends earlier Bauausschuss: Der Bauausschuss empfiehlt dem Rat, den Weg zu bauen.\n"
      "other earlier Bauausschuss: Der Bauausschuss lehnt den Steg ab.\n");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/decision-below/fields", test_fields);
  g_test_add_func ("/analysis/decision-below/table", test_table);
  g_test_add_func ("/analysis/decision-below/signed", test_signed);
  g_test_add_func ("/analysis/decision-below/closed-quote", test_closed_quote);
  g_test_add_func ("/analysis/decision-below/dump", test_dump);
  g_test_add_func ("/analysis/decision-below/next-line", test_next_line);
  g_test_add_func ("/analysis/decision-below/vote-told", test_vote_told);
  return g_test_run ();
}
