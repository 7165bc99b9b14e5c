/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lotse-consultation-private.h"
#include "lotse-pipe-private.h"

G_BEGIN_DECLS

/* Helpers of the pipes that read the printed forms of single towns. Lines are counted from 0. */

/* Lines at the top of a paper that its form may fill. */
#define LOTSE_FORM_LINES 60

/* Folded text of a line, blanks and gaps as one ' '. Free with g_free(). */
char *_lotse_forms_fold_line (const LotseAnalysis *a, guint line);
/* First line in [from, to) whose folded text begins with @prefix (or equals it without a colon, if @whole), or -1. */
int _lotse_forms_find (const LotseAnalysis *a, guint from, guint to, const char *prefix, gboolean whole);
/* Bytes of a line behind its first @skip bytes of folded prefix: the text after the label. */
LotseRange _lotse_forms_after (const LotseAnalysis *a, guint line, const char *label);
/* Adds a title that begins at line @first and goes on to the next blank line, label or line @limit. */
void _lotse_forms_add_title (LotseAnalysis *a, const char *rule, guint first, guint limit);
/* Adds a consultation for a body at bytes [start, end), in any case; @iso may be NULL. Returns it, owned by a->consultations. */
LotseConsultation *_lotse_forms_add_row (LotseAnalysis *a, const char *rule, guint start, guint end, const char *iso);

/* "STELLUNGNAHME ZUM ÄNDERUNGS-ANTRAG" → "Stellungnahme zum Änderungsantrag": a type in capitals as it is written in a text. */
char *_lotse_forms_dup_type (const char *printed);

G_END_DECLS
