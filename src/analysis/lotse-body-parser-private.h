/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Inside the bodies of a paper: what the pass over the names, the lead offices and the register share. */
#pragma once

#include "lotse-body-alias-private.h"
#include "lotse-body-scan-private.h"

G_BEGIN_DECLS

/* A name at its place. */
typedef struct
{
  LotseBodyMatch match;
  gboolean definite;
  char *alias;   /* the place is an abbreviation of another one, or NULL */
  char *renamed; /* another name of the body, older than that of the match, or NULL */
  gboolean lead;
  guint body;
} LotseBodyFound;

typedef struct
{
  LotseAnalysis *a;
  LotseBodyScan scan;
  LotseBodyRegister *names;
  GArray *found;       /* LotseBodyFound, in order */
  GHashTable *aliases; /* printed abbreviation → first token of the name it stands for, + 1 */
  GArray *leads;       /* LotseRange: values of the fields for the lead office */
  GArray *rows;        /* LotseMention: bodies of the table of consultations */
  guint n_lead_labels;
} LotseBodyParser;

/* Finds all names of the paper in one pass, then the abbreviations that were introduced for them; fills found and aliases. */
void _lotse_body_find_names (LotseBodyParser *p);
/* "die Städte A, B und C", "die Fachbereiche 3 und 4": each is a body. Returns the token after the last of them, or @token where no list
 * begins. */
guint _lotse_body_read_several (LotseBodyParser *p, guint token);
/* What was found at a token, or NULL. */
LotseBodyFound *_lotse_body_find_at (LotseBodyParser *p, guint token);
/* The word of a token as printed, free with g_free(). */
char *_lotse_body_dup_token (LotseBodyParser *p, guint token);
/* Whether a token may be an abbreviation: two to nine letters, not written like a usual noun. */
gboolean _lotse_body_is_abbreviation_shape (LotseBodyParser *p, guint token);
/* Token after the body of the row of consultations that holds @token, where the row goes on with its role on the same line: that is no part
 * of the name. @row: index of the last row that was looked at. */
guint _lotse_body_find_row_end (LotseBodyParser *p, guint token, guint *row);
/* Finds the values of the fields that name the office in charge and marks the names found in them. */
void _lotse_body_mark_leads (LotseBodyParser *p);
/* Makes a lead field whose value is no known name a body of its own; after all names have their bodies. */
void _lotse_body_add_unknown_leads (LotseBodyParser *p);

G_END_DECLS
