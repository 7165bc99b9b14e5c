/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-page-source.h"

#include <math.h>
#include <unistd.h>

#include "lotse-extract-error-private.h"
#include "lotse-extractor-process-private.h"
#include "lotse-extractor.h"
#include "lotse-limits.h"
#include "lotse-page-image-private.h"
#include "lotse-page-source-private.h"
#include "lotse-protocol.h"

/* Nobody may wait for a page that nobody asked for longer than this. */
#define AHEAD_DEADLINE_MS 500

/* What opening a document brings. */
typedef struct
{
  guint n_pages;
  double *sizes;
} Opened;

/* What the render thread works with. It outlives the page source by the time that the thread needs to end. */
typedef struct
{
  GMutex mutex;
  GCond cond;
  /* Under the mutex: jobs, the most urgent first. */
  GQueue jobs;
  gboolean quit;
  LotsePageImage *picture; /* of the first page, drawn before anybody asked */
  /* Ends what is under way. */
  GCancellable *cancellable;
  /* The thread's own. */
  LotseExtractorProcess *process;
  LotseExtractorDeadlines deadlines;
  int fd;
  char *name;
  char *password;
  /* What was opened before anybody asked, and what that brought. */
  GFile *prepared_file;
  Opened *prepared;
} Renderer;

typedef struct
{
  GFile *file;    /* to open, or NULL to render */
  gboolean ahead; /* only to be ready for a job that opens the same file */
  guint room;     /* for the widest page that is drawn ahead, device pixels */
  char *password;
  guint page;
  guint width;
  guint height;
  guint rotation;
  LotsePagePriority priority;
} Job;

struct _LotsePageSource
{
  GObject parent_instance;

  Renderer *renderer;
  Opened *opened;
};

G_DEFINE_FINAL_TYPE (LotsePageSource, lotse_page_source, G_TYPE_OBJECT)

static void
job_free (Job *self)
{
  g_clear_object (&self->file);
  g_free (self->password);
  g_free (self);
}

static void
opened_free (Opened *self)
{
  g_free (self->sizes);
  g_free (self);
}

/* --- the render thread --------------------------------------------------------------------------------------------------- */

static void
set_picture (Renderer *self, LotsePageImage *picture)
{
  g_mutex_lock (&self->mutex);
  g_clear_pointer (&self->picture, lotse_page_image_free);
  self->picture = picture;
  g_mutex_unlock (&self->mutex);
}

static void
close_document (Renderer *self)
{
  set_picture (self, NULL);
  g_clear_object (&self->prepared_file);
  g_clear_pointer (&self->prepared, opened_free);
  if (self->fd >= 0)
    close (self->fd);
  self->fd = -1;
  g_clear_pointer (&self->name, g_free);
  g_clear_pointer (&self->password, g_free);
}

/* Opens the document in the process that runs now. */
static gboolean
reopen (Renderer *self, guint *n_pages, GError **error)
{
  LotseSourceKind source;
  guint n;

  if (!_lotse_extractor_process_open (self->process, self->fd, self->name, self->password, self->deadlines.open, &source, &n,
                                      self->cancellable, error))
    return FALSE;
  if (source != LOTSE_SOURCE_PDF)
    {
      g_set_error_literal (error, LOTSE_EXTRACT_ERROR, LOTSE_EXTRACT_ERROR_NOT_SUPPORTED, "");
      return FALSE;
    }
  if (n_pages != NULL)
    *n_pages = n;
  return TRUE;
}

static Opened *
try_to_open (Renderer *self, GError **error)
{
  double *sizes;
  guint n_pages;
  Opened *opened;

  if (!reopen (self, &n_pages, error))
    return NULL;
  sizes = _lotse_extractor_process_get_page_sizes (self->process, n_pages, self->deadlines.open, self->cancellable, error);
  if (sizes == NULL)
    return NULL;
  opened = g_new (Opened, 1);
  *opened = (Opened) { n_pages, sizes };
  return opened;
}

/* What was opened ahead, if this job asks for it. */
static Opened *
take_prepared (Renderer *self, const Job *job)
{
  Opened *opened = NULL;

  if (self->prepared != NULL && job->password == NULL && g_file_equal (self->prepared_file, job->file)
      && _lotse_extractor_process_is_running (self->process))
    opened = g_steal_pointer (&self->prepared);
  g_clear_object (&self->prepared_file);
  g_clear_pointer (&self->prepared, opened_free);
  return opened;
}

/* A page that cannot be drawn now says so when it is asked for. */
static void
draw_ahead (Renderer *self, const Opened *opened, guint room)
{
  g_autoptr (LotsePageImage) image = NULL;
  double widest = 0;
  double width;
  double height;
  guint8 *pixels;

  for (guint i = 0; i < opened->n_pages; i++)
    widest = MAX (widest, opened->sizes[2 * i]);
  if (room == 0 || widest <= 0)
    return;
  width = MAX (1, round (opened->sizes[0] * room / widest));
  height = MAX (1, round (opened->sizes[1] * room / widest));
  if (width * height > LOTSE_LIMIT_PAGE_PIXELS)
    return;
  image = _lotse_page_image_new ((guint) width, (guint) height, &pixels);
  if (_lotse_extractor_process_render (self->process, 0, image->width, image->height, 0, pixels,
                                       MIN (AHEAD_DEADLINE_MS, self->deadlines.picture), self->cancellable, NULL))
    set_picture (self, g_steal_pointer (&image));
}

static void
run_open (Renderer *self, GTask *task, const Job *job)
{
  g_autofree char *base = g_file_get_basename (job->file);
  GError *error = NULL;
  Opened *opened = take_prepared (self, job);

  if (opened != NULL)
    {
      g_task_return_pointer (task, opened, (GDestroyNotify) opened_free);
      return;
    }
  close_document (self);
  self->fd = lotse_extract_open_file (job->file, NULL, &error);
  if (self->fd < 0)
    {
      g_task_return_error (task, error);
      return;
    }
  self->name = g_filename_display_name (base != NULL ? base : "");
  self->password = g_strdup (job->password);
  opened = try_to_open (self, &error);
  if (opened == NULL && _lotse_extract_error_is_worth_another_try (error))
    {
      g_clear_error (&error);
      opened = try_to_open (self, &error);
    }
  if (opened != NULL && job->ahead)
    {
      self->prepared_file = g_object_ref (job->file);
      self->prepared = opened;
      draw_ahead (self, opened, job->room);
      g_task_return_pointer (task, NULL, NULL);
      return;
    }
  if (opened != NULL)
    {
      g_task_return_pointer (task, opened, (GDestroyNotify) opened_free);
      return;
    }
  g_task_return_error (task, _lotse_extract_error_explain (error, self->name, 0));
  g_clear_error (&error);
  close_document (self);
}

static gboolean
try_to_render (Renderer *self, const Job *job, guint8 *pixels, GError **error)
{
  /* After a crash the next job finds a process that has not opened the document. */
  if (!_lotse_extractor_process_is_running (self->process) && !reopen (self, NULL, error))
    return FALSE;
  return _lotse_extractor_process_render (self->process, job->page, job->width, job->height, job->rotation, pixels, self->deadlines.picture,
                                          self->cancellable, error);
}

static void
run_render (Renderer *self, GTask *task, const Job *job)
{
  g_autoptr (LotsePageImage) image = NULL;
  g_autoptr (GError) error = NULL;
  guint8 *pixels;
  gboolean ok = FALSE;

  if (self->fd < 0)
    {
      g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_CLOSED, "no document is open");
      return;
    }
  if (job->width == 0 || job->height == 0 || (guint64) job->width * job->height > LOTSE_LIMIT_PAGE_PIXELS)
    error = g_error_new_literal (LOTSE_EXTRACT_ERROR, LOTSE_EXTRACT_ERROR_TOO_LARGE, LOTSE_PROTOCOL_LIMIT_PIXELS);
  else
    {
      image = _lotse_page_image_new (job->width, job->height, &pixels);
      ok = try_to_render (self, job, pixels, &error);
      if (!ok && _lotse_extract_error_is_worth_another_try (error))
        {
          g_clear_error (&error);
          ok = try_to_render (self, job, pixels, &error);
        }
    }
  if (ok)
    g_task_return_pointer (task, g_steal_pointer (&image), (GDestroyNotify) lotse_page_image_free);
  else
    g_task_return_error (task, _lotse_extract_error_explain (error, self->name, job->page + 1));
}

static void
renderer_free (Renderer *self)
{
  close_document (self);
  _lotse_extractor_process_free (self->process);
  g_object_unref (self->cancellable);
  g_mutex_clear (&self->mutex);
  g_cond_clear (&self->cond);
  g_free (self);
}

static GTask *
next_job (Renderer *self)
{
  GTask *task;

  g_mutex_lock (&self->mutex);
  while (!self->quit && g_queue_is_empty (&self->jobs))
    g_cond_wait (&self->cond, &self->mutex);
  task = g_queue_pop_head (&self->jobs);
  g_mutex_unlock (&self->mutex);
  return task;
}

static gpointer
render_thread (gpointer data)
{
  Renderer *self = data;
  GTask *task;

  /* Ready before anybody asks; a failure shows when somebody does. */
  _lotse_extractor_process_start (self->process, self->cancellable, NULL);
  while ((task = next_job (self)) != NULL)
    {
      const Job *job = g_task_get_task_data (task);

      if (g_task_return_error_if_cancelled (task))
        ;
      else if (job->file != NULL)
        run_open (self, task, job);
      else
        run_render (self, task, job);
      g_object_unref (task);
    }
  renderer_free (self);
  return NULL;
}

/* --- the page source ----------------------------------------------------------------------------------------------------- */

static void
lotse_page_source_finalize (GObject *object)
{
  LotsePageSource *self = LOTSE_PAGE_SOURCE (object);

  /* No job is left: each holds a reference on this object. */
  g_cancellable_cancel (self->renderer->cancellable);
  g_mutex_lock (&self->renderer->mutex);
  self->renderer->quit = TRUE;
  g_cond_signal (&self->renderer->cond);
  g_mutex_unlock (&self->renderer->mutex);
  g_clear_pointer (&self->opened, opened_free);
  G_OBJECT_CLASS (lotse_page_source_parent_class)->finalize (object);
}

static void
lotse_page_source_class_init (LotsePageSourceClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = lotse_page_source_finalize;
}

static void
lotse_page_source_init (LotsePageSource *self)
{
}

LotsePageSource *
_lotse_page_source_new_for_program (const char *program, const LotseExtractorDeadlines *deadlines)
{
  LotsePageSource *self = g_object_new (LOTSE_TYPE_PAGE_SOURCE, NULL);
  Renderer *renderer = g_new0 (Renderer, 1);

  g_mutex_init (&renderer->mutex);
  g_cond_init (&renderer->cond);
  g_queue_init (&renderer->jobs);
  renderer->cancellable = g_cancellable_new ();
  renderer->process = _lotse_extractor_process_new (program);
  renderer->deadlines = *deadlines;
  renderer->fd = -1;
  self->renderer = renderer;
  g_thread_unref (g_thread_new ("lotse-pages", render_thread, renderer));
  return self;
}

LotsePageSource *
lotse_page_source_new (void)
{
  g_autofree char *program = _lotse_extractor_find_program ();

  return _lotse_page_source_new_for_program (program, &_lotse_extractor_default_deadlines);
}

/* Behind all jobs that are as urgent. */
static void
add_job (LotsePageSource *self, GTask *task, Job *job)
{
  GList *place;

  g_task_set_task_data (task, job, (GDestroyNotify) job_free);
  g_mutex_lock (&self->renderer->mutex);
  for (place = self->renderer->jobs.head; place != NULL; place = place->next)
    if (((const Job *) g_task_get_task_data (place->data))->priority > job->priority)
      break;
  g_queue_insert_before (&self->renderer->jobs, place, task);
  g_cond_signal (&self->renderer->cond);
  g_mutex_unlock (&self->renderer->mutex);
}

void
lotse_page_source_prepare (LotsePageSource *self, GFile *file, guint room)
{
  GTask *task = g_task_new (self, NULL, NULL, NULL);
  Job *job = g_new0 (Job, 1);

  g_task_set_source_tag (task, lotse_page_source_prepare);
  job->file = g_object_ref (file);
  job->ahead = TRUE;
  job->room = room;
  add_job (self, task, job);
}

void
lotse_page_source_open_async (
    LotsePageSource *self, GFile *file, const char *password, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  GTask *task = g_task_new (self, cancellable, callback, user_data);
  Job *job = g_new0 (Job, 1);

  g_task_set_source_tag (task, lotse_page_source_open_async);
  job->file = g_object_ref (file);
  job->password = g_strdup (password);
  add_job (self, task, job);
}

gboolean
lotse_page_source_open_finish (LotsePageSource *self, GAsyncResult *result, GError **error)
{
  Opened *opened = g_task_propagate_pointer (G_TASK (result), error);

  if (opened == NULL)
    return FALSE;
  g_clear_pointer (&self->opened, opened_free);
  self->opened = opened;
  return TRUE;
}

guint
lotse_page_source_get_n_pages (LotsePageSource *self)
{
  return self->opened != NULL ? self->opened->n_pages : 0;
}

void
lotse_page_source_get_page_size (LotsePageSource *self, guint index, double *width, double *height)
{
  g_return_if_fail (index < lotse_page_source_get_n_pages (self));
  *width = self->opened->sizes[2 * index];
  *height = self->opened->sizes[2 * index + 1];
}

void
lotse_page_source_render_page_async (LotsePageSource *self,
                                     guint index,
                                     guint width,
                                     guint height,
                                     guint rotation,
                                     LotsePagePriority priority,
                                     GCancellable *cancellable,
                                     GAsyncReadyCallback callback,
                                     gpointer user_data)
{
  GTask *task = g_task_new (self, cancellable, callback, user_data);
  Job *job = g_new0 (Job, 1);

  g_task_set_source_tag (task, lotse_page_source_render_page_async);
  *job = (Job) { .page = index, .width = width, .height = height, .rotation = rotation, .priority = priority };
  add_job (self, task, job);
}

LotsePageImage *
lotse_page_source_render_page_finish (LotsePageSource *self, GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

LotsePageImage *
lotse_page_source_take_picture (LotsePageSource *self, guint index, guint width, guint height)
{
  g_autoptr (LotsePageImage) picture = NULL;

  if (index != 0)
    return NULL;
  g_mutex_lock (&self->renderer->mutex);
  picture = g_steal_pointer (&self->renderer->picture);
  g_mutex_unlock (&self->renderer->mutex);
  return picture != NULL && picture->width == width && picture->height == height ? g_steal_pointer (&picture) : NULL;
}
