/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-store-private.h"

static void
append_json_string (GString *out, const char *text)
{
  g_string_append_c (out, '"');
  for (const char *p = text; *p; p++)
    switch (*p)
      {
      case '"':
      case '\\':
        g_string_append_c (out, '\\');
        g_string_append_c (out, *p);
        break;
      default:
        if ((guchar) *p < 0x20)
          g_string_append_printf (out, "\\u%04x", (guint) (guchar) *p);
        else
          g_string_append_c (out, *p);
      }
  g_string_append_c (out, '"');
}

static void
append_member (GString *out, const char *name)
{
  if (out->len > 1)
    g_string_append_c (out, ',');
  append_json_string (out, name);
  g_string_append_c (out, ':');
}

/* The list fields of all kinds (lotse-outline.h). */
static const char *const list_names[] = { "roles", "mentions", "alternatives" };

static void
write_fields (GString *out, const LotseOutlineItem *item)
{
  g_string_assign (out, "{");
  for (guint i = 0; i < lotse_outline_item_get_n_fields (item); i++)
    {
      const char *name = lotse_outline_item_get_field_name (item, i);

      append_member (out, name);
      append_json_string (out, lotse_outline_item_get (item, name));
    }
  for (guint l = 0; l < G_N_ELEMENTS (list_names); l++)
    {
      const char *const *values = lotse_outline_item_get_list (item, list_names[l]);

      if (!*values)
        continue;
      append_member (out, list_names[l]);
      g_string_append_c (out, '[');
      for (guint i = 0; values[i]; i++)
        {
          if (i > 0)
            g_string_append_c (out, ',');
          append_json_string (out, values[i]);
        }
      g_string_append_c (out, ']');
    }
  g_string_append_c (out, '}');
}

static gboolean
write_spans (LotseDb *db, gint64 item_id, const LotseOutlineItem *item, LotseStatement *insert, GError **error)
{
  for (guint i = 0; i < lotse_outline_item_get_n_spans (item); i++)
    {
      const LotseSpan *span = lotse_outline_item_get_span (item, i);

      lotse_statement_bind_int (insert, 1, item_id);
      lotse_statement_bind_int (insert, 2, i);
      lotse_statement_bind_int (insert, 3, span->page);
      lotse_statement_bind_int (insert, 4, span->start);
      lotse_statement_bind_int (insert, 5, span->length);
      if (!lotse_statement_run (insert, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
remove_found (LotseDb *db, gint64 paper_id, GError **error)
{
  g_autoptr (LotseStatement) remove = lotse_db_prepare (db, "DELETE FROM outline_item WHERE paper_id = ?1 AND origin = 'rule'", error);

  if (!remove)
    return FALSE;
  lotse_statement_bind_int (remove, 1, paper_id);
  return lotse_statement_run (remove, error);
}

gboolean
_lotse_outlines_write (LotseDb *db, gint64 paper_id, const LotseOutline *outline, GError **error)
{
  g_autoptr (LotseStatement) insert
      = lotse_db_prepare (db,
                          "INSERT INTO outline_item (paper_id, kind, position, origin, rule, confidence, reason, fields)"
                          " VALUES (?1, ?2, ?3, 'rule', ?4, ?5, ?6, ?7)",
                          error);
  g_autoptr (LotseStatement) insert_span = lotse_db_prepare (
      db, "INSERT INTO outline_span (outline_item_id, position, page, start, length) VALUES (?1, ?2, ?3, ?4, ?5)", error);
  g_autoptr (GString) fields = g_string_new (NULL);

  if (!insert || !insert_span || !remove_found (db, paper_id, error))
    return FALSE;
  for (guint kind = 0; kind < LOTSE_N_ITEM_KINDS; kind++)
    for (guint i = 0; i < lotse_outline_get_n_items (outline, (LotseItemKind) kind); i++)
      {
        const LotseOutlineItem *item = lotse_outline_get_item (outline, (LotseItemKind) kind, i);
        const char *rule = lotse_outline_item_get_rule (item);

        write_fields (fields, item);
        lotse_statement_bind_int (insert, 1, paper_id);
        lotse_statement_bind_text (insert, 2, lotse_item_kind_to_word ((LotseItemKind) kind));
        lotse_statement_bind_int (insert, 3, i);
        lotse_statement_bind_text (insert, 4, rule ? rule : "");
        lotse_statement_bind_text (insert, 5, lotse_confidence_to_word (lotse_outline_item_get_confidence (item)));
        lotse_statement_bind_text (insert, 6, lotse_outline_item_get_reason (item));
        lotse_statement_bind_text (insert, 7, fields->str);
        if (!lotse_statement_run (insert, error) || !write_spans (db, lotse_db_get_last_rowid (db), item, insert_span, error))
          return FALSE;
      }
  return TRUE;
}

typedef struct
{
  LotseOutlineItem *item;
  gint64 id;
} Row;

/* Items in the order of their rows. */
static gboolean
read_items (LotseDb *db, gint64 paper_id, GArray *rows, GError **error)
{
  g_autoptr (LotseStatement) select
      = lotse_db_prepare (db,
                          "SELECT outline_item_id, kind, rule, confidence, reason FROM outline_item WHERE paper_id = ?1"
                          " ORDER BY outline_item_id",
                          error);
  gboolean more;

  if (!select)
    return FALSE;
  lotse_statement_bind_int (select, 1, paper_id);
  while (TRUE)
    {
      LotseItemKind kind;
      LotseConfidence confidence;
      const char *reason;
      Row row;

      if (!lotse_statement_step (select, &more, error))
        return FALSE;
      if (!more)
        return TRUE;
      if (!lotse_item_kind_from_word (lotse_statement_get_text (select, 1), &kind)
          || !lotse_confidence_from_word (lotse_statement_get_text (select, 3), &confidence))
        continue;
      row.id = lotse_statement_get_int (select, 0);
      row.item = lotse_outline_item_new (kind, g_intern_string (lotse_statement_get_text (select, 2)));
      reason = lotse_statement_get_text (select, 4);
      if (reason && *reason)
        lotse_outline_item_set_inferred (row.item, reason);
      lotse_outline_item_set_confidence (row.item, confidence);
      g_array_append_val (rows, row);
    }
}

/* Both lists are in the order of the items: the row moves forward only. */
static LotseOutlineItem *
find_row (GArray *rows, guint *cursor, gint64 id)
{
  while (*cursor < rows->len && g_array_index (rows, Row, *cursor).id < id)
    (*cursor)++;
  return *cursor < rows->len && g_array_index (rows, Row, *cursor).id == id ? g_array_index (rows, Row, *cursor).item : NULL;
}

/* json_tree gives a list as a row of type array, followed by its elements, whose keys are numbers. */
static gboolean
read_fields (LotseDb *db, gint64 paper_id, GArray *rows, GError **error)
{
  g_autoptr (LotseStatement) select
      = lotse_db_prepare (db,
                          "SELECT i.outline_item_id, t.key, t.type, t.atom, typeof(t.key) FROM outline_item i, json_tree(i.fields) t"
                          " WHERE i.paper_id = ?1 AND t.parent IS NOT NULL ORDER BY i.outline_item_id, t.id",
                          error);
  g_autofree char *list = NULL;
  guint cursor = 0;
  gboolean more;

  if (!select)
    return FALSE;
  lotse_statement_bind_int (select, 1, paper_id);
  while (TRUE)
    {
      LotseOutlineItem *item;
      const char *key, *value;

      if (!lotse_statement_step (select, &more, error))
        return FALSE;
      if (!more)
        return TRUE;
      item = find_row (rows, &cursor, lotse_statement_get_int (select, 0));
      key = lotse_statement_get_text (select, 1);
      value = lotse_statement_get_text (select, 3);
      if (!item || !key)
        continue;
      if (g_strcmp0 (lotse_statement_get_text (select, 2), "array") == 0)
        g_set_str (&list, key);
      else if (g_strcmp0 (lotse_statement_get_text (select, 4), "integer") == 0)
        {
          if (list && value)
            lotse_outline_item_add (item, g_intern_string (list), value);
        }
      else
        lotse_outline_item_set (item, g_intern_string (key), value);
    }
}

static gboolean
read_spans (LotseDb *db, gint64 paper_id, GArray *rows, GError **error)
{
  g_autoptr (LotseStatement) select = lotse_db_prepare (
      db,
      "SELECT s.outline_item_id, s.page, s.start, s.length FROM outline_item i JOIN outline_span s USING (outline_item_id)"
      " WHERE i.paper_id = ?1 ORDER BY s.outline_item_id, s.position",
      error);
  guint cursor = 0;
  gboolean more;

  if (!select)
    return FALSE;
  lotse_statement_bind_int (select, 1, paper_id);
  while (TRUE)
    {
      LotseOutlineItem *item;

      if (!lotse_statement_step (select, &more, error))
        return FALSE;
      if (!more)
        return TRUE;
      item = find_row (rows, &cursor, lotse_statement_get_int (select, 0));
      if (item)
        lotse_outline_item_add_span (item,
                                     (LotseSpan) { (guint) lotse_statement_get_int (select, 1), (guint) lotse_statement_get_int (select, 2),
                                                   (guint) lotse_statement_get_int (select, 3) });
    }
}

static gboolean
read_pipe (LotseDb *db, gint64 paper_id, LotseOutline *outline, GError **error)
{
  g_autoptr (LotseStatement) select = lotse_db_prepare (db, "SELECT pipe, pipe_score, notice FROM paper WHERE paper_id = ?1", error);
  gboolean more;

  if (!select)
    return FALSE;
  lotse_statement_bind_int (select, 1, paper_id);
  if (!lotse_statement_step (select, &more, error))
    return FALSE;
  if (more)
    {
      lotse_outline_set_pipe (outline, lotse_statement_get_text (select, 0), lotse_statement_get_double (select, 1));
      lotse_outline_set_notice (outline, lotse_statement_get_text (select, 2));
    }
  return TRUE;
}

LotseOutline *
_lotse_outlines_read (LotseDb *db, gint64 paper_id, GError **error)
{
  g_autoptr (LotseOutline) outline = lotse_outline_new ();
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (Row));
  gboolean ok = read_items (db, paper_id, rows, error) && read_fields (db, paper_id, rows, error) && read_spans (db, paper_id, rows, error)
                && read_pipe (db, paper_id, outline, error);

  for (guint i = 0; i < rows->len; i++)
    lotse_outline_take_item (outline, g_array_index (rows, Row, i).item);
  return ok && _lotse_dismissals_mark (db, paper_id, outline, error) ? g_steal_pointer (&outline) : NULL;
}
