/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "paper-fixture.h"

#include "lotse-reading.h"

/* Blank lines above line @index of @content. */
static guint
count_blank (const char *content, guint index)
{
  g_autoptr (LotseDocumentText) document = new_text_document (content);
  LotseReading *reading = lotse_reading_new (document, lotse_lexicon_get_default ());
  guint n = lotse_reading_line (reading, index)->blank_before;

  lotse_reading_free (reading);
  return n;
}

static const char paper[] = "Stadt Alsenau\n"
                            "Beschlussvorlage 12/2031\n\n"
                            "Umbau der Halle am Alten Hafen mit einem Raum für die Vereine und\n"
                            "einer Werkstatt für das Quartier\n\n"
                            "Beschlussvorschlag\n"
                            "Der Stadtrat stimmt dem Umbau der Halle zu. Die Verwaltung wird beauftragt, die\n"
                            "nächsten Schritte mit den Vereinen zu planen und bis zum Herbst über den\n"
                            "Stand der Planung zu berichten.\n\n"
                            "Begründung\n"
                            "Die Halle steht seit vier Jahren leer. Die Vereine im Quartier brauchen\n"
                            "einen Raum, in dem sie sich treffen und in dem sie werken können. Der\n"
                            "Umbau ist in den Haushalt eingestellt. Für die Werkstatt hat der Verein am Hafen\n"
                            "eigene Mittel zugesagt.\n";

/* An empty line that stands below every line says nothing: the paper reads as without it. */
static void
test_closed (void)
{
  g_auto (GStrv) lines = g_strsplit (paper, "\n", -1);
  g_autofree char *spaced = g_strjoinv ("\n\n", lines);
  g_autoptr (LotseOutline) outline = analyze_paper (spaced);

  for (guint i = 0; i < 12; i++)
    g_assert_cmpuint (count_blank (spaced, i), ==, (i == 2 || i == 4 || i == 8 ? 2 : 0));
  assert_key (outline, "title", "Umbau der Halle am Alten Hafen mit einem Raum für die Vereine und einer Werkstatt für das Quartier");
  g_assert_cmpuint (lotse_outline_get_n_items (outline, LOTSE_ITEM_DECISION), ==, 2);
}

/* Where whole paragraphs stand on a line each, the empty lines divide them. */
static void
test_paragraphs (void)
{
  g_autoptr (GString) page = g_string_new (NULL);

  for (guint i = 0; i < 20; i++)
    g_string_append (page, "Die Halle am Alten Hafen steht leer.\n\n");
  g_assert_cmpuint (count_blank (page->str, 5), ==, 1);
}

/* "Der Umbau der Halle" in a line that leaves room for the first word below: the title is over, the text begins. */
static void
test_text_below_title (void)
{
  assert_key_of ("Stadt Alsenau\nAntrag\nRaum für die Vereine\nDie Verwaltung erarbeitet ein Konzept für einen Raum, in dem sich die "
                 "Vereine am Hafen\n"
                 "treffen und in dem sie ihre Geräte lagern können. Ziel ist es, dass auch kleine Vereine\n"
                 "ohne eigenes Haus besser arbeiten können.\n",
                 "title", "Raum für die Vereine");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/page-leading/closed", test_closed);
  g_test_add_func ("/analysis/page-leading/paragraphs", test_paragraphs);
  g_test_add_func ("/analysis/page-leading/text-below-title", test_text_below_title);
  return g_test_run ();
}
