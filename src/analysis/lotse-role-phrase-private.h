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
/* Whether only commas, articles and joints stand between two mentions: "Der Schulausschuss, der Beirat und das Forum". */
gboolean _lotse_role_are_joined (const LotseAnalysis *a, const LotseMention *one, const LotseMention *two);
/* Whether the mention with this number is a subject, or the member of a list that begins with one. */
gboolean _lotse_role_is_spoken_of (const LotseAnalysis *a, guint mention);
/* Whether the mention stands in the dative or the accusative, by its article: who is told, who gets something. */
gboolean _lotse_role_is_told (const LotseAnalysis *a, const LotseMention *mention);
/* Whether something happens in the body: "im Sozialausschuss", "in der Sitzung eines Beirates". */
gboolean _lotse_role_is_located (const LotseAnalysis *a, const LotseMention *mention);
/* Whether somebody turns to the body: "beim Landesamt", "bei der Stiftung". */
gboolean _lotse_role_is_beside (const LotseAnalysis *a, const LotseMention *mention);
/* Whether something goes to the body: "an die Firma X", "an den Verein". */
gboolean _lotse_role_is_addressed (const LotseAnalysis *a, const LotseMention *mention);
/* Whether a preposition of place stands before the mention that begins at @token, with or without an article. */
gboolean _lotse_role_is_inside (const LotseAnalysis *a, guint token);
/* Gender of its head: m f n, p for a plural, ? where it is not known. */
char _lotse_role_get_gender (const LotseAnalysis *a, const LotseMention *mention);

/* Whether a body of its kind can have the role at all: a party is not heard, a council pays nothing. */
gboolean _lotse_role_fits (const LotseBody *body, const char *role);

G_END_DECLS
