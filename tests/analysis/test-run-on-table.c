/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "paper-fixture.h"

#define REASONS                                                                                                                            \
  "Die Schulen sind zu klein geworden und müssen wachsen. Die Schulen sind zu klein geworden und müssen wachsen. Die Schulen sind zu "     \
  "klein geworden und müssen wachsen. Die Schulen sind zu klein geworden und müssen wachsen. "

static void
test_rows (void)
{
  g_autoptr (LotseOutline) outline
      = analyze_paper ("Bericht Betreff: Umbau der Schulen Beratungsfolge: Sitzungstermin: Schulausschuss 24.09.2013 einstimmig empfohlen "
                       "Rat der Stadt Alsenau 01.10.2013 Beschlussvorschlag: Der Rat beschließt den Umbau. Begründung: Die Schulen sind zu "
                       "klein geworden und müssen wachsen. Die Schulen sind zu klein geworden und müssen wachsen. Die Schulen sind zu "
                       "klein geworden und müssen wachsen. Die Schulen sind zu klein geworden und müssen wachsen. Die Schulen sind zu "
                       "klein geworden und müssen wachsen. Die Schulen sind zu klein geworden und müssen wachsen. Die Schulen sind zu "
                       "klein geworden und müssen wachsen. Die Schulen sind zu klein geworden und müssen wachsen. \n");

  assert_n_consultations (outline, 2);
  assert_consultation (outline, 0, "2013-09-24", "Schulausschuss", NULL, "einstimmig empfohlen");
  assert_consultation (outline, 1, "2013-10-01", "Rat der Stadt Alsenau", NULL, NULL);
}

/* "am:" before each date, and the item of the agenda behind it, not filled in. */
static void
test_empty_items (void)
{
  g_autoptr (LotseOutline) outline
      = analyze_paper ("29.03.2031 Amt für Finanzen Vorlagen-Nr: 22/0251 öffentlich Kredite des Jahres - Bericht Beratungsfolge: Ausschuss "
                       "für Finanzen und Bau "
                       "am: 04.05.2031 Zu TOP: Verwaltungsausschuss am: 30.05.2031 Zu TOP: Rat am: 30.05.2031 Zu TOP: Bericht: In den "
                       "Monaten März und April "
                       "wurde ein Kredit aufgenommen: Wertstellung: 28.04.2031 Zinssatz: 0,00%. " REASONS "\n");

  assert_n_consultations (outline, 3);
  assert_consultation (outline, 0, "2031-05-04", "Ausschuss für Finanzen und Bau", NULL, NULL);
  assert_consultation (outline, 1, "2031-05-30", "Verwaltungsausschuss", NULL, NULL);
  assert_consultation (outline, 2, "2031-05-30", "Rat", NULL, NULL);
}

/* The item of the agenda before the heads; the last head behind the row, and the role cut short in its narrow cell. */
static void
test_heads_first (void)
{
  static const struct
  {
    const char *table;
    const char *body;
  } cases[] = {
    { "TOP: 2 Datum Gremium Kompetenz 14.12.2031 B-1 Entscheidung", "B-1" },
    { "Datum Gremium 14.12.2031 PlanungsausschussEnt. Zuständigkeit", "Planungsausschuss" },
    { "TOP:__ Datum Gremium Kompetenz 14.12.2031 MA Entscheidung", "MA" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *content = g_strconcat (
          "Der Bürgermeister Vorlage Federführende Dienststelle: Fachbereich Bau Vorlage-Nr: Status: AZ: Datum: Verfasser: FB 61/0869 "
          "öffentlich 24.01.2031 FB 61 Umbau der Schulen Beratungsfolge: ",
          cases[i].table, " Beschlussvorschlag: Der Ausschuss beschließt den Umbau. Begründung: " REASONS "\n", NULL);
      g_autoptr (LotseOutline) outline = analyze_paper (content);

      g_test_message ("%s", cases[i].table);
      assert_n_consultations (outline, 1);
      assert_consultation (outline, 0, "2031-12-14", cases[i].body, "decision", NULL);
    }
}

/* All heads, then rows that begin with their dates. */
static void
test_dated_rows (void)
{
  g_autoptr (LotseOutline) outline
      = analyze_paper ("Der Bürgermeister Vorlage Federführende Dienststelle: Fachbereich Bau Vorlage-Nr: Status: AZ: Datum: Verfasser: FB "
                       "61/0869 öffentlich 24.01.2031 FB 61 Umbau der Schulen Beratungsfolge: Datum Gremium Kompetenz 14.12.2031 "
                       "Planungsausschuss Vorberatung 21.12.2031 Rat der Stadt Alsenau Entscheidung Beschlussvorschlag: Der Rat beschließt "
                       "den Umbau. Begründung: " REASONS "\n");

  assert_n_consultations (outline, 2);
  assert_consultation (outline, 0, "2031-12-14", "Planungsausschuss", "preliminary", NULL);
  assert_consultation (outline, 1, "2031-12-21", "Rat der Stadt Alsenau", "decision", NULL);
}

/* Heads without colons, each before its value. */
static void
test_bare_heads (void)
{
  g_autoptr (LotseOutline) outline
      = analyze_paper ("Ratsversammlung Aktuelle Stunde Nr. VI-AS-02044 Status: öffentlich Beratungsfolge: Gremium Termin Ratsversammlung "
                       "19.11.2015 Zuständigkeit Beschlussfassung Eingereicht von Fraktion Muster Betreff Schulen in Alsenau "
                       "Beschlussvorschlag: Wir beantragen eine Aktuelle Stunde. Sachverhalt: " REASONS "\n");

  assert_key (outline, "title", "Schulen in Alsenau");
  assert_key (outline, "number", "VI-AS-02044");
  assert_key (outline, "paper_type", "Aktuelle Stunde");
  assert_n_consultations (outline, 1);
  assert_consultation (outline, 0, "2015-11-19", "Ratsversammlung", "decision", NULL);
}

static void
test_bodies_without_dates (void)
{
  g_autoptr (LotseOutline) outline = analyze_paper (
      "Vorlagen-Nr.: 51/2016 Beratungsfolge: Ausschuss für Schule und Kultur Hauptausschuss Rat Betreff: Schulen in Alsenau "
      "Beschlussentwurf: Der Rat beschließt den Umbau. Erläuterungen: " REASONS "\n");

  assert_n_consultations (outline, 3);
  assert_consultation (outline, 0, NULL, "Ausschuss für Schule und Kultur", NULL, NULL);
  assert_consultation (outline, 1, NULL, "Hauptausschuss", NULL, NULL);
  assert_consultation (outline, 2, NULL, "Rat", NULL, NULL);
}

/* All heads, and then rows that begin with their dates; names that are counted, without dates; a wide gap before the label. */
static void
test_rows_behind_heads (void)
{
  static const char *const gaps[] = { " ", "   " };

  for (guint i = 0; i < G_N_ELEMENTS (gaps); i++)
    {
      g_autofree char *dated = g_strconcat (
          "Vorlage Nr. 12/2031 Betreff: Umbau der Schulen", gaps[i],
          "Beratungsfolge: TOP:__ Datum Gremium Kompetenz 05.02.2031 Schulausschuss Anhörung/Empfehlung 12.03.2031 Rat der Stadt "
          "Entscheidung Beschlussvorschlag: Der Rat beschließt den Umbau. Begründung: " REASONS "\n",
          NULL);
      g_autofree char *counted = g_strconcat ("Vorlage Nr. 12/2031 Betreff: Umbau der Schulen", gaps[i],
                                              "Beratungsfolge: 1. Schulausschuss 2. Haupt- und Finanzausschuss 3. Rat der Stadt "
                                              "Beschlussvorschlag: Der Rat beschließt den Umbau. Begründung: " REASONS "\n",
                                              NULL);
      g_autoptr (LotseOutline) rows = analyze_paper (dated), names = analyze_paper (counted);

      assert_n_consultations (rows, 2);
      assert_consultation (rows, 0, "2031-02-05", "Schulausschuss", "hearing", NULL);
      assert_consultation (rows, 1, "2031-03-12", "Rat der Stadt", "decision", NULL);
      assert_n_consultations (names, 3);
      assert_consultation (names, 0, NULL, "Schulausschuss", NULL, NULL);
      assert_consultation (names, 1, NULL, "Haupt- und Finanzausschuss", NULL, NULL);
      assert_consultation (names, 2, NULL, "Rat der Stadt", NULL, NULL);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/run-on-table/rows", test_rows);
  g_test_add_func ("/analysis/run-on-table/dated-rows", test_dated_rows);
  g_test_add_func ("/analysis/run-on-table/bare-heads", test_bare_heads);
  g_test_add_func ("/analysis/run-on-table/bodies-without-dates", test_bodies_without_dates);
  g_test_add_func ("/analysis/run-on-table/empty-items", test_empty_items);
  g_test_add_func ("/analysis/run-on-table/heads-first", test_heads_first);
  g_test_add_func ("/analysis/run-on-table/rows-behind-heads", test_rows_behind_heads);
  return g_test_run ();
}
