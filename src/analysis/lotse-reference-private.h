/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lotse-analysis-private.h"

G_BEGIN_DECLS

/**
 * LotseReference:
 * @kind: paper, law, programme or url
 * @start, @end: bytes of the reading text
 * @text: as printed, blanks collapsed
 * @key: equal for two places that name the same thing
 * @base: number of a paper without its supplement, or NULL
 * @system: host system of an address, or NULL
 */
typedef struct
{
  const char *kind;
  guint start;
  guint end;
  char *text;
  char *key;
  char *base;
  const char *system;
  const char *rule;
} LotseReference;

/* Whether a token stands in printed form text, which names laws and programmes that say nothing about the paper. */
gboolean _lotse_reference_is_form (const LotseReading *reading, guint token);

/* Appends a reference; the text is that of the range. Returns it; valid until the next one. */
LotseReference *
_lotse_reference_add (GArray *references, const LotseAnalysis *a, const char *kind, guint start, guint end, const char *rule);

/* Web addresses (domain guide 6.2). */
void _lotse_urls_find (LotseAnalysis *a, GArray *references);
/* Host system by the shape of an address: "allris3", "allris4", "sessionnet", "domino", "oparl", or NULL. */
const char *_lotse_url_get_system (const char *url);

/* Numbers of papers (domain guide 6.1). */
void _lotse_paper_numbers_find (LotseAnalysis *a, GArray *references);
/* The number without its supplement: "2015/0288-1" → "2015/0288". Free with g_free(). */
char *_lotse_paper_number_dup_base (const char *number);

/* Whether the text right behind the number of bytes [@start, @end), or the brackets around it, say that it is one of a paper; @own: the
 * paper's own number, or NULL. */
gboolean _lotse_paper_is_noted (const char *text, guint length, const char *own, guint start, guint end);

/* Laws (domain guide 6.3). */
void _lotse_laws_find (LotseAnalysis *a, GArray *references);

/* Programmes, plans and projects (domain guide 1.3). */
void _lotse_programmes_find (LotseAnalysis *a, GArray *references);

/* Adds the papers that an OParl file names as related, above or below; @seen takes the key of each, "kind", a tab, its text. */
void _lotse_oparl_add_papers (LotseAnalysis *a, GHashTable *seen);

G_END_DECLS
