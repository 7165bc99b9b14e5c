/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "paper-fixture.h"

static void
test_magistrate (void)
{
  g_autoptr (LotseOutline) outline = analyze_paper ("Vortrag des Magistrats vom 08.03.2013, M 41\n"
                                                    "\n"
                                                    "Betreff:\n"
                                                    "Beratungsstellen für Zugewanderte\n"
                                                    "\n"
                                                    "Vorgang:\n"
                                                    "Beschl. d. Stv.-V. vom 26.01.2012, § 1204\n"
                                                    "\n"
                                                    "I. Die Beratungsstellen werden bis 2015 gefördert.\n"
                                                    "II. Der Magistrat wird beauftragt, den Bericht vorzulegen.\n"
                                                    "\n"
                                                    "Begründung:\n"
                                                    "Die Beratungsstellen sind gut besucht.\n");

  g_assert_cmpstr (lotse_outline_get_pipe (outline), ==, "frankfurt");
  assert_key (outline, "number", "M 41");
  assert_key (outline, "title", "Beratungsstellen für Zugewanderte");
  assert_key (outline, "date", "2013-03-08");
  g_assert_true (has_section (outline, "Begründung"));
}

/* The whole paper as one line, and the sessions below it. */
static void
test_run_on (void)
{
  g_autoptr (LotseOutline) outline = analyze_paper (
      "Antrag vom 06.10.2031, OF 812/4 Betreff: Bänke am Fluss aufstellen Vorgang: OM 652/31 OBR 4 Der Ortsbeirat 4 möge beschließen: Der "
      "Magistrat wird gebeten, am Fluss Bänke aufzustellen. Begründung: Am Fluss fehlen Bänke, auf denen man ausruhen kann. Antragsteller: "
      "FWG Vertraulichkeit: Nein dazugehörende Vorlage: Anregung an den Magistrat vom 09.09.2031, OM 763\n"
      "Beratung im Ortsbeirat: 4\n"
      "Beratungsergebnisse:\n"
      "21. Sitzung des OBR 4 am 28.10.2031, TO I, TOP 12\n");

  g_assert_cmpstr (lotse_outline_get_pipe (outline), ==, "frankfurt");
  assert_key (outline, "number", "OF 812/4");
  assert_key (outline, "title", "Bänke am Fluss aufstellen");
  assert_key (outline, "date", "2031-10-06");
  assert_key (outline, "publicity", "public");
  g_assert_true (has_section (outline, "Der Ortsbeirat 4 möge beschließen"));
  assert_n_consultations (outline, 1);
  assert_consultation (outline, 0, "2031-10-28", "OBR 4", NULL, NULL);
}

/* A mirror that breaks the line before each date. */
static void
test_broken_lines (void)
{
  g_autoptr (LotseOutline) outline
      = analyze_paper ("S A C H S T A N D :\nAnregung an den Magistrat vom\n08.03.2031,\nOM 5240 entstanden aus Vorlage:\n"
                       "OF 296/15 vom\n21.02.2031 Betreff: Bänke am Fluss aufstellen\nVorgang:\nOM 293/28 OBR 15; V 504/29 OBR "
                       "15;\nOM 4682/30 OBR 15 Der Magistrat wird gebeten, am Fluss Bänke aufzustellen.\n"
                       "Begründung:\nDort fehlen Bänke. Antragstellender Ortsbeirat: Ortsbeirat 15\n");

  g_assert_cmpstr (lotse_outline_get_pipe (outline), ==, "frankfurt");
  assert_key (outline, "number", "OM 5240");
  assert_key (outline, "paper_type", "Anregung an den Magistrat");
  assert_key (outline, "title", "Bänke am Fluss aufstellen");
  assert_key (outline, "date", "2031-03-08");
}

/* The page of a mirror: the sessions of its list, and a place that is only a part of the city. */
static void
test_mirror_page (void)
{
  g_autoptr (LotseOutline) outline
      = analyze_paper ("Umbau des Spielplatzes am Wehr\nVorlagentyp: OF FWG\nAntrag\nDer Magistrat wird gebeten, den "
                       "Spielplatz in Mühlenheim umzubauen.\nBegründung\nDie Geräte sind alt.\n"
                       "Beratungsverlauf 2 Sitzungen\nSitzung\n27\nOBR 9\nTO I, TOP 9\nDie Vorlage OF 668/9 wird in der "
                       "vorgelegten Fassung beschlossen.\nZustimmung:\nAlle\nSitzung\n40\n"
                       "Ausschusses für Planen und Wohnen\nTO I, TOP 28\nnicht auf TO\nZustimmung:\nAlle\n");
  g_autoptr (LotseOutline) other = analyze_paper ("Umbau des Spielplatzes\n\nBeratungsverlauf 2 Sitzungen\n");

  g_assert_cmpstr (lotse_outline_get_pipe (outline), ==, "frankfurt");
  assert_key (outline, "title", "Umbau des Spielplatzes am Wehr");
  assert_key (outline, "municipality", NULL);
  assert_n_consultations (outline, 2);
  assert_consultation (outline, 0, NULL, "OBR 9", NULL, NULL);
  assert_consultation (outline, 1, NULL, "Ausschuss für Planen und Wohnen", NULL, NULL);
  /* The word alone, without the type on top, makes no such page. */
  g_assert_cmpstr (lotse_outline_get_pipe (other), !=, "frankfurt");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/pipe-frankfurt/magistrate", test_magistrate);
  g_test_add_func ("/analysis/pipe-frankfurt/run-on", test_run_on);
  g_test_add_func ("/analysis/pipe-frankfurt/broken-lines", test_broken_lines);
  g_test_add_func ("/analysis/pipe-frankfurt/mirror-page", test_mirror_page);
  return g_test_run ();
}
