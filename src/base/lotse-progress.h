/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define LOTSE_TYPE_PROGRESS (lotse_progress_get_type ())

/**
 * LotseProgress:
 *
 * How far a long job is. Workers on any thread report to it; the properties "count", "total", "fraction" and "name" are notified on the
 * main context of the thread that made the object, many reports in one notification.
 */
G_DECLARE_FINAL_TYPE (LotseProgress, lotse_progress, LOTSE, PROGRESS, GObject)

LotseProgress *lotse_progress_new (void);

/* For the worker, from any thread. */
/* Sets the number of things to do. */
void lotse_progress_set_total (LotseProgress *self, guint total);
/* Says what is worked on now; @name may be NULL. */
void lotse_progress_set_name (LotseProgress *self, const char *name);
/* One more thing is done. */
void lotse_progress_advance (LotseProgress *self);

/* For the watcher, from any thread. */
guint lotse_progress_get_count (LotseProgress *self);
guint lotse_progress_get_total (LotseProgress *self);
/* Between 0 and 1; 0 while the total is not known. */
double lotse_progress_get_fraction (LotseProgress *self);
/* Name of the thing worked on, or NULL. Free with g_free(). */
char *lotse_progress_dup_name (LotseProgress *self);

G_END_DECLS
