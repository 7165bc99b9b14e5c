/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-extractor-process-private.h"
#include "lotse-page-source-private.h"

#include <glib/gstdio.h>
#include <string.h>

#include "pdf-maker.h"

static const char *const pages[] = { "#Vorlage 12", "Zweite Seite", "Dritte Seite", NULL };
static GFile *sample;
static GFile *secret;

static void
got_result_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  GAsyncResult **place = user_data;

  *place = g_object_ref (result);
}

static GAsyncResult *
wait_for (GAsyncResult **place)
{
  while (*place == NULL)
    g_main_context_iteration (NULL, TRUE);
  return *place;
}

static gboolean
open_file (LotsePageSource *source, GFile *file, const char *password, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  lotse_page_source_open_async (source, file, password, NULL, got_result_cb, &result);
  return lotse_page_source_open_finish (source, wait_for (&result), error);
}

static LotsePageImage *
render (LotsePageSource *source, guint index, guint width, guint height, guint rotation, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  lotse_page_source_render_page_async (source, index, width, height, rotation, LOTSE_PAGE_PRIORITY_VISIBLE, NULL, got_result_cb, &result);
  return lotse_page_source_render_page_finish (source, wait_for (&result), error);
}

static void
test_open (void)
{
  g_autoptr (LotsePageSource) source = lotse_page_source_new ();
  g_autoptr (GError) error = NULL;
  double width, height;

  g_assert_cmpuint (lotse_page_source_get_n_pages (source), ==, 0);
  g_assert_true (open_file (source, sample, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (lotse_page_source_get_n_pages (source), ==, 3);
  lotse_page_source_get_page_size (source, 2, &width, &height);
  g_assert_cmpfloat (width, ==, 595);
  g_assert_cmpfloat (height, ==, 842);
  g_assert_false (open_file (source, secret, NULL, &error));
  g_assert_error (error, LOTSE_EXTRACT_ERROR, LOTSE_EXTRACT_ERROR_ENCRYPTED);
  g_clear_error (&error);
  g_assert_true (open_file (source, secret, "losung", &error));
  g_assert_no_error (error);
}

/* Opening ahead changes nothing but the time, whatever is opened after it. */
static void
test_prepare (void)
{
  g_autoptr (GFile) same = g_file_dup (sample);
  g_autoptr (GFile) missing = g_file_new_for_path ("/nonexistent/paper.pdf");
  g_autoptr (GError) error = NULL;
  const struct
  {
    GFile *ahead, *file;
    const char *password;
    guint n_pages;
  } cases[] = { { sample, same, NULL, 3 },
                { secret, sample, NULL, 3 },
                { sample, secret, "losung", 1 },
                { missing, sample, NULL, 3 },
                { secret, secret, "losung", 1 } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (LotsePageSource) source = lotse_page_source_new ();
      g_autoptr (LotsePageImage) image = NULL;

      lotse_page_source_prepare (source, cases[i].ahead, 100);
      g_assert_cmpuint (lotse_page_source_get_n_pages (source), ==, 0);
      g_assert_true (open_file (source, cases[i].file, cases[i].password, &error));
      g_assert_no_error (error);
      g_assert_cmpuint (lotse_page_source_get_n_pages (source), >=, cases[i].n_pages);
      image = render (source, 0, 100, 141, 0, &error);
      g_assert_no_error (error);
      g_assert_nonnull (image);
      /* Only once: it may have changed since. */
      g_assert_true (open_file (source, cases[i].file, cases[i].password, &error));
    }
}

/* The first page is drawn ahead in the size that fits the room, and given once, to who wants just that. */
static void
test_ahead (void)
{
  static const struct
  {
    guint room, index, width, height;
    gboolean drawn, kept;
  } cases[] = {
    { 100, 0, 100, 142, TRUE, FALSE },    { 595, 0, 595, 842, TRUE, FALSE }, { 100, 0, 100, 141, FALSE, FALSE },
    { 100, 0, 101, 142, FALSE, FALSE },   { 0, 0, 595, 842, FALSE, FALSE },  { 100, 1, 100, 142, FALSE, TRUE },
    { 30000, 0, 100, 142, FALSE, FALSE },
  };
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (LotsePageSource) source = lotse_page_source_new ();
      g_autoptr (LotsePageImage) image = NULL;
      g_autoptr (LotsePageImage) later = NULL;
      g_autoptr (LotsePageImage) asked = NULL;

      lotse_page_source_prepare (source, sample, cases[i].room);
      g_assert_true (open_file (source, sample, NULL, &error));
      g_assert_no_error (error);
      image = lotse_page_source_take_picture (source, cases[i].index, cases[i].width, cases[i].height);
      g_assert_true ((image != NULL) == cases[i].drawn);
      later = lotse_page_source_take_picture (source, 0, 100, 142);
      g_assert_true ((later != NULL) == cases[i].kept);
      asked = render (source, 0, cases[i].width, cases[i].height, 0, &error);
      g_assert_no_error (error);
      if (image != NULL)
        g_assert_true (g_bytes_equal (image->pixels, asked->pixels));
    }
}

/* Another file, or the same once more: what was drawn is not for them. */
static void
test_ahead_of_another (void)
{
  g_autoptr (LotsePageSource) source = lotse_page_source_new ();
  g_autoptr (GError) error = NULL;

  lotse_page_source_prepare (source, sample, 100);
  g_assert_true (open_file (source, secret, "losung", &error));
  g_assert_null (lotse_page_source_take_picture (source, 0, 100, 142));
  lotse_page_source_prepare (source, sample, 100);
  g_assert_true (open_file (source, sample, NULL, &error));
  g_assert_true (open_file (source, sample, NULL, &error));
  g_assert_no_error (error);
  g_assert_null (lotse_page_source_take_picture (source, 0, 100, 142));
}

static void
test_prepare_failed (void)
{
  g_autoptr (LotsePageSource) source = lotse_page_source_new ();
  g_autoptr (GError) error = NULL;

  lotse_page_source_prepare (source, secret, 100);
  g_assert_false (open_file (source, secret, NULL, &error));
  g_assert_error (error, LOTSE_EXTRACT_ERROR, LOTSE_EXTRACT_ERROR_ENCRYPTED);
}

/* The picture has the size that was asked for, is opaque, and has ink. */
static void
test_picture (void)
{
  static const guint sizes[][3] = { { 595, 842, 0 }, { 842, 595, 90 }, { 1240, 1754, 180 }, { 100, 141, 270 }, { 1, 1, 0 } };
  g_autoptr (LotsePageSource) source = lotse_page_source_new ();
  g_autoptr (GError) error = NULL;

  g_assert_true (open_file (source, sample, NULL, &error));
  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autoptr (LotsePageImage) image = render (source, 0, sizes[i][0], sizes[i][1], sizes[i][2], &error);
      gsize size;
      const guint32 *pixels;
      gboolean ink = FALSE;

      g_assert_no_error (error);
      g_assert_cmpuint (image->width, ==, sizes[i][0]);
      g_assert_cmpuint (image->height, ==, sizes[i][1]);
      g_assert_cmpuint (image->stride, ==, 4 * sizes[i][0]);
      pixels = g_bytes_get_data (image->pixels, &size);
      g_assert_cmpuint (size, ==, image->stride * image->height);
      for (gsize k = 0; k < size / 4; k++)
        {
          g_assert_cmphex (pixels[k] >> 24, ==, 0xff);
          ink = ink || (pixels[k] & 0xff) < 0xe0;
        }
      g_assert_true (ink || size < 100);
    }
}

static void
test_errors (void)
{
  g_autoptr (LotsePageSource) source = lotse_page_source_new ();
  g_autoptr (GError) error = NULL;

  g_assert_null (render (source, 0, 10, 10, 0, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CLOSED);
  g_clear_error (&error);
  g_assert_true (open_file (source, sample, NULL, &error));
  g_assert_null (render (source, 0, 30000, 30000, 0, &error));
  g_assert_error (error, LOTSE_EXTRACT_ERROR, LOTSE_EXTRACT_ERROR_TOO_LARGE);
  g_clear_error (&error);
  g_assert_null (render (source, 99, 10, 10, 0, &error));
  g_assert_nonnull (error);
}

/* A program that is the misbehaving extractor when it is first started and the one that @later names from then on, or the real one. */
static char *
write_program (const char *folder, const char *later)
{
  g_autofree char *real = _lotse_extractor_find_program ();
  g_autofree char *path = g_build_filename (folder, "extractor.sh", NULL);
  g_autofree char *script = g_strdup_printf ("#!/bin/sh\nif [ -e \"$0.again\" ]; then exec \"%s\" \"$@\"; fi\n: > \"$0.again\"\n"
                                             "exec \"" MISBEHAVING_EXTRACTOR "\" \"$@\"\n",
                                             later ? later : real);

  g_assert_true (g_file_set_contents_full (path, script, -1, G_FILE_SET_CONTENTS_NONE, 0700, NULL));
  return g_steal_pointer (&path);
}

/* A crash while a file is opened may be that of an old process: it is tried again, once. */
static void
test_crash_on_opening (void)
{
  g_autofree char *folder = g_dir_make_tmp ("lotse-pages-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "Absturz.pdf", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_copy (sample, file, G_FILE_COPY_NONE, NULL, NULL, NULL, NULL));
  for (guint round = 0; round < 2; round++)
    {
      g_autofree char *program = write_program (folder, round == 0 ? NULL : MISBEHAVING_EXTRACTOR);
      g_autofree char *again = g_strconcat (program, ".again", NULL);
      g_autoptr (LotsePageSource) source = _lotse_page_source_new_for_program (program, &_lotse_extractor_default_deadlines);

      g_assert_cmpint (open_file (source, file, NULL, &error), ==, round == 0);
      g_assert_true (g_file_test (again, G_FILE_TEST_EXISTS));
      g_unlink (again);
      g_unlink (program);
    }
  g_assert_error (error, LOTSE_EXTRACT_ERROR, LOTSE_EXTRACT_ERROR_CRASHED);
  g_unlink (path);
  g_rmdir (folder);
}

typedef struct
{
  GString *order;
  guint n_done;
  guint n_cancelled;
  gboolean opened;
} Log;

typedef struct
{
  Log *log;
  char name;
} Entry;

static void
logged_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autofree Entry *entry = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (LotsePageImage) image = lotse_page_source_render_page_finish (LOTSE_PAGE_SOURCE (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    entry->log->n_cancelled++;
  else
    {
      g_assert_no_error (error);
      g_string_append_c (entry->log->order, entry->name);
    }
  entry->log->n_done++;
}

static void
opened_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Log *log = user_data;

  g_assert_true (lotse_page_source_open_finish (LOTSE_PAGE_SOURCE (source), result, NULL));
  log->opened = TRUE;
}

/* All jobs are there before the document is open: then the visible come first, and the cancelled not at all. */
static void
test_order (void)
{
  static const struct
  {
    char name;
    LotsePagePriority priority;
    gboolean cancelled;
  } jobs[] = {
    { 'i', LOTSE_PAGE_PRIORITY_IDLE, FALSE },     { 'n', LOTSE_PAGE_PRIORITY_NEIGHBOUR, FALSE },
    { 'x', LOTSE_PAGE_PRIORITY_VISIBLE, TRUE },   { 'v', LOTSE_PAGE_PRIORITY_VISIBLE, FALSE },
    { 'w', LOTSE_PAGE_PRIORITY_VISIBLE, FALSE },  { 'm', LOTSE_PAGE_PRIORITY_NEIGHBOUR, FALSE },
    { 'y', LOTSE_PAGE_PRIORITY_NEIGHBOUR, TRUE },
  };
  g_autoptr (LotsePageSource) source = lotse_page_source_new ();
  g_autoptr (GString) order = g_string_new (NULL);
  Log log = { .order = order };

  lotse_page_source_open_async (source, sample, NULL, NULL, opened_cb, &log);
  for (guint i = 0; i < G_N_ELEMENTS (jobs); i++)
    {
      g_autoptr (GCancellable) cancellable = g_cancellable_new ();
      Entry *entry = g_new (Entry, 1);

      *entry = (Entry) { &log, jobs[i].name };
      lotse_page_source_render_page_async (source, 0, 50, 70, 0, jobs[i].priority, cancellable, logged_cb, entry);
      if (jobs[i].cancelled)
        g_cancellable_cancel (cancellable);
    }
  while (log.n_done < G_N_ELEMENTS (jobs))
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (log.opened);
  g_assert_cmpstr (log.order->str, ==, "vwnmi");
  g_assert_cmpuint (log.n_cancelled, ==, 2);
}

static GFile *
write_sample (const char *password)
{
  g_autoptr (GBytes) bytes = pdf_maker_new (pages, password);
  g_autoptr (GFileIOStream) stream = NULL;
  g_autoptr (GError) error = NULL;
  GFile *file = g_file_new_tmp ("lotse-pages-XXXXXX.pdf", &stream, &error);
  gsize size;
  const void *data = g_bytes_get_data (bytes, &size);

  g_assert_no_error (error);
  g_assert_true (g_output_stream_write_all (g_io_stream_get_output_stream (G_IO_STREAM (stream)), data, size, NULL, NULL, NULL));
  return file;
}

int
main (int argc, char **argv)
{
  int result;

  g_test_init (&argc, &argv, NULL);
  sample = write_sample (NULL);
  secret = write_sample ("losung");
  g_test_add_func ("/extract/page-source/open", test_open);
  g_test_add_func ("/extract/page-source/prepare", test_prepare);
  g_test_add_func ("/extract/page-source/ahead", test_ahead);
  g_test_add_func ("/extract/page-source/ahead-of-another", test_ahead_of_another);
  g_test_add_func ("/extract/page-source/prepare-failed", test_prepare_failed);
  g_test_add_func ("/extract/page-source/picture", test_picture);
  g_test_add_func ("/extract/page-source/errors", test_errors);
  g_test_add_func ("/extract/page-source/crash-on-opening", test_crash_on_opening);
  g_test_add_func ("/extract/page-source/order", test_order);
  result = g_test_run ();
  g_file_delete (sample, NULL, NULL);
  g_file_delete (secret, NULL, NULL);
  g_object_unref (sample);
  g_object_unref (secret);
  return result;
}
