/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "facts-fixture.h"
#include "lotse-reference-private.h"

typedef struct
{
  const char *text;
  const char *found; /* "text; …" of the kind under test */
} Case;

static const Case cases[] = {
  { "unter http://rat.neustadt.example/bi/vo020.asp?VOLFDNR=77 zu", "http://rat.neustadt.example/bi/vo020.asp?VOLFDNR=77" },
  { "(https://www.neustadt.example/a_b/c.html).", "https://www.neustadt.example/a_b/c.html" },
  { "auf www.neustadt.example, dort", "www.neustadt.example" },
  { "https://neustadt.example/lange-\nadresse.html da", "https://neustadt.example/lange-adresse.html" },
  { "https://de.example.org/Wort_(Sinn) so", "https://de.example.org/Wort_(Sinn)" },
  { "„www.neustadt.example“", "www.neustadt.example" },
  { "post@www.neustadt.example", "" },
  { "http:// allein und www. auch", "" },
  { "https://www.mapbox.com/privacy/", "" },
};

static void
clear_reference (gpointer data)
{
  LotseReference *reference = data;

  g_free (reference->text);
  g_free (reference->key);
  g_free (reference->base);
}

static void
test_table (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (Fixture) f = fixture_new (cases[i].text);
      g_autoptr (GArray) references = g_array_new (FALSE, TRUE, sizeof (LotseReference));
      g_autoptr (GString) found = g_string_new (NULL);

      g_array_set_clear_func (references, clear_reference);
      _lotse_urls_find (&f->a, references);
      for (guint k = 0; k < references->len; k++)
        g_string_append_printf (found, "%s%s", k > 0 ? "; " : "", g_array_index (references, LotseReference, k).text);
      g_test_message ("%s", cases[i].text);
      g_assert_cmpstr (found->str, ==, cases[i].found);
    }
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
