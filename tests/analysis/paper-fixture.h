/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lotse-analyzer.h"
#include "text-fixture.h"

#include <string.h>

/* A paper of one page analysed as a whole, and looks at its outline. */

static inline LotseOutline *
analyze_document (LotseDocumentText *text)
{
  LotseOutline *outline = lotse_analyzer_run (text, lotse_lexicon_get_default (), NULL, NULL);

  g_assert_nonnull (outline);
  return outline;
}

static inline LotseOutline *
analyze_paper (const char *content)
{
  g_autoptr (LotseDocumentText) text = new_text_document (content);

  return analyze_document (text);
}

static inline void
assert_key (const LotseOutline *outline, const char *key, const char *value)
{
  g_assert_cmpstr (lotse_outline_get_key (outline, key), ==, value);
}

/* The same for a paper that is looked at only once. */
static inline void
assert_key_of (const char *content, const char *key, const char *value)
{
  g_autoptr (LotseOutline) outline = analyze_paper (content);

  assert_key (outline, key, value);
}

/* A page of letters that are all equally wide. */
static inline void
add_grid_page (LotseDocumentText *text, const char *page)
{
  glong n = g_utf8_strlen (page, -1);
  LotseRect *rects = g_new0 (LotseRect, n);
  float x = 60, y = 60;
  const char *p = page;

  for (glong i = 0; i < n; i++, p = g_utf8_next_char (p))
    {
      rects[i] = (LotseRect) { x, y, x + 6, y + 10 };
      x += 6;
      if (*p == '\n')
        {
          x = 60;
          y += 13;
        }
    }
  lotse_document_text_add_page (text, page, rects);
}

static inline void
assert_n_consultations (const LotseOutline *outline, guint n)
{
  g_assert_cmpuint (lotse_outline_get_n_items (outline, LOTSE_ITEM_CONSULTATION), ==, n);
}

static inline void
assert_consultation (const LotseOutline *outline, guint index, const char *date, const char *body, const char *role, const char *result)
{
  LotseOutlineItem *item = lotse_outline_get_item (outline, LOTSE_ITEM_CONSULTATION, index);

  g_assert_nonnull (item);
  g_assert_cmpstr (lotse_outline_item_get (item, "date"), ==, date);
  g_assert_cmpstr (lotse_outline_item_get (item, "body"), ==, body);
  g_assert_cmpstr (lotse_outline_item_get (item, "role"), ==, role);
  g_assert_cmpstr (lotse_outline_item_get (item, "result"), ==, result);
}

/* Whether a section has this heading. */
static inline gboolean
has_section (const LotseOutline *outline, const char *heading)
{
  for (guint i = 0; i < lotse_outline_get_n_items (outline, LOTSE_ITEM_SECTION); i++)
    if (g_strcmp0 (lotse_outline_item_get (lotse_outline_get_item (outline, LOTSE_ITEM_SECTION, i), "heading"), heading) == 0)
      return TRUE;
  return FALSE;
}

/* How many sections have this heading. */
static inline guint
count_sections (const LotseOutline *outline, const char *heading)
{
  guint n = 0;

  for (guint i = 0; i < lotse_outline_get_n_items (outline, LOTSE_ITEM_SECTION); i++)
    n += g_strcmp0 (lotse_outline_item_get (lotse_outline_get_item (outline, LOTSE_ITEM_SECTION, i), "heading"), heading) == 0;
  return n;
}

/* Whether a body of the outline has @part in its name. */
static inline gboolean
has_body (const LotseOutline *outline, const char *part)
{
  for (guint i = 0; i < lotse_outline_get_n_items (outline, LOTSE_ITEM_BODY); i++)
    if (strstr (lotse_outline_item_get (lotse_outline_get_item (outline, LOTSE_ITEM_BODY, i), "name"), part))
      return TRUE;
  return FALSE;
}
