/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "paper-fixture.h"

/* The page of a paper as it is copied out of a browser; what else the page shows may follow. */
#define PAGE                                                                                                                               \
  "Teilen:\n\nUmbau der Schulen\n\n\nLetzte Beratung\nMontag, 06. Mai 2024 (öffentlich)\nFederführend\nAmt 65\nOriginaldokument\n"         \
  "http://ratsinfo.alsenau.de/bi/vo020.asp?VOLFDNR=1\n\nBeschlussvorschlag:\nDer Stadtrat beschließt den Umbau.\n"

static void
test_key_data (void)
{
  g_autoptr (LotseOutline) outline = analyze_paper (PAGE);

  g_assert_cmpstr (lotse_outline_get_pipe (outline), ==, "unserac");
  assert_key (outline, "title", "Umbau der Schulen");
  assert_key (outline, "date", "2024-05-06");
  assert_key (outline, "publicity", "public");
  assert_key (outline, "lead_body", "Amt 65");
  assert_key (outline, "source_url", "http://ratsinfo.alsenau.de/bi/vo020.asp?VOLFDNR=1");
  assert_key (outline, "municipality", "Alsenau");
}

static void
test_last_session_only (void)
{
  g_autoptr (LotseOutline) outline = analyze_paper (PAGE);

  /* The body is not printed. */
  assert_n_consultations (outline, 1);
  assert_consultation (outline, 0, "2024-05-06", NULL, NULL, NULL);
}

static void
test_consultations_behind_chrome (void)
{
  g_autoptr (LotseOutline) outline = analyze_paper (PAGE "\n"
                                                         "Karteninhalte anzeigen\n"
                                                         "\n"
                                                         "Beratungsfolge\n"
                                                         "\n"
                                                         "Montag, 06. Mai 2024Sitzung des Stadtrates\n"
                                                         "\n"
                                                         "Art\n"
                                                         "Entscheidung\n"
                                                         "Ausschuß\n"
                                                         "Stadtrat\n"
                                                         "\n"
                                                         "Montag, 22. April 2024Sitzung des Ausschusses für Schulen\n"
                                                         "\n"
                                                         "Art\n"
                                                         "Vorberatung\n"
                                                         "Ausschuß\n"
                                                         "Ausschuss für Schule\n"
                                                         "Details\n"
                                                         "Tagesordnung\n");

  assert_n_consultations (outline, 2);
  assert_consultation (outline, 0, "2024-05-06", "Stadtrat", "decision", NULL);
  /* The nominative line wins over the heading. */
  assert_consultation (outline, 1, "2024-04-22", "Ausschuss für Schule", "preliminary", NULL);
}

static void
test_chrome_is_no_text (void)
{
  g_autoptr (LotseOutline) outline = analyze_paper (PAGE "\n"
                                                         "Neuer Kommentar\n"
                                                         "Forum Nachbarschaft\n"
                                                         "Härtefallkommission\n"
                                                         "Vereine und Verbände e.V.\n");

  g_assert_false (has_body (outline, "Härtefallkommission"));
  g_assert_false (has_body (outline, "Verbände"));
  g_assert_false (has_body (outline, "Forum"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/pipe-unserac/key-data", test_key_data);
  g_test_add_func ("/analysis/pipe-unserac/last-session-only", test_last_session_only);
  g_test_add_func ("/analysis/pipe-unserac/consultations-behind-chrome", test_consultations_behind_chrome);
  g_test_add_func ("/analysis/pipe-unserac/chrome-is-no-text", test_chrome_is_no_text);
  return g_test_run ();
}
