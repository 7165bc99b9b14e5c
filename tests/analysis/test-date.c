/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "facts-fixture.h"

typedef struct
{
  const char *text;
  const char *dates; /* "text=iso; …" */
} Case;

static const Case cases[] = {
  { "Die Förderung läuft von Januar bis Oktober 2019.", "Januar bis Oktober 2019=2019-01/2019-10" },
  { "Für die Jahre 2023 und 2024 gilt das.", "2023 und 2024=2023/2024" },
  { "in den Jahren 2009, 2010 und 2011", "2009, 2010 und 2011=2009/2011" },
  { "je in 2012, 2016, 2017", "2012=2012; 2016=2016; 2017=2017" },
  { "zwischen 2013 und 2017", "2013 und 2017=2013/2017" },
  { "Stand 2013 und 2017", "2013=2013; 2017=2017" },
  { "Von 2017 bis 2020 und danach", "2017 bis 2020=2017/2020" },
  { "vom 1. April 2025 bis zum 31. März 2027", "1. April 2025 bis zum 31. März 2027=2025-04-01/2027-03-31" },
  { "01.01.2026 – 31.12.2027", "01.01.2026 – 31.12.2027=2026-01-01/2027-12-31" },
  { "im Jahr 2017 (1.1.-31.12.)", "2017=2017; 1.1.-31.12.=2017-01-01/2017-12-31" },
  { "am 12.03. und 14.03.2023", "12.03.=2023-03-12; 14.03.2023=2023-03-14" },
  { "vom 29.12. bis 03.01.2024", "29.12. bis 03.01.2024=2023-12-29/2024-01-03" },
  { "Schuljahre 2021/22 bis 2023/24", "Schuljahre 2021/22 bis 2023/24=2021-08/2024-07" },
  { "im Mai und Juni 2022", "Mai und Juni 2022=2022-05/2022-06" },
  { "im Mai und Oktober 2022", "Mai=2022-05; Oktober 2022=2022-10" },
  { "2016 bis\n2020", "2016 bis 2020=2016/2020" },
  { "Die Zusage kam im Dezember 2018, der Rat tagte am 21. Februar.", "Dezember 2018=2018-12; 21. Februar=2019-02-21" },
  { "Sitzung vom 16.06.2021, Start Ende Oktober", "16.06.2021=2021-06-16; Ende Oktober=2021-10" },
  { "Der Rat tagte am 21. Februar.", "21. Februar=--02-21" },
  { "zum Stichtag Mitte Oktober eines Jahres, zuletzt im März 2020", "März 2020=2020-03" },
  { "Der Masterplan 2015 und das ISEK Neustadt 2020", "" },
  { "Die Vorlage 2021/0345, § 24 und TOP 12.1 um 14:00 Uhr", "" },
  { "Frau April und Herr Mai", "" },
  { "am 3.5.2021, nochmals am 03.05.2021", "3.5.2021=2021-05-03" },
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
      = fixture_new ("Seit 2020 läuft das Projekt. Es endet bis spätestens zum 31.03.2023, die Ziele gelten bis Ende 2024. "
                     "Spätestens im Mai 2026 wird berichtet, am 3. Juni 2026 beraten, von 2027 bis 2028 gebaut.");

  _lotse_dates_parse (&f->a);
  _lotse_dates_emit (&f->a);
  g_assert_null (find_field (f, "2020", "deadline"));
  g_assert_cmpstr (find_field (f, "2023-03-31", "deadline"), ==, "yes");
  g_assert_cmpstr (find_field (f, "2024-12", "deadline"), ==, "yes");
  g_assert_cmpstr (find_field (f, "2026-05", "deadline"), ==, "yes");
  g_assert_null (find_field (f, "2026-06-03", "deadline"));
  g_assert_null (find_field (f, "2027/2028", "deadline"));
}

static void
test_reason (void)
{
  g_autoptr (Fixture) f = fixture_new ("Die Zusage kam im Dezember 2018; der Rat beriet am 21. Februar.");

  _lotse_dates_parse (&f->a);
  _lotse_dates_emit (&f->a);
  g_assert_null (find_field (f, "2018-12", NULL));
  g_assert_cmpstr (find_field (f, "2019-02-21", NULL), ==, "year-of\tDezember 2018");
}

static void
test_hostile (void)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (Fixture) f = NULL;

  for (guint i = 0; i < 60000; i++)
    g_string_append (text, "21. Februar und 2023, 2024 und ");
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
  g_test_add_func ("/analysis/date/reason", test_reason);
  g_test_add_func ("/analysis/date/hostile", test_hostile);
  return g_test_run ();
}
