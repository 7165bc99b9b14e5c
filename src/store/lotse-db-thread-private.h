/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lotse-db.h"

G_BEGIN_DECLS

/**
 * LotseDbThread:
 *
 * A thread with a connection of its own that does what it is given, first come, first served.
 */
typedef struct _LotseDbThread LotseDbThread;

/* Work on the connection, in the thread. @data is the one that was given with it. */
typedef gboolean (*LotseDbFunc) (LotseDb *db, gpointer data, GCancellable *cancellable, GError **error);

/* Starts the thread and opens the database; NULL with its error. @migrate brings the schema up to date first. */
LotseDbThread *_lotse_db_thread_new (const char *name, const char *path, gboolean migrate, GError **error);
/* Does what is still waiting, closes the connection and joins the thread. */
void _lotse_db_thread_free (LotseDbThread *self);
/* Runs @func and waits for it. Not from the thread itself. */
gboolean _lotse_db_thread_call (LotseDbThread *self, LotseDbFunc func, gpointer data, GCancellable *cancellable, GError **error);
/* Runs @func with the task data of @task (transfer full) and returns its result through the task, as a boolean. */
void _lotse_db_thread_push (LotseDbThread *self, LotseDbFunc func, GTask *task);

G_END_DECLS
