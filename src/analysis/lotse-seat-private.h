/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the files of the seat parser share. */
#pragma once

#include "lotse-analysis-private.h"

G_BEGIN_DECLS

/* A line of a list that is a seat: its tokens, and the item. */
typedef struct
{
  guint first;
  guint last;
  LotseOutlineItem *item;
} LotseListedSeat;

typedef struct
{
  LotseAnalysis *a;
  guint group; /* steering group that is spoken of, index in bodies or LOTSE_NO_BODY */
  guint n_seats;
  GArray *listed;    /* LotseListedSeat, in the order of the text */
  GArray *announced; /* LotseRange: tokens of the lines that announce a table or list of members */
} LotseSeatParser;

static inline const LotseToken *
_lotse_seat_token (const LotseSeatParser *p, guint token)
{
  return lotse_reading_token (p->a->reading, token);
}

static inline const char *
_lotse_seat_fold (const LotseSeatParser *p, guint token)
{
  return lotse_reading_get_fold (p->a->reading, lotse_reading_token (p->a->reading, token));
}

gboolean _lotse_seat_is (const LotseSeatParser *p, guint token, const char *fold);
/* Whether a folded word is "Vertreter", "Vertreterin", "Mitglied" … in any form of gender and case; one wrong letter is forgiven. */
gboolean _lotse_seat_is_representative (const char *fold);
/* The number that a token says, or 0. */
guint _lotse_seat_get_number (const LotseSeatParser *p, guint token);
/* The token behind the ending of a gender at @token, before @last: "/n" of "eine/n", "(e)" of "ein(e)"; or @token. */
guint _lotse_seat_skip_endings (const LotseSeatParser *p, guint token, guint last);
/* The token behind an attribute of the representatives: "stimmberechtigten Mitgliedern"; or @token. */
guint _lotse_seat_skip_attribute (const LotseSeatParser *p, guint token, guint last);
/* How many somebody sends, said from @token on, right behind the name: "(2 Personen)", ": 1 Sitz"; in a table with a column for it (@counted)
 * a bare number. 0 if that is not said. */
guint _lotse_seat_read_count_behind (const LotseSeatParser *p, guint token, guint last, gboolean counted);
/* Whether a body steers something: "Lenkungsgruppe X", "Steuerungskreis Y". */
gboolean _lotse_seat_is_steering (const LotseBody *body);
/* Mention that begins at a token or spans it, or NULL. */
const LotseMention *_lotse_seat_find_mention (const LotseSeatParser *p, guint token);

/**
 * LotseSeat:
 * @body: index among the bodies, or LOTSE_NO_BODY
 * @first, @last: tokens [first, last) that say it
 * @rule, @status: words of the public output
 * @name: who sits there, or %NULL for the name of @body
 * @count: how many seats, 0: not said
 * @side, @person: or %NULL
 * @advises: without a vote
 *
 * A seat that is told of. It owns nothing.
 */
typedef struct
{
  guint body;
  guint first;
  guint last;
  const char *rule;
  const char *status;
  const char *name;
  guint count;
  const char *side;
  const char *person;
  gboolean advises;
} LotseSeat;

/* Adds a SEAT item in the group of the parser and gives the body its role as member, unless the seat is open or that of a named person. */
void _lotse_seat_add (LotseSeatParser *p, const LotseSeat *seat);
/* Notes that the seat added last is said by tokens [first, last): sentences do not give it again. */
void _lotse_seat_note_listed (LotseSeatParser *p, guint first, guint last);
/* Whether the line of tokens [first, last) announces members: it begins with a word for them, or ends in "… wie folgt zusammen:". */
gboolean _lotse_seat_announces_rows (const LotseSeatParser *p, guint first, guint last);
/* Seats in the rows of a table or list under a line that announces them. */
void _lotse_seats_parse_tables (LotseSeatParser *p);
/* Seats told in sentences: "besteht aus …", "dazu gehören …", "entsendet ein Mitglied". */
void _lotse_seats_parse_sentences (LotseSeatParser *p);

G_END_DECLS
