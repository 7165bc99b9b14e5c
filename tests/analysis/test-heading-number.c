/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-heading-private.h"

#include <string.h>

/* Whether the second of two lines, with its words at @second, counts on from the first, a heading of @kind with its words at @first. */
static gboolean
counts_on (const char *text, const char *kind, const char *first, const char *second)
{
  g_autoptr (LotseDocumentText) document = lotse_document_text_new (LOTSE_SOURCE_TEXT);
  g_autoptr (LotseReading) reading = NULL;
  g_autoptr (GArray) headings = g_array_new (FALSE, FALSE, sizeof (LotseHeading));
  LotseHeading other = { "facts", 0, 0, 0, 0 }, heading = { kind, 0, 0, 0, 0 };

  lotse_document_text_add_page (document, text, NULL);
  reading = lotse_reading_new (document, lotse_lexicon_get_default ());
  heading.start = (guint) (strstr (reading->text->str, first) - reading->text->str);
  g_array_append_val (headings, other);
  g_array_append_val (headings, heading);
  return _lotse_heading_counts_on (reading, 1, (guint) (strstr (reading->text->str, second) - reading->text->str), headings);
}

static void
test_counts_on (void)
{
  g_assert_true (counts_on ("1. Beschluss\n2. Kosten\n", "proposal", "Beschluss", "Kosten"));
  g_assert_true (counts_on ("I. Beschluss\nII. Kosten\n", "proposal", "Beschluss", "Kosten"));
  g_assert_false (counts_on ("1. Anlass\n2. Kosten\n", "facts", "Anlass", "Kosten"));
  g_assert_false (counts_on ("1. Beschluss\n3. Kosten\n", "proposal", "Beschluss", "Kosten"));
  g_assert_false (counts_on ("1. Beschluss\nII. Kosten\n", "proposal", "Beschluss", "Kosten"));
  g_assert_false (counts_on ("Beschluss\n2. Kosten\n", "proposal", "Beschluss", "Kosten"));
  /* Nothing above the second has said that these are no parts of the facts. */
  g_assert_false (counts_on ("2. Beschluss\n3. Kosten\n", "proposal", "Beschluss", "Kosten"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/heading-number/counts-on", test_counts_on);
  return g_test_run ();
}
