/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-date-source-private.h"

typedef struct
{
  const char *text;
  gsize at; /* of the year */
  const char *iso;
} Case;

static const Case cases[] = {
  { "2031", 0, "2031" },
  { "2031/2032", 0, "2031/2032" },
  { "2031/32", 0, "2031/2032" },
  { "2031/0345", 0, NULL },
  { "2031 - 2034", 0, "2031/2034" },
  { "2031 Euro", 0, NULL },
  { "2031.500", 0, NULL },
  { "2031-A", 0, NULL },
  { "Nr. 2031", 4, NULL },
  { "x/2031", 2, NULL },
  { "5 / XVI / 2031", 10, NULL },
  { "2030 / 2031", 7, "2031" },
  { "Ende 2031", 5, "2031-12" },
  { "Mitte 2031", 6, "2031-06" },
  { "IV. Quartal 2031", 12, "2031-10/2031-12" },
  { "zweites Halbjahr 2031", 17, "2031-07/2031-12" },
  { "5. Quartal 2031", 11, "2031" },
  { "III. und IV. Quartal 2031", 21, "2031-07/2031-12" },
  { "1./2. Quartal 2031", 14, "2031-01/2031-06" },
  { "4. und 3. Quartal 2031", 18, "2031-07/2031-09" },
  { "zweiten Hälfte des Jahres 2031", 27, "2031-07/2031-12" },
  { "2. HJ 2031", 6, "2031-07/2031-12" },
  { "Q3 2031", 3, "2031-07/2031-09" },
  { "Q5 2031", 3, "2031" },
  { "Jahresende 2031", 11, "2031-12" },
  { "Schuljahr 2031/32", 10, "2031-08/2032-07" },
  { "1701", 0, NULL },
  { "IBAN DE02 1203 0000 0000 2031 51", 25, NULL },
  { "DE02 2031 0000", 5, NULL },
  { "2029 2030 2031", 10, "2031" },
  { "A 50 2029 2031", 10, "2031" },
  { "Jahre 1701", 6, "1701" },
};

static void
test_table (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      LotseBytes source = { cases[i].text, strlen (cases[i].text) };
      LotseDateAtom atom = { 0 };
      gboolean found = _lotse_date_read_year_atom (&source, cases[i].at, &atom);

      g_test_message ("%s", cases[i].text);
      g_assert_true (found == (cases[i].iso != NULL));
      if (found)
        {
          g_autofree char *iso = _lotse_date_format (&atom.from, &atom.to);

          g_assert_cmpstr (iso, ==, cases[i].iso);
          g_assert_cmpuint (atom.end, <=, source.length);
        }
    }
}

static void
test_digits (void)
{
  LotseBytes source = { "31 2031 69 70 3", 15 };
  gsize end = 0;

  g_assert_cmpuint (_lotse_date_read_year (&source, 0, TRUE, &end), ==, 2031);
  g_assert_cmpuint (end, ==, 2);
  g_assert_cmpuint (_lotse_date_read_year (&source, 0, FALSE, &end), ==, 0);
  g_assert_cmpuint (_lotse_date_read_year (&source, 3, FALSE, &end), ==, 2031);
  g_assert_cmpuint (_lotse_date_read_year (&source, 8, TRUE, &end), ==, 2069);
  g_assert_cmpuint (_lotse_date_read_year (&source, 11, TRUE, &end), ==, 1970);
  g_assert_cmpuint (_lotse_date_read_year (&source, 14, TRUE, &end), ==, 0);
}

static void
test_month (void)
{
  LotseBytes with_year = { "Mai 2031", 8 }, alone = { "Mai", 3 }, name = { "Maibaum", 7 };
  LotseDateAtom atom = { 0 };

  g_assert_true (_lotse_date_read_month (&with_year, 0, &atom));
  g_assert_cmpuint (atom.from.year, ==, 2031);
  g_assert_false (atom.needs_cue);
  g_assert_true (_lotse_date_read_month (&alone, 0, &atom));
  g_assert_true (atom.needs_cue);
  g_assert_false (_lotse_date_read_month (&name, 0, &atom));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/date-year/table", test_table);
  g_test_add_func ("/analysis/date-year/digits", test_digits);
  g_test_add_func ("/analysis/date-year/month", test_month);
  return g_test_run ();
}
