/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Forms that print all bodies and ask of each whether it takes part. */
#include "consultation-fixture.h"

static void
test_choices (void)
{
  assert_rows (
      "Stellungnahmen\nKämmerei                nicht erforderlich ○    erforderlich ●\n"
      "Ausländerbeirat         nicht erforderlich ○    erforderlich ●\n\nBeratungsfolge          DL-Nr.\n"
      "a) Ortsbeirat           nicht erforderlich ●    erforderlich ○\n   Ausländerbeirat      nicht erforderlich ○    erforderlich ●\n"
      "c) Magistrat            Tagesordnung A ○        Tagesordnung B ●\n"
      "d) Stadtverordnetenversammlung  nicht erforderlich ○  erforderlich ●",
      "- Ausländerbeirat: -, -, -\n- Magistrat: -, -, -\n- Stadtverordnetenversammlung: -, -, -\n");
  /* A form that was left as it is, and words without boxes. */
  assert_rows ("Beratungsfolge          DL-Nr.\nAusländerbeirat         nicht erforderlich ☐    erforderlich ☐", "");
  assert_rows ("Ausländerbeirat         nicht erforderlich      erforderlich X", "");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/consultation-choice/choices", test_choices);
  return g_test_run ();
}
