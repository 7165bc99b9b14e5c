/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The words of headings: what the table "headings" knows, alone, joined, or with a complement. */
#pragma once

#include "lotse-lexicon.h"
#include "lotse-reading.h"

G_BEGIN_DECLS

/* What an entry of the table "headings" says of its heading, and what the line says in which it stands. */
enum
{
  LOTSE_HEADING_INLINE = 1 << 0,   /* text may follow on the line */
  LOTSE_HEADING_PREFIX = 1 << 1,   /* a complement may follow */
  LOTSE_HEADING_COLON = 1 << 2,    /* needs a colon or heavier type */
  LOTSE_HEADING_SUB = 1 << 3,      /* part of facts that are open */
  LOTSE_HEADING_SUMMARY = 1 << 4,  /* repeats the decision */
  LOTSE_HEADING_FORM = 1 << 5,     /* printed box */
  LOTSE_HEADING_BLOCK = 1 << 6,    /* label in a block of goals */
  LOTSE_HEADING_OFFICE = 1 << 7,   /* signature, if the text has begun */
  LOTSE_HEADING_RUNNING = 1 << 8,  /* repeated on every page, with the page number */
  LOTSE_HEADING_REQUEST = 1 << 9,  /* "Der Rat möge beschließen:": a sentence that asks for what follows */
  LOTSE_HEADING_CELL = 1 << 10,    /* the text stands beside it */
  LOTSE_HEADING_COUNTED = 1 << 11, /* its number goes on from that of the heading before, up from the first */
  LOTSE_HEADING_CHAPTER = 1 << 12, /* a numbered one is a chapter of the reasoning, if the proposal has been */
};

/* Longest heading in bytes, and longest label before a colon. */
#define LOTSE_HEADING_MAX 130
#define LOTSE_HEADING_MAX_LABEL 70

/* Whether bytes [start, end) are the words of a heading (no numbering, no colon): alone, with a bracket, joined by "/" or "und", or, where
 * @alone says that nothing else stands in the line, with a complement. Returns its kind, or NULL; @ret_flags takes the flags of its entry in
 * the table "headings". */
const char *
_lotse_heading_look_up (const LotseReading *reading, const LotseLexicon *lexicon, guint start, guint end, gboolean alone, guint *ret_flags);
/* The @length bytes of @text folded, with one blank for white space and none beside a slash or at the ends. */
char *_lotse_heading_dup_folded (const char *text, gsize length);
/* Whether any heading of the table begins like the @length bytes of @text: the quick question before _lotse_heading_look_up(). */
gboolean _lotse_heading_may_begin (const LotseLexicon *lexicon, const char *text, gsize length);
/* Whether the first word of a folded text can begin the complement of a heading: "finanzielle auswirkungen des antrages". */
gboolean _lotse_heading_is_link (const char *word);

G_END_DECLS
