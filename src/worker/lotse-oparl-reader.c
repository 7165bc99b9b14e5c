/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-oparl-reader.h"

#include <json-glib/json-glib.h>
#include <string.h>

#include "lotse-limits.h"
#include "lotse-text-reader.h"

/* OParl nests consultation, agenda item, meeting, organisation; deeper is a trick against parsers that call themselves. */
#define DEEPEST 64
/* Bytes of the path of a fact. */
#define LONGEST_PATH 1000

/* Depth of brackets outside strings. */
static gboolean
is_shallow (const char *text)
{
  guint depth = 0;
  gboolean in_string = FALSE;

  for (const char *p = text; *p != '\0'; p++)
    {
      if (in_string)
        {
          if (*p == '\\' && p[1] != '\0')
            p++;
          else if (*p == '"')
            in_string = FALSE;
        }
      else if (*p == '"')
        in_string = TRUE;
      else if (*p == '{' || *p == '[')
        {
          if (++depth > DEEPEST)
            return FALSE;
        }
      else if ((*p == '}' || *p == ']') && depth > 0)
        depth--;
    }
  return TRUE;
}

static const char *
get_string (JsonObject *object, const char *member)
{
  JsonNode *node = json_object_get_member (object, member);

  return node != NULL && JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING ? json_node_get_string (node)
                                                                                                          : NULL;
}

/* Both forms are in use: https://schema.oparl.org/1.1/Paper and https://oparl.org/schema/1.1/Paper. */
static gboolean
is_oparl_url (const char *url)
{
  return strstr (url, "://schema.oparl.org/") != NULL || strstr (url, "oparl.org/schema/") != NULL;
}

static gboolean
is_of_type (JsonObject *object, const char *type)
{
  const char *url = get_string (object, "type");
  const char *name = url != NULL ? strrchr (url, '/') : NULL;

  return name != NULL && is_oparl_url (url) && g_str_equal (name + 1, type);
}

/* Whether a text begins as an object of JSON does, or a list of such: with the name of a member, in quotes and with a colon. Nothing that people
 * write to be read begins so. One look from the front to the first colon. */
static gboolean
begins_as_json (const char *text)
{
  const char *p = text + strspn (text, " \t\r\n[");

  if (*p != '{')
    return FALSE;
  p += 1 + strspn (p + 1, " \t\r\n");
  if (*p != '"')
    return FALSE;
  p += 1 + strcspn (p + 1, "\"\n");
  return *p == '"' && p[1 + strspn (p + 1, " \t\r\n")] == ':';
}

/* Whether the whole text is one word, number or string of JSON, which no paper is. */
static gboolean
is_json_value (const char *text)
{
  static const char *const words[] = { "null", "true", "false" };
  const char *p = text + strspn (text, " \t\r\n");
  gsize length = strcspn (p, " \t\r\n");

  if (*p == '"')
    {
      length = 1;
      while (p[length] != '\0' && p[length] != '"' && p[length] != '\n')
        length += p[length] == '\\' && p[length + 1] != '\0' ? 2 : 1;
      if (p[length] != '"')
        return FALSE;
      length++;
    }
  else if (length == 0 || strspn (p, "-+.eE0123456789") != length || (*p != '-' && !g_ascii_isdigit (*p)))
    {
      gboolean is_word = FALSE;

      for (guint i = 0; i < G_N_ELEMENTS (words); i++)
        is_word = is_word || (strlen (words[i]) == length && strncmp (p, words[i], length) == 0);
      if (!is_word)
        return FALSE;
    }
  return p[length + strspn (p + length, " \t\r\n")] == '\0';
}

/* Says once that the file has more than is taken over; the last place among the facts is kept for it. */
static void
leave_out (LotseDocumentText *document)
{
  if (lotse_document_text_lookup_fact (document, LOTSE_FACT_LEFT_OUT) == NULL)
    lotse_document_text_add_fact (document, LOTSE_FACT_LEFT_OUT, "true");
}

static void
add_fact (LotseDocumentText *document, const char *path, const char *value)
{
  if (*value == '\0')
    return;
  if (strlen (value) <= LOTSE_LIMIT_FACT_SIZE && lotse_document_text_get_n_facts (document) < LOTSE_LIMIT_ENTRIES)
    lotse_document_text_add_fact (document, path, value);
  else
    leave_out (document);
}

static void
add_value (LotseDocumentText *document, const char *path, JsonNode *node)
{
  g_autofree char *number = NULL;

  switch (json_node_get_value_type (node))
    {
    case G_TYPE_STRING:
      add_fact (document, path, json_node_get_string (node));
      break;
    case G_TYPE_BOOLEAN:
      add_fact (document, path, json_node_get_boolean (node) ? "true" : "false");
      break;
    case G_TYPE_INT64:
      number = g_strdup_printf ("%" G_GINT64_FORMAT, json_node_get_int (node));
      add_fact (document, path, number);
      break;
    case G_TYPE_DOUBLE:
      number = g_malloc (G_ASCII_DTOSTR_BUF_SIZE);
      add_fact (document, path, g_ascii_dtostr (number, G_ASCII_DTOSTR_BUF_SIZE, json_node_get_double (node)));
      break;
    default:
      break;
    }
}

static void
flatten (LotseDocumentText *document, GString *path, JsonNode *node)
{
  gsize length = path->len;

  if (length > LONGEST_PATH)
    leave_out (document);
  if (length > LONGEST_PATH || lotse_document_text_get_n_facts (document) >= LOTSE_LIMIT_FACTS)
    return;
  if (JSON_NODE_HOLDS_OBJECT (node))
    {
      JsonObjectIter iter;
      const char *name;
      JsonNode *child;

      json_object_iter_init_ordered (&iter, json_node_get_object (node));
      while (json_object_iter_next_ordered (&iter, &name, &child))
        {
          if (length > 0)
            g_string_append_c (path, '.');
          g_string_append (path, name);
          flatten (document, path, child);
          g_string_truncate (path, length);
        }
    }
  else if (JSON_NODE_HOLDS_ARRAY (node))
    {
      JsonArray *array = json_node_get_array (node);

      for (guint i = 0; i < json_array_get_length (array); i++)
        {
          g_string_append_printf (path, length > 0 ? ".%u" : "%u", i);
          flatten (document, path, json_array_get_element (array, i));
          g_string_truncate (path, length);
        }
    }
  else if (JSON_NODE_HOLDS_VALUE (node))
    add_value (document, path->str, node);
}

/* The texts of resolutions, and the files with text, in the order of the paper. */
static void
collect (JsonNode *node, GString *resolutions, GPtrArray *files)
{
  if (JSON_NODE_HOLDS_ARRAY (node))
    {
      JsonArray *array = json_node_get_array (node);

      for (guint i = 0; i < json_array_get_length (array); i++)
        collect (json_array_get_element (array, i), resolutions, files);
    }
  else if (JSON_NODE_HOLDS_OBJECT (node))
    {
      JsonObject *object = json_node_get_object (node);
      const char *resolution = get_string (object, "resolutionText");
      const char *text = is_of_type (object, "File") ? get_string (object, "text") : NULL;
      JsonObjectIter iter;
      JsonNode *child;

      if (resolution != NULL)
        g_string_append_printf (resolutions, "\n\n%s", resolution);
      if (text != NULL && *text != '\0')
        g_ptr_array_add (files, (gpointer) text);
      json_object_iter_init_ordered (&iter, object);
      while (json_object_iter_next_ordered (&iter, NULL, &child))
        collect (child, resolutions, files);
    }
}

static void
add_clean_page (LotseDocumentText *document, const char *text)
{
  g_autofree char *clean = lotse_text_reader_decode ((const guint8 *) text, strlen (text), LOTSE_CHARSET_UTF8, NULL);

  if (lotse_document_text_get_n_pages (document) < LOTSE_LIMIT_PAGES)
    lotse_document_text_add_page (document, g_strdelimit (clean, "\f", '\n'), NULL);
  else
    leave_out (document);
}

/* The paper, also where a server hands it out as the only one of a list, or in the "data" of its answer. Of several none is the paper. */
static JsonNode *
find_paper (JsonNode *node)
{
  while (node != NULL)
    if (JSON_NODE_HOLDS_ARRAY (node))
      node = json_array_get_length (json_node_get_array (node)) == 1 ? json_array_get_element (json_node_get_array (node), 0) : NULL;
    else if (!JSON_NODE_HOLDS_OBJECT (node))
      return NULL;
    else if (is_of_type (json_node_get_object (node), "Paper"))
      return node;
    else
      node = json_object_get_member (json_node_get_object (node), "data");
  return NULL;
}

LotseDocumentText *
lotse_oparl_reader_read (const char *text, gsize length, gboolean *foreign)
{
  g_autoptr (JsonParser) parser = NULL;
  g_autoptr (GString) first = NULL;
  g_autoptr (GString) path = NULL;
  g_autoptr (GPtrArray) files = NULL;
  LotseDocumentText *document;
  JsonNode *root;
  const char *name;
  char first_byte = text[strspn (text, " \t\r\n")];

  *foreign = begins_as_json (text) || is_json_value (text);
  if ((first_byte != '{' && first_byte != '[') || !is_shallow (text))
    return NULL;
  parser = json_parser_new_immutable ();
  if (!json_parser_load_from_data (parser, text, (gssize) length, NULL))
    return NULL;
  root = find_paper (json_parser_get_root (parser));
  *foreign = TRUE;
  if (root == NULL)
    return NULL;
  *foreign = FALSE;
  document = lotse_document_text_new (LOTSE_SOURCE_OPARL);
  path = g_string_new (NULL);
  flatten (document, path, root);
  name = get_string (json_node_get_object (root), "name");
  first = g_string_new (name != NULL ? name : "");
  files = g_ptr_array_new ();
  collect (root, first, files);
  add_clean_page (document, first->str);
  for (guint i = 0; i < files->len; i++)
    add_clean_page (document, g_ptr_array_index (files, i));
  return document;
}
