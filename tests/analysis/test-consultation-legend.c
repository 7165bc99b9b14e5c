/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Figures in the column of roles, and the key to them below the table. */
#include "paper-fixture.h"

/* The roles of the rows of a table with this key below it, divided by commas; "-" for none. */
static void
assert_roles (const char *key, const char *expected)
{
  g_autofree char *content
      = g_strconcat ("Stadt Auental\nVorlage Nr. 61/2031\nBetreff: Sozialarbeit\n\nGremium    Termin    Zuständigkeit*\n"
                     "Jugendausschuss    06.05.2031    2\nRat    20.05.2031    1\n",
                     key, "\n\nBeschlussvorschlag:\nDer Rat stimmt zu.\n", NULL);
  g_autoptr (LotseOutline) outline = analyze_paper (content);
  g_autoptr (GString) roles = g_string_new (NULL);

  for (guint i = 0; i < lotse_outline_get_n_items (outline, LOTSE_ITEM_CONSULTATION); i++)
    {
      const char *role = lotse_outline_item_get (lotse_outline_get_item (outline, LOTSE_ITEM_CONSULTATION, i), "role");

      g_string_append_printf (roles, "%s%s", i > 0 ? "," : "", role ? role : "-");
    }
  g_assert_cmpstr (roles->str, ==, expected);
}

static void
test_key (void)
{
  assert_roles ("* 1 = Entscheidung, 2 = Vorberatung, 3 = Kenntnisnahme", "preliminary,decision");
  assert_roles ("Zuständigkeiten: 1=Beschluss; 2=Empfehlung an den Rat", "recommendation,decision");
  /* A figure that the key does not have, and words that say no role. */
  assert_roles ("* 1 = Entscheidung", "-,decision");
  assert_roles ("* 1 = rot, 2 = Vorberatung", "preliminary,-");
  assert_roles ("", "-,-");
  assert_roles ("Es fehlen 2 Stellen = 1 Million Euro.", "-,-");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/consultation-legend/key", test_key);
  return g_test_run ();
}
