/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Roles by wordings near the name of a body. */
#pragma once

#include "lotse-analysis-private.h"

G_BEGIN_DECLS

/* Adds the roles that the wordings of role-phrases.tsv give to the bodies of a->mentions, sentence by sentence. A negated clause gives
 * none, and a role is given only to bodies of a kind that can have it. */
void _lotse_role_phrases_apply (LotseAnalysis *a);

/* Whether the mention is what its clause speaks of: an article in the nominative or nothing before it. */
gboolean _lotse_role_is_subject (const LotseAnalysis *a, const LotseMention *mention);

G_END_DECLS
