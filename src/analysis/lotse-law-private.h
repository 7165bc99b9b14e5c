/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What each word says of a law by itself, before its neighbours are looked at. */
#pragma once

#include "lotse-analysis-private.h"

G_BEGIN_DECLS

/**
 * LotseLawFacts:
 * @LOTSE_LAW_FULL: the whole name of a law
 * @LOTSE_LAW_SHORT: its short name, if the letters are capitals
 * @LOTSE_LAW_SUFFIX: ends like a name behind a section number
 * @LOTSE_LAW_NAME: names a law also without a section number
 * @LOTSE_LAW_LAW: the word "Gesetz"
 * @LOTSE_LAW_UNION: the noun of an act of the European Union, if its number follows
 *
 * What a word is by the table laws.tsv.
 */
typedef enum
{
  LOTSE_LAW_FULL = 1 << 0,
  LOTSE_LAW_SHORT = 1 << 1,
  LOTSE_LAW_SUFFIX = 1 << 2,
  LOTSE_LAW_NAME = 1 << 3,
  LOTSE_LAW_LAW = 1 << 4,
  LOTSE_LAW_UNION = 1 << 5,
} LotseLawFacts;

/* LotseLawFacts by the number of a word, worked out once for each different word of the reading. Free with g_free(). */
guint8 *_lotse_law_words_read (const LotseAnalysis *a);

/* End of the number of an act of the European Union, "(EU) 2016/679" or "2014/24/EU", that follows byte @at of @text; 0 if none does. @text ends
 * with a NUL. */
guint _lotse_law_find_union_end (const char *text, guint at);

G_END_DECLS
