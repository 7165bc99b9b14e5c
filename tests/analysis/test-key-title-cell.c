/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Titles in the right-hand cells of a letterhead. */
#include "paper-fixture.h"

#define TAIL "\n\nBeschlussvorschlag:\nDer Rat stimmt zu.\n"

static void
test_cells (void)
{
  g_autoptr (LotseOutline) outline = analyze_paper ("Stadt Havelaue\n\nBeschlussvorlage                  Betreff:\n"
                                                    "Drucksache Nr.                    Umbau der Halle am Deich\n"
                                                    "31/SVV/0517                       und des Vorplatzes\n[x] öffentlich" TAIL);
  const LotseOutlineItem *item = lotse_outline_get_key_item (outline, "title");

  assert_key (outline, "title", "Umbau der Halle am Deich und des Vorplatzes");
  assert_key (outline, "number", "31/SVV/0517");
  g_assert_cmpuint (lotse_outline_item_get_n_spans (item), ==, 2);
}

/* Beside its label the title stands in one cell; a field below the label is none, nor is a box without its cross. */
static void
test_others (void)
{
  assert_key_of ("Stadt Havelaue\n\nBetreff:                  Umbau der Halle am Deich\nDrucksache Nr.            31/0517" TAIL, "title",
                 "Umbau der Halle am Deich");
  assert_key_of ("Stadt Havelaue\n\nBeschlussvorlage         Betreff:\nDrucksache Nr.           Datum: 12.03.2031" TAIL, "title", NULL);
  assert_key_of ("Stadt Havelaue\n\nBeratungsfolge:\n\nDatum der Sitzung    Gremium\n\n03.07.2031           Rat\n"
                 "                     [ ] Änderung" TAIL,
                 "title", NULL);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/key-title-cell/cells", test_cells);
  g_test_add_func ("/analysis/key-title-cell/others", test_others);
  return g_test_run ();
}
