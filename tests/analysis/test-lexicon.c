/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-lexicon.h"

#include "lotse-fold.h"

/* Every table can be read, has entries, and each entry is found by its own folded term. */
static void
test_built_in (void)
{
  static const char *const tables[] = { "abbreviations", "furniture" };
  const LotseLexicon *lexicon = lotse_lexicon_get_default ();

  for (guint t = 0; t < G_N_ELEMENTS (tables); t++)
    {
      const GPtrArray *table = lotse_lexicon_get_table (lexicon, tables[t]);

      g_assert_cmpuint (table->len, >, 0);
      for (guint i = 0; i < table->len; i++)
        {
          const LotseLexiconEntry *entry = g_ptr_array_index (table, i);
          g_autofree char *folded = lotse_fold (entry->columns[0], -1);

          g_assert_cmpstr (entry->folded, ==, folded);
          g_assert_nonnull (lotse_lexicon_find (lexicon, tables[t], folded));
        }
    }
}

static void
test_unknown (void)
{
  const LotseLexicon *lexicon = lotse_lexicon_get_default ();

  g_assert_null (lotse_lexicon_find (lexicon, "furniture", "no such term"));
  g_assert_null (lotse_lexicon_find (lexicon, "no-such-table", "x"));
  g_assert_cmpuint (lotse_lexicon_get_table (lexicon, "no-such-table")->len, ==, 0);
}

static void
test_user_terms (void)
{
  g_auto (GStrv) unknown = NULL;
  g_autoptr (LotseLexicon) lexicon = lotse_lexicon_new (
      "\357\273\277# my own\nfurniture\tMühlbrucker Amtspapier\tprefix\n\nnonsense\nno-such-table\tx\nroles\tMitsprache\tno-role\n",
      &unknown);
  const LotseLexiconEntry *entry = lotse_lexicon_find (lexicon, "furniture", "muehlbrucker amtspapier");

  g_assert_nonnull (entry);
  g_assert_null (lotse_lexicon_find (lotse_lexicon_get_default (), "furniture", "muehlbrucker amtspapier"));
  g_assert_cmpstr (lotse_lexicon_entry_get (entry, 0), ==, "Mühlbrucker Amtspapier");
  g_assert_cmpstr (lotse_lexicon_entry_get (entry, 1), ==, "prefix");
  g_assert_cmpstr (lotse_lexicon_entry_get (entry, 2), ==, "");
  /* The user's terms come first. */
  g_assert_true (g_ptr_array_index (lotse_lexicon_get_table (lexicon, "furniture"), 0) == entry);
  g_assert_cmpuint (g_strv_length (unknown), ==, 3);
  g_assert_cmpstr (unknown[0], ==, "4\tnonsense");
  g_assert_cmpstr (unknown[2], ==, "6\troles\tMitsprache\tno-role");
}

/* A term that is typed with a letter and a dot pair of its own is the same term. */
static void
test_decomposed_terms (void)
{
  g_autoptr (LotseLexicon) lexicon = lotse_lexicon_new ("furniture\tMu\314\210hlbrucker Amtspapier\tprefix\n", NULL);

  g_assert_nonnull (lotse_lexicon_find (lexicon, "furniture", "muehlbrucker amtspapier"));
}

static guint
classify (const LotseLexicon *lexicon, const char *folded)
{
  return lotse_term_get_classes (lotse_lexicon_find_term (lexicon, folded));
}

/* Each word of the table "words" has the class that stands beside it, and maybe others. */
static void
test_classes (void)
{
  const LotseLexicon *lexicon = lotse_lexicon_get_default ();
  const GPtrArray *words = lotse_lexicon_get_table (lexicon, "words");

  g_assert_cmpuint (words->len, >, 0);
  for (guint i = 0; i < words->len; i++)
    g_assert_cmpuint (classify (lexicon, ((const LotseLexiconEntry *) g_ptr_array_index (words, i))->folded), >, LOTSE_WORD_TERM);
  g_assert_cmpuint (classify (lexicon, "wurde"), ==, LOTSE_WORD_TERM | LOTSE_WORD_BE | LOTSE_WORD_PAST | LOTSE_WORD_TELLS);
  g_assert_cmpuint (classify (lexicon, "integrationsrat"), ==, LOTSE_WORD_TERM);
  g_assert_cmpuint (classify (lexicon, "gmbh"), ==, LOTSE_WORD_TERM | LOTSE_WORD_COMPANY);
  g_assert_cmpuint (classify (lexicon, "beschliesst"), ==, LOTSE_WORD_TERM | LOTSE_WORD_IN_VERBS);
  g_assert_cmpuint (classify (lexicon, "no such term"), ==, 0);
}

/* Terms of the tables that have a class of their own have it, whatever other tables say of them, and also the user's terms. */
static void
test_classes_of_tables (void)
{
  static const struct
  {
    const char *table;
    guint value;
  } classes[] = { { "goals", LOTSE_WORD_IN_GOALS },
                  { "laws", LOTSE_WORD_IN_LAWS },
                  { "participles", LOTSE_WORD_IN_PARTICIPLES },
                  { "programmes", LOTSE_WORD_IN_PROGRAMMES },
                  { "verbs", LOTSE_WORD_IN_VERBS } };
  g_autoptr (LotseLexicon) lexicon = lotse_lexicon_new ("laws\tWurde\tshort\n", NULL);

  for (guint i = 0; i < G_N_ELEMENTS (classes); i++)
    {
      const GPtrArray *table = lotse_lexicon_get_table (lexicon, classes[i].table);

      g_assert_cmpuint (table->len, >, 0);
      for (guint k = 0; k < table->len; k++)
        g_assert_cmpuint (classify (lexicon, ((const LotseLexiconEntry *) g_ptr_array_index (table, k))->folded) & classes[i].value, !=, 0);
    }
  g_assert_cmpuint (classify (lexicon, "wurde"), ==,
                    LOTSE_WORD_TERM | LOTSE_WORD_BE | LOTSE_WORD_PAST | LOTSE_WORD_TELLS | LOTSE_WORD_IN_LAWS);
}

/* All entries of a term are found: the first one of a table, and of those of a kind the last. */
static void
test_terms (void)
{
  g_autoptr (LotseLexicon) lexicon
      = lotse_lexicon_new ("laws\tMein Gesetz\tfull\tone\nroles\tMein Gesetz\tdecision\nlaws\tMein Gesetz\tfull\ttwo\n"
                           "laws\tMein Gesetz\tshort\n",
                           NULL);
  const LotseTerm *term = lotse_lexicon_find_term (lexicon, "mein gesetz");

  g_assert_cmpstr (lotse_lexicon_entry_get (lotse_term_find (term, "laws"), 2), ==, "one");
  g_assert_cmpstr (lotse_lexicon_entry_get (lotse_term_find (term, "roles"), 1), ==, "decision");
  g_assert_null (lotse_term_find (term, "types"));
  g_assert_cmpstr (lotse_lexicon_entry_get (lotse_term_find_kind (term, "laws", "full"), 2), ==, "two");
  g_assert_nonnull (lotse_term_find_kind (term, "laws", "short"));
  g_assert_null (lotse_term_find_kind (term, "laws", "alone"));
  g_assert_null (lotse_lexicon_find_term (lexicon, "dein gesetz"));
  g_assert_null (lotse_term_find (NULL, "laws"));
}

/* More terms than there is room for at first are found all the same. */
static void
test_many_terms (void)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (LotseLexicon) lexicon = NULL;

  for (guint i = 0; i < 20000; i++)
    g_string_append_printf (text, "furniture\tZeile %u\n", i);
  lexicon = lotse_lexicon_new (text->str, NULL);
  for (guint i = 0; i < 20000; i++)
    {
      g_autofree char *folded = g_strdup_printf ("zeile %u", i);

      g_assert_nonnull (lotse_lexicon_find (lexicon, "furniture", folded));
    }
  g_assert_null (lotse_lexicon_find (lexicon, "furniture", "zeile 20000"));
}

/* What a word may be is proved: of terms that are looked for in the same place each word is its own, and one that is none is none. */
static void
test_guesses (void)
{
  const LotseLexicon *lexicon = lotse_lexicon_get_default ();
  const GPtrArray *towns = lotse_lexicon_get_table (lexicon, "municipalities");
  guint others = 0, wrong = 0;

  for (guint i = 0; i < towns->len; i++)
    {
      const char *folded = ((const LotseLexiconEntry *) g_ptr_array_index (towns, i))->folded;
      guint64 hash = lotse_fold_hash_text (folded);
      const LotseTerm *guess = lotse_lexicon_guess_term (lexicon, hash), *term = lotse_lexicon_get_term (lexicon, folded, hash);

      g_assert_nonnull (guess);
      g_assert_true (term == lotse_lexicon_find_term (lexicon, folded));
      g_assert_nonnull (lotse_term_find (term, "municipalities"));
      others += guess != term;
    }
  g_assert_cmpuint (others, >, 0);
  for (guint i = 0; i < 100000; i++)
    {
      g_autofree char *folded = g_strdup_printf ("kein wort %u", i);
      guint64 hash = lotse_fold_hash_text (folded);

      if (!lotse_lexicon_guess_term (lexicon, hash))
        continue;
      wrong++;
      g_assert_null (lotse_lexicon_get_term (lexicon, folded, hash));
    }
  g_assert_cmpuint (wrong, >, 0);
  g_assert_cmpuint (wrong, <, 10000);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/lexicon/classes", test_classes);
  g_test_add_func ("/lexicon/classes-of-tables", test_classes_of_tables);
  g_test_add_func ("/analysis/lexicon/guesses", test_guesses);
  g_test_add_func ("/analysis/lexicon/terms", test_terms);
  g_test_add_func ("/analysis/lexicon/many-terms", test_many_terms);
  g_test_add_func ("/analysis/lexicon/built-in", test_built_in);
  g_test_add_func ("/analysis/lexicon/unknown", test_unknown);
  g_test_add_func ("/analysis/lexicon/user-terms", test_user_terms);
  g_test_add_func ("/analysis/lexicon/decomposed-terms", test_decomposed_terms);
  return g_test_run ();
}
