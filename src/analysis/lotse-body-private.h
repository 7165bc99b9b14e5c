/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lotse-analysis-private.h"

G_BEGIN_DECLS

/* What a head word or a name of the lexicon allows; the letters are those of data/lexicon/body-heads.tsv. */
typedef enum
{
  LOTSE_HEAD_COMPOUND = 1 << 0, /* c */
  LOTSE_HEAD_BARE = 1 << 1,     /* b */
  LOTSE_HEAD_GENERIC = 1 << 2,  /* g */
  LOTSE_HEAD_FUER = 1 << 3,     /* f */
  LOTSE_HEAD_TOPIC = 1 << 4,    /* t */
  LOTSE_HEAD_PLACE = 1 << 5,    /* p */
  LOTSE_HEAD_OWNER = 1 << 6,    /* o */
  LOTSE_HEAD_WEAK = 1 << 7,     /* w */
  LOTSE_HEAD_EXACT = 1 << 8,    /* x */
  LOTSE_HEAD_NUMBER = 1 << 9,   /* n */
} LotseHeadFlags;

/**
 * LotseBodyHead:
 * @fold: folded nominative
 * @kind: word of the public output
 * @gender: m f n, p for a word that has only a plural
 */
typedef struct
{
  char *fold;
  const char *kind;
  char gender;
  LotseHeadFlags flags;
} LotseBodyHead;

/**
 * LotseHeadForm:
 * @fold: folded form, as the tail of a word
 * @cut: bytes to take from the end of the printed word
 * @plural: whether it is one
 */
typedef struct
{
  char *fold;
  guint length;
  const LotseBodyHead *head;
  guint cut;
  gboolean plural;
} LotseHeadForm;

/**
 * LotseBodyName:
 * @stems: stems of the words, NULL-terminated
 * @words: the words as printed in the nominative
 * @name: name in the outline
 */
typedef struct
{
  char **stems;
  char **words;
  guint n_words;
  char *name;
  const char *kind;
  LotseHeadFlags flags;
} LotseBodyName;

/* Where a word of body-limits.tsv cannot stand. */
typedef enum
{
  LOTSE_BODY_LIMIT_FIELD = 1 << 0, /* among the fields of "für A, B und C" */
  LOTSE_BODY_LIMIT_TOPIC = 1 << 1, /* directly behind a head */
  LOTSE_BODY_LIMIT_CODE = 1 << 2,  /* in the name behind the number of an office */
  LOTSE_BODY_LIMIT_LEGAL = 1 << 3, /* in the name before a legal form */
  LOTSE_BODY_LIMIT_LABEL = 1 << 4, /* it begins the next field of a header */
} LotseBodyLimit;

/**
 * LotseBodyTerritory:
 * @name: as it is called before a place, or NULL
 * @strict: only before a place of the lexicon
 * @owns: a body may belong to it ("Rat der Stadt X")
 */
typedef struct
{
  const char *name;
  gboolean strict;
  gboolean owns;
} LotseBodyTerritory;

/**
 * LotseBodyUnit:
 * @key: tells the numbers of one kind of unit from those of the others
 * @name: in front of the number in the nominative, or NULL: a bare number names nothing
 * @roman: the number may be a Roman one
 */
typedef struct
{
  const char *key;
  const char *name;
  gboolean roman;
} LotseBodyUnit;

/* The tables body-heads, body-names, body-limits, body-stop, territories and units, prepared for looking up; made once for a lexicon and owned by it. */
typedef struct _LotseBodyIndex LotseBodyIndex;

const LotseBodyIndex *_lotse_body_index_get (const LotseLexicon *lexicon);
/* The longest head that a folded word is or ends with, or NULL; stop words have none. @ret_whole: whether the word is the head itself. */
const LotseHeadForm *_lotse_body_index_find_head (const LotseBodyIndex *self, const char *fold, gboolean *ret_whole);
/* Whether a folded word ends in the word of a head, by itself or not: the quick question before _lotse_body_index_find_head(). */
gboolean _lotse_body_index_ends_like_head (const LotseBodyIndex *self, const char *fold, gsize length);
/* Whether a folded word begins like a unit's or a territory's: only such words, and those that end in a digit or an s, need be asked about. */
gboolean _lotse_body_index_may_open (const LotseBodyIndex *self, const char *fold);
/* Names of the lexicon whose first word has the stem of @fold; element type LotseBodyName*. May be NULL. */
const GPtrArray *_lotse_body_index_find_names (const LotseBodyIndex *self, const char *fold);
/* Whether a folded word is on the list of common nouns that are no body by themselves. */
gboolean _lotse_body_index_is_stopped (const LotseBodyIndex *self, const char *fold);
/* Flags of LotseBodyLimit for a folded word. */
guint _lotse_body_index_get_limits (const LotseBodyIndex *self, const char *fold);
/* The territorial corporation that a folded word names, or NULL. */
const LotseBodyTerritory *_lotse_body_index_find_territory (const LotseBodyIndex *self, const char *fold);
/* The unit that the letters at the begin of a folded word name, up to its first digit ("fb31"), or NULL. */
const LotseBodyUnit *_lotse_body_index_find_unit (const LotseBodyIndex *self, const char *fold);
/* Whether a folded word is a state, a region or a town of the lexicon. */
gboolean _lotse_body_index_is_place (const LotseBodyIndex *self, const char *fold);
/* Folded full name of a place that is known by an abbreviation too, or @fold. */
const char *_lotse_body_index_get_place (const LotseBodyIndex *self, const char *fold);
/* Writes the stem of a folded word: without the endings of case and number. @size at least 64; longer words are cut. */
void _lotse_body_stem (const char *fold, char *buffer, gsize size);

/* How a match is to be understood. */
typedef enum
{
  LOTSE_BODY_NAMED,   /* a name of its own */
  LOTSE_BODY_GENERIC, /* a head without more: points back, or names nothing */
} LotseBodyUse;

/**
 * LotseBodyMatch:
 * @first, @last: first token of the name and the one after its last
 * @start, @end: the same in bytes of the reading text
 * @kind: word of the public output, static
 * @name: canonical: nominative, without article
 * @code: key of an office's number ("amt:51", "dez:3"), or NULL
 * @code_text: that number as printed ("A 51")
 * @head: folded head word in the nominative, or "" where a name has none; static
 * @weak: a name that is kept only if the paper gives it a role
 * @plural: names several bodies
 */
typedef struct
{
  guint first, last;
  guint start, end;
  const char *kind;
  char *name;
  char *code;
  char *code_text;
  const char *head;
  const char *rule;
  LotseBodyUse use;
  gboolean weak;
  gboolean plural;
} LotseBodyMatch;

/* Recognises the name of a body that begins exactly at token @token and ends before @end_token; needs nothing but the tokens of the
 * reading. Fills @ret, to be cleared with _lotse_body_match_clear(). Articles are not part of a name: begin at the word after it. Domain
 * guide 5.1 to 5.3. */
gboolean _lotse_body_scan (const LotseReading *reading, const LotseLexicon *lexicon, guint token, guint end_token, LotseBodyMatch *ret);
void _lotse_body_match_clear (LotseBodyMatch *match);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (LotseBodyMatch, _lotse_body_match_clear)

/* Whether a folded word with a capital looks like a common noun and not like the name of a place, by its end. */
gboolean _lotse_body_is_common_noun (const char *fold);

/* What stands between a token and the one before it. */
typedef enum
{
  LOTSE_GAP_NONE,
  LOTSE_GAP_BLANK,
  LOTSE_GAP_LINE,
  LOTSE_GAP_COLUMN,
  LOTSE_GAP_PARAGRAPH,
} LotseGap;

LotseGap _lotse_body_gap (const LotseReading *reading, guint token);

G_END_DECLS
