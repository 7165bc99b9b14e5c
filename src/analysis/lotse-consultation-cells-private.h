/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Between the files that read a table of consultations line by line. */
#pragma once

#include "lotse-consultation-private.h"

G_BEGIN_DECLS

/**
 * LotseCellReader:
 * @cells: (element-type LotseCell): what was read so far
 * @columns: LOTSE_COLUMN_ flags that the headings so far have named
 */
typedef struct
{
  const LotseAnalysis *a;
  LotseDateOrder order;
  GArray *cells;
  guint columns;
} LotseCellReader;

/* The cell that was read last, or NULL. */
static inline LotseCell *
_lotse_consultation_last_cell (const LotseCellReader *r)
{
  return r->cells->len > 0 ? &g_array_index (r->cells, LotseCell, r->cells->len - 1) : NULL;
}

/* Adds a cell of bytes [start, end) of line @line; @word as in LotseCell. Returns it, until the next one is added. */
LotseCell *_lotse_consultation_add_cell (LotseCellReader *r, LotseCellKind kind, guint start, guint end, guint line, const char *word);
/* Whether a date begins at token @token of line @line. */
gboolean _lotse_consultation_is_date (const LotseCellReader *r, guint token, guint line);

/* Whether the cells of one line, from cell @first on, belong to the table. A first cell that is the end of the one above becomes
 * LOTSE_CELL_MORE. */
gboolean _lotse_consultation_accept_line (LotseCellReader *r, guint first);

/* Whether a cell at @token, behind the day and the body of its line, is what came of it: the table has a column for that and none for roles. */
gboolean _lotse_consultation_is_result_cell (const LotseCellReader *r, guint token, guint line);

/* Whether nothing of the cell follows at token @token: the end of line @line, a gap, a date, a mark or a number. */
gboolean _lotse_consultation_is_boundary (const LotseCellReader *r, guint token, guint line);
/* Role or result at token @token, if it fills the rest of its cell; @ret_next is the token after it. */
gboolean
_lotse_consultation_match_outcome (const LotseCellReader *r, guint token, LotseCellKind *ret_kind, const char **ret_word, guint *ret_next);
/* A role directly in front of a known result that ends the cell ("Vorberatung vertagt"): the token after the role, or 0. In a table whose one
 * column is for results both are the result. */
guint _lotse_consultation_match_role_before_result (const LotseCellReader *r, guint token, const char **ret_role);
/* Whether the text at hand stands behind the date of a row that begins with its body. */
gboolean _lotse_consultation_is_outcome_place (const LotseCellReader *r, guint line);
/* Adds a role in front of a result that has no gap before it ("zur Vorberatung einstimmig empfohlen"): the token after it, or 0. */
guint _lotse_consultation_take_role (LotseCellReader *r, guint token);
/* Adds the rest of the cell, whatever it says; a known result at its end makes it one. Returns the token after it. */
guint _lotse_consultation_take_outcome (LotseCellReader *r, guint token);
/* "( ) ja ( ) nein ( ) ohne": the boxes that a form prints behind a row for what comes of it. A word that is ticked becomes an outcome, those that
 * are not are left out. The token behind them, or 0 where fewer than two boxes stand at @token. */
guint _lotse_consultation_take_boxes (LotseCellReader *r, guint token);

/* The time of a session at token @token, "17:00 Uhr", "17 Uhr" or "um 17 Uhr": the token after it, or 0. */
guint _lotse_consultation_skip_time (const LotseAnalysis *a, guint token);
/* Byte where the name from token @token on ends before "am" at token @last: "Bauausschuss am", "Bauausschuss (Sitzung am". */
guint _lotse_consultation_find_end_before_session (const LotseAnalysis *a, guint token, guint last);
/* The token behind the number of a session at token @token of line @line, "BVV/018/IX", or 0. */
guint _lotse_consultation_skip_session_number (const LotseAnalysis *a, guint token, guint line);
/* "[x] Sozialausschuss", "[ ] Bauausschuss": the same for a box of brackets, anywhere in a line; what an empty one stands at is skipped up to the
 * next box. 0 where it says who may hear the paper or what is to be done. */
guint _lotse_consultation_skip_brackets (const LotseAnalysis *a, guint token, guint line);
/* "☒ Sozialausschuss 05.02.2031", "☐ Bauausschuss": a box at token @token that says whether the body takes part. The token behind the box,
 * behind line @line where it is empty and no day stands there, or 0. */
guint _lotse_consultation_skip_box (const LotseAnalysis *a, guint token, guint line);

/* Whether the rows end in front of the line of token @token, whose heads of columns are @columns: there begins a section, a field of the header,
 * or the line with the place and the day of the paper. There is a cell or more. */
gboolean _lotse_consultation_ends_rows (const LotseCellReader *r, guint token, guint columns);

/* The running title on top of a page that prints the heads of the table again: the token behind it, or @token. */
guint _lotse_consultation_skip_running_title (const LotseCellReader *r, guint token);

/* Whether a number at @token is that of an item of the agenda: it stands behind a date or a mark, or alone ("1. Lesung" is none). */
gboolean _lotse_consultation_is_top (const LotseCellReader *r, guint token);
/* "Ausschuss für Bildung und Gesundheit 5 | 18.04.2031": the item of the agenda, which the end of a long name has come close to. */
gboolean _lotse_consultation_is_item_behind_name (const LotseCellReader *r, guint token, guint line);
/* "Bauausschuss 12.03.2031, TOP 7" */
gboolean _lotse_consultation_is_named_top (const LotseCellReader *r, guint token, guint line);
/* Adds the item at token @token, "5", "5 b" or "7.1."; returns the token after it. */
guint _lotse_consultation_read_top (LotseCellReader *r, guint token);
/* "A 3": a part of the agenda and the item, in a cell of its own of a table with such a column. */
gboolean _lotse_consultation_is_lettered_top (const LotseCellReader *r, guint token);

/* "Rat | 1 | 12.03.2031" below "Zuständigkeit": whether the number at @token is one of a key that tells what the body does. */
gboolean _lotse_consultation_is_key_figure (const LotseCellReader *r, guint token);
/* Whether a number at @token counts votes: the table has columns for them, and it stands behind the item or another count, or there is no
 * column for the item. */
gboolean _lotse_consultation_is_vote (const LotseCellReader *r, guint token);
/* "11 / 0 / 1": ayes, noes and abstentions in the cell of the result; the next token, or 0. */
guint _lotse_consultation_read_counts (LotseCellReader *r, guint token, guint line);

G_END_DECLS
