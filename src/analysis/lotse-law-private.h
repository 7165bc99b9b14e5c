/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lotse-analysis-private.h"

G_BEGIN_DECLS

/**
 * LotseLawFacts:
 * @LOTSE_LAW_FULL: the whole name of a law
 * @LOTSE_LAW_SHORT: its short name, if the letters are capitals
 * @LOTSE_LAW_SUFFIX: ends like a name behind a section number
 * @LOTSE_LAW_NAME: names a law also without a section number
 * @LOTSE_LAW_LAW: the word "Gesetz"
 * @LOTSE_LAW_UNION: the noun of an act of the European Union, if its number follows
 *
 * What a word is by the table laws.tsv.
 */
typedef enum
{
  LOTSE_LAW_FULL = 1 << 0,
  LOTSE_LAW_SHORT = 1 << 1,
  LOTSE_LAW_SUFFIX = 1 << 2,
  LOTSE_LAW_NAME = 1 << 3,
  LOTSE_LAW_LAW = 1 << 4,
  LOTSE_LAW_UNION = 1 << 5,
} LotseLawFacts;

/* LotseLawFacts by the number of a word, worked out once for each different word of the reading. Free with g_free(). */
guint8 *_lotse_law_words_read (const LotseAnalysis *a);

/**
 * LotseLawScan:
 * @facts: LotseLawFacts by the number of a word
 * @cited: keys of the laws that were cited with a section
 *
 * The reading in which laws are looked for.
 */
typedef struct
{
  LotseAnalysis *a;
  const LotseReading *reading;
  const guint8 *facts;
  GHashTable *cited;
} LotseLawScan;

/* Whether token @i is a word with all of @flags (LotseTokenFlags) that begins no paragraph. */
static inline gboolean
_lotse_law_is_word_at (const LotseLawScan *s, guint i, guint flags)
{
  const LotseToken *token = lotse_reading_peek (s->reading, i);

  return token && token->kind == LOTSE_TOKEN_WORD && (token->flags & flags) == flags && !(token->flags & LOTSE_TOKEN_PARA_START);
}

/* The facts of the word of token @i; none of a token that is not there. */
static inline LotseLawFacts
_lotse_law_facts_at (const LotseLawScan *s, guint i)
{
  const LotseToken *token = lotse_reading_peek (s->reading, i);

  return token ? s->facts[token->word] : 0;
}

/* Whether laws.tsv has the word of token @i as this kind. */
gboolean _lotse_law_is_kind_at (const LotseLawScan *s, guint i, const char *kind);

/* Whether token @i is the short name of a law of the table, by its capitals too. */
gboolean _lotse_law_is_short_name (const LotseLawScan *s, guint i);

/* Two or more capitals and a small letter: "AsylbLG", "IntegrationsG". */
gboolean _lotse_law_is_mixed_case (const LotseLawScan *s, guint i);

/* "Achtes Buch", "Zweiten Buches": the number of a book of the SGB as its volumes have it, "viii", where an ordinal and "Buch" stand at @i; or NULL. */
const char *_lotse_law_find_book (const LotseLawScan *s, guint i);

/* The same key for all forms of one law's name: "Asylbewerberleistungsgesetzes", "AsylbLG". Free with g_free(). */
char *_lotse_law_dup_key (const LotseLawScan *s, guint first, guint end);

/* What may follow a name that ends before token @end: a book of the SGB, a state, "/EU". Returns the token behind it, or @end. */
guint _lotse_law_extend_name (const LotseLawScan *s, guint end);

/* "Gesetz gegen Wettbewerbsbeschränkungen (GWB)", "Gesetz zur Ordnung des Wasserhaushalts (WHG)": a law named by what it is about, whose noun
 * ends before token @end. Returns the token behind it, or @end. */
guint _lotse_law_extend_described (const LotseLawScan *s, guint end);

/* "Verordnung (EU) 2031/417", "Richtlinie 2031/49/EG": token behind the number of an act of the Union, whose noun ends before token @end, or 0. */
guint _lotse_law_skip_union (const LotseLawScan *s, guint end);

/* The name of a law that starts at token @i, also with adjectives and a suspended first part: "Hessischen Gemeindeordnung", "Teilhabe- und
 * Integrationsgesetz". Returns the token after it or 0; @ret_name is the first token of the name proper. */
guint _lotse_law_read_name (const LotseLawScan *s, guint i, guint *ret_name);

/* End of the number of an act of the European Union, "(EU) 2016/679" or "2014/24/EU", that follows byte @at of @text; 0 if none does. @text ends
 * with a NUL. */
guint _lotse_law_find_union_end (const char *text, guint at);

G_END_DECLS
