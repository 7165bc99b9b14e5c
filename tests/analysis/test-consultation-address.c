/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Bodies that the header addresses on several lines, or names as the place of a session. */
#include "consultation-fixture.h"

static void
test_several_lines (void)
{
  assert_rows ("An den\nAusschuss für Soziales\n\nzur Sitzung am 18.02.2031", "2031-02-18 Ausschuss für Soziales: -, -, -\n");
  /* The name may wrap, and more than one body may be meant. */
  assert_rows ("An den\nAusschuss für Soziales, Sport\nund Kultur\nzur Sitzung am 05.03.2031 (öffentlich)\n\nan die\n"
               "Stadtverordnetenversammlung\nzur Sitzung am 20.03.2031",
               "2031-03-05 Ausschuss für Soziales, Sport und Kultur: -, -, public\n2031-03-20 Stadtverordnetenversammlung: -, -, -\n");
  /* A person, and a letter without a session. */
  assert_rows ("An den\nOberbürgermeister\nzur Sitzung am 18.02.2031", "");
  assert_rows ("An den\nStadtrat\nRathausplatz 1\n12345 Auental", "");
}

static void
test_place (void)
{
  assert_rows ("Verhandlung im Verwaltungsausschuss am 17.06.2031 - Vorberatung -\nim Gemeinderat am 01.07.2031 - Beschlussfassung -",
               "2031-06-17 Verwaltungsausschuss: preliminary, -, -\n2031-07-01 Gemeinderat: decision, -, -\n");
  assert_rows ("in der Gemeindevertretung am 01.07.2031 (Entscheidung), nichtöffentlich",
               "2031-07-01 Gemeindevertretung: decision, -, non-public\n");
  assert_rows ("zur Behandlung im         Gemeinderat\nVorberatung im            Ausschuss für Soziales",
               "- Gemeinderat: -, -, -\n- Ausschuss für Soziales: preliminary, -, -\n");
  /* Nothing says that the paper goes there. */
  assert_rows ("im Gemeinderat am 01.07.2031 wurde dies angeregt", "");
}

static void
test_body_in_front (void)
{
  assert_rows ("Beschlussvorlage      Auental, 10.09.2031\n\nKreistag              Sitzung am 22.09.2031\nöffentlich            TOP 7",
               "2031-09-22 Kreistag: -, -, public\n");
}

/* A line below says what the body is to do. */
static void
test_purpose_below (void)
{
  assert_rows ("I. Vorlage an den\n   Sozial- und Gesundheitsausschuss\n   zur Beschlussfassung          25.03.2031\n   öffentlich",
               "2031-03-25 Sozial- und Gesundheitsausschuss: decision, -, -\n");
  assert_rows ("An den\nBauausschuss\nzur Vorberatung am 25.03.2031 (nichtöffentlich)",
               "2031-03-25 Bauausschuss: preliminary, -, non-public\n");
  /* No day, and no body. */
  assert_rows ("An den\nBauausschuss\nzur Beschlussfassung", "");
  assert_rows ("An den\nMieterverein\nzur Kenntnisnahme 25.03.2031", "");
}

/* The paper says below its number for whom it is. */
static void
test_body_below_number (void)
{
  assert_rows_of ("Stadt Auental\n\nVorlage Nr. IV - S 12/2031\nfür den Ausschuss für Arbeit und Soziales\n\nUmbau der Wache\n\n"
                  "Beschlussvorschlag:\nDer Ausschuss beschließt den Umbau der Wache.\n",
                  "- Ausschuss für Arbeit und Soziales: -, -, -\n");
  /* Where a rule is named, a part of the title. */
  assert_rows_of ("Stadt Auental\n\nVorlage Nr. 12/2031\nfür den Rat gemäß § 13\n\nUmbau der Wache\n\n"
                  "Beschlussvorschlag:\nDer Rat beschließt den Umbau der Wache.\n",
                  "");
  assert_rows_of ("Stadt Auental\n\nVorlage Nr. 12/2031\n\nBetreff: Neue Stühle\nfür den Sozialausschuss\n\n"
                  "Beschlussvorschlag:\nDer Rat beschließt den Kauf.\n",
                  "");
}

/* A role in front of the body, what came of the session behind the day, bodies in the genitive below "für die Sitzung". */
static void
test_said (void)
{
  assert_rows ("Vorberatung:  Ausschuss für Soziales am 09.04.2031", "2031-04-09 Ausschuss für Soziales: preliminary, -, -\n");
  assert_rows ("Kreistag\tSitzung am 22.09.2031\n\nVorberatungen:\nKreisausschuss am 08.09.2031: einstimmig empfohlen",
               "2031-09-08 Kreisausschuss: -, einstimmig empfohlen, -\n2031-09-22 Kreistag: -, -, -\n");
  assert_rows ("Kreisausschuss am 08.09.2031: Bericht der Verwaltung", "");
  assert_rows ("für die öffentliche Sitzung\n\ndes Kreisausschusses          am 31.03.2031   TOP  8\n"
               "des Kreistages                am 07.04.2031   TOP  12",
               "2031-03-31 Kreisausschuss: -, -, -\n2031-04-07 Kreistag: -, -, -\n");
  assert_rows ("Anschreiben\ndes Kreisausschusses          am 31.03.2031", "");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/consultation-address/several-lines", test_several_lines);
  g_test_add_func ("/analysis/consultation-address/place", test_place);
  g_test_add_func ("/analysis/consultation-address/body-in-front", test_body_in_front);
  g_test_add_func ("/analysis/consultation-address/purpose-below", test_purpose_below);
  g_test_add_func ("/analysis/consultation-address/body-below-number", test_body_below_number);
  g_test_add_func ("/analysis/consultation-address/said", test_said);
  return g_test_run ();
}
