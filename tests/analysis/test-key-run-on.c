/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "paper-fixture.h"

#define TAIL "\n\nBeschlussvorschlag:\nDer Stadtrat beschließt den Umbau.\n"

/* Minutes in one line: the session that they are of. */
static void
test_minutes (void)
{
  assert_key_of (
      "BRS Alsenau\n\n\nStadtvertretung Alsenau Alsenau, 2031-11-06 Bearbeiter/in: Frau Muster Telefon: 0417 Protokoll über die 37. "
      "öffentliche Sitzung der Stadtvertretung am 29.10.2031 Beginn: 17:12 Uhr Ende: 22:41 Uhr Ort: Rathaus, Am Markt 14 Pause: "
      "19:05 Uhr bis 19:36 Uhr Anwesenheit Vorsitzender Muster, Hans Stellvertreterin Beispiel, Erika ordentliche Mitglieder "
      "Probe, Ute Halm, Eva Feld, Jan Tagesordnung: Öffentlicher Teil 1. Eröffnung der Sitzung\n",
      "date", "2031-10-29");
}

/* Below the name of the sender the fields run on in one line; a short line is none. */
static void
test_fields (void)
{
  static const char run_on[] = "Stadt Alsenau Der Bürgermeister\nVorlage Nr. 12/2031 Fachbereich 50 Soziales Az. 50.3 Datum 12.03.2031 "
                               "öffentlich Beschlussvorlage für den Stadtrat" TAIL;

  assert_key_of (run_on, "number", "12/2031");
  assert_key_of (run_on, "date", "2031-03-12");
  assert_key_of ("Stadt Alsenau Der Bürgermeister\nFachbereich 50 Az. 50.3 am 12.03.2031" TAIL, "date", NULL);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/key-run-on/minutes", test_minutes);
  g_test_add_func ("/analysis/key-run-on/fields", test_fields);
  return g_test_run ();
}
