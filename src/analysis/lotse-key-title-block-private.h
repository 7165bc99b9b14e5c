/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Between the search for a title that nothing announces and what it asks of each line. */
#pragma once

#include "lotse-key-private.h"

G_BEGIN_DECLS

/* Lines of the header, from @first to @last, that may be the title. */
typedef struct
{
  guint first;
  guint last;
} LotseTitleLines;

/* What speaks for lines, above 0, and against them; @below: the byte where the text begins, 0 where there is nothing to compare with. */
int _lotse_key_score_title (const LotseAnalysis *a, const LotseTitleLines *c, guint below);

/* "Antrag von Stadträtin Muster", "Anfrage der Fraktion …": who moved it, below the title. */
gboolean _lotse_key_names_mover (const LotseAnalysis *a, guint index);

/* The type with which a line below the title begins that says who moved it, and the day if it says so too. */
void _lotse_key_add_type_of_mover (LotseAnalysis *a, guint index);

/* "– Antrag der Fraktion Freie Liste vom 12.01.2031": the last line of a title, which says whose the matter is. */
gboolean _lotse_key_is_motion_behind_dash (const LotseAnalysis *a, guint index);

/* "Erika Beispiel, Hans Muster, Ute Probe": a line of names, who signs a motion. */
gboolean _lotse_key_is_list_of_names (const LotseAnalysis *a, guint index);

/* Whether line @index is the name of whom the paper is written to, or of who wrote it. */
gboolean _lotse_key_names_people (const LotseAnalysis *a, guint index);

G_END_DECLS
