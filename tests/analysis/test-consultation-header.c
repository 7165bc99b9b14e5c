/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "paper-fixture.h"

static void
test_lines (void)
{
  g_autoptr (LotseOutline) outline = analyze_paper ("Sitzungsvorlage Nr. 27/2031\n"
                                                    "\n"
                                                    "für den Ausschuss für Soziales und Sport am 21.02.2031    (öffentlich)\n"
                                                    "für den Stadtrat am Dienstag, den 11.03.2031    (nichtöffentlich)\n"
                                                    "\n"
                                                    "Bestellung einer Beauftragten\n"
                                                    "\n"
                                                    "Beschlussvorschlag:\n"
                                                    "Der Stadtrat bestellt Frau Beispiel.\n");

  assert_key (outline, "title", "Bestellung einer Beauftragten");
  assert_n_consultations (outline, 2);
  assert_consultation (outline, 0, "2031-02-21", "Ausschuss für Soziales und Sport", NULL, NULL);
  assert_consultation (outline, 1, "2031-03-11", "Stadtrat", NULL, NULL);
}

/* The assembly itself behind the type of a motion; a sentence and what is no body are none. */
static void
test_type_and_body (void)
{
#define TAIL "\n\nLampen am Bahnhof\n\nDer Rat möge beschließen:\n\nDie Verwaltung stellt Lampen auf.\n"
  g_autoptr (LotseOutline) outline = analyze_paper ("Antrag zur Stadtverordnetenversammlung am 27.02.2031" TAIL);
  g_autoptr (LotseOutline) two = analyze_paper ("Beschlussvorlage  für den Kreisausschuss am 17.06.2031 (öffentlich)\n"
                                                "                  für den Kreistag am 08.07.2031 (öffentlich)" TAIL);
  g_autoptr (LotseOutline) statute = analyze_paper ("Antrag zur Satzung am 27.02.2031" TAIL);
  g_autoptr (LotseOutline) sentence = analyze_paper ("Antrag zur Stadtverordnetenversammlung am 27.02.2031 von Frau Beispiel." TAIL);

  assert_n_consultations (outline, 1);
  assert_consultation (outline, 0, "2031-02-27", "Stadtverordnetenversammlung", NULL, NULL);
  assert_n_consultations (statute, 0);
  assert_n_consultations (sentence, 0);
  assert_n_consultations (two, 2);
  assert_consultation (two, 0, "2031-06-17", "Kreisausschuss", NULL, NULL);
  assert_consultation (two, 1, "2031-07-08", "Kreistag", NULL, NULL);
  assert_key (two, "date", NULL);
#undef TAIL
}

static void
test_wrapped (void)
{
  g_autoptr (LotseOutline) outline = analyze_paper ("Vorlage Nr. GV 12/2031\n"
                                                    "für die öffentliche Sitzung\n"
                                                    "der Gemeindevertretung Moordorf\n"
                                                    "am 16.09.2031 - TOP 8\n"
                                                    "\n"
                                                    "Zuschuss für den Sportverein\n"
                                                    "\n"
                                                    "Beschlussvorschlag:\n"
                                                    "Die Gemeindevertretung gewährt den Zuschuss.\n");

  assert_key (outline, "title", "Zuschuss für den Sportverein");
  assert_n_consultations (outline, 1);
  assert_consultation (outline, 0, "2031-09-16", "Gemeindevertretung Moordorf", NULL, NULL);
}

/* Labels and values take turns. */
static void
test_label_and_value (void)
{
  g_autoptr (LotseOutline) outline = analyze_paper ("Sitzungsvorlage Nr. 045/2031\n"
                                                    "\n"
                                                    "Gremium\n"
                                                    "Gemeinderat\n"
                                                    "Datum\n"
                                                    "24.05.2031\n"
                                                    "Status\n"
                                                    "öffentlich\n"
                                                    "\n"
                                                    "Elternbeiträge im Kindergarten\n"
                                                    "\n"
                                                    "Beschlussvorschlag:\n"
                                                    "Die Beiträge werden erhöht.\n");

  assert_key (outline, "date", NULL);
  assert_key (outline, "publicity", "public");
  assert_n_consultations (outline, 1);
  assert_consultation (outline, 0, "2031-05-24", "Gemeinderat", NULL, NULL);
}

/* A sentence that begins like one of these lines. */
static void
test_sentence (void)
{
  g_autoptr (LotseOutline) outline = analyze_paper ("Elternbeiträge im Kindergarten\n"
                                                    "\n"
                                                    "für die Anmeldung gilt der Stichtag am 24.05.2031\n"
                                                    "\n"
                                                    "Sachverhalt:\n"
                                                    "Die Beiträge steigen.\n");

  assert_n_consultations (outline, 0);
}

/* A sentence of the header says where the paper goes. */
static void
test_inside (void)
{
  g_autoptr (LotseOutline) outline = analyze_paper (
      "Stadt Moordorf\n"
      "Vorlage Nr. 112/2031\n"
      "Betreff: Ordnung für die Notunterkünfte\n"
      "Die Vorlage geht in die Sitzung des Ausschusses für Bau und Verkehr am 03.05.2031 und dann zur Sitzung des Rates am "
      "12.05.2031.\n"
      "\n"
      "Beschlussvorschlag:\n"
      "Der Rat beschließt die Ordnung.\n");

  assert_key (outline, "title", "Ordnung für die Notunterkünfte");
  assert_n_consultations (outline, 2);
  assert_consultation (outline, 0, "2031-05-03", "Ausschuss für Bau und Verkehr", NULL, NULL);
  assert_consultation (outline, 1, "2031-05-12", "Rat", NULL, NULL);
}

static void
test_planned (void)
{
  g_autoptr (LotseOutline) outline = analyze_paper ("Vorlage Nr. 112/2031\n"
                                                    "Vorgesehen für die nächste Sitzung des Rates am 12.05.2031 (öffentlich)\n"
                                                    "\n"
                                                    "Beschlussvorschlag:\n"
                                                    "Der Rat beschließt die Ordnung.\n");

  assert_n_consultations (outline, 1);
  assert_consultation (outline, 0, "2031-05-12", "Rat", NULL, NULL);
  assert_key (outline, "publicity", "public");
}

static void
test_question_of_group (void)
{
  g_autoptr (LotseOutline) outline
      = analyze_paper ("Plätze in Sprachkursen\n"
                       "\n"
                       "Anfrage der Fraktion Bunte Liste zur Sitzung des Sozialausschusses am 26. Februar 2031\n"
                       "\n"
                       "Wie viele Plätze gibt es?\n");

  assert_n_consultations (outline, 1);
  assert_consultation (outline, 0, "2031-02-26", "Sozialausschuss", NULL, NULL);
}

/* A letter asks for a place on the agenda; what was decided in a session before is none of the paper's consultations. */
static void
test_agenda (void)
{
  g_autoptr (LotseOutline) outline = analyze_paper ("Moordorf, den 02.04.2031\n"
                                                    "\n"
                                                    "Mehr Bänke am Deich\n"
                                                    "\n"
                                                    "Sehr geehrter Herr Bürgermeister,\n"
                                                    "\n"
                                                    "wir bitten, unseren Antrag auf die Tagesordnung der nächsten Sitzung\n"
                                                    "des Ausschusses für Bau und Verkehr am 12. Mai 2031 zu setzen.\n"
                                                    "\n"
                                                    "Die Verwaltung wird beauftragt, zehn Bänke aufzustellen.\n"
                                                    "\n"
                                                    "In der Sitzung des Rates am 03.02.2031 wurde darüber gesprochen.\n");

  assert_n_consultations (outline, 1);
  assert_consultation (outline, 0, "2031-05-12", "Ausschuss für Bau und Verkehr", NULL, NULL);
}

/* What was withdrawn, or reported, in a session is told, not planned. */
static void
test_told (void)
{
  g_autoptr (LotseOutline) outline = analyze_paper ("Vorlage Nr. 112/2031\n"
                                                    "Die Vorlage wurde zur Sitzung des Rates am 12.05.2031 zurückgezogen.\n"
                                                    "\n"
                                                    "Sachverhalt:\n"
                                                    "Der Bericht lag in der Sitzung des Rates am 03.02.2031 vor.\n");

  assert_n_consultations (outline, 0);
}

/* Body and session in one word. */
static void
test_compound (void)
{
  static const struct
  {
    const char *content;
    const char *body;
  } cases[] = {
    { "Änderungsantrag der Fraktion Mitte zur Kreistagssitzung am 12. Mai 2031\n\nDer Kreistag beschließt den Bau.\n", "Kreistag" },
    { "In die BVV-Sitzung am 12. Mai 2031 bringt die Fraktion folgenden Antrag ein:\n\nDas Bezirksamt wird beauftragt, zu bauen.\n",
      "BVV" },
    { "Anträge zur 17. Stadtratssitzung am 12.05.2031\n\nMehr Bänke am Deich\n\nDer Stadtrat beschließt den Bau.\n", "Stadtrat" },
    { "Bänke am Deich, Anfrage der Fraktion Mitte, eingereicht zur Stadtratssitzung am 12.05.2031\n\n1. Wo stehen Bänke?\n", "Stadtrat" },
    { "Moordorf, den 02.04.2031\n\nSehr geehrter Herr Bürgermeister,\n\nsetzen Sie den Antrag auf die Tagesordnung der nächsten "
      "Ratssitzung am "
      "12. Mai 2031.\n",
      "Rat" },
    { "Der Bericht ist bis zur Ratssitzung am 12.05.2031 vorzulegen.\n\nSachverhalt:\nText.\n", NULL },
    { "Antrag: Der Bericht ist bis zur Ratssitzung am 12.05.2031 vorzulegen.\n\nSachverhalt:\nText.\n", NULL },
    { "Antrag zur Ausschusssitzung am 12.05.2031\n\nSachverhalt:\nText.\n", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (LotseOutline) outline = analyze_paper (cases[i].content);

      g_test_message ("%s", cases[i].content);
      assert_n_consultations (outline, cases[i].body ? 1 : 0);
      if (cases[i].body)
        assert_consultation (outline, 0, "2031-05-12", cases[i].body, NULL, NULL);
    }
}

/* The item of the agenda stands with a label of its own. */
static void
test_item (void)
{
  g_autoptr (LotseOutline) sequence = analyze_paper (
      "Vorlage Nr.: 12/2031\nBeratungsfolge:\tBauausschuss\nSitzungstermin:\t12.05.2031\n\nBeschlussvorschlag:\nDer Ausschuss "
      "beschließt den Umbau.\n");
  g_autoptr (LotseOutline) outline = analyze_paper (
      "Vorlage Nr.: 12/2031\nGremium: Bauausschuss\nTermin: 12.05.2031\nTOP: 4\nöffentlich\n\nBeschlussvorschlag:\nDer Bauausschuss "
      "beschließt den Umbau.\n");

  assert_n_consultations (outline, 1);
  assert_n_consultations (sequence, 1);
  assert_consultation (sequence, 0, "2031-05-12", "Bauausschuss", NULL, NULL);
  assert_consultation (outline, 0, "2031-05-12", "Bauausschuss", NULL, NULL);
  g_assert_cmpstr (lotse_outline_item_get (lotse_outline_get_item (outline, LOTSE_ITEM_CONSULTATION, 0), "top"), ==, "4");
}

/* The last session with its body and item behind the day; prose or another date behind it is none. */
static void
test_last (void)
{
  static const struct
  {
    const char *value;
    const char *body;
    const char *publicity;
    const char *top;
  } cases[] = { { "08.04.2031 Hauptausschuss Ö 6.17", "Hauptausschuss", "public", "6.17" },
                { "08.04.2031 Ausschuss für Mobilität und Inneres N 3", "Ausschuss für Mobilität und Inneres", "non-public", "3" },
                { "08.04.2031 Hauptausschuss", "Hauptausschuss", NULL, NULL },
                { "08.04.2031 um 17 Uhr", NULL, NULL, NULL },
                { "08.04.2031", NULL, NULL, NULL } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *content = g_strdup_printf ("Antrag der Wählergruppe Hafen: Bericht über das Wegenetz\nLetzte Beratung: %s\n"
                                                  "Die Radwege am Hafen enden vor der Brücke.\n"
                                                  "Die Bezirksversammlung bittet die Verwaltung, darüber zu berichten.\n",
                                                  cases[i].value);
      g_autoptr (LotseOutline) outline = analyze_paper (content);
      LotseOutlineItem *item;

      assert_n_consultations (outline, 1);
      item = lotse_outline_get_item (outline, LOTSE_ITEM_CONSULTATION, 0);
      g_assert_cmpstr (lotse_outline_item_get (item, "date"), ==, "2031-04-08");
      g_assert_cmpstr (lotse_outline_item_get (item, "body"), ==, cases[i].body);
      g_assert_cmpstr (lotse_outline_item_get (item, "publicity"), ==, cases[i].publicity);
      g_assert_cmpstr (lotse_outline_item_get (item, "top"), ==, cases[i].top);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/consultation-header/lines", test_lines);
  g_test_add_func ("/analysis/consultation-header/type-and-body", test_type_and_body);
  g_test_add_func ("/analysis/consultation-header/wrapped", test_wrapped);
  g_test_add_func ("/analysis/consultation-header/label-and-value", test_label_and_value);
  g_test_add_func ("/analysis/consultation-header/sentence", test_sentence);
  g_test_add_func ("/analysis/consultation-header/inside", test_inside);
  g_test_add_func ("/analysis/consultation-header/planned", test_planned);
  g_test_add_func ("/analysis/consultation-header/question-of-group", test_question_of_group);
  g_test_add_func ("/analysis/consultation-header/agenda", test_agenda);
  g_test_add_func ("/analysis/consultation-header/told", test_told);
  g_test_add_func ("/analysis/consultation-header/compound", test_compound);
  g_test_add_func ("/analysis/consultation-header/last", test_last);
  g_test_add_func ("/analysis/consultation-header/item", test_item);
  return g_test_run ();
}
