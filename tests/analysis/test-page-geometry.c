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

/* A cell that wraps stands whole; so does a word divided in it. */
static void
test_wrapped_cell (void)
{
  PageBuilder page = builder ();

  place (&page, 60, 100, "Ausschuss für Soziales,");
  place (&page, 60, 111, "Gesundheit und Jugend-");
  place (&page, 60, 122, "hilfe");
  place (&page, 300, 100, "03.02.2031");
  place (&page, 60, 140, "Stadtrat");
  place (&page, 300, 140, "17.02.2031");
  assert_page (&page, "Ausschuss für Soziales, Gesundheit und Jugendhilfe\t03.02.2031\n\nStadtrat\t17.02.2031");
}

/* "im" had room behind "Fraktion": whoever wrote it began a line of its own there. */
static void
test_cell_with_room (void)
{
  PageBuilder page = builder ();

  place (&page, 60, 100, "Fraktion");
  place (&page, 300, 100, "Grüne Liste");
  place (&page, 60, 112, "im Gemeinderat");
  assert_page (&page, "Fraktion\tGrüne Liste\nim Gemeinderat");
}

/* A label below a cell begins a field of its own. */
static void
test_label_below_cell (void)
{
  PageBuilder page = builder ();

  place (&page, 60, 100, "Dezernat II");
  place (&page, 300, 100, "Vorlage-Nr: 2031/0815");
  place (&page, 300, 112, "Status: öffentlich");
  assert_page (&page, "Dezernat II\tVorlage-Nr: 2031/0815\nStatus: öffentlich");
}

/* A label with its value is a row, the next label is not part of it. */
static void
test_labels (void)
{
  PageBuilder page = builder ();

  place (&page, 60, 100, "Vorlage Nr.:");
  place (&page, 200, 100, "2031/0518");
  place (&page, 60, 112, "Verantwortlich:");
  place (&page, 200, 112, "Dez. 4");
  place (&page, 60, 124, "Betreff");
  assert_page (&page, "Vorlage Nr.:\t2031/0518\nVerantwortlich:\tDez. 4\nBetreff");
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

/* What hangs beside the number of an item ends where the next line had room in it: a paragraph of its own follows. */
static void
test_hanging_item (void)
{
  PageBuilder page = builder ();

  place (&page, 60, 100, "I.");
  place (&page, 90, 100, "Vortrag");
  place (&page, 90, 112, "Die Parks der Stadt haben neue Wege und Bänke erhalten, die");
  place (&page, 90, 123, "alle nutzen können.");
  place (&page, 60, 137, "II.");
  place (&page, 90, 137, "Der Stadtrat nimmt den Bericht über die Parks der Stadt zur");
  place (&page, 90, 148, "Kenntnis und bittet um einen weiteren.");
  assert_page (&page, "I.\tVortrag\nDie Parks der Stadt haben neue Wege und Bänke erhalten, die\nalle nutzen können.\n"
                      "II.\tDer Stadtrat nimmt den Bericht über die Parks der Stadt zur Kenntnis und bittet um einen weiteren.");
}

/* Values of one label, each in a line of its own. */
static void
test_several_values (void)
{
  PageBuilder page = builder ();

  place (&page, 60, 100, "Gegenstand:");
  place (&page, 160, 100, "Neue Wege und Bänke in den Parks der Stadt und an den");
  place (&page, 160, 111, "Ufern");
  place (&page, 60, 124, "Beratung:");
  place (&page, 160, 124, "Hauptausschuss");
  place (&page, 160, 135, "Stadtrat");
  assert_page (&page, "Gegenstand:\tNeue Wege und Bänke in den Parks der Stadt und an den Ufern\nBeratung:\tHauptausschuss\nStadtrat");
}

/* Cells that are aligned at their feet begin above the row. */
static void
test_cells_at_foot (void)
{
  PageBuilder page = builder ();

  place (&page, 300, 88, "Öffentlichkeits-");
  place (&page, 60, 99, "Datum:");
  place (&page, 160, 99, "03.02.2031");
  place (&page, 300, 99, "status:");
  place (&page, 420, 99, "öffentlich");
  assert_page (&page, "Datum:\t03.02.2031\tÖffentlichkeitsstatus:\töffentlich");
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

/* What stands beside a title, in smaller letters, is no cell of its row. */
static void
test_beside_title (void)
{
  PageBuilder page = builder ();

  place_bold (&page, 60, 100, 14, "Neue Wege in den Parks");
  place_sized (&page, 400, 100, 11, "öffentlich");
  place_bold (&page, 60, 115, 14, "und an den Ufern");
  place_sized (&page, 400, 112, 11, "Beschlussvorlage");
  assert_page (&page, "Neue Wege in den Parks und an den Ufern\n\nöffentlich Beschlussvorlage");
}

/* It may be aligned at the right. */
static void
test_beside_title_right (void)
{
  PageBuilder page = builder ();

  place_bold (&page, 60, 100, 14, "Neue Wege in den Parks");
  place_sized (&page, 445, 100, 11, "öffentlich");
  place_bold (&page, 60, 115, 14, "und an den Ufern");
  place_sized (&page, 412, 112, 11, "Beschlussvorlage");
  place_sized (&page, 60, 160, 11, "Die Kosten stehen fest.");
  assert_page (&page, "Neue Wege in den Parks und an den Ufern\n\nöffentlich Beschlussvorlage\n\nDie Kosten stehen fest.");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/page-geometry/table", test_table);
  g_test_add_func ("/analysis/page-geometry/wrapped-cell", test_wrapped_cell);
  g_test_add_func ("/analysis/page-geometry/cell-with-room", test_cell_with_room);
  g_test_add_func ("/analysis/page-geometry/label-below-cell", test_label_below_cell);
  g_test_add_func ("/analysis/page-geometry/labels", test_labels);
  g_test_add_func ("/analysis/page-geometry/columns", test_columns);
  g_test_add_func ("/analysis/page-geometry/paragraphs", test_paragraphs);
  g_test_add_func ("/analysis/page-geometry/short-columns", test_short_columns);
  g_test_add_func ("/analysis/page-geometry/hanging-item", test_hanging_item);
  g_test_add_func ("/analysis/page-geometry/several-values", test_several_values);
  g_test_add_func ("/analysis/page-geometry/cells-at-foot", test_cells_at_foot);
  g_test_add_func ("/analysis/page-geometry/shared-cell", test_shared_cell);
  g_test_add_func ("/analysis/page-geometry/beside-title", test_beside_title);
  g_test_add_func ("/analysis/page-geometry/beside-title-right", test_beside_title_right);
  return g_test_run ();
}
