/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Between what signs a paper word by word and the blocks of lines in which people sign. */
#pragma once

#include "lotse-analysis-private.h"

G_BEGIN_DECLS

/* Bytes of the longest line that may hold nothing but a name. */
#define LOTSE_SIGNATURE_LINE 60
/* Names and functions of one block of signatures. */
#define LOTSE_MAX_SIGNERS 12
/* Bytes of "Der " or "Die " before an office. */
#define LOTSE_SIGNATURE_ARTICLE 4

/* The name of who signs, bytes in the reading text; @mode: "deputy", "by-order" or %NULL. */
typedef struct
{
  guint start;
  guint end;
  const char *mode;
} LotseSigner;

typedef struct
{
  LotseAnalysis *a;
  const LotseReading *reading;
} LotseSignatureScan;

/* Whether a function of functions.tsv is named at token @i, be it behind a rank: "Erster Beigeordneter". */
gboolean _lotse_signature_is_function (const LotseSignatureScan *s, guint i);

/* "i. V.", "In Vertretung", "i. A.", "Im Auftrag" at token @i; returns the token after it, or @i. Sets @ret_mode to "deputy" or "by-order". */
guint _lotse_signature_read_mode (const LotseSignatureScan *s, guint i, const char **ret_mode);

/* Words of a person's name in tokens [@i, @stop): "Dr. Anna-Lena von Berg", "R. Berg". Returns the token after it, or @i. */
guint _lotse_signature_read_name (const LotseSignatureScan *s, guint i, guint stop);

/* Adds a SIGNATORY item; the function may be empty; @inferred: the reason, or %NULL if the pair is certain. */
void _lotse_signature_emit (
    const LotseSignatureScan *s, const LotseSigner *name, guint function_start, guint function_end, const char *rule, const char *inferred);

/* The functions of a line that holds nothing else: "Bürgermeister Beigeordneter". Returns how many there are; @functions has room for
 * LOTSE_MAX_SIGNERS. */
guint _lotse_signature_read_functions (const LotseSignatureScan *s, guint line, LotseRange *functions);

/* The names of a line that holds nothing else, in cells: "Anna Bergwald | Dr. Tom Hügel". Returns how many there are; @names has room for
 * LOTSE_MAX_SIGNERS. */
guint _lotse_signature_read_names (const LotseSignatureScan *s, guint line, LotseSigner *names);

/* Adds who signs in the block of lines that begins with @line, if it is one. Returns the line to go on at. */
guint _lotse_signature_read_block (const LotseSignatureScan *s, guint line);

G_END_DECLS
