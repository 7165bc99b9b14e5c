/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The decisions of a paper as lines "action status body: text", for the tests of the decision parser. */
#pragma once

#include "paper-fixture.h"

static inline char *
list_decisions (const char *text, const char *extra)
{
  g_autoptr (LotseOutline) outline = analyze_paper (text);
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < lotse_outline_get_n_items (outline, LOTSE_ITEM_DECISION); i++)
    {
      LotseOutlineItem *item = lotse_outline_get_item (outline, LOTSE_ITEM_DECISION, i);
      const char *body = lotse_outline_item_get (item, "body");

      g_assert_cmpuint (lotse_outline_item_get_n_spans (item), >, 0);
      g_string_append_printf (out, "%s %s %s: %s", lotse_outline_item_get (item, "action"), lotse_outline_item_get (item, "status"),
                              body ? body : "-", lotse_outline_item_get (item, "text"));
      if (extra && lotse_outline_item_get (item, extra))
        g_string_append_printf (out, " [%s]", lotse_outline_item_get (item, extra));
      g_string_append_c (out, '\n');
    }
  return g_string_free (out, FALSE);
}

static inline void
assert_decisions (const char *text, const char *extra, const char *expected)
{
  g_autofree char *found = list_decisions (text, extra);

  g_assert_cmpstr (found, ==, expected);
}

/* A paper with this text under a heading of its own. */
static inline void
assert_proposal (const char *proposal, const char *expected)
{
  g_autofree char *text
      = g_strconcat ("Betreff: Haus am See\n\nBeschlussvorschlag:\n\n", proposal, "\n\nSachverhalt:\n\nEs fehlt ein Haus.\n", NULL);

  assert_decisions (text, NULL, expected);
}
