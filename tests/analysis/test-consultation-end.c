/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where the rows of a table of consultations end. */
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
test_field (void)
{
  assert_rows ("Beratungsfolge      Termin        Status\nHauptausschuss      15.04.2031    N\nRat                 22.04.2031    Ö\n\n"
               "Berichterstatter:   Oberbürgermeister / Erster Stadtrat",
               "2031-04-15 Hauptausschuss: -, -, non-public\n2031-04-22 Rat: -, -, public\n");
}

static void
test_place_and_day (void)
{
  assert_rows (
      "Beratungsfolge:\n  03.04.2031   Hauptausschuss\n  24.04.2031   Stadtvertretung\n\nAuental, 12.03.2031\n\nWitt\nBürgermeister",
      "2031-04-03 Hauptausschuss: -, -, -\n2031-04-24 Stadtvertretung: -, -, -\n");
  /* A row that begins with its body goes on so. */
  assert_rows ("Beratungsfolge:\nHauptausschuss, 03.04.2031\n\nRat, 24.04.2031",
               "2031-04-03 Hauptausschuss: -, -, -\n2031-04-24 Rat: -, -, -\n");
}

static void
test_section (void)
{
  assert_rows ("Beratungsfolge:\nRat 24.04.2031\n\nBeschluss:\nDer Rat nimmt Kenntnis.", "2031-04-24 Rat: -, -, -\n");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/consultation-end/field", test_field);
  g_test_add_func ("/analysis/consultation-end/place-and-day", test_place_and_day);
  g_test_add_func ("/analysis/consultation-end/section", test_section);
  return g_test_run ();
}
