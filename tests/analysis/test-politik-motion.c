/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "paper-fixture.h"

#define PAGE(text)                                                                                                                         \
  "Antrag.pdf\n"                                                                                                                           \
  "\n"                                                                                                                                     \
  "Daten\n"                                                                                                                                \
  "\n"                                                                                                                                     \
  "Kommune\n"                                                                                                                              \
  "Alsenau\n"                                                                                                                              \
  "Dateiname\n"                                                                                                                            \
  "Antrag.pdf\n"                                                                                                                           \
  "Erstellt\n"                                                                                                                             \
  "15.10.31, 17:01\n"                                                                                                                      \
  "\n"                                                                                                                                     \
  "Inhalt der Datei\n"                                                                                                                     \
  "\n" text

/* The header runs on: type, movers, dates, bodies, number and title. */
static void
test_header (void)
{
  g_autoptr (LotseOutline) outline = analyze_paper (
      PAGE ("Drucksachen der Bezirksverordnetenversammlung Havelhöhe XIX. Wahlperiode Ursprung: Antrag, Die Fraktion GRÜNE Beratungsfolge: "
            "Gremium Datum 14.10.2031 18.11.2031 Bezirksverordnetenversammlung Havelhöhe Ausschuss für Wege und Ufer Antrag Drucks. Nr: "
            "0417/XIX Die Fraktion GRÜNE Bänke am Uferweg aufstellen Die Bezirksverordnetenversammlung möge beschließen: Das Bezirksamt "
            "wird ersucht, drei Bänke aufzustellen. Begründung: Es gibt keine.\n"));

  assert_key (outline, "title", "Bänke am Uferweg aufstellen");
  assert_key (outline, "number", "0417/XIX");
  assert_key (outline, "paper_type", "Antrag");
  assert_n_consultations (outline, 2);
  assert_consultation (outline, 0, "2031-10-14", "Bezirksverordnetenversammlung Havelhöhe", NULL, NULL);
  assert_consultation (outline, 1, "2031-11-18", "Ausschuss für Wege und Ufer", NULL, NULL);
}

/* Fewer dates than bodies: whose they are is not known; one body has all dates. */
static void
test_dates (void)
{
  g_autoptr (LotseOutline) fewer = analyze_paper (
      PAGE ("Drucksachen der Bezirksverordnetenversammlung Havelhöhe Ursprung: Antrag, Frakt. CDU Beratungsfolge: Gremium Datum 14.10.2031 "
            "Bezirksverordnetenversammlung Havelhöhe Sportausschuss Antrag Drucks. Nr: 0417/XIX Frakt. CDU Bänke Die BVV wolle "
            "beschließen: Das Bezirksamt wird ersucht, drei Bänke aufzustellen.\n"));
  g_autoptr (LotseOutline) one = analyze_paper (
      PAGE ("Drucksachen der Bezirksverordnetenversammlung Havelhöhe Ursprung: Antrag, Frakt. CDU Beratungsfolge: Gremium Datum 14.10.2031 "
            "18.11.2031 Bezirksverordnetenversammlung Havelhöhe Antrag Drucks. Nr: 0417/XIX Frakt. CDU Bänke Die BVV wolle beschließen: "
            "Das Bezirksamt wird ersucht, drei Bänke aufzustellen.\n"));

  assert_n_consultations (fewer, 2);
  assert_consultation (fewer, 0, NULL, "Bezirksverordnetenversammlung Havelhöhe", NULL, NULL);
  assert_consultation (fewer, 1, NULL, "Sportausschuss", NULL, NULL);
  assert_key (fewer, "title", "Bänke");
  assert_n_consultations (one, 2);
  assert_consultation (one, 0, "2031-10-14", "Bezirksverordnetenversammlung Havelhöhe", NULL, NULL);
  assert_consultation (one, 1, "2031-11-18", "Bezirksverordnetenversammlung Havelhöhe", NULL, NULL);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/politik-motion/header", test_header);
  g_test_add_func ("/analysis/politik-motion/dates", test_dates);
  return g_test_run ();
}
