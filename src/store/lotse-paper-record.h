/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lotse-document-text.h"
#include "lotse-outline.h"

G_BEGIN_DECLS

/**
 * LotseConsultationDate:
 *
 * One step of the sequence of consultations as the list of papers needs it.
 */
typedef struct
{
  char *date; /* ISO, or NULL */
  char *body;
  char *role; /* keyword, or NULL */
} LotseConsultationDate;

/**
 * LotsePaperRecord:
 * @paper_id: row number; larger is newer; 0 while not stored
 * @uuid: identity of the paper
 * @hash: SHA-256 of the original in lower-case hexadecimal digits
 * @source_name: name of the file it came from, or the title given with pasted text
 * @source: what kind of file the original is
 * @encrypted: whether showing pages of the original needs a password
 * @title … @date: key data; %NULL where the paper does not say it
 * @publicity: "public", "non-public" or %NULL
 * @decision_state: the decision status that matters most for the list ("proposed", "final", …) or %NULL
 * @consultations: sorted by date, undated ones last (element type LotseConsultationDate*)
 * @bodies: names, separated by line feeds
 * @search_key: title, number, municipality and bodies, folded (lotse_fold())
 * @notice: why the outline is empty ("no-text") or what it lacks, or %NULL
 * @added: seconds since 1970, when it was imported
 * @trashed: when it was moved to the trash, or 0
 * @family_id: papers with the same number are versions and forms of one paper where this is equal
 * @version: counted from 1 within its family; forms of one version share it
 * @n_versions: the last version outside the trash; 1 where there is no other version than this
 * @has_other_form: whether another form of this version is outside the trash
 * @last_page: where reading stopped, 0 if never opened
 * @revision: revision of the library that changed it last
 * @reading: by which rules and own terms the outline was made, and what was set aside of it: differs where it is another one
 *
 * A row of the table of papers. Immutable once it is shared between threads.
 */
typedef struct
{
  gatomicrefcount ref_count;
  gint64 paper_id;
  char *uuid;
  char *hash;
  char *source_name;
  LotseSourceKind source;
  gboolean encrypted;
  guint n_pages;
  char *title;
  char *number;
  char *file_reference;
  char *paper_type;
  char *lead_body;
  char *municipality;
  char *publicity;
  char *date;
  char *source_url;
  char *decision_state;
  GPtrArray *consultations;
  char *bodies;
  char *search_key;
  char *notice;
  gint64 added;
  gint64 trashed;
  gint64 family_id;
  guint version;
  guint n_versions;
  gboolean has_other_form;
  guint last_page;
  gint64 revision;
  char *reading;
} LotsePaperRecord;

/* An empty record. */
LotsePaperRecord *lotse_paper_record_new (void);
LotsePaperRecord *lotse_paper_record_ref (LotsePaperRecord *self);
void lotse_paper_record_unref (LotsePaperRecord *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LotsePaperRecord, lotse_paper_record_unref)

/* Takes everything that an outline says about the paper as a whole: key data, decision state, consultations, bodies, search key. Call it
 * again after the outline has changed. */
void lotse_paper_record_set_outline (LotsePaperRecord *self, const LotseOutline *outline);
/* The consultations in the form in which the database keeps them, lines of date, role and body separated by tabs, and back. */
char *lotse_paper_record_dup_consultations (const LotsePaperRecord *self);
void lotse_paper_record_parse_consultations (LotsePaperRecord *self, const char *lines);

/* Words of the source kinds in the database ("pdf", "text", "html", "oparl") and back; an unknown word is text. */
const char *lotse_source_kind_to_word (LotseSourceKind kind);
LotseSourceKind lotse_source_kind_from_word (const char *word);

G_END_DECLS
