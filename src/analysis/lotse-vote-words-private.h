/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The words and numbers of a result. All texts are folded; a status is one of those of a decision. */
#pragma once

#include <glib.h>

/* Bytes of the longest result. */
#define LOTSE_VOTES_MAX_RESULT 80

/**
 * LotseVotes:
 * @yes, @no: how many voted so
 * @n: words of a vote with a number beside them
 * @strong: one of the words can be nothing else
 * @counted_yes: @yes was counted, if only as none
 */
typedef struct
{
  guint yes;
  guint no;
  guint n;
  gboolean strong;
  gboolean counted_yes;
} LotseVotes;

/* The status that the most telling word of a result stands for, or NULL. */
const char *_lotse_votes_find_outcome (const char *folded);
/* How a result begins: "einstimmig", "mit Änderungen". */
gboolean _lotse_votes_begins_result (const char *folded);
/* "Abstimmungsergebnis: 12 : 3", "Beschluss 19:4:": for and against as two numbers behind a label. The status that follows, or NULL. */
const char *_lotse_votes_read_ratio (const char *folded);
/* Behind "Abstimmungsergebnis:", "Beschluss:", "Beschlussart:", "Beratungsergebnis:"; NULL if the line has no such label. @alone: it has
 * nothing behind it. */
const char *_lotse_votes_skip_label (const char *folded, gboolean *alone);
/* Adds what is counted in "Ja: 11, Nein: 0, Enthaltungen: 0", "14 Ja 2 Enthaltungen", "Stimmen dafür 16", "9 Jastimmen". */
void _lotse_votes_count (const char *folded, LotseVotes *votes);
/* "Ja: 11, Nein: 0", "Ja-Stimmen: 7": a line of votes, not a sentence that tells of them. */
gboolean _lotse_votes_says (const char *folded);
/* Whether words are nothing but a result: "Einstimmig beschlossen". Those that name two ways of voting are a form to fill in. */
gboolean _lotse_votes_is_result (const char *folded);
