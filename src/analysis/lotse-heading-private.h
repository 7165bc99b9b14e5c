/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lotse-lexicon.h"
#include "lotse-reading.h"

G_BEGIN_DECLS

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
  LOTSE_HEADING_CELL = 1 << 10,    /* the text stands beside it */
  LOTSE_HEADING_COUNTED = 1 << 11, /* its number goes on from that of the heading before, up from the first */
  LOTSE_HEADING_REQUEST = 1 << 9,  /* "Der Rat möge beschließen:": a sentence that asks for what follows */
};

/* Longest heading in bytes, and longest label before a colon. */
#define LOTSE_HEADING_MAX 130
#define LOTSE_HEADING_MAX_LABEL 70

/**
 * LotseHeading:
 * @kind: kind of the section it opens
 * @flags: LOTSE_HEADING_…
 * @start, @end: bytes of the heading without numbering and colon; equal for a typed signature ("gez.")
 * @text: first byte of what follows: on the same line or in the next
 * @rest, @rest_end: bytes of the second line of a heading that has its text beside it, else equal
 */
typedef struct
{
  const char *kind;
  guint flags;
  guint start;
  guint end;
  guint text;
  guint rest;
  guint rest_end;
} LotseHeading;

/* Whether bytes [start, end) are the words of a heading (no numbering, no colon): alone, with a bracket, joined by "/" or "und", or, where @alone says that nothing else stands in the line, with a complement. Returns the kind or NULL; @ret_flags takes the flags of its entry in the table "headings". */
const char *
_lotse_heading_look_up (const LotseReading *reading, const LotseLexicon *lexicon, guint start, guint end, gboolean alone, guint *ret_flags);
/* The @length bytes of @text folded, with one blank for white space and none beside a slash or at the ends. */
char *_lotse_heading_dup_folded (const char *text, gsize length);
/* Whether any heading of the table begins like the @length bytes of @text: the quick question before _lotse_heading_look_up(). */
gboolean _lotse_heading_may_begin (const LotseLexicon *lexicon, const char *text, gsize length);
/* A heading without a colon in the left column of a form, before the tab behind byte @start of the line, with its text beside it.
 * @more: whether one stands above it, so that a word is enough. */
gboolean _lotse_heading_read_cell (
    const LotseReading *reading, const LotseLexicon *lexicon, guint line, guint start, gboolean more, LotseHeading *ret);
/* Headings of one line, in order, appended to @headings (LotseHeading): the line itself, a label before a colon, or, in a line that is the
 * dump of a page, every known label that follows a sentence end. Linear in the length of the line. */
void _lotse_heading_scan_line (const LotseReading *reading, const LotseLexicon *lexicon, guint line, GArray *headings);

/* Whether a line at whose byte @start a heading begins counts on from the last of @headings: "2. Sachverhalt", "3. Kosten". The first of them
 * is the proposal or the first heading of all, so that they are no parts of the facts. */
gboolean _lotse_heading_counts_on (const LotseReading *reading, guint line, guint start, const GArray *headings);
/* Whether a heading without a colon is "Beschluss 1" on a line of its own, right above the sentence that was decided. */
gboolean _lotse_heading_numbers_decision (const LotseReading *reading, guint line, const LotseHeading *heading);
/* Whether a short line is "i. V. Kern", or "i.A." alone: who signs for another. */
gboolean _lotse_heading_signs_for_another (const char *text, const LotseLine *line);

G_END_DECLS
