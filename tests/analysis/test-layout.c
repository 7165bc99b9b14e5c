/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-pipe-private.h"
#include "paper-fixture.h"

#include <string.h>

static void
test_generic (void)
{
  g_autoptr (LotseOutline) outline = analyze_paper ("Ein Brief\n\nGuten Tag, wir kommen morgen.\n");

  g_assert_cmpstr (lotse_outline_get_pipe (outline), ==, "generic");
}

/* Labels of one system mixed into another text do not make it a page of that system. */
static void
test_weak_signature (void)
{
  g_autoptr (LotseOutline) outline
      = analyze_paper ("Status:öffentlich\n\nDer Text beginnt hier und nennt die Letzte Beratung nur nebenbei.\n");

  g_assert_cmpstr (lotse_outline_get_pipe (outline), ==, "generic");
}

static void
test_chrome_is_hidden (void)
{
  static const char page[]
      = "Teilen:\n\nNeue Räume\n\n\nLetzte Beratung\nMontag, 06. Mai 2024 (öffentlich)\nOriginaldokument\n"
        "http://ratsinfo.alsenau.de/bi/vo020.asp?VOLFDNR=1\n\nBeschlussvorschlag:\nDer Stadtrat beschließt den Umbau.\n\n"
        "Neuer Kommentar\nDer Verein Menschen e.V. grüßt.\n";
  g_autoptr (LotseOutline) outline = analyze_paper (page);
  guint chrome = 0;

  g_assert_cmpstr (lotse_outline_get_pipe (outline), ==, "unserac");
  for (guint i = 0; i < lotse_outline_get_n_items (outline, LOTSE_ITEM_HIDDEN); i++)
    chrome += g_strcmp0 (lotse_outline_item_get (lotse_outline_get_item (outline, LOTSE_ITEM_HIDDEN, i), "reason"), "chrome") == 0;
  g_assert_cmpuint (chrome, >=, 3);
  /* Nothing that was hidden becomes an item. */
  for (guint i = 0; i < lotse_outline_get_n_items (outline, LOTSE_ITEM_BODY); i++)
    g_assert_null (strstr (lotse_outline_item_get (lotse_outline_get_item (outline, LOTSE_ITEM_BODY, i), "name"), "Menschen"));
}

/* A dump without line ends is cut at its headings, and every byte keeps its place in the document. */
static void
test_run_on (void)
{
  GString *content = g_string_new (
      "Bericht Betreff: Neue Räume für den Treff am Park Beschlussentwurf: Der Stadtrat beschließt den Umbau. Erläuterungen: ");
  g_autoptr (LotseOutline) outline = NULL;
  LotseOutlineItem *section;
  g_autofree char *text = NULL;

  for (guint i = 0; i < 20; i++)
    g_string_append (content, "Der Treff ist zu klein geworden. ");
  text = g_string_free (content, FALSE);
  outline = analyze_paper (text);
  g_assert_cmpstr (lotse_outline_get_key (outline, "title"), ==, "Neue Räume für den Treff am Park");
  g_assert_cmpuint (lotse_outline_get_n_items (outline, LOTSE_ITEM_SECTION), >=, 2);
  section = lotse_outline_get_item (outline, LOTSE_ITEM_SECTION, 0);
  g_assert_cmpstr (lotse_outline_item_get (section, "heading"), ==, "Beschlussentwurf");
  g_assert_cmpuint (lotse_outline_item_get_n_spans (section), >=, 1);
  g_assert_cmpuint (lotse_outline_item_get_span (section, 0)->start, ==,
                    g_utf8_pointer_to_offset (text, strstr (text, "Beschlussentwurf")));
}

static void
test_names (void)
{
  g_assert_nonnull (_lotse_pipe_find ("allris3"));
  g_assert_null (_lotse_pipe_find ("generic"));
  g_assert_null (_lotse_pipe_find (NULL));
}

/* Every row of the tables names a pipe that exists, or what the chrome of any site is called. */
static void
test_tables (void)
{
  static const char *const tables[] = { "signatures", "chrome" };
  static const char *const places[] = { "site", "menu", "foot", NULL };

  for (guint t = 0; t < G_N_ELEMENTS (tables); t++)
    {
      const GPtrArray *table = lotse_lexicon_get_table (lotse_lexicon_get_default (), tables[t]);

      g_assert_cmpuint (table->len, >, 10);
      for (guint i = 0; i < table->len; i++)
        {
          const char *pipe = lotse_lexicon_entry_get (g_ptr_array_index (table, i), 1);

          g_assert_true (_lotse_pipe_find (pipe) != NULL || (t == 1 && g_strv_contains (places, pipe)));
        }
    }
}

/* Number of hidden lines of a text. */
static guint
count_hidden (const char *content)
{
  g_autoptr (LotseOutline) outline = analyze_paper (content);

  guint n = 0;

  for (guint i = 0; i < lotse_outline_get_n_items (outline, LOTSE_ITEM_HIDDEN); i++)
    n += g_strcmp0 (lotse_outline_item_get (lotse_outline_get_item (outline, LOTSE_ITEM_HIDDEN, i), "reason"), "chrome") == 0;
  return n;
}

/* Menus of a site above and below a paper; one such word alone may be the paper's own. */
static void
test_menus (void)
{
  const char *paper = "Stadt Alsenau\nVorlage 12/2031\nBetreff: Bau der Halle\n\nBeschlussvorschlag:\nDer Rat beschließt den Bau.\n";
  g_autofree char *menus = g_strconcat ("Startseite\nGremien\nLogin\n\n", paper, "\nImpressum\nDatenschutz\nnach oben\n", NULL);
  g_autofree char *alone = g_strconcat ("Gremien\n", paper, "Kontakt\n", NULL);

  g_assert_cmpuint (count_hidden (menus), ==, count_hidden (paper) + 6);
  g_assert_cmpuint (count_hidden (alone), ==, count_hidden (paper));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/layout/generic", test_generic);
  g_test_add_func ("/analysis/layout/weak-signature", test_weak_signature);
  g_test_add_func ("/analysis/layout/chrome-is-hidden", test_chrome_is_hidden);
  g_test_add_func ("/analysis/layout/menus", test_menus);
  g_test_add_func ("/analysis/layout/run-on", test_run_on);
  g_test_add_func ("/analysis/layout/names", test_names);
  g_test_add_func ("/analysis/layout/tables", test_tables);
  return g_test_run ();
}
