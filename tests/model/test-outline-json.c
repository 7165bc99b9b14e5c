/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-outline-json.h"

#include <json-glib/json-glib.h>
#include <string.h>

static JsonNode *
parse (const LotseOutline *outline)
{
  g_autofree char *text = lotse_outline_to_json_text (outline);
  g_autoptr (GError) error = NULL;
  JsonNode *root = json_from_string (text, &error);

  g_assert_no_error (error);
  return root;
}

static JsonObject *
get_row (JsonNode *root, const char *key, guint index)
{
  return json_array_get_object_element (json_object_get_array_member (json_node_get_object (root), key), index);
}

/* All keys are there, also where there is nothing. */
static void
test_empty (void)
{
  static const char *const keys[]
      = { "title",      "number",       "file_reference", "paper_type",   "lead_body", "publicity",  "date",
          "source_url", "municipality", "consultations",  "sections",     "decisions", "bodies",     "references",
          "amounts",    "dates",        "goals",          "stated_goals", "unparsed",  "provenance", "notice" };
  g_autoptr (LotseOutline) outline = lotse_outline_new ();
  g_autoptr (JsonNode) root = NULL;

  lotse_outline_set_notice (outline, "no-text");
  root = parse (outline);
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    g_assert_true (json_object_has_member (json_node_get_object (root), keys[i]));
  g_assert_cmpstr (json_object_get_string_member (json_node_get_object (root), "notice"), ==, "no-text");
  g_assert_true (json_object_get_null_member (json_node_get_object (root), "title"));
}

static LotseOutlineItem *
add (LotseOutline *outline, LotseItemKind kind, const char *field, const char *value)
{
  LotseOutlineItem *item = lotse_outline_item_new (kind, "test/json");

  lotse_outline_item_set (item, field, value);
  lotse_outline_item_add_span (item, (LotseSpan) { 2, 3, 4 });
  lotse_outline_take_item (outline, item);
  return item;
}

static void
test_rows (void)
{
  g_autoptr (LotseOutline) outline = lotse_outline_new ();
  g_autoptr (JsonNode) root = NULL;
  JsonObject *row, *span;

  lotse_outline_item_set (add (outline, LOTSE_ITEM_AMOUNT, "text", "12,50 €"), "cents", "1250");
  add (outline, LOTSE_ITEM_AMOUNT, "text", "viel Geld");
  lotse_outline_item_set_inferred (add (outline, LOTSE_ITEM_DATE, "iso", "2018-12"), "year-of\tDezember 2018");
  root = parse (outline);
  row = get_row (root, "amounts", 0);
  g_assert_cmpint (json_object_get_int_member (row, "cents"), ==, 1250);
  g_assert_cmpstr (json_object_get_string_member (row, "rule"), ==, "test/json");
  g_assert_cmpstr (json_object_get_string_member (row, "confidence"), ==, "certain");
  g_assert_false (json_object_has_member (row, "reason"));
  span = json_array_get_object_element (json_object_get_array_member (row, "spans"), 0);
  g_assert_cmpint (json_object_get_int_member (span, "page"), ==, 2);
  g_assert_cmpint (json_object_get_int_member (span, "start"), ==, 3);
  g_assert_cmpint (json_object_get_int_member (span, "length"), ==, 4);
  /* What was not understood stands apart, in its own words. */
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (json_node_get_object (root), "amounts")), ==, 1);
  row = get_row (root, "unparsed", 0);
  g_assert_cmpstr (json_object_get_string_member (row, "field"), ==, "amounts");
  g_assert_cmpstr (json_object_get_string_member (row, "text"), ==, "viel Geld");
  row = get_row (root, "dates", 0);
  g_assert_cmpstr (json_object_get_string_member (row, "reason"), ==, "year-of\tDezember 2018");
}

/* A session of which only its address is known. */
static void
test_session_words (void)
{
  g_autoptr (LotseOutline) outline = lotse_outline_new ();
  g_autoptr (JsonNode) root = NULL;

  lotse_outline_item_set (add (outline, LOTSE_ITEM_CONSULTATION, "text", "https://oparl.example.org/meeting/8"), "role", "decision");
  add (outline, LOTSE_ITEM_CONSULTATION, "text", "https://oparl.example.org/meeting/9");
  root = parse (outline);
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (json_node_get_object (root), "consultations")), ==, 1);
  g_assert_cmpstr (json_object_get_string_member (get_row (root, "consultations", 0), "text"), ==, "https://oparl.example.org/meeting/8");
  g_assert_cmpstr (json_object_get_string_member (get_row (root, "unparsed", 0), "field"), ==, "consultations");
  g_assert_cmpstr (json_object_get_string_member (get_row (root, "unparsed", 0), "text"), ==, "https://oparl.example.org/meeting/9");
}

/* A goal that only a sentence states stands apart from those that the paper marks. */
static void
test_goals (void)
{
  g_autoptr (LotseOutline) outline = lotse_outline_new ();
  g_autoptr (JsonNode) root = NULL;

  add (outline, LOTSE_ITEM_GOAL, "text", "Mehr Sprachkurse");
  lotse_outline_item_set_inferred (add (outline, LOTSE_ITEM_GOAL, "text", "Bis Ende 2030 weniger Wege"), "running-text");
  lotse_outline_item_set_inferred (add (outline, LOTSE_ITEM_GOAL, "text", "Kürzere Wege"), "order");
  root = parse (outline);
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (json_node_get_object (root), "goals")), ==, 2);
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (json_node_get_object (root), "stated_goals")), ==, 1);
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (json_node_get_object (root), "unparsed")), ==, 0);
  g_assert_cmpstr (json_object_get_string_member (get_row (root, "goals", 1), "text"), ==, "Kürzere Wege");
  g_assert_cmpstr (json_object_get_string_member (get_row (root, "stated_goals", 0), "text"), ==, "Bis Ende 2030 weniger Wege");
}

/* A participation's reason is a field, not its provenance. */
static void
test_participation (void)
{
  g_autoptr (LotseOutline) outline = lotse_outline_new ();
  g_autoptr (JsonNode) root = NULL;
  LotseOutlineItem *item = add (outline, LOTSE_ITEM_PARTICIPATION, "state", "not-heard-reasoned");

  lotse_outline_item_set (item, "reason", "keine Zeit");
  lotse_outline_item_set_inferred (item, "order");
  root = parse (outline);
  g_assert_cmpstr (json_object_get_string_member (get_row (root, "participation", 0), "reason"), ==, "keine Zeit");
}

/* The same outline gives the same bytes, one object and a line feed at the end. */
static void
test_text (void)
{
  g_autoptr (LotseOutline) outline = lotse_outline_new ();
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  lotse_outline_item_set (add (outline, LOTSE_ITEM_KEY, "key", "title"), "value", "„Größe“ \"5\"\n");
  first = lotse_outline_to_json_text (outline);
  second = lotse_outline_to_json_text (outline);
  g_assert_cmpstr (first, ==, second);
  g_assert_true (g_str_has_prefix (first, "{\n") && g_str_has_suffix (first, "\n}\n"));
  g_assert_nonnull (strstr (first, "„Größe“"));
}

/* The pieces together are what the library for JSON makes of the whole, to the byte. */
static void
test_pretty (void)
{
  g_autoptr (LotseOutline) outline = lotse_outline_new ();
  g_autoptr (JsonGenerator) generator = json_generator_new ();
  g_autoptr (JsonNode) root = NULL;
  g_autofree char *text = NULL;
  g_autofree char *want = NULL;

  lotse_outline_item_set (add (outline, LOTSE_ITEM_KEY, "key", "title"), "value", "„Größe“ \"5\"\n");
  add (outline, LOTSE_ITEM_AMOUNT, "text", "viel Geld");
  lotse_outline_item_set (add (outline, LOTSE_ITEM_SECTION, "heading", "Zwei\nZeilen"), "kind", "facts");
  add (outline, LOTSE_ITEM_SECTION, "heading", "Anlagen");
  text = lotse_outline_to_json_text (outline);
  root = json_from_string (text, NULL);
  json_generator_set_root (generator, root);
  json_generator_set_pretty (generator, TRUE);
  json_generator_set_indent (generator, 1);
  want = json_generator_to_data (generator, NULL);
  g_assert_true (g_str_has_suffix (text, "\n"));
  text[strlen (text) - 1] = '\0';
  g_assert_cmpstr (text, ==, want);
}

static void
longest_cb (const char *text, gpointer user_data)
{
  gsize *longest = user_data;

  *longest = MAX (*longest, strlen (text));
}

/* However many rows there are, none waits for another one. */
static void
test_pieces (void)
{
  g_autoptr (LotseOutline) outline = lotse_outline_new ();
  gsize longest = 0;

  for (guint i = 0; i < 1000; i++)
    add (outline, LOTSE_ITEM_GOAL, "text", "Ein Ziel, das in einer Zeile steht");
  lotse_outline_print_json (outline, longest_cb, &longest);
  g_assert_cmpuint (longest, >, 30);
  g_assert_cmpuint (longest, <, 100);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/outline-json/empty", test_empty);
  g_test_add_func ("/model/outline-json/rows", test_rows);
  g_test_add_func ("/model/outline-json/goals", test_goals);
  g_test_add_func ("/model/outline-json/session-words", test_session_words);
  g_test_add_func ("/model/outline-json/participation", test_participation);
  g_test_add_func ("/model/outline-json/text", test_text);
  g_test_add_func ("/model/outline-json/pretty", test_pretty);
  g_test_add_func ("/model/outline-json/pieces", test_pieces);
  return g_test_run ();
}
