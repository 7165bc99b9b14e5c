/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is said of the town of a text, for the tests of what finds it. */
#pragma once

#include "paper-fixture.h"

static inline void
assert_town (const char *content, const char *town)
{
  assert_key_of (content, "municipality", town);
}

/* @town is concluded, or NULL: nothing is said. */
static inline void
assert_inferred_town (const char *content, const char *town)
{
  g_autoptr (LotseOutline) outline = analyze_paper (content);
  LotseOutlineItem *item = lotse_outline_get_key_item (outline, "municipality");

  assert_key (outline, "municipality", town);
  g_assert_true (item == NULL || lotse_outline_item_get_confidence (item) == LOTSE_CONFIDENCE_INFERRED);
  g_assert_true (item == NULL || g_str_has_prefix (lotse_outline_item_get_reason (item), "named-most\t"));
}

#define HEAD "Betreff: Umbau\n\nSachverhalt:\n\n"
