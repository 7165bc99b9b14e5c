/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "page-fixture.h"

#include <string.h>

/* Cells given column by column become rows. */
static void
test_table (void)
{
  PageBuilder page = builder ();

  place (&page, 60, 100, "Gremium");
  place (&page, 60, 115, "Sozialausschuss");
  place (&page, 60, 130, "Stadtrat");
  place (&page, 300, 100, "Termin");
  place (&page, 300, 115, "03.02.2031");
  place (&page, 300, 130, "17.02.2031");
  place (&page, 420, 100, "Art");
  place (&page, 420, 115, "Vorberatung");
  place (&page, 420, 130, "Entscheidung");
  assert_page (&page, "Gremium\tTermin\tArt\nSozialausschuss\t03.02.2031\tVorberatung\nStadtrat\t17.02.2031\tEntscheidung");
}

static void
test_columns (void)
{
  PageBuilder page = builder ();
  g_autoptr (GString) expected = g_string_new ("Eine Zeile über beide Spalten der Seite, die weit nach rechts reicht und endet");

  place (&page, 60, 80, "Eine Zeile über beide Spalten der Seite, die weit nach rechts reicht und endet");
  for (guint i = 0; i < 6; i++)
    {
      g_autofree char *left = g_strdup_printf ("links steht ein langer Satz, Zeile %u", i);
      g_autofree char *right = g_strdup_printf ("rechts steht ein anderer Satz, Zeile %u", i);

      place (&page, 60, 100 + 12 * (float) i, left);
      place (&page, 320, 100 + 12 * (float) i, right);
    }
  for (guint side = 0; side < 2; side++)
    for (guint i = 0; i < 6; i++)
      g_string_append_printf (expected, "%s%s, Zeile %u",
                              i == 0 && side == 0   ? "\n\n"
                              : side == 1 && i == 0 ? "\n\n"
                                                    : "\n",
                              side == 0 ? "links steht ein langer Satz" : "rechts steht ein anderer Satz", i);
  assert_page (&page, expected->str);
}

static void
test_paragraphs (void)
{
  PageBuilder page = builder ();

  place (&page, 60, 100, "Der erste Absatz hat");
  place (&page, 60, 112, "zwei Zeilen.");
  place (&page, 60, 136, "Der zweite beginnt hier.");
  place (&page, 60, 148, "Und endet.");
  assert_page (&page, "Der erste Absatz hat\nzwei Zeilen.\n\nDer zweite beginnt hier.\nUnd endet.");
}

/* The end of two columns on a new page is short; that both go on with small letters tells them from a table. */
static void
test_short_columns (void)
{
  PageBuilder page = builder ();

  place (&page, 60, 100, "der Integrationsrat an allen Angelegenheiten");
  place (&page, 320, 100, "ten. Das Land Weinberg fördert dieses alles");
  place (&page, 60, 112, "mit, die die Belange der Menschen mit Einwan-");
  place (&page, 320, 112, "schon seit dem Jahr 2030 und will das in den");
  place (&page, 60, 124, "derungsgeschichte berühren. Die Verwaltung");
  place (&page, 320, 124, "nächsten Jahren auch wieder tun, wo es geht.");
  assert_page (&page, "der Integrationsrat an allen Angelegenheiten\nmit, die die Belange der Menschen mit Einwan-\n"
                      "derungsgeschichte berühren. Die Verwaltung\n\nten. Das Land Weinberg fördert dieses alles\n"
                      "schon seit dem Jahr 2030 und will das in den\nnächsten Jahren auch wieder tun, wo es geht.");
}

/* Two rows share the cell of a body. */
static void
test_shared_cell (void)
{
  PageBuilder page = builder ();

  place (&page, 60, 100, "Ausschuss für Soziales und Teil-");
  place (&page, 260, 100, "03.02.2031");
  place (&page, 400, 100, "Vorberatung");
  place (&page, 260, 111, "(öffentlich)");
  place (&page, 60, 126, "habe");
  place (&page, 260, 126, "03.03.2031");
  place (&page, 400, 126, "Vorberatung");
  place (&page, 260, 137, "(öffentlich)");
  place (&page, 60, 152, "Stadtrat");
  place (&page, 260, 152, "17.03.2031");
  place (&page, 400, 152, "Entscheidung");
  place (&page, 260, 163, "(öffentlich)");
  assert_page (&page, "Ausschuss für Soziales und Teilhabe\t03.02.2031 (öffentlich)\tVorberatung\n\n"
                      "03.03.2031 (öffentlich)\tVorberatung\n\nStadtrat\t17.03.2031 (öffentlich)\tEntscheidung");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/page-geometry/table", test_table);
  g_test_add_func ("/analysis/page-geometry/columns", test_columns);
  g_test_add_func ("/analysis/page-geometry/paragraphs", test_paragraphs);
  g_test_add_func ("/analysis/page-geometry/short-columns", test_short_columns);
  g_test_add_func ("/analysis/page-geometry/shared-cell", test_shared_cell);
  return g_test_run ();
}
