/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "paper-fixture.h"

#define TAIL "\n\nBeschlussvorschlag:\nDer Rat stimmt zu.\n"

static void
test_boxes (void)
{
  g_autoptr (LotseOutline) outline
      = analyze_paper ("Drucksache:\n0123/2031/BV\n\nBetreff:\nZuschuss für Lesepaten\n\n"
                       "Beratungsfolge:\n\n"
                       "Gremium: Sitzungstermin: Behandlung: Zustimmung zur Beschlussempfehlung: Handzeichen:\n"
                       "Jugendhilfeausschuss 28.04.2031 N ( ) ja ( ) nein ( ) ohne\n"
                       "Gemeinderat 14.05.2031 Ö ( ) ja ( ) nein ( ) ohne" TAIL);

  g_assert_cmpstr (lotse_outline_get_pipe (outline), ==, "heidelberg");
  assert_n_consultations (outline, 2);
  assert_consultation (outline, 0, "2031-04-28", "Jugendhilfeausschuss", NULL, NULL);
  assert_consultation (outline, 1, "2031-05-14", "Gemeinderat", NULL, NULL);
}

static void
test_crosses (void)
{
  g_autoptr (LotseOutline) columns = analyze_paper ("DRUCKSACHE G-19/144\n\nBetreff:\nSatzung der Unterkünfte\n\n"
                                                    "Beratungsfolge Sitzungstermin Öff. N.Ö. Empfehlung Beschluss\n"
                                                    "1. Migrationsausschuss 25.06.2031 X X\n"
                                                    "2. GR 09.07.2031 X X" TAIL);
  g_autoptr (LotseOutline) heads = analyze_paper ("Datum\n14.04.2031\n\nDRUCKSACHE DS0112/31\n\nBeratungsfolge\nSitzung Behandlung\n"
                                                  "Ö N\nTag\nBeschlussvorschlag\nangenommen abgelehnt geändert\n"
                                                  "Sozialausschuss 29.04.2031 X X\nStadtrat 07.05.2031 X X\n\nKurztitel\n\n"
                                                  "Unterbringung in Wohnungen" TAIL);

  g_assert_cmpstr (lotse_outline_get_pipe (columns), ==, "freiburg");
  assert_n_consultations (columns, 2);
  assert_consultation (columns, 0, "2031-06-25", "Migrationsausschuss", NULL, NULL);
  assert_consultation (columns, 1, "2031-07-09", "GR", NULL, NULL);
  g_assert_cmpstr (lotse_outline_get_pipe (heads), ==, "magdeburg");
  assert_key (heads, "title", "Unterbringung in Wohnungen");
  assert_n_consultations (heads, 2);
  g_assert_cmpuint (count_sections (heads, "Beschlussvorschlag"), ==, 1);
}

/* Where blanks line the crosses up with their heads, they tell; in collapsed lines they do not. */
static void
test_lined_up (void)
{
  g_autoptr (LotseOutline) outline = analyze_paper ("DRUCKSACHE G-31/144\n\nBetreff:\nSatzung der Unterkünfte\n\n"
                                                    "Beratungsfolge        Sitzungstermin    Öff.    N.Ö.    Empfehlung    Beschluss\n\n"
                                                    "1. HA                 25.06.2031                X       X\n"
                                                    "2. GR                 09.07.2031        X                             X" TAIL);
  static const char *const expected[][3] = { { "non-public", "recommendation", "Empfehlung" }, { "public", "decision", "Beschluss" } };

  assert_n_consultations (outline, 2);
  for (guint i = 0; i < 2; i++)
    {
      const LotseOutlineItem *item = lotse_outline_get_item (outline, LOTSE_ITEM_CONSULTATION, i);

      g_assert_cmpstr (lotse_outline_item_get (item, "publicity"), ==, expected[i][0]);
      g_assert_cmpstr (lotse_outline_item_get (item, "role"), ==, expected[i][1]);
      g_assert_cmpstr (lotse_outline_item_get (item, "role_text"), ==, expected[i][2]);
    }
}

static void
test_printed_results (void)
{
  g_autoptr (LotseOutline) outline = analyze_paper ("Vorlage: BV/0612/2031\n\nBetreff:\nNeuwahl des Beirates\n\nGremienweg:\n"
                                                    "14.11.2031 Stadtrat einstimmig mehrheitl. ohne BE\n"
                                                    "abgelehnt Kenntnis abgesetzt\nverwiesen vertagt geändert\n"
                                                    "TOP öffentlich Enthaltungen Gegenstimmen\n"
                                                    "28.10.2031 Hauptausschuss einstimmig mehrheitl. ohne BE\n"
                                                    "abgelehnt Kenntnis abgesetzt\nverwiesen vertagt geändert\n"
                                                    "TOP nicht öffentlich Enthaltungen Gegenstimmen" TAIL);

  g_assert_cmpstr (lotse_outline_get_pipe (outline), ==, "koblenz");
  assert_n_consultations (outline, 2);
  assert_consultation (outline, 0, "2031-11-14", "Stadtrat", NULL, NULL);
  assert_consultation (outline, 1, "2031-10-28", "Hauptausschuss", NULL, NULL);
}

/* The results stand in columns of their own; the office wrote the paper. */
static void
test_printed_results_in_columns (void)
{
  g_autoptr (LotseOutline) outline
      = analyze_paper ("Vorlage: BV/0612/2031\nVerfasser:    61-Amt für Verkehr\n\nBetreff:\nNeuwahl des Beirates\n\nGremienweg:\n"
                       "14.11.2031   Stadtrat                 einstimmig        mehrheitl.     ohne BE\n"
                       "                                      abgelehnt         Kenntnis       abgesetzt\n"
                       "                                      verwiesen         vertagt        geändert\n"
                       "             TOP       öffentlich            Enthaltungen         Gegenstimmen" TAIL);

  g_assert_cmpstr (lotse_outline_get_pipe (outline), ==, "koblenz");
  assert_key (outline, "lead_body", "61-Amt für Verkehr");
  assert_n_consultations (outline, 1);
  assert_consultation (outline, 0, "2031-11-14", "Stadtrat", NULL, NULL);
}

static void
test_steps (void)
{
  g_autoptr (LotseOutline) outline = analyze_paper ("Beschlussvorlage\n\nSachbearbeitung SO - Soziales\nDatum 11.02.2031\n"
                                                    "Geschäftszeichen SO/KI\n"
                                                    "Vorberatung Fachbereichsausschuss Bildung Sitzung am 11.03.2031 TOP\n"
                                                    "Beschlussorgan Gemeinderat Sitzung am 25.03.2031 TOP\n"
                                                    "Behandlung öffentlich GD 088/31\n\nBetreff: Offene Stadt\n\nAntrag:\n\n"
                                                    "Der Fortschreibung zuzustimmen.\n\nSachdarstellung:\nEs gibt einen Plan.\n");

  g_assert_cmpstr (lotse_outline_get_pipe (outline), ==, "ulm");
  assert_key (outline, "number", "GD 088/31");
  assert_key (outline, "file_reference", "SO/KI");
  assert_key (outline, "date", "2031-02-11");
  assert_key (outline, "publicity", "public");
  assert_n_consultations (outline, 2);
  assert_consultation (outline, 0, "2031-03-11", "Fachbereichsausschuss Bildung", "preliminary", NULL);
  assert_consultation (outline, 1, "2031-03-25", "Gemeinderat", "decision", NULL);
}

/* The name of a body goes on below its row. */
static void
test_wrapped_step (void)
{
  g_autoptr (LotseOutline) outline
      = analyze_paper ("Beschlussvorlage\n\nSachbearbeitung    SO - Soziales\nDatum              11.02.2031\n"
                       "Geschäftszeichen   SO/KI\n"
                       "Beschlussorgan     Fachbereichsausschuss Bildung    Sitzung am 11.03.2031   TOP\n"
                       "                   und Soziales\n"
                       "Behandlung         öffentlich                       GD 088/31\n\nBetreff: Offene Stadt\n\nAntrag:\n\n"
                       "Der Fortschreibung zuzustimmen.\n\nSachdarstellung:\nEs gibt einen Plan.\n");

  assert_n_consultations (outline, 1);
  assert_consultation (outline, 0, "2031-03-11", "Fachbereichsausschuss Bildung und Soziales", "decision", NULL);
  assert_key (outline, "number", "GD 088/31");
}

static void
test_values_on_a_line (void)
{
  g_autoptr (LotseOutline) outline = analyze_paper ("Beschlussvorlage\n\nGeschäftszeichen: Verantwortliche/r: Vorlagennummer:\n"
                                                    "V/50/WM020 T.2249 Amt für Soziales 50/112/2031\n\nSprachpaten in den Stadtteilen\n\n"
                                                    "I. Antrag\n\nDie Sprachpatenschaften werden fortgeführt.\n\nII. Begründung\n\n"
                                                    "Sie helfen.\n");

  g_assert_cmpstr (lotse_outline_get_pipe (outline), ==, "erlangen");
  assert_key (outline, "number", "50/112/2031");
  assert_key (outline, "file_reference", "V/50/WM020");
  assert_key (outline, "lead_body", "Amt für Soziales");
  assert_key (outline, "title", "Sprachpaten in den Stadtteilen");
  g_assert_true (has_section (outline, "Antrag"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/pipe-cities/boxes", test_boxes);
  g_test_add_func ("/analysis/pipe-cities/lined-up", test_lined_up);
  g_test_add_func ("/analysis/pipe-cities/crosses", test_crosses);
  g_test_add_func ("/analysis/pipe-cities/printed-results", test_printed_results);
  g_test_add_func ("/analysis/pipe-cities/printed-results-in-columns", test_printed_results_in_columns);
  g_test_add_func ("/analysis/pipe-cities/steps", test_steps);
  g_test_add_func ("/analysis/pipe-cities/wrapped-step", test_wrapped_step);
  g_test_add_func ("/analysis/pipe-cities/values-on-a-line", test_values_on_a_line);
  return g_test_run ();
}
