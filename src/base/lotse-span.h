/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * LotseSpan:
 * @page: page, counted from 1
 * @start: first character on that page, counted from 0
 * @length: number of characters
 *
 * A place in a document. Characters are Unicode characters of the page text as extracted, before normalisation; never bytes.
 */
typedef struct
{
  guint page;
  guint start;
  guint length;
} LotseSpan;

/* Order by page, start, length: negative, zero or positive. */
int lotse_span_compare (const LotseSpan *a, const LotseSpan *b);

/* Whether both spans share at least one character. */
gboolean lotse_span_overlaps (const LotseSpan *a, const LotseSpan *b);

G_END_DECLS
