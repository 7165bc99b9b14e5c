/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lotse-analysis-private.h"

G_BEGIN_DECLS

/* PARTICIPATION: was the body that represents migrants heard before the decision? */
void _lotse_participation_parse (LotseAnalysis *a);
/* PERIOD: periods, deadlines, events and cycles, and what follows from them. */
void _lotse_periods_parse (LotseAnalysis *a);
/* HINT items whose code begins with "stone:": contradictions inside the paper. */
void _lotse_stumbling_parse (LotseAnalysis *a);
/* TRUST: how far the text can be trusted to be the paper. */
void _lotse_trust_parse (LotseAnalysis *a);

/* Bytes of the sentence that holds @byte; at most 600 bytes around it where there are no sentences. */
LotseRange _lotse_insight_find_sentence (const LotseAnalysis *a, guint byte);
/* Whether a token in [start, end) begins with one of the words (folded, NULL-terminated). */
gboolean _lotse_insight_has_word (const LotseAnalysis *a, guint start, guint end, const char *const *words);
/* Day of the decision: of the last consultation that decides, else the date of the paper; ISO or NULL. Borrowed. */
const char *_lotse_insight_get_decision_date (const LotseAnalysis *a);

/* Last day that an ISO date of any precision can mean, for comparing as text: "2021-10" → "2021-10-31". Free with g_free(). */
char *_lotse_insight_dup_last_day (const char *iso);

G_END_DECLS
