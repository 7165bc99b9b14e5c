/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the labels of a text are asked for in tests. */
#pragma once

#include "facts-fixture.h"
#include "lotse-label-private.h"

static inline void
assert_label (const LotseReading *reading, const GArray *labels, guint index, LotseField field, const char *value)
{
  const LotseLabel *label;
  g_autofree char *text = NULL;

  g_assert_cmpuint (index, <, labels->len);
  label = &g_array_index (labels, LotseLabel, index);
  g_assert_cmpint (label->field, ==, field);
  text = lotse_reading_dup_text (reading, label->value, label->value_end);
  g_assert_cmpstr (text, ==, value);
}
