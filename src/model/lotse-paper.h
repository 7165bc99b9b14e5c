/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lotse-document-text.h"
#include "lotse-outline.h"
#include "lotse-paper-record.h"

#include <gio/gio.h>

G_BEGIN_DECLS

#define LOTSE_TYPE_PAPER (lotse_paper_get_type ())

/**
 * LotsePaper:
 *
 * A paper of the library as lists show it. One object per paper as long as somebody holds it; its properties change when the library
 * learns something new. Every getter below has a read-only property of the same name ("title", "paper-type", …).
 */
G_DECLARE_FINAL_TYPE (LotsePaper, lotse_paper, LOTSE, PAPER, GObject)

/* A paper over a row. Used by the library, and by tests. */
LotsePaper *lotse_paper_new (LotsePaperRecord *record);
/* Replaces the row; properties that differ are notified. */
void lotse_paper_set_record (LotsePaper *self, LotsePaperRecord *record);
/* The row. Borrowed. */
LotsePaperRecord *lotse_paper_get_record (LotsePaper *self);

/* Identity of the paper, for ever. */
const char *lotse_paper_get_uuid (LotsePaper *self);
/* SHA-256 of the original, lower-case hexadecimal. */
const char *lotse_paper_get_hash (LotsePaper *self);
/* The title, or the name of the file where no title was found; never NULL. */
const char *lotse_paper_get_title (LotsePaper *self);
/* Name of the imported file. */
const char *lotse_paper_get_source_name (LotsePaper *self);
/* The following are NULL where the paper does not say it. */
const char *lotse_paper_get_number (LotsePaper *self);
const char *lotse_paper_get_municipality (LotsePaper *self);
const char *lotse_paper_get_lead_body (LotsePaper *self);
/* ISO: 2023-05-09, 2023-05 or 2023. */
const char *lotse_paper_get_date (LotsePaper *self);
/* Keyword: "public" or "non-public". */
const char *lotse_paper_get_publicity (LotsePaper *self);
/* Keyword of the decision status that matters most ("proposed", "preliminary", "final", "rejected", "postponed", "referred", "noted",
 * "unknown"), or NULL where nothing is decided. */
const char *lotse_paper_get_decision_state (LotsePaper *self);
/* Why there is no outline ("no-text") or what it lacks, as lotse_outline_get_notice(), or NULL. */
const char *lotse_paper_get_notice (LotsePaper *self);
/* What tells it from the other versions and forms of the paper, in words ("Version 1 of 2, PDF"); NULL where there are none. Free with
 * g_free(). */
char *lotse_paper_dup_version (LotsePaper *self);
/* Whether the library has a newer version of the paper. */
gboolean lotse_paper_get_outdated (LotsePaper *self);
/* What the original is: decides whether there are pages to show. Property "source" (int). */
LotseSourceKind lotse_paper_get_source (LotsePaper *self);
/* Whether showing pages of the original needs a password. */
gboolean lotse_paper_get_encrypted (LotsePaper *self);
guint lotse_paper_get_n_pages (LotsePaper *self);
/* Page to open at, counted from 1; 0 if it was never opened. */
guint lotse_paper_get_last_page (LotsePaper *self);
gboolean lotse_paper_get_trashed (LotsePaper *self);
/* By which rules and own terms the outline was made; NULL in a paper that is not stored yet. When it changes, there is another outline.
 * Property "reading". */
const char *lotse_paper_get_reading (LotsePaper *self);
/* Title, number, municipality and bodies, folded: a filter looks for lotse_fold() of what was typed in it. Property "search-key". */
const char *lotse_paper_get_search_key (LotsePaper *self);
/* Whether every word of @folded_words (folded, separated by blanks) occurs in the search key; an empty string matches. */
gboolean lotse_paper_matches (LotsePaper *self, const char *folded_words);
/* The same of a row without an object. */
gboolean lotse_paper_record_matches (const LotsePaperRecord *record, const char *folded_words);
/* The first consultation on or after @today (ISO; NULL for the current day): FALSE if there is none. The strings are borrowed; each may
 * be NULL to leave it out; *ret_role can be NULL. */
gboolean lotse_paper_get_next_consultation (
    LotsePaper *self, const char *today, const char **ret_date, const char **ret_body, const char **ret_role);

G_END_DECLS
