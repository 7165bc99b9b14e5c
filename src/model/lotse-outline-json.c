/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-outline-json.h"

#include "lotse-json.h"

#include <string.h>

typedef struct
{
  LotseItemKind kind;
  const char *key;        /* of the array in the output */
  const char *required;   /* a row without this field, or any of several, stands in "unparsed" instead; or NULL */
  const char *fields[12]; /* always there, null where not set; those before "|" … those after it only where set */
  const char *lists[4];
  const char *reason; /* takes the items of its kind that are inferred for this reason, from the section that has none; or NULL */
} Section;

static const char *const scalar_keys[]
    = { "title", "number", "file_reference", "paper_type", "lead_body", "publicity", "date", "source_url", "municipality" };

static const Section sections[] = {
  { LOTSE_ITEM_CONSULTATION,
    "consultations",
    "date body role role_text result publicity votes top",
    { "date", "body", "role", "result", "|", "role_text", "publicity", "votes", "top", "text" },
    { NULL } },
  { LOTSE_ITEM_SECTION, "sections", NULL, { "kind", "heading" }, { NULL } },
  { LOTSE_ITEM_DECISION, "decisions", NULL, { "text", "body", "action", "status", "|", "date", "paper", "condition" }, { NULL } },
  { LOTSE_ITEM_BODY, "bodies", NULL, { "name", "kind", "|", "code", "side" }, { "roles", "mentions" } },
  { LOTSE_ITEM_REFERENCE, "references", NULL, { "kind", "text", "|", "base", "system" }, { NULL } },
  { LOTSE_ITEM_AMOUNT, "amounts", "cents", { "text", "cents", "|", "account", "product" }, { NULL } },
  { LOTSE_ITEM_DATE, "dates", "iso", { "text", "iso", "|", "deadline" }, { NULL } },
  { LOTSE_ITEM_GOAL, "goals", NULL, { "level", "text" }, { NULL } },
  { LOTSE_ITEM_GOAL, "stated_goals", NULL, { "level", "text" }, { NULL }, "running-text" },
  { LOTSE_ITEM_SIGNATORY, "signatories", NULL, { "name", "function", "|", "mode" }, { NULL } },
  { LOTSE_ITEM_SEAT, "seats", NULL, { "group", "body", "count", "side", "status", "|", "person", "dismissed" }, { NULL } },
  { LOTSE_ITEM_PERIOD, "periods", NULL, { "text", "iso", "type", "|", "precision" }, { NULL } },
  { LOTSE_ITEM_HINT, "hints", NULL, { "code", "detail", "|", "dismissed" }, { NULL } },
  { LOTSE_ITEM_PARTICIPATION, "participation", NULL, { "state", "body", "|", "reason" }, { NULL } },
  { LOTSE_ITEM_TRUST, "trust", NULL, { "source", "portal", "authority", "date", "|", "part" }, { NULL } },
};

static void
add_list (JsonBuilder *builder, const char *key, const char *const *values)
{
  json_builder_set_member_name (builder, key);
  json_builder_begin_array (builder);
  for (guint i = 0; values[i]; i++)
    json_builder_add_string_value (builder, values[i]);
  json_builder_end_array (builder);
}

static void
add_provenance (JsonBuilder *builder, const LotseOutlineItem *item)
{
  json_builder_set_member_name (builder, "spans");
  json_builder_begin_array (builder);
  for (guint i = 0; i < lotse_outline_item_get_n_spans (item); i++)
    {
      const LotseSpan *span = lotse_outline_item_get_span (item, i);

      json_builder_begin_object (builder);
      lotse_json_add_int (builder, "page", span->page);
      lotse_json_add_int (builder, "start", span->start);
      lotse_json_add_int (builder, "length", span->length);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  lotse_json_add_string (builder, "rule", lotse_outline_item_get_rule (item));
  lotse_json_add_string (builder, "confidence", lotse_confidence_to_word (lotse_outline_item_get_confidence (item)));
  /* A participation has a reason of its own. */
  if (lotse_outline_item_get_reason (item) && !lotse_outline_item_get (item, "reason"))
    lotse_json_add_string (builder, "reason", lotse_outline_item_get_reason (item));
  if (*lotse_outline_item_get_list (item, "alternatives"))
    add_list (builder, "alternatives", lotse_outline_item_get_list (item, "alternatives"));
}

static void
add_field (JsonBuilder *builder, const char *name, const char *value)
{
  if (value && (g_str_equal (name, "cents") || g_str_equal (name, "count")))
    lotse_json_add_int (builder, name, g_ascii_strtoll (value, NULL, 10));
  else
    lotse_json_add_string (builder, name, value);
}

static void
add_row (JsonBuilder *builder, const Section *section, const LotseOutlineItem *item)
{
  gboolean optional = FALSE;

  json_builder_begin_object (builder);
  for (guint i = 0; i < G_N_ELEMENTS (section->fields) && section->fields[i]; i++)
    {
      const char *value;

      if (g_str_equal (section->fields[i], "|"))
        {
          optional = TRUE;
          continue;
        }
      value = lotse_outline_item_get (item, section->fields[i]);
      if (value || !optional)
        add_field (builder, section->fields[i], value);
    }
  for (guint i = 0; i < G_N_ELEMENTS (section->lists) && section->lists[i]; i++)
    add_list (builder, section->lists[i], lotse_outline_item_get_list (item, section->lists[i]));
  add_provenance (builder, item);
  json_builder_end_object (builder);
}

static gboolean
belongs (const Section *section, const LotseOutlineItem *item)
{
  const char *reason = lotse_outline_item_get_reason (item);

  if (section->reason)
    return g_strcmp0 (reason, section->reason) == 0;
  for (guint s = 0; s < G_N_ELEMENTS (sections); s++)
    if (sections[s].kind == section->kind && sections[s].reason && g_strcmp0 (reason, sections[s].reason) == 0)
      return FALSE;
  return TRUE;
}

static gboolean
is_parsed (const Section *section, const LotseOutlineItem *item)
{
  g_auto (GStrv) fields = section->required ? g_strsplit (section->required, " ", -1) : NULL;

  for (guint i = 0; fields && fields[i]; i++)
    if (lotse_outline_item_get (item, fields[i]))
      return TRUE;
  return !fields;
}

/* --- the text, piece by piece: a file may have a million rows ----------------------------------------------------------------------- */

typedef struct
{
  LotseTextFunc print;
  gpointer user_data;
  JsonGenerator *generator;
  gboolean has_members;
  gboolean has_rows;
} Writer;

static void
put (Writer *writer, const char *text)
{
  writer->print (text, writer->user_data);
}

/* All lines behind the first further in by @indent: no string has a line break of its own. */
static void
put_node (Writer *writer, JsonNode *node, const char *indent)
{
  g_autofree char *text = NULL;
  char *next;

  json_generator_set_root (writer->generator, node);
  text = json_generator_to_data (writer->generator, NULL);
  for (char *line = text; line; line = next)
    {
      next = strchr (line, '\n');
      if (next)
        *next++ = '\0';
      put (writer, line);
      if (next)
        {
          put (writer, "\n");
          put (writer, indent);
        }
    }
}

static void
begin_member (Writer *writer, const char *key)
{
  put (writer, writer->has_members ? ",\n \"" : "\n \"");
  put (writer, key);
  put (writer, "\" : ");
  writer->has_members = TRUE;
}

static void
begin_array (Writer *writer, const char *key)
{
  begin_member (writer, key);
  put (writer, "[");
  writer->has_rows = FALSE;
}

static void
put_row (Writer *writer, JsonBuilder *builder)
{
  g_autoptr (JsonNode) row = json_builder_get_root (builder);

  put (writer, writer->has_rows ? ",\n  " : "\n  ");
  put_node (writer, row, "  ");
  writer->has_rows = TRUE;
}

static void
end_array (Writer *writer)
{
  put (writer, writer->has_rows ? "\n ]" : "]");
}

static void
put_string (Writer *writer, const char *key, const char *value)
{
  g_autoptr (JsonNode) node = json_node_alloc ();

  json_node_init (node, value ? JSON_NODE_VALUE : JSON_NODE_NULL);
  if (value)
    json_node_set_string (node, value);
  begin_member (writer, key);
  put_node (writer, node, " ");
}

static void
put_section (Writer *writer, const Section *section, const LotseOutline *outline)
{
  begin_array (writer, section->key);
  for (guint i = 0; i < lotse_outline_get_n_items (outline, section->kind); i++)
    {
      const LotseOutlineItem *item = lotse_outline_get_item (outline, section->kind, i);
      g_autoptr (JsonBuilder) builder = NULL;

      if (!is_parsed (section, item) || !belongs (section, item))
        continue;
      builder = json_builder_new_immutable ();
      add_row (builder, section, item);
      put_row (writer, builder);
    }
  end_array (writer);
}

static void
put_unparsed (Writer *writer, const LotseOutline *outline)
{
  begin_array (writer, "unparsed");
  for (guint s = 0; s < G_N_ELEMENTS (sections); s++)
    for (guint i = 0; i < lotse_outline_get_n_items (outline, sections[s].kind); i++)
      {
        const LotseOutlineItem *item = lotse_outline_get_item (outline, sections[s].kind, i);
        g_autoptr (JsonBuilder) builder = NULL;

        if (is_parsed (&sections[s], item) || !belongs (&sections[s], item))
          continue;
        builder = json_builder_new_immutable ();
        json_builder_begin_object (builder);
        lotse_json_add_string (builder, "field", sections[s].key);
        lotse_json_add_string (builder, "text", lotse_outline_item_get (item, "text"));
        add_provenance (builder, item);
        json_builder_end_object (builder);
        put_row (writer, builder);
      }
  end_array (writer);
}

static void
put_key_provenance (Writer *writer, const LotseOutline *outline)
{
  g_autoptr (JsonBuilder) builder = json_builder_new_immutable ();
  g_autoptr (JsonNode) all = NULL;

  begin_member (writer, "provenance");
  json_builder_begin_object (builder);
  for (guint i = 0; i < G_N_ELEMENTS (scalar_keys); i++)
    {
      const LotseOutlineItem *item = lotse_outline_get_key_item (outline, scalar_keys[i]);

      if (!item)
        continue;
      json_builder_set_member_name (builder, scalar_keys[i]);
      json_builder_begin_object (builder);
      add_provenance (builder, item);
      json_builder_end_object (builder);
    }
  json_builder_end_object (builder);
  all = json_builder_get_root (builder);
  put_node (writer, all, " ");
}

void
lotse_outline_print_json (const LotseOutline *outline, LotseTextFunc print, gpointer user_data)
{
  g_autoptr (JsonGenerator) generator = json_generator_new ();
  Writer writer = { .print = print, .user_data = user_data, .generator = generator };

  json_generator_set_pretty (generator, TRUE);
  json_generator_set_indent (generator, 1);
  put (&writer, "{");
  for (guint i = 0; i < G_N_ELEMENTS (scalar_keys); i++)
    put_string (&writer, scalar_keys[i], lotse_outline_get_key (outline, scalar_keys[i]));
  for (guint s = 0; s < G_N_ELEMENTS (sections); s++)
    put_section (&writer, &sections[s], outline);
  put_unparsed (&writer, outline);
  put_key_provenance (&writer, outline);
  put_string (&writer, "notice", lotse_outline_get_notice (outline));
  put (&writer, "\n}\n");
}

static void
append_cb (const char *text, gpointer user_data)
{
  g_string_append (user_data, text);
}

char *
lotse_outline_to_json_text (const LotseOutline *outline)
{
  GString *text = g_string_new (NULL);

  lotse_outline_print_json (outline, append_cb, text);
  return g_string_free_and_steal (text);
}
