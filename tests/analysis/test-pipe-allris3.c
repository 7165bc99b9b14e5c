/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "paper-fixture.h"

/* Spans of the items of a kind with a text. */
static guint
count_spans (const LotseOutline *outline, LotseItemKind kind, const char *text)
{
  guint n = 0;

  for (guint i = 0; i < lotse_outline_get_n_items (outline, kind); i++)
    {
      const LotseOutlineItem *item = lotse_outline_get_item (outline, kind, i);

      if (g_strcmp0 (lotse_outline_item_get (item, "text"), text) == 0)
        n += lotse_outline_item_get_n_spans (item);
    }
  return n;
}

static void
test_anchors (void)
{
  g_autoptr (LotseOutline) outline = analyze_paper ("Vorlage - 2016/12\n"
                                                    "Betreff: Umbau\n"
                                                    "Status:öffentlichVorlage-Art:Mitteilungsvorlage\n"
                                                    "Federführend:Amt 65Bearbeiter/-in: Ohl, Eva\n"
                                                    "Beratungsfolge:\n"
                                                    "Rat der Stadt Alsenau Kenntnisnahme\n"
                                                    "\n"
                                                    "Finanzielle Auswirkungen\n"
                                                    "Beschlussvorschlag\n"
                                                    "Sachverhalt\n"
                                                    "Anlagen:\n"
                                                    "Plan.pdf\n"
                                                    "\n"
                                                    "Beschlussvorschlag:\n"
                                                    "Beschlussvorschlag:\n"
                                                    "Der Rat nimmt den Bericht zur Kenntnis.\n"
                                                    "\n"
                                                    "Sachverhalt:\n"
                                                    "Der Umbau ist fertig.\n"
                                                    "\n"
                                                    "Finanzielle Auswirkungen:\n"
                                                    "keine\n");

  g_assert_cmpstr (lotse_outline_get_pipe (outline), ==, "allris3");
  g_assert_cmpuint (count_sections (outline, "Beschlussvorschlag"), ==, 1);
  g_assert_cmpuint (count_sections (outline, "Sachverhalt"), ==, 1);
  g_assert_cmpuint (count_sections (outline, "Finanzielle Auswirkungen"), ==, 1);
  assert_key (outline, "lead_body", "Amt 65");
  assert_key (outline, "paper_type", "Mitteilungsvorlage");
  assert_key (outline, "number", "2016/12");
}

static void
test_original_and_present_value (void)
{
  g_autoptr (LotseOutline) outline = analyze_paper ("Drucksache - 815/V\n"
                                                    "Betreff: Mehr Bänke\n"
                                                    "Status:öffentlich\n"
                                                    "UrsprungaktuellInitiator:BezirksamtBezirksamt\n"
                                                    "Drucksache-Art:Große AnfrageBeantwortung der Anfrage\n"
                                                    "Beratungsfolge:\n"
                                                    "Bezirksverordnetenversammlung\n"
                                                    "\n"
                                                    "Die Antwort folgt.\n");

  assert_key (outline, "number", "815/V");
  assert_key (outline, "paper_type", "Beantwortung der Anfrage");
}

static void
test_glued_submitters (void)
{
  /* Twice the same, two known ones, a motion's group and the office that answers it. */
  static const char *const values[][2] = { { "BezirksamtBezirksamt", "Bezirksamt" },
                                           { "Fraktion der ABCBezirksamt", "Bezirksamt" },
                                           { "LinksfraktionBezirksamt", "Linksfraktion" } };

  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    {
      g_autofree char *text = g_strconcat ("Drucksache - 815/V\n"
                                           "Betreff: Mehr Bänke\n"
                                           "Status:öffentlich\n"
                                           " Ursprungaktuell\n"
                                           "Initiator:",
                                           values[i][0],
                                           "\n"
                                           "Drucksache-Art:AntragVorlage zur Kenntnisnahme § 13 BezVG /SB\n"
                                           "Beratungsfolge:\n"
                                           "Bezirksverordnetenversammlung\n"
                                           "\n"
                                           "Die Antwort folgt.\n",
                                           NULL);
      g_autoptr (LotseOutline) outline = analyze_paper (text);

      g_assert_true (has_body (outline, values[i][1]));
      g_assert_false (has_body (outline, values[i][0]));
      assert_key (outline, "paper_type", "Vorlage zur Kenntnisnahme § 13 BezVG /SB");
    }
}

static void
test_title_over_blank_lines (void)
{
  g_autoptr (LotseOutline) outline = analyze_paper ("Vorlage - 2016/12-1\n"
                                                    "\n"
                                                    "Betreff: Kataster der Bäume\n"
                                                    "\n"
                                                    "- Pflege der Alleen\n"
                                                    "Status:öffentlichVorlage-Art:Beschlussvorlage\n"
                                                    "Beratungsfolge:\n"
                                                    "Rat der Stadt Alsenau Entscheidung\n"
                                                    "\n"
                                                    "Im Jahr 2015 wurden alle Bäume gezählt, am 3\n"
                                                    "\n"
                                                    "Sachverhalt:\n"
                                                    "\n"
                                                    "Im Jahr 2015 wurden alle Bäume gezählt, am 3. Mai 2016 war die Zählung fertig.\n");

  assert_key (outline, "title", "Kataster der Bäume - Pflege der Alleen");
  /* The first words of the text, which the page shows above it, are no text. */
  g_assert_cmpuint (count_spans (outline, LOTSE_ITEM_DATE, "2015"), ==, 1);
}

static void
test_extract (void)
{
  g_autoptr (LotseOutline) outline = analyze_paper ("Auszug - Mehr Bänke im Pa...\n"
                                                    "\n"
                                                    "5. öffentliche Sitzung des Umweltausschusses\n"
                                                    "TOP: Ö 4.2\n"
                                                    "Gremium: Umweltausschuss Beschlussart: vertagt\n"
                                                    "Datum: Di, 27.04.2010 Status: öffentlich\n"
                                                    "Zeit: 17:00 - 20:05 Anlass: ordentliche Sitzung\n"
                                                    "65/II Mehr Bänke im Park\n"
                                                    "\n"
                                                    "Wortprotokoll\n"
                                                    "Beschluss\n"
                                                    "\n"
                                                    "Der Antrag wird vertagt.\n");

  assert_key (outline, "title", "Mehr Bänke im Park");
  assert_key (outline, "number", "65/II");
  assert_key (outline, "date", "2010-04-27");
  assert_n_consultations (outline, 1);
  assert_consultation (outline, 0, "2010-04-27", "Umweltausschuss", NULL, "vertagt");
  g_assert_false (has_section (outline, "Beschluss"));
}

static void
test_joint_session (void)
{
  g_autoptr (LotseOutline) outline = analyze_paper ("Bürgerinformationssystem\n"
                                                    "\n"
                                                    "Auszug - Bänke im Park Hier: Standorte\n"
                                                    "\n"
                                                    "Sitzung des Umweltausschusses gemeinsam mit dem Ausschuss für Bau, Wege und Grün\n"
                                                    "TOP: Ö 4.2\n"
                                                    "Gremien: Umweltausschuss, Ausschuss für Bau, Wege und Grün Beschlussart: erledigt\n"
                                                    "Datum: Di, 27.04.2010 Status: öffentlich\n"
                                                    "VO/65/10 Bänke im Park\n"
                                                    "Standorte an den Wegen\n"
                                                    "\n"
                                                    "Wortprotokoll\n"
                                                    "\n"
                                                    "Der Bericht liegt vor.\n");

  assert_key (outline, "title", "Bänke im Park Standorte an den Wegen");
  assert_n_consultations (outline, 2);
  assert_consultation (outline, 0, "2010-04-27", "Umweltausschuss", NULL, "erledigt");
  assert_consultation (outline, 1, "2010-04-27", "Ausschuss für Bau, Wege und Grün", NULL, "erledigt");
  for (guint i = 0; i < 2; i++)
    {
      const LotseOutlineItem *row = lotse_outline_get_item (outline, LOTSE_ITEM_CONSULTATION, i);

      g_assert_cmpstr (lotse_outline_item_get (row, "publicity"), ==, "public");
      g_assert_cmpstr (lotse_outline_item_get (row, "top"), ==, "Ö 4.2");
    }
}

/* Print puts the first row beside the label of the table. */
static void
test_row_beside_label (void)
{
  g_autoptr (LotseOutline) outline = analyze_paper ("Vorlage - 2031/12\n"
                                                    "Betreff:\tUmbau\n"
                                                    "Status:\töffentlich\tVorlage-Art:\tBeschlussvorlage\n"
                                                    "Federführend:\tAmt 65\tBearbeiter/-in:\tOhl, Eva\n"
                                                    "Beratungsfolge:\tSchulausschuss\tVorberatung\n"
                                                    "04.03.2031\tSitzung des Schulausschusses\tvertagt\n"
                                                    "Rat der Stadt Alsenau\tEntscheidung\n"
                                                    "\n"
                                                    "Beschlussvorschlag:\n"
                                                    "Der Rat beschließt den Umbau.\n");

  assert_n_consultations (outline, 2);
  assert_consultation (outline, 0, "2031-03-04", "Schulausschuss", "preliminary", "vertagt");
  assert_consultation (outline, 1, NULL, "Rat der Stadt Alsenau", "decision", NULL);
}

/* A table with heads of columns is none of this system, however much the fields above look like its own. */
static void
test_column_heads (void)
{
  g_autoptr (LotseOutline) outline = analyze_paper ("Vorlage - 2031/12\n"
                                                    "Betreff:\tUmbau\n"
                                                    "Status:\töffentlich\tVorlage-Art:\tBeschlussvorlage\n"
                                                    "Federführend:\tAmt 65\tBearbeiter/-in:\tOhl, Eva\n"
                                                    "Beratungsfolge:\n"
                                                    "Gremium\tTermin\tZuständigkeit\n"
                                                    "Schulausschuss\t04.03.2031\tVorberatung\n"
                                                    "Rat der Stadt Alsenau\t10.04.2031\tEntscheidung\n"
                                                    "\n"
                                                    "Beschlussvorschlag:\n"
                                                    "Der Rat beschließt den Umbau.\n");

  g_assert_cmpstr (lotse_outline_get_pipe (outline), ==, "allris3");
  assert_n_consultations (outline, 2);
  assert_consultation (outline, 0, "2031-03-04", "Schulausschuss", "preliminary", NULL);
  assert_consultation (outline, 1, "2031-04-10", "Rat der Stadt Alsenau", "decision", NULL);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/pipe-allris3/anchors", test_anchors);
  g_test_add_func ("/analysis/pipe-allris3/original-and-present-value", test_original_and_present_value);
  g_test_add_func ("/analysis/pipe-allris3/glued-submitters", test_glued_submitters);
  g_test_add_func ("/analysis/pipe-allris3/title-over-blank-lines", test_title_over_blank_lines);
  g_test_add_func ("/analysis/pipe-allris3/extract", test_extract);
  g_test_add_func ("/analysis/pipe-allris3/joint-session", test_joint_session);
  g_test_add_func ("/analysis/pipe-allris3/row-beside-label", test_row_beside_label);
  g_test_add_func ("/analysis/pipe-allris3/column-heads", test_column_heads);
  return g_test_run ();
}
