/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-migration.h"

#include "lotse-sql-resource.h"

#include <glib/gi18n.h>

/* A pragma takes no parameter, so the texts that set the version are constants. */
static const char *const set_version[] = { NULL, "PRAGMA user_version = 1", "PRAGMA user_version = 2", "PRAGMA user_version = 3" };

G_STATIC_ASSERT (G_N_ELEMENTS (set_version) == LOTSE_SCHEMA_VERSION + 1);
G_STATIC_ASSERT (LOTSE_DB_APPLICATION_ID == 1280267347);

static gboolean
get_version (LotseDb *db, gint64 *ret_version, GError **error)
{
  return lotse_db_get_int (db, "PRAGMA user_version", ret_version, error);
}

static gboolean
back_up (LotseDb *db, gint64 version, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (lotse_db_get_path (db));
  g_autofree char *name = g_strdup_printf ("library-schema-%" G_GINT64_FORMAT ".db", version);
  g_autofree char *path = g_build_filename (folder, name, NULL);

  return lotse_db_backup (db, path, error);
}

static gboolean
run_step (LotseDb *db, guint step, GError **error)
{
  g_autofree char *path = g_strdup_printf ("/org/lotse/Lotse/sql/%03u", step);
  g_autoptr (GBytes) sql = g_resource_lookup_data (lotse_sql_get_resource (), path, G_RESOURCE_LOOKUP_FLAGS_NONE, error);

  return sql && (step > 1 || lotse_db_execute (db, "PRAGMA application_id = 1280267347", error))
         && lotse_db_execute (db, g_bytes_get_data (sql, NULL), error) && lotse_db_execute (db, set_version[step], error);
}

/* All steps to @target in the open transaction: none if another program was quicker. A step that cannot be done, though there is room and
 * nobody else, finds other tables than those of the version that the library says it has. */
static gboolean
run_steps (LotseDb *db, guint target, GError **error)
{
  g_autoptr (GError) problem = NULL;
  gint64 version;

  if (!get_version (db, &version, error))
    return FALSE;
  if (version < 0)
    return lotse_db_fail_damaged (db, error);
  if (version > 0 && version < target && !back_up (db, version, error))
    return FALSE;
  for (guint step = (guint) version + 1; step <= target; step++)
    if (!run_step (db, step, &problem))
      {
        if (g_error_matches (problem, LOTSE_STORE_ERROR, LOTSE_STORE_ERROR_FAILED))
          return lotse_db_fail_damaged (db, error);
        g_propagate_error (error, g_steal_pointer (&problem));
        return FALSE;
      }
  return TRUE;
}

gboolean
lotse_migration_run (LotseDb *db, guint target, GError **error)
{
  gint64 version;

  g_return_val_if_fail (target <= LOTSE_SCHEMA_VERSION, FALSE);
  if (!get_version (db, &version, error))
    return FALSE;
  if (version > LOTSE_SCHEMA_VERSION)
    {
      g_set_error (error, LOTSE_STORE_ERROR, LOTSE_STORE_ERROR_TOO_NEW,
                   /* Translators: %s is the path of a file */
                   _ ("The library “%s” was made by a newer version of Lotse. Please update Lotse to open it."), lotse_db_get_path (db));
      return FALSE;
    }
  if (version >= target)
    return TRUE;
  /* In one transaction: no other program sees a library half made, or half brought up to date. */
  if (!lotse_db_begin (db, TRUE, error))
    return FALSE;
  if (run_steps (db, target, error) && lotse_db_commit (db, error))
    return TRUE;
  lotse_db_rollback (db);
  return FALSE;
}
