/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-bytes-private.h"
#include "lotse-date-private.h"

#include <string.h>

typedef struct
{
  const char *text;
  const char *iso;   /* of the first full date, or NULL */
  const char *found; /* its bytes with the weekday */
} FullCase;

static const FullCase full_cases[] = {
  { "am 17. November 2021 im Saal", "2021-11-17", "17. November 2021" },
  { "Mittwoch, 17. November 2021Sitzung", "2021-11-17", "Mittwoch, 17. November 2021" },
  { "Mittwoch, dem 09.03.2016", "2016-03-09", "Mittwoch, dem 09.03.2016" },
  { "Di, 28.05.2024 17:00", "2024-05-28", "Di, 28.05.2024" },
  { "Fr., 3.5.2024", "2024-05-03", "Fr., 3.5.2024" },
  { "Datum 17.11.21", "2021-11-17", "17.11.21" },
  { "im Jahr 17.11.98", "1998-11-17", "17.11.98" },
  { "am 17. 11. 2021", "2021-11-17", "17. 11. 2021" },
  { "den 14 .02.2021", "2021-02-14", "14 .02.2021" },
  { "12./13.07.2022", "2022-07-12/2022-07-13", "12./13.07.2022" },
  { "16./17./18.12.2025", "2025-12-16/2025-12-18", "16./17./18.12.2025" },
  { "12. und 13. Juli 2022", "2022-07-12/2022-07-13", "12. und 13. Juli 2022" },
  { "vom 15. bis 20. Mai 2023", "2023-05-15/2023-05-20", "15. bis 20. Mai 2023" },
  { "12.-14.07.2022", "2022-07-12/2022-07-14", "12.-14.07.2022" },
  { "am 5. Jänner 2020", "2020-01-05", "5. Jänner 2020" },
  { "Stand: 30 April 2021", "2021-04-30", "30 April 2021" },
  { "30.April 2021(bitte", "2021-04-30", "30.April 2021" },
  { "2021-11-17", "2021-11-17", "2021-11-17" },
  { "08. Dez. 2022", "2022-12-08", "08. Dez. 2022" },
  { "1. März 2020", "2020-03-01", "1. März 2020" },
  { "29.02.2023", NULL, NULL },
  { "31. April 2021", NULL, NULL },
  { "Vorlage 2021/0345", NULL, NULL },
  { "Produkt 11.06.01", NULL, NULL },
  { "TOP 12.1", NULL, NULL },
  { "Produktgruppe\n11.06.02 – Kinder", NULL, NULL },
  { "Betroffen:\n11.06.02 – Kinder und Jugend", NULL, NULL },
  { "von 13:15 - 18:45 Uhr", NULL, NULL },
  { "3.2.10 Ausgangslage", NULL, NULL },
  { "0241/5198-4603", NULL, NULL },
  { "im November 2021", NULL, NULL },
  { "17. November", NULL, NULL },
  { "1.234.567,89", NULL, NULL },
  { "", NULL, NULL },
};

static void
test_full (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (full_cases); i++)
    {
      const FullCase *c = &full_cases[i];
      g_autofree char *iso = NULL, *again = NULL;
      gsize start = 0, end = 0, at_end = 0;
      gboolean found = lotse_date_scan (c->text, strlen (c->text), 0, &start, &end, &iso);

      g_test_message ("%s", c->text);
      g_assert_true (found == (c->iso != NULL));
      g_assert_cmpstr (iso, ==, c->iso);
      if (found)
        {
          g_assert_cmpmem (c->text + start, end - start, c->found, strlen (c->found));
          g_assert_true (lotse_date_parse_at (c->text, strlen (c->text), start, &at_end, &again));
          g_assert_cmpuint (at_end, ==, end);
          g_assert_cmpstr (again, ==, iso);
        }
    }
}

typedef struct
{
  const char *text;
  const char *iso;
  const char *found;
} AtomCase;

static const AtomCase atom_cases[] = {
  { "im Dezember 2018 kam", "2018-12", "Dezember 2018" },
  { "des Septembers 2021", "2021-09", "Septembers 2021" },
  { "Ende Oktober 2021", "2021-10", "Ende Oktober 2021" },
  { "bis Ende 2024", "2024-12", "Ende 2024" },
  { "Anfang 2024", "2024-01", "Anfang 2024" },
  { "zu Beginn des Jahres 2035", "2035", "Beginn des Jahres 2035" },
  { "im Herbst 2024", "2024", "Herbst 2024" },
  { "im I. Quartal 2012", "2012-01/2012-03", "I. Quartal 2012" },
  { "im 3. Quartal 2023", "2023-07/2023-09", "3. Quartal 2023" },
  { "im ersten Halbjahr 2015", "2015-01/2015-06", "ersten Halbjahr 2015" },
  { "in der zweiten Jahreshälfte 2024", "2024-07/2024-12", "zweiten Jahreshälfte 2024" },
  { "das Schuljahr 2023/24", "2023-08/2024-07", "Schuljahr 2023/24" },
  { "Doppelhaushalt 2023/2024", "2023/2024", "2023/2024" },
  { "2025/ 2026", "2025/2026", "2025/ 2026" },
  { "von 2020-2024", "2020/2024", "2020-2024" },
  { "im Jahre 1806", "1806", "1806" },
  { "am 21. Februar entschieden", "--02-21", "21. Februar" },
  { "Masterplan 2015", "2015", "2015" },
  { "Zeitraum 07/2022", "2022-07", "07/2022" },
  { "Vorlage 07/2022", NULL, NULL },
  { "(Stand: 03/2031)", "2031-03", "03/2031" },
  { "Sitzung:27.11.2031", "2031-11-27", "27.11.2031" },
  { "2021/0345", NULL, NULL },
  { "Nr. 2279/2014-2020", NULL, NULL },
  { "2000 Euro", NULL, NULL },
  { "2000 €", NULL, NULL },
  { "2.015", NULL, NULL },
  { "2000 Personen", NULL, NULL },
  { "EU 2016/679", NULL, NULL },
  { "427/2009", NULL, NULL },
  { "VO/22/0594", NULL, NULL },
  { "Maier und Apriliana", NULL, NULL },
};

static void
test_atoms (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (atom_cases); i++)
    {
      const AtomCase *c = &atom_cases[i];
      LotseDateAtom atom;
      gboolean found = _lotse_date_atom_next (c->text, strlen (c->text), 0, FALSE, &atom);

      g_test_message ("%s", c->text);
      g_assert_true (found == (c->iso != NULL));
      if (found)
        {
          g_autofree char *iso = _lotse_date_format (&atom.from, &atom.to);

          g_assert_cmpstr (iso, ==, c->iso);
          g_assert_cmpmem (c->text + atom.start, atom.end - atom.start, c->found, strlen (c->found));
        }
    }
}

static void
test_flags (void)
{
  LotseDateAtom atom;

  g_assert_true (_lotse_date_atom_next ("Masterplan 2015", 15, 0, FALSE, &atom));
  g_assert_true (atom.in_name);
  g_assert_true (_lotse_date_atom_next ("Frau Mai sagt", 13, 0, FALSE, &atom));
  g_assert_true (atom.needs_cue);
  g_assert_true (_lotse_date_atom_next ("im Mai sagt", 11, 0, FALSE, &atom));
  g_assert_false (atom.needs_cue);
}

/* What a system prints whose reader's browser asks for English. */
static void
test_english (void)
{
  static const struct
  {
    const char *text;
    const char *iso;
  } cases[] = { { "Mar 4, 2031", "2031-03-04" },
                { "May 13, 2031", "2031-05-13" },
                { "October 7, 2031", "2031-10-07" },
                { "Dec 31, 2031 5:00", "2031-12-31" },
                { "Feb 30, 2031", NULL },
                { "Mar 4 2031", NULL },
                { "Rat 4, 2031", NULL },
                { "Mai 4, 2031", NULL },
                { "Mar 4, 20316", NULL } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *iso = NULL;

      g_assert_cmpint (lotse_date_parse_at (cases[i].text, strlen (cases[i].text), 0, NULL, &iso), ==, cases[i].iso != NULL);
      g_assert_cmpstr (iso, ==, cases[i].iso);
    }
}

/* Every shape of a day comes back as the same day. */
static void
test_round_trip (void)
{
  static const char *const months[]
      = { "Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober", "November", "Dezember" };

  for (guint year = 1995; year < 2035; year += 3)
    for (guint month = 1; month <= 12; month++)
      for (guint day = 1; day <= 28; day += 3)
        {
          g_autofree char *want = g_strdup_printf ("%04u-%02u-%02u", year, month, day);
          char *shapes[] = { g_strdup_printf ("am %u.%u.%u ", day, month, year), g_strdup_printf ("%02u.%02u.%u", day, month, year),
                             g_strdup_printf ("den %u. %s %u,", day, months[month - 1], year),
                             g_strdup_printf ("(%02u.%02u.%02u)", day, month, year % 100), g_strdup (want) };

          for (guint i = 0; i < G_N_ELEMENTS (shapes); i++)
            {
              g_autofree char *iso = NULL;
              gsize start, end;

              g_assert_true (lotse_date_scan (shapes[i], strlen (shapes[i]), 0, &start, &end, &iso));
              g_assert_cmpstr (iso, ==, want);
              g_free (shapes[i]);
            }
        }
}

/* Long runs of what looks like the beginning of a date. */
static void
test_hostile (void)
{
  static const char *const pieces[] = { "1.", "12./", "12 und ", "2021-", "Mai ", "1. bis ", "2021/", "Mittwoch, " };

  for (guint i = 0; i < G_N_ELEMENTS (pieces); i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      LotseDateAtom atom;
      gsize at = 0;

      while (text->len < 400000)
        g_string_append (text, pieces[i]);
      while (_lotse_date_atom_next (text->str, text->len, at, FALSE, &atom))
        {
          g_assert_cmpuint (atom.end, >, at);
          g_assert_cmpuint (atom.end, <=, text->len);
          at = atom.end;
        }
    }
}

/* Eight bytes in one step find the same as each by itself, wherever they begin and end. */
static void
test_find (void)
{
  static const char near[] = "/0 9:@AZ[`az{\177\200\260\271\303\204\377";
  char text[40];

  for (guint round = 0; round < 20000; round++)
    {
      gsize length = (gsize) g_test_rand_int_range (0, sizeof text), from = (gsize) g_test_rand_int_range (0, (gint32) length + 1);
      gboolean beyond = round % 2 == 1;
      gsize expected = from;

      for (gsize i = 0; i < sizeof text; i++)
        text[i] = g_test_rand_int_range (0, 8) > 0 ? 'e' : near[g_test_rand_int_range (0, sizeof near - 1)];
      while (expected < length && !g_ascii_isdigit (text[expected]) && !g_ascii_isupper (text[expected])
             && !(beyond && (guchar) text[expected] >= 0x80))
        expected++;
      g_assert_cmpuint (_lotse_bytes_find_digit_or_capital (text, from, length, beyond), ==, expected);
    }
}

static void
test_skip (void)
{
  static const char near[] = "/09:@AZ[`az{ -\177\200\260\271\303\204\341\377";
  char text[40];

  for (guint round = 0; round < 20000; round++)
    {
      gsize length = (gsize) g_test_rand_int_range (0, sizeof text), expected = 0;

      for (gsize i = 0; i < sizeof text; i++)
        text[i] = g_test_rand_int_range (0, 8) > 0 ? 'e' : near[g_test_rand_int_range (0, sizeof near - 1)];
      while (expected < length && g_ascii_isalnum (text[expected]))
        expected++;
      g_assert_true (_lotse_bytes_skip_alnum (text, text + length) == text + expected);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/date-atom/full", test_full);
  g_test_add_func ("/analysis/date-atom/atoms", test_atoms);
  g_test_add_func ("/analysis/date-atom/flags", test_flags);
  g_test_add_func ("/analysis/date-atom/english", test_english);
  g_test_add_func ("/analysis/date-atom/round-trip", test_round_trip);
  g_test_add_func ("/analysis/date-atom/hostile", test_hostile);
  g_test_add_func ("/analysis/date-atom/find", test_find);
  g_test_add_func ("/analysis/date-atom/skip", test_skip);
  return g_test_run ();
}
