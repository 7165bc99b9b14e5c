/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-amount-private.h"

static void
test_number (void)
{
  static const struct
  {
    const char *text;
    gint64 hundredths; /* -1: no number */
    gsize end;
  } cases[] = {
    { "16.666,67 €", 1666667, 9 },
    { "1'250 ", 125000, 5 },
    { "215.342,-- ", 21534200, 10 },
    { "50.000,– ", 5000000, 10 },
    { "2.7 Mio.", 270, 3 },
    { "2.7 km", -1, 0 },
    { "1.2024", 100, 1 },
    { "99999999999999999999", -1, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      LotseBytes s = { cases[i].text, strlen (cases[i].text) };
      LotseAmountNumber number;
      gboolean found = _lotse_amount_read_number (&s, 0, FALSE, &number);

      g_test_message ("%s", cases[i].text);
      g_assert_cmpint (found ? number.hundredths : -1, ==, cases[i].hundredths);
      if (found)
        g_assert_cmpuint (number.end, ==, cases[i].end);
    }
}

static void
test_unit (void)
{
  static const struct
  {
    const char *text;
    gint64 factor; /* -1: no unit */
  } cases[] = { { "Mio. €", 1000000 }, { "TEUR", 1000 }, { "Cent", 0 }, { "Euro-Gutschein", -1 }, { "Europa", -1 }, { "DM", 1 } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      LotseBytes s = { cases[i].text, strlen (cases[i].text) };
      gint64 factor;
      gsize end;

      g_test_message ("%s", cases[i].text);
      g_assert_cmpint (_lotse_amount_read_unit (&s, 0, &end, &factor) ? factor : -1, ==, cases[i].factor);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/amount-number/number", test_number);
  g_test_add_func ("/analysis/amount-number/unit", test_unit);
  return g_test_run ();
}
