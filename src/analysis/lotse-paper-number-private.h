/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What the form of a run of digits, capitals and signs says (domain guide 6.1). */
typedef enum
{
  LOTSE_NUMBER_NONE,
  LOTSE_NUMBER_PLAIN,  /* five digits, or a pair that may be something else */
  LOTSE_NUMBER_CLEAR,  /* 2021/0345, VO/22/0594, 427/2009 */
  LOTSE_NUMBER_PREFIX, /* with a letter code, or Roman: a number of a paper by itself after any cue */
} LotseNumberShape;

/* All offsets are bytes of @text, which ends with a NUL. */

/* Bytes of a capital letter at @p: 1, 2 for an umlaut, 0 if there is none. */
guint _lotse_number_capital_at (const char *p);
guint _lotse_number_count_digits (const char *text, guint at);
gboolean _lotse_number_is_blank (char c);
/* End of the run of digits, capitals, slashes and hyphens at @at; a sign must stand between two of the others. @at where there is none. */
guint _lotse_number_find_run_end (const char *text, guint at);
/* "Vorlagen-Nr.417/2031": whether the point at byte @at ends "Nr" right before a digit. */
gboolean _lotse_number_ends_nr (const char *text, guint at);
/* The first byte from @at on, of @length, at which another number may begin: behind the word or number that goes on there. */
guint _lotse_number_skip_run (const char *text, guint length, guint at);
/* "RA-082/2031": a code of @letters capitals at @start, a number of three digits or four and the year, up to @end; what begins like a standard
 * or a file is none. */
gboolean _lotse_number_is_code_of_year (const char *text, guint start, guint letters, guint end);
LotseNumberShape _lotse_number_classify (const char *text, guint start, guint end);
/* "2031 / 0345", "12/ 2031", and with a line end for the blank: the end of a number whose slash has a blank beside it, or 0. */
guint _lotse_number_find_spaced_end (const char *text, guint start, guint end);

G_END_DECLS
