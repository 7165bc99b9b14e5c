/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "page-fixture.h"
#include "reference-fixture.h"

static const ReferenceCase cases[] = {
  { "unter http://rat.neustadt.example/bi/vo020.asp?VOLFDNR=77 zu", "http://rat.neustadt.example/bi/vo020.asp?VOLFDNR=77" },
  { "(https://www.neustadt.example/a_b/c.html).", "https://www.neustadt.example/a_b/c.html" },
  { "auf www.neustadt.example, dort", "www.neustadt.example" },
  { "https://neustadt.example/lange-\nadresse.html da", "https://neustadt.example/lange-adresse.html" },
  /* Broken after a stroke, a capital letter goes on with it only where it can be no heading. */
  { "https://neustadt.example/Zahlen/\nWohnenUndBau/", "https://neustadt.example/Zahlen/WohnenUndBau/" },
  { "https://neustadt.example/Zahlen/\nBau_2031.pdf", "https://neustadt.example/Zahlen/Bau_2031.pdf" },
  { "https://neustadt.example/Zahlen/\nSachverhalt/Begruendung:", "https://neustadt.example/Zahlen/" },
  { "https://neustadt.example/Zahlen/\nWarum?", "https://neustadt.example/Zahlen/" },
  { "https://neustadt.example/Zahlen/\nBegruendung", "https://neustadt.example/Zahlen/" },
  { "siehe https://neustadt.example/Zahlen/\nWeitere Zahlen folgen.", "https://neustadt.example/Zahlen/" },
  { "https://de.example.org/Wort_(Sinn) so", "https://de.example.org/Wort_(Sinn)" },
  { "„www.neustadt.example“", "www.neustadt.example" },
  { "post@www.neustadt.example", "" },
  { "http:// allein und www. auch", "" },
  { "https://www.mapbox.com/privacy/", "" },
};

static void
test_table (void)
{
  reference_check_table (cases, G_N_ELEMENTS (cases), _lotse_urls_find);
}

/* The text of the first address on a page, on which no line is longer than 80 letters. */
static char *
find_on_page (const char *above, const char *below)
{
  g_autoptr (LotseDocumentText) document = lotse_document_text_new (LOTSE_SOURCE_PDF);
  g_autoptr (GArray) references = g_array_new (FALSE, TRUE, sizeof (LotseReference));
  LotseAnalysis a = { .lexicon = lotse_lexicon_get_default () };
  PageBuilder page = builder ();
  char *found = NULL;

  place (&page, 60, 100, "Die Zahlen stehen auf einer Seite im Netz, deren Adresse in der Anlage steht.");
  place (&page, 60, 112, above);
  place (&page, 60, 124, below);
  add_built_page (&page, document);
  a.reading = lotse_reading_new (document, a.lexicon);
  lotse_reading_tokenize (a.reading);
  g_array_set_clear_func (references, reference_clear);
  _lotse_urls_find (&a, references);
  if (references->len > 0)
    found = g_strdup (g_array_index (references, LotseReference, 0).text);
  lotse_reading_free (a.reading);
  return found;
}

/* Print cuts an address where its line is full: what goes on with it is part of it, a word is none. */
static void
test_cut (void)
{
  g_autofree char *cut
      = find_on_page ("https://www.neustadt.example/rathaus/zahlen/bericht-ueber-die-wohnungen-und-hae", "user-im-jahr.pdf");
  g_autofree char *word
      = find_on_page ("https://www.neustadt.example/rathaus/zahlen/bericht-ueber-die-wohnungen-und-hae", "und mehr. Die Zahlen");
  g_autofree char *room = find_on_page ("https://www.neustadt.example/rathaus/zahlen", "user-im-jahr.pdf");

  g_assert_cmpstr (cut, ==, "https://www.neustadt.example/rathaus/zahlen/bericht-ueber-die-wohnungen-und-haeuser-im-jahr.pdf");
  g_assert_cmpstr (word, ==, "https://www.neustadt.example/rathaus/zahlen/bericht-ueber-die-wohnungen-und-hae");
  g_assert_cmpstr (room, ==, "https://www.neustadt.example/rathaus/zahlen");
}

static void
test_system (void)
{
  g_assert_cmpstr (_lotse_url_get_system ("http://rat.example/bi/vo020.asp?VOLFDNR=77"), ==, "allris3");
  g_assert_cmpstr (_lotse_url_get_system ("https://rat.example/public/vo020?VOLFDNR=77&refresh=false"), ==, "allris4");
  g_assert_cmpstr (_lotse_url_get_system ("https://rat.example/vo0050.asp?__kvonr=3906"), ==, "sessionnet");
  g_assert_cmpstr (_lotse_url_get_system ("https://rat.example/app.nsf/DS/15-1"), ==, "domino");
  g_assert_null (_lotse_url_get_system ("https://www.neustadt.example/"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/url/table", test_table);
  g_test_add_func ("/analysis/url/cut", test_cut);
  g_test_add_func ("/analysis/url/system", test_system);
  return g_test_run ();
}
