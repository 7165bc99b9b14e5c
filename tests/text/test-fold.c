/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-fold.h"

static void
test_words (void)
{
  static const char *const cases[][2] = {
    { "Ausschuß für Öffentliche Einrichtungen", "ausschuss fuer oeffentliche einrichtungen" },
    { "ÜBERGANG", "uebergang" },
    { "Café Zürich", "cafe zuerich" },
    { "Rhein–Erft\u2011Kreis", "rhein-erft-kreis" },
    { "Haupt\u00ada\u200bmt", "hauptamt" },
    { "A\u00a046", "a 46" },
    { "İstanbul", "istanbul" },
    { "", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *folded = lotse_fold (cases[i][0], -1);

      g_assert_cmpstr (folded, ==, cases[i][1]);
    }
}

static void
test_length (void)
{
  g_autofree char *folded = lotse_fold ("Stadtrat", 5);

  g_assert_cmpstr (folded, ==, "stadt");
}

static void
test_equal (void)
{
  g_assert_true (lotse_fold_equal ("Beschluß", -1, "BESCHLUSS", -1));
  g_assert_true (lotse_fold_equal ("Rat der Stadt", 3, "rat", -1));
  g_assert_false (lotse_fold_equal ("Rat", -1, "Rad", -1));
}

/* Folding twice changes nothing any more. */
static void
test_idempotent (void)
{
  static const char *const texts[] = { "Straße – ÄÖÜ", "MAẞE é ő č ж", "a\u0308" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *once = lotse_fold (texts[i], -1);
      g_autofree char *twice = lotse_fold (once, -1);

      g_assert_cmpstr (once, ==, twice);
      g_assert_true (g_utf8_validate (once, -1, NULL));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/text/fold/words", test_words);
  g_test_add_func ("/text/fold/length", test_length);
  g_test_add_func ("/text/fold/equal", test_equal);
  g_test_add_func ("/text/fold/idempotent", test_idempotent);
  return g_test_run ();
}
