/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "facts-fixture.h"

/* Who signs a text, "name/function/mode" each, with "?" where the function is inferred; @signature_zone: all its lines are a signature. */
static inline void
assert_signers (const char *text, gboolean signature_zone, const char *expected)
{
  g_autoptr (Fixture) f = fixture_new (text);
  g_autoptr (GString) found = g_string_new (NULL);

  if (signature_zone)
    for (guint i = 0; i < f->a.reading->lines->len; i++)
      lotse_reading_line (f->a.reading, i)->zone = LOTSE_ZONE_SIGNATURE;
  _lotse_signatures_parse (&f->a);
  for (guint i = 0; i < lotse_outline_get_n_items (f->a.outline, LOTSE_ITEM_SIGNATORY); i++)
    {
      const LotseOutlineItem *item = lotse_outline_get_item (f->a.outline, LOTSE_ITEM_SIGNATORY, i);
      const char *function = lotse_outline_item_get (item, "function"), *mode = lotse_outline_item_get (item, "mode");

      g_string_append_printf (found, "%s%s/%s/%s%s", i > 0 ? "; " : "", lotse_outline_item_get (item, "name"), function ? function : "-",
                              mode ? mode : "-", lotse_outline_item_get_confidence (item) == LOTSE_CONFIDENCE_INFERRED ? "?" : "");
    }
  g_test_message ("%s", text);
  g_assert_cmpstr (found->str, ==, expected);
}
