/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-consultation-steps.h"

static void
add (LotseOutline *outline, const char *date, const char *body, const char *role)
{
  LotseOutlineItem *item = lotse_outline_item_new (LOTSE_ITEM_CONSULTATION, "test/rule");

  lotse_outline_item_set (item, "date", date);
  lotse_outline_item_set (item, "body", body);
  lotse_outline_item_set (item, "role", role);
  lotse_outline_take_item (outline, item);
}

/* Steps are in time by their last session; sessions of one body with another role, or without a body, are steps of their own. */
static void
test_collect (void)
{
  g_autoptr (LotseOutline) outline = lotse_outline_new ();
  g_autoptr (GPtrArray) steps = NULL;
  const LotseConsultationStep *step;

  add (outline, "2026-05-09", "Rat", "decision");
  add (outline, "2026-03-09", "Bauausschuss", "preliminary");
  add (outline, "2026-02-09", "Bauausschuss", "preliminary");
  add (outline, "2026-06-09", "Bauausschuss", "information");
  add (outline, NULL, NULL, NULL);
  add (outline, NULL, NULL, NULL);
  steps = lotse_consultation_steps_collect (outline);
  g_assert_cmpuint (steps->len, ==, 5);
  step = g_ptr_array_index (steps, 0);
  g_assert_cmpuint (step->items->len, ==, 2);
  g_assert_cmpstr (step->date, ==, "2026-03-09");
  g_assert_cmpstr (lotse_outline_item_get (g_ptr_array_index (step->items, 0), "date"), ==, "2026-02-09");
  step = g_ptr_array_index (steps, 1);
  g_assert_cmpstr (lotse_outline_item_get (g_ptr_array_index (step->items, 0), "body"), ==, "Rat");
  step = g_ptr_array_index (steps, 2);
  g_assert_cmpstr (step->date, ==, "2026-06-09");
  step = g_ptr_array_index (steps, 4);
  g_assert_null (step->date);
  g_assert_cmpuint (step->order, ==, 5);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/consultation-steps/collect", test_collect);
  return g_test_run ();
}
