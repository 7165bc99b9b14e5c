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
  g_test_add_func ("/analysis/consultation-undated/heads-of-dates", test_heads_of_dates);
  return g_test_run ();
}
