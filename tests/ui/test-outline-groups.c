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
  g_autofree char *description = NULL;

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
  /* A screen reader reads one after the other: nothing is in both. */
  g_assert_nonnull (strstr (spoken, "page 1"));
  description = lotse_outline_entry_dup_description (entry);
  g_assert_true (g_str_has_prefix (description, "Inferred: "));
  g_assert_true (g_str_has_prefix (lotse_outline_entry_get_evidence (entry), "Page 1 · Inferred: "));
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
  /* The paper names the sessions of the last row first. */
  g_assert_true (lotse_outline_entry_get_steps (find (entries, "Sozialausschuss")));
  g_assert_cmpuint (g_array_index (lotse_outline_entry_get_spans (find (entries, "Sozialausschuss")), LotseSpan, 0).start, ==, 20);
  g_assert_cmpuint (lotse_outline_entry_get_current (find (entries, "Sozialausschuss")), ==, 1);
}

/* Sessions that were postponed again and again are one step with its history. */
static void
test_postponed (void)
{
  static const char *const sessions[][2]
      = { { "2026-02-02", "vertagt" }, { "2026-02-09", "vertagt" }, { "2026-02-16", NULL },
          { "2026-02-23", "vertagt" }, { "2026-03-02", "vertagt" }, { "2026-03-09", "geändert beschlossen" } };
  g_autoptr (LotseOutline) outline = lotse_outline_new ();
  g_autoptr (GListStore) entries = NULL;
  LotseOutlineEntry *step;

  for (guint i = 0; i < G_N_ELEMENTS (sessions); i++)
    {
      add_consultation (outline, sessions[i][0], "Bauausschuss", "recommendation", 20 * i);
      lotse_outline_item_set (lotse_outline_get_item (outline, LOTSE_ITEM_CONSULTATION, i), "result", sessions[i][1]);
    }
  add_consultation (outline, "2026-03-18", "Rat", "decision", 200);
  entries = lotse_outline_groups_build (outline, TODAY);
  step = find (entries, "Bauausschuss");
  g_assert_nonnull (step);
  g_assert_cmpuint (position (entries, "Rat"), ==, position (entries, "Bauausschuss") + 1);
  g_assert_cmpuint (lotse_outline_entry_get_spans (step)->len, ==, 6);
  g_assert_true (lotse_outline_entry_get_steps (step));
  /* The places are in time; the row begins at the session whose date it has. */
  for (guint i = 0; i < 6; i++)
    g_assert_cmpuint (g_array_index (lotse_outline_entry_get_spans (step), LotseSpan, i).start, ==, 20 * i);
  g_assert_cmpuint (lotse_outline_entry_get_current (step), ==, 5);
  g_assert_nonnull (strstr (lotse_outline_entry_get_subtitle (step), "vertagt\n"));
  g_assert_true (g_str_has_suffix (lotse_outline_entry_get_subtitle (step), "geändert beschlossen"));
}

static void
test_bodies_by_role (void)
{
  g_autoptr (LotseOutline) outline = lotse_outline_new ();
  g_autoptr (GListStore) entries = NULL;
  LotseOutlineItem *member = add_item (outline, LOTSE_ITEM_BODY, 0);
  LotseOutlineItem *lead = add_item (outline, LOTSE_ITEM_BODY, 10);
  LotseOutlineItem *other = add_item (outline, LOTSE_ITEM_BODY, 20);

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
  lotse_outline_item_set (other, "name", "Stadt Auenstadt");
  lotse_outline_item_set (other, "kind", "other");
  lotse_outline_item_add (other, "roles", "funder");
  lotse_outline_take_item (outline, other);
  entries = lotse_outline_groups_build (outline, TODAY);
  g_assert_cmpuint (position (entries, "Sozialamt"), <, position (entries, "Jugendamt"));
  g_assert_true (lotse_outline_entry_get_steps (find (entries, "Jugendamt")));
  g_assert_nonnull (strstr (lotse_outline_entry_get_subtitle (find (entries, "Jugendamt")), "2\u00a0mentions"));
  g_assert_cmpint (lotse_outline_entry_get_entry_type (find (entries, "Members")), ==, LOTSE_ENTRY_SUBGROUP);
  /* What a body is, is said where it is known. */
  g_assert_cmpstr (lotse_outline_entry_get_subtitle (find (entries, "Jugendamt")), ==,
                   "Administration · is a member (2) · 2\u00a0mentions");
  g_assert_cmpstr (lotse_outline_entry_get_subtitle (find (entries, "Stadt Auenstadt")), ==, "funds");
  g_assert_cmpuint (position (entries, "Jugendamt"), <, position (entries, "Stadt Auenstadt"));
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

static void
add_hint (LotseOutline *outline, const char *code, const char *detail)
{
  LotseOutlineItem *item = add_item (outline, LOTSE_ITEM_HINT, 0);

  lotse_outline_item_set (item, "code", code);
  lotse_outline_item_set (item, "detail", detail);
  lotse_outline_take_item (outline, item);
}

/* A lost syllable is a remark and no contradiction; what the word probably was is said as such. */
static void
test_stones_and_remarks (void)
{
  g_autoptr (LotseOutline) outline = lotse_outline_new ();
  g_autoptr (GListStore) entries = NULL;

  add_hint (outline, "lost-syllable", "Für");
  add_hint (outline, "stone:open-placeholder", NULL);
  entries = lotse_outline_groups_build (outline, TODAY);
  g_assert_cmpuint (lotse_outline_entry_get_count (find (entries, "Stumbling Stones")), ==, 1);
  g_assert_cmpuint (position (entries, "Stumbling Stones"), <, position (entries, "A blank was not filled in"));
  g_assert_cmpuint (position (entries, "A blank was not filled in"), <, position (entries, "Remarks"));
  g_assert_cmpstr (lotse_outline_entry_get_subtitle (find (entries, "The beginning of a word is missing")), ==, "Probably “Für”");
}

/* Where a copy comes from, and whose text counts. */
static void
test_trust (void)
{
  g_autoptr (LotseOutline) outline = lotse_outline_new ();
  g_autoptr (GListStore) entries = NULL;
  LotseOutlineItem *item = add_item (outline, LOTSE_ITEM_TRUST, 0);

  lotse_outline_item_set (item, "source", "portal-copy");
  lotse_outline_item_set (item, "portal", "kopie.example");
  lotse_outline_item_set (item, "authority", "ratsinfo.auenstadt.example");
  lotse_outline_take_item (outline, item);
  entries = lotse_outline_groups_build (outline, TODAY);
  g_assert_cmpstr (lotse_outline_entry_get_subtitle (find (entries, "Portal copy")), ==,
                   "kopie.example · Authoritative: ratsinfo.auenstadt.example");
}

/* The check of participation stands among the consultations, with the reason that the paper gives. */
static void
test_participation (void)
{
  g_autoptr (LotseOutline) outline = lotse_outline_new ();
  g_autoptr (GListStore) entries = NULL;
  LotseOutlineItem *item = add_item (outline, LOTSE_ITEM_PARTICIPATION, 0);
  const char *title = "The migrants’ body is not involved, with a reason given";

  lotse_outline_item_set (item, "state", "not-heard-reasoned");
  lotse_outline_item_set (item, "body", "Migrationsbeirat");
  lotse_outline_item_set (item, "reason", "Die Zeit war zu kurz.");
  lotse_outline_take_item (outline, item);
  entries = lotse_outline_groups_build (outline, TODAY);
  g_assert_cmpuint (position (entries, "Consultations"), <, position (entries, title));
  g_assert_nonnull (strstr (lotse_outline_entry_get_subtitle (find (entries, title)), "“Die Zeit war zu kurz.”"));
}

/* A field that is NULL is not set. */
static void
add_seat (LotseOutline *outline, const char *group, const char *body, const char *count, const char *side, const char *status)
{
  LotseOutlineItem *item = add_item (outline, LOTSE_ITEM_SEAT, 10 * lotse_outline_get_n_items (outline, LOTSE_ITEM_SEAT));

  lotse_outline_item_set (item, "group", group);
  lotse_outline_item_set (item, "body", body);
  lotse_outline_item_set (item, "count", count);
  lotse_outline_item_set (item, "side", side);
  lotse_outline_item_set (item, "status", status);
  lotse_outline_take_item (outline, item);
}

/* Seats stand under their group, once for each however the paper mixes them, with number, side and state; the heading sums up by state. */
static void
test_seats (void)
{
  g_autoptr (LotseOutline) outline = lotse_outline_new ();
  g_autoptr (GListStore) entries = NULL;
  guint headings = 0;

  add_seat (outline, "Lenkungsgruppe", "Jobcenter", "2", "external", "open");
  add_seat (outline, "Lenkungsgruppe", "Volkshochschule", "3", "internal", "planned");
  add_seat (outline, "Beirat", "Sportverein", NULL, NULL, "existing");
  add_seat (outline, NULL, "Elternvertretung", "1", NULL, NULL);
  add_seat (outline, "Lenkungsgruppe", "Feuerwehr", "4", "external", "optional");
  add_seat (outline, "Lenkungsgruppe", "Stadtarchiv", NULL, "internal", "named");
  entries = lotse_outline_groups_build (outline, TODAY);
  for (guint i = position (entries, "Seats"); i < g_list_model_get_n_items (G_LIST_MODEL (entries)); i++)
    {
      g_autoptr (LotseOutlineEntry) entry = g_list_model_get_item (G_LIST_MODEL (entries), i);

      headings += lotse_outline_entry_get_entry_type (entry) == LOTSE_ENTRY_SUBGROUP ? 1 : 0;
    }
  g_assert_cmpuint (headings, ==, 2);
  g_assert_cmpuint (lotse_outline_entry_get_count (find (entries, "Seats")), ==, 6);
  g_assert_cmpuint (position (entries, "Elternvertretung"), ==, position (entries, "Seats") + 1);
  g_assert_cmpuint (position (entries, "Lenkungsgruppe · 3 seats · 1 without a number · 4 optional · 2 open"), ==,
                    position (entries, "Elternvertretung") + 1);
  g_assert_cmpuint (position (entries, "Jobcenter"), ==, position (entries, "Elternvertretung") + 2);
  g_assert_cmpuint (position (entries, "Stadtarchiv"), ==, position (entries, "Jobcenter") + 3);
  g_assert_cmpuint (position (entries, "Beirat · 1 without a number"), ==, position (entries, "Stadtarchiv") + 1);
  g_assert_cmpuint (position (entries, "Sportverein"), ==, position (entries, "Stadtarchiv") + 2);
  g_assert_cmpstr (lotse_outline_entry_get_subtitle (find (entries, "Jobcenter")), ==, "2 seats · outside the administration");
  g_assert_cmpstr (lotse_outline_entry_get_subtitle (find (entries, "Volkshochschule")), ==, "3 seats · inside the administration");
  g_assert_cmpstr (lotse_outline_entry_get_pill (find (entries, "Jobcenter")), ==, "open");
  g_assert_cmpint (lotse_outline_entry_get_pill_style (find (entries, "Feuerwehr")), ==, LOTSE_PILL_OPEN);
  g_assert_cmpint (lotse_outline_entry_get_pill_style (find (entries, "Stadtarchiv")), ==, LOTSE_PILL_DONE);
  /* The row goes to its own seat, and is taken out by its own number. */
  g_assert_cmpuint (g_array_index (lotse_outline_entry_get_spans (find (entries, "Feuerwehr")), LotseSpan, 0).start, ==, 40);
  g_assert_cmpuint (lotse_outline_entry_get_item_position (find (entries, "Feuerwehr")), ==, 4);
}

static void
add_date (LotseOutline *outline, LotseItemKind kind, const char *text, const char *iso, const char *type, guint start)
{
  LotseOutlineItem *item = add_item (outline, kind, start);

  lotse_outline_item_set (item, "text", text);
  lotse_outline_item_set (item, "iso", iso);
  lotse_outline_item_set (item, "type", type);
  lotse_outline_take_item (outline, item);
}

/* A date that is a period or a deadline stands there once, as what it is; the same words elsewhere are another date. */
static void
test_periods (void)
{
  g_autoptr (LotseOutline) outline = lotse_outline_new ();
  g_autoptr (GListStore) entries = NULL;

  add_date (outline, LOTSE_ITEM_DATE, "2027 und 2028", "2027/2028", NULL, 10);
  add_date (outline, LOTSE_ITEM_DATE, "30. Juni 2026", "2026-06-30", NULL, 50);
  add_date (outline, LOTSE_ITEM_DATE, "2030", "2030", NULL, 90);
  add_date (outline, LOTSE_ITEM_DATE, "2030", "2030", NULL, 300);
  add_date (outline, LOTSE_ITEM_PERIOD, "2027 und 2028", "2027/2028", "period", 10);
  add_date (outline, LOTSE_ITEM_PERIOD, "2030", "2030", "deadline", 90);
  add_date (outline, LOTSE_ITEM_PERIOD, "jährlich", NULL, "cycle", 130);
  entries = lotse_outline_groups_build (outline, TODAY);
  g_assert_cmpuint (lotse_outline_entry_get_count (find (entries, "Dates and Deadlines")), ==, 5);
  g_assert_cmpuint (position (entries, "2027 und 2028"), ==, position (entries, "Funding and Deadlines") + 1);
  g_assert_cmpstr (lotse_outline_entry_get_caption (find (entries, "2030")), ==, "Deadline");
  g_assert_null (lotse_outline_entry_get_subtitle (find (entries, "2030")));
  g_assert_cmpuint (position (entries, "In the Text"), ==, position (entries, "jährlich") + 1);
  g_assert_cmpuint (position (entries, "30. Juni 2026"), ==, position (entries, "In the Text") + 1);
  g_assert_cmpuint (position (entries, "Goals and Measures"), ==, position (entries, "30. Juni 2026") + 2);
}

/* A dismissed stone says why and counts no longer; a removed seat stands below the others and can be taken back. */
static void
test_dismissed (void)
{
  g_autoptr (LotseOutline) outline = lotse_outline_new ();
  g_autoptr (GListStore) entries = NULL;
  LotseOutlineEntry *stone;

  add_hint (outline, "stone:open-placeholder", NULL);
  add_hint (outline, "stone:announced-but-missing", NULL);
  lotse_outline_item_set (lotse_outline_get_item (outline, LOTSE_ITEM_HINT, 0), "dismissed", "steht im Formular");
  add_seat (outline, "Beirat", "Jobcenter", "5", NULL, "existing");
  add_seat (outline, "Beirat", "Schulamt", "3", NULL, "existing");
  lotse_outline_item_set (lotse_outline_get_item (outline, LOTSE_ITEM_SEAT, 0), "dismissed", "");
  entries = lotse_outline_groups_build (outline, TODAY);
  g_assert_cmpuint (lotse_outline_entry_get_count (find (entries, "Stumbling Stones")), ==, 1);
  g_assert_cmpuint (position (entries, "Dismissed"), <, position (entries, "A blank was not filled in"));
  stone = find (entries, "A blank was not filled in");
  g_assert_cmpstr (lotse_outline_entry_get_subtitle (stone), ==, "Dismissed: steht im Formular");
  g_assert_cmpint (lotse_outline_entry_get_dismissal (stone), ==, LOTSE_DISMISSAL_DONE);
  g_assert_cmpuint (lotse_outline_entry_get_item_kind (stone), ==, LOTSE_ITEM_HINT);
  g_assert_cmpuint (lotse_outline_entry_get_item_position (stone), ==, 0);
  g_assert_cmpuint (lotse_outline_entry_get_count (find (entries, "Seats")), ==, 1);
  g_assert_nonnull (find (entries, "Beirat · 3 seats"));
  g_assert_cmpuint (position (entries, "Schulamt"), <, position (entries, "Removed"));
  g_assert_cmpuint (position (entries, "Removed"), <, position (entries, "Jobcenter"));
  g_assert_cmpint (lotse_outline_entry_get_dismissal (find (entries, "Schulamt")), ==, LOTSE_DISMISSAL_AT_ONCE);
}

/* Other days that may be the date of the paper are a line of their own that leads to them. */
static void
test_other_dates (void)
{
  g_autoptr (LotseOutline) outline = lotse_outline_new ();
  g_autoptr (GListStore) entries = NULL;
  LotseOutlineItem *key = add_item (outline, LOTSE_ITEM_KEY, 0);
  const char *const others = "7\u00a0Jun\u00a02026";
  LotseOutlineItem *date = add_item (outline, LOTSE_ITEM_DATE, 40);

  lotse_outline_item_set (key, "key", "date");
  lotse_outline_item_set (key, "value", "2026-05-04");
  lotse_outline_item_add (key, "alternatives", "2026-06-07");
  lotse_outline_take_item (outline, key);
  lotse_outline_item_set (date, "text", "7. Juni 2026");
  lotse_outline_item_set (date, "iso", "2026-06-07");
  lotse_outline_take_item (outline, date);
  entries = lotse_outline_groups_build (outline, TODAY);
  /* A day that is one of several is not torn where the line ends. */
  g_assert_cmpuint (position (entries, others), ==, position (entries, "4 May 2026") + 1);
  g_assert_cmpuint (g_array_index (lotse_outline_entry_get_spans (find (entries, others)), LotseSpan, 0).start, ==, 40);
  g_assert_null (lotse_outline_entry_get_alternatives (find (entries, "4 May 2026")));
}

/* What is inferred says from what, in the line that is spoken too. */
static void
test_inferred (void)
{
  g_autoptr (LotseOutline) outline = lotse_outline_new ();
  g_autoptr (GListStore) entries = NULL;
  g_autofree char *spoken = NULL;
  LotseOutlineItem *item = add_item (outline, LOTSE_ITEM_DATE, 0);

  lotse_outline_item_set (item, "text", "21. Februar");
  lotse_outline_item_set (item, "iso", "2019-02-21");
  lotse_outline_item_set_inferred (item, "year-of\tDezember 2018");
  lotse_outline_take_item (outline, item);
  entries = lotse_outline_groups_build (outline, TODAY);
  g_assert_cmpstr (lotse_outline_entry_get_reason (find (entries, "21. Februar")), ==, "The year was taken from “Dezember 2018”");
  spoken = lotse_outline_entry_dup_spoken (find (entries, "21. Februar"));
  g_assert_true (g_str_has_suffix (spoken, ", inferred, page 1"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/ui/outline-groups/empty", test_empty);
  g_test_add_func ("/ui/outline-groups/proposal-is-open", test_proposal_is_open);
  g_test_add_func ("/ui/outline-groups/timeline", test_timeline);
  g_test_add_func ("/ui/outline-groups/postponed", test_postponed);
  g_test_add_func ("/ui/outline-groups/bodies-by-role", test_bodies_by_role);
  g_test_add_func ("/ui/outline-groups/alternatives", test_alternatives);
  g_test_add_func ("/ui/outline-groups/dismissed", test_dismissed);
  g_test_add_func ("/ui/outline-groups/other-dates", test_other_dates);
  g_test_add_func ("/ui/outline-groups/stones-and-remarks", test_stones_and_remarks);
  g_test_add_func ("/ui/outline-groups/trust", test_trust);
  g_test_add_func ("/ui/outline-groups/participation", test_participation);
  g_test_add_func ("/ui/outline-groups/seats", test_seats);
  g_test_add_func ("/ui/outline-groups/periods", test_periods);
  g_test_add_func ("/ui/outline-groups/inferred", test_inferred);
  return g_test_run ();
}
