/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-outline-groups.h"

#include <string.h>

#define TODAY "2026-05-01"

static LotseOutlineItem *
add_item (LotseOutline *outline, LotseItemKind kind, guint start)
{
  LotseOutlineItem *item = lotse_outline_item_new (kind, "test/rule");

  lotse_outline_item_add_span (item, (LotseSpan) { 1, start, 5 });
  return item;
}

static void
add_consultation (LotseOutline *outline, const char *date, const char *body, const char *role, guint start)
{
  LotseOutlineItem *item = add_item (outline, LOTSE_ITEM_CONSULTATION, start);

  lotse_outline_item_set (item, "date", date);
  lotse_outline_item_set (item, "body", body);
  lotse_outline_item_set (item, "role", role);
  lotse_outline_take_item (outline, item);
}

static LotseOutlineEntry *
find (GListStore *entries, const char *title)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (entries)); i++)
    {
      g_autoptr (LotseOutlineEntry) entry = g_list_model_get_item (G_LIST_MODEL (entries), i);

      if (g_strcmp0 (lotse_outline_entry_get_title (entry), title) == 0)
        return entry; /* the store keeps it */
    }
  return NULL;
}

static guint
position (GListStore *entries, const char *title)
{
  guint index;
  LotseOutlineEntry *entry = find (entries, title);

  g_assert_nonnull (entry);
  g_assert_true (g_list_store_find (entries, entry, &index));
  return index;
}

/* Every group stands there in its order and says honestly that it has nothing. */
static void
test_empty (void)
{
  g_autoptr (LotseOutline) outline = lotse_outline_new ();
  g_autoptr (GListStore) entries = lotse_outline_groups_build (outline, TODAY);
  guint last = LOTSE_GROUP_NONE;

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (entries)); i++)
    {
      g_autoptr (LotseOutlineEntry) entry = g_list_model_get_item (G_LIST_MODEL (entries), i);

      if (lotse_outline_entry_get_entry_type (entry) != LOTSE_ENTRY_GROUP)
        continue;
      g_assert_cmpuint (lotse_outline_entry_get_group (entry), ==, last + 1);
      g_assert_cmpuint (lotse_outline_entry_get_count (entry), ==, 0);
      last++;
    }
  g_assert_cmpuint (last, ==, LOTSE_GROUP_SECTIONS);
  g_assert_nonnull (find (entries, "No decision in this document"));
  g_assert_nonnull (find (entries, "No sequence of consultations in this document"));
}

static void
test_proposal_is_open (void)
{
  g_autoptr (LotseOutline) outline = lotse_outline_new ();
  g_autoptr (GListStore) entries = NULL;
  LotseOutlineItem *item = add_item (outline, LOTSE_ITEM_DECISION, 10);
  LotseOutlineEntry *entry;
  g_autofree char *spoken = NULL;

  lotse_outline_item_set (item, "text", "Der Rat stimmt zu.");
  lotse_outline_item_set (item, "body", "Rat");
  lotse_outline_item_set (item, "action", "approves");
  lotse_outline_item_set (item, "status", "proposed");
  lotse_outline_item_set_inferred (item, "year-of\tMai 2026");
  lotse_outline_take_item (outline, item);
  entries = lotse_outline_groups_build (outline, TODAY);
  entry = find (entries, "Rat");
  g_assert_nonnull (entry);
  g_assert_cmpstr (lotse_outline_entry_get_pill (entry), ==, "Proposed");
  g_assert_cmpint (lotse_outline_entry_get_pill_style (entry), ==, LOTSE_PILL_OPEN);
  g_assert_true (lotse_outline_entry_get_expandable (entry));
  g_assert_nonnull (strstr (lotse_outline_entry_get_reason (entry), "Mai 2026"));
  spoken = lotse_outline_entry_dup_spoken (entry);
  g_assert_nonnull (strstr (spoken, "Proposed"));
  g_assert_nonnull (strstr (spoken, "inferred"));
}

/* In time whatever the order of the paper is; several sessions of one body and step are one line; past and next are told apart. */
static void
test_timeline (void)
{
  g_autoptr (LotseOutline) outline = lotse_outline_new ();
  g_autoptr (GListStore) entries = NULL;

  add_consultation (outline, "2026-06-20", "Rat", "decision", 0);
  add_consultation (outline, "2026-05-12", "Sozialausschuss", "preliminary", 10);
  add_consultation (outline, "2026-04-12", "Sozialausschuss", "preliminary", 20);
  add_consultation (outline, "2026-03-01", "Beirat", "hearing", 30);
  add_consultation (outline, NULL, "Ortsrat", NULL, 40);
  entries = lotse_outline_groups_build (outline, TODAY);
  g_assert_cmpuint (position (entries, "Beirat"), <, position (entries, "Sozialausschuss"));
  g_assert_cmpuint (position (entries, "Sozialausschuss"), <, position (entries, "Rat"));
  g_assert_cmpuint (position (entries, "Rat"), <, position (entries, "Ortsrat"));
  g_assert_true (lotse_outline_entry_get_dim (find (entries, "Beirat")));
  g_assert_false (lotse_outline_entry_get_dim (find (entries, "Rat")));
  g_assert_cmpint (lotse_outline_entry_get_pill_style (find (entries, "Sozialausschuss")), ==, LOTSE_PILL_NEXT);
  g_assert_cmpuint (lotse_outline_entry_get_spans (find (entries, "Sozialausschuss"))->len, ==, 2);
}

static void
test_bodies_by_role (void)
{
  g_autoptr (LotseOutline) outline = lotse_outline_new ();
  g_autoptr (GListStore) entries = NULL;
  LotseOutlineItem *member = add_item (outline, LOTSE_ITEM_BODY, 0);
  LotseOutlineItem *lead = add_item (outline, LOTSE_ITEM_BODY, 10);

  lotse_outline_item_set (member, "name", "Jugendamt");
  lotse_outline_item_set (member, "kind", "administration");
  lotse_outline_item_add (member, "roles", "member:2");
  lotse_outline_item_add_span (member, (LotseSpan) { 1, 50, 9 });
  lotse_outline_take_item (outline, member);
  lotse_outline_item_set (lead, "name", "Sozialamt");
  lotse_outline_item_set (lead, "kind", "administration");
  lotse_outline_item_add (lead, "roles", "member:1");
  lotse_outline_item_add (lead, "roles", "lead");
  lotse_outline_take_item (outline, lead);
  entries = lotse_outline_groups_build (outline, TODAY);
  g_assert_cmpuint (position (entries, "Sozialamt"), <, position (entries, "Jugendamt"));
  g_assert_true (lotse_outline_entry_get_steps (find (entries, "Jugendamt")));
  g_assert_nonnull (strstr (lotse_outline_entry_get_subtitle (find (entries, "Jugendamt")), "2 mentions"));
  g_assert_cmpint (lotse_outline_entry_get_entry_type (find (entries, "Members")), ==, LOTSE_ENTRY_SUBGROUP);
}

static void
test_alternatives (void)
{
  g_autoptr (LotseOutline) outline = lotse_outline_new ();
  g_autoptr (GListStore) entries = NULL;
  LotseOutlineItem *item = add_item (outline, LOTSE_ITEM_KEY, 0);

  lotse_outline_item_set (item, "key", "date");
  lotse_outline_item_set (item, "value", "2026-05-04");
  lotse_outline_item_add (item, "alternatives", "2026-06-07");
  lotse_outline_take_item (outline, item);
  entries = lotse_outline_groups_build (outline, TODAY);
  g_assert_nonnull (find (entries, "4 May 2026"));
  g_assert_nonnull (lotse_outline_entry_get_alternatives (find (entries, "4 May 2026")));
  g_assert_nonnull (find (entries, "Not stated"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/ui/outline-groups/empty", test_empty);
  g_test_add_func ("/ui/outline-groups/proposal-is-open", test_proposal_is_open);
  g_test_add_func ("/ui/outline-groups/timeline", test_timeline);
  g_test_add_func ("/ui/outline-groups/bodies-by-role", test_bodies_by_role);
  g_test_add_func ("/ui/outline-groups/alternatives", test_alternatives);
  return g_test_run ();
}
