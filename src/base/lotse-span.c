/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-span.h"

int
lotse_span_compare (const LotseSpan *a, const LotseSpan *b)
{
  if (a->page != b->page)
    return a->page < b->page ? -1 : 1;
  if (a->start != b->start)
    return a->start < b->start ? -1 : 1;
  if (a->length != b->length)
    return a->length < b->length ? -1 : 1;
  return 0;
}

gboolean
lotse_span_overlaps (const LotseSpan *a, const LotseSpan *b)
{
  return a->page == b->page && (guint64) a->start < (guint64) b->start + b->length && (guint64) b->start < (guint64) a->start + a->length;
}
