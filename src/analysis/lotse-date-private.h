/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lotse-date.h"

G_BEGIN_DECLS

/* A point in time; parts that are not printed are 0. */
typedef struct
{
  guint year;
  guint month;
  guint day;
} LotseDatePoint;

/**
 * LotseDateAtom:
 * @start, @end: bytes of the date without its weekday
 * @lead: byte where the weekday before it starts, else @start
 * @from, @to: the point, or both ends of a period; @to.year, month and day are 0 for a point
 * @needs_cue: a month or day alone, which is a date only as part of a period or after a word such as "am"
 * @in_name: the year belongs to a proper name ("Masterplan 2015")
 *
 * A piece of a date as printed, before pieces are put together to periods.
 */
typedef struct
{
  guint start;
  guint end;
  guint lead;
  LotseDatePoint from;
  LotseDatePoint to;
  gboolean needs_cue;
  gboolean in_name;
  const char *rule;
} LotseDateAtom;

/* Next atom at byte @at or later; FALSE if there is none. @full_only: only full dates. Continue at @ret->end. */
gboolean _lotse_date_atom_next (const char *text, gsize length, gsize at, gboolean full_only, LotseDateAtom *ret);

/* "2021-11-17", "2018-12", "2023", "--02-21", "2019-01/2019-10". Free with g_free(). */
char *_lotse_date_format (const LotseDatePoint *from, const LotseDatePoint *to);

/* Value column of the word @length bytes at @word in the months table if it is of @kind, else NULL. */
const char *_lotse_date_word (const char *word, gsize length, const char *kind);

/* The word that ends before byte @at, after white space on the same paragraph and the characters of @skip; FALSE if there is none. Never
 * looks back more than 40 bytes. */
gboolean _lotse_date_previous_word (const char *text, gsize at, const char *skip, gsize *ret_start, gsize *ret_end);

G_END_DECLS
