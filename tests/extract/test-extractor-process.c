/* SPDX-License-Identifier: GPL-3.0-or-later */
/* An extractor that crashes, hangs or eats memory costs one request. */
#include "lotse-extractor-process-private.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#include "lotse-config.h"
#include "lotse-page-ranges.h"
#include "pdf-maker.h"

static const char *const pages[] = { "Erste Seite", "Zweite Seite", NULL };
static const LotseExtractorDeadlines deadlines = { .open = 20000, .text_of_part = 20000, .text_of_page = 20000, .picture = 20000 };

static gboolean
misbehave (LotseExtractorProcess *process, const char *what, int deadline, GError **error)
{
  return _lotse_extractor_process_call (process, "Misbehave", g_variant_new ("(s)", what), deadline, NULL, error);
}

static void
assert_works (LotseExtractorProcess *process)
{
  g_autofree char *path = NULL;
  g_autoptr (GBytes) bytes = pdf_maker_new (pages, NULL);
  g_autoptr (LotseDocumentText) document = lotse_document_text_new (LOTSE_SOURCE_PDF);
  g_autoptr (GError) error = NULL;
  LotseSourceKind source;
  guint n_pages;
  gsize size;
  const void *data = g_bytes_get_data (bytes, &size);
  int fd = g_file_open_tmp ("lotse-XXXXXX.pdf", &path, &error);

  g_assert_no_error (error);
  g_assert_cmpint (write (fd, data, size), ==, size);
  g_assert_true (_lotse_extractor_process_open (process, fd, "a.pdf", NULL, deadlines.open, &source, &n_pages, NULL, &error));
  g_assert_cmpuint (n_pages, ==, 2);
  g_assert_true (_lotse_extractor_process_add_text (process, 1, 1, document, deadlines.text_of_part, NULL, &error));
  g_assert_cmpstr (lotse_document_text_get_page (document, 0)->text, ==, "Zweite Seite");
  close (fd);
  g_unlink (path);
}

/* Opening and reading in one step gives what two give; the step goes on from there. */
static void
test_open_text (void)
{
  g_autoptr (LotseExtractorProcess) process = _lotse_extractor_process_new (MISBEHAVING_EXTRACTOR);
  g_autoptr (GBytes) bytes = pdf_maker_new (pages, NULL);
  g_autofree char *path = NULL;
  g_autoptr (GError) error = NULL;
  gsize size;
  const void *data = g_bytes_get_data (bytes, &size);
  int fd = g_file_open_tmp ("lotse-XXXXXX.pdf", &path, &error);

  g_assert_no_error (error);
  g_assert_cmpint (write (fd, data, size), ==, size);
  for (guint count = 1; count <= 3; count++)
    {
      guint n_pages = 0, n_read = MIN (count, 2);
      g_autoptr (LotseDocumentText) document
          = _lotse_extractor_process_open_text (process, fd, "a.pdf", NULL, count, deadlines.open, &n_pages, NULL, &error);

      g_assert_no_error (error);
      g_assert_cmpuint (n_pages, ==, 2);
      g_assert_cmpuint (lotse_document_text_get_n_pages (document), ==, n_read);
      g_assert_cmpstr (lotse_document_text_lookup_fact (document, "pdf.title"), ==, "Paper of Musterstadt");
      if (n_read < n_pages)
        g_assert_true (
            _lotse_extractor_process_add_text (process, n_read, n_pages - n_read, document, deadlines.text_of_part, NULL, &error));
      for (guint i = 0; i < n_pages; i++)
        g_assert_cmpstr (lotse_document_text_get_page (document, i)->text, ==, pages[i]);
    }
  g_assert_cmpuint (_lotse_extractor_process_get_n_opened (process), ==, 3);
  g_assert_cmpint (ftruncate (fd, 20), ==, 0);
  g_assert_null (_lotse_extractor_process_open_text (process, fd, "a.pdf", NULL, 1, deadlines.open, &(guint) { 0 }, NULL, &error));
  g_assert_error (error, LOTSE_EXTRACT_ERROR, LOTSE_EXTRACT_ERROR_DAMAGED);
  assert_works (process);
  close (fd);
  g_unlink (path);
}

static void
test_failures (void)
{
  static const struct
  {
    const char *what;
    int deadline;
    LotseExtractError code;
  } failures[] = {
    { "crash", 20000, LOTSE_EXTRACT_ERROR_CRASHED },
    { "hang", 200, LOTSE_EXTRACT_ERROR_TIMED_OUT },
    { "memory", 20000, LOTSE_EXTRACT_ERROR_CRASHED },
  };
  g_autoptr (LotseExtractorProcess) process = _lotse_extractor_process_new (MISBEHAVING_EXTRACTOR);

  for (guint i = 0; i < G_N_ELEMENTS (failures); i++)
    {
      g_autoptr (GError) error = NULL;
      gint64 start;

      if (LOTSE_SANITIZER && g_str_equal (failures[i].what, "memory"))
        continue;
      assert_works (process);
      start = g_get_monotonic_time ();
      g_assert_false (misbehave (process, failures[i].what, failures[i].deadline, &error));
      g_test_message ("%s: noticed after %.1f ms", failures[i].what, (double) (g_get_monotonic_time () - start) / 1000);
      g_assert_error (error, LOTSE_EXTRACT_ERROR, (int) failures[i].code);
      g_assert_false (_lotse_extractor_process_is_running (process));
    }
  assert_works (process);
}

/* A program that does @what at its first @n_bad starts, and then is the extractor. */
static char *
make_program (const char *folder, const char *what, guint n_bad)
{
  char *path = g_build_filename (folder, "program", NULL);
  g_autofree char *script = g_strdup_printf ("#!/bin/sh\necho >>%s/starts\n[ $(wc -l <%s/starts) -gt %u ] && exec %s\n%s\n", folder, folder,
                                             n_bad, MISBEHAVING_EXTRACTOR, what);

  g_assert_true (g_file_set_contents (path, script, -1, NULL));
  g_assert_no_errno (g_chmod (path, 0700));
  return path;
}

/* What ends, or stands still, before it could be asked anything is started once more, and not for ever. */
static void
test_start (void)
{
  static const char *const faults[] = { "kill -KILL $$", "exec sleep 600" };

  for (guint i = 0; i < G_N_ELEMENTS (faults); i++)
    for (guint n_bad = 1; n_bad <= 2; n_bad++)
      {
        g_autofree char *folder = g_dir_make_tmp ("lotse-XXXXXX", NULL);
        g_autofree char *program = make_program (folder, faults[i], n_bad);
        g_autofree char *starts = g_build_filename (folder, "starts", NULL);
        g_autoptr (LotseExtractorProcess) process = _lotse_extractor_process_new (program);
        g_autoptr (GError) error = NULL;
        g_autofree char *lines = NULL;

        if (i == 1)
          _lotse_extractor_process_set_start_deadline (process, n_bad == 1 ? 3000 : 300);
        g_assert_true (_lotse_extractor_process_start (process, NULL, &error) == (n_bad == 1));
        if (n_bad == 1)
          assert_works (process);
        else
          g_assert_error (error, LOTSE_EXTRACT_ERROR, LOTSE_EXTRACT_ERROR_UNAVAILABLE);
        g_assert_true (g_file_get_contents (starts, &lines, NULL, NULL));
        g_assert_cmpstr (lines, ==, "\n\n");
        g_unlink (program);
        g_unlink (starts);
        g_rmdir (folder);
      }
}

static LotseDocumentText *
read_pages (const char *const *texts, const LotseExtractorDeadlines *limits, GError **error)
{
  g_autoptr (LotseExtractorPool) pool = _lotse_extractor_pool_new_for_program (1, MISBEHAVING_EXTRACTOR, limits);
  g_autoptr (GBytes) bytes = pdf_maker_new (texts, NULL);

  return lotse_extractor_pool_get_text_for_bytes (pool, bytes, "a.pdf", NULL, NULL, error);
}

/* Pages that end the process twice are left out, and named; the others are read. */
static void
test_unread_pages (void)
{
  static const LotseExtractorDeadlines short_ones = { .open = 20000, .text_of_part = 300, .text_of_page = 300, .picture = 20000 };
  g_autoptr (GError) error = NULL;
  g_autoptr (LotseDocumentText) text
      = read_pages ((const char *const[]) { "eins", "Absturz", "drei", "Absturz", NULL }, &deadlines, &error);
  g_autoptr (LotseDocumentText) hanging = NULL;
  g_autofree char *unread = NULL;
  g_autofree char *stuck = NULL;

  g_assert_no_error (error);
  g_assert_cmpuint (lotse_document_text_get_n_pages (text), ==, 4);
  g_assert_cmpstr (lotse_document_text_get_page (text, 0)->text, ==, "eins");
  g_assert_cmpstr (lotse_document_text_get_page (text, 1)->text, ==, "");
  g_assert_cmpstr (lotse_document_text_get_page (text, 2)->text, ==, "drei");
  unread = lotse_page_ranges_dup_unread (text);
  g_assert_cmpstr (unread, ==, "2, 4");

  hanging = read_pages ((const char *const[]) { "Stillstand", "zwei", NULL }, &short_ones, &error);
  g_assert_no_error (error);
  stuck = lotse_page_ranges_dup_unread (hanging);
  g_assert_cmpstr (stuck, ==, "1");
  /* What the document says of itself is not lost with its first page. */
  g_assert_cmpstr (lotse_document_text_lookup_fact (hanging, "pdf.title"), ==, "Paper of Musterstadt");
  g_assert_nonnull (lotse_document_text_lookup_fact (hanging, "bookmark.0.title"));
  g_assert_cmpstr (lotse_document_text_get_page (hanging, 1)->text, ==, "zwei");
}

/* Too many of them, or nothing else: an error that names a page. */
static void
test_unreadable (void)
{
  static const char *const too_many[] = { "eins", "Absturz", "Absturz", "Absturz", "Absturz", NULL };
  static const char *const alone[] = { "Absturz", NULL };
  static const char *const all[] = { "Absturz", "Absturz", NULL };
  const char *const *const cases[] = { too_many, alone, all };
  static const char *const words[] = { "Page 5 of “a.pdf”", "Page 1 of “a.pdf”", "Page 2 of “a.pdf”" };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (read_pages (cases[i], &deadlines, &error));
      g_assert_error (error, LOTSE_EXTRACT_ERROR, LOTSE_EXTRACT_ERROR_CRASHED);
      g_assert_nonnull (strstr (error->message, words[i]));
    }
}

/* Whatever takes the process over cannot change the file, though the caller may: an import hands over the copy that it has just written. */
static void
test_file_is_read_only (void)
{
  g_autoptr (LotseExtractorPool) pool = _lotse_extractor_pool_new_for_program (1, MISBEHAVING_EXTRACTOR, &deadlines);
  g_autoptr (LotseDocumentText) document = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *path = NULL;
  g_autofree char *after = NULL;
  int fd = g_file_open_tmp ("lotse-XXXXXX.txt", &path, &error);

  g_assert_no_error (error);
  g_assert_cmpint (write (fd, "Der Rat", 7), ==, 7);
  document = lotse_extractor_pool_get_text_for_fd (pool, fd, "Schreiben.txt", NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (lotse_document_text_get_page (document, 0)->text, ==, "Der Rat");
  g_assert_true (g_file_get_contents (path, &after, NULL, &error));
  g_assert_cmpstr (after, ==, "Der Rat");
  close (fd);
  g_unlink (path);
}

/* The extractor that is installed has no such method. */
static void
test_real_extractor_behaves (void)
{
  g_autofree char *program = _lotse_extractor_find_program ();
  g_autoptr (LotseExtractorProcess) process = _lotse_extractor_process_new (program);
  g_autoptr (GError) error = NULL;

  g_assert_cmpstr (program, ==, LOTSE_BUILD_EXTRACTOR);
  assert_works (process);
  g_assert_false (misbehave (process, "crash", 20000, &error));
  g_assert_true (_lotse_extractor_process_is_running (process));
}

/* A process that ended after it had opened a file crashed; the file is not to blame. */
static void
test_lost_document (void)
{
  g_autoptr (LotseExtractorProcess) process = _lotse_extractor_process_new (MISBEHAVING_EXTRACTOR);
  g_autoptr (LotseDocumentText) document = lotse_document_text_new (LOTSE_SOURCE_PDF);
  g_autoptr (GError) error = NULL;
  guint8 pixels[4];

  assert_works (process);
  g_assert_false (misbehave (process, "crash", 20000, NULL));
  g_assert_false (_lotse_extractor_process_add_text (process, 0, 1, document, deadlines.text_of_part, NULL, &error));
  g_assert_error (error, LOTSE_EXTRACT_ERROR, LOTSE_EXTRACT_ERROR_CRASHED);
  g_clear_error (&error);
  g_assert_null (_lotse_extractor_process_get_page_sizes (process, 2, deadlines.open, NULL, &error));
  g_assert_error (error, LOTSE_EXTRACT_ERROR, LOTSE_EXTRACT_ERROR_CRASHED);
  g_clear_error (&error);
  g_assert_false (_lotse_extractor_process_render (process, 0, 1, 1, 0, pixels, deadlines.picture, NULL, &error));
  g_assert_error (error, LOTSE_EXTRACT_ERROR, LOTSE_EXTRACT_ERROR_CRASHED);
  assert_works (process);
}

static void
test_missing_program (void)
{
  g_autoptr (LotseExtractorPool) pool = _lotse_extractor_pool_new_for_program (1, "/nonexistent/lotse-extractor", &deadlines);
  g_autoptr (GBytes) bytes = g_bytes_new_static ("Rat", 3);
  g_autoptr (GError) error = NULL;

  g_assert_null (lotse_extractor_pool_get_text_for_bytes (pool, bytes, "a.txt", NULL, NULL, &error));
  g_assert_error (error, LOTSE_EXTRACT_ERROR, LOTSE_EXTRACT_ERROR_UNAVAILABLE);
}

/* A program that ends at once, or says something else, is no extractor. */
static void
test_wrong_program (void)
{
  g_autoptr (LotseExtractorPool) pool = _lotse_extractor_pool_new_for_program (1, "/bin/false", &deadlines);
  g_autoptr (GBytes) bytes = g_bytes_new_static ("Rat", 3);
  g_autoptr (GError) error = NULL;

  g_assert_null (lotse_extractor_pool_get_text_for_bytes (pool, bytes, "a.txt", NULL, NULL, &error));
  g_assert_error (error, LOTSE_EXTRACT_ERROR, LOTSE_EXTRACT_ERROR_UNAVAILABLE);
}

static gpointer
start_and_leave (gpointer data)
{
  assert_works (data);
  return NULL;
}

/* The kernel ties a process to the thread that started it; ours outlives the thread that asked for it. */
static void
test_thread_that_ends (void)
{
  g_autofree char *program = _lotse_extractor_find_program ();
  g_autoptr (LotseExtractorProcess) process = _lotse_extractor_process_new (program);

  g_thread_join (g_thread_new ("short", start_and_leave, process));
  g_assert_cmpuint (_lotse_extractor_process_get_n_opened (process), ==, 1);
  assert_works (process);
  g_assert_cmpuint (_lotse_extractor_process_get_n_opened (process), ==, 2);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/extract/extractor-process/open-text", test_open_text);
  g_test_add_func ("/extract/extractor-process/start", test_start);
  g_test_add_func ("/extract/extractor-process/failures", test_failures);
  g_test_add_func ("/extract/extractor-process/unread-pages", test_unread_pages);
  g_test_add_func ("/extract/extractor-process/unreadable", test_unreadable);
  g_test_add_func ("/extract/extractor-process/file-is-read-only", test_file_is_read_only);
  g_test_add_func ("/extract/extractor-process/real-extractor-behaves", test_real_extractor_behaves);
  g_test_add_func ("/extract/extractor-process/lost-document", test_lost_document);
  g_test_add_func ("/extract/extractor-process/missing-program", test_missing_program);
  g_test_add_func ("/extract/extractor-process/wrong-program", test_wrong_program);
  g_test_add_func ("/extract/extractor-process/thread-that-ends", test_thread_that_ends);
  return g_test_run ();
}
