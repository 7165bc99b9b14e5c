/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The decisions of a paper without a heading for them. */
#pragma once

#include "lotse-analysis-private.h"
#include "lotse-decision-private.h"

G_BEGIN_DECLS

/* The running text between the header and the first heading, as tokens. The other functions take it as their @region. */
LotseRange _lotse_unheaded_find_region (LotseAnalysis *a);
/* Reads a paper that begins with its decision (domain guide 4.1, no. 2), or with a note of what was taken notice of. */
void _lotse_unheaded_read (LotseAnalysis *a, LotseRange region);
/* Whether a paper is a motion that does not say so: its first paragraph orders something, and the reasons follow under their heading. */
gboolean _lotse_unheaded_is_motion (LotseAnalysis *a, LotseRange region);
/* Reads a motion: from its first numbered point, or from the sentence that asks ("Wir beantragen: …"). */
void _lotse_unheaded_read_motion (LotseAnalysis *a, LotseRange region);

/* Reads the sentence of a paper that asks an office for something ("Der Magistrat wird gebeten, …"), wherever it stands: in a motion or a
 * suggestion that has only its reasons under a heading. To be called where nothing else was found to be decided. */
void _lotse_unheaded_read_asked (LotseAnalysis *a);

/* "Antrag," and below it "zu beschließen:": whether tokens [first, last) only say that what follows is to be resolved. */
gboolean _lotse_unheaded_asks_to_resolve (LotseAnalysis *a, guint first, guint last);

/* "… bittet, den folgenden Antrag auf die Tagesordnung der nächsten Sitzung des Rates zu setzen:": the last assembly behind the word. */
gboolean _lotse_unheaded_find_moved_to (LotseAnalysis *a, guint first, guint last, LotseActor *ret);

/* Whether tokens [first, last) begin with a decision of an assembly by their own words. */
gboolean _lotse_unheaded_decides (LotseAnalysis *a, guint first, guint last);

/* Finds what a paper without headings decides inside its paragraphs, before token @end: the points of a list in a line that holds the whole page,
 * or a sentence that concludes: "Der Rat beschließt daher, …". */
void _lotse_unheaded_read_inside (LotseAnalysis *a, guint end);

/* Finds what an assembly decides behind an announcement in a line that holds the whole page, before token @end: "… fasst folgenden Beschluss: …".
 * @status: what it has where no vote is told behind it. */
void _lotse_unheaded_read_announced (LotseAnalysis *a, guint end, const char *status);

G_END_DECLS
