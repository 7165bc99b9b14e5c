/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-extractor.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include "lotse-extract-error-private.h"
#include "lotse-extractor-process-private.h"
#include "lotse-limits.h"
#include "lotse-page-ranges.h"
#include "lotse-protocol.h"

/* Pages of a PDF that are asked for at once. */
#define PART 32
/* A process that has read so many files makes room for a fresh one. */
#define RETIREMENT 1000
/* Pages that may be left out because they end the process twice: more of them cost too much time. */
#define UNREAD_PAGES 3
/* A part fails, then a page of it; as often as pages may be left out, and once more. */
#define RESTARTS (2 * (UNREAD_PAGES + 1))

struct _LotseExtractorPool
{
  guint n_processes;
  char *program;
  LotseExtractorDeadlines deadlines;
  GMutex mutex;
  GCond cond;
  /* Under the mutex: processes that nobody uses, and how many exist at all. */
  GPtrArray *idle;
  guint n_made;
};

LotseExtractorPool *
_lotse_extractor_pool_new_for_program (guint n_processes, const char *program, const LotseExtractorDeadlines *deadlines)
{
  LotseExtractorPool *self = g_new0 (LotseExtractorPool, 1);

  self->n_processes = n_processes > 0 ? n_processes : CLAMP (g_get_num_processors (), 1, 4);
  self->program = g_strdup (program);
  self->deadlines = *deadlines;
  g_mutex_init (&self->mutex);
  g_cond_init (&self->cond);
  self->idle = g_ptr_array_new_with_free_func ((GDestroyNotify) _lotse_extractor_process_free);
  return self;
}

LotseExtractorPool *
lotse_extractor_pool_new (guint n_processes)
{
  g_autofree char *program = _lotse_extractor_find_program ();

  return _lotse_extractor_pool_new_for_program (n_processes, program, &_lotse_extractor_default_deadlines);
}

void
lotse_extractor_pool_free (LotseExtractorPool *self)
{
  g_ptr_array_unref (self->idle);
  g_mutex_clear (&self->mutex);
  g_cond_clear (&self->cond);
  g_free (self->program);
  g_free (self);
}

guint
lotse_extractor_pool_get_n_processes (LotseExtractorPool *self)
{
  return self->n_processes;
}

/* --- a process for a while ----------------------------------------------------------------------------------------------- */

static void
cancelled_cb (GCancellable *cancellable, LotseExtractorPool *self)
{
  g_mutex_lock (&self->mutex);
  g_cond_broadcast (&self->cond);
  g_mutex_unlock (&self->mutex);
}

static LotseExtractorProcess *
acquire (LotseExtractorPool *self, GCancellable *cancellable, GError **error)
{
  LotseExtractorProcess *process = NULL;
  gulong handler = cancellable != NULL ? g_cancellable_connect (cancellable, G_CALLBACK (cancelled_cb), self, NULL) : 0;

  g_mutex_lock (&self->mutex);
  while (!g_cancellable_is_cancelled (cancellable) && self->idle->len == 0 && self->n_made == self->n_processes)
    g_cond_wait (&self->cond, &self->mutex);
  if (!g_cancellable_set_error_if_cancelled (cancellable, error))
    {
      if (self->idle->len > 0)
        process = g_ptr_array_steal_index (self->idle, self->idle->len - 1);
      else
        {
          process = _lotse_extractor_process_new (self->program);
          self->n_made++;
        }
    }
  g_mutex_unlock (&self->mutex);
  if (handler != 0)
    g_cancellable_disconnect (cancellable, handler);
  return process;
}

static void
release (LotseExtractorPool *self, LotseExtractorProcess *process)
{
  if (_lotse_extractor_process_get_n_opened (process) >= RETIREMENT)
    _lotse_extractor_process_stop (process);
  g_mutex_lock (&self->mutex);
  g_ptr_array_add (self->idle, process);
  g_cond_signal (&self->cond);
  g_mutex_unlock (&self->mutex);
}

static gboolean
fail (GError **error, LotseExtractError code, const char *detail, const char *name)
{
  g_autoptr (GError) problem = g_error_new_literal (LOTSE_EXTRACT_ERROR, code, detail);

  g_propagate_error (error, _lotse_extract_error_explain (problem, name, 0));
  return FALSE;
}

/* --- reading a file ------------------------------------------------------------------------------------------------------ */

typedef struct
{
  int fd;
  const char *name;
  const char *password;
  /* The pages that were read so far; a second process goes on where the first ended. */
  LotseDocumentText *document;
  /* Up to here pages are asked for one by one, so that the one that fails is known. */
  guint careful_until;
  guint failed_page;
  /* Whether what failed last had failed before. */
  gboolean again;
  gboolean opened;
  guint n_unread;
  guint n_pages;
  /* The first page, with which the document's own title and bookmarks come, was left out. */
  gboolean facts_wanted;
} Job;

static gboolean
read_part (LotseExtractorPool *self, LotseExtractorProcess *process, Job *job, guint n_pages, GCancellable *cancellable, GError **error)
{
  guint done = lotse_document_text_get_n_pages (job->document);
  gboolean careful = done < job->careful_until;
  guint count = MIN (n_pages - done, careful ? 1 : PART);

  if (lotse_document_text_get_source (job->document) != LOTSE_SOURCE_PDF)
    count = n_pages;
  if (_lotse_extractor_process_add_text (process, done, count, job->document,
                                         careful ? self->deadlines.text_of_page : self->deadlines.text_of_part, cancellable, error))
    return TRUE;
  job->failed_page = count == 1 ? done + 1 : 0;
  job->again = careful;
  job->careful_until = MAX (job->careful_until, done + count);
  return FALSE;
}

/* The first attempt: opens the file and reads its first part in one step. Where that fails or takes too long, the
 * next attempt has both apart. */
static gboolean
begin_file (LotseExtractorPool *self, LotseExtractorProcess *process, Job *job, GCancellable *cancellable, GError **error)
{
  job->opened = TRUE;
  job->document
      = _lotse_extractor_process_open_text (process, job->fd, job->name, job->password, PART,
                                            MAX (self->deadlines.open, self->deadlines.text_of_part), &job->n_pages, cancellable, error);
  if (job->document == NULL)
    job->careful_until = PART;
  return job->document != NULL;
}

/* A later attempt: opens the file alone, and goes on where the one before ended. */
static gboolean
reopen_file (LotseExtractorPool *self, LotseExtractorProcess *process, Job *job, GCancellable *cancellable, GError **error)
{
  LotseSourceKind source;
  guint n_pages;

  job->again = TRUE;
  if (!_lotse_extractor_process_open (process, job->fd, job->name, job->password, self->deadlines.open, &source, &n_pages, cancellable,
                                      error))
    return FALSE;
  if (job->document != NULL && lotse_document_text_get_source (job->document) != source)
    g_clear_pointer (&job->document, lotse_document_text_unref);
  if (job->document == NULL)
    job->document = lotse_document_text_new (source);
  job->n_pages = n_pages;
  if (job->facts_wanted && source == LOTSE_SOURCE_PDF)
    {
      /* Once only: the text is worth more. */
      job->facts_wanted = FALSE;
      job->again = FALSE;
      if (!_lotse_extractor_process_add_text (process, 0, 0, job->document, self->deadlines.text_of_page, cancellable, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
read_file (LotseExtractorPool *self, LotseExtractorProcess *process, Job *job, GCancellable *cancellable, GError **error)
{
  job->failed_page = 0;
  if (!(job->opened ? reopen_file : begin_file) (self, process, job, cancellable, error))
    return FALSE;
  while (lotse_document_text_get_n_pages (job->document) < job->n_pages)
    if (!read_part (self, process, job, job->n_pages, cancellable, error))
      return FALSE;
  return TRUE;
}

/* Puts an empty page in the place of one that cannot be read, if there are others that can. */
static gboolean
leave_out_page (Job *job)
{
  g_autofree char *page = g_strdup_printf ("%u", job->failed_page);

  if (job->failed_page == 0 || job->n_unread == UNREAD_PAGES || job->n_pages < 2)
    return FALSE;
  lotse_document_text_add_page (job->document, "", NULL);
  lotse_document_text_add_fact (job->document, LOTSE_FACT_UNREAD_PAGE, page);
  job->n_unread++;
  job->facts_wanted = job->facts_wanted || job->failed_page == 1;
  return job->n_unread < job->n_pages;
}

/* A descriptor of the same file that does not let it be changed: memory that is shared with a file is written to without any system call that
 * the sandbox could refuse. */
static int
dup_read_only (int fd)
{
  g_autofree char *path = NULL;
  int flags = fcntl (fd, F_GETFL);

  if (flags < 0 || (flags & O_ACCMODE) == O_RDONLY)
    return fcntl (fd, F_DUPFD_CLOEXEC, 0);
  path = g_strdup_printf ("/proc/self/fd/%d", fd);
  return open (path, O_RDONLY | O_CLOEXEC);
}

LotseDocumentText *
lotse_extractor_pool_get_text_for_fd (
    LotseExtractorPool *self, int fd, const char *name, const char *password, GCancellable *cancellable, GError **error)
{
  LotseExtractorProcess *process;
  g_autoptr (GError) problem = NULL;
  g_autofd int read_only = dup_read_only (fd);
  Job job = { .fd = read_only, .name = name, .password = password };
  gboolean ok;

  if (read_only < 0)
    {
      fail (error, LOTSE_EXTRACT_ERROR_NOT_READABLE, g_strerror (errno), name);
      return NULL;
    }
  process = acquire (self, cancellable, error);
  if (process == NULL)
    return NULL;
  ok = read_file (self, process, &job, cancellable, &problem);
  for (guint i = 0; i < RESTARTS && !ok && _lotse_extract_error_is_worth_another_try (problem) && (!job.again || leave_out_page (&job));
       i++)
    {
      g_clear_error (&problem);
      ok = read_file (self, process, &job, cancellable, &problem);
    }
  release (self, process);
  if (ok)
    return job.document;
  g_clear_pointer (&job.document, lotse_document_text_unref);
  g_propagate_error (error, _lotse_extract_error_explain (problem, name, job.failed_page));
  return NULL;
}

/* --- where the bytes come from ------------------------------------------------------------------------------------------- */

static char *
dup_name (GFile *file)
{
  g_autofree char *base = g_file_get_basename (file);

  return g_filename_display_name (base != NULL ? base : "");
}

static gboolean
check_fd (int fd, const char *name, guint64 *size, GError **error)
{
  struct stat status;

  if (fstat (fd, &status) != 0)
    return fail (error, LOTSE_EXTRACT_ERROR_NOT_READABLE, g_strerror (errno), name);
  if (S_ISDIR (status.st_mode))
    return fail (error, LOTSE_EXTRACT_ERROR_NOT_A_FILE, "folder", name);
  if (!S_ISREG (status.st_mode))
    return fail (error, LOTSE_EXTRACT_ERROR_NOT_A_FILE, "", name);
  if (status.st_size == 0)
    return fail (error, LOTSE_EXTRACT_ERROR_EMPTY, "", name);
  if ((guint64) status.st_size > LOTSE_LIMIT_FILE_SIZE)
    return fail (error, LOTSE_EXTRACT_ERROR_TOO_LARGE, LOTSE_PROTOCOL_LIMIT_FILE, name);
  if (size != NULL)
    *size = (guint64) status.st_size;
  return TRUE;
}

/* Why a file cannot be opened: a word that has its own sentence, or the words of the system. */
static const char *
describe_refusal (int number)
{
  if (number == ENOENT || number == ENOTDIR)
    return "missing";
  return number == EACCES || number == EPERM ? "denied" : g_strerror (number);
}

int
lotse_extract_open_file (GFile *file, guint64 *size, GError **error)
{
  g_autofree char *path = g_file_get_path (file);
  g_autofree char *name = dup_name (file);
  int fd;

  if (path == NULL)
    {
      fail (error, LOTSE_EXTRACT_ERROR_NOT_READABLE, "remote", name);
      return -1;
    }
  /* Nothing here may wait: a pipe opens at once, and is refused. */
  fd = open (path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY);
  if (fd < 0)
    {
      /* A socket cannot be opened at all. */
      if (errno == ENXIO)
        fail (error, LOTSE_EXTRACT_ERROR_NOT_A_FILE, "", name);
      else
        fail (error, LOTSE_EXTRACT_ERROR_NOT_READABLE, describe_refusal (errno), name);
      return -1;
    }
  if (!check_fd (fd, name, size, error))
    {
      close (fd);
      return -1;
    }
  return fd;
}

LotseDocumentText *
lotse_extractor_pool_get_text (LotseExtractorPool *self, GFile *file, const char *password, GCancellable *cancellable, GError **error)
{
  g_autofree char *name = dup_name (file);
  int fd = lotse_extract_open_file (file, NULL, error);
  LotseDocumentText *text;

  if (fd < 0)
    return NULL;
  text = lotse_extractor_pool_get_text_for_fd (self, fd, name, password, cancellable, error);
  close (fd);
  return text;
}

static int
write_memory_file (GBytes *bytes)
{
  gsize size, done = 0;
  const guint8 *data = g_bytes_get_data (bytes, &size);
  int fd = memfd_create ("lotse-paper", MFD_CLOEXEC | MFD_ALLOW_SEALING);

  while (fd >= 0 && done < size)
    {
      gssize n = write (fd, data + done, size - done);

      if (n < 0 && errno != EINTR)
        {
          int code = errno;

          close (fd);
          errno = code;
          return -1;
        }
      done += (gsize) MAX (n, 0);
    }
  if (fd >= 0)
    fcntl (fd, F_ADD_SEALS, F_SEAL_SHRINK | F_SEAL_GROW | F_SEAL_WRITE | F_SEAL_SEAL);
  return fd;
}

LotseDocumentText *
lotse_extractor_pool_get_text_for_bytes (
    LotseExtractorPool *self, GBytes *bytes, const char *name, const char *password, GCancellable *cancellable, GError **error)
{
  LotseDocumentText *text = NULL;
  int fd;

  if (g_bytes_get_size (bytes) > LOTSE_LIMIT_FILE_SIZE)
    {
      fail (error, LOTSE_EXTRACT_ERROR_TOO_LARGE, LOTSE_PROTOCOL_LIMIT_FILE, name);
      return NULL;
    }
  fd = write_memory_file (bytes);
  if (fd < 0)
    {
      fail (error, LOTSE_EXTRACT_ERROR_NOT_READABLE, g_strerror (errno), name);
      return NULL;
    }
  if (check_fd (fd, name, NULL, error))
    text = lotse_extractor_pool_get_text_for_fd (self, fd, name, password, cancellable, error);
  close (fd);
  return text;
}
