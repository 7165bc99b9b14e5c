/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Golden papers: every golden/NAME.txt is analysed and compared with golden/NAME.outline.json. Only the keys given there are compared:
 * scalars exactly; lists row by row in their order, each on the keys given in the expected row. Rows of strings are compared exactly. */
#include "lotse-analyzer.h"
#include "lotse-outline-json.h"

#include <json-glib/json-glib.h>
#include <string.h>

static char *
read_golden (const char *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "analysis", "golden", name, NULL);
  g_autoptr (GError) error = NULL;
  char *contents = NULL;

  g_file_get_contents (path, &contents, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (g_utf8_validate (contents, -1, NULL));
  return contents;
}

static LotseDocumentText *
text_of_paper (const char *contents)
{
  LotseDocumentText *text = lotse_document_text_new (LOTSE_SOURCE_TEXT);
  g_auto (GStrv) pages = g_strsplit (contents, "\f", -1);

  for (guint i = 0; pages[i]; i++)
    lotse_document_text_add_page (text, pages[i], NULL);
  return text;
}

static char *
node_to_text (JsonNode *node)
{
  return node ? json_to_string (node, FALSE) : g_strdup ("(missing)");
}

static void compare (const char *path, JsonNode *expected, JsonNode *found, GString *report);

static void
compare_lists (const char *path, JsonArray *expected, JsonArray *found, GString *report)
{
  guint n = MAX (json_array_get_length (expected), json_array_get_length (found));

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *row = g_strdup_printf ("%s[%u]", path, i);

      if (i >= json_array_get_length (found))
        {
          g_autofree char *text = node_to_text (json_array_get_element (expected, i));

          g_string_append_printf (report, "  %s: missing %s\n", row, text);
        }
      else if (i >= json_array_get_length (expected))
        {
          g_autofree char *text = node_to_text (json_array_get_element (found, i));

          g_string_append_printf (report, "  %s: not expected %s\n", row, text);
        }
      else
        compare (row, json_array_get_element (expected, i), json_array_get_element (found, i), report);
    }
}

static void
compare (const char *path, JsonNode *expected, JsonNode *found, GString *report)
{
  g_autofree char *want = NULL, *have = NULL;

  if (found && JSON_NODE_HOLDS_OBJECT (expected) && JSON_NODE_HOLDS_OBJECT (found))
    {
      g_autoptr (GList) members = json_object_get_members (json_node_get_object (expected));

      for (GList *l = members; l; l = l->next)
        {
          g_autofree char *inner = *path ? g_strdup_printf ("%s.%s", path, (char *) l->data) : g_strdup (l->data);

          compare (inner, json_object_get_member (json_node_get_object (expected), l->data),
                   json_object_get_member (json_node_get_object (found), l->data), report);
        }
      return;
    }
  if (found && JSON_NODE_HOLDS_ARRAY (expected) && JSON_NODE_HOLDS_ARRAY (found))
    {
      compare_lists (path, json_node_get_array (expected), json_node_get_array (found), report);
      return;
    }
  want = node_to_text (expected);
  have = node_to_text (found);
  if (!g_str_equal (want, have))
    g_string_append_printf (report, "  %s:\n    expected %s\n    found    %s\n", path, want, have);
}

static void
test_paper (gconstpointer data)
{
  const char *name = data;
  g_autofree char *paper_name = g_strconcat (name, ".txt", NULL);
  g_autofree char *outline_name = g_strconcat (name, ".outline.json", NULL);
  g_autofree char *paper = read_golden (paper_name);
  g_autofree char *expected_text = read_golden (outline_name);
  g_autoptr (LotseDocumentText) text = text_of_paper (paper);
  g_autoptr (LotseOutline) outline = lotse_analyzer_run (text, lotse_lexicon_get_default (), NULL, NULL);
  g_autofree char *found_text = NULL;
  g_autoptr (JsonNode) expected = NULL, found = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GString) report = g_string_new (NULL);

  g_assert_nonnull (outline);
  found_text = lotse_outline_to_json_text (outline);
  expected = json_from_string (expected_text, &error);
  g_assert_no_error (error);
  found = json_from_string (found_text, &error);
  g_assert_no_error (error);
  compare ("", expected, found, report);
  if (report->len > 0)
    {
      g_test_message ("%s:\n%s", name, report->str);
      g_printerr ("%s:\n%s", name, report->str);
      g_test_fail ();
    }
}

int
main (int argc, char **argv)
{
  g_autofree char *folder = NULL;
  g_autoptr (GDir) dir = NULL;
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) error = NULL;

  g_test_init (&argc, &argv, NULL);
  folder = g_test_build_filename (G_TEST_DIST, "analysis", "golden", NULL);
  dir = g_dir_open (folder, 0, &error);
  g_assert_no_error (error);
  for (const char *file = g_dir_read_name (dir); file; file = g_dir_read_name (dir))
    if (g_str_has_suffix (file, ".txt"))
      g_ptr_array_add (names, g_strndup (file, strlen (file) - 4));
  g_ptr_array_sort_values (names, (GCompareFunc) strcmp);
  for (guint i = 0; i < names->len; i++)
    {
      const char *name = g_ptr_array_index (names, i);
      g_autofree char *path = g_strconcat ("/analysis/golden/", name, NULL);

      g_test_add_data_func (path, name, test_paper);
    }
  return g_test_run ();
}
