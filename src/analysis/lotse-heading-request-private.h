/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Sentences that ask for what follows. Each function sets @ret, a heading of a proposal with the flag LOTSE_HEADING_REQUEST, where it returns
 * TRUE; positions are bytes of the text of the reading, and @start lies behind the numbering of its line. */
#pragma once

#include "lotse-heading-private.h"

/* "Der Rat möge beschließen:", bytes [start, end) without the colon; @text: the first byte of what is asked for. */
gboolean _lotse_request_read_label (const LotseReading *reading, guint start, guint end, guint text, LotseHeading *ret);
/* A line that ends in a comma, above what is moved: "Wir beantragen deshalb, dass" with its points, "Antrag," with an infinitive. */
gboolean _lotse_request_read_line (const LotseReading *reading, guint line, guint start, LotseHeading *ret);
/* A sentence that goes on without a colon ("Der Kreistag möge beschließen den § 8 zu ändern"), or whose verb stands in the line below. */
gboolean _lotse_request_read_clause (const LotseReading *reading, guint line, guint start, LotseHeading *ret);
/* Whether the bare word "Antrag" stands between blank lines, below it what is moved, and further down "Begründung". */
gboolean _lotse_request_heads_motion (const LotseReading *reading, guint line, const LotseHeading *heading);
