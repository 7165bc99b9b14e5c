/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-extractor-process-private.h"

#include <errno.h>
#include <fcntl.h>
#include <gio/gunixfdlist.h>
#include <math.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include "lotse-build-tree.h"
#include "lotse-config.h"
#include "lotse-limits.h"
#include "lotse-protocol.h"
#include "lotse-wire.h"

/* A machine may be very busy when the extractor starts. */
#define START_DEADLINE 30000
#define SMALLEST_BUFFER ((gsize) 1 << 20)

const LotseExtractorDeadlines _lotse_extractor_default_deadlines = {
  .open = 30000,
  .text_of_part = 20000,
  .text_of_page = 10000,
  .picture = 10000,
};

typedef struct
{
  guint8 *data;
  gsize size;
  /* Whether the process that runs now has it. */
  gboolean shared;
  int fd;
} Buffer;

struct _LotseExtractorProcess
{
  char *program;
  GSubprocess *process;
  GDBusConnection *connection;
  Buffer buffers[LOTSE_PROTOCOL_N_SLOTS];
  guint n_opened;
  int start_deadline;
};

/* --- finding and starting ------------------------------------------------------------------------------------------------ */

char *
_lotse_extractor_find_program (void)
{
  if (lotse_build_tree_holds_program ())
    return g_strdup (LOTSE_BUILD_EXTRACTOR);
  return g_build_filename (LOTSE_LIBEXECDIR, "lotse-extractor", NULL);
}

/* The kernel ends the extractor when the thread that started it ends, so all are started by one thread that never does. */
typedef struct
{
  const char *program;
  int socket;
  GSubprocess *process;
  GError *error;
  GMutex mutex;
  GCond cond;
  gboolean done;
} Start;

static GSubprocess *
launch (const char *program, int socket, GError **error)
{
  /* A sanitizer's report is for the one who runs the tests. */
  GSubprocessFlags flags
      = LOTSE_SANITIZER ? G_SUBPROCESS_FLAGS_NONE : G_SUBPROCESS_FLAGS_STDOUT_SILENCE | G_SUBPROCESS_FLAGS_STDERR_SILENCE;
  g_autoptr (GSubprocessLauncher) launcher = g_subprocess_launcher_new (flags);
  /* Nothing of the user's settings reaches what the extractor does, and no module is loaded into it. Poppler takes and gives back very many
   * small pieces of memory; with the C library's larger cache of them reading needs an eighth less time. */
  static char *environment[] = { (char *) "LANG=C.UTF-8", (char *) "GIO_USE_VFS=local", (char *) "GIO_MODULE_DIR=/nonexistent",
                                 (char *) "GLIBC_TUNABLES=glibc.malloc.tcache_count=2000", NULL };

  g_subprocess_launcher_set_environ (launcher, environment);
  g_subprocess_launcher_take_fd (launcher, socket, LOTSE_PROTOCOL_FD);
  return g_subprocess_launcher_spawn (launcher, error, program, NULL);
}

static gpointer
start_thread (gpointer data)
{
  GAsyncQueue *queue = data;

  for (;;)
    {
      Start *start = g_async_queue_pop (queue);

      start->process = launch (start->program, start->socket, &start->error);
      g_mutex_lock (&start->mutex);
      start->done = TRUE;
      g_cond_signal (&start->cond);
      g_mutex_unlock (&start->mutex);
    }
  return NULL;
}

/* Takes @socket. */
static GSubprocess *
launch_in_thread (const char *program, int socket, GError **error)
{
  static gsize once = 0;
  static GAsyncQueue *queue;
  Start start = { .program = program, .socket = socket };

  if (g_once_init_enter (&once))
    {
      queue = g_async_queue_new ();
      g_thread_unref (g_thread_new ("lotse-starter", start_thread, queue));
      g_once_init_leave (&once, 1);
    }
  g_mutex_init (&start.mutex);
  g_cond_init (&start.cond);
  g_async_queue_push (queue, &start);
  g_mutex_lock (&start.mutex);
  while (!start.done)
    g_cond_wait (&start.cond, &start.mutex);
  g_mutex_unlock (&start.mutex);
  g_mutex_clear (&start.mutex);
  g_cond_clear (&start.cond);
  if (start.error != NULL)
    g_propagate_error (error, start.error);
  return start.process;
}

/* Ends a process that does not say who it is in time: the greeting has no deadline of its own. */
typedef struct
{
  GSubprocess *process;
  gint64 end;
  GMutex mutex;
  GCond cond;
  gboolean greeted;
  gboolean ended;
} Watch;

static gpointer
watch_thread (gpointer data)
{
  Watch *watch = data;

  g_mutex_lock (&watch->mutex);
  while (!watch->greeted && !watch->ended)
    watch->ended = !g_cond_wait_until (&watch->cond, &watch->mutex, watch->end) && !watch->greeted;
  if (watch->ended)
    g_subprocess_force_exit (watch->process);
  g_mutex_unlock (&watch->mutex);
  return NULL;
}

static GDBusConnection *
connect_child (int socket, GCancellable *cancellable, GError **error)
{
  g_autoptr (GSocket) own = g_socket_new_from_fd (socket, error);
  g_autoptr (GSocketConnection) stream = NULL;
  g_autofree char *guid = g_dbus_generate_guid ();

  if (own == NULL)
    {
      close (socket);
      return NULL;
    }
  stream = g_socket_connection_factory_create_connection (own);
  return g_dbus_connection_new_sync (G_IO_STREAM (stream), guid,
                                     G_DBUS_CONNECTION_FLAGS_AUTHENTICATION_SERVER | G_DBUS_CONNECTION_FLAGS_AUTHENTICATION_ALLOW_ANONYMOUS,
                                     NULL, cancellable, error);
}

/* Whether it was too late is left in @late. */
static GDBusConnection *
connect_in_time (LotseExtractorProcess *self, int socket, gboolean *late, GCancellable *cancellable, GError **error)
{
  Watch watch = { .process = self->process, .end = g_get_monotonic_time () + self->start_deadline * G_TIME_SPAN_MILLISECOND };
  GDBusConnection *connection;
  GThread *thread;

  g_mutex_init (&watch.mutex);
  g_cond_init (&watch.cond);
  thread = g_thread_new ("lotse-watch", watch_thread, &watch);
  connection = connect_child (socket, cancellable, error);
  g_mutex_lock (&watch.mutex);
  watch.greeted = TRUE;
  g_cond_signal (&watch.cond);
  g_mutex_unlock (&watch.mutex);
  g_thread_join (thread);
  g_mutex_clear (&watch.mutex);
  g_cond_clear (&watch.cond);
  *late = watch.ended;
  return connection;
}

static gboolean
fail (GError **error, LotseExtractError code, const char *detail)
{
  g_set_error_literal (error, LOTSE_EXTRACT_ERROR, code, detail);
  return FALSE;
}

/* Why the process is gone before it could say anything. */
static gboolean
fail_to_start (LotseExtractorProcess *self, gboolean late, GError *problem, GError **error)
{
  int status = 0;

  if (g_error_matches (problem, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      g_propagate_error (error, g_error_copy (problem));
      return FALSE;
    }
  /* It is on its way out, or it is made to go. */
  g_subprocess_send_signal (self->process, SIGTERM);
  if (g_subprocess_wait (self->process, NULL, NULL))
    status = g_subprocess_get_status (self->process);
  if (WIFEXITED (status) && WEXITSTATUS (status) == LOTSE_EXIT_NO_SANDBOX)
    return fail (error, LOTSE_EXTRACT_ERROR_UNAVAILABLE, "its sandbox cannot be set up on this system");
  if (late)
    return fail (error, LOTSE_EXTRACT_ERROR_TIMED_OUT, "it does not answer");
  /* Ended from outside, or by a fault of its own; its own sandbox ends it with SIGSYS, and would so again. */
  if (WIFSIGNALED (status) && WTERMSIG (status) != SIGTERM && WTERMSIG (status) != SIGSYS)
    return fail (error, LOTSE_EXTRACT_ERROR_CRASHED, problem->message);
  return fail (error, LOTSE_EXTRACT_ERROR_UNAVAILABLE, problem->message);
}

static gboolean
start_once (LotseExtractorProcess *self, GCancellable *cancellable, GError **error)
{
  g_autoptr (GError) problem = NULL;
  gboolean late = FALSE;
  int sockets[2];

  if (socketpair (AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, sockets) != 0)
    return fail (error, LOTSE_EXTRACT_ERROR_UNAVAILABLE, g_strerror (errno));
  self->process = launch_in_thread (self->program, sockets[1], &problem);
  if (self->process == NULL)
    {
      close (sockets[0]);
      return fail (error, LOTSE_EXTRACT_ERROR_UNAVAILABLE, problem->message);
    }
  self->connection = connect_in_time (self, sockets[0], &late, cancellable, &problem);
  if (self->connection != NULL && !late)
    return TRUE;
  if (problem == NULL)
    problem = g_error_new_literal (G_IO_ERROR, G_IO_ERROR_TIMED_OUT, "");
  fail_to_start (self, late, problem, error);
  _lotse_extractor_process_stop (self);
  return FALSE;
}

gboolean
_lotse_extractor_process_start (LotseExtractorProcess *self, GCancellable *cancellable, GError **error)
{
  g_autoptr (GError) problem = NULL;

  if (_lotse_extractor_process_is_running (self))
    return TRUE;
  _lotse_extractor_process_stop (self);
  if (start_once (self, cancellable, &problem))
    return TRUE;
  if (g_error_matches (problem, LOTSE_EXTRACT_ERROR, LOTSE_EXTRACT_ERROR_CRASHED)
      || g_error_matches (problem, LOTSE_EXTRACT_ERROR, LOTSE_EXTRACT_ERROR_TIMED_OUT))
    {
      g_autoptr (GError) first = g_steal_pointer (&problem);

      if (start_once (self, cancellable, &problem))
        return TRUE;
    }
  if (problem->domain == LOTSE_EXTRACT_ERROR)
    return fail (error, LOTSE_EXTRACT_ERROR_UNAVAILABLE, problem->message);
  g_propagate_error (error, g_steal_pointer (&problem));
  return FALSE;
}

void
_lotse_extractor_process_set_start_deadline (LotseExtractorProcess *self, int milliseconds)
{
  self->start_deadline = milliseconds;
}

void
_lotse_extractor_process_stop (LotseExtractorProcess *self)
{
  if (self->process != NULL)
    g_subprocess_force_exit (self->process);
  g_clear_object (&self->connection);
  g_clear_object (&self->process);
  self->n_opened = 0;
  for (guint i = 0; i < LOTSE_PROTOCOL_N_SLOTS; i++)
    self->buffers[i].shared = FALSE;
}

gboolean
_lotse_extractor_process_is_running (LotseExtractorProcess *self)
{
  return self->connection != NULL && !g_dbus_connection_is_closed (self->connection);
}

guint
_lotse_extractor_process_get_n_opened (LotseExtractorProcess *self)
{
  return self->n_opened;
}

LotseExtractorProcess *
_lotse_extractor_process_new (const char *program)
{
  LotseExtractorProcess *self = g_new0 (LotseExtractorProcess, 1);

  self->program = g_strdup (program);
  self->start_deadline = START_DEADLINE;
  for (guint i = 0; i < LOTSE_PROTOCOL_N_SLOTS; i++)
    self->buffers[i].fd = -1;
  return self;
}

static void
buffer_clear (Buffer *self)
{
  if (self->data != NULL)
    munmap (self->data, self->size);
  if (self->fd >= 0)
    close (self->fd);
  *self = (Buffer) { .fd = -1 };
}

void
_lotse_extractor_process_free (LotseExtractorProcess *self)
{
  _lotse_extractor_process_stop (self);
  for (guint i = 0; i < LOTSE_PROTOCOL_N_SLOTS; i++)
    buffer_clear (&self->buffers[i]);
  g_free (self->program);
  g_free (self);
}

/* --- calling ------------------------------------------------------------------------------------------------------------- */

/* What the extractor says went wrong with the file; what it says is not taken on trust, so only known words are kept. */
static gboolean
fail_remotely (const GError *problem, GError **error)
{
  static const struct
  {
    const char *name;
    LotseExtractError code;
  } names[] = {
    { LOTSE_PROTOCOL_ERROR_ENCRYPTED, LOTSE_EXTRACT_ERROR_ENCRYPTED },
    { LOTSE_PROTOCOL_ERROR_WRONG_PASSWORD, LOTSE_EXTRACT_ERROR_WRONG_PASSWORD },
    { LOTSE_PROTOCOL_ERROR_DAMAGED, LOTSE_EXTRACT_ERROR_DAMAGED },
    { LOTSE_PROTOCOL_ERROR_NOT_SUPPORTED, LOTSE_EXTRACT_ERROR_NOT_SUPPORTED },
  };
  static const char *const limits[] = { LOTSE_PROTOCOL_LIMIT_FILE, LOTSE_PROTOCOL_LIMIT_TEXT, LOTSE_PROTOCOL_LIMIT_PAGES,
                                        LOTSE_PROTOCOL_LIMIT_CHARACTERS, LOTSE_PROTOCOL_LIMIT_PIXELS };
  g_autofree char *name = g_dbus_error_get_remote_error (problem);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (g_strcmp0 (name, names[i].name) == 0)
      return fail (error, names[i].code, "");
  if (g_strcmp0 (name, LOTSE_PROTOCOL_ERROR_TOO_LARGE) == 0)
    for (guint i = 0; i < G_N_ELEMENTS (limits); i++)
      if (g_str_has_suffix (problem->message, limits[i]))
        return fail (error, LOTSE_EXTRACT_ERROR_TOO_LARGE, limits[i]);
  return fail (error, LOTSE_EXTRACT_ERROR_DAMAGED, "");
}

/* A process that ended when nobody looked has no document any more. */
static gboolean
needs_document (const char *method)
{
  static const char *const methods[] = { "GetText", "Fetch", "GetPageSizes", "RenderPage", NULL };

  return g_strv_contains (methods, method);
}

/* Consumes @parameters. Any failure but an error that the extractor reports ends the process. */
static GVariant *
call (LotseExtractorProcess *self,
      const char *method,
      GVariant *parameters,
      const char *reply,
      int fd,
      int deadline,
      GCancellable *cancellable,
      GError **error)
{
  g_autoptr (GVariant) owned = parameters != NULL ? g_variant_ref_sink (parameters) : NULL;
  g_autoptr (GUnixFDList) fds = NULL;
  g_autoptr (GError) problem = NULL;
  GVariant *answer;

  if (!_lotse_extractor_process_start (self, cancellable, error))
    return NULL;
  if (self->n_opened == 0 && needs_document (method))
    {
      fail (error, LOTSE_EXTRACT_ERROR_CRASHED, "");
      return NULL;
    }
  if (fd >= 0)
    {
      fds = g_unix_fd_list_new ();
      if (g_unix_fd_list_append (fds, fd, &problem) < 0)
        {
          fail (error, LOTSE_EXTRACT_ERROR_UNAVAILABLE, problem->message);
          return NULL;
        }
    }
  answer = g_dbus_connection_call_with_unix_fd_list_sync (self->connection, NULL, LOTSE_PROTOCOL_PATH, LOTSE_PROTOCOL_INTERFACE, method,
                                                          owned, G_VARIANT_TYPE (reply), G_DBUS_CALL_FLAGS_NONE, deadline, fds, NULL,
                                                          cancellable, &problem);
  if (answer != NULL)
    return answer;
  if (g_dbus_error_is_remote_error (problem))
    {
      fail_remotely (problem, error);
      return NULL;
    }
  _lotse_extractor_process_stop (self);
  if (g_error_matches (problem, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_propagate_error (error, g_steal_pointer (&problem));
  else if (g_error_matches (problem, G_IO_ERROR, G_IO_ERROR_TIMED_OUT))
    fail (error, LOTSE_EXTRACT_ERROR_TIMED_OUT, "");
  else
    fail (error, LOTSE_EXTRACT_ERROR_CRASHED, "");
  return NULL;
}

static gboolean
call_plainly (
    LotseExtractorProcess *self, const char *method, GVariant *parameters, int fd, int deadline, GCancellable *cancellable, GError **error)
{
  g_autoptr (GVariant) answer = call (self, method, parameters, "()", fd, deadline, cancellable, error);

  return answer != NULL;
}

gboolean
_lotse_extractor_process_call (
    LotseExtractorProcess *self, const char *method, GVariant *parameters, int deadline, GCancellable *cancellable, GError **error)
{
  return call_plainly (self, method, parameters, -1, deadline, cancellable, error);
}

/* --- shared memory ------------------------------------------------------------------------------------------------------- */

/* Memory that neither side can shrink while the other looks at it. */
static gboolean
buffer_init (Buffer *self, gsize size, GError **error)
{
  void *data;

  self->fd = memfd_create ("lotse-answer", MFD_CLOEXEC | MFD_ALLOW_SEALING);
  if (self->fd < 0 || ftruncate (self->fd, (off_t) size) != 0
      || fcntl (self->fd, F_ADD_SEALS, F_SEAL_SHRINK | F_SEAL_GROW | F_SEAL_SEAL) != 0)
    return fail (error, LOTSE_EXTRACT_ERROR_UNAVAILABLE, g_strerror (errno));
  data = mmap (NULL, size, PROT_READ, MAP_SHARED, self->fd, 0);
  if (data == MAP_FAILED)
    return fail (error, LOTSE_EXTRACT_ERROR_UNAVAILABLE, g_strerror (errno));
  self->data = data;
  self->size = size;
  return TRUE;
}

/* Sees to it that the process has a buffer of at least @size bytes; the one there is kept if it is large enough, because memory that
 * was touched before costs far less. */
static gboolean
need_buffer (LotseExtractorProcess *self, guint slot, gsize size, GCancellable *cancellable, GError **error)
{
  Buffer *buffer = &self->buffers[slot];

  if (!_lotse_extractor_process_start (self, cancellable, error))
    return FALSE;
  if (buffer->size < size)
    {
      gsize rounded = SMALLEST_BUFFER;

      while (rounded < size)
        rounded += rounded / 2;
      buffer_clear (buffer);
      if (!buffer_init (buffer, rounded, error))
        {
          buffer_clear (buffer);
          return FALSE;
        }
    }
  if (!buffer->shared)
    buffer->shared = call_plainly (self, "SetBuffer", g_variant_new ("(uh)", slot, 0), buffer->fd, START_DEADLINE, cancellable, error);
  return buffer->shared;
}

/* --- requests ------------------------------------------------------------------------------------------------------------ */

/* An answer that is not what was asked for: the process is not to be used any more. */
static gboolean
distrust (LotseExtractorProcess *self, GError **error)
{
  _lotse_extractor_process_stop (self);
  return fail (error, LOTSE_EXTRACT_ERROR_CRASHED, "");
}

/* What both ways to open begin their answer with. */
static gboolean
read_opened (LotseExtractorProcess *self, GVariant *answer, LotseSourceKind *source, guint *n_pages, GError **error)
{
  guint8 kind;

  g_variant_get_child (answer, 0, "y", &kind);
  g_variant_get_child (answer, 1, "u", n_pages);
  if (kind > LOTSE_SOURCE_OPARL || *n_pages == 0 || *n_pages > LOTSE_LIMIT_PAGES)
    return distrust (self, error);
  *source = (LotseSourceKind) kind;
  return TRUE;
}

gboolean
_lotse_extractor_process_open (LotseExtractorProcess *self,
                               int fd,
                               const char *name,
                               const char *password,
                               int deadline,
                               LotseSourceKind *source,
                               guint *n_pages,
                               GCancellable *cancellable,
                               GError **error)
{
  g_autofree char *hint = g_utf8_make_valid (name, -1);
  g_autofree char *secret = g_utf8_make_valid (password != NULL ? password : "", -1);
  g_autoptr (GVariant) answer = NULL;

  if (!_lotse_extractor_process_start (self, cancellable, error))
    return FALSE;
  self->n_opened++;
  answer = call (self, "Open", g_variant_new ("(hss)", 0, hint, secret), "(yu)", fd, deadline, cancellable, error);
  return answer != NULL && read_opened (self, answer, source, n_pages, error);
}

static gboolean
append_answer (LotseExtractorProcess *self, gsize size, guint count, LotseDocumentText *document, GError **error)
{
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) problem = NULL;
  guint before = lotse_document_text_get_n_pages (document);
  gboolean whole = before == 0 && lotse_document_text_get_n_facts (document) == 0;

  /* Copied before it is looked at: the other side could change it while we look. */
  bytes = g_bytes_new (self->buffers[LOTSE_PROTOCOL_SLOT_TEXT].data, size);
  if (!lotse_wire_append (document, bytes, &problem))
    {
      if (g_error_matches (problem, LOTSE_WIRE_ERROR, LOTSE_WIRE_ERROR_TOO_LARGE))
        return fail (error, LOTSE_EXTRACT_ERROR_TOO_LARGE, LOTSE_PROTOCOL_LIMIT_CHARACTERS);
      return distrust (self, error);
    }
  if (lotse_document_text_get_n_pages (document) != before + count)
    return distrust (self, error);
  if (whole)
    lotse_document_text_keep_wire (document, bytes);
  return TRUE;
}

/* Appends an answer of @size bytes, after more room was made for it where it needs that. */
static gboolean
take_answer (LotseExtractorProcess *self,
             guint64 size,
             guint count,
             LotseDocumentText *document,
             int deadline,
             GCancellable *cancellable,
             GError **error)
{
  if (size > LOTSE_LIMIT_WIRE_SIZE)
    return distrust (self, error);
  if (size > self->buffers[LOTSE_PROTOCOL_SLOT_TEXT].size
      && (!need_buffer (self, LOTSE_PROTOCOL_SLOT_TEXT, (gsize) size, cancellable, error)
          || !call_plainly (self, "Fetch", NULL, -1, deadline, cancellable, error)))
    return FALSE;
  return append_answer (self, (gsize) size, count, document, error);
}

LotseDocumentText *
_lotse_extractor_process_open_text (LotseExtractorProcess *self,
                                    int fd,
                                    const char *name,
                                    const char *password,
                                    guint count,
                                    int deadline,
                                    guint *n_pages,
                                    GCancellable *cancellable,
                                    GError **error)
{
  g_autofree char *hint = g_utf8_make_valid (name, -1);
  g_autofree char *secret = g_utf8_make_valid (password != NULL ? password : "", -1);
  g_autoptr (GVariant) answer = NULL;
  g_autoptr (LotseDocumentText) document = NULL;
  LotseSourceKind source;
  guint64 size;

  if (!need_buffer (self, LOTSE_PROTOCOL_SLOT_TEXT, SMALLEST_BUFFER, cancellable, error))
    return NULL;
  self->n_opened++;
  answer = call (self, "OpenText", g_variant_new ("(hssu)", 0, hint, secret, count), "(yut)", fd, deadline, cancellable, error);
  if (answer == NULL || !read_opened (self, answer, &source, n_pages, error))
    return NULL;
  g_variant_get_child (answer, 2, "t", &size);
  document = lotse_document_text_new (source);
  if (!take_answer (self, size, source == LOTSE_SOURCE_PDF ? MIN (count, *n_pages) : *n_pages, document, deadline, cancellable, error))
    return NULL;
  return g_steal_pointer (&document);
}

gboolean
_lotse_extractor_process_add_text (LotseExtractorProcess *self,
                                   guint first,
                                   guint count,
                                   LotseDocumentText *document,
                                   int deadline,
                                   GCancellable *cancellable,
                                   GError **error)
{
  g_autoptr (GVariant) answer = NULL;
  guint64 size;

  if (!need_buffer (self, LOTSE_PROTOCOL_SLOT_TEXT, SMALLEST_BUFFER, cancellable, error))
    return FALSE;
  answer = call (self, "GetText", g_variant_new ("(uu)", first, count), "(t)", -1, deadline, cancellable, error);
  if (answer == NULL)
    return FALSE;
  g_variant_get (answer, "(t)", &size);
  return take_answer (self, size, count, document, deadline, cancellable, error);
}

double *
_lotse_extractor_process_get_page_sizes (
    LotseExtractorProcess *self, guint n_pages, int deadline, GCancellable *cancellable, GError **error)
{
  g_autoptr (GVariant) answer = call (self, "GetPageSizes", NULL, "(a(dd))", -1, deadline, cancellable, error);
  g_autoptr (GVariant) array = NULL;
  const double *values;
  gsize n;

  if (answer == NULL)
    return NULL;
  array = g_variant_get_child_value (answer, 0);
  values = g_variant_get_fixed_array (array, &n, 2 * sizeof (double));
  for (gsize i = 0; i < 2 * n; i++)
    if (!(values[i] > 0 && values[i] <= LOTSE_LIMIT_PAGE_SIDE))
      n = 0;
  if (n != n_pages)
    {
      distrust (self, error);
      return NULL;
    }
  return g_memdup2 (values, 2 * n * sizeof (double));
}

gboolean
_lotse_extractor_process_render (LotseExtractorProcess *self,
                                 guint page,
                                 guint width,
                                 guint height,
                                 guint rotation,
                                 guint8 *pixels,
                                 int deadline,
                                 GCancellable *cancellable,
                                 GError **error)
{
  gsize size = 4 * (gsize) width * height;

  if (!need_buffer (self, LOTSE_PROTOCOL_SLOT_PICTURE, size, cancellable, error)
      || !call_plainly (self, "RenderPage", g_variant_new ("(uuuu)", page, width, height, rotation), -1, deadline, cancellable, error))
    return FALSE;
  memcpy (pixels, self->buffers[LOTSE_PROTOCOL_SLOT_PICTURE].data, size);
  return TRUE;
}
