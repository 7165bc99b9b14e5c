/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "paper-fixture.h"

/* Rows of a body, whether in public, and what it is to do, in a text without line ends. */
static void
test_rows (void)
{
  g_autoptr (LotseOutline) outline = analyze_paper ("Stadt Auental Vorlage Nr.: V0085/31 Datum: 30. Oktober 2031 Vorlage Beratungsfolge "
                                                    "Dienstberatung der Bürgermeisterin nicht öffentlich "
                                                    "beratend Ausschuss für Finanzen und Bau nicht öffentlich (Eigenbetrieb Wald) "
                                                    "Ortsbeirat Altdorf öffentlich beratend Stadtrat öffentlich "
                                                    "beschließend Zuständig: Amt für Bau Gegenstand: Bänke am Deich Beschlussvorschlag: 1. "
                                                    "Der Stadtrat beschließt den Bau von Bänken.\n");

  assert_n_consultations (outline, 4);
  assert_consultation (outline, 0, NULL, "Dienstberatung der Bürgermeisterin", "deliberation", NULL);
  assert_consultation (outline, 1, NULL, "Ausschuss für Finanzen und Bau", NULL, NULL);
  assert_consultation (outline, 2, NULL, "Ortsbeirat Altdorf", "deliberation", NULL);
  assert_consultation (outline, 3, NULL, "Stadtrat", "decision", NULL);
}

/* Heads of columns before the rows, among them words that no list knows. */
static void
test_heads (void)
{
  g_autoptr (LotseOutline) outline = analyze_paper (
      "Bürgermeisteramt Moordorf Vorlage an den Gemeinderat Bänke am Deich Beschlussvorschlag Der Gemeinderat beschließt den Bau von drei "
      "Bänken. "
      "Beratungsfolge Vorberatung erfolgt Sitzung am Beratungszweck ö/nö Top Gemeinderat Information nichtöffentlich Gemeinderat "
      "Beschlussfassung öffentlich 3. Begründung Am Deich fehlen Bänke.\n");

  assert_n_consultations (outline, 2);
  assert_consultation (outline, 0, NULL, "Gemeinderat", "information", NULL);
  assert_consultation (outline, 1, NULL, "Gemeinderat", "decision", NULL);
}

/* The same before rows with dates. */
static void
test_heads_of_dates (void)
{
  g_autoptr (LotseOutline) outline
      = analyze_paper ("Beschlussvorlage Amt: 302 Ohl Datum: 12.12.2031 Az.: 650.041 Drucksache Nr.: 1/2031 Beratungsfolge Termin Beratung "
                       "Kennung Abstimmung "
                       "Ortschaftsrat Altdorf 11.10.2031 vorberatend öffentlich Gemeinderat 01.04.2032 beschließend öffentlich "
                       "Eingangsvermerke Kämmerei Betreff: "
                       "Bänke am Deich Beschlussvorschlag: Der Gemeinderat beschließt den Bau von drei Bänken.\n");

  assert_n_consultations (outline, 2);
  assert_consultation (outline, 0, "2031-10-11", "Ortschaftsrat Altdorf", "preliminary", NULL);
  assert_consultation (outline, 1, "2032-04-01", "Gemeinderat", "decision", NULL);
}

/* One row below the heads, its day not filled in. */
static void
test_one_row (void)
{
  g_autoptr (LotseOutline) outline = analyze_paper (
      "Vorlage-Sammeldokument\n\nDaten\n\nKommune\nMoordorf\nGröße\n82 kB\n\nInhalt der Datei\n\n"
      "Der Bürgermeister Vorlage Federführende Dienststelle: Fachbereich Bau Vorlage-Nr: Status: AZ: Datum: Verfasser: FB 61/0431 "
      "öffentlich "
      "14.04.2031 FB 61 Bänke am Deich Beratungsfolge: TOP:__ Datum Gremium PLA Entscheidung Kompetenz Beschlussvorschlag: Der "
      "Planungsausschuss beschließt den Bau von drei Bänken am Deich.\n");

  assert_n_consultations (outline, 1);
  assert_consultation (outline, 0, NULL, "PLA", "decision", NULL);
}

/* Names alone, before the next heading. */
static void
test_names (void)
{
  g_autoptr (LotseOutline) outline = analyze_paper (
      "Stadt Moordorf Vorlage 51/2031 Datum 12.05.2031 Beratungsfolge Schulausschuss Rat Finanzielle Auswirkungen Nein Bänke am "
      "Deich Beschlussentwurf: Der Rat beschließt den Bau von drei Bänken.\n");

  assert_n_consultations (outline, 2);
  assert_consultation (outline, 0, NULL, "Schulausschuss", NULL, NULL);
  assert_consultation (outline, 1, NULL, "Rat", NULL, NULL);
}

/* The day and what the body is to do stand behind the labels of other fields, on one line or on several. */
static void
test_date_behind (void)
{
  static const char *const contents[] = {
    "STADT MOORDORF öffentlich Der Bürgermeister A 439/2031 Az.: 6619 Amt: - 65 Datum: 02.09.2031 Den Antrag leite ich weiter. "
    "Beratungsfolge "
    "Betriebsausschuss Straßen Betrifft: Termin 22.09.2031 Bemerkungen beschließend Antrag bzgl. der Bänke am Deich Finanzielle "
    "Auswirkungen: "
    "Es werden 290.000,- € benötigt. Stellungnahme der Verwaltung: Die Bänke am Deich sind alt und werden erneuert.\n",
    "STADT MOORDORF\nöffentlich\nDer Bürgermeister\nA 439/2031\nDatum: 02.09.2031\nBeratungsfolge\nBetriebsausschuss Straßen\nBetrifft:\n"
    "Termin\n22.09.2031\nBemerkungen\nbeschließend\nAntrag bzgl. der Bänke am Deich\nFinanzielle Auswirkungen:\nEs werden 290.000,- € "
    "benötigt.\n",
  };

  for (guint i = 0; i < G_N_ELEMENTS (contents); i++)
    {
      g_autoptr (LotseOutline) outline = analyze_paper (contents[i]);

      assert_n_consultations (outline, 1);
      assert_consultation (outline, 0, "2031-09-22", "Betriebsausschuss Straßen", "decision", NULL);
    }
}

/* The day of the paper and a box stand between the body and its day. */
static void
test_form (void)
{
  g_autoptr (LotseOutline) outline = analyze_paper (
      "STADT MOORDORF DER BÜRGERMEISTER Amt/Abteilung: 18 / Bau Bearbeiterin: Anna Ohl TOP Drs.-Nr.: 301.31 Datum : Beratungsfolge Termin "
      "Ausschuss "
      "für Planung und Verkehr X 01.06.2031 Bemerkungen 20.06.2031 Öffentlicher Teil Nichtöffentlicher Teil Bericht über die Bänke am "
      "Deich "
      "Beschlussentwurf: Der Ausschuss für Planung und Verkehr nimmt den Bericht zur Kenntnis. Begründung: Am Deich stehen Bänke.\n");

  assert_n_consultations (outline, 1);
  assert_consultation (outline, 0, "2031-06-20", "Ausschuss für Planung und Verkehr", NULL, NULL);
}

/* Names behind the colon of the title, divided by commas or arrows, also with their days; a sentence is no list. */
static void
test_list_of_names (void)
{
  static const struct
  {
    const char *list;
    const char *dates[2];
  } cases[] = {
    { "Ausschuss für Soziales, Gesundheit und Sport, Rat der Stadt", { NULL, NULL } },
    { "Ausschuss für Soziales, Gesundheit und Sport → Rat der Stadt", { NULL, NULL } },
    { "Ausschuss für Soziales, Gesundheit und Sport (05.02.2031) → Rat der Stadt (12.03.2031)", { "2031-02-05", "2031-03-12" } },
  };
  g_autoptr (LotseOutline) roles
      = analyze_paper ("Beratungsfolge: Bauausschuss, 05.02.2031, Vorberatung Rat der Stadt, 12.03.2031, Entscheidung\n\n"
                       "Beschlussvorschlag:\nDer Rat beschließt den Umbau.\n");
  g_autoptr (LotseOutline) bodies
      = analyze_paper ("Vorlage Nr. 12/2031\n\nGremien: Bauausschuss (05.02.2031); Rat der Stadt (12.03.2031)\n\n"
                       "Beschlussvorschlag:\nDer Rat beschließt den Umbau.\n");
  g_autoptr (LotseOutline) none = analyze_paper ("Beratungsfolge: Der Bauausschuss berät zuerst, dann der Rat. Beide sind öffentlich.\n");

  assert_n_consultations (none, 0);
  assert_n_consultations (bodies, 2);
  assert_consultation (bodies, 1, "2031-03-12", "Rat der Stadt", NULL, NULL);
  assert_n_consultations (roles, 2);
  assert_consultation (roles, 0, "2031-02-05", "Bauausschuss", "preliminary", NULL);
  assert_consultation (roles, 1, "2031-03-12", "Rat der Stadt", "decision", NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *content = g_strconcat ("Vorlage Nr. 12/2031\n\nBeratungsfolge: ", cases[i].list,
                                              "\n\nBeschlussvorschlag:\nDer Rat beschließt den Umbau.\n", NULL);
      g_autoptr (LotseOutline) outline = analyze_paper (content);

      g_test_message ("%s", cases[i].list);
      assert_n_consultations (outline, 2);
      assert_consultation (outline, 0, cases[i].dates[0], "Ausschuss für Soziales, Gesundheit und Sport", NULL, NULL);
      assert_consultation (outline, 1, cases[i].dates[1], "Rat der Stadt", NULL, NULL);
    }
}

/* Columns that run on one after another; without a day for each body nobody knows whose they are. */
static void
test_column_run (void)
{
  g_autoptr (LotseOutline) outline = analyze_paper (
      "Stadt Moordorf Vorlage 51/2031 Datum 12.01.2031 Bänke am Deich Beratungsfolge Schulausschuss Haupt- und Finanzausschuss Rat der "
      "Stadt "
      "Beratungstermine 05.02.2031 20.02.2031 12.03.2031 Zuständigkeit Vorberatung Vorberatung Entscheidung Beschlussvorschlag: Der Rat "
      "beschließt den Bau von drei Bänken.\n");

  assert_n_consultations (outline, 3);
  assert_consultation (outline, 0, "2031-02-05", "Schulausschuss", "preliminary", NULL);
  assert_consultation (outline, 1, "2031-02-20", "Haupt- und Finanzausschuss", "preliminary", NULL);
  assert_consultation (outline, 2, "2031-03-12", "Rat der Stadt", "decision", NULL);
}

/* A text that ends with the heads of the columns. */
static void
test_nothing_behind_heads (void)
{
  g_autoptr (LotseOutline) outline
      = analyze_paper ("Stadt Auental Vorlage Nr.: V0085/31 Datum: 30. Oktober 2031 Gegenstand: Bänke am Deich "
                       "Begründung: Am Deich fehlen Bänke. Beratungsfolge Gremium Termin");

  assert_n_consultations (outline, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/consultation-undated/rows", test_rows);
  g_test_add_func ("/analysis/consultation-undated/heads", test_heads);
  g_test_add_func ("/analysis/consultation-undated/one-row", test_one_row);
  g_test_add_func ("/analysis/consultation-undated/names", test_names);
  g_test_add_func ("/analysis/consultation-undated/date-behind", test_date_behind);
  g_test_add_func ("/analysis/consultation-undated/form", test_form);
  g_test_add_func ("/analysis/consultation-undated/list-of-names", test_list_of_names);
  g_test_add_func ("/analysis/consultation-undated/column-run", test_column_run);
  g_test_add_func ("/analysis/consultation-undated/heads-of-dates", test_heads_of_dates);
  g_test_add_func ("/analysis/consultation-undated/nothing-behind-heads", test_nothing_behind_heads);
  return g_test_run ();
}
