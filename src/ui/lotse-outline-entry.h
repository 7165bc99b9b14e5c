/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lotse-span.h"

#include <glib-object.h>

G_BEGIN_DECLS

/* What a line of the outline is. */
typedef enum
{
  LOTSE_ENTRY_GROUP,    /* heading of a group, with its count */
  LOTSE_ENTRY_SUBGROUP, /* heading inside a group */
  LOTSE_ENTRY_EMPTY,    /* says that a group has nothing */
  LOTSE_ENTRY_ITEM,
} LotseEntryType;

/* Whether a person can set an item aside. */
typedef enum
{
  LOTSE_DISMISSAL_NONE,
  LOTSE_DISMISSAL_WITH_REASON, /* a stumbling stone: it asks why */
  LOTSE_DISMISSAL_AT_ONCE,     /* a seat */
  LOTSE_DISMISSAL_DONE,        /* it was, and can be taken back */
} LotseDismissal;

/* How the short state word of an item looks. */
typedef enum
{
  LOTSE_PILL_PLAIN,
  LOTSE_PILL_OPEN,    /* not decided: outlined */
  LOTSE_PILL_DONE,    /* taken */
  LOTSE_PILL_STOPPED, /* rejected, postponed */
  LOTSE_PILL_NEXT,    /* next date */
} LotsePillStyle;

#define LOTSE_TYPE_OUTLINE_ENTRY (lotse_outline_entry_get_type ())

/**
 * LotseOutlineEntry:
 *
 * One line of the outline as people read it: words in their language, and the places it leads to. Made once by
 * lotse_outline_groups_build(), afterwards only "current" changes.
 */
G_DECLARE_FINAL_TYPE (LotseOutlineEntry, lotse_outline_entry, LOTSE, OUTLINE_ENTRY, GObject)

/* A new line of group @group (1 … 9 for those that have a key, else 0). */
LotseOutlineEntry *lotse_outline_entry_new (LotseEntryType type, guint group, const char *title);

/* For the builder. Strings are copied; NULL or "" means there is none. */
void lotse_outline_entry_set_caption (LotseOutlineEntry *self, const char *caption);
void lotse_outline_entry_set_subtitle (LotseOutlineEntry *self, const char *subtitle);
void lotse_outline_entry_set_pill (LotseOutlineEntry *self, const char *pill, LotsePillStyle style);
void lotse_outline_entry_set_reason (LotseOutlineEntry *self, const char *reason);
/* What the item is, for a screen reader: "Body". */
void lotse_outline_entry_set_kind (LotseOutlineEntry *self, const char *kind);
/* Where the value stands and how sure it is, in words, and of that what is not in dup_spoken(); and the rule that found it. */
void lotse_outline_entry_set_evidence (LotseOutlineEntry *self, const char *evidence, const char *unsaid);
void lotse_outline_entry_set_rule (LotseOutlineEntry *self, const char *rule);
/* Whether and how the item is set aside; @item_kind and @position name it in the outline. */
void lotse_outline_entry_set_dismissal (LotseOutlineEntry *self, LotseDismissal dismissal, guint item_kind, guint position);
void lotse_outline_entry_set_alternatives (LotseOutlineEntry *self, const char *alternatives);
void lotse_outline_entry_set_count (LotseOutlineEntry *self, guint count);
void lotse_outline_entry_set_level (LotseOutlineEntry *self, guint level);
void lotse_outline_entry_set_dim (LotseOutlineEntry *self, gboolean dim);
/* Whether every span is a place of its own that is stepped to, rather than all together one passage. */
void lotse_outline_entry_set_steps (LotseOutlineEntry *self, gboolean steps);
/* Whether the subtitle is long text that is cut to three lines until it is expanded. */
void lotse_outline_entry_set_expandable (LotseOutlineEntry *self, gboolean expandable);
void lotse_outline_entry_add_span (LotseOutlineEntry *self, LotseSpan span);
/* The same at a position among the spans. */
void lotse_outline_entry_insert_span (LotseOutlineEntry *self, guint position, LotseSpan span);

/* What the line is. */
LotseEntryType lotse_outline_entry_get_entry_type (LotseOutlineEntry *self);
/* The group it belongs to, 0 for one without a key. */
guint lotse_outline_entry_get_group (LotseOutlineEntry *self);
/* The main words; never NULL. Borrowed. */
const char *lotse_outline_entry_get_title (LotseOutlineEntry *self);
/* Small words above the title, or NULL. Borrowed. */
const char *lotse_outline_entry_get_caption (LotseOutlineEntry *self);
/* Words below the title, perhaps a long text, or NULL. Borrowed. */
const char *lotse_outline_entry_get_subtitle (LotseOutlineEntry *self);
/* The short state word, or NULL. Borrowed. */
const char *lotse_outline_entry_get_pill (LotseOutlineEntry *self);
/* How the state word looks. */
LotsePillStyle lotse_outline_entry_get_pill_style (LotseOutlineEntry *self);
/* Why the value is inferred, in words, or NULL where it is certain. */
const char *lotse_outline_entry_get_reason (LotseOutlineEntry *self);
/* Where it stands and how sure it is, or NULL. Borrowed. */
const char *lotse_outline_entry_get_evidence (LotseOutlineEntry *self);
/* Evidence and rule, for a person who wants to know exactly, or NULL. Free with g_free(). */
char *lotse_outline_entry_dup_provenance (LotseOutlineEntry *self);
/* Whether and how the item is set aside, and which one of the outline it is (a LotseItemKind, and its place among those). */
LotseDismissal lotse_outline_entry_get_dismissal (LotseOutlineEntry *self);
guint lotse_outline_entry_get_item_kind (LotseOutlineEntry *self);
guint lotse_outline_entry_get_item_position (LotseOutlineEntry *self);
/* What else was found for the value, or NULL. Borrowed. */
const char *lotse_outline_entry_get_alternatives (LotseOutlineEntry *self);
/* The same as a sentence, or NULL. Free with g_free(). */
char *lotse_outline_entry_dup_also (LotseOutlineEntry *self);
/* Number of things in a group. */
guint lotse_outline_entry_get_count (LotseOutlineEntry *self);
/* Depth, 0 for the outermost. */
guint lotse_outline_entry_get_level (LotseOutlineEntry *self);
/* Whether the line is past or says that nothing is there. */
gboolean lotse_outline_entry_get_dim (LotseOutlineEntry *self);
/* Whether the places are stepped through one by one. */
gboolean lotse_outline_entry_get_steps (LotseOutlineEntry *self);
/* Whether the subtitle is cut until it is expanded. */
gboolean lotse_outline_entry_get_expandable (LotseOutlineEntry *self);
/* The places (element type LotseSpan). Borrowed. */
const GArray *lotse_outline_entry_get_spans (LotseOutlineEntry *self);
/* The first @n_characters of a text, with … where it goes on. Free with g_free(). */
char *lotse_outline_entry_dup_short (const char *text, guint n_characters);
/* What a screen reader says of the line: everything that it shows. Free with g_free(). */
char *lotse_outline_entry_dup_spoken (LotseOutlineEntry *self);
/* What it says behind that: how sure the value is and what else was found for it; may be empty. Free with g_free(). */
char *lotse_outline_entry_dup_description (LotseOutlineEntry *self);

/* Whether two lines say the same of the same places. */
gboolean lotse_outline_entry_equal (LotseOutlineEntry *self, LotseOutlineEntry *other);

/* Index of the place that is shown now; property "current". */
guint lotse_outline_entry_get_current (LotseOutlineEntry *self);
/* Notes which place is shown. */
void lotse_outline_entry_set_current (LotseOutlineEntry *self, guint current);

G_END_DECLS
