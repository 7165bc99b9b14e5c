/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lotse-document-text.h"
#include "lotse-fold.h"
#include "lotse-lexicon.h"
#include "lotse-span.h"

G_BEGIN_DECLS

/* What a line belongs to; set by the layout and the section parser, read by all others. */
typedef enum
{
  LOTSE_ZONE_BODY,         /* running text */
  LOTSE_ZONE_HEADER,       /* header fields of the form: labels and values */
  LOTSE_ZONE_CONSULTATION, /* table or list of consultations */
  LOTSE_ZONE_HEADING,      /* heading of a section */
  LOTSE_ZONE_FORM,         /* impact boxes, prompts and other printed form text: never the source of bodies, laws or decisions */
  LOTSE_ZONE_SIGNATURE,
  LOTSE_ZONE_ATTACHMENT, /* list of attachments */
} LotseZone;

/**
 * LotseLine:
 * @start: first byte in the reading text
 * @end: byte after the last one, without the separator
 * @page: from 1
 * @blank_before: blank lines (or as much empty space) before this line
 * @x1, @x2, @y1, @y2: box in points, all 0 without geometry
 * @size: font size in points, 0 if unknown
 * @hyphenated: the last word goes on in the next line, which follows without a separator
 * @page_start: first line of its page
 */
typedef struct
{
  guint start;
  guint end;
  guint page;
  guint blank_before;
  float x1, x2, y1, y2;
  float size;
  guint8 zone; /* LotseZone */
  guint bold : 1;
  guint hyphenated : 1;
  guint page_start : 1;
} LotseLine;

typedef enum
{
  LOTSE_TOKEN_WORD,   /* begins with a letter; holds letters, digits, inner hyphens, gender marks (_ * : / before in, innen) */
  LOTSE_TOKEN_NUMBER, /* begins with a digit; holds digits and . , / - : ' between digits, and one letter at the end (14a) */
  LOTSE_TOKEN_PUNCT,  /* one character */
} LotseTokenKind;

enum
{
  LOTSE_TOKEN_CAPITAL = 1 << 0,      /* first letter is upper case */
  LOTSE_TOKEN_ALL_CAPS = 1 << 1,     /* two or more letters, all upper case */
  LOTSE_TOKEN_LINE_START = 1 << 2,   /* first of its line */
  LOTSE_TOKEN_PARA_START = 1 << 3,   /* first after a blank line, or of the text */
  LOTSE_TOKEN_HYPHEN_END = 1 << 4,   /* ends in a hyphen: "Haupt-" */
  LOTSE_TOKEN_SPACE_BEFORE = 1 << 5, /* white space before */
};

/**
 * LotseToken:
 * @start, @end: bytes in the reading text
 * @line: index of the line where it starts
 * @fold: the folded text, see lotse_reading_get_fold(); the same number for all tokens whose folded text is the same
 * @word: number of the folded text among the different ones of the reading, from 0 to n_words - 1: an index for what is worked out once
 *   per word
 */
typedef struct
{
  guint start;
  guint end;
  guint line;
  guint fold;
  guint word;
  guint8 kind;
  guint8 flags;
} LotseToken;

typedef struct
{
  guint start;
  guint end;
} LotseRange;

/**
 * LotseWord:
 * @head: the first bytes of the folded text, padded with zeros; most words have no more
 * @hash: lotse_fold_hash() of the folded text
 * @length: its bytes
 * @fold: see LotseToken
 * @term: the same word in the lexicon, or NULL
 */
typedef struct
{
  guint64 head[LOTSE_FOLD_HEAD / 8];
  guint64 hash;
  guint length;
  guint fold;
  const LotseTerm *term;
} LotseWord;

/* Bytes of text for which the first token is kept. */
#define LOTSE_TOKEN_STEP 16

/**
 * LotseReading:
 *
 * The document as it is read: one normalised text in reading order, cut into lines and tokens, with a map back to the characters of the
 * pages. Lines are separated by \n, paragraphs by \n\n; a word that was hyphenated at a line end stands whole, so its line and the next
 * are not separated at all. Inside a line blanks are single; a wide gap (a column) is a \t. Page numbers, running titles and similar
 * furniture are left out and listed in @hidden.
 */
typedef struct
{
  const LotseDocumentText *document;
  const LotseLexicon *lexicon;
  GString *text;
  GArray *map;             /* guint32 per byte of text: character on its page */
  GArray *lines;           /* LotseLine */
  GArray *tokens;          /* LotseToken; empty until lotse_reading_tokenize() */
  LotseToken *first_token; /* those of @tokens, which are looked at all the time */
  GArray *steps;           /* guint32 per LOTSE_TOKEN_STEP bytes of text: the first token that starts there or later */
  GString *folds;
  guint n_words;   /* different folded texts of tokens */
  GArray *words;   /* LotseWord; longer than n_words */
  guint32 *slots;  /* the words by their hashes: number of the word + 1, or 0; open addressing, less than half full */
  guint slot_mask; /* number of slots - 1 */
  GArray *classes; /* guint32 by the number of a word: lotse_reading_get_classes() */
  guint any_class; /* the classes that any word has */
  GArray *hidden;  /* LotseHidden */
} LotseReading;

typedef struct
{
  LotseSpan span;
  const char *reason; /* "furniture", "chrome", "form" */
} LotseHidden;

/* Builds the reading of @document. Needs time and memory linear in the length of the text. Free with lotse_reading_free(). */
LotseReading *lotse_reading_new (const LotseDocumentText *document, const LotseLexicon *lexicon);
/* The same without the lines for which @drop (one byte per line) is not 0; they are added to the hidden ones with reason "chrome" (1) or
 * "form" (2). Takes @self apart: returns it or a new one. */
LotseReading *lotse_reading_drop_lines (LotseReading *self, const guint8 *drop);
/* Cuts the text into tokens; to be called once the lines are final. */
void lotse_reading_tokenize (LotseReading *self);
void lotse_reading_free (LotseReading *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LotseReading, lotse_reading_free)

static inline LotseLine *
lotse_reading_line (const LotseReading *self, guint index)
{
  return &g_array_index (self->lines, LotseLine, index);
}

static inline LotseToken *
lotse_reading_token (const LotseReading *self, guint index)
{
  return self->first_token + index;
}

/* The word with this number, less than n_words. What a parser wants to know of each word it asks of these, one after the other: a token has it
 * then by its number. */
static inline const LotseWord *
lotse_reading_word (const LotseReading *self, guint number)
{
  return &g_array_index (self->words, LotseWord, number);
}

/* Folded text of a token (lotse_fold()), NUL-terminated. Borrowed. */
static inline const char *
lotse_reading_get_fold (const LotseReading *self, const LotseToken *token)
{
  return self->folds->str + token->fold;
}

/* The token at @index, or NULL behind the last one. */
static inline const LotseToken *
lotse_reading_peek (const LotseReading *self, guint index)
{
  return index < self->tokens->len ? lotse_reading_token (self, index) : NULL;
}

/* Folded text of the token at @index, or "" behind the last one. Borrowed. */
static inline const char *
lotse_reading_peek_fold (const LotseReading *self, guint index)
{
  return index < self->tokens->len ? lotse_reading_get_fold (self, lotse_reading_token (self, index)) : "";
}

/* Whether the folded text of the token at @index is one of @folds, which end with NULL; of no token it is. */
static inline gboolean
lotse_reading_is_any (const LotseReading *self, guint index, const char *const *folds)
{
  const char *fold = lotse_reading_peek_fold (self, index);

  for (guint i = 0; folds[i]; i++)
    if (lotse_fold_is (fold, folds[i]))
      return TRUE;
  return FALSE;
}

/* Whether the token at @index is the sign @sign, of ASCII; of no token it is. */
static inline gboolean
lotse_reading_is_sign (const LotseReading *self, guint index, char sign)
{
  const LotseToken *token = lotse_reading_peek (self, index);

  return token && token->kind == LOTSE_TOKEN_PUNCT && self->text->str[token->start] == sign;
}

/* Whether a wide gap stands before the token at @index, which must exist: it begins another cell. */
static inline gboolean
lotse_reading_begins_cell (const LotseReading *self, guint index)
{
  guint start = lotse_reading_token (self, index)->start;

  return start > 0 && self->text->str[start - 1] == '\t';
}

/* The classes of a token's word (LotseWordClass). */
static inline guint
lotse_reading_get_classes (const LotseReading *self, const LotseToken *token)
{
  return g_array_index (self->classes, guint32, token->word);
}

/* Whether the folded text of a token is a term of any table of the lexicon: of most words it is not, and they need not be looked up. */
static inline gboolean
lotse_reading_is_term (const LotseReading *self, const LotseToken *token)
{
  return (lotse_reading_get_classes (self, token) & LOTSE_WORD_TERM) != 0;
}

/* The term of the lexicon that the folded text of a token is, or NULL. */
static inline const LotseTerm *
lotse_reading_get_term (const LotseReading *self, const LotseToken *token)
{
  return lotse_reading_is_term (self, token) ? lotse_reading_word (self, token->word)->term : NULL;
}

/* The first entry of @table of the lexicon whose term is the folded text of @token, or NULL. */
static inline const LotseLexiconEntry *
lotse_reading_find_entry (const LotseReading *self, const LotseToken *token, const char *table)
{
  const LotseTerm *term = lotse_reading_get_term (self, token);

  return term ? lotse_term_find (term, table) : NULL;
}

/* Number of the word with the folded text @fold, or G_MAXUINT if no token has it. */
guint lotse_reading_find_word (const LotseReading *self, const char *fold);
/* Whether the folded text of any word holds @part. */
gboolean lotse_reading_has_part (const LotseReading *self, const char *part);
/* Which words hold one of @n parts: a mark of each by its number, or NULL if none does. Free with g_free(). */
guint8 *lotse_reading_mark_parts (const LotseReading *self, const char *const *parts, guint n);
/* Line that holds a byte of the reading text. */
guint lotse_reading_find_line (const LotseReading *self, guint byte);
/* First token that starts at @byte or later; may equal tokens->len. */
guint lotse_reading_find_token (const LotseReading *self, guint byte);
/* Text of bytes [start, end) with every run of white space as one blank, trimmed. Free with g_free(). */
char *lotse_reading_dup_text (const LotseReading *self, guint start, guint end);
/* The same bytes folded (lotse_fold()), with all white space that is there. Free with g_free(). */
char *lotse_reading_dup_fold (const LotseReading *self, guint start, guint end);
/* Places of bytes [start, end) in the document, one span per page and per contiguous piece; appended to @spans (LotseSpan). White space
 * and hyphens between two pieces do not divide a span. */
void lotse_reading_add_spans (const LotseReading *self, guint start, guint end, GArray *spans);

G_END_DECLS
