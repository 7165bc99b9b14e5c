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

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/consultation-address/several-lines", test_several_lines);
  g_test_add_func ("/analysis/consultation-address/place", test_place);
  g_test_add_func ("/analysis/consultation-address/body-in-front", test_body_in_front);
  return g_test_run ();
}
