/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lotse-db.h"

G_BEGIN_DECLS

/* The schema that this program writes (PRAGMA user_version). */
#define LOTSE_SCHEMA_VERSION 3

/* Brings a database up to @target (at most LOTSE_SCHEMA_VERSION; tests use less): each step is one transaction that also sets the
 * version. Before the first step of an upgrade the database is copied to library-schema-N.db beside it. A newer database is refused
 * with LOTSE_STORE_ERROR_TOO_NEW. Safe when two programs begin at once. */
gboolean lotse_migration_run (LotseDb *db, guint target, GError **error);

G_END_DECLS
