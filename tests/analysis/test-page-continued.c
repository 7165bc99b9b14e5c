/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "page-fixture.h"

#include <string.h>

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
  g_test_add_func ("/analysis/page-continued/wrapped-cell", test_wrapped_cell);
  g_test_add_func ("/analysis/page-continued/cell-with-room", test_cell_with_room);
  g_test_add_func ("/analysis/page-continued/label-below-cell", test_label_below_cell);
  g_test_add_func ("/analysis/page-continued/labels", test_labels);
  g_test_add_func ("/analysis/page-continued/hanging-item", test_hanging_item);
  g_test_add_func ("/analysis/page-continued/several-values", test_several_values);
  g_test_add_func ("/analysis/page-continued/cells-at-foot", test_cells_at_foot);
  g_test_add_func ("/analysis/page-continued/beside-title", test_beside_title);
  g_test_add_func ("/analysis/page-continued/beside-title-right", test_beside_title_right);
  return g_test_run ();
}
