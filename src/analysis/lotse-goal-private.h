/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lotse-analysis-private.h"

G_BEGIN_DECLS

/* One entry of a list: bytes of the reading text. @torn: the marks of several entries stood before their common text. */
typedef struct
{
  guint start;
  guint end;
  gboolean torn;
} LotseGoalItem;

/**
 * LotseStatedGoal:
 * @start, @end: bytes of the reading text
 * @list: several entries (_lotse_goal_list_split())
 * @in_passing: the sentence itself is about something else ("… mit dem Ziel, …")
 */
typedef struct
{
  guint start;
  guint end;
  gboolean list;
  gboolean in_passing;
} LotseStatedGoal;

/* Appends the goals that sentences tell to @found (LotseStatedGoal), in order. */
void _lotse_goals_find_stated (const LotseAnalysis *a, GArray *found);

/* Splits the bytes [start, end) at bullets, else at ascending numbers, else at blank lines, and appends the entries (LotseGoalItem) to
 * @items. @last_page: page number that was met last in running text; numbers swallowed from the page foot are left out and raise it. */
void _lotse_goal_list_split (const LotseReading *reading, guint start, guint end, guint *last_page, GArray *items);

/* Takes white space and a swallowed page number from the end of [start, end); returns the new end. */
guint _lotse_goal_trim (const LotseReading *reading, guint start, guint end, guint *last_page);

G_END_DECLS
