/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "paper-fixture.h"

static void
test_headings (void)
{
  g_autoptr (LotseOutline) outline
      = analyze_paper ("Bericht Betreff: Umbau der Schulen am Park Beschlussentwurf: Der Rat beschließt den Umbau. Erläuterungen: Die "
                       "Schulen sind zu klein geworden und müssen wachsen. Die Schulen sind zu klein geworden und müssen wachsen. Die "
                       "Schulen sind zu klein geworden und müssen wachsen. Die Schulen sind zu klein geworden und müssen wachsen. Die "
                       "Schulen sind zu klein geworden und müssen wachsen. Die Schulen sind zu klein geworden und müssen wachsen. Die "
                       "Schulen sind zu klein geworden und müssen wachsen. Die Schulen sind zu klein geworden und müssen wachsen. \n");

  assert_key (outline, "title", "Umbau der Schulen am Park");
  g_assert_true (has_section (outline, "Beschlussentwurf"));
  g_assert_true (has_section (outline, "Erläuterungen"));
}

/* Neither a colon nor a line end stands behind the title. */
static void
test_request_behind_title (void)
{
  g_autoptr (LotseOutline) outline
      = analyze_paper ("Betreff: Brunnen am Markt erneuern Der Stadtrat möge beschließen: Die Verwaltung wird beauftragt, den Brunnen zu "
                       "erneuern. Begründung: Der Brunnen ist seit Jahren trocken und wird vermisst. Der Brunnen ist seit Jahren trocken "
                       "und wird vermisst. Antragstellende Person(en): Stadtv. Muster\n");

  assert_key (outline, "title", "Brunnen am Markt erneuern");
  g_assert_true (has_section (outline, "Der Stadtrat möge beschließen"));
  g_assert_true (has_section (outline, "Begründung"));
}

static void
test_sentence_behind_title (void)
{
  g_autoptr (LotseOutline) outline
      = analyze_paper ("Betreff: Spielplatz an der Aue ergänzen Der Magistrat wird der Anregung folgen und noch im Sommer eine Schaukel "
                       "und eine Wippe aufstellen lassen. Die Farbe der Geräte wird erneuert. Der Zaun an der Straße wird ebenfalls "
                       "ausgebessert, sobald es das Wetter zulässt und die Firma einen Termin dafür hat.\n");

  assert_key (outline, "title", "Spielplatz an der Aue ergänzen");
}

/* A preposition opens the sentence behind a title; before a capital it may be the name of a street. */
static void
test_preposition_behind_title (void)
{
  static const char rest[]
      = " aus den Häusern ringsum viele Hinweise eingegangen, dass die Wege dort am Abend zu dunkel sind. Die Lampen stehen zu "
        "weit auseinander und zwei von ihnen leuchten seit dem Winter nicht mehr. Das soll bald anders werden.\n";
  static const char *const cases[][2] = {
    { "Betreff: Mehr Licht an der Ringstraße Seit dem Frühjahr sind", "Mehr Licht an der Ringstraße" },
    { "Betreff: Mehr Licht an der Ringstraße In den letzten Jahren sind", "Mehr Licht an der Ringstraße" },
    { "Betreff: Mehr Licht an der Ringstraße Durch die \"Licht-Aktion, Teil Zwei\", am Platz sind", "Mehr Licht an der Ringstraße" },
    { "Betreff: Mehr Licht Im Winkel Die Anwohner sagen, es sind", "Mehr Licht Im Winkel" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *content = g_strconcat (cases[i][0], rest, NULL);

      if (i < G_N_ELEMENTS (cases) - 1)
        assert_key_of (content, "title", cases[i][1]);
      else
        {
          g_autoptr (LotseOutline) outline = analyze_paper (content);

          /* Not cut inside the name. */
          g_assert_cmpstr (lotse_outline_get_key (outline, "title"), !=, "Mehr Licht");
        }
    }
}

/* Headings without a colon, behind a sentence or a title. */
static void
test_bare_headings (void)
{
  g_autoptr (LotseOutline) outline = analyze_paper (
      "Betreff: Neubau der Kita Beschlussvorschlag Der Rat beschließt den Neubau der Kita am Park. Begründung Neben dem Park "
      "ist ein Grundstück frei, das der Stadt gehört. Das Grundstück ist groß genug für vier Gruppen und den Garten. Eine "
      "Begründung ist das nicht allein, aber ein Anfang, den alle Beteiligten wollen und tragen.\n");

  assert_key (outline, "title", "Neubau der Kita");
  g_assert_true (has_section (outline, "Beschlussvorschlag"));
  g_assert_cmpuint (count_sections (outline, "Begründung"), ==, 1);
}

static void
test_words_inside_sentences (void)
{
  g_autoptr (LotseOutline) outline = analyze_paper (
      "Bericht Betreff: Umbau der Schulen Sachverhalt: Die Schulen sind zu klein geworden und müssen wachsen. Die Schulen sind zu klein "
      "geworden und müssen wachsen. Die Schulen sind zu klein geworden und müssen wachsen. Die Schulen sind zu klein geworden und müssen "
      "wachsen. Die Schulen sind zu klein geworden und müssen wachsen. Die Schulen sind zu klein geworden und müssen wachsen. Die Schulen "
      "sind zu klein geworden und müssen wachsen. Die Schulen sind zu klein geworden und müssen wachsen. Das ist keine Begründung: es ist "
      "nur ein Satz. Die Schulen sind zu klein geworden und müssen wachsen. Die Schulen sind zu klein geworden und müssen wachsen. Die "
      "Schulen sind zu klein geworden und müssen wachsen. Die Schulen sind zu klein geworden und müssen wachsen. Die Schulen sind zu klein "
      "geworden und müssen wachsen. Die Schulen sind zu klein geworden und müssen wachsen. Die Schulen sind zu klein geworden und müssen "
      "wachsen. Die Schulen sind zu klein geworden und müssen wachsen. \n");

  /* Not after the end of a sentence, so it is no heading. */
  g_assert_false (has_section (outline, "Begründung"));
}

static void
test_ordinary_lines (void)
{
  g_autoptr (LotseOutline) outline = analyze_paper ("Betreff: Umbau\n"
                                                    "Sachverhalt: Die Schulen sind alt. Begründung: steht anderswo.\n"
                                                    "Noch eine Zeile, damit keine von ihnen den Text allein ausmacht.\n");

  g_assert_true (has_section (outline, "Sachverhalt"));
  g_assert_false (has_section (outline, "Begründung"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/run-on/headings", test_headings);
  g_test_add_func ("/analysis/run-on/request-behind-title", test_request_behind_title);
  g_test_add_func ("/analysis/run-on/sentence-behind-title", test_sentence_behind_title);
  g_test_add_func ("/analysis/run-on/preposition-behind-title", test_preposition_behind_title);
  g_test_add_func ("/analysis/run-on/bare-headings", test_bare_headings);
  g_test_add_func ("/analysis/run-on/words-inside-sentences", test_words_inside_sentences);
  g_test_add_func ("/analysis/run-on/ordinary-lines", test_ordinary_lines);
  return g_test_run ();
}
