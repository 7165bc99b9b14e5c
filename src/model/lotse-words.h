/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lotse-document-text.h"
#include "lotse-outline.h"
#include "lotse-paper-record.h"

G_BEGIN_DECLS

/* The keyword families of the public output (see data/outline.schema.json) that people read in their language. */
typedef enum
{
  LOTSE_WORDS_KEY,
  LOTSE_WORDS_PUBLICITY,
  LOTSE_WORDS_CONSULTATION_ROLE,
  LOTSE_WORDS_STATUS,
  LOTSE_WORDS_ACTION,
  LOTSE_WORDS_BODY_KIND,
  LOTSE_WORDS_BODY_ROLE,
  LOTSE_WORDS_SECTION,
  LOTSE_WORDS_REFERENCE,
  LOTSE_WORDS_LEVEL,
  LOTSE_WORDS_SEAT_STATUS,
  LOTSE_WORDS_SIDE,
  LOTSE_WORDS_PERIOD,
  LOTSE_WORDS_PARTICIPATION,
  LOTSE_WORDS_TRUST,
  LOTSE_WORDS_HINT,
  LOTSE_N_WORDS,
} LotseWords;

/* Groups of body roles in the order in which the outline shows them. */
typedef enum
{
  LOTSE_ROLE_GROUP_LEAD,
  LOTSE_ROLE_GROUP_DECIDES,
  LOTSE_ROLE_GROUP_ADVISES,
  LOTSE_ROLE_GROUP_TAKES_NOTE,
  LOTSE_ROLE_GROUP_COMMISSIONED,
  LOTSE_ROLE_GROUP_MEMBER,
  LOTSE_ROLE_GROUP_PARTNER,
  LOTSE_ROLE_GROUP_FUNDER,
  LOTSE_ROLE_GROUP_SIGNS,
  LOTSE_ROLE_GROUP_OTHER,
  LOTSE_ROLE_GROUP_MENTIONED,
  LOTSE_N_ROLE_GROUPS,
} LotseRoleGroup;

/* A keyword in the language of the user; a word that is not known is given back as it is, NULL gives "". Borrowed. */
const char *lotse_words_get (LotseWords family, const char *word);
/* Group that a role belongs to; what is unknown goes to "other", "member:2" to members. */
LotseRoleGroup lotse_words_get_role_group (const char *role);
const char *lotse_words_get_role_group_title (LotseRoleGroup group);
/* A role with its count: "Member (2)". Free with g_free(). */
char *lotse_words_dup_role (const char *role);
/* Why there is nothing to read in a paper of this kind: a PDF is probably a scan, a text file is blank. Borrowed. */
const char *lotse_words_get_no_text (LotseSourceKind source);
/* What tells a paper from other versions and forms of it that the library has, in words ("Version 1 of 2, PDF"); NULL where there are none.
 * Free with g_free(). */
char *lotse_words_dup_version (const LotsePaperRecord *record);
/* That a file has more entries than are read, with the limits. Free with g_free(). */
char *lotse_words_dup_left_out (void);
/* Why a value is inferred, in words, from the reason keyword of an item. Free with g_free(). */
char *lotse_words_dup_reason (const char *reason);
/* An ISO 8601 date, month, year or period ("2021-11-17", "2024-12", "2023/2024", "--02-21") for people; what it does not understand is given
 * back as it is. Free with g_free(). */
char *lotse_words_dup_date (const char *iso);

G_END_DECLS
