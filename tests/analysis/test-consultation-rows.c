/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "consultation-fixture.h"
#include "facts-fixture.h"
#include "lotse-consultation-private.h"
#include "paper-fixture.h"

/* Assembles the rows of a table that fills the whole text; there must be @n_rows. */
static Fixture *
read_table (const char *text, guint n_rows)
{
  Fixture *table = fixture_new (text);
  g_autoptr (GArray) cells = _lotse_cells_new ();
  guint columns = 0;

  _lotse_consultation_read_cells (&table->a, 0, LOTSE_DATE_ORDER_GERMAN, cells, &columns);
  g_assert_cmpuint (_lotse_consultation_add_rows (&table->a, cells, columns, "consultation/test"), ==, n_rows);
  return table;
}

static const LotseConsultation *
assert_row (const Fixture *table, guint index, const char *date, const char *body, const char *role)
{
  const LotseConsultation *row = g_ptr_array_index (table->a.consultations, index);

  g_assert_cmpstr (row->date, ==, date);
  g_assert_cmpstr (row->body, ==, body);
  g_assert_cmpstr (row->role, ==, role);
  return row;
}

/* Rows of one line each, a body that wraps, and bodies, dates and roles one column after the other. */
static void
test_rows (void)
{
  static const char *const tables[] = {
    "Sozialausschuss 04.06.2031 Vorberatung\nGemeinderat 24.06.2031 Entscheidung\n",
    "Sozialausschuss\nGemeinderat\n04.06.2031\n24.06.2031\nVorberatung\nEntscheidung\n",
    /* Publicity in front of the date or the body. */
    "Ö\t04.06.2031\tSozialausschuss\tVorberatung\nN\t24.06.2031\tGemeinderat\tEntscheidung\n",
    "Ö\tSozialausschuss\t04.06.2031\tVorberatung\nN\tGemeinderat\t24.06.2031\tEntscheidung\n",
  };

  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      g_autoptr (Fixture) table = read_table (tables[i], 2);
      const LotseConsultation *row;

      row = assert_row (table, 0, "2031-06-04", "Sozialausschuss", "preliminary");
      /* Which date of a column is whose is concluded. */
      g_assert_cmpint (row->inferred != NULL, ==, i == 1);
      row = assert_row (table, 1, "2031-06-24", "Gemeinderat", "decision");
      if (i >= 2)
        g_assert_cmpstr (row->publicity, ==, "non-public");
    }
}

/* A date without a year has that of the next one, and says so. */
static void
test_year_of_next (void)
{
  g_autoptr (LotseOutline) outline
      = analyze_paper ("Beratungsfolge: HFA 03.05., Rat 12.05.2031\n\nBeschlussvorschlag:\nDer Rat beschließt den Umbau.\n");

  assert_n_consultations (outline, 2);
  assert_consultation (outline, 0, "2031-05-03", "HFA", NULL, NULL);
  g_assert_cmpstr (lotse_outline_item_get_reason (lotse_outline_get_item (outline, LOTSE_ITEM_CONSULTATION, 0)), ==, "year-of\t12.05.2031");
  assert_consultation (outline, 1, "2031-05-12", "Rat", NULL, NULL);
  g_assert_null (lotse_outline_item_get_reason (lotse_outline_get_item (outline, LOTSE_ITEM_CONSULTATION, 1)));
}

/* Cells one below the other that begin with the item of the agenda and the date. */
static void
test_date_first (void)
{
  g_autoptr (Fixture) table = read_table ("TOP: 3\nDatum\nGremium\nKompetenz\n04.06.2031\nSozialausschuss\nVorberatung\n"
                                          "24.06.2031\nGemeinderat\nEntscheidung\n",
                                          2);

  assert_row (table, 0, "2031-06-04", "Sozialausschuss", "preliminary");
  assert_row (table, 1, "2031-06-24", "Gemeinderat", "decision");
}

/* Short names below the heads and the dates. */
static void
test_short_names (void)
{
  g_autoptr (Fixture) table = fixture_new ("Datum\nGremium\nKompetenz\n04.06.2031\n24.06.2031\nUmA\nSchA\nVorberatung\nEntscheidung\n");
  g_autoptr (GArray) cells = _lotse_cells_new ();
  const LotseConsultation *row;
  guint columns = 0;

  _lotse_consultation_read_cells (&table->a, 0, LOTSE_DATE_ORDER_GERMAN, cells, &columns);
  g_assert_cmpuint (_lotse_consultation_add_rows (&table->a, cells, columns, "consultation/test"), ==, 2);
  row = g_ptr_array_index (table->a.consultations, 0);
  g_assert_cmpstr (row->body, ==, "UmA");
  g_assert_cmpstr (row->date, ==, "2031-06-04");
  row = g_ptr_array_index (table->a.consultations, 1);
  g_assert_cmpstr (row->body, ==, "SchA");
  g_assert_cmpstr (row->role, ==, "decision");
}

/* Fewer dates than bodies: nobody knows which is whose. */
static void
test_missing_date (void)
{
  g_autoptr (Fixture) table
      = read_table ("Sozialausschuss\nJugendausschuss\nGemeinderat\n04.06.2031\nVorberatung\nVorberatung\nEntscheidung\n", 3);

  assert_row (table, 0, NULL, "Sozialausschuss", "preliminary");
  assert_row (table, 1, NULL, "Jugendausschuss", "preliminary");
  assert_row (table, 2, NULL, "Gemeinderat", "decision");
}

/* A column that no list knows may hold the roles: beside the results they are none. */
static void
test_unknown_column (void)
{
  g_autoptr (Fixture) table = read_table ("Gremium\tTermin\tBeratungsvermerk\tErgebnis\nSozialausschuss\t04.06.2031\tVorberatung\tvertagt\n"
                                          "Gemeinderat\t24.06.2031\tEntscheidung\n",
                                          2);

  g_assert_cmpstr (assert_row (table, 0, "2031-06-04", "Sozialausschuss", "preliminary")->result, ==, "vertagt");
  g_assert_null (assert_row (table, 1, "2031-06-24", "Gemeinderat", "decision")->result);
}

/* Columns one below the other, each below its head, the names wrapped at a comma, roles and results. */
static void
test_heads_between (void)
{
  g_autoptr (LotseOutline) outline = analyze_paper (
      "Vorlage Nr. 12/2031\n\nGremium\nAusschuss für Soziales,\nGesundheit und Sport\nBauausschuss\nRat\nSitzung am\n04.06.2031\n"
      "11.06.2031\n24.06.2031\nStatus\nnichtöffentlich\nöffentlich\nöffentlich\nZuständigkeit\nVorberatung\nVorberatung\n"
      "Entscheidung\nErgebnis\neinstimmig empfohlen\nvertagt\neinstimmig beschlossen\n\nBeschlussvorschlag:\nDer Rat beschließt den "
      "Umbau.\n");

  assert_n_consultations (outline, 3);
  assert_consultation (outline, 0, "2031-06-04", "Ausschuss für Soziales, Gesundheit und Sport", "preliminary", "einstimmig empfohlen");
  assert_consultation (outline, 1, "2031-06-11", "Bauausschuss", "preliminary", "vertagt");
  assert_consultation (outline, 2, "2031-06-24", "Rat", "decision", "einstimmig beschlossen");
}

/* What a body is to do in front of it, in each order of the rest. */
static void
test_role_in_front (void)
{
  static const char *const tables[] = {
    "Zuständigkeit Gremium Termin\nVorberatung Sozialausschuss 04.06.2031\nEntscheidung Gemeinderat 24.06.2031\n",
    "Sitzungsart   Beratungsstatus   Gremium   TOP   Sitzungsdatum\nÖ   Vorberatung   Sozialausschuss      04.06.2031\n"
    "N   Entscheidung   Gemeinderat      24.06.2031\n",
    "Vorberatung 04.06.2031 Sozialausschuss\nEntscheidung 24.06.2031 Gemeinderat\n",
    "Vorberatung: Sozialausschuss, 04.06.2031\nBeschluss: Gemeinderat, 24.06.2031\n",
    "Beratungsfolge:\nSozialausschuss, 04.06.2031, Vorberatung\nGemeinderat, 24.06.2031, Entscheidung\n\nUmbau der Halle\n",
    "Vorberatung Sozialausschuss Sitzung am 04.06.2031 TOP\nBeschlussorgan Gemeinderat Sitzung am 24.06.2031 TOP\n",
    "Vorberatung\tSozialausschuss\tSitzung am 04.06.2031\tTOP 3\nBeschlussorgan\tGemeinderat\tSitzung am 24.06.2031\tTOP 7\n",
  };

  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      g_autoptr (Fixture) table = read_table (tables[i], 2);

      g_assert_null (assert_row (table, 0, "2031-06-04", "Sozialausschuss", "preliminary")->result);
      assert_row (table, 1, "2031-06-24", "Gemeinderat", "decision");
    }
}

/* Cells one below the other where a column says what took place: the one for results holds roles. */
static void
test_states (void)
{
  g_autoptr (Fixture) table = read_table ("Status\nDatum\nGremium\nBeschluss\nNA\n●\nErledigt\nSozialausschuss\nVorberatung\n04.06.2031\n"
                                          "●\nGeplant\nGemeinderat\nEntscheidung\n24.06.2031\n",
                                          2);

  g_assert_null (assert_row (table, 0, "2031-06-04", "Sozialausschuss", "preliminary")->result);
  assert_row (table, 1, "2031-06-24", "Gemeinderat", "decision");
}

/* Votes behind the result, and the end of a name below its row. */
static void
test_votes_and_wrapped (void)
{
  g_autoptr (Fixture) table = read_table (
      "Gremium Termin TOP Ergebnis\nAusschuss für öffentliche 04.06.2031 2 mehrheitlich empfohlen Ja: 7 Nein: 2\nEinrichtungen\n"
      "Gemeinderat 24.06.2031 5 einstimmig beschlossen Ja 11 Nein 0\n",
      2);
  const LotseConsultation *row = assert_row (table, 0, "2031-06-04", "Ausschuss für öffentliche Einrichtungen", NULL);

  g_assert_cmpstr (row->result, ==, "mehrheitlich empfohlen");
  g_assert_cmpstr (row->votes, ==, "Ja: 7 Nein: 2");
  row = assert_row (table, 1, "2031-06-24", "Gemeinderat", NULL);
  g_assert_cmpstr (row->result, ==, "einstimmig beschlossen");
  g_assert_cmpstr (row->votes, ==, "Ja 11 Nein 0");
}

/* Boxes that say who takes part, and the numbers of sessions, in the cell of the body or in one of their own. */
static void
test_boxes_and_numbers (void)
{
  static const char *const tables[] = {
    "☒ Sozialausschuss 04.06.2031\n☐ Bauausschuss\n☒ Gemeinderat 24.06.2031\n",
    "Gremium Sitzungsnr. Datum\nSozialausschuss SOA/012/2031 04.06.2031\nGemeinderat GR/031/29/34 24.06.2031\n",
    "Datum\nGremium\n04.06.2031\nSozialausschuss\nSoz/012/IX\n24.06.2031\nGemeinderat\nGR/031/IX\n",
  };

  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      g_autoptr (Fixture) table = read_table (tables[i], 2);

      assert_row (table, 0, "2031-06-04", "Sozialausschuss", NULL);
      assert_row (table, 1, "2031-06-24", "Gemeinderat", NULL);
    }
}

/* Times, sessions in brackets, days without zeros, numbers of sessions between the cells, the organ that decides in front. */
static void
test_more_forms (void)
{
  static const char *const tables[] = {
    "Sozialausschuss am Mittwoch, dem 4. Juni 2031, um 17 Uhr\nGemeinderat am Dienstag, dem 24. Juni 2031, um 18 Uhr\n",
    "Sozialausschuss (Sitzung am 04.06.2031)\nGemeinderat (Sitzung am 24.06.2031)\n",
    "Sozialausschuss 4.6.31\nGemeinderat 24.6.31\n",
    "Datum Gremium Sitzung Beratungsstand\n04.06.2031 Sozialausschuss Soz/018/IX überwiesen\n"
    "24.06.2031 Gemeinderat GR/019/IX mit Änderungen im Ausschuss beschlossen\n",
    "Sozialausschuss 04.06.2031\nAbstimmungsergebnis: Ja 11, Nein 0\nGemeinderat 24.06.2031\n",
  };

  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      g_autoptr (Fixture) table = read_table (tables[i], 2);
      const LotseConsultation *row = assert_row (table, 0, "2031-06-04", "Sozialausschuss", NULL);

      g_assert_cmpstr (row->result, ==, i == 3 ? "überwiesen" : NULL);
      g_assert_cmpstr (row->votes, ==, i == 4 ? "Ja 11, Nein 0" : NULL);
      row = assert_row (table, 1, "2031-06-24", "Gemeinderat", NULL);
      g_assert_cmpstr (row->result, ==, i == 3 ? "mit Änderungen im Ausschuss beschlossen" : NULL);
    }
}

/* Several days of one step share what the body is to do. */
static void
test_several_days (void)
{
  static const char *const tables[] = {
    "Sozialausschuss 04.06.2031, 11.06.2031 Vorberatung\nGemeinderat 24.06.2031 Entscheidung\n",
    "Sozialausschuss 04.06.2031 und 11.06.2031 Vorberatung\nGemeinderat 24.06.2031 Entscheidung\n",
  };

  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      g_autoptr (Fixture) table = read_table (tables[i], 3);

      assert_row (table, 0, "2031-06-04", "Sozialausschuss", "preliminary");
      assert_row (table, 1, "2031-06-11", "Sozialausschuss", "preliminary");
      assert_row (table, 2, "2031-06-24", "Gemeinderat", "decision");
    }
}

/* The publicity as a word in front, and the day and the role between the halves of the name. */
static void
test_words_in_front (void)
{
  g_autoptr (Fixture) marks = read_table ("Öffentlich Sozialausschuss 04.06.2031 Vorberatung\nNichtöffentlich Gemeinderat 24.06.2031\n", 2);
  g_autoptr (Fixture) halves
      = read_table ("Ausschuss für Soziales,\n04.06.2031 Vorberatung\nGesundheit und Sport\nGemeinderat 24.06.2031\n", 2);

  g_assert_cmpstr (assert_row (marks, 0, "2031-06-04", "Sozialausschuss", "preliminary")->publicity, ==, "public");
  g_assert_cmpstr (assert_row (marks, 1, "2031-06-24", "Gemeinderat", NULL)->publicity, ==, "non-public");
  assert_row (halves, 0, "2031-06-04", "Ausschuss für Soziales, Gesundheit und Sport", "preliminary");
  assert_row (halves, 1, "2031-06-24", "Gemeinderat", NULL);
}

/* Two bodies meet together. */
static void
test_joint_session (void)
{
  g_autoptr (Fixture) table = read_table ("Gemeinsame Sitzung des Sozialausschusses und des Jugendhilfeausschusses 04.06.2031 Vorberatung\n"
                                          "Gemeinderat 24.06.2031 Entscheidung\n",
                                          3);

  assert_row (table, 0, "2031-06-04", "Sozialausschuss", "preliminary");
  assert_row (table, 1, "2031-06-04", "Jugendhilfeausschuss", "preliminary");
  assert_row (table, 2, "2031-06-24", "Gemeinderat", "decision");
}

/* A second day of one body with its own words; text of a form beside the table. */
static void
test_second_day (void)
{
  assert_rows ("Gremium                  Sitzung am     Zuständigkeit     Ergebnis\n"
               "Magistrat                12.01.2031     Vorberatung       vertagt\n"
               "                         26.01.2031     Vorberatung       einstimmig empfohlen\n"
               "Stadtverordnetenversammlung 12.02.2031  Beschluss",
               "2031-01-12 Magistrat: preliminary, vertagt, -\n2031-01-26 Magistrat: preliminary, einstimmig empfohlen, -\n"
               "2031-02-12 Stadtverordnetenversammlung: decision, -, -\n");
  assert_rows ("Beratungsfolge           Termin         Zuständigkeit\n"
               "Bauausschuss             12.01.2031     Vorberatung       stehen bereit ☐ stehen nicht bereit\n"
               "Rat                      12.02.2031     Entscheidung",
               "2031-01-12 Bauausschuss: preliminary, -, -\n2031-02-12 Rat: decision, -, -\n");
}

/* The first row stands beside the title of the list. */
static void
test_beside_title (void)
{
  assert_rows ("Beratungsfolge       21.03.2031  Ausschuss für Soziales (Vorberatung)\n"
               "                     29.03.2031  Finanzausschuss (Vorberatung)\n"
               "                     11.04.2031  Rat der Stadt Auental (Entscheidung)",
               "2031-03-21 Ausschuss für Soziales: preliminary, -, -\n2031-03-29 Finanzausschuss: preliminary, -, -\n"
               "2031-04-11 Rat der Stadt Auental: decision, -, -\n");
  assert_rows ("Beratungsfolge       Ausschuss für Soziales   21.03.2031   Vorberatung\n"
               "                     Rat der Stadt Auental    11.04.2031   Entscheidung",
               "2031-03-21 Ausschuss für Soziales: preliminary, -, -\n2031-04-11 Rat der Stadt Auental: decision, -, -\n");
  assert_rows ("Beratungsfolge       wird am 21.03.2031 festgelegt", "");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/consultation-rows/rows", test_rows);
  g_test_add_func ("/analysis/consultation-rows/year-of-next", test_year_of_next);
  g_test_add_func ("/analysis/consultation-rows/missing-date", test_missing_date);
  g_test_add_func ("/analysis/consultation-rows/date-first", test_date_first);
  g_test_add_func ("/analysis/consultation-rows/short-names", test_short_names);
  g_test_add_func ("/analysis/consultation-rows/unknown-column", test_unknown_column);
  g_test_add_func ("/analysis/consultation-rows/heads-between", test_heads_between);
  g_test_add_func ("/analysis/consultation-rows/role-in-front", test_role_in_front);
  g_test_add_func ("/analysis/consultation-rows/states", test_states);
  g_test_add_func ("/analysis/consultation-rows/votes-and-wrapped", test_votes_and_wrapped);
  g_test_add_func ("/analysis/consultation-rows/boxes-and-numbers", test_boxes_and_numbers);
  g_test_add_func ("/analysis/consultation-rows/more-forms", test_more_forms);
  g_test_add_func ("/analysis/consultation-rows/several-days", test_several_days);
  g_test_add_func ("/analysis/consultation-rows/words-in-front", test_words_in_front);
  g_test_add_func ("/analysis/consultation-rows/joint-session", test_joint_session);
  g_test_add_func ("/analysis/consultation-rows/second-day", test_second_day);
  g_test_add_func ("/analysis/consultation-rows/beside-title", test_beside_title);
  return g_test_run ();
}
