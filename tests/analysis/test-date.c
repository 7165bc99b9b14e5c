/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "facts-fixture.h"

typedef struct
{
  const char *text;
  const char *dates; /* "text=iso; …" */
} Case;

static const Case cases[] = {
  { "Die Förderung läuft von Januar bis Oktober 2030.", "Januar bis Oktober 2030=2030-01/2030-10" },
  { "Für die Jahre 2034 und 2035 gilt das.", "2034 und 2035=2034/2035" },
  { "in den Jahren 2020, 2021 und 2022", "2020, 2021 und 2022=2020/2022" },
  { "je in 2023, 2027, 2028", "2023=2023; 2027=2027; 2028=2028" },
  { "zwischen 2024 und 2028", "2024 und 2028=2024/2028" },
  { "Stand 2024 und 2028", "2024=2024; 2028=2028" },
  { "Von 2028 bis 2031 und danach", "2028 bis 2031=2028/2031" },
  { "vom 1. April 2036 bis zum 31. März 2038", "1. April 2036 bis zum 31. März 2038=2036-04-01/2038-03-31" },
  { "01.01.2037 – 31.12.2038", "01.01.2037 – 31.12.2038=2037-01-01/2038-12-31" },
  { "im Jahr 2028 (1.1.-31.12.)", "2028=2028; 1.1.-31.12.=2028-01-01/2028-12-31" },
  { "von Oktober 2031 bis März", "Oktober 2031 bis März=2031-10/2032-03" },
  { "am 12.03. und 14.03.2034", "12.03.=2034-03-12; 14.03.2034=2034-03-14" },
  { "vom 29.12. bis 03.01.2035", "29.12. bis 03.01.2035=2034-12-29/2035-01-03" },
  { "Schuljahre 2032/33 bis 2034/35", "Schuljahre 2032/33 bis 2034/35=2032-08/2035-07" },
  { "Schuljahre 2032/33 und 2033/34", "Schuljahre 2032/33=2032-08/2033-07; 2033/34=2033-08/2034-07" },
  { "im Kitajahr 2032/33", "2032/33=2032/2033" },
  { "in der 12. Kalenderwoche 2033 und in KW 14/2033", "" },
  { "III. und IV. Quartal 2033, davor Q1 2033", "III. und IV. Quartal 2033=2033-07/2033-12; Q1 2033=2033-01/2033-03" },
  { "im Mai und Juni 2033", "Mai und Juni 2033=2033-05/2033-06" },
  { "im Mai und Oktober 2033", "Mai=2033-05; Oktober 2033=2033-10" },
  { "2027 bis\n2031", "2027 bis 2031=2027/2031" },
  { "Die Zusage kam im Dezember 2029, der Rat tagte am 21. Februar.", "Dezember 2029=2029-12; 21. Februar=2030-02-21" },
  { "Sitzung vom 16.06.2032, Start Ende Oktober", "16.06.2032=2032-06-16; Ende Oktober=2032-10" },
  { "Der Rat tagte am 21. Februar.", "21. Februar=--02-21" },
  { "jeweils zu Mitte Oktober eines Jahres, zuletzt im März 2031", "März 2031=2031-03" },
  { "Der Masterplan 2026 und das ISEK Neustadt 2031", "" },
  { "Die Vorlage 2032/0345, § 24 und TOP 12.1 um 14:00 Uhr", "" },
  { "Frau April und Herr Mai", "" },
  { "von 07/2031 bis 06/2034", "07/2031 bis 06/2034=2031-07/2034-06" },
  { "in der 12. KW 2031", "" },
  { "am 3.5.2032, nochmals am 03.05.2032", "3.5.2032=2032-05-03" },
};

static void
test_table (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (Fixture) f = fixture_new (cases[i].text);
      g_autofree char *found = NULL;

      _lotse_dates_parse (&f->a);
      _lotse_dates_emit (&f->a);
      found = fixture_describe (f, LOTSE_ITEM_DATE, "text", "iso");
      g_test_message ("%s", cases[i].text);
      g_assert_cmpstr (found, ==, cases[i].dates);
      for (guint k = 0; k < lotse_outline_get_n_items (f->a.outline, LOTSE_ITEM_DATE); k++)
        {
          const LotseOutlineItem *item = lotse_outline_get_item (f->a.outline, LOTSE_ITEM_DATE, k);
          g_autofree char *quote = fixture_quote (f, item);

          g_assert_cmpstr (quote, ==, lotse_outline_item_get (item, "text"));
        }
    }
}

static const char *
find_field (Fixture *f, const char *iso, const char *field)
{
  for (guint i = 0; i < lotse_outline_get_n_items (f->a.outline, LOTSE_ITEM_DATE); i++)
    {
      const LotseOutlineItem *item = lotse_outline_get_item (f->a.outline, LOTSE_ITEM_DATE, i);

      if (g_strcmp0 (lotse_outline_item_get (item, "iso"), iso) == 0)
        return field ? lotse_outline_item_get (item, field) : lotse_outline_item_get_reason (item);
    }
  return NULL;
}

static void
test_deadline (void)
{
  g_autoptr (Fixture) f
      = fixture_new ("Seit 2031 läuft das Projekt. Es endet bis spätestens zum 31.03.2034, die Ziele gelten bis Ende 2035. "
                     "Spätestens im Mai 2037 wird berichtet, am 3. Juni 2037 beraten, von 2038 bis 2039 gebaut.");

  _lotse_dates_parse (&f->a);
  _lotse_dates_emit (&f->a);
  g_assert_null (find_field (f, "2031", "deadline"));
  g_assert_cmpstr (find_field (f, "2034-03-31", "deadline"), ==, "yes");
  g_assert_cmpstr (find_field (f, "2035-12", "deadline"), ==, "yes");
  g_assert_cmpstr (find_field (f, "2037-05", "deadline"), ==, "yes");
  g_assert_null (find_field (f, "2037-06-03", "deadline"));
  g_assert_null (find_field (f, "2038/2039", "deadline"));
}

/* Where the range begins with a number, its end is no day until which something is to be done. */
static void
test_end_of_range (void)
{
  g_autoptr (Fixture) f
      = fixture_new ("Das Festival läuft vom 4.05 bis 19.05.2033, die Einsätze der Jahre 2031 bis zum 31.10.2034 zählen.");

  _lotse_dates_parse (&f->a);
  _lotse_dates_emit (&f->a);
  g_assert_null (find_field (f, "2033-05-19", "deadline"));
  g_assert_null (find_field (f, "2034-10-31", "deadline"));
}

static void
test_reason (void)
{
  g_autoptr (Fixture) f = fixture_new ("Die Zusage kam im Dezember 2029; der Rat beriet am 21. Februar.");

  _lotse_dates_parse (&f->a);
  _lotse_dates_emit (&f->a);
  g_assert_null (find_field (f, "2029-12", NULL));
  g_assert_cmpstr (find_field (f, "2030-02-21", NULL), ==, "year-of\tDezember 2029");
}

/* Half a year away texts go forward, and what begins "ab" a month is to come, unless it is told as past. */
static void
test_ahead (void)
{
  static const struct
  {
    const char *text, *iso;
  } texts[] = {
    { "Der Kurs begann am 4. März 2029. Im September endet er.", "2029-09" },
    { "Der Antrag kam im Dezember 2029. Ab Mitte September beginnt der Umbau.", "2030-09" },
    { "Der Antrag kam im Dezember 2029. Ab Mitte September wurde gebaut.", "2029-09" },
    { "Der Antrag kam im Dezember 2029. Mitte September beginnt der Umbau.", "2029-09" },
    { "Der Antrag kam im März 2029. Bis Ende Mai liegt er vor.", "2029-05" },
    /* What was due is over; what is due is still to come. */
    { "Sitzung am 07.05.2031. Der Antrag war bis Ende Februar zu stellen.", "2031-02" },
    { "Sitzung am 07.05.2031. Es gibt Kurse, die bis Ende April überwiegend von Ehrenamtlichen betreut worden sind.", "2031-04" },
    { "Sitzung am 07.05.2031. Der Antrag ist bis Ende Februar zu stellen.", "2032-02" },
    { "Sitzung am 07.05.2031. Das war knapp. Der Antrag ist bis Ende Februar zu stellen.", "2032-02" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (Fixture) f = fixture_new (texts[i].text);

      _lotse_dates_parse (&f->a);
      _lotse_dates_emit (&f->a);
      g_test_message ("%s", texts[i].text);
      g_assert_nonnull (find_field (f, texts[i].iso, NULL));
    }
}

static void
test_named_year (void)
{
  g_autoptr (Fixture) f = fixture_new ("Sitzung am 23.10.2031. Seit 17. Mai 2029 gilt die Regel. Die im März dieses Jahres beschlossene "
                                       "Fassung ersetzt die vom November letzten Jahres.");

  _lotse_dates_parse (&f->a);
  _lotse_dates_emit (&f->a);
  g_assert_cmpstr (find_field (f, "2031-03", NULL), ==, "year-of\t23.10.2031");
  g_assert_cmpstr (find_field (f, "2030-11", NULL), ==, "year-of\t23.10.2031");
}

static void
test_hostile (void)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (Fixture) f = NULL;

  for (guint i = 0; i < 60000; i++)
    g_string_append (text, "21. Februar und 2034, 2035 und ");
  f = fixture_new (text->str);
  _lotse_dates_parse (&f->a);
  _lotse_dates_emit (&f->a);
  g_assert_cmpuint (lotse_outline_get_n_items (f->a.outline, LOTSE_ITEM_DATE), <, 10);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/date/table", test_table);
  g_test_add_func ("/analysis/date/deadline", test_deadline);
  g_test_add_func ("/analysis/date/end-of-range", test_end_of_range);
  g_test_add_func ("/analysis/date/reason", test_reason);
  g_test_add_func ("/analysis/date/ahead", test_ahead);
  g_test_add_func ("/analysis/date/named-year", test_named_year);
  g_test_add_func ("/analysis/date/hostile", test_hostile);
  return g_test_run ();
}
