/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "facts-fixture.h"
#include "lotse-consultation-private.h"

#include <string.h>

/* Kinds of the cells as letters, in order: Body Date Top Mark Role resUlt Session Label Outcome mOre. */
static char *
read_kinds (const char *content, guint line)
{
  static const char letters[] = "BDTMRUSLO+";
  g_autoptr (Fixture) table = fixture_new (content);
  g_autoptr (GArray) cells = _lotse_cells_new ();
  GString *kinds = g_string_new (NULL);
  guint columns = 0;

  _lotse_consultation_read_cells (&table->a, line, LOTSE_DATE_ORDER_GERMAN, cells, &columns);
  for (guint i = 0; i < cells->len; i++)
    g_string_append_c (kinds, letters[g_array_index (cells, LotseCell, i).kind]);
  return g_string_free (kinds, FALSE);
}

static void
test_kinds (void)
{
  static const char *const cases[][2] = {
    { "Sozialausschuss 04.06.2031 3 N vorberaten\nGemeinderat 24.06.2031 11 Ö beschlossen\n", "BDTMUBDTMU" },
    { "Sozialausschuss\n04.06.2031\nVorberatung\n", "BDR" },
    { "04.06.2031 Sozialausschuss Entscheidung\n", "DBR" },
    { "1 Sozialausschuss 04.06.2031 Vorberatung\n", "BDR" },
    { "Sozialausschuss (Vorberatung) 04.06.2031 Ö\n", "BRDM" },
    { "Sozialausschuss 04.06.2031 öffentlich 1. Lesung\n", "BDMR" },
    { "Sozialausschuss 04.06.2031 Vorberatung vertagt\n", "BDRU" },
    { "04.06.2031 Sozialausschuss Vorberatung einstimmig beschlossen\n", "DBRU" },
    { "Gremium Datum Ergebnis\nSozialausschuss 04.06.2031 Vorberatung vertagt\n", "OBDU" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *kinds = read_kinds (cases[i][0], 0);

      g_assert_cmpstr (kinds, ==, cases[i][1]);
    }
}

/* The table ends where the paper goes on. */
static void
test_end (void)
{
  g_autofree char *kinds
      = read_kinds ("Gemeinderat 24.06.2031\n\nBeschlussvorschlag:\nDer Gemeinderat beschließt am 01.07.2031 den Plan.\n", 0);

  g_assert_cmpstr (kinds, ==, "BD");
}

static void
test_ranges (void)
{
  static const char *const content = "Gemeinderat 24.06.2031 beschlossen\n";
  g_autoptr (Fixture) table = fixture_new (content);
  g_autoptr (GArray) cells = _lotse_cells_new ();
  guint columns = 0;

  _lotse_consultation_read_cells (&table->a, 0, LOTSE_DATE_ORDER_GERMAN, cells, &columns);
  g_assert_cmpuint (cells->len, ==, 3);
  g_assert_cmpuint (g_array_index (cells, LotseCell, 0).start, ==, 0);
  g_assert_cmpuint (g_array_index (cells, LotseCell, 0).end, ==, strlen ("Gemeinderat"));
  g_assert_true (g_array_index (cells, LotseCell, 0).line_start);
  g_assert_cmpstr (g_array_index (cells, LotseCell, 1).iso, ==, "2031-06-24");
  g_assert_cmpuint (g_array_index (cells, LotseCell, 2).end, ==, strlen (content) - 1);
}

/* Heads without end are no table; those of each page of one are. */
static void
test_many_heads (void)
{
  g_autoptr (GString) heads = g_string_new (NULL), pages = g_string_new (NULL);
  g_autofree char *none = NULL, *all = NULL;

  for (guint i = 0; i < 100; i++)
    {
      g_string_append (heads, "Gremium\nDatum\nö\n");
      g_string_append (pages, "Gremium\nDatum\nGemeinderat 24.06.2031\n");
    }
  none = read_kinds (heads->str, 0);
  all = read_kinds (pages->str, 0);
  g_assert_cmpuint (strlen (none), ==, 59);
  g_assert_cmpuint (strlen (all), ==, 400);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/consultation-cells/kinds", test_kinds);
  g_test_add_func ("/analysis/consultation-cells/end", test_end);
  g_test_add_func ("/analysis/consultation-cells/ranges", test_ranges);
  g_test_add_func ("/analysis/consultation-cells/many-heads", test_many_heads);
  return g_test_run ();
}
