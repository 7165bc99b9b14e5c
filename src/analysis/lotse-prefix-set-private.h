/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Numbers of three letters: five bits of each. */
#define LOTSE_PREFIX_NUMBERS (1u << 15)

/**
 * LotsePrefixSet:
 *
 * How the words of a table begin, by five bits of each of their first three bytes. Most words of a paper begin otherwise and need not be
 * looked up; those that do may still be others.
 */
typedef struct
{
  guint32 bits[LOTSE_PREFIX_NUMBERS / 32];
} LotsePrefixSet;

/* The number of the first three bytes; for small letters no others have it. */
static inline guint
lotse_prefix_set_number (const char *folded)
{
  guint n = ((guchar) folded[0] & 31u) << 10;

  if (folded[0] == '\0' || folded[1] == '\0')
    return n;
  return n | ((guchar) folded[1] & 31u) << 5 | ((guchar) folded[2] & 31u);
}

static inline void
lotse_prefix_set_add (LotsePrefixSet *self, const char *folded)
{
  guint n = lotse_prefix_set_number (folded);

  self->bits[n / 32] |= 1u << n % 32;
}

/* Whether a word of the table may be @folded, or begin with its first three bytes. */
static inline gboolean
lotse_prefix_set_may_have (const LotsePrefixSet *self, const char *folded)
{
  guint n = lotse_prefix_set_number (folded);

  return self->bits[n / 32] >> n % 32 & 1;
}

G_END_DECLS
