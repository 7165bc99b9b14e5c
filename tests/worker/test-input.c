/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-input.h"

#include <fcntl.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#include "lotse-limits.h"
#include "lotse-protocol.h"
#include "pdf-maker.h"

static const char *const pages[] = { "Der Rat", NULL };

static int
memory_file (const void *data, gsize size)
{
  int fd = memfd_create ("lotse-test", MFD_CLOEXEC);

  g_assert_cmpint (write (fd, data, size), ==, size);
  return fd;
}

static void
assert_opens (LotseInput *input, const void *data, gsize size, const char *name, gboolean pdf, LotseSourceKind source)
{
  g_autoptr (GError) error = NULL;
  int fd = memory_file (data, size);

  g_assert_true (lotse_input_open (input, fd, name, "", &error));
  g_assert_no_error (error);
  g_assert_cmpint (input->pdf != NULL, ==, pdf);
  g_assert_cmpint (input->text != NULL, ==, !pdf);
  if (!pdf)
    g_assert_cmpint (lotse_document_text_get_source (input->text), ==, source);
  /* The descriptor stays the caller's, and is not moved. */
  g_assert_cmpint (lseek (fd, 0, SEEK_CUR), ==, size);
  close (fd);
}

/* One input after the other in the same memory: what was open before is gone. */
static void
test_formats (void)
{
  static const char junk[] = "some bytes of a mail program\r\n";
  g_autoptr (GBytes) pdf = pdf_maker_new (pages, NULL);
  gsize size;
  const guint8 *data = g_bytes_get_data (pdf, &size);
  g_autofree guint8 *late = g_malloc (size + sizeof junk);
  LotseInput input = { NULL };

  assert_opens (&input, data, size, "a.pdf", TRUE, LOTSE_SOURCE_PDF);
  assert_opens (&input, "Der Rat", 7, "a.txt", FALSE, LOTSE_SOURCE_TEXT);
  assert_opens (&input, data, size, "name-says.txt", TRUE, LOTSE_SOURCE_PDF);
  assert_opens (&input, "<html><p>Rat", 12, "a.html", FALSE, LOTSE_SOURCE_HTML);
  assert_opens (&input, "R\0a\0t\0 \0", 8, "wide", FALSE, LOTSE_SOURCE_TEXT);
  memcpy (late, junk, sizeof junk);
  memcpy (late + sizeof junk, data, size);
  assert_opens (&input, late, size + sizeof junk, "late.pdf", TRUE, LOTSE_SOURCE_PDF);
  assert_opens (&input, "Erst steht %PDF-1.4 im Text", 27, "a.txt", FALSE, LOTSE_SOURCE_TEXT);
  /* Without its first line, as some senders cut it; a text that only speaks of it is a text. */
  assert_opens (&input, data + 9, size - 9, "headless", TRUE, LOTSE_SOURCE_PDF);
  assert_opens (&input, "Nach endobj kommt startxref.", 28, "a.txt", FALSE, LOTSE_SOURCE_TEXT);
  lotse_input_clear (&input);
}

static void
test_errors (void)
{
  static const struct
  {
    const char *name;
    const char *data;
    gsize size;
    LotseWorkerError code;
  } cases[] = {
    { "a.png", "\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16, LOTSE_WORKER_ERROR_NOT_SUPPORTED },
    { "a.pdf", "%PDF-1.4\n%%EOF", 14, LOTSE_WORKER_ERROR_DAMAGED },
    { "b.pdf", "\1\2\3\0\0\1\2\3\4\5\6\7", 12, LOTSE_WORKER_ERROR_DAMAGED },
    { "rest.pdf", "<< /Size 3 >>\nstartxref\n9\n%%EOF", 31, LOTSE_WORKER_ERROR_DAMAGED },
    { "a.rtf", "{\\rtf1\\ansi Rat}", 16, LOTSE_WORKER_ERROR_NOT_SUPPORTED },
    { "a.ps", "%!PS-Adobe-3.0", 14, LOTSE_WORKER_ERROR_NOT_SUPPORTED },
    { "empty", "", 0, LOTSE_WORKER_ERROR_NOT_SUPPORTED },
  };
  LotseInput input = { NULL };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      int fd = memory_file (cases[i].data, cases[i].size);

      g_test_message ("%s", cases[i].name);
      g_assert_false (lotse_input_open (&input, fd, cases[i].name, "", &error));
      g_assert_error (error, LOTSE_WORKER_ERROR, (int) cases[i].code);
      g_assert_null (input.pdf);
      g_assert_null (input.text);
      close (fd);
    }
  lotse_input_clear (&input);
}

static void
test_limits (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GString) many = g_string_new (NULL);
  LotseInput input = { NULL };
  int fd = memory_file ("x", 1);

  g_assert_cmpint (ftruncate (fd, (off_t) LOTSE_LIMIT_FILE_SIZE + 1), ==, 0);
  g_assert_false (lotse_input_open (&input, fd, "a.pdf", "", &error));
  g_assert_error (error, LOTSE_WORKER_ERROR, LOTSE_WORKER_ERROR_TOO_LARGE);
  g_assert_cmpstr (error->message, ==, LOTSE_PROTOCOL_LIMIT_FILE);
  g_clear_error (&error);
  close (fd);

  for (guint i = 0; i < LOTSE_LIMIT_PAGES; i++)
    g_string_append (many, "a\f");
  g_string_append (many, "b");
  fd = memory_file (many->str, many->len);
  g_assert_false (lotse_input_open (&input, fd, "a.txt", "", &error));
  g_assert_error (error, LOTSE_WORKER_ERROR, LOTSE_WORKER_ERROR_TOO_LARGE);
  g_assert_cmpstr (error->message, ==, LOTSE_PROTOCOL_LIMIT_PAGES);
  close (fd);
  lotse_input_clear (&input);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/worker/input/formats", test_formats);
  g_test_add_func ("/worker/input/errors", test_errors);
  g_test_add_func ("/worker/input/limits", test_limits);
  return g_test_run ();
}
