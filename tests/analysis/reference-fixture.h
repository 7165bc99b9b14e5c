/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tables of texts with the references that one finder must see in them. */
#pragma once

#include "facts-fixture.h"
#include "lotse-reference-private.h"

typedef struct
{
  const char *text;
  const char *found; /* "text; …", empty where nothing must be found */
} ReferenceCase;

static inline void
reference_clear (gpointer data)
{
  LotseReference *reference = data;

  g_free (reference->text);
  g_free (reference->key);
  g_free (reference->base);
}

/* What @find sees in each text is what the table says, in the order of the text. */
static inline void
reference_check_table (const ReferenceCase *cases, guint n, void (*find) (LotseAnalysis *a, GArray *references))
{
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (Fixture) f = fixture_new (cases[i].text);
      g_autoptr (GArray) references = g_array_new (FALSE, TRUE, sizeof (LotseReference));
      g_autoptr (GString) found = g_string_new (NULL);

      g_array_set_clear_func (references, reference_clear);
      find (&f->a, references);
      for (guint k = 0; k < references->len; k++)
        g_string_append_printf (found, "%s%s", k > 0 ? "; " : "", g_array_index (references, LotseReference, k).text);
      g_test_message ("%s", cases[i].text);
      g_assert_cmpstr (found->str, ==, cases[i].found);
    }
}
