/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lotse-heading-words-private.h"

G_BEGIN_DECLS

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
/* Whether the heading at byte @start of a line is the first of a series with letters: "A. Problem", further down "B. Lösung". */
gboolean _lotse_heading_opens_letters (const LotseReading *reading, guint line, guint start);
/* Whether a heading without a colon is "Beschluss 1" on a line of its own, right above the sentence that was decided. */
gboolean _lotse_heading_numbers_decision (const LotseReading *reading, guint line, const LotseHeading *heading);
/* Whether a short line is "i. V. Kern", or "i.A." alone: who signs for another. */
gboolean _lotse_heading_signs_for_another (const char *text, const LotseLine *line);

G_END_DECLS
