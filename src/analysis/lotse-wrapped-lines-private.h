/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lotse-wrapped-measure-private.h"

G_BEGIN_DECLS

/* Whether a line begins with a bullet, a dash, a number or a letter of a list. */
gboolean _lotse_wrap_begins_item (const GString *text, const LotseRawLine *line);
/* Width that the first word of a line needs, with the blank before it. */
float _lotse_wrap_first_word_width (const GString *text, const LotseRawLine *line);
/* Whether an address of the web ends the line (what joins it knows more about where it may be divided), or a line to sign on. */
gboolean _lotse_wrap_ends_in_no_word (const GString *text, const LotseRawLine *line);
/* Whether the whole line is a known heading. */
gboolean _lotse_wrap_is_heading (const GString *text, const LotseRawLine *line, const LotseLexicon *lexicon);
/* Whether the first two words of a longer line are a known heading: "Finanzielle Auswirkungen nein ja". */
gboolean _lotse_wrap_begins_words (const GString *text, const LotseRawLine *line, const LotseLexicon *lexicon);
/* Whether labels stand side by side in a line, and the line below is but another one: the head of a table, "Gremium: Termin:". */
gboolean _lotse_wrap_is_label_row (const GString *text, const LotseRawLine *line, const LotseRawLine *below);
/* Whether a comma, the stroke behind a word, or a word that links others ends a line. */
gboolean _lotse_wrap_surely_links (const GString *text, const LotseRawLine *line);
/* Whether the words say that a line goes on in the next one: a comma, a small letter before or after the border, no label. What begins small,
 * and is no label itself ("hier: …"), may have one farther on. */
gboolean _lotse_wrap_goes_on (const GString *text, const LotseRawLine *line, const LotseRawLine *below);
/* Whether the first word of a line is a label with its colon: "Antragsteller: Grüne Liste". */
gboolean _lotse_wrap_begins_label (const GString *text, const LotseRawLine *line);
/* Whether a line ends in a colon and what it announces stands below; labels side by side announce nothing. */
gboolean _lotse_wrap_leads_in (const GString *text, const LotseRawLine *line, const LotseRawLine *below);
/* The same as _lotse_wrap_goes_on() where the words leave no doubt: a comma or a word that links others before the border, or a small letter after it. */
gboolean _lotse_wrap_surely_goes_on (const GString *text, const LotseRawLine *line, const LotseRawLine *below);
/* Whether a line is a known label, or the head of a table. */
gboolean _lotse_wrap_is_label (const GString *text, const LotseRawLine *line, const LotseLexicon *lexicon);
/* Whether a date stands anywhere in a line, by its points: "am 24.10.2031". */
gboolean _lotse_wrap_holds_points (const GString *text, const LotseRawLine *line);

/* Marks the paragraphs that go on from page to page in @run_on, and lets footnotes wait for their end: their @lines move behind it. */
void _lotse_wrap_mark_borders (const LotseDocumentText *document,
                               const GString *text,
                               GArray *lines,
                               const LotseLexicon *lexicon,
                               const LotsePitches *pitches,
                               guint8 *run_on);

G_END_DECLS
