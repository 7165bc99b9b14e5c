/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which of several lines is the title. */
#include "title-fixture.h"

/* What the text is about is the title, not the frame of the page. */
static void
test_comes_again (void)
{
  assert_title (HEAD "öffentlich\nVorlage drucken\n\nUmbau des Rathauses\n\nSprache wechseln" TEXT, "Umbau des Rathauses");
  /* A sentence that is quoted, and a name that is. */
  assert_title ("Umbau des Rathauses\n\nDer Rat hat am 10.04.2031 folgendes beschlossen:\n„Die Verwaltung berichtet über den Umbau.“" TEXT,
                "Umbau des Rathauses");
  assert_title (HEAD "öffentlich\n\nZuschuss für die Initiative „Kurze Wege e.V.“" TEXT, "Zuschuss für die Initiative „Kurze Wege e.V.“");
  assert_title (HEAD "öffentlich\nKurzer Weg\n\nUmbau des Rathauses" TEXT, "Umbau des Rathauses");
  /* The period of "e. V." ends no sentence. */
  assert_title (HEAD "öffentlich\n\nZuschuss für das Jahr 2031 an den Verein der Freunde Muster e. V." TEXT,
                "Zuschuss für das Jahr 2031 an den Verein der Freunde Muster e. V.");
  /* Whose office writes, and the place on the agenda in front of a title like a field. */
  assert_title ("Kreisverwaltung\ndes Main-Rodau-Kreises\n\nVorlage\n\nTagesordnungspunkt 7:\n\nSportpark: Umbau der Halle" TEXT,
                "Sportpark: Umbau der Halle");
}

/* A title of the form of a field, above the type on top of all. */
static void
test_above_type (void)
{
  assert_key_of (
      "Straßenbau: Beteiligung Ortsbeirat\nBericht\nDem Antrag kann der Magistrat nicht folgen. Der Ortsbeirat wird aber beim Straßenbau "
      "gehört, wie es die Geschäftsordnung sagt.\n",
      "title", "Straßenbau: Beteiligung Ortsbeirat");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/key-title-score/comes-again", test_comes_again);
  g_test_add_func ("/analysis/key-title-score/above-type", test_above_type);
  return g_test_run ();
}
