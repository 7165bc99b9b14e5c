/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lotse-outline-groups.h"

G_BEGIN_DECLS

/* What is being built, for the parts of lotse_outline_groups_build(). */
typedef struct
{
  const LotseOutline *outline;
  const char *today;
  GListStore *store;
} LotseOutlineBuilder;

/* Adds a line to the end. */
void _lotse_outline_builder_append (LotseOutlineBuilder *b, LotseOutlineEntry *entry);
/* The heading of a group with its count; @empty is what it says where it has nothing, or NULL. */
void
_lotse_outline_builder_begin_group (LotseOutlineBuilder *b, LotseOutlineGroup group, const char *title, guint count, const char *empty);
void _lotse_outline_builder_begin_subgroup (LotseOutlineBuilder *b, LotseOutlineGroup group, const char *title);
/* A line for an item with its places, its evidence and what else was found. @kind is what a screen reader calls the item, "Body". (transfer
 * full) */
LotseOutlineEntry *
_lotse_outline_builder_new_entry (LotseOutlineGroup group, const LotseOutlineItem *item, const char *kind, const char *title);

/* What the analysis concludes of the paper as a whole (lotse-outline-insights.c). */
void _lotse_outline_builder_append_trust (LotseOutlineBuilder *b);
void _lotse_outline_builder_append_participation (LotseOutlineBuilder *b);
void _lotse_outline_builder_append_seats (LotseOutlineBuilder *b);
void _lotse_outline_builder_append_periods (LotseOutlineBuilder *b);
/* Whether a date is only what one of the periods says already, with more to it. */
gboolean _lotse_outline_builder_is_period (LotseOutlineBuilder *b, const LotseOutlineItem *date);
void _lotse_outline_builder_append_hints (LotseOutlineBuilder *b);

G_END_DECLS
