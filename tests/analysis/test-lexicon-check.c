/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-lexicon-check-private.h"
#include "lotse-lexicon.h"

static void
test_entries (void)
{
  static const struct
  {
    const char *table, *entry;
    gboolean holds;
  } cases[] = {
    { "body-names", "Runder Tisch der Vielen\tgroup", TRUE },
    /* A kind that only heads have. */
    { "body-names", "Die Lernburg\tschool", TRUE },
    { "body-names", "Runder Tisch der Vielen\tgruppe", FALSE },
    { "body-names", "Runder Tisch der Vielen", FALSE },
    { "headings", "Unser Vorschlag\tproposal\tinline", TRUE },
    { "headings", "Unser Vorschlag\tvorschlag\tinline", FALSE },
    { "labels", "Betreuende Einheit\tlead", TRUE },
    { "labels", "Betreuende Einheit\toffice", FALSE },
    { "roles", "Mitsprache\thearing", TRUE },
    { "roles", "Mitsprache\t-", TRUE },
    { "roles", "Mitsprache\tdecides", FALSE },
    { "role-phrases", "geleitet von\tlead\tbefore", TRUE },
    { "role-phrases", "geleitet von\tleads\tbefore", FALSE },
    { "verbs", "verfügt\tresolves", TRUE },
    { "verbs", "setzt\tein=resolves;aus=", TRUE },
    { "verbs", "setzt\tein=decides", FALSE },
    { "months", "Hornung\tmonth\t2", TRUE },
    { "months", "Hornung\tMonat\t2", FALSE },
    { "participation", "Beirat der Vielen\tname", TRUE },
    { "participation", "Beirat der Vielen\tadvisory", FALSE },
    { "body-limits", "Az\ttopic code label", TRUE },
    { "body-limits", "Az\ttopic kode", FALSE },
    { "towns", "Flecken\ttown,owner", TRUE },
    { "towns", "Flecken\tort", FALSE },
    { "municipalities", "Musterau\tweak", TRUE },
    { "municipalities", "Musterau\tstadt", FALSE },
    /* Free text. */
    { "laws", "Mein Gesetz\tshort\tGesetz für mich", TRUE },
    { "abbreviations", "usf", TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s: %s", cases[i].table, cases[i].entry);
      g_assert_true (_lotse_lexicon_check_entry (cases[i].table, cases[i].entry) == cases[i].holds);
    }
}

/* The examples of the description are entries of its tables; all that the program has would be taken from a user. */
static void
test_own_entries (void)
{
  static const char *const tables[]
      = { "abbreviations",  "body-heads",  "body-limits",  "body-names", "chrome",         "consultation-columns",
          "council-heads",  "forms",       "functions",    "furniture",  "goals",          "headings",
          "labels",         "laws",        "letterhead",   "months",     "municipalities", "numerals",
          "participation",  "participles", "placeholders", "places",     "programmes",     "prompts",
          "reference-cues", "results",     "role-phrases", "roles",      "signatures",     "territories",
          "towns",          "types",       "units",        "verbs",      "words" };

  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      const GPtrArray *table = lotse_lexicon_get_table (lotse_lexicon_get_default (), tables[i]);

      g_assert_cmpuint (table->len, >, 0);
      for (guint k = 0; k < table->len; k++)
        {
          const LotseLexiconEntry *entry = g_ptr_array_index (table, k);
          g_autofree char *line = g_strdup_printf ("%s\t%s", lotse_lexicon_entry_get (entry, 0), lotse_lexicon_entry_get (entry, 1));

          g_assert_true (_lotse_lexicon_check_entry (tables[i], line));
        }
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/lexicon-check/entries", test_entries);
  g_test_add_func ("/analysis/lexicon-check/own-entries", test_own_entries);
  return g_test_run ();
}
