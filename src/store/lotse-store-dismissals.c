/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-store-private.h"

#include "lotse-config.h"

#include <glib/gi18n.h>

/* Place of an item among those of its paper that say the same. */
#define PLACE                                                                                                                              \
  "(SELECT count(*) FROM outline_item o WHERE o.paper_id = i.paper_id AND o.kind = i.kind AND o.fields = i.fields"                         \
  " AND o.outline_item_id < i.outline_item_id)"

static LotseStatement *
prepare_for_item (LotseDb *db, const char *sql, const char *uuid, LotseItemKind kind, guint position, GError **error)
{
  LotseStatement *statement = lotse_db_prepare (db, sql, error);

  if (!statement)
    return NULL;
  lotse_statement_bind_text (statement, 1, uuid);
  lotse_statement_bind_text (statement, 2, lotse_item_kind_to_word (kind));
  lotse_statement_bind_int (statement, 3, position);
  return statement;
}

static gboolean
dismiss (LotseDb *db, const char *uuid, LotseItemKind kind, guint position, const char *reason, GError **error)
{
  g_autoptr (LotseStatement) insert = prepare_for_item (
      db,
      "INSERT OR REPLACE INTO dismissal (paper_id, kind, fields, place, reason, created) SELECT i.paper_id, i.kind, i.fields, " PLACE
      ", ?4, ?5"
      " FROM outline_item i JOIN paper p USING (paper_id)"
      " WHERE p.uuid = ?1 AND i.kind = ?2 AND i.position = ?3 AND i.origin = 'rule'",
      uuid, kind, position, error);

  if (!insert)
    return FALSE;
  lotse_statement_bind_text (insert, 4, reason);
  lotse_statement_bind_int (insert, 5, g_get_real_time () / G_USEC_PER_SEC);
  if (!lotse_statement_run (insert, error))
    return FALSE;
  if (lotse_db_get_n_changes (db) > 0)
    return TRUE;
  g_set_error_literal (error, LOTSE_STORE_ERROR, LOTSE_STORE_ERROR_NOT_FOUND, _ ("This entry is no longer in the outline."));
  return FALSE;
}

static gboolean
take_back (LotseDb *db, const char *uuid, LotseItemKind kind, guint position, GError **error)
{
  g_autoptr (LotseStatement) remove
      = prepare_for_item (db,
                          "DELETE FROM dismissal WHERE (paper_id, kind, fields, place) IN (SELECT i.paper_id, i.kind, i.fields, " PLACE
                          " FROM outline_item i JOIN paper p USING (paper_id)"
                          " WHERE p.uuid = ?1 AND i.kind = ?2 AND i.position = ?3 AND i.origin = 'rule')",
                          uuid, kind, position, error);

  return remove && lotse_statement_run (remove, error);
}

static gboolean
touch (LotseDb *db, const char *uuid, gint64 revision, GError **error)
{
  g_autoptr (LotseStatement) update = lotse_db_prepare (db, "UPDATE paper SET revision = ?1 WHERE uuid = ?2", error);

  if (!update)
    return FALSE;
  lotse_statement_bind_int (update, 1, revision);
  lotse_statement_bind_text (update, 2, uuid);
  return lotse_statement_run (update, error);
}

gboolean
_lotse_dismissals_set (
    LotseDb *db, const char *uuid, LotseItemKind kind, guint position, const char *reason, gint64 revision, GError **error)
{
  return (reason ? dismiss (db, uuid, kind, position, reason, error) : take_back (db, uuid, kind, position, error))
         && touch (db, uuid, revision, error);
}

gboolean
_lotse_dismissals_undo (LotseDb *db, const char *uuid, gint64 revision, GError **error)
{
  g_autoptr (LotseStatement) remove
      = lotse_db_prepare (db,
                          "DELETE FROM dismissal WHERE dismissal_id ="
                          " (SELECT max(dismissal_id) FROM dismissal JOIN paper USING (paper_id) WHERE uuid = ?1)",
                          error);

  if (!remove)
    return FALSE;
  lotse_statement_bind_text (remove, 1, uuid);
  return lotse_statement_run (remove, error) && touch (db, uuid, revision, error);
}

gboolean
_lotse_dismissals_mark (LotseDb *db, gint64 paper_id, LotseOutline *outline, GError **error)
{
  /* The few dismissals first, in this order (CROSS JOIN keeps it): the place of an item among all others is asked for only where what it
   * says was set aside. */
  g_autoptr (LotseStatement) select
      = lotse_db_prepare (db,
                          "SELECT i.kind, i.position, d.reason FROM dismissal d CROSS JOIN outline_item i USING (paper_id, kind, fields)"
                          " WHERE paper_id = ?1 AND i.origin = 'rule' AND d.place = " PLACE,
                          error);
  gboolean more = TRUE;

  if (!select)
    return FALSE;
  lotse_statement_bind_int (select, 1, paper_id);
  while (lotse_statement_step (select, &more, error))
    {
      guint position;
      LotseItemKind kind;

      if (!more)
        return TRUE;
      position = (guint) lotse_statement_get_int (select, 1);
      if (lotse_item_kind_from_word (lotse_statement_get_text (select, 0), &kind) && position < lotse_outline_get_n_items (outline, kind))
        lotse_outline_item_set (lotse_outline_get_item (outline, kind, position), "dismissed", lotse_statement_get_text (select, 2));
    }
  return FALSE;
}
