/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Forms that print all bodies and ask of each whether it takes part. */
#include "paper-fixture.h"

static const char proposal[] = "\n\nBetreff: Umbau der Wache\n\nBeschlussvorschlag:\nDer Rat beschließt den Umbau der Wache.\n\n"
                               "Begründung:\nSie ist zu klein.\n";

static const char *
get (const LotseOutlineItem *item, const char *key)
{
  const char *value = lotse_outline_item_get (item, key);

  return value ? value : "-";
}

/* The rows of a paper with this header, "date body: role, result, publicity" on a line each. */
static void
assert_rows_of (const char *content, const char *expected)
{
  g_autoptr (LotseOutline) outline = analyze_paper (content);
  g_autoptr (GString) rows = g_string_new (NULL);

  for (guint i = 0; i < lotse_outline_get_n_items (outline, LOTSE_ITEM_CONSULTATION); i++)
    {
      const LotseOutlineItem *item = lotse_outline_get_item (outline, LOTSE_ITEM_CONSULTATION, i);

      g_string_append_printf (rows, "%s %s: %s, %s, %s\n", get (item, "date"), get (item, "body"), get (item, "role"), get (item, "result"),
                              get (item, "publicity"));
    }
  g_test_message ("%s", content);
  g_assert_cmpstr (rows->str, ==, expected);
}

static void
assert_rows (const char *header, const char *expected)
{
  g_autofree char *content = g_strconcat ("Stadt Auental\nVorlage Nr. 12/2031\n\n", header, proposal, NULL);

  assert_rows_of (content, expected);
}

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
