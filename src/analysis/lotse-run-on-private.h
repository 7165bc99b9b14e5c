/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Text without line ends: what its table and the rest of it share. Positions are bytes of the text of the reading. */
#pragma once

#include "lotse-analysis-private.h"

/* Ends the line that began at @start before byte @at; returns the start of the next one. */
guint _lotse_run_on_break (LotseReading *reading, GArray *lines, const LotseLine *line, guint start, guint at);
/* Whether the word at @p names a body by its last part (data/lexicon/council-heads.tsv), or begins the name of a committee. */
gboolean _lotse_run_on_begins_body (const LotseReading *reading, const LotseLexicon *lexicon, guint p, guint end);
/* "Der Rat möge beschließen:", "Die Stadtverordnetenversammlung beschließt:" at @p: an article, a body, and before the next mark a verb with
 * a colon. */
gboolean _lotse_run_on_begins_request (const LotseReading *reading, const LotseLexicon *lexicon, guint p, guint end);
/* "… Räumen Beschlussvorschlag Der Rat beschließt …": the name of a proposal in front of the body that decides. */
gboolean _lotse_run_on_heads_proposal (const LotseReading *reading, const LotseLexicon *lexicon, guint p, guint end);
/* The table behind the label "Beratungsfolge:", whose value begins at byte @value. Moves @p to its end; returns the start of the last line. */
guint _lotse_run_on_split_consultations (
    LotseReading *reading, const LotseLexicon *lexicon, const LotseLine *line, GArray *lines, guint start, guint value, guint *p);
