/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Inside the amounts of money: what its files share. Places are bytes of the reading text. */
#pragma once

#include "lotse-analysis-private.h"

#include <string.h>

G_BEGIN_DECLS

typedef struct
{
  const char *text;
  gsize length;
} LotseAmountSource;

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

static inline char
_lotse_amount_byte (const LotseAmountSource *s, gsize at)
{
  return at < s->length ? s->text[at] : '\0';
}

static inline gboolean
_lotse_amount_is_digit (const LotseAmountSource *s, gsize at)
{
  return g_ascii_isdigit (_lotse_amount_byte (s, at));
}

static inline gboolean
_lotse_amount_has (const LotseAmountSource *s, gsize at, const char *word)
{
  gsize n;

  /* Nearly always the first byte is another. */
  if (at >= s->length || s->text[at] != word[0])
    return FALSE;
  n = strlen (word);
  return at + n <= s->length && memcmp (s->text + at, word, n) == 0;
}

gboolean _lotse_amount_is_letter (const LotseAmountSource *s, gsize at);
/* The place after at most three blanks, of which one may be a line break. */
gsize _lotse_amount_skip_blank (const LotseAmountSource *s, gsize at);
/* Bytes of the dash or minus at a place, or 0. */
guint _lotse_amount_dash (const LotseAmountSource *s, gsize at);
guint _lotse_amount_count_digits (const LotseAmountSource *s, gsize at);
/* Reads the number at a digit. A period, an apostrophe or a blank before three digits sets thousands apart, a comma begins decimals (domain
 * guide 6.4); blanks only where @blanks, because they also separate columns. */
gboolean _lotse_amount_read_number (const LotseAmountSource *s, gsize at, gboolean blanks, LotseAmountNumber *ret);
/* Whether a number may begin here: not inside a word or a longer number. */
gboolean _lotse_amount_starts_number (const LotseAmountSource *s, gsize at);
/* "Mio." at a byte: what to multiply by, or 0. @ret_end: byte after it. */
gint64 _lotse_amount_read_scale (const LotseAmountSource *s, gsize at, gsize *ret_end);
/* The unit of money at a byte, with a scale word before it. @ret_factor: what to multiply by, 0 for cents. */
gboolean _lotse_amount_read_unit (const LotseAmountSource *s, gsize at, gsize *ret_end, gint64 *ret_factor);
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
