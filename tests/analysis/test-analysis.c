/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "facts-fixture.h"
#include "lotse-consultation-private.h"

static void
test_roles_once (void)
{
  LotseBody *body = _lotse_body_new ("Stadtrat", "council", "body/test");

  _lotse_body_add_role (body, "decides");
  _lotse_body_add_role (body, "informed");
  _lotse_body_add_role (body, "decides");
  g_assert_cmpuint (body->roles->len, ==, 2);
  g_assert_cmpstr (g_ptr_array_index (body->roles, 0), ==, "decides");
  _lotse_body_free (body);
}

static void
test_defaults (void)
{
  LotseDecision *decision = _lotse_decision_new ("decision/test");
  LotseConsultation *consultation = _lotse_consultation_new ("consultation/test");

  g_assert_cmpuint (decision->body, ==, LOTSE_NO_BODY);
  g_assert_cmpstr (decision->rule, ==, "decision/test");
  g_assert_null (consultation->date);
  g_assert_cmpstr (consultation->rule, ==, "consultation/test");
  _lotse_decision_free (decision);
  _lotse_consultation_free (consultation);
}

/* The first value of a key stays, another one becomes an alternative, the same one does not. */
static void
test_keys (void)
{
  g_autoptr (Fixture) table = fixture_new ("Vorlage 12/2031\nVorlage 13/2031\n");
  LotseOutlineItem *item = _lotse_analysis_add_key (&table->a, "number", "12/2031", "key/test", 8, 15);

  g_assert_true (_lotse_analysis_add_key (&table->a, "number", "13/2031", "key/other", 24, 31) == item);
  _lotse_analysis_add_key (&table->a, "number", "12/2031", "key/test", 8, 15);
  g_assert_cmpstr (lotse_outline_get_key (table->a.outline, "number"), ==, "12/2031");
  g_assert_cmpstr (lotse_outline_item_get_list (item, "alternatives")[0], ==, "13/2031");
  g_assert_null (lotse_outline_item_get_list (item, "alternatives")[1]);
  g_assert_cmpuint (lotse_outline_item_get_n_spans (item), ==, 1);
  g_assert_cmpuint (lotse_outline_item_get_span (item, 0)->start, ==, 8);
  g_assert_cmpuint (lotse_outline_item_get_span (item, 0)->length, ==, 7);
}

static void
test_find (void)
{
  g_autoptr (Fixture) table = fixture_new ("Beschluss\nDer Rat tagt.\nBegründung\nEs eilt.\n");
  LotseSection sections[] = { { "proposal", { 0, 9 }, 10, 23, TRUE }, { "facts", { 24, 35 }, 36, 44, TRUE } };
  LotseMention mentions[] = { { 14, 17, 0 }, { 20, 22, 1 } };

  g_array_append_vals (table->a.sections, sections, 2);
  g_array_append_vals (table->a.mentions, mentions, 2);
  g_assert_cmpstr (_lotse_analysis_find_section (&table->a, 12)->kind, ==, "proposal");
  g_assert_cmpstr (_lotse_analysis_find_section (&table->a, 40)->kind, ==, "facts");
  g_assert_null (_lotse_analysis_find_section (&table->a, 5));
  g_assert_cmpuint (_lotse_analysis_find_mention (&table->a, 0), ==, 0);
  g_assert_cmpuint (_lotse_analysis_find_mention (&table->a, 16), ==, 0);
  g_assert_cmpuint (_lotse_analysis_find_mention (&table->a, 17), ==, 1);
  g_assert_cmpuint (_lotse_analysis_find_mention (&table->a, 22), ==, 2);
  lotse_reading_line (table->a.reading, 1)->zone = LOTSE_ZONE_FORM;
  g_assert_cmpint (_lotse_analysis_get_zone (&table->a, 12), ==, LOTSE_ZONE_FORM);
  g_assert_cmpint (_lotse_analysis_get_zone (&table->a, 0), ==, LOTSE_ZONE_BODY);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/analysis/roles-once", test_roles_once);
  g_test_add_func ("/analysis/analysis/defaults", test_defaults);
  g_test_add_func ("/analysis/analysis/keys", test_keys);
  g_test_add_func ("/analysis/analysis/find", test_find);
  return g_test_run ();
}
