/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lotse-lexicon.h"
#include "lotse-reading.h"

G_BEGIN_DECLS

/* Cuts a tokenized reading into sentences and appends them to @sentences (LotseRange, bytes of the reading text, in order, without the
 * white space around them). A period after an abbreviation, an ordinal or an initial does not end a sentence; a paragraph break does,
 * unless the sentence is open and goes on in lower case; a bullet or an item number at a line start begins a new one; lines of header and
 * consultation zones stand alone. Linear (domain guide 9.2 no. 8). */
void _lotse_sentences_split (const LotseReading *reading, const LotseLexicon *lexicon, GArray *sentences);
/* Index of the first sentence that ends after @byte; may equal sentences->len. */
guint _lotse_sentences_find (const GArray *sentences, guint byte);
/* Whether a folded word is the name of a month ("november"). */
gboolean _lotse_sentence_is_month (const char *fold);
/* "einstimmig", "mehrheitlich" alone on line @index: how the assembly voted on what stands above. */
gboolean _lotse_sentence_is_lone_vote (const LotseReading *reading, guint index);
/* Whether a token is a bullet: a dash, a dot or a box that stands before blank space. */
gboolean _lotse_sentence_is_bullet (const LotseReading *reading, guint token);
/* Whether an item number stands at the start of a line: "1." "2)" "(3)" "a)" "IV." "1.2". Returns the number of its tokens or 0. Ordinals ("1.
 * Januar", "2. Lesung" after "zur") are none. */
guint _lotse_sentence_match_number (const LotseReading *reading, guint token);

G_END_DECLS
