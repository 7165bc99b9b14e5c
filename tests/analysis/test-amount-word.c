/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-amount-private.h"

static void
assert_word (const char *text, gint64 expected)
{
  const char *euro = strstr (text, "Euro");
  LotseBytes s = { text, strlen (text) };
  gsize start = 0;

  g_test_message ("%s", text);
  g_assert_cmpint (_lotse_amount_read_word (&s, (gsize) (euro - text), &start), ==, expected);
}

static void
test_numbers (void)
{
  assert_word ("fünf Euro", 5);
  assert_word ("zwölf Euro", 12);
  assert_word ("dreizehn Euro", 13);
  assert_word ("fünfundzwanzig Euro", 25);
  assert_word ("Dreißig Euro", 30);
  assert_word ("zweihundert Euro", 200);
  assert_word ("zweihundertundfünf Euro", 205);
  assert_word ("eintausend Euro", 1000);
  assert_word ("zu zehntausend Euro", 10000);
  assert_word ("zweiundvierzigtausendfünfhundert Euro", 42500);
  assert_word ("dreitausendhundert Euro", 3100);
  assert_word ("einhunderttausend Euro", 100000);
}

/* "mehrere tausend Euro" are no certain number, and other words no number at all. */
static void
test_none (void)
{
  assert_word ("mehrere tausend Euro", 0);
  assert_word ("einige hundert Euro", 0);
  assert_word ("hunderttausend Euro", 0);
  assert_word ("zweifelhafte Euro", 0);
  assert_word ("den Euro", 0);
  assert_word ("Euro", 0);
  assert_word ("fünfEuro", 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/amount-word/numbers", test_numbers);
  g_test_add_func ("/analysis/amount-word/none", test_none);
  return g_test_run ();
}
