/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * LotseLexicon:
 *
 * The words that the rules know, as tables. A table is a file data/lexicon/NAME.tsv: UTF-8, one entry a line, columns separated by one
 * tab, the first column is the term; lines that begin with '#' and empty lines are skipped. data/lexicon/README.md describes the columns
 * of each table. Immutable after creation, safe to share between threads.
 */
typedef struct _LotseLexicon LotseLexicon;

/**
 * LotseLexiconEntry:
 * @columns: columns[0] is the term as written; a missing column is not there (see lotse_lexicon_entry_get())
 * @folded: columns[0] folded (lotse_fold())
 */
typedef struct
{
  const char *const *columns;
  guint n_columns;
  char *folded;
} LotseLexiconEntry;

/* The entries of all tables with the same folded term. Belongs to the lexicon. */
typedef struct _LotseTerm LotseTerm;

/**
 * LotseWordClass:
 * @LOTSE_WORD_TERM: a term of any table
 *
 * What a word is wherever it stands: the classes of the table "words", where they have the same names, and of which tables that are asked for at
 * most words it is a term.
 */
typedef enum
{
  LOTSE_WORD_TERM = 1 << 0,
  LOTSE_WORD_BE = 1 << 1,
  LOTSE_WORD_PAST = 1 << 2,
  LOTSE_WORD_PROPOSES = 1 << 3,
  LOTSE_WORD_CONSISTS = 1 << 4,
  LOTSE_WORD_COMPOSES = 1 << 5,
  LOTSE_WORD_BELONGS = 1 << 6,
  LOTSE_WORD_MEMBERS = 1 << 7,
  LOTSE_WORD_SENDS = 1 << 8,
  LOTSE_WORD_GROWS = 1 << 9,
  LOTSE_WORD_PLANNED = 1 << 10,
  LOTSE_WORD_ACCOUNT = 1 << 11,
  LOTSE_WORD_PRODUCT = 1 << 12,
  LOTSE_WORD_CYCLE = 1 << 13,
  LOTSE_WORD_CITES = 1 << 14,
  LOTSE_WORD_COMPANY = 1 << 15,
  LOTSE_WORD_ASSOCIATION = 1 << 16,
  LOTSE_WORD_LIST = 1 << 17,
  LOTSE_WORD_TELLS = 1 << 18,
  LOTSE_WORD_IN_GOALS = 1 << 19,
  LOTSE_WORD_IN_LAWS = 1 << 20,
  LOTSE_WORD_IN_PARTICIPLES = 1 << 21,
  LOTSE_WORD_IN_PROGRAMMES = 1 << 22,
  LOTSE_WORD_IN_VERBS = 1 << 23,
  LOTSE_WORD_SITS = 1 << 24,
} LotseWordClass;

/* The built-in lexicon, read once from the program's resources. @user_terms is NULL or a text with lines "TABLE<tab>TERM<tab>…", the
 * format of the user's own file; lines that are not understood are skipped and returned in @ret_unknown, each behind its number and a
 * tab (may be NULL; free with g_strfreev()). */
LotseLexicon *lotse_lexicon_new (const char *user_terms, char ***ret_unknown);
/* Lexicon without own terms, created at the first call. Borrowed, lives as long as the program. */
LotseLexicon *lotse_lexicon_get_default (void);
LotseLexicon *lotse_lexicon_ref (LotseLexicon *self);
void lotse_lexicon_unref (LotseLexicon *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LotseLexicon, lotse_lexicon_unref)

/* First entry of @table whose folded term equals @folded, or NULL. */
const LotseLexiconEntry *lotse_lexicon_find (const LotseLexicon *self, const char *table, const char *folded);
/* The term @folded, or NULL if no table has it. That of a token is known already: lotse_reading_get_term(). */
const LotseTerm *lotse_lexicon_find_term (const LotseLexicon *self, const char *folded);
/* For many words at once: with the lotse_fold_hash() of each first a term that it may be, or NULL if no table has it, and then with those of which
 * there is one the term that it is, or NULL. The first does not wait for what the second reads. */
const LotseTerm *lotse_lexicon_guess_term (const LotseLexicon *self, guint64 hash);
const LotseTerm *lotse_lexicon_get_term (const LotseLexicon *self, const char *folded, guint64 hash);
/* Its first entry in @table, or NULL. @self may be NULL. */
const LotseLexiconEntry *lotse_term_find (const LotseTerm *self, const char *table);
/* The same for the last entry whose second column is @kind: the user's own terms come first, so that the others hold against them. */
const LotseLexiconEntry *lotse_term_find_kind (const LotseTerm *self, const char *table, const char *kind);
/* Its classes (LotseWordClass); 0 for NULL. */
guint lotse_term_get_classes (const LotseTerm *self);
/* All entries of @table in file order, user's first (element type LotseLexiconEntry*), or an empty array. Borrowed. */
const GPtrArray *lotse_lexicon_get_table (const LotseLexicon *self, const char *table);
/* Column @index or "" where the entry has fewer columns. */
static inline const char *
lotse_lexicon_entry_get (const LotseLexiconEntry *entry, guint index)
{
  return index < entry->n_columns ? entry->columns[index] : "";
}

/* What the parsers prepare from the tables: an index by tails of words … Each belongs to the file that names it. */
typedef enum
{
  LOTSE_DERIVED_BODIES,
  LOTSE_DERIVED_CONSULTATION_BEGINNINGS,
  LOTSE_DERIVED_FORMS,
  LOTSE_DERIVED_HEADING_BEGINNINGS,
  LOTSE_DERIVED_HEADING_WORDS,
  LOTSE_DERIVED_LABELS,
  LOTSE_DERIVED_LAW_ENDINGS,
  LOTSE_DERIVED_PROGRAMMES,
  LOTSE_DERIVED_PROGRAMME_SUFFIXES,
  LOTSE_DERIVED_REPRESENTATIONS,
  LOTSE_DERIVED_ROLE_PHRASES,
  LOTSE_DERIVED_SIGNATURES,
  LOTSE_DERIVED_TOWNS,
  LOTSE_N_DERIVED,
} LotseDerived;

typedef gpointer (*LotseLexiconDerive) (const LotseLexicon *lexicon);

/* Made by @derive at the first call, then the same for all callers and threads, freed with @destroy together with the lexicon. @derive must
 * not call this function. Borrowed. */
gconstpointer lotse_lexicon_get_derived (const LotseLexicon *self, LotseDerived which, LotseLexiconDerive derive, GDestroyNotify destroy);

G_END_DECLS
