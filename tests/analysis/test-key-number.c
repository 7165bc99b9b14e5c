/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "paper-fixture.h"

/* Numbers as a line of their own, with or without a word before them. */
static void
test_number_lines (void)
{
  static const char *const lines[][2] = {
    { "SV-10-0123", "SV-10-0123" },
    { "GR/041/2029", "GR/041/2029" },
    { "V0417/31", "V0417/31" },
    { "Ref.V/014/2031", "Ref.V/014/2031" },
    { "DS 0123/29-34", "0123/29-34" },
    { "Drucks.-Nr. 17-2345.1E", "17-2345.1E" },
    { "Vorlagen-Nr. 10 - 14/20.1", "10 - 14/20.1" },
    { "Beschlussvorlage 12/2031 – 1. Ergänzung", "12/2031" },
    { "Vorlage BA-V 123", "BA-V 123" },
    { "Drucksache XI/2030/4711", "XI/2030/4711" },
    { "[X] öffentlich          31/SVV/0412", "31/SVV/0412" },
    { "Drucksache: 0 1 4 7 / 2 0 3 1 / B V", "0147/2031/BV" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      g_autofree char *content = g_strdup_printf (
          "Stadt Neuenfels\nDatum: 03.03.2031\n%s\n\nUmbau des Rathauses\n\nBeschlussvorschlag:\nDer Rat beschließt.\n", lines[i][0]);
      g_autoptr (LotseOutline) outline = analyze_paper (content);

      assert_key (outline, "number", lines[i][1]);
      assert_key (outline, "title", "Umbau des Rathauses");
    }
}

/* A motion that says its day and its number in one line; one letter before the number. */
static void
test_other_lines (void)
{
  g_autoptr (LotseOutline) outline = analyze_paper ("Anfrage vom 08.11.2031 (Nr. 323/2031)\nIch bitte um Antwort auf folgende Fragen:\n");

  assert_key (outline, "number", "323/2031");
  assert_key (outline, "paper_type", "Anfrage");
  assert_key (outline, "date", "2031-11-08");
  assert_key_of ("Betreff\nPlätze im Kindergarten\nVorlage\n2031/FB II/2551\nAktenzeichen\nFB II - 23.10.2031\nArt\nBeschlussvorlage\n",
                 "number", "2031/FB II/2551");
  assert_key_of ("Betreff\nPlätze im Kindergarten\nVorlage\n12/2031 FB II/3\nArt\nBeschlussvorlage\n", "number", "12/2031");
  assert_key_of ("2031/1877 BV\nBeschlussvorlage\nöffentlich\n\nUmbau des Rathauses\n", "number", "2031/1877 BV");
  assert_key_of ("2031/1877 Bau\nBeschlussvorlage\nöffentlich\n\nUmbau des Rathauses\n", "number", NULL);
  assert_key_of ("Stadt Neuenfels\n\nVorlage 133/2031        öffentlich\n\nBetreff: Umbau des Rathauses\n", "number", "133/2031");
  assert_key_of ("Stadt Neuenfels\nV/0123/2031\nÖffentliche Beschlussvorlage\n\nUmbau des Rathauses\n", "number", "V/0123/2031");
}

#define HEAD "Beschlussvorlage\n\nBetreff: Umbau des Rathauses\n\n"
#define TAIL "Beschlussvorschlag:\nDer Rat beschließt.\n"

/* At the right margin of the letterhead, or above the day of issue. */
static void
test_margin (void)
{
  assert_key_of ("Stadt Neuenfels\t50/077/2031\n" HEAD TAIL, "number", "50/077/2031");
  assert_key_of ("Stadt Neuenfels\tTel. 0123/4567\n" HEAD TAIL, "number", NULL);
  assert_key_of ("Stadtverordnetenversammlung\nder Stadt Neuenfels\n\n2026 - 31/DS-I(A)0612\nAusgegeben am 08.05.2031\n\nUmbau\n" TAIL,
                 "number", "2026 - 31/DS-I(A)0612");
  assert_key_of ("Stadt Neuenfels und Umland/12\nAusgegeben am 08.05.2031\n\n" HEAD TAIL, "number", NULL);
}

/* In the first cell below the type or beside the publicity; the number of an office is none. */
static void
test_first_cell (void)
{
  assert_key_of ("Beschlussvorlage\tReferat\tReferat V\nV0417/31\tAmt\tBauamt\nöffentlich\tTelefon\t30545\n\n" HEAD TAIL, "number",
                 "V0417/31");
  assert_key_of ("Stadt Neuenfels\nVWT/0417/31\tVorlage der Verwaltung\n\n" HEAD TAIL, "number", "VWT/0417/31");
  assert_key_of ("Stadt Neuenfels\tReferat\tReferat V\nV0417/31\tAmt\tBauamt\n\n" HEAD TAIL, "number", NULL);
  assert_key_of ("Beschlussvorlage\tReferat\tReferat V\n30/545\tAmt\tBauamt\n\n" HEAD TAIL, "number", NULL);
}

/* The number of another paper, of a session, of a room or a goal. */
static void
test_others (void)
{
  assert_key_of ("Stadt Neuenfels\n" HEAD "BEZUG\nVorlage 50/031/2030\n\n" TAIL, "number", NULL);
  assert_key_of ("Bauausschuss\tBAU/011/2031\n" HEAD TAIL, "number", NULL);
  assert_key_of ("Stadt Neuenfels\nZimmer Nr.: 112\n" HEAD TAIL, "number", NULL);
  assert_key_of ("Stadt Neuenfels\nBezug zum strategischen Ziel Nr.:\n3\n" HEAD TAIL, "number", NULL);
  assert_key_of ("Stadt Neuenfels\nFachamt Soziales Nr.: 12/2031\n" HEAD TAIL, "number", "12/2031");
  assert_key_of (
      "Plenum\n\nTagesordnungspunkt:\n7\nSitzungsnummer:\n14\n\nVormerkung:\n\nMit Antrag Nr. 214 vom 02.02.2031 hat die Fraktion "
      "beantragt, eine Broschüre in Leichter Sprache herauszugeben und sie zu verteilen.\n\n" TAIL,
      "number", NULL);
  assert_key_of ("Stadt Neuenfels\nVorlage Nr.: 112\n" HEAD TAIL, "number", "112");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/key-number/lines", test_number_lines);
  g_test_add_func ("/analysis/key-number/other-lines", test_other_lines);
  g_test_add_func ("/analysis/key-number/margin", test_margin);
  g_test_add_func ("/analysis/key-number/first-cell", test_first_cell);
  g_test_add_func ("/analysis/key-number/others", test_others);
  return g_test_run ();
}
