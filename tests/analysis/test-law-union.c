/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-law-private.h"

#include <string.h>

/* Each text begins with the noun of an act; the number is what stands between the bars. */
static void
test_numbers (void)
{
  static const struct
  {
    const char *noun;
    const char *number;
    const char *rest;
  } cases[] = {
    { "Verordnung", " (EU) 2031/679", " gilt" },
    { "Verordnung", " (EG)\nNr. 137/2031", "." },
    { "Richtlinie", " 2031/49/EG", ", die" },
    { "Richtlinie", " (EU) 2031/49/EU", "" },
    { "Richtlinie", "", " 2031/49 der Stadt" },
    { "Richtlinie", "", " 2031/49/EGON" },
    { "Richtlinie", "", " (EU)" },
    { "Richtlinie", "", "2031/49/EG" },
    { "Verordnung", "", " (EU) 20310/679" },
    { "Verordnung", "", " (EU) 2031-679" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = g_strconcat (cases[i].noun, cases[i].number, cases[i].rest, NULL);
      guint at = (guint) strlen (cases[i].noun), n = (guint) strlen (cases[i].number);

      g_test_message ("%s", text);
      g_assert_cmpuint (_lotse_law_find_union_end (text, at), ==, n > 0 ? at + n : 0);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/law-union/numbers", test_numbers);
  return g_test_run ();
}
