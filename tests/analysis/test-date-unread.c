/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "facts-fixture.h"

typedef struct
{
  const char *text;
  const char *found; /* with "; " between */
} Case;

static const Case cases[] = {
  { "Die Frist endet am 31.04.2031.", "31.04.2031" },
  { "Vom 29.02.2031 bis zum 1.13.2031 und am 00.00.2031.", "29.02.2031; 1.13.2031; 00.00.2031" },
  { "29.02.2032 gibt es, 12.05.2031 auch.", "" },
  /* Weeks, and days that are still open. */
  { "Beginn in KW 12, Ende in der 14. KW, Abnahme KW 20/2031.", "KW 12; 14. KW; KW 20/2031" },
  { "Beschluss vom XX.XX.2031, Sitzung am xx.05.2031, Bericht bis __.__.2031.", "XX.XX.2031; xx.05.2031; __.__.2031" },
  { "Neu zugewiesen: 18.KW 5 Personen, 19.KW 10 Personen.", "18.KW; 19.KW" },
  { "500 kW, 12 KW Leistung, KW 77, SKW 12, KW 123, AXX.XX.2031, xx.html", "" },
  /* Codes, versions, longer numbers. */
  { "Produkt 31.04.2031.7, Nr. 1.31.04.2031, 54.10.2031, 12.45.2031, 31.04.20311, 31.04.9999, 131.04.2031", "" },
};

static void
test_case (gconstpointer data)
{
  const Case *c = data;
  g_autoptr (Fixture) f = fixture_new (c->text);
  g_autoptr (GString) found = g_string_new (NULL);

  _lotse_dates_emit_unread (&f->a);
  for (guint i = 0; i < lotse_outline_get_n_items (f->a.outline, LOTSE_ITEM_DATE); i++)
    {
      const LotseOutlineItem *item = lotse_outline_get_item (f->a.outline, LOTSE_ITEM_DATE, i);
      g_autofree char *quote = fixture_quote (f, item);

      g_assert_null (lotse_outline_item_get (item, "iso"));
      g_assert_cmpstr (lotse_outline_item_get (item, "text"), ==, quote);
      g_string_append_printf (found, "%s%s", found->len > 0 ? "; " : "", quote);
    }
  g_assert_cmpstr (found->str, ==, c->found);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/analysis/date-unread/%" G_GSIZE_FORMAT, i);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  return g_test_run ();
}
