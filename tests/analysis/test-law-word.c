/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "facts-fixture.h"
#include "lotse-law-private.h"

/* What the words of a table say by themselves; each case is a text of one word. */
static void
test_words (void)
{
  static const struct
  {
    const char *word;
    guint facts;
  } cases[] = {
    { "SGB", LOTSE_LAW_SHORT },
    /* By its letters alone; whether they are capitals is asked where it stands. */
    { "sgb", LOTSE_LAW_SHORT },
    { "Sozialgesetzbuch", LOTSE_LAW_FULL | LOTSE_LAW_SUFFIX | LOTSE_LAW_NAME },
    { "Mustergesetzbuch", LOTSE_LAW_SUFFIX },
    { "Musterpflegegesetzes", LOTSE_LAW_SUFFIX | LOTSE_LAW_NAME },
    { "Marktgebührenordnung", LOTSE_LAW_SUFFIX },
    { "Landkreisordnung", LOTSE_LAW_SUFFIX | LOTSE_LAW_NAME },
    /* "Rechtsverordnung" is a kind of rule, no name of one. */
    { "Rechtsverordnung", LOTSE_LAW_SUFFIX | LOTSE_LAW_UNION },
    { "Gesetz", LOTSE_LAW_SUFFIX | LOTSE_LAW_LAW },
    { "Gesetzes", LOTSE_LAW_SUFFIX | LOTSE_LAW_LAW },
    { "Ordnungsamt", 0 },
    { "er", 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (Fixture) f = fixture_new (cases[i].word);
      g_autofree guint8 *facts = _lotse_law_words_read (&f->a);

      g_test_message ("%s", cases[i].word);
      g_assert_cmpuint (f->a.reading->tokens->len, ==, 1);
      g_assert_cmphex (facts[lotse_reading_token (f->a.reading, 0)->word], ==, cases[i].facts);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/law-word/words", test_words);
  return g_test_run ();
}
