/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "paper-fixture.h"

/* A header, and the rows that it must give. */

static inline const char *
get_or_dash (const LotseOutlineItem *item, const char *key)
{
  const char *value = lotse_outline_item_get (item, key);

  return value ? value : "-";
}

/* The rows of a paper, "date body: role, result, publicity" on a line each. */
static inline void
assert_rows_of (const char *content, const char *expected)
{
  g_autoptr (LotseOutline) outline = analyze_paper (content);
  g_autoptr (GString) rows = g_string_new (NULL);

  for (guint i = 0; i < lotse_outline_get_n_items (outline, LOTSE_ITEM_CONSULTATION); i++)
    {
      const LotseOutlineItem *item = lotse_outline_get_item (outline, LOTSE_ITEM_CONSULTATION, i);

      g_string_append_printf (rows, "%s %s: %s, %s, %s\n", get_or_dash (item, "date"), get_or_dash (item, "body"),
                              get_or_dash (item, "role"), get_or_dash (item, "result"), get_or_dash (item, "publicity"));
    }
  g_test_message ("%s", content);
  g_assert_cmpstr (rows->str, ==, expected);
}

/* The same for a paper with this header. */
static inline void
assert_rows (const char *header, const char *expected)
{
  g_autofree char *content = g_strconcat ("Stadt Auental\nVorlage Nr. 12/2031\n\n", header,
                                          "\n\nBetreff: Umbau der Wache\n\nBeschlussvorschlag:\nDer Rat beschließt den Umbau der Wache.\n\n"
                                          "Begründung:\nSie ist zu klein.\n",
                                          NULL);

  assert_rows_of (content, expected);
}
