/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-worker.h"

#include <errno.h>
#include <gio/gio.h>
#include <gio/gunixfdlist.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include "lotse-input.h"
#include "lotse-limits.h"
#include "lotse-misbehave.h"
#include "lotse-protocol.h"
#include "lotse-wire.h"
#include "lotse-worker-error.h"

typedef struct
{
  guint8 *data;
  gsize size;
} Buffer;

typedef struct
{
  GMainLoop *loop;
  LotseInput input;
  Buffer buffers[LOTSE_PROTOCOL_N_SLOTS];
  GVariant *answer;
} Worker;

static const char introspection[]
    = "<node><interface name='" LOTSE_PROTOCOL_INTERFACE "'>"
      "<method name='SetBuffer'><arg type='u' direction='in'/><arg type='h' direction='in'/></method>"
      "<method name='Open'><arg type='h' direction='in'/><arg type='s' direction='in'/>"
      "<arg type='s' direction='in'/><arg type='y' direction='out'/><arg type='u' direction='out'/></method>"
      "<method name='OpenText'><arg type='h' direction='in'/><arg type='s' direction='in'/><arg type='s' direction='in'/>"
      "<arg type='u' direction='in'/><arg type='y' direction='out'/><arg type='u' direction='out'/><arg type='t' direction='out'/></method>"
      "<method name='GetPageSizes'><arg type='a(dd)' direction='out'/></method>"
      "<method name='GetText'><arg type='u' direction='in'/><arg type='u' direction='in'/>"
      "<arg type='t' direction='out'/></method>"
      "<method name='Fetch'/>"
      "<method name='RenderPage'><arg type='u' direction='in'/><arg type='u' direction='in'/>"
      "<arg type='u' direction='in'/><arg type='u' direction='in'/></method>" LOTSE_MISBEHAVE_METHOD "</interface></node>";

static gboolean
fail (GError **error, LotseWorkerError code, const char *message)
{
  g_set_error_literal (error, LOTSE_WORKER_ERROR, code, message);
  return FALSE;
}

/* The descriptor stays the message's. */
static int
get_fd (GDBusMethodInvocation *invocation, gint32 handle)
{
  GUnixFDList *list = g_dbus_message_get_unix_fd_list (g_dbus_method_invocation_get_message (invocation));
  int n = 0;
  const int *fds = list != NULL ? g_unix_fd_list_peek_fds (list, &n) : NULL;

  return handle >= 0 && handle < n ? fds[handle] : -1;
}

static gboolean
set_buffer (Worker *self, guint slot, int fd, GError **error)
{
  struct stat status;
  void *data;

  if (slot >= LOTSE_PROTOCOL_N_SLOTS || fd < 0 || fstat (fd, &status) != 0 || status.st_size <= 0)
    return fail (error, LOTSE_WORKER_ERROR_FAILED, "no buffer");
  if (self->buffers[slot].data != NULL)
    munmap (self->buffers[slot].data, self->buffers[slot].size);
  self->buffers[slot] = (Buffer) { NULL, 0 };
  /* Touching the memory for a picture piece by piece would take as long as drawing it. */
  data = mmap (NULL, (gsize) status.st_size, PROT_READ | PROT_WRITE, MAP_SHARED | (slot == LOTSE_PROTOCOL_SLOT_PICTURE ? MAP_POPULATE : 0),
               fd, 0);
  if (data == MAP_FAILED)
    return fail (error, LOTSE_WORKER_ERROR_FAILED, g_strerror (errno));
  self->buffers[slot] = (Buffer) { data, (gsize) status.st_size };
  return TRUE;
}

static guint
count_pages (Worker *self)
{
  if (self->input.pdf != NULL)
    return lotse_pdf_reader_get_n_pages (self->input.pdf);
  return self->input.text != NULL ? lotse_document_text_get_n_pages (self->input.text) : 0;
}

static LotseSourceKind
get_source (Worker *self)
{
  return self->input.text != NULL ? lotse_document_text_get_source (self->input.text) : LOTSE_SOURCE_PDF;
}

/* Writes the answer where the parent can see it, if it fits. */
static gboolean
store_answer (Worker *self)
{
  Buffer *buffer = &self->buffers[LOTSE_PROTOCOL_SLOT_TEXT];

  if (self->answer == NULL || g_variant_get_size (self->answer) > buffer->size)
    return FALSE;
  g_variant_store (self->answer, buffer->data);
  return TRUE;
}

static gboolean
read_pages (Worker *self, guint first, guint count, GError **error)
{
  g_autoptr (LotseDocumentText) part = NULL;

  /* No page at all, from the first on: only what the document says of itself. */
  if (first >= count_pages (self) || (count == 0 && first > 0) || count > count_pages (self) - first)
    return fail (error, LOTSE_WORKER_ERROR_FAILED, "no such page");
  if (self->input.pdf == NULL)
    {
      if (first != 0 || count != count_pages (self))
        return fail (error, LOTSE_WORKER_ERROR_FAILED, "no such page");
      self->answer = lotse_wire_encode (self->input.text);
      return TRUE;
    }
  part = lotse_document_text_new (LOTSE_SOURCE_PDF);
  if (first == 0)
    lotse_pdf_reader_add_facts (self->input.pdf, part);
  for (guint i = 0; i < count; i++)
    {
      lotse_pdf_reader_add_page (self->input.pdf, first + i, part);
      lotse_misbehave_on (lotse_document_text_get_page (part, i)->text);
      if (lotse_document_text_get_page (part, i)->n_chars > LOTSE_LIMIT_PAGE_CHARACTERS)
        return fail (error, LOTSE_WORKER_ERROR_TOO_LARGE, LOTSE_PROTOCOL_LIMIT_CHARACTERS);
    }
  self->answer = lotse_wire_encode (part);
  return TRUE;
}

static gboolean
get_text (Worker *self, guint first, guint count, guint64 *size, GError **error)
{
  g_clear_pointer (&self->answer, g_variant_unref);
  if (!read_pages (self, first, count, error))
    return FALSE;
  *size = g_variant_get_size (self->answer);
  if (*size > LOTSE_LIMIT_WIRE_SIZE)
    {
      g_clear_pointer (&self->answer, g_variant_unref);
      return fail (error, LOTSE_WORKER_ERROR_TOO_LARGE, LOTSE_PROTOCOL_LIMIT_CHARACTERS);
    }
  if (store_answer (self))
    g_clear_pointer (&self->answer, g_variant_unref);
  return TRUE;
}

static gboolean
fetch (Worker *self, GError **error)
{
  if (!store_answer (self))
    return fail (error, LOTSE_WORKER_ERROR_FAILED, "no answer, or no room for it");
  g_clear_pointer (&self->answer, g_variant_unref);
  return TRUE;
}

static gboolean
render_page (Worker *self, guint page, guint width, guint height, guint rotation, GError **error)
{
  Buffer *buffer = &self->buffers[LOTSE_PROTOCOL_SLOT_PICTURE];

  if (self->input.pdf == NULL || page >= count_pages (self))
    return fail (error, LOTSE_WORKER_ERROR_FAILED, "no such page");
  if (width == 0 || height == 0 || width > G_MAXINT16 || height > G_MAXINT16 || (guint64) width * height > LOTSE_LIMIT_PAGE_PIXELS)
    return fail (error, LOTSE_WORKER_ERROR_TOO_LARGE, LOTSE_PROTOCOL_LIMIT_PIXELS);
  if (4 * (guint64) width * height > buffer->size)
    return fail (error, LOTSE_WORKER_ERROR_FAILED, "no room for the picture");
  if (!lotse_pdf_reader_render (self->input.pdf, page, width, height, rotation, buffer->data))
    return fail (error, LOTSE_WORKER_ERROR_DAMAGED, "page");
  return TRUE;
}

static GVariant *
get_page_sizes (Worker *self)
{
  GVariantBuilder builder;

  g_variant_builder_init (&builder, G_VARIANT_TYPE ("a(dd)"));
  for (guint i = 0; self->input.pdf != NULL && i < count_pages (self); i++)
    {
      double width, height;

      lotse_pdf_reader_get_page_size (self->input.pdf, i, &width, &height);
      g_variant_builder_add (&builder, "(dd)", width, height);
    }
  return g_variant_new ("(a(dd))", &builder);
}

static gboolean
open_file (Worker *self, GDBusMethodInvocation *invocation, GVariant *parameters, GError **error)
{
  const char *name, *password;
  gint32 fd;

  g_variant_get_child (parameters, 0, "h", &fd);
  g_variant_get_child (parameters, 1, "&s", &name);
  g_variant_get_child (parameters, 2, "&s", &password);
  g_clear_pointer (&self->answer, g_variant_unref);
  lotse_misbehave_on (name);
  lotse_misbehave_with_file (name, get_fd (invocation, fd));
  return lotse_input_open (&self->input, get_fd (invocation, fd), name, password, error);
}

static GVariant *
open_text (Worker *self, GDBusMethodInvocation *invocation, GVariant *parameters, GError **error)
{
  guint count, n_pages;
  guint64 size;

  g_variant_get_child (parameters, 3, "u", &count);
  if (!open_file (self, invocation, parameters, error))
    return NULL;
  n_pages = count_pages (self);
  if (!get_text (self, 0, self->input.pdf != NULL ? MIN (count, n_pages) : n_pages, &size, error))
    return NULL;
  return g_variant_new ("(yut)", get_source (self), n_pages, size);
}

/* Returns the answer (floating), or NULL with an error. */
static GVariant *
handle (Worker *self, const char *method, GVariant *parameters, GDBusMethodInvocation *invocation, GError **error)
{
  guint a, b, c, d;
  gint32 fd;
  guint64 size;

  if (g_str_equal (method, "SetBuffer"))
    {
      g_variant_get (parameters, "(uh)", &a, &fd);
      return set_buffer (self, a, get_fd (invocation, fd), error) ? g_variant_new ("()") : NULL;
    }
  if (g_str_equal (method, "Open"))
    {
      if (!open_file (self, invocation, parameters, error))
        return NULL;
      return g_variant_new ("(yu)", get_source (self), count_pages (self));
    }
  if (g_str_equal (method, "OpenText"))
    return open_text (self, invocation, parameters, error);
  if (g_str_equal (method, "GetPageSizes"))
    return get_page_sizes (self);
  if (g_str_equal (method, "GetText"))
    {
      g_variant_get (parameters, "(uu)", &a, &b);
      return get_text (self, a, b, &size, error) ? g_variant_new ("(t)", size) : NULL;
    }
  if (g_str_equal (method, "Fetch"))
    return fetch (self, error) ? g_variant_new ("()") : NULL;
  if (g_str_equal (method, "RenderPage"))
    {
      g_variant_get (parameters, "(uuuu)", &a, &b, &c, &d);
      return render_page (self, a, b, c, d, error) ? g_variant_new ("()") : NULL;
    }
  return lotse_misbehave (method, parameters, error);
}

static void
method_called_cb (GDBusConnection *connection,
                  const char *sender,
                  const char *path,
                  const char *interface,
                  const char *method,
                  GVariant *parameters,
                  GDBusMethodInvocation *invocation,
                  gpointer user_data)
{
  g_autoptr (GError) error = NULL;
  GVariant *answer = handle (user_data, method, parameters, invocation, &error);

  if (answer != NULL)
    g_dbus_method_invocation_return_value (invocation, answer);
  else if (error != NULL)
    g_dbus_method_invocation_return_dbus_error (invocation, lotse_worker_error_get_name (error), error->message);
  else
    g_dbus_method_invocation_return_dbus_error (invocation, LOTSE_PROTOCOL_ERROR_FAILED, "unknown method");
}

static void
closed_cb (GDBusConnection *connection, gboolean vanished, GError *error, gpointer user_data)
{
  g_main_loop_quit (user_data);
}

static GDBusConnection *
connect_parent (GError **error)
{
  g_autoptr (GSocket) socket = g_socket_new_from_fd (LOTSE_PROTOCOL_FD, error);
  g_autoptr (GSocketConnection) stream = socket != NULL ? g_socket_connection_factory_create_connection (socket) : NULL;

  if (stream == NULL)
    return NULL;
  /* Without the handshake no descriptors can be passed. */
  return g_dbus_connection_new_sync (G_IO_STREAM (stream), NULL,
                                     G_DBUS_CONNECTION_FLAGS_AUTHENTICATION_CLIENT | G_DBUS_CONNECTION_FLAGS_DELAY_MESSAGE_PROCESSING, NULL,
                                     NULL, error);
}

int
lotse_worker_run (void)
{
  static const GDBusInterfaceVTable vtable = { .method_call = method_called_cb };
  g_autoptr (GError) error = NULL;
  g_autoptr (GDBusNodeInfo) node = g_dbus_node_info_new_for_xml (introspection, NULL);
  g_autoptr (GDBusConnection) connection = connect_parent (&error);
  Worker worker = { .loop = g_main_loop_new (NULL, FALSE) };

  if (connection == NULL
      || g_dbus_connection_register_object (connection, LOTSE_PROTOCOL_PATH, node->interfaces[0], &vtable, &worker, NULL, &error) == 0)
    {
      g_printerr ("lotse-extractor: %s\n", error->message);
      return LOTSE_EXIT_NO_CONNECTION;
    }
  if (!lotse_pdf_reader_prepare ())
    g_debug ("every file sets up Poppler again");
  g_signal_connect (connection, "closed", G_CALLBACK (closed_cb), worker.loop);
  g_dbus_connection_start_message_processing (connection);
  g_main_loop_run (worker.loop);

  g_clear_pointer (&worker.answer, g_variant_unref);
  lotse_input_clear (&worker.input);
  g_main_loop_unref (worker.loop);
  return 0;
}
