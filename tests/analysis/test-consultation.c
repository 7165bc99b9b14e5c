/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tables and lists of consultations: each case is a text and the rows it must give, "date|body|role|result|publicity|top". */
#include "consultation-fixture.h"

#include <string.h>

static char *
print_rows (LotseOutline *outline)
{
  static const char *const fields[] = { "date", "body", "role", "result", "publicity", "top" };
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < lotse_outline_get_n_items (outline, LOTSE_ITEM_CONSULTATION); i++)
    {
      LotseOutlineItem *item = lotse_outline_get_item (outline, LOTSE_ITEM_CONSULTATION, i);

      for (guint f = 0; f < G_N_ELEMENTS (fields); f++)
        {
          const char *value = lotse_outline_item_get (item, fields[f]);

          g_string_append_printf (out, "%s%s", f > 0 ? "|" : "", value ? value : "");
        }
      g_string_append_c (out, '\n');
      g_assert_nonnull (lotse_outline_item_get_rule (item));
    }
  return g_string_free (out, FALSE);
}

typedef struct
{
  const char *name;
  const char *text;
  const char *rows;
} Case;

static const Case cases[] = {
  /* The list on the line of its title; the year stands with the last date. */
  { "list-on-line", "Datum: 11.04.2031\nBeratungsfolge: HFA 03.05., Rat 12.05.2031\n\nBeschlussvorschlag:\nDer Rat beschließt.\n",
    "2031-05-03|HFA||||\n2031-05-12|Rat||||\n" },
  { "list-over-new-year", "Beratungsfolge: Bauausschuss 14.12., Gemeinderat 12.01.2032\n\nSachverhalt:\nText.\n",
    "2031-12-14|Bauausschuss||||\n2032-01-12|Gemeinderat||||\n" },
  { "list-with-roles",
    "Beratungsfolge: ASI (Vorberatung) 03.05.2031, Haupt- und Finanzausschuss (Vorberatung) 10.05.2031, Rat (Entscheidung) 12.05.2031\n\n"
    "Beschlussvorschlag:\nDer Rat beschließt.\n",
    "2031-05-03|ASI|preliminary|||\n2031-05-10|Haupt- und Finanzausschuss|preliminary|||\n2031-05-12|Rat|decision|||\n" },
  { "list-with-roles-last",
    "Beratungsfolge: Sozialausschuss am 03.05.2031 (Vorberatung); Rat am 12.05.2031 (Entscheidung)\n\nBeschlussvorschlag:\nText.\n",
    "2031-05-03|Sozialausschuss|preliminary|||\n2031-05-12|Rat|decision|||\n" },
  /* An empty cell in the column of the results does not take the heading below the table. */
  { "empty-result",
    "Beratungsfolge\nGremium\tSitzungstermin\tBeratungsart\tErgebnis\nSchulausschuss\t16.06.2031\tVorberatung\teinstimmig empfohlen\n"
    "Gemeinderat\t30.06.2031\tEntscheidung\t\nBeschlussempfehlung\nDer Gemeinderat kauft Bänke.\n",
    "2031-06-16|Schulausschuss|preliminary|einstimmig empfohlen||\n2031-06-30|Gemeinderat|decision|||\n" },
  { "tabs",
    "Beratungsfolge\tTermin\tStatus\tZuständigkeit\nAusschuss für Soziales und Wohnen\t12.03.2020\töffentlich\tVorberatung\n"
    "Haupt- und Finanzausschuss\t19.03.2020\tnichtöffentlich\tVorberatung\nRat der Stadt Auental\t26.03.2020\töffentlich\tEntscheidung\n\n"
    "Beschlussvorschlag:\nDer Rat beschließt.\n",
    "2020-03-12|Ausschuss für Soziales und Wohnen|preliminary||public|\n2020-03-19|Haupt- und Finanzausschuss|preliminary||non-public|\n"
    "2020-03-26|Rat der Stadt Auental|decision||public|\n" },
  { "date-first-with-time",
    "Beratungsfolge:\nDatum\tGremium\tÖ/N\tZuständigkeit\nDi, 14.03.2019 17:00 Uhr\tFamiliensenat\tÖ\tEmpfehlung\n"
    "Mi, 27.03.2019 16:00 Uhr\tStadtrat\tÖ\tEntscheidung\n\nSachverhalt\nText.\n",
    "2019-03-14|Familiensenat|recommendation||public|\n2019-03-27|Stadtrat|decision||public|\n" },
  /* The number and the day of the paper stand between the title and the heads of the columns; short names of bodies. */
  { "box-above-heads",
    "Stadt Auental\n50 Sozialamt\nBeratungsfolge\n14/098/01\n24.10.2031\nDatum\nBehandlungszweck/-art\nErgebnis\nBezR "
    "Oberdorf\n-\nAnhörung\n"
    "öffentlich\nI-Rat\n04.11.2031\nVorberatung\nnichtöffentlich\nGR\n20.11.2031\nEntscheidung\nöffentlich\nBeschlussvorlage\nBänke\n\n"
    "Beschlussvorschlag\nText.\n",
    "|BezR Oberdorf|hearing||public|\n2031-11-04|I-Rat|preliminary||non-public|\n2031-11-20|GR|decision||public|\n" },
  { "short-names-by-columns",
    "Beratungsfolge\n\nDatum\n\nBehandlungszweck/-art\n\nErgebnis\n\nBezR "
    "Oberdorf\n\nSchulB\n\nGR\n\n13.06.2031\n\n19.06.2031\n\n28.06.2031\n\n"
    "Anhörung\n\nVorberatung\n\nEntscheidung\n\nBeschlussvorlage\n\nBänke am Deich\n\nBeschlussvorschlag\nText.\n",
    "2031-06-13|BezR Oberdorf|hearing|||\n2031-06-19|SchulB|preliminary|||\n2031-06-28|GR|decision|||\n" },
  { "name-of-session",
    "Beratungsreihenfolge\nGremium Sitzung Sitzungsdatum ö / nö Beratungstyp\n"
    "Haupt- und Bauausschuss Haupt- und Bauausschuss-Sitzung 05.07.2031 ö Beschließend\n\nSachverhalt\nText.\n",
    "2031-07-05|Haupt- und Bauausschuss|decision||public|\n" },
  { "session-as-body", "Beratungsfolge Sitzung am TOP ö nö Ergebnis\nStiftungsratsitzung 13.04.2031 1   Zustimmung\n\nAntrag\nText.\n",
    "2031-04-13|Stiftungsratsitzung||Zustimmung||1\n" },
  { "role-in-brackets",
    "Beratungsfolge:\nSozialausschuss (Vorberatung) am 12.03.2020\nKreistag (Entscheidung) am 26.03.2020\n\nBeschlussvorschlag\nText.\n",
    "2020-03-12|Sozialausschuss|preliminary|||\n2020-03-26|Kreistag|decision|||\n" },
  { "date-last",
    "Beratungsfolge\nJugendhilfeausschuss\nöffentlich\nVorberatung\n12.03.2020\nKreistag\nöffentlich\nEntscheidung\n26.03.2020\n\n"
    "Beschlussvorschlag\nText.\n",
    "2020-03-12|Jugendhilfeausschuss|preliminary||public|\n2020-03-26|Kreistag|decision||public|\n" },
  { "undated",
    "Beratungsfolge (voraussichtlich):\n1. Ausschuss für Bildung, Kultur und Sport\n2. "
    "Verwaltungsausschuss\n\nBeschlussvorschlag:\nText.\n",
    "|Ausschuss für Bildung, Kultur und Sport||||\n|Verwaltungsausschuss||||\n" },
  { "wrapped-body",
    "Gremium Termin TOP ö nö Ergebnis\nAusschuss für öffentliche\nEinrichtungen\n09.06.2016 2\nX vorberaten\nGemeinderat 21.06.2016 4 x\n\n"
    "Beschluss:\nText.\n",
    "2016-06-09|Ausschuss für öffentliche Einrichtungen||vorberaten||2\n2016-06-21|Gemeinderat||||4\n" },
  { "body-goes-on-below",
    "Gremien Termin TOP Ö / N Zuständigkeit\nAusschuss für Familie, Jugend\nund Integration\n14.05.2025\n6 N "
    "Kenntnisnahme\n\nKurzfassung\nText.\n",
    "2025-05-14|Ausschuss für Familie, Jugend und Integration|information||non-public|6\n" },
  { "boxes", "Gremium Termin TOP ö nö\nOrtschaftsrat Hohenau 18.05.2022 6\n☒\n☐\nGemeinderat 24.05.2022 3\n☐\n☒\n\nAntrag:\nText.\n",
    "2022-05-18|Ortschaftsrat Hohenau|||public|6\n2022-05-24|Gemeinderat|||non-public|3\n" },
  { "two-bodies-two-days", "Gremium Termin TOP ö nö Ergebnis\nJHA/SozA 12./13.07.2022 3 x vorberaten\n\nBeschluss:\nText.\n",
    "2022-07-12/2022-07-13|JHA||vorberaten||3\n2022-07-12/2022-07-13|SozA||vorberaten||3\n" },
  { "no-second-body", "Gremium Termin TOP\nAusschuss für Planung/Umwelt 12.07.2022 3\n\nBeschluss:\nText.\n",
    "2022-07-12|Ausschuss für Planung/Umwelt||||3\n" },
  { "laid-open", "Gremium Termin TOP\nOffenlage Gemeinderat 12.07.2022 3\n\nBeschluss:\nText.\n", "2022-07-12|Gemeinderat|decision|||3\n" },
  { "unknown-result",
    "Beratungsfolge:\nBVV 19.01.2023 überwiesen\nAusschuss für Integration 07.02.2023 mit Änderungen im Ausschuss "
    "beschlossen\n\nBegründung:\nText.\n",
    "2023-01-19|BVV||überwiesen||\n2023-02-07|Ausschuss für Integration||mit Änderungen im Ausschuss beschlossen||\n" },
  { "role-then-result",
    "Beratungsfolge Sitzungsdatum Status Zuständigkeit Ergebnis\nAusschuss für Vielfalt 10.05.2023 Ö zur Vorberatung "
    "einstimmig\nempfohlen\n"
    "Magistrat 15.05.2023 N zur Beschlussfassung vertagt\n\nBeschlussvorschlag\nText.\n",
    "2023-05-10|Ausschuss für Vielfalt|preliminary|einstimmig empfohlen|public|\n2023-05-15|Magistrat|decision|vertagt|non-public|\n" },
  { "by-columns",
    "Beratungsfolge\nBeratungstermine\nZuständigkeit\nAusschuss für "
    "Soziales\nRat\n14.05.2013\n04.06.2013\nVorberatung\nEntscheidung\n\nBetreff\nText\n",
    "2013-05-14|Ausschuss für Soziales|preliminary|||\n2013-06-04|Rat|decision|||\n" },
  { "by-columns-dates-missing",
    "Gremium\nvoraussichtlicher Sitzungstermin\nZuständigkeit\nDienstberatung\nFachausschuss "
    "Soziales\nRatsversammlung\n14.05.2013\n04.06.2013\n"
    "Bestätigung\nVorberatung\nBeschlussfassung\n\nBetreff\nText\n",
    "|Dienstberatung|decision|||\n|Fachausschuss Soziales|preliminary|||\n|Ratsversammlung|decision|||\n" },
  { "postponed",
    "Gremium\tTermin\tZuständigkeit\nSozialausschuss\t12.03.2020\tEntscheidung\n\t19.03.2020\nRat\t26.03.2020\tEntscheidung\n\nText\n",
    "2020-03-12|Sozialausschuss|decision|||\n2020-03-19|Sozialausschuss|decision|||\n2020-03-26|Rat|decision|||\n" },
  { "sentence-below",
    "Gremien Termin TOP Ö / N Zuständigkeit\nGemeinderat 29.11.2023 7 Ö Behandlung\n\nIn der Sitzung am 27. September 2023 wurde "
    "berichtet.\n",
    "2023-11-29|Gemeinderat|||public|7\n" },
  { "heading-below",
    "Gremium Termin TOP ö nö Ergebnis\nSozialausschuss 12.07.2023 4 x\nInformation\nDer Sozialausschuss nimmt den Bericht zur Kenntnis.\n",
    "2023-07-12|Sozialausschuss||||4\n" },
  { "votes", "Gremium\tTermin\tTOP\tJa\tNein\tEnth.\nSozialausschuss\t15.06.2020\t5\t7\t0\t1\n\nSachverhalt:\nText.\n",
    "2020-06-15|Sozialausschuss||||5\n" },
  { "heading-with-other-words", "Beratungsfolge Datum Beschlussvorschlag angenommen\nSozialausschuss 12.04.2011\n\nBegründung:\nText.\n",
    "2011-04-12|Sozialausschuss||||\n" },
  { "not-a-table", "Der Rat hat die Beratungsfolge am 12.03.2020 geändert. Der Bauausschuss berät am 19.03.2020.\n", "" },
};

static void
test_case (gconstpointer data)
{
  const Case *c = data;
  g_autoptr (LotseOutline) outline = analyze_paper (c->text);
  g_autofree char *rows = print_rows (outline);

  g_assert_cmpstr (rows, ==, c->rows);
}

static void
test_geometry (void)
{
  g_autoptr (LotseDocumentText) text = lotse_document_text_new (LOTSE_SOURCE_PDF);
  g_autoptr (LotseOutline) outline = NULL;
  g_autofree char *rows = NULL;

  add_grid_page (text, "Gremium              Termin        TOP    ö     nö    Ergebnis\n"
                       "Hauptausschuss       21.06.2023    9            x     vorberaten\n"
                       "Bauausschuss         22.06.2023    3      x\n"
                       "Gemeinderat          25.07.2023    12     x           genehmigt\n"
                       "\n\nBeschluss:\nDer Gemeinderat genehmigt den Plan.\n");
  outline = analyze_document (text);
  rows = print_rows (outline);
  g_assert_cmpstr (rows, ==,
                   "2023-06-21|Hauptausschuss||vorberaten|non-public|9\n2023-06-22|Bauausschuss|||public|3\n"
                   "2023-07-25|Gemeinderat||genehmigt|public|12\n");
}

static void
test_spans (void)
{
  g_autoptr (LotseDocumentText) text = lotse_document_text_new (LOTSE_SOURCE_TEXT);
  g_autoptr (LotseOutline) outline = NULL;

  lotse_document_text_add_page (text, "Gremium Termin TOP\nRat 12.07.2022 3\n\nBeschluss:\nText.\n", NULL);
  outline = analyze_document (text);
  for (guint i = 0; i < lotse_outline_get_n_items (outline, LOTSE_ITEM_CONSULTATION); i++)
    {
      const LotseSpan *span = lotse_outline_item_get_span (lotse_outline_get_item (outline, LOTSE_ITEM_CONSULTATION, i), 0);
      g_autofree char *words = lotse_page_text_dup_range (lotse_document_text_get_page (text, span->page - 1), span->start, span->length);

      g_assert_cmpstr (words, ==, "Rat 12.07.2022 3");
    }
}

/* Days without a year, in a list that names none: the year is that of the paper, and the day is no part of the name. */
static void
test_days_without_year (void)
{
  g_autoptr (LotseOutline) outline
      = analyze_paper ("Beschlussvorlage Nr. 77/2031\n\nDatum: 20.12.2031\n\nBeratungsfolge:\nSozialausschuss 12.03.\n"
                       "Rat der Stadt Auental 02.04.\n\nBeschlussvorschlag:\n\nDer Rat beschließt den Bau.\n");

  assert_n_consultations (outline, 2);
  assert_consultation (outline, 0, "2032-03-12", "Sozialausschuss", NULL, NULL);
  assert_consultation (outline, 1, "2032-04-02", "Rat der Stadt Auental", NULL, NULL);
  /* Without a day of the paper its number may tell the year. */
  assert_rows_of ("Beschlussvorlage\nVorlagen-Nr.: 12/2031\n\nBeratungsfolge:\nSozialausschuss 12.04.\nRat 20.05.\n\n"
                  "Beschlussvorschlag:\n\nDer Rat beschließt den Bau.\n",
                  "2031-04-12 Sozialausschuss: -, -, -\n2031-05-20 Rat: -, -, -\n");
  assert_rows_of ("Beschlussvorlage\nVorlagen-Nr.: 12/31\n\nBeratungsfolge:\nSozialausschuss 12.04.\nRat 20.05.\n\n"
                  "Beschlussvorschlag:\n\nDer Rat beschließt den Bau.\n",
                  "- Sozialausschuss: -, -, -\n- Rat: -, -, -\n");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/analysis/consultation/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/analysis/consultation/geometry", test_geometry);
  g_test_add_func ("/analysis/consultation/spans", test_spans);
  g_test_add_func ("/analysis/consultation/days-without-year", test_days_without_year);
  return g_test_run ();
}
