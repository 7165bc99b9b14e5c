/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* Looks for a place in a sorted array of @n elements and gives the index, 0 to @n, of the first element of which @before does not hold: an
 * expression in the index @at, true of all elements in front of that place and of none behind it. It is asked about log2 (@n) times; @n is
 * at most %G_MAXINT. */
#define LOTSE_BISECT(at, n, before)                                                                                                        \
  ({                                                                                                                                       \
    guint bisect_low = 0, bisect_high = (n);                                                                                               \
                                                                                                                                           \
    while (bisect_low < bisect_high)                                                                                                       \
      {                                                                                                                                    \
        const guint at = (bisect_low + bisect_high) / 2;                                                                                   \
                                                                                                                                           \
        if (before)                                                                                                                        \
          bisect_low = at + 1;                                                                                                             \
        else                                                                                                                               \
          bisect_high = at;                                                                                                                \
      }                                                                                                                                    \
    bisect_low;                                                                                                                            \
  })
