/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-outline.h"

static void
test_words (void)
{
  for (guint i = 0; i < LOTSE_N_ITEM_KINDS; i++)
    {
      LotseItemKind kind;

      g_assert_true (lotse_item_kind_from_word (lotse_item_kind_to_word ((LotseItemKind) i), &kind));
      g_assert_cmpuint (kind, ==, i);
    }
  for (guint i = LOTSE_CONFIDENCE_CERTAIN; i <= LOTSE_CONFIDENCE_BY_HAND; i++)
    {
      LotseConfidence confidence;

      g_assert_true (lotse_confidence_from_word (lotse_confidence_to_word ((LotseConfidence) i), &confidence));
      g_assert_cmpuint (confidence, ==, i);
    }
  g_assert_false (lotse_item_kind_from_word ("nothing", &(LotseItemKind) { 0 }));
  g_assert_false (lotse_confidence_from_word ("surely", &(LotseConfidence) { 0 }));
}

static void
test_fields (void)
{
  g_autoptr (LotseOutlineItem) item = lotse_outline_item_new (LOTSE_ITEM_DATE, "date/test");

  lotse_outline_item_set (item, "text", "21. Februar");
  lotse_outline_item_set (item, "iso", "--02-21");
  lotse_outline_item_set (item, "iso", "2019-02-21");
  g_assert_cmpstr (lotse_outline_item_get (item, "iso"), ==, "2019-02-21");
  g_assert_cmpuint (lotse_outline_item_get_n_fields (item), ==, 2);
  lotse_outline_item_set (item, "text", NULL);
  g_assert_null (lotse_outline_item_get (item, "text"));
  g_assert_cmpuint (lotse_outline_item_get_n_fields (item), ==, 1);
  g_assert_cmpint (lotse_outline_item_get_confidence (item), ==, LOTSE_CONFIDENCE_CERTAIN);
  lotse_outline_item_set_inferred (item, "year-of\tDezember 2018");
  g_assert_cmpint (lotse_outline_item_get_confidence (item), ==, LOTSE_CONFIDENCE_INFERRED);
  g_assert_cmpstr (lotse_outline_item_get_reason (item), ==, "year-of\tDezember 2018");
}

static void
test_lists_and_spans (void)
{
  g_autoptr (LotseOutlineItem) item = lotse_outline_item_new (LOTSE_ITEM_BODY, "body/test");
  g_autoptr (LotseOutlineItem) other = lotse_outline_item_new (LOTSE_ITEM_HINT, "hint/test");
  const char *const *roles;

  g_assert_null (lotse_outline_item_get_list (item, "roles")[0]);
  lotse_outline_item_add (item, "roles", "decides");
  lotse_outline_item_add (item, "roles", "lead");
  lotse_outline_item_add (item, "roles", "decides");
  roles = lotse_outline_item_get_list (item, "roles");
  g_assert_cmpstr (roles[0], ==, "decides");
  g_assert_cmpstr (roles[1], ==, "lead");
  g_assert_null (roles[2]);
  lotse_outline_item_add_span (item, (LotseSpan) { 2, 10, 5 });
  g_assert_cmpuint (lotse_outline_item_get_n_spans (item), ==, 1);
  g_assert_cmpuint (lotse_outline_item_get_span (item, 0)->page, ==, 2);
  lotse_outline_item_add_span (other, (LotseSpan) { 1, 3, 4 });
  lotse_outline_item_copy_spans (other, item);
  g_assert_cmpuint (lotse_outline_item_get_n_spans (other), ==, 2);
  g_assert_cmpuint (lotse_outline_item_get_span (other, 1)->start, ==, 10);
}

static void
test_outline (void)
{
  g_autoptr (LotseOutline) outline = lotse_outline_new ();
  LotseOutlineItem *item = lotse_outline_item_new (LOTSE_ITEM_KEY, "key/test");

  g_assert_null (lotse_outline_get_key (outline, "number"));
  lotse_outline_item_set (item, "key", "number");
  lotse_outline_item_set (item, "value", "VO/22/0594");
  lotse_outline_take_item (outline, item);
  g_assert_cmpstr (lotse_outline_get_key (outline, "number"), ==, "VO/22/0594");
  g_assert_null (lotse_outline_get_key (outline, "title"));
  g_assert_cmpuint (lotse_outline_get_n_items (outline, LOTSE_ITEM_KEY), ==, 1);
  g_assert_cmpuint (lotse_outline_get_n_items (outline, LOTSE_ITEM_BODY), ==, 0);
  lotse_outline_set_pipe (outline, "generic", 0.5);
  g_assert_cmpstr (lotse_outline_get_pipe (outline), ==, "generic");
  lotse_outline_set_notice (outline, "no-text");
  g_assert_cmpstr (lotse_outline_get_notice (outline), ==, "no-text");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/outline/words", test_words);
  g_test_add_func ("/analysis/outline/fields", test_fields);
  g_test_add_func ("/analysis/outline/lists-and-spans", test_lists_and_spans);
  g_test_add_func ("/analysis/outline/outline", test_outline);
  return g_test_run ();
}
