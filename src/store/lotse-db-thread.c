/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-db-thread-private.h"

#include "lotse-migration.h"

struct _LotseDbThread
{
  GThread *thread;
  GAsyncQueue *queue;
  char *path;
  gboolean migrate;
  gboolean ends_itself; /* freed from its own thread, which cannot wait for itself */
};

typedef struct
{
  LotseDbFunc func; /* NULL ends the thread */
  gpointer data;
  GCancellable *cancellable;
  GTask *task; /* or NULL: a caller waits */
  GMutex mutex;
  GCond cond;
  gboolean done;
  gboolean result;
  GError *error;
} Job;

static void
job_finish (Job *job)
{
  if (job->task)
    {
      if (job->result)
        g_task_return_boolean (job->task, TRUE);
      else
        g_task_return_error (job->task, job->error);
      g_object_unref (job->task);
      g_free (job);
      return;
    }
  g_mutex_lock (&job->mutex);
  job->done = TRUE;
  g_cond_signal (&job->cond);
  g_mutex_unlock (&job->mutex);
}

static gboolean
open_func (LotseDb *db, gpointer data, GCancellable *cancellable, GError **error)
{
  return TRUE;
}

static void
clear (LotseDbThread *self)
{
  g_async_queue_unref (self->queue);
  g_free (self->path);
  g_free (self);
}

static gpointer
thread_main (gpointer data)
{
  LotseDbThread *self = data;
  g_autoptr (LotseDb) db = NULL;
  Job *opening = g_async_queue_pop (self->queue);
  gboolean failed;

  db = lotse_db_open (self->path, &opening->error);
  opening->result = db && (!self->migrate || lotse_migration_run (db, LOTSE_SCHEMA_VERSION, &opening->error));
  failed = !opening->result;
  job_finish (opening);
  while (!failed)
    {
      Job *job = g_async_queue_pop (self->queue);

      if (!job->func)
        {
          g_free (job);
          break;
        }
      if (!g_cancellable_set_error_if_cancelled (job->cancellable, &job->error))
        job->result = job->func (db, job->data, job->cancellable, &job->error);
      job_finish (job);
    }
  g_clear_pointer (&db, lotse_db_close);
  if (self->ends_itself)
    clear (self);
  return NULL;
}

gboolean
_lotse_db_thread_call (LotseDbThread *self, LotseDbFunc func, gpointer data, GCancellable *cancellable, GError **error)
{
  Job job = { .func = func, .data = data, .cancellable = cancellable };

  g_assert (g_thread_self () != self->thread);
  g_mutex_init (&job.mutex);
  g_cond_init (&job.cond);
  g_async_queue_push (self->queue, &job);
  g_mutex_lock (&job.mutex);
  while (!job.done)
    g_cond_wait (&job.cond, &job.mutex);
  g_mutex_unlock (&job.mutex);
  g_mutex_clear (&job.mutex);
  g_cond_clear (&job.cond);
  if (job.error)
    g_propagate_error (error, job.error);
  return job.result;
}

void
_lotse_db_thread_push (LotseDbThread *self, LotseDbFunc func, GTask *task)
{
  Job *job = g_new0 (Job, 1);

  job->func = func;
  job->data = g_task_get_task_data (task);
  job->cancellable = g_task_get_cancellable (task);
  job->task = task;
  g_async_queue_push (self->queue, job);
}

LotseDbThread *
_lotse_db_thread_new (const char *name, const char *path, gboolean migrate, GError **error)
{
  LotseDbThread *self = g_new0 (LotseDbThread, 1);

  self->queue = g_async_queue_new ();
  self->path = g_strdup (path);
  self->migrate = migrate;
  self->thread = g_thread_new (name, thread_main, self);
  if (_lotse_db_thread_call (self, open_func, NULL, NULL, error))
    return self;
  g_thread_join (g_steal_pointer (&self->thread));
  _lotse_db_thread_free (self);
  return NULL;
}

void
_lotse_db_thread_free (LotseDbThread *self)
{
  GThread *thread = self->thread;

  /* The last reference to a store can go with a task that ends in this very thread. */
  self->ends_itself = thread == g_thread_self ();
  if (thread)
    g_async_queue_push (self->queue, g_new0 (Job, 1));
  if (self->ends_itself)
    {
      g_thread_unref (thread);
      return;
    }
  if (thread)
    g_thread_join (thread);
  clear (self);
}
