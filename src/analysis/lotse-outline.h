/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lotse-span.h"

G_BEGIN_DECLS

/**
 * LotseItemKind:
 *
 * What an outline item is, and which fields (see lotse_outline_item_get()) it has. Words of the fields are those of the public output.
 *
 * - KEY: key data. "key" (title number file_reference paper_type lead_body publicity date source_url municipality), "value"; "precision"
 * - CONSULTATION: "date" (ISO), "body", "role" (decision preliminary …), "role_text", "result", "publicity", "votes", "top"
 * - SECTION: "kind" (proposal facts …), "heading" ("" where none is printed)
 * - DECISION: "text", "body", "action", "status", "date" and "paper" of an earlier one, "condition"
 * - BODY: "name", "kind"; lists "roles" and "mentions"; "side" (internal external), "code"
 * - REFERENCE: "kind" (paper law programme url), "text", "base" (number without supplement), "system" (host system of a URL)
 * - AMOUNT: "text", "cents" (or missing: not understood), "account", "product"
 * - DATE: "text", "iso" (or missing), "deadline" ("yes")
 * - GOAL: "level" (goal subgoal measure), "text"
 * - SIGNATORY: "name", "function", "mode" (deputy, by-order)
 * - SEAT: "group", "body", "count", "side" (internal external), "status" (existing planned named open optional), "person"
 * - HINT: "code" (a stumbling stone or another remark, one word per rule), "detail"
 *   SEAT and HINT of a paper in a library also "dismissed": why a person has set it aside, perhaps ""
 * - PARTICIPATION: "state" (heard-before heard-after in-sequence decides-itself not-heard-reasoned committee-in-sequence
 *   not-in-sequence no-sequence …), "body", "reason"
 * - PERIOD: "text", "iso", "type" (period deadline cycle event suggestion), "precision"
 * - TRUST: "source" (original portal-copy text-extract unknown), "portal", "authority", "date"
 * - HIDDEN: "reason" (chrome form furniture): what the text view hides
 */
typedef enum
{
  LOTSE_ITEM_KEY,
  LOTSE_ITEM_CONSULTATION,
  LOTSE_ITEM_SECTION,
  LOTSE_ITEM_DECISION,
  LOTSE_ITEM_BODY,
  LOTSE_ITEM_REFERENCE,
  LOTSE_ITEM_AMOUNT,
  LOTSE_ITEM_DATE,
  LOTSE_ITEM_GOAL,
  LOTSE_ITEM_SIGNATORY,
  LOTSE_ITEM_SEAT,
  LOTSE_ITEM_HINT,
  LOTSE_ITEM_PARTICIPATION,
  LOTSE_ITEM_PERIOD,
  LOTSE_ITEM_TRUST,
  LOTSE_ITEM_HIDDEN,
  LOTSE_N_ITEM_KINDS,
} LotseItemKind;

typedef enum
{
  LOTSE_CONFIDENCE_CERTAIN,
  LOTSE_CONFIDENCE_INFERRED,
  LOTSE_CONFIDENCE_BY_HAND,
} LotseConfidence;

typedef struct _LotseOutlineItem LotseOutlineItem;
typedef struct _LotseOutline LotseOutline;

/* Words of the enums in JSON and database ("consultation", "inferred"), and back; an unknown word gives FALSE. */
const char *lotse_item_kind_to_word (LotseItemKind kind);
gboolean lotse_item_kind_from_word (const char *word, LotseItemKind *ret_kind);
const char *lotse_confidence_to_word (LotseConfidence confidence);
gboolean lotse_confidence_from_word (const char *word, LotseConfidence *ret_confidence);

/* A new item; @rule is the id of the rule that found it ("date/day-month"), a string literal or interned. Fill it with the set and add functions before it is added to
 * an outline; afterwards it is immutable. */
LotseOutlineItem *lotse_outline_item_new (LotseItemKind kind, const char *rule);
void lotse_outline_item_free (LotseOutlineItem *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LotseOutlineItem, lotse_outline_item_free)

/* Sets a field; NULL removes it. @name must be a string literal or interned. */
void lotse_outline_item_set (LotseOutlineItem *self, const char *name, const char *value);
void lotse_outline_item_take (LotseOutlineItem *self, const char *name, char *value);
/* Adds to a list field ("roles", "mentions", "alternatives"), whose name must be such a string too; a value that is already there is not added
 * again. */
void lotse_outline_item_add (LotseOutlineItem *self, const char *list, const char *value);
void lotse_outline_item_add_span (LotseOutlineItem *self, LotseSpan span);
/* Appends spans from an array of LotseSpan. */
void lotse_outline_item_add_spans (LotseOutlineItem *self, const GArray *spans);
/* Appends the spans of another item: what is said by @self stands there too. */
void lotse_outline_item_copy_spans (LotseOutlineItem *self, const LotseOutlineItem *other);
/* Marks the value as inferred; @reason is an English keyword with its arguments separated by tabs ("year-of\tDezember 2018"), which the
 * program words for people; it must not be empty. */
void lotse_outline_item_set_inferred (LotseOutlineItem *self, const char *reason);
void lotse_outline_item_set_confidence (LotseOutlineItem *self, LotseConfidence confidence);

/* What the item was created or marked with; strings are borrowed, the reason is NULL unless inferred. */
LotseItemKind lotse_outline_item_get_kind (const LotseOutlineItem *self);
const char *lotse_outline_item_get_rule (const LotseOutlineItem *self);
LotseConfidence lotse_outline_item_get_confidence (const LotseOutlineItem *self);
const char *lotse_outline_item_get_reason (const LotseOutlineItem *self);
/* Value of a field or NULL. Borrowed. */
const char *lotse_outline_item_get (const LotseOutlineItem *self, const char *name);
/* The fields that are set, in order of setting. */
guint lotse_outline_item_get_n_fields (const LotseOutlineItem *self);
const char *lotse_outline_item_get_field_name (const LotseOutlineItem *self, guint index);
/* A list field, NULL-terminated, never NULL. Borrowed. */
const char *const *lotse_outline_item_get_list (const LotseOutlineItem *self, const char *list);
guint lotse_outline_item_get_n_spans (const LotseOutlineItem *self);
const LotseSpan *lotse_outline_item_get_span (const LotseOutlineItem *self, guint index);

/* An empty outline to be filled; after lotse_analyzer_run() has returned it, it is immutable. */
LotseOutline *lotse_outline_new (void);
LotseOutline *lotse_outline_ref (LotseOutline *self);
void lotse_outline_unref (LotseOutline *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LotseOutline, lotse_outline_unref)

/* Adds an item at the end of its kind. @item: (transfer full). */
void lotse_outline_take_item (LotseOutline *self, LotseOutlineItem *item);
guint lotse_outline_get_n_items (const LotseOutline *self, LotseItemKind kind);
/* Item @index of a kind. Borrowed. */
LotseOutlineItem *lotse_outline_get_item (const LotseOutline *self, LotseItemKind kind, guint index);
/* The KEY item of a key, or NULL. */
LotseOutlineItem *lotse_outline_get_key_item (const LotseOutline *self, const char *key);
/* Value of a key or NULL. */
const char *lotse_outline_get_key (const LotseOutline *self, const char *key);

/* What may follow in the notice after these words are page numbers, "3–5, 9". */
#define LOTSE_NOTICE_UNREAD_PAGES "unread-pages "
#define LOTSE_NOTICE_EMPTY_PAGES "pages-without-text "
/* The file has more entries than are read (LOTSE_FACT_LEFT_OUT). */
#define LOTSE_NOTICE_LEFT_OUT "entries-left-out"

/* Name of the pipe whose grammar was used ("allris3", "generic"), its score, and why the outline is empty ("no-text") or may lack something
 * (LOTSE_NOTICE_UNREAD_PAGES, LOTSE_NOTICE_EMPTY_PAGES, LOTSE_NOTICE_LEFT_OUT), or NULL. */
void lotse_outline_set_pipe (LotseOutline *self, const char *pipe, double score);
const char *lotse_outline_get_pipe (const LotseOutline *self);
double lotse_outline_get_pipe_score (const LotseOutline *self);
void lotse_outline_set_notice (LotseOutline *self, const char *notice);
const char *lotse_outline_get_notice (const LotseOutline *self);

G_END_DECLS
