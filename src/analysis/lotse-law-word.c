/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The words that a law may be named with. */
#include "lotse-law-private.h"

#include "lotse-fold.h"
#include "lotse-prefix-set-private.h"

#include <string.h>

/* The endings of names, of at least LEAST_ENDING letters. */
typedef struct
{
  GArray *suffixes;     /* LotseFoldEnd, of names after a section number */
  GArray *alone;        /* LotseFoldEnd, of names that stand alone */
  LotsePrefixSet tails; /* the last three letters of all of them */
} Endings;

#define LEAST_ENDING 3

static void
endings_free (gpointer data)
{
  Endings *self = data;

  g_array_unref (self->suffixes);
  g_array_unref (self->alone);
  g_free (self);
}

static gpointer
collect_endings_cb (const LotseLexicon *lexicon)
{
  const GPtrArray *table = lotse_lexicon_get_table (lexicon, "laws");
  Endings *self = g_new0 (Endings, 1);

  self->suffixes = g_array_new (FALSE, FALSE, sizeof (LotseFoldEnd));
  self->alone = g_array_new (FALSE, FALSE, sizeof (LotseFoldEnd));
  for (guint i = 0; i < table->len; i++)
    {
      const LotseLexiconEntry *entry = g_ptr_array_index (table, i);
      const char *kind = lotse_lexicon_entry_get (entry, 1);
      LotseFoldEnd suffix = lotse_fold_end (entry->folded);
      gboolean alone = g_str_equal (kind, "alone");

      if (suffix.length < LEAST_ENDING || (!alone && !g_str_equal (kind, "suffix")))
        continue;
      g_array_append_val (alone ? self->alone : self->suffixes, suffix);
      lotse_prefix_set_add (&self->tails, suffix.text + suffix.length - LEAST_ENDING);
    }
  return self;
}

static const LotseFoldEnd *
find_suffix (const GArray *suffixes, const char *folded, gsize length)
{
  return lotse_fold_find_end (folded, length, (const LotseFoldEnd *) (gconstpointer) suffixes->data, suffixes->len);
}

static LotseLawFacts
read_facts (const LotseReading *reading, const Endings *endings, guint number)
{
  const LotseWord *word = lotse_reading_word (reading, number);
  /* Most words are in no table. */
  gboolean known = g_array_index (reading->classes, guint32, number) & LOTSE_WORD_IN_LAWS;
  const char *folded = reading->folds->str + word->fold;
  gsize length = word->length;
  gboolean may_end = length >= LEAST_ENDING && lotse_prefix_set_may_have (&endings->tails, folded + length - LEAST_ENDING);
  const LotseFoldEnd *alone = may_end ? find_suffix (endings->alone, folded, length) : NULL;
  LotseLawFacts facts = 0;

  if (may_end && find_suffix (endings->suffixes, folded, length))
    facts |= LOTSE_LAW_SUFFIX;
  if (known && lotse_term_find_kind (word->term, "laws", "full"))
    facts |= LOTSE_LAW_FULL | LOTSE_LAW_NAME;
  if (known && lotse_term_find_kind (word->term, "laws", "short"))
    facts |= LOTSE_LAW_SHORT;
  if (alone && !lotse_term_find_kind (word->term, "laws", "never")
      && (length >= alone->length + 3 || !g_str_has_prefix (alone->text, "gesetz")))
    facts |= LOTSE_LAW_NAME;
  if (may_end && (g_str_has_suffix (folded, "verordnung") || g_str_has_suffix (folded, "richtlinie")))
    facts |= LOTSE_LAW_UNION;
  if (lotse_fold_is (folded, "gesetz") || lotse_fold_is (folded, "gesetzes"))
    facts |= LOTSE_LAW_LAW;
  return facts;
}

guint8 *
_lotse_law_words_read (const LotseAnalysis *a)
{
  const Endings *endings = lotse_lexicon_get_derived (a->lexicon, LOTSE_DERIVED_LAW_ENDINGS, collect_endings_cb, endings_free);
  guint8 *facts = g_new0 (guint8, a->reading->n_words + 1);

  for (guint i = 0; i < a->reading->n_words; i++)
    facts[i] = (guint8) read_facts (a->reading, endings, i);
  return facts;
}
