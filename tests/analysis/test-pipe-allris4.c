/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "paper-fixture.h"

static void
test_list (void)
{
  g_autoptr (LotseOutline) outline = analyze_paper ("Bürgerinformationssystem\n"
                                                    "Entscheidungsvorlage - FB 56/0012/WP18\n"
                                                    "Grunddaten\n"
                                                    "- Betreff:\n"
                                                    "- Umbau der Schulen\n"
                                                    "- Status:\n"
                                                    "- nichtöffentlich\n"
                                                    "- Vorlageart:\n"
                                                    "- Entscheidungsvorlage\n"
                                                    "- Federführend:\n"
                                                    "- FB 56 - Soziales\n"
                                                    "Reduzieren\n"
                                                    "Beschlussvorschlag\n"
                                                    "Der Rat beschließt den Umbau.\n"
                                                    "Loading...\n");

  g_assert_cmpstr (lotse_outline_get_pipe (outline), ==, "allris4");
  assert_key (outline, "title", "Umbau der Schulen");
  assert_key (outline, "number", "FB 56/0012/WP18");
  assert_key (outline, "publicity", "non-public");
  assert_key (outline, "lead_body", "FB 56 - Soziales");
}

static void
test_extract (void)
{
  g_autoptr (LotseOutline) outline = analyze_paper ("ALLRIS - Auszug\n"
                                                    "\n"
                                                    "12.05.2031 - 3.6 Umbau der Schulen\n"
                                                    "Grunddaten\n"
                                                    "- TOP:\n"
                                                    "- Ö 3.6\n"
                                                    "- Datum:\n"
                                                    "- Mo., 12.05.2031\n"
                                                    "- Anlass:\n"
                                                    "- ordentliche Sitzung\n"
                                                    "Wortprotokoll\n"
                                                    "Frau Muster berichtet.\n");

  g_assert_cmpstr (lotse_outline_get_pipe (outline), ==, "allris4");
  assert_key (outline, "title", "Umbau der Schulen");
  assert_key (outline, "date", "2031-05-12");
}

static void
test_collapsed (void)
{
  g_autoptr (LotseOutline) outline = analyze_paper ("Beschlussvorlage - 0456/2010\n"
                                                    "\n"
                                                    "Reduzieren\n"
                                                    "\n"
                                                    "Beratungsfolge\n"
                                                    "\n"
                                                    "Reduzieren\n"
                                                    "\n"
                                                    "Beschlussvorschlag\n"
                                                    "\n"
                                                    "Der Rat beschließt den Umbau.\n"
                                                    "\n"
                                                    "Reduzieren\n"
                                                    "\n"
                                                    "Sachverhalt\n"
                                                    "\n"
                                                    "Kurzfassung\n"
                                                    "\n"
                                                    "Die Schulen sind alt.\n");

  assert_key (outline, "number", "0456/2010");
  assert_key (outline, "paper_type", "Beschlussvorlage");
  assert_key (outline, "title", NULL);
  assert_n_consultations (outline, 0);
  /* A real heading before another one stays. */
  g_assert_true (has_section (outline, "Sachverhalt"));
}

/* An extract whose line names no body, with what was proposed. */
static LotseOutline *
analyze_extract (const char *proposal)
{
  g_autofree char *words
      = g_strconcat ("15.11.2031 - 4.1 Umbau der Schulen\n\nBeschluss:\ngeändert beschlossen\nReduzieren\n\nBeschlussvorschlag:\n\n",
                     proposal, "\n\nReduzieren\n", NULL);

  return analyze_paper (words);
}

/* What was proposed to another body does not say which one met; who recommends it does. */
static void
test_session_without_body (void)
{
  g_autoptr (LotseOutline) outline = analyze_extract ("Die Bürgerschaft beschließt den Umbau der Schulen.");
  g_autoptr (LotseOutline) recommended
      = analyze_extract ("Der Schulausschuss empfiehlt der Bürgerschaft, den Umbau der Schulen zu beschließen.");

  g_assert_cmpstr (lotse_outline_get_pipe (outline), ==, "allris4");
  assert_n_consultations (outline, 1);
  assert_consultation (outline, 0, "2031-11-15", NULL, NULL, "geändert beschlossen");
  assert_consultation (recommended, 0, "2031-11-15", "Schulausschuss", NULL, "geändert beschlossen");
}

/* The site's lines above the type and the number of a notice. */
static void
test_notice (void)
{
  g_autoptr (LotseOutline) outline = analyze_paper ("Infosystem Stadtpolitik\n"
                                                    "\n"
                                                    "ALLRIS - Drucksache\n"
                                                    "\n"
                                                    "Geschäftliche Mitteilung - 0812/2031\n"
                                                    "\n"
                                                    "Reduzieren\n"
                                                    "\n"
                                                    "Beratungsfolge\n"
                                                    "\n"
                                                    "Reduzieren\n"
                                                    "\n"
                                                    "Sachverhalt/Begründung\n"
                                                    "\n"
                                                    "Die Schulen sind alt.\n");

  assert_key (outline, "number", "0812/2031");
  assert_key (outline, "paper_type", "Geschäftliche Mitteilung");
  assert_key (outline, "title", NULL);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/pipe-allris4/list", test_list);
  g_test_add_func ("/analysis/pipe-allris4/extract", test_extract);
  g_test_add_func ("/analysis/pipe-allris4/collapsed", test_collapsed);
  g_test_add_func ("/analysis/pipe-allris4/session-without-body", test_session_without_body);
  g_test_add_func ("/analysis/pipe-allris4/notice", test_notice);
  return g_test_run ();
}
