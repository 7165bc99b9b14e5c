/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lotse-document-text.h"
#include "lotse-outline-entry.h"
#include "lotse-outline.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* The groups that Ctrl+1 … Ctrl+9 lead to, in the order of the window. */
typedef enum
{
  LOTSE_GROUP_NONE,
  LOTSE_GROUP_KEY,
  LOTSE_GROUP_DECISIONS,
  LOTSE_GROUP_CONSULTATIONS,
  LOTSE_GROUP_BODIES,
  LOTSE_GROUP_REFERENCES,
  LOTSE_GROUP_MONEY,
  LOTSE_GROUP_DATES,
  LOTSE_GROUP_GOALS,
  LOTSE_GROUP_SECTIONS,
} LotseOutlineGroup;

/* The outline of a document as a list of LotseOutlineEntry in the order of the window: every group with its count, what it holds, or that
 * it is empty. @today is an ISO date: what lies before it is past. A pure function. (transfer full) */
GListStore *lotse_outline_groups_build (const LotseOutline *outline, const char *today);

G_END_DECLS
