/* SPDX-License-Identifier: GPL-3.0-or-later */
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
  g_test_add_func ("/analysis/url/system", test_system);
  return g_test_run ();
}
