/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "paper-fixture.h"

#define TAIL "\n\nBeschlussvorschlag:\nDer Stadtrat beschließt den Umbau.\n"

/* The day it was written, in the words of the forms. */
static void
test_forms (void)
{
  static const char *const lines[]
      = { "Neuenfels, den 3. März 2031", "Datum: 03.03.31",        "Vorlage vom 03.03.2031",   "Erstellt am: 03.03.2031",
          "Verfasst am 3. März 2031",    "Vorlagedatum: 3.3.2031", "Erstelldatum: 03.03.2031", "Ausfertigungsdatum: 03.03.2031",
          "Neuenfels, 3.3.2031 / Mu",    "Nr. 17/2031\t03.03.2031" };

  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      g_autofree char *content = g_strdup_printf (
          "Stadt Neuenfels\n%s\nBeschlussvorlage\n\nUmbau des Rathauses\n\nBeschlussvorschlag:\nDer Rat beschließt.\n", lines[i]);
      g_autoptr (LotseOutline) outline = analyze_paper (content);

      assert_key (outline, "date", "2031-03-03");
      assert_key (outline, "paper_type", "Beschlussvorlage");
    }
}

/* What stands on a line of its own, and what is said of something else. */
static void
test_lines (void)
{
  assert_key_of ("Alsenau, den 03.05.2020\nBetreff: Umbau" TAIL, "date", "2020-05-03");
  assert_key_of ("12345 Alsenau, 03.05.2020\nBetreff: Umbau" TAIL, "date", "2020-05-03");
  assert_key_of ("03.05.2020\nBetreff: Umbau" TAIL, "date", "2020-05-03");
  assert_key_of ("Hans Muster (Stand: 03.05.2020)\nBetreff: Umbau" TAIL, "date", "2020-05-03");
  assert_key_of ("Anfrage vom 03.05.2020 (Nr. 323/2020)\nBetreff: Umbau" TAIL, "date", "2020-05-03");
  assert_key_of ("Anfrage vom 03.05.2020 (Nr. 323/2020)\nBetreff: Umbau" TAIL, "number", "323/2020");
  /* The head of a column, and the day below the text instead of that of the session. */
  assert_key_of (
      "Beratung         Datum         Behandlung    Ziel\nBauausschuss     20.03.2031    öffentlich    Gutachten\n\nBetreff: Umbau" TAIL,
      "date", NULL);
  assert_key_of ("Der Magistrat\nzur Sitzung der Gemeindevertretung am 22.05.2031\nBetreff: Umbau" TAIL
                 "\nAlsenau, 23.04.2031\n\nGroß\nStadträtin\n",
                 "date", "2031-04-23");
  /* Beside who signs it, below the table. */
  assert_key_of ("Betreff: Umbau\n\nBeratungsfolge\nMagistrat\n\nBestätigung Dezernent\n\nHolm\nStadtrat\tWiesengrund, 12.02.2031" TAIL,
                 "date", "2031-02-12");
  assert_key_of ("Umbau bis zum 03.05.2020\nBetreff: Umbau" TAIL, "date", NULL);
  assert_key_of ("Alsenau, den 03.05.2020 um 17 Uhr im Rathaus\nBetreff: Umbau" TAIL, "date", NULL);
}

/* The number and the day in one line, right on top. */
static void
test_number_and_day (void)
{
#define LETTER "Landkreis Auental\nAmt für Bau\n\nUmbau der Wache\n\nBeschlussvorschlag:\nDer Kreistag beschließt den Umbau der Wache.\n"
  assert_key_of ("Drucksache XII-0764 vom 16.10.2031\n" LETTER, "number", "XII-0764");
  assert_key_of ("Drucksache XII-0764 vom 16.10.2031\n" LETTER, "date", "2031-10-16");
  assert_key_of ("Vorlage 123/2031 vom 16.10.2031\n" LETTER, "number", "123/2031");
  assert_key_of ("Drucksache XII-0764 vom 16.10.2031\n" LETTER, "title", "Umbau der Wache");
  /* Another paper. */
  assert_key_of ("Vorlage Nr. 7/2032\nDrucksache XII-0764 vom 16.10.2031\n" LETTER, "number", "7/2032");
  assert_key_of ("Ergänzung zur\nDrucksache XII-0764 vom 16.10.2031\n" LETTER, "number", NULL);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/key-date/forms", test_forms);
  g_test_add_func ("/analysis/key-date/lines", test_lines);
  g_test_add_func ("/analysis/key-date/number-and-day", test_number_and_day);
  return g_test_run ();
}
