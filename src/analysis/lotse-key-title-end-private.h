/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Between the search for a title that nothing announces and what tells it where to stop. */
#pragma once

#include "lotse-key-private.h"

G_BEGIN_DECLS

/* Lines of the longest title. */
#define LOTSE_TITLE_MAX_LINES 8
/* Lines that are looked at for a title without a label. */
#define LOTSE_TITLE_TOP_LINES 60

/* Whether no title begins in line @index or below it; @found: there is one above. */
gboolean _lotse_key_ends_header (const LotseAnalysis *a, guint index, const char *fold, gboolean found);
/* "zu TOP 5", "TOP 7 ö": where the paper is called up, alone on a line. */
gboolean _lotse_key_is_agenda_place (const char *fold);
/* Whether a paragraph of sentences begins in line @index: its lines are long, and two of its sentences end in it, the first of them not with
 * the first line. It is read no further than a title may be long. */
gboolean _lotse_key_is_paragraph (const LotseAnalysis *a, guint index);
/* "2. Welche Folgen hat der Umbau für …?": a question of the text, which may go on in the next lines. */
gboolean _lotse_key_is_numbered_question (const LotseAnalysis *a, guint index);
/* "1." on a line of its own, and further down "2.": what was decided, not what it is called. */
gboolean _lotse_key_begins_list (const LotseAnalysis *a, guint index);

G_END_DECLS
