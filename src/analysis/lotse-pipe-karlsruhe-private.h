/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lotse-pipe-private.h"

G_BEGIN_DECLS

/* What a folded line or value of the header is. */

/* The number of a paper: "2022/0518", "2024/1088/2". */
gboolean _lotse_karlsruhe_is_paper_number (const char *fold);
/* An item of the agenda: "16", "17.2", "5 b", "47/47.1". */
gboolean _lotse_karlsruhe_is_item_number (const char *fold);
/* Digits and nothing else. */
gboolean _lotse_karlsruhe_is_plain_number (const char *fold);
/* "Dez. 4", "Dez.4", "Dezernat 3" */
gboolean _lotse_karlsruhe_is_department (const char *fold);
/* Rules, dots and what is printed on every sheet. */
gboolean _lotse_karlsruhe_is_junk (const char *fold);
/* Who issues the paper: "Stadt X", "Der Oberbürgermeister". */
gboolean _lotse_karlsruhe_is_issuer (const char *fold);
/* A group of the council, or a member with the party in brackets. */
gboolean _lotse_karlsruhe_is_submitter (const char *fold);
/* Whether the words of bytes [start, end) are a paper type, "Stellungnahme zum interfraktionellen Änderungsantrag"; behind "Antrag der" the
 * group follows. @ret_open: it goes on in the next line. @ret_end: byte after the type. */
gboolean _lotse_karlsruhe_is_type (const LotseAnalysis *a, guint start, guint end, gboolean *ret_open, guint *ret_end);

/* What the labels of the header say for the form, whatever words are printed: the oldest generation has them one below the other, without
 * their values, the later ones have number and office above one line of columns. */
double _lotse_karlsruhe_score (const LotseSketch *sketch);

G_END_DECLS
