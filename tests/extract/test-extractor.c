/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-extractor.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

#include "lotse-limits.h"
#include "pdf-maker.h"

static const char *const pages[] = { "#Vorlage 12\nDer Rat stimmt zu.", "Zweite Seite", NULL };
static const char *folder;

static GFile *
write_file (const char *name, const void *data, gsize size)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, data, (gssize) size, &error);
  g_assert_no_error (error);
  return g_file_new_for_path (path);
}

static GFile *
write_bytes (const char *name, GBytes *bytes)
{
  gsize size;
  const void *data = g_bytes_get_data (bytes, &size);

  return write_file (name, data, size);
}

static void
assert_error (GFile *file, const char *password, LotseExtractError code, const char *words)
{
  g_autoptr (LotseExtractorPool) pool = lotse_extractor_pool_new (1);
  g_autoptr (GError) error = NULL;
  g_autofree char *name = g_file_get_basename (file);

  g_assert_null (lotse_extractor_pool_get_text (pool, file, password, NULL, &error));
  g_assert_error (error, LOTSE_EXTRACT_ERROR, (int) code);
  g_test_message ("%s", error->message);
  g_assert_nonnull (strstr (error->message, name));
  g_assert_nonnull (strstr (error->message, words));
}

static void
test_pdf (void)
{
  g_autoptr (LotseExtractorPool) pool = lotse_extractor_pool_new (1);
  g_autoptr (GBytes) bytes = pdf_maker_new (pages, NULL);
  g_autoptr (GFile) file = write_bytes ("paper.pdf", bytes);
  g_autoptr (GError) error = NULL;
  g_autoptr (LotseDocumentText) text = lotse_extractor_pool_get_text (pool, file, NULL, NULL, &error);
  const LotsePageText *page;

  g_assert_no_error (error);
  g_assert_cmpint (lotse_document_text_get_source (text), ==, LOTSE_SOURCE_PDF);
  g_assert_cmpuint (lotse_document_text_get_n_pages (text), ==, 2);
  page = lotse_document_text_get_page (text, 0);
  g_assert_cmpstr (page->text, ==, "Vorlage 12\nDer Rat stimmt zu.");
  g_assert_nonnull (page->rects);
  g_assert_true (lotse_page_text_get_run (page, 0)->bold);
  g_assert_cmpstr (lotse_document_text_lookup_fact (text, "pdf.title"), ==, "Paper of Musterstadt");
}

/* More pages than are asked for at once, and more text than the first buffer holds. */
static void
test_long_documents (void)
{
  g_autoptr (LotseExtractorPool) pool = lotse_extractor_pool_new (1);
  g_autoptr (GError) error = NULL;
  g_autoptr (LotseDocumentText) pdf = NULL;
  g_autoptr (LotseDocumentText) text = NULL;
  g_autoptr (GString) words = g_string_new (NULL);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GBytes) long_text = NULL;
  const char *many[101] = { NULL };

  for (guint i = 0; i < 100; i++)
    many[i] = i % 2 ? "Gerade Seite" : "Ungerade Seite";
  bytes = pdf_maker_new (many, NULL);
  pdf = lotse_extractor_pool_get_text_for_bytes (pool, bytes, "many.pdf", NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (lotse_document_text_get_n_pages (pdf), ==, 100);
  for (guint i = 0; i < 100; i++)
    g_assert_cmpstr (lotse_document_text_get_page (pdf, i)->text, ==, many[i]);

  for (guint i = 0; i < 300000; i++)
    g_string_append (words, "Straße ");
  long_text = g_bytes_new (words->str, words->len);
  text = lotse_extractor_pool_get_text_for_bytes (pool, long_text, "pasted", NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (lotse_document_text_get_page (text, 0)->text, ==, words->str);
}

static void
test_formats (void)
{
  static const struct
  {
    const char *name;
    const char *data;
    LotseSourceKind source;
    const char *text;
  } formats[] = {
    { "a.txt", "Der Rat", LOTSE_SOURCE_TEXT, "Der Rat" },
    { "a.md", "# Beschlu\xdf", LOTSE_SOURCE_TEXT, "# Beschluß" },
    { "speaks-of.txt", "Ein %PDF-1.4 beginnt so.", LOTSE_SOURCE_TEXT, "Ein %PDF-1.4 beginnt so." },
    { "odd.pdf", "Nur Text", LOTSE_SOURCE_TEXT, "Nur Text" },
    { "page.htm", "<html><p>Der <b>Rat</b>", LOTSE_SOURCE_HTML, "Der Rat" },
    { "x.json", "{\"type\":\"https://schema.oparl.org/1.0/Paper\",\"name\":\"Kita\"}", LOTSE_SOURCE_OPARL, "Kita" },
  };
  g_autoptr (LotseExtractorPool) pool = lotse_extractor_pool_new (1);

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      g_autoptr (GFile) file = write_file (formats[i].name, formats[i].data, strlen (formats[i].data));
      g_autoptr (GError) error = NULL;
      g_autoptr (LotseDocumentText) text = lotse_extractor_pool_get_text (pool, file, NULL, NULL, &error);

      g_assert_no_error (error);
      g_assert_cmpint (lotse_document_text_get_source (text), ==, formats[i].source);
      g_assert_cmpstr (lotse_document_text_get_page (text, 0)->text, ==, formats[i].text);
    }
}

static void
test_encrypted (void)
{
  g_autoptr (LotseExtractorPool) pool = lotse_extractor_pool_new (1);
  g_autoptr (GBytes) bytes = pdf_maker_new (pages, "losung");
  g_autoptr (GFile) file = write_bytes ("secret.pdf", bytes);
  g_autoptr (GError) error = NULL;
  g_autoptr (LotseDocumentText) text = NULL;

  assert_error (file, NULL, LOTSE_EXTRACT_ERROR_ENCRYPTED, "password");
  assert_error (file, "falsch", LOTSE_EXTRACT_ERROR_WRONG_PASSWORD, "password");
  text = lotse_extractor_pool_get_text (pool, file, "losung", NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (lotse_document_text_get_page (text, 1)->text, ==, "Zweite Seite");
}

static void
test_refused_files (void)
{
  static const guint8 jpeg[] = { 0xff, 0xd8, 0xff, 0xe0, 0, 16, 'J', 'F', 'I', 'F', 0, 1, 1, 0, 0, 1, 0, 1, 0, 0, 0xff, 0xdb };
  static const char object[] = "{\"type\":\"https://schema.oparl.org/1.0/Meeting\"}";
  g_autoptr (GFile) picture = write_file ("photo.jpg", jpeg, sizeof jpeg);
  g_autoptr (GFile) named_pdf = write_file ("photo.pdf", jpeg, sizeof jpeg);
  g_autoptr (GFile) empty = write_file ("empty.pdf", "", 0);
  g_autoptr (GFile) damaged = write_file ("damaged.pdf", "%PDF-1.7\n1 0 obj", 16);
  g_autoptr (GFile) meeting = write_file ("m.json", object, strlen (object));
  g_autoptr (GFile) rich = write_file ("x.rtf", "{\\rtf1 Rat}", 11);
  g_autoptr (GFile) directory = g_file_new_for_path (folder);
  g_autoptr (GFile) missing = g_file_get_child (directory, "missing.pdf");
  g_autoptr (GFile) device = g_file_new_for_path ("/dev/zero");
  g_autoptr (GFile) remote = g_file_new_for_uri ("https://stadt.example/vorlage.pdf");

  assert_error (picture, NULL, LOTSE_EXTRACT_ERROR_NOT_SUPPORTED, "does not read the format");
  assert_error (named_pdf, NULL, LOTSE_EXTRACT_ERROR_DAMAGED, "damaged");
  assert_error (empty, NULL, LOTSE_EXTRACT_ERROR_EMPTY, "empty");
  assert_error (damaged, NULL, LOTSE_EXTRACT_ERROR_DAMAGED, "damaged");
  assert_error (meeting, NULL, LOTSE_EXTRACT_ERROR_NOT_SUPPORTED, "does not read the format");
  assert_error (rich, NULL, LOTSE_EXTRACT_ERROR_NOT_SUPPORTED, "does not read the format");
  assert_error (directory, NULL, LOTSE_EXTRACT_ERROR_NOT_A_FILE, "folder");
  assert_error (missing, NULL, LOTSE_EXTRACT_ERROR_NOT_READABLE, "exist");
  assert_error (remote, NULL, LOTSE_EXTRACT_ERROR_NOT_READABLE, "Download");
  assert_error (device, NULL, LOTSE_EXTRACT_ERROR_NOT_A_FILE, "not a file");
}

/* Nobody waits for the other end of a pipe. */
static void
test_pipes_and_sockets (void)
{
  g_autofree char *pipe_path = g_build_filename (folder, "pipe.pdf", NULL);
  g_autofree char *socket_path = g_build_filename (folder, "socket.pdf", NULL);
  g_autoptr (GFile) pipe_file = g_file_new_for_path (pipe_path);
  g_autoptr (GFile) socket_file = g_file_new_for_path (socket_path);
  struct sockaddr_un address = { .sun_family = AF_UNIX };
  int fd = socket (AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);

  g_assert_cmpint (mkfifo (pipe_path, 0600), ==, 0);
  assert_error (pipe_file, NULL, LOTSE_EXTRACT_ERROR_NOT_A_FILE, "not a file");
  g_strlcpy (address.sun_path, socket_path, sizeof address.sun_path);
  g_assert_cmpint (bind (fd, (struct sockaddr *) &address, sizeof address), ==, 0);
  assert_error (socket_file, NULL, LOTSE_EXTRACT_ERROR_NOT_A_FILE, "not a file");
  close (fd);
}

static void
test_limits (void)
{
  g_autofree char *path = g_build_filename (folder, "huge.pdf", NULL);
  g_autofree char *text_path = g_build_filename (folder, "huge.txt", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFile) text = g_file_new_for_path (text_path);
  const char *head = "%PDF-1.4\n";
  int fd = open (path, O_WRONLY | O_CREAT | O_CLOEXEC, 0600);
  int text_fd = open (text_path, O_WRONLY | O_CREAT | O_CLOEXEC, 0600);

  /* Files of holes: they take no room. */
  g_assert_cmpint (write (fd, head, strlen (head)), ==, strlen (head));
  g_assert_cmpint (ftruncate (fd, (off_t) LOTSE_LIMIT_FILE_SIZE + 1), ==, 0);
  g_assert_cmpint (ftruncate (text_fd, (off_t) LOTSE_LIMIT_TEXT_SIZE + 1), ==, 0);
  close (fd);
  close (text_fd);
  assert_error (file, NULL, LOTSE_EXTRACT_ERROR_TOO_LARGE, "256");
  assert_error (text, NULL, LOTSE_EXTRACT_ERROR_TOO_LARGE, "32");
}

static void
test_cancelled (void)
{
  g_autoptr (LotseExtractorPool) pool = lotse_extractor_pool_new (1);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GBytes) bytes = g_bytes_new_static ("Rat", 3);
  g_autoptr (GError) error = NULL;
  g_autoptr (LotseDocumentText) text = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (lotse_extractor_pool_get_text_for_bytes (pool, bytes, "pasted", NULL, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&error);
  text = lotse_extractor_pool_get_text_for_bytes (pool, bytes, "pasted", NULL, NULL, &error);
  g_assert_no_error (error);
}

typedef struct
{
  LotseExtractorPool *pool;
  guint number;
} Reader;

static gpointer
read_many (gpointer data)
{
  const Reader *reader = data;

  for (guint i = 0; i < 20; i++)
    {
      g_autofree char *words = g_strdup_printf ("Vorlage %u von %u", i, reader->number);
      g_autoptr (GBytes) bytes = g_bytes_new (words, strlen (words));
      g_autoptr (GError) error = NULL;
      g_autoptr (LotseDocumentText) text = lotse_extractor_pool_get_text_for_bytes (reader->pool, bytes, "pasted", NULL, NULL, &error);

      g_assert_no_error (error);
      g_assert_cmpstr (lotse_document_text_get_page (text, 0)->text, ==, words);
    }
  return NULL;
}

/* More threads than processes: each gets its own answer. */
static void
test_threads (void)
{
  g_autoptr (LotseExtractorPool) pool = lotse_extractor_pool_new (2);
  Reader readers[4];
  GThread *threads[4];

  for (guint i = 0; i < 4; i++)
    {
      readers[i] = (Reader) { pool, i };
      threads[i] = g_thread_new ("reader", read_many, &readers[i]);
    }
  for (guint i = 0; i < 4; i++)
    g_thread_join (threads[i]);
}

int
main (int argc, char **argv)
{
  g_autofree char *path = g_dir_make_tmp ("lotse-extract-XXXXXX", NULL);
  int result;

  g_test_init (&argc, &argv, NULL);
  folder = path;
  g_test_add_func ("/extract/extractor/pdf", test_pdf);
  g_test_add_func ("/extract/extractor/long-documents", test_long_documents);
  g_test_add_func ("/extract/extractor/formats", test_formats);
  g_test_add_func ("/extract/extractor/encrypted", test_encrypted);
  g_test_add_func ("/extract/extractor/refused-files", test_refused_files);
  g_test_add_func ("/extract/extractor/pipes-and-sockets", test_pipes_and_sockets);
  g_test_add_func ("/extract/extractor/limits", test_limits);
  g_test_add_func ("/extract/extractor/cancelled", test_cancelled);
  g_test_add_func ("/extract/extractor/threads", test_threads);
  result = g_test_run ();
  {
    g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);

    for (const char *name; (name = g_dir_read_name (dir)) != NULL;)
      {
        g_autofree char *child = g_build_filename (path, name, NULL);

        g_unlink (child);
      }
    g_rmdir (path);
  }
  return result;
}
