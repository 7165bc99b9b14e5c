/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is said of the town of a text, for the tests of what finds it. */
#pragma once

#include "lotse-analyzer.h"

static inline void
assert_town (const char *content, const char *town)
{
  g_autoptr (LotseDocumentText) text = lotse_document_text_new (LOTSE_SOURCE_TEXT);
  g_autoptr (LotseOutline) outline = NULL;

  lotse_document_text_add_page (text, content, NULL);
  outline = lotse_analyzer_run (text, lotse_lexicon_get_default (), NULL, NULL);
  g_assert_cmpstr (lotse_outline_get_key (outline, "municipality"), ==, town);
}

/* @town is concluded, or NULL: nothing is said. */
static inline void
assert_inferred_town (const char *content, const char *town)
{
  g_autoptr (LotseDocumentText) text = lotse_document_text_new (LOTSE_SOURCE_TEXT);
  g_autoptr (LotseOutline) outline = NULL;
  LotseOutlineItem *item;

  lotse_document_text_add_page (text, content, NULL);
  outline = lotse_analyzer_run (text, lotse_lexicon_get_default (), NULL, NULL);
  g_assert_cmpstr (lotse_outline_get_key (outline, "municipality"), ==, town);
  item = lotse_outline_get_key_item (outline, "municipality");
  g_assert_true (item == NULL || lotse_outline_item_get_confidence (item) == LOTSE_CONFIDENCE_INFERRED);
  g_assert_true (item == NULL || g_str_has_prefix (lotse_outline_item_get_reason (item), "named-most\t"));
}

#define HEAD "Betreff: Umbau\n\nSachverhalt:\n\n"
