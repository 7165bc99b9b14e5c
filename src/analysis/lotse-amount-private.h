/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Inside the amounts of money: what its files share. Places are bytes of the reading text. */
#pragma once

#include "lotse-analysis-private.h"
#include "lotse-bytes-private.h"

G_BEGIN_DECLS

/* A number as printed: "16.666,67" is 1666667 hundredths. */
typedef struct
{
  gsize start;
  gsize end;
  gint64 hundredths;
  gboolean grouped;  /* thousands set apart */
  gboolean decimals; /* two digits after the comma */
  gboolean dashed;   /* ",--": money without a unit */
  gboolean negative;
} LotseAmountNumber;

/* A number of an account or a product, or its word alone, which has no length. */
typedef struct
{
  gsize word;
  gsize start;
  gsize end;
  gboolean account;
} LotseAmountCode;

gboolean _lotse_amount_is_letter (const LotseBytes *s, gsize at);
/* The place after at most three blanks, of which one may be a line break. */
gsize _lotse_amount_skip_blank (const LotseBytes *s, gsize at);
/* Bytes of the dash or minus at a place, or 0. */
guint _lotse_amount_dash (const LotseBytes *s, gsize at);
guint _lotse_amount_count_digits (const LotseBytes *s, gsize at);
/* Reads the number at a digit. A period, an apostrophe or a blank before three digits sets thousands apart, a comma begins decimals (domain
 * guide 6.4); blanks only where @blanks, because they also separate columns. */
gboolean _lotse_amount_read_number (const LotseBytes *s, gsize at, gboolean blanks, LotseAmountNumber *ret);
/* The number written out in the word before the place of a unit ("fünftausend" before "Euro"), or 0; @ret_start: where the word begins. */
gint64 _lotse_amount_read_word (const LotseBytes *s, gsize at, gsize *ret_start);
/* Whether a number may begin here: not inside a word or a longer number. */
gboolean _lotse_amount_starts_number (const LotseBytes *s, gsize at);
/* "Mio." at a byte: what to multiply by, or 0. @ret_end: byte after it. */
gint64 _lotse_amount_read_scale (const LotseBytes *s, gsize at, gsize *ret_end);
/* The unit of money at a byte, with a scale word before it. @ret_factor: what to multiply by, 0 for cents. */
gboolean _lotse_amount_read_unit (const LotseBytes *s, gsize at, gsize *ret_end, gint64 *ret_factor);
/* Value of a number with a unit in cents; FALSE if it is beyond all sense. */
gboolean _lotse_amount_to_cents (const LotseAmountNumber *number, gint64 factor, gint64 *ret_cents);

/* Numbers after account and product words: the first one within three tokens, then those of the same length in the sentence. Element type
 * LotseAmountCode, in order; free with g_array_unref(). */
GArray *_lotse_amount_find_codes (const LotseReading *reading);
/* Gives an item the accounts and products of the codes from index @first up to the byte @end. */
void _lotse_amount_set_codes (LotseOutlineItem *item, const char *text, const GArray *codes, guint first, gsize end);
/* Whether a byte stands inside the number of a code from index @first on. */
gboolean _lotse_amount_is_inside_code (const GArray *codes, guint first, gsize at);

G_END_DECLS
